"""Whom the mentions of one article mean."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns import Article, Mention, Reading, Reference, Span
from onrecord.resolve.named import group_names
from onrecord.resolve.within import Clues, Meant, resolve_mentions

_PRONOUNS = re.compile(r"\b(?:he|she|his|her|who|him)\b", re.IGNORECASE)


def reading(source: str, references: Mapping[int, Mapping[int, float]] | None = None) -> Reading:
    """A reading of a text: names in [brackets], descriptions in <angles>, pronouns by themselves.

    Args:
        source: The text with its marks.
        references: Number of a mention to those of others and their probabilities.
    """
    text, mentions, at = "", [], 0
    for mark in re.finditer(r"\[([^]]*)\]|<([^>]*)>", source):
        text += source[at : mark.start()]
        words = mark[1] or mark[2]
        form = "name" if mark[1] else "nominal"
        mentions.append(Mention(Span(len(text), len(text) + len(words)), form))
        text += words
        at = mark.end()
    text += source[at:]
    for match in _PRONOUNS.finditer(text):
        if not any(m.span.start <= match.start() < m.span.end for m in mentions):
            mentions.append(Mention(Span(*match.span()), "pronoun"))
    mentions.sort()
    held = tuple(
        Reference(number, tuple(among.items())) for number, among in (references or {}).items()
    )
    return Reading(Article(text), "by hand", (), (), tuple(mentions), held)


def meant(found: Reading, clues: Clues | None = None) -> list[str | tuple[str, ...] | None]:
    """The name each mention means; the names it may mean; or None."""
    named = group_names(found.article.text, found.mentions)

    def name(g: int) -> str:
        return named.groups[g].name if g >= 0 else f"<{-1 - g}>"

    def shown(m: Meant) -> str | tuple[str, ...] | None:
        if m.group is not None:
            return name(m.group)
        return tuple(name(c) for c in m.candidates) or None

    return [shown(m) for m in resolve_mentions(found, named, clues or Clues())]


def test_a_pronoun_is_whom_its_reference_is_clearly_for() -> None:
    """Whichever of the writings of that name it points to."""
    found = reading("[Ana Ruiz] met [Hugh Hill]. [Ruiz] said she ran.", {3: {0: 0.4, 2: 0.4}})
    assert meant(found) == ["Ana Ruiz", "Hugh Hill", "Ana Ruiz", "Ana Ruiz"]


def test_two_who_may_be_meant_are_both_listed_and_nobody_is_chosen() -> None:
    """Unknown beats wrong."""
    found = reading("[Ana Ruiz] met [Eva Hill]. Then she ran.", {2: {0: 0.37, 1: 0.58}})
    assert set(meant(found)[2] or ()) == {"Ana Ruiz", "Eva Hill"}


def test_a_pronoun_that_refers_to_nobody_is_nobody() -> None:
    """Most of its probability is for none of the mentions."""
    assert meant(reading("[Ana Ruiz] ran. So did her.", {1: {0: 0.05}}))[1] is None


def test_shares_pass_through_another_pronoun() -> None:
    """The second "she" points to the first."""
    found = reading("[Ana Ruiz] ran. she fell. she rose.", {1: {0: 0.9}, 2: {1: 0.8, 0: 0.1}})
    assert meant(found) == ["Ana Ruiz"] * 3


@pytest.mark.parametrize(("title", "is_hill"), [("Mr.", True), ("Mrs.", False)])
def test_a_courtesy_title_weighs_against_the_other_gender(title: str, is_hill: bool) -> None:
    """It is hardly Mrs. Hill whom "he" means."""
    found = reading(f"{title} [Hill] ran. he fell.", {1: {0: 0.8}})
    assert (meant(found)[1] == "Hill") is is_hill


def test_pronouns_that_agree_tell_a_gender() -> None:
    """Two clear "she" make a doubtful "he" somebody else."""
    references = {2: {0: 0.9}, 3: {0: 0.9}, 4: {0: 0.5, 1: 0.3}}
    found = reading("[Kit Ruiz] met [Sam Hill]. she ran, she fell, he rose.", references)
    assert meant(found)[4] == "Sam Hill"


def test_a_relative_pronoun_is_the_name_right_before_it() -> None:
    """Whatever the references say."""
    found = reading("[Ana Ruiz] saw [Hugh Hill], who ran.", {2: {0: 0.9}})
    assert meant(found)[2] == "Hugh Hill"


def test_a_lone_surname_of_two_people_is_neither() -> None:
    """Both are listed."""
    found = reading("[Ana Hill] and [Hugh Hill] came. [Hill] spoke.")
    assert meant(found)[2] == ("Ana Hill", "Hugh Hill")


def test_a_title_tells_two_of_one_surname_apart() -> None:
    """Hugh is no "Mrs. Hill"."""
    found = reading("[Ana Hill] and [Hugh Hill] came. Mrs. [Hill] spoke. Mr. [Hill] did not.")
    assert meant(found)[2:] == ["Ana Hill", "Hugh Hill"]


def test_a_role_stated_of_one_person_carries_a_description() -> None:
    """She whom the text calls armorer is "the armorer"."""
    found = reading("Rust armorer [Ana Ruiz] and [Eva Hill] came. <The armorer> spoke.")
    assert meant(found)[2] == "<2>"
    assert meant(found, Clues(roles={2: 0}))[2] == "Ana Ruiz"


def test_who_has_been_speaking_weighs_for_the_next_speaker() -> None:
    """It does not outweigh a clear reference to another."""
    source = "[Hugh Hill] met [Bo Reed]. [Reed] spoke. he added that."
    speaking = Clues(speakers=frozenset({2, 3}))
    undecided = reading(source, {3: {0: 0.55, 1: 0.15}})
    assert set(meant(undecided)[3] or ()) == {"Hugh Hill", "Bo Reed"}
    assert meant(undecided, speaking)[3] == "Bo Reed"
    assert meant(reading(source, {3: {0: 0.97, 1: 0.001}}), speaking)[3] == "Hugh Hill"


def test_who_is_named_in_the_words_did_not_say_them() -> None:
    """In "he said that Hill ran", he is not Hill."""
    found = reading("[Bo Reed] met [Hugh Hill]. he said that [Hill] ran.", {2: {0: 0.4, 1: 0.5}})
    assert meant(found, Clues(spoken_of={2: frozenset({1})}))[2] == "Bo Reed"


def test_who_speaks_calls_somebody_else_she() -> None:
    """Whichever of the two comes first; with nothing said of it, both would be Eva."""
    source = "[Ana Ruiz] met [Eva Hill]. 'I hate her,' she said."
    found = reading(source, {2: {0: 0.1, 1: 0.9}, 3: {0: 0.4, 1: 0.6}})
    assert meant(found, Clues(speakers=frozenset({3})))[2:] == ["Eva Hill", "Eva Hill"]
    voiced = Clues(speakers=frozenset({3}), voiced={2: 3})
    assert meant(found, voiced)[2:] == ["Eva Hill", "Ana Ruiz"]
    later = reading("[Ana Ruiz] met [Eva Hill]. [Ana Ruiz]: 'I hate her.'", {3: {0: 0.6, 1: 0.4}})
    assert meant(later, Clues(speakers=frozenset({2}), voiced={3: 2}))[3] == "Eva Hill"


def test_a_description_of_nobody_named_is_a_person_of_its_own() -> None:
    """And a pronoun may be that person."""
    found = reading("[Ana Ruiz] ran. <The driver> fell. he died.", {1: {0: 0.1}, 2: {1: 0.9}})
    assert meant(found)[1:] == ["<1>", "<1>"]


@given(
    st.lists(
        st.tuples(st.sampled_from("np"), st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=12
    )
)
def test_what_is_left_of_one_unit_is_never_negative(
    rows: list[tuple[str, float, float]],
) -> None:
    """Whatever the references say, somebody is chosen with a share of at most one."""
    source = " ".join("[Ana Ruiz]" if kind == "n" else "she" for kind, _, _ in rows)
    references = {
        i: {j: p * q / max(1, i) for j in range(i)}
        for i, (kind, p, q) in enumerate(rows)
        if kind == "p"
    }
    found = reading(source, references)
    named = group_names(found.article.text, found.mentions)
    for m in resolve_mentions(found, named, Clues()):
        assert 0 <= m.share <= 1 + 1e-9


def test_five_thousand_mentions_of_one_name_are_one_person() -> None:
    """In linear time."""
    found = reading("[Ana Ruiz] met [Ruiz]. " * 2500)
    assert set(meant(found)) == {"Ana Ruiz"}


@pytest.mark.parametrize("name", ["Will", "Justice", "X" * 10_000, "李", "Ὀδυσσεύς", "-", "'"])
def test_odd_names_are_somebody_or_nobody(name: str) -> None:
    """No crash."""
    assert len(meant(reading(f"[{name}] ran. he fell.", {1: {0: 0.6}}))) == 2


def test_his_driver_is_not_he() -> None:
    """However sure the encoder is; nor is "the driver" told of afterwards."""
    source = "[Otto Reiss] left with his <driver>. <The driver> fell."
    found = reading(source, {1: {0: 0.95}, 2: {0: 0.9}, 3: {0: 0.6, 2: 0.4}})
    assert meant(found)[2] != "Otto Reiss"
    assert meant(found)[3] != "Otto Reiss"


def test_a_paragraph_that_opens_with_somebody_ends_the_turn_of_who_spoke() -> None:
    """In the same paragraph whoever spoke goes on."""
    parted = "[Bo Reed] spoke to [Ida Hill].\n\n[Jory Penn] agreed. 'Yes,' he said."
    clues, shares = Clues(speakers=frozenset({0, 3})), {3: {0: 0.55, 2: 0.35}}
    assert meant(reading(parted.replace("\n\n", " "), shares), clues)[3] == "Bo Reed"
    assert meant(reading(parted, shares), clues)[3] != "Bo Reed"


def test_whoever_was_just_called_he_is_not_the_next_she() -> None:
    """Though he spoke last, and no title or first name says what he is."""
    source = "[Jory Penn] was calm. 'Yes,' he said. <The wife> was not. 'No,' she said."
    shares = {1: {0: 1.0}, 2: {0: 0.2}, 3: {2: 0.9}}
    found = reading(source, shares)
    assert meant(found, Clues(speakers=frozenset({1, 3})))[3] != "Jory Penn"
