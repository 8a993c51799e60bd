"""Tagging: words that tell steps, and what a step's words are asked of them."""

from dataclasses import fields

import numpy as np
import pytest

from onrecord.nouns import EventKind, EventMention, Span
from onrecord.read.decode import DISTANCES, distance_bucket
from onrecord.read.mentions import KINDS, PairWeights, Places, Seen, mention_widths
from onrecord.read.steps import KINDS as KIND_OF
from onrecord.read.tagging import (
    BEFORE,
    STEPS,
    StepWeights,
    Tags,
    moments_of,
    owners_of,
    tags_of,
)
from onrecord.read.words import Words, split_words

STATES = 1 + len(STEPS)


def labeller(around: int = 0) -> StepWeights:
    """A word's states are its labels' scores; `around` is what a word on its left adds of them."""
    eye = np.eye(STATES, dtype=np.float32)
    near = np.zeros((3, STATES, STATES), np.float32)
    near[0] = around * eye
    none = np.zeros(STATES, np.float32)
    return StepWeights(eye, none, eye, near, none, eye)


LABELLER = labeller()


def places_at(words: Words, *names: tuple[str, str]) -> Places:
    """A mention a name, the first place it has, of some kinds."""
    text = words.text
    at = [words.covering(Span(text.index(n), text.index(n) + len(n))) for n, _ in names]
    first = np.array([s.start for s in at], np.int64)
    last = np.array([s.stop - 1 for s in at], np.int64)
    form = np.array([2 if n == "He" else 0 for n, _ in names], np.int64)
    kind = np.array([KINDS.index(k) for _, k in names], np.int64)
    paragraph = words.paragraph[first].astype(np.int64)
    return Places(first, last, form, kind, paragraph, np.zeros(len(names), np.int64))


def seen_as(words: Words, labels: dict[str, str], places: Places | None = None) -> Seen:
    """What the encoder would have seen if it were sure that some words tell some steps."""
    states = np.zeros((len(words), STATES), np.float32)
    states[:, 0] = 9
    for stretch, step in labels.items():
        at = words.text.index(stretch)
        states[words.covering(Span(at, at + len(stretch))), 1 + STEPS.index(step)] = 18
    some = places or places_at(words)
    mean = (states[some.first] + states[some.last]) / 2
    return Seen(some, (), mean, states)


def scores(**tables: dict[int, float]) -> PairWeights:
    """A pair score that asks nothing of the states, and of the facts only what is said."""
    width = mention_widths()[1]
    sizes = {"distance": DISTANCES, "apart": 7, "form": 6, "quoted": 4}
    arrays = {name: np.zeros((size, width), np.float32) for name, size in sizes.items()}
    for name, rows in tables.items():
        for row, worth in rows.items():
            arrays[name][row] = worth / width
    columns = sum(mention_widths())
    return PairWeights(
        **arrays,
        score=np.ones(width, np.float32),
        weight=np.zeros((STATES, columns), np.float32),
        bias=np.zeros(columns, np.float32),
    )


def test_every_step_has_a_kind_of_the_contract() -> None:
    """And no step stands twice."""
    assert all(step.partition("/")[0] in KIND_OF for step in STEPS)
    assert len(set(STEPS)) == len(STEPS)


def test_words_side_by_side_of_one_kind_are_one_tag() -> None:
    """Another kind beside them is another."""
    words = split_words("Roe was bailed after she was charged with theft.")
    seen = seen_as(words, {"was bailed": "bail/granted", "charged": "charge/filed"})
    tags = tags_of(seen, words, LABELLER)
    assert [(t.span.of(words.text), t.step) for t in tags.found] == [
        ("was bailed", "bail/granted"),
        ("charged", "charge/filed"),
    ]
    assert all(t.share > 0.99 for t in tags.found)
    assert [t.step for t in tags.within(Span(10, 40))] == ["charge/filed"]


def test_a_tag_ends_where_a_line_does() -> None:
    """A headline and the story under it tell the step twice."""
    words = split_words("Actor jailed\n\nJailed for life: the story")
    seen = seen_as(words, {"jailed": "sentence/imposed", "Jailed for life": "sentence/imposed"})
    found = tags_of(seen, words, LABELLER).found
    assert [t.span.of(words.text) for t in found] == ["jailed", "Jailed for life"]


def test_a_text_whose_states_were_not_held_has_no_tags_no_owners_and_no_moments() -> None:
    """As a book, or what tells of no court."""
    words = split_words("Roe was jailed on Monday.")
    unheld = Seen(places_at(words, ("Roe", "person")), (), np.zeros((1, STATES), np.float32), None)
    assert tags_of(unheld, words, LABELLER).found == ()
    assert owners_of([step(words.text, "was jailed")], unheld, words, scores()) == ()
    moments = moments_of([Span(18, 24)], unheld, words, scores())
    assert not moments.is_asked
    assert moments.shares(Span(4, 14)) == ()


def step(text: str, trigger: str) -> EventMention:
    """A sentence imposed by those words."""
    at = text.index(trigger)
    where = Span(at, at + len(trigger))
    return EventMention(EventKind.SENTENCE, "sentence/imposed", where, Span(0, len(text)))


def test_an_event_carries_what_the_encoder_gives_its_kind_and_no_step() -> None:
    """At the likeliest of its words; nothing where the encoder was not asked."""
    words = split_words("Roe was charged with theft.")
    text = words.text
    tags = tags_of(seen_as(words, {"charged": "charge/filed"}), words, LABELLER)

    def event(kind: EventKind, stretch: str) -> EventMention:
        at = text.index(stretch)
        return EventMention(kind, "x/y", Span(at, at + len(stretch)), Span(0, len(text)))

    asked = (
        event(EventKind.CHARGE, "was charged"),
        event(EventKind.PLEA, "was charged"),
        event(EventKind.CHARGE, "with theft"),
    )
    found = [(e.share, e.share_of_none) for e in tags.weighed(asked, words)]
    assert found[0] == (1.0, 0.0)
    assert found[1][0] == 0.0
    assert found[2] == (0.0, 1.0)
    assert Tags().weighed(asked, words) == asked


def test_whose_a_step_may_be_is_asked_of_people_and_bodies_and_leaves_room_for_nobody() -> None:
    """What is missing to 1 is nobody's."""
    words = split_words("Ann Roe met Tom Hale in Leeds. He was jailed on Monday.")
    places = places_at(words, ("Ann Roe", "person"), ("Leeds", "place"), ("He", "person"))
    seen = seen_as(words, {}, places)
    (owner,) = owners_of([step(words.text, "was jailed")], seen, words, scores(form={2: 3.0}))
    assert owner.mention == 0
    assert [number for number, _ in owner.among] == [0, 2], "Leeds is a place"
    shares = dict(owner.among)
    assert shares[2] == pytest.approx(np.exp(3) / (2 + np.exp(3)), abs=1e-3), "a pronoun's form"
    assert sum(shares.values()) < 1


def test_of_ten_thousand_mentions_only_those_in_reach_are_asked() -> None:
    """So that a book's time grows with its length."""
    words = split_words("Roe spoke. " * 5_000)
    at = np.arange(0, 15_000, 3)
    zeros = np.zeros(5_000, np.int64)
    seen = seen_as(words, {}, Places(at, at, zeros, zeros, zeros, zeros))
    middle = Span(11 * 2_500 + 4, 11 * 2_500 + 9)
    event = EventMention(EventKind.SENTENCE, "sentence/imposed", middle, middle)
    right_before = int(distance_bucket(np.array([-1]))[0])
    (owner,) = owners_of([event], seen, words, scores(distance={right_before: 9.0}))
    assert [number for number, _ in owner.among] == [2_500]


def test_what_stands_beyond_reach_has_no_share() -> None:
    """The name is one mention too far."""
    words = split_words("Roe ran. " + "It rained. " * 60 + "She was jailed.")
    names = places_at(words, ("Roe", "person"))
    many = Places(*(np.repeat(getattr(names, f.name), BEFORE + 1) for f in fields(names)))
    many.first[1:] = many.last[1:] = np.arange(3, 3 + BEFORE)
    seen = seen_as(words, {}, many)
    event = step(words.text, "was jailed")
    (owner,) = owners_of([event], seen, words, scores())
    assert [number for number, _ in owner.among] == list(range(1, BEFORE + 1))


def test_the_phrase_that_dates_a_step_is_called_by_its_number() -> None:
    """No words ask about nothing."""
    text = "On Monday he was charged. On 3 May 2021 he was jailed."
    words = split_words(text)
    phrases = [Span(3, 9), Span(29, 39)]
    moments = moments_of(phrases, seen_as(words, {}), words, scores())
    shares = dict(moments.shares(Span(text.index("was jailed"), len(text) - 1)))
    assert shares.keys() == {0, 1}
    assert moments.shares(Span(len(text), len(text))) == ()


def test_the_words_around_tell_too() -> None:
    """Of a word whose own states tell little, the word before it may tell a step."""
    words = split_words("She was charged with theft.")
    seen = seen_as(words, {"charged": "charge/filed"})
    held = seen.of_words
    assert held is not None
    held[:, 0] = 0
    alone, among = (tags_of(seen, words, labeller(n)) for n in (0, 1))
    assert [t.span.of(words.text) for t in alone.found] == ["charged"]
    assert [t.span.of(words.text) for t in among.found] == ["charged with"]


def test_a_text_shorter_than_what_is_looked_at_has_scores() -> None:
    """One word has nothing around it."""
    assert labeller(1).scores(np.ones((1, STATES), np.float32)).shape == (1, STATES)
