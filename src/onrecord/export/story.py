"""The story, disagreements and witnesses: as lines to read, as rows, and as the contract has them.

Says "earliest in this file", never "first", and settles nothing.
"""

from __future__ import annotations

import csv
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TextIO

import click

from onrecord.export.table import safe
from onrecord.export.values import day_of
from onrecord.nouns import (
    Article,
    Case,
    Change,
    Disagreement,
    Edge,
    EdgeKind,
    Passage,
    Quotation,
    Story,
    Witness,
)

EDGE_COLUMNS: Final = (
    "child_outlet", "child_published", "parent_outlet", "parent_published", "type", "score",
    "ordered", "child_words", "parent_words", "child", "parent",
)  # fmt: skip
CHANGE_COLUMNS: Final = (
    "change", "words", "before", "before_outlet", "before_published", "after", "after_outlet",
    "after_published", "before_article", "before_start", "before_end", "after_article",
    "after_start", "after_end",
)  # fmt: skip
DISAGREEMENT_COLUMNS: Final = (
    "person", "about", "value", "words", "outlet", "published", "article", "start", "end",
)  # fmt: skip
WITNESS_COLUMNS: Final = (
    "person", "side", "asked", "answer", "stance", "notes", "words", "outlet", "published",
    "article", "start", "end",
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
                "evidence": [_place(p) for p in e.evidence],
            }
            for e in story.edges
        ],
        "drift": [
            {
                "change": c.kind.value,
                "before": _place(c.before),
                "after": _place(c.after),
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
                        **_place(v.passage),
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


def disagreements_json(found: Iterable[Disagreement]) -> list[dict[str, object]]:
    """The contract's "disagreements"."""
    return [
        {
            "person": d.person,
            "about": d.about,
            "accounts": [
                {"value": a.value, "passages": [_place(p) for p in a.passages]} for a in d.accounts
            ],
        }
        for d in found
    ]


def witnesses_json(found: Iterable[Witness]) -> list[dict[str, object]]:
    """The contract's "witnesses"."""
    return [
        {
            "person": w.person,
            "side": w.side,
            "asked": w.asked,
            "answer": w.answer,
            "stance": w.stance,
            "statements": list(w.statements),
            "passages": [_place(p) for p in w.passages],
            "named_by": list(w.named_by),
            "notes": list(w.notes),
        }
        for w in found
    ]


def _place(p: Passage) -> dict[str, object]:
    return {"article": p.article, "start": p.span.start, "end": p.span.end}


def _articles(case: Case) -> dict[str, Article]:
    return {r.article.id: r.article for r in case.readings}


def edge_rows(case: Case, story: Story) -> Iterator[tuple[str, ...]]:
    """One row an edge, in EDGE_COLUMNS; its first evidence stands for the rest."""
    articles = _articles(case)
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
        )
        yield tuple(map(safe, row))


def change_rows(case: Case, changes: Iterable[Change]) -> Iterator[tuple[str, ...]]:
    """One row a change, in CHANGE_COLUMNS."""
    articles = _articles(case)
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
        )
        yield tuple(map(safe, row))


def disagreement_rows(case: Case, found: Iterable[Disagreement]) -> Iterator[tuple[str, ...]]:
    """One row a passage of each account, in DISAGREEMENT_COLUMNS."""
    articles, names = _articles(case), {p.id: p.name for p in case.people}
    for d in found:
        for account in d.accounts:
            for p in account.passages:
                row = (names.get(d.person or "", ""), d.about, account.value, *_row(p, articles))
                yield tuple(map(safe, row))


def witness_rows(case: Case, found: Iterable[Witness]) -> Iterator[tuple[str, ...]]:
    """One row a passage on each witness, in WITNESS_COLUMNS."""
    articles, names = _articles(case), {p.id: p.name for p in case.people}
    for w in found:
        for p in w.passages:
            row = (
                names.get(w.person, ""), w.side, w.asked, w.answer, w.stance, "; ".join(w.notes),
                *_row(p, articles),
            )  # fmt: skip
            yield tuple(map(safe, row))


def _row(p: Passage, articles: Mapping[str, Article]) -> tuple[str, ...]:
    article = articles[p.article]
    return (
        p.words,
        article.outlet or "",
        day_of(article.published) or "",
        p.article,
        str(p.span.start),
        str(p.span.end),
    )


def story_lines(case: Case, story: Story, width: int) -> Iterator[str]:
    """The story for a person at a terminal: article by article, then the changes in time."""
    articles = _articles(case)
    ghosts = {g.id: g.outlet for g in story.ghosts}
    by_child: dict[str, list[Edge]] = defaultdict(list)
    for e in story.edges:
        by_child[e.child].append(e)
    ordered = sorted(articles.values(), key=lambda a: (day_of(a.published) or "9999", a.id))
    for article in ordered:
        yield click.style(_named(article), bold=True)
        edges = sorted(by_child[article.id], key=lambda e: -e.score)
        if not edges:
            yield "  nothing in this file that it comes from"
        for e in edges:
            parent = articles.get(e.parent)
            whom = _named(parent) if parent else f"{ghosts[e.parent]} (not in this file)"
            loose = "" if e.ordered else ", which came first is not known"
            yield from _wrapped(f"{_KINDS[e.kind]} {whom}{loose}", width, "  ")
            for p in [p for p in e.evidence if p.article == article.id][:_SHOWN]:
                yield from _wrapped(f"“{' '.join(p.words.split())}”", width, "      ", dim=True)
    yield ""
    yield click.style(f"What changed: {len(story.changes)}", bold=True)
    for c in story.changes:
        yield from _wrapped(f"{c.kind.value}: {c.words}", width, "  ")
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
        mark = "earliest in this file" if n in q.earliest else v.change or "the same words"
        line = (
            f"{_named(articles[v.passage.article])}: “{' '.join(v.passage.words.split())}” ({mark})"
        )
        yield from _wrapped(line, width, "    ")


def disagreement_lines(case: Case, found: Sequence[Disagreement], width: int) -> Iterator[str]:
    """Disagreements with every account's passages; none is called right."""
    articles, names = _articles(case), {p.id: p.name for p in case.people}
    for d in found:
        who = names.get(d.person or "")
        yield click.style(f"{who}: {d.about}" if who else d.about, bold=True) + " (disputed)"
        for account in d.accounts:
            yield f"  {account.value}"
            for p in account.passages:
                words = f"{_named(articles[p.article])}: “{' '.join(p.words.split())}”"
                yield from _wrapped(words, width, "      ", dim=True)


def witness_lines(case: Case, found: Sequence[Witness], width: int) -> Iterator[str]:
    """Witnesses, each with side, asked, answer, stance and the words that say so."""
    articles, names = _articles(case), {p.id: p.name for p in case.people}
    for w in found:
        yield click.style(names.get(w.person, w.person), bold=True)
        yield f"  side: {w.side} · asked: {w.asked} · answer: {w.answer} · stance: {w.stance}"
        for note in w.notes:
            yield from _wrapped(f"note: {note}", width, "  ")
        for p in w.passages:
            words = f"{_named(articles[p.article])}: “{' '.join(p.words.split())}”"
            yield from _wrapped(words, width, "      ", dim=True)


def _named(article: Article) -> str:
    return (
        f"{article.outlet or article.source or 'article'}, {day_of(article.published) or 'no date'}"
    )


def _wrapped(words: str, width: int, indent: str, *, dim: bool = False) -> Iterator[str]:
    for line in textwrap.wrap(words, max(20, width - len(indent))):
        yield indent + (click.style(line, dim=True) if dim else line)


def lines(case: Case, width: int) -> Iterator[str]:
    """The case's story for a person at a terminal."""
    yield from story_lines(case, case.story, width)


def write(case: Case, file: TextIO) -> None:
    """Its changes as CSV (RFC 4180), with a line of names."""
    write_table(file, CHANGE_COLUMNS, change_rows(case, case.story.changes))


def write_table(file: TextIO, columns: Sequence[str], rows: Iterable[tuple[str, ...]]) -> None:
    """A table as CSV, its cells made safe."""
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows(tuple(safe(cell) for cell in row) for row in rows)
