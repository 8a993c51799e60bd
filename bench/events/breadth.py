"""Short passages of our own for tuning the rules: `bench/events/passages/*.txt`.

Written, and annotated to RULES.md, before the extractor was run on them, to hold ways of telling a
step that the tuning half lacks.  They are for developing alone and no score of the project rests on
them.  A passage is a line `@ id day-of-publication`, its text, and a line an event:
`= finer kind | person or - | certainty | days | trigger`, with days as ISO day, month or year, a
half-open range `2024-03..2024-06`, or `-`.  After "||" an event's line may give the other words
that tell the same step again, for those who learn which words tell one.

`passages/held`, `passages/fresh` (48 whole articles, by three hands) and `passages/unseen` lie
apart.  No rule was written from `fresh`, but how far to trust the encoder was chosen on it, and
whether a change is kept on both; `unseen` taught nothing and gave no rule, and its `general` was
measured once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
    """The passages of a folder, or of one file, in the order of the files.

    Raises:
        ValueError: A line breaks the form, or a trigger is not in its passage; the message says so.
    """
    paths = [folder] if folder.is_file() else sorted(folder.glob("*.txt"))
    return tuple(
        _passage(part)
        for path in paths
        for part in re.split(r"(?m)^@ ", path.read_text("utf-8"))[1:]
    )


@dataclass(frozen=True, slots=True)
class Retold:
    """Words that tell a step again.

    Attributes:
        subkind: The finer kind.
        person: Whose step it is, by full name; None where nobody named is.
    """

    subkind: str
    person: str | None
    trigger: Span


def read_retold(path: Path) -> dict[str, tuple[Retold, ...]]:
    """For each passage of a file, by its id, the words after "||"; none where a file gives none.

    Raises:
        ValueError: Words are not in their passage; the message says which.
    """
    written = path.read_text("utf-8")
    if "||" not in written:
        return {}
    return dict(map(_retold, re.split(r"(?m)^@ ", written)[1:]))


def _retold(part: str) -> tuple[str, tuple[Retold, ...]]:
    article = _passage(part)
    lines = re.split(r"(?m)^= ", part)[1:]
    found = []
    for line, event in zip(lines, article.events, strict=True):
        for words in line.strip().split("||")[1:]:
            at = article.text.lower().find(words.strip().lower())
            if at < 0:
                raise ValueError(f"{article.id}: not in the text: {words.strip()!r}")
            found.append(Retold(event.subkind, event.person, Span(at, at + len(words.strip()))))
    return article.id, tuple(found)


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
