"""Answers as lines, rows and JSON: rows whole, cells safe, lines within the width."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import click
import pytest

from kept import LANTERN, LEDGER, UNDATED, case_with
from onrecord import casework, deciding, inquiry
from onrecord.case.reviews import Judgement
from onrecord.export import hits, news, reviewed, traced
from onrecord.export.reviewed import REVIEW, Reviews
from onrecord.nouns import Case


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """A case with a decision on one statement, its story told."""
    from onrecord.pipeline import with_story

    with case_with(tmp_path / "a.case", LEDGER, LANTERN, UNDATED) as made:
        deciding.decide(made, "nobody checked", Judgement.WRONG, "=M. Lee", "\tno")
        return with_story(casework.case_of(made))


def read_back(text: str) -> list[dict[str, str]]:
    """A table as csv reads it."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_trace_is_shown_in_all_forms(case: Case) -> None:
    """With the earliest marked as that in this file."""
    from onrecord.case.tracing import trace

    [first, _] = [s for s in case.statements if s.reports[0][1].quoted and s.speaker][:2]
    found = trace(case, first)
    lines = [click.unstyle(line) for line in traced.lines(case, found, 72)]
    assert "1  The Ledger, 2025-05-07, 1:73  earliest in this file" in lines
    assert max(map(len, lines)) <= 72
    out = io.StringIO()
    traced.write(case, found, out)
    rows = read_back(out.getvalue())
    assert [tuple(r) for r in rows] == [traced.COLUMNS] * 2
    assert [r["earliest"] for r in rows] == ["yes", "no"]
    told = json.loads(json.dumps(traced.to_json(case, found)))
    assert [t["review"]["state"] for t in told["tellings"]] == ["unreviewed"] * 2


def test_hits_are_shown_with_what_was_sought_marked(tmp_path: Path) -> None:
    """A long statement is cut to what is round it."""
    with case_with(tmp_path / "a.case", LEDGER, LANTERN, UNDATED) as made:
        found, reviews = inquiry.search(made, "never")
    lines = [click.unstyle(line) for line in hits.lines(found, reviews, 80)]
    assert any("“It was «never» safe,”" in line for line in lines)
    assert list(hits.lines((), (), 80)) == ["Nothing found."]
    out = io.StringIO()
    hits.write(found, reviews, out)
    assert [tuple(r) for r in read_back(out.getvalue())] == [hits.COLUMNS] * 2
    assert len(hits.to_json(found, reviews)["hits"]) == 2  # type: ignore[arg-type]


def test_news_are_rows_of_their_own_kinds(tmp_path: Path) -> None:
    """Each with its article and the day it was added."""
    with case_with(tmp_path / "a.case", LEDGER, LANTERN, UNDATED) as made:
        found = inquiry.new_since(made, date(2025, 5, 15), by="published")
    rows = [dict(zip(news.COLUMNS, row, strict=True)) for row in news.rows(found)]
    assert {r["what"] for r in rows} >= {"article", "person", "statement"}
    assert {r["outlet"] for r in rows} == {"The Lantern"}
    told = news.to_json(found)
    assert {"since", "by", "added", "new_people", "articles", "people"} <= set(told)
    assert "New statements: 3" in [click.unstyle(line) for line in news.lines(found, 100)]


def test_a_review_is_four_cells_made_safe_by_the_table(case: Case) -> None:
    """And an unreviewed thing says so."""
    from onrecord.export import table

    rows = {r[0]: dict(zip(table.COLUMNS, r, strict=True)) for r in table.rows(case)}
    [review] = case.reviews
    found = rows[review.about]
    assert [found[name] for name in REVIEW[:2]] == ["rejected", "'=M. Lee"]
    assert reviewed.cells(None) == ("unreviewed", "", "", "")
    assert reviewed.words(None) == ""
    assert reviewed.to_contract(None) == {"state": "unreviewed"}
    place = next(s for s in case.statements if s.id == review.about).reports[0]
    article = next(r.article for r in case.readings if r.article.id == place[0])
    assert Reviews(case).at(article.passage(place[1].content[0])) == review
    assert Reviews(case).at(LEDGER.article.passage(LEDGER.attributions[0].content[0])) is None
