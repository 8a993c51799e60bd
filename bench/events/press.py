"""Steps in sentences of real newspapers: `python -m bench.events.press`.

`press/polnear.tsv` says what some 280 sentences of PolNeAR's training texts tell.  They were drawn
with a seed by a broad list of words (court, charge, convict, plea, probe, ...), not by our rules,
so that what the rules miss shows; some more are from the few articles about a case.  They were
annotated by reading, to RULES.md, before the reader was run.  The texts are the publishers', so the
file holds places only.  Half of the documents are to work on (`work`), half to confirm with
(`confirm`).

A line is part, document, start, end and steps, joined by " ; ": a kind (or two, either of which is
right), the person (`-` nobody, `*` whoever), the certainty's letter and the days (`?` for what is
not judged).  A step after `~` may be found or not: what a hearing of Congress or an inquiry is.
Deeds are not annotated.  In a `-` there is no step, and what is found there is made up.
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from bench.events.breadth import days_in
from bench.events.score import Names
from bench.results import ROOT
from onrecord.nouns import Article, Case, Event, EventKind, Span, When
from onrecord.pipeline import compose
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader

SENTENCES: Final = Path(__file__).parent / "press" / "polnear.tsv"
_LETTERS: Final = {"h": "happened", "s": "scheduled", "p": "possible", "d": "denied"}


@dataclass(frozen=True, slots=True)
class Told:
    """A step that a sentence tells.

    Attributes:
        kinds: The contract's kinds that are right.
        person: The name; None for nobody, "*" for whoever.
        certainty: The contract's; None where it is not judged.
        when: None for no day, and where it is not judged.
        optional: Whether it may be left out.
    """

    kinds: frozenset[str]
    person: str | None
    certainty: str | None
    when: When | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document with the steps that it tells."""

    document: str
    span: Span
    told: tuple[Told, ...]


@dataclass(slots=True)
class Count:
    """What was counted over sentences; `strange` are the right kind with another person."""

    gold: int = 0
    found: int = 0
    right: int = 0
    strange: int = 0
    dated: int = 0
    dates_right: int = 0
    judged: int = 0
    certain: int = 0


def read_sentences(part: str, path: Path = SENTENCES) -> list[Sentence]:
    """The sentences of a part, in their order."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [r for r in csv.reader(lines, delimiter="\t") if not r[0].startswith("#")]
    return [
        Sentence(name, Span(int(start), int(end)), tuple(_told(steps)))
        for held, name, start, end, steps in rows
        if held == part
    ]


def _told(cell: str) -> Iterator[Told]:
    for step in cell.split(" ; "):
        if step == "-":
            continue
        kinds, _, rest = step.removeprefix("~").partition(" ")
        if step.startswith("~"):
            yield Told(frozenset(kinds.split("|")), "*", None, None, optional=True)
            continue
        person, letter, days = rest.rsplit(" ", 2)
        yield Told(
            frozenset(kinds.split("|")),
            None if person == "-" else person,
            _LETTERS.get(letter),
            days_in(days) if days != "?" else None,
            optional=False,
        )


def published_on(folder: Path) -> dict[str, date]:
    """The day of each document, by name."""
    with (folder / "metadata.tsv").open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return {r["filename"]: date.fromisoformat(r["publication_date"]) for r in rows}


def found_in(case: Case, sentence: Span) -> list[Event]:
    """The steps that begin in a sentence, once for each kind and person."""
    once: dict[tuple[str, str | None], Event] = {}
    for event in case.events:
        if event.kind is not EventKind.INCIDENT and any(
            sentence.start <= m.trigger.start < sentence.end for _, m in event.mentions
        ):
            once.setdefault((event.kind.value, event.person), event)
    return list(once.values())


def judge(case: Case, sentence: Sentence, count: Count) -> list[str]:
    """Count one sentence; the errors in it, in words."""
    people = {p.id: p.name for p in case.people}
    called = {p.id: (p.name, *p.aliases) for p in case.people}
    names = Names([t.person for t in sentence.told if t.person not in (None, "*")])
    left = found_in(case, sentence.span)
    errors: list[str] = []
    missed: list[Told] = []
    wanted = [t for t in sentence.told if not t.optional]
    count.gold += len(wanted)
    for told in wanted:
        fit = [
            e
            for e in left
            if e.kind.value in told.kinds
            and (
                told.person == "*"
                or told.person in {names.means(n) for n in called.get(e.person or "", (None,))}
            )
        ]
        if not fit:
            missed.append(told)
            continue
        left.remove(fit[0])
        count.right += 1
        count.found += 1
        if told.certainty is not None:
            count.judged += 1
            count.certain += fit[0].certainty.value == told.certainty
        if told.when is not None:
            days = fit[0].when
            count.dated += 1
            is_right = days is not None and (days.earliest, days.latest) == (
                told.when.earliest,
                told.when.latest,
            )
            count.dates_right += is_right
            if not is_right:
                errors.append(f"day of {fit[0].step}: {days}, not {told.when.earliest}")
    for told in missed:
        rival = next((e for e in left if e.kind.value in told.kinds), None)
        kinds = "/".join(sorted(told.kinds))
        if rival is None:
            errors.append(f"missed {kinds} of {told.person}")
            continue
        left.remove(rival)
        count.found += 1
        count.strange += 1
        errors.append(f"{rival.step} of {people.get(rival.person or '')}, not {told.person}")
    for event in left:
        if not any(t.optional and event.kind.value in t.kinds for t in sentence.told):
            count.found += 1
            errors.append(f"made up {event.step} of {people.get(event.person or '')}")
    return errors


def run(reader: Reader, folder: Path, part: str, *, errors: bool) -> Count:
    """Read the documents of a part and count; print what went wrong where asked for."""
    days = published_on(folder)
    count = Count()
    cases: dict[str, tuple[Article, Case]] = {}
    for sentence in read_sentences(part):
        name = sentence.document
        if name not in cases:
            text = (folder / "train" / "text" / f"{name}.txt").read_text("utf-8")
            article = Article(text, published=days.get(name))
            cases[name] = article, compose([reader.read(article)])
        article, case = cases[name]
        for wrong in judge(case, sentence, count):
            if errors:
                words = " ".join(sentence.span.of(article.text).split())
                print(f"{name[:40]} {wrong}\n    {words}")
    return count


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--confirm", action="store_true", help="the other half too, scores alone")
    parser.add_argument("--errors", action="store_true", help="what went wrong in the first half")
    parser.add_argument("--polnear", type=Path, default=ROOT.parent / "shared/data/polnear")
    options = parser.parse_args()
    if not options.polnear.is_dir():
        sys.exit(f"bench.events: nothing at {options.polnear}")
    reader = Reader(Model(SHIPPED))
    for part in ("work", "confirm") if options.confirm else ("work",):
        c = run(reader, options.polnear, part, errors=options.errors and part == "work")
        f1 = 2 * c.right / (c.gold + c.found) if c.gold + c.found else 0.0
        print(
            f"{part}: {c.right} right of {c.gold} told and {c.found} found (F1 {f1:.1%}), "
            f"{c.strange} of another person; days {c.dates_right} of {c.dated}; "
            f"certainty {c.certain} of {c.judged}"
        )


if __name__ == "__main__":
    main()
