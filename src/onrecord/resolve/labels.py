"""Labels: what courts call those whose names they keep back: "Juror No. 7", "Jane Doe 2".

Knows that two numbers under one word are two people.  Refuses to say whether Witness B is
Officer B.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from onrecord.resolve.fold import fold

_NUMBERS: Final = {
    word: str(n)
    for n, words in enumerate(
        """one first|two second|three third|four fourth|five fifth|six sixth|seven seventh
        |eight eighth|nine ninth|ten tenth|eleven eleventh|twelve twelfth""".split("|"),
        1,
    )
    for word in words.split()
}
_NOUN: Final = (
    r"jane doe|john doe|minor victim|juror|alternate|witness|officer|victim|minor|child"
    r"|complainant|defendant|plaintiff|patient|student|soldier|agent|detective|individual|person|employee|source|girl|boy"
    r"|woman|man|suspect|informant|co-conspirator|coconspirator|accuser|survivor|prisoner|inmate"
)
_AFTER: Final = re.compile(
    rf"(?:the )?({_NOUN})(?:[ ,-]|(?=#))(?:no\.?|number|nr\.?|num\.?)? ?#? ?"
    r"(\d{1,3}|[a-z]|[a-z]+)"
)
_BEFORE: Final = re.compile(
    rf"(?:the )?(\d{{1,3}}(?=st|nd|rd|th)|[a-z]+)(?:st|nd|rd|th)? ({_NOUN})"
)
_ROMAN: Final = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}


@dataclass(frozen=True, slots=True)
class Label:
    """A word for somebody and the number or letter that tells them from others."""

    noun: str
    mark: str


@lru_cache(maxsize=65536)
def label_of(words: str) -> Label | None:
    """The label that some words are.

    Takes "Juror No. 7", "Juror Seven" and "the seventh juror"; must refuse "Officer Hill".
    """
    flat = fold(" ".join(words.split()))
    after, before = _AFTER.fullmatch(flat), _BEFORE.fullmatch(flat)
    if after is not None:
        noun, mark = after[1], after[2]
        if len(mark) > 1 and not mark.isdigit():
            mark = _NUMBERS.get(mark, _ROMAN.get(mark, ""))
    elif before is not None:
        noun = before[2]
        mark = before[1] if before[1].isdigit() else _NUMBERS.get(before[1], "")
    else:
        return None
    mark = mark.lstrip("0")
    return Label(noun.replace("-", ""), mark) if mark else None
