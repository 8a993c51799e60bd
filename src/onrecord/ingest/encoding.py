"""Bytes to characters: which encoding a file is in, and what is no text at all.

Knows byte order marks, the signatures of common formats and what a page declares.  It refuses to
guess among the single-byte encodings: what is neither Unicode nor declared is read as
windows-1252, and the doubt is handed on for the reader to see.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from onrecord.errors import UnreadableArticle


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file; `doubt` is a sentence for the reader where they may be wrong."""

    text: str
    encoding: str
    doubt: str | None = None


_SIGNATURES = (
    (b"%PDF-", "a PDF file", "Convert it to text first, for example with pdftotext"),
    (b"\x89PNG", "a PNG image", "Convert it to text first, with a program that reads images"),
    (b"\xff\xd8\xff", "a JPEG image", "Convert it to text first, with a program that reads images"),
    (b"GIF8", "a GIF image", "Convert it to text first, with a program that reads images"),
    (b"II*\x00", "a TIFF image", "Convert it to text first, with a program that reads images"),
    (b"MM\x00*", "a TIFF image", "Convert it to text first, with a program that reads images"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "Unpack it, or save it as text first"),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first, for example with gunzip"),
    (b"BZh", "a bzip2 archive", "Unpack it first, for example with bunzip2"),
    (b"\xfd7zXZ", "an xz archive", "Unpack it first, for example with unxz"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it first"),
    (
        b"\xd0\xcf\x11\xe0",
        "an old office document",
        "Convert it to text first, by saving it as text",
    ),
    (b"{\\rtf", "a rich text (RTF) document", "Convert it to text first, by saving it as text"),
    (b"SQLite format 3", "an SQLite database", "Export the articles as JSON Lines"),
    (b"\x7fELF", "a program", "Leave it out"),
    (b"ID3", "a sound recording", "Transcribe it first"),
    (b"OggS", "a sound recording", "Transcribe it first"),
)
"""What a file begins with, what that makes it, and what to do.

Source: the formats' own definitions.
"""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-zA-Z0-9_:.-]{2,40})"""
    rb"""|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([a-zA-Z0-9_:.-]{2,40})""",
    re.IGNORECASE,
)

# What the Encoding Standard (encoding.spec.whatwg.org) lets a page declare, by Python's names.
# Narrow names stand for the wider sets that pages in truth are written in, as it says there.
_PAGE_ENCODINGS = {
    **{f"iso8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"cp125{n}": f"cp125{n}" for n in range(9)},
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "cp874": "cp874", "cp866": "cp866", "koi8-r": "koi8-r",
    "koi8-u": "koi8-u", "mac-roman": "mac-roman", "mac-cyrillic": "mac-cyrillic",
    "shift_jis": "cp932", "cp932": "cp932", "euc_jp": "euc_jp", "iso2022_jp": "iso2022_jp",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs",
    "big5hkscs": "big5hkscs", "euc_kr": "cp949", "cp949": "cp949",
}  # fmt: skip

_NOT_WRITTEN = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\b\x1b") + b"\x7f"
_SAMPLE = 65536  # bytes; chosen by hand
_BINARY_SHARE = 0.01  # of control bytes; chosen by hand: text has none, random bytes one in ten


def decode(raw: bytes, where: str, *, is_page: bool = False) -> Decoded:
    """Read bytes as characters.

    Tried in turn: the byte order mark; UTF-16 told by its zero bytes; UTF-8; what a page declares;
    UTF-8 with damaged places; windows-1252.

    Args:
        raw: The whole file, or one line of it.
        where: The file's name, for the message.
        is_page: Whether a declaration within the bytes counts.

    Raises:
        UnreadableArticle: the bytes are no text.
    """
    _refuse_known_formats(raw, where)
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly_or_marked(raw[len(mark) :], encoding)
    if unmarked := _unmarked_utf16(raw):
        return Decoded(raw.decode(unmarked), unmarked)
    _refuse_binary(raw, where)
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        broken = error
    if is_page and (declared := _declared_encoding(raw)):
        try:
            return Decoded(raw.decode(declared), declared)
        except UnicodeDecodeError:
            pass  # the page is wrong about itself; go on as if it had said nothing
    marked = raw.decode("utf-8", "replace")
    damaged = marked.count("\ufffd")
    intact = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", marked))
    if intact >= damaged:
        return Decoded(marked, "utf-8", _damage(damaged, "UTF-8", broken.start))
    return Decoded(
        raw.decode("cp1252", "replace"),
        "cp1252",
        f"not UTF-8 (byte {broken.start}) and nothing says what else: read as windows-1252, "
        "so that accented letters and quotation marks may be wrong",
    )


def _refuse_known_formats(raw: bytes, where: str) -> None:
    """Raise if the first bytes are those of a format that is no text."""
    head = raw[:1024].lstrip(b" \t\r\n")
    for signature, what, remedy in _SIGNATURES:
        if head.startswith(signature):
            raise UnreadableArticle(f"this seems to be {what}, not an article", where, f"{remedy}.")
    if head.startswith(b"RIFF") or head[4:8] == b"ftyp":
        raise UnreadableArticle(
            "this seems to be an image, a sound or a film, not an article",
            where,
            "Convert it to text first.",
        )


def _refuse_binary(raw: bytes, where: str) -> None:
    """Raise if too many of the first bytes are ones that no text has."""
    sample = raw[:_SAMPLE]
    strange = len(sample) - len(sample.translate(None, _NOT_WRITTEN))
    if strange > _BINARY_SHARE * len(sample):
        raise UnreadableArticle(
            "this is a binary file, not text", where, "Convert it to text first, or leave it out."
        )


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without its mark: the zero bytes all stand at even places, or all at odd ones."""
    sample = raw[: _SAMPLE - _SAMPLE % 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(raw) % 2 or max(even, odd) < len(sample) / 50 or min(even, odd):
        return None
    encoding = "utf-16-be" if even else "utf-16-le"
    try:
        characters = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    # A table of small numbers has such zeros too; but it decodes to control characters.
    start = characters[:_SAMPLE]
    strange = sum(not c.isprintable() and c not in "\r\n\t\ufeff" for c in start)
    return encoding if strange <= _BINARY_SHARE * len(start) else None


def _declared_encoding(raw: bytes) -> str | None:
    """What a page says in its first bytes, if that is an encoding a page may have."""
    said = _DECLARED.search(raw[:4096])
    if said is None:
        return None
    try:
        name = codecs.lookup((said[1] or said[2]).decode("ascii")).name
    except LookupError:
        return None
    return _PAGE_ENCODINGS.get(name)


def _strictly_or_marked(raw: bytes, encoding: str) -> Decoded:
    """Decode, with the replacement character at each damaged place."""
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = raw.decode(encoding, "replace")
        name = encoding.removesuffix("-le").removesuffix("-be").upper()
        return Decoded(text, encoding, _damage(text.count("\ufffd"), name, error.start))


def _damage(count: int, encoding: str, first: int) -> str:
    places = "one place" if count == 1 else f"{count} places"
    return f"damaged {encoding} at {places}, first at byte {first}: shown there as \ufffd"
