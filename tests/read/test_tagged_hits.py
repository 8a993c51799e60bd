"""Steps that only the encoder sees, as hits: which word is the verb, and when a rule goes first."""

import pytest

from onrecord.nouns import FoundBy, Span
from onrecord.read.sieve import Letters
from onrecord.read.step_hits import find_hits
from onrecord.read.steps import Who, role_of
from onrecord.read.tagged_hits import SURE, SURE_OF_HARM, tagged_deeds, with_tags
from onrecord.read.tagging import Tag, Tags


def tag(text: str, words: str, step: str, share: float = 1.0) -> Tag:
    """Those words as the encoder would tag them."""
    at = text.index(words)
    return Tag(Span(at, at + len(words)), step, share)


@pytest.mark.parametrize(
    ("text", "words", "step", "trigger", "who"),
    [
        (
            "Roe was packed off to a cell.",
            "was packed off",
            "custody/remanded",
            "packed",
            "patient",
        ),
        ("Roe will plead innocence.", "plead innocence", "plea/not_guilty", "plead", "subject"),
        ("The hearing of Roe is over.", "hearing", "hearing/held", "hearing", "owner"),
        ("After his release Roe wept.", "release", "custody/released", "release", "owner"),
        ("Police arrest Roe.", "arrest", "bail/revoked", "arrest", "patient"),
        ("Nine jurors found Roe lied.", "found Roe lied", "verdict/hung", "found", "patient"),
    ],
)
def test_the_verb_of_a_tag_is_read_as_a_verb_and_a_noun_asks_for_its_owner(
    text: str, words: str, step: str, trigger: str, who: str
) -> None:
    """Auxiliaries are left to the verb's group."""
    (hit,) = with_tags(text, Span(0, len(text)), [], Tags((tag(text, words, step),)))
    assert hit.trigger.of(text).startswith(trigger)
    assert hit.trigger.end == text.index(words) + len(words)
    assert hit.rule.who is Who(who)
    assert (hit.verb is None) == (who == "owner")
    assert hit.rule.role == role_of(step)
    assert hit.found_by is FoundBy.ENCODER


def test_where_a_rule_tells_a_step_the_tag_says_nothing_more() -> None:
    """The rule's words are read by the rule."""
    text = "Roe was charged with theft and carted off."
    sentence = Span(0, len(text))
    hits = find_hits(text, sentence, Letters(text))
    charged, carted = (
        tag(text, "was charged", "charge/filed"),
        tag(text, "carted off", "custody/remanded"),
    )
    found = with_tags(text, sentence, hits, Tags((charged, carted)))
    assert [(h.rule.step, h.found_by.value) for h in found] == [
        ("charge/filed", "rule"),
        ("custody/remanded", "encoder"),
    ]


@pytest.mark.parametrize(
    "one",
    [
        Tag(Span(4, 14), "custody/held", SURE - 0.01),
        Tag(Span(4, 14), "incident/deed", 1.0),
        Tag(Span(4, 14), "sentence/imposed", SURE_OF_HARM - 0.01),
        Tag(Span(4, 40), "custody/held", 1.0),
    ],
)
def test_no_hit_comes_of_a_doubt_of_what_does_harm_or_of_words_beyond_the_sentence(
    one: Tag,
) -> None:
    """A deed is no hit, and what does harm takes more."""
    assert (
        with_tags("Roe was put by for ever. It rained on the town.", Span(0, 24), [], Tags((one,)))
        == []
    )


@pytest.mark.parametrize(
    ("words", "is_told"), [("the Rust set", False), ("fired on the Rust set", True)]
)
def test_a_mere_thing_is_no_deed(words: str, is_told: bool) -> None:
    """However sure the encoder is of it."""
    text = "Roe fired on the Rust set."
    found = tagged_deeds(text, Span(0, len(text)), [], Tags((tag(text, words, "incident/deed"),)))
    assert bool(found) is is_told
