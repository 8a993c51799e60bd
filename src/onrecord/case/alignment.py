"""Alignment: which sentence of another article says what a sentence says.

Rare words and word runs lead to candidates through an index, so that no two articles are compared
that share nothing; the postings of a common word are cut, so that time grows with the number of
articles.  Knows words, no dates and no outlets.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias
from zlib import crc32

from onrecord.case.pages import STOPWORDS, Page, Sentence, came_before
from onrecord.case.pairs import Pairs
from onrecord.case.phrasing import value_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Numbers: TypeAlias = "NDArray[np.integer[Any]]"
RUN: Final = 4
"""Own words in a row that make a run."""
_CANDIDATES: Final = 6
"""Articles that one is compared with in full."""
_KEPT: Final = 600
"""Pages whose words are kept as numbers; the others' are counted again when they are asked for."""
_REPEATED: Final = 30
"""Sentences of a page that one word of a sentence leads to, at most."""
_LEAST: Final = 0.3
"""Likeness below which two sentences are not aligned; chosen on bench/story, tune."""
_LONG: Final = 4
"""Words of a claim from which it counts how much of the shorter one stands in the longer."""
_GRAINS: Final = 1 << 20
"""Parts of a weight of one."""
_AT_ONCE: Final = 1 << 20
"""Pairs of sentences whose likeness is worked out at a time."""
STOCK: Final = frozenset(
    """plead pleaded guilty not count counts charge charges charged trial set begin start due face
    faces facing up years year prison jail court judge jury case sentence sentenced found convict
    convicted on of to with the a in and his her has been one two three criminal death police
    hearing next would will accused defendant lawyer attorney said decline declined
    comment""".split()
)
"""Words of phrases that every court report has; a run of them is no copy."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence and the one in another article that is likest.

    Attributes:
        likeness: 0 to 1: shared rare words, twice over those of both, and how far in one order.
    """

    child: int
    parent: int
    likeness: float


class _Sheet(NamedTuple):
    """A page as it is compared: a number for each word of a claim and each two neighbours.

    Shape: `weights`, `claims` and `pairs` have one value for each sentence: what the words of its
    claim weigh together, how many there are, and how many different pairs of neighbours.  `words`
    and `neighbours` are (2, n): the number of a word or pair, and the sentence it stands in, one
    sentence after another and each once in it; `words_there` and `neighbours_there` are the same in
    the order of the numbers.
    """

    weights: Numbers
    claims: Numbers
    pairs: Numbers
    words: Numbers
    words_there: Numbers
    neighbours: Numbers
    neighbours_there: Numbers


class Index:
    """Words of all pages, with how rare each is among them."""

    def __init__(self, pages: Sequence[Page]) -> None:
        import numpy as np

        self.pages = pages
        counted: Counter[str] = Counter()
        for page in pages:
            counted.update({stem for stems in page.stems for stem in stems})
        self._weights = {
            stem: 0.4 + math.log(1 + len(pages) / (1 + count)) if stem else 0.0
            for stem, count in counted.items()
        }
        # Whole numbers: their sum is the same in any order, and so in every run.
        self._heavy = np.array([round(w * _GRAINS) for w in self._weights.values()], np.int64)
        self._number = {stem: number for number, stem in enumerate(self._weights)}
        self._plain: dict[str, int] = {}
        self._sheets: dict[str, _Sheet] = {}

    def weight(self, stem: str) -> float:
        """How much it tells that two sentences share a word: more for rare ones."""
        return self._weights[stem]

    def align(self, child: Page, parent: Page) -> dict[int, Match]:
        """For each sentence of one page the likest of another, where one is like it.

        Three parts in four of the likeness are the words of the claim, one is the pairs of
        neighbours, which tells a copy from another report of the same thing.
        """
        import numpy as np

        mine, theirs = self._sheet(child), self._sheet(parent)
        many = len(theirs.weights)
        found: dict[int, Match] = {}
        if not many:
            return found
        step = max(1, _AT_ONCE // many)
        for first in range(0, len(mine.weights), step):
            own = slice(first, first + step)
            size = (len(mine.weights[own]), many)
            at, numbers = _meetings(mine.words, theirs.words_there, first, size)
            shared = np.bincount(at, self._heavy[numbers], size[0] * size[1]).reshape(size)
            at, numbers = _meetings(mine.neighbours, theirs.neighbours_there, first, size)
            beside = np.bincount(at, minlength=size[0] * size[1]).reshape(size)
            weights = mine.weights[own, None]
            with np.errstate(invalid="ignore", divide="ignore"):
                dice = 2 * shared / (weights + theirs.weights)
                inside = shared / np.minimum(weights, theirs.weights)
            inside[np.minimum(mine.claims[own, None], theirs.claims) < _LONG] = 0.0
            order = 2 * beside / np.maximum(1, mine.pairs[own, None] + theirs.pairs)
            likeness = np.where(shared > 0, 0.6 * dice + 0.15 * inside + 0.25 * order, 0.0)
            best = likeness.argmax(axis=1)
            for number, (match, value) in enumerate(
                zip(best.tolist(), likeness.max(axis=1).tolist(), strict=True), first
            ):
                if value >= _LEAST:
                    found[number] = Match(number, match, value)
        return found

    def _sheet(self, page: Page) -> _Sheet:
        """What a page is compared by; that of one asked for lately is still there."""
        found = self._sheets.pop(page.id, None)
        if found is None:
            found = self._made(page)
        self._sheets[page.id] = found
        if len(self._sheets) > _KEPT:
            del self._sheets[next(iter(self._sheets))]
        return found

    def _made(self, page: Page) -> _Sheet:
        import numpy as np

        words: list[tuple[int, int]] = []
        neighbours: list[tuple[int, int]] = []
        claims, pairs = [], []
        plain_number = self._plain
        for number, forms in enumerate(page.forms):
            claimed = {self._number[stem] for stem in _claimed(forms)}
            words += [(w, number) for w in claimed]
            plain = [plain_number.setdefault(p, len(plain_number)) for p, _ in forms]
            beside = {a << 32 | b for a, b in pairwise(plain)}
            neighbours += [(n, number) for n in beside]
            claims.append(len(claimed))
            pairs.append(len(beside))
        by_sentence = [np.array(x, np.int64).reshape(-1, 2).T for x in (words, neighbours)]
        there = [x[:, np.argsort(x[0], kind="stable")] for x in by_sentence]
        weights = np.bincount(
            by_sentence[0][1], self._heavy[by_sentence[0][0]], minlength=len(claims)
        )
        return _Sheet(
            weights,
            np.array(claims),
            np.array(pairs),
            by_sentence[0],
            there[0],
            by_sentence[1],
            there[1],
        )


def _meetings(
    mine: Numbers, theirs: Numbers, first: int, size: tuple[int, int]
) -> tuple[Numbers, Numbers]:
    """Where two pages have one word or pair: the place in a table of sentences, and its number.

    Args:
        mine: As `_Sheet.words`.
        theirs: As `_Sheet.words_there`.
        first: The first sentence of the table's rows.
        size: Its rows and columns, sentences of the one page and of the other.
    """
    import numpy as np

    if size[0] < int(mine[1, -1] if mine.size else 0) + 1:
        low, high = np.searchsorted(mine[1], (first, first + size[0]))
        mine = mine[:, low:high]
    low = np.searchsorted(theirs[0], mine[0], "left")
    times = np.minimum(np.searchsorted(theirs[0], mine[0], "right") - low, _REPEATED)
    ends = np.cumsum(times)
    # For each meeting its place among those of the other page: 0, 1, 2 from `low` on.
    other = np.arange(ends[-1] if len(ends) else 0) + np.repeat(low - ends + times, times)
    return (np.repeat(mine[1] - first, times) * size[1] + theirs[1, other], theirs[0, other])


_DATES: Final = frozenset(
    """january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday""".split()
)


def _claimed(forms: Sequence[tuple[str, str]]) -> set[str]:
    """The stems of a sentence's content words but numbers and dates, which may change in one claim.

    Args:
        forms: Its words, plain and as stems.
    """
    content = [form for form in forms if form[0] not in STOPWORDS]
    plain = {stem for word, stem in content if word not in _DATES and value_of(word) is None}
    return plain if len(plain) >= 2 else {stem for _, stem in content}


def candidates(index: Index, order: Mapping[str, int]) -> dict[str, list[str]]:
    """For each article those that it may have words from, the likeliest first.

    None of them is known to be later.  Two content words beside one another count by how rare they
    are.  The rarest pairs are looked up first, and no more than a set number of articles: what all
    of a case share tells nothing, and looking it up would take time that grows with the square of
    the case.

    Args:
        index: Of all pages.
        order: The place of each article in time, earliest first; ties by id.
    """
    ranked = sorted(index.pages, key=lambda p: order[p.id])
    pairs = Pairs(dict(_weighed_keys(page, index)) for page in ranked)
    found = {}
    for place, page in enumerate(ranked):
        near: list[str] = []
        for other in pairs.like(place):
            if came_before(ranked[other], page) is not False:
                near.append(ranked[other].id)
                if len(near) == _CANDIDATES:
                    break
        found[page.id] = near
    return found


def _weighed_keys(page: Page, index: Index) -> Iterator[tuple[int, float]]:
    """Two content words beside one another, each time, as a number, with what they weigh.

    Not `hash`, which differs from run to run and would with it the order of what ties.
    """
    for stems in page.stems:
        for a, b in pairwise(stems):
            yield crc32(f"{a} {b}".encode()), index.weight(a) + index.weight(b)


def runs(child: Sentence, parent: Sentence, least: int = RUN) -> list[tuple[int, int, int]]:
    """Own words in a row that two sentences share: places in both, and how many.

    Words in quotation marks break a run: that two print one quotation is no copying.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(parent.words):
        if not word.quoted:
            places[word.plain].append(j)
    found: list[tuple[int, int, int]] = []
    last: dict[int, int] = {}
    for i, word in enumerate(child.words):
        here: dict[int, int] = {}
        if not word.quoted:
            for j in places.get(word.plain, ())[:50]:
                here[j] = last.get(j - 1, 0) + 1
        found += [
            (i - n, j + 1 - n, n) for j, n in last.items() if n >= least and j + 1 not in here
        ]
        last = here
    end = len(child.words)
    found += [(end - n, j + 1 - n, n) for j, n in last.items() if n >= least]
    return sorted(found, key=lambda r: -r[2])


def run_weight(sentence: Sentence, start: int, count: int) -> float:
    """How much a run of words tells: content words that are no stock of court reports.

    A name counts a quarter, since nobody can write otherwise.
    """
    total = 0.0
    for word in sentence.words[start : start + count]:
        if word.is_content and word.plain not in STOCK and word.stem not in STOCK:
            total += 1.0
    return total
