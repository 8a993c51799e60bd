"""Words found again in a case file, each hit with the exact words at their place.

In statements first, then in whatever else the articles hold.  What is sought is words, as `terms`
reads them, so that nothing a user types is an error of syntax.  SQLite ranks, cuts and marks; only
what is shown is fetched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from onrecord.answers import Hit
from onrecord.nouns import Passage, Span
from onrecord.store.file import CaseFile
from onrecord.terms import marks_in_part, terms_of

_OPEN, _CLOSE = "\x02", "\x03"  # no article's text holds them: taking in removes control characters
_ARTICLE: Final = "a.id, a.text, a.outlet, substr(a.published, 1, 10), a.title, a.source"
_STATEMENTS: Final = (
    f"SELECT {_ARTICLE}, highlight(statements_words, 0, '{_OPEN}', '{_CLOSE}'),"  # noqa: S608  (ours)
    ' r.start, r."end", s.id, p.id, p.name, s.manner, s.confidence'
    " FROM statements_words f CROSS JOIN statements s ON s.number = f.rowid"
    " JOIN reports r ON r.statement = s.number AND r.nth = 0"
    " JOIN articles a ON a.number = r.article LEFT JOIN people p ON p.number = s.speaker"
    " WHERE f.statements_words MATCH ?1 AND f.rank MATCH 'bm25(1.0, 0.0)'"
    " ORDER BY f.rank LIMIT ?2"
)
_ARTICLES: Final = (
    f"SELECT {_ARTICLE}, snippet(articles_words, 0, '{_OPEN}', '{_CLOSE}', '', 24)"  # noqa: S608  (ours)
    " FROM articles_words f CROSS JOIN articles a ON a.number = f.rowid"
    " WHERE f.articles_words MATCH ?1"
    " AND NOT EXISTS (SELECT 1 FROM articles n WHERE n.replaces = a.number)"
    " ORDER BY f.rank LIMIT ?2"
)


def find(case: CaseFile, words: str, *, limit: int = 50) -> tuple[Hit, ...]:
    """Where some words stand, the best fitting first: statements, then articles.

    An article is no hit where what was found in it is in a statement that is one.

    Args:
        case: The case; what is derived should be of today.
        words: As typed by a user.
        limit: At most so many of either.

    Raises:
        StoreError: The file cannot be read.
    """
    query = query_of(words)
    if not query:
        return ()
    hits = []
    taken: dict[str, list[Span]] = defaultdict(list)
    for *article, marked, start, end, statement, speaker, name, manner, confidence in case.rows(
        _STATEMENTS, f"words : ({query})", limit
    ):
        key, text, *_ = article
        span = Span(start, end)
        taken[key].append(span)
        plain, marks = _marks(marked)
        if plain != (of := span.of(text)):  # goes on behind its cue; what is between is shown too
            marks = list(marks_in_part(terms_of(words), of))
        facts = (statement, speaker, name, manner, confidence)
        hits.append(_hit("statement", article, span, marks, *facts))
    for *article, marked in case.rows(_ARTICLES, query, limit):
        key, text, *_ = article
        plain, marks = _marks(marked)
        at = text.find(plain)
        first = at + marks[0][0] if marks else 0
        if not marks or at < 0 or any(s.start <= first < s.end for s in taken[key]):
            continue
        bare = plain.strip()
        margin = plain.index(bare)
        span = Span(at + margin, at + margin + len(bare))
        hits.append(_hit("article", article, span, [(a - margin, b - margin) for a, b in marks]))
    return tuple(hits)


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


def _marks(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without the marks that FTS5 set in it, and what was between these: start and end."""
    before, *rest = marked.split(_OPEN)
    pieces, marks, at = [before], [], len(before)
    for piece in rest:
        found, _, after = piece.partition(_CLOSE)
        marks.append((at, at + len(found)))
        pieces += found, after
        at += len(found) + len(after)
    return "".join(pieces), marks


def _hit(
    kind: str,
    article: Sequence[Any],
    span: Span,
    marks: Sequence[tuple[int, int]],
    *facts: Any,  # noqa: ANN401  (columns of a row)
) -> Hit:
    key, text, outlet, published, title, source = article
    line = text.count("\n", 0, span.start) + 1
    column = span.start - text.rfind("\n", 0, span.start)
    passage = Passage(key, span, span.of(text))
    return Hit(kind, passage, tuple(marks), outlet, published, title, source, line, column, *facts)
