"""Pairs: which articles share most of their pairs of words, whatever the size of the case."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.case.pairs import Pairs

ARTICLES = st.lists(
    st.dictionaries(st.integers(0, 40), st.sampled_from((1.0, 2.0, 5.0)), max_size=12), max_size=14
)


def test_the_article_that_shares_most_is_the_likest() -> None:
    """By what the shared pairs weigh, not by how many they are."""
    pairs = Pairs([{1: 1.0, 2: 1.0, 3: 1.0}, {4: 9.0}, {1: 1.0, 2: 1.0, 3: 1.0, 4: 9.0}])
    assert pairs.like(2) == [1, 0]
    assert pairs.like(0) == [2]


def test_one_shared_pair_of_little_weight_ties_nobody() -> None:
    """Nor does a case without articles, or an article without pairs."""
    pairs = Pairs([{1: 1.0}, {1: 1.0}, {}])
    assert [pairs.like(n) for n in range(3)] == [[], [], []]
    Pairs([])


def test_a_pair_that_all_share_leads_to_the_first_and_the_nearest_alone() -> None:
    """Whatever the case holds, so that time does not grow with its square."""
    like = Pairs([{7: 5.0}] * 3_000).like(2_000)
    assert {0, 1_999} <= set(like)
    assert len(like) < 20


def test_the_rarest_pairs_are_looked_up_first() -> None:
    """A true source is found among thousands that share what all of a case share."""
    common = dict.fromkeys(range(200), 2.0)
    made = [dict(common) for _ in range(1_000)]
    made[400] |= {900: 300.0}
    made[800] |= {900: 300.0}
    assert Pairs(made).like(800)[0] == 400


@given(ARTICLES)
def test_whoever_is_like_shares_enough(made: list[dict[int, float]]) -> None:
    """Nobody is like oneself; each other weighs what both have, the most first."""
    pairs = Pairs(made)
    for place, own in enumerate(made):
        like = pairs.like(place)
        weights = [sum(own[k] for k in own.keys() & made[o].keys()) for o in like]
        assert place not in like
        assert weights == sorted(weights, reverse=True)
        assert all(w >= 3 for w in weights)
        others = set(range(len(made))) - {place, *like}
        assert all(
            sum(own[k] for k in own.keys() & made[o].keys()) < max(3, 0.04 * sum(own.values()))
            for o in others
        )
