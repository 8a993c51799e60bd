"""Whose a step is: what grammar tells and what the encoder tells, weighed together."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.case.owners import NO_STEP, Weighed, weights
from onrecord.case.somebody_else import brings_in
from onrecord.ingest.articles import article_from_text
from onrecord.nouns import EventKind, EventMention, FoundBy, Span
from onrecord.pipeline import compose
from onrecord.read.reader import Reader

TEXT = (
    "Two bakers go on trial over flour fraud\n\n"
    "Petra Calder and Robert Munt were charged in March with selling chalk as flour. Both pleaded "
    "not guilty.\n\n"
    "Calder, 44, was arrested at her mill in Tarn on 3 February 2025. She was given bail a day "
    "later, on condition that she hand in her passport.\n\n"
    "Munt was picked up at the border. Bail was refused twice, and he has been in the county jail "
    "since. The arrest surprised nobody, his sister, Flora Hale, said.\n\n"
    "A third baker has pleaded guilty and will be sentenced in May.\n"
)


def told(reader: Reader, text: str) -> set[tuple[str, str | None]]:
    """The steps of a text, each with whose it is."""
    case = compose([reader.read(article_from_text(text, published=date(2025, 4, 2)))])
    names = {p.id: p.name for p in case.people}
    return {(e.step, names.get(e.person or "")) for e in case.events}


def test_each_of_two_has_the_steps_that_are_told_of_that_one(reader: Reader) -> None:
    """Where words name nobody ("Bail was refused"), it is whom the paragraph tells of."""
    found = told(reader, TEXT)
    assert ("bail/granted", "Petra Calder") in found
    assert ("sentence/imposed", "Petra Calder") not in found
    assert ("bail/denied", "Robert Munt") in found
    assert ("custody/held", "Robert Munt") in found
    assert ("bail/denied", "Petra Calder") not in found


def test_a_step_told_of_both_is_that_of_each(reader: Reader) -> None:
    """By a list of names, and by "both"."""
    found = told(reader, TEXT)
    for name in ("Petra Calder", "Robert Munt"):
        assert {("charge/filed", name), ("plea/not_guilty", name)} <= found


def test_nobody_has_what_the_words_give_somebody_else(reader: Reader) -> None:
    """A third baker is neither of the two, and a sister who speaks is not accused."""
    found = told(reader, TEXT)
    assert {name for step, name in found if step == "plea/guilty"} <= {None}
    assert "Flora Hale" not in {name for _, name in found}


def test_what_the_words_hardly_tell_is_not_told(reader: Reader) -> None:
    """A step that the encoder gives nothing is gone, and one of its own word goes sooner."""
    reading = reader.read(article_from_text(TEXT, published=date(2025, 4, 2)))

    def told_with(share: float, found_by: FoundBy) -> set[str]:
        events = [
            replace(e, share=share, share_of_none=1 - share, found_by=found_by)
            if e.step == "bail/denied"
            else e
            for e in reading.events
        ]
        return {e.step for e in compose([replace(reading, events=tuple(events))]).events}

    assert "bail/denied" in told_with(1.0, FoundBy.ENCODER)
    assert "bail/denied" in told_with(0.5, FoundBy.RULE)
    assert "bail/denied" not in told_with(0.0, FoundBy.ENCODER)


def test_the_chance_of_somebody_is_that_of_every_set_with_that_one() -> None:
    """And whose a step is, if it is one, leaves aside that it may be none."""
    weighed = Weighed({(): 0.1, ("a",): 0.2, ("b",): 0.05, ("a", "b"): 0.15, NO_STEP: 0.5})
    assert weighed.chance("a") == pytest.approx(0.35)
    assert weighed.chance("b") == pytest.approx(0.2)
    assert weighed.chance(None) == pytest.approx(0.1)
    people, share = weighed.likeliest()
    assert people == ("a",)
    assert share == pytest.approx(0.4)


def test_a_harmful_step_is_no_ones_whom_nothing_else_accuses(reader: Reader) -> None:
    """However near the name stands."""
    text = (
        "Ann Roe has run the bakery in Tarn for twenty years. There was an arrest on Friday, and "
        "a conviction may follow. Roe, who lives next door, told reporters that she heard it all."
    )
    assert "Ann Roe" not in {name for _, name in told(reader, text)}


@pytest.mark.parametrize(
    ("text", "person", "trigger", "many", "does"),
    [
        ("A banker was jailed.", "A banker", "was jailed", 1, True),
        ("His brother was jailed.", "His brother", "was jailed", 1, True),
        ("The other man was jailed.", "The other man", "was jailed", 1, True),
        ("The firm was fined.", "The firm", "was fined", 1, True),
        ("The friends were jailed.", "The friends", "were jailed", 1, True),
        ("The friends were jailed.", "The friends", "were jailed", 2, False),
        ("Roe was jailed.", "Roe", "was jailed", 1, False),
        ("He was jailed.", "He", "was jailed", 1, False),
        ("A jury convicted one of their own.", None, "convicted", 1, True),
        ("Two of them, it said, were jailed.", None, "were jailed", 1, True),
        ("The defendant was jailed.", "The defendant", "was jailed", 1, False),
    ],
)
def test_words_bring_somebody_else_in_or_not(
    text: str, person: str | None, trigger: str, many: int, does: bool
) -> None:
    """By what they say, and by whether one can be meant or several."""

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    mention = EventMention(
        EventKind.SENTENCE,
        "sentence/imposed",
        at(trigger),
        Span(0, len(text)),
        at(person) if person else None,
    )
    assert brings_in(mention, text, ("somebody",) * many) is does


def test_what_signs_are_worth_is_what_they_say() -> None:
    """The table is read, and the signs that anybody can judge have the sign one expects."""
    known = weights()
    assert len(known) > 100
    assert known["share, grave"] > 0
    assert known["gender fits"] > known["gender clashes"]
    assert known["not accused, accused"] < 0
