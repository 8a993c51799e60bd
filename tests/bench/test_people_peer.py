"""The peer is asked text by text, and what goes wrong with it is said."""

import sys
from pathlib import Path

import pytest
from bench.people import peer
from bench.speed.peer import NoPeer

from onrecord.nouns import Span

ANSWERS = """
import json, sys
for line in sys.stdin:
    text = json.loads(line)
    print([[i, i + 2] for i in range(len(text)) if text.startswith("Ek", i)])
"""
SILENT = "import sys\nsys.stdin.read()\n"
FAILS = "raise SystemExit('no such pipeline')\n"


def stand_in(monkeypatch: pytest.MonkeyPatch, folder: Path, source: str) -> None:
    """A program of our own in the peer's place, so that nothing need be installed."""
    script = folder / "names.py"
    script.write_text(source, encoding="utf-8")
    monkeypatch.setattr(peer, "SCRIPT", script)
    monkeypatch.setattr(peer, "interpreter", lambda: Path(sys.executable))


def test_every_text_gets_its_own_spans(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In characters, whatever the text is made of; a line end within it does not split it."""
    stand_in(monkeypatch, tmp_path, ANSWERS)
    found = peer.find_names(["\U0001f600 Ek\n\nand\u2028Ek", "", "Nobody’s."])
    assert found == [(Span(2, 4), Span(10, 12)), (), ()]


@pytest.mark.parametrize(
    ("source", "message"), [(FAILS, "no such pipeline"), (SILENT, "0 of 2 texts")]
)
def test_a_peer_that_fails_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: str, message: str
) -> None:
    """Its last word is passed on, and a missing answer is no empty one."""
    stand_in(monkeypatch, tmp_path, source)
    with pytest.raises(NoPeer, match=message):
        peer.find_names(["Ek left.", "Ek came."])
