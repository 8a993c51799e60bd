from datetime import date

import pytest

from onrecord.nouns import Article, Certainty, EventMention
from onrecord.read.events import find_events
from onrecord.when import find_times

DAY = date(2024, 3, 14)
"""A Thursday."""


def events(text: str) -> tuple[EventMention, ...]:
    """What is found in a text of that day."""
    return find_events(Article(text, published=DAY), (), find_times(text, DAY))


@pytest.mark.parametrize(
    ("text", "step", "person"),
    [
        ("Judges refused to quash the conviction of Dana Moss.", "appeal/dismissed", "Dana Moss"),
        ("Moss has lost her fight against the conviction.", "appeal/dismissed", "Moss"),
        ("The court left Moss's sentence intact.", "appeal/dismissed", "Moss"),
        ("Judges set Moss's verdict aside on Monday.", "appeal/allowed", "Moss"),
        ("Moss has lodged notice of appeal.", "appeal/filed", "Moss"),
        ("Moss was refused leave to appeal.", "appeal/leave", "Moss"),
        ("Three judges will hear Moss's appeal in May.", "appeal/set", "Moss"),
        ("Judges trimmed two years off Moss's sentence.", "sentence/amended", "Moss"),
        ("Moss entered guilty pleas at the court.", "plea/guilty", "Moss"),
        ("Moss coughed to two counts of theft.", "plea/guilty", "Moss"),
        ("Moss reserved her plea at the court.", "plea/none", "Moss"),
        ("Moss signed a plea agreement with prosecutors.", "plea/agreement", "Moss"),
        ("A judge denied Moss's motion to dismiss the indictment.", "motion/denied", "Moss"),
        ("Moss asked the court to throw out the charges.", "motion/filed", ""),
        ("Moss was caged for six years.", "sentence/imposed", "Moss"),
        ("Moss could be jailed for ten years.", "exposure/maximum", "Moss"),
        ("Moss is awaiting sentencing.", "sentence/set", ""),
        ("Prosecutors decided not to proceed against Dana Moss.", "dismissal/dropped", "Dana Moss"),
        ("Moss posted bond on Monday.", "bail/granted", "Moss"),
        ("Magistrates have refused bail to Dana Moss.", "bail/denied", "Dana Moss"),
        ("Moss was sent to 14 days’ judicial custody.", "custody/remanded", "Moss"),
        ("Moss remains behind bars.", "custody/held", "Moss"),
        ("Moss gave himself up at the police station.", "custody/surrendered", "Moss"),
        ("Moss was paroled in 1997.", "custody/released", "Moss"),
        ("Moss is due to appear before a judge on Friday.", "hearing/set", "Moss"),
        ("Moss was committed for trial by the magistrates.", "hearing/held", "Moss"),
        ("Moss was booked into the county jail.", "arrest/made", "Moss"),
        ("Moss, whose trial opened on Monday, wept.", "trial/begun", "Moss"),
        ("Police spoke of Dana Moss, 24, accused of theft.", "charge/filed", "Dana Moss"),
    ],
)
def test_a_step_is_found_in_the_words_of_several_countries(
    text: str, step: str, person: str
) -> None:
    """Slang, formal and headline wording, with the one it is about where the grammar tells."""
    found = {(e.step, e.person.of(text) if e.person else "") for e in events(text)}
    assert (step, person) in found or (not person and step in {s for s, _ in found})


@pytest.mark.parametrize(
    "text",
    [
        "The Senate committee hearing on Wednesday was loud in court terms.",
        "Prosecutors want Moss jailed for 15 years.",
        "The airstrikes have been tried before in court towns.",
        "The tissued box was empty near the court.",
    ],
)
def test_what_only_looks_like_one_of_them_is_refused(text: str) -> None:
    """Parliaments' hearings, what is only asked for, things tried, a word inside a word."""
    assert [e.step for e in events(text)] == []


def dated(text: str, step: str) -> date | None:
    """The first day of the only mention of a step."""
    (one,) = [e for e in events(text) if e.step == step]
    return one.when.earliest if one.when else None


def test_a_step_of_a_sitting_has_the_day_of_the_sitting() -> None:
    """Where the sentence before it gives that day, and not where its paragraph goes back."""
    text = "Moss appeared at Leeds Crown Court on Monday. She was remanded in custody."
    assert dated(text, "custody/remanded") == date(2024, 3, 11)
    text = "Moss wept on Monday.\n\nIn 2015 the court closed. Moss was remanded in custody."
    assert dated(text, "custody/remanded") is None


def test_what_lasts_or_was_before_has_no_day_of_a_sitting() -> None:
    """What had been done is older than the news."""
    text = "Moss appeared at Leeds Crown Court on Monday. She had been remanded in custody."
    assert dated(text, "custody/remanded") is None


def test_the_day_on_which_it_was_said_does_not_date_it() -> None:
    """It dates what the police said."""
    text = "Moss was arrested in connection with a theft of coins, police said on Thursday."
    assert dated(text, "arrest/made") is None


def test_the_day_until_which_it_holds_does_not_date_it() -> None:
    """A remand until a day was made on another."""
    assert dated("Moss was remanded in custody until March 28.", "custody/remanded") is None


def test_since_a_month_dates_the_start_by_that_month() -> None:
    """And not by all the time since."""
    (one,) = events("Moss has been in custody since January.")
    assert one.when is not None
    assert (one.when.earliest, one.when.latest) == (date(2024, 1, 1), date(2024, 2, 1))


def test_a_case_put_off_to_a_day_has_that_day_set() -> None:
    """Beside the putting off itself, which has another day or none."""
    text = "The case against Moss was postponed to 21 July."
    assert dated(text, "hearing/set") == date(2024, 7, 21)
    assert dated(text, "hearing/adjourned") is None


def test_a_step_that_its_noun_denies_is_denied() -> None:
    """No case registered, parole refused."""
    for text in ("No case has been registered against Moss.", "Moss was refused parole."):
        (one,) = events(text)
        assert one.certainty is Certainty.DENIED


def test_an_appeal_that_somebody_thinks_of_is_possible() -> None:
    """After a verb of thinking "whether" is no mere supposition."""
    (one,) = events("Police are considering whether to appeal against the ruling.")
    assert one.step == "appeal/planned"
    assert one.certainty is Certainty.POSSIBLE


def steps(text: str) -> set[str]:
    """The steps found in a text."""
    return {e.step for e in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "In January, Moss entered a not-guilty plea to the allegation of manslaughter.",
        "Moss was convicted despite a not-guilty plea to one charge of theft.",
        "Moss has entered a plea to the charge of theft.",
        "Moss repeated her no-contest plea to fraud.",
        "Moss described Bell, who has changed her tune.",
        "Moss was confined to her room for a year.",
        "Moss refined her answers.",
    ],
)
def test_no_plea_of_guilty_and_no_sentence_is_read_into_a_part_of_a_word(text: str) -> None:
    """The words "not-guilty plea to" hold "plea to", "changed" holds "hanged"."""
    assert not steps(text) & {"plea/guilty", "sentence/imposed"}


def test_a_plea_to_an_offence_is_one_of_guilty_where_it_is_somebodys() -> None:
    """The court took her plea to manslaughter, and no other is told of."""
    assert "plea/guilty" in steps("The judge accepted her plea to manslaughter.")


def test_the_most_that_threatens_is_no_sentence() -> None:
    """Whatever stands before it."""
    text = "She is subject to a $5,000 fine in addition to a maximum of 18 months in jail."
    assert steps(text) == {"exposure/maximum"}
    assert steps("The law knows a maximum of 18 months in jail.") <= {"exposure/maximum"}


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Moss faces up to 14 years when she is sentenced later this year.", "sentence/set"),
        ("Moss may ask friends for help when he goes on trial over the fire.", "trial/set"),
    ],
)
def test_a_clause_of_time_in_the_present_tells_of_what_is_to_come(text: str, step: str) -> None:
    """So that nobody is sentenced, or on trial, before it is so."""
    assert step in steps(text)
    assert not steps(text) & {"sentence/imposed", "trial/begun"}
    assert "sentence/imposed" in steps("She wept when she was sentenced on Monday.")


def test_the_day_of_a_verdict_or_trial_dates_neither_the_deed_nor_the_charge() -> None:
    """Each of them happened before."""
    deed = "A jury on Wednesday found Moss guilty of arson in the death of Ida Moran."
    assert all(e.when is None for e in events(deed) if e.step == "incident/deed")
    charge = "Moss goes on trial on June 8 on two counts of theft."
    assert all(e.when is None for e in events(charge) if e.step == "charge/filed")
    own = "Moss was found guilty of the 4 May 2023 murder of Ida Moran."
    assert all(e.when is not None for e in events(own) if e.step == "incident/deed")


def test_a_plea_in_the_perfect_has_no_day_of_a_sitting() -> None:
    """It is told in every report of a case, long after it."""
    text = "Moss spoke to friends on Tuesday. Moss has pleaded not guilty to theft."
    assert dated(text, "plea/not_guilty") is None


def test_a_regulators_fine_is_no_sentence_and_a_likeness_no_claim() -> None:
    """Only a court sentences, and what something is like did not happen."""
    assert "sentence/imposed" not in steps("The board fined the Marlow Company $60,000.")
    assert "sentence/imposed" in steps("The court fined Moss $600 for theft.")
    assert not steps("He said that blaming her was like suing the captain for the tide.")


def test_who_is_accused_is_one_person_and_no_second_one() -> None:
    """The word is a verb there, and a noun in "the accused"."""
    text = "A judge refused to throw out the case against Bo Hill, who is accused over the fire."
    assert [e.person and e.person.of(text) for e in events(text) if e.step == "motion/denied"] == [
        "Bo Hill"
    ]


def test_a_headline_sets_no_day_for_what_somebody_may_ask() -> None:
    """A bare "to testify" is a date set; what is asked, or may be, is none."""
    asked = events("Moss may ask friends to testify in fire case")
    assert asked
    assert all(e.certainty is Certainty.POSSIBLE for e in asked)
    (told,) = events("Former mayor to be sentenced in April")
    assert told.certainty is Certainty.SCHEDULED
