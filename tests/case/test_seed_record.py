"""The record of the article the project began with: the steps themselves, not only their kinds."""

from datetime import date
from pathlib import Path

import pytest

from onrecord.ingest.articles import article_from_text
from onrecord.nouns import Case
from onrecord.pipeline import compose
from onrecord.read.reader import Reader

SEED = Path(__file__).parents[3] / "shared" / "seed.txt"


@pytest.fixture(scope="module")
def case(reader: Reader) -> Case:
    """The seed, as published on 10 March 2024."""
    if not SEED.is_file():
        pytest.skip("the seed is not beside the project")
    text = SEED.read_text(encoding="utf-8")
    return compose([reader.read(article_from_text(text, published=date(2024, 3, 10)))])


def test_two_people_stand_before_a_court_and_no_third(case: Case) -> None:
    """The victim, the witnesses and the writers of posts do not."""
    names = {p.id: p.name for p in case.people}
    told = {names[p.defendant]: p.standing for p in case.proceedings}
    assert told == {
        "Alec Baldwin": "awaiting trial; presumed innocent",
        "Hannah Gutierrez-Reed": "found guilty, sentence not told of",
    }


def test_neither_pleaded_guilty_and_only_one_was_found_so(case: Case) -> None:
    """A "not-guilty plea" is no plea of guilty, "a maximum of 18 months" no sentence."""
    names = {p.id: p.name for p in case.people}
    charges = {
        names[p.defendant]: [(c.plea, c.outcome, c.sentence) for c in p.charges]
        for p in case.proceedings
    }
    assert charges == {
        "Alec Baldwin": [("not guilty", None, None)],
        "Hannah Gutierrez-Reed": [("not guilty", "guilty", None)],
    }
