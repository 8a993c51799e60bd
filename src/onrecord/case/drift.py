"""Drift: what a retelling changed, claim by claim, with both passages and in words.

A claim is a sentence and the likest sentence of the article it comes from.  Only what both name is
compared: what a retelling leaves out has not changed, save for a hedge, a disclaimer, a source, or
the end of a quotation.  Refuses to call a change where the sentences are not the same claim.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from onrecord.case import phrasing
from onrecord.case.alignment import Match
from onrecord.case.comparing import (
    SAME_CLAIM,
    STRONG,
    as_printed,
    capitals,
    changed_dates,
    changed_numbers,
    changed_offences,
    changed_roles,
    changed_source,
    changed_steps,
    disclaimers,
    letters_alike,
    lost_hedge,
    only_disclaims,
    places_of,
    turned_epithet,
)
from onrecord.case.derivation import Ties
from onrecord.case.facts import Fact
from onrecord.case.pages import Page, Sentence, told_by
from onrecord.case.requoted import requoted
from onrecord.case.retold import Retellings
from onrecord.nouns import (
    Change,
    ChangeKind,
    EdgeKind,
    Quotation,
    Span,
)
from onrecord.when import TimePhrase

_OF_EACH: Final = (ChangeKind.CERTAINTY, ChangeKind.ATTRIBUTION)
"""Kinds that are told against every parent: each may have been surer, or have named its source."""
_BARE: Final = (ChangeKind.NUMBER, ChangeKind.DATE)
"""Kinds of value that say nothing without what they are of: "age: “41” became “44”"."""
_MISSPELT: Final = 0.72
"""Ratio of letters from which a name is another's misspelling, by hand."""


def find_changes(
    pages: Mapping[str, Page],
    ties: Ties,
    quotations: Sequence[Quotation],
    facts: Mapping[str, Sequence[Fact]] | None = None,
) -> tuple[Change, ...]:
    """What changed from article to article, in order of publication.

    Args:
        pages: The articles of the case, by id.
        ties: Which comes from which.
        quotations: Those of the case.
        facts: What each article gives of people and things; none where it is not to be compared.
    """
    return _Drift(pages, ties, quotations, facts or {}).found()


class _Drift:
    """Finds the changes of one case; an article's dates are sorted by sentence once."""

    def __init__(
        self,
        pages: Mapping[str, Page],
        ties: Ties,
        quotations: Sequence[Quotation],
        facts: Mapping[str, Sequence[Fact]],
    ) -> None:
        self.pages = pages
        self.retellings = Retellings(pages, facts)
        self.ties = ties
        self.quotations = quotations
        self._times: dict[str, Mapping[int, list[TimePhrase]]] = {}
        self.parents: dict[str, list[str]] = {c: list(p) for c, p in ties.parents.items() if p}
        best: dict[tuple[str, str], float] = defaultdict(float)
        self._credited: dict[str, set[str]] = defaultdict(set)
        for edge in ties.edges:
            if edge.kind is EdgeKind.CREDITS:
                self._credited[edge.child].add(edge.parent)
            if edge.parent in pages and edge.ordered:
                best[edge.child, edge.parent] = max(best[edge.child, edge.parent], edge.score)
        for (child, parent), _ in sorted(best.items(), key=lambda x: (-x[1], x[0])):
            held = self.parents.setdefault(child, [])
            if parent not in held:
                held.append(parent)

    def found(self) -> tuple[Change, ...]:
        changes: list[Change] = []
        for child in sorted(self.pages, key=self._beside):
            retold = list(self._retold(child))
            changes += [change for change, _ in retold]
            if child in self.parents:
                changes += _others(self._claims(self.pages[child]), retold)
                changes += self._turned_round(self.pages[child])
        changes += requoted(self.pages, self.parents, self.quotations)
        once = dict.fromkeys(changes)

        def order(c: Change) -> tuple[str, str, Span, str, Span, str]:
            day = self.pages[c.after.article].since or date.max
            return str(day), c.after.article, c.after.span, c.kind.value, c.before.span, c.words

        return tuple(sorted(once, key=order))

    def _beside(self, child: str) -> tuple[str, str]:
        """A place that brings together the children of one parent, which is read once then."""
        return min((*self.parents.get(child, ()), child)), child

    def _retold(self, child: str) -> Iterator[tuple[Change, str]]:
        """The values that an article gives otherwise, each with the words for the new one."""
        new = self.pages[child]
        tied = self.parents.get(child, [])
        for one in self.retellings.of(child, tied, self._credited[child]):
            old = self.pages[one.before.passage.article]
            was, became = one.before.printed, one.after.printed
            about = f"{one.after.about}: " if one.kind in _BARE else ""
            words = f"{about}“{was}” ({told_by(old)}) became “{became}” ({told_by(new)})"
            change = Change(one.kind, one.before.passage, one.after.passage, words)
            yield change, became

    def _claims(self, page: Page) -> Iterator[Change]:
        """The changes in each sentence of an article against the parent's that it is likest."""
        chosen: dict[int, tuple[float, Page, Match]] = {}
        for parent in self.parents[page.id]:
            for number, match in self.ties.matches.get((page.id, parent), {}).items():
                held = chosen.get(number)
                if held is None or match.likeness > held[0] + 0.08:
                    chosen[number] = (match.likeness, self.pages[parent], match)
        own = {*self.ties.parents.get(page.id, ()), *self._credited[page.id]}
        for number, (likeness, parent_page, match) in sorted(chosen.items()):
            if likeness >= (SAME_CLAIM if parent_page.id in own else STRONG):
                before = parent_page.sentence(match.parent)
                after = page.sentence(number)
                if before.is_title == after.is_title:
                    found = list(self._between(parent_page, before, page, after, likeness))
                    yield from found
                    yield from self._of_other_parents(page, after, parent_page, before, found)
        yield from self._left_out(page, chosen)

    def _of_other_parents(
        self, page: Page, after: Sentence, nearest: Page, before: Sentence, found: Sequence[Change]
    ) -> Iterator[Change]:
        """How sure a claim was, and whose, in a further parent that words it otherwise.

        Only what changed against the nearest too: else the nearest had changed it already.
        """
        kinds = {c.kind for c in found if c.kind in _OF_EACH}
        if not kinds:
            return
        own = [p for p in self.ties.parents.get(page.id, ()) if p != nearest.id]
        said = before.span.of(nearest.article.text)
        for parent in own:
            match = self.ties.matches.get((page.id, parent), {}).get(after.number)
            if match is None or match.likeness < SAME_CLAIM:
                continue
            old = self.pages[parent]
            sentence = old.sentence(match.parent)
            for change in self._between(old, sentence, page, after, match.likeness):
                was = change.words.split("”")[0].removeprefix("“")
                if change.kind in kinds and was not in said and change not in found:
                    yield change

    def _between(
        self, old: Page, before: Sentence, new: Page, after: Sentence, likeness: float
    ) -> Iterator[Change]:
        """Every kind of change between two sentences that are one claim."""
        if before.span.of(old.article.text) == after.span.of(new.article.text):
            return

        def change(kind: ChangeKind, words: str) -> Change:
            return Change(
                kind, old.article.passage(before.span), new.article.passage(after.span), words
            )

        def worded(was: str, became: str) -> str:
            return f"“{was}” ({told_by(old)}) became “{became}” ({told_by(new)})"

        for was, became in changed_steps(old, before, new, after, likeness):
            yield change(ChangeKind.CERTAINTY, worded(was, became))
        hedge = lost_hedge(old, before, new, after)
        if hedge:
            yield change(
                ChangeKind.HEDGE, f"“{hedge}” ({told_by(old)}) was dropped ({told_by(new)})"
            )
        source = changed_source(old, before, new, after, likeness)
        if source:
            was, became = source
            yield change(
                ChangeKind.ATTRIBUTION,
                worded(was, became)
                if became
                else f"“{was}” ({told_by(old)}) was dropped ({told_by(new)})",
            )
        a_times, b_times = self._in(old, before), self._in(new, after)
        for was, became in changed_numbers(before, after, places_of(a_times), places_of(b_times)):
            yield change(ChangeKind.NUMBER, worded(was, became))
        for was, became in changed_dates(a_times, b_times, old, new):
            yield change(ChangeKind.DATE, worded(was, became))
        for was, became in changed_offences(old, before, new, after):
            yield change(ChangeKind.CHARGE, worded(was, became))
        for was, became in () if after.is_title else changed_roles(before, after, likeness):
            yield change(ChangeKind.ROLE, worded(was, became))
        for was, became in self._names(old, before, new, after):
            yield change(ChangeKind.NAME, worded(was, became))

    def _turned_round(self, page: Page) -> Iterator[Change]:
        """An epithet like "wrestler-turned-actor" that an article has the other way round."""
        for parent in self.parents[page.id]:
            old = self.pages[parent]
            before = {turned_epithet(s): s for s in old.sentences if turned_epithet(s)}
            for after in page.sentences:
                was = before.get(turned_epithet(after)[::-1]) if turned_epithet(after) else None
                if was is not None:
                    yield Change(
                        ChangeKind.ROLE,
                        old.article.passage(was.span),
                        page.article.passage(after.span),
                        f"“{'-turned-'.join(turned_epithet(was))}” ({told_by(old)}) became"
                        f" “{'-turned-'.join(turned_epithet(after))}” ({told_by(page)})",
                    )

    def _in(self, page: Page, sentence: Sentence) -> Sequence[TimePhrase]:
        """The dates in a sentence's own words."""
        if page.id not in self._times:
            held: dict[int, list[TimePhrase]] = {}
            for t in page.times:
                around = page.sentence_of(t.span)
                if around is None or not around.span.covers(t.span):
                    continue
                if not phrasing.is_quoted(around, t.span.start):
                    held.setdefault(around.number, []).append(t)
            self._times[page.id] = held
        return self._times[page.id].get(sentence.number, [])

    def _names(
        self, old: Page, before: Sentence, new: Page, after: Sentence
    ) -> Iterator[tuple[str, str]]:
        """Names spelt otherwise: "Haldimand" and "Haldiman", where the other nowhere occurs."""
        theirs = old.vocabulary
        counted = Counter(w.plain for w in after.words)
        lost = []
        for word in capitals(old.article, before):
            counted[word.plain] -= 1
            if counted[word.plain] < 0:
                lost.append(word)
        for word in capitals(new.article, after):
            if word.plain in theirs or len(word.plain) < 4:
                continue
            near = [(letters_alike(o.plain, word.plain), o) for o in lost if len(o.plain) >= 4]
            best = max(near, key=lambda x: x[0], default=None)
            if best is not None and best[0] >= _MISSPELT:
                yield as_printed(old, best[1]), as_printed(new, word)

    def _left_out(
        self, page: Page, chosen: Mapping[int, tuple[float, Page, Match]]
    ) -> Iterator[Change]:
        """Sentences that only disclaim, left out by an article that keeps the claim beside them."""
        kept: dict[str, dict[int, int]] = defaultdict(dict)
        own = self.ties.parents.get(page.id, [])
        for number, (_, parent, match) in chosen.items():
            if parent.id in own and not page.sentence(number).is_title:
                kept[parent.id].setdefault(match.parent, number)
        for source in dict.fromkeys(
            (*own, *sorted(self._credited[page.id] & set(self.parents[page.id])))
        ):
            yield from self._left_out_in_part(self.pages[source], page)
        for source, numbers in kept.items():
            if len(numbers) < 2:
                continue
            old = self.pages[source]
            for sentence in old.sentences:
                if sentence.number in numbers or not only_disclaims(old, sentence):
                    continue
                beside = [
                    numbers[n] for n in (sentence.number - 1, sentence.number + 1) if n in numbers
                ]
                if not beside:
                    beside = [numbers[min(numbers, key=lambda n: abs(n - sentence.number))]]
                after = page.sentence(beside[0])
                words = sentence.span.of(old.article.text)
                yield Change(
                    ChangeKind.HEDGE,
                    old.article.passage(sentence.span),
                    page.article.passage(after.span),
                    f"the disclaimer “{words}” ({told_by(old)}) was dropped ({told_by(page)})",
                )

    def _left_out_in_part(self, old: Page, new: Page) -> Iterator[Change]:
        """Disclaimers of several parts, of which an article keeps one and leaves out another."""
        matches = self.ties.matches.get((new.id, old.id), {})
        for sentence in old.sentences:
            parts = disclaimers(old, sentence) if only_disclaims(old, sentence) else ()
            if len(parts) < 2:
                continue
            for after in new.sentences:
                match = matches.get(after.number)
                if match and match.parent == sentence.number:
                    continue  # one claim, cut short: `lost_hedge` tells what it lost
                kept = {d.stems for d in disclaimers(new, after)}
                around = {w.stem for s in new.sentences[after.number :][:2] for w in s.words}
                lost = [p for p in parts if p.stems not in kept and not p.stems & around]
                if any(p.stems in kept for p in parts) and lost:
                    words = "”, “".join(p.words for p in lost)
                    told = f"“{words}” ({told_by(old)}) was dropped ({told_by(new)})"
                    yield Change(
                        ChangeKind.HEDGE,
                        old.article.passage(sentence.span),
                        new.article.passage(after.span),
                        f"of the disclaimer, {told}",
                    )
                    break


def _others(changes: Iterable[Change], retold: Sequence[tuple[Change, str]]) -> Iterator[Change]:
    """The changes that are not told already as a value given otherwise in the same sentence."""
    for c in changes:
        if not any(
            c.kind is r.kind and c.after == r.after and f"became “{printed}”" in c.words
            for r, printed in retold
        ):
            yield c
