"""Mentions: what labels and pair scores become."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.nouns import Article
from onrecord.read.decode import DISTANCES, PARAGRAPHS
from onrecord.read.mentions import (
    AFTER,
    BEFORE,
    LABELS,
    WIDTH,
    MentionProjections,
    PairWeights,
    Places,
    mention_widths,
    reach,
    shares_of,
    stretches,
)
from onrecord.read.model import Model
from onrecord.read.reader import Reader


def labels(*names: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Labels by name."""
    return np.array([LABELS.index(name) for name in names], np.int64)


def places(forms: list[int]) -> Places:
    """One mention a word, of some forms."""
    count = len(forms)
    at = np.arange(count)
    zeros = np.zeros(count, np.int64)
    return Places(at, at, np.array(forms, np.int64), zeros, zeros, zeros)


def random_scores(count: int) -> tuple[MentionProjections, PairWeights]:
    """Projections and weights without meaning."""
    rng = np.random.default_rng(1)

    def some(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return rng.standard_normal(shape).astype(np.float32)

    width = sum(mention_widths())
    weights = PairWeights(
        some(DISTANCES, WIDTH),
        some(PARAGRAPHS, WIDTH),
        some(6, WIDTH),
        some(4, WIDTH),
        some(WIDTH),
        np.eye(width, dtype=np.float32),
        np.zeros(width, np.float32),
    )
    return MentionProjections.of(some(count, width), weights), weights


@pytest.mark.parametrize(
    ("given_labels", "found"),
    [
        (("outside", "outside"), []),
        (("begin person", "in person", "outside"), [(0, 1, "person")]),
        (("begin person", "begin person"), [(0, 1, "person")]),
        (("begin person", "in place", "in place"), [(0, 1, "person"), (2, 2, "place")]),
        (("begin place", "begin person"), [(0, 0, "place"), (1, 1, "person")]),
        (("in description", "in description"), [(0, 1, "description")]),
        (("begin place", "outside", "in place"), [(0, 0, "place"), (2, 2, "place")]),
    ],
)
def test_labels_become_stretches(
    given_labels: tuple[str, ...], found: list[tuple[int, int, str]]
) -> None:
    """An "in" that continues nothing of its kind begins anew; nothing is lost."""
    assert stretches(labels(*given_labels)) == found


@given(st.lists(st.integers(0, len(LABELS) - 1), max_size=40))
def test_stretches_cover_the_labelled_words_once(numbers: list[int]) -> None:
    """Whatever the labels are."""
    found = stretches(np.array(numbers, np.int64))
    covered = [t for first, last, _ in found for t in range(first, last + 1)]
    assert covered == [t for t, n in enumerate(numbers) if n]


def test_a_pronoun_reaches_what_stands_before_and_the_next_names() -> None:
    """A description reaches no further than back."""
    forms = [0] * (BEFORE + 10) + [2] + [0, 1, 0, 0, 0, 0, 0]
    asking = BEFORE + 10
    rows, found = reach(places(forms), np.array([asking, 3]))
    first = found[rows == 0].tolist()
    assert first[:BEFORE] == list(range(10, asking))
    assert len(first) == BEFORE + AFTER
    assert asking + 2 not in first  # a description that is yet to come
    assert found[rows == 1].tolist() == [0, 1, 2]
    forms[asking] = 1
    _, found = reach(places(forms), np.array([asking]))
    assert found.tolist() == list(range(10, asking))


def test_a_mention_reaches_none_that_holds_it() -> None:
    """In "his wife" the pronoun is no one whom the description may refer to."""
    zeros = np.zeros(2, np.int64)
    nested = Places(zeros, np.array([1, 0]), np.array([1, 2]), zeros, zeros, zeros)
    assert reach(nested, np.array([0, 1]))[0].tolist() == []


@settings(max_examples=25)
@given(st.lists(st.integers(0, 2), min_size=1, max_size=60))
def test_shares_are_probabilities(forms: list[int]) -> None:
    """With what is left for nobody they make one."""
    some = places(forms)
    rows, weights = random_scores(len(forms))
    asking = [i for i, form in enumerate(forms) if form]
    answers = list(shares_of(asking, some, rows, weights))
    assert [number for number, _, _ in answers] == asking
    for number, among, shares in answers:
        assert number not in among
        assert len(among) == len(shares)
        assert (shares >= 0).all()
        assert shares.sum() <= 1 + 1e-5


def test_mentions_scored_together_and_alone_are_the_same() -> None:
    """So that a long article reads like a short one."""
    forms = [0, 2, 1, 0, 2] * 100
    rows, weights = random_scores(len(forms))
    some = places(forms)
    asking = [i for i, form in enumerate(forms) if form]
    together = {n: shares for n, _, shares in shares_of(asking, some, rows, weights)}
    for n in asking[::37]:
        [(_, _, alone)] = shares_of([n], some, rows, weights)
        assert np.allclose(together[n], alone, atol=1e-6)


def test_names_and_pronouns_of_a_text_are_mentions(model: Model) -> None:
    """With their exact words; who asks refers to mentions of the reading."""
    text = "Ana Ruiz sued the Harbour Trust in Leeds. She said that its chairman knew her."
    reading = Reader(model).read(Article(text))
    words = [(m.span.of(text), m.form) for m in reading.mentions]
    assert ("Ana Ruiz", "name") in words
    assert ("She", "pronoun") in words
    assert ("her", "pronoun") in words
    assert [m.span for m in reading.mentions] == sorted(m.span for m in reading.mentions)
    for reference in reading.references:
        assert reading.mentions[reference.mention].form != "name"
        assert all(0 <= j < len(reading.mentions) for j, _ in reference.among)
        assert sum(share for _, share in reference.among) <= 1.01


@pytest.mark.parametrize("text", ["", "no names here at all", "...", "Will will.", "Ω" * 5000])
def test_texts_without_names_are_read(model: Model, text: str) -> None:
    """They have few mentions or none."""
    reading = Reader(model).read(Article(text))
    for mention in reading.mentions:
        assert mention.span.of(text)
