"""A dossier as CommonMark with footnotes; no word of the coverage can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from onrecord.export import dossier as making
from onrecord.export.dossier import Dossier, Line
from onrecord.export.known import shown
from onrecord.nouns import Case

_MARKS: Final = re.compile(r"[\\`*_{}\[\]<>#|~&$^=]")
"""Signs that mean something wherever they stand: in emphasis, links, HTML, entities, tables."""
_LINKING: Final = re.compile(r"(?<=\w)(?=[:@]\S)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where a bare address would become a link: "https:|//", "a|@b.example", "www|.b.example"."""
_LEADING: Final = re.compile(r"^(?=[-+])|^(\d{1,9})(?=[.)])")
"""A line's beginning that would make a list of it."""


def write(case: Case, title: str | None) -> str:
    """The dossier of a case as Markdown."""
    return "".join(line + "\n" for line in lines(making.dossier(case, title)))


def lines(found: Dossier) -> Iterator[str]:
    """The document, line by line."""
    yield f"# {escaped(found.title)}"
    for words in found.about:
        yield ""
        yield escaped(words)
    for section in found.sections:
        yield ""
        yield f"{'#' * section.level} {escaped(section.title)}"
        if section.about:
            yield ""
            yield escaped(section.about)
        if section.lines:
            yield ""
        yield from map(_line, section.lines)
    yield ""
    for number, note in enumerate(found.notes, 1):
        address = f" {escaped(note.url)}" if note.url else ""
        yield f"[^{number}]: {escaped(note.about)}: “{escaped(note.words)}”{address}"
        yield ""


def _line(line: Line) -> str:
    notes = "".join(f"[^{n}]" for n in line.notes)
    return f"- **{escaped(line.lead) or '·'}**: {escaped(line.words)}{notes}"


def escaped(words: str) -> str:
    """Words that a reader of Markdown shows as they are: a star gets a backslash in front."""
    marked = _MARKS.sub(lambda m: "\\" + m.group(), shown(words))
    return _LEADING.sub(lambda m: (m.group(1) or "") + "\\", _LINKING.sub(r"\\", marked))
