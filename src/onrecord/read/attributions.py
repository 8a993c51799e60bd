"""From the model's numbered words to attributions: exact spans, quoted words, kind.

Knows quotation marks and what they close; the model's edges are moved to a mark where they miss it
by a little, never further.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns import Kind, Span
from onrecord.read.quotes import Quotation
from onrecord.read.sentences import sentence_at
from onrecord.read.words import Words

_MOSTLY: Final = 0.9
"""Share of a content's words in quotation marks from which it is direct; the scorer's own line."""


def spans_of(numbers: NDArray[np.int64], words: Words) -> tuple[Span, ...]:
    """The stretches that some words cover, each within one line.

    Words with only marks between them are one stretch.

    Marks at either end are dropped, but for those that belong to the words ("$", "@", "%", quotes).
    """
    if not len(numbers):
        return ()
    at, begins = numbers.tolist(), words.begins[numbers].tolist()
    cuts = [n for n in range(1, len(at)) if begins[n] or at[n] - at[n - 1] > 1]
    spans: list[Span] = []
    for first, behind in pairwise((0, *cuts, len(at))):
        start, end = int(words.start[at[first]]), int(words.end[at[behind - 1]])
        between = words.text[spans[-1].end : start] if spans else "\n"
        if "\n" in between or any(c.isalnum() for c in between):
            spans.append(Span(start, end))
        else:
            spans[-1] = Span(spans[-1].start, end)
    trimmed = (trim(span, words.text) for span in spans)
    return tuple(span for span in trimmed if span is not None)


_LOOSE_BEFORE: Final = frozenset(" \t\n\xa0,;:.—–-)]!?")
_LOOSE_AFTER: Final = frozenset(" \t\n\xa0,;:—–-([")


def trim(span: Span, text: str) -> Span | None:
    """The span without the marks that join it to what stands beside it; None if nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in _LOOSE_BEFORE:
        start += 1
    while end > start and text[end - 1] in _LOOSE_AFTER:
        end -= 1
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None


class Marks:
    """The quotations of one text, quick to ask about."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        self.outer = [q for q in quotations if q.depth == 1]
        self._starts = [q.start for q in self.outer]
        self._ends = [q.end for q in self.outer]

    def within(self, span: Span) -> Sequence[Quotation]:
        """The outer quotations that share a character with a span."""
        return self.outer[
            bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)
        ]

    def settle(self, span: Span, text: str) -> Span:
        """The span with its edges moved to a quotation's, where only marks and spaces lie between.

        Takes `it was "a farce` with the closing mark that follows; must not take in a word.
        """
        start, end = span.start, span.end
        for q in self.within(Span(max(0, start - 3), min(len(text), end + 3))):
            if q.start < start < q.end and not _has_word(text, q.start, start):
                start = q.start
            if q.start < end < q.end and not _has_word(text, end, q.end):
                end = q.end
            if q.start < start and q.end <= end and not _has_word(text, start, q.end):
                start = q.end
            if q.end > end and q.start >= start and not _has_word(text, q.start, end):
                end = q.start
        return trim(Span(start, max(start, end)), text) or span

    def quoted(self, content: Iterable[Span]) -> tuple[Span, ...]:
        """The parts of a content that stand in quotation marks, marks included."""
        return tuple(
            Span(max(q.start, span.start), min(q.end, span.end))
            for span in content
            for q in self.within(span)
        )


_REST: Final = re.compile(r"(?:[\w’'-]+\s+){0,3}[\w’'-]+[.!?]\s+(?=[\"“‘'])")


def without_rest(
    content: tuple[Span, ...], cue: tuple[Span, ...], quoted: tuple[Span, ...], text: str
) -> tuple[Span, ...]:
    """A content without the few words that end the cue's own sentence before its quotation.

    Takes "at that point." out of 'She went on at that point. "No."'; must leave 'said the farm
    "was sold"' alone.
    """
    if not content or not quoted or not cue or text[cue[-1].end : content[0].start].strip():
        return content
    rest = _REST.match(text, content[0].start, content[0].end)
    if rest is None or quoted[0].start != rest.end():
        return content
    return (Span(rest.end(), content[0].end), *content[1:])


def without_fragments(
    content: tuple[Span, ...], cue: tuple[Span, ...], quoted: tuple[Span, ...], text: str
) -> tuple[Span, ...]:
    """A content without the end of an earlier sentence, which has a main clause of its own.

    Of 'They are among the allies that he has turned to. Ruiz said, "No."' Ruiz said "No" and not
    that he has turned to them.  Only where something is left, and never what is quoted.
    """
    if len(content) < 2 or not cue:
        return content
    first = sentence_at(text, cue[0].start).start
    kept = tuple(
        span
        for span in content
        if span.end > first
        or any(span.overlaps(mark) for mark in quoted)
        or not text[sentence_at(text, span.start).start : span.start].strip(" \n\"“‘'")
    )
    return kept or content


def _has_word(text: str, start: int, end: int) -> bool:
    return any(c.isalnum() for c in text[start:end])


def kind_of(content: Iterable[Span], quoted: Iterable[Span], words: Words) -> Kind:
    """Direct where nine words in ten are quoted, indirect where none is, else mixed."""
    total = sum(_count(span, words) for span in content)
    inside = sum(_count(span, words) for span in quoted)
    if not inside:
        return Kind.INDIRECT
    return Kind.DIRECT if inside >= _MOSTLY * total else Kind.MIXED


def _count(span: Span, words: Words) -> int:
    return int(np.count_nonzero(words.casing[words.within(span.start, span.end)]))
