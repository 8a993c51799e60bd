"""The story: as lines to read, as rows, and as the contract has it.

Says "earliest in this file", never "first", and settles nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TextIO

import click

from onrecord.export.accounts import articles_of, named, wrapped, write_table
from onrecord.export.reviewed import REVIEW, Reviews, cells
from onrecord.export.table import safe
from onrecord.export.values import day_of, passage
from onrecord.nouns import Article, Case, Change, Edge, EdgeKind, Quotation, Story

EDGE_COLUMNS: Final = (
    "child_outlet", "child_published", "parent_outlet", "parent_published", "type", "score",
    "ordered", "child_words", "parent_words", "child", "parent", *REVIEW,
)  # fmt: skip
CHANGE_COLUMNS: Final = (
    "change", "words", "before", "before_outlet", "before_published", "after", "after_outlet",
    "after_published", "before_article", "before_start", "before_end", "after_article",
    "after_start", "after_end", *REVIEW,
)  # fmt: skip
_KINDS: Final = {
    EdgeKind.CREDITS: "credits",
    EdgeKind.COPIES: "has words of",
    EdgeKind.SAME_QUOTATION: "prints a quotation that is in",
    EdgeKind.COMMON_ORIGIN: "shares an origin with",
}
_SHOWN: Final = 2


def story_json(story: Story) -> dict[str, object]:
    """The contract's "story"."""
    return {
        "ghosts": [{"id": g.id, "outlet": g.outlet} for g in story.ghosts],
        "edges": [
            {
                "child": e.child,
                "parent": e.parent,
                "type": e.kind.value,
                "score": e.score,
                "ordered": e.ordered,
                "evidence": [passage(p) for p in e.evidence],
            }
            for e in story.edges
        ],
        "drift": [
            {
                "change": c.kind.value,
                "before": passage(c.before),
                "after": passage(c.after),
                "words": c.words,
            }
            for c in story.changes
        ],
        "quotations": [
            {
                "speaker": q.speaker,
                "earliest": list(q.earliest),
                "variants": [
                    {
                        **passage(v.passage),
                        "statement": v.statement,
                        "change": v.change,
                        "against": v.against,
                    }
                    for v in q.variants
                ],
            }
            for q in story.quotations
        ],
    }


def edge_rows(case: Case, story: Story) -> Iterator[tuple[str, ...]]:
    """One row an edge, in EDGE_COLUMNS; its first evidence stands for the rest."""
    articles, reviews = articles_of(case), Reviews(case)
    ghosts = {g.id: g.outlet for g in story.ghosts}
    for e in story.edges:
        child, parent = articles[e.child], articles.get(e.parent)
        mine = [p.words for p in e.evidence if p.article == e.child]
        theirs = [p.words for p in e.evidence if p.article == e.parent]
        row = (
            child.outlet or "",
            day_of(child.published) or "",
            (parent.outlet or "") if parent else ghosts[e.parent],
            (day_of(parent.published) or "") if parent else "",
            e.kind.value,
            f"{e.score:.3f}",
            "yes" if e.ordered else "no",
            mine[0] if mine else "",
            theirs[0] if theirs else "",
            e.child,
            e.parent,
            *cells(reviews.at(*e.evidence)),
        )
        yield tuple(map(safe, row))


def change_rows(case: Case, changes: Iterable[Change]) -> Iterator[tuple[str, ...]]:
    """One row a change, in CHANGE_COLUMNS."""
    articles, reviews = articles_of(case), Reviews(case)
    for c in changes:
        old, new = articles[c.before.article], articles[c.after.article]
        row = (
            c.kind.value,
            c.words,
            c.before.words,
            old.outlet or "",
            day_of(old.published) or "",
            c.after.words,
            new.outlet or "",
            day_of(new.published) or "",
            c.before.article,
            str(c.before.span.start),
            str(c.before.span.end),
            c.after.article,
            str(c.after.span.start),
            str(c.after.span.end),
            *cells(reviews.at(c.after, c.before)),
        )
        yield tuple(map(safe, row))


def story_lines(case: Case, story: Story, width: int) -> Iterator[str]:
    """The story for a person at a terminal: article by article, then the changes in time."""
    articles = articles_of(case)
    ghosts = {g.id: g.outlet for g in story.ghosts}
    by_child: dict[str, list[Edge]] = defaultdict(list)
    for e in story.edges:
        by_child[e.child].append(e)
    ordered = sorted(articles.values(), key=lambda a: (day_of(a.published) or "9999", a.id))
    for article in ordered:
        yield click.style(named(article), bold=True)
        edges = sorted(by_child[article.id], key=lambda e: -e.score)
        if not edges:
            yield "  nothing in this file that it comes from"
        for e in edges:
            parent = articles.get(e.parent)
            whom = named(parent) if parent else f"{ghosts[e.parent]} (not in this file)"
            loose = "" if e.ordered else ", which came first is not known"
            yield from wrapped(f"{_KINDS[e.kind]} {whom}{loose}", width, "  ")
            for p in [p for p in e.evidence if p.article == article.id][:_SHOWN]:
                yield from wrapped(f"“{' '.join(p.words.split())}”", width, "      ", dim=True)
    yield ""
    yield click.style(f"What changed: {len(story.changes)}", bold=True)
    for c in story.changes:
        yield from wrapped(f"{c.kind.value}: {c.words}", width, "  ")
    if story.quotations:
        yield ""
        yield click.style(f"Quotations printed more than once: {len(story.quotations)}", bold=True)
        names = {p.id: p.name for p in case.people}
        for q in story.quotations:
            yield from _quotation(q, names, articles, width)


def _quotation(
    q: Quotation, names: Mapping[str, str], articles: Mapping[str, Article], width: int
) -> Iterator[str]:
    who = names.get(q.speaker or "", "speaker unknown")
    yield f"  {who}"
    for n, v in enumerate(q.variants):
        alone = len(q.earliest) == 1 and articles[v.passage.article].published is not None
        earliest = "earliest in this file" if alone else "may be the earliest in this file"
        mark = earliest if n in q.earliest else v.change or "the same words"
        line = (
            f"{named(articles[v.passage.article])}: “{' '.join(v.passage.words.split())}” ({mark})"
        )
        yield from wrapped(line, width, "    ")


def lines(case: Case, width: int) -> Iterator[str]:
    """The case's story for a person at a terminal."""
    yield from story_lines(case, case.story, width)


def write(case: Case, file: TextIO) -> None:
    """Its changes as CSV (RFC 4180), with a line of names."""
    write_table(file, CHANGE_COLUMNS, change_rows(case, case.story.changes))
