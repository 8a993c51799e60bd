"""Results are kept under a date and a commit, and never lost to another."""

import json
from pathlib import Path

import pytest

from bench import results


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A folder with the model's file names."""
    for name in results.MODEL_FILES:
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def _at_a_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "commit", lambda: "abc1234")


def test_a_result_says_what_it_was_made_with(tmp_path: Path, model: Path) -> None:
    """Machine, model, data and versions stand beside the numbers."""
    stored = results.write(tmp_path / "kept", "quotes", model, {"corpus": "12"}, {"f1": 0.5})
    assert stored.name.endswith("-abc1234.json")
    record = json.loads(stored.read_text(encoding="utf-8"))
    assert record["numbers"] == {"f1": 0.5}
    assert record["data"] == {"corpus": "12"}
    assert set(record["model"]) == set(results.MODEL_FILES)
    assert set(record["machine"]) == {"cpu", "cores", "platform", "python"}
    assert str(tmp_path) not in stored.read_text(encoding="utf-8")


def test_another_result_never_takes_its_place(tmp_path: Path, model: Path) -> None:
    """The same is stored once, another beside it."""
    kept = [
        results.write(tmp_path / "kept", "quotes", model, {}, {"f1": f1})
        for f1 in (0.5, 0.6, 0.5, 0.6)
    ]
    assert kept[0] == kept[2] != kept[1] == kept[3]
    assert kept[1].name.endswith("-abc1234-2.json")


def test_a_digest_depends_on_names_and_contents_alone(tmp_path: Path) -> None:
    """Not on the order or the folder."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        for name in ("a", "b"):
            (tmp_path / folder / name).write_text(name, encoding="utf-8")
    one, two = (sorted((tmp_path / folder).iterdir()) for folder in ("one", "two"))
    assert results.digest_of_all(one) == results.digest_of_all(reversed(two))
    assert results.digest_of_all(one) != results.digest_of_all(one[:1])


def test_fractions_are_rounded_wherever_they_stand() -> None:
    """Counts and words stay."""
    assert results.rounded({"a": [0.123456, 3, "x", None]}) == {"a": [0.1235, 3, "x", None]}
