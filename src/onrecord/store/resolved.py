"""Who is who and who said what, as tables; derived from readings and decisions.

All of it can be made again at any time, and is: what differs from what is there is written, in one
transaction, together with a digest of what it was derived from.  So a reader never sees half of
it, and everyone can tell whether it is of today.  Statements are rows, for they are searched; the
rest is kept whole and small, and beside it as the rows of `by_hand`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, islice
from typing import Any, Final, get_type_hints

from onrecord.nouns import (
    Attribution,
    Case,
    Mention,
    Person,
    PersonKind,
    Reading,
    Statement,
    content_id,
    joined,
)
from onrecord.store import by_hand, making, readings, reports, reviews
from onrecord.store.columns import columns_of, pack, unpack
from onrecord.store.errors import StoreDamaged
from onrecord.store.file import CaseFile
from onrecord.store.rows import Rows, StaleRow, fields_of

_PEOPLE: Final = fields_of(Person, frozenset({"name", "kind", "mentions"}), named=True)
_STATEMENTS: Final = fields_of(Statement, frozenset({"reports", "speaker"}), named=True)
_statement_facts: Final = lru_cache(_STATEMENTS.load)
"""What a row of `statements` says besides; nearly all say the same: no candidates."""
_TABLES: Final = frozenset({"readings", "statements", "reviews"})
_PARTS: Final[dict[str, Rows[Any]]] = {
    name: columns_of(hint) for name, hint in get_type_hints(Case).items() if name not in _TABLES
}
"""What a case holds that has no table of its own: people, events, ...; each is kept whole."""
_ORDER: Final = "order of statements"
_RUNS: Final = columns_of(tuple[tuple[int, int], ...])
_STATE: Final = "resolved_from"

_Row = tuple[Any, ...]


def inputs(case: CaseFile, maker: str) -> str:
    """What the derived tables depend on: a digest of their makers, and the count of changes.

    The file counts every change of a reading, a decision or a version as it is written.

    Args:
        case: The case.
        maker: Version of what derives them.
    """
    kept = (_PEOPLE, _STATEMENTS, *_PARTS.values())
    prints = [rows.fingerprint for rows in kept]
    prints += [*reports.FINGERPRINTS, reviews.FINGERPRINT]
    made_by = content_id(maker, *_PARTS, *prints)
    return f"{made_by} {case.fact('changes')}"


def is_fresh(case: CaseFile, maker: str) -> bool:
    """Whether the derived tables are of today's readings and decisions."""
    return case.fact(_STATE) == inputs(case, maker)


def forget_freshness(case: CaseFile) -> None:
    """Have everything derived again at the next occasion.

    What is kept whole goes at once, for it may hold words that are to be forgotten.
    """
    case.run("DELETE FROM about WHERE name = ?", _STATE)
    case.run("DELETE FROM derived")
    case.run("DELETE FROM reviews")


def discard(case: CaseFile) -> None:
    """Throw away all that is derived; within a transaction."""
    for table in ("reports", "statements", "people", "copies", "reviews", *by_hand.TABLES):
        case.run(f"DELETE FROM {table}")  # noqa: S608  (a name of ours)
    forget_freshness(case)


def keep(case: CaseFile, found: Case, copies: Iterable[Sequence[str]], made_from: str) -> None:
    """Bring the derived tables up to date, in one transaction.

    Args:
        case: The case file.
        found: The case; every report should be an attribution of its article's reading.
        copies: Groups of article ids that print one text, the first of each before the others.
        made_from: From `inputs`, of when the readings were loaded.

    Raises:
        StoreError: It cannot be kept; what was there before is still there.
    """
    with case.transaction():
        numbers = {key: int(n) for key, n in case.rows("SELECT id, number FROM articles")}
        # An article may have been forgotten since the readings were loaded.
        gone = {r.article.id for r in found.readings} - numbers.keys()
        people, superfluous = _keep_people(case, found.people)
        _keep_aliases(case, found.people, people)
        statements = [s for s in found.statements if not any(a in gone for a, _ in s.reports)]
        _keep_statements(case, _rows_of(statements, found.readings, numbers, people))
        case.run_many("DELETE FROM people WHERE number = ?", [(n,) for n in superfluous])
        by_hand.keep_mentions(case, found.people, numbers, people)
        reviews.keep(case, found.reviews)
        for part, rows in _PARTS.items():
            held = getattr(found, part)
            if gone or not _keep_part(case, part, pack(rows, held)):
                continue
            if part in by_hand.KEEPERS:
                by_hand.KEEPERS[part](case, held, numbers, people)
        runs = groupby(numbers[s.reports[0][0]] for s in statements)
        _keep_part(case, _ORDER, pack(_RUNS, tuple((n, len(list(g))) for n, g in runs)))
        _keep_copies(case, copies, numbers)
        if gone:
            forget_freshness(case)
        else:
            case.set_fact(_STATE, made_from)


def load(case: CaseFile, maker: str) -> Case | None:
    """The whole case as it was last derived, or None where that is not of today.

    Raises:
        StoreDamaged: The tables do not fit together.
    """
    with case.snapshot(), making.many():
        if not is_fresh(case, maker):
            return None
        held = tuple(readings.load(case))
        try:
            parts = {part: _part(case, part, rows) for part, rows in _PARTS.items()}
            statements = tuple(_statements(case, held))
            return Case(readings=held, statements=statements, reviews=reviews.load(case), **parts)
        except (StaleRow, KeyError, IndexError, ValueError, TypeError) as error:
            raise StoreDamaged(
                f"what was derived does not fit the readings ({error})",
                str(case.path),
                "`onrecord doctor CASE --mend` derives it again.",
            ) from error


def facts_of(case: CaseFile) -> Iterator[object]:
    """The people, the events, and whatever else is derived and kept whole.

    Raises:
        StaleRow: They are of other nouns, or damaged.
    """
    for part, rows in _PARTS.items():
        if _is_there(case, part):
            yield _part(case, part, rows)


def person_of(
    name: str, kind: str, facts: str, mentions: tuple[tuple[str, Mention], ...] = ()
) -> Person:
    """The person that a row of `people` is at a glance, with such mentions.

    Raises:
        StaleRow: It is of other nouns.
    """
    return Person(name, PersonKind(kind), mentions=mentions, **_PEOPLE.load(facts))


def statement_of(
    speaker: str | None, facts: str, reports: tuple[tuple[str, Attribution], ...]
) -> Statement:
    """The statement that a row of `statements` is.

    Raises:
        StaleRow: It is of other nouns.
    """
    return Statement(speaker=speaker, reports=reports, **_statement_facts(facts))


def candidates_in(facts: str) -> tuple[str, ...]:
    """Ids of those whose a statement may be, from the column `facts`.

    Raises:
        StaleRow: It is of other nouns.
    """
    found: tuple[str, ...] = _statement_facts(facts)["candidates"]
    return found


def _rows_of(
    statements: Iterable[Statement],
    held: Iterable[Reading],
    numbers: Mapping[str, int],
    people: Mapping[str, int],
) -> Iterator[tuple[_Row, tuple[_Row, ...]]]:
    """Each statement as its row and those of its reports, without the statement's number."""
    nth: dict[str, int] = defaultdict(int)
    texts = {r.article.id: r.article.text for r in held}
    places = {r.article.id: {a: i for i, a in enumerate(r.attributions)} for r in held}
    for statement in statements:
        article, first = statement.reports[0]
        row = (
            statement.id,
            numbers[article],
            nth[article],
            people[statement.speaker] if statement.speaker else None,
            first.kind.value,
            first.manner.value,
            int(first.manner.is_said),
            first.confidence,
            joined(first.content, texts[article]),
            _STATEMENTS.dump(statement),
        )
        nth[article] += 1
        its_reports = (
            reports.row_of(
                report,
                texts[where],
                article=numbers[where],
                attribution=places[where].get(report),
                first=first,
            )
            for where, report in statement.reports
        )
        yield row, tuple((i, *columns) for i, columns in enumerate(its_reports))


def _keep_statements(case: CaseFile, new: Iterable[tuple[_Row, tuple[_Row, ...]]]) -> None:
    """Leave the rows that are as they should be, and write the others."""
    told: dict[int, list[_Row]] = defaultdict(list)
    for number, *report in case.rows(
        f"SELECT statement, nth, {reports.COLUMNS} FROM reports ORDER BY statement, nth"  # noqa: S608  (names of ours)
    ):
        told[number].append(tuple(report))
    there = {
        (row, tuple(told[number])): number
        for number, *columns in case.rows(
            "SELECT number, id, article, nth, speaker, kind, manner, is_said, confidence, words,"
            " facts FROM statements"
        )
        for row in (tuple(columns),)
    }
    missing = [both for both in new if there.pop(both, None) is None]
    case.run_many("DELETE FROM statements WHERE number = ?", [(n,) for n in there.values()])
    for row, its_reports in missing:
        made = case.run("INSERT INTO statements VALUES (NULL, ?,?,?,?,?,?,?,?,?,?)", *row)
        case.run_many(
            "INSERT INTO reports VALUES (?, ?, ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            [(made.lastrowid, *report) for report in its_reports],
        )


def _keep_people(case: CaseFile, people: Iterable[Person]) -> tuple[dict[str, int], set[int]]:
    """Bring the people up to date: their numbers by id, and the numbers of those to be deleted."""
    there = {
        key: (number, (name, kind, facts))
        for number, key, name, kind, facts in case.rows(
            "SELECT number, id, name, kind, facts FROM people"
        )
    }
    kept: dict[str, int] = {}
    for person in people:
        row = (person.name, person.kind.value, _PEOPLE.dump(_at_a_glance(person)))
        if person.id not in there:
            made = case.run("INSERT INTO people VALUES (NULL, ?, ?, ?, ?)", person.id, *row)
            kept[person.id] = int(made.lastrowid or 0)
        else:
            kept[person.id], before = there[person.id]
            if row != before:
                sql = "UPDATE people SET name = ?, kind = ?, facts = ? WHERE number = ?"
                case.run(sql, *row, kept[person.id])
    return kept, {number for key, (number, _) in there.items() if key not in kept}


def _keep_aliases(case: CaseFile, people: Iterable[Person], numbers: Mapping[str, int]) -> None:
    """What else coverage calls somebody, to look them up by; only what is another is written."""
    there = set(case.rows("SELECT alias, person FROM aliases"))
    aliases = {
        # As SQLite compares them: letters of ASCII alone have two sizes.
        (alias.encode().lower(), number): (alias, number)
        for person in people
        for number in (numbers[person.id],)
        for alias in person.aliases
    }
    found = set(aliases.values())
    case.run_many("DELETE FROM aliases WHERE alias = ? AND person = ?", [*(there - found)])
    case.run_many("INSERT INTO aliases VALUES (?, ?)", sorted(found - there))


def _at_a_glance(person: Person) -> Person:
    """Somebody without passages and doubts; these are in the part that is kept whole."""
    return replace(
        person, roles=tuple(replace(role, passages=()) for role in person.roles), perhaps=()
    )


def _keep_part(case: CaseFile, part: str, found: bytes) -> bool:
    """Keep a part whole; whether it is another one than before."""
    held = case.row("SELECT found FROM derived WHERE part = ?", part)
    if held is not None and held[0] == found:
        return False
    case.run("INSERT OR REPLACE INTO derived VALUES (?, ?)", part, found)
    return True


def _is_there(case: CaseFile, part: str) -> bool:
    return case.row("SELECT 1 FROM derived WHERE part = ?", part) is not None


def _part(case: CaseFile, part: str, rows: Rows[Any]) -> Any:  # noqa: ANN401 (whatever it is)
    held = case.row("SELECT found FROM derived WHERE part = ?", part)
    if held is None:
        raise StaleRow(f"there are no {part}")
    return unpack(rows, held[0])


def _keep_copies(
    case: CaseFile, groups: Iterable[Sequence[str]], numbers: Mapping[str, int]
) -> None:
    case.run("DELETE FROM copies")
    for group in groups:
        here = [numbers[article] for article in group if article in numbers]
        case.run_many("INSERT INTO copies VALUES (?, ?)", [(n, here[0]) for n in here])


def _statements(case: CaseFile, held: Iterable[Reading]) -> Iterator[Statement]:
    found = {r.article.id: r.attributions for r in held}
    told: dict[int, list[tuple[str, Attribution]]] = defaultdict(list)
    for number, article, attribution, *own in case.rows(
        "SELECT r.statement, a.id, r.attribution, coalesce(r.kind, s.kind),"
        " coalesce(r.manner, s.manner), coalesce(r.confidence, s.confidence), r.told,"
        " r.places, r.start FROM reports r CROSS JOIN statements s ON s.number = r.statement"
        " CROSS JOIN articles a ON a.number = r.article ORDER BY r.statement, r.nth"
    ):
        report = (
            reports.attribution_of(*own) if attribution is None else found[article][attribution]
        )
        told[number].append((article, report))
    by_article: dict[int, list[Statement]] = defaultdict(list)
    known: dict[str, dict[str, Any]] = {}
    for number, article, speaker, facts in case.rows(
        "SELECT s.number, s.article, p.id, s.facts FROM statements s"
        " LEFT JOIN people p ON p.number = s.speaker ORDER BY s.article, s.nth"
    ):
        if facts not in known:  # nearly all say the same: no candidates
            known[facts] = _STATEMENTS.load(facts)
        made = Statement(speaker=speaker, reports=tuple(told[number]), **known[facts])
        by_article[article].append(made)
    in_turn = {article: iter(statements) for article, statements in by_article.items()}
    for article, count in _part(case, _ORDER, _RUNS):
        yield from islice(in_turn[article], count)
