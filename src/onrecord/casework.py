"""A case file as a case: readings and decisions into people and statements, kept and forgotten.

The model is not needed here.  What is derived is derived again whenever it is not of today's
readings and decisions.
"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from onrecord import __version__, resolve
from onrecord.ingest.copies import first_published, group_copies
from onrecord.nouns import Case, Person, content_id
from onrecord.pipeline import compose
from onrecord.resolve import Decisions
from onrecord.store import CaseFile, articles, decisions, failures, readings, resolved
from onrecord.store.decisions import Decision

MAKER: Final = f"{__version__}/2"
"""Version of what is derived; raise the number when the same readings resolve otherwise."""
_PACE: Final = "seconds_an_article"
_USUAL_PACE: Final = 0.02  # seconds to derive an article of a thousand; bench/store, growth
FORGET: Final = "forget"
PERSON: Final = "person"
"""Kinds of decision: out of the case with it; these two are or are not one person."""


def case_of(case: CaseFile) -> Case:
    """The case as it is today, derived first where it must be.

    Raises:
        StoreError: The file cannot be read or written.
    """
    return resolved.load(case, MAKER) or derive(case)


def bring_up_to_date(case: CaseFile) -> None:
    """Derive what is not of today, if anything.

    Raises:
        StoreError: The file cannot be read or written.
    """
    if not is_up_to_date(case):
        derive(case)


def is_up_to_date(case: CaseFile) -> bool:
    """Whether what is derived is of today."""
    return resolved.is_fresh(case, MAKER)


def derive(case: CaseFile) -> Case:
    """Derive people, statements and copies from readings and decisions, and keep them.

    Raises:
        StoreError: The file cannot be read or written.
    """
    began = time.monotonic()
    with case.snapshot():
        made_from = resolved.inputs(case, MAKER)
        held = tuple(readings.load(case))
        signatures = dict(articles.signatures(case))
        forgotten = decisions.load(case, FORGET)
        decided = decisions_on_people(case)
    found = without(compose(held, decided), forgotten)
    days = {
        r.article.id: r.article.published.isoformat()
        for r in held
        if r.article.published is not None
    }
    groups = first_published(group_copies(signatures), days)
    resolved.keep(case, found, groups, made_from)
    _note_pace(case, len(held), time.monotonic() - began)
    return found


def seconds_expected(case: CaseFile) -> float:
    """About how long it takes to derive the case, from the last time it was."""
    count = case.count("SELECT count(*) FROM newest_articles")
    return count * float(case.fact(_PACE) or _USUAL_PACE)


def _note_pace(case: CaseFile, articles_derived: int, seconds: float) -> None:
    """Write down how long an article took, where that is another time than was expected."""
    if seconds < 1:
        return
    pace, expected = seconds / articles_derived, float(case.fact(_PACE) or _USUAL_PACE)
    if not 0.8 < pace / expected < 1.25:
        case.set_fact(_PACE, f"{pace:.4f}")


def decisions_on_people(case: CaseFile) -> Decisions:
    """What people decided about who is who, as far as it holds.

    Raises:
        StoreError: The file cannot be read.
    """
    return Decisions.of(
        resolve.Decision(d.left, d.right, resolve.Judgement(d.judgement), d.by, d.why, d.made)
        for d in decisions.load(case, PERSON)
    )


def mend(case: CaseFile) -> Case:
    """Throw away all that is derived, and derive it again; index all words anew.

    Raises:
        StoreError: The file cannot be read or written.
    """
    case.index_again()  # first, for what is taken out of a table is taken out of its index
    with case.transaction():
        resolved.discard(case)
    return derive(case)


def articles_naming(case: CaseFile, person: str) -> tuple[str, ...]:
    """Ids of the articles that mention a person, as far as is known."""
    found = case.rows(
        "SELECT DISTINCT a.id FROM articles a JOIN people p ON p.id = ? WHERE a.number IN"
        " (SELECT article FROM mentions WHERE person = p.number)"
        " OR instr(lower(a.text), lower(p.name)) ORDER BY a.number",
        person,
    )
    return tuple(key for (key,) in found)


def without(case: Case, forgotten: tuple[Decision, ...]) -> Case:
    """The case without the people who are to be forgotten, and without what they said."""
    ids = {d.left for d in forgotten}
    names = {d.right for d in forgotten if d.right}
    gone = {p.id for p in case.people if p.id in ids or _name_hash(p.name) in names}
    if not gone:
        return case
    return replace(
        case,
        people=tuple(_without(p, gone) for p in case.people if p.id not in gone),
        events=tuple(e for e in case.events if e.person not in gone),
        proceedings=tuple(p for p in case.proceedings if p.defendant not in gone),
        warnings=tuple(
            (article, warning)
            for article, warning in case.warnings
            if not any(p.name in warning.message for p in case.people if p.id in gone)
        ),
        statements=tuple(
            replace(s, candidates=tuple(c for c in s.candidates if c not in gone))
            for s in case.statements
            if s.speaker not in gone
        ),
    )


def _without(person: Person, gone: set[str]) -> Person:
    """Somebody without what ties them to those who are gone."""
    return replace(
        person,
        roles=tuple(r for r in person.roles if r.of not in gone),
        perhaps=tuple(p for p in person.perhaps if p[0] not in gone),
    )


def forget_person(case: CaseFile, person: str, name: str, by: str, why: str = "") -> None:
    """Leave a person out of the case from now on, with all that is given as said by them.

    The articles stay, and may name them.  Neither the name nor the words are kept in the decision,
    only hashes: of the person's id, and of the name, so that it holds when ids change.

    Raises:
        StoreError: The file cannot be written.
    """
    made = datetime.now(UTC)
    decision = Decision(FORGET, person, _name_hash(name), FORGET, by, why, made)
    with case.transaction():
        decisions.keep(case, decision)
    derive(case)
    case.scrub()


def forget_articles(
    case: CaseFile, found: tuple[tuple[int, str], ...], by: str, why: str = ""
) -> None:
    """Take articles out with all that rests on them, and never take them in again.

    Args:
        case: The case.
        found: Number and id of each, from `articles.find`.
        by: Who wants it.
        why: The reason.

    Raises:
        StoreError: The file cannot be written.
    """
    with case.transaction():
        for number, key in found:
            decisions.keep(case, Decision(FORGET, key, "", FORGET, by, why, datetime.now(UTC)))
            for name in articles.names_of(case, number):
                failures.settle(case, name)
            articles.delete(case, number)
        resolved.forget_freshness(case)
    derive(case)
    case.scrub()


def undo(case: CaseFile, number: int, by: str, why: str = "") -> None:
    """Undo a decision; what was forgotten can be added again, and is not brought back by this.

    Raises:
        NotInCase: There is no such decision, or it is undone already.
        StoreError: The file cannot be written.
    """
    made = datetime.now(UTC)
    with case.transaction():
        decisions.keep(case, Decision("undo", "", "", "", by, why, made, undoes=number))
    derive(case)


def _name_hash(name: str) -> str:
    return content_id("forgotten", " ".join(name.casefold().split()))
