"""The case file: one SQLite database, made, opened and written as a whole or not at all.

Knows how to keep a file whole when processes die, disks fill up and two programs write at once;
what is in its tables is the business of the modules beside this one.
"""

# SQL is put together from this module's own constants; values are always bound.
# ruff: noqa: S608
from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from onrecord.store.errors import (
    CaseExists,
    NotACase,
    StoreReadOnly,
    StoreTooNew,
    plain_words,
)
from onrecord.store.migrations import APPLICATION, MIGRATIONS, migrate, version_of

PATIENCE: Final = 60.0
"""Seconds to wait for another program that writes; bringing a large case up to date takes some."""
_AT_ONCE: Final = 100  # rows; each holds an article at most, chosen by hand
_LITTLE_MEMORY: Final = 16 * 1024  # KiB of pages kept; chosen by hand


class CaseFile:
    """An open case file; close it, or use it in a `with`.

    Attributes:
        path: Where it is.
        is_read_only: Whether nothing can be written where it lies, as on a disk of somebody else's.
    """

    def __init__(self, path: str | os.PathLike[str], patience: float = PATIENCE) -> None:
        """Open a file that `create` made, and bring an older one up to date.

        Args:
            path: The file.
            patience: Seconds to wait for others who write in it.

        Raises:
            NotACase: There is no file, or it is something else.
            StoreTooNew: It was made by a later version.
            StoreError: It is damaged, locked or may not be written.
        """
        self.path = Path(path)
        _refuse_what_is_none(self.path)
        self.is_read_only = _lies_where_nothing_can_be_written(self.path)
        with plain_words(self.path):
            self._connection = _connected(self.path, patience, self.is_read_only)
        with ExitStack() as undone:
            undone.callback(self._connection.close)
            with plain_words(self.path):
                self._check_and_migrate()
            undone.pop_all()

    def _check_and_migrate(self) -> None:
        [application] = self.row("PRAGMA application_id") or (0,)
        if application != APPLICATION:
            raise NotACase(
                "this is no case file, though it is a database",
                str(self.path),
                "Name a file that `onrecord new` made.",
            )
        version = version_of(self._connection)
        if version > len(MIGRATIONS):
            raise StoreTooNew(
                f"this was written by a later version of OnRecord (file format {version}; this "
                f"program knows {len(MIGRATIONS)})",
                str(self.path),
                "Update OnRecord and try again; the file was not touched.",
            )
        if self.is_read_only and version < len(MIGRATIONS):
            raise StoreReadOnly(
                "this is of an older version, and cannot be brought up to date where nothing can "
                "be written",
                str(self.path),
                "Copy it to a folder of your own, and open the copy.",
            )
        _set_up(self._connection)
        migrate(self._connection)

    @classmethod
    def create(cls, path: str | os.PathLike[str], title: str) -> Self:
        """Make a new case file and open it.

        It is made beside the place and put there whole, so that nobody ever sees half of one.

        Raises:
            CaseExists: There is a file of that name.
            StoreReadOnly: The folder is not there or may not be written.
        """
        path = Path(path)
        with making(path) as unfinished, plain_words(path):
            _fill_new(unfinished, title)
        return cls(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @property
    def title(self) -> str:
        """What the case is called."""
        return self.fact("title") or ""

    @property
    def created(self) -> datetime:
        """When the file was made."""
        return datetime.fromisoformat(self.fact("created") or "1970-01-01T00:00:00+00:00")

    def fact(self, name: str) -> str | None:
        """A fact about the case as a whole, from the table `about`."""
        found = self.row("SELECT value FROM about WHERE name = ?", name)
        return str(found[0]) if found else None

    def set_fact(self, name: str, value: str) -> None:
        """Write a fact about the case as a whole."""
        self.run("INSERT OR REPLACE INTO about VALUES (?, ?)", name, value)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written within is kept together, or none of it; not within another.

        Raises:
            StoreError: It cannot be kept.
        """
        with plain_words(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:  # SQLite itself rolls back on some errors
                    with suppress(sqlite3.Error):
                        self._connection.execute("ROLLBACK")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read within is of one moment, whatever others write meanwhile."""
        with plain_words(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")

    def run(self, sql: str, *values: Any) -> sqlite3.Cursor:  # noqa: ANN401
        """Run one statement, and give what SQLite says of it."""
        with plain_words(self.path):
            return self._connection.execute(sql, values)

    def run_many(self, sql: str, rows: Iterator[tuple[Any, ...]] | list[tuple[Any, ...]]) -> None:
        """Run one statement for each of many rows."""
        with plain_words(self.path):
            self._connection.executemany(sql, rows)

    def row(self, sql: str, *values: Any) -> tuple[Any, ...] | None:  # noqa: ANN401
        """The first row of an answer, or None."""
        with plain_words(self.path):
            found: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
            return found

    def rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
        """The rows of an answer, one by one."""
        with plain_words(self.path):
            cursor = self._connection.execute(sql, values)
        while True:
            with plain_words(self.path):
                some = cursor.fetchmany(_AT_ONCE)
            if not some:
                return
            yield from some

    def count(self, sql: str, *values: Any) -> int:  # noqa: ANN401
        """The one number that an answer is."""
        found = self.row(sql, *values)
        return int(found[0]) if found and found[0] is not None else 0

    def index_again(self) -> None:
        """Make the indexes of words anew.

        Raises:
            StoreError: They cannot be written.
        """
        with plain_words(self.path):
            for table in ("articles_words", "statements_words"):
                self._connection.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")

    def scrub(self) -> None:
        """Write the file anew, so that what was deleted is in none of its bytes.

        Raises:
            StoreLocked: Somebody else has it open for writing.
            DiskFull: There is no room for a second copy.
        """
        self.index_again()  # it keeps the words of what was deleted until it is made anew
        with plain_words(self.path):
            self._connection.execute("VACUUM")
        self.empty_journal()

    def empty_journal(self) -> None:
        """Bring all that was written into the one file, so that it may be moved.

        Raises:
            StoreError: It cannot be written.
        """
        with plain_words(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def now() -> str:
    """This moment, as tables hold it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _connected(path: Path, patience: float, read_only: bool = False) -> sqlite3.Connection:
    # mode=rw: to open a file must never make one.  immutable: SQLite keeps a log beside a file even
    # to read it, and does without where it is told that nobody writes.
    mode = "mode=ro&immutable=1" if read_only else "mode=rw"
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, timeout=patience
    )


def _lies_where_nothing_can_be_written(path: Path) -> bool:
    """Whether a file can but be read: its folder takes no log, and holds none that counts."""
    place = path.resolve()
    if os.access(place.parent, os.W_OK):
        return False
    try:
        return place.with_name(place.name + "-wal").stat().st_size == 0
    except OSError:
        return True


def _set_up(connection: sqlite3.Connection) -> None:
    for pragma in (
        "journal_mode = WAL",  # readers never wait, and a killed writer leaves the file whole
        "synchronous = FULL",  # what was told to be kept survives a power cut
        "foreign_keys = ON",
        "recursive_triggers = ON",  # else REPLACE would get round the ones that refuse
        "secure_delete = ON",  # what is forgotten is overwritten
        "cell_size_check = ON",  # damage is met as an error and not as nonsense
        f"cache_size = -{_LITTLE_MEMORY}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _refuse_what_is_none(path: Path) -> None:
    """What can be told without SQLite, which would make a file of an empty one.

    Raises:
        NotACase: It is no file, or an empty one.
    """
    try:
        empty = path.stat().st_size == 0
    except FileNotFoundError:
        raise NotACase(
            "there is no such case", str(path), 'Make it: `onrecord new FILE.case --title "..."`.'
        ) from None
    except (OSError, ValueError) as error:
        said = str(getattr(error, "strerror", None) or error).lower()
        raise NotACase(f"this cannot be opened ({said})", str(path), "Check the name.") from error
    if path.is_dir():
        raise NotACase("this is a folder", str(path), "Name the case file within it.")
    if empty:
        raise NotACase("this file is empty", str(path), "Name a file that `onrecord new` made.")


def _fill_new(path: Path, title: str) -> None:
    path.touch()
    connection = _connected(path, PATIENCE)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION:d}")
        migrate(connection)
        facts = (("title", title), ("created", now()))
        connection.executemany("INSERT INTO about VALUES (?, ?)", facts)
        connection.execute("PRAGMA journal_mode = WAL")  # kept in the file from here on
    finally:
        connection.close()


@contextmanager
def making(path: Path) -> Iterator[Path]:
    """A place beside `path` to make a case file in; what is there in the end is put there whole.

    Raises:
        CaseExists: There is a file of that name.
        StoreReadOnly: The folder is not there or may not be written.
    """
    if os.path.lexists(path):
        raise _exists(path)
    try:
        with tempfile.TemporaryDirectory(prefix=".onrecord-", dir=path.parent) as folder:
            unfinished = Path(folder, "new.case")
            yield unfinished
            _put(unfinished, path)
    except OSError as error:
        said = (error.strerror or str(error)).lower()
        raise StoreReadOnly(
            f"no file can be made here ({said})",
            str(path),
            "Name a folder that exists and that you may write in.",
        ) from error


def _put(finished: Path, place: Path) -> None:
    """Give a finished file its name, unless somebody took it meanwhile."""
    try:
        os.link(finished, place)
    except FileExistsError:
        raise _exists(place) from None
    except OSError:  # a file system without links
        if os.path.lexists(place):
            raise _exists(place) from None
        finished.rename(place)


def _exists(path: Path) -> CaseExists:
    return CaseExists(
        "there is a file of this name already",
        str(path),
        "Choose another name; or add to it with `onrecord add`, if it is your case.",
    )
