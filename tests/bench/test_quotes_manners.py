"""Manner held against labels: what counts as right, and which attribution is asked."""

from bench.quotes.manners import Guess, Label, accuracy, by_reader, by_rule, confusion, read_labels
from bench.scorer import Document

from onrecord.nouns import Attribution, Kind, Manner, Span

CUE = Span(10, 14)


def guess(labelled: Manner, given: Manner, also: Manner | None = None) -> Guess:
    """A label and what was given for it."""
    return Guess(Label("a", CUE, labelled, also, "other"), given)


def found(cue: Span, manner: Manner) -> Attribution:
    """An attribution with its cue there."""
    return Attribution((Span(20, 30),), (cue,), (), Kind.INDIRECT, manner, 0.5)


def test_four_ways_to_be_right() -> None:
    """Strict, where the labeller was sure, with the second label, and said or not."""
    shares = accuracy(
        [
            guess(Manner.SPEECH, Manner.SPEECH),
            guess(Manner.SPEECH, Manner.WRITING),
            guess(Manner.PLAN, Manner.THOUGHT, Manner.THOUGHT),
            guess(Manner.ATTITUDE, Manner.SPEECH, Manner.PLAN),
        ]
    )
    assert (shares.count, shares.strict, shares.plain) == (4, 0.25, 0.5)
    assert (shares.lenient, shares.said) == (0.5, 0.75)


def test_nothing_judged_is_nothing_right() -> None:
    """No division by nothing."""
    assert accuracy([]).strict == 0


def test_the_reader_is_asked_at_the_cue_that_shares_most() -> None:
    """A neighbour's cue that only touches is not taken, and one elsewhere never."""
    label = Label("a", CUE, Manner.SPEECH, None, "other")
    near = [found(Span(8, 11), Manner.PLAN), found(Span(11, 16), Manner.SPEECH)]
    assert by_reader([label], {"a": near})[0].manner is Manner.SPEECH
    assert by_reader([label], {"a": [found(Span(40, 44), Manner.PLAN)]}) == []
    assert by_reader([label], {}) == []


def test_the_rules_see_the_gold_words_of_the_labelled_cue() -> None:
    """The cue's attribution is found by its place."""
    text = "Mr. Bell plans to leave."
    gold = {"source": [[0, 8]], "cue": [[9, 14]], "content": [[15, 23]]}
    label = Label("a", Span(9, 14), Manner.PLAN, None, "other")
    assert by_rule([label], {"a": Document(text, [gold])})[0].manner is Manner.PLAN


def test_confusions_are_counted() -> None:
    """Labelled first, given second."""
    counts = confusion([guess(Manner.PLAN, Manner.THOUGHT)] * 2)
    assert counts == {(Manner.PLAN, Manner.THOUGHT): 2}


def test_the_labels_are_enough() -> None:
    """The issue asks for 300."""
    labels = read_labels()
    assert len(labels) >= 300
    assert {label.slice for label in labels} == {"speech-verb", "other"}
