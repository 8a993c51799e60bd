"""Adding to a case file: whatever is killed, the next run goes on where it was.

Each article goes in with its reading in one transaction, or does not go in.  What was added before
is known by its bytes and not read again; what cannot be read is written down, and tried again when
asked for.  Knows files, pages, reader and store; decides nothing about who is who.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from onrecord.errors import ModelMismatch, OnRecordError
from onrecord.ingest import Form, Given, Source, find_sources, read_published
from onrecord.ingest.copies import share, signature
from onrecord.ingest.fetch import Fetcher
from onrecord.nouns import Article, content_id
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, articles, decisions, failures, readings
from onrecord.store.articles import Origin
from onrecord.store.errors import StoreError

_ALIKE: Final = 0.2
"""Share of five-word runs from which a file's new content is a version of its old, and not another
article saved under the same name; chosen by hand."""

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding.

    Attributes:
        new: Articles that were not there before.
        versions: Those of them that replace an older version of their page.
        known: Sources whose article was there already, with a reading.
        read_again: Articles that were there with no reading by this reader.
        forgotten: Sources left out because their article is to be forgotten.
        failures: Why the others could not be added.
    """

    new: int = 0
    versions: int = 0
    known: int = 0
    read_again: int = 0
    forgotten: int = 0
    failures: tuple[OnRecordError, ...] = ()


def is_url(word: str) -> bool:
    """Whether a word on the command line names a page and no file."""
    return word.lower().startswith(("http://", "https://"))


def find(
    words: Iterable[str],
    fetcher: Fetcher,
    *,
    published: date | datetime | None = None,
    outlet: str | None = None,
    url: str | None = None,
) -> Iterator[Source]:
    """The sources that files, folders, addresses and "-" are; pages are fetched in their turn.

    Args:
        words: As the user gave them.
        fetcher: What fetches pages.
        published: Day or moment of publication of all of them.
        outlet: Likewise the outlet.
        url: Likewise the address, of files.

    Raises:
        NothingToRead: There are no words.
    """
    words = list(words)
    if not words:
        yield from find_sources([])
    for word in words:
        if is_url(word):
            yield _page(word, fetcher, Given(published, outlet, None))
        else:
            yield from find_sources([word], published=published, outlet=outlet, url=url)


def _page(url: str, fetcher: Fetcher, given: Given) -> Source:
    try:
        fetched = fetcher.fetch(url)
    except OnRecordError as failure:
        return Source(url, failure, Form.UNKNOWN, given)
    form = Form.PAGE if fetched.is_page else Form.UNKNOWN
    return Source(url, fetched.content, form, replace(given, url=fetched.url))


def add(
    case: CaseFile, sources: Iterable[Source], reader: Reader, tell: Tell = lambda _: None
) -> Added:
    """Add what is not there yet.

    Args:
        case: The case.
        sources: From `find`.
        reader: What reads them.
        tell: Called with each source's name before it is read.

    Raises:
        StoreError: The file takes no more (disk full, damaged, held by another); what was added
            before stays.
        ModelMismatch: The model cannot be used, so that nothing can be read.
    """
    tally = _Tally()
    forgotten = frozenset(d.left for d in decisions.load(case, "forget"))
    for source in sources:
        tell(source.name)
        given = _spelt(source.given)
        with _Naming(source.name):
            try:
                tally.count(_add_one(case, source, given, reader, forgotten))
            except (ModelMismatch, StoreError):
                raise
            except OnRecordError as failure:
                tally.failures.append(failure)
                with case.transaction():
                    failures.keep(case, source.name, given, _input_of(source), failure)
    return tally.added()


def read_again(case: CaseFile, reader: Reader, tell: Tell = lambda _: None) -> int:
    """Read the articles that have no reading by this reader; how many those were.

    Raises:
        StoreError: As `add`.
        ModelMismatch: As `add`.
    """
    waiting = readings.stale(case, reader.version)
    for number, name in waiting:
        tell(name)
        with _Naming(name):
            _read_again(case, number, reader)
    return len(waiting)


def retry(case: CaseFile, reader: Reader, fetcher: Fetcher, tell: Tell = lambda _: None) -> Added:
    """Try again what could not be added; what is gone from its file is struck off the list.

    Raises:
        StoreError: As `add`.
        ModelMismatch: As `add`.
    """
    before: dict[tuple[str, str], list[failures.Failure]] = defaultdict(list)
    for failure in failures.load(case):
        before[failure.input, failure.given].append(failure)
    tally = _Tally()
    for (input_, spelt), failed in before.items():
        if input_ == _STANDARD_INPUT:
            continue  # it is gone, and stays listed for the user to see
        given = _read_given(spelt)
        found = find(
            [input_], fetcher, published=given.published, outlet=given.outlet, url=given.url
        )
        tally.merge(add(case, found, reader, tell))
        times = {(f.name, f.given): f.times for f in failures.load(case)}
        for failure in failed:
            if times.get((failure.name, failure.given)) == failure.times:
                failures.settle(case, failure.name, failure.given)
    return tally.added()


class _Outcome(Enum):
    NEW = auto()
    VERSION = auto()
    KNOWN = auto()
    READ_AGAIN = auto()
    FORGOTTEN = auto()


@dataclass
class _Tally:
    """Outcomes counted."""

    counts: dict[_Outcome, int] = field(default_factory=lambda: defaultdict(int))
    failures: list[OnRecordError] = field(default_factory=list)
    _merged: list[Added] = field(default_factory=list)

    def count(self, outcome: _Outcome) -> None:
        self.counts[outcome] += 1

    def merge(self, other: Added) -> None:
        self._merged.append(other)

    def added(self) -> Added:
        """All of it."""
        own = Added(
            self.counts[_Outcome.NEW] + self.counts[_Outcome.VERSION],
            self.counts[_Outcome.VERSION],
            self.counts[_Outcome.KNOWN],
            self.counts[_Outcome.READ_AGAIN],
            self.counts[_Outcome.FORGOTTEN],
            tuple(self.failures),
        )
        parts = (own, *self._merged)
        return Added(
            sum(p.new for p in parts),
            sum(p.versions for p in parts),
            sum(p.known for p in parts),
            sum(p.read_again for p in parts),
            sum(p.forgotten for p in parts),
            tuple(f for p in parts for f in p.failures),
        )


def _add_one(
    case: CaseFile, source: Source, given: str, reader: Reader, forgotten: frozenset[str]
) -> _Outcome:
    digest = _digest(source)
    number = articles.known(case, _hash(digest, given)) if digest else None
    if number is not None:
        fresh = readings.is_fresh(case, number, reader.version)
        if not fresh:
            _read_again(case, number, reader)
        _note_source(case, number, Origin(source.name, _hash(digest, given)))
        return _Outcome.KNOWN if fresh else _Outcome.READ_AGAIN
    taken = source.read()
    article = taken.article
    if article.id in forgotten:
        return _Outcome.FORGOTTEN
    present = articles.number_of(case, article.id)
    needs_reading = present is None or not readings.is_fresh(case, present, reader.version)
    reading = reader.read(article) if needs_reading else None
    origin = Origin(source.name, _hash(article.digest, given), _place(source))
    signed = signature(article)
    with case.transaction():
        before = _version_before(case, article, origin, signed)
        kept = articles.keep(case, article, origin, taken.warnings, signed, before)
        if reading is not None:
            readings.keep(case, kept.number, reading)
        failures.settle(case, source.name)
    if kept.is_new:
        return _Outcome.NEW if kept.replaces is None else _Outcome.VERSION
    return _Outcome.KNOWN if reading is None else _Outcome.READ_AGAIN


def _read_again(case: CaseFile, number: int, reader: Reader) -> None:
    reading = reader.read(articles.load(case, number))
    with case.transaction():
        readings.keep(case, number, reading)


def _note_source(case: CaseFile, number: int, origin: Origin) -> None:
    """Write down another place of a known article; nothing where that is known as well."""
    if articles.has_origin(case, origin) and not failures.has(case, origin.name):
        return
    with case.transaction():
        articles.keep_origin(case, number, origin)
        failures.settle(case, origin.name)


def _version_before(
    case: CaseFile, article: Article, origin: Origin, signed: bytes | None
) -> int | None:
    """The version that an article replaces: of the same address, or of the same file if alike.

    Taken: a page that was fetched again and reads otherwise.  Refused: another article that was
    saved under the name of the last one.
    """
    before = articles.newest_at(case, article.url, origin.place)
    if before is None:
        return None
    number, url, its_signature = before
    if article.url is not None and article.url == url:
        return number
    if article.url is not None and url is not None:
        return None
    alike = signed and its_signature and share(signed, its_signature) >= _ALIKE
    return number if alike else None


def _digest(source: Source) -> str:
    """SHA-256 of a source's bytes; "" where it has none, as `read` will explain."""
    try:
        if isinstance(source.content, bytes):
            return hashlib.sha256(source.content).hexdigest()
        if isinstance(source.content, Path):
            with source.content.open("rb") as held:
                return hashlib.file_digest(held, "sha256").hexdigest()
    except OSError:
        pass
    return ""


def _hash(digest: str, given: str) -> str:
    """One short name for some bytes and what the user said of them."""
    return content_id("bytes", digest, given)


def _place(source: Source) -> str | None:
    """A file by its full path, hashed: whoever is given the case need not know our folders."""
    if not isinstance(source.content, Path):
        return None
    return content_id("place", str(source.content.absolute()))


_STANDARD_INPUT: Final = "standard input"
_LINE: Final = re.compile(r":\d+$")


def _input_of(source: Source) -> str:
    """What to name to have a source again."""
    return _LINE.sub("", source.name) if source.form is Form.RECORD else source.name


def _spelt(given: Given) -> str:
    """What the user said of a source, as JSON."""
    published = given.published.isoformat() if given.published else None
    facts = {"published": published, "outlet": given.outlet, "url": given.url}
    return json.dumps({k: v for k, v in facts.items() if v is not None}, ensure_ascii=False)


def _read_given(spelt: str) -> Given:
    facts = json.loads(spelt)
    published = facts.get("published")
    day = read_published(published) if published else None
    return Given(day, facts.get("outlet"), facts.get("url"))


@dataclass(frozen=True, slots=True)
class _Naming:
    """Adds the source's name to a bug's message, which then stops the run."""

    name: str

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, Exception) and not isinstance(error, OnRecordError):
            error.add_note(f"while adding {self.name}")
