"""Fit the confidence of attributions: `python -m training.calibrate --help`.

A logistic regression, fitted on documents the encoder was not trained on, from what decoding leaves
in doubt to whether content and speaker are right; the weights go into the model's heads.npz.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns import Article, Span
from onrecord.read.attributions import Marks
from onrecord.read.confidence import features
from onrecord.read.model import Model
from onrecord.read.quotes import find_quotations
from onrecord.read.reader import Reader
from onrecord.read.words import Words, split_words
from training.corpus import Spans, read_folder

RIDGE = 1.0


def words_of(spans: list[Span], words: Words) -> set[int]:
    """Numbers of the words, marks left out, that some spans cover."""
    found: set[int] = set()
    for span in spans:
        first, last = np.searchsorted(words.start, [span.start, span.end])
        found.update(i for i in range(first, last) if words.casing[i] > 0)
    return found


def is_right(content: set[int], speaker: set[int], gold: list[tuple[set[int], set[int]]]) -> bool:
    """Whether some attribution of the corpus has half of the content and the same speaker."""
    return any(
        len(content & c) >= 0.5 * len(content | c) and (bool(speaker & s) or not (speaker or s))
        for c, s in gold
    )


def examples(reader: Reader, folder: Path) -> Iterator[tuple[NDArray[np.float32], bool]]:
    """What the regression reads of each attribution found, and whether it was right."""
    for source in read_folder(folder, {}):
        words = split_words(Article(source.text).text)
        gold = [_gold(a, words) for a in source.attributions]
        marks = Marks(find_quotations(source.text))
        for link in reader.model.read(words)[0]:
            a = reader.attribution(link, words, marks)
            if a is not None:
                right = is_right(words_of([*a.content], words), words_of([*a.speaker], words), gold)
                yield features(link.doubt, a.kind, bool(a.speaker)), right


def _gold(attribution: Spans, words: Words) -> tuple[set[int], set[int]]:
    content, speaker = (
        words_of([Span(s, e) for s, e in attribution.get(kind, [])], words) for kind in (3, 1)
    )
    return content, speaker


def fit(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Logistic regression by Newton's method, with a little ridge on all but the constant.

    Shape: x (examples, features), y (examples,) of 0 and 1; returns (features,).
    """
    weights = np.zeros(x.shape[1])
    ridge = RIDGE * np.eye(x.shape[1])
    ridge[0, 0] = 1e-6
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - chance) - ridge @ weights
        curve = (x * (chance * (1 - chance))[:, None]).T @ x + ridge
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tuning", type=Path, required=True, help="folder not trained on")
    parser.add_argument("--model", type=Path, required=True, help="folder of the model's files")
    options = parser.parse_args()
    found = list(examples(Reader(Model(options.model, threads=2)), options.tuning))
    if not found:
        raise SystemExit(f"{options.model} finds nothing in {options.tuning}: train it longer")
    x = np.array([row for row, _ in found], np.float64)
    y = np.array([right for _, right in found], np.float64)
    weights = fit(x, y)
    path = options.model / "heads.npz"
    with np.load(path) as held:
        arrays = {**held, "calibration": weights.astype(np.float32)}
    np.savez(path, **arrays)
    print(f"{len(y)} attributions, {y.mean():.3f} right; weights {weights.round(2).tolist()}")


if __name__ == "__main__":
    main()
