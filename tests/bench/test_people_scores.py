"""Scores of spans, answers and groupings, worked out by hand."""

import pytest
from bench.people.scores import Accuracy, Counts, accuracy, b_cubed, confusion, score_spans
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns import Span

GROUPINGS = st.lists(st.integers(0, 3), min_size=1, max_size=8)
"""The group of each item, by its place."""


def groups(numbers: list[int]) -> list[list[int]]:
    """The items of each group."""
    return [[i for i, n in enumerate(numbers) if n == wanted] for wanted in set(numbers)]


def test_a_span_counts_only_where_both_ends_agree() -> None:
    """A character more or less is a miss and a find too many."""
    wanted = [[Span(0, 5), Span(10, 15)], [Span(3, 9)]]
    found = [[Span(0, 5), Span(10, 16)], []]
    counts = score_spans(wanted, found)
    assert counts == Counts(right=1, given=2, wanted=3)
    assert counts.precision == pytest.approx(1 / 2)
    assert counts.recall == pytest.approx(1 / 3)
    assert counts.f1 == pytest.approx(2 / 5)


def test_the_same_span_of_another_text_is_no_match() -> None:
    """Texts are held apart."""
    assert score_spans([[Span(0, 5)], []], [[], [Span(0, 5)]]).right == 0


def test_a_span_given_twice_counts_once() -> None:
    """Repeating oneself wins nothing and costs nothing."""
    assert score_spans([[Span(0, 5)]], [[Span(0, 5), Span(0, 5)]]) == Counts(1, 1, 1)


def test_every_text_must_be_answered() -> None:
    """A shorter list would shift the answers."""
    with pytest.raises(ValueError, match="1 texts"):
        score_spans([[], []], [[]])


def test_a_share_of_nothing_is_nothing() -> None:
    """No division by nothing."""
    empty = score_spans([], [])
    assert (empty.precision, empty.recall, empty.f1) == (0, 0, 0)
    assert accuracy([]).share == 0
    assert b_cubed([], []).f1 == 0


def test_answers_are_counted_by_what_was_wanted_and_given() -> None:
    """The table tells a wrong join from a join not made."""
    answers = [("same", "same"), ("unsure", "same"), ("unsure", "same"), ("same", "unsure")]
    assert accuracy(answers) == Accuracy(right=1, count=4)
    assert accuracy(answers).share == 0.25
    assert confusion(answers)["unsure", "same"] == 2
    assert confusion(answers)["same", "unsure"] == 1


def test_b_cubed_is_a_mean_over_items() -> None:
    """Five items of two people; c was put with the wrong one.

    Precision: a and b 2/3, c 1/3, d and e 1.  Recall: a and b 1, c 1/3, d and e 2/3.
    """
    found = b_cubed(["ab", "cde"], ["abc", "de"])
    assert found.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert found.recall == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    both = found.precision * found.recall
    assert found.f1 == pytest.approx(2 * both / (found.precision + found.recall))


def test_one_great_group_has_recall_and_lone_items_precision() -> None:
    """The two ways not to decide."""
    wanted = ["ab", "cd"]
    assert b_cubed(wanted, ["abcd"]).recall == 1
    assert b_cubed(wanted, ["abcd"]).precision == pytest.approx(1 / 2)
    assert b_cubed(wanted, list("abcd")).precision == 1
    assert b_cubed(wanted, list("abcd")).recall == pytest.approx(1 / 2)


def test_an_item_of_one_side_alone_costs_that_side() -> None:
    """A name not found costs recall, a name found too many precision."""
    assert b_cubed(["ab", "c"], ["ab"]).precision == 1
    assert b_cubed(["ab", "c"], ["ab"]).recall == pytest.approx(2 / 3)
    assert b_cubed(["ab"], ["ab", "c"]).precision == pytest.approx(2 / 3)
    assert b_cubed(["ab"], ["ab", "c"]).recall == 1


def test_an_item_cannot_be_in_two_groups() -> None:
    """The score would not know which of them to ask; twice in one is once."""
    with pytest.raises(ValueError, match="'b' stands in two"):
        b_cubed(["ab", "bc"], ["abc"])
    assert b_cubed(["aab"], ["ab"]).f1 == 1


@given(GROUPINGS, st.data())
def test_b_cubed_turned_round_swaps_precision_and_recall(
    numbers: list[int], data: st.DataObject
) -> None:
    """And it is 1 on both sides only where the groups are the very same."""
    others = data.draw(st.lists(st.integers(0, 3), min_size=len(numbers), max_size=len(numbers)))
    one, other = groups(numbers), groups(others)
    there, back = b_cubed(one, other), b_cubed(other, one)
    assert (there.precision, there.recall) == pytest.approx((back.recall, back.precision))
    alike = sorted(map(tuple, one)) == sorted(map(tuple, other))
    assert (there.f1 == pytest.approx(1)) is alike
