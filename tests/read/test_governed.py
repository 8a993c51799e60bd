"""What governs a clause, by examples that leave a step told, open or denied."""

import pytest

from onrecord.nouns import Span
from onrecord.read.governed import Standing, is_narrated, standing_of

TOLD = (
    "Police said that Roe had been {charged}.",
    "Roe did not know that Lee had been {convicted}.",
    "It was on Monday that Roe was {convicted}.",
    "The jury that {acquitted} Roe took an hour.",
    "Roe, who denied theft, was {jailed}.",
    "He fled after being {charged}.",
    "Carrie Roe denied it but was {convicted}.",
    "They told reporters on Monday that Roe, 24, had been {arrested}.",
)
OPEN = (
    "Friends fear that Roe has been {convicted}.",
    "She woke convinced that she had been {convicted}.",
    "Reports that Roe had been {charged} spread.",
    "The village believed that Roe had been {convicted}.",
    "State television claimed that Roe had been {convicted}.",
    "Police did not say that Roe had been {charged}.",
    "He spoke of the risk of being {jailed}.",
    "They demanded that Roe be {arrested}.",
    "The case was sent on so that Roe could be {charged}.",
    "They wrote in order that Roe might be {acquitted}.",
    "The hall was hired so that both might be {tried} there.",
)
DENIED = (
    "Police denied that Roe had been {arrested}.",
    "There is no evidence that Roe was {convicted}.",
    "It is untrue that Roe has been {charged}.",
    "Roe denied being {arrested}.",
)


@pytest.mark.parametrize(
    ("marked", "standing"),
    [
        (marked, standing)
        for standing, every in (
            (Standing.TOLD, TOLD),
            (Standing.OPEN, OPEN),
            (Standing.DENIED, DENIED),
        )
        for marked in every
    ],
)
def test_a_step_stands_as_the_words_over_it_let_it(marked: str, standing: Standing) -> None:
    """A braced word is the step."""
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    assert standing_of(text, Span(0, len(text)), Span(start, end)) is standing


@pytest.mark.parametrize(
    ("text", "words", "step", "narrated"),
    [
        ("In the film Roe is arrested on stage.", "is arrested", "arrest/made", True),
        ("Ex-mayor Roe is jailed for fraud", "is jailed", "sentence/imposed", False),
        ("Roe was jailed on Monday.", "was jailed", "sentence/imposed", False),
        ("Roe is charged with theft.", "is charged", "charge/filed", False),
    ],
)
def test_prose_tells_a_verdict_in_the_past(
    text: str, words: str, step: str, narrated: bool
) -> None:
    """What a full sentence tells in the present is a story's; a headline's is news."""
    at = text.index(words)
    told = is_narrated(text, Span(0, len(text)), Span(at, at + len(words)), step)
    assert told is narrated
