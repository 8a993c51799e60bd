# ruff: noqa: E501  (patterns read better whole)
"""Base articles: where the made cases take their words from.

Three sources: court reports written for this benchmark (invented people, Apache-2.0, two reports by
different hands on each of eight matters), Wikinews articles of MEANTIME, parts airbus and apple
(text CC BY 2.5, corpus CC BY 4.0), and news of GUM's training part (CC BY).  The latter two are read
from the data folder at run time and are not in the repository.  Knows sentences, no edits.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ARTICLES: Final = Path(__file__).parent / "articles"
MEANTIME: Final = ("corpus_airbus", "corpus_apple")
"""The other two parts of MEANTIME are held out for dates and certainty, and never read."""
LEAST_SENTENCES: Final = 6
_TOKEN: Final = re.compile(r'<token[^>]*\bsentence="(\d+)"[^>]*>([^<]*)</token>')
_DATELINE: Final = re.compile(
    r"^(?:\w+day,?\s+)?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\s+\d{1,2}\s*,?\s+\d{4}\.?$"
)
_OPENING: Final = re.compile(r"[“(\[]\s+")
_CLOSING: Final = re.compile(r"\s+([”)\],.;:!?%]|’s\b|n’t\b|’(?:re|ve|ll|d|m)\b)")
_STOP: Final = re.compile(r"[.!?]+[”’)]*(?=\s+[“‘(A-Z0-9£€$])")
_SHORT: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Fr|Rev|Prof|St|No|Inc|Corp|U\.S|Jr|Sr|vs|[A-Z])\.$")


@dataclass(frozen=True)
class Base:
    """An article to make retellings of.

    Attributes:
        name: Its file's name without ending.
        matter: What it is about; two bases of one matter are independent reports on it.
        sentences: With their paragraph's number; those of its title are not among them.
    """

    name: str
    matter: str
    licence: str
    title: str
    sentences: tuple[tuple[int, str], ...]


def read_own(folder: Path = ARTICLES) -> tuple[Base, ...]:
    """The court reports written for the benchmark: "barge-a" and "barge-b" are of one matter."""
    return tuple(
        _base(path.stem, path.stem.rpartition("-")[0], "Apache-2.0", path.read_text("utf-8"))
        for path in sorted(folder.glob("*.txt"))
    )


def read_meantime(folder: Path) -> tuple[Base, ...]:
    """Wikinews articles, their tokens joined to text again."""
    found = []
    for part in MEANTIME:
        for path in sorted((folder / part).glob("*.xml")):
            by_sentence: dict[int, list[str]] = {}
            for number, word in _TOKEN.findall(path.read_text("utf-8")):
                by_sentence.setdefault(int(number), []).append(html.unescape(word))
            lines = [joined(words) for words in by_sentence.values()]
            matter = part.removeprefix("corpus_")
            found.append(_wikinews(path.stem, matter, "CC BY 2.5", lines))
    return tuple(b for b in found if len(b.sentences) >= LEAST_SENTENCES)


def read_gum(folder: Path) -> tuple[Base, ...]:
    """News of the training part."""
    found = []
    for path in sorted((folder / "train").glob("GUM_news_*.conllu")):
        held = path.read_text("utf-8").splitlines()
        lines = [joined(line[9:].split()) for line in held if line.startswith("# text = ")]
        found.append(_wikinews(path.stem, "gum", "CC BY", lines))
    return tuple(b for b in found if len(b.sentences) >= LEAST_SENTENCES)


def joined(words: Iterable[str]) -> str:
    """Tokens as text: marks beside their words, quotation marks curly and in pairs."""
    out: list[str] = []
    opened = False
    for word in words:
        for piece in _marks(word):
            if piece == '"':
                out.append("”" if opened else "“")
                opened = not opened
            else:
                out.append(piece)
    text = " ".join(out).replace(" '", " ’").replace("'", "’")
    text = re.sub(r"(?<=\w) (’(?:s|re|ve|ll|d|m|t)\b|n’t\b)", r"\1", text)
    text = re.sub(r"([$£€]) (?=\d)", r"\1", text)
    return _CLOSING.sub(r"\1", _OPENING.sub(lambda m: m.group().strip(), text)).strip()


def _marks(word: str) -> Iterator[str]:
    """A token with every double quotation mark on its own, in one form."""
    plain = re.sub(r"``|''|[“”]", '"', word)
    yield from (piece for piece in re.split('(")', plain) if piece)


def split_sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences of a paragraph; none ends within quotation marks.

    What is nothing but a quotation stays with the sentence before, which says who speaks.
    """
    found: list[str] = []
    start = 0
    for stop in _STOP.finditer(paragraph):
        piece = paragraph[start : stop.end()]
        if piece.count("“") == piece.count("”") and not _SHORT.search(piece):
            found.append(piece.strip())
            start = stop.end()
    found.append(paragraph[start:].strip())
    return _with_speakers(found)


def _with_speakers(found: Iterable[str]) -> tuple[str, ...]:
    """What is nothing but a quotation is put behind the sentence before."""
    out: list[str] = []
    for piece in found:
        if out and piece.startswith("“") and piece.endswith("”") and piece.count("“") == 1:
            out[-1] += " " + piece
        elif piece:
            out.append(piece)
    return tuple(out)


def _base(name: str, matter: str, licence: str, text: str) -> Base:
    title, *paragraphs = [p for p in text.split("\n") if p.strip()]
    sentences = tuple(
        (number, sentence)
        for number, paragraph in enumerate(paragraphs)
        for sentence in split_sentences(paragraph)
    )
    return Base(name, matter, licence, title, sentences)


def _wikinews(name: str, matter: str, licence: str, lines: list[str]) -> Base:
    """A list of sentences, the first the title; the dateline and captions are no sentences."""
    title, *rest = lines or [""]
    kept = [x for x in rest if not _DATELINE.match(x) and len(x.split()) > 4 and x[-1] in ".!?”"]
    balanced = _with_speakers(
        x for x in kept if x.count("“") == x.count("”") and (x[0].isupper() or x[0] == "“")
    )
    return Base(name, matter, licence, title, tuple((i // 2, x) for i, x in enumerate(balanced)))
