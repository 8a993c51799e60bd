"""Bearers: which of those who bear one last name in an article a lone one is, by what stands by it.

Knows the rank before a name, an age and a description behind it, and the pronoun that goes on for
it.  Refuses to choose by who was named last, and where nothing beside the name tells them apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from onrecord.nouns import Mention, PersonKind
from onrecord.read.given_names import is_first_name
from onrecord.resolve.descriptions import AGE, Description
from onrecord.resolve.fold import fold
from onrecord.resolve.going_on import gender_gone_on
from onrecord.resolve.name_parts import parse_name
from onrecord.resolve.named import Named
from onrecord.resolve.person_nouns import head_of

_RANK: Final = re.compile(r"(?<![\w’'-])([A-Z][a-z]{1,14})\.?\s+$")
_NO_RANK: Final = frozenset("mr mrs ms miss mx sir dame lord lady the".split())
_AGE: Final = re.compile(r", (?:aged )?(\d{1,3})(?=[,.;)])")
_DOCTORS: Final = frozenset(
    """doctor physician surgeon pathologist psychiatrist psychologist examiner coroner toxicologist
    anesthesiologist anaesthetist cardiologist neurologist pediatrician paediatrician radiologist
    dentist gynecologist gynaecologist veterinarian professor""".split()
)
_MOST: Final = 40
"""Bearers of one name that are told apart; more no article has."""
_YEARS: Final = 1
"""By how much two ages of one person may differ in one article: a birthday."""


@dataclass(frozen=True, slots=True)
class Borne:
    """What tells the bearers of one name apart.

    Attributes:
        left: Number of a lone name to those of the groups that it may still be.
        genders: Number of a lone name to the gender of the pronoun that goes on for it.
    """

    left: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    genders: Mapping[int, str] = field(default_factory=dict)


def tell_apart(
    text: str, mentions: Sequence[Mention], named: Named, descriptions: Iterable[Description]
) -> Borne:
    """Whom each lone name that several bear may be.

    Takes "Capt. Hill" as Eva Hill where she alone was "Capt. Eva Hill" before, and "Hill, 79," as
    whoever is not 44; must refuse a plain "Hill".

    Args:
        text: The article's.
        mentions: Its mentions.
        named: The groups, and the lone names that are unclear.
        descriptions: What the text says that each name is.
    """
    if not named.unclear:
        return Borne()
    telling = _Telling(text, mentions, named, descriptions)
    genders = {}
    for i in named.unclear:
        gender = gender_gone_on(text, mentions[i].span.end)
        if gender is not None:
            genders[i] = gender
    return Borne({i: telling.left(i, fits) for i, fits in named.unclear.items()}, genders)


class _Telling:
    """What one article says of those who share a name."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        named: Named,
        descriptions: Iterable[Description],
    ) -> None:
        self.text = text
        self.mentions = mentions
        self.groups = named.groups
        shared = {g for fits in named.unclear.values() for g in fits}
        owner = {n: g for g in shared for n in named.groups[g].mentions}
        self.heads: dict[int, set[str]] = defaultdict(set)
        self.ages: dict[int, set[int]] = defaultdict(set)
        self.own: dict[int, set[str]] = defaultdict(set)
        for d in descriptions:
            if d.mention in owner and d.head == AGE:
                self.ages[owner[d.mention]] |= {int(n) for n in re.findall(r"\d{1,3}", d.words)}
            elif d.mention in owner:
                self.heads[owner[d.mention]].add(d.head)
            elif d.mention in named.unclear and d.head != AGE:
                self.own[d.mention].add(d.head)
        for n, g in owner.items():
            self.heads[g] |= self._rank(n)

    def left(self, i: int, fits: tuple[int, ...]) -> tuple[int, ...]:
        """Those of some groups that a lone name may be; all where nothing speaks for one."""
        if len(fits) > _MOST:
            return fits
        persons = tuple(g for g in fits if self.groups[g].kind is PersonKind.PERSON)
        fits = persons or fits
        heads = self._rank(i) | self.own[i]
        if "doctor" in heads:
            heads |= _DOCTORS
        by_head = tuple(g for g in fits if self.heads[g] & heads)
        if len(by_head) == 1:
            return by_head
        age = _AGE.match(self.text, self.mentions[i].span.end)
        if age is not None:
            years = int(age[1])
            near = tuple(g for g in fits if any(abs(a - years) <= _YEARS for a in self.ages[g]))
            fits = near or tuple(g for g in fits if not self.ages[g]) or fits
        word = fold(self.mentions[i].span.of(self.text))
        by_last = tuple(g for g in fits if not self._goes_by_another(g, word))
        return by_last or fits

    def _rank(self, i: int) -> set[str]:
        """The rank or office right before a name, written out: "Capt." is "captain"."""
        start = self.mentions[i].span.start
        found = _RANK.search(self.text, max(0, start - 18), start)
        if found is None or found[1].lower() in _NO_RANK:
            return set()
        head = head_of(found[1])
        return {"doctor"} if found[1] == "Dr" else {head} if head else set()

    def _goes_by_another(self, g: int, word: str) -> bool:
        """Whether an article calls somebody with two last names by the other one alone.

        Takes Ana Soto Ruiz for "Ruiz", where "Soto" stands alone too.
        """
        name = parse_name(self.groups[g].name)
        others = {fold(m) for m in (*name.middle, *name.surnames) if not is_first_name(fold(m))}
        if word not in others | {fold(name.surname)} or len(others) < 2:
            return False
        return any(fold(w) in others - {word} for w in self.groups[g].writings if " " not in w)
