"""Events found in an article held against its gold.

A found event is right if its kind and its person are; dates and certainty are judged on those
alone, so that a reader who finds little is not praised for what it left out.  Matched one to one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from math import inf
from typing import Any, Final

from bench.events.gold import GoldArticle, GoldEvent
from onrecord.nouns import Span, When

_TITLES: Final = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady judge justice prof professor rev pastor sgt det "
    "constable inspector captain chief mayor sen rep dep officer the".split()
)
_WORD: Final = re.compile(r"[^\W_](?:[\w'’-]*[^\W_])?")


@dataclass(frozen=True, slots=True)
class Found:
    """An event as some reader gives it.

    Attributes:
        kind: The contract's kind.
        person: The name of the one it happened to; None for nobody named.
        when: Half-open days.
        certainty: The contract's certainty.
        spans: The passages that it rests on.
        also: The other names that the reader gives that one: whom it calls by a stage name and also
            by the real one it has found.
    """

    kind: str
    person: str | None
    when: When | None
    certainty: str
    spans: tuple[Span, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A gold event and the found one that stands for it."""

    gold: GoldEvent
    found: Found


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts that add up, over articles and over kinds.

    Attributes:
        gold, found, matched: Events; matched ones have the right kind and person.
        placed: Matched ones whose passages also touch the gold's trigger.
        dated: Matched ones whose gold has a date.
        dates_right: Those whose both ends are the gold's.
        dates_lost: Those that have no date.
        invented: Matched ones that have a date where the gold has none; no score counts them.
        certain_right: Matched ones with the gold's certainty.
        surer: Matched ones said to have happened where the gold says less: the worst of errors.
    """

    gold: int = 0
    found: int = 0
    matched: int = 0
    placed: int = 0
    dated: int = 0
    dates_right: int = 0
    dates_lost: int = 0
    invented: int = 0
    certain_right: int = 0
    surer: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Tally)))

    @property
    def precision(self) -> float:
        """Share of the found that is right; 0 where nothing was found."""
        return _share(self.matched, self.found)

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 0 where there is none."""
        return _share(self.matched, self.gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.matched, self.gold + self.found)

    @property
    def date_accuracy(self) -> float:
        """Share of the matched events with a gold date whose date is the very interval."""
        return _share(self.dates_right, self.dated)

    @property
    def certainty_accuracy(self) -> float:
        """Share of the matched events with the gold's certainty."""
        return _share(self.certain_right, self.matched)


@dataclass(frozen=True, slots=True)
class Scores:
    """The tally of some articles, and that of each kind in them."""

    total: Tally = field(default_factory=Tally)
    by_kind: Mapping[str, Tally] = field(default_factory=dict)


class Names:
    """The people of one article, each under the names that mean nobody else in it.

    A name is folded to lower case without title.  It means the person of that full name, of the
    same first and last word ("Ana M. Rivera"), or, standing alone, of a last word that only one
    has: "Rivera" is nobody where Ana and Luis Rivera are.
    """

    def __init__(self, people: Iterable[str]) -> None:
        self._full: dict[tuple[str, ...], str] = {}
        ends: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        lone: defaultdict[str, set[str]] = defaultdict(set)
        for person in people:
            words = _words(person)
            if words:
                self._full.setdefault(words, person)
                ends[words[0], words[-1]].add(person)
                lone[words[-1]].add(person)
        self._ends = {end: held.pop() for end, held in ends.items() if len(held) == 1}
        self._lone = {word: held.pop() for word, held in lone.items() if len(held) == 1}

    def means(self, name: str | None) -> str | None:
        """The person of the article that a name means, or else the name as it is."""
        words = _words(name) if name is not None else ()
        if not words:
            return name
        if words in self._full:
            return self._full[words]
        if len(words) == 1:
            return self._lone.get(words[0], name)
        if (words[0], words[-1]) in self._ends:
            return self._ends[words[0], words[-1]]
        # A person whom the article only ever calls "Rivera", or by the first name alone.
        for word in (words[-1], words[0]):
            if (word,) in self._full and self._lone.get(word) == self._full[word,]:
                return self._full[word,]
        return name


def found_event(row: Mapping[str, Any]) -> Found:
    """A found event from its JSON row, with `kind, person, when, certainty, spans`.

    Raises:
        KeyError: A field is absent.
        ValueError: A day or a span is none.
    """
    held = row["when"]
    when = When("", _day(held["earliest"]), _day(held["latest"]), "") if held else None
    spans = tuple(Span(start, end) for start, end in row["spans"])
    return Found(row["kind"], row["person"], when, row["certainty"], spans)


def match(gold: GoldArticle, found: Sequence[Found]) -> tuple[Match, ...]:
    """The found events that stand for gold ones, in the gold's order.

    Any found event of the right kind and person may stand for a gold one.  Where several may, those
    go together whose passages cover most of the trigger, then touch the phrase of time, then
    begin nearest to the trigger, then come first.
    """
    names = Names(gold.people)
    offered: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    for number, event in enumerate(found):
        meant = [names.means(name) for name in (event.person, *event.also)]
        person = next((name for name in meant if name in gold.people), meant[0])
        offered[event.kind, person].append(number)
    pairs = sorted(
        (*_distance(event, found[number]), place, number)
        for place, event in enumerate(gold.events)
        for number in offered.get((event.kind, names.means(event.person)), ())
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, place, number in pairs:
        if place not in partner and number not in taken:
            partner[place] = number
            taken.add(number)
    return tuple(Match(gold.events[place], found[partner[place]]) for place in sorted(partner))


def score(read: Iterable[tuple[GoldArticle, Sequence[Found]]]) -> Scores:
    """The tallies of articles with what was found in each; kinds in the alphabet's order."""
    by_kind: defaultdict[str, Tally] = defaultdict(Tally)
    for gold, found in read:
        for event in gold.events:
            by_kind[event.kind] += Tally(gold=1)
        for given in found:
            by_kind[given.kind] += Tally(found=1)
        for pair in match(gold, found):
            by_kind[pair.gold.kind] += _judge(pair)
    return Scores(sum(by_kind.values(), Tally()), dict(sorted(by_kind.items())))


def _judge(pair: Match) -> Tally:
    gold, found = pair.gold, pair.found
    certain = gold.certainty.value == found.certainty
    return Tally(
        matched=1,
        placed=int(any(s.overlaps(gold.trigger) for s in found.spans)),
        dated=int(gold.when is not None),
        dates_right=int(
            gold.when is not None and found.when is not None and _same(gold.when, found.when)
        ),
        dates_lost=int(gold.when is not None and found.when is None),
        invented=int(gold.when is None and found.when is not None),
        certain_right=int(certain),
        surer=int(not certain and found.certainty == "happened"),
    )


def _same(gold: When, found: When) -> bool:
    return (gold.earliest, gold.latest) == (found.earliest, found.latest)


def _distance(gold: GoldEvent, found: Found) -> tuple[float, bool, float]:
    trigger, time = gold.trigger, gold.time
    covered = max((_shared(trigger, s) for s in found.spans), default=0) / len(trigger)
    is_off_time = time is None or not any(s.overlaps(time) for s in found.spans)
    gap = min((abs(s.start - trigger.start) for s in found.spans), default=inf)
    return -covered, is_off_time, gap


def _shared(left: Span, right: Span) -> int:
    return max(0, min(left.end, right.end) - max(left.start, right.start))


def _words(name: str) -> tuple[str, ...]:
    words = tuple(_WORD.findall(name.casefold()))
    bare = tuple(w for w in words if w not in _TITLES)
    return bare or words


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
