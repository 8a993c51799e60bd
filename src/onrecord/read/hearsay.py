"""Hearsay: sentences that credit somebody or hedge in a set phrase.

"As per OK! Magazine, ..." and "has reportedly ..." say in themselves that the words are another's;
the model, taught on a corpus where such phrases are few, often passes them by.  A lost "reportedly"
is a libel, so what it left is taken up here.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from onrecord.nouns import Attribution, Kind, Manner, Span
from onrecord.read.attributions import Marks, kind_of, trim
from onrecord.read.manner import manner_of
from onrecord.read.outlets import find_credited
from onrecord.read.sentences import sentence_at
from onrecord.read.words import Words

_DONE: Final = (
    r"(?:revealed|reported|noted|detailed|disclosed|announced|stated|mentioned|confirmed|told"
    r"|published|obtained|documented|described|claimed|alleged|shared|seen|quoted|recounted)"
)
_NAME: Final = (
    r"((?:the\s+)?[A-Z0-9][\w!.&’'-]*"
    r"(?:\s+(?:of\s+|the\s+|and\s+|&\s+)?[A-Z0-9][\w!.&’'-]*){0,5})"
)
_AS_DONE: Final = rf"as\s+(?:\w+ly\s+|first\s+|earlier\s+)*{_DONE}\s+(?:by|in|to)"
_LEADING: Final = re.compile(rf"((?i:(?:as\s+)?per|{_AS_DONE}))\s+{_NAME}\s*,\s+")
_TRAILING: Final = re.compile(rf",\s+((?:as\s+)?per|{_AS_DONE})\s+{_NAME}(?=\s*[.;]|\s*$)")
_HEDGE: Final = re.compile(
    r"\b(?:reportedly|purportedly|supposedly|rumou?red|(?:is|are|was|were)\s+(?:said|understood"
    r"|reported|alleged)\s+to)\b"
)
_CREDITED: Final = 0.8
_HEDGED: Final = 0.6
"""Confidence of the two rules, by hand: the phrases are plain, the reach of the content is not."""


def find_hearsay(
    text: str, readable: Iterable[Span], words: Words, marks: Marks
) -> Iterator[Attribution]:
    """The sentences of some stretches that credit or hedge in a set phrase."""
    for stretch in readable:
        for match in _LEADING.finditer(text, stretch.start, stretch.end):
            sentence = sentence_at(text, match.start())
            if not text[sentence.start : match.start()].strip("\"“‘' "):
                # Counted from where the content begins: a name may hold a mark that ends sentences.
                content = Span(match.end(), sentence_at(text, match.end()).end)
                yield from _credited(text, match, (content,), words, marks)
        for match in _TRAILING.finditer(text, stretch.start, stretch.end):
            sentence = sentence_at(text, match.start())
            content = Span(sentence.start, match.start())
            yield from _credited(text, match, (content,), words, marks)
        for match in _HEDGE.finditer(text, stretch.start, stretch.end):
            sentence = sentence_at(text, match.start())
            # The hedge stays among the words: cut out, they would read surer than they are.
            yield from _given(text, Span(*match.span()), (), (sentence,), _HEDGED, words, marks)


def _credited(
    text: str, match: re.Match[str], content: tuple[Span, ...], words: Words, marks: Marks
) -> Iterator[Attribution]:
    cue, speaker = Span(*match.span(1)), Span(*match.span(2))
    if speaker.of(text).endswith("."):
        speaker = Span(speaker.start, speaker.end - 1)
    yield from _given(text, cue, (speaker,), content, _CREDITED, words, marks)


def _given(
    text: str,
    cue: Span,
    speaker: tuple[Span, ...],
    content: tuple[Span, ...],
    confidence: float,
    words: Words,
    marks: Marks,
) -> Iterator[Attribution]:
    kept = tuple(s for s in (trim(c, text) for c in content) if s is not None)
    if not kept:
        return
    quoted = marks.quoted(kept)
    named = speaker[0].of(text) if speaker else ""
    manner = manner_of(cue.of(text), named, kept[0].of(text), quoted=bool(quoted))
    yield Attribution(
        kept,
        (cue,),
        speaker,
        kind_of(kept, quoted, words),
        manner if manner.is_said else Manner.SPEECH,
        confidence,
        quoted,
        None,
        find_credited(text, (cue,), speaker, None),
    )


def with_hedge(content: tuple[Span, ...], cue: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """A content with the hedge that stands inside it, where the cue is one.

    "Their plan … involves friends" becomes "Their plan reportedly involves friends"; cut out, the
    words would read surer than they are.  A cue that hedges nothing is left out as before.
    """
    if len(cue) != 1 or _HEDGE.fullmatch(text, cue[0].start, cue[0].end) is None:
        return content
    before = [s for s in content if s.end <= cue[0].start]
    after = [s for s in content if s.start >= cue[0].end]
    if not before or not after or "\n" in text[before[-1].end : after[0].start]:
        return content
    return (*before[:-1], Span(before[-1].start, after[0].end), *after[1:])


def with_hearsay(
    found: Iterable[Attribution], hearsay: Iterable[Attribution], text: str
) -> list[Attribution]:
    """The model's attributions and those of hearsay that they leave room for.

    The model's stands where it has the same cue, or has a speaker for what is hedged.  A credit
    takes the place of what the model gave to nobody in its sentence; beside a speaker's own words
    its outlet is noted as credited.
    """
    ordered = sorted(found, key=lambda a: a.place)
    heard = list(hearsay)
    if not heard:  # as in nearly every article
        return ordered
    out: dict[int, Attribution] = dict(enumerate(ordered))
    starts = [a.place.start for a in ordered]
    longest = max((len(a.place) for a in ordered), default=0)
    added = []
    for new in heard:
        first = bisect_left(starts, new.place.start - longest)
        near = [i for i in range(first, bisect_right(starts, new.place.end)) if i in out]
        cue = new.cue[0]
        halves = [i for i in near if not new.speaker and _is_half(out[i], cue, text)]
        for i in halves:
            del out[i]
        near = [i for i in near if i not in halves]
        if any(s.overlaps(cue) for i in near for s in (*out[i].cue, *out[i].speaker)):
            continue
        meets = [i for i in near if _share_content(out[i], new)]
        nobodys = [i for i in meets if not out[i].speaker and out[i].kind is not Kind.DIRECT]
        if not new.speaker:
            if not any(s.covers(cue) for i in meets for s in out[i].content):
                added.append(new)
        elif len(nobodys) == len(meets):
            for i in nobodys:
                del out[i]
            added.append(new)
        else:
            for i in meets:
                out[i] = replace(out[i], credited=(*out[i].credited, *new.speaker))
    return [*out.values(), *added]


_RELATIVE: Final = re.compile(r"(?:that|who|whom|which|whose)\b", re.IGNORECASE)


def _is_half(found: Attribution, cue: Span, text: str) -> bool:
    """Whether the model gave a hedge only the relative clause that it stands in.

    In "he is among those that she has reportedly asked", what is hedged is the whole sentence.
    """
    own = len(found.cue) == 1 and found.cue[0].overlaps(cue) and not found.speaker
    return own and _RELATIVE.match(text, found.content[0].start) is not None


def _share_content(a: Attribution, b: Attribution) -> bool:
    return any(s.overlaps(c) for s in a.content for c in b.content)
