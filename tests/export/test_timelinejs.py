"""The timeline, held to the form that TimelineJS 3 documents."""

import json
from typing import Any

import html5lib
import jsonschema
import pytest
from hostile import HOSTILE
from whole import whole_case

from onrecord.export.known import shown
from onrecord.export.timelinejs import timeline
from onrecord.nouns import Case

DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "dependentRequired": {"day": ["month"]},
    "additionalProperties": False,
}
TEXT = {
    "type": "object",
    "required": ["headline"],
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "additionalProperties": False,
}
FORM: dict[str, Any] = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "title": {"type": "object", "properties": {"text": TEXT}, "additionalProperties": False},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date", "text"],
                "properties": {
                    "start_date": DATE,
                    "end_date": DATE,
                    "text": TEXT,
                    "group": {"type": "string"},
                    "display_date": {"type": "string"},
                    "unique_id": {"type": "string"},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def made(case: Case, title: str = "A") -> dict[str, Any]:
    """The timeline as a browser reads it, once it has the documented form."""
    found: dict[str, Any] = json.loads(json.dumps(timeline(case, title)[0]))
    jsonschema.validate(found, FORM)
    return found


def test_the_sample_has_its_dated_events(sample: Case) -> None:
    """Each once, and the others are counted."""
    found = made(sample)
    left_out = timeline(sample, "A")[1]
    assert len(found["events"]) + left_out == len(sample.events)
    assert len(found["events"]) > 5
    assert left_out >= sum(e.when is None for e in sample.events) > 0


def test_a_date_is_no_finer_than_it_is_told() -> None:
    """A year, a month, a day, a week; one that is open or not told has no place."""
    found = made(whole_case("x"))
    dates = [(e["start_date"], e.get("end_date"), e["display_date"]) for e in found["events"]]
    day = {"year": 2025, "month": 7}
    assert dates == [
        ({"year": 2024}, None, "2024"),
        ({"year": 2025, "month": 5}, None, "May 2025"),
        ({**day, "day": 10}, None, "10 Jul 2025"),
        ({**day, "day": 7}, {**day, "day": 13}, "7 Jul 2025 to 13 Jul 2025"),
    ]
    assert timeline(whole_case("x"), "A")[1] == 2


def test_what_is_not_certain_says_so_in_its_headline() -> None:
    """And each says as of when."""
    found = made(whole_case("x"))
    heads = [e["text"]["headline"] for e in found["events"]]
    assert heads[2:] == [
        "Luis Ruiz: trial/set x [scheduled]",
        "Nobody named: hearing/set x [scheduled]",
    ]
    assert all("as of 2025-05-25" in e["text"]["text"] for e in found["events"])


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_become_markup(words: str) -> None:
    """TimelineJS makes HTML of every text."""
    found = made(whole_case(words), words)
    for event in found["events"]:
        for value in (*event["text"].values(), event.get("group", ""), event["display_date"]):
            tree = html5lib.parseFragment(value, namespaceHTMLElements=False)
            assert {e.tag for e in tree.iter()} <= {"DOCUMENT_FRAGMENT", "p"}
    tree = html5lib.parseFragment(found["title"]["text"]["headline"], namespaceHTMLElements=False)
    assert "".join(tree.itertext()) == shown(words)
