"""Each report of a statement as a row: its words, where they stand, and what else it tells.

The words stand beside their places, so that nobody who asks what was said need read an article or
unpack a reading; `check` holds them to the text.  What is the statement's own is not kept twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, get_origin

from onrecord.nouns import Attribution, Kind, Manner, Places, Span, When, joined
from onrecord.store.rows import StaleRow, described, field_types, rows_of

COLUMNS: Final = (
    'article, attribution, start, "end", line, "column", kind, manner, confidence, words, quoted,'
    " cue, speaker, told, places"
)
"""What `row_of` gives, behind the statement's number and the report's own."""
_ELSEWHERE: Final = frozenset({"kind", "manner", "confidence", "said"})
_places_of: Final = lru_cache(4)(Places)  # reports come article by article
_SPANS: Final = {n: t for n, t in field_types(Attribution).items() if n not in _ELSEWHERE}
"""The fields that are places, with their types: one span or none, or any number."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a report tells besides, in words; most tell nothing of it.

    Attributes:
        told_to: Who was told; "" where the text does not say.
        credited: Outlets the text credits with having had it.
        said: When it was said, where the text tells.
    """

    told_to: str = ""
    credited: tuple[str, ...] = ()
    said: When | None = None


NOTHING: Final = Told()
_TOLD: Final = rows_of(Told, named=True)
told_of: Final = lru_cache(_TOLD.load)
"""What the column `told` holds; many say the same."""
FINGERPRINTS: Final = (described(Attribution), _TOLD.fingerprint)
"""Of the nouns that rows are made of."""


def row_of(
    report: Attribution, text: str, *, article: int, attribution: int | None, first: Attribution
) -> tuple[Any, ...]:
    """A report as its COLUMNS.

    Args:
        report: The report.
        text: The text of its article.
        article: The article's number.
        attribution: Which of the article's reading it is; None where it is none of them.
        first: The first report of the statement, whose kind, manner and words the statement has.
    """
    start = report.content[0].start
    line, column = _places_of(text).at(start)
    is_first = report is first
    words = joined(report.content, text)
    quoted = joined(report.quoted, text)
    told = told_in(report, text)
    return (
        article,
        attribution,
        start,
        report.content[-1].end,
        line,
        column,
        None if is_first else report.kind.value,
        None if is_first else report.manner.value,
        None if is_first else report.confidence,
        None if is_first else words,
        None if quoted == words else quoted,
        joined(report.cue, text),
        joined(report.speaker, text),
        None if told == NOTHING else _TOLD.dump(told),
        _places(report, start),
    )


def told_in(report: Attribution, text: str) -> Told:
    """What a report tells besides."""
    return Told(
        report.told_to.of(text) if report.told_to else "",
        tuple(span.of(text) for span in report.credited),
        report.said,
    )


def attribution_of(
    kind: str, manner: str, confidence: float, told: str | None, places: str, start: int
) -> Attribution:
    """The attribution that a row is; all its places count from the first of its content.

    Raises:
        StaleRow: It is of other nouns.
    """
    try:
        how = Kind(kind), Manner(manner)
    except ValueError as error:
        raise StaleRow(str(error)) from error
    return Attribution(
        kind=how[0],
        manner=how[1],
        confidence=confidence,
        said=told_of(told).said if told is not None else None,
        **_spans(places, start),
    )


def _places(report: Attribution, start: int) -> str:
    """Its places in few letters, as offset and length: "0:40,52:7;41:4" for pieces and cue."""
    fields = (getattr(report, name) for name in _SPANS)
    each = ((f,) if isinstance(f, Span) else f or () for f in fields)
    spelt = (",".join(f"{s.start - start}:{len(s)}" for s in spans) for spans in each)
    return ";".join(spelt).rstrip(";")


def _spans(places: str, start: int) -> dict[str, Any]:
    """The fields that `_places` spelt.

    Raises:
        StaleRow: It spelt none.
    """
    found: dict[str, Any] = {}
    fields = places.split(";")
    fields += [""] * (len(_SPANS) - len(fields))
    try:
        for (name, kind), spelt in zip(_SPANS.items(), fields, strict=True):
            pairs = (place.split(":") for place in spelt.split(",") if place)
            spans = tuple(
                Span(start + int(offset), start + int(offset) + int(length))
                for offset, length in pairs
            )
            found[name] = spans if get_origin(kind) is tuple else next(iter(spans), None)
    except ValueError as error:
        raise StaleRow(f"{places[:40]!r} are no places ({error})") from error
    return found
