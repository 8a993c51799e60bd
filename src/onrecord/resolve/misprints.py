"""Misprints: names that a text mangles, tears apart or spells in two ways.

Knows the names it is given and nothing else, and warns only where one of them is plainly meant.
Refuses to correct anything, and to take for a slip what may be another person, an inflected word or
a coined one: silence is better than a wrong warning.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from onrecord.nouns import Span
from onrecord.read.given_names import is_first_name
from onrecord.resolve.fold import LONGEST, distance, fold, joined
from onrecord.resolve.name_parts import PersonName, parse_name

MANGLED: Final = "mangled name"
TWO_WAYS: Final = "spelled two ways"
TORN: Final = "broken possessive"

_TOKEN: Final = re.compile(
    r"(?<![\w@#/.&’'‑-])[^\W\d_][\w’'‑-]{1,78}[^\W_](?![\w@/]|[-‑’'.][\w])", re.UNICODE
)
_ENDING: Final = re.compile(r"['’]s?$")
_TORN_APART: Final = re.compile(
    r"(?<![\w@#’'-])([^\W\d_][\w’']{1,40})-[ \t]{1,3}((?:[a-z]{1,30}[ \t]{1,3}){1,2})"
    r"([^\W\d_][\w’']{1,40})(?![\w-])"
)
_SUSPENDED: Final = frozenset("and or to nor und plus as than".split())
_FULL: Final = re.compile(
    r"(?<![\w@#/.’'-])(?=([A-ZÀ-Þ][\w’'-]{0,40}[^\W\d_])"
    r" ([A-ZÀ-Þ][\w’'-]{0,60}[^\W\d_])(?![\w@/-]))"
)
_SMALL: Final = re.compile(r"(?<![\w])[a-zß-ÿ][\w’'-]{3,40}")
_CAPITAL_BEFORE: Final = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\.?|\b(?:de|van|von|al|el|the)) $")
_CAPITAL_AFTER: Final = re.compile(r" [A-ZÀ-Þ]")
_OPENS: Final = re.compile(r"(?:^|[.!?…:;]['\"”’)\]]*\s+|[\n\"“‘'(\[—–-]\s*)$")
_LEAST_INSERTED: Final = 3
_LEAST_KEPT: Final = 3
_LONG: Final = 7
"""Letters of a last name that one wrong letter leaves recognisable, by hand: Walker and
Waller are two names."""
_OFTEN: Final = 2
"""How often a last name must stand in a text before a lone word may be a slip for it, by hand."""
_LONGEST_WORD: Final = 40
_MOST: Final = 50
"""Names that share a first name and are compared with one another."""


@dataclass(frozen=True, slots=True)
class Misprint:
    """Something wrong with a name in a text.

    Attributes:
        span: The words as printed.
        likely: The name that is meant.
        kind: "mangled name", "spelled two ways" or "broken possessive".
        reason: Why it looks so, for a reader.
    """

    span: Span
    likely: str
    kind: str
    reason: str


class Printed:
    """What a text prints with a capital, whoever is in it; read once, and asked of many names.

    Attributes:
        tokens: Words that may be names, without their possessive ending, each with its place.
        raw, letters: How often each stands there, as written and by its letters alone.
        full: Pairs of them that may be a first and a last name, with where each stands.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        capital = [m for m in _TOKEN.finditer(text) if text[m.start()].isupper()]
        self.tokens = [(Span(*m.span()), _ENDING.sub("", m.group())) for m in capital]
        self.raw = Counter(token for _, token in self.tokens)
        self.letters: Counter[str] = Counter()
        for word, often in self.raw.items():
            self.letters[joined(word)] += often
        self.full: dict[tuple[str, str], list[Span]] = defaultdict(list)
        for match in _FULL.finditer(text):
            given, surname = match[1], _ENDING.sub("", match[2])
            self.full[given, surname].append(Span(match.start(1), match.start(2) + len(surname)))

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that it prints in small letters."""
        return frozenset(_SMALL.findall(self.text))


def find_misprints(printed: Printed, names: Collection[str]) -> tuple[Misprint, ...]:
    """The names of a text that look misprinted, in the order of the text.

    Takes "Gutierrez-armorereed's" given Hannah Gutierrez-Reed, and "Gutierrez- conviction Reed's";
    must refuse "Gutierrez-Reed-led", "Johnston" beside Johnson, and "Clintons" beside Clinton.

    Args:
        printed: An article's words.
        names: The full names of the people in it, as it or other articles print them.
    """
    known = _Known(names)
    found = [*_torn(printed.text, known), *_mangled(printed, known), *_two_ways(printed, known)]
    kept: list[Misprint] = []
    for misprint in sorted(found, key=lambda m: (m.span, m.kind)):
        if not kept or not kept[-1].span.overlaps(misprint.span):
            kept.append(misprint)
    return tuple(kept)


class _Known:
    """The names given, by their parts."""

    def __init__(self, names: Iterable[str]) -> None:
        self.full: dict[str, PersonName] = {}
        self.words: set[str] = set()
        self.halved: dict[tuple[str, str], str] = {}
        self.by_letters: dict[str, str] = {}
        for name in sorted(set(names)):
            parsed = parse_name(name)
            if not parsed.surnames or not parsed.given or len(name) > LONGEST:
                continue
            self.full[name] = parsed
            self.words |= {joined(w) for w in (parsed.given, *parsed.middle, *parsed.surnames)}
            self.words.add(joined(parsed.surname))
            if len(parsed.surnames) > 1 and not parsed.particles:
                ends = joined(parsed.surnames[0]), joined(parsed.surnames[-1])
                self.halved.setdefault(ends, name)
                if len(joined(parsed.surname)) > _LONG:
                    self.by_letters.setdefault(joined(parsed.surname), name)


def _torn(text: str, known: _Known) -> Iterator[Misprint]:
    """A hyphened name with words between its halves: "Gutierrez- conviction Reed's".

    Must refuse a hyphen that waits for its other half: "Gutierrez- and Reed-led".
    """
    if not known.halved:
        return
    for match in _TORN_APART.finditer(text):
        first, between, last = match.group(1), match.group(2), match.group(3)
        own = last.endswith(("'s", "’s"))
        halves = (joined(first), joined(_ENDING.sub("", last)))
        name = known.halved.get(halves)
        if name is not None and _SUSPENDED.isdisjoint(between.split()):
            reason = f"“{between.strip()}” stands within {known.full[name].surname}"
            yield Misprint(Span(*match.span()), name, TORN if own else MANGLED, reason)


def _mangled(printed: Printed, known: _Known) -> Iterator[Misprint]:
    """A hyphened name with foreign letters in it: "Gutierrez-armorereed's"."""
    if not known.by_letters:
        return
    starts: dict[str, list[str]] = defaultdict(list)
    for letters in known.by_letters:
        starts[letters[:_LEAST_KEPT]].append(letters)
    for span, token in printed.tokens:
        letters = joined(token)
        if letters in known.words:
            continue
        for name in starts.get(letters[:_LEAST_KEPT], ())[:_MOST]:
            inserted = _inserted(letters, name)
            if inserted and not _is_compound(token, known):
                likely = known.by_letters[name]
                reason = f"the letters “{inserted}” stand within {known.full[likely].surname}"
                yield Misprint(span, likely, MANGLED, reason)
                break


def _inserted(letters: str, name: str) -> str:
    """What stands within a name: "armore" in "gutierrezarmorereed"; empty where nothing does."""
    extra = len(letters) - len(name)
    if extra < _LEAST_INSERTED:
        return ""
    ahead = 0
    while ahead < len(name) and letters[ahead] == name[ahead]:
        ahead += 1
    behind = 0
    while behind < len(name) and letters[-1 - behind] == name[-1 - behind]:
        behind += 1
    if ahead + behind < len(name) or behind < _LEAST_KEPT or ahead < _LEAST_KEPT:
        return ""
    # Where both ends can claim a letter, the front has it, as the eye does.
    ahead = min(ahead, len(name) - _LEAST_KEPT)
    return letters[ahead : len(letters) - (len(name) - ahead)]


def _is_compound(token: str, known: _Known) -> bool:
    """Whether every part between hyphens is a name: "Gutierrez-Baldwin-Reed" may be meant."""
    return all(joined(part) in known.words for part in re.split(r"[-‑]", token))


def _two_ways(printed: Printed, known: _Known) -> Iterator[Misprint]:
    """A name that one text spells in two ways, one of them once.

    Takes "Hannah Gutierrez-Read" beside Hannah Gutierrez-Reed, and a lone "Gutierez" beside many a
    Gutierrez; must refuse "Ana Johnston" beside Luis Johnson.
    """
    raw, words = printed.raw, printed.letters
    near = _Near(known, {(joined(given), joined(surname)) for given, surname in printed.full})
    for (given, surname), spans in printed.full.items():
        if len(spans) > 1:
            continue
        for name, parsed, other, own in near.to(given, surname):
            accents = joined(other) == joined(own) and (raw[own], own) < (raw[other], other)
            if accents or (words[joined(other)] > 1 and words[joined(own)] == 1):
                full = f"{parsed.given} {parsed.surname}"
                yield Misprint(spans[0], name, TWO_WAYS, f"elsewhere the text has {full}")
    yield from _lone(printed, known)


class _Near:
    """Full names of a text by first and by last name."""

    def __init__(self, known: _Known, shown: Collection[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[str, PersonName]]] = defaultdict(list)
        self._by_last: dict[str, list[tuple[str, PersonName]]] = defaultdict(list)
        for name, parsed in known.full.items():
            if (joined(parsed.given), joined(parsed.surname)) in shown:
                self._by_first[joined(parsed.given)].append((name, parsed))
                self._by_last[joined(parsed.surname)].append((name, parsed))

    def to(self, given: str, surname: str) -> list[tuple[str, PersonName, str, str]]:
        """The one name that is almost this one, with its odd word and this one's; or none.

        Either part may be odd, but a first name only if it is no common one: Dan and Don are two.
        """
        fits = [
            (name, parsed, parsed.surname, surname)
            for name, parsed in self._by_first.get(joined(given), ())[:_MOST]
            if _is_slip(surname, parsed.surname)
        ]
        fits += [
            (name, parsed, parsed.given, given)
            for name, parsed in self._by_last.get(joined(surname), ())[:_MOST]
            if _is_slip(given, parsed.given)
            and not (is_first_name(fold(given)) and is_first_name(fold(parsed.given)))
        ]
        return fits if len(fits) == 1 else []


def _is_slip(word: str, other: str) -> bool:
    """Whether two words are one but for a slip: an accent, or one or two letters within.

    Takes "Gutiérrez" with "Gutierrez"; must refuse capitals ("DES", "Des"), an ending ("Solution",
    "Solutions") and short words.
    """
    if word.casefold() == other.casefold() or word.isupper() or other.isupper():
        return False
    a, b = joined(word), joined(other)
    if a == b:
        return fold(word) == fold(other)
    if min(len(a), len(b)) < _LONG - 1 or a[0] != b[0] or a[-1] != b[-1]:
        return False
    most = 2 if min(len(a), len(b)) > _LONG + 1 else 1
    return distance(a, b, most) <= most


def _lone(printed: Printed, known: _Known) -> Iterator[Misprint]:
    """A lone last name with one wrong letter, met once, beside many with the right ones."""
    text, words = printed.text, printed.letters
    by_less: dict[str, set[str]] = defaultdict(set)
    owners: dict[str, set[str]] = defaultdict(set)
    for name, parsed in known.full.items():
        if words[joined(parsed.surname)] > _OFTEN:
            owners[joined(parsed.surname)].add(name)
    for letters in owners:
        if _LONG <= len(letters) <= _LONGEST_WORD:
            for less in _with_one_less(letters):
                by_less[less].add(letters)
    if not by_less:
        return
    for span, token in printed.tokens:
        letters = joined(token)
        if not (words[letters] == 1 and len(letters) >= _LONG):
            continue
        before, after = text[max(0, span.start - 24) : span.start], text[span.end :][:2]
        alone = not _CAPITAL_BEFORE.search(before) and not _CAPITAL_AFTER.match(after)
        if not alone or letters in known.words or token.lower() in printed.small:
            continue
        if len(letters) > _LONGEST_WORD or _OPENS.search(before):
            continue
        fits = {o for less in _with_one_less(letters) for o in by_less.get(less, ())}
        fits = {o for o in fits if letters != o and _is_slip(letters, o)}
        if len(fits) == 1:
            [one] = fits
            if len(owners[one]) == 1:
                [name] = owners[one]
                reason = f"elsewhere the text has {known.full[name].surname}, {words[one]} times"
                yield Misprint(span, name, TWO_WAYS, reason)


def _with_one_less(word: str) -> Iterator[str]:
    """A word, and all that is left of it without one letter; two that share one are near."""
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
