"""Handles: what the name of an account tells of whose it is.

Knows the words that make an account its fans'.  Refuses to take an account for a person whose name
it holds with something beside it, or who has a common one: anybody can open one.
"""

import re
from typing import Final

from onrecord.resolve.fold import fold, joined
from onrecord.resolve.last_names import is_common
from onrecord.resolve.name_parts import PersonName
from onrecord.resolve.verdicts import Likeness, different, same, unsure

_OTHERS: Final = re.compile(
    r"fans?(?:page|club)?$|^fans?of|parody|updates?$|stans?$|support|^justicefor|^free(?=[a-z]{5})"
    r"|memes?$|archive$|truth$|^not(?:the)?(?:real)?(?=[a-z]{6})|^fake|exposed$|news$|watch$|army$"
    r"|^(?:team|friendsof|save|stop|prayfor|pray4)(?=[a-z]{4})|trial$"
)
_LEAST: Final = 8
"""Letters that a whole name must have to be nobody else's handle, by hand."""
_OWN: Final = re.compile(r"^(?:the)?(?:real|official|its|im|iam)|(?:official|real|tweets|hq)$")


def letters_of(handle: str) -> str:
    """The letters of a handle without what marks it as the true one: "RealAnaRuiz"."""
    plain = joined(handle.replace("_", "").lstrip("@"))
    return _OWN.sub("", plain) or plain


def is_others(handle: str) -> bool:
    """Whether an account says that it is somebody else's: "@AnaRuizFans"."""
    return _OTHERS.search(joined(handle.replace("_", "").lstrip("@"))) is not None


def same_handle(left: PersonName, right: PersonName) -> Likeness:
    """Two names of which one at least is a handle alone."""
    handle, other = (left, right) if left.handle and not left.surnames else (right, left)
    if other.handle and fold(handle.handle) == fold(other.handle):
        return same(0.98, f"the same handle, @{handle.handle}")
    theirs = [bool(n.handle) and is_others(n.handle) for n in (handle, other)]
    if other.handle and not other.surnames:
        if theirs[0] != theirs[1]:
            fans = (handle, other)[theirs.index(True)].handle
            return different(0.05, f"@{fans} speaks of somebody, and is not theirs")
        return unsure(0.1, "two handles; one person may have several")
    letters = joined(handle.handle.replace("_", ""))
    parts = [joined(p) for p in (other.surname, other.given) if len(joined(p)) > 3]
    if theirs[0] and any(part in letters for part in parts):
        return different(0.05, f"@{handle.handle} speaks of somebody, and is not theirs")
    whole = joined(other.given) + joined(other.surname)
    if other.is_full and letters == whole and len(whole) >= _LEAST and not is_common(other.surname):
        return same(0.7, f"the handle @{handle.handle} is the whole name")
    if other.given and joined(other.given) + joined(other.surname) in letters_of(handle.handle):
        return unsure(0.45, f"the handle @{handle.handle} holds the name")
    return unsure(0.1, f"the handle @{handle.handle} tells no name")
