"""What a text gives to count from: a dateline, quotations, dates before a phrase, dated events.

Knows where phrases stand.  Refuses to know what a phrase of its own says beyond its dates.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Final

from onrecord.nouns import Span
from onrecord.when.anchoring import is_sentence_end
from onrecord.when.intervals import Interval, day_of
from onrecord.when.lexicon import Token
from onrecord.when.meanings import Counted, Meaning, Named, Phrase
from onrecord.when.time_phrase import Anchor, Utterance

_FIRST_LINES: Final = 4
"""Lines in which a date that stands alone is the article's dateline.  By hand."""
_ABROAD: Final = 31
"""Days by which a dateline may differ from the day of publication and still be heeded; by hand."""
_REACH: Final = 14
"""Tokens between a date and the word for an event that it dates.  By hand."""
_DAYS_OF_AN_EVENT: Final = 20
"""Dates beside one word from which on it names no single event; bounds the work too."""
_SIZES: Final = {
    p: n for n, p in enumerate("day week weekend month quarter season year decade century".split())
}
_NEEDED: Final = {"day": 0, "night": 0, "week": 2, "weekend": 2, "month": 3, "quarter": 4}
_NEEDED_ELSE: Final = 6


class Utterances:
    """Quotations and posts, asked for the innermost around a phrase; phrases come in order."""

    def __init__(self, utterances: Sequence[Utterance]) -> None:
        self._waiting = sorted(utterances, key=lambda u: (u.span.start, -u.span.end), reverse=True)
        self._open: list[Utterance] = []

    def around(self, span: Span) -> Utterance | None:
        """The innermost that covers a phrase."""
        while self._waiting and self._waiting[-1].span.start <= span.start:
            self._open.append(self._waiting.pop())
        while self._open and self._open[-1].span.end < span.end:
            self._open.pop()
        return self._open[-1] if self._open else None


class Context:
    """What is known while a text is read from its start to its end.

    Attributes:
        day: The day the article counts from: of its dateline or of publication.
        bound: Where there is none, a day before which it cannot have been published.
        narrative: Whether it tells of years gone by in dates of its own, as a life does, so that a
            month without a year belongs to the date before it.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        phrases: Sequence[Phrase],
        published: date | None,
        utterances: Sequence[Utterance],
    ) -> None:
        self._tokens = tokens
        self._lines = [n for n, t in enumerate(tokens) if t.kind == "line"]
        self._last: dict[str, tuple[int, int, Interval, Span]] = {}
        self._count = 0
        self._events: dict[str, dict[Interval, Span]] | None = None
        self._sentences: list[tuple[Phrase, Interval, Span]] = []
        self._counted = [
            p.last for p in phrases if isinstance(p.meaning, Counted) and p.meaning.base == "event"
        ]
        self.article = self._article(phrases, published)
        known = [(u.day, u.span) for u in utterances if u.day is not None]
        self.bound: tuple[date, Span] | None = max(known, key=lambda k: k[0], default=None)
        self.narrative = _is_narrative(phrases)

    def _article(self, phrases: Sequence[Phrase], published: date | None) -> Anchor:
        """The dateline where there is one near enough to the day of publication, else that day."""
        limit = self._lines[_FIRST_LINES - 1] if len(self._lines) >= _FIRST_LINES else None
        for phrase in phrases:
            if limit is not None and phrase.first > limit:
                break
            found = self._dateline(phrase)
            if found is None:
                continue
            if published is None or abs((found - published).days) <= _ABROAD:
                kind = "published" if found == published else "earlier date"
                return Anchor(kind, self.span_of(phrase), found)
        return Anchor("none") if published is None else Anchor("published", None, published)

    def _dateline(self, phrase: Phrase) -> date | None:
        named = phrase.meaning
        if not isinstance(named, Named) or not (named.year and named.month and named.day):
            return None
        alone = {"line", "end"}
        if self._tokens[phrase.first - 1].kind in alone and self._tokens[phrase.last].kind in alone:
            return day_of(named.year, named.month, named.day)
        return None

    def span_of(self, phrase: Phrase) -> Span:
        """The characters of a phrase."""
        return Span(self._tokens[phrase.first].start, self._tokens[phrase.last - 1].end)

    def _line(self, phrase: Phrase) -> int:
        return bisect_right(self._lines, phrase.first)

    def note(self, phrase: Phrase, whole: Interval, span: Span) -> None:
        """Remember a date for the phrases after it, and for the events named beside it."""
        self._count += 1
        self._last[whole.precision] = (self._count, self._line(phrase), whole, span)
        self._sentences.append((phrase, whole, span))

    def before(
        self, phrase: Phrase, unit: str, *, anywhere: bool = False
    ) -> tuple[Interval, Span] | None:
        """The last date before a phrase, fine enough for a unit, in its line or the one above.

        With `anywhere`, however far above.
        """
        need = _NEEDED.get(unit, _NEEDED_ELSE)
        here = self._line(phrase)
        held = [
            found
            for precision, found in self._last.items()
            if _SIZES.get(precision, 9) <= need and (anywhere or found[1] >= here - 1)
        ]
        if not held:
            return None
        _, _, whole, span = max(held, key=lambda found: found[0])
        return whole, span

    def in_line(self, phrase: Phrase) -> tuple[Interval, Span] | None:
        """The last day named before a phrase in its own line."""
        found = self._last.get("day")
        return None if found is None or found[1] != self._line(phrase) else found[2:]

    def event(self, words: Sequence[str]) -> tuple[Interval, Span] | None:
        """The one day that the text gives to an event; None where it gives none or several."""
        if self._events is None:
            self._events = self._index()
        common: dict[Interval, Span] | None = None
        for word in words:
            held = self._events.get(word)
            if held is None:
                continue
            if len(held) > _DAYS_OF_AN_EVENT:
                return None
            common = held if common is None else {w: s for w, s in held.items() if w in common}
        if not common:
            return None
        finest = min(_SIZES.get(whole.precision, 9) for whole in common)
        left = [(w, s) for w, s in common.items() if _SIZES.get(w.precision, 9) == finest]
        return left[0] if len(left) == 1 else None

    def _index(self) -> dict[str, dict[Interval, Span]]:
        """Which dates stand near which words, within a sentence.

        The words of "two months after the shooting" are left out: a date beside them is another's.
        """
        events: dict[str, dict[Interval, Span]] = {}
        taken: set[int] = set()
        for at in self._counted:
            stop = at + _REACH // 2
            while at < stop and not is_sentence_end(self._tokens, at):
                taken.add(at)
                at += 1
        for phrase, whole, span in self._sentences:
            seen: set[str] = set()
            for step, at in ((-1, phrase.first - 1), (1, phrase.last)):
                for _ in range(_REACH):
                    token = self._tokens[at] if at >= 0 else None
                    if token is None or is_sentence_end(self._tokens, at):
                        break
                    is_word = token.kind == "" and len(token.word) > 3 and at not in taken
                    if is_word and token.word == token.raw:
                        seen.add(token.word)
                    at += step
            for word in seen:
                events.setdefault(word, {}).setdefault(whole, span)
        return events


def is_deictic(meaning: Meaning) -> bool:
    """Whether the words themselves point from the day of speaking: "yesterday", "last March"."""
    if isinstance(meaning, Counted):
        return meaning.base == "speech"
    return isinstance(meaning, Named) and meaning.which is not None and not meaning.told


def _is_narrative(phrases: Sequence[Phrase]) -> bool:
    """Whether all its dates are its own.

    It has two with a year or more, and no weekday or "yesterday" that points to the day of writing.
    """
    dated = 0
    for phrase in phrases:
        meaning = phrase.meaning
        if is_deictic(meaning) or (
            isinstance(meaning, Named) and meaning.weekday and meaning.year is None
        ):
            return False
        dated += isinstance(meaning, Named) and bool(meaning.year and meaning.month)
    return dated > 1
