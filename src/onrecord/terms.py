"""What a user typed as words to look for: never a query language, and where it stands in a text.

Each word must be there, words in quotation marks must stand together, and a star at the end of a
word stands for any ending.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_TERM: Final = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)')
_TOKEN: Final = re.compile(r"[^\W_]+")
_STAR: Final = "*"
_MOST: Final = 64  # words of a question that are looked for; chosen by hand


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several that stand together.

    Attributes:
        words: As typed, without quotation marks and star.
        is_begun: Whether any ending may follow.
    """

    words: str
    is_begun: bool = False

    @property
    def tokens(self) -> tuple[str, ...]:
        """Its words without marks, folded."""
        return tuple(folded(m[0]) for m in _TOKEN.finditer(self.words))


def terms_of(words: str) -> tuple[Term, ...]:
    """The terms that a user typed; none where these hold no letter and no digit.

    Taken: `clamp* "steel moon"`; refused as a query, and looked for as words: `NOT (a OR`.
    """
    found = []
    for match in list(_TERM.finditer(words))[:_MOST]:
        phrase, word = match.groups()
        term = phrase if phrase is not None else word
        if any(c.isalnum() for c in term):  # else there is nothing to be found
            begun = phrase is None and term.endswith(_STAR)
            found.append(Term(term.rstrip(_STAR), begun))
    return tuple(found)


def folded(word: str) -> str:
    """A word in small letters without accents, as the index of words has it."""
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


def marks(terms: Sequence[Term], text: str) -> tuple[tuple[int, int], ...] | None:
    """Where terms stand in a text, in order: start and end in characters; None if one does not."""
    tokens = [(folded(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    found: set[tuple[int, int]] = set()
    missing = False
    for term in terms:
        those = _at(term, tokens)
        missing = missing or not those
        found.update(those)
    return None if missing else tuple(sorted(found))


def marks_in_part(terms: Sequence[Term], text: str) -> tuple[tuple[int, int], ...]:
    """The same, of those terms alone that stand there."""
    return tuple(sorted({m for term in terms for m in marks((term,), text) or ()}))


def _at(term: Term, tokens: Sequence[tuple[str, int, int]]) -> list[tuple[int, int]]:
    sought = term.tokens
    if not sought:
        return []
    found = []
    for n in range(len(tokens) - len(sought) + 1):
        if len(sought) > 1 and tokens[n][0] != sought[0]:
            continue
        run = tokens[n : n + len(sought)]
        held = [word for word, _, _ in run]
        last = held[-1].startswith(sought[-1]) if term.is_begun else held[-1] == sought[-1]
        if last and held[:-1] == [*sought[:-1]]:
            found.append((run[0][1], run[-1][2]))
    return found
