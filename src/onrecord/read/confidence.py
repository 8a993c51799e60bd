"""Confidence: what the model's margins have proved to be worth.

A logistic regression on what decoding leaves in doubt, fitted on the development part of the corpus
by training.calibrate; its reliability table is in bench/quotes.
"""

import numpy as np

from onrecord.nouns import Kind
from onrecord.read.decode import Floats


def features(doubt: Floats, kind: Kind, has_speaker: bool) -> Floats:
    """What the regression reads.

    Shape: (8,): a constant; log-odds of the cue and of the speaker's share; the lowest and mean
    margin of the content's words; whether it is direct, is mixed, has a speaker.
    """
    chance = np.minimum(np.maximum(doubt[:2], 1e-4), 1 - 1e-4)
    odds = np.log(chance / (1 - chance))
    margins = np.minimum(np.maximum(doubt[2:4], -5), 20) / 5
    flags = [kind is Kind.DIRECT, kind is Kind.MIXED, has_speaker]
    return np.array([1, *odds, *margins, *flags], np.float32)


def confidence_of(doubt: Floats, kind: Kind, has_speaker: bool, weights: Floats) -> float:
    """Probability, 0 to 1, that content and speaker are right."""
    score = float(features(doubt, kind, has_speaker) @ weights)
    return float(1 / (1 + np.exp(-score)))
