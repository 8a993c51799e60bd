# ruff: noqa: E501  (patterns read better whole)
"""Witnesses: who may testify, for which side, and what coverage tells of it.

Gathers what `testimony` finds in each article, and what people said themselves: that nobody called
them, that they are willing, words of support and of blame.  Refuses to settle: where accounts
differ a note says so and all passages are shown.  To be listed means no more than that coverage
names the person as one who may testify or did; defendants are not, who are tried.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from onrecord.case.named import Named
from onrecord.case.pages import Page, pages_of
from onrecord.case.quotations import tokens_of
from onrecord.case.subjects import Subjects
from onrecord.case.testimony import Told, told_in
from onrecord.nouns import (
    Account,
    Attribution,
    Case,
    Disagreement,
    Passage,
    Span,
    Statement,
    Witness,
    joined,
)

_OFFICERS: Final = ("prosecutor", "judge", "juror", "defendant")
"""Who takes part in a trial as something else."""
_NO_ONE: Final = re.compile(
    r"\b(?:no\s+one|nobody)\b[^.;]{0,60}?\b(?:called|contacted|asked|approached|reached\s+out|g[eo]t(?:ten)?\s+in\s+touch|been\s+in\s+touch)\b",
    re.IGNORECASE,
)
_NOT_ASKED: Final = re.compile(
    r"\s*(?:that\s+)?(?P<who>he|she|I)\s+(?:ha[sd]|have|was)(?:\s+not|n[’']t)\s+(?:yet\s+)?been\s+(?:asked|called|approached|subpoenaed)\b",
    re.IGNORECASE,
)
_WILLING: Final = re.compile(
    r"\bI(?:[’']ll|\s+will)\s+(?:be\s+there|testify)\b|\b(?:would|will)\s+(?:tell\s+the\s+truth|testify)\b|\b(?:willing|ready|happy|prepared)\s+to\s+(?:testify|give\s+evidence|take\s+the\s+stand)",
    re.IGNORECASE,
)
_REFUSED: Final = re.compile(
    r"\b(?:will|would)\s+(?:not|never)\s+(?:testify|give\s+evidence|take\s+the\s+stand)|\bwon[’']t\s+(?:testify|give\s+evidence|take\s+the\s+stand)",
    re.IGNORECASE,
)
_SUPPORT: Final = re.compile(
    r"\b(?:most\s+careful|careful\s+(?:man|woman|person|director)|innocent|I[’']ll\s+be\s+there|stand(?:s|ing)?\s+by|good\s+(?:man|woman|person)|trust(?:ed|s)?\s+(?:him|her)|kind|gentle|honest|decent"
    r"|not\s+(?:his|her)\s+fault|(?:carrying|suffering|suffered)\s+enough|blaming\s+(?:him|her)|scapegoat|believe\s+(?:him|her)|no\s+way\b[^.]{0,60}\bcharged|terribly\s+wrong)\b",
    re.IGNORECASE,
)
_SUPPORTS: Final = re.compile(
    r"\b(?:voic|offer|express|declar)(?:es?|ed|ing)\s+(?:\w+\s+)?support\b|\bsupport(?:s|ed)\b|\bdefend(?:s|ed)\b|\b(?:stands?|stood)\s+(?:up\s+for|by)\b",
    re.IGNORECASE,
)
_BLAME: Final = re.compile(
    r"\b(?:reckless|should\s+never\s+have|blame[sd]?\s+(?:him|her)|lied|liar|dangerous|negligent|careless|warned|to\s+answer\s+for|ignored|unsafe|cut\s+corners)\b",
    re.IGNORECASE,
)
_NEITHER: Final = re.compile(
    r"\bwould(?:\s+not|n[’']t)\s+know\s+what\s+to\s+say\b|\b(?:whichever|either|neither)\s+side\b|\b(?:take|takes|taking|took)\s+no\s+sides?\b|\bnot\s+tak(?:e|ing)\s+sides\b|\bno\s+(?:opinion|view)\b|\bneutral\b",
    re.IGNORECASE,
)
_EITHER: Final = re.compile(r"\b(?:not|never|n[’']t|nobody)\b", re.IGNORECASE)
"""What may turn a word of support or blame round; such a statement counts for neither."""


class _Fact(NamedTuple):
    """A value with the day of publication and the words."""

    day: str
    value: str
    passage: Passage


@dataclass
class _Draft:
    """What is gathered on one person."""

    named: list[Passage] = field(default_factory=list)
    sides: list[_Fact] = field(default_factory=list)
    asked: list[_Fact] = field(default_factory=list)
    answers: list[_Fact] = field(default_factory=list)
    stances: list[_Fact] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)


def find_witnesses(
    case: Case,
    pages: Mapping[str, Page] | None = None,
    told: Mapping[str, Sequence[Told]] | None = None,
) -> tuple[tuple[Witness, ...], tuple[Disagreement, ...]]:
    """Everybody whom coverage names as one who may testify or did, and where accounts of it differ.

    Args:
        case: With people and statements.
        pages: Its articles cut up, by id, where that is done already.
        told: What they tell of witnesses, likewise.
    """
    held = pages_of(case) if pages is None else pages
    named = Named(case)
    told = told_in(case, held, named) if told is None else told
    drafts = _gathered(case, held, named, told)
    order = sorted(drafts, key=lambda p: (named.people[p].name, p))
    witnesses = tuple(_witness(p, drafts[p]) for p in order)
    return witnesses, tuple(d for p in order for d in _differing(p, drafts[p]))


def _gathered(
    case: Case, pages: Mapping[str, Page], named: Named, found: Mapping[str, Sequence[Told]]
) -> dict[str, _Draft]:
    """All facts by person, of those alone who are named as witnesses."""
    subjects = Subjects(case, named)
    drafts: dict[str, _Draft] = {}
    bare: list[tuple[str, _Fact]] = []
    for reading in case.readings:
        page = pages[reading.article.id]
        day = str(page.since or "9999")
        for told in found.get(page.id, ()):
            fact = _Fact(day, told.value, told.passage)
            if named.role_of(told.person, *_OFFICERS):
                continue
            if told.is_bare:
                bare.append((told.person, fact))
                continue
            draft = drafts.setdefault(told.person, _Draft())
            if told.what == "named":
                draft.named.append(told.passage)
            else:
                {"side": draft.sides, "asked": draft.asked, "answer": draft.answers}[
                    told.what
                ].append(fact)
    for person, fact in bare:
        if person in drafts:
            drafts[person].asked.append(fact)
    for statement in case.statements:
        if statement.speaker in drafts:
            for article, report in statement.reports:
                page = pages[article]
                if _is_plainly(statement.speaker, report, page, subjects):
                    _said(statement, report, drafts[statement.speaker], page)
    return drafts


def _is_plainly(person: str, report: Attribution, page: Page, subjects: Subjects) -> bool:
    """Whether the words for the speaker plainly mean the person; a post's author is told apart."""
    if not report.speaker:
        return True
    return any(
        person == subjects.meant(page, span)
        or person in {p for _, p in subjects.names(page.id, span)}
        for span in report.speaker
    )


def _said(statement: Statement, report: Attribution, draft: _Draft, page: Page) -> None:
    """What somebody's own words tell of being asked, of being willing, and of the defendant."""
    article = page.article
    words = joined(report.content, article.text)
    cue = joined(report.cue, article.text)
    whole = Span(report.content[0].start, max(s.end for s in report.content))
    day = str(page.since or "9999")

    def fact(value: str) -> _Fact:
        return _Fact(day, value, article.passage(whole))

    if report.manner.is_said:
        draft.statements.append(statement.id)
        if _NO_ONE.search(words) or _denies_being_asked(words, report, page):
            draft.asked.append(fact("no"))
        if _REFUSED.search(words):
            draft.answers.append(fact("refused"))
        elif _WILLING.search(words):
            draft.answers.append(fact("willing"))
    stance = _stance(words, cue, is_said=report.manner.is_said)
    if stance:
        around = page.sentence_of(report.content[0])
        told = fact(stance)
        if not report.manner.is_said and around is not None:
            told = told._replace(passage=article.passage(around.span))
        draft.stances.append(told)


def _denies_being_asked(words: str, report: Attribution, page: Page) -> bool:
    """Whether somebody says of themselves that they were not asked: "he has not been asked, he said"."""
    said = _NOT_ASKED.match(words)
    speaker = joined(report.speaker, page.article.text).lower()
    return said is not None and said["who"].lower() in ("i", speaker)


def _stance(words: str, cue: str, *, is_said: bool) -> str:
    """Support for the defendant or blame, where the words have one alone."""
    if not is_said:
        return "for" if _SUPPORTS.search(cue) else ""
    support, blame = _SUPPORT.search(words), _BLAME.search(words)
    if bool(support) == bool(blame):
        return ""
    found = support or blame
    if found is None or (_EITHER.search(words, 0, found.start()) and "not" not in found.group()):
        return ""
    return "for" if support else "against"


def _latest(held: Sequence[_Fact]) -> str:
    """What the latest account has; unknown where those of one day differ."""
    if not held:
        return "unknown"
    day = max(f.day for f in held)
    values = {f.value for f in held if f.day == day}
    return values.pop() if len(values) == 1 else "unknown"


def _witness(person: str, d: _Draft) -> Witness:
    notes = []
    if len({f.value for f in d.asked}) > 1:
        notes.append("accounts differ on whether this person was asked, or it changed in time")
    answers = sorted({f.value for f in d.answers})
    answer = _answer(d)
    if len(answers) > 1 or (answer == "unknown" and answers):
        notes.append(f"one account has: {', another: '.join(answers)}")
    if answer == "unknown" and "refused" in answers and any(f.value == "no" for f in d.asked):
        notes.append("another account says that nobody asked")
    if len({f.value for f in d.sides}) > 1:
        notes.append("coverage names this person for both sides")
    views = _distinct(d.stances)
    if len(set(views)) > 1:
        notes.append("this person's own words do not agree: for and against")
    passages = [
        *d.named,
        *(f.passage for f in (*d.asked, *d.answers, *d.sides, *d.stances)),
    ]
    return Witness(
        person,
        _latest(d.sides),
        _latest(d.asked),
        answer,
        _overall(views, d),
        tuple(dict.fromkeys(d.statements)),
        tuple(dict.fromkeys(passages)),
        tuple(dict.fromkeys(p.article for p in d.named)),
        tuple(notes),
    )


def _answer(d: _Draft) -> str:
    """The answer that coverage gives; unknown where one has a refusal by somebody never asked."""
    values = {f.value for f in d.answers}
    if "testified" in values:
        return "testified"
    if "refused" in values and any(f.value == "no" for f in d.asked):
        return "unknown"
    return _latest(d.answers)


def _distinct(stances: Sequence[_Fact]) -> list[str]:
    """The views, one for each utterance however often it is printed, whole or in part."""
    kept: list[tuple[set[str], str]] = []
    for fact in sorted(stances, key=lambda f: -len(f.passage.words)):
        words = set(tokens_of(fact.passage.words))
        if not any(
            value == fact.value and len(words & held) >= 0.75 * len(words) for held, value in kept
        ):
            kept.append((words, fact.value))
    return [value for _, value in kept]


def _overall(views: Sequence[str], d: _Draft) -> str:
    """The view that more of the person's words have; neither where as many have the other.

    Without either it is neither where the words on them say so, and else unknown.
    """
    more = views.count("for") - views.count("against")
    if more:
        return "for" if more > 0 else "against"
    told = (*d.asked, *d.answers)
    if views or any(_NEITHER.search(f.passage.words) for f in told):
        return "neither"
    return "unknown"


def _differing(person: str, d: _Draft) -> list[Disagreement]:
    """Where accounts of one witness differ: whether asked, and what they hold themselves."""
    found = []
    told = {
        "not asked": [f.passage for f in d.asked if f.value == "no"],
        "refused": [f.passage for f in d.answers if f.value == "refused"],
    }
    if all(told.values()):
        found.append(_disagreement(person, "whether asked to testify", told))
    views = {v: [f.passage for f in d.stances if f.value == v] for v in ("for", "against")}
    if all(views.values()):
        found.append(_disagreement(person, "own view of the defendant", views))
    return found


def _disagreement(person: str, about: str, held: Mapping[str, Sequence[Passage]]) -> Disagreement:
    accounts = tuple(Account(v, tuple(dict.fromkeys(p))) for v, p in held.items())
    return Disagreement(person, about, accounts)
