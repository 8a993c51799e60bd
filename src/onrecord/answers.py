"""What the larger questions to a case are answered with; all immutable, each on its passages.

    Said        one report of a statement: what a listing of who said what has a row for
    Trace       every report of one statement, in time, and what changed from one to the next
    Hit         a place where some words were found
    Versions    two versions of one article, and what is between them
    News        what came into a case since a day

Knows the nouns and nothing of how an answer is found or shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from onrecord.nouns import (
    Article,
    Case,
    Change,
    Edge,
    Ghost,
    Manner,
    Passage,
    Review,
    Statement,
    When,
)


class Said(NamedTuple):
    """One report of a statement, in words: a row of who said what.

    A tuple, for a case file gives thousands of them to one question, each as its row is.

    Attributes:
        statement: Id of the statement.
        nth: Which of its reports this is, from 0.
        speaker: Id of the person who said it; None where unknown.
        name: The person's name.
        speaker_kind: What the person is, as `PersonKind` has it.
        kind: How it is given, as `Kind` has it.
        manner: What the source did, as `Manner` has it.
        confidence: Probability, 0 to 1.
        words: The content, its pieces joined as `nouns.joined` joins them; so are all words here.
        quoted: What of it stands in quotation marks; "" where nothing does.
        cue: The words that attribute.
        speaker_words: The words that name the source.
        published: Day of publication in ISO spelling.
        start: The content's first character in the article's text.
        end: The character behind its last.
        line: Line of the text where the content begins, from 1.
        column: Column there, from 1.
        told_to: Who was told; "" where the text does not say.
        credited: Outlets the text credits with having had it.
        when: When it was said, where the text tells.
        candidates: Names of those whose it may be, where the speaker is unknown.
        review: What people decided about the statement; None where nobody has.
    """

    statement: str
    nth: int
    speaker: str | None
    name: str | None
    speaker_kind: str | None
    kind: str
    manner: str
    confidence: float
    words: str
    quoted: str
    cue: str
    speaker_words: str
    article: str
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None
    source: str
    start: int
    end: int
    line: int
    column: int
    told_to: str = ""
    credited: tuple[str, ...] = ()
    when: When | None = None
    candidates: tuple[str, ...] = ()
    review: Review | None = None

    @property
    def is_said(self) -> bool:
        """Whether it is a statement to quote, and not what a writer says of somebody's mind."""
        return Manner(self.manner).is_said


@dataclass(frozen=True, slots=True)
class Telling:
    """One report of what is traced.

    Attributes:
        passage: The words, from their first character to their last.
        statement: The statement they are; None for a sentence that is nobody's statement.
        credited: Outlets that the text credits with having had it, and whom it was told to.
        edges: Ties of its article to the articles and ghosts before it.
        changes: What this telling changed.
        is_earliest: Whether no telling here is known to be before it; several where a day ties.
    """

    passage: Passage
    statement: Statement | None
    credited: tuple[str, ...] = ()
    edges: tuple[Edge, ...] = ()
    changes: tuple[Change, ...] = ()
    is_earliest: bool = False


@dataclass(frozen=True, slots=True)
class Trace:
    """Every report of one statement, or of a claim in an outlet's own voice; undated ones last.

    `statement` is None for a claim that is nobody's statement.
    """

    statement: Statement | None
    tellings: tuple[Telling, ...]
    ghosts: tuple[Ghost, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where words were found.

    Attributes:
        kind: "statement", or "article" for words of an article that are nobody's statement.
        passage: The exact words: of a statement, or of the text round what was found.
        marks: Where in these words what was sought stands: start and end, in characters.
        statement: Id of the statement; None for an article.
        speaker: Id of the person who said it; None where unknown.
        name: The person's name.
        manner: The statement's; "" for an article.
        line: Line of the text where the words begin, from 1.
        column: Column there, from 1.
    """

    kind: str
    passage: Passage
    marks: tuple[tuple[int, int], ...]
    outlet: str | None
    published: str | None
    title: str | None
    source: str
    line: int
    column: int
    statement: str | None = None
    speaker: str | None = None
    name: str | None = None
    manner: str = ""
    confidence: float | None = None


class Revision(StrEnum):
    """What a later version did with some words."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Rewording:
    """One difference between two versions of an article.

    `before` is None for what was added, `after` for what was removed; `words` tells how the two
    differ, word by word.
    """

    revision: Revision
    before: Passage | None
    after: Passage | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Restated:
    """A statement that came, went or changed from one version to the next; `words` tells how."""

    revision: Revision
    before: Statement | None
    after: Statement | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of one article, one after the other.

    Attributes:
        before, after: Each as a case of its own, read by itself.
        facts: What else differs: title, outlet, date of publication, in words.
    """

    before: Case
    after: Case
    rewordings: tuple[Rewording, ...]
    statements: tuple[Restated, ...]
    facts: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[Article, Article]:
        """The article before and after."""
        return self.before.readings[0].article, self.after.readings[0].article


@dataclass(frozen=True, slots=True)
class News:
    """What came into a case since a day.

    Attributes:
        since: The day.
        by: "added" or "published": which day of an article counts.
        case: The case with nothing but what is new; its articles are those that came.
        whole: The case it came into.
        added: Day and time each new article was added, by its id, in ISO spelling.
    """

    since: date
    by: str
    case: Case
    whole: Case
    added: tuple[tuple[str, str], ...]
