"""What people decided, beside every row: its state, who decided, when and what."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from onrecord.nouns import Case, Passage, Review, ReviewState, Span

REVIEW: Final = ("review", "reviewed_by", "reviewed_at", "decided")
"""The columns that end every table."""


class Reviews:
    """The reviews of a case, by what they are about and by the places that rest on it."""

    def __init__(self, case: Case) -> None:
        self._about = {r.about: r for r in case.reviews}
        self._places: dict[str, list[tuple[Span, Review]]] = defaultdict(list)
        if not self._about:
            return
        for s in case.statements:
            if s.id in self._about:
                for article, report in s.reports:
                    for span in report.content:
                        self._places[article].append((span, self._about[s.id]))
        for e in case.events:
            if e.id in self._about:
                for article, mention in e.mentions:
                    self._places[article].append((mention.trigger, self._about[e.id]))

    def of(self, *ids: str | None) -> Review | None:
        """The review of the first of these that has one."""
        return next((self._about[i] for i in ids if i in self._about), None)

    def at(self, *passages: Passage) -> Review | None:
        """The review of a statement or event in one of these passages; None where it has none.

        For rows that rest on words and have no id of their own: changes, ties, disagreements.
        """
        for p in passages:
            for span, review in self._places.get(p.article, ()):
                if span.overlaps(p.span):
                    return review
        return None


def cells(review: Review | None) -> tuple[str, str, str, str]:
    """A review in the columns REVIEW."""
    if review is None:
        return (ReviewState.UNREVIEWED.value, "", "", "")
    told = review.note + (f": {review.why}" if review.why and review.note else review.why)
    return (review.state.value, review.by, review.made.date().isoformat(), told)


def words(review: Review | None) -> str:
    """A review for a person at a terminal; "" where there is none."""
    if review is None:
        return ""
    state, by, day, told = cells(review)
    return f"{state} by {by}, {day}" + (f" ({told})" if told else "")


def to_contract(review: Review | None) -> dict[str, object]:
    """A review as the JSON that other programs read."""
    if review is None:
        return {"state": ReviewState.UNREVIEWED.value}
    return {
        "state": review.state.value,
        "by": review.by,
        "made": review.made.isoformat(),
        "decision": review.decision,
        "note": review.note,
        "why": review.why,
    }
