"""From a thousand articles to ten thousand: `--part growth`.

Readings are made once and multiplied with changes, put into a file, and then taken through all that
a decision sets off: loading, who is who, the case, the story, keeping.  The large file is held
against two small ones: one of equal density, in which a text is told as many times as in the large
one, and a thin one, in which each text is told about once.  Each file runs in a process of its own,
`python -m bench.store.growth CASE`, so that its memory is its own; times are CPU seconds, which
other work on the machine disturbs less than the clock.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from bench.people.growth import peak
from bench.results import ROOT, Json
from bench.speed.run import ONE_THREAD, Line
from bench.store.multiply import multiplied
from bench.store.work import Bench, NothingKept, bytes_of, stock_of, tell, told
from onrecord import casework
from onrecord.ingest.copies import first_published, group_copies, signature
from onrecord.nouns import Reading
from onrecord.pipeline import compose, with_story
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, articles, readings, resolved
from onrecord.store.articles import Origin

_TIMES: Final = 10
DENSE: Final = "equal density"
"""A small file of a tenth of the texts, each told as many times as in the large one."""
THIN: Final = "thin"
"""A small file of all the texts, each told about once: the large one is ten times as dense."""
LARGE_FILE: Final = "large"

T = TypeVar("T")


class Step(Protocol):
    """What times some work."""

    def __call__(self, name: str, work: Callable[[], T], /) -> T:
        """Do it under a name; what comes of it."""


def fill(path: Path, held: Sequence[Reading], count: int) -> None:
    """Put so many articles into a new case, without the model."""
    with CaseFile.create(path, "bench") as case:
        made = multiplied(held)
        for some in told(range(0, count, 100), "hundreds of articles filled in"):
            with case.transaction():
                for reading in islice(made, min(100, count - some)):
                    article = reading.article
                    origin = Origin(article.source, article.id, article.id)
                    kept = articles.keep(case, article, origin, (), signature(article))
                    readings.keep(case, kept.number, reading)


def measure(bench: Bench, reader: Reader) -> tuple[list[Line], dict[str, Json]]:
    """Both sizes, step by step, and the large against the small.

    Raises:
        NothingKept: There is no stock, or a process failed.
    """
    large, small = bench.options.large, bench.options.large // _TIMES
    held = [replace(r, warnings=()) for r in stock_of(bench, reader, small)]
    files = {
        THIN: (held, small),
        DENSE: (held[::_TIMES], small),  # the first tenth are shorter than the rest
        LARGE_FILE: (held, large),
    }
    found: dict[str, Any] = {}
    lines: list[Line] = []
    for name, (texts, size) in files.items():
        path = bench.at_work(f"growth-{name.replace(' ', '-')}-{size}.case")
        fill(path, texts, size)
        found[name] = asked(path, "--no-story" if bench.options.no_story else "--story")
        found[name] |= {"articles": size, "texts": len(texts)}
        lines += _lines_of(f"{size:,} articles, {name}", found[name], size)
    for name in (DENSE, THIN):
        lines += _growth(name, found[name], found[LARGE_FILE])
    return lines, found


def _lines_of(file: str, of: Any, size: int) -> list[Line]:  # noqa: ANN401 (JSON)
    """What was measured of one file."""
    return [
        *(Line(f"{file}: {step}", seconds, "CPU s") for step, seconds in of["seconds"].items()),
        Line(f"{file}: tellings of a text", size / of["texts"], "each"),
        Line(f"{file}: edges", of["edges"] / size, "an article"),
        Line(f"{file}: peak memory", of["peak"], "MB"),
        Line(f"{file}: bytes", of["size"] / size, "an article"),
        Line(f"{file}: their texts", of["text"] / size, "bytes each"),
        Line(f"{file}: file / texts", of["size"] / of["text"], "times", 6.0, 4.0),
    ]


def _growth(name: str, small: Any, large: Any) -> list[Line]:  # noqa: ANN401 (JSON)
    """The large file against a small one, step by step."""
    lines = []
    for step in small["seconds"]:
        grown = large["seconds"][step] / small["seconds"][step]
        goals = (12.0, 10.0) if step in ("who is who", "the story") else (None, None)
        lines.append(Line(f"{step}: large / {name}", grown, "times", *goals))
    if "the story" in small["seconds"]:
        both = [s["seconds"]["who is who"] + s["seconds"]["the story"] for s in (small, large)]
        grown = both[1] / both[0]
        lines.append(Line(f"who is who and the story: large / {name}", grown, "times", 12.0, 10.0))
    return lines


def asked(path: Path, story: str) -> Any:  # noqa: ANN401 (whatever JSON it prints)
    """What a process of its own measured of a case.

    Raises:
        NothingKept: It failed.
    """
    ran = subprocess.run(
        [sys.executable, "-m", "bench.store.growth", str(path), story],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            **ONE_THREAD,
        },
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise NothingKept(f"measuring {path.name} failed")
    return json.loads(ran.stdout)


def steps_of(path: Path, story: bool) -> dict[str, Json]:
    """All that a decision sets off, step by step, as `casework.derive` does it; and the story."""
    seconds: dict[str, Json] = {}

    def step(name: str, work: Callable[[], T]) -> T:
        tell(f"{path.name}: {name}")
        began = time.process_time()
        done = work()
        seconds[name] = round(time.process_time() - began, 3)
        return done

    with CaseFile(path) as case:
        counts = _derived(case, step, story)
        step("loading the case as derived", lambda: casework.case_of(case))
        case.run("PRAGMA wal_checkpoint(TRUNCATE)")
        text = case.count("SELECT sum(length(CAST(text AS BLOB))) FROM articles")
        tables: dict[str, Json] = {**bytes_of(case)}
    return {
        "seconds": seconds,
        "peak": peak(),
        "size": path.stat().st_size,
        "text": text,
        **counts,
        "tables": tables,
    }


def _derived(case: CaseFile, step: Step, story: bool) -> dict[str, Json]:
    """Everything derived and kept; how much there is of it."""
    made_from = resolved.inputs(case, casework.MAKER)
    held = step("loading readings", lambda: tuple(readings.load(case)))
    signatures = dict(articles.signatures(case))
    found = step("who is who", lambda: compose(held))
    groups = step("copies", lambda: first_published(group_copies(signatures), {}))
    step("keeping, first", lambda: resolved.keep(case, found, groups, made_from))
    step("keeping, unchanged", lambda: resolved.keep(case, found, groups, made_from))
    edges = changes = 0
    if story:
        told_story = step("the story", lambda: with_story(found)).story
        edges, changes = len(told_story.edges), len(told_story.changes)
    return {
        "people": len(found.people),
        "statements": len(found.statements),
        "events": len(found.events),
        "copies": len(groups),
        "edges": edges,
        "changes": changes,
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", type=Path)
    parser.add_argument("--story", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    print(json.dumps(steps_of(options.case, options.story)))


if __name__ == "__main__":
    main()
