"""A hundred thousand statements asked of: `--part asking`.

What the commands `search` and `said --by` call, without the printing, against the bare queries to
SQLite that find and return the same rows; question by question and in turns, over words from the
most frequent to the rare ones and over those who say most and less.  The case is made once and
kept.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.results import Json
from bench.speed.run import Line
from bench.store.growth import fill
from bench.store.multiply import multiplied
from bench.store.work import ADDED, Bench, best, stock_of, tell
from onrecord import casework, inquiry
from onrecord.case.asking import Asked
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, readings

_QUESTIONS: Final = 60
_SPEAKERS: Final = 12
_LIMIT: Final = 50  # hits of a question, as the program shows
_FOUND: Final = (
    "SELECT s.id, s.words, s.speaker, a.id, a.text, a.outlet, a.published, a.title, r.start"
    " FROM statements_words f CROSS JOIN statements s ON s.number = f.rowid"
    " JOIN reports r ON r.statement = s.number AND r.nth = 0"
    " JOIN articles a ON a.number = r.article"
    " WHERE statements_words MATCH ? ORDER BY f.rank LIMIT ?",
    "SELECT a.id, snippet(articles_words, 0, '«', '»', '…', 24), a.text, a.outlet, a.published,"
    " a.title FROM articles_words f CROSS JOIN articles a ON a.number = f.rowid"
    " WHERE articles_words MATCH ? ORDER BY f.rank LIMIT ?",
)
"""The best statements and the best articles with a word, as rows, with what is shown of each."""
_NUMBERS: Final = (
    "SELECT rowid FROM statements_words WHERE statements_words MATCH ? ORDER BY rank LIMIT ?",
    "SELECT rowid FROM articles_words WHERE articles_words MATCH ? ORDER BY rank LIMIT ?",
)
"""Nothing but their numbers."""
_SAID: Final = (
    "SELECT s.id, s.facts, s.words, r.start, r.cue, r.speaker, a.id, a.outlet, a.published, a.title"
    " FROM statements s JOIN reports r ON r.statement = s.number"
    " JOIN articles a ON a.number = r.article"
    " WHERE s.speaker = (SELECT number FROM people WHERE id = ?) ORDER BY s.article, s.nth"
)
_KEPT: Final = (
    "SELECT a.text, d.found FROM articles a JOIN readings d ON d.article = a.number WHERE a.number"
    " IN (SELECT r.article FROM statements s JOIN reports r ON r.statement = s.number"
    " WHERE s.speaker = (SELECT number FROM people WHERE id = ?))"
)
"""All that one person said, and the articles and readings it stands in."""


def measure(bench: Bench, reader: Reader) -> tuple[list[Line], dict[str, Json]]:
    """What the commands call against the bare queries, question by question, in turns.

    Raises:
        NothingKept: There is no stock to make the case of.
    """
    path = _case_of(bench, reader)
    taken: dict[str, list[float]] = {
        name: [] for name in ("numbers", "found", "search", "rows", "said --by")
    }
    said: list[int] = []
    own = sqlite3.connect(path)

    def bare(queries: tuple[str, ...], *values: object) -> list[list[Any]]:
        return [own.execute(sql, values).fetchall() for sql in queries]

    with CaseFile(path) as case:
        statements = case.count("SELECT count(*) FROM statements")
        told = best(lambda: readings.freshness(case))
        for word in _questions(case):
            quoted = f'"{word}"'
            taken["numbers"].append(best(lambda q=quoted: bare(_NUMBERS, q, _LIMIT)))  # type: ignore[misc]
            taken["found"].append(best(lambda q=quoted: bare(_FOUND, q, _LIMIT)))  # type: ignore[misc]
            taken["search"].append(best(lambda w=word: inquiry.search(case, w, limit=_LIMIT)))  # type: ignore[misc]
        for key, count in _speakers(case):
            said.append(count)
            taken["rows"].append(best(lambda k=key: bare((_SAID, _KEPT), k)))  # type: ignore[misc]
            asked = Asked(by=key)
            taken["said --by"].append(best(lambda a=asked: inquiry.said(case, a)))  # type: ignore[misc]
    own.close()
    milli = {name: 1000 * median(times) for name, times in taken.items()}
    total = {name: sum(times) for name, times in taken.items()}
    each = [a / b for a, b in zip(taken["search"], taken["found"], strict=True)]
    return [
        Line("statements", statements),
        Line("bare FTS5 queries of the same rows, median", milli["found"], "ms"),
        Line("  of their numbers alone", milli["numbers"], "ms"),
        Line("search, median", milli["search"], "ms"),
        Line("search / bare", total["search"] / total["found"], "times", 2.0, 1.3),
        Line("  median of the questions", median(each), "times"),
        Line("  against the numbers alone", total["search"] / total["numbers"], "times"),
        Line("bare SQL of what a person said, median", milli["rows"], "ms"),
        Line("said --by, median", milli["said --by"], "ms"),
        Line("said --by / bare", total["said --by"] / total["rows"], "times", 2.0, 1.3),
        Line("looking for what is unread, before each", 1000 * told, "ms"),
    ], {**{name: [*times] for name, times in taken.items()}, "statements said": [*said]}


def _case_of(bench: Bench, reader: Reader) -> Path:
    """A case of so many statements: that of `growth`, or one made for this."""
    wanted = bench.options.statements
    path = bench.work / f"asking-{wanted}.case"
    for made in (bench.work / f"growth-{bench.options.large}.case", path):
        if made.exists() and _will_do(made, reader, wanted):
            return made
    held = [replace(r, warnings=()) for r in stock_of(bench, reader, ADDED)]
    count = statements = 0
    for reading in islice(multiplied(held), wanted):
        count, statements = count + 1, statements + len(reading.attributions)
        if statements >= wanted:
            break
    unfinished = bench.at_work("unfinished-asking.case")
    fill(unfinished, held, count)
    tell(f"who is who in {count:,} articles")
    with CaseFile(unfinished) as case:
        casework.derive(case)
        case.run("PRAGMA wal_checkpoint(TRUNCATE)")
    unfinished.rename(bench.at_work(path.name))
    return path


def _will_do(path: Path, reader: Reader, wanted: int) -> bool:
    with CaseFile(path) as case:
        readers = {name for (name,) in case.rows("SELECT DISTINCT reader FROM readings")}
        statements = case.count("SELECT count(*) FROM statements")
        is_ready = readers == {reader.version} and casework.is_up_to_date(case)
    return is_ready and statements >= wanted


def _speakers(case: CaseFile) -> Iterator[tuple[str, int]]:
    """Id and number of statements of some people, evenly over their ranks on a log scale."""
    ranked = list(
        case.rows(
            "SELECT p.id, count(*) FROM statements s JOIN people p ON p.number = s.speaker"
            " GROUP BY 1 ORDER BY count(*) DESC, p.id"
        )
    )
    places = (round(len(ranked) ** (n / _SPEAKERS)) - 1 for n in range(_SPEAKERS))
    yield from (ranked[place] for place in dict.fromkeys(places))


def _questions(case: CaseFile) -> Iterator[str]:
    """Words from the most frequent to the rare ones, evenly over their ranks on a log scale."""
    case.run(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, statements_words, col)"
    )
    ranked = [
        str(word)
        for (word,) in case.rows(
            "SELECT term FROM temp.words WHERE col = 'words' AND length(term) > 2"
            " ORDER BY doc DESC, term"
        )
        if str(word).isalpha()
    ]
    last = -1
    for number in range(_QUESTIONS):
        rank = round(len(ranked) ** (number / _QUESTIONS)) - 1
        if rank != last:
            yield ranked[rank]
        last = rank
