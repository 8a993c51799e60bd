"""Feasts, weekdays of a month, and dates that count from one told before."""

from datetime import date

import pytest

from onrecord.when import find_times

FRIDAY = date(2024, 6, 28)

_SINGLE_YEARS = [(f"{year}-01-01", f"{year + 1}-01-01") for year in (2014, 2015, 2020)]

Days = tuple[str | None, str | None]


def days(text: str, published: date | None = FRIDAY) -> list[Days | None]:
    """First day and the day after the last of each phrase of a text, None where it has none."""
    found: list[Days | None] = []
    for phrase in find_times(text, published):
        when = phrase.range or phrase.when
        if when is None:
            found.append(None)
            continue
        found.append((
            when.earliest.isoformat() if when.earliest else None,
            when.latest.isoformat() if when.latest else None,
        ))  # fmt: skip
    return found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He was held on Good Friday 2022.", "2022-04-15"),
        ("He was held on Palm Sunday.", "2024-03-24"),
        ("He was held on Easter Monday last year.", "2023-04-10"),
        ("She was killed on Ash Wednesday 2020.", "2020-02-26"),
        ("She was killed at Easter 2038.", "2038-04-25"),
        ("He drove home on Hogmanay 2023.", "2023-12-31"),
        ("He was stopped on St. Patrick's Day last year.", "2023-03-17"),
        ("It burned down on New Year's Night, 2021.", "2021-01-01"),
        ("He was stopped on St Stephen's Day.", "2023-12-26"),
        ("He pleaded guilty on the last Thursday of February.", "2024-02-29"),
        ("He will be back on the first Tuesday of September 2025.", "2025-09-02"),
        ("It was heard on the second Monday in May.", "2024-05-13"),
        ("They cut it out on Labor Day 2023.", "2023-09-04"),
        ("He was freed on Memorial Day.", "2024-05-27"),
        ("She shot him on Melbourne Cup Day 2018.", "2018-11-06"),
    ],
)
def test_a_day_with_a_name_or_a_rank_is_that_day(text: str, first: str) -> None:
    """In the year given, or the one that the verb looks to."""
    (found,) = days(text)
    assert found is not None
    assert found[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "He lives in Palm Beach.",
        "They sang in the Easter Parade.",
        "Good Samaritans came.",
        "The judge read the Anzac Act.",
        "St James heard it.",
    ],
)
def test_a_name_that_begins_like_a_feast_is_none(text: str) -> None:
    """No day is invented for it."""
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "A jury convicted him in November 2018, and he was jailed the following February.",
            ("2019-02-01", "2019-03-01"),
        ),
        ("He was charged in 2018 and cleared the following May.", ("2019-05-01", "2019-06-01")),
        ("He pleaded guilty in 2022. She was tried the next March.", ("2023-03-01", "2023-04-01")),
        ("The judge moved his trial from Oct. 7 to Feb. 24, 2025.", "2025-02-24"),
        ("It was put off, from November 2020 to March 2021.", ("2021-03-01", "2021-04-01")),
        ("It ran from November 2020 to March 2021.", ("2020-11-01", "2021-04-01")),
        ("He was held on 4 May 2018 and freed the following Wednesday.", "2018-05-09"),
        ("It was on 14 January 2022. He was arrested on the 18th, and freed.", "2022-01-18"),
        ("It was on 29 January 2022. He was arrested on the 2nd, and freed.", "2022-02-02"),
        ("He was freed on Monday. He will be sentenced on the 20th.", "2024-07-20"),
        ("He was freed on Monday. He had been arrested on the 18th.", "2024-06-18"),
        (
            "He was caught in November 2006 and taken into custody the same week.",
            ("2006-11-01", "2006-12-01"),
        ),
        ("Trial was moved to the week of June 10, 2025.", ("2025-06-09", "2025-06-16")),
        ("The money went in 2015-16.", ("2015-01-01", "2017-01-01")),
        ("He billed them in 2019 and 2020.", ("2019-01-01", "2021-01-01")),
        ("It was argued on 12 and 13 May.", ("2024-05-12", "2024-05-14")),
        ("A hearing will take place within ten days.", (None, "2024-07-09")),
    ],
)
def test_a_date_counts_from_the_one_told_before(text: str, last: str | tuple[str, str]) -> None:
    """The last phrase of each text."""
    found = days(text)[-1]
    assert found is not None
    assert (found[0] if isinstance(last, str) else found) == last


@pytest.mark.parametrize(
    "text",
    [
        "They gave it back the following May.",
        "He was arrested within ten days.",
        "A notice came within two days of the ruling.",
        "He was away in 2014-17.",
        "He billed them in 2015 and 2020.",
    ],
)
def test_what_nothing_tells_stays_unknown(text: str) -> None:
    """No date before it, no verb that looks ahead, no years in a row."""
    found = days(text)
    assert all(day is None or day in _SINGLE_YEARS for day in found)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("He was indicted in August on a charge of theft.", 2023),
        ("Prosecutors withdrew the case on July 15.", 2023),
        ("He admitted taking it by breaking a window on 4 September.", 2023),
        ("The judge, who fixed August 29 for the hearing, left.", 2024),
        ("The court has set 21 August for the trial.", 2024),
        ("He remanded the father of two in custody for sentence on August 9.", 2024),
        ("The bail plea comes up on August 15.", 2024),
        ("It granted bail, asking him to appear before the officer on August 12.", 2024),
    ],
)
def test_a_near_verb_is_believed_of_a_far_day(text: str, year: int) -> None:
    """Such as "indicted in August", said in June; "fixed August 29" is to come."""
    (found,) = days(text)
    assert found is not None
    assert found[0] is not None
    assert int(found[0][:4]) == year


def test_until_with_a_denied_verb_lies_behind() -> None:
    """Such as "not arrested until 4 July": on that day, nearly a year ago."""
    (found,) = find_times("He was not arrested until 4 July.", FRIDAY)
    assert found.when is not None
    assert found.when.latest == date(2023, 7, 5)


def test_what_was_to_have_been_may_lie_on_either_side() -> None:
    """Such as "was to have gone on trial": said of days to come and of days gone by."""
    (found,) = find_times("He was to have gone on trial on Tuesday.", FRIDAY)
    assert found.when is None
    assert len(found.alternatives) == 2
