"""Camps: those who share one name, parted into the people that they are.

Everybody of one name is one person until something known of them speaks against it.  Then those
with clashing traits are parted, and one of whom nothing is known belongs to a camp only if it is
the only one or far the largest.  Knows no names; refuses to part by chance: the order in which
anybody comes changes nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from onrecord.nouns import PersonKind
from onrecord.resolve.local import LocalPerson
from onrecord.resolve.traits import Traits

_FAR_LARGER: Final = 5
"""How many times the others together a camp must be to claim those of whom nothing is known; by
hand: one pronoun read wrongly must not tear a hundred articles apart."""
_MOST_SORTS: Final = 200
"""Different traits looked at within one name; those beyond stay apart."""
_MOST_IN_ARTICLE: Final = 20
"""Namesakes of one article that are compared; where there are more, all stay apart."""


@dataclass(eq=False, slots=True)
class Unit:
    """Local persons that decisions make one, most often only one; `id` is the least of theirs."""

    id: str
    people: tuple[LocalPerson, ...]
    kind: PersonKind
    traits: Traits
    articles: frozenset[str]


@dataclass(eq=False, slots=True)
class Camp:
    """Units that are one person."""

    units: list[Unit] = field(default_factory=list)
    traits: Traits = field(default_factory=Traits)
    articles: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        """The least id of its local persons."""
        return min(u.id for u in self.units)

    def add(self, unit: Unit) -> None:
        """Take in one that is the same person."""
        self.units.append(unit)
        self.traits = self.traits.together(unit.traits)
        self.articles |= unit.articles


@dataclass(frozen=True, slots=True)
class Parted:
    """The camps of one name; and why single ones stay out of others, pair by pair of camps."""

    camps: tuple[Camp, ...]
    doubts: tuple[tuple[Camp, Camp, str], ...]


Rivals = Mapping[str, Collection[str]]
"""Id of a unit to the ids of those that must not be joined to it."""


def part(units: Sequence[Unit], rivals: Rivals) -> Parted:
    """The people that some units of one name are.

    Args:
        units: Of one name.
        rivals: Of any units.
    """
    units = sorted(units, key=lambda u: u.id)
    contested = _contested(units, rivals)
    by_traits: dict[Traits, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.id not in contested:
            by_traits[unit.traits].append(unit)
    sorts = sorted(by_traits, key=lambda t: (-len(by_traits[t]), t))
    camps: list[Camp] = []
    single: list[tuple[Unit, str]] = []
    looked_at, beyond = sorts[:_MOST_SORTS], sorts[_MOST_SORTS:]
    split = [t for t in looked_at if any(t.against(other) for other in looked_at)]
    for traits in (*split, *(t for t in looked_at if t not in set(split))):
        home = _home(traits, camps, strict=traits in split)
        if isinstance(home, str):
            single += [(unit, home) for unit in by_traits[traits]]
            continue
        if home is None:
            home = Camp()
            camps.append(home)
        for unit in by_traits[traits]:
            home.add(unit)
    single += [(u, "too many people of this name") for t in beyond for u in by_traits[t]]
    return _with_single(camps, [*_placed(units, contested, rivals, camps), *single])


def _contested(units: Sequence[Unit], rivals: Rivals) -> set[str]:
    """Those that must not be one although all that is known of them agrees.

    Where one has more rivals than another, it alone is set aside: that is whom the decisions were
    about.
    """
    mine = {u.id: u for u in units}
    against: dict[str, set[str]] = {}
    for u in units:
        found = {r for r in rivals.get(u.id, ()) if r in mine and r != u.id}
        found = {r for r in found if not u.traits.against(mine[r].traits)}
        if found:
            against[u.id] = found
    contested = _fewest(against)
    by_article: dict[str, list[Unit]] = defaultdict(list)
    for u in units:
        for article in u.articles:
            by_article[article].append(u)
    for there in by_article.values():
        if len(there) > _MOST_IN_ARTICLE:
            contested |= {u.id for u in there}
        elif len(there) > 1:
            contested |= {
                u.id
                for u in there
                if any(o is not u and not u.traits.against(o.traits) for o in there)
            }
    return contested


def _fewest(against: dict[str, set[str]]) -> set[str]:
    """Those to set aside so that no two rivals are left, the ones with most rivals first."""
    taken: set[str] = set()
    left = {one: set(others) for one, others in against.items()}
    by_number: dict[int, set[str]] = defaultdict(set)
    for one, others in left.items():
        by_number[len(others)].add(one)
    for number in range(max(by_number, default=0), 0, -1):
        while by_number[number]:
            now = sorted(by_number[number])
            by_number[number] = set()
            for one in now:
                taken.add(one)
                for other in left.pop(one):
                    if other in left and other not in now:
                        by_number[len(left[other])].discard(other)
                        left[other].discard(one)
                        by_number[len(left[other])].add(other)
    return taken


def _home(traits: Traits, camps: Sequence[Camp], *, strict: bool) -> Camp | str | None:
    """The camp that traits belong to; None for a new one; a reason where that cannot be told."""
    fits = [c for c in camps if not c.traits.against(traits)]
    alike = [c for c in fits if c.traits.shares(traits)]
    if strict:
        return alike[0] if len(alike) == 1 else None
    if len(camps) < 2 or len(alike) == 1:
        return next(iter(alike or fits), None)
    fits.sort(key=lambda c: -len(c.units))
    if fits and len(fits[0].units) >= _FAR_LARGER * sum(len(c.units) for c in fits[1:]):
        return fits[0]
    return "two people or more have this name, and nothing tells which one is meant"


def _placed(
    units: Sequence[Unit], contested: set[str], rivals: Rivals, camps: Sequence[Camp]
) -> Iterable[tuple[Unit, str]]:
    """Each contested unit that no camp can claim alone; the others join theirs."""
    wants: dict[int, list[Unit]] = defaultdict(list)
    for unit in (u for u in units if u.id in contested):
        against = set(rivals.get(unit.id, ()))
        fits = [
            i
            for i, c in enumerate(camps)
            if not c.traits.against(unit.traits)
            and c.articles.isdisjoint(unit.articles)
            and not (against and any(o.id in against for o in c.units))
        ]
        if len(fits) == 1 and len(camps) > 1 and camps[fits[0]].traits.shares(unit.traits):
            wants[fits[0]].append(unit)
        else:
            yield unit, "one article or a decision sets two of this name apart"
    for i, those in wants.items():
        articles = [a for u in those for a in u.articles]
        free = len(articles) == len(set(articles))
        apart = {u.id for u in those}
        for unit in those:
            if free and not apart & set(rivals.get(unit.id, ())):
                camps[i].add(unit)
            else:
                yield unit, "one article or a decision sets two of this name apart"


def _with_single(camps: list[Camp], single: Iterable[tuple[Unit, str]]) -> Parted:
    """Camps and those that stay alone, each with a doubt about the largest camp it may be."""
    alone = []
    for unit, reason in single:
        camp = Camp()
        camp.add(unit)
        alone.append((camp, reason))
    alone.sort(key=lambda pair: pair[0].id)
    largest = sorted(camps, key=lambda c: (-len(c.units), c.id))
    doubts = [
        (camp, other, reason)
        for camp, reason in alone
        for other in [c for c in largest if not c.traits.against(camp.traits)][:2]
    ]
    if not camps and len(alone) > 1:
        first = alone[0][0]
        doubts = [(camp, first, reason) for camp, reason in alone[1:]]
    return Parted((*largest, *(camp for camp, _ in alone)), tuple(doubts))
