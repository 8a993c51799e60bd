"""Stated: what an article itself says of two names, that they are one person's or two.

Knows the turns that give somebody a second name ("née", "also known as", "whose legal name is"),
those that part two ("no relation to", "Hill and Ana Hill") and the last name that kin are told with
("sisters Liz and Eva Hill").  Refuses to read a claim into names that merely stand near each other.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from onrecord.nouns import Mention
from onrecord.read.given_names import is_first_name
from onrecord.resolve.fold import fold
from onrecord.resolve.name_parts import parse_name
from onrecord.resolve.offices import role_of_words
from onrecord.resolve.second_names import find_second_names
from onrecord.resolve.traits import Traits

_MOST: Final = 40
"""Full names with one word in common that a lone one is told from; more than that no case has."""
_FEW: Final = 6
"""Names before one that is told to be no relation, among which the other is; by hand."""
_EARLY: Final = 60
"""Names of a text within which somebody is first told of; by hand."""
_REACH: Final = 160
"""Characters behind a name in which the text may say more of it; by hand."""
_TITLE: Final = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Judge|Justice|Father|Sister)\.?"
_NOT_RELATED: Final = re.compile(
    r",? (?:[^,.;]{1,30}, )?(?:who (?:is|are) )?(?:no relation|not related|unrelated|no kin)\b"
    r"(?! (?:to|of))"
    r"|(?: of [A-Z]\w+)?, (?:no relation|not related|unrelated)\b(?! (?:to|of))"
)
_ONE_AND_ONE: Final = re.compile(r", [^.;,]{3,60},? and (?:the )?")
_WHOLE: Final = re.compile(r"[.!?;:\n]")
_SAID_ALIKE: Final = re.compile(
    r"spel|known|called|named|alias|aka|name|also|born|née|nee|identified|listed|written|\bor\b|\bas\b|[(“\"]"
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
_NEAR: Final = (
    r"(?:late |twin |half-|step|younger |older |elder |eldest |youngest |only |former |then-|ex-"
    r"|grand)*"
    r"(?:wife|husband|son|daughter|brother|sister|twin|child|widow|widower|mother|father|mom|dad|mum"
    r"|uncle|aunt|cousin|nephew|niece|parent|fiancee?|partner|lawyer|attorney|friend|neighbou?r"
    r"|boss|colleague|assistant|accountant|agent|spokesman|spokeswoman|bodyguard|namesake)"
)
_KINSHIP: Final = re.compile(
    rf"(?:['’]s?|,?(?: and| with| beside| to)? (?:his|her|their)|, (?:an? |the )?) ?{_NEAR}"
    rf"(?: of)?,? (?:{_TITLE} )?"
)
"""Takes "Ana Maria Hill and her mother, Ana Hill"; must refuse "Ana Hill, her lawyer said"."""
_GENERATION: Final = re.compile(r"\b(younger|elder|older|senior|junior) $", re.IGNORECASE)
_AGE: Final = re.compile(r",? (?:aged )?(\d{1,3})(?=[,.;)]|$)")
_PART: Final = re.compile(r",? the ([a-z]{4,20})\b")
_SUFFIX: Final = re.compile(r"(?:^|[ ,])(sr|senior|jr|junior|ii|iii|iv)\.?$")
_SUFFIXES: Final = {"sr": -1, "senior": -1, "jr": 1, "junior": 1, "ii": 1, "iii": 2, "iv": 3}
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
    same, called = find_second_names(text, mentions, names, words)
    for number, i in enumerate(names):
        following = names[number + 1] if number + 1 < len(names) else None
        if following is not None:
            between = text[mentions[i].span.end : mentions[following].span.start]
            kin = _as_kin(words, i, following, between)
            for who, other in kin:
                called[who].append(other)
    return Stated(
        tuple(same),
        {i: tuple(dict.fromkeys(found)) for i, found in called.items()},
        _apart(text, mentions, names, words),
    )


def _as_kin(words: Mapping[int, str], one: int, other: int, between: str) -> list[tuple[int, str]]:
    """Lone first names that kin are told with, and the full name they then have.

    Takes "sisters Liz and Eva Hill", "Tom Hill's wife, Ana"; must refuse "Ruiz and Eva Hill".
    """
    if not (_JOINT.fullmatch(between) or _HIS_KIN.fullmatch(between)):
        return []
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


def _apart(
    text: str, mentions: Sequence[Mention], names: Sequence[int], words: Mapping[int, str]
) -> dict[int, frozenset[str]]:
    """Names, and writings that share their last word and are somebody else's."""
    ends = {i: (fold(words[i]).split() or [""])[-1] for i in names}
    bearers: dict[str, dict[str, None]] = defaultdict(dict)
    for i in names:
        for part in fold(words[i]).split():
            if len(bearers[part]) < _MOST:
                bearers[part][fold(words[i])] = None
    found: dict[int, set[str]] = defaultdict(set)
    for number, i in enumerate(names):
        if len(bearers[ends[i]]) > 1:
            found[i] |= _by_own_words(text, mentions, names, words, i, bearers[ends[i]])
        for j in names[number + 1 : number + 3]:
            if ends[i] not in fold(words[j]).split() and ends[j] not in fold(words[i]).split():
                continue
            first, second = mentions[i].span, mentions[j].span
            between = text[first.end : second.start]
            if len(between) > _REACH:
                break
            # Of two full names the later one is marked; of a lone and a full one the lone one is.
            who, whom = (i, j) if " " not in words[i] and " " in words[j] else (j, i)
            both_full = " " in words[i] and " " in words[j]
            parts = _KINSHIP.fullmatch(between) or _NO_RELATION.fullmatch(between)
            if not parts and not both_full:
                nested = _AFTER_PREPOSITION.search(text, max(0, first.start - 9), first.start)
                turns = (_AND,) if nested else (_AND, _CLAUSE)
                turns = turns if who == i else (*turns, _WITHIN)
                parts = next(filter(None, (turn.fullmatch(between) for turn in turns)), None)
            if parts or (both_full and _are_two_in_one(words[i], words[j], between)):
                found[who].add(fold(words[whom]))
    for i in _of_one_writing(text, mentions, names, words):
        found[i].add(fold(words[i]))
    for number, i in enumerate(names):
        if _NOT_RELATED.match(text, mentions[i].span.end):
            near = names[max(0, number - _FEW) : number]
            found[i] |= {fold(words[j]) for j in near if ends[j] == ends[i]}
        j = names[number - 1] if number else i
        if i != j and " " in words[i] and fold(words[i]) == fold(words[j]):
            gap = text[mentions[j].span.end : mentions[i].span.start]
            if _ONE_AND_ONE.fullmatch(gap) and text[mentions[i].span.end :][:1] == ",":
                found[i].add(fold(words[i]))
    return {i: frozenset(those) for i, those in found.items() if those}


def _are_two_in_one(left: str, right: str, between: str) -> bool:
    """Whether one sentence has two full names that are alike, which one person's are not.

    Takes "held Marc Hill before they found Mark Hill"; must refuse "Marc Hill, also spelled Mark
    Hill", and whatever is not the same last name behind another first one.
    """
    one, other = fold(left).split(), fold(right).split()
    if one[-1] != other[-1] or one[0] == other[0] or len(one) != len(other):
        return False
    return not (_WHOLE.search(between) or _SAID_ALIKE.search(between))


def _of_one_writing(
    text: str, mentions: Sequence[Mention], names: Sequence[int], words: Mapping[int, str]
) -> Iterator[int]:
    """Names that are written as an earlier one and are another's, by an age or a part in the case.

    Takes "Robin Hill, 61" behind "Robin Hill, 19" and "Hill the witness" behind "Hill the juror";
    must refuse "Hill the father" behind "Hill the lawyer".
    """
    first: dict[str, Traits] = {}
    for i in names:
        end = mentions[i].span.end
        age, part = _AGE.match(text, end), _PART.match(text, end)
        role = role_of_words(part[1], part[1]) if part is not None else ""
        told = Traits((), (role,) if role else (), (int(age[1]),) if age is not None else ())
        if told != Traits() and first.setdefault(fold(words[i]), told).against(told):
            yield i


def _by_own_words(
    text: str,
    mentions: Sequence[Mention],
    names: Sequence[int],
    words: Mapping[int, str],
    i: int,
    bearers: Iterable[str],
) -> set[str]:
    """Full names that a lone one is not, by what stands right beside it.

    "A Mr Hill" brings somebody new, "the younger Hill" is not Ana Hill Sr.
    """
    if " " in words[i]:
        return set()
    span = mentions[i].span
    full = {words_ for words_ in bearers if " " in words_}
    certain = _A_CERTAIN.search(text, max(0, span.start - 24), span.start)
    if certain is not None or _ONE_NAME.match(text, span.end):
        return full
    age = _GENERATION.search(text, max(0, span.start - 12), span.start)
    if age is not None:
        born = {words_: _generation(words_) for words_ in full}
        pick = max if age[1].lower() in ("younger", "junior") else min
        if len(set(born.values())) < 2:
            # "The younger Hill" is not Ana Hill Sr., whoever else is met.
            far = _generation("sr") if pick is max else _generation("jr")
            return {words_ for words_, n in born.items() if n == far and n != 0}
        return {words_ for words_, n in born.items() if n != pick(born.values())}
    return _introduced_later(text, mentions, names, words, i, fold(words[i]))


def _generation(words: str) -> int:
    """How many come before somebody of a name, as far as its suffix tells: 1 for "Jr."."""
    found = _SUFFIX.search(words)
    return _SUFFIXES[found[1]] if found is not None else 0


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
