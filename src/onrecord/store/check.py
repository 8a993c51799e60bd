"""Whether a case file holds what it says: the proof behind every passage.

Every stored word is compared with the text at its place, every id with its content, and SQLite's
own tests are run.  Nothing is changed here; each finding says what to do.
"""

# SQL is put together from this module's own constants; values are always bound.
# ruff: noqa: S608
from __future__ import annotations

import dataclasses
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Final, TypeVar

from onrecord.nouns import Article, Passage, Places, Span, joined
from onrecord.store import failures, readings, reports, resolved
from onrecord.store.articles import article_of
from onrecord.store.errors import StoreDamaged, StoreReadOnly
from onrecord.store.file import CaseFile
from onrecord.store.readings import fields_in
from onrecord.store.rows import StaleRow

_MEND: Final = "`onrecord doctor CASE --mend` derives it again."
_RESCUE: Final = "`onrecord doctor CASE --rescue NEW.case` saves what can be read to a new file."
_ENOUGH: Final = 100
"""Findings of one sort that are told; a broken file may have millions."""
_ROOM: Final = 100 * 2**20  # bytes of free disk under which the doctor speaks up; chosen by hand

Tell = Callable[[int, int], None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be; a mere note is nothing false, only to be known."""

    what: str
    where: str
    remedy: str
    is_fault: bool = True

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what was found.

    Attributes:
        passages: How many places in texts were compared.
    """

    articles: int
    passages: int
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether everything holds."""
        return not any(f.is_fault for f in self.findings)


def check(case: CaseFile, tell: Tell = lambda _done, _all: None) -> Checked:
    """Compare everything with everything it rests on.

    Args:
        case: The case.
        tell: Called with articles done and articles in all.
    """
    findings: list[Finding] = []
    count = [0, 0]
    with case.snapshot():
        parts = (
            _sqlite(case),
            _articles(case, tell, count),
            _people(case, count),
            _derived(case, count),
        )
        for part in parts:
            findings += _told(part)
    findings += _told(_full_text(case))  # SQLite's test of an index waits for who writes
    return Checked(count[0], count[1], tuple(dict.fromkeys(findings)))


def _told(part: Iterator[Finding]) -> list[Finding]:
    """The first findings of one sort; a page that cannot be read is one, and ends them."""
    found: list[Finding] = []
    try:
        for finding in part:
            if len(found) < _ENOUGH:
                found.append(finding)
    except StoreDamaged as damage:
        found.append(Finding(damage.what, damage.where, damage.remedy))
    return found


def diagnose(case: CaseFile, reader: str, is_resolved: bool) -> tuple[Finding, ...]:
    """What a user should know or do about a case that is sound.

    Args:
        case: The case.
        reader: Version of the reader that would read now.
        is_resolved: Whether the derived tables are of today.
    """
    notes = []
    where = str(case.path)
    state = readings.freshness(case, reader)
    if state.stale or state.unread:
        what = f"{state.stale} articles were read by another version, {state.unread} not yet"
        notes.append(Finding(what, where, "`onrecord add CASE` reads them again.", is_fault=False))
    if not is_resolved:
        what = "who is who is not of today's readings and decisions"
        notes.append(Finding(what, where, _MEND, is_fault=False))
    if waiting := len(failures.load(case)):
        what = f"{waiting} sources could not be added"
        remedy = "`onrecord status CASE` names them; `onrecord add CASE --retry` tries again."
        notes.append(Finding(what, where, remedy, is_fault=False))
    room = shutil.disk_usage(case.path.resolve().parent).free
    if room < _ROOM:
        what = f"there are only {room // 2**20} MB left on this disk"
        notes.append(Finding(what, where, "Make room before adding more.", is_fault=False))
    return tuple(notes)


def _sqlite(case: CaseFile) -> Iterator[Finding]:
    """SQLite's own tests of its pages and of what refers to what."""
    for (said,) in case.rows(f"PRAGMA integrity_check({_ENOUGH})"):
        if said != "ok":
            yield Finding(f"the database is damaged: {said}", str(case.path), _RESCUE)
    for table, row, parent, _ in case.rows("PRAGMA foreign_key_check"):
        what = f"row {row} of {table} refers to a row of {parent} that is not there"
        yield Finding(what, str(case.path), _MEND)


def _articles(case: CaseFile, tell: Tell, count: list[int]) -> Iterator[Finding]:
    """Each article's id, and every place in its text that anything refers to."""
    every = case.count("SELECT count(*) FROM articles")
    held = case.rows(
        "SELECT a.text, a.url, a.outlet, a.byline, a.title, a.published, a.language, a.parts,"
        " a.source, a.digest, a.id, a.number, r.fingerprint, r.found"
        " FROM articles a LEFT JOIN readings r ON r.article = a.number ORDER BY a.number"
    )
    for *columns, fingerprint, found in held:
        number, key = columns[-1], columns[-2]
        where = f"{case.path}, article {key}"
        count[0] += 1
        tell(count[0], every)
        try:
            article = article_of(case, tuple(columns))
        except StoreDamaged as damage:
            yield Finding(damage.what, where, damage.remedy)
            continue
        if article.id != key:
            remedy = f"Forget it (`onrecord forget CASE {key}`), and add {article.source} again."
            yield Finding("its text is not the one its id was made of", where, remedy)
        places = [p.span for p in article.parts] + [p.said for p in article.parts if p.said]
        attributions: tuple[Any, ...] = ()
        if found is not None and readings.is_of_today(fingerprint):
            try:
                reading = fields_in(fingerprint, found)
            except StaleRow:
                yield Finding("its reading cannot be read", where, "`onrecord add CASE` reads it.")
            else:
                attributions = reading["attributions"]
                places += _spans(tuple(reading.values()))
        yield from _outside(places, article, where)
        count[1] += len(places)
        yield from _reports(case, number, article, attributions, where, count)


def _outside(places: list[Span], article: Article, where: str) -> Iterator[Finding]:
    for span in places:
        if span.end > len(article.text):
            what = f"a passage at {span.start}-{span.end} lies outside its text"
            yield Finding(what, where, _MEND)


def _reports(
    case: CaseFile,
    number: int,
    article: Article,
    attributions: tuple[Any, ...],
    where: str,
    count: list[int],
) -> Iterator[Finding]:
    """The words kept of a statement, its cue and its speaker, against the article's text."""
    text, places = article.text, Places(article.text)
    for start, end, line, column, words, quoted, cue, speaker, attribution, *own in case.rows(
        'SELECT r.start, r."end", r.line, r."column", coalesce(r.words, s.words),'
        " coalesce(r.quoted, r.words, s.words), r.cue, r.speaker, r.attribution,"
        " coalesce(r.kind, s.kind), coalesce(r.manner, s.manner),"
        " coalesce(r.confidence, s.confidence), r.told, r.places, r.start"
        " FROM reports r JOIN statements s ON s.number = r.statement WHERE r.article = ?",
        number,
    ):
        at = f"{where}, characters {start}-{end}"
        try:
            in_row = reports.attribution_of(*own)
            held = in_row if attribution is None else attributions[attribution]
            told = reports.told_of(own[3]) if own[3] is not None else reports.NOTHING
            first, last = held.content[0].start, held.content[-1].end
        except (StaleRow, IndexError, TypeError, ValueError):
            yield Finding("a statement rests on no attribution of its reading", at, _MEND)
            continue
        should_be = reports.told_in(held, text)
        kept = [
            (words, joined(held.content, text)),
            (quoted, joined(held.quoted, text)),
            (cue, joined(held.cue, text)),
            (speaker, joined(held.speaker, text)),
            (told.told_to, should_be.told_to),
            *zip_longest(told.credited, should_be.credited, fillvalue=""),
        ]
        count[1] += len(kept)
        for is_kept, is_there in kept:
            if is_kept != is_there:
                what = f"the words kept, {is_kept[:40]!r}, are not those of the text"
                yield Finding(what, at, _MEND)
        if in_row != held or (start, end, line, column) != (first, last, *places.at(first)):
            yield Finding("a statement's place or kind is not its attribution's", at, _MEND)


def _derived(case: CaseFile, count: list[int]) -> Iterator[Finding]:
    """The words of every passage of people, events and whatever else was derived."""
    where = str(case.path)
    last: tuple[str, str | None] = ("", None)
    try:
        for fact in resolved.facts_of(case):
            for passage in _passages(fact):
                count[1] += 1
                if passage.article != last[0]:
                    found = case.row("SELECT text FROM articles WHERE id = ?", passage.article)
                    last = (passage.article, found[0] if found else None)
                if last[1] is None or passage.span.of(last[1]) != passage.words:
                    at = f"{where}, article {passage.article}, {passage.span}"
                    what = f"the words kept, {passage.words[:40]!r}, are not those of the text"
                    yield Finding(what, at, _MEND)
    except StaleRow as stale:
        yield Finding(f"what was derived is of another version ({stale})", where, _MEND, False)


def _people(case: CaseFile, count: list[int]) -> Iterator[Finding]:
    """Places outside their text, and people who are named as candidates and are not there."""
    lengths = dict(case.rows("SELECT number, length(text) FROM articles"))
    for table in ("mentions", "events_told"):
        for article, start, end in case.rows(f'SELECT article, start, "end" FROM {table}'):
            count[1] += 1
            if not 0 <= start < end <= lengths.get(article, 0):
                at = f"{case.path}, article number {article}"
                what = f"a place of {table}, {start}-{end}, lies outside its text"
                yield Finding(what, at, _MEND)
    for key, candidate in case.rows(
        "SELECT s.id, c.value FROM statements s, json_each(s.facts, '$.candidates') c"
        " WHERE c.value NOT IN (SELECT id FROM people)"
    ):
        what = f"statement {key} may be by {candidate}, who is not among the people"
        yield Finding(what, str(case.path), _MEND)


def _full_text(case: CaseFile) -> Iterator[Finding]:
    """Whether the word indexes hold exactly the words of their tables."""
    for table in ("articles_words", "statements_words"):
        try:
            case.run(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        except StoreDamaged:
            what = "the index of words does not fit what it is an index of"
            yield Finding(
                what, f"{case.path}, {table}", "`onrecord doctor CASE --mend` remakes it."
            )
        except StoreReadOnly:
            what = "the index of words cannot be tested where nothing can be written"
            remedy = "Run `onrecord check` on a copy to have it tested."
            yield Finding(what, f"{case.path}, {table}", remedy, is_fault=False)
        except sqlite3.Error as error:
            what = f"the index of words cannot be tested ({error})"
            yield Finding(what, f"{case.path}, {table}", _MEND)


def _spans(value: object) -> list[Span]:
    """Every span anywhere within a noun."""
    return list(_within(value, Span))


def _passages(value: object) -> list[Passage]:
    """Every passage anywhere within a noun."""
    return list(_within(value, Passage))


def _within(value: object, kind: type[T]) -> Iterator[T]:
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _within(item, kind)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _within(getattr(value, field.name), kind)
