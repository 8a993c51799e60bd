"""GAP read and scored, on rows made by hand."""

from dataclasses import replace
from pathlib import Path

import pytest
from bench.people.gap import Row, read_rows, score

from onrecord.nouns import Span

HEAD = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
ADA = Row(
    "t-1",
    'Ada "Lou" Ek met Ida Moe. Then she left.',
    Span(31, 34),
    Span(0, 12),
    True,
    Span(17, 24),
    False,
    "x",
)
ADA_LINE = (
    't-1\tAda "Lou" Ek met Ida Moe. Then she left.\tshe\t31'
    '\tAda "Lou" Ek\t0\tTRUE\tIda Moe\t17\tFALSE\tx\n'
)
IDA = replace(ADA, id="t-2", means_a=False, means_b=True)
NEITHER = replace(ADA, id="t-3", means_a=False)
BO = Row(
    "t-4",
    "Bo Ek met Al Moe. Then he left.",
    Span(23, 25),
    Span(0, 5),
    True,
    Span(10, 16),
    False,
    "x",
)
AL = replace(BO, id="t-5", means_a=False, means_b=True)

A, B, BOTH, NONE = (True, False), (False, True), (True, True), (False, False)


def written(tmp_path: Path, *lines: str) -> Path:
    """A GAP file of these lines."""
    path = tmp_path / "gap.tsv"
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
    return path


def test_a_file_is_read_as_it_stands(tmp_path: Path) -> None:
    """Quotation marks belong to the text, and every offset stands at its words."""
    (row,) = read_rows(written(tmp_path, ADA_LINE))
    assert row == ADA
    assert (row.a.of(row.text), row.b.of(row.text)) == ('Ada "Lou" Ek', "Ida Moe")
    assert row.pronoun.of(row.text) == "she"
    assert row.is_feminine
    assert not BO.is_feminine


@pytest.mark.parametrize(
    ("was", "now", "message"),
    [
        ("she\t31", "she\t30", "t-1: 'she' does not stand at 30"),
        ("she\t31", "Then\t26", "'Then' is no pronoun"),
        ("TRUE", "YES", "A-coref is 'YES'"),
    ],
)
def test_a_row_that_does_not_fit_is_named(tmp_path: Path, was: str, now: str, message: str) -> None:
    """A file of another make must not be scored."""
    with pytest.raises(ValueError, match=message):
        read_rows(written(tmp_path, ADA_LINE.replace(was, now)))


def test_every_name_is_a_decision() -> None:
    """Saying both is right once and wrong once; saying neither loses what was meant."""
    both = score([ADA, IDA], {"t-1": BOTH, "t-2": NONE}).overall
    assert (both.right, both.given, both.wanted) == (1, 2, 2)
    assert both.f1 == 0.5


def test_a_row_that_means_neither_can_only_cost_precision() -> None:
    """Leaving it alone is right, and no true positive."""
    assert score([ADA, NEITHER], {"t-1": A, "t-3": NONE}).overall.f1 == 1
    guessed = score([ADA, NEITHER], {"t-1": A, "t-3": B}).overall
    assert (guessed.precision, guessed.recall) == (0.5, 1)


def test_bias_is_feminine_over_masculine() -> None:
    """Feminine F1 1/2 (one right of two given and two wanted), masculine 1."""
    found = score([ADA, IDA, BO, AL], {"t-1": A, "t-2": A, "t-4": A, "t-5": B})
    assert found.feminine.f1 == 0.5
    assert found.masculine.f1 == 1
    assert found.bias == 0.5
    assert found.overall.f1 == 0.75


def test_there_is_no_bias_against_nothing() -> None:
    """Where no masculine pronoun is right, no ratio can be given."""
    assert score([ADA, BO], {"t-1": A, "t-4": B}).bias is None


def test_a_row_without_an_answer_is_answered_with_neither() -> None:
    """So leaving hard rows out wins nothing."""
    assert score([ADA, BO], {"t-1": A}).overall.recall == 0.5


def test_an_answer_to_no_row_is_refused() -> None:
    """It would be a mix of two files."""
    with pytest.raises(ValueError, match="'t-9'"):
        score([ADA], {"t-9": A})
