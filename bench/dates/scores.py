"""Scores of dates, in TempEval-3's way for MEANTIME, and by interval for GUM.

Source: UzZaman and others, SemEval-2013 task 1: a phrase found is right strictly where its span is
the marked one, and loosely where they overlap, each mark counted once; its value is right where it
is a loose match with the very value of the mark.  All counts are pooled over documents.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bench.dates.corpora import Dated, Mark
from onrecord.nouns import Span
from onrecord.when import TimePhrase


@dataclass(frozen=True)
class Score:
    """Counts of right, found and marked phrases."""

    right: int
    found: int
    marked: int

    @property
    def precision(self) -> float:
        """Of those found, the share that is right, 0 to 1."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Of those marked, the share that is right, 0 to 1."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.found + self.marked
        return 2 * self.right / total if total else 0.0

    def __add__(self, other: "Score") -> "Score":
        """Both together."""
        return Score(self.right + other.right, self.found + other.found, self.marked + other.marked)


MEASURES: Final = ("strict", "relaxed", "value")


def pairs(found: Sequence[Span], marked: Sequence[Span]) -> list[tuple[int, int]]:
    """Which found span goes with which mark: equal ones first, then the largest overlap."""
    options = []
    for i, a in enumerate(found):
        for j, b in enumerate(marked):
            if a.overlaps(b):
                shared = min(a.end, b.end) - max(a.start, b.start)
                options.append((a != b, -shared, i, j))
    left, right, out = set(range(len(found))), set(range(len(marked))), []
    for _, _, i, j in sorted(options):
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            out.append((i, j))
    return sorted(out)


def score_document(
    document: Dated, found: Sequence[TimePhrase], *, datelines: bool = True
) -> dict[str, Score]:
    """A document's scores by measure; without datelines, those marks and what meets them go."""
    marks = [m for m in document.marks if datelines or not m.is_dateline]
    outside = [m.span for m in document.marks if not datelines and m.is_dateline]
    held = [
        t
        for t in found
        if t.span.end <= document.scored.end and not any(s.overlaps(t.span) for s in outside)
    ]
    matched = pairs([t.span for t in held], [m.span for m in marks])
    counts = {
        "strict": sum(held[i].span == marks[j].span for i, j in matched),
        "relaxed": len(matched),
        "value": sum(held[i].value == marks[j].value for i, j in matched),
    }
    return {name: Score(counts[name], len(held), len(marks)) for name in MEASURES}


def score(
    documents: Iterable[tuple[Dated, Sequence[TimePhrase]]], *, datelines: bool = True
) -> dict[str, Score]:
    """The scores of several documents, pooled."""
    total = {name: Score(0, 0, 0) for name in MEASURES}
    for document, found in documents:
        for name, one in score_document(document, found, datelines=datelines).items():
            total[name] += one
    return total


@dataclass(frozen=True)
class Judged:
    """A GUM date, the phrase found for it, and whether its days are the marked ones."""

    document: str
    words: str
    mark: Mark
    phrase: TimePhrase | None
    is_right: bool


def judge(document: Dated, found: Sequence[TimePhrase]) -> list[Judged]:
    """Every date marked in a GUM document, with what was found there.

    What is found only as a length or a repetition, or gives no day, is not found as a date.
    """
    dates = [t for t in found if t.timex in ("DATE", "TIME") and t.when is not None]
    spans = [m.span for m in document.marks]
    matched = {j: i for i, j in pairs([t.span for t in dates], spans)}
    out = []
    for j, mark in enumerate(document.marks):
        phrase = dates[matched[j]] if j in matched else None
        right = phrase is not None and is_same(mark, phrase)
        out.append(Judged(document.name, mark.span.of(document.text), mark, phrase, right))
    return out


def is_same(mark: Mark, phrase: TimePhrase) -> bool:
    """Whether a phrase has the marked days: the marked value by itself, or the marked interval."""
    held = dict(mark.attributes)
    if "when" in held:
        return phrase.value.partition("T")[0] == _four_digits(held["when"].partition("T")[0])
    if phrase.when is None:
        return False
    first = held.get("from") or held.get("notBefore") or ""
    last = held.get("to") or held.get("notAfter") or ""
    marked = (_start(first), _stop(last))
    return marked in ((phrase.when.earliest, phrase.when.latest), days_of(phrase.value))


def _four_digits(value: str) -> str:
    """A year as TIMEX3 writes it: "500" becomes "0500", "-400" becomes "BC0400"."""
    if value.removeprefix("-").isdecimal():
        return f"BC{int(value[1:]):04d}" if value.startswith("-") else f"{int(value):04d}"
    return value


_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def days_of(value: str) -> tuple[date | None, date | None]:
    """The half-open days of a TIMEX3 date; (None, None) where it gives none."""
    try:
        if value.isdecimal() and len(value) < 4:
            years = 10 ** (4 - len(value))
            first = int(value) * years
            return date(max(first, 1), 1, 1), date(first + years, 1, 1)
        if value[5:6] == "W" and "X" not in value:
            monday = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
            weekend = value.endswith("-WE")
            return monday + timedelta(days=5 * weekend), monday + timedelta(days=7)
        if value[5:] in _SEASONS:
            start = date(int(value[:4]), _SEASONS[value[5:]], 1)
            return start, (start + timedelta(days=93)).replace(day=1)
    except (ValueError, OverflowError):
        return None, None
    return _start(value), _stop(value)


def _start(words: str) -> date | None:
    """The first day of an ISO year, month or day."""
    try:
        return date.fromisoformat(f"{words}-01-01"[:10] if words else "")
    except ValueError:
        return None


def _stop(words: str) -> date | None:
    """The day after the last of an ISO year, month or day."""
    start = _start(words)
    if start is None:
        return None
    try:
        if len(words) == 4:
            return start.replace(year=start.year + 1)
        if len(words) == 7:
            return (start + timedelta(days=31)).replace(day=1)
        return start + timedelta(days=1)
    except (ValueError, OverflowError):
        return None
