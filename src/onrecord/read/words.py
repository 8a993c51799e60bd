"""Words: the units the reader labels, and what each looks like from outside.

Knows how a text is cut into words and paragraphs and which words stand inside quotation marks.
Refuses to know what any word means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns import Span
from onrecord.read.quotes import Quotation, find_quotations

WORD: Final = re.compile(
    r"""['’][sS](?![^\W_])  # the possessive stands alone, so that a name ends where it ends
      | [^\W_]+(?:(?:-|['’](?![sS](?![^\W_])))[^\W_]+)*  # with inner hyphens and apostrophes
      | \S  # every other mark, one by one
    """,
    re.VERBOSE,
)
CASINGS: Final = ("mark", "lower", "title", "upper", "mixed", "digit")
PLACES: Final = ("outside", "opening", "inside", "closing")
STARTS: Final = ("within", "line", "paragraph")


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one stretch of text.

    Shape: every array is (words,).  `start` and `end` are character offsets into the text given;
    `casing`, `place` and `begins` index CASINGS, PLACES and STARTS; `paragraph` counts from 0.
    """

    text: str
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    casing: NDArray[np.int8]
    place: NDArray[np.int8]
    begins: NDArray[np.int8]
    paragraph: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.start)

    def only(self, kept: NDArray[np.bool_]) -> "Words":
        """Some of the words, at their places in the same text."""
        return Words(
            self.text,
            self.start[kept],
            self.end[kept],
            self.casing[kept],
            self.place[kept],
            self.begins[kept],
            self.paragraph[kept],
        )

    def within(self, start: int, end: int) -> slice:
        """The words that begin in a stretch of the text."""
        # Keys of another type than the array's would have all of it copied.
        first, last = self.start.searchsorted(np.array((start, end), self.start.dtype)).tolist()
        return slice(first, last)

    def covering(self, stretch: Span) -> slice:
        """The words that share a character with a stretch of the text."""
        first = int(np.searchsorted(self.end, stretch.start, side="right"))
        return slice(first, int(np.searchsorted(self.start, stretch.end, side="left")))

    def surfaces(self) -> list[str]:
        """The words as written."""
        return [self.text[s:e] for s, e in zip(self.start.tolist(), self.end.tolist(), strict=True)]


@lru_cache(maxsize=20_000)
def casing_of(word: str) -> int:
    """Index into CASINGS: "Trump" is title, "TMZ" upper, "iPhone" mixed, "18th" digit."""
    if not word[0].isalnum():
        return 0
    if word[0].isdigit():
        return 5
    if word.islower() or word.upper() == word.lower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    return 2 if word[0].isupper() and word[1:].islower() else 4


def split_words(text: str, quotations: Sequence[Quotation] | None = None) -> Words:
    """Cut a text into words and look at each from outside.

    Args:
        text: Any.
        quotations: Those of the text, where they are known already.
    """
    if quotations is None:
        quotations = find_quotations(text)
    found = list(WORD.finditer(text))
    start = np.array([m.start() for m in found], np.int32)
    end = np.array([m.end() for m in found], np.int32)
    shown = [m.group() for m in found]
    casing = np.fromiter(map(casing_of, shown), np.int8, len(shown))
    begins, paragraph = _paragraphs(text, start)
    return Words(text, start, end, casing, _places(quotations, start, end), begins, paragraph)


def _paragraphs(text: str, start: NDArray[np.int32]) -> tuple[NDArray[np.int8], NDArray[np.int32]]:
    """Which words begin a line or a paragraph, and the number of each one's line with words."""
    breaks = np.array([m.start() for m in re.finditer("\n", text)], np.int32)
    lines = np.searchsorted(breaks, start)
    before = np.concatenate([[-2], lines[:-1]]) if len(lines) else lines
    begins = np.minimum(lines - before, 2).astype(np.int8)
    return begins, (np.cumsum(begins > 0) - 1).astype(np.int32)


def _places(
    quotations: Sequence[Quotation], start: NDArray[np.int32], end: NDArray[np.int32]
) -> NDArray[np.int8]:
    """Where each word stands to the outer quotations; a mark of two signs is two words."""
    place = np.zeros(len(start), np.int8)
    outer = [q for q in quotations if q.depth == 1]
    if not outer or not len(start):
        return place
    begins = np.array([q.start for q in outer])
    ends = np.array([q.end for q in outer])
    opened = begins + [q.opening for q in outer]
    closing = ends - [q.closing for q in outer]
    at = np.maximum(np.searchsorted(begins, start, side="right") - 1, 0)
    inside = (start >= begins[at]) & (start < ends[at])
    place[inside] = 2
    place[inside & (start < opened[at])] = 1
    place[inside & (start >= closing[at])] = 3
    return place
