"""What a user typed as words, and where it stands in a text."""

import pytest

from onrecord.terms import marks, marks_in_part, terms_of


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("clamps", ["clamps"]),
        ('"steel moon"', ["steel moon"]),
        ("“steel moon” clamp*", ["steel moon", "clamp"]),
        ('clamps "', ["clamps"]),
        ("NOT (a OR", ["NOT", "(a", "OR"]),
        ("* - ''", []),
        ("", []),
    ],
)
def test_words_are_read_as_terms(typed: str, found: list[str]) -> None:
    """And nothing else is special."""
    assert [t.words for t in terms_of(typed)] == found


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("moon", "The Moon fell; a moon.", ["Moon", "moon"]),
        ('"steel moon"', "a steel, moon and a moon of steel", ["steel, moon"]),
        ("ruiz", "Ana Ruíz’s", ["Ruíz"]),
        ("clamp*", "clamps, Clamp, unclamped", ["clamps", "Clamp"]),
        ("moon fell", "the moon", None),
    ],
)
def test_every_place_of_a_term_is_marked(typed: str, text: str, found: list[str] | None) -> None:
    """None where one term stands nowhere."""
    held = marks(terms_of(typed), text)
    assert (None if held is None else [text[a:b] for a, b in held]) == found


def test_terms_that_stand_there_are_marked_without_the_others() -> None:
    """As an excerpt shows them."""
    assert marks_in_part(terms_of("moon fell"), "the moon") == ((4, 8),)


def test_ten_thousand_words_are_gone_through_in_good_time() -> None:
    """Where one begins like the other all the way."""
    assert marks(terms_of('"' + "so " * 3_000 + 'no"'), "so " * 10_000) is None
