"""What the people heads learn from: names, descriptions, and whom a mention refers to.

Three sources, one form: GUM (names, descriptions and chains by hand), GAP (one pronoun and two
names a passage), and an attribution corpus with the names that a tagger found in it.  Of the last,
some names that the text has given before are replaced by a pronoun, so that the pair score sees
news.
"""

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from onrecord.read.given_names import gender_of
from onrecord.read.mentions import AFTER, ASKING, BEFORE, FORMS, LABELS
from onrecord.read.words import Words, split_words
from training.gap import GapPassage
from training.gum import GumDocument
from training.lives import Life

UNTOLD: Final = len(LABELS)
"""A word that is no name, and of which the source does not say whether a description covers it."""
IGNORED: Final = -100
_BEGIN: Final = {"person": 1, "organization": 3, "place": 5}
_DESCRIPTION: Final = 7
_SILVER: Final = {"PERSON": 1, "ORGANIZATION": 3, "LOCATION": 5}
_STAYS: Final = re.compile(r"\b[A-Z][a-z]{0,3}\s?\.\s*$|[A-Za-z]-$|[A-Z][a-z]+ $")
"""Before a name that no pronoun can stand for: "Mr. Ruiz", "Senator Ruiz", "pro-Ruiz"."""
_OPENS: Final = re.compile(r"(?:[.!?]['\"\u201d\u2019]{0,2}\s+|\n\s*|[\"\u201c\u2018])$")
_VERB: Final = re.compile(
    r"\s+(?:also |then |now |later |never |[a-z]+ly )?"
    r"(?:[a-z]+(?:ed|es|ote|ew|ok|aid)|[a-z]{2,}s|is|was|has|had|did|does|can|could|will|would"
    r"|should|may|might|must|won|lost|led|ran|told|made|met|left|went|came|held|began|put|felt"
    r"|kept|sat|stood|thought|brought|called|gave|got|knew|saw|spoke|wore|fell|rose)\b"
)
_GOVERNS: Final = re.compile(
    r"\b(?:to|for|with|from|by|of|about|against|on|behind|beside|after|before|over|than|like|at"
    r"|toward|towards|[a-z]+(?:ed|ing)|told|met|beat|saw|asks?|tells?|calls?|gave|made)\s+$"
)
_GOES_ON: Final = re.compile(
    r"\s*[.,;:)]|\s+(?:in|on|at|for|to|from|with|by|as|and|or|but|that|because|when|while|after"
    r"|before|over|about|during|if|who|would|was|is|had|has)\b"
)
_CAPITALS: Final = re.compile(r"[A-Z][\w'’-]+(?:\s+(?:[a-z]{2,3}\s+){0,2}[A-Z][\w'’.-]*)*")


@dataclass(frozen=True, slots=True)
class Place:
    """A mention in words: first and last (inclusive), index into FORMS, and its chain."""

    first: int
    last: int
    form: int
    chain: str


@dataclass(frozen=True, slots=True)
class Question:
    """A mention that refers back (or on), the mentions it may refer to, and those it does.

    `right` numbers `among`; empty where it refers to nothing in the text.
    """

    asking: Place
    among: tuple[Place, ...]
    right: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """A text's words with what the people heads should say of them.

    Shape: `labels` (words,), indices of LABELS, UNTOLD or IGNORED; of a story of a court, 0 or one
    more than those of STEPS.  Then its `questions` ask whose a step is, and `moments` which phrase
    dates it.
    """

    name: str
    words: Words
    labels: NDArray[np.int64]
    questions: tuple[Question, ...] = ()
    moments: tuple[Question, ...] = ()


def people_of_gum(document: GumDocument) -> People:
    """The labels and questions of a GUM document."""
    words = split_words(document.text)
    labels = np.zeros(len(words), np.int64)
    places: list[Place] = []
    order = {"name": 0, "nominal": 1, "pronoun": 2}
    for m in sorted(document.mentions, key=lambda m: (order[m.form], m.core[0] - m.core[1])):
        first, last = _words_at(words, *m.core)
        if first > last or (m.form == "pronoun" and m.entity != "person"):
            continue
        if m.form == "name":
            _paint(labels, first, last, _BEGIN[m.entity])
        elif m.form == "nominal" and m.entity == "person":
            _paint(labels, first, last, _DESCRIPTION)
        if m.entity == "person" or (m.entity == "organization" and m.form == "name"):
            places.append(Place(first, last, FORMS.index(m.form), m.chain))
    places = sorted(set(places), key=lambda p: (p.first, p.last))
    surface = words.surfaces()
    questions = []
    for p in places:
        asks = p.form == 1 or (p.form == 2 and surface[p.first].lower() in ASKING)
        if asks:
            questions.append(_question(p, places))
    return People(document.name, words, labels, tuple(q for q in questions if q.among))


def people_of_gap(passage: GapPassage) -> People:
    """The question of a GAP passage; the names it does not speak of are candidates too."""
    words = split_words(passage.text)
    asking = Place(*_words_at(words, *passage.pronoun), 2, "")
    given = {"a": passage.a, "b": passage.b}
    tokens = {k: set(_bare(passage.text[s:e]).split()) for k, (s, e) in given.items()}
    among = [Place(*_words_at(words, s, e), 0, k) for k, (s, e) in given.items()]
    for match in _CAPITALS.finditer(passage.text):
        start, end = match.span()
        if any(start < e and s < end for s, e in given.values()):
            continue
        own = set(_bare(match.group()).split())
        same = [k for k, held in tokens.items() if own <= held or held <= own]
        first, last = _words_at(words, start, end)
        if len(same) < 2 and (first, last) != (asking.first, asking.last):
            among.append(Place(first, last, 0, same[0] if same else "other"))
    chains = {k for k, is_it in (("a", passage.is_a), ("b", passage.is_b)) if is_it} or {"other"}
    right = frozenset(i for i, p in enumerate(among) if p.chain in chains)
    labels = np.full(len(words), IGNORED, np.int64)
    return People(passage.id, words, labels, (Question(asking, tuple(among), right),))


def people_of_life(life: Life) -> People:
    """The questions of a passage of our own; descriptions are not told, and no candidates."""
    words = split_words(life.text)
    places = [
        Place(*_words_at(words, m.start, m.end), m.form, str(m.person)) for m in life.passage.marked
    ]
    asking = [p for p in places if FORMS[p.form] == "pronoun" and int(p.chain) >= 0]
    labels = np.full(len(words), IGNORED, np.int64)
    questions = (_question(p, places) for p in asking)
    return People(life.name, words, labels, tuple(q for q in questions if q.among))


@dataclass(frozen=True, slots=True)
class Tagged:
    """What a tagger found in a document.

    Attributes:
        names: First and last character, end-exclusive, and the tagger's label.
        gender: "m" or "f" for a surname whose chain holds two pronouns or more, nine in ten of one
            gender, or else that a first name of one gender stands before.
    """

    names: tuple[tuple[int, int, str], ...]
    gender: dict[str, str]


def read_tagged(path: Path, texts: dict[str, str]) -> dict[str, Tagged]:
    """A tagger's output (JSON Lines, gzip) for some documents, by name."""
    found = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            name = row["document"].removesuffix(".txt")
            if name in texts:
                names = tuple((s, e, kind) for s, e, kind in row["entities"])
                found[name] = Tagged(names, _genders(texts[name], names, row["chains"]))
    return found


def _genders(
    text: str, names: Sequence[tuple[int, int, str]], chains: Sequence[Sequence[Sequence[int]]]
) -> dict[str, str]:
    persons = {(s, e): _bare(text[s:e]).split()[-1] for s, e, k in names if k == "PERSON"}
    votes: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for chain in chains:
        words = [text[s:e].lower() for s, e in chain]
        men = sum(w in ("he", "him", "his", "himself") for w in words)
        women = sum(w in ("she", "her", "hers", "herself") for w in words)
        for surname in {persons[s, e] for s, e in chain if (s, e) in persons}:
            votes[surname][0] += men
            votes[surname][1] += women
    found = {}
    for start, end in persons:
        words = _bare(text[start:end]).split()
        first = gender_of(words[0]) if len(words) > 1 else None
        if first is not None:
            found[words[-1]] = first
    for surname, (men, women) in votes.items():
        if men + women > 1 and max(men, women) >= 0.9 * (men + women):
            found[surname] = "m" if men > women else "f"
    return found


def silver_labels(words: Words, names: Sequence[tuple[int, int, str]]) -> NDArray[np.int64]:
    """A tagger's names on words; the rest stays untold."""
    labels = np.full(len(words), UNTOLD, np.int64)
    for start, end, kind in names:
        if kind in _SILVER:
            first, last = _words_at(words, start, end)
            if first <= last:
                labels[first : last + 1] = 0
                _paint(labels, first, last, _SILVER[kind])
    return labels


def with_pronouns(
    name: str,
    text: str,
    tagged: Tagged,
    rng: random.Random,
) -> People | None:
    """A text in which names given before became pronouns, with the questions that makes.

    "Ruiz said" becomes "she said" where an earlier "Ruiz" stands within reach and another person's
    name too, so that there is something to tell apart.
    """
    persons = [(s, e) for s, e, kind in tagged.names if kind == "PERSON"]
    gender = tagged.gender
    seen: dict[str, int] = {}
    chosen: list[tuple[int, int, str, str]] = []
    last = -1000
    for s, e in persons:
        surname = _bare(text[s:e]).split()[-1] if _bare(text[s:e]) else ""
        known = seen.get(surname, -(10**6))
        near = {k for k, at in seen.items() if s - at < 600}
        if (
            surname in gender
            and s - known < 900
            and len(near) > 1
            and s - last > 150
            and rng.random() < 0.6
        ):
            word = _pronoun_for(text, s, e, gender[surname])
            if word:
                chosen.append((s, e, word, surname))
                last = s
                continue
        seen[surname] = e
    if not chosen:
        return None
    pieces, at, shift = [], 0, 0
    moved: list[tuple[int, int, str]] = []
    asked: list[tuple[int, int, str]] = []
    replaced = {(s, e) for s, e, _, _ in chosen}
    swaps = {(s, e): (word, surname) for s, e, word, surname in chosen}
    for s, e in persons:
        if (s, e) in replaced:
            word, surname = swaps[s, e]
            end = e + 2 if text[e : e + 2] in ("'s", "’s") else e
            pieces.append(text[at:s] + word)
            asked.append((s + shift, s + shift + len(word), surname))
            shift += len(word) - (end - s)
            at = end
        else:
            bare = _bare(text[s:e])
            moved.append((s + shift, e + shift, bare.split()[-1] if bare else ""))
    new = "".join(pieces) + text[at:]
    words = split_words(new)
    places = [Place(*_words_at(words, s, e), 0, chain) for s, e, chain in moved]
    places = [p for p in places if p.first <= p.last]
    questions = [
        _question(Place(*_words_at(words, s, e), 2, chain), places) for s, e, chain in asked
    ]
    labels = np.full(len(words), IGNORED, np.int64)
    kept = tuple(q for q in questions if q.right and len(q.among) > len(q.right))
    return People(name, words, labels, kept) if kept else None


def _pronoun_for(text: str, start: int, end: int, gender: str) -> str | None:
    """The pronoun that can stand for a name at this place, by what stands around it."""
    she = gender == "f"
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if _STAYS.search(before):
        return None
    opens = start == 0 or _OPENS.search(before) is not None
    if after[:2] in ("'s", "’s"):
        word = "her" if she else "his"
    elif _VERB.match(after) and (opens or not _GOVERNS.search(before)):
        word = "she" if she else "he"
    elif _GOVERNS.search(before) and _GOES_ON.match(after):
        word = "her" if she else "him"
    else:
        return None
    return word.capitalize() if opens else word


def _question(asking: Place, places: Sequence[Place]) -> Question:
    """With the candidates that `onrecord.read.mentions` will offer."""
    before = [p for p in places if p.last < asking.first][-BEFORE:]
    after = [p for p in places if p.first > asking.last and p.form == 0][:AFTER]
    among = tuple(before + (after if asking.form == 2 else []))
    right = frozenset(i for i, p in enumerate(among) if p.chain == asking.chain)
    if any(among[i].first < asking.first for i in right):
        right = frozenset(i for i in right if among[i].first < asking.first)
    return Question(asking, among, right)


def _paint(labels: NDArray[np.int64], first: int, last: int, begin: int) -> None:
    """Label a stretch where it is free as a whole."""
    if np.isin(labels[first : last + 1], (0, UNTOLD)).all():
        labels[first] = begin
        labels[first + 1 : last + 1] = begin + 1


def _words_at(words: Words, start: int, end: int) -> tuple[int, int]:
    first = int(np.searchsorted(words.end, start, side="right"))
    return first, int(np.searchsorted(words.start, end, side="left")) - 1


def _bare(name: str) -> str:
    return re.sub(r"['’]s?$", "", " ".join(name.split()))


def questions_within(questions: Iterable[Question], start: int, stop: int) -> Iterator[Question]:
    """The questions of a window, with the candidates in it, in its own numbers.

    One whose answer stands outside the window is left out.
    """
    for q in questions:
        if not (start <= q.asking.first and q.asking.last < stop):
            continue
        kept = [i for i, p in enumerate(q.among) if start <= p.first and p.last < stop]
        if kept and (not q.right or q.right & set(kept)):
            yield Question(
                _moved(q.asking, -start),
                tuple(_moved(q.among[i], -start) for i in kept),
                frozenset(j for j, i in enumerate(kept) if i in q.right),
            )


def _moved(place: Place, by: int) -> Place:
    return Place(place.first + by, place.last + by, place.form, place.chain)
