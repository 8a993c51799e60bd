from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from onrecord.read.words import CASINGS, PLACES, STARTS, Words, casing_of, split_words
from texts import messy_texts


def looks(words: Words, names: tuple[str, ...], numbers: np.ndarray) -> list[str]:
    """A word's look by name."""
    assert len(words) == len(numbers)
    return [names[i] for i in numbers.tolist()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rivera's clerk", ["Rivera", "'s", "clerk"]),
        ("Rivera’s clerk", ["Rivera", "’s", "clerk"]),
        ("RIVERA’S CLERK", ["RIVERA", "’S", "CLERK"]),
        ("the dogs’ bowl", ["the", "dogs", "’", "bowl"]),
        ("don't won’t o'clock", ["don't", "won’t", "o'clock"]),
        ("O'Shea's", ["O'Shea", "'s"]),
        ("Quill-Tarrow co-star", ["Quill-Tarrow", "co-star"]),
        ("so - called", ["so", "-", "called"]),
        ("$4,000 or 3.5%", ["$", "4", ",", "000", "or", "3", ".", "5", "%"]),
        ("“No,” he said.", ["“", "No", ",", "”", "he", "said", "."]),
        ("``No''", ["`", "`", "No", "'", "'"]),
        ("@gull_watch #moon", ["@", "gull", "_", "watch", "#", "moon"]),
        ("יש לו", ["יש", "לו"]),
        ("🎭🎭", ["🎭", "🎭"]),
        ("日本 news", ["日本", "news"]),
        ("18th 3D", ["18th", "3D"]),
        ("", []),
        (" \n\t\xa0", []),
    ],
)
def test_a_text_is_cut_into_words(text: str, expected: list[str]) -> None:
    """A possessive stands alone, hyphens and apostrophes stay inside, other marks are words."""
    assert split_words(text).surfaces() == expected


@pytest.mark.parametrize(
    ("word", "look"),
    [
        *(("Trump", "title"), ("I", "title"), ("TMZ", "upper"), ("iPhone", "mixed")),
        *(("18th", "digit"), ("said", "lower"), ("—", "mark"), ("'s", "mark"), ("日本", "lower")),
        *(("McAvoy", "mixed"), ("Éva", "title"), ("🎭", "mark")),
    ],
)
def test_a_word_has_a_look(word: str, look: str) -> None:
    """What a vocabulary of small letters would lose."""
    assert CASINGS[casing_of(word)] == look


def test_words_know_their_place_in_quotation_marks() -> None:
    """Opening, inside, closing or outside; both signs of a mark typed as two belong to it."""
    words = split_words("``No,'' he said.")
    assert looks(words, PLACES, words.place) == [
        *("opening", "opening", "inside", "inside", "closing", "closing"),
        *("outside", "outside", "outside"),
    ]


def test_words_of_an_inner_quotation_are_inside_the_outer_one() -> None:
    """Only the outer marks open and close."""
    words = split_words("“He said ‘no’ to me”")
    assert looks(words, PLACES, words.place) == ["opening", *["inside"] * 7, "closing"]


def test_a_quotation_left_open_has_no_closing_word() -> None:
    """Its last word is inside."""
    words = split_words("“One.\n\nTwo.")
    assert looks(words, PLACES, words.place) == ["opening", "inside", "inside", *["outside"] * 2]


def test_words_know_whether_they_begin_a_line_or_a_paragraph() -> None:
    """The first word of all begins a paragraph; blank lines between do not count twice."""
    words = split_words("One two.\nThree.\n\n\n\nFour five.")
    assert looks(words, STARTS, words.begins) == [
        *("paragraph", "within", "within", "line", "within", "paragraph", "within", "within"),
    ]
    assert words.paragraph.tolist() == [0, 0, 0, 1, 1, 2, 2, 2]


def test_a_text_that_opens_with_blank_lines_still_begins() -> None:
    """No word means no paragraph, and the first has number 0."""
    words = split_words("\n\n  One\n\nTwo")
    assert words.paragraph.tolist() == [0, 1]
    assert looks(words, STARTS, words.begins) == ["paragraph", "paragraph"]


def test_some_of_the_words_keep_their_places() -> None:
    """Leaving words out moves no offset."""
    words = split_words("“One,” said Two.")
    kept = words.only(words.casing > 0)
    assert kept.surfaces() == ["One", "said", "Two"]
    assert kept.start.tolist() == [1, 7, 12]
    assert len(kept.place) == len(kept.paragraph) == 3


@given(messy_texts())
def test_words_cover_every_visible_character_once_and_in_order(text: str) -> None:
    """Nothing is lost, nothing counted twice, no word holds a space."""
    words = split_words(text)
    spans = list(zip(words.start.tolist(), words.end.tolist(), strict=True))
    assert all(a < b for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    covered = "".join(words.surfaces())
    assert covered == "".join(text.split())
    assert not any(c.isspace() for c in covered)


@given(messy_texts())
def test_every_word_has_every_look(text: str) -> None:
    """All arrays are as long as the words are many, and index their names."""
    words = split_words(text)
    looks(words, CASINGS, words.casing)
    looks(words, PLACES, words.place)
    looks(words, STARTS, words.begins)
    assert np.array_equal(words.paragraph, np.cumsum(words.begins > 0) - 1)
