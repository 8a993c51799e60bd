import sqlite3
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from onrecord.store import CaseFile, decisions
from onrecord.store.decisions import Decision
from onrecord.store.errors import NotInCase

SAME = Decision(
    "person", "a", "b", "same", "Ida Cole", "one face", datetime(2025, 5, 1, tzinfo=UTC)
)


def test_a_decision_comes_back_as_it_was_made(case: CaseFile) -> None:
    """By whom, when and why."""
    kept = decisions.keep(case, SAME)
    assert decisions.load(case) == (kept,)
    assert replace(kept, number=0) == SAME
    assert decisions.load(case, "person") == (kept,)
    assert decisions.load(case, "forget") == ()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE decisions SET why = 'x'",
        "DELETE FROM decisions",
        "INSERT OR REPLACE INTO decisions SELECT * FROM decisions",
        "UPDATE OR REPLACE decisions SET number = 7",
    ],
)
def test_nobody_can_change_or_take_away_a_decision(case: CaseFile, sql: str) -> None:
    """Not even by hand."""
    kept = decisions.keep(case, SAME)
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        case.run(sql)
    assert decisions.load(case) == (kept,)


def test_a_decision_is_undone_by_another_that_stays_too(case: CaseFile) -> None:
    """The history tells both."""
    kept = decisions.keep(case, SAME)
    undo = replace(SAME, kind="undo", judgement="", undoes=kept.number)
    undone = decisions.keep(case, undo)
    assert decisions.load(case) == ()
    assert decisions.history(case) == (kept, undone)
    with pytest.raises(NotInCase, match="already undone"):
        decisions.keep(case, undo)
    with pytest.raises(NotInCase, match="no decision 99"):
        decisions.keep(case, replace(undo, undoes=99))


def test_a_moment_without_a_zone_is_the_callers_slip() -> None:
    """Whose noon was it?"""
    with pytest.raises(ValueError, match="zone"):
        replace(SAME, made=datetime(2025, 5, 1))  # noqa: DTZ001  (the slip itself)
