"""Numbers of units: "two years ago", "a day earlier", "18 months", "15 a year".

Each function reads at one token and answers with what it found and where that ends, or with None.
"""

from __future__ import annotations

from typing import Final

from onrecord.when.calendar_phrases import Found, Tokens
from onrecord.when.meanings import Counted, Length, Often, Vague
from onrecord.when.not_dates import is_age, is_sentence

DASHES: Final = frozenset("-–—")
BETWEEN: Final = frozenset(
    "more consecutive straight full whole long short additional further extra business working"
    " calendar solid successive".split()
)
_BACK: Final = {"ago": "speech", "earlier": "text", "before": "text", "previously": "text"}
_ON: Final = {
    "later": "text",
    "after": "text",
    "afterwards": "text",
    "afterward": "text",
    "hence": "speech",
}
UNITS_OF_DAY: Final = frozenset({"second", "minute", "hour"})
_SMALL: Final = frozenset({"a", "an"})
_PLAIN: Final = frozenset(
    "the a an his her its their our my that this initial deadly fatal".split()
)


def count_at(tokens: Tokens, at: int) -> tuple[float | None, int] | None:
    """A number in figures or words; its value is None for "several"."""
    token = tokens[at]
    if token.kind == "half":
        after = at + 1 + (tokens[at + 1].kind in DASHES)
        return (0.5, after + 1) if tokens[after].word in _SMALL else (0.5, after)
    if token.kind == "a":
        follows = tokens[at + 1]
        if follows.word in ("few", "couple", "dozen"):
            end = at + 2 + (tokens[at + 2].word == "of")
            return (12 if follows.word == "dozen" else None), end
        if follows.word == "half":
            return 0.5, at + 2 + (tokens[at + 2].kind in DASHES)
        return (1, at + 1) if follows.kind == "unit" else None
    if token.kind == "number":
        return _worded(tokens, at)
    if token.kind in ("digits", "amount") and not isinstance(token.value, str):
        before = tokens[at - 1]
        if before.end == token.start and before.kind in ("-", "/", ".", ":", "#", "&"):
            return None
        return token.value, at + 1
    return None


def _worded(tokens: Tokens, at: int) -> tuple[float | None, int] | None:
    value: float = 0
    end = at
    while tokens[end].kind == "number" and end < at + 6:
        part = tokens[end].value
        if isinstance(part, str):
            return None, end + 1 + (tokens[end + 1].word == "of")
        if part == 100 and value:
            value *= 100
        else:
            value += part
        joined = tokens[end + 1].kind in DASHES and tokens[end + 2].kind == "number"
        end += 2 if joined and part >= 20 else 1
    if tokens[end].word == "and":
        after = end + 1 + (tokens[end + 1].word in _SMALL)
        if tokens[after].kind == "half":
            return value + 0.5, after + 1
    return value, end


def counted(tokens: Tokens, at: int) -> Found:
    """A number of units, with the word that says from where.

    Takes "two years ago", "a day earlier", "18 months", "fifty-year", "a few weeks later"; refuses
    "26 years old", "18 months in jail".
    """
    held = count_at(tokens, at)
    if held is None:
        return None
    count, unit_at = held
    hyphened = tokens[unit_at].kind in DASHES
    if hyphened:
        unit_at += 1
    while tokens[unit_at].word in BETWEEN and unit_at < at + 8:
        unit_at += 1
    token = tokens[unit_at]
    if token.kind != "unit" or token.raw[:1].isupper():
        return None
    unit, after = str(token.value), unit_at + 1
    if tokens[at].kind == "a" and unit_at == at + 1:
        if unit in ("night", "season", "weekend", "quarter", "second", "half"):
            return None
        if is_rate(tokens, at):
            return Often(period(1, unit)), after
    if tokens[after].kind == "poss" and tokens[after].end == tokens[after].start + 1:
        after_poss = after + 1
    else:
        after_poss = after
    and_half = tokens[after].word == "and" and tokens[after + 1].word in _SMALL
    if and_half and tokens[after + 2].kind == "half" and count is not None:
        count, after = count + 0.5, after + 3
    if is_age(tokens, at, after) or is_sentence(tokens, at, after_poss):
        return None
    return _with_side(tokens, at, count, unit, after)


def is_rate(tokens: Tokens, at: int) -> bool:
    """Whether "a year" tells how often.

    Takes "15 a year", "twice a week", "$2m a day"; refuses "for a year".
    """
    before = tokens[at - 1]
    return (
        before.kind in ("digits", "amount", "opaque", "number", "code")
        or before.word in ("once", "twice", "times", "million", "billion", "percent", "thousand")
        or (before.word in ("barrels", "jets", "cars", "people", "dollars", "fuel", "hours"))
    )


def period(count: float | None, unit: str) -> str:
    """A length as TIMEX3 writes it: P2.5Y, PT30M, PXD."""
    letters = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D"}
    letters |= {"week": "W", "fortnight": "W", "weekend": "WE", "month": "M", "quarter": "Q"}
    letters |= {"season": "XSEASON", "year": "Y", "decade": "DE", "century": "CE", "half": "H"}
    letter = letters[unit]
    number = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    if unit == "fortnight" and count is not None:
        number = f"{2 * count:g}"
    if unit == "decade" and count is not None:
        number, letter = f"{10 * count:g}", "Y"
    if unit == "century" and count is not None:
        number, letter = f"{100 * count:g}", "Y"
    if letter.startswith("T"):
        return f"PT{number}{letter[1:]}"
    return f"P{number}{letter}"


def _with_side(tokens: Tokens, at: int, count: float | None, unit: str, after: int) -> Found:
    """The length, or the day counted, by the word after the unit."""
    word = tokens[after].word
    length = Length(count, unit)
    whole = int(count) if count is not None and count == int(count) else None
    if word == "from" and tokens[after + 1].word in ("now", "today"):
        return _counted(whole, count, unit, 1, "speech"), after + 2
    if word == "back" and tokens[after + 1].kind in (",", ".", "line", "end"):
        return _counted(whole, count, unit, -1, "speech"), after + 1
    if word == "prior" and tokens[after + 1].word != "to":
        return _counted(whole, count, unit, -1, "text"), after + 1
    if word in _BACK or word in _ON:
        side = -1 if word in _BACK else 1
        base = _BACK.get(word) or _ON[word]
        if word in ("before", "after"):
            event = event_words(tokens, after + 1)
            if event or tokens[after + 1].kind not in (".", ",", ";", "line", "end"):
                if unit in UNITS_OF_DAY or whole is None:
                    return length, after
                return Counted(side * whole, unit, "length", "event", event), after
        if word in ("later", "earlier") and tokens[after + 1].word == "than":
            return length, after
        if unit in UNITS_OF_DAY and base == "text":
            return length, after + (word not in ("before", "after"))
        return _counted(whole, count, unit, side, base), after + 1
    return length, after


def _counted(
    whole: int | None, count: float | None, unit: str, side: int, base: str
) -> Counted | Vague:
    """Units counted from a day; hours lie within it or cannot be told."""
    if unit in UNITS_OF_DAY:
        if base == "speech" and count is not None and unit != "hour":
            return Counted(0, "day", "", base)
        return Vague("PAST_REF" if side < 0 else "FUTURE_REF")
    if whole is None and count is not None and count == 0.5 and unit == "year":
        return Counted(side * 6, "month", "", base)
    if whole is None and count is not None and unit == "year":
        return Counted(side * int(12 * count), "month", "", base)
    return Counted(None if whole is None else side * whole, unit, "" if side < 0 else "on", base)


def event_words(tokens: Tokens, at: int) -> tuple[str, ...]:
    """The words that name an event: "(after) the shooting", "(before) his arrest in May"."""
    words: list[str] = []
    for token in tokens[at : at + 6]:
        if token.kind in (".", ",", ";", ":", "line", "end", "month", "weekday"):
            break
        if token.word in ("of", "in", "on", "at", "by", "with", "for", "that", "who", "and"):
            break
        if token.kind == "" and token.word not in _PLAIN and token.word == token.raw:
            words.append(token.word)
    return tuple(words)
