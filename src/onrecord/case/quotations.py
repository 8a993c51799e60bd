# ruff: noqa: E501  (patterns read better whole)
"""Quotations across articles: the same words printed again, and how each printing differs.

Two printings are one quotation where their words agree, or one's are nearly all found in the other
in their order, and nothing known of the speakers speaks against it.  Marks, brackets, "100 %" and
"100 percent" make no difference; a lost comma is one, and a trace of copying.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Final

from onrecord.case.pages import Page, came_before
from onrecord.nouns import Attribution, Case, Kind, Passage, Quotation, Span, Variant

LEAST_WORDS: Final = 2
"""Shorter pieces are scare quotes as often as quotations."""
_SHINGLE: Final = 3
_MOST_ALIKE: Final = 24
"""Earlier texts that one run of words leads to, at most."""
_LOOKED_UP: Final = 400
"""Earlier texts that all runs of one lead to, at most."""
_COMPARED: Final = 10
"""Earlier texts that one is compared with word by word."""
_ENOUGH: Final = 0.75
"""Share of the shorter one's words found in order in the longer; chosen on bench/story, tune."""
_LEAST_SHARED: Final = 0.3
"""Share of words above which one printing is held against another; by hand."""
_CERTAIN: Final = 5
"""Words that agree at which the same words are the same utterance, whoever is named."""
_TOKEN: Final = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’-][^\W_]+)*|%|,")
_STOP: Final = re.compile(
    r"(?<=[.!?…])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)\s+(?=[\"“‘'A-Z])"
)
_MARKS: Final = "\"“”„‟«»'‘’‚‹›`"
_TITLES: Final = re.compile(r"\b(Mr|Mrs|Ms|Dr|St)\.")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A quoted sentence at its place; `tokens` are its `words` and the commas among them."""

    article: str
    span: Span
    tokens: tuple[str, ...]
    words: tuple[str, ...]
    statement: int
    speaker: str | None


@lru_cache(maxsize=8192)
def tokens_of(words: str) -> tuple[str, ...]:
    """Words and inner commas in one form: "I’ll be there 100 %," and "I'll be there 100 percent"."""
    plain = _TITLES.sub(r"\1", words).replace("’", "'").replace("[", "").replace("]", "").lower()
    plain = re.sub(r"\bper\s?cent\b|\s%", "%", plain)
    found = _TOKEN.findall(plain.replace("%", " % "))
    while found and found[-1] == ",":
        found.pop()
    return tuple(found)


def find_quotations(case: Case, pages: Mapping[str, Page]) -> tuple[Quotation, ...]:
    """All quotations of a case, those printed once included, in the order of the case.

    Args:
        case: With statements.
        pages: Its articles cut up, by id.
    """
    names = {p.id: p.name for p in case.people}
    texts = {r.article.id: r.article.text for r in case.readings}
    pieces = [
        piece
        for number, s in enumerate(case.statements)
        for article, report in s.reports
        for piece in _pieces(article, report, texts[article], number, s.speaker)
    ]
    ids = [s.id for s in case.statements]
    groups = _grouped(pieces, names)
    made = [_quotation([pieces[i] for i in group], ids, pages) for group in groups]
    return tuple(made)


def _pieces(
    article: str, report: Attribution, text: str, statement: int, speaker: str | None
) -> Iterator[_Piece]:
    """The quoted sentences of one report, marks left out."""
    spans = report.quoted or (report.content if report.kind is Kind.DIRECT else ())
    for span in spans:
        start, end = span.start, span.end
        while start < end and (text[start] in _MARKS or text[start].isspace()):
            start += 1
        while end > start and (text[end - 1] in _MARKS or text[end - 1].isspace()):
            end -= 1
        at = start
        for stop in (*_STOP.finditer(text, start, end), None):
            last = stop.start() if stop is not None else end
            tokens = tokens_of(text[at:last])
            words = tuple(t for t in tokens if t != ",")
            if len(words) >= LEAST_WORDS:
                yield _Piece(article, Span(at, last), tokens, words, statement, speaker)
            at = stop.end() if stop is not None else end


class _Sets:
    """Disjoint sets of numbers, each with the speakers known for it."""

    def __init__(self, speakers: Sequence[frozenset[str]]) -> None:
        self._above = list(range(len(speakers)))
        self.speakers = list(speakers)

    def top(self, one: int) -> int:
        while self._above[one] != one:
            self._above[one] = self._above[self._above[one]]
            one = self._above[one]
        return one

    def join(self, one: int, other: int) -> None:
        a, b = sorted((self.top(one), self.top(other)))
        if a != b:
            self._above[b] = a
            self.speakers[a] |= self.speakers[b]


def _grouped(pieces: Sequence[_Piece], names: Mapping[str, str]) -> list[list[int]]:
    """Numbers of the pieces that are the same words, in order of the first of each."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        alike[piece.words].append(number)
    texts = list(alike)
    sets = _Sets([frozenset({p.speaker} if p.speaker else ()) for p in pieces])
    for held in alike.values():
        for one, other in pairwise(held):
            if _may_join(sets, one, other, len(pieces[one].words), names):
                sets.join(one, other)
    for share, a, b in sorted(_near(texts), reverse=True):
        words = round(share * min(len(texts[a]), len(texts[b])))
        for one in _one_each(sets, alike[texts[a]]):
            for other in _one_each(sets, alike[texts[b]]):
                if _may_join(sets, one, other, words, names):
                    sets.join(one, other)
    by_statement: dict[int, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        by_statement[piece.statement].append(number)
    for held in by_statement.values():
        for one, other in pairwise(held):
            sets.join(one, other)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(pieces)):
        groups[sets.top(number)].append(number)
    return list(groups.values())


def _one_each(sets: _Sets, numbers: Iterable[int]) -> list[int]:
    """One number for each set among some, the first few."""
    return list({sets.top(n): n for n in numbers}.values())[:8]


def _near(texts: Sequence[tuple[str, ...]]) -> Iterator[tuple[float, int, int]]:
    """Pairs of different texts of which one is nearly all found in the other, with the share.

    Each text is held against the few before it that it has most runs of words in common with, and
    the rarest runs are looked up first; what is like none of them is like none of their group.
    """
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    runs: list[tuple[tuple[str, ...], ...]] = []
    for number, words in enumerate(texts):
        size = min(_SHINGLE, len(words))
        held = tuple(dict.fromkeys(words[at : at + size] for at in range(len(words) - size + 1)))
        runs.append(held)
        for run in held:
            index[run].append(number)
    for number, held in enumerate(runs):
        shared: Counter[int] = Counter()
        left = _LOOKED_UP
        for run in sorted(held, key=lambda r: (len(index[r]), r)):
            before = index[run][: bisect_left(index[run], number)]
            some = (
                before if len(before) <= _MOST_ALIKE else [*before[:4], *before[4 - _MOST_ALIKE :]]
            )
            shared.update(some)
            left -= len(some)
            if left <= 0:
                break
        for other, _ in sorted(shared.items(), key=lambda x: (-x[1], x[0]))[:_COMPARED]:
            share = _share(texts[number], texts[other], _ENOUGH)
            if share >= _ENOUGH:
                yield share, other, number


def _share(one: tuple[str, ...], other: tuple[str, ...], least: float) -> float:
    """Words of the shorter that stand in the longer in the same order, in stretches of two or more.

    0 where it must be under the least, as the neighbours they have in common in any order show.
    """
    if one == other:
        return 1.0
    return _share_of(*sorted((one, other), key=len), least)


@lru_cache(maxsize=8192)
def _share_of(short: tuple[str, ...], long: tuple[str, ...], least: float) -> float:
    there = _neighbours(long)
    stands = [pair in there for pair in pairwise(short)]
    most = sum(before or after for before, after in pairwise((False, *stands, False)))
    if most < least * len(short):
        return 0.0
    blocks = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    fewest = 2 if len(short) > 3 else len(short)
    return sum(b.size for b in blocks if b.size >= fewest) / len(short)


@lru_cache(maxsize=8192)
def _neighbours(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(words))


def _may_join(sets: _Sets, one: int, other: int, words: int, names: Mapping[str, str]) -> bool:
    """Whether nothing known of the speakers speaks against it.

    The same five words and more are the same utterance even so: then two articles give them to
    different people, and the quotation has no speaker.
    """
    left, right = sets.speakers[sets.top(one)], sets.speakers[sets.top(other)]
    if not left or not right or left & right or words >= _CERTAIN:
        return True
    return any(_is_like(names.get(a, a), names.get(b, b)) for a in left for b in right)


def _is_like(one: str, other: str) -> bool:
    """Whether two names may be of one: "Haldimand", "Noor Haldiman", "Noor"."""
    own, others = one.lower().split(), other.lower().split()
    if min(len(own), len(others)) == 1 and (own[0] in others or others[0] in own):
        return True
    return own[-1] == others[-1] or SequenceMatcher(None, own[-1], others[-1]).ratio() > 0.85


def _quotation(pieces: list[_Piece], ids: Sequence[str], pages: Mapping[str, Page]) -> Quotation:
    """One quotation from its printings, in order of publication."""

    def order(piece: _Piece) -> tuple[bool, str, str, int]:
        page = pages[piece.article]
        return (page.day is None, str(page.day or ""), piece.article, piece.span.start)

    held = sorted(pieces, key=order)
    first = pages[held[0].article]
    earliest = tuple(
        n
        for n, piece in enumerate(held)
        if piece.article == first.id or came_before(first, pages[piece.article]) is None
    )
    speakers = {p.speaker for p in held if p.speaker}
    variants = []
    for n, piece in enumerate(held):
        against = _measured_against(n, held)
        change = ""
        if against is not None:
            change = "; ".join(differences(held[against].tokens, piece.tokens))
        passage = Passage(
            piece.article, piece.span, piece.span.of(pages[piece.article].article.text)
        )
        variants.append(Variant(passage, ids[piece.statement], change, against))
    speaker = next(iter(speakers)) if len(speakers) == 1 else None
    return Quotation(speaker, tuple(variants), earliest)


def _measured_against(number: int, held: Sequence[_Piece]) -> int | None:
    """The earlier printing, in another article, that shares most words."""
    best, found = _LEAST_SHARED, None
    for other in range(min(number, 12)):
        if held[other].article != held[number].article:
            share = _share(held[other].words, held[number].words, best)
            if share > best:
                best, found = share, other
            if share == 1:
                break
    return found


@lru_cache(maxsize=8192)
def differences(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """What became of some words, in words: "“for” became “with”", "a comma was dropped".

    >>> differences(tokens_of("the man I worked for"), tokens_of("the man I worked with"))
    ('“for” became “with”',)
    """
    if before == after:
        return ()
    found = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        old = " ".join(t for t in before[a:b] if t != ",")
        new = " ".join(t for t in after[c:d] if t != ",")
        if old == new:
            lost = before[a:b].count(",") - after[c:d].count(",")
            found.append("a comma was dropped" if lost > 0 else "a comma was added")
        elif not new:
            found.append(f"“{old}” was cut")
        elif not old:
            found.append(f"“{new}” was put in")
        else:
            found.append(f"“{old}” became “{new}”")
    return tuple(found)
