"""What can go wrong with a case file, and SQLite's complaints in plain words.

OnRecordError
└── StoreError
    ├── NotACase        no file, or none that `onrecord new` made
    ├── CaseExists      there is a file already where a new one was to be made
    ├── StoreTooNew     made by a later version of the program
    ├── StoreLocked     another program writes in it, and did not finish in time
    ├── StoreReadOnly   it, or its folder, may not be written
    ├── StoreDamaged    its bytes are not as they were written
    ├── DiskFull        there is no room left
    └── NotInCase       no article or person of that name
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from onrecord.errors import OnRecordError


class StoreError(OnRecordError):
    """A fault of a case file's; nothing more can be kept in it until it is mended."""


class NotACase(StoreError):
    """There is no case file at that place."""


class CaseExists(StoreError):
    """There is a file already, and it is left as it is."""


class StoreTooNew(StoreError):
    """A case file of a later version."""


class StoreLocked(StoreError):
    """Another process holds the case file."""


class StoreReadOnly(StoreError):
    """The case file may not be written."""


class StoreDamaged(StoreError):
    """The file is damaged."""


class DiskFull(StoreError):
    """There is no room for more."""


class NotInCase(StoreError):
    """What was named is not in the case, or more than one thing is meant."""


_FULL: Final = (
    "there is no room left on the disk, or the file may not grow",
    "What was added before is safe. Make room, then run the same command again.",
)
_NO_CASE: Final = "Name a file that `onrecord new` made."


@contextmanager
def plain_words(path: Path) -> Iterator[None]:
    """Turn what SQLite raises within into a `StoreError` that names the file and the remedy.

    A complaint about our own SQL is a bug, and passes through as it is.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        told = _told(error, str(path))
        if told is None:
            raise
        raise told from error


def _told(error: sqlite3.DatabaseError, where: str) -> StoreError | None:
    # The low byte is the kind; the rest tells apart what we treat alike.
    code = getattr(error, "sqlite_errorcode", 0)
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return DiskFull(_FULL[0], where, _FULL[1])
        case sqlite3.SQLITE_IOERR if code in _WRITING:
            return DiskFull(_FULL[0], where, _FULL[1])
        case sqlite3.SQLITE_IOERR:
            return StoreDamaged(
                "the disk gives an error when this file is read",
                where,
                "Copy the file to another disk, then run `onrecord doctor` on the copy.",
            )
        case sqlite3.SQLITE_CORRUPT:
            return StoreDamaged(
                "part of this file is damaged",
                where,
                "`onrecord doctor CASE --rescue NEW.case` saves what can be read to a new file, "
                "and lists what cannot.",
            )
        case sqlite3.SQLITE_NOTADB:
            return NotACase("this is not a case file, or its head is damaged", where, _NO_CASE)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreLocked(
                "another program is writing in this file and does not let go",
                where,
                "Wait for it, or close it, then run the same command again.",
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return StoreReadOnly(
                "this file, or the folder it lies in, may not be written",
                where,
                "Copy it to a folder of your own, or give yourself the right to write.",
            )
        case sqlite3.SQLITE_CANTOPEN:
            return NotACase(
                "this file cannot be opened, or nothing can be written beside it",
                where,
                f"Copy it to a folder of your own, if it is a case. {_NO_CASE}",
            )
    return None


_WRITING: Final = frozenset({
    sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_DIR_FSYNC, sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMMAP,
    sqlite3.SQLITE_IOERR_SHMOPEN,
})  # fmt: skip
"""What SQLite reports where the system would not let a file grow."""
