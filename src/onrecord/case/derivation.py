"""Derivation: which article comes from which, and the words that show it.

Every sentence is explained by the article that has it likest; an article is a parent if it explains
enough that no other does better.  Credits, runs of own words and quotations say what kind of tie it
is.  A shared quotation alone is no copying: two reporters may have heard it.  Refuses to order
articles of one day, and to guess at coverage that the file does not hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from onrecord.case.alignment import Index, Match, candidates
from onrecord.case.credits import Credit, Outlets, by_outlet, find_credits
from onrecord.case.own_words import SHOWN, OwnWords
from onrecord.case.pages import Page, came_before
from onrecord.case.quotations import tokens_of
from onrecord.nouns import Edge, EdgeKind, Ghost, Passage, Quotation, Span

FIRST_SHARE: Final = 0.22
"""Share of an article that its likeliest parent must explain."""
NEXT_SHARE: Final = 0.10
"""Share that a further parent must explain beyond the others."""
_BETTER: Final = 0.15
"""Likeness by which a sentence must be likelier in a further parent to count for it."""
_CREDITED: Final = 0.06
"""What a credit adds to the share an article explains, where two explain alike."""
_TWIN: Final = 0.9
"""Share above which an article that credits the same third as another is still that one's child."""
_QUOTED: Final = 4
"""Words of a quotation that two must share."""
_REWRITTEN: Final = 0.22
"""Share that makes a copy without eight words in a row, if it is several sentences."""
_PARENTS: Final = 4
_UNORDERED: Final = 2
"""Articles of the same day, or without one, that one is compared with in full."""


@dataclass
class Ties:
    """What is known of how articles hang together.

    Attributes:
        ghosts: Outlets credited that the file has no article of.
        edges: In order of the child's id.
        parents: For each article those that explain it, each beyond the ones before.
        matches: For each child and parent with an edge, how their sentences align.
    """

    ghosts: tuple[Ghost, ...] = ()
    edges: tuple[Edge, ...] = ()
    parents: dict[str, list[str]] = field(default_factory=dict)
    matches: dict[tuple[str, str], dict[int, Match]] = field(default_factory=dict)


def likeliest_parents(edges: Iterable[Edge]) -> dict[str, str]:
    """For each article the one it most likely comes from; not there where none does.

    A tie of common origin or an unordered one makes nobody a parent.
    """
    best: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    ghosts = set()
    for edge in edges:
        if edge.kind is EdgeKind.COMMON_ORIGIN or not edge.ordered:
            continue
        if edge.kind is EdgeKind.SAME_QUOTATION and edge.score < FIRST_SHARE:
            continue
        held = best[edge.child]
        bonus = _CREDITED if edge.kind is EdgeKind.CREDITS else 0.0
        held[edge.parent] = max(held[edge.parent], edge.score) + bonus
        if len(edge.evidence) == 1 and edge.kind is EdgeKind.CREDITS:
            ghosts.add(edge.parent)
    return {
        child: max(sorted(held), key=lambda p: held[p])
        for child, held in best.items()
        if any(held.values())
    }


def find_ties(
    pages: Sequence[Page], quotations: Sequence[Quotation], people: frozenset[str]
) -> Ties:
    """All ties between some articles, and to outlets that the file does not hold.

    Args:
        pages: The articles.
        quotations: Theirs.
        people: Names of persons, which are no outlets.
    """
    return _Finder(pages, quotations, people).found()


class _Finder:
    """Finds the ties of one case."""

    def __init__(
        self, pages: Sequence[Page], quotations: Sequence[Quotation], people: frozenset[str]
    ) -> None:
        self.pages = {p.id: p for p in pages}
        self.index = Index(pages)
        self.own = OwnWords()
        last = date.max
        ranked = sorted(pages, key=lambda p: (p.since or last, p.id))
        self.order = {p.id: n for n, p in enumerate(ranked)}
        self.near = candidates(self.index, self.order)
        self.beside = _beside(self.near, self.order)
        outlets = Outlets((p.article for p in pages), people)
        self.credits = {p.id: find_credits(p, outlets) for p in pages}
        self.of_outlet = by_outlet(pages)
        self.quotations = quotations
        self.matches: dict[tuple[str, str], dict[int, Match]] = {}
        self.parents: dict[str, list[str]] = {}
        self.ghosts: dict[str, Ghost] = {}
        self.edges: dict[tuple[str, str, EdgeKind], Edge] = {}
        self._credits_of: dict[str, set[str]] = defaultdict(set)

    def found(self) -> Ties:
        beside = sorted(self.pages.values(), key=lambda p: self.beside[p.id])
        for page in beside:
            self._credit(page)
        for page in beside:
            self._derive(page)
        self._quoted()
        self._statements(beside)
        edges = tuple(self.edges[k] for k in sorted(self.edges))
        kept = {(e.child, e.parent) for e in edges} | {(e.parent, e.child) for e in edges}
        matches = {k: v for k, v in self.matches.items() if k in kept}
        ghosts = tuple(sorted(self.ghosts.values(), key=lambda g: g.outlet))
        return Ties(ghosts, edges, self.parents, matches)

    def _match(self, child: Page, parent: Page) -> dict[int, Match]:
        key = (child.id, parent.id)
        if key not in self.matches:
            self.matches[key] = self.index.align(child, parent)
        return self.matches[key]

    def _explained(self, child: Page, parent: Page) -> float:
        """Share of an article's content words that stand in sentences like the other's."""
        match = self._match(child, parent)
        sizes = self.own.sizes(child)
        return sum(sizes[m.child] * m.likeness for m in match.values()) / self.own.whole(child)

    def _credit(self, page: Page) -> None:
        """Edges from an article to the outlets it credits."""
        held: dict[str, list[Credit]] = defaultdict(list)
        for credit in self.credits[page.id]:
            held[credit.outlet].append(credit)
        for outlet, several in sorted(held.items()):
            fits = [
                p
                for p in self.of_outlet.get(outlet, ())
                if p.id != page.id and came_before(p, page) is not False
            ]
            if len(fits) > 20:
                close = set(self.near[page.id])
                fits = [p for p in fits if p.id in close] or fits[:1]
            best = max(fits, key=lambda p: (self._explained(page, p), p.id), default=None)
            if best is None and outlet == page.article.outlet:
                continue
            evidence = self._evidence_of_credits(page, several, best)
            if best is None:
                ghost = Ghost(outlet)
                self.ghosts[ghost.id] = ghost
                self._add(page.id, ghost.id, EdgeKind.CREDITS, 0.5, evidence)
            else:
                score = max(0.1, self._explained(page, best))
                self._add(page.id, best.id, EdgeKind.CREDITS, score, evidence)

    def _evidence_of_credits(
        self, page: Page, several: Sequence[Credit], parent: Page | None
    ) -> tuple[Passage, ...]:
        evidence: list[Passage] = []
        for credit in several[:SHOWN]:
            sentence = page.sentence_of(credit.span)
            place = credit.span
            for held in (sentence, page.sentence_of(Span(place.end - 1, place.end))):
                # A name like "Hush! Weekly" may seem to end a sentence.
                if held is not None:
                    ends = max(place.end, held.span.end)
                    place = Span(min(place.start, held.span.start), ends)
            evidence.append(page.article.passage(place))
            if parent is not None and sentence is not None:
                match = self._match(page, parent).get(sentence.number)
                if match is not None:
                    evidence.append(parent.article.passage(parent.sentence(match.parent).span))
        return tuple(evidence)

    def _derive(self, page: Page) -> None:
        """The parents that explain an article best, each beyond the others."""
        credited = self._crediting(page.id)
        fits: list[Page] = []
        tied: list[Page] = []
        for other in dict.fromkeys(
            (*self.near[page.id], *sorted(c for c in credited if c in self.pages))
        ):
            before = came_before(self.pages[other], page)
            if before or (before is None and other in credited):
                fits.append(self.pages[other])
            elif before is None and page.id not in self._crediting(other):
                tied.append(self.pages[other])
        covered: dict[int, float] = defaultdict(float)
        chosen: list[str] = []
        while len(chosen) < _PARENTS:
            best = self._best(page, [f for f in fits if f.id not in chosen], covered, credited)
            if best is None or best[0] < (NEXT_SHARE if chosen else FIRST_SHARE):
                break
            chosen.append(best[1].id)
            for m in self._match(page, best[1]).values():
                covered[m.child] = max(covered[m.child], m.likeness)
            self._tie(page, best[1])
        self.parents[page.id] = chosen
        best = self._best(page, tied[:_UNORDERED], covered, set())
        if best is not None and best[0] >= FIRST_SHARE:
            self._unordered(page, best[1])
        for compared in (*fits, *tied):
            if compared.id not in chosen and compared.id not in credited:
                self.matches.pop((page.id, compared.id), None)

    def _crediting(self, article: str) -> set[str]:
        """Ids of the articles and ghosts that an article credits."""
        return self._credits_of[article]

    def _best(
        self, page: Page, among: Sequence[Page], covered: Mapping[int, float], credited: set[str]
    ) -> tuple[float, Page] | None:
        """The article that explains most of what is not explained yet, with that share."""
        whole, sizes = self.own.whole(page), self.own.sizes(page)
        best: tuple[float, float, Page] | None = None
        for other in among:
            gain = 0.0
            for m in self._match(page, other).values():
                more = m.likeness - covered.get(m.child, 0.0)
                if m.child not in covered or more > _BETTER:
                    gain += sizes[m.child] * more
            share = gain / whole
            rank = share + (_CREDITED if other.id in credited else 0.0)
            if best is None or (rank, -self.order[other.id]) > (best[1], -self.order[best[2].id]):
                best = (share, rank, other)
        return None if best is None else (best[0], best[2])

    def _tie(self, page: Page, parent: Page) -> None:
        """An edge of the kind that the shared words show."""
        share = self._explained(page, parent)
        evidence, copied = self.own.copied(page, parent, self._match(page, parent).values())
        mine = self._crediting(page.id)
        if parent.id not in mine and share < _TWIN and self._has_third(page, parent):
            if copied:
                self._add(page.id, parent.id, EdgeKind.COMMON_ORIGIN, share, evidence)
        elif copied or (
            parent.id not in mine and share >= _REWRITTEN and self._several(page, parent)
        ):
            self._add(page.id, parent.id, EdgeKind.COPIES, share, evidence)

    def _several(self, page: Page, parent: Page) -> bool:
        """Whether more than one sentence of an article's own is like the other's."""
        match = self._match(page, parent)
        return sum(bool(self.own.sizes(page)[n]) for n in match) > 1

    def _has_third(self, page: Page, parent: Page) -> bool:
        """Whether both credit one third outlet, and each in sentences of its own.

        A credit that stands in the same sentence of both was carried along; "told TMZ" says nothing
        of where the article has it from.
        """
        match = self._match(page, parent)
        theirs = {
            (c.outlet, s.number)
            for c in self.credits[parent.id]
            if not c.is_told and (s := parent.sentence_of(c.span)) is not None
        }
        outlets = {outlet for outlet, _ in theirs} - {page.article.outlet, parent.article.outlet}
        for credit in self.credits[page.id]:
            sentence = page.sentence_of(credit.span)
            if credit.is_told or credit.outlet not in outlets or sentence is None:
                continue
            same = match.get(sentence.number)
            if self.own.size(page, sentence) and (
                same is None or (credit.outlet, same.parent) not in theirs
            ):
                return True
        return False

    def _statements(self, pages: Iterable[Page]) -> None:
        """Ties between articles that print the same sentences of one official statement."""
        for page in pages:
            runs = self.own.official_runs(page)
            if not runs:
                continue
            mine = self.own.official(page)
            among = [
                o
                for o in self.near[page.id]
                if not runs.isdisjoint(self.own.official_runs(self.pages[o]))
            ]
            for other in sorted(among, key=lambda o: self.order[o]):
                if other in self.parents[page.id] or page.id in self.parents[other]:
                    break
                there = self.pages[other]
                before = came_before(there, page)
                if before is False or (before is None and other > page.id):
                    continue
                found = self.own.same_official(page, there, mine, self._match(page, there))
                if found:
                    share = self._explained(page, there)
                    self._add(
                        page.id, other, EdgeKind.COMMON_ORIGIN, share, found,
                        ordered=before is not None,
                    )  # fmt: skip
                    break

    def _unordered(self, page: Page, other: Page) -> None:
        """Two of one day that share their words: which has them from which is not known."""
        evidence, copied = self.own.copied(page, other, self._match(page, other).values())
        if copied:
            child, parent = sorted((page, other), key=lambda p: p.id, reverse=True)
            if child is not page:
                evidence, _ = self.own.copied(child, parent, self._match(child, parent).values())
            share = self._explained(child, parent)
            self._add(child.id, parent.id, EdgeKind.COMMON_ORIGIN, share, evidence, ordered=False)

    def _quoted(self) -> None:
        """Edges between articles that print one quotation without a credit for it."""
        shown: dict[tuple[str, str, bool], list[Passage]] = defaultdict(list)
        for quotation in self.quotations:
            by_article: dict[str, Passage] = {}
            for v in quotation.variants:
                held = by_article.get(v.passage.article)
                if held is None or len(v.passage.words) > len(held.words):
                    by_article[v.passage.article] = v.passage
            if len(by_article) < 2 or max(map(_length, by_article.values())) < _QUOTED:
                continue
            articles = list(by_article)
            for child in articles:
                self._quoted_in(child, by_article, articles, shown)
        for child, parent, ordered in sorted(shown, key=lambda s: self.beside[s[0]]):
            evidence = shown[child, parent, ordered]
            share = self._explained(self.pages[child], self.pages[parent])
            self._add(
                child, parent, EdgeKind.SAME_QUOTATION, share, tuple(evidence), ordered=ordered
            )

    def _quoted_in(
        self,
        child: str,
        by_article: Mapping[str, Passage],
        articles: Sequence[str],
        shown: dict[tuple[str, str, bool], list[Passage]],
    ) -> None:
        """Notes where an article has a quotation from: a parent, else the earliest to print it."""
        page = self.pages[child]
        passage = by_article[child]
        if _length(passage) < _QUOTED:
            return
        here = page.around(passage.span)
        credited = {self.pages[p].article.outlet for p in self.parents[child] if p in by_article}
        named = {c.outlet for c in self.credits[child] if here.covers(c.span)}
        printed = {self.pages[a].article.outlet for a in articles[:50]} | credited
        if named & printed:
            return
        parents = [p for p in self.parents[child] if p in by_article]
        ordered = True
        if not parents:
            earlier = [a for a in articles[:50] if a != child and came_before(self.pages[a], page)]
            ties = [
                a
                for a in articles[:50]
                if a != child
                and came_before(self.pages[a], page) is None
                and a < child
                and child not in self.parents[a]
            ]
            parents = earlier[:1] or ties[:1]
            ordered = bool(earlier)
        for parent in parents[:1]:
            shown[child, parent, ordered] += [passage, by_article[parent]]

    def _add(
        self,
        child: str,
        parent: str,
        kind: EdgeKind,
        score: float,
        evidence: tuple[Passage, ...],
        *,
        ordered: bool = True,
    ) -> None:
        if kind is EdgeKind.CREDITS:
            self._credits_of[child].add(parent)
        self.edges[child, parent, kind] = Edge(
            child, parent, kind, round(min(1.0, score), 3), evidence[: 2 * SHOWN], ordered
        )


def _length(passage: Passage) -> int:
    return sum(t != "," for t in tokens_of(passage.words))


def _beside(
    near: Mapping[str, Sequence[str]], order: Mapping[str, int]
) -> dict[str, tuple[int, int]]:
    """For each article a place that brings together those of the same words, read once then.

    Each stands behind the article that its likest one stands behind.
    """
    first: dict[str, int] = {}
    for article in sorted(order, key=order.__getitem__):
        likest = next(iter(near[article]), article)
        first[article] = first.get(likest, order[article])
    return {article: (first[article], own) for article, own in order.items()}
