"""The lists made by hand: pairs.csv and sentences.csv; pairs.md says how they are meant."""

import csv
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from onrecord.nouns import Span

HERE: Final = Path(__file__).parent
UNKNOWN: Final = "unknown"
UNNAMED: Final = "unnamed"
SEEN: Final = ("tune", "old", "working")
"""The parts of the pairs whose rows and mistakes rules were written to; "old" was once unseen."""
PARTS: Final = ("tune", "old", "working", "confirming")
"""The two halves of the first list, and those of the second."""


class Judged(StrEnum):
    """What a pair of names is in the coverage of one case."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names and what to make of them.

    Attributes:
        context: Words of the coverage that tell more; empty where the names must do.
        pattern: What kind of pair it is.
        why: The reason for the answer.
        part: "tune", "old" or "working" for rows that rules were written to, "confirming" for those
            kept unseen.
    """

    left: str
    right: str
    context: str
    answer: Judged
    pattern: str
    why: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences and who is meant at one place in them.

    Attributes:
        text: Without the brackets.
        target: Where they stood.
        answer: A name, `UNKNOWN` or `UNNAMED`.
    """

    text: str
    target: Span
    answer: str
    pattern: str


def read_pairs(path: Path = HERE / "pairs.csv") -> tuple[Pair, ...]:
    """The pairs, in order."""
    with path.open(encoding="utf-8", newline="") as held:
        return tuple(
            Pair(
                row["left"],
                row["right"],
                row["context"],
                Judged(row["answer"]),
                row["pattern"],
                row["why"],
                row["part"],
            )
            for row in csv.DictReader(held)
        )


def read_passages(path: Path = HERE / "sentences.csv") -> tuple[Passage, ...]:
    """The passages, in order.

    Raises:
        ValueError: One has not exactly one stretch in double square brackets.
    """
    with path.open(encoding="utf-8", newline="") as held:
        return tuple(
            _passage(row["text"], row["answer"], row["pattern"]) for row in csv.DictReader(held)
        )


def _passage(marked: str, answer: str, pattern: str) -> Passage:
    try:
        before, rest = marked.split("[[")
        target, after = rest.split("]]")
    except ValueError:
        raise ValueError(f"one stretch must stand in [[ ]]: {marked!r}") from None
    span = Span(len(before), len(before) + len(target))
    return Passage(before + target + after, span, answer, pattern)
