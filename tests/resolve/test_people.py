"""From readings and decisions to the people of a case, with names as the encoder finds them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import reading as marked_reading
from mentioned import by_hand
from onrecord.nouns import Person, PersonKind, Reading, Resolved
from onrecord.read.reader import Reader
from onrecord.resolve import Decision, Decisions, Judgement, resolve
from onrecord.resolve.cast import cast_of

Speaker = str | tuple[str, ...] | None
"""A name; the names of those it may be; or None where nobody is known at all."""
DAY = datetime(2025, 5, 1, tzinfo=UTC)


def read(reader: Reader, source: str, **of_article: object) -> Reading:
    """Marked text with its own attributions, and names and references as the encoder sees them."""
    gold = marked_reading(source, **of_article)
    return replace(reader.read(gold.article), attributions=gold.attributions)


def speakers_of(found: Resolved) -> list[Speaker]:
    """Whose each statement is, by name."""
    names = {p.id: p.name for p in found.people}
    return [
        names[s.speaker] if s.speaker else tuple(names[c] for c in s.candidates) or None
        for s in found.statements
    ]


def speakers(reader: Reader, *sources: str) -> list[Speaker]:
    """Whose each attribution of some marked texts is."""
    return speakers_of(resolve([read(reader, source) for source in sources]))


def one(found: Resolved, name: str) -> Person:
    """The only person of a name."""
    [person] = [p for p in found.people if p.name == name]
    return person


def local(found: Reading, name: str) -> str:
    """The id of a person of one article, for a decision."""
    [person] = [p for p in cast_of(found).people if p.name == name]
    return person.id


def decided(left: str, right: str, judgement: Judgement, day: int = 0) -> Decision:
    """What an editor decided about two."""
    return Decision(left, right, judgement, "an editor", "asked them", DAY + timedelta(days=day))


# Within one article


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("{speaker Ana Ruiz} {cue said} {content so}.", "Ana Ruiz"),
        ("{speaker Rust co-star Frances Fisher} {cue said} {content so}.", "Frances Fisher"),
        ("{speaker Hugh Hill, a doctor,} {cue said} {content so}.", "Hugh Hill"),
        ("{speaker Ruiz} {cue said} {content so}.", "Ruiz"),
        ("{speaker OK! Magazine} {cue described} {content him}.", "OK! Magazine"),
        ("{cue Reportedly} {content it was dark}.", None),
        ("Ana Ruiz, {speaker who} {cue said} {content so}, ran.", "Ana Ruiz"),
    ],
)
def test_a_speaker_is_the_name_in_the_words(reader: Reader, source: str, speaker: Speaker) -> None:
    """Where there is one."""
    assert speakers(reader, source) == [speaker]


def test_sources_close_to_somebody_never_become_that_person(reader: Reader) -> None:
    """Neither does his team, nor his lawyer."""
    source = (
        "Alec Baldwin ran. {speaker1 Sources close to Baldwin} {cue1 say} {content1 he is calm}. "
        "{speaker2 Baldwin} {cue2 said} {content2 “Yes.”} {speaker3 Baldwin's team} "
        "{cue3 said} {content3 no}. {speaker4 Baldwin's lawyer Luke Nikas} {cue4 said} "
        "{content4 never}. {speaker5 A spokesman for Baldwin} {cue5 said} {content5 maybe}."
    )
    close, baldwin, team, lawyer, spokesman = speakers(reader, source)
    assert (close, baldwin, lawyer) == ("Sources close to Baldwin", "Alec Baldwin", "Luke Nikas")
    assert "Alec Baldwin" not in (team, spokesman)


@pytest.mark.parametrize(
    "source",
    [
        "Ana Ruiz saw it. {speaker Ruiz} {cue said} {content so}.",
        "{speaker Ruiz} {cue said} {content so}. It was later that Ana Ruiz ran.",
        "Ana Ruiz saw it. {speaker Dr. Ruiz} {cue said} {content so}.",
        "Ana Ruiz saw it. {cue said} {speaker Ruiz}: {content so}.",
    ],
)
def test_a_lone_surname_is_the_one_full_name_that_ends_in_it(reader: Reader, source: str) -> None:
    """Wherever that stands, and whatever the title."""
    assert speakers(reader, source) == ["Ana Ruiz"]


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
        f"{{speaker1 [{full}]}} {{cue1 said}} {{content1 a}}. "
        f"{{speaker2 [{lone}]}} {{cue2 said}} {{content2 b}}."
    )
    first, second = speakers_of(resolve([by_hand(source)]))
    assert first == second == full


def test_two_people_of_one_surname_leave_it_unknown(reader: Reader) -> None:
    """Both are listed; the full name beside it is still one of them; and a reader is told."""
    source = (
        "{speaker1 Jory Penhallick} {cue1 said} {content1 so}. Sunniva Penhallick ran.\n\n"
        "{speaker2 Penhallick} {cue2 said} {content2 no}."
    )
    found = resolve([read(reader, source)])
    assert speakers_of(found) == ["Jory Penhallick", ("Jory Penhallick", "Sunniva Penhallick")]
    [(article, doubt)] = found.warnings
    assert article == found.statements[0].reports[0][0]
    assert doubt.kind == "one surname, two people"


def test_mr_and_mrs_hill_are_two_people(reader: Reader) -> None:
    """A surname with another title is somebody else's."""
    source = (
        "{speaker1 Mr Hill} {cue1 said} {content1 so}. {speaker2 Mrs Hill} {cue2 said} "
        "{content2 no}."
    )
    found = resolve([read(reader, source)])
    first, second = (s.speaker for s in found.statements)
    assert first is None or first != second


def test_a_pronoun_is_the_only_person_there_is(reader: Reader) -> None:
    """The plain case; the person keeps every word that is used for them, with its form."""
    source = (
        "{speaker1 Ana Ruiz} {cue1 said} {content1 it was dark}. {speaker2 She} {cue2 added} "
        "{content2 that nobody came}. {speaker3 Ruiz} {cue3 said} {content3 so twice}."
    )
    found = resolve([read(reader, source)])
    assert speakers_of(found) == ["Ana Ruiz"] * 3
    [person] = found.people
    assert (person.kind, person.aliases) == (PersonKind.PERSON, ("Ruiz",))
    assert [m.form for _, m in person.mentions] == ["name", "pronoun", "name"]


def test_two_whom_a_pronoun_may_mean_are_the_candidates() -> None:
    """Both are people of the case, and neither has said it."""
    source = "[Ana Ruiz] met [Ida Hill]. {speaker She} {cue said} {content so}."
    found = resolve([by_hand(source, {2: {0: 0.37, 1: 0.58}})])
    [statement] = found.statements
    assert statement.speaker is None
    assert set(statement.candidates) == {one(found, "Ana Ruiz").id, one(found, "Ida Hill").id}


@pytest.mark.parametrize(
    ("words", "is_hers"), [("The actor-turned-boxer", True), ("The prosecutor", False)]
)
def test_an_epithet_that_adds_is_whoever_spoke_and_an_office_is_not(
    words: str, is_hers: bool
) -> None:
    """Of an office nobody knows that the one who spoke last holds it."""
    source = (
        "{speaker1 [Ana Ruiz]} {cue1 said} {content1 so}. "
        "{speaker2 %s} {cue2 added} {content2 that it was late}."
    )
    found = resolve([by_hand(source % words, {})])
    assert (speakers_of(found) == ["Ana Ruiz", "Ana Ruiz"]) is is_hers


def test_a_man_is_not_she_whose_title_tells_it() -> None:
    """Though the encoder leans to him."""
    source = "Mr. [Hill] met [Ana Ruiz]. {speaker She} {cue said} {content so}."
    found = resolve([by_hand(source, {2: {0: 0.55, 1: 0.4}})])
    assert speakers_of(found) == ["Ana Ruiz"]


@pytest.mark.parametrize("words", ["We", "we", "Us"])
def test_we_is_the_outlet(reader: Reader, words: str) -> None:
    """Where it is known who that is; "I" is nobody's."""
    source = f"{{speaker {words}}} {{cue understand}} {{content it was dark}}."
    found = resolve([read(reader, source, outlet="The Evening Lantern")])
    assert speakers_of(found) == ["The Evening Lantern"]
    assert found.people[0].kind is PersonKind.ORGANISATION
    assert speakers(reader, source) == [None]
    by_me = read(reader, "{speaker I} {cue say} {content so}.", outlet="The Evening Lantern")
    assert speakers_of(resolve([by_me])) == [None]


def test_a_post_is_its_authors() -> None:
    """The name beside a post is who wrote it, and the person of that name in the text too."""
    source = (
        "[Ana Ruiz] ran.\n\n{content1 “That is murder”} — {speaker1 Gull Watch}\n\n"
        "{content2 “It is not”} — {speaker2 Ana Ruiz}"
    )
    found = resolve([by_hand(source)])
    assert speakers_of(found) == ["Gull Watch", "Ana Ruiz"]
    assert len(one(found, "Ana Ruiz").mentions) == 2


def test_a_role_keeps_the_words_it_rests_on(reader: Reader) -> None:
    """Exactly as they stand; and whose lawyer somebody is."""
    source = (
        "Hannah Gutierrez was charged with involuntary manslaughter. "
        "{speaker Gutierrez's lawyer Jason Bowles} {cue said} {content she was calm}."
    )
    reading = read(reader, source)
    found = resolve([reading])
    client, lawyer = one(found, "Hannah Gutierrez"), one(found, "Jason Bowles")
    assert [r.role for r in client.roles] == ["defendant"]
    assert [(r.role, r.of) for r in lawyer.roles] == [("lawyer", client.id)]
    for role in (*client.roles, *lawyer.roles):
        assert role.passages
        for passage in role.passages:
            assert reading.article.passage(passage.span) == passage


# Across articles


def test_one_full_name_in_two_articles_is_one_person(reader: Reader) -> None:
    """The reason is told in words, and every place is kept with its article."""
    readings = [
        read(reader, "{speaker Ana Ruiz} {cue said} {content it was dark}."),
        read(reader, "On Monday {speaker Ana Ruiz} {cue said} {content it rained}."),
    ]
    [person] = resolve(readings).people
    assert person.name == "Ana Ruiz"
    assert {article for article, _ in person.mentions} == {r.article.id for r in readings}
    assert "2 articles" in person.reasons[0]


def test_a_lone_surname_is_the_only_bearer_in_the_case(reader: Reader) -> None:
    """Also where another article alone has the full name."""
    source = "{speaker Ruiz} {cue told} {content the court that it rained}."
    found = resolve(
        [read(reader, "{speaker Ana Ruiz} {cue said} {content it was dark}."), read(reader, source)]
    )
    assert speakers_of(found) == ["Ana Ruiz", "Ana Ruiz"]
    assert found.people[0].aliases == ("Ruiz",)


def test_a_lone_surname_that_two_bear_joins_neither(reader: Reader) -> None:
    """Each is shown as perhaps the same, with the reason."""
    found = resolve(
        [
            read(reader, "{speaker Ana Ruiz} {cue said} {content it was dark}."),
            read(reader, "{speaker Luis Ruiz} {cue said} {content it snowed}."),
            read(reader, "{speaker Ruiz} {cue told} {content the court that it rained}."),
        ]
    )
    assert speakers_of(found) == ["Ana Ruiz", "Luis Ruiz", "Ruiz"]
    ids = {one(found, "Ana Ruiz").id, one(found, "Luis Ruiz").id}
    assert {other for other, _ in one(found, "Ruiz").perhaps} == ids
    assert all(why for _, why in one(found, "Ruiz").perhaps)


def test_two_lone_surnames_are_not_one_person(reader: Reader) -> None:
    """Two papers' Ruizes may be two people."""
    found = resolve(
        [
            read(reader, "{speaker Ruiz} {cue said} {content it was dark}."),
            read(reader, "On Monday {speaker Ruiz} {cue said} {content it rained}."),
        ]
    )
    assert [p.name for p in found.people] == ["Ruiz", "Ruiz"]
    assert len({p.id for p in found.people}) == 2


def test_namesakes_whose_roles_exclude_each_other_stay_apart(reader: Reader) -> None:
    """The judge is not the defendant of her name."""
    found = resolve(
        [
            read(reader, "Ana Ruiz was charged. {speaker Ruiz} {cue said} {content no}."),
            read(reader, "{speaker Judge Ana Ruiz} {cue said} {content the court was full}."),
        ]
    )
    assert [p.name for p in found.people] == ["Ana Ruiz", "Ana Ruiz"]
    first, second = (s.speaker for s in found.statements)
    assert first != second


def test_sources_without_a_name_stay_within_their_articles(reader: Reader) -> None:
    """Two papers' sources are not one; one paper's, in the same words, are."""
    said = "{speaker1 Two sources} {cue1 said} {content1 it was dark}."
    again = "Then {speaker2 two sources} {cue2 said} {content2 it was light}."
    found = resolve([read(reader, f"{said} {again}"), read(reader, said)])
    assert {p.kind for p in found.people} == {PersonKind.UNNAMED}
    assert len(found.people) == 2
    here, there, elsewhere = (s.speaker for s in found.statements)
    assert here == there != elsewhere


# Decisions


def test_a_decision_makes_two_names_one_person(reader: Reader) -> None:
    """Which no likeness of the names would."""
    readings = [
        read(reader, "{speaker Ana Ruiz} {cue said} {content it was dark}."),
        read(reader, "{speaker Mary Hill} {cue said} {content it rained}."),
    ]
    left, right = local(readings[0], "Ana Ruiz"), local(readings[1], "Mary Hill")
    found = resolve(readings, Decisions.of([decided(left, right, Judgement.SAME)]))
    [person] = found.people
    assert {person.name, *person.aliases} == {"Ana Ruiz", "Mary Hill"}
    assert {s.speaker for s in found.statements} == {person.id}
    assert any("decided" in reason for reason in person.reasons)


def test_a_decision_keeps_two_of_one_name_apart(reader: Reader) -> None:
    """In this run, in the next, and when another article has come."""
    readings = [
        read(reader, "{speaker Ana Ruiz} {cue said} {content it was dark}."),
        read(reader, "On Monday {speaker Ana Ruiz} {cue said} {content it rained}."),
    ]
    ids = [local(r, "Ana Ruiz") for r in readings]
    decisions = Decisions.of([decided(*ids, Judgement.DIFFERENT)])
    assert len(resolve(readings).people) == 1
    first = resolve(readings, decisions)
    assert len({s.speaker for s in first.statements}) == 2
    again = [read(reader, "{speaker Ana Ruiz} {cue said} {content it was dark}."), readings[1]]
    assert resolve(again, decisions) == first
    more = read(reader, "{speaker Mary Hill} {cue said} {content it snowed}.")
    with_more = resolve([*readings, more], decisions)
    assert [s.speaker for s in with_more.statements[:2]] == [s.speaker for s in first.statements]


def test_a_later_decision_outweighs_an_earlier_one(reader: Reader) -> None:
    """Nothing is taken back; it is decided anew."""
    readings = [
        read(reader, "{speaker Ana Ruiz} {cue said} {content it was dark}."),
        read(reader, "On Monday {speaker Ana Ruiz} {cue said} {content it rained}."),
    ]
    ids = [local(r, "Ana Ruiz") for r in readings]
    made = [decided(*ids, Judgement.SAME, 2), decided(*ids, Judgement.DIFFERENT, 1)]
    assert len(resolve(readings, Decisions.of(made)).people) == 1
    made.append(decided(*ids, Judgement.UNSURE, 3))
    left_open = resolve(readings, Decisions.of(made)).people
    assert len(left_open) == 2
    assert [other for other, _ in left_open[0].perhaps] == [left_open[1].id]


# Whatever comes

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


@pytest.fixture(scope="module")
def readings(reader: Reader) -> tuple[Reading, ...]:
    """Five articles of one case."""
    return tuple(read(reader, source) for source in SOURCES)


@given(order=st.permutations(range(len(SOURCES))))
@settings(max_examples=30)
def test_shuffling_the_readings_leaves_the_same_people_and_statements(
    readings: tuple[Reading, ...], order: Sequence[int]
) -> None:
    """Who is who depends on nothing in their order; statements come article by article."""
    found, plain = resolve([readings[i] for i in order]), resolve(readings)
    assert found.people == plain.people
    assert sorted(found.statements, key=lambda s: s.id) == sorted(
        plain.statements, key=lambda s: s.id
    )
    assert sorted(found.warnings) == sorted(plain.warnings)


@given(chosen=st.lists(st.sampled_from(range(len(SOURCES))), unique=True))
@settings(max_examples=30)
def test_every_attribution_is_one_statement_of_somebody_listed(
    readings: tuple[Reading, ...], chosen: list[int]
) -> None:
    """None is lost, and no id leads nowhere."""
    some = [readings[i] for i in chosen]
    found = resolve(some)
    people = {p.id for p in found.people}
    assert len(people) == len(found.people)
    assert all(s.speaker is None or s.speaker in people for s in found.statements)
    assert all(set(s.candidates) <= people for s in found.statements)
    assert not any(s.speaker and s.candidates for s in found.statements)
    assert sorted((a, r.place) for s in found.statements for a, r in s.reports) == sorted(
        (r.article.id, a.place) for r in some for a in r.attributions
    )
    texts = {r.article.id: r.article.text for r in some}
    for person in found.people:
        assert all(m.span.of(texts[article]) for article, m in person.mentions)
        assert all(r.of is None or r.of in people for r in person.roles)
        assert all(other in people for other, _ in person.perhaps)


def test_nothing_to_resolve_is_nobody() -> None:
    """No readings, no people."""
    assert resolve([]) == Resolved((), ())
