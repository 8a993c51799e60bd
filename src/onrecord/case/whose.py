"""Whose event it is: the words for a person turned into the person.

Knows the people of the case and where each is mentioned.  Takes the mention that the words hold;
where the words name nobody, the one whose case the article is about, if there is just one.  What
grammar so tells is then weighed with all else by `owners`; a harmful step stays as grammar has it,
or goes to somebody whom grammar accuses elsewhere.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from onrecord.case.barriers import GENERIC, is_barred
from onrecord.case.mistaken import HARMFUL, Barred, is_grave, is_name
from onrecord.case.owners import (
    ACCUSING,
    LEAST,
    LEAST_OF_HARM,
    LEAST_OF_NEW,
    NEVER,
    SURE,
    SURE_OF_HARM,
    Owners,
)
from onrecord.case.people import People, officials_of
from onrecord.case.principal import PERSONAL, but_speaker, may_be_principal, principal_of
from onrecord.case.several import Several, count_of, introduces, is_plural, is_they
from onrecord.case.somebody_else import (
    BODY,
    MANY,
    OTHER,
    RELATED,
    SEVERAL,
    SOMEBODY,
    brings_in,
    goes_on_of_another,
)
from onrecord.nouns import Commitment, EventMention, FoundBy, Person, Reading, Span

CHARGING: Final = frozenset(
    """charge indictment plea trial verdict sentence dismissal exposure arraignment hearing bail
    appeal""".split()
)
"""First parts of the steps that only a defendant has."""
_GUILT: Final = frozenset(
    """verdict/guilty plea/guilty plea/no_contest sentence/imposed sentence/amended""".split()
)
"""Steps of those who did it."""
_CHARGED: Final = frozenset({"arrest", "charge", "indictment"})
"""First parts of the steps by which somebody comes to be accused."""
_FILED: Final = frozenset({"appeal", "plea", "motion", "bail"})
"""First parts of the steps that a lawyer takes for a client."""
_CLIENT: Final = re.compile(r"(?:his|her|their|my|our)\s+client", re.IGNORECASE)
"""What a lawyer calls the accused."""
_BESIDE: Final = re.compile(r"(?:his|her)\s+co-?\s?(?:accused|defendant)", re.IGNORECASE)
_GRAVE: Final = frozenset({"verdict", "sentence"})
_NOUN: Final = re.compile(r"verdict|conviction|sentenc(?:e|ing)\b|acquittal|term\b", re.IGNORECASE)
_NO_ONE: Final = re.compile(r"nobody|no\s+one|no-one", re.IGNORECASE)
_UNDECIDED: Final = re.compile(r"mistrial|hung|unable|agree|deadlock|verdict|decide", re.IGNORECASE)
"""A trial that ended without a verdict, which harms nobody."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with the article it stands in and the person it is about."""

    article: str
    mention: EventMention
    person: str | None


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
    officials = officials_of(reading, people)
    named = [
        None if person in officials or person not in people.named else person for person in named
    ]
    named = [
        person
        or (people.bearer(article, m.person.of(text), m.person.start, ()) if m.person else None)
        for m, person in zip(reading.events, named, strict=True)
    ]
    barred = Barred(reading, named, people)
    named = [
        None if person and barred.is_mistaken(n, person) else person
        for n, person in enumerate(named)
    ]
    for family in (CHARGING - {"appeal"}, CHARGING, ACCUSING):
        for mention, person in zip(reading.events, named, strict=True):
            denied = mention.commitment is Commitment.DENIED
            is_one = mention.role == "accused" and mention.step.partition("/")[0] in family
            is_guess = _is_harmful(mention) and mention.found_by is not FoundBy.RULE
            if person and is_one and not denied and not is_guess:
                accused[person] = accused.get(person, 0) + 1
        if accused:
            break
    is_supposed = not accused and any(m.role == "accused" for m in reading.events)
    if is_supposed:
        accused = principal_of(reading, people, officials)
    # Who appeals may be the other side: a prosecutor, a widow.
    others = _other_side(reading.events, named, accused)
    named = [None if n in others else person for n, person in enumerate(named)]
    first = people.first_named(article)
    names = people.names_in(article)
    tellable = [(span, person) for span, person in names if person not in officials]
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
            charged = () if is_supposed else accused
            person = people.bearer(article, words, mention.person.start, charged)
        if person is None:
            told = replace(mention, person=None) if number in others else mention
            held = but_speaker(told, article, text, accused, people)
            meant = _supposed(told, text, held, first, last, several, tellable, people.bodies)
            if told.person is None and _of_acquittal(told, text):
                meant = _acquitted(found) or (None,)
            if is_supposed and is_grave(told) and not may_be_principal(told, article, text, people):
                meant = (None,)
            if meant == (None,) and told.role == "accused":
                words = told.person.of(text) if told.person is not None else ""
                if is_they(words) or (not words and _is_next(text, found, told)):
                    meant = _those_last_told_of(found, told)
            found.extend(Placed(article, mention, one) for one in meant)
            if len(meant) == 1 and meant[0] in accused:
                last = mention.trigger.start, meant[0]
        else:
            beside = several.listed_with(mention.person) if mention.person else ()
            others_of_list = beside if person in beside else (person,)
            found.extend(Placed(article, mention, one) for one in others_of_list)
            if mention.role == "accused" and person in accused:
                last = mention.trigger.start, person
    found = _with_deeds(found)
    owners = Owners(reading, [(p.mention, p.person) for p in found], people, officials)
    found = _with_likeliest(found, reading, owners, barred)
    found = [
        replace(p, person=None)
        if p.person
        and is_grave(p.mention)
        and not _is_beside(p.mention, text)
        and is_barred(p.mention, text, barred.spans[p.person])
        else p
        for p in found
    ]
    return _likely(found, owners, text)


def _likely(found: Sequence[Placed], owners: Owners, text: str) -> list[Placed]:
    """The placed without those whose signs tell too little that there is such a step of theirs.

    What the encoder alone takes for a step of nobody is too little to tell.  Nobody is charged or
    guilty by its word alone but whom grammar brings before a court, and anybody else whom it brings
    there must be likely.
    """
    told = [p for p in found if p.person and p.mention.found_by is FoundBy.RULE]
    tried = {p.person for p in told if _is_tried(p.mention)}
    by_name = {
        p.person
        for p in told
        if _is_tried(p.mention) and p.mention.person and is_name(p.mention.person.of(text))
    }

    def least(one: Placed) -> float:
        if one.mention.found_by is FoundBy.RULE:
            return LEAST
        is_charged = one.mention.step.partition("/")[0] in _CHARGED
        known = by_name if is_charged else tried
        is_new = _is_tried(one.mention) and one.person not in known
        if one.person is None or (is_new and is_grave(one.mention)):
            return NEVER
        return LEAST_OF_NEW if is_new else LEAST_OF_HARM if is_grave(one.mention) else LEAST

    def chance(one: Placed) -> float:
        # Whose deed grammar tells is mostly its victim's, whom the signs know nothing of.
        if not owners.asks(one.mention) or _is_told_deed(one):
            return 1.0
        return owners.weighed(one.mention).chance(one.person)

    return [p for p in found if (asked := least(p)) < NEVER and chance(p) >= asked]


def _is_told_deed(one: Placed) -> bool:
    """Whether a rule's deed has a doer or a victim by grammar."""
    mention = one.mention
    is_deed = mention.kind.value == "incident" and mention.found_by is FoundBy.RULE
    return is_deed and (one.person is not None or mention.role != "accused")


_ACQUITTAL: Final = re.compile(r"[^.;]{0,50}?\bacquittals?\b", re.IGNORECASE)


def _of_acquittal(mention: EventMention, text: str) -> bool:
    """Whether a step is an acquittal told of again, or an appeal against one."""
    if mention.step.partition("/")[0] not in ("appeal", "verdict"):
        return False
    if mention.step == "verdict/guilty":
        return False
    return _ACQUITTAL.match(text, mention.trigger.start, mention.passage.end) is not None


def _acquitted(found: Sequence[Placed]) -> tuple[str | None, ...]:
    """Those of whom an acquittal has been told so far."""
    told = (p.person for p in found if p.mention.step == "verdict/not_guilty" and p.person)
    return tuple(dict.fromkeys(told))


def _is_beside(mention: EventMention, text: str) -> bool:
    """Whether the words mean an accused by another: "her co-defendant", a lawyer's "his client"."""
    words = mention.person.of(text) if mention.person is not None else ""
    return _BESIDE.fullmatch(words) is not None or _CLIENT.fullmatch(words) is not None


def _with_deeds(found: Sequence[Placed]) -> list[Placed]:
    """The placed, each deed whose doer the words of a step mean with that step's people.

    "Two commanders were convicted of shooting down a plane": whoever the two are, they are accused
    of it.  Not a deed whose doer is told in other words.
    """
    meant: defaultdict[Span, dict[str, None]] = defaultdict(dict)
    for one in found:
        if one.person and one.mention.person and one.mention.role == "accused":
            meant[one.mention.person][one.person] = None
    out: list[Placed] = []
    for one in found:
        words = one.mention.person
        is_open = one.person is None and one.mention.kind.value == "incident"
        if words is not None and is_open and one.mention.role == "accused" and words in meant:
            out += [replace(one, person=person) for person in meant[words]]
        else:
            out.append(one)
    return out


def _with_likeliest(
    found: Sequence[Placed],
    reading: Reading,
    owners: Owners,
    barred: Barred,
) -> list[Placed]:
    """The placed, each step with whom its words and the encoder agree on best, or with nobody."""
    text = reading.article.text
    numbers = {(m.trigger, m.step): n for n, m in enumerate(reading.events)}
    out: list[Placed] = []
    for telling, own in groupby(found, key=lambda p: (p.mention.trigger, p.mention.step)):
        given = list(own)
        mention = given[0].mention
        words = mention.person.of(text) if mention.person is not None else ""
        is_deed = mention.kind.value == "incident"
        is_told = is_deed and any(p.person or p.mention.role != "accused" for p in given)
        if is_told or _NO_ONE.fullmatch(words) or not owners.asks(mention):
            out += given
            continue
        weighed = owners.weighed(mention)
        meant, share = weighed.likeliest()
        if is_deed and not owners.accused.issuperset(meant):
            meant = ()
        if share < (SURE_OF_HARM if is_grave(mention) else SURE):
            meant = ()
        if is_grave(mention):
            known = tuple(p.person for p in given if p.person)
            if (
                known
                or brings_in(mention, text, meant)
                or goes_on_of_another(mention, reading.events, text)
                or any(barred.is_mistaken(numbers[telling], p) for p in meant)
            ):
                meant = known
        out += [replace(given[0], person=person) for person in meant or (None,)]
    return out


def _is_harmful(mention: EventMention) -> bool:
    """Whether a step accuses its person, or tells of guilt."""
    return mention.step in _GUILT or mention.step.partition("/")[0] in _CHARGED


def _is_tried(mention: EventMention) -> bool:
    """Whether a step makes its person one who stands before a court."""
    return mention.role == "accused" and mention.step.partition("/")[0] in ACCUSING


def _for_client(mention: EventMention, person: str | None, people: People) -> str | None:
    """The client where a lawyer does what only a defendant can: "her lawyer plans to appeal"."""
    if person is None or mention.step.partition("/")[0] not in _FILED:
        return person
    return people.clients.get(person, person)


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


def _leading(accused: Mapping[str, int]) -> str | None:
    """The accused of whom an article tells more steps than of any other."""
    often = sorted(((count, person) for person, count in accused.items()), reverse=True)
    if not often or (len(often) > 1 and often[0][0] == often[1][0]):
        return None
    return often[0][1]


def _named(mention: EventMention, article: str, text: str, people: People) -> str | None:
    if mention.person is None:
        return None
    words = mention.person.of(text)
    if count_of(words) is not None and not is_name(words):
        return None
    at = people.at(article, mention.person)
    if at is not None and at in people.named:
        return at
    described = people.described(article, text, mention.person) if at is None else None
    if described is not None:
        return described
    return people.called(article, words) if words[:1].isupper() else at


def _supposed(
    mention: EventMention,
    text: str,
    accused: Mapping[str, int],
    first: Mapping[str, int],
    last: tuple[int, str] | None,
    several: Several,
    where: Sequence[tuple[Span, str]],
    bodies: Container[str],
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
    at = mention.trigger.start
    if _NO_ONE.fullmatch(words):
        return (None,)
    if BODY.fullmatch(words):
        accused = {p: count for p, count in accused.items() if p in bodies}
        if len(accused) != 1:
            return (None,)
    if _CLIENT.fullmatch(words):
        return (next(iter(accused)) if len(accused) == 1 else None,)
    if _BESIDE.fullmatch(words) and last is not None and len(accused) == 2:
        # "Her co-defendant" is the other one.
        others = [p for p in accused if p != last[1]]
        is_near = "\n" not in text[last[0] : at] and len(others) == 1
        return (others[0] if is_near else None,)
    if words and (OTHER.search(words) or RELATED.match(words) or SEVERAL.fullmatch(words)):
        return (None,)
    undecided = mention.step in ("verdict/mistrial", "verdict/hung")
    grave = family in _GRAVE and not (undecided and _UNDECIDED.search(mention.trigger.of(text)))
    if not words and grave and not _NOUN.search(mention.trigger.of(text)):
        return (None,)
    if not words and family in HARMFUL and _names_another(mention, accused, where):
        return (None,)
    opening = text[: mention.trigger.start].count("\n\n") <= 1
    head, _, _ = text.partition("\n")
    titled = mention.trigger.end <= len(head) and not head.rstrip("\"”’' ").endswith(
        (".", "!", "?")
    )
    if words and not titled and is_name(words):
        return (None,)
    if words and is_plural(words):
        paragraph = text.rfind("\n", 0, mention.passage.start)
        meant = several.meant(words, mention.trigger.start, accused)
        meant = meant or several.listed_before(words, mention.trigger.start, paragraph)
        if introduces(words) and all(first.get(p, at) < at for p in meant):
            # "Two officers gave themselves up": not the two who have been told of.
            return (None,)
        if meant or count_of(words) is not None or len(accused) != 1:
            return meant or (None,)
    if SOMEBODY.match(words):
        after = [p for p in accused if first.get(p, -1) >= mention.passage.end]
        if not opening or not after:
            return (None,)
        earliest = min((p for p in accused if p in first), key=lambda p: first[p])
        told_most = _leading(accused)
        return (earliest if earliest in after else told_most if told_most in after else None,)
    if is_grave(mention) and MANY.fullmatch(words):
        return (None,)
    if len(accused) == 1:
        return (next(iter(accused)),)
    near = _named_near(mention, text, where, accused)
    if not words or PERSONAL.fullmatch(words) or _DEFINITE.match(words):
        if near is not None:
            return (near,)
        named_else = family in _GRAVE and _DEFINITE.match(words) and not GENERIC.match(words)
        if (
            last is not None
            and not named_else
            and "\n" not in text[last[0] : mention.trigger.start]
        ):
            return (last[1],)
    leading = _leading(accused)
    first_one = min((p for p in accused if p in first), key=lambda p: first[p], default=None)
    if not PERSONAL.fullmatch(words) and opening:
        if first_one is not None and first[first_one] > mention.trigger.start:
            return (first_one,)
        if leading is not None and first.get(leading, -1) > mention.trigger.start:
            return (leading,)
    return (None,)


def _names_another(
    mention: EventMention, accused: Mapping[str, int], where: Sequence[tuple[Span, str]]
) -> bool:
    """Whether a sentence names only people who are accused of nothing."""
    first = bisect_left(where, mention.passage.start, key=lambda w: w[0].start)
    last = bisect_left(where, mention.passage.end, key=lambda w: w[0].start)
    here = {p for _, p in where[first:last]}
    return bool(here) and not here & accused.keys()
