"""What a word is elsewhere in a text tells what it is here."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.agreement import agreed, is_namelike
from onrecord.read.mentions import LABELS, stretches
from onrecord.read.words import split_words

_OF = {label: number for number, label in enumerate(LABELS)}


def names_of(text: str, told: dict[int, tuple[str, float]]) -> list[tuple[str, str]]:
    """The names of a text whose words are nothing but for those told, with how sure (in nats)."""
    words = split_words(text)
    scores = np.zeros((len(words), len(LABELS)), np.float32)
    scores[:, 0] = 3.0
    for number, (label, sure) in told.items():
        scores[number, 0] = 0.0
        scores[number, _OF[label]] = sure
    labels = agreed(scores, words.surfaces(), words.casing)
    shown = words.surfaces()
    return [(" ".join(shown[f : t + 1]), kind) for f, t, kind in stretches(labels)]


def test_a_last_name_is_a_persons_where_the_text_has_the_full_name() -> None:
    """Behind "a" the encoder would rather have nothing there."""
    text = "Andy Warhol painted . Visitors saw a Warhol ."
    told = {0: ("begin person", 6.0), 1: ("in person", 6.0), 7: ("begin person", 1.0)}
    assert names_of(text, told) == [("Andy Warhol", "person"), ("Warhol", "person")]


def test_a_word_alone_that_nobody_introduces_is_no_person_for_a_slight_likeness() -> None:
    """A first name needs no introduction; what stands behind "Mr" has one."""
    slight = {0: ("begin person", 1.5)}
    assert names_of("Wikinews saw the show .", slight) == []
    assert names_of("Marilyn saw the show .", slight) == [("Marilyn", "person")]
    assert names_of("Mr Wikin saw the show .", {1: ("begin person", 1.5)}) == [("Wikin", "person")]
    sure = {0: ("begin person", 9.0)}
    assert names_of("Wikinews saw the show .", sure) == [("Wikinews", "person")]


def test_what_a_word_is_most_often_outweighs_one_place() -> None:
    """Four times a place and once a person, with no more to tell them apart."""
    text = "Coron rose . Coron fell . Coron sank . Coron swam . Coron burnt ."
    told = dict.fromkeys((0, 3, 6, 9), ("begin place", 4.0)) | {12: ("begin person", 3.5)}
    assert {kind for _, kind in names_of(text, told)} == {"place"}


def test_a_full_name_is_found_again_in_a_heading_that_broke_it() -> None:
    """Neither "Corwin" nor "Vasseldine Weighs" is a name where "Corwin Vasseldine" is one twice."""
    text = "Corwin Vasseldine Weighs Witnesses . Corwin Vasseldine fell . Corwin Vasseldine rose ."
    told = {
        0: ("begin organisation", 4.0),
        1: ("begin person", 6.0),
        2: ("in person", 4.0),
        5: ("begin person", 6.0),
        6: ("in person", 6.0),
        9: ("begin person", 6.0),
        10: ("in person", 6.0),
    }
    assert names_of(text, told) == [("Corwin Vasseldine", "person")] * 3


def test_a_full_name_within_a_longer_name_stays_part_of_it() -> None:
    """The airport is no person."""
    text = "Ronald Reagan spoke . Ronald Reagan left . Ronald Reagan Airport closed ."
    told = {
        **dict.fromkeys((0, 4), ("begin person", 6.0)),
        **dict.fromkeys((1, 5), ("in person", 6.0)),
        8: ("begin place", 30.0),
        9: ("in place", 30.0),
        10: ("in place", 30.0),
    }
    assert ("Ronald Reagan Airport", "place") in names_of(text, told)


def test_a_first_name_the_encoder_has_for_a_place_goes_with_the_last_name() -> None:
    """Only where the text has the two together and the first nowhere else."""
    told = {3: ("begin place", 3.0), 4: ("begin person", 9.0)}
    assert names_of("the death of Ilse Morrant .", told) == [("Ilse Morrant", "person")]
    apart = {**told, 6: ("begin place", 3.0)}
    found = names_of("the death of Texas Morrant . Texas mourned .", apart)
    assert ("Texas Morrant", "person") not in found


@given(st.lists(st.sampled_from(["Ana", "Ruiz", "of", "'s", "Mr", "the", "Ana Ruiz", "."])))
def test_any_words_get_one_label_each(pieces: list[str]) -> None:
    """Whatever the encoder makes of them; where none looks like a name, its own."""
    words = split_words(" ".join(pieces))
    rng = np.random.default_rng(len(pieces))
    scores = rng.normal(size=(len(words), len(LABELS))).astype(np.float32) * 4
    labels = agreed(scores, words.surfaces(), words.casing)
    assert labels.shape == (len(words),)
    assert ((labels >= 0) & (labels < len(LABELS))).all()
    if not is_namelike(words.casing).any():
        assert (labels == scores.argmax(axis=1)).all()
