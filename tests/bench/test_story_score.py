"""The scorer of stories: what is right, wrong, missed and passed over."""

from __future__ import annotations

from datetime import date

import pytest
from bench.story.baselines import earliest, equal_quotations, minhash, token_set_ratio
from bench.story.gold import GoldChange, GoldEdge, GoldQuotation, StoryCase
from bench.story.score import Told, ToldChange, ToldEdge, b_cubed, score, score_changes, score_edges

from onrecord.nouns import Article, Span

TEXTS = ("One thing. “Four words are here.”", "Two things. “Four words are here.”", "Three.")
CASE = StoryCase(
    "case",
    "tune",
    tuple(Article(t, outlet=str(n), published=date(2024, 1, n + 1)) for n, t in enumerate(TEXTS)),
    (frozenset(), frozenset({0}), frozenset()),
    (
        GoldEdge(1, frozenset({0}), "copies"),
        GoldEdge(2, frozenset({1}), "common_origin", either_way=True),
    ),
    frozenset({(1, 0, "same_quotation")}),
    (GoldChange("number", ((0, Span(0, 10)),), 1, Span(0, 11), "One → Two"),),
    (GoldQuotation(0, Span(12, 32), "u"), GoldQuotation(1, Span(13, 33), "u")),
)


def test_everything_right_is_one() -> None:
    """Parents, edges, changes and clusters."""
    told = Told(
        (None, 0, None),
        (
            ToldEdge(1, 0, "copies"),
            ToldEdge(1, 2, "common_origin"),
            ToldEdge(1, 0, "same_quotation"),
        ),
        (ToldChange("number", (0, Span(4, 9)), (1, Span(2, 5))),),
        (((0, Span(12, 32)), (1, Span(13, 33))),),
    )
    tally = score([CASE], {"case": told})
    assert (tally.parent_accuracy, tally.edge_f1, tally.change_f1, tally.b_cubed) == (1, 1, 1, 1)


def test_nothing_told_is_nothing_right() -> None:
    """But the one with no parent."""
    tally = score([CASE], {"case": Told((None, None, None))})
    assert (tally.parent_accuracy, tally.edge_f1, tally.change_f1) == (0.5, 0, 0)
    assert tally.b_cubed == pytest.approx(2 / 3)


def test_an_edge_has_a_direction_and_a_type() -> None:
    """Unless it may go either way."""
    counts = score_edges(CASE, [ToldEdge(0, 1, "copies"), ToldEdge(1, 0, "credits")])
    assert (counts["copies"].wrong, counts["copies"].missed) == (1, 1)
    assert counts["credits"].wrong == 1


def test_a_change_needs_its_kind_and_both_sentences() -> None:
    """One of three is not enough."""
    wrong = [
        ToldChange("date", (0, Span(4, 9)), (1, Span(2, 5))),
        ToldChange("number", (0, Span(20, 25)), (1, Span(2, 5))),
        ToldChange("number", (0, Span(4, 9)), (1, Span(20, 25))),
    ]
    counts = score_changes(CASE, wrong)
    assert (counts["date"].wrong, counts["number"].wrong, counts["number"].missed) == (1, 2, 1)


def test_b_cubed_counts_each_quotation() -> None:
    """Everything in one cluster has full recall."""
    gold = [GoldQuotation(0, Span(n, n + 1), "ab"[n % 2]) for n in range(4)]
    precision, recall = b_cubed(gold, [[(0, Span(n, n + 1)) for n in range(4)]])
    assert (precision, recall) == ([0.5] * 4, [1.0] * 4)


def test_the_baselines_do_what_they_say() -> None:
    """The earliest is everybody's parent; equal texts are wholly alike."""
    assert earliest(CASE).parents == (None, 0, 0)
    assert len(equal_quotations(CASE)) == 1
    for likeness in (minhash, token_set_ratio):
        assert likeness(TEXTS[0], TEXTS[0]) == 1.0
        assert likeness("one two three four", "five six seven eight") < 0.6
