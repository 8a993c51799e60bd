# ruff: noqa: E501  (patterns read better whole)
"""Made cases: four to eight articles each, with the tree that made them and what changed on the way.

A case starts from one or two base articles and is told on by recipes (a chain, a star, a merger, a
wire).  Everything is drawn from one seed, so the same seed gives the same texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from bench.story import phrases
from bench.story.bases import Base
from bench.story.drafts import Draft
from bench.story.edits import Hand
from bench.story.gold import StoryCase
from bench.story.teller import Teller
from bench.story.truth import finished

Recipe = Callable[[Teller, Sequence[Base]], list[Draft]]


def chain(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """One article told on from hand to hand; others write on the same matter for themselves."""
    roots = _roots(teller, bases)
    drafts = [roots[0]]
    for _ in range(teller.hand.chance.choice((2, 3, 3))):
        drafts.append(teller.told(drafts[-1], after=teller.hand.chance.choice((1, 1, 2))))
    return [*drafts, *roots[1:]]


def star(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """Several retell one article, two of them on the same day."""
    roots = _roots(teller, bases)
    days = teller.hand.chance.sample((1, 1, 2, 3), 3)
    return [*roots, *(teller.told(roots[0], after=d) for d in days)]


def merger(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """Two reports are merged by a third, which is told on."""
    roots = _roots(teller, bases)
    both = teller.told(*roots[:2], style=teller.hand.chance.choice(("copy", "rewrite")))
    return [*roots, both, teller.told(both), teller.told(roots[0], after=4)]


def wire(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """Two print what an agency wrote and say so; one of them is told on."""
    drafts = teller.wired(bases[0], 2, credited=True, apart=teller.hand.chance.choice((0, 1)))
    return [*drafts, teller.told(drafts[-1], after=2), *_roots(teller, bases[1:], drafts[0])]


def silent_wire(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """Two print the same words on the same day, and nothing says where they have them from."""
    drafts = teller.wired(bases[0], 2, credited=False, apart=0)
    return [*drafts, teller.told(drafts[0], after=1), *_roots(teller, bases[1:], drafts[0])]


def fork(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """A retelling is retold twice, and somebody goes back to the first article."""
    roots = _roots(teller, bases)
    second = teller.told(roots[0])
    return [
        *roots, second, teller.told(second), teller.told(second, after=2),
        teller.told(roots[0], after=3),
    ]  # fmt: skip


def reprints(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """An article is reprinted; some retell the reprint and some the article, and most say which."""
    roots = _roots(teller, bases)
    second = teller.reprint(roots[0])
    chance = teller.hand.chance
    return [
        *roots, second,
        teller.told(second, after=1, credit=chance.random() < 0.7),
        teller.told(roots[0], after=chance.choice((2, 3)), credit=True),
    ]  # fmt: skip


RECIPES: Final[tuple[Recipe, ...]] = (chain, star, merger, wire, silent_wire, fork, reprints)


def _roots(teller: Teller, bases: Sequence[Base], first: Draft | None = None) -> list[Draft]:
    """Independent reports; most of them heard the same words, or had the same statement."""
    chance = teller.hand.chance
    drafts = [
        teller.root(b, after=chance.choice((0, 1, 2, 3)) if n or first else 0)
        for n, b in enumerate(bases)
    ]
    source = first or drafts[0]
    for draft in drafts:
        if draft is not source and chance.random() < 0.75:
            teller.heard(draft, source)
    return drafts


def make_cases(bases: Iterable[Base], seed: int = 5) -> tuple[StoryCase, ...]:
    """All cases of both parts; a base article is in one part only."""
    by_matter: dict[str, list[Base]] = {}
    for base in bases:
        by_matter.setdefault(base.matter, []).append(base)
    cases: list[StoryCase] = []
    halves = _halves(by_matter)
    own = [m for m in sorted(by_matter) if all(b.licence == "Apache-2.0" for b in by_matter[m])]
    for number, matter in enumerate(own):
        part = ("tune", "test")[number % 2]
        for turn in range(5):
            recipe = RECIPES[(number // 2 + turn) % len(RECIPES)]
            group = by_matter[matter][:: (1, -1)[turn % 2]]
            cases.append(_case(f"{matter}-{turn}", part, recipe, group, halves[part], seed))
    for matter in sorted(set(by_matter) - set(own)):
        for half, part in enumerate(("tune", "test")):
            held = by_matter[matter][half::2]
            for turn in range(len(held) // 2):
                recipe = RECIPES[(half + turn) % len(RECIPES)]
                group = [held[(2 * turn + k) % len(held)] for k in range(3)]
                case = _case(f"{matter}-{part}-{turn}", part, recipe, group, halves[part], seed)
                cases.append(case)
    return tuple(cases)


def _halves(by_matter: Mapping[str, Sequence[Base]]) -> dict[str, list[Base]]:
    """The Wikinews bases of each part: what tellers add of their own is taken from them."""
    return {
        part: [b for held in by_matter.values() for b in held[half::2] if b.licence != "Apache-2.0"]
        for half, part in enumerate(("tune", "test"))
    }


def _case(
    name: str, part: str, recipe: Recipe, bases: Sequence[Base], others: Sequence[Base], seed: int
) -> StoryCase:
    chance = Random(f"{seed}-{name}")  # noqa: S311 (repeatable on purpose)
    here = {b.name for b in bases}
    # Those of the same matter come last, and so are used first.
    near = sorted(
        (b for b in others if b.name not in here), key=lambda b: b.matter == bases[0].matter
    )
    pool = [
        (f"{b.name}#{n}", text)
        for b in near
        for n, (_, text) in chance.sample(list(enumerate(b.sentences)), len(b.sentences))
    ]
    outlets = chance.sample(phrases.OUTLETS, len(phrases.OUTLETS))
    day = date(2024, 1, 8) + timedelta(days=chance.randrange(300))
    teller = Teller(
        Hand(chance, held_out=part == "test"), day, list(outlets), pool[:200] + pool[-60:]
    )
    drafts = recipe(teller, bases)
    if chance.random() < 0.8:
        teller.handout(drafts)
    chance.shuffle(drafts)
    return finished(name, part, drafts)
