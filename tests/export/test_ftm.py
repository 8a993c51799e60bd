"""The entities, read back by followthemoney."""

import json
from typing import Any

import pytest
from followthemoney import model
from followthemoney.proxy import EntityProxy
from hostile import HOSTILE
from whole import whole_case

from onrecord.export import ftm
from onrecord.nouns import Article, Case, PersonKind
from onrecord.pipeline import compose
from onrecord.read.reader import Reader


def read(case: Case, title: str | None = "A") -> list[EntityProxy]:
    """Each line as an entity, cleaned as the library cleans what is foreign to it."""
    found = []
    for line in ftm.write(case, title).splitlines():
        held = json.loads(line)
        proxy = model.get_proxy(held, cleaned=False)
        proxy.schema.validate(held)
        assert lost(held, proxy) == [], held
        found.append(proxy)
    return found


def lost(held: dict[str, Any], proxy: EntityProxy) -> list[tuple[str, str]]:
    """Values that the library does not take."""
    return [
        (name, value)
        for name, values in held["properties"].items()
        for value in values
        if not proxy.get(name) or len(proxy.get(name)) < len(values)
    ]


def test_every_entity_is_one_that_the_library_knows(sample: Case, reader: Reader) -> None:
    """No property is unknown to its schema, and no value is refused.

    In the sample no two people speak together; in one line more they do.
    """
    together = Article("Ana Ruiz and Hugh Hill told the Ledger that the clamps had slipped twice.")
    found = read(sample)
    found += read(compose([reader.read(together)]))
    assert {e.schema.name for e in found} == {
        "Article",
        "Person",
        "Organization",
        "LegalEntity",
        "CourtCase",
        "CourtCaseParty",
        "Event",
        "Note",
    }
    assert len({e.id for e in found}) == len(found) > 150


def test_entities_lead_to_each_other(sample: Case) -> None:
    """Whatever is referred to is there, and of a schema that may stand there."""
    found = {e.id: e for e in read(sample)}
    led = 0
    for entity in found.values():
        for prop, value in entity.itervalues():
            if prop.type.name == "entity":
                assert prop.range is not None
                assert found[value].schema.is_a(prop.range)
                led += 1
    assert led > 200


def test_a_defendant_is_a_party_and_no_criminal() -> None:
    """With a status as of a day; no topic is set, for topics brand people."""
    found = read(whole_case("theft"))
    [party] = [e for e in found if e.get("role", quiet=True) == ["defendant"]]
    assert party.get("status") == ["charged (as of 2025-05-25)"]
    assert party.get("description") == [
        "charge: theft; counts: 2; plea: not guilty; outcome: none told of; alleged; "
        "as of 2025-05-25"
    ]
    assert not [e for e in found if "topics" in e.schema.properties and e.get("topics")]


def test_dates_are_no_finer_than_they_are_told() -> None:
    """A month is a month; an open side stays open."""
    events = [e for e in read(whole_case("x")) if e.schema.name == "Event"]
    dates = {
        e.first("name"): {k: e.get(k) for k in ("date", "startDate", "endDate")} for e in events
    }
    nothing: list[str] = []
    assert dates == {
        "Luis Ruiz: charge/filed x": {"date": ["2024"], "startDate": nothing, "endDate": nothing},
        "Luis Ruiz: plea/not_guilty x": {
            "date": ["2025-05"],
            "startDate": nothing,
            "endDate": nothing,
        },
        "Luis Ruiz: trial/set x [scheduled]": {
            "date": ["2025-07-10"],
            "startDate": nothing,
            "endDate": nothing,
        },
        "hearing/set x [scheduled]": {
            "date": nothing,
            "startDate": ["2025-07-07"],
            "endDate": ["2025-07-13"],
        },
        "Luis Ruiz: appeal/filed x [planned, possible]": {
            "date": nothing,
            "startDate": ["2025-07-01"],
            "endDate": nothing,
        },
        "Luis Ruiz: sentence/imposed x [threatens, not imposed]": {
            "date": nothing,
            "startDate": nothing,
            "endDate": nothing,
        },
    }


def test_an_unnamed_source_is_no_entity() -> None:
    """What it said is there, and is nobody's."""
    case = whole_case()
    [unnamed] = [p for p in case.people if p.kind is PersonKind.UNNAMED]
    assert f"onrecord-{unnamed.id}" not in {e.id for e in read(case)}


def test_what_nobody_said_says_so() -> None:
    """In the name, which is all that most tools show."""
    names = [e.first("name") for e in read(whole_case()) if e.schema.name == "Note"]
    assert names == [
        "Ana the moon, told (said)",
        "Luis Ruiz, plans to (not said: a plan the coverage tells of)",
        "speaker unknown, reportedly (said)",
    ]


@pytest.mark.parametrize("words", [*HOSTILE, "a\u2028b\x85c"])
def test_a_line_is_an_entity_whatever_it_holds(words: str) -> None:
    """Line ends within words, of whatever kind, do not end it."""
    case = whole_case(words)
    lines = ftm.write(case, words).splitlines()
    assert [json.loads(line) for line in lines] == list(ftm.entities(case, words))
