"""Copies: which articles print the same text, as outlets do with what an agency wires.

Knows five words in a row and how many of them two articles share; refuses to say who had them
first.  Signatures are MinHash (Broder 1997), 128 numbers an article, and are found again in bands
of four (locality-sensitive hashing), so that no article is compared with all others.

Our own, in numpy, because signatures are kept in case files for years, and no library promises
that its hashes stay the same.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.nouns import Article, PartKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint16]

LEAST: Final = 0.5
"""Share of five-word runs, of those in either, that two copies have in common; by hand: a story
with a third of its paragraphs cut keeps two thirds, two reports of one hearing share a tenth."""
_RUN: Final = 5
_NUMBERS: Final = 128
_BAND: Final = 4
_LEADERS: Final = 50  # in one band, an article is compared with at most so many; by hand
_FEWEST: Final = 20  # words under which two articles may well be alike by chance; by hand
_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
_COUNTED: Final = frozenset({PartKind.BODY, PartKind.POST})


def signature(article: Article) -> bytes | None:
    """An article's signature; None where it has too few words to tell.

    Shape: 128 numbers of 16 bits, little-endian.  Headline, captions and boilerplate are left out,
    for outlets put their own.
    """
    import numpy as np

    body = [p.span.of(article.text) for p in article.parts if p.kind in _COUNTED]
    words = [w.lower() for part in body or [article.text] for w in _WORD.findall(part)]
    if len(words) < _FEWEST:
        return None
    hashes = np.fromiter((_hash(w) for w in words), np.uint64, len(words))
    runs = np.zeros(len(words) - _RUN + 1, np.uint64)
    for place in range(_RUN):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + hashes[place : len(runs) + place]
    runs = np.unique(runs ^ (runs >> np.uint64(29)))
    least = np.full(_NUMBERS, np.iinfo(np.uint32).max, np.uint32)
    factors, terms = _permutations()
    for start in range(0, len(runs), 4096):  # a book would fill the memory
        mixed = runs[start : start + 4096, None] * factors + terms
        least = np.minimum(least, (mixed >> np.uint64(32)).astype(np.uint32).min(axis=0))
    return least.astype("<u2").tobytes()  # the lower halves: alike by chance once in 65,536


def share(left: bytes, right: bytes) -> float:
    """Of the five-word runs in either of two articles, about how many are in both: 0 to 1."""
    import numpy as np

    return float((np.frombuffer(left, "<u2") == np.frombuffer(right, "<u2")).mean())


def group_copies(signatures: Mapping[str, bytes]) -> tuple[tuple[str, ...], ...]:
    """Groups of two and more articles that print one text, each in the order of ids.

    Args:
        signatures: Of each article, by id.
    """
    import numpy as np

    same: dict[bytes, list[str]] = defaultdict(list)
    for article in sorted(signatures):
        same[signatures[article]].append(article)
    members = sorted(same.values())
    held = np.array([np.frombuffer(signatures[m[0]], "<u2") for m in members], np.uint16)
    joined = _Groups(len(members))
    if len(members) > 1:
        for first in range(0, _NUMBERS, _BAND):
            _join_band(held, held[:, first : first + _BAND], joined)
    groups: dict[int, list[str]] = defaultdict(list)
    for number, articles in enumerate(members):
        groups[joined.of(number)] += articles
    return tuple(sorted(tuple(sorted(g)) for g in groups.values() if len(g) > 1))


def _join_band(held: Numbers, band: Numbers, joined: _Groups) -> None:
    """Join the articles that are alike in one band, and prove to be copies over all numbers."""
    import numpy as np

    buckets: dict[bytes, list[int]] = defaultdict(list)
    for number, key in enumerate(np.ascontiguousarray(band)):
        buckets[key.tobytes()].append(number)
    for bucket in buckets.values():
        leaders: list[int] = bucket[:1]
        for number in bucket[1:]:
            shares = (held[leaders] == held[number]).mean(axis=1)
            best = int(shares.argmax())
            if shares[best] >= LEAST:
                joined.join(leaders[best], number)
            elif len(leaders) < _LEADERS:
                leaders.append(number)


class _Groups:
    """Who is in one group with whom; the least number stands for a group."""

    def __init__(self, size: int) -> None:
        self._up = list(range(size))

    def of(self, number: int) -> int:
        """The number that stands for its group."""
        while self._up[number] != number:
            self._up[number] = self._up[self._up[number]]
            number = self._up[number]
        return number

    def join(self, left: int, right: int) -> None:
        """Make one group of two."""
        left, right = sorted((self.of(left), self.of(right)))
        self._up[right] = left


def first_published(groups: Iterable[tuple[str, ...]], days: Mapping[str, str]) -> list[list[str]]:
    """Groups with the earliest of this file first, those without a day last.

    Args:
        groups: Article ids.
        days: When each was published, in ISO spelling, where known.
    """
    return [sorted(group, key=lambda a: (days.get(a) or "9999", a)) for group in groups]


@lru_cache(maxsize=100_000)
def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=8).digest())


@lru_cache(maxsize=1)
def _permutations() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """An odd factor and a term for each number: multiply-shift (Dietzfelbinger 1997)."""
    import numpy as np

    seeds = [_hash(f"onrecord copies {n}") for n in range(2 * _NUMBERS)]
    numbers = np.array(seeds, np.uint64)
    return numbers[:_NUMBERS] | np.uint64(1), numbers[_NUMBERS:]
