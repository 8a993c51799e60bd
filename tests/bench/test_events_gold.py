"""The gold of court proceedings: what ships holds, and what would not hold is refused."""

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bench.events.gold import KIND_OF, Certainty, GoldArticle, Part, counts, fold, read_gold

PARTS: tuple[Part, ...] = ("tune", "test")
COUNTRIES = ("us", "uk", "in", "za", "au", "ca", "ie", "wire", "ent")
EVENT = {
    "kind": "plea",
    "subkind": "plea/guilty",
    "person": "Ana Rivera",
    "role": "defendant",
    "charge": "theft",
    "counts": 1,
    "court": None,
    "trigger": [11, 25],
    "time": [26, 36],
    "when": {"earliest": "2024-03-05", "latest": "2024-03-06", "precision": "day"},
    "commitment": "certain",
    "status": "occurred",
    "certainty": "happened",
    "source": None,
    "hedges": [],
}
DAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5}


def shipped() -> list[GoldArticle]:
    """Every article of both parts."""
    return [article for part in PARTS for article in read_gold(part)]


def written(folder: Path, changes: dict[str, Any]) -> tuple[GoldArticle, ...]:
    """One article with one event, of which something is changed, read from a folder."""
    article = {
        "id": "one",
        "outlet": "The Courier",
        "published": "2024-03-06",
        "licence": "Apache-2.0",
        "text": "Ana Rivera pleaded guilty on Tuesday.",
        "people": ["Ana Rivera"],
        "events": [EVENT | changes],
        "proceedings": [],
    }
    (folder / "tune").mkdir()
    (folder / "tune" / "one.json").write_text(json.dumps(article), encoding="utf-8")
    return read_gold("tune", folder)


def test_both_parts_read_and_are_of_one_size() -> None:
    """At least 40 articles, no id in both parts, and every country in each."""
    tune, test = (read_gold(part) for part in PARTS)
    assert len(tune) + len(test) >= 40
    assert abs(len(tune) - len(test)) <= 1
    assert not {a.id for a in tune} & {a.id for a in test}
    for part in (tune, test):
        for country in COUNTRIES:
            assert any(a.id.startswith(country) for a in part), country


def test_no_article_stands_in_the_gold_twice() -> None:
    """Nor does one of its sentences of some length stand in both parts."""
    tune, test = (
        {line for a in read_gold(part) for line in a.text.split(". ") if len(line) > 60}
        for part in PARTS
    )
    assert tune
    assert not tune & test


def test_every_slice_is_whole_words() -> None:
    """No trigger, phrase or hedge begins or ends within a word."""
    for article in shipped():
        for event in article.events:
            for span in (event.trigger, *([event.time] if event.time else []), *event.hedges):
                around = article.text[max(0, span.start - 1) : span.end + 1]
                inside = span.of(article.text)
                assert inside in around
                before = article.text[span.start - 1 : span.start]
                after = article.text[span.end : span.end + 1]
                assert not (before.isalnum() and inside[0].isalnum()), (article.id, around)
                assert not (after.isalnum() and inside[-1].isalnum()), (article.id, around)


def test_names_sources_and_people_stand_in_the_text() -> None:
    """Nobody is named by a name that the article does not print."""
    for article in shipped():
        for event in article.events:
            assert event.person is None or event.person in article.text, article.id
            assert event.person is None or event.person in article.people, article.id
            assert event.source is None or event.source in article.text, article.id
        for proceeding in article.proceedings:
            assert proceeding.defendant in article.people, article.id


def test_a_weekday_is_that_day_of_the_week() -> None:
    """And lies within seven or so days of publication, where nothing else stands in the phrase."""
    seen = 0
    for article in shipped():
        for event in article.events:
            if event.time is None or event.when is None or event.when.precision != "day":
                continue
            words = event.time.of(article.text).lower().split()
            for name, day in DAYS.items():
                if name in words and event.when.earliest is not None:
                    seen += 1
                    assert event.when.earliest.weekday() == day, (article.id, words)
                    assert abs(event.when.earliest - article.published) <= timedelta(days=8)
    assert seen > 50


def test_units_are_as_long_as_they_say() -> None:
    """A closed day is one day, a week seven from a Monday, a year begins on 1 January."""
    for article in shipped():
        for event in article.events:
            when = event.when
            if when is None or when.earliest is None or when.latest is None:
                continue
            length = (when.latest - when.earliest).days
            phrase = event.time.of(article.text) if event.time else ""
            if when.precision == "day" and "between" not in phrase:
                assert length == 1, (article.id, phrase)
            if when.precision == "week":
                assert (length, when.earliest.weekday()) == (7, 0), (article.id, phrase)
            if when.precision == "year":
                assert (when.earliest.day, when.earliest.month) == (1, 1), (article.id, phrase)
            if when.precision in ("month", "season"):
                assert (when.earliest.day, when.latest.day) == (1, 1), (article.id, phrase)


def test_what_happened_lies_in_the_past_and_what_is_set_does_not() -> None:
    """Of dated events: none happened after its article, none scheduled ended before it."""
    for article in shipped():
        for event in article.events:
            if event.when is None:
                continue
            if event.certainty == "happened" and event.when.earliest:
                assert event.when.earliest <= article.published, (article.id, event)
            if event.certainty == "scheduled" and event.when.latest:
                assert event.when.latest > article.published, (article.id, event)


def test_events_are_in_order_and_none_is_there_twice() -> None:
    """One of what, who, when and where."""
    for article in shipped():
        assert all(a.trigger.start <= b.trigger.start for a, b in pairwise(article.events))
        keys = [(e.subkind, e.person, e.when, e.trigger) for e in article.events]
        assert len(keys) == len(set(keys)), article.id


def test_exposure_is_never_a_sentence() -> None:
    """Status exposure and `exposure/maximum` go together, and are only possible."""
    exposures = 0
    for article in shipped():
        for event in article.events:
            assert (event.status == "exposure") == (event.subkind == "exposure/maximum")
            if event.status == "exposure":
                exposures += 1
                assert (event.kind, event.certainty) == ("other", "possible")
    assert exposures > 10


def test_hedges_stand_where_the_source_is_not_certain() -> None:
    """And nowhere else."""
    for article in shipped():
        for event in article.events:
            is_weak = event.commitment in ("probable", "possible")
            assert is_weak == bool(event.hedges), (article.id, event)


def test_counts_add_up() -> None:
    """Kinds and certainties each sum to the events."""
    held = counts(shipped())
    assert held["articles"] == len(shipped())
    assert held["dated"] < held["events"]
    kinds = sum(held.get(kind, 0) for kind in set(KIND_OF.values()))
    assert kinds == sum(held[str(c)] for c in Certainty) == held["events"]


def test_the_vocabulary_is_used() -> None:
    """Each kind of the contract stands in both parts, and most finer ones in one."""
    for part in PARTS:
        kinds = {e.kind for a in read_gold(part) for e in a.events}
        assert kinds == set(KIND_OF.values())
    finer = {e.subkind for a in shipped() for e in a.events}
    assert len(finer) >= 0.7 * len(KIND_OF)


def test_a_sound_article_is_read(tmp_path: Path) -> None:
    """Its event has its words, its days and its certainty."""
    ((event,),) = (a.events for a in written(tmp_path, {}))
    assert event.when is not None
    assert (event.when.earliest, event.when.latest) == (date(2024, 3, 5), date(2024, 3, 6))
    assert event.when.text == "on Tuesday"
    assert event.certainty == "happened"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": "verdict"}, "is no 'verdict'"),
        ({"subkind": "plea/perhaps"}, "is no 'plea'"),
        ({"trigger": [10, 18]}, "covers ' pleaded'"),
        ({"trigger": [11, 400]}, "covers"),
        ({"trigger": [12, 12]}, "covers ''"),
        ({"time": None}, "no phrase"),
        ({"certainty": "possible"}, "do not fold"),
        ({"commitment": "sure"}, "sure"),
        ({"when": {"earliest": None, "latest": None, "precision": "day"}}, "says nothing"),
        (
            {"when": {"earliest": "2024-03-06", "latest": "2024-03-06", "precision": "day"}},
            "forwards",
        ),
    ],
)
def test_what_does_not_hold_is_refused_by_name(
    tmp_path: Path, changes: dict[str, Any], message: str
) -> None:
    """The message names the article and the event."""
    with pytest.raises(ValueError, match="event 0 of one") as refused:
        written(tmp_path, changes)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("commitment", "status", "subkind", "certainty"),
    [
        ("certain", "occurred", "plea/guilty", "happened"),
        ("probable", "occurred", "arrest/made", "possible"),
        ("unspecified", "occurred", "arrest/made", "possible"),
        ("certain", "scheduled", "trial/set", "scheduled"),
        ("probable", "scheduled", "trial/set", "possible"),
        ("certain", "planned", "appeal/planned", "possible"),
        ("certain", "alleged", "incident/deed", "possible"),
        ("certain", "exposure", "exposure/maximum", "possible"),
        ("denied", "scheduled", "trial/set", "denied"),
        ("denied", "occurred", "charge/filed", "denied"),
        ("certain", "vacated", "verdict/guilty", "happened"),
        ("certain", "vacated", "trial/set", "denied"),
        ("certain", "vacated", "trial/adjourned", "denied"),
    ],
)
def test_two_axes_fold_to_one(commitment: str, status: str, subkind: str, certainty: str) -> None:
    """Never surer than the words; what was undone did happen, a lost date will not."""
    assert fold(commitment, status, subkind) == certainty
