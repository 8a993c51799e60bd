"""Human decisions on a case file: made, undone, and told in words.

Each is kept by evidence, never by what a later run may change (see `resolve.evidence` and
`case.reviews`), and the case is derived again without the model.  Refuses a decision that would
change nothing anybody could point to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from onrecord import casework
from onrecord.case.asking import find_people, find_person, find_statement
from onrecord.case.reviews import Judgement, extent, statement_words, words_hash
from onrecord.casework import EVENT, EVIDENCE, PERSON, STATEMENT
from onrecord.errors import UnknownPerson, UnknownStatement
from onrecord.nouns import Case, Event, Person, Span
from onrecord.resolve import Evidence
from onrecord.resolve import Judgement as Likeness
from onrecord.resolve.evidence import Whom, evidence_of, evidence_of_writing, rest_of
from onrecord.store import CaseFile, decisions
from onrecord.store.decisions import Decision

_PLACE: Final = re.compile(r"([0-9a-f]{6,15}):(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Told:
    """A decision in words.

    Attributes:
        words: What it says.
        holds: Whether it is neither undone nor an undoing.
        rests: Whether it means nothing in the case as it is read today, and waits.
    """

    decision: Decision
    words: str
    holds: bool
    rests: bool

    @property
    def state(self) -> str:
        """How it stands: it holds, was undone, undoes one, or waits for what it is about."""
        if self.decision.undoes is not None:
            return "undoing"
        if not self.holds:
            return "undone"
        return "waits: nothing here fits it" if self.rests else "holds"


def merge(case: CaseFile, one: str, other: str, by: str, why: str = "") -> Decision:
    """Decide that two are one person.

    Args:
        case: The case.
        one: A name, a surname or an id.
        other: Likewise.
        by: Who decides.
        why: The reason.

    Raises:
        UnknownPerson: A name is nobody's, or several people's, or both are one already.
        StoreError: The file cannot be written.
    """
    held = casework.case_of(case)
    left, right = find_person(held, one), find_person(held, other)
    if left.id == right.id:
        raise UnknownPerson(
            f"{one!r} and {other!r} are one person already: {left.name} ({left.id})",
            str(case.path),
            "There is nothing to decide.",
        )
    mine, theirs = (EVIDENCE.dump(evidence_of(p, held.people)) for p in (left, right))
    return _keep(case, PERSON, mine, theirs, Likeness.SAME, by, why)


def split(case: CaseFile, one: str, other: str, by: str, why: str = "") -> Decision:
    """Decide that two are different people: two of the case, or two writings of one person's name.

    Args:
        case: The case.
        one: A name, a surname or an id.
        other: Likewise; or a place, `ARTICLE:START-END`, to take a single mention away.
        by: Who decides.
        why: The reason.

    Raises:
        UnknownPerson: A name is nobody's, or several people's, or no text writes it so.
        StoreError: The file cannot be written.
    """
    held = casework.case_of(case)
    left = find_person(held, one)
    place = _PLACE.fullmatch(other)
    right = left if place else find_person(held, other)
    if left.id != right.id:
        sides = (evidence_of(left, held.people), evidence_of(right, held.people))
    else:
        texts = {r.article.id: r.article.text for r in held.readings}
        apart = _at(place, left, str(case.path)) if place else None
        apart = apart or evidence_of_writing(left, other, texts)
        rest = rest_of(left, apart)
        if not apart.places or not rest.places:
            written = ", ".join(f"“{n}”" for n in (left.name, *left.aliases)[:8])
            raise UnknownPerson(
                f"{one!r} and {other!r} are {left.name} ({left.id}), and no text writes them apart",
                str(case.path),
                f"Name the writing that is somebody else: {written}; or a place, as --csv gives "
                "it: ARTICLE:START-END.",
            )
        sides = (rest, apart)
    mine, theirs = map(EVIDENCE.dump, sides)
    return _keep(case, PERSON, mine, theirs, Likeness.DIFFERENT, by, why)


def decide(
    case: CaseFile,
    what: str,
    judgement: Judgement,
    by: str,
    why: str = "",
    *,
    person: str | None = None,
) -> Decision:
    """Decide that a statement is right, wrong, said by somebody or not; or an event right or wrong.

    Args:
        case: The case.
        what: Id of a statement or event, the beginning of it, or words of a statement.
        judgement: What is decided.
        by: Who decides.
        why: The reason.
        person: Who said it, or did not; a name, a surname or an id.

    Raises:
        UnknownStatement: Nothing is called that, or several things are.
        UnknownPerson: The person is nobody here, or several.
        ValueError: A person is missing, or is one too many.
        StoreError: The file cannot be written.
    """
    named = judgement in (Judgement.SAID_BY, Judgement.NOT_SAID_BY)
    if named != (person is not None):
        raise ValueError(f"{judgement!s} {'needs' if named else 'takes no'} person")
    held = casework.case_of(case)
    texts = {r.article.id: r.article.text for r in held.readings}
    event = _event(held, what)
    if event is not None:
        if named:
            raise UnknownStatement(
                f"{event.id} is an event and not a statement", str(case.path),
                "An event can be decided right or wrong.",
            )  # fmt: skip
        article, mention = event.mentions[0]
        words = words_hash(mention.trigger.of(texts[article]))
        left = casework.place_of(article, mention.trigger, words, event.step)
        return _keep(case, EVENT, left, "", judgement, by, why)
    statement = find_statement(held, what)
    whom = _speaker(held, statement.speaker, person) if person is not None else None
    right = EVIDENCE.dump(evidence_of(whom, held.people)) if whom is not None else ""
    article = statement.reports[0][0]
    words = words_hash(statement_words(statement, texts))
    left = casework.place_of(article, extent(statement), words)
    return _keep(case, STATEMENT, left, right, judgement, by, why)


def told(case: CaseFile) -> Iterator[Told]:
    """Every decision ever made, first made first, in the words of the case as it is today.

    Raises:
        StoreError: The file cannot be read.
    """
    held = casework.case_of(case)
    history = decisions.history(case)
    undone = {d.undoes for d in history}
    teller = _Teller(held)
    reviewed = {r.decision for r in held.reviews}
    for d in history:
        holds = d.undoes is None and d.number not in undone
        words, found = teller.words(d)
        rests = holds and d.kind in (PERSON, STATEMENT, EVENT) and not found
        yield Told(d, words, holds, rests and d.number not in reviewed)


def _keep(
    case: CaseFile, kind: str, left: str, right: str, judgement: str, by: str, why: str
) -> Decision:
    if not by.strip():
        raise ValueError("a decision is somebody's: `by` is empty")
    made = Decision(kind, left, right, str(judgement), by, why, datetime.now(UTC))
    with case.transaction():
        kept = decisions.keep(case, made)
    casework.derive(case)
    return kept


def _speaker(case: Case, speaker: str | None, name: str) -> Person:
    """Whom a name means in a decision on a statement: its speaker, where it may mean that one."""
    for found in find_people(case, name):
        if found.id == speaker:
            return found
    return find_person(case, name)


def _event(case: Case, what: str) -> Event | None:
    sought = what.strip().lower()
    if not re.fullmatch(r"[0-9a-f]{6,15}", sought):
        return None
    found = [e for e in case.events if e.id.startswith(sought)]
    return found[0] if len(found) == 1 else None


def _at(place: re.Match[str], person: Person, where: str) -> Evidence:
    """The evidence of one mention."""
    article, span = place[1], Span(int(place[2]), max(int(place[2]), int(place[3])))
    spans = [
        (a, m.span)
        for a, m in person.mentions
        if a.startswith(article) and m.form != "pronoun" and m.span.overlaps(span)
    ]
    if not spans:
        raise UnknownPerson(
            f"{person.name} is not named at {place[0]}",
            where,
            "`onrecord people CASE --json` lists every mention.",
        )
    return Evidence(tuple(spans))


class _Teller:
    """Decisions in the words of a case."""

    def __init__(self, case: Case) -> None:
        self.whom = Whom(case.people)
        self.texts = {r.article.id: r.article.text for r in case.readings}

    def words(self, d: Decision) -> tuple[str, bool]:
        """What a decision says, and whether it means something in the case."""
        if d.undoes is not None:
            return f"undoes decision {d.undoes}", True
        if d.kind == PERSON:
            return self._people(d)
        if d.kind in (STATEMENT, EVENT):
            return self._place(d)
        return f"{d.kind} {d.left}", True

    def _people(self, d: Decision) -> tuple[str, bool]:
        if not d.left.startswith("{"):
            return f"{d.left} and {d.right}: {d.judgement}", True
        sides = [EVIDENCE.load(side) for side in (d.left, d.right)]
        written = [self._written(side) for side in sides]
        how = "are one person" if d.judgement == Likeness.SAME else "are different people"
        return f"{written[0]} and {written[1]} {how}", all(map(self.whom.find, sides))

    def _written(self, side: Evidence) -> str:
        """How the places of some evidence write the name; the places may all be forgotten."""
        words = [
            " ".join(span.of(self.texts[article]).split())
            for article, span in side.places
            if article in self.texts
        ]
        # A name before a description, then what is written most.
        named = [w for w in words if w[:1].isupper()] or words
        return f"“{max(set(named), key=lambda w: (named.count(w), w))}”" if words else "somebody"

    def _place(self, d: Decision) -> tuple[str, bool]:
        article, span, _, step = d.left.split(":", 3)
        judgement = d.judgement.replace("-", " ")
        if d.right:
            person = self.whom.find(EVIDENCE.load(d.right))
            judgement += f" {person.name if person else 'somebody not here now'}"
        if article not in self.texts:
            return f"{d.kind} in {article}: {judgement}", False
        start, end = map(int, span.split("-"))
        words = " ".join(Span(start, end).of(self.texts[article]).split()).strip("\"“”‘’',")
        told = f"{step} " if step else ""
        return f"{told}“{words[:60]}{'…' if len(words) > 60 else ''}” is {judgement}", False
