"""Statements as lines for a person at a terminal."""

import os
import textwrap
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, TextIO

import click

from onrecord.export.reviewed import Reviews
from onrecord.export.reviewed import words as review_words
from onrecord.export.values import day_of
from onrecord.nouns import Article, Attribution, Case, Person, Span, Statement

_UNSURE: Final = 0.5
_MARGIN: Final = "          "


def width_of(out: TextIO) -> int:
    """Columns to print in: a terminal's, within what reads well; 100 in a pipe."""
    if not out.isatty():
        return 100
    return max(60, min(110, os.get_terminal_size(out.fileno()).columns))


def lines(case: Case, width: int) -> Iterator[str]:
    """The whole case, article by article, grouped by speaker; with colours, for click to strip."""
    people = {p.id: p for p in case.people}
    reviews = Reviews(case)
    held: dict[str, list[Statement]] = defaultdict(list)
    for statement in case.statements:
        held[statement.reports[0][0]].append(statement)
    for number, reading in enumerate(case.readings):
        if number:
            yield ""
        yield from _article(reading.article, held[reading.article.id], people, reviews, width)
        for warning in reading.warnings:
            yield click.style(f"note: {warning.message}", fg="yellow")


def _article(
    article: Article,
    statements: Sequence[Statement],
    people: dict[str, Person],
    reviews: Reviews,
    width: int,
) -> Iterator[str]:
    said = [s for s in statements if s.reports[0][1].manner.is_said]
    rest = [s for s in statements if not s.reports[0][1].manner.is_said]
    yield click.style(article.title or article.source or "article", bold=True)
    about = [article.outlet, day_of(article.published) or "no date", article.source]
    yield click.style(" · ".join(a for a in about if a), dim=True)
    yield click.style(f"{_count(len(said), 'statement')}, {_speakers(said)}", dim=True)
    places = Places(article.text)
    yield from _groups(said, people, article.text, places, reviews, width)
    if rest:
        yield ""
        yield click.style("Not said: what the article tells of somebody's mind", bold=True)
        yield from _groups(rest, people, article.text, places, reviews, width)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _speakers(said: Sequence[Statement]) -> str:
    known = {s.speaker for s in said if s.speaker}
    unknown = sum(s.speaker is None for s in said)
    return _count(len(known), "speaker") + (f", {unknown} of unknown speaker" if unknown else "")


def _groups(
    statements: Sequence[Statement],
    people: dict[str, Person],
    text: str,
    places: "Places",
    reviews: Reviews,
    width: int,
) -> Iterator[str]:
    groups: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in statements:
        groups[statement.speaker].append(statement)
    unknown = groups.pop(None, [])
    for speaker, group in groups.items():
        person = people[speaker or ""]
        yield ""
        kind = "" if person.kind.value in ("person", "unnamed") else f" ({person.kind.value})"
        yield click.style(person.name, fg="cyan", bold=True) + click.style(kind, dim=True)
        for statement in group:
            yield from _statement(statement, people, text, places, reviews, width)
    if unknown:
        yield ""
        yield click.style("Speaker unknown", fg="magenta", bold=True)
        for statement in unknown:
            yield from _statement(statement, people, text, places, reviews, width)


def _statement(
    statement: Statement,
    people: dict[str, Person],
    text: str,
    places: "Places",
    reviews: Reviews,
    width: int,
) -> Iterator[str]:
    _, report = statement.reports[0]
    place = places.of(report.content[0].start)
    mark = "?" if report.confidence < _UNSURE else " "
    words = " … ".join(" ".join(s.of(text).split()) for s in report.content)
    wrapped = textwrap.wrap(words, width - len(_MARGIN)) or [""]
    yield click.style(f"{place:>8}{mark} ", dim=True) + wrapped[0]
    for line in wrapped[1:]:
        yield _MARGIN + line
    for line in textwrap.wrap(_manner(report, statement, people, text), width - len(_MARGIN)):
        yield _MARGIN + click.style(line, dim=True)
    told = review_words(reviews.of(statement.id))
    for line in textwrap.wrap(told, width - len(_MARGIN)):
        yield _MARGIN + click.style(line, fg="yellow")


def _manner(report: Attribution, statement: Statement, people: dict[str, Person], text: str) -> str:
    """How it is given: "direct · told TMZ · "told" · 97 %"."""
    facts = [report.kind.value, report.manner.value]
    if report.cue:
        facts.append("cue “" + _flat(report.cue, text) + "”")
    if report.speaker and (
        statement.speaker is None or _flat(report.speaker, text) not in _names(statement, people)
    ):
        facts.append("speaker given as “" + _flat(report.speaker, text) + "”")
    if report.told_to:
        facts.append("told " + report.told_to.of(text))
    if report.credited:
        facts.append("credited to " + ", ".join(c.of(text) for c in report.credited))
    if report.said:
        facts.append(f"said {report.said.text}")
    if statement.candidates:
        names = [people[c].name for c in statement.candidates]
        shown = ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")
        facts.append("may be " + shown)
    facts.append(f"{report.confidence:.0%}")
    return " · ".join(facts)


def _names(statement: Statement, people: dict[str, Person]) -> set[str]:
    return {people[statement.speaker].name} if statement.speaker else set()


def _flat(spans: Sequence[Span], text: str) -> str:
    return " … ".join(" ".join(s.of(text).split()) for s in spans)


class Places:
    """Lines and columns of a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]

    def of(self, offset: int) -> str:
        """Line and column of a character, both from 1."""
        line = bisect_right(self._starts, offset)
        return f"{line}:{offset - self._starts[line - 1] + 1}"
