"""The day of a step that no rule dates, where the encoder is sure which phrase gives it.

Rules of grammar choose first (`event_times`, `sittings`, `tense`); of steps that they date the
encoder knows no better than they (docs/log.md).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from onrecord.nouns import EventMention
from onrecord.read.event_times import Timed, days_of
from onrecord.read.tagging import Asking

SURE: Final = 0.4
"""Share from which a phrase is taken to date a step, where that is likelier than none."""
_DATELESS: Final = frozenset({"exposure/maximum"})


_HAVING: Final = re.compile(
    r"(?:having|having\s+been)\b|.*\bhaving\s+(?:been\s+)?\Z", re.IGNORECASE
)
"""How a step is told that lies before its sentence's day: "despite having pleaded"."""


def with_days(
    text: str, events: Sequence[EventMention], times: Sequence[Timed], moments: Asking
) -> list[EventMention]:
    """The events, with the days that the encoder gives those that have none.

    Args:
        text: The article's.
        events: With the days that the rules give.
        times: The time phrases, in the order in which `moments` numbers them.
        moments: Which of them date a step, by the encoder.
    """
    return [
        event
        if event.when is not None or event.time is not None or event.step in _DATELESS
        else _dated(text, event, times, moments)
        for event in events
    ]


def _dated(text: str, event: EventMention, times: Sequence[Timed], moments: Asking) -> EventMention:
    shares = dict(moments.shares(event.trigger))
    if _HAVING.match(event.trigger.of(text)) or _HAVING.match(
        text, max(0, event.trigger.start - 20), event.trigger.start
    ):
        shares = {n: s for n, s in shares.items() if times[n].span.start >= event.trigger.end}
    best = max(shares, key=lambda number: (shares[number], -number), default=None)
    if best is None or shares[best] < max(SURE, 1 - sum(shares.values())):
        return event
    days = days_of(times[best])
    if days is None:
        return event
    return replace(event, time=times[best].span, when=days)
