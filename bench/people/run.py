"""Who is meant, measured: `python -m bench.people.run`.

Prints what resolving reaches beside what it must reach, and keeps the numbers in results/.  Names
and pronouns of GUM's news are scored with `--folds DIR` only, because the model that ships has
learned from them.  Exit code 2 where something to measure with is missing; the rest is measured.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

from bench.people.gum_documents import fold_folders
from bench.people.measure_gum import bench_names, bench_pronouns
from bench.people.measure_lists import bench_contexts, bench_pairs, bench_sentences
from bench.people.measure_texts import bench_attribution, bench_gap, bench_seed
from bench.people.measure_time import bench_growth, bench_speed
from bench.people.table import kept, show
from bench.people.workbench import Bench
from bench.results import MODEL_FILES, Json, digest_of, digest_of_all, rounded, write
from bench.scorer import Missing
from bench.speed.peer import NoPeer
from onrecord.read.model import SHIPPED

HERE: Final = Path(__file__).parent
SHARED: Final = Path("../shared")
SIZES: Final = (1_000, 10_000)

MEASURES: Final = {
    "seed": ("The seed, end to end", bench_seed),
    "pronouns": ("GUM: he and she to a named person, names found by us", bench_pronouns),
    "names": ("GUM: names of persons, exact, F1", bench_names),
    "gap": ("GAP validation", bench_gap),
    "pairs": ("Pairs of names made by hand", bench_pairs),
    "contexts": ("Pairs of names in their context, read whole", bench_contexts),
    "sentences": ("Passages made by hand", bench_sentences),
    "attribution": ("PolNeAR dev end to end, as bench.quotes kept it", bench_attribution),
    "speed": ("Speed, one thread", bench_speed),
    "growth": ("Many articles, one thread", bench_growth),
}


def run(options: argparse.Namespace) -> int:
    """Measure all that can be measured; the exit code."""
    bench = Bench(options)
    numbers: dict[str, Json] = {}
    lacks: list[str] = []
    for part in options.only:
        title, measure = MEASURES[part]
        try:
            lines, more = measure(bench)
        except (Missing, NoPeer) as lack:
            lacks.append(f"{part}: {lack}")
            print(f"bench.people: {part}: {lack}", file=sys.stderr)
            continue
        show(title, lines)
        numbers[part] = rounded({"table": {**kept(lines)}, **more})
    if options.folds is None and {"pronouns", "names"} & set(options.only):
        lacks.append("folds")
        print(
            "bench.people: GUM's news of the training part were left out; give --folds DIR",
            file=sys.stderr,
        )
    whole = tuple(options.only) == tuple(MEASURES) and tuple(options.sizes) == SIZES
    if lacks or options.limit or not whole:
        print("\nNot kept: this run did not measure everything.")
        return 2 if lacks else 0
    stored = write(options.results, "people", options.model, digests_of(options), numbers)
    print(f"\nKept in {stored.name}.")
    return 0


def digests_of(options: argparse.Namespace) -> dict[str, str]:
    """Of everything that was read, by name."""
    gum = {p: digest_of_all((options.gum / p).glob("*.conllu")) for p in ("train", "dev")}
    folds = {
        f"{folder.name}, {name}": digest_of(folder / name)
        for folder in fold_folders(options.folds)
        for name in MODEL_FILES
    }
    return {
        "seed": digest_of_all([options.seed_text, options.seed_gold]),
        "gum, train": gum["train"],
        "gum, dev": gum["dev"],
        "gap": digest_of(options.gap),
        "lists": digest_of_all([HERE / "pairs.csv", HERE / "sentences.csv"]),
        "texts": digest_of_all((options.data / "text").glob("*.txt")),
        **folds,
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    data = SHARED / "data"
    parser.add_argument("--only", nargs="+", choices=tuple(MEASURES), default=list(MEASURES))
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder of the model's files")
    parser.add_argument(
        "--folds", type=Path, help="folder of fold-0 and fold-1, trained without news:i/2 of GUM"
    )
    parser.add_argument("--data", type=Path, default=data / "polnear/dev", help="part of PolNeAR")
    parser.add_argument("--gum", type=Path, default=data / "gum", help="holds train/ and dev/")
    parser.add_argument("--gap", type=Path, default=data / "gap/gap-validation.tsv")
    parser.add_argument("--seed-text", type=Path, default=SHARED / "seed.txt")
    parser.add_argument("--seed-gold", type=Path, default=SHARED / "seed.gold.json")
    parser.add_argument("--results", type=Path, default=HERE / "results", help="where to keep them")
    parser.add_argument("--quotes-results", type=Path, default=HERE.parent / "quotes/results")
    parser.add_argument("--limit", type=int, default=0, help="of everything, for a quick look")
    parser.add_argument("--errors", type=int, default=0, help="wrong answers to print of each sort")
    parser.add_argument("--rounds", type=int, default=3, help="of everything timed")
    parser.add_argument("--sizes", type=int, nargs=2, default=list(SIZES), metavar="ARTICLES")
    sys.exit(run(parser.parse_args()))


if __name__ == "__main__":
    main()
