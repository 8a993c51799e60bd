import json
from collections.abc import Iterator
from typing import Any

import pytest
from cases import case

from mentioned import by_hand
from onrecord import __version__
from onrecord.export.contract import FORMAT, to_contract
from onrecord.nouns import Case
from onrecord.pipeline import compose

KEYS = {
    "": (
        "onrecord format articles people statements events proceedings witnesses story "
        "disagreements "
        "warnings"
    ),
    "articles": "id url outlet byline title published language text parts",
    "parts": "start end kind author handle date url",
    "people": "id name kind aliases roles mentions",
    "mentions": "article start end form",
    "statements": "id speaker candidates kind manner told_to said reports",
    "reports": "article content cue speaker credited confidence",
    "said": "text earliest latest precision",
    "story": "ghosts edges drift",
    "warnings": "kind article start end message",
    "review": "state",
}
"""The keys of each object, as the design's contract lists them."""


@pytest.fixture
def contract() -> dict[str, Any]:
    """The case as another program reads it."""
    found: dict[str, Any] = json.loads(json.dumps(to_contract(case())))
    return found


def objects(value: object, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object below, with the key it stands under."""
    if isinstance(value, dict):
        yield name, value
        for key, inner in value.items():
            yield from objects(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner, name)


def text_of(contract: dict[str, Any], article: str) -> str:
    """The text of one article."""
    [text] = [a["text"] for a in contract["articles"] if a["id"] == article]
    return str(text)


def test_the_object_names_its_format(contract: dict[str, Any]) -> None:
    """And the program that wrote it."""
    assert contract["format"] == FORMAT == 1
    assert contract["onrecord"] == __version__


def test_every_object_has_the_keys_of_the_contract(contract: dict[str, Any]) -> None:
    """Names may be added, none is missing; and each kind of object was met."""
    met = set()
    for name, found in objects(contract):
        assert set(KEYS[name].split()) <= set(found), name
        met.add(name)
    assert met == set(KEYS)


def test_every_list_is_there_even_where_nothing_fills_it_yet(contract: dict[str, Any]) -> None:
    """A reader of the format need not ask which version wrote it."""
    assert contract["events"] == contract["proceedings"] == contract["witnesses"] == []
    assert contract["story"] == {"ghosts": [], "edges": [], "drift": [], "quotations": []}


def test_values_come_from_the_lists_of_the_contract(contract: dict[str, Any]) -> None:
    """Kinds, manners and forms."""
    kinds = {"title", "body", "caption", "credit", "post", "boilerplate"}
    manners = {"speech", "writing", "finding", "thought", "plan", "attitude"}
    assert {p["kind"] for a in contract["articles"] for p in a["parts"]} <= kinds
    assert {s["kind"] for s in contract["statements"]} <= {"direct", "indirect", "mixed"}
    assert {s["manner"] for s in contract["statements"]} <= manners
    assert {p["kind"] for p in contract["people"]} <= {"person", "organisation", "group", "unnamed"}
    forms = {m["form"] for p in contract["people"] for m in p["mentions"]}
    assert forms <= {"name", "nominal", "pronoun"}
    assert all(0 <= r["confidence"] <= 1 for s in contract["statements"] for r in s["reports"])


def test_every_span_is_the_words_it_should_be(contract: dict[str, Any]) -> None:
    """The text and two numbers are all that another program needs."""
    said = {}
    for statement in contract["statements"]:
        [report] = statement["reports"]
        text = text_of(contract, report["article"])
        said[statement["manner"], text[slice(*report["cue"][0])] if report["cue"] else ""] = [
            [text[s:e] for s, e in report[name]] for name in ("content", "speaker", "quoted")
        ]
    assert said == {
        ("speech", "As per"): [["the “moon” fell"], ["TMZ"], ["“moon”"]],
        ("speech", "told"): [
            ["“I saw it,”", "“twice.”"],
            ["Ana Ruiz"],
            ["“I saw it,”", "“twice.”"],
        ],
        ("plan", "plans to"): [["appeal"], ["Penhallick"], []],
        ("speech", "reportedly"): [["=SUM(A1)"], [], []],
        ("writing", ""): [["“Out!” 🎭"], ["Gull Watch"], ["“Out!”"]],
    }
    for article in contract["articles"]:
        for part in article["parts"]:
            assert 0 <= part["start"] < part["end"] <= len(article["text"])
    [post] = [p for a in contract["articles"] for p in a["parts"] if p["kind"] == "post"]
    assert text_of(contract, contract["articles"][0]["id"])[slice(*post["said"])] == "“Out!” 🎭"


def test_a_mention_is_where_the_person_stands(contract: dict[str, Any]) -> None:
    """Each opens on the words."""
    words = {
        p["name"]: [text_of(contract, m["article"])[m["start"] : m["end"]] for m in p["mentions"]]
        for p in contract["people"]
    }
    assert words["Ana Ruiz"] == ["Ana Ruiz"]
    assert words["Jory Penhallick"] == ["Jory Penhallick"]


def test_an_unknown_speaker_is_null_and_the_candidates_are_ids(contract: dict[str, Any]) -> None:
    """Never the nearer of two."""
    [plan] = [s for s in contract["statements"] if s["manner"] == "plan"]
    names = {p["id"]: p["name"] for p in contract["people"]}
    assert plan["speaker"] is None
    assert [names[c] for c in plan["candidates"]] == ["Jory Penhallick", "Sunniva Penhallick"]


def test_ids_lead_somewhere(contract: dict[str, Any]) -> None:
    """Every speaker, candidate and article that is named is there; no id is used twice."""
    people = [p["id"] for p in contract["people"]]
    articles = [a["id"] for a in contract["articles"]]
    statements = [s["id"] for s in contract["statements"]]
    assert all(len(ids) == len(set(ids)) for ids in (people, articles, statements))
    for statement in contract["statements"]:
        assert {statement["speaker"], *statement["candidates"]} <= {*people, None}
    named = [found["article"] for _, found in objects(contract) if "article" in found]
    assert named
    assert set(named) <= set(articles)


def test_whom_it_was_told_and_who_is_credited_are_words(contract: dict[str, Any]) -> None:
    """As the article prints them."""
    [told] = [s for s in contract["statements"] if s["told_to"]]
    assert told["told_to"] == "the Ledger"
    assert told["reports"][0]["credited"] == ["the Ledger"]
    assert told["reports"][0]["confidence"] == 0.912


def test_days_are_iso_and_unknown_ones_null(contract: dict[str, Any]) -> None:
    """A moment gives its own day, and is kept beside it."""
    first, second = contract["articles"]
    assert (first["published"], second["published"]) == ("2025-05-25", "2025-05-26")
    assert first["published_at"] == "2025-05-25T23:30:00+00:00"
    assert second["published_at"] is None
    [post] = [s for s in contract["statements"] if s["manner"] == "writing"]
    assert post["said"] == {
        "text": "2025-05-24",
        "earliest": "2025-05-24",
        "latest": "2025-05-25",
        "precision": "day",
    }
    assert {s["said"] is None for s in contract["statements"]} == {True, False}


def test_warnings_say_where(contract: dict[str, Any]) -> None:
    """Both articles' own, in order, then those about names."""
    assert [(w["kind"], w["start"], w["end"]) for w in contract["warnings"]] == [
        ("mojibake", 0, 4),
        ("language", 0, 22),
        ("one surname, two people", 141, 151),
    ]
    assert text_of(contract, contract["warnings"][2]["article"])[141:151] == "Penhallick"


def test_roles_rest_on_words_and_say_for_whom() -> None:
    """Likeness across articles is told with its reasons."""
    source = (
        "[Ana Ruiz] was charged with fraud. {speaker [Ruiz]'s <lawyer> [Hugh Hill]} {cue said} "
        "{content so}."
    )
    more = ("[Ana Ruiz] ran. [Luis Ruiz] fell.", "{speaker [Ruiz]} {cue said} {content no}.")
    found = to_contract(compose([by_hand(text) for text in (source, *more)]))
    people = {p["name"]: p for p in found["people"]}  # type: ignore[attr-defined]
    text = found["articles"][0]["text"]  # type: ignore[index]
    [charged], [lawyer] = people["Ana Ruiz"]["roles"], people["Hugh Hill"]["roles"]
    assert (charged["role"], charged["of"]) == ("defendant", None)
    assert (lawyer["role"], lawyer["of"]) == ("lawyer", people["Ana Ruiz"]["id"])
    for role, words in ((charged, "charged"), (lawyer, "lawyer")):
        [passage] = role["passages"]
        assert words in text[passage["start"] : passage["end"]]
    assert "2 articles" in people["Ana Ruiz"]["reasons"][0]
    perhaps = {p["person"] for p in people["Ruiz"]["perhaps"]}
    assert perhaps == {people["Ana Ruiz"]["id"], people["Luis Ruiz"]["id"]}
    assert all(p["reasons"] for p in people["Ruiz"]["perhaps"])


def test_no_articles_make_an_empty_object_of_the_same_build() -> None:
    """Nothing is left out where there is nothing."""
    assert set(to_contract(Case((), (), ()))) == set(KEYS[""].split())
