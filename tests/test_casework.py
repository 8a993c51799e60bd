from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import casework, inquiry
from onrecord.adding import Added, add
from onrecord.errors import UnknownPerson
from onrecord.ingest import find_sources
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, articles, decisions, hits
from onrecord.store.check import check
from onrecord.store.errors import NotInCase

TEXTS = {
    "a.txt": "“I saw the moon fall,” said Ana Ruiz.\n\nHugh Hill said the rigging was sound.",
    "b.txt": "According to Hester Brandvold, the zyzzyva was ignored for weeks.",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles."""
    folder = tmp_path / "coverage"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def case(tmp_path: Path, folder: Path, reader: Reader) -> Iterator[CaseFile]:
    """A case with both."""
    with CaseFile.create(tmp_path / "a.case", "x") as made:
        add(made, find_sources([folder]), reader)
        casework.derive(made)
        yield made


def held_in(case: CaseFile, words: str) -> bool:
    """Whether words are anywhere in the bytes of the file or its log."""
    paths = case.path.parent.glob(case.path.name + "*")
    return any(words.encode() in path.read_bytes() for path in paths)


def test_a_forgotten_article_is_in_none_of_the_files_bytes(
    case: CaseFile, folder: Path, reader: Reader
) -> None:
    """Nor is it taken in again, until the decision is undone."""
    assert held_in(case, "zyzzyva")
    found = articles.find(case, str(folder / "b.txt"))
    casework.forget_articles(case, found, "Ida Cole", "withdrawn")
    assert not held_in(case, "zyzzyva")
    assert not held_in(case, "Brandvold")
    assert check(case).findings == ()
    assert casework.is_up_to_date(case)
    assert add(case, find_sources([folder]), reader) == Added(known=1, forgotten=1)
    [decision] = decisions.load(case)
    assert (decision.by, decision.why) == ("Ida Cole", "withdrawn")
    casework.undo(case, decision.number, "Ida Cole")
    assert add(case, find_sources([folder]), reader) == Added(known=1, new=1)


def test_a_forgotten_person_is_left_out_with_all_they_said(case: CaseFile, reader: Reader) -> None:
    """And stays out when everything is derived again; the name is not in the decision."""
    ana = inquiry.person(case, "Ana Ruiz")
    key, name = ana.id, ana.name
    assert casework.articles_naming(case, key) == (_first(case),)
    casework.forget_person(case, key, name, "Ida Cole", "a minor")
    found = casework.mend(case)
    assert "Ana Ruiz" not in {p.name for p in found.people}
    assert [h for h in hits.find(case, "moon") if h.statement] == []
    assert [h for h in hits.find(case, "rigging") if h.statement]
    with pytest.raises(UnknownPerson):
        inquiry.person(case, "Ana Ruiz")
    [decision] = decisions.load(case)
    assert "Ruiz" not in f"{decision.left} {decision.right} {decision.why}"
    casework.undo(case, decision.number, "Ida Cole")
    assert inquiry.person(case, "Ana Ruiz") == ana
    assert [h for h in hits.find(case, "moon") if h.statement]


def _first(case: CaseFile) -> str:
    """The id of the first article."""
    found = case.row("SELECT id FROM articles WHERE text LIKE '%Ruiz%'")
    assert found is not None
    return str(found[0])


def test_a_decision_brings_the_case_up_to_date_without_the_model(case: CaseFile) -> None:
    """What it depends on has changed, and nothing is read."""
    hugh = inquiry.person(case, "Hugh Hill")
    before = list(case.rows("SELECT * FROM readings"))
    casework.forget_person(case, hugh.id, hugh.name, "Ida Cole")
    assert casework.is_up_to_date(case)
    assert list(case.rows("SELECT * FROM readings")) == before


def test_an_article_is_found_by_id_its_beginning_or_its_file(case: CaseFile, folder: Path) -> None:
    """And what fits several, or none, is told."""
    key = _first(case)
    for name in (key, key[:8], key.upper(), str(folder / "a.txt")):
        assert [found for _, found in articles.find(case, name)] == [key]
    for name in (key[:3], "nowhere.txt", "", "%"):
        with pytest.raises(NotInCase, match="--articles"):
            articles.find(case, name)


def test_a_version_taken_out_leaves_the_chain_whole(tmp_path: Path, reader: Reader) -> None:
    """The one after it then replaces the one before it."""
    from onrecord.ingest import Form, Given, Source

    given = Given(url="https://ledger.example/a")
    with CaseFile.create(tmp_path / "v.case", "x") as case:
        for n in range(3):
            add(case, [Source("p", f"Ana said it {n}.".encode(), Form.TEXT, given)], reader)
        [(key,)] = case.rows("SELECT id FROM articles WHERE number = 2")
        casework.forget_articles(case, articles.find(case, key), "x")
        assert list(case.rows("SELECT number, replaces FROM articles")) == [(1, None), (3, 1)]
