"""Readings kept, so that the model reads each article once.

A reading is kept without its article, as compressed columns with the fingerprint of our nouns: one
that was made by another reader, or of other nouns, is stale.  It is then no error and no loss; the
article is read again.  The first case files kept rows in the place of columns; those of today's
nouns are read as they are.
"""

# SQL is put together from this module's own constants; values are always bound.
# ruff: noqa: S608
from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from onrecord.nouns import Reading
from onrecord.store.articles import article_of, warnings_of
from onrecord.store.columns import columns_of_fields, pack, unpack
from onrecord.store.file import CaseFile, now
from onrecord.store.rows import Rows, StaleRow, fields_of

_ELSEWHERE: Final = frozenset({"article", "reader"})
_COLUMNS_OF: Final = columns_of_fields(Reading, _ELSEWHERE)
_ROWS: Final = fields_of(Reading, _ELSEWHERE)
_SPELLINGS: Final[dict[str, Rows[dict[str, Any]]]] = {
    rows.fingerprint: rows for rows in (_COLUMNS_OF, _ROWS)
}
"""By fingerprint: that of today first, then the one of the first case files."""
_FRESH: Final = f"({', '.join(repr(name) for name in _SPELLINGS)})"
_COLUMNS: Final = (
    "a.text, a.url, a.outlet, a.byline, a.title, a.published, a.language, a.parts, a.source,"
    " a.digest, a.id, a.number"
)


def is_of_today(fingerprint: str) -> bool:
    """Whether a reading that was kept with this fingerprint is made of today's nouns."""
    return fingerprint in _SPELLINGS


def fields_in(fingerprint: str, found: bytes) -> dict[str, Any]:
    """All that a kept reading holds but article and reader, by name.

    Raises:
        StaleRow: It is of other nouns, or damaged.
    """
    if fingerprint not in _SPELLINGS:
        raise StaleRow(f"it is of other nouns, {fingerprint}")
    return unpack(_SPELLINGS[fingerprint], found)


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
        _COLUMNS_OF.fingerprint,
        pack(_COLUMNS_OF, reading),
        now(),
    )


def is_fresh(case: CaseFile, number: int, reader: str) -> bool:
    """Whether an article has a reading by this very reader."""
    found = case.row(
        f"SELECT 1 FROM readings WHERE article = ? AND reader = ? AND fingerprint IN {_FRESH}",
        number,
        reader,
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
            f" WHERE r.article IS NULL OR r.fingerprint NOT IN {_FRESH}"
            " OR r.reader <> coalesce(?1, r.reader) ORDER BY a.number",
            reader,
        )
    )


def freshness(case: CaseFile, reader: str | None = None) -> Freshness:
    """How far the readings are those of this reader, or of any where that is None."""
    unread = case.count("SELECT count(*) FROM articles")
    read = again = 0
    for name, fingerprint, count in case.rows(
        "SELECT reader, fingerprint, count(*) FROM readings GROUP BY fingerprint, reader"
    ):
        is_good = is_of_today(fingerprint) and reader in (None, name)
        read, again = read + is_good * count, again + (not is_good) * count
        unread -= count
    return Freshness(read, again, unread)


def load(
    case: CaseFile, *, every_version: bool = False, only: tuple[str, ...] | None = None
) -> Iterator[Reading]:
    """The readings of the newest version of each article, in the order the articles came.

    A stale one of other nouns cannot be read, and is left out: `stale` names it.  What taking in
    had to warn of comes first among the warnings.

    Args:
        case: The case.
        every_version: Those of the versions that were replaced, too.
        only: Ids of the articles to load; None for all.

    Raises:
        StoreDamaged: A row does not hold what it should.
    """
    found = case.rows(
        f"SELECT {_COLUMNS}, a.warnings, r.reader, r.fingerprint, r.found FROM readings r"
        f" JOIN {'articles' if every_version else 'newest_articles'} a ON a.number = r.article"
        f" WHERE r.fingerprint IN {_FRESH}"
        " AND (?1 IS NULL OR a.id IN (SELECT value FROM json_each(?1))) ORDER BY a.number",
        None if only is None else json.dumps(only),
    )
    for *columns, warnings, reader, fingerprint, facts in found:
        article = article_of(case, tuple(columns))
        try:
            fields = fields_in(fingerprint, facts)
        except StaleRow:
            continue
        reading = Reading(article=article, reader=reader, **fields)
        yield replace(reading, warnings=(*warnings_of(warnings), *reading.warnings))
