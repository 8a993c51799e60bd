"""Quotation marks: which stretches of a text stand inside them.

Knows straight, doubled, curly, angled and single marks, apostrophes, and quotations that run on
over paragraphs.  Refuses to know who is quoted, or whether anybody is: a title in marks is a
quotation here.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

_DOUBLE: Final = re.compile("''|``|[\"“”„‟«»]")
_SINGLE: Final = re.compile("(?<!')'(?!')|[‘’‚‹›]")
_LINE: Final = re.compile(r"[^\n]+")
_OPENS: Final = frozenset({"“", "„", "‟", "«", "``"})
_CLOSES: Final = frozenset({"”", "»"})
_ELISION: Final = re.compile(
    r"(?:em|til|tis|twas|cause|bout|round|n|cos|\d0s|\d\d)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, marks included.

    Attributes:
        start, end: Character offsets; `end` is the end of the line where no closing mark was found.
        opening: Characters of its opening mark, 1 or 2.
        closing: Characters of its closing mark; 0 where it has none.
        depth: 1 for a quotation, 2 for one within another.
        continues: Whether it takes up a quotation left open at the end of the line before.
    """

    start: int
    end: int
    opening: int = 1
    closing: int = 1
    depth: int = 1
    continues: bool = False


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text, in order of their opening marks.

    Each line is read on its own, so one odd mark can spoil one line at most.

    >>> text = '"It’s over," he said, "for now.'
    >>> [text[q.start : q.end] for q in find_quotations(text)]
    ['"It’s over,"', '"for now.']
    """
    found: list[Quotation] = []
    left_open = False
    for line in _LINE.finditer(text):
        if line.group().isspace():
            continue
        here = _in_line(text, line.start(), line.end())
        if left_open and here and not text[line.start() : here[0].start].strip():
            here[0] = replace(here[0], continues=True)
        found += here
        last = max((q for q in here if q.depth == 1), key=lambda q: q.start, default=None)
        left_open = last is not None and not last.closing
    return tuple(found)


def _in_line(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of one line: the doubles, and the singles that lie inside or outside one."""
    doubles = list(_doubles(text, start, end))
    singles = list(_singles(text, start, end))
    begins = [q.start for q in doubles]
    found: list[Quotation] = []
    swallowed: set[int] = set()
    for single in singles:
        first = bisect_right(begins, single.start) - 1
        last = bisect_right(begins, single.end - 1) - 1
        if first >= 0 and single.start < doubles[first].end:
            if single.end <= doubles[first].end:
                found.append(replace(single, depth=2))
        elif last < 0 or doubles[last].end <= single.end or doubles[last].start >= single.end:
            swallowed.update(range(first + 1, last + 1))
            found.append(single)
    found += [replace(q, depth=2) if i in swallowed else q for i, q in enumerate(doubles)]
    return sorted(found, key=lambda q: (q.start, -q.end))


def _doubles(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Pairs of double marks.

    A straight mark opens or closes by what stands beside it, and by turn where that does not tell;
    a curly one by its form, unless it stands where that is impossible.  `He said "no" twice` has
    one quotation, `6'2"` none.
    """
    marks = list(_DOUBLE.finditer(text, start, end))
    opened: re.Match[str] | None = None
    for number, mark in enumerate(marks):
        at, until, sign = mark.start(), mark.end(), mark.group()
        before = text[at - 1] if at > start else " "
        after = text[until] if until < end else " "
        if sign == "“" and opened is not None and opened.group() in "„‟":
            opens = False  # German: „so“
        elif sign in _CLOSES and opened is None:
            opens = before.isspace() and not after.isspace()  # set the wrong way round
        elif sign == "“" and opened is not None and number + 1 == len(marks):
            opens = before.isspace() or after.isalnum()  # likewise, at the end
        elif sign in _OPENS or sign in _CLOSES:
            opens = sign in _OPENS
        elif opened is None and before.isdigit() and not after.isalnum():
            continue
        elif before.isspace() == after.isspace():
            opens = opened is None
        else:
            opens = before.isspace() and (opened is None or number + 1 < len(marks))
        if opened is not None:
            stop = _trimmed(text, opened.end(), at) if opens else until
            closing = 0 if opens else until - at
            yield Quotation(opened.start(), stop, len(opened.group()), closing)
            opened = None
        if opens:
            opened = mark
    if opened is not None and opened.end() < end:
        stop = _trimmed(text, opened.end(), end)
        yield Quotation(opened.start(), stop, len(opened.group()), 0)


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _singles(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Pairs of single marks that cannot be apostrophes.

    An opening one has a space, bracket, dash or double mark before it and a word after it that is
    no elision ('em, '90s).  It counts only with a closing one, which no letter follows: of those
    before the next opening one the first after punctuation, else the first that is no plural
    possessive ("the 'witnesses' list' he kept").
    """
    marks = [m.start() for m in _SINGLE.finditer(text, start, end)]
    opening = [i for i in marks if _opens_single(text, start, end, i)]
    closing = [
        i
        for i in marks
        if i > start
        and text[i] in "'’›"
        and not text[i - 1].isspace()
        and not (i + 1 < end and text[i + 1].isalnum())
    ]
    position, past = 0, start
    for first, following in pairwise([*opening, end]):
        if first < past:
            continue
        while position < len(closing) and closing[position] <= first + 1:
            position += 1
        limit = position
        while limit < len(closing) and closing[limit] < following:
            limit += 1
        candidates = closing[position:limit]
        if candidates:
            plain = [i for i in candidates if text[i - 1] not in "sS"] or candidates[-1:]
            close = next((i for i in candidates if text[i - 1] in ",.?!;…"), plain[0])
            past = close + 1
            yield Quotation(first, past)


def _opens_single(text: str, start: int, end: int, i: int) -> bool:
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    if text[i] in "’›" or not (before.isspace() or before in '([{—–-"“'):
        return False
    if after.isspace() or after in ",.;:?!":
        return False
    return text[i] != "'" or _ELISION.match(text, i + 1, end) is None
