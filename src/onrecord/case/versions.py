"""Two versions of one article: what was added, removed and reworded, and which statements changed.

Compares sentence by sentence, then word by word within those that stand in each other's place.
Refuses to call a sentence reworded that shares less than half of its words with the one before it:
that one went, and another came.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from onrecord.answers import Restated, Revision, Rewording, Versions
from onrecord.case.pages import page_of
from onrecord.case.reviews import statement_words
from onrecord.nouns import Article, Case, Passage, Statement

_ALIKE: Final = 0.5
"""Share of both sentences' words that they have in common, from which one is the other reworded."""
_MOST: Final = 1_500  # sentences that are put side by side; longer texts are only counted, by hand
_LONGEST: Final = 400  # words of a sentence that are compared one by one; chosen by hand
_NEAR: Final = 40  # places that a statement may have moved by; chosen by hand
_WORD: Final = re.compile(r"\S+")


def compare(before: Case, after: Case) -> Versions:
    """What is between two versions of an article.

    Args:
        before: The older version alone, as a case.
        after: The newer one.
    """
    old, new = before.readings[0].article, after.readings[0].article
    return Versions(
        before,
        after,
        tuple(_rewordings(old, new)),
        tuple(_restated(before, after)),
        tuple(_facts(old, new)),
    )


def _rewordings(old: Article, new: Article) -> Iterator[Rewording]:
    left = [old.passage(s.span) for s in page_of(old).sentences]
    right = [new.passage(s.span) for s in page_of(new).sentences]
    old_words, new_words = ([" ".join(p.words.split()) for p in side] for side in (left, right))
    if max(len(left), len(right)) > _MOST:
        yield from _counted(left, old_words, right, new_words)
        return
    for tag, a, b, c, d in SequenceMatcher(None, old_words, new_words).get_opcodes():
        if tag != "equal":
            yield from _paired(left[a:b], right[c:d])


def _counted(
    left: Sequence[Passage], old: Sequence[str], right: Sequence[Passage], new: Sequence[str]
) -> Iterator[Rewording]:
    """What went and what came by count alone, whatever the order."""
    here, there = Counter(old), Counter(new)
    for passage, words in zip(left, old, strict=True):
        if there[words] > 0:
            there[words] -= 1
        else:
            yield Rewording(Revision.REMOVED, passage, None)
    for passage, words in zip(right, new, strict=True):
        if here[words] > 0:
            here[words] -= 1
        else:
            yield Rewording(Revision.ADDED, None, passage)


def _paired(left: Sequence[Passage], right: Sequence[Passage]) -> Iterator[Rewording]:
    """Some sentences against those in their place: each against the next one that is like it."""
    rest = list(right)
    for before in left:
        near = next((n for n, p in enumerate(rest[:12]) if _is_like(before.words, p.words)), None)
        if near is None:
            yield Rewording(Revision.REMOVED, before, None)
            continue
        for added in rest[:near]:
            yield Rewording(Revision.ADDED, None, added)
        after = rest[near]
        del rest[: near + 1]
        words = reworded(before.words, after.words)
        if words:
            yield Rewording(Revision.REWORDED, before, after, words)
    for added in rest:
        yield Rewording(Revision.ADDED, None, added)


def _is_like(one: str, other: str) -> bool:
    left, right = _WORD.findall(one.lower()), _WORD.findall(other.lower())
    shared = len(set(left) & set(right))
    return shared >= _ALIKE * max(len(set(left)), len(set(right)), 1)


def reworded(before: str, after: str) -> str:
    """How words became others: "“worked for” became “worked with”"; "" where they are the same.

    White space makes no difference; what is too long to compare is said to have changed.
    """
    left, right = _WORD.findall(before), _WORD.findall(after)
    if left == right:
        return ""
    if max(len(left), len(right)) > _LONGEST:
        return "changed"
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        old, new = " ".join(left[a:b]), " ".join(right[c:d])
        if tag == "replace":
            found.append(f"“{old}” became “{new}”")
        elif tag == "delete":
            found.append(f"“{old}” was cut")
        elif tag == "insert":
            found.append(f"“{new}” was put in")
    return "; ".join(found)


def _restated(before: Case, after: Case) -> Iterator[Restated]:
    """Statements that came, went or changed; the same words of the same speaker are the same."""
    old, new = _by_words(before), _by_words(after)
    names = [{p.id: p.name for p in c.people} for c in (before, after)]

    def other_speaker(one: Statement, other: Statement) -> str:
        held = zip(names, (one, other), strict=True)
        was, now = (known.get(s.speaker or "", "unknown") for known, s in held)
        return "" if was == now else f"the speaker was {was} and is {now}"

    for words, one in old.items():
        if words in new and (told := other_speaker(one, new[words])):
            yield Restated(Revision.REWORDED, one, new[words], told)
    gone = [s for words, s in old.items() if words not in new]
    came = [s for words, s in new.items() if words not in old]
    texts = [{r.article.id: r.article.text for r in c.readings} for c in (before, after)]
    left = [statement_words(s, texts[0]) for s in gone]
    right = [statement_words(s, texts[1]) for s in came]
    taken: set[int] = set()
    for n, one in enumerate(gone):
        # In the order of the text; what moved further than this went, and came again.
        near = (m for m in range(max(0, n - _NEAR), min(len(came), n + _NEAR)) if m not in taken)
        m = next((m for m in near if _is_like(left[n], right[m])), None)
        if m is None:
            yield Restated(Revision.REMOVED, one, None)
            continue
        taken.add(m)
        told = "; ".join(filter(None, (reworded(left[n], right[m]), other_speaker(one, came[m]))))
        yield Restated(Revision.REWORDED, one, came[m], told)
    for m, other in enumerate(came):
        if m not in taken:
            yield Restated(Revision.ADDED, None, other)


def _by_words(case: Case) -> dict[str, Statement]:
    texts = {r.article.id: r.article.text for r in case.readings}
    return {" ".join(statement_words(s, texts).casefold().split()): s for s in case.statements}


def _facts(old: Article, new: Article) -> Iterator[str]:
    """What else differs, in words."""
    pairs = (
        ("title", old.title, new.title),
        ("outlet", old.outlet, new.outlet),
        ("published", old.published, new.published),
        ("byline", ", ".join(old.byline), ", ".join(new.byline)),
        ("address", old.url, new.url),
    )
    for name, was, now in pairs:
        if was != now:
            yield f"{name}: “{was or 'none'}” became “{now or 'none'}”"
