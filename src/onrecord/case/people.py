"""The people of a case by where they are mentioned and what they are called.

Knows their mentions, names and clients, and who is named by an office of the court.  Refuses to
choose between two of one name.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from onrecord.nouns import Person, PersonKind, Reading, Span
from onrecord.read.callings import HUMAN
from onrecord.resolve.name_parts import parse_name

_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_DESCRIBED: Final = re.compile(
    r"(?:the|a|an|his|her|their|one|two|three|four|five|six|several|some|many|another|other)\s",
    re.IGNORECASE,
)
"""How the name of somebody begins whom the text only describes."""
_CALLING: Final = re.compile(rf"(?i:{HUMAN})|(?:[\w’'-]+\s+){{1,4}}{HUMAN}|[a-z][^\W\d_]*")
"""What somebody is, taken for a name where a headline or a list begins: "Publican", "Teen"."""
_AUTHORITY: Final = re.compile(
    r"\b(?:Courts?|CPS|CBI|DPP|FBI|NPA|Crown|Prosecut\w+|Magistrates?|Directorate|Jur(?:y|ors))\b"
)
"""Words in the names of those who bring and hear cases, whose own they never are."""

_REACH: Final = 60
"""Characters up to the end of a description that may belong to it."""


def _plain(words: str) -> str:
    """Words as they count for a description: in small letters, without marks."""
    return " ".join(word.strip("’'") for word in _WORD.findall(words.casefold()))


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
        self.bodies = {p.id for p in people if p.kind is PersonKind.ORGANISATION}
        self.roles = {p.id: frozenset(role.role for role in p.roles) for p in people}
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
        self._described: defaultdict[str, set[str]] = defaultdict(set)
        for person in people:
            for said in (w for role in person.roles for w in role.words):
                if person.id in self.named and " " in said:
                    self._described[_plain(said)].add(person.id)
        self.clients = {
            person.id: role.of
            for person in people
            if not any(role.role == "defendant" for role in person.roles)
            for role in person.roles
            if role.role == "lawyer" and role.of is not None
        }
        self._names = {p.id: p.name for p in people if p.kind is PersonKind.PERSON}
        self._genders: dict[str, str | None] = {}
        self._first: dict[str, dict[str, int]] = {}
        self._full: dict[str, dict[str, int]] = {}
        self._one_word = {
            p.id: max((len(n) for n in (p.name, *p.aliases) if " " not in n), default=0)
            or len(p.name.rpartition(" ")[2])
            for p in people
        }
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

    def mentions_in(self, article: str) -> list[tuple[Span, str, str]]:
        """Every mention of an article in its order: where it is, whose, and its form."""
        return self._mentions.get(article, [])

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

    def gender_of(self, person: str) -> str | None:
        """What somebody's name tells, "f" or "m"; None where it does not, or for a body."""
        if person not in self._genders:
            name = self._names.get(person)
            self._genders[person] = parse_name(name).gender if name is not None else None
        return self._genders[person]

    def in_full(self, article: str) -> dict[str, int]:
        """Where each person is first named with more than one word."""
        if article not in self._full:
            found: dict[str, int] = {}
            for span, person in self.names_in(article):
                if len(span) > self._one_word.get(person, 0):
                    found.setdefault(person, span.start)
            self._full[article] = found
        return self._full[article]

    def bearers(self, word: str) -> int:
        """How many people of the case go by one word: a surname that two share has 2."""
        return len(self._called.get(word.casefold(), ()))

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

    def described(self, article: str, text: str, words: Span) -> str | None:
        """The one person of an article whom it describes by just these words, marks left out.

        Takes "'Rust' armorer found guilty" where it calls somebody "Rust armorer Ann Roe"; must
        refuse "armorer found guilty", which may be another's.
        """
        meant = self._by_description(article, text, words)
        return next(iter(meant)) if len(meant) == 1 else None

    def are_described(self, article: str, text: str, words: Span) -> bool:
        """Whether an article describes several people by just these words."""
        return len(self._by_description(article, text, words)) > 1

    def _by_description(self, article: str, text: str, words: Span) -> set[str]:
        before = _plain(text[max(0, words.start - _REACH) : words.end])
        own = _plain(text[words.start : words.end])
        return {
            person
            for said, people in self._described.items()
            if (before == said or before.endswith(f" {said}"))
            # "The jailed financier" is nobody whom it calls "ex-wife of the jailed financier".
            and not said.removesuffix(own).endswith((" of ", " of the "))
            for person in people & self._present[article]
        }

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


_OFFICE: Final = re.compile(
    r"(?<!former )(?<!ex-)(?<!through his )(?<!through her )(?<!via his )\b(?:judge|justice"
    r"|magistrate|recorder|sheriff|prosecutor|attorney|lawyer|counsel"
    r"|barrister|solicitor|adv\.?|advocate(?:\s+depute)?|prosecuting|defending|mitigating"
    r"|spokes(?:man|woman|person))"
    r"(?:\s+general)?,?\s+(?:for\s+(?:the\s+)?[\w’']+,?\s+)?(?:(?:mr|mrs|ms|miss|sir|dame|dr|adv)\.?\s+)?\Z",
    re.IGNORECASE,
)
_COUNSEL: Final = re.compile(
    r"\s+(?:KC|QC|SC)\b|,\s+(?:\w+\s+)?(?:prosecuting|defending|mitigating"
    r"|for\s+the\s+(?:prosecution|defen[cs]e|Crown|state)"
    r"|(?:his|her|their|a)\s+(?:lawyer|attorney|solicitor|barrister))"
)


def _begins_clause(text: str, name: Span, office: str) -> bool:
    """Whether a name behind an office's comma is another's: "Beside her lawyer, Ann Roe wept"."""
    return office.rstrip().endswith(",") and text[name.end : name.end + 1] not in ",.;:)"


def officials_of(reading: Reading, people: People) -> set[str]:
    """The people whom an article names by an office of the court: judges, lawyers, spokesmen.

    "Judge Ann Teel" and "Tom Roe KC" are; "former judge Ann Teel" may be whose case it is.
    """
    article, text = reading.article.id, reading.article.text
    found = set()
    for span, person in people.names_in(article):
        office = _OFFICE.search(text[max(0, span.start - 45) : span.start])
        if (
            (office and not _begins_clause(text, span, office.group()))
            or _COUNSEL.match(text, span.end)
            or _OFFICE.match(span.of(text).split()[0] + " ")
            or re.match(
                r"(?:(?:Mr|Mrs|Ms|Lady|Lord)\s+)?(?:Judge|Justice|Magistrate|Recorder|Sheriff)\b",
                span.of(text),
            )
        ):
            found.add(person)
    return found
