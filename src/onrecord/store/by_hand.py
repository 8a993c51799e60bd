"""Tables for people who look into a case file by hand: who is named where, what happened, charges.

Of these the program reads the mentions, for questions about a few people; the rest it has, whole,
in `derived`.  Words are not kept twice; the views cut them out of the articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from onrecord.nouns import Event, Mention, Person, Proceeding, Span
from onrecord.store.file import CaseFile

TABLES: Final = ("mentions", "events_told", "events", "charges")
"""All of them, those that refer to others first."""

_USUAL: Final = ("name", "person")  # form and kind of most mentions, written for none of them
_Numbers = Mapping[str, int]
"""Row numbers by id."""


def keep_mentions(
    case: CaseFile, found: Iterable[Person], articles: _Numbers, people: _Numbers
) -> None:
    """Where each person is named or referred to; only what is another is written."""
    held: dict[int, set[tuple[Any, ...]]] = {number: set() for number in people.values()}
    for person, *place in case.rows(
        'SELECT person, article, start, "end", form, kind FROM mentions'
    ):
        held.setdefault(person, set()).add(tuple(place))
    for person in found:
        number = people[person.id]
        places = {
            (articles[article], m.span.start, m.span.end): _but_the_usual(m.form, m.kind)
            for article, m in person.mentions
            if article in articles
        }
        rows = {(*place, *form) for place, form in places.items()}
        before = held.pop(number)
        case.run_many(
            'DELETE FROM mentions WHERE person = ? AND article = ? AND start = ? AND "end" = ?',
            [(number, *row[:3]) for row in before - rows],
        )
        case.run_many(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)",
            [(number, *row) for row in sorted(rows - before, key=lambda row: row[:3])],
        )


def _but_the_usual(*words: str) -> tuple[str | None, ...]:
    return tuple(None if w == usual else w for w, usual in zip(words, _USUAL, strict=True))


def mention_of(start: int, end: int, form: str | None, kind: str | None) -> Mention:
    """The mention that a row is."""
    return Mention(Span(start, end), form or _USUAL[0], kind or _USUAL[1])


def _keep_events(
    case: CaseFile, found: Iterable[Event], articles: _Numbers, people: _Numbers
) -> None:
    """What happened, in the order of the case, and each place that tells of it."""
    case.run("DELETE FROM events_told")
    case.run("DELETE FROM events")
    for number, event in enumerate(found, 1):
        when = event.when
        case.run(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            number,
            event.id,
            people.get(event.person or ""),
            event.kind.value,
            event.step,
            event.role,
            event.detail,
            when.text if when else None,
            when.earliest.isoformat() if when and when.earliest else None,
            when.latest.isoformat() if when and when.latest else None,
            when.precision if when else None,
            event.status.value,
            event.commitment.value,
            event.certainty.value,
        )
        case.run_many(
            "INSERT INTO events_told VALUES (?, ?, ?, ?, ?)",
            [
                (number, nth, articles[p.article], p.span.start, p.span.end)
                for nth, p in enumerate(event.passages)
            ],
        )


def _keep_charges(
    case: CaseFile, found: Iterable[Proceeding], _: _Numbers, people: _Numbers
) -> None:
    """Each charge of each defendant, with where the case stands."""
    case.run("DELETE FROM charges")
    for proceeding in found:
        case.run_many(
            "INSERT INTO charges VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    people.get(proceeding.defendant),
                    charge.charge,
                    charge.counts,
                    charge.plea,
                    charge.outcome,
                    charge.sentence,
                    charge.as_of.isoformat() if charge.as_of else None,
                    proceeding.standing,
                )
                for charge in proceeding.charges
            ],
        )


KEEPERS: Final[Mapping[str, Callable[[CaseFile, Any, _Numbers, _Numbers], None]]] = {
    "events": _keep_events,
    "proceedings": _keep_charges,
}
"""What writes the rows of a part that is another one than before."""
