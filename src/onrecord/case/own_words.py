"""Own words: how much of an article is its writer's, and which runs of it stand elsewhere too.

What stands in quotation marks is nobody's own, and what is given as an official statement's
neither: all who got it may print it.  Knows two pages at a time, no dates and no outlets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final
from zlib import crc32

from onrecord.case.alignment import Match, run_weight, runs
from onrecord.case.pages import Page, Sentence
from onrecord.nouns import Passage, Span

COPIED: Final = 8
"""Own words in a row that are a copy, if three of them are no stock of court reports."""
SHOWN: Final = 6
"""Passages of evidence on either side, at most."""
_STATEMENT: Final = re.compile(
    r"\b(?:in|from|to) an? (?:\w+ )?(?:statement|release|filing|notice|affidavit)\b"
    r"|\b(?:statement|release|notice)(?: \w+)? (?:issued|released|published|by|from)\b"
    r"|\bpress (?:release|conference|statement)\b|\bnews conference\b"
    r"|\bcourt (?:papers|documents|filings|records)\b"
    r"|\bcharging (?:paper|document)s?\b",
    re.IGNORECASE,
)


class OwnWords:
    """How many own words each sentence of some pages has; each page is counted once."""

    def __init__(self) -> None:
        self._sizes: dict[str, tuple[int, ...]] = {}
        self._runs: dict[str, frozenset[int]] = {}

    def sizes(self, page: Page) -> tuple[int, ...]:
        """The own words of each sentence of a page, by its number."""
        found = self._sizes.get(page.id)
        if found is None:
            found = tuple(_size(page, s) for s in page.sentences)
            self._sizes[page.id] = found
        return found

    def size(self, page: Page, sentence: Sentence) -> int:
        """The own words of a sentence."""
        return self.sizes(page)[sentence.number]

    def whole(self, page: Page) -> int:
        """The own words of a page, at least one."""
        return sum(self.sizes(page)) or 1

    def copied(
        self, page: Page, parent: Page, matches: Iterable[Match]
    ) -> tuple[tuple[Passage, ...], bool]:
        """The longest runs of own words that two share, and whether they are a copy.

        Where no run tells anything, the likest two sentences stand for them.
        """
        held = list(matches)
        found: list[tuple[int, float, Span, Span]] = []
        for m in held:
            a, b = page.sentence(m.child), parent.sentence(m.parent)
            if (a.is_title and b.is_title) or not self.size(page, a):
                continue
            for i, j, n in runs(a, b)[:3]:
                weight = run_weight(a, i, n)
                if weight >= 2:
                    here = Span(a.words[i].start, a.words[i + n - 1].end)
                    there = Span(b.words[j].start, b.words[j + n - 1].end)
                    found.append((n, weight, here, there))
        found.sort(key=lambda f: (-f[0], f[2]))
        is_copy = any(n >= COPIED and weight >= 3 for n, weight, _, _ in found)
        evidence = []
        for _, _, here, there in found[:SHOWN]:
            evidence += [page.article.passage(here), parent.article.passage(there)]
        if not evidence:
            for m in sorted(held, key=lambda m: -m.likeness)[:2]:
                evidence.append(page.article.passage(page.sentence(m.child).span))
                evidence.append(parent.article.passage(parent.sentence(m.parent).span))
        return tuple(evidence), is_copy

    def official(self, page: Page) -> list[Sentence]:
        """The longer sentences that are nobody's own, headlines left out."""
        sizes = self.sizes(page)
        return [
            s
            for s in page.sentences
            if not s.is_title and not sizes[s.number] and len(s.words) >= 8
        ]

    def official_runs(self, page: Page) -> frozenset[int]:
        """The runs of own words, long enough for a copy, in an article's official sentences."""
        found = self._runs.get(page.id)
        if found is None:
            found = frozenset(
                crc32(" ".join(w.plain for w in words).encode())
                for s in self.official(page)
                for words in zip(*(s.words[n:] for n in range(COPIED)), strict=False)
                if not any(w.quoted for w in words)
            )
            self._runs[page.id] = found
        return found

    def same_official(
        self, page: Page, other: Page, mine: Sequence[Sentence], match: dict[int, Match]
    ) -> tuple[Passage, ...]:
        """The sentences of an official statement that both print, in pairs."""
        found: list[Passage] = []
        for sentence in mine:
            m = match.get(sentence.number)
            if m is None or self.size(other, other.sentence(m.parent)):
                continue
            there = other.sentence(m.parent)
            if any(
                n >= COPIED and run_weight(sentence, i, n) >= 3
                for i, _, n in runs(sentence, there)[:1]
            ):
                found += [page.article.passage(sentence.span), other.article.passage(there.span)]
        return tuple(found)


def _size(page: Page, sentence: Sentence) -> int:
    """The content words outside marks; none where most is quoted, or an official statement's."""
    if _STATEMENT.search(page.article.text, sentence.span.start, sentence.span.end):
        return 0
    own = sum(w.is_content and not w.quoted for w in sentence.words)
    return own if 2 * sum(w.quoted for w in sentence.words) <= len(sentence.words) else 0
