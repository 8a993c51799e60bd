"""GAP: which of two names a pronoun means, scored as its authors score it.

A row holds a short text, one pronoun and two names, A and B, and says of each whether the pronoun
means it; it may mean neither.  Knows the file and the score, and no way to answer.

Source: Webster, Recasens, Axelrod and Baldridge, "Mind the GAP: A balanced corpus of gendered
ambiguous pronouns" (TACL 2018).
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.people.scores import Counts
from onrecord.nouns import Span

Answers = Mapping[str, tuple[bool, bool]]
"""By a row's id, whether its pronoun means A and whether it means B."""

FEMININE: Final = frozenset("she her hers".split())
MASCULINE: Final = frozenset("he him his".split())


@dataclass(frozen=True, slots=True)
class Row:
    """A pronoun and two names in a text.

    Attributes:
        means_a, means_b: Whether the pronoun means that name; both may be false.
        url: The page that the text is from.
    """

    id: str
    text: str
    pronoun: Span
    a: Span
    means_a: bool
    b: Span
    means_b: bool
    url: str

    @property
    def is_feminine(self) -> bool:
        """Whether the pronoun is a woman's; it is a man's else."""
        return self.pronoun.of(self.text).lower() in FEMININE


@dataclass(frozen=True, slots=True)
class Score:
    """Names said to be meant by the pronoun, against those that are.

    Every row gives two decisions, one a name.
    """

    overall: Counts
    masculine: Counts
    feminine: Counts

    @property
    def bias(self) -> float | None:
        """F1 on feminine pronouns over that on masculine ones; None where the latter is 0."""
        return self.feminine.f1 / self.masculine.f1 if self.masculine.f1 else None


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of a GAP file, in order.

    Raises:
        ValueError: A row's offset does not stand at its words, its pronoun is neither a man's nor a
            woman's, or it says neither TRUE nor FALSE; the message names the row.
    """
    with path.open(encoding="utf-8", newline="") as held:
        # The files quote nothing: a quotation mark is one of the text's own.
        rows = csv.DictReader(held, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(_row(row) for row in rows)


def _row(row: Mapping[str, str]) -> Row:
    pronoun = row["Pronoun"].lower()
    if pronoun not in FEMININE | MASCULINE:
        raise ValueError(f"{row['ID']}: {row['Pronoun']!r} is no pronoun of GAP")
    return Row(
        row["ID"],
        row["Text"],
        _place(row, "Pronoun"),
        _place(row, "A"),
        _claim(row, "A-coref"),
        _place(row, "B"),
        _claim(row, "B-coref"),
        row["URL"],
    )


def _place(row: Mapping[str, str], column: str) -> Span:
    start, words = int(row[f"{column}-offset"]), row[column]
    span = Span(start, start + len(words))
    if span.of(row["Text"]) != words:
        raise ValueError(f"{row['ID']}: {words!r} does not stand at {start}")
    return span


def _claim(row: Mapping[str, str], column: str) -> bool:
    match row[column].upper():
        case "TRUE":
            return True
        case "FALSE":
            return False
        case other:
            raise ValueError(f"{row['ID']}: {column} is {other!r}, neither TRUE nor FALSE")


def score(rows: Sequence[Row], answers: Answers) -> Score:
    """The score of some answers; a row without one is answered with neither name.

    Raises:
        ValueError: An answer to no row.
    """
    strange = answers.keys() - {row.id for row in rows}
    if strange:
        raise ValueError(f"answers to rows that are not there, {min(strange)!r} among them")
    return Score(
        _count(rows, answers),
        _count([row for row in rows if not row.is_feminine], answers),
        _count([row for row in rows if row.is_feminine], answers),
    )


def _count(rows: Iterable[Row], answers: Answers) -> Counts:
    right = given = wanted = 0
    for row in rows:
        for means, said in zip((row.means_a, row.means_b), _answer(row, answers), strict=True):
            right += means and said
            given += said
            wanted += means
    return Counts(right, given, wanted)


def _answer(row: Row, answers: Answers) -> tuple[bool, bool]:
    return answers.get(row.id, (False, False))
