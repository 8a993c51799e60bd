"""Statements as rows of a table that a spreadsheet can open without harm."""

import csv
from collections.abc import Iterable
from typing import Final, TextIO

from onrecord.answers import Said
from onrecord.export.reviewed import REVIEW, cells
from onrecord.export.said import rows_of
from onrecord.nouns import Case

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
    return map(cells_of, rows_of(case))


def cells_of(row: Said) -> tuple[str, ...]:
    """A row in COLUMNS."""
    when = row.when
    found = (
        row.statement,
        row.name or "",
        "; ".join(row.candidates),
        row.kind,
        row.manner,
        "yes" if row.is_said else "no",
        row.words,
        row.quoted,
        row.cue,
        row.speaker_words,
        row.told_to,
        "; ".join(row.credited),
        when.earliest.isoformat() if when and when.earliest else "",
        when.latest.isoformat() if when and when.latest else "",
        f"{row.confidence:.3f}",
        row.outlet or "",
        row.published or "",
        row.title or "",
        row.url or "",
        row.source,
        row.article,
        str(row.start),
        str(row.end),
        *cells(row.review),
    )
    return tuple(map(safe, found))


def write(case: Case, file: TextIO) -> None:
    """The whole table as CSV (RFC 4180), with a line of names."""
    write_rows(rows_of(case), file)


def write_rows(found: Iterable[Said], file: TextIO) -> None:
    """The same of rows."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(map(cells_of, found))
