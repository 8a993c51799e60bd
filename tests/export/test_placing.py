"""What is made gets its place whole, and nothing is written over unasked."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import CannotWrite
from onrecord.export.placing import put_file, put_folder

TABLES = (("a.csv", b"1"), ("b.csv", b"2"))


def held(folder: Path) -> dict[str, str]:
    """All files below a folder with their content."""
    return {
        str(p.relative_to(folder)): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def test_a_file_is_written_with_the_rights_of_any_other(tmp_path: Path) -> None:
    """And nothing else is left beside it."""
    put_file(tmp_path / "a.json", b"{}", over=False)
    (tmp_path / "other").write_text("x")
    assert held(tmp_path) == {"a.json": "{}", "other": "x"}
    assert (tmp_path / "a.json").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_nothing_is_written_over_unasked(tmp_path: Path) -> None:
    """Neither file nor folder, empty or not; asked for, it is."""
    (tmp_path / "a").write_text("mine")
    (tmp_path / "tables").mkdir()
    with pytest.raises(CannotWrite, match="--force"):
        put_file(tmp_path / "a", b"new", over=False)
    with pytest.raises(CannotWrite, match="--force"):
        put_folder(tmp_path / "tables", TABLES, over=False)
    assert held(tmp_path) == {"a": "mine"}
    put_file(tmp_path / "a", b"new", over=True)
    put_folder(tmp_path / "tables", TABLES, over=True)
    put_folder(tmp_path / "tables", (TABLES[0], ("b.csv", b"3")), over=True)
    assert held(tmp_path) == {"a": "new", "tables/a.csv": "1", "tables/b.csv": "3"}


def test_a_folder_with_other_things_is_never_replaced(tmp_path: Path) -> None:
    """Even with --force, for it is somebody's."""
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "chapter.txt").write_text("mine")
    with pytest.raises(CannotWrite, match=r"chapter\.txt"):
        put_folder(folder, TABLES, over=True)
    assert held(tmp_path) == {"thesis/chapter.txt": "mine"}


def test_a_folder_is_no_file_and_a_file_no_folder(tmp_path: Path) -> None:
    """Whatever was asked for."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine")
    with pytest.raises(CannotWrite, match="this is a folder"):
        put_file(tmp_path / "folder", b"", over=True)
    with pytest.raises(CannotWrite, match="this is no folder"):
        put_folder(tmp_path / "file", TABLES, over=True)
    assert held(tmp_path) == {"file": "mine"}


def test_half_a_folder_is_none(tmp_path: Path) -> None:
    """When making the second table fails, the old folder stands as it stood."""

    def tables() -> Iterator[tuple[str, bytes]]:
        yield TABLES[0]
        raise CannotWrite("the library is not here", "x", "Install it.")

    put_folder(tmp_path / "tables", TABLES, over=False)
    for name in ("tables", "new"):
        with pytest.raises(CannotWrite, match="the library"):
            put_folder(tmp_path / name, tables(), over=True)
    assert held(tmp_path) == {"tables/a.csv": "1", "tables/b.csv": "2"}
    assert [p.name for p in tmp_path.iterdir()] == ["tables"]


def test_a_disk_that_is_full_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In plain words, and with nothing left over."""
    (tmp_path / "a").write_text("mine")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="no space left on device"):
        put_file(tmp_path / "a", b"new", over=True)
    assert held(tmp_path) == {"a": "mine"}
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """A slip of the pen should not make folders."""
    with pytest.raises(CannotWrite, match="Make it first"):
        put_file(tmp_path / "no" / "a", b"", over=False)
    with pytest.raises(CannotWrite, match="neither a file nor a folder"):
        put_file(Path(os.devnull), b"", over=True)


def test_a_link_leads_to_what_is_written_over(tmp_path: Path) -> None:
    """The link itself stays."""
    (tmp_path / "a").write_text("mine")
    (tmp_path / "link").symlink_to("a")
    with pytest.raises(CannotWrite):
        put_file(tmp_path / "link", b"new", over=False)
    put_file(tmp_path / "link", b"new", over=True)
    assert (tmp_path / "link").is_symlink()
    assert held(tmp_path) == {"a": "new", "link": "new"}


def test_whoever_comes_first_keeps_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the writing somebody else may have made a file."""
    real = os.fsync

    def meanwhile(number: int) -> None:
        real(number)
        (tmp_path / "a").write_text("theirs")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(CannotWrite, match="already"):
        put_file(tmp_path / "a", b"new", over=False)
    assert held(tmp_path) == {"a": "theirs"}
