"""A hundred thousand statements asked of: `--part asking`.

What the commands `search` and `said --by` call, without the printing, against the bare queries to
SQLite that find and return the same rows; question by question and in turns, over words from the
most frequent to the rare ones and over those who say most and less; and what `said --by` takes
with the printing.  The case is made once and kept.
"""

# SQL is put together from this module's own constants; values are always bound.
# ruff: noqa: S608
import io
import json
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
from onrecord.export import contract, table, terminal
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, readings

_QUESTIONS: Final = 60
_SPEAKERS: Final = 12
_WIDTH: Final = 100  # columns, as in a pipe
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
_PERSON: Final = "(SELECT number FROM people WHERE id = ?1)"
_SAID: Final = (
    "SELECT s.id, p.id, p.name, p.kind, s.kind, s.manner, s.confidence, s.words,"
    " coalesce(r.quoted, s.words), r.cue, r.speaker, r.told, s.facts, a.id, a.outlet,"
    ' substr(a.published, 1, 10), a.title, a.url, a.source, r.start, r."end", r.line, r."column",'
    " v.state, v.made_by, v.made_at, v.note, v.why"
    " FROM statements s JOIN reports r ON r.statement = s.number"
    " JOIN articles a ON a.number = r.article JOIN people p ON p.number = s.speaker"
    f" LEFT JOIN reviews v ON v.about = s.id WHERE s.speaker = {_PERSON}"
    " ORDER BY s.article, s.nth"
)
"""All that one person said: what a row of `said --csv` shows."""
_WHOLE: Final = (
    "SELECT s.id, r.places, r.told, s.kind, s.manner, s.confidence, s.facts, r.article"
    " FROM statements s JOIN reports r ON r.statement = s.number"
    f" WHERE s.speaker = {_PERSON} ORDER BY s.article, s.nth",
    "SELECT id, text, url, outlet, byline, title, published, language, parts, source, digest"
    f" FROM articles WHERE number IN (SELECT article FROM statements WHERE speaker = {_PERSON})",
    'SELECT m.article, m.start, m."end", m.form, m.kind FROM mentions m'
    f" WHERE m.person = {_PERSON}"
    f" AND m.article IN (SELECT article FROM statements WHERE speaker = {_PERSON})",
    f"SELECT id, name, kind, facts FROM people WHERE number = {_PERSON}",
)
"""What `said --json` shows: the same with its places, the articles, and the person's mentions."""


def measure(bench: Bench, reader: Reader) -> tuple[list[Line], dict[str, Json]]:
    """What the commands call against the bare queries, question by question, in turns.

    Raises:
        NothingKept: There is no stock to make the case of.
    """
    path = _case_of(bench, reader)
    taken: dict[str, list[float]] = {
        name: []
        for name in ("numbers", "found", "search", "rows", "said --by", *_PRINTED, "rows of json")
    }
    said: list[int] = []
    own = sqlite3.connect(path)
    with CaseFile(path) as case:
        [memory] = case.row("PRAGMA cache_size") or (0,)
    own.execute(f"PRAGMA cache_size = {memory:d}")  # neither has more at hand than the other

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
        for key, name, count in _speakers(case):
            said.append(count)
            taken["rows"].append(best(lambda k=key: bare((_SAID,), k)))  # type: ignore[misc]
            asked = Asked(by=name)
            taken["said --by"].append(best(lambda a=asked: inquiry.said(case, a)))  # type: ignore[misc]
            taken["rows of json"].append(best(lambda k=key: bare(_WHOLE, k)))  # type: ignore[misc]
            for form, printed in _PRINTED.items():
                taken[form].append(best(lambda a=asked, p=printed: p(case, a)))  # type: ignore[misc]
    own.close()
    milli = {name: 1000 * median(times) for name, times in taken.items()}
    total = {name: sum(times) for name, times in taken.items()}
    return [
        Line("statements", statements),
        Line("bare FTS5 queries of the same rows, median", milli["found"], "ms"),
        Line("  of their numbers alone", milli["numbers"], "ms"),
        Line("search, median", milli["search"], "ms"),
        Line("search / bare", total["search"] / total["found"], "times", 2.0, 1.3),
        Line("  median of the questions", _median_of(taken, "search", "found"), "times"),
        Line("  against the numbers alone", total["search"] / total["numbers"], "times"),
        Line("bare SQL of what a person said, median", milli["rows"], "ms"),
        Line("said --by, median", milli["said --by"], "ms"),
        Line("said --by / bare", total["said --by"] / total["rows"], "times", 2.0, 1.3),
        Line("  median of the people", _median_of(taken, "said --by", "rows"), "times"),
        Line("  of who says most", 1000 * taken["said --by"][0], "ms"),
        Line("  bare SQL of it", 1000 * taken["rows"][0], "ms"),
        Line("  printed as a table / bare", total["rows of text"] / total["rows"], "times"),
        Line("  printed as lines / bare", total["lines"] / total["rows"], "times"),
        Line(
            "  printed as JSON / bare SQL of that", total["json"] / total["rows of json"], "times"
        ),
        Line("  printed as JSON, of who says most", 1000 * taken["json"][0], "ms"),
        Line("looking for what is unread, before each", 1000 * told, "ms"),
    ], {**{name: [*times] for name, times in taken.items()}, "statements said": [*said]}


def _median_of(taken: dict[str, list[float]], name: str, bare: str) -> float:
    """The median question's share of the bare one."""
    return median(a / b for a, b in zip(taken[name], taken[bare], strict=True))


def _as_table(case: CaseFile, asked: Asked) -> None:
    table.write_rows(inquiry.said(case, asked), io.StringIO())


def _as_lines(case: CaseFile, asked: Asked) -> None:
    "\n".join(terminal.lines_of(inquiry.said(case, asked), _WIDTH))


def _as_json(case: CaseFile, asked: Asked) -> None:
    found = contract.to_contract(inquiry.part(case, asked))
    json.dump(found, io.StringIO(), ensure_ascii=False, indent=1)


_PRINTED: Final = {"rows of text": _as_table, "lines": _as_lines, "json": _as_json}
"""`said --by` as the command does it, with the printing, by form."""


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


def _speakers(case: CaseFile) -> Iterator[tuple[str, str, int]]:
    """Some people, evenly over their ranks by statements on a log scale.

    Id, what to ask for them by (the name, or the id where others have it too) and statements.
    """
    ranked = list(
        case.rows(
            "SELECT p.id, iif((SELECT count(*) FROM people o WHERE o.name = p.name) > 1, p.id,"
            " p.name), count(*) FROM statements s JOIN people p ON p.number = s.speaker"
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
