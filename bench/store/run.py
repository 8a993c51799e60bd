"""What keeping costs: `python -m bench.store.run`.

Prints what was measured beside what must be reached, and keeps it in results/.  Definitions are in
bench/README.md; the faults are in `bench.store.kills`.  Exit code 2 where the data are missing.
"""

import argparse
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Final

from bench.results import Json, digest_of_all, rounded, write
from bench.speed.run import SHARED, Line, show
from bench.store.multiply import multiplied
from onrecord import casework
from onrecord.adding import add
from onrecord.ingest import Source, find_sources
from onrecord.ingest.copies import signature
from onrecord.nouns import Reading
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, articles, readings
from onrecord.store.articles import Origin
from onrecord.store.search import said

HERE: Final = Path(__file__).parent
ADDED: Final = 1_000
LARGE: Final = 10_000
_BLOCK: Final = 50  # articles read alone, then as many added, in turns
_QUESTIONS: Final = 60
_LIMIT: Final = 50  # hits of a question, as the program shows


def sources_of(data: Path, count: int, folder: Path) -> list[Source]:
    """So many articles as files; where the data have fewer, some come again with a line more."""
    texts = [p.read_text(encoding="utf-8") for p in sorted((data / "text").glob("*.txt"))]
    if not texts:
        raise FileNotFoundError(data / "text")
    for number in range(count):
        again, place = divmod(number, len(texts))
        more = f"\n\nThis is print {again + 1}." if again else ""
        (folder / f"{number:05}.txt").write_text(texts[place] + more, encoding="utf-8")
    return list(find_sources([folder]))


def bench_adding(
    sources: Sequence[Source], reader: Reader, path: Path
) -> tuple[list[Line], dict[str, Json]]:
    """Adding with all that follows, against taking in and reading alone; in turns."""
    alone = adding = 0.0
    with CaseFile.create(path, "bench") as case:
        reader.read(sources[0].read().article)
        add(case, [], reader)
        for first in range(0, len(sources), _BLOCK):
            block = sources[first : first + _BLOCK]
            alone += timed(lambda b=block: [reader.read(s.read().article) for s in b])  # type: ignore[misc]
            adding += timed(lambda b=block: add(case, b, reader))  # type: ignore[misc]
        deriving = timed(lambda: casework.derive(case))
        again = timed(lambda: add(case, sources, reader))
    return [
        Line(f"reading {len(sources):,} articles alone", alone, "s"),
        Line("adding them", adding, "s"),
        Line("  and who is who, once", deriving, "s"),
        Line("adding / reading alone", (adding + deriving) / alone, "times", 1.3, 1.1),
        Line("adding them again", again, "s"),
    ], {"alone": alone, "adding": adding, "deriving": deriving, "again": again}


def fill(case: CaseFile, held: Sequence[Reading], count: int) -> None:
    """Put so many articles into a case, without the model: those read, under changed names."""
    made = islice(multiplied(held), count)
    while some := list(islice(made, 200)):
        with case.transaction():
            for reading in some:
                article = reading.article
                origin = Origin(article.source, article.id, article.id)
                kept = articles.keep(case, article, origin, (), signature(article))
                readings.keep(case, kept.number, reading)


def bench_size(
    held: Sequence[Reading], path: Path, count: int
) -> tuple[list[Line], dict[str, Json]]:
    """Bytes of a large case against the bytes of its texts, and the time of a decision."""
    with CaseFile.create(path, "bench") as case:
        fill(case, held, count)
        first = timed(lambda: casework.derive(case))
        unchanged = timed(lambda: casework.derive(case))
        loading = timed(lambda: casework.case_of(case))
        text = case.count("SELECT sum(length(CAST(text AS BLOB))) FROM articles")
        statements = case.count("SELECT count(*) FROM statements")
        tables = {
            str(name): int(size)
            for name, size in case.rows("SELECT name, sum(pgsize) FROM dbstat GROUP BY 1")
        }
    size = path.stat().st_size
    return [
        Line(f"{count:,} articles", size / count, "bytes each"),
        Line("  their texts", text / count, "bytes each"),
        Line("file / texts", size / text, "times", 6.0, 4.0),
        Line(f"deriving {statements:,} statements first", first, "s"),
        Line("deriving again, as after a decision", unchanged, "s"),
        Line("loading the case as it was derived", loading, "s"),
    ], {"tables": {**tables}, "size": size, "text": text, "statements": statements}


def bench_search(path: Path) -> tuple[list[Line], dict[str, Json]]:
    """Searching against the bare query to the index, question by question, in turns."""
    with CaseFile(path) as case:
        by = str(_most_quoted(case))
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
    lines = [Line("bare FTS5 query, median", 1000 * median(bare), "ms")]
    for name, times in ours.items():
        lines.append(Line(f"{name}, median", 1000 * median(times), "ms"))
        lines.append(Line(f"{name} / bare", sum(times) / sum(bare), "times", 2.0, 1.3))
    lines.append(Line("said --by without words", 1000 * all_by, "ms"))
    return lines, {"bare": [*bare], **{name: [*times] for name, times in ours.items()}}


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


def timed(work: Callable[[], object]) -> float:
    """Seconds by the clock."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """The least seconds of some rounds."""
    return min(timed(work) for _ in range(rounds))


def run(options: argparse.Namespace) -> int:
    """Measure all; the exit code."""
    reader = Reader(Model(options.model, threads=os.cpu_count() or 1))
    numbers: dict[str, Json] = {}
    with tempfile.TemporaryDirectory(dir=options.scratch) as name:
        folder = Path(name)
        (folder / "files").mkdir()
        try:
            sources = sources_of(options.data, options.added, folder / "files")
        except FileNotFoundError as missing:
            print(f"bench.store: no texts in {missing}; --data names them", file=sys.stderr)
            return 2
        lines, kept = bench_adding(sources, reader, folder / "a.case")
        show(f"Adding {options.added:,} articles", lines)
        numbers["adding"] = rounded({"table": _table(lines), **kept})
        with CaseFile(folder / "a.case") as case:
            held = [replace(r, warnings=()) for r in readings.load(case)]
        lines, kept = bench_size(held, folder / "large.case", options.large)
        show("Size", lines)
        numbers["size"] = rounded({"table": _table(lines), **kept})
        print(json.dumps(kept["tables"], indent=1))
        lines, kept = bench_search(folder / "large.case")
        show("Search", lines)
        numbers["search"] = rounded({"table": _table(lines), **kept}, 6)
    if (options.added, options.large) != (ADDED, LARGE):
        print("\nNot kept: this run was a small one.")
        return 0
    data = {"corpus": digest_of_all((options.data / "text").iterdir())}
    stored = write(options.results, "store", options.model, data, numbers)
    print(f"\nKept in {stored.name}.")
    return 0


def _table(lines: Sequence[Line]) -> dict[str, Json]:
    return {line.name.strip(): line.value for line in lines}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    data = SHARED / "data" / "polnear" / "train"
    parser.add_argument("--data", type=Path, default=data, help="a part of PolNeAR")
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder of the model's files")
    parser.add_argument("--results", type=Path, default=HERE / "results", help="where to keep them")
    parser.add_argument("--scratch", type=Path, help="a folder on the disk to be measured")
    parser.add_argument("--added", type=int, default=ADDED, help="articles read and added")
    parser.add_argument("--large", type=int, default=LARGE, help="articles of the large case")
    sys.exit(run(parser.parse_args()))


if __name__ == "__main__":
    main()
