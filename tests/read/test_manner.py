"""By the guideline in bench/quotes/manner.md; how often the rules are right is measured there."""

import pytest

from marked import marked
from onrecord.nouns import Manner, Span
from onrecord.read.manner import head_of, is_in_writing, manner_of

SAID = {
    Manner.SPEECH: [
        "{s Hill} {cue said} {c it was dark}",
        "{s Hill} {cue told the Courier} {c it was dark}",
        "{cue According to} {s Hill}, {c it was dark}",
        "{s The family} {cue said in a statement} {c so}",
        "{s Hill} {cue denied} {c the charge}",
        "{s Hill} {cue accused} {c him of lying}",
        "{s Hill} {cue asked} {c whether it was dark}",
        "{s her} {cue promise to} {c pay}",
        "{s Hill} {cue agreed that} {c it was dark}",
        "{s He} {cue pleaded} {c not guilty}",
        "{s Hill} {cue made clear} {c that it was dark}",
        "{s Hill} {cue said he believes} {c so}",
        "{s Hill}{cue :} {c “No.”}",
        "{s Hill} {cue shot back}, {c “No.”}",
        "{s Hill} {cue questioned} {c the mayor’s motives}",
        "{s Hill} {cue is likely to say} {c so}",
        "{s Hill} {cue pushed for} {c a new trial}",
        "{s the judge} {cue said} {c she would wait}",
        "{s She} {cue concluded with} {c a story}",
        "{s Hill} {cue criticised} {c the mayor for leaving}",
        "{s Hill} {cue slammed} {c it as “a farce”}",
        "{s The crowd} {cue chanted} {c “Out!”}",
        "{cue supposedly} {c it was dark}",
        "{s Hill} {cue gnorbled}, {c “It was dark.”}",
    ],
    Manner.WRITING: [
        "{s Hill} {cue wrote} {c that it was dark}",
        "{s Hill} {cue tweeted} {c “Never.”}",
        "{s Hill} {cue said in an email} {c so}",
        "{s Hill} {cue posted on Instagram} {c “Never.”}",
        "{s the report} {cue says} {c it was dark}",
        "{s Quayside Wire} {cue reported} {c that it fell}",
        "{s Hush! Weekly} {cue describes} {c him as “pacing”}",
        "{s The lawsuit} {cue alleges} {c so}",
        "{s Hill} {cue released a statement} {c so}",
        "{cue In a letter}, {s Hill} {c “Never.”}",
        "{s Hill} {cue issued} {c a formal complaint}",
        "{s The editorial} {cue attacked} {c the mayor}",
    ],
    Manner.FINDING: [
        "{cue According to} {s the poll}, {c most agree}",
        "{s The jury} {cue found} {c him guilty}",
        "{s The court} {cue ruled} {c that it fell}",
        "{s The study} {cue showed} {c a rise}",
        "{s the inquest} {cue concluded} {c that it fell}",
        "{s Records} {cue show} {c three calls}",
        "{s A judge} {cue ordered} {c the firm to pay}",
    ],
}
IN_MIND = {
    Manner.THOUGHT: [
        "{s Hill} {cue believes} {c it was dark}",
        "{s She} {cue did not know} {c it was loaded}",
        "{s Hill} {cue fears} {c that it fell}",
        "{s Hill} {cue hopes that} {c the rain will stop}",
        "{c He} is {cue expected to} {c plead}",
        "{c He} {cue is seen as} {c a friend}",
        "{s Hill} {cue expects} {c a long trial}",
        "{s Hill} {cue gnorbled} {c the trial}",
        "{s Hill} {cue wonders} {c whether it fell}",
        "{s Hill} {cue has long believed} {c it was dark}",
        "{s Hill} {cue looked} {c tired to her}",
    ],
    Manner.PLAN: [
        "{s Hill} {cue plans to} {c summon friends}",
        "{s Hill} {cue intends} {c to appeal}",
        "{s Hill} {cue wants} {c her to testify}",
        "{s Hill} {cue decided} {c to testify}",
        "{s Hill} {cue agreed to} {c pay}",
        "{s The council} {cue voted to} {c close the road}",
        "{s Hill} {cue is looking} {c to win}",
        "{s The governor} {cue signed} {c the new law}",
        "{s the message} {cue was meant} {c to be private}",
    ],
    Manner.ATTITUDE: [
        "{s Hill} {cue voiced support for} {c him}",
        "{s Hill} {cue opposes} {c the plan}",
        "{s Hill} {cue criticised} {c the mayor}",
        "{s Hill} {cue praised} {c the deal}",
        "{s Hill} {cue agreed with} {c her}",
        "{s Hill} {cue voted against} {c the bill}",
        "{s Hill} {cue refused} {c to testify}",
        "{s Hill} {cue is angry at} {c the director}",
        "{s Hill} {cue cast a ballot for} {c her}",
        "{s A third} {cue identify} {c as neutral}",
        # Words that were withheld were not said, whatever the verb.
        "{s The company} {cue declined to} {c comment}",
        "{s Hill} {cue did not respond} {c to it}",
        "{s Hill} {cue has not said} {c whether he will}",
        "{s She} {cue would not name} {c him}",
        "{s Hill} {cue remained silent} {c on it}",
        "{s She} {cue never apologised} {c for it}",
    ],
}
WRONG = [
    (Manner.WRITING, "{cue According to} {s The Lantern}, {c it was dark}"),
    (Manner.WRITING, "{s The law} {cue bars} {c felons from it}"),
    (Manner.PLAN, "{s Hill} {cue is determined} {c to appeal}"),
    (Manner.PLAN, "{s Hill} {cue is considering} {c calling friends}"),
    (Manner.PLAN, "{s Hill} {cue hopes} {c to run}"),
]


def manner(source: str) -> Manner:
    """The manner of marked text with {s ...}, {cue ...} and {c ...}."""
    found = marked(source)
    cue, speaker, content = (" … ".join(found.words(label)) for label in ("cue", "s", "c"))
    return manner_of(cue, speaker, content, quoted="“" in content)


@pytest.mark.parametrize(
    ("expected", "source"), [(m, source) for m, sources in SAID.items() for source in sources]
)
def test_what_was_said_written_or_found_is_a_statement(expected: Manner, source: str) -> None:
    """By the verb, the source, or what the words were written on."""
    assert manner(source) is expected
    assert expected.is_said


@pytest.mark.parametrize(
    ("expected", "source"), [(m, source) for m, sources in IN_MIND.items() for source in sources]
)
def test_what_somebody_has_in_mind_is_never_said(expected: Manner, source: str) -> None:
    """Thoughts, plans and attitudes are told of somebody; they are not that person's words."""
    assert manner(source) is expected
    assert not expected.is_said


@pytest.mark.parametrize(("expected", "source"), WRONG)
def test_the_guideline_is_followed_here_too(expected: Manner, source: str) -> None:
    """Cases where the first word that tells is not the one that decides."""
    assert manner(source) is expected


def test_quoted_words_turn_an_unknown_cue_into_speech() -> None:
    """A cue nobody listed is speech where words are quoted, else a thought: less, never more."""
    assert manner_of("gnorbled", "Hill", "“It was dark.”", quoted=True) is Manner.SPEECH
    assert manner_of("gnorbled", "Hill", "it was dark", quoted=False) is Manner.THOUGHT


def test_capitals_in_a_cue_make_no_difference() -> None:
    """Cues begin sentences, and headlines shout."""
    assert manner_of("WROTE", "Hill", "so", quoted=False) is Manner.WRITING
    assert manner_of("Plans To", "Hill", "run", quoted=False) is Manner.PLAN


def test_nothing_at_all_has_a_manner_too() -> None:
    """An empty cue beside quoted words is speech."""
    assert manner_of("", "", "", quoted=True) is Manner.SPEECH


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("a report by the Times", "a report"),
        ("Bill Mc, a pollster", "Bill Mc"),
        ("the director’s lawyer", "lawyer"),
        ("a court in Tolmarsh", "a court"),
        ("", ""),
    ],
)
def test_the_head_of_a_phrase_stands_before_what_qualifies_it(phrase: str, head: str) -> None:
    """A report by a paper is a report; a pollster's title is not who speaks."""
    assert head_of(phrase) == head


@pytest.mark.parametrize(
    ("text", "cue", "answer"),
    [
        ("In a 2013 memo, the agency suggested that it end.", "suggested", True),
        ("In a Facebook message posted Friday, Ruiz said so.", "said", True),
        ("Ruiz said in a letter that it fell.", "said", True),
        ("In a meeting with the paper's column board, Ruiz said so.", "said", False),
        ("Ruiz said so. In a letter she wrote more.", "said", False),
        ("Ruiz said so.", "said", False),
    ],
)
def test_a_sentence_may_make_the_writing_plain(text: str, cue: str, answer: bool) -> None:
    """Wherever in it the letter stands."""
    at = text.index(cue)
    assert is_in_writing(text, Span(at, at + len(cue)), ()) is answer


def test_a_letter_told_of_is_no_letter_written() -> None:
    """It stands in what is attributed."""
    text = "Ruiz said she saw it in a letter."
    assert not is_in_writing(text, Span(5, 9), (Span(10, len(text)),))


def test_a_sense_is_looked_for_where_cue_and_content_meet() -> None:
    """What is said further on is not the cue's."""
    assert manner_of("said", "Hill", "he looked to win", quoted=False) is Manner.SPEECH
    far = "the clerk " * 20 + "to stay"
    assert manner_of("meant", "Hill", far, quoted=False) is Manner.THOUGHT


@pytest.mark.parametrize(
    ("cue", "content", "manner"),
    [
        ("with hopes of", "coming back to it", Manner.PLAN),
        ("hoped", "to run again", Manner.PLAN),
        ("hoped", "something would change", Manner.THOUGHT),
        ("had hopes of", "something better", Manner.THOUGHT),
        ("has yet to say", "why she left", Manner.ATTITUDE),
        ("took offense at", "the question", Manner.ATTITUDE),
        ("ruled out", "a second trial", Manner.ATTITUDE),
    ],
)
def test_what_is_hoped_for_withheld_or_ruled_out(cue: str, content: str, manner: Manner) -> None:
    """A deed hoped for is a plan, a state of things is none."""
    assert manner_of(cue, "Dr Lunt", content, quoted=False) is manner
