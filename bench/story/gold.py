"""Gold: what is true of a made case, in the terms that are scored."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.nouns import Article, Span


@dataclass(frozen=True)
class GoldEdge:
    """An edge that should be found: from a child to one of some parents, by number.

    A ghost is a parent by its outlet's name.  `either_way` where nothing tells which came first.
    """

    child: int
    parents: frozenset[int | str]
    type: str
    either_way: bool = False


@dataclass(frozen=True)
class GoldChange:
    """A planted change: its kind, and the sentences it is seen in, by article's number.

    `before` lists every sentence with the earlier wording; `after` is None where a whole sentence
    was left out, so that it may be shown at any place of the child.
    """

    kind: str
    before: tuple[tuple[int, Span], ...]
    child: int
    after: Span | None
    words: str


@dataclass(frozen=True)
class GoldQuotation:
    """A quoted sentence or a piece of one, and the utterance it is."""

    article: int
    span: Span
    utterance: str


@dataclass(frozen=True)
class StoryCase:
    """Articles with all that is true of their derivation.

    Attributes:
        parents: For each article the parents it was made from; empty for one that has none in the
            file.
        allowed: Edges that are true but need not be found.
    """

    name: str
    part: str
    articles: tuple[Article, ...]
    parents: tuple[frozenset[int], ...]
    edges: tuple[GoldEdge, ...]
    allowed: frozenset[tuple[int, int, str]]
    changes: tuple[GoldChange, ...]
    quotations: tuple[GoldQuotation, ...]
