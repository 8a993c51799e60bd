import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns import Kind
from onrecord.read.confidence import confidence_of, features

WEIGHTS = np.array([0.1, 0.5, 0.5, 0.3, 0.4, 1.0, -0.2, 0.3], np.float32)
ANY = st.floats(allow_nan=False, allow_infinity=False, width=32)
CHANCE = st.floats(0, 1, width=32)


@given(CHANCE, CHANCE, ANY, ANY, st.sampled_from(Kind), st.booleans())
def test_a_confidence_is_a_probability(
    cue: float, share: float, lowest: float, mean: float, kind: Kind, has_speaker: bool
) -> None:
    """Even where a head is perfectly sure, or perfectly lost."""
    doubt = np.array([cue, share, lowest, mean], np.float32)
    assert features(doubt, kind, has_speaker).shape == WEIGHTS.shape
    assert 0 <= confidence_of(doubt, kind, has_speaker, WEIGHTS) <= 1


@pytest.mark.parametrize("which", range(4))
def test_less_doubt_means_more_confidence(which: int) -> None:
    """Where the weights say so: the cue, the share of the pointer, and both margins."""
    doubt = np.array([0.5, 0.5, 1.0, 1.0], np.float32)
    surer = doubt.copy()
    surer[which] += 0.4
    before = confidence_of(doubt, Kind.DIRECT, True, WEIGHTS)
    assert confidence_of(surer, Kind.DIRECT, True, WEIGHTS) > before


def test_the_kind_and_the_speaker_count() -> None:
    """Three flags, of which a direct quotation without a speaker raises one."""
    doubt = np.array([0.5, 0.5, 0, 0], np.float32)
    flags = {kind: features(doubt, kind, False)[5:].tolist() for kind in Kind}
    assert flags == {Kind.DIRECT: [1, 0, 0], Kind.INDIRECT: [0, 0, 0], Kind.MIXED: [0, 1, 0]}
    assert features(doubt, Kind.DIRECT, True)[7] == 1


def test_no_weights_mean_no_opinion() -> None:
    """An even chance."""
    doubt = np.array([0.9, 0.9, 3, 3], np.float32)
    assert confidence_of(doubt, Kind.DIRECT, True, np.zeros(8, np.float32)) == 0.5
