"""Whom the words of a step cannot mean: the owner of the person told of, and the one beside.

Knows "Ann Roe's lawyer was jailed", "Ann Roe, whose son was jailed", "Ann Roe led the hunt for a
man who was jailed", "the killing of Ann Roe": in none of them was she.  Looks only at the words
between a name and a step; refuses to say who is meant instead.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from onrecord.case.rivals import has_rival
from onrecord.nouns import EventMention, Span
from onrecord.read.callings import HUMAN
from onrecord.read.chunks import chunks
from onrecord.read.given_names import gender_of

_BACK: Final = 60
"""Characters before a description in which its owner is looked for."""
_MOST: Final = 50
"""Names of one person that are looked at around a step."""
_OWNED: Final = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,3}\Z")
"""Between a name and the description of somebody whom it owns: "Roe's former lawyer"."""
_OWNER: Final = re.compile(r"[’']s?\s+\w")
_WHOSE: Final = re.compile(
    rf"[^.;:!?]*,?\s+whose\s+(?:[\w-]+[\s-]+){{0,3}}?{HUMAN}\b[^,.;:!?]*", re.IGNORECASE
)
"""Between a name and a step of its somebody's: ", whose son was"."""
_ANOTHER_WHO: Final = re.compile(
    rf"[^.;:!?]*\b(?:the|an?|two|three|four|five|another|one)\s+(?:[\w-]+\s+){{0,3}}{HUMAN}"
    r",?\s+who\s+[^,.;:!?]*(?:,\s+\w+(?:ed)?\s+(?:and\s+)?)*",
    re.IGNORECASE,
)
"""Between a name and a step of somebody else's: "hunted the killer, who was arrested and"."""
_OF_KIN_WHO: Final = re.compile(
    rf"(?:,\s+(?:aged\s+)?\d{{1,3}}|\s+\(\d{{1,3}}\))?,\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){{0,2}}{HUMAN}"
    r"\s+(?:of|to|at|in)\s[^,;:.!?]*,\s+who\s[^.;:!?]*"
)
"""Between a name and a step of its own: ", 58, nephew of the founder, who has"."""
_HARMED: Final = re.compile(
    r"\b(?:murder(?:ing|ed|er|ers)?|kill(?:ing|ed|er|ers)?|death|slaying|shooting|stabbing|rape|raping"
    r"|raped|attack(?:ing|ed|ers?)?|assault(?:ing|ed)?|abuse|abusing|abused|robb(?:ing|ed)|defraud(?:ing"
    r"|ed)|kidnap(?:ping|ped)?|stalking|victim)\s+(?:of\s+)?(?:(?:Mr|Mrs|Ms|Dr|the|her|his)\.?\s+|[a-z]+\s+){0,2}\Z"
)
"""Before the name of somebody who was harmed: "the killing of Ann Roe"."""
_HARM: Final = re.compile(
    r"[’']s?\s+(?:[\w-]+\s+){0,2}(?:killers?|murderers?|attackers?|rapists?|murder|death|killing"
    r"|body|assailants?)\b"
)
"""Behind the name of somebody who was harmed: "Ann Roe's killer"."""
_WHICH: Final = re.compile(
    r"\s+(?:who|whose|that|accused|convicted|charged|jailed|suspected|guilty|found|behind)\s"
    r"(?![^,.;:]*\b(?:is|was|as|named|called)\s+\Z)[^,.;:]*"
)
"""Between a description and a name that tells which one is meant: "the man who robbed Roe"."""
_MAX: Final = 240
"""Characters between a name and a step over which a clause may run."""


def is_barred(mention: EventMention, text: str, names: Sequence[Span]) -> bool:
    """Whether a step cannot be the step of somebody whose names stand at some places.

    Args:
        mention: The step, as it is told.
        text: The article's.
        names: Where the article names the person, in order.
    """
    words, at = mention.person, mention.trigger.start
    least = min(mention.passage.start, words.start - _MAX if words else mention.passage.start)
    near = bisect_left(names, least, key=lambda n: n.end)
    if words is not None and (
        _is_of_other_sex(words, text, names, near)
        or has_rival(mention, text, names[near : near + _MOST])
    ):
        return True
    for name in names[near : near + _MOST]:
        if words is not None and _tells_which(mention, words, text, name):
            return True
        if words is not None and (
            _stands_apart(mention, words, text, name) or _is_another(words, text, name)
        ):
            return True
        if name.start >= mention.passage.end:
            break
        # The name may be a part of the words: "Roe's killers", not "the driver Ann Roe".
        if words is not None and words.start <= name.start < name.end < words.end:
            if _OWNER.match(text, name.end, words.end) is not None:
                return True
        elif (
            words is not None
            and 0 <= words.start - name.end <= _BACK
            and _OWNED.fullmatch(text, name.end, words.start)
        ):
            return True
        if mention.passage.covers(name) and name.end <= at <= name.end + _MAX:
            between = text[name.end : at]
            if _WHOSE.fullmatch(between) or (
                _ANOTHER_WHO.fullmatch(between)
                and not _OF_KIN_WHO.fullmatch(between)
                and (words is None or words.start <= name.start)
            ):
                return True
    return False


_HE: Final = re.compile(r"\b(?:he|him|his|himself|Mr|Sir|Lord)\b", re.IGNORECASE)
_SHE: Final = re.compile(r"\b(?:she|her|hers|herself|Mrs|Ms|Miss|Dame|Lady)\b", re.IGNORECASE)
_CAPITAL: Final = re.compile(r"(?<![.!?]\s)(?<![.!?][”\"]\s)\b[A-Z][a-z]")


_OBJECT: Final = re.compile(
    r"(?:(?!\b(?:who|whose|that|which|as|when|while|after|before|and|but|he|she|his)\b)[^.;:!?])*?"
    r"\b(?:him|her(?=\s*[.;:!?]|\s+(?:to|in|on|at|for|with|by|and)\b))"
)
"""Behind a subject, an object of its own clause."""


def _is_of_other_sex(words: Span, text: str, names: Sequence[Span], near: int) -> bool:
    """Whether a "he" cannot be somebody just called "her", or whose first name is a woman's.

    "Roe looked on as they took her partner away. He was charged": he is not Roe, where nobody
    else is named between.
    """
    own = _HE if _HE.fullmatch(text, words.start, words.end) else _SHE
    if not own.fullmatch(text, words.start, words.end):
        return False
    other, sex = (_SHE, "f") if own is _HE else (_HE, "m")
    before = [n for n in names[near : near + _MOST] if n.end <= words.start]
    given = {
        g
        for n in (*before, *names[:3])
        if " " in n.of(text) and (g := gender_of(n.of(text).split()[0]))
    }
    if len(given) == 1:
        # "Christa Roe was to stand trial with him. She": a woman by her name.
        return given == {sex}
    if not before or words.start - before[-1].end > _MAX:
        return False
    # "Roe was to stand trial with him. She": in one clause a subject is no "him".
    between = text[before[-1].end : words.start]
    besides = _OBJECT.match(between)
    between = between[besides.end() :] if besides else between
    if _OWNER.match(between):
        # "Ann Roe's husband wept, his face in his hands, as she": the husband's face.
        return False
    return (
        other.search(between) is not None
        and own.search(between) is None
        and _CAPITAL.search(between) is None
    )


_RELATIVE: Final = re.compile(r"(?:his|her)\s", re.IGNORECASE)
_OF: Final = re.compile(r"\b(?:of|against)\s+\Z")
_OWNS_SOMEBODY: Final = re.compile(rf"[’']s?\s+(?:[\w-]+\s+){{0,3}}{HUMAN}\b")
GENERIC: Final = re.compile(
    r"the\s+(?:[\w-]+\s+)*(?:defendants?|accused|m[ae]n|wom[ae]n|suspects?|pair|couple|boys?|girls?"
    r"|teenagers?|\d+-year-olds?|appellants?|convicts?|prisoners?)\b",
    re.IGNORECASE,
)
"""A description that fits whoever stands before a court."""
_DOES: Final = re.compile(
    r"\s+(?:(?!(?:is|was|are|were|be|been|being|became|remain(?:s|ed)|as|named|called)\b)[a-z]+\s+){1,3}"
)
"""Between a subject and its object, which is another: "Roe succeeded the old treasurer"."""
_CALLED: Final = re.compile(r",?\s*(?:(?:aged\s+)?\d{1,3},\s*|\()?|\s+\(\d{1,3}\),\s+")
_CLOSED: Final = re.compile(r"\s*(?:[,;:.)]|who\b|\Z)")
"""Between a name and a description of it, and behind the two: "Ann Roe, the former mayor, was"."""
_SAME: Final = re.compile(
    r"\b(?:is|was|are|were|be|been|being|becam?e|remain(?:s|ed)|as|named|called)\s+"
    r"(?:[a-z]+ly\s+|still\s+|also\s+|not\s+|once\s+|among\s+|one\s+of\s+)*\Z"
)
"""Between a name and a description that is its own: "Roe is still the"."""


def is_called(mention: EventMention, words: Span, text: str, name: Span) -> bool:
    """Whether words right behind a name say what it is, and what follows is told of both.

    "Ann Roe, 45, a nurse, who has"; must refuse "Ann Roe, a nurse, and from a porter, who has".
    """
    return (
        name.end <= words.start
        and _CALLED.fullmatch(text, name.end, words.start) is not None
        and _CLOSED.match(text, words.end) is not None
        and not chunks(text, words.end, mention.trigger.start)
    )


def _stands_apart(mention: EventMention, words: Span, text: str, name: Span) -> bool:
    """Whether a description near a name is of another: "his attacker", "Roe's nephew"."""
    said = words.of(text)
    if (
        _RELATIVE.match(said)
        and not said.endswith(" client")
        and 0 < words.start - name.end <= _MAX
    ):
        return not re.match(r",?\s+[A-Z]", text[words.end : words.end + 4])
    if words == name:
        before = text[max(0, words.start - 10) : words.start]
        return _OF.search(before) is not None and _OWNS_SOMEBODY.match(text, name.end) is not None
    return (
        said.startswith(("the ", "a ", "an ", "another "))
        and 0 < words.start - name.end <= _MAX
        and (
            _DOES.fullmatch(text, name.end, words.start) is not None
            or (
                GENERIC.fullmatch(said) is None
                and _SAME.search(text, name.end, words.start) is None
                and not is_called(mention, words, text, name)
            )
        )
        and not re.search(r"[.!?;]\s", text[name.end : words.start])
    )


_ONE_OF_THE_NAME: Final = re.compile(
    r"\b(?:the|an?|not|(?:mistaken|confused)\s+(?:for|with))\s+\Z",
    re.IGNORECASE,
)
_OTHER_OF_THE_NAME: Final = re.compile(
    r"\b(?:another|(?:an?|the|some)\s+(?:different|other|second|wrong))\s+\Z", re.IGNORECASE
)
_WHO_IS: Final = re.compile(
    r",?\s+(?:who|that|of|from|convicted|jailed|charged|arrested|accused)\b"
)


def _is_another(words: Span, text: str, name: Span) -> bool:
    """Whether a name is told from others who bear it: "he is not the Ann Roe who was jailed"."""
    if words.end != name.end:
        return False
    before = text[max(0, name.start - 30) : name.start]
    return _OTHER_OF_THE_NAME.search(before) is not None or (
        _ONE_OF_THE_NAME.search(before) is not None and _WHO_IS.match(text, name.end) is not None
    )


def _tells_which(mention: EventMention, words: Span, text: str, name: Span) -> bool:
    """Whether a name only tells which man is meant, so that the man is somebody else."""
    return (
        mention.passage.covers(name)
        and words.end < name.start <= words.end + _MAX
        and words.of(text).split()[0].lower() in ("the", "a", "an", "one", "two", "three")
        and _WHICH.fullmatch(text, words.end, name.start) is not None
    )


def is_harmed(text: str, name: Span) -> bool:
    """Whether a name is that of somebody harmed: "the murder of Ann Roe", "Ann Roe's killer"."""
    before = text[max(0, name.start - 50) : name.start]
    return _HARMED.search(before) is not None or _HARM.match(text, name.end) is not None
