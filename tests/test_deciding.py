"""What people decide outranks the machine, outlives it, and can be undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kept import LANTERN, LEDGER, UNDATED, at_other_borders, case_with, keep
from mentioned import by_hand
from onrecord import casework, deciding
from onrecord.case.reviews import Judgement
from onrecord.errors import UnknownPerson, UnknownStatement
from onrecord.nouns import Case, Person, Reading, Review, ReviewState, Span, Statement
from onrecord.read.events import find_events
from onrecord.store import CaseFile, articles, readings
from onrecord.store.check import check
from onrecord.when import find_times

NEVER = "It was never safe"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    """Three articles."""
    with case_with(tmp_path / "a.case", LEDGER, LANTERN, UNDATED) as made:
        yield made


def names(case: CaseFile) -> set[str]:
    """Everybody's."""
    return {p.name for p in casework.case_of(case).people}


def person(case: Case, name: str) -> Person:
    """Who has this name or alias."""
    [found] = [p for p in case.people if name in (p.name, *p.aliases)]
    return found


def statement(case: CaseFile, reading: Reading, number: int) -> Statement:
    """The statement that an attribution of a reading became."""
    held = casework.case_of(case)
    report = (reading.article.id, reading.attributions[number])
    [found] = [s for s in held.statements if report in s.reports]
    return found


def review(case: CaseFile, about: str) -> Review | None:
    """What was decided about it."""
    return next((r for r in casework.case_of(case).reviews if r.about == about), None)


def test_two_that_were_merged_are_one_and_can_be_parted_again(case: CaseFile) -> None:
    """With both names; and the table of decisions only grows."""
    assert {"Noor Haldimand", "Noor Haldiman"} <= names(case)
    made = deciding.merge(case, "Noor Haldimand", "Noor Haldiman", "M. Lee", "a misprint")
    one = person(casework.case_of(case), "Noor Haldimand")
    assert {one.name, *one.aliases} >= {"Noor Haldimand", "Noor Haldiman"}
    told = review(case, one.id)
    assert told is not None
    assert (told.state, told.by, told.why) == (ReviewState.CORRECTED, "M. Lee", "a misprint")
    assert check(case).findings == ()
    casework.undo(case, made.number, "M. Lee")
    assert {"Noor Haldimand", "Noor Haldiman"} <= names(case)
    assert case.count("SELECT count(*) FROM decisions") == 2


def test_a_merge_holds_in_coverage_that_comes_later(case: CaseFile) -> None:
    """By the full name, wherever it stands."""
    deciding.merge(case, "Gull Watch", "Hugh Hill", "M. Lee")
    keep(case, by_hand("{speaker1 [Gull Watch]} {cue1 said} {content1 so again}.", outlet="New"))
    held = casework.case_of(case)
    one = person(held, "Gull Watch")
    assert one == person(held, "Hugh Hill")
    assert sum(s.speaker == one.id for s in held.statements) == 3


def test_a_merge_outlives_a_model_that_finds_the_first_mention_elsewhere(case: CaseFile) -> None:
    """Though ids of persons are made of it."""
    deciding.merge(case, "Noor Haldimand", "Noor Haldiman", "M. Lee")
    [number] = [n for n, a in articles.load_all(case) if a.id == LANTERN.article.id]
    cut = tuple(
        replace(m, span=Span(m.span.start + 5, m.span.end))
        if m.span.of(LANTERN.article.text) == "Noor Haldiman"
        else m
        for m in LANTERN.mentions
    )
    with case.transaction():
        readings.keep(case, number, replace(LANTERN, reader="a new model", mentions=cut))
    held = casework.case_of(case)
    assert person(held, "Noor Haldimand") == person(held, "Haldiman")


def test_two_are_parted_for_good(case: CaseFile) -> None:
    """Ana Ruiz of one article is not the one of another."""
    keep(case, by_hand("{speaker1 [Ruiz]} {cue1 said} {content1 not so}.", outlet="New"))
    held = casework.case_of(case)
    ana = person(held, "Ana Ruiz")
    assert len({a for a, _ in ana.mentions}) == 3
    deciding.split(case, "Ana Ruiz", "Ruiz", "M. Lee", "another Ruiz")
    held = casework.case_of(case)
    ana, other = (next(p for p in held.people if p.name == n) for n in ("Ana Ruiz", "Ruiz"))
    assert ana.id != other.id
    assert len({a for a, _ in ana.mentions}) == 2
    assert len({a for a, _ in other.mentions}) == 2
    assert check(case).findings == ()
    said = [s.speaker for s in held.statements if s.speaker in (ana.id, other.id)]
    assert sorted(said) == sorted([ana.id, ana.id, other.id, other.id])


def test_a_pronoun_of_two_who_were_parted_is_nobodys(tmp_path: Path) -> None:
    """Both may have said it, and unknown beats wrong."""
    reading = by_hand(
        "{speaker1 [Ana Ruiz]} {cue1 said} {content1 so}. {speaker2 [Ruiz]} {cue2 added} "
        "{content2 more}. {speaker3 She} {cue3 left} {content3 no doubt}.",
        {2: {0: 0.95}},
    )
    with case_with(tmp_path / "p.case", reading) as case:
        assert statement(case, reading, 2).speaker is not None
        deciding.split(case, "Ana Ruiz", "Ruiz", "M. Lee")
        found = statement(case, reading, 2)
        held = casework.case_of(case)
        named = {p.name for p in held.people if p.id in found.candidates}
        assert (found.speaker, named) == (None, {"Ana Ruiz", "Ruiz"})


def test_a_single_mention_is_taken_away_by_its_place(case: CaseFile) -> None:
    """As --csv gives it."""
    start = LEDGER.article.text.index("Ruiz added")
    deciding.split(case, "Ana Ruiz", f"{LEDGER.article.id}:{start}-{start + 4}", "M. Lee")
    held = casework.case_of(case)
    [other] = [p for p in held.people if p.name == "Ruiz"]
    assert [m.span.start for _, m in other.mentions] == [start]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Ana Ruiz", "Nobody Atall", "nobody here is called"),
        ("Ana Ruis", "Hugh Hill", "Nearest: Ana Ruiz"),
        ("Ana Ruiz", "Ruiz", "one person already"),
    ],
)
def test_a_merge_that_cannot_be_is_told(case: CaseFile, one: str, other: str, told: str) -> None:
    """And nothing is kept."""
    with pytest.raises(UnknownPerson, match=told):
        deciding.merge(case, one, other, "M. Lee")
    assert case.count("SELECT count(*) FROM decisions") == 0


def test_a_split_that_no_text_writes_is_told(case: CaseFile) -> None:
    """With the writings there are, and for a place that names nobody."""
    with pytest.raises(UnknownPerson, match="no text writes them apart"):
        deciding.split(case, "Hugh Hill", "Hugh Hill", "M. Lee")
    with pytest.raises(UnknownPerson, match="not named at"):
        deciding.split(case, "Hugh Hill", f"{LEDGER.article.id}:0-1", "M. Lee")


def test_what_was_not_said_by_somebody_has_no_speaker(case: CaseFile) -> None:
    """Until somebody knows who said it."""
    one = statement(case, LEDGER, 1)
    deciding.decide(case, one.id, Judgement.NOT_SAID_BY, "M. Lee", "heard it", person="Ana Ruiz")
    assert statement(case, LEDGER, 1).speaker is None
    told = review(case, one.id)
    assert told is not None
    assert (told.state, told.note) == (ReviewState.CORRECTED, "not said by Ana Ruiz")
    deciding.decide(case, one.id, Judgement.SAID_BY, "M. Lee", person="Hugh Hill")
    assert statement(case, LEDGER, 1).speaker == person(casework.case_of(case), "Hugh Hill").id
    assert review(case, one.id) is not None
    assert check(case).findings == ()


def test_what_a_person_confirms_is_confirmed(case: CaseFile) -> None:
    """Also that he said it, where the machine had it so."""
    first, second = statement(case, LEDGER, 0), statement(case, LANTERN, 1)
    deciding.decide(case, first.id[:8], Judgement.RIGHT, "M. Lee")
    deciding.decide(case, second.id, Judgement.SAID_BY, "M. Lee", person="Gull Watch")
    for one in (first, second):
        told = review(case, one.id)
        assert told is not None
        assert told.state is ReviewState.CONFIRMED
    assert statement(case, LANTERN, 1) == second


def test_what_is_wrong_stays_marked_and_counts_nowhere(case: CaseFile) -> None:
    """Neither in the story nor among what somebody said."""
    from onrecord.export import people
    from onrecord.pipeline import with_story

    quoted = with_story(casework.case_of(case)).story.quotations
    assert len(quoted) == 1
    one = statement(case, LANTERN, 0)
    deciding.decide(case, one.id, Judgement.WRONG, "M. Lee")
    held = with_story(casework.case_of(case))
    assert one in held.statements
    assert held.story.quotations == ()
    [row] = [r for r in people.rows(held) if r[1] == "Ana Ruiz"]
    assert row[people.COLUMNS.index("statements")] == "2"


def test_a_decision_on_a_statement_outlives_a_new_model(case: CaseFile) -> None:
    """Which draws its borders elsewhere, so that its id is another."""
    before = statement(case, LEDGER, 0)
    deciding.decide(case, before.id, Judgement.NOT_SAID_BY, "M. Lee", person="Ana Ruiz")
    moved = at_other_borders(LEDGER, 0, 5)
    [number] = [n for n, a in articles.load_all(case) if a.id == LEDGER.article.id]
    with case.transaction():
        readings.keep(case, number, moved)
    after = statement(case, moved, 0)
    assert (after.id != before.id, after.speaker) == (True, None)
    assert review(case, after.id) is not None


def test_a_decision_does_not_fall_on_half_of_a_statement(case: CaseFile) -> None:
    """It waits for what it was about."""
    one = statement(case, LEDGER, 0)
    deciding.decide(case, one.id, Judgement.WRONG, "M. Lee")
    words = LEDGER.attributions[0].content[0]
    moved = at_other_borders(LEDGER, 0, (words.end - words.start) * 3 // 4)
    [number] = [n for n, a in articles.load_all(case) if a.id == LEDGER.article.id]
    with case.transaction():
        readings.keep(case, number, moved)
    assert casework.case_of(case).reviews == ()
    [told] = deciding.told(case)
    assert (told.holds, told.rests) == (True, True)


def test_a_decision_follows_the_words_into_a_new_version_of_the_page(case: CaseFile) -> None:
    """Wherever they stand there."""
    deciding.decide(case, statement(case, LEDGER, 1).id, Judgement.WRONG, "M. Lee")
    newer = by_hand(
        "A line was put in here. {content2 “It was never safe,”} {speaker2 [Ruiz]} {cue2 added}.",
        outlet="The Ledger",
        published=date(2025, 5, 8),
    )
    [number] = [n for n, a in articles.load_all(case) if a.id == LEDGER.article.id]
    keep(case, newer, replaces=number)
    told = review(case, statement(case, newer, 0).id)
    assert told is not None
    assert told.state is ReviewState.REJECTED


def test_a_decision_keeps_no_word_of_any_article(case: CaseFile) -> None:
    """An article may be forgotten; a decision never goes."""
    one = statement(case, LANTERN, 0)
    deciding.decide(case, one.id, Judgement.NOT_SAID_BY, "M. Lee", person="Ana Ruiz")
    deciding.merge(case, "Noor Haldimand", "Noor Haldiman", "M. Lee")
    deciding.split(case, "Ana Ruiz", "Ruiz", "M. Lee")
    kept = str([*case.rows("SELECT * FROM decisions")]).lower()
    assert not [w for w in ("ruiz", "noor", "haldiman", "safe", "ana ") if w in kept]
    casework.forget_articles(case, articles.find(case, LANTERN.article.id), "M. Lee")
    first = next(iter(deciding.told(case)))
    assert first.rests
    assert "safe" not in first.words


def test_an_event_called_wrong_is_no_step_of_a_proceeding(tmp_path: Path) -> None:
    """It stays in the timeline, marked."""
    reading = by_hand("[Dana Moss] was charged with theft. [Moss] pleaded guilty to theft.")
    text = reading.article.text
    reading = replace(reading, events=find_events(reading.article, (), find_times(text, None)))
    with case_with(tmp_path / "e.case", reading) as case:
        [plea] = [e for e in casework.case_of(case).events if e.step == "plea/guilty"]
        deciding.decide(case, plea.id, Judgement.WRONG, "M. Lee")
        held = casework.case_of(case)
        assert plea in held.events
        assert [c.plea for p in held.proceedings for c in p.charges] == [None]
        with pytest.raises(UnknownStatement, match="is an event"):
            deciding.decide(case, plea.id, Judgement.SAID_BY, "M. Lee", person="Moss")


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("never safe", "in 2 statements"),
        ("0123456789abcde", "no statement is"),
        ("safe clamps", "Nearest: "),
        ("", "no statement is"),
        ("\x00=cmd|'x'", "no statement is"),
    ],
)
def test_a_statement_that_is_not_there_is_told_with_the_nearest(
    case: CaseFile, what: str, told: str
) -> None:
    """Or with those that are meant."""
    with pytest.raises(UnknownStatement, match=told):
        deciding.decide(case, what, Judgement.WRONG, "M. Lee")


def test_a_mistyped_id_is_answered_with_the_one_that_is_meant(case: CaseFile) -> None:
    """A digit too many or wrong."""
    one = statement(case, LEDGER, 0)
    wrong = ("0" if one.id[0] != "0" else "1") + one.id[1:]
    with pytest.raises(UnknownStatement, match=one.id):
        deciding.decide(case, wrong, Judgement.WRONG, "M. Lee")


@pytest.mark.parametrize("given", [{"person": "Ana Ruiz"}, {}])
def test_a_person_is_named_where_one_is_needed_and_nowhere_else(
    case: CaseFile, given: dict[str, str]
) -> None:
    """A slip of the caller's."""
    judgement = Judgement.RIGHT if given else Judgement.SAID_BY
    with pytest.raises(ValueError, match="person"):
        deciding.decide(case, NEVER, judgement, "M. Lee", **given)  # type: ignore[arg-type]


def test_every_decision_is_told_in_words(case: CaseFile) -> None:
    """With who, and whether it was undone."""
    deciding.merge(case, "Noor Haldimand", "Noor Haldiman", "M. Lee", "a misprint")
    one = statement(case, LANTERN, 1)
    deciding.decide(case, one.id, Judgement.SAID_BY, "I. Cole", person="Hugh Hill")
    casework.undo(case, 2, "M. Lee")
    told = list(deciding.told(case))
    assert [t.words for t in told] == [
        "“Noor Haldimand” and “Noor Haldiman” are one person",
        "“that nobody checked =SUM(A1)” is said by Hugh Hill",
        "undoes decision 2",
    ]
    assert [t.holds for t in told] == [True, False, False]
    assert statement(case, LANTERN, 1) == one


def test_who_was_forgotten_is_in_no_review(case: CaseFile) -> None:
    """Neither by name nor by words."""
    one = statement(case, LANTERN, 1)
    deciding.decide(case, one.id, Judgement.NOT_SAID_BY, "M. Lee", person="Gull Watch")
    gone = person(casework.case_of(case), "Gull Watch")
    casework.forget_person(case, gone.id, gone.name, "M. Lee")
    assert "Gull" not in str(casework.case_of(case).reviews)
