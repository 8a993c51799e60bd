from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import reading
from onrecord.nouns import PersonKind, Reading, Resolved
from onrecord.resolve import resolve

Speaker = str | tuple[str, ...] | None
"""A name; the names of those it may be; or None where nobody is known at all."""


def speakers(*sources: str) -> list[Speaker]:
    """Whose each attribution of some marked texts is."""
    found = resolve([reading(source) for source in sources])
    names = {p.id: p.name for p in found.people}
    return [
        names[s.speaker] if s.speaker else tuple(names[c] for c in s.candidates) or None
        for s in found.statements
    ]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("{speaker Ana Ruiz} {cue said} {content so}.", "Ana Ruiz"),
        ("{speaker Rust co-star Frances Fisher} {cue said} {content so}.", "Frances Fisher"),
        ("{speaker Hugh Hill, a doctor,} {cue said} {content so}.", "Hugh Hill"),
        ("{speaker Ruiz} {cue said} {content so}.", "Ruiz"),
        ("{speaker OK! Magazine} {cue described} {content him}.", "OK! Magazine"),
        ("{cue Reportedly} {content it was dark}.", None),
        ("{speaker They} {cue said} {content so}. Ana Ruiz ran.", None),
    ],
)
def test_a_speaker_is_the_name_in_the_words(source: str, speaker: Speaker) -> None:
    """Where there is one."""
    assert speakers(source) == [speaker]


def test_sources_close_to_somebody_never_become_that_person() -> None:
    """Neither do they lend him their pronoun's words."""
    source = (
        "Alec Baldwin ran. {speaker1 Sources close to Baldwin} {cue1 say} {content1 he is calm}. "
        "{speaker2 Baldwin} {cue2 said} {content2 “Yes.”} {speaker3 Baldwin's team} "
        "{cue3 said} {content3 no}."
    )
    close, baldwin, team = speakers(source)
    assert (close, baldwin) == ("Sources close to Baldwin", "Alec Baldwin")
    assert team != "Alec Baldwin"


@pytest.mark.parametrize(
    "source",
    [
        "Ana Ruiz saw it. {speaker Ruiz} {cue said} {content so}.",
        "{speaker Ruiz} {cue said} {content so}. It was later that Ana Ruiz ran.",
        "Ana Ruiz saw it. {speaker Dr. Ruiz} {cue said} {content so}.",
        "Ana Ruiz saw it. {cue said} {speaker Ruiz}: {content so}.",
    ],
)
def test_a_lone_surname_is_the_one_full_name_that_ends_in_it(source: str) -> None:
    """Wherever that stands, and whatever the title."""
    assert speakers(source) == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("full", "lone"),
    [
        ("Ludwig van Beethoven", "van Beethoven"),
        ("Ludwig van Beethoven", "Beethoven"),
        ("Tip O’Neill", "O’Neill"),
        ("Dagny Quill-Tarrow", "Quill-Tarrow"),
        ("Martin Boone Jr.", "Boone"),
    ],
)
def test_a_surname_may_have_a_particle_a_mark_or_a_suffix(full: str, lone: str) -> None:
    """All the same."""
    source = (
        f"{{speaker1 {full}}} {{cue1 said}} {{content1 a}}. "
        f"{{speaker2 {lone}}} {{cue2 said}} {{content2 b}}."
    )
    first, second = speakers(source)
    assert first == second == full.rstrip(".")


def test_two_people_of_one_surname_leave_it_unknown() -> None:
    """Both are listed; the full name beside it is still one of them."""
    source = (
        "{speaker1 Jory Penhallick} {cue1 said} {content1 so}. Sunniva Penhallick ran.\n\n"
        "{speaker2 Penhallick} {cue2 said} {content2 no}."
    )
    assert speakers(source) == ["Jory Penhallick", ("Jory Penhallick", "Sunniva Penhallick")]


def test_a_lone_surname_joins_nobody_of_another_article() -> None:
    """Two papers' Ruizes may be two people; two papers' Ana Ruizes are one."""
    found = resolve(
        [
            reading("{speaker1 Ruiz} {cue1 said} {content1 so}."),
            reading("{speaker1 Ruiz} {cue1 said} {content1 no}."),
            reading("{speaker1 Ana Ruiz} {cue1 said} {content1 so}."),
            reading("{speaker1 Ana Ruiz} {cue1 said} {content1 no}."),
        ]
    )
    assert [p.name for p in found.people] == ["Ana Ruiz", "Ruiz", "Ruiz"]
    assert len({p.id for p in found.people}) == 3
    assert sorted(len(p.mentions) for p in found.people) == [1, 1, 2]


@pytest.mark.parametrize(
    "between",
    [
        "",
        "It was dark.",
        "“Hugh Hill ran,” somebody wrote on the wall.",  # named, but not by the article
        "Ruiz looked away.",
    ],
)
def test_a_pronoun_is_the_last_speaker_where_nobody_else_was_named(between: str) -> None:
    """The plain case."""
    source = (
        f"{{speaker1 Ana Ruiz}} {{cue1 said}} {{content1 so}}. {between} "
        "{speaker2 She} {cue2 added} {content2 more}."
    )
    assert speakers(source) == ["Ana Ruiz", "Ana Ruiz"]


@pytest.mark.parametrize(
    "between", ["Hugh Hill laughed.", "The clerk met Hugh Hill, and it rained."]
)
def test_a_pronoun_after_another_name_is_unknown(between: str) -> None:
    """Both are candidates, the nearer one no more than the other."""
    source = (
        f"{{speaker1 Ana Ruiz}} {{cue1 said}} {{content1 so}}. {between} "
        "{speaker2 She} {cue2 added} {content2 more}."
    )
    assert speakers(source) == ["Ana Ruiz", ("Ana Ruiz", "Hugh Hill")]


def test_a_pronoun_after_another_surname_is_unknown() -> None:
    """A man known by his surname alone is somebody else too."""
    source = (
        "{speaker1 Ana Ruiz} {cue1 said} {content1 so}. Then Hill laughed. "
        "{speaker2 He} {cue2 added} {content2 more}."
    )
    assert speakers(source)[1] != "Ana Ruiz"


def test_a_pronoun_right_after_another_name_is_unknown() -> None:
    """“Ruiz told Hugh Hill. He said” may be Hill."""
    source = (
        "{speaker1 Ana Ruiz} {cue1 said} {content1 so} to Hugh Hill. "
        "{speaker2 He} {cue2 said} {content2 no}."
    )
    assert speakers(source)[1] != "Ana Ruiz"


@pytest.mark.parametrize("other", ["The clerk", "A witness", "Sources close to Ruiz"])
def test_a_pronoun_after_a_speaker_without_a_name_is_unknown(other: str) -> None:
    """She may be the clerk."""
    source = (
        "{speaker1 Ana Ruiz} {cue1 said} {content1 so}. "
        f"{{speaker2 {other}}} {{cue2 said}} {{content2 no}}. "
        "{speaker3 She} {cue3 added} {content3 more}."
    )
    assert speakers(source)[2] != "Ana Ruiz"


def test_mr_and_mrs_hill_are_two_people() -> None:
    """A surname with another title is somebody else's."""
    source = (
        "{speaker1 Mr Hill} {cue1 said} {content1 so}. {speaker2 Mrs Hill} {cue2 said} "
        "{content2 no}."
    )
    found = speakers(source)
    assert found[0] is None or found[0] != found[1]


def test_a_pronoun_far_from_the_last_speaker_is_unknown() -> None:
    """Three paragraphs on, she may be anybody."""
    source = (
        "{speaker1 Ana Ruiz} {cue1 said} {content1 so}.\n\nNobody spoke.\n\nIt rained.\n\n"
        "{speaker2 She} {cue2 said} {content2 no}."
    )
    assert speakers(source)[1] is None


def test_an_organisation_is_not_he() -> None:
    """A company's words are followed by it, not by him."""
    source = (
        "{speaker1 The Harbor Row Company} {cue1 said} {content1 so}. "
        "{speaker2 He} {cue2 said} {content2 no}."
    )
    assert speakers(source)[1] != "Harbor Row Company"


def test_who_is_the_name_right_before_it() -> None:
    """And nobody where none stands there."""
    assert speakers("Ana Ruiz, {speaker who} {cue said} {content so}, ran.") == ["Ana Ruiz"]
    assert speakers("Ana Ruiz met a clerk {speaker who} {cue said} {content so}.") == [None]


def test_a_person_keeps_the_words_used_for_them() -> None:
    """Aliases are the other names; mentions are the places, with the form of each."""
    found = resolve(
        [
            reading(
                "{speaker1 Ana Ruiz} {cue1 said} {content1 so}. {speaker2 She} {cue2 added} "
                "{content2 a}. "
                "{speaker3 Ruiz} {cue3 added} {content3 b}."
            )
        ]
    )
    [person] = found.people
    assert (person.name, person.kind, person.aliases) == ("Ana Ruiz", PersonKind.PERSON, ("Ruiz",))
    assert [m.form for _, m in person.mentions] == ["name", "pronoun", "name"]


def test_a_source_without_a_name_stays_within_its_article() -> None:
    """Two papers' prosecutors are not one."""
    found = resolve(
        [
            reading("{speaker Prosecutors} {cue said} {content so}."),
            reading("{speaker Prosecutors} {cue said} {content no}."),
        ]
    )
    assert [(p.name, p.kind) for p in found.people] == [("Prosecutors", PersonKind.UNNAMED)] * 2
    assert len({p.id for p in found.people}) == 2


SOURCES = (
    "{speaker1 Ana Ruiz} {cue1 said} {content1 so}. {speaker2 She} {cue2 added} {content2 “more.”}",
    "Hugh Hill ran. {speaker1 Hill} {cue1 said} {content1 so}. {cue2 Reportedly} {content2 no}.",
    "Ida Hill and Hugh Hill ran. {speaker1 Hill} {cue1 said} {content1 so}. "
    "{speaker2 he} {cue2 said} {content2 no}.",
    "{speaker1 sources close to Ruiz} {cue1 said} {content1 so}. "
    "{speaker2 Ruiz} {cue2 said} {content2 no}.",
    "{speaker1 Ana Ruiz} {cue1 told} {content1 so} to TMZ. "
    "{speaker2 The judge} {cue2 said} {content2 no}.",
)


@given(st.permutations([reading(source) for source in SOURCES]))
@settings(max_examples=30)
def test_shuffling_the_readings_leaves_the_same_people_and_statements(
    readings: Sequence[Reading],
) -> None:
    """Who is who depends on nothing in their order."""
    assert resolve(readings) == resolve([reading(source) for source in SOURCES])


@given(st.lists(st.sampled_from(SOURCES), unique=True))
@settings(max_examples=30)
def test_every_attribution_is_one_statement_of_somebody_listed(sources: list[str]) -> None:
    """None is lost, and no id leads nowhere."""
    readings = [reading(source) for source in sources]
    found: Resolved = resolve(readings)
    people = {p.id for p in found.people}
    assert len(people) == len(found.people)
    assert all(s.speaker is None or s.speaker in people for s in found.statements)
    assert all(set(s.candidates) <= people for s in found.statements)
    assert not any(s.speaker and s.candidates for s in found.statements)
    assert sorted((a, r.place) for s in found.statements for a, r in s.reports) == sorted(
        (r.article.id, a.place) for r in readings for a in r.attributions
    )


def test_nothing_to_resolve_is_nobody() -> None:
    """No readings, no people."""
    assert resolve([]) == Resolved((), ())
