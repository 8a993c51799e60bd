"""Accounts that differ: lines for a terminal, rows for a spreadsheet."""

from collections.abc import Iterator
from typing import TextIO

from onrecord.export.story import (
    DISAGREEMENT_COLUMNS,
    disagreement_lines,
    disagreement_rows,
    write_table,
)
from onrecord.nouns import Case


def lines(case: Case, width: int) -> Iterator[str]:
    """The case's disagreements for a person at a terminal."""
    yield from disagreement_lines(case, case.disagreements, width)


def write(case: Case, file: TextIO) -> None:
    """The same as CSV (RFC 4180), with a line of names."""
    write_table(file, DISAGREEMENT_COLUMNS, disagreement_rows(case, case.disagreements))
