import pytest

from onrecord.nouns import Certainty, Commitment, Status, fold
from onrecord.read.verbs import Mood, group_before


def test_the_fold_never_gains_certainty() -> None:
    """Only certain and occurred happened; only certain and scheduled is scheduled."""
    for commitment in Commitment:
        for status in Status:
            folded = fold(commitment, status)
            if folded is Certainty.HAPPENED:
                assert status is Status.VACATED or (commitment, status) == (
                    Commitment.CERTAIN,
                    Status.OCCURRED,
                )
            if folded is Certainty.SCHEDULED:
                assert (commitment, status) == (Commitment.CERTAIN, Status.SCHEDULED)


def test_a_date_that_is_off_is_denied_and_a_verdict_undone_did_happen() -> None:
    """What undid it is its own event."""
    assert fold(Commitment.CERTAIN, Status.VACATED, is_date=True) is Certainty.DENIED
    assert fold(Commitment.CERTAIN, Status.VACATED) is Certainty.HAPPENED


@pytest.mark.parametrize(
    ("words", "mood", "passive", "negated"),
    [
        ("was |charged", Mood.FACT, True, False),
        ("has not been |charged", Mood.FACT, True, True),
        ("hasn’t been |charged", Mood.FACT, True, True),
        ("is set to be |tried", Mood.SET, True, False),
        ("plans to |appeal", Mood.PLANNED, False, False),
        ("wants to |appeal", Mood.WANTED, False, False),
        ("hopes to |appeal", Mood.WANTED, False, False),
        ("would like to be |tried", Mood.WANTED, True, False),
        ("intends to |appeal", Mood.INTENDED, False, False),
        ("has plans to |appeal", Mood.INTENDED, False, False),
        ("has no plans to |appeal", Mood.PLANNED, False, True),
        ("has no immediate plans to |appeal", Mood.PLANNED, False, True),
        ("had no intention of |pleading", Mood.INTENDED, False, True),
        ("needn't be |tried", Mood.UNREAL, True, True),
        ("[is set to be] |tried", Mood.SET, True, False),
        ("has [been] |charged", Mood.FACT, True, False),
        ("could be |jailed", Mood.POSSIBLE, True, False),
        ("would have been |tried", Mood.UNREAL, True, False),
        ("had been due to |stand", Mood.OFF, False, False),
        ("Smith's been |charged", Mood.FACT, True, False),
    ],
)
def test_a_verb_group_tells_voice_negation_and_mood(
    words: str, mood: Mood, passive: bool, negated: bool
) -> None:
    """From its auxiliaries alone."""
    group = group_before(words.replace("|", ""), words.index("|"), 0)
    assert (group.mood, group.passive, group.negated) == (mood, passive, negated)
