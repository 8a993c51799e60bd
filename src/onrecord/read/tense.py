"""Days and tenses made to agree, and the second day of a trial that was put off.

Knows that what is told as past lies before publication and what is set lies after.  Refuses to
keep a day that fits neither.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from onrecord.nouns import Commitment, EventKind, EventMention, Span, Status
from onrecord.read.event_times import Timed, turned
from onrecord.read.step_hits import Hit
from onrecord.read.steps import AHEAD


def day_of(published: date | datetime) -> date:
    """The day of publication."""
    return published.date() if isinstance(published, datetime) else published


_ACTS: Final = frozenset(
    {
        EventKind.ARREST,
        EventKind.CHARGE,
        EventKind.INDICTMENT,
        EventKind.PLEA,
        EventKind.VERDICT,
        EventKind.SENTENCE,
        EventKind.DISMISSAL,
    }
)
"""Kinds that are done on a day, and never from one day to another."""
_PAST: Final = re.compile(r"\b(?:was|were|had|has|have|been)\b|\w+ed\b", re.IGNORECASE)


_COMES: Final = re.compile(
    r"\b(?:go(?:es)?|appears?|begins?|starts?|opens?|resumes?|returns?|stands?)\b", re.IGNORECASE
)

_UNTIL: Final = re.compile(
    r"\b(?:when|before|until|till|once|by\s+the\s+time)\s+(?:[\w’'-]+\s+){1,3}\Z", re.IGNORECASE
)


_DAY_FOLLOWS: Final = re.compile(r"\s+(?:on|in|this|next|later)\b")


def with_coming(event: EventMention, text: str, *, is_dated: bool) -> EventMention:
    """An event told in the present tense that is still to come, as one that is set.

    Takes "when he goes on trial" and, of an article without a date, "goes on trial in September";
    must leave "goes on trial today" as it is.
    """
    step = AHEAD.get(event.step, event.step)
    if step == event.step or event.status is not Status.OCCURRED:
        return event
    words = event.trigger.of(text)
    if not _COMES.match(words) or _PAST.search(words):
        return event
    before = text[max(event.passage.start, event.trigger.start - 40) : event.trigger.start]
    has_day = _DAY_FOLLOWS.match(text, event.trigger.end)
    if _UNTIL.search(before) or (not is_dated and has_day):
        return replace(event, step=step, status=Status.SCHEDULED)
    return event


def in_tense(event: EventMention, published: date, text: str, phrase: Timed | None) -> EventMention:
    """An event whose day and tense agree: what is told as past is not dated ahead, nor the reverse.

    "goes on trial on 6 November", told in October, is a date set; "was bailed to appear on 6
    November" happened, on a day not told.
    """
    if phrase is not None and event.when is None:
        ahead = event.status in (Status.SCHEDULED, Status.PLANNED, Status.VACATED)
        event = replace(event, when=turned(phrase, published, ahead=ahead))
    if phrase is not None and phrase.range is not None and event.kind in _ACTS:
        # "Charged with theft between 2014 and 2017" dates the theft.
        return replace(event, time=None, when=None)
    when = event.when
    if when is None or event.commitment is Commitment.DENIED or event.status is Status.VACATED:
        return event
    if event.status is Status.OCCURRED and when.earliest is not None and when.earliest > published:
        if not _PAST.search(event.trigger.of(text)):
            step = AHEAD.get(event.step, event.step)
            if step != event.step:
                return replace(event, step=step, status=Status.SCHEDULED)
        return replace(event, time=None, when=None)
    if event.status is Status.SCHEDULED and when.latest is not None and when.latest <= published:
        return replace(event, time=None, when=None)
    return event


_PUT_OFF: Final = {"trial/adjourned": "trial/set", "hearing/adjourned": "hearing/set"}
_NEW_DAY: Final = re.compile(r"\b(?:to|until|till)\s+(?:the\s+)?\Z")
_OLD_DAY: Final = re.compile(r"\bfrom\s+\Z")


def moved(
    text: str, sentence: Span, mention: EventMention, times: Sequence[Timed]
) -> Iterator[EventMention]:
    """The new day of what was put off: a trial "moved to April 8", a case "adjourned to 4 May"."""
    if mention.step not in _PUT_OFF or mention.commitment is Commitment.DENIED:
        return
    for phrase in times:
        before = text[max(sentence.start, phrase.span.start - 12) : phrase.span.start]
        if (
            (phrase.when or phrase.alternatives)
            and phrase.span.start > mention.trigger.start
            and _NEW_DAY.search(before)
        ):
            yield replace(
                mention,
                step=_PUT_OFF[mention.step],
                time=phrase.span,
                when=phrase.when,
                status=Status.SCHEDULED,
            )
            return


def old_date(
    text: str, sentence: Span, mention: EventMention, times: Sequence[Timed]
) -> EventMention:
    """A trial that was put off with the day it was to have had, and none else."""
    for phrase in times:
        before = text[max(sentence.start, phrase.span.start - 12) : phrase.span.start]
        if (phrase.when or phrase.alternatives) and _OLD_DAY.search(before):
            return replace(mention, time=phrase.span, when=phrase.when)
    return replace(mention, time=None, when=None)


def implied_verdict(
    text: str, hit: Hit, appeal: EventMention, times: Sequence[Timed]
) -> Iterator[EventMention]:
    """The verdict that an appeal's outcome is about: quashed, it is kept and marked as undone."""
    if hit.noun is None or appeal.step not in ("appeal/allowed", "appeal/dismissed"):
        return
    if not re.match(r"convictions?|verdicts?", hit.noun.of(text), re.IGNORECASE):
        return
    if appeal.status is not Status.OCCURRED or appeal.commitment is Commitment.DENIED:
        return
    undone = appeal.step == "appeal/allowed"
    own = next(
        (t for t in times if hit.trigger.covers(t.span) and t.span.end < hit.noun.start), None
    )
    yield replace(
        appeal,
        kind=EventKind.VERDICT,
        step="verdict/guilty",
        trigger=hit.noun,
        time=own.span if own else None,
        when=own.when if own else None,
        status=Status.VACATED if undone else Status.OCCURRED,
    )
