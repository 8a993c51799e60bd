"""What a phrase is counted from is chosen by the text, and shown."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from onrecord.nouns import Span, When
from onrecord.when import Anchor, TimePhrase, Utterance, find_times

SUNDAY = date(2024, 3, 10)


def values(text: str, published: date | None = SUNDAY) -> list[str]:
    """The values of a text's phrases."""
    return [t.value for t in find_times(text, published)]


def days(when: When | None) -> tuple[date | None, date | None] | None:
    """Both sides of an interval."""
    return None if when is None else (when.earliest, when.latest)


def last(text: str, published: date | None = SUNDAY) -> TimePhrase:
    """The last phrase of a text."""
    return find_times(text, published)[-1]


def test_a_year_of_its_own_needs_no_anchor() -> None:
    """A date with its year is absolute, whenever it was printed."""
    assert last("on October 21, 2021").anchor.kind == "absolute"
    assert last("on October 21, 2021").anchor.day is None


def test_publication_is_the_anchor_and_is_shown() -> None:
    """A relative phrase says from which day it was counted."""
    anchor = last("He left yesterday.").anchor
    assert (anchor.kind, anchor.span, anchor.day) == ("published", None, SUNDAY)


def test_a_moment_of_publication_counts_by_the_day_of_its_own_zone() -> None:
    """Half past midnight in India is still the day before in London; the paper's day counts."""
    india = timezone(timedelta(hours=5, minutes=30))
    moment = datetime(2024, 3, 10, 0, 30, tzinfo=india)
    assert moment.astimezone(UTC).date() == date(2024, 3, 9)
    assert [t.value for t in find_times("yesterday", moment)] == ["2024-03-09"]


def test_a_post_counts_from_its_own_day() -> None:
    """Yesterday in a post of 5 March is 4 March, and the post is shown as the reason."""
    text = "Yesterday was bad. Today is better."
    post = Utterance(Span(0, 18), date(2024, 3, 5))
    inside, outside = find_times(text, SUNDAY, utterances=[post])
    assert (inside.value, inside.anchor.kind, inside.anchor.span) == (
        "2024-03-04",
        "utterance",
        post.span,
    )
    assert (outside.value, outside.anchor.kind) == ("2024-03-10", "published")


def test_the_innermost_of_nested_utterances_counts() -> None:
    """A quotation within a post within an article."""
    text = "He wrote: she said: today"
    outer = Utterance(Span(0, 25), date(2024, 3, 5))
    inner = Utterance(Span(10, 25), date(2024, 3, 1))
    assert find_times(text, SUNDAY, utterances=[outer, inner])[0].value == "2024-03-01"


def test_a_quotation_of_an_unknown_day_counts_from_publication_and_says_so() -> None:
    """Only a phrase that itself points from the day of speaking; a warning goes with it."""
    text = "He said: I saw him last week. We meet on July 10."
    quotation = Utterance(Span(9, len(text)))
    week, day = find_times(text, SUNDAY, utterances=[quotation])
    assert (week.value, week.anchor.kind) == ("2024-W09", "published")
    assert [w.kind for w in week.warnings] == ["time counted from publication"]
    assert (day.when, day.anchor.kind) == (None, "none")
    assert [w.kind for w in day.warnings] == ["time of an undated quotation"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was shot on May 5, 2020. A day earlier he had called.", "2020-05-04"),
        ("He was shot on May 5, 2020. The next day she left.", "2020-05-06"),
        ("He was shot on May 5, 2020. She left two weeks later.", "2020-W21"),
        ("He was shot on May 5, 2020. He died later that month.", "2020-05"),
        ("He was shot in May 2020. Two years later she was tried.", "2022"),
        ("He was shot on May 5, 2020. The following year she left.", "2021"),
        ("He was shot on May 5, 2020. That night she left.", "2020-05-05TNI"),
        ("He was shot on Tuesday. She left the same day.", "2024-03-05"),
    ],
)
def test_a_phrase_may_count_from_the_date_before_it(text: str, value: str) -> None:
    """The anchor is that date, and is shown with its place."""
    first, second = find_times(text, SUNDAY)
    assert second.value == value
    assert (second.anchor.kind, second.anchor.span) == ("earlier date", first.span)


def test_a_date_too_coarse_is_not_counted_from() -> None:
    """A day after a month is no day."""
    assert last("He was shot in May 2020. A day later she left.").when is None


def test_nothing_before_it_leaves_a_later_day_open() -> None:
    """A day earlier than what?"""
    assert (last("A day earlier he had called.").when) is None


@pytest.mark.parametrize(
    "text",
    [
        "The shooting was on October 21, 2021. He was charged two months after the shooting.",
        "He was charged two months after the shooting. The shooting was on October 21, 2021.",
        "On October 21, 2021, a shooting stopped the film.\n\nTwo months after the fatal shooting.",
    ],
)
def test_a_phrase_may_count_from_an_event_the_text_dates(text: str) -> None:
    """Before or after it; as fine as its own unit."""
    (found,) = [t for t in find_times(text, SUNDAY) if t.timex == "DURATION"]
    assert (found.value, found.anchor.kind, found.anchor.day) == (
        "P2M",
        "event",
        date(2021, 10, 21),
    )
    assert days(found.when) == (date(2021, 12, 1), date(2022, 1, 1))


def test_a_date_in_the_sentence_that_counts_is_not_the_events() -> None:
    """The arrest was last month, not the killing."""
    text = "A decade after the killing, he was arrested last month."
    assert find_times(text, SUNDAY)[0].when is None


def test_an_event_of_two_days_dates_nothing() -> None:
    """Two shootings: unknown which."""
    text = (
        "The shooting was on May 5, 2020. The other shooting was on June 6, 2021. "
        "He was charged two days after the shooting."
    )
    assert last(text).when is None


def test_a_dateline_of_its_own_counts_where_publication_is_near() -> None:
    """Printed on Sunday, written on Friday: yesterday is Thursday."""
    found = last("Rivera charged\n\nFriday, March 8, 2024\n\nYesterday she was charged.")
    assert (found.value, found.anchor.kind) == ("2024-03-07", "earlier date")


def test_a_dateline_stands_in_for_publication() -> None:
    """Nothing else tells when it was printed."""
    assert last("March 8, 2024\n\nYesterday she was charged.", None).value == "2024-03-07"


def test_a_date_alone_in_an_old_file_is_not_its_dateline() -> None:
    """Years from the day of publication: a heading, not the day of writing."""
    assert last("May 5, 2011\n\nYesterday she was charged.").value == "2024-03-09"


def test_a_life_told_by_its_dates_keeps_their_years() -> None:
    """No word points to the day of writing, which is years away."""
    text = "He was born on May 2, 1979. In August 1999 he left. In October he came back."
    found = last(text)
    assert (found.value, found.anchor.kind) == ("1999-10", "earlier date")


def test_an_old_date_in_news_lends_no_year() -> None:
    """Sunday's paper: "in January" is this January, whatever year the shooting was in."""
    text = "He was shot on October 21, 2021. In January she pleaded guilty, he said Friday."
    assert values(text)[1] == "2024-01"


def test_between_a_told_year_and_publication_both_are_left() -> None:
    """Two dates with years, nothing that points to today, and publication three years on."""
    text = "He fell ill in March 2021. He was shot on October 21, 2021. In December she pleaded."
    found = last(text)
    assert found.when is None
    assert [a.earliest for a in found.alternatives] == [date(2021, 12, 1), date(2023, 12, 1)]


class TestWithoutADayOfPublication:
    """Nothing is invented; what posts prove bounds the rest."""

    TEXT = (
        "On Wednesday she was found guilty. On July 10, the trial is set to begin. Last year he "
        "wrote. Post of March 9, 2024"
    )
    POST = Utterance(Span(94, 115), date(2024, 3, 9))

    def test_a_post_bounds_from_below(self) -> None:
        """The article is no older than the post in it."""
        found = find_times(self.TEXT, utterances=[self.POST])
        assert [days(t.when) for t in found[:3]] == [
            (date(2024, 3, 6), None),
            (date(2024, 7, 10), None),
            (date(2023, 1, 1), None),
        ]

    def test_a_warning_says_what_is_known(self) -> None:
        """With the day of the post, whose place is the anchor's; its kind is none."""
        found = find_times(self.TEXT, utterances=[self.POST])[0]
        assert (found.anchor.kind, found.anchor.span) == ("none", self.POST.span)
        assert "2024-03-09" in found.warnings[0].message

    def test_a_post_does_not_bound_a_quotation_of_an_unknown_day(self) -> None:
        """It may be older than the post."""
        quotation = Utterance(Span(0, 34))
        found = find_times(self.TEXT, utterances=[quotation, self.POST])[0]
        assert (found.when, found.anchor) == (None, Anchor("none"))

    def test_without_a_post_there_is_no_interval(self) -> None:
        """The phrases are still found, each with a warning."""
        found = find_times(self.TEXT)
        assert [t.when for t in found[:3]] == [None, None, None]
        assert all(t.warnings for t in found[:3])

    def test_a_value_keeps_what_the_words_say(self) -> None:
        """X stands for what nothing tells."""
        assert values(self.TEXT, None)[:2] == ["XXXX-WXX-3", "XXXX-07-10"]


def test_a_bare_time_takes_the_day_named_before_it_in_its_paragraph() -> None:
    """And no day where none is named."""
    assert values("He left on May 5, 2020, and was back at 6:40 p.m.")[1] == "2020-05-05T18:40"
    assert values("He was back at 6:40 p.m.") == ["T18:40"]


def test_years_counted_on_from_a_past_date_never_reach_beyond_publication() -> None:
    """It counts from another date than the last one named."""
    text = "The law of May 2020 was praised. It was repealed 30 years later, in 2010."
    assert find_times(text, SUNDAY)[1].when is None
