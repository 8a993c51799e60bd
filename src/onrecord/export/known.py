"""What every export asks of a case again and again: names, outlets, days, by id."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from onrecord.export.timeline import certainty_words
from onrecord.export.values import day_of
from onrecord.nouns import Article, Case, Event, Kind, Manner, Person, Statement, When

KINDS: Final = {
    Kind.DIRECT: "word for word",
    Kind.INDIRECT: "in the outlet's words",
    Kind.MIXED: "partly word for word",
}
"""How a content is given, for a reader who does not know our words."""
MANNERS: Final = {
    Manner.SPEECH: "said",
    Manner.WRITING: "wrote",
    Manner.FINDING: "found",
    Manner.THOUGHT: "not said: a thought the coverage tells of",
    Manner.PLAN: "not said: a plan the coverage tells of",
    Manner.ATTITUDE: "not said: an attitude the coverage tells of",
}
"""What was done with it; what nobody said says so itself."""


class Known:
    """A case's nouns by id.

    Attributes:
        case: The case.
        articles, people: Its articles and people.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.articles: dict[str, Article] = {r.article.id: r.article for r in case.readings}
        self.people: dict[str, Person] = {p.id: p for p in case.people}
        self.events: dict[str, Event] = {e.id: e for e in case.events}

    def who(self, person: str | None) -> str:
        """A person's name; "" where there is none."""
        found = self.people.get(person or "")
        return found.name if found else ""

    def outlet(self, article: str) -> str:
        """Who published it; else the file it was read from, without our folders' names."""
        found = self.articles[article]
        if found.outlet or "://" in found.source:
            return found.outlet or found.source
        return found.source.replace("\\", "/").rpartition("/")[2] or "an article"

    def day(self, article: str) -> str:
        """The day of publication; "" where undated."""
        return day_of(self.articles[article].published) or ""

    def as_of(self, articles: Iterable[str]) -> str:
        """The latest day of publication of some articles; "" where none is dated."""
        return max(map(self.day, articles), default="")

    def told(self, event: Event) -> str:
        """As of when an event stands: the latest day of those who tell of it."""
        return self.as_of(article for article, _ in event.mentions)


_UNSHOWN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)
"""Controls, signs that turn the order of letters round, and what XML may not hold."""


def shown(words: str) -> str:
    """Words on one line, without what no page should show; an emoji of several signs stays."""
    return flat(_UNSHOWN.sub(" ", words))


def flat(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def days_of(when: When | None) -> tuple[date, date, str] | None:
    """First and last day of an interval and what it is: "day", "month", "year" or "days".

    None where a side is open: a day for that would be made up.
    """
    if when is None or when.earliest is None or when.latest is None:
        return None
    first, after = when.earliest, when.latest
    last = after - timedelta(days=1)
    if last <= first:
        return first, first, "day"
    if (first.day, first.month) == (1, 1) and after == date(first.year + 1, 1, 1):
        return first, last, "year"
    if first.day == after.day == 1 and (last.year, last.month) == (first.year, first.month):
        return first, last, "month"
    return first, last, "days"


def event_words(e: Event) -> str:
    """What an event is, and how sure anyone is: "trial [scheduled]"; once, where both say it."""
    how = certainty_words(e.commitment, e.status)
    detail = flat(e.detail)
    return f"{detail} [{how}]" if how and how not in detail else detail


def articles_words(number: int) -> str:
    """How many articles: "1 article", "7 articles"."""
    return f"{number:,} article" if number == 1 else f"{number:,} articles"


def as_of_words(day: str) -> str:
    """As of a day, in words."""
    return f"as of {day}" if day else "as of undated articles"


def manner_of(statement: Statement) -> Manner:
    """What the source did, by the statement's first report."""
    return statement.reports[0][1].manner
