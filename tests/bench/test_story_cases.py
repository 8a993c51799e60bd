"""Made cases: their truth stands where it says, and the same seed makes the same texts."""

from __future__ import annotations

from random import Random

import pytest
from bench.story.bases import joined, read_own, split_sentences
from bench.story.cases import make_cases
from bench.story.edits import DRIFTS, QUOTED, Hand, requote, split_quotation
from bench.story.gold import StoryCase
from bench.story.paraphrase import by_hand, paraphrase
from bench.story.truth import find_shared, longest_run


@pytest.fixture(scope="module")
def cases() -> tuple[StoryCase, ...]:
    """Cases of our own articles alone, which need no corpus."""
    bases = read_own()
    find_shared(bases)
    return make_cases(bases)


def test_the_same_seed_makes_the_same_cases(cases: tuple[StoryCase, ...]) -> None:
    """Word for word; another seed others."""
    again = make_cases(read_own())
    assert [a.text for c in again for a in c.articles] == [
        a.text for c in cases for a in c.articles
    ]
    assert make_cases(read_own(), 6)[0].articles != cases[0].articles


def test_a_base_is_in_one_part_only(cases: tuple[StoryCase, ...]) -> None:
    """Judged by its matter."""
    parts: dict[str, set[str]] = {}
    for c in cases:
        parts.setdefault(c.name.split("-")[0], set()).add(c.part)
    assert all(len(held) == 1 for held in parts.values())
    assert {p for held in parts.values() for p in held} == {"tune", "test"}


def test_planted_words_stand_where_they_say(cases: tuple[StoryCase, ...]) -> None:
    """A change's sentence after it, and a quotation."""
    seen = 0
    for c in cases:
        for q in c.quotations:
            assert len(q.span.of(c.articles[q.article].text).split()) >= 4
        for change in c.changes:
            after = change.words.split(" → ")[-1]
            if change.after is not None and change.kind in (
                "number",
                "date",
                "charge",
                "certainty",
            ):
                seen += after.lower() in change.after.of(c.articles[change.child].text).lower()
            assert change.before
    assert seen > 20


def test_a_parent_is_never_younger(cases: tuple[StoryCase, ...]) -> None:
    """And nobody is his own."""
    for c in cases:
        for child, parents in enumerate(c.parents):
            assert child not in parents
            for p in parents:
                assert str(c.articles[p].published) <= str(c.articles[child].published)


@pytest.mark.parametrize("edit", [e for e, _ in DRIFTS], ids=lambda e: e.__name__)
def test_an_edit_says_what_it_changed_and_touches_nothing_else(edit: object) -> None:
    """On every sentence it has something for; quotations are left to their own edits."""
    hand = Hand(Random(1), held_out=True)  # noqa: S311 (repeatable on purpose)
    found = 0
    for base in read_own():
        for _, sentence in base.sentences:
            text = sentence.replace("{outlet}", "Quillmark")
            edited = edit(text, hand)  # type: ignore[operator]
            if edited is None:
                continue
            found += 1
            assert edited.text != text
            assert edited.planted[0].before in text or edited.planted[0].kind == "quotation"
            if edited.planted[0].kind != "quotation":
                assert QUOTED.findall(edited.text) == QUOTED.findall(text)
    assert found


def test_edits_of_form_plant_nothing() -> None:
    """A paraphrase, another cue and a split leave every fact."""
    hand = Hand(Random(1), held_out=True)  # noqa: S311 (repeatable on purpose)
    text = "“I saw the whole thing and I will say so in court,” said Ana Ruiz."
    assert paraphrase("He has pleaded not guilty.", hand).planted == ()
    for edit in (requote, split_quotation):
        edited = edit(text, hand)
        assert edited is not None
        assert edited.planted == ()


def test_every_sentence_put_otherwise_by_hand_is_one_of_ours() -> None:
    """Or the list is of no use."""
    ours = {s for b in read_own() for _, s in b.sentences}
    assert set(by_hand()) <= ours


def test_tokens_are_joined_to_text() -> None:
    """Marks stand beside their words."""
    assert joined("`` It 's over , '' he said .".split()) == "“It’s over,” he said."
    assert split_sentences("“A. B,” he said. “C.”") == ("“A. B,” he said. “C.”",)


def test_the_longest_run_of_own_words() -> None:
    """Quotations break it."""
    assert longest_run("the old red barge burned", "an old red barge sank") == 3
    assert longest_run("he said “one two three” then", "he said “one two three” now") == 2
