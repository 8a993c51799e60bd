"""What keeping costs: `python -m bench.store.run`.

Prints what was measured beside what must be reached, and keeps it in a folder of results/ for each
part.  Each part runs alone with `--part`; the case files it made stay in `--work`, and those that
took long are made once.  Definitions are in bench/README.md.  Exit code 2 where something to
measure with is missing.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from bench.results import Json, digest_of_all, rounded, write
from bench.speed.run import SHARED, Line, show
from bench.store import adding, asking, growth, reprints
from bench.store.work import ADDED, LARGE, STATEMENTS, WORK, Bench, NothingKept
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader

HERE: Final = Path(__file__).parent
PARTS: Final = {
    "adding": (f"Adding {ADDED:,} articles", adding.measure),
    "growth": ("Growth", growth.measure),
    "asking": ("Asking", asking.measure),
    "reprints": ("One text in several outlets", reprints.measure),
}


def run(options: argparse.Namespace) -> int:
    """Measure the parts asked for, and keep those of the full size; the exit code."""
    options.work.mkdir(parents=True, exist_ok=True)
    bench = Bench(options, options.work)
    reader = Reader(Model(options.model, threads=os.cpu_count() or 1))
    sizes = (options.added, options.large, options.statements)
    code = 0
    for part in options.part:
        title, measure = PARTS[part]
        try:
            lines, found = measure(bench, reader)
            texts = [path for data in options.data for path in (data / "text").iterdir()]
        except (FileNotFoundError, NothingKept) as missing:
            print(f"bench.store: {part}: {missing}", file=sys.stderr)
            code = 2
            continue
        show(title, lines)
        if sizes != (ADDED, LARGE, STATEMENTS):
            print("\nNot kept: this run was a small one.")
            continue
        numbers = {**_table(lines), **found}
        data = {"corpus": digest_of_all(texts)}
        stored = write(options.results / part, f"store, {part}", options.model, data, numbers)
        print(f"\nKept in {part}/{stored.name}.")
    return code


def _table(lines: list[Line]) -> dict[str, Json]:
    return {"table": rounded({line.name.strip(): line.value for line in lines}, 6)}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    data = [SHARED / "data" / "polnear" / part for part in ("train", "dev")]
    parser.add_argument("--part", nargs="+", choices=[*PARTS], default=[*PARTS])
    parser.add_argument("--data", type=Path, nargs="+", default=data, help="parts of PolNeAR")
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder of the model's files")
    parser.add_argument("--results", type=Path, default=HERE / "results", help="where to keep them")
    parser.add_argument("--work", type=Path, default=WORK, help="case files kept from run to run")
    parser.add_argument("--added", type=int, default=ADDED, help="articles read and added")
    parser.add_argument("--large", type=int, default=LARGE, help="articles of the large case")
    parser.add_argument("--no-story", action="store_true", help="of growth, leave out the story")
    parser.add_argument("--statements", type=int, default=STATEMENTS, help="to be asked of")
    sys.exit(run(parser.parse_args()))


if __name__ == "__main__":
    main()
