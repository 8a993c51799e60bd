from __future__ import annotations

import codecs

import pytest

from onrecord.errors import UnreadableArticle
from onrecord.ingest.encoding import decode

WORDS = "“Ça suffit,” said Renn – é"


@pytest.mark.parametrize(
    "raw",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
    ],
)
def test_unicode_is_read_with_its_mark_and_without(raw: bytes) -> None:
    """UTF-8, UTF-16 and UTF-32 leave no doubt."""
    decoded = decode(raw, "a.txt")
    assert decoded.text == WORDS
    assert decoded.doubt is None


def test_what_a_page_declares_is_believed() -> None:
    """A charset in a meta element is used where the bytes are not UTF-8."""
    raw = '<meta charset="koi8-r"><p>книга</p>'.encode("koi8-r")
    assert "книга" in decode(raw, "a.html", is_page=True).text


def test_broken_utf8_is_read_and_its_first_broken_place_named() -> None:
    """One bad byte does not turn a whole file into windows-1252."""
    decoded = decode("é and ü".encode() + b"\xe2\x80", "a.txt")
    assert decoded.text == "é and ü\ufffd"
    assert decoded.doubt is not None
    assert "at one place, first at byte 9" in decoded.doubt


def test_windows_1252_is_a_guess_and_said_to_be_one() -> None:
    """What is neither Unicode nor declared is read, with a doubt."""
    decoded = decode("He said “no” at the café".encode("cp1252"), "a.txt")
    assert decoded.text == "He said “no” at the café"
    assert "windows-1252" in (decoded.doubt or "")


@pytest.mark.parametrize(
    ("raw", "seems"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"PK\x03\x04\x14\0", "a ZIP archive"),
        (bytes(range(256)), "binary"),
    ],
)
def test_what_is_no_text_is_named_and_refused(raw: bytes, seems: str) -> None:
    """The message says what the file seems to be and what to do."""
    with pytest.raises(UnreadableArticle, match=seems) as refused:
        decode(raw, "a.html", is_page=True)
    assert refused.value.where == "a.html"
    assert refused.value.remedy
