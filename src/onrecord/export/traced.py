"""A statement traced: lines for a terminal, rows for a spreadsheet, the JSON of it.

One telling after the other in time, each with what it changed; says "earliest in this file", never
"first".
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, TextIO

import click

from onrecord.answers import Telling, Trace
from onrecord.export.accounts import write_table
from onrecord.export.reviewed import REVIEW, Reviews, cells, to_contract
from onrecord.export.reviewed import words as review_words
from onrecord.export.values import day_of, outlet_and_day, passage
from onrecord.nouns import Article, Case, Edge, EdgeKind, Places

COLUMNS: Final = (
    "telling", "statement", "speaker", "words", "outlet", "published", "place", "credited",
    "earliest", "ties", "changes", "article", "start", "end", *REVIEW,
)  # fmt: skip
_TIES: Final = {
    EdgeKind.CREDITS: "credits",
    EdgeKind.COPIES: "has words of",
    EdgeKind.SAME_QUOTATION: "prints a quotation that is in",
    EdgeKind.COMMON_ORIGIN: "shares an origin with",
}


class _Shown:
    """A trace beside the case it stands in."""

    def __init__(self, case: Case, trace: Trace) -> None:
        self.trace = trace
        self.articles = {r.article.id: r.article for r in case.readings}
        self.names = {p.id: p.name for p in case.people}
        self.ghosts = {g.id: g.outlet for g in trace.ghosts}
        self.reviews = Reviews(case)

    def article(self, telling: Telling) -> Article:
        return self.articles[telling.passage.article]

    def named(self, article: str) -> str:
        """An article by outlet and day; an outlet that is not here by its name."""
        if article not in self.articles:
            return f"{self.ghosts.get(article, 'an outlet')} (not in this file)"
        return outlet_and_day(self.articles[article])

    def place(self, telling: Telling) -> str:
        return Places(self.article(telling).text).of(telling.passage.span.start)

    def speaker(self, telling: Telling) -> str:
        if telling.statement is None:
            return "in the article"
        return self.names.get(telling.statement.speaker or "", "speaker unknown")

    def ties(self, telling: Telling) -> Iterator[str]:
        """What ties its article to each other one, in a line."""
        by_parent: dict[str, list[Edge]] = defaultdict(list)
        for edge in telling.edges:
            by_parent[edge.parent].append(edge)
        for parent, edges in by_parent.items():
            kinds = ", ".join(dict.fromkeys(_TIES[e.kind] for e in edges))
            loose = "" if all(e.ordered for e in edges) else " (which came first is not known)"
            yield f"{kinds} {self.named(parent)}{loose}"


def lines(case: Case, trace: Trace, width: int) -> Iterator[str]:
    """Every telling for a person at a terminal, the earliest first; with colours."""
    shown = _Shown(case, trace)
    count = len(trace.tellings)
    outlets = len({shown.article(t).outlet or t.passage.article for t in trace.tellings})
    yield click.style(
        f"{count} {'telling' if count == 1 else 'tellings'}, "
        f"{outlets} {'outlet' if outlets == 1 else 'outlets'}",
        dim=True,
    )
    several = sum(t.is_earliest for t in trace.tellings) > 1
    for n, t in enumerate(trace.tellings, 1):
        yield ""
        head = f"{n}  {shown.named(t.passage.article)}, {shown.place(t)}"
        sure = shown.article(t).published is not None and not several
        told = "earliest in this file" if sure else "may be the earliest in this file"
        mark = f"  {told}" if t.is_earliest else ""
        yield click.style(head, bold=True) + click.style(mark, fg="green")
        said = t.statement
        facts = [shown.speaker(t)]
        if said is not None:
            report = said.reports[0][1]
            facts += [report.kind.value, report.manner.value, *t.credited, said.id]
        yield from _wrapped(" ".join(t.passage.words.split()), width, "   ")
        yield from _wrapped(" · ".join(facts), width, "   ", dim=True)
        for tie in shown.ties(t):
            yield from _wrapped(tie, width, "   ", dim=True)
        for change in t.changes:
            told = f"{change.kind.value}: {change.words}"
            for line in _wrapped(told, width, "   "):
                yield click.style(line, fg="cyan")
        review = review_words(shown.reviews.of(said.id if said else None))
        for line in _wrapped(review, width, "   "):
            yield click.style(line, fg="yellow")


def _wrapped(words: str, width: int, indent: str, *, dim: bool = False) -> Iterator[str]:
    for line in textwrap.wrap(words, max(20, width - len(indent))):
        yield indent + (click.style(line, dim=True) if dim else line)


def rows(case: Case, trace: Trace) -> Iterator[tuple[str, ...]]:
    """One row a telling, in COLUMNS."""
    shown = _Shown(case, trace)
    for n, t in enumerate(trace.tellings, 1):
        article = shown.article(t)
        yield (
            str(n),
            t.statement.id if t.statement else "",
            shown.speaker(t),
            t.passage.words,
            article.outlet or "",
            day_of(article.published) or "",
            shown.place(t),
            "; ".join(t.credited),
            "yes" if t.is_earliest else "no",
            "; ".join(shown.ties(t)),
            "; ".join(f"{c.kind.value}: {c.words}" for c in t.changes),
            article.id,
            str(t.passage.span.start),
            str(t.passage.span.end),
            *cells(shown.reviews.of(t.statement.id if t.statement else None)),
        )


def write(case: Case, trace: Trace, file: TextIO) -> None:
    """The rows as CSV (RFC 4180), with a line of names."""
    write_table(file, COLUMNS, rows(case, trace))


def to_json(case: Case, trace: Trace) -> dict[str, object]:
    """The trace as plain values."""
    shown = _Shown(case, trace)
    return {
        "statement": trace.statement.id if trace.statement else None,
        "ghosts": [{"id": g.id, "outlet": g.outlet} for g in trace.ghosts],
        "tellings": [
            {
                **passage(t.passage),
                "words": t.passage.words,
                "statement": t.statement.id if t.statement else None,
                "speaker": t.statement.speaker if t.statement else None,
                "outlet": shown.article(t).outlet,
                "published": day_of(shown.article(t).published),
                "credited": list(t.credited),
                "earliest": t.is_earliest,
                "ties": [
                    {
                        "type": e.kind.value,
                        "parent": e.parent,
                        "score": e.score,
                        "ordered": e.ordered,
                        "evidence": [passage(p) for p in e.evidence],
                    }
                    for e in t.edges
                ],
                "changes": [
                    {
                        "change": c.kind.value,
                        "before": passage(c.before),
                        "after": passage(c.after),
                        "words": c.words,
                    }
                    for c in t.changes
                ],
                "review": to_contract(shown.reviews.of(t.statement.id if t.statement else None)),
            }
            for t in trace.tellings
        ],
    }
