"""Words found again in a case file, each hit with the exact words at their place.

In statements first, then in whatever else the articles hold.  What is sought is words, as `terms`
reads them, so that nothing a user types is an error of syntax.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from onrecord.answers import Hit
from onrecord.nouns import Passage, Span
from onrecord.store.file import CaseFile
from onrecord.store.search import query_of
from onrecord.terms import Term, marks_in_part, terms_of

_STATEMENTS: Final = (
    'SELECT a.id, r.start, r."end", s.id, p.id, p.name, s.manner, s.confidence'
    " FROM statements_words f CROSS JOIN statements s ON s.number = f.rowid"
    " JOIN reports r ON r.statement = s.number AND r.nth = 0"
    " JOIN articles a ON a.number = r.article LEFT JOIN people p ON p.number = s.speaker"
    " WHERE f.statements_words MATCH ?1 AND f.rank MATCH 'bm25(1.0, 0.0)'"
    " ORDER BY f.rank LIMIT ?2"
)
_OPEN, _CLOSE = "\x02", "\x03"  # no article's text holds them: taking in removes control characters
_ARTICLES: Final = (
    f"SELECT a.id, snippet(articles_words, 0, '{_OPEN}', '{_CLOSE}', '', 24)"  # noqa: S608  (ours)
    " FROM articles_words f CROSS JOIN articles a ON a.number = f.rowid"
    " WHERE f.articles_words MATCH ?1"
    " AND NOT EXISTS (SELECT 1 FROM articles n WHERE n.replaces = a.number)"
    " ORDER BY f.rank LIMIT ?2"
)
_ABOUT: Final = (
    "SELECT a.id, a.text, a.outlet, a.published, a.title, a.source"
    " FROM json_each(?) n JOIN articles a ON a.id = n.value"
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
    query, terms = query_of(words), terms_of(words)
    if not query:
        return ()
    statements = list(case.rows(_STATEMENTS, f"words : ({query})", limit))
    articles = list(case.rows(_ARTICLES, query, limit))
    ids = list(dict.fromkeys(row[0] for row in (*statements, *articles)))
    about = {row[0]: row[1:] for row in case.rows(_ABOUT, json.dumps(ids))}
    hits = []
    taken: dict[str, list[Span]] = defaultdict(list)
    for article, start, end, *facts in statements:
        taken[article].append(Span(start, end))
        hits.append(_hit("statement", article, Span(start, end), terms, about[article], facts))
    for article, snippet in articles:
        span, first = _place(snippet, about[article][0])
        if span is not None and not any(s.covers(first) for s in taken[article]):
            hits.append(_hit("article", article, span, terms, about[article], ()))
    return tuple(hits)


def _place(snippet: str, text: str) -> tuple[Span | None, Span]:
    """Where an excerpt stands in its text, and the first word that was found in it."""
    plain = snippet.replace(_OPEN, "").replace(_CLOSE, "")
    start = text.find(plain)
    if not plain or start < 0:
        return None, Span(0, 0)
    first = start + max(0, snippet.find(_OPEN))
    words = plain.strip()
    start += len(plain) - len(plain.lstrip())
    return Span(start, start + len(words)), Span(first, first + 1)


def _hit(
    kind: str,
    article: str,
    span: Span,
    terms: tuple[Term, ...],
    about: tuple[str, str | None, str | None, str | None, str],
    facts: tuple[object, ...] | list[object],
) -> Hit:
    text, outlet, published, title, source = about
    passage = Passage(article, span, span.of(text))
    line = text.count("\n", 0, span.start) + 1
    column = span.start - (text.rfind("\n", 0, span.start) + 1) + 1
    day = published[:10] if published else None
    marks = marks_in_part(terms, passage.words)
    return Hit(kind, passage, marks, outlet, day, title, source, line, column, *facts)


def added_at(case: CaseFile) -> Iterator[tuple[str, str]]:
    """Id of the newest version of each article, and when it was added, in ISO spelling."""
    yield from case.rows("SELECT id, added_at FROM newest_articles ORDER BY number")
