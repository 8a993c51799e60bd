"""Finding words in a case: in what was said, and in the articles.

What a user types is words, never a query language: each word must be there, words in quotation
marks must stand together, and a star at the end of a word stands for any ending.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from onrecord.store.errors import NotInCase
from onrecord.store.file import CaseFile
from onrecord.terms import terms_of


@dataclass(frozen=True, slots=True)
class Said:
    """A statement that was found, with its first report.

    Attributes:
        statement: Its id.
        speaker: The person's id; None where unknown.
        name: The person's name.
        start: Where its words begin in the article's text.
        end: Where they end.
    """

    statement: str
    speaker: str | None
    name: str | None
    words: str
    manner: str
    confidence: float
    article: str
    outlet: str | None
    published: str | None
    title: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """An article that was found; `excerpt` shows the words in their surroundings, in «»."""

    article: str
    outlet: str | None
    published: str | None
    title: str | None
    excerpt: str


_SAID: Final = (
    "SELECT s.id, p.id, p.name, s.words, s.manner, s.confidence, a.id, a.outlet, a.published,"
    ' a.title, r.start, r."end"'
)
_JOINS: Final = (
    " JOIN reports r ON r.statement = s.number AND r.nth = 0"
    " JOIN articles a ON a.number = r.article"
    " LEFT JOIN people p ON p.number = s.speaker"
)


def said(
    case: CaseFile,
    words: str = "",
    *,
    by: str | None = None,
    in_mind: bool = False,
    limit: int = 50,
) -> tuple[Said, ...]:
    """Statements with some words, the best fitting first; all of a person's where none are given.

    Args:
        case: The case.
        words: As typed by a user.
        by: A person's id.
        in_mind: Thoughts, plans and attitudes too, which nobody said.
        limit: At most so many.

    Raises:
        StoreError: The file cannot be read.
    """
    manner = "" if in_mind else " AND s.is_said"
    query = query_of(words)
    number = None
    if by is not None:
        found_person = case.row("SELECT number FROM people WHERE id = ?", by)
        if found_person is None:
            return ()
        [number] = found_person
    if not query:
        if words.strip():
            return ()
        speaker = "" if number is None else " AND s.speaker = ?1"
        found = case.rows(
            f"{_SAID} FROM statements s{_JOINS} WHERE ?1 IS ?1{speaker}{manner}"
            " ORDER BY s.number LIMIT ?2",
            number,
            limit,
        )
    else:
        # The speaker's number is a word of the index, so both are looked up there at once.
        speaker = "" if number is None else f' AND speaker : "{number:d}"'
        found = case.rows(
            f"{_SAID} FROM statements_words f"
            f" CROSS JOIN statements s ON s.number = f.rowid{_JOINS}"
            " WHERE f.statements_words MATCH ?1 AND f.rank MATCH 'bm25(1.0, 0.0)'"
            f"{manner} ORDER BY f.rank LIMIT ?2",
            f"words : ({query}){speaker}",
            limit,
        )
    return tuple(Said(*row) for row in found)


def find_articles(case: CaseFile, words: str, *, limit: int = 50) -> tuple[Found, ...]:
    """Articles with some words, the best fitting first.

    Raises:
        StoreError: The file cannot be read.
    """
    query = query_of(words)
    if not query:
        return ()
    found = case.rows(
        "SELECT a.id, a.outlet, a.published, a.title,"
        " snippet(articles_words, 0, '«', '»', '…', 24)"
        " FROM articles_words f CROSS JOIN articles a ON a.number = f.rowid"
        " WHERE f.articles_words MATCH ? ORDER BY f.rank LIMIT ?",
        query,
        limit,
    )
    return tuple(Found(*row) for row in found)


def find_person(case: CaseFile, name: str) -> tuple[str, str]:
    """Id and name of the one person that is meant by an id, a name, or an alias.

    Raises:
        NotInCase: Nobody is called that, or several are.
    """
    found = list(
        case.rows(
            "SELECT id, name FROM people WHERE id = ?1 OR name = ?1 COLLATE NOCASE",
            name,
        )
    ) or list(
        case.rows(
            "SELECT DISTINCT p.id, p.name FROM people p, json_each(p.facts, '$.aliases') a"
            " WHERE a.value = ? COLLATE NOCASE",
            name,
        )
    )
    if len(found) == 1:
        return str(found[0][0]), str(found[0][1])
    if found:
        named = ", ".join(f"{n} ({i})" for i, n in found[:6])
        raise NotInCase(f"{name!r} may be {named}", str(case.path), "Give the id in brackets.")
    raise NotInCase(
        f"nobody in this case is called {name!r}",
        str(case.path),
        "Give the name as the case has it; `onrecord status --people` lists them.",
    )


def query_of(words: str) -> str:
    """What a user typed as a query to FTS5 that says just that; "" where it holds no word.

    Taken: `clamp* "steel moon"`; refused as a query, and looked for as words: `NOT (a OR`.
    """
    return " AND ".join(
        f'"{_bare(term.words)}"{"*" if term.is_begun else ""}' for term in terms_of(words)
    )


def _bare(term: str) -> str:
    """What can stand between FTS5's quotation marks."""
    return term.replace('"', " ").replace("\0", " ")
