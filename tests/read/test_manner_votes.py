"""The vote on the manner; what its shipped weights are worth is measured in bench/quotes."""

from collections.abc import Iterator

import numpy as np
import pytest

from onrecord.nouns import Article, Manner, joined
from onrecord.read.manner_votes import MANNERS, VoteWeights, terms_of
from onrecord.read.reader import Reader

NOTHING = np.zeros(6, np.float32)
MADE = VoteWeights(
    ["rule speech", "cue plans"], np.array([[1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 3, 0]], np.float32)
)


def seen(manner: Manner, worth: float) -> np.ndarray:
    """The encoder's word for one manner."""
    found = NOTHING.copy()
    found[MANNERS.index(manner)] = worth
    return found


def terms(cue: str, speaker: str = "Hill", content: str = "it was dark") -> Iterator[str]:
    """What there is to see of an attribution without marks."""
    return terms_of(cue, speaker, content, quoted=False, in_writing=False)


def test_what_is_seen_and_every_term_add_up() -> None:
    """The highest sum decides."""
    assert MADE.manner(NOTHING, iter(["rule speech"])) is Manner.SPEECH
    assert MADE.manner(NOTHING, iter(["rule speech", "cue plans"])) is Manner.PLAN
    assert MADE.manner(seen(Manner.WRITING, 2), iter(["rule speech"])) is Manner.WRITING


def test_a_term_counts_once_and_an_unknown_one_not_at_all() -> None:
    """A cue that repeats a word says no more by it."""
    assert MADE.manner(seen(Manner.FINDING, 2), iter(["rule speech"] * 5)) is Manner.FINDING
    assert MADE.manner(seen(Manner.FINDING, 0.1), iter(["cue gnorbled"])) is Manner.FINDING


def test_terms_are_the_rules_word_the_signs_and_the_words() -> None:
    """Each in words that a reader of the weights understands."""
    found = set(terms("Wrote that", "a report by the Times"))
    assert {
        "rule writing", "known writing", "named writing", "document", "written", "cue wrote",
        "lemma write", "whole wrote that", "begins it", "source report",
    } <= found  # fmt: skip
    assert "nobody" in set(terms("said", ""))
    assert "person" in set(terms("said", "She"))


def test_a_giant_cue_is_no_giant_term() -> None:
    """Nothing in the weights could match it."""
    assert all(len(term) < 60 for term in terms("said so " * 5_000))


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("is considering", "The director is considering putting together a list of friends."),
        ("voiced support for", "Many fans voiced support for the actor on Monday."),
        ("believes", "Hill believes that the gun was loaded."),
        ("refused", "The prosecutor refused to drop the charge."),
        ("hopes", "Hill hopes that the judge will see it his way."),
        ("wants", "Hill wants his friends to testify at the trial."),
        ("declined", "Hill declined to comment on the charge."),
    ],
)
def test_what_somebody_has_in_mind_is_not_said(cue: str, text: str, reader: Reader) -> None:
    """Encoder, rules and words together."""
    assert not manner_at(cue, text, reader).is_said


@pytest.mark.parametrize(
    ("cue", "text", "manner"),
    [
        ("said", "Hill said that the gun was loaded.", Manner.SPEECH),
        ("told", "The actor will need his friends, sources told the Courier.", Manner.SPEECH),
        ("says", "The report says the gun was loaded.", Manner.WRITING),
        ("wrote", "Hill wrote on Instagram that the gun was loaded.", Manner.WRITING),
        ("found", "The jury found that Hill had lied.", Manner.FINDING),
        ("According to", "According to the poll, most people want a new trial.", Manner.FINDING),
    ],
)
def test_plain_words_have_their_manner(cue: str, text: str, manner: Manner, reader: Reader) -> None:
    """By verb and source."""
    assert manner_at(cue, text, reader) is manner


def manner_at(cue: str, text: str, reader: Reader) -> Manner:
    """The manner of the attribution whose cue begins with some words."""
    [found] = [
        a for a in reader.read(Article(text)).attributions if joined(a.cue, text).startswith(cue)
    ]
    return found.manner


def test_what_somebody_plans_to_do_is_a_plan_whatever_is_seen() -> None:
    """Not what somebody plans for Monday."""
    sure = seen(Manner.SPEECH, 9)
    assert MADE.manner(sure, terms("plans", content="to call his friends")) is Manner.PLAN
    assert MADE.manner(sure, terms("plans", content="a hearing")) is Manner.SPEECH
