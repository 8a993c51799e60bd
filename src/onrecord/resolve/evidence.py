"""By what a person is known again: the places of their name, and the name itself as a hash.

A decision is kept with this and not with ids, for a new model may find somebody's first mention
elsewhere, and an id of a person depends on it.  Holds no word of any text: an article may be
forgotten, and a decision never goes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from onrecord.nouns import Mention, Person, Span, content_id
from onrecord.resolve.cast import Cast
from onrecord.resolve.decisions import Decision, Judgement
from onrecord.resolve.fold import fold

_NESTED: Final = 8  # mentions that begin one in the other, at most; chosen by hand
_PLACES: Final = 40  # articles, a place in each, that are kept of a person; chosen by hand


@dataclass(frozen=True, slots=True)
class Evidence:
    """By what somebody is known again.

    Attributes:
        places: Article id and span of mentions, one an article at most where it is a whole person.
        names: Hashes of names that are this person wherever they stand; empty where others bear
            them too.
    """

    places: tuple[tuple[str, Span], ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedDecision:
    """A decision that two are one, or are not, before it is known whom the places mean today."""

    left: Evidence
    right: Evidence
    judgement: Judgement
    by: str
    why: str
    made: datetime


def name_hash(name: str) -> str:
    """A name's hash, whatever its letters' size and accents."""
    return content_id("name", fold(name))


def evidence_of(person: Person, people: Iterable[Person]) -> Evidence:
    """The evidence of a whole person of a case.

    Args:
        person: Who.
        people: Everybody of the case; a name that another bears too is no evidence.
    """
    shared = any(p.id != person.id and fold(p.name) == fold(person.name) for p in people)
    by_article: dict[str, Mention] = {}
    for article, mention in person.mentions:
        held = by_article.get(article)
        if held is None or (held.form != "name" and mention.form == "name"):
            by_article[article] = mention
    places = tuple((a, m.span) for a, m in by_article.items())[:_PLACES]
    lone = " " not in person.name.strip()
    return Evidence(places, () if shared or lone else (name_hash(person.name),))


def evidence_of_writing(person: Person, writing: str, texts: Mapping[str, str]) -> Evidence:
    """The evidence of one writing of a person's name: "Tollander" and not "Rafe Tollander".

    Args:
        person: Whose.
        writing: As the text prints it, in letters of any size.
        texts: Texts of articles by id.
    """
    sought = fold(writing)
    apart: dict[str, list[Span]] = defaultdict(list)
    mixed: set[str] = set()
    for article, m in person.mentions:
        if m.form == "pronoun" or article not in texts:
            continue
        if fold(m.span.of(texts[article])) == sought:
            apart[article].append(m.span)
        else:
            mixed.add(article)
    # Where an article writes nothing else, one place stands for all.
    places = tuple(
        (article, span)
        for article, spans in apart.items()
        for span in (spans if article in mixed else spans[:1])
    )
    return Evidence(places, (name_hash(writing),))


def rest_of(person: Person, apart: Evidence) -> Evidence:
    """The evidence of a person without some of the mentions.

    All places in the articles that have both, and one in each of some others.
    """
    gone, here = set(apart.places), {article for article, _ in apart.places}
    elsewhere: dict[str, Span] = {}
    places = []
    for article, m in person.mentions:
        if m.form == "pronoun" or (article, m.span) in gone:
            continue
        if article in here:
            places.append((article, m.span))
        elif len(elsewhere) < _PLACES:
            elsewhere.setdefault(article, m.span)
    return Evidence((*places, *elsewhere.items()))


class Places:
    """Places by article, to be asked which mentions touch one; in the time of a few steps each."""

    def __init__(self, places: Iterable[tuple[str, Span]]) -> None:
        self._spans: dict[str, list[Span]] = defaultdict(list)
        for article, span in places:
            self._spans[article].append(span)
        for spans in self._spans.values():
            spans.sort()

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles in which there are places."""
        return tuple(self._spans)

    def touch(self, article: str, mention: Mention) -> bool:
        """Whether a mention by name or description lies on one of them."""
        spans = self._spans.get(article)
        if not spans or mention.form == "pronoun":
            return False
        # Mentions hardly nest: the last few that begin before its end are all that can reach it.
        before = bisect_left(spans, Span(mention.span.end, mention.span.end))
        return any(s.overlaps(mention.span) for s in spans[max(0, before - _NESTED) : before])


class Whom:
    """The people of a case, to be asked whom some evidence means."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = people
        self._here: dict[str, list[tuple[int, Mention]]] = defaultdict(list)
        self._named: dict[str, set[int]] = defaultdict(set)
        for n, person in enumerate(people):
            for article, mention in person.mentions:
                self._here[article].append((n, mention))
            for name in (person.name, *person.aliases):
                self._named[name_hash(name)].add(n)

    def find(self, evidence: Evidence) -> Person | None:
        """Who is meant; None where nobody, or no one alone, fits.

        Who stands at most of the places; without a place, whoever alone has the name.
        """
        places = Places(evidence.places)
        count = Counter(
            n
            for article in places.articles
            for n, mention in self._here.get(article, ())
            if places.touch(article, mention)
        )
        best = count.most_common(2)
        if best:
            alone = len(best) == 1 or best[0][1] > best[1][1]
            return self._people[best[0][0]] if alone else None
        named = {n for name in evidence.names for n in self._named.get(name, ())}
        return self._people[named.pop()] if len(named) == 1 else None


def locate(placed: Iterable[PlacedDecision], casts: Sequence[Cast]) -> Iterator[Decision]:
    """Decisions about the persons of single articles, as these articles are read today.

    All that one side means is one person by this decision, too.  So "A is not B" parts every
    mention of A from every one of B with one pair, and not with all.
    """
    placed = tuple(placed)
    if not placed:
        return
    known = _Known(casts)
    for decision in placed:
        left, right = known.those(decision.left), known.those(decision.right)
        both = left.keys() & right.keys()
        sides = [[i for i in side if i not in both] for side in (left, right)]
        if decision.judgement is Judgement.SAME:
            sides = [[*left], [*right]]
        how = (decision.by, decision.why, decision.made)
        for side in sides:
            for one in side[1:]:
                if one != side[0]:
                    yield Decision(side[0], one, Judgement.SAME, *how)
        if all(sides) and sides[0][0] != sides[1][0]:
            yield Decision(sides[0][0], sides[1][0], decision.judgement, *how)


class _Known:
    """Local persons by the places of their mentions, and by name."""

    def __init__(self, casts: Sequence[Cast]) -> None:
        self._people = {c.reading.article.id: c.people for c in casts}
        self._named: dict[str, list[str]] = defaultdict(list)
        for cast in casts:
            for person in cast.people:
                self._named[name_hash(person.name)].append(person.id)

    def those(self, evidence: Evidence) -> dict[str, None]:
        """Ids of the local persons meant, in order."""
        found: dict[str, None] = {}
        places = Places(evidence.places)
        for article in places.articles:
            for person in self._people.get(article, ()):
                if any(places.touch(article, m) for m in person.mentions):
                    found[person.id] = None
        for name in evidence.names:
            found |= dict.fromkeys(self._named.get(name, ()))
        return found
