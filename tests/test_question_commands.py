"""The commands that ask a case file and that decide, as a user calls them."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kept import LANTERN, LEDGER, UNDATED, case_with, keep
from onrecord import casework
from onrecord.cli import main
from onrecord.store import CaseFile

ASKING = ("read", "people", "timeline", "proceedings", "story", "disagreements")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def run(*words: str | Path) -> Result:
    """What a command does."""
    return CliRunner().invoke(main, [str(w) for w in words], prog_name="onrecord")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of three articles."""
    path = tmp_path / "a.case"
    case_with(path, LEDGER, LANTERN, UNDATED).close()
    return path


def table(*words: str | Path) -> list[dict[str, str]]:
    """What a command prints as CSV."""
    told = run(*words, "--csv")
    assert told.exit_code == 0, told.stderr
    return list(csv.DictReader(io.StringIO(told.stdout, newline="")))


QUESTIONS = [
    ("said", "--by", "Ana Ruiz"),
    ("said", "--about", "checked", "--kind", "indirect", "--manner", "speech"),
    ("search", "safe"),
    ("search", "nobody", "--as-of", "2025-05-20"),
    ("trace", "Hugh Hill had checked"),
    ("new-since", "2025-05-15", "--published"),
    ("people",),
    ("read",),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_every_row_has_passage_outlet_date_place_and_review(
    case: Path, question: tuple[str, ...]
) -> None:
    """And no cell that a spreadsheet would run."""
    rows = table(question[0], case, *question[1:])
    assert rows
    for row in rows:
        assert {"words", "outlet", "published", "article", "start", "end"} <= set(row)
        assert row["review"] == "unreviewed"
        assert not [cell for cell in row.values() if cell.startswith(FORMULA)]


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_every_question_is_answered_in_all_forms(case: Path, question: tuple[str, ...]) -> None:
    """JSON that reads back, and lines of the width."""
    json.loads(run(question[0], case, *question[1:], "--json").stdout)
    told = run(question[0], case, *question[1:])
    assert told.exit_code == 0
    assert bool(told.stderr) == ("--as-of" in question)
    assert told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 100


@pytest.mark.parametrize("command", ASKING)
def test_as_of_leaves_out_what_came_later_and_says_so(case: Path, command: str) -> None:
    """On standard error, with how many."""
    told = run(command, case, "--as-of", "2025-05-10", "--json")
    assert told.exit_code == 0
    assert [a["outlet"] for a in json.loads(told.stdout)["articles"]] == ["The Ledger"]
    assert told.stderr == (
        "onrecord: as of 2025-05-10, left out: 1 published later and 1 without a date.\n"
    )


def test_as_of_holds_for_articles_that_are_in_no_case(tmp_path: Path) -> None:
    """As for those that are."""
    file = tmp_path / "a.txt"
    file.write_text("Ana Ruiz said it was dark.", encoding="utf-8")
    told = run("read", file, "--published", "2025-05-09", "--as-of", "2025-05-08", "--json")
    assert json.loads(told.stdout)["articles"] == []
    assert "1 published later" in told.stderr
    told = run("read", file, "--published", "2025-05-09", "--as-of", "2025-05-09", "--json")
    assert len(json.loads(told.stdout)["articles"]) == 1
    assert told.stderr == ""


def test_what_was_decided_stands_in_every_row(case: Path) -> None:
    """State, who, when and what; in the lines as well."""
    [row] = table("said", case, "--by", "Gull Watch")
    told = run("decide", case, row["statement"], "wrong", "--by", "M. Lee", "--why", "=a hoax")
    assert told.exit_code == 0, told.stderr
    assert f"onrecord decide {case} --undo 1" in told.stdout
    words = "nobody checked"
    for question in (("said", "--by", "Gull Watch"), ("search", words), ("trace", words)):
        [row] = table(question[0], case, *question[1:])
        assert (row["review"], row["reviewed_by"]) == ("rejected", "M. Lee")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["reviewed_at"])
        assert row["decided"] == "wrong: =a hoax"
        assert "rejected by M. Lee" in run(question[0], case, *question[1:]).stdout
    found = json.loads(run("read", case, "--json").stdout)["statements"]
    assert [s["review"]["state"] for s in found if s["id"] == row["statement"]] == ["rejected"]
    assert run("decide", case, "--undo", "1").exit_code == 0
    [row] = table("said", case, "--by", "Gull Watch")
    assert row["review"] == "unreviewed"


def test_merge_and_split_are_told_in_the_list(case: Path) -> None:
    """By number, with who and why."""
    assert run("merge", case, "Noor Haldimand", "Noor Haldiman", "--why", "misprint").exit_code == 0
    assert run("split", case, "Ana Ruiz", "Ruiz", "--by", "I. Cole").exit_code == 0
    lines = run("decide", case, "--list").stdout.splitlines()
    assert lines[0].endswith("“Noor Haldimand” and “Noor Haldiman” are one person: misprint")
    assert "I. Cole · “Ana Ruiz” and “Ruiz” are different people" in lines[1]
    [first, second] = table("decide", case, "--list")
    assert (first["state"], second["by"]) == ("holds", "I. Cole")
    assert len(json.loads(run("decide", case, "--list", "--json").stdout)["decisions"]) == 2


@pytest.mark.parametrize(
    "words",
    [
        ["decide"],
        ["decide", "CASE"],
        ["decide", "CASE", "x"],
        ["decide", "CASE", "x", "maybe"],
        ["decide", "CASE", "x", "right", "Ana Ruiz"],
        ["decide", "CASE", "x", "said-by"],
        ["decide", "CASE", "x", "right", "--list"],
        ["decide", "CASE", "--undo", "1", "--list"],
        ["merge", "CASE", "Ana Ruiz"],
        ["said", "CASE"],
        ["said", "CASE", "--kind", "loud"],
        ["search", "CASE"],
        ["search", "CASE", "x", "--limit", "0"],
        ["new-since", "CASE", "lately"],
        ["trace", "CASE"],
        ["read", "CASE", "--as-of", "lately"],
    ],
)
def test_a_wrong_command_exits_with_2(case: Path, words: list[str]) -> None:
    """And nothing is printed or done."""
    told = run(*(case if w == "CASE" else w for w in words))
    assert (told.exit_code, told.stdout) == (2, "")


@pytest.mark.parametrize(
    "words",
    [
        ["said", "CASE", "--by", "Nobody Atall"],
        ["said", "CASE", "--by", "\x1b[31m=cmd"],
        ["trace", "CASE", "0123456789abcde"],
        ["trace", "CASE", ""],
        ["diff", "CASE", "nowhere"],
        ["merge", "CASE", "Ana Ruiz", "Ruiz"],
        ["split", "CASE", "Ana Ruiz", "Nobody Atall"],
        ["decide", "CASE", "0123456789abcde", "wrong"],
        ["decide", "CASE", "--undo", "7"],
        ["search", "none.case", "x"],
    ],
)
def test_what_is_not_there_is_told_in_plain_words(case: Path, words: list[str]) -> None:
    """With exit code 1, and no control character of what was typed."""
    told = run(*(case if w == "CASE" else w for w in words))
    assert (told.exit_code, told.stdout) == (1, "")
    assert told.stderr.startswith("onrecord: ")
    assert "\x1b" not in told.stderr


@pytest.mark.parametrize("question", [*QUESTIONS, *((c,) for c in ASKING)], ids=" ".join)
def test_an_empty_case_is_answered(tmp_path: Path, question: tuple[str, ...]) -> None:
    """With nothing, or that nobody is there."""
    path = tmp_path / "e.case"
    CaseFile.create(path, "empty").close()
    told = run(question[0], path, *question[1:])
    assert told.exit_code in (0, 1)
    assert told.exit_code == 0 or told.stderr.startswith("onrecord: ")


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_articles_without_a_reading_of_today_are_told(
    case: Path, question: tuple[str, ...]
) -> None:
    """They are in no answer."""
    with CaseFile(case) as held:
        held.run("UPDATE readings SET fingerprint = 'old' WHERE article = 2")
    told = run(question[0], case, *question[1:])
    assert "1 article is not in this" in told.stderr
    assert f"`onrecord add {case}` reads them" in told.stderr


def test_versions_of_an_article_are_told_apart(case: Path) -> None:
    """With signs, and in a table whose rows have both places."""
    from test_inquiry import NEWER

    with CaseFile(case) as held:
        keep(held, NEWER, replaces=1)
        casework.derive(held)
    told = run("diff", case, "https://ledger.example/a").stdout
    assert "+ Nobody was hurt." in told
    assert "“Hugh Hill” became “Ida Cole”" in told
    rows = table("diff", case, LEDGER.article.id)
    assert {r["what"] for r in rows} == {"article", "words", "statement"}
    texts = {a.id: a.text for a in (LEDGER.article, NEWER.article)}
    for row in rows:
        for side in ("before", "after"):
            if row[f"{side}_start"]:
                span = slice(int(row[f"{side}_start"]), int(row[f"{side}_end"]))
                assert texts[row[f"{side}_article"]][span] == row[side].removeprefix("'")
    found = json.loads(run("diff", case, LEDGER.article.id, "--json").stdout)
    assert found["versions"][0]["before"] == LEDGER.article.id
    assert "one version" in run("diff", case, LANTERN.article.id).stdout
