from pathlib import Path

import pytest
from bench.events.breadth import read_passages


def test_every_passage_holds_its_triggers() -> None:
    """And no two have one id."""
    passages = read_passages()
    assert len({p.id for p in passages}) == len(passages)
    assert all(e.trigger.of(p.text) for p in passages for e in p.events)


def test_a_trigger_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    """With the line that names it."""
    (tmp_path / "x.txt").write_text(
        "@ x1 2024-03-14\nA.\n= arrest/made | Moss | happened | - | b\n"
    )
    with pytest.raises(ValueError, match="not in the text"):
        read_passages(tmp_path)


def test_a_month_and_a_range_are_half_open(tmp_path: Path) -> None:
    """December ends with the year."""
    (tmp_path / "x.txt").write_text(
        "@ x1 2024-03-14\nAb.\n"
        "= arrest/made | Moss | happened | 2023-12 | a\n"
        "= arrest/made | Moss | happened | 2024-03..2024-06 | b\n"
    )
    (passage,) = read_passages(tmp_path)
    spans = [(str(e.when.earliest), str(e.when.latest)) for e in passage.events if e.when]
    assert spans == [("2023-12-01", "2024-01-01"), ("2024-03-01", "2024-06-01")]
