import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from onrecord.store import CaseFile
from onrecord.store.check import check
from onrecord.store.errors import (
    CaseExists,
    DiskFull,
    NotACase,
    StoreError,
    StoreLocked,
    StoreReadOnly,
    StoreTooNew,
)
from onrecord.store.migrations import MIGRATIONS, Migration, migrate, version_of


def test_a_new_case_has_a_title_and_is_found_again(tmp_path: Path) -> None:
    """With the day it was made."""
    path = tmp_path / "a b#?%20é.case"
    with CaseFile.create(path, "The State v. Ana “Moon” Ruiz") as made:
        created = made.created
    with CaseFile(path) as case:
        assert case.title == "The State v. Ana “Moon” Ruiz"
        assert case.created == created
        assert case.created.tzinfo is not None
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    """Be it a case or anything else, a link that leads nowhere too."""
    path = tmp_path / "a.case"
    path.write_text("my only copy")
    with pytest.raises(CaseExists, match=r"Choose another name"):
        CaseFile.create(path, "x")
    assert path.read_text() == "my only copy"
    (tmp_path / "b.case").symlink_to(tmp_path / "nowhere")
    with pytest.raises(CaseExists):
        CaseFile.create(tmp_path / "b.case", "x")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.case", "b.case"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """In plain words."""
    with pytest.raises(StoreReadOnly, match="Name a folder that exists"):
        CaseFile.create(tmp_path / "no" / "a.case", "x")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "onrecord new"),
        (b"", "empty"),
        (b"no database at all, but long enough to be looked at" * 9, "not a case file"),
    ],
)
def test_what_is_no_case_is_refused_and_not_touched(
    tmp_path: Path, content: bytes | None, told: str
) -> None:
    """Opening never makes a file."""
    path = tmp_path / "a.case"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NotACase, match=told):
        CaseFile(path)
    assert path.exists() == (content is not None)
    assert content is None or path.read_bytes() == content


def test_a_database_of_others_is_refused_and_not_touched(tmp_path: Path) -> None:
    """A browser's, say."""
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE places (url)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotACase, match="though it is a database"):
        CaseFile(path)
    assert path.read_bytes() == before
    with pytest.raises(NotACase, match="folder"):
        CaseFile(tmp_path)


def test_a_file_from_the_future_is_refused_in_plain_words_and_not_touched(
    tmp_path: Path,
) -> None:
    """It is not read as if nothing were the matter."""
    path = tmp_path / "a.case"
    CaseFile.create(path, "x").close()
    with sqlite3.connect(path) as other:
        other.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 3}")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew, match="Update OnRecord") as told:
        CaseFile(path)
    assert f"file format {len(MIGRATIONS) + 3}" in str(told.value)
    assert path.read_bytes() == before


def test_migrations_are_written_down(case: CaseFile) -> None:
    """Each once, with the program's version."""
    from onrecord import __version__

    found = list(case.rows("SELECT number, name, program FROM migrations"))
    assert found == [(n, m.name, __version__) for n, m in enumerate(MIGRATIONS, 1)]


def test_a_migration_that_fails_leaves_the_file_as_it_was() -> None:
    """Those before it stay; and the next try goes on from there."""
    held = sqlite3.connect(":memory:", isolation_level=None)
    good = Migration("one", "CREATE TABLE t (a);\nINSERT INTO t VALUES (1);")
    bad = Migration("two", "ALTER TABLE t ADD COLUMN b;\nINSERT INTO nowhere VALUES (1);")
    first = Migration("zero", "CREATE TABLE migrations (number, name, applied_at, program);")
    with pytest.raises(sqlite3.Error):
        migrate(held, (first, good, bad))
    assert version_of(held) == 2
    assert [row[1] for row in held.execute("PRAGMA table_info(t)")] == ["a"]
    mended = Migration("two", "ALTER TABLE t ADD COLUMN b;")
    assert migrate(held, (first, good, mended)) == 1
    assert migrate(held, (first, good, mended)) == 0
    assert held.execute("SELECT a, b FROM t").fetchall() == [(1, None)]


def test_a_transaction_is_kept_whole_or_not_at_all(case: CaseFile) -> None:
    """A bug in the middle of one leaves nothing."""
    with case.transaction():
        case.set_fact("a", "1")
    nothing: dict[str, str] = {}

    def stumble() -> None:
        with case.transaction():
            case.set_fact("a", "2")
            case.set_fact("a", nothing["b"])

    with pytest.raises(KeyError):
        stumble()
    assert case.fact("a") == "1"


def test_who_waits_too_long_is_told_so(case: CaseFile) -> None:
    """And those who only read need not wait at all."""
    with CaseFile(case.path, patience=0.1) as other, case.transaction():
        case.set_fact("a", "1")
        assert other.title == case.title
        with pytest.raises(StoreLocked, match="Wait for it"), other.transaction():
            pass


def test_two_that_write_take_turns(case: CaseFile) -> None:
    """Nothing is lost between them."""

    def write(start: int) -> None:
        with CaseFile(case.path) as own:
            for number in range(start, start + 50):
                with own.transaction():
                    own.set_fact(str(number), "x")

    threads = [threading.Thread(target=write, args=(n * 50,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert case.count("SELECT count(*) FROM about WHERE value = 'x'") == 200


def test_a_full_disk_is_told_and_costs_nothing_that_was_kept(case: CaseFile) -> None:
    """SQLite's own limit on pages stands in for the disk's."""
    case.set_fact("kept", "before")
    pages = case.count("PRAGMA page_count")
    case.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull, match="What was added before is safe"), case.transaction():
        case.set_fact("more", "x" * 100_000)
    assert case.fact("kept") == "before"
    assert case.fact("more") is None
    case.run("PRAGMA max_page_count = 1000000")
    case.set_fact("more", "x" * 100_000)
    assert case.fact("more")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_file_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    """With what to do."""
    path = tmp_path / "a.case"
    CaseFile.create(path, "x").close()
    path.chmod(0o400)
    with pytest.raises(StoreReadOnly), CaseFile(path) as case, case.transaction():
        case.set_fact("a", "b")


@contextmanager
def locked_away(path: Path) -> Iterator[None]:
    """A file in a folder that takes no other."""
    path.chmod(0o444)
    path.parent.chmod(0o555)
    yield
    path.parent.chmod(0o755)
    path.chmod(0o644)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_case_on_a_disk_that_cannot_be_written_is_read(tmp_path: Path) -> None:
    """And only what must be written is refused; an older one must be brought up to date first."""
    path = tmp_path / "there" / "a.case"
    path.parent.mkdir()
    CaseFile.create(path, "x").close()
    with locked_away(path), CaseFile(path) as case:
        assert case.is_read_only
        assert case.title == "x"
        assert check(case).is_sound
        with pytest.raises(StoreReadOnly, match="Copy it"), case.transaction():
            case.set_fact("a", "b")
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA user_version = 1")
    other.close()
    with locked_away(path), pytest.raises(StoreReadOnly, match="Copy it"):
        CaseFile(path)
    assert sorted(p.name for p in path.parent.iterdir()) == ["a.case"]


def test_every_error_says_what_where_and_what_to_do(tmp_path: Path) -> None:
    """As all of ours do."""
    with pytest.raises(StoreError) as told:
        CaseFile(tmp_path / "a.case")
    assert str(told.value).startswith(str(tmp_path / "a.case"))
    assert told.value.remedy.endswith(".")
