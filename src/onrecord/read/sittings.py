"""What a court does at one sitting: steps dated by the day that the article gives for it.

Knows that news is of a day, which its opening gives, and that the steps told after it ("He was
remanded in custody") were taken that day unless their paragraph goes back to another.  Refuses what
is told with "had", what lasts, and any day older than a week.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from onrecord.nouns import Certainty, EventKind, EventMention, Span, Status, When
from onrecord.read.callings import HUMAN
from onrecord.read.event_times import Timed

_WEEK: Final = timedelta(days=7)
_OPENING: Final = 700
"""Characters in which an article gives the day of its news: headline and three sentences."""
_REACH: Final = 1800
"""Characters from the start in which a step is still of the news; further on is background."""
_SITTINGS: Final = frozenset({"plea", "verdict", "bail", "dismissal", "arraignment"})
_SITTING: Final = frozenset(
    """sentence/imposed sentence/amended custody/remanded hearing/appearance hearing/held
    hearing/adjourned motion/granted motion/denied appeal/allowed appeal/dismissed appeal/leave
    trial/begun trial/adjourned""".split()
)
"""Steps, and first parts of them, that a court takes on the day it sits."""
_POLICE: Final = frozenset({"arrest", "charge"})
"""First parts of steps that are taken outside a court: their day is no sitting's."""
_PLACE: Final = 40
"""Characters of a dateline before its day."""
_AFTER_DATELINE: Final = re.compile(r"[,.]?\s*(?:\([^)\n]{1,30}\)\s*)?(?:[-–—]{1,2}\s|\n|\Z)")
_LASTING: Final = re.compile(
    r"\b(?:convictions?|serving|serves|served|is|are|remains?|out\s+on|spent)\b", re.IGNORECASE
)
"""Words of what has been done once and lasts, or is only referred to."""
_PERFECT: Final = re.compile(r"\b(?:has|have|[’'](?:s|ve))\b", re.IGNORECASE)
"""Of a plea: "has pleaded not guilty" stands in every report of a case, long after the plea."""
_TOLD_WHICH: Final = re.compile(r"\b(?:who|whose\s+[\w-]+|which)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)
"""Before a step that only tells which one is meant: "a man who was acquitted has sued"."""
_OF_NOUN: Final = re.compile(
    r"(?:19|20)\d\d\s+(?:[a-z]+\s+)?(?:convictions?|verdicts?|case|trial)\b"
)
"""A year that only tells which: "quashed her 2003 conviction"."""
_WHICH_ONE: Final = re.compile(rf"\b{HUMAN}\s+\Z")
_ALONE: Final = re.compile(
    r"(?:convicted|acquitted|cleared|jailed|sentenced|fined|remanded|bailed|found\s+(?:not\s+)?guilty)\b"
)
"""A participle; behind "a man" it only tells which: "a man convicted of fraud is to appeal"."""
_BACK_THEN: Final = re.compile(r"\b(?:had|previously|earlier|already|was\s+first)\b", re.IGNORECASE)


def at_one_sitting(
    text: str, mentions: Iterable[EventMention], times: Sequence[Timed], published: date
) -> list[EventMention]:
    """The mentions, those that a court took at a sitting with the day of that sitting.

    "He appeared on Monday and denied theft. He was remanded in custody." gives both that Monday;
    "In 2015 he was fined. He was remanded." gives no day to the second.

    Args:
        text: The article's.
        mentions: Its mentions of events.
        times: Its time phrases, in order.
        published: Its day.
    """
    every = list(mentions)
    deeds = {m.time for m in every if m.time and m.kind is EventKind.INCIDENT}
    deeds -= {m.time for m in every if m.time and m.kind is not EventKind.INCIDENT}
    told = [
        t
        for t in times
        if t.when is not None
        and t.span not in deeds
        and not _is_dateline(text, t)
        and _OF_NOUN.match(text, t.span.start) is None
    ]
    elsewhere = {m.time for m in every if m.time and m.step.partition("/")[0] in _POLICE}
    elsewhere -= {m.time for m in every if m.time and _is_of_court(m)}
    news = next(
        (
            t
            for t in told
            if t.span.start < _OPENING and _is_recent(t, published) and t.span not in elsewhere
        ),
        None,
    )
    starts = [t.span.start for t in told]
    return [
        _dated(text, m, told, starts, news, published, elsewhere) if _may_be(text, m) else m
        for m in every
    ]


def _is_of_court(mention: EventMention) -> bool:
    return mention.step in _SITTING or mention.step.partition("/")[0] in _SITTINGS


def _may_be(text: str, mention: EventMention) -> bool:
    trigger = mention.trigger
    lead = text[max(mention.passage.start, trigger.start - 25) : trigger.end]
    return (
        mention.when is None
        and _is_of_court(mention)
        and (mention.certainty is Certainty.HAPPENED or mention.step == "plea/none")
        and mention.status is Status.OCCURRED
        and trigger.start < _REACH
        and _BACK_THEN.search(lead) is None
        and _TOLD_WHICH.search(text, mention.passage.start, trigger.start) is None
        and not _tells_which(text, mention)
        and _LASTING.search(trigger.of(text)) is None
        and not (mention.step.startswith("plea/") and _PERFECT.search(trigger.of(text)))
    )


def _tells_which(text: str, mention: EventMention) -> bool:
    """Whether a participle only tells which one is meant: never in a headline, whose verb it is."""
    start, at = mention.passage.start, mention.trigger.start
    return (
        "\n" in text[:start]
        and _ALONE.match(text, at) is not None
        and _WHICH_ONE.search(text, max(start, at - 40), at) is not None
    )


def _dated(
    text: str,
    mention: EventMention,
    told: Sequence[Timed],
    starts: Sequence[int],
    news: Timed | None,
    published: date,
    elsewhere: Set[Span],
) -> EventMention:
    """The mention with the last recent day before it in its paragraph, or else that of the news."""
    paragraph = text.rfind("\n", 0, mention.passage.start) + 1
    before = [
        t
        for t in told[bisect_left(starts, paragraph) : bisect_left(starts, mention.trigger.start)]
        if not _is_ahead(t, published)
    ]
    last = bisect_left(starts, mention.passage.end)
    after = told[bisect_left(starts, mention.trigger.end) : last]
    day = before[-1] if before else news
    if day is None or not _is_recent(day, published) or day.span in elsewhere:
        return mention
    if any(not _is_recent(t, published) and not _is_ahead(t, published) for t in after):
        return mention
    return replace(mention, time=day.span, when=day.when)


def _is_recent(phrase: Timed, published: date) -> bool:
    """Whether a phrase is one day of the week up to publication."""
    when = phrase.when
    if when is None or when.earliest is None or when.latest is None:
        return False
    one_day = when.latest - when.earliest == timedelta(days=1)
    return one_day and published - _WEEK <= when.earliest <= published


def _is_ahead(phrase: Timed, published: date) -> bool:
    when: When | None = phrase.when
    if when is None or when.earliest is None:
        return False
    # "Within eight days" begins on the day of publication.
    tomorrow = published + timedelta(days=1)
    return when.earliest > published or (when.earliest == published and when.latest != tomorrow)


def _is_dateline(text: str, phrase: Timed) -> bool:
    """Whether a phrase is the day of writing: "PARIS, Feb. 20 - ...", a line that is a date."""
    line = text.rfind("\n", 0, phrase.span.start) + 1
    if phrase.span.start - line > _PLACE:
        return False
    is_shout = text[line : phrase.span.start].upper() == text[line : phrase.span.start]
    return is_shout and _AFTER_DATELINE.match(text, phrase.span.end) is not None
