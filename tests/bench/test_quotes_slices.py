"""The slice of speech cues: who is in it, and against what it is matched."""

from pathlib import Path

import pytest
from bench.quotes.slices import Score, read_cues, score_speech
from bench.scorer import Judged, Side, cue_string

CUES = frozenset({"said", "according to"})


def sides(*cues: str) -> tuple[Side, ...]:
    """Attributions with these cues."""
    return tuple(Side(i, cue, "indirect") for i, cue in enumerate(cues))


def test_only_listed_cues_count() -> None:
    """A belief found, and one invented, change nothing."""
    judged = Judged(
        sides("said", "believes"), sides("said", "believes", "hopes"), ((0, 0), (1, 1)), ((0, 0),)
    )
    assert score_speech([judged], CUES) == Score(1, 1, 1, 1)


def test_a_prediction_with_another_cue_counts_where_it_matches_the_slice() -> None:
    """Its content is half of one that was said, so a wrong speaker is an error of the slice."""
    judged = Judged(sides("said"), sides("noted"), ((0, 0),), ())
    assert score_speech([judged], CUES) == Score(0, 1, 0, 1)


def test_a_match_is_made_against_everything() -> None:
    """A listed cue is right for a gold outside the slice, and nothing was to be found in it."""
    judged = Judged(sides("believes"), sides("said"), ((0, 0),), ((0, 0),))
    assert score_speech([judged], CUES) == Score(1, 1, 0, 0)


def test_documents_are_counted_together() -> None:
    """Counts add up; shares are taken at the end."""
    one = Judged(sides("said"), sides("said"), ((0, 0),), ((0, 0),))
    two = Judged(sides("said"), sides("said", "said"), (), ())
    score = score_speech([one, two], CUES)
    assert score == Score(1, 3, 1, 2)
    assert score.precision == pytest.approx(1 / 3)
    assert score.recall == 0.5
    assert score.f1 == pytest.approx(0.4)
    assert score_speech([], CUES).f1 == 0


def test_a_cue_string_is_lower_case_with_single_spaces() -> None:
    """Pieces are joined by one space."""
    text = "Said  the\nmayor to us,  Adding"
    assert cue_string(text, [[0, 9], [23, 30]]) == "said the adding"


def test_the_listed_cues_are_cue_strings() -> None:
    """Notes are left out, and every line is as `cue_string` makes it."""
    cues = read_cues()
    assert {"said", "according to", "told"} <= cues
    assert all(cue == cue_string(cue, [[0, len(cue)]]) for cue in cues)


def test_notes_among_the_cues_are_skipped(tmp_path: Path) -> None:
    """A line that begins with a hash and a space is a note."""
    listed = tmp_path / "cues.txt"
    listed.write_text("# a note\nsaid\n\ntold\n", encoding="utf-8")
    assert read_cues(listed) == {"said", "told"}
