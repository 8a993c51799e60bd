"""The folder of tables, read back by the csv module and by pyarrow."""

import csv
import io
import sys
from typing import Any

import pytest
from hostile import HOSTILE
from pyarrow import parquet
from whole import whole_case

from onrecord.errors import NotInstalled
from onrecord.export import tables
from onrecord.export.table import safe
from onrecord.nouns import Case

NAMES = set(
    "articles people roles mentions statements reports events event_passages proceedings witnesses "
    "edges drift quotations disagreements warnings".split()
)


def csv_of(case: Case) -> dict[str, list[dict[str, str]]]:
    """Each table as a spreadsheet reads it."""
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(content.decode(), newline="")))
        for name, content in tables.csv_files(case)
    }


def parquet_of(case: Case) -> dict[str, list[dict[str, Any]]]:
    """Each table as pyarrow reads it."""
    return {
        name.removesuffix(".parquet"): parquet.read_table(io.BytesIO(content)).to_pylist()
        for name, content in tables.parquet_files(case)
    }


def test_every_table_is_there_with_rows() -> None:
    """The whole case fills all of them, in both formats alike."""
    for found in (csv_of(whole_case()), parquet_of(whole_case())):
        assert set(found) == NAMES
        assert all(found.values())


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_a_formula(words: str) -> None:
    """Whatever stands in it; and what had to be made safe keeps its words."""
    found = csv_of(whole_case(words))
    cells = [c for rows in found.values() for row in rows for c in row.values()]
    assert not [c for c in cells if c.startswith(("=", "+", "-", "@", "\t", "\r"))]
    [title] = {row["title"] for row in found["articles"]} - {""}
    assert title == safe(words)


@pytest.mark.parametrize("words", ["the moon", *HOSTILE])
def test_parquet_has_the_words_as_they_are(words: str) -> None:
    """No spreadsheet opens it, so nothing is put in front."""
    found = parquet_of(whole_case(words))
    assert found["articles"][0]["title"] == words
    assert found["people"][0]["aliases"] == [words]


def test_every_place_is_the_words_at_it(sample: Case) -> None:
    """The text is in one table, the place in another."""
    found = parquet_of(sample)
    texts = {a["article"]: a["text"] for a in found["articles"]}
    seen = 0
    for name in ("roles", "mentions", "witnesses", "disagreements", "warnings", "quotations"):
        for row in found[name]:
            assert texts[row["article"]][row["start"] : row["end"]] == row["words"]
            seen += 1
    for row in found["drift"]:
        for side in ("before", "after"):
            place = slice(row[f"{side}_start"], row[f"{side}_end"])
            assert texts[row[f"{side}_article"]][place] == row[side]
    assert seen > 300


def test_tables_join_by_id(sample: Case) -> None:
    """Each id in one table is a row of another."""
    found = parquet_of(sample)
    people = {p["person"] for p in found["people"]}
    statements = {s["statement"] for s in found["statements"]}
    events = {e["event"] for e in found["events"]}
    assert {r["statement"] for r in found["reports"]} == statements
    assert {s["speaker"] for s in found["statements"]} - {None} <= people
    assert {p["event"] for p in found["event_passages"]} == events
    assert {w["person"] for w in found["witnesses"]} <= people
    assert {p["defendant"] for p in found["proceedings"]} <= people


def test_parquet_has_days_numbers_and_truths_as_such() -> None:
    """And nothing where nothing is known."""
    found = parquet_of(whole_case("x"))
    first, second = found["articles"]
    assert str(first["published"]) == "2025-05-25"
    assert (second["published"], second["outlet"], second["byline"]) == (None, None, [])
    assert [s["said"] for s in found["statements"]] == [True, False, True]
    assert found["reports"][0]["confidence"] == 0.91234
    assert found["proceedings"][0]["counts"] == 2


def test_csv_says_yes_no_and_nothing() -> None:
    """As people read it."""
    found = csv_of(whole_case("x"))
    assert [s["said"] for s in found["statements"]] == ["yes", "no", "yes"]
    assert found["statements"][2]["candidate_names"] == "Ana x; Luis Ruiz"
    assert found["articles"][1]["published"] == ""
    assert {d["state"] for d in found["disagreements"]} == {"disputed"}
    assert found["proceedings"][0]["outcome"] == "none told of; alleged"


def test_parquet_without_its_library_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what to use instead."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(NotInstalled, match=r'pip install "onrecord\[parquet\]".*--to csv'):
        list(tables.parquet_files(whole_case()))
