"""A hundred thousand statements asked of: `--part asking`.

`search` and `said --by` against the bare query to the index of words, question by question and in
turns, over words from the most frequent to the rare ones.  The case is made once and kept.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Final

from bench.results import Json
from bench.speed.run import Line
from bench.store.growth import fill
from bench.store.multiply import multiplied
from bench.store.work import ADDED, Bench, best, stock_of, tell
from onrecord import casework
from onrecord.read.reader import Reader
from onrecord.store import CaseFile
from onrecord.store.search import said

_QUESTIONS: Final = 60
_LIMIT: Final = 50  # hits of a question, as the program shows


def measure(bench: Bench, reader: Reader) -> tuple[list[Line], dict[str, Json]]:
    """Searching against the bare query to the index, question by question, in turns.

    Raises:
        NothingKept: There is no stock to make the case of.
    """
    path = _case_of(bench, reader)
    with CaseFile(path) as case:
        statements = case.count("SELECT count(*) FROM statements")
        by = _most_quoted(case)
        bare: list[float] = []
        ours: dict[str, list[float]] = {"search": [], "said --by": []}
        own = sqlite3.connect(path)
        sql = "SELECT rowid FROM statements_words WHERE statements_words MATCH ?"
        sql += f" ORDER BY rank LIMIT {_LIMIT}"
        for word in _questions(case):
            bare.append(best(lambda w=word: own.execute(sql, (f'"{w}"',)).fetchall()))  # type: ignore[misc]
            ours["search"].append(best(lambda w=word: said(case, w, limit=_LIMIT)))  # type: ignore[misc]
            ours["said --by"].append(best(lambda w=word: said(case, w, by=by, limit=_LIMIT)))  # type: ignore[misc]
        all_by = best(lambda: said(case, by=by, limit=_LIMIT))
        own.close()
    lines = [
        Line("statements", statements),
        Line("bare FTS5 query, median", 1000 * median(bare), "ms"),
    ]
    for name, times in ours.items():
        lines.append(Line(f"{name}, median", 1000 * median(times), "ms"))
        lines.append(Line(f"{name} / bare", sum(times) / sum(bare), "times", 2.0, 1.3))
    lines.append(Line("said --by without words", 1000 * all_by, "ms"))
    return lines, {"bare": [*bare], **{name: [*times] for name, times in ours.items()}}


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


def _most_quoted(case: CaseFile) -> str:
    found = case.row(
        "SELECT p.id FROM statements s JOIN people p ON p.number = s.speaker"
        " GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    )
    return str(found[0]) if found else ""


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
