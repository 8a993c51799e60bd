"""The verb of its clause decides whether a date without a year lies behind or ahead."""

from datetime import date

import pytest

from onrecord.when import TimePhrase, find_times

SUNDAY = date(2024, 3, 10)


def only(text: str, published: date | None = SUNDAY) -> TimePhrase:
    """The one time phrase of a text."""
    (found,) = find_times(text, published)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "On July 10, his trial is set to begin.",
        "His trial is scheduled for July 10.",
        "The trial will begin on July 10.",
        "The trial begins July 10.",
        "The judge adjourned the case until July 10.",
        "The judge ordered him to appear on July 10.",
        "He was ordered to appear on July 10.",
        "A hearing set for July 10 was moved to a larger room.",
        "The trial, which was due to start on July 10, may be delayed.",
        "She's due in court on July 10.",
        "They’ll meet on July 10.",
        "The court is to sit on July 10.",
        "The case won’t be heard before July 10.",
        "Sentencing was put off until July 10.",
        "A hearing has been penciled in for July 10.",
        "He posted bond and has a court date of July 10.",
        "They went to court. Their arraignment is July 10.",
        "He will be sentenced in a closed court on July 10.",
        "She’ll be sentenced on July 10.",
        "The case goes to trial on July 10.",
    ],
)
def test_a_verb_that_looks_ahead_takes_the_date_to_come(text: str) -> None:
    """Also where another verb of the sentence looks back."""
    assert only(text).value == "2024-07-10"


@pytest.mark.parametrize(
    "text",
    [
        "On July 10, she pleaded not guilty.",
        "The jury found him guilty on July 10.",
        "He was arrested on July 10.",
        "She has been in custody since July 10.",
        "They didn’t meet on July 10.",
        "On July 10 the court heard that he would appeal.",
        "The man who will stand trial was arrested on July 10.",
    ],
)
def test_a_verb_that_looks_back_takes_the_date_gone_by(text: str) -> None:
    """Also where another verb of the sentence looks ahead."""
    assert only(text).value == "2023-07-10"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In court on Wednesday, she was found guilty.", "2024-03-06"),
        ("He was arrested Sunday.", "2024-03-10"),
        ("He will be sentenced on Wednesday.", "2024-03-13"),
        ("The trial resumes Wednesday.", "2024-03-13"),
        ("In January, he entered a plea.", "2024-01"),
        ("In November, voters will choose a judge.", "2024-11"),
        ("It was done over the weekend.", "2024-W10-WE"),
        ("On the 5th, he was charged.", "2024-03-05"),
        ("He is due back on the 25th.", "2024-03-25"),
        ("He was charged on February 29.", "2024-02-29"),
        ("Charges were filed on Friday, July 28.", "2023-07-28"),
        ("On the 21st of this month he will appear.", "2024-03-21"),
        ("He was heard on the 5th of last month.", "2024-02-05"),
        ("The hearing is next Wednesday, March 20.", "2024-03-20"),
    ],
)
def test_weekdays_months_and_days_of_the_month_follow_the_verb_too(text: str, value: str) -> None:
    """Each is the nearest of its kind on the verb's side; the day of publication is on both."""
    assert only(text).value == value


@pytest.mark.parametrize("text", ["Rivera in court, Wednesday", "The Wednesday list"])
def test_a_weekday_without_a_verb_keeps_both_readings(text: str) -> None:
    """Nothing is guessed: no interval, and the two that are left."""
    found = only(text)
    assert found.when is None
    assert [a.earliest for a in found.alternatives] == [date(2024, 3, 6), date(2024, 3, 13)]


def test_a_day_that_is_much_nearer_needs_no_verb() -> None:
    """A caption of two weeks before publication: nobody prints last year's without the year."""
    assert only("Rivera outside court, February 28").value == "2024-02-28"


def test_verb_and_calendar_at_odds_leave_both_readings() -> None:
    """Ten months and more back by the verb, days ahead by the calendar: unknown, not wrong."""
    found = only("The man charged over the riot of March 30 left.")
    assert found.when is None
    assert [a.earliest for a in found.alternatives] == [date(2023, 3, 30), date(2024, 3, 30)]


def test_a_weekday_beside_the_day_tells_the_year() -> None:
    """Of the years around, one 6 March is a Wednesday; the verb is not even needed."""
    assert only("Rivera, Wednesday, March 6").value == "2024-03-06"


def test_was_originally_due_tells_nothing() -> None:
    """The day may have been kept or not, may be gone or to come; a far verb decides nothing."""
    assert only("A sitting originally due Wednesday").when is None


@pytest.mark.parametrize(
    "text",
    [
        "He was spoken to there but not arrested until December 4.",
        "Judges in The Hague on December 4 convicted three men.",
    ],
)
def test_what_was_not_done_until_then_and_a_verb_right_behind_look_back(text: str) -> None:
    """And not where a verb before looks."""
    assert only(text).value == "2023-12-04"


def test_that_march_is_of_the_year_that_the_text_tells_of() -> None:
    """Not the last one before publication."""
    _, march = find_times("She flew there in January 2021 and pleaded guilty that March.", SUNDAY)
    assert march.value == "2021-03"
