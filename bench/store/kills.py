"""What a case file survives: `python -m bench.store.kills`.

Processes that add articles, derive everything anew, or forget an article are killed (SIGKILL) at
random moments, again and again, every fourth time two at once; after each kill the file must hold
all that it held before and all that was told to be in it.  At the end it must be the case that
nobody ever killed.  Exit code 1 where it is not.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from bench.results import ROOT, Json, write
from bench.store.work import told
from onrecord import casework
from onrecord.adding import add
from onrecord.ingest import find_sources
from onrecord.read.model import SHIPPED
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, articles
from onrecord.store.check import check

HERE: Final = Path(__file__).parent
KILLS: Final = 200
_LONGEST: Final = 0.4  # seconds that a process lives, once it is at work
_ARTICLES: Final = 2  # for each kill
_WORK: Final = ("add",) * 7 + ("mend", "forget", "forget")
_SENTENCE: Final = "“I saw moon {0} fall,” said Ana Ruiz. “Nobody had checked clamp {0}.”\n"
_CHILD: Final = """
import sys
from onrecord import casework
from onrecord.adding import add
from onrecord.ingest import find_sources
from onrecord.ingest.copies import signature
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, articles
path, folder, what, name = sys.argv[1:]
reader = Reader()
first = next(find_sources([folder])).read().article
reader.read(first)
signature(first)
print("ready", flush=True)
with CaseFile(path) as case:
    if what == "mend":
        casework.mend(case)
    elif what == "forget":
        casework.forget_articles(case, articles.find(case, name), "bench")
        print("forgot", name, flush=True)
    else:
        for number, source in enumerate(find_sources([folder])):
            if add(case, [source], reader).new:
                print("added", source.name, flush=True)
                if number % 3 == 0:
                    casework.derive(case)
"""


def write_articles(folder: Path, count: int) -> None:
    """Short articles, some of them with more to them, so that pages fill and split."""
    for number in range(count):
        text = _SENTENCE.format(number) + "\nIt fell, and it fell again.\n" * (number % 40)
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


class Faults:
    """What was found wrong, kill by kill; and what was forgotten on the way."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.path = path
        self.folder = folder
        self.found: list[str] = []
        self.forgotten: set[str] = set()
        self.at_work: Counter[str] = Counter()
        self._held: set[str] = set()

    def kill(self, number: int, chance: random.Random) -> None:
        """One process or two, killed; and a look at what they left."""
        work = chance.choice(_WORK) if self._held else "add"
        name = str(chance.choice(sorted(self._held))) if self._held else ""
        both = (work, "add") if number % 4 == 3 else (work,)
        told_of: list[str] = []
        with ExitStack() as running:
            children = [running.enter_context(self._process(w, name)) for w in both]
            for child in children:
                _line(child)
            for child in children:
                time.sleep(chance.uniform(0, _LONGEST) / len(children))
                child.send_signal(signal.SIGKILL)
            for child in children:
                assert child.stdout is not None  # noqa: S101  (it is a pipe)
                told_of += child.stdout.read().splitlines()
        self.at_work[" and ".join(both)] += 1
        self._look(number, name if work == "forget" else "", told_of)

    def _process(self, what: str, name: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(self.path), str(self.folder), what, name],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])},
        )

    def _look(self, number: int, to_forget: str, told_of: list[str]) -> None:
        with CaseFile(self.path) as case:
            there = {name for (name,) in case.rows("SELECT name FROM sources")}
            gone = self._held - there
            if to_forget in gone:
                gone.discard(to_forget)
                self.forgotten.add(to_forget)
            for lost in gone:
                self._tell(number, f"{lost} is lost")
            for line in told_of:
                what, _, name = line.partition(" ")
                if (what == "added") != (name in there) and name not in self.forgotten:
                    self._tell(number, f"told {line!r}, and it is not so")
            if case.count("SELECT count(*) FROM decisions") != len(self.forgotten):
                self._tell(number, "forgotten by halves")
            for unread in _articles_without(case):
                self._tell(number, unread)
            if number % 5 == 0:
                for finding in check(case).findings:
                    if finding.is_fault:
                        self._tell(number, str(finding))
            self._held = there

    def _tell(self, number: int, what: str) -> None:
        self.found.append(f"kill {number}: {what}")

    def finish(self) -> tuple[int, int]:
        """Let the work be done at last, and compare: how many were in before, how many are."""
        before = len(self._held)
        with CaseFile(self.path) as case:
            added = add(case, find_sources([self.folder]), Reader())
            casework.derive(case)
            self.found += [str(finding) for finding in check(case).findings]
            if added.known != before or added.failures:
                self.found.append(f"{added.known} of {before} known at the end: {added.failures}")
            killed = sorted(_content(case))
        with CaseFile.create(self.path.with_name("unkilled.case"), "bench") as case:
            add(case, find_sources([self.folder]), Reader())
            for name in sorted(self.forgotten):
                casework.forget_articles(case, articles.find(case, name), "bench")
            casework.derive(case)
            if killed != sorted(_content(case)):
                self.found.append("it is not the case that nobody killed")
            return before, case.count("SELECT count(*) FROM articles")


def _line(child: "subprocess.Popen[str]") -> None:
    assert child.stdout is not None  # noqa: S101  (it is a pipe)
    child.stdout.readline()


def _articles_without(case: CaseFile) -> Iterator[str]:
    """Articles by halves: without a reading, a source, or their words in the index."""
    for table, column in (("readings", "article"), ("sources", "article"), ("words", "rowid")):
        name = "articles_words_docsize" if table == "words" else table
        column = "id" if table == "words" else column
        sql = f"SELECT number FROM articles WHERE number NOT IN (SELECT {column} FROM {name})"  # noqa: S608
        for (number,) in case.rows(sql):
            yield f"article {number} is without {table}"


def _content(case: CaseFile) -> Iterator[str]:
    """All that a case says, whatever its rows are numbered."""
    for sql in (
        "SELECT id, text FROM articles",
        "SELECT a.id, r.reader, hex(r.found) FROM readings r JOIN articles a ON a.number = article",
        'SELECT speaker, words, article, start, "end" FROM who_said_what',
        'SELECT person, article, start, "end" FROM who_is_named_where',
        "SELECT first.id, a.id FROM copies c JOIN articles a ON a.number = c.article"
        " JOIN articles first ON first.number = c.copy_of",
    ):
        yield from (repr(row) for row in case.rows(sql))


def run(options: argparse.Namespace) -> int:
    """Kill, look, and kill again; the exit code."""
    chance = random.Random(options.seed)  # noqa: S311  (the same moments each time)
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name, "articles"), Path(name, "a.case")
        folder.mkdir()
        count = _ARTICLES * options.kills
        write_articles(folder, count)
        CaseFile.create(path, "bench").close()
        faults = Faults(path, folder)
        for number in told(range(options.kills), "kills"):
            faults.kill(number, chance)
        before, after = faults.finish()
    print(f"{options.kills} kills, of {dict(faults.at_work)}")
    print(f"{before} of {count} articles in before the last run, {after} after it")
    print(f"{len(faults.forgotten)} forgotten; {len(faults.found)} faults")
    for fault in faults.found:
        print(f"  {fault}")
    numbers: dict[str, Json] = {
        "kills": options.kills,
        "at work": {**faults.at_work},
        "articles": count,
        "in before the last run": before,
        "forgotten": len(faults.forgotten),
        "faults": [*faults.found],
    }
    if options.kills >= KILLS:
        print(f"Kept in {write(options.results, 'kills', SHIPPED, {}, numbers).name}.")
    return 1 if faults.found else 0


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--results", type=Path, default=HERE / "results" / "kills")
    sys.exit(run(parser.parse_args()))


if __name__ == "__main__":
    main()
