"""The nouns: what one article prints, each stretch with the exact place it stands at.

All are immutable.  Offsets are Unicode code points, 0-based and end-exclusive, into an article's
stored text, which never changes after ingest.  Knows no stage, no file and no model.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
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
    """A stretch that names or refers to somebody or to a place.

    `form` is "name", "nominal" (a description, "the armorer") or "pronoun"; `kind` is "person",
    "organisation" or "place".
    """

    span: Span
    form: str
    kind: str = "person"


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a mention may refer to, as far as the encoder can tell.

    Attributes:
        mention: Its number in the reading.
        among: Numbers of other mentions, each with its probability, 0 to 1; those below 0.01 are
            left out, and what is missing to 1 is that it refers to none of them.
    """

    mention: int
    among: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is in the matter, and the words that say so.

    Attributes:
        role: "defendant", "victim", "witness", "potential_witness", "lawyer", "prosecutor",
            "judge", "juror", "relative", "official" or "other".
        words: The text's own ("Rust armorer"); empty where a verb tells ("was charged").
        of: Id of the person a lawyer is for, or a relative of.
    """

    role: str
    passages: tuple[Passage, ...]
    words: tuple[str, ...] = ()
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks or is spoken of: a person, organisation, group or unnamed source.

    Attributes:
        aliases: What else the coverage calls them.
        mentions: Each with the id of its article.
        key: What tells this person from others of the name; the name where none has it.
        reasons: Why mentions in several articles are taken for one person, in words.
        perhaps: Ids of others who may be the same person, each with why, in words.
    """

    name: str
    kind: PersonKind
    aliases: tuple[str, ...]
    mentions: tuple[tuple[str, Mention], ...]
    key: str = ""
    roles: tuple[Role, ...] = ()
    reasons: tuple[str, ...] = ()
    perhaps: tuple[tuple[str, tuple[str, ...]], ...] = ()

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
class Warning:  # noqa: A001  (the contract's word, and never raised)
    """Something about a text that a person should look at."""

    kind: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who is who in some readings, and what about their names a person should look at.

    `warnings` come with the id of their article.
    """

    people: tuple[Person, ...]
    statements: tuple[Statement, ...]
    warnings: tuple[tuple[str, Warning], ...] = ()


class EventKind(StrEnum):
    """The contract's kinds of event; the finer vocabulary is the part of a `step` before its /."""

    INCIDENT = "incident"
    ARREST = "arrest"
    CHARGE = "charge"
    INDICTMENT = "indictment"
    PLEA = "plea"
    TRIAL = "trial"
    VERDICT = "verdict"
    SENTENCE = "sentence"
    APPEAL = "appeal"
    DISMISSAL = "dismissal"
    HEARING = "hearing"
    CUSTODY = "custody"
    OTHER = "other"


class Certainty(StrEnum):
    """The contract's one word for commitment and status together."""

    HAPPENED = "happened"
    SCHEDULED = "scheduled"
    POSSIBLE = "possible"
    DENIED = "denied"


class Commitment(StrEnum):
    """How far the source of an event stands by it."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    DENIED = "denied"
    UNSPECIFIED = "unspecified"


class Status(StrEnum):
    """What the event is in the source's account; an exposure is never a sentence."""

    OCCURRED = "occurred"
    SCHEDULED = "scheduled"
    EXPOSURE = "exposure"
    PLANNED = "planned"
    ALLEGED = "alleged"
    VACATED = "vacated"


class FoundBy(StrEnum):
    """What found an event in an article: a rule of the table, or the encoder alone."""

    RULE = "rule"
    ENCODER = "encoder"


def fold(commitment: Commitment, status: Status, *, is_date: bool = False) -> Certainty:
    """Two axes as the contract's one word: never surer than either.

    Args:
        commitment: The source's.
        status: The event's.
        is_date: Whether the event is a date being set, which is off once vacated.
    """
    if commitment is Commitment.DENIED or (status is Status.VACATED and is_date):
        return Certainty.DENIED
    if status is Status.VACATED:
        return Certainty.HAPPENED
    if commitment is Commitment.CERTAIN and status is Status.SCHEDULED:
        return Certainty.SCHEDULED
    if commitment is Commitment.CERTAIN and status is Status.OCCURRED:
        return Certainty.HAPPENED
    return Certainty.POSSIBLE


def _is_date(step: str) -> bool:
    """Whether a step is a day that was fixed, so that vacated means that it will not be."""
    return step.endswith("/set") or step in ("trial/adjourned", "trial/ended")


@dataclass(frozen=True, slots=True)
class EventMention:
    """One step of a proceeding, or the deed it is about, where an article tells of it.

    Attributes:
        kind: The contract's kind.
        step: The finer vocabulary, "verdict/guilty"; docs/proceedings.md lists it.
        trigger: The words that carry it.
        passage: The sentence they stand in.
        person: The words for whose step it is, name, description or pronoun; None where the
            sentence does not tell.
        role: What that person is in it: "accused", "witness", "victim", "party".
        charge: The words for the offence or claim.
        counts: How many of it, where a number is printed.
        court: The words for the court.
        place: The words for the place.
        terms: The words for what was imposed or threatens: "18 months in jail".
        time: The phrase that dates it.
        when: What that phrase means.
        commitment: How far the source stands by it.
        status: What it is in the source's account.
        hedges: The words that weaken it.
        source: The words for whose claim it is; None in the outlet's own voice.
        via: The words for the outlets it is credited to.
        found_by: What found it.
        share: What the encoder gives its kind among the trigger's words, 0 to 1, at the word where
            that is most.
        share_of_none: What it gives there to no step at all.
    """

    kind: EventKind
    step: str
    trigger: Span
    passage: Span
    person: Span | None = None
    role: str = "accused"
    charge: Span | None = None
    counts: int | None = None
    court: Span | None = None
    place: Span | None = None
    terms: Span | None = None
    time: Span | None = None
    when: When | None = None
    commitment: Commitment = Commitment.CERTAIN
    status: Status = Status.OCCURRED
    hedges: tuple[Span, ...] = ()
    source: Span | None = None
    via: tuple[Span, ...] = ()
    found_by: FoundBy = FoundBy.RULE
    share: float = 0.0
    share_of_none: float = 0.0

    @property
    def certainty(self) -> Certainty:
        """Commitment and status as the contract's one word."""
        return fold(self.commitment, self.status, is_date=_is_date(self.step))


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to somebody once, with every mention of it.

    Attributes:
        kind: The contract's kind.
        step: The finer vocabulary.
        person: Id of whose step it is; None where no article tells.
        role: What that person is in it.
        detail: What it is, in plain words that presume innocence.
        when: The narrowest interval that the mentions agree on.
        commitment: The firmest of any mention in the coverage.
        status: That of the same mention.
        passages: The sentences that tell of it, article by article.
        mentions: Article id and mention, in the same order.
    """

    kind: EventKind
    step: str
    person: str | None
    role: str
    detail: str
    when: When | None
    commitment: Commitment
    status: Status
    passages: tuple[Passage, ...]
    mentions: tuple[tuple[str, EventMention], ...]

    @property
    def certainty(self) -> Certainty:
        """Commitment and status as the contract's one word."""
        return fold(self.commitment, self.status, is_date=_is_date(self.step))

    @property
    def id(self) -> str:
        """Hash of kind, person and the place of its first mention."""
        article, first = self.mentions[0]
        place = f"{first.trigger.start}-{first.trigger.end}"
        return content_id("event", self.step, self.person or "", article, place)


@dataclass(frozen=True, slots=True)
class Charge:
    """One charge against one defendant; alleged until a plea of guilty or a verdict.

    Attributes:
        charge: The offence, in the coverage's words.
        counts: How many, where printed.
        plea: "not guilty", "guilty", "no contest"; None while unknown.
        outcome: "guilty", "not guilty", "dropped", ...; None while none is known.
        sentence: The words for what was imposed; never what merely threatens.
        as_of: Day of publication of the latest article that tells of it; None where undated.
        events: Ids of the events that it rests on.
    """

    charge: str
    counts: int | None = None
    plea: str | None = None
    outcome: str | None = None
    sentence: str | None = None
    as_of: date | None = None
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proceeding:
    """What the coverage tells of one defendant's case.

    Attributes:
        defendant: Id of the person.
        charges: In the order they are told of.
        standing: Where the case stands, in words that presume innocence.
        as_of: Day of publication that this standing rests on; None where undated.
        events: Ids of the defendant's events, dated ones in their order first.
        flags: What cannot follow what it follows, in words.
    """

    defendant: str
    charges: tuple[Charge, ...]
    standing: str
    as_of: date | None
    events: tuple[str, ...]
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Variant:
    """One printing of quoted words.

    Attributes:
        passage: The words as printed, without their outer quotation marks.
        statement: Id of the statement it belongs to.
        change: How it differs from the variant it is measured against, in words; empty where it
            does not ("100 %" and "100 percent" do not differ).
        against: Number of that variant in the quotation; None for the earliest.
    """

    passage: Passage
    statement: str
    change: str = ""
    against: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted sentence with all its printings.

    Attributes:
        speaker: Id of the person; None where no printing tells.
        variants: In order of publication, those without a date last.
        earliest: Numbers of the variants printed first in this file; several where a day ties.
    """

    speaker: str | None
    variants: tuple[Variant, ...]
    earliest: tuple[int, ...]


class EdgeKind(StrEnum):
    """What ties an article to one it may come from."""

    CREDITS = "credits"
    COPIES = "copies"
    SAME_QUOTATION = "same_quotation"
    COMMON_ORIGIN = "common_origin"


@dataclass(frozen=True, slots=True)
class Ghost:
    """An outlet that is credited, of which the file holds no article that could be meant."""

    outlet: str

    @property
    def id(self) -> str:
        """Hash of its name."""
        return content_id("ghost", self.outlet.casefold())


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie from an article to one it may come from, with the words that show it.

    Attributes:
        child, parent: Ids of articles; the parent may be a ghost's.
        score: How much it explains of the child, 0 to 1; for a credit how plain it is.
        evidence: Passages of the child, each followed by the parent's where there is one.
        ordered: Whether it is known which came first; where not, child and parent stand in the
            order of their ids.
    """

    child: str
    parent: str
    kind: EdgeKind
    score: float
    evidence: tuple[Passage, ...]
    ordered: bool = True


class ChangeKind(StrEnum):
    """What a retelling changed."""

    CERTAINTY = "certainty"
    HEDGE = "hedge"
    ATTRIBUTION = "attribution"
    NUMBER = "number"
    DATE = "date"
    CHARGE = "charge"
    NAME = "name"
    ROLE = "role"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that reads otherwise later than it did before, and how, in words."""

    kind: ChangeKind
    before: Passage
    after: Passage
    words: str


@dataclass(frozen=True, slots=True)
class Story:
    """How articles come from one another, and what changed on the way."""

    ghosts: tuple[Ghost, ...] = ()
    edges: tuple[Edge, ...] = ()
    changes: tuple[Change, ...] = ()
    quotations: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """One of the values that coverage gives, and where."""

    value: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Accounts that differ; shown, never settled.

    `person` is the id of whom it is about; None where it is about nobody.
    """

    person: str | None
    about: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """Somebody who may testify, as far as coverage tells.

    Attributes:
        side: "defence", "prosecution" or "unknown": the latest that is told.
        asked: "yes", "no" or "unknown".
        answer: "willing", "refused", "testified" or "unknown".
        stance: "for", "against", "neither" or "unknown", towards the defendant.
        statements: Ids of what they said themselves.
        passages: The words that all this rests on.
        named_by: Ids of the articles that name them as a witness.
        notes: What does not agree, in words.
    """

    person: str
    side: str
    asked: str
    answer: str
    stance: str
    statements: tuple[str, ...]
    passages: tuple[Passage, ...]
    named_by: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class ReviewState(StrEnum):
    """How far a person has looked at what the machine found."""

    UNREVIEWED = "unreviewed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about something in a case; it outranks the machine.

    Attributes:
        about: Id of the statement, the event or the person.
        by: Who decided.
        made: When, a moment with its zone.
        decision: The decision's number in the case file.
        note: What was decided, in words ("not said by Ana Ruiz").
        why: The reason that was given.
    """

    about: str
    state: ReviewState
    by: str
    made: datetime
    decision: int
    note: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one version of the reader found in one article; mentions in order of the text.

    `owners` tells whose step an event may be, as far as the encoder can tell: there `mention` is
    the number of the event.
    """

    article: Article
    reader: str
    attributions: tuple[Attribution, ...]
    warnings: tuple[Warning, ...] = ()
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    events: tuple[EventMention, ...] = ()
    owners: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """All that some articles hold.

    Attributes:
        readings: One an article.
        people: Everybody who speaks, or may be the one who does.
        statements: Article by article, in the order of the text.
        events: Dated ones in their order, then the undated as they are told.
        proceedings: One a defendant.
        warnings: Article id and what to look at, from what the articles together tell.
        story: How the articles come from one another; empty until `pipeline.with_story` tells it,
            like what follows.
        disagreements: Accounts that differ.
        witnesses: Who may testify.
        reviews: What people decided about statements, events and people of it; at most one each,
            the last that holds.  What has none is unreviewed.
    """

    readings: tuple[Reading, ...]
    people: tuple[Person, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...] = ()
    proceedings: tuple[Proceeding, ...] = ()
    warnings: tuple[tuple[str, Warning], ...] = ()
    story: Story = Story()
    disagreements: tuple[Disagreement, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    reviews: tuple[Review, ...] = ()


def joined(spans: Iterable[Span], text: str) -> str:
    """The words of several spans, with an ellipsis where something between them was left out."""
    return " … ".join(s.of(text) for s in spans)


class Places:
    """Lines and columns of a text, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of a character."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def of(self, offset: int) -> str:
        """The same as a reader writes it: "3:30"."""
        line, column = self.at(offset)
        return f"{line}:{column}"
