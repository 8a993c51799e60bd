import dataclasses
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns import (
    Article,
    Attribution,
    Case,
    EventMention,
    Mention,
    Part,
    Person,
    Reading,
    Reference,
    Span,
    Warning,  # noqa: A004  (the contract's word)
    When,
)
from onrecord.store.rows import StaleRow, fields_of, rows_of

SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda p: Span(min(p), max(p)))


class Colour(StrEnum):
    """An enum."""

    RED = "red"


@dataclass(frozen=True)
class Leaf:
    """Something of every kind."""

    name: str
    at: date | datetime | None = None
    colour: Colour | None = None
    pair: tuple[str, int] = ("", 0)
    many: tuple[tuple[int, float], ...] = ()
    is_it: bool = False
    day: date | None = None
    moment: datetime | None = None


LEAVES = st.builds(
    Leaf,
    st.text(st.characters(exclude_categories=["Cs"])),
    st.none() | st.dates() | st.datetimes(timezones=st.just(UTC)),
    st.none() | st.just(Colour.RED),
    st.tuples(st.text(max_size=3), st.integers()),
    st.lists(st.tuples(st.integers(), st.floats(allow_nan=False)), max_size=3).map(tuple),
    st.booleans(),
    st.none() | st.dates(),
    st.none() | st.datetimes(timezones=st.just(UTC)),
)


@pytest.mark.parametrize("named", [False, True])
@given(leaves=st.lists(LEAVES, max_size=4).map(tuple))
def test_what_is_kept_comes_back_as_it_was(named: bool, leaves: tuple[Leaf, ...]) -> None:
    """A day stays a day and a moment a moment, to the last digit."""
    rows = rows_of(tuple[Leaf, ...], named=named)
    back = rows.load(rows.dump(leaves))
    assert back == leaves
    assert [type(leaf.at) for leaf in back] == [type(leaf.at) for leaf in leaves]


@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize(
    "kind",
    [Part, Attribution, Mention, Reference, EventMention, Person, Warning, When, Article, Reading],
)
def test_every_noun_of_an_article_can_be_kept(kind: type, named: bool) -> None:
    """A noun of a new kind of type is met here first."""
    assert rows_of(kind, named=named).fingerprint


@given(SPANS)
def test_a_span_is_two_numbers(span: Span) -> None:
    """Short, for there are thousands."""
    assert json.loads(rows_of(Span).dump(span)) == [span.start, span.end]


def test_defaults_at_the_end_cost_nothing() -> None:
    """And in the spelling for people no default is written at all."""
    leaf = Leaf("a", colour=Colour.RED)
    assert rows_of(Leaf).dump(leaf) == '["a",null,"red"]'
    assert rows_of(Leaf, named=True).dump(leaf) == '{"name":"a","colour":"red"}'


def test_another_field_is_another_fingerprint() -> None:
    """However deep it lies; the same fields are the same one."""
    more = dataclasses.make_dataclass("Leaf", [("name", str), ("x", int, 0)], frozen=True)
    fewer = dataclasses.make_dataclass("Leaf", [("name", str)], frozen=True)
    prints = {rows_of(tuple[k, ...]).fingerprint for k in (more, fewer, Leaf)}
    assert len(prints) == 3
    assert rows_of(tuple[Leaf, ...]).fingerprint in prints


def test_a_field_that_is_kept_elsewhere_is_left_out() -> None:
    """The caller gets the other fields by name."""
    for named in (False, True):
        rows = fields_of(Leaf, frozenset({"name"}), named=named)
        found = rows.load(rows.dump(Leaf("a", is_it=True)))
        assert Leaf(name="b", **found) == Leaf("b", is_it=True)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", "7", "null", '"abc"', "[1]", '["a","no day"]', '["a",null,"blue"]',
     '["a",null,null,["x"]]', "[[" * 5000, '["a",1,2,3,4,5,6,7,8,9]', '["a",null,null,"xy"]'],
)  # fmt: skip
def test_what_is_no_leaf_is_stale_and_no_crash(text: str) -> None:
    """Whatever a hand or a damaged disk made of it."""
    with pytest.raises(StaleRow):
        rows_of(Leaf).load(text)


def test_a_type_without_a_way_is_refused() -> None:
    """At once, and not when the first is to be kept."""
    with pytest.raises(ValueError, match="no way is known"):
        rows_of(dict[str, int])


def test_every_part_of_a_case_is_kept() -> None:
    """A new part of a case with no word about it in the store."""
    from onrecord.store.resolved import _PARTS

    named = {f.name for f in dataclasses.fields(Case)}
    assert named == {*_PARTS, "readings", "statements", "reviews"}
