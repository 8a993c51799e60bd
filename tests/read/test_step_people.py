"""Whom the words of a sentence make a step about, and which words tell of no step."""

from datetime import date

import pytest

from onrecord.nouns import Article, Span
from onrecord.read.events import find_events
from onrecord.read.sieve import Letters
from onrecord.read.step_hits import find_hits, people_of


def people_in(text: str, step: str) -> list[str]:
    """The words for whom the first hit of a step is about."""
    sentence = Span(0, len(text))
    hit = next(h for h in find_hits(text, sentence, Letters(text)) if h.rule.step == step)
    return [words.of(text) for words in people_of(text, sentence, hit)]


@pytest.mark.parametrize(
    ("text", "step", "people"),
    [
        (
            "A woman who sent a singer 4,000 messages has been sent to prison.",
            "sentence/imposed",
            ["A woman"],
        ),
        ("He faces a fine when he's sentenced in May.", "sentence/imposed", ["he"]),
        ("A jury found her not guilty in May.", "verdict/not_guilty", ["her"]),
        ("Kealy had been fined in May.", "sentence/imposed", ["Kealy"]),
        (
            "Ann Roe, 31, of Mill Fold, Lyle, pleaded guilty to theft.",
            "plea/guilty",
            ["Ann Roe"],
        ),
        (
            "Her aide, who was seen in Lyle in July, was remanded in custody.",
            "custody/remanded",
            ["Her aide"],
        ),
        (
            "Ann Roe, 42, and her husband Tom, 36, from Lyle, are undergoing trial.",
            "trial/ongoing",
            ["Ann Roe", "Tom"],
        ),
        (
            "She is charged alongside her finance chief, Tom Hale.",
            "charge/filed",
            ["She", "Tom Hale"],
        ),
        ("A warrant was issued for Tom Hale, 44.", "warrant/issued", ["Tom Hale"]),
        (
            "President Ana Leal, chief engineer Bea Vil and works head Max Pratt were charged.",
            "charge/filed",
            ["Ana Leal", "Bea Vil", "Max Pratt"],
        ),
        (
            "In August he, clerk Ann Roe and Constable Tom Hale were charged.",
            "charge/filed",
            ["he", "Ann Roe", "Tom Hale"],
        ),
        ("The two, who deny it, were charged in May.", "charge/filed", ["The two"]),
        ("The two companies they owned were rivals; Roe was charged.", "charge/filed", ["Roe"]),
        ("Eva Hall was charged in May.", "charge/filed", ["Eva Hall"]),
        ("Jailing Roe for six years, the judge wept.", "sentence/imposed", ["Roe"]),
        ("The board declares a mistrial in Roe case.", "verdict/mistrial", ["Roe"]),
        ("The S.E.C. sued Ms. Roe in May.", "civil/filed", ["Ms. Roe"]),
        ("One of the women is also suing Tom Hale for damages.", "civil/filed", ["Tom Hale"]),
        (
            "Ann Roe, who ran the firm's desk in Oslo until 2013, was arrested in May.",
            "arrest/made",
            ["Ann Roe"],
        ),
        (
            "Papers name Ann Roe, 58, niece of the founder, who has denied theft.",
            "plea/not_guilty",
            ["Ann Roe"],
        ),
        ("Supt. Ann Roe was charged together with him.", "charge/filed", ["Ann Roe"]),
    ],
)
def test_a_step_is_about_whom_its_own_grammar_names(
    text: str, step: str, people: list[str]
) -> None:
    """Behind an address, a time, a relative clause, an age or a title's point."""
    assert people_in(text, step) == people


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Roe, whose lawyer is Tom Hale, pleaded guilty.", "plea/guilty"),
        ("Prosecutors dropped the charges against Ann Roe's brother.", "dismissal/dropped"),
        ("A judge sent the case to Lyle Crown Court.", "hearing/held"),
        ("Roe was charged alongside her lawyer, Tom Hale.", "charge/filed"),
    ],
)
def test_a_step_is_not_about_the_one_beside(text: str, step: str) -> None:
    """Not the lawyer, the judge, nor the owner of whoever it is about."""
    assert not {"Tom Hale", "Ann Roe", "A judge"} & set(people_in(text, step))


@pytest.mark.parametrize(
    "text",
    [
        "He acts out of habit and not conviction, Ann Roe said.",
        "Ann Roe faces a rival whom she has accused of selling dreams.",
        "A departmental hearing, at which Ann Roe was found guilty, was short.",
        "Ann Roe will appeal to her base.",
    ],
)
def test_a_belief_an_accuser_and_a_panel_at_work_are_no_step(text: str) -> None:
    """Words that courts use, said of something else."""
    found = find_events(Article(text, published=date(2024, 5, 7)), (), ())
    assert [e.step for e in found if e.step != "incident/deed"] == []
