"""JSON Lines: one article to a line, with the keys that exports of article archives have.

`text` or `html` must be there; `url`, `outlet`, `title`, `published`, `byline` and `language` may.
Other keys are left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO

from onrecord.errors import UnreadableArticle
from onrecord.ingest.published import read_published

LONGEST = 256 * 1024 * 1024  # bytes of one article; chosen by hand, to keep memory bounded
_OTHERS = "The other lines are read."


@dataclass(frozen=True, slots=True)
class Record:
    """One line's article, not yet tidied."""

    text: str | None
    html: str | None
    url: str | None
    outlet: str | None
    title: str | None
    byline: tuple[str, ...]
    published: date | datetime | None
    language: str | None


def lines_of(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines of a stream that are not blank, numbered from 1; never more than one is held.

    A line that is too long comes cut off, one byte longer than `LONGEST`.
    """
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        cut = line
        while len(cut) > LONGEST and not cut.endswith(b"\n"):
            cut = stream.readline(LONGEST + 1)
        if line.strip(b" \t\r\n\0"):
            yield number, line.rstrip(b"\r\n")


def read_record(line: str, where: str, *, date_is_given: bool = False) -> Record:
    """Read one line.

    Args:
        line: The line, decoded.
        where: File and line number, for the message.
        date_is_given: Whether the line's own date of publication does not matter.

    Raises:
        UnreadableArticle: it is no JSON object, or a key has the wrong kind of value.
    """
    fields = _object(line, where)
    text, page = _text(fields, "text", where), _text(fields, "html", where)
    if text is None and page is None:
        keys = ", ".join(list(fields)[:8]) or "none"
        raise UnreadableArticle(
            f'there is no "text" (keys met: {keys})',
            where,
            f'Give the article\'s words as "text", or its page as "html". {_OTHERS}',
        )
    return Record(
        text=text,
        html=page,
        url=_text(fields, "url", where),
        outlet=_text(fields, "outlet", where),
        title=_text(fields, "title", where),
        byline=_names(fields, where),
        published=None if date_is_given else _published(fields, where),
        language=_text(fields, "language", where),
    )


def seems_record(line: bytes) -> bool:
    """Whether a line of unknown origin is an article in JSON."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and ("text" in fields or "html" in fields)


def _object(line: str, where: str) -> dict[str, object]:
    line = line.removeprefix("\ufeff")
    try:
        fields: object = json.loads(line)
    except json.JSONDecodeError as error:
        raise UnreadableArticle(
            f"this line is no JSON ({error.msg[0].lower()}{error.msg[1:]})",
            f"{where}:{error.colno}",
            f"Correct the line at the caret. {_OTHERS}\n{_caret(line, error.pos)}",
        ) from None
    except (ValueError, RecursionError):
        raise UnreadableArticle(
            "this line is JSON beyond any use (nested too deeply, or an endless number)",
            where,
            f"Write one flat object on it. {_OTHERS}",
        ) from None
    if isinstance(fields, dict):
        return fields
    raise UnreadableArticle(
        f"this line holds {_kind(fields)}, not an object",
        where,
        f'Write one object on each line, such as {{"text": "..."}}. {_OTHERS}',
    )


def _caret(line: str, position: int) -> str:
    """The place in the line with a caret under it."""
    start = max(0, position - 40)
    shown = "".join(c if c.isprintable() else " " for c in line[start : position + 30])
    return f"    {shown}\n    {' ' * (position - start)}^"


def _text(fields: dict[str, object], key: str, where: str) -> str | None:
    value = fields.get(key)
    if value is None or isinstance(value, str):
        return value
    raise UnreadableArticle(
        f'"{key}" is {_kind(value)}, not a string', where, f"Put it in quotation marks. {_OTHERS}"
    )


def _names(fields: dict[str, object], where: str) -> tuple[str, ...]:
    value = fields.get("byline")
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return tuple(value)
    raise UnreadableArticle(
        f'"byline" is {_kind(value)}, not a name or a list of names',
        where,
        f"Write it as a string, or as a list of strings. {_OTHERS}",
    )


def _published(fields: dict[str, object], where: str) -> date | datetime | None:
    value = fields.get("published")
    if value is None or value == "":
        return None
    try:
        if isinstance(value, str):
            return read_published(value)
    except ValueError:
        pass  # named below, with any other thing that is no date
    raise UnreadableArticle(
        f'"published" is no date: {json.dumps(value)[:60]}',
        where,
        f"Write it as 2024-03-08 or 2024-03-08T21:40:00-05:00, or leave it out. {_OTHERS}",
    )


def _kind(value: object) -> str:
    """What JSON calls a value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    names = {str: "a string", list: "a list", dict: "an object", int: "a number", float: "a number"}
    return names[type(value)]
