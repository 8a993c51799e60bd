"""Who else a pronoun may mean: a second person in its sentence who could as well be "he".

Knows the people whom a sentence names or describes before the pronoun, which of them is its
subject, and words for men and women.  Refuses to say which of two is meant: that there are two is
enough to leave a grave step with nobody.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from onrecord.nouns import EventMention, Span
from onrecord.read.callings import HUMAN
from onrecord.read.chunks import Chunk, chunks
from onrecord.read.given_names import gender_of

_HE: Final = re.compile(r"he|him|his|himself", re.IGNORECASE)
_SHE: Final = re.compile(r"she|her|hers|herself", re.IGNORECASE)
_MALE: Final = re.compile(
    r"\b(?:man|boy|father|dad|brother|son|husband|uncle|nephew|widower|grandfather|grandson|stepson"
    r"|stepfather|(?:ex-)?boyfriend|ex-husband|[a-z]+man|king|prince|Mr|Sir|Lord)\b"
)
_FEMALE: Final = re.compile(
    r"\b(?:woman|girl|mother|mum|mom|sister|daughter|wife|aunt|niece|widow|grandmother|granddaughter"
    r"|(?:ex-)?girlfriend|ex-wife|[a-z]+woman|queen|princess|actress|nun|Mrs|Ms|Miss|Dame|Lady)\b"
)
_NO_RIVAL: Final = re.compile(
    r"\b(?:judge|justice|magistrate|recorder|sheriff|prosecutor|lawyer|attorney|counsel|barrister"
    r"|solicitor|advocate|detective|officer|constable|sergeant|inspector|policem[ae]n|spokes\w+|coroner"
    r"|reporter|foreman|ranger|warden|official|doctor|company|firm|charity|bank|council|trust|hospital"
    r"|university|college|newspaper|agency|carrier|club|union|church|chief|\w+s|men|women|people|children"
    r"|police|jury|gang|pair|couple|group|one\s+of\s+them|person|national|resident|citizen|victim|baby|child)\Z",
    re.IGNORECASE,
)
"""Whom the law does not come for in such a sentence, and several, who are no "he"."""
_DOER: Final = re.compile(
    r"\b(?:killer|murderer|attacker|robber|rapist|gunman|thief|smuggler|trafficker|fraudster|assailant|shooter"
    r"|burglar|kidnapper|ringleader|arsonist|stalker|suspect|intruder|culprit|conman|swindler|paedophile)\Z",
    re.IGNORECASE,
)
_APPOSED: Final = re.compile(r",\s+(?:\d{1,3},\s+)?(?:[a-z-]+\s+){0,3}")
"""Between a name and what it is called besides: "Ann Roe, 40, a former city councillor"."""
_CALLING: Final = re.compile(
    rf"(?:\s+(?:that|this)\s+\w+)?,\s+(?:[\w’'-]+\s+){{0,3}}|\s+{HUMAN}\s+"
)
"""Between what somebody is called and the name: "His passenger, former contestant Ann Roe"."""
_IS: Final = re.compile(r"\s+(?:is|was|became|remains|remained)\s+")
"""Between a name and what it is said to be: "Roe was the first man police looked at"."""
_STOP: Final = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"‘])")
_BACK: Final = 300
"""Characters back to which the sentence before is read."""
_OFFICE: Final = re.compile(
    r"\b(?:judge|justice|magistrate|recorder|sheriff|prosecutor|lawyer|attorney|detective|officer"
    r"|constable|inspector|sgt|det)\.?\s+\Z",
    re.IGNORECASE,
)


def has_rival(mention: EventMention, text: str, names: Sequence[Span]) -> bool:
    """Whether the pronoun of a step may as well mean somebody other than a person.

    "Her former husband accused Ann Roe in a case in which he was jailed", "Roe and Lee fell out,
    and when he was arrested"; not "Roe struck a clerk before he was arrested": its subject is Roe.

    Args:
        mention: The step, as it is told.
        text: The article's.
        names: Where the article names the person.
    """
    words = mention.person
    cleared = mention.step.endswith("/not_guilty")
    if words is None or cleared or not mention.passage.covers(words):
        return False
    said = words.of(text)
    other = _FEMALE if _HE.fullmatch(said) else _MALE if _SHE.fullmatch(said) else None
    if other is None:
        return False
    start = mention.passage.start
    if not any(start <= n.start < words.start for n in names):
        start = _sentence_before(text, start)
    start = max(start, words.start - 2 * _BACK)
    told = [c for c in chunks(text, start, words.start) if c.form != "pronoun"]
    own = [any(c.span.overlaps(n) for n in names) for c in told]
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(told)]
    for number in reversed(range(1, len(told))):
        # "The bookkeeper, the widow's friend Ann Roe, was due": Roe is both.
        called = told[number - 1].form == "nominal" and _CALLING.fullmatch(gaps[number - 1])
        own[number - 1] = own[number - 1] or (own[number] and called is not None)
    for number, gap in enumerate(gaps, 1):
        same = _APPOSED.fullmatch(gap) or (told[number].form == "nominal" and _IS.fullmatch(gap))
        own[number] = own[number] or (own[number - 1] and same is not None)
    rivals = [
        n for n, c in enumerate(told) if not own[n] and _may_be(text, c, other, _HE.fullmatch(said))
    ]
    if not rivals:
        return False
    if True not in own:
        return not told[rivals[0]].inside and rivals[0] == 0 and told[0].form == "nominal"
    return True


def _sentence_before(text: str, start: int) -> int:
    """Where the sentence before one begins, in its own paragraph; its own start where none does."""
    least = max(0, start - _BACK)
    stops = [m.end() for m in _STOP.finditer(text, least, max(least, start - 1))]
    line = text.rfind("\n", least, start) + 1
    return min(start, max([line, least, *stops]))


def _may_be(text: str, chunk: Chunk, other: re.Pattern[str], he: object) -> bool:
    """Whether a phrase is for one person whom the pronoun may mean."""
    words = chunk.span.of(text)
    if chunk.inside and chunk.form == "name":
        return False
    before = text[max(0, chunk.span.start - 25) : chunk.span.start]
    if other.search(words) or _OFFICE.search(before):
        return False
    if chunk.form == "name":
        return " " in words and gender_of(words.split()[0]) != ("f" if he else "m")
    if chunk.inside and _DOER.search(words) is None:
        return False
    # A calling alone opens a headline: "Cleaner jailed: Ann Roe, 49, has begun".
    return " " in words and _NO_RIVAL.search(words) is None
