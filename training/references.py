"""Labels by hand of whom the pronouns of a text mean.

`references.csv` names a text of one of the corpora and the mentions of persons in a part of it: the
groups that are one person, and the single ones that no pronoun means.  It holds places, not words.
"""

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from onrecord.read.mentions import FORMS

_LETTERS: Final = {
    "n": FORMS.index("name"),
    "d": FORMS.index("nominal"),
    "p": FORMS.index("pronoun"),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention: first and last character, end-exclusive, index into FORMS, and its person.

    Attributes:
        person: A number within the passage; below 0 for one that no pronoun there means.
    """

    start: int
    end: int
    form: int
    person: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Mentions of one stretch of a text, in order."""

    document: str
    marked: tuple[Marked, ...]


def read_references(path: Path) -> dict[str, list[Passage]]:
    """The labelled passages of each document.

    A line is `document,people,others`; `people` are groups split by "|" of mentions such as
    "120-131n" (name; d description, p pronoun), `others` mentions alone.
    """
    found: dict[str, list[Passage]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            groups = [group.split() for group in row["people"].split("|")]
            marked = [_marked(m, n) for n, group in enumerate(groups) for m in group]
            marked += [_marked(m, -1 - n) for n, m in enumerate(row["others"].split())]
            marked.sort(key=lambda m: (m.start, m.end))
            found[row["document"]].append(Passage(row["document"], tuple(marked)))
    return dict(found)


def _marked(written: str, person: int) -> Marked:
    start, _, end = written[:-1].partition("-")
    return Marked(int(start), int(end), _LETTERS[written[-1]], person)
