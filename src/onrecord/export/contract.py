"""The JSON that other programs read: one object, format 1.

Names may be added to it, never changed; a change raises `FORMAT`.  What is needed to make the case
again stands beside what is derived: the readings, and what people decided.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from onrecord import __version__
from onrecord.export import disagreements, proceedings, reviewed, story, timeline, witnesses
from onrecord.export.plain import plain
from onrecord.export.reviewed import Reviews
from onrecord.export.values import day_of, passage, spans, when
from onrecord.nouns import (
    Article,
    Attribution,
    Case,
    Part,
    Person,
    Reading,
    Role,
    Statement,
    Warning,  # noqa: A004  (the contract's word)
)

FORMAT: Final = 1
OF_READING: Final = frozenset({"article", "reader"})
"""Fields of a reading that do not stand as they are."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision, as a case file keeps it.

    Attributes:
        kind: What it is about.
        left: Id of what it is about.
        right: Id of the other, where it is about two; else "".
        judgement: What was decided.
        by: Who decided.
        why: The reason.
        made: When, aware.
        number: Its number in the file it comes from.
        undoes: The number of the one it undoes.
    """

    kind: str
    left: str
    right: str
    judgement: str
    by: str
    why: str
    made: datetime
    number: int
    undoes: int | None = None


def whole(case: Case, title: str | None, decisions: Iterable[Decided]) -> dict[str, object]:
    """The contract with all that the case can be made again from.

    Args:
        case: The case, with its story.
        title: What the case is called; None where it is no case file.
        decisions: Every one ever made, first made first.
    """
    return {
        **to_contract(case),
        "title": title,
        "readings": [_reading(r) for r in case.readings],
        "decisions": [_decision(d) for d in decisions],
    }


def to_contract(case: Case) -> dict[str, object]:
    """A case as plain values, ready for `json.dumps`."""
    articles = {r.article.id: r.article for r in case.readings}
    reviews = Reviews(case)

    def of(about: str) -> dict[str, object]:
        return reviewed.to_contract(reviews.of(about))

    return {
        "onrecord": __version__,
        "format": FORMAT,
        "articles": [_article(r.article) for r in case.readings],
        "people": [_person(p) | {"review": of(p.id)} for p in case.people],
        "statements": [_statement(s, articles) | {"review": of(s.id)} for s in case.statements],
        "events": [timeline.to_contract(e, reviews.of(e.id)) for e in case.events],
        "proceedings": [proceedings.to_contract(p) for p in case.proceedings],
        "witnesses": witnesses.to_contract(case.witnesses),
        "story": story.story_json(case.story),
        "disagreements": disagreements.to_contract(case.disagreements),
        "warnings": [
            _warning(article, w)
            for article, w in (
                *((r.article.id, w) for r in case.readings for w in r.warnings),
                *case.warnings,
            )
        ],
    }


def _article(a: Article) -> dict[str, object]:
    exact = a.published.isoformat() if isinstance(a.published, datetime) else None
    return {
        "id": a.id,
        "url": a.url,
        "outlet": a.outlet,
        "byline": list(a.byline),
        "title": a.title,
        "published": day_of(a.published),
        "published_at": exact,
        "language": a.language,
        "source": a.source,
        "digest": a.digest,
        "text": a.text,
        "parts": [_part(p) for p in a.parts],
    }


def _part(p: Part) -> dict[str, object]:
    return {
        "start": p.span.start,
        "end": p.span.end,
        "kind": p.kind.value,
        "author": p.author,
        "handle": p.handle,
        "date": p.date.isoformat() if p.date else None,
        "url": p.url,
        "said": [p.said.start, p.said.end] if p.said else None,
    }


def _person(p: Person) -> dict[str, object]:
    return {
        "id": p.id,
        "name": p.name,
        "kind": p.kind.value,
        "aliases": list(p.aliases),
        "roles": [_role(r) for r in p.roles],
        "mentions": [
            {"article": article, "start": m.span.start, "end": m.span.end, "form": m.form}
            for article, m in p.mentions
        ],
        "reasons": list(p.reasons),
        "perhaps": [{"person": other, "reasons": list(why)} for other, why in p.perhaps],
    }


def _role(r: Role) -> dict[str, object]:
    return {
        "role": r.role,
        "words": list(r.words),
        "of": r.of,
        "passages": [passage(p) for p in r.passages],
    }


def _statement(s: Statement, articles: dict[str, Article]) -> dict[str, object]:
    article, first = s.reports[0]
    text = articles[article].text
    return {
        "id": s.id,
        "speaker": s.speaker,
        "candidates": list(s.candidates),
        "kind": first.kind.value,
        "manner": first.manner.value,
        "told_to": first.told_to.of(text) if first.told_to else None,
        "said": when(first.said),
        "reports": [_report(a, r, articles[a].text) for a, r in s.reports],
    }


def _report(article: str, r: Attribution, text: str) -> dict[str, object]:
    return {
        "article": article,
        "content": spans(r.content),
        "cue": spans(r.cue),
        "speaker": spans(r.speaker),
        "quoted": spans(r.quoted),
        "credited": [c.of(text) for c in r.credited],
        "confidence": round(r.confidence, 3),
    }


def _warning(article: str, w: Warning) -> dict[str, object]:
    return {
        "kind": w.kind,
        "article": article,
        "start": w.span.start,
        "end": w.span.end,
        "message": w.message,
    }


def _reading(r: Reading) -> dict[str, object]:
    return {"article": r.article.id, "reader": r.reader, **plain(r, without=OF_READING)}


def _decision(d: Decided) -> dict[str, object]:
    return {
        "number": d.number,
        "made": d.made.isoformat(),
        "by": d.by,
        "kind": d.kind,
        "left": d.left,
        "right": d.right,
        "judgement": d.judgement,
        "why": d.why,
        "undoes": d.undoes,
    }
