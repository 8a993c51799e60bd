"""Progress on a terminal: what is being done, how far it is, and how long it will take.

One line on standard error, written again and again; nothing where nobody looks, and nothing for
what is done within a second.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from types import TracebackType
from typing import Final, Self, TextIO

_FIRST: Final = 1.0  # seconds without a word
_PAUSE: Final = 0.1  # seconds between two lines
_TICK: Final = 0.5  # seconds between two looks at the clock while nothing tells how far it is
_RECENT: Final = 30
"""Steps that the time left is told from: those known from an earlier run pass in no time, and say
nothing of the others.  Chosen by hand."""


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
    _recent: deque[tuple[float, int]] = field(default_factory=lambda: deque(maxlen=_RECENT))

    def __enter__(self) -> Self:
        self._began = self.clock()
        self._recent.append((self._began, 0))
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

    @contextmanager
    def waiting(self, expected: float) -> Iterator[None]:
        """Something that does not tell how far it is, and is expected to take so many seconds."""
        if self.out is None:
            yield
            return
        self._began = self.clock()
        done = Event()
        ticking = Thread(target=self._tick, args=(done, expected), daemon=True)
        ticking.start()
        try:
            yield
        finally:
            done.set()
            ticking.join()

    def _tick(self, done: Event, expected: float) -> None:
        while not done.wait(_TICK):
            self.wait(expected)

    def wait(self, expected: float) -> None:
        """Tell how long it still takes, where it is expected to take so many seconds."""
        passed = self.clock() - self._began
        if passed < expected:
            self._say(f"{self.verb}, about {in_words(expected - passed)} left")
        else:
            self._say(f"{self.verb}, {in_words(passed)} so far")

    def wipe(self) -> None:
        """Leave the line as it was."""
        if self.out is not None and self._shown:
            self.out.write("\r\033[K")
            self.out.flush()
            self._shown = False

    def _write(self, name: str) -> None:
        now = self.clock()
        of = f" of {self.total:,}" if self.total is not None else ""
        shown = "".join(c if c.isprintable() else "?" for c in name)[-50:]
        self._say(f"{self.verb} {self._done:,}{of}{self._left(now)}{': ' + shown if shown else ''}")
        self._recent.append((now, self._done))

    def _say(self, line: str) -> None:
        now = self.clock()
        if self.out is None or now - self._began < _FIRST or now - self._written < _PAUSE:
            return
        self.out.write(f"\r\033[K{line}")
        self.out.flush()
        self._shown, self._written = True, now

    def _left(self, now: float) -> str:
        """The time left, from the time that the last steps took."""
        if self.total is None or not self._recent or self._done > self.total:
            return ""
        then, done = self._recent[0]
        if self._done <= done:
            return ""
        return f", {in_words((now - then) / (self._done - done) * (self.total - self._done))} left"


def in_words(seconds: float) -> str:
    """A stretch of time as people say it: "40 seconds", "3 minutes", "2 hours"."""
    for unit, size in (("hour", 3600), ("minute", 60)):
        if seconds >= 1.5 * size:
            return f"{seconds / size:.0f} {unit}s"
    count = max(1, round(seconds))
    return f"{count} second" if count == 1 else f"{count} seconds"
