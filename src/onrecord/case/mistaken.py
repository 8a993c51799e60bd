"""Whom a grave step is not, though its words were taken for that person.

Looks at one step, at who speaks and at what the sentences around it tell of others.  Refuses to say
whose the step is; `whose` does, and `barriers` knows the grammar of one clause.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from onrecord.case.barriers import is_barred, is_called
from onrecord.case.people import People
from onrecord.case.principal import PERSONAL, but_speaker
from onrecord.case.somebody_else import SOMEBODY
from onrecord.nouns import EventMention, Reading, Span

HARMFUL: Final = frozenset({"verdict", "sentence", "plea", "charge", "arrest", "indictment"})
"""First parts of the steps that nobody is given on a guess."""
_NEAR: Final = 8
"""Events looked back through for those of the sentence before."""


def is_grave(mention: EventMention) -> bool:
    """Whether a step does harm to whom it is wrongly put on."""
    return mention.role == "accused" and mention.step.partition("/")[0] in HARMFUL


def is_name(words: str) -> bool:
    """Whether words are a name, so that nobody else is meant: "Admiral Lobo", not "The mayor"."""
    every = words.split()
    return all(w[:1].isupper() for w in every) and every[0] not in (
        "The", "A", "An", "His", "Her", "Their", "Both", "Two", "Three", "Four", "Five",
        "He", "She", "They", "I", "We", "Each", "Neither", "One", "Him",
    )  # fmt: skip


_IN_WHICH: Final = re.compile(r"\b(?:in|for|of|over|at|after|during)\s+which\s+\Z", re.IGNORECASE)


def is_anothers(
    mention: EventMention,
    text: str,
    person: str,
    where: Sequence[tuple[Span, str]],
    people: People,
) -> bool:
    """Whether a "he" of "in which he" is the one whom the sentence itself names, and no other.

    "His brother, Sam Roe, is doing time for a robbery in which he was found guilty": not his.
    """
    words = mention.person
    if words is None or not PERSONAL.fullmatch(words.of(text)):
        return False
    if _IN_WHICH.search(text, max(mention.passage.start, words.start - 20), words.start) is None:
        return False
    first = bisect_left(where, mention.passage.start, key=lambda w: w[0].start)
    last = bisect_left(where, words.start, key=lambda w: w[0].start)
    named = {p for _, p in where[first:last] if p in people.named}
    return bool(named) and person not in named


def is_said_by(mention: EventMention, article: str, text: str, person: str, people: People) -> bool:
    """Whether a "he" of quoted words is taken for the one who speaks them."""
    words = mention.person.of(text) if mention.person is not None else ""
    if PERSONAL.fullmatch(words) is None:
        return False
    return not but_speaker(mention, article, text, {person: 1}, people)


def is_brought_in(mention: EventMention, text: str, names: Sequence[Span]) -> bool:
    """Whether the words bring in somebody new, where the person was named before.

    "Len Gorse led the jury. He convicted a man": not Gorse.  "Ann Roe, 45, a nurse, who" is Roe.
    """
    words = mention.person
    if words is None or SOMEBODY.match(words.of(text)) is None:
        return False
    before = [name for name in names if name.end <= words.start]
    return bool(before) and not is_called(mention, words, text, before[-1])


def follows_anothers(
    number: int, events: Sequence[EventMention], named: Sequence[str | None], text: str
) -> bool:
    """Whether "he" of a grave step follows a sentence that tells one of somebody else.

    "Lunt was found guilty of assaulting Hart. He was fined": whoever "he" is taken for, not Hart.
    """
    mention = events[number]
    words = mention.person
    if words is None or not PERSONAL.fullmatch(words.of(text)):
        return False
    for n in range(number - 1, max(-1, number - _NEAR), -1):
        before = events[n]
        if before.passage == mention.passage:
            continue
        if text[before.passage.end : mention.passage.start].strip():
            return False
        if is_grave(before) and named[n] not in (None, named[number]):
            return True
    return False


def is_told_by_name_of_another(
    number: int, events: Sequence[EventMention], named: Sequence[str | None], text: str
) -> bool:
    """Whether a described person's grave step is told by name of somebody else, and not of this.

    "Carver was charged after Noakes was found guilty. The armourer's conviction": not Carver's.
    """
    mention = events[number]
    words = mention.person.of(text) if mention.person is not None else ""
    if not words or is_name(words) or PERSONAL.fullmatch(words):
        return False
    told = {
        person
        for one, person in zip(events, named, strict=True)
        if one.step == mention.step and one.person is not None and is_name(one.person.of(text))
    }
    return bool(told - {None}) and named[number] not in told


_KIN: Final = re.compile(
    r"the\s+((?:step|half-)?(?:brother|sister|son|daughter|father|mother|husband|wife|uncle|aunt"
    r"|nephew|niece|cousin|widow|partner|girlfriend|boyfriend|friend|colleague|neighbour|lodger))",
    re.IGNORECASE,
)
"""Words for somebody who is somebody's."""


def is_somebodys(mention: EventMention, text: str, names: Sequence[Span]) -> bool:
    """Whether "the brother" follows "his brother", and the last one named before is whose he is.

    "Crane, who campaigned for his jailed brother, died. The brother had been sentenced": not Crane.
    """
    kin = _KIN.fullmatch(mention.person.of(text)) if mention.person is not None else None
    if kin is None or mention.person is None:
        return False
    whose = rf"(?:\b(?:his|her|their)|[’']s?)\s+(?:[\w-]+\s+){{0,2}}{kin[1]}\b"
    start = max(0, mention.person.start - _FAR)
    told = list(re.finditer(whose, text[start : mention.person.start], re.IGNORECASE))
    return bool(told) and any(start <= n.start < start + told[-1].end() for n in names)


_FAR: Final = 400
"""Characters back in which somebody's somebody is looked for."""


def is_ambiguous(
    mention: EventMention, article: str, text: str, person: str, people: People
) -> bool:
    """Whether words may be another's: a surname before any full name, a calling that two have."""
    words = mention.person.of(text) if mention.person is not None else ""
    if mention.person is not None and people.are_described(article, text, mention.person):
        return True
    return (
        mention.person is not None
        and words.isalpha()
        and words[:1].isupper()
        and people.bearers(words) > 1
        and people.in_full(article).get(person, len(text)) > mention.person.start
    )


class Barred:
    """Whom the grave steps of one article are not."""

    def __init__(self, reading: Reading, named: Sequence[str | None], people: People) -> None:
        self._article, self._text, self._events = (
            reading.article.id, reading.article.text, reading.events
        )  # fmt: skip
        self._named, self._people = named, people
        self._names = people.names_in(self._article)
        self.spans: defaultdict[str, list[Span]] = defaultdict(list)
        for span, person in self._names:
            self.spans[person].append(span)

    def is_mistaken(self, number: int, person: str) -> bool:
        """Whether a step is a grave one that its words cannot put on somebody."""
        mention, text, article = self._events[number], self._text, self._article
        if not is_grave(mention):
            return False
        named = self._named
        if named[number] != person:
            named = [*named[:number], person, *named[number + 1 :]]
        return (
            is_barred(mention, text, self.spans[person])
            or is_ambiguous(mention, article, text, person, self._people)
            or is_anothers(mention, text, person, self._names, self._people)
            or is_brought_in(mention, text, self.spans[person])
            or is_somebodys(mention, text, self.spans[person])
            or is_said_by(mention, article, text, person, self._people)
            or follows_anothers(number, self._events, named, text)
            or is_told_by_name_of_another(number, self._events, named, text)
        )
