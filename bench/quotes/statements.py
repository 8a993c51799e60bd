"""Statements listed by hand for whole articles, and what the reader made of each.

Knows the gold of the seed (`seed.gold.json`, which does not ship) and of the sample case
(`onrecord/sample/gold.json`, which does).  Contents are given there by their first and last words.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from onrecord.ingest import find_sources
from onrecord.nouns import Article, Attribution, Kind, Manner, Span
from onrecord.read.reader import Reader
from onrecord.sample import first_article, sample_files

HALF: Final = 0.5
SEED_PUBLISHED: Final = date(2024, 3, 10)
"""The copy bears no date; the gold's note and the project's data notes give this one."""
SEED_OUTLET: Final = "Inquisitr"
_TOKEN: Final = re.compile(r"\w+(?:[-'’]\w+)*")
_SUBJECTS: Final = frozenset({"he", "she", "they", "it", "i", "we"})
_SLIGHT: Final = frozenset({"a", "an", "and", "at", "for", "her", "his", "in", "of", "the", "to"})


@dataclass(frozen=True, slots=True)
class Gold:
    """A statement as a person listed it.

    Attributes:
        content: Its pieces, in the article.
        speaker: Words of the mention that name the speaker, in the article; None where the text
            gives nobody.
        manner: None where the gold has none.
    """

    content: tuple[Span, ...]
    speaker: tuple[Span, ...] | None
    kind: Kind
    manner: Manner | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What became of a statement: the attribution that overlaps it by half.

    Attributes:
        found: None where no attribution overlaps it by half, or it stands for another statement.
        overlap: Shared words over all words of both, of `found`.
    """

    gold: Gold
    found: Attribution | None
    overlap: float = 0.0

    @property
    def has_kind(self) -> bool:
        """Whether it was found as the right kind."""
        return self.found is not None and self.found.kind is self.gold.kind

    @property
    def has_speaker(self) -> bool:
        """Whether it was found with a speaker that shares a naming word, or with none if so be."""
        if self.found is None:
            return False
        return speaker_is_right(self.gold.speaker, self.found.speaker)

    @property
    def has_manner(self) -> bool:
        """Whether it was found in the right manner."""
        return self.found is not None and self.found.manner is self.gold.manner

    @property
    def is_said_rightly(self) -> bool:
        """Whether it was found, and as said or not said like the gold."""
        if self.found is None or self.gold.manner is None:
            return False
        return self.found.manner.is_said == self.gold.manner.is_said


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts over rows."""

    statements: int
    found: int
    kind: int
    speaker: int
    manner: int
    said: int


def totals(rows: Iterable[Row]) -> Totals:
    """How many of the statements came out right in each regard."""
    held = list(rows)
    return Totals(
        len(held),
        sum(r.found is not None for r in held),
        sum(r.has_kind for r in held),
        sum(r.has_speaker for r in held),
        sum(r.has_manner for r in held),
        sum(r.is_said_rightly for r in held),
    )


def speaker_is_right(gold: Sequence[Span] | None, found: Sequence[Span]) -> bool:
    """Whether a found speaker touches a naming word of the gold's, or both are absent."""
    if gold is None or not found:
        return gold is None and not found
    return any(g.overlaps(f) for g in gold for f in found)


def word_places(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Where the words that lie within spans begin; marks do not count."""
    return frozenset(
        m.start() for s in spans for m in _TOKEN.finditer(text, s.start, min(s.end, len(text)))
    )


def overlap(text: str, one: Iterable[Span], other: Iterable[Span]) -> float:
    """Words that two contents share, over the words of either: 0 to 1."""
    a, b = word_places(text, one), word_places(text, other)
    return len(a & b) / len(a | b) if a | b else 0.0


def pair(text: str, gold: Sequence[Gold], found: Sequence[Attribution]) -> tuple[Row, ...]:
    """Every statement with its attribution.

    One to one, the greatest overlap first; where overlaps are equal, a right speaker first.
    """
    shares = {
        (i, j): overlap(text, g.content, a.content)
        for i, g in enumerate(gold)
        for j, a in enumerate(found)
    }
    order = sorted(
        (at for at, share in shares.items() if share >= HALF),
        key=lambda at: (
            -shares[at],
            not speaker_is_right(gold[at[0]].speaker, found[at[1]].speaker),
            at,
        ),
    )
    matched: dict[int, int] = {}
    for i, j in order:
        if i not in matched and j not in matched.values():
            matched[i] = j
    return tuple(
        Row(g, found[matched[i]], shares[i, matched[i]]) if i in matched else Row(g, None)
        for i, g in enumerate(gold)
    )


def locate(text: str, words: str, start: int = 0) -> Span:
    """Where words first stand at or after a place; white space may differ.

    Raises:
        ValueError: They do not stand there.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    match = re.compile(pattern).search(text, start)
    if match is None:
        raise ValueError(f"the gold's words do not stand in the article: {words!r}")
    return Span(*match.span())


def stretch(text: str, first: str, last: str) -> Span:
    """From a content's first words to its last."""
    start = locate(text, first)
    return Span(start.start, locate(text, last, start.start).end)


def nearest(text: str, words: str, content: Sequence[Span]) -> Span:
    """The occurrence of words that stands nearest a content's pieces, rather outside than within.

    Raises:
        ValueError: There is none.
    """
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)"
    places = [Span(*m.span()) for m in re.finditer(pattern, text)]
    if not places:
        raise ValueError(f"the gold's words do not stand in the article: {words!r}")

    def distance(place: Span) -> tuple[bool, int]:
        gaps = (max(place.start - p.end, p.start - place.end, 0) for p in content)
        return any(p.covers(place) for p in content), min(gaps)

    return min(places, key=distance)


def naming_words(text: str, mention: Span, names: Iterable[str]) -> tuple[Span, ...]:
    """The words of a mention that name somebody: parts of the names given, or a subject pronoun.

    Takes "Rourke" of "Rourke told TMZ"; must refuse "TMZ".
    """
    parts = {m.group().casefold() for name in names for m in _TOKEN.finditer(name)}
    telling = (parts - _SLIGHT) | _SUBJECTS
    return tuple(
        Span(*m.span())
        for m in _TOKEN.finditer(text, mention.start, mention.end)
        if m.group().casefold() in telling
    )


def seed_rows(reader: Reader, text: Path, gold: Path) -> tuple[str, tuple[Row, ...]]:
    """The seed read as an article, published as its notes say; its text and rows."""
    article = _only(text)
    listed = json.loads(gold.read_text(encoding="utf-8"))
    found = reader.read(article).attributions
    return article.text, pair(article.text, seed_gold(article.text, listed), found)


def _only(path: Path) -> Article:
    (source,) = find_sources([path], published=SEED_PUBLISHED, outlet=SEED_OUTLET)
    return source.read().article


def seed_gold(text: str, listed: Mapping[str, Any]) -> tuple[Gold, ...]:
    """The seed's statements in its text.

    `speaker_mention` holds words around the name too, so the naming words are those of the
    speaker's name, of the aliases the gold lists for it, or a subject pronoun.
    """
    aliases = {p["name"]: p["aliases"] for p in listed["people"]}
    found = []
    for statement in listed["statements"]:
        content = stretch(text, statement["content_start"], statement["content_end"])
        speaker = statement["speaker"]
        naming = None
        if not speaker.startswith("unattributed"):
            mention = nearest(text, statement["speaker_mention"], [content])
            naming = naming_words(text, mention, (speaker, *aliases.get(speaker, ())))
        found.append(Gold((content,), naming, Kind(statement["kind"])))
    return tuple(found)


def sample_rows(reader: Reader) -> dict[str, tuple[str, tuple[Row, ...]]]:
    """The sample case's articles read as they ship; each one's text and rows, by its id there."""
    folder = first_article().parent
    listed = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["articles"]
    case = json.loads((folder / "case.json").read_text(encoding="utf-8"))["articles"]
    rows = {}
    for source, gold, about in zip(find_sources(sample_files()), listed, case, strict=True):
        taken = source.read().article
        published = date.fromisoformat(about["published"][:10]) if about["published"] else None
        article = replace(
            taken,
            outlet=taken.outlet or about["outlet"],
            published=taken.published or published,
        )
        found = reader.read(article).attributions
        rows[gold["id"]] = (
            article.text,
            pair(article.text, sample_gold(article.text, gold), found),
        )
    return rows


def sample_gold(text: str, listed: Mapping[str, Any]) -> tuple[Gold, ...]:
    """One sample article's statements in its text; `speaker_words` are all the speaker's."""
    return tuple(_sample_statement(text, statement) for statement in listed["statements"])


def _sample_statement(text: str, statement: Mapping[str, Any]) -> Gold:
    ends = (statement["content_start"], statement["content_end"])
    content = tuple(stretch(text, *piece) for piece in statement.get("pieces") or [ends])
    words = statement["speaker_words"]
    naming = None
    if words:
        mention = nearest(text, words, content)
        naming = naming_words(text, mention, (words,))
    return Gold(content, naming, Kind(statement["kind"]), Manner(statement["manner"]))
