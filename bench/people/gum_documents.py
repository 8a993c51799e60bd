"""The documents of GUM that are measured, each read by a model that has not learned from it.

The news of the training part are held out in turns: model number i of a folder of folds was trained
without the i-th, every second from there on, by name (`training.train --without news:i/2`).  The
tuning part is nobody's lesson and is read by the model that ships.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.gum import GumDocument, read_gum

from bench.people.told import Told
from bench.scorer import Missing

FOLDS: Final = 2
GENRE: Final = "news"


@dataclass(frozen=True, slots=True)
class Held:
    """A document and what the package makes of it."""

    document: GumDocument
    told: Told


@dataclass(frozen=True, slots=True)
class Documents:
    """What is measured.

    Attributes:
        held_out: News of the training part, by the models that have not seen them.
        dev: The whole tuning part.
    """

    held_out: tuple[Held, ...]
    dev: tuple[Held, ...]

    def parts(self) -> dict[str, tuple[Held, ...]]:
        """The sets that are scored, by name; without folds the tuning part alone."""
        if not self.held_out:
            return {"dev": self.dev}
        news = tuple(h for h in self.dev if h.document.genre == GENRE)
        return {
            "news": (*self.held_out, *news),
            "dev": self.dev,
            "news and dev": (*self.held_out, *self.dev),
        }


def fold_of(names: Sequence[str], number: int) -> tuple[str, ...]:
    """The names, sorted, that the model of a number was trained without."""
    return tuple(sorted(names)[number::FOLDS])


def fold_folders(folder: Path) -> tuple[Path, ...]:
    """The folders of the models, in order.

    Raises:
        Missing: One is not there.
    """
    found = tuple(folder / f"fold-{number}" for number in range(FOLDS))
    for path in found:
        if not (path / "reader.onnx").is_file():
            raise Missing(f"no model at {path}; give --folds DIR with fold-0 to fold-{FOLDS - 1}")
    return found


def news_of(folder: Path) -> tuple[GumDocument, ...]:
    """The news of a part of GUM, by name.

    Raises:
        Missing: There are none.
    """
    return tuple(d for d in documents_of(folder) if d.genre == GENRE)


def documents_of(folder: Path) -> tuple[GumDocument, ...]:
    """A part of GUM, by name.

    Raises:
        Missing: It is not there.
    """
    found = tuple(sorted(read_gum(folder), key=lambda d: d.name)) if folder.is_dir() else ()
    if not found:
        raise Missing(f"no documents at {folder}; give --gum DIR with the folders train/ and dev/")
    return found


def read_documents(
    gum: Path,
    folds: Path | None,
    model: Path,
    limit: int,
    tell: Callable[[Path, str], Told],
) -> Documents:
    """Everything that is measured, read; without folds, the tuning part alone.

    Args:
        gum: Holds train/ and dev/.
        folds: Holds fold-0 and so on.
        model: The model that reads the tuning part.
        limit: Documents of each part, for a quick look; 0 for all.
        tell: Reads a text with the model of a folder.

    Raises:
        Missing: Documents or a model are not there.
    """
    dev = documents_of(gum / "dev")[: limit or None]
    held_out: list[Held] = []
    if folds is not None:
        news = news_of(gum / "train")
        for number, folder in enumerate(fold_folders(folds)):
            own = fold_of([d.name for d in news], number)
            held_out += [
                Held(d, tell(folder, d.text)) for d in news[: limit or None] if d.name in own
            ]
    return Documents(
        tuple(sorted(held_out, key=lambda h: h.document.name)),
        tuple(Held(d, tell(model, d.text)) for d in dev),
    )
