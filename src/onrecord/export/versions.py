"""Versions of an article: lines for a terminal, rows for a spreadsheet, the JSON of it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final, TextIO

import click

from onrecord.answers import Restated, Revision, Rewording, Versions
from onrecord.export.accounts import write_table
from onrecord.export.reviewed import REVIEW, Reviews, cells
from onrecord.export.values import day_of, outlet_and_day, passage
from onrecord.nouns import Case, Passage, Places, Statement, joined

COLUMNS: Final = (
    "what", "change", "words", "before", "after", "before_speaker", "after_speaker", "outlet",
    "published", "before_place", "after_place", "before_article", "before_start", "before_end",
    "after_article", "after_start", "after_end", *REVIEW,
)  # fmt: skip
_SIGNS: Final = {Revision.ADDED: "+", Revision.REMOVED: "-", Revision.REWORDED: "~"}
_COLOURS: Final = {Revision.ADDED: "green", Revision.REMOVED: "red", Revision.REWORDED: "cyan"}


def lines(found: Sequence[Versions], width: int) -> Iterator[str]:
    """What changed from version to version, for a person at a terminal."""
    if not found:
        yield "There is one version of this article."
    for n, versions in enumerate(found, 1):
        if n > 1:
            yield ""
        old, new = versions.articles
        head = (
            f"Version {n} ({outlet_and_day(old)}, {old.id})"
            f" to version {n + 1} ({outlet_and_day(new)}, {new.id})"
        )
        yield click.style(new.title or new.source or "article", bold=True)
        yield from (click.style(line, dim=True) for line in textwrap.wrap(head, width))
        for fact in versions.facts:
            yield from _wrapped(fact, width, "  ")
        places = (Places(old.text), Places(new.text))
        for r in versions.rewordings:
            yield from _rewording(r, places, width)
        if versions.statements:
            yield ""
            yield click.style("Statements", bold=True)
        for s in versions.statements:
            yield from _restated(s, versions, width)
        if not (versions.facts or versions.rewordings or versions.statements):
            yield "  No word differs."


def _rewording(r: Rewording, places: tuple[Places, Places], width: int) -> Iterator[str]:
    held = r.after or r.before
    if held is None:
        return
    place = places[1 if r.after else 0].of(held.span.start)
    sign, colour = _SIGNS[r.revision], _COLOURS[r.revision]
    for n, line in enumerate(textwrap.wrap(" ".join(held.words.split()), width - 12) or [""]):
        left = f"{place if not n else '':>8} {sign if not n else ' '} "
        yield click.style(left, dim=bool(n)) + click.style(line, fg=colour)
    if r.words:
        yield from _wrapped(r.words, width, " " * 11, dim=True)


def _restated(s: Restated, versions: Versions, width: int) -> Iterator[str]:
    cases = (versions.before, versions.after)
    one = s.after or s.before
    if one is None:
        return
    case = cases[1 if s.after else 0]
    who = _speaker(case, one) or "speaker unknown"
    head = f"{_SIGNS[s.revision]} {who}: {' '.join(_words(case, one).split())}"
    for line in _wrapped(head, width, "  "):
        yield click.style(line, fg=_COLOURS[s.revision])
    if s.words:
        yield from _wrapped(s.words, width, "      ", dim=True)


def _speaker(case: Case, statement: Statement) -> str:
    return {p.id: p.name for p in case.people}.get(statement.speaker or "", "")


def _words(case: Case, statement: Statement) -> str:
    article, report = statement.reports[0]
    texts = {r.article.id: r.article.text for r in case.readings}
    return joined(report.content, texts[article])


def _wrapped(words: str, width: int, indent: str, *, dim: bool = False) -> Iterator[str]:
    for line in textwrap.wrap(words, max(20, width - len(indent))):
        yield indent + (click.style(line, dim=True) if dim else line)


def rows(found: Sequence[Versions]) -> Iterator[tuple[str, ...]]:
    """One row a difference, in COLUMNS."""
    for versions in found:
        old, new = versions.articles
        for fact in versions.facts:
            empty = [""] * 4
            yield (
                "article", "reworded", fact, *empty, new.outlet or "",
                day_of(new.published) or "", "", "", old.id, "", "", new.id, "", "", *cells(None),
            )  # fmt: skip
        for r in versions.rewordings:
            yield _row("words", r.revision, r.words, r.before, r.after, ("", ""), versions, None)
        for s in versions.statements:
            held = zip((versions.before, versions.after), (s.before, s.after), strict=True)
            sides = [(_passage(c, one), _speaker(c, one)) if one else (None, "") for c, one in held]
            (before, was), (after, now) = sides
            yield _row(
                "statement", s.revision, s.words, before, after, (was, now), versions,
                s.after or s.before,
            )  # fmt: skip


def _row(
    what: str,
    revision: Revision,
    words: str,
    before: Passage | None,
    after: Passage | None,
    speakers: tuple[str, str],
    versions: Versions,
    statement: Statement | None,
) -> tuple[str, ...]:
    old, new = versions.articles
    case = versions.after if after is not None else versions.before
    review = Reviews(case).of(statement.id) if statement is not None else None
    return (
        what, revision.value, words, before.words if before else "", after.words if after else "",
        *speakers, new.outlet or "", day_of(new.published) or "",
        Places(old.text).of(before.span.start) if before else "",
        Places(new.text).of(after.span.start) if after else "",
        *(_place(before)), *(_place(after)), *cells(review),
    )  # fmt: skip


def _place(p: Passage | None) -> tuple[str, str, str]:
    return (p.article, str(p.span.start), str(p.span.end)) if p else ("", "", "")


def _passage(case: Case, statement: Statement) -> Passage:
    _, report = statement.reports[0]
    article = case.readings[0].article
    content = report.content
    return article.passage(type(content[0])(content[0].start, content[-1].end))


def write(found: Sequence[Versions], file: TextIO) -> None:
    """The rows as CSV (RFC 4180), with a line of names."""
    write_table(file, COLUMNS, rows(found))


def to_json(found: Sequence[Versions]) -> dict[str, object]:
    """The versions as plain values."""

    def place(p: Passage | None) -> dict[str, object] | None:
        return {**passage(p), "words": p.words} if p else None

    def side(case: Case, s: Statement | None) -> dict[str, object] | None:
        if s is None:
            return None
        held = _passage(case, s)
        return {"id": s.id, "speaker": _speaker(case, s) or None, **(place(held) or {})}

    return {
        "versions": [
            {
                "before": v.articles[0].id,
                "after": v.articles[1].id,
                "facts": list(v.facts),
                "words": [
                    {
                        "change": r.revision.value,
                        "before": place(r.before),
                        "after": place(r.after),
                        "words": r.words,
                    }
                    for r in v.rewordings
                ],
                "statements": [
                    {
                        "change": s.revision.value,
                        "before": side(v.before, s.before),
                        "after": side(v.after, s.after),
                        "words": s.words,
                    }
                    for s in v.statements
                ],
            }
            for v in found
        ]
    }
