"""From what a phrase says and a day to count from, to an interval of days.

Knows the calendar and, for a date without a year, which way to look.  Refuses to choose where
neither tells: the readings that are left are all given.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from onrecord.when.anchoring import FUTURE, PAST, UNKNOWN
from onrecord.when.intervals import (
    Interval,
    add_months,
    day_of,
    easter,
    month_of,
    months,
    nth_weekday,
    one_day,
    part_of,
    plus,
    quarter_of,
    season_of,
    shifted,
    unit_around,
    weekend_of,
    years,
)
from onrecord.when.meanings import Counted, Length, Named, Years

_NEAR: Final = 92
"""Days within which the nearer of two readings is taken where no verb tells, if the other is more
than twice as far; our judgement."""
_FAR: Final = 270
"""Days from which on a verb is not believed against a reading that is nearer than `_NEAR`: news
gives the year of what is farther off.  By hand, on PolNeAR's training part."""
_REFORM: Final = 1583
"""The first whole year of the calendar that Easter is counted in."""
_LEAP: Final = 8
"""Years that may lie between two 29ths of February."""
_FINER: Final = (
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "season",
    "year",
    "decade",
    "century",
)


@dataclass(frozen=True, slots=True)
class Dated:
    """What a phrase stands for.

    Attributes:
        whole: The day, week, month, ... that it names or lies in.
        when: The part of it that the words leave open; the same where they name no part.
        others: The readings left where the words do not decide; `when` is then None.
    """

    whole: Interval | None = None
    when: Interval | None = None
    others: tuple[Interval, ...] = ()


UNDATED: Final = Dated()


def of_whole(whole: Interval | None, part: str = "") -> Dated:
    """One reading."""
    return UNDATED if whole is None else Dated(whole, part_of(whole, part))


def in_year(named: Named, year: int) -> Interval | None:
    """The days a named date without a year has in one; None where it has none."""
    if named.after_easter is not None:
        return _day_or_none(plus(easter(year), named.after_easter)) if year >= _REFORM else None
    if named.rank is not None and named.month is not None and named.weekday is not None:
        return _day_or_none(nth_weekday(year, named.month, named.weekday, named.rank))
    if named.month is not None and named.day is not None:
        day = day_of(year, named.month, named.day)
        if day is None:
            return None
        if named.day_to is not None:
            return Interval(day, plus(day, named.day_to - named.day + 1), "day")
        if named.weekday is not None and day.isoweekday() != named.weekday:
            return None
        return unit_around(day, "week") if named.part == "week" else one_day(day)
    if named.month is not None:
        return month_of(year, named.month)
    if named.season:
        return season_of(year, named.season)
    if named.quarter is not None:
        return quarter_of(year, named.quarter)
    if named.half is not None:
        return months(year, 6 * named.half - 5, 6, "quarter")
    return None


def with_year(named: Named) -> Dated:
    """A date that gives its year; a winter may be either of the two that touch it."""
    year = named.year
    assert year is not None  # noqa: S101  (the caller's promise)
    if named.season == "WI" and named.which is None:
        both = (season_of(year - 1, "WI"), season_of(year, "WI"))
        whole = both[1]
        return Dated(whole, None, tuple(b for b in both if b is not None))
    if named.weekday is not None and named.month is not None and named.rank is None:
        return of_whole(in_year(_without_weekday(named), year))
    return of_whole(in_year(named, year), named.part)


def within(named: Named, around: date) -> Dated:
    """A date in the year, or for a bare day in the month, of a day."""
    month = around.month if named.month is None and named.day is not None else named.month
    return with_year(replace(named, year=around.year, month=month, in_year=None))


def _without_weekday(named: Named) -> Named:
    return Named(named.year, named.month, named.day, day_to=named.day_to)


def near(named: Named, anchor: date, direction: int, *, firm: bool = False) -> Dated:
    """A date without a year, counted from a day: "July 10", "Wednesday", "last summer".

    Where its words give a direction ("last", "next") that is taken, else the one of the verb.

    Args:
        named: The date.
        anchor: The day.
        direction: The verb's.
        firm: Whether the verb is believed of a day however far off.
    """
    if named.part == "weekend":
        return of_whole(_weekend(named, anchor, direction))
    if named.weekday is not None and named.month is None:
        before, after = _weekdays(named, anchor)
    elif named.day is not None and named.month is None:
        before, after = _days(named.day, anchor)
    else:
        before, after = _in_years(named, anchor)
    if named.which == 0:
        return _this(named, anchor, direction, before, after)
    if before is None or after is None or before == after:
        return of_whole(before or after, named.part)
    if named.which is None:
        nearer = _nearer(named, anchor, before, after)
        if direction == UNKNOWN:
            direction = nearer
        elif (
            not firm
            and nearer == -direction
            and _is_far(anchor, before if direction == PAST else after)
        ):
            direction = UNKNOWN  # the verb says one thing and the calendar another
    if (named.which or direction) == PAST:
        return of_whole(before, named.part)
    if (named.which or direction) == FUTURE:
        return of_whole(after, named.part)
    return Dated(None, None, (before, after))


def _this(
    named: Named, anchor: date, direction: int, before: Interval | None, after: Interval | None
) -> Dated:
    """Such as "this January", "this summer": of the anchor's year; "this Friday" by the verb."""
    if named.weekday is not None:
        return of_whole(before if direction == PAST else after)
    same = in_year(named, anchor.year)
    if same is None or same.earliest is None or same.latest is None:
        return of_whole(same, named.part)
    if named.season == "WI":
        return of_whole(before if direction == PAST or anchor.month < 3 else after, named.part)
    if direction == PAST and same.earliest > anchor:
        return of_whole(before, named.part)
    if direction == FUTURE and same.latest <= anchor:
        return of_whole(after, named.part)
    return of_whole(same, named.part)


def _nearer(named: Named, anchor: date, before: Interval, after: Interval) -> int:
    """The side that is much nearer, for a day or month; a weekday is as near either way."""
    if named.weekday is not None and named.month is None:
        return UNKNOWN
    if before.earliest is None or after.earliest is None:
        return UNKNOWN
    back, ahead = (anchor - before.earliest).days, (after.earliest - anchor).days
    if named.month or named.quarter or named.after_easter is not None:
        if back <= _NEAR and ahead > 2 * back:
            return PAST
        if ahead <= _NEAR and back > 2 * ahead:
            return FUTURE
    return UNKNOWN


def _is_far(anchor: date, reading: Interval) -> bool:
    """Whether a date is so far off that a writer would have given its year."""
    assert reading.earliest is not None  # noqa: S101  (both readings are whole)
    return abs((reading.earliest - anchor).days) > _FAR


def _weekdays(named: Named, anchor: date) -> tuple[Interval | None, Interval | None]:
    """The weekday on or before a day, and on or after; strictly so after "last" and "next"."""
    back = (anchor.isoweekday() - (named.weekday or 1)) % 7
    ahead = -back % 7
    if named.which:
        back, ahead = back or 7, ahead or 7
    return _day_or_none(plus(anchor, -back)), _day_or_none(plus(anchor, ahead))


def _day_or_none(day: date | None) -> Interval | None:
    return None if day is None else one_day(day)


def _days(number: int, anchor: date) -> tuple[Interval | None, Interval | None]:
    """The nearest "10th" on or before a day, and on or after."""
    found = []
    for count in (-2, -1, 0, 1, 2):
        start = add_months(anchor.replace(day=1), count)
        day = None if start is None else day_of(start.year, start.month, number)
        if day is not None:
            found.append(one_day(day))
    return _around(found, anchor)


def _in_years(named: Named, anchor: date) -> tuple[Interval | None, Interval | None]:
    """The nearest that has begun by a day, and the nearest that has not ended before it.

    After "last" the nearest that has ended, after "next" the nearest that has not begun.
    """
    leap = named.month == 2 and named.day == 29
    reach = _LEAP if leap else 6 if named.weekday is not None and named.rank is None else 1
    found = [in_year(named, anchor.year + n) for n in range(-reach - 1, reach + 2)]
    held = [interval for interval in found if interval is not None]
    if named.which:
        ended = [i for i in held if i.latest is not None and i.latest <= anchor]
        to_come = [i for i in held if i.earliest is not None and anchor < i.earliest]
        return ended[-1] if ended else None, to_come[0] if to_come else None
    return _around(held, anchor)


def _around(held: list[Interval], anchor: date) -> tuple[Interval | None, Interval | None]:
    begun = [i for i in held if i.earliest is not None and i.earliest <= anchor]
    open_ = [i for i in held if i.latest is None or i.latest > anchor]
    return begun[-1] if begun else None, open_[0] if open_ else None


def _weekend(named: Named, anchor: date, direction: int) -> Interval | None:
    if named.which == PAST or named.which == FUTURE:
        moved = plus(anchor, 7 * named.which)
        return None if moved is None else weekend_of(moved)
    if direction == PAST and anchor.weekday() < 5:
        moved = plus(anchor, -7)
        return None if moved is None else weekend_of(moved)
    return weekend_of(anchor)


def counted(meaning: Counted, anchor: date) -> Dated:
    """A unit counted from a day: "last week", "two years ago", "earlier this year"."""
    if meaning.count is None:
        return Dated(None, _open_side(meaning, anchor))
    day = shifted(anchor, meaning.count, meaning.unit)
    whole = None if day is None else unit_around(day, meaning.unit)
    if whole is None:
        return UNDATED
    match meaning.part:
        case "earlier" if meaning.count == 0:
            return Dated(whole, Interval(whole.earliest, plus(anchor, 1), whole.precision))
        case "later" if meaning.count == 0:
            return Dated(whole, Interval(anchor, whole.latest, whole.precision))
        case "early" | "late" | "mid":
            return of_whole(whole, meaning.part)
        case _:
            return Dated(whole, whole)


def _open_side(meaning: Counted, anchor: date) -> Interval:
    """Such as "several years ago": no later than the day it was said."""
    if meaning.part == "on":
        return Interval(anchor, None, meaning.unit)
    return Interval(None, plus(anchor, 1), meaning.unit)


def length(meaning: Length, anchor: date) -> Interval | None:
    """Where a length with a place lies: "the past three years" end on the day, "the next" begin."""
    if not meaning.side:
        return None
    unit = "day" if meaning.unit in ("second", "minute", "hour") else meaning.unit
    precision = unit if unit in _FINER else "day"
    count = meaning.count
    if count is None or unit != meaning.unit:
        if unit != meaning.unit:
            return None
        return (
            Interval(None, plus(anchor, 1), precision)
            if meaning.side < 0
            else Interval(anchor, None, precision)
        )
    whole = int(count) if count == int(count) else None
    far = None if whole is None else shifted(anchor, meaning.side * whole, unit)
    if far is None and unit == "year":
        far = shifted(anchor, meaning.side * int(min(12 * count, 1e6)), "month")
    if meaning.side < 0:
        return Interval(far, plus(anchor, 1), precision)
    return Interval(anchor, None if far is None else plus(far, 1), precision)


def of_years(meaning: Years) -> Dated:
    """A year, decade or century; nothing before Christ, which no calendar of days reaches."""
    if meaning.first < 1:
        return UNDATED
    return of_whole(years(meaning.first, meaning.count, meaning.precision), meaning.part)


def from_event(meaning: Counted, start: Interval) -> Dated:
    """A unit counted from a date in the text; nothing where that date is too coarse for it."""
    unit = {"night": "day", "fortnight": "week"}.get(meaning.unit, meaning.unit)
    if unit not in _FINER or start.precision not in _FINER or start.earliest is None:
        return UNDATED
    if _FINER.index(start.precision) > _FINER.index(unit):
        # "The same week" as something in November was in November.
        return Dated(None, start) if meaning.count == 0 and not meaning.part else UNDATED
    if start.precision != "day" and meaning.part in ("earlier", "later"):
        meaning = replace(meaning, part="")
    return counted(meaning, start.earliest)
