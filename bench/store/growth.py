"""From a thousand articles to ten thousand: `--part growth`.

Readings are made once and multiplied with changes, put into a file, and then taken through all that
a decision sets off: loading, who is who, the case, the story, keeping.  Each size runs in a process
of its own, `python -m bench.store.growth CASE`, so that its memory is its own; times are CPU
seconds, which other work on the machine disturbs less than the clock.
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
    sizes = (bench.options.large // _TIMES, bench.options.large)
    held = [replace(r, warnings=()) for r in stock_of(bench, reader, sizes[0])]
    found: dict[int, Any] = {}
    lines: list[Line] = []
    for size in sizes:
        path = bench.at_work(f"growth-{size}.case")
        fill(path, held, size)
        found[size] = asked(path, "--no-story" if bench.options.no_story else "--story")
        for step, seconds in found[size]["seconds"].items():
            lines.append(Line(f"{size:,} articles: {step}", seconds, "CPU s"))
        lines.append(Line(f"{size:,} articles: peak memory", found[size]["peak"], "MB"))
    small, large = (found[size] for size in sizes)
    for step in small["seconds"]:
        grown = large["seconds"][step] / small["seconds"][step]
        goals = (12.0, 10.0) if step in ("who is who", "the story") else (None, None)
        lines.append(Line(f"{step}: {sizes[1]:,} / {sizes[0]:,}", grown, "times", *goals))
    if "the story" in small["seconds"]:
        both = [s["seconds"]["who is who"] + s["seconds"]["the story"] for s in (small, large)]
        lines.append(Line("who is who and the story", both[1] / both[0], "times", 12.0, 10.0))
    for size in sizes:
        of = found[size]
        lines.append(Line(f"{size:,} articles: bytes", of["size"] / size, "each"))
        lines.append(Line(f"{size:,} articles: their texts", of["text"] / size, "bytes each"))
        lines.append(Line(f"{size:,}: file / texts", of["size"] / of["text"], "times", 6.0, 4.0))
    return lines, {str(size): found[size] for size in sizes}


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
