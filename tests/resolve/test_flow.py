"""Whom "he" or "she" means by the flow of a text: parts of clauses, signs and their worth."""

from dataclasses import replace

import pytest

from onrecord.nouns import Mention, Span
from onrecord.resolve.flow import Candidate, odds_of, role_of, signs_of, weights

TEXT = "Ana Ruiz praised Hugh Hill. She later told the court that his brother had met her lawyer."


def mention(words: str, form: str = "name", text: str = TEXT) -> Mention:
    """The first mention by some words."""
    at = text.index(words)
    return Mention(Span(at, at + len(words)), form)


@pytest.mark.parametrize(
    ("text", "words", "form", "role"),
    [
        ("Ana Ruiz praised Hugh Hill.", "Ana Ruiz", "name", "subject"),
        ("Ana Ruiz praised Hugh Hill.", "Hugh Hill", "name", "object"),
        ("Hill, of Leeds, said so.", "Hill", "name", "subject"),
        ("Ruiz’s lawyer spoke.", "Ruiz", "name", "owner"),
        ("The James' house burned.", "James", "name", "owner"),
        ("A letter for Ms. Ruiz came.", "Ruiz", "name", "object"),
        ("Guilty: Ana Ruiz!", "Ana Ruiz", "name", "other"),
        ("They met her lawyer.", "her", "pronoun", "owner"),
        ("They met her on Monday.", "her", "pronoun", "object"),
        ("They told her that.", "her", "pronoun", "object"),
        ("They met him.", "him", "pronoun", "object"),
        ("his brother", "his", "pronoun", "owner"),
        ("and she ran", "she", "pronoun", "subject"),
    ],
)
def test_the_words_beside_a_mention_tell_its_part_of_the_clause(
    text: str, words: str, form: str, role: str
) -> None:
    """Subject, object, owner; or other, where they do not tell."""
    assert role_of(text, mention(words, form, text)) == role


def candidate(last: Mention | None) -> Candidate:
    """Somebody told of once, a sentence ago, whom the encoder holds possible."""
    return Candidate(0.3, 0.3, 0.0, last, 1, 0, True, 1, True, False, "open")


def test_every_sign_of_a_person_told_of_is_in_the_table_or_too_rare_for_it() -> None:
    """A sign that is spelled otherwise than in the table would count nothing, and nobody see it."""
    she = mention("She", "pronoun")
    told = candidate(mention("Ana Ruiz"))
    signs = dict(signs_of(TEXT, she, "subject", told))
    assert {"share", "apart 1", "rank 0", "subject after subject", "opens"} <= signs.keys()
    assert signs.keys() <= weights().keys()


def test_who_stands_only_after_the_pronoun_is_told_by_that() -> None:
    """In its own sentence, or nowhere near."""
    she = mention("She", "pronoun")
    after = replace(candidate(None), follows=True)
    signs = dict(signs_of(TEXT, she, "subject", after))
    assert "subject before its name" in signs
    assert not any(sign.startswith(("apart", "rank")) for sign in signs)


def test_a_gender_that_the_text_tells_outweighs_who_was_told_of_last() -> None:
    """All else being the same but the place among those told of."""
    her = mention("her lawyer", "pronoun")
    woman = replace(candidate(mention("Ana Ruiz")), gender="told", rank=1)
    man = replace(candidate(mention("Hugh Hill")), gender="clash", rank=0)
    odds = [odds_of(signs_of(TEXT, her, "owner", c)) for c in (woman, man)]
    assert odds[0] > odds[1] + 1


def test_the_likelier_by_the_encoder_is_the_likelier() -> None:
    """All else being the same."""
    she = mention("She", "pronoun")
    base = candidate(mention("Ana Ruiz"))
    surer = replace(base, share=0.6, by_name=0.6)
    assert odds_of(signs_of(TEXT, she, "subject", surer)) > odds_of(
        signs_of(TEXT, she, "subject", base)
    )
