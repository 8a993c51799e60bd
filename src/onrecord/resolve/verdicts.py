"""Verdicts: what comparing two names says, with a score and reasons for a reader."""

from dataclasses import dataclass
from typing import Final

from onrecord.resolve.decisions import Judgement

FITS: Final = 0.5
"""The score from which an unsure likeness is enough where only one person of a case fits; below it
two names may be one person's and are as likely two's.  By hand, like all scores."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names compare; `score` runs from 0 to 1, and the reasons are for a reader."""

    judgement: Judgement
    score: float
    reasons: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Whether it is enough where only one person of a case is like this."""
        return self.judgement is Judgement.SAME or (
            self.judgement is Judgement.UNSURE and self.score >= FITS
        )


def same(score: float, *reasons: str) -> Likeness:
    """One person or body."""
    return Likeness(Judgement.SAME, score, reasons)


def different(score: float, *reasons: str) -> Likeness:
    """Two."""
    return Likeness(Judgement.DIFFERENT, score, reasons)


def unsure(score: float, *reasons: str) -> Likeness:
    """Too little to go by."""
    return Likeness(Judgement.UNSURE, score, reasons)
