"""Across articles: the persons of single articles joined into the people of a case.

One full name is one person until something speaks against it; other writings of it join where they
can be nobody else's; a lone surname or a description joins the one person of the case whom it fits.
What people decided outweighs all of it.  Knows names and what is known beside them; refuses to
choose between two who fit, and to let the order of the articles matter.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.nouns import PersonKind, content_id
from onrecord.resolve.camps import Camp, Unit, part
from onrecord.resolve.decisions import Decisions
from onrecord.resolve.identities import Identity, identity_of
from onrecord.resolve.kin import kin_of
from onrecord.resolve.local import LocalPerson
from onrecord.resolve.name_parts import parse_name
from onrecord.resolve.shorts import place_shorts
from onrecord.resolve.traits import traits_of

_MOST_UNSURE: Final = 10
"""Others of a case that one person is shown as perhaps being; more help nobody."""
_ORDER: Final = (
    PersonKind.PERSON,
    PersonKind.ORGANISATION,
    PersonKind.GROUP,
    PersonKind.UNNAMED,
)


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody of a case: a person of one article, or those of several that are one.

    Attributes:
        id: Depends on the name alone, and where two share it on the members too.
        reasons: Why each of them was joined, in words; empty for a single one.
        unsure: Ids of others that may be the same, each with the reasons why that is unsure.
    """

    id: str
    name: str
    kind: PersonKind
    aliases: tuple[str, ...]
    members: tuple[LocalPerson, ...]
    reasons: tuple[str, ...] = ()
    unsure: tuple[tuple[str, tuple[str, ...]], ...] = ()


def join(people: Sequence[LocalPerson], decisions: Decisions | None = None) -> tuple[Joined, ...]:
    """The people of a case, in the order of their names.

    Takes "Ana Ruiz" of one article with "Ruiz" of another where no other Ruiz is met; must refuse
    it where Luis Ruiz is met too, or where somebody decided that they are two.

    Raises:
        ValueError: Two local persons have one id.
    """
    decisions = decisions or Decisions()
    units = _units(people, decisions)
    rivals = _rivals(people, units, decisions)
    named, rest = _by_identity(units)
    doubts: list[tuple[Camp, Camp, str]] = []
    homes: dict[Identity, tuple[Camp, ...]] = {}
    for identity, those in sorted(named.items()):
        parted = part(those, rivals)
        homes[identity] = parted.camps
        doubts += parted.doubts
    kin = kin_of(homes, rivals)
    doubts += kin.doubts
    clusters = [_Cluster(list(camps), [*_reasons(camps), *why]) for camps, why in kin.sets]
    placed = place_shorts(rest, [c.camps for c in clusters], rivals)
    for i, unit, reason in placed.joined:
        camp = Camp()
        camp.add(unit)
        clusters[i].camps.append(camp)
        clusters[i].reasons.append(reason)
    clusters += [_Cluster([camp], []) for camp in placed.alone]
    doubts += placed.doubts
    return _shown(clusters, doubts, decisions)


@dataclass(eq=False, slots=True)
class _Cluster:
    """Camps that are one person, in the making."""

    camps: list[Camp]
    reasons: list[str]

    @property
    def people(self) -> list[LocalPerson]:
        return sorted(
            (p for c in self.camps for u in c.units for p in u.people), key=lambda p: p.id
        )


def _units(people: Sequence[LocalPerson], decisions: Decisions) -> list[Unit]:
    """Everybody, those who are one by decision together."""
    by_id = {p.id: p for p in people}
    if len(by_id) != len(people):
        [(twice, _)] = Counter(p.id for p in people).most_common(1)
        raise ValueError(f"two local persons have the id {twice!r}")
    together = [g & by_id.keys() for g in decisions.groups]
    taken = set().union(*together)
    sets = [*(g for g in together if g), *({i} for i in by_id if i not in taken)]
    units = []
    for ids in sets:
        those = tuple(by_id[i] for i in sorted(ids))
        kind = min((p.kind for p in those), key=_ORDER.index)
        articles = frozenset(p.article for p in those)
        units.append(Unit(those[0].id, those, kind, traits_of(those), articles))
    return sorted(units, key=lambda u: u.id)


def _rivals(
    people: Iterable[LocalPerson], units: Iterable[Unit], decisions: Decisions
) -> dict[str, set[str]]:
    """Who must not be joined to whom, by decision or because an article tells them apart."""
    unit_of = {p.id: u.id for u in units for p in u.people}
    # A decision passes through persons whose article is no longer in the case.
    for group in decisions.groups:
        known = [unit_of[i] for i in group if i in unit_of]
        unit_of |= {i: known[0] for i in group if known and i not in unit_of}
    pairs = [*decisions.apart, *decisions.left_open]
    pairs += [(p.id, other) for p in people for other in p.apart_from]
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        a, b = unit_of.get(left), unit_of.get(right)
        if a is not None and b is not None and a != b:
            found[a].add(b)
            found[b].add(a)
    return found


def _by_identity(units: Iterable[Unit]) -> tuple[dict[Identity, list[Unit]], list[Unit]]:
    """Units by their full name, and those without one."""
    named: dict[Identity, list[Unit]] = defaultdict(list)
    rest = []
    for unit in units:
        found = Counter(
            identity
            for p in unit.people
            if p.kind is unit.kind
            if (identity := identity_of(p.name, p.kind)) is not None
        ) or Counter(
            identity
            for p in unit.people
            for name in p.known_as[:1]
            if p.kind is unit.kind and (identity := identity_of(name, p.kind)) is not None
        )
        if found:
            named[min(found, key=lambda i: (-found[i], i))].append(unit)
        else:
            rest.append(unit)
    return named, rest


def _reasons(camps: Sequence[Camp]) -> list[str]:
    """Why those of each of some camps are one person."""
    found = []
    for camp in camps:
        name = best_name([p for u in camp.units for p in u.people])
        if len(camp.units) > 1:
            found.append(f"the same full name in {len(camp.articles)} articles: {name}")
        found += [f"decided by a person: {name}" for u in camp.units[:3] if len(u.people) > 1][:1]
    return found


def best_name(people: Sequence[LocalPerson]) -> str:
    """The full name that is used most; of two used alike the one without title, then by letters."""

    def rank(item: tuple[str, int]) -> tuple[bool, int, int, str]:
        words, number = item
        name = parse_name(words)
        bare = bool(name.titles) or "," in words
        return (not name.is_full, -number, bare, words)

    names = Counter(p.name for p in people)
    return min(names.items(), key=rank)[0]


def _shown(
    clusters: Sequence[_Cluster], doubts: Iterable[tuple[Camp, Camp, str]], decisions: Decisions
) -> tuple[Joined, ...]:
    """The clusters as they are shown, with what is unsure between them."""
    rows = [(c, c.people) for c in clusters]
    rows = [(c, people) for c, people in rows if people]
    names = [best_name(people) for _, people in rows]
    kinds = [min((p.kind for p in people), key=_ORDER.index) for _, people in rows]
    ids = _ids(names, kinds, [people for _, people in rows])
    home = {camp: i for i, (c, _) in enumerate(rows) for camp in c.camps}
    of_person = {p.id: i for i, (_, people) in enumerate(rows) for p in people}
    unsure: list[dict[int, set[str]]] = [defaultdict(set) for _ in rows]
    pairs = [(home[a], home[b], why) for a, b, why in doubts]
    for left, right in decisions.left_open:
        if left in of_person and right in of_person:
            latest = decisions.latest(left, right)
            pairs.append((of_person[left], of_person[right], f"left open: {latest}"))
    for a, b, why in pairs:
        if a != b:
            unsure[a][b].add(why)
            unsure[b][a].add(why)
    shown = [
        Joined(
            ids[i],
            names[i],
            kinds[i],
            tuple(sorted({n for p in people for n in (p.name, *p.aliases)} - {names[i]})),
            tuple(people),
            tuple(dict.fromkeys(c.reasons)),
            tuple(
                sorted((ids[o], tuple(sorted(why))) for o, why in unsure[i].items())[:_MOST_UNSURE]
            ),
        )
        for i, (c, people) in enumerate(rows)
    ]
    return tuple(sorted(shown, key=lambda j: (j.name, j.id)))


def _ids(
    names: Sequence[str], kinds: Sequence[PersonKind], people: Sequence[Sequence[LocalPerson]]
) -> list[str]:
    """An id for each: by the name filed, and by the least member where that does not tell them."""
    filed = [identity_of(name, kind) for name, kind in zip(names, kinds, strict=True)]
    often = Counter(filed)
    return [
        content_id("person", *identity)
        if identity is not None and often[identity] == 1
        else content_id("person", name, those[0].id)
        for identity, name, those in zip(filed, names, people, strict=True)
    ]
