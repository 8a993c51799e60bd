"""One person of an article made two, where somebody decided that its writings are of two.

Moves the mentions at some places to a person of their own.  Refuses to guess whose a pronoun is
then: what "he" said may be either's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.nouns import Mention, Span, content_id
from onrecord.resolve.cast import Cast, Speaks
from onrecord.resolve.decisions import Judgement
from onrecord.resolve.evidence import PlacedDecision, Places
from onrecord.resolve.local import LocalPerson, local_id
from onrecord.resolve.roles import Role


def part_casts(casts: Sequence[Cast], placed: Iterable[PlacedDecision]) -> list[Cast]:
    """The casts, with everybody made two of whom a decision says so."""
    found = list(casts)
    number = {c.reading.article.id: n for n, c in enumerate(found)}
    for decision in placed:
        if decision.judgement is not Judgement.DIFFERENT:
            continue
        mine, theirs = Places(decision.left.places), Places(decision.right.places)
        for article in theirs.articles:
            n = number.get(article)
            for person in found[n].people if n is not None else ():
                moved = [m for m in person.mentions if theirs.touch(article, m)]
                kept = {m for m in person.mentions if mine.touch(article, m)}
                if n is not None and moved and kept - set(moved):
                    found[n] = _parted(found[n], person, moved)
    return found


def _parted(cast: Cast, person: LocalPerson, moved: Sequence[Mention]) -> Cast:
    """The cast with some mentions of a person as those of another."""
    article, text = person.article, cast.reading.article.text
    gone = set(moved)
    kept = [m for m in person.mentions if m not in gone]
    at_kept, at_moved = (Places((article, m.span) for m in those) for those in (kept, moved))
    taken = {p.id for p in cast.people if p.id != person.id}
    # An id is made of the first mention: it stays with whoever that is.
    one = replace(_called(person, kept, text), id=_id(article, kept, taken))
    other = replace(_called(person, moved, text), id=_id(article, moved, taken | {one.id}))
    one = replace(one, apart_from=(*person.apart_from, other.id))
    other = replace(other, roles=(), descriptions=(), apart_from=(one.id,))

    def of_either(role: Role) -> Role:
        if role.of != person.id:
            return role
        words = Mention(role.passage, "nominal")
        whose = ((one.id, at_kept), (other.id, at_moved))
        near = [i for i, places in whose if places.touch(article, words)]
        return replace(role, of=near[0] if len(near) == 1 else None)

    def whose(who: Speaks, spans: Iterable[Span], pronoun: bool) -> Speaks:
        if who.person != person.id:
            same = tuple(one.id if c == person.id else c for c in who.candidates)
            return replace(who, candidates=same)
        if any(at_moved.touch(article, Mention(s, "nominal")) for s in spans):
            return Speaks(other.id)
        return Speaks(None, (one.id, other.id)) if pronoun else Speaks(one.id)

    pronouns = {m.span for m in person.mentions if m.form == "pronoun"}
    speaks = [
        whose(who, a.speaker, any(s in pronouns for s in a.speaker))
        for a, who in zip(cast.reading.attributions, cast.speaks, strict=True)
    ]
    meant = [
        whose(who, (m.span,), False)
        for m, who in zip(cast.reading.mentions, cast.meant, strict=True)
    ]
    roles = {p: tuple(map(of_either, found)) for p, found in cast.roles.items()}
    held = roles.pop(person.id, ())
    of_passage = {r: Mention(r.passage, "nominal") for r in held}
    theirs = [
        r
        for r, words in of_passage.items()
        if at_moved.touch(article, words) and not at_kept.touch(article, words)
    ]
    roles |= {one.id: tuple(r for r in held if r not in theirs), other.id: tuple(theirs)}
    everybody = [p for p in cast.people if p.id != person.id] + [one, other]
    return replace(
        cast,
        people=tuple(sorted(everybody, key=lambda p: p.mentions[0])),
        speaks=tuple(speaks),
        roles=roles,
        meant=tuple(meant),
    )


def _id(article: str, mentions: Sequence[Mention], taken: set[str]) -> str:
    """An id by the first mention that is nobody else's."""
    for mention in mentions:
        if (found := local_id(article, mention.span)) not in taken:
            return found
    return content_id("local", article, *(f"{m.span.start}-{m.span.end}" for m in mentions))


def _called(person: LocalPerson, mentions: Sequence[Mention], text: str) -> LocalPerson:
    """A person with some of the mentions alone, called by the longest of their writings."""
    written = list(dict.fromkeys(" ".join(m.span.of(text).split()) for m in mentions
                                 if m.form == "name"))  # fmt: skip
    name = person.name if person.name in written else max(written, key=len, default=person.name)
    others = tuple(w for w in written if w != name)
    return replace(person, name=name, aliases=others, mentions=tuple(mentions))
