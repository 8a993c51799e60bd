"""The words that stand for a speaker, and which mention among them is the one who speaks.

"Baldwin's lawyer Luke Nikas" is Luke Nikas, "a spokesman for Baldwin" is not Baldwin, "Hugh Hill, a
doctor," is Hugh Hill.  Knows the shape of English noun phrases and the mentions of the reading;
refuses to know whom a pronoun means.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from onrecord.nouns import Article, Attribution, Mention, PersonKind, Reading, Span
from onrecord.resolve.names import Form, core_span, designate

_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|\n\s*|[“\"‘]\s*)$")
_LOWER: Final = re.compile(r"(?<![\w'’])[a-z][\w'’-]*")
_APPOSED: Final = re.compile(r"\s*,\s*(?:(?:Mr|Mrs|Ms|Dr|Sir|Judge|Sgt|Det|Capt)\.?\s+)?$")


class Standing(StrEnum):
    """How the words stand for their speaker."""

    MENTION = "mention"
    NAME = "name"
    UNNAMED = "unnamed"
    GROUP = "group"
    AUTHOR = "author"
    OUTLET = "outlet"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Voice:
    """The words for a speaker, understood as far as grammar goes.

    Attributes:
        mention: The number of the mention that speaks, where one does.
        words: What the speaker is called, for NAME, UNNAMED and GROUP.
    """

    standing: Standing
    mention: int | None = None
    words: str = ""
    kind: PersonKind = PersonKind.PERSON


_FIRST_PLURAL: Final = frozenset({"we", "us", "our", "ours", "ourselves"})
_FIRST: Final = frozenset({"i", "me", "my", "mine", "myself"})


def find_voices(reading: Reading) -> tuple[Voice, ...]:
    """The voice of each attribution, in their order."""
    article = reading.article
    starts = [m.span.start for m in reading.mentions]
    lowered = frozenset(_LOWER.findall(article.text))
    return tuple(
        _voice(a, article, reading.mentions, starts, lowered) for a in reading.attributions
    )


def _voice(
    a: Attribution,
    article: Article,
    mentions: Sequence[Mention],
    starts: Sequence[int],
    lowered: frozenset[str],
) -> Voice:
    if not a.speaker:
        return Voice(Standing.NOBODY)
    text = article.text
    span = a.speaker[0]
    words = " ".join(span.of(text).split())
    if not a.cue:
        return Voice(Standing.AUTHOR, words=words)
    begins = _SENTENCE_START.search(text, max(0, span.start - 6), span.start) is not None
    what = designate(words, begins_sentence=begins, lowered=lowered)
    if what.form is Form.PRONOUN and what.name.lower() in _FIRST_PLURAL | _FIRST:
        plural = what.name.lower() in _FIRST_PLURAL
        return Voice(Standing.OUTLET if plural else Standing.NOBODY)
    if what.form is Form.UNNAMED:
        return Voice(Standing.UNNAMED, words=what.name, kind=PersonKind.UNNAMED)
    if what.kind is PersonKind.GROUP:
        return Voice(Standing.GROUP, words=what.name, kind=PersonKind.GROUP)
    chosen = _chosen(span, text, mentions, starts)
    if chosen is not None:
        return Voice(Standing.MENTION, chosen, what.name, what.kind)
    if what.form is Form.NAME:
        return Voice(Standing.NAME, words=what.name, kind=what.kind)
    if what.form is Form.DESCRIPTION:
        return Voice(Standing.UNNAMED, words=what.name, kind=what.kind)
    return Voice(Standing.NOBODY)


def _chosen(
    span: Span, text: str, mentions: Sequence[Mention], starts: Sequence[int]
) -> int | None:
    """The mention within some words that is what the phrase is about."""
    core = core_span(text, span)
    inside = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    people = [i for i in inside if mentions[i].kind != "place" or mentions[i].form == "name"]
    best = None
    for i in people:
        if core.start <= mentions[i].span.start and mentions[i].span.start < core.end:
            best = i
    if best is None:
        return None
    for i in people:
        if i > best and mentions[i].form == "name" and mentions[i].kind == "person":
            between = text[mentions[best].span.end : mentions[i].span.start]
            if mentions[best].form == "nominal" and _APPOSED.fullmatch(between):
                return i
    return best
