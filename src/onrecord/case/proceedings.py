"""Proceedings: where each defendant's case stands, by a state machine over their events.

Knows what can follow what in a criminal case (charge, plea, trial, verdict, sentence, appeal;
charges dropped and filed again; retrials), in whatever order the articles tell it.  Flags what
cannot be, and never decides which account is right.  A charge is alleged until a plea of guilty or
a verdict; what threatens is no sentence; civil claims stand apart.  Pure.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from onrecord.case.events import in_time
from onrecord.case.offences import is_same_offence, offence_key
from onrecord.nouns import Article, Certainty, Charge, Event, Proceeding, Status

_PLEAS: Final = {
    "plea/guilty": "guilty",
    "plea/not_guilty": "not guilty",
    "plea/no_contest": "no contest",
}
_OUTCOMES: Final = {
    "verdict/guilty": "guilty",
    "verdict/not_guilty": "not guilty",
    "verdict/hung": "jury could not agree",
    "verdict/mistrial": "mistrial",
    "dismissal/dropped": "dropped",
    "dismissal/dismissed": "dismissed",
}
_BEGINS: Final = frozenset(
    {"charge/filed", "charge/added", "charge/refiled", "charge/amended", "indictment/returned"}
)
_AFRESH: Final = frozenset(
    {"charge/refiled", "trial/retrial", "appeal/allowed", "charge/filed", "indictment/returned"}
)
"""Steps after which a charge that was over is open again."""
_RANK: Final = {
    "arrest": 1,
    "charge": 2,
    "indictment": 2,
    "arraignment": 3,
    "plea": 4,
    "trial": 5,
    "verdict": 6,
    "dismissal": 6,
    "sentence": 7,
    "appeal": 8,
}
_LATE: Final = {"sentence/set": 6, "trial/set": 3, "plea/agreement": 3, "trial/retrial": 7}
"""Where a step stands in the usual course, for those that days do not put in order."""
_WEIGHTY: Final = frozenset(
    """charge indictment plea trial verdict sentence dismissal appeal exposure arraignment
    bail""".split()
)
"""First parts of the steps that make somebody a defendant."""


@dataclass(slots=True)
class _Open:
    """A charge while its events are gone through."""

    charge: str
    key: str
    counts: int | None = None
    plea: str | None = None
    outcome: str | None = None
    sentence: str | None = None
    as_of: date | None = None
    events: list[str] = field(default_factory=list)

    def closed(self) -> Charge:
        """The charge as it stands."""
        ids = tuple(dict.fromkeys(self.events))
        return Charge(
            self.charge, self.counts, self.plea, self.outcome, self.sentence, self.as_of, ids
        )


def proceedings_of(
    events: Sequence[Event], articles: Mapping[str, Article]
) -> tuple[Proceeding, ...]:
    """One proceeding for each person whom a step accuses, in the order they are first told of."""
    by_person: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.person is not None and event.role == "accused":
            by_person[event.person].append(event)
    deeds = [e for e in events if e.kind.value == "incident"]
    found: list[tuple[tuple[str, int], Proceeding]] = []
    order = {article: number for number, article in enumerate(articles)}
    charged = [p for p, held in by_person.items() if any(_accuses(e) for e in held)]
    for person, held in by_person.items():
        if not any(_accuses(e) for e in held):
            continue
        here = {article for e in held for article, _ in e.mentions}
        about = [
            d
            for d in deeds
            if d.person == person
            or (
                (d.person is None or d.role == "victim")
                and here & {article for article, _ in d.mentions}
                and (len(charged) == 1 or _is_about(d, held, articles))
            )
        ]
        first = min((order[a], m.trigger.start) for e in held for a, m in e.mentions)
        own = [e for e in held if e.kind.value != "incident"]
        found.append(
            ((str(first[0]).zfill(9), first[1]), _proceeding(person, own, about, articles))
        )
    return tuple(p for _, p in sorted(found, key=lambda f: f[0]))


_CLASSES: Final = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"murder|manslaughter|homicide|death|kill|slay|shoot|shot|stab|died|dead|poison"
        r"|strangl|neglig",
        r"theft|steal|stole|fraud|robber|burglar|embezz|launder|scheme|scam|brib|corrupt"
        r"|forge|cheat|false|deprive|money",
        r"assault|attack|beat|wound|harm|violen|affray|shoot|shot|stab|battery|rape|abus|kidnap",
        r"arson|fire|blaze|burn",
        r"crash|collision|driv|smash|hit-and-run|death",
    )
)


def _is_about(deed: Event, held: Sequence[Event], articles: Mapping[str, Article]) -> bool:
    """Whether a deed of nobody named can be what somebody's charges are about."""
    offences = " ".join(words for e in held for words, _ in _offences(e, articles))
    return any(c.search(deed.detail) and (not offences or c.search(offences)) for c in _CLASSES)


def _accuses(event: Event) -> bool:
    """Whether an event makes its person a defendant: it happened or is to come, and weighs."""
    return event.step.partition("/")[0] in _WEIGHTY and event.certainty is not Certainty.DENIED


def _course(event: Event) -> tuple[date, int, date]:
    """A key in the order of the case: by day, then by the usual course."""
    when = event.when
    first = when.earliest if when and when.earliest else None
    rank = _LATE.get(event.step, _RANK.get(event.step.partition("/")[0], 5))
    return first or date.max, rank, (when.latest if when and when.latest else date.max)


def _in_course(events: Iterable[Event]) -> list[Event]:
    """Events in the order of the case; an undated one where the usual course puts it."""
    dated = sorted((e for e in events if e.when and e.when.earliest), key=_course)
    out = list(dated)
    for event in sorted((e for e in events if not (e.when and e.when.earliest)), key=_course):
        rank = _course(event)[1]
        at = next((i for i, e in enumerate(out) if _course(e)[1] > rank), len(out))
        out.insert(at, event)
    return out


def _proceeding(
    person: str, events: Sequence[Event], deeds: Sequence[Event], articles: Mapping[str, Article]
) -> Proceeding:
    charges: list[_Open] = []
    flags: list[str] = []
    for event in _in_course(events):
        if event.certainty is Certainty.DENIED and event.step not in _PLEAS:
            continue
        _take(event, charges, flags, articles)
    flags += _disorder(events)
    ordered = sorted([*events, *deeds], key=in_time)
    return Proceeding(
        person,
        tuple(c.closed() for c in charges),
        _standing(events, charges),
        _as_of(events, articles),
        tuple(e.id for e in ordered),
        tuple(dict.fromkeys(flags)),
    )


def _take(
    event: Event, charges: list[_Open], flags: list[str], articles: Mapping[str, Article]
) -> None:
    """Let one event change the charges that it is about."""
    step = event.step
    family = step.partition("/")[0]
    if family not in (
        "charge",
        "indictment",
        "plea",
        "trial",
        "verdict",
        "dismissal",
        "sentence",
        "appeal",
    ):
        return
    named = _offences(event, articles)
    if step in _BEGINS or (named and step != "trial/ongoing" and family != "appeal"):
        for words, counts in named or [("", None)]:
            _opened(charges, words, counts, is_charge=step in _BEGINS)
    about = _about(charges, [words for words, _ in named])
    if not about and family != "trial" and family != "appeal":
        about = [_opened(charges, "", None, is_charge=True)]
    told = _as_of([event], articles)
    for charge in about:
        charge.events.append(event.id)
        if told is not None and (charge.as_of is None or told > charge.as_of):
            charge.as_of = told
        _apply(event, charge, flags, articles)


def _apply(event: Event, charge: _Open, flags: list[str], articles: Mapping[str, Article]) -> None:
    """What an event does to one charge, and what it could not have done."""
    step, name = event.step, charge.charge or "the charge"
    happened = event.certainty is Certainty.HAPPENED and event.status is not Status.VACATED
    if step in _PLEAS and event.certainty is Certainty.HAPPENED:
        if charge.outcome in ("dropped", "dismissed"):
            flags.append(f"a plea to {name}, which had been {charge.outcome}")
        charge.plea = _PLEAS[step]
        if charge.plea == "guilty" and charge.outcome is None:
            charge.outcome = "guilty plea"
    elif step in _OUTCOMES and happened:
        outcome = _OUTCOMES[step]
        if charge.outcome == "not guilty" and outcome == "guilty":
            flags.append(
                f"a verdict of guilty on {name} after one of not guilty, and no retrial told of"
            )
        if charge.outcome in ("dropped", "dismissed") and step.startswith("verdict"):
            flags.append(f"a verdict on {name}, which had been {charge.outcome}")
        if charge.plea == "guilty" and outcome == "not guilty":
            flags.append(f"a verdict of not guilty on {name} after a plea of guilty")
        if charge.outcome == "guilty" and outcome == "dropped":
            flags.append(f"{name} dropped after a verdict of guilty")
        charge.outcome = outcome
    elif step == "verdict/guilty" and event.status is Status.VACATED:
        charge.outcome = "guilty, since undone"
    elif step == "sentence/imposed" and happened:
        if charge.outcome in ("not guilty", "dropped", "dismissed"):
            flags.append(f"a sentence on {name}, whose outcome was {charge.outcome}")
        charge.sentence = _terms(event, articles) or charge.sentence or "sentenced"
    elif step == "appeal/allowed" and happened:
        if charge.outcome == "not guilty":
            flags.append(f"an appeal allowed on {name} after a verdict of not guilty")
        charge.outcome = "undone on appeal"
    elif step in _AFRESH and charge.outcome in (
        "dropped", "dismissed", "mistrial", "jury could not agree", "undone on appeal",
    ):  # fmt: skip
        charge.outcome = None


_NO_OFFENCE: Final = re.compile(
    r"(?:the\s+)?(?:same\s+|similar\s+)?(?:charge|count|offen[cs]e|crime)s?", re.IGNORECASE
)
"""Words for an offence that name none: "convicted of the same offense"."""


def _offences(event: Event, articles: Mapping[str, Article]) -> list[tuple[str, int | None]]:
    """The offences that an event's mentions name, each once, with counts."""
    found: dict[str, tuple[str, int | None]] = {}
    for article, mention in event.mentions:
        if mention.charge is None:
            continue
        words = " ".join(mention.charge.of(articles[article].text).split())
        key = offence_key(words)
        if not key or _NO_OFFENCE.fullmatch(key):
            continue
        held = next((k for k in found if is_same_offence(k, key)), None)
        if held is None:
            found[key] = words, mention.counts
        elif found[held][1] is None:
            found[held] = found[held][0], mention.counts
    return list(found.values())


def _opened(charges: list[_Open], words: str, counts: int | None, *, is_charge: bool) -> _Open:
    """The charge of some words, new if there is none; an unnamed one is whichever there is."""
    key = offence_key(words)
    for charge in charges:
        if (not key and is_charge) or is_same_offence(charge.key, key) or not charge.key:
            if key and not charge.key:
                charge.key, charge.charge = key, words
            charge.counts = charge.counts or counts
            return charge
    charges.append(_Open(words, key, counts))
    return charges[-1]


def _about(charges: list[_Open], named: Sequence[str]) -> list[_Open]:
    """The charges that some words mean; all that are open where they name none."""
    if not named:
        still = [c for c in charges if c.outcome not in ("dropped", "dismissed", "not guilty")]
        return still or charges
    keys = [offence_key(words) for words in named]
    return [c for c in charges if any(is_same_offence(c.key, key) for key in keys)]


def _terms(event: Event, articles: Mapping[str, Article]) -> str | None:
    found = [" ".join(m.terms.of(articles[a].text).split()) for a, m in event.mentions if m.terms]
    return max(found, key=len, default=None)


def _as_of(events: Iterable[Event], articles: Mapping[str, Article]) -> date | None:
    """The latest day of publication of the articles that tell of some events."""
    days = [
        day.date() if isinstance(day, datetime) else day
        for e in events
        for a, _ in e.mentions
        if (day := articles[a].published) is not None
    ]
    return max(days, default=None)


def _disorder(events: Sequence[Event]) -> list[str]:
    """Dated steps that cannot lie in that order."""
    flags = []
    happened = [e for e in events if e.certainty is Certainty.HAPPENED and e.when is not None]
    new_start = any(e.step in ("charge/refiled", "trial/retrial", "appeal/allowed") for e in events)
    for before, after in (
        ("charge", "plea"), ("charge", "verdict"), ("verdict", "sentence"), ("plea", "verdict"),
        ("arrest", "verdict"),
    ):  # fmt: skip
        firsts = [e for e in happened if e.step.partition("/")[0] == before]
        seconds = [
            e for e in happened if e.step.partition("/")[0] == after and not e.step.endswith("/set")
        ]
        if new_start or len(firsts) != 1 or len(seconds) != 1:
            continue
        start, end = firsts[0].when, seconds[0].when
        if start and end and start.earliest and end.latest and end.latest <= start.earliest:
            flags.append(f"the {after} ({end.text}) is dated before the {before} ({start.text})")
    return flags


def _standing(events: Sequence[Event], charges: Sequence[_Open]) -> str:
    """Where the case stands, in words that presume innocence."""
    outcomes = {c.outcome for c in charges}
    steps = {
        e.step
        for e in events
        if e.certainty is Certainty.HAPPENED and e.status is not Status.VACATED
    }
    ahead = {e.step for e in events if e.certainty is Certainty.SCHEDULED}
    if any(c.sentence for c in charges) and "undone on appeal" not in outcomes:
        return "sentenced"
    for outcome, words in (
        ("undone on appeal", "conviction undone on appeal"),
        ("guilty", "found guilty, sentence not told of"),
        ("guilty plea", "pleaded guilty, sentence not told of"),
    ):
        if outcome in outcomes:
            return words
    if charges and outcomes <= {"not guilty"}:
        return "found not guilty"
    if charges and outcomes <= {"dropped", "dismissed"}:
        return "charges " + " and ".join(sorted(o for o in outcomes if o))
    if charges and outcomes <= {"not guilty", "dropped", "dismissed"}:
        return "cleared of all charges told of"
    if "trial/begun" in steps:
        return "on trial; presumed innocent"
    if "trial/set" in ahead:
        return "awaiting trial; presumed innocent"
    if steps & _BEGINS or charges:
        return "charged; presumed innocent"
    return "not charged so far as told"
