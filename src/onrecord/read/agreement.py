"""One name, one reading: what the encoder makes of a name in one place, heard in all its places.

Knows the words of one article, which of them look like names, and how likely the encoder finds each
to be of a person, an organisation, a place, a description or of nothing.  Knows no name from
elsewhere but first names, and decides nothing about who anybody is.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.read.decode import Floats
from onrecord.read.given_names import is_first_name
from onrecord.read.words import CASINGS

Labels: TypeAlias = NDArray[np.int64]
TITLES: Final = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady judge justice president senator sen
    rep gov governor mayor ambassador captain capt lt sgt sergeant col colonel gen general rev
    reverend minister secretary emeritus detective inspector officer prime speaker madam king queen
    emperor prince princess commissioner bishop archbishop cardinal monsignor msgr fr constable insp
    supt cllr councillor""".split()
)
"""What stands before a name and is no part of it."""
_BEGIN: Final = 1
_IN: Final = 2
_KIND: Final = np.array([0, 1, 1, 2, 2, 3, 3, 4, 4])
"""Of each label of `mentions.LABELS`: nothing, person, organisation, place, description."""
_NAMELIKE: Final = np.array([c in ("title", "upper", "mixed") for c in CASINGS])
"""Of each casing, whether a name may be written so."""
_TITLE: Final = CASINGS.index("title")
_ELSEWHERE: Final = np.float32(0.9)
"""How much of what a word is on average counts, against what it is in its own place."""
_LAST: Final = np.float32(0.75)
"""What being the last word of some person's full name in the text adds to its being a person's."""
_ALONE: Final = np.float32(2.0)
"""What a word alone loses as a person's name where nothing in the text introduces it as one."""
_GOVERNED: Final = np.float32(1.0)
"""What it loses besides behind "of" ("Lee of Ackton")."""
_OWNER: Final = np.float32(1.5)
"""What it loses besides as the owner of a person's name ("Ackton's Lee").  All in nats; chosen by
hand on GUM's news, read by models that had not seen it."""
_LONGEST: Final = 6
"""Words of the longest name that is looked for elsewhere."""


def is_namelike(casing: NDArray[np.int8]) -> NDArray[np.bool_]:
    """Which words may be of a name, by their letters."""
    return _NAMELIKE[casing]


def agreed(scores: Floats, words: Sequence[str], casing: NDArray[np.int8]) -> Labels:
    """The label of every word, after hearing what the same word is elsewhere in the text.

    Takes "Warhol" in "a Warhol" for a person where the text has "Andy Warhol"; must leave "Wikinews
    saw" to the organisations where nobody is introduced by that name.

    Args:
        scores: Of every word in every label of `mentions.LABELS`; shape (words, 9).
        words: As written.
        casing: Index into CASINGS; shape (words,).
    """
    at = np.flatnonzero(is_namelike(casing))
    if not len(at):
        return np.asarray(scores.argmax(axis=1), np.int64)
    log = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    labels = np.asarray(log.argmax(axis=1), np.int64)
    last = {name[-1] for name in _full_names(labels, words)}
    named = log[at]
    own = np.hstack([named[:, :1], np.logaddexp(named[:, _BEGIN::2], named[:, _IN::2])])
    shown = [words[t] for t in at.tolist()]
    numbers: dict[str, int] = {}
    which = np.array([numbers.setdefault(word, len(numbers)) for word in shown])
    count = np.bincount(which)
    mean = np.stack([np.bincount(which, own[:, k]) / count for k in range(5)], axis=1)
    shift = _ELSEWHERE * (mean[which] - own).astype(np.float32)
    shift[:, 1] += _LAST * np.array([word in last for word in shown])
    log[at] += shift[:, _KIND]
    labels[at] = log[at].argmax(axis=1)
    for t in _alone(labels):
        against = _against(t, labels, words, last)
        if against:
            log[t, _BEGIN : _IN + 1] -= against
            labels[t] = log[t].argmax()
    _join_first_names(labels, words, casing)
    _repaint(labels, words)
    return labels


def _full_names(labels: Labels, words: Sequence[str]) -> Counter[tuple[str, ...]]:
    """The persons' names of two words or more, without titles, with how often each stands."""
    found: Counter[tuple[str, ...]] = Counter()
    for first, end in _persons(labels):
        while first < end and words[first].lower() in TITLES:
            first += 1
        if end - first > 1:
            found[tuple(words[first:end])] += 1
    return found


def _persons(labels: Labels) -> Iterator[tuple[int, int]]:
    """First word and end of each stretch labelled as a person."""
    at = np.flatnonzero((labels == _BEGIN) | (labels == _IN)).tolist()
    first = -1
    for n, t in enumerate(at):
        if first < 0 or labels[t] == _BEGIN or at[n - 1] != t - 1:
            first = t
        if n + 1 == len(at) or at[n + 1] != t + 1 or labels[t + 1] == _BEGIN:
            yield first, t + 1
            first = -1


def _alone(labels: Labels) -> list[int]:
    """The words that are a person's name by themselves."""
    return [first for first, end in _persons(labels) if end - first == 1]


def _against(t: int, labels: Labels, words: Sequence[str], last: set[str]) -> np.float32:
    """What speaks against a word alone as a person's name."""
    word, before = words[t], words[t - 1].lower() if t else ""
    against = np.float32(0)
    if word not in last and before.rstrip(".") not in TITLES and not is_first_name(word.lower()):
        against += _ALONE
    if before == "of":
        against += _GOVERNED
    if t + 2 < len(words) and words[t + 1] in ("'s", "’s") and labels[t + 2] == _BEGIN:
        against += _OWNER
    return against


def _join_first_names(labels: Labels, words: Sequence[str], casing: NDArray[np.int8]) -> None:
    """Take the word before a last name with it, where the text has the two together alone.

    "Ilse" before "Morrant" is a first name, though the encoder knows none such; "Texas" before
    "Ruiz" is none where "Texas" stands elsewhere too.
    """
    near = [t for t in _alone(labels) if t and labels[t - 1] in (3, 5) and casing[t - 1] == _TITLE]
    if not near:
        return
    count = Counter(words)
    together = Counter(pairwise(words))
    for t in near:
        if count[words[t - 1]] == together[words[t - 1], words[t]]:
            labels[t - 1], labels[t] = _BEGIN, _IN


def _repaint(labels: Labels, words: Sequence[str]) -> None:
    """Label a full name as one wherever it stands, unless it is part of something longer.

    "Corwin" and "Vasseldine Weighs" in a heading are "Corwin Vasseldine" where the text has that
    more often.
    """
    names = _full_names(labels, words)
    lengths = sorted(
        {len(n) for n, c in names.items() if c > 1 and len(n) <= _LONGEST}, reverse=True
    )
    if not lengths:
        return
    firsts = {name[0] for name, count in names.items() if count > 1}
    for t, word in enumerate(words):
        if word not in firsts:
            continue
        for length in lengths:
            name, end = tuple(words[t : t + length]), t + length
            if names[name] < 2 or _is_within_longer(labels, end):
                continue
            labels[t] = _BEGIN
            labels[t + 1 : end] = _IN
            while end < len(labels) and labels[end] == _IN and not names[(*name, words[end])]:
                labels[end] = 0
                end += 1
            break


def _is_within_longer(labels: Labels, end: int) -> bool:
    """Whether words stand in the name of an organisation or a place that goes on behind them."""
    if end >= len(labels) or labels[end] not in (4, 6):
        return False
    return bool(_KIND[labels[end]] == _KIND[labels[end - 1]])
