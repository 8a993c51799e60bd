"""The nouns: what one article prints, each stretch with the exact place it stands at.

All are immutable.  Offsets are Unicode code points, 0-based and end-exclusive, into an article's
stored text, which never changes after ingest.  Knows no stage, no file and no model.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property


def content_id(*parts: str) -> str:
    """A short id that depends on the parts and on nothing else.

    Source: 60 bits of SHA-256 in hexadecimal, decision 0002.
    """
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:15]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text.

    Raises:
        ValueError: `start` is negative or `end` lies before it.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(
                f"a span must run forwards from 0 or later, not from {self.start} to {self.end}"
            )

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words it covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether they share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end


class PartKind(StrEnum):
    """What a part of an article is; the reader reads the first four."""

    TITLE = "title"
    BODY = "body"
    CAPTION = "caption"
    POST = "post"
    CREDIT = "credit"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article that is one kind of thing.

    `author`, `handle`, `date` and `url` are those of an embedded post, and None where it does not
    give them.
    `said` covers the author's own words within it, without link, name, handle and date; None where
    it holds none.
    """

    span: Span
    kind: PartKind
    author: str | None = None
    handle: str | None = None
    date: date | None = None
    url: str | None = None
    said: Span | None = None


@dataclass(frozen=True)
class Article:
    """One version of one published text.

    Attributes:
        text: The tidied text that every offset counts in.
        outlet: Who published it, as a reader would call them; None where nothing tells.
        published: Day, or moment with its zone, of publication; None where nothing tells.
        language: ISO 639-1 code, or "und".
        parts: In order, without overlap; together they cover every character but white space.
        source: Where it was read from, for messages.
        digest: SHA-256 of the bytes as they came.
    """

    text: str
    url: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    title: str | None = None
    published: date | datetime | None = None
    language: str = "en"
    parts: tuple[Part, ...] = ()
    source: str = ""
    digest: str = ""

    @cached_property
    def id(self) -> str:
        """Hash of where and when it was published and of its text."""
        return content_id(
            self.url or "",
            self.outlet or "",
            self.published.isoformat() if self.published else "",
            self.text,
        )

    def passage(self, span: Span) -> Passage:
        """The words at a span, with where they stand."""
        return Passage(self.id, span, span.of(self.text))


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of sourcing: an article, a place in it, and the exact words there."""

    article: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class When:
    """A half-open interval of days; a side that is None is open.

    `text` is the phrase it was read from, `precision` the unit the phrase speaks in ("day",
    "month", "season", "year").
    """

    text: str
    earliest: date | None
    latest: date | None
    precision: str


class Kind(StrEnum):
    """How a content is given: word for word, in the writer's words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Manner(StrEnum):
    """What the source did with the content; only the first three are something that was said."""

    SPEECH = "speech"
    WRITING = "writing"
    FINDING = "finding"
    THOUGHT = "thought"
    PLAN = "plan"
    ATTITUDE = "attitude"

    @property
    def is_said(self) -> bool:
        """Whether it is a statement to quote, and not what a writer says of somebody's mind."""
        return self in (Manner.SPEECH, Manner.WRITING, Manner.FINDING)


@dataclass(frozen=True, slots=True)
class Attribution:
    """One content that an article attributes, with the words that do so.

    Attributes:
        content: Its pieces, in order; an interrupted quotation has several.
        cue: The words that attribute ("said", "according to"); empty for an embedded post.
        speaker: The words that name the source; empty where the text gives none.
        quoted: The stretches of the content that stand in quotation marks, marks included.
        told_to: The outlet or person addressed ("told TMZ").
        credited: Outlets the text credits with having had it ("as per OK! Magazine").
        confidence: Probability, 0 to 1, that content and speaker are right, calibrated as
            docs/method.md says.
        said: When it was said, where the text tells.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker: tuple[Span, ...]
    kind: Kind
    manner: Manner
    confidence: float
    quoted: tuple[Span, ...] = ()
    told_to: Span | None = None
    credited: tuple[Span, ...] = ()
    said: When | None = None

    @property
    def place(self) -> Span:
        """From its first character to its last."""
        spans = (*self.content, *self.cue, *self.speaker)
        return Span(min(s.start for s in spans), max(s.end for s in spans))


class PersonKind(StrEnum):
    """What a person of a case is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch that names or refers to somebody; `form` is "name", "nominal" or "pronoun"."""

    span: Span
    form: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks or is spoken of: a person, organisation, group or unnamed source."""

    name: str
    kind: PersonKind
    aliases: tuple[str, ...]
    mentions: tuple[tuple[str, Mention], ...]
    key: str = ""

    @property
    def id(self) -> str:
        """Hash of what tells this person from others: the name, and maybe its one article."""
        return content_id("person", self.key or self.name)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a person said, with every attribution that reports it.

    `speaker` is None where it is unknown; `candidates` are then those it may be.
    """

    speaker: str | None
    candidates: tuple[str, ...]
    reports: tuple[tuple[str, Attribution], ...]

    @property
    def id(self) -> str:
        """Hash of its first report's article and place."""
        article, report = self.reports[0]
        return content_id("statement", article, *(f"{s.start}-{s.end}" for s in report.content))


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who is who in some readings."""

    people: tuple[Person, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001  (the contract's word, and never raised)
    """Something about a text that a person should look at."""

    kind: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one version of the reader found in one article."""

    article: Article
    reader: str
    attributions: tuple[Attribution, ...]
    warnings: tuple[Warning, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """All that some articles hold.

    Attributes:
        readings: One an article.
        people: Everybody who speaks, or may be the one who does.
        statements: Article by article, in the order of the text.
    """

    readings: tuple[Reading, ...]
    people: tuple[Person, ...]
    statements: tuple[Statement, ...]


def joined(spans: Iterable[Span], text: str) -> str:
    """The words of several spans, with an ellipsis where something between them was left out."""
    return " … ".join(s.of(text) for s in spans)
