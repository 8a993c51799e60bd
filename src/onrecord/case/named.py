"""Named: which people a sentence speaks of, by the mentions that the case holds."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from onrecord.case.pages import Page, Sentence
from onrecord.nouns import Case, Person, PersonKind, Span


def _is_full_name(name: str) -> bool:
    """Whether somebody is known by a full name: "Ana Ruiz", not "Ruiz" nor "The sister of ..."."""
    words = name.split()
    return len(words) > 1 and words[0] not in ("The", "the", "A", "An") and words[-1][0].isupper()


class Named:
    """The persons of a case that are known by a full name, by where they are mentioned."""

    def __init__(self, case: Case) -> None:
        outlets = {r.article.outlet for r in case.readings}
        self.people: dict[str, Person] = {
            p.id: p
            for p in case.people
            if p.kind is PersonKind.PERSON and _is_full_name(p.name) and p.name not in outlets
        }
        self._places: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for person in self.people.values():
            for article, mention in person.mentions:
                self._places[article].append((mention.span, person.id))
        for held in self._places.values():
            held.sort()
        surnames: dict[str, set[str]] = defaultdict(set)
        for person in self.people.values():
            surnames[person.name.split()[-1].lower()].add(person.id)
        self._surnames = {w: next(iter(p)) for w, p in surnames.items() if len(p) == 1}
        self._starts = {a: [s.start for s, _ in held] for a, held in self._places.items()}

    def within(self, article: str, span: Span) -> tuple[tuple[Span, str], ...]:
        """The mentions that begin within a span, in order, each with the person's id."""
        starts = self._starts.get(article, [])
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return tuple(self._places[article][first:last]) if last > first else ()

    def printed_in(self, page: Page, sentence: Sentence) -> tuple[tuple[Span, str], ...]:
        """The mentions that begin in a sentence, and surnames in it that only one person bears.

        Such a surname is somebody's even where the reader took it for nobody's.
        """
        held = list(self.within(page.id, sentence.span))
        for word in sentence.words:
            person = self._surnames.get(word.plain)
            if (
                person is not None
                and page.article.text[word.start].isupper()
                and not any(s.start <= word.start < s.end for s, _ in held)
            ):
                held.append((Span(word.start, word.end), person))
        return tuple(sorted(held))

    def in_sentence(self, page: Page, sentence: Sentence) -> tuple[str, ...]:
        """The persons a sentence mentions, once each, in order."""
        return tuple(dict.fromkeys(p for _, p in self.within(page.id, sentence.span)))

    def before(self, article: str, place: int, span: Span, among: Iterable[str] = ()) -> str | None:
        """The person mentioned last within a span before a place; of some alone, where given."""
        allowed = set(among)
        held = [
            p
            for s, p in self.within(article, Span(span.start, max(span.start, place)))
            if not allowed or p in allowed
        ]
        return held[-1] if held else None

    def role_of(self, person: str, *roles: str) -> bool:
        """Whether the case gives somebody one of some roles."""
        held = self.people.get(person)
        return held is not None and any(r.role in roles for r in held.roles)
