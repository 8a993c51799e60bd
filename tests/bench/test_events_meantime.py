from pathlib import Path

import pytest
from bench.events.meantime import Judged, accuracies, judged


def test_the_parts_that_are_held_back_are_refused(tmp_path: Path) -> None:
    """By name."""
    with pytest.raises(ValueError, match="stock"):
        list(judged(tmp_path, "stock"))


def test_accuracy_stands_beside_the_majority_class() -> None:
    """Each value and all together."""
    sure, may = ("CERTAIN", "POS", "NON_FUTURE"), ("POSSIBLE", "POS", "FUTURE")
    rows = [Judged(sure, sure, ""), Judged(sure, may, ""), Judged(may, may, "")]
    found = accuracies(rows)
    assert found["certainty"] == {"ours": pytest.approx(2 / 3), "majority": pytest.approx(2 / 3)}
    assert found["polarity"] == {"ours": 1.0, "majority": 1.0}
