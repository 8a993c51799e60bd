"""Shorts: lone surnames, single initials and descriptions, each with the one person it fits.

"Exactly one" is counted over the whole case.  Knows the people that full names made; refuses to
join a lone name to a namesake of another, or two lone names of two articles to each other.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.nouns import PersonKind
from onrecord.resolve.camps import Camp, Rivals, Unit
from onrecord.resolve.decisions import Judgement
from onrecord.resolve.fold import fold
from onrecord.resolve.identities import lone_keys, near_keys
from onrecord.resolve.likeness import compare
from onrecord.resolve.name_parts import parse_name, tidy
from onrecord.resolve.nearby import relation_key
from onrecord.resolve.organisations import is_bodys, tokens_of
from onrecord.resolve.traits import Traits

_MOST_SHOWN: Final = 4
"""People of a case that a lone name is shown as perhaps being."""
_MOST_NEAR: Final = 20
"""People under one key of slips that are looked at; where there are more, none is; by hand."""
_FEWEST_WORDS: Final = 2
_MOST_FIRMS: Final = 40
"""Words of a general name that may stand for the one organisation of a case that ends or begins so
("the Sheriff's Office"), and organisations looked at for it; by hand."""
_ANYBODY: Final = frozenset(
    """man woman boy girl person people official source insider lawyer attorney prosecutor witness
    spokesman spokeswoman spokesperson friend officer deputy detective reporter journalist expert
    juror relative neighbour neighbor employee worker member star actor actress suspect victim
    defendant judge doctor author investigator agent colleague husband wife son daughter mother
    father brother sister""".split()
)
"""Descriptions that fit people of whom the case does not speak by name; by hand."""
_DEFINITE: Final = re.compile(r"(?:the |that |this )?((?:[^\W\d_]+[ -]){0,3}[^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Placed:
    """Where those without a full name belong.

    Attributes:
        joined: Number of a set, who joins it, and why.
        alone: The others, each by itself.
    """

    joined: tuple[tuple[int, Unit, str], ...]
    alone: tuple[Camp, ...]
    doubts: tuple[tuple[Camp, Camp, str], ...]


def place_shorts(units: Sequence[Unit], sets: Sequence[Sequence[Camp]], rivals: Rivals) -> Placed:
    """Each unit with the one person of the case it fits, or alone.

    Takes "Ruiz" with Ana Ruiz, "the cinematographer" with the only one whom an article calls so;
    must refuse "Ruiz" where Luis Ruiz is met too, and "the judge".

    Args:
        units: Without a full name.
        sets: The camps of each person with one.
        rivals: Who must not be joined to whom.
    """
    return _Placing(sets, rivals).place(units)


class _Placing:
    """The people of a case by surname and by description."""

    def __init__(self, sets: Sequence[Sequence[Camp]], rivals: Rivals) -> None:
        self.rivals = rivals
        self.sets = sets
        self.names: list[str] = []
        self.traits: list[Traits] = []
        self.articles: list[frozenset[str]] = []
        self.by_surname: dict[str, set[int]] = defaultdict(set)
        self.by_alias: dict[str, set[int]] = defaultdict(set)
        self.by_words: dict[str, set[int]] = defaultdict(set)
        self.by_end: dict[str, set[int]] = defaultdict(set)
        self.firms: list[frozenset[str]] = []
        self.set_of: dict[str, int] = {}
        for i, camps in enumerate(sets):
            people = [p for c in camps for u in c.units for p in u.people]
            names = {p.name for p in people if p.kind is PersonKind.PERSON}
            self.names.append(max(names or {p.name for p in people}, key=lambda n: (len(n), n)))
            traits = Traits()
            for camp in camps:
                traits = traits.together(camp.traits)
            self.traits.append(traits)
            self.articles.append(frozenset(p.article for p in people))
            for name in names:
                for key in (*lone_keys(name), *near_keys(name)):
                    self.by_surname[key].add(i)
            for also in {_called(n) for p in people for n in p.known_as}:
                self.by_alias[also].add(i)
            firms = {p.name for p in people if p.kind is PersonKind.ORGANISATION}
            self.firms.append(frozenset(firms))
            for tokens in filter(None, map(tokens_of, firms)):
                self.by_end["< " + tokens[0]].add(i)
                self.by_end["> " + tokens[-1]].add(i)
            for words in {fold(w) for p in people for w in (*p.descriptions, *p.roles)}:
                self.by_words[words].add(i)
                if key := relation_key(words):
                    self.by_words[key].add(i)
            self.set_of |= {u.id: i for c in camps for u in c.units}
        self._fits: dict[tuple[str, Traits], tuple[int, ...]] = {}

    def place(self, units: Sequence[Unit]) -> Placed:
        """Each unit where it belongs."""
        wants: dict[int, list[tuple[Unit, str]]] = defaultdict(list)
        alone: list[tuple[Unit, tuple[int, ...], str]] = []
        for unit in sorted(units, key=lambda u: u.id):
            fits, why = self._who(unit)
            against = self._against(unit, fits[0]) if len(fits) == 1 else ""
            if len(fits) == 1 and not against and not self._is_surely(unit, fits[0]):
                against = "the names alone do not tell"
            if len(fits) == 1 and not against:
                wants[fits[0]].append((unit, why))
            elif fits:
                reason = against or f"{len(fits)} people of the case fit"
                alone.append((unit, fits[:_MOST_SHOWN], f"{why}, but {reason}"))
            else:
                alone.append((unit, (), why))
        joined = []
        for i, those in sorted(wants.items()):
            free, kept_out = self._together([unit for unit, _ in those])
            for unit, why in those:
                if unit in free:
                    joined.append((i, unit, f"{why}; only {self.names[i]} of this case fits"))
                else:
                    alone.append((unit, (i,), f"{why}, but {kept_out[unit]}"))
        return self._placed(joined, alone)

    def _who(self, unit: Unit) -> tuple[tuple[int, ...], str]:
        """The people that a unit may be, and as what it may be them."""
        if unit.kind is PersonKind.ORGANISATION:
            return self._firm(unit.people[0].name)
        if unit.kind is PersonKind.UNNAMED:
            key = relation_key(unit.people[0].name)
            near = self.by_words.get(key, set()) if key else set()
            fits = tuple(i for i in sorted(near) if not self.traits[i].against(unit.traits))
            return fits, f"described alike: {unit.people[0].name}"
        if unit.kind is not PersonKind.PERSON:
            return (), ""
        name = _lone_name(unit)
        given = self._by_alias(unit)
        if given:
            return given, f"an article gives the name: {unit.people[0].name}"
        if name:
            parsed = parse_name(name)
            what = f"initial alone: {name}" if parsed.given else f"surname alone: {parsed.surname}"
            if (name, unit.traits) not in self._fits:
                exact = {i for key in lone_keys(name) for i in self.by_surname.get(key, ())}
                fits = self._those(name, unit.traits, exact)
                self._fits[name, unit.traits] = fits or self._near(name, unit.traits)
            return self._fits[name, unit.traits], what
        described = _DEFINITE.fullmatch(fold(unit.people[0].name))
        if described is None or described[1].split()[-1] in _ANYBODY:
            return (), ""
        found = self.by_words.get(described[1], set())
        fits = tuple(i for i in sorted(found) if not self.traits[i].against(unit.traits))
        return fits, f"described alone: {unit.people[0].name}"

    def _by_alias(self, unit: Unit) -> tuple[int, ...]:
        """The people whom an article says to be called as a unit is."""
        found = {i for p in unit.people for i in self.by_alias.get(_called(p.name), ())}
        return tuple(i for i in sorted(found) if not self.traits[i].against(unit.traits))

    def _firm(self, name: str) -> tuple[tuple[int, ...], str]:
        """The organisations that a general name of several words may be short for."""
        tokens = tokens_of(name)
        alone = len(tokens) == 1 and is_bodys(tokens[0]) and fold(name).startswith("the ")
        if len(tokens) < _FEWEST_WORDS and not alone:
            return (), ""
        near = self.by_end["< " + tokens[0]] | self.by_end["> " + tokens[-1]]
        if len(near) > _MOST_FIRMS:
            return (), f"a general name: {name}"
        fits = (i for i in sorted(near) if any(tokens_of(f) != tokens for f in self.firms[i]))
        firm = PersonKind.ORGANISATION
        return tuple(
            i
            for i in fits
            if any(
                compare(name, f, left_kind=firm, right_kind=firm).judgement
                is not Judgement.DIFFERENT
                for f in self.firms[i]
            )
        ), f"a general name: {name}"

    def _near(self, name: str, traits: Traits) -> tuple[int, ...]:
        """The people whom a lone name fits by a slip of the pen."""
        under = [self.by_surname.get(key, set()) for key in near_keys(name)]
        few = (numbers for numbers in under if len(numbers) <= _MOST_NEAR)
        return self._those(name, traits, {i for numbers in few for i in numbers})

    def _those(self, name: str, traits: Traits, among: Iterable[int]) -> tuple[int, ...]:
        return tuple(i for i in sorted(among) if self._fit(name, traits, i))

    def _fit(self, name: str, traits: Traits, i: int) -> bool:
        return (
            not self.traits[i].against(traits)
            and compare(name, self.names[i]).judgement is not Judgement.DIFFERENT
        )

    def _is_surely(self, unit: Unit, i: int) -> bool:
        """Whether a unit's name is enough to join the only one whom it fits."""
        if unit.kind is not PersonKind.PERSON or self._by_alias(unit):
            return True
        name = _lone_name(unit)
        return not name or compare(name, self.names[i]).fits

    def _against(self, unit: Unit, i: int) -> str:
        """Why the one person whom a unit fits is not it."""
        if not self.articles[i].isdisjoint(unit.articles):
            return f"its article tells it apart from {self.names[i]}"
        if any(self.set_of.get(r) == i for r in self.rivals.get(unit.id, ())):
            return "they were told apart, or left open"
        return ""

    def _together(self, units: Sequence[Unit]) -> tuple[set[Unit], dict[Unit, str]]:
        """Those of some units that may all be one person, and why each other may not.

        Two of one article are two people, and so are two whom something known tells apart; where
        that cannot be settled for one of them, it is for neither.
        """
        often = Counter(a for u in units for a in u.articles)
        sorts = {u.traits for u in units}
        ids = {u.id for u in units}
        out: dict[Unit, str] = {}
        torn = {t for t in sorts if t.genders or t.roles or t.ages}
        torn = {t for t in torn if any(t.against(o) for o in torn)} if len(torn) < 500 else torn
        for unit in units:
            if any(often[a] > 1 for a in unit.articles):
                out[unit] = "two of its article fit the same person"
            elif unit.traits in torn:
                out[unit] = "others who fit cannot be the same person"
            elif ids & set(self.rivals.get(unit.id, ())):
                out[unit] = "another who fits was told apart from it"
        return {u for u in units if u not in out}, out

    def _placed(
        self,
        joined: Sequence[tuple[int, Unit, str]],
        alone: Iterable[tuple[Unit, tuple[int, ...], str]],
    ) -> Placed:
        camps, doubts = [], []
        first: dict[str, Camp] = {}
        for unit, fits, why in sorted(alone, key=lambda row: row[0].id):
            camp = Camp()
            camp.add(unit)
            camps.append(camp)
            doubts += [(camp, self.sets[i][0], why) for i in fits]
            if not fits and why:
                # Each is shown with one other, not with all: a hundred lone Hills help nobody.
                key = fold(parse_name(unit.people[0].name).surname)
                if key in first:
                    doubts.append((camp, first[key], f"{why}, in two articles"))
                elif key:
                    first[key] = camp
        return Placed(tuple(joined), tuple(camps), tuple(doubts))


def _called(words: str) -> str:
    """A second name as it is filed: “the Duchess” and "Duchess" are one."""
    return fold(tidy(words)).removeprefix("the ")


def _lone_name(unit: Unit) -> str:
    """The name of somebody without a full one; empty where they have none."""
    return next((p.name for p in unit.people if parse_name(p.name).surnames), "")
