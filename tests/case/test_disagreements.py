# ruff: noqa: E501  (whole sentences)
"""Disagreements: accounts that cannot both be right, and what is none."""

from __future__ import annotations

from tests.case.telling import article, case_of, person

from onrecord.case.disagreements import find_disagreements
from onrecord.nouns import Article, Disagreement


def found(*articles: Article) -> dict[str, list[str]]:
    """Values by subject, of articles on Ana Ruiz, the defendant."""
    people = [person("Ana Ruiz", articles, "defendant")]
    held: tuple[Disagreement, ...] = find_disagreements(case_of(*articles, people=people))
    return {d.about: [a.value for a in d.accounts] for d in held}


def test_two_ages_are_a_disagreement() -> None:
    """Both passages are shown, and none is called right."""
    one = article("A", 7, "Ana Ruiz, 41, left. She wept.")
    two = article("B", 8, "The 44-year-old Ana Ruiz left.")
    people = [person("Ana Ruiz", (one, two), "defendant")]
    (d,) = find_disagreements(case_of(one, two, people=people))
    assert (d.person, d.about) == (people[0].id, "age")
    assert {p.words for a in d.accounts for p in a.passages} == {"Ana Ruiz, 41, left.", two.text}


def test_counts_charges_dates_and_terms_are_compared() -> None:
    """Each by its set phrase."""
    one = article(
        "A",
        7,
        "Ana Ruiz faces up to four years in prison on one count of theft. The trial of Ana Ruiz is set to begin on May 8.",
    )
    two = article(
        "B",
        8,
        "Ana Ruiz faces up to 14 years in prison on two counts of robbery. The trial of Ana Ruiz is set to begin on May 18.",
    )
    assert found(one, two) == {
        "charge": ["robbery", "theft"],
        "count of charges": ["1", "2"],
        "maximum sentence": ["14 years", "4 years"],
        "trial date": ["2024-05-08", "2024-05-18"],
    }


def test_the_same_in_other_words_is_no_disagreement() -> None:
    """Nor is a wider word for a charge."""
    one = article("A", 7, "Ana Ruiz is charged with one count of involuntary manslaughter.")
    two = article("B", 8, "Ana Ruiz is charged with a single count of manslaughter.")
    assert found(one, two) == {}


def test_a_plea_that_changed_in_time_is_no_disagreement() -> None:
    """In the other order it is."""
    words = "Ana Ruiz pleaded {} to theft."
    assert (
        found(article("A", 7, words.format("not guilty")), article("B", 8, words.format("guilty")))
        == {}
    )
    assert "plea" in found(
        article("A", 7, words.format("guilty")), article("B", 8, words.format("not guilty"))
    )


def test_measures_of_one_thing_are_compared() -> None:
    """Nobody's, but one thing's."""
    one, two = (
        article("A", 7, "A 410-pound bell rang."),
        article("B", 8, "The 440-pound bell rang."),
    )
    assert found(one, two) == {"weight of the bell": ["410 pound", "440 pound"]}


def test_what_a_side_disputes_is_shown_with_the_claim() -> None:
    """In the very next sentence."""
    one = article(
        "A", 7, "Prosecutors say she overruled a request. Her lawyer disputes that account."
    )
    assert found(one) == {"a disputed account": ["said to be so", "disputed"]}


def test_quoted_words_and_one_article_are_no_accounts() -> None:
    """A neighbour's "murder" is not the charge."""
    one = article(
        "A",
        7,
        "Ana Ruiz is charged with theft. “That is murder, and a trial will show it,” a man said of Ana Ruiz.",
    )
    assert found(one) == {}
    assert found() == {}
