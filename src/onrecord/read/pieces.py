"""Word pieces: words cut into the encoder's vocabulary.

The greedy longest-match cut of Wu et al. 2016 (arXiv:1609.08144) on lower-cased words without
accents.  Written here because the package that offers it brings a hub client and a web stack along
(decision 0006).
"""

import unicodedata
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelMismatch
from onrecord.read.words import Words

_LONGEST_WORD: Final = 60


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """The word pieces of a text.

    Shape: `ids` (pieces,) vocabulary numbers; `first` (words + 1,) the place of each word's first
    piece, and last the number of pieces.
    """

    ids: NDArray[np.int64]
    first: NDArray[np.int64]


class PieceCutter:
    """Cuts words into pieces.

    Args:
        vocabulary: A file of one piece a line; a piece's line is its number.

    Raises:
        ModelMismatch: The file is missing, or lacks the marks every BERT vocabulary has.
    """

    def __init__(self, vocabulary: Path) -> None:
        try:
            lines = vocabulary.read_text(encoding="utf-8").split("\n")
            self._number = {piece: i for i, piece in enumerate(lines) if piece}
            self.begin, self.end, self._unknown = (
                self._number[mark] for mark in ("[CLS]", "[SEP]", "[UNK]")
            )
        except (OSError, UnicodeDecodeError, KeyError) as error:
            raise ModelMismatch(
                "this is no vocabulary of the reader's",
                str(vocabulary),
                "Install the package again, or name a folder written by training.export.",
            ) from error
        self._known: dict[str, tuple[int, ...]] = {}

    def cut(self, words: Words) -> Pieces:
        """The pieces of all words; each word has one at least."""
        lists = [self._known.get(w) or self._learn(w) for w in words.surfaces()]
        first = np.zeros(len(lists) + 1, np.int64)
        np.cumsum(list(map(len, lists)), out=first[1:])
        return Pieces(np.array(list(chain.from_iterable(lists)), np.int64), first)

    def _learn(self, word: str) -> tuple[int, ...]:
        if len(self._known) > 200_000:  # a bound on memory over very many articles
            self._known.clear()
        found = self._known[word] = self._cut_word(word)
        return found

    def _cut_word(self, word: str) -> tuple[int, ...]:
        """Pieces of one word, cut at marks first: "Gutierrez-Reed" is three to begin with."""
        if len(word) > _LONGEST_WORD:
            return (self._unknown,)
        plain = "".join(
            c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn"
        )
        found: list[int] = []
        run = ""
        for c in plain + " ":
            if c.isalnum():
                run += c
                continue
            if run:
                found += self._longest(run)
                run = ""
            if not c.isspace():
                found.append(self._number.get(c, self._unknown))
        return tuple(found) or (self._unknown,)

    def _longest(self, run: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(run):
            for end in range(len(run), start, -1):
                number = self._number.get(("##" if start else "") + run[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return [self._unknown]
        return found
