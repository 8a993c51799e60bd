"""What is odd about the names and pronouns of one article."""

from collections.abc import Mapping

import pytest

from mentioned import by_hand
from onrecord.resolve.cast import cast_of
from onrecord.resolve.doubts import find_doubts


def doubts(
    source: str, references: Mapping[int, Mapping[int, float]] | None = None
) -> list[tuple[str, str, str]]:
    """Kind, words and message of each doubt about a marked text."""
    reading = by_hand(source, references)
    found = find_doubts(cast_of(reading))
    return [(w.kind, w.span.of(reading.article.text), w.message) for w in found]


def test_a_mangled_name_is_told_with_the_likely_one() -> None:
    """And why it is likely."""
    source = "[Hannah Gutierrez-Reed] ran. It was Gutierrez-armorereed's trial."
    [(kind, words, message)] = doubts(source)
    assert kind == "mangled name"
    assert "armorereed" in words
    assert message.startswith("likely Hannah Gutierrez-Reed: ")


def test_a_surname_of_two_is_told_once() -> None:
    """With both names."""
    source = "[Ana Hill] met [Hugh Hill]. [Hill] ran. [Hill] fell."
    [(kind, words, message)] = doubts(source)
    assert (kind, words) == ("one surname, two people", "Hill")
    assert message.endswith("Ana Hill or Hugh Hill")


@pytest.mark.parametrize("pronoun", ["his", "himself"])
def test_a_pronoun_of_the_other_gender_is_told(pronoun: str) -> None:
    """As in “Ms. Ruiz will serve his term” where nobody else is there."""
    source = f"Ms. [Ruiz] went. Ms. [Ruiz] hurt {pronoun} in prison."
    [(kind, words, message)] = doubts(source)
    assert (kind, words) == ("pronoun", pronoun)
    assert "Ruiz" in message
    assert "a woman" in message


@pytest.mark.parametrize(
    "source",
    [
        "Ms. [Ruiz] will serve her term.",
        "[Hugh Hill] came. [Ana Ruiz] met his lawyer.",
        "[Hugh Hill] came. Ms [Ruiz] met his lawyer.",
        "Ms. [Ruiz] and [Hugh Hill] met his lawyer.",
        "[Kit Ruiz] will serve his term.",
        "<The driver> came. [Ana Ruiz] met his lawyer.",
        "[Ana Hill] met [Hugh Hill]. [Ana Hill] ran.",
        "[Ana Ruiz] ran. [Ruiz] fell.",
        "Nobody came.",
        "",
    ],
)
def test_what_may_well_be_right_is_not_told(source: str) -> None:
    """Silence is better than a wrong warning."""
    assert doubts(source) == []


def test_the_stop_of_a_title_ends_no_sentence() -> None:
    """He may be Hugh Hill, who was named just before."""
    assert doubts("[Hugh Hill] came. Ms. [Ruiz] met his lawyer.") == []


def test_doubts_come_in_the_order_of_the_text() -> None:
    """Whatever their kind."""
    source = (
        "Ms. [Ruiz] hurt himself. [Ana Hill] met [Hugh Hill]. [Hill] ran. "
        "[Hannah Gutierrez-Reed] saw Gutierrez-armorereed's trial."
    )
    kinds = [kind for kind, _, _ in doubts(source)]
    assert kinds == ["pronoun", "one surname, two people", "mangled name"]
