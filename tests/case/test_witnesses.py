"""Witnesses: who may testify, and what is told of it."""

from __future__ import annotations

import pytest
from tests.case.telling import article, case_of, person

from onrecord.case.witnesses import find_witnesses
from onrecord.nouns import Article, Witness

NAMED = "Rafe Stone may be asked to testify for the defense."


def witnesses(*articles: Article, said: dict[str, str] | None = None) -> list[Witness]:
    """The witnesses of articles on Rafe Stone, Lena Bray and the defendant Ana Ruiz."""
    people = [
        person("Rafe Stone", articles),
        person("Lena Bray", articles),
        person("Ana Ruiz", articles, "defendant"),
    ]
    return list(find_witnesses(case_of(*articles, people=people, said=said))[0])


def told(*sentences: str) -> dict[str, tuple[str, str, str]]:
    """Side, asked and answer by name, of articles of some words each."""
    articles = [article(f"Outlet {n}", 7 + n, text) for n, text in enumerate(sentences)]
    people = [person(n, articles) for n in ("Rafe Stone", "Lena Bray")]
    people.append(person("Ana Ruiz", articles, "defendant"))
    names = {p.id: p.name for p in people}
    found, _ = find_witnesses(case_of(*articles, people=people))
    return {names[w.person]: (w.side, w.asked, w.answer) for w in found}


def test_who_may_testify_is_a_witness_and_the_defendant_none() -> None:
    """With the side, and nothing that is not told."""
    (w,) = witnesses(article("A", 7, NAMED + " Ana Ruiz may testify too."))
    assert (w.side, w.asked, w.answer, w.stance) == ("defence", "unknown", "unknown", "unknown")
    assert [p.words for p in w.passages] == [NAMED]


def test_a_list_that_goes_on_names_witnesses_too() -> None:
    """Words like "among them" carry it on, and the side that was told with it."""
    words = "Ana Ruiz is considering asking friends to take the stand. Among them: Rafe Stone."
    assert told(words) == {"Rafe Stone": ("defence", "unknown", "unknown")}
    assert told("Friends may take the stand. Among them: actor Rafe Stone.") == {
        "Rafe Stone": ("unknown", "unknown", "unknown")
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Prosecutors have asked Rafe Stone to testify.", ("prosecution", "yes", "unknown")),
        ("Rafe Stone was subpoenaed by the defense.", ("defence", "yes", "unknown")),
        (
            "Rafe Stone, a rigger, has agreed to testify in court.",
            ("unknown", "unknown", "willing"),
        ),
        ("Rafe Stone has refused to take the stand.", ("unknown", "unknown", "refused")),
        ("Rafe Stone testified for the prosecution.", ("prosecution", "unknown", "testified")),
        ("Rafe Stone was not asked to testify at the trial.", ("unknown", "no", "unknown")),
        ("Defense witness Rafe Stone smiled.", ("defence", "unknown", "unknown")),
        ("The defense may call Rafe Stone to the stand.", ("defence", "unknown", "unknown")),
    ],
)
def test_each_phrase_tells_its_fact(words: str, expected: tuple[str, str, str]) -> None:
    """Of the plain subject or object, and no more than the words have."""
    assert told(words) == {"Rafe Stone": expected}


@pytest.mark.parametrize(
    "words",
    [
        "Rafe Stone bought a boat.",
        "Ana Ruiz is considering putting together a list of witnesses, Rafe Stone said.",
        "Rafe Stone, who knows Ana Ruiz, met those who may testify at her trial.",
        "Rafe Stone said that a neighbour will testify at the trial.",
        "Rafe Stone was called to the door.",
        "Rafe Stone testified before a Senate committee.",
        "Ana Ruiz, who is on trial, testified in her own defense.",
    ],
)
def test_nobody_is_a_witness_for_being_named_beside_one(words: str) -> None:
    """Nor who is told to be tried, nor before a parliament."""
    assert told(words) == {}


def test_a_list_of_names_is_told_of_all_together() -> None:
    """And of those alone that stand in it."""
    words = "Rafe Stone, actress Lena Bray and other friends are expected to testify for Ana Ruiz."
    assert set(told(words)) == {"Rafe Stone", "Lena Bray"}
    words = "Lena Bray said that Rafe Stone is expected to testify at the trial."
    assert set(told(words)) == {"Rafe Stone"}


def test_nobody_asked_is_told_of_those_listed_just_before() -> None:
    """Not of others."""
    words = "Rafe Stone may testify in court. Nobody has been asked. Lena Bray will testify."
    assert told(words) == {
        "Rafe Stone": ("unknown", "no", "unknown"),
        "Lena Bray": ("unknown", "unknown", "unknown"),
    }


def test_the_latest_account_counts_and_a_note_is_left() -> None:
    """Not asked, then asked, and agreed in the very next words."""
    (w,) = witnesses(
        article("A", 7, NAMED + " Rafe Stone has not been asked to testify."),
        article("B", 9, "Prosecutors have asked Rafe Stone to testify. “He has agreed,” one said."),
    )
    assert (w.asked, w.answer, w.side) == ("yes", "willing", "prosecution")
    assert len(w.notes) == 2
    assert len(w.named_by) == 2


def test_accounts_of_one_day_that_differ_leave_it_unknown() -> None:
    """Nothing tells which is later."""
    (w,) = witnesses(
        article("A", 7, "Rafe Stone was asked to testify at the trial."),
        article("B", 7, "Rafe Stone was not asked to testify at the trial."),
    )
    assert w.asked == "unknown"


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
    _, (d,) = find_witnesses(case_of(one, two, people=people, said=said))
    assert [a.value for a in d.accounts] == ["for", "against"]


def test_one_who_was_not_asked_cannot_have_refused() -> None:
    """Two accounts; the answer stays unknown and both are shown."""
    one = article("A", 7, NAMED + " Rafe Stone has not been asked.")
    two = article("B", 9, "Rafe Stone has refused to testify.")
    (w,) = witnesses(one, two)
    assert w.answer == "unknown"
    people = [person("Rafe Stone", (one, two))]
    _, (d,) = find_witnesses(case_of(one, two, people=people))
    assert d.about == "whether asked to testify"


def test_hostile_sentences_cost_little() -> None:
    """Thousands of names and of words of testimony in one sentence."""
    text = "Rafe Stone, " * 3000 + "and others " + "may testify, asked " * 3000 + "to the court."
    assert [w.side for w in witnesses(article("A", 7, text))] in ([], ["unknown"])
