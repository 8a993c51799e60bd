"""From the encoder's projections to attributions: one best assignment of words to cues.

Every word is outside, part of a speaker, or the cue or content of exactly one attribution, which is
known by the first word of its cue, its anchor.  Scores come from the heads, and the best assignment
under learned transitions is found by Viterbi's algorithm.  Then each anchor points to the speaker
found that fits it best, or to none; several may share one ("X said ..., adding ...").  Knows no
text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import ClassVar, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]

KINDS: Final = ("outside", "speaker", "cue", "content")
DISTANCES: Final = 40
PARAGRAPHS: Final = 7
_IMPOSSIBLE: Final = np.float32(-1e4)
_LIKELY: Final = 0.4
"""Probability from which a word is tried as a cue; best end to end on PolNeAR dev of 0.15 to 0.5.
"""
_POSSIBLE: Final = 0.01
"""The same beside a quotation; all of 0 to 0.03 gave the same on PolNeAR dev, 0.1 less."""
_QUOTED_WORDS: Final = 5


@dataclass(frozen=True, slots=True, eq=False)
class HeadWeights:
    """What the heads learned beyond their linear projection of the encoder's states.

    Shape: `distance` (DISTANCES, hidden) and `apart` (PARAGRAPHS, hidden) are added to the pair's
    hidden layer; `score` (hidden, 3) reads cue, content and speaker from it; `transition` (2, 4, 4)
    scores passing from one of KINDS to another, between two attributions and within one; `sizes`
    (2,) are the widths of the pair's hidden layer and of its bilinear term; `calibration` (8,)
    weighs `confidence.features`; `manner` (2, states, 6) reads the manner from the state of a cue's
    first word and from the mean of those of all its words; `anchor_weight` (states, hidden + 3 *
    bilinear) with `anchor_bias` projects the states of anchors, which are few.
    """

    distance: Floats
    apart: Floats
    score: Floats
    transition: Floats

    ARRAYS: ClassVar = (
        "distance", "apart", "score", "transition", "sizes", "calibration", "manner",
        "anchor_weight", "anchor_bias",
    )  # fmt: skip

    sizes: NDArray[np.int64]
    calibration: Floats
    manner: Floats
    anchor_weight: Floats
    anchor_bias: Floats

    @property
    def hidden(self) -> int:
        """Width of the pair's hidden layer."""
        return int(self.sizes[0])

    @property
    def bilinear(self) -> int:
        """Width of the bilinear term."""
        return int(self.sizes[1])


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One attribution in numbers.

    Attributes:
        cue, content, speaker: Numbers of its words, in order.
        doubt: What calibration reads: probability that the cue begins where it does, share of the
            pointer on the speaker chosen, and the lowest and mean margin of the content's words.
        manner: What the states of its cue add to the score of each manner, in their order; shape
            (6,).
    """

    cue: NDArray[np.int64]
    content: NDArray[np.int64]
    speaker: NDArray[np.int64]
    doubt: Floats
    manner: Floats

    def moved(self, by: int) -> "Link":
        """The same, that many words further on."""
        return Link(self.cue + by, self.content + by, self.speaker + by, self.doubt, self.manner)


@dataclass(frozen=True, slots=True, eq=False)
class Projections:
    """What each head reads of every word of a window.

    Shape: `start` (words,) log-odds that a cue begins here, `alone` (words,) the score of having no
    speaker; `kind`, `enter`, `leave` (words, 4) scores of KINDS; `token` (words, hidden);
    `token_roles` (words, 3, bilinear); `states` (words, states) the encoder's own.
    """

    start: Floats
    alone: Floats
    kind: Floats
    enter: Floats
    leave: Floats
    token: Floats
    token_roles: Floats
    states: Floats

    @classmethod
    def cut(cls, flat: Floats, states: Floats, hidden: int, bilinear: int) -> "Projections":
        """Cut a (words, width) array in the order in which the training code lays it out."""
        start, alone, kind, enter, leave, token, roles = columns(flat, widths(hidden, bilinear))
        roles = roles.reshape(len(flat), 3, bilinear)
        return cls(start[:, 0], alone[:, 0], kind, enter, leave, token, roles, states)


def widths(hidden: int, bilinear: int) -> list[int]:
    """Columns of the projection's parts, in order, for every word; those of anchors are apart."""
    return [1, 1, 4, 4, 4, hidden, 3 * bilinear]


def anchor_widths(hidden: int, bilinear: int) -> list[int]:
    """Columns of the projection of an anchor, in order."""
    return [hidden, 3 * bilinear]


def columns(flat: Floats, sizes: Iterable[int]) -> list[Floats]:
    """The columns of (words, width), cut side by side into parts of some sizes."""
    edges = [0, *accumulate(sizes)]
    return [flat[:, start:end] for start, end in pairwise(edges)]


def distance_bucket(offset: NDArray[np.int64]) -> NDArray[np.int64]:
    """Signed distance in words as an index below DISTANCES: exact up to 8, then logarithmic."""
    size = np.abs(offset)
    bucket = np.where(
        size <= 8, size, np.minimum(8 + np.ceil(np.log2(np.maximum(size, 8) / 8) * 2.5), 19)
    ).astype(np.int64)
    return np.where(offset < 0, 20 + bucket, bucket)


def pair_scores(
    p: Projections, anchors: NDArray[np.int64], paragraph: NDArray[np.int64], weights: HeadWeights
) -> Floats:
    """Score of every word in every role of every anchor.

    Shape: (words, anchors, 3).
    """
    words = len(p.start)
    token = np.ascontiguousarray(p.token)
    reach = 1 << words.bit_length()
    by_offset = _by_offset(weights, reach)
    of_anchors = p.states[anchors] @ weights.anchor_weight + weights.anchor_bias
    own, roles = columns(of_anchors, anchor_widths(weights.hidden, weights.bilinear))
    left = p.token_roles.transpose(1, 0, 2)
    right = roles.reshape(-1, 3, weights.bilinear).transpose(1, 2, 0)
    right = right * np.float32(weights.bilinear**-0.5)
    scores: Floats = np.ascontiguousarray((left @ right).transpose(1, 2, 0))
    hidden, nothing = np.empty_like(token), np.zeros_like(token)  # by 0 it is five times as slow
    for k, anchor in enumerate(anchors.tolist()):  # one by one, which the processor's cache holds
        np.add(token, own[k], out=hidden)
        hidden += by_offset[reach - anchor : reach - anchor + words]
        hidden += weights.apart.take(paragraph - paragraph[anchor] + 3, axis=0, mode="clip")
        np.maximum(hidden, nothing, out=hidden)
        scores[:, k] += hidden @ weights.score
    return scores


@lru_cache(maxsize=8)
def _by_offset(weights: HeadWeights, reach: int) -> Floats:
    """What the distance of a word from its anchor adds, from -reach on; made once for most windows.

    Shape: (2 * reach, hidden).
    """
    found: Floats = weights.distance[distance_bucket(np.arange(-reach, reach))]
    return found


def emissions(p: Projections, pairs: Floats) -> Floats:
    """Score of every word in every state: outside, speaker, then cue and content of each anchor.

    Shape: (words, 2 + 2 * anchors).
    """
    words, anchors, _ = pairs.shape
    owned = (pairs[:, :, :2] + p.kind[:, None, 2:]).reshape(words, 2 * anchors)
    return np.concatenate([p.kind[:, :2], owned], axis=1)


def state_kinds(anchors: int) -> NDArray[np.int64]:
    """The kind of each state, as an index of KINDS."""
    return np.concatenate([[0, 1], np.tile([2, 3], anchors)])


def switch_scores(anchors: int, weights: HeadWeights) -> Floats:
    """Score of passing from one state to another; staying is impossible here and scored apart.

    Shape: (states, states), from row to column.
    """
    kinds = state_kinds(anchors)
    owner = np.concatenate([[-1, -2], np.repeat(np.arange(anchors), 2)])
    same = (owner[:, None] == owner[None]).astype(np.int64)
    scores: Floats = weights.transition[same, kinds[:, None], kinds[None]]
    np.fill_diagonal(scores, _IMPOSSIBLE)
    return scores


@dataclass(frozen=True, slots=True, eq=False)
class Lattice:
    """A window's states, scored, before one is chosen for each word.

    Shape: `start` (words,) probability that a cue begins; `anchors` (anchors,) word numbers;
    `pairs` (words, anchors, 3) and `emission` (words, states) from `pair_scores` and `emissions`.
    """

    projections: Projections
    start: Floats
    anchors: NDArray[np.int64]
    pairs: Floats
    emission: Floats


def lattice_of(
    p: Projections,
    quoted: NDArray[np.bool_],
    paragraph: NDArray[np.int64],
    weights: HeadWeights,
) -> Lattice:
    """Choose a window's anchors and score its states.

    Args:
        p: Its projections.
        quoted: Which words stand in quotation marks.
        paragraph: The number of each word's paragraph.
        weights: The heads'.
    """
    start = np.reciprocal(1 + np.exp(-p.start), dtype=np.float32)
    anchors = choose_anchors(start, quoted, paragraph)
    pairs = pair_scores(p, anchors, paragraph, weights)
    return Lattice(p, start, anchors, pairs, emissions(p, pairs))


def best_paths(lattices: Sequence[Lattice], weights: HeadWeights) -> list[NDArray[np.int64]]:
    """The best state of every word of every window.

    All windows go word by word together, which is what makes it quick: a step costs much the same
    for one window as for eight.

    Shape: one (words,) for each window.
    """
    lengths = [len(lattice.start) for lattice in lattices]
    words, windows = max(lengths), len(lattices)
    states = max(lattice.emission.shape[1] for lattice in lattices)
    kinds = state_kinds((states - 2) // 2)
    switch = switch_scores((states - 2) // 2, weights)
    staying = weights.transition[1, kinds, kinds]
    # What entering a state and leaving it again adds; what staying in it adds besides.
    through = np.full((words, windows, states), _IMPOSSIBLE, np.float32)
    stay = np.zeros((words, windows, states), np.float32)
    for w, (length, lattice) in enumerate(zip(lengths, lattices, strict=True)):
        own = lattice.emission.shape[1]
        enter = lattice.projections.enter[:, kinds[:own]]
        leave = lattice.projections.leave[:, kinds[:own]]
        through[:length, w, :own] = enter + lattice.emission + leave
        stay[1:length, w, :own] = staying[:own] - enter[1:] - leave[:-1]
    left = np.empty((words, windows, states), np.float32)
    left[0] = through[0]
    reached = np.empty((states, windows, states), np.float32)
    passing = np.empty_like(reached)
    passing[:] = switch[:, None]
    same = np.einsum("sws->ws", passing)  # the places where a state passes to itself
    from_each = left.transpose(0, 2, 1)[..., None]
    for before, after, stays, adds in zip(from_each, left[1:], stay[1:], through[1:], strict=False):
        same[:] = stays
        np.add(passing, before, out=reached)
        np.maximum.reduce(reached, axis=0, out=after)
        after += adds
    stayed = left[1:] == left[:-1] + stay[1:] + through[1:]
    return [
        _way_back(left[:length, w], stayed[: length - 1, w], switch)
        for w, length in enumerate(lengths)
    ]


def _way_back(left: Floats, stayed: NDArray[np.bool_], switch: Floats) -> NDArray[np.int64]:
    """The best path of one window, from its last word to its first.

    Args:
        left: The best score up to a word and out of each state; shape (words, states).
        stayed: Whether the best way into a state is from the same state; shape (words - 1, states),
            from the second word on.
        switch: Score of passing from row to column.
    """
    state = int(left[-1].argmax())
    path = np.full(len(left), state)
    for t in range(len(left) - 1, 0, -1):
        if not stayed[t - 1, state]:
            state = int((left[t - 1] + switch[:, state]).argmax())
        path[t - 1] = state
    return path


def runs(numbers: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Rising numbers cut where one is left out."""
    if not len(numbers):
        return []
    cuts = (np.flatnonzero(numbers[1:] - numbers[:-1] > 1) + 1).tolist()
    return [numbers[a:b] for a, b in pairwise((0, *cuts, len(numbers)))]


def choose_anchors(
    start: Floats, quoted: NDArray[np.bool_], paragraph: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The words to try as the first of a cue.

    All that are likely; and, because words in quotation marks are nearly always somebody's, in each
    paragraph with a quotation of some length also the likeliest word outside it.

    Args:
        start: Probability that a cue begins at each word.
        quoted: Which words stand in quotation marks.
        paragraph: The number of each word's paragraph, never falling.
    """
    chosen = start >= _LIKELY
    for number in dict.fromkeys(paragraph[quoted].tolist()):
        first, end = np.searchsorted(paragraph, (number, number + 1)).tolist()
        outside = first + np.flatnonzero(~quoted[first:end])
        if len(outside) and end - first - len(outside) >= _QUOTED_WORDS:
            best = outside[start[outside].argmax()]
            chosen[best] |= start[best] >= _POSSIBLE
    return np.flatnonzero(chosen)


def links_of(lattice: Lattice, path: NDArray[np.int64], weights: HeadWeights) -> Iterator[Link]:
    """The attributions of a window, from the best state of each word."""
    p, pairs, emission, start = (
        lattice.projections,
        lattice.pairs,
        lattice.emission,
        lattice.start,
    )
    speakers = runs(np.flatnonzero(path == 1))
    alone = p.alone[lattice.anchors]
    pointers = _chances(np.ascontiguousarray(np.vstack([pairs[:, :, 2], alone]).T))
    to_run = [pointers[:, run[0] : run[-1] + 1].sum(axis=1) for run in speakers]
    shares = np.stack([*to_run, pointers[:, -1]], axis=1)
    chosen = shares.argmax(axis=1).tolist()
    in_state = np.argsort(path, kind="stable")
    edges = np.searchsorted(path[in_state], np.arange(2, 3 + 2 * len(chosen))).tolist()
    for k, (anchor, best) in enumerate(zip(lattice.anchors.tolist(), chosen, strict=True)):
        cue, content = (in_state[a:b] for a, b in pairwise(edges[2 * k : 2 * k + 3]))
        if not len(content) or not len(cue):
            continue
        speaker = speakers[best] if best < len(speakers) else np.empty(0, np.int64)
        margin = _margins(emission, content, 3 + 2 * k)
        doubt = [start[anchor], shares[k, best], margin.min(), margin.mean()]
        manner = manner_scores(p.states[cue], weights)
        yield Link(cue, content, speaker, np.array(doubt, np.float32), manner)


def manner_scores(cue: Floats, weights: HeadWeights) -> Floats:
    """What the states of a cue's words add to the score of each manner.

    Shape: cue (words, states), from its first word on; returns (6,).
    """
    scores: Floats = cue[0] @ weights.manner[0] + cue.mean(axis=0) @ weights.manner[1]
    return scores


def _chances(scores: Floats) -> Floats:
    """Probabilities from scores, row by row."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)


def _margins(emission: Floats, at: NDArray[np.int64], state: int) -> Floats:
    """How far a state's score lies above the best other's, at some words."""
    rows = emission[at]
    chosen = rows[:, state].copy()
    rows[:, state] = _IMPOSSIBLE
    margins: Floats = chosen - rows.max(axis=1)
    return margins
