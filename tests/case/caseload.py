"""Small cases from text: the events are read by the rules, the people are given by name."""

import re
from collections.abc import Sequence
from datetime import date

from onrecord.case.record import Record, build
from onrecord.nouns import Article, Mention, Person, PersonKind, Reading, Span
from onrecord.read.events import find_events
from onrecord.when import find_times

DAY = date(2024, 3, 14)
"""A Thursday."""


def reading(text: str, day: date | None = DAY) -> Reading:
    """What the rules find in a text published on a day."""
    article = Article(text, published=day)
    return Reading(article, "test", (), events=find_events(article, (), find_times(text, day)))


def people(readings: Sequence[Reading], *names: str) -> tuple[Person, ...]:
    """People by full name, mentioned wherever their full or last name stands."""
    found = []
    for name in names:
        last = name.split()[-1]
        mentions = tuple(
            (r.article.id, Mention(Span(*m.span()), "name"))
            for r in readings
            for m in re.finditer(rf"{re.escape(name)}|\b{re.escape(last)}\b", r.article.text)
        )
        found.append(Person(name, PersonKind.PERSON, (), mentions))
    return tuple(found)


def record(*texts: str | tuple[str, date | None], names: Sequence[str] = ("Dana Moss",)) -> Record:
    """The record of some texts, each published on DAY or on its own."""
    readings = [reading(t) if isinstance(t, str) else reading(*t) for t in texts]
    return build(readings, people(readings, *names))
