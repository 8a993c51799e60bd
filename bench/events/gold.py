"""The gold of court proceedings, read and held to its own rules: `python -m bench.events.gold`.

One file an article, in `gold/tune` and `gold/test`, annotated as RULES.md says.  A file whose
places, days or folds do not hold is refused whole: a wrong gold is worse than none.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Literal, get_args

from onrecord.nouns import Span, When

Part = Literal["tune", "test"]
FOLDER: Final = Path(__file__).parent / "gold"


class Commitment(StrEnum):
    """How sure the source is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    DENIED = "denied"
    UNSPECIFIED = "unspecified"


class Status(StrEnum):
    """What kind of fact the source gives."""

    OCCURRED = "occurred"
    SCHEDULED = "scheduled"
    EXPOSURE = "exposure"
    PLANNED = "planned"
    ALLEGED = "alleged"
    VACATED = "vacated"


class Certainty(StrEnum):
    """What the case file shows."""

    HAPPENED = "happened"
    SCHEDULED = "scheduled"
    POSSIBLE = "possible"
    DENIED = "denied"


_FINER: Final = {
    "incident": "incident/deed",
    "arrest": "arrest/made",
    "charge": "charge/filed charge/added charge/amended charge/refiled",
    "indictment": "indictment/returned",
    "hearing": "arraignment/held arraignment/set "
    "hearing/appearance hearing/held hearing/set hearing/adjourned",
    "custody": "bail/granted bail/denied bail/revoked "
    "custody/remanded custody/held custody/released custody/surrendered",
    "plea": "plea/guilty plea/not_guilty plea/no_contest plea/none plea/agreement",
    "trial": "trial/set trial/begun trial/ongoing trial/ended trial/adjourned trial/retrial",
    "verdict": "verdict/guilty verdict/not_guilty verdict/hung verdict/mistrial "
    "verdict/liable verdict/not_liable",
    "sentence": "sentence/imposed sentence/set sentence/amended",
    "appeal": "appeal/planned appeal/filed appeal/leave appeal/heard appeal/set "
    "appeal/allowed appeal/dismissed",
    "dismissal": "dismissal/dropped dismissal/dismissed",
    "other": "exposure/maximum investigation/opened investigation/ongoing investigation/closed "
    "warrant/issued motion/filed motion/granted motion/denied testimony/given testimony/set "
    "civil/filed settlement/reached extradition/sought extradition/ordered extradition/done "
    "inquest/held inquest/set",
}
KIND_OF: Final = {finer: kind for kind, held in _FINER.items() for finer in held.split()}
"""The contract's kind of each finer one; no other is allowed."""
_DATES: Final = frozenset({"trial/adjourned", "trial/ended"})
"""Besides everything set: what is vacated here is a day that was to come, not something done."""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A step of a proceeding, or the deed it is about, as one article tells it.

    Attributes:
        kind: The contract's kind.
        subkind: The finer one, a key of `KIND_OF`.
        person: Whose case it is, by full name; None where nobody named is.
        time: The phrase that dates it.
        when: None where no phrase does, or none that can be read without guessing.
        source: Whose claim it is; None for the outlet's own voice.
    """

    kind: str
    subkind: str
    person: str | None
    role: str
    charge: str | None
    counts: int | None
    court: str | None
    trigger: Span
    time: Span | None
    when: When | None
    commitment: Commitment
    status: Status
    certainty: Certainty
    source: str | None
    hedges: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldCharge:
    """One offence a defendant answers to, with how it stood when the article was published."""

    charge: str | None
    counts: int | None
    plea: str | None
    outcome: str | None
    sentence: str | None


@dataclass(frozen=True, slots=True)
class GoldProceeding:
    """What one defendant answers to."""

    defendant: str | None
    charges: tuple[GoldCharge, ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article; `people` are all who matter to telling names apart in it."""

    id: str
    outlet: str
    published: date
    licence: str
    text: str
    people: tuple[str, ...]
    events: tuple[GoldEvent, ...]
    proceedings: tuple[GoldProceeding, ...]


def fold(commitment: Commitment | str, status: Status | str, subkind: str) -> Certainty:
    """The contract's certainty of a commitment and a status (RULES.md, "Certainty").

    `("certain", "occurred")` happened; `("probable", "occurred")` is only possible.  A verdict that
    was vacated did happen; a trial date that was vacated will not.

    Raises:
        ValueError: The commitment or the status is none of ours.
    """
    sure, fact = Commitment(commitment), Status(status)
    if sure is Commitment.DENIED:
        return Certainty.DENIED
    if fact is Status.VACATED:
        is_date = subkind.endswith("/set") or subkind in _DATES
        return Certainty.DENIED if is_date else Certainty.HAPPENED
    if sure is Commitment.CERTAIN and fact is Status.OCCURRED:
        return Certainty.HAPPENED
    if sure is Commitment.CERTAIN and fact is Status.SCHEDULED:
        return Certainty.SCHEDULED
    return Certainty.POSSIBLE


def read_gold(part: Part, folder: Path = FOLDER) -> tuple[GoldArticle, ...]:
    """The articles of a part, by id.

    Raises:
        ValueError: A file breaks a rule; the message names it, and the event by its number.
    """
    paths = sorted((folder / part).glob("*.json"))
    return tuple(_article(path.stem, json.loads(path.read_text("utf-8"))) for path in paths)


def _article(name: str, row: Mapping[str, Any]) -> GoldArticle:
    if row["id"] != name:
        raise ValueError(f"{name}.json calls itself {row['id']!r}")
    text = row["text"]
    events = []
    for number, event in enumerate(row["events"]):
        try:
            events.append(_event(event, text))
        except (KeyError, ValueError) as broken:
            raise ValueError(f"event {number} of {name}: {broken}") from broken
    return GoldArticle(
        id=name,
        outlet=row["outlet"],
        published=date.fromisoformat(row["published"]),
        licence=row["licence"],
        text=text,
        people=tuple(row["people"]),
        events=tuple(events),
        proceedings=tuple(
            GoldProceeding(p["defendant"], tuple(GoldCharge(**c) for c in p["charges"]))
            for p in row["proceedings"]
        ),
    )


def _event(row: Mapping[str, Any], text: str) -> GoldEvent:
    subkind, kind = row["subkind"], row["kind"]
    if KIND_OF.get(subkind) != kind:
        raise ValueError(f"{subkind!r} is no {kind!r}")
    commitment, status = Commitment(row["commitment"]), Status(row["status"])
    certainty = Certainty(row["certainty"])
    if fold(commitment, status, subkind) is not certainty:
        raise ValueError(f"{commitment} and {status} of {subkind} do not fold to {certainty}")
    time = _span(row["time"], text) if row["time"] else None
    if row["when"] and time is None:
        raise ValueError("it has a date and no phrase that gives it")
    return GoldEvent(
        kind=kind,
        subkind=subkind,
        person=row["person"],
        role=row["role"],
        charge=row["charge"],
        counts=row["counts"],
        court=row["court"],
        trigger=_span(row["trigger"], text),
        time=time,
        when=_when(row["when"], time.of(text)) if row["when"] and time else None,
        commitment=commitment,
        status=status,
        certainty=certainty,
        source=row["source"],
        hedges=tuple(_span(h, text) for h in row["hedges"]),
    )


def _span(pair: list[int], text: str) -> Span:
    span = Span(*pair)
    words = span.of(text)
    if span.end > len(text) or not words or words != words.strip():
        raise ValueError(f"{pair} covers {words!r}")
    return span


def _when(row: Mapping[str, str | None], words: str) -> When:
    earliest, latest = (
        date.fromisoformat(day) if day else None for day in (row["earliest"], row["latest"])
    )
    if earliest is None and latest is None:
        raise ValueError("an interval open on both sides says nothing")
    if earliest and latest and earliest >= latest:
        raise ValueError(f"an interval must run forwards, not from {earliest} to {latest}")
    return When(words, earliest, latest, row["precision"] or "")


def counts(articles: Iterable[GoldArticle]) -> dict[str, int]:
    """How much there is: articles, words, events, those with a date, and each kind and certainty.

    Words are stretches without white space.
    """
    held = tuple(articles)
    events = [event for article in held for event in article.events]
    kinds = Counter(event.kind for event in events)
    certainties = Counter(event.certainty.value for event in events)
    return {
        "articles": len(held),
        "words": sum(len(article.text.split()) for article in held),
        "events": len(events),
        "dated": sum(event.when is not None for event in events),
        "nobody named": sum(event.person is None for event in events),
        **dict(sorted(kinds.items())),
        **dict(sorted(certainties.items())),
    }


def main() -> None:
    """Print what each part holds."""
    tune, test = (counts(read_gold(part)) for part in get_args(Part))
    for name in sorted(tune.keys() | test.keys(), key=list(tune | test).index):
        print(f"{name:14}{tune.get(name, 0):6}{test.get(name, 0):6}")


if __name__ == "__main__":
    main()
