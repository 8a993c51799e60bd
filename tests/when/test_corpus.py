"""A corpus of dates: value to phrasings, and phrasings that are no dates at all.

Everything is said on Sunday, 10 March 2024.
"""

from datetime import date

import pytest

from onrecord.when import find_times

SUNDAY = date(2024, 3, 10)

VALUES = {
    "2024-03-10": [
        "March 10, 2024",
        "10 March 2024",
        "10th March 2024",
        "the 10th of March 2024",
        "10th of March, 2024",
        "the 10th day of March, 2024",
        "Mar. 10, 2024",
        "10-Mar-2024",
        "Sunday, March 10, 2024",
        "Sunday 10 March 2024",
        "Sun., March 10, 2024",
        "2024-03-10",
        "2024/03/10",
        "today",
        "Today",
    ],
    "2024-03-09": ["yesterday", "March 9", "9 March", "the 9th of March", "9th March"],
    "2024-03-11": ["tomorrow"],
    "2024-03-08": ["the day before yesterday", "two days ago", "2 days ago", "last Friday"],
    "2024-03-12": ["the day after tomorrow", "two days from now", "next Tuesday"],
    "2024-01": [
        "January 2024",
        "Jan. 2024",
        "January of 2024",
        "last January",
        "January this year",
    ],
    "2024-02": ["last month", "a month ago", "one month ago", "February of this year"],
    "2024-04": ["next month", "April of this year"],
    "2023": ["last year", "2023", "a year ago", "the year 2023"],
    "2024": ["this year", "earlier this year", "later this year", "early 2024", "mid-2024"],
    "2025": ["next year", "late 2025", "the end of 2025", "the beginning of next year"],
    "2023-03": ["last March", "March last year", "March of last year"],
    "2025-01": ["next January", "January next year"],
    "2024-W10": ["this week", "earlier this week", "later this week"],
    "2024-W09": ["last week", "a week ago"],
    "2024-W11": ["next week"],
    "2024-W10-WE": ["this weekend"],
    "2024-W09-WE": ["last weekend"],
    "2021-SU": ["the summer of 2021", "summer 2021", "Summer 2021"],
    "2023-SU": ["last summer", "summer last year"],
    "2023-FA": ["last fall", "last autumn", "the fall of 2023", "autumn 2023"],
    "2019-Q3": ["the third quarter of 2019", "Q3 2019", "third-quarter 2019"],
    "2020-H1": ["the first half of 2020"],
    "199": ["the 1990s", "the late 1990s", "the mid-1990s", "the ’90s", "the nineties"],
    "18": ["the 19th century", "the nineteenth century", "the 1800s"],
    "P18M": ["18 months", "eighteen months", "18-month"],
    "P2.5Y": ["two and a half years", "almost two and a half years", "2.5 years"],
    "P3Y": ["the past three years", "the next 3 years", "at least three years", "three-year"],
    "PXD": ["several days", "a few days", "a couple of days", "the past few days"],
    "PT30M": ["30 minutes", "thirty minutes", "about 30 minutes"],
    "P1W": ["every week", "each week", "weekly", "per week"],
    "XXXX-WXX-2": ["every Tuesday", "Tuesdays"],
    "PRESENT_REF": ["now", "these days", "currently"],
    "PAST_REF": ["recently", "several years ago"],
    "2024-03-10T10:30": ["10:30 a.m. today", "today at 10:30 a.m.", "10.30am today"],
    "2024-03-09TNI": ["last night", "yesterday night"],
    "2024-03-10TMO": ["this morning"],
}
"""TIMEX3 value, and ways to say it; each phrase is found whole."""

NOT_DATES = [
    "Theresa May said no.",
    "May I go?",
    "It may rain, and they march on.",
    "They march 10 miles.",
    "He lost confidence in May.",
    "June Carter sang.",
    "the March on Washington",
    "He lives at 12 May Road.",
    "1600 March Street",
    "She is 26 and he is 34.",
    "The girl, 12, was there.",
    "a 26-year-old man",
    "He is 26 years old.",
    "aged 18 months",
    "She got 18 months in jail.",
    "He was sentenced to ten years.",
    "a two-year suspended sentence",
    "He faces up to 20 years.",
    "a maximum of 18 months in prison",
    "jailed for six weeks",
    "a $2,024 fine",
    "fined £2024",
    "2024 people came",
    "It weighs 2000 kg.",
    "Case No. 24-1234",
    "D-101-CR-2024-0013",
    "No. 2024",
    "42 U.S.C. Section 1983",
    "Room 1984",
    "Flight 1990",
    "https://example.org/2024/03/10/story",
    "@march2024 #may2024",
    "Super Tuesday",
    "Saturday Night Live",
    "USA Today",
    "The sun sat low on Sun Street.",
    "prices fall and spring back",
    "the last man, the next door, a second thought",
    "John 3:16",
    "a 2-1 win",
    "the Penal Code, 1860",
    "version 1.2.34",
    "12 jurors and 3 counts",
    "the late John Smith",
    "the end of the road",
    "the weekend of love",
]
"""Texts without any time phrase."""


@pytest.mark.parametrize(
    ("value", "phrase"), [(v, p) for v, phrases in VALUES.items() for p in phrases]
)
def test_a_value_is_read_from_each_of_its_phrasings(value: str, phrase: str) -> None:
    """Whatever the words, the whole phrase is found and has the one value."""
    found = find_times(f"It was {phrase}.", SUNDAY)
    assert [(t.value, t.span.of(f"It was {phrase}.")) for t in found] == [(value, phrase)]


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date_is_passed_by(text: str) -> None:
    """Names, verbs, ages, sentences, fines, counts, numbers of cases and addresses."""
    assert find_times(text, SUNDAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "In May he left.",
        "Theresa May left in May 2019.",
        "On 12 May, Road closed.",
        "The trial lasted 18 months.",
        "The trial may last 10 days.",
        "It was 18 months behind schedule.",
    ],
)
def test_what_looks_like_none_of_those_stays_a_date(text: str) -> None:
    """The refusals reach no further than what they are for."""
    assert len(find_times(text, SUNDAY)) == 1
