"""What keeping costs: `python -m bench.store.run`.

Prints what was measured beside what must be reached.  Each part runs alone with `--part`; what it
measured, and the case files it made, stay in `--work`, and once every part is there, of the full
size and of one reader, all go into results/.  Definitions are in bench/README.md.  Exit code 2
where something to measure with is missing.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from bench.results import Json, digest_of_all, rounded, write
from bench.speed.run import SHARED, Line, show
from bench.store import adding, asking, growth, work
from bench.store.work import ADDED, LARGE, STATEMENTS, WORK, Bench, NothingKept
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader

HERE: Final = Path(__file__).parent
PARTS: Final = {
    "adding": (f"Adding {ADDED:,} articles", adding.measure),
    "growth": ("Growth", growth.measure),
    "asking": ("Asking", asking.measure),
}


def run(options: argparse.Namespace) -> int:
    """Measure the parts asked for; the exit code."""
    options.work.mkdir(parents=True, exist_ok=True)
    bench = Bench(options, options.work)
    reader = Reader(Model(options.model, threads=os.cpu_count() or 1))
    code = 0
    for part in options.part:
        title, measure = PARTS[part]
        try:
            lines, found = measure(bench, reader)
        except (FileNotFoundError, NothingKept) as missing:
            print(f"bench.store: {part}: {missing}", file=sys.stderr)
            code = 2
            continue
        show(title, lines)
        work.keep(bench, part, {"reader": reader.version, **_table(lines), **found})
    every = {part: work.kept(bench, part) for part in PARTS}
    if lacking := [p for p, kept in every.items() if not kept or kept["reader"] != reader.version]:
        print(f"\nNot kept in results: {', '.join(lacking)} to be measured with this reader.")
        return code
    sizes = (options.added, options.large, options.statements)
    if sizes != (ADDED, LARGE, STATEMENTS) or options.no_story:
        print("\nNot kept in results: this run was a small one.")
        return code
    texts = [path for data in options.data for path in (data / "text").iterdir()]
    stored = write(options.results, "store", options.model, {"corpus": digest_of_all(texts)}, found)
    print(f"\nKept in {stored.name}.")
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
