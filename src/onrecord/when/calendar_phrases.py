"""Dates by their names and numbers: the grammar of "10 March 2024", "summer 2021", "03/04/24".

Each function reads at one token and answers with what it found and where that ends, or with None.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from onrecord.when.lexicon import FEASTS, HOLIDAYS, RANKED, Token
from onrecord.when.meanings import (
    NOTHING,
    Clock,
    Counted,
    Either,
    Meaning,
    Named,
    Often,
    Vague,
    Years,
)
from onrecord.when.not_dates import is_address, is_named_day, is_plain_month, is_season, is_year

Tokens = Sequence[Token]
Found = tuple[Meaning, int] | None

_FULL_YEAR: Final = range(1000, 3000)
_DASHES: Final = frozenset("-–—")


def year_at(tokens: Tokens, at: int, smallest: int = 1000) -> int | None:
    """A year in four digits (three, where a day and month stand before it)."""
    token = tokens[at]
    if token.kind == "digits" and isinstance(token.value, int):
        follows = tokens[at + 1].kind
        if (
            max(smallest, 100) <= token.value < _FULL_YEAR.stop
            and follows != "unit"
            and len(token.raw) >= len(str(smallest))
        ):
            return token.value
    return None


def year_after(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """The year after a day or month, with the comma, "of", "in" or apostrophe before it."""
    year = year_at(tokens, at, 100)
    if year is not None:
        return year, at + 1
    joint, ahead = tokens[at].word, tokens[at + 1]
    if joint in (",", "of", "in"):
        year = year_at(tokens, at + 1, 100 if joint == "of" else 1000)
        return (year, at + 2) if year is not None else (None, at)
    if joint in ("'", "’") and ahead.kind == "digits" and len(ahead.raw) == 2:
        return _century(int(ahead.raw)), at + 2
    return None, at


_NEAR_YEARS: Final = {"last": -1, "this": 0, "next": 1}
_TOLD_YEARS: Final = {"previous": -1, "same": 0, "following": 1}


def _with_year(tokens: Tokens, named: Named, at: int) -> tuple[Named, int]:
    """The same with the year that stands after it, in figures or as "next year"."""
    year, end = year_after(tokens, at)
    if year is not None:
        return replace(named, year=year), end
    ahead = at + 1 if tokens[at].word == "of" else at
    word, base = tokens[ahead].word, "speech"
    if word == "the" and tokens[ahead + 1].word in _TOLD_YEARS:
        word, ahead, base = tokens[ahead + 1].word, ahead + 1, "text"
    elif word == "that":
        base = "text"
        ahead += tokens[ahead + 1].word == "same"
    count = _NEAR_YEARS.get(word) if base == "speech" else _TOLD_YEARS.get(word, 0)
    if count is None or tokens[ahead + 1].word != "year":
        return named, at
    return replace(named, in_year=Counted(count, "year", "", base)), ahead + 2


def _century(two: int) -> int:
    return 2000 + two if two < 70 else 1900 + two


def _day_number(token: Token) -> int | None:
    if token.kind == "digits" and len(token.raw) <= 2 and isinstance(token.value, int):
        return token.value
    if token.kind == "ordinal" and isinstance(token.value, int) and token.value <= 99:
        return token.value
    return None


def _valid(named: Named) -> Meaning:
    """The same, or `NOTHING` where the calendar has no such day in any year."""
    if named.day is None or named.month is None:
        return named
    try:
        year = 2000 if named.year is None else named.year
        date(year, named.month, named.day)
        date(year, named.month, named.day_to or named.day)
    except ValueError:
        return NOTHING
    return named


def month_first(tokens: Tokens, at: int) -> Found:
    """Month [day] [year].

    Takes "March 9, 2024", "Mar. 10", "May 2006", "in January"; refuses "May said".
    """
    month = tokens[at].value
    assert isinstance(month, int)  # noqa: S101  (what the lexicon holds)
    after = at + 1
    short = len(tokens[at].word) < 5 and tokens[at].word not in ("may", "june", "july")
    if short and tokens[after].kind == "." and tokens[after].start == tokens[at].end:
        after += 1
    day = _day_number(tokens[after])
    if day is not None and day > 0 and not _counts_something(tokens, after):
        last, end = _last_day(tokens, after + 1, day)
        dated, end = _with_year(tokens, Named(None, month, day, day_to=last), end)
        if (month, day, dated.year) == (9, 11, None) and tokens[end].word.startswith("attack"):
            dated = replace(dated, year=2001)  # a name by now
        return _valid(dated), end
    named, end = _with_year(tokens, Named(None, month), after)
    if end != after:
        return named, end
    if is_plain_month(tokens, at):
        return Named(None, month), at + 1 if len(tokens[at].word) > 4 or not short else after
    return None


def _last_day(tokens: Tokens, at: int, day: int) -> tuple[int | None, int]:
    """The second day of "March 5-6", "5 to 6 September" or "5 and 6 May", where the days run on."""
    if tokens[at].word == "and" and _day_number(tokens[at + 1]) == day + 1 <= 31:
        counts = _counts_something(tokens, at + 1) or tokens[at + 2].kind in ("unit", ":", "")
        if tokens[at + 2].kind == "month" or not (counts and tokens[at + 1].kind == "digits"):
            return day + 1, at + 2
    if tokens[at].kind in _DASHES or tokens[at].word in ("to", "through"):
        last = _day_number(tokens[at + 1])
        follows = tokens[at + 2]
        if last is not None and day < last <= 31 and follows.kind not in ("unit", ":"):
            return last, at + 2
    return None, at


def _counts_something(tokens: Tokens, at: int) -> bool:
    """Whether a number counts what follows: "in May 12 people", never "May 12 hearing"."""
    follows = tokens[at + 1]
    return tokens[at].kind == "digits" and follows.word in (
        "people men women percent million billion times years months weeks days hours".split()
    )


def day_first(tokens: Tokens, at: int) -> Found:
    """Day [of] month [year].

    Takes "10 March 2024", "the 10th of March"; refuses "12 May Road".
    """
    day = _day_number(tokens[at])
    after = at + 1
    if day is None or day < 1:
        return None
    last, after = _last_day(tokens, after, day)
    if tokens[after].word == "of":
        after += 1
    elif tokens[after].word == "day" and tokens[after + 1].word == "of":
        after += 2
    elif tokens[after].kind in _DASHES and tokens[after + 1].kind == "month":
        after += 1  # 10-Mar-2024
    month = tokens[after]
    if month.kind != "month" or not isinstance(month.value, int):
        return None
    after += 1
    if tokens[after].kind == "." and len(month.word) < 5 and tokens[after].start == month.end:
        ahead = year_after(tokens, after + 1)
        if ahead[0] is not None:
            after += 1
    if tokens[after].kind in _DASHES and year_at(tokens, after + 1) is not None:
        after += 1
    if is_address(tokens, after):
        return None
    dated, end = _with_year(tokens, Named(None, month.value, day, day_to=last), after)
    return _valid(dated), end


def weekday_first(tokens: Tokens, at: int) -> Found:
    """Weekday [date].

    Takes "Wednesday", "Sunday, May 28, 2006", "Wed., March 6"; refuses "Sun" alone.
    """
    weekday = tokens[at].value
    assert isinstance(weekday, int)  # noqa: S101
    short = len(tokens[at].word) < 6
    after = at + 1
    if short and tokens[after].kind == ".":
        after += 1
    ahead = after + 1 if tokens[after].kind == "," else after
    if tokens[ahead].word == "the":
        ahead += 1
    found: Found = None
    if tokens[ahead].kind == "month":
        found = month_first(tokens, ahead)
    elif tokens[ahead].kind in ("digits", "ordinal"):
        found = day_first(tokens, ahead)
    if found is not None and isinstance(found[0], Named) and found[0].day is not None:
        return replace(found[0], weekday=weekday), found[1]
    if found is not None and found[0] == NOTHING:
        return found
    if short or is_named_day(tokens, at):
        return None
    if tokens[at - 1].word in ("a", "an", "any"):
        return Vague(f"XXXX-WXX-{weekday}"), at + 1  # "on a Monday": one of many
    return Named(weekday=weekday), at + 1


def bare_year(tokens: Tokens, at: int) -> Found:
    """A year that stands alone.

    Takes "in 2009", "the 2008 Games", "400 BCE"; refuses "2009 people", "No. 2009".
    """
    token = tokens[at]
    if not isinstance(token.value, int):
        return None
    era = tokens[at + 1].word
    if era in ("bc", "bce"):
        return Years(-token.value, 1, "year"), at + 2
    if era in ("ad", "ce") and tokens[at + 1].raw.isupper() and token.value:
        return Years(token.value, 1, "year"), at + 2
    if not is_year(tokens, at):
        return None
    joint, second = tokens[at + 1], tokens[at + 2]
    is_joined = token.end == joint.start and joint.end == second.start
    if is_joined and joint.kind in _DASHES and second.raw == f"{(token.value + 1) % 100:02d}":
        return Years(token.value, 2, "year"), at + 3  # "in 2015-16"
    return Years(token.value, 1, "year"), at + 1


def era_first(tokens: Tokens, at: int) -> Found:
    """AD and a year: "AD 842"."""
    number = tokens[at + 1]
    if tokens[at].raw == "AD" and number.kind == "digits" and isinstance(number.value, int):
        return (Years(number.value, 1, "year"), at + 2) if number.value else None
    return None


def decade(tokens: Tokens, at: int) -> Found:
    """Ten years by their number.

    Takes "the 1960s", "the '90s", "the 1930’s"; refuses "her 80s", "in the low 50s".
    """
    value = tokens[at].value
    assert isinstance(value, int)  # noqa: S101
    if value < 100:
        before = tokens[at - 1]
        if tokens[at].raw[0] not in "'’" and before.word not in ("the", "early", "late", "mid"):
            return None
        if value not in range(20, 100, 10) or tokens[at - 1].word in ("low", "high"):
            return None
        if tokens[at].raw[0] not in "'’":
            return None  # "in the 80s" may be degrees, an age or a decade
        value = _century(value) if value >= 30 else 2000 + value
    if not 1000 <= value < 2100:
        return None
    if value % 100 == 0 and value < 2000:
        return Years(value, 100, "century"), at + 1
    return Years(value, 10, "decade"), at + 1


def worded_decade(tokens: Tokens, at: int) -> Found:
    """Such as "the sixties", after "the" and the like; refuses "in her sixties"."""
    value = tokens[at].value
    before = tokens[at - 1].word if tokens[at - 1].kind not in _DASHES else tokens[at - 2].word
    if before not in ("the", "early", "late", "mid") or not isinstance(value, int):
        return None
    return (Years(1900 + value, 10, "decade"), at + 1) if value >= 20 else None


def ordinal_first(tokens: Tokens, at: int) -> Found:
    """Centuries, quarters, halves and days of a month by their rank.

    Takes "the 17th century", "the third quarter of 2019", "the first half of 2020", "on the 10th";
    refuses "the second man".
    """
    rank, unit = tokens[at].value, at + 1
    assert isinstance(rank, int)  # noqa: S101
    if tokens[unit].kind in _DASHES:
        unit += 1
    word = tokens[unit].word
    if word in ("century", "centuries") and 0 < rank <= 21:
        first = 100 * (rank - 1)
        era = tokens[unit + 1].word
        if era in ("bc", "bce"):
            return Years(-100 * rank, 100, "century"), unit + 2
        return Years(first or 1, 100, "century"), unit + 1
    if word == "quarter" and rank <= 4:
        year, end = year_after(tokens, unit + 1)
        if year is None and tokens[unit + 1].word in ("of", "final"):
            return None
        return Named(year, quarter=rank), end
    if word == "half" and rank <= 2 and tokens[unit + 1].word == "of":
        year, end = year_after(tokens, unit + 1)
        return (Named(year, half=rank), end) if year is not None else None
    found = day_first(tokens, at) or weekday_of_month(tokens, at, rank)
    if found is not None:
        return found
    return _bare_day(tokens, at, rank)


def weekday_of_month(tokens: Tokens, at: int, rank: int) -> Found:
    """Such as "(the) second Monday of May 2022", "last Thursday in February"."""
    weekday, month = tokens[at + 1], tokens[at + 3]
    if weekday.kind != "weekday" or tokens[at + 2].word not in ("of", "in") or rank > 4:
        return None
    if month.kind != "month" or not isinstance(month.value, int):
        return None
    named = Named(None, month.value, weekday=int(weekday.value), rank=rank)
    return _with_year(tokens, named, at + 4)


_ENDS: Final = frozenset({".", ",", ";", ":", ")", "end", "line", "?", "!"})
_LINKS: Final = frozenset("and or but when after before at in he she they it".split())


def _bare_day(tokens: Tokens, at: int, rank: int) -> Found:
    """Such as "on the 10th", with nothing after it to count, or "on the 21st of this month"."""
    numeral = tokens[at].raw[0].isdecimal()
    if not numeral or not 1 <= rank <= 31 or tokens[at - 1].word != "the":
        return None
    if tokens[at - 2].word not in ("on", "by", "until", "till", "since", "from"):
        return None
    follows = tokens[at + 1]
    near = _NEAR_YEARS.get(tokens[at + 2].word)
    if follows.word == "of" and near is not None and tokens[at + 3].word == "month":
        return Named(day=rank, in_year=Counted(near, "month")), at + 4
    if follows.kind in _ENDS or follows.word in _LINKS:
        return Named(day=rank), at + 1
    return None


def season(tokens: Tokens, at: int) -> Found:
    """A season with its year, or after a word that makes it a time.

    Takes "summer 2021", "the fall of 1996", "in the spring"; refuses "a fall", "Summer Olympics".
    """
    name = str(tokens[at].value)
    after = at + 1
    named, end = _with_year(tokens, Named(season=name), after)
    if end != after:
        if tokens[end].kind in _DASHES | {"/"} and name == "WI" and named.year is not None:
            second = tokens[end + 1]
            if second.kind == "digits" and len(second.raw) in (2, 3, 4):
                return replace(named, which=0), end + 2
        return named, end
    return (Named(season=name), after) if is_season(tokens, at) else None


def quarter_mark(tokens: Tokens, at: int) -> Found:
    """Such as "Q3 2019" or "Q3"; a code of other letters is none."""
    raw = tokens[at].raw
    if len(raw) == 2 and raw[0] == "Q" and raw[1] in "1234":
        year, end = year_after(tokens, at + 1)
        return Named(year, quarter=int(raw[1])), end
    return None


def holiday(tokens: Tokens, at: int) -> Found:
    """A day with a name.

    Takes "Christmas Eve 2021", "Halloween last year", "Good Friday"; refuses "Palm Beach".
    """
    for words in sorted((*HOLIDAYS, *FEASTS, *RANKED), key=len, reverse=True):
        ends = at + len(words) + (words[0] == "st" and tokens[at + 1].kind == ".")
        held = [t for k, t in enumerate(tokens[at:ends]) if k != 1 or t.kind != "."]
        if tuple("poss" if t.kind == "poss" else t.word for t in held) != words:
            continue
        if is_named_day(tokens, at, ends):
            return None
        if words in FEASTS:
            return _with_year(tokens, Named(after_easter=FEASTS[words]), ends)
        if words in RANKED:
            month, weekday, rank = RANKED[words]
            return _with_year(tokens, Named(None, month, weekday=weekday, rank=rank), ends)
        month, day = HOLIDAYS[words]
        return _with_year(tokens, Named(None, month, day), ends) if month else None
    return None


def weekdays(tokens: Tokens, at: int) -> Found:
    """Such as "Tuesdays": a day that comes again."""
    return Often(f"XXXX-WXX-{tokens[at].value}"), at + 1


def iso(tokens: Tokens, at: int) -> Found:
    """2024-03-10, with or without a time."""
    raw = tokens[at].raw
    named = _valid(Named(int(raw[:4]), int(raw[5:7]), int(raw[8:10])))
    if int(raw[:4]) == 0 or named == NOTHING:
        return NOTHING, at + 1
    if len(raw) > 10 and isinstance(named, Named):
        return Clock(raw[11:], named), at + 1
    return named, at + 1


def slashed(tokens: Tokens, at: int) -> Found:
    """Numbers alone: month, day and year in an order that differs from country to country.

    Takes "31/12/2023" (one order only), "03/04/24" (two: either); refuses "1.2.34" and "10.5.2".
    """
    raw = tokens[at].raw
    sign = next(c for c in raw if not c.isdecimal())
    parts = raw.split(sign)
    first, second, third = (int(p) for p in parts)
    if len(parts[0]) > 2:
        if len(parts[0]) != 4 or len(parts[2]) > 2 or not first:
            return None
        orders = [(first, second, third)]
    elif len(parts[2]) == 3 or (sign != "/" and len(parts[2]) != 4):
        return None
    else:
        year = third if len(parts[2]) == 4 else _century(third)
        orders = [(year, first, second), (year, second, first)]
    options = []
    for year, month, day in orders:
        named = Named(year, month, day)
        if 0 < year < 10000 and _valid(named) == named and named not in options:
            options.append(named)
    if len(options) == 1:
        return options[0], at + 1
    return Either(tuple(options)), at + 1
