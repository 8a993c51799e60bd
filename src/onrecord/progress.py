"""Progress on a terminal: what is being done, how far it is, and how long it will take.

One line on standard error, written again and again; nothing where nobody looks, and nothing for
what is done within a second.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Final, Self, TextIO

_FIRST: Final = 1.0  # seconds without a word
_PAUSE: Final = 0.1  # seconds between two lines


@dataclass
class Progress:
    """One line that tells how far something is.

    Attributes:
        out: Where to write, or None for nowhere.
        verb: What is being done.
        total: How many steps there are; None where nobody knows.
        clock: Seconds, for the time left.
    """

    out: TextIO | None
    verb: str
    total: int | None = None
    clock: Callable[[], float] = time.monotonic
    _done: int = 0
    _began: float = field(default=0.0)
    _written: float = field(default=0.0)
    _shown: bool = False

    def __enter__(self) -> Self:
        self._began = self.clock()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wipe()

    def step(self, name: str = "") -> None:
        """One more is begun."""
        self._write(name)
        self._done += 1

    def at(self, done: int, total: int) -> None:
        """So many are done, of so many."""
        self.total, self._done = total, done
        self._write("")

    def wipe(self) -> None:
        """Leave the line as it was."""
        if self.out is not None and self._shown:
            self.out.write("\r\033[K")
            self.out.flush()
            self._shown = False

    def _write(self, name: str) -> None:
        now = self.clock()
        if self.out is None or now - self._began < _FIRST or now - self._written < _PAUSE:
            return
        of = f" of {self.total:,}" if self.total is not None else ""
        line = f"{self.verb} {self._done:,}{of}{self._left(now)}"
        shown = "".join(c if c.isprintable() else "?" for c in name)[-50:]
        self.out.write(f"\r\033[K{line}{': ' + shown if shown else ''}")
        self.out.flush()
        self._shown, self._written = True, now

    def _left(self, now: float) -> str:
        """The time left, from the time taken so far."""
        if self.total is None or not self._done or self._done > self.total:
            return ""
        return f", {in_words((now - self._began) / self._done * (self.total - self._done))} left"


def in_words(seconds: float) -> str:
    """A stretch of time as people say it: "40 seconds", "3 minutes", "2 hours"."""
    for unit, size in (("hour", 3600), ("minute", 60)):
        if seconds >= 1.5 * size:
            return f"{seconds / size:.0f} {unit}s"
    count = max(1, round(seconds))
    return f"{count} second" if count == 1 else f"{count} seconds"
