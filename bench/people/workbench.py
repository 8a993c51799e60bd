"""What every measure of who is meant needs: the model, the texts, and a way to print mistakes."""

import argparse
import json
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

from bench.people.aside import ask
from bench.people.gum_documents import Documents, read_documents
from bench.people.scores import Counts
from bench.people.table import Line
from bench.people.told import Told, tell
from bench.results import Json
from bench.scorer import Missing
from onrecord.read.model import Model
from onrecord.read.reader import Reader

Table = tuple[list[Line], dict[str, Json]]
"""What a measure gives: the lines to print, and what is kept beside their values."""


@dataclass(frozen=True)
class Bench:
    """What every measure needs; read once, when it is first asked for."""

    options: argparse.Namespace

    @cached_property
    def reader(self) -> Reader:
        """With the model that is measured."""
        return Reader(Model(self.options.model))

    @cached_property
    def documents(self) -> Documents:
        """GUM's, read.

        Raises:
            Missing: They are not there, or a fold's model.
        """
        readers = {self.options.model: self.reader}

        def told(folder: Path, text: str) -> Told:
            if folder not in readers:
                readers[folder] = Reader(Model(folder))
            return tell(readers[folder], text)

        o = self.options
        return read_documents(o.gum, o.folds, o.model, o.limit, told)

    def texts(self, most: int = 0) -> dict[str, str]:
        """PolNeAR's texts, by name.

        Raises:
            Missing: There are none.
        """
        paths = sorted((self.options.data / "text").glob("*.txt"))
        if not paths:
            raise Missing(
                f"no texts at {self.options.data}; give --data DIR, a part of PolNeAR with text/"
            )
        chosen = paths[: self.options.limit or most or None]
        # As they stand, whatever their line ends: offsets count every character.
        return {path.stem: path.read_bytes().decode("utf-8") for path in chosen}

    def aside(self, module: str, texts: dict[str, str], *arguments: object) -> dict[str, Json]:
        """What a measurement in its own process found."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "texts.json"
            path.write_text(json.dumps(texts), encoding="utf-8")
            given = [str(path), "--model", str(self.options.model), *map(str, arguments)]
            found: dict[str, Json] = ask(module, given)
        return found

    def wrong(self, title: str, lines: Iterable[str]) -> None:
        """Print the first few that went wrong, where the command line wants them."""
        held = list(lines)
        for line in held[: self.options.errors]:
            print(f"  {title}: {line}")


def counted(counts: Counts) -> dict[str, Json]:
    """Counts as they are kept, with their shares, 0 to 1."""
    return {**asdict(counts), "p": counts.precision, "r": counts.recall, "f1": counts.f1}
