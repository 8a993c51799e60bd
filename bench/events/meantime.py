"""MEANTIME's event mentions: certainty and polarity, beside the majority class.

Only the parts on Airbus and Apple are read; the other two are never opened.  What the corpus leaves
blank is not counted.  Tokens are joined by spaces, so that places are ours and words the corpus's.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from onrecord.nouns import Commitment, Span, Status
from onrecord.read.factuality import Polarity, assess

PARTS: Final = ("airbus", "apple")
_CERTAINTY: Final = {
    Commitment.CERTAIN: "CERTAIN",
    Commitment.DENIED: "CERTAIN",
    Commitment.PROBABLE: "PROBABLE",
    Commitment.POSSIBLE: "POSSIBLE",
    Commitment.UNSPECIFIED: "UNDERSPECIFIED",
}
_POLARITY: Final = {
    Polarity.AFFIRMED: "POS",
    Polarity.NEGATED: "NEG",
    Polarity.OPEN: "UNDERSPECIFIED",
}
_AHEAD: Final = frozenset({Status.SCHEDULED, Status.PLANNED})


@dataclass(frozen=True, slots=True)
class Judged:
    """An event mention's gold and ours: certainty, polarity, and whether it is still to come."""

    gold: tuple[str, str, str]
    ours: tuple[str, str, str]
    words: str


def judged(folder: Path, part: str) -> Iterator[Judged]:
    """Every event mention of a part of the corpus that has all three values.

    Raises:
        ValueError: The part is not one of PARTS.
    """
    if part not in PARTS:
        raise ValueError(f"MEANTIME's {part!r} is not to be read")
    for path in sorted((folder / f"corpus_{part}").glob("*.xml")):
        yield from _document(path)


def _document(path: Path) -> Iterator[Judged]:
    root = ElementTree.parse(path).getroot()  # noqa: S314  (a corpus on our own disk)
    words: list[str] = []
    places: dict[str, Span] = {}
    sentences: dict[str, Span] = {}
    at = 0
    for token in root.iter("token"):
        word = token.text or ""
        place = Span(at, at + len(word))
        places[token.get("t_id", "")] = place
        number = token.get("sentence", "")
        first = sentences.get(number, place)
        sentences[number] = Span(first.start, place.end)
        words.append(word)
        at = place.end + 1
    text = " ".join(words)
    for mention in root.iter("EVENT_MENTION"):
        gold = tuple(mention.get(name) or "" for name in ("certainty", "polarity", "time"))
        anchors = [places[a.get("t_id", "")] for a in mention.iter("token_anchor")]
        if not all(gold) or not anchors:
            continue
        event = Span(anchors[0].start, anchors[-1].end)
        sentence = next(
            s for s in sentences.values() if s.covers(Span(event.start, event.start + 1))
        )
        ours = assess(text, sentence, event)
        yield Judged(
            (gold[0], gold[1], gold[2]),
            (
                _CERTAINTY[ours.commitment],
                _POLARITY[ours.polarity],
                "FUTURE" if ours.status in _AHEAD else "NON_FUTURE",
            ),
            f"{text[max(sentence.start, event.start - 70) : event.start]}[{event.of(text)}]",
        )


def accuracies(rows: list[Judged]) -> dict[str, dict[str, float]]:
    """Ours and the majority class's accuracy: each value, certainty with polarity, all three."""
    asked = {
        "certainty": (0,),
        "polarity": (1,),
        "time": (2,),
        "certainty and polarity": (0, 1),
        "certainty, polarity and time": (0, 1, 2),
    }
    found: dict[str, dict[str, float]] = {}
    for name, places in asked.items():
        gold = [tuple(r.gold[i] for i in places) for r in rows]
        ours = [tuple(r.ours[i] for i in places) for r in rows]
        most = Counter(gold).most_common(1)[0][1] if gold else 0
        count = max(1, len(rows))
        found[name] = {
            "ours": sum(g == o for g, o in zip(gold, ours, strict=True)) / count,
            "majority": most / count,
        }
    return found
