"""What came into a case since a day: lines for a terminal, rows for a spreadsheet, JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final, TextIO

import click

from onrecord.answers import News
from onrecord.export import contract
from onrecord.export.accounts import write_table
from onrecord.export.reviewed import REVIEW, Reviews, cells
from onrecord.export.timeline import when_words
from onrecord.export.values import day_of, outlet_and_day
from onrecord.nouns import Passage, Review, Span

COLUMNS: Final = (
    "what", "id", "told", "words", "outlet", "published", "added", "article", "start", "end",
    *REVIEW,
)  # fmt: skip
_PARTS: Final = ("article", "person", "statement", "event", "change", "disagreement")
_PLURALS: Final = {"person": "people"}
_LONG: Final = 200  # characters of words that a line shows


def rows(news: News) -> Iterator[tuple[str, ...]]:
    """One row for each new thing, in COLUMNS: articles, people, statements, events, changes, ..."""
    added = dict(news.added)
    articles = {r.article.id: r.article for r in news.whole.readings}
    for what, key, told, passage, review in _all(news):
        article = articles[passage.article]
        yield (
            what,
            key,
            told,
            passage.words if what != "article" else article.title or "",
            article.outlet or "",
            day_of(article.published) or "",
            added.get(article.id, "")[:10],
            article.id,
            str(passage.span.start),
            str(passage.span.end),
            *cells(review),
        )


def _all(news: News) -> Iterator[tuple[str, str, str, Passage, Review | None]]:
    """What it is, its id, what is told in words, the passage, and what was decided."""
    case, reviews = news.case, Reviews(news.whole)
    articles = {r.article.id: r.article for r in news.whole.readings}
    names = {p.id: p.name for p in news.whole.people}
    came = {r.article.id for r in case.readings}
    for r in case.readings:
        yield (
            "article",
            r.article.id,
            outlet_and_day(r.article),
            r.article.passage(Span(0, 0)),
            None,
        )
    for p in case.people:
        article, mention = p.mentions[0]
        place = articles[article].passage(mention.span)
        yield "person", p.id, f"{p.name} ({p.kind.value})", place, reviews.of(p.id)
    for s in case.statements:
        article, report = s.reports[0]
        place = articles[article].passage(Span(report.content[0].start, report.content[-1].end))
        who = names.get(s.speaker or "", "speaker unknown")
        yield "statement", s.id, f"{who}, {report.manner.value}", place, reviews.of(s.id)
    for e in case.events:
        who = names.get(e.person or "", "nobody named")
        told = f"{when_words(e.when)}: {who}: {e.detail}"
        yield "event", e.id, told, e.passages[0], reviews.of(e.id)
    for c in case.story.changes:
        yield "change", "", f"{c.kind.value}: {c.words}", c.after, reviews.at(c.after, c.before)
    for d in case.disagreements:
        who = names.get(d.person or "", "")
        new = [a for a in d.accounts if all(p.article in came for p in a.passages)]
        for account in new:
            told = f"{who}: {d.about}" if who else d.about
            values = " / ".join(a.value for a in d.accounts)
            yield (
                "disagreement", "", f"{told}: {account.value} (of {values})", account.passages[0],
                reviews.at(account.passages[0]),
            )  # fmt: skip


def lines(news: News, width: int) -> Iterator[str]:
    """What is new, part by part, for a person at a terminal."""
    articles = {r.article.id: r.article for r in news.whole.readings}
    found = list(_all(news))
    yield click.style(f"{news.by} on {news.since} or later", dim=True)
    for part in _PARTS:
        here = [row for row in found if row[0] == part]
        name = _PLURALS.get(part, f"{part}s")
        yield ""
        yield click.style(f"New {name}: {len(here)}", bold=True)
        for _, key, told, passage, _review in here:
            article = articles[passage.article]
            if part == "article":
                head = f"{told} · {article.title or article.source} · {key}"
            elif part == "person":
                head = f"{told} · {outlet_and_day(article)}"
            else:
                head = told if part == "change" else f"{told} · {outlet_and_day(article)}"
            yield from _wrapped(head, width, "  ")
            if part in ("statement", "event", "disagreement"):
                words = " ".join(passage.words.split())
                cut = words if len(words) <= _LONG else words[:_LONG].rstrip() + "…"
                yield from _wrapped(
                    cut if part == "statement" else f"“{cut}”", width, "      ", dim=True
                )


def _wrapped(words: str, width: int, indent: str, *, dim: bool = False) -> Iterator[str]:
    for line in textwrap.wrap(words, max(20, width - len(indent))):
        yield indent + (click.style(line, dim=True) if dim else line)


def write(news: News, file: TextIO) -> None:
    """The rows as CSV (RFC 4180), with a line of names."""
    write_table(file, COLUMNS, rows(news))


def to_json(news: News) -> dict[str, object]:
    """What is new in the shape of the contract, with the people that it names beside.

    `new_people` are the ids of the people who are new; `people` also holds those who are named by
    what is new and were there before.
    """
    named = {i for s in news.case.statements for i in (s.speaker, *s.candidates)}
    named |= {e.person for e in news.case.events} | {d.person for d in news.case.disagreements}
    new = {p.id for p in news.case.people}
    came = {r.article.id for r in news.case.readings}
    case = contract.to_contract(news.case)
    known = contract.to_contract(news.whole)
    people = known["people"]
    articles = known["articles"]
    assert isinstance(people, list)  # noqa: S101  (the contract's lists)
    assert isinstance(articles, list)  # noqa: S101
    return {
        **case,
        "since": news.since.isoformat(),
        "by": news.by,
        "articles": [a for a in articles if a["id"] in came],
        "new_people": sorted(new),
        "people": [p for p in people if p["id"] in named | new],
        "added": dict(news.added),
    }
