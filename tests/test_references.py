"""Labels of whom pronouns mean, as their file holds them."""

from pathlib import Path

import pytest
from training.references import Marked, Passage, read_references

LABELS = Path(__file__).parents[1] / "training" / "references.csv"


def test_a_line_is_a_passage_with_its_people_and_the_others(tmp_path: Path) -> None:
    """In order of place; those whom no pronoun means have numbers below 0, each its own."""
    path = tmp_path / "references.csv"
    path.write_text("document,people,others\nd,0-7n 33-36p|12-20n 22-24p,40-45d 50-53n\n", "utf-8")
    assert read_references(path) == {
        "d": [
            Passage(
                "d",
                (
                    Marked(0, 7, 0, 0),
                    Marked(12, 20, 0, 1),
                    Marked(22, 24, 2, 1),
                    Marked(33, 36, 2, 0),
                    Marked(40, 45, 1, -1),
                    Marked(50, 53, 0, -2),
                ),
            )
        ]
    }


def test_a_mention_of_no_known_form_is_an_error(tmp_path: Path) -> None:
    """It would be taught as something that it is not."""
    path = tmp_path / "references.csv"
    path.write_text("document,people,others\nd,0-7x,\n", "utf-8")
    with pytest.raises(KeyError):
        read_references(path)


def test_the_shipped_labels_can_be_read_and_every_pronoun_of_them_is_somebodys() -> None:
    """14,662 pronouns; none stands among the others."""
    passages = [p for held in read_references(LABELS).values() for p in held]
    pronouns = [m for p in passages for m in p.marked if m.form == 2]
    assert len(passages) == 2799
    assert len(pronouns) == 14662
    assert all(m.person >= 0 and m.start < m.end for m in pronouns)
