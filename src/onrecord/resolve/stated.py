"""Stated: what an article itself says of two names, that they are one person's or two.

Knows the turns that give somebody a second name ("née", "also known as", "whose legal name is"),
those that part two ("no relation to", "Hill and Ana Hill") and the last name that kin are told with
("sisters Liz and Eva Hill").  Refuses to read a claim into names that merely stand near each other.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from onrecord.nouns import Mention
from onrecord.read.given_names import is_first_name
from onrecord.resolve.fold import fold
from onrecord.resolve.name_parts import parse_name

_MOST: Final = 40
"""Full names with one word in common that a lone one is told from; more than that no case has."""
_EARLY: Final = 60
"""Names of a text within which somebody is first told of; by hand."""
_REACH: Final = 160
"""Characters behind a name in which the text may say more of it; by hand."""
_NAME: Final = (
    r"(?:[\"“‘'«](?P<quoted>[^\"“”‘’'«»\n]{2,40})[\"”’'»]"
    r"|(?P<plain>(?:[Tt]he\s+)?[^\W\d_a-z][\w.’'-]*"
    r"(?:\s+(?:(?:de|van|von|der|al|bin|la)\s+)?[^\W\d_a-z][\w’'-]*){0,3}))"
)
_TITLE: Final = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Judge|Justice|Father|Sister)\.?"
_ALIAS: Final = re.compile(
    r"\s*[,(–—]?\s*(?:(?:who\s+)?(?:is|was)\s+)?(?:(?:also|better|formerly|previously|once|now"
    r"|professionally|widely|originally|popularly)\s+)?"
    r"(?:known\s+(?:(?:online|locally|simply|professionally|publicly)\s+)?as|née|nee|né"
    r"|a\.?k\.?a\.?,?|[af]/k/a|alias|nicknamed|whose\s+(?:real|legal|full|birth|stage|maiden|screen"
    r"|street|married)\s+name\s+(?:is|was)|(?:real|legal|stage|birth)\s+name:?"
    r"|(?:who\s+)?(?:goes|went|performs|performed|raps|records|recorded|writes|wrote|posts)\s+"
    rf"(?:by|as|under)(?:\s+the\s+(?:name|stage\s+name|pen\s+name|nickname|handle)(?:\s+of)?)?"
    rf"|(?<=[,(]\s)(?:called|dubbed|born|now|then)|(?<=\()(?:born|called|formerly)"
    r"|(?:who\s+)?was\s+born|(?<=[,(]\s)(?:mis)?spel(?:led|t)"
    r"|whose\s+name\s+(?:is|was)\s+(?:also\s+|sometimes\s+)?(?:mis)?spel(?:led|t)(?:\s+as)?"
    rf"|the\s+former(?=\s+{_TITLE})|(?:and\s+)?(?:his|her)\s+(?:real|legal|stage)\s+name\s+is)\s+"
    + _NAME
)
"""Takes "Hill, also known as Nell Ross"; must refuse "Hill called Nell Ross", who rang her up."""
_KNOW_AS: Final = re.compile(
    r"\b(?:knows?|knew|calls|called|addressed)\s+(?:him|her|himself|herself)\s+(?:as\s+)?" + _NAME
)
_HANDLE: Final = re.compile(r"\s*[,(]\s*(?P<plain>@\w[\w.]{1,40})")
_MAIDEN: Final = re.compile(
    r"(?:\bn[ée]e?|\bmaiden\s+name\s+(?:is|was)|[,(]\s*(?:born|formerly)|spel(?:led|t))\s+$"
)
_NOT_NAMES: Final = frozenset(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday i""".split()
)
_WITHIN: Final = re.compile(
    rf",? (?:an?|the|his|her|their|one) [a-z][a-z’' -]{{1,60}}\b(?:of|for|to|with|in|at|by|under)"
    rf" (?:[a-z][a-z’' -]{{0,40}} )?(?:{_TITLE} )?"
)
_AND: Final = re.compile(rf"(?:, [^,.;]{{1,60}},)? and (?:(?:his|her) [a-z-]+,? )?(?:{_TITLE} )?")
_NO_RELATION: Final = re.compile(
    r"[\s,(]*(?:who is )?(?:no relation (?:to|of)|unrelated to|not related to"
    r"|not to be confused with|(?:is )?not the same (?:man|woman|person) as|a namesake of)\s+"
    rf"(?:{_TITLE} )?"
)
_ONE_NAME: Final = re.compile(
    r",? who (?:uses|goes by|has|is known by)(?: only| just)? (?:one|a single) name"
)
_A_CERTAIN: Final = re.compile(rf"\b(?:an?|a certain|one|another|the other) (?:{_TITLE} )?$")
_KIN: Final = (
    r"(?:late |twin |younger |older |elder |eldest |youngest |only |teenage |young |then-)*"
    r"(?:wife|husband|son|daughter|brother|sister|twin|child|widow|widower)"
)
_HIS_KIN: Final = re.compile(
    rf"(?:['’]s?|(?:,? (?:and|with|beside)|(?: [a-z]+){{1,3}}) (?:his|her)) {_KIN},? "
)
_OFFICE: Final = re.compile(
    r"\b(Judge|Justice|Officer|Detective|Sergeant|Sgt|Constable|Inspector|Prosecutor|Sheriff|Deputy"
    r"|Dr|Doctor|Father|Rev|Captain|Lieutenant|Nurse|Professor|Juror|Magistrate)\.? $"
)
_CLAUSE: Final = re.compile(
    rf"(?:, \d{{1,3}},)? (?:(?:was|were|is|has|had|been|being|be|not|also|later|then|never) )*"
    r"(?:[a-z]+ed|met|shot|saw|sued|hit|beat|struck|found|knew|led|paid|sent|fought|held|drove|told"
    r"|taught|fed|bought|caught|kept|hid|cut|sold) "
    rf"(?:(?:by|to|with|for|from|at|against|near|before|in front of) )?(?:{_TITLE} "
    r"|(?:Officer|Detective|Sergeant|Constable|Sheriff|Prosecutor|Juror) )?"
)
"""A verb between two names of one clause: who does and whom it is done to are two, or the second
would be "himself" (conditions B and C of Chomsky's binding theory, 1981)."""
_AFTER_PREPOSITION: Final = re.compile(r"\b(?:of|against|for|with|by|to|from|about|on|in|and) $")
_JOINT: Final = re.compile(r" (?:and|&) ")
_WIFE: Final = re.compile(r"\b(?:wife|widow)\b")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a text says of its names.

    Attributes:
        same: Pairs of numbers of mentions that it says are one person.
        called: Number of a mention to other names that it gives that person.
        apart: Number of a lone name to the full ones, folded, that the text shows not to be it.
    """

    same: tuple[tuple[int, int], ...] = ()
    called: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    apart: Mapping[int, frozenset[str]] = field(default_factory=dict)


def find_stated(text: str, mentions: Sequence[Mention]) -> Stated:
    """What a text says of the names in it.

    Takes "Ana Hill, née Ross" as Ana Ross too and parts "Hill" from "Ana Hill" in "Hill and Ana
    Hill"; must refuse "Hill called Ross", which gives nobody a name.
    """
    names = [i for i, m in enumerate(mentions) if m.form == "name" and m.kind != "place"]
    words = {i: " ".join(mentions[i].span.of(text).split()) for i in names}
    at = {mentions[i].span.start: i for i in names}
    same: list[tuple[int, int]] = []
    called: dict[int, list[str]] = defaultdict(list)
    for number, i in enumerate(names):
        end = mentions[i].span.end
        for pattern in (_ALIAS, _HANDLE):
            match = pattern.match(text, end, end + _REACH)
            if match is not None and (other := _given(match)):
                called[i] += _with_maiden(words[i], other, text[end : match.start(_group(match))])
                # A mention may begin behind the title: "the former Miss Ross".
                there = [at[s] for s in range(*match.span(_group(match))) if s in at]
                same += [(i, j) for j in there[:1] if j != i]
        following = names[number + 1] if number + 1 < len(names) else None
        if following is not None:
            kin = _as_kin(words, i, following, text[end : mentions[following].span.start])
            for who, other in kin:
                called[who].append(other)
    _take_known_as(text, mentions, names, called)
    return Stated(
        tuple(same),
        {i: tuple(dict.fromkeys(found)) for i, found in called.items()},
        _apart(text, mentions, names, words),
    )


def _group(match: re.Match[str]) -> str:
    found = match.groupdict()
    return "quoted" if found.get("quoted") else "plain"


def _given(match: re.Match[str]) -> str:
    """The name that a turn gives; empty where what follows is none."""
    found = " ".join((match[_group(match)] or "").split()).strip(" ,.")
    return "" if fold(found.split()[0]) in _NOT_NAMES else found or ""


def _with_maiden(name: str, other: str, turn: str) -> list[str]:
    """The name that a turn gives, and a maiden name behind the first name: "Ana Ross"."""
    given = parse_name(name).given
    if given and len(other.split()) == 1 and _MAIDEN.search(turn):
        return [f"{given} {other}", other] if "spel" in turn else [f"{given} {other}"]
    return [other]


def _as_kin(words: Mapping[int, str], one: int, other: int, between: str) -> list[tuple[int, str]]:
    """Lone first names that kin are told with, and the full name they then have.

    Takes "sisters Liz and Eva Hill", "Tom Hill's wife, Ana"; must refuse "Ruiz and Eva Hill".
    """
    left, right = parse_name(words[one]), parse_name(words[other])
    lone = words[one] if left.is_lone else words[other]
    if not is_first_name(fold(lone)):
        return []
    if _JOINT.fullmatch(between) and left.is_lone and right.is_full:
        return [(one, f"{lone} {right.surname}")]
    if _HIS_KIN.fullmatch(between) and right.is_lone and left.is_full:
        married = [f"Mrs {left.given} {left.surname}"] if _WIFE.search(between) else []
        return [(other, name) for name in (f"{lone} {left.surname}", *married)]
    return []


def _take_known_as(
    text: str, mentions: Sequence[Mention], names: Sequence[int], called: dict[int, list[str]]
) -> None:
    """Names that others call somebody: "neighbours know her as Nell", after the last one named."""
    for match in _KNOW_AS.finditer(text):
        before = [i for i in names if mentions[i].span.end <= match.start()][-1:]
        given = _given(match)
        if before and given:
            gap = text[mentions[before[0]].span.end : match.start()]
            if len(gap) < _REACH and "." not in gap and "\n" not in gap:
                called[before[0]].append(given)


def _apart(
    text: str, mentions: Sequence[Mention], names: Sequence[int], words: Mapping[int, str]
) -> dict[int, frozenset[str]]:
    """Lone names, and the full ones with the same word that they are not."""
    full: dict[str, list[str]] = defaultdict(list)
    for words_ in dict.fromkeys(words[i] for i in names):
        for part in dict.fromkeys(fold(words_).split()):
            if " " in words_ and len(full[part]) < _MOST:
                full[part].append(fold(words_))
    found: dict[int, set[str]] = defaultdict(set)
    for number, i in enumerate(names):
        own = fold(words[i]).split()[-1:]
        if len(words[i].split()) > 1 or not own or own[0] not in full:
            continue
        span = mentions[i].span
        certain = _A_CERTAIN.search(text, max(0, span.start - 24), span.start)
        if certain is not None or _ONE_NAME.match(text, span.end):
            found[i] |= set(full[own[0]])
        for j in (*names[max(0, number - 2) : number], *names[number + 1 : number + 3]):
            if own[0] in fold(words[j]).split() and " " in words[j]:
                first, second = sorted((mentions[i].span, mentions[j].span))
                between = text[first.end : second.start]
                nested = _AFTER_PREPOSITION.search(text, max(0, first.start - 9), first.start)
                in_clause = nested is None and _CLAUSE.fullmatch(between) is not None
                if in_clause or _parts(between, is_first=first == span):
                    found[i].add(fold(words[j]))
        found[i] |= _introduced_later(text, mentions, names, words, i, own[0])
    return {i: frozenset(those) for i, those in found.items() if those}


def _introduced_later(
    text: str,
    mentions: Sequence[Mention],
    names: Sequence[int],
    words: Mapping[int, str],
    lone: int,
    own: str,
) -> set[str]:
    """Full names that come only after an officer is called by the last word of theirs.

    Takes "before Judge Hill, the defendant, Max Hill"; must refuse "Judge Hill" before "Judge Max
    Hill": whoever holds an office is told with it when the whole name comes.
    """
    title = _OFFICE.search(text, max(0, mentions[lone].span.start - 12), mentions[lone].span.start)
    if title is None:
        return set()
    number = bisect_left(names, lone)
    if number > _EARLY:
        return set()
    bearers = [j for j in names if own in fold(words[j]).split()[-1:] and " " in words[j]][:1]
    if not bearers or bearers[0] < lone:
        return set()
    first = mentions[bearers[0]].span
    told = text[max(0, first.start - 24) : first.end + 24]
    return set() if title[1].lower() in told.lower() else {fold(words[bearers[0]])}


def _parts(between: str, *, is_first: bool) -> bool:
    """Whether what stands between a lone name and a full one tells them apart.

    Takes "Ana Hill, a clerk of Judge Hill", "Hill and Ana Hill"; must refuse "Ana Hill ran, and
    Hill fell".
    """
    if len(between) > _REACH:
        return False
    turns = (_AND, _NO_RELATION) if is_first else (_AND, _NO_RELATION, _WITHIN)
    return any(turn.fullmatch(between) for turn in turns)
