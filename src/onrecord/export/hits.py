"""Words found again: lines for a terminal, rows for a spreadsheet, the JSON of it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final, TextIO

import click

from onrecord.answers import Hit
from onrecord.export.accounts import write_table
from onrecord.export.reviewed import REVIEW, Reviews, cells, to_contract
from onrecord.export.reviewed import words as review_words
from onrecord.export.values import passage
from onrecord.nouns import Case, Review

COLUMNS: Final = (
    "found_in", "words", "speaker", "manner", "confidence", "outlet", "published", "title", "place",
    "statement", "article", "start", "end", *REVIEW,
)  # fmt: skip
_MARGIN: Final = 10
_AROUND: Final = 240  # characters of a long statement that are shown round what was found


def lines(hits: Sequence[Hit], reviews: Sequence[Review], width: int) -> Iterator[str]:
    """Each hit for a person at a terminal, what was sought between « and »."""
    about = Reviews(Case((), (), (), reviews=tuple(reviews)))
    if not hits:
        yield "Nothing found."
    for n, hit in enumerate(hits):
        if n:
            yield ""
        who = (hit.name or "speaker unknown") if hit.statement else "in the article"
        where = " · ".join(f for f in (hit.outlet, hit.published or "no date", hit.title) if f)
        colour = "cyan" if hit.name else "magenta" if hit.statement else None
        about_it = textwrap.shorten(where, max(20, width - len(who) - 2), placeholder="…")
        yield click.style(who, fg=colour, bold=True) + "  " + click.style(about_it, dim=True)
        place = f"{hit.line}:{hit.column}"
        shown = textwrap.wrap(_marked(hit), width - _MARGIN) or [""]
        for m, line in enumerate(shown):
            left = click.style(f"{place if not m else '':>{_MARGIN - 2}}  ", dim=True)
            yield left + line
        facts = [f for f in (hit.manner, hit.statement or hit.passage.article) if f]
        yield " " * _MARGIN + click.style(" · ".join(facts), dim=True)
        if told := review_words(about.of(hit.statement)):
            yield " " * _MARGIN + click.style(told, fg="yellow")


def _marked(hit: Hit) -> str:
    """The words with what was sought between « and »; a long statement cut to what is round it."""
    words, marks = hit.passage.words, hit.marks
    first = marks[0][0] if marks else 0
    start = 0 if len(words) <= 2 * _AROUND else max(0, first - _AROUND)
    end = len(words) if len(words) <= 2 * _AROUND else min(len(words), start + 2 * _AROUND)
    is_part = hit.kind == "article" and hit.column > 1
    pieces, at = ["…" if start or is_part else ""], start
    for begin, stop in marks:
        if begin >= at and stop <= end:
            pieces += [words[at:begin], "«", words[begin:stop], "»"]
            at = stop
    pieces += [words[at:end], "…" if end < len(words) or hit.kind == "article" else ""]
    return " ".join("".join(pieces).split())


def rows(hits: Sequence[Hit], reviews: Sequence[Review]) -> Iterator[tuple[str, ...]]:
    """One row a hit, in COLUMNS."""
    about = Reviews(Case((), (), (), reviews=tuple(reviews)))
    for hit in hits:
        yield (
            hit.kind,
            hit.passage.words,
            hit.name or "",
            hit.manner,
            "" if hit.confidence is None else f"{hit.confidence:.3f}",
            hit.outlet or "",
            hit.published or "",
            hit.title or "",
            f"{hit.line}:{hit.column}",
            hit.statement or "",
            hit.passage.article,
            str(hit.passage.span.start),
            str(hit.passage.span.end),
            *cells(about.of(hit.statement)),
        )


def write(hits: Sequence[Hit], reviews: Sequence[Review], file: TextIO) -> None:
    """The rows as CSV (RFC 4180), with a line of names."""
    write_table(file, COLUMNS, rows(hits, reviews))


def to_json(hits: Sequence[Hit], reviews: Sequence[Review]) -> dict[str, object]:
    """The hits as plain values."""
    about = Reviews(Case((), (), (), reviews=tuple(reviews)))
    return {
        "hits": [
            {
                "found_in": hit.kind,
                **passage(hit.passage),
                "words": hit.passage.words,
                "marks": [list(m) for m in hit.marks],
                "statement": hit.statement,
                "speaker": hit.speaker,
                "name": hit.name,
                "manner": hit.manner or None,
                "confidence": hit.confidence,
                "outlet": hit.outlet,
                "published": hit.published,
                "title": hit.title,
                "review": to_contract(about.of(hit.statement)),
            }
            for hit in hits
        ]
    }
