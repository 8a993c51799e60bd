"""Names of persons in GUM: the very same characters, or the same once titles are off.  Pure.

Annotators, the package and the peer do not draw a name's edges alike: one has "Mr. Hill" and
another "Hill", one "Hill's".  So they are compared as they are, and with both ends bared.
"""

import re
from typing import Final

from training.gum import GumDocument

from bench.people.told import Told
from onrecord.nouns import Span

_TITLES: Final = re.compile(
    r"(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|judge|justice|president|senator"
    r"|sen|rep|representative|congressman|congresswoman|gov|governor|mayor|minister|prime minister"
    r"|secretary|chancellor|premier|king|queen|prince|princess|emperor|captain|capt|lt|lieutenant"
    r"|sgt|sergeant|col|colonel|gen|general|officer|detective|sheriff|rev|reverend|father|pope"
    r"|saint|st|the)\b\.?\s+)+",
    re.IGNORECASE,
)
_POSSESSIVE: Final = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)


def gold_names(document: GumDocument) -> frozenset[Span]:
    """Where people are named, without the titles that the gold has apart."""
    return frozenset(
        Span(*m.core) for m in document.mentions if m.form == "name" and m.entity == "person"
    )


def our_names(told: Told) -> frozenset[Span]:
    """Where the package finds people named."""
    return frozenset(m.span for m in told.mentions if m.form == "name" and m.kind == "person")


def bared(text: str, span: Span) -> Span:
    """A name without titles before it and a possessive's mark behind.

    Takes "Hill" out of "Prof. Hill's"; must leave "Judge" and "Hills" as they are.
    """
    words = span.of(text)
    title, tail = _TITLES.match(words), _POSSESSIVE.search(words)
    start = span.start + (title.end() if title else 0)
    end = span.end - (len(tail.group()) if tail else 0)
    return Span(start, end) if start < end else span
