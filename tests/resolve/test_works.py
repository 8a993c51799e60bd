"""Whether a lone name is a film's."""

import pytest

from onrecord.resolve.works import is_work


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
    assert is_work("Rust", text)


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
    assert not is_work("Rust", text)


def test_a_full_name_and_a_titled_one_are_no_works() -> None:
    """Though films are called after people."""
    assert not is_work("Ana Ruiz", "the film Ana Ruiz")
    assert not is_work("Ruiz", "the film Ruiz", ("f",))
