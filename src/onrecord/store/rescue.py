"""Saving what can be read of a damaged case file into a new one.

Only what was taken in or decided is saved, row by row, so that a damaged page costs the rows on
it and no others; the rest is derived again.
"""

# SQL is put together from this module's own constants; values are always bound.
# ruff: noqa: S608
from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from onrecord.store.errors import plain_words
from onrecord.store.file import CaseFile

_TABLES: Final = {
    "articles": (
        "number, id, replaces, published, outlet, title, url, language, byline, source, digest,"
        " added_at, place, text, parts, warnings, signature"
    ),
    "readings": "article, reader, fingerprint, found, read_at",
    "decisions": 'number, made_at, made_by, kind, "left", "right", judgement, why, undoes',
    "sources": "bytes, name, article, seen_at",
    "failures": "name, given, input, kind, what, place, remedy, times, first_at, last_at",
}
"""What is saved, the referred to before what refers to it."""
_LINKS: Final = frozenset({"replaces"})
"""Columns that a row is saved without where what they refer to is lost."""
_KEYS: Final = {"articles": "number", "readings": "article", "decisions": "number"}


@dataclass(frozen=True, slots=True)
class Rescued:
    """How many rows of each table were saved, and which articles were not, by number or name."""

    saved: dict[str, int]
    lost: tuple[str, ...]


def rescue(damaged: Path, new: Path, tell: Callable[[str], None] = lambda _: None) -> Rescued:
    """Save what can be read of one file in another, which must not be there yet.

    Raises:
        CaseExists: There is a file at the new place.
        StoreError: Nothing at all can be read, or the new one cannot be written.
    """
    saved: dict[str, int] = {}
    with plain_words(damaged):
        old = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)
        with closing(old):
            title = _title(old) or damaged.stem
            with CaseFile.create(new, title) as case, case.transaction():
                for table, columns in _TABLES.items():
                    tell(table)
                    saved[table] = _copy(old, case, table, columns)
                lost = tuple(_lost(old, case))
    return Rescued(saved, lost)


def _title(old: sqlite3.Connection) -> str | None:
    try:
        found = old.execute("SELECT value FROM about WHERE name = 'title'").fetchone()
    except sqlite3.DatabaseError:
        return None
    return str(found[0]) if found else None


def _copy(old: sqlite3.Connection, case: CaseFile, table: str, columns: str) -> int:
    names = columns.split(", ")
    sql = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({', '.join('?' * len(names))})"
    count = 0
    for row in _readable(old, table, columns):
        alone = tuple(None if n in _LINKS else v for n, v in zip(names, row, strict=True))
        for values in dict.fromkeys((row, alone)):
            try:
                count += case.run(sql, *values).rowcount
            except (sqlite3.IntegrityError, sqlite3.DataError):
                continue  # it refers to what is lost, or holds what cannot be
            break
    return count


def _readable(old: sqlite3.Connection, table: str, columns: str) -> Iterator[tuple[Any, ...]]:
    """The rows that can be read: all at once if possible, else each by its number."""
    key = _KEYS.get(table)
    seen: set[Any] = set()
    try:
        for row in old.execute(f"SELECT {columns} FROM {table}"):
            seen.add(row[0])
            yield row
    except sqlite3.DatabaseError:
        if key is None:
            return
    else:
        return
    for number in range(1, _last(old, table, key) + 1):
        if number in seen:
            continue
        try:
            row = old.execute(
                f"SELECT {columns} FROM {table} WHERE {key} = ?", (number,)
            ).fetchone()
        except sqlite3.DatabaseError:
            continue
        if row is not None:
            yield row


def _last(old: sqlite3.Connection, table: str, key: str) -> int:
    """The highest number of a table, or as high as its other witnesses reach."""
    highest = 0
    for sql in (
        f"SELECT max({key}) FROM {table}",
        "SELECT max(article) FROM sources",
        "SELECT max(article) FROM readings",
        "SELECT count(*) FROM sources",
    ):
        try:
            highest = max(highest, old.execute(sql).fetchone()[0] or 0)
        except sqlite3.DatabaseError:
            continue
    return highest


def _lost(old: sqlite3.Connection, case: CaseFile) -> Iterator[str]:
    """The sources, by name, whose article was not saved."""
    kept = {number for (number,) in case.rows("SELECT number FROM articles")}
    named: dict[int, str] = {}
    try:
        for name, number in old.execute("SELECT name, article FROM sources"):
            named.setdefault(number, name)
    except sqlite3.DatabaseError:
        yield "some, whose names cannot be read: add everything again, it is not read twice"
    for number, name in sorted(named.items()):
        if number not in kept:
            yield name
