"""Who said what, as rows: one question to SQLite, and each row of the answer is one to be shown.

So that a question about one person costs what its answer costs.  Nothing is read or unpacked
besides: a report has its words beside it.  What is derived must be of today; `casework` sees to it.
"""

# SQL is put together from this module's own constants; values are always bound.
# ruff: noqa: S608
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from onrecord.answers import Said
from onrecord.store import making, resolved, reviews
from onrecord.store.file import CaseFile
from onrecord.store.hits import query_of
from onrecord.store.portion import told
from onrecord.store.reports import NOTHING, told_of

_FROM: Final = (
    " FROM statements s CROSS JOIN reports r ON r.statement = s.number"
    " CROSS JOIN articles a ON a.number = r.article"
)
_ROWS: Final = (
    "SELECT s.id, r.nth, p.id, p.name, p.kind, coalesce(r.kind, s.kind),"
    " coalesce(r.manner, s.manner), coalesce(r.confidence, s.confidence),"
    " coalesce(r.words, s.words), coalesce(r.quoted, r.words, s.words), r.cue, r.speaker,"
    " a.id, a.outlet, substr(a.published, 1, 10), a.title, a.url, a.source,"
    ' r.start, r."end", r.line, r."column",'
    f" r.told, nullif(s.facts, '{{}}'), {reviews.COLUMNS}"
    f"{_FROM} LEFT JOIN people p ON p.number = s.speaker LEFT JOIN reviews v ON v.about = s.id"
)
"""The fields of `Said` that are columns as they are; then those that most rows have none of."""
_PLAIN: Final = Said._fields.index("told_to")
_NONE: Final = (None,) * 9
_ORDER: Final = " ORDER BY s.article, s.nth, r.nth"


@dataclass(frozen=True, slots=True)
class Sought:
    """What narrows statements down in the file.

    All of it is exact but `about` and `to_words`, whose finer tests are `case.asking`'s.

    Attributes:
        speaker: Id of whose words.
        about: Id of a person who is to be mentioned in them.
        about_words: Words of which one row is to stand in them, if that person does not.
        to_words: Words of which one row is to stand in the article, or in its outlet's name.
    """

    speaker: str | None = None
    about: str | None = None
    about_words: tuple[str, ...] = ()
    to_words: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    kinds: tuple[str, ...] = ()
    manners: tuple[str, ...] = ()


def find(case: CaseFile, sought: Sought) -> list[int]:
    """The numbers of the statements that may be meant, article by article.

    Raises:
        StoreError: The file cannot be read.
    """
    test, values = _tests(sought)
    sql = f"SELECT DISTINCT s.number{_FROM} WHERE {test} ORDER BY s.article, s.nth"
    return [number for (number,) in case.rows(sql, *values)]


def load(case: CaseFile, sought: Sought | Sequence[int]) -> tuple[Said, ...]:
    """The reports of the statements that are sought, article by article.

    A statement of several reports is sought if one of them is, and has all of them here.

    Args:
        case: The case file.
        sought: What narrows them down; or their numbers.

    Raises:
        StoreDamaged: The tables do not fit together.
        StoreError: The file cannot be read.
    """
    if isinstance(sought, Sought):
        test, values = _tests(sought)
    else:
        test, values = "s.number IN (SELECT value FROM json_each(?))", [json.dumps(sought)]
    with told(case), making.many():
        return tuple(_said(case, case.rows(f"{_ROWS} WHERE {test}{_ORDER}", *values)))


def _said(case: CaseFile, rows: Iterable[tuple[Any, ...]]) -> Iterator[Said]:
    names: dict[str, str] = {}
    for row in rows:
        if row[_PLAIN:] == _NONE:
            yield Said(*row[:_PLAIN])
            continue
        besides, facts, *review = row[_PLAIN:]
        held = told_of(besides) if besides is not None else NOTHING
        candidates = resolved.candidates_in(facts) if facts is not None else ()
        if missing := [c for c in candidates if c not in names]:
            names |= case.rows(
                "SELECT id, name FROM people WHERE id IN (SELECT value FROM json_each(?))",
                json.dumps(missing),
            )
        yield Said._make(
            (
                *row[:_PLAIN],
                held.told_to,
                held.credited,
                held.said,
                tuple(names[c] for c in candidates),
                reviews.review_of(tuple(review)) if review[0] is not None else None,
            )
        )


def _tests(sought: Sought) -> tuple[str, list[object]]:
    """What holds for a statement s that is sought, and the values that it takes."""
    of_statement: list[str] = []
    of_report: list[str] = []
    values: list[object] = []
    if sought.speaker is not None:
        of_statement.append("s.speaker = (SELECT number FROM people WHERE id = ?)")
        values.append(sought.speaker)
    for test, given in _report_tests(sought):
        of_report.append(test)
        values += given
    if of_report:
        of_statement.append(
            "EXISTS (SELECT 1 FROM reports q CROSS JOIN articles b ON b.number = q.article"
            f" WHERE q.statement = s.number AND {' AND '.join(of_report)})"
        )
    return " AND ".join(of_statement) or "1", values


def _report_tests(sought: Sought) -> Iterator[tuple[str, tuple[object, ...]]]:
    """What holds for one of its reports q, in an article b."""
    if sought.kinds:
        kinds = json.dumps(sought.kinds)
        yield "coalesce(q.kind, s.kind) IN (SELECT value FROM json_each(?))", (kinds,)
    if sought.manners:
        manners = json.dumps(sought.manners)
        yield "coalesce(q.manner, s.manner) IN (SELECT value FROM json_each(?))", (manners,)
    if sought.since is not None:
        yield "substr(b.published, 1, 10) >= ?", (sought.since.isoformat(),)
    if sought.until is not None:
        yield "substr(b.published, 1, 10) <= ?", (sought.until.isoformat(),)
    if sought.about is not None or sought.about_words:
        yield (
            "(EXISTS (SELECT 1 FROM mentions m WHERE m.person ="
            " (SELECT number FROM people WHERE id = ?) AND m.article = q.article"
            ' AND m.start >= q.start AND m."end" <= q."end")'
            " OR s.number IN (SELECT rowid FROM statements_words"
            " WHERE statements_words MATCH ?))",
            (sought.about, f"words : ({_any(sought.about_words)})"),
        )
    if sought.to_words:
        yield (
            "(q.article IN (SELECT rowid FROM articles_words WHERE articles_words MATCH ?)"
            " OR q.article IN (SELECT o.number FROM articles o JOIN json_each(?) w"
            " ON instr(lower(o.outlet), lower(w.value))))",
            (_any(sought.to_words), json.dumps([w.strip() for w in sought.to_words])),
        )


def _any(words: Iterable[str]) -> str:
    """A query for any of some rows of words; one that finds nothing where there are none."""
    queries = [f"({q})" for w in words if (q := query_of('"' + " ".join(w.split()) + '"'))]
    return " OR ".join(queries) or '"\u0000"'
