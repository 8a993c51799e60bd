"""Whose event it is: the words for a person turned into the person.

Knows the people of the case and where each is mentioned.  Takes the mention that the words hold;
where the words name nobody, the one whose case the article is about, if there is just one.  Refuses
to choose between two.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from onrecord.case.several import Several, count_of, is_plural, is_they
from onrecord.nouns import Commitment, EventMention, Person, PersonKind, Reading, Span
from onrecord.read.callings import HUMAN

CHARGING: Final = frozenset(
    """charge indictment plea trial verdict sentence dismissal exposure arraignment hearing bail
    appeal""".split()
)
"""First parts of the steps that only a defendant has."""
ACCUSING: Final = frozenset(
    """charge indictment plea trial verdict sentence dismissal bail custody exposure arraignment
    hearing arrest appeal""".split()
)
"""First parts of the steps whose person is accused of something."""
_FILED: Final = frozenset({"appeal", "plea", "motion", "bail"})
"""First parts of the steps that a lawyer takes for a client."""
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_PERSONAL: Final = re.compile(r"\b(?:he|him|his|she|her|hers|himself|herself)\b", re.IGNORECASE)
_DESCRIBED: Final = re.compile(
    r"(?:the|a|an|his|her|their|one|two|three|four|five|six|several|some|many|another|other)\s",
    re.IGNORECASE,
)
"""How the name of somebody begins whom the text only describes."""
_SOMEBODY: Final = re.compile(r"(?:an?|one|some)\s", re.IGNORECASE)
"""How a description begins that brings somebody in."""
_RELATED: Final = re.compile(r"(?:his|her|their|its|my|our)\s", re.IGNORECASE)
"""How a description of somebody's somebody begins: "his former secretary"."""
_SEVERAL: Final = re.compile(
    r"the\s+(?:[\w-]+\s+)*(?:killer|murderer|attacker|robber|rapist|gunm[ae]n|robber|thie(?:f|ve)"
    r"|smuggler|trafficker|fraudster|assailant|shooter|burglar|kidnapper|ringleader)s",
    re.IGNORECASE,
)
"""Those who did a deed, as a fact: never somebody who is only charged with it."""
_GENERIC: Final = re.compile(
    r"the\s+(?:[\w-]+\s+)*(?:defendants?|accused|m[ae]n|wom[ae]n|suspects?|pair|couple|boys?|girls?"
    r"|teenagers?|\d+-year-olds?|appellants?|convicts?|prisoners?)\b",
    re.IGNORECASE,
)
"""A description that fits whoever stands before a court."""
_GRAVE: Final = frozenset({"verdict", "sentence"})
_NOUN: Final = re.compile(r"verdict|conviction|sentenc(?:e|ing)\b|acquittal|term\b", re.IGNORECASE)
_CALLING: Final = re.compile(rf"(?i:{HUMAN})|(?:[\w’'-]+\s+){{1,4}}{HUMAN}|[a-z][^\W\d_]*")
"""What somebody is, taken for a name where a headline or a list begins: "Publican", "Teen"."""
_AUTHORITY: Final = re.compile(
    r"\b(?:Courts?|CPS|CBI|DPP|FBI|NPA|Crown|Prosecut\w+|Magistrates?|Directorate|Jur(?:y|ors))\b"
)
"""Words in the names of those who bring and hear cases, whose own they never are."""
_OTHER: Final = re.compile(r"\b(?:third|fourth|another|other|others|second)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with the article it stands in and the person it is about."""

    article: str
    mention: EventMention
    person: str | None


class People:
    """The people of a case by where they are mentioned and what they are called."""

    def __init__(self, people: Sequence[Person]) -> None:
        mentions: defaultdict[str, list[tuple[Span, str, str]]] = defaultdict(list)
        self._called: defaultdict[str, set[str]] = defaultdict(set)
        self._present: defaultdict[str, set[str]] = defaultdict(set)
        self.named = {
            p.id
            for p in people
            if p.kind in (PersonKind.PERSON, PersonKind.ORGANISATION)
            and not _DESCRIBED.match(p.name)
            and not _CALLING.fullmatch(p.name)
            and not _AUTHORITY.search(p.name)
        }
        for person in people:
            for article, mention in person.mentions:
                mentions[article].append((mention.span, person.id, mention.form))
                self._present[article].add(person.id)
            if person.id not in self.named:
                continue
            for name in (person.name, *person.aliases):
                words = _WORD.findall(name.casefold())
                if words:
                    self._called[" ".join(words)].add(person.id)
                    self._called[words[-1]].add(person.id)
        self.clients = {
            person.id: role.of
            for person in people
            if not any(role.role == "defendant" for role in person.roles)
            for role in person.roles
            if role.role == "lawyer" and role.of is not None
        }
        self._first: dict[str, dict[str, int]] = {}
        self._mentions = {a: sorted(held) for a, held in mentions.items()}
        self._starts = {a: [s.start for s, _, _ in held] for a, held in self._mentions.items()}
        self._longest = {a: max(len(s) for s, _, _ in held) for a, held in self._mentions.items()}

    def at(self, article: str, span: Span) -> str | None:
        """The person mentioned at a place: by the mention that shares most of it, a name first."""
        held = self._mentions.get(article, [])
        if not held:
            return None
        first = bisect_left(self._starts[article], span.start - self._longest[article])
        best: tuple[bool, bool, int, str] | None = None
        for where, person, form in held[first:]:
            if where.start >= span.end:
                break
            shared = min(where.end, span.end) - max(where.start, span.start)
            # The last word of a phrase is its head: "the county's deputy" is no county.
            rank = where.end >= span.end - 2, form == "name", shared
            if shared > 0 and (best is None or rank > best[:3]):
                best = *rank, person
        return best[3] if best is not None and best[0] else None

    def names_in(self, article: str) -> list[tuple[Span, str]]:
        """Where an article gives names, and whose."""
        return [
            (s, person) for s, person, form in self._mentions.get(article, []) if form == "name"
        ]

    def first_named(self, article: str) -> dict[str, int]:
        """Where each person is first named."""
        if article not in self._first:
            found: dict[str, int] = {}
            for span, person in self.names_in(article):
                found.setdefault(person, span.start)
            self._first[article] = found
        return self._first[article]

    def counts(self, article: str) -> dict[str, int]:
        """How often each person of an article is mentioned in any way."""
        return Counter(person for _, person, _ in self._mentions.get(article, []))

    def called(self, article: str, words: str) -> str | None:
        """The one person of an article who goes by some words; None for nobody or for two."""
        found = _WORD.findall(words.casefold())
        if not found:
            return None
        for key in (" ".join(found), found[-1]):
            meant = self._called.get(key, set()) & self._present[article]
            if len(meant) == 1:
                return next(iter(meant))
        return None

    def bearer(self, article: str, words: str, before: int, accused: Iterable[str]) -> str | None:
        """Whom a bare surname means where several have it.

        The only one of them whom the article has named so far; else the only accused one.
        """
        found = _WORD.findall(words.casefold())
        if not found:
            return None
        bearers = self._called.get(found[-1], set()) & self._present[article]
        first = self.first_named(article)
        so_far = [p for p in bearers if first.get(p, before) < before]
        if len(so_far) == 1:
            return so_far[0]
        charged = [p for p in bearers if p in set(accused)]
        return charged[0] if len(charged) == 1 else None


def place(readings: Sequence[Reading], people: Iterable[Person]) -> list[Placed]:
    """Every event mention with its person, article by article in the order of the text."""
    known = People(tuple(people))
    placed: list[Placed] = []
    for reading in readings:
        placed += _in_article(reading, known)
    return placed


def _in_article(reading: Reading, people: People) -> list[Placed]:
    article, text = reading.article.id, reading.article.text
    named = [_for_client(m, _named(m, article, text, people), people) for m in reading.events]
    accused: dict[str, int] = {}
    officials = _officials(reading, people)
    named = [
        None if person in officials or person not in people.named else person for person in named
    ]
    named = [
        person
        or (people.bearer(article, m.person.of(text), m.person.start, ()) if m.person else None)
        for m, person in zip(reading.events, named, strict=True)
    ]
    for family in (CHARGING - {"appeal"}, CHARGING, ACCUSING):
        for mention, person in zip(reading.events, named, strict=True):
            denied = mention.commitment is Commitment.DENIED
            is_one = mention.role == "accused" and mention.step.partition("/")[0] in family
            if person and is_one and not denied:
                accused[person] = accused.get(person, 0) + 1
        if accused:
            break
    if not accused and any(m.role == "accused" for m in reading.events):
        accused = _principal(reading, people, officials)
    # Who appeals may be the other side: a prosecutor, a widow.
    others = _other_side(reading.events, named, accused)
    named = [None if n in others else person for n, person in enumerate(named)]
    first = people.first_named(article)
    names = people.names_in(article)
    several = Several(text, reading.events, named, names)
    for mention, person in zip(reading.events, named, strict=True):
        if person is None and mention.person is not None and mention.role == "accused":
            words = mention.person.of(text)
            if mention.step.partition("/")[0] in CHARGING and count_of(words) is not None:
                for one in several.meant(words, mention.trigger.start, accused):
                    accused.setdefault(one, 1)
    found: list[Placed] = []
    last: tuple[int, str] | None = None
    for number, (mention, person) in enumerate(zip(reading.events, named, strict=True)):
        if person is None and mention.person is not None and number not in others:
            words = mention.person.of(text)
            person = people.bearer(article, words, mention.person.start, accused)
        if person is None:
            told = replace(mention, person=None) if number in others else mention
            held = _but_speaker(told, article, text, accused, people)
            meant = _supposed(told, text, held, first, last, several, names)
            if meant == (None,) and told.role == "accused":
                words = told.person.of(text) if told.person is not None else ""
                if is_they(words) or (not words and _is_next(text, found, told)):
                    meant = _those_last_told_of(found, told)
            found.extend(Placed(article, mention, one) for one in meant)
            if len(meant) == 1 and meant[0] in accused:
                last = mention.trigger.start, meant[0]
        else:
            found.append(Placed(article, mention, person))
            if mention.role == "accused" and person in accused:
                last = mention.trigger.start, person
    return found


def _for_client(mention: EventMention, person: str | None, people: People) -> str | None:
    """The client where a lawyer does what only a defendant can: "her lawyer plans to appeal"."""
    if person is None or mention.step.partition("/")[0] not in _FILED:
        return person
    return people.clients.get(person, person)


def _but_speaker(
    mention: EventMention, article: str, text: str, accused: Mapping[str, int], people: People
) -> Mapping[str, int]:
    """The accused without the one who speaks, who would not say "the mayor" of himself."""
    if mention.person is None or mention.source is None:
        return accused
    if _PERSONAL.fullmatch(mention.person.of(text)):
        return accused
    speaking = {p for span, p in people.names_in(article) if mention.source.covers(span)}
    speaking.add(people.at(article, mention.source) or "")
    return {p: count for p, count in accused.items() if p not in speaking}


_DEFINITE: Final = re.compile(r"(?:the|his|her|their)\s", re.IGNORECASE)


_MOST: Final = 100
"""Placed steps that are looked back through for the last one about several."""


def _those_last_told_of(found: Sequence[Placed], mention: EventMention) -> tuple[str | None, ...]:
    """Whom "they" means: the several people of the last step that was about several."""
    if mention.kind.value == "incident":
        return (None,)
    near = found[-_MOST:]
    for number in range(len(near) - 1, 0, -1):
        one, other = near[number], near[number - 1]
        if one.mention.trigger == other.mention.trigger and one.person and other.person:
            same = [p.person for p in near if p.mention.trigger == one.mention.trigger]
            return tuple(dict.fromkeys(same))
    return (None,)


def _is_next(text: str, found: Sequence[Placed], mention: EventMention) -> bool:
    """Whether a step that names nobody follows one about several: "They were charged. Bail was"."""
    told = [p for p in found[-4:] if p.person and p.mention.role == "accused"]
    if len(told) < 2 or told[-1].mention.trigger != told[-2].mention.trigger:
        return False
    between = text[told[-1].mention.trigger.end : mention.trigger.start]
    return between.count("\n\n") <= 1


def _other_side(
    events: Sequence[EventMention], named: Sequence[str | None], accused: Mapping[str, int]
) -> set[int]:
    """The appeals, by number, that somebody means to bring or brings who is accused of nothing."""
    tried = {
        person
        for m, person in zip(events, named, strict=True)
        if person and m.role == "accused" and m.step.partition("/")[0] in ACCUSING - {"appeal"}
    }
    return {
        n
        for n, (m, person) in enumerate(zip(events, named, strict=True))
        if m.step in ("appeal/planned", "appeal/filed")
        and person is not None
        and accused
        and person not in tried
    }


def _named_near(
    mention: EventMention, text: str, where: Sequence[tuple[Span, str]], accused: Mapping[str, int]
) -> str | None:
    """The only one of the accused whom a mention's paragraph names, or else it and the last."""
    line = text.rfind("\n", 0, mention.passage.start) + 1
    before = text.rfind("\n", 0, len(text[:line].rstrip()))
    for start in (line, before + 1):
        first = bisect_left(where, start, key=lambda w: w[0].start)
        last = bisect_left(where, mention.passage.end, key=lambda w: w[0].start)
        found = {p for _, p in where[first:last] if p in accused}
        if len(found) == 1:
            return found.pop()
        if found:
            return None
    return None


def _is_name(words: str) -> bool:
    """Whether words are a name, so that nobody else is meant: "Admiral Lobo", not "The mayor"."""
    every = words.split()
    return all(w[:1].isupper() for w in every) and every[0] not in (
        "The", "A", "An", "His", "Her", "Their", "Both", "Two", "Three", "Four", "Five",
        "He", "She", "They", "I", "We", "Each", "Neither", "One", "Him",
    )  # fmt: skip


def _leading(accused: Mapping[str, int]) -> str | None:
    """The accused of whom an article tells more steps than of any other."""
    often = sorted(((count, person) for person, count in accused.items()), reverse=True)
    if not often or (len(often) > 1 and often[0][0] == often[1][0]):
        return None
    return often[0][1]


_OFFICE: Final = re.compile(
    r"(?<!former )(?<!ex-)(?<!through his )(?<!through her )(?<!via his )\b(?:judge|justice"
    r"|magistrate|recorder|sheriff|prosecutor|attorney|lawyer|counsel"
    r"|barrister|solicitor|advocate(?:\s+depute)?|prosecuting|defending|mitigating"
    r"|spokes(?:man|woman|person))"
    r"(?:\s+general)?,?\s+(?:for\s+[\w’']+,?\s+)?(?:(?:mr|mrs|ms|miss|sir|dame|dr|adv)\.?\s+)?\Z",
    re.IGNORECASE,
)
_COUNSEL: Final = re.compile(
    r"\s+(?:KC|QC|SC)\b|,\s+(?:\w+\s+)?(?:prosecuting|defending|mitigating"
    r"|for\s+the\s+(?:prosecution|defen[cs]e|Crown|state)"
    r"|(?:his|her|their|a)\s+(?:lawyer|attorney|solicitor|barrister))"
)


def _officials(reading: Reading, people: People) -> set[str]:
    """The people whom an article names by an office of the court: judges, lawyers, spokesmen.

    "Judge Ann Teel" and "Tom Roe KC" are; "former judge Ann Teel" may be whose case it is.
    """
    article, text = reading.article.id, reading.article.text
    found = set()
    for span, person in people.names_in(article):
        if (
            _OFFICE.search(text[max(0, span.start - 45) : span.start])
            or _COUNSEL.match(text, span.end)
            or _OFFICE.match(span.of(text).split()[0] + " ")
            or re.match(
                r"(?:(?:Mr|Mrs|Ms|Lady|Lord)\s+)?(?:Judge|Justice|Magistrate|Recorder|Sheriff)\b",
                span.of(text),
            )
        ):
            found.add(person)
    return found


def _named(mention: EventMention, article: str, text: str, people: People) -> str | None:
    if mention.person is None:
        return None
    words = mention.person.of(text)
    if count_of(words) is not None and not _is_name(words):
        return None
    at = people.at(article, mention.person)
    if at is not None and at in people.named:
        return at
    return people.called(article, words) if words[:1].isupper() else at


def _supposed(
    mention: EventMention,
    text: str,
    accused: Mapping[str, int],
    first: Mapping[str, int],
    last: tuple[int, str] | None,
    several: Several,
    where: Sequence[tuple[Span, str]],
) -> tuple[str | None, ...]:
    """The person of a mention whose words name none.

    The one accused of the article; the last one that the paragraph told of; for the description
    that an article opens with ("A former mayor ..."), the one named first after it.  Nobody for a
    verdict on somebody whom no words tell ("A jury convicted one of their own"), nor for a
    description that brings in another ("a banker was jailed", "his brother").
    """
    family = mention.step.partition("/")[0]
    if mention.role != "accused" or family == "incident":
        return (None,)
    words = mention.person.of(text) if mention.person is not None else ""
    if words and (_OTHER.search(words) or _RELATED.match(words) or _SEVERAL.fullmatch(words)):
        return (None,)
    if not words and family in _GRAVE and not _NOUN.search(mention.trigger.of(text)):
        return (None,)
    opening = text[: mention.trigger.start].count("\n\n") <= 1
    head, _, _ = text.partition("\n")
    titled = mention.trigger.end <= len(head) and not head.rstrip("\"”’' ").endswith(
        (".", "!", "?")
    )
    if words and not titled and _is_name(words):
        return (None,)
    if words and is_plural(words):
        paragraph = text.rfind("\n", 0, mention.passage.start)
        meant = several.meant(words, mention.trigger.start, accused)
        meant = meant or several.listed_before(words, mention.trigger.start, paragraph)
        if meant or count_of(words) is not None or len(accused) != 1:
            return meant or (None,)
    if _SOMEBODY.match(words):
        after = [p for p in accused if first.get(p, -1) > mention.trigger.start]
        if not opening or not after:
            return (None,)
        earliest = min((p for p in accused if p in first), key=lambda p: first[p])
        told_most = _leading(accused)
        return (earliest if earliest in after else told_most if told_most in after else None,)
    if len(accused) == 1:
        return (next(iter(accused)),)
    near = _named_near(mention, text, where, accused)
    if not words or _PERSONAL.fullmatch(words) or _DEFINITE.match(words):
        if near is not None:
            return (near,)
        named_else = family in _GRAVE and _DEFINITE.match(words) and not _GENERIC.match(words)
        if (
            last is not None
            and not named_else
            and "\n" not in text[last[0] : mention.trigger.start]
        ):
            return (last[1],)
    leading = _leading(accused)
    first_one = min((p for p in accused if p in first), key=lambda p: first[p], default=None)
    if not _PERSONAL.fullmatch(words) and opening:
        if first_one is not None and first[first_one] > mention.trigger.start:
            return (first_one,)
        if leading is not None and first.get(leading, -1) > mention.trigger.start:
            return (leading,)
    return (None,)


def _principal(reading: Reading, people: People, officials: set[str]) -> dict[str, int]:
    """The person whom an article is about, where no step names its own.

    The one who most often is the only person named in a sentence that tells of a step; nobody where
    two are that equally often.
    """
    article, text = reading.article.id, reading.article.text
    named = [
        (span, person)
        for span, person in people.names_in(article)
        if person in people.named and person not in officials
    ]
    votes: Counter[str] = Counter()
    for mention in reading.events:
        if mention.role == "accused" and mention.kind.value != "incident":
            here = {person for span, person in named if mention.passage.covers(span)}
            here = set(_but_speaker(mention, article, text, dict.fromkeys(here, 1), people))
            if len(here) == 1:
                votes.update(here)
    most = votes.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return {}
    return {most[0][0]: most[0][1]}
