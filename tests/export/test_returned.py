"""Our JSON on its way back: what holds is taken as it was, the rest is refused by its place."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hostile import HOSTILE
from whole import whole_case

from onrecord.errors import UnusableExport
from onrecord.export.contract import Decided, to_contract, whole
from onrecord.export.returned import read_back
from onrecord.nouns import Case

DECISIONS = (
    Decided("person", "a", "b", "same", "me", "why", datetime(2025, 6, 1, tzinfo=UTC), 1),
    Decided("undo", "", "", "", "me", "", datetime(2025, 6, 2, tzinfo=UTC), 2, 1),
)


def spelt(found: object) -> bytes:
    """As a file."""
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "backslashreplace")


def fresh() -> dict[str, Any]:
    """A whole case as plain values, to be spoilt."""
    found: dict[str, Any] = json.loads(spelt(whole(whole_case(), "A", DECISIONS)))
    return found


@pytest.mark.parametrize("words", ["the moon", *HOSTILE])
def test_what_was_written_comes_back(words: str) -> None:
    """Articles, readings and decisions, equal in every field."""
    case = whole_case(words)
    found = read_back(spelt(whole(case, words, DECISIONS)), "a.json")
    assert found.articles == tuple(r.article for r in case.readings)
    assert found.readings == {r.article.id: r for r in case.readings}
    assert found.decisions == DECISIONS
    assert found.title == words


def test_readings_of_the_model_come_back(sample: Case) -> None:
    """With every chance as exact as it was."""
    found = read_back(spelt(whole(sample, None, ())), "a.json")
    assert found.readings == {r.article.id: r for r in sample.readings}
    assert sum(len(r.references) for r in found.readings.values()) > 100


def test_what_came_before_readings_were_written_has_none() -> None:
    """Its articles are there, and are to be read."""
    found = read_back(spelt(to_contract(whole_case())), "a.json")
    assert len(found.articles) == 2
    assert (found.readings, found.decisions, found.title) == ({}, (), None)


def test_names_that_are_not_known_are_passed_over() -> None:
    """A later version may add some anywhere."""
    found = fresh()
    found["more"] = {"deep": [1]}
    for key in ("articles", "people", "statements", "readings", "decisions"):
        found[key][0]["more"] = [[1, "x"]]
    found["readings"][0]["attributions"][0]["more"] = 1
    found["readings"][0]["events_2"] = []
    read_back(spelt(found), "a.json")


SPOILT = [
    ("format", 2, "format", "a later version of OnRecord (format 2; this program knows 1)"),
    ("format", "1", "format", "'1' is no format we know"),
    ("articles", {}, "articles", "{} is no list"),
    ("articles.0.text", "another text", "articles[0].parts[1].end|articles[0]", ""),
    (
        "articles.1.text",
        "Ana Ruiz agreed to testify at last, as all of us hoped.",
        "articles[1].id",
        "is not the id of this text",
    ),
    ("articles.0.parts.0.kind", "song", "articles[0].parts[0].kind", "no partkind we know"),
    ("articles.0.published_at", "yesterday", "articles[0].published_at", "is no day or moment"),
    ("articles.0.byline", "Ida", "articles[0].byline", "is no list"),
    (
        "statements.0.reports.0.content.0.1",
        9999,
        "statements[0].reports[0].content[0]",
        "no stretch of a text of",
    ),
    (
        "statements.0.reports.0.article",
        "nowhere",
        "statements[0].reports[0].article",
        "no article here has the id 'nowhere'",
    ),
    ("statements.0.speaker", "nobody", "statements[0]", "no person here has the id 'nobody'"),
    ("events.0.passages.0.start", -4, "events[0].passages[0]", "no stretch of a text of"),
    ("people.0.mentions.0.end", "x", "people[0].mentions[0]", "is no pair of numbers"),
    ("story.drift.0.before.end", 9999, "story.drift[0].before", "no stretch of a text of"),
    ("readings.0.attributions.0.content", [], "readings[0].attributions[0].content", "it is empty"),
    (
        "readings.0.attributions.0.content.0",
        [5, 2],
        "readings[0].attributions[0].content[0]",
        "5 to 2 is no stretch",
    ),
    (
        "readings.0.attributions.0.confidence",
        2,
        "readings[0].attributions[0].confidence",
        "is no chance",
    ),
    (
        "readings.0.attributions.0.manner",
        "hope",
        "readings[0].attributions[0].manner",
        "no manner we know",
    ),
    (
        "readings.0.attributions.0.said.earliest",
        "May",
        "readings[0].attributions[0].said.earliest",
        "no date we know",
    ),
    (
        "readings.0.references",
        [{"mention": 7, "among": []}],
        "readings[0].references[0]",
        "there is no mention 7",
    ),
    (
        "readings.0.article",
        "nowhere",
        "readings[0].article",
        "no article here has the id 'nowhere'",
    ),
    ("readings.0.warnings.0.span", [0, True], "readings[0].warnings[0].span", "no pair of numbers"),
    ("decisions.0.made", "2025-06-01", "decisions[0].made", "a moment with a zone"),
    ("decisions.1.undoes", 9, "decisions[1].undoes", "there is no decision 9 before it"),
    ("decisions.1.number", 1, "decisions[1].number", "1 is there twice"),
]


@pytest.mark.parametrize(("place", "value", "where", "what"), SPOILT)
def test_what_does_not_hold_is_named_by_its_place(
    place: str, value: object, where: str, what: str
) -> None:
    """With the file, what is wrong, and what to do."""
    found = fresh()
    *way, last = place.split(".")
    held: Any = found
    for step in way:
        held = held[int(step) if step.isdigit() else step]
    held[int(last) if last.isdigit() else last] = value
    with pytest.raises(UnusableExport) as refused:
        read_back(spelt(found), "a.json")
    error = refused.value
    assert any(error.where.startswith(f"a.json, {w}") for w in where.split("|"))
    assert what in error.what
    assert "nothing was taken in" in error.remedy


@pytest.mark.parametrize(
    "place",
    [
        *("format", "articles", "statements", "story", "warnings"),
        *("articles.0.text", "articles.0.id", "articles.0.parts.0.start"),
        *(
            "readings.0.reader",
            "readings.0.attributions.0.content",
            "decisions.0.by",
            "people.0.id",
        ),
    ],
)
def test_a_key_that_is_missing_is_named(place: str) -> None:
    """And what it is missing from."""
    found = fresh()
    *way, last = place.split(".")
    held: Any = found
    for step in way:
        held = held[int(step) if step.isdigit() else step]
    del held[last]
    with pytest.raises(UnusableExport, match=f"'{last}' is missing"):
        read_back(spelt(found), "a.json")


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        (
            b'{"onrecord": "0.1",\n "format" 1}',
            "a.json, line 2, column 11",
            "the JSON is broken here",
        ),
        (b"", "a.json, line 1, column 1", "the JSON is broken here"),
        (b"\xff\xfe{}", "a.json, byte 0", "not UTF-8"),
        (b"[1]", "a.json", "is no object"),
        (b'{"format": NaN}', "a.json", "NaN is no number"),
        (b"[" * 200_000, "a.json", "nested too deeply"),
        (b'{"format": ' + b"9" * 5000 + b"}", "a.json", "this is no case"),
    ],
)
def test_what_is_no_json_is_told_where(content: bytes, where: str, what: str) -> None:
    """Line and column, or byte."""
    with pytest.raises(UnusableExport) as refused:
        read_back(content, "a.json")
    assert refused.value.where == where
    assert what in refused.value.what


def test_an_article_that_is_there_twice_is_refused() -> None:
    """Which of them its places are in nobody could tell."""
    found = fresh()
    found["articles"].append(found["articles"][0])
    with pytest.raises(UnusableExport, match="one of them is there twice"):
        read_back(spelt(found), "a.json")


def test_a_byte_order_mark_does_no_harm() -> None:
    """Some editors put one in front."""
    assert read_back(b"\xef\xbb\xbf" + spelt(fresh()), "a.json").title == "A"
