# ruff: noqa: E501  (patterns read better whole)
"""Disagreements: accounts of one thing that cannot both be right, side by side.

Ages, charges, counts, pleas, trial dates, maximum sentences and measures, read from set phrases;
and what one party disputes.  Nothing here is settled, and what merely
changed in time (a plea of guilty after one of not guilty) is no disagreement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from onrecord.case import phrasing
from onrecord.case.named import Named
from onrecord.case.offences import is_same_offence
from onrecord.case.pages import STOPWORDS, Page, Sentence, pages_of
from onrecord.nouns import Account, Case, Disagreement, Passage
from onrecord.when import find_times

_AGE_AFTER: Final = re.compile(r",\s+(\d{1,3})(?=\s*[,;.)]|\s+years\s+old)")
_AGE_BEFORE: Final = re.compile(r"\b(\d{1,3})-year-old\s+(?:[\w’'-]+\s+){0,3}$")
_COUNTS: Final = re.compile(
    r"\b(\d{1,3}|a\s+single|"
    + "|".join(sorted(phrasing.NUMBER_WORDS, key=len, reverse=True))
    + r")\s+(?:(?:felony|separate|misdemeanou?r)\s+)?counts?\b",
    re.IGNORECASE,
)
_CHARGED: Final = re.compile(
    r"\b(?:charged|counts?|guilty|trial|case|accused|convicted|acquitted|indicted|faces|cleared|charges?|stand)\b",
    re.IGNORECASE,
)
_PLEA: Final = re.compile(
    r"\b(?:ple(?:aded|ads|d|ading)|entered\s+a\s+plea\s+of|plea\s+of)\s+(not\s+guilty|guilty|no\s+contest)\b|\b(?:entered\s+a\s+)(not-guilty|guilty)\s+plea\b",
    re.IGNORECASE,
)
_MOST: Final = re.compile(
    r"\b(?:up\s+to|maximum(?:\s+(?:sentence|term|penalty))?\s+(?:of|is)|as\s+(?:many|much)\s+as)\s+([\w-]+)\s+(years?|months?|days?)\b",
    re.IGNORECASE,
)
_FACES: Final = re.compile(
    r"\b(?:fac(?:e[sd]?|ing)|could|maximum|punishable|carr(?:y|ies)|liable|prison|jail)\b",
    re.IGNORECASE,
)
_TRIAL: Final = re.compile(
    r"\btrial\b[^.;]{0,40}\b(?:set|scheduled|begins?|starts?|opens?|due|start|open|listed|pencilled|slated|expected)\b|\b(?:goes|go|stands?)\s+on\s+trial\b|\bstand(?:s)?\s+trial\b",
    re.IGNORECASE,
)
_MEASURE: Final = re.compile(
    r"\b(\d[\d,.]*)-(pound|ton|tonne|kilo|kilogram|foot|feet|metre|meter|mile|inch|acre|storey|story|page|seat|bed)\s+([a-z]+(?:\s+[a-z]+){0,3})"
)
_WHAT: Final = {
    "pound": "weight", "ton": "weight", "tonne": "weight", "kilo": "weight", "kilogram": "weight", "foot": "length", "feet": "length",
    "metre": "length", "meter": "length", "mile": "length", "inch": "length", "acre": "area", "storey": "storeys", "story": "storeys",
    "page": "pages", "seat": "seats", "bed": "beds",
}  # fmt: skip
_VERBS: Final = frozenset(
    "fell fall falls came come comes hit struck sank rang broke stood lay hung went flew burst gave".split()
)
_DISPUTES: Final = re.compile(
    r"\b(?:disputes?|disputed|denie[sd]|denies|rejects?|rejected|contests?|contested)\s+(?:that|this|the|those|these)\s+(?:account|claims?|version|allegations?|charges?|story)\b",
    re.IGNORECASE,
)


_PRONOUNS: Final = frozenset("he she his her him".split())


class _Fact(NamedTuple):
    """A value that an article gives, of whom and about what."""

    person: str | None
    about: str
    value: str
    passage: Passage
    day: str


def find_disagreements(
    case: Case, pages: Mapping[str, Page] | None = None
) -> tuple[Disagreement, ...]:
    """All disagreements of a case but those on its witnesses, by person and subject.

    Args:
        case: With people.
        pages: Its articles cut up, by id, where that is done already.
    """
    pages = pages_of(case) if pages is None else pages
    named = Named(case)
    held: dict[tuple[str, str], list[_Fact]] = defaultdict(list)
    found: list[Disagreement] = []
    for reading in case.readings:
        page = pages[reading.article.id]
        for fact in _facts(page, named):
            held[fact.person or "", fact.about].append(fact)
        found += _disputed(page)
    for key in sorted(held):
        about = _differing(held[key])
        if about is not None:
            found.append(about)
    return tuple(found)


def _facts(page: Page, named: Named) -> Iterator[_Fact]:
    day = str(page.since or "9999")
    text = page.article.text
    times = find_times(text, page.article.published)
    last: str | None = None
    for sentence in page.sentences:
        if sentence.is_title:
            continue
        passage = page.article.passage(sentence.span)
        words = sentence.span.of(text)
        for person, age in _ages(page, sentence, named):
            yield _Fact(person, "age", age, passage, day)
        subject = _subject(page, sentence, named)
        if subject is None and any(w.plain in _PRONOUNS for w in sentence.words):
            subject = last
        last = subject
        if subject is not None:
            for about, value in _court_facts(page, sentence, words):
                yield _Fact(subject, about, value, passage, day)
            if _TRIAL.search(words):
                for t in times:
                    when = t.when
                    if (
                        sentence.span.covers(t.span)
                        and when is not None
                        and when.precision == "day"
                        and when.earliest is not None
                        and not phrasing.is_quoted(sentence, t.span.start)
                        and t.span.start > sentence.span.start + _TRIAL.search(words).start()  # type: ignore[union-attr]
                    ):
                        begins = _ahead(when.earliest, t.span.of(text), page)
                        yield _Fact(subject, "trial date", begins.isoformat(), passage, day)
                        break
        for match in _MEASURE.finditer(text, sentence.span.start, sentence.span.end):
            if not phrasing.is_quoted(sentence, match.start()):
                what = _WHAT[match.group(2)]
                noun = _noun(match.group(3))
                yield _Fact(
                    None,
                    f"{what} of the {noun}",
                    f"{match.group(1)} {match.group(2)}",
                    passage,
                    day,
                )


def _ahead(begins: date, words: str, page: Page) -> date:
    """The day a coming trial begins: a year on, where the phrase has no year and it lies behind."""
    behind = page.day is not None and begins < page.day and not re.search(r"\d{4}", words)
    return (
        begins.replace(year=begins.year + 1)
        if behind and (begins.month, begins.day) != (2, 29)
        else begins
    )


def _noun(words: str) -> str:
    """What is measured: the last word before a verb or a function word, "moon" of "steel moon fell"."""
    kept: list[str] = []
    for word in words.split():
        verb = word in _VERBS or (kept and word.endswith(("ed", "ing")))
        if verb or word in STOPWORDS:
            break
        kept.append(word)
    return kept[-1] if kept else words.split()[-1]


def _ages(page: Page, sentence: Sentence, named: Named) -> Iterator[tuple[str, str]]:
    text = page.article.text
    for span, person in named.within(page.id, sentence.span):
        after = _AGE_AFTER.match(text, span.end, min(len(text), span.end + 12))
        if after and 0 < int(after.group(1)) < 120:
            yield person, after.group(1)
        before = _AGE_BEFORE.search(text, max(sentence.span.start, span.start - 50), span.start)
        if before:
            yield person, before.group(1)


def _subject(page: Page, sentence: Sentence, named: Named) -> str | None:
    """The one person a sentence tells of; the last one of the sentence before for a pronoun."""
    people = named.in_sentence(page, sentence)
    accused = [p for p in people if named.role_of(p, "defendant")]
    plain = [p for p in people if not named.role_of(p, "lawyer", "prosecutor", "judge", "victim")]
    for some in (accused, plain):
        if len(some) == 1:
            return some[0]
    return accused[0] if accused else (plain[0] if plain else None)


def _court_facts(page: Page, sentence: Sentence, words: str) -> Iterator[tuple[str, str]]:
    for match in _COUNTS.finditer(page.article.text, sentence.span.start, sentence.span.end):
        if not phrasing.is_quoted(sentence, match.start()):
            value = (
                phrasing.value_of(match.group(1).lower())
                if not match.group(1).lower().startswith("a ")
                else 1.0
            )
            if value is not None:
                yield "count of charges", f"{value:g}"
    offences = phrasing.offences_of(page, sentence)
    if offences and _CHARGED.search(words):
        for offence, _ in offences:
            yield "charge", offence
    for match in _MOST.finditer(words):
        value = phrasing.value_of(match.group(1).lower())
        if value is not None and _FACES.search(words):
            yield "maximum sentence", f"{value:g} {match.group(2).rstrip('s')}s"
    plea = _PLEA.search(words)
    if plea and not phrasing.is_quoted(sentence, sentence.span.start + plea.start()):
        yield "plea", (plea.group(1) or plea.group(2)).lower().replace("-", " ")


def _differing(facts: Sequence[_Fact]) -> Disagreement | None:
    """Accounts of one thing by value, where articles differ on it."""
    by_article: dict[str, list[_Fact]] = defaultdict(list)
    for fact in facts:
        by_article[fact.passage.article].append(fact)
    about = facts[0].about
    # An article that gives two values speaks of two things, and settles nothing between others.
    single = [held for held in by_article.values() if len({_key(f) for f in held}) == 1]
    values: dict[str, list[_Fact]] = defaultdict(list)
    for held in single:
        for fact in held:
            values[_same_key(_key(fact), list(values), about)].append(fact)
    if len(values) < 2 or (about == "plea" and _in_time(values)):
        return None
    accounts = tuple(
        Account(value, tuple(dict.fromkeys(f.passage for f in held)))
        for value, held in sorted(values.items(), key=lambda x: (-len(x[1]), x[0]))
    )
    return Disagreement(facts[0].person, about, accounts)


def _key(fact: _Fact) -> str:
    return fact.value


def _same_key(value: str, known: Sequence[str], about: str) -> str:
    """The value under which an equal one is held: one offence may be worded in two ways."""
    if about == "charge":
        for other in known:
            if is_same_offence(value, other):
                return other
    return value


def _in_time(values: dict[str, list[_Fact]]) -> bool:
    """Whether a plea was changed in time: every "not guilty" was printed before any "guilty"."""
    first = [f.day for v, held in values.items() if v == "not guilty" for f in held]
    later = [f.day for v, held in values.items() if v != "not guilty" for f in held]
    return bool(first and later) and max(first) < min(later)


def _disputed(page: Page) -> Iterator[Disagreement]:
    """What one side says and the other disputes in the next sentence."""
    for number, sentence in enumerate(page.sentences[1:], 1):
        words = sentence.span.of(page.article.text)
        if _DISPUTES.search(words):
            claim = page.sentences[number - 1]
            accounts = (
                Account("said to be so", (page.article.passage(claim.span),)),
                Account("disputed", (page.article.passage(sentence.span),)),
            )
            yield Disagreement(None, "a disputed account", accounts)
