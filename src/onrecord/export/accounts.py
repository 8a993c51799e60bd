"""What the surfaces of story, disagreements and witnesses have in common: passages told of.

Knows how an article and a passage are named in a line and in a row.
"""

from __future__ import annotations

import csv
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TextIO

import click

from onrecord.export.values import day_of
from onrecord.nouns import Article, Case, Passage

PASSAGE_COLUMNS: Final = ("words", "outlet", "published", "article", "start", "end")


def articles_of(case: Case) -> dict[str, Article]:
    """The articles of a case, by id."""
    return {r.article.id: r.article for r in case.readings}


def named(article: Article) -> str:
    """An article in a few words: "TMZ, 2024-03-07"."""
    who = article.outlet or article.source or "article"
    return f"{who}, {day_of(article.published) or 'no date'}"


def passage_cells(p: Passage, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """A passage in PASSAGE_COLUMNS."""
    article = articles[p.article]
    return (
        p.words,
        article.outlet or "",
        day_of(article.published) or "",
        p.article,
        str(p.span.start),
        str(p.span.end),
    )


def passage_lines(
    passages: Iterable[Passage], articles: Mapping[str, Article], width: int
) -> Iterator[str]:
    """Passages for a person at a terminal, each with its article."""
    for p in passages:
        words = " ".join(p.words.split())
        yield from wrapped(f"{named(articles[p.article])}: “{words}”", width, "      ", dim=True)


def wrapped(words: str, width: int, indent: str, *, dim: bool = False) -> Iterator[str]:
    """Words in lines of some width, each after an indent."""
    for line in textwrap.wrap(words, max(20, width - len(indent))):
        yield indent + (click.style(line, dim=True) if dim else line)


def write_table(file: TextIO, columns: Sequence[str], rows: Iterable[tuple[str, ...]]) -> None:
    """A table as CSV (RFC 4180) with a line of names; its cells are safe already."""
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows(rows)
