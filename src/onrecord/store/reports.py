"""Each report of a statement as a row: its words, where they stand, and what else it tells.

The words stand beside their places, so that nobody who asks what was said need read an article or
unpack a reading; `check` holds them to the text.  What is the statement's own is not kept twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from onrecord.nouns import Attribution, Kind, Manner, Places, When, joined
from onrecord.store.rows import fields_of, rows_of

COLUMNS: Final = (
    'article, attribution, start, "end", line, "column", kind, manner, confidence, words, quoted,'
    " cue, speaker, told, places"
)
"""What `row_of` gives, behind the statement's number and the report's own."""
_ELSEWHERE: Final = frozenset({"kind", "manner", "confidence", "said"})
_places_of: Final = lru_cache(4)(Places)  # reports come article by article
_PLACES: Final = fields_of(Attribution, _ELSEWHERE)


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
FINGERPRINTS: Final = (_PLACES.fingerprint, _TOLD.fingerprint)
"""Of what is kept as JSON."""


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
        _PLACES.dump(report),
    )


def told_in(report: Attribution, text: str) -> Told:
    """What a report tells besides."""
    return Told(
        report.told_to.of(text) if report.told_to else "",
        tuple(span.of(text) for span in report.credited),
        report.said,
    )


def attribution_of(
    kind: str, manner: str, confidence: float, told: str | None, places: str
) -> Attribution:
    """The attribution that a row is.

    Raises:
        StaleRow: It is of other nouns.
    """
    return Attribution(
        kind=Kind(kind),
        manner=Manner(manner),
        confidence=confidence,
        said=told_of(told).said if told is not None else None,
        **_PLACES.load(places),
    )
