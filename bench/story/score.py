"""How a telling of the story is scored against the tree that made it.

Pure: a `Told` (what a system says of one case) against a `StoryCase`.  What is true but not asked
for is neither rewarded nor held against a system.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bench.story.gold import GoldChange, GoldQuotation, StoryCase
from bench.story.phrases import GHOSTS, OUTLETS, WIRES
from bench.story.truth import same_words
from onrecord.nouns import Span

KINDS: Final = (
    "certainty", "hedge", "attribution", "number", "date", "charge", "name", "role", "quotation",
)  # fmt: skip
EDGES: Final = ("credits", "copies", "same_quotation", "common_origin")
_OURS: Final = frozenset((*GHOSTS, *WIRES, *OUTLETS))


@dataclass(frozen=True)
class ToldEdge:
    """An edge by the numbers of its articles; a ghost is a parent by its outlet's name."""

    child: int
    parent: int | str
    type: str
    ordered: bool = True


@dataclass(frozen=True)
class ToldChange:
    """A change, with the number of the article and the span on each side."""

    kind: str
    before: tuple[int, Span]
    after: tuple[int, Span]


@dataclass(frozen=True)
class Told:
    """What a system says of one case.

    Attributes:
        parents: For each article the likeliest one it was made from; None for no one.
        clusters: Quoted stretches that are the same words, by article number.
    """

    parents: tuple[int | None, ...]
    edges: tuple[ToldEdge, ...] = ()
    changes: tuple[ToldChange, ...] = ()
    clusters: tuple[tuple[tuple[int, Span], ...], ...] = ()


@dataclass
class Count:
    """Right, wrong and missed; F1 of them."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where there is nothing."""
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if both else 0.0


@dataclass
class Tally:
    """The scores of some cases, added up."""

    articles: int = 0
    parents: int = 0
    derived: int = 0
    derived_right: int = 0
    edges: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    changes: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)

    @property
    def parent_accuracy(self) -> float:
        """Share of the articles whose likeliest parent is right, or rightly none."""
        return self.parents / self.articles if self.articles else 0.0

    @property
    def derived_accuracy(self) -> float:
        """The same of those alone that were made from another in the file."""
        return self.derived_right / self.derived if self.derived else 0.0

    @property
    def edge_f1(self) -> float:
        """F1 over typed edges, all types together."""
        return sum(self.edges.values(), Count()).f1

    @property
    def change_f1(self) -> float:
        """F1 over planted changes, all kinds together."""
        return sum(self.changes.values(), Count()).f1

    @property
    def change_macro(self) -> float:
        """Mean over the kinds of F1."""
        return sum(self.changes[k].f1 for k in KINDS) / len(KINDS)

    @property
    def edge_macro(self) -> float:
        """Mean over the types of F1."""
        return sum(self.edges[k].f1 for k in EDGES) / len(EDGES)

    @property
    def b_cubed(self) -> float:
        """B-cubed F1 over quoted sentences."""
        p = sum(self.precision) / len(self.precision) if self.precision else 0.0
        r = sum(self.recall) / len(self.recall) if self.recall else 0.0
        return 2 * p * r / (p + r) if p + r else 0.0


def score(cases: Iterable[StoryCase], told: Mapping[str, Told]) -> Tally:
    """All of a system's answers, by the name of the case."""
    tally = Tally()
    for case in cases:
        one = told[case.name]
        _score_parents(case, one, tally)
        for kind, count in score_edges(case, one.edges).items():
            tally.edges[kind] += count
        for kind, count in score_changes(case, one.changes).items():
            tally.changes[kind] += count
        p, r = b_cubed(case.quotations, one.clusters)
        tally.precision += p
        tally.recall += r
    return tally


def _score_parents(case: StoryCase, told: Told, tally: Tally) -> None:
    """Every article counts but those that nothing in the file came before.

    Two off one silent wire on one day may each be taken for the other's child: nothing tells.
    """
    first = min(str(a.published) for a in case.articles)
    either: set[tuple[int | str, int | str]] = {
        (e.child, p)
        for e in case.edges
        if e.either_way and e.type in ("common_origin", "copies")
        for p in e.parents
    }
    either |= {(b, a) for a, b in either}
    for i, (true, said) in enumerate(zip(case.parents, told.parents, strict=True)):
        if not true and str(case.articles[i].published) == first:
            continue
        right = said in true if true else said is None or (i, said) in either
        tally.articles += 1
        tally.parents += right
        if true:
            tally.derived += 1
            tally.derived_right += right


def score_edges(case: StoryCase, told: Sequence[ToldEdge]) -> dict[str, Count]:
    """Typed edges, one to one; an edge to an outlet that nobody planted is passed over."""
    counts: dict[str, Count] = defaultdict(Count)
    left = list(case.edges)
    for edge in dict.fromkeys(told):
        fits = next(
            (g for g in left if _same_edge(edge, g.child, g.parents, g.type, g.either_way)), None
        )
        if fits is not None:
            left.remove(fits)
            counts[edge.type].right += 1
        elif (isinstance(edge.parent, str) and edge.parent not in _OURS) or (
            isinstance(edge.parent, int)
            and (
                (edge.child, edge.parent, edge.type) in case.allowed
                or any(
                    _same_edge(edge, g.child, g.parents, g.type, g.either_way) for g in case.edges
                )
            )
        ):
            continue
        else:
            counts[edge.type].wrong += 1
    for gold in left:
        counts[gold.type].missed += 1
    return counts


def _same_edge(
    edge: ToldEdge, child: int, parents: frozenset[int | str], kind: str, either_way: bool
) -> bool:
    if edge.type != kind:
        return False
    if edge.child == child and edge.parent in parents:
        return True
    return either_way and edge.parent == child and edge.child in parents


def score_changes(case: StoryCase, told: Sequence[ToldChange]) -> dict[str, Count]:
    """Changes, one to one: the kind, the child's sentence, and a sentence it was made from.

    A difference between two articles off one agency's report is true and was not planted: passed
    over.  So is a second showing of a change that was found.
    """
    counts: dict[str, Count] = defaultdict(Count)
    left = list(case.changes)
    for change in dict.fromkeys(told):
        fits = next((g for g in left if _same_change(change, g)), None)
        if fits is not None:
            left.remove(fits)
            counts[change.kind].right += 1
        elif not (_is_between_twins(case, change) or _is_again(case, change)):
            counts[change.kind].wrong += 1
    for gold in left:
        counts[gold.kind].missed += 1
    return counts


def _same_change(change: ToldChange, gold: GoldChange) -> bool:
    article, span = change.after
    if change.kind != gold.kind or article != gold.child:
        return False
    if gold.after is not None and not gold.after.overlaps(span):
        return False
    return any(change.before[0] == a and change.before[1].overlaps(s) for a, s in gold.before)


def _is_again(case: StoryCase, change: ToldChange) -> bool:
    """Whether the very pair of passages overlaps a planted change of this kind that was found."""
    return any(
        _same_change(change, g) and g.after is not None and g.kind == "quotation"
        for g in case.changes
    )


def _is_between_twins(case: StoryCase, change: ToldChange) -> bool:
    pair = {change.before[0], change.after[0]}
    return any(e.type == "common_origin" and {e.child, *e.parents} == pair for e in case.edges)


def b_cubed(
    gold: Sequence[GoldQuotation], clusters: Sequence[Sequence[tuple[int, Span]]]
) -> tuple[list[float], list[float]]:
    """Precision and recall of each gold quotation; one that was not found stands alone.

    Source: Bagga and Baldwin (1998), weights equal.
    """
    of: list[tuple[int, int]] = []
    for number, item in enumerate(gold):
        best = max(
            (
                (min(s.end, item.span.end) - max(s.start, item.span.start), c)
                for c, cluster in enumerate(clusters)
                for a, s in cluster
                if a == item.article and s.overlaps(item.span)
            ),
            default=(0, -1 - number),
        )
        of.append((best[1], number))
    sizes = Counter(c for c, _ in of)
    true = [same_words(item.utterance) for item in gold]
    true_sizes = Counter(true)
    both = Counter((of[n][0], true[n]) for n in range(len(gold)))
    precision = [both[of[n][0], true[n]] / sizes[of[n][0]] for n in range(len(gold))]
    recall = [both[of[n][0], true[n]] / true_sizes[true[n]] for n in range(len(gold))]
    return precision, recall
