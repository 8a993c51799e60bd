"""What looks like a date and is none: names, verbs, counts, numbers of things, ages, sentences.

Each rule gives an example that it refuses and one that it lets pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from onrecord.when.lexicon import Token

Tokens = Sequence[Token]

_BEFORE_YEAR: Final = frozenset(
    "in since by until till of from to through during before after circa around about early late"
    " mid year season summer winter spring fall autumn between and back than ca c post pre".split()
)
_NUMBER_OF: Final = frozenset(
    "no nos number section sections article room flight route highway page pages chapter suite"
    " unit bus train psalm docket case act code rule interstate channel model boeing airbus windows"
    " sec art iphone ps box court".split()
)
_COUNTED: Final = frozenset(
    "people men women children persons percent dollars pounds euros rupees feet foot ft metres"
    " meters miles km kilometres kilometers acres tons tonnes calories votes jobs copies times"
    " others million billion thousand hundred mm cm kg mph kmh square cubic degrees students"
    " employees workers soldiers troops cars homes words rounds guns cases points seats".split()
)
_STREETS: Final = frozenset(
    "street st road rd avenue ave drive dr lane ln boulevard blvd way square highway hwy terrace"
    " crescent close gardens nagar marg".split()
)
_MONTH_NAMES: Final = frozenset("april may june august march january jan dec mar sept sep".split())
"""Months that are also names of people, or verbs, or short for something else."""
_BEFORE_MONTH: Final = frozenset(
    "in since during until till by last next this past early late mid from to through between of"
    " before after every each around about for previous following mid- beginning end start"
    " coming".split()
)
_SAYS: Final = frozenset(
    "said says told has had is was will would did does can could also herself himself who"
    " argued added wrote testified denied".split()
)
_FEELINGS: Final = frozenset("confidence trust faith belief believe interest".split())
_TITLES: Final = frozenset("mr mrs ms miss dr lady sir justice judge theresa minister".split())
_PRISON: Final = frozenset(
    "jail jailed prison imprisonment imprisoned custody sentence sentences sentenced behind bars"
    " probation incarceration incarcerated detention parole penitentiary lockup gaol community"
    " supervised term terms punishment suspended".split()
)


def glued(tokens: Tokens, at: int) -> bool:
    """Whether a number is part of a code.

    Takes "24-1234", "D-101-CR-2024-0013", "1380-2075"; lets pass "mid-2009" and "2009-2011".
    """
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if before.end == token.start and before.kind in ("-", "/", ".", "_", ":", "&", "\\"):
        head = tokens[at - 2]
        if head.end == before.start and head.word not in ("mid", "post", "pre", "late", "early"):
            if before.kind != "-" and before.kind != "/":
                return True
            if head.kind != "digits" or len(head.raw) != 4:
                return True
            if not -150 < int(token.raw) - int(head.raw) < 150:
                return True  # 1380-2075 is no range of years
    if after.start == token.end and after.kind in ("-", "/", "_", "&", "\\"):
        tail = tokens[at + 2]
        if tail.start == after.end and tail.kind in ("digits", "amount", "code", "opaque"):
            far = len(tail.raw) == 4 and tail.kind == "digits"
            if far and not -150 < int(tail.raw) - int(token.raw) < 150:
                return True
            return len(tail.raw) not in (2, 4) or tokens[at + 3].kind in ("-", "/")
    return False


def is_address(tokens: Tokens, after: int) -> bool:
    """Whether a street follows: "1600 March Street", "12 May Road"; "10 May hearing" is none."""
    for at in range(after, after + 3):
        token = tokens[at]
        if token.word in _STREETS and token.raw[:1].isupper():
            return True
        if not token.raw[:1].isupper():
            return False
    return False


def is_year(tokens: Tokens, at: int) -> bool:
    """Whether four digits are a year.

    Takes "in 2009", "the 2008 Games", "(2016)"; refuses "2009 people", "Flight 1990", "No. 2009",
    "$2009", "Penal Code, 1860".
    """
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    value = token.value
    if len(token.raw) != 4 or not isinstance(value, int) or glued(tokens, at):
        return False
    if before.kind in (",", ".") and before.end and tokens[at - 2].word in _NUMBER_OF:
        return False
    if before.word in _NUMBER_OF or before.kind in ("#", "§", "/", "+", "×", "*", "="):
        return False
    if after.word in _COUNTED or after.kind in ("unit", "%", "€", "£", "$") or after.raw == "x":
        return False
    if after.kind == "poss" and after.word.endswith("s") and 1000 <= value < 2100:
        return True
    if is_address(tokens, at + 1):
        return False
    if before.word in _BEFORE_YEAR:
        return 1000 <= value < 2100 and not _counts(tokens, at)
    if before.kind in ("(", "[", "-", "–", "—"):
        return 1500 <= value < 2100
    return 1900 <= value < 2100 and not _counts(tokens, at)


_EVENTS: Final = frozenset(
    "games olympics elections championships finals olympic primaries".split()
)


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether a plural follows that the number may count: "2000 jets"; "2008 elections" is none."""
    after = tokens[at + 1]
    word = after.word
    return (
        after.raw == word
        and len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in _EVENTS
        and after.kind == ""
        and word not in ("was", "has", "does", "says", "as")
    )


def is_plain_month(tokens: Tokens, at: int) -> bool:
    """Whether a month's name without day and year is the month.

    Takes "in May", "last March", "the May election", "January"; refuses "Theresa May", "May said",
    "confidence in May", "the March on Washington", "June Carter".
    """
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if is_address(tokens, at + 1) or before.word in _TITLES:
        return False
    if len(token.word) < 5 and token.word not in ("may", "june", "july"):
        if after.kind != "." or after.start != token.end:
            return before.word in ("in", "since", "until") and token.word != "mar"
        return before.word in _BEFORE_MONTH
    if before.kind in ("det", "which"):
        return not (token.word in _MONTH_NAMES and after.word in ("for", "on", "against", "of"))
    if before.word in _BEFORE_MONTH:
        if tokens[at - 2].word in _FEELINGS:
            return False
        named = token.word in _MONTH_NAMES and after.raw[:1].isupper() and after.kind == ""
        return not (named and before.word not in ("in", "since", "during", "last", "next"))
    if before.kind in ("-", "–", "—", "/", "and", "to") or before.word in ("or", "mid", "early"):
        return True
    if token.word in _MONTH_NAMES:
        return before.kind == "month"
    return not (after.raw[:1].isupper() and after.kind == "") and after.word not in _SAYS


def is_season(tokens: Tokens, at: int) -> bool:
    """Whether a season without a year is a time.

    Takes "last summer", "in the spring", "this fall"; refuses "a fall", "Summer Olympics",
    "the winter coat", "prices fall".
    """
    before, after = tokens[at - 1], tokens[at + 1]
    is_fall = tokens[at].word == "fall" and before.word not in ("this", "last")
    if after.raw[:1].isupper() or is_fall:
        return before.kind == "which" or before.word == "this"
    if before.kind in ("which", "every") or before.word in ("this", "that"):
        return True
    if before.word == "the":
        return (
            tokens[at - 2].word
            in ("in during over until by since through before after throughout".split())
            and after.kind != ""
        ) or after.word in ("and", "when", "before", "after", "of")
    return before.word in ("in", "by", "until", "since") and after.kind in (".", ",", "line", "end")


_BEFORE_NAMED_DAYS: Final = frozenset(
    "super black good ash cyber giving fat bloody holy palm easter whit shrove maundy mr mrs st"
    " father".split()
)


def is_named_day(tokens: Tokens, at: int, ends: int | None = None) -> bool:
    """Whether a weekday or feast is part of a name.

    Takes "Super Tuesday", "Saturday Night Live", "The Christmas Cottage", "Johnnie Christmas";
    refuses "Tuesday", "Christmas Eve", "On Christmas".
    """
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1 if ends is None else ends]
    if before.raw[:1].isupper() and before.word in _BEFORE_NAMED_DAYS:
        return True
    if after.kind == "daypart" or after.word in ("night", "morning"):
        return after.raw[0].isupper() and tokens[at + 2].raw[:1].isupper()
    if token.kind != "holiday":
        return False
    named = before.kind == "" and before.raw[:1].isupper() and len(before.raw) > 3
    other = after.raw[:1].isupper() and after.word not in ("day", "eve", "year")
    return named or other


def is_age(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a length of time is an age: "26 years old", "aged 18 months", "a 12-year-old boy"."""
    after = last + 1 if tokens[last].kind in ("-", ",") else last
    if tokens[after].word in ("old", "olds", "older"):
        return True
    before = tokens[first - 1]
    if before.word in ("aged", "age", "ages"):
        return True
    return before.word == "of" and tokens[first - 2].word in ("age", "ages")


def is_sentence(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a length of time is a punishment.

    Takes "18 months in jail", "a two-year suspended sentence", "sentenced to ten years", "faces up
    to 20 years", "in prison for years"; lets pass "18 months behind schedule".
    """
    behind = [tokens[k] for k in range(last, min(last + 5, len(tokens)))]
    for token in behind:
        if token.kind in (".", ";", ":", "line", "end", ","):
            break
        if token.word in _PRISON and not (token.word == "behind" and "bars" not in _of(behind)):
            return True
    near = True
    for at in range(first - 1, max(first - 9, -1), -1):
        token = tokens[at]
        near = near and token.kind != ","
        if token.kind in (".", ";", "line", "end"):
            break
        if token.word in ("sentenced", "jailed", "imprisoned"):
            return True
        if near and token.word in ("sentence", "prison", "jail", "term"):
            return True
        if token.word in ("faces", "facing", "face", "faced", "maximum") and tokens[
            first - 1
        ].word in ("to", "of", "than", "least", "another", "maximum", "faces", "facing", "face"):
            return True
    return False


def _of(tokens: list[Token]) -> set[str]:
    return {t.word for t in tokens}
