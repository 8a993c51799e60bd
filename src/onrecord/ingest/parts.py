"""A text's parts: which stretches are title, body, caption, credit, post or boilerplate.

Knows plain text only; what a page's markup says of a stretch comes from `page`.  A paragraph is
body unless it clearly is something else: a post nobody recognised is read as the reporter's words,
but a body paragraph put aside would not be read at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.ingest.boilerplate import is_boilerplate
from onrecord.ingest.credits import (
    credit_at_end,
    is_captioned_file_picture,
    is_credit,
    is_picture_credit,
)
from onrecord.ingest.posts import (
    cut_after_signatures,
    ends_in_post_link,
    is_signature_alone,
    read_post,
)
from onrecord.nouns import Part, PartKind, Span

_LONGEST_TITLE = 160  # characters; chosen by hand, headlines seldom pass 120
_UNWRAPPED = 120  # characters; chosen by hand: nobody wraps lines by hand beyond 100
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,3}$")
_NO_TITLE = re.compile(
    r"(?i)^(?:by|from|published|updated|posted|last updated|photo|image|picture|video|file)\b"
    r"|^[^a-z]{0,20}\d{4}[^a-z]{0,12}$"
    r"|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,30}$"
)
_MARKDOWN_TITLE = re.compile(r"#{1,2}\s")


def parts_of(text: str, *, title: str | None = None) -> tuple[Part, ...]:
    """The parts of a tidied text.

    Args:
        text: Tidied text.
        title: The title as given; where the text opens with it, that paragraph is the title.
    """
    paragraphs = tuple(_paragraphs(text))
    parts: list[Part] = []
    for place, span in enumerate(paragraphs):
        if place == 0 and _is_title(text, paragraphs, title):
            parts.append(Part(span, PartKind.TITLE))
        else:
            parts.extend(_read_paragraph(text, span))
    return tuple(_with_signatures_joined(text, parts))


def title_within(text: str, parts: Iterable[Part]) -> str | None:
    """The words of the title part, if there is one."""
    for part in parts:
        if part.kind is PartKind.TITLE:
            return " ".join(_MARKDOWN_TITLE.sub("", part.span.of(text), count=1).split())
    return None


def classify(text: str, span: Span) -> tuple[Part, ...]:
    """The parts that one block of text, such as a page's paragraph, falls into."""
    return tuple(_read_paragraph(text, span))


def post_part(text: str, span: Span) -> Part | None:
    """The paragraph as a post, if it is one."""
    post = read_post(span.of(text))
    if post is None:
        return None
    said = Span(span.start + post.said.start, span.start + post.said.end) if post.said else None
    return Part(span, PartKind.POST, post.author, post.handle, post.date, post.url, said)


def _paragraphs(text: str) -> Iterator[Span]:
    """Stretches between blank lines; in a text without any, lines.

    A line too long to have been wrapped by hand that ends a sentence ends its paragraph too.
    """
    has_blank_lines = "\n\n" in text
    start = end = 0
    for line in _lines(text):
        if end == start:
            start, end = line.start, line.end
        elif not line or not has_blank_lines or _breaks(text, Span(start, end), line):
            yield _trimmed(text, Span(start, end))
            start, end = line.start, line.end
        else:
            end = line.end
    if end > start:
        yield _trimmed(text, Span(start, end))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield Span(start, end)
        start = end + 1
    yield Span(start, len(text))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _breaks(text: str, above: Span, line: Span) -> bool:
    """Whether a line begins a new paragraph although no blank line stands before it."""
    last = Span(text.rfind("\n", above.start, above.end) + 1, above.end)
    if last.start < above.start:
        last = above
    opens_small = text[line.start : line.end].lstrip()[:1].islower()
    if last == above and not opens_small and _stands_alone(last.of(text)):
        return True
    if not _SENTENCE_END.search(text[max(last.start, last.end - 5) : last.end]):
        return False
    if len(last) > _UNWRAPPED:
        return not is_signature_alone(line.of(text)[:400])
    return _stands_alone(line.of(text))


def _stands_alone(line: str) -> bool:
    return is_credit(line) or is_boilerplate(line)


def _read_paragraph(text: str, span: Span) -> Iterator[Part]:
    for cut in cut_after_signatures(span.of(text)):
        piece = _trimmed(text, Span(span.start + cut.start, span.start + cut.end))
        yield from _read_piece(text, piece)


def _read_piece(text: str, span: Span) -> Iterator[Part]:
    words = span.of(text)
    if post := post_part(text, span):
        yield post
    elif is_credit(words):
        yield Part(span, PartKind.CREDIT)
    elif is_boilerplate(words):
        yield Part(span, PartKind.BOILERPLATE)
    elif (credit := credit_at_end(words)) is not None:
        start = span.start + credit
        kind = PartKind.CAPTION if is_picture_credit(words[credit:]) else PartKind.BODY
        yield Part(_trimmed(text, Span(span.start, start)), kind)
        yield Part(Span(start, span.end), PartKind.CREDIT)
    elif is_captioned_file_picture(words):
        yield Part(span, PartKind.CAPTION)
    else:
        yield Part(span, PartKind.BODY)


def _is_title(text: str, paragraphs: tuple[Span, ...], title: str | None) -> bool:
    """Whether the first paragraph is the title.

    Takes one that equals the title given; else a short line without a full stop that is followed
    by a blank line and by longer text.
    """
    first = paragraphs[0]
    words = first.of(text)
    if title is not None:
        return words.split() == title.split()
    if _MARKDOWN_TITLE.match(words) and "\n" not in words:
        return True
    if len(first) > _LONGEST_TITLE or "\n" in words or len(paragraphs) < 2:
        return False
    if not text.startswith("\n\n", first.end) or len(words.split()) < 3:
        return False
    if words.rstrip("\"”’')]").endswith((".", ",", ";", ":", "…", "—", "-")):
        return False
    if _NO_TITLE.match(words) or next(_read_piece(text, first)).kind is not PartKind.BODY:
        return False
    follows = paragraphs[1:4]
    return any(
        len(span) > len(first) and _SENTENCE_END.search(text[max(0, span.end - 5) : span.end])
        for span in follows
    )


def _with_signatures_joined(text: str, parts: Iterable[Part]) -> list[Part]:
    """Put a post's words and the line that names its author together, where that is certain.

    Certain it is when the paragraph above ends in a link that is found in posts only.  Otherwise
    the line stays a post without words: the words above may be the reporter's.
    """
    joined: list[Part] = []
    for part in parts:
        if joined and _completes(text, joined[-1], part):
            whole = post_part(text, Span(joined[-1].span.start, part.span.end))
            if whole is not None:
                joined[-1] = whole
                continue
        joined.append(part)
    return joined


def _completes(text: str, above: Part, part: Part) -> bool:
    return (
        above.kind is part.kind is PartKind.POST
        and above.author is above.handle is None
        and ends_in_post_link(above.span.of(text))
        and part.author is not None
        and part.said is None
    )
