"""A case's events: a readable timeline, rows for a spreadsheet, a calendar of what is to come.

Undated events stay, after the dated ones and marked as such.  Nothing here is surer than the
record: what is planned, alleged or only threatens says so on its line.
"""

import csv
import textwrap
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final, TextIO

import click

from onrecord.export.reviewed import REVIEW, Reviews, cells
from onrecord.export.reviewed import to_contract as review_json
from onrecord.export.reviewed import words as review_words
from onrecord.export.table import safe
from onrecord.export.values import day_of
from onrecord.nouns import (
    Case,
    Certainty,
    Commitment,
    Event,
    Passage,
    Review,
    ReviewState,
    Status,
    When,
)

COLUMNS: Final = (
    "event", "kind", "step", "person", "role", "detail", "earliest", "latest", "precision",
    "phrase", "certainty", "commitment", "status", "as_of", "hedges", "source", "words", "outlet",
    "article", "start", "end", "published", *REVIEW,
)  # fmt: skip
_MARGIN: Final = 26


def certainty_words(commitment: Commitment, status: Status) -> str:
    """Both axes in words: "planned, possible", "alleged", "scheduled"; "" for a plain fact."""
    if commitment is Commitment.DENIED:
        return "not so, by this account"
    if status is Status.OCCURRED:
        return {
            Commitment.CERTAIN: "",
            Commitment.PROBABLE: "reportedly",
            Commitment.POSSIBLE: "possibly",
        }.get(commitment, "unclear whether")
    known = {
        Status.SCHEDULED: "scheduled",
        Status.EXPOSURE: "threatens, not imposed",
        Status.PLANNED: "planned",
        Status.ALLEGED: "alleged",
        Status.VACATED: "since undone",
    }[status]
    return known if commitment is Commitment.CERTAIN else f"{known}, {commitment.value}"


def when_words(when: When | None) -> str:
    """An interval for a person: "10 Jul 2024", "Jan 2024", "from 10 Mar 2024 to 31 Dec 2024"."""
    if when is None or (when.earliest is None and when.latest is None):
        return "undated"
    last = when.latest - timedelta(days=1) if when.latest is not None else None
    if when.earliest is None:
        return f"until {_day(last)}"
    if last is None:
        return f"from {_day(when.earliest)}"
    if last == when.earliest:
        return _day(last)
    first = when.earliest
    if first.day == 1 and when.latest is not None and when.latest.day == 1:
        if (when.latest.year - first.year) * 12 + when.latest.month - first.month == 1:
            return f"{first:%b} {first.year}"
        if first.month == 1 and when.latest == date(first.year + 1, 1, 1):
            return str(first.year)
    return f"{_day(first)} to {_day(last)}"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%b} {day.year}" if day is not None else ""


def as_of(event: Event, case: Case) -> str:
    """The latest day of publication of the articles that tell of an event; "" where undated."""
    articles = {r.article.id: r.article for r in case.readings}
    days = [day_of(articles[a].published) for a, _ in event.mentions if a in articles]
    return max((d for d in days if d), default="")


def rows(case: Case) -> Iterable[tuple[str, ...]]:
    """One row a passage of each event, in COLUMNS."""
    names = {p.id: p.name for p in case.people}
    articles = {r.article.id: r.article for r in case.readings}
    reviews = Reviews(case)
    for event in case.events:
        for article, mention in event.mentions:
            text = articles[article].text
            when = event.when
            row = (
                event.id,
                event.kind.value,
                event.step,
                names.get(event.person, "") if event.person else "",
                event.role,
                event.detail,
                when.earliest.isoformat() if when and when.earliest else "",
                when.latest.isoformat() if when and when.latest else "",
                when.precision if when else "",
                when.text if when else "",
                event.certainty.value,
                event.commitment.value,
                event.status.value,
                as_of(event, case),
                "; ".join(h.of(text) for h in mention.hedges),
                mention.source.of(text) if mention.source else "",
                " ".join(mention.passage.of(text).split()),
                articles[article].outlet or "",
                article,
                str(mention.passage.start),
                str(mention.passage.end),
                day_of(articles[article].published) or "",
                *cells(reviews.of(event.id)),
            )
            yield tuple(safe(cell) for cell in row)


def write(case: Case, file: TextIO) -> None:
    """The rows as CSV (RFC 4180), with a line of names."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(rows(case))


def lines(case: Case, width: int) -> Iterator[str]:
    """The timeline for a terminal: dated events in order, then the undated; with colours."""
    names = {p.id: p.name for p in case.people}
    reviews = Reviews(case)
    dated = [e for e in case.events if e.when is not None]
    undated = [e for e in case.events if e.when is None]
    for event in dated:
        yield from _event(event, case, names, width, reviews.of(event.id))
    if undated:
        yield ""
        yield click.style("No date told", bold=True)
        for event in undated:
            yield from _event(event, case, names, width, reviews.of(event.id))


def dating(event: Event) -> Passage:
    """The sentence that an event's date rests on; its first where none gives one."""
    dated = {(a, m.passage) for a, m in event.mentions if m.when is not None}
    rests = (p for p in event.passages if (p.article, p.span) in dated)
    return next(rests, event.passages[0]) if event.when is not None else event.passages[0]


def _event(
    event: Event, case: Case, names: dict[str, str], width: int, review: Review | None
) -> Iterator[str]:
    who = names.get(event.person, "") if event.person else "nobody named"
    how = certainty_words(event.commitment, event.status)
    head = f"{who}: {event.detail}" + (f" [{how}]" if how else "")
    label = when_words(event.when)
    for number, line in enumerate(textwrap.wrap(head, max(20, width - _MARGIN)) or [""]):
        left = f"{label if not number else '':<{_MARGIN - 1}} "
        yield click.style(left, fg="cyan") + (click.style(line, bold=True) if not number else line)
    told = as_of(event, case)
    words = "“" + " ".join(dating(event).words.split()) + "”"
    notes = [f"as of {told}" if told else "as of an undated article"]
    if len(event.mentions) > 1:
        notes.append(f"told {len(event.mentions)} times")
    if review is not None:
        notes.append(review_words(review))
    for line in textwrap.wrap(f"{words} ({', '.join(notes)})", max(20, width - _MARGIN)):
        yield " " * _MARGIN + click.style(line, dim=True)


def to_contract(event: Event, review: Review | None = None) -> dict[str, object]:
    """An event as the JSON that other programs read, with what people decided about it."""
    when = event.when
    return {
        "id": event.id,
        "kind": event.kind.value,
        "step": event.step,
        "person": event.person,
        "role": event.role,
        "detail": event.detail,
        "when": {
            "text": when.text,
            "earliest": when.earliest.isoformat() if when.earliest else None,
            "latest": when.latest.isoformat() if when.latest else None,
            "precision": when.precision,
        }
        if when is not None
        else None,
        "certainty": event.certainty.value,
        "commitment": event.commitment.value,
        "status": event.status.value,
        "passages": [
            {"article": p.article, "start": p.span.start, "end": p.span.end} for p in event.passages
        ],
        "mentions": [
            {
                "article": article,
                "trigger": [m.trigger.start, m.trigger.end],
                "time": [m.time.start, m.time.end] if m.time else None,
                "hedges": [[h.start, h.end] for h in m.hedges],
                "source": [m.source.start, m.source.end] if m.source else None,
                "via": [[v.start, v.end] for v in m.via],
                "commitment": m.commitment.value,
                "status": m.status.value,
                "found_by": m.found_by.value,
            }
            for article, m in event.mentions
        ],
        "review": review_json(review),
    }


def calendar(case: Case, now: datetime | None = None) -> str:
    """What is scheduled on days that are known, as iCalendar (RFC 5545).

    Only events that a court or authority has fixed and nobody called wrong; a plan is no
    appointment.  A day is a whole-day
    entry, a longer interval spans its days and says so.

    Args:
        case: The case.
        now: When the calendar is made, aware; the present moment if None.
    """
    names = {p.id: p.name for p in case.people}
    reviews = Reviews(case)
    stamp = (now or datetime.now(UTC)).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    out = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//OnRecord//timeline//EN",
        "CALSCALE:GREGORIAN",
    ]
    for event in case.events:
        when = event.when
        review = reviews.of(event.id)
        if review is not None and review.state is ReviewState.REJECTED:
            continue
        if event.certainty is not Certainty.SCHEDULED or when is None:
            continue
        if when.earliest is None or when.latest is None:
            continue
        who = names.get(event.person, "") if event.person else ""
        exact = when.latest - when.earliest == timedelta(days=1)
        told = as_of(event, case)
        notes = [
            "" if exact else f"On a day between {when_words(when)}.",
            f"As of {told}." if told else "From an undated article.",
            "“" + " ".join(dating(event).words.split()) + "”",
        ]
        out += [
            "BEGIN:VEVENT",
            f"UID:{event.id}@onrecord.invalid",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{when.earliest:%Y%m%d}",
            f"DTEND;VALUE=DATE:{when.latest:%Y%m%d}",
            "SUMMARY:" + _escaped(f"{who}: {event.detail}" if who else event.detail),
            "DESCRIPTION:" + _escaped(" ".join(n for n in notes if n)),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    out.append("END:VCALENDAR")
    return "".join(folded + "\r\n" for line in out for folded in [_folded(line)])


def _escaped(words: str) -> str:
    """Text as RFC 5545, section 3.3.11, has it; no control character survives."""
    plain = "".join(c if c.isprintable() else " " for c in words)
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A line cut into pieces of 75 octets at most, as RFC 5545, section 3.1, asks."""
    pieces: list[str] = []
    piece, size = "", 0
    for char in line:
        octets = len(char.encode("utf-8", "replace"))
        if size + octets > (75 if not pieces else 74):
            pieces.append(piece)
            piece, size = "", 0
        piece += char
        size += octets
    return "\r\n ".join([*pieces, piece])
