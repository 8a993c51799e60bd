"""Whom a name or pronoun plainly means, and when it means nobody."""

from __future__ import annotations

from dataclasses import replace

from tests.case.telling import article, case_of, person

from onrecord.case.named import Named
from onrecord.case.pages import page_of
from onrecord.case.subjects import Subjects
from onrecord.nouns import Mention, Person, Span


def meant(text: str, pronoun: str, *, also: str = "") -> str | None:
    """Whom a pronoun means that who is who gives to Rafe Stone."""
    a = article("A", 7, text + also)
    stone = person("Rafe Stone", (a,))
    held = [Mention(Span(a.text.index(w), a.text.index(w) + len(w)), "pronoun") for w in (pronoun,)]
    if also:
        at = len(text) + 1
        held.append(Mention(Span(at, at + 2), "pronoun"))
    stone = replace(stone, mentions=(*stone.mentions, *((a.id, m) for m in held)))
    people: list[Person] = [stone, person("Lena Bray", (a,))]
    case = case_of(a, people=people)
    page = page_of(a)
    found = Subjects(case, Named(case)).meant(page, held[0].span)
    return None if found is None else {p.id: p.name for p in people}[found]


def test_a_pronoun_means_whom_the_words_before_name() -> None:
    """In the sentence before, or the one before that."""
    assert meant("Rafe Stone left. He will testify.", "He") == "Rafe Stone"
    assert meant("Rafe Stone left. It rained. He will testify.", "He") == "Rafe Stone"


def test_somebody_named_since_makes_it_doubtful() -> None:
    """And doubt is nobody."""
    assert meant("Rafe Stone left. Lena Bray came. He will testify.", "He") is None
    assert meant("Rafe Stone left.\n\nHe will testify.", "He") is None


def test_a_name_in_quotation_marks_is_no_subject() -> None:
    """“Stone” said by another stays within the marks."""
    assert meant("Lena Bray left. “Rafe Stone is kind,” one said. He will.", "He") is None


def test_a_pronoun_of_the_other_gender_means_nobody() -> None:
    """Where the coverage calls the person otherwise more often."""
    text = "Rafe Stone left. She will testify."
    assert meant(text, "She") == "Rafe Stone"
    assert meant(text, "She", also=" He did.") is None
