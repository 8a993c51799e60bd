"""Sentences: where the one around a place begins and ends.

Knows full stops that end nothing ("Sen.", "U.S.", initials).  Stays within one line.
"""

import re
from collections.abc import Iterator
from typing import Final

from onrecord.nouns import Span

_STOP: Final = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9@#])")
_LINE: Final = re.compile(r"[^\n]+")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Z]|Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Det|Hon|Rev|Jr|Sr|St"
    r"|Supt|Insp|Engr|Maj|Brig|Cpl|Fr|Atty"
    r"|No|vs|v|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:[A-Za-z]\.)+[A-Za-z])$"
)

_REACH: Final = 2000
"""Characters either way that a sentence is looked for in; what runs longer is cut there."""


def sentence_at(text: str, place: int) -> Span:
    """The sentence that holds a character, without the spaces around it."""
    first, last = max(0, place - _REACH), min(len(text), place + _REACH)
    line = text.rfind("\n", first, place)
    start = first if line < 0 else line + 1
    line = text.find("\n", place, last)
    end = last if line < 0 else line
    for stop in _STOP.finditer(text, start, end):
        if _ABBREVIATION.search(text, max(start, stop.start() - 12), stop.start()):
            continue
        if stop.end() > place:
            end = stop.end()
            break
        start = stop.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))


def sentences_of(text: str, stretch: Span) -> Iterator[Span]:
    """The sentences of a stretch, in order and without the spaces around them, in linear time."""
    start = stretch.start
    for line in _LINE.finditer(text, stretch.start, stretch.end):
        start = line.start()
        for stop in _STOP.finditer(text, start, line.end()):
            if _ABBREVIATION.search(text, max(start, stop.start() - 12), stop.start()) is None:
                yield from _trimmed(text, start, stop.end())
                start = stop.end()
        yield from _trimmed(text, start, line.end())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
