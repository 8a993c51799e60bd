import pytest

from marked import marked, reading
from onrecord.nouns import Kind, Span


def test_marked_text_is_the_text_and_its_spans() -> None:
    """The braces and labels vanish, and what they held is found at its place."""
    found = marked("{content “I saw it”}, {cue said} {speaker Rivera}.")
    assert found.text == "“I saw it”, said Rivera."
    assert found.one("content") == Span(0, 10)
    assert found.words("speaker") == ["Rivera"]
    assert found.all("addressee") == ()


def test_numbers_part_attributions_from_one_another() -> None:
    """`{content2 ...}` belongs to the second."""
    first, second = reading(
        "{content1 “Yes,”} {cue1 said} {speaker1 Hill}. {speaker2 Ruiz} {cue2 said} {content2 so}."
    ).attributions
    assert (first.kind, second.kind) == (Kind.DIRECT, Kind.INDIRECT)
    assert first.place.end < second.place.start


@pytest.mark.parametrize("source", ["{content}", "a } b", "{cue said", "{A b}"])
def test_a_brace_that_marks_nothing_is_a_slip(source: str) -> None:
    """A typing error in a test must not become a passing test."""
    with pytest.raises(ValueError, match="belongs to no mark"):
        marked(source)
