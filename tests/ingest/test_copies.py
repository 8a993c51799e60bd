import random

import pytest

from onrecord.ingest import article_from_text
from onrecord.ingest.copies import LEAST, first_published, group_copies, share, signature

CHANCE = random.Random(3)  # noqa: S311  (the same texts each time)
WORDS = [f"word{n}" for n in range(3000)]


def story(sentences: int = 40) -> list[str]:
    """Sentences of words drawn at random."""
    return [" ".join(CHANCE.choices(WORDS, k=14)).capitalize() + "." for _ in range(sentences)]


def signed(sentences: list[str], title: str = "A Headline") -> bytes:
    """The signature of an article."""
    found = signature(article_from_text("\n\n".join(sentences), title=title))
    assert found is not None
    return found


def test_a_wire_story_is_one_text_under_any_headline() -> None:
    """Cut by a third and with a word changed here and there, as outlets do."""
    wired = story()
    changed = [s.replace("Word", "Wort", 1) if n % 10 == 0 else s for n, s in enumerate(wired)]
    prints = {
        "a": signed(wired),
        "b": signed(wired, title="Quite Another Headline"),
        "c": signed(wired[:27]),
        "d": signed(changed),
        "x": signed(story()),
        "y": signed([*story(20), *wired[:6]]),
    }
    assert prints["a"] == prints["b"]
    assert group_copies(prints) == (("a", "b", "c", "d"),)


def test_what_two_share_is_estimated_within_a_tenth() -> None:
    """Half of one in the other is a third of both."""
    one, two = story(200), story(200)
    for kept in (0, 50, 100, 150, 200):
        mixed = [*one[:kept], *two[kept:]]
        expected = kept / (400 - kept)
        assert share(signed(one), signed(mixed)) == pytest.approx(expected, abs=0.12)


def test_groups_do_not_depend_on_the_order() -> None:
    """Ids decide."""
    base = story()
    prints = {f"{n:02}": signed(base[: 40 - n]) for n in range(12)}
    prints |= {f"x{n}": signed(story()) for n in range(12)}
    expected = group_copies(prints)
    keys = list(prints)
    for _ in range(5):
        CHANCE.shuffle(keys)
        assert group_copies({key: prints[key] for key in keys}) == expected


def test_a_signature_never_changes() -> None:
    """Files of years ago hold them; another hash would need another column."""
    words = "the clerk said on tuesday that she had seen the ledger two days before it vanished "
    article = article_from_text(words * 3)
    found = signature(article)
    assert found is not None
    assert len(found) == 256
    assert found[:8].hex() == "043ccd3329f3b835"


def test_a_few_words_are_no_text_to_be_a_copy_of() -> None:
    """Every picture's caption is like another."""
    assert signature(article_from_text("Ana Ruiz said no.")) is None
    assert group_copies({}) == ()
    assert group_copies({"a": signed(story())}) == ()


def test_ten_thousand_copies_are_one_group_at_once() -> None:
    """Nobody compares each with each."""
    same = signed(story())
    prints = {f"{n:05}": same for n in range(10_000)}
    [group] = group_copies(prints)
    assert len(group) == 10_000


def test_the_earliest_in_this_file_comes_first() -> None:
    """One without a day comes last, and equals by id."""
    days = {"a": "2025-05-03", "b": "2025-05-01T08:00:00+00:00", "c": "2025-05-03"}
    assert first_published([("a", "b", "c", "d")], days) == [["b", "a", "c", "d"]]
    assert 0 < LEAST < 1
