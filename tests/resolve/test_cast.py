"""The people of one article and who speaks its attributions, from mentions by hand."""

from collections.abc import Mapping

from mentioned import by_hand
from onrecord.nouns import PersonKind, Reading
from onrecord.resolve.cast import Cast, Speaks, cast_of
from onrecord.resolve.local import local_id


def cast(source: str, references: Mapping[int, Mapping[int, float]] | None = None) -> Cast:
    """The cast of a marked text."""
    return cast_of(by_hand(source, references))


def named(found: Cast, speaks: Speaks) -> str | tuple[str, ...] | None:
    """Who speaks, by name; or who may."""
    names = {p.id: p.name for p in found.people}
    if speaks.person is not None:
        return names[speaks.person]
    return tuple(names[c] for c in speaks.candidates) or None


def voices(
    source: str, references: Mapping[int, Mapping[int, float]] | None = None
) -> list[str | tuple[str, ...] | None]:
    """Who speaks each attribution of a marked text."""
    found = cast(source, references)
    return [named(found, speaks) for speaks in found.speaks]


def test_everybody_named_is_of_the_cast_and_organisations_that_speak() -> None:
    """A place is nobody, and a firm that only is there is left out."""
    source = (
        "[Ana Ruiz] sued [Harbour Trust] in [Leeds]. {speaker [Mill Bank]} {cue said} {content so}."
    )
    kinds = {"Harbour Trust": "organisation", "Mill Bank": "organisation", "Leeds": "place"}
    people = cast_of(by_hand(source, kinds=kinds)).people
    assert [(p.name, p.kind) for p in people] == [
        ("Ana Ruiz", PersonKind.PERSON),
        ("Mill Bank", PersonKind.ORGANISATION),
    ]


def test_a_role_that_the_text_states_of_one_person_is_that_person() -> None:
    """Here “the armorer” is she whom it calls armorer, though the encoder has no idea."""
    source = (
        "Rust armorer [Ana Ruiz] met [Eva Hill]. {speaker <The armorer>} {cue said} {content so}."
    )
    assert voices(source) == ["Ana Ruiz"]


def test_a_role_that_the_text_states_of_two_is_neither() -> None:
    """It is somebody described, and a person of her own."""
    source = (
        "Armorer [Ana Ruiz] met armorer [Eva Hill]. {speaker <The armorer>} {cue said} "
        "{content so}."
    )
    found = cast(source)
    assert named(found, found.speaks[0]) not in ("Ana Ruiz", "Eva Hill")


def test_whoever_is_named_in_the_words_did_not_say_them() -> None:
    """In "he said that Hill ran", he is not Hill."""
    source = "[Bo Reed] met [Hugh Hill]. {speaker He} {cue said} {content that [Hill] ran}."
    assert voices(source, {2: {0: 0.4, 1: 0.5}}) == ["Bo Reed"]


def test_a_source_without_a_name_is_one_person_in_the_same_words() -> None:
    """And never whom it is close to."""
    source = (
        "[Alec Baldwin] ran. {speaker1 Sources close to [Baldwin]} {cue1 say} {content1 so}. "
        "Later {speaker2 sources close to [Baldwin]} {cue2 said} {content2 no}."
    )
    found = cast(source)
    first, second = found.speaks
    assert first == second
    [baldwin] = [p for p in found.people if p.name == "Alec Baldwin"]
    assert first.person != baldwin.id
    assert len(baldwin.mentions) == 3


def test_the_same_words_with_another_article_are_one_source() -> None:
    """A jury is told of first, and then the jury; a body with that name is another."""
    source = (
        "[Bo Reed] wept. {speaker1 A Marlow jury} {cue1 found} {content1 so}. "
        "Later {speaker2 the Marlow jury} {cue2 said} {content2 no}."
    )
    found = cast(source)
    assert found.speaks[0] == found.speaks[1]
    assert [p.name for p in found.people] == ["Bo Reed", "A Marlow jury"]


def test_a_document_or_a_body_that_speaks_is_no_person() -> None:
    """They have no name, and are kept apart from everybody who has one."""
    found = cast("{speaker1 The report} {cue1 said} {content1 so}.")
    assert [(p.name, p.kind) for p in found.people] == [("The report", PersonKind.UNNAMED)]


def test_a_town_that_the_encoder_took_for_somebody_is_nobody() -> None:
    """Wherever it stands, people live there or come from it."""
    town = (
        "[Ana Ruiz] grew up in [Nether Moss]. Neighbours in [Nether Moss] {cue said} {content so}."
    )
    assert [p.name for p in cast(town).people] == ["Ana Ruiz"]
    person = "[Ana Ruiz] lost her trust in [Eva Hill]. [Eva Hill] {cue said} {content so}."
    assert [p.name for p in cast(person).people] == ["Ana Ruiz", "Eva Hill"]


def test_a_source_without_a_name_speaks_though_the_encoder_took_it_for_a_name() -> None:
    """Its words are somebody's, and nobody's name."""
    found = cast("{speaker [Prosecutors]} {cue said} {content so}.")
    assert found.speaks[0].person is not None
    assert [(p.name, p.kind) for p in found.people] == [("Prosecutors", PersonKind.UNNAMED)]


def test_a_pronoun_for_a_source_without_a_name_is_that_source() -> None:
    """And no second one in the same words."""
    source = (
        "{speaker1 <Prosecutors>} {cue1 said} {content1 so}. {speaker2 They} {cue2 added} "
        "{content2 more}."
    )
    found = cast(source, {1: {0: 0.95}})
    assert found.speaks[0] == found.speaks[1]
    assert [p.kind for p in found.people] == [PersonKind.UNNAMED]


def test_a_pronoun_may_be_somebody_described() -> None:
    """Both are then one person, who has no name."""
    source = (
        "{speaker1 <The driver>} {cue1 said} {content1 so}. {speaker2 He} {cue2 added} "
        "{content2 no}."
    )
    found = cast(source, {1: {0: 0.95}})
    assert found.speaks[0] == found.speaks[1]
    [driver] = found.people
    assert [m.form for m in driver.mentions] == ["nominal", "pronoun"]


def test_the_id_is_that_of_the_first_mention() -> None:
    """So that a decision about it outlives the next run."""
    reading = by_hand("[Ana Ruiz] ran. {speaker [Ruiz]} {cue said} {content so}.")
    [person] = cast_of(reading).people
    assert person.id == local_id(reading.article.id, reading.mentions[0].span)
    assert cast_of(reading).people == (person,)


def test_no_two_of_a_cast_have_one_id() -> None:
    """Though they begin at the same words."""
    source = (
        "{speaker1 <Prosecutors>} {cue1 said} {content1 so}. {speaker2 They} {cue2 added} "
        "{content2 more}."
    )
    for reference in (0.95, 0.5, 0.2):
        people = cast(source, {1: {0: reference}}).people
        assert len({p.id for p in people}) == len(people)


def test_two_of_one_surname_are_told_apart() -> None:
    """The article names both, so they are two in every article."""
    ana, hugh, other = cast("[Ana Hill] met [Hugh Hill] and [Bo Reed].").people
    assert (ana.apart_from, hugh.apart_from, other.apart_from) == ((hugh.id,), (ana.id,), ())


def test_a_person_keeps_how_the_article_calls_them() -> None:
    """Other names, roles, and descriptions in its own words."""
    source = "Rust armorer [Ana Ruiz], 26, was charged with manslaughter. Mrs. [Ruiz] wept."
    [person] = cast(source).people
    assert (person.name, person.aliases, person.gender) == ("Ana Ruiz", ("Ruiz",), "f")
    assert "defendant" in person.roles
    assert any("armorer" in words for words in person.descriptions)


def test_we_is_the_outlet_and_one_with_its_name() -> None:
    """Where the text also names it as a speaker."""
    source = (
        "{speaker1 We} {cue1 know} {content1 so}. {speaker2 [The Lantern]} {cue2 said} "
        "{content2 no}."
    )
    reading = by_hand(source, kinds={"The Lantern": "organisation"}, outlet="The Lantern")
    found = cast_of(reading)
    assert found.speaks[0].person is not None
    names = [p.name.removeprefix("The ") for p in found.people]
    assert set(names) == {"Lantern"}


def test_each_mention_means_somebody_of_the_cast_or_nobody() -> None:
    """By id, in the order of the mentions."""
    reading: Reading = by_hand(
        "[Ana Ruiz] met [Eva Hill]. she fell. who ran?", {2: {0: 0.9}, 3: {0: 0.02}}
    )
    found = cast_of(reading)
    assert [named(found, meant) for meant in found.meant] == [
        "Ana Ruiz", "Eva Hill", "Ana Ruiz", None,
    ]  # fmt: skip


def test_a_pronoun_alone_makes_nobody_a_defendant() -> None:
    """It may mean another; a name beside the charge does."""
    source = (
        "[Ana Ruiz] left. {speaker [Hugh Hill]} {cue said} {content so}. he was charged with theft."
    )
    found = by_hand(source, {2: {1: 0.95}})
    cast = cast_of(found)
    [hill] = [p for p in cast.people if p.name == "Hugh Hill"]
    assert "defendant" not in hill.roles
    named = cast_of(by_hand("[Hugh Hill] was charged with theft."))
    assert [p.roles for p in named.people] == [("defendant",)]
