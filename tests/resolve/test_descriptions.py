"""What a text says that somebody is: `{name Ana Ruiz}` is what `{is ...}` describes."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import marked
from onrecord.nouns import Mention, Span
from onrecord.resolve.descriptions import AGE, Description, find_descriptions, role_table
from onrecord.resolve.person_nouns import head_of, is_person_noun, singular
from texts import messy_texts


def described(source: str) -> tuple[list[str], list[str]]:
    """The words found of the names of a marked text, and those it marks."""
    found = marked(source)
    mentions = [Mention(span, "name") for span in found.all("name")]
    return [d.words for d in find_descriptions(found.text, mentions)], found.words("is")


def of(text: str, *names: str) -> tuple[Description, ...]:
    """The descriptions of some names, each where it first stands."""
    at = [text.index(name) for name in names]
    return find_descriptions(
        text, [Mention(Span(i, i + len(n)), "name") for i, n in zip(at, names, strict=True)]
    )


@pytest.mark.parametrize(
    "source",
    [
        "The trial over {is cinematographer} {name Ada Holm} began.",
        "{is Lantern co-star} {name Bea Frost} said so.",
        "They heard {is lead prosecutor} {name Ana Ruiz}.",
        "{is Judge} {name Mary Sommer} spoke.",
        "He told {is former Fifa president} {name Max Stern}.",
        "Yesterday {is actor} {name Max Stern} left.",
        "{is Ohio Gov.} {name Max Stern} spoke.",
        "{is Attorney General} {name Ana Ruiz} spoke.",
        "{is News editor} Dr. {name Ana Ruiz} spoke.",
        "A jury convicted {is armorer} {name Bea Frost}.",
        "{is Convicted murderer} {name Max Stern} spoke.",
        "The {is stunt coordinator} {name Max Stern} fell.",
        "the {is five-star general} {name Max Stern}",
        "{is Frost's lawyer} {name Max Stern} said so.",
        "{is His ex-wife}, {name Ana Ruiz}, said so.",
        "The {is ex-wife of the jailed financier}, {name Ana Ruiz}, said so.",
    ],
)
def test_words_before_a_name_describe_it(source: str) -> None:
    """From the first modifier to the noun, with its possessor, without "the"."""
    found, expected = described(source)
    assert found == expected


@pytest.mark.parametrize(
    "source",
    [
        "{name Hugh Hill}, a {is doctor}, said so.",
        "{name Bea Frost}, {is Stern's co-star in Lantern}, left.",
        "{name Ana Ruiz}, {is attorney for the city}.",
        "{name Ana Ruiz}, {is its president}, was blunt.",
        "{name Ana Ruiz}, a {is former aide to Mr. Stern}, said so.",
        "{name Ana Ruiz}, the {is woman accused of it}, said so.",
        "{is The film's armorer}, {name Bea Frost}, left.",
        "The {is president of the Guild of Riggers}, {name Bea Frost}, left.",
        "{is The show's producer and director}, {name Max Stern}, left.",
        "{name Bea Frost} was {is the film's armorer}.",
        "{name Bea Frost}, {is 26}, a {is former waitress}, wept.",
        "{name Bea Frost} ({is 56}), of Kiln Lane, wept.",
        "the {is 26-year-old} {name Bea Frost}",
    ],
)
def test_appositions_and_ages_describe_a_name(source: str) -> None:
    """After it and before it, up to where they end."""
    found, expected = described(source)
    assert found == expected


@pytest.mark.parametrize(
    "source",
    [
        '"Yes," said {name Ana Ruiz}.',
        "After {name Ana Ruiz} left, former",
        "Whether {name Ana Ruiz} left is open.",
        "He has accused {name Ana Ruiz} of it.",
        "They want to host {name Ana Ruiz}.",
        "It stars {name Ana Ruiz}.",
        "Later {name Ana Ruiz} left.",
        "Consider {name Ana Ruiz}.",
        "A doctor, a nurse and {name Ana Ruiz} came.",
        "A doctor, {name Ana Ruiz}, and a nurse came.",
        "{name Ana Ruiz}, the judge said, was wrong.",
        "In {name Ana Ruiz}, lawyers for the city said so.",
        "{name Ana Ruiz}, the candidate boasted of it.",
        "The judge, {name Ruiz} said, was wrong.",
        "{name Ana Ruiz}, 3.5 of them",
        "He lives near the river {name Ana Ruiz}.",
        "{name Ana Ruiz}, {name Eric Garner} and {name Bo Cook}, all dead",
        "{name Ana Ruiz}, {name Cook}, left.",
        "The trial ended. {name Ana Ruiz} left.",
    ],
)
def test_verbs_lists_and_places_describe_nobody(source: str) -> None:
    """The negative list."""
    assert described(source)[0] == []


def test_a_plural_describes_every_name_of_its_list() -> None:
    """And a single name, which it cannot fit, not at all."""
    found = of("the actors Ana Ruiz and Bo Hill, and Cy Poe", "Ana Ruiz", "Bo Hill")
    assert [(d.mention, d.words, d.head) for d in found] == [
        (0, "actors", "actor"),
        (1, "actors", "actor"),
    ]
    assert of("the actors Ana Ruiz said", "Ana Ruiz") == ()


def test_one_who_represents_somebody_is_a_lawyer() -> None:
    """Where the one represented has a name; a town has representatives, too."""
    [lawyer] = of("Ana Ruiz, who represents Bo Hill, left.", "Ana Ruiz", "Bo Hill")
    assert (lawyer.words, lawyer.head) == ("who represents Bo Hill", "lawyer")
    assert of("Ana Ruiz, who represents Ohio, left.", "Ana Ruiz") == ()


def test_a_description_knows_the_nominal_mention_that_it_is() -> None:
    """By the last letter of its head."""
    found = marked("{nominal The film's armorer}, {name Bea Frost}, left.")
    mentions = [
        Mention(found.one("nominal"), "nominal"),
        Mention(found.one("name"), "name"),
    ]
    [armorer] = find_descriptions(found.text, mentions)
    assert (armorer.mention, armorer.nominal, armorer.head) == (1, 0, "armorer")


def test_places_and_organisations_are_not_described() -> None:
    """Only persons are."""
    mention = Mention(Span(6, 12), "name", "place")
    assert find_descriptions("actor Boston", [mention]) == ()


def test_the_table_tells_whose_each_noun_is() -> None:
    """Without ages; "Gov." stands as what it is short for."""
    found = of("Gov. Ana Ruiz met governor Bo Hill, 50, a lawyer.", "Ana Ruiz", "Bo Hill")
    assert role_table(found) == {"governor": (0, 1), "lawyer": (1,)}
    assert AGE in {d.head for d in found}


@pytest.mark.parametrize("word", ["armorer", "co-star", "beekeeper", "ex-wife", "horsewoman"])
def test_nouns_for_persons_are_known(word: str) -> None:
    """By the table or by a safe ending."""
    assert is_person_noun(word)


@pytest.mark.parametrize(
    "word",
    ["after", "former", "whether", "murder", "newspaper", "actors", "list", "", "x" * 10_000],
)
def test_words_that_only_look_like_persons_are_refused(word: str) -> None:
    """The exclusion list, plurals and what is no word."""
    assert not is_person_noun(word)


def test_plurals_and_titles_are_written_out() -> None:
    """What the table of roles is looked up by."""
    assert [singular(w) for w in ("wives", "policemen", "actors", "boss")] == [
        "wife",
        "policeman",
        "actor",
        "boss",
    ]
    assert (head_of("Gov"), head_of("General", "Attorney")) == ("governor", "attorney general")


@given(messy_texts(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=6))
@settings(max_examples=150, deadline=None)
def test_every_description_is_a_slice_of_its_text(text: str, places: list[tuple[int, int]]) -> None:
    """Whatever stands in the text and whatever is called a name."""
    mentions = [Mention(Span(min(a, len(text)), min(a + n, len(text))), "name") for a, n in places]
    for d in find_descriptions(text, mentions):
        assert d.words == d.span.of(text) != ""
        assert mentions[d.mention].form == "name"


@pytest.mark.parametrize(
    "unit", ["lead prosecutor Ana Ruiz, 26, ", "Ana ", "actor " * 3 + "Ana ", "Ana's ", "Ana, the "]
)
def test_thousands_of_names_are_read_in_their_number(unit: str) -> None:
    """Four times as many take no more than about four times as long."""

    def seconds(times: int) -> float:
        text = unit * times
        at, mentions = 0, []
        for _ in range(times):
            at = text.index("Ana", at)
            mentions.append(Mention(Span(at, at + 3), "name"))
            at += 3
        started = time.process_time()
        find_descriptions(text, mentions)
        return time.process_time() - started

    assert seconds(2_000) < 8 * seconds(500) + 0.5


def test_a_word_of_ten_thousand_letters_is_read() -> None:
    """Before and after a name."""
    text = "a" * 10_000 + " Ana " + "b" * 10_000
    assert find_descriptions(text, [Mention(Span(10_001, 10_004), "name")]) == ()
