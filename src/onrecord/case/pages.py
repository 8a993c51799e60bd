# ruff: noqa: E501  (patterns read better whole)
"""Pages: an article as sentences of words, for comparing it with others.

Knows which words stand in quotation marks, which part of an article is its own prose, and which of
two articles was published first, where anything tells.  Refuses to order what the file leaves
unordered.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from itertools import repeat
from typing import Final, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from onrecord.nouns import Article, Case, PartKind, Span
from onrecord.read.quotes import find_quotations
from onrecord.when import TimePhrase, find_times

T = TypeVar("T")
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
_HELD: Final = 300
"""Pages whose words are held as words; the others' are put together again when asked for."""
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


class _Cut(NamedTuple):
    """A sentence in a tenth of the memory: its words column by column.

    `forms` are a plain word and its stem, which all pages share; `quoted` is empty where no word
    stands in quotation marks.
    """

    span: Span
    is_title: bool
    forms: tuple[tuple[str, str], ...]
    starts: array[int]
    ends: array[int]
    quoted: bytes


@dataclass(frozen=True, eq=False)
class Page:
    """An article cut up.

    Attributes:
        day: Of publication; None where nothing tells.
        since: A day it was not published before; the day itself where that is known, else that of
            the latest post in it.
    """

    article: Article
    _cuts: tuple[_Cut, ...]
    day: date | None
    since: date | None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, in order."""
        return _sentences_of(self)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its sentences stand, in order; quicker than from `sentences`."""
        return tuple(cut.span for cut in self._cuts)

    def sentence(self, number: int) -> Sentence:
        """One of its sentences; quicker than from `sentences` where few are looked at."""
        return _sentence_of(self, number)

    @property
    def stems(self) -> Iterator[list[str]]:
        """The stems of each sentence's content words, in order; quicker than from `sentences`."""
        for cut in self._cuts:
            yield [stem for plain, stem in cut.forms if plain not in STOPWORDS]

    @property
    def forms(self) -> Iterator[tuple[tuple[str, str], ...]]:
        """The words of each sentence, plain and as stems, in order; likewise quicker."""
        return (cut.forms for cut in self._cuts)

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word of it, plain."""
        return _vocabulary_of(self)

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
        at = self._number_of(span)
        return None if at is None else _sentence_of(self, at)

    def around(self, span: Span) -> Span:
        """Where that sentence stands; the span itself where none holds it."""
        at = self._number_of(span)
        return span if at is None else self._cuts[at].span

    def _number_of(self, span: Span) -> int | None:
        at = bisect_right(self._cuts, span.start, key=lambda c: c.span.start) - 1
        return at if at >= 0 and self._cuts[at].span.end > span.start else None


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


def once_a_page(find: Callable[[Page], T]) -> Callable[[Page], T]:
    """What is found in a page's sentences, kept for as long as the page is.

    For what few sentences have: it takes no room, and to find it again for each article that tells
    the same takes time.
    """
    kept: WeakKeyDictionary[Page, T] = WeakKeyDictionary()

    def found(page: Page) -> T:
        held = kept.get(page)
        if held is None:
            held = kept[page] = find(page)
        return held

    return found


@lru_cache(maxsize=_HELD)
def _sentences_of(page: Page) -> tuple[Sentence, ...]:
    """The sentences of a page with their words put together."""
    return tuple(_sentence_of(page, number) for number in range(len(page._cuts)))


@lru_cache(maxsize=_HELD * 30)
def _sentence_of(page: Page, number: int) -> Sentence:
    cut = page._cuts[number]
    return Sentence(number, cut.span, _put_together(cut), cut.is_title)


@lru_cache(maxsize=_HELD)
def _vocabulary_of(page: Page) -> frozenset[str]:
    return frozenset(plain for cut in page._cuts for plain, _ in cut.forms)


def _put_together(cut: _Cut) -> tuple[Word, ...]:
    plain = [form[0] for form in cut.forms]
    stems = [form[1] for form in cut.forms]
    quoted: Iterable[bool] = map(bool, cut.quoted) if cut.quoted else repeat(False)
    return tuple(map(Word._make, zip(plain, stems, cut.starts, cut.ends, quoted, strict=False)))


def _sentences(article: Article) -> Iterator[_Cut]:
    text = article.text
    inside = [(q.start, q.end) for q in find_quotations(text) if q.depth == 1]
    starts = [s for s, _ in inside]
    for stretch, is_title in _stretches(article):
        for line in re.finditer(r"[^\n]+", text[stretch.start : stretch.end]):
            first, last = stretch.start + line.start(), stretch.start + line.end()
            for span in _cut(text, first, last, inside, starts):
                cut = _words(text, span, is_title, inside, starts)
                if cut.forms:
                    yield cut


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
    text: str,
    span: Span,
    is_title: bool,
    inside: Sequence[tuple[int, int]],
    starts: Sequence[int],
) -> _Cut:
    """A sentence from its text."""
    places = [match.span() for match in _WORD.finditer(text, span.start, span.end)]
    at = bisect_right(starts, span.start) - 1
    quoted = b""
    if (at >= 0 and inside[at][1] > span.start) or (
        at + 1 < len(inside) and inside[at + 1][0] < span.end
    ):
        quoted = bytes(_is_inside(start, inside, starts) for start, _ in places)
    return _Cut(
        span,
        is_title,
        tuple(_forms(text[start:end]) for start, end in places),
        array("I", [start for start, _ in places]),
        array("I", [end for _, end in places]),
        quoted if any(quoted) else b"",
    )


def _is_inside(place: int, inside: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    """Whether a place lies in one of some stretches, given where those start."""
    at = bisect_right(starts, place) - 1
    return at >= 0 and place < inside[at][1]


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
