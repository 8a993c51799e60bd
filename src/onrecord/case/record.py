"""The record: readings and people in, events and proceedings out, with what wants a look.

Knows which step feeds which.  Pure.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.case.cautions import cautions
from onrecord.case.events import conflicts, merge
from onrecord.case.news_day import with_news_day
from onrecord.case.owners import ACCUSING
from onrecord.case.proceedings import proceedings_of
from onrecord.case.whose import Placed, place
from onrecord.nouns import (
    Article,
    Certainty,
    Event,
    EventKind,
    Person,
    Proceeding,
    Reading,
    Statement,
    Status,
    Warning,  # noqa: A004  (the contract's word)
)

Record = tuple[tuple[Event, ...], tuple[Proceeding, ...], tuple[tuple[str, Warning], ...]]
"""Events, proceedings, and warnings each with its article's id."""
_PRONOUNS: Final = frozenset("he him his she her hers they them their who whom whose".split())
_GUILT: Final = frozenset({"verdict/guilty", "plea/guilty", "plea/no_contest", "sentence/imposed"})


def build(
    readings: Sequence[Reading], people: Iterable[Person], statements: Iterable[Statement] = ()
) -> Record:
    """What happened to whom in some readings, and where each defendant's case stands.

    Args:
        readings: One an article, each with the events that the reader found.
        people: Everybody of the case with their mentions.
        statements: What they said; unused so far.
    """
    articles = {r.article.id: r.article for r in readings}
    placed = _with_deeds_settled(place(readings, people), articles)
    placed = with_news_day(placed, articles)
    events = merge(placed, articles)
    proceedings = proceedings_from(events, articles)
    warnings = (*conflicts(events), *cautions(readings, placed, events, proceedings))
    return events, proceedings, tuple(warnings)


def proceedings_from(
    events: tuple[Event, ...], articles: Mapping[str, Article]
) -> tuple[Proceeding, ...]:
    """Where each defendant's case stands, from events; of those alone who are named."""
    found = proceedings_of(events, articles)
    return tuple(p for p in found if _is_named(p, events, articles))


def _is_named(
    proceeding: Proceeding, events: Iterable[Event], articles: Mapping[str, Article]
) -> bool:
    """Whether some step names its defendant by more than a pronoun, which may mean another."""
    own = set(proceeding.events)
    return any(
        m.person is not None and m.person.of(articles[article].text).lower() not in _PRONOUNS
        for event in events
        if event.id in own
        for article, m in event.mentions
    )


def _with_deeds_settled(placed: list[Placed], articles: Mapping[str, Article]) -> list[Placed]:
    """Deeds kept where some step is about them, and alleged until somebody's guilt is settled.

    Source: bench/events/RULES.md, "Certainty": a deed is alleged until a plea or verdict of guilty.
    """
    placed = _with_appeals_heeded(placed)
    accused: dict[str, set[str]] = {}
    mortal = {p.article for p in placed if _is_mortal(p, articles)}
    guilty: dict[str, set[str]] = {}
    for one in placed:
        family = one.mention.step.partition("/")[0]
        if family in ACCUSING and one.mention.role == "accused":
            accused.setdefault(one.article, set()).add(one.person or "")
            settled = one.mention.certainty is Certainty.HAPPENED
            if one.mention.step in _GUILT and settled and one.mention.status is not Status.VACATED:
                guilty.setdefault(one.article, set()).add(one.person or "")
    kept = []
    for one in placed:
        if one.mention.kind is EventKind.INCIDENT:
            of = accused.get(one.article, set())
            if not of or (one.mention.role == "accused" and one.person and one.person not in of):
                continue
            words = one.mention.trigger.of(articles[one.article].text)
            if _DEATH.search(words) and one.article not in mortal:
                continue
            status = one.mention.status
            if one.mention.role == "accused" and one.person is not None:
                is_settled = one.person in guilty.get(one.article, set())
                status = Status.OCCURRED if is_settled else Status.ALLEGED
            one = _as(one, status)
        kept.append(one)
    return kept


_DEATH: Final = re.compile(r"\b(?:died|dead|deaths?|killed)\b", re.IGNORECASE)
_MORTAL: Final = re.compile(
    r"\b(?:murder\w*|manslaughter|homicide|death|killing|slaying|negligence|infanticide"
    r"|poison\w*)\b",
    re.IGNORECASE,
)


def _is_mortal(one: Placed, articles: Mapping[str, Article]) -> bool:
    """Whether a step's offence is about a death, so that a death told of is the deed."""
    charge = one.mention.charge
    text = articles[one.article].text
    words = charge.of(text) if charge is not None else one.mention.passage.of(text)
    return one.mention.kind is not EventKind.INCIDENT and _MORTAL.search(words) is not None


def _with_appeals_heeded(placed: list[Placed]) -> list[Placed]:
    """Verdicts and sentences that an appeal undid in the same article, marked as undone."""
    undone = {
        (p.article, p.person)
        for p in placed
        if p.mention.step == "appeal/allowed"
        and p.mention.certainty is Certainty.HAPPENED
        and p.person
    }
    return [
        _as(p, Status.VACATED)
        if (p.article, p.person) in undone
        and p.mention.step in ("verdict/guilty", "sentence/imposed")
        and p.mention.status is Status.OCCURRED
        else p
        for p in placed
    ]


def _as(one: Placed, status: Status) -> Placed:
    return replace(one, mention=replace(one.mention, status=status))
