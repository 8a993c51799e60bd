import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime

import click
import pytest
from icalendar import Calendar

from onrecord.case.record import build
from onrecord.export import proceedings, timeline
from onrecord.nouns import Article, Case, Mention, Person, PersonKind, Reading, Span, When
from onrecord.read.events import find_events
from onrecord.when import find_times

TEXT = (
    "Dana Moss, 34, was charged with theft on Monday. Moss pleaded not guilty. "
    "Moss's trial is set to begin on July 10; she faces up to ten years in prison."
)


def case(text: str = TEXT, day: date | None = date(2024, 3, 14)) -> Case:
    """One article about Dana Moss."""
    article = Article(text, published=day, outlet="=Ledger")
    reading = Reading(article, "test", (), events=find_events(article, (), find_times(text, day)))
    mentions = tuple(
        (article.id, Mention(Span(i, i + 4), "name"))
        for i in range(len(text))
        if text.startswith("Moss", i)
    )
    people = (Person("Dana Moss", PersonKind.PERSON, (), mentions),)
    events, found, warnings = build((reading,), people)
    return Case((reading,), people, (), events, found, warnings)


def plain(lines: object) -> str:
    """Lines without colours."""
    assert not isinstance(lines, str)
    return click.unstyle("\n".join(lines))  # type: ignore[call-overload]


def test_the_timeline_keeps_the_undated_and_says_so() -> None:
    """After the dated, under their own heading."""
    shown = plain(timeline.lines(case(), 100))
    assert shown.index("11 Mar 2024") < shown.index("10 Jul 2024") < shown.index("No date told")
    assert "pleaded not guilty" in shown[shown.index("No date told") :]


def test_what_threatens_is_shown_as_that() -> None:
    """Never as a sentence."""
    shown = plain(timeline.lines(case(), 100))
    assert "possible penalty" in shown
    assert "threatens, not imposed" in " ".join(shown.split())
    assert "sentenced" not in shown


def test_rows_are_safe_for_a_spreadsheet_and_have_their_columns() -> None:
    """One a passage."""
    out = io.StringIO()
    timeline.write(case(), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    assert len(rows) == sum(len(e.mentions) for e in case().events)
    assert {r["outlet"] for r in rows} == {"'=Ledger"}


def test_the_calendar_is_read_by_a_real_reader() -> None:
    """Only what is scheduled, as whole days, with its words."""
    text = timeline.calendar(case(), datetime(2024, 3, 14, 12, tzinfo=UTC))
    (entry,) = Calendar.from_ical(text).walk("VEVENT")
    assert entry.decoded("dtstart") == date(2024, 7, 10)
    assert entry.decoded("dtend") == date(2024, 7, 11)
    assert str(entry["summary"]) == "Dana Moss: trial"
    assert "faces up to ten years" in str(entry["description"])


def test_calendar_lines_are_short_and_end_as_the_standard_says() -> None:
    """75 octets at most, CRLF, whatever the letters."""
    text = timeline.calendar(case(TEXT.replace("July 10;", "July 10; “ĄŹ” " + "é" * 90 + "; ")))
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert len(Calendar.from_ical(text).walk("VEVENT")) == 1


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "undated"),
        (When("", date(2024, 7, 10), date(2024, 7, 11), "day"), "10 Jul 2024"),
        (When("", date(2024, 1, 1), date(2024, 2, 1), "month"), "Jan 2024"),
        (When("", date(2024, 1, 1), date(2025, 1, 1), "year"), "2024"),
        (When("", date(2024, 3, 10), date(2025, 1, 1), "year"), "10 Mar 2024 to 31 Dec 2024"),
        (When("", None, date(2024, 7, 1), "day"), "until 30 Jun 2024"),
        (When("", date(2024, 7, 1), None, "day"), "from 1 Jul 2024"),
    ],
)
def test_an_interval_is_shown_in_words(when: When | None, words: str) -> None:
    """The last day is the last that it holds."""
    assert timeline.when_words(when) == words


def test_proceedings_presume_innocence_and_say_as_of_when() -> None:
    """On the terminal and in the rows."""
    shown = plain(proceedings.lines(case(), 100))
    assert "presumed innocent" in shown
    assert "as of 2024-03-14" in shown
    assert "none told of; alleged" in shown
    assert "guilty" not in shown.replace("not guilty", "")
    [row] = proceedings.rows(case())
    assert row[proceedings.COLUMNS.index("status_as_of")] == "2024-03-14"


def test_the_contract_names_are_there() -> None:
    """As design says, and more may be added."""
    event = timeline.to_contract(case().events[0])
    assert {"id", "kind", "person", "detail", "when", "certainty", "passages"} <= set(event)
    found = proceedings.to_contract(case().proceedings[0])
    assert {"defendant", "charges", "events"} <= set(found)


def test_an_article_without_a_day_gives_no_day() -> None:
    """Unknown is shown as unknown."""
    shown = plain(timeline.lines(case(day=None), 100))
    assert "as of an undated article" in shown


def test_the_words_shown_are_those_that_give_the_date() -> None:
    """An undated mention may stand before them."""
    text = "Dana Moss was charged with theft. Moss was charged with theft on Monday."
    [charge] = [e for e in case(text).events if e.kind.value == "charge"]
    assert len(charge.passages) > 1
    assert timeline.dating(charge).words == "Moss was charged with theft on Monday."
    assert timeline.dating(replace(charge, when=None)) == charge.passages[0]
