"""Articles made: tidied text, its parts, and what is known about it, put together.

Where a title is given beside a text that does not open with it, the title is put in front: it is
read like the rest, and a passage in it needs a place in the text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, datetime

from onrecord.ingest.language import language_of
from onrecord.ingest.page import Block, Page
from onrecord.ingest.parts import classify, parts_of, title_within
from onrecord.ingest.tidy import tidy, tidy_line
from onrecord.nouns import Article, Part, PartKind, Span


def article_from_text(
    text: str,
    *,
    url: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    byline: Iterable[str] = (),
    published: date | datetime | None = None,
    source: str = "",
    language: str | None = None,
    digest: str | None = None,
) -> Article:
    """An article from its plain text.

    Args:
        text: One paragraph after another, blank lines between them, or one to a line.
        url: Its address.
        outlet: Who published it.
        title: Its headline; put before the text where that does not open with it.  Without one, a
            short first line that has no full stop counts as the headline.
        byline: Its writers.
        published: Day, or moment with its zone.
        source: Where it was read from, for messages.
        language: ISO 639-1 code; told from the text where it is not given.
        digest: SHA-256 of the bytes it came as; of the text as given where they are not known.

    Raises:
        ValueError: `published` is a moment without a zone.
    """
    if isinstance(published, datetime) and published.tzinfo is None:
        raise ValueError(f"published has no zone: {published!r}; give a date, or a zone too")
    tidied = tidy(text)
    title = tidy_line(title) or None if title else None
    if title and not _opens_with(tidied, title):
        tidied = f"{title}\n\n{tidied}" if tidied else title
    parts = parts_of(tidied, title=title)
    return Article(
        text=tidied,
        url=_line(url),
        outlet=_line(outlet),
        byline=tuple(name for writer in byline if (name := tidy_line(writer))),
        title=title or title_within(tidied, parts),
        published=published,
        language=language or language_of(tidied),
        parts=parts,
        source=source,
        digest=digest or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def article_from_page(page: Page, *, source: str, digest: str) -> Article:
    """An article from a page that was read."""
    facts = page.metadata
    title = (Block(facts.title, PartKind.TITLE),) if facts.title else ()
    text, parts = _laid_out((*title, *page.blocks))
    return Article(
        text=text,
        url=facts.url,
        outlet=facts.outlet,
        byline=facts.byline,
        title=facts.title,
        published=facts.published,
        language=language_of(text),
        parts=parts,
        source=source,
        digest=digest,
    )


def _laid_out(blocks: Iterable[Block]) -> tuple[str, tuple[Part, ...]]:
    """The text that blocks make, a blank line between each, and its parts."""
    blocks = tuple(blocks)
    text = "\n\n".join(block.text for block in blocks)
    parts: list[Part] = []
    start = 0
    for block in blocks:
        span = Span(start, start + len(block.text))
        parts += _parts_of_block(text, span, block)
        start = span.end + 2
    return text, tuple(parts)


def _parts_of_block(text: str, span: Span, block: Block) -> tuple[Part, ...]:
    if block.kind is None:
        return classify(text, span)
    post = block.post
    if post is None:
        return (Part(span, block.kind),)
    said = Span(span.start + post.said.start, span.start + post.said.end) if post.said else None
    return (Part(span, block.kind, post.author, post.handle, post.date, post.url, said),)


def _opens_with(text: str, title: str) -> bool:
    """Whether the first paragraph is the title, however its blanks fall."""
    opening = text[: 4 * len(title) + 200].split("\n\n", 1)[0]
    return opening.split() == title.split() or opening.split("\n", 1)[0].split() == title.split()


def _line(text: str | None) -> str | None:
    return tidy_line(text) or None if text else None
