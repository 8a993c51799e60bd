"""What the parts of this bench share: where things are kept, and how far they are.

Case files that took long to make stay in a folder of their own, so that a part can be measured
again, or alone, without the others.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from bench.results import ROOT
from onrecord.nouns import Reading
from onrecord.progress import in_words
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, readings

WORK: Final = ROOT / "build" / "bench" / "store"
ADDED: Final = 1_000
LARGE: Final = 10_000
STATEMENTS: Final = 100_000
_BETWEEN: Final = 10.0  # seconds between two lines of progress

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bench:
    """What every part needs.

    Attributes:
        work: The folder of what is kept from run to run.
    """

    options: argparse.Namespace
    work: Path

    @property
    def stock(self) -> Path:
        """The case of articles that were really read; `adding` makes it."""
        return self.work / "adding.case"

    def at_work(self, name: str) -> Path:
        """A file to be made anew: what an earlier run left of it is taken away."""
        for end in ("", "-wal", "-shm", "-journal"):
            (self.work / f"{name}{end}").unlink(missing_ok=True)
        return self.work / name


class NothingKept(Exception):
    """A part needs what another one makes, and it has not been made, or by another reader."""


def stock_of(bench: Bench, reader: Reader, count: int) -> list[Reading]:
    """The first readings of different texts that adding has kept.

    Raises:
        NothingKept: There are none of this reader.
    """
    if not bench.stock.exists():
        raise NothingKept(f"{bench.stock} is not there; run --part adding first")
    with CaseFile(bench.stock) as case:
        held = [r for r in readings.load(case) if r.reader == reader.version]
    once = [r for r in held if not r.article.text.rstrip().endswith(PRINTED_AGAIN)]
    if not once:
        raise NothingKept(f"{bench.stock} was made by another reader; run --part adding again")
    return once[:count]


PRINTED_AGAIN: Final = "It is printed again."
"""The last line of a text that comes a second time where the data have too few."""


def told(items: Sequence[T], verb: str) -> Iterator[T]:
    """The items one by one, with a line now and then of how far it is."""
    began = last = time.monotonic()
    for done, item in enumerate(items):
        now = time.monotonic()
        if now - last >= _BETWEEN:
            left = (now - began) / done * (len(items) - done) if done else 0.0
            tell(f"{verb} {done:,} of {len(items):,}, {in_words(left)} left")
            last = now
        yield item


def tell(line: str) -> None:
    """A line on standard error, at once."""
    print(f"  {time.strftime('%H:%M:%S')} {line}", file=sys.stderr, flush=True)


def timed(work: Callable[[], object]) -> float:
    """Seconds by the clock."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """The least seconds of some rounds."""
    return min(timed(work) for _ in range(rounds))


def bytes_of(case: CaseFile) -> dict[str, int]:
    """Bytes by table and index, the largest first."""
    return {
        str(name): int(size)
        for name, size in case.rows(
            "SELECT name, sum(pgsize) FROM dbstat GROUP BY 1 ORDER BY 2 DESC"
        )
    }


def in_blocks(items: Sequence[T], size: int) -> Sequence[Sequence[T]]:
    """The items, so many at a time."""
    return [items[first : first + size] for first in range(0, len(items), size)]
