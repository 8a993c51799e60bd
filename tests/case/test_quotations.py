"""Quotations: the same words printed again, and their differences."""

from __future__ import annotations

from tests.case.telling import article, case_of, pages_of, person

from onrecord.case.quotations import differences, find_quotations, tokens_of
from onrecord.nouns import Case, Quotation


def several(case: Case) -> list[Quotation]:
    """The quotations that are printed more than once."""
    return [q for q in find_quotations(case, pages_of(case)) if len(q.variants) > 1]


def test_marks_and_per_cent_make_no_difference() -> None:
    """Nor do brackets, or "Mr" for "Mr."."""
    assert tokens_of("I’ll be there 100 %,") == tokens_of("I'll be there 100 percent")
    assert tokens_of("about [Mr.] Hill") == tokens_of("about Mr Hill")


def test_one_quotation_in_other_marks_is_one() -> None:
    """And the earlier printing is the earliest in this file."""
    one = article("A", 7, "“Whatever he needs, I’ll be there,” Rourke said.")
    two = article("B", 8, 'Rourke said: "Whatever he needs I\'ll be there."')
    (found,) = several(case_of(two, one))
    assert [v.passage.article for v in found.variants] == [one.id, two.id]
    assert found.earliest == (0,)
    assert found.variants[1].change == "a comma was dropped"


def test_a_day_that_ties_has_several_earliest() -> None:
    """Nothing tells which was first."""
    text = "“The moon goes up every night,” she said."
    (found,) = several(case_of(article("A", 7, text), article("B", 7, text)))
    assert found.earliest == (0, 1)


def test_a_part_is_the_same_quotation() -> None:
    """What was cut is told."""
    one = article(
        "A", 7, "“I would tell the truth to whoever calls me, for whichever side,” she said."
    )
    two = article("B", 8, "“I would tell the truth to whoever calls me,” she said.")
    (found,) = several(case_of(one, two))
    assert found.variants[1].change == "“for whichever side” was cut"


def test_other_words_are_another_quotation() -> None:
    """Three words in a row do not join what else differs."""
    one = article("A", 7, "“The jury will hear about the ladder from three neighbours,” she said.")
    two = article("B", 8, "“The jury will hear nothing of this until the spring at best,” he said.")
    assert several(case_of(one, two)) == []


def test_few_words_of_two_people_stay_apart() -> None:
    """Five words and more are one utterance, even if two articles disagree on whose."""
    short = [
        article(o, d, f"{n} said: “No comment today.”")
        for o, d, n in (("A", 7, "Ana Ruiz"), ("B", 8, "Tom Hill"))
    ]
    people = [person("Ana Ruiz", short), person("Tom Hill", short)]
    one = case_of(*short, people=people)
    given = {s.reports[0][0]: p.id for s, p in zip(one.statements, people, strict=True)}
    apart = Case(
        one.readings,
        one.people,
        tuple(type(s)(given[s.reports[0][0]], (), s.reports) for s in one.statements),
    )
    assert several(apart) == []


def test_differences_are_said_in_words() -> None:
    """A word that became another, one put in, none at all."""
    assert differences(tokens_of("worked for"), tokens_of("worked with")) == (
        "“for” became “with”",
    )
    assert differences(tokens_of("a man"), tokens_of("a good man")) == ("“good” was put in",)
    assert differences(tokens_of("Same."), tokens_of("same")) == ()


def test_a_thousand_printings_take_no_quadratic_time() -> None:
    """One quotation everywhere, and as many different ones."""
    same = [
        article(f"O{n}", 1 + n % 28, "“We will wait for the verdict together,” she said.")
        for n in range(600)
    ]
    other = [
        article(f"P{n}", 1, f"“The {n} witnesses saw {n} cars near {n} houses,” he said.")
        for n in range(400)
    ]
    case = case_of(*same, *other)
    assert max(len(q.variants) for q in find_quotations(case, pages_of(case))) == 600
