"""Days that the encoder is sure of, beside those of the rules."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from onrecord.nouns import EventKind, EventMention, Span, When
from onrecord.read.when_told import SURE, with_days
from onrecord.when import find_times

TEXT = "On 3 May 2021 he was charged; on 9 June 2021 he was jailed."
TIMES = find_times(TEXT, date(2022, 1, 1))
MAY, JUNE = (t.when for t in TIMES)


@dataclass(frozen=True)
class Told:
    """Shares as they are given; stands for the encoder's."""

    held: tuple[tuple[int, float], ...]

    def shares(self, trigger: Span) -> tuple[tuple[int, float], ...]:
        """Whatever is asked."""
        return self.held


def jailed(when: When | None, step: str = "sentence/imposed") -> EventMention:
    """The step, with a day that the rules gave."""
    at = TEXT.index("was jailed")
    trigger = Span(at, at + 10)
    return EventMention(EventKind.SENTENCE, step, trigger, Span(0, len(TEXT)), when=when)


@pytest.mark.parametrize(
    ("given", "shares", "told"),
    [
        (None, ((0, 0.3), (1, SURE)), JUNE),
        (None, ((0, 0.39), (1, SURE - 0.01)), None),
        (None, ((0, 0.05), (1, SURE)), None),
        (None, (), None),
        (MAY, ((1, 1.0),), MAY),
    ],
)
def test_a_step_without_a_day_takes_the_one_that_the_encoder_is_sure_of(
    given: When | None, shares: tuple[tuple[int, float], ...], told: When | None
) -> None:
    """One that has a day keeps it."""
    (event,) = with_days(TEXT, [jailed(given)], TIMES, Told(shares))  # type: ignore[arg-type]
    assert (event.when and (event.when.earliest, event.when.latest)) == (
        told and (told.earliest, told.latest)
    )


def test_what_threatens_has_no_day_and_a_phrase_that_was_refused_stays_so() -> None:
    """A phrase without days was looked at by the rules."""
    shares = Told(((1, 1.0),))
    threat = jailed(None, "exposure/maximum")
    assert with_days(TEXT, [threat], TIMES, shares) == [threat]  # type: ignore[arg-type]
    looked_at = replace(jailed(None), time=TIMES[0].span)
    assert with_days(TEXT, [looked_at], TIMES, shares) == [looked_at]  # type: ignore[arg-type]


def test_what_had_been_done_before_takes_no_day_told_before_it() -> None:
    """The day of the verdict is not that of the plea."""
    text = "On 9 June 2021 he was found guilty despite having pleaded not guilty."
    times = find_times(text, date(2022, 1, 1))
    trigger = Span(text.index("having"), len(text) - 1)
    plea = EventMention(EventKind.PLEA, "plea/not_guilty", trigger, Span(0, len(text)))
    assert with_days(text, [plea], times, Told(((0, 1.0),))) == [plea]  # type: ignore[arg-type]
