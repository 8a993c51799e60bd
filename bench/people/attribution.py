"""The kept results of bench.quotes: what attribution was before this model, and what it is now.

Nothing is measured here; the files of results are read.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept result's end-to-end F1, 0 to 1, with its file's name."""

    name: str
    f1: float
    model: Mapping[str, str]


def kept_results(folder: Path) -> tuple[Kept, ...]:
    """All of a folder's, the oldest first."""
    found = [(path, json.loads(path.read_text(encoding="utf-8"))) for path in folder.glob("*.json")]
    return tuple(_kept(path, held) for path, held in sorted(found, key=lambda f: _age(*f)))


def _age(path: Path, held: Mapping[str, Any]) -> tuple[str, float, str]:
    # Of one day, the file's own time: commits have no order in their names.
    return held["date"], path.stat().st_mtime, path.name


def _kept(path: Path, held: Mapping[str, Any]) -> Kept:
    scores = held["numbers"]["attribution"]["scores"]
    return Kept(path.stem, float(scores["all"]["e2e"]["f1"]), held["model"])


def before_and_now(
    results: tuple[Kept, ...], model: Mapping[str, str]
) -> tuple[Kept | None, Kept | None]:
    """The best result of any other model, and the last one of this model; None where there is none.

    Args:
        results: The oldest first.
        model: The digests of this model's files, by name.
    """
    own = [r for r in results if dict(r.model) == dict(model)]
    others = [r for r in results if dict(r.model) != dict(model)]
    return max(others, key=lambda r: r.f1, default=None), (own[-1] if own else None)
