"""The story as lines, rows and JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import click
from tests.case.telling import article, case_of, person

from onrecord.case.disagreements import find_disagreements
from onrecord.case.story import build_story
from onrecord.case.witnesses import find_witnesses
from onrecord.export import disagreements, witnesses
from onrecord.export import story as export

SAME = "Divers searched the harbour at Gannet Bay for the missing lantern all through the night. "
ONE = article(
    "Spotlark", 7, SAME + "Ana Ruiz, 41, may testify. “It proves the fog, and we know it,” he said."
)
TWO = article(
    "=Tidings",
    9,
    SAME + "Ana Ruiz, 44, will testify. “It proves the fog,” he said. Hush! Weekly reported it.",
)
BARE = case_of(ONE, TWO, people=[person("Ana Ruiz", (ONE, TWO))])
STORY = build_story(BARE)
CASE = replace(
    BARE,
    story=STORY,
    disagreements=find_disagreements(BARE),
    witnesses=find_witnesses(BARE)[0],
)


def test_the_json_holds_places_and_no_words_but_its_own() -> None:
    """As the contract has it."""
    held = json.loads(json.dumps(export.story_json(STORY)))
    assert {e["type"] for e in held["edges"]} == {"copies", "credits", "same_quotation"}
    assert held["ghosts"][0]["outlet"] == "Hush! Weekly"
    assert {d["change"] for d in held["drift"]} == {"certainty", "quotation", "number"}
    assert set(held["drift"][0]["before"]) == {"article", "start", "end"}


def test_disagreements_and_witnesses_are_in_json_too() -> None:
    """With their passages."""
    (d,) = disagreements.to_contract(CASE.disagreements)
    assert (d["about"], [a["value"] for a in d["accounts"]]) == ("age", ["41", "44"])  # type: ignore[attr-defined]
    (w,) = witnesses.to_contract(CASE.witnesses)
    assert w["person"] == CASE.people[0].id


def test_rows_fit_their_columns_and_are_safe() -> None:
    """An outlet that begins with = is no formula."""
    for columns, rows in (
        (export.EDGE_COLUMNS, export.edge_rows(CASE, STORY)),
        (export.CHANGE_COLUMNS, export.change_rows(CASE, STORY.changes)),
        (disagreements.COLUMNS, disagreements.rows(CASE)),
        (witnesses.COLUMNS, witnesses.rows(CASE)),
    ):
        out = io.StringIO()
        csv.writer(out).writerows(rows)
        held = list(csv.reader(io.StringIO(out.getvalue())))
        assert held
        assert {len(row) for row in held} == {len(columns)}
        assert not any(cell.startswith("=") for row in held for cell in row)


def test_lines_say_where_and_when_and_claim_no_first() -> None:
    """Only "earliest in this file"."""
    text = click.unstyle("\n".join(export.story_lines(CASE, STORY, 90)))
    assert "Hush! Weekly (not in this file)" in text
    assert "earliest in this file" in text
    assert "“may” (Spotlark, 7 March) became “will” (=Tidings, 9 March)" in text
    assert "(disputed)" in click.unstyle("\n".join(disagreements.lines(CASE, 90)))
    assert "whether asked is not told" in click.unstyle("\n".join(witnesses.lines(CASE, 90)))


def test_no_witness_and_no_disagreement_is_said_in_words() -> None:
    """An empty answer is an answer."""
    empty = case_of()
    assert list(witnesses.lines(empty, 90)) == ["Nobody is named here as one who may testify."]
    assert list(disagreements.lines(empty, 90)) == ["No accounts that differ were found."]
