import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import ModelMismatch
from onrecord.read.model import Model, looks_of
from onrecord.read.words import split_words

FILES = ("reader.onnx", "heads.npz", "vocabulary.txt")


def read_with(folder: Path) -> None:
    """Ask a model for everything it has."""
    model = Model(folder)
    assert model.version
    assert model.heads
    model.read(split_words("“I saw it,” she said."))


@pytest.fixture
def copy(model: Model, tmp_path: Path) -> Path:
    """A folder with the shipped model's files, to be spoilt."""
    for name in FILES:
        shutil.copy(model.folder / name, tmp_path / name)
    return tmp_path


def test_a_folder_with_the_models_files_is_a_model(copy: Path) -> None:
    """Wherever it lies."""
    read_with(copy)


def cut_off(file: Path) -> None:
    """Leave half of a file."""
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def empty(file: Path) -> None:
    """Leave nothing of a file."""
    file.write_bytes(b"")


def replace(file: Path) -> None:
    """Put something else in a file's place."""
    file.write_bytes(b"no model at all")


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        *((name, spoil) for name in FILES for spoil in (Path.unlink, replace)),
        ("reader.onnx", empty),
        ("reader.onnx", cut_off),
        ("vocabulary.txt", empty),
        ("heads.npz", empty),
        ("heads.npz", cut_off),
    ],
)
def test_a_missing_or_broken_file_is_named_with_the_remedy(
    copy: Path, name: str, spoil: Callable[[Path], object]
) -> None:
    """Whichever it is; nothing else is raised."""
    spoil(copy / name)
    with pytest.raises(ModelMismatch) as found:
        read_with(copy)
    assert found.value.where == str(copy / name)
    assert "training.export" in found.value.remedy


def test_heads_of_another_version_are_told(copy: Path) -> None:
    """An array that this version needs is not there."""
    np.savez(copy / "heads.npz", distance=np.zeros((40, 4), np.float32))
    with pytest.raises(ModelMismatch, match=r"heads\.npz"):
        read_with(copy)


def test_a_graph_of_another_width_is_told(copy: Path) -> None:
    """Graph and heads that were not made for one another."""
    with np.load(copy / "heads.npz") as held:
        arrays = dict(held)
    np.savez(copy / "heads.npz", **{**arrays, "sizes": arrays["sizes"] + 1})
    with pytest.raises(ModelMismatch):
        read_with(copy)


def test_another_file_is_another_version(model: Model, copy: Path) -> None:
    """So that a cached reading is not taken for the new model's."""
    before = Model(copy).version
    with (copy / "vocabulary.txt").open("a") as file:
        file.write("moonfall\n")
    assert Model(copy).version != before
    assert model.version == Model(model.folder).version


def test_the_same_files_elsewhere_and_later_are_the_same_version(model: Model, copy: Path) -> None:
    """A case that is handed on, or a program installed anew, reads no article again."""
    for path in copy.iterdir():
        os.utime(path, (1, 1))
    assert Model(copy).version == model.version
    graph = copy / "reader.onnx"
    held = bytearray(graph.read_bytes())
    for place in range(len(held) // 2, len(held) // 2 + 200_000):
        held[place] ^= 1  # as training would, if it moved but one weight in a hundred
    graph.write_bytes(held)
    assert Model(copy).version != model.version


def test_looks_index_the_encoders_table() -> None:
    """Three looks a word, each in its own rows; row 0 is nobody's."""
    words = split_words("“I saw it,” TMZ said.\n\nNo.")
    looks = looks_of(words, 0, len(words))
    assert looks.shape == (len(words), 3)
    casing, place, begins = looks.T
    assert 1 <= casing.min() <= casing.max() < place.min() <= place.max() < begins.min()
    assert np.array_equal(looks_of(words, 2, 5), looks[2:5])


def test_no_words_have_no_links(model: Model) -> None:
    """The encoder is not even asked."""
    links, seen = model.read(split_words(""))
    assert links == ()
    assert seen.references == ()


def test_links_are_of_the_texts_words_and_in_order_of_their_windows(model: Model) -> None:
    """However long the text."""
    paragraph = "“I saw it fall,” said Ana Ruiz. Hugh Hill denied that it fell. " * 6
    words = split_words("\n\n".join([paragraph] * 6))
    links, _ = model.read(words)
    assert len(links) > 6
    assert max(int(link.content.max()) for link in links) < len(words)
    owned = [i for link in links for i in (*link.cue.tolist(), *link.content.tolist())]
    assert len(owned) == len(set(owned))
