import pytest
from hypothesis import given

from onrecord.nouns import PersonKind
from onrecord.resolve.names import Designation, Form, bare, core_of, designate
from texts import messy_texts


def understood(words: str) -> Designation:
    """The words for a speaker, in the middle of a sentence."""
    return designate(words, begins_sentence=False, lowered=frozenset())


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Rust co-star Frances Fisher", "Frances Fisher"),
        ("Hugh Hill, a doctor", "Hugh Hill"),
        ("Trump's lawyer Michael Cohen", "Michael Cohen"),
        ("the defendant Corwin Vasseldine", "Corwin Vasseldine"),
        ("his wife, Sunniva Penhallick,", "Sunniva Penhallick"),
        ("Defense lawyer Ansel Petrakow", "Ansel Petrakow"),
        ("District Attorney Hester Brandvold", "Hester Brandvold"),
        ("Judge Wilma Achterby", "Wilma Achterby"),
        ("Sen. Hill", "Hill"),
        ("Ms. Ruiz", "Ruiz"),
        ("O’Neill", "O’Neill"),
        ("Dagny Quill-Tarrow", "Dagny Quill-Tarrow"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("“Ana Ruiz", "Ana Ruiz"),
        ("Ana\n Ruiz", "Ana Ruiz"),
    ],
)
def test_the_name_in_the_words_is_found(words: str, name: str) -> None:
    """Without titles, callings and what stands in apposition."""
    assert understood(words) == Designation(Form.NAME, name, PersonKind.PERSON)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Harbor Row Company", "Harbor Row Company"),
        ("the FBI", "FBI"),
        ("TMZ", "TMZ"),
        ("OK! Magazine", "OK! Magazine"),
        ("The Evening Lantern", "Evening Lantern"),
        ("the New York Times", "New York Times"),
    ],
)
def test_a_name_may_be_an_organisations(words: str, name: str) -> None:
    """By its article, its capitals, or a word that organisations have."""
    assert understood(words) == Designation(Form.NAME, name, PersonKind.ORGANISATION)


@pytest.mark.parametrize(
    "words",
    [
        *("sources close to Baldwin", "sources close to Alec Baldwin", "a source", "prosecutors"),
        *("two people familiar with the defense", "a friend of Ana Ruiz", "a White House official"),
        *("White House officials", "police", "sources with knowledge of the Vasseldine case"),
    ],
)
def test_a_source_without_a_name_has_none(words: str) -> None:
    """Whoever stands in the words is whom they are close to."""
    assert understood(words) == Designation(Form.UNNAMED, words, PersonKind.UNNAMED)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Baldwin's defense team", PersonKind.UNNAMED),
        ("the report", PersonKind.UNNAMED),
        ("The board", PersonKind.UNNAMED),
        ("the 71-year-old actor", PersonKind.PERSON),
        ("Ana Ruiz’s brother", PersonKind.PERSON),
        ("The judge", PersonKind.PERSON),
        ("the families", PersonKind.GROUP),
    ],
)
def test_a_description_stays_a_description(words: str, kind: PersonKind) -> None:
    """Its possessor is somebody else."""
    assert understood(words) == Designation(Form.DESCRIPTION, words, kind)


@pytest.mark.parametrize("words", ["she", "He", "They", "who", "it", "Everybody"])
def test_a_pronoun_is_one(words: str) -> None:
    """In small letters or large."""
    assert understood(words).form is Form.PRONOUN


def test_a_capital_at_the_start_of_a_sentence_says_nothing() -> None:
    """Where the article also writes the word small, or it begins many a phrase."""
    lowered = frozenset({"clerks"})
    assert designate("Clerks", begins_sentence=True, lowered=lowered).form is Form.DESCRIPTION
    assert designate("Police", begins_sentence=True, lowered=frozenset()).form is Form.UNNAMED
    assert designate("Ruiz", begins_sentence=True, lowered=lowered).form is Form.NAME


@given(messy_texts(longest=8))
def test_any_words_are_understood_somehow(words: str) -> None:
    """Nothing raises, and what is called a name stands in the words."""
    found = understood(words)
    if found.form is Form.NAME:
        assert found.name
        assert all(token in words for token in found.name.split())


@pytest.mark.parametrize("words", ["Sources", "Sources Close To Baldwin", "Prosecutors", "Police"])
def test_headlines_write_sources_large(words: str) -> None:
    """“Hill Is Calm, Sources Say” names nobody Sources."""
    assert understood(words).form is not Form.NAME


@pytest.mark.parametrize("words", ["Ana Ruiz and Hugh Hill", "Mayor Hill and Gov. Ruiz"])
def test_two_who_speak_together_are_not_the_first_of_them(words: str) -> None:
    """What both said is not what one said."""
    assert understood(words).form is not Form.NAME


@pytest.mark.parametrize(
    ("phrase", "core"),
    [
        ("Trump's lawyer Michael Cohen", "lawyer Michael Cohen"),
        ("Hugh Hill, a doctor", "Hugh Hill"),
        ("sources close to Baldwin", "sources"),
        ("the mayor of Tolmarsh", "the mayor"),
        ("Quill-Tarrow", "Quill-Tarrow"),
        ("Ana Ruiz — the clerk", "Ana Ruiz"),
    ],
)
def test_a_phrase_has_a_core(phrase: str, core: str) -> None:
    """Up to the first comma, dash or preposition, without a possessor."""
    assert core_of(phrase) == core


def test_a_bare_token_is_small_and_ends_in_a_letter() -> None:
    """No full stop, no possessive."""
    assert [bare(t) for t in ("Sen.", "Hill's", "Hill’s", "U.S.", "Ruiz’")] == [
        *("sen", "hill", "hill", "u.s", "ruiz"),
    ]
