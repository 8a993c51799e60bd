"""Mentions from the encoder's projections: names, descriptions, pronouns, and whom each refers to.

Every word has one of LABELS.  A description or a third-person pronoun asks which mention it refers
to, and the pair score shares one unit of probability among the mentions in reach and "none".  Knows
no grammar beyond its list of pronouns, and decides nothing: the shares go into the reading, and
`resolve` decides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from onrecord.read.agreement import TITLES, agreed, is_namelike
from onrecord.read.decode import Floats, columns, distance_bucket
from onrecord.read.name_edges import kinds_by_text, mended
from onrecord.read.words import Words

LABELS: Final = (
    "outside",
    "begin person",
    "in person",
    "begin organisation",
    "in organisation",
    "begin place",
    "in place",
    "begin description",
    "in description",
)
FORMS: Final = ("name", "nominal", "pronoun")
KINDS: Final = ("person", "organisation", "place")
ASKING: Final = frozenset(
    """he him his himself she her hers herself they them their theirs themselves who whom
    whose""".split()
)
"""Pronouns that ask; those of the first and second person are the speaker's own business."""
HE_OR_SHE: Final = frozenset("he him his himself she her hers herself".split())
WIDTH: Final = 64
BEFORE: Final = 40
AFTER: Final = 5
"""Mentions in reach before and, for a pronoun and names only, after; as in training."""
MOST_HELD: Final = 20_000
"""Words of a text up to which all their states are held, for the steps it tells: 30 MB."""
_TOGETHER: Final = 256
"""Mentions scored at once: a bound on memory for a book."""


def mention_widths() -> list[int]:
    """Columns of the projection of a mention, in order, after the labels that every word has.

    The score of referring to nothing; hidden layer and bilinear term of the one that asks, then of
    the one asked.
    """
    return [1, WIDTH, WIDTH, WIDTH, WIDTH]


@dataclass(frozen=True, slots=True, eq=False)
class PairWeights:
    """What the pair score learned beyond the projection.

    Shape: `distance` (DISTANCES, WIDTH), `apart` (PARAGRAPHS, WIDTH), `form` (6, WIDTH) by form of
    the one that asks (description, pronoun) and of the one asked, `quoted` (4, WIDTH) by whether
    either stands in quotation marks; `score` (WIDTH,); `weight` (states, columns) with `bias`
    projects the states of mentions, in the order of `mention_widths`.
    """

    distance: Floats
    apart: Floats
    form: Floats
    quoted: Floats
    score: Floats
    weight: Floats
    bias: Floats

    ARRAYS: ClassVar = ("distance", "apart", "form", "quoted", "score", "weight", "bias")


@dataclass(frozen=True, slots=True, eq=False)
class MentionProjections:
    """What the pair score reads of some mentions.

    Shape: `alone` (mentions,), the rest (mentions, WIDTH).
    """

    alone: Floats
    asks: Floats
    asks_bilinear: Floats
    asked: Floats
    asked_bilinear: Floats

    @classmethod
    def of(cls, states: Floats, weights: PairWeights) -> "MentionProjections":
        """From the states of mentions; shape (mentions, states)."""
        alone, *rest = columns(states @ weights.weight + weights.bias, mention_widths())
        return cls(alone[:, 0], *rest)

    def only(self, kept: NDArray[np.int64]) -> "MentionProjections":
        """Some of the rows."""
        return MentionProjections(*(getattr(self, f.name)[kept] for f in fields(self)))


def stretches(
    labels: NDArray[np.int64], begins: NDArray[np.int8] | None = None
) -> list[tuple[int, int, str]]:
    """First and last word and kind of each labelled stretch, in order.

    An "in" that continues nothing of its kind begins anew, and so does whatever begins a line.  Two
    stretches side by side of which the first is one word of a person are one name: "Bruce" and
    "Wayne", wherever the encoder would put Wayne.

    Args:
        labels: Indices of LABELS; shape (words,).
        begins: Above 0 where a word begins a line; shape (words,).
    """
    found: list[tuple[int, int, str]] = []
    for t in np.flatnonzero(labels).tolist():
        place, kind = LABELS[int(labels[t])].split()
        follows = bool(found) and found[-1][1] == t - 1 and (begins is None or not begins[t])
        if follows and place == "in" and found[-1][2] == kind:
            found[-1] = (found[-1][0], t, kind)
        elif (
            follows and found[-1][2] == "person" and found[-1][0] == t - 1 and kind != "description"
        ):
            found[-1] = (t - 1, t, "person")
        else:
            found.append((t, t, kind))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Mentions in words, in order.

    Shape: all (mentions,): `first`, `last` word numbers (inclusive), `form` indices of FORMS,
    `kind` indices of KINDS, `paragraph` numbers, `quoted` 0 or 1.
    """

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    form: NDArray[np.int64]
    kind: NDArray[np.int64]
    paragraph: NDArray[np.int64]
    quoted: NDArray[np.int64]

    def only(self, kept: NDArray[np.int64]) -> "Places":
        """Some of them."""
        return Places(*(getattr(self, f.name)[kept] for f in fields(self)))


def reach(places: Places, asking: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The mentions that some may refer to: those before, and for a pronoun the next names too.

    As `training.people` offers them.

    Args:
        places: All mentions.
        asking: The numbers of those that ask; shape (asking,).

    Returns:
        Pairs, all of the first that asks before those of the second: the place in `asking` of the
        one that asks, and the number of the one asked.  Shape: both (pairs,).
    """
    own = asking[:, None]
    before = own + np.arange(-2 * BEFORE, 0)
    is_before = (before >= 0) & (places.last.take(before, mode="clip") < places.first[own])
    is_before &= is_before[:, ::-1].cumsum(axis=1)[:, ::-1] <= BEFORE
    after = own + np.arange(1, 4 * AFTER)
    is_name = (after < len(places.form)) & (places.form.take(after, mode="clip") == 0)
    is_after = is_name & (places.form[own] == 2)
    is_after &= is_after.cumsum(axis=1) <= AFTER
    rows, columns = np.nonzero(np.hstack([is_before, is_after]))
    return rows, np.hstack([before, after])[rows, columns]


def shares_of(
    asking: Sequence[int], places: Places, p: MentionProjections, w: PairWeights
) -> Iterator[tuple[int, NDArray[np.int64], Floats]]:
    """How likely some mentions refer to each of those in reach.

    Args:
        asking: Their numbers.
        places: All mentions.
        p: Projections of every mention, of the mean state of its first and last word.
        w: The pair score's weights.

    Yields:
        The number of the one that asks, the numbers of those in reach, and their probabilities;
        what is missing to 1 is the probability of referring to none.
    """
    for begin in range(0, len(asking), _TOGETHER):
        some = np.asarray(asking[begin : begin + _TOGETHER], np.int64)
        rows, among = reach(places, some)
        scores = _pair_scores(some[rows], among, places, p, w)
        alone = p.alone[some]
        top = alone.copy()
        np.maximum.at(top, rows, scores)
        shares = np.exp(scores - top[rows])
        edges = list(pairwise(np.searchsorted(rows, np.arange(len(some) + 1)).tolist()))
        total = np.array([shares[start:end].sum() for start, end in edges]) + np.exp(alone - top)
        shares /= total[rows]
        for number, (start, end) in zip(some.tolist(), edges, strict=True):
            yield number, among[start:end], shares[start:end]


def _pair_scores(
    a: NDArray[np.int64],
    c: NDArray[np.int64],
    places: Places,
    p: MentionProjections,
    w: PairWeights,
) -> Floats:
    """Scores of pairs of mentions, the one that asks and the one asked.  Shape: (pairs,)."""
    hidden = p.asks[a] + p.asked[c]
    hidden += w.distance[distance_bucket(places.first[c] - places.first[a])]
    hidden += w.apart[np.clip(places.paragraph[c] - places.paragraph[a], -3, 3) + 3]
    hidden += w.form[3 * (places.form[a] == 2) + places.form[c]]
    hidden += w.quoted[2 * places.quoted[a] + places.quoted[c]]
    np.maximum(hidden, np.zeros_like(hidden), out=hidden)  # by 0 it is five times as slow
    bilinear = np.einsum("ij,ij->i", p.asks_bilinear[a], p.asked_bilinear[c])
    return np.asarray(hidden @ w.score + bilinear * np.float32(WIDTH**-0.5), np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """The mentions of a text in words, and whom those that refer may refer to.

    Attributes:
        places: The mentions.
        references: For each that asks, its number, the numbers of those in reach, and the
            probability of each.
        states: The mean state of first and last word of each; shape (mentions, states).
        of_words: The states of all words; shape (words, states).  None where they were
            not to be held, and for a text of more than MOST_HELD words.
    """

    places: Places
    references: tuple[tuple[int, NDArray[np.int64], Floats], ...]
    states: Floats
    of_words: Floats | None


class Watch:
    """Gathers the mentions of a text window by window, and the states that are read of it."""

    def __init__(self, words: Words, *, holds: bool = False) -> None:
        self.words = words
        self._surfaces = words.surfaces()
        shown = [word.lower() for word in self._surfaces]
        self._asking = np.array([word in ASKING for word in shown], bool)
        self._is_title = [word in TITLES for word in shown]
        self._scores = np.zeros((len(words), len(LABELS)), np.float32)
        self._row = np.full(len(words), -1, np.int64)
        self._rows: list[Floats] = []
        self._held = 0
        self._all: list[Floats] | None = None
        if holds and len(words) <= MOST_HELD:
            self._all = []

    def add(self, scores: Floats, states: Floats, start: int, stop: int) -> None:
        """Take in one window: scores of LABELS (words, 9) and states (words, states)."""
        self._scores[start:stop] = scores
        kept = np.flatnonzero(
            (scores.argmax(axis=1) > 0)
            | self._asking[start:stop]
            | is_namelike(self.words.casing[start:stop])
        )
        self._row[kept + start] = np.arange(self._held, self._held + len(kept))
        self._rows.append(states[kept])
        self._held += len(kept)
        if self._all is not None:
            self._all.append(states)

    def _mentions(self) -> list[tuple[int, int, int, int]]:
        """First and last word, form and kind of each, in order."""
        w = self.words
        labels = agreed(self._scores, self._surfaces, w.casing)
        pronouns = np.flatnonzero(self._asking)
        labels[pronouns] = 0
        labels[self._row < 0] = 0
        found = [(t, t, 2, 0) for t in pronouns.tolist()]
        there = stretches(labels, w.begins)
        for first, last, kind in mended(there, self._surfaces, (w.begins > 0).tolist()):
            if kind == "person":
                # The point of "Ms." is a word of its own.
                while first <= last and (self._is_title[first] or self._surfaces[first] == "."):
                    first += 1
                if first > last:
                    continue
            form = int(kind == "description")
            found.append((first, last, form, 0 if form else KINDS.index(kind)))
        return sorted(found)

    def seen(self, weights: PairWeights, of_he: PairWeights) -> Seen:
        """All mentions, with their references.

        Args:
            weights: The pair score of all that ask.
            of_he: Another of "he" and "she" alone; they get the mean of the two.
        """
        table = np.array(self._mentions(), np.int64).reshape(-1, 4).T
        first, last, form, kind = table
        named = np.flatnonzero(form == FORMS.index("name"))
        written = [
            (" ".join(self._surfaces[f : t + 1]), KINDS[k])
            for f, t, k in zip(*(c[named].tolist() for c in (first, last, kind)), strict=True)
        ]
        kind[named] = [KINDS.index(k) for k in kinds_by_text(written)]
        paragraph = self.words.paragraph[first].astype(np.int64)
        quoted = (self.words.place[first] > 0).astype(np.int64)
        places = Places(first, last, form, kind, paragraph, quoted)
        of_words = np.concatenate(self._all) if self._all else None
        if not len(first):
            return Seen(places, (), np.zeros((0, 0), np.float32), of_words)
        states = np.concatenate(self._rows)
        mean = (states[self._row[first]] + states[self._row[last]]) * np.float32(0.5)
        rows = MentionProjections.of(mean, weights)
        offered = np.flatnonzero(kind != KINDS.index("place"))
        some = places.only(offered)
        asking = np.flatnonzero(some.form > 0).tolist()
        is_he = [a for a in asking if self._surfaces[some.first[a]].lower() in HE_OR_SHE]
        again: dict[int, Floats] = {}
        if is_he:
            rows_of_he = MentionProjections.of(mean[offered], of_he)
            again = {a: shares for a, _, shares in shares_of(is_he, some, rows_of_he, of_he)}
        references = tuple(
            (
                int(offered[a]),
                offered[among],
                (shares + again[a]) * np.float32(0.5) if a in again else shares,
            )
            for a, among, shares in shares_of(asking, some, rows.only(offered), weights)
        )
        return Seen(places, references, mean, of_words)
