"""Drafts: articles in the making, sentence by sentence, with what each teller changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from bench.story.edits import Planted


@dataclass(frozen=True)
class Line:
    """A sentence on its way: where it came from, and what the last teller changed."""

    text: str
    origin: str
    paragraph: int
    planted: tuple[Planted, ...] = ()


@dataclass
class Draft:
    """An article in the making.

    Attributes:
        parents: Those it was made from, that are in the file.
        dropped: Whole sentences left out that are a change, with their origin.
        wire: The agency it took its words from, which is not in the file.
        credited: Whether it names that agency.
        straight: Whether it is printed with straight marks and the per cent sign.
        handout: Who issued the statement that it prints.
    """

    outlet: str
    published: date
    title: str
    lines: list[Line]
    parents: tuple[Draft, ...] = ()
    dropped: list[tuple[Planted, str]] = field(default_factory=list)
    wire: str | None = None
    credited: bool = False
    straight: bool = False
    handout: str | None = None


def straight(text: str) -> str:
    """With straight marks and the per cent sign, as some outlets print them."""
    for old, new in (
        ("“", '"'),
        ("”", '"'),
        ("’", "'"),
        ("‘", "'"),
        (" per cent", "%"),
        (" percent", "%"),
    ):
        text = text.replace(old, new)
    return text


def text_of(draft: Draft) -> str:
    """The lines of a draft, one below the other."""
    return "\n".join(line.text for line in draft.lines)


def ancestors_of(draft: Draft) -> list[Draft]:
    """All that a draft was made from, at any remove."""
    found: list[Draft] = []
    left = list(draft.parents)
    while left:
        one = left.pop()
        if one not in found:
            found.append(one)
            left += one.parents
    return found


def are_kin(one: Draft, other: Draft) -> bool:
    """Whether two were made from one article, one from the other, or both off one agency."""
    left, right = ([d, *ancestors_of(d)] for d in (one, other))
    return any(a is b or (a.wire is not None and a.wire == b.wire) for a in left for b in right)
