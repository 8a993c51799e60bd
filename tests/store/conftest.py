"""Case files to try things on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.adding import add
from onrecord.ingest import find_sources
from onrecord.read.reader import Reader
from onrecord.store import CaseFile

ARTICLES = (
    "“I saw the moon fall,” said Ana Ruiz, a clerk. “Nobody had checked the clamps.”\n\n"
    "Hugh Hill told the Ledger that the rigging was sound.\n",
    "The Evening Lantern\n\nAna Ruiz said on Monday that she had seen nothing at all.\n\n"
    "The director plans to call his famous friends to the witness stand.\n",
    "According to Hester Brandvold, the request was ignored for weeks.\n",
)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    """An empty case."""
    with CaseFile.create(tmp_path / "a.case", "The State v. Tollander") as made:
        yield made


@pytest.fixture
def coverage(tmp_path: Path) -> Path:
    """A folder of three articles."""
    folder = tmp_path / "coverage"
    folder.mkdir()
    for number, text in enumerate(ARTICLES):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def full(case: CaseFile, coverage: Path, reader: Reader) -> CaseFile:
    """A case with three articles, not yet derived."""
    added = add(case, find_sources([coverage]), reader)
    assert added.new == 3
    return case
