"""Descriptions beside a name that are somebody else's, or that the text gives a name to."""

import pytest

from onrecord.nouns import Mention, Span
from onrecord.resolve.named_as import find_named_as
from onrecord.resolve.objects import find_objects


def mentions_of(text: str, *described: str) -> list[Mention]:
    """Every "Hill" as a name, and some words as descriptions, in order of place."""
    found = [
        Mention(Span(i, i + 4), "name") for i in range(len(text)) if text[i:].startswith("Hill")
    ]
    for words in described:
        at = text.index(words)
        found.append(Mention(Span(at, at + len(words)), "nominal"))
    return sorted(found, key=lambda m: m.span)


@pytest.mark.parametrize(
    "text",
    ["Hill sued the producer.", "Hill, 41, later married the producer.", "Hill met the producer."],
)
def test_what_a_verb_is_done_to_is_not_who_does_it(text: str) -> None:
    """Or the text would say "himself"."""
    assert list(find_objects(text, mentions_of(text, "the producer"))) == [(1, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Hill became the producer.",
        "Hill played the producer.",
        "Hill was sued. Then the producer left.",
        "Hill sued a producer and, later, the producer.",
        "Hill. The producer sued.",
    ],
)
def test_what_somebody_is_or_becomes_is_no_object(text: str) -> None:
    """A verb that says who somebody is, a passive, and another clause part nobody."""
    words = "The producer" if "The producer" in text else "the producer"
    assert list(find_objects(text, mentions_of(text, words))) == []


@pytest.mark.parametrize(
    "text",
    [
        "the driver, named as Hill, fled",
        "the driver was identified by police as Hill",
        "the driver, who was later identified as Mr Hill, fled",
    ],
)
def test_a_description_has_the_name_that_the_text_gives_it(text: str) -> None:
    """By the turn between them alone."""
    assert list(find_named_as(text, mentions_of(text, "the driver"))) == [(0, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "the driver, whom Hill knew",
        "the driver was not identified as Hill",
        "the driver was named. As Hill said",
        "Hill, named as the driver",
    ],
)
def test_a_name_that_only_stands_behind_a_description_is_not_its_own(text: str) -> None:
    """What is denied, or said by another verb, gives nobody a name."""
    assert list(find_named_as(text, mentions_of(text, "the driver"))) == []
