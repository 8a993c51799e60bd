"""Lines of the printed tables, with what must be reached and what is aimed at beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

_WIDTH = 52


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what was measured; a whole number is a count.

    `floor` and `aim` stand as they are given, so the value must have their unit.
    """

    name: str
    value: float | int
    unit: str = ""
    floor: float | None = None
    aim: float | None = None


def percent(name: str, share: float, floor: float | None = None, aim: float | None = None) -> Line:
    """A share from 0 to 1 as a line in per cent."""
    return Line(name, 100.0 * share, "%", floor, aim)


def in_words(line: Line) -> str:
    """A line as it is printed."""
    value = f"{line.value:,}" if isinstance(line.value, int) else f"{line.value:,.2f}"
    goals = "".join(f"{g:8g}" for g in (line.floor, line.aim) if g is not None)
    return f"{line.name:{_WIDTH}}{value:>10} {line.unit:11}{goals}".rstrip()


def show(title: str, lines: Sequence[Line]) -> None:
    """Print a part of the table."""
    print(f"\n== {title}\n{'':{_WIDTH}}{'':>10} {'':11}{'floor':>8}{'aim':>8}")
    print("\n".join(map(in_words, lines)), flush=True)


def kept(lines: Sequence[Line]) -> dict[str, float | int]:
    """The values by name.

    Raises:
        ValueError: Two lines have one name, and one would be lost.
    """
    found = {line.name.strip(): line.value for line in lines}
    if len(found) != len(lines):
        raise ValueError("two lines of a table have one name")
    return found
