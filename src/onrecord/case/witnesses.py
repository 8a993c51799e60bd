"""Witnesses: who may testify, for which side, and what coverage tells of it.

Knows set phrases of court reports ("has not been asked", "refused to testify") and words of support
and blame in what somebody said.  Refuses to settle: where two accounts differ both passages are
shown, and the value is the latest account's with a note.  Presence in the list means no more than
that coverage names the person as one who may testify.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from onrecord.case.named import Named
from onrecord.case.pages import Page, Sentence, page_of
from onrecord.nouns import (
    Account,
    Attribution,
    Case,
    Disagreement,
    Passage,
    Statement,
    Witness,
    joined,
)

TESTIFIES: Final = re.compile(
    r"\b(?:testif(?:y|ies|ied|ying)|witness\s+stand|(?:take|takes|taking|took)\s+the\s+stand|(?:give|gives|giving|gave)\s+evidence"
    r"|(?:speak|vouch)\s+for\s+(?:him|her|them|[A-Z]\w+)\s+in\s+court|character\s+witness(?:es)?|(?:as|potential|possible|star|key)\s+(?:an?\s+)?witness(?:es)?"
    r"|(?:on\s+the|from\s+the)\s+stand)\b",
    re.IGNORECASE,
)
_LISTS: Final = re.compile(
    r"^(?:Among\s+them|Those\s+(?:under\s+consideration|named|listed|on\s+the\s+list)|The\s+(?:names|list)|They\s+(?:include|are)|Others?\b)",
    re.IGNORECASE,
)
_NOT_ASKED: Final = re.compile(
    r"\b(?:ha[sd]|have|was|were)\s+(?:not|never|n[’']t)\s+(?:yet\s+)?(?:been\s+)?(?:formally\s+)?(?:asked|called|contacted|approached|subpoenaed|summoned|heard\s+from)"
    r"|\b(?:no\s+one|nobody|none)\b[^.;]{0,40}\b(?:called|contacted|asked|approached)|\bnot\s+heard\s+from\b",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"\b(?:ha[sd]|have)\s+asked\b[^.;]{1,60}\bto\s+(?:testify|give\s+evidence|take\s+the\s+stand)|\b(?:was|were|been)\s+(?:formally\s+)?(?:asked|called|summoned)\s+to\s+(?:testify|give\s+evidence|take)"
    r"|\bsubpoenaed\b|\b(?:ha[sd]|have)\s+been\s+(?:subpoenaed|summoned)",
    re.IGNORECASE,
)
_WILLING: Final = re.compile(
    r"\b(?:ha[sd]|have)\s+agreed(?:\s+to\s+(?:testify|give|take|speak))?\b(?!\s+(?:on|that|with))|\bI[’']ll\s+be\s+there\b|\b(?:willing|ready|happy|prepared)\s+to\s+(?:testify|give\s+evidence|take\s+the\s+stand)"
    r"|\bwould\s+tell\s+the\s+truth\b|\bwill\s+testify\b",
    re.IGNORECASE,
)
_REFUSED: Final = re.compile(
    r"\b(?:refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing))\s+to\s+(?:testify|give\s+evidence|take\s+the\s+stand|appear)|\b(?:will|would)\s+not\s+(?:testify|give\s+evidence|take\s+the\s+stand)",
    re.IGNORECASE,
)
_TESTIFIED: Final = re.compile(
    r"\b(?:testified|gave\s+evidence|took\s+the\s+(?:witness\s+)?stand)\b", re.IGNORECASE
)
_DEFENCE: Final = re.compile(
    r"\bfor\s+the\s+defen[cs]e\b|\b(?:speak|vouch)\s+for\s+(?:him|her|them)\b|\bon\s+(?:his|her|their)\s+behalf\b|\bfamous\s+friends\b|\bcharacter\s+witness"
    r"|\bdefen[cs]e\s+(?:witness|plans|may|might|could|wants|hopes|is|will|intends|team)",
    re.IGNORECASE,
)
_PROSECUTION: Final = re.compile(
    r"\bfor\s+the\s+(?:prosecution|state|crown|people|government)\b|\b(?:state|prosecution|crown)\s+witness"
    r"|\b(?:prosecutors?|district\s+attorney|the\s+(?:state|crown|prosecution))\b[^.;]{0,60}\b(?:asked|calls?|called|call|summon(?:ed)?|subpoenaed)\b",
    re.IGNORECASE,
)
_SUPPORT: Final = re.compile(
    r"\b(?:careful|innocent|I[’']ll\s+be\s+there|stand(?:s|ing)?\s+by|support(?:s|ed|ive)?|good\s+(?:man|woman|person)|trust(?:ed|s)?|kind|gentle|honest|decent|not\s+(?:his|her)\s+fault"
    r"|enough\s+grief|blaming\s+(?:him|her)|scapegoat|believe\s+(?:him|her)|proud|loyal|responsible\s+for\s+every|not\s+at\s+the)\b",
    re.IGNORECASE,
)
_BLAME: Final = re.compile(
    r"\b(?:reckless|should\s+never\s+have|guilty|blame[sd]?|lied|liar|dangerous|negligent|careless|warned|pushed\s+too\s+hard|to\s+answer\s+for|ignored|ashamed|unsafe|cut\s+corners|knew)\b",
    re.IGNORECASE,
)
_OFFICIAL: Final = ("lawyer", "prosecutor", "judge", "juror", "defendant", "victim")


@dataclass
class _Draft:
    """What is gathered on one person."""

    sides: list[tuple[str, str, Passage]] = field(default_factory=list)
    asked: list[tuple[str, str, Passage]] = field(default_factory=list)
    answers: list[tuple[str, str, Passage]] = field(default_factory=list)
    named: list[Passage] = field(default_factory=list)
    stances: list[tuple[str, str, Statement, Passage]] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)


def find_witnesses(case: Case) -> tuple[Witness, ...]:
    """Everybody whom coverage names as one who may testify or has, by name."""
    drafts, named = _gathered(case)
    found = [_witness(person, draft) for person, draft in drafts.items()]
    return tuple(sorted(found, key=lambda w: (named.people[w.person].name, w.person)))


def witness_disagreements(case: Case) -> tuple[Disagreement, ...]:
    """Where accounts of one witness differ: whether asked, and what they hold themselves."""
    found: list[Disagreement] = []
    drafts, _ = _gathered(case)
    for person, d in sorted(drafts.items()):
        told = {
            "not asked": [p for _, v, p in d.asked if v == "no"],
            "asked": [p for _, v, p in d.asked if v == "yes"],
        }
        told["refused"] = [p for _, v, p in d.answers if v == "refused"]
        held = {value: passages for value, passages in told.items() if passages}
        if "not asked" in held and "refused" in held:
            found.append(_differing(person, "whether asked to testify", held))
        views = {
            value: [p for _, v, _, p in d.stances if v == value] for value in ("for", "against")
        }
        if all(views.values()):
            found.append(_differing(person, "own view of the defendant", views))
    return tuple(found)


def _differing(person: str, about: str, held: Mapping[str, Sequence[Passage]]) -> Disagreement:
    return Disagreement(
        person, about, tuple(Account(v, tuple(dict.fromkeys(p))) for v, p in held.items())
    )


def _gathered(case: Case) -> tuple[dict[str, _Draft], Named]:
    """All passages on people who may testify."""
    pages = [page_of(r.article) for r in case.readings]
    named = Named(case)
    drafts: dict[str, _Draft] = {}
    for page in pages:
        for sentence, people in _nominated(page, named):
            for person in people:
                drafts.setdefault(person, _Draft()).named.append(
                    page.article.passage(sentence.span)
                )
    for one in named.people.values():
        if any(r.role in ("witness", "potential_witness") for r in one.roles):
            drafts.setdefault(one.id, _Draft())
    for page in pages:
        _told_of(page, named, drafts)
    articles = {p.id: p for p in pages}
    for statement in case.statements:
        if statement.speaker in drafts:
            _said(statement, drafts[statement.speaker or ""], articles)
    return drafts, named


def _nominated(page: Page, named: Named) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
    """Sentences that name people as ones to testify, or go on with the list of them."""
    follows = False
    for sentence in page.sentences:
        words = sentence.span.of(page.article.text)
        about = TESTIFIES.search(words) is not None
        if (about or (follows and _LISTS.match(words))) and not sentence.is_title:
            people = tuple(
                p for p in named.in_sentence(page, sentence) if not named.role_of(p, *_OFFICIAL)
            )
            if people:
                yield sentence, people
        follows = about or (follows and bool(sentence.number % 3))


def _told_of(page: Page, named: Named, drafts: Mapping[str, _Draft]) -> None:
    """What each sentence says of being asked, answering, and sides."""
    day = str(page.since or "9999")
    last: tuple[str, ...] = ()
    for sentence in page.sentences:
        words = sentence.span.of(page.article.text)
        here = tuple(p for p in named.in_sentence(page, sentence) if p in drafts)
        about = here or last
        passage = page.article.passage(sentence.span)
        for person in about if len(about) <= 6 else ():
            draft = drafts[person]
            if _NOT_ASKED.search(words):
                draft.asked.append((day, "no", passage))
            elif _ASKED.search(words) and here:
                draft.asked.append((day, "yes", passage))
            for value, pattern in (
                ("refused", _REFUSED),
                ("testified", _TESTIFIED),
                ("willing", _WILLING),
            ):
                if pattern.search(words):
                    draft.answers.append((day, value, passage))
                    break
            if here:
                if _PROSECUTION.search(words) and TESTIFIES.search(words):
                    draft.sides.append((day, "prosecution", passage))
                elif _DEFENCE.search(words) or _LISTS.match(words):
                    draft.sides.append((day, "defence", passage))
        last = here


def _said(statement: Statement, draft: _Draft, pages: Mapping[str, Page]) -> None:
    draft.statements.append(statement)
    article, report = statement.reports[0]
    page = pages[article]
    words = joined(report.content, page.article.text)
    cue = joined(report.cue, page.article.text)
    day = str(page.since or "9999")
    support, blame = _SUPPORT.search(f"{cue} {words}"), _BLAME.search(words)
    value = "for" if support and not blame else "against" if blame and not support else ""
    if value:
        draft.stances.append((day, value, statement, _passage(report, page)))


def _passage(report: Attribution, page: Page) -> Passage:
    return page.article.passage(report.content[0])


def _latest(held: Sequence[tuple[str, str, Passage]]) -> str:
    return max(held, key=lambda x: x[0])[1] if held else "unknown"


def _witness(person: str, d: _Draft) -> Witness:
    notes = []
    asked = _latest(d.asked)
    answer = _answer(d)
    if len({v for _, v, _ in d.asked}) > 1:
        notes.append("accounts differ on whether this person was asked")
    if len({v for _, v, _ in d.answers}) > 1 or (answer == "unknown" and d.answers):
        notes.append(
            "accounts differ on the answer: " + ", ".join(sorted({v for _, v, _ in d.answers}))
        )
    if len({v for _, v, _ in d.sides}) > 1:
        notes.append("coverage names this person for both sides")
    views = [v for _, v, _, _ in d.stances]
    if len(set(views)) > 1:
        notes.append("this person's own statements do not agree: for and against")
    stance = "unknown"
    if d.statements or d.asked:
        more = views.count("for") - views.count("against")
        stance = "for" if more > 0 else "against" if more < 0 else "neither"
    passages = [
        *d.named,
        *(p for _, _, p in (*d.asked, *d.answers, *d.sides)),
        *(p for _, _, _, p in d.stances),
    ]
    return Witness(
        person,
        _latest(d.sides),
        asked,
        answer,
        stance,
        tuple(dict.fromkeys(s.id for s in d.statements)),
        tuple(dict.fromkeys(passages)),
        tuple(dict.fromkeys(p.article for p in d.named)),
        tuple(notes),
    )


def _answer(d: _Draft) -> str:
    """The answer that coverage gives; unknown where one has a refusal by somebody never asked."""
    values = {v for _, v, _ in d.answers}
    if "testified" in values:
        return "testified"
    if "refused" in values and any(v == "no" for _, v, _ in d.asked):
        return "unknown"
    return _latest(d.answers)
