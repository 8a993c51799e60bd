"""Whom a name means in a case, and what that person said."""

import pytest

from mentioned import by_hand
from onrecord.case.asking import find_people, find_person, said_by
from onrecord.errors import UnknownPerson
from onrecord.nouns import Case
from onrecord.pipeline import compose


def case() -> Case:
    """Two Hills, one Ruiz, one source without a name."""
    return compose(
        [
            by_hand(
                "{speaker1 [Ana Ruiz]} {cue1 said} {content1 so}. {speaker2 [Ruiz]} {cue2 added} "
                "{content2 more}. {speaker3 [Hugh Hill]} {cue3 said} {content3 no}."
            ),
            by_hand(
                "{speaker1 [Ida Hill]} {cue1 said} {content1 yes}. {speaker2 Two sources} "
                "{cue2 said} {content2 maybe}."
            ),
        ]
    )


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Ana Ruiz", ["Ana Ruiz"]),
        ("ana ruiz", ["Ana Ruiz"]),
        ("Ruiz", ["Ana Ruiz"]),
        ("ruíz", ["Ana Ruiz"]),
        ("ana", ["Ana Ruiz"]),
        ("Hill", ["Hugh Hill", "Ida Hill"]),
        ("Hugh Hill", ["Hugh Hill"]),
        ("Two sources", ["Two sources"]),
        ("Ruizes", []),
        ("Hil", []),
        ("Luis Ruiz", []),
        ("", []),
        ("-", []),
        ("X" * 10_000, []),
    ],
)
def test_a_name_finds_whoever_it_may_mean(name: str, found: list[str]) -> None:
    """In any writing; by whole words and not by parts of them."""
    assert sorted(p.name for p in find_people(case(), name)) == found


def test_an_id_finds_its_person() -> None:
    """Also one of two whom no name tells apart."""
    for person in case().people:
        assert find_person(case(), person.id) == person


def test_a_name_of_two_is_answered_with_both() -> None:
    """With their ids, and what to do."""
    with pytest.raises(UnknownPerson) as told:
        find_person(case(), "hill")
    message = str(told.value)
    for person in find_people(case(), "hill"):
        assert f"{person.name} ({person.id})" in message
    assert "Give the whole name, or the id." in message


def test_a_name_of_nobody_is_answered_with_where_to_look() -> None:
    """It names the command that lists everybody."""
    with pytest.raises(UnknownPerson, match="nobody here is called 'Luis Ruiz'") as told:
        find_person(case(), "Luis Ruiz")
    assert "onrecord people" in str(told.value)


def test_only_the_statements_of_one_person_are_left() -> None:
    """All of hers, under whichever name; people and readings stay."""
    whole = case()
    person = find_person(whole, "ruiz")
    only = said_by(whole, person)
    assert len(only.statements) == 2
    assert {s.speaker for s in only.statements} == {person.id}
    assert (only.people, only.readings) == (whole.people, whole.readings)


def test_what_may_be_hers_is_not_among_her_statements() -> None:
    """A candidate has said nothing yet."""
    whole = compose(
        [by_hand("[Ana Ruiz] met [Ida Hill]. {speaker She} {cue said} {content so}.",
                 {2: {0: 0.37, 1: 0.58}})]
    )  # fmt: skip
    assert whole.statements[0].candidates
    assert said_by(whole, find_person(whole, "Ana Ruiz")).statements == ()
