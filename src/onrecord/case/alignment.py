"""Alignment: which sentence of another article says what a sentence says.

Rare words and word runs lead to candidates through an index, so that no two articles are compared
that share nothing; the postings of a common word are cut, so that time grows with the number of
articles.  Knows words, no dates and no outlets.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from onrecord.case.pages import Page, Sentence
from onrecord.case.phrasing import value_of

RUN: Final = 4
"""Own words in a row that make a shingle."""
_FIRST: Final = 4
_LAST: Final = 16
"""Of the articles that share a shingle, the first and those nearest before that are looked at."""
_CANDIDATES: Final = 10
"""Articles that one is compared with in full."""
_LEAST: Final = 0.3
"""Likeness below which two sentences are not aligned; chosen on bench/story, tune."""
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


class Index:
    """Words of all pages, with how rare each is among them."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        counted: Counter[str] = Counter()
        for page in pages:
            counted.update({w.stem for s in page.sentences for w in s.words})
        self._count = len(pages)
        self._counted = counted
        self._by_page: dict[str, dict[str, list[int]]] = {}

    def weight(self, stem: str) -> float:
        """How much it tells that two sentences share a word: more for rare ones."""
        return 0.4 + math.log(1 + self._count / (1 + self._counted[stem])) if stem else 0.0

    def sentences_with(self, page: Page) -> Mapping[str, list[int]]:
        """Numbers of a page's sentences by the stems of their content words."""
        found = self._by_page.get(page.id)
        if found is None:
            found = defaultdict(list)
            for sentence in page.sentences:
                for stem in {w.stem for w in sentence.words if w.is_content}:
                    found[stem].append(sentence.number)
            self._by_page[page.id] = found
        return found

    def align(self, child: Page, parent: Page) -> dict[int, Match]:
        """For each sentence of one page the likest of another, where one is like it."""
        index = self.sentences_with(parent)
        found: dict[int, Match] = {}
        for sentence in child.sentences:
            shared: Counter[int] = Counter()
            for stem in {w.stem for w in sentence.words if w.is_content}:
                for number in index.get(stem, ())[:30]:
                    shared[number] += 1
            best = max(
                (
                    (self.likeness(sentence, parent.sentences[n]), -n)
                    for n, _ in sorted(shared.items(), key=lambda x: (-x[1], x[0]))[:4]
                ),
                default=(0.0, 0),
            )
            if best[0] >= _LEAST:
                found[sentence.number] = Match(sentence.number, -best[1], best[0])
        return found

    def likeness(self, one: Sentence, other: Sentence) -> float:
        """How much of their words two sentences share, 0 to 1.

        Three parts in four are the words, one is the pairs of neighbours, which tells a copy from
        another report of the same thing.
        """
        a, b = _claimed(one), _claimed(other)
        if not a or not b:
            return 0.0
        both = sum(map(self.weight, a & b))
        all_a, all_b = sum(map(self.weight, a)), sum(map(self.weight, b))
        dice = 2 * both / (all_a + all_b)
        inside = both / min(all_a, all_b) if min(len(a), len(b)) >= 4 else 0.0
        pairs_a, pairs_b = _pairs(one), _pairs(other)
        order = 2 * len(pairs_a & pairs_b) / max(1, len(pairs_a) + len(pairs_b))
        return 0.6 * dice + 0.15 * inside + 0.25 * order


_DATES: Final = frozenset(
    """january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday""".split()
)


def _claimed(sentence: Sentence) -> set[str]:
    """The content words of a sentence but for numbers and dates, which may change in one claim."""
    content = {w.stem for w in sentence.words if w.is_content}
    plain = {
        w.stem
        for w in sentence.words
        if w.is_content and w.plain not in _DATES and value_of(w.plain) is None
    }
    return plain if len(plain) >= 2 else content


def _pairs(sentence: Sentence) -> set[tuple[str, str]]:
    stems = [w.plain for w in sentence.words]
    return set(pairwise(stems))


def candidates(index: Index, order: Mapping[str, int]) -> dict[str, list[str]]:
    """For each article those that it may have words from, the likeliest first.

    Args:
        index: Of all pages.
        order: The place of each article in time, earliest first; ties by id.

    A shingle of own or quoted words counts by the rarity of its words.
    """
    held: dict[int, list[str]] = defaultdict(list)
    shingles: dict[str, dict[int, float]] = {}
    for page in sorted(index.pages, key=lambda p: order[p.id]):
        here: dict[int, float] = {}
        for sentence in page.sentences:
            stems = [w.stem for w in sentence.words if w.is_content]
            for at in range(len(stems) - 1):
                pair = stems[at : at + 2]
                here[hash(tuple(pair))] = sum(map(index.weight, pair))
        shingles[page.id] = here
        for key in here:
            held[key].append(page.id)
    found = {}
    for page in index.pages:
        scores: dict[str, float] = defaultdict(float)
        for key, weight in shingles[page.id].items():
            for other in _near(held[key], order, order[page.id]):
                if other != page.id:
                    scores[other] += weight
        ranked = sorted(scores.items(), key=lambda x: (-x[1], order[x[0]]))
        found[page.id] = [other for other, score in ranked[:_CANDIDATES] if score >= 3]
    return found


def _near(held: Sequence[str], order: Mapping[str, int], place: int) -> Iterable[str]:
    """Of the articles with a shingle, the first few and those nearest in time."""
    if len(held) <= _FIRST + _LAST:
        return held
    low, high = 0, len(held)
    while low < high:
        middle = (low + high) // 2
        if order[held[middle]] < place:
            low = middle + 1
        else:
            high = middle
    start = max(_FIRST, low - _LAST)
    return [*held[:_FIRST], *held[start : low + 4]]


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
