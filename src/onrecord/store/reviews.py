"""What people decided about statements, events and people, as rows: derived from `decisions`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from onrecord.nouns import Review, ReviewState, content_id
from onrecord.store.file import CaseFile
from onrecord.store.rows import described

FINGERPRINT: Final = content_id("reviews", described(Review))[:8]
COLUMNS: Final = "v.about, v.state, v.made_by, v.made_at, v.decision, v.note, v.why"
"""What `review_of` takes, of a table that is called v."""


def keep(case: CaseFile, found: tuple[Review, ...]) -> None:
    """Bring the rows up to date, where they are others; within a transaction."""
    if load(case) == found:
        return
    case.run("DELETE FROM reviews")
    case.run_many(
        "INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (r.about, nth, r.state.value, r.by, r.made.isoformat(), r.decision, r.note, r.why)
            for nth, r in enumerate(found)
        ],
    )


def load(case: CaseFile, about: Iterable[str] | None = None) -> tuple[Review, ...]:
    """The reviews in the order of the case.

    Args:
        case: The case.
        about: Ids of what they are to be about; None for all.
    """
    only = None if about is None else json.dumps([*about])
    found = case.rows(
        f"SELECT {COLUMNS} FROM reviews v"  # noqa: S608  (names of ours)
        " WHERE ?1 IS NULL OR v.about IN (SELECT value FROM json_each(?1)) ORDER BY v.nth",
        only,
    )
    return tuple(review_of(row) for row in found)


def review_of(row: tuple[Any, ...]) -> Review:
    """The review that a row of COLUMNS is."""
    about, state, by, made, decision, note, why = row
    return Review(about, ReviewState(state), by, datetime.fromisoformat(made), decision, note, why)
