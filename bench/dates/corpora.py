"""Readers of the corpora whose dates people have marked: MEANTIME and GUM.

Both keep tokens; text is put together from them, and every mark gets its place in that text.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from bench.scorer import Missing
from onrecord.nouns import Span
from onrecord.when import find_times

_MARKED_SENTENCES: Final = 6
"""MEANTIME's people marked the headline, the dateline and the sentences up to the sixth."""
_NO_SPACE_BEFORE: Final = frozenset(", . ; : ! ? ) ] % 's 're 've 'll 'm 'd n't '' ' ”".split())
_NO_SPACE_AFTER: Final = frozenset("( [ $ # £ € `` “".split())
_SHOWN: Final = {"``": '"', "''": '"'}


@dataclass(frozen=True)
class Mark:
    """A time phrase as people marked it.

    Attributes:
        kind: DATE, TIME, DURATION or SET in MEANTIME; "date" in GUM.
        value: TIMEX3 value; "" in GUM.
        attributes: As the corpus has them ("when", "from", "to", "notBefore", "notAfter").
        is_dateline: Whether it is the day the document was made.
    """

    span: Span
    kind: str
    value: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    is_dateline: bool = False


@dataclass(frozen=True)
class Dated:
    """A document with its marks.

    Attributes:
        scored: The stretch in which people marked; what lies beyond is not scored.
    """

    name: str
    text: str
    published: date | None
    marks: tuple[Mark, ...]
    scored: Span


def read_meantime(folder: Path) -> list[Dated]:
    """The documents of one MEANTIME corpus, by name.

    Raises:
        Missing: The folder holds none.
    """
    files = sorted(folder.glob("*.xml"))
    if not files:
        raise Missing(f"no MEANTIME documents in {folder.name}; give the folder with --meantime")
    return [_meantime(path.read_text(encoding="utf-8")) for path in files]


def _meantime(source: str) -> Dated:
    root = ElementTree.fromstring(source)  # noqa: S314  (a corpus the user names)
    tokens = list(root.iter("token"))
    text, spans, end = "", {}, 0
    sentence, last = "0", ""
    for token in tokens:
        word = _SHOWN.get(token.text or "", token.text or "")
        if token.get("sentence") != sentence:
            early = int(token.get("sentence") or 0) <= 2
            text += "\n\n" if early else " "
            sentence = token.get("sentence") or ""
        elif last not in _NO_SPACE_AFTER and (token.text or "") not in _NO_SPACE_BEFORE and text:
            text += " "
        spans[token.get("t_id")] = Span(len(text), len(text) + len(word))
        text += word
        last = token.text or ""
        if int(token.get("sentence") or 0) < _MARKED_SENTENCES:
            end = len(text)
    marks = []
    published = None
    for timex in root.iter("TIMEX3"):
        held = [spans[anchor.get("t_id")] for anchor in timex.iter("token_anchor")]
        if not held:
            continue
        made = timex.get("functionInDocument") == "CREATION_TIME"
        value = timex.get("value") or ""
        if made:
            published = date.fromisoformat(value)
        span = Span(min(s.start for s in held), max(s.end for s in held))
        marks.append(Mark(span, timex.get("type") or "", value, is_dateline=made))
    name = root.get("doc_id") or ""
    return Dated(name, text, published or _second_line(text), tuple(marks), Span(0, end))


def _second_line(text: str) -> date | None:
    """The dateline where nobody marked it as the day of writing."""
    second = text.split("\n\n")[1:2]
    found = find_times(second[0]) if second else ()
    when = found[0].when if found else None
    return None if when is None else when.earliest


def read_gum(folder: Path) -> list[Dated]:
    """The documents of one part of GUM, by name.

    Raises:
        Missing: The folder holds none.
    """
    files = sorted(folder.glob("*.conllu"))
    if not files:
        raise Missing(f"no GUM documents in {folder.name}; give the folder with --gum")
    return [_gum(path.stem, path.read_text(encoding="utf-8")) for path in files]


_TAG: Final = re.compile(r"<(/?)(\w+)([^<>]*?)(/?)>")
_ATTRIBUTE: Final = re.compile(r'(\w+):::"([^"]*)"')
_CREATED: Final = "# meta::dateCreated = "


def _gum(name: str, source: str) -> Dated:
    text, words = _text_of(source)
    marks: list[Mark] = []
    opened: list[tuple[int, str, str]] = []
    for place, tags in words:
        for tag in _TAG.finditer(tags):
            if tag[2] not in ("date", "time"):
                continue
            if not tag[1]:
                opened.append((place.start, tag[2], tag[3]))
            elif opened and opened[-1][1] == tag[2]:
                at, kind, attributes = opened.pop()
                held = tuple(_ATTRIBUTE.findall(attributes))
                marks.append(Mark(Span(at, place.end), kind, "", held))
    created = None
    for line in source.splitlines():
        if line.startswith(_CREATED):
            created = _day_or_none(line.removeprefix(_CREATED).strip())
    dates = tuple(m for m in marks if m.kind == "date")
    return Dated(name, text, created, dates, Span(0, len(text)))


def _day_or_none(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _text_of(source: str) -> tuple[str, list[tuple[Span, str]]]:
    """The text of a CoNLL-U document, and each word's place in it with its tags.

    Words written together ("don't") all take their place from the written form.
    """
    pieces: list[str] = []
    length, joined_until, joined = 0, 0, Span(0, 0)
    words: list[tuple[Span, str]] = []
    for line in source.splitlines():
        if line.startswith("# newpar") and pieces:
            pieces.append("\n\n")
            length += 2
        cells = line.split("\t")
        if len(cells) != 10:
            continue
        number, form, rest = cells[0], cells[1], cells[9]
        is_joint = "-" in number
        if not is_joint and not number.isdecimal():
            continue
        if is_joint or int(number) > joined_until:
            place = Span(length, length + len(form))
            piece = form if "SpaceAfter=No" in rest else form + " "
            pieces.append(piece)
            length += len(piece)
        if is_joint:
            joined, joined_until = place, int(number.split("-")[1])
            continue
        words.append((joined if int(number) <= joined_until else place, rest.partition("XML=")[2]))
        if int(number) >= joined_until:
            joined_until = 0
    return "".join(pieces), words
