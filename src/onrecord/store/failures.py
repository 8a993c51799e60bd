"""What could not be added: named, with the reason and the remedy, until it can be."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors import OnRecordError
from onrecord.store.file import CaseFile, now


@dataclass(frozen=True, slots=True)
class Failure:
    """One source that could not be added.

    Attributes:
        name: File, line or address.
        given: What the user said of it, as JSON.
        input: What to name to try it again: the file that a line is in.
        kind: The error's class.
        what: What is wrong.
        where: At which place.
        remedy: What to do.
        times: How often it was tried.
        last_at: When last, in ISO spelling.
    """

    name: str
    given: str
    input: str
    kind: str
    what: str
    where: str
    remedy: str
    times: int
    last_at: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.remedy}"


def keep(case: CaseFile, name: str, given: str, input_: str, error: OnRecordError) -> None:
    """Write down that a source could not be added, or could not be added again."""
    case.run(
        "INSERT INTO failures VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?8, ?8) ON CONFLICT (name, given)"
        " DO UPDATE SET kind = excluded.kind, what = excluded.what, place = excluded.place,"
        " remedy = excluded.remedy, times = times + 1, last_at = excluded.last_at",
        name,
        given,
        input_,
        type(error).__name__,
        error.what,
        error.where,
        error.remedy,
        now(),
    )


def has(case: CaseFile, name: str) -> bool:
    """Whether a source is on the list."""
    return case.row("SELECT 1 FROM failures WHERE name = ?", name) is not None


def settle(case: CaseFile, name: str, given: str | None = None) -> None:
    """Strike a source off the list: it could be added now, or is to be forgotten."""
    case.run("DELETE FROM failures WHERE name = ? AND given = coalesce(?, given)", name, given)


def load(case: CaseFile) -> tuple[Failure, ...]:
    """All that could not be added so far, by name."""
    return tuple(
        Failure(*found)
        for found in case.rows(
            "SELECT name, given, input, kind, what, place, remedy, times, last_at FROM failures"
            " ORDER BY name, given"
        )
    )
