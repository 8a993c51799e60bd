import pytest

from marked import marked
from onrecord.nouns import Span
from onrecord.read.outlets import find_credited, find_told_to, is_outlet


@pytest.mark.parametrize(
    "name",
    [
        *("OK! Magazine", "TMZ", "Hush! Weekly", "the Ledger", "The Evening Lantern", "BBC News"),
        *("The New York Times", "Greasepaint Daily", "Rolling Stone", "spotlark.example", " TMZ "),
    ],
)
def test_a_publication_is_known_by_its_name(name: str) -> None:
    """By a word that titles have, by its address, or because everybody knows it."""
    assert is_outlet(name)


@pytest.mark.parametrize(
    "name",
    ["Mickey Rourke", "Spotlark", "the post", "people", "the district attorney", "she", ""],
)
def test_an_unknown_name_is_no_publication(name: str) -> None:
    """Refuses to guess."""
    assert not is_outlet(name)


@pytest.mark.parametrize(
    "source",
    [
        "Rourke {cue told} {to TMZ}, “Whatever he needs.”",
        "“Whatever he needs,” he {cue told} {to OK! Magazine} in May.",
        "Hill {cue told} {to the Ledger} that it was dark.",
        "Hill {cue told} {to his lawyer} on Monday.",
        "Hill {cue told} {to reporters}.",
        "“I saw it,” he {cue told} {to Spotlark}. But nobody called.",
        "Hill {cue told} {to Ana Ruiz} that it was dark.",
        "She {cue spoke with} {to The Evening Lantern} about it.",
        "She {cue told} {to the Guild of Stage Riggers} on Monday.",
        "He {cue assured} {to her} that it was safe.",
        "He {cue told} {to jurors} he ran.",
    ],
)
def test_whom_somebody_told_stands_after_a_verb_of_telling(source: str) -> None:
    """An outlet, a person, a group; whatever it was told about is left out."""
    found = marked(source)
    told_to = find_told_to(found.text, found.all("cue"), len(found.text))
    assert told_to == found.one("to")


@pytest.mark.parametrize(
    "source",
    [
        "He {cue said} Tuesday that it was dark.",
        "He {cue wrote} The Ledger a letter.",
        "As he {cue told}",
        "“No,” he {cue told}.",
    ],
)
def test_nobody_is_told_where_no_verb_of_telling_stands(source: str) -> None:
    """Saying, writing, and telling with nobody after it."""
    found = marked(source)
    assert find_told_to(found.text, found.all("cue"), len(found.text)) is None


def test_whom_somebody_told_is_not_looked_for_beyond_the_limit() -> None:
    """The next paragraph belongs to another sentence."""
    text = "He told\n\nTMZ, that is to say."
    assert find_told_to(text, [Span(3, 7)], 7) is None


@pytest.mark.parametrize(
    "source",
    [
        "{cue As per} {speaker OK! Magazine}, he left.",
        "{cue According to} {speaker The Lantern}, he left.",
        "he left, {speaker TMZ} {cue reported}",
    ],
)
def test_the_outlet_that_had_it_is_credited(source: str) -> None:
    """The speaker of a crediting cue, where it is an outlet."""
    found = marked(source.replace("{speaker ", "{speaker ").replace("}", "}"))
    credited = find_credited(found.text, found.all("cue"), found.all("speaker"), None)
    assert credited == found.all("speaker")


def test_the_outlet_told_is_credited_and_a_person_is_not() -> None:
    """“Told TMZ” credits TMZ; "told his lawyer" nobody, and neither does "according to Hill"."""
    text = "TMZ, his lawyer, according to Hill"
    tmz, lawyer, cue, hill = Span(0, 3), Span(5, 15), Span(17, 29), Span(30, 34)
    assert find_credited(text, [], [], tmz) == (tmz,)
    assert find_credited(text, [], [], lawyer) == ()
    assert find_credited(text, [cue], [hill], None) == ()


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Zero Hedge", True),
        ("the New Yorker", True),
        ("Barron’s", True),
        ("New Yorker", False),  # a person of that town
        ("Hindu", False),
        ("the verge", False),
    ],
)
def test_some_outlets_are_known_by_name_alone(name: str, is_one: bool) -> None:
    """And none by a name that is somebody's too."""
    assert is_outlet(name) is is_one
