"""Cases made by hand: articles in a line or two, with their quotations as statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from onrecord.case.pages import Page, page_of
from onrecord.nouns import (
    Article,
    Attribution,
    Case,
    Kind,
    Manner,
    Mention,
    Person,
    PersonKind,
    Reading,
    Role,
    Span,
    Statement,
)
from onrecord.read.quotes import find_quotations


def article(outlet: str, day: int | None, text: str) -> Article:
    """An article of some day in March 2024; None for one without a date."""
    return Article(text, outlet=outlet, published=date(2024, 3, day) if day else None)


def person(name: str, articles: Iterable[Article], *roles: str) -> Person:
    """A person mentioned wherever the full name or the surname stands."""
    surname = name.split()[-1]
    mentions = []
    for a in articles:
        at = a.text.find(surname)
        while at >= 0:
            start = at - len(name) + len(surname)
            full = start >= 0 and a.text.startswith(name, start)
            mentions.append((a.id, Mention(Span(start if full else at, at + len(surname)), "name")))
            at = a.text.find(surname, at + 1)
    return Person(
        name, PersonKind.PERSON, (), tuple(mentions), roles=tuple(Role(r, ()) for r in roles)
    )


def case_of(
    *articles: Article, people: Iterable[Person] = (), said: Mapping[str, str] | None = None
) -> Case:
    """A case in which every quotation is a statement.

    Args:
        *articles: Of the case.
        people: Likewise.
        said: Names of speakers by words that their quotations hold; the others have none.
    """
    held = tuple(people)
    ids = {p.name: p.id for p in held}
    readings, statements = [], []
    for a in articles:
        found = []
        for q in find_quotations(a.text):
            if q.depth != 1:
                continue
            span = Span(q.start, q.end)
            content = Span(q.start + q.opening, q.end - q.closing)
            one = Attribution((content,), (), (), Kind.DIRECT, Manner.SPEECH, 0.9, (span,))
            found.append(one)
            named = [n for w, n in (said or {}).items() if w in span.of(a.text)]
            speaker = ids[named[0]] if named else None
            statements.append(Statement(speaker, (), ((a.id, one),)))
        readings.append(Reading(a, "test", tuple(found)))
    return Case(tuple(readings), held, tuple(statements))


def pages_of(case: Case) -> dict[str, Page]:
    """The case's articles cut up."""
    return {r.article.id: page_of(r.article) for r in case.readings}
