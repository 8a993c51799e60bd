"""The names of one article, grouped by whose they are.

A full name makes a group; another writing of it, its surname and its first name alone join it.  A
lone name that two groups could claim joins neither.  Knows the mentions of a reading and the words
around them; refuses to guess whom a pronoun means.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from onrecord.nouns import Mention, PersonKind, Reading, Span
from onrecord.read.given_names import gender_of, is_first_name, shorts_of
from onrecord.read.outlets import is_outlet
from onrecord.resolve.called_after import is_called_after
from onrecord.resolve.fold import fold
from onrecord.resolve.going_on import gender_gone_on
from onrecord.resolve.likeness import Judgement, compare
from onrecord.resolve.misprints import Printed, find_misprints
from onrecord.resolve.name_parts import PersonName, parse_name
from onrecord.resolve.organisations import (
    is_firm,
    is_generic,
    is_organisation,
    same_organisation,
    tokens_of,
)
from onrecord.resolve.stated import Stated

_TITLE: Final = re.compile(
    r"(?:^|(?<=[\s(“\"'‘]))((?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady)\.?)\s+$"
)
_LEGAL: Final = re.compile(r",? (?:Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|GmbH|Group|Holdings)\b")
_REACH: Final = 12
_MOST_ALIKE: Final = 40
"""People who share a part of a name, in one article, that another name is compared with."""
_SHORTEST: Final = 5
"""Letters of a word in capitals that is no body's initials; by hand."""
_MOST: Final = 200
"""Characters of a name that are looked at; what is longer is no name."""
MEN: Final = frozenset({"mr", "sir", "lord"})
WOMEN: Final = frozenset({"mrs", "ms", "miss", "lady", "dame"})
_BEFORE_FIRST: Final = frozenset({"sir", "dame", "lady"})
"""Titles that stand before a first name too: "Sir Giles"."""
_ONLY_TITLES: Final = MEN | WOMEN | {"dr", "mx", "prof", "judge", "justice", "president"}


@dataclass(eq=False)
class Group:
    """The mentions by name of one person or organisation.

    Attributes:
        name: Its fullest writing.
        mentions: Numbers of its mentions, in order.
        writings: Each way it is written, with how often.
        gender: "m" or "f" where a title tells; `first` where only the first name suggests it.
    """

    name: str
    kind: PersonKind
    mentions: list[int] = field(default_factory=list)
    writings: dict[str, int] = field(default_factory=dict)
    gender: str | None = None
    first: str | None = None

    def add(self, number: int, words: str) -> None:
        """Take in a mention."""
        self.mentions.append(number)
        self.writings[words] = self.writings.get(words, 0) + 1


@dataclass(frozen=True, slots=True)
class Named:
    """The groups of an article, and the lone names that several could claim.

    Attributes:
        unclear: Number of a mention to the numbers of the groups it may belong to.
    """

    groups: tuple[Group, ...]
    unclear: dict[int, tuple[int, ...]]


def title_before(text: str, start: int) -> str:
    """The courtesy title right before a name, in small letters without its stop; else ""."""
    found = _TITLE.search(text, max(0, start - _REACH), start)
    return found.group(1).lower().rstrip(".") if found else ""


def group_names(
    text: str,
    mentions: Sequence[Mention],
    outlets: frozenset[str] = frozenset(),
    stated: Stated = Stated(),  # noqa: B008  (immutable)
) -> Named:
    """Group the mentions by name of persons and organisations.

    Args:
        text: The article's.
        mentions: Its mentions.
        outlets: Names of outlets, folded, whatever the encoder took them for.
        stated: What the text says of its names.
    """
    names = [i for i, m in enumerate(mentions) if m.form == "name" and m.kind != "place"]
    words = {i: _words(text, mentions[i]) for i in names}
    names = [i for i in names if words[i].lower().rstrip(".") not in _ONLY_TITLES]
    bodies = [
        i
        for i in names
        if (
            mentions[i].kind == "organisation" and not _is_shouted(text, mentions[i].span, words[i])
        )
        or is_outlet(words[i])
        or fold(words[i]) in outlets
        or _is_body(text, mentions[i].span, words[i])
    ]
    surnames = {fold(words[i].split()[-1]) for i in set(names) - set(bodies) if " " in words[i]}
    bodies = [i for i in bodies if " " in words[i] or fold(words[i]) not in surnames]
    bodies = sorted((*bodies, *_called_short(text, mentions, words, bodies)))
    persons = [
        i for i in sorted(set(names) - set(bodies)) if not is_called_after(text, mentions[i].span)
    ]
    named = _merged(_persons(text, mentions, persons, stated.apart), stated.same)
    return Named((*named.groups, *_organisations(text, mentions, bodies)), named.unclear)


def _called_short(
    text: str, mentions: Sequence[Mention], words: Mapping[int, str], bodies: Sequence[int]
) -> list[int]:
    """Words alone that the encoder took for people, and that a firm of the article is called by.

    Takes "Hallbach" where Hallbach Bank is named and nobody called Hallbach; must refuse "Hill" of
    Ana Hill beside Hill Motors, and "Mr Hill".
    """
    firms = {fold(words[i].split()[0]) for i in bodies if is_firm(words[i])}
    others = sorted(words.keys() - set(bodies))
    borne = {fold(part) for i in others for part in words[i].split() if " " in words[i]}
    lone = [i for i in others if fold(words[i]) in firms - borne]
    told = {fold(words[i]) for i in lone if title_before(text, mentions[i].span.start)}
    return [i for i in lone if fold(words[i]) not in told and not is_first_name(fold(words[i]))]


def _is_shouted(text: str, span: Span, words: str) -> bool:
    """Whether a word stands in a line of capitals, where the encoder takes names for initials.

    Takes "HARGROVE" in "HARGROVE TO APPEAL"; must refuse "FBI" there and "ACME" elsewhere.
    """
    if not words.isupper() or " " in words or len(words) < _SHORTEST:
        return False
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : end if end >= 0 else min(len(text), span.end + _MOST)]
    return line.isupper() and len(line.split()) > 1


def _is_body(text: str, span: Span, words: str) -> bool:
    """Whether a name of several words is a body's, whatever the encoder took it for.

    Takes "Hill Foundation", and "Hill Care" before "Ltd"; must refuse "Bonnie Post".
    """
    if is_first_name(fold(words.split()[0])) or title_before(text, span.start):
        return False
    return (" " in words and is_organisation(words)) or bool(_LEGAL.match(text, span.end))


def _merged(named: Named, same: Sequence[tuple[int, int]]) -> Named:
    """The same with groups made one that the text says are one person."""
    groups = list(named.groups)
    home = {n: group for group in groups for n in group.mentions}
    for left, right in same:
        one, other = home.get(left), home.get(right)
        if one is None or other is None or one is other or _clash(one.gender, other.gender):
            continue
        one.mentions = sorted((*one.mentions, *other.mentions))
        for words, often in other.writings.items():
            one.writings[words] = one.writings.get(words, 0) + often
        one.gender = one.gender or other.gender
        home |= dict.fromkeys(other.mentions, one)
        groups.remove(other)
    if len(groups) == len(named.groups):
        return named
    number_of = {id(g): i for i, g in enumerate(groups)}
    at = [number_of[id(home[g.mentions[0]])] for g in named.groups]
    unclear = {n: tuple(dict.fromkeys(at[f] for f in fits)) for n, fits in named.unclear.items()}
    for n, fits in [(n, fits) for n, fits in unclear.items() if len(fits) == 1]:
        groups[fits[0]].mentions = sorted((*groups[fits[0]].mentions, n))
        del unclear[n]
    return Named(tuple(groups), unclear)


def with_misprints(named: Named, reading: Reading, printed: Printed) -> Named:
    """The same with mangled names put to the one group they are likely of.

    "Gutierrez-armorereed" is no second person beside Hannah Gutierrez-Reed; `doubts` tells of it.

    Args:
        named: The groups as the mentions give them.
        reading: Theirs.
        printed: Its article's words.
    """
    by_name = {g.name: g for g in named.groups if g.kind is PersonKind.PERSON and " " in g.name}
    misprints = find_misprints(printed, by_name)
    if not misprints:
        return named
    unclear = dict(named.unclear)
    moved: dict[int, Group] = {}
    for number, mention in enumerate(reading.mentions):
        if mention.form != "name":
            continue
        for misprint in misprints:
            if misprint.span.covers(mention.span) and misprint.likely in by_name:
                moved[number] = by_name[misprint.likely]
                unclear.pop(number, None)
    for group in named.groups:
        group.mentions = [n for n in group.mentions if moved.get(n, group) is group] + [
            n for n, home in moved.items() if home is group and n not in group.mentions
        ]
        group.mentions.sort()
    kept = tuple(g for g in named.groups if g.mentions)
    if len(kept) == len(named.groups):
        return Named(kept, unclear)
    number_of = {id(g): i for i, g in enumerate(kept)}
    still = {
        n: tuple(number_of[id(named.groups[f])] for f in fits if id(named.groups[f]) in number_of)
        for n, fits in unclear.items()
    }
    for n, fits in [(n, fits) for n, fits in still.items() if len(fits) == 1]:
        kept[fits[0]].add(n, _words(reading.article.text, reading.mentions[n]))
        kept[fits[0]].mentions.sort()
        del still[n]
    return Named(kept, {n: fits for n, fits in still.items() if fits})


def _words(text: str, mention: Mention) -> str:
    return " ".join(mention.span.of(text).split())[:_MOST]


@dataclass(frozen=True, slots=True)
class _Written:
    """A way to write a name, with the title it was met with."""

    words: str
    gender: str | None
    name: PersonName
    apart: frozenset[str] = frozenset()

    @property
    def is_second(self) -> bool:
        """Whether it is told from somebody called by the same word alone, who comes first."""
        return fold(self.words) in self.apart

    @property
    def untitled(self) -> str:
        """The words without what stands before a full name: "Alhaji Garba Sule"."""
        if self.name.is_lone or not self.name.titles:
            return self.words
        rest = self.words.split()[len(self.name.titles) :]
        return " ".join(rest) if len(rest) > 1 else self.words

    def may_be(self, group: Group) -> bool:
        """Whether nothing the text says parts a lone name from a group."""
        return self.apart.isdisjoint(map(fold, group.writings)) if self.apart else True


def _gender_told(title: str) -> str | None:
    return "m" if title in MEN else "f" if title in WOMEN else None


def _gender_gone_on(text: str, span: Span, name: PersonName) -> str | None:
    """The gender of a full name by the pronoun that goes on for it: "Hill said she would".

    Only where the first name suggests no other, and none by itself.
    """
    if name.is_lone or gender_of(name.given) is not None:
        return None
    return gender_gone_on(text, span.end)


def _persons(
    text: str,
    mentions: Sequence[Mention],
    numbers: Sequence[int],
    apart: Mapping[int, frozenset[str]],
) -> Named:
    parsed: dict[str, PersonName] = {}
    by_first: set[str] = set()
    met: dict[tuple[str, str | None, frozenset[str]], list[int]] = {}
    for number in numbers:
        words = _words(text, mentions[number])
        if words not in parsed:
            parsed[words] = parse_name(words)
        title = title_before(text, mentions[number].span.start)
        gender = _gender_told(title) or _gender_gone_on(text, mentions[number].span, parsed[words])
        if title in _BEFORE_FIRST:
            by_first.add(words)
        met.setdefault((words, gender, apart.get(number, frozenset())), []).append(number)
    written = [_Written(words, gender, parsed[words], those) for words, gender, those in met]
    groups: list[Group] = []
    by_part: dict[str, list[int]] = {}
    unclear: dict[int, tuple[int, ...]] = {}

    def settle(w: _Written, fits: list[int]) -> None:
        own = met[w.words, w.gender, w.apart]
        if len(fits) > 1:
            unclear.update((number, tuple(fits)) for number in own)
            return
        if fits:
            group = groups[fits[0]]
            if len(w.untitled) > len(group.name) and not w.name.is_lone:
                group.name = w.untitled
        else:
            group = Group(w.untitled, PersonKind.PERSON, first=gender_of(w.name.given))
            groups.append(group)
        at = fits[0] if fits else len(groups) - 1
        for part in _parts(w.name):
            if at not in by_part.setdefault(part, []):
                by_part[part].append(at)
        group.gender = group.gender or w.gender
        for number in own:
            group.add(number, w.words)

    full = [w for w in written if not w.name.is_lone]
    for w in sorted(
        full, key=lambda w: (w.name.has_initial, bool(w.apart), met[w.words, w.gender, w.apart][0])
    ):
        near = {g for part in _parts(w.name) for g in by_part.get(part, ())}
        same = [
            g
            for g in sorted(near)[:_MOST_ALIKE]
            if _is_one(w.name, compare(w.words, groups[g].name).judgement)
            and not _clash(w.gender, groups[g].gender)
            and w.may_be(groups[g])
        ]
        settle(w, same)
    by_short: dict[str, list[int]] = {}
    for g, group in enumerate(groups):
        for short in shorts_of(fold(parse_name(group.name).given)):
            by_short.setdefault(short, []).append(g)
    lone = [w for w in written if w.name.is_lone]
    for w in sorted(
        lone,
        key=lambda w: (
            w.is_second,
            not w.apart,
            w.gender is None,
            met[w.words, w.gender, w.apart][0],
        ),
    ):
        word = fold(w.name.surname if w.name.titles else w.words)
        bearers = by_part.get(word) or by_short.get(word, [])
        fits = [
            g
            for g in bearers
            if not _clash(w.gender, groups[g].gender or (groups[g].first if w.gender else None))
            and w.may_be(groups[g])
            and (
                not w.gender
                or w.words in by_first
                or not _is_first_name_of(w.words, groups[g].name)
            )
        ]
        settle(w, fits)
    for group in groups:
        group.mentions.sort()
    return Named(tuple(groups), unclear)


def _is_one(name: PersonName, judgement: Judgement) -> bool:
    """Whether a name is one with another of its article, as far as the two tell.

    One initial before a last name is that of whoever it fits: "A. Hill" where Ana Hill is met.
    """
    if judgement is Judgement.SAME:
        return True
    one_letter = name.has_initial and not name.middle and len(name.given.strip(".")) == 1
    return one_letter and judgement is Judgement.UNSURE


def _is_first_name_of(words: str, name: str) -> bool:
    """Whether a lone name is a full one's first, which "Mr" does not stand before: "Mr Kim"."""
    parsed = parse_name(name)
    word = fold(words)
    known = is_first_name(word) and word == fold(parsed.given)
    return known and word not in (fold(parsed.surname), *map(fold, parsed.surnames))


def _clash(left: str | None, right: str | None) -> bool:
    return left is not None and right is not None and left != right


def _parts(name: PersonName) -> list[str]:
    """What a lone name can be to be taken for this one: its surname, its halves, its first name."""
    found = [fold(name.surname), *(fold(half) for half in name.surnames)]
    if len(name.given.rstrip(".")) > 1:
        found.append(fold(name.given))
    if name.middle and len(name.middle[-1]) > 2 and not is_first_name(fold(name.middle[-1])):
        # The first of two last names, by which the Spanish are called.
        found.append(fold(name.middle[-1]))
    return [part for part in dict.fromkeys(found) if part] or [fold(name.words)]


def _organisations(
    text: str, mentions: Sequence[Mention], numbers: Sequence[int]
) -> tuple[Group, ...]:
    """Bodies by name: "the Crown Prosecution Service", and "CPS" where it gives their initials."""
    groups: dict[str, Group] = {}
    initials: dict[str, list[str]] = {}
    for number in numbers:
        words = re.sub(r"^[Tt]he\s+", "", _words(text, mentions[number]))
        key = fold(words)
        if key not in groups:
            groups[key] = Group(words, PersonKind.ORGANISATION)
            capitals = "".join(w[0] for w in words.split() if w[:1].isupper())
            if len(capitals) > 2:
                initials.setdefault(fold(capitals), []).append(key)
        groups[key].add(number, words)
    for key in [k for k, g in groups.items() if g.name.isupper() and len(k) > 2]:
        longer = [k for k in initials.get(key, ()) if k != key and k in groups]
        if len(longer) == 1:
            short, whole = groups.pop(key), groups[longer[0]]
            whole.mentions = sorted((*whole.mentions, *short.mentions))
            for words, count in short.writings.items():
                whole.writings[words] = whole.writings.get(words, 0) + count
    _take_shorts_in(groups)
    return tuple(groups.values())


def _take_shorts_in(groups: dict[str, Group]) -> None:
    """Put a body's short form to the one body of the article that it may be short for.

    Takes "the Herald" with "Hill Herald", "Northgate" with "Northgate Pictures" and "Green Hill"
    with "Green Hill Foods Ltd"; must refuse "the Herald" where "Coast Herald" is met too.
    """
    ends: dict[str, list[str]] = {}
    for key, group in groups.items():
        tokens = tokens_of(group.name)
        if len(tokens) > 1 or (tokens and " " in group.name):
            for end in {tokens[0], tokens[-1]}:
                ends.setdefault(end, []).append(key)
    # The longer first: "Orrin Pharma" is Orrin Pharmaceuticals before "Orrin" may be either.
    for key in sorted(groups, key=lambda key: -len(tokens_of(groups[key].name))):
        tokens = tokens_of(groups[key].name)
        longer = [k for k in ends.get(tokens[0], ()) if k != key and k in groups] if tokens else []
        longer = [k for k in longer if _is_short(groups[key], groups[k], alone=len(longer) == 1)]
        if len(longer) == 1:
            short, whole = groups.pop(key), groups[longer[0]]
            whole.mentions = sorted((*whole.mentions, *short.mentions))
            for words, count in short.writings.items():
                whole.writings[words] = whole.writings.get(words, 0) + count


def _is_short(short: Group, whole: Group, *, alone: bool) -> bool:
    """Whether a body is called so for short: its first words, or its last with "the".

    Args:
        short: What may be a short form.
        whole: A body that begins or ends alike.
        alone: Whether no other does.
    """
    less, more = tokens_of(short.name), tokens_of(whole.name)
    if " " not in short.name and len(less) == 1:
        verdict = same_organisation(f"the {short.name}", whole.name)[0]
        return alone and (bool(verdict) or (verdict is None and more[0] == less[0]))
    if less[:-1] == more[:-1] and more[-1] != less[-1]:
        return len(less[-1]) >= _SHORTEST and more[-1].startswith(less[-1])
    cut = len(less) < len(more) and less == more[: len(less)]
    return alone and cut and is_firm(whole.name) and not is_generic(short.name)
