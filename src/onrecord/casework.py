"""A case file as a case: readings and decisions into people and statements, kept and forgotten.

The model is not needed here.  What is derived is derived again whenever it is not of today's
readings and decisions.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

from onrecord import __version__, resolve
from onrecord.case.asking import day_of
from onrecord.case.reviews import Judgement, Ruling, reviewed
from onrecord.ingest.copies import first_published, group_copies
from onrecord.nouns import Case, Person, Reading, Review, Span, content_id
from onrecord.pipeline import compose
from onrecord.resolve import Decisions, Evidence, PlacedDecision
from onrecord.store import CaseFile, articles, decisions, failures, making, readings, resolved
from onrecord.store.decisions import Decision
from onrecord.store.rows import rows_of

MAKER: Final = f"{__version__}/4"
"""Version of what is derived; raise the number when the same readings resolve otherwise."""
_PACE: Final = "seconds_an_article"
_USUAL_PACE: Final = 0.02  # seconds to derive an article of a thousand; bench/store, growth
FORGET: Final = "forget"
PERSON: Final = "person"
STATEMENT: Final = "statement"
EVENT: Final = "event"
"""Kinds of decision: out of the case with it; these two are or are not one person; this was said,
or happened, so or not."""
EVIDENCE: Final = rows_of(Evidence, named=True)
"""How the evidence by which a decision knows somebody again is kept."""


def case_of(case: CaseFile) -> Case:
    """The case as it is today, derived first where it must be.

    Raises:
        StoreError: The file cannot be read or written.
    """
    return resolved.load(case, MAKER) or derive(case)


@dataclass(frozen=True, slots=True)
class AsOf:
    """A case as coverage published up to a day shows it.

    Attributes:
        later: How many articles were left out because they were published later.
        undated: How many because nothing tells when they were.
    """

    case: Case
    later: int
    undated: int


def case_as_of(case: CaseFile, day: date) -> AsOf:
    """The case as coverage published up to a day shows it, with all decisions made so far.

    Of an article that changed later, the version of that day is shown.  Nothing of this is kept.

    Raises:
        StoreError: The file cannot be read.
    """
    with case.snapshot(), making.many():
        every = tuple(readings.load(case, every_version=True))
        before = dict(_versions(case))
        law = _law_of(case)
    shown = [r for r in every if not _is_after(r, day)]
    older: set[str] = set()
    for reading in shown:
        earlier = before.get(reading.article.id)
        while earlier is not None and earlier not in older:
            older.add(earlier)
            earlier = before.get(earlier)
    kept = tuple(r for r in shown if r.article.id not in older)
    return AsOf(_composed(kept, law), *left_out_as_of(case, day))


def left_out_as_of(case: CaseFile, day: date) -> tuple[int, int]:
    """How many articles a case as of a day leaves out: those published later, and the undated.

    One counts as later or undated by its newest version, and is left out where none is of that day.

    Raises:
        StoreError: The file cannot be read.
    """
    days = {
        key: (at, older)
        for key, at, older in case.rows(
            "SELECT a.id, substr(a.published, 1, 10), b.id FROM articles a"
            " LEFT JOIN articles b ON b.number = a.replaces"
        )
    }
    replaced = {older for _, older in days.values()}
    later = undated = 0
    for key in days.keys() - replaced:
        version: str | None = key
        while version is not None and (days[version][0] or "9") > day.isoformat():
            version = days[version][1]
        if version is None:
            undated += days[key][0] is None
            later += days[key][0] is not None
    return later, undated


def composed_alone(case: CaseFile, reading: Reading) -> Case:
    """A single reading as a case, as people decided it.

    Raises:
        StoreError: The file cannot be read.
    """
    return _composed((reading,), _law_of(case))


def _is_after(reading: Reading, day: date) -> bool:
    """Whether an article is of a later day, or of none."""
    found = day_of(reading.article)
    return found is None or found > day


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
    with case.snapshot(), making.many():
        made_from = resolved.inputs(case, MAKER)
        held = tuple(readings.load(case))
        signatures = dict(articles.signatures(case))
        law = _law_of(case)
    found = _composed(held, law)
    days = {
        r.article.id: r.article.published.isoformat()
        for r in held
        if r.article.published is not None
    }
    groups = first_published(group_copies(signatures), days)
    resolved.keep(case, found, groups, made_from)
    _note_pace(case, len(held), time.monotonic() - began)
    return found


@dataclass(frozen=True, slots=True)
class _Law:
    """All that people decided about a case and that holds, ready to be applied.

    Attributes:
        placed: Each with the decision's number.
        newest: Id of the newest version of an article, by the id of an older one.
    """

    forgotten: tuple[Decision, ...]
    people: Decisions
    placed: tuple[tuple[int, PlacedDecision], ...]
    rulings: tuple[Ruling, ...]
    newest: dict[str, str]


def _law_of(case: CaseFile) -> _Law:
    versions = dict(_versions(case))
    newest = {older: newer for newer, older in versions.items() if older is not None}
    for older in newest:
        while newest[older] in newest:
            newest[older] = newest[newest[older]]
    return _Law(
        decisions.load(case, FORGET),
        decisions_on_people(case),
        placed_decisions(case),
        rulings(case),
        newest,
    )


def _composed(held: tuple[Reading, ...], law: _Law) -> Case:
    """Readings as a case, as people decided it."""
    found = compose(held, law.people, tuple(d for _, d in law.placed))
    return without(reviewed(found, law.rulings, law.placed, law.newest), law.forgotten)


def _versions(case: CaseFile) -> Iterator[tuple[str, str | None]]:
    """The id of each article, and of the version it replaces."""
    yield from case.rows(
        "SELECT a.id, b.id FROM articles a LEFT JOIN articles b ON b.number = a.replaces"
        " ORDER BY a.number"
    )


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
    """What was decided about two persons of articles, by their ids, as far as it holds.

    Raises:
        StoreError: The file cannot be read.
    """
    return Decisions.of(
        resolve.Decision(d.left, d.right, resolve.Judgement(d.judgement), d.by, d.why, d.made)
        for d in decisions.load(case, PERSON)
        if not d.left.startswith("{")
    )


def placed_decisions(case: CaseFile) -> tuple[tuple[int, PlacedDecision], ...]:
    """What was decided about who is who, by evidence, as far as it holds; each with its number.

    Raises:
        StoreError: The file cannot be read.
    """
    return tuple(
        (
            d.number,
            PlacedDecision(
                EVIDENCE.load(d.left),
                EVIDENCE.load(d.right),
                resolve.Judgement(d.judgement),
                d.by,
                d.why,
                d.made,
            ),
        )
        for d in decisions.load(case, PERSON)
        if d.left.startswith("{")
    )


def rulings(case: CaseFile) -> tuple[Ruling, ...]:
    """What was decided about statements and events, as far as it holds; first made first.

    Raises:
        StoreError: The file cannot be read.
    """
    found = [*decisions.load(case, STATEMENT), *decisions.load(case, EVENT)]
    return tuple(_ruling(d) for d in sorted(found, key=lambda d: d.number))


def place_of(article: str, span: Span, words: str, step: str = "") -> str:
    """What a decision on a statement or event names it by: where it stands, and a hash of it."""
    return f"{article}:{span.start}-{span.end}:{words}:{step}"


def _ruling(decision: Decision) -> Ruling:
    article, span, words, step = decision.left.split(":", 3)
    start, end = span.split("-")
    return Ruling(
        article,
        Span(int(start), int(end)),
        words,
        step,
        Judgement(decision.judgement),
        EVIDENCE.load(decision.right) if decision.right else None,
        decision.by,
        decision.why,
        decision.made,
        decision.number,
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
        reviews=tuple(_left_by(case, gone)),
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


def _left_by(case: Case, gone: set[str]) -> Iterator[Review]:
    """The reviews that neither are of who is gone, or of their words, nor name them."""
    theirs = gone | {s.id for s in case.statements if s.speaker in gone}
    theirs |= {e.id for e in case.events if e.person in gone}
    names = [p.name for p in case.people if p.id in gone]
    for review in case.reviews:
        if review.about not in theirs:
            told = any(name in review.note for name in names)
            yield replace(review, note="") if told else review


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
