"""What `find_times` gives: a phrase, what it stands for, and the day it was counted from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.nouns import Span, Warning, When  # noqa: A004  (the contract's word)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation or post, with the day it was said where that is known."""

    span: Span
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a phrase was counted from, as it is shown to people.

    Attributes:
        kind: "none", "absolute" (the phrase names its own year), "published", "utterance",
            "earlier date" or "event".
        span: Where the text gives that day, or, beside "none", the post that bounds it; None for
            "absolute", and for "published" unless a dateline says the same.
        day: The day counted from; None where the phrase needs none or nothing gives one.
    """

    kind: str
    span: Span | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A phrase that speaks of time.

    Attributes:
        span: The phrase as TIMEX3 cuts it, without the preposition before it.
        when: The days in which that lies which the phrase dates, the preposition heeded ("before
            2020" is open to the past); None where the words name none, or leave several readings.
        timex: DATE, TIME, DURATION or SET.
        value: TIMEX3 value of the phrase by itself; "" where it has none.
        alternatives: The readings left; empty, or two and more.
        relation: "before", "after", "since", "until", "by", "about" or "".
        range: The whole range, where the phrase is one end of one.
    """

    span: Span
    when: When | None
    timex: str
    value: str
    anchor: Anchor
    alternatives: tuple[When, ...] = ()
    relation: str = ""
    range: When | None = None
    warnings: tuple[Warning, ...] = ()
