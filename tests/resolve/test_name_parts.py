import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read import given_names
from onrecord.resolve.fold import LONGEST, carried, distance, fold, joined, variants
from onrecord.resolve.name_parts import Order, PersonName, parse_name
from onrecord.resolve.shapes import Form, shape_of
from texts import messy_texts


def parts(words: str) -> tuple[str, str]:
    """First and last name of some words."""
    name = parse_name(words)
    return name.given, name.surname


@pytest.mark.parametrize(
    ("words", "given_name", "surname"),
    [
        ("Ana Ruiz", "Ana", "Ruiz"),
        ("Ana Ruiz's", "Ana", "Ruiz"),
        ("Ana Ruiz’s", "Ana", "Ruiz"),
        ("Pat Jones'", "Pat", "Jones"),
        ("Hugh O’Neill-Ruiz", "Hugh", "O’Neill-Ruiz"),
        ("Ruiz, Ana", "Ana", "Ruiz"),
        ("Hill, Hugh A., Jr.", "Hugh", "Hill"),
        ("Mr. Hugh Hill", "Hugh", "Hill"),
        ("District Judge Ana Maria Ruiz", "Ana", "Ruiz"),
        ("Justice Ruiz", "", "Ruiz"),
        ("D.A. Ana Carmona-Ruiz", "Ana", "Carmona-Ruiz"),
        ("Dean Hill", "Dean", "Hill"),
        ("film co-star Frances Hill", "Frances", "Hill"),
        ("Ruiz attorney Hugh Hill", "Hugh", "Hill"),
        ("Ruiz's lawyer Hugh Hill", "Hugh", "Hill"),
        ("his lawyer, Hugh Hill", "Hugh", "Hill"),
        ("Hugh Hill, a lawyer for Ruiz", "Hugh", "Hill"),
        ("Hugh Hill, 66", "Hugh", "Hill"),
        ("a woman named Ana Ruiz", "Ana", "Ruiz"),
        ("Hugh van der Hill", "Hugh", "van der Hill"),
        ("Van Hill", "", "Van Hill"),
        ("Al Hill", "Al", "Hill"),
        ("Samir al-Hakim", "Samir", "al Hakim"),
        ("Samir bin Hakim", "Samir", "bin Hakim"),
        ("José Ruiz y Sola", "José", "y Ruiz-Sola"),
        ("DJ Hill", "DJ", "Hill"),
        ("J.K. Hill", "J.K.", "Hill"),
        ("J.K.Hill", "J.K.", "Hill"),
        ("Malcolm X", "Malcolm", "X"),
        ("Will", "", "Will"),
        ("RUIZ Ana", "Ana", "Ruiz"),
        ("Kim Jong-un", "Jong-un", "Kim"),
        ("Kim Jong Un", "Jong Un", "Kim"),
        ("Xi Jinping", "Jinping", "Xi"),
        ("Kim Novak", "Kim", "Novak"),
        ("Владимир Иванов", "Владимир", "Иванов"),
    ],
)
def test_a_name_has_a_first_and_a_last_part(words: str, given_name: str, surname: str) -> None:
    """Whatever stands before, between or behind them, and in whichever order."""
    assert parts(words) == (given_name, surname)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "—",
        "66",
        "Justice",
        "the actor",
        "prosecutors",
        "sources close to Ruiz",
        "Friends of Ruiz",
        "a lawyer for Ruiz",
        "Ruiz's lawyer",
        "the Ruiz family",
        "Ruiz family",
        "the Ruizes",
        "Ana and Hugh Ruiz",
        "Mr. and Mrs. Ruiz",
        "the judge in the Ruiz case",
        "somebody who knows Ruiz",
    ],
)
def test_words_that_name_nobody_have_no_parts(words: str) -> None:
    """Somebody near a name is not the one named."""
    assert not parse_name(words).surnames


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Ana Ruiz", Form.NAME),
        ("Luke Hill of Hill & Sons", Form.SEVERAL),
        ("Luke Hill of Boston", Form.NAME),
        ("the Baldwins", Form.SEVERAL),
        ("Hill spokeswoman", Form.NEAR),
        ("a woman", Form.DESCRIPTION),
        ("...", Form.NOTHING),
    ],
)
def test_words_for_somebody_have_a_shape(words: str, form: Form) -> None:
    """In doubt several people: nobody is taken for one of two."""
    assert shape_of(words).form is form


def test_titles_suffix_nickname_birth_name_and_handle_are_kept_apart() -> None:
    """None of them is taken for a part of the name proper."""
    name = parse_name("Dr. Joseph “Joe” A. Hill Jr. (@joehill)")
    assert name == PersonName(
        "Dr. Joseph “Joe” A. Hill Jr. (@joehill)",
        ("Dr.",), "Joseph", ("A.",), (), ("Hill",), "Jr.", "Joe", "", "joehill",
    )  # fmt: skip
    assert parse_name("Ana Ruiz, née Sola").born == "Sola"
    assert parse_name("Ana Ruiz, also known as La Reina").nickname == "La Reina"
    assert parse_name("@ana_ruiz").handle == "ana_ruiz"


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("Ana Ruiz", Order.GIVEN_FIRST),
        ("Park Chan-wook", Order.FAMILY_FIRST),
        ("習近平", Order.FAMILY_FIRST),
        ("Orbán Viktor", Order.UNKNOWN),
    ],
)
def test_an_order_that_is_not_known_is_said_to_be_unknown(words: str, order: Order) -> None:
    """It is not guessed."""
    assert parse_name(words).order is order


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("Ms. Hill", "f"),
        ("Mr. Hill", "m"),
        ("Ana Ruiz", "f"),
        ("Dr. Hill", None),
        ("Kim Hill", None),
        ("Sir Kim Hill", "m"),
        ("actor Robin Hill", None),
    ],
)
def test_a_title_or_a_plain_first_name_tells_the_gender(words: str, gender: str | None) -> None:
    """A name that both bear does not."""
    assert parse_name(words).gender == gender


@pytest.mark.parametrize(
    ("left", "right"),
    [("Gutiérrez", "Gutierrez"), ("O’Neill", "ONeill"), ("Łukasz", "Lukasz"), ("Иван", "Ivan")],
)
def test_marks_and_scripts_fold_away(left: str, right: str) -> None:
    """The letters stay."""
    assert joined(left) == joined(right)


def test_an_umlaut_is_written_in_two_ways() -> None:
    """Müller is Muller to some and Mueller to others, but these two are not each other."""
    assert variants("Müller") & variants("Mueller")
    assert variants("Müller") & variants("Muller")
    assert not variants("Mueller") & variants("Muller")


def test_a_carried_over_name_keeps_one_form() -> None:
    """Where carriers-over differ; other names stay apart."""
    assert carried("Zelensky") == carried("Zelenskyy") == carried("Zelenskiy")
    assert carried("Hill") != carried("Hull")


@pytest.mark.parametrize(
    ("left", "right", "most", "apart"),
    [
        ("hill", "hill", 2, 0),
        ("hill", "hull", 2, 1),
        ("baldwin", "badlwin", 2, 1),
        ("reed", "armorereed", 2, 3),
        ("", "ab", 2, 2),
        ("kitten", "sitting", 2, 3),
        ("kitten", "sitting", 3, 3),
    ],
)
def test_distance_counts_slips(left: str, right: str, most: int, apart: int) -> None:
    """Up to the most that is asked for, and one more beyond."""
    assert distance(left, right, most) == distance(right, left, most) == apart


def test_every_first_name_is_in_one_set_of_spellings() -> None:
    """Or two spellings of one name might share no key."""
    lines = given_names._SPELLINGS.split()
    assert len(lines) == len(set(lines))


def test_no_name_is_only_a_mans_and_only_a_womans() -> None:
    """The two lists have nothing in common."""
    assert not given_names._MEN & given_names._WOMEN


def test_short_forms_are_those_in_use() -> None:
    """Bill is William; he is not Robert, as he is in lists for family trees."""
    assert given_names.full_form("bill", "william") == ("bill", "william")
    assert given_names.full_form("kathryn", "kate") == ("kate", "kathryn")
    assert given_names.full_form("bill", "robert") is None
    assert given_names.common_full_form("bob", "rob") == "robert"
    assert given_names.keys_of("bill") & given_names.keys_of("william")


@given(messy_texts(longest=12))
def test_any_text_has_parts_or_none(words: str) -> None:
    """And the parts are those of the words as they were."""
    name = parse_name(words)
    assert all(half for half in name.surnames)
    assert name.key == parse_name(words).key
    assert fold(fold(words)) == fold(words)


@given(st.text(max_size=60))
def test_a_name_in_any_script_is_read(words: str) -> None:
    """Whatever a text holds."""
    assert len(parse_name(words).words) <= LONGEST


@pytest.mark.parametrize(
    "words",
    ["A" * 10_000, "A " * 10_000, "Ana " + "de " * 5_000 + "Ruiz", "(" * 10_000, "'s " * 5_000,
     "Mr. " * 5_000, "@" * 10_000, "Ruiz, " * 5_000, "é" * 10_000, "A. " * 5_000],
)  # fmt: skip
def test_a_name_of_ten_thousand_letters_costs_nothing(words: str) -> None:
    """What is longer than any name is cut."""
    begun = time.process_time()
    parse_name(words)
    assert time.process_time() - begun < 0.5
