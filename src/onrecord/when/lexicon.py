"""The words that dates are made of, and the one scan that finds them.

Knows English names of months, weekdays, units, numbers and seasons, and which signs belong
together as one token.  Refuses to know what any of them means in its place: "May" is a month here
even where she is a prime minister.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Token(NamedTuple):
    """A word, number or sign with its place and what it may be in a date.

    Attributes:
        kind: "" for a word that is none of ours; "line" for a line break; "end" past the last.
        value: A number for month, weekday, number and the like, else the word in small letters.
    """

    kind: str
    value: int | float | str
    start: int
    end: int
    word: str
    raw: str


END: Final = Token("end", "", 0, 0, "", "")

MONTHS: Final = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
UNITS: Final = {
    **{u: u for u in "minute hour day week weekend fortnight month quarter year decade".split()},
    **{u: u for u in "century season night".split()},
    "centuries": "century",
    "second": "second",
    "semester": "half",
    "yr": "year",
    "yrs": "year",
}
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_PARTS: Final = {
    **dict.fromkeys("early beginning start".split(), "early"),
    **dict.fromkeys("late end close".split(), "late"),
    **dict.fromkeys("mid middle".split(), "mid"),
    "earlier": "earlier",
    "later": "later",
}
_DAYPARTS: Final = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "lunchtime": "MI",
}
_DEICTIC: Final = {"today": 0, "tomorrow": 1, "yesterday": -1, "tonight": 0, "tonite": 0}
VAGUE: Final = {
    **dict.fromkeys("now nowadays currently presently".split(), "PRESENT_REF"),
    **dict.fromkeys(("recently",), "PAST_REF"),
}
OFTEN: Final = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
}
HOLIDAYS: Final = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("christmas",): (12, 25),
    ("boxing", "day"): (12, 26),
    ("new", "year", "poss", "day"): (1, 1),
    ("new", "year", "poss", "night"): (1, 1),
    ("new", "year", "poss", "eve"): (12, 31),
    ("hogmanay",): (12, 31),
    ("valentine", "poss", "day"): (2, 14),
    ("st", "patrick", "poss", "day"): (3, 17),
    ("st", "stephen", "poss", "day"): (12, 26),
    ("anzac", "day"): (4, 25),
    ("juneteenth",): (6, 19),
    ("bastille", "day"): (7, 14),
    ("halloween",): (10, 31),
    ("armistice", "day"): (11, 11),
    ("burns", "night"): (1, 25),
    ("bonfire", "night"): (11, 5),
    ("independence", "day"): (0, 0),
    ("republic", "day"): (0, 0),
}
"""Month and day; (0, 0) where the day depends on the country, which the words do not give."""
FEASTS: Final = {
    ("ash", "wednesday"): -46,
    ("palm", "sunday"): -7,
    ("maundy", "thursday"): -3,
    ("good", "friday"): -2,
    ("easter", "saturday"): -1,
    ("easter", "sunday"): 0,
    ("easter", "day"): 0,
    ("easter",): 0,
    ("easter", "monday"): 1,
    ("whit", "monday"): 50,
}
"""Days from the Easter of the western churches."""
RANKED: Final = {
    ("labor", "day"): (9, 1, 1),
    ("memorial", "day"): (5, 1, -1),
    ("melbourne", "cup", "day"): (11, 2, 1),
}
"""Month, weekday and its rank in it."""


def _words() -> dict[str, tuple[str, int | float | str]]:
    held: dict[str, tuple[str, int | float | str]] = {}
    for number, name in enumerate(MONTHS, 1):
        held[name] = ("month", number)
        held[name[:3]] = ("month", number)
    held["sept"] = ("month", 9)
    for number, name in enumerate(WEEKDAYS, 1):
        held[name] = ("weekday", number)
        held[name + "s"] = ("weekdays", number)
        held[name[:3]] = ("weekday", number)
    held |= {short: ("weekday", n) for short, n in (("tues", 2), ("thur", 4), ("thurs", 4))}
    for number, name in enumerate(_ONES):
        held[name] = ("number", number)
    for number, name in enumerate(_TENS, 2):
        held[name] = ("number", 10 * number)
        held[name[:-1] + "ies"] = ("sixties", 10 * number)
    held |= {
        "couple": ("number", "X"),
        "few": ("number", "X"),
        "several": ("number", "X"),
        "many": ("number", "X"),
        "hundred": ("number", 100),
        "dozen": ("number", 12),
        "a": ("a", 1),
        "an": ("a", 1),
        "half": ("half", 0.5),
    }
    for number, name in enumerate(_ORDINALS, 1):
        held[name] = ("ordinal", number)
    for name, unit in UNITS.items():
        held.setdefault(name, ("unit", unit))
        held.setdefault(name + "s", ("unit", unit))
    held["seconds"] = ("unit", "second")
    for name, season in (
        ("spring", "SP"),
        ("summer", "SU"),
        ("autumn", "FA"),
        ("fall", "FA"),
        ("winter", "WI"),
        ("springtime", "SP"),
        ("summertime", "SU"),
        ("wintertime", "WI"),
    ):
        held[name] = ("season", season)
    for kind, table in (
        ("part", _PARTS),
        ("daypart", _DAYPARTS),
        ("deictic", _DEICTIC),
        ("vague", VAGUE),
        ("often", OFTEN),
    ):
        for name, value in table.items():
            held[name] = (kind, value)
    for name in "the this that these those".split():
        held[name] = ("det", name)
    for name in "last past previous next coming following upcoming same".split():
        held[name] = ("which", name)
    for name in "every each per".split():
        held[name] = ("every", name)
    for name in "about around approximately roughly nearly almost over under some".split():
        held[name] = ("about", name)
    for name in ("noon", "midday", "midnight"):
        held[name] = ("noon", 0 if name == "midnight" else 12)
    for words in (*HOLIDAYS, *FEASTS, *RANKED):
        held.setdefault(words[0], ("holiday", words[0]))
    held["thanksgiving"] = ("holiday", "thanksgiving")
    return held


LEXICON: Final = _words()
_CAPITAL: Final = frozenset({"month", "weekday", "weekdays", "holiday"})
"""Kinds that English writes with a capital; "march" and "may" in small letters are verbs."""

_SCAN: Final = re.compile(
    r"""
    (?P<opaque>https?://\S+ | www\.\S+ | [@#]\w+ | [$£€₹¥]\s?\d[\d,.]*)
  | (?P<word>[^\W\d_]++(?![\d_]))
  | (?P<line>[ \t\r\f\v]*\n\s*)
  | (?P<iso>\d{4}-\d{2}-\d{2}(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
  | (?P<slash>\d{1,4}(?P<s>[/.-])\d{1,2}(?P=s)\d{2,4}(?![\w/-]))
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))
  | (?P<decade>(?:\d{3}0|['’]?[2-9]0)['’]?s(?!\w))
  | (?P<meridiem>\d{1,2}(?:[:.]\d{2})?[ap]m(?!\w))
  | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)(?!\w))
  | (?P<digits>\d+(?:,\d{3})*(?:\.\d+)?(?!\w)%?)
  | (?P<poss>['’]s?(?!\w))
  | (?P<code>\w+)
  | (?P<sign>[^\w\s])
    """,
    re.VERBOSE,
)
_LONGEST: Final = 12
"""Digits of a number that is still read as one; nothing longer is part of a date."""


def scan(text: str) -> list[Token]:
    """All tokens of a text, in order, white space left out."""
    tokens: list[Token] = []
    add = tokens.append
    known = LEXICON.get
    for match in _SCAN.finditer(text):
        raw, kind = match.group(), match.lastgroup
        start, end = match.span()
        if kind == "word":
            word = raw.lower() if len(raw) < 20 else ""
            found = known(word)
            if found is None or (raw == word and found[0] in _CAPITAL):
                add(Token("", "", start, end, word, raw))
            else:
                add(Token(found[0], found[1], start, end, word, raw))
        elif kind == "sign":
            add(Token(raw, "", start, end, raw, raw))
        elif kind == "digits":
            add(_number(raw, start, end))
        elif kind == "ordinal":
            add(Token("ordinal", int(raw[:-2]), start, end, raw, raw))
        elif kind == "decade":
            add(
                Token("decade", int("".join(c for c in raw if c.isdecimal())), start, end, raw, raw)
            )
        else:
            add(Token(kind or "", "", start, end, raw, raw))
    return tokens


def _number(raw: str, start: int, end: int) -> Token:
    plain = raw.isascii() and raw.isdecimal()
    if plain and len(raw) <= 4:
        return Token("digits", int(raw), start, end, raw, raw)
    if len(raw) > _LONGEST or raw.endswith("%") or not raw.isascii():
        return Token("opaque", "", start, end, raw, raw)
    value = float(raw.replace(",", ""))
    return Token("amount", int(value) if value.is_integer() else value, start, end, raw, raw)
