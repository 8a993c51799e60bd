import dataclasses
import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.test_rows import LEAVES, SPANS, Leaf

from onrecord.nouns import Case, Mention, Person, Reading, Reference, Span
from onrecord.store.columns import (
    columns_of,
    columns_of_fields,
    pack,
    unpack,
)
from onrecord.store.rows import StaleRow


@dataclass(frozen=True)
class Branch:
    """Tuples within tuples, and what may be missing."""

    leaves: tuple[Leaf, ...]
    spans: tuple[tuple[Span, ...], ...] = ()
    chances: tuple[float, ...] = ()
    best: Leaf | None = None


BRANCHES = st.builds(
    Branch,
    st.lists(LEAVES, max_size=4).map(tuple),
    st.lists(st.lists(SPANS, max_size=3).map(tuple), max_size=3).map(tuple),
    st.lists(st.integers(0, 1000).map(lambda n: n / 1000) | st.floats(0, 1), max_size=5).map(tuple),
    st.none() | LEAVES,
)


@given(st.lists(BRANCHES, max_size=4).map(tuple))
def test_what_is_kept_comes_back_as_it_was(branches: tuple[Branch, ...]) -> None:
    """A day stays a day, a moment a moment, and a probability the same to the last bit."""
    rows = columns_of(tuple[Branch, ...])
    back = unpack(rows, pack(rows, branches))
    assert back == branches
    assert [type(leaf.at) for b in back for leaf in b.leaves] == [
        type(leaf.at) for b in branches for leaf in b.leaves
    ]


@given(st.lists(st.sampled_from([f"word {n}" for n in range(90)]), max_size=400).map(tuple))
def test_words_that_come_again_are_kept_once(words: tuple[str, ...]) -> None:
    """Few or many."""
    rows = columns_of(tuple[str, ...])
    text = rows.dump(words)
    assert rows.load(text) == words
    if len(set(words)) <= len(words) // 2:
        assert all(text.count(f'"{word}"') == 1 for word in words)


def test_what_is_alike_takes_little_room() -> None:
    """Places as steps, one word throughout as that word, probabilities without their point."""
    mentions = tuple(Mention(Span(5 * n, 5 * n + 3), "name") for n in range(100))
    assert columns_of(tuple[Mention, ...]).dump(mentions) == json.dumps(
        [100, [0, *[5] * 99], 3, "name", "person"], separators=(",", ":")
    )
    found = Reference(3, ((1, 0.25), (2, 0.5)))
    assert columns_of(Reference).dump(found) == '[3,2,1,{"per mille":[250,500]}]'


@pytest.mark.parametrize("kind", [Case, Reading, Person])
def test_every_noun_can_be_kept(kind: type) -> None:
    """A noun of a new kind of type is met here first."""
    assert columns_of(kind).fingerprint


def test_another_field_is_another_fingerprint() -> None:
    """And a column is never taken for a row."""
    from onrecord.store.rows import rows_of

    more = dataclasses.make_dataclass("Leaf", [("name", str), ("x", int, 0)], frozen=True)
    fewer = dataclasses.make_dataclass("Leaf", [("name", str)], frozen=True)
    kinds = (more, fewer, Leaf)
    prints = {spelling(kind).fingerprint for spelling in (columns_of, rows_of) for kind in kinds}
    assert len(prints) == 6


def test_a_field_that_is_kept_elsewhere_is_left_out() -> None:
    """The caller gets the other fields by name."""
    rows = columns_of_fields(Leaf, frozenset({"name"}))
    found = rows.load(rows.dump(Leaf("a", is_it=True)))
    assert Leaf(name="b", **found) == Leaf("b", is_it=True)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", "7", "null", '"abc"', "[1]", "[2,[0]]", "[-1,[],[]]", "[1,[0],-5]",
     "[1,[0.5],3]", "[1,0,3,4]", '[1,"0",3]', "[10e9,0,0]", "[99999999999,0,0]", "[true,0,3]",
     "[2,[0,-9],3]", "[[" * 5000],
)  # fmt: skip
def test_what_is_no_span_is_stale_and_no_crash(text: str) -> None:
    """Whatever a hand or a damaged disk made of it; and no number of it fills the memory."""
    with pytest.raises(StaleRow):
        columns_of(tuple[Span, ...]).load(text)


@pytest.mark.parametrize("held", [b"", b"no zlib", bytes(100)])
def test_what_is_not_packed_is_stale(held: bytes) -> None:
    """And no crash."""
    with pytest.raises(StaleRow):
        unpack(columns_of(tuple[Span, ...]), held)


def test_a_type_without_a_way_is_refused() -> None:
    """At once, and not when the first is to be kept."""
    with pytest.raises(ValueError, match="no way is known"):
        columns_of(dict[str, int])
