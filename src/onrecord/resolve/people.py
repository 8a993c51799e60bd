"""The people of some articles, each once, and what each said.

Resolves every article by itself (`cast`), then joins the casts (`across`).  Pure: the same readings
and decisions give the same people in whatever order they come.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.nouns import (
    Attribution,
    Passage,
    Person,
    Reading,
    Resolved,
    Role,
    Statement,
    Warning,  # noqa: A004  (the contract's word)
)
from onrecord.resolve.across import Joined, join
from onrecord.resolve.cast import Cast, Speaks, cast_of
from onrecord.resolve.decisions import Decisions
from onrecord.resolve.doubts import find_doubts
from onrecord.resolve.evidence import PlacedDecision, locate
from onrecord.resolve.parting import part_casts


def resolve(
    readings: Sequence[Reading],
    decisions: Decisions = Decisions(),  # noqa: B008  (immutable)
    placed: Sequence[PlacedDecision] = (),
) -> Resolved:
    """The people of some readings, and what each said, article by article in the order given.

    Args:
        readings: One an article.
        decisions: What people decided about who is who; they override every score.
        placed: The same, about whoever stands at some places.
    """
    casts = part_casts([cast_of(reading) for reading in readings], placed)
    decisions = Decisions((*decisions.made, *locate(placed, casts)))
    joined = join([p for cast in casts for p in cast.people], decisions)
    people = _people(joined, casts)
    ids = {local.id: p.id for one, p in zip(joined, people, strict=True) for local in one.members}
    statements = tuple(
        Statement(
            ids[who.person] if who.person else None,
            tuple(dict.fromkeys(ids[c] for c in who.candidates)),
            ((cast.reading.article.id, attribution),),
        )
        for cast in casts
        for attribution, who in _in_order(cast)
    )
    return Resolved(
        tuple(sorted(people, key=lambda p: (p.name, p.id))),
        statements,
        tuple(_warnings(casts)),
    )


def _in_order(cast: Cast) -> Iterable[tuple[Attribution, Speaks]]:
    pairs = zip(cast.reading.attributions, cast.speaks, strict=True)
    return sorted(pairs, key=lambda pair: (pair[0].place, pair[0].content))


def _people(joined: Sequence[Joined], casts: Sequence[Cast]) -> list[Person]:
    """One person for each that the articles' people were joined to, in their order.

    A person's key is the name and the kind, which outlive another article; namesakes, and those
    without a name, are told apart by their first member.
    """
    called = Counter((one.name, one.members[0].kind) for one in joined)
    names = [
        f"{one.name}\x1f{one.members[0].kind}"
        + (f"\x1f{one.members[0].id}" if called[one.name, one.members[0].kind] > 1 else "")
        for one in joined
    ]
    bare = [
        Person(one.name, one.members[0].kind, tuple(one.aliases), (), key)
        for one, key in zip(joined, names, strict=True)
    ]
    ids = {local.id: p.id for one, p in zip(joined, bare, strict=True) for local in one.members}
    by_joined = {one.id: p.id for one, p in zip(joined, bare, strict=True)}
    roles = {local: found for cast in casts for local, found in cast.roles.items()}
    texts = {cast.reading.article.id: cast.reading.article for cast in casts}

    def roles_of(one: Joined) -> Iterator[Role]:
        found: dict[tuple[str, str | None], list[tuple[Passage, str]]] = defaultdict(list)
        for local in one.members:
            for role in roles.get(local.id, ()):
                whom = ids.get(role.of) if role.of else None
                passage = texts[local.article].passage(role.passage)
                found[role.role, whom].append((passage, role.words))
        for (role_name, whom), held in sorted(found.items(), key=lambda item: str(item[0])):
            passages = tuple(dict.fromkeys(passage for passage, _ in held))
            yield Role(role_name, passages, tuple(dict.fromkeys(w for _, w in held if w)), whom)

    return [
        Person(
            p.name,
            p.kind,
            p.aliases,
            tuple(sorted((m.article, mention) for m in one.members for mention in m.mentions)),
            p.key,
            tuple(roles_of(one)),
            tuple(one.reasons),
            tuple((by_joined[other], tuple(why)) for other, why in one.unsure),
        )
        for one, p in zip(joined, bare, strict=True)
    ]


def _warnings(casts: Sequence[Cast]) -> Iterator[tuple[str, Warning]]:
    for cast in casts:
        for warning in find_doubts(cast):
            yield cast.reading.article.id, warning
