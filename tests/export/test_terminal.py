import io

import click
import pytest
from cases import case

from onrecord.export.terminal import lines, width_of
from onrecord.nouns import Case


def shown(found: Case, width: int = 100) -> str:
    """What a reader sees, without colours."""
    return click.unstyle("\n".join(lines(found, width)))


def test_statements_stand_under_their_speaker_with_place_and_words() -> None:
    """Line and column, both from 1."""
    out = shown(case())
    assert "Ruiz Breaks Silence" in out
    assert "The Evening Lantern · 2025-05-25 · a.txt" in out
    under = out[out.index("\nAna Ruiz\n") :].splitlines()
    assert under[2].split() == ["3:30", *"“I saw it,” … “twice.”".split()]
    assert under[3].strip() == (
        "direct · speech · cue “told” · told the Ledger · credited to the Ledger · 91%"
    )


def test_what_was_not_said_stands_apart_and_says_so() -> None:
    """A plan is never shown among the statements."""
    said, rest = shown(case()).split("Not said: what the article tells of somebody's mind")
    assert "appeal" not in said
    assert "plans to" in rest


def test_the_count_of_statements_leaves_out_what_was_not_said() -> None:
    """Four of the five."""
    assert "4 statements, 3 speakers, 1 of unknown speaker" in shown(case())


def test_an_unknown_speaker_is_said_to_be_unknown() -> None:
    """With those it may be."""
    out = " ".join(shown(case()).split())
    assert "Speaker unknown" in out
    assert "may be Jory Penhallick, Sunniva Penhallick" in out


def test_what_the_reader_doubts_is_marked() -> None:
    """A question mark beside the place, and only there."""
    marked = [line for line in shown(case()).splitlines() if "? " in line[:11]]
    assert [line.split()[-1] for line in marked] == ["=SUM(A1)"]


def test_warnings_are_shown_with_their_article() -> None:
    """One that was not read says so."""
    assert "note: the text seems to be in 'fr'" in shown(case())
    assert "0 statements, 0 speakers" in shown(case())


def test_an_article_without_title_is_called_by_its_source() -> None:
    """Something must be."""
    assert "\nb.txt\n" in shown(case())


def test_an_empty_case_shows_nothing() -> None:
    """No headings over nothing."""
    assert shown(Case((), (), ())) == ""


@pytest.mark.parametrize("width", [60, 80, 110])
def test_lines_keep_within_the_width(width: int) -> None:
    """Long words are wrapped."""
    body = shown(case(), width).splitlines()
    assert all(len(line) <= width for line in body if line.startswith(" "))


def test_a_pipe_is_a_hundred_columns_wide() -> None:
    """So that what is printed does not depend on who looks."""
    assert width_of(io.StringIO()) == 100
