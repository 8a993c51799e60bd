"""Disagreements: accounts of one thing that cannot both be right, side by side.

Values that `facts` reads, and what one party disputes.  Nothing here is settled, and what merely
changed in time (a plea of guilty after one of not guilty) is no disagreement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from onrecord.case.facts import ASKED, Fact, facts_of_case, is_same
from onrecord.case.pages import Page, Sentence, pages_of
from onrecord.nouns import Account, Case, Disagreement

_DISPUTES: Final = re.compile(
    r"\b(?:disputes?|disputed|denie[sd]|denies|rejects?|rejected|contests?|contested)\s+(?:that|this|the|those|these)\s+(?:account|claims?|version|allegations?|charges?|story)\b",
    re.IGNORECASE,
)


def find_disagreements(
    case: Case,
    pages: Mapping[str, Page] | None = None,
    facts: Mapping[str, Sequence[Fact]] | None = None,
) -> tuple[Disagreement, ...]:
    """All disagreements of a case but those on its witnesses, by person and subject.

    Args:
        case: With people.
        pages: Its articles cut up, by id, where that is done already.
        facts: The facts they give, likewise.
    """
    pages = pages_of(case) if pages is None else pages
    facts = facts_of_case(case, pages) if facts is None else facts
    held: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    disputes: dict[str, Disagreement] = {}
    for reading in case.readings:
        page = pages[reading.article.id]
        for fact in facts[page.id]:
            if fact.about != ASKED:
                held[fact.person or "", fact.about].append(fact)
        for claim, disputed in _disputed(page):
            # A retelling of a dispute is the same dispute.
            before = disputes.get(claim)
            disputes[claim] = disputed if before is None else _joined(before, disputed)
    found = list(disputes.values())
    for key in sorted(held):
        about = _differing(held[key])
        if about is not None:
            found.append(about)
    return tuple(found)


def _differing(facts: Sequence[Fact]) -> Disagreement | None:
    """Accounts of one thing by value, where articles differ on it."""
    by_article: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_article[fact.passage.article].append(fact)
    # An article that gives two values speaks of two things, and settles nothing between others.
    single = [held for held in by_article.values() if len({f.value for f in held}) == 1]
    values: dict[str, list[Fact]] = defaultdict(list)
    for held in single:
        for fact in held:
            same = next((v for v, known in values.items() if is_same(fact, known[0])), fact.value)
            values[same].append(fact)
    if len(values) < 2 or (facts[0].about == "plea" and _in_time(values)):
        return None
    accounts = tuple(
        Account(value, tuple(dict.fromkeys(f.passage for f in held)))
        for value, held in sorted(values.items(), key=lambda x: (-len(x[1]), x[0]))
    )
    return Disagreement(facts[0].person, facts[0].about, accounts)


def _in_time(values: dict[str, list[Fact]]) -> bool:
    """Whether a plea was changed in time: every "not guilty" was printed before any "guilty"."""
    first = [f.day for v, held in values.items() if v == "not guilty" for f in held]
    later = [f.day for v, held in values.items() if v != "not guilty" for f in held]
    return bool(first and later) and max(first) < min(later)


def _disputed(page: Page) -> Iterator[tuple[str, Disagreement]]:
    """What one side says and the other disputes in the next sentence, with a key of the claim."""
    if not _DISPUTES.search(page.article.text):
        return
    for number, sentence in enumerate(page.sentences[1:], 1):
        words = sentence.span.of(page.article.text)
        if _DISPUTES.search(words):
            claim = page.sentences[number - 1]
            against = [page.article.passage(sentence.span)]
            after = page.sentences[number + 1 : number + 2]
            # What the other side says instead often follows in its own words.
            against += [page.article.passage(s.span) for s in after if s.words[0].quoted]
            accounts = (
                Account("said to be so", (page.article.passage(claim.span),)),
                Account("disputed", tuple(against)),
            )
            yield _key(claim), Disagreement(None, "a disputed account", accounts)


def _key(claim: Sentence) -> str:
    """The first words of what is claimed, after who says so: equal for a claim printed again."""
    stems = [w.stem for w in claim.words if w.is_content]
    says = [n for n, w in enumerate(claim.words) if w.plain in _SAYS]
    if says and says[0] < len(claim.words) // 2:
        stems = [w.stem for w in claim.words[says[0] + 1 :] if w.is_content]
    return " ".join(stems[:_KEY])


def _joined(one: Disagreement, other: Disagreement) -> Disagreement:
    accounts = tuple(
        Account(a.value, (*a.passages, *b.passages))
        for a, b in zip(one.accounts, other.accounts, strict=True)
    )
    return Disagreement(one.person, one.about, accounts)


_KEY: Final = 6
_SAYS: Final = frozenset(
    "say says said tell tells told allege alleges alleged claim claims".split()
)
