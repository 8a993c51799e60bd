"""The slice of speech cues: attributions by which somebody says or writes something.

A gold attribution is in it if its cue string is listed; a predicted one if its own cue string is
listed, or if its content overlaps by half that of a gold one in the slice.  Matching is made
against everything, as the scorer's own slices do it: a prediction in the slice is right if it is
right against any gold, and a gold in the slice is found by any prediction.  Precision is over the
predictions in the slice, recall over the gold in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.scorer import Judged

CUES: Final = Path(__file__).parent / "speech_cues.txt"


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 from counts.

    Attributes:
        right_predicted, predicted: Predictions that are right, of how many.
        right_gold, gold: Gold that is found, of how many.
    """

    right_predicted: int
    predicted: int
    right_gold: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predictions that is right; 0 where there is none."""
        return self.right_predicted / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that is found; 0 where there is none."""
        return self.right_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right_predicted + other.right_predicted,
            self.predicted + other.predicted,
            self.right_gold + other.right_gold,
            self.gold + other.gold,
        )


def read_cues(path: Path = CUES) -> frozenset[str]:
    """The listed cue strings; lines that begin with # are notes."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(line.split()) for line in lines if line and not line.startswith("# "))


def score_speech(documents: Iterable[Judged], cues: frozenset[str]) -> Score:
    """End-to-end scores on the slice."""
    return sum((_one(judged, cues) for judged in documents), Score(0, 0, 0, 0))


def _one(judged: Judged, cues: frozenset[str]) -> Score:
    gold = {i for i, side in enumerate(judged.gold) if side.cue in cues}
    predicted = {j for j, side in enumerate(judged.predicted) if side.cue in cues}
    predicted |= {j for i, j in judged.half if i in gold}
    return Score(
        sum(j in predicted for _, j in judged.right),
        len(predicted),
        sum(i in gold for i, _ in judged.right),
        len(gold),
    )
