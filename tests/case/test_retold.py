"""Values that a later article gives otherwise, though its sentences are not alike."""

from __future__ import annotations

from tests.case.telling import article, case_of, person

from onrecord.case.story import build_story
from onrecord.nouns import Article, Change


def changes(*articles: Article) -> list[Change]:
    """The changes of articles on Ana Ruiz, the defendant, and Rafe Stone."""
    people = [person("Ana Ruiz", articles, "defendant"), person("Rafe Stone", articles)]
    return list(build_story(case_of(*articles, people=people)).changes)


def words(*articles: Article) -> list[str]:
    """The same in words."""
    return [c.words for c in changes(*articles)]


def test_an_age_that_another_article_gives_otherwise_is_a_change() -> None:
    """With whose it was, and when."""
    one = article("Ledger", 7, "Ana Ruiz, 41, left the court by a side door on a wet morning.")
    two = article("Post", 9, "Nobody in the village would speak of the 44-year-old Ana Ruiz.")
    (change,) = changes(one, two)
    assert change.words == "age: “41” (Ledger, 7 March) became “44” (Post, 9 March)"
    assert (change.before.words, change.after.words) == (one.text, two.text)


def test_what_an_article_before_has_already_is_carried_on() -> None:
    """Told where it is made, not again."""
    one = article("Ledger", 7, "Ana Ruiz, 41, left the court by a side door on a wet morning.")
    two = article("Post", 9, "Nobody in the village would speak of the 44-year-old Ana Ruiz.")
    three = article("Mail", 11, "A neighbour of Ana Ruiz, 44, has sold two boats since June.")
    assert len(changes(one, two, three)) == 1


def test_articles_that_nothing_orders_change_nothing() -> None:
    """Of one day; that is a disagreement, and no more."""
    one = article("Ledger", 7, "Ana Ruiz, 41, left the court by a side door on a wet morning.")
    two = article("Post", 7, "Nobody in the village would speak of the 44-year-old Ana Ruiz.")
    assert changes(one, two) == []


def test_a_plea_that_changes_is_no_retelling() -> None:
    """It happened."""
    one = article("Ledger", 7, "Ana Ruiz pleaded not guilty to theft on a wet morning.")
    two = article("Post", 9, "In the end, the village heard, Ana Ruiz pleaded guilty.")
    assert changes(one, two) == []


def test_one_who_was_not_asked_did_not_refuse_in_the_article_it_credits() -> None:
    """Against another article it may have happened since."""
    one = article("Ledger", 7, "Rafe Stone was not asked to testify at the trial of Ana Ruiz.")
    told = "Rafe Stone has refused to testify in court"
    (found,) = words(one, article("Post", 9, f"{told}, according to the Ledger."))
    assert found == "“not asked” (Ledger, 7 March) became “refused to testify” (Post, 9 March)"
    assert words(one, article("Post", 9, f"{told}.")) == []


def test_an_article_without_a_date_is_named_by_its_outlet_alone() -> None:
    """Nothing is made up for it."""
    one = article("Ledger", 7, "A 410-pound bell fell on the stage, the Ledger was told.")
    two = article("Post", None, "As the Ledger reported, a 440-pound bell fell on the stage.")
    assert any("(Post)" in w for w in words(one, two))


def test_a_disclaimer_may_be_dropped_in_part() -> None:
    """Where another part of it stands by itself."""
    one = article(
        "Ledger",
        7,
        "Ana Ruiz may ask some of her friends to testify when she is tried, sources told the"
        " Ledger. The plan is at an early stage, nobody has been asked on either side of the town"
        " hall, and the talk about famous friends may come to nothing.",
    )
    two = article(
        "Post",
        9,
        "Ana Ruiz may ask some of her friends to testify when she is tried, the Ledger reported."
        " The Ledger said nobody had been asked.",
    )
    assert any(w.startswith("of the disclaimer, “early stage”") for w in words(one, two))
