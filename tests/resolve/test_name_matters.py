"""The small modules that comparing names rests on: labels, families, handles, sounds, places."""

import pytest

from onrecord.resolve.callings import clash_of_callings, ranks_agree
from onrecord.resolve.first_names import givens
from onrecord.resolve.labels import Label, label_of
from onrecord.resolve.last_names import ALMOST, NEAR, are_bent, surnames
from onrecord.resolve.name_parts import parse_name, tidy
from onrecord.resolve.nearby import family_of, team_of
from onrecord.resolve.places import is_place
from onrecord.resolve.romanised import are_arabic, are_of_one_sound, sound_keys


@pytest.mark.parametrize("words", ["Juror No. 7", "juror 7", "Juror Seven", "the seventh juror"])
def test_a_number_in_words_is_the_number(words: str) -> None:
    """And so is an ordinal."""
    assert label_of(words) == Label("juror", "7")


@pytest.mark.parametrize("words", ["Officer Hill", "officers", "sources", "Juror", "Ana Ruiz", ""])
def test_a_name_or_a_plural_is_no_label(words: str) -> None:
    """The last letter of "sources" marks nobody."""
    assert label_of(words) is None


def test_a_family_is_known_by_its_plural() -> None:
    """With whatever apostrophe; the plural of Hughes and of Hugh may be one."""
    assert family_of("the Ruiz family") & family_of("the Ruizes'")
    assert family_of("Mr and Mrs Hill") & family_of("the Hills")
    assert not family_of("the Hill brothers")
    assert not family_of("the sources")


def test_the_lawyers_of_somebody_are_one_team_and_a_source_is_not() -> None:
    """Every source may be another."""
    assert team_of("lawyers for Hill") == team_of("Hill's attorneys") == ("lawyers", "hill")
    assert team_of("sources close to Hill") is None
    assert team_of("a lawyer for Hill") is None


def test_ranks_settle_nothing_and_callings_do() -> None:
    """A captain may have been a detective; nobody is a nurse and a captain in one case."""
    captain, detective, nurse = map(parse_name, ("Capt. Hill", "Detective Hill", "Nurse Hill"))
    assert not clash_of_callings(captain, detective)
    assert clash_of_callings(captain, nurse)
    assert not ranks_agree(captain, detective)
    assert ranks_agree(captain, parse_name("Mr Hill"))


@pytest.mark.parametrize(
    ("left", "right", "least", "most"),
    [
        ("Bob", "Robert", 0.9, 1.0),
        ("R.", "Bob", 0.6, 0.69),
        ("B.", "William", 0.1, 0.49),
        ("Cal", "Callum", 0.9, 1.0),
        ("Joan", "Joanne", 0.1, 0.49),
        ("Jamal", "Jamil", 0.1, 0.69),
        ("Jean-Paul", "Jean", 0.5, 0.69),
    ],
)
def test_first_names_agree_more_or_less(left: str, right: str, least: float, most: float) -> None:
    """Whoever stands left."""
    found, _ = givens(left, right)
    assert found is not None
    assert least <= found <= most
    assert givens(right, left)[0] == found


@pytest.mark.parametrize(
    ("left", "right"),
    [("Dan", "Dana"), ("Carla", "Carlo"), ("Rob", "Roberta"), ("Ron", "Don"), ("Julian", "Julia")],
)
def test_a_letter_that_makes_another_name_is_no_slip(left: str, right: str) -> None:
    """These are two names."""
    assert givens(left, right)[0] is None


@pytest.mark.parametrize(
    ("left", "right", "far"),
    [
        ("Ana Baldwin", "Ana Baldwen", ALMOST),
        ("Ana Anderson", "Ana Andersen", NEAR),
        ("Ana Reed", "Ana Reid", NEAR),
        ("Ana Hill", "Ana Hall", 0.0),
        ("Ana de la Cruz", "Ana la Cruz", 0.95),
        ("Ana Abu Hassan", "Ana Hassan", 0.6),
    ],
)
def test_last_names_agree_as_far_as_they_are_borne(left: str, right: str, far: float) -> None:
    """Two that many bear are two, however near."""
    assert surnames(parse_name(left), parse_name(right))[0] == far


def test_a_womans_last_name_bends() -> None:
    """In Czech, Russian, Polish, Icelandic and Greek."""
    pairs = ("Hrubeš Hrubešová", "Orlov Orlova", "Kowalski Kowalska", "Papadakis Papadaki")
    assert all(are_bent(*pair.split()) for pair in pairs)
    assert are_bent("Hallsdóttir", "Hallsson")
    assert not are_bent("Hill", "Hills")


def test_one_sound_has_one_key() -> None:
    """What are of one sound share a key, or they would never be compared."""
    for pair in ("Khaleel Khalil", "Penhalligon Penhaligon", "Satou Sato", "Ohno Ono"):
        left, right = pair.split()
        assert are_of_one_sound(left, right)
        assert sound_keys(left) & sound_keys(right)
    assert are_arabic("Siddiqi", "Siddiqui")
    assert not are_arabic("Hassan", "Hussein")


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("MÃ¼hl", "Mühl"),
        ("M&uuml;hl", "Mühl"),
        ("Ve1den", "Velden"),
        ("By Ana Ruiz", "Ana Ruiz"),
        ("Hill the elder", "Hill Sr."),
        ("Juror No. 11", "Juror No. 11"),
        ("@ana01x", "@ana01x"),
        ("By Hill", "By Hill"),
    ],
)
def test_what_a_machine_broke_is_mended(broken: str, mended: str) -> None:
    """And what only looks broken is left."""
    assert tidy(broken) == mended


def test_a_street_and_a_storm_are_places() -> None:
    """And a last name alone is none."""
    assert is_place("Hill Street")
    assert is_place("Hurricane Ana")
    assert not is_place("Street")
    assert not is_place("Diane Lane")
