"""Questions to a case file: answered from the part of it that they are about, where they can be.

Looks the names up, narrows statements down in SQL and loads those alone; the tests themselves are
`case.asking`'s, so that a file is answered as articles are.  The whole case is loaded or derived
only where the answer needs it: as of another day, and for whatever compares articles.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from onrecord import casework
from onrecord.answers import Hit, News, Said, Trace, Versions
from onrecord.case import asking, finding, tracing, versions
from onrecord.case.asking import Asked, Wanted
from onrecord.case.news import only_new
from onrecord.casework import AsOf
from onrecord.errors import UnknownStatement
from onrecord.nouns import Case, Passage, Person, Review, Statement
from onrecord.pipeline import with_story
from onrecord.store import CaseFile, articles, hits, portion, readings, reviews
from onrecord.store import said as rows
from onrecord.store.errors import NotInCase
from onrecord.store.said import Sought


def said(case: CaseFile, asked: Asked) -> tuple[Said, ...]:
    """The statements that are asked for, as the rows that are shown of them.

    Raises:
        UnknownPerson: The speaker asked for is nobody's name, or several people's.
        StoreError: The file cannot be read, or not be brought up to date.
    """
    casework.bring_up_to_date(case)
    with case.snapshot():
        found, sought = _sought(case, asked)
        if asked.about is None and asked.to is None:
            return rows.load(case, sought)
        return rows.load(case, _fitting(case, found, sought)[0])


def part(case: CaseFile, asked: Asked) -> Case:
    """The same statements as a case of these alone.

    Raises:
        UnknownPerson: The speaker asked for is nobody's name, or several people's.
        StoreError: The file cannot be read, or not be brought up to date.
    """
    casework.bring_up_to_date(case)
    with case.snapshot():
        return asking.narrowed(_fitting(case, *_sought(case, asked))[1])


def _sought(case: CaseFile, asked: Asked) -> tuple[Wanted, Sought]:
    """What is asked for, its names looked up; and what of it SQL can tell."""
    found = asking.wanted(asked, lambda name: portion.people_called(case, name))
    return found, Sought(
        found.speaker,
        found.about,
        tuple(found.about_words),
        tuple(found.to_words),
        asked.since,
        asked.until,
        tuple(sorted(asked.kinds)),
        tuple(sorted(asked.manners)),
    )


def _fitting(case: CaseFile, found: Wanted, sought: Sought) -> tuple[list[int], Case]:
    """The statements that fit: their numbers in the file, and the case of them."""
    numbers = rows.find(case, sought)
    held = portion.load(case, numbers, [found.about] if found.about else [])
    fitting = asking.fitting(held, found)
    kept = [number for number, fits in zip(numbers, fitting, strict=True) if fits]
    statements = [s for s, fits in zip(held.statements, fitting, strict=True) if fits]
    return kept, replace(held, statements=tuple(statements))


def person(case: CaseFile, name: str) -> Person:
    """The one person whom a name, a surname or an id means, without their mentions.

    Raises:
        UnknownPerson: There is none, or more than one; the message lists those who may be meant.
        StoreError: The file cannot be read.
    """
    return asking.the_one_called(portion.people_called(case, name), name)


def shown(case: CaseFile, as_of: date | None = None) -> AsOf:
    """The whole case, as it is today or as coverage published up to a day shows it.

    Raises:
        StoreError: The file cannot be read, or not be brought up to date.
    """
    if as_of is not None:
        return casework.case_as_of(case, as_of)
    return AsOf(casework.case_of(case), 0, 0)


def search(case: CaseFile, words: str, *, as_of: date | None = None, limit: int = 50) -> tuple[
    tuple[Hit, ...], tuple[Review, ...]
]:  # fmt: skip
    """Where some words stand, and what was decided about the statements among these.

    Args:
        case: The case file.
        words: As typed by a user.
        as_of: The day up to which coverage counts; None for all.
        limit: At most so many statements, and so many articles.

    Raises:
        StoreError: The file cannot be read, or not be brought up to date.
    """
    if as_of is not None:
        held = casework.case_as_of(case, as_of).case
        return finding.find(held, words, limit=limit), held.reviews
    casework.bring_up_to_date(case)
    return hits.find(case, words, limit=limit), reviews.load(case)


def trace(case: CaseFile, statement: str, as_of: date | None = None) -> tuple[Case, Trace]:
    """Every report of one statement, with the case they stand in.

    Words in several statements will do where these are tellings of one.  Words that are in none
    may be a claim in an outlet's own voice: the earliest article's with them is then traced.

    Raises:
        UnknownStatement: No statement is called that, or several are.
        StoreError: The file cannot be read.
    """
    held = shown(case, as_of).case
    try:
        one = asking.find_statement(held, statement)
    except UnknownStatement:
        several = asking.statements_with(held, statement)
        found: tuple[Statement | Passage, ...] = several or tracing.find_claims(held, statement)
        if not found:
            raise
        told = with_story(held)
        trace = tracing.trace(told, found[0])
        traced = {t.statement.id for t in trace.tellings if t.statement is not None}
        if not traced.issuperset(s.id for s in several):
            raise
        return told, trace
    told = with_story(held)
    return told, tracing.trace(told, one)


def diff(case: CaseFile, article: str) -> tuple[Versions, ...]:
    """What changed from each version of an article to the next; empty where there is only one.

    Args:
        case: The case file.
        article: Its id, the beginning of it, its address or its file; any version will do.

    Raises:
        NotInCase: No article is called that, or several are.
        StoreError: The file cannot be read.
    """
    named = articles.find(case, article)
    chains = {_chain(case, number) for number, _ in named}
    if len(chains) > 1:
        raise NotInCase(
            f"{article!r} is {len(chains)} articles", str(case.path), "Give the id of one."
        )
    [chain] = chains
    each = {
        r.article.id: casework.composed_alone(case, r)
        for r in readings.load(case, every_version=True, only=chain)
    }
    held = [each[key] for key in chain if key in each]
    return tuple(versions.compare(one, other) for one, other in pairwise(held))


def _chain(case: CaseFile, number: int) -> tuple[str, ...]:
    """The ids of all versions of an article, the oldest first."""
    found = case.rows(
        "WITH RECURSIVE back(n) AS (SELECT ?1 UNION SELECT a.replaces FROM articles a"
        " JOIN back ON a.number = back.n WHERE a.replaces IS NOT NULL),"
        " on_(n) AS (SELECT n FROM back UNION SELECT a.number FROM articles a"
        " JOIN on_ ON a.replaces = on_.n) SELECT id FROM articles WHERE number IN on_"
        " ORDER BY number",
        number,
    )
    return tuple(key for (key,) in found)


def new_since(case: CaseFile, since: date, *, by: str = "added", as_of: date | None = None) -> News:
    """What came into a case since a day, that day counted in.

    Args:
        case: The case file.
        since: The day; a day of adding is one in UTC.
        by: "added" where the day an article was added counts, "published" where that of its
            publication does; an undated one is then never new.
        as_of: The day up to which coverage counts; None for all.

    Raises:
        StoreError: The file cannot be read.
    """
    held = with_story(shown(case, as_of).case)
    added = dict(articles.added_at(case))
    new = {
        r.article.id
        for r in held.readings
        if (
            added.get(r.article.id, "") >= since.isoformat()
            if by == "added"
            else asking.is_within(asking.day_of(r.article), since, None)
        )
    }
    times = tuple((a, at) for a, at in added.items() if a in new)
    return News(since, by, only_new(held, new), held, times)


def undated(case: CaseFile) -> int:
    """How many articles nothing dates, so that no question about days finds them.

    Raises:
        StoreError: The file cannot be read.
    """
    return case.count("SELECT count(*) FROM newest_articles WHERE published IS NULL")
