"""Passages of the GAP corpus: a pronoun, two names, and which of them it stands for."""

import csv
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_CAPITAL: Final = re.compile(r"[A-Z][\w'’-]+")
_WOMEN: Final = frozenset({"she", "her", "hers"})


@dataclass(frozen=True, slots=True)
class GapPassage:
    """One row.

    Attributes:
        pronoun, a, b: First and last character, end-exclusive.
        is_a, is_b: Which name it stands for; both False where it is neither.
    """

    id: str
    text: str
    pronoun: tuple[int, int]
    a: tuple[int, int]
    b: tuple[int, int]
    is_a: bool
    is_b: bool

    @property
    def is_woman(self) -> bool:
        """Whether the pronoun is "she" or "her"."""
        return self.text[slice(*self.pronoun)].lower() in _WOMEN


def read_gap(path: Path) -> Iterator[GapPassage]:
    """The rows of a file, in order."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            places = []
            for name, at in (("Pronoun", "Pronoun-offset"), ("A", "A-offset"), ("B", "B-offset")):
                start = int(row[at])
                places.append((start, start + len(row[name])))
            yield GapPassage(
                row["ID"], row["Text"], *places, row["A-coref"] == "TRUE", row["B-coref"] == "TRUE"
            )  # fmt: skip


def with_other_names(
    passage: GapPassage, donors: Sequence[GapPassage], rng: random.Random
) -> GapPassage:
    """The passage with its two persons named as in others of the same gender, wherever they are.

    Whom a pronoun stands for does not hang on a name, so a reader should not learn it from one.
    A word that both names share stays, and so do the words that are no capitalised name.
    """
    text = passage.text
    a, b = (_CAPITAL.findall(text[slice(*place)]) for place in (passage.a, passage.b))
    given = rng.choice(donors)
    new_a, new_b = (_CAPITAL.findall(given.text[slice(*place)]) for place in (given.a, given.b))
    if not (a and b and new_a and new_b) or set(new_a) & set(new_b):
        return passage
    swap: dict[str, str] = {}
    for old, new in ((a, new_a), (b, new_b)):
        swap |= dict(zip(reversed(old), reversed(new), strict=False))
    for word in set(a) & set(b):
        swap.pop(word, None)
    if not swap:
        return passage
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, swap)) + r")(?![\w-])")
    edges = sorted({*passage.pronoun, *passage.a, *passage.b})
    moved = dict.fromkeys(edges, 0)
    pieces, at = [], 0
    for match in pattern.finditer(text):
        pieces += [text[at : match.start()], swap[match.group()]]
        at = match.end()
        longer = len(pieces[-1]) - len(match.group())
        for edge in edges:
            if edge >= match.end():
                moved[edge] += longer
    places = (
        (start + moved[start], end + moved[end])
        for start, end in (passage.pronoun, passage.a, passage.b)
    )
    return GapPassage(passage.id, "".join(pieces) + text[at:], *places, passage.is_a, passage.is_b)
