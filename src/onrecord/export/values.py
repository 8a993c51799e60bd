"""Values of the contract that stand in many places: days, places, intervals."""

from collections.abc import Iterable
from datetime import date, datetime

from onrecord.nouns import Article, Passage, Span, When


def spans(found: Iterable[Span]) -> list[list[int]]:
    """Spans as pairs of numbers."""
    return [[s.start, s.end] for s in found]


def day_of(published: date | datetime | None) -> str | None:
    """The day of publication, where it was published."""
    if published is None:
        return None
    day = published.date() if isinstance(published, datetime) else published
    return day.isoformat()


def outlet_and_day(article: Article) -> str:
    """An article as a line names it: "The Ledger, 2025-05-07"."""
    outlet = article.outlet or article.source or "article"
    return f"{outlet}, {day_of(article.published) or 'no date'}"


def passage(p: Passage) -> dict[str, object]:
    """A passage as the contract writes it."""
    return {"article": p.article, "start": p.span.start, "end": p.span.end}


def when(w: When | None) -> dict[str, object] | None:
    """An interval as the contract writes it; None where there is none."""
    if w is None:
        return None
    return {
        "text": w.text,
        "earliest": w.earliest.isoformat() if w.earliest else None,
        "latest": w.latest.isoformat() if w.latest else None,
        "precision": w.precision,
    }
