"""Which mention speaks, and what the words for a speaker are where none does."""

import pytest

from mentioned import by_hand
from onrecord.nouns import PersonKind
from onrecord.resolve.speakers import Standing, Voice, find_voices


def voice(source: str, **kinds: str) -> Voice:
    """The voice of the only attribution of a marked text."""
    [found] = find_voices(by_hand(source, kinds=kinds))
    return found


def speaking(source: str) -> str | None:
    """The words of the mention that speaks."""
    found = by_hand(source)
    [heard] = find_voices(found)
    if heard.mention is None:
        return None
    return found.mentions[heard.mention].span.of(found.article.text)


@pytest.mark.parametrize(
    ("speaker", "who"),
    [
        ("[Ana Ruiz]", "Ana Ruiz"),
        ("Rust co-star [Frances Fisher]", "Frances Fisher"),
        ("[Hugh Hill], <a doctor>,", "Hugh Hill"),
        ("<a doctor>, [Hugh Hill],", "Hugh Hill"),
        ("<The armorer>, Ms. [Ruiz]", "Ruiz"),
        ("[Baldwin]'s <lawyer> [Luke Nikas]", "Luke Nikas"),
        ("[Baldwin]'s <lawyer>", "lawyer"),
        ("<her co-star>", "co-star"),
        ("She", "She"),
        ("<The judge> in [Baldwin]’s case", "judge"),
    ],
)
def test_a_speaker_is_the_mention_that_its_phrase_is_about(speaker: str, who: str) -> None:
    """Never the possessor, nor whom a preposition brings in."""
    heard = speaking(f"{{speaker {speaker}}} {{cue said}} {{content so}}.")
    assert heard is not None
    assert heard.removeprefix("her ").removeprefix("The ") == who


@pytest.mark.parametrize(
    ("words", "standing", "kind"),
    [
        ("Sources close to [Baldwin]", Standing.UNNAMED, PersonKind.UNNAMED),
        ("A spokesman for [Baldwin]", Standing.UNNAMED, PersonKind.UNNAMED),
        ("Prosecutors", Standing.UNNAMED, PersonKind.UNNAMED),
        ("An insider", Standing.UNNAMED, PersonKind.UNNAMED),
        ("[Ana Ruiz] and [Hugh Hill]", Standing.GROUP, PersonKind.GROUP),
    ],
)
def test_sources_without_a_name_and_several_people_are_their_own(
    words: str, standing: Standing, kind: PersonKind
) -> None:
    """Whoever is named in their words does not speak."""
    found = voice(f"{{speaker {words}}} {{cue said}} {{content so}}.")
    assert (found.standing, found.mention, found.kind) == (standing, None, kind)
    assert found.words == words.replace("[", "").replace("]", "")


def test_a_name_that_is_no_mention_still_names_the_speaker() -> None:
    """The encoder need not have seen it."""
    found = voice("{speaker Ana Ruiz} {cue said} {content so}.")
    assert (found.standing, found.mention, found.words) == (Standing.NAME, None, "Ana Ruiz")
    outlet = voice("{speaker OK! Magazine} {cue said} {content so}.")
    assert (outlet.words, outlet.kind) == ("OK! Magazine", PersonKind.ORGANISATION)


@pytest.mark.parametrize(
    ("words", "standing"),
    [("We", Standing.OUTLET), ("us", Standing.OUTLET), ("I", Standing.NOBODY)],
)
def test_the_first_person_plural_is_the_outlets(words: str, standing: Standing) -> None:
    """And “I” may be anybody's."""
    assert voice(f"{{speaker {words}}} {{cue say}} {{content so}}.").standing is standing


def test_without_words_for_a_speaker_there_is_nobody() -> None:
    """And words without a cue are an author's."""
    assert voice("{cue Reportedly} {content so}.") == Voice(Standing.NOBODY)
    assert voice("{content “So”} — {speaker Gull Watch}").standing is Standing.AUTHOR


def test_there_is_one_voice_for_each_attribution() -> None:
    """In their order."""
    source = (
        "{speaker1 [Ana Ruiz]} {cue1 said} {content1 so}. {cue2 Reportedly} {content2 no}. "
        "{speaker3 [Hugh Hill]} {cue3 said} {content3 no}."
    )
    assert [v.mention for v in find_voices(by_hand(source))] == [0, None, 1]
