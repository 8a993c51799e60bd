# ruff: noqa: E501  (whole sentences)
"""Derivation: which article comes from which, and what shows it."""

from __future__ import annotations

import random

from tests.case.telling import article, case_of, pages_of

from onrecord.case.alignment import Index, candidates
from onrecord.case.derivation import Ties, find_ties, likeliest_parents
from onrecord.case.quotations import find_quotations
from onrecord.nouns import Article, Case, EdgeKind

FIRST = (
    "The captain steered the ferry into a wooden pier at Gannet Bay shortly after midnight. "
    "Divers searched the harbour for nine hours. “The fog was everywhere that night,” Silas Mokler said. "
    "Investigators found that fourteen entries in the log were added afterwards."
)
COPY = (
    "The captain steered the ferry into a wooden pier at Gannet Bay shortly after midnight. "
    "Investigators found that fourteen entries in the log were added afterwards. "
    "The owner's shares fell."
)


def ties_of(*articles: Article) -> Ties:
    """The ties between some articles."""
    case: Case = case_of(*articles)
    pages = pages_of(case)
    return find_ties(tuple(pages.values()), find_quotations(case, pages), frozenset())


def kinds(ties: Ties, child: Article, parent: Article) -> set[str]:
    """What ties one article to another."""
    return {e.kind.value for e in ties.edges if (e.child, e.parent) == (child.id, parent.id)}


def test_own_words_in_a_row_are_a_copy() -> None:
    """And the evidence is the words, on both sides."""
    one, two = article("A", 7, FIRST), article("B", 8, COPY)
    ties = ties_of(one, two)
    assert kinds(ties, two, one) == {"copies"}
    (edge,) = ties.edges
    mine, theirs = edge.evidence[:2]
    assert mine.words == theirs.words
    assert two.text[mine.span.start : mine.span.end] == mine.words
    assert likeliest_parents(ties.edges) == {two.id: one.id}


def test_no_article_is_held_against_a_later_one() -> None:
    """Of a dozen tellings each has some before it, the last ones no more than the middle ones."""
    made = [article(f"Paper {n}", n, f"{FIRST} It was day {n}.") for n in range(1, 13)]
    pages = tuple(pages_of(case_of(*made)).values())
    near = candidates(Index(pages), {a.id: n for n, a in enumerate(made)})
    place = {a.id: n for n, a in enumerate(made)}
    assert near[made[0].id] == []
    for a in made[1:]:
        assert near[a.id]
        assert all(place[other] < place[a.id] for other in near[a.id])
    assert len({len(near[a.id]) for a in made[8:]}) == 1


def test_a_shared_quotation_is_no_copying() -> None:
    """Two reporters may have heard it."""
    one = article("A", 7, FIRST)
    two = article(
        "B",
        8,
        "Rain kept the crowd small. “The fog was everywhere that night,” said Mokler, a cook.",
    )
    ties = ties_of(one, two)
    assert kinds(ties, two, one) == {"same_quotation"}
    assert likeliest_parents(ties.edges) == {}


def test_stock_phrases_of_courts_are_no_copying() -> None:
    """Everybody pleads not guilty in the same words."""
    one = article(
        "A",
        7,
        "Ana Ruiz has pleaded not guilty to one count of manslaughter. Rain fell on the roofs.",
    )
    two = article(
        "B",
        8,
        "Crowds sang outside. Luis Hill has pleaded not guilty to one count of manslaughter.",
    )
    assert "copies" not in kinds(ties_of(one, two), two, one)


def test_a_credit_is_an_edge_and_a_strange_outlet_a_ghost() -> None:
    """The ghost has no article in the file."""
    one = article("Spotlark", 7, FIRST)
    two = article(
        "B", 8, "He told Spotlark that the sea was calm. As per Hush! Weekly, he wept at night."
    )
    ties = ties_of(one, two)
    assert kinds(ties, two, one) == {"credits"}
    assert [g.outlet for g in ties.ghosts] == ["Hush! Weekly"]
    assert likeliest_parents(e for e in ties.edges if e.parent == one.id) == {two.id: one.id}


def test_an_outlet_that_printed_later_cannot_be_meant() -> None:
    """Its article is not the one credited: that is not in the file."""
    later = article("Spotlark", 9, FIRST)
    two = article("B", 8, "He told Spotlark that the sea was calm.")
    ties = ties_of(later, two)
    assert [g.outlet for g in ties.ghosts] == ["Spotlark"]


def test_two_of_one_day_with_the_same_words_are_left_unordered() -> None:
    """They share an origin, and neither is the other's parent."""
    one, two = article("A", 7, FIRST), article("B", 7, FIRST + " More follows.")
    ties = ties_of(one, two)
    assert {(e.kind, e.ordered) for e in ties.edges if e.kind is EdgeKind.COMMON_ORIGIN} == {
        (EdgeKind.COMMON_ORIGIN, False)
    }
    assert likeliest_parents(ties.edges) == {}


def test_a_retelling_of_a_retelling_has_the_nearer_parent() -> None:
    """Its own errors tell it from the first."""
    one = article("A", 7, FIRST)
    two = article("B", 8, FIRST.replace("wooden pier", "rotten jetty").replace("Divers", "Frogmen"))
    three = article("C", 9, two.text.split(" Investigators")[0])
    assert likeliest_parents(ties_of(one, two, three).edges) == {two.id: one.id, three.id: two.id}


def test_two_articles_may_be_merged() -> None:
    """Both are parents."""
    other = (
        "Traders on the wharf counted twenty broken stalls and a missing awning. "
        "A memorial of blue glass is planned where the children used to fish."
    )
    one, two = article("A", 7, FIRST), article("B", 7, other)
    both = article("C", 8, COPY + " " + other)
    ties = ties_of(one, two, both)
    assert {e.parent for e in ties.edges if e.child == both.id} == {one.id, two.id}


def test_an_official_statement_is_nobodys_copy() -> None:
    """All who got it may print it."""
    words = "the regulator had ordered the removal of every brass lantern from the northern quay"
    one = article("A", 7, f"Boats lay idle. The harbour office said in a statement that {words}.")
    two = article("B", 8, f"Gulls cried. The harbour office said in a statement that {words}.")
    assert kinds(ties_of(one, two), two, one) == {"common_origin"}


def test_the_order_of_the_articles_does_not_matter() -> None:
    """Shuffled, the ties are the same."""
    held = [article("A", 7, FIRST), article("B", 8, COPY), article("C", 9, "He told B so. " + COPY)]
    edges = ties_of(*held).edges
    random.Random(3).shuffle(held)  # noqa: S311 (repeatable on purpose)
    assert ties_of(*held).edges == edges


def test_no_articles_and_empty_ones_have_no_ties() -> None:
    """Nothing is invented."""
    assert ties_of().edges == ()
    assert ties_of(article("A", 1, ""), article("B", 2, "")).edges == ()
