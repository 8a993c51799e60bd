"""When things were said: quotations and posts as utterances, and the day an attribution gives.

Knows the time phrases of an article and where its attributions stand; refuses to give a statement a
day that dates something within it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from onrecord.nouns import Article, Attribution, PartKind, Span
from onrecord.read.quotes import Quotation
from onrecord.read.sentences import sentence_at
from onrecord.when import TimePhrase, Utterance

_QUOTED: Final = 30
"""Characters from which a quotation is taken for an utterance; what is shorter is a term."""
_NEAR: Final = re.compile(
    r"\s*(?:,\s*)?(?:(?:him|her|them|us|the|a|an|his|its|[A-Z][\w.!&’'-]*|in|on|at|to|of|for|by|from"
    r"|with|court|reporters|jurors|post|note|statement|interview|late|early|back)\s+){0,7}"
)


def utterances_of(article: Article, quotations: Iterable[Quotation]) -> tuple[Utterance, ...]:
    """The stretches of an article that speak from a day of their own."""
    posts = [p for p in article.parts if p.kind is PartKind.POST]
    held = [Utterance(p.span, p.date) for p in posts]
    for q in quotations:
        span = Span(q.start, q.end)
        if q.depth == 1 and len(span) >= _QUOTED and not any(p.span.overlaps(span) for p in posts):
            held.append(Utterance(span))
    return tuple(sorted(held, key=lambda u: u.span))


def with_days(
    found: Iterable[Attribution], times: Sequence[TimePhrase], text: str
) -> list[Attribution]:
    """The attributions, those that the text dates with the days in which they were made.

    Takes "She wrote last year, ..." and "In January 2023, Fisher said ..."; must refuse the day in
    "said that he was charged in May", which dates what is said.
    """
    starts = [t.span.start for t in times]
    return [
        a
        if a.said is not None or not a.cue or not a.manner.is_said
        else _dated(a, times, starts, text)
        for a in found
    ]


def _dated(
    a: Attribution, times: Sequence[TimePhrase], starts: Sequence[int], text: str
) -> Attribution:
    cue = a.cue[0]
    sentence = sentence_at(text, cue.start)
    near = times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
    free = [
        t
        for t in near
        if t.when is not None
        and t.timex in ("DATE", "TIME")
        and not any(c.overlaps(t.span) for c in a.content)
        and not any(s.overlaps(t.span) for s in a.speaker)
    ]
    beside = [t for t in free if _is_beside(t.span, a, sentence, text)]
    return replace(a, said=beside[0].when) if len(beside) == 1 else a


def _is_beside(phrase: Span, a: Attribution, sentence: Span, text: str) -> bool:
    """Whether a phrase dates the cue: it is part of it, follows it, or opens its clause."""
    last = max(a.cue[-1].end, a.told_to.end if a.told_to else 0)
    if any(c.covers(phrase) for c in a.cue):
        return True
    if phrase.start >= last:
        return _NEAR.fullmatch(text, last, phrase.start) is not None
    verb = min(s.start for s in (*a.cue, *a.speaker))
    opens = text[sentence.start : phrase.start].lower().strip(" “\"") in (
        "", "in", "on", "back in", "earlier", "by", "at", "late in", "early in", "during",
    )  # fmt: skip
    between = text[phrase.end : verb] if phrase.end <= verb else ""
    return opens and len(between) < 80 and not re.search(r"[.;:“”\"]", between)
