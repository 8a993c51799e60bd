"""What a date phrase says, before anything tells which day it counts from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Named:
    """A date by its names: "Wednesday", "10 March", "the summer of 2021", "last January".

    Attributes:
        month, day, weekday, quarter, half: Counted from 1.
        season: SP, SU, FA or WI.
        weekend: Whether it is one.
        part: "early", "mid" or "late" of it, "week" for the week it lies in, or "".
        day_to: The last day of a range within a month: "5-6 September".
        in_year: The year or month by its place: "January next year", "the 5th of this month".
        which: -1 for "last", 0 for "this", 1 for "next", None where nothing says.
        told: Whether it counts from a date in the text: "the following February".
        after_easter: Days from Easter of the year: -2 for Good Friday.
        rank: Of a weekday in its month: 2 for "the second Monday of May", -1 for the last.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    quarter: int | None = None
    half: int | None = None
    part: str = ""
    which: int | None = None
    day_to: int | None = None
    in_year: Counted | None = None
    told: bool = False
    after_easter: int | None = None
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """Years in a row: "2005", "the 1960s", "the 19th century", "the winter of 2009-10".

    Attributes:
        first: The first year, negative before Christ.
        precision: "year", "decade" or "century".
    """

    first: int
    count: int
    precision: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A unit counted from some day: "last week", "two years ago", "a day earlier".

    Attributes:
        count: Units on from that day, negative back; None where the words do not say how many.
        part: "early", "late", "earlier", "later" or "" of the unit; "on" for a span that runs from
            that day to the count ("the past three years").
        base: "speech", "text" (a date before it), "near" (that, or else the speech) or "event".
        event: The words of the event counted from.
    """

    count: int | None
    unit: str
    part: str = ""
    base: str = "speech"
    event: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: "three years", or "the past three years", which has a place too.

    Attributes:
        count: How many; None for "several".
        side: -1 for one that ends now, 1 for one that begins now, 0 for one without a place.
    """

    count: float | None
    unit: str
    side: int = 0


@dataclass(frozen=True, slots=True)
class Often:
    """Something that comes again: "every Tuesday", "two a year"; `value` as TIMEX3 has it."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A time without edges: "now", "recently", "these days"; `value` as TIMEX3 has it."""

    value: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, with the day where it is given.

    Attributes:
        time: "18:40", "18:40Z", "NI" for a night.
    """

    time: str
    day: Named | Counted | None = None


@dataclass(frozen=True, slots=True)
class Either:
    """Days written so that their order decides: "03/04/24"; empty where no order gives a day."""

    options: tuple[Named, ...]


Meaning = Named | Years | Counted | Length | Often | Vague | Clock | Either

NOTHING: Final[Either] = Either(())
"""A date that the calendar lacks."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of tokens that speaks of time.

    Attributes:
        first, last: Indexes of its first token and of the one after its last.
        relation: "before", "after", "since", "until", "by", "about" or "", from the word before it.
        partner: Index, among the phrases, of the other end of its range.
    """

    first: int
    last: int
    meaning: Meaning
    relation: str = ""
    partner: int | None = None
