"""Scores of spans, of answers and of groupings; pure, and they know no file."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def f1_of(precision: float, recall: float) -> float:
    """Their harmonic mean; 0 where both are."""
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were given, how many were wanted, and how many were both.

    A share of nothing is 0.
    """

    right: int
    given: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of the given that was wanted."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted that was given."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return f1_of(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many answers are right, of how many."""

    right: int
    count: int

    @property
    def share(self) -> float:
        """Share that is right; 0 of none."""
        return self.right / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True)
class BCubed:
    """Precision and recall of a grouping, means over its items."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return f1_of(self.precision, self.recall)


def score_spans(wanted: Sequence[Iterable[T]], given: Sequence[Iterable[T]]) -> Counts:
    """Spans that are the very same, summed over texts (micro); one given twice counts once.

    Raises:
        ValueError: Not as many texts on one side as on the other.
    """
    if len(wanted) != len(given):
        raise ValueError(f"spans of {len(given)} texts cannot be held against {len(wanted)}")
    pairs = [(frozenset(w), frozenset(g)) for w, g in zip(wanted, given, strict=True)]
    return Counts(
        sum(len(w & g) for w, g in pairs),
        sum(len(g) for _, g in pairs),
        sum(len(w) for w, _ in pairs),
    )


def confusion(answers: Iterable[tuple[T, T]]) -> Counter[tuple[T, T]]:
    """How often each wanted answer was given as each: (wanted, given)."""
    return Counter(answers)


def accuracy(answers: Iterable[tuple[T, T]]) -> Accuracy:
    """Right answers among pairs of (wanted, given)."""
    held = confusion(answers)
    return Accuracy(sum(n for (w, g), n in held.items() if w == g), held.total())


def b_cubed(wanted: Iterable[Collection[T]], given: Iterable[Collection[T]]) -> BCubed:
    """How well groups of items agree, item by item.

    An item's precision is the share of its given group that is in its wanted group, its recall the
    share of its wanted group that is in its given group; both count the item itself.  Precision is
    the mean over given items and recall over wanted ones, so an item that only one side has scores
    0 there and is nothing to the other.  Both are 0 where there are no items.

    Source: Bagga and Baldwin, "Algorithms for scoring coreference chains" (1998), with every item
    of equal weight; items of one side alone are our judgement.

    Raises:
        ValueError: An item stands in two groups of one side.
    """
    wanted_of, given_of = _group_of(wanted), _group_of(given)
    shared = Counter((wanted_of[item], given_of[item]) for item in wanted_of.keys() & given_of)
    wanted_size, given_size = Counter(wanted_of.values()), Counter(given_of.values())
    precision = sum(n * n / given_size[g] for (_, g), n in shared.items())
    recall = sum(n * n / wanted_size[w] for (w, _), n in shared.items())
    return BCubed(precision / max(1, len(given_of)), recall / max(1, len(wanted_of)))


def _group_of(groups: Iterable[Collection[T]]) -> dict[T, int]:
    """The number of every item's group."""
    out: dict[T, int] = {}
    for number, group in enumerate(groups):
        for item in group:
            if out.setdefault(item, number) != number:
                raise ValueError(f"{item!r} stands in two groups")
    return out
