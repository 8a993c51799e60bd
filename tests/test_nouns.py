import inspect
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import attribution, marked
from onrecord import nouns
from onrecord.nouns import (
    Article,
    Kind,
    Manner,
    Mention,
    Passage,
    Person,
    PersonKind,
    Span,
    Statement,
    content_id,
    joined,
)

CLASSES = [c for _, c in inspect.getmembers(nouns, inspect.isclass) if is_dataclass(c)]
SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(*sorted(pair)))


@pytest.mark.parametrize("noun", CLASSES)
def test_a_noun_is_frozen(noun: type) -> None:
    """No field can be set, none added, and its lists are tuples."""
    made = object.__new__(noun)
    first = fields(noun)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(made, first, None)
    with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
        made.anything = None
    assert not any("list" in str(f.type) or "dict" in str(f.type) for f in fields(noun))


def test_equal_nouns_are_one_key() -> None:
    """They compare and hash by what they hold."""
    article = Article("It was dark.", byline=("Ida Cole",))
    assert article == replace(article)
    assert len({article, replace(article), Span(0, 1), Span(0, 1)}) == 2


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_runs_forwards_from_zero_or_later(start: int, end: int) -> None:
    """Else the message names both numbers."""
    with pytest.raises(ValueError, match=f"from {start} to {end}"):
        Span(start, end)


def test_a_span_gives_its_words() -> None:
    """Offsets count code points: an emoji with its joiners is as many as it has."""
    text = "👩🏽\u200d⚖️ ruled"
    assert Span(6, 11).of(text) == "ruled"
    assert len(Span(6, 11)) == 5
    assert Span(3, 3).of(text) == ""


@given(SPANS, SPANS)
def test_spans_overlap_where_they_share_a_character(a: Span, b: Span) -> None:
    """Whichever is asked; and a span covers what lies within it."""
    first, second = set(range(a.start, a.end)), set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a)
    if len(a) and len(b):
        assert a.overlaps(b) == bool(first & second)
        assert a.covers(b) == (second <= first)


def test_spans_are_in_order_of_the_text() -> None:
    """By start, then by end."""
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 5)]


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_an_id_depends_on_the_parts_and_on_nothing_else(a: list[str], b: list[str]) -> None:
    """Fifteen hexadecimal digits; the same again for the same parts."""
    assert content_id(*a) == content_id(*a)
    assert len(content_id(*a)) == 15
    if "\x1f".join(a) != "\x1f".join(b):
        assert content_id(*a) != content_id(*b)


def test_an_id_can_be_made_of_any_text() -> None:
    """Even one that no encoding holds."""
    assert content_id("\ud800") != content_id("\ud801")


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "It was light."},
        {"url": "https://t.example/a"},
        {"outlet": "The Ledger"},
        {"published": date(2025, 5, 1)},
        {"published": datetime(2025, 5, 1, tzinfo=UTC)},
    ],
)
def test_an_article_of_another_text_or_place_is_another(changed: dict[str, object]) -> None:
    """Text, address, outlet and time of publication make it what it is."""
    article = Article("It was dark.")
    assert replace(article, **changed).id != article.id  # type: ignore[arg-type]


@pytest.mark.parametrize("changed", [{"source": "b.txt"}, {"digest": "1"}, {"title": "T"}])
def test_where_an_article_was_read_from_does_not_change_it(changed: dict[str, str]) -> None:
    """A copy under another file name is the same article."""
    article = Article("It was dark.", source="a.txt")
    assert replace(article, **changed).id == article.id  # type: ignore[arg-type]


def test_a_passage_holds_the_words_at_its_span() -> None:
    """Always."""
    article = Article("It was dark.")
    assert article.passage(Span(7, 11)) == Passage(article.id, Span(7, 11), "dark")


def test_a_person_is_known_by_key_or_name() -> None:
    """The words found for them later change nothing."""
    person = Person("Ana Ruiz", PersonKind.PERSON, (), ())
    known = replace(person, aliases=("Ruiz",), mentions=(("a", Mention(Span(0, 4), "name")),))
    assert known.id == person.id
    assert replace(person, key="Ana Ruiz\x1fa").id != person.id


def test_a_statement_is_known_by_the_place_of_its_content() -> None:
    """Whoever is found to have made it."""
    found = marked("{content “I saw it,”} {speaker she} {cue said}.")
    report = attribution(found)
    statement = Statement(None, ("x",), (("a", report),))
    assert replace(statement, speaker="x", candidates=()).id == statement.id
    assert replace(statement, reports=(("b", report),)).id != statement.id
    moved = replace(report, content=(Span(1, 5),))
    assert replace(statement, reports=(("a", moved),)).id != statement.id


def test_an_attribution_reaches_from_its_first_to_its_last_word() -> None:
    """Whatever order content, cue and speaker stand in."""
    found = marked(
        "Then {cue said} {speaker Ruiz}: {content “No,”} and {content “never.”} She ran."
    )
    assert attribution(found).place.of(found.text) == "said Ruiz: “No,” and “never.”"
    assert attribution(found, speaker=(), cue=()).place.of(found.text) == "“No,” and “never.”"


def test_only_what_was_said_written_or_found_is_said() -> None:
    """Law 2: a plan is no statement."""
    assert {m for m in Manner if m.is_said} == {Manner.SPEECH, Manner.WRITING, Manner.FINDING}


def test_pieces_are_joined_by_an_ellipsis() -> None:
    """Something between them was left out."""
    assert joined([Span(0, 2), Span(7, 11)], "It was dark.") == "It … dark"
    assert joined([], "It was dark.") == ""


def test_kinds_are_their_words() -> None:
    """As the contract spells them."""
    assert [k.value for k in Kind] == ["direct", "indirect", "mixed"]
