import gc
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from onrecord import casework
from onrecord.adding import add, read_again
from onrecord.ingest import Form, Given, Source, find_sources
from onrecord.nouns import (
    Commitment,
    Event,
    EventKind,
    EventMention,
    Passage,
    Reading,
    Span,
    Status,
    Warning,  # noqa: A004  (the contract's word)
    When,
)
from onrecord.pipeline import compose
from onrecord.read.reader import Reader
from onrecord.sample import sample_files
from onrecord.store import CaseFile, articles, readings, resolved
from onrecord.store.articles import Origin
from onrecord.store.errors import StoreDamaged

MAKER = "test"


def with_sample(case: CaseFile, reader: Reader) -> None:
    """The sample case added."""
    assert add(case, find_sources(sample_files()), reader).failures == ()


def test_a_case_comes_back_as_it_was_derived(case: CaseFile, reader: Reader) -> None:
    """Articles, people and statements, to the last field."""
    with_sample(case, reader)
    found = casework.derive(case)
    assert len(found.statements) > 20
    assert casework.case_of(case) == found
    assert found == compose(readings.load(case))


def test_what_is_derived_knows_whether_it_is_of_today(full: CaseFile, reader: Reader) -> None:
    """An article or a decision more, and it is not."""
    assert resolved.load(full, MAKER) is None
    resolved.keep(full, compose(readings.load(full)), (), resolved.inputs(full, MAKER))
    assert resolved.load(full, MAKER) is not None
    assert resolved.load(full, "another maker") is None
    with_sample(full, reader)
    assert resolved.load(full, MAKER) is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE readings SET reader = 'another' WHERE article = 1",
        "DELETE FROM readings WHERE article = 1",
        "DELETE FROM articles WHERE number = 1",
        "UPDATE articles SET replaces = 1 WHERE number = 2",
        "INSERT INTO decisions VALUES (NULL, '', '', 'person', 'a', 'b', 'same', '', NULL)",
    ],
)
def test_every_change_of_what_a_case_is_derived_from_is_counted(
    full: CaseFile, change: str
) -> None:
    """By the file itself, whichever program makes it; what is not of that kind is not."""
    casework.derive(full)
    full.set_fact("title", "Another")
    assert casework.is_up_to_date(full)
    full.run(change)
    assert not casework.is_up_to_date(full)


def test_what_is_kept_whole_goes_as_soon_as_it_is_of_yesterday(full: CaseFile) -> None:
    """It may hold words that are to be forgotten, and a process can die before it derives again."""
    before = casework.derive(full)
    assert full.count("SELECT count(*) FROM derived")
    with full.transaction():
        resolved.forget_freshness(full)
    assert full.count("SELECT count(*) FROM derived") == 0
    assert casework.case_of(full) == before


def test_loading_leaves_the_search_for_rubbish_as_it_was(full: CaseFile) -> None:
    """On where it was on, off where it was off, whatever goes wrong within."""
    casework.derive(full)
    assert gc.isenabled()
    full.run("DELETE FROM derived WHERE part = 'people'")
    with pytest.raises(StoreDamaged):
        resolved.load(full, casework.MAKER)
    assert gc.isenabled()
    gc.disable()
    try:
        casework.derive(full)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_deriving_twice_writes_nothing(full: CaseFile) -> None:
    """What is as it should be is left alone."""
    casework.derive(full)
    before = list(full.rows("SELECT number, id FROM statements ORDER BY 1"))
    changes = full.count("SELECT total_changes()")
    casework.derive(full)
    assert full.count("SELECT total_changes()") - changes <= 2
    assert list(full.rows("SELECT number, id FROM statements ORDER BY 1")) == before


def test_one_more_article_leaves_the_rows_of_the_others(full: CaseFile, reader: Reader) -> None:
    """So that a large case is not written anew for each."""
    casework.derive(full)
    before = set(full.rows("SELECT number, id, words FROM statements"))
    text = "Lena Oduya told the harbour board that the ferry was late."
    add(full, [Source("b", text.encode(), Form.TEXT, Given())], reader)
    casework.derive(full)
    assert before < set(full.rows("SELECT number, id, words FROM statements"))


def test_any_part_of_a_case_is_kept(full: CaseFile) -> None:
    """Events and warnings as well, and a report that is none of its reading's."""
    found = compose(readings.load(full))
    article = found.readings[0].article
    span = Span(0, 5)
    when = When("Monday", date(2025, 5, 5), date(2025, 5, 6), "day")
    mention = EventMention(EventKind.TRIAL, "trial/set", span, Span(0, 9), when=when)
    event = Event(
        EventKind.TRIAL,
        "trial/set",
        found.people[0].id,
        "accused",
        "a trial was set",
        when,
        Commitment.PROBABLE,
        Status.SCHEDULED,
        (Passage(article.id, span, span.of(article.text)),),
        ((article.id, mention),),
    )
    first, *rest = found.statements
    where, report = first.reports[0]
    own = replace(first, reports=((where, replace(report, said=when)),))
    warnings = ((article.id, Warning("name", span, "spelled two ways")),)
    more = replace(found, events=(event,), warnings=warnings, statements=(own, *rest))
    resolved.keep(full, more, (), resolved.inputs(full, MAKER))
    assert resolved.load(full, MAKER) == more
    [told] = full.rows('SELECT person, step, "when", certainty, words FROM what_happened')
    assert told == (found.people[0].name, "trial/set", "Monday", "possible", article.text[:5])


def test_a_reading_of_other_nouns_is_stale_and_no_error(full: CaseFile, reader: Reader) -> None:
    """It is left out, named, and read again."""
    full.run("UPDATE readings SET fingerprint = 'older', found = x'00' WHERE article = 2")
    assert len(tuple(readings.load(full))) == 2
    assert [number for number, _ in readings.stale(full)] == [2]
    assert readings.freshness(full) == readings.Freshness(2, 1, 0)
    assert read_again(full, reader) == 1
    assert readings.stale(full, reader.version) == ()
    assert len(tuple(readings.load(full))) == 3


def test_readings_keep_what_taking_in_warned_of(case: CaseFile, reader: Reader) -> None:
    """Though another reader reads the article later."""
    from onrecord.ingest import article_from_text

    article = article_from_text("“I saw it,” said Ana Ruiz.")
    doubt = Warning("encoding", Span(0, 1), "a letter may be wrong")
    own = Warning("x", Span(0, 2), "y")
    reading = replace(reader.read(article), warnings=(own,))
    with case.transaction():
        kept = articles.keep(case, article, Origin("a.txt", "0"), (doubt,))
        readings.keep(case, kept.number, reading)
    [back] = readings.load(case)
    assert back == replace(reading, warnings=(doubt, own))
    assert isinstance(back, Reading)


def test_only_the_newest_version_counts_and_the_older_is_kept(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """A passage of the old version stays true."""
    given = Given(url="https://ledger.example/a")
    texts = ("“I saw the moon fall,” said Ana Ruiz.", "“I saw nothing,” said Ana Ruiz.")
    for text in texts:
        add(case, [Source("a page", text.encode(), Form.TEXT, given)], reader)
    assert [r.article.text for r in readings.load(case)] == [texts[1]]
    every = readings.load(case, every_version=True)
    assert [r.article.text for r in every] == list(texts)
    assert list(case.rows("SELECT number, replaces FROM articles")) == [(1, None), (2, 1)]


def test_the_file_can_be_read_by_hand(full: CaseFile) -> None:
    """With nothing but SQLite: who said what, where."""
    casework.derive(full)
    other = sqlite3.connect(full.path)
    found = other.execute(
        "SELECT speaker, words FROM who_said_what WHERE speaker = 'Hugh Hill'"
    ).fetchall()
    other.close()
    assert len(found) == 1
    assert "the rigging was sound" in found[0][1]


def test_articles_come_back_as_they_went_in(case: CaseFile, reader: Reader) -> None:
    """With their parts, days and moments; and never change."""
    with_sample(case, reader)
    taken = [s.read().article for s in find_sources(sample_files())]
    moment = replace(taken[0], published=datetime(2025, 5, 1, 12, tzinfo=UTC), url=None)
    with case.transaction():
        articles.keep(case, moment, Origin("b", "0"))
    back = [article for _, article in articles.load_all(case)]
    assert back == [*taken, moment]
    assert [a.id for a in back] == [a.id for a in (*taken, moment)]
    with pytest.raises(sqlite3.IntegrityError, match="never changes"):
        case.run("UPDATE articles SET text = 'x'")
