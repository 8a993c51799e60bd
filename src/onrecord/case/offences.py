"""Offences compared: whether two wordings name the same charge.

Knows determiners and counts to leave out.  Refuses to know law: "manslaughter" and "involuntary
manslaughter" may be one charge, "murder" and "attempted murder" never are.
"""

import re
from typing import Final

_LEAD: Final = re.compile(
    r"(?:(?:the|a|an|his|her|their|one|two|three|four|five|six|single|both|all|each|alleged|felony|"
    r"criminal|felonious|first|same|related)\s+|(?:charges?|counts?|allegations?"
    r"|offen[cs]es?)\s+of\s+|\d+\s+)+"
)
_TAIL: Final = re.compile(
    r"\s+(?:charges?|counts?|offen[cs]es?|allegations?|case|of\s+(?:a|an|his|her|the)\s.*"
    r"|against\s.*)\Z"
)
_APART: Final = frozenset("attempted attempt conspiracy conspiring soliciting abetting".split())
"""Words that make another offence of one."""


def offence_key(words: str) -> str:
    """An offence for comparing: "a charge of the theft" is "theft"."""
    bare = " ".join(words.lower().split()).strip(" .,;:'’\"“”")
    bare = _LEAD.sub("", bare, count=1)
    return _TAIL.sub("", bare)


def is_same_offence(one: str, other: str) -> bool:
    """Whether two keys can be one charge: equal, or one wording within the other."""
    if not one or not other:
        return False
    a, b = one.split(), other.split()
    if a == b:
        return True
    if set(a) & _APART != set(b) & _APART:
        return False
    short, long = sorted((a, b), key=len)
    return set(short) <= set(long)
