"""What is beaten: four plain ways to tell the story, on the same cases in the same run.

Earliest article, MinHash, token-set ratio and credits only for parents and edges; a plain
word-by-word difference for changes; equality for quotations.  Thresholds are set on the tuning part
by `fitted`, each for its own best score.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Final

from bench.story.gold import StoryCase
from bench.story.score import Told, ToldChange, ToldEdge, score
from onrecord.nouns import Span

PERMUTATIONS: Final = 64
_SENTENCE: Final = re.compile(r"[^\n]+?(?:[.!?][\"”’]*(?=\s|$)|$)", re.MULTILINE)
_QUOTED: Final = re.compile('“([^”]*)”|"([^"]*)"')
_MODALS: Final = frozenset(
    "may might could will would can should plans plan is are expected considering to set".split()
)
_HEDGES: Final = frozenset(
    "reportedly allegedly apparently purportedly supposedly believed".split()
)
_MONTHS: Final = frozenset(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday""".split()
)

Likeness = Callable[[str, str], float]


def earliest(case: StoryCase) -> Told:
    """Every article is a copy of the earliest one; the earliest of none."""
    first = min(range(len(case.articles)), key=lambda i: (str(case.articles[i].published), i))
    parents = tuple(None if i == first else first for i in range(len(case.articles)))
    return _told(case, parents, "copies")


def credits_only(case: StoryCase) -> Told:
    """The first outlet of the file that an article names anywhere."""
    parents: list[int | None] = []
    edges: list[ToldEdge] = []
    for i, article in enumerate(case.articles):
        named = [
            (article.text.find(other.outlet or "\n"), j)
            for j, other in enumerate(case.articles)
            if j != i and other.outlet and other.outlet in article.text
        ]
        parents.append(min(named)[1] if named else None)
        edges += [ToldEdge(i, j, "credits") for _, j in named]
    return Told(
        tuple(parents), tuple(edges), _differences(case, tuple(parents)), equal_quotations(case)
    )


def by_likeness(likeness: Likeness, least: float) -> Callable[[StoryCase], Told]:
    """The likest article of an earlier day, or the same with a smaller number, if like enough."""

    def tell(case: StoryCase) -> Told:
        parents: list[int | None] = []
        for i, article in enumerate(case.articles):
            before = [
                (likeness(article.text, other.text), -j)
                for j, other in enumerate(case.articles)
                if j != i and (str(other.published), j) < (str(article.published), i)
            ]
            best = max(before, default=(0.0, 0))
            parents.append(-best[1] if before and best[0] >= least else None)
        return _told(case, tuple(parents), "copies")

    return tell


def _told(case: StoryCase, parents: tuple[int | None, ...], kind: str) -> Told:
    edges = tuple(ToldEdge(i, p, kind) for i, p in enumerate(parents) if p is not None)
    return Told(parents, edges, _differences(case, parents), equal_quotations(case))


def fitted(likeness: Likeness, tune: Sequence[StoryCase]) -> Callable[[StoryCase], Told]:
    """With the threshold that finds most parents on the tuning part."""
    steps = [n / 20 for n in range(20)]

    def right(least: float) -> float:
        tell = by_likeness(likeness, least)
        told = {c.name: Told(tell(c).parents) for c in tune}
        return score(tune, told).parent_accuracy

    return by_likeness(likeness, max(steps, key=right))


@cache
def _shingles(text: str) -> tuple[int, ...]:
    words = re.findall(r"\w+", text.lower())
    found = {" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))}
    hashed = [int.from_bytes(hashlib.blake2b(s.encode(), digest_size=8).digest()) for s in found]
    prime = (1 << 61) - 1
    return tuple(
        min(((2 * k + 1) * 0x9E3779B97F4A7C15 * h + k * 0xC2B2AE3D27D4EB4F) % prime for h in hashed)
        for k in range(PERMUTATIONS)
    )


def minhash(one: str, other: str) -> float:
    """Estimated Jaccard likeness of the sets of three words in a row."""
    a, b = _shingles(one), _shingles(other)
    return sum(x == y for x, y in zip(a, b, strict=True)) / PERMUTATIONS


@cache
def token_set_ratio(one: str, other: str) -> float:
    """Of the words that both have against each side's, sorted, the best ratio of characters.

    Source: the measure of that name in fuzzy matching libraries, on words in small letters.
    """
    a, b = (set(re.findall(r"\w+", t.lower())) for t in (one, other))
    shared = " ".join(sorted(a & b))
    left = f"{shared} {' '.join(sorted(a - b))}".strip()
    right = f"{shared} {' '.join(sorted(b - a))}".strip()

    def ratio(x: int, y: int, both: int) -> float:
        return 2 * both / (x + y) if x + y else 0.0

    mixed = SequenceMatcher(None, left, right, autojunk=False).ratio() if len(left) < 600 else 0.0
    # Past the shared words little agrees; of the three ratios the one against them decides.
    return max(
        ratio(len(shared), len(left), len(shared)) if len(left) <= len(right) else 0.0,
        ratio(len(shared), len(right), len(shared)) if len(right) < len(left) else 0.0,
        ratio(len(left), len(right), len(shared)),
        mixed,
    )


def equal_quotations(case: StoryCase) -> tuple[tuple[tuple[int, Span], ...], ...]:
    """Quotations that are equal letter by letter."""
    held: dict[str, list[tuple[int, Span]]] = {}
    for i, article in enumerate(case.articles):
        for match in _QUOTED.finditer(article.text):
            group = 1 if match.group(1) is not None else 2
            held.setdefault(match.group(group), []).append((i, Span(*match.span(group))))
    return tuple(tuple(v) for v in held.values())


def _differences(case: StoryCase, parents: tuple[int | None, ...]) -> tuple[ToldChange, ...]:
    """A plain difference with the parent's likest sentence, sorted into kinds by its words."""
    found: list[ToldChange] = []
    for i, parent in enumerate(parents):
        if parent is None:
            continue
        old = [(m.group(), Span(*m.span())) for m in _SENTENCE.finditer(case.articles[parent].text)]
        for match in _SENTENCE.finditer(case.articles[i].text):
            words = match.group().split()
            if len(words) < 4:
                continue
            ranked = max(
                (
                    (SequenceMatcher(None, o.split(), words, autojunk=False).ratio(), s.start, o, s)
                    for o, s in old
                    if o.strip()
                ),
                default=None,
            )
            if ranked is not None and 0.5 <= ranked[0] < 1:
                found += [
                    ToldChange(kind, (parent, ranked[3]), (i, Span(*match.span())))
                    for kind in _kinds(ranked[2].split(), words)
                ]
    return tuple(found)


def _kinds(before: Sequence[str], after: Sequence[str]) -> Iterable[str]:
    inside = _inside(before)
    found = set()
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        old = [w.strip(',.“”"').lower() for w in before[a:b]]
        new = [w.strip(',.“”"').lower() for w in after[c:d]]
        if any(inside[a:b]):
            found.add("quotation")
        elif set(old) & _HEDGES:
            found.add("hedge")
        elif {"according", "sources", "told"} & set(old):
            found.add("attribution")
        elif (tag == "replace" and set(old) & _MONTHS) or set(new) & _MONTHS:
            found.add("date")
        elif tag == "replace" and any(any(ch.isdigit() for ch in w) for w in old):
            found.add("number")
        elif tag == "replace" and set(old) & _MODALS and set(new) & _MODALS:
            found.add("certainty")
        elif tag == "replace" and before[a][:1].isupper() and after[c][:1].isupper():
            found.add("name")
    return sorted(found)


def _inside(words: Sequence[str]) -> list[bool]:
    found, opened = [], False
    for word in words:
        opened = opened or word[:1] in '“"'
        found.append(opened)
        if re.search('[”"][,.]?$', word):
            opened = False
    return found
