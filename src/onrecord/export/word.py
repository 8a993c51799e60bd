"""A dossier as a Word file (Office Open XML, ECMA-376) with real footnotes.

Written by hand: a document of headings, paragraphs and footnotes is seven small parts, and the
libraries for it write no footnotes.  The same case gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from html import escape
from typing import Final

from onrecord.export import dossier as making
from onrecord.export.dossier import Dossier, Line, Note
from onrecord.export.known import shown
from onrecord.nouns import Case

_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEN: Final = (1980, 1, 1, 0, 0, 0)  # the earliest day that a zip can tell
_PARTS: Final = ("document", "styles", "settings", "footnotes")
_OWN: Final = 1  # the first number of a footnote; those below are the lines that part them off


def write(case: Case, title: str | None) -> bytes:
    """The dossier of a case as the bytes of a .docx file."""
    return packed(making.dossier(case, title))


def packed(found: Dossier) -> bytes:
    """The document as the bytes of a .docx file."""
    notes: list[Note] = []
    body = "".join(_body(found, notes))
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_links(),
        "docProps/core.xml": _core(found.title),
        "word/document.xml": _root("document", f"<w:body>{body}{_PAGE}</w:body>"),
        "word/styles.xml": _root("styles", _STYLES),
        "word/settings.xml": _root("settings", _SETTINGS),
        "word/footnotes.xml": _root("footnotes", "".join(_footnotes(notes))),
        "word/_rels/document.xml.rels": _document_links(),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            about = zipfile.ZipInfo(name, _THEN)
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, (_XML + content).encode())
    return out.getvalue()


def _body(found: Dossier, notes: list[Note]) -> Iterator[str]:
    """The paragraphs; each line's notes are put behind `notes`, as often as they are named."""
    yield _paragraph("Title", _run(found.title))
    for words in found.about:
        yield _paragraph(None, _run(words))
    for section in found.sections:
        yield _paragraph(f"Heading{section.level - 1}", _run(section.title))
        if section.about:
            yield _paragraph(None, _run(section.about))
        for line in section.lines:
            yield _line(line, found.notes, notes)


def _line(line: Line, held: tuple[Note, ...], notes: list[Note]) -> str:
    runs = [_run(line.lead, "<w:b/>"), _run(f": {line.words}")]
    for nth, n in enumerate(line.notes):
        notes.append(held[n - 1])
        number = _OWN + len(notes) - 1
        comma = _run(",", _RAISED) if nth else ""
        runs.append(
            f'{comma}<w:r><w:rPr>{_RAISED}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        )
    return _paragraph("ListParagraph", "".join(runs))


def _footnotes(notes: list[Note]) -> Iterator[str]:
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        mark = f"<w:p><w:r><w:{kind}/></w:r></w:p>"
        yield f'<w:footnote w:type="{kind}" w:id="{number}">{mark}</w:footnote>'
    for number, note in enumerate(notes, _OWN):
        address = f" {note.url}" if note.url else ""
        words = _run(f" {note.about}: “{note.words}”{address}")
        own = f"<w:r><w:rPr>{_RAISED}</w:rPr><w:footnoteRef/></w:r>"
        yield f'<w:footnote w:id="{number}">{_paragraph("FootnoteText", own + words)}</w:footnote>'


def _paragraph(style: str | None, runs: str) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{runs}</w:p>"


def _run(words: str, properties: str = "") -> str:
    held = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{held}<w:t xml:space="preserve">{_safe(words)}</w:t></w:r>'


def _safe(words: str) -> str:
    """Words as XML 1.0 may hold them; a space at an end stays."""
    ends = [" " if end.isspace() else "" for end in (words[:1], words[-1:])]
    return ends[0] + escape(shown(words), quote=False) + ends[1]


def _root(name: str, content: str) -> str:
    return f'<w:{name} xmlns:w="{_MAIN}" xmlns:r="{_LINKS}">{content}</w:{name}>'


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{p}.xml" ContentType="{_KIND}.'
        f'{"document.main" if p == "document" else p}+xml"/>'
        for p in _PARTS
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


def _package_links() -> str:
    return _relationships(
        (f"{_LINKS}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    )


def _document_links() -> str:
    return _relationships(*((f"{_LINKS}/{p}", f"{p}.xml") for p in _PARTS[1:]))


def _relationships(*targets: tuple[str, str]) -> str:
    held = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{held}</Relationships>'


def _core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_safe(title)}</dc:title><dc:creator>OnRecord</dc:creator>"
        "</cp:coreProperties>"
    )


_RAISED: Final = '<w:rStyle w:val="FootnoteReference"/>'
_PAGE: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" '
    'w:footer="567" w:gutter="0"/></w:sectPr>'
)
_SETTINGS: Final = (
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)


def _style(name: str, title: str, paragraph: str, run: str) -> str:
    based = '<w:basedOn w:val="Normal"/>'
    following = '<w:next w:val="Normal"/>' if "outlineLvl" in paragraph else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
        f"{based}{following}"
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


_STYLES: Final = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia" w:eastAsia="Georgia"/>'
    '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    + _style("Title", "Title", '<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="40"/>')
    + _style(
        "Heading1",
        "heading 1",
        '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
        '<w:b/><w:sz w:val="30"/>',
    )
    + _style(
        "Heading2",
        "heading 2",
        '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>',
        '<w:b/><w:sz w:val="24"/>',
    )
    + _style(
        "ListParagraph",
        "List Paragraph",
        '<w:spacing w:after="80"/><w:ind w:left="284" w:hanging="284"/>',
        "",
    )
    + _style(
        "FootnoteText",
        "footnote text",
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
        '<w:sz w:val="17"/><w:szCs w:val="17"/>',
    )
    + '<w:style w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
