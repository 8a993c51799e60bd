"""Sentences: where the one around a place begins and ends.

Knows full stops that end nothing ("Sen.", "U.S.", initials).  Stays within one line.
"""

import re
from typing import Final

from onrecord.nouns import Span

_STOP: Final = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9@#])")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Z]|Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Det|Hon|Rev|Jr|Sr|St"
    r"|No|vs|v|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:[A-Za-z]\.)+[A-Za-z])$"
)


def sentence_at(text: str, place: int) -> Span:
    """The sentence that holds a character, without the spaces around it."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
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
