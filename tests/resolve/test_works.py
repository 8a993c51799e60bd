"""Whether a lone name is a film's."""

import pytest

from onrecord.resolve.works import is_work, places_of_words


def is_nobody(name: str, text: str) -> bool:
    """Whether a name of a text is a work's."""
    return is_work(text, places_of_words(text, {name}).get(name, []))


@pytest.mark.parametrize(
    "text",
    [
        "He was shot on the set of Rust.",
        "Rust armorer Ana Ruiz and Rust cinematographer Eva Hill met; Rust co-star Bo Hill wept.",
        "She starred in Rust. Rust was late.",
        "The film “Rust” opened.",
        "The hearing moved to Rust.",
    ],
)
def test_a_name_that_stands_as_works_do_is_a_work(text: str) -> None:
    """Half of its places are enough."""
    assert is_nobody("Rust", text)


@pytest.mark.parametrize(
    "text",
    [
        "Rust said that the film Rust made was over.",
        "Mr. Rust saw the set of Rust.",
        "Rust co-star Bo Hill wept.",
        "Rust met Ruiz. Rust left. They saw a film by Rust and the Rust crew.",
        "",
    ],
)
def test_a_name_that_does_what_people_do_is_nobodys_work(text: str) -> None:
    """Speech, a title, or too few frames."""
    assert not is_nobody("Rust", text)


def test_a_word_is_found_with_a_possessive_and_in_marks_and_not_in_another() -> None:
    """One look for all words."""
    text = "Rust's set, “Rust” and Rusty; Rust-Ruiz."
    assert [text[s:e] for s, e in places_of_words(text, {"Rust"})["Rust"]] == ["Rust", "Rust"]
