"""The lists made by hand, put to the package: pairs of names, and who is meant in a passage.

Here a pair is judged by its names alone, its context unread: once by comparing the two, once as
in a case where nobody else is met, which is what the list asks about.
"""

import re
from dataclasses import dataclass
from typing import Final

from bench.people.lists import UNKNOWN, UNNAMED, Judged, Pair, Passage
from bench.people.told import Told
from onrecord.nouns import Mention, PersonKind, Span
from onrecord.resolve.across import join
from onrecord.resolve.likeness import compare
from onrecord.resolve.local import LocalPerson, local_id
from onrecord.resolve.name_parts import parse_name
from onrecord.resolve.organisations import is_organisation
from onrecord.resolve.shapes import Form, shape_of

_WORD: Final = re.compile(r"[\w’'-]+")
_SLIGHT: Final = frozenset("the of and mr mrs ms miss dr sir judge".split())
NOBODY: Final = frozenset({UNKNOWN, UNNAMED})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A pair, and what the package says of its names.

    Attributes:
        reasons: The package's own, in words.
    """

    pair: Pair
    given: Judged
    reasons: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether it says the same as the list."""
        return self.given is self.pair.answer

    @property
    def is_wrong_join(self) -> bool:
        """Whether it makes one of what the list does not: the worst there is."""
        return self.given is Judged.SAME and not self.is_right


def compared(pair: Pair) -> Verdict:
    """What the package says of a pair's names, knowing of nothing beside them.

    It calls a lone surname and its full name unsure, because others may bear it.
    """
    found = compare(pair.left, pair.right)
    return Verdict(pair, Judged(found.judgement.value), found.reasons)


def in_a_case(pair: Pair) -> Verdict:
    """What comes of a pair's names in a case where nobody else is met.

    They are the same where comparing them says so, which is what joins names of one article, or
    where two articles with one name each are joined; else different where comparing them says so;
    else it stays unsure.
    """
    found = compared(pair)
    if found.given is Judged.SAME:
        return found
    case = join((local_of(pair.left, "one"), local_of(pair.right, "other")))
    return Verdict(pair, Judged.SAME, case[0].reasons) if len(case) == 1 else found


def local_of(words: str, article: str) -> LocalPerson:
    """Somebody called so once in an article, as far as the words tell who."""
    span = Span(0, len(words))
    name = parse_name(words)
    return LocalPerson(
        local_id(article, span),
        article,
        words,
        _kind_of(words),
        mentions=(Mention(span, "name"),),
        gender=name.gender if name.titles else None,
    )


def _kind_of(words: str) -> PersonKind:
    if is_organisation(words):
        return PersonKind.ORGANISATION
    form = shape_of(words).form
    if form is Form.SEVERAL:
        return PersonKind.GROUP
    return PersonKind.PERSON if form is Form.NAME else PersonKind.UNNAMED


@dataclass(frozen=True, slots=True)
class Reply:
    """A passage, and who the package says is meant.

    Attributes:
        given: A name, `UNNAMED` for somebody without one, or `UNKNOWN`.
        writings: The name, and what else the passage calls that person.
    """

    passage: Passage
    given: str
    writings: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether somebody with a name was given."""
        return self.given not in NOBODY

    @property
    def is_right(self) -> bool:
        """Whether the answer is the list's, under any of the person's names."""
        wanted = self.passage.answer
        if not self.is_named or wanted in NOBODY:
            return wanted == self.given
        return any(is_called(wanted, writing) for writing in self.writings)

    @property
    def is_harmless(self) -> bool:
        """Whether it is right, or names nobody where the list names nobody."""
        return self.is_right or (self.passage.answer in NOBODY and not self.is_named)


def is_called(wanted: str, writing: str) -> bool:
    """Whether a writing holds every word of the name wanted; titles do not count.

    Takes "Terence Loughlin" for "Mr Loughlin"; must refuse "Joan Carrow" for "Simon Carrow", and
    "Carrow" too, which is not yet that person.
    """
    words = _words(wanted)
    return bool(words) and words <= _words(writing)


def _words(name: str) -> frozenset[str]:
    words = (w.casefold().replace("’", "'") for w in _WORD.findall(name))
    return frozenset(w.removesuffix("'s") for w in words) - _SLIGHT


def reply(passage: Passage, told: Told) -> Reply:
    """Who is meant at a passage's target.

    Where all of a speaker's words stand in it, whoever speaks; else whoever the mention means that
    shares most characters with it.
    """
    for words, person in told.voices:
        if passage.target.covers(words):
            return _replied(passage, told, person)
    near = told.near(passage.target)
    if not near:
        return Reply(passage, UNKNOWN)

    def shared(i: int) -> int:
        span = told.mentions[i].span
        return min(span.end, passage.target.end) - max(span.start, passage.target.start)

    return _replied(passage, told, told.meant[max(near, key=shared)])


def _replied(passage: Passage, told: Told, person: str | None) -> Reply:
    held = told.people.get(person) if person is not None else None
    if held is None:
        return Reply(passage, UNKNOWN)
    if not _is_named(held):
        return Reply(passage, UNNAMED)
    return Reply(passage, held.name, (held.name, *held.aliases))


def _is_named(person: LocalPerson) -> bool:
    named = person.kind in (PersonKind.PERSON, PersonKind.ORGANISATION)
    return named and any(m.form == "name" for m in person.mentions)
