"""Half-open intervals: the preposition, the part, the range, and the edges of the calendar."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.nouns import Span, When
from onrecord.when import Utterance, find_times
from onrecord.when.intervals import Interval, add_months, part_of, shifted, unit_around
from texts import messy_texts

SUNDAY = date(2024, 3, 10)
UNITS = ("day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century")


def days(text: str, published: date | None = SUNDAY) -> tuple[date | None, date | None]:
    """Both sides of the first phrase's interval."""
    when = find_times(text, published)[0].when
    assert when is not None
    return when.earliest, when.latest


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("in March 2020", date(2020, 3, 1), date(2020, 4, 1)),
        ("before March 2020", None, date(2020, 3, 1)),
        ("after March 2020", date(2020, 4, 1), None),
        ("since March 2020", date(2020, 3, 1), None),
        ("until March 2020", None, date(2020, 4, 1)),
        ("by March 2020", None, date(2020, 4, 1)),
        ("around March 2020", date(2020, 2, 1), date(2020, 5, 1)),
        ("from March 2020 on", date(2020, 3, 1), None),
        ("post-2015", date(2016, 1, 1), None),
        ("after the March 9, 2020 hearing", date(2020, 3, 9), date(2020, 3, 10)),
        ("before last year's trial", date(2023, 1, 1), date(2024, 1, 1)),
        ("early March 2020", date(2020, 3, 1), date(2020, 3, 17)),
        ("late March 2020", date(2020, 3, 16), date(2020, 4, 1)),
        ("early 2020", date(2020, 1, 1), date(2020, 7, 1)),
        ("late 2020", date(2020, 7, 1), date(2021, 1, 1)),
        ("the early 1980s", date(1980, 1, 1), date(1985, 1, 1)),
        ("earlier this year", date(2024, 1, 1), date(2024, 3, 11)),
        ("later this year", date(2024, 3, 10), date(2025, 1, 1)),
        ("the past three years", date(2021, 3, 10), date(2024, 3, 11)),
        ("the next four years", date(2024, 3, 10), date(2028, 3, 11)),
        ("the past few days", None, date(2024, 3, 11)),
        ("this week", date(2024, 3, 4), date(2024, 3, 11)),
        ("summer 2021", date(2021, 6, 1), date(2021, 9, 1)),
        ("the 19th century", date(1800, 1, 1), date(1900, 1, 1)),
        ("March 5-6, 2020", date(2020, 3, 5), date(2020, 3, 7)),
        ("From May 5 to 9, 2020", date(2020, 5, 5), date(2020, 5, 10)),
        ("about 3 p.m. on March 5, 2020", date(2020, 3, 5), date(2020, 3, 6)),
        ("5–6 September 2019", date(2019, 9, 5), date(2019, 9, 7)),
    ],
)
def test_a_phrase_leaves_these_days(text: str, earliest: date | None, latest: date | None) -> None:
    """The first day in, the first day out; None is open."""
    assert days(text) == (earliest, latest)


def test_an_interval_keeps_the_words_it_was_read_from() -> None:
    """With the preposition, where that opened a side; the span stays TIMEX3's."""
    text = "It was before March 2020."
    found = find_times(text, SUNDAY)[0]
    assert found.when == When("before March 2020", None, date(2020, 3, 1), "month")
    assert found.span.of(text) == "March 2020"
    assert found.relation == "before"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("from March to August 2011", date(2011, 3, 1), date(2011, 9, 1)),
        ("between 2014 and 2016", date(2014, 1, 1), date(2017, 1, 1)),
        ("from November 2010 to March 2011", date(2010, 11, 1), date(2011, 4, 1)),
        ("from November to March 2011", date(2010, 11, 1), date(2011, 4, 1)),
        ("8 February 1700 – 17 March 1782", date(1700, 2, 8), date(1782, 3, 18)),
        ("2005–2010", date(2005, 1, 1), date(2011, 1, 1)),
        ("The fair will run from July 20 to August 11.", date(2024, 7, 20), date(2024, 8, 12)),
        ("The fair ran from December 20 to January 11.", date(2023, 12, 20), date(2024, 1, 12)),
    ],
)
def test_the_two_ends_of_a_range_know_the_whole(text: str, earliest: date, latest: date) -> None:
    """Each is a phrase of its own; the year that one gives holds for both."""
    found = find_times(text, SUNDAY)
    assert len(found) == 2
    for end in found:
        assert end.range is not None
        assert (end.range.earliest, end.range.latest) == (earliest, latest)


def test_two_dates_joined_by_and_are_no_range() -> None:
    """Unless they stand after "between"."""
    assert [t.range for t in find_times("in 2014 and 2016", SUNDAY)] == [None, None]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("03/04/24", [date(2024, 3, 4), date(2024, 4, 3)]),
        ("3.4.2024", [date(2024, 3, 4), date(2024, 4, 3)]),
        ("the winter of 2010", [date(2009, 12, 1), date(2010, 12, 1)]),
    ],
)
def test_what_stays_ambiguous_lists_its_readings(text: str, readings: list[date]) -> None:
    """No interval is chosen."""
    found = find_times(text, SUNDAY)[0]
    assert found.when is None
    assert [a.earliest for a in found.alternatives] == readings


@pytest.mark.parametrize("text", ["31/12/2023", "12/31/2023", "2023/12/31", "31.12.2023"])
def test_an_order_that_the_calendar_forces_is_not_ambiguous(text: str) -> None:
    """There is no month 31."""
    assert days(text) == (date(2023, 12, 31), date(2024, 1, 1))


@pytest.mark.parametrize(
    "text", ["31 February 2020", "February 30", "29 February 2023", "2023-02-31", "31 June"]
)
def test_a_day_the_calendar_lacks_has_no_interval_and_a_warning(text: str) -> None:
    """It is found, and not moved to the nearest day."""
    found = find_times(text, SUNDAY)[0]
    assert (found.when, found.value) == (None, "")
    assert [w.kind for w in found.warnings] == ["no such day"]


def test_a_weekday_that_does_not_fit_is_told() -> None:
    """The date stands, with a warning: one of the two is wrong."""
    found = find_times("on Monday, 10 March 2024", SUNDAY)[0]
    assert found.value == "2024-03-10"
    assert [w.kind for w in found.warnings] == ["weekday does not fit"]


@pytest.mark.parametrize("published", [None, date.min, date.max, SUNDAY])
def test_the_edges_of_the_calendar_neither_crash_nor_wrap(published: date | None) -> None:
    """Years 0 and 9999, and counting out of the calendar."""
    text = (
        "year 0, 0000-01-01, 00/00/0000, December 31, 9999, in 9999, yesterday, tomorrow, last "
        "week, next decade, two thousand years ago, 99999999999 days ago, next weekend, 400 BCE, "
        "the past 900 years, about January 1, 0001, the 1st century, last winter, 29 February"
    )
    for found in find_times(text, published):
        when = found.when
        if when is not None and when.earliest is not None and when.latest is not None:
            assert when.earliest < when.latest


def test_a_text_of_ten_thousand_dates_is_read_whole() -> None:
    """And each date of it."""
    text = "On March 9, 2024 he went. " * 10_000
    assert len(find_times(text, SUNDAY)) == 10_000


def test_what_is_skipped_is_not_told_of_but_counts() -> None:
    """A date in a part left out is still the date before."""
    text = "March 9, 2020. A day later he left."
    (found,) = find_times(text, SUNDAY, skip=[Span(0, 14)])
    assert found.value == "2020-03-10"


def test_a_stretch_beyond_the_text_is_the_callers_slip() -> None:
    """Named with its end."""
    with pytest.raises(ValueError, match="ends at 99"):
        find_times("today", SUNDAY, skip=[Span(0, 99)])
    with pytest.raises(ValueError, match="ends at 99"):
        find_times("today", SUNDAY, utterances=[Utterance(Span(0, 99))])


_PIECES = st.sampled_from(
    "on in the last next early of to and between until March 10 Wednesday 2024 10th , . - – year "
    "years ago earlier two a this summer 03/04/24 2020-02-31 noon 6:40 p.m. after shooting said "
    "will was since by about May day week month old prison every 's \n ' \" BC 1980s".split(" ")
)
_SOUP = st.lists(_PIECES, max_size=30).map(" ".join)
_DAYS = st.dates()


@settings(max_examples=300, deadline=None)
@given(text=_SOUP | messy_texts(), published=st.none() | _DAYS, post=st.none() | _DAYS)
def test_every_phrase_keeps_its_place_and_its_sides(
    text: str, published: date | None, post: date | None
) -> None:
    """Whatever the text: in order, without overlap, earliest before latest, readings different."""
    utterance = Utterance(Span(0, len(text) // 2), post)
    found = find_times(text, published, utterances=[utterance])
    end = 0
    for phrase in found:
        assert phrase.span.start >= end
        assert phrase.span.of(text).strip()
        end = phrase.span.end
        assert len(phrase.alternatives) != 1
        assert phrase.when is None or not phrase.alternatives
        for when in (phrase.when, phrase.range, *phrase.alternatives):
            if when is None:
                continue
            assert when.text in text
            assert when.earliest is not None or when.latest is not None
            if when.earliest is not None and when.latest is not None:
                assert when.earliest < when.latest


@given(text=_SOUP, published=_DAYS)
def test_words_before_a_paragraph_break_do_not_change_an_absolute_date(
    text: str, published: date
) -> None:
    """A date with its year means the same in any company."""
    found = find_times(f"{text}\n\nIt was 5 June 2019", published)[-1]
    assert found.value == "2019-06-05"


@given(day=st.dates(date(2, 1, 1), date(9990, 1, 1)), unit=st.sampled_from(UNITS))
def test_a_unit_around_a_day_holds_it(day: date, unit: str) -> None:
    """But a weekend, which may lie at the end of the day's week."""
    found = unit_around(day, unit)
    assert found is not None
    assert found.earliest is not None
    assert found.latest is not None
    assert unit == "weekend" or found.earliest <= day < found.latest


@given(
    day=st.dates(date(100, 1, 1), date(9000, 1, 1)),
    unit=st.sampled_from(("month", "quarter", "year", "decade")),
    part=st.sampled_from(("early", "mid", "late")),
)
def test_a_part_lies_in_its_whole(day: date, unit: str, part: str) -> None:
    """And is shorter."""
    whole = unit_around(day, unit)
    assert whole is not None
    found = part_of(whole, part)
    assert found.earliest is not None and found.latest is not None  # noqa: PT018
    assert whole.earliest is not None and whole.latest is not None  # noqa: PT018
    assert whole.earliest <= found.earliest < found.latest <= whole.latest
    assert found.latest - found.earliest < whole.latest - whole.earliest


@given(day=st.dates(date(100, 1, 1), date(9000, 1, 1)), count=st.integers(-400, 400))
def test_counting_on_and_back_comes_home_or_short(day: date, count: int) -> None:
    """Days exactly; months up to the days that a shorter month lacks."""
    there = shifted(day, count, "day")
    assert there is not None
    assert shifted(there, -count, "day") == day
    month = add_months(day, count)
    assert month is not None
    back = add_months(month, -count)
    assert back is not None
    assert 0 <= (day - back).days <= 3


def test_an_open_interval_has_no_parts() -> None:
    """Half of what has no end is unknown."""
    whole = Interval(SUNDAY, None, "year")
    assert part_of(whole, "early") == whole
