"""Times of day: the grammar of "6:40 p.m. (GMT +8)", "noon", "Tuesday night", "at 10 a.m."."""

from __future__ import annotations

from typing import Final

from onrecord.when.calendar_phrases import Tokens
from onrecord.when.meanings import Clock, Counted, Meaning, Named

_ZONES: Final = frozenset(
    "utc gmt bst ist est edt et cst cdt ct mst mdt mt pst pdt pt cet cest aest aedt jst hkt".split()
)
_ZERO: Final = frozenset({"utc", "gmt"})


def _meridiem(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Such as "am", "a.m.", "PM" at a token; "a" or "p" and where it ends."""
    token = tokens[at]
    if token.word in ("am", "pm"):
        return token.word[0], at + 1
    if token.word in ("a", "p") and tokens[at + 1].kind == "." and tokens[at + 2].word == "m":
        end = at + 3
        if tokens[end].kind == "." and tokens[end].start == tokens[at + 2].end:
            end += 1
        return token.word, end
    return None


def clock(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """A time of day.

    Takes "18:00 UTC", "6:40 p.m. (GMT +8)", "10.30am", "10 o'clock", "noon"; refuses "25:00",
    "2:1", "10".
    """
    token = tokens[at]
    if token.kind == "noon":
        if token.raw[0].isupper() and not _opens(tokens, at):
            return None
        return ("12:00" if token.value else "24:00"), at + 1
    hour, minute, end = _figures(tokens, at)
    if hour is None:
        return None
    seconds = token.kind == "clock" and token.raw.count(":") == 2
    found = None
    if token.kind == "meridiem":
        found = token.raw[-2:].lower()[0], at + 1
    else:
        found = _meridiem(tokens, end)
    if found is not None:
        half, end = found
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif token.kind != "clock" or seconds:
        after = tokens[end]
        if after.word == "o" and tokens[end + 2].word == "clock":
            end += 3
        else:
            return None
    if hour > 24 or minute > 59:
        return None
    zone, end = _zone(tokens, end)
    if found is None and end == at + 1 and not _is_told(tokens, at):
        return None
    return f"{hour:02d}:{minute:02d}{zone}", end


def _opens(tokens: Tokens, at: int) -> bool:
    return tokens[at - 1].kind in ("line", "end", ".", "!", "?", '"', "“")


def _is_told(tokens: Tokens, at: int) -> bool:
    """Whether figures alone are a time: "at 10:45", "08:00-20:00"; never "John 3:16"."""
    before, after = tokens[at - 1], tokens[at + 1]
    if before.word in "at by around about until till from before after of since between".split():
        return True
    if before.kind in ("weekday", "deictic") or tokens[at - 2].kind in ("clock", "weekday"):
        return True
    return after.kind in ("-", "–", "—") and tokens[at + 2].kind == "clock"


def _figures(tokens: Tokens, at: int) -> tuple[int | None, int, int]:
    """Hour and minute as they stand, and where they end."""
    token = tokens[at]
    if token.kind == "clock":
        hour, minute = token.raw.split(":")[:2]
        return int(hour), int(minute), at + 1
    if token.kind == "meridiem":
        hour, _, minute = token.raw[:-2].replace(":", ".").partition(".")
        return int(hour), int(minute or 0), at + 1
    if token.kind == "digits" and len(token.raw) <= 2:
        return int(token.raw), 0, at + 1
    if token.kind == "amount" and token.raw.count(".") == 1:
        hours, minutes = token.raw.split(".")
        if len(hours) <= 2 and len(minutes) == 2:
            return int(hours), int(minutes), at + 1
    return None, 0, at


def _zone(tokens: Tokens, at: int) -> tuple[str, int]:
    opened = tokens[at].kind == "("
    ahead = at + 1 if opened else at
    token = tokens[ahead]
    if token.word == "local" and tokens[ahead + 1].word == "time":
        return "", ahead + 2 + (opened and tokens[ahead + 2].kind == ")")
    if token.word not in _ZONES or not token.raw.isupper():
        return "", at
    end, sign = ahead + 1, "Z" if token.word in _ZERO else ""
    if tokens[end].kind in ("+", "-") and tokens[end + 1].kind == "digits":
        hours = tokens[end + 1]
        sign = f"{tokens[end].kind}{int(hours.raw):02d}" if len(hours.raw) < 3 else ""
        end += 2
    if opened:
        if tokens[end].kind != ")":
            return "", at
        end += 1
    return sign, end


def with_day(tokens: Tokens, time: str, at: int) -> tuple[Clock, int] | None:
    """Where the day may begin that follows a time: "10 a.m. on Tuesday"; None where none may."""
    word = tokens[at].word
    if tokens[at].kind == "," and tokens[at + 1].kind in ("weekday", "month"):
        return Clock(time), at + 1
    if word == "on" or (word == "of" and tokens[at + 1].kind in ("digits", "month", "ordinal")):
        return Clock(time), at + 1
    if tokens[at].kind in ("weekday", "deictic", "month", "det", "which"):
        return Clock(time), at
    return None


def of_day(meaning: Meaning, tokens: Tokens, at: int) -> tuple[Clock, int] | None:
    """A day followed by a part or time of it: "Tuesday night", "May 5 at 10 a.m."."""
    if not isinstance(meaning, Named | Counted) or not is_day(meaning):
        return None
    token = tokens[at]
    if token.kind == "daypart" and not (token.word == "night" and token.raw[0].isupper()):
        return Clock(str(token.value), meaning), at + 1
    if token.value == "night" and token.kind == "unit":
        return Clock("NI", meaning), at + 1
    ahead = at
    if token.kind == ",":
        ahead += 1
    if tokens[ahead].word == "at":
        ahead += 1
    elif ahead > at:
        return None
    found = clock(tokens, ahead)
    return (Clock(found[0], meaning), found[1]) if found is not None else None


def is_day(meaning: Meaning) -> bool:
    """Whether it is one day, once the year is known."""
    if isinstance(meaning, Counted):
        return meaning.unit == "day" and not meaning.part
    return isinstance(meaning, Named) and bool(meaning.day or meaning.weekday) and not meaning.part
