"""Kin: full names that are other writings of one, and the camps that are one person by them.

Names are compared only under a key they share.  A name that fits two which clash joins neither; a
chain of names whose ends clash joins none.  Knows nothing of lone surnames.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from onrecord.nouns import PersonKind
from onrecord.resolve.camps import Camp, Rivals
from onrecord.resolve.decisions import Judgement
from onrecord.resolve.identities import (
    Identity,
    identity_of,
    initials_of,
    keys_of_organisation,
    keys_of_person,
)
from onrecord.resolve.likeness import Likeness, compare
from onrecord.resolve.local import LocalPerson

_MOST_UNDER_KEY: Final = 40
"""Names under one key that are compared with one another; where there are more, none is."""
_LEAST: Final = 0.3
"""Score below which two names of a chain are taken for two people's; by hand."""
_INITIAL: Final = 0.65
"""Score of an initial that fits a first name, which joins where it fits nobody else: "A.J. Hill" is
Aaron Hill unless there is an Adam Hill; by hand."""
_KINDS: Final = {
    "organisation": PersonKind.ORGANISATION,
    "group": PersonKind.GROUP,
}


@dataclass(frozen=True, slots=True)
class Kin:
    """Sets of camps that are one person each, with the reasons; and what is doubtful."""

    sets: tuple[tuple[tuple[Camp, ...], tuple[str, ...]], ...]
    doubts: tuple[tuple[Camp, Camp, str], ...]


def kin_of(homes: Mapping[Identity, Sequence[Camp]], rivals: Rivals) -> Kin:
    """The camps of all names, those joined that are one person.

    Args:
        homes: The camps of each full name.
        rivals: Who must not be joined to whom.
    """
    return _Kinship(homes, rivals).settled()


@dataclass(frozen=True, slots=True)
class _Link:
    """A likeness of two camps; `by_alias` where an article itself gives both names."""

    left: Camp
    right: Camp
    reason: str
    by_alias: bool = False


class _Kinship:
    """Links between camps, and what speaks against each."""

    def __init__(self, homes: Mapping[Identity, Sequence[Camp]], rivals: Rivals) -> None:
        self.homes = homes
        self.rivals = rivals
        self.names = {identity: _name_of(identity, camps) for identity, camps in homes.items()}
        self.identity = {camp: i for i, camps in homes.items() for camp in camps}
        self.camp_of = {u.id: c for camps in homes.values() for c in camps for u in c.units}
        self.apart = {
            frozenset((self.camp_of[a].id, self.camp_of[b].id))
            for a, others in rivals.items()
            for b in others
            if a in self.camp_of and b in self.camp_of
        }
        self.ids = {camp: camp.id for camp in self.identity}
        self.doubts: list[tuple[Camp, Camp, str]] = []

    def settled(self) -> Kin:
        """Every camp in one set."""
        links = self._sound(sorted(self._links(), key=self._order))
        sets = _components(self.identity, links)
        out: list[tuple[tuple[Camp, ...], tuple[str, ...]]] = []
        by_set = {camp: i for i, camps in enumerate(sets) for camp in camps}
        within: dict[int, list[_Link]] = defaultdict(list)
        for link in links:
            within[by_set[link.left]].append(link)
        for i, camps in enumerate(sets):
            why = self._clash_within(camps, within[i])
            if why:
                self._doubt(within[i], why)
                out += [((camp,), ()) for camp in camps]
            else:
                those = tuple(sorted(camps, key=lambda c: self.ids[c]))
                out.append((those, tuple(dict.fromkeys(k.reason for k in within[i]))))
        return Kin(tuple(sorted(out, key=lambda s: self.ids[s[0][0]])), tuple(self.doubts))

    def _order(self, link: _Link) -> tuple[str, str, str]:
        return self.ids[link.left], self.ids[link.right], link.reason

    def _links(self) -> Iterator[_Link]:
        """Pairs of camps whose names are one person's."""
        for a, b in sorted(self._pairs()):
            likeness = self._compare(a, b)
            if likeness.judgement is Judgement.DIFFERENT:
                continue
            reason = f"{self.names[a]} and {self.names[b]}: {'; '.join(likeness.reasons)}"
            several = len(self.homes[a]) > 1 or len(self.homes[b]) > 1
            for left in self.homes[a]:
                for right in self.homes[b]:
                    against = self._against(left, right)
                    joins = likeness.judgement is Judgement.SAME or likeness.score >= _INITIAL
                    if joins and not against and not several:
                        yield _Link(left, right, reason)
                    elif len(self.homes[a]) + len(self.homes[b]) <= 4:
                        why = f"{reason}, but {against}" if against else reason
                        self.doubts.append((left, right, why))
        yield from self._by_alias()

    def _by_alias(self) -> Iterator[_Link]:
        """Links between a camp and the one of another full name that an article gives it."""
        seen: set[tuple[Camp, Identity]] = set()
        for camp, own in self.identity.items():
            for p in (p for u in camp.units for p in u.people):
                for alias in (*p.aliases, *p.known_as, p.name):
                    other = identity_of(alias, p.kind)
                    if other is None or other == own or (camp, other) in seen:
                        continue
                    seen.add((camp, other))
                    homes = self.homes.get(other, ())
                    if len(homes) == 1 and not self._against(camp, homes[0]):
                        reason = f"one article calls {self.names[own]} also {self.names[other]}"
                        yield _Link(camp, homes[0], reason, by_alias=True)

    def _pairs(self) -> set[tuple[Identity, Identity]]:
        """Names that share a key."""
        initials = frozenset(
            pair
            for identity, name in self.names.items()
            if identity[0] == "person"
            for pair in initials_of(name)
        )
        under: dict[tuple[str, str], set[Identity]] = defaultdict(set)
        for identity, name in self.names.items():
            for key in _keys(identity, name, initials):
                under[key].add(identity)
        return {
            pair
            for those in under.values()
            if len(those) <= _MOST_UNDER_KEY
            for pair in combinations(sorted(those), 2)
        }

    def _compare(self, a: Identity, b: Identity) -> Likeness:
        kinds = [_KINDS.get(i[0], PersonKind.PERSON) for i in (a, b)]
        return compare(self.names[a], self.names[b], left_kind=kinds[0], right_kind=kinds[1])

    def _against(self, left: Camp, right: Camp) -> str:
        """Why two camps cannot be one, whatever their names."""
        if frozenset((self.ids[left], self.ids[right])) in self.apart:
            return "they were told apart, or left open"
        # An article gives an organisation's name and its initials side by side; a person's
        # two names it would have joined.
        organisations = self.identity[left][0] == "organisation"
        if not organisations and not left.articles.isdisjoint(right.articles):
            return "one article has both"
        return left.traits.against(right.traits)

    def _clash(self, left: Camp, right: Camp, *, by_name: bool) -> str:
        """Why two camps cannot be one, their names included where no alias excuses them."""
        a, b = self.identity[left], self.identity[right]
        if a == b:
            return "two people have one name"
        against = self._against(left, right)
        if against or not by_name:
            return against
        likeness = self._compare(a, b)
        # Two last names after one first name are no proof of two, and join nobody.
        clash = likeness.judgement is Judgement.DIFFERENT or likeness.score < _LEAST
        return "; ".join(likeness.reasons) if clash else ""

    def _sound(self, links: Sequence[_Link]) -> list[_Link]:
        """Links without those at a camp that fits two which clash."""
        at: dict[Camp, list[_Link]] = defaultdict(list)
        for link in links:
            at[link.left].append(link)
            at[link.right].append(link)
        torn: dict[Camp, str] = {}
        for camp, those in at.items():
            others = {(o.right if o.left is camp else o.left): o.by_alias for o in those}
            if len(others) > _MOST_UNDER_KEY:
                torn[camp] = "too many names fit"
                continue
            for (x, alias_x), (y, alias_y) in combinations(others.items(), 2):
                why = self._clash(x, y, by_name=not (alias_x or alias_y))
                if why:
                    torn[camp] = f"it fits two who are not one: {why}"
                    break
        bad = [link for link in links if link.left in torn or link.right in torn]
        for link in bad:
            self._doubt([link], torn.get(link.left) or torn[link.right])
        return [link for link in links if link.left not in torn and link.right not in torn]

    def _clash_within(self, camps: Sequence[Camp], links: Sequence[_Link]) -> str:
        """Why a set of camps is not one person; empty where it is."""
        if len(camps) > _MOST_UNDER_KEY:
            return "too many names fit one another"
        by_name = not any(link.by_alias for link in links)
        for x, y in combinations(sorted(camps, key=lambda c: self.ids[c]), 2):
            why = self._clash(x, y, by_name=by_name)
            if why:
                return why
        return ""

    def _doubt(self, links: Iterable[_Link], why: str) -> None:
        self.doubts += [(k.left, k.right, f"{k.reason}, but {why}") for k in links]


def _name_of(identity: Identity, camps: Iterable[Camp]) -> str:
    """One way that a name is written, the same whatever the order: the one with the most parts."""
    written = {
        name
        for p in _people(camps)
        for name in (p.name, *p.known_as)
        if identity_of(name, p.kind) == identity
    }
    return max(written, key=lambda w: (len(w), w))


def _people(camps: Iterable[Camp]) -> Iterator[LocalPerson]:
    for camp in camps:
        for unit in camp.units:
            yield from unit.people


def _keys(
    identity: Identity, name: str, initials: frozenset[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    kind = identity[0]
    if kind == "organisation":
        yield from ((kind, key) for key in keys_of_organisation(name))
    elif kind in ("person", "handle"):
        yield from (("person", key) for key in keys_of_person(name, initials))


def _components(camps: Iterable[Camp], links: Iterable[_Link]) -> list[list[Camp]]:
    """Sets of camps that links connect."""
    parent = {camp: camp for camp in camps}

    def root(camp: Camp) -> Camp:
        while parent[camp] is not camp:
            parent[camp] = parent[parent[camp]]
            camp = parent[camp]
        return camp

    for link in links:
        parent[root(link.left)] = root(link.right)
    found: dict[Camp, list[Camp]] = defaultdict(list)
    for camp in parent:
        found[root(camp)].append(camp)
    return list(found.values())
