import csv
import io
import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main
from onrecord.export import people
from onrecord.export.table import COLUMNS
from onrecord.read.model import Model
from onrecord.sample import first_article

ARTICLE = (
    "“I saw the moon fall,” said Ana Ruiz, a clerk. “Nobody had checked the clamps.”\n\n"
    "Hugh Hill told the Ledger that the rigging was sound.\n\n"
    "The director plans to call his famous friends to the witness stand.\n"
)


def run(*words: str | Path, stdin: str | bytes | None = None) -> Result:
    """What a command does."""
    return CliRunner().invoke(main, [str(w) for w in words], input=stdin, prog_name="onrecord")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with three statements, one of which nobody made."""
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


@pytest.mark.parametrize("command", sorted(main.commands))
def test_the_help_of_every_command_has_examples(command: str) -> None:
    """Which begin with the command itself."""
    told = run(command, "--help")
    assert told.exit_code == 0
    examples = told.stdout.split("Examples:")[1]
    assert f"onrecord {command}" in examples


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_the_programs_help_names_every_command(option: str) -> None:
    """And how to try it."""
    told = run(option)
    assert told.exit_code == 0
    assert "onrecord demo" in told.stdout
    assert all(command in told.stdout for command in main.commands)


def test_every_option_is_explained() -> None:
    """No option without a sentence."""
    for command in main.commands.values():
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help, f"{command.name} {param.name}"


def test_the_version_is_told() -> None:
    """With the program's name."""
    assert run("--version").stdout.startswith("onrecord, version ")


@pytest.mark.parametrize(
    "words",
    [
        ["read"],
        ["read", "a.txt", "--nothing-of-the-kind"],
        ["read", "a.txt", "--published", "yesterday"],
        ["read", "a.txt", "--min-confidence", "2"],
        ["raed", "a.txt"],
        ["demo", "a.txt"],
        ["people"],
        ["said", "a.txt"],
        ["said", "--by", "Ruiz"],
    ],
)
def test_a_wrong_command_exits_with_2(words: list[str]) -> None:
    """Nothing is printed but what is wrong with it."""
    told = run(*words)
    assert told.exit_code == 2
    assert told.stdout == ""
    assert "Error: " in told.stderr


def test_a_date_that_cannot_be_read_is_answered_with_the_spelling() -> None:
    """An example, not a rule."""
    assert "2024-03-08" in run("read", "a.txt", "--published", "yesterday").stderr


def test_a_missing_file_exits_with_1_and_is_named_with_the_remedy(
    model: Model, tmp_path: Path
) -> None:
    """On standard error."""
    missing = tmp_path / "missing.txt"
    told = run("read", missing, "--model", model.folder)
    assert told.exit_code == 1
    assert f"onrecord: {missing}: there is no such file. Check the name." in told.stderr
    assert "1 could not be read, 0 could" in told.stderr
    assert told.stdout == ""


def test_a_missing_model_exits_with_1_and_is_named_with_the_remedy(
    article: Path, tmp_path: Path
) -> None:
    """Nothing can be read without one."""
    told = run("read", article, "--model", tmp_path / "none")
    assert told.exit_code == 1
    assert str(tmp_path / "none") in told.stderr
    assert "training.export" in told.stderr
    assert "Traceback" not in told.stderr


def test_statements_are_printed_under_their_speakers(model: Model, article: Path) -> None:
    """Plain, because nobody sees colours in a pipe; and what nobody said stands apart."""
    told = run("read", article, "--model", model.folder)
    assert told.exit_code == 0
    assert told.stderr == ""
    assert "\x1b" not in told.stdout
    assert "\nAna Ruiz\n" in told.stdout
    assert "“I saw the moon fall,”" in told.stdout
    said, rest = told.stdout.split("Not said:")
    assert "call his famous friends" not in said
    assert "call his famous friends" in rest


def test_colours_can_be_asked_for(model: Model, article: Path) -> None:
    """And change no word."""
    coloured = run("read", article, "--model", model.folder, "--color").stdout
    plain = run("read", article, "--model", model.folder, "--no-color").stdout
    assert "\x1b[" in coloured
    assert click.unstyle(coloured) == plain


def test_standard_input_is_read_for_a_dash(model: Model) -> None:
    """As a file is."""
    told = run("read", "-", "--model", model.folder, stdin=ARTICLE)
    assert told.exit_code == 0
    assert "Ana Ruiz" in told.stdout
    assert "standard input" in told.stdout


def test_json_is_one_object(model: Model, article: Path) -> None:
    """With what the options say of the article, and its words at their offsets."""
    told = run(
        *("read", article, "--json", "--model", model.folder, "--published", "2024-03-10"),
        *("--outlet", "The Ledger", "--url", "https://ledger.example/a"),
    )
    found = json.loads(told.stdout)
    [read] = found["articles"]
    assert (read["published"], read["outlet"]) == ("2024-03-10", "The Ledger")
    assert read["url"] == "https://ledger.example/a"
    assert read["text"] == ARTICLE.strip()
    [first, *_] = found["statements"][0]["reports"][0]["content"]
    assert read["text"][slice(*first)] == "“I saw the moon fall,”"


def test_csv_is_a_table(model: Model, article: Path) -> None:
    """With a line of names."""
    told = run("read", article, "--csv", "--model", model.folder)
    rows = list(csv.DictReader(io.StringIO(told.stdout, newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert {row["said"] for row in rows} == {"yes", "no"}
    assert rows[0]["speaker"] == "Ana Ruiz"


def test_good_input_is_read_beside_bad(model: Model, article: Path, tmp_path: Path) -> None:
    """The bad is named, the good is printed whole, and the exit code says that not all was read."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9)
    lines = [json.dumps({"text": ARTICLE, "outlet": "The Ledger"}), "{no json"]
    (tmp_path / "wire.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told = run("read", tmp_path, "--json", "--model", model.folder)
    assert told.exit_code == 1
    found = json.loads(told.stdout)
    assert [a["source"] for a in found["articles"]] == [
        str(article),
        f"{tmp_path / 'wire.jsonl'}:1",
    ]
    complaints = [line for line in told.stderr.splitlines() if line.startswith("onrecord: ")]
    bad = ("empty.txt", "picture.html", "wire.jsonl:2")
    for name, complaint in zip(bad, complaints, strict=False):
        assert complaint.startswith(f"onrecord: {tmp_path / name}")
    assert complaints[3:] == ["onrecord: 3 could not be read, 2 could."]


@pytest.mark.parametrize("form", ["--json", "--csv"])
def test_what_is_printed_of_nothing_is_whole_too(model: Model, tmp_path: Path, form: str) -> None:
    """A program that reads it finds an object or a table, and no half of one."""
    told = run("read", tmp_path / "none", form, "--model", model.folder)
    assert told.exit_code == 1
    if form == "--json":
        assert json.loads(told.stdout)["articles"] == []
    else:
        assert list(csv.reader(io.StringIO(told.stdout))) == [list(COLUMNS)]


def test_an_article_given_twice_is_read_once(model: Model, article: Path) -> None:
    """It makes no second statement."""
    once = run("read", article, "--json", "--model", model.folder).stdout
    assert run("read", article, article, "--json", "--model", model.folder).stdout == once


def test_a_least_confidence_leaves_out_what_is_less_sure(model: Model, article: Path) -> None:
    """Nothing else changes."""
    every = json.loads(run("read", article, "--json", "--model", model.folder).stdout)
    sure = json.loads(
        run("read", article, "--json", "--min-confidence", "1", "--model", model.folder).stdout
    )
    assert sure["articles"] == every["articles"]
    assert all(r["confidence"] == 1 for s in sure["statements"] for r in s["reports"])
    assert len(sure["statements"]) < len(every["statements"])


def test_the_demo_reads_the_sample_article(model: Model) -> None:
    """With nothing to name and nothing to set."""
    assert model.folder.is_dir()
    told = run("demo", "--json")
    assert told.exit_code == 0
    found = json.loads(told.stdout)
    assert [a["source"] for a in found["articles"]] == [first_article().name]
    assert len(found["statements"]) >= 13
    assert {"Rafe Tollander", "Ansel Petrakow"} <= {p["name"] for p in found["people"]}


def test_people_are_printed_with_what_they_said(model: Model, article: Path) -> None:
    """A line for each; who speaks most stands first."""
    told = run("people", article, "--model", model.folder)
    assert (told.exit_code, told.stderr) == (0, "")
    assert "\x1b" not in told.stdout
    head, *rows = told.stdout.splitlines()
    assert head.split() == ["name", "kind", "said", "named", "roles"]
    [ana] = [row for row in rows if row.startswith("Ana Ruiz")]
    assert ana.split()[2:4] == ["person", "1"]
    assert any(row.startswith("Hugh Hill") for row in rows)


def test_people_as_a_table_and_as_json(model: Model, article: Path) -> None:
    """The same people in both."""
    table = run("people", article, "--csv", "--model", model.folder).stdout
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert tuple(rows[0]) == people.COLUMNS
    found = json.loads(run("people", article, "--json", "--model", model.folder).stdout)
    assert {row["person"] for row in rows} == {p["id"] for p in found["people"]}
    assert "Ana Ruiz" in {row["name"] for row in rows}


def test_a_hostile_name_runs_nowhere(model: Model, tmp_path: Path) -> None:
    """No cell begins a formula, whatever an article calls its sources."""
    file = tmp_path / "hostile.txt"
    file.write_text(
        "=HYPERLINK(1), a clerk, said it was dark.\n\n“I saw it,” said @SUM Ruiz.\n\n"
        "+1 Hill told the Ledger that -2 Reed ran.\n",
        encoding="utf-8",
    )
    told = run("people", file, "--csv", "--model", model.folder)
    assert told.exit_code == 0
    cells = [cell for row in csv.reader(io.StringIO(told.stdout, newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("name", ["Ana Ruiz", "ruiz", "RUIZ"])
def test_what_one_person_said_is_printed(model: Model, article: Path, name: str) -> None:
    """Under her name, and nobody else's words."""
    told = run("said", article, "--by", name, "--model", model.folder)
    assert told.exit_code == 0
    assert "\nAna Ruiz\n" in told.stdout
    assert "I saw the moon fall" in told.stdout
    assert "rigging" not in told.stdout
    assert "famous friends" not in told.stdout


@pytest.mark.parametrize("form", ["--json", "--csv"])
def test_what_one_person_said_is_a_table_and_json_too(
    model: Model, article: Path, form: str
) -> None:
    """With her statements alone."""
    told = run("said", article, "--by", "ruiz", form, "--model", model.folder).stdout
    if form == "--csv":
        rows = list(csv.DictReader(io.StringIO(told, newline="")))
        assert {row["speaker"] for row in rows} == {"Ana Ruiz"}
    else:
        found = json.loads(told)
        [ana] = [p["id"] for p in found["people"] if p["name"] == "Ana Ruiz"]
        assert {s["speaker"] for s in found["statements"]} == {ana}


def test_an_id_is_a_name_too(model: Model, article: Path) -> None:
    """As `onrecord people --csv` prints it."""
    table = run("people", article, "--csv", "--model", model.folder).stdout
    rows = {r["name"]: r for r in csv.DictReader(io.StringIO(table, newline=""))}
    by_id = ("said", article, "--by", rows["Ana Ruiz"]["person"], "--model", model.folder)
    assert run(*by_id).stdout == run(*by_id[:3], "ruiz", *by_id[4:]).stdout


@pytest.mark.parametrize(
    ("text", "name", "answer"),
    [
        (ARTICLE, "Mary Nobody", "nobody here is called 'Mary Nobody'"),
        (
            "Ana Hill said it was dark.\n\nHugh Hill said it was light.\n",
            "hill",
            "'hill' may be 2 people: ",
        ),
    ],
)
def test_a_name_of_nobody_or_of_two_exits_with_1(
    model: Model, tmp_path: Path, text: str, name: str, answer: str
) -> None:
    """In one plain line that says what to do; nothing is printed as theirs."""
    file = tmp_path / "article.txt"
    file.write_text(text, encoding="utf-8")
    told = run("said", file, "--by", name, "--model", model.folder)
    assert told.exit_code == 1
    assert told.stdout == ""
    [line] = told.stderr.splitlines()
    assert line.startswith("onrecord: ")
    assert answer in line
    assert "Give the whole name" in line or "`onrecord people`" in line


@pytest.mark.parametrize("form", ["--csv", "--json"])
def test_people_of_nothing_are_a_whole_table_too(model: Model, tmp_path: Path, form: str) -> None:
    """A program that reads it finds what it can read."""
    told = run("people", tmp_path / "none", form, "--model", model.folder)
    assert told.exit_code == 1
    if form == "--json":
        assert json.loads(told.stdout)["people"] == []
    else:
        assert list(csv.reader(io.StringIO(told.stdout))) == [list(people.COLUMNS)]


@pytest.mark.parametrize("every", [(), ("--all",)])
def test_the_demo_shows_its_people(every: tuple[str, ...]) -> None:
    """With their roles, and with what is odd in the text."""
    told = run("demo", "--people", *every)
    assert told.exit_code == 0
    [director] = [row for row in told.stdout.splitlines() if row.startswith("Corwin Vasseldine")]
    assert "defendant" in director
    assert "\nlook: " in told.stdout
    assert "mangled name: likely Dagny Quill-Tarrow" in told.stdout
