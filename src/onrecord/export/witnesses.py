"""Who may testify: lines for a terminal, rows for a spreadsheet, and the contract's form.

Says "may testify" of everybody whom no account has on the stand, and "not told" where it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TextIO

import click

from onrecord.export.accounts import (
    PASSAGE_COLUMNS,
    articles_of,
    named,
    passage_cells,
    passage_lines,
    wrapped,
    write_table,
)
from onrecord.export.reviewed import REVIEW, Reviews, cells
from onrecord.export.table import safe
from onrecord.export.values import passage
from onrecord.nouns import Case, Witness

COLUMNS: Final = (
    "person", "side", "asked", "answer", "stance", "named_by", "notes", *PASSAGE_COLUMNS,
    *REVIEW,
)  # fmt: skip
_SIDES: Final = {"defence": "for the defence", "prosecution": "for the prosecution"}
_ASKED: Final = {"yes": "was asked", "no": "was not asked"}
_STANCES: Final = {
    "for": "own words support the defendant",
    "against": "own words are against the defendant",
    "neither": "own words take neither side",
}


def to_contract(found: Iterable[Witness]) -> list[dict[str, object]]:
    """The contract's "witnesses"."""
    return [
        {
            "person": w.person,
            "side": w.side,
            "asked": w.asked,
            "answer": w.answer,
            "stance": w.stance,
            "statements": list(w.statements),
            "passages": [passage(p) for p in w.passages],
            "named_by": list(w.named_by),
            "notes": list(w.notes),
        }
        for w in found
    ]


def rows(case: Case) -> Iterator[tuple[str, ...]]:
    """One row a passage on each witness, in COLUMNS."""
    articles, names = articles_of(case), {p.id: p.name for p in case.people}
    reviews = Reviews(case)
    for w in case.witnesses:
        outlets = "; ".join(dict.fromkeys(named(articles[a]) for a in w.named_by))
        for p in w.passages:
            row = (
                names.get(w.person, ""), w.side, w.asked, w.answer, w.stance, outlets,
                "; ".join(w.notes), *passage_cells(p, articles),
                *cells(reviews.of(w.person) or reviews.at(p)),
            )  # fmt: skip
            yield tuple(map(safe, row))


def lines(case: Case, width: int) -> Iterator[str]:
    """The case's witnesses for a person at a terminal."""
    articles, names = articles_of(case), {p.id: p.name for p in case.people}
    if not case.witnesses:
        yield "Nobody is named here as one who may testify."
    for w in case.witnesses:
        yield click.style(names.get(w.person, w.person), bold=True)
        yield from wrapped(told(w), width, "  ")
        outlets = "; ".join(dict.fromkeys(named(articles[a]) for a in w.named_by))
        yield from wrapped(f"named by {outlets}", width, "  ")
        for note in w.notes:
            yield from wrapped(f"but: {note}", width, "  ")
        yield from passage_lines(w.passages, articles, width)


def told(w: Witness) -> str:
    """What is known of a witness, in words: "may testify for the defence; was not asked; ..."."""
    did = "testified" if w.answer == "testified" else "may testify"
    answers = {"willing": "is willing", "refused": "refused"}
    asked = _ASKED.get(w.asked, "whether asked is not told")
    said = [f"{did} {_SIDES.get(w.side, '(for which side is not told)')}", asked]
    if w.answer != "testified":
        said.append(answers.get(w.answer, "no answer is told"))
    if w.stance in _STANCES:
        said.append(_STANCES[w.stance])
    return "; ".join(said)


def write(case: Case, file: TextIO) -> None:
    """The same as CSV (RFC 4180), with a line of names."""
    write_table(file, COLUMNS, rows(case))
