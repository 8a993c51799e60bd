"""Which time phrase dates which event.

Knows how far a phrase reaches: it dates the verb of its own clause, the one that a sentence begins
with the first verb after it, and those that share their clause with "and".  A phrase that stands
nearer to another event dates that one.  Refuses to carry a date over a sentence's end.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Protocol

from onrecord.nouns import Span, When


class Timed(Protocol):
    """What is asked of a time phrase."""

    @property
    def span(self) -> Span:
        """Where it stands."""

    @property
    def when(self) -> When | None:
        """The days that it means."""

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""

    @property
    def relation(self) -> str:
        """The preposition that it stands in: "since", "until", ..."""

    @property
    def alternatives(self) -> tuple[When, ...]:
        """The readings left, where its own words do not choose."""

    @property
    def range(self) -> When | None:
        """The whole range, where it is one end of one."""


_BOUNDARY: Final = re.compile(
    r"[;:(“”\"]|\s[–—-]{1,2}\s|,?\s\b(?:who|which|whose|where|when|while|because|although"
    r"|though|but|until|whether|if"
    r"|before(?!\s+(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:judges?|courts?|magistrates?|justices?|jury|jurors|bench|tribunal|panel)\b)"
    r"|after|since|following|that|saying|adding|than|despite)\b|,\s(?:and|with)\s"
    r"|,\s(?=[a-z]+(?:ed|ing)\b)|\s(?:said|told|says|ruled|wrote)\b|\band\s+(?=(?:he|she"
    r"|they|it|[A-Z]\w+|the\s+\w+)\s)"
)
_VERB: Final = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|can|could|did|does|died|ran|fell|went"
    r"|came|took|gave|made|began|met|left|saw|found|stood|led|sent|held|told"
    r"|(?!hundred|need|indeed|red\b|bed\b|speed|aged|alleged|accused|armed|unrelated"
    r"|supposed)[a-z]{2,}ed)\b"
)
_ATTRIBUTIVE: Final = re.compile(
    r"\d{4}\s+(?!after|and|but|when|for|on|to|over|following|with|by|at|as|before|while|in"
    r"|of|that|who|because|until|or|was|were|is|the|a|an|he|she|they|it|which|where)[a-z]"
)
"""A year that belongs to the noun after it: "the 2019 pharmacy slaying"."""
_SAID: Final = re.compile(
    r"\b(?:said|says|announced|confirmed|told\s+\w+|reported|added)(?:\s+in\s+a\s+statement)?"
    r"(?:\s+(?:on|late|early))*\s*\Z"
)
_OWN_NOUN: Final = re.compile(r"[’']?s?\s+(?:(?!and\b|or\b|case\b)[\w’'-]+\s+){0,3}")
"""Between a year and the noun that it tells more of: "the 2019 pharmacy slaying"."""
_SINCE: Final = re.compile(
    r"[^.,;:]{0,60}?\s+since\s+(?:(?:he|she|they|his|her|their|the)\s+(?:(?:was|were)\s+)?"
    r"(?:\w+ed|arrest|detention|capture|surrender|return|conviction|raid|hearing|verdict)\s+"
    r"(?:(?:in|at|near)\s+(?:[A-Z][\w’'-]+\s+){1,3})?(?:on|in)?\s*)?"
)
"""Between what has lasted and the day it began: "in jail since his arrest in Leeds on 4 May"."""
_BORN: Final = re.compile(r"\bborn\s+(?:in|on)\s+\Z")
_AND: Final = re.compile(r",?\s+and\s")
_OTHER_HALF: Final = 0.8
"""What it costs to take the date of the first of two verbs for the second: "was charged in May and
appeared (in June)"; on our stories of courts."""
_SINCE_REACH: Final = 140
_TOO_FAR: Final = 4.0
"""Cost from which a phrase is not taken: about two clauses; chosen on the tuning half."""


def phrase_for(
    text: str, sentence: Span, trigger: Span, times: Sequence[Timed], others: Sequence[Span]
) -> Timed | None:
    """The phrase of a sentence that dates a trigger, if one does.

    Args:
        text: The article's.
        sentence: Where phrases are looked for.
        trigger: The words that carry the event.
        times: The phrases of that sentence.
        others: The triggers of its other events and deeds.
    """
    best: tuple[float, Timed] | None = None
    for phrase in times:
        if phrase.when is None and not phrase.alternatives:
            continue
        cost = _cost(text, sentence, trigger, phrase.span, others)
        if cost < _TOO_FAR and (best is None or cost < best[0]):
            best = cost, phrase
    return best[1] if best is not None else None


def days_of(phrase: Timed) -> When | None:
    """The days that date an event by a phrase: the range's, and of "since 4 May" that day."""
    if phrase.range is not None:
        return phrase.range
    if phrase.when is not None and _PART.match(phrase.when.text):
        # "Early next year" tells no month: the whole year.
        return _named_by(phrase.value, phrase.when) or phrase.when
    if phrase.relation in ("since", "until") and phrase.when is not None:
        return _named_by(phrase.value, phrase.when) or phrase.when
    return phrase.when


_PART: Final = re.compile(r"(?:in\s+)?(?:early|late|mid)\b[\s-]", re.IGNORECASE)
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")


def _named_by(value: str, when: When) -> When | None:
    """The day, month or year that a TIMEX3 value names; None for any other value."""
    try:
        if len(value) == 4:
            first, unit = date(int(value), 1, 1), "year"
            last = first.replace(year=first.year + 1)
        elif (month := _MONTH.fullmatch(value)) is not None:
            first, unit = date(int(month[1]), int(month[2]), 1), "month"
            last = (first + timedelta(days=31)).replace(day=1)
        else:
            first, unit = date.fromisoformat(value[:10]), "day"
            last = first + timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    return When(when.text, first, last, unit)


def turned(phrase: Timed, day: date, *, ahead: bool) -> When | None:
    """The reading of a phrase with several that its event's tense wants; None where none fits.

    Args:
        phrase: The phrase.
        day: Of publication.
        ahead: Whether the event is still to come.
    """
    fitting = [
        w
        for w in phrase.alternatives
        if w.earliest is not None and (w.earliest >= day if ahead else w.earliest <= day)
    ]
    fitting.sort(key=lambda w: w.earliest or day, reverse=not ahead)
    return fitting[0] if fitting else None


def in_sentence(sentence: Span, times: Sequence[Timed], starts: Sequence[int]) -> Sequence[Timed]:
    """The phrases that begin in a sentence; `starts` are where all of them begin."""
    return times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def _cost(text: str, sentence: Span, trigger: Span, phrase: Span, others: Sequence[Span]) -> float:
    """How far a phrase stands from a trigger, in clauses."""
    if trigger.overlaps(phrase):
        return 0.0
    if 0 < phrase.start - trigger.end < _SINCE_REACH and _SINCE.fullmatch(
        text, trigger.end, phrase.start
    ):
        return 0.1
    if _BORN.search(text, max(0, phrase.start - 12), phrase.start):
        return _TOO_FAR
    attributive = _ATTRIBUTIVE.match(text, phrase.start)
    if attributive is not None and not _OWN_NOUN.fullmatch(
        text, phrase.end, max(phrase.end, trigger.start)
    ):
        return _TOO_FAR
    if phrase.start >= trigger.end:
        between = Span(trigger.end, phrase.start)
        words = between.of(text)
        cost = 0.01 * len(words)
        # "was held, police said on Thursday" dates what they said.
        cost += 2.5 if _SAID.search(words) else 0.0
        cost += 2.0 * len(_BOUNDARY.findall(words))
        cost += 1.2 * len(_VERB.findall(words))
        for other in others:
            if between.covers(other):
                joined = re.search(r"\band\b|,", text[trigger.end : other.start])
                cost += 0.6 if joined and len(text[trigger.end : other.start]) < 60 else 3.5
        return cost
    between = Span(phrase.end, trigger.start)
    words = between.of(text)
    lead = text[sentence.start : phrase.start]
    leading = not _VERB.search(lead) and len(lead) < 60
    cost = (0.3 if leading else 1.0) + 0.01 * len(words)
    cost += _OTHER_HALF if not leading and _AND.match(words) else 0.0
    cost += (1.5 if leading else 2.5) * len(_BOUNDARY.findall(words))
    verbs = len(_VERB.findall(words))
    cost += (0.8 if leading else 1.5) * max(0, verbs - 1)
    for other in others:
        if between.covers(other):
            cost += 1.5 if re.search(r"\band\b|,", text[other.end : trigger.start]) else 2.5
    return cost
