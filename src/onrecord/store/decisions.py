"""What people decided: kept for good, apart from everything a machine found.

Rows are only ever added.  A decision is undone by another that names it, so that the file tells
who thought what, and when.  What a decision means is known to those who make the case of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from onrecord.store.errors import NotInCase
from onrecord.store.file import CaseFile


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    Attributes:
        kind: What it is about: "person", "statement", "forget".
        left: Id of what it is about.
        right: Id of the other, where it is about two; else "".
        judgement: "same", "different", "unsure", "wrong", "forget".
        by: Who made it.
        why: The reason, in words.
        made: When.
        number: Its number in the file; 0 before it is kept.
        undoes: The number of the decision it undoes.
    """

    kind: str
    left: str
    right: str
    judgement: str
    by: str
    why: str
    made: datetime
    number: int = 0
    undoes: int | None = None

    def __post_init__(self) -> None:
        if self.made.tzinfo is None:
            raise ValueError(f"a decision is made at a moment with a zone, not at {self.made!r}")


def keep(case: CaseFile, decision: Decision) -> Decision:
    """Add a decision; what comes back has its number.

    Raises:
        NotInCase: It undoes one that is not there, or is undone already.
    """
    if decision.undoes is not None:
        held = case.row(
            "SELECT (SELECT count(*) FROM decisions u WHERE u.undoes = d.number)"
            " FROM decisions d WHERE d.number = ?",
            decision.undoes,
        )
        if held is None or held[0]:
            what = "there is no decision" if held is None else "already undone: decision"
            raise NotInCase(
                f"{what} {decision.undoes}", str(case.path), "`onrecord status` lists them."
            )
    made = case.run(
        'INSERT INTO decisions (made_at, made_by, kind, "left", "right", judgement, why, undoes)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        decision.made.astimezone(UTC).isoformat(),
        decision.by,
        decision.kind,
        decision.left,
        decision.right,
        decision.judgement,
        decision.why,
        decision.undoes,
    )
    return replace(decision, number=int(made.lastrowid or 0))


def load(case: CaseFile, kind: str | None = None) -> tuple[Decision, ...]:
    """The decisions that hold, first made first: those undone, and what undid them, are left out.

    Args:
        case: The case.
        kind: Only those of this kind.
    """
    found = case.rows(
        'SELECT kind, "left", "right", judgement, made_by, why, made_at, number, undoes'
        " FROM decisions d WHERE undoes IS NULL AND kind = coalesce(?, kind)"
        " AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.number) ORDER BY number",
        kind,
    )
    return tuple(_decision(row) for row in found)


def history(case: CaseFile) -> tuple[Decision, ...]:
    """Every decision ever made, first made first."""
    found = case.rows(
        'SELECT kind, "left", "right", judgement, made_by, why, made_at, number, undoes'
        " FROM decisions ORDER BY number"
    )
    return tuple(_decision(row) for row in found)


def _decision(row: tuple[str, str, str, str, str, str, str, int, int | None]) -> Decision:
    kind, left, right, judgement, by, why, made, number, undoes = row
    moment = datetime.fromisoformat(made)
    return Decision(kind, left, right, judgement, by, why, moment, number, undoes)
