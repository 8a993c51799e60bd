"""`onrecord export` and `onrecord import`, as a user calls them."""

import io
import json
import shutil
from pathlib import Path

import click
import docx
import icalendar
import pytest
from click.testing import CliRunner, Result
from pyarrow import parquet

from onrecord.cli import main
from onrecord.export.contract import whole
from onrecord.export.returned import read_back
from onrecord.importing import make_case
from onrecord.nouns import Case
from onrecord.read.reader import Reader

FORMATS = (
    "json",
    "csv",
    "parquet",
    "md",
    "html",
    "docx",
    "annotations",
    "ftm",
    "timelinejs",
    "ics",
)
FOLDERS = ("csv", "parquet")
ROOT = Path(__file__).parent.parent


def run(*words: str | Path, stdin: bytes | None = None) -> Result:
    """What a command does."""
    return CliRunner().invoke(main, [str(w) for w in words], input=stdin, prog_name="onrecord")


@pytest.fixture(autouse=True)
def in_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written anywhere else."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def made(sample: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample case as a case file, without the model."""

    def none() -> Reader:
        raise AssertionError("nothing needed to be read")

    path = tmp_path_factory.mktemp("made") / "tolmarsh.case"
    returned = read_back(json.dumps(whole(sample, None, ())).encode(), "a.json")
    make_case(path, "The State v. Tollander", returned, none)
    return path


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    """A copy of it, to do with as one likes."""
    return Path(shutil.copy(made, tmp_path))


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written_to_a_place(form: str, case: Path, tmp_path: Path) -> None:
    """Standard output stays empty, and what was made is told of."""
    out = tmp_path / "made"
    told = run("export", case, "--to", form, "--out", out)
    assert (told.exit_code, told.stdout) == (0, "")
    assert told.stderr.endswith(f"{out}: 7 articles as {form}.\n")
    assert out.is_dir() == (form in FOLDERS)
    assert {p.name for p in tmp_path.iterdir()} == {"tolmarsh.case", "made"}
    again = run("export", case, "--to", form, "--out", out)
    assert again.exit_code == 1
    assert "there is something of this name already" in again.stderr
    assert run("export", case, "--to", form, "--out", out, "--force").exit_code == 0


@pytest.mark.parametrize("form", [f for f in FORMATS if f not in (*FOLDERS, "docx")])
def test_text_goes_to_standard_output_as_it_goes_to_a_file(
    form: str, case: Path, tmp_path: Path
) -> None:
    """With no --out, or with -; the same bytes, but for a calendar's clock."""
    run("export", case, "--to", form, "--out", tmp_path / "made")
    made = (tmp_path / "made").read_bytes()
    for words in ((), ("--out", "-")):
        told = run("export", case, "--to", form, *words)
        assert told.exit_code == 0
        same = [
            line
            for line in zip(told.stdout_bytes.split(b"\n"), made.split(b"\n"), strict=True)
            if not line[0].startswith(b"DTSTAMP")
        ]
        assert [a for a, _ in same] == [b for _, b in same]


@pytest.mark.parametrize("form", [*FOLDERS, "docx"])
def test_what_is_no_text_needs_a_place(form: str, case: Path) -> None:
    """A slip of the command's, told as such."""
    told = run("export", case, "--to", form)
    assert told.exit_code == 2
    assert "say where with --out" in told.stderr


def test_readers_of_each_kind_open_what_was_made(case: Path, tmp_path: Path) -> None:
    """The title of the case is in it."""
    run("export", case, "--to", "docx", "--out", "a.docx")
    assert docx.Document(str(tmp_path / "a.docx")).paragraphs[0].text == "The State v. Tollander"
    run("export", case, "--to", "parquet", "--out", "tables")
    assert parquet.read_table(tmp_path / "tables" / "articles.parquet").num_rows == 7
    told = run("export", case, "--to", "ics")
    assert len(list(icalendar.Calendar.from_ical(told.stdout_bytes).walk("VEVENT"))) >= 3
    assert told.stdout_bytes.count(b"\r\n") == told.stdout_bytes.count(b"\n")
    assert "<h1>The State v. Tollander</h1>" in run("export", case, "--to", "html").stdout


def test_events_without_a_day_are_counted(case: Path) -> None:
    """On standard error, for they are not in it."""
    told = run("export", case, "--to", "timelinejs")
    left_out = int(told.stderr.split()[1])
    with_dates = len(json.loads(told.stdout)["events"])
    found = json.loads(run("export", case, "--to", "json").stdout)
    assert left_out + with_dates == len(found["events"])
    assert left_out > 0


def test_articles_are_exported_without_a_case_file(tmp_path: Path) -> None:
    """With a title of one's own; what cannot be read is told, and the rest is made."""
    (tmp_path / "a.txt").write_text("“I saw it,” said Ana Ruiz, a clerk.\n", encoding="utf-8")
    (tmp_path / "b.html").write_bytes(b"")
    told = run("export", "a.txt", "b.html", "--to", "md", "--title", "A *small* case")
    assert told.exit_code == 1
    assert told.stdout.startswith("# A \\*small\\* case\n")
    assert "Ana Ruiz" in told.stdout
    assert "1 could not be read, 1 could." in told.stderr


def test_less_sure_statements_are_left_out(case: Path) -> None:
    """Of the dossier as of any other question."""
    found = json.loads(run("export", case, "--to", "json", "--min-confidence", "0.9").stdout)
    sure = [s["reports"][0]["confidence"] for s in found["statements"]]
    assert sure
    assert min(sure) >= 0.9


def test_a_case_comes_back_the_same(case: Path, tmp_path: Path) -> None:
    """Through a file, and through a pipe."""
    made = run("export", case, "--to", "json").stdout_bytes
    (tmp_path / "a.json").write_bytes(made)
    told = run("import", "copy.case", "a.json")
    assert (told.exit_code, told.stdout, told.stderr) == (0, "7 articles taken in.\n", "")
    assert run("export", "copy.case", "--to", "json").stdout_bytes == made
    assert run("import", "piped.case", "-", stdin=made).exit_code == 0
    assert run("export", "piped.case", "--to", "json").stdout_bytes == made
    assert run("import", "copy.case", "a.json").stdout == (
        "0 articles taken in, 7 there already.\n"
    )
    assert run("check", "copy.case").exit_code == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "bad.json, line 1, column 2: the JSON is broken here"),
        (b"{}", "bad.json, the file: 'onrecord' is missing"),
        (b'{"format": 7}', "bad.json, format: this was written by a later version of OnRecord"),
        (None, "bad.json: this cannot be read"),
    ],
)
def test_a_bad_file_is_told_in_plain_words(
    content: bytes | None, told: str, case: Path, tmp_path: Path
) -> None:
    """And nothing is made or changed."""
    if content is not None:
        (tmp_path / "bad.json").write_bytes(content)
    before = run("export", case, "--to", "json").stdout_bytes
    for target in ("new.case", case):
        found = run("import", target, "bad.json")
        assert found.exit_code == 1
        assert f"onrecord: {told}" in found.stderr
        assert "Traceback" not in found.stderr
    assert not (tmp_path / "new.case").exists()
    assert run("export", case, "--to", "json").stdout_bytes == before


def test_a_file_that_is_no_case_is_not_written_over(case: Path, tmp_path: Path) -> None:
    """Whatever its name."""
    (tmp_path / "a.json").write_bytes(run("export", case, "--to", "json").stdout_bytes)
    (tmp_path / "mine.txt").write_text("mine")
    told = run("import", "mine.txt", "a.json")
    assert told.exit_code == 1
    assert "this is not a case file" in told.stderr
    assert (tmp_path / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["export", "import"])
def test_help_has_examples(name: str) -> None:
    """And every option a sentence."""
    command = main.commands[name]
    assert f"onrecord {name} " in run(name, "--help").stdout.split("Examples:")[1]
    assert all(p.help for p in command.params if isinstance(p, click.Option))


def test_every_format_has_its_section_in_the_docs() -> None:
    """With what is in it and what is not."""
    page = (ROOT / "docs" / "handing-on.md").read_text(encoding="utf-8")
    sections = page.split("\n## ")
    for form in FORMATS:
        [section] = [s for s in sections if f"`{form}`" in s.split("\n")[0]]
        assert "Not in it" in section
    assert io.StringIO(page).readline().startswith("# ")
