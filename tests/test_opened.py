"""A case file opened in Python, under the commands' names."""

import inspect
from datetime import date
from pathlib import Path

import pytest

import onrecord
from kept import LANTERN, LEDGER, UNDATED, case_with
from onrecord.cli import main
from onrecord.errors import UnknownPerson
from onrecord.opened import OpenCase
from onrecord.read.reader import Reader

NOT_IN_PYTHON = {
    "new", "demo",  # `onrecord.new`; a show
    "status", "doctor",  # for a terminal
    "export", "import",  # `onrecord.export`, `onrecord.importing`
    "witnesses",
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case of three articles."""
    made = tmp_path / "a.case"
    case_with(made, LEDGER, LANTERN, UNDATED).close()
    return made


def test_every_command_on_a_case_has_a_method_of_its_name() -> None:
    """So that who knows one knows the other."""
    names = {name.replace("-", "_") for name in main.commands} - NOT_IN_PYTHON
    assert names <= {name for name, _ in inspect.getmembers(OpenCase, inspect.isfunction)}


def test_a_case_is_opened_and_asked(path: Path) -> None:
    """With the same answers."""
    with onrecord.open(path) as case:
        assert case.title == "The State v. Tollander"
        assert case.path == path
        assert len(case.read().statements) == len(case.to_json()["statements"]) == 7  # type: ignore[arg-type]
        assert len(case.said(by="Ana Ruiz").statements) == 3
        assert len(case.said(by="Ana Ruiz", kind="direct").statements) == 2
        assert len(case.said("ruiz", as_of=date(2025, 5, 8)).statements) == 2
        assert case.person("ruiz").name == "Ana Ruiz"
        assert len(case.search("never safe")) == 2
        assert len(case.trace("Hugh Hill had checked").tellings) == 1
        assert case.diff(LEDGER.article.id) == ()
        assert len(case.new_since(date(2025, 5, 15), by="published").case.readings) == 1
        assert case.timeline() == case.proceedings() == case.disagreements() == ()
        assert case.story().changes == ()
        assert case.check().is_sound


def test_decisions_are_made_and_undone(path: Path) -> None:
    """By the user of the computer where nobody is named."""
    with onrecord.open(path) as case:
        before = len(case.people())
        made = case.merge("Noor Haldimand", "Noor Haldiman")
        assert len(case.people()) == before - 1
        case.undo(made.number)
        case.split("Ana Ruiz", "Ruiz", why="another", by="M. Lee")
        one = case.said(by="Gull Watch").statements[0]
        case.decide(one.id, "wrong", by="M. Lee")
        assert [t.state for t in case.decisions()] == ["undone", "undoing", "holds", "holds"]
        with pytest.raises(ValueError, match="is not a valid"):
            case.decide(one.id, "maybe")


def test_what_is_forgotten_is_gone(path: Path) -> None:
    """An article by its address, a person by name."""
    with onrecord.open(path) as case:
        case.forget("Gull Watch", by="M. Lee")
        with pytest.raises(UnknownPerson):
            case.person("Gull Watch")
        case.forget("https://ledger.example/a")
        assert len(case.read().readings) == 2


def test_articles_are_added(
    tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And read with the model that ships."""
    file = tmp_path / "a.txt"
    file.write_text("“I saw it,” said Ana Ruiz.", encoding="utf-8")
    with onrecord.new(tmp_path / "n.case", "x") as case:
        monkeypatch.setattr(OpenCase, "_reader", reader)
        assert case.add(file, published=date(2025, 5, 9)).new == 1
        assert [p.name for p in case.people()] == ["Ana Ruiz"]
