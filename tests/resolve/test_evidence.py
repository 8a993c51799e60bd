"""By what a person is known again, and one made two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_decisions import DAY

from mentioned import by_hand
from onrecord.nouns import Mention, Person, PersonKind, Span
from onrecord.resolve import Decision, Decisions, Evidence, Judgement, PlacedDecision, resolve
from onrecord.resolve.cast import cast_of
from onrecord.resolve.evidence import (
    Places,
    Whom,
    evidence_of,
    evidence_of_writing,
    locate,
    name_hash,
    rest_of,
)
from onrecord.resolve.parting import part_casts

ONE = by_hand("[Ana Ruiz] spoke. [Ruiz] left. [Hugh Hill] stayed.")
TWO = by_hand("[Ruiz] was there, and [Ana Ruiz] too, and [Luis Moss].")
PEOPLE = resolve([ONE, TWO]).people
TEXTS = {r.article.id: r.article.text for r in (ONE, TWO)}


def person(name: str) -> Person:
    """Who is called so."""
    [found] = [p for p in PEOPLE if p.name == name]
    return found


def placed(left: Evidence, right: Evidence, judgement: Judgement) -> PlacedDecision:
    """What an editor decided."""
    return PlacedDecision(left, right, judgement, "an editor", "", DAY)


@pytest.mark.parametrize("name", ["Ana Ruiz", "Hugh Hill", "Luis Moss"])
def test_a_person_is_found_by_their_own_evidence(name: str) -> None:
    """By the places; and by the name where no place is left."""
    whom = Whom(PEOPLE)
    evidence = evidence_of(person(name), PEOPLE)
    assert whom.find(evidence) == person(name)
    assert whom.find(Evidence((), evidence.names)) == person(name)
    assert whom.find(Evidence(())) is None


def test_evidence_of_two_alike_finds_neither() -> None:
    """Unknown beats wrong."""
    both = (*evidence_of(person("Hugh Hill"), PEOPLE).places[:1],
            *evidence_of(person("Luis Moss"), PEOPLE).places[:1])  # fmt: skip
    assert Whom(PEOPLE).find(Evidence(both)) is None


def test_a_name_that_two_bear_is_no_evidence() -> None:
    """Nor is a surname alone."""
    ana = person("Ana Ruiz")
    twin = Person(ana.name, PersonKind.PERSON, (), (), "another")
    assert evidence_of(ana, (*PEOPLE, twin)).names == ()
    lone = Person("Ruiz", PersonKind.PERSON, (), ana.mentions)
    assert evidence_of(lone, (lone,)).names == ()
    assert evidence_of(ana, PEOPLE).names == (name_hash("ANA RUÍZ"),)


def test_every_mention_is_one_of_the_two_after_a_parting() -> None:
    """And each article has both, under ids of their own."""
    ana = person("Ana Ruiz")
    apart = evidence_of_writing(ana, "ruiz", TEXTS)
    decision = placed(rest_of(ana, apart), apart, Judgement.DIFFERENT)
    before = [cast_of(r) for r in (ONE, TWO)]
    after = part_casts(before, [decision])
    for old, new in zip(before, after, strict=True):
        assert len(new.people) == len(old.people) + 1
        assert len({p.id for p in new.people}) == len(new.people)
        mentions = [sorted(m for p in cast.people for m in p.mentions) for cast in (old, new)]
        assert mentions[0] == mentions[1]
    found = resolve([ONE, TWO], placed=[decision]).people
    assert {p.name for p in found} == {"Ana Ruiz", "Ruiz", "Hugh Hill", "Luis Moss"}


def test_a_later_decision_outweighs_an_earlier_one() -> None:
    """One, and then two again."""
    sides = [evidence_of(person(n), PEOPLE) for n in ("Hugh Hill", "Luis Moss")]
    same = placed(*sides, Judgement.SAME)
    assert len(resolve([ONE, TWO], placed=[same]).people) == len(PEOPLE) - 1
    later = PlacedDecision(*sides, Judgement.DIFFERENT, "an editor", "", DAY.replace(year=2026))
    assert resolve([ONE, TWO], placed=[same, later]).people == PEOPLE


def test_located_decisions_are_as_many_as_persons_and_not_as_pairs() -> None:
    """A thousand articles of each of two people."""
    held = [by_hand(f"[Hugh Hill] and [Luis Moss] met {n} times.") for n in range(200)]
    casts = [cast_of(r) for r in held]
    names = [Evidence((), (name_hash(n),)) for n in ("Hugh Hill", "Luis Moss")]
    found = list(locate([placed(*names, Judgement.DIFFERENT)], casts))
    assert len(found) == 399
    assert sum(d.judgement is Judgement.DIFFERENT for d in found) == 1
    assert isinstance(found[0], Decision)
    assert len(Decisions.of(found).groups) == 2


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 6)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_a_mention_touches_a_place_that_it_overlaps(spans: list[Span], at: Span) -> None:
    """And no other; a pronoun touches none."""
    places = Places(("a", s) for s in spans)
    assert places.touch("a", Mention(at, "name")) == any(s.overlaps(at) for s in spans)
    assert not places.touch("a", Mention(at, "pronoun"))
    assert not places.touch("b", Mention(at, "name"))
