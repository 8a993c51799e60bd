"""The dossier as a Word file, read back by python-docx; footnotes are Word's own."""

import io
import zipfile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from hostile import HOSTILE
from lxml import etree
from whole import whole_case

from onrecord.export import word
from onrecord.export.dossier import Dossier, dossier
from onrecord.export.known import shown
from onrecord.nouns import Case

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def footnotes_of(content: bytes) -> dict[int, str]:
    """The footnotes by number, found as a reader finds them: by the document's relationship."""
    document = docx.Document(io.BytesIO(content))
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    root = etree.fromstring(part.blob)
    return {
        int(note.get(f"{W}id")): "".join(t.text or "" for t in note.iter(f"{W}t"))
        for note in root.iter(f"{W}footnote")
    }


def expected(found: Dossier) -> list[tuple[str, str]]:
    """Style and text of each paragraph."""
    held = [("Title", shown(found.title)), *(("Normal", shown(w)) for w in found.about)]
    for s in found.sections:
        held.append((f"Heading {s.level - 1}", shown(s.title)))
        held += [("Normal", shown(s.about))] if s.about else []
        for line in s.lines:
            commas = "," * (len(line.notes) - 1)
            held.append(("List Paragraph", f"{shown(line.lead)}: {shown(line.words)}{commas}"))
    return held


@pytest.mark.parametrize("words", ["the moon", *HOSTILE])
def test_a_reader_sees_the_words(words: str) -> None:
    """No words break the file, and each paragraph has its style."""
    case = whole_case(words)
    content = word.write(case, words)
    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    found = [(p.style.name, " ".join(p.text.split())) for p in paragraphs]
    told = [(style, " ".join(text.split())) for style, text in expected(dossier(case, words))]
    assert found == told


def test_each_line_has_footnotes_with_its_sources(sample: Case) -> None:
    """The numbers in the text are those of the footnotes, in order, each once."""
    content = word.write(sample, "A")
    found = dossier(sample, "A")
    notes = footnotes_of(content)
    body = docx.Document(io.BytesIO(content)).element.body
    named = [int(r.get(f"{W}id")) for r in body.iter(f"{W}footnoteReference")]
    assert named == list(range(1, len(named) + 1))
    assert set(notes) == {-1, 0, *named}
    told = [found.notes[n - 1] for s in found.sections for line in s.lines for n in line.notes]
    assert [notes[n].strip() for n in named] == [
        f"{shown(t.about)}: “{shown(t.words)}” {t.url}" for t in told
    ]


def test_every_part_is_named_and_well_formed() -> None:
    """As the packaging conventions ask: a type for each part, a part for each relationship."""
    with zipfile.ZipFile(io.BytesIO(word.write(whole_case(), "A"))) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names[0] == "[Content_Types].xml"
        trees = {name: etree.fromstring(archive.read(name)) for name in names}
    types = trees["[Content_Types].xml"]
    named = {e.get("PartName") for e in types if e.get("PartName")}
    assert named == {f"/{n}" for n in names[1:] if not n.endswith(".rels")}
    for name, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        assert {folder + e.get("Target") for e in trees[name]} <= set(names)


def test_the_same_case_gives_the_same_bytes() -> None:
    """No clock and no chance are in it."""
    assert word.write(whole_case(), "A") == word.write(whole_case(), "A")


def test_the_style_of_each_paragraph_is_there() -> None:
    """Every style that is named is described, so that no reader falls back on its own."""
    document = docx.Document(io.BytesIO(word.write(whole_case(), "A")))
    assert {s.name for s in document.styles} >= {
        "Normal", "Title", "Heading 1", "Heading 2", "List Paragraph", "footnote text",
        "footnote reference",
    }  # fmt: skip
