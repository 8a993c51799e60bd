"""Confidence held to its word: how often the reader is right where it says how sure it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

BINS: Final = 10


@dataclass(frozen=True, slots=True)
class Judgement:
    """A confidence, and whether what it was given to is right end to end."""

    confidence: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Judgements of about the same confidence.

    Attributes:
        lowest, highest: The confidences it runs from and to.
        confidence: Their mean.
        right: Share of them that is right.
    """

    count: int
    lowest: float
    highest: float
    confidence: float
    right: float


def bins_of(judgements: Sequence[Judgement], count: int = BINS) -> tuple[Bin, ...]:
    """Bins of as equal a size as can be, from the least sure to the surest; none is empty."""
    ordered = sorted(judgements, key=lambda j: (j.confidence, j.is_right))
    edges = [len(ordered) * i // count for i in range(count + 1)]
    cut = (ordered[a:b] for a, b in pairwise(edges))
    return tuple(_bin(held) for held in cut if held)


def _bin(held: Sequence[Judgement]) -> Bin:
    return Bin(
        len(held),
        held[0].confidence,
        held[-1].confidence,
        sum(j.confidence for j in held) / len(held),
        sum(j.is_right for j in held) / len(held),
    )


def calibration_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: mean gap between confidence and share right, by size of bin."""
    total = sum(b.count for b in bins)
    return sum(b.count * abs(b.confidence - b.right) for b in bins) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Threshold:
    """A confidence from which precision is as wanted, and what is left then.

    Attributes:
        kept: Predictions at or above it.
        right: Those of them that are right.
    """

    confidence: float
    kept: int
    right: int

    @property
    def precision(self) -> float:
        """Share of the kept that is right."""
        return self.right / self.kept


def lowest_threshold(judgements: Sequence[Judgement], precision: float) -> Threshold | None:
    """The lowest confidence at or above which the wanted share is right; None where there is none.

    Equal confidences are kept or dropped together.  Precision need not rise with confidence, so
    every cut is tried.
    """
    best: Threshold | None = None
    right = 0
    ordered = sorted(judgements, key=lambda j: -j.confidence)
    for count, judgement in enumerate(ordered, 1):
        right += judgement.is_right
        is_last = count == len(ordered) or ordered[count].confidence < judgement.confidence
        if is_last and right >= precision * count:
            best = Threshold(judgement.confidence, count, right)
    return best


@dataclass(frozen=True, slots=True)
class Point:
    """Where a wanted precision begins, and what it costs.

    Attributes:
        found, precision_of_all, recall_of_all: With nothing left out.
        confidence: The lowest that gives the wanted precision; None where none does, and what
            follows is 0 then.
        kept, precision, recall: With what is less sure left out.
    """

    found: int
    precision_of_all: float
    recall_of_all: float
    confidence: float | None
    kept: int
    precision: float
    recall: float


def point_of(
    judgements: Sequence[Judgement], finding: Sequence[float], gold: int, precision: float
) -> Point:
    """The point from which the wanted share of predictions is right.

    Args:
        judgements: Predictions that precision counts.
        finding: Confidences of those of them that are right for the gold that recall counts.
        gold: How many of that gold there are.
        precision: The share wanted.
    """
    right = sum(j.is_right for j in judgements)
    every = (len(judgements), right / max(1, len(judgements)), len(finding) / max(1, gold))
    least = lowest_threshold(judgements, precision)
    if least is None:
        return Point(*every, None, 0, 0.0, 0.0)
    recall = sum(c >= least.confidence for c in finding) / max(1, gold)
    return Point(*every, least.confidence, least.kept, least.precision, recall)
