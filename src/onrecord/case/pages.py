# ruff: noqa: E501  (patterns read better whole)
"""Pages: an article as sentences of words, for comparing it with others.

Knows which words stand in quotation marks, which part of an article is its own prose, and which of
two articles was published first, where anything tells.  Refuses to order what the file leaves
unordered.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from onrecord.nouns import Article, Case, PartKind, Span
from onrecord.read.quotes import find_quotations
from onrecord.when import TimePhrase, find_times

_WORD: Final = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:[-'’][^\W_]+)*|[%]")
_STOP: Final = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9£€$@#])")
_SHORT: Final = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Det|Hon|Rev|Fr|Jr|Sr|St"
    r"|No|vs?|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:[A-Za-z]\.)+[A-Za-z])$"
)
_OPENS: Final = re.compile(
    r"\s+(?:The|A|An|In|On|At|He|She|It|They|His|Her|This|That|These|But|And|Also|After|Before|For|As|There)\b"
)
"""Words that begin a sentence even after "D.C."."""
_READ: Final = frozenset({PartKind.TITLE, PartKind.BODY, PartKind.CAPTION})
_LONGEST: Final = 4000
"""Characters of a sentence at most; what runs on without a stop is cut there."""
STOPWORDS: Final = frozenset(
    """a an the this that these those and or but nor so if then than as at by for from in into of off
    on onto out over to up with without about after before during since until till while when where
    who whom whose which what why how he him his she her hers it its they them their theirs we us our
    i me my you your one's there here is are was were be been being am has have had having do does did
    done not no 's said say says told tell tells also would will shall can could may might must should
    because though although however just very more most some any all both each such own same other
    another mr mrs ms dr""".split()
)


class Word(NamedTuple):
    """A word of a sentence.

    `plain` is it in small letters without its possessive; `stem` also without common endings;
    `quoted` whether it stands in quotation marks.
    """

    plain: str
    stem: str
    start: int
    end: int
    quoted: bool

    @property
    def is_content(self) -> bool:
        """Whether it is no mere function word."""
        return self.plain not in STOPWORDS


class Sentence(NamedTuple):
    """A sentence; one that a quotation runs through is not cut within the marks."""

    number: int
    span: Span
    words: tuple[Word, ...]
    is_title: bool


@dataclass(frozen=True, eq=False)
class Page:
    """An article cut up.

    Attributes:
        day: Of publication; None where nothing tells.
        since: A day it was not published before; the day itself where that is known, else that of
            the latest post in it.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    day: date | None
    since: date | None

    @property
    def id(self) -> str:
        """The article's."""
        return self.article.id

    @cached_property
    def times(self) -> tuple[TimePhrase, ...]:
        """Its time phrases, counted from the day of publication or the earliest it may be."""
        return find_times(self.article.text, self.article.published or self.since)

    def sentence_of(self, span: Span) -> Sentence | None:
        """The sentence that holds the first character of a span."""
        starts = [s.span.start for s in self.sentences]
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and self.sentences[at].span.end > span.start:
            return self.sentences[at]
        return None


def page_of(article: Article) -> Page:
    """The page of an article."""
    day = article.published
    if isinstance(day, datetime):
        day = day.date()
    posts = [p.date for p in article.parts if p.date is not None]
    return Page(article, tuple(_sentences(article)), day, day or max(posts, default=None))


def pages_of(case: Case) -> dict[str, Page]:
    """The articles of a case cut up, by id."""
    return {r.article.id: page_of(r.article) for r in case.readings}


def told_by(page: Page) -> str:
    """Whose an article is, in a few words: "TMZ, 7 March"; "TMZ" where it has no date."""
    who = page.article.outlet or page.article.source or "article"
    return f"{who}, {page.day.day} {page.day:%B}" if page.day else who


def came_before(one: Page, other: Page) -> bool | None:
    """Whether one was published before the other; None where the file does not tell.

    Two of one day are ordered by the moment where both have one.
    """
    if one.day is not None and other.day is not None:
        if one.day != other.day:
            return one.day < other.day
        moments = (one.article.published, other.article.published)
        if all(isinstance(m, datetime) for m in moments) and moments[0] != moments[1]:
            return bool(moments[0] < moments[1])  # type: ignore[operator]
        return None
    if one.day is not None and other.since is not None and one.day < other.since:
        return True
    if other.day is not None and one.since is not None and other.day < one.since:
        return False
    return None


def _sentences(article: Article) -> Iterator[Sentence]:
    text = article.text
    inside = [(q.start, q.end) for q in find_quotations(text) if q.depth == 1]
    starts = [s for s, _ in inside]
    number = 0
    for stretch, is_title in _stretches(article):
        for line in re.finditer(r"[^\n]+", text[stretch.start : stretch.end]):
            first, last = stretch.start + line.start(), stretch.start + line.end()
            for span in _cut(text, first, last, inside, starts):
                words = tuple(_words(text, span, inside, starts))
                if words:
                    yield Sentence(number, span, words, is_title)
                    number += 1


def _stretches(article: Article) -> Iterator[tuple[Span, bool]]:
    if not article.parts:
        yield Span(0, len(article.text)), False
    for part in article.parts:
        if part.kind in _READ:
            yield part.span, part.kind is PartKind.TITLE


def _cut(
    text: str, first: int, last: int, inside: list[tuple[int, int]], starts: list[int]
) -> Iterator[Span]:
    """Where the sentences of a line begin and end."""
    start = first
    for stop in _STOP.finditer(text, first, last):
        short = _SHORT.search(text, max(start, stop.start() - 12), stop.start())
        if short and not ("." in short.group() and _OPENS.match(text, stop.end())):
            continue
        at = bisect_right(starts, stop.start()) - 1
        if at >= 0 and stop.end() < inside[at][1]:
            continue
        yield from _pieces(text, start, stop.end())
        start = stop.end()
    yield from _pieces(text, start, last)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        yield Span(start, start + _LONGEST)
        start += _LONGEST
    if start < end:
        yield Span(start, end)


def _words(
    text: str, span: Span, inside: list[tuple[int, int]], starts: list[int]
) -> Iterator[Word]:
    for match in _WORD.finditer(text, span.start, span.end):
        at = bisect_right(starts, match.start()) - 1
        quoted = at >= 0 and match.start() < inside[at][1]
        plain, stem = _forms(match.group())
        yield Word(plain, stem, match.start(), match.end(), quoted)


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, str]:
    """A word in small letters without possessive, and its stem."""
    plain = word.replace("’", "'").lower()
    plain = plain.removesuffix("'s").rstrip("'")
    if plain == "percent":
        plain = "%"
    return plain, stem_of(plain)


def stem_of(plain: str) -> str:
    """A word without common endings: "pleaded" and "pleads" give "plead".

    Must leave "his", "does" and numbers alone; that "witness" loses an s does no harm here.
    """
    if len(plain) < 5 or not plain.isalpha():
        return plain
    for ending, put in (
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
        ("edly", ""),
        ("ed", ""),
        ("es", ""),
        ("ly", ""),
        ("s", ""),
    ):
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            cut = plain[: -len(ending)] + put
            return (
                cut[:-1]
                if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "ls"
                else cut.removesuffix("e")
            )
    return plain.removesuffix("e")
