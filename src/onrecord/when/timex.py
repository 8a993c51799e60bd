"""TIMEX3 values: "2024-03-10", "2004-W47", "P18M", "196", "XXXX-WXX-3".

Source: the TimeML annotation guidelines 1.2.1; part-of modifiers are no part of a value.
"""

from __future__ import annotations

from datetime import date

from onrecord.when.counted_phrases import period
from onrecord.when.intervals import Interval
from onrecord.when.meanings import (
    Clock,
    Counted,
    Either,
    Length,
    Meaning,
    Named,
    Often,
    Vague,
    Years,
)

_SEASON: dict[int, str] = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def type_of(meaning: Meaning) -> str:
    """DATE, TIME, DURATION or SET."""
    match meaning:
        case Clock():
            return "TIME"
        case Length():
            return "DURATION"
        case Counted(part="length"):
            return "DURATION"
        case Often():
            return "SET"
        case _:
            return "DATE"


def value_of(meaning: Meaning, whole: Interval | None) -> str:
    """The value of a phrase; `whole` is the day, week, ... it stands for, where that is known.

    Empty where the words allow none, as for "03/04/24" or a day that the calendar lacks.
    """
    match meaning:
        case Length():
            return period(meaning.count, meaning.unit)
        case Counted(part="length") if meaning.count is not None:
            return period(abs(meaning.count), meaning.unit)
        case Often() | Vague():
            return meaning.value
        case Either():
            return ""
        case Clock():
            day = value_of(meaning.day, whole) if meaning.day is not None else ""
            if not day and whole is not None:
                day = of_interval(whole)
            return f"{day}T{meaning.time}"
        case Years():
            return _years(meaning)
        case Counted(count=None):
            return "PAST_REF" if not meaning.part else "FUTURE_REF"
        case Named() if meaning.day_to is not None and whole is not None:
            return f"{of_interval(whole)}"
        case Named() | Counted():
            return of_interval(whole) if whole is not None else _unknown(meaning)


def of_interval(whole: Interval) -> str:
    """The value of a whole day, week, month, ... ; empty for a stretch without a name."""
    day = whole.earliest
    if day is None:
        return ""
    match whole.precision:
        case "day":
            return day.isoformat()
        case "week":
            return _week(day)
        case "weekend":
            return _week(day) + "-WE"
        case "month":
            return day.isoformat()[:7]
        case "quarter":
            half = whole.latest is not None and (whole.latest - day).days > 100
            name = f"H{day.month // 7 + 1}" if half else f"Q{(day.month + 2) // 3}"
            return f"{day.year:04d}-{name}"
        case "season":
            return f"{day.year:04d}-{_SEASON[day.month]}"
        case "year":
            return f"{day.year:04d}"
        case "decade":
            return f"{day.year // 10:03d}"
        case "century":
            return f"{day.year // 100:02d}"
        case _:
            return ""


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _years(meaning: Years) -> str:
    if meaning.first < 0:
        return f"BC{-meaning.first:04d}"
    year = f"{meaning.first:04d}"
    return year[: {"decade": 3, "century": 2}.get(meaning.precision, 4)]


def _unknown(meaning: Named | Counted) -> str:
    """A value with X for what nothing tells."""
    if isinstance(meaning, Counted):
        marks = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "night": "XXXX-XX-XX"}
        return marks.get(meaning.unit, "XXXX")
    year = "XXXX" if meaning.year is None else f"{meaning.year:04d}"
    if meaning.part == "weekend":
        return f"{year}-WXX-WE"
    if meaning.month is not None:
        day = "" if meaning.day is None else f"-{meaning.day:02d}"
        return f"{year}-{meaning.month:02d}{day}"
    if meaning.weekday is not None:
        return f"{year}-WXX-{meaning.weekday}"
    if meaning.day is not None:
        return f"{year}-XX-{meaning.day:02d}"
    if meaning.season:
        return f"{year}-{meaning.season}"
    if meaning.quarter is not None:
        return f"{year}-Q{meaning.quarter}"
    return f"{year}-H{meaning.half}" if meaning.half is not None else year
