"""He and she in GUM: whether the one meant is the one whom the annotators found.

A pronoun counts if its chain has a name of a person somewhere in the document.  It is right if the
person given for it has a name that overlaps one of that chain's.  Pure.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from training.gum import GumDocument

from bench.people.told import Told
from onrecord.nouns import Span

ASKED: Final = frozenset("he him his himself she her hers herself".split())


@dataclass(frozen=True, slots=True)
class Asked:
    """A pronoun of the gold.

    Attributes:
        names: Where its chain is named.
        others: Where the document names other people.
    """

    place: Span
    names: frozenset[Span]
    others: frozenset[Span]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was made of one.

    Attributes:
        is_given: Whether somebody with a name was given; nobody, or somebody without one, is not.
        is_right: Whether one of that person's names is one of the chain's.
        is_pure: Whether, beyond that, most of that person's names are: who is one with half the
            document is right about everybody.
    """

    asked: Asked
    is_given: bool
    is_right: bool
    is_pure: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers counted.  A share of nothing is 0."""

    asked: int
    given: int
    right: int
    pure: int

    @property
    def share(self) -> float:
        """Right, of all that were asked."""
        return self.right / self.asked if self.asked else 0.0

    @property
    def share_given(self) -> float:
        """Given, of all that were asked."""
        return self.given / self.asked if self.asked else 0.0

    @property
    def precision(self) -> float:
        """Right, of those given."""
        return self.right / self.given if self.given else 0.0


def pronouns_of(document: GumDocument) -> Iterator[Asked]:
    """The pronouns of a document that count, in order."""
    named: dict[str, set[Span]] = {}
    for m in document.mentions:
        if m.form == "name" and m.entity == "person":
            named.setdefault(m.chain, set()).add(Span(*m.core))
    every = frozenset(span for spans in named.values() for span in spans)
    for m in document.mentions:
        if m.form == "pronoun" and m.word in ASKED and m.chain in named:
            own = frozenset(named[m.chain])
            yield Asked(Span(*m.core), own, every - own)


def answered(asked: Asked, told: Told) -> Answer:
    """The package's answer; a pronoun that it did not find is one without."""
    for i in told.near(asked.place):
        if told.mentions[i].form == "pronoun":
            return _judged(asked, told.names_of(told.meant[i]))
    return _judged(asked, ())


def most_recent(asked: Asked, told: Told) -> Answer:
    """The answer of a rule: the person named last before it, by the package's own names."""
    last: tuple[Span, ...] = ()
    for mention, person in zip(told.mentions, told.meant, strict=True):
        if mention.span.end > asked.place.start:
            break
        if mention.form == "name" and mention.kind == "person":
            last = told.names_of(person) or (mention.span,)
    return _judged(asked, last)


def _judged(asked: Asked, names: Sequence[Span]) -> Answer:
    own = sum(any(n.overlaps(gold) for gold in asked.names) for n in names)
    other = sum(any(n.overlaps(gold) for gold in asked.others) for n in names)
    return Answer(asked, bool(names), own > 0, own > other)


def tally(answers: Iterable[Answer]) -> Tally:
    """Count answers."""
    held = list(answers)
    return Tally(
        len(held),
        sum(a.is_given for a in held),
        sum(a.is_right for a in held),
        sum(a.is_pure for a in held),
    )
