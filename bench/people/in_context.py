"""Pairs with a context, read as a user's articles are: the context is one, whole.

Names that stand in the context are whom its cast has there; a name that does not stands in a
second article, alone.  Both casts are joined as those of a case are.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bench.people.listed import Verdict, compared, local_of
from bench.people.lists import Judged, Pair
from onrecord.nouns import Article, PersonKind, Span
from onrecord.read.reader import Reader
from onrecord.resolve.across import Joined, join
from onrecord.resolve.cast import Cast, cast_of
from onrecord.resolve.fold import fold
from onrecord.resolve.local import LocalPerson
from onrecord.resolve.shapes import Form, shape_of
from onrecord.resolve.traits import traits_of

_PREPOSITION: Final = re.compile(r" (?:at|of|for|in|from|with|to|near)\s+$")


def in_context(pair: Pair, reader: Reader) -> Verdict:
    """What a user gets who gives the context as an article, and the rest of the pair as another.

    The same where both are one person of the case; unsure where the case shows them as two who may
    be one; different where it does not, and the article or the names say so.
    """
    text = f"{pair.context[:1].upper()}{pair.context[1:]}."
    cast = cast_of(reader.read(Article(text)))
    names = [m.span for m in cast.reading.mentions if m.form == "name"]
    places = _places(text, pair, names)
    given = {fold(name) for p in cast.people for name in p.known_as}
    nowhere = [
        place
        for place, name in zip(places, (pair.left, pair.right), strict=True)
        if place is not None
        and fold(place.of(text)).strip("\"“”'‘’") not in given
        and _is_place(cast, place, name)
    ]
    if nowhere:
        return Verdict(pair, Judged.DIFFERENT, ("one is a place or a time",))
    sides = [
        _there(cast, words, place) if place is not None else local_of(words, side)
        for words, place, side in zip(
            (pair.left, pair.right), places, ("one", "other"), strict=True
        )
    ]
    if sides[0] is sides[1] or sides[0].id == sides[1].id:
        return Verdict(pair, Judged.SAME, ("one person of the article",))
    others = [p for p in cast.people if p.id not in {s.id for s in sides}]
    people = join([*others, *sides])
    homes = [next(j for j in people if any(m.id == s.id for m in j.members)) for s in sides]
    if homes[0] is homes[1]:
        return Verdict(pair, Judged.SAME, homes[0].reasons)
    return _apart(pair, sides, homes)


def _apart(pair: Pair, sides: Sequence[LocalPerson], homes: Sequence[Joined]) -> Verdict:
    """What is to be said of two that were not joined."""
    left, right = sides
    ids = [{m.id for m in home.members} for home in homes]
    if any(not ids[1 - i].isdisjoint(m.apart_from) for i in (0, 1) for m in homes[i].members):
        return Verdict(pair, Judged.DIFFERENT, ("the article has two",))
    against = traits_of(homes[0].members).against(traits_of(homes[1].members))
    if against:
        return Verdict(pair, Judged.DIFFERENT, (against,))
    kinds = {left.kind, right.kind}
    if kinds == {PersonKind.PERSON, PersonKind.ORGANISATION}:
        return Verdict(pair, Judged.DIFFERENT, ("one is a body",))
    doubts = [why for other, why in homes[0].unsure if other == homes[1].id]
    if doubts:
        return Verdict(pair, Judged.UNSURE, doubts[0])
    if left.article == right.article:
        return Verdict(pair, Judged.DIFFERENT, ("the article has two",))
    found = compared(pair)
    # What fits by name alone and was not joined has something against it, or is left open.
    return found if found.given is not Judged.SAME else Verdict(pair, Judged.UNSURE, found.reasons)


def _is_place(cast: Cast, span: Span, name: str) -> bool:
    """Whether a place stands there, or a name that the package takes for nobody's."""
    there = [m for m in cast.reading.mentions if m.span.overlaps(span)]
    words = span.of(cast.reading.article.text)
    # "At Daltry's" is as much of a place as "at Daltry".
    bare = Span(span.start, span.start + len(re.sub(r"['’]s?$", "", words)))
    if any(m.kind == "place" and m.span.covers(bare) for m in there):
        return True
    shown = {p.id for p in cast.people}
    for mention, meant in zip(cast.reading.mentions, cast.meant, strict=True):
        named = mention.form == "name" and mention.kind == "person"
        if named and mention.span.covers(span) and not meant.candidates:
            # A film, or a town that is told of as one.
            return meant.person not in shown
    if not there and words.islower() and name != name.lower():
        return True  # "the jury will decide" has no Will
    return not there and shape_of(words).form is Form.NAME and words.istitle()


def _places(text: str, pair: Pair, names: Sequence[Span]) -> tuple[Span | None, Span | None]:
    """Where the two names stand in the context; one that stands in it once only has one place.

    The longer name is looked for first, and "Hill" is not found within "Ana Hill".
    """
    found: dict[int, Span] = {}
    for i in sorted((0, 1), key=lambda n: -len((pair.left, pair.right)[n])):
        words = (pair.left, pair.right)[i]
        pattern = re.compile(rf"(?<![\w@]){re.escape(words)}(?!\w)", re.IGNORECASE)
        for match in pattern.finditer(text):
            span = Span(*match.span())
            within = any(
                n.covers(span) and " " in n.of(text)[: span.start - n.start] for n in names
            )
            within = within or any(n.covers(span) and n.end > span.end + 2 for n in names)
            # "his sister Ana Hill" has no "Sister Ana".
            within = within or any(span.start < n.start < span.end < n.end - 2 for n in names)
            if not within and not any(span.overlaps(other) for other in found.values()):
                found[i] = span
                break
    return found.get(0), found.get(1)


def _there(cast: Cast, words: str, place: Span) -> LocalPerson:
    """Whom the cast has at a place; where it has nobody, somebody called so in that article."""
    by_id = {p.id: p for p in cast.people}
    best = 0
    text = cast.reading.article.text
    near = shape_of(words).form is Form.NEAR
    who = None
    for mention, meant in zip(cast.reading.mentions, cast.meant, strict=True):
        if not mention.span.overlaps(place) or meant.person not in by_id:
            continue
        if near and mention.form == "name" and not mention.span.covers(place):
            continue
        before = text[mention.span.start : place.start]
        if mention.form == "nominal" and _PREPOSITION.search(before):
            continue  # "prosecutors at the CPS" are not the CPS
        shared = min(mention.span.end, place.end) - max(mention.span.start, place.start)
        if shared > best and mention.form != "pronoun":
            best, who = shared, meant.person
    if who is not None:
        return by_id[who]
    # A source that the reader has as a speaker alone: "A source said".
    voices = [p for p in cast.people if any(m.span.covers(place) for m in p.mentions)]
    if len(voices) == 1:
        return voices[0]
    found = local_of(words, f"of {place}")
    # A body that neither speaks nor is before the court is nobody of the cast, and still a body.
    bodies = [m for m in cast.reading.mentions if m.kind == "organisation" and m.form == "name"]
    is_body = any(m.span.overlaps(place) for m in bodies)
    return replace(found, kind=PersonKind.ORGANISATION) if is_body else found
