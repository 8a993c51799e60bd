"""Manner held against labels made by hand (manner.md, manner.csv).

Measured twice: the rules alone, on the gold words of each labelled attribution, and the manner of
the attribution that the reader finds at the labelled cue, where it finds one.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.scorer import Document, Quote, spans_in
from onrecord.nouns import Attribution, Manner, Span, joined
from onrecord.read.attributions import Marks
from onrecord.read.manner import manner_of
from onrecord.read.quotes import find_quotations

LABELS: Final = Path(__file__).parent / "manner.csv"
SECOND: Final = Path(__file__).parent / "manner_second.csv"
"""Other cues, drawn and labelled when rules and vote stood."""


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled cue.

    Attributes:
        cue: From its first character to its last.
        also: A second manner where the labeller was torn.
        slice: "speech-verb" or "other".
    """

    document: str
    cue: Span
    manner: Manner
    also: Manner | None
    slice: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A label and the manner given in its place."""

    label: Label
    manner: Manner


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Shares that are right, each of `count` but for `plain`.

    Attributes:
        strict: The labelled manner.
        plain: The same where the labeller was not torn.
        lenient: The labelled manner or the second one.
        said: Said or not said, which is what surfaces show.
    """

    count: int
    strict: float
    plain: float
    lenient: float
    said: float


def read_labels(path: Path = LABELS) -> tuple[Label, ...]:
    """The labels, in order."""
    with path.open(encoding="utf-8", newline="") as held:
        return tuple(
            Label(
                row["document"],
                Span(int(row["start"]), int(row["end"])),
                Manner(row["manner"]),
                Manner(row["also"]) if row["also"] else None,
                row["slice"],
            )
            for row in csv.DictReader(held)
        )


def by_rule(labels: Iterable[Label], documents: Mapping[str, Document]) -> list[Guess]:
    """What the rules make of the gold cue, speaker and content.

    Raises:
        ValueError: No gold attribution has a labelled cue.
    """
    guesses = []
    for label in labels:
        document = documents[label.document]
        gold = _labelled(label, document.gold)
        cue, speaker, content = (spans_in(gold[r]) for r in ("cue", "source", "content"))
        quoted = Marks(find_quotations(document.text)).quoted(content)
        words = (joined(spans, document.text) for spans in (cue, speaker, content))
        guesses.append(Guess(label, manner_of(*words, quoted=bool(quoted))))
    return guesses


def _labelled(label: Label, gold: Sequence[Quote]) -> Quote:
    for quote in gold:
        cue = quote["cue"]
        if cue and (cue[0][0], cue[-1][1]) == (label.cue.start, label.cue.end):
            return quote
    raise ValueError(f"no attribution of {label.document} has its cue at {label.cue}")


def by_reader(labels: Iterable[Label], found: Mapping[str, Sequence[Attribution]]) -> list[Guess]:
    """The manner of the found attribution whose cue shares most characters with the labelled one.

    Labels whose cue no found one overlaps are left out.
    """
    guesses = []
    for label in labels:
        shared = [(_shared(label.cue, a.cue), a) for a in found.get(label.document, ())]
        most, nearest = max(shared, key=lambda pair: pair[0], default=(0, None))
        if most and nearest is not None:
            guesses.append(Guess(label, nearest.manner))
    return guesses


def _shared(cue: Span, spans: Iterable[Span]) -> int:
    return sum(max(0, min(cue.end, s.end) - max(cue.start, s.start)) for s in spans)


def accuracy(guesses: Sequence[Guess]) -> Accuracy:
    """Shares that are right; 0 where there is nothing to judge."""
    plain = [g for g in guesses if g.label.also is None]
    return Accuracy(
        len(guesses),
        _share(g.manner is g.label.manner for g in guesses),
        _share(g.manner is g.label.manner for g in plain),
        _share(g.manner in (g.label.manner, g.label.also) for g in guesses),
        _share(g.manner.is_said == g.label.manner.is_said for g in guesses),
    )


def _share(claims: Iterable[bool]) -> float:
    held = list(claims)
    return sum(held) / len(held) if held else 0.0


def confusion(guesses: Iterable[Guess]) -> Counter[tuple[Manner, Manner]]:
    """How often each labelled manner was given as each."""
    return Counter((g.label.manner, g.manner) for g in guesses)
