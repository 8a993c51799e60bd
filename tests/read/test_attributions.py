import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked
from onrecord.nouns import Kind, Span
from onrecord.read.attributions import Marks, kind_of, spans_of, trim, without_fragments
from onrecord.read.quotes import find_quotations
from onrecord.read.words import split_words
from texts import messy_texts


def spans(text: str, *numbers: int) -> list[str]:
    """What some words of a text cover, by their numbers."""
    words = split_words(text)
    return [s.of(text) for s in spans_of(np.array(numbers, np.int64), words)]


def marks_of(text: str) -> Marks:
    """The quotations of a text."""
    return Marks(find_quotations(text))


def test_words_side_by_side_are_one_span() -> None:
    """A gap makes two."""
    text = "He said it was dark in there"
    assert spans(text, 2, 3, 4) == ["it was dark"]
    assert spans(text, 2, 3, 6) == ["it was", "there"]
    assert spans(text) == []


def test_words_with_only_marks_between_them_are_one_span() -> None:
    """The model may leave out a comma; it parts nothing."""
    assert spans("It was dark, and cold", 0, 1, 2, 4, 5) == ["It was dark, and cold"]


def test_marks_at_either_end_join_nothing_and_are_dropped() -> None:
    """Commas and dashes go, what belongs to the words stays."""
    text = ", it cost $4,000 — said"
    assert spans(text, *range(8)) == ["it cost $4,000"]
    assert spans("he had 100% , he said", 0, 1, 2, 3, 4) == ["he had 100%"]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (", it was dark,", "it was dark"),
        ("— “it was dark.”", "“it was dark.”"),
        ("it was dark (", "it was dark"),
        ("it was dark.", "it was dark."),
        ("@gullwatch", "@gullwatch"),
        (" it\n", "it"),
        (", —", None),
        ("“”", None),
        ("", None),
    ],
)
def test_a_span_is_trimmed_to_its_words(words: str, left: str | None) -> None:
    """A full stop may end a sentence; a comma only joins it to the next."""
    found = trim(Span(0, len(words)), words)
    assert (found.of(words) if found else None) == left


@pytest.mark.parametrize(
    "source",
    [
        'He said it {was was "a farce}{settled "} and left.',  # takes the mark that follows
        "{settled “}{was I saw it}{settled ,”} she said.",
        "{settled “}{was I saw it,”} she said.",
    ],
)
def test_an_edge_is_moved_to_the_mark_beside_it(source: str) -> None:
    """Where only marks and spaces lie between."""
    found = marked(source)
    before = found.one("was")
    parts = [before, *found.all("settled")]
    expected = Span(min(p.start for p in parts), max(p.end for p in parts))
    assert marks_of(found.text).settle(before, found.text) == expected


@pytest.mark.parametrize(
    "source",
    [
        "“I never {was saw it happen} there,” she said.",
        "“I saw it,” {was she said}.",
        "{was It was dark}, “she” said.",
    ],
)
def test_an_edge_is_never_moved_over_a_word(source: str) -> None:
    """A part of a quotation stays a part."""
    found = marked(source)
    assert marks_of(found.text).settle(found.one("was"), found.text) == found.one("was")


def test_a_mark_of_the_quotation_beside_it_is_given_back() -> None:
    """A span that begins or ends with another quotation's mark alone loses it."""
    text = "“I ran,” it was dark “he said”"
    assert marks_of(text).settle(Span(7, 22), text).of(text) == "it was dark"


@given(messy_texts(), st.data())
def test_settling_moves_no_edge_over_a_word(text: str, data: st.DataObject) -> None:
    """The words inside stay inside, those outside stay outside, and it lies within the text."""
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    settled = marks_of(text).settle(span, text)
    letters = [i for i, c in enumerate(text) if c.isalnum()]
    assert settled.end <= len(text)
    assert [i for i in letters if settled.start <= i < settled.end] == [
        i for i in letters if span.start <= i < span.end
    ]


def test_the_quoted_parts_of_a_content_keep_their_marks() -> None:
    """A paraphrase with quoted words in it has those; one without has none."""
    found = marked("He said {c it was “a farce” and “a lie,” all of it}. {c “No.”}")
    text = found.text
    quoted = marks_of(text).quoted(found.all("c"))
    assert [q.of(text) for q in quoted] == ["“a farce”", "“a lie,”", "“No.”"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("“I saw it, and I ran.”", Kind.DIRECT),
        ("“I saw the whole of it with my own two eyes” then", Kind.DIRECT),
        ("that “I saw it”", Kind.MIXED),
        ("it was “a farce”", Kind.MIXED),
        ("it was dark", Kind.INDIRECT),
        ("—", Kind.INDIRECT),
    ],
)
def test_a_kind_is_told_by_the_share_of_words_in_marks(content: str, kind: Kind) -> None:
    """Nine words in ten are direct, none is indirect, anything between is mixed."""
    whole = (Span(0, len(content)),)
    assert kind_of(whole, marks_of(content).quoted(whole), split_words(content)) is kind


def test_the_end_of_an_earlier_sentence_is_no_content_of_the_next() -> None:
    """Unless it is all there is, is quoted, or is the whole of that sentence."""
    text = "They are allies that he has turned to. It will rain. Ruiz said, “No.”"

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    end, whole, quoted, cue = (
        at("that he has turned to"),
        at("It will rain"),
        at("“No.”"),
        at("said"),
    )
    assert without_fragments((end, quoted), (cue,), (quoted,), text) == (quoted,)
    assert without_fragments((end,), (cue,), (), text) == (end,)
    assert without_fragments((whole, quoted), (cue,), (quoted,), text) == (whole, quoted)
    assert without_fragments((end, quoted), (cue,), (end, quoted), text) == (end, quoted)
