"""Articles in a case file: each version once, in the order they came, with where each came from.

A version is never changed.  A page or file that was taken in before and now reads otherwise is a
new version, which says which one it replaces; what was said of the old one stays true.
"""

# SQL is put together from this module's own constants; values are always bound.
# ruff: noqa: S608
from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from onrecord.nouns import Article, Part, Warning  # noqa: A004  (the contract's word)
from onrecord.store.errors import NotInCase, StoreDamaged
from onrecord.store.file import CaseFile, now
from onrecord.store.rows import StaleRow, day_or_moment, rows_of

_PARTS: Final = rows_of(tuple[Part, ...])
_WARNINGS: Final = rows_of(tuple[Warning, ...])
_COLUMNS: Final = (
    "text, url, outlet, byline, title, published, language, parts, source, digest, id, number"
)
_SHORTEST_ID: Final = 6  # characters of an id that may stand for it; chosen by hand


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from.

    Attributes:
        name: File, line or address, as messages give it.
        bytes: Hash of its bytes and of what the user said of it: the same bytes with another date
            are another article.
        place: Hash of the file's full path; None for a line of many, standard input, or a page of
            the web, which its address tells.
    """

    name: str
    bytes: str
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of keeping an article: whether it was new, and whether it replaces another."""

    number: int
    is_new: bool
    replaces: int | None


def keep(
    case: CaseFile,
    article: Article,
    origin: Origin,
    warnings: tuple[Warning, ...] = (),
    signature: bytes | None = None,
    replaces: int | None = None,
) -> Kept:
    """Keep an article that may be there already; within a transaction.

    Args:
        case: The case.
        article: The article.
        origin: Where it came from.
        warnings: What there was to warn of when it was taken in.
        signature: From `ingest.copies`.
        replaces: Number of the version before it, if it is another one of the same page.

    Raises:
        StoreError: It cannot be kept.
    """
    number = number_of(case, article.id)
    is_new = number is None
    if number is None:
        made = case.run(
            "INSERT INTO articles (id, replaces, published, outlet, title, url, language, byline,"
            " source, digest, added_at, place, text, parts, warnings, signature)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article.id,
            replaces,
            article.published.isoformat() if article.published else None,
            article.outlet,
            article.title,
            article.url,
            article.language,
            json.dumps(article.byline, ensure_ascii=False),
            article.source,
            article.digest,
            now(),
            origin.place,
            article.text,
            _PARTS.dump(article.parts),
            _WARNINGS.dump(warnings),
            signature,
        )
        number = int(made.lastrowid or 0)
    keep_origin(case, number, origin)
    return Kept(number, is_new, replaces if is_new else None)


def keep_origin(case: CaseFile, number: int, origin: Origin) -> None:
    """Write down where an article came from; once for each place."""
    case.run(
        "INSERT INTO sources VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        origin.bytes,
        origin.name,
        number,
        now(),
    )


def newest_at(
    case: CaseFile, url: str | None, place: str | None
) -> tuple[int, str | None, bytes | None] | None:
    """Number, address and signature of the last version of a page, or of what a file held."""
    return case.row(
        "SELECT number, url, signature FROM articles WHERE url = ?1 OR place = ?2"
        " ORDER BY (url IS ?1) DESC, number DESC",
        url,
        place,
    )


def known(case: CaseFile, bytes_: str) -> int | None:
    """Number of the article that some bytes are, if they were taken in before."""
    found = case.row("SELECT article FROM sources WHERE bytes = ?", bytes_)
    return int(found[0]) if found else None


def has_origin(case: CaseFile, origin: Origin) -> bool:
    """Whether it is written down already."""
    sql = "SELECT 1 FROM sources WHERE bytes = ? AND name = ?"
    return case.row(sql, origin.bytes, origin.name) is not None


def added_at(case: CaseFile) -> Iterator[tuple[str, str]]:
    """Id of the newest version of each article, and when it was added, in ISO spelling."""
    yield from case.rows("SELECT id, added_at FROM newest_articles ORDER BY number")


def names_of(case: CaseFile, number: int) -> tuple[str, ...]:
    """The files, lines and addresses that an article came from."""
    found = case.rows("SELECT DISTINCT name FROM sources WHERE article = ? ORDER BY name", number)
    return tuple(name for (name,) in found)


def signatures(case: CaseFile) -> Iterator[tuple[str, bytes]]:
    """Id and signature of the newest version of each article that has one."""
    yield from case.rows("SELECT id, signature FROM newest_articles WHERE signature IS NOT NULL")


def number_of(case: CaseFile, article: str) -> int | None:
    """The row number of an article id."""
    found = case.row("SELECT number FROM articles WHERE id = ?", article)
    return int(found[0]) if found else None


def load(case: CaseFile, number: int) -> Article:
    """One article.

    Raises:
        StoreDamaged: Its row does not hold one.
    """
    found = case.row(f"SELECT {_COLUMNS} FROM articles WHERE number = ?", number)
    if found is None:
        raise StoreDamaged(f"article {number} is missing", str(case.path), "Run `onrecord check`.")
    return article_of(case, found)


def load_all(case: CaseFile) -> Iterator[tuple[int, Article]]:
    """Every article with its number, in the order they came."""
    for found in case.rows(f"SELECT {_COLUMNS} FROM articles ORDER BY number"):
        yield found[-1], article_of(case, found)


def article_of(case: CaseFile, row: tuple[Any, ...]) -> Article:
    """The article that a row is.

    Raises:
        StoreDamaged: It holds none.
    """
    text, url, outlet, byline, title, published, language, parts, source, digest, key, _ = row
    try:
        return Article(
            text=text,
            url=url,
            outlet=outlet,
            byline=tuple(json.loads(byline)),
            title=title,
            published=day_or_moment(published) if published else None,
            language=language,
            parts=_PARTS.load(parts),
            source=source,
            digest=digest,
        )
    except (StaleRow, ValueError, TypeError) as error:
        raise StoreDamaged(
            f"the row of article {key} does not hold an article ({error})",
            str(case.path),
            f"Forget it (`onrecord forget CASE {key}`) and add it again from {source}.",
        ) from error


def warnings_of(text: str) -> tuple[Warning, ...]:
    """The warnings of taking in, from their column; none where the column is of another day."""
    try:
        held: tuple[Warning, ...] = _WARNINGS.load(text)
    except StaleRow:
        return ()
    return held


def find(case: CaseFile, name: str) -> tuple[tuple[int, str], ...]:
    """Number and id of the articles that are meant by an id, its beginning, an address or a file.

    An address or a file means all its versions.

    Raises:
        NotInCase: Nothing is called that, or the beginning of an id fits several.
    """
    by_id = tuple(
        case.rows(
            "SELECT number, id FROM articles WHERE id = ?1"
            " OR (length(?1) >= ?2 AND substr(id, 1, length(?1)) = ?1)",
            name.lower(),
            _SHORTEST_ID,
        )
    )
    if len(by_id) > 1:
        raise NotInCase(
            f"{name!r} begins {len(by_id)} article ids", str(case.path), "Give more of the id."
        )
    found = by_id or tuple(
        case.rows(
            "SELECT number, id FROM articles WHERE url = ?1 OR source = ?1 OR number IN"
            " (SELECT article FROM sources WHERE name = ?1) ORDER BY number",
            name,
        )
    )
    if not found:
        raise NotInCase(
            f"no article is called {name!r}",
            str(case.path),
            "Give its id, its address or its file; `onrecord status --articles` lists them.",
        )
    return found


def delete(case: CaseFile, number: int) -> None:
    """Take an article out with all that rests on it; within a transaction.

    The version before it and the one after it are then next to each other.
    """
    case.run(
        "UPDATE articles SET replaces = (SELECT replaces FROM articles WHERE number = ?1)"
        " WHERE replaces = ?1",
        number,
    )
    # What is derived of other articles may rest on this one; `resolved.keep` brings it up to date.
    case.run(
        "DELETE FROM statements WHERE number IN (SELECT statement FROM reports WHERE article = ?)",
        number,
    )
    case.run("DELETE FROM copies WHERE copy_of = ?", number)
    case.run("DELETE FROM articles WHERE number = ?", number)
