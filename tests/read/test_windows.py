import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.pieces import Pieces
from onrecord.read.windows import cut_windows
from onrecord.read.words import Words, split_words

Paragraphs = list[list[int]]
"""For each paragraph the number of pieces of each of its words."""


def windows(paragraphs: Paragraphs, size: int) -> list[tuple[int, int]]:
    """The windows of a text whose words have these many pieces."""
    words, pieces = text_of(paragraphs)
    return list(cut_windows(words, pieces, size))


def text_of(paragraphs: Paragraphs) -> tuple[Words, Pieces]:
    """A text of such words."""
    words = split_words("\n\n".join(" ".join("x" for _ in p) for p in paragraphs))
    counts = [count for p in paragraphs for count in p]
    first = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return words, Pieces(np.zeros(first[-1], np.int64), first)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([], []),
        ([[1, 1, 1]], [(0, 3)]),
        ([[1, 1, 1], [1, 1]], [(0, 5)]),  # two paragraphs fit in one
        ([[1, 1, 1], [1, 1, 1]], [(0, 3), (3, 6)]),  # the second would be cut
        ([[1] * 7], [(0, 5), (5, 7)]),  # too long for one
        ([[1] * 7, [1, 1]], [(0, 5), (5, 9)]),  # its rest takes the next one along
        ([[1] * 7, [1, 1, 1, 1]], [(0, 5), (5, 7), (7, 11)]),
        ([[9], [1]], [(0, 1), (1, 2)]),  # one word is never cut
        ([[1, 9, 1]], [(0, 1), (1, 2), (2, 3)]),
    ],
)
def test_windows_are_whole_paragraphs_where_these_fit(
    paragraphs: Paragraphs, expected: list[tuple[int, int]]
) -> None:
    """As many as fit into five pieces; what does not fit is cut between words."""
    assert windows(paragraphs, 5) == expected


@given(
    st.lists(st.lists(st.integers(1, 6), min_size=1, max_size=12), max_size=8),
    st.integers(1, 12),
)
def test_windows_cover_every_word_once_and_stay_small(paragraphs: Paragraphs, size: int) -> None:
    """Larger than asked only where a word is; cut within a paragraph only where it must be."""
    words, pieces = text_of(paragraphs)
    found = list(cut_windows(words, pieces, size))
    assert [i for a, b in found for i in range(a, b)] == list(range(len(words)))
    for start, stop in found:
        held = int(pieces.first[stop] - pieces.first[start])
        assert held <= size or stop == start + 1
        if stop < len(words) and not words.begins[stop]:
            # No paragraph began within it, so that there was no better place to cut.
            assert not (words.begins[start + 1 : stop] > 0).any()
