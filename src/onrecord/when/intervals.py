"""Calendar arithmetic on half-open intervals of days.

Knows days, weeks from Monday, months, quarters, seasons, years, decades and centuries from year 1
to 9999.  Refuses to know any word, and any day that the calendar lacks: 31 February is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First months, by the weather services' seasons of the northern half."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `earliest` up to, not including, `latest`; a side that is None is open."""

    earliest: date | None
    latest: date | None
    precision: str


def day_of(year: int, month: int, day: int) -> date | None:
    """A day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def plus(day: date, days: int) -> date | None:
    """A day so many days on, or None outside the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def easter(year: int) -> date:
    """Easter Sunday of the western churches, in the calendar of 1582.

    Source: the anonymous algorithm of "Nature", 20 April 1876, as J. Meeus gives it.
    """
    golden, (century, of_century) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    back = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * back + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, rank: int) -> date | None:
    """Such as the second Monday of a month, or with rank -1 the last; None where it has none."""
    first = day_of(year, month, 1)
    if first is None:
        return None
    day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (rank - 1)
    if rank > 0:
        return day_of(year, month, day)
    days = [d for n in range(5) if (d := day_of(year, month, day + 14 + 7 * n)) is not None]
    return days[-1]


def one_day(day: date) -> Interval:
    """That day."""
    return Interval(day, plus(day, 1), "day")


def months(year: int, month: int, count: int, precision: str) -> Interval | None:
    """So many months from one on; None where its start is outside the calendar."""
    start = _month_start(12 * year + month - 1)
    if start is None:
        return None
    return Interval(start, _month_start(12 * year + month - 1 + count), precision)


def _month_start(index: int) -> date | None:
    return day_of(index // 12, index % 12 + 1, 1)


def month_of(year: int, month: int) -> Interval | None:
    """A month."""
    return months(year, month, 1, "month")


def quarter_of(year: int, quarter: int) -> Interval | None:
    """A quarter, 1 to 4."""
    return months(year, 3 * quarter - 2, 3, "quarter")


def season_of(year: int, season: str) -> Interval | None:
    """A season; a winter is the one that begins in December of the year."""
    return months(year, SEASONS[season], 3, "season")


def years(year: int, count: int, precision: str) -> Interval | None:
    """So many years from one on."""
    return months(year, 1, 12 * count, precision)


def week_of(day: date) -> Interval | None:
    """The week a day lies in, from its Monday."""
    monday = plus(day, -day.weekday())
    return None if monday is None else Interval(monday, plus(monday, 7), "week")


def weekend_of(day: date) -> Interval | None:
    """Saturday and Sunday of the week a day lies in."""
    saturday = plus(day, 5 - day.weekday())
    return None if saturday is None else Interval(saturday, plus(saturday, 2), "weekend")


def add_months(day: date, count: int) -> date | None:
    """The day so many months on; the last of the month where that month is shorter."""
    index = 12 * day.year + day.month - 1 + count
    for number in range(day.day, 27, -1):
        found = day_of(index // 12, index % 12 + 1, number)
        if found is not None:
            return found
    return day_of(index // 12, index % 12 + 1, min(day.day, 28))


def shifted(day: date, count: int, unit: str) -> date | None:
    """The day so many units on (negative: back)."""
    per_day = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
    if abs(count) > 40_000:  # more than there are months in a century of centuries
        return None
    if unit in per_day:
        return plus(day, count * per_day[unit])
    per_month = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}
    per_month |= {"decade": 120, "century": 1200}
    return add_months(day, count * per_month[unit]) if unit in per_month else None


def unit_around(day: date, unit: str) -> Interval | None:
    """The day, week, month, ... that a day lies in."""
    match unit:
        case "week" | "fortnight":
            return week_of(day)
        case "weekend":
            return weekend_of(day)
        case "month":
            return month_of(day.year, day.month)
        case "quarter":
            return quarter_of(day.year, (day.month + 2) // 3)
        case "half":
            return months(day.year, 1 if day.month < 7 else 7, 6, "quarter")
        case "season":
            return _season_around(day)
        case "year":
            return years(day.year, 1, "year")
        case "decade":
            return years(day.year - day.year % 10, 10, "decade")
        case "century":
            return years(day.year - day.year % 100, 100, "century")
        case _:
            return one_day(day)


def _season_around(day: date) -> Interval | None:
    month = day.month // 3 * 3
    return months(day.year if month else day.year - 1, month or 12, 3, "season")


def part_of(whole: Interval, part: str) -> Interval:
    """The early, middle or late part of an interval: a half, and the middle half.

    Source: our judgement; "early March" is not surer than its first half.
    """
    if whole.earliest is None or whole.latest is None or not part:
        return whole
    length = (whole.latest - whole.earliest).days
    if length < 4:
        return whole
    if length > 360:
        start = {"late": length // 2, "mid": length // 4}.get(part, 0)
        stop = {"early": length // 2, "mid": length - length // 4}.get(part, length)
        first, last = plus(whole.earliest, start), plus(whole.earliest, stop)
        return Interval(_on_month(first), _on_month(last), whole.precision)
    start = {"late": length // 2, "mid": length // 4}.get(part, 0)
    stop = {"early": (length + 1) // 2, "mid": length - length // 4}.get(part, length)
    return Interval(plus(whole.earliest, start), plus(whole.earliest, stop), whole.precision)


def _on_month(day: date | None) -> date | None:
    """The first of the nearest month, so that half a year begins with one."""
    if day is None:
        return None
    return day.replace(day=1) if day.day < 15 else add_months(day.replace(day=1), 1)
