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
    and `neighbours` (n,) are numbers, rising, each once for a sentence; `words_at` and
    `neighbours_at` (n,) are the sentences they stand in.
    """

    weights: Numbers
    claims: Numbers
    pairs: Numbers
    words: Numbers
    words_at: Numbers
    neighbours: Numbers
    neighbours_at: Numbers


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
            words = _meetings(mine.words, mine.words_at, theirs.words, first, size[0])
            beside = _meetings(
                mine.neighbours, mine.neighbours_at, theirs.neighbours, first, size[0]
            )
            shared = _table(words, theirs.words_at, size, self._heavy[theirs.words])
            order = _table(beside, theirs.neighbours_at, size)
            weights = mine.weights[own, None]
            with np.errstate(invalid="ignore", divide="ignore"):
                dice = 2 * shared / (weights + theirs.weights)
                inside = shared / np.minimum(weights, theirs.weights)
            inside[np.minimum(mine.claims[own, None], theirs.claims) < _LONG] = 0.0
            order = 2 * order / np.maximum(1, mine.pairs[own, None] + theirs.pairs)
            likeness = np.where(shared > 0, 0.6 * dice + 0.15 * inside + 0.25 * order, 0.0)
            best = likeness.argmax(axis=1)
            for number, (match, value) in enumerate(
                zip(best.tolist(), likeness.max(axis=1).tolist(), strict=True), first
            ):
                if value >= _LEAST:
                    found[number] = Match(number, match, value)
        return found

    def _sheet(self, page: Page) -> _Sheet:
        found = self._sheets.get(page.id)
        if found is None:
            found = self._sheets[page.id] = self._made(page)
        return found

    def _made(self, page: Page) -> _Sheet:
        import numpy as np

        words: list[tuple[int, int]] = []
        neighbours: list[tuple[int, int]] = []
        claims, pairs = [], []
        plain_number = self._plain
        for at, forms in enumerate(page.forms):
            claimed = {self._number[stem] for stem in _claimed(forms)}
            plain = [plain_number.setdefault(p, len(plain_number)) for p, _ in forms]
            # Two different pairs in four thousand million have one number; that one word more than
            # there is seems shared does no harm.
            beside = {(a * _SPREAD ^ b) & 0xFFFFFFFF for a, b in pairwise(plain)}
            words += [(w, at) for w in claimed]
            neighbours += [(n, at) for n in beside]
            claims.append(len(claimed))
            pairs.append(len(beside))
        words.sort()
        neighbours.sort()
        both = [np.array(x, np.int64).reshape(-1, 2).T for x in (words, neighbours)]
        weights = np.bincount(both[0][1], self._heavy[both[0][0]], minlength=len(claims))
        return _Sheet(
            weights,
            np.array(claims, np.int32),
            np.array(pairs, np.int32),
            *(part.astype(kind) for x in both for part, kind in zip(x, _SMALL, strict=True)),
        )


_SMALL: Final = ("uint32", "int32")
"""Of a word or pair and of its sentence: the sheets of all pages are held."""
_SPREAD: Final = 2654435761
"""Brings the numbers of words apart; from Knuth, The Art of Computer Programming, 6.4."""


def _meetings(
    mine: Numbers, mine_at: Numbers, theirs: Numbers, first: int, rows: int
) -> tuple[Numbers, Numbers]:
    """Where two pages have one number: the row of a table, and the place among the other's.

    Args:
        mine: The numbers of one page, rising.
        mine_at: Their sentences.
        theirs: The numbers of the other, rising.
        first: The first sentence of the table's rows.
        rows: How many there are.
    """
    import numpy as np

    if first or rows <= int(mine_at.max(initial=0)):
        within = (mine_at >= first) & (mine_at < first + rows)
        mine, mine_at = mine[within], mine_at[within]
    low = np.searchsorted(theirs, mine, "left")
    times = np.minimum(np.searchsorted(theirs, mine, "right") - low, _REPEATED)
    ends = np.cumsum(times)
    # For each meeting its place among those of the other page: 0, 1, 2 from `low` on.
    other = np.arange(ends[-1] if len(ends) else 0) + np.repeat(low - ends + times, times)
    return np.repeat(mine_at - first, times), other


def _table(
    meetings: tuple[Numbers, Numbers],
    theirs_at: Numbers,
    size: tuple[int, int],
    weights: Numbers | None = None,
) -> NDArray[Any]:
    """How often the sentences of two pages meet, or what they share weighs; shape `size`."""
    import numpy as np

    row, other = meetings
    at = row.astype(np.int64) * size[1] + theirs_at[other]
    worth = None if weights is None else weights[other]
    return np.bincount(at, worth, size[0] * size[1]).reshape(size)


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
