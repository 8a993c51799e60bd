"""The encoder: one pass over an article, and the attributions and mentions its heads find.

Knows the model's files and nothing of grammar; what it returns is words, numbered.  onnxruntime is
loaded with the first article and not before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from io import SEEK_END
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelMismatch
from onrecord.nouns import content_id
from onrecord.read.decode import (
    Floats,
    HeadWeights,
    Lattice,
    Link,
    Projections,
    best_paths,
    lattice_of,
    links_of,
    widths,
)
from onrecord.read.manner_votes import VoteWeights
from onrecord.read.mentions import LABELS, PairWeights, Seen, Watch
from onrecord.read.pieces import PieceCutter, Pieces
from onrecord.read.tagging import StepWeights
from onrecord.read.windows import cut_windows
from onrecord.read.words import CASINGS, PLACES, Words

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SHIPPED: Final = Path(__file__).parent.parent / "model"
_TOGETHER: Final = 8
"""Windows decoded at once: an article's worth, and a bound on memory for a book."""
_FILES: Final = ("reader.onnx", "heads.npz", "vocabulary.txt")
_BLOCK: Final = 4096  # bytes
_BLOCKS: Final = 256
"""Of each file, as many blocks are hashed: training moves all weights, and a megabyte of them takes
a few milliseconds where the whole would take a tenth of a cold start."""


@dataclass(frozen=True)
class Model:
    """A folder of model files, ready to read.

    Attributes:
        folder: Holds reader.onnx, heads.npz and vocabulary.txt, as training.export writes them.
        threads: Cores one article may use.

    Raises:
        ModelMismatch: On first use, where a file is missing, broken or of another version.
    """

    folder: Path = SHIPPED
    threads: int = 1

    @cached_property
    def version(self) -> str:
        """Hash of the model's files, for caches: another model is another reader.

        The same for the same model wherever and whenever it was installed, so that a case that is
        handed on is not read again.
        """
        return content_id(*(str(self._sampled(name)) for name in _FILES))

    @cached_property
    def cutter(self) -> PieceCutter:
        """The model's vocabulary."""
        return PieceCutter(self.folder / "vocabulary.txt")

    @cached_property
    def heads(self) -> HeadWeights:
        """What decoding attributions needs beside the graph."""
        return HeadWeights(**_whole(self._arrays(HeadWeights.ARRAYS)))

    @cached_property
    def pairs(self) -> PairWeights:
        """What the pair score needs beside the graph."""
        return PairWeights(**self._named("people_", PairWeights.ARRAYS))

    @cached_property
    def pairs_of_he(self) -> PairWeights:
        """The same of the pair score of "he" and "she" alone."""
        return PairWeights(**self._named("he_", PairWeights.ARRAYS))

    @cached_property
    def steps(self) -> StepWeights:
        """What tells which words tell a step of a proceeding."""
        return StepWeights(**self._named("step_", StepWeights.ARRAYS))

    @cached_property
    def owners(self) -> PairWeights:
        """What the pair score of steps and mentions needs."""
        return PairWeights(**self._named("owner_", PairWeights.ARRAYS))

    @cached_property
    def moments(self) -> PairWeights:
        """What the pair score of steps and time phrases needs."""
        return PairWeights(**self._named("moment_", PairWeights.ARRAYS))

    @cached_property
    def votes(self) -> VoteWeights:
        """What the vote on an attribution's manner needs beside the encoder."""
        held = self._arrays(("manner_terms", "manner_worth"))
        return VoteWeights(held["manner_terms"].tolist(), held["manner_worth"])

    def _named(self, prefix: str, names: Sequence[str]) -> dict[str, Any]:
        """Arrays whose names begin alike, by the rest of their names."""
        held = self._arrays([prefix + name for name in names])
        return _whole({name.removeprefix(prefix): value for name, value in held.items()})

    def _arrays(self, names: Sequence[str]) -> dict[str, Any]:
        try:
            path = self.folder / "heads.npz"
            with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
                return {name: held[name] for name in names}
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            raise self._mismatch("heads.npz", error) from error

    @cached_property
    def _session(self) -> "InferenceSession":
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self.threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        path = self.folder / "reader.onnx"
        if not path.is_file():
            raise self._mismatch("reader.onnx", None)
        try:
            return onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise self._mismatch("reader.onnx", error) from error

    def _sampled(self, name: str) -> tuple[str, int, str]:
        """Name, size and a hash of blocks of a file: the same on every machine and day."""
        try:
            with (self.folder / name).open("rb") as held:
                size = held.seek(0, SEEK_END)
                found = blake2b()
                for place in range(0, size, max(_BLOCK, size // _BLOCKS)):
                    held.seek(place)
                    found.update(held.read(_BLOCK))
                held.seek(max(0, size - _BLOCK))
                found.update(held.read(_BLOCK))
        except OSError as error:
            raise self._mismatch(name, error) from error
        return name, size, found.hexdigest()

    def _mismatch(self, name: str, error: BaseException | None) -> ModelMismatch:
        return ModelMismatch(
            f"the model's file cannot be used ({error or 'it is missing'})",
            str(self.folder / name),
            "Install the package again, or name a folder written by training.export.",
        )

    def encode(
        self, words: Words, pieces: Pieces, start: int, stop: int
    ) -> tuple[Floats, Floats, Floats]:
        """One window through the encoder.

        Shape: (words, width), (words, 9) and (words, states) for words from start to stop: what the
        heads for attributions and for mentions read of every word, and its states.
        """
        first = pieces.first[start : stop + 1]
        count = int(first[-1] - first[0])
        ids = np.empty(count + 2, np.int64)
        ids[0], ids[-1] = self.cutter.begin, self.cutter.end
        ids[1:-1] = pieces.ids[first[0] : first[-1]]
        looks = np.zeros((count + 2, 3), np.int64)
        looks[1:-1] = np.repeat(looks_of(words, start, stop), np.diff(first), axis=0)
        at = first[:-1] - first[0] + 1
        found = self._session.run(None, {"ids": ids, "looks": looks, "first": at})
        given = [part.shape[1] for part in found]
        if given != [self.width + len(LABELS), len(self.heads.anchor_weight)]:
            error = ValueError(f"it gives {given} columns, and heads.npz reads others")
            raise self._mismatch("reader.onnx", error)
        flat, states = found
        return flat[:, : self.width], flat[:, self.width :], states

    @cached_property
    def width(self) -> int:
        """How many of the columns are for attributions; the labels of mentions follow."""
        return sum(widths(self.heads.hidden, self.heads.bilinear))

    def read(self, words: Words, *, holds: bool = False) -> tuple[tuple[Link, ...], Seen]:
        """The attributions of a text, in order of their cues, and its mentions.

        Args:
            words: The text's.
            holds: Whether the states of all words are wanted too, for the steps that it tells.
        """
        pieces = self.cutter.cut(words)
        windows = cut_windows(words, pieces)
        watch = Watch(words, holds=holds)
        links: list[Link] = []
        while chosen := tuple(islice(windows, _TOGETHER)):
            lattices = []
            for start, stop in chosen:
                flat, labels, states = self.encode(words, pieces, start, stop)
                lattices.append(self._lattice(flat, states, words, start, stop))
                watch.add(labels, states, start, stop)
            paths = best_paths(lattices, self.heads)
            for (start, _), lattice, path in zip(chosen, lattices, paths, strict=True):
                links += [link.moved(start) for link in links_of(lattice, path, self.heads)]
        return tuple(links), watch.seen(self.pairs, self.pairs_of_he)

    def _lattice(
        self, flat: Floats, states: Floats, words: Words, start: int, stop: int
    ) -> Lattice:
        projections = Projections.cut(flat, states, self.heads.hidden, self.heads.bilinear)
        paragraph = words.paragraph[start:stop].astype(np.int64)
        return lattice_of(projections, words.place[start:stop] > 0, paragraph, self.heads)


def looks_of(words: Words, start: int, stop: int) -> NDArray[np.int64]:
    """How words look from outside, as rows of the encoder's table; row 0 is for begin and end.

    Shape: (stop - start, 3): casing, place in quotation marks, start of line or paragraph.
    """
    return np.stack(
        [
            words.casing[start:stop] + np.int64(1),
            words.place[start:stop] + np.int64(1 + len(CASINGS)),
            words.begins[start:stop] + np.int64(1 + len(CASINGS) + len(PLACES)),
        ],
        axis=1,
    )


def _whole(arrays: dict[str, Any]) -> dict[str, Any]:
    """Arrays with those kept in 16 bits in 32, as they are reckoned with."""
    return {k: v.astype(np.float32) if v.dtype == np.float16 else v for k, v in arrays.items()}
