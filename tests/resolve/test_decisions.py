import time
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.resolve.decisions import Decision, Decisions, Judgement

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE
DAY = datetime(2025, 5, 1, tzinfo=UTC)


def decided(left: str, right: str, judgement: Judgement, day: int = 0) -> Decision:
    """What an editor decided so many days after the first."""
    return Decision(left, right, judgement, "an editor", "read both", DAY + timedelta(days=day))


def test_what_is_the_same_as_one_is_the_same_as_the_other() -> None:
    """Two decisions make a group of three."""
    found = Decisions.of([decided("a", "b", SAME), decided("c", "b", SAME, 1)])
    assert found.groups == (frozenset("abc"),)
    assert found.contradictions == ()


def test_the_latest_decision_on_a_pair_holds() -> None:
    """Whichever way round the pair was named, and whenever it was read in."""
    first, last = decided("a", "b", SAME), decided("b", "a", DIFFERENT, 1)
    for made in ([first, last], [last, first]):
        found = Decisions.of(made)
        assert found.groups == ()
        assert found.apart == {("a", "b")}
        assert found.latest("a", "b") == found.latest("b", "a") == last


def test_a_later_difference_undoes_what_follows_from_earlier_decisions() -> None:
    """The oldest link gives way, and that is told."""
    made = [decided("a", "b", SAME), decided("b", "c", SAME, 1), decided("a", "c", DIFFERENT, 2)]
    found = Decisions.of(made)
    assert found.groups == (frozenset("bc"),)
    assert found.apart == {("a", "c")}
    [told] = found.contradictions
    assert "a and b are the same" in told
    assert "later decisions keep them apart" in told


def test_an_earlier_difference_gives_way_to_later_decisions() -> None:
    """People change their minds."""
    made = [decided("a", "c", DIFFERENT), decided("a", "b", SAME, 1), decided("b", "c", SAME, 2)]
    found = Decisions.of(made)
    assert found.groups == (frozenset("abc"),)
    assert found.apart == frozenset()
    [told] = found.contradictions
    assert "a and c are different people" in told


def test_of_two_decisions_at_one_moment_the_more_cautious_holds() -> None:
    """Nobody is joined by a coin."""
    made = [decided("a", "b", SAME), decided("a", "b", DIFFERENT)]
    assert Decisions.of(made).groups == Decisions.of(reversed(made)).groups == ()


def test_unsure_leaves_a_pair_open() -> None:
    """It neither joins nor parts."""
    found = Decisions.of([decided("b", "a", UNSURE)])
    assert found.left_open == {("a", "b")}
    assert found.groups == ()
    assert found.apart == frozenset()


def test_a_decision_is_added_and_none_is_lost() -> None:
    """Append-only: the earlier view stays as it was."""
    before = Decisions.of([decided("a", "b", SAME)])
    after = before.with_another(decided("a", "b", DIFFERENT, 1))
    assert len(after.made) == 2
    assert before.groups == (frozenset("ab"),)
    assert after.groups == ()


@pytest.mark.parametrize(
    ("left", "right", "by", "made"),
    [
        ("a", "a", "an editor", DAY),
        ("", "a", "an editor", DAY),
        ("a", "b", " ", DAY),
        ("a", "b", "an editor", DAY.replace(tzinfo=None)),
    ],
)
def test_a_decision_that_says_nothing_is_refused(
    left: str, right: str, by: str, made: datetime
) -> None:
    """Of one person, of nobody, by nobody, at no known moment."""
    with pytest.raises(ValueError, match="decision"):
        Decision(left, right, SAME, by, "", made)


MADE = st.lists(
    st.builds(
        decided,
        st.sampled_from("abcd"),
        st.sampled_from("efgh"),
        st.sampled_from(Judgement),
        st.integers(0, 5),
    )
    | st.builds(
        decided, st.sampled_from("ae"), st.sampled_from("bcdfgh"), st.sampled_from(Judgement)
    ),
    max_size=14,
)


@given(MADE, st.randoms(use_true_random=False))
def test_the_order_decisions_are_read_in_changes_nothing(
    made: list[Decision], random: Random
) -> None:
    """They carry their own time."""
    shuffled = list(made)
    random.shuffle(shuffled)
    one, other = Decisions.of(made), Decisions.of(shuffled)
    assert (one.groups, one.apart, one.left_open) == (other.groups, other.apart, other.left_open)
    assert one.contradictions == other.contradictions


@given(MADE)
def test_what_is_settled_holds_together(made: list[Decision]) -> None:
    """No group holds two who are apart, and no id is in two groups."""
    found = Decisions.of(made)
    where = {one: i for i, group in enumerate(found.groups) for one in group}
    assert sum(map(len, found.groups)) == len(where)
    assert all(where.get(a, a) != where.get(b, b) for a, b in found.apart)


@given(MADE)
def test_the_newest_decision_always_holds(made: list[Decision]) -> None:
    """Whatever was decided before."""
    last = decided("a", "h", SAME, 99)
    found = Decisions.of([*made, last])
    assert any({"a", "h"} <= group for group in found.groups)


def test_ten_thousand_decisions_settle_at_once() -> None:
    """A chain of the same, and a star of different ones."""
    chain = [decided(f"n{i:05}", f"n{i + 1:05}", SAME, i % 7) for i in range(10_000)]
    star = [decided("n00000", f"m{i:05}", DIFFERENT, i % 5) for i in range(10_000)]
    begun = time.process_time()
    found = Decisions.of([*chain, *star])
    assert len(found.groups) == 1
    assert len(found.apart) == 10_000
    assert time.process_time() - begun < 5
