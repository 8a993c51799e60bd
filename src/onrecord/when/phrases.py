"""The phrases of a text that speak of time, each with what it says.

One scan makes tokens; small parsers read at each token that may begin a phrase.  Knows no calendar
and no day of publication.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from onrecord.when import calendar_phrases as by_name
from onrecord.when.calendar_phrases import Found, Tokens
from onrecord.when.clock_phrases import clock, of_day, with_day
from onrecord.when.lexicon import END, Token
from onrecord.when.meanings import Clock, Counted, Length, Meaning, Named, Phrase, Years
from onrecord.when.relative_phrases import READERS

_CLOCKS: Final = frozenset({"clock", "meridiem", "noon"})
_RELATIONS: Final = {
    **{w: w for w in "before after since until by".split()},
    **dict.fromkeys(("till", "through", "til"), "until"),
    **dict.fromkeys(("around", "about", "circa", "c", "approximately", "roughly"), "about"),
    "from": "since",
}
_TWO: Final = {
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
    ("at", "least"),
    ("just", "over"),
    ("just", "under"),
}
_TO: Final = frozenset({"to", "and", "until", "till", "through", "-", "–", "—"})
_MOVED: Final = frozenset(
    "moved postponed delayed adjourned rescheduled shifted deferred bumped changed".split()
)
_PUT: Final = frozenset("put pushed set".split())
_MOVED_REACH: Final = 10
_PADDING: Final = 16


def padded(tokens: list[Token]) -> list[Token]:
    """The tokens with room to look ahead and, by a negative index, behind."""
    return [*tokens, *[END] * _PADDING]


def find_phrases(tokens: Tokens) -> list[Phrase]:
    """All phrases, in order, without overlap; `tokens` are padded."""
    found: list[Phrase] = []
    at, stop, until = 0, len(tokens) - _PADDING, 0
    while at < stop:
        kind = tokens[at].kind
        if kind == "" and tokens[at].raw not in ("AD", "Q1", "Q2", "Q3", "Q4"):
            at += 1
            continue
        held = _read(tokens, at)
        if held is None or held[1] > stop:
            at += 1
            continue
        meaning, end = held
        first = at
        if isinstance(meaning, Length | Counted) and kind in ("digits", "number", "a", "amount"):
            first = _with_hedge(tokens, at, until)
        is_range = isinstance(meaning, Named) and meaning.day_to is not None
        relation = "" if is_range else _relation(tokens, first, end)
        found.append(Phrase(first, end, meaning, relation))
        at = until = end
    return _ranges(tokens, found)


def _read(tokens: Tokens, at: int) -> Found:
    kind = tokens[at].kind
    if kind in _CLOCKS or (kind in ("digits", "amount") and len(tokens[at].raw) <= 5):
        time = clock(tokens, at)
        if time is not None:
            return _clock_and_day(tokens, *time)
    if kind in ("", "code"):
        found = by_name.era_first(tokens, at) or by_name.quarter_mark(tokens, at)
    elif kind in READERS:
        found = READERS[kind](tokens, at)
    else:
        return None
    if found is None:
        return None
    meaning, end = found
    return of_day(meaning, tokens, end) or found


def _clock_and_day(tokens: Tokens, time: str, end: int) -> tuple[Meaning, int]:
    ahead = with_day(tokens, time, end)
    if ahead is not None and tokens[ahead[1]].kind in READERS:
        found = READERS[tokens[ahead[1]].kind](tokens, ahead[1])
        if found is not None:
            meaning, after = found
            if isinstance(meaning, Clock):
                return Clock(time, meaning.day), after
            if isinstance(meaning, Named | Counted) and _names_day(meaning):
                return Clock(time, meaning), after
    return Clock(time), end


def _names_day(meaning: Named | Counted) -> bool:
    if isinstance(meaning, Counted):
        return meaning.unit == "day"
    return bool(meaning.day or meaning.weekday)


def _with_hedge(tokens: Tokens, at: int, until: int) -> int:
    """Where a length begins with the words that make it rough: "almost two years"."""
    if at > until and tokens[at - 1].kind == "about":
        return at - 1
    if at > until + 1 and (tokens[at - 2].word, tokens[at - 1].word) in _TWO:
        return at - 2
    return at


def _dates_a_noun(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a phrase stands before the thing it dates, of which its preposition then speaks.

    Takes "after the March 9 hearing", "by Friday's vote"; refuses "after March 9".
    """
    after = tokens[last]
    if after.kind == "poss":
        return True
    return tokens[first - 1].word == "the" and after.kind == "" and after.raw == after.word != ""


def _relation(tokens: Tokens, first: int, last: int) -> str:
    """What the words before a phrase make of it: "before March", "by 2018", "around 4 July"."""
    before = tokens[first - 1]
    if _dates_a_noun(tokens, first, last):
        return ""
    if before.kind == "-" and before.end == tokens[first].start:
        return {"post": "after", "pre": "before"}.get(tokens[first - 2].word, "")
    if before.word == "the":
        before = tokens[first - 2]
    if before.kind == "." and tokens[first - 2].word in ("c", "ca"):
        return "about"
    if _is_moved(tokens, first):
        return ""
    return _RELATIONS.get(before.word, "")


def _ranges(tokens: Tokens, found: Sequence[Phrase]) -> list[Phrase]:
    """The phrases with the two ends of each range tied: "from March to August 2011"."""
    out = list(found)
    for index, second in enumerate(out):
        if not index:
            continue
        first = out[index - 1]
        if first.partner is not None or not _is_range(tokens, first, second):
            continue
        earlier = _completed(first.meaning, second.meaning)
        later = _completed(second.meaning, first.meaning, after=True)
        out[index - 1] = replace(first, meaning=earlier, partner=index, relation="")
        out[index] = replace(second, meaning=later, partner=index - 1, relation="")
    return out


def _is_range(tokens: Tokens, first: Phrase, second: Phrase) -> bool:
    """Whether one joining word stands between two dates: "May to July", "between 2014 and 2016"."""
    gap = second.first - first.last
    if gap == 2 and tokens[first.last + 1].kind == "about":
        gap = 1
    if gap != 1 or not isinstance(first.meaning, Named | Years):
        return False
    if type(first.meaning) is not type(second.meaning) or tokens[first.last].word not in _TO:
        return False
    if tokens[first.last].word != "and":
        return not _is_moved(tokens, first.first)
    if _follow_on(first.meaning, second.meaning):
        return True
    return "between" in (tokens[first.first - 1].word, tokens[first.first - 2].word)


def _is_moved(tokens: Tokens, at: int) -> bool:
    """Whether "from" names the day that something was put off: "moved the trial from (Oct. 7)"."""
    if tokens[at - 1].word != "from":
        return False
    for before in range(at - 2, at - 2 - _MOVED_REACH, -1):
        if tokens[before].kind in (".", ";", ":", "line", "end"):
            return False
        if tokens[before].word in _MOVED:
            return True
        if tokens[before].word in ("off", "back") and tokens[before - 1].word in _PUT:
            return True
    return False


def _follow_on(first: Meaning, second: Meaning) -> bool:
    """Whether they are two years in a row: "in 2019 and 2020"."""
    if not isinstance(first, Years) or not isinstance(second, Years):
        return False
    return first.count == second.count == 1 and second.first == first.first + 1


def _completed(meaning: Meaning, other: Meaning, *, after: bool = False) -> Meaning:
    """An end of a range with the year that only the other end gives."""
    if isinstance(meaning, Years) and isinstance(other, Years):
        before_christ = other.first < 0 < -other.first <= meaning.first
        return replace(meaning, first=-meaning.first) if before_christ and not after else meaning
    if not isinstance(meaning, Named) or not isinstance(other, Named):
        return meaning
    if meaning.year is None and other.year is not None and (meaning.month and other.month):
        mine, its = (meaning.month, meaning.day or 1), (other.month, other.day or 1)
        if after:
            return replace(meaning, year=other.year + (mine < its))
        return replace(meaning, year=other.year - (mine > its))
    return meaning
