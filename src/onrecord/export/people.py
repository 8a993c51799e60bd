"""The people of a case: a table for a terminal, and rows for a spreadsheet."""

import csv
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, TextIO

import click

from onrecord.export.reviewed import REVIEW, Reviews, cells
from onrecord.export.reviewed import words as review_words
from onrecord.export.table import safe
from onrecord.export.values import day_of
from onrecord.nouns import Case, Person, PersonKind, ReviewState, Role, Statement

COLUMNS: Final = (
    "person", "name", "kind", "roles", "described_as", "mentions", "articles", "statements",
    "may_have_said", "also_known_as", "perhaps", "why_one_person", "article", "start", "end",
    "words", "outlet", "published", *REVIEW,
)  # fmt: skip
_NAME: Final = 30


def role_words(role: Role, people: dict[str, Person]) -> str:
    """A role in words: "lawyer for Alec Baldwin", "potential witness"."""
    words = role.role.replace("_", " ")
    if role.of is None or role.of not in people:
        return words
    return f"{words} {'for' if role.role == 'lawyer' else 'of'} {people[role.of].name}"


def _counts(case: Case) -> tuple[Counter[str], Counter[str]]:
    """Statements by speaker, and those that somebody may have made.

    Thoughts and plans are left out, and what people called wrong.
    """
    rejected = {r.about for r in case.reviews if r.state is ReviewState.REJECTED}
    said = [s for s in case.statements if _is_said(s) and s.id not in rejected]
    return (
        Counter(s.speaker for s in said if s.speaker),
        Counter(c for s in said for c in s.candidates),
    )


def _is_said(statement: Statement) -> bool:
    return statement.reports[0][1].manner.is_said


def _ranked(case: Case, said: Counter[str]) -> list[Person]:
    """Those who speak most first, then those who are mentioned most."""
    return sorted(case.people, key=lambda p: (-said[p.id], -len(p.mentions), p.name, p.id))


def rows(case: Case) -> Iterable[tuple[str, ...]]:
    """One row a person, in COLUMNS; the place is that of the first mention."""
    people = {p.id: p for p in case.people}
    articles = {r.article.id: r.article for r in case.readings}
    reviews = Reviews(case)
    said, perhaps = _counts(case)
    for p in _ranked(case, said):
        article, first = p.mentions[0]
        row = (
            p.id,
            p.name,
            p.kind.value,
            "; ".join(role_words(r, people) for r in p.roles),
            "; ".join(dict.fromkeys(w for r in p.roles for w in r.words)),
            str(len(p.mentions)),
            str(len({a for a, _ in p.mentions})),
            str(said[p.id]),
            str(perhaps[p.id]),
            "; ".join(p.aliases),
            "; ".join(people[other].name for other, _ in p.perhaps if other in people),
            "; ".join(p.reasons),
            article,
            str(first.span.start),
            str(first.span.end),
            first.span.of(articles[article].text),
            articles[article].outlet or "",
            day_of(articles[article].published) or "",
            *cells(reviews.of(p.id)),
        )
        yield tuple(safe(cell) for cell in row)


def write(case: Case, file: TextIO) -> None:
    """The whole table as CSV (RFC 4180), with a line of names."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(rows(case))


def lines(case: Case, width: int) -> Iterator[str]:
    """The people as a table for a terminal; with colours, for click to strip."""
    people = {p.id: p for p in case.people}
    said, perhaps = _counts(case)
    reviews = Reviews(case)
    yield click.style(f"{'name':{_NAME}} {'kind':13}{'said':>5}{'named':>7}  roles", dim=True)
    for p in _ranked(case, said):
        named = p.name if len(p.name) <= _NAME else p.name[: _NAME - 1] + "…"
        cells = f"{p.kind.value:13}{said[p.id]:>5}{len(p.mentions):>7}  "
        roles = "; ".join(role_words(r, people) for r in p.roles)
        wrapped = textwrap.wrap(roles, max(20, width - _NAME - len(cells) - 1)) or [""]
        colour = "cyan" if p.kind is not PersonKind.UNNAMED else "magenta"
        yield click.style(f"{named:{_NAME}} ", fg=colour) + cells + wrapped[0]
        for line in wrapped[1:]:
            yield " " * (_NAME + 1 + len(cells)) + line
        told = review_words(reviews.of(p.id))
        for note in (*_notes(p, people, perhaps[p.id]), *([told] if told else [])):
            for line in textwrap.wrap(note, width - 4):
                yield click.style("    " + line, dim=True)
    yield from _warned(case)


def _notes(p: Person, people: dict[str, Person], perhaps: int) -> Iterator[str]:
    described = list(dict.fromkeys(w for r in p.roles for w in r.words))
    if p.aliases:
        yield "also " + ", ".join(f"“{a}”" for a in p.aliases[:6])
    if described:
        yield "described as " + ", ".join(f"“{w}”" for w in described[:6])
    if perhaps:
        yield f"may have made {perhaps} more {'statement' if perhaps == 1 else 'statements'}"
    for other, why in p.perhaps:
        if other in people:
            yield f"may be the same as {people[other].name}: {'; '.join(why)}"


def _warned(case: Case) -> Iterator[str]:
    by_article = defaultdict(list)
    for article, warning in case.warnings:
        by_article[article].append(warning)
    for reading in case.readings:
        for warning in by_article.get(reading.article.id, ()):
            words = " ".join(warning.span.of(reading.article.text).split())
            where = reading.article.outlet or reading.article.title or reading.article.source
            yield click.style(
                f"look: {where}, “{words[:60]}”: {warning.kind}: {warning.message}", fg="yellow"
            )
