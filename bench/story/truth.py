"""Truth: the drafts of a case as articles, and what is true of them in numbers and offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bench.story import phrases
from bench.story.bases import Base
from bench.story.drafts import Draft, Line, ancestors_of, are_kin, straight, text_of
from bench.story.edits import QUOTED
from bench.story.gold import GoldChange, GoldEdge, GoldQuotation, StoryCase
from onrecord.nouns import Article, Part, PartKind, Span

COPIED_WORDS: Final = 8
"""Own words in a row that make a sentence copied, by definition of this benchmark."""


QUOTED_WORDS: Final = 4
"""Words that make a quotation long enough to be recognised."""


def finished(name: str, part: str, drafts: list[Draft]) -> StoryCase:
    """The articles, and the truth about them in numbers and offsets."""
    made = [_printed(d) for d in drafts]
    number = {id(d): i for i, d in enumerate(drafts)}
    parents = tuple(frozenset(number[id(p)] for p in d.parents) for d in drafts)
    quotations = tuple(
        q for i, (_, places) in enumerate(made) for q in _quoted(i, drafts[i], places)
    )
    edges = [e for i, d in enumerate(drafts) for e in _edges_of(i, d, drafts, number)]
    edges += _common(drafts)
    shared = _sharing(quotations, drafts)
    edges += _shared_by_strangers(shared, parents, drafts)
    allowed = {(a, b, "same_quotation") for a, b in shared}
    allowed |= {
        (i, j, "common_origin")
        for i in range(len(drafts))
        for j in range(len(drafts))
        if i != j and (are_kin(drafts[i], drafts[j]) or drafts[i].handout)
    }
    changes = tuple(
        c for i, d in enumerate(drafts) for c in _changes_of(i, d, drafts, made, number)
    )
    articles = tuple(article for article, _ in made)
    return StoryCase(
        name, part, articles, parents, tuple(edges), frozenset(allowed), changes, quotations
    )


def _printed(draft: Draft) -> tuple[Article, list[Span]]:
    """The article, and where each line stands in it."""
    text = draft.title
    places: list[Span] = []
    last: int | None = None
    for line in draft.lines:
        words = straight(line.text) if draft.straight else line.text
        text += " " if line.paragraph == last else "\n\n"
        places.append(Span(len(text), len(text) + len(words)))
        text += words
        last = line.paragraph
    parts = (
        Part(Span(0, len(draft.title)), PartKind.TITLE),
        Part(Span(len(draft.title) + 2, len(text)), PartKind.BODY),
    )
    article = Article(
        text, outlet=draft.outlet, title=draft.title, published=draft.published, parts=parts
    )
    return article, places


_PLAIN: Final = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})


def own_words(text: str) -> list[str]:
    """The words outside quotation marks, in small letters, with a break at each quotation."""
    pieces = re.split('"[^"]*"', text.translate(_PLAIN))
    return " \x00 ".join(" ".join(re.findall(r"[\w'%-]+", p.lower())) for p in pieces).split()


def longest_run(left: str, right: str) -> int:
    """Own words in a row that two sentences share."""
    a, b = own_words(left), own_words(right)
    best, row = 0, [0] * (len(b) + 1)
    for word in a:
        row = [0, *(row[j] + 1 if word == other != "\x00" else 0 for j, other in enumerate(b))]
        best = max(best, *row)
    return best


def types_of(draft: Draft, parent: Draft) -> set[str]:
    """What shows that a draft comes from its parent."""
    before = {line.origin: line for line in parent.lines}
    found = set()
    if parent.outlet in text_of(draft):
        found.add("credits")
    for line in draft.lines:
        old = before.get(line.origin)
        if old is not None and longest_run(old.text, line.text) >= COPIED_WORDS:
            found.add("copies")
    mine = {
        u for line in draft.lines if parent.outlet not in line.text for u, _ in _utterances(line)
    }
    if mine & {u for line in parent.lines for u, _ in _utterances(line)}:
        found.add("same_quotation")
    return found


_MARKED: Final = re.compile('“[^”]*”|"[^"]*"')


def _utterances(line: Line) -> list[tuple[str, tuple[int, int]]]:
    """The quoted sentences of a line that are long enough, each with the utterance it is.

    Within one origin, and most have one quotation: the utterance is the origin with the number of
    the paragraph's speaker turn, so that pieces of one sentence are one utterance.
    """
    return [
        (line.origin, (m.start() + 1, m.end() - 1))
        for m in _MARKED.finditer(line.text)
        if len(m.group().split()) >= QUOTED_WORDS
    ]


def _quoted(number: int, draft: Draft, places: list[Span]) -> list[GoldQuotation]:
    return [
        GoldQuotation(number, Span(place.start + a, place.start + b), utterance)
        for line, place in zip(draft.lines, places, strict=True)
        for utterance, (a, b) in _utterances(
            replace(line, text=straight(line.text)) if draft.straight else line
        )
    ]


def _edges_of(i: int, draft: Draft, drafts: list[Draft], number: dict[int, int]) -> list[GoldEdge]:
    """Edges to parents, to other articles that it credits, and to outlets not in the file."""
    found = [
        GoldEdge(
            i,
            frozenset({number[id(p)]}),
            kind,
            either_way=p.published == draft.published and kind != "credits",
        )
        for p in draft.parents
        for kind in sorted(types_of(draft, p))
    ]
    text = text_of(draft)
    for j, other in enumerate(drafts):
        if j != i and other not in draft.parents and other.outlet in text:
            found.append(GoldEdge(i, frozenset({j}), "credits"))
    outlets = {d.outlet for d in drafts}
    missing = {n for n in (*phrases.GHOSTS, *phrases.WIRES, *phrases.OUTLETS) if n in text}
    found += [GoldEdge(i, frozenset({name}), "credits") for name in sorted(missing - outlets)]
    return found


def _common(drafts: list[Draft]) -> list[GoldEdge]:
    """Edges between two off one agency, and from a stranger to one with the same statement."""
    found = [
        GoldEdge(j, frozenset({i}), "common_origin", either_way=True)
        for i, one in enumerate(drafts)
        for j, other in enumerate(drafts)
        if i < j and one.wire and other.wire
    ]
    for i, draft in enumerate(drafts):
        if draft.handout and not draft.parents and not draft.wire:
            others = frozenset(
                j for j, x in enumerate(drafts) if x.handout and not are_kin(x, draft)
            )
            met = any(e.child in others and i in e.parents for e in found)
            if others and not met:
                found.append(GoldEdge(i, others, "common_origin", either_way=True))
    return found


def _sharing(quotations: Iterable[GoldQuotation], drafts: list[Draft]) -> set[tuple[int, int]]:
    """Pairs of articles, either way, that share an utterance."""
    by: dict[str, set[int]] = {}
    for q in quotations:
        by.setdefault(_words_of(q, drafts), set()).add(q.article)
        by.setdefault(q.utterance, set()).add(q.article)
    return {(a, b) for held in by.values() for a in held for b in held if a != b}


def _words_of(q: GoldQuotation, drafts: list[Draft]) -> str:
    """The words of a quotation in the base, for two reports that both heard them."""
    return same_words(q.utterance)


SHARED: dict[str, str] = {}
"""Utterances that two bases both hold, under one name; filled by `find_shared`."""


def find_shared(bases: Iterable[Base]) -> None:
    """Note which quotations two reports on one matter have in common."""
    seen: dict[str, str] = {}
    for base in bases:
        for number, (_, sentence) in enumerate(base.sentences):
            for quoted in QUOTED.findall(sentence):
                key = " ".join(re.findall(r"\w+", quoted.lower()))
                if len(key.split()) >= QUOTED_WORDS:
                    first = seen.setdefault(key, f"{base.name}#{number}")
                    SHARED[f"{base.name}#{number}"] = first


def same_words(utterance: str) -> str:
    """One name for an utterance that two reports hold."""
    return SHARED.get(utterance, utterance)


def _shared_by_strangers(
    shared: set[tuple[int, int]], parents: tuple[frozenset[int], ...], drafts: list[Draft]
) -> list[GoldEdge]:
    """One edge for an article that shares a quotation with others and was made from none."""
    found: list[GoldEdge] = []
    for i, draft in enumerate(drafts):
        if parents[i] or draft.wire:
            continue
        others = {j for a, j in shared if a == i and not are_kin(drafts[j], draft)}
        earlier = {j for j in others if drafts[j].published <= draft.published}
        if earlier:
            tied = frozenset(j for j in earlier if drafts[j].published == draft.published)
            if not (tied and any(e.child in tied and i in e.parents for e in found)):
                found.append(GoldEdge(i, frozenset(earlier), "same_quotation", bool(tied)))
    return found


def _changes_of(
    i: int,
    draft: Draft,
    drafts: list[Draft],
    made: list[tuple[Article, list[Span]]],
    number: dict[int, int],
) -> list[GoldChange]:
    """The planted changes, with every earlier place of the sentence they are in."""
    ancestors = ancestors_of(draft)

    def earlier(origin: str) -> tuple[tuple[int, Span], ...]:
        return tuple(
            (number[id(a)], place)
            for a in ancestors
            for line, place in zip(a.lines, made[number[id(a)]][1], strict=True)
            if line.origin == origin
        )

    found = [
        GoldChange(p.kind, earlier(line.origin), i, place, f"{p.before} → {p.after}")
        for line, place in zip(draft.lines, made[i][1], strict=True)
        for p in line.planted
    ]
    found += [GoldChange(p.kind, earlier(o), i, None, p.before) for p, o in draft.dropped]
    return [c for c in found if c.before]
