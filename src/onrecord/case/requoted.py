"""Requoted: quotations that a later printing cuts or alters.

A printing is held against the likeliest parent's that has it, else against the earliest in this
file.  What the writer tells beside the marks, in words of the quotation, is not cut.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from onrecord.case.pages import STOPWORDS, Page, came_before, told_by
from onrecord.case.quotations import differences, tokens_of
from onrecord.nouns import Change, ChangeKind, Quotation, Variant


def requoted(
    pages: Mapping[str, Page],
    parents: Mapping[str, Sequence[str]],
    quotations: Iterable[Quotation],
) -> Iterator[Change]:
    """Quotations that were cut or altered against the parent's printing or the earliest.

    Args:
        pages: The articles of the case, by id.
        parents: For each those it may have its words from, the likeliest first.
        quotations: Those of the case.
    """
    for quotation in quotations:
        printed: dict[str, list[Variant]] = defaultdict(list)
        for v in quotation.variants:
            printed[v.passage.article].append(v)
        if len(printed) < 2:
            continue
        for child in printed:
            source = _source_of(child, printed, pages, parents)
            if source is not None:
                yield from _altered(pages[source], printed[source], pages[child], printed[child])


def _source_of(
    child: str,
    printed: Mapping[str, object],
    pages: Mapping[str, Page],
    parents: Mapping[str, Sequence[str]],
) -> str | None:
    """Which printing a printing is measured against."""
    for parent in parents.get(child, ()):
        if parent in printed:
            return parent
    for article in islice(printed, 8):
        if article != child and came_before(pages[article], pages[child]):
            return article
    return None


def _altered(
    old: Page, before: Sequence[Variant], new: Page, after: Sequence[Variant]
) -> Iterator[Change]:
    for group, pieces in _paired(before, after):
        was = tuple(t for p in group for t in tokens_of(p.passage.words))
        became = tuple(t for p in pieces for t in tokens_of(p.passage.words))
        found = list(differences(was, became))
        if found:
            around = _around(new, pieces)
            found = [d for d in found if not _is_told_beside(d, around)]
        if len(pieces) > 1 or len(group) > 1:
            found = [d for d in found if "comma" not in d]
        if found:
            yield Change(
                ChangeKind.QUOTATION,
                max(group, key=lambda p: len(p.passage.words)).passage,
                max(pieces, key=lambda p: len(p.passage.words)).passage,
                f"{'; '.join(found)} ({told_by(old)} to {told_by(new)})",
            )


def _paired(
    before: Sequence[Variant], after: Sequence[Variant]
) -> Iterator[tuple[list[Variant], list[Variant]]]:
    """Earlier and later pieces of one sentence, each in the order they are said in.

    A sentence that an article prints twice counts once, in the longer printing.
    """
    olds, news = _once(before), _once(after)
    nearest = [
        max(range(len(olds)), key=lambda o: (_likeness(olds[o], new), -o), default=0)
        for new in news
    ]
    used: set[int] = set()
    for number, old in enumerate(olds):
        here = [
            new
            for n, new in enumerate(news)
            if nearest[n] == number and _likeness(old, new) > 0.5 and n not in used
        ]
        if not here:
            continue
        used |= {news.index(h) for h in here}
        joint = [
            o for o in olds if o is old or _holds(here[0].passage.words, o.passage.words) >= 0.75
        ]
        yield joint, here


def _likeness(old: Variant, new: Variant) -> float:
    """Share of the shorter printing's words that the longer has, and a little for equal length."""
    a, b = old.passage.words, new.passage.words
    inside = max(_holds(a, b), _holds(b, a))
    return inside + 0.01 * min(len(a), len(b)) / max(len(a), len(b), 1)


def _once(variants: Sequence[Variant]) -> list[Variant]:
    """Printings in their order, without those whose words a longer one of the article has too."""
    kept: list[Variant] = []
    for v in sorted(variants, key=lambda v: -len(v.passage.words)):
        if all(_holds(k.passage.words, v.passage.words) < 0.9 for k in kept):
            kept.append(v)
    return sorted(kept, key=lambda v: v.passage.span)


@lru_cache(maxsize=4096)
def _words_of(words: str) -> frozenset[str]:
    return frozenset(tokens_of(words)) - {","}


def _holds(long: str, short: str) -> float:
    """Share of the words of one printing that another has."""
    a, b = _words_of(long), _words_of(short)
    return len(a & b) / len(b) if b else 0.0


def _around(page: Page, pieces: Sequence[Variant]) -> set[str]:
    """The words outside marks in the sentences that hold some pieces."""
    found: set[str] = set()
    for piece in pieces:
        sentence = page.sentence_of(piece.passage.span)
        if sentence is not None:
            found |= {w.plain for w in sentence.words if not w.quoted}
    return found


def _is_told_beside(difference: str, around: set[str]) -> bool:
    """Whether the words that were cut stand beside the quotation, in the writer's own."""
    cut = re.fullmatch("“(.*)” was cut", difference)
    if cut is None:
        return False
    words = cut.group(1).split()
    content = [w for w in words if w not in STOPWORDS]
    return (
        bool(content) and 2 * sum(w in around for w in content) >= len(content) and len(words) > 1
    )
