"""The door: files, folders, JSON Lines, pages and standard input become articles.

Finding and reading are two steps.  `find_sources` walks what it is given and yields one `Source`
for each article to be: it never raises for a bad file.  `Source.read` reads that one article, or
raises an `OnRecordError` that says what is wrong with it.  So whoever runs over many has a single
place to catch failures, a failure costs one article, and nothing that was named is passed over in
silence: what cannot be opened, an empty folder, and a file that is no article are sources too,
whose `read` raises.  A source can be sent to another process.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from onrecord import nouns
from onrecord.errors import NothingToRead, OnRecordError, UnreadableArticle
from onrecord.ingest.articles import article_from_page, article_from_text
from onrecord.ingest.encoding import decode
from onrecord.ingest.page import has_markup, read_page, seems_page
from onrecord.ingest.records import LONGEST, lines_of, read_record, seems_record
from onrecord.nouns import Article, Span


class Form(Enum):
    """What a source is written in; UNKNOWN is told from its content."""

    TEXT = "text"
    PAGE = "page"
    RECORD = "record"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of every article, over what it says of itself."""

    published: date | datetime | None = None
    outlet: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """An article taken in, and what a person should know about how."""

    article: Article
    warnings: tuple[nouns.Warning, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One article to be: a file, a line of JSON Lines, or standard input.

    Attributes:
        name: File, or file and line, as messages and `Article.source` give it.
        content: Where the bytes are, the bytes, or why there are none.
        form: What they are written in.
        given: What the user says of it.
    """

    name: str
    content: Path | bytes | OnRecordError
    form: Form
    given: Given

    def read(self) -> Taken:
        """The article.

        Raises:
            UnreadableArticle: there is none in it.
            NothingToRead: it is a folder or a list without any.
        """
        raw = self._bytes()
        decoded = decode(raw, self.name, is_page=self.form is not Form.RECORD)
        digest = hashlib.sha256(raw).hexdigest()
        form = self.form
        if form is Form.UNKNOWN or (form is Form.TEXT and seems_page(decoded.text)):
            form = Form.PAGE if seems_page(decoded.text) else Form.TEXT
        elif form is Form.PAGE and not has_markup(decoded.text):
            form = Form.TEXT
        if not decoded.text.strip("\ufeff\0 \t\r\n"):
            raise UnreadableArticle(
                "this is empty" if not raw else "there is only white space in this",
                self.name,
                "Put the article's text in it, or leave it out.",
            )
        if form is Form.RECORD:
            article = self._from_record(decoded.text, digest)
        elif form is Form.PAGE:
            article = self._from_page(decoded.text, digest)
        else:
            article = article_from_text(decoded.text, source=self.name, digest=digest)
        article = self._overridden(article)
        if len(article.text) > _LONGEST_TEXT:
            raise UnreadableArticle(
                f"this holds {len(article.text):,} characters, a library and no article",
                self.name,
                f"Split it into its articles, of {_LONGEST_TEXT:,} characters at most.",
            )
        if not article.parts:
            raise UnreadableArticle(
                "there are no words in this", self.name, "Put the article's text in it."
            )
        if decoded.doubt is None:
            return Taken(article)
        lost = article.text.find("\ufffd")
        place = Span(lost, lost + 1) if lost >= 0 else Span(0, 0)
        return Taken(article, (nouns.Warning("encoding", place, decoded.doubt),))

    def _bytes(self) -> bytes:
        if isinstance(self.content, OnRecordError):
            raise self.content
        raw = self.content if isinstance(self.content, bytes) else _read_file(self.content)
        if len(raw) > LONGEST:
            raise UnreadableArticle(
                f"this is longer than {LONGEST // 2**20} MB, too long for one article",
                self.name,
                "Split it into its articles, one a file or one a line of JSON.",
            )
        return raw

    def _from_page(self, text: str, digest: str) -> Article:
        page = read_page(text, self.name, self.given.url)
        return article_from_page(page, source=self.name, digest=digest)

    def _from_record(self, line: str, digest: str) -> Article:
        date_is_given = self.given.published is not None
        record = read_record(line, self.name, date_is_given=date_is_given)
        if record.text is None:
            page = read_page(record.html or "", self.name, self.given.url or record.url)
            article = article_from_page(page, source=self.name, digest=digest)
            return replace(
                article,
                url=record.url or article.url,
                outlet=record.outlet or article.outlet,
                byline=record.byline or article.byline,
                published=record.published or article.published,
                language=record.language or article.language,
            )
        if not record.text.strip():
            raise UnreadableArticle(
                '"text" is empty', self.name, "Put the article's words there. The others are read."
            )
        return article_from_text(
            record.text,
            url=record.url,
            outlet=record.outlet,
            title=record.title,
            byline=record.byline,
            published=record.published,
            language=record.language,
            source=self.name,
            digest=digest,
        )

    def _overridden(self, article: Article) -> Article:
        return replace(
            article,
            published=self.given.published or article.published,
            outlet=self.given.outlet or article.outlet,
            url=self.given.url or article.url,
        )


_FORMS = {
    ".txt": Form.TEXT, ".text": Form.TEXT, ".md": Form.TEXT, ".markdown": Form.TEXT,
    ".html": Form.PAGE, ".htm": Form.PAGE, ".xhtml": Form.PAGE,
    ".jsonl": Form.RECORD, ".ndjson": Form.RECORD,
}  # fmt: skip
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LONGEST_TEXT = 10_000_000  # characters, some 1.7 million words or six minutes; chosen by hand
_BLANK_LINES = 1000  # that a file may open with and still be told as JSON Lines; chosen by hand


def find_sources(
    paths: Iterable[str | os.PathLike[str]],
    *,
    published: date | datetime | None = None,
    outlet: str | None = None,
    url: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Source]:
    """The articles in files, folders and standard input, in the order given, folders by name.

    Args:
        paths: Files, folders, and `-` for standard input.
        published: Day or moment of publication of all of them.
        outlet: Outlet of all of them.
        url: Address of all of them.
        stdin: Where `-` is read from; the process's own standard input if left out.

    Raises:
        NothingToRead: no path at all was given.
    """
    given = Given(published, outlet, url)
    empty = True
    for path in paths:
        empty = False
        if os.fspath(path) == "-":
            yield from _in_stream(stdin or sys.stdin.buffer, "standard input", given)
        else:
            yield from _at(Path(path), given)
    if empty:
        raise NothingToRead(
            "no file was named", "the command", "Name files or folders, or - for standard input."
        )


def _at(path: Path, given: Given) -> Iterator[Source]:
    """The sources at a path, whatever is there."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield _failed(path, given, error)
        return
    if stat.S_ISDIR(mode):
        yield from _in_folder(path, given)
    elif not stat.S_ISREG(mode):
        # To open a pipe waits for somebody to write into it, perhaps for ever.
        yield _unreadable(
            path,
            given,
            "this is a pipe or a device, not a file",
            "Read it through standard input, as in `onrecord read - < FILE`.",
        )
    else:
        yield from _in_file(path, given)


def _in_file(path: Path, given: Given) -> Iterator[Source]:
    form = _FORMS.get(path.suffix.lower(), Form.UNKNOWN)
    try:
        if form is Form.UNKNOWN:
            with path.open("rb") as stream:
                opening = _opening(stream)
            form = Form.RECORD if opening and seems_record(opening[-1]) else form
        if form is not Form.RECORD:
            yield Source(str(path), path, form, given)
            return
        with path.open("rb") as stream:
            if stream.read(2) not in _UTF16_MARKS:
                stream.seek(0)
                yield from _records(lines_of(stream), str(path), given)
                return
        # Line ends of UTF-16 cannot be found bytewise; and newline="\n" because a line of JSON may
        # hold the other characters that Python would end it at.
        with path.open(encoding="utf-16", errors="replace", newline="\n") as text:
            yield from _records(_as_utf8(text), str(path), given)
    except OSError as error:
        yield _failed(path, given, error)


def _in_folder(folder: Path, given: Given) -> Iterator[Source]:
    """The sources below a folder, by name; hidden files are skipped, links to folders too."""
    failures: list[OSError] = []
    found = False
    for at, folders, files in os.walk(folder, onerror=failures.append):
        # Links to folders are not followed (os.walk's way), so that no loop can hang it.
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        while failures:
            found = True
            failure = failures.pop()
            yield _failed(Path(failure.filename or folder), given, failure)
        for name in sorted(files):
            if not name.startswith("."):
                found = True
                yield from _at(Path(at, name), given)
    for failure in failures:
        found = True
        yield _failed(Path(failure.filename or folder), given, failure)
    if not found:
        where = str(folder)
        empty = NothingToRead(
            "there is no file in this folder", where, "Put articles in it, or name another."
        )
        yield Source(where, empty, Form.UNKNOWN, given)


def _in_stream(stream: BinaryIO, name: str, given: Given) -> Iterator[Source]:
    """What standard input holds: JSON Lines if its first line is a record, else one article."""
    head = _opening(stream)
    if head and seems_record(head[-1]):
        replayed = ((number, line.rstrip(b"\r\n")) for number, line in enumerate(head, 1))
        lines = (item for item in replayed if item[1].strip())
        yield from _records(chain(lines, _renumbered(stream, len(head))), name, given)
        return
    raw = b"".join(head)
    yield Source(name, raw + stream.read(LONGEST + 1 - len(raw)), Form.UNKNOWN, given)


def _opening(stream: BinaryIO) -> list[bytes]:
    """The lines down to the first that is not blank; a file may be nothing but blank lines."""
    head: list[bytes] = []
    while len(head) < _BLANK_LINES and (line := stream.readline(LONGEST)):
        head.append(line)
        if line.strip():
            break
    return head


def _renumbered(stream: BinaryIO, before: int) -> Iterator[tuple[int, bytes]]:
    return ((number + before, line) for number, line in lines_of(stream))


def _records(lines: Iterable[tuple[int, bytes]], name: str, given: Given) -> Iterator[Source]:
    empty = True
    for number, line in lines:
        empty = False
        yield Source(f"{name}:{number}", line, Form.RECORD, given)
    if empty:
        fault = UnreadableArticle(
            "this is empty", name, 'Put one article on each line, such as {"text": "..."}.'
        )
        yield Source(name, fault, Form.RECORD, given)


def _as_utf8(text: Iterable[str]) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, numbered from 1."""
    for number, line in enumerate(text, 1):
        if line.strip():
            yield number, line.rstrip("\r\n").encode("utf-8", "replace")


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(LONGEST + 1)
    except OSError as error:
        raise _fault(path, error) from error


def _failed(path: Path, given: Given, error: OSError | ValueError) -> Source:
    return Source(str(path), _fault(path, error), Form.UNKNOWN, given)


def _unreadable(path: Path, given: Given, what: str, remedy: str) -> Source:
    return Source(str(path), UnreadableArticle(what, str(path), remedy), Form.UNKNOWN, given)


def _fault(path: Path, error: OSError | ValueError) -> UnreadableArticle:
    """What the system said, in plain words."""
    where = str(path)
    match error:
        case FileNotFoundError() if path.is_symlink():
            return UnreadableArticle(
                "this link leads nowhere", where, "Correct the link, or leave it out."
            )
        case FileNotFoundError():
            return UnreadableArticle("there is no such file", where, "Check the name.")
        case PermissionError():
            return UnreadableArticle(
                "this may not be opened", where, "Give yourself the right to read it."
            )
        case OSError():
            said = (error.strerror or str(error)).lower()
            return UnreadableArticle(f"this cannot be read ({said})", where, "Check file and disk.")
        case _:
            return UnreadableArticle("this is no file name", repr(where), "Check the name.")
