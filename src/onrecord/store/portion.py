"""A part of a case read from its file: some statements, with what it takes to show them.

So that a question about one person costs what its answer costs, and not what the case does.  What
is derived must be of today; `casework` sees to it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from onrecord.nouns import Article, Attribution, Case, Mention, Person, Reading, Span
from onrecord.store import making, resolved
from onrecord.store.articles import article_of
from onrecord.store.errors import StoreDamaged
from onrecord.store.file import CaseFile
from onrecord.store.hits import query_of
from onrecord.store.readings import said_in
from onrecord.store.rows import StaleRow

_ARTICLE: Final = (
    "a.text, a.url, a.outlet, a.byline, a.title, a.published, a.language, a.parts, a.source,"
    " a.digest, a.id, a.number"
)
_MANY: Final = 500  # rows that one question to SQLite names; chosen by hand


@dataclass(frozen=True, slots=True)
class Sought:
    """What narrows statements down in the file; the finer tests are `case.asking`'s.

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
    tests = ["1"]
    values: list[object] = []

    def ask(test: str, *given: object) -> None:
        tests.append(test)
        values.extend(given)

    if sought.speaker is not None:
        ask("s.speaker = (SELECT number FROM people WHERE id = ?)", sought.speaker)
    if sought.kinds:
        ask("s.kind IN (SELECT value FROM json_each(?))", json.dumps(sought.kinds))
    if sought.manners:
        ask("s.manner IN (SELECT value FROM json_each(?))", json.dumps(sought.manners))
    if sought.since is not None:
        ask("substr(a.published, 1, 10) >= ?", sought.since.isoformat())
    if sought.until is not None:
        ask("substr(a.published, 1, 10) <= ?", sought.until.isoformat())
    if sought.about is not None or sought.about_words:
        ask(
            "(EXISTS (SELECT 1 FROM mentions m WHERE m.person ="
            " (SELECT number FROM people WHERE id = ?) AND m.article = r.article"
            ' AND m.start >= r.start AND m."end" <= r."end")'
            " OR s.number IN (SELECT rowid FROM statements_words"
            " WHERE statements_words MATCH ?))",
            sought.about,
            f"words : ({_any(sought.about_words)})",
        )
    if sought.to_words:
        ask(
            "(r.article IN (SELECT rowid FROM articles_words WHERE articles_words MATCH ?)"
            " OR r.article IN (SELECT o.number FROM articles o JOIN json_each(?) w"
            " ON instr(lower(o.outlet), lower(w.value))))",
            _any(sought.to_words),
            json.dumps([w.strip() for w in sought.to_words]),
        )
    # The names are our own; every value is bound.
    sql = (
        "SELECT DISTINCT s.number FROM statements s JOIN reports r ON r.statement = s.number"  # noqa: S608
        f" JOIN articles a ON a.number = r.article WHERE {' AND '.join(tests)}"
        " ORDER BY s.article, s.nth"
    )
    return [number for (number,) in case.rows(sql, *values)]


def _any(words: Iterable[str]) -> str:
    """A query for any of some rows of words; one that finds nothing where there are none."""
    queries = [f"({q})" for w in words if (q := query_of('"' + " ".join(w.split()) + '"'))]
    return " OR ".join(queries) or '"\u0000"'


def people_called(case: CaseFile, name: str) -> tuple[Person, ...]:
    """Those whose id, name or alias is just this, without their mentions; else everybody.

    So that a name as the case has it is looked up, and only another is compared with all.

    Raises:
        StoreError: The file cannot be read.
    """
    exact = tuple(case.rows("SELECT name, kind, facts FROM people WHERE id = ?", name)) or tuple(
        case.rows(
            "SELECT name, kind, facts FROM people WHERE name = ?1 COLLATE NOCASE"
            " OR (instr(facts, ?1) AND EXISTS (SELECT 1 FROM json_each(facts, '$.aliases')"
            " WHERE value = ?1 COLLATE NOCASE))",
            name,
        )
    )
    found = exact or case.rows("SELECT name, kind, facts FROM people")
    with _told(case):
        return tuple(resolved.person_of(*row) for row in found)


def load(case: CaseFile, numbers: Sequence[int], people: Iterable[str] = ()) -> Case:
    """Some statements as a case: with their articles, whom they name, and what was decided.

    The people are as their rows have them: roles without passages, and no doubts.

    Args:
        case: The case file.
        numbers: From `find`.
        people: Ids of others who are to be among the people.

    Raises:
        StoreDamaged: The tables do not fit together.
        StoreError: The file cannot be read.
    """
    with case.snapshot(), _told(case), making.many():
        rows = list(_in(case, _STATEMENTS, numbers))
        articles = {number for _, number, *_ in _in(case, _REPORTS, numbers)}
        readings = dict(_readings(case, sorted(articles)))
        reports: dict[int, list[tuple[str, Attribution]]] = defaultdict(list)
        for statement, article, attribution, own in _in(case, _REPORTS, numbers):
            reading = readings[article]
            report = (
                resolved.own_attribution(own)
                if own is not None
                else reading.attributions[attribution]
            )
            reports[statement].append((reading.article.id, report))
        statements = tuple(
            resolved.statement_of(speaker, facts, tuple(reports[number]))
            for number, speaker, facts in rows
        )
        ids = {i for s in statements for i in (s.speaker, *s.candidates) if i} | {*people}
        about = {s.id for s in statements} | ids
        return Case(
            tuple(replace(r, mentions=()) for r in readings.values()),
            tuple(_people(case, sorted(ids), readings)),
            statements,
            reviews=tuple(r for r in resolved.part_of(case, "reviews") if r.about in about),
        )


_STATEMENTS: Final = (
    "SELECT s.number, p.id, s.facts FROM json_each(?) n JOIN statements s ON s.number = n.value"
    " LEFT JOIN people p ON p.number = s.speaker ORDER BY s.article, s.nth"
)
_REPORTS: Final = (
    "SELECT r.statement, r.article, r.attribution, r.own FROM json_each(?) n"
    " JOIN reports r ON r.statement = n.value ORDER BY r.statement, r.nth"
)


def _in(case: CaseFile, sql: str, numbers: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """The rows of a question about some numbers, so many at a time."""
    for first in range(0, len(numbers), _MANY):
        yield from case.rows(sql, json.dumps(numbers[first : first + _MANY]))


def _readings(case: CaseFile, numbers: Sequence[int]) -> Iterator[tuple[int, Reading]]:
    """Readings with their attributions and mentions alone."""
    sql = (
        f"SELECT {_ARTICLE}, r.reader, r.fingerprint, r.found FROM json_each(?) n"  # noqa: S608  (names of ours)
        " JOIN articles a ON a.number = n.value JOIN readings r ON r.article = a.number"
        " ORDER BY a.number"
    )
    for *columns, reader, fingerprint, found in _in(case, sql, numbers):
        article: Article = article_of(case, tuple(columns))
        yield (
            columns[-1],
            Reading(article, reader, **said_in(fingerprint, found, with_mentions=True)),
        )


def _people(
    case: CaseFile, ids: Sequence[str], articles: Mapping[int, Reading]
) -> Iterator[Person]:
    """Some people at a glance, with their mentions in some articles, given by number."""
    known = {n: {m.span: m for m in r.mentions} for n, r in articles.items()}
    for first in range(0, len(ids), _MANY):
        some = json.dumps(ids[first : first + _MANY])
        mentions: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
        for person, kind, article, start, end in case.rows(
            'SELECT p.id, p.kind, m.article, m.start, m."end" FROM json_each(?) n'
            " CROSS JOIN people p ON p.id = n.value CROSS JOIN mentions m ON m.person = p.number",
            some,
        ):
            if article in articles:
                span = Span(start, end)
                # What the reading has no mention for are the words of a speaker.
                form = "nominal" if kind in ("unnamed", "group") else "name"
                mention = known[article].get(span) or Mention(span, form)
                mentions[person].append((articles[article].article.id, mention))
        for key, name, kind, facts in case.rows(
            "SELECT p.id, p.name, p.kind, p.facts FROM json_each(?) n"
            " JOIN people p ON p.id = n.value ORDER BY p.name, p.id",
            some,
        ):
            yield resolved.person_of(name, kind, facts, tuple(sorted(mentions[key])))


class _told:  # noqa: N801  (reads as a word in `with`)
    """Turns what does not fit into plain words."""

    def __init__(self, case: CaseFile) -> None:
        self._where = str(case.path)

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, StaleRow | KeyError | IndexError):
            raise StoreDamaged(
                f"what was derived does not fit the readings ({error})",
                self._where,
                "`onrecord doctor CASE --mend` derives it again.",
            ) from error
