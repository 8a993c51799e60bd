"""Rules for two names that are near: what makes them one, what two, and what leaves it open."""

import pytest
from bench.people.listed import local_of

from onrecord.resolve.across import join
from onrecord.resolve.likeness import Judgement, compare
from onrecord.resolve.name_parts import parse_name

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Gus Olander", "August Olander"),
        ("Beppe Lorandi", "Giuseppe Lorandi"),
        ("Yekaterina Fedorova", "Ekaterina Fyodorova"),
        ("Gholam Rezaei", "Gholam Rezai"),
        ("Ayesha Siddiqa", "Aisha Siddiqua"),
        ("Mukherjee", "Mukerji"),
        ("Dr. Wennberg", "Professor Wennberg"),
        ("ADA Paula Kress", "Paula Kress"),
        ("Nigel Wintersham", "Nigel Wintershom"),
        ("Hugo Ashcomb", "Hugo Ashcombe"),
        ("New York City Police Department", "NYPD"),
        ("HM Revenue & Customs", "HMRC"),
        ("St. Alban's Hospital", "Saint Albans Hospital"),
        ("Bexley County District Attorney's Office", "Bexley DA's office"),
        ("MCARDLE", "McArdle"),
        ("the prosecution", "prosecutors"),
        ("the defense", "defense lawyers"),
    ],
)
def test_two_ways_to_write_one_name_are_one(left: str, right: str) -> None:
    """Short forms, carriers-over, offices' short words and slips."""
    assert compare(left, right).judgement is SAME, compare(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("H. J. Tolland", "Hugh Simon Tolland"),
        ("René Lacombe", "Renée Lacombe"),
        ("André Lacombe", "Andrée Lacombe"),
        ("Einarsson", "Sigrún Einarsdóttir"),
        ("@justiceformarcus", "Marcus Velden"),
        ("@not_marcus_velden", "Marcus Velden"),
        ("prosecutors", "defense attorneys"),
    ],
)
def test_what_tells_two_people_apart_outweighs_letters(left: str, right: str) -> None:
    """A later initial, an accent that marks a woman, a father's name, an account's own words."""
    assert compare(left, right).judgement is DIFFERENT, compare(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mark Stevens", "Mark Stephens"),
        ("Ana Harris", "Ana Harries"),
        ("Chief Hanlon", "Deputy Chief Hanlon"),
        ("Suharjo", "Sutarjo"),
        ("Roberts'", "Robert's"),
        ("Viktor Petrov", "Viktor Petrova"),
        ("Bexley Council", "Bexley County Council"),
        ("the Court", "Supreme Court of Ohio"),
        ("Marcus Velden Ana Ruiz", "Marcus Velden"),
        ("A.B.", "Anna Brickhill"),
        ("Aziz bin Salman", "Abdulaziz bin Salman"),
    ],
)
def test_what_may_be_one_or_two_stays_open(left: str, right: str) -> None:
    """Two names that many bear, an office and the one under it, a slip that is no likely one."""
    assert compare(left, right).judgement is UNSURE, compare(left, right)


def test_an_elided_particle_in_small_letters_is_a_part_of_the_name() -> None:
    """Takes "Jean d’Aubigny"; must refuse "the bell"."""
    assert parse_name("Jean d’Aubigny").given == "Jean"
    assert not parse_name("the bell").surnames


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mags Ferrow", "Maggie Ferrow"),
        ("Billy Joe Ferrow", "Joe Ferrow"),
        ("Ana Maria Ferrow", "Ana Ferrow"),
        ("R. Muthuvelan", "Muthuvelan Rajagopal"),
        ("Zhang Deqing", "Chang Te-ch'ing"),
        ("Rivka Feldsholm", "Rebecca Feldsholm"),
        ("Lady Ferrow", "Baroness Ferrow"),
        ("Scotland Yard", "the Metropolitan Police"),
        ("@annaferrow", "Anna Ferrow"),
    ],
)
def test_forms_that_a_name_is_known_by_are_one(left: str, right: str) -> None:
    """A second half that is gone by, a father's initial, an older spelling, a whole handle."""
    assert compare(left, right).judgement is SAME, compare(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Irina Pavlovna Ferrow", "Irina Petrovna Ferrow"),
        ("Miss Ferrow", "Mrs Ferrow"),
        ("Jane Doe", "Jane Poe"),
        ("Eastwick Clinic", "Eastwick Women's Clinic"),
        ("@EastwickPolice", "Eastwick police chief"),
        ("Paul Ferrow", "Paulette Ferrow"),
    ],
)
def test_words_that_make_another_are_not_passed_over(left: str, right: str) -> None:
    """Two fathers, an unmarried and a married one, two names of a court's, whom a body is for."""
    assert compare(left, right).judgement is DIFFERENT, compare(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Paul Averill", "Paul Averell"),
        ("Loughlin", "Laughlin"),
        ("B. Ferrow", "Tom B. Ferrow"),
        ("Nathan Ferrow", "Jonathan Ferrow"),
        ("Beatrix Ferrow", "Beatrice Ferrow"),
        ("Buck Ferrow", "Thomas Ferrow"),
        ("Nancy Ferrow", "Ann Ferrow"),
        ("Person C", "Thomas Ferrow"),
        ("Lil Ferret", "Thomas Ferrow"),
        ("TJ", "T. J. Ferrow"),
        ("@johnsmith", "John Smith"),
        ("J. Thomas", "Thomas Jones"),
    ],
)
def test_what_proves_too_little_is_not_joined(left: str, right: str) -> None:
    """Two last names that are both borne, names of their own, bynames, labels, common names."""
    assert compare(left, right).judgement is not SAME, compare(left, right)


def test_who_bears_the_middle_of_a_portuguese_name_stays_open() -> None:
    """Of two last names a Spaniard goes by the first, a Portuguese by the last."""
    case = join((local_of("Paulo Ferrão Quintas", "a"), local_of("Mr Ferrão", "b")))
    assert len(case) == 2
