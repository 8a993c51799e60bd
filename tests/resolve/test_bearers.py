"""Whose a lone last name is that several bear, and names that are nobody's."""

import pytest

from mentioned import by_hand
from onrecord.nouns import Span
from onrecord.resolve.called_after import is_called_after, is_thing_of
from onrecord.resolve.cast import cast_of
from onrecord.resolve.going_on import gender_gone_on
from onrecord.resolve.likeness import Judgement, compare
from onrecord.resolve.nearby import are_two_near, relation_key
from onrecord.resolve.stated import find_stated


def last_meant(source: str) -> str | None:
    """Whom the last name in a marked text means."""
    found = cast_of(by_hand(source))
    names = {p.id: p.name for p in found.people}
    rows = zip(found.reading.mentions, found.meant, strict=True)
    last = [meant for mention, meant in rows if mention.form == "name"][-1]
    return names.get(last.person or "")


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Capt. [Eva Hill] met Pvt. [Max Hill]. Capt. [Hill] left.", "Eva Hill"),
        ("[Eva Hill], 44, met [Nan Hill], 79. [Hill], 79, left.", "Nan Hill"),
        ("[Eva Hill] met [Max Hill]. [Hill] said he would leave.", "Max Hill"),
        ("[Ana Soto Ruiz] met [Max Ruiz]. [Soto] left. [Ruiz] stayed.", "Max Ruiz"),
        ("[Eva Hill] met [Max Hill]. [Hill] left.", None),
        ("[Eva Hill] met [Max Hill]. [Hill] hit him.", None),
    ],
)
def test_what_stands_by_a_lone_name_tells_whose_it_is(source: str, who: str | None) -> None:
    """Nothing beside it, or another's pronoun, leaves it open."""
    assert last_meant(source) == who


@pytest.mark.parametrize(
    ("text", "is_thing"),
    [
        ("Hill's Law passed", True),
        ("Hill County deputies", True),
        ("Hill & Sons sued", True),
        ("Hill's lawyer said", False),
        ("Hill and Ross sued", False),
    ],
)
def test_a_thing_called_after_somebody_is_not_they(text: str, is_thing: bool) -> None:
    """By the noun behind the name."""
    assert is_called_after(text, Span(0, 4)) is is_thing


@pytest.mark.parametrize(
    ("before", "is_thing"),
    [("the film “", True), ("born in ", True), ("aboard the USS ", True), ("trust in ", False)],
)
def test_a_work_a_ship_and_a_town_are_nobody(before: str, is_thing: bool) -> None:
    """By the words before the name."""
    assert is_called_after(f"{before}Hill”.", Span(len(before), len(before) + 4)) is is_thing


def test_a_bridge_is_not_whom_it_is_called_after() -> None:
    """And Ana Bridge is no bridge."""
    assert is_thing_of("Hill Bridge", "Hill")
    assert not is_thing_of("Ana Bridge", "Hill")


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Hill told the court that she ran.", "f"),
        ("Hill said he ran.", "m"),
        ("Hill told her that it ran.", None),
        ("Hill hit her.", None),
    ],
)
def test_the_pronoun_that_goes_on_tells_a_gender(text: str, gender: str | None) -> None:
    """An object is somebody else."""
    assert gender_gone_on(text, 4) == gender


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("[Ana Hill] posted it as @nell_9 on Friday.", "@nell_9"),
        ("[Ana Hill] spoke. The caption misspelled her name as Anna Hil.", "Anna Hil"),
        ("[Ana Hill], Nan to her friends, left.", "Nan Hill"),
        ("[Ana Hill], the singer known as Nell Ross, left.", "Nell Ross"),
        ("[Ana Hill], who sued as Nell Ross, left.", "Nell Ross"),
    ],
)
def test_a_turn_gives_a_second_name(source: str, name: str) -> None:
    """Of whoever is named right before it."""
    reading = by_hand(source)
    assert name in find_stated(reading.article.text, reading.mentions).called[0]


@pytest.mark.parametrize(
    "source",
    [
        "[Ana Hill] was threatened by @nell_9 on Friday.",
        "[Ana Hill] met [Max Ross], who posted. An account by the name @nell_9 did too.",
        "[Ana Hill], wife to the late mayor, left.",
    ],
)
def test_no_turn_gives_no_second_name(source: str) -> None:
    """However near another name stands."""
    reading = by_hand(source)
    assert not find_stated(reading.article.text, reading.mentions).called.get(0)


def test_two_full_names_of_one_sentence_that_are_alike_are_two() -> None:
    """Unless it says that they are one."""
    apart = cast_of(by_hand("They held [Marc Hill] before they found [Mark Hill]."))
    assert len(apart.people) == 2
    one = cast_of(by_hand("They held [Marc Hill], also spelled [Mark Hill]."))
    assert len(one.people) == 1


@pytest.mark.parametrize(
    ("left", "right", "are_two"),
    [
        ("Hill's wife", "Hill's mother", True),
        ("a source", "another source", True),
        ("the judge", "the accused", True),
        ("the victim's mother", "the victim", True),
        ("Hill's lawyer", "Hill's friend", False),
        ("the source", "a source", False),
    ],
)
def test_descriptions_of_which_nobody_has_both_are_two(
    left: str, right: str, are_two: bool
) -> None:
    """Others may be one person's."""
    assert are_two_near(left, right) is are_two


def test_a_relation_of_which_there_is_one_has_a_key() -> None:
    """However it is worded; a friend may be any friend."""
    assert relation_key("Hill's widow") == relation_key("the widow of Max Hill") == "widow of hill"
    assert relation_key("a friend of Hill") == relation_key("Hill's friend") == ""


@pytest.mark.parametrize(
    ("left", "right", "judgement"),
    [
        ("Kareem Ben Youssef", "Karim Benyoussef", Judgement.SAME),
        ("Ottoline Frane", "Ottoline Frayne", Judgement.SAME),
        ("Haruki Tanizo", "Haruki Taniza", Judgement.UNSURE),
        ("Kevin Hillcote", "Devin Hillcote", Judgement.DIFFERENT),
        ("Imam Hillcote", "Father Hillcote", Judgement.DIFFERENT),
        ("Tomáš Hrubeš", "Hrubešová", Judgement.DIFFERENT),
        ("the Met", "Metropolitan Police Service", Judgement.SAME),
    ],
)
def test_names_by_spelling_calling_and_ending(left: str, right: str, judgement: Judgement) -> None:
    """A slip is not the last vowel, nor the first letter."""
    assert compare(left, right).judgement is judgement
