"""How fast, and in how much memory: `python -m bench.speed.run`.

Prints what was measured beside what must be reached, and keeps it in results/.  Everything runs in
processes of its own on one thread, but for the cold start, which runs as a user would run it.
Definitions are in bench/README.md.  Exit code 2 where something to measure with is missing.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.results import ROOT, Json, digest_of, digest_of_all, rounded, write
from bench.scorer import Missing, Scorer
from bench.speed.peer import PACKAGES, PIPELINE, SCRIPT, NoPeer, interpreter
from onrecord.read.model import SHIPPED

HERE: Final = Path(__file__).parent
SHARED: Final = Path("../shared")
PARTS: Final = ("pass", "peer", "cold", "length")
LIBRARIES: Final = ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMEXPR", "RAYON")
ONE_THREAD: Final = {f"{library}_NUM_THREADS": "1" for library in LIBRARIES}
COLD_WORDS: Final = 600
LENGTHS: Final = (20_000, 200_000)
_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what was measured, and what it must be and should be."""

    name: str
    value: float
    unit: str = ""
    floor: float | None = None
    aim: float | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """What every measurement needs.

    Attributes:
        texts: The articles, by name.
        folder: Where to put files for other processes.
    """

    options: argparse.Namespace
    scorer: Scorer
    texts: Mapping[str, str]
    folder: Path

    def hand(self, texts: Mapping[str, str]) -> Path:
        """Some texts as a file for another process."""
        path = self.folder / "texts.json"
        path.write_text(json.dumps(texts), encoding="utf-8")
        return path

    def measure(self, command: Sequence[str], **more: str) -> tuple[dict[str, float], str]:
        """Run a command: its seconds by the clock and of CPU, its peak megabytes, its output.

        Raises:
            Missing: It failed.
        """
        out = self.folder / "out"
        launcher = [sys.executable, "-I", "-S", str(HERE / "launch.py"), str(out), *command]
        paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
        environment = {**os.environ, "PYTHONPATH": paths, **more}
        ran = subprocess.run(launcher, env=environment, capture_output=True, text=True, check=False)
        if ran.returncode:
            raise Missing(ran.stderr.strip() or f"failed: {' '.join(command[:4])}")
        return json.loads(ran.stdout), out.read_text(encoding="utf-8")

    def reading(self, what: str, texts: Mapping[str, str], rounds: int = 1) -> tuple[Any, float]:
        """What `bench.speed.reading` found, and its peak megabytes."""
        command = [sys.executable, "-m", "bench.speed.reading", what, str(self.hand(texts))]
        model = ["--model", str(self.options.model), "--rounds", str(rounds)]
        took, found = self.measure([*command, *model], **ONE_THREAD)
        return json.loads(found), took["peak"]


def bench_pass(bench: Bench) -> tuple[list[Line], dict[str, Json]]:
    """Whole reading against the bare encoder pass."""
    found, _ = bench.reading("pass", bench.texts, bench.options.rounds)
    words = found["words"]
    reading, bare = median(found["reading"]), median(found["bare"])
    return [
        Line("taking in (text to article)", words / found["taking in"], "words/s"),
        Line("whole reading (article to reading)", words / reading, "words/s"),
        Line("bare encoder pass, same pieces", words / bare, "words/s"),
        Line("whole reading / bare encoder pass", bare / reading, "", 0.85, 0.95),
    ], found


def bench_peer(bench: Bench) -> tuple[list[Line], dict[str, Json]]:
    """Articles per CPU second, ours and the peer's in turns, and what each finds."""
    python, texts = str(interpreter()), str(bench.hand(bench.texts))
    times: dict[str, list[float]] = {"onrecord": [], "textacy": []}
    quotes: dict[str, Any] = {}
    for _ in range(bench.options.peer_rounds):
        ours, _ = bench.reading("articles", bench.texts)
        _, output = bench.measure([python, str(SCRIPT), texts, PIPELINE], **ONE_THREAD)
        for name, found in (("onrecord", ours), ("textacy", json.loads(output))):
            times[name].append(found["cpu_seconds"])
            quotes[name] = found["found"]
    merged = {name: bench.scorer.merged(found) for name, found in quotes["textacy"].items()}
    rates = {name: len(bench.texts) / median(taken) for name, taken in times.items()}
    scores = {
        name: _scores(bench, found)
        for name, found in {**quotes, "textacy, pieces merged": merged}.items()
    }
    lines = [
        Line("onrecord", rates["onrecord"], "articles/CPU s"),
        Line("textacy on spaCy's small model", rates["textacy"], "articles/CPU s"),
        Line("onrecord / textacy", rates["onrecord"] / rates["textacy"], "", 1.0, 2.0),
    ]
    for name, held in scores.items():
        lines += [Line(f"{name}: {part}", 100 * f1, "F1") for part, f1 in held.items()]
    kept: dict[str, Json] = {
        "articles": len(bench.texts),
        "cpu seconds": {name: list(taken) for name, taken in times.items()},
        "f1": {name: {**held} for name, held in scores.items()},
        "packages": list(PACKAGES),
    }
    return lines, kept


def _scores(bench: Bench, found: Mapping[str, Any]) -> dict[str, float]:
    """F1: content tokens, then end to end."""
    documents = bench.scorer.load(bench.options.data)
    scores = bench.scorer.score({name: documents[name] for name in bench.texts}, found)
    return {
        "content tokens": scores["token"]["content"]["f1"],
        **{part: scores[part]["e2e"]["f1"] for part in ("all", "direct", "indirect")},
    }


def bench_cold(bench: Bench) -> tuple[list[Line], dict[str, Json]]:
    """`onrecord read` on one article in a fresh process; the first start is not counted."""
    text = min(bench.texts.values(), key=lambda t: abs(len(t.split()) - COLD_WORDS))
    article = bench.folder / "article.txt"
    article.write_text(text, encoding="utf-8")
    code = "from onrecord.cli import main; main()"
    command = [sys.executable, "-c", code, "read", str(article)]
    model = ["--model", str(bench.options.model)]
    runs = [bench.measure([*command, *model])[0] for _ in range(bench.options.starts + 1)][1:]
    wall, peak = median(r["wall"] for r in runs), median(r["peak"] for r in runs)
    return [
        Line(f"onrecord read, {len(text.split())} words", wall, "s", 1.5, 0.8),
        Line("its peak memory", peak, "MB", 300, 200),
    ], {"words": len(text.split()), "runs": [{**r} for r in runs]}


def bench_length(bench: Bench) -> tuple[list[Line], dict[str, Json]]:
    """The time of a long text against a tenth of it, from its characters to who is who."""
    lines: list[Line] = []
    kept: dict[str, Json] = {}
    totals: list[float] = []
    for words, rounds in zip(bench.options.lengths, (3, 1), strict=True):
        found, peak = bench.reading("length", {"text": of_length(bench.texts, words)}, rounds)
        steps = {name: median(found[name]) for name in ("taking in", "reading", "resolving")}
        totals.append(sum(steps.values()))
        kept[f"{words} words"] = {**found, "peak": peak}
        lines.append(Line(f"{words:,} words", totals[-1], "CPU s"))
        lines += [Line(f"  {name}", taken, "CPU s") for name, taken in steps.items()]
        lines.append(Line("  peak memory", peak, "MB"))
    times = bench.options.lengths[1] / bench.options.lengths[0]
    lines.append(
        Line("the long one / the short one", totals[1] / totals[0], "times", 1.1 * times, times)
    )
    return lines, kept


def of_length(texts: Mapping[str, str], words: int) -> str:
    """Articles one after another, from the first again where they run out, cut at so many words."""
    held: list[str] = []
    left = words
    for text in cycle(texts.values()):
        places = [m.end() for m in _WORD.finditer(text)]
        held.append(text[: places[left - 1]] if left <= len(places) else text)
        left -= len(places)
        if left <= 0:
            return "\n\n".join(held)
    raise ValueError("no text to make a long one of")


MEASURES: Final = {
    "pass": ("Words per second, one thread", bench_pass),
    "peer": ("Articles per CPU second, one thread, plain text read whole", bench_peer),
    "cold": ("Cold start, as the command runs", bench_cold),
    "length": ("Length, one thread", bench_length),
}


def show(title: str, lines: Sequence[Line]) -> None:
    """Print a part of the table."""
    print(f"\n== {title}\n{'':42}{'':>10} {'':14}{'floor':>8}{'aim':>8}", flush=True)
    for line in lines:
        digits = 0 if line.value >= 1000 else 2
        goals = "".join(f"{g:8g}" for g in (line.floor, line.aim) if g is not None)
        print(f"{line.name:42}{line.value:10,.{digits}f} {line.unit:14}{goals}", flush=True)


def run(options: argparse.Namespace) -> int:
    """Measure all that can be measured; the exit code."""
    try:
        scorer = Scorer(options.scorer)
        documents = scorer.load(options.data)
    except Missing as lack:
        print(f"bench.speed: {lack}", file=sys.stderr)
        return 2
    listed = list(documents.items())[: options.limit or None]
    texts = {name: document.text for name, document in listed}
    numbers: dict[str, Json] = {}
    code = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, scorer, texts, Path(folder))
        for part in options.only:
            title, measure = MEASURES[part]
            try:
                lines, kept = measure(bench)
            except (Missing, NoPeer) as lack:
                print(f"bench.speed: {part}: {lack}", file=sys.stderr)
                code = 2
                continue
            show(title, lines)
            values: dict[str, Json] = {line.name.strip(): line.value for line in lines}
            numbers[part] = rounded({"table": values, **kept})
    if code or options.limit or tuple(options.only) != PARTS or tuple(options.lengths) != LENGTHS:
        print("\nNot kept: this run did not measure everything.")
        return code
    digests = {
        "corpus": digest_of_all((options.data / "text").iterdir()),
        "scorer": digest_of(options.scorer),
    }
    stored = write(options.results, "speed", options.model, digests, numbers)
    print(f"\nKept in {stored.name}.")
    return code


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    data = SHARED / "data" / "polnear" / "dev"
    parser.add_argument("--data", type=Path, default=data, help="a part of PolNeAR")
    parser.add_argument("--scorer", type=Path, default=SHARED / "score_attribution.py")
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder of the model's files")
    parser.add_argument("--results", type=Path, default=HERE / "results", help="where to keep them")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--limit", type=int, default=0, help="articles, for a quick look")
    parser.add_argument("--lengths", type=int, nargs=2, default=list(LENGTHS), metavar="WORDS")
    parser.add_argument("--rounds", type=int, default=5, help="of reading and of the bare pass")
    parser.add_argument("--peer-rounds", type=int, default=3)
    parser.add_argument("--starts", type=int, default=7)
    sys.exit(run(parser.parse_args()))


if __name__ == "__main__":
    main()
