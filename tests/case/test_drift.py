# ruff: noqa: E501  (whole sentences)
"""Drift: what a retelling changed, by kind, and what is no change."""

from __future__ import annotations

import pytest
from tests.case.telling import article, case_of

from onrecord.case.story import build_story
from onrecord.nouns import Change

SAME = "Divers searched the harbour at Gannet Bay for the missing lantern all through the night. "


def changes(before: str, after: str) -> list[Change]:
    """What changed between two articles that share a sentence besides."""
    one, two = article("Spotlark", 7, SAME + before), article("Tidings", 9, SAME + after)
    return list(build_story(case_of(one, two)).changes)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("certainty", "The captain is considering asking famous friends to testify.", "The captain plans to ask famous friends to testify."),
        ("certainty", "The captain may sell the old ferry to a museum.", "The captain will sell the old ferry to a museum."),
        ("hedge", "The captain reportedly sold the old ferry to a museum.", "The captain sold the old ferry to a museum."),
        ("hedge", "The captain may sell the old ferry, although nothing has been decided.", "The captain may sell the old ferry."),
        ("attribution", "The captain sold the ferry to a museum, sources with knowledge of the deal said.", "The captain sold the ferry to a museum, insiders said."),
        ("attribution", "The captain sold the old ferry to a museum, according to dock workers.", "The captain sold the old ferry to a museum."),
        ("number", "The captain sold a 410-pound brass bell to the museum.", "The captain sold a 440-pound brass bell to the museum."),
        ("number", "Fourteen entries in the captain's log were forged.", "Forty entries in the captain's log were forged."),
        ("date", "The trial of the ferry captain begins on March 20, 2024.", "The trial of the ferry captain begins on March 29, 2024."),
        ("charge", "The ferry captain is charged with manslaughter over the crash.", "The ferry captain is charged with murder over the crash."),
        ("name", "The log was found by deckhand Silas Mokler in a shed.", "The log was found by deckhand Silas Moklar in a shed."),
        ("role", "The log was found by the captain's lawyer in a garden shed.", "The log was found by the captain's agent in a garden shed."),
        ("quotation", "“It proves the fog, which nobody disputed,” Sauve said.", "“It proves the fog,” Sauve said."),
    ],
)  # fmt: skip
def test_a_change_is_found_with_both_passages(kind: str, before: str, after: str) -> None:
    """One of each kind, and nothing else."""
    (found,) = changes(before, after)
    assert found.kind.value == kind
    assert found.before.words in SAME + before
    assert found.after.words in SAME + after


def test_a_change_is_told_in_words() -> None:
    """With outlet and day on both sides."""
    (found,) = changes(
        "The captain is considering selling the old ferry.",
        "The captain plans to sell the old ferry.",
    )
    assert (
        found.words == "“is considering” (Spotlark, 7 March) became “plans to” (Tidings, 9 March)"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The captain will sell the ferry on Friday.",
            "On Friday the captain is to sell the ferry.",
        ),
        (
            "Three cans stood in the galley of the ferry.",
            "In the galley of the ferry stood 3 cans.",
        ),
        ("He said the trial would open on March 20.", "The trial will open on 20 March, he said."),
        ("“I’ll be there 100 percent,” he said.", '"I\'ll be there 100%," he said.'),
        ("The ferry was sold. The bell was lost in May.", "The ferry was sold."),
        ("The captain sold the ferry in spring.", "The widow bought a lantern in autumn."),
    ],
)
def test_other_words_for_the_same_are_no_change(before: str, after: str) -> None:
    """Nor is what was left out, nor another claim."""
    assert changes(before, after) == []


def test_a_disclaimer_left_out_is_a_lost_hedge() -> None:
    """Where the claim beside it is kept."""
    claim = "The captain may ask famous friends to speak for him at the inquiry."
    (found,) = changes(claim + " Nothing has been decided and nobody has been asked.", claim)
    assert found.kind.value == "hedge"
    assert found.before.words.startswith("Nothing has been decided")


def test_what_was_changed_once_is_not_changed_again() -> None:
    """The third teller has it from the second."""
    told = "The captain sold a {}-pound brass bell to the museum."
    one, two, three = (
        article(o, d, SAME + told.format(n))
        for o, d, n in (("A", 7, 410), ("B", 8, 440), ("C", 9, 440))
    )
    found = build_story(case_of(one, two, three)).changes
    assert [(c.before.article, c.after.article) for c in found] == [(one.id, two.id)]


def test_hostile_texts_do_no_harm() -> None:
    """Ten thousand numbers, hedges and marks."""
    for text in ("1 " * 5_000, "may " * 5_000, "“" * 5_000, "sources close to " * 2_000):
        changes(text + ".", text + ".")
