"""Credits: outlets named as having had something, and what is none."""

from __future__ import annotations

import pytest
from tests.case.telling import article

from onrecord.case.credits import Outlets, find_credits
from onrecord.case.pages import page_of


def credited(
    text: str, *others: str, own: str = "Tidings", people: frozenset[str] = frozenset()
) -> list[str]:
    """The outlets that an article credits, beside some that are in the file."""
    page = page_of(article(own, 9, text))
    held = [article(o, 1, "Text.") for o in others]
    return [c.outlet for c in find_credits(page, Outlets([page.article, *held], people))]


@pytest.mark.parametrize(
    "text",
    [
        "He told Spotlark that it was true.",
        "As per Spotlark, he may testify.",
        "The website Spotlark has named her.",
        "He may testify, Spotlark reported on Friday.",
        "As first reported by Spotlark, he may testify.",
        "In an interview with Spotlark, he wept.",
    ],
)
def test_an_outlet_of_the_file_is_credited(text: str) -> None:
    """By every common phrase."""
    assert credited(text, "Spotlark") == ["Spotlark"]


def test_a_mere_mention_is_no_credit() -> None:
    """Nor is the article's own outlet, where somebody told it."""
    assert credited("He sued Spotlark for libel.", "Spotlark") == []
    assert credited("He told Spotlark that it was true.", own="Spotlark") == []


def test_an_outlet_may_be_called_by_its_last_word() -> None:
    """Where only one ends in it."""
    assert credited("She told the Ledger that he left.", "The Colvern Ledger") == [
        "The Colvern Ledger"
    ]
    assert credited("She told the Ledger so.", "The Colvern Ledger", "Bay Ledger") == []


def test_an_outlet_that_is_not_in_the_file_is_credited_by_name() -> None:
    """A person who says the same is none."""
    assert credited("Hush! Weekly describes him as pacing.") == ["Hush! Weekly"]
    assert credited("According to Bettany Orrock, he left.") == []
    assert credited("As per Bettany Orrock, he left.", people=frozenset({"Bettany Orrock"})) == []


def test_an_outlet_may_credit_its_own_earlier_article() -> None:
    """By a verb of reporting."""
    assert credited("Tidings reported earlier this month that he planned it.") == ["Tidings"]
