"""The commands on a case file, as a user calls them."""

import sqlite3
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from onrecord.commands.case_file import COMMANDS
from onrecord.store import CaseFile
from onrecord.store.migrations import MIGRATIONS

TEXT = "“I saw the moon fall,” said Ana Ruiz, a clerk.\n\nHugh Hill said the rigging was sound.\n"


@click.group()
def main() -> None:
    """All commands on cases."""


for each in COMMANDS:
    main.add_command(each)


def run(*words: str | Path, stdin: str | None = None) -> Result:
    """What a command does."""
    return CliRunner().invoke(main, [str(w) for w in words], input=stdin, prog_name="onrecord")


@pytest.fixture(autouse=True)
def in_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written anywhere else."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with one article."""
    path = tmp_path / "a.case"
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("new", path, "--title", "The State v. Tollander").exit_code == 0
    told = run("add", path, tmp_path / "a.txt", "--outlet", "The Ledger")
    assert (told.exit_code, told.stdout, told.stderr) == (0, "1 added.\n", "")
    return path


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_every_command_has_help_with_examples(command: click.Command) -> None:
    """And every option a sentence."""
    told = run(command.name or "", "--help").stdout
    assert f"onrecord {command.name} tolmarsh.case" in told.split("Examples:")[1]
    assert all(p.help for p in command.params if isinstance(p, click.Option))


def test_a_case_tells_what_is_in_it(case: Path) -> None:
    """In a few lines, and in lists."""
    told = run("status", case).stdout
    assert told.startswith("The State v. Tollander\n")
    assert "1 article\n1 outlet\n" in told
    assert "2 statements" in told
    assert "could not be added" not in told
    assert "no date · The Ledger · " in run("status", case, "--articles").stdout
    assert "Ana Ruiz · person · 1 statement in 1 text" in run("status", case, "--people").stdout
    assert run("status", case, "--failures").stdout == ""


def test_what_could_not_be_added_is_told_listed_and_tried_again(case: Path) -> None:
    """With exit code 1 for as long as there is something."""
    broken = case.parent / "broken.txt"
    broken.write_bytes(b"%PDF-1.7")
    told = run("add", case, broken)
    assert told.exit_code == 1
    assert "0 added, 1 could not be added." in told.stdout
    assert "PDF" in told.stderr
    assert "tried once" in run("status", case, "--failures").stdout
    assert str(broken) in run("status", case).stdout
    broken.write_text("Ana Ruiz said that nobody had asked her.")
    assert run("add", case, "--retry").exit_code == 0
    assert run("status", case, "--failures").stdout == ""


def test_standard_input_and_known_articles_are_told(case: Path) -> None:
    """Counted each."""
    assert run("add", case, "-", stdin="Hugh Hill told the court it held.").stdout == "1 added.\n"
    assert run("add", case, case.parent / "a.txt", "--outlet", "The Ledger").stdout == (
        "0 added, 1 there already.\n"
    )


def test_add_without_a_file_reads_again(case: Path) -> None:
    """What another version read."""
    with CaseFile(case) as held:
        held.run("UPDATE readings SET reader = 'older'")
    told = run("add", case)
    assert (told.exit_code, told.stdout) == (0, "1 read again.\n")
    assert run("add", case).stdout == ""


@pytest.mark.parametrize(
    "words",
    [
        ["new"],
        ["new", "x.case"],
        ["add"],
        ["add", "x.case", "a.txt", "b.txt", "--url", "https://a.example"],
        ["add", "x.case", ".", "--url", "https://a.example"],
        ["add", "x.case", "a.txt", "--published", "yesterday"],
        ["forget", "x.case"],
        ["forget", "x.case", "Ana", "--undo", "1"],
    ],
)
def test_a_wrong_command_exits_with_2(words: list[str]) -> None:
    """And nothing is done."""
    told = run(*words)
    assert told.exit_code == 2
    assert told.stdout == ""


@pytest.mark.parametrize("command", ["add", "status", "check", "doctor"])
def test_a_case_that_is_not_there_is_told_in_plain_words(command: str, tmp_path: Path) -> None:
    """And not made."""
    told = run(command, tmp_path / "none.case")
    assert told.exit_code == 1
    assert "there is no such case" in told.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["add", "status", "check", "doctor"])
def test_a_case_from_the_future_is_told_in_plain_words(case: Path, command: str) -> None:
    """What to do, without a traceback."""
    with sqlite3.connect(case) as held:
        held.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    held.close()
    told = run(command, case)
    assert told.exit_code == 1
    assert "Update OnRecord" in told.stderr


def test_check_proves_a_case_and_names_what_does_not_hold(case: Path) -> None:
    """By its exit code, too."""
    told = run("check", case)
    assert told.exit_code == 0
    assert "everything holds" in told.stdout
    with CaseFile(case) as held:
        held.run("UPDATE statements SET words = 'I never did'")
    told = run("check", case)
    assert told.exit_code == 1
    assert "NOT everything holds" in told.stdout
    assert "I never did" in told.stderr
    assert run("doctor", case).exit_code == 1
    assert run("doctor", case, "--mend").exit_code == 0
    assert run("check", case).exit_code == 0


def test_an_article_is_forgotten_and_brought_back(case: Path) -> None:
    """By its file's name; a decision tells of it."""
    told = run("forget", case, case.parent / "a.txt", "--why", "withdrawn", "--by", "Ida Cole")
    assert told.exit_code == 0
    assert "1 forgotten" in told.stdout
    assert "1 left out" in run("add", case, case.parent / "a.txt", "--outlet", "The Ledger").stdout
    decided = run("status", case, "--decisions").stdout
    assert decided.startswith("1 · ")
    assert "Ida Cole" in decided
    assert "withdrawn" in decided
    assert run("forget", case, "--undo", "1").exit_code == 0
    assert "(undone)" in run("status", case, "--decisions").stdout
    assert "1 added" in run("add", case, case.parent / "a.txt", "--outlet", "The Ledger").stdout


def test_a_person_is_forgotten_and_the_articles_that_name_them_are_told(case: Path) -> None:
    """So that they can be forgotten as well."""
    told = run("forget", case, "Ana Ruiz")
    assert told.exit_code == 0
    assert "1 article stays and names them" in told.stdout
    assert "Ana Ruiz" not in run("status", case, "--people").stdout
    told = run("forget", case, "Nobody Atall")
    assert told.exit_code == 1
    assert "nobody here is called" in told.stderr


def test_a_damaged_case_is_saved_in_a_new_file(case: Path) -> None:
    """And the old one is left as it is."""
    raw = bytearray(case.read_bytes())
    with CaseFile(case) as held:
        root = held.count("SELECT rootpage FROM sqlite_schema WHERE name = 'statements'")
    raw[(root - 1) * 4096 : root * 4096] = b"\x0d" + b"\xff" * 4095
    case.write_bytes(raw)
    assert run("check", case).exit_code == 1
    saved = case.parent / "saved.case"
    told = run("doctor", case, "--rescue", saved)
    assert told.exit_code == 0, told.stderr
    assert "1 articles" in told.stdout
    assert case.read_bytes() == raw
    assert run("check", saved).exit_code == 0
    assert "2 statements" in run("status", saved).stdout


def test_copies_are_listed_with_every_outlet(case: Path) -> None:
    """The earliest first."""
    story = " ".join(f"Word{n} is one of the many words of the story." for n in range(40))
    for outlet, day in (("The Lantern", "2025-05-02"), ("Agency", "2025-05-01")):
        file = case.parent / f"{outlet}.txt"
        file.write_text(story + f"\n\nPrinted by {outlet}.")
        assert run("add", case, file, "--outlet", outlet, "--published", day).exit_code == 0
    told = run("status", case, "--copies").stdout
    assert told.index("Agency") < told.index("The Lantern")
    told = run("status", case).stdout
    assert "2 different texts; 1 text is printed by several, by 2 articles" in told


def test_copies_count_once_among_the_texts_that_a_person_speaks_in(case: Path) -> None:
    """Each has the statement, and it was heard once."""
    story = " ".join(f"Word{n} is one of the many words of the story." for n in range(40))
    story += " “I never saw the clamp,” said Hugh Hill."
    for outlet in ("The Lantern", "Agency", "The Mirror"):
        file = case.parent / f"{outlet}.txt"
        file.write_text(story + f"\n\nPrinted by {outlet}.")
        assert run("add", case, file, "--outlet", outlet).exit_code == 0
    told = run("status", case, "--people").stdout
    assert "Hugh Hill · person · 4 statements in 2 texts" in told


def test_ctrl_c_stops_adding_and_says_what_stays(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next run goes on, with no word about it."""
    from onrecord import adding

    whole = adding.add

    def stopped(*given: Any) -> adding.Added:  # noqa: ANN401
        whole(*given)
        raise KeyboardInterrupt

    (case.parent / "b.txt").write_text("Ana Ruiz said she had seen nothing.", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(adding, "add", stopped)
        told = run("add", case, case.parent / "b.txt")
    assert told.exit_code == 130
    assert "What was added stays" in told.stderr
    assert "brings it up to date" in run("status", case).stdout
    told = run("add", case, case.parent / "b.txt")
    assert (told.exit_code, told.stdout) == (0, "0 added, 1 there already.\n")
    assert "brings it up to date" not in run("status", case).stdout
