"""Windows: what the encoder reads at once.

A window is whole paragraphs, as many as fit, because attributions hardly ever cross one (8 in 1,000
of the training corpus); a paragraph that does not fit is cut between words.
"""

from collections.abc import Iterator
from typing import Final

import numpy as np

from onrecord.read.pieces import Pieces
from onrecord.read.words import Words

WINDOW: Final = 382
"""Pieces a window, without its two marks of begin and end."""


def cut_windows(words: Words, pieces: Pieces, size: int = WINDOW) -> Iterator[tuple[int, int]]:
    """Ranges of words, each of at most `size` pieces, cut at paragraphs where possible."""
    total = len(words)
    edges = np.append(np.flatnonzero(words.begins > 0), total)
    start = 0
    while start < total:
        limit = int(np.searchsorted(pieces.first, pieces.first[start] + size, side="right")) - 1
        stop = int(edges[np.searchsorted(edges, limit, side="right") - 1])
        if stop <= start:
            stop = max(limit, start + 1)
        yield start, stop
        start = stop
