"""Files of older versions: each is one that such a version wrote."""

import gzip
import sqlite3
from pathlib import Path

import pytest

from onrecord import casework, inquiry
from onrecord.adding import add, read_again
from onrecord.case.asking import Asked
from onrecord.export.said import rows_of
from onrecord.ingest import find_sources
from onrecord.nouns import Reading
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, decisions, failures, readings, said
from onrecord.store.check import check
from onrecord.store.migrations import MIGRATIONS
from onrecord.store.rescue import rescue
from onrecord.store.rows import fields_of

HERE = Path(__file__).parent


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """What the first version wrote: two articles, a failure and a decision."""
    path = tmp_path / "first.case"
    path.write_bytes(gzip.decompress((HERE / "first.case.gz").read_bytes()))
    return path


def test_a_file_of_the_first_version_opens_and_loses_nothing(first: Path, reader: Reader) -> None:
    """Brought up to date as it is opened, which is written down in it."""
    with sqlite3.connect(first) as before:
        texts = before.execute("SELECT id, text FROM articles").fetchall()
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
    before.close()
    with CaseFile(first) as case:
        assert case.title == "The State v. Tollander"
        assert list(case.rows("SELECT id, text FROM articles")) == texts
        assert [d.judgement for d in decisions.load(case)] == ["different"]
        assert [f.name for f in failures.load(case)] == ["coverage/empty.txt"]
        assert case.count("SELECT count(*) FROM migrations") == len(MIGRATIONS)
        assert not casework.is_up_to_date(case)
        read_again(case, reader)
        found = casework.case_of(case)
        assert {p.name for p in found.people} >= {"Ana Ruiz", "Hugh Hill"}
        assert len(found.statements) >= 3
        assert check(case).is_sound
        assert casework.case_of(case) == found


def test_a_file_of_before_the_rows_is_brought_up_to_them(tmp_path: Path, reader: Reader) -> None:
    """Two articles and a decision: its readings are of older nouns, so it is read again first."""
    path = tmp_path / "third.case"
    path.write_bytes(gzip.decompress((HERE / "third.case.gz").read_bytes()))
    with sqlite3.connect(path) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (3,)
        words = [w.rstrip(".") for (w,) in before.execute("SELECT words FROM statements")]
    before.close()
    assert len(words) == 6
    with CaseFile(path) as case:
        assert not casework.is_up_to_date(case)
        assert len(readings.stale(case)) == 2
        read_again(case, reader)
        rows = inquiry.said(case, Asked(by="Ana Ruiz"))
        assert [(r.review.state.value, r.review.why) for r in rows if r.review] == [
            ("rejected", "never said")
        ]
        assert [row.outlet for row in rows] == ["The Ledger", "The Ledger", "The Lantern"]
        # Today's reader takes a full stop more or less into what was said.
        now = [w.rstrip(".") for (w,) in case.rows("SELECT words FROM statements")]
        assert sorted(now) == sorted(words)
        assert tuple(rows_of(casework.case_of(case))) == said.load(case, said.Sought())
        assert check(case).is_sound


def test_a_reading_of_the_first_spelling_is_read_as_it_is(full: CaseFile, reader: Reader) -> None:
    """Where the nouns are still the same, the model need not be asked again."""
    import zlib

    before = tuple(readings.load(full))
    rows = fields_of(Reading, frozenset({"article", "reader"}))
    for number, reading in enumerate(before, 1):
        full.run(
            "UPDATE readings SET fingerprint = ?, found = ? WHERE article = ?",
            rows.fingerprint,
            zlib.compress(rows.dump(reading).encode()),
            number,
        )
    assert tuple(readings.load(full)) == before
    assert readings.stale(full, reader.version) == ()
    assert casework.derive(full).readings == before
    assert check(full).is_sound


def test_a_file_that_two_open_at_once_is_brought_up_to_date_once(first: Path) -> None:
    """The second finds it done."""
    with CaseFile(first) as one, CaseFile(first) as other:
        for case in (one, other):
            assert case.count("SELECT count(*) FROM migrations") == len(MIGRATIONS)


def test_more_can_be_added_to_it_and_saved_from_it(
    first: Path, coverage: Path, reader: Reader, tmp_path: Path
) -> None:
    """As if it were of today."""
    saved = rescue(first, tmp_path / "saved.case")
    assert saved.lost == ()
    for path in (first, tmp_path / "saved.case"):
        with CaseFile(path) as case:
            assert add(case, find_sources([coverage]), reader).new == 3
            casework.derive(case)
            assert case.count("SELECT count(*) FROM articles") == 5
            assert check(case).is_sound
