"""Confidence held to its word: bins, their error, and the point of a wanted precision."""

from itertools import pairwise

import pytest
from bench.quotes.reliability import (
    Judgement,
    Threshold,
    bins_of,
    calibration_error,
    lowest_threshold,
    point_of,
)


def judged(*pairs: tuple[float, bool]) -> list[Judgement]:
    """Judgements from confidences and whether they are right."""
    return [Judgement(*pair) for pair in pairs]


def test_the_threshold_is_the_lowest_that_keeps_the_wanted_precision() -> None:
    """Three of four are right from 0.6 on, and no more below."""
    found = lowest_threshold(
        judged((0.9, True), (0.8, True), (0.7, False), (0.6, True), (0.5, False)), 0.75
    )
    assert found == Threshold(0.6, 4, 3)
    assert found.precision == 0.75


def test_a_dip_above_the_threshold_does_not_hide_it() -> None:
    """The surest is wrong, yet nine of ten are right."""
    found = lowest_threshold(judged((0.99, False), *[(0.5, True)] * 9), 0.9)
    assert found == Threshold(0.5, 10, 9)


def test_equal_confidences_are_kept_or_dropped_together() -> None:
    """A right one at 0.8 cannot be had without the wrong one there."""
    assert lowest_threshold(judged((0.8, True), (0.8, False)), 0.9) is None


def test_there_is_no_threshold_where_nothing_was_found() -> None:
    """None, and not a division by nothing."""
    assert lowest_threshold([], 0.95) is None
    assert point_of([], [], 0, 0.95).confidence is None


def test_a_point_says_what_is_left() -> None:
    """Recall counts the gold that is found at or above the point."""
    point = point_of(judged((0.9, True), (0.8, True), (0.3, False)), [0.9, 0.8], 4, 0.95)
    assert (point.confidence, point.kept, point.precision, point.recall) == (0.8, 2, 1.0, 0.5)
    assert (point.found, point.recall_of_all) == (3, 0.5)
    assert point.precision_of_all == pytest.approx(2 / 3)


def test_bins_are_equal_and_ordered() -> None:
    """Ten of a hundred each, from the least sure up."""
    bins = bins_of(judged(*[(i / 100, i % 2 == 0) for i in range(100)]))
    assert [b.count for b in bins] == [10] * 10
    assert bins[0].lowest == 0.0
    assert bins[-1].highest == 0.99
    assert all(a.highest <= b.lowest for a, b in pairwise(bins))


def test_few_judgements_make_few_bins() -> None:
    """No bin is empty, and all are counted."""
    assert sum(b.count for b in bins_of(judged((0.5, True), (0.6, False), (0.7, True)))) == 3
    assert bins_of([]) == ()


def test_the_error_is_nothing_where_confidence_keeps_its_word() -> None:
    """Half right at one half is no error; none right at 0.9 is an error of 0.9."""
    assert calibration_error(bins_of(judged((0.5, True), (0.5, False)), 1)) == 0
    assert calibration_error(bins_of(judged((0.9, False), (0.9, False)))) == pytest.approx(0.9)
    assert calibration_error(()) == 0
