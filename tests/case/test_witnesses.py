"""Witnesses: who may testify, and what is told of it."""

from __future__ import annotations

from tests.case.telling import article, case_of, person

from onrecord.case.witnesses import find_witnesses, witness_disagreements
from onrecord.nouns import Article, Witness

NAMED = "Rafe Stone may be asked to testify for the defense."


def witnesses(*articles: Article, said: dict[str, str] | None = None) -> list[Witness]:
    """The witnesses of articles on Rafe Stone and the defendant Ana Ruiz."""
    people = [person("Rafe Stone", articles), person("Ana Ruiz", articles, "defendant")]
    return list(find_witnesses(case_of(*articles, people=people, said=said)))


def test_who_may_testify_is_a_witness_and_the_defendant_none() -> None:
    """With the side, and nothing that is not told."""
    (w,) = witnesses(article("A", 7, NAMED + " Ana Ruiz may testify too."))
    assert (w.side, w.asked, w.answer, w.stance) == ("defence", "unknown", "unknown", "unknown")
    assert [p.words for p in w.passages] == [NAMED]


def test_a_list_that_goes_on_names_witnesses_too() -> None:
    """Words like "among them" carry it on."""
    (w,) = witnesses(article("A", 7, "Friends may take the stand. Among them: actor Rafe Stone."))
    assert w.side == "defence"


def test_not_being_asked_is_known_from_the_next_sentence() -> None:
    """A pronoun stands for the last one named."""
    (w,) = witnesses(article("A", 7, NAMED + " He has not been asked to testify."))
    assert w.asked == "no"


def test_the_latest_account_counts_and_a_note_is_left() -> None:
    """Asked, agreed."""
    (w,) = witnesses(
        article("A", 7, NAMED + " He has not been asked to testify."),
        article("B", 9, "Prosecutors have asked Rafe Stone to testify. He has agreed."),
    )
    assert (w.asked, w.answer, w.side) == ("yes", "willing", "prosecution")
    assert len(w.notes) == 2


def test_own_words_tell_the_stance() -> None:
    """And where they do not agree with each other, it is said."""
    one = article("A", 7, NAMED + " “She is the most careful captain I know,” Rafe Stone said.")
    two = article("B", 9, "“We all knew that it was reckless,” Rafe Stone said.")
    said = {"careful": "Rafe Stone", "reckless": "Rafe Stone"}
    (w,) = witnesses(one, said=said)
    assert w.stance == "for"
    (w,) = witnesses(one, two, said=said)
    assert w.stance == "neither"
    people = [person("Rafe Stone", (one, two))]
    (d,) = witness_disagreements(case_of(one, two, people=people, said=said))
    assert [a.value for a in d.accounts] == ["for", "against"]


def test_one_who_was_not_asked_cannot_have_refused() -> None:
    """Two accounts; the answer stays unknown and both are shown."""
    one = article("A", 7, NAMED + " Rafe Stone has not been asked.")
    two = article("B", 9, "Rafe Stone has refused to testify.")
    (w,) = witnesses(one, two)
    assert w.answer == "unknown"
    people = [person("Rafe Stone", (one, two))]
    (d,) = witness_disagreements(case_of(one, two, people=people))
    assert d.about == "whether asked to testify"


def test_nobody_is_a_witness_for_being_named() -> None:
    """Words of testimony must stand in the sentence."""
    assert witnesses(article("A", 7, "Rafe Stone bought a boat.")) == []
    assert find_witnesses(case_of()) == ()
