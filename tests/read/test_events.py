from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.nouns import (
    Article,
    Attribution,
    Certainty,
    Commitment,
    EventMention,
    Kind,
    Manner,
    Span,
    Status,
)
from onrecord.read.events import find_events
from onrecord.read.steps import KINDS, steps
from onrecord.when import find_times

DAY = date(2024, 3, 14)
"""A Thursday."""


def events(text: str, day: date | None = DAY) -> tuple[EventMention, ...]:
    """What is found in a text published on a day."""
    return find_events(Article(text, published=day), (), find_times(text, day))


def told(text: str) -> list[tuple[str, str]]:
    """Step and the words for the person, deeds left out."""
    return [
        (e.step, e.person.of(text) if e.person else "")
        for e in events(text)
        if not e.step.startswith("incident")
    ]


@pytest.mark.parametrize(
    ("text", "step", "person"),
    [
        ("Dana Moss was charged with theft on Monday.", "charge/filed", "Dana Moss"),
        ("Prosecutors charged Dana Moss with theft.", "charge/filed", "Dana Moss"),
        ("Driver charged with dangerous driving", "charge/filed", "Driver"),
        ("Moss, 34, of High Street, Leeds, was arrested.", "arrest/made", "Moss"),
        ("A grand jury indicted Moss on fraud charges.", "indictment/returned", "Moss"),
        ("Moss pleaded not guilty to theft.", "plea/not_guilty", "Moss"),
        ("Moss, who denies murder, wept.", "plea/not_guilty", "Moss"),
        ("Moss admitted theft at the magistrates’ court.", "plea/guilty", "Moss"),
        ("A jury found Dana Moss guilty of theft.", "verdict/guilty", "Dana Moss"),
        ("Moss was found not guilty of theft.", "verdict/not_guilty", "Moss"),
        ("A jury acquitted Moss on Monday.", "verdict/not_guilty", "Moss"),
        ("The conviction of Dana Moss shook the town.", "verdict/guilty", "Dana Moss"),
        ("A judge sentenced Moss to 14 months.", "sentence/imposed", "Moss"),
        ("Moss was handed a suspended sentence.", "sentence/imposed", "Moss"),
        ("Moss was jailed for six years.", "sentence/imposed", "Moss"),
        ("Moss will be sentenced on April 4.", "sentence/set", "Moss"),
        ("Moss faces up to ten years in prison.", "exposure/maximum", "Moss"),
        ("Moss's trial is set to begin on July 10.", "trial/set", "Moss"),
        ("Moss went on trial on Monday.", "trial/begun", "Moss"),
        ("Moss's trial was adjourned.", "trial/adjourned", "Moss"),
        ("Moss appealed against her conviction.", "appeal/filed", "Moss"),
        ("Judges quashed Moss's conviction.", "appeal/allowed", "Moss"),
        ("Moss lost her appeal.", "appeal/dismissed", "Moss"),
        ("Charges against Moss were dropped.", "dismissal/dropped", "Moss"),
        ("A judge dismissed the charges against Moss.", "dismissal/dismissed", "Moss"),
        ("The case against Moss was struck off the roll.", "dismissal/dismissed", "Moss"),
        ("Moss was granted anticipatory bail.", "bail/granted", "Moss"),
        ("The High Court granted bail to Moss on Monday.", "bail/granted", "Moss"),
        ("Moss was denied bail.", "bail/denied", "Moss"),
        ("Moss was remanded in custody.", "custody/remanded", "Moss"),
        ("Moss turned herself in on Monday.", "custody/surrendered", "Moss"),
        ("Moss appeared at Leeds Crown Court.", "hearing/appearance", "Moss"),
        ("Moss is to be arraigned on April 4.", "arraignment/set", "Moss"),
        ("Police filed a chargesheet against Moss on Monday.", "charge/filed", "Moss"),
        ("Moss testified on Monday.", "testimony/given", "Moss"),
        ("Moss plans to summon her friends to testify.", "testimony/set", "Moss"),
    ],
)
def test_a_step_is_found_with_the_one_it_is_about(text: str, step: str, person: str) -> None:
    """Active and passive, headline and sentence, court by court."""
    assert (step, person) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "If convicted, Moss will move abroad.",
        "People charged with theft often plead guilty, she said.",
        "The clinical trial of the drug began on Monday.",
        "The firm charged $5 a visit.",
        "He was charged with overseeing the rebuilding of the school.",
        "She appealed for calm.",
        "Entry is free of charge.",
        "The striker had a trial at the club.",
        "A no-confidence motion was defeated.",
        "Anyone convicted of theft should be ashamed.",
    ],
)
def test_what_only_looks_like_a_step_is_refused(text: str) -> None:
    """Conditions, talk about nobody, sports, fees, drugs and jobs."""
    assert told(text) == []


def test_two_people_in_one_verb_are_two_mentions() -> None:
    """Each with the same words."""
    assert told("Dana Moss and Al Roe were jailed for theft.") == [
        ("sentence/imposed", "Dana Moss"),
        ("sentence/imposed", "Al Roe"),
    ]


def test_verbs_that_share_a_subject_share_the_person() -> None:
    """Joined by "and"."""
    found = told("Moss was arrested on Monday and charged with theft.")
    assert found == [("arrest/made", "Moss"), ("charge/filed", "Moss")]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Moss was charged with theft.", Certainty.HAPPENED),
        ("Moss has not been charged with theft.", Certainty.DENIED),
        ("Moss was never charged.", Certainty.DENIED),
        ("Moss will be charged with theft.", Certainty.POSSIBLE),
        ("Moss could be charged with theft.", Certainty.POSSIBLE),
        ("Moss was reportedly charged with theft.", Certainty.POSSIBLE),
        ("Moss will be sentenced on April 4.", Certainty.SCHEDULED),
        ("Moss is expected to be sentenced on April 4.", Certainty.POSSIBLE),
        ("Moss faces up to ten years in prison.", Certainty.POSSIBLE),
        ("Moss plans to appeal against the verdict.", Certainty.POSSIBLE),
        ("Moss was to have gone on trial on Monday.", Certainty.DENIED),
    ],
)
def test_an_event_is_never_surer_than_its_words(text: str, certainty: Certainty) -> None:
    """Plans, guesses, hearsay and what threatens are no facts."""
    steps_found = [e for e in events(text) if not e.step.startswith("incident")]
    assert [e.certainty for e in steps_found] == [certainty]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Roe may be called when Moss goes on trial in September.", Status.SCHEDULED),
        ("Moss goes on trial in September.", Status.SCHEDULED),
        ("Moss went on trial in September.", Status.OCCURRED),
    ],
)
def test_the_present_tense_of_an_undated_article_tells_what_is_set(
    text: str, status: Status
) -> None:
    """Nothing has begun for all that the words say."""
    trials = [e for e in events(text, None) if e.kind.value == "trial"]
    assert [e.status for e in trials] == [status]


def test_the_present_tense_of_a_day_long_past_means_the_next() -> None:
    """In May, "8 September" is no day of last year."""
    found = events("Moss goes on trial on September 8.", date(2025, 5, 13))
    assert [(e.status, e.when and e.when.earliest) for e in found] == [
        (Status.SCHEDULED, date(2025, 9, 8))
    ]


def test_the_two_axes_and_the_hedges_are_kept() -> None:
    """What weakens a claim stays with it, word for word."""
    text = "Moss is reportedly considering an appeal against the verdict."
    (found,) = events(text)
    assert (found.commitment, found.status) == (Commitment.POSSIBLE, Status.PLANNED)
    assert {"reportedly", "considering"} == {h.of(text) for h in found.hedges}


def test_a_date_goes_with_the_verb_that_it_stands_by() -> None:
    """Two steps and two days in one sentence."""
    text = "Moss was arrested on Monday and will be sentenced on April 4."
    assert [(e.step, e.when and e.when.earliest) for e in events(text)] == [
        ("arrest/made", date(2024, 3, 11)),
        ("sentence/set", date(2024, 4, 4)),
    ]


def test_a_sentence_that_opens_with_a_day_gives_it_to_its_verb() -> None:
    """And the day of a death stays the death's."""
    text = "On Monday, Moss was charged with murder over the killing of Al Roe on January 3, 2024."
    days = {e.step: e.when.earliest for e in events(text) if e.when}
    assert days == {"charge/filed": date(2024, 3, 11), "incident/deed": date(2024, 1, 3)}


def test_what_is_told_as_past_is_not_dated_ahead() -> None:
    """A day that fits no tense is dropped rather than kept wrong."""
    (found,) = events("Moss was bailed to April 4, 2024.")
    assert found.status is Status.OCCURRED
    assert found.when is None


def test_an_event_in_somebodys_words_is_theirs() -> None:
    """The claim's source is the speaker, and the outlets it is credited to come with it."""
    text = "Police said Moss was arrested."
    said = Attribution(
        (Span(12, len(text) - 1),), (Span(7, 11),), (Span(0, 6),), Kind.INDIRECT, Manner.SPEECH, 0.9
    )
    (found,) = find_events(Article(text, published=DAY), (said,), ())
    assert found.source is not None
    assert found.source.of(text) == "Police"


def test_every_step_of_the_table_has_a_kind() -> None:
    """The table and the contract cannot drift apart."""
    assert {rule.step.partition("/")[0] for rule in steps()} <= set(KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Moss was charged on 31 February 2024 and on 31 February 2025.",
        "May was charged in May. March on! March was jailed in March.",
        "Moss was charged " * 2000,
        "x" * 10_000,
        "Moss" + " and Moss" * 3000 + " were jailed.",
        "was charged with was charged with " * 500 + ".",
        "On 3 May 2024 " * 2500,
        "(" * 3000 + "charged" + ")" * 3000,
    ],
)
def test_hostile_text_neither_breaks_nor_stalls(text: str) -> None:
    """Every span still lies in the text."""
    for found in events(text):
        assert found.passage.covers(found.trigger)
        assert found.trigger.end <= len(text)


def test_may_the_person_is_charged_in_may_the_month() -> None:
    """A name stays a name."""
    assert ("charge/filed", "May Lin") in told("May Lin was charged with theft in May.")


WORDS = [
    *"Moss was charged with theft , and jailed on Monday . “ ” ' s not if trial of the".split(),
    "\n",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_span_is_a_slice_of_the_text(words: list[str]) -> None:
    """Whatever the order of the words."""
    text = " ".join(words)
    for e in events(text):
        for span in (e.trigger, e.passage, e.person, e.charge, e.time, e.terms, *e.hedges):
            assert span is None or 0 <= span.start <= span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "None has been charged with theft.",
        "None of the three men has been charged with theft.",
        "Neither the company nor its executives were charged with theft.",
        "Moss was released before he had been charged with theft.",
    ],
)
def test_a_step_that_none_took_did_not_happen(text: str) -> None:
    """The word for none stands far from the verb."""
    found = [e for e in events(text) if e.step == "charge/filed"]
    assert not [e for e in found if e.certainty is Certainty.HAPPENED]


def test_what_is_being_considered_has_not_been_done() -> None:
    """Said behind the step."""
    found = events("A compensation claim is being considered by Moss, his lawyer said.")
    assert not [e for e in found if e.certainty is Certainty.HAPPENED]


@pytest.mark.parametrize(
    ("text", "step", "day"),
    [
        (
            "Moss was charged in December and made his first appearance before a judge on 17"
            " January.",
            "hearing/appearance",
            date(2024, 1, 17),
        ),
        ("Moss, born in 1961, was convicted by the court on 3 June 2014.", "verdict/guilty",
         date(2014, 6, 3)),
        ("Moss was arrested in 2019 and has been free on bail since 30 September 2020.",
         "bail/granted", date(2020, 9, 30)),
        ("Moss had been remanded since the raid on 1 December 2022.", "custody/remanded",
         date(2022, 12, 1)),
    ],
)  # fmt: skip
def test_the_second_of_two_verbs_has_the_date_behind_it(text: str, step: str, day: date) -> None:
    """Courts and births begin no clause and date no step."""
    (found,) = [e for e in events(text) if e.step == step]
    assert found.when is not None
    assert found.when.earliest == day
