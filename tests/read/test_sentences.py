import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked
from onrecord.read.sentences import sentence_at
from texts import messy_texts


@pytest.mark.parametrize(
    "source",
    [
        "It was dark. {sentence It was here cold.} Nobody saw.",
        "{sentence It was here.} It was cold.",
        "It was dark. {sentence Sen. here Hill of the U.S. Army saw J. R. Ruiz and Mr. Ito.}",
        "It was dark.\n{sentence It was here}\nNobody saw.",
        "“It was dark.” {sentence “It was here!”} Nobody saw.",
        "{sentence It cost 3.5 million, here says.} Nobody saw.",
    ],
)
def test_a_sentence_ends_at_a_full_stop_that_ends_something(source: str) -> None:
    """Not at a title, an initial or a number; and never beyond its line."""
    found = marked(source)
    place = found.text.index("here")
    assert sentence_at(found.text, place) == found.one("sentence")


@given(messy_texts(), st.data())
def test_a_sentence_holds_the_place_asked_for(text: str, data: st.DataObject) -> None:
    """Unless that is the white space beside it, and it stays within one line."""
    place = data.draw(st.integers(0, max(0, len(text) - 1)))
    found = sentence_at(text, place)
    assert 0 <= found.start <= found.end <= len(text)
    assert "\n" not in found.of(text)
    assert not found.of(text) or found.of(text) == found.of(text).strip()
    if text[place : place + 1].strip():
        assert found.start <= place < found.end
