"""What a case file survives: `python -m bench.store.kills`.

A process that adds articles is killed (SIGKILL) at random moments, again and again, and so is one
that derives who is who; after each kill the file must hold all that it held before.  At the end
everything must be there once, as if nobody had been killed.  Exit code 1 where it is not.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from bench.results import ROOT, Json, write
from onrecord import casework
from onrecord.adding import add
from onrecord.ingest import find_sources
from onrecord.read.model import SHIPPED
from onrecord.read.reader import Reader
from onrecord.store import CaseFile
from onrecord.store.check import check

HERE: Final = Path(__file__).parent
KILLS: Final = 200
_LONGEST: Final = 0.25  # seconds that a process lives, once it is at work
_SENTENCE: Final = "“I saw moon {0} fall,” said Ana Ruiz. “Nobody had checked clamp {0}.”\n"
_CHILD: Final = """
import sys
from pathlib import Path
from onrecord import casework
from onrecord.adding import add
from onrecord.ingest import find_sources
from onrecord.ingest.copies import signature
from onrecord.read.reader import Reader
from onrecord.store import CaseFile
reader = Reader()
first = next(find_sources([sys.argv[2]])).read().article
reader.read(first)
signature(first)
print("ready", flush=True)
case = CaseFile(sys.argv[1])
for source in find_sources([sys.argv[2]]):
    if add(case, [source], reader).new:
        casework.derive(case)
"""


def write_articles(folder: Path, count: int) -> None:
    """Short articles, some of them with more to them, so that pages fill and split."""
    for number in range(count):
        text = _SENTENCE.format(number) + "\nIt fell, and it fell again.\n" * (number % 40)
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def killed(case: Path, folder: Path, seconds: float) -> None:
    """One process that adds and derives, and lives so long once it is at work."""
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(case), str(folder)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])},
    ) as child:
        assert child.stdout is not None  # noqa: S101  (it is a pipe)
        child.stdout.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)


def run(options: argparse.Namespace) -> int:
    """Kill, look, and kill again; the exit code."""
    chance = random.Random(options.seed)  # noqa: S311  (the same moments each time)
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name, "articles"), Path(name, "a.case")
        folder.mkdir()
        count = 4 * options.kills
        write_articles(folder, count)
        CaseFile.create(path, "bench").close()
        held: set[str] = set()
        for number in range(options.kills):
            killed(path, folder, chance.uniform(0, _LONGEST))
            with CaseFile(path) as case:
                there = {text for (text,) in case.rows("SELECT text FROM articles")}
                if lost := held - there:
                    faults.append(f"kill {number}: {len(lost)} articles lost")
                if case.count("SELECT count(*) FROM readings") != len(there):
                    faults.append(f"kill {number}: an article without its reading")
                held = there
                if not number % 10 and (found := [f for f in check(case).findings if f.is_fault]):
                    faults += [f"kill {number}: {finding}" for finding in found]
        after = len(held)
        with CaseFile(path) as case:
            added = add(case, find_sources([folder]), Reader())
            derived = casework.derive(case)
            faults += [str(finding) for finding in check(case).findings]
            texts = [text for (text,) in case.rows("SELECT text FROM articles")]
            if len(texts) != count or len(set(texts)) != count or added.known != after:
                faults.append(f"{len(texts)} articles at the end, not {count}")
            statements = len(derived.statements)
    print(
        f"{options.kills} kills; {after} of {count} articles in before the last run, {count} after"
    )
    print(f"{statements} statements; {len(faults)} faults")
    for fault in faults:
        print(f"  {fault}")
    numbers: dict[str, Json] = {
        "kills": options.kills,
        "articles": count,
        "in before the last run": after,
        "faults": [*faults],
    }
    if options.kills >= KILLS:
        print(f"Kept in {write(options.results, 'kills', SHIPPED, {}, numbers).name}.")
    return 1 if faults else 0


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--results", type=Path, default=HERE / "results" / "kills")
    sys.exit(run(parser.parse_args()))


if __name__ == "__main__":
    main()
