"""Events of a case: the mentions of one step, in one article and in several, made one.

Two mentions are one event where kind, step and person are the same and their days can be.  Days
that cannot stay apart, and a warning says so.  Pure.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from onrecord.case.whose import Placed
from onrecord.case.wording import detail_of
from onrecord.nouns import (
    Article,
    Certainty,
    Commitment,
    Event,
    EventMention,
    Passage,
    Status,
    Warning,  # noqa: A004  (the contract's word)
    When,
)

_FIRMEST = (
    Commitment.CERTAIN,
    Commitment.PROBABLE,
    Commitment.POSSIBLE,
    Commitment.UNSPECIFIED,
    Commitment.DENIED,
)
_MOST = 200
"""Events of one step and person that a mention is held against; real ones number ten."""
_ONE_STEP = {
    "trial/begun": "trial/begun",
    "trial/ongoing": "trial/begun",
    "indictment/returned": "indictment/returned",
    "charge/filed": "charge/filed",
}
"""Steps that are told of by several words; the first named stays where both are met."""


def merge(placed: Sequence[Placed], articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """One event for all the mentions of it; dated ones in their order, then the undated."""
    families: defaultdict[tuple[str, str | None, bool, bool], list[list[Placed]]] = defaultdict(
        list
    )
    known: defaultdict[tuple[str, str | None, bool, bool], list[dict[When | None, str]]]
    known = defaultdict(list)
    for one in placed:
        key = (
            _ONE_STEP.get(one.mention.step, one.mention.step),
            one.person,
            one.mention.certainty is Certainty.DENIED,
            one.mention.status in (Status.SCHEDULED, Status.PLANNED),
        )
        groups = families[key]
        days = known[key]
        home = next((n for n in range(min(len(groups), _MOST)) if _fits(one, days[n])), None)
        if home is None:
            groups.append([])
            days.append({})
            home = len(groups) - 1
        groups[home].append(one)
        days[home].setdefault(one.mention.when, one.article)
    events = [_event(group, articles) for groups in families.values() for group in groups]
    events = [e for e in events if not _is_echo(e, events, articles)]
    return tuple(sorted(_tightened(events), key=in_time))


def _fits(one: Placed, days: Mapping[When | None, str]) -> bool:
    """Whether a mention's days can be those of all the mentions of an event."""
    return all(_can_meet(one.mention.when, when) for when in days)


def _can_meet(a: When | None, b: When | None) -> bool:
    """Whether two intervals share a day; one that is unknown shares with all."""
    if a is None or b is None:
        return True
    starts = [w.earliest for w in (a, b) if w.earliest is not None]
    ends = [w.latest for w in (a, b) if w.latest is not None]
    return not starts or not ends or max(starts) < min(ends)


def _event(group: Sequence[Placed], articles: Mapping[str, Article]) -> Event:
    """One event from its mentions."""
    best = min(
        group, key=lambda p: (_FIRMEST.index(p.mention.commitment), p.mention.source is not None)
    )
    mention = best.mention
    passages: dict[tuple[str, int], Passage] = {}
    for one in group:
        where = one.article, one.mention.passage.start
        passages.setdefault(where, articles[one.article].passage(one.mention.passage))
    charge = _words(group, articles, "charge")
    steps = [p.mention.step for p in group]
    step = "trial/begun" if "trial/begun" in steps else mention.step
    return Event(
        mention.kind,
        step,
        best.person,
        mention.role,
        detail_of(step, charge, _words(group, articles, "terms"), _deed(group, articles)),
        _narrowest(p.mention.when for p in group),
        mention.commitment,
        mention.status,
        tuple(passages.values()),
        tuple((p.article, p.mention) for p in group),
    )


def _words(group: Sequence[Placed], articles: Mapping[str, Article], name: str) -> str | None:
    """The longest words that any mention gives for a field."""
    found = [
        " ".join(span.of(articles[p.article].text).split())
        for p in group
        if (span := getattr(p.mention, name)) is not None
    ]
    return max(found, key=len, default=None)


def _deed(group: Sequence[Placed], articles: Mapping[str, Article]) -> str | None:
    if not group[0].mention.step.startswith("incident"):
        return None
    return max(
        (" ".join(p.mention.trigger.of(articles[p.article].text).split()) for p in group), key=len
    )


def _narrowest(whens: Iterable[When | None]) -> When | None:
    """The interval of fewest days; None where no mention has one."""
    known = [w for w in whens if w is not None]
    return min(known, key=_width, default=None)


def _width(when: When) -> int:
    if when.earliest is None or when.latest is None:
        return 10**7
    return (when.latest - when.earliest).days


def _is_echo(event: Event, events: Sequence[Event], articles: Mapping[str, Article]) -> bool:
    """Whether an event of nobody is only a vague word for one of somebody's.

    "The sentencing" after "Smith's sentencing is on 4 June" is one; one on another day is kept, and
    so is one of people who are told without a name ("two men were jailed on Friday").
    """
    if event.person is not None or event.kind.value == "incident":
        return False
    if event.when is not None and any(m.person is not None for _, m in event.mentions):
        return False
    here = {article for article, _ in event.mentions}
    if any(
        m.person is not None and _OTHERS.match(articles[a].text, m.person.start, m.person.end)
        for a, m in event.mentions
    ):
        return False
    return any(
        other.person is not None
        and other.step == event.step
        and _can_meet(other.when, event.when)
        and here & {article for article, _ in other.mentions}
        for other in events
    )


_OTHERS: Final = re.compile(
    r"(?:another\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\b",
    re.IGNORECASE,
)
"""Words for some who are not named: "eleven were arrested"."""


def _tightened(events: Sequence[Event]) -> list[Event]:
    """Charges whose interval a plea's bounds: who pleaded by January was charged by then.

    Only where a person has one charge and one plea that happened, so that no other can be meant.
    """
    charges: defaultdict[str, list[int]] = defaultdict(list)
    pleas: defaultdict[str, list[Event]] = defaultdict(list)
    out = list(events)
    for number, event in enumerate(events):
        if event.person is None or event.certainty is not Certainty.HAPPENED:
            continue
        if event.kind.value == "charge":
            charges[event.person].append(number)
        elif event.kind.value == "plea":
            pleas[event.person].append(event)
    for person, numbers in charges.items():
        if len(numbers) != 1 or len(pleas[person]) != 1:
            continue
        charged, pleaded = out[numbers[0]].when, pleas[person][0].when
        if charged is None or pleaded is None or pleaded.latest is None:
            continue
        is_later = charged.latest is None or pleaded.latest < charged.latest
        if is_later and (charged.earliest is None or charged.earliest < pleaded.latest):
            out[numbers[0]] = replace(out[numbers[0]], when=replace(charged, latest=pleaded.latest))
    return out


def in_time(event: Event) -> tuple[bool, date, date, tuple[str, int]]:
    """A key that puts dated events in their order, then the undated as they are told."""
    when = event.when
    article, mention = event.mentions[0]
    start = when.earliest if when and when.earliest else None
    end = when.latest if when and when.latest else None
    first = start or end or date.max
    return first == date.max, first, end or date.max, (article, mention.trigger.start)


def conflicts(events: Sequence[Event]) -> list[tuple[str, Warning]]:
    """Two days for one event in one article: same step, same person, days that cannot meet."""
    found: list[tuple[str, Warning]] = []
    by_step: defaultdict[tuple[str, str], list[tuple[str, EventMention]]] = defaultdict(list)
    for event in events:
        if event.person is None or event.step not in _ONCE or event.status is Status.VACATED:
            continue
        for article, mention in event.mentions:
            if mention.when is not None and mention.certainty is not Certainty.DENIED:
                by_step[event.step, event.person].append((article, mention))
    for told in by_step.values():
        for number, (article, mention) in enumerate(told[:50]):
            rival = next(
                (
                    other
                    for where, other in told[:number]
                    if where == article and not _can_meet(mention.when, other.when)
                ),
                None,
            )
            if rival is not None and rival.when is not None and mention.when is not None:
                what = mention.step.partition("/")[0]
                words = f"two dates for one {what}: {rival.when.text} and {mention.when.text}"
                found.append((article, Warning("two dates", mention.trigger, words)))
    return found


_ONCE = frozenset(
    {
        "trial/set",
        "trial/begun",
        "verdict/guilty",
        "verdict/not_guilty",
        "sentence/set",
        "arraignment/set",
        "incident/deed",
    }
)
"""Steps that one person has once, as a rule, so that two days want a look."""
