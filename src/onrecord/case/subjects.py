"""Subjects: whom a name or pronoun of a sentence plainly stands for.

A name stands for its person.  A pronoun does only where who is who gives it somebody, that somebody
is the one whom the sentences just before name, and "he" or "she" is what the coverage calls them
elsewhere.  Anything less is nobody: on whom a court may call is no matter for guesses.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import Final

from onrecord.case.named import Named
from onrecord.case.pages import Page, Sentence
from onrecord.nouns import Case, Span

_BACK: Final = 3
"""Sentences of a paragraph that a pronoun may reach back over."""
_GENDERS: Final = {
    **dict.fromkeys("he him his himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
}


class Subjects:
    """The persons of a case with a full name, by the names and pronouns that mean them."""

    def __init__(self, case: Case, named: Named) -> None:
        self._names: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        self._pronouns: dict[str, dict[Span, str]] = defaultdict(dict)
        texts = {r.article.id: r.article.text for r in case.readings}
        counted: dict[str, Counter[str]] = defaultdict(Counter)
        for person in named.people.values():
            for article, mention in person.mentions:
                if mention.form == "name":
                    self._names[article].append((mention.span, person.id))
                elif mention.form == "pronoun" and article in texts:
                    self._pronouns[article][mention.span] = person.id
                    gender = _GENDERS.get(mention.span.of(texts[article]).lower())
                    if gender:
                        counted[person.id][gender] += 1
        for held in self._names.values():
            held.sort()
        self._gender = {
            p: c.most_common(1)[0][0] if len(set(c.values())) == len(c) else ""
            for p, c in counted.items()
        }

    def names(self, article: str, span: Span) -> list[tuple[Span, str]]:
        """The names that begin within a span, in order, each with the person's id."""
        held = self._names.get(article, [])
        first = bisect_left(held, span.start, key=lambda h: h[0].start)
        last = bisect_left(held, span.end, key=lambda h: h[0].start)
        return held[first:last]

    def meant(self, page: Page, span: Span) -> str | None:
        """Whom a name or pronoun at a place plainly means.

        Takes "He" of "Rafe Stone left. He will testify."; must refuse it where "Rafe Stone" stands
        three sentences back and somebody else is named since, and "She" where Stone is a "he".
        """
        for place, person in self.names(page.id, Span(span.start, max(span.end, span.start + 1))):
            if place == span:
                return person
        found = self._pronouns.get(page.id, {}).get(span)
        sentence = page.sentence_of(span)
        if found is None or sentence is None:
            return None
        gender = _GENDERS.get(span.of(page.article.text).lower())
        if gender is None or self._gender.get(found, gender) != gender:
            return None
        return found if found in self._named_before(page, sentence, span) else None

    def _named_before(self, page: Page, sentence: Sentence, span: Span) -> set[str]:
        """Whom the nearest words of the paragraph that name somebody name, quotations left out."""
        stretches = [Span(sentence.span.start, max(sentence.span.start, span.start))]
        last = sentence
        for number in range(sentence.number - 1, max(-1, sentence.number - 1 - _BACK), -1):
            before = page.sentence(number)
            if "\n" in page.article.text[before.span.end : last.span.start] or before.is_title:
                break
            stretches.append(before.span)
            last = before
        for stretch in stretches:
            around = page.sentence_of(stretch)
            own = [w.start for w in around.words if not w.quoted] if around else []
            found = {p for s, p in self.names(page.id, stretch) if s.start in own}
            if found:
                return found
        return set()
