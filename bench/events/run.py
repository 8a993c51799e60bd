"""Measure events: `python -m bench.events.run`.

Event F1 by kind and person, dates and certainty on the tuning half (and, asked for, on the test
half), the nine events of the seed, and MEANTIME's certainty and polarity beside the majority class.
People are the case's own.  The gold counts a deed under the person accused of it, one for each; we
count it under the one it was done to, with each defendant's proceeding pointing to it, and it is
turned into the gold's form here.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from bench.events.breadth import FOLDER, read_passages
from bench.events.gold import GoldArticle, Part, read_gold
from bench.events.meantime import PARTS, accuracies, judged
from bench.events.score import Found, Scores, Tally, match, score
from bench.results import ROOT, Json, digest_of, digest_of_all, rounded, write
from onrecord.nouns import Article, Case, Certainty, Event, EventKind, Status, When
from onrecord.pipeline import compose
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader

HERE: Final = Path(__file__).parent
SHARED: Final = ROOT.parent / "shared"
SEED_DAY: Final = date(2024, 3, 10)
_GUILT: Final = frozenset({"verdict/guilty", "plea/guilty"})


def read(reader: Reader, article: Article) -> Case:
    """An article as a case with its events and proceedings."""
    return compose([reader.read(article)])


def found_in(case: Case) -> list[Found]:
    """A case's events in the gold's form: a deed once under each defendant it is about."""
    names = {p.id: p.name for p in case.people}
    other = {p.id: p.aliases for p in case.people}
    about: defaultdict[str, list[str]] = defaultdict(list)
    for proceeding in case.proceedings:
        for known in proceeding.events:
            about[known].append(proceeding.defendant)
    found: list[Found] = []
    deeds: defaultdict[str, list[Event]] = defaultdict(list)
    for event in case.events:
        if event.kind is EventKind.INCIDENT:
            for defendant in about[event.id]:
                deeds[defendant].append(event)
            continue
        spans = tuple(m.trigger for _, m in event.mentions)
        name = names.get(event.person) if event.person else None
        also = other[event.person] if event.person else ()
        found.append(Found(event.kind.value, name, event.when, event.certainty.value, spans, also))
    for defendant, held in deeds.items():
        settled = any(
            e.person == defendant
            and e.step in _GUILT
            and e.certainty is Certainty.HAPPENED
            and e.status is not Status.VACATED
            for e in case.events
        )
        when = min((e.when for e in held if e.when), key=_width, default=None)
        spans = tuple(m.trigger for e in held for _, m in e.mentions)
        certainty = "happened" if settled else "possible"
        also = other[defendant]
        found.append(Found("incident", names[defendant], when, certainty, spans, also))
    return found


def _width(when: When) -> timedelta:
    if when.earliest is None or when.latest is None:
        return timedelta.max
    return when.latest - when.earliest


def scores_of(
    reader: Reader, articles: Iterable[GoldArticle]
) -> tuple[Scores, list[tuple[GoldArticle, list[Found]]]]:
    """The scores on annotated articles, and what was found in each."""
    pairs = []
    for gold in articles:
        article = Article(gold.text, outlet=gold.outlet, published=gold.published)
        pairs.append((gold, found_in(read(reader, article))))
    return score(pairs), pairs


def _shown(name: str, t: Tally) -> str:
    return (
        f"{name:12}{t.gold:6}{t.found:7}{t.precision:8.1%}{t.recall:8.1%}{t.f1:8.1%}"
        f"{t.date_accuracy:8.1%}{t.invented:6}{t.certainty_accuracy:8.1%}{t.surer:6}"
    )


def report(part: str, scores: Scores) -> dict[str, Json]:
    """Print a part's scores; the numbers to keep."""
    print(f"\n== bench/events {part}")
    print(
        f"{'':12}{'gold':>6}{'found':>7}{'P':>8}{'R':>8}{'F1':>8}{'date':>8}{'made':>6}"
        f"{'cert.':>8}{'surer':>6}"
    )
    for kind, tally in scores.by_kind.items():
        print(_shown(kind, tally))
    print(_shown("all", scores.total))
    every = {**scores.by_kind, "all": scores.total}
    return {
        name: {
            "gold": t.gold,
            "found": t.found,
            "f1": t.f1,
            "precision": t.precision,
            "recall": t.recall,
            "dates": t.date_accuracy,
            "dated": t.dated,
            "invented": t.invented,
            "certainty": t.certainty_accuracy,
            "surer": t.surer,
        }
        for name, t in every.items()
    }


def print_errors(pairs: Sequence[tuple[GoldArticle, list[Found]]]) -> None:
    """Print what was missed, made up, misdated or misjudged, in words."""
    for gold, found in pairs:
        matched = match(gold, found)
        hit, right = {id(m.gold) for m in matched}, {id(m.found) for m in matched}
        print(f"\n{gold.id}: {len(matched)} of {len(gold.events)}, {len(found)} found")
        for event in gold.events:
            if id(event) not in hit:
                print(
                    f"  missed {event.subkind} of {event.person}: {event.trigger.of(gold.text)!r}"
                )
        for one in found:
            if id(one) not in right:
                print(f"  extra {one.kind} of {one.person}: {[s.of(gold.text) for s in one.spans]}")


def seed_case(reader: Reader, text: Path) -> Case:
    """The seed as a case, published on the day that its gold is counted from."""
    return read(reader, Article(text.read_text(encoding="utf-8"), published=SEED_DAY))


def report_seed(reader: Reader, text: Path, gold: Path) -> dict[str, Json]:
    """Print the seed's nine events; how many are found, and how many are dated and judged right."""
    case = seed_case(reader, text)
    names = {p.id: p.name for p in case.people}
    left = list(case.events)
    found = right = 0
    print("\n== The seed's events")
    for row in json.loads(gold.read_text(encoding="utf-8"))["events"]:
        those = [
            e
            for e in left
            if e.person
            and names[e.person] == row["who"]
            and _is_type(e, row["type"], row["certainty"])
        ]
        those.sort(
            key=lambda e: (
                not is_day_right(e.when, row["date"]),
                e.certainty.value != row["certainty"],
            )
        )
        best = those[0] if those else None
        if best is not None:
            left.remove(best)
            found += 1
        is_right = (
            best is not None
            and is_day_right(best.when, row["date"])
            and best.certainty.value == row["certainty"]
        )
        right += is_right
        got = f"{best.when}, {best.certainty}" if best else "missed"
        print(
            f"{'yes' if is_right else 'NO':4}{row['type']:10}{row['who']:24}{row['date']!s:12}{got}"
        )
    print(
        f"found {found}, with the right days and certainty {right}, of 9 (floor 8 / 8, aim 9 / 9)"
    )
    return {"found": found, "right": right}


def _is_type(event: Event, kind: str, certainty: str) -> bool:
    """Whether an event is of a seed's type; what threatens is a possible sentence there."""
    if event.step == "exposure/maximum":
        return kind == "sentence" and certainty == "possible"
    return event.kind.value == kind


def is_day_right(when: When | None, gold: str | None) -> bool:
    """Whether an interval is the gold's day, month or year, or a part of that month or year.

    "Later this year" lies within "2024" and is right; a year for a day is not.
    """
    if gold is None or when is None:
        return (gold is None) == (when is None)
    if when.earliest is None or when.latest is None:
        return False
    first = date.fromisoformat(gold + "-01-01"[len(gold) - 4 :] if len(gold) < 10 else gold)
    match len(gold):
        case 4:
            last = date(first.year + 1, 1, 1)
        case 7:
            last = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        case _:
            last = first + timedelta(days=1)
    return first <= when.earliest and when.latest <= last


def report_meantime(folder: Path) -> dict[str, Json]:
    """Print certainty and polarity on MEANTIME; the numbers to keep."""
    numbers: dict[str, Json] = {}
    every = {part: list(judged(folder, part)) for part in PARTS}
    every["both"] = [row for rows in every.values() for row in rows]
    print("\n== MEANTIME event mentions: accuracy (majority class)")
    for part, rows in every.items():
        found = accuracies(rows)
        numbers[part] = {"mentions": len(rows), **{k: dict(v) for k, v in found.items()}}
        shown = ", ".join(f"{k} {v['ours']:.1%} ({v['majority']:.1%})" for k, v in found.items())
        print(f"{part} ({len(rows)}): {shown}")
    return numbers


def run(options: argparse.Namespace) -> int:
    """Measure all that can be measured; the exit code."""
    reader = Reader(Model(options.model))
    numbers: dict[str, Json] = {}
    digests = {"gold": digest_of_all((HERE / "gold").rglob("*.json"))}
    parts: tuple[Part, ...] = ("tune", "test") if options.test else ("tune",)
    for part in parts:
        scores, pairs = scores_of(reader, read_gold(part))
        numbers[part] = report(part, scores)
        if options.errors and part == "tune":
            print_errors(pairs)
    if options.passages:
        scores, pairs = scores_of(reader, read_passages(options.passages))
        report(f"passages of our own, {options.passages.name}", scores)
        if options.errors:
            print_errors(pairs)
    missing = [
        p for p in (options.seed_text, options.seed_gold, options.meantime) if not p.exists()
    ]
    if options.seed_text.is_file() and options.seed_gold.is_file():
        numbers["seed"] = report_seed(reader, options.seed_text, options.seed_gold)
        digests["seed"] = digest_of(options.seed_text)
    if options.meantime.is_dir():
        numbers["meantime"] = report_meantime(options.meantime)
        digests["meantime"] = digest_of_all(
            p for part in PARTS for p in (options.meantime / f"corpus_{part}").glob("*.xml")
        )
    for path in missing:
        print(f"bench.events: nothing at {path}", file=sys.stderr)
    if missing or not options.test:
        print("\nNot kept: this run did not measure everything (--test reads the test half too).")
        return 2 if missing else 0
    kept = rounded(numbers)
    assert isinstance(kept, dict)  # noqa: S101  (a dict goes in, a dict comes out)
    stored = write(options.results, "events", options.model, digests, kept)
    print(f"\nKept in {stored.name}.")
    return 0


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--test", action="store_true", help="the test half too, and keep the result"
    )
    parser.add_argument(
        "--errors", action="store_true", help="print what went wrong on the tuning half"
    )
    parser.add_argument(
        "--passages", type=Path, nargs="?", const=FOLDER, metavar="FOLDER",
        help="passages of our own, too: those that rules are developed on, or another folder's",
    )  # fmt: skip
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder of the model's files")
    parser.add_argument("--seed-text", type=Path, default=SHARED / "seed.txt")
    parser.add_argument("--seed-gold", type=Path, default=SHARED / "seed.gold.json")
    parser.add_argument("--meantime", type=Path, default=SHARED / "data" / "meantime")
    parser.add_argument("--results", type=Path, default=HERE / "results", help="where to keep them")
    sys.exit(run(parser.parse_args()))


if __name__ == "__main__":
    main()
