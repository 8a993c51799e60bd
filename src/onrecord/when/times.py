"""Every phrase of a text that speaks of time, with its interval and what it was counted from.

Composes the grammar, the direction of verbs and the calendar.  Refuses to invent a day: where the
text gives none to count from, the interval stays open, or there is none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from onrecord.nouns import Span, Warning, When  # noqa: A004  (the contract's word)
from onrecord.when import dating
from onrecord.when.anchoring import FUTURE, PAST, direction_of, is_firmly_past
from onrecord.when.context import Context, Utterances, is_deictic
from onrecord.when.dating import UNDATED, Dated
from onrecord.when.intervals import Interval, plus, shifted
from onrecord.when.lexicon import Token, scan
from onrecord.when.meanings import Clock, Counted, Either, Length, Meaning, Named, Phrase, Years
from onrecord.when.phrases import find_phrases, padded
from onrecord.when.time_phrase import Anchor, TimePhrase, Utterance
from onrecord.when.timex import type_of, value_of

_FEW_YEARS: Final = 5
"""Years within which a text told by its dates may still mean the year of publication; by hand."""
_NONE: Final = Anchor("none")
_ABSOLUTE: Final = Anchor("absolute")


def find_times(
    text: str,
    published: date | datetime | None = None,
    *,
    utterances: Sequence[Utterance] = (),
    skip: Sequence[Span] = (),
) -> tuple[TimePhrase, ...]:
    """The time phrases of a text, in order, without overlap.

    Args:
        text: Any text.
        published: Day of publication, or moment; of a moment, the day in its own zone counts.
        utterances: Quotations and posts; a phrase inside counts from the day of the innermost.
        skip: Stretches that are read but not told of.

    Raises:
        ValueError: An utterance or a stretch to skip ends beyond the text.

    >>> [t.value for t in find_times("On May 3 she pleaded guilty.", date(2024, 6, 1))]
    ['2024-05-03']
    """
    for span in (*(u.span for u in utterances), *skip):
        if span.end > len(text):
            raise ValueError(f"a stretch ends at {span.end}, beyond a text of {len(text)}")
    day = published.date() if isinstance(published, datetime) else published
    tokens = padded(scan(text))
    found = _Reader(text, tokens, find_phrases(tokens), day, utterances).read()
    if not skip:
        return tuple(found)
    outside = _Places(skip)
    return tuple(t for t in found if not outside.holds(t.span))


class _Places:
    """Stretches that may overlap, asked by place in logarithmic time."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._starts and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def holds(self, span: Span) -> bool:
        """Whether a stretch shares a character with one of them."""
        at = bisect_right(self._starts, span.end - 1) - 1
        return at >= 0 and self._ends[at] > span.start


class _Reader:
    """One text being read, phrase after phrase."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        phrases: Sequence[Phrase],
        published: date | None,
        utterances: Sequence[Utterance],
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._phrases = phrases
        self._published = published
        self._context = Context(tokens, phrases, published, utterances)
        self._utterances = Utterances(utterances)

    def read(self) -> list[TimePhrase]:
        """Every phrase; those counted from an event last, when all dates of the text are known."""
        found: list[TimePhrase] = []
        for index, phrase in enumerate(self._phrases):
            if phrase.partner == index + 1:
                found += self._range(phrase, self._phrases[index + 1])
            elif phrase.partner is None:
                found.append(self._phrase(phrase))
        for index, phrase in enumerate(self._phrases):
            if isinstance(phrase.meaning, Counted) and phrase.meaning.base == "event":
                found[index] = self._from_event(phrase)
        return found

    def _phrase(self, phrase: Phrase) -> TimePhrase:
        span = self._context.span_of(phrase)
        utterance = self._utterances.around(span)
        anchor, warnings = self._anchor(phrase, span, utterance)
        dated = self._dated(phrase.meaning, phrase, anchor)
        if isinstance(phrase.meaning, Clock) and dated is not UNDATED and anchor == _NONE:
            held = self._context.in_line(phrase)
            anchor = Anchor("earlier date", held[1], held[0].earliest) if held else anchor
        return self._told(phrase, span, dated, anchor, warnings)

    def _range(self, first: Phrase, second: Phrase) -> list[TimePhrase]:
        """Both ends of a range; one without a year lies nearest before the other."""
        spans = [self._context.span_of(p) for p in (first, second)]
        utterance = self._utterances.around(spans[0])
        anchor, warnings = self._anchor(first, spans[0], utterance)
        later = self._dated(second.meaning, first, anchor)
        start = first.meaning
        if isinstance(start, Named) and start.year is None and later.whole is not None:
            assert later.whole.earliest is not None  # noqa: S101  (a whole has both sides)
            earlier = dating.near(start, later.whole.earliest, PAST)
        else:
            earlier = self._dated(start, first, anchor)
        told = [
            self._told(first, spans[0], earlier, anchor, warnings),
            self._told(second, spans[1], later, anchor, warnings),
        ]
        if earlier.when is None or later.when is None:
            return told
        words = Span(spans[0].start, spans[1].end).of(self._text)
        whole = When(words, earlier.when.earliest, later.when.latest, later.when.precision)
        if whole.earliest is None or whole.latest is None or whole.earliest >= whole.latest:
            return told
        return [replace(t, range=whole) for t in told]

    def _anchor(
        self, phrase: Phrase, span: Span, utterance: Utterance | None
    ) -> tuple[Anchor, list[Warning]]:
        """What a phrase counts from, and what a reader should know about it."""
        meaning = _inner(phrase.meaning)
        if meaning is None or isinstance(meaning, Years | Either):
            return (_ABSOLUTE if isinstance(meaning, Years) else _NONE), []
        if isinstance(meaning, Named) and meaning.year is not None:
            return _ABSOLUTE, []
        if isinstance(meaning, Named) and meaning.in_year is not None:
            meaning = meaning.in_year
        if isinstance(meaning, Counted) and meaning.base != "speech":
            by_text = meaning.base in ("text", "near")
            held = self._context.before(phrase, meaning.unit) if by_text else None
            if held is None:
                return (self._context.article if meaning.base == "near" else _NONE), []
            return Anchor("earlier date", held[1], held[0].earliest), []
        if isinstance(meaning, Named) and (meaning.told or _is_bare_day(meaning)):
            counted = self._told_before(meaning, phrase)
            if counted is not None:
                return counted, []
            if meaning.told and meaning.weekday is None:
                return _NONE, []
        if isinstance(meaning, Length) and not self._is_ahead(meaning, phrase):
            return _NONE, []
        if utterance is not None and utterance.day is not None:
            return Anchor("utterance", utterance.span, utterance.day), []
        article = self._context.article
        if utterance is not None:
            told = "said on a day that the text does not give"
            if is_deictic(meaning) and article.day is not None:
                message = f"{told}; counted from the day of publication"
                return article, [Warning("time counted from publication", span, message)]
            return _NONE, [Warning("time of an undated quotation", span, told)]
        if self._context.narrative and isinstance(meaning, Named):
            held = self._context.before(phrase, "year", anywhere=True)
            if held is not None and not self._looks_ahead(phrase, held[0]):
                return Anchor("earlier date", held[1], held[0].earliest), []
        if article.day is None:
            bound = self._context.bound
            return (Anchor("none", bound[1]) if bound else _NONE), [self._no_day(span)]
        return article, []

    def _told_before(self, named: Named, phrase: Phrase) -> Anchor | None:
        """The date in the text that "the following March" or "the 18th" counts from.

        None where there is none, or where it would lead past the day of publication and the verb
        looks back.
        """
        unit = "day" if named.weekday is not None else "year" if named.told else "month"
        held = self._context.before(phrase, unit)
        if held is None:
            return None
        whole, span = held
        day = whole.earliest
        if named.told and named.which == FUTURE and whole.latest is not None:
            day = plus(whole.latest, -1)
        if day is None:
            return None
        found = dating.near(named, day, FUTURE)
        if not named.told and not self._fits_verb(found, phrase):
            return None
        return Anchor("earlier date", span, day)

    def _fits_verb(self, dated: Dated, phrase: Phrase) -> bool:
        """Whether a date lies on the side of the day of publication that its verb looks to."""
        article, whole = self._context.article.day, dated.whole
        if article is None or whole is None or whole.earliest is None:
            return whole is not None
        told = direction_of(self._tokens, phrase.first, phrase.last)
        return not (told == PAST and whole.earliest > article) and not (
            told == FUTURE and whole.earliest < article
        )

    def _is_ahead(self, meaning: Length, phrase: Phrase) -> bool:
        """Whether a length has a place: "the next ten days", "will be heard within ten days"."""
        if meaning.side:
            return True
        before, after = self._tokens[phrase.first - 1].word, self._tokens[phrase.last].word
        if before != "within" or after in ("of", "after", "from"):
            return False
        return direction_of(self._tokens, phrase.first, phrase.last) == FUTURE

    def _looks_ahead(self, phrase: Phrase, told: Interval) -> bool:
        """Whether a phrase looks ahead from publication, which is not far from the dates told."""
        article = self._context.article.day
        if article is None or told.earliest is None:
            return False
        if article.year - told.earliest.year > _FEW_YEARS:
            return False
        return direction_of(self._tokens, phrase.first, phrase.last) == FUTURE

    def _no_day(self, span: Span) -> Warning:
        bound = self._context.bound
        since = f"; not before {bound[0].isoformat()}, the day of a post in it" if bound else ""
        return Warning("no day of publication", span, f"nothing tells when it was written{since}")

    def _dated(self, meaning: Meaning, phrase: Phrase, anchor: Anchor) -> Dated:
        """What a meaning stands for."""
        match meaning:
            case Years():
                return dating.of_years(meaning)
            case Named() if meaning.year is not None:
                return dating.with_year(meaning)
            case Named() if meaning.in_year is not None:
                around = self._dated(meaning.in_year, phrase, anchor).whole
                if around is None or around.earliest is None:
                    return UNDATED
                return dating.within(meaning, around.earliest)
            case Named() if self._is_told_in_order(meaning, anchor):
                return self._told_in_order(meaning, phrase, anchor)
            case Counted(base="text" | "near"):
                return self._from_text(meaning, phrase)
            case Either():
                held_all = [dating.with_year(option).whole for option in meaning.options]
                return Dated(None, None, tuple(h for h in held_all if h is not None))
            case Clock(day=None):
                found = self._context.in_line(phrase)
                return UNDATED if found is None else dating.of_whole(found[0])
            case Clock() if meaning.day is not None:
                return self._dated(meaning.day, phrase, anchor)
            case Named() | Counted(base="speech") | Length():
                return self._from(meaning, phrase, anchor)
            case _:
                return UNDATED

    def _from_text(self, meaning: Counted, phrase: Phrase) -> Dated:
        """Such as "a day earlier", "that year": from the last date before it."""
        article = self._context.article.day
        held = self._context.before(phrase, meaning.unit)
        if held is None and meaning.count == 0 and meaning.base == "text":
            held = self._context.before(phrase, "month")
        if held is None:
            near = meaning.base == "near" and article is not None
            return dating.counted(meaning, article) if near and article is not None else UNDATED
        return self._if_told(dating.from_event(meaning, held[0]), phrase)

    def _from(self, meaning: Named | Counted | Length, phrase: Phrase, anchor: Anchor) -> Dated:
        """A meaning counted from the anchor's day; without one, from what bounds it, left open."""
        if anchor.day is not None:
            return self._counted_from(meaning, phrase, anchor.day, anchor)
        bound = self._context.bound
        if bound is None or anchor != Anchor("none", bound[1]):
            return UNDATED  # an undated quotation may be older than any post beside it
        held = self._counted_from(meaning, phrase, bound[0]).when
        if held is None or held.earliest is None:
            return UNDATED
        return Dated(None, replace(held, latest=None))

    def _counted_from(
        self,
        meaning: Named | Counted | Length,
        phrase: Phrase,
        day: date,
        anchor: Anchor = _NONE,
    ) -> Dated:
        if isinstance(meaning, Length):
            if not meaning.side:
                ahead = dating.length(replace(meaning, side=FUTURE), day)
                return Dated(None, None if ahead is None else replace(ahead, earliest=None))
            if meaning.side == FUTURE and (
                direction_of(self._tokens, phrase.first, phrase.last) == PAST
            ):
                return (
                    UNDATED  # "he called her over the next six months": from some day in the past
                )
            return Dated(None, dating.length(meaning, day))
        if isinstance(meaning, Counted):
            return dating.counted(meaning, day)
        if meaning.told and anchor.kind != "earlier date":
            meaning = replace(meaning, which=None)
        told = _is_bare_day(meaning) and anchor.kind == "earlier date"
        direction = FUTURE if told else direction_of(self._tokens, phrase.first, phrase.last)
        firm = not told and direction == PAST and is_firmly_past(self._tokens, phrase.first)
        return dating.near(meaning, day, direction, firm=firm)

    def _is_told_in_order(self, named: Named, anchor: Anchor) -> bool:
        """Whether a date belongs to the one before it because the whole text is told by dates."""
        counts = named.told or _is_bare_day(named)
        return self._context.narrative and anchor.kind == "earlier date" and not counts

    def _told_in_order(self, named: Named, phrase: Phrase, anchor: Anchor) -> Dated:
        """A month or day in a text told by its dates: of the year of the date before it.

        It may also be of the year after, where it would lie before that date; or count from the
        day of publication, where that is few years off.  All readings are then given.
        """
        assert anchor.day is not None  # noqa: S101  (what it is called for)
        first = dating.in_year(named, anchor.day.year)
        readings = [] if first is None else [first]
        if first is not None and first.latest is not None and first.latest <= anchor.day:
            readings.append(dating.in_year(named, anchor.day.year + 1) or first)
        article = self._context.article.day
        if article is not None and 0 <= article.year - anchor.day.year <= _FEW_YEARS:
            found = self._counted_from(named, phrase, article)
            readings += [i for i in (found.whole, *found.others) if i is not None]
        left = tuple(dict.fromkeys(readings))
        return dating.of_whole(left[0], named.part) if len(left) == 1 else Dated(None, None, left)

    def _from_event(self, phrase: Phrase) -> TimePhrase:
        """Such as "two months after the shooting", where the text gives the shooting one date."""
        meaning, span = phrase.meaning, self._context.span_of(phrase)
        assert isinstance(meaning, Counted)  # noqa: S101  (what it is called for)
        held = self._context.event(meaning.event)
        if held is None:
            return self._told(phrase, span, UNDATED, _NONE, [])
        dated = dating.from_event(meaning, held[0])
        anchor = Anchor("event", held[1], held[0].earliest)
        return self._told(phrase, span, self._if_told(dated, phrase), anchor, [])

    def _if_told(self, dated: Dated, phrase: Phrase) -> Dated:
        """A date counted from the text, but where it lies after publication and the verb behind.

        It then counts from another date than was thought.
        """
        article, whole = self._context.article.day, dated.whole
        if article is None or whole is None or whole.earliest is None or whole.earliest <= article:
            return dated
        told = direction_of(self._tokens, phrase.first, phrase.last)
        return UNDATED if told == PAST else dated

    def _told(
        self, phrase: Phrase, span: Span, dated: Dated, anchor: Anchor, warnings: Sequence[Warning]
    ) -> TimePhrase:
        """A phrase with all that was found out."""
        relation = phrase.relation
        words = self._words(phrase, span) if relation else span.of(self._text)
        when = dated.when
        if when is not None and not (relation == "about" and isinstance(phrase.meaning, Clock)):
            when = _related(when, relation)
        others = tuple(When(words, i.earliest, i.latest, i.precision) for i in dated.others)
        if dated.whole is not None and dated.when is not None:
            self._context.note(phrase, dated.whole, span)
        return TimePhrase(
            span,
            None if when is None else When(words, when.earliest, when.latest, when.precision),
            type_of(phrase.meaning),
            value_of(phrase.meaning, dated.whole),
            anchor,
            others if len(others) > 1 else (),
            relation,
            warnings=(*warnings, *self._doubts(phrase.meaning, span)),
        )

    def _words(self, phrase: Phrase, span: Span) -> str:
        """The phrase with the preposition before it."""
        at = phrase.first - 1
        if self._tokens[at].word == "the":
            at -= 1
        return self._text[self._tokens[at].start : span.end]

    def _doubts(self, meaning: Meaning, span: Span) -> list[Warning]:
        """What is wrong with a date itself: a day the calendar lacks, or another weekday."""
        words = span.of(self._text)
        if isinstance(meaning, Either) and not meaning.options:
            return [Warning("no such day", span, f"the calendar has no {words}")]
        if not isinstance(meaning, Named) or not (meaning.weekday and meaning.year):
            return []
        if meaning.month is None or dating.in_year(meaning, meaning.year) is not None:
            return []
        return [Warning("weekday does not fit", span, f"{words}: that day is another weekday")]


def _is_bare_day(named: Named) -> bool:
    """Whether only the day of a month is told: "on the 18th"."""
    return named.day is not None and named.month is None and named.in_year is None


def _inner(meaning: Meaning) -> Meaning | None:
    """What has to be counted: of a time of day, its day."""
    return meaning.day if isinstance(meaning, Clock) else meaning


def _related(whole: Interval, relation: str) -> Interval:
    """The days that "before", "since" and the like leave; "about" is one unit wider each side."""
    match relation:
        case "before":
            return Interval(None, whole.earliest, whole.precision)
        case "after":
            return Interval(whole.latest, None, whole.precision)
        case "since":
            return Interval(whole.earliest, None, whole.precision)
        case "until" | "by":
            return Interval(None, whole.latest, whole.precision)
        case "about" if whole.earliest is not None and whole.latest is not None:
            unit = whole.precision
            wide = shifted(whole.earliest, -1, unit), shifted(whole.latest, 1, unit)
            return Interval(*wide, unit)
        case _:
            return whole
