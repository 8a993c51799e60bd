import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept import keep
from mentioned import by_hand
from onrecord import casework
from onrecord.answers import Hit
from onrecord.store import CaseFile
from onrecord.store.hits import find, query_of
from onrecord.terms import marks_in_part, terms_of


@pytest.fixture
def searched(full: CaseFile) -> CaseFile:
    """A case with three articles, derived."""
    casework.derive(full)
    return full


def statements(case: CaseFile, words: str) -> list[Hit]:
    """The statements found."""
    return [hit for hit in find(case, words) if hit.kind == "statement"]


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
    hits = statements(searched, query)
    assert bool(hits) == (found is not None)
    assert all(found in hit.passage.words for hit in hits if found)


@given(
    query=st.text(max_size=30) | st.text(st.sampled_from("\"*:(){}^+-,.'“” ANDORNEAR"), max_size=30)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_only_words(searched: CaseFile, query: str) -> None:
    """No error, and no column or operator."""
    find(searched, query)


def test_a_speakers_number_is_no_word_to_be_found(searched: CaseFile) -> None:
    """It stands in the index beside the words, and is not one."""
    number = searched.count("SELECT number FROM people WHERE name = 'Ana Ruiz'")
    assert statements(searched, str(number)) == []


def test_a_hit_has_its_place_and_its_speaker(searched: CaseFile) -> None:
    """The article's id and the characters; a plan is one, told as such."""
    [hit] = statements(searched, "rigging")
    text = searched.row("SELECT text FROM articles WHERE id = ?", hit.passage.article)
    assert text is not None
    assert hit.passage.span.of(text[0]) == hit.passage.words
    assert (hit.name, hit.manner) == ("Hugh Hill", "speech")
    [plan] = statements(searched, "witness stand")
    assert plan.manner == "plan"


@pytest.mark.parametrize("query", ["moon", '"the moon"', "clamps", "rigg*", "ruiz said", "weeks"])
def test_the_index_marks_what_going_through_the_words_marks(searched: CaseFile, query: str) -> None:
    """Each mark is what was sought, in statements and in articles."""
    hits = find(searched, query)
    assert hits
    for hit in hits:
        assert hit.marks == marks_in_part(terms_of(query), hit.passage.words) != ()


def test_words_on_both_sides_of_a_cue_are_marked_where_they_stand(case: CaseFile) -> None:
    """The index has what was said alone; what is shown is all from its beginning to its end."""
    reading = by_hand(
        "{content1 “Nobody had checked} the clamps,” {speaker1 [Ana Ruiz]} {cue1 said}, "
        "{content1 “nor the moon.”}"
    )
    keep(case, reading)
    casework.derive(case)
    [hit] = statements(case, "checked moon")
    assert "said" in hit.passage.words
    assert [hit.passage.words[a:b] for a, b in hit.marks] == ["checked", "moon"]


def test_an_excerpt_of_an_article_marks_what_was_found(searched: CaseFile) -> None:
    """In its surroundings."""
    [hit] = [h for h in find(searched, "brandvold weeks") if h.kind == "article"]
    assert "request was ignored" in hit.passage.words
    assert [hit.passage.words[a:b] for a, b in hit.marks] == ["Brandvold", "weeks"]
    assert find(searched, "…") == ()


def test_a_long_question_is_cut_and_no_harm() -> None:
    """Ten thousand words are nobody's question."""
    assert query_of("moon " * 10_000).count("moon") == 64
    assert query_of("a" * 10_000)
