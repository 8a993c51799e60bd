"""The names of one article, grouped by whose they are."""

import pytest

from mentioned import by_hand
from onrecord.nouns import PersonKind
from onrecord.resolve.misprints import Printed
from onrecord.resolve.named import Named, group_names, title_before, with_misprints


def groups(source: str, **kinds: str) -> list[set[str]]:
    """The writings of each group, in the order in which the groups are made."""
    return [set(group.writings) for group in named(source, **kinds).groups]


def named(source: str, **kinds: str) -> Named:
    """The groups of a marked text; a word given by name is of another kind than a person."""
    found = by_hand(source, kinds={words.replace("_", " "): kind for words, kind in kinds.items()})
    return group_names(found.article.text, found.mentions)


@pytest.mark.parametrize("lone", ["Ruiz", "Ana", "RUIZ", "Ruíz"])
def test_a_lone_name_joins_the_one_full_name_it_fits(lone: str) -> None:
    """Before it or after it, as surname or first name, in capitals and with an accent."""
    assert groups(f"[Ana Ruiz] ran. [{lone}] fell.") == [{"Ana Ruiz", lone}]
    assert groups(f"[{lone}] fell. [Ana Ruiz] ran.") == [{"Ana Ruiz", lone}]


def test_a_lone_name_that_two_could_claim_is_listed_with_both() -> None:
    """It joins neither, and makes nobody of its own."""
    found = named("[Ana Hill] and [Hugh Hill] came. [Hill] spoke. [Hugh] left.")
    assert [group.name for group in found.groups] == ["Ana Hill", "Hugh Hill"]
    assert found.unclear == {2: (0, 1)}
    assert found.groups[1].mentions == [1, 3]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[Ana Ruiz] ran. [Hugh Hill] fell.", 2),
        ("[Ana Ruiz] ran. [Luis Ruiz] fell.", 2),
        ("[Ana Ruiz] ran. [Ana Maria Ruiz] fell.", 1),
        ("[Hugh Hill] ran. [Hugh Hill Jr.] fell.", 2),
        ("[Bill Hill] ran. [William Hill] fell.", 1),
        ("[Hannah Gutierrez-Reed] ran. [Reed] fell. [Gutierrez] rose.", 1),
    ],
)
def test_full_names_are_one_only_where_their_parts_agree(source: str, expected: int) -> None:
    """First names, middle names, short forms, halves and suffixes."""
    assert len(groups(source)) == expected


def test_the_fullest_writing_names_the_group() -> None:
    """And each writing is counted."""
    [group] = named("[Ruiz] ran. [Ana Ruiz] fell. [Ruiz] rose. [Ana Maria Ruiz] sat.").groups
    assert group.name == "Ana Maria Ruiz"
    assert group.writings == {"Ana Maria Ruiz": 1, "Ana Ruiz": 1, "Ruiz": 2}
    assert group.mentions == [0, 1, 2, 3]


def test_a_title_tells_the_gender_and_whom_it_cannot_mean() -> None:
    """Mr Hill is not Ana where Hugh is there too."""
    found = named("[Ana Hill] and [Hugh Hill] came. Mr [Hill] spoke. Mrs. [Hill] did not.")
    assert [(g.name, g.gender, g.mentions) for g in found.groups] == [
        ("Ana Hill", "f", [0, 3]),
        ("Hugh Hill", "m", [1, 2]),
    ]
    assert not found.unclear


def test_two_titles_without_first_names_are_two_people() -> None:
    """Mr Hill and Mrs Hill; a bare "Hill" is then either."""
    found = named("Mr [Hill] met Mrs [Hill]. [Hill] ran.")
    assert [g.gender for g in found.groups] == ["m", "f"]
    assert found.unclear == {2: (0, 1)}


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Mr. ", "mr"),
        ("Mr ", "mr"),
        ("(Dame ", "dame"),
        ("“Lady ", "lady"),
        ("Mister ", ""),
        ("Hammr ", ""),
        ("Mr.", ""),
        ("", ""),
    ],
)
def test_a_title_stands_right_before_its_name(before: str, title: str) -> None:
    """As a word of its own."""
    assert title_before(f"{before}Hill", len(before)) == title


def test_an_organisation_is_one_with_its_article_and_its_initials() -> None:
    """Thus CPS is the Crown Prosecution Service where that alone gives these letters."""
    kinds = {
        "The_Crown_Prosecution_Service": "organisation",
        "Crown_Prosecution_Service": "organisation",
        "CPS": "organisation",
        "Central_Police_Store": "organisation",
    }
    source = "[The Crown Prosecution Service] sued. [CPS] paid. [Crown Prosecution Service] won."
    [group] = named(source, **kinds).groups
    assert group.kind is PersonKind.ORGANISATION
    assert (group.name, group.mentions) == ("Crown Prosecution Service", [0, 1, 2])
    assert len(named(f"[Central Police Store] shut. {source}", **kinds).groups) == 3


def test_places_and_descriptions_are_nobodys_names() -> None:
    """Only persons and organisations are grouped."""
    assert groups("[Leeds] slept. <The clerk> ran.", Leeds="place") == []


def test_a_person_and_an_organisation_of_one_name_are_two() -> None:
    """Whatever it is called."""
    source = "[Hill] ran. [Hill] paid."
    found = by_hand(source)
    one, other = found.mentions
    mentions = [one, type(other)(other.span, other.form, "organisation")]
    kinds = [group.kind for group in group_names(found.article.text, mentions).groups]
    assert kinds == [PersonKind.PERSON, PersonKind.ORGANISATION]


def test_a_mangled_name_is_no_second_person() -> None:
    """It is put to the one name it is likely of; all other groups stay as they are."""
    source = (
        "[Hannah Gutierrez-Reed] ran. [Gutierrez-Reed] fell. Bail of [Gutierrez-armorereed]'s was "
        "set. [Ana Ruiz] saw it."
    )
    found = by_hand(source)
    apart = group_names(found.article.text, found.mentions)
    mended = with_misprints(apart, found, Printed(found.article.text))
    assert [g.name for g in mended.groups] == ["Hannah Gutierrez-Reed", "Ana Ruiz"]
    assert mended.groups[0].mentions == [0, 1, 2]


def test_without_a_misprint_nothing_is_moved() -> None:
    """The very same groups."""
    found = by_hand("[Ana Ruiz] ran. [Hugh Hill] fell. [Ruiz] rose.")
    apart = group_names(found.article.text, found.mentions)
    assert with_misprints(apart, found, Printed(found.article.text)) == apart


@pytest.mark.parametrize("name", ["Will", "X" * 10_000, "李", "Ὀδυσσεύς", "-", "'"])
def test_an_odd_name_is_somebody(name: str) -> None:
    """Each mention belongs to exactly one group."""
    found = named(f"[{name}] ran. [{name}] fell. [Ana Ruiz] rose.")
    assert [group.mentions for group in found.groups] in ([[0, 1], [2]], [[2], [0, 1]])


@pytest.mark.parametrize("title", ["Mr", "Mr.", "Judge"])
def test_a_title_alone_is_nobodys_name(title: str) -> None:
    """Though the encoder took it for one."""
    assert groups(f"[{title}] ran. [Ana Ruiz] rose.") == [{"Ana Ruiz"}]


def test_a_known_outlet_is_an_organisation() -> None:
    """Whatever the encoder took it for; a surname of somebody there stays his."""
    found = by_hand("[Lantern] wrote. [Ana Hill] ran. [Hill] fell.")
    grouped = group_names(found.article.text, found.mentions, frozenset({"lantern", "hill"}))
    assert {g.name: (g.kind, g.mentions) for g in grouped.groups} == {
        "Ana Hill": (PersonKind.PERSON, [1, 2]),
        "Lantern": (PersonKind.ORGANISATION, [0]),
    }


def test_a_firm_is_called_by_its_first_words() -> None:
    """Whether the encoder took the short form for a body or for somebody."""
    firm = {"Hallbach_Bank": "organisation"}
    assert groups("[Hallbach Bank] fell. [Hallbach] sued.", **firm) == [
        {"Hallbach Bank", "Hallbach"}
    ]
    long = {"Green_Dale_Inputs_Ltd": "organisation", "Green_Dale": "organisation"}
    assert len(groups("[Green Dale Inputs Ltd] fell. [Green Dale] sued.", **long)) == 1
    cut = dict.fromkeys(("Orrin_Pharma", "Orrin_Pharmaceuticals", "Orrin"), "organisation")
    source = "[Orrin Pharma] fell. [Orrin Pharmaceuticals] sued. [Orrin] won."
    assert len(groups(source, **cut)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "[Dale Motors] fell. Mr [Dale] sued. [Dale] won.",
        "[Dale Motors] fell. [Ana Dale] sued. [Dale] won.",
        "[Dale Police] came. [Dale] sued.",
    ],
)
def test_somebody_called_like_a_firm_is_somebody(source: str) -> None:
    """By a title or a first name; and a place's body is no firm."""
    found = named(source, Dale_Motors="organisation", Dale_Police="organisation")
    assert PersonKind.PERSON in {group.kind for group in found.groups}


def test_a_name_is_shown_without_what_stands_before_it() -> None:
    """And is still one with itself."""
    [group] = named("[Alhaji Garba Sule] ran. [Sule] fell. [Deckhand Garba Sule] rose.").groups
    assert group.name == "Garba Sule"
