"""Accounts that differ: lines for a terminal, rows for a spreadsheet, and the contract's form.

Settles nothing: every account is shown with its passages, and none is called right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TextIO

import click

from onrecord.export.accounts import (
    PASSAGE_COLUMNS,
    articles_of,
    passage_cells,
    passage_lines,
    write_table,
)
from onrecord.export.reviewed import REVIEW, Reviews, cells
from onrecord.export.table import safe
from onrecord.export.values import passage
from onrecord.nouns import Case, Disagreement

COLUMNS: Final = ("person", "about", "value", *PASSAGE_COLUMNS, *REVIEW)


def to_contract(found: Iterable[Disagreement]) -> list[dict[str, object]]:
    """The contract's "disagreements"."""
    return [
        {
            "person": d.person,
            "about": d.about,
            "accounts": [
                {"value": a.value, "passages": [passage(p) for p in a.passages]} for a in d.accounts
            ],
        }
        for d in found
    ]


def rows(case: Case) -> Iterator[tuple[str, ...]]:
    """One row a passage of each account, in COLUMNS."""
    articles, names = articles_of(case), {p.id: p.name for p in case.people}
    reviews = Reviews(case)
    for d in case.disagreements:
        for account in d.accounts:
            for p in account.passages:
                who = names.get(d.person or "", "")
                row = (
                    who, d.about, account.value, *passage_cells(p, articles),
                    *cells(reviews.at(p)),
                )  # fmt: skip
                yield tuple(map(safe, row))


def lines(case: Case, width: int) -> Iterator[str]:
    """The case's disagreements for a person at a terminal."""
    articles, names = articles_of(case), {p.id: p.name for p in case.people}
    if not case.disagreements:
        yield "No accounts that differ were found."
    for d in case.disagreements:
        who = names.get(d.person or "")
        yield click.style(f"{who}: {d.about}" if who else d.about, bold=True) + " (disputed)"
        for account in d.accounts:
            yield f"  {account.value}"
            yield from passage_lines(account.passages, articles, width)


def write(case: Case, file: TextIO) -> None:
    """The same as CSV (RFC 4180), with a line of names."""
    write_table(file, COLUMNS, rows(case))
