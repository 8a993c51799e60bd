"""GAP answered by the package: a name is meant if it and the pronoun are one person.  Pure."""

from bench.people.gap import Row
from bench.people.told import Told
from onrecord.nouns import Span


def answer(row: Row, told: Told) -> tuple[bool, bool]:
    """Whether the pronoun means A, and whether B; neither where it stays unknown or unfound."""
    for i in told.near(row.pronoun):
        person = told.meant[i]
        if told.mentions[i].form == "pronoun" and person is not None:
            return _stands_at(row.a, person, told), _stands_at(row.b, person, told)
    return False, False


def _stands_at(name: Span, person: str, told: Told) -> bool:
    return any(told.meant[i] == person for i in told.near(name))
