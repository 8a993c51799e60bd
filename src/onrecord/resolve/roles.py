"""Roles: what part people have in a case, each with the words that say so.

A role rests on a verb group, a noun or a description beside one of the person's mentions.  Words in
quotation marks are somebody's claim and give no role; nor does what is denied, asked, or only
possible.  A defendant is one who was charged or is on trial: it says nothing of guilt.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.nouns import Mention, Span
from onrecord.resolve import role_phrases as phrases
from onrecord.resolve.clauses import AND_OTHERS, CLAUSE, NEAR, Clauses, Held
from onrecord.resolve.descriptions import AGE, Description
from onrecord.resolve.offices import role_of_words
from onrecord.resolve.person_nouns import head_of

_REACH: Final = 160
"""Characters either side of a mention that a phrase is looked for in; by hand."""
_GENITIVE: Final = re.compile(r"['’]s?\s+(?=\w)")
_FORMER_AND: Final = re.compile(r"\b[Ff]ormer\s+[^,.;:\n]{1,40}\sand\s+$")
"""What a first of two nouns says of both: "former prosecutor and mayor Bo Hill"."""
_NEXT_WORD: Final = re.compile(r"\s+([a-z][\w-]{1,25})\b")
_HER_ALONE: Final = re.compile(
    r"\s+(?:to|as|and|or|with|of|on|in|at|for|by|not|from)\b|\s*[^\w\s]|\s*\Z"
)
"""What follows "her" where it is no possessive: "charged her with fraud"."""
_HAS_AND: Final = re.compile(r"\b(?:and)\b|&")
_SINGULAR: Final = re.compile(r"\s*(?:was|is|has|faces|goes|stands|pleads|testifies)\b")
_POSSESSED: Final = re.compile(
    r"['’]s?\s|\bof\s+(?:the|his|her)\b|^(?:his|her|their)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Role:
    """One part that a text gives somebody.

    Attributes:
        role: The contract's word.
        passage: The words it rests on, from the mention to the end of the phrase.
        words: What the text calls them: "Rust armorer"; "" where it calls them nothing.
        of: Key of whose lawyer or relative they are; None for other roles and where it is unknown.
    """

    role: str
    passage: Span
    words: str
    of: str | None = None


def find_roles(
    text: str,
    people: Mapping[str, Sequence[Mention]],
    descriptions_by_person: Mapping[str, Sequence[Description]],
) -> dict[str, tuple[Role, ...]]:
    """The roles of some people in one text, in order of the text; a person without one is left out.

    Args:
        text: The article's, or with posts and other people's words blanked.
        people: Key of each person and their mentions: names, and pronouns and descriptions that
            were resolved to them.
        descriptions_by_person: What `find_descriptions` found of them.
    """
    finder = _Finder(text, people, descriptions_by_person)
    found: dict[str, list[tuple[Role, bool]]] = {}
    for key, role, is_weak in (*finder.from_phrases(), *finder.from_descriptions()):
        found.setdefault(key, []).append((role, is_weak))
    result: dict[str, tuple[Role, ...]] = {}
    for key in people:
        roles = found.get(key, [])
        sure = {r.role for r, is_weak in roles if not is_weak}
        officers = sure & {"lawyer", "prosecutor", "judge", "defendant"}
        kept = {r for r, is_weak in roles if not (is_weak and officers)}
        if {r.role for r in kept} - {"other"}:
            kept = {r for r in kept if r.role != "other"}
        if kept:
            result[key] = tuple(sorted(kept, key=lambda r: (r.passage, r.role, r.of or "")))
    return result


class _Finder(Clauses):
    """The evidence in one text."""

    def __init__(
        self,
        text: str,
        people: Mapping[str, Sequence[Mention]],
        described: Mapping[str, Sequence[Description]],
    ) -> None:
        super().__init__(text, people, described)
        self.described = described
        self.words = {key: _best_words(some) for key, some in described.items()}

    def from_phrases(self) -> Iterator[tuple[str, Role, bool]]:
        """Roles that rest on a phrase beside a mention."""
        for group in self.groups():
            for i, held in enumerate(group):
                if self.is_quoted(held.start, held.end):
                    continue
                self.move_to(held.start)
                for name, start, end, is_weak, of in self._beside(held, group, i):
                    words = self.words.get(held.key, "")
                    yield held.key, Role(name, Span(start, end), words, of), is_weak

    def _beside(
        self, held: Held, group: list[Held], i: int
    ) -> Iterator[tuple[str, int, int, bool, str | None]]:
        """Role, place of the evidence, weakness and for whom, for one mention."""
        if self.text[self.sentence.end - 1 : self.sentence.end] == "?":
            return
        yield from self._as_subject(held, group, i)
        yield from self._as_owner(held)
        yield from self._as_object(held, group)
        yield from self._as_lawyer(held)

    def _as_subject(
        self, held: Held, group: list[Held], i: int
    ) -> Iterator[tuple[str, int, int, bool, str | None]]:
        last = i == len(group) - 1
        first = group[0].left if group else held.left
        under = bool(self.before(phrases.PREPOSITION, first, 40))
        supposed = bool(self.before(phrases.HYPOTHETICAL, first, 40)) or bool(
            self.before(phrases.DENIED, first, 60)
        )
        if supposed:
            return
        limit = min(self.sentence.end, len(self.text))
        if not last:
            others = AND_OTHERS.match(self.text, group[-1].end, limit)
            between = self.text[group[-2].end : group[-1].left]
            if not others and not _HAS_AND.search(between):
                return
        end = held.end if last else group[-1].end
        for at, is_relative in self.subject_ends(first, end, limit):
            for phrase in phrases.AFTER:
                if under and not is_relative:
                    continue
                match = phrase.pattern.match(self.text, at, min(limit, at + _REACH))
                if match is None or self.is_quoted(at, match.end()):
                    continue
                if phrase.role.endswith("witness") and not self.is_in_court(at):
                    continue
                if not last and (is_relative or _SINGULAR.match(self.text, at)):
                    continue
                yield phrase.role, held.left, match.end(), phrase.is_weak, None
            if last and not is_relative:
                held_for = phrases.HELD.pattern.match(self.text, at, min(limit, at + _REACH))
                if held_for is not None and not self.is_quoted(at, held_for.end()):
                    yield "defendant", held.left, held_for.end(), False, None
                for phrase in phrases.FOR_A_SIDE:
                    match = phrase.pattern.match(self.text, at, limit)
                    if match is not None:
                        yield phrase.role, held.left, match.end(), False, None

    def _as_owner(self, held: Held) -> Iterator[tuple[str, int, int, bool, str | None]]:
        at = held.end
        if held.form == "pronoun":
            words = self.text[held.start : held.end].lower()
            mark = re.compile(r"\s+").match(self.text, at)
            if words not in ("his", "her", "their", "whose"):
                return
        else:
            mark = _GENITIVE.match(self.text, at, at + 4)
        if mark is None or self.before(phrases.OWNED_UNSURE, held.left, CLAUSE):
            return
        limit = min(self.sentence.end, at + _REACH)
        for phrase in phrases.OWNED:
            match = phrase.pattern.match(self.text, mark.end(), limit)
            if match is None or self.is_quoted(at, match.end()):
                continue
            if phrase.role == "victim" and not self.is_crime(match.start()):
                continue
            yield phrase.role, held.left, match.end(), False, None

    def _as_object(
        self, held: Held, group: list[Held]
    ) -> Iterator[tuple[str, int, int, bool, str | None]]:
        """What was done to somebody; the first of a list stands for all of it."""
        first = group[0].left
        owner = _GENITIVE.match(self.text, held.end, held.end + 4) is not None
        noun = _NEXT_WORD.match(self.text, held.end, held.end + 30)
        owner = owner or (noun is not None and head_of(noun[1]) is not None)
        owner = owner or self._owns_what_follows(held)
        low = max(self.sentence.start, first - _REACH)
        if not owner:
            for phrase in phrases.BEFORE:
                match = phrase.pattern.search(self.text, low, first)
                if match is None or self.is_quoted(match.start(), first):
                    continue
                if self.is_unsure(match.start()):
                    continue
                of_death = phrase.role == "victim" and "death" in match.group()
                if of_death and not self.is_crime(match.start()):
                    continue
                yield phrase.role, match.start(), held.end, False, None
        yield from self._between(held, first, low)
        named = phrases.WITNESSES_ARE.search(self.text, low, first)
        if named is not None and not owner and not self.is_quoted(named.start(), first):
            unsure = self.is_unsure(named.start(), of_possibility=False)
            if not unsure and self.is_in_court(named.start()):
                yield "potential_witness", named.start(), held.end, False, None
        called = phrases.CALLED.search(self.text, low, first)
        if called is not None and not owner:
            limit = min(self.sentence.end, held.end + _REACH)
            match = phrases.CALLED_TO.match(self.text, held.end, limit)
            quoted = match and self.is_quoted(match.end() - 4, match.end())
            if match is not None and not quoted:
                unsure = self.is_unsure(called.start(), of_possibility=False)
                if not unsure and self.is_in_court(match.end()):
                    yield "potential_witness", called.start(), match.end(), False, None

    def _owns_what_follows(self, held: Held) -> bool:
        """Whether a pronoun is possessive: "call his friends", not "call her to testify"."""
        if held.form != "pronoun":
            return False
        words = self.text[held.start : held.end].lower()
        if words == "her":
            return _HER_ALONE.match(self.text, held.end) is None
        return words in ("his", "their", "whose", "its")

    def _between(
        self, held: Held, first: int, low: int
    ) -> Iterator[tuple[str, int, int, bool, str | None]]:
        """Verbs that an object parts from what makes them sure: "charged Reed with murder"."""
        limit = min(self.sentence.end, held.end + _REACH)
        for before, after in (
            (phrases.CHARGED, phrases.CHARGED_WITH),
            (phrases.FOUND, phrases.FOUND_GUILTY),
            (phrases.CLEARED, phrases.CLEARED_OF),
            (phrases.SENTENCED, phrases.SENTENCED_TO),
        ):
            verb = before.search(self.text, low, first)
            match = after.match(self.text, held.end, limit) if verb else None
            if verb is None or match is None or self.is_unsure(verb.start()):
                continue
            if not self.is_quoted(verb.start(), match.end()):
                yield "defendant", verb.start(), match.end(), False, None

    def _as_lawyer(self, held: Held) -> Iterator[tuple[str, int, int, bool, str | None]]:
        verb = phrases.REPRESENTS.match(self.text, held.end, held.end + 40)
        if verb is not None and not self.is_quoted(verb.start(), verb.end()):
            client = self.by_left.get(verb.end())
            is_owner = client and _GENITIVE.match(self.text, client.end, client.end + 4)
            if client is not None and client.key != held.key and not is_owner:
                yield "lawyer", held.left, client.end, False, client.key
        passive = phrases.REPRESENTED.search(self.text, max(0, held.left - 40), held.left)
        if passive is None or self.is_quoted(passive.start(), held.start):
            return
        if phrases.COURT.search(self.text, max(0, passive.start() - NEAR), held.end + NEAR):
            yield "lawyer", passive.start(), held.end, False, None

    def from_descriptions(self) -> Iterator[tuple[str, Role, bool]]:
        """Roles that descriptions state, and "other" for what they state beside."""
        for key, some in self.described.items():
            for d in some:
                if d.head == AGE or self.is_quoted(d.span.start, d.span.end):
                    continue
                shared = _FORMER_AND.search(self.text, max(0, d.span.start - 60), d.span.start)
                if shared is not None and not self.is_named(shared.start(), d.span.start):
                    words = f"{shared[0]}{d.words}"
                else:
                    words = d.words
                name, of = role_of_words(words, d.head), None
                if name in ("lawyer", "relative"):
                    of = self._whose(d.span, key)
                if name == "relative" and of is None and not _is_possessed(d.words):
                    name = "other"
                yield key, Role(name, d.span, d.words, of), False

    def _whose(self, span: Span, own: str) -> str | None:
        """The one other person named within a description; None where there are several."""
        first = bisect_left(self.starts, span.start)
        last = bisect_right(self.starts, span.end - 1)
        keys = {
            h.key
            for h in self.held[first:last]
            if h.end <= span.end and h.key != own and self._is_possessor(h, span)
        }
        return next(iter(keys)) if len(keys) == 1 else None

    def _is_possessor(self, held: Held, span: Span) -> bool:
        """Whether somebody named in a description owns it: "Baldwin's", "for Baldwin", "her".

        A bare name ("Baldwin lawyer") does only where it names somebody elsewhere too.
        """
        if held.form == "pronoun" or _GENITIVE.match(self.text, held.end, held.end + 4):
            return True
        if re.search(
            r"\b(?:of|for|to|represents|represented|representing)\s+$",
            self.text[span.start : held.left],
        ):
            return True
        return held.key in self.known_elsewhere


def _is_possessed(words: str) -> bool:
    """Whether a description says of whom: "his wife", "Reed's mother"; not "mother of two"."""
    return _POSSESSED.search(words) is not None


def _best_words(described: Sequence[Description]) -> str:
    """The first description of somebody that is no age."""
    return next((d.words for d in sorted(described, key=lambda d: d.span) if d.head != AGE), "")
