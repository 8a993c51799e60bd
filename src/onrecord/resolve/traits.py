"""Traits: what is known of somebody beside the name, and whether two can be one person for it.

Knows roles that one person cannot have in one case, genders, ages that lie far apart, and that the
dead do not testify.  Refuses to infer one trait from another.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from onrecord.resolve.fold import fold
from onrecord.resolve.local import LocalPerson
from onrecord.resolve.name_parts import parse_name

_EXCLUDE: Final = {
    "defendant": frozenset({"judge", "juror", "prosecutor"}),
    "victim": frozenset({"judge", "juror", "prosecutor"}),
    "judge": frozenset({"juror", "prosecutor", "lawyer", "witness"}),
    "juror": frozenset({"prosecutor", "lawyer", "witness"}),
    "dead": frozenset({"judge", "juror", "prosecutor", "lawyer", "witness"}),
}
_KNOWN: Final = frozenset(_EXCLUDE) | frozenset().union(*_EXCLUDE.values())
_DEAD: Final = re.compile(
    r"\b(?:late|dead|deceased|slain|killed|murdered|who (?:died|was killed)|fatally \w+)\b"
)
_AGE: Final = re.compile(r"(?:^|aged |, )(\d{1,3})$|\b(\d{1,3})[- ]years?[- ]old\b")
_FAR: Final = 10
"""Years between two ages of one person in one case, by hand: cases last, and are retold."""
_OLDEST: Final = 115


@dataclass(frozen=True, slots=True, order=True)
class Traits:
    """What is known of somebody beside the name; empty where nothing is.

    `ages` are in years, the least and the greatest that were given.
    """

    genders: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()

    def together(self, other: "Traits") -> "Traits":
        """What is known of two that are one."""
        ages = sorted({*self.ages, *other.ages})
        return Traits(
            tuple(sorted({*self.genders, *other.genders})),
            tuple(sorted({*self.roles, *other.roles})),
            (ages[0], ages[-1]) if ages else (),
        )

    def shares(self, other: "Traits") -> bool:
        """Whether something that is known of both speaks for one person."""
        return bool(
            set(self.genders) & set(other.genders)
            or set(self.roles) & set(other.roles)
            or (self.ages and other.ages and not self.against(other))
        )

    def against(self, other: "Traits") -> str:
        """Why two cannot be one, in words; empty where nothing speaks against it."""
        if self.genders and other.genders and not set(self.genders) & set(other.genders):
            return "one is a man, the other a woman"
        for role in self.roles:
            for clash in other.roles:
                if clash in _EXCLUDE.get(role, ()) or role in _EXCLUDE.get(clash, ()):
                    return f"nobody is both {role} and {clash} in one case"
        ages = (*self.ages, *other.ages)
        if self.ages and other.ages and max(ages) - min(ages) > _FAR:
            return f"their ages lie far apart: {min(ages)}, {max(ages)}"
        return ""


def traits_of(people: Iterable[LocalPerson]) -> Traits:
    """What some local persons who are one are known to be.

    Takes the age in "26-year-old cinematographer"; must refuse one in "Apartment 26".
    """
    genders: set[str] = set()
    roles: set[str] = set()
    ages: set[int] = set()
    for person in people:
        gender = person.gender or parse_name(person.name).gender
        if gender in ("f", "m"):
            genders.add(gender)
        roles |= {r for r in map(fold, person.roles) if r in _KNOWN}
        for words in person.descriptions:
            small = fold(words)
            roles |= {"dead"} if _DEAD.search(small) else set()
            found = {int(a or b) for a, b in _AGE.findall(small)}
            ages |= {age for age in found if 0 < age <= _OLDEST}
    years = (min(ages), max(ages)) if ages else ()
    return Traits(tuple(sorted(genders)), tuple(sorted(roles)), years)
