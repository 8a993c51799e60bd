"""The lists made by hand are what pairs.md says they are."""

import re
from collections import Counter
from pathlib import Path
from unicodedata import combining, normalize

import pytest
from bench.people.lists import PARTS, UNKNOWN, UNNAMED, Judged, read_pairs, read_passages


def last_word(name: str) -> str:
    """Without case and marks."""
    plain = "".join(c for c in normalize("NFKD", name.casefold()) if not combining(c))
    return re.findall(r"[\w’'-]+", plain)[-1]


def test_half_of_the_pairs_are_traps() -> None:
    """The rule "same last word, same person" is wrong about half of them or more."""
    pairs = read_pairs()
    looks = ((p.answer, last_word(p.left) == last_word(p.right)) for p in pairs)
    wrong = sum(
        answer is not (Judged.SAME if alike else Judged.DIFFERENT) for answer, alike in looks
    )
    assert len(pairs) >= 260
    assert wrong >= len(pairs) / 2


def test_no_pair_is_there_twice() -> None:
    """Nor turned round, unless other words stand about it."""
    held = Counter((frozenset({p.left, p.right}), p.context) for p in read_pairs())
    assert [pair for pair, count in held.items() if count > 1] == []


def test_a_pair_of_equal_names_has_a_context() -> None:
    """Two people of one name can only be told by the words about them."""
    assert all(p.context for p in read_pairs() if p.left == p.right)


def test_every_pair_has_its_reason() -> None:
    """And its pattern, in one word of the list's own."""
    assert all(p.why and re.fullmatch(r"[a-z-]+", p.pattern) for p in read_pairs())


def test_every_answer_of_a_passage_stands_in_it() -> None:
    """Word by word, so that no reader needs to know more."""
    for passage in read_passages():
        if passage.answer not in (UNKNOWN, UNNAMED):
            missing = [w for w in passage.answer.split() if w not in passage.text]
            assert not missing, passage.text


def test_a_third_of_the_passages_has_no_name_to_give() -> None:
    """At least 120, and 40 of them unknown or unnamed."""
    passages = read_passages()
    assert len(passages) >= 120
    assert sum(p.answer in (UNKNOWN, UNNAMED) for p in passages) >= 40
    assert len({p.text for p in passages}) == len(passages)


def test_a_passage_is_read_without_its_brackets(tmp_path: Path) -> None:
    """And the target keeps its place."""
    path = tmp_path / "sentences.csv"
    path.write_text('text,answer,pattern\n"Ek left. ""No,"" [[he]] said.",Ek,pronoun\n')
    (passage,) = read_passages(path)
    assert passage.text == 'Ek left. "No," he said.'
    assert passage.target.of(passage.text) == "he"


@pytest.mark.parametrize("text", ["He left.", "[[He]] saw [[him]].", "[[He left."])
def test_a_passage_without_one_target_is_refused(tmp_path: Path, text: str) -> None:
    """With its words."""
    path = tmp_path / "sentences.csv"
    path.write_text(f"text,answer,pattern\n{text},unknown,pronoun\n")
    with pytest.raises(ValueError, match="one stretch"):
        read_passages(path)


def test_the_halves_hold_as_much_of_every_pattern() -> None:
    """Within a row or two; of the second list one context stands in one half alone."""
    pairs = read_pairs()
    assert {p.part for p in pairs} == set(PARTS)
    for (one, other), most in ((PARTS[:2], 1), (PARTS[2:], 2)):
        held = Counter((p.pattern, bool(p.context), p.part) for p in pairs)
        for pattern, context, _ in held:
            if not context or one == "tune":
                assert abs(held[pattern, context, one] - held[pattern, context, other]) <= most
    contexts = [{p.context for p in pairs if p.context and p.part == part} for part in PARTS[2:]]
    assert contexts[0].isdisjoint(contexts[1])
    assert abs(len(contexts[0]) - len(contexts[1])) <= 1
