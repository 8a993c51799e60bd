"""What the labels of references teach: whom each pronoun means, and other names for the same."""

from pathlib import Path
from random import Random

from training.references import Names, Passage, questions_of, read_references, with_other_names

from onrecord.read.words import split_words

RNG = Random(1)  # noqa: S311  (which of the names it takes does not matter)
TEXT = "Ann Roe met Tom Hale. He thanked her before Roe left."


def passage(tmp_path: Path, people: str, others: str = "") -> Passage:
    """Labels of one passage, as a file holds them."""
    path = tmp_path / "references.csv"
    path.write_text(f"document,people,others\nd,{people},{others}\n", encoding="utf-8")
    return read_references(path)["d"][0]


def test_a_pronoun_asks_what_stands_before_and_the_next_names(tmp_path: Path) -> None:
    """An earlier mention of the right person is right, and then a later one is not."""
    held = passage(tmp_path, "0-7n 33-36p 44-47n|12-20n 22-24p")
    he, her = questions_of(split_words(TEXT), [held])
    assert [(p.first, p.last) for p in he.among] == [(0, 1), (3, 4), (10, 10)]
    assert he.right == {1}, "Tom Hale"
    assert her.right == {0}, "an earlier name, not the later one"


def test_a_pronoun_alone_means_nobody_who_is_marked(tmp_path: Path) -> None:
    """It is asked all the same, so that "nobody" is learned."""
    held = passage(tmp_path, "22-24p", "0-7n 12-20n")
    (he,) = questions_of(split_words(TEXT), [held])
    assert len(he.among) == 2
    assert not he.right


def test_people_are_renamed_wherever_they_stand_and_the_marks_move(tmp_path: Path) -> None:
    """A lone surname takes the new one."""
    held = passage(tmp_path, "0-7n 33-36p 44-47n|12-20n 22-24p")
    names = Names(men=(("Ferdinand", "Oakes"),), women=(("Bea", "Li"),))
    text, moved = with_other_names(TEXT, held, names, RNG)
    assert text == "Bea Li met Ferdinand Oakes. He thanked her before Li left."
    assert [text[m.start : m.end] for m in moved.marked] == [
        "Bea Li", "Ferdinand Oakes", "He", "her", "Li",
    ]  # fmt: skip


def test_two_of_one_surname_keep_their_names(tmp_path: Path) -> None:
    """Else one would be called like the other."""
    text = "Ann Roe met Tom Roe. He thanked her."
    held = passage(tmp_path, "0-7n 32-35p|12-19n 21-23p")
    names = Names(men=(("Al", "Oakes"),), women=(("Bea", "Li"),))
    assert with_other_names(text, held, names, RNG) == (text, held)
