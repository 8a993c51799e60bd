import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord import casework
from onrecord.store import CaseFile
from onrecord.store.errors import NotInCase
from onrecord.store.search import find_articles, find_person, query_of, said


@pytest.fixture
def searched(full: CaseFile) -> CaseFile:
    """A case with three articles, derived."""
    casework.derive(full)
    return full


def words_of(case: CaseFile, *args: str, **more: str) -> list[str]:
    """The words of the statements found."""
    return [hit.words for hit in said(case, *args, **more)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("moon", "I saw the moon fall"),
        ("MOON fall", "I saw the moon fall"),
        ('"moon fall"', "I saw the moon fall"),
        ("“the moon”", "I saw the moon fall"),
        ("rigg*", "the rigging was sound"),
        ("rigging sound", "the rigging was sound"),
        ("moon OR", None),
        ('"fall moon"', None),
        ("rigg", None),
        ("moon rigging", None),
    ],
)
def test_words_are_found_and_nothing_is_a_query_language(
    searched: CaseFile, query: str, found: str | None
) -> None:
    """All words must be there; OR is a word like any other."""
    hits = words_of(searched, query)
    assert bool(hits) == (found is not None)
    assert all(found in words for words in hits if found)


@given(
    query=st.text(max_size=30) | st.text(st.sampled_from("\"*:(){}^+-,.'“” ANDORNEAR"), max_size=30)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_only_words(searched: CaseFile, query: str) -> None:
    """No error, and no column or operator."""
    said(searched, query)
    find_articles(searched, query)


def test_a_person_is_found_with_all_that_was_said(searched: CaseFile) -> None:
    """And only that; without words, all of it."""
    key, name = find_person(searched, "ana ruiz")
    assert name == "Ana Ruiz"
    assert {hit.name for hit in said(searched, by=key)} == {"Ana Ruiz"}
    assert words_of(searched, "moon", by=key)
    assert words_of(searched, "rigging", by=key) == []
    assert said(searched, "moon", by="nobody") == ()
    assert len(said(searched)) > len(said(searched, by=key)) > 0
    assert find_person(searched, key) == (key, name)


def test_a_speakers_number_is_no_word_to_be_found(searched: CaseFile) -> None:
    """It stands in the index beside the words, and is not one."""
    number = searched.count("SELECT number FROM people WHERE name = 'Ana Ruiz'")
    assert words_of(searched, str(number)) == []


def test_thoughts_and_plans_are_shown_only_to_who_asks(searched: CaseFile) -> None:
    """Nobody said them."""
    assert said(searched, "witness stand") == ()
    [plan] = said(searched, "witness stand", in_mind=True)
    assert plan.manner == "plan"


def test_a_hit_has_its_place(searched: CaseFile) -> None:
    """The article's id and the characters."""
    [hit] = said(searched, "rigging")
    text = searched.row("SELECT text FROM articles WHERE id = ?", hit.article)
    assert text is not None
    assert text[0][hit.start : hit.end] == hit.words
    assert "the rigging was sound" in hit.words


def test_articles_are_found_with_the_words_marked(searched: CaseFile) -> None:
    """In their surroundings."""
    [hit] = find_articles(searched, "ignored weeks")
    assert "«ignored» for «weeks»" in hit.excerpt
    assert find_articles(searched, "…") == ()


def test_who_is_not_there_is_told_how_to_find_who_is(searched: CaseFile) -> None:
    """And who may be two is asked for the id."""
    with pytest.raises(NotInCase, match="--people"):
        find_person(searched, "Nobody Atall")
    searched.run("INSERT INTO people VALUES (NULL, 'ffff', 'Ana Ruiz', 'person', '{}')")
    with pytest.raises(NotInCase, match="ffff"):
        find_person(searched, "Ana Ruiz")


def test_a_long_question_is_cut_and_no_harm() -> None:
    """Ten thousand words are nobody's question."""
    assert query_of("moon " * 10_000).count("moon") == 64
    assert query_of("a" * 10_000)
