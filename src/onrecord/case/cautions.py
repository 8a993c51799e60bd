"""Cautions: words surer or graver than the record, and days that nothing anchors.

Knows the record's charges and steps, and how people overstate them.  Says what stands against what,
and leaves the judgement to a person.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.case.offences import is_same_offence, offence_key
from onrecord.case.whose import Placed
from onrecord.nouns import (
    Certainty,
    Event,
    Proceeding,
    Reading,
    Span,
    Status,
    Warning,  # noqa: A004  (the contract's word)
)

_GRAVITY: Final = (
    ("murder", 5),
    ("homicide", 4),
    ("manslaughter", 4),
    ("rape", 4),
    ("death", 3),
    ("assault", 2),
    ("negligence", 1),
)
"""What the words weigh to a reader, not in law; by hand."""
_ON_TRIAL: Final = re.compile(
    r"\bon\s+trial\s+for\s+(?P<offence>(?:[\w-]+\s+){0,2}(?:murder|homicide|manslaughter"
    r"|rape|assault|fraud|theft))\b",
    re.IGNORECASE,
)
_BRANDED: Final = re.compile(
    r"\b(?:the\s+)?(?P<word>murderer|killer|rapist|fraudster|thief|criminal|robber|felon"
    r"|convict(?!ed|ion|s?\s+were))\b"
)


def cautions(
    readings: Sequence[Reading],
    placed: Sequence[Placed],
    events: Sequence[Event],
    proceedings: Sequence[Proceeding],
) -> Iterator[tuple[str, Warning]]:
    """Article id and warning for each wording that a person should look at."""
    charges = [c.charge for p in proceedings for c in p.charges if c.charge]
    begun = any(e.step == "trial/begun" and _is_told_plainly(e) for e in events)
    pending = any(e.step == "trial/set" and e.certainty is Certainty.SCHEDULED for e in events)
    for reading in readings:
        text = reading.article.text
        for match in _ON_TRIAL.finditer(text):
            offence = match["offence"]
            graver = _graver(offence, charges)
            span = Span(*match.span())
            if graver:
                words = f"“{match.group()}”: the charge told of is {graver}"
                yield reading.article.id, Warning("graver than the record", span, words)
            if pending and not begun:
                words = f"“{match.group()}”: the trial is told of as still to come"
                yield reading.article.id, Warning("surer than the record", span, words)
    convicted = {
        e.person
        for e in events
        if e.step in ("verdict/guilty", "plea/guilty") and e.certainty is Certainty.HAPPENED
    }
    defendants = {p.defendant for p in proceedings}
    if defendants and not convicted & defendants:
        for reading in readings:
            for match in _BRANDED.finditer(reading.article.text):
                words = f"“{match['word']}”: no plea of guilty or verdict is told of"
                yield (
                    reading.article.id,
                    Warning("surer than the record", Span(*match.span()), words),
                )
    for one in placed:
        mention = one.mention
        if mention.time is not None and mention.when is None:
            words = "a date that nothing in the article anchors"
            yield one.article, Warning("no anchor", mention.time, words)


def _is_told_plainly(event: Event) -> bool:
    """Whether a trial's beginning is told in the past, and not only by "on trial" in a post."""
    return event.status is Status.OCCURRED and any(
        m.step == "trial/begun" or m.when is not None for _, m in event.mentions
    )


def _graver(offence: str, charges: Sequence[str]) -> str | None:
    """The charge that a word outweighs, where the record has charges and none is that one."""
    key = offence_key(offence)
    if not charges or any(is_same_offence(key, offence_key(c)) for c in charges):
        return None
    weight = _weight(key)
    lighter = [c for c in charges if _weight(c.lower()) < weight]
    return lighter[0] if len(lighter) == len(charges) else None


def _weight(offence: str) -> int:
    return max((weight for word, weight in _GRAVITY if word in offence), default=0)
