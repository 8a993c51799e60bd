import csv
import io

import pytest
from cases import case
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.reviewed import REVIEW
from onrecord.export.table import COLUMNS, rows, safe, write


def table() -> list[dict[str, str]]:
    """The case's table as csv reads it back."""
    out = io.StringIO()
    write(case(), out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


@pytest.mark.parametrize("opening", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_reads_as_a_formula_is_made_safe(opening: str) -> None:
    """An article may hold what a spreadsheet would run."""
    cell = opening + 'HYPERLINK("https://t.example")'
    assert safe(cell) == "'" + cell


@given(st.text())
def test_no_cell_ever_begins_a_formula(cell: str) -> None:
    """And one that would not is left alone."""
    assert not safe(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert safe(cell) in (cell, "'" + cell)


def test_the_table_has_a_row_for_each_report() -> None:
    """And reads back as it was written, quotation marks and line ends included."""
    found = table()
    assert [tuple(row.values()) for row in found] == list(rows(case()))
    assert tuple(found[0]) == COLUMNS
    assert len(found) == 5


def test_a_row_says_who_said_what_and_where() -> None:
    """In words; pieces left apart by an ellipsis."""
    [row] = [row for row in table() if row["cue"] == "told"]
    given = {
        name: row[name] for name in COLUMNS if name not in ("statement", "article", "start", "end")
    }
    assert [given.pop(name) for name in REVIEW] == ["unreviewed", "", "", ""]
    assert given == {
        "speaker": "Ana Ruiz",
        "candidates": "",
        "kind": "direct",
        "manner": "speech",
        "said": "yes",
        "words": "“I saw it,” … “twice.”",
        "quoted": "“I saw it,” … “twice.”",
        "cue": "told",
        "speaker_words": "Ana Ruiz",
        "told_to": "the Ledger",
        "credited": "the Ledger",
        "earliest": "",
        "latest": "",
        "confidence": "0.912",
        "outlet": "The Evening Lantern",
        "published": "2025-05-25",
        "title": "Ruiz Breaks Silence",
        "url": "https://lantern.example/a",
        "source": "a.txt",
    }
    [reading] = [r for r in case().readings if r.article.id == row["article"]]
    whole = reading.article.text[int(row["start"]) : int(row["end"])]
    assert whole.startswith("“I saw it,”")
    assert whole.endswith("“twice.”")


def test_a_formula_in_an_article_is_only_words() -> None:
    """What somebody wrote to harm the reader of the table does not."""
    [row] = [row for row in table() if row["cue"] == "reportedly"]
    assert row["words"] == "'=SUM(A1)"


def test_what_was_not_said_is_marked() -> None:
    """So that a filter can leave it out."""
    said = {row["manner"]: row["said"] for row in table()}
    assert said == {"speech": "yes", "writing": "yes", "plan": "no"}


def test_candidates_are_named() -> None:
    """Where the speaker is unknown."""
    [row] = [row for row in table() if row["manner"] == "plan"]
    assert (row["speaker"], row["candidates"]) == ("", "Jory Penhallick; Sunniva Penhallick")
