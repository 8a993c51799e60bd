"""The JSON holds to docs/contract.schema.json, which other programs may check it by."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hostile import HOSTILE
from whole import whole_case

from onrecord.export.contract import Decided, to_contract, whole
from onrecord.nouns import Case

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "contract.schema.json").read_text(encoding="utf-8")
)
DECISIONS = (
    Decided("person", "a", "b", "same", "me", "why", datetime(2025, 6, 1, tzinfo=UTC), 1),
    Decided("undo", "", "", "", "me", "", datetime(2025, 6, 2, tzinfo=UTC), 2, 1),
)


def checked(made: object) -> dict[str, Any]:
    """The object as another program reads it, once it holds to the schema."""
    found: dict[str, Any] = json.loads(json.dumps(made))
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(SCHEMA, format_checker=checker).validate(found)
    return found


def test_the_schema_is_one() -> None:
    """By the schema of schemas."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_sample_holds(sample: Case) -> None:
    """With readings and without."""
    assert checked(to_contract(sample))["statements"]
    found = checked(whole(sample, "A", DECISIONS))
    assert len(found["readings"]) == 7
    assert found["witnesses"]


@pytest.mark.parametrize("words", ["the moon", *HOSTILE])
def test_every_noun_holds(words: str) -> None:
    """Whatever words stand in it; all lists are filled."""
    found = checked(whole(whole_case(words), words, DECISIONS))
    assert not [key for key, value in found.items() if not value]
    assert not [key for key, value in found["story"].items() if not value]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("format", 2),
        ("articles.0.id", ""),
        ("articles.0.published", "yesterday"),
        ("statements.0.manner", "hope"),
        ("statements.0.reports.0.confidence", 1.5),
        ("statements.0.reports.0.content.0", [1]),
        ("events.0.passages.0.start", -1),
        ("readings.0.attributions.0.kind", "odd"),
        ("decisions.0.made", 3),
    ],
)
def test_the_schema_refuses_what_is_wrong(place: str, value: object) -> None:
    """So that it is worth something."""
    found = json.loads(json.dumps(whole(whole_case(), "A", DECISIONS)))
    *way, last = place.split(".")
    held = found
    for step in way:
        held = held[int(step) if step.isdigit() else step]
    held[int(last) if last.isdigit() else last] = value
    with pytest.raises(jsonschema.ValidationError):
        checked(found)


def test_a_name_of_the_contract_may_not_go() -> None:
    """Every name that the first version had is required."""
    found = json.loads(json.dumps(to_contract(whole_case())))
    for key in list(found):
        less = {k: v for k, v in found.items() if k != key}
        with pytest.raises(jsonschema.ValidationError, match=key):
            checked(less)
