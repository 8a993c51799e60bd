"""Questions to a case: whom a name means, and what that person said.

Finds people by the name a user types; refuses to choose between two who bear it.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.errors import UnknownPerson
from onrecord.nouns import Case, Person
from onrecord.resolve.fold import fold
from onrecord.resolve.likeness import Judgement, compare


def find_people(case: Case, name: str) -> tuple[Person, ...]:
    """Everybody whom some words may mean: by id, by a name the file has for them, or by surname.

    "ruiz" finds Ana Ruiz, and Luis Ruiz too.
    """
    sought = fold(name)
    exact = [
        p for p in case.people if name == p.id or sought in {fold(n) for n in (p.name, *p.aliases)}
    ]
    if exact:
        return tuple(exact)
    if not sought:
        return ()
    return tuple(
        p
        for p in case.people
        if sought in fold(p.name).split() or compare(name, p.name).judgement is Judgement.SAME
    )


def find_person(case: Case, name: str) -> Person:
    """The one person whom some words mean.

    Raises:
        UnknownPerson: There is none, or more than one.
    """
    found = find_people(case, name)
    if len(found) == 1:
        return found[0]
    if not found:
        remedy = "`onrecord people` lists everybody the file knows."
        raise UnknownPerson(f"nobody here is called {name!r}", "the case", remedy)
    some = "; ".join(f"{p.name} ({p.id})" for p in found[:8])
    remedy = "Give the whole name, or the id."
    raise UnknownPerson(f"{name!r} may be {len(found)} people: {some}", "the case", remedy)


def said_by(case: Case, person: Person) -> Case:
    """The case with no statements but those of one person."""
    kept = tuple(s for s in case.statements if s.speaker == person.id)
    return replace(case, statements=kept)
