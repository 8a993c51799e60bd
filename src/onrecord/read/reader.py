"""The reader: an article in, all that it attributes out.

Pure given a model.  The encoder finds the words of cues, contents and speakers; rules settle their
edges on quotation marks, join what runs on, and tell the manner.  Posts are statements by their
authors and are not read further.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns import (
    Article,
    Attribution,
    Kind,
    Manner,
    Mention,
    Part,
    PartKind,
    Reading,
    Reference,
    Span,
    Warning,  # noqa: A004  (the contract's word)
    When,
    joined,
)
from onrecord.read.attributions import Marks, kind_of, spans_of, without_fragments, without_rest
from onrecord.read.confidence import confidence_of
from onrecord.read.decode import Link
from onrecord.read.events import find_events, may_tell_of_a_court
from onrecord.read.hearsay import find_hearsay, with_hearsay, with_hedge
from onrecord.read.loose import place_loose
from onrecord.read.manner import is_in_writing
from onrecord.read.manner_votes import terms_of
from onrecord.read.mentions import FORMS, KINDS, Seen
from onrecord.read.model import Model
from onrecord.read.moments import utterances_of, with_days
from onrecord.read.outlets import find_credited, find_told_to
from onrecord.read.quotes import find_quotations
from onrecord.read.tagging import moments_of, owners_of, tags_of
from onrecord.read.words import Words, split_words
from onrecord.when import find_times

RULES: Final = "15"
"""Version of the rules; raise it when the same article reads otherwise."""
_READ: Final = frozenset({PartKind.TITLE, PartKind.BODY, PartKind.CAPTION})


@dataclass(frozen=True)
class Reader:
    """Reads articles with one model."""

    model: Model = field(default_factory=Model)

    @property
    def version(self) -> str:
        """What a cached reading depends on: the model and the rules."""
        return f"{self.model.version}-{RULES}"

    def read(self, article: Article) -> Reading:
        """All that an article attributes; an article that is not in English comes back unread.

        Raises:
            ModelMismatch: The model's files cannot be used.
        """
        posts = tuple(_post(article, p) for p in article.parts if p.kind is PartKind.POST)
        found = tuple(p for p in posts if p is not None)
        if article.language not in ("en", "und"):
            note = f"the text seems to be in {article.language!r}; only English is read"
            whole = Span(0, len(article.text))
            return Reading(article, self.version, found, (Warning("language", whole, note),))
        quotations = find_quotations(article.text)
        words = _readable(split_words(article.text, quotations), article)
        is_courtly = may_tell_of_a_court(article.text)
        links, seen = self.model.read(words, holds=is_courtly)
        read = self._attributions(article, links, words, Marks(quotations))
        utterances = utterances_of(article, quotations)
        times = find_times(article.text, article.published, utterances=utterances)
        dated = with_days((*read, *found), times, article.text)
        ordered = tuple(sorted(dated, key=lambda a: (a.content[0], a.place)))
        mentions, references = mentions_of(seen, words)
        if not is_courtly:
            return Reading(article, self.version, ordered, (), mentions, references)
        tags = tags_of(seen, words, self.model.steps)
        moments = moments_of([t.span for t in times], seen, words, self.model.moments)
        events = tags.weighed(find_events(article, ordered, times, tags, moments), words)
        owners = owners_of(events, seen, words, self.model.owners)
        return Reading(article, self.version, ordered, (), mentions, references, events, owners)

    def _attributions(
        self, article: Article, links: Iterable[Link], words: Words, marks: Marks
    ) -> list[Attribution]:
        found = [a for a in (self.attribution(link, words, marks) for link in links) if a]
        readable = [p.span for p in article.parts if p.kind in _READ] or [
            Span(0, len(article.text))
        ]
        found = with_hearsay(
            found, find_hearsay(article.text, readable, words, marks), article.text
        )
        return place_loose(found, words, marks)

    def attribution(self, link: Link, words: Words, marks: Marks) -> Attribution | None:
        """One of the model's links as an attribution; None where no word of its content is left."""
        text = words.text
        content = tuple(marks.settle(s, text) for s in spans_of(link.content, words))
        cue = spans_of(link.cue, words) or _bare(link.cue, words)
        if not content:
            return None
        content = with_hedge(content, cue, text)
        speaker = spans_of(link.speaker, words)
        if _is_object(text, cue, speaker, content):
            speaker = ()
        content = without_rest(content, cue, marks.quoted(content), text)
        content = without_fragments(content, cue, marks.quoted(content), text)
        quoted = marks.quoted(content)
        kind = kind_of(content, quoted, words)
        cue_words, source = joined(cue, text), joined(speaker, text)
        terms = terms_of(
            cue_words,
            source,
            joined(content, text),
            quoted=bool(quoted),
            in_writing=is_in_writing(text, cue[0], content),
        )
        manner = self.model.votes.manner(link.manner, terms)
        told_to = find_told_to(text, cue, _line_end(text, cue[-1].end))
        return Attribution(
            content,
            cue,
            speaker,
            kind,
            manner,
            confidence_of(link.doubt, kind, bool(speaker), self.model.heads.calibration),
            quoted,
            told_to,
            find_credited(text, cue, speaker, told_to),
        )


_LEAST_SHARE: Final = float(np.float32(0.01))
"""From which a share is kept, in the 32 bits that shares have; by hand."""


def mentions_of(seen: Seen, words: Words) -> tuple[tuple[Mention, ...], tuple[Reference, ...]]:
    """What the encoder saw, in characters."""
    places = seen.places
    columns = (words.start[places.first], words.end[places.last], places.form, places.kind)
    mentions = tuple(
        Mention(Span(start, end), FORMS[form], KINDS[kind])
        for start, end, form, kind in zip(*(c.tolist() for c in columns), strict=True)
    )
    references = tuple(
        Reference(
            asking,
            tuple(
                (j, round(share, 3))
                for j, share in zip(among.tolist(), shares.tolist(), strict=True)
                if share >= _LEAST_SHARE
            ),
        )
        for asking, among, shares in seen.references
    )
    return mentions, references


_PASSIVE: Final = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?(?:also\s+|not\s+)?"
    r"(?:charged|accused|indicted|convicted"
    r"|sentenced|sued|arrested|told|asked|described|criticized|criticised|blamed|praised|called"
    r"|named|identified|dubbed|labell?ed|warned|informed|reported|quizzed|questioned|cited|urged"
    r"|attacked|condemned|found|portrayed|depicted|nicknamed|reminded|advised|ordered)\b"
)


_FOUND: Final = re.compile(
    r"\s+(?:not\s+|un)?(?:guilty|liable|dead|in\s+contempt)\b", re.IGNORECASE
)


def _is_object(
    text: str, cue: tuple[Span, ...], speaker: tuple[Span, ...], content: tuple[Span, ...]
) -> bool:
    """Whether the words before a passive cue are whom it was done to.

    "Baldwin was charged with" makes nobody the speaker, nor does "Rigger found guilty"; "was told
    by Baldwin" leaves him one.
    """
    if not speaker or speaker[-1].end > cue[0].start:
        return False
    if content[0].start >= cue[-1].end and _FOUND.match(text, cue[-1].end):
        return True
    return any(_PASSIVE.search(text, span.start, span.end) for span in cue)


def _bare(numbers: NDArray[np.int64], words: Words) -> tuple[Span, ...]:
    """The span of a cue that is a mark alone: a colon or a dash after a name."""
    return (Span(int(words.start[numbers[0]]), int(words.end[numbers[-1]])),)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _readable(words: Words, article: Article) -> Words:
    """The words of the parts that the encoder reads; all of them where no parts are known."""
    spans = [p.span for p in article.parts if p.kind in _READ]
    if not article.parts or not len(words):
        return words
    kept = np.zeros(len(words), bool)
    for span in spans:
        kept[words.within(span.start, span.end)] = True
    return words.only(kept)


def _post(article: Article, part: Part) -> Attribution | None:
    """The statement that an embedded post is."""
    if part.said is None or not len(part.said):
        return None
    signature = article.text[part.said.end : part.span.end]
    names = [name for name in (part.author, part.handle) if name and name in signature]
    at = [part.said.end + signature.index(name) for name in names]
    speaker = (Span(at[0], at[0] + len(names[0])),) if names else ()
    said = None
    if part.date is not None:
        day = part.date
        said = When(day.isoformat(), day, day.fromordinal(day.toordinal() + 1), "day")
    return Attribution(
        (part.said,), (), speaker, Kind.DIRECT, Manner.WRITING, 0.99, (part.said,), said=said
    )
