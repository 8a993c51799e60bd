"""From article to statements, with the model that ships."""

import csv
import io
import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.export import contract, table, terminal
from onrecord.ingest import article_from_text, find_sources
from onrecord.nouns import Article, Attribution, Case, Kind, Manner, Reading, Span
from onrecord.pipeline import compose
from onrecord.read.reader import Reader
from onrecord.sample import first_article, sample_files
from texts import messy_texts

SENTENCES = (
    "“I saw the moon fall,” said Ana Ruiz, a clerk of the court. ",
    'Hugh Hill told the Ledger that "nobody" had checked it.',
    "\n\nAs per The Lantern, the director plans to call his friends.\n\n",
    "She never saw the letter, she added, and she would not sign it.",
    '"It was dark, he said. ',
)  # fmt: skip


def english(text: str) -> Article:
    """An article that is to be read, whatever it looks like."""
    return article_from_text(text, language="en")


def case_of(reader: Reader, text: str) -> Case:
    """The case that one article makes."""
    return compose([reader.read(english(text))])


def told(case: Case) -> list[tuple[str | None, str, Manner]]:
    """Who said what, and how; the pieces of a content joined."""
    names = {p.id: p.name for p in case.people}
    text = {r.article.id: r.article.text for r in case.readings}
    return [
        (
            names[s.speaker] if s.speaker else None,
            " ".join(span.of(text[where]) for span in report.content),
            report.manner,
        )
        for s in case.statements
        for where, report in s.reports
    ]


def spans_of(found: Attribution) -> list[Span]:
    """Every span an attribution has."""
    told_to = [found.told_to] if found.told_to else []
    return [
        *(*found.content, *found.cue, *found.speaker),
        *(*found.quoted, *found.credited, *told_to),
    ]


def assert_sound(reading: Reading) -> None:
    """All that must hold for every reading of anything."""
    text = reading.article.text
    for found in reading.attributions:
        assert found.content
        for span in spans_of(found):
            assert 0 <= span.start < span.end <= len(text)
            assert reading.article.passage(span).words == text[span.start : span.end]
        assert all(a.end <= b.start for a, b in pairwise(found.content))
        assert all(any(c.covers(q) for c in found.content) for q in found.quoted)
        quoted_words = any(c.isalnum() for span in found.quoted for c in span.of(text))
        assert (found.kind is Kind.INDIRECT) == (not quoted_words)
        assert 0 <= found.confidence <= 1
    assert all(w.span.end <= len(text) for w in reading.warnings)


@given(st.lists(messy_texts(longest=12) | st.sampled_from(SENTENCES), max_size=8).map("".join))
@settings(max_examples=60)
def test_every_passage_equals_its_slice(reader: Reader, text: str) -> None:
    """Whatever the text; and every surface can show what was found."""
    reading = reader.read(english(text))
    assert_sound(reading)
    case = compose([reading])
    assert len(case.statements) == len(reading.attributions)
    found = json.loads(json.dumps(contract.to_contract(case)))
    for statement in found["statements"]:
        for report in statement["reports"]:
            for start, end in (*report["content"], *report["cue"], *report["speaker"]):
                assert found["articles"][0]["text"][start:end]
    out = io.StringIO()
    table.write(case, out)
    assert list(csv.reader(io.StringIO(out.getvalue(), newline="")))
    assert list(terminal.lines(case, 80))


@given(st.text(st.sampled_from("\"'“”‘’«»`\n aIt."), max_size=200))
@settings(max_examples=40)
def test_an_odd_mark_never_loses_an_article(reader: Reader, marks: str) -> None:
    """Before it or after it, in its own paragraph, it costs no statement."""
    text = f"{marks}\n\n“I saw the moon fall,” said Ana Ruiz.\n\n{marks}"
    reading = reader.read(english(text))
    assert_sound(reading)
    where = reading.article.text.index("I saw the moon fall")
    held = [s for a in reading.attributions for s in a.content if s.start <= where < s.end]
    assert held


def test_reading_twice_gives_the_same(reader: Reader) -> None:
    """By the same reader and by another with the same model."""
    article = english("".join(SENTENCES))
    once = reader.read(article)
    assert once.attributions
    assert reader.read(article) == once
    assert Reader(reader.model).read(article) == once


@pytest.mark.parametrize("path", sample_files(), ids=lambda path: path.name)
def test_the_sample_is_read_on_its_exact_words(reader: Reader, path: Path) -> None:
    """Every article of it has statements, and some of their speakers are known."""
    for source in find_sources([path]):
        reading = reader.read(source.read().article)
        assert_sound(reading)
        case = compose([reading])
        assert len(case.statements) > 5
        assert sum(s.speaker is not None for s in case.statements) > 2


def test_three_lines_of_python_read_a_file() -> None:
    """The library's front door."""
    case = onrecord.read_articles(first_article(), outlet="Tidingsmill")
    assert case.readings[0].article.outlet == "Tidingsmill"
    words = [words for who, words, _ in told(case) if who == "Rafe Tollander"]
    assert any("Whatever Corwin needs I’ll be there 100%" in w.replace("'", "’") for w in words)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "“I saw the moon fall,” said Ana Ruiz. “Nobody had checked the clamps.”",
            "Ana Ruiz",
            "“I saw the moon fall,” “Nobody had checked the clamps.”",
        ),
        (
            "Hugh Hill, a doctor, said the wound was small.",
            "Hugh Hill",
            "the wound was small",
        ),
        (
            "Ana Ruiz told the Ledger that she had seen the clamps slip twice before.",
            "Ana Ruiz",
            "she had seen the clamps slip twice before",
        ),
        (
            "According to Hester Brandvold, the request was ignored for weeks.",
            "Hester Brandvold",
            "the request was ignored for weeks",
        ),
        (
            "Sources close to Baldwin say he is calm and sleeps well.",
            "Sources close to Baldwin",
            "he is calm and sleeps well",
        ),
    ],
)
def test_plain_sentences_are_read(reader: Reader, text: str, speaker: str, words: str) -> None:
    """Interrupted, with an appositive, told to a paper, according to, without a name."""
    [(who, said, manner)] = told(case_of(reader, text))
    assert who == speaker
    assert words in said
    assert manner is Manner.SPEECH


def test_whom_it_was_told_is_kept(reader: Reader) -> None:
    """And the paper is credited with having had it."""
    text = "Ana Ruiz told the Ledger that she had seen the clamps slip twice before."
    [found] = reader.read(english(text)).attributions
    assert found.told_to is not None
    assert found.told_to.of(text) == "the Ledger"
    assert [c.of(text) for c in found.credited] == ["the Ledger"]


def test_a_credit_in_a_set_phrase_is_kept(reader: Reader) -> None:
    """The outlet that had it first is not lost."""
    text = "As per The Lantern, the steel moon fell during a rehearsal in November."
    found = reader.read(english(text)).attributions
    assert any(span.of(text) == "The Lantern" for a in found for span in (*a.credited, *a.speaker))


@pytest.mark.parametrize(
    ("text", "manners"),
    [
        (
            "The director plans to call his famous friends to the witness stand.",
            {Manner.PLAN},
        ),
        pytest.param(
            "Jory Penhallick voiced support for the director.",
            {Manner.ATTITUDE},
            marks=pytest.mark.xfail(strict=True, reason="said, since 456 stories are taught"),
        ),
        ("Ana Ruiz believes that the cable was sound.", {Manner.THOUGHT}),
    ],
)
def test_what_somebody_has_in_mind_is_kept_and_not_said(
    reader: Reader, text: str, manners: set[Manner]
) -> None:
    """Nor shown as if it were."""
    case = case_of(reader, text)
    assert {manner for _, _, manner in told(case)} == manners
    shown = "\n".join(terminal.lines(case, 100))
    assert "0 statements" in shown
    assert "Not said" in shown


POST = (
    "The trial opened on Monday, and the court was full before the doors were shut.\n\n"
    "“That is murder, plain and simple” https://t.example/q7Lm2 — Gull Watch "
    "(@gullwatch) May 17, 2025\n\n"
    "Ana Ruiz said on Monday that she had seen nothing at all.\n"
)


def test_a_post_is_a_statement_by_its_author(reader: Reader) -> None:
    """On the day it was posted; without its link, name and date."""
    case = case_of(reader, POST)
    [(who, words, manner)] = [t for t in told(case) if "murder" in t[1]]
    assert who == "Gull Watch"
    assert words == "“That is murder, plain and simple”"
    assert manner is Manner.WRITING
    [post] = [s.reports[0][1] for s in case.statements if not s.reports[0][1].cue]
    assert post.kind is Kind.DIRECT
    assert post.said is not None
    assert post.said.text == "2025-05-17"


def test_another_language_is_kept_unread_with_a_note(reader: Reader) -> None:
    """Nothing is guessed, and nothing is hidden."""
    text = (
        "Personne n’a rien dit au tribunal de la ville. « Je ne sais pas », a déclaré Mme Ruiz "
        "devant les jurés, qui l’ont longuement écoutée avant de se retirer pour délibérer."
    )
    article = article_from_text(text)
    reading = reader.read(article)
    assert article.language == "fr"
    assert reading.attributions == ()
    [note] = reading.warnings
    assert note.kind == "language"
    assert "only English is read" in note.message
    assert compose([reading]).readings[0].article.text == text


@pytest.mark.parametrize("text", ["", "\n\n", "“”", "...", "🎭", "“ ” ‘ ’ \" '", "\u202e"])
def test_an_article_without_words_is_read_as_nothing(reader: Reader, text: str) -> None:
    """Nobody said anything."""
    reading = reader.read(english(text))
    assert reading.attributions == ()
    assert list(terminal.lines(compose([reading]), 80))


@pytest.mark.parametrize("marks", ['"' * 10_000, "“" * 10_000, "“No.” " * 5_000])
def test_ten_thousand_quotation_marks_are_read(reader: Reader, marks: str) -> None:
    """And what stands beside them."""
    text = f"{marks}\n\n“I saw the moon fall,” said Ana Ruiz."
    reading = reader.read(english(text))
    assert_sound(reading)
    assert any(
        "moon fall" in s.of(reading.article.text) for a in reading.attributions for s in a.content
    )


def test_letters_of_any_script_move_no_offset(reader: Reader) -> None:
    """Right to left, joined, combined: an offset counts code points."""
    text = "👩🏽\u200d⚖️ שלום — e\u0301\n\n“I saw the moon fall,” said Ana Ruiz.\n\n“مرحبا” 🎭"
    reading = reader.read(english(text))
    assert_sound(reading)
    read = reading.article.text
    [found] = [a for a in reading.attributions if a.speaker and "Ruiz" in a.speaker[0].of(read)]
    assert "“I saw the moon fall,”" in [span.of(read) for span in found.quoted]
    assert found.cue[0].of(read) == "said"
