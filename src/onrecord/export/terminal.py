"""Statements as lines for a person at a terminal."""

import os
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TextIO

import click

from onrecord.answers import Said
from onrecord.export.reviewed import words as review_words
from onrecord.export.said import rows_of
from onrecord.export.values import day_of
from onrecord.nouns import Case

_UNSURE: Final = 0.5
_MARGIN: Final = "          "


def width_of(out: TextIO) -> int:
    """Columns to print in: a terminal's, within what reads well; 100 in a pipe."""
    if not out.isatty():
        return 100
    return max(60, min(110, os.get_terminal_size(out.fileno()).columns))


def lines(case: Case, width: int) -> Iterator[str]:
    """The whole case, article by article, grouped by speaker; with colours, for click to strip."""
    held: dict[str, list[Said]] = defaultdict(list)
    for row in rows_of(case):
        held[row.article].append(row)
    for number, reading in enumerate(case.readings):
        if number:
            yield ""
        article = reading.article
        head = (article.title, article.source, article.outlet, day_of(article.published))
        yield from _article(head, held[article.id], width)
        for warning in reading.warnings:
            yield click.style(f"note: {warning.message}", fg="yellow")


def lines_of(found: Iterable[Said], width: int) -> Iterator[str]:
    """The same of rows, without articles that have none."""
    held: dict[str, list[Said]] = defaultdict(list)
    for row in found:
        held[row.article].append(row)
    for number, rows in enumerate(held.values()):
        if number:
            yield ""
        first = rows[0]
        head = (first.title, first.source, first.outlet, first.published)
        yield from _article(head, rows, width)


_Head = tuple[str | None, str, str | None, str | None]
"""Title, source, outlet and day of an article."""


def _article(head: _Head, rows: Sequence[Said], width: int) -> Iterator[str]:
    title, source, outlet, day = head
    statements = [row for row in rows if row.nth == 0]  # a retelling is told where it was first
    said = [row for row in statements if row.is_said]
    rest = [row for row in statements if not row.is_said]
    yield click.style(title or source or "article", bold=True)
    about = [outlet, day or "no date", source]
    yield click.style(" · ".join(a for a in about if a), dim=True)
    yield click.style(f"{_count(len(said), 'statement')}, {_speakers(said)}", dim=True)
    yield from _groups(said, width)
    if rest:
        yield ""
        yield click.style("Not said: what the article tells of somebody's mind", bold=True)
        yield from _groups(rest, width)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _speakers(said: Sequence[Said]) -> str:
    known = {row.speaker for row in said if row.speaker}
    unknown = sum(row.speaker is None for row in said)
    return _count(len(known), "speaker") + (f", {unknown} of unknown speaker" if unknown else "")


def _groups(rows: Sequence[Said], width: int) -> Iterator[str]:
    groups: dict[str | None, list[Said]] = defaultdict(list)
    for row in rows:
        groups[row.speaker].append(row)
    unknown = groups.pop(None, [])
    for group in groups.values():
        name, kind = group[0].name or "", group[0].speaker_kind
        yield ""
        told = "" if kind in ("person", "unnamed") else f" ({kind})"
        yield click.style(name, fg="cyan", bold=True) + click.style(told, dim=True)
        for row in group:
            yield from _statement(row, width)
    if unknown:
        yield ""
        yield click.style("Speaker unknown", fg="magenta", bold=True)
        for row in unknown:
            yield from _statement(row, width)


def _statement(row: Said, width: int) -> Iterator[str]:
    place = f"{row.line}:{row.column}"
    mark = "?" if row.confidence < _UNSURE else " "
    wrapped = textwrap.wrap(_flat(row.words), width - len(_MARGIN)) or [""]
    yield click.style(f"{place:>8}{mark} ", dim=True) + wrapped[0]
    for line in wrapped[1:]:
        yield _MARGIN + line
    for line in textwrap.wrap(_manner(row), width - len(_MARGIN)):
        yield _MARGIN + click.style(line, dim=True)
    for line in textwrap.wrap(review_words(row.review), width - len(_MARGIN)):
        yield _MARGIN + click.style(line, fg="yellow")


def _manner(row: Said) -> str:
    """How it is given: "direct · told TMZ · "told" · 97 %"."""
    facts = [row.kind, row.manner]
    if row.cue:
        facts.append("cue “" + _flat(row.cue) + "”")
    if row.speaker_words and _flat(row.speaker_words) != row.name:
        facts.append("speaker given as “" + _flat(row.speaker_words) + "”")
    if row.told_to:
        facts.append("told " + row.told_to)
    if row.credited:
        facts.append("credited to " + ", ".join(row.credited))
    if row.when:
        facts.append(f"said {row.when.text}")
    if names := row.candidates:
        shown = ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")
        facts.append("may be " + shown)
    facts.append(f"{row.confidence:.0%}")
    return " · ".join(facts)


def _flat(words: str) -> str:
    return " ".join(words.split())
