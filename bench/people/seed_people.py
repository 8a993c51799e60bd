"""The seed: its statements' speakers as people, and what is said of its broken names.

Knows the gold's ways to say who speaks: a name, a handle in brackets, an outlet, a jury, nobody.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.quotes.statements import (
    SEED_OUTLET,
    SEED_PUBLISHED,
    Row,
    locate,
    pair,
    seed_gold,
)
from onrecord.ingest import find_sources
from onrecord.nouns import (
    Attribution,
    Person,
    PersonKind,
    Reading,
    Resolved,
    Span,
    Warning,  # noqa: A004  (the contract's word)
)
from onrecord.read.reader import Reader

PRONOUN: Final = "pronoun"
"""Kind of the warnings on pronouns; all others that resolving gives are on names."""
TRAPS: Final = {
    "mangled name": "the mangled name",
    "broken possessive / word order": "the broken possessive",
    "wrong pronoun": "the wrong pronoun",
}
"""Types of the gold's anomalies that must be warned of, and what they are called here."""
_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")
_ORGANISATIONS: Final = frozenset({"Radar Online", "OK! Magazine"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement of the gold, and who was given for it.

    Attributes:
        wanted: The speaker as the gold writes it.
        row: The attribution that stands for it.
        person: Who speaks it; None where that stays unknown or nothing stands for it.
    """

    wanted: str
    row: Row
    person: Person | None

    @property
    def is_right(self) -> bool:
        """Whether it was found, and is this speaker's; or nobody's by name, if so be."""
        return self.row.found is not None and is_speaker(self.wanted, self.person)


@dataclass(frozen=True, slots=True)
class Warned:
    """What is warned of.

    Attributes:
        traps: What must be warned of, and whether it is.
        false: Warnings on names and pronouns that are on none of it.
    """

    traps: Mapping[str, bool]
    false: tuple[Warning, ...]


def read_seed(reader: Reader, text: Path) -> Reading:
    """The seed read as an article, published as its notes say."""
    (source,) = find_sources([text], published=SEED_PUBLISHED, outlet=SEED_OUTLET)
    return reader.read(source.read().article)


def is_speaker(wanted: str, person: Person | None) -> bool:
    """Whether somebody is whom the gold gives.

    Whoever has a name must be found under the whole of it.  The jury is a group or somebody without
    a name; what nobody says by name may be anybody's who has none.
    """
    unnamed = person is None or person.kind is PersonKind.UNNAMED
    if wanted.startswith("unattributed"):
        return unnamed
    if person is None:
        return False
    if wanted.startswith("the "):
        return person.kind in (PersonKind.GROUP, PersonKind.UNNAMED)
    name = _BRACKETS.sub("", wanted)
    kind = PersonKind.ORGANISATION if name in _ORGANISATIONS else PersonKind.PERSON
    return person.kind is kind and name.casefold() in person.name.casefold()


def spoken(reading: Reading, resolved: Resolved, listed: Mapping[str, Any]) -> tuple[Spoken, ...]:
    """Every statement of the gold with its speaker."""
    rows = pair(reading.article.text, seed_gold(reading.article.text, listed), reading.attributions)
    people = {person.id: person for person in resolved.people}
    speakers = {
        report: people.get(statement.speaker) if statement.speaker else None
        for statement in resolved.statements
        for _, report in statement.reports
    }
    return tuple(
        Spoken(statement["speaker"], row, _speaker(speakers, row.found))
        for statement, row in zip(listed["statements"], rows, strict=True)
    )


def _speaker(
    speakers: Mapping[Attribution, Person | None], found: Attribution | None
) -> Person | None:
    return speakers.get(found) if found is not None else None


def warned(text: str, warnings: Sequence[Warning], listed: Mapping[str, Any]) -> Warned:
    """Which traps are warned of: by a warning of their sort that overlaps their words."""
    places = {
        TRAPS[a["type"]]: (locate(text, a["text"]), a["type"] == "wrong pronoun")
        for a in listed["anomalies"]
        if a["type"] in TRAPS
    }

    def is_on(warning: Warning, place: Span, of_pronoun: bool) -> bool:
        return warning.span.overlaps(place) and (warning.kind == PRONOUN) == of_pronoun

    return Warned(
        {
            name: any(is_on(w, place, of_pronoun) for w in warnings)
            for name, (place, of_pronoun) in places.items()
        },
        tuple(
            w
            for w in warnings
            if not any(is_on(w, place, of_pronoun) for place, of_pronoun in places.values())
        ),
    )


def read_gold(path: Path) -> Mapping[str, Any]:
    """The seed's gold as it is written."""
    listed: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return listed
