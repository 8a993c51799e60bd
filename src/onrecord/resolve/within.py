"""Whom each mention of one article means.

Names come first: each belongs to a group (`named`).  Pronouns and descriptions then share one unit
of probability among the groups, through one another where need be, as the reading's references say.
A gender, a role that the text states, and who has just been speaking weigh on the shares and never
settle them alone.  Where no one is clearly ahead there is nobody, and those who may be meant are
listed.  Pure: it knows no model and no other article.
"""

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from onrecord.nouns import Mention, PersonKind, Reading, Span
from onrecord.read.sentences import sentences_of
from onrecord.resolve.bearers import Borne
from onrecord.resolve.flow import Candidate, odds_of, role_of, signs_of
from onrecord.resolve.named import Named

Shares: TypeAlias = dict[int, float]
"""Number of a group to the probability that it is meant.

A description that introduces somebody without a name makes a group of its own, numbered -1 - the
mention's number.
"""

LIKELY: Final = 0.5
"""Share from which a description is taken to mean somebody; chosen by hand."""
AHEAD: Final = 2.0
"""By how many times the share of the next must be passed then; chosen by hand."""
LIKELY_HE: Final = 0.3
AHEAD_HE: Final = 1.1
"""The same for "he" and "she"; docs/log.md has what other points give."""
_MAY_BE: Final = 0.1
"""Share from which somebody is listed as one who may be meant."""
_LEAST: Final = 0.01
_RULED_OUT: Final = 0.05
"""What is left of a share where a title, the words said or a pronoun beside it forbid it."""
_CLASH_TOLD: Final = 0.05
"""What is left of a share where a title, or other pronouns, tell another gender."""
_CLASH_FIRST: Final = 0.3
"""The same where only the first name suggests another."""
_SPOKE: Final = 1.0
"""How much more likely the last speaker is to be the next one: twice, chosen by hand."""
_GOES_ON: Final = 0.7
"""The same for a description that goes on speaking ("the actor added"), in units; by hand."""
_NOBODY: Final = 0.5
"""What is left of nobody's share for "he" and "she", who nearly always are somebody; by hand."""
_ROLE: Final = 2.0
"""Weight of a role stated in the text beside the reference's one unit; chosen by hand."""
_SPOKEN_OF: Final = 0.05
"""What is left of a share where the words said name that person: in "he said that Ruiz ran", "he"
is not Ruiz (condition C of Chomsky's binding theory, 1981)."""
_MEN: Final = frozenset({"he", "him", "his", "himself"})
_WOMEN: Final = frozenset({"she", "her", "hers", "herself"})
_RELATIVE: Final = frozenset({"who", "whom", "whose"})
_PLURAL: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
_NEAR_PRONOUNS: Final = 8
"""Mentions back in which a pronoun of the other gender is looked for; by hand."""
_LOOK_AHEAD: Final = 12
"""Mentions after a pronoun among which a name in its own sentence is looked for."""
_LOOK_BACK: Final = 60
"""Mentions before a pronoun that are asked who was told of last."""
_POSSESSIVE: Final = frozenset({"his", "her", "their", "its"})
_ADJECTIVES: Final = re.compile(r"\s+(?:[a-z-]+\s+){0,2}")
_BEYOND_DOUBT: Final = 0.7
"""Share from which a pronoun tells the gender of whom it means; docs/log.md has others."""
_CALLED_ALIKE: Final = 0.5
"""What a description takes over of one before it with the same noun; by hand."""
FAR: Final = 700
"""Characters after which the last speaker no longer counts as speaking: about two paragraphs."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a mention means: the number of a group, or None and those it may mean, likeliest first.

    `share` is the probability of the likeliest.
    """

    group: int | None
    candidates: tuple[int, ...] = ()
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Clues:
    """What else tells who is meant.

    Attributes:
        speakers: Numbers of the mentions that stand for a speaker.
        roles: Number of a description to that of the one group the text states it of.
        spoken_of: Number of a mention that speaks to those of the groups named in what it says.
        going_on: Numbers of definite descriptions that go on speaking, and so have spoken before.
        speaking_of: Number of a description to those in whose words it stands: in "Ruiz said the
            singer had left", Ruiz is not the singer.
        borne: Whom a lone name that several bear may be.
        voiced: Number of "he" or "she" in somebody's own words to that of the mention that speaks:
            in "'I don't hate her,' she said" the two are not one person.
    """

    speakers: frozenset[int] = frozenset()
    roles: Mapping[int, int] = field(default_factory=dict)
    spoken_of: Mapping[int, frozenset[int]] = field(default_factory=dict)
    going_on: frozenset[int] = frozenset()
    speaking_of: Mapping[int, frozenset[int]] = field(default_factory=dict)
    borne: Borne = field(default_factory=Borne)
    voiced: Mapping[int, int] = field(default_factory=dict)


def gender_of_pronoun(word: str) -> str | None:
    """Which gender a pronoun has: "m", "f", or None where it tells neither."""
    lower = word.lower()
    return "m" if lower in _MEN else "f" if lower in _WOMEN else None


def resolve_mentions(reading: Reading, named: Named, clues: Clues) -> tuple[Meant, ...]:
    """Whom each mention of a reading means, in their order."""
    spreading = Spreading(reading, named, clues)
    spreading.run()
    if spreading.learn_genders():
        spreading.run()
    return tuple(spreading.meant(i) for i in range(len(reading.mentions)))


class Spreading:
    """Passes shares along references, in order of the text."""

    def __init__(self, reading: Reading, named: Named, clues: Clues) -> None:
        self.text = reading.article.text
        self.mentions = reading.mentions
        self.references = {r.mention: r.among for r in reading.references}
        self.named = named
        self.clues = clues
        self.owner = {n: g for g, group in enumerate(named.groups) for n in group.mentions}
        self.told = [group.gender for group in named.groups]
        self.shares: dict[int, Shares] = {}
        self.speaking: Shares = {}
        self.votes: Mapping[int, Sequence[float]] = {}
        self._heard: dict[int, set[str]] = defaultdict(set)
        self.taken: list[list[int]] = []
        self.told_of: Counter[int] = Counter()
        self.first_told_of: int | None = None
        self._within: dict[int, list[int]] = defaultdict(list)
        for inner, voice in clues.voiced.items():
            self._within[voice].append(inner)
        whole = Span(0, len(self.text))
        self._starts = [s.start for s in sentences_of(self.text, whole)]
        self._first: dict[int, int] = {}
        for j, mention in enumerate(self.mentions):
            if mention.kind == "person" and mention.form != "nominal":
                self._first.setdefault(self._sentence(j), j)

    def run(self) -> None:
        """Give every mention its shares."""
        self.shares = {}
        self.taken = []
        self.told_of = Counter()
        self.first_told_of = None
        self.speaking = {}
        self._heard = defaultdict(set)
        spoke = -FAR
        for i, mention in enumerate(self.mentions):
            if mention.span.start - spoke >= FAR:
                self.speaking = {}
            if i in self.owner:
                own: Shares = {self.owner[i]: 1.0}
                if self._opens_paragraph(mention) and self._is_person(self.owner[i]):
                    # Whoever spoke before, the paragraph is about this one now.
                    self.speaking = {g: s for g, s in self.speaking.items() if g in own}
            else:
                last = self.speaking if i in self.clues.speakers else {}
                own = self._shares_of(i, mention, last)
            self.shares[i] = own
            self._take(own)
            self._hear_gender(mention, own)
            if i in self.clues.speakers:
                self.speaking, spoke = own, mention.span.end

    def _hear_gender(self, mention: Mention, own: Shares) -> None:
        """Keep whom a pronoun called "he" beyond doubt: the next "she" is hardly theirs."""
        gender = gender_of_pronoun(mention.span.of(self.text))
        if mention.form == "pronoun" and gender is not None:
            for g, share in own.items():
                if share >= _BEYOND_DOUBT:
                    self._heard[g].add(gender)

    def _opens_paragraph(self, mention: Mention) -> bool:
        start = mention.span.start
        return not self.text[self.text.rfind("\n", 0, start) + 1 : start].strip()

    def _take(self, own: Shares) -> None:
        """Keep whom the next mention means, if anybody is likely."""
        taken = [g for g, share in own.items() if share >= 0.5 and g >= 0]
        self.taken.append(taken)
        for g in taken:
            self.told_of[g] += 1
            if self.first_told_of is None and self._is_person(g):
                self.first_told_of = g

    def _shares_of(self, i: int, mention: Mention, speaking: Shares) -> Shares:
        unclear = self.named.unclear.get(i)
        if unclear:
            return self._of_bearers(i, self.clues.borne.left.get(i, unclear))
        word = mention.span.of(self.text).lower()
        if word in _RELATIVE and (before := self._right_before(i)) is not None:
            return self.shares[before]
        found: Shares = defaultdict(float)
        for j, p in self.references.get(i, ()):
            for g, share in ({self.owner[j]: 1.0} if j in self.owner else self._of(j)).items():
                found[g] += p * share
        none = max(0.0, 1.0 - sum(found.values()))
        if i in self.clues.going_on:
            for g, share in speaking.items():
                found[g] += _GOES_ON * share
            none *= 1 - _GOES_ON
        gender = gender_of_pronoun(word) if mention.form == "pronoun" else None
        if gender is not None:
            found = self.with_flow(i, gender, found, speaking)
            none = _NOBODY * max(0.0, 1.0 - sum(found.values()))
        else:
            spoken_of = self.clues.spoken_of.get(i, frozenset())
            for g in list(found):
                found[g] *= 1 + _SPOKE * speaking.get(g, 0.0)
                if g in spoken_of:
                    found[g] *= _SPOKEN_OF
        if mention.form == "nominal":
            for g in self.clues.speaking_of.get(i, frozenset()):
                found[g] *= _SPOKEN_OF
            for g in self._owners_of(i):
                found[g] = 0.0
            same = self._called_alike(i)
            if same is not None:
                for g, share in self.shares[same].items():
                    found[g] += _CALLED_ALIKE * share
            found[-1 - i] += none
            none = 0.0
            role = self.clues.roles.get(i)
            if role is not None:
                found[role] += _ROLE
        total = none + sum(found.values())
        return {g: share / total for g, share in found.items() if share >= _LEAST * total}

    def _owners_of(self, i: int) -> frozenset[int]:
        """Whom the "his" right before a description means: "his driver" is not he."""
        if i == 0 or self.mentions[i - 1].form != "pronoun":
            return frozenset()
        owner = self.mentions[i - 1].span
        start = self.mentions[i].span.start
        is_his = start <= owner.start or _ADJECTIVES.fullmatch(self.text, owner.end, start)
        if owner.of(self.text).lower() not in _POSSESSIVE or not is_his:
            return frozenset()
        return frozenset(g for g, share in self.shares[i - 1].items() if share >= LIKELY)

    def _called_alike(self, i: int) -> int | None:
        """The last description before by the same noun: "his driver" for a later "the driver"."""
        span = self.mentions[i].span
        words = span.of(self.text).lower().split()
        before = self.text[max(0, span.start - 5) : span.start].lower()
        if not words or not (words[0] == "the" or before.endswith("the ")):
            return None
        for j in range(i - 1, max(-1, i - _LOOK_BACK), -1):
            if self.mentions[j].form == "nominal":
                other = self.mentions[j].span.of(self.text).lower().split()
                if other and other[-1] == words[-1]:
                    return j
        return None

    def _of_other_gender(self, i: int, gender: str) -> frozenset[int]:
        """Whom the nearest pronoun of the other gender means, in the same sentence.

        In "she had never met him", "him" is not "she".
        """
        here = self._sentence(i)
        for j in range(i - 1, max(-1, i - _NEAR_PRONOUNS), -1):
            if self._sentence(j) != here:
                break
            word = self.mentions[j].span.of(self.text)
            if self.mentions[j].form == "pronoun" and gender_of_pronoun(word) not in (gender, None):
                return frozenset(g for g, share in self._of(j).items() if share >= LIKELY)
        return frozenset()

    def _across_the_marks(self, i: int) -> frozenset[int]:
        """Whom a pronoun does not mean, for one side of the marks speaks and the other is told of.

        Who speaks calls nobody "she" but somebody else; whom their words call so does not speak.
        Where "she said" is still to come, it will likely be whoever spoke last.
        """
        held = [self._of(j) for j in self._within.get(i, ())]
        voice = self.clues.voiced.get(i)
        if voice in self.owner:
            held.append({self.owner[voice]: 1.0})
        elif voice is not None:
            held.append(self._of(voice) if voice < i else self.speaking)
        return frozenset(g for shares in held for g, share in shares.items() if share >= LIKELY)

    def _of_bearers(self, i: int, bearers: tuple[int, ...]) -> Shares:
        """Even shares of those who bear a lone name, but for whom its pronoun does not fit."""
        gender = self.clues.borne.genders.get(i)
        weights = {g: self._fits(g, gender) * (self._told_by_one(g, gender)) for g in bearers}
        total = sum(weights.values())
        return {g: weight / total for g, weight in weights.items()}

    def _told_by_one(self, g: int, gender: str | None) -> float:
        """What is left of a share where one pronoun, and none against it, tells another gender."""
        men, women = self.votes.get(g, (0.0, 0.0))
        other = men if gender == "f" else women
        own = women if gender == "f" else men
        return _CLASH_TOLD if gender is not None and other > own + LIKELY else 1.0

    def with_flow(self, i: int, gender: str, found: Shares, speaking: Shares) -> Shares:
        """Shares of a pronoun by the flow of the text.

        The sum stays what it was, so that "nobody" keeps its part, but for those ruled out.
        """
        pronoun = self.mentions[i]
        role = role_of(self.text, pronoun)
        offered = self.candidates(i, gender, found, speaking)
        weighed = {
            g: math.exp(odds_of(signs_of(self.text, pronoun, role, c))) for g, c in offered.items()
        }
        scale = sum(found.values()) / (sum(weighed.values()) or 1.0)
        # Who is ruled out leaves the share to nobody, and not to whoever else is there.
        return defaultdict(
            float,
            {
                g: weight * scale * (_RULED_OUT if offered[g].is_ruled_out else 1.0)
                for g, weight in weighed.items()
            },
        )

    def candidates(
        self, i: int, gender: str, found: Shares, speaking: Shares
    ) -> dict[int, Candidate]:
        """Those whom a pronoun may mean, with what was told of each, by number of the group."""
        here = self._sentence(i)
        last: dict[int, int] = {}
        for j in range(i - 1, max(-1, i - _LOOK_BACK), -1):
            for g in self.taken[j]:
                last.setdefault(g, j)
        rank = {g: n for n, g in enumerate(last)}
        by_name: Shares = defaultdict(float)
        by_pronoun: Shares = defaultdict(float)
        for j, p in self.references.get(i, ()):
            if j in self.owner:
                by_name[self.owner[j]] += p
            elif self.mentions[j].form == "pronoun":
                for g, share in self._of(j).items():
                    by_pronoun[g] += p * share
        following = {
            self.owner[j]
            for j in range(i + 1, min(len(self.mentions), i + _LOOK_AHEAD))
            if j in self.owner and self._sentence(j) == here
        }
        spoken_of = self.clues.spoken_of.get(i, frozenset()) | self._across_the_marks(i)
        others = self._of_other_gender(i, gender)
        offered = sorted({*found, *(g for g in last if self._is_person(g))})
        return {
            g: Candidate(
                found.get(g, 0.0),
                by_name.get(g, 0.0),
                by_pronoun.get(g, 0.0),
                self.mentions[last[g]] if g in last else None,
                here - self._sentence(last[g]) if g in last else 0,
                rank.get(g, 0),
                g in last
                and here - self._sentence(last[g]) <= 1
                and self._opens(g, self._sentence(last[g])),
                self.told_of[g],
                self.first_told_of == g,
                g in following,
                self._gender(g, gender),
                speaking.get(g, 0.0),
                g in spoken_of,
                g in others,
                g >= 0,
            )
            for g in offered
        }

    def _gender(self, g: int, gender: str) -> str:
        """How the gender that a text tells of somebody goes with a pronoun's."""
        if g < 0:
            return "open"
        told, first = self.told[g], self.named.groups[g].first
        if told is not None:
            return "told" if told == gender else "clash"
        if first is not None:
            return "likely" if first == gender else "unlikely"
        heard = self._heard.get(g, set())
        return "unlikely" if heard and gender not in heard else "open"

    def _is_person(self, g: int) -> bool:
        return g >= 0 and self.named.groups[g].kind is PersonKind.PERSON

    def _sentence(self, j: int) -> int:
        return bisect_right(self._starts, self.mentions[j].span.start)

    def _opens(self, g: int, sentence: int) -> bool:
        """Whether a group is the first person told of in a sentence."""
        first = self._first.get(sentence)
        return first is not None and first < len(self.taken) and g in self.taken[first]

    def _of(self, j: int) -> Shares:
        return self.shares.get(j, {})

    def _right_before(self, i: int) -> int | None:
        """The mention that a relative pronoun follows: "Ruiz, who said"."""
        start = self.mentions[i].span.start
        for j in range(i - 1, max(-1, i - 4), -1):
            between = self.text[self.mentions[j].span.end : start]
            if between.strip() in ("", ",") and self.mentions[j].kind == "person":
                return j
        return None

    def _fits(self, g: int, gender: str | None) -> float:
        if gender is None or g < 0:
            return 1.0
        told, first = self.told[g], self.named.groups[g].first
        if told is not None:
            return 1.0 if told == gender else _CLASH_TOLD
        return 1.0 if first in (None, gender) else _CLASH_FIRST

    def learn_genders(self) -> bool:
        """Where the pronouns of a group are nearly all of one gender, take it for told.

        Returns:
            Whether any was learned, or a lone name waits for it.
        """
        is_new = bool(self.clues.borne.genders)
        votes: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for i, shares in self.shares.items():
            gender = gender_of_pronoun(self.mentions[i].span.of(self.text))
            if gender is not None and self.mentions[i].form == "pronoun":
                for g, share in shares.items():
                    if g >= 0:
                        votes[g][gender == "f"] += share
        self.votes = votes
        for g, (men, women) in votes.items():
            most = max(men, women)
            if self.told[g] is None and most > 1.2 and most > 0.75 * (men + women):
                self.told[g] = "m" if men > women else "f"
                is_new = True
        return is_new

    def meant(self, i: int) -> Meant:
        """The decision on one mention."""
        if i in self.owner:
            return Meant(self.owner[i])
        ranked = sorted(self.shares.get(i, {}).items(), key=lambda item: (-item[1], item[0]))
        if not ranked:
            return Meant(None, (), 0.0)
        best, share = ranked[0]
        second = ranked[1][1] if len(ranked) > 1 else 0.0
        is_he = gender_of_pronoun(self.mentions[i].span.of(self.text)) is not None
        likely, ahead = (LIKELY_HE, AHEAD_HE) if is_he else (LIKELY, AHEAD)
        if share >= likely and share >= ahead * second:
            return Meant(best, (), share)
        return Meant(None, tuple(g for g, s in ranked if s >= _MAY_BE), share)
