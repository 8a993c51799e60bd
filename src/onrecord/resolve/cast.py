"""The cast of one article: its people, and who speaks each of its attributions.

Puts together what the names, the references, the descriptions and the speakers' own words tell.
Sources without a name are people of their own and are never one with anybody named.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from onrecord.nouns import Mention, PersonKind, Reading, Span, content_id
from onrecord.read.given_names import gender_of
from onrecord.resolve.bearers import tell_apart
from onrecord.resolve.descriptions import Description, find_descriptions, role_table
from onrecord.resolve.fold import fold
from onrecord.resolve.likeness import Judgement, compare
from onrecord.resolve.local import LocalPerson, local_id
from onrecord.resolve.misprints import Misprint, Printed, find_misprints
from onrecord.resolve.name_parts import parse_name
from onrecord.resolve.named import Group, group_names, with_misprints
from onrecord.resolve.named_as import find_named_as
from onrecord.resolve.nearby import gender_told
from onrecord.resolve.objects import find_objects
from onrecord.resolve.organisations import is_bodys, tokens_of
from onrecord.resolve.person_nouns import is_person_noun, singular
from onrecord.resolve.roles import Role, find_roles
from onrecord.resolve.speakers import Standing, Voice, find_voices
from onrecord.resolve.stated import find_stated
from onrecord.resolve.within import FAR, Clues, Meant, gender_of_pronoun, resolve_mentions
from onrecord.resolve.works import is_town, is_work, places_of_words

_GOES_ON: Final = re.compile(
    r"\b(?:add|continu|go(?:es)? on|went on|conclud|further|also)", re.IGNORECASE
)
_EPITHET: Final = re.compile(
    r"-turned-[a-z]|\b(?:\d+-year-old|star|co-star|actor|actress|singer|rapper|comedian|entertainer"
    r"|boxer|wrestler|performer|musician|heartthrob|icon|mogul|influencer)\Z"
)
"""What a paper calls somebody it has named, so as not to name them again; no office, no part."""
_ARTICLE: Final = re.compile(r"^(?:the|an?)\s+(?=\w)", re.IGNORECASE)
"""What does not tell two sources without a name apart: "a Marlow jury", "the Marlow jury"."""
_DEFINITE: Final = frozenset({"the", "that", "this"})
_HIS: Final = frozenset({"his", "her"})
_SPOUSES: Final = frozenset({"wife", "husband", "widow", "widower", "fiancée", "fiancé"})
"""Of whom everybody has one: "his wife" is the only wife that an article names."""
_DEFENDANT: Final = "defendant"
_PARTS: Final = {
    "accused": _DEFENDANT, "defendant": _DEFENDANT, "victim": "victim", "complainant": "victim"
}  # fmt: skip
"""Nouns for the part that somebody has in a case, each with the role it is."""
_FAMILY: Final = 12
_FEW_PRONOUNS: Final = 2
"""Pronouns that must agree to tell a gender where others are named too; by hand."""
_SURE: Final = 0.5
"""The encoder's share from which a body's step brings it in."""
_LONGEST: Final = 120
"""Characters of the words that a person without a name is called by."""


@dataclass(frozen=True, slots=True)
class Speaks:
    """Who speaks an attribution: an id of the cast, or None and the ids of those who may."""

    person: str | None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of one article.

    Attributes:
        people: Everybody named, and everybody who speaks or may.
        speaks: One for each attribution of the reading, in order.
        roles: By id.
        meant: One for each mention of the reading: whom it means, by id.
        misprints: Their names where the article misprints them.
    """

    reading: Reading
    people: tuple[LocalPerson, ...]
    speaks: tuple[Speaks, ...]
    roles: Mapping[str, tuple[Role, ...]]
    meant: tuple[Speaks, ...]
    misprints: tuple[Misprint, ...]


def cast_of(reading: Reading) -> Cast:
    """Resolve one article."""
    return _Casting(reading).cast()


class _Casting:
    """The work on one article; groups are numbered as in `within`, those added here follow."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.mentions = reading.mentions
        self.voices = find_voices(reading)
        self.printed = Printed(self.text)
        self.stated = find_stated(self.text, reading.mentions)
        self.named = with_misprints(
            group_names(self.text, reading.mentions, _outlets(reading), self.stated),
            reading,
            self.printed,
        )
        self.groups: dict[int, Group] = dict(enumerate(self.named.groups))
        self.owner = {n: g for g, group in self.groups.items() for n in group.mentions}
        self.descriptions = find_descriptions(self.text, reading.mentions)
        self._take_genders()
        self.meant = self._meant()
        self.spans: dict[int, list[tuple[Span, str]]] = defaultdict(list)
        self._by_words: dict[tuple[str, Standing], int] = {}
        self._by_name = {
            fold(words): g for g, group in self.groups.items() for words in group.writings
        }

    def _take_genders(self) -> None:
        """Genders that descriptions tell where no title does: "her husband, Robin Hill"."""
        for d in self.descriptions:
            group = self.groups.get(self.owner.get(d.mention, -1))
            told = gender_told(d.words) if group is not None and group.gender is None else None
            if group is not None and told is not None and group.first in (None, told):
                group.gender = told

    def _meant(self) -> tuple[Meant, ...]:
        speakers = frozenset(v.mention for v in self.voices if v.mention is not None)
        roles: dict[int, int] = {}
        bearers = {
            head: {self.owner[m] for m in numbers if m in self.owner}
            for head, numbers in role_table(self.descriptions).items()
        }
        for i, mention in enumerate(self.mentions):
            words = mention.span.of(self.text).lower().split()
            definite = self._is_definite(mention.span)
            his = bool(words) and self._word_before(mention.span) in _HIS and words[-1] in _SPOUSES
            if (
                mention.form == "nominal"
                and words
                and (definite or his or self._heads(mention.span))
            ):
                bearing = bearers.get(words[-1], set())
                if len(bearing) == 1 and not self._is_of_before(words, *bearing):
                    roles[i] = next(iter(bearing))
        roles |= {i: g for i, g in self._parts_in_the_case().items() if i not in roles}
        for d in self.descriptions:
            if d.nominal is not None and d.mention in self.owner:
                roles[d.nominal] = self.owner[d.mention]
        named_as = find_named_as(self.text, self.mentions)
        roles |= {i: self.owner[name] for i, name in named_as if name in self.owner}
        borne = tell_apart(self.text, self.mentions, self.named, self.descriptions)
        clues = Clues(
            speakers,
            roles,
            self._spoken_of(),
            frozenset(
                v.mention
                for n, v in enumerate(self.voices)
                if v.mention is not None and self._goes_on(n)
            ),
            speaking_of=self._speaking_of(),
            borne=borne,
            voiced=self._voiced(),
        )
        return resolve_mentions(self.reading, self.named, clues)

    def _is_of_before(self, words: Sequence[str], g: int) -> bool:
        """Whether a description is of whoever was so before: "the former mayor" is not the mayor.

        Must refuse it where the text calls them former too: "Ana Hill, a former mayor".
        """
        told = {w for d in self._described.get(g, ()) for w in d.words.lower().split()}
        return not {"former", "previous", "ex"} & set(words) <= told

    def _parts_in_the_case(self) -> dict[int, int]:
        """Whom "the accused" and "the victim" are, where one person by name is told of as such."""
        called = {
            i: _PARTS[words.rsplit(" ", 1)[-1]]
            for i, m in enumerate(self.mentions)
            if m.form == "nominal"
            and (words := m.span.of(self.text).lower()).rsplit(" ", 1)[-1] in _PARTS
            and (words.split()[0] in _DEFINITE or self._word_before(m.span) in _DEFINITE)
        }
        if not called:
            return {}
        named = {
            str(g): [self.mentions[i] for i in group.mentions]
            for g, group in self.groups.items()
            if group.kind is PersonKind.PERSON
        }
        bearers: dict[str, list[int]] = defaultdict(list)
        for g, found in find_roles(self.text, named, {}).items():
            for role in {r.role for r in found}:
                bearers[role].append(int(g))
        return {i: bearers[part][0] for i, part in called.items() if len(bearers[part]) == 1}

    def _word_before(self, span: Span) -> str:
        """The word before a mention, which the encoder may have left out of it: "the"."""
        before = self.text[max(0, span.start - 6) : span.start].lower().split()
        return before[-1] if before and self.text[span.start - 1].isspace() else ""

    def _heads(self, span: Span) -> bool:
        """Whether words open a heading, where articles are left out: "Head rigger found guilty"."""
        line = self.text[self.text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0]
        return line.startswith(span.of(self.text)) and not line.rstrip("\"”’' ").endswith(
            (".", "!", "?", ":")
        )

    def _spoken_of(self) -> dict[int, frozenset[int]]:
        """The groups named in what each speaking mention says."""
        starts = [m.span.start for m in self.mentions]
        found: dict[int, frozenset[int]] = {}
        for a, voice in zip(self.reading.attributions, self.voices, strict=True):
            if voice.mention is not None:
                inside = {
                    self.owner[i]
                    for span in a.content
                    for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
                    if i in self.owner
                }
                found[voice.mention] = found.get(voice.mention, frozenset()) | inside
        return found

    def _goes_on(self, number: int) -> bool:
        """Whether an epithet speaks again: "The actor-turned-boxer added that".

        Must refuse "The prosecutor added", whose office tells that somebody else does.
        """
        a, voice = self.reading.attributions[number], self.voices[number]
        words = voice.words or ""
        return (
            words.lower().startswith(tuple(f"{w} " for w in _DEFINITE))
            and _EPITHET.search(words) is not None
            and any(_GOES_ON.search(self.text, cue.start, cue.end) for cue in a.cue)
        )

    def _is_definite(self, span: Span) -> bool:
        words = span.of(self.text).lower().split()
        return bool(words) and (words[0] in _DEFINITE or self._word_before(span) in _DEFINITE)

    def _voiced(self) -> dict[int, int]:
        """The speaking mention of each "he" and "she" in whole quoted sentences.

        Must refuse a scrap of one: in "Hill said he was ‘sorry for what he did’" both are Hill.
        """
        starts = [m.span.start for m in self.mentions]
        found: dict[int, int] = {}
        for a, voice in zip(self.reading.attributions, self.voices, strict=True):
            speaking = voice.mention
            if speaking is None:
                continue
            for span in a.quoted:
                opening = self.text[span.start : span.end].lstrip("\"“‘'«„")[:1]
                if not opening.isupper():
                    continue
                for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                    word = self.mentions[i].span.of(self.text)
                    if i != speaking and gender_of_pronoun(word):
                        found[i] = speaking
        return found

    def _speaking_of(self) -> dict[int, frozenset[int]]:
        """The groups in whose words each description stands, or whose verb has it for object."""
        starts = [m.span.start for m in self.mentions]
        found: dict[int, frozenset[int]] = {}
        for a, voice in zip(self.reading.attributions, self.voices, strict=True):
            if voice.mention is None or voice.mention not in self.owner:
                continue
            own = frozenset({self.owner[voice.mention]})
            for span in a.content:
                for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                    if self.mentions[i].form == "nominal":
                        found[i] = found.get(i, frozenset()) | own
        for i, name in find_objects(self.text, self.mentions):
            if name in self.owner:
                found[i] = found.get(i, frozenset()) | {self.owner[name]}
        return found

    def _take_sources_in(self) -> None:
        """Make sources without a name people first, so that a pronoun for one is that source."""
        starts = [m.span.start for m in self.mentions]
        replaced: dict[int, int] = {}
        for a, voice in zip(self.reading.attributions, self.voices, strict=True):
            if voice.standing not in (Standing.UNNAMED, Standing.GROUP):
                continue
            g = self._group_of(voice.words, voice.standing, voice.kind)
            span = a.speaker[0]
            for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                if self.mentions[i].form == "nominal" and self.meant[i].group == -1 - i:
                    replaced.setdefault(-1 - i, g)
        self.meant = tuple(_with_groups(m, replaced) for m in self.meant)

    def cast(self) -> Cast:
        """The whole."""
        self._take_sources_in()
        spoken: list[Meant] = []
        for number, (a, voice) in enumerate(
            zip(self.reading.attributions, self.voices, strict=True)
        ):
            last = spoken[-1] if spoken else Meant(None)
            is_new = voice.standing is Standing.UNNAMED and self._goes_on(number)
            if is_new and self._is_somebody(last.group) and self._is_near(number):
                spoken.append(last)
            else:
                spoken.append(self._speaker(a.speaker, voice))
        heard = {g for meant in spoken for g in (meant.group, *meant.candidates) if g is not None}
        heard |= self._before_court()
        shown = [
            g
            for g, group in self.groups.items()
            if g in heard or (group.kind is PersonKind.PERSON and g not in self._works)
        ] + sorted(g for g in heard if g < 0)
        places = self._places(shown)
        ids = self._ids(places)
        roles = self._roles({ids[g]: places[g] for g in ids}, ids)
        people = tuple(
            sorted((self._person(g, ids, places, roles) for g in ids), key=lambda p: p.mentions[0])
        )
        return Cast(
            self.reading,
            people,
            tuple(_by_id(meant, ids) for meant in spoken),
            roles,
            tuple(_by_id(meant, ids) for meant in self.meant),
            find_misprints(
                self.printed,
                {p.name for p in people if p.kind is PersonKind.PERSON and " " in p.name},
            ),
        )

    def _is_somebody(self, g: int | None) -> bool:
        """Whether a group is a person with a name."""
        return g is not None and g >= 0 and self.groups[g].kind is PersonKind.PERSON

    def _is_near(self, number: int) -> bool:
        """Whether an attribution stands no further behind the one before than a turn lasts."""
        own, last = (self.reading.attributions[n].place for n in (number, number - 1))
        return own.start - last.end < FAR

    @cached_property
    def _works(self) -> frozenset[int]:
        """The groups with a name that is a film's, a book's or a town's."""
        lone = {
            g: group.name
            for g, group in self.groups.items()
            if group.kind is PersonKind.PERSON
            and group.gender is None
            and not any(" " in words for words in group.writings)
        }
        places = places_of_words(self.text, frozenset(lone.values()))
        works = {g for g, name in lone.items() if is_work(self.text, places.get(name, ()))}
        return frozenset(works | {g for g, group in self.groups.items() if self._is_town(group)})

    def _is_town(self, group: Group) -> bool:
        """Whether a name of several words is a town's wherever it stands."""
        return (
            group.kind is PersonKind.PERSON
            and group.gender is None
            and all(" " in words for words in group.writings)
            and is_town(self.text, [self.mentions[i].span.start for i in group.mentions])
        )

    def _before_court(self) -> set[int]:
        """The companies and bodies, by name, whose case a step is, by its words or the encoder."""
        starts = [m.span.start for m in self.mentions]
        first, _, rest = self.text.partition("\n")
        headline = len(first) if rest and not first.rstrip().endswith(".") else -1
        found = set()
        for event in self.reading.events:
            if event.person is None or event.role not in ("accused", "party"):
                continue
            near = bisect_left(starts, event.person.start)
            for i in range(max(0, near - 1), min(near + 1, len(starts))):
                is_it = self.mentions[i].span.overlaps(event.person)
                # A headline writes every word as a name is written.
                if is_it and self.mentions[i].form == "name" and event.person.start > headline:
                    found.add(self.owner.get(i, -1))
        for reference in self.reading.owners:
            if self.reading.events[reference.mention].trigger.start > headline:
                shares: dict[int, float] = defaultdict(float)
                for i, share in reference.among:
                    shares[self.owner.get(i, -1)] += share
                found |= {g for g, share in shares.items() if share >= _SURE}
        return {
            g for g in found if g in self.groups and self.groups[g].kind is PersonKind.ORGANISATION
        }

    def _ids(self, places: Mapping[int, Sequence[Mention]]) -> dict[int, str]:
        """An id for each who is mentioned, by the first mention that is nobody else's first."""
        ids: dict[int, str] = {}
        taken: set[Span] = set()
        for g, mentions in places.items():
            own = next((m.span for m in mentions if m.span not in taken), None)
            if own is not None:
                taken.add(own)
                ids[g] = local_id(self.reading.article.id, own)
            elif mentions:
                # Somebody else stands first wherever this one does: a source taken for a name too.
                first = mentions[0].span
                place = f"{first.start}-{first.end}"
                name = self.groups[g].name
                ids[g] = content_id("local", self.reading.article.id, place, name)
        return ids

    def _speaker(self, spans: Sequence[Span], voice: Voice) -> Meant:
        """Whom a voice is of."""
        if voice.standing is Standing.NOBODY:
            return Meant(None)
        if voice.standing is Standing.MENTION and voice.mention is not None:
            meant = self.meant[voice.mention]
            if meant.group is not None and meant.group < 0:
                self._seed(meant.group, voice)
            for g in meant.candidates:
                if g < 0:
                    self._seed(g, None)
            return meant
        if voice.standing is Standing.OUTLET:
            outlet = self.reading.article.outlet
            return self._called(outlet, Standing.OUTLET, PersonKind.ORGANISATION, spans)
        return self._called(voice.words, voice.standing, voice.kind, spans)

    def _called(
        self, words: str | None, standing: Standing, kind: PersonKind, spans: Sequence[Span]
    ) -> Meant:
        """Whoever is called by some words: a group that is, or a new one."""
        if not words:
            return Meant(None)
        g = self._group_of(words, standing, kind)
        named = standing in (Standing.NAME, Standing.AUTHOR)
        form = "pronoun" if standing is Standing.OUTLET else "name" if named else "nominal"
        self.spans[g].append((spans[0], form))
        return Meant(g)

    def _group_of(self, words: str, standing: Standing, kind: PersonKind) -> int:
        words = words[:_LONGEST]
        named = standing in (Standing.NAME, Standing.AUTHOR, Standing.OUTLET)
        whole = fold(words)
        key = whole if named else fold(_ARTICLE.sub("", words))
        g = self._by_name.get(key) if named else self._by_words.get((key, standing))
        if g is None and not named:
            g = self._body_called(whole)
            if g is not None:
                self._by_words[key, standing] = g
        if g is None and not named and whole in self._by_name:
            # The encoder took "Prosecutors" for a name; as a speaker's words they are none.
            g = self._by_words[key, standing] = self._by_name.pop(whole)
            self.groups[g].kind = kind
        if g is None:
            g = max(self.groups, default=-1) + 1
            is_person = named and kind is PersonKind.PERSON
            first = gender_of(parse_name(words).given) if is_person else None
            self.groups[g] = Group(words, kind, first=first)
            if named:
                self._by_name[key] = g
            else:
                self._by_words[key, standing] = g
        return g

    def _body_called(self, words: str) -> int | None:
        """The one body of the article that is called so alone: "the department"."""
        the, _, noun = words.partition(" ")
        if the != "the" or not is_bodys(noun):
            return None
        bodies = [
            g
            for g, group in self.groups.items()
            if group.kind is PersonKind.ORGANISATION and noun in tokens_of(group.name)
        ]
        return bodies[0] if len(bodies) == 1 else None

    def _seed(self, g: int, voice: Voice | None) -> None:
        """Somebody whom a description introduces, as a person of the cast."""
        if g not in self.groups:
            words = " ".join(self.mentions[-1 - g].span.of(self.text).split())[:_LONGEST]
            own = voice is not None and voice.mention == -1 - g
            self.groups[g] = Group(
                voice.words[:_LONGEST] if voice and own else words, kind_of_description(words)
            )

    def _places(self, shown: Iterable[int]) -> dict[int, list[Mention]]:
        """Every mention of each, in order."""
        kept = {g: set[Mention]() for g in shown}
        for mention, meant in zip(self.mentions, self.meant, strict=True):
            if meant.group in kept:
                kept[meant.group].add(mention)
        for g in kept:
            kept[g].update(Mention(span, form) for span, form in self.spans.get(g, ()))
        return {g: sorted(found) for g, found in kept.items()}

    def _roles(
        self, places: Mapping[str, Sequence[Mention]], ids: Mapping[int, str]
    ) -> Mapping[str, tuple[Role, ...]]:
        """The roles of each; a defendant is only whom the text calls so by more than a pronoun.

        A "he" may be taken for the wrong man, and no other role does as much harm.
        """
        described = {ids[g]: found for g, found in self._described.items() if g in ids}
        roles = find_roles(self.text, places, described)
        accused = [p for p, found in roles.items() if any(r.role == _DEFENDANT for r in found)]
        if not accused:
            return roles
        named = {p: [m for m in places[p] if m.form != "pronoun"] for p in accused}
        sure = find_roles(self.text, named, {p: described.get(p, []) for p in accused})
        return {
            p: tuple(
                r
                for r in found
                if r.role != _DEFENDANT or any(s.role == _DEFENDANT for s in sure.get(p, ()))
            )
            for p, found in roles.items()
        }

    def _person(
        self,
        g: int,
        ids: Mapping[int, str],
        places: Mapping[int, Sequence[Mention]],
        roles: Mapping[str, tuple[Role, ...]],
    ) -> LocalPerson:
        group = self.groups[g]
        described = [d.words for d in self._described.get(g, ())]
        others = [w for w in group.writings if w != group.name]
        return LocalPerson(
            ids[g],
            self.reading.article.id,
            group.name,
            group.kind,
            tuple(others),
            tuple(places[g]),
            group.gender or group.first or self._by_pronouns.get(g),
            tuple(dict.fromkeys(r.role for r in roles.get(ids[g], ()))),
            tuple(dict.fromkeys(described)),
            tuple(ids[o] for o in self._apart(g) if o in ids),
            tuple(n for n in self._also.get(g, ()) if n not in group.writings),
        )

    def _apart(self, g: int) -> list[int]:
        """Others of the article with the same last name: it names both, so they are two."""
        group = self.groups[g]
        if g < 0 or group.kind is not PersonKind.PERSON:
            return []
        surname = fold(self._surname(g))
        return (
            [o for o in self._by_surname.get(surname, ()) if o != g and not self._may_be_one(g, o)]
            if surname
            else []
        )

    def _may_be_one(self, g: int, other: int) -> bool:
        """Whether one is called by an initial that fits the other: "A. Hill", "Ana Hill"."""
        one, two = (self._full_name(n) for n in (g, other))
        if parse_name(one).has_initial == parse_name(two).has_initial:
            return False
        return compare(one, two).judgement is not Judgement.DIFFERENT

    def _full_name(self, g: int) -> str:
        name = self.groups[g].name
        given = self._also.get(g, ()) if parse_name(name).is_lone else ()
        return next((n for n in given if parse_name(n).is_full), name)

    def _surname(self, g: int) -> str:
        """Somebody's last name; a relative's may give it: "sisters Liz and Eva Hill"."""
        name = parse_name(self.groups[g].name)
        given = self._also.get(g, ()) if name.is_lone else ()
        return next((parse_name(n).surname for n in given), name.surname)

    @cached_property
    def _by_surname(self) -> Mapping[str, list[int]]:
        """The first of those who bear each last name; more than that no family has."""
        found: dict[str, list[int]] = defaultdict(list)
        for g, group in self.groups.items():
            if g >= 0 and group.kind is PersonKind.PERSON:
                bearers = found[fold(self._surname(g))]
                if len(bearers) < _FAMILY:
                    bearers.append(g)
        return found

    @cached_property
    def _by_pronouns(self) -> Mapping[int, str]:
        """The gender that pronouns tell, where all of somebody's agree.

        One is enough where nobody else is named: "Pat Hill said his van was stolen".
        """
        count: dict[int, list[int]] = defaultdict(lambda: [0, 0])
        for mention, meant in zip(self.mentions, self.meant, strict=True):
            if mention.form == "pronoun" and meant.group is not None:
                gender = gender_of_pronoun(mention.span.of(self.text))
                if gender is not None:
                    count[meant.group][gender == "f"] += 1
        people = [g for g, group in self.groups.items() if group.kind is PersonKind.PERSON]
        least = 1 if len(people) == 1 else _FEW_PRONOUNS
        return {
            g: "m" if men else "f"
            for g, (men, women) in count.items()
            if min(men, women) == 0 and men + women >= least
        }

    @cached_property
    def _also(self) -> Mapping[int, tuple[str, ...]]:
        """Other names that the text gives each."""
        found: dict[int, dict[str, None]] = defaultdict(dict)
        for number, names in self.stated.called.items():
            if number in self.owner:
                found[self.owner[number]] |= dict.fromkeys(names)
        return {g: tuple(names) for g, names in found.items()}

    @cached_property
    def _described(self) -> Mapping[int, list[Description]]:
        """The descriptions of each."""
        found: dict[int, list[Description]] = defaultdict(list)
        for d in self.descriptions:
            if d.mention in self.owner:
                found[self.owner[d.mention]].append(d)
        return found


def _outlets(reading: Reading) -> frozenset[str]:
    """What the text calls outlets: its own, those it credits, and those somebody told."""
    text = reading.article.text
    found = {span.of(text) for a in reading.attributions for span in a.credited}
    if reading.article.outlet:
        found.add(reading.article.outlet)
    return frozenset(fold(re.sub(r"^[Tt]he\s+", "", words)) for words in found)


def _with_groups(meant: Meant, replaced: Mapping[int, int]) -> Meant:
    """The same with some groups under another number."""
    if meant.group is not None and meant.group in replaced:
        return replace(meant, group=replaced[meant.group])
    if not any(c in replaced for c in meant.candidates):
        return meant
    return replace(meant, candidates=tuple(replaced.get(c, c) for c in meant.candidates))


def kind_of_description(words: str) -> PersonKind:
    """What a description describes: "the driver" a person, "members" a group, "the report" none."""
    head = words.split()[-1].lower() if words.split() else ""
    if is_person_noun(head):
        return PersonKind.PERSON
    return PersonKind.GROUP if is_person_noun(singular(head)) else PersonKind.UNNAMED


def _by_id(meant: Meant, ids: Mapping[int, str]) -> Speaks:
    if meant.group is not None:
        return Speaks(ids.get(meant.group))
    return Speaks(None, tuple(ids[g] for g in meant.candidates if g in ids))
