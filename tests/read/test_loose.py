import pytest

from marked import attribution, marked, reading
from onrecord.nouns import Attribution, Kind, Manner
from onrecord.read.attributions import Marks
from onrecord.read.loose import place_loose
from onrecord.read.quotes import find_quotations
from onrecord.read.words import split_words


def placed(source: str) -> tuple[str, list[Attribution]]:
    """A text, and what becomes of the attributions marked in it and of its loose quotations."""
    found = reading(source)
    text = found.article.text
    held = [a for a in found.attributions if a.content]
    marks = Marks(find_quotations(text))
    return text, place_loose(held, split_words(text), marks)


def contents(source: str) -> list[list[str]]:
    """The pieces of each attribution's content."""
    text, found = placed(source)
    return [[span.of(text) for span in a.content] for a in found]


def test_a_quotation_beside_a_statements_last_piece_goes_on_with_it() -> None:
    """Two quoted strings side by side are one statement."""
    assert contents(
        "{speaker Tollander} {cue continued}, {content “The rigger is responsible.”} “A "
        "director looks at the stage.”"
    ) == [["“The rigger is responsible.”", "“A director looks at the stage.”"]]


def test_a_quotation_that_runs_on_over_paragraphs_is_one_statement() -> None:
    """Where the one before it was left open."""
    assert contents(
        "{content “She did put it in writing,”} {speaker he} {cue said}. {content “I "
        "have seen it.}\n\n"
        "“What I have not seen is an answer.”"
    ) == [
        [
            "“She did put it in writing,”",
            "“I have seen it.",
            "“What I have not seen is an answer.”",
        ]
    ]


def test_words_between_two_quotations_part_them() -> None:
    """The second is nobody's, as far as this goes."""
    found = contents(
        "{content “The rigger is responsible,”} {speaker he} {cue said}. It rained. "
        "“Nobody ever came back to us about it.”"
    )
    assert found == [
        ["“The rigger is responsible,”"],
        ["“Nobody ever came back to us about it.”"],
    ]


def test_a_sentence_nobody_is_given_is_kept_without_a_speaker() -> None:
    """With little confidence that it is a statement at all."""
    _, [found] = placed("It rained. “Nobody ever came back to us about it.” Then it was dark.")
    assert found.speaker == found.cue == ()
    assert (found.kind, found.manner) == (Kind.DIRECT, Manner.SPEECH)
    assert found.quoted == found.content
    assert found.confidence < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "They played “The Glass Mariner” and left.",
        "They played “The Long And Winding Road Home,” and left.",
        "A so-called “reckless and very much hurried schedule” was blamed.",
        "“No.”",
        "Nothing is quoted here.",
        "",
    ],
)
def test_a_title_or_a_turn_of_phrase_is_not_taken_for_speech(text: str) -> None:
    """Too short, in capitals, or no sentence."""
    assert placed(text)[1] == []


@pytest.mark.parametrize(
    "source",
    [
        "It rained.\n\n{content “Never again.”} {cue —} {speaker Ana Ruiz}",
        "{content “Never again.”} {cue —} {speaker Ana Ruiz}, clerk of the court\n\nIt rained.",
        '{content "Never again."} {cue --} {speaker Ruiz}',
    ],
)
def test_a_signature_gives_the_words_before_it(source: str) -> None:
    """A dash and a name at the end of a line."""
    gold = marked(source)
    text = gold.text
    found = place_loose([], split_words(text), Marks(find_quotations(text)))
    assert [(a.content, a.cue, a.speaker) for a in found] == [
        (gold.all("content"), gold.all("cue"), gold.all("speaker"))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“Yes” — a word she likes — and no more.",
        "“Yes” — Ruiz and others ran.",
        "“Yes”\n\n— Ruiz",
    ],
)
def test_a_dash_that_ends_no_line_with_a_name_signs_nothing(text: str) -> None:
    """It only parts the sentence."""
    assert placed(text)[1] == []


def test_a_turn_of_a_transcript_is_its_speakers() -> None:
    """The name in capitals before the colon is not among the words."""
    gold = marked("“{speaker RUIZ}{cue :} {content I saw it.”}")
    text = gold.text
    found = place_loose([], split_words(text), Marks(find_quotations(text)))
    assert [(a.content, a.speaker) for a in found] == [(gold.all("content"), gold.all("speaker"))]


def test_capitals_without_a_colon_are_no_turn() -> None:
    """A note is a note."""
    assert placed("“NOTE that it was dark”")[1] == []


def test_what_was_attributed_stays_as_it_was() -> None:
    """Where no quotation is loose."""
    source = "{content “No,”} {speaker Ruiz} {cue said}. {speaker2 Hill} {cue2 said} {content2 so}."
    found = marked(source)
    assert placed(source)[1] == [attribution(found), attribution(found, "2")]
