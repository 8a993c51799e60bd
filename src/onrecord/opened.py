"""A case file opened in Python: what the commands do, under the same names.

    >>> case = onrecord.open("tolmarsh.case")  # doctest: +SKIP
    >>> case.said(by="Tollander").statements  # doctest: +SKIP

Composes `adding`, `casework`, `inquiry` and `deciding`; loads the model only to read.
"""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from onrecord import casework, deciding, inquiry
from onrecord.answers import Hit, News, Trace, Versions
from onrecord.case.asking import Asked, answer, find_person
from onrecord.case.reviews import Judgement
from onrecord.nouns import Case, Disagreement, Event, Kind, Manner, Person, Proceeding, Story
from onrecord.pipeline import with_story
from onrecord.store import CaseFile, articles
from onrecord.store.check import Checked, check
from onrecord.store.decisions import Decision

if TYPE_CHECKING:
    from onrecord.adding import Added
    from onrecord.read.reader import Reader


def new_case(path: str | os.PathLike[str], title: str) -> OpenCase:
    """Make a new case file and open it.

    Raises:
        CaseExists: There is a file of that name.
        StoreReadOnly: The folder is not there or may not be written.
    """
    return OpenCase(CaseFile.create(path, title))


def open_case(path: str | os.PathLike[str]) -> OpenCase:
    """Open a case file.

    Raises:
        StoreError: It is none, or cannot be read.
    """
    return OpenCase(CaseFile(path))


class OpenCase:
    """An open case file; close it, or use it in a `with`.

    `as_of`, where a question takes it, is the day up to which coverage counts.  Every question
    raises `StoreError` where the file cannot be read; those that name somebody or a statement raise
    `UnknownPerson` or `UnknownStatement`, with the nearest listed.

    Attributes:
        file: The file itself, for `onrecord.store`.
    """

    def __init__(self, file: CaseFile) -> None:
        self.file = file

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()

    @property
    def title(self) -> str:
        """What the case is called."""
        return self.file.title

    @cached_property
    def _reader(self) -> Reader:
        from onrecord.read.model import SHIPPED, Model
        from onrecord.read.reader import Reader

        return Reader(Model(SHIPPED, threads=os.cpu_count() or 1))

    def add(
        self,
        *what: str | os.PathLike[str],
        published: date | datetime | None = None,
        outlet: str | None = None,
        url: str | None = None,
    ) -> Added:
        """Add files, folders or addresses; what is there already is not read again.

        Args:
            what: Files, folders, addresses, or "-" for standard input.
            published: Day or moment of publication of all of them.
            outlet: Likewise the outlet.
            url: Likewise the address.
        """
        from onrecord import adding
        from onrecord.ingest.fetch import Fetcher

        words = [os.fspath(w) for w in what]
        found = adding.find(words, Fetcher(), published=published, outlet=outlet, url=url)
        added = adding.add(self.file, found, self._reader)
        casework.bring_up_to_date(self.file)
        return added

    def read(self, as_of: date | None = None) -> Case:
        """The whole case: readings, people, statements, events, proceedings, reviews."""
        return inquiry.shown(self.file, as_of).case

    def people(self, as_of: date | None = None) -> tuple[Person, ...]:
        """Who is who."""
        return self.read(as_of).people

    def person(self, name: str) -> Person:
        """The one person whom a name, a surname or an id means."""
        return find_person(self.read(), name)

    def said(
        self,
        by: str | None = None,
        *,
        about: str | None = None,
        to: str | None = None,
        since: date | None = None,
        until: date | None = None,
        kind: str | Kind | Iterable[str] = (),
        manner: str | Manner | Iterable[str] = (),
        as_of: date | None = None,
    ) -> Case:
        """The statements that are asked for, as a case of these alone.

        Args:
            by: Whose words: a name, a surname or an id.
            about: Whom or what they speak of: a person of the case, or words.
            to: Whom it was told to, or which outlet is credited with it.
            since: The first day of publication.
            until: The last one.
            kind: "direct", "indirect" or "mixed"; or several of these.
            manner: "speech", "writing", "finding", "thought", "plan" or "attitude"; or several.
            as_of: The day up to which coverage counts.
        """
        kinds = [kind] if isinstance(kind, str) else kind
        manners = [manner] if isinstance(manner, str) else manner
        asked = Asked(
            by, about, to, since, until, frozenset(map(Kind, kinds)),
            frozenset(map(Manner, manners)),
        )  # fmt: skip
        return self.answer(asked, as_of)

    def answer(self, asked: Asked, as_of: date | None = None) -> Case:
        """The statements that are asked for, as a case of these alone."""
        if as_of is None:
            return inquiry.part(self.file, asked)
        from onrecord.case.asking import narrowed

        return narrowed(answer(inquiry.shown(self.file, as_of).case, asked))

    def timeline(self, as_of: date | None = None) -> tuple[Event, ...]:
        """What has happened and what is scheduled, dated ones in their order first."""
        return self.read(as_of).events

    def proceedings(self, as_of: date | None = None) -> tuple[Proceeding, ...]:
        """Where each defendant's case stands."""
        return self.read(as_of).proceedings

    def story(self, as_of: date | None = None) -> Story:
        """How the articles come from one another, and what changed in the retelling."""
        return with_story(self.read(as_of)).story

    def disagreements(self, as_of: date | None = None) -> tuple[Disagreement, ...]:
        """Where accounts differ; shown, never settled."""
        return with_story(self.read(as_of)).disagreements

    def trace(self, statement: str, as_of: date | None = None) -> Trace:
        """Every report of a statement, given by id or words, in time."""
        return inquiry.trace(self.file, statement, as_of)[1]

    def search(self, words: str, *, as_of: date | None = None, limit: int = 50) -> tuple[Hit, ...]:
        """Where some words stand, in statements and in articles."""
        return inquiry.search(self.file, words, as_of=as_of, limit=limit)[0]

    def diff(self, article: str) -> tuple[Versions, ...]:
        """What changed from each version of an article to the next."""
        return inquiry.diff(self.file, article)

    def new_since(self, since: date, by: str = "added", as_of: date | None = None) -> News:
        """What came into the case since a day: of adding or, if by "published", of printing."""
        return inquiry.new_since(self.file, since, by=by, as_of=as_of)

    def merge(self, one: str, other: str, why: str = "", by: str | None = None) -> Decision:
        """Decide that two are one person; `by` is who decides, else the user of this computer."""
        return deciding.merge(self.file, one, other, by or getpass.getuser(), why)

    def split(self, one: str, other: str, why: str = "", by: str | None = None) -> Decision:
        """Decide that two are different people, or two writings of one name are."""
        return deciding.split(self.file, one, other, by or getpass.getuser(), why)

    def decide(
        self,
        what: str,
        judgement: str | Judgement,
        person: str | None = None,
        *,
        why: str = "",
        by: str | None = None,
    ) -> Decision:
        """Decide that what was found is "right", "wrong", "said-by" or "not-said-by" a person."""
        who = by or getpass.getuser()
        return deciding.decide(self.file, what, Judgement(judgement), who, why, person=person)

    def undo(self, number: int, why: str = "", by: str | None = None) -> None:
        """Undo a decision."""
        casework.undo(self.file, number, by or getpass.getuser(), why)

    def decisions(self) -> tuple[deciding.Told, ...]:
        """Every decision ever made, in words."""
        return tuple(deciding.told(self.file))

    def forget(self, what: str, why: str = "", by: str | None = None) -> None:
        """Take an article, by id, address or file, or a person out of the case, and keep it out."""
        from onrecord.store.errors import NotInCase

        who = by or getpass.getuser()
        try:
            casework.forget_articles(self.file, articles.find(self.file, what), who, why)
        except NotInCase:
            found = self.person(what)
            casework.forget_person(self.file, found.id, found.name, who, why)

    def check(self) -> Checked:
        """Whether every passage is the words at its place, and all else holds."""
        return check(self.file)

    def to_json(self, as_of: date | None = None) -> dict[str, object]:
        """The whole case as the JSON that other programs read, story included."""
        from onrecord.export.contract import to_contract

        return to_contract(with_story(self.read(as_of)))

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.file.path
