"""Credits: the outlets that an article says it has its words from.

An outlet of the file is known by its name; another only by a phrase that credits, and a name that
reads as an outlet's or a phrase that credits nobody else.  A mere mention is no credit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from onrecord.case.pages import Page
from onrecord.nouns import Article, PartKind, Span
from onrecord.read.outlets import is_outlet

_BEFORE: Final = re.compile(
    r"\b(?:told|tells?|telling|informed|spoke\s+(?:to|with)|speaking\s+(?:to|with)|interview\s+with"
    r"|statement\s+to|said\s+to|confirmed\s+to|as\s+per|per|according\s+to|going\s+by|via|citing|cit(?:es|ed)"
    r"|(?:report|article|story|account|interview|investigation)s?\s+(?:by|in|from)"
    r"|(?:reported|revealed|noted|published|obtained|seen|quoted|disclosed|carried|broken)\s+(?:first\s+)?(?:by|in|to)"
    r"|(?:website|site|newspaper|paper|magazine|tabloid|agency|outlet|broadcaster|blog))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"(?:[’']s)?,?\s+(?:has\s+|had\s+|have\s+|was\s+(?:the\s+)?first\s+to\s+|first\s+|also\s+|earlier\s+|previously\s+|which\s+)*"
    r"(?:report(?:s|ed|ing)?|said|says|wr(?:ote|ites)|reveal(?:s|ed)|learn(?:s|ed|t)|describe[sd]|claim(?:s|ed)"
    r"|name[sd]|publish(?:ed|es)|quote[sd]|noted|notes|disclose[sd]|understands|broke|carried|ran|put\s+it)\b"
)
_ONLY_OUTLETS: Final = re.compile(
    r"(?:\bas\s+per\s+(?:the\s+)?|(?:as\s+)?(?:first\s+)?(?:reported|revealed|published)\s+(?:first\s+)?by\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_ONLY_OUTLETS_AFTER: Final = re.compile(r"\s+(?:has\s+learned\b|reported[.]?$|reports\s+that\b)")
_TOLD: Final = re.compile(
    r"\b(?:told|tells?|telling|spoke(?:n)?\s+to|speaking\s+to|interview\s+with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_REPORTED: Final = re.compile(
    r"(?:[’']s)?\s+(?:has\s+|had\s+|first\s+|earlier\s+)*(?:reported|revealed|wrote|published|disclosed)\b"
)
_NAME: Final = re.compile(
    r"(?:The\s+)?(?:[A-Z0-9][\w&!.’'-]*[\w!])(?:\s+(?:of\s+|and\s+|&\s+)?[A-Z][\w&!’'-]*)*"
)
_READ: Final = frozenset({PartKind.TITLE, PartKind.BODY, PartKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet named as having had something.

    Attributes:
        outlet: As the file calls it, or as printed.
        span: The name's place.
        is_told: Whether somebody told it ("told TMZ"), so that the words are no other outlet's.
    """

    outlet: str
    span: Span
    is_told: bool


class Outlets:
    """The outlets of a file by the words they are called by, and the persons, who are none."""

    def __init__(self, articles: Iterable[Article], people: Iterable[str] = ()) -> None:
        """Put the names of a file in order.

        Args:
            articles: Those of the file.
            people: Names that belong to persons.
        """
        self._people = frozenset(people)
        self._tails = frozenset(tail for name in self._people for tail in _tails(name))
        named = sorted({a.outlet for a in articles if a.outlet})
        self.named = frozenset(named)
        self._by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        last: dict[str, set[str]] = defaultdict(set)
        for outlet in named:
            bare = outlet.removeprefix("The ")
            self._by_first[bare.split()[0]].append((bare, outlet))
            if " " in bare:
                last[bare.split()[-1]].add(outlet)
        self._short = {word: next(iter(held)) for word, held in last.items() if len(held) == 1}
        self.vague = frozenset(word for word, held in last.items() if len(held) > 1)

    def is_named(self, name: str) -> bool:
        """Whether a person is called so, word for word."""
        return name in self._people

    def is_person(self, name: str) -> bool:
        """Whether a name is a person's, or one is it with more words before it."""
        return name in self._tails or not self._people.isdisjoint(_tails(name))

    def mentions(self, text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
        """Every place where an outlet of the file is named, in full or as "the Ledger"."""
        past = start
        for match in re.finditer(r"[A-Z0-9][\w&!’'-]*", text[start:end]):
            at = start + match.start()
            if at < past:
                continue
            word = match.group().removesuffix("'s").removesuffix("’s")
            full = [x for x in self._by_first.get(word, ()) if text.startswith(x[0], at)]
            fits = max(
                (x for x in full if not text[at + len(x[0]) : at + len(x[0]) + 1].isalnum()),
                default=None,
                key=lambda x: len(x[0]),
            )
            if fits is not None:
                past = at + len(fits[0])
                yield Span(at, past), fits[1]
            elif word in self._short and text[max(0, at - 4) : at] == "the ":
                past = at + len(word)
                yield Span(at, past), self._short[word]


def find_credits(page: Page, outlets: Outlets) -> tuple[Credit, ...]:
    """The credits of one article, in order of the text.

    Takes "told Spotlark", "as per Hush! Weekly", "The website Spotlark has named"; must refuse
    "sued Spotlark", and in Spotlark itself "told Spotlark".

    Args:
        page: The article.
        outlets: Those of the file.
    """
    article = page.article
    text = article.text
    found: list[Credit] = []
    for part in article.parts or ():
        if part.kind in _READ:
            found += _in_stretch(text, part.span, outlets, article.outlet)
    if not article.parts:
        found += _in_stretch(text, Span(0, len(text)), outlets, article.outlet)
    return tuple(sorted(found, key=lambda c: c.span))


def _in_stretch(text: str, stretch: Span, outlets: Outlets, own: str | None) -> Iterator[Credit]:
    taken: list[Span] = []
    for span, outlet in outlets.mentions(text, stretch.start, stretch.end):
        taken.append(span)
        before = text[max(stretch.start, span.start - 60) : span.start]
        after = text[span.end : min(stretch.end, span.end + 60)]
        told = _TOLD.search(before) is not None
        if outlet == own and (told or not _REPORTED.match(after)):
            continue
        if _BEFORE.search(before) or _AFTER.match(after):
            yield Credit(outlet, span, told)
    own_bare = (own or "").removeprefix("The ")
    for match in _NAME.finditer(text, stretch.start, stretch.end):
        span = Span(*match.span())
        if any(span.overlaps(t) for t in taken):
            continue
        name = match.group().removesuffix("'s").removesuffix("’s")
        if (
            name.removeprefix("The ") in outlets.vague
            or outlets.is_named(name)
            or (own_bare and name.endswith(own_bare.split()[-1]) and name in (own or ""))
        ):
            continue
        before = text[max(stretch.start, span.start - 60) : span.start]
        line = text.find("\n", span.end, min(stretch.end, span.end + 60))
        after = text[span.end : line if line >= 0 else min(stretch.end, span.end + 60)]
        plain = _BEFORE.search(before) or (_AFTER.match(after) and is_outlet(name))
        only = _ONLY_OUTLETS.search(before) or _ONLY_OUTLETS_AFTER.match(after)
        if (plain and is_outlet(name)) or (only and " " in name and not outlets.is_person(name)):
            yield Credit(name, Span(span.start, span.start + len(name)), bool(_TOLD.search(before)))


def _tails(name: str) -> Iterator[str]:
    """A name, and what is left of it without its first words."""
    words = name.split(" ")
    return (" ".join(words[n:]) for n in range(len(words)))


def by_outlet(pages: Iterable[Page]) -> Mapping[str, list[Page]]:
    """The articles of each outlet."""
    found: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if page.article.outlet:
            found[page.article.outlet].append(page)
    return found
