"""Several people meant by one word: "both men", "three former clerks", "they".

Knows the people whom steps have put together (the convicted, the cleared, all accused) and the
lists of names that a text gives.  Refuses to choose: a number that no set of people has means none.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from onrecord.nouns import Certainty, EventMention, Span
from onrecord.read.callings import HUMAN

_NUMBERS: Final = {
    "both": 2,
    "neither": 2,
    "either": 2,
    "pair": 2,
    "duo": 2,
    "couple": 2,
    "two": 2,
    "trio": 3,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
_PLURAL: Final = re.compile(
    r"\b(?:they|them|their|both|none|neither|either|pair|duo|couple|brothers|sisters|men|women|two|trio|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve|teenagers|defendants|convicts|accused|co-accused)\b",
    re.IGNORECASE,
)
_THEY: Final = re.compile(
    r"they|them|their|both|each|neither|none(?:\s+of\s+them)?|all\s+of\s+them|the\s+(?:convicts|men|women|defendants|pair|couple|brothers|duo|trio)",
    re.IGNORECASE,
)
_AGED: Final = r"(?:,\s*(?:aged\s+)?\d{1,3}|\s+\(\d{1,3}\))?"
_SIDE_BY_SIDE: Final = re.compile(
    _AGED + r"(?:,\s*(?:of|from)\s+[^,;.]{1,40})?"
    r"(?:,?\s+(?:and|&|alongside|(?:along|together)\s+with)\s+|,\s+)"
    r"(?:(?:his|her|the|their|an?)\s+(?:[\w-]+\s+){0,3}[a-z-]+,?\s+)?"
    r"(?:(?<!,\s)(?!said\b|told\b|of\b|for\b|in\b|that\b|by\b)(?:[a-z-]+\s+){1,2})?"
)
"""What stands between two names of a list: "Ann Roe, 24, of Lyle, and her son Tom"."""
_CALLED_BESIDE: Final = re.compile(_AGED + rf",\s+(?:[a-z-]+\s+){{0,3}}{HUMAN}\s+")
"""Between two names of a list that goes on: "Ann Roe, chief clerk Tom Lee and"."""
_ENDING: Final = re.compile(r"(?:and|&|alongside|with)\s")
_ARE: Final = re.compile(
    _AGED + r",?\s+(?:(?:both|all|each)\s+)?(?:were|are|have|deny|face|plead|stand|appear)\b"
)
"""Behind the last name of a list, what says that all of them are meant."""
_WINDOW: Final = 4
"""Paragraphs, its own counted, in which those are looked for whom "both" means."""
_BROUGHT_IN: Final = re.compile(
    r"(?:another\s+)?(?:two|three|four|five|six|seven)\s+(?!of\b)\w", re.IGNORECASE
)
_ACTS_FOR: Final = re.compile(
    r"\b(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|spokes\w+|agent|advocate)\s+for\s+"
    r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?\Z",
    re.IGNORECASE,
)
"""Before a name that no list begins with: "a lawyer for Ms. Roe, Gail Lee, said"."""
_AHEAD: Final = 500
"""Characters after "two men" in which their names are looked for: three sentences."""


class Several:
    """The sets of people of one article that a word for several may mean."""

    def __init__(
        self,
        text: str,
        events: Sequence[EventMention],
        named: Sequence[str | None],
        names: Sequence[tuple[Span, str]],
    ) -> None:
        by_step: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for mention, person in zip(events, named, strict=True):
            if person and mention.certainty is Certainty.HAPPENED:
                by_step[mention.step][person] = None
        self._tried = frozenset(
            person
            for mention, person in zip(events, named, strict=True)
            if person and mention.role == "accused"
        )
        self._convicted = tuple(by_step["verdict/guilty"])
        self._told = [
            self._convicted,
            tuple(by_step["plea/guilty"]),
            tuple(by_step["verdict/not_guilty"]),
        ]
        self._text = text
        self._names = names
        self._lists = lists_of(text, names)
        self._starts = [spans.start for spans, _ in self._lists]

    def meant(self, words: str, at: int, accused: Mapping[str, int]) -> tuple[str, ...]:
        """Those whom words for several mean at a place; none where no one set fits."""
        if re.search(r"\bconvicts?\b", words, re.IGNORECASE):
            return self._convicted
        count = count_of(words)
        if count is None:
            everyone = tuple(accused)
            return everyone if len(everyone) == 2 else ()
        for group in (*self._told, tuple(accused)):
            if len(group) == count:
                return group
        place = bisect_left(self._starts, at)
        near = [p for s, p in self._lists[place : place + 3] if s.start < at + _AHEAD]
        near += [p for _, p in reversed(self._lists[max(0, place - 3) : place])]
        told = next((people for people in near if len(people) == count), ())
        return told or (() if introduces(words) else self._last_named(count, at, accused))

    def _last_named(self, count: int, at: int, accused: Mapping[str, int]) -> tuple[str, ...]:
        """So many of the accused as were named last, whole paragraphs counted; else none."""
        found: dict[str, None] = {}
        place = bisect_left(self._names, at, key=lambda n: n[0].start)
        start = at
        for _ in range(_WINDOW):
            start = max(0, self._text.rfind("\n\n", 0, start))
            while place > 0 and self._names[place - 1][0].start >= start:
                place -= 1
                person = self._names[place][1]
                if person in accused or person in self._tried:
                    found[person] = None
            if len(found) >= count:
                break
        return tuple(found) if len(found) == count else ()

    def listed_with(self, last: Span) -> tuple[str, ...]:
        """Those of a list that a plural verb follows, by its last name: "Roe and Lee are"."""
        place = bisect_left(self._starts, last.end) - 1
        if place < 0:
            return ()
        spans, people = self._lists[place]
        is_last = spans.end == last.end and _ARE.match(self._text, last.end) is not None
        return people if is_last else ()

    def listed_before(self, words: str, at: int, least: int) -> tuple[str, ...]:
        """Those whom "they" means: the last list of names, no further back than `least`."""
        if not _THEY.fullmatch(words):
            return ()
        place = bisect_left(self._starts, at)
        if place == 0 or self._lists[place - 1][0].start < least:
            return ()
        return self._lists[place - 1][1]


def is_plural(words: str) -> bool:
    """Whether words are for several: "both men", "they"."""
    return _PLURAL.search(words) is not None


def introduces(words: str) -> bool:
    """Whether words for several bring somebody in: "two officers", not "both men", "the two"."""
    return _BROUGHT_IN.match(words) is not None


def is_they(words: str) -> bool:
    """Whether words mean several who have just been told of, and no number of them."""
    return _THEY.fullmatch(words) is not None


def count_of(words: str) -> int | None:
    """How many a description says: "three former clerks" 3, "24 others" 24, "the men" None."""
    first = words.split(maxsplit=1)[0] if words.split() else ""
    if first.isdecimal() and len(first) < 4:
        return int(first)
    return next((_NUMBERS[w] for w in words.lower().split() if w in _NUMBERS), None)


_MEN: Final = re.compile(r"\b(?:men|brothers|boys|husbands|sons|fathers)\Z", re.IGNORECASE)
_WOMEN: Final = re.compile(
    r"\b(?:women|sisters|girls|wives|daughters|mothers|nuns)\Z", re.IGNORECASE
)


def sex_of(words: str) -> str | None:
    """What words for several say of everybody's sex: "both men" "m", "the sisters" "f"."""
    return "m" if _MEN.search(words) else "f" if _WOMEN.search(words) else None


def lists_of(text: str, names: Sequence[tuple[Span, str]]) -> list[tuple[Span, tuple[str, ...]]]:
    """The lists of two names or more that a text gives, with where each stands.

    "Chairman Ann Roe, clerk Tom Lee and cook Eva Hall" is one; "Ann Roe, lawyer Tom Lee said" none.
    """
    found: list[tuple[Span, tuple[str, ...]]] = []
    held: list[tuple[Span, str]] = []
    loose: list[int] = []  # places in `held` before which stand only a comma and a calling
    for span, person in names:
        end = held[-1][0].end if held else span.start
        is_called = held and _CALLED_BESIDE.fullmatch(text, end, span.start) is not None
        beside = is_called or (held and _SIDE_BY_SIDE.fullmatch(text, end, span.start) is not None)
        if beside and not _ACTS_FOR.search(text, max(0, held[0][0].start - 40), held[0][0].start):
            if _ENDING.search(text, end, span.start):
                loose.clear()  # the list ends: its commas join
            elif is_called:
                loose.append(len(held))
            held.append((span, person))
        else:
            found += _runs(held, loose)
            held, loose = [(span, person)], []
    return found + _runs(held, loose)


def _runs(
    held: Sequence[tuple[Span, str]], cuts: Sequence[int]
) -> list[tuple[Span, tuple[str, ...]]]:
    """The runs of two people or more that some names fall into, cut at some places."""
    found = []
    for start, end in pairwise([0, *cuts, len(held)]):
        people = tuple(dict.fromkeys(person for _, person in held[start:end]))
        if len(people) > 1:
            found.append((Span(held[start][0].start, held[end - 1][0].end), people))
    return found
