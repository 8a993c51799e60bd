from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from onrecord.errors import ModelMismatch
from onrecord.read.pieces import PieceCutter
from onrecord.read.words import split_words
from texts import messy_texts

VOCABULARY = (
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", ",", "-", "'", "“", "”", "said", "say", "riv"),
    *("##era", "##er", "##a", "##s", "quill", "tarrow", "a", "b", "e", "cafe", "co", "star", "s"),
)


@pytest.fixture(scope="module")
def cutter(tmp_path_factory: pytest.TempPathFactory) -> PieceCutter:
    """A cutter with two dozen pieces."""
    file = tmp_path_factory.mktemp("model") / "vocabulary.txt"
    file.write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    return PieceCutter(file)


def pieces_of(cutter: PieceCutter, text: str) -> list[list[str]]:
    """Each word's pieces, by name."""
    cut = cutter.cut(split_words(text))
    names = [VOCABULARY[i] for i in cut.ids.tolist()]
    edges = cut.first.tolist()
    return [names[a:b] for a, b in pairwise(edges)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rivera said.", [["riv", "##era"], ["said"], ["."]]),  # the longest piece wins
        ("says", [["say", "##s"]]),
        ("Café", [["cafe"]]),
        ("Cafe\u0301", [["cafe"], ["[UNK]"]]),  # a lone accent is a word of its own
        ("Quill-Tarrow", [["quill", "-", "tarrow"]]),
        ("Rivera's", [["riv", "##era"], ["'", "s"]]),
        ("zebra", [["[UNK]"]]),  # a word is known whole or not at all
        ("rivz", [["[UNK]"]]),
        ("🎭", [["[UNK]"]]),
        ("a" * 61, [["[UNK]"]]),
        ("", []),
    ],
)
def test_words_are_cut_into_the_longest_pieces(
    cutter: PieceCutter, text: str, expected: list[list[str]]
) -> None:
    """Small letters without accents, marks by themselves, what is not known as one unknown."""
    assert pieces_of(cutter, text) == expected


def test_a_word_met_again_is_cut_the_same(cutter: PieceCutter) -> None:
    """What is remembered is what was found."""
    assert pieces_of(cutter, "Rivera said") == pieces_of(cutter, "Rivera said")


@given(messy_texts())
def test_every_word_has_a_piece(cutter: PieceCutter, text: str) -> None:
    """No word may vanish, or the heads would look at its neighbour."""
    assert all(pieces_of(cutter, text))
    assert len(pieces_of(cutter, text)) == len(split_words(text))


@pytest.mark.parametrize("content", [None, b"", b"one\ntwo\n", b"\xff\xfe\x00[CLS]"])
def test_a_file_that_is_no_vocabulary_is_named(tmp_path: Path, content: bytes | None) -> None:
    """Missing, empty, of another kind, or not text at all."""
    file = tmp_path / "vocabulary.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ModelMismatch) as found:
        PieceCutter(file)
    assert found.value.where == str(file)
    assert "training.export" in found.value.remedy
