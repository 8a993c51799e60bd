"""A case as W3C Web Annotations (JSON-LD): what rests on which words of which article.

Source: Web Annotation Data Model, W3C Recommendation, 23 February 2017.  A target is the article's
address, or a URN where it has none; the quotation finds the words on any page that prints them, the
position counts in the text of our JSON, in code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from onrecord.export.known import KINDS, MANNERS, Known, event_words, manner_of
from onrecord.export.people import role_words
from onrecord.export.timeline import when_words
from onrecord.nouns import Case, Passage, Span, Statement, content_id

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
_AROUND: Final = 32  # characters before and after a quotation that tell it from others; by hand

_Object = dict[str, object]


def collection(case: Case, title: str | None) -> _Object:
    """All annotations as one collection with one page.

    Args:
        case: The case, with its story.
        title: What it is called.
    """
    items = list(_annotations(Known(case)))
    name = content_id("annotations", *sorted(r.article.id for r in case.readings))
    return {
        "@context": CONTEXT,
        "id": f"urn:onrecord:annotations:{name}",
        "type": "AnnotationCollection",
        "label": title or "Coverage of a court case",
        "total": len(items),
        "first": {
            "id": f"urn:onrecord:annotations:{name}:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }


def _annotations(known: Known) -> Iterator[_Object]:
    case = known.case
    for s in case.statements:
        yield from _statement(known, s)
    for p in case.people:
        for r in p.roles:
            told = f"{p.name}: {role_words(r, known.people)}"
            for rests in r.passages:
                yield _one("classifying", [_body(told)], [rests], known)
        for article, m in p.mentions:
            bodies = [_body(p.name, "identifying"), _body(m.form, "tagging")]
            yield _one("identifying", bodies, [known.articles[article].passage(m.span)], known)
    for e in case.events:
        told = f"{known.who(e.person) or 'nobody named'}: {event_words(e)}, {when_words(e.when)}"
        tags = [_body(v, "tagging") for v in (e.step, e.certainty.value)]
        for rests in dict.fromkeys(e.passages):
            yield _one("describing", [_body(told), *tags], [rests], known)
    for c in case.story.changes:
        told = f"{c.kind.value}: {c.words}"
        yield _one("commenting", [_body(told), _body("drift", "tagging")], [c.after], known)
    for d in case.disagreements:
        who = known.who(d.person)
        for account in d.accounts:
            told = f"{who + ': ' if who else ''}{d.about}: {account.value} (disputed)"
            bodies = [_body(told), _body("disputed", "tagging")]
            for rests in account.passages:
                yield _one("questioning", bodies, [rests], known)


def _statement(known: Known, s: Statement) -> Iterator[_Object]:
    who = known.who(s.speaker)
    if not who:
        may = " or ".join(map(known.who, s.candidates))
        who = f"speaker unknown, may be {may}" if may else "speaker unknown"
    told = f"{who}: {MANNERS[manner_of(s)]}"
    for article, r in s.reports:
        held = known.articles[article]
        cue = "".join(f", cue “{c.of(held.text)}”" for c in r.cue[:1])
        bodies = [
            _body(f"{told}, {KINDS[r.kind]}{cue}, {r.confidence:.0%}"),
            _body(r.manner.value, "tagging"),
            _body(r.kind.value, "tagging"),
        ]
        yield _one("describing", bodies, [held.passage(piece) for piece in r.content], known, s.id)


def _body(value: str, purpose: str = "describing") -> _Object:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": value,
        "format": "text/plain",
        "language": "en",
    }


def _one(
    motivation: str,
    bodies: list[_Object],
    rests: Iterable[Passage],
    known: Known,
    of: str = "",
) -> _Object:
    """An annotation, whose id depends on what it says of which words."""
    targets = [_target(known, p.article, p.span) for p in rests]
    places = (f"{p.article}:{p.span.start}-{p.span.end}" for p in rests)
    key = content_id(motivation, of, str(bodies[0]["value"]), *places)
    return {
        "id": f"urn:onrecord:annotation:{key}",
        "type": "Annotation",
        "motivation": motivation,
        "body": bodies,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(known: Known, article: str, span: Span) -> _Object:
    held = known.articles[article]
    text = held.text
    return {
        "type": "SpecificResource",
        "source": _iri(held.url) or f"urn:onrecord:article:{article}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - _AROUND) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _iri(url: str | None) -> str | None:
    """An address, where it is one that may stand in a graph: no spaces, quotes or angles."""
    plain = url is not None and url.lower().startswith(("http://", "https://"))
    return url if plain and url and not set(url) & set(' <>"{}|\\^`\t\r\n') else None
