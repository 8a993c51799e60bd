"""The file as somebody sees it who has SQLite and no OnRecord."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import casework
from onrecord.adding import add
from onrecord.ingest import find_sources
from onrecord.read.reader import Reader
from onrecord.sample import sample_files
from onrecord.store import CaseFile

PAGE = (Path(__file__).parents[2] / "docs" / "store.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The sample case, opened to read."""
    path = tmp_path_factory.mktemp("case") / "a.case"
    with CaseFile.create(path, "The State v. Tollander") as case:
        add(case, find_sources(sample_files()), Reader())
        casework.derive(case)
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    yield connection
    connection.close()


def names(opened: sqlite3.Connection, kind: str) -> set[str]:
    """Tables or views, without SQLite's own and those within an index of words."""
    return {
        name
        for (name,) in opened.execute("SELECT name FROM sqlite_schema WHERE type = ?", (kind,))
        if not name.startswith("sqlite_") and not re.match(r"\w+_words_", name)
    }


def test_the_page_has_five_questions() -> None:
    """Which the next test asks."""
    assert len(QUESTIONS) == 5


@pytest.mark.parametrize("sql", QUESTIONS, ids=lambda sql: sql.split()[1])
def test_every_question_of_the_page_has_an_answer(opened: sqlite3.Connection, sql: str) -> None:
    """With nothing but SQLite."""
    found = opened.execute(sql).fetchall()
    assert found
    assert all(any(value is not None for value in row) for row in found)


def test_every_table_and_view_is_on_the_page(opened: sqlite3.Connection) -> None:
    """And none that is not there."""
    listed = {
        name
        for line in PAGE.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`(\w+)`", line.split("|")[1])
    }
    assert listed == names(opened, "table") | names(opened, "view")


def test_every_view_opens_and_shows_words_of_the_articles(opened: sqlite3.Connection) -> None:
    """As Datasette would open it: whole, without a condition."""
    empty = {"who_printed_the_same"}  # no article of the sample is a copy
    for view in names(opened, "view") - empty:
        assert opened.execute(f"SELECT * FROM {view}").fetchall()  # noqa: S608
    texts = dict(opened.execute("SELECT id, text FROM articles"))
    for view in ("who_is_named_where", "what_happened"):
        sql = f'SELECT words, article, start, "end" FROM {view}'  # noqa: S608
        for words, article, start, end in opened.execute(sql):
            assert words == texts[article][start:end] != ""


def test_what_happened_is_what_the_case_holds(opened: sqlite3.Connection) -> None:
    """Every event and charge, in the case's order, under the name of whose it is."""
    [path] = [row[2] for row in opened.execute("PRAGMA database_list")]
    with CaseFile(path) as held:
        case = casework.case_of(held)
    people = {person.id: person.name for person in case.people}
    rows = list(
        dict.fromkeys(opened.execute("SELECT event, person, detail, certainty FROM what_happened"))
    )
    assert rows == [
        (e.id, people.get(e.person or ""), e.detail, e.certainty.value)
        for e in case.events
        if e.passages
    ]
    assert opened.execute("SELECT person, charge, plea FROM where_charges_stand").fetchall() == [
        (people.get(p.defendant), c.charge, c.plea) for p in case.proceedings for c in p.charges
    ]
    said = opened.execute("SELECT count(*) FROM who_said_what").fetchone()[0]
    assert said == sum(len(s.reports) for s in case.statements)
