"""Pairs: which articles share most of their pairs of neighbouring words.

An index in flat arrays: lists of a number for each article and pair would fill the memory before a
case of ten thousand articles is told.  Knows articles by their place in time and pairs as numbers.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FIRST: Final = 4
_LAST: Final = 8
"""Of the articles that share a pair, the first and those nearest before that are looked at."""
_LOOKED_UP: Final = 1200
"""Articles that the pairs of one lead to, at most; the rarest pairs are looked up first."""
_SHARE: Final = 0.04
"""Share of an article's pairs that another must have to be compared with it in full.

On bench/story's tuning part every parent has 15 %, and of unrelated news texts 98 in 100 have less.
"""
_LEAST: Final = 3.0
"""What the shared pairs must weigh at least, however short the article; by hand."""


class Pairs:
    """The pairs of all articles; the postings of each are in the order of time."""

    def __init__(self, pages: Iterable[Mapping[int, float]]) -> None:
        """Put the pairs of articles into one index.

        Args:
            pages: For each article in the order of time, its pairs and what each weighs.
        """
        import numpy as np

        keys, weights, first = array("I"), array("d"), array("l", [0])
        for page in pages:
            keys.extend(page.keys())
            weights.extend(page.values())
            first.append(len(keys))
        every = np.array(keys, np.uint32)
        sizes = np.diff(np.array(first))
        self._weights = np.array(weights)
        self._first = first
        # A stable order by pair leaves the articles of each in the order of time.
        by_pair = np.argsort(every, kind="stable")
        every = every[by_pair]
        is_other = np.ones(len(every), bool)
        is_other[1:] = every[1:] != every[:-1]
        self._start = np.flatnonzero(is_other)
        self._count = np.diff(self._start, append=len(every))
        self._group = np.empty(len(every), np.int32)
        self._group[by_pair] = np.cumsum(is_other, dtype=np.int32) - 1
        self._places = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[by_pair]

    def like(self, place: int) -> list[int]:
        """The places of the articles that share enough of one's pairs, the likest first."""
        import numpy as np

        own = slice(self._first[place], self._first[place + 1])
        groups, weights = self._group[own], self._weights[own]
        counts = self._count[groups]
        shared = counts > 1
        whole = float(weights[~shared].sum())
        groups, weights, counts = groups[shared], weights[shared], counts[shared]
        # Pairs are numbered as they are ordered, so that those of one count are in that order.
        rarest = np.lexsort((groups, counts))
        looked, scored, left = [], [], _LOOKED_UP
        for at in rarest.tolist():
            whole += float(weights[at])
            near = self._near(int(self._start[groups[at]]), int(counts[at]), place)
            looked.append(near)
            scored.append((len(near), weights[at]))
            left -= len(near) - 1
            if left <= 0:
                break
        if not looked:
            return []
        others = np.concatenate(looked)
        each = np.repeat([w for _, w in scored], [n for n, _ in scored])
        found, inverse = np.unique(others, return_inverse=True)
        scores = np.bincount(inverse, each)
        enough = (scores >= max(_LEAST, _SHARE * whole)) & (found != place)
        found, scores = found[enough], scores[enough]
        likest: list[int] = found[np.lexsort((found, -scores))].tolist()
        return likest

    def _near(self, start: int, count: int, place: int) -> NDArray[np.int32]:
        """Of the articles with a pair, the first few and those nearest in time."""
        import numpy as np

        held = self._places[start : start + count]
        if count <= _FIRST + _LAST + _FIRST:
            return held
        low = int(np.searchsorted(held, place))
        return np.concatenate((held[:_FIRST], held[max(_FIRST, low - _LAST) : low + _FIRST]))
