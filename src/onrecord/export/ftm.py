"""A case as FollowTheMoney entities, one JSON object a line, for tools that investigators use.

Nobody is tagged as a criminal: a party to a case has a role and a status that says as of when.  An
unnamed source is left out, for elsewhere it would be joined with every other of that description.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from onrecord.export.known import (
    KINDS,
    MANNERS,
    Known,
    articles_words,
    as_of_words,
    days_of,
    event_words,
    flat,
)
from onrecord.export.people import role_words
from onrecord.export.proceedings import outcome_words
from onrecord.export.timeline import when_words
from onrecord.nouns import (
    Article,
    Case,
    Charge,
    Event,
    Person,
    PersonKind,
    Proceeding,
    Statement,
    When,
    content_id,
    joined,
)

_SCHEMATA: Final = {
    PersonKind.PERSON: "Person",
    PersonKind.ORGANISATION: "Organization",
    PersonKind.GROUP: "LegalEntity",
}
_IN_COURT: Final = frozenset(
    "defendant victim witness potential_witness lawyer prosecutor judge juror".split()
)
_ENDS: Final = re.compile("[\x85\u2028\u2029]")
_Values = dict[str, Iterable[str | None]]
_Entity = dict[str, object]


def write(case: Case, title: str | None) -> str:
    """The entities as JSON lines; what some readers take for a line's end is written as a code."""
    lines = (
        json.dumps(e, ensure_ascii=False, separators=(",", ":")) for e in entities(case, title)
    )
    return "".join(_ENDS.sub(lambda m: f"\\u{ord(m.group()):04x}", line) + "\n" for line in lines)


def entities(case: Case, title: str | None) -> Iterator[_Entity]:
    """Articles, people, the court case and its parties, events, and statements as notes.

    Args:
        case: The case.
        title: What it is called; the court case bears it as its name.
    """
    known = Known(case)
    for article in known.articles.values():
        yield _article(article, known)
    for person in case.people:
        if person.kind in _SCHEMATA:
            yield _person(person, known)
    yield from _court_case(known, title)
    for event in case.events:
        yield _event(event, known)
    for statement in case.statements:
        yield _statement(statement, known)


def _entity(schema: str, key: str, values: _Values) -> _Entity:
    """An entity; values that are empty or come twice are left out."""
    held = {name: [v for v in dict.fromkeys(found) if v] for name, found in sorted(values.items())}
    properties = {name: found for name, found in held.items() if found}
    return {"id": f"onrecord-{key}", "schema": schema, "properties": properties}


def _article(a: Article, known: Known) -> _Entity:
    moment = a.published.isoformat() if isinstance(a.published, datetime) else None
    values: _Values = {
        "title": [flat(a.title or "")],
        "author": a.byline,
        "publisher": [a.outlet],
        "sourceUrl": [a.url if (a.url or "").startswith(("http://", "https://")) else None],
        "publishedAt": [moment or known.day(a.id)],
        "bodyText": [a.text],
    }
    return _entity("Article", a.id, values)


def _person(p: Person, known: Known) -> _Entity:
    values: _Values = {
        "name": [flat(p.name)],
        "weakAlias": [flat(a) for a in p.aliases],
        "summary": ["; ".join(dict.fromkeys(role_words(r, known.people) for r in p.roles))],
        "notes": [f"described as “{flat(w)}”" for r in p.roles for w in r.words],
        "proof": _proof({q.article for r in p.roles for q in r.passages}),
    }
    return _entity(_SCHEMATA[p.kind], p.id, values)


def _court_case(known: Known, title: str | None) -> Iterator[_Entity]:
    """The case, and everybody who has a part in it."""
    case = known.case
    if not case.proceedings:
        return
    key = content_id("court case", *sorted(known.articles))
    told = as_of_words(known.as_of(known.articles))
    yield _entity(
        "CourtCase",
        key,
        {
            "name": [flat(title or "") or "Court case told of in the coverage"],
            "summary": [
                f"Made from press coverage: {articles_words(len(known.articles))}, {told}."
            ],
            "proof": _proof(known.articles),
        },
    )
    defendants = {p.defendant: p for p in case.proceedings}
    for person in case.people:
        if person.kind not in _SCHEMATA:
            continue
        roles = dict.fromkeys(r.role for r in person.roles if r.role in _IN_COURT)
        if person.id in defendants:
            roles["defendant"] = None
        for role in roles:
            proceeding = defendants.get(person.id) if role == "defendant" else None
            yield _party(person, role, proceeding, key)


def _party(person: Person, role: str, proceeding: Proceeding | None, case: str) -> _Entity:
    values: _Values = {
        "case": [f"onrecord-{case}"],
        "party": [f"onrecord-{person.id}"],
        "role": [role.replace("_", " ")],
    }
    if proceeding:
        told = as_of_words(proceeding.as_of.isoformat() if proceeding.as_of else "")
        values |= {
            "status": [f"{proceeding.standing} ({told})"],
            "description": [_charge(c) for c in proceeding.charges],
            "summary": [f"look at this: {flag}" for flag in proceeding.flags],
        }
    return _entity("CourtCaseParty", content_id(case, person.id, role), values)


def _charge(c: Charge) -> str:
    facts = [
        f"charge: {flat(c.charge) or 'not named'}",
        *([f"counts: {c.counts}"] if c.counts else []),
        f"plea: {c.plea or 'none told of'}",
        f"outcome: {outcome_words(c)}",
        *([f"sentence: {flat(c.sentence)}"] if c.sentence else []),
        as_of_words(c.as_of.isoformat() if c.as_of else ""),
    ]
    return "; ".join(facts)


def _event(e: Event, known: Known) -> _Entity:
    """An event; its name says how sure anyone is, for a name is all that most tools show."""
    who = known.who(e.person)
    told = f"{who}: {event_words(e)}" if who else event_words(e)
    person = known.people.get(e.person or "")
    values: _Values = {
        "name": [told],
        "summary": [f"{when_words(e.when)}; {as_of_words(known.told(e))}"],
        "description": [flat(p.words) for p in e.passages],
        "keywords": [e.step, e.certainty.value],
        "involved": [f"onrecord-{e.person}" if person and person.kind in _SCHEMATA else None],
        "proof": _proof(a for a, _ in e.mentions),
        **_dates(e.when),
    }
    return _entity("Event", e.id, values)


def _dates(when: When | None) -> _Values:
    """An interval: "2024-07" and "2024" where that is what is told, and never a day made up."""
    if when is None:
        return {}
    if found := days_of(when):
        first, last, unit = found
        told = {"day": f"{first}", "month": f"{first:%Y-%m}", "year": f"{first:%Y}"}
        if unit in told:
            return {"date": [told[unit]]}
        return {"startDate": [f"{first}"], "endDate": [f"{last}"]}
    last_told = when.latest - timedelta(days=1) if when.latest else None
    return {
        "startDate": [f"{when.earliest}" if when.earliest else None],
        "endDate": [f"{last_told}" if last_told else None],
    }


def _statement(s: Statement, known: Known) -> _Entity:
    article, first = s.reports[0]
    text = known.articles[article].text
    speaker = known.people.get(s.speaker or "")
    who = known.who(s.speaker) or "speaker unknown"
    facts = [MANNERS[first.manner], KINDS[first.kind]]
    if first.cue:
        facts.insert(0, f"cue “{flat(joined(first.cue, text))}”")
    if s.candidates:
        facts.append("may be " + " or ".join(map(known.who, s.candidates)))
    facts.append(f"{first.confidence:.0%}")
    values: _Values = {
        "name": [f"{who}, {flat(joined(first.cue, text)) or 'post'} ({MANNERS[first.manner]})"],
        "description": [flat(joined(first.content, text))],
        "summary": ["; ".join(facts)],
        "keywords": [first.manner.value, first.kind.value],
        "entity": [f"onrecord-{s.speaker}" if speaker and speaker.kind in _SCHEMATA else None],
        "proof": _proof(a for a, _ in s.reports),
    }
    return _entity("Note", s.id, values)


def _proof(articles: Iterable[str]) -> list[str]:
    return [f"onrecord-{a}" for a in sorted(set(articles))]
