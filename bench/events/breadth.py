"""Short passages of our own for tuning the rules: `bench/events/passages/*.txt`.

Written, and annotated to RULES.md, before the extractor was run on them, to hold ways of telling a
step that the tuning half lacks.  They are for developing alone and no score of the project rests on
them.  A passage is a line `@ id day-of-publication`, its text, and a line an event:
`= finer kind | person or - | certainty | days | trigger`, with days as ISO day, month or year, a
half-open range `2024-03..2024-06`, or `-`.  After "||" an event's line may give the other words
that tell the same step again, for those who learn which words tell one.

`passages/held` and `passages/fresh` (48 whole articles, by three hands) lie apart: `fresh` was
measured once and no rule was written from it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from bench.events.gold import KIND_OF, Certainty, Commitment, GoldArticle, GoldEvent, Status
from onrecord.nouns import Span, When

FOLDER: Final = Path(__file__).parent / "passages"
_JUDGED: Final = {
    Certainty.HAPPENED: (Commitment.CERTAIN, Status.OCCURRED),
    Certainty.SCHEDULED: (Commitment.CERTAIN, Status.SCHEDULED),
    Certainty.POSSIBLE: (Commitment.POSSIBLE, Status.PLANNED),
    Certainty.DENIED: (Commitment.DENIED, Status.OCCURRED),
}


def read_passages(folder: Path = FOLDER) -> tuple[GoldArticle, ...]:
    """The passages, in the order of their files.

    Raises:
        ValueError: A line breaks the form, or a trigger is not in its passage; the message says so.
    """
    return tuple(
        _passage(part)
        for path in sorted(folder.glob("*.txt"))
        for part in re.split(r"(?m)^@ ", path.read_text("utf-8"))[1:]
    )


def _passage(part: str) -> GoldArticle:
    head, _, rest = part.partition("\n")
    name, day = head.split()
    body = re.split(r"(?m)^= ", rest)
    text = body[0].strip("\n")
    events = tuple(_event(name, text, line.strip()) for line in body[1:])
    people = dict.fromkeys(e.person for e in events if e.person is not None)
    return GoldArticle(
        name, "OnRecord", date.fromisoformat(day), "Apache-2.0", text, tuple(people), events, ()
    )


def _event(name: str, text: str, line: str) -> GoldEvent:
    cells = [cell.strip() for cell in line.partition("||")[0].split("|")]
    if len(cells) != 5:
        raise ValueError(f"{name}: five columns are wanted in {line!r}")
    finer, person, sure, days, words = cells
    at = text.lower().find(words.lower())
    if finer not in KIND_OF or at < 0:
        raise ValueError(f"{name}: no such kind, or not in the text: {line!r}")
    certainty = Certainty(sure)
    commitment, status = _JUDGED[certainty]
    return GoldEvent(
        KIND_OF[finer],
        finer,
        None if person == "-" else person,
        "defendant",
        None,
        None,
        None,
        Span(at, at + len(words)),
        None,
        days_in(days),
        commitment,
        status,
        certainty,
        None,
        (),
    )


def days_in(cell: str) -> When | None:
    """The days of an ISO day, month or year, or of a half-open range; None for a dash.

    A range may be open on a side: "..2024-07-01".
    """
    if cell == "-":
        return None
    first, dots, last = cell.partition("..")
    start, end = _bounds(first) if first else (None, None)
    if dots:
        end = next(_bounds(last)) if last else None
    return When("", start, end, "day")


def _bounds(cell: str) -> Iterator[date]:
    """The first day of a day, month or year, and the one after its last."""
    numbers = [int(n) for n in cell.split("-")]
    match numbers:
        case [year]:
            yield date(year, 1, 1)
            yield date(year + 1, 1, 1)
        case [year, month]:
            yield date(year, month, 1)
            yield date(year + month // 12, month % 12 + 1, 1)
        case _:
            day = date.fromisoformat(cell)
            yield day
            yield day + timedelta(days=1)
