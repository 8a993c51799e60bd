"""A case's proceedings: a table for each defendant, and rows for a spreadsheet.

Every line says as of when.  A charge without a plea of guilty or a verdict stands as alleged, and
what merely threatens is never shown as a sentence.
"""

import csv
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TextIO

import click

from onrecord.export.reviewed import REVIEW, Reviews, cells
from onrecord.export.table import safe
from onrecord.export.values import day_of
from onrecord.nouns import Article, Case, Charge, Event, Proceeding

COLUMNS: Final = (
    "defendant", "name", "standing", "charge", "counts", "plea", "outcome", "sentence",
    "status_as_of", "flags", "events", "words", "outlet", "published", "article", "start", "end",
    *REVIEW,
)  # fmt: skip
_UNSETTLED: Final = "none told of; alleged"


def outcome_words(charge: Charge) -> str:
    """A charge's outcome; without one the charge is alleged and no more."""
    return charge.outcome or _UNSETTLED


def rows(case: Case) -> Iterable[tuple[str, ...]]:
    """One row a charge, in COLUMNS; a defendant of whom no charge is told has one row."""
    names = {p.id: p.name for p in case.people}
    articles = {r.article.id: r.article for r in case.readings}
    events = {e.id: e for e in case.events}
    reviews = Reviews(case)
    for proceeding in case.proceedings:
        for charge in proceeding.charges or (None,):
            as_of = charge.as_of if charge else proceeding.as_of
            rests = charge.events if charge else proceeding.events
            row = (
                proceeding.defendant,
                names.get(proceeding.defendant, ""),
                proceeding.standing,
                (charge.charge or "not named") if charge else "",
                str(charge.counts) if charge and charge.counts else "",
                (charge.plea or "") if charge else "",
                outcome_words(charge) if charge else "",
                (charge.sentence or "") if charge else "",
                as_of.isoformat() if as_of else "",
                "; ".join(proceeding.flags),
                " ".join(rests),
                *_place(rests, events, articles),
                *cells(reviews.of(*rests)),
            )
            yield tuple(safe(cell) for cell in row)


def _place(
    ids: Iterable[str], events: Mapping[str, Event], articles: Mapping[str, Article]
) -> tuple[str, ...]:
    """The first passage of the first event that a row rests on: words, outlet, date and place."""
    passage = next((p for i in ids if i in events for p in events[i].passages), None)
    if passage is None:
        return ("", "", "", "", "", "")
    article = articles[passage.article]
    return (
        " ".join(passage.words.split()),
        article.outlet or "",
        day_of(article.published) or "",
        article.id,
        str(passage.span.start),
        str(passage.span.end),
    )


def write(case: Case, file: TextIO) -> None:
    """The rows as CSV (RFC 4180), with a line of names."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(rows(case))


def lines(case: Case, width: int) -> Iterator[str]:
    """One block a defendant for a terminal, with colours."""
    names = {p.id: p.name for p in case.people}
    for number, proceeding in enumerate(case.proceedings):
        if number:
            yield ""
        yield from _block(proceeding, names.get(proceeding.defendant, "somebody"), width)


def _block(proceeding: Proceeding, name: str, width: int) -> Iterator[str]:
    told = f"as of {proceeding.as_of}" if proceeding.as_of else "as of undated articles"
    yield click.style(name, fg="cyan", bold=True) + f" — {proceeding.standing} ({told})"
    for charge in proceeding.charges:
        counts = (
            f", {charge.counts} {'count' if charge.counts == 1 else 'counts'}"
            if charge.counts
            else ""
        )
        yield f"  {charge.charge or 'a charge not named'}{counts}"
        facts = [
            f"plea: {charge.plea or 'none told of'}",
            f"outcome: {outcome_words(charge)}",
            *([f"sentence: {charge.sentence}"] if charge.sentence else []),
            f"as of {charge.as_of}" if charge.as_of else "as of an undated article",
        ]
        for line in textwrap.wrap(" · ".join(facts), max(20, width - 4)):
            yield "    " + click.style(line, dim=True)
    for flag in proceeding.flags:
        for line in textwrap.wrap(f"look at this: {flag}", max(20, width - 2)):
            yield "  " + click.style(line, fg="yellow")


def to_contract(proceeding: Proceeding) -> dict[str, object]:
    """A proceeding as the JSON that other programs read."""
    return {
        "defendant": proceeding.defendant,
        "standing": proceeding.standing,
        "as_of": proceeding.as_of.isoformat() if proceeding.as_of else None,
        "charges": [
            {
                "charge": c.charge,
                "counts": c.counts,
                "plea": c.plea,
                "outcome": c.outcome,
                "sentence": c.sentence,
                "status_as_of": c.as_of.isoformat() if c.as_of else None,
                "events": list(c.events),
            }
            for c in proceeding.charges
        ],
        "events": list(proceeding.events),
        "flags": list(proceeding.flags),
    }
