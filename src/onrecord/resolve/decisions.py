"""Decisions: what people say about who is who, kept apart from every score.

Append-only: a change of mind is another, later decision.  Knows nothing of names; refuses to
settle a contradiction silently: the later decision holds, and the contradiction is told in words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property


class Judgement(StrEnum):
    """Whether two are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


_CAUTIOUS_FIRST = {Judgement.DIFFERENT: 0, Judgement.UNSURE: 1, Judgement.SAME: 2}


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about two persons of articles.

    `left` and `right` are ids of local persons, `made` a moment with its zone.

    Raises:
        ValueError: Both ids are one, an id or `by` is empty, or `made` has no zone.
    """

    left: str
    right: str
    judgement: Judgement
    by: str
    why: str
    made: datetime

    def __post_init__(self) -> None:
        if not self.left or not self.right or self.left == self.right:
            raise ValueError(
                f"a decision is about two persons, not {self.left!r} and {self.right!r}"
            )
        if not self.by.strip():
            raise ValueError("a decision is somebody's: `by` is empty")
        if self.made.tzinfo is None or self.made.utcoffset() is None:
            raise ValueError(f"a decision's moment needs a zone: {self.made.isoformat()}")

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids, in an order that does not depend on who stood left."""
        return (self.left, self.right) if self.left < self.right else (self.right, self.left)

    def __str__(self) -> str:
        because = f" ({self.why})" if self.why else ""
        return (
            f"{self.by} decided on {self.made:%Y-%m-%d} that {self.pair[0]} and {self.pair[1]} "
            f"are {_SAID[self.judgement]}{because}"
        )


_SAID = {
    Judgement.SAME: "the same",
    Judgement.DIFFERENT: "different people",
    Judgement.UNSURE: "perhaps the same",
}


@dataclass(frozen=True)
class Decisions:
    """All decisions of a case, whatever order they come in.

    On one pair the latest holds.  Over several pairs a later one overrides what earlier ones amount
    to: "A is B" and "B is C" make A and C one, unless it was said since that they are not.  Of two
    made at the same moment the more cautious is taken for the later one.
    """

    made: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, made: Iterable[Decision]) -> "Decisions":
        """Decisions from any collection of them."""
        return cls(tuple(made))

    def with_another(self, decision: Decision) -> "Decisions":
        """These and one more."""
        return Decisions((*self.made, decision))

    def latest(self, left: str, right: str) -> Decision | None:
        """The decision on a pair that holds, however the pair is named."""
        return self._on_pair.get((left, right) if left < right else (right, left))

    @property
    def groups(self) -> tuple[frozenset[str], ...]:
        """The sets of two or more ids that are one person, by decision or by what follows."""
        return self._settled[0]

    @property
    def apart(self) -> frozenset[tuple[str, str]]:
        """The pairs of ids decided to be different people; nothing may join their groups."""
        return self._settled[1]

    @property
    def left_open(self) -> frozenset[tuple[str, str]]:
        """The pairs of ids decided to be unsure; no score may join them."""
        return frozenset(p for p, d in self._on_pair.items() if d.judgement is Judgement.UNSURE)

    @property
    def contradictions(self) -> tuple[str, ...]:
        """What could not all be true, one sentence for each decision that had to give way."""
        return self._settled[2]

    @cached_property
    def _on_pair(self) -> dict[tuple[str, str], Decision]:
        found: dict[tuple[str, str], Decision] = {}
        for decision in sorted(self.made, key=_newest_first):
            found.setdefault(decision.pair, decision)
        return found

    @cached_property
    def _settled(
        self,
    ) -> tuple[tuple[frozenset[str], ...], frozenset[tuple[str, str]], tuple[str, ...]]:
        """From the newest on, each decision that fits with those after it."""
        settling = _Settling()
        for decision in self._on_pair.values():
            settling.take(decision)
        groups = sorted((frozenset(g) for g in settling.groups()), key=min)
        return tuple(groups), frozenset(settling.apart), tuple(settling.gave_way)


def _newest_first(decision: Decision) -> tuple[float, int, tuple[str, str], str, str]:
    return (
        -decision.made.timestamp(),
        _CAUTIOUS_FIRST[decision.judgement],
        decision.pair,
        decision.by,
        decision.why,
    )


class _Settling:
    """Groups and pairs that must stay apart, in the making."""

    def __init__(self) -> None:
        self.apart: list[tuple[str, str]] = []
        self.gave_way: list[str] = []
        self._group: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}
        self._against: dict[str, set[str]] = {}

    def groups(self) -> list[set[str]]:
        return [m for m in self._members.values() if len(m) > 1]

    def take(self, decision: Decision) -> None:
        left, right = (self._of(i) for i in decision.pair)
        if decision.judgement is Judgement.DIFFERENT:
            if left == right:
                self.gave_way.append(f"{decision}, but later decisions make them one")
                return
            self.apart.append(decision.pair)
            self._against[left].add(right)
            self._against[right].add(left)
        elif decision.judgement is Judgement.SAME and left != right:
            if right in self._against[left]:
                self.gave_way.append(f"{decision}, but later decisions keep them apart")
                return
            self._join(left, right)

    def _of(self, one: str) -> str:
        if one not in self._group:
            self._group[one] = one
            self._members[one], self._against[one] = {one}, set()
        return self._group[one]

    def _join(self, left: str, right: str) -> None:
        def weight(group: str) -> int:
            return len(self._members[group]) + len(self._against[group])

        kept, gone = (left, right) if weight(left) >= weight(right) else (right, left)
        for member in self._members.pop(gone):
            self._group[member] = kept
            self._members[kept].add(member)
        for other in self._against.pop(gone):
            self._against[other].discard(gone)
            self._against[other].add(kept)
            self._against[kept].add(other)
