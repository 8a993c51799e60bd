"""Measures of time: one article, and many."""

from statistics import median
from typing import Final

from bench.people.table import Line
from bench.people.workbench import Bench, Table
from bench.results import Json

GROWN_FROM: Final = 100
"""Articles read for the copies that the growth is measured on, at most."""


def bench_speed(bench: Bench) -> Table:
    """Reading and resolving against the bare encoder pass."""
    found = bench.aside("bench.people.pace", bench.texts(), "--rounds", bench.options.rounds)
    times = {name: _middle(found[name]) for name in ("bare", "reading", "whole")}
    return [
        Line("articles", len(bench.texts())),
        Line("bare encoder pass", times["bare"], "CPU s"),
        Line("reading", times["reading"], "CPU s"),
        Line("reading and resolving", times["whole"], "CPU s"),
        Line("bare encoder pass / reading", times["bare"] / times["reading"]),
        Line("bare pass / reading and resolving", times["bare"] / times["whole"], "", 0.75, 0.9),
    ], found


def _middle(times: Json) -> float:
    return median(_numbers(times))


def _numbers(times: Json) -> list[float]:
    if not isinstance(times, list):
        raise TypeError(f"times must come as a list, not as {times!r}")
    return [float(t) for t in times if isinstance(t, int | float)]


def bench_growth(bench: Bench) -> Table:
    """Resolving many articles against a tenth of them; the best of the rounds."""
    sizes = bench.options.sizes
    found = bench.aside(
        "bench.people.growth",
        bench.texts(GROWN_FROM),
        "--rounds",
        bench.options.rounds,
        "--sizes",
        *sizes,
    )
    lines: list[Line] = []
    best: list[float] = []
    for size in sizes:
        held = found[str(size)]
        if not isinstance(held, dict):
            raise TypeError(f"a size's numbers must come by name, not as {held!r}")
        best.append(min(_numbers(held["seconds"])))
        lines.append(Line(f"{size:,} articles", best[-1], "CPU s"))
        lines.append(Line(f"{size:,} articles: people", int(str(held["people"]))))
    more = sizes[1] / sizes[0]
    lines.append(Line("ratio", best[1] / best[0], "times", round(1.2 * more, 1), round(more, 1)))
    return lines, found
