# ruff: noqa: E501  (patterns read better whole)
"""Facts: values that one article gives of a person or thing, read from set phrases.

Ages, charges, counts, pleas, trial dates, maximum sentences, measures, the day a paper was filed,
and how far a defendant has got with calling witnesses.  Knows one article at a time, and believes
none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from onrecord.case import phrasing
from onrecord.case.named import Named
from onrecord.case.offences import is_same_offence
from onrecord.case.pages import STOPWORDS, Page, Sentence
from onrecord.case.testimony import WISHES, Told, told_in
from onrecord.nouns import Case, Passage, Span, When
from onrecord.when import find_times

PLAN: Final = "whether friends will be called to testify"
FILED: Final = "date of the"
ASKED: Final = "whether asked to testify"
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
_PAPER: Final = re.compile(
    r"\b(charging\s+(?:paper|document)|complaint|lawsuit|indictment|motion|petition|affidavit)\s+(?:that\s+was\s+)?filed\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_PRONOUNS: Final = frozenset("he she his her him who".split())


class Fact(NamedTuple):
    """A value that an article gives, of whom and about what.

    `printed` are the words that carry it, `passage` their sentence, `day` that of publication or
    the earliest it may be, and `when` the interval of a date.
    """

    person: str | None
    about: str
    value: str
    passage: Passage
    day: str
    printed: str = ""
    when: When | None = None


def facts_of_case(
    case: Case,
    pages: Mapping[str, Page],
    told: Mapping[str, Iterable[Told]] | None = None,
) -> dict[str, tuple[Fact, ...]]:
    """The facts of every article of a case, by its id.

    Args:
        case: With people.
        pages: Its articles cut up, by id.
        told: What they tell of witnesses, where that is known already.
    """
    named = Named(case)
    held = told_in(case, pages, named) if told is None else told
    return {
        article: (*facts_of(page, named), *_answers(held.get(article, ()), page))
        for article, page in pages.items()
    }


def _answers(told: Iterable[Told], page: Page) -> Iterator[Fact]:
    """Whether somebody was not asked to testify, or refused, which nobody can who was not."""
    day = str(page.since or "9999")
    for one in told:
        if (one.what, one.value) == ("asked", "no"):
            yield Fact(one.person, ASKED, "not asked", one.passage, day, "not asked")
        elif (one.what, one.value) == ("answer", "refused"):
            yield Fact(one.person, ASKED, "refused", one.passage, day, "refused to testify")


def is_same(one: Fact, other: Fact) -> bool:
    """Whether two facts about one thing give the same value, or may."""
    if one.about == "charge":
        return is_same_offence(one.value, other.value)
    if one.when is not None and other.when is not None:
        a, b = one.when, other.when
        starts = a.earliest is None or b.latest is None or a.earliest < b.latest
        ends = b.earliest is None or a.latest is None or b.earliest < a.latest
        return starts and ends
    return one.value == other.value


def facts_of(page: Page, named: Named) -> Iterator[Fact]:
    """The facts of one article, in order of the text."""
    day = str(page.since or "9999")
    text = page.article.text
    later = page.times
    times = find_times(text, None) if page.day is None and page.since else later
    last: str | None = None
    for sentence in page.sentences:
        if sentence.is_title:
            continue
        passage = page.article.passage(sentence.span)
        words = sentence.span.of(text)
        held = named.printed_in(page, sentence)
        for person, age in _ages(page, sentence, held):
            yield Fact(person, "age", age, passage, day, age)
        subject = _subject(page, held, named)
        if subject is None and any(w.plain in _PRONOUNS for w in sentence.words):
            subject = last
        last = subject
        if subject is not None:
            for about, value, printed in _court_facts(page, sentence, words):
                yield Fact(subject, about, value, passage, day, printed)
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
                        yield Fact(
                            subject, "trial date", begins.isoformat(), passage, day, t.span.of(text)
                        )
                        break
        for match in _MEASURE.finditer(text, sentence.span.start, sentence.span.end):
            if not phrasing.is_quoted(sentence, match.start()):
                what = _WHAT[match.group(2)]
                noun = _noun(match.group(3))
                yield Fact(
                    None,
                    f"{what} of the {noun}",
                    f"{match.group(1)} {match.group(2)}",
                    passage,
                    day,
                    f"{match.group(1)}-{match.group(2)}",
                )
        yield from _plans(page, sentence, named, passage, day)
        for t, since in zip(times, later, strict=False):
            if not sentence.span.covers(t.span):
                continue
            paper = _PAPER.search(text, max(sentence.span.start, t.span.start - 60), t.span.start)
            when = t.when or _not_before(since.when)
            if paper and when is not None:
                what = " ".join(paper.group(1).lower().split())
                printed = t.span.of(text)
                yield Fact(None, f"{FILED} {what}", printed, passage, day, printed, when)


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


def _ages(
    page: Page, sentence: Sentence, held: Iterable[tuple[Span, str]]
) -> Iterator[tuple[str, str]]:
    text = page.article.text
    for span, person in held:
        after = _AGE_AFTER.match(text, span.end, min(len(text), span.end + 12))
        if after and 0 < int(after.group(1)) < 120:
            yield person, after.group(1)
        before = _AGE_BEFORE.search(text, max(sentence.span.start, span.start - 50), span.start)
        if before:
            yield person, before.group(1)


def _subject(page: Page, held: Iterable[tuple[Span, str]], named: Named) -> str | None:
    """The one person a sentence with some mentions tells of."""
    names = [p for s, p in held if s.of(page.article.text).lower() not in _PRONOUNS]
    # Whom a pronoun means is the less sure: it counts only where nobody is named.
    people = list(dict.fromkeys(names or [p for _, p in held]))
    accused = [p for p in people if named.role_of(p, "defendant")]
    plain = [p for p in people if not named.role_of(p, "lawyer", "prosecutor", "judge", "victim")]
    for some in (accused, plain):
        if len(some) == 1:
            return some[0]
    return accused[0] if accused else (plain[0] if plain else None)


def _not_before(when: When | None) -> When | None:
    """An interval counted from the earliest day an article may be of: later, it would be later."""
    return None if when is None else When(when.text, when.earliest, None, when.precision)


def _plans(
    page: Page, sentence: Sentence, named: Named, passage: Passage, day: str
) -> Iterator[Fact]:
    """How far a defendant has got with calling people to testify."""
    text = page.article.text
    for span, person in named.within(page.id, sentence.span):
        wish = WISHES.match(text, span.end, sentence.span.end)
        if wish is None or not named.role_of(person, "defendant"):
            continue
        steps = [s for s in phrasing.steps_of(page, sentence) if s.start >= span.end]
        if steps and re.search(r"testif|\bstand\b|witness", sentence.span.of(text)):
            value = "planned" if steps[0].rank >= 4 else "considered"
            yield Fact(person, PLAN, value, passage, day, steps[0].words)
            return


def _court_facts(page: Page, sentence: Sentence, words: str) -> Iterator[tuple[str, str, str]]:
    for match in _COUNTS.finditer(page.article.text, sentence.span.start, sentence.span.end):
        if not phrasing.is_quoted(sentence, match.start()):
            value = (
                phrasing.value_of(match.group(1).lower())
                if not match.group(1).lower().startswith("a ")
                else 1.0
            )
            if value is not None:
                yield "count of charges", f"{value:g}", match.group(1)
    offences = phrasing.offences_of(page, sentence)
    if offences and _CHARGED.search(words):
        for offence, _ in offences:
            yield "charge", offence, offence
    for match in _MOST.finditer(words):
        value = phrasing.value_of(match.group(1).lower())
        if value is not None and _FACES.search(words):
            yield "maximum sentence", f"{value:g} {match.group(2).rstrip('s')}s", match.group(1)
    plea = _PLEA.search(words)
    if plea and not phrasing.is_quoted(sentence, sentence.span.start + plea.start()):
        printed = plea.group(1) or plea.group(2)
        yield "plea", printed.lower().replace("-", " "), printed
