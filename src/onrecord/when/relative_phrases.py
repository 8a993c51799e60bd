"""Times by their place: "last week", "that day", "early March", "every Tuesday".

Each function reads at one token and answers with what it found and where that ends, or with None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from onrecord.when import calendar_phrases as by_name
from onrecord.when.calendar_phrases import Found, Tokens
from onrecord.when.counted_phrases import (
    BETWEEN,
    DASHES,
    UNITS_OF_DAY,
    count_at,
    counted,
    event_words,
    period,
)
from onrecord.when.meanings import Clock, Counted, Length, Named, Often, Vague, Years

_SIDES: Final = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
    "same": 0,
}
_TOLD: Final = frozenset({"previous", "following", "same"})
"""Words that count from a date in the text; "next day" does so too."""
_BEFORE_A_VERB: Final = frozenset("to will would could may might can should must not ll".split())
"""Words after which "last" is a verb: "is expected to last 10 days"."""
_OVER: Final = frozenset("over within during in for throughout sometime across".split())


def determined(tokens: Tokens, at: int) -> Found:
    """After "the", "this", "that", "these".

    Takes "this week", "the past three years", "that day", "the day before yesterday", "these days",
    "the summer of 2010"; refuses "this month-long row", "the year he died".
    """
    word, ahead = tokens[at].word, tokens[at + 1]
    if word == "these" and ahead.word == "days":
        return Vague("PRESENT_REF"), at + 2
    if word in ("this", "that"):
        return _this(tokens, at + 1, word)
    if word != "the":
        return None
    if ahead.word == "week" and tokens[at + 2].word == "of":
        return _week_of(tokens, at + 3)
    if ahead.word == "weekend" and tokens[at + 2].word != "of":
        return Named(weekday=6, part="weekend"), at + 2
    if ahead.word == "year" and tokens[at + 2].kind == "digits":
        year = by_name.year_at(tokens, at + 2)
        return (Years(year, 1, "year"), at + 3) if year is not None else None
    if ahead.kind == "unit" and tokens[at + 2].word in ("before", "after", "earlier", "later"):
        return _day_before(tokens, at + 1)
    if ahead.kind == "which":
        return which(tokens, at + 1, the=True)
    if ahead.kind in ("ordinal", "season", "sixties", "decade"):
        return READERS[ahead.kind](tokens, at + 1)
    if ahead.kind == "part":
        return part(tokens, at + 1)
    return None


def _week_of(tokens: Tokens, at: int) -> Found:
    """The week of a day: "(the week of) June 10"; refuses "the week of the trial"."""
    reader = READERS.get(tokens[at].kind)
    found = reader(tokens, at) if reader is not None else None
    if found is None or not isinstance(found[0], Named) or not (found[0].month and found[0].day):
        return None
    return replace(found[0], part="week"), found[1]


def _day_before(tokens: Tokens, at: int) -> Found:
    """Such as "the day before yesterday", "the week before last", "the night before the trial"."""
    unit, word, ahead = str(tokens[at].value), tokens[at + 1].word, tokens[at + 2]
    side = -1 if word in ("before", "earlier") else 1
    if unit in UNITS_OF_DAY or tokens[at].word != unit:
        return None
    if ahead.word == "yesterday" or ahead.word == "tomorrow":
        return Counted(2 * side, "day"), at + 3
    if ahead.word in ("last", "next") and tokens[at + 3].kind != "unit":
        return Counted(2 * side, unit), at + 3
    if ahead.kind in (".", ",", ";", ":", ")", "line", "end") or ahead.word in ("and", "but", "in"):
        return Counted(side, unit, "", "text"), at + 2
    event = event_words(tokens, at + 2)
    if word in ("before", "after") and event and unit in ("day", "night"):
        return Counted(side, "day", "", "event", event), at + 2
    return None


def _this(tokens: Tokens, at: int, word: str) -> Found:
    """Such as "this week", "this past Friday", "that same year", "this morning", "this summer"."""
    base = "speech" if word == "this" else "text"
    if tokens[at].word in ("same", "very"):
        base, at = "text", at + 1
    elif tokens[at].word in ("past", "last", "coming", "next"):
        return which(tokens, at)
    token = tokens[at]
    if token.kind == "unit" and token.word == token.value:
        if token.value == "weekend" and base == "speech":
            return Named(weekday=6, part="weekend", which=0), at + 1
        if token.value == "night" and base == "text":
            return Clock("NI", Counted(0, "day", "", "text")), at + 1
        if token.value in UNITS_OF_DAY | {"night", "half"} or _hyphened(tokens, at):
            return None
        if token.value == "season" and base == "speech":
            return None
        return Counted(0, str(token.value), "", base), at + 1
    if token.kind == "daypart":
        return Clock(str(token.value), Counted(0, "day", "", base)), at + 1
    if base == "speech" or word == "that":
        near = 0 if word == "this" else None
        if token.kind == "weekday" and len(token.word) > 5:
            return _dated_weekday(tokens, at) or (
                Named(weekday=int(token.value), which=near),
                at + 1,
            )
        # "That March" is one of the year that the text speaks of.
        told = Counted(0, "year", "", "text") if word == "that" else None
        if token.kind == "month" and (
            token.word not in ("may", "march") or token.raw != token.word
        ):
            return Named(month=int(token.value), which=near, in_year=told), at + 1
        if token.kind == "season":
            return Named(season=str(token.value), which=near, in_year=told), at + 1
        if token.word == "christmas":
            return Named(month=12, day=25, which=near), at + 1
    return None


def _dated_weekday(tokens: Tokens, at: int) -> Found:
    """A weekday with its date: "next Wednesday, March 20", where the date tells all."""
    found = by_name.weekday_first(tokens, at)
    if found is None or not isinstance(found[0], Named) or found[0].day is None:
        return None
    return found


def _hyphened(tokens: Tokens, at: int) -> bool:
    """Whether a word is the first half of another: "year-end"."""
    after = tokens[at + 1]
    return (
        after.kind in DASHES and after.start == tokens[at].end and tokens[at + 2].start == after.end
    )


def which(tokens: Tokens, at: int, *, the: bool = False) -> Found:
    """After "last", "next", "past", "previous", "following", "coming", "same".

    Takes "last week", "next Tuesday", "the next four years", "the following day"; refuses "last",
    "the last man", "next door".
    """
    word = tokens[at].word
    if word == "last" and tokens[at - 1].word in _BEFORE_A_VERB:
        return None
    side, base = _SIDES[word], "text" if word in _TOLD else "speech"
    token = tokens[at + 1]
    held = count_at(tokens, at + 1) if token.kind not in ("a", "half") else None
    if held is not None:
        count, end = held
        while tokens[end].word in BETWEEN and end < at + 6:
            end += 1
        unit = tokens[end]
        if unit.kind == "unit" and (the or word in ("last", "past", "next", "previous")):
            if word in _TOLD or tokens[end + 1].word == "of":
                side = 0  # "the last three months of 2015" do not end today
            return Length(count, str(unit.value), side), end + 1
        return None
    if token.kind == "unit" and token.word != token.value and token.value != "second":
        if word in ("coming", "past", "following", "next", "previous", "last"):
            return Length(None, str(token.value), side), at + 2
        return None
    if token.kind == "unit":
        return _which_unit(tokens, at, str(token.value), the=the)
    if word == "last" and token.kind == "weekday":
        ranked = by_name.weekday_of_month(tokens, at, -1)
        if ranked is not None:
            return ranked
    if token.kind == "weekday" and len(token.word) > 5 and side:
        full = _dated_weekday(tokens, at + 1)
        if full is not None:
            return full
        told = base == "text" and the
        which_side = side if told or base == "speech" else None
        return Named(weekday=int(token.value), which=which_side, told=told), at + 2
    if token.kind == "month" and side:
        if len(token.word) < 5 and token.word not in ("may", "june", "july"):
            return None
        told = base == "text" or (the and word == "next")
        return Named(month=int(token.value), which=side, told=told), at + 2
    if token.kind == "season" and side:
        told = base == "text" or (the and word == "next")
        return Named(season=str(token.value), which=side, told=told), at + 2
    if token.word == "christmas":
        return Named(month=12, day=25, which=side), at + 2
    if token.kind == "daypart":
        if word == "last" and token.value == "NI":
            return Clock("NI", Counted(-1, "day")), at + 2
        if word in ("following", "next", "same"):
            return Clock(str(token.value), Counted(side, "day", "", "text")), at + 2
    return None


def _which_unit(tokens: Tokens, at: int, unit: str, *, the: bool) -> Found:
    word, end = tokens[at].word, at + 2
    side, base = _SIDES[word], "text" if word in _TOLD else "speech"
    if _hyphened(tokens, end - 1):
        return None
    if unit in UNITS_OF_DAY:
        return (Length(1, unit, side), end) if word in ("past", "last", "next") and the else None
    if unit == "night":
        return (Clock("NI", Counted(-1, "day")), end) if word == "last" else None
    if unit == "day":
        if word in ("next", "following", "previous", "same"):
            return Counted(side, "day", "", "text"), end
        return (Length(1, "day", side), end) if word == "past" else None
    if unit == "weekend" and base == "speech":
        return Named(weekday=6, part="weekend", which=side), end
    if unit == "season" and word != "last":
        return (Counted(0, "year", "", "text"), end) if word == "same" else None
    if the and word == "next":
        if tokens[at - 2].word in _OVER:
            return Length(1, unit, 1), end
        return Counted(1, unit, "", "text"), end
    if (the and word == "last") or word == "past":
        if unit == "season":
            return None
        if tokens[end].word == "of":
            return None  # "the last week of May" is a week of May
        return Length(1, unit, side), end
    if word == "coming":
        return Counted(1, unit), end
    return Counted(side, unit, "", base), end


def part(tokens: Tokens, at: int) -> Found:
    """A part of some time.

    Takes "early March", "earlier this year", "the end of 2009", "mid-2006", "late Tuesday"; refuses
    "the late John Smith", "the end of the road".
    """
    word, name, after = tokens[at].word, str(tokens[at].value), at + 1
    if word in ("beginning", "start", "end", "middle"):
        if tokens[after].word != "of":
            return None
        after += 1
    elif tokens[after].kind in DASHES or tokens[after].word in ("in", "on"):
        after += 1
    token = tokens[after]
    if token.word == "the" and tokens[after + 1].kind == "unit":
        unit = str(tokens[after + 1].value)
        if unit in ("day", "week", "month", "year", "decade", "century", "season"):
            if unit == "season" or tokens[after + 1].word != unit:
                return None
            base = "near" if name in ("earlier", "later") else "speech"
            return Counted(0, unit, name, base), after + 2
        return None
    if token.kind not in READERS or token.kind in ("part", "a", "number", "half", "every"):
        return None
    found = READERS[token.kind](tokens, after)
    if found is None:
        return None
    meaning, end = found
    match meaning:
        case Named():
            held = "" if meaning.day or (meaning.weekday and not meaning.part) else name
            if meaning.part:
                return None
            return Named(
                meaning.year,
                meaning.month,
                meaning.day,
                meaning.weekday,
                meaning.season,
                meaning.quarter,
                meaning.half,
                held,
                meaning.which,
                meaning.day_to,
                meaning.in_year,
            ), end
        case Years() if not meaning.part:
            return Years(meaning.first, meaning.count, meaning.precision, name), end
        case Counted() if not meaning.part:
            return Counted(meaning.count, meaning.unit, name, meaning.base), end
        case Clock():
            return meaning, end
        case _:
            return None


def day_word(tokens: Tokens, at: int) -> Found:
    """Such as "today", "tonight"; "USA Today" and NBC's “Today” are none."""
    token, before = tokens[at], tokens[at - 1]
    if token.raw[0].isupper():
        if before.raw[:1].isupper() and before.kind == "" and before.end + 1 == token.start:
            return None
        if before.kind in ('"', "“", "‘", "'") and tokens[at + 1].kind in ('"', "”", "’", "'"):
            return None
    day = Counted(int(token.value), "day")
    return (Clock("NI", day) if token.word.startswith("toni") else day), at + 1


def vague(tokens: Tokens, at: int) -> Found:
    """Such as "now", "recently": a time without edges."""
    return Vague(str(tokens[at].value)), at + 1


def often(tokens: Tokens, at: int) -> Found:
    """Such as "daily", "annually"; "Daily Mail" is a name."""
    raw = tokens[at].raw
    if raw != tokens[at].word and tokens[at + 1].raw[:1].isupper():
        return None
    return Often(str(tokens[at].value)), at + 1


def every(tokens: Tokens, at: int) -> Found:
    """Such as "every day", "each year", "every two weeks", "per month", "every Tuesday"."""
    after = at + 1
    count: float | None = 1
    if tokens[after].word == "other":
        count, after = 2, after + 1
    elif tokens[after].word == "single":
        after += 1
    elif tokens[at].word == "every":
        held = count_at(tokens, after)
        if held is not None:
            count, after = held
    token = tokens[after]
    if token.kind == "unit" and not (token.word == "second" and count == 1):
        return Often(period(count, str(token.value))), after + 1
    if token.kind == "weekday" and len(token.word) > 5:
        return Often(f"XXXX-WXX-{token.value}"), after + 1
    if token.kind == "month" and len(token.word) > 4:
        return Often(f"XXXX-{int(token.value):02d}"), after + 1
    if token.kind == "season":
        return Often(f"XXXX-{token.value}"), after + 1
    if token.kind == "daypart":
        return Often(f"XXXX-XX-XXT{token.value}"), after + 1
    return None


READERS: Final[dict[str, Callable[[Tokens, int], Found]]] = {
    "month": by_name.month_first,
    "weekday": by_name.weekday_first,
    "weekdays": by_name.weekdays,
    "ordinal": by_name.ordinal_first,
    "season": by_name.season,
    "decade": by_name.decade,
    "sixties": by_name.worded_decade,
    "holiday": by_name.holiday,
    "iso": by_name.iso,
    "slash": by_name.slashed,
    "number": counted,
    "amount": counted,
    "half": counted,
    "a": counted,
    "det": determined,
    "which": which,
    "part": part,
    "deictic": day_word,
    "vague": vague,
    "often": often,
    "every": every,
}
"""Who reads at a token of which kind; figures and codes have several readers, in phrases.py."""


def figures(tokens: Tokens, at: int) -> Found:
    """A day before a month, a length, or a year."""
    return by_name.day_first(tokens, at) or counted(tokens, at) or by_name.bare_year(tokens, at)


READERS["digits"] = figures
