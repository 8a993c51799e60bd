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


def test_what_was_done_in_an_earlier_run_does_not_shorten_the_time_left() -> None:
    """A thousand files that are known pass in no time; the last ten still take ten seconds each."""
    now = 0.0
    out = io.StringIO()
    with Progress(out, "reading", 1040, clock=lambda: now) as progress:
        for number in range(1040):
            progress.step()
            now += 0.001 if number < 1000 else 10.0
    lines = [line for line in out.getvalue().split("\r\033[K") if line]
    assert lines[-9] == "reading 1,031 of 1,040, 2 minutes left"
    assert lines[-1] == "reading 1,039 of 1,040, 10 seconds left"


def test_what_tells_nothing_on_its_way_is_told_from_the_time_expected() -> None:
    """And once that is over, from the time it took so far."""
    now = 0.0
    out = io.StringIO()
    with Progress(out, "mending", clock=lambda: now) as progress:
        for moment in (0.5, 2.0, 19.0, 21.0):
            now = moment
            progress.wait(20.0)
    lines = [line for line in out.getvalue().split("\r\033[K") if line]
    assert lines == [
        "mending, about 18 seconds left",
        "mending, about 1 second left",
        "mending, 21 seconds so far",
    ]


def test_waiting_ends_with_the_work() -> None:
    """Nobody looking, nothing is written; and an error goes on its way."""
    for out in (None, io.StringIO()):
        progress = Progress(out, "mending")
        with pytest.raises(ZeroDivisionError), progress, progress.waiting(5.0):
            raise ZeroDivisionError
        assert out is None or out.getvalue() == ""


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
