"""A dossier as one HTML page: no script, nothing from elsewhere, and fit to print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from onrecord.export import dossier as making
from onrecord.export.dossier import Dossier, Line, Note
from onrecord.export.known import shown
from onrecord.nouns import Case

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)
_STYLE: Final = """
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere;
  font: 1rem/1.5 Georgia, "Times New Roman", serif; }
h1, h2, h3 { line-height: 1.2; font-family: system-ui, sans-serif; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; padding-bottom: .2rem; }
h3 { margin: 1.5rem 0 .3rem; }
ul { padding-left: 1.2rem; }
li { margin: .35rem 0; }
sup { line-height: 0; font-family: system-ui, sans-serif; font-size: .7rem; }
sup a { text-decoration: none; padding: 0 .1rem; }
.notes { font-size: .85rem; }
.notes li:target { outline: 2px solid; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  li { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
@page { margin: 2cm; }
"""


def write(case: Case, title: str | None) -> str:
    """The dossier of a case as a page."""
    return "\n".join(lines(making.dossier(case, title))) + "\n"


def lines(found: Dossier) -> Iterator[str]:
    """The page, line by line."""
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{_safe(found.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<h1>{_safe(found.title)}</h1>"
    for words in found.about:
        yield f"<p>{_safe(words)}</p>"
    first: dict[int, str] = {}
    for number, section in enumerate(found.sections):
        yield f"<h{section.level}>{_safe(section.title)}</h{section.level}>"
        if section.about:
            yield f"<p>{_safe(section.about)}</p>"
        if section.lines:
            yield "<ul>"
            for nth, line in enumerate(section.lines):
                yield _line(line, f"l{number}-{nth}", first)
            yield "</ul>"
    yield '<section class="notes">\n<h2>Sources</h2>\n<ol>'
    for number, note in enumerate(found.notes, 1):
        yield _note(number, note, first[number])
    yield "</ol>\n</section>\n</body>\n</html>"


def _line(line: Line, place: str, first: dict[int, str]) -> str:
    """One line; the first to name a note is where the note leads back to."""
    for n in line.notes:
        first.setdefault(n, place)
    notes = ", ".join(f'<a href="#n{n}">{n}</a>' for n in line.notes)
    raised = f"<sup>{notes}</sup>" if notes else ""
    return f'<li id="{place}"><b>{_safe(line.lead)}</b>: {_safe(line.words)}{raised}</li>'


def _note(number: int, note: Note, place: str) -> str:
    about = _safe(note.about)
    if note.url and note.url.lower().startswith(("https://", "http://")):
        about = f'<a href="{_safe(note.url)}" rel="noreferrer nofollow">{about}</a>'
    back = f'<a href="#{place}" title="back to the line">↩</a>'
    return f'<li id="n{number}">{about}: <q>{_safe(note.words)}</q> {back}</li>'


def _safe(words: str) -> str:
    """Words that no browser takes for markup; no control character survives."""
    return escape(shown(words))
