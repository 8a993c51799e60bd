"""What people decided about statements and events, laid over what the machine found.

A ruling names a place in an article and a hash of the words there, never an id: a new reader may
draw a statement's borders elsewhere, and it is still that statement.  Refuses to apply what fits
nothing, or two alike; such a ruling rests until something fits it again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from onrecord.case.record import proceedings_from
from onrecord.nouns import (
    Case,
    Event,
    Person,
    Review,
    ReviewState,
    Span,
    Statement,
    content_id,
    joined,
)
from onrecord.resolve.evidence import Evidence, PlacedDecision, Whom

_SAME_PLACE: Final = 0.5
"""Share of both stretches together that they have in common, from which they are one statement;
chosen by hand: less, and the half of a statement cut in two would be taken for the whole."""


class Judgement(StrEnum):
    """What may be decided about a statement; the first two about an event as well."""

    RIGHT = "right"
    WRONG = "wrong"
    SAID_BY = "said-by"
    NOT_SAID_BY = "not-said-by"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about what stands at a place.

    Attributes:
        article: Id of the article.
        span: From the first character of the content to its last; of an event's trigger.
        words: Hash of the words, from `words_hash`.
        step: An event's step; "" for a statement.
        person: Who said it, or did not.
        number: The decision's number in the file.
    """

    article: str
    span: Span
    words: str
    step: str
    judgement: Judgement
    person: Evidence | None
    by: str
    why: str
    made: datetime
    number: int


def words_hash(words: str) -> str:
    """A hash of words, whatever the white space and the letters' size."""
    return content_id("words", " ".join(words.casefold().split()))


def extent(statement: Statement) -> Span:
    """From the first character of a statement's content to its last."""
    content = statement.reports[0][1].content
    return Span(content[0].start, content[-1].end)


def statement_words(statement: Statement, texts: Mapping[str, str]) -> str:
    """A statement's words, its pieces joined."""
    article, report = statement.reports[0]
    return joined(report.content, texts[article])


def reviewed(
    case: Case,
    rulings: Iterable[Ruling],
    placed: Iterable[tuple[int, PlacedDecision]] = (),
    newest: Mapping[str, str] | None = None,
) -> Case:
    """The case as people decided it: speakers corrected, what is wrong marked, who says so told.

    What was rejected stays, marked; where cases stand is told anew without the events that were.

    Args:
        case: The case as the machine found it.
        rulings: First made first.
        placed: Number and decision on who is who, already laid under the case.
        newest: Id of the newest version of an article, by the id of an older one.
    """
    rulings, placed = tuple(rulings), tuple(placed)
    if not rulings and not placed:
        return case
    texts = {r.article.id: r.article.text for r in case.readings}
    laid = _Laying(case, texts, newest or {})
    for ruling in rulings:
        laid.take(ruling)
    for number, decision in placed:
        laid.note_people(number, decision)
    if not laid.reviews:
        return case
    statements = tuple(laid.statements)
    rejected = {r.about for r in laid.reviews.values() if r.state is ReviewState.REJECTED}
    proceedings = case.proceedings
    if any(e.id in rejected for e in case.events):
        left = tuple(e for e in case.events if e.id not in rejected)
        proceedings = proceedings_from(left, {r.article.id: r.article for r in case.readings})
    reviews = tuple(laid.reviews.values())
    return replace(case, statements=statements, proceedings=proceedings, reviews=reviews)


def without_rejected(case: Case) -> Case:
    """The case without the statements and events that people called wrong.

    For whatever is concluded from them: the story, witnesses, disagreements.
    """
    rejected = {r.about for r in case.reviews if r.state is ReviewState.REJECTED}
    if not rejected:
        return case
    return replace(
        case,
        statements=tuple(s for s in case.statements if s.id not in rejected),
        events=tuple(e for e in case.events if e.id not in rejected),
    )


class _Laying:
    """Rulings laid over a case, one by one."""

    def __init__(self, case: Case, texts: Mapping[str, str], newest: Mapping[str, str]) -> None:
        self.whom = Whom(case.people)
        self.statements = list(case.statements)
        self.reviews: dict[str, Review] = {}
        self._texts = texts
        self._newest = newest
        self._said: dict[str, list[int]] = defaultdict(list)
        for n, s in enumerate(case.statements):
            self._said[s.reports[0][0]].append(n)
        self._events: dict[str, list[tuple[Event, Span]]] = defaultdict(list)
        for event in case.events:
            for article, mention in event.mentions:
                self._events[article].append((event, mention.trigger))

    def take(self, ruling: Ruling) -> None:
        if ruling.step:
            event = self._event(ruling)
            if event is not None:
                self._note(event.id, ruling, _STATE[ruling.judgement], "")
            return
        number = self._statement(ruling)
        if number is None:
            return
        before = self.statements[number]
        person = self.whom.find(ruling.person) if ruling.person else None
        if ruling.person is not None and person is None:
            return
        after = _as_ruled(before, ruling.judgement, person)
        self.statements[number] = after
        state = _STATE[ruling.judgement]
        if ruling.person is not None:
            state = ReviewState.CONFIRMED if after == before else ReviewState.CORRECTED
            earlier = self.reviews.get(before.id)
            if earlier is not None and earlier.state is ReviewState.CORRECTED:
                state = ReviewState.CORRECTED
        self._note(before.id, ruling, state, person.name if person else "")

    def note_people(self, number: int, decision: PlacedDecision) -> None:
        found = [self.whom.find(side) for side in (decision.left, decision.right)]
        for person, other in (found, found[::-1]):
            if person is None:
                continue
            told = "people decided who this is"
            if other is not None and other.id != person.id:
                told = f"not {other.name}"
            self.reviews[person.id] = Review(
                person.id, ReviewState.CORRECTED, decision.by, decision.made, number, told,
                decision.why,
            )  # fmt: skip

    def _note(self, about: str, ruling: Ruling, state: ReviewState, name: str) -> None:
        told = _TOLD[ruling.judgement] + (f" {name}" if name else "")
        self.reviews[about] = Review(
            about, state, ruling.by, ruling.made, ruling.number, told, ruling.why
        )

    def _places(self, ruling: Ruling) -> str | None:
        """The article of a ruling as the case has it: itself, or its newest version."""
        if ruling.article in self._texts:
            return ruling.article
        newer = self._newest.get(ruling.article)
        return newer if newer in self._texts else None

    def _statement(self, ruling: Ruling) -> int | None:
        article = self._places(ruling)
        if article is None:
            return None
        here = self._said.get(article, [])
        if article == ruling.article:
            shares = sorted((_shared(extent(self.statements[n]), ruling.span), n) for n in here)
            best = [n for share, n in shares if share >= _SAME_PLACE and share == shares[-1][0]]
            if best:
                return best[0] if len(best) == 1 else self._of_words(best, ruling)
            return None
        # Another version of the page: the same words are the same statement, wherever they stand.
        return self._of_words(here, ruling)

    def _of_words(self, numbers: Iterable[int], ruling: Ruling) -> int | None:
        fit = [
            n
            for n in numbers
            if words_hash(statement_words(self.statements[n], self._texts)) == ruling.words
        ]
        return fit[0] if len(fit) == 1 else None

    def _event(self, ruling: Ruling) -> Event | None:
        article = self._places(ruling)
        if article is None:
            return None
        text = self._texts[article]
        fit = {
            e.id: e
            for e, trigger in self._events.get(article, ())
            if e.step == ruling.step
            and (
                trigger.overlaps(ruling.span)
                if article == ruling.article
                else words_hash(trigger.of(text)) == ruling.words
            )
        }
        return next(iter(fit.values())) if len(fit) == 1 else None


_STATE: Final = {
    Judgement.RIGHT: ReviewState.CONFIRMED,
    Judgement.WRONG: ReviewState.REJECTED,
    Judgement.SAID_BY: ReviewState.CORRECTED,
    Judgement.NOT_SAID_BY: ReviewState.CORRECTED,
}
_TOLD: Final = {
    Judgement.RIGHT: "right",
    Judgement.WRONG: "wrong",
    Judgement.SAID_BY: "said by",
    Judgement.NOT_SAID_BY: "not said by",
}


def _as_ruled(statement: Statement, judgement: Judgement, person: Person | None) -> Statement:
    """The statement with its speaker as somebody decided.

    Of whom it is not, it is nobody's that we know: those left who may have said it are candidates,
    but even one alone is not taken for the speaker.
    """
    if person is None:
        return statement
    if judgement is Judgement.SAID_BY:
        return replace(statement, speaker=person.id, candidates=())
    if judgement is Judgement.NOT_SAID_BY:
        speaker = None if statement.speaker == person.id else statement.speaker
        left = tuple(c for c in statement.candidates if c != person.id)
        return replace(statement, speaker=speaker, candidates=left)
    return statement


def _shared(one: Span, other: Span) -> float:
    """The share of two stretches together that they have in common, 0 to 1."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(1, max(one.end, other.end) - min(one.start, other.start))
