"""Whose a step is: a log-linear score of all whose it may be, of nobody, and of no step at all.

The signs are what the grammar of the sentence told, the encoder's shares, where everybody is named,
who is accused of what, and what the words for the person say of how many they are.  What each sign
is worth stands in `owners.tsv`, fitted by `training.owners` on stories that taught nothing else.
Knows one article; decides nothing that harms somebody without being sure.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from onrecord.case.barriers import is_barred, is_harmed
from onrecord.case.mistaken import is_grave, is_name
from onrecord.case.people import People
from onrecord.case.principal import PERSONAL
from onrecord.case.several import count_of, is_plural, is_they, lists_of, sex_of
from onrecord.case.somebody_else import SOMEBODY
from onrecord.nouns import EventMention, FoundBy, Reading, Span
from onrecord.resolve.within import gender_of_pronoun

TABLE: Final = files("onrecord.case").joinpath("owners.tsv")
SURE: Final = 0.3
"""Share from which a step is told to be somebody's."""
SURE_OF_HARM: Final = 0.4
"""That of a step that does harm to whom it is wrongly put on."""
LEAST: Final = 0.2
"""Chance that words tell a step and whose it is, from which it is told at all."""
LEAST_OF_HARM: Final = 0.3
"""That of a step that only the encoder sees and that does harm."""
LEAST_OF_NEW: Final = 0.4
"""That of a step that only the encoder sees and that makes its person a defendant."""
NEVER: Final = 2.0
"""A chance that nothing has."""
ACCUSING: Final = frozenset(
    """charge indictment plea trial verdict sentence dismissal bail custody exposure arraignment
    hearing arrest appeal""".split()
)
"""First parts of the steps whose person is accused of something."""
People_ = tuple[str, ...]
"""Whose a step may be: ids in their order; nobody's is empty."""
NO_STEP: Final[People_] = ("",)
"""In the place of people: the words tell no step of this kind."""
_BEFORE: Final = 60
_BEHIND: Final = 30
"""Names around a step whose people may be meant."""
_MOST: Final = 8
"""People whom one word may mean together."""
_LEAST: Final = 0.01
"""Added to a share before its logarithm is taken."""
_VERY_LIKELY: Final = 0.9
_AHEAD: Final = 500
"""Characters behind a step in which a list may name those it means."""
_BREAK: Final = re.compile(r"[.!?][\"”’')]*\s|\n")
_SEVERAL_DO: Final = re.compile(
    r"\b(?:were|are|have|both|each|all|they|them|pair|men|women|brothers|two|three|four|five|six"
    r"|deny|face|plead|stand|appear|remain)\b",
    re.IGNORECASE,
)
_ONE_DOES: Final = re.compile(
    r"\b(?:was|is|has|he|she|him|denies|faces|pleads|stands|appears|remains)\b", re.IGNORECASE
)
_PLURAL: Final = re.compile(r"[a-z]*[^s\W]s")

Signs = dict[str, float]


class Owners:
    """What one article tells that bears on whose its steps are."""

    def __init__(
        self,
        reading: Reading,
        told: Sequence[tuple[EventMention, str | None]],
        people: People,
        officials: Container[str],
    ) -> None:
        """Look at an article once.

        Args:
            reading: The article's.
            told: Its steps with whom grammar tells each to be, one pair a person.
            people: Of the case.
            officials: Those of the article whose own no step is.
        """
        self._text, self._people, self._article = (
            reading.article.text, people, reading.article.id
        )  # fmt: skip
        self._officials = officials
        self._mentions = people.mentions_in(self._article)
        self._starts = [span.start for span, _, _ in self._mentions]
        self._names = people.names_in(self._article)
        self._name_starts = [span.start for span, _ in self._names]
        self._spans: defaultdict[str, list[Span]] = defaultdict(list)
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for span, person in self._names:
            self._spans[person].append(span)
        for span, person, _ in self._mentions:
            self._at[person].append(span.start)
        self._counts = Counter(person for _, person, _ in self._mentions)
        self._first = people.first_named(self._article)
        self._first_of_all = min(self._first.values(), default=0)
        self._harmed = {person for span, person in self._names if is_harmed(self._text, span)}
        self._breaks = [m.start() for m in _BREAK.finditer(self._text)]
        self._paragraphs = [m.start() for m in re.finditer("\n\n", self._text)]
        self._headline = len(self._text.partition("\n")[0])
        self._lists = lists_of(self._text, self._names)
        self._shares = shares_of(reading, people)
        self._asked = {reading.events[owner.mention].trigger for owner in reading.owners}
        self._given: dict[tuple[Span, str], dict[str, None]] = {}
        self._weighed: dict[tuple[Span, str], Weighed] = {}
        self._of_step: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._accused: Counter[str] = Counter()
        for mention, one in told:
            given = self._given.setdefault((mention.trigger, mention.step), {})
            if one is None:
                continue
            given[one] = None
            self._of_step[mention.step][one] += 1
            is_rule = mention.found_by is FoundBy.RULE
            if is_rule and mention.role == "accused" and _family(mention) in ACCUSING:
                self._accused[one] += 1
        self._several_told = sorted(
            (trigger.start, tuple(given))
            for (trigger, _), given in self._given.items()
            if len(given) > 1
        )
        """Where grammar tells a step of several, and whose."""
        self._leading = max(self._accused, key=lambda p: (self._accused[p], p), default=None)

    @property
    def accused(self) -> frozenset[str]:
        """Those whom grammar puts before a court."""
        return frozenset(self._accused)

    def asks(self, mention: EventMention) -> bool:
        """Whether the encoder was asked whose a step is."""
        return mention.trigger in self._asked

    def weighed(self, mention: EventMention) -> "Weighed":
        """The share of everybody whose a step may be."""
        told = mention.trigger, mention.step
        if told not in self._weighed:
            self._weighed[told] = self._weigh(mention)
        return self._weighed[told]

    def _weigh(self, mention: EventMention) -> "Weighed":
        known = weights()
        odds = {
            people: sum(known.get(sign, 0.0) * strength for sign, strength in signs.items())
            for people, signs in self.asked(mention).items()
        }
        top = max(odds.values())
        total = sum(math.exp(other - top) for other in odds.values())
        return Weighed({people: math.exp(own - top) / total for people, own in odds.items()})

    def asked(self, mention: EventMention) -> dict[People_, Signs]:
        """Everybody whose a step may be, with what tells for and against it."""
        trigger = mention.trigger
        given = self._given[trigger, mention.step]
        shares = {
            person: share
            for person, share in self._shares.get(trigger, {}).items()
            if self._may_own(person, mention, given)
        }
        nobody = max(0.0, 1 - sum(shares.values()))
        likeliest = max(shares, key=lambda p: (shares[p], p), default=None)
        if likeliest is not None and shares[likeliest] <= nobody:
            likeliest = None
        words = self._words_for(mention)
        found: dict[People_, Signs] = {
            (): {
                **dict(_of_share(nobody, likeliest is None, words, mention)),
                **dict(self._of_nobody(mention, given, words)),
            }
        }
        for person in self._near(mention, given):
            signs = {
                **dict(_of_share(shares.get(person, 0.0), person == likeliest, words, mention)),
                **dict(self._of_person(mention, person, given, words)),
            }
            found[person,] = signs
        alone = {people[0]: signs for people, signs in found.items() if people}
        for group, ways in self._groups(mention, given).items():
            signs = defaultdict(float)
            for person in group:
                for sign, strength in alone.get(person, {}).items():
                    signs[sign] += strength / len(group)
            signs |= dict(self._of_group(mention, group, ways, given, words))
            signs |= dict(_of_group_shares([shares.get(p, 0.0) for p in group], words))
            found[group] = signs
        found[NO_STEP] = dict(_of_no_step(mention, words))
        for person in alone:
            if words == "several":
                found[person,]["one for several"] = 1.0
            if len(given) > 1:
                found[person,]["one of several given"] = 1.0
        return found

    def _near(self, mention: EventMention, given: Mapping[str, None]) -> list[str]:
        """The named people around a step, in the order of their names."""
        here = bisect_left(self._name_starts, mention.trigger.start)
        around = self._names[max(0, here - _BEFORE) : here + _BEHIND]
        most = [person for person, _ in self._accused.most_common(_MOST)]
        every = dict.fromkeys([*(person for _, person in around), *most, *given])
        return [p for p in every if self._may_own(p, mention, given)]

    def _may_own(self, person: str, mention: EventMention, given: Container[str]) -> bool:
        """Whether a step may be somebody's who has a name and holds no office of the court.

        One that does harm is theirs alone whom grammar puts before a court, here or elsewhere.
        """
        if person in self._officials or person not in self._people.named:
            return False
        return not is_grave(mention) or person in given or person in self._accused

    def _words_for(self, mention: EventMention) -> str:
        """What kind of words an article has for a step's person."""
        if mention.person is None:
            return "none"
        words = mention.person.of(self._text)
        if PERSONAL.fullmatch(words):
            return "pronoun"
        if is_name(words):
            return "name"
        if is_plural(words):
            return "several"
        return "somebody" if SOMEBODY.match(words) else "description"

    def _of_nobody(
        self, mention: EventMention, given: Mapping[str, None], words: str
    ) -> Iterator[tuple[str, float]]:
        weight, by = _weight(mention), mention.found_by.value
        yield "nobody", 1.0
        yield f"nobody, {words} by {by}", 1.0
        yield f"nobody's {_family(mention)}", 1.0
        yield f"nobody's {weight} step", 1.0
        yield f"nobody of {min(3, len(self._accused))} accused", 1.0
        if not given:
            yield f"nobody given, {words}", 1.0
            yield f"nobody given, {weight} by {by}", 1.0
        if mention.person is not None:
            at = self._people.at(self._article, mention.person)
            if at is None:
                yield f"nobody at the {words}", 1.0
            elif at in self._officials:
                yield "an official at the words", 1.0
            elif at not in self._people.named:
                yield f"nobody named at the {words}", 1.0

    def _of_person(
        self, mention: EventMention, person: str, given: Mapping[str, None], words: str
    ) -> Iterator[tuple[str, float]]:
        weight, family, trigger = _weight(mention), _family(mention), mention.trigger
        if person in given:
            yield f"given, {words} by {mention.found_by.value}", 1.0
            yield f"given, {weight}", 1.0
            yield f"given, {family}", 1.0
        if mention.person is not None and self._people.at(self._article, mention.person) == person:
            yield f"at the {words}", 1.0
        if words == "pronoun" and mention.person is not None:
            own = gender_of_pronoun(mention.person.of(self._text))
            gender = self._people.gender_of(person)
            if own is not None and gender is not None:
                yield f"gender {'fits' if own == gender else 'clashes'}", 1.0
        yield from self._of_standing(mention, person, words)
        yield from self._of_sentence(mention, person, words)
        yield "mentions", math.log1p(self._counts[person])
        place = bisect_left(self._at[person], trigger.start)
        if place:
            last = self._at[person][place - 1]
            apart = bisect_left(self._breaks, trigger.start) - bisect_left(self._breaks, last)
            yield f"{min(4, apart)} sentences apart", 1.0
            yield f"{min(3, self._paragraphs_between(last, trigger.start))} paragraphs apart", 1.0
            yield f"{self._told_since(last, trigger.start, person)} told since", 1.0
        else:
            yield "not yet named", 1.0
            ahead = self._paragraphs_between(trigger.start, self._first.get(person, trigger.start))
            yield f"{min(3, ahead)} paragraphs ahead", 1.0
        if self._first.get(person) == self._first_of_all:
            yield "named first", 1.0
        if self._first.get(person, self._headline) < self._headline:
            yield "in the headline", 1.0
        if trigger.start < self._headline:
            leads = "leading" if person == self._leading else "not leading"
            yield f"headline of somebody {leads}", 1.0
        if self._of_step[mention.step][person] > (person in given):
            yield f"the same step again, {weight}", 1.0
            yield f"the same {family} again", 1.0
        if mention.source is not None and any(
            mention.source.covers(span) for span in self._within(person, mention.source)
        ):
            yield f"speaks, {words}", 1.0

    def _of_standing(
        self, mention: EventMention, person: str, words: str
    ) -> Iterator[tuple[str, float]]:
        """What somebody is in the matter."""
        weight, accused = _weight(mention), self._accused
        if mention.role != "accused":
            if person in accused:
                yield f"an accused as {mention.role}", 1.0
        elif person in accused:
            yield "accused", 1.0
            yield "share of the accused's steps", accused[person] / accused.total()
            if len(accused) == 1:
                yield f"the only accused, {words}", 1.0
        elif accused:
            yield f"not accused, {weight}", 1.0
        if person == self._leading:
            yield f"leading, {words}", 1.0
        roles = self._people.roles.get(person, frozenset())
        for role in sorted(roles):
            yield f"a {role} as {mention.role}", 1.0
        if not roles:
            yield f"without a role as {mention.role}", 1.0
        if person in self._harmed:
            yield f"harmed, as {mention.role}", 1.0
        if person in self._people.bodies:
            yield f"a body, {words}", 1.0
            yield f"a body, {weight}", 1.0

    def _of_sentence(
        self, mention: EventMention, person: str, words: str
    ) -> Iterator[tuple[str, float]]:
        """Where the step's own sentence names somebody."""
        passage, trigger = mention.passage, mention.trigger
        here = self._within(person, passage)
        before = [span for span in here if span.end <= trigger.start]
        behind = [span for span in here if span.start >= trigger.end]
        if before:
            yield f"named before, {words}", 1.0
            if not self._is_another_named(before[-1].end, trigger.start, person):
                yield f"named right before, {words}", 1.0
            if not self._text[passage.start : before[0].start].strip():
                yield f"opens the sentence, {words}", 1.0
        if behind:
            yield f"named behind, {words}", 1.0
            if not self._is_another_named(trigger.end, behind[0].start, person):
                yield f"named right behind, {words}", 1.0
        if here and is_barred(mention, self._text, here):
            yield "barred", 1.0
            yield f"barred, {_weight(mention)}", 1.0
        if not here:
            others = any(person in self._people.named for person in self._named_in(passage))
            yield f"{'others' if others else 'nobody'} named here, {words}", 1.0
        first = bisect_left(self._starts, passage.start)
        if any(
            one == person and form == "pronoun"
            for _, one, form in self._mentions[first : bisect_left(self._starts, trigger.start)]
        ):
            yield f"a pronoun before, {words}", 1.0

    def _groups(
        self, mention: EventMention, given: Mapping[str, None]
    ) -> dict[People_, dict[str, None]]:
        """The sets of people that one word may mean, each with how it came together."""
        found: defaultdict[People_, dict[str, None]] = defaultdict(dict)

        def add(way: str, people: Iterator[str] | Sequence[str]) -> None:
            own = {p for p in people if self._may_own(p, mention, given)}
            if 1 < len(own) <= _MOST:
                found[tuple(sorted(own))][way] = None

        start, passage = mention.trigger.start, mention.passage
        last = bisect_left(self._lists, start + _AHEAD, key=lambda held: held[0].start)
        next_to = bisect_left(self._lists, start, key=lambda held: held[0].start) - 1
        for number in range(max(0, last - _MOST), last):
            span, people = self._lists[number]
            add("list", people)
            if passage.covers(span):
                add("list here", people)
            elif number == next_to:
                add("last list", people)
            elif number > next_to:
                add("list ahead", people)
        told = bisect_left(self._several_told, start, key=lambda held: held[0]) - 1
        if told >= 0:
            add("told last", self._several_told[told][1])
        add("accused", tuple(self._accused))
        for alike in self._of_step.values():
            add("step", tuple(alike))
        add("given", tuple(given))
        so_far: dict[str, None] = {}
        here = bisect_left(self._name_starts, start)
        for _, person in reversed(self._names[max(0, here - _BEFORE) : here]):
            is_new = person not in so_far
            so_far[person] = None
            if is_new and len(so_far) in (2, 3):
                add(f"last {len(so_far)}", tuple(so_far))
        return found

    def _of_group(
        self,
        mention: EventMention,
        group: People_,
        ways: Mapping[str, None],
        given: Mapping[str, None],
        words: str,
    ) -> Iterator[tuple[str, float]]:
        yield "several", 1.0
        yield f"several for {words}", 1.0
        yield f"several of {min(5, len(group))}", 1.0
        yield f"several, {_weight(mention)}", 1.0
        for way in ways:
            yield f"several by {way}", 1.0
            yield f"several by {way} for {words}", 1.0
        own = mention.person.of(self._text) if mention.person is not None else ""
        count = count_of(own) if own else None
        if count is not None:
            more = "more" if len(group) > count else "fewer"
            yield f"{'as many' if count == len(group) else more} as told", 1.0
        sex = sex_of(own)
        if sex is not None and any(self._people.gender_of(p) not in (None, sex) for p in group):
            yield "several of another sex", 1.0
        if is_they(own):
            yield "they", 1.0
        if words == "description" and _PLURAL.fullmatch(own.split()[-1]):
            yield "several for a plural noun", 1.0
        passage, trigger = mention.passage, mention.trigger
        start, end = max(passage.start, trigger.start - 25), min(passage.end, trigger.end + 15)
        if _SEVERAL_DO.search(self._text, start, end):
            yield "several do", 1.0
            yield f"several do, {words}", 1.0
        if _ONE_DOES.search(self._text, start, end):
            yield f"one does, {words}", 1.0
        members, here = set(group), set(self._named_in(passage))
        if members <= here:
            yield "all named here", 1.0
            yield f"all named here, {words}", 1.0
        if members <= set(self._named_in(Span(passage.start, max(passage.start, trigger.start)))):
            yield f"all named before, {words}", 1.0
        if any(p in self._people.named and p not in self._officials for p in here - members):
            yield "others named beside them", 1.0
        if members == self._accused.keys():
            yield "all accused", 1.0
        if not members <= self._accused.keys():
            yield "not all accused", 1.0
        if any(self._first.get(p, trigger.start) >= trigger.start for p in group):
            yield "not all named yet", 1.0
        if given.keys() == members:
            yield "several given", 1.0
            yield f"several given, {words}", 1.0
        elif given and given.keys() <= members:
            yield "some of several given", 1.0
            yield f"some of several given, {words}", 1.0
        elif given:
            yield "others than several given", 1.0

    def _within(self, person: str, stretch: Span) -> list[Span]:
        """Where somebody is named in a stretch."""
        spans = self._spans[person]
        first = bisect_left(spans, stretch.start, key=lambda s: s.end)
        last = bisect_left(spans, stretch.end, key=lambda s: s.start)
        return spans[first:last]

    def _named_in(self, stretch: Span) -> list[str]:
        first = bisect_left(self._name_starts, stretch.start)
        return [p for _, p in self._names[first : bisect_left(self._name_starts, stretch.end)]]

    def _is_another_named(self, start: int, end: int, person: str) -> bool:
        return any(one != person for one in self._named_in(Span(start, max(start, end))))

    def _told_since(self, start: int, end: int, person: str) -> int:
        """How many others, three at most, were told of between two places."""
        others: set[str] = set()
        for place in range(bisect_left(self._starts, end) - 1, -1, -1):
            span, one, _ = self._mentions[place]
            if span.start <= start or len(others) == 3:
                break
            if one != person and one in self._people.named and one not in self._officials:
                others.add(one)
        return len(others)

    def _paragraphs_between(self, start: int, end: int) -> int:
        return bisect_right(self._paragraphs, end) - bisect_right(self._paragraphs, start)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the signs say of one step.

    Attributes:
        shares: Of each whose it may be, of nobody, and of `NO_STEP`; their sum is 1.
    """

    shares: Mapping[People_, float]

    def likeliest(self) -> tuple[People_, float]:
        """Whose it most likely is if it is a step, and the share of that among those."""
        told = {people: share for people, share in self.shares.items() if people != NO_STEP}
        best = max(told, key=lambda people: (told[people], people))
        return best, told[best] / sum(told.values())

    def chance(self, person: str | None) -> float:
        """That it is a step, and this person's, alone or with others; of None, nobody's."""
        if person is None:
            return self.shares[()]
        return sum(share for people, share in self.shares.items() if person in people)


def _of_no_step(mention: EventMention, words: str) -> Iterator[tuple[str, float]]:
    """What tells that words tell no step of their kind, though they were found."""
    by, weight, family = mention.found_by.value, _weight(mention), _family(mention)
    yield "no step", 1.0
    yield f"no step by {by}", 1.0
    yield f"no step by {by}, {weight}", 1.0
    yield f"no step by {by}, {family}", 1.0
    yield f"no step, {words} by {by}", 1.0
    yield f"no step, {mention.certainty.value} by {by}", 1.0
    yield f"share of the step by {by}", math.log(mention.share + _LEAST)
    yield f"share of the step, {weight}", math.log(mention.share + _LEAST)
    yield f"share of no step by {by}", math.log(mention.share_of_none + _LEAST)


def _of_share(
    share: float, is_likeliest: bool, words: str, mention: EventMention
) -> Iterator[tuple[str, float]]:
    """What the encoder says of somebody, or of nobody."""
    odds = math.log(share + _LEAST)
    yield f"share, {words}", odds
    yield f"share, {_weight(mention)}", odds
    if is_likeliest:
        yield "likeliest", 1.0
        if share > _VERY_LIKELY:
            yield "very likely", 1.0


def _of_group_shares(shares: Sequence[float], words: str) -> Iterator[tuple[str, float]]:
    yield "least share of several", math.log(min(shares) + _LEAST)
    yield "share of several", math.log(sum(shares) + _LEAST)
    yield f"share of several, {words}", math.log(sum(shares) + _LEAST)


def _family(mention: EventMention) -> str:
    return mention.step.partition("/")[0]


def _weight(mention: EventMention) -> str:
    """Whether a step does harm to whom it is wrongly put on, or else what its person is in it."""
    return "grave" if is_grave(mention) else mention.role


def shares_of(reading: Reading, people: People) -> dict[Span, Mapping[str, float]]:
    """By the words of a step, the encoder's share of each named person."""
    article = reading.article.id
    found: defaultdict[Span, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for owner in reading.owners:
        trigger = reading.events[owner.mention].trigger
        if trigger not in found:
            for number, share in owner.among:
                person = people.at(article, reading.mentions[number].span)
                if person is not None and person in people.named:
                    found[trigger][person] += share
    return dict(found)


@cache
def weights() -> Mapping[str, float]:
    """What each sign is worth, in log odds."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {sign: float(worth) for sign, worth in rows}
