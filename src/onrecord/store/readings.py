"""Readings kept, so that the model reads each article once.

A reading is kept without its article, as compressed JSON with the fingerprint of our nouns: one
that was made by another reader, or of other nouns, is stale.  It is then no error and no loss; the
article is read again.
"""

# SQL is put together from this module's own constants; values are always bound.
# ruff: noqa: S608
from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from onrecord.nouns import Reading
from onrecord.store.articles import article_of, warnings_of
from onrecord.store.file import CaseFile, now
from onrecord.store.rows import StaleRow, fields_of

_ROWS: Final = fields_of(Reading, frozenset({"article", "reader"}))
_COLUMNS: Final = (
    "a.text, a.url, a.outlet, a.byline, a.title, a.published, a.language, a.parts, a.source,"
    " a.digest, a.id, a.number"
)


def fingerprint() -> str:
    """The hash of the nouns that a reading kept today is made of."""
    return _ROWS.fingerprint


def fields_in(found: bytes) -> dict[str, Any]:
    """All that a kept reading holds but article and reader, by name.

    Raises:
        StaleRow: It is of other nouns, or damaged.
    """
    try:
        return _ROWS.load(zlib.decompress(found).decode())
    except (zlib.error, UnicodeDecodeError, TypeError) as error:
        raise StaleRow(str(error)) from error


@dataclass(frozen=True, slots=True)
class Freshness:
    """How many articles have a reading, how many one that is stale, and how many none."""

    read: int
    stale: int
    unread: int


def keep(case: CaseFile, number: int, reading: Reading) -> None:
    """Keep the reading of an article in the place of any older one."""
    case.run(
        "INSERT INTO readings VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (article) DO UPDATE"
        " SET reader = ?2, fingerprint = ?3, found = ?4, read_at = ?5"
        " WHERE reader <> ?2 OR fingerprint <> ?3 OR found <> ?4",
        number,
        reading.reader,
        _ROWS.fingerprint,
        zlib.compress(_ROWS.dump(reading).encode()),
        now(),
    )


def is_fresh(case: CaseFile, number: int, reader: str) -> bool:
    """Whether an article has a reading by this very reader."""
    found = case.row(
        "SELECT 1 FROM readings WHERE article = ? AND reader = ? AND fingerprint = ?",
        number,
        reader,
        _ROWS.fingerprint,
    )
    return found is not None


def stale(case: CaseFile, reader: str | None = None) -> tuple[tuple[int, str], ...]:
    """Number and source of the articles that are to be read again, or for the first time.

    Args:
        case: The case.
        reader: Version of the reader; None where any will do.
    """
    return tuple(
        case.rows(
            "SELECT a.number, a.source FROM articles a LEFT JOIN readings r ON r.article = a.number"
            " WHERE r.article IS NULL OR r.fingerprint <> ?1 OR r.reader <> coalesce(?2, r.reader)"
            " ORDER BY a.number",
            _ROWS.fingerprint,
            reader,
        )
    )


def freshness(case: CaseFile, reader: str | None = None) -> Freshness:
    """How far the readings are those of this reader."""
    articles = case.count("SELECT count(*) FROM articles")
    unread = articles - case.count("SELECT count(*) FROM readings")
    again = len(stale(case, reader)) - unread
    return Freshness(articles - unread - again, again, unread)


def load(case: CaseFile, *, every_version: bool = False) -> Iterator[Reading]:
    """The readings of the newest version of each article, in the order the articles came.

    A stale one of other nouns cannot be read, and is left out: `stale` names it.  What taking in
    had to warn of comes first among the warnings.

    Args:
        case: The case.
        every_version: Those of the versions that were replaced, too.

    Raises:
        StoreDamaged: A row does not hold what it should.
    """
    found = case.rows(
        f"SELECT {_COLUMNS}, a.warnings, r.reader, r.found FROM readings r"
        f" JOIN {'articles' if every_version else 'newest_articles'} a ON a.number = r.article"
        " WHERE r.fingerprint = ? ORDER BY a.number",
        _ROWS.fingerprint,
    )
    for *columns, warnings, reader, facts in found:
        article = article_of(case, tuple(columns))
        try:
            fields = fields_in(facts)
        except StaleRow:
            continue
        reading = Reading(article=article, reader=reader, **fields)
        yield replace(reading, warnings=(*warnings_of(warnings), *reading.warnings))
