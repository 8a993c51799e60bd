"""Loose quotations: those that the model gave to nobody.

Each is tried, in this order, as the words before a signature, as a turn of a transcript, and as a
piece of the statement beside it.  What is left and reads as speech is kept without a speaker.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import numpy as np

from onrecord.nouns import Attribution, Kind, Manner, Span
from onrecord.read.attributions import Marks
from onrecord.read.quotes import Quotation
from onrecord.read.words import Words

_SIGNATURE: Final = re.compile(
    r"[ \t\xa0]*([—–―]|--)[ \t\xa0]*((?:[A-Z][\w'’.-]*[ \t\xa0]?){1,5})"
    r"(?:,[^\n]{0,80})?[ \t\xa0]*(?=\n|$)"
)
_TURN: Final = re.compile(
    r"[\"“]?((?:[A-Z][A-Z'’.-]+|[A-Z]\.)(?:[ \t](?:[A-Z][A-Z'’.-]+|[A-Z]\.)){0,3})(:)\s"
)
_FEWEST_WORDS: Final = 5
"""Words from which a quotation nobody is given is taken for speech and not for a name; by hand."""
_BY_RULE: Final = 0.8
"""Confidence of a signature or turn, by hand: 30 of 33 were right on dev, but in few articles."""
_UNKNOWN: Final = 0.2
"""Confidence that a quotation which nothing attributes is somebody's statement at all."""


def place_loose(found: Iterable[Attribution], words: Words, marks: Marks) -> list[Attribution]:
    """The attributions of a text, with a place for every quotation that none of them holds."""
    text = words.text
    read = [q for q in marks.outer if _is_read(q, words)]
    out = _with_signed(found, read, text)
    taken = np.zeros(len(text) + 1, bool)
    ends: dict[int, int] = {}
    for i, a in enumerate(out):
        for span in a.content:
            taken[span.start : span.end] = True
            ends[span.end] = i
    before: int | None = None
    for q in read:
        if taken[q.start : q.end].any():
            before = ends.get(q.end, before)
        elif before is not None and _goes_on(out[before], q, words):
            held, span = out[before], Span(q.start, q.end)
            content, quoted = (*held.content, span), (*held.quoted, span)
            out[before] = replace(held, content=content, quoted=quoted)
        elif _reads_as_speech(q, words):
            span = Span(q.start, q.end)
            out.append(Attribution((span,), (), (), Kind.DIRECT, Manner.SPEECH, _UNKNOWN, (span,)))
            before = len(out) - 1
        else:
            before = None
    return out


def _with_signed(
    found: Iterable[Attribution], quotations: Iterable[Quotation], text: str
) -> list[Attribution]:
    """The attributions, with signed quotations and turns in place of what was found inside them."""
    out = dict(enumerate(found))
    owner = np.full(len(text) + 1, -1, np.int64)
    for i, a in out.items():
        for span in a.content:
            owner[span.start : span.end] = i
    added = []
    for q in quotations:
        signed = _signed(q, text) or _turn(q, text)
        if signed is None:
            continue
        for i in np.unique(owner[q.start : q.end]).tolist():
            out.pop(i, None)
        added.append(signed)
    return [*out.values(), *added]


def _signed(q: Quotation, text: str) -> Attribution | None:
    """A quotation with a dash and a name after it, at the end of a line.

    Takes “Never again.” — Ana Ruiz, and refuses “Yes” — a word she likes — "and more".
    """
    match = _SIGNATURE.match(text, q.end)
    if match is None or not q.closing:
        return None
    is_sentence = text[q.end - q.closing - 1] in ".?!…"
    if not is_sentence and text.count(" ", q.start, q.end) + 1 < _FEWEST_WORDS:
        return None  # a title and its author
    return _given(Span(q.start, q.end), Span(*match.span(1)), Span(*match.span(2)), text)


def _turn(q: Quotation, text: str) -> Attribution | None:
    """A turn of a transcript inside quotation marks.

    Takes "RUIZ: I saw it." and refuses "NOTE that it was dark."
    """
    match = _TURN.match(text, q.start)
    if match is None:
        return None
    content = Span(match.end(), q.end)
    return (
        _given(content, Span(*match.span(2)), Span(*match.span(1)), text) if len(content) else None
    )


def _given(content: Span, cue: Span, speaker: Span, text: str) -> Attribution:
    end = speaker.start + len(speaker.of(text).rstrip())
    return Attribution(
        (content,),
        (cue,),
        (Span(speaker.start, end),),
        Kind.DIRECT,
        Manner.SPEECH,
        _BY_RULE,
        (content,),
    )


def _goes_on(held: Attribution, q: Quotation, words: Words) -> bool:
    """Whether a quotation takes up the statement before it, or stands right beside it."""
    between = words.text[held.content[-1].end : q.start]
    beside = not between.strip() and "\n" not in between and _reads_as_speech(q, words)
    return bool(held.quoted) and (q.continues or beside)


def _is_read(q: Quotation, words: Words) -> bool:
    found = words.within(q.start, q.end)
    return bool(found.start < found.stop)


def _reads_as_speech(q: Quotation, words: Words) -> bool:
    """A sentence of some length: "I never left the house."; not "The Long Goodbye,"."""
    casing = words.casing[words.within(q.start, q.end)]
    inner = words.text[q.start + q.opening : q.end - q.closing]
    return (
        int((casing > 0).sum()) >= _FEWEST_WORDS
        and bool((casing == 1).sum() * 2 > (casing > 0).sum())
        and inner[-1:] in {".", "?", "!", ",", "…"}
        and inner[:1].isupper()
    )
