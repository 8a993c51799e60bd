"""A case that is exported, taken into a new file and exported again is the same case."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from mentioned import by_hand
from onrecord import casework
from onrecord.errors import OnRecordError
from onrecord.export.contract import Decided, to_contract, whole
from onrecord.export.returned import Returned, read_back
from onrecord.importing import decided, make_case, take_in
from onrecord.nouns import Case, Span, Warning  # noqa: A004  (the contract's word)
from onrecord.pipeline import compose, with_story
from onrecord.read.reader import Reader
from onrecord.resolve.local import local_id
from onrecord.store import CaseFile, articles, decisions
from onrecord.store.check import check
from onrecord.store.decisions import Decision
from onrecord.store.errors import CaseExists, StoreError

WHEN = datetime(2025, 6, 1, 12, 30, tzinfo=UTC)


def no_reader() -> NoReturn:
    """Stands for the model where nothing is to be read."""
    raise AssertionError("nothing needed to be read")


def small() -> Case:
    """Two articles by hand, with people that decisions can be about, and a warning of taking in."""
    first = by_hand(
        "{speaker [Ana Ruiz]} {cue said} {content she saw it}. [Ana Ruiz] was charged with fraud.",
        url="https://ledger.example/a",
        outlet="The Ledger",
        published=WHEN.date(),
    )
    note = Warning("mojibake", Span(0, 3), "three letters were mended")
    second = by_hand("{speaker [Luisa Ruiz]} {cue said} {content no}.")
    named = (
        replace(r, article=replace(r.article, source=name))
        for r, name in ((replace(first, warnings=(note,)), "a.txt"), (second, "b.txt"))
    )
    return compose(named)


def returned_of(case: Case, *made: Decided) -> Returned:
    """A case as it comes back."""
    return read_back(json.dumps(whole(with_story(case), "A", made)).encode(), "a.json")


def json_of(path: Path) -> dict[str, object]:
    """A case file as `onrecord export --to json` writes it."""
    with CaseFile(path) as held:
        made = whole(with_story(casework.case_of(held)), held.title, decided(held))
    found: dict[str, object] = json.loads(json.dumps(made))
    return found


@pytest.fixture
def original(tmp_path: Path) -> Path:
    """A case file with decisions, one of them undone."""
    path = tmp_path / "original.case"
    make_case(path, "The State v. Ruiz", returned_of(small()), no_reader)
    with CaseFile(path) as held:
        people = [p for p in casework.case_of(held).people if "Ruiz" in p.name]
        ana, other = (local_id(p.mentions[0][0], p.mentions[0][1].span) for p in people)
        with held.transaction():
            for judgement in ("different", "same"):
                decisions.keep(held, Decision("person", ana, other, judgement, "me", "seen", WHEN))
        casework.undo(held, 1, "you", "a slip")
    return path


def test_what_goes_out_comes_in_and_goes_out_the_same(original: Path, tmp_path: Path) -> None:
    """Every list, the title, the readings and the decisions with who, why and when."""
    before = json_of(original)
    copy = tmp_path / "copy.case"
    taken = make_case(copy, "x", read_back(json.dumps(before).encode(), "a.json"), no_reader)
    assert (taken.new, taken.decisions, taken.differs) == (2, 3, ())
    after = json_of(copy)
    assert {**after, "title": before["title"]} == before
    assert len(before["decisions"]) == 3  # type: ignore[arg-type]
    assert [p["name"] for p in before["people"] if "Ruiz" in p["name"]] == ["Ana Ruiz"]  # type: ignore[attr-defined]
    with CaseFile(copy) as held:
        assert check(held).is_sound


def test_the_sample_comes_back_without_loss(sample: Case, tmp_path: Path) -> None:
    """Seven articles as the model read them."""
    returned = returned_of(replace(sample, witnesses=()))
    taken = make_case(tmp_path / "a.case", "A", returned, no_reader)
    assert (taken.new, taken.read, taken.differs) == (7, 0, ())
    before = json.loads(json.dumps(to_contract(replace(sample, witnesses=()))))
    after = json_of(tmp_path / "a.case")
    same = [key for key in before if key not in ("witnesses", "onrecord")]
    assert {key: after[key] for key in same} == {key: before[key] for key in same}


def test_taking_in_twice_changes_nothing(original: Path) -> None:
    """Neither articles nor decisions are there twice."""
    before = json_of(original)
    with CaseFile(original) as held:
        taken = take_in(held, read_back(json.dumps(before).encode(), "a.json"), no_reader)
    assert (taken.new, taken.known, taken.decisions) == (0, 2, 0)
    assert json_of(original) == before


def test_numbers_of_decisions_follow_into_a_case_that_has_some(
    original: Path, tmp_path: Path
) -> None:
    """What undoes the first there undoes the same one here, whatever its number."""
    target = tmp_path / "target.case"
    returned = read_back(json.dumps(json_of(original)).encode(), "a.json")
    with CaseFile.create(target, "T") as held:
        with held.transaction():
            decisions.keep(held, Decision("person", "x", "y", "same", "she", "", WHEN))
        take_in(held, returned, no_reader)
        assert [(d.judgement, d.undoes) for d in decisions.history(held)] == [
            ("same", None), ("different", None), ("same", None), ("", 2)
        ]  # fmt: skip
        take_in(held, returned, no_reader)
        assert len(decisions.history(held)) == 4


def test_an_undoing_that_was_made_here_too_is_one(original: Path, tmp_path: Path) -> None:
    """Two people may undo the same decision in two copies."""
    copy = tmp_path / "copy.case"
    found = json_of(original)
    found["decisions"] = found["decisions"][:2]  # type: ignore[index]
    make_case(copy, "x", read_back(json.dumps(found).encode(), "a.json"), no_reader)
    with CaseFile(copy) as held:
        casework.undo(held, 1, "they", "a slip as well")
        take_in(held, read_back(json.dumps(json_of(original)).encode(), "a.json"), no_reader)
        assert len(decisions.history(held)) == 3


def test_an_article_to_be_forgotten_here_stays_out(original: Path) -> None:
    """Whoever sends it."""
    returned = read_back(json.dumps(json_of(original)).encode(), "a.json")
    with CaseFile(original) as held:
        casework.forget_articles(held, articles.find(held, "a.txt"), "me", "withdrawn")
        taken = take_in(held, returned, no_reader)
        assert (taken.forgotten, taken.known, taken.new) == (1, 1, 0)
        assert len(casework.case_of(held).readings) == 1


def test_articles_without_readings_are_read(reader: Reader, tmp_path: Path) -> None:
    """As those of `onrecord read --json`."""
    plain = json.dumps(to_contract(with_story(small()))).encode()
    taken = make_case(tmp_path / "a.case", "A", read_back(plain, "a.json"), lambda: reader)
    assert (taken.new, taken.read) == (2, 2)
    with CaseFile(tmp_path / "a.case") as held:
        assert {r.reader for r in casework.case_of(held).readings} == {reader.version}


def test_what_comes_out_otherwise_is_told(tmp_path: Path) -> None:
    """As when another version of the program derived it."""
    found = json.loads(json.dumps(whole(with_story(small()), "A", ())))
    found["people"][0]["aliases"] = ["somebody"]
    returned = read_back(json.dumps(found).encode(), "a.json")
    assert make_case(tmp_path / "a.case", "A", returned, no_reader).differs == ("people",)


def test_warnings_of_taking_in_outlive_a_reading(tmp_path: Path) -> None:
    """They belong to the article, which no reader finds again."""
    path = tmp_path / "a.case"
    make_case(path, "A", returned_of(small()), no_reader)
    with CaseFile(path) as held:
        rows = dict(held.rows("SELECT source, warnings FROM articles"))
    assert "three letters were mended" in rows["a.txt"]
    assert rows["b.txt"] == "[]"


def failing(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Have the store fail at the n-th article, as a full disk would."""
    keep: Callable[..., articles.Kept] = articles.keep
    calls = iter(range(100))

    def full(*args: object, **kwargs: object) -> articles.Kept:
        if next(calls) == at:
            raise sqlite3.OperationalError("database or disk is full")
        return keep(*args, **kwargs)

    monkeypatch.setattr("onrecord.store.articles.keep", full)


def test_nothing_is_half_taken_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a new file nor half of the articles in an old one."""
    path = tmp_path / "a.case"
    failing(monkeypatch, at=1)
    with pytest.raises((StoreError, sqlite3.Error)):
        make_case(path, "A", returned_of(small()), no_reader)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    with CaseFile.create(path, "A") as held:
        failing(monkeypatch, at=1)
        with pytest.raises((StoreError, sqlite3.Error)):
            take_in(held, returned_of(small()), no_reader)
        assert held.count("SELECT count(*) FROM articles") == 0
        assert held.count("SELECT count(*) FROM decisions") == 0


def test_a_new_case_is_never_put_over_another_file(tmp_path: Path) -> None:
    """It is left as it was."""
    path = tmp_path / "a.case"
    path.write_text("mine")
    with pytest.raises(CaseExists):
        make_case(path, "A", returned_of(small()), no_reader)
    assert path.read_text() == "mine"
    assert [p.name for p in tmp_path.iterdir()] == ["a.case"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """In plain words."""
    with pytest.raises(OnRecordError):
        make_case(tmp_path / "no" / "a.case", "A", returned_of(small()), no_reader)
