"""Passages of our own, with whom their pronouns mean."""

from pathlib import Path

import pytest
from training.lives import read_lives
from training.people import people_of_life
from training.references import Marked

TRAINING = Path(__file__).parents[1] / "training"


def test_a_line_is_a_passage_with_its_names_and_pronouns(tmp_path: Path) -> None:
    """Whoever is only described has a number below 0, each mention its own."""
    path = tmp_path / "lives.txt"
    path.write_text(
        "\n[1 Ada Roe] met Dr [2 Ann Poe]; [2 she] and a nurse left, and [9 she] wept.\n", "utf-8"
    )
    (life,) = read_lives(path)
    assert life.name == "lives.txt:2"
    assert life.text == "Ada Roe met Dr Ann Poe; she and a nurse left, and she wept."
    assert life.passage.marked == (
        Marked(0, 7, 0, 1),
        Marked(15, 22, 0, 2),
        Marked(24, 27, 2, 2),
        Marked(50, 53, 2, -4),
    )


def test_a_bracket_that_is_no_mark_is_refused_with_its_place(tmp_path: Path) -> None:
    """It would be taught as text."""
    path = tmp_path / "lives.txt"
    path.write_text("[1 Ada Roe] [sic] met [2 Ann Poe].\n", "utf-8")
    with pytest.raises(ValueError, match=r"lives\.txt:1: a bracket that is no mark"):
        list(read_lives(path))


def test_a_pronoun_asks_for_the_names_and_pronouns_in_reach(tmp_path: Path) -> None:
    """Those before it that are right count, and one of nobody named asks nothing."""
    path = tmp_path / "lives.txt"
    path.write_text(
        "When [2 she] left, [1 Ada Roe] told [2 Ann Poe] that [1 she] and [9 her] maid wept.\n",
        "utf-8",
    )
    (life,) = read_lives(path)
    first, second = people_of_life(life).questions
    assert [first.among[i].chain for i in first.right] == ["2"], "the name that comes"
    assert {second.among[i].first for i in second.right} == {4}
    assert all(place.first != second.asking.first for place in second.among)


@pytest.mark.parametrize("name", ["lives.txt", "lives_apart.txt"])
def test_the_shipped_passages_can_be_read(name: str) -> None:
    """In each two persons at least are named, and a pronoun asks for one of them."""
    lives = list(read_lives(TRAINING / name))
    assert len(lives) > 200
    for life in lives:
        named = {m.person for m in life.passage.marked if m.form == 0}
        asking = {m.person for m in life.passage.marked if m.form == 2 and m.person >= 0}
        assert len(named) > 1, life.name
        assert asking <= named, life.name
