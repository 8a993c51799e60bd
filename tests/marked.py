"""Marked text: a text and its gold in one string.

`"{content “I saw it”}, {cue said} {speaker Rivera}."` is the text `“I saw it”, said Rivera.` with a
span for each label.  Braces, because reporters use square brackets inside quotations.  A number
after a label says which attribution it belongs to (`{content2 ...}`); without one it is the first.
Nothing nests.
"""

import re
from dataclasses import dataclass

from onrecord.nouns import Article, Attribution, Kind, Manner, Reading, Span
from onrecord.read.quotes import find_quotations

_MARK = re.compile(r"\{([a-z_]+\d*) ([^{}]*)\}")


@dataclass(frozen=True)
class Marked:
    """A text, and the labelled stretches of it in order."""

    text: str
    spans: tuple[tuple[str, Span], ...]

    def all(self, label: str) -> tuple[Span, ...]:
        """The stretches of one label."""
        return tuple(span for name, span in self.spans if name == label)

    def one(self, label: str) -> Span:
        """The only stretch of a label."""
        [span] = self.all(label)
        return span

    def words(self, label: str) -> list[str]:
        """The words under a label."""
        return [span.of(self.text) for span in self.all(label)]


def marked(source: str) -> Marked:
    """Read marked text.

    Raises:
        ValueError: A brace belongs to no mark.
    """
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(source):
        text += source[at : mark.start()]
        spans.append((mark[1], Span(len(text), len(text) + len(mark[2]))))
        text += mark[2]
        at = mark.end()
    text += source[at:]
    if "{" in text or "}" in text:
        raise ValueError(f"a brace belongs to no mark: {text!r}")
    return Marked(text, tuple(spans))


def attribution(found: Marked, number: str = "", **others: object) -> Attribution:
    """The attribution of one number, its quoted words told by their quotation marks.

    Args:
        found: The marked text.
        number: What stands after its labels; "" where nothing does.
        others: Fields to set otherwise.
    """
    content = found.all("content" + number)
    quoted = tuple(
        Span(max(q.start, c.start), min(q.end, c.end))
        for c in content
        for q in find_quotations(found.text)
        if q.depth == 1 and q.start < c.end and c.start < q.end
    )
    inside, total = sum(map(len, quoted)), sum(map(len, content))
    kind = Kind.INDIRECT if not inside else Kind.DIRECT if inside == total else Kind.MIXED
    given = {
        "content": content,
        "cue": found.all("cue" + number),
        "speaker": found.all("speaker" + number),
        "kind": kind,
        "manner": Manner.SPEECH,
        "confidence": 0.9,
        "quoted": quoted,
    }
    return Attribution(**{**given, **others})  # type: ignore[arg-type]


def reading(source: str, **of_article: object) -> Reading:
    """A reading of marked text, with one attribution for each number among its labels."""
    found = marked(source)
    numbers = dict.fromkeys(re.sub(r"\D+", "", name) for name, _ in found.spans)
    article = Article(found.text, **of_article)  # type: ignore[arg-type]
    return Reading(article, "by hand", tuple(attribution(found, number) for number in numbers))
