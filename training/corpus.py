"""Attribution corpora in brat standoff, as labelled words.

Knows one format (Source, Cue and Content spans joined by events), not one corpus: any folder with
`text/*.txt` and `attributions/*.ann` will do.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns import Manner
from onrecord.read.manner import manner_of
from onrecord.read.words import Words, split_words

Spans: TypeAlias = dict[int, list[tuple[int, int]]]
MANNERS: Final = [manner.value for manner in Manner]
BY_HAND: Final = 3.0
BY_RULE: Final = 0.3
KINDS: Final = {"Source": 1, "Cue": 2, "Content": 3}


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """One document: its words, and for each the attribution it belongs to and as what.

    Shape: `kind` (words,) is 0 outside, 1 speaker, 2 cue, 3 content, as in `onrecord.read.decode`;
    `owner` (words,) is the attribution's number where the kind is 2 or 3, else -1.  `anchors` maps
    an attribution's number to the first word of its cue, `speakers` to the first of its speaker's;
    several attributions may share a speaker's words.  `manners` maps it to a manner's number and
    the weight of that label.
    """

    name: str
    words: Words
    owner: NDArray[np.int64]
    kind: NDArray[np.int64]
    anchors: dict[int, int]
    speakers: dict[int, int]
    manners: dict[int, tuple[int, float]]


@dataclass(frozen=True)
class Source:
    """One annotated document as it came."""

    name: str
    text: str
    attributions: list[Spans]
    manners: dict[int, tuple[int, float]]


def read_folder(folder: Path, by_hand: dict[tuple[str, int], int]) -> Iterator[Source]:
    """Every annotated document of a corpus folder; where annotators differ, the first one's."""
    for path in sorted((folder / "text").glob("*.txt")):
        found = sorted((folder / "attributions").glob(path.stem + "_*.ann"))
        if found:
            with path.open(encoding="utf-8", newline="") as file:
                text = file.read()
            attributions = [dict(a) for a in read_attributions(found[0])]
            manners = find_manners(path.stem, text, attributions, by_hand)
            yield Source(path.stem, text, attributions, manners)


def read_attributions(path: Path) -> Iterator[dict[int, list[tuple[int, int]]]]:
    """The attributions of one annotation file: role to character spans."""
    spans: dict[str, list[tuple[int, int]]] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            _, _, places = rest.split("\t")[0].partition(" ")
            spans[key] = [
                (int(s), int(e)) for s, e in (place.split() for place in places.split(";") if place)
            ]
        elif key.startswith("E"):
            events.append(rest.split())
    for event in events:
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for argument in event[1:]:
            role, _, key = argument.partition(":")
            number = KINDS.get(role.rstrip("0123456789"))
            if number and key in spans:
                found[number] += spans[key]
        if found[KINDS["Content"]] and found[KINDS["Cue"]]:
            yield found


def read_manners(path: Path) -> dict[tuple[str, int], int]:
    """Labels made by hand: document and first character of the cue to a manner's number."""
    with path.open(encoding="utf-8", newline="") as file:
        return {
            (row["document"].removesuffix(".txt"), int(row["start"])): MANNERS.index(row["manner"])
            for row in csv.DictReader(file)
        }


def find_manners(
    name: str, text: str, attributions: list[Spans], by_hand: dict[tuple[str, int], int]
) -> dict[int, tuple[int, float]]:
    """The manner of each attribution: by hand, else what the rules say, at little weight."""
    found = {}
    for number, attribution in enumerate(attributions):
        start = attribution[2][0][0]
        if (name, start) in by_hand:
            found[number] = by_hand[name, start], BY_HAND
            continue
        cue, content, speaker = (
            " ".join(text[s:e] for s, e in attribution.get(kind, [])) for kind in (2, 3, 1)
        )
        quoted = bool(re.search("[\"“”]|''", content))
        found[number] = MANNERS.index(manner_of(cue, speaker, content, quoted=quoted)), BY_RULE
    return found


def label(
    name: str, text: str, attributions: list[Spans], manners: dict[int, tuple[int, float]]
) -> Labelled:
    """Put character spans onto words; a word belongs to the first attribution that claims it."""
    words = split_words(text)
    owner = np.full(len(words), -1, np.int64)
    kind = np.zeros(len(words), np.int64)
    anchors: dict[int, int] = {}
    speakers: dict[int, int] = {}
    for number, attribution in enumerate(attributions):
        for which in (2, 3, 1):
            for start, end in attribution.get(which, []):
                first = int(np.searchsorted(words.end, start, side="right"))
                last = int(np.searchsorted(words.start, end, side="left"))
                if which == 1:
                    free = np.arange(first, last)[np.isin(kind[first:last], (0, 1))]
                    held = speakers
                else:
                    free = np.arange(first, last)[kind[first:last] == 0]
                    owner[free] = number
                    held = anchors if which == 2 else {}
                kind[free] = which
                if len(free):
                    held[number] = min(held.get(number, int(free[0])), int(free[0]))
    lost = np.isin(owner, [n for n in range(len(attributions)) if n not in anchors])
    owner[lost], kind[lost] = -1, 0
    return Labelled(name, words, owner, kind, anchors, speakers, manners)
