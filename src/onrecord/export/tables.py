"""A case as tables that join by id: a folder of CSV, or of Parquet.

A table knows the kind of each column; a list is a list in Parquet and joined with "; " in CSV.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from onrecord.errors import NotInstalled
from onrecord.export.known import Known, flat
from onrecord.export.table import safe
from onrecord.nouns import Case, Passage, Span, When, joined

TEXT, COUNT, NUMBER, TRUTH, DAY, MANY = "text", "count", "number", "truth", "day", "many"
"""The kinds of column: words, a whole number, a number, yes or no, a day, a list of words."""
Cell = str | int | float | bool | date | tuple[str, ...] | None
_PLACE: Final = {"article": TEXT, "outlet": TEXT, "published": DAY, "start": COUNT, "end": COUNT}
_WHEN: Final = {"when": TEXT, "earliest": DAY, "latest": DAY, "precision": TEXT}


@dataclass(frozen=True, slots=True)
class Table:
    """A named table: its columns with their kinds, and how its rows come from a case."""

    name: str
    columns: dict[str, str]
    rows: Callable[[Known], Iterable[tuple[Cell, ...]]]


def csv_files(case: Case) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file of a folder of CSV (RFC 4180, UTF-8)."""
    known = Known(case)
    for table in TABLES:
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(table.columns)
        writer.writerows(tuple(safe(_cell(c)) for c in row) for row in table.rows(known))
        yield f"{table.name}.csv", out.getvalue().encode()


def parquet_files(case: Case) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file of a folder of Parquet.

    Raises:
        NotInstalled: Pyarrow is not there.
    """
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise NotInstalled(
            "the library pyarrow, which writes Parquet, is not installed",
            "--to parquet",
            'Install it with `pip install "onrecord[parquet]"`, or use --to csv.',
        ) from error
    types = {
        TEXT: arrow.string(), COUNT: arrow.int64(), NUMBER: arrow.float64(),
        TRUTH: arrow.bool_(), DAY: arrow.date32(), MANY: arrow.list_(arrow.string()),
    }  # fmt: skip
    known = Known(case)
    for table in TABLES:
        schema = arrow.schema([(name, types[kind]) for name, kind in table.columns.items()])
        rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows(known)]
        out = io.BytesIO()
        parquet.write_table(arrow.Table.from_pylist(rows, schema=schema), out)
        yield f"{table.name}.parquet", out.getvalue()


def _cell(value: Cell) -> str:
    """A value as a spreadsheet shows it: "yes", "2025-05-09", "a; b", and "" for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, tuple):
        return "; ".join(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _day(published: date | datetime | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published


def _at(known: Known, article: str, span: Span) -> tuple[Cell, ...]:
    """The columns of _PLACE."""
    held = known.articles[article]
    return article, held.outlet, _day(held.published), span.start, span.end


def _in(when: When | None) -> tuple[Cell, ...]:
    """The columns of _WHEN."""
    if when is None:
        return None, None, None, None
    return when.text, when.earliest, when.latest, when.precision


def _articles(known: Known) -> Iterator[tuple[Cell, ...]]:
    for a in known.articles.values():
        moment = a.published.isoformat() if isinstance(a.published, datetime) else None
        yield (
            a.id, a.url, a.outlet, a.byline, a.title, _day(a.published), moment, a.language,
            a.source, a.digest, a.text,
        )  # fmt: skip


def _people(known: Known) -> Iterator[tuple[Cell, ...]]:
    for p in known.case.people:
        yield (
            p.id, p.name, p.kind.value, p.aliases, tuple(dict.fromkeys(r.role for r in p.roles)),
            len(p.mentions), len({a for a, _ in p.mentions}), p.reasons,
            tuple(other for other, _ in p.perhaps),
        )  # fmt: skip


def _roles(known: Known) -> Iterator[tuple[Cell, ...]]:
    for p in known.case.people:
        for r in p.roles:
            for rests in r.passages:
                yield (
                    p.id, p.name, r.role, r.words, r.of, known.who(r.of) or None, rests.words,
                    *_at(known, rests.article, rests.span),
                )  # fmt: skip


def _mentions(known: Known) -> Iterator[tuple[Cell, ...]]:
    for p in known.case.people:
        for article, m in p.mentions:
            words = m.span.of(known.articles[article].text)
            yield p.id, p.name, words, m.form, *_at(known, article, m.span)


def _statements(known: Known) -> Iterator[tuple[Cell, ...]]:
    for s in known.case.statements:
        article, first = s.reports[0]
        text = known.articles[article].text
        yield (
            s.id, s.speaker, known.who(s.speaker) or None, s.candidates,
            tuple(map(known.who, s.candidates)), first.kind.value, first.manner.value,
            first.manner.is_said, joined(first.content, text),
            first.told_to.of(text) if first.told_to else None, *_in(first.said), len(s.reports),
        )  # fmt: skip


def _reports(known: Known) -> Iterator[tuple[Cell, ...]]:
    for s in known.case.statements:
        for nth, (article, r) in enumerate(s.reports):
            text = known.articles[article].text
            yield (
                s.id, nth, r.kind.value, r.manner.value, r.manner.is_said, joined(r.content, text),
                joined(r.quoted, text), joined(r.cue, text), joined(r.speaker, text),
                r.told_to.of(text) if r.told_to else None, tuple(c.of(text) for c in r.credited),
                r.confidence,
                *_at(known, article, Span(r.content[0].start, r.content[-1].end)),
            )  # fmt: skip


def _events(known: Known) -> Iterator[tuple[Cell, ...]]:
    for e in known.case.events:
        told = known.told(e)
        yield (
            e.id, e.kind.value, e.step, e.person, known.who(e.person) or None, e.role, e.detail,
            *_in(e.when), e.certainty.value, e.commitment.value, e.status.value,
            date.fromisoformat(told) if told else None,
        )  # fmt: skip


def _tellings(known: Known) -> Iterator[tuple[Cell, ...]]:
    for e in known.case.events:
        for article, m in e.mentions:
            text = known.articles[article].text
            yield (
                e.id, flat(m.passage.of(text)), m.trigger.of(text),
                m.time.of(text) if m.time else None, tuple(h.of(text) for h in m.hedges),
                m.source.of(text) if m.source else None, tuple(v.of(text) for v in m.via),
                m.commitment.value, m.status.value, m.found_by.value,
                *_at(known, article, m.passage),
            )  # fmt: skip


def _proceedings(known: Known) -> Iterator[tuple[Cell, ...]]:
    for p in known.case.proceedings:
        for c in p.charges or (None,):
            yield (
                p.defendant, known.who(p.defendant), p.standing, p.as_of,
                c.charge if c else None, c.counts if c else None, c.plea if c else None,
                (c.outcome or "none told of; alleged") if c else None,
                c.sentence if c else None, c.as_of if c else None, p.flags,
                c.events if c else p.events,
            )  # fmt: skip


def _witnesses(known: Known) -> Iterator[tuple[Cell, ...]]:
    for w in known.case.witnesses:
        for rests in w.passages:
            yield (
                w.person, known.who(w.person), w.side, w.asked, w.answer, w.stance, w.statements,
                w.named_by, w.notes, rests.words, *_at(known, rests.article, rests.span),
            )  # fmt: skip


def _edges(known: Known) -> Iterator[tuple[Cell, ...]]:
    ghosts = {g.id: g.outlet for g in known.case.story.ghosts}
    for e in known.case.story.edges:
        parent = known.articles.get(e.parent)
        own = tuple(p.words for p in e.evidence if p.article == e.child)
        theirs = tuple(p.words for p in e.evidence if p.article == e.parent)
        yield (
            e.child, known.articles[e.child].outlet, e.parent,
            parent.outlet if parent else ghosts[e.parent], parent is not None, e.kind.value,
            e.score, e.ordered, own, theirs,
        )  # fmt: skip


def _drift(known: Known) -> Iterator[tuple[Cell, ...]]:
    for c in known.case.story.changes:
        yield (
            c.kind.value, c.words, *_both(known, c.before), *_both(known, c.after),
        )  # fmt: skip


def _both(known: Known, p: Passage) -> tuple[Cell, ...]:
    return p.words, *_at(known, p.article, p.span)


def _quotations(known: Known) -> Iterator[tuple[Cell, ...]]:
    for number, q in enumerate(known.case.story.quotations):
        for nth, v in enumerate(q.variants):
            yield (
                number, q.speaker, known.who(q.speaker) or None, nth, nth in q.earliest,
                v.statement, v.change, v.against, *_both(known, v.passage),
            )  # fmt: skip


def _disagreements(known: Known) -> Iterator[tuple[Cell, ...]]:
    for number, d in enumerate(known.case.disagreements):
        for account in d.accounts:
            for p in account.passages:
                yield (
                    number, d.person, known.who(d.person) or None, d.about, "disputed",
                    account.value, *_both(known, p),
                )  # fmt: skip


def _warnings(known: Known) -> Iterator[tuple[Cell, ...]]:
    own = ((r.article.id, w) for r in known.case.readings for w in r.warnings)
    for article, w in (*own, *known.case.warnings):
        words = w.span.of(known.articles[article].text)
        yield w.kind, w.message, words, *_at(known, article, w.span)


def _placed(before: str) -> dict[str, str]:
    return {before: TEXT, **{f"{before}_{name}": kind for name, kind in _PLACE.items()}}


_WHO: Final = {"person": TEXT, "name": TEXT}
TABLES: Final = (
    Table(
        "articles",
        {
            "article": TEXT, "url": TEXT, "outlet": TEXT, "byline": MANY, "title": TEXT,
            "published": DAY, "published_at": TEXT, "language": TEXT, "source": TEXT,
            "digest": TEXT, "text": TEXT,
        },
        _articles,
    ),
    Table(
        "people",
        {
            **_WHO, "kind": TEXT, "aliases": MANY, "roles": MANY, "mentions": COUNT,
            "articles": COUNT, "why_one_person": MANY, "perhaps": MANY,
        },
        _people,
    ),
    Table(
        "roles",
        {
            **_WHO, "role": TEXT, "described_as": MANY, "of": TEXT, "of_name": TEXT, "words": TEXT,
            **_PLACE,
        },
        _roles,
    ),
    Table("mentions", {**_WHO, "words": TEXT, "form": TEXT, **_PLACE}, _mentions),
    Table(
        "statements",
        {
            "statement": TEXT, "speaker": TEXT, "speaker_name": TEXT, "candidates": MANY,
            "candidate_names": MANY, "kind": TEXT, "manner": TEXT, "said": TRUTH, "words": TEXT,
            "told_to": TEXT, **_WHEN, "reports": COUNT,
        },
        _statements,
    ),
    Table(
        "reports",
        {
            "statement": TEXT, "nth": COUNT, "kind": TEXT, "manner": TEXT, "said": TRUTH,
            "words": TEXT, "quoted": TEXT, "cue": TEXT, "speaker_words": TEXT, "told_to": TEXT,
            "credited": MANY, "confidence": NUMBER, **_PLACE,
        },
        _reports,
    ),
    Table(
        "events",
        {
            "event": TEXT, "kind": TEXT, "step": TEXT, **_WHO, "role": TEXT, "detail": TEXT,
            **_WHEN, "certainty": TEXT, "commitment": TEXT, "status": TEXT, "as_of": DAY,
        },
        _events,
    ),
    Table(
        "event_passages",
        {
            "event": TEXT, "words": TEXT, "trigger": TEXT, "time": TEXT, "hedges": MANY,
            "source": TEXT, "via": MANY, "commitment": TEXT, "status": TEXT, "found_by": TEXT,
            **_PLACE,
        },
        _tellings,
    ),
    Table(
        "proceedings",
        {
            "defendant": TEXT, "name": TEXT, "standing": TEXT, "as_of": DAY, "charge": TEXT,
            "counts": COUNT, "plea": TEXT, "outcome": TEXT, "sentence": TEXT, "status_as_of": DAY,
            "flags": MANY, "events": MANY,
        },
        _proceedings,
    ),
    Table(
        "witnesses",
        {
            **_WHO, "side": TEXT, "asked": TEXT, "answer": TEXT, "stance": TEXT,
            "statements": MANY, "named_by": MANY, "notes": MANY, "words": TEXT, **_PLACE,
        },
        _witnesses,
    ),
    Table(
        "edges",
        {
            "child": TEXT, "child_outlet": TEXT, "parent": TEXT, "parent_outlet": TEXT,
            "parent_in_file": TRUTH, "type": TEXT, "score": NUMBER, "ordered": TRUTH,
            "child_words": MANY, "parent_words": MANY,
        },
        _edges,
    ),
    Table(
        "drift", {"change": TEXT, "words": TEXT, **_placed("before"), **_placed("after")}, _drift
    ),
    Table(
        "quotations",
        {
            "quotation": COUNT, "speaker": TEXT, "speaker_name": TEXT, "nth": COUNT,
            "earliest_in_this_file": TRUTH, "statement": TEXT, "change": TEXT, "against": COUNT,
            "words": TEXT, **_PLACE,
        },
        _quotations,
    ),
    Table(
        "disagreements",
        {
            "disagreement": COUNT, **_WHO, "about": TEXT, "state": TEXT, "account": TEXT,
            "words": TEXT, **_PLACE,
        },
        _disagreements,
    ),
    Table("warnings", {"kind": TEXT, "message": TEXT, "words": TEXT, **_PLACE}, _warnings),
)  # fmt: skip
"""Every table, in reading order."""
