"""What a text says of two names, and what becomes of it in its cast."""

import pytest

from mentioned import by_hand
from onrecord.nouns import PersonKind
from onrecord.resolve.across import join
from onrecord.resolve.cast import Cast, cast_of
from onrecord.resolve.local import LocalPerson
from onrecord.resolve.stated import find_stated


def called(source: str) -> dict[str, tuple[str, ...]]:
    """Whom a marked text gives other names, by the words of the mention."""
    reading = by_hand(source)
    text = reading.article.text
    found = find_stated(text, reading.mentions).called
    return {reading.mentions[i].span.of(text): names for i, names in found.items()}


def people(source: str) -> list[tuple[str, int]]:
    """Everybody of a marked text with the number of their mentions, in the order of the text."""
    return [(p.name, len(p.mentions)) for p in cast(source).people]


def cast(source: str) -> Cast:
    """The cast of a marked text."""
    return cast_of(by_hand(source))


@pytest.mark.parametrize(
    ("source", "who", "name"),
    [
        ("[Viktor Osk], also known as Victor Ask, fled.", "Viktor Osk", "Victor Ask"),
        ("[Lil Kestrel], whose legal name is Devon Amory, rapped.", "Lil Kestrel", "Devon Amory"),
        ("[Lucy Bream], née Farthing, wept.", "Lucy Bream", "Lucy Farthing"),
        ("[Lucy Bream] (born Farthing) wept.", "Lucy Bream", "Lucy Farthing"),
        ("[Ana Doren] (@adoren_reports) wrote.", "Ana Doren", "@adoren_reports"),
        ("[Ana Carrick], nicknamed “the Duchess” by all.", "Ana Carrick", "the Duchess"),
        ("[Ana Reid], spelled Reed in the charge sheet.", "Ana Reid", "Reed"),
        ("[Olga Zim], 60; neighbours know her as Olga Petrovna.", "Olga Zim", "Olga Petrovna"),
        ("[Lucy Bream], the former Miss Farthing, wept.", "Lucy Bream", "Miss Farthing"),
        ("[Ana Ruiz], identified in court papers as Ana Roiz, wept.", "Ana Ruiz", "Ana Roiz"),
        ("[Ana Ruiz] changed her name to Eva Hill in May.", "Ana Ruiz", "Eva Hill"),
        ("[Robert Quill], whom everybody calls Bo, fled.", "Robert Quill", "Bo"),
        ("[Ana Ruiz], until now Witness Bell, wept.", "Ana Ruiz", "Witness Bell"),
        ("Sisters [Liz] and [Betty Crabtree] fled.", "Liz", "Liz Crabtree"),
        ("[Tom Bream]’s wife, [Lucy], fled.", "Lucy", "Lucy Bream"),
    ],
)
def test_a_text_that_gives_a_second_name_is_believed(source: str, who: str, name: str) -> None:
    """In marks, behind a turn, or from a relative's last name."""
    assert name in called(source).get(who, ())


@pytest.mark.parametrize(
    "source",
    [
        "[Ana Hill] called Nell Ross a liar.",
        "[Ana Hill], whom police say Nell Ross called, wept.",
        "[Ana Hill], until now Monday’s guest, wept.",
        "[Ana Hill], born March 3, wept.",
        "[Ruiz] and [Eva Hill] fled.",
        "[Ana Hill] told Nell Ross so.",
        "They called [Ana Hill], then Nell Ross.",
        "Chief [Ana Hill] identified the driver as Nell Ross.",
        "[Ana Hill] arrested a man using the name Nell Ross.",
        "[Ana Hill], known for her calm, wept.",
    ],
)
def test_names_that_only_stand_side_by_side_give_nobody_a_name(source: str) -> None:
    """A phone call, a day of birth, a last name that is no first one."""
    assert called(source) == {}


def test_a_second_name_that_is_met_is_the_same_person() -> None:
    """Both in the same article: "Reid", "Reed"."""
    assert people("Witness [Ottoline Reid], spelled [Reed] in the charge sheet, wept.") == [
        ("Ottoline Reid", 2)
    ]


@pytest.mark.parametrize(
    "source",
    [
        "[Meera Rao], a clerk in the court of Justice [Rao], found it.",
        "[Hill] and [Ana Hill] were held.",
        "[Hill], who uses one name, met [Ana Hill].",
        "[Hill], no relation to [Ana Hill], spoke.",
        "[Robin Ashe], 19, the victim, met [Robin Ashe], 61, a neighbour.",
        "[Brandt] the juror was excused; [Brandt] the witness returned.",
        "Mr [Osei], the father of Dr [Osei], wept.",
        "[Ana Maria Ruiz] and her mother, [Ana Ruiz], fled.",
        "[Max Orlan Sr.] ran the firm; the younger [Orlan] kept the books.",
        "A Mr [Kim] testified before [Kim Tolleyfield] did.",
        "Mr [Kim] spoke. [Kim Tolleyfield] did not.",
        "[Dana Frisk], 34, was sentenced by Judge [Frisk].",
        "Dr [Polk] examined [Martin Polk] on the night.",
        "Officer [Lund] arrested [Kirsten Lund] at the pier.",
        "Before Judge [Orlan], the defendant, [Max Orlan], stood silent.",
    ],
)
def test_a_lone_name_that_the_text_parts_from_a_full_one_is_another(source: str) -> None:
    """Two people, though one word would do for both."""
    assert len(people(source)) == 2


def test_a_lone_name_that_nothing_parts_from_a_full_one_is_the_same() -> None:
    """As in any article."""
    assert people("[Ana Hill] ran, and [Hill] fell.") == [("Ana Hill", 2)]
    assert people("[Ana Hill] told jurors that Ms [Hill] ran.") == [("Ana Hill", 2)]
    assert people("The trial of [Ana Hill] ended with [Hill] in tears.") == [("Ana Hill", 2)]
    assert people("Judge [Hill] came. Judge [Ana Hill] sat.") == [("Ana Hill", 2)]
    assert people("[Ana Hill], 26, ran. [Ana Hill], 27, fell.") == [("Ana Hill", 2)]
    assert people("[Hill] the lawyer wept. [Hill] the father did not.") == [("Hill", 2)]
    assert people("Sir [Giles Hill] ran. Sir [Giles] fell.") == [("Giles Hill", 2)]


def other(name: str) -> LocalPerson:
    """Somebody of a second article."""
    return LocalPerson(f"id of {name}", "other", name, PersonKind.PERSON)


def test_another_article_joins_by_the_name_that_one_gives() -> None:
    """With the reason in words; and without that article nobody is joined."""
    local = cast("[Ana Carrick], nicknamed “Smoke” by all, wept.").people
    joined = join([*local, other("Smoke")])
    assert [len(j.members) for j in joined] == [2]
    assert "an article gives the name: Smoke" in joined[0].reasons[0]
    assert len(join([other("Ana Carrick"), other("Smoke")])) == 2


def test_kin_told_with_one_last_name_are_two_in_another_article_too() -> None:
    """Liz Crabtree is whom the article calls Liz, and is not Betty."""
    local = cast("Sisters [Liz] and [Betty Crabtree] fled.").people
    joined = join([*local, other("Liz Crabtree")])
    assert sorted(len(j.members) for j in joined) == [1, 2]


def test_pronouns_tell_a_gender_where_nothing_else_does() -> None:
    """One is enough where nobody else is named."""
    source = "[Pat Hill] said (his) van was stolen."
    (pat,) = cast_of(by_hand(source, {1: {0: 0.9}})).people
    assert pat.gender == "m"
    joined = join([pat, other("Patricia Hill")])
    assert len(joined) == 2
