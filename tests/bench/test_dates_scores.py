"""The scores of dates, on cases small enough to count by hand."""

from datetime import date

import pytest
from bench.dates.corpora import Dated, Mark
from bench.dates.scores import Score, days_of, is_same, judge, pairs, score, score_document

from onrecord.nouns import Span, When
from onrecord.when import Anchor, TimePhrase


def phrase(start: int, end: int, value: str, when: When | None = None) -> TimePhrase:
    """A phrase found."""
    return TimePhrase(Span(start, end), when, "DATE", value, Anchor("none"))


def mark(start: int, end: int, value: str, *, dateline: bool = False) -> Mark:
    """A phrase marked."""
    return Mark(Span(start, end), "DATE", value, is_dateline=dateline)


def gum_mark(**attributes: str) -> Mark:
    """A date marked in GUM's way, over the first four characters."""
    return Mark(Span(0, 4), "date", "", tuple(attributes.items()))


def document(*marks: Mark, scored: int = 100) -> Dated:
    """A document of 100 characters."""
    return Dated("d", "x" * 100, None, marks, Span(0, scored))


def test_equal_spans_are_paired_before_overlaps() -> None:
    """Though the overlap is the longer."""
    assert pairs([Span(0, 20), Span(5, 9)], [Span(5, 9)]) == [(1, 0)]


def test_each_mark_is_counted_once() -> None:
    """Two phrases found within one mark are one hit."""
    assert len(pairs([Span(0, 4), Span(6, 9)], [Span(0, 9)])) == 1


def test_the_three_measures_part_where_they_should() -> None:
    """One exact with the wrong value, one overlap with the right one, one in vain, one missed."""
    held = document(mark(0, 4, "2019"), mark(10, 20, "2020"), mark(30, 34, "2021"))
    found = [phrase(0, 4, "1919"), phrase(12, 20, "2020"), phrase(50, 54, "2022")]
    assert score_document(held, found) == {
        "strict": Score(1, 3, 3),
        "relaxed": Score(2, 3, 3),
        "value": Score(1, 3, 3),
    }


def test_what_lies_beyond_the_marked_part_is_not_counted() -> None:
    """Nobody would have marked it."""
    held = document(mark(0, 4, "2019"), scored=10)
    assert score_document(held, [phrase(0, 4, "2019"), phrase(50, 54, "2020")])["strict"] == Score(
        1, 1, 1
    )


def test_datelines_can_be_left_out_on_both_sides() -> None:
    """Neither the mark nor what is found there counts."""
    held = document(mark(0, 4, "2019", dateline=True), mark(10, 14, "2020"))
    found = [phrase(0, 4, "2019"), phrase(10, 14, "2020")]
    assert score_document(held, found, datelines=False)["value"] == Score(1, 1, 1)


def test_scores_are_pooled_over_documents() -> None:
    """Micro: counts are added, shares are not averaged."""
    one, two = document(mark(0, 4, "2019")), document(mark(0, 4, "2019"), mark(10, 14, "2020"))
    found = score([(one, [phrase(0, 4, "2019")]), (two, [])])["strict"]
    assert found == Score(1, 1, 3)
    assert (found.precision, found.recall, found.f1) == (1.0, pytest.approx(1 / 3), 0.5)


def test_nothing_found_and_nothing_marked_is_no_division_by_zero() -> None:
    """All shares are 0."""
    empty = Score(0, 0, 0)
    assert (empty.precision, empty.recall, empty.f1) == (0.0, 0.0, 0.0)


WEEK = When("last week", date(2017, 7, 10), date(2017, 7, 17), "week")


@pytest.mark.parametrize(
    ("marked", "value", "is_right"),
    [
        ({"when": "2019-05-05"}, "2019-05-05", True),
        ({"when": "2019-05-05"}, "2019-05-05T18:40", True),
        ({"when": "2019-05-05"}, "2019-05-06", False),
        ({"when": "2019-05"}, "2019-05-05", False),
        ({"when": "500"}, "0500", True),
        ({"when": "-400"}, "BC0400", True),
        ({"from": "2017-07-10", "to": "2017-07-16"}, "2017-W28", True),
        ({"from": "2017-07-10", "to": "2017-07-15"}, "2017-W28", False),
        ({"notBefore": "2017-07-10"}, "2017-W28", False),
    ],
)
def test_the_days_must_be_the_marked_ones(
    marked: dict[str, str], value: str, is_right: bool
) -> None:
    """By the value where one is marked, else by both sides of the interval."""
    assert is_same(gum_mark(**marked), phrase(0, 4, value, WEEK)) is is_right


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("2017", date(2017, 1, 1), date(2018, 1, 1)),
        ("2017-12", date(2017, 12, 1), date(2018, 1, 1)),
        ("2017-12-31", date(2017, 12, 31), date(2018, 1, 1)),
        ("2017-W28-WE", date(2017, 7, 15), date(2017, 7, 17)),
        ("2017-SU", date(2017, 6, 1), date(2017, 9, 1)),
        ("196", date(1960, 1, 1), date(1970, 1, 1)),
        ("18", date(1800, 1, 1), date(1900, 1, 1)),
        ("XXXX-WXX-3", None, None),
        ("P18M", None, None),
        ("", None, None),
    ],
)
def test_a_value_has_these_days(value: str, first: date | None, after: date | None) -> None:
    """Half-open; none where it names no day."""
    assert days_of(value) == (first, after)


def test_a_length_is_not_a_date_found() -> None:
    """Nor is a phrase without days."""
    held = document(gum_mark(when="2019"))
    length = TimePhrase(Span(0, 4), WEEK, "DURATION", "P1W", Anchor("none"))
    assert judge(held, [length])[0].phrase is None
    assert judge(held, [phrase(0, 4, "2019")])[0].phrase is None
    assert judge(held, [phrase(0, 4, "2019", WEEK)])[0].is_right
