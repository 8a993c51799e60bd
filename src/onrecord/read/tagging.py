"""Tagging: the words that tell a step of a proceeding, and whose step it is, by the encoder.

Beside the table of rules (`steps`), which knows what each of its ways of telling looks like, this
knows how near any words come to those it was taught.  It decides nothing: `events` weighs both.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns import EventMention, Reference, Span
from onrecord.read.decode import Floats, distance_bucket
from onrecord.read.mentions import KINDS, WIDTH, MentionProjections, PairWeights, Seen
from onrecord.read.steps import KINDS as KIND_OF
from onrecord.read.words import Words

STEPS: Final = tuple(
    """
    incident/deed arrest/made charge/filed charge/added charge/amended charge/refiled
    indictment/returned arraignment/held arraignment/set hearing/appearance hearing/held hearing/set
    hearing/adjourned bail/granted bail/denied bail/revoked custody/remanded custody/held
    custody/released custody/surrendered plea/guilty plea/not_guilty plea/no_contest plea/none
    plea/agreement trial/set trial/begun trial/ongoing trial/ended trial/adjourned trial/retrial
    verdict/guilty verdict/not_guilty verdict/hung verdict/mistrial verdict/liable
    verdict/not_liable sentence/imposed sentence/set sentence/amended appeal/planned appeal/filed
    appeal/leave appeal/heard appeal/set appeal/allowed appeal/dismissed dismissal/dropped
    dismissal/dismissed exposure/maximum investigation/opened investigation/ongoing
    investigation/closed warrant/issued motion/filed motion/granted motion/denied testimony/given
    testimony/set civil/filed settlement/reached extradition/sought extradition/ordered
    extradition/done inquest/held inquest/set
    """.split()
)
"""What a word may tell a step of, in the order of the model's columns after "none"."""
BEFORE: Final = 40
AFTER: Final = 15
"""Mentions in reach before a step's words and after; as in training."""
REACH: Final = 12
"""Time phrases in reach before a step's words, and as many after."""
_LEAST: Final = 0.3
"""Share of a kind from which words are held to tell a step of it; `events` asks for more."""
_FAR: Final = 5.0
"""Log odds of "none" over the likeliest step from which no kind can have that share."""
_LEAST_SHARE: Final = 0.02
"""From which a share in a step is kept; by hand."""
_FAMILY: Final = tuple(KIND_OF[step.partition("/")[0]] for step in STEPS)
_KINDS: Final = tuple(dict.fromkeys(_FAMILY))
_STEPS_OF: Final = tuple([n for n, k in enumerate(_FAMILY) if k is kind] for kind in _KINDS)
"""Of each kind, the numbers of its steps."""
_PLACE: Final = KINDS.index("place")


@dataclass(frozen=True, slots=True, eq=False)
class StepWeights:
    """What labels the words, by their own states and by those of the words around them.

    Shape: `weight` (states, 1 + steps), `bias` (1 + steps,); `narrow` (states, narrow), `around`
    (words, narrow, wide), of an odd number of words in their order, `around_bias` (wide,), `told`
    (wide, 1 + steps).
    """

    weight: Floats
    bias: Floats
    narrow: Floats
    around: Floats
    around_bias: Floats
    told: Floats

    ARRAYS: ClassVar = ("weight", "bias", "narrow", "around", "around_bias", "told")

    def scores(self, states: Floats) -> Floats:
        """Log odds of the labels.  Shape: (words, states) to (words, 1 + steps)."""
        reach = len(self.around) // 2
        narrow = np.pad(states @ self.narrow, ((reach, reach), (0, 0)))
        hidden = np.broadcast_to(self.around_bias, (len(states), len(self.around_bias))).copy()
        for place, weight in enumerate(self.around):
            hidden += narrow[place : place + len(states)] @ weight
        scores = states @ self.weight + self.bias + np.maximum(hidden, 0) @ self.told
        return scores.astype(np.float32, copy=False)


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Stretches of words that may go with a step, in order.

    Shape: all (stretches,): `number` by which they are called, `first` and `last` words
    (inclusive), and `form` indices of FORMS.
    """

    number: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    form: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tag:
    """Words that tell a step.

    Attributes:
        share: The least share of the step's kind among their words, 0 to 1.
    """

    span: Span
    step: str
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Tags:
    """What the encoder makes of an article's words: those that tell steps, in order.

    Attributes:
        are_asked: Whether it was asked; else that there are none says nothing.
        of_kind: Of each word, the shares of the kinds.  Shape: (words, kinds).
        of_none: Of each word, the share of no step.  Shape: (words,).
    """

    found: tuple[Tag, ...] = ()
    are_asked: bool = False
    of_kind: Floats | None = None
    of_none: Floats | None = None

    def within(self, stretch: Span) -> tuple[Tag, ...]:
        """Those that begin in a stretch."""
        first = bisect_left(self.found, stretch.start, key=lambda t: t.span.start)
        last = bisect_left(self.found, stretch.end, key=lambda t: t.span.start)
        return self.found[first:last]

    def weighed(self, events: Iterable[EventMention], words: Words) -> tuple[EventMention, ...]:
        """The events, each with what the encoder gives its kind, and no step, at its words."""
        return tuple(self._weighed(event, words) for event in events)

    def _weighed(self, event: EventMention, words: Words) -> EventMention:
        covered = words.covering(event.trigger)
        if self.of_kind is None or self.of_none is None or covered.start >= covered.stop:
            return event
        own = self.of_kind[covered, _KINDS.index(event.kind)]
        best = int(own.argmax())
        none = float(self.of_none[covered][best])
        return replace(event, share=round(float(own[best]), 2), share_of_none=round(none, 2))


def tags_of(seen: Seen, words: Words, weights: StepWeights) -> Tags:
    """The words that tell steps, in order; none where the states of words were not held."""
    if seen.of_words is None:
        return Tags()
    scores = weights.scores(seen.of_words)
    best = np.full(len(words), -1)
    of_kind = np.zeros((len(words), len(_KINDS)), np.float32)
    of_none = np.ones(len(words), np.float32)
    # Of most words "none" is so much likelier than all steps that nothing more is asked of them.
    told = np.flatnonzero(scores[:, 1:].max(axis=1) > scores[:, 0] - _FAR)
    shares = np.exp(scores[told] - scores[told].max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    of_kind[told] = np.stack([shares[:, 1 + np.array(own)].sum(1) for own in _STEPS_OF], 1)
    of_none[told] = shares[:, 0]
    best[told] = np.where(of_kind[told].max(1) >= _LEAST, of_kind[told].argmax(1), -1)
    found: list[Tag] = []
    is_edge = np.diff(best, prepend=-2) != 0
    is_edge |= words.begins > 0
    for start, stop in pairwise([*np.flatnonzero(is_edge).tolist(), len(best)]):
        if best[start] < 0:
            continue
        own = _STEPS_OF[best[start]]
        step = own[int(scores[start:stop, [1 + n for n in own]].mean(0).argmax())]
        share = float(of_kind[start:stop, best[start]].max())
        span = Span(int(words.start[start]), int(words.end[stop - 1]))
        found.append(Tag(span, STEPS[step], share))
    return Tags(tuple(found), are_asked=True, of_kind=of_kind, of_none=of_none)


class Asking:
    """Shares of what may go with a step among the stretches of a text: whose it is, or when."""

    def __init__(
        self, seen: Seen, words: Words, stretches: Stretches, reach: tuple[int, int], w: PairWeights
    ) -> None:
        self._states, self._words, self._stretches, self._w = seen.of_words, words, stretches, w
        self._reach = reach
        self._known: dict[Span, tuple[tuple[int, float], ...]] = {}

    @cached_property
    def _rows(self) -> MentionProjections:
        """Of the stretches; most articles tell of no step, and nobody asks."""
        assert self._states is not None  # noqa: S101  (`is_asked`)
        s = self._stretches
        ends = self._states[s.first] + self._states[s.last]
        return MentionProjections.of(ends * np.float32(0.5), self._w)

    @property
    def is_asked(self) -> bool:
        """Whether there are states to ask, and anything to ask about."""
        return self._states is not None and len(self._stretches.first) > 0

    def shares(self, trigger: Span) -> tuple[tuple[int, float], ...]:
        """The numbers of the stretches in reach of a step's words, with the share of each.

        What is missing to 1 is that it is none of them.
        """
        covered = self._words.covering(trigger)
        if self._states is None or not self.is_asked or covered.start >= covered.stop:
            return ()
        if trigger not in self._known:
            self._known[trigger] = self._shares(covered.start, covered.stop - 1, self._states)
        return self._known[trigger]

    def _shares(self, start: int, last: int, states: Floats) -> tuple[tuple[int, float], ...]:
        s, w, words = self._stretches, self._w, self._words
        here = int(np.searchsorted(s.first, start))
        among = slice(max(0, here - self._reach[0]), here + self._reach[1])
        state = (states[start] + states[last]) * np.float32(0.5)
        asks = MentionProjections.of(state[None], w)
        hidden = asks.asks + self._rows.asked[among]
        first = s.first[among]
        hidden += w.distance[distance_bucket(first - start)]
        apart = words.paragraph[first].astype(np.int64) - int(words.paragraph[start])
        hidden += w.apart[np.clip(apart, -3, 3) + 3]
        hidden += w.form[s.form[among]]
        is_quoted = (words.place[first] > 0).astype(np.int64)
        hidden += w.quoted[2 * int(words.place[start] > 0) + is_quoted]
        bilinear = self._rows.asked_bilinear[among] @ asks.asks_bilinear[0]
        scores = np.maximum(hidden, 0) @ w.score + bilinear * np.float32(WIDTH**-0.5)
        scores = np.append(scores, asks.alone)
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        return tuple(
            (number, round(share, 3))
            for number, share in zip(s.number[among].tolist(), shares[:-1].tolist(), strict=True)
            if share >= _LEAST_SHARE
        )


def owners_of(
    events: Sequence[EventMention], seen: Seen, words: Words, weights: PairWeights
) -> tuple[Reference, ...]:
    """Whose step each event may be: by its number, the mentions with the probability of each."""
    if not events:
        return ()
    places = seen.places
    offered = np.flatnonzero(places.kind != _PLACE)
    stretches = Stretches(
        offered, places.first[offered], places.last[offered], places.form[offered]
    )
    asking = Asking(seen, words, stretches, (BEFORE, AFTER), weights)
    shares = ((number, asking.shares(event.trigger)) for number, event in enumerate(events))
    return tuple(Reference(number, among) for number, among in shares if among)


def moments_of(phrases: Sequence[Span], seen: Seen, words: Words, weights: PairWeights) -> Asking:
    """Which time phrases date a step: numbers are those of the phrases."""
    covered = [words.covering(phrase) for phrase in phrases]
    kept = [n for n, c in enumerate(covered) if c.start < c.stop]
    stretches = Stretches(
        np.array(kept, np.int64),
        np.array([covered[n].start for n in kept], np.int64),
        np.array([covered[n].stop - 1 for n in kept], np.int64),
        np.zeros(len(kept), np.int64),
    )
    return Asking(seen, words, stretches, (REACH, REACH), weights)
