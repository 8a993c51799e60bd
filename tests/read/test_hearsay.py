import pytest

from marked import attribution, marked
from onrecord.nouns import Attribution, Manner, Span
from onrecord.read.attributions import Marks
from onrecord.read.hearsay import find_hearsay, with_hearsay, with_hedge
from onrecord.read.quotes import find_quotations
from onrecord.read.words import split_words


def hearsay(text: str, *readable: Span) -> list[Attribution]:
    """What set phrases of a text attribute."""
    spans = readable or (Span(0, len(text)),)
    return list(find_hearsay(text, spans, split_words(text), Marks(find_quotations(text))))


@pytest.mark.parametrize(
    "source",
    [
        "{cue As per} {speaker OK! Magazine}, {content the moon fell}. It rained.",
        "{cue Per} {speaker TMZ}, {content the moon fell}. It rained.",
        "It rained. {cue As first reported by} {speaker The Lantern}, {content the moon fell}.",
        "{content The moon fell}, {cue as per} {speaker Quayside Wire}. It rained.",
        ("It rained. {content The moon fell}, {cue as per} {speaker Quayside Wire}."),
        "{content The moon fell}, {cue as revealed by} {speaker the Tolmarsh Ledger}",
    ],
)
def test_a_set_phrase_credits_an_outlet(source: str) -> None:
    """Before its sentence or after it; the sentence is the content."""
    gold = marked(source)
    [found] = hearsay(gold.text)
    assert (found.cue, found.speaker) == (gold.all("cue"), gold.all("speaker"))
    assert [c.of(gold.text).rstrip(".") for c in found.content] == gold.words("content")
    assert found.manner.is_said


def test_an_outlet_with_a_title_is_credited() -> None:
    """For the story of who had it from whom."""
    gold = marked("{cue As per} {speaker OK! Magazine}, {content the moon fell}.")
    [found] = hearsay(gold.text)
    assert found.credited == gold.all("speaker")


@pytest.mark.parametrize(
    "hedge", ["reportedly", "purportedly", "supposedly", "is said to have", "was reported to have"]
)
def test_a_hedge_is_kept_among_the_words(hedge: str) -> None:
    """Cut out, they would read surer than they are; nobody is named as the source."""
    text = f"It rained. The director {hedge} left in May. It was dark."
    [found] = hearsay(text)
    assert found.speaker == ()
    assert hedge.startswith(found.cue[0].of(text))
    assert found.content[0].of(text) == f"The director {hedge} left in May."
    assert found.confidence < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "She walked as per usual, and it rained.",
        "It cost 4 pounds per Ruiz.",
        "He reported it to the clerk.",
        "It rained.",
        "",
    ],
)
def test_other_sentences_credit_nobody(text: str) -> None:
    """The negative list."""
    assert hearsay(text) == []


def test_only_what_is_readable_is_read() -> None:
    """A credit line under a picture is none in the story."""
    text = "As per TMZ, the moon fell.\nAs per OK! Magazine, it rained."
    [found] = hearsay(text, Span(27, len(text)))
    assert found.speaker[0].of(text) == "OK! Magazine"


def test_what_the_model_found_at_the_same_cue_stands() -> None:
    """One sentence, one credit."""
    gold = marked("{cue As per} {speaker TMZ}, {content the moon fell}.")
    found = [attribution(gold)]
    assert with_hearsay(found, hearsay(gold.text), gold.text) == found


def test_a_credit_takes_the_place_of_what_was_given_to_nobody() -> None:
    """The sentence is the outlet's, with its words."""
    gold = marked("As per TMZ, {content the moon} {cue reportedly} {content fell}.")
    [found] = [
        a for a in with_hearsay([attribution(gold)], hearsay(gold.text), gold.text) if a.speaker
    ]
    assert found.speaker[0].of(gold.text) == "TMZ"


def test_a_hedge_within_a_statement_is_that_statements() -> None:
    """What somebody said somebody reportedly did is that somebody's."""
    gold = marked("{speaker Ruiz} {cue said} {content he reportedly left in May}.")
    found = [attribution(gold)]
    assert with_hearsay(found, hearsay(gold.text), gold.text) == found


def test_a_credit_is_kept_beside_what_its_sentence_tells() -> None:
    """“As per TMZ, Ruiz plans to appeal”: the plan is Ruiz's, the news TMZ's."""
    gold = marked("As per TMZ, {speaker Ruiz} {cue plans} {content to appeal}.")
    found = with_hearsay([attribution(gold, manner=Manner.PLAN)], hearsay(gold.text), gold.text)
    assert any("TMZ" in span.of(gold.text) for a in found for span in (*a.credited, *a.speaker))


def test_a_hedge_stays_among_the_words_it_hedges() -> None:
    """“Their plan … involves friends” would be surer than the article; other cues are cut out."""
    text = "Their plan reportedly involves friends. It was, he said, late."
    hedged = with_hedge((Span(0, 10), Span(22, 38)), (Span(11, 21),), text)
    assert [span.of(text) for span in hedged] == ["Their plan reportedly involves friends"]
    said = (Span(40, 46), Span(57, 61))
    assert with_hedge(said, (Span(51, 55),), text) == said
