"""Statements listed by hand: where they stand, and which attribution stands for which."""

import pytest
from bench.quotes.statements import (
    Gold,
    locate,
    naming_words,
    nearest,
    overlap,
    pair,
    sample_gold,
    seed_gold,
    speaker_is_right,
    stretch,
    totals,
)

from onrecord.nouns import Attribution, Kind, Manner, Span

TEXT = 'Ana Rivera told the Courier, "I saw it fall," and she added that nobody ran.'


def at(words: str, text: str = TEXT) -> Span:
    """Where words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def given(content: str, speaker: str = "", kind: Kind = Kind.DIRECT) -> Attribution:
    """An attribution of the reader's in TEXT."""
    spans = (at(speaker),) if speaker else ()
    return Attribution((at(content),), (at("told"),), spans, kind, Manner.SPEECH, 0.9)


def test_overlap_counts_words_and_no_marks() -> None:
    """Marks at the edges cost nothing, a word does."""
    assert overlap(TEXT, [at('"I saw it fall,"')], [at("I saw it fall")]) == 1
    assert overlap(TEXT, [at("I saw it fall")], [at("saw it fall")]) == 0.75
    assert overlap(TEXT, [at("told")], [at("Courier")]) == 0
    assert overlap(TEXT, [], []) == 0


def test_half_is_enough_and_less_is_not() -> None:
    """Two words of four, then one of four."""
    gold = [Gold((at("I saw it fall"),), (at("Rivera"),), Kind.DIRECT)]
    assert pair(TEXT, gold, [given("it fall", "Ana Rivera")])[0].overlap == 0.5
    assert pair(TEXT, gold, [given("fall", "Ana Rivera")])[0].found is None


def test_an_attribution_stands_for_one_statement() -> None:
    """The greater overlap takes it; the other statement is missed."""
    whole = Gold((at("I saw it fall"),), None, Kind.DIRECT)
    part = Gold((at("saw it fall"),), None, Kind.DIRECT)
    rows = pair(TEXT, [part, whole], [given("I saw it fall")])
    assert [row.found is not None for row in rows] == [False, True]


def test_of_equal_overlaps_the_right_speaker_goes_first() -> None:
    """Two say the same words; each statement gets its own."""
    content = (at("I saw it fall"),)
    gold = [Gold(content, None, Kind.DIRECT), Gold(content, (at("Rivera"),), Kind.DIRECT)]
    found = [given("I saw it fall", "Rivera"), given("I saw it fall")]
    assert [row.found for row in pair(TEXT, gold, found)] == found[::-1]


def test_a_row_tells_kind_and_speaker_apart() -> None:
    """The right speaker does not need the right kind, nor the other way round."""
    gold = [
        Gold((at("I saw it fall"),), (at("Rivera"),), Kind.DIRECT, Manner.SPEECH),
        Gold((at("nobody ran"),), (at("she"),), Kind.INDIRECT, Manner.THOUGHT),
    ]
    found = [
        given("I saw it fall", "Ana Rivera", Kind.MIXED),
        given("nobody ran", "Courier", Kind.INDIRECT),
    ]
    counted = totals(pair(TEXT, gold, found))
    assert (counted.statements, counted.found) == (2, 2)
    assert (counted.kind, counted.speaker, counted.manner, counted.said) == (1, 1, 1, 1)


def test_nobody_is_right_only_where_nobody_is_named() -> None:
    """A speaker found for an unattributed statement is wrong, and so is one lost."""
    rivera = (at("Rivera"),)
    assert speaker_is_right(None, ())
    assert not speaker_is_right(None, rivera)
    assert not speaker_is_right(rivera, ())
    assert speaker_is_right(rivera, (at("Ana Rivera"),))


def test_naming_words_are_the_name_and_not_the_rest() -> None:
    """Of "Ana Rivera told the Courier" the outlet names nobody who speaks; a pronoun does."""
    mention = at("Ana Rivera told the Courier")
    assert [s.of(TEXT) for s in naming_words(TEXT, mention, ["Rivera, the witness"])] == ["Rivera"]
    assert [s.of(TEXT) for s in naming_words(TEXT, at("she added"), ["Ana Rivera"])] == ["she"]


def test_the_nearest_mention_is_rather_outside_the_content() -> None:
    """A pronoun within the words said is not the one that says them."""
    text = "She ran. “No,” she cried, “she fell.”"
    content = [at("No", text), at("she fell", text)]
    assert nearest(text, "she", content) == Span(15, 18)
    with pytest.raises(ValueError, match="do not stand"):
        nearest(text, "he", content)


def test_words_are_found_whatever_the_white_space() -> None:
    """Pages break lines where the gold does not."""
    text = "a long\n  line of words"
    assert locate(text, "long line").of(text) == "long\n  line"
    assert stretch(text, "long line", "words").of(text) == "long\n  line of words"
    with pytest.raises(ValueError, match="do not stand"):
        locate(text, "short line")


def test_the_seeds_gold_is_put_in_its_place() -> None:
    """Aliases name the speaker; what nobody says has none."""
    people = [{"name": "Ana Rivera", "aliases": ["The welder"]}]
    said = {"content_start": "I saw", "content_end": "fall", "kind": "direct"}
    listed = [
        {**said, "speaker": "Ana Rivera", "speaker_mention": "Ana Rivera told the Courier"},
        {**said, "speaker": "unattributed in the text", "speaker_mention": "told"},
    ]
    named, unnamed = seed_gold(TEXT, {"people": people, "statements": listed})
    assert named.content == unnamed.content == (at("I saw it fall"),)
    assert [s.of(TEXT) for s in named.speaker or ()] == ["Ana", "Rivera"]
    assert unnamed.speaker is None


def test_a_sample_statement_is_all_its_pieces() -> None:
    """Pieces are placed one by one, and the speaker near them."""
    statement = {
        "content_start": "I saw",
        "content_end": "ran",
        "pieces": [["I saw", "fall"], ["nobody", "ran"]],
        "kind": "mixed",
        "manner": "speech",
        "speaker_words": "Ana Rivera",
    }
    (gold,) = sample_gold(TEXT, {"statements": [statement]})
    assert gold.content == (at("I saw it fall"), at("nobody ran"))
    assert [s.of(TEXT) for s in gold.speaker or ()] == ["Ana", "Rivera"]
