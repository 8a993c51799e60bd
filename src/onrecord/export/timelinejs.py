"""A case's events as TimelineJS 3 has them: dates no finer than they are told, words escaped.

An event without a date, or whose date is open on one side, has no place on such a line: it is left
out, and counted for the user to be told.
"""

from __future__ import annotations

from datetime import date
from html import escape

from onrecord.export.known import Known, articles_words, as_of_words, days_of, event_words, shown
from onrecord.export.timeline import dating, when_words
from onrecord.nouns import Case, Event, When


def timeline(case: Case, title: str | None) -> tuple[dict[str, object], int]:
    """The object that TimelineJS takes, and how many events have no place in it.

    Args:
        case: The case.
        title: What it is called.
    """
    known = Known(case)
    events = [e for e in case.events if days_of(e.when)]
    told = as_of_words(known.as_of(known.articles))
    name = _safe(title or "Coverage of a court case")
    count = articles_words(len(known.articles))
    about = f"Press coverage: {count}, {told}. What is charged is alleged."
    found: dict[str, object] = {
        "title": {"text": {"headline": name, "text": _safe(about)}},
        "events": [_event(e, known) for e in events],
    }
    return found, len(case.events) - len(events)


def _event(e: Event, known: Known) -> dict[str, object]:
    who = known.who(e.person) or "Nobody named"
    head = f"{who}: {event_words(e)}"
    rests = dating(e)
    source = f"{known.outlet(rests.article)}, {known.day(rests.article) or 'undated'}"
    return {
        "unique_id": e.id,
        **_dates(e.when),
        "display_date": _safe(when_words(e.when)),
        "text": {
            "headline": _safe(head),
            "text": f"<p>“{_safe(rests.words)}”</p>"
            f"<p>{_safe(source)}; {_safe(as_of_words(known.told(e)))}</p>",
        },
        **({"group": _safe(who)} if e.person else {}),
    }


def _dates(when: When | None) -> dict[str, object]:
    """Start and end; a month or year as such."""
    found = days_of(when)
    if found is None:
        return {}
    first, last, unit = found
    if unit == "year":
        return {"start_date": {"year": first.year}}
    if unit == "month":
        return {"start_date": {"year": first.year, "month": first.month}}
    days: dict[str, object] = {"start_date": _day(first)}
    return days if unit == "day" else {**days, "end_date": _day(last)}


def _day(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _safe(words: str) -> str:
    """Words as the HTML that TimelineJS makes of every text."""
    return escape(shown(words))
