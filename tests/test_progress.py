import io

import pytest

from onrecord.progress import Progress, in_words


def shown(steps: int, total: int | None, seconds: float) -> list[str]:
    """The lines that are written while so many steps take so many seconds each."""
    now = 0.0
    out = io.StringIO()
    with Progress(out, "reading", total, clock=lambda: now) as progress:
        for number in range(steps):
            progress.step(f"file\x1b[1m {number}.txt")
            now += seconds
    return [line for line in out.getvalue().split("\r\033[K") if line]


def test_what_is_long_tells_how_far_it_is_and_how_long_it_takes() -> None:
    """From the time it took so far."""
    lines = shown(10, 10, 30.0)
    assert lines[0] == "reading 1 of 10, 4 minutes left: file?[1m 1.txt"
    assert lines[-1] == "reading 9 of 10, 30 seconds left: file?[1m 9.txt"


def test_without_a_total_no_time_is_promised() -> None:
    """Standard input does not tell."""
    assert shown(3, None, 5.0)[-1] == "reading 2: file?[1m 2.txt"


def test_what_is_done_within_a_second_says_nothing() -> None:
    """Nor is a line written more often than it can be read."""
    assert shown(100, 100, 0.005) == []
    assert len(shown(3000, 3000, 0.001)) < 25


def test_nothing_is_left_on_the_line() -> None:
    """The last that is written wipes it; nobody looking, nothing is."""
    out = io.StringIO()
    now = 0.0
    with Progress(out, "checking", clock=lambda: now) as progress:
        now = 5.0
        progress.at(3, 4)
    assert out.getvalue().endswith("\r\033[K")
    assert "checking 3 of 4, 2 seconds left" in out.getvalue()
    with Progress(None, "checking") as progress:
        progress.at(1, 2)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 second"), (1, "1 second"), (40, "40 seconds"), (80, "80 seconds"),
     (95, "2 minutes"), (3600, "60 minutes"), (7000, "2 hours")],
)  # fmt: skip
def test_time_is_told_as_people_do(seconds: float, words: str) -> None:
    """Rounded."""
    assert in_words(seconds) == words
