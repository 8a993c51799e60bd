"""The stages in a row: from files to a case.

Knows which stage feeds which, and catches nothing; `batch` does that.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from onrecord.case import build
from onrecord.case.disagreements import find_disagreements
from onrecord.case.facts import facts_of_case
from onrecord.case.pages import pages_of
from onrecord.case.reviews import without_rejected
from onrecord.case.story import build_story
from onrecord.case.testimony import told_in
from onrecord.case.witnesses import find_witnesses
from onrecord.ingest import find_sources
from onrecord.nouns import Case, Reading
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader
from onrecord.resolve import Decisions, PlacedDecision, resolve
from onrecord.store import making


def read_articles(
    *paths: str | os.PathLike[str],
    published: date | datetime | None = None,
    outlet: str | None = None,
    url: str | None = None,
    model: Path = SHIPPED,
) -> Case:
    """Read files, folders or "-" for standard input into a case.

    Args:
        paths: Text, HTML or JSON Lines, or folders of them.
        published: Day or moment of publication of all of them, over what they say themselves.
        outlet: Likewise the outlet.
        url: Likewise the address.
        model: A folder written by training.export.

    Raises:
        OnRecordError: The first input that cannot be read; `batch.read_all` goes on instead.
    """
    reader = Reader(Model(model, threads=os.cpu_count() or 1))
    sources = find_sources(paths, published=published, outlet=outlet, url=url)
    return compose(tuple(reader.read(source.read().article) for source in sources))


def compose(
    readings: Iterable[Reading],
    decisions: Decisions = Decisions(),  # noqa: B008  (immutable)
    placed: Sequence[PlacedDecision] = (),
) -> Case:
    """A case from readings, in their order; an article that comes twice counts once.

    Args:
        readings: One an article.
        decisions: What people decided about who is who.
        placed: The same, about whoever stands at some places.
    """
    with making.many():
        once: Sequence[Reading] = tuple({r.article.id: r for r in readings}.values())
        resolved = resolve(once, decisions, placed)
        events, proceedings, cautions = build(once, resolved.people, resolved.statements)
        return Case(
            tuple(once),
            resolved.people,
            resolved.statements,
            events,
            proceedings,
            (*resolved.warnings, *cautions),
        )


def with_story(case: Case) -> Case:
    """The case with what its articles tell beside one another.

    Told on demand, for it compares the articles: a thousand take half a minute.  What people
    called wrong is not told from.
    """
    with making.many():
        held = without_rejected(case)
        pages = pages_of(held)
        told = told_in(held, pages)
        facts = facts_of_case(held, pages, told)
        witnesses, differing = find_witnesses(held, pages, told)
        return replace(
            case,
            story=build_story(held, pages, facts),
            disagreements=(*find_disagreements(held, pages, facts), *differing),
            witnesses=witnesses,
        )


def only_surer(case: Case, least: float) -> Case:
    """The case without the attributions of less confidence; its people stay."""
    if least <= 0:
        return case
    kept = tuple(s for s in case.statements if s.reports[0][1].confidence >= least)
    return replace(case, statements=kept)
