"""A part of a case read from its file: some statements, with what it takes to show them.

So that a question about one person costs what its answer costs, and not what the case does.  What
is derived must be of today; `casework` sees to it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from onrecord.nouns import Attribution, Case, Mention, Person, Reading, Statement
from onrecord.store import by_hand, making, reports, resolved, reviews
from onrecord.store.articles import article_of
from onrecord.store.errors import StoreDamaged
from onrecord.store.file import CaseFile
from onrecord.store.rows import StaleRow

_ARTICLE: Final = (
    "a.text, a.url, a.outlet, a.byline, a.title, a.published, a.language, a.parts, a.source,"
    " a.digest, a.id, a.number"
)
_MANY: Final = 500  # rows that one question to SQLite names; chosen by hand


def people_called(case: CaseFile, name: str) -> tuple[Person, ...]:
    """Those whose id, name or alias is just this, without their mentions; else everybody.

    So that a name as the case has it is looked up, and only another is compared with all.

    Raises:
        StoreError: The file cannot be read.
    """
    exact = tuple(case.rows("SELECT name, kind, facts FROM people WHERE id = ?", name)) or tuple(
        case.rows(
            "SELECT name, kind, facts FROM people WHERE number IN"
            " (SELECT number FROM people WHERE name = ?1 COLLATE NOCASE"
            " UNION ALL SELECT person FROM aliases WHERE alias = ?1) ORDER BY number",
            name,
        )
    )
    found = exact or case.rows("SELECT name, kind, facts FROM people")
    with told(case):
        return tuple(resolved.person_of(*row) for row in found)


def load(case: CaseFile, numbers: Sequence[int], people: Iterable[str] = ()) -> Case:
    """Some statements as a case: with their articles, whom they name, and what was decided.

    The readings are as far as the statements go, without anything else that was found.  The people
    are as their rows have them: roles without passages, and no doubts.

    Args:
        case: The case file.
        numbers: From `said.find`.
        people: Ids of others who are to be among the people.

    Raises:
        StoreDamaged: The tables do not fit together.
        StoreError: The file cannot be read.
    """
    with told(case), making.many():
        rows = list(_in(case, _REPORTS, numbers))
        readings = dict(_readings(case, sorted({number for _, number, *_ in rows})))
        statements = tuple(_statements(rows, readings))
        ids = {i for s in statements for i in (s.speaker, *s.candidates) if i} | {*people}
        articles = {number: reading.article.id for number, reading in readings.items()}
        return Case(
            tuple(readings.values()),
            tuple(_people(case, sorted(ids), articles)),
            statements,
            reviews=reviews.load(case, {s.id for s in statements} | ids),
        )


_REPORTS: Final = (
    "SELECT r.nth, r.article, p.id, s.facts, coalesce(r.kind, s.kind),"
    " coalesce(r.manner, s.manner), coalesce(r.confidence, s.confidence), r.told, r.places, r.start"
    " FROM json_each(?) n CROSS JOIN statements s ON s.number = n.value"
    " CROSS JOIN reports r ON r.statement = s.number LEFT JOIN people p ON p.number = s.speaker"
    " ORDER BY s.article, s.nth, r.nth"
)


def _statements(
    rows: Iterable[tuple[Any, ...]], readings: Mapping[int, Reading]
) -> Iterator[Statement]:
    """Statements from the rows of their reports, the first of each before the others."""
    found: list[tuple[str | None, str, list[tuple[str, Attribution]]]] = []
    for nth, article, speaker, facts, *columns in rows:
        if nth == 0:
            found.append((speaker, facts, []))
        report = reports.attribution_of(*columns)
        found[-1][-1].append((readings[article].article.id, report))
    for speaker, facts, told_in in found:
        yield resolved.statement_of(speaker, facts, tuple(told_in))


def _in(case: CaseFile, sql: str, numbers: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """The rows of a question about some numbers, so many at a time."""
    for first in range(0, len(numbers), _MANY):
        yield from case.rows(sql, json.dumps(numbers[first : first + _MANY]))


def _readings(case: CaseFile, numbers: Sequence[int]) -> Iterator[tuple[int, Reading]]:
    """Articles with their reader's name, and nothing that was read."""
    sql = (
        f"SELECT {_ARTICLE}, r.reader FROM json_each(?) n CROSS JOIN articles a"  # noqa: S608  (names of ours)
        " ON a.number = n.value CROSS JOIN readings r ON r.article = a.number ORDER BY a.number"
    )
    for *columns, reader in _in(case, sql, numbers):
        yield columns[-1], Reading(article_of(case, tuple(columns)), reader, ())


def _people(case: CaseFile, ids: Sequence[str], articles: Mapping[int, str]) -> Iterator[Person]:
    """Some people at a glance, with their mentions in some articles, given by number."""
    for first in range(0, len(ids), _MANY):
        some = json.dumps(ids[first : first + _MANY])
        mentions: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
        for person, article, *place in case.rows(
            'SELECT p.id, m.article, m.start, m."end", m.form, m.kind FROM json_each(?) n'
            " CROSS JOIN people p ON p.id = n.value CROSS JOIN mentions m ON m.person = p.number",
            some,
        ):
            if article in articles:
                mentions[person].append((articles[article], by_hand.mention_of(*place)))
        for key, name, kind, facts in case.rows(
            "SELECT p.id, p.name, p.kind, p.facts FROM json_each(?) n"
            " JOIN people p ON p.id = n.value ORDER BY p.name, p.id",
            some,
        ):
            yield resolved.person_of(name, kind, facts, tuple(sorted(mentions[key])))


class told:  # noqa: N801  (reads as a word in `with`)
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
