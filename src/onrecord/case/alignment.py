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
from typing import Final, NamedTuple, TypeVar
from zlib import crc32

from onrecord.case.pages import Page, Sentence, came_before
from onrecord.case.pairs import Pairs
from onrecord.case.phrasing import value_of

T = TypeVar("T")
RUN: Final = 4
"""Own words in a row that make a run."""
_CANDIDATES: Final = 6
"""Articles that one is compared with in full."""
_KEPT: Final = 600
"""Pages whose sentences are kept weighed; the others are weighed again when they are asked for."""
_LEAST: Final = 0.3
"""Likeness below which two sentences are not aligned; chosen on bench/story, tune."""
_SAME: Final = 0.9
"""Likeness from which no other sentence is looked for."""
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


class Weighed(NamedTuple):
    """What a sentence is compared by.

    `stems` are those of its content words, `claimed` those of its claim, `weight` what they weigh
    together, and `plain` all its words.
    """

    stems: frozenset[str]
    claimed: frozenset[str]
    weight: float
    plain: tuple[str, ...]


class Index:
    """Words of all pages, with how rare each is among them."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        counted: Counter[str] = Counter()
        for page in pages:
            counted.update({stem for stems in page.stems for stem in stems})
        self._weights = {
            stem: 0.4 + math.log(1 + len(pages) / (1 + count)) if stem else 0.0
            for stem, count in counted.items()
        }
        self._by_page: dict[str, Mapping[str, list[int]]] = {}
        self._weighed: dict[str, tuple[Weighed, ...]] = {}

    def weight(self, stem: str) -> float:
        """How much it tells that two sentences share a word: more for rare ones."""
        return self._weights[stem]

    def sentences_with(self, page: Page) -> Mapping[str, list[int]]:
        """Numbers of a page's sentences by the stems of their content words."""
        found = self._by_page.pop(page.id, None)
        if found is None:
            found = defaultdict(list)
            for number, sentence in enumerate(self.weighed(page)):
                for stem in sentence.stems:
                    found[stem].append(number)
        return _keep(self._by_page, page.id, found)

    def weighed(self, page: Page) -> tuple[Weighed, ...]:
        """A page's sentences, ready to be compared."""
        found = self._weighed.pop(page.id, None)
        if found is None:
            found = tuple(map(self._weigh, page.sentences))
        return _keep(self._weighed, page.id, found)

    def _weigh(self, sentence: Sentence) -> Weighed:
        stems = frozenset(w.stem for w in sentence.words if w.is_content)
        claimed = frozenset(_claimed(sentence))
        plain = tuple(w.plain for w in sentence.words)
        return Weighed(stems, claimed, math.fsum(map(self.weight, claimed)), plain)

    def align(self, child: Page, parent: Page) -> dict[int, Match]:
        """For each sentence of one page the likest of another, where one is like it."""
        index = self.sentences_with(parent)
        theirs = self.weighed(parent)
        found: dict[int, Match] = {}
        for number, mine in enumerate(self.weighed(child)):
            shared: dict[int, int] = {}
            for stem in mine.stems:
                for other in index.get(stem, ())[:30]:
                    shared[other] = shared.get(other, 0) + 1
            best, match = 0.0, -1
            for _, other in sorted([(-times, n) for n, times in shared.items()])[:4]:
                likeness = self._likeness(mine, theirs[other], max(best, _LEAST))
                if likeness > best or (likeness == best and other < match):
                    best, match = likeness, other
                if best >= _SAME:
                    break
            if best >= _LEAST:
                found[number] = Match(number, match, best)
        return found

    def _likeness(self, one: Weighed, other: Weighed, least: float) -> float:
        """How much of their words two sentences share, 0 to 1; 0 where it is under the least.

        Three parts in four are the words, one is the pairs of neighbours, which tells a copy from
        another report of the same thing.
        """
        a, b = one.claimed, other.claimed
        if not a or not b:
            return 0.0
        # An exact sum is the same in any order, and so in every run.
        both = math.fsum(map(self._weights.__getitem__, a & b))
        dice = 2 * both / (one.weight + other.weight)
        inside = both / min(one.weight, other.weight) if min(len(a), len(b)) >= 4 else 0.0
        words = 0.6 * dice + 0.15 * inside
        if words + 0.25 < least:  # whatever their order
            return 0.0
        # Few sentences come so far: what stands beside one another is found when it is asked for.
        ours, theirs = frozenset(pairwise(one.plain)), frozenset(pairwise(other.plain))
        order = 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))
        return words + 0.25 * order


def _keep(held: dict[str, T], key: str, value: T) -> T:
    """Hold a value as the latest, and drop the one unused longest where there are too many."""
    held[key] = value
    if len(held) > _KEPT:
        del held[next(iter(held))]
    return value


_DATES: Final = frozenset(
    """january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday""".split()
)


def _claimed(sentence: Sentence) -> set[str]:
    """The content words of a sentence but for numbers and dates, which may change in one claim."""
    content = [w for w in sentence.words if w.is_content]
    plain = {w.stem for w in content if w.plain not in _DATES and value_of(w.plain) is None}
    return plain if len(plain) >= 2 else {w.stem for w in content}


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
