"""Statements as rows of a table that a spreadsheet can open without harm."""

import csv
from collections.abc import Iterable
from typing import Final, TextIO

from onrecord.export.reviewed import REVIEW, Reviews, cells
from onrecord.export.values import day_of
from onrecord.nouns import Case, joined

COLUMNS: Final = (
    "statement", "speaker", "candidates", "kind", "manner", "said", "words", "quoted", "cue",
    "speaker_words", "told_to", "credited", "earliest", "latest", "confidence", "outlet",
    "published", "title", "url", "source", "article", "start", "end", *REVIEW,
)  # fmt: skip
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: "=1+1" gives "'=1+1"."""
    return "'" + cell if cell.startswith(_FORMULA) else cell


def rows(case: Case) -> Iterable[tuple[str, ...]]:
    """One row for each report of each statement, in COLUMNS."""
    articles = {r.article.id: r.article for r in case.readings}
    names = {p.id: p.name for p in case.people}
    reviews = Reviews(case)
    for s in case.statements:
        for where, r in s.reports:
            article = articles[where]
            text = article.text
            row = (
                s.id,
                names[s.speaker] if s.speaker else "",
                "; ".join(names[c] for c in s.candidates),
                r.kind.value,
                r.manner.value,
                "yes" if r.manner.is_said else "no",
                joined(r.content, text),
                joined(r.quoted, text),
                joined(r.cue, text),
                joined(r.speaker, text),
                r.told_to.of(text) if r.told_to else "",
                "; ".join(c.of(text) for c in r.credited),
                r.said.earliest.isoformat() if r.said and r.said.earliest else "",
                r.said.latest.isoformat() if r.said and r.said.latest else "",
                f"{r.confidence:.3f}",
                article.outlet or "",
                day_of(article.published) or "",
                article.title or "",
                article.url or "",
                article.source,
                article.id,
                str(r.content[0].start),
                str(r.content[-1].end),
                *cells(reviews.of(s.id)),
            )
            yield tuple(safe(cell) for cell in row)


def write(case: Case, file: TextIO) -> None:
    """The whole table as CSV (RFC 4180), with a line of names."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(rows(case))
