"""Sieve: which of many patterns can match in a stretch of text at all.

A pattern each of whose alternatives spells some letters out ("arraign", "bail" or "bond") matches
nowhere without them, and looking for a few hundred such stems costs a small part of trying every
pattern.  Of what spells out two things one after the other ("refused" and "bail") both are looked
for, because the second holds back most of what the first lets pass.  The stems are read from the
patterns themselves, so that there is no second list to keep in step with them.  Refuses to know
whether a pattern that passes does match.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

Stems: TypeAlias = frozenset[str]
Row: TypeAlias = list[Stems]
"""What one alternative of a pattern spells out, one thing after the other."""

_ANY: Final = frozenset({""})
"""The stems of what may be anything: every text holds the empty one."""
_SIGN: Final = re.compile(
    r"""
    (?P<look>\(\?<?[=!])
  | (?P<opens>\(\?(?:P<\w+>|[a-zA-Z-]*:)|\((?!\?))
  | (?P<closes>\))
  | (?P<either>\|)
  | (?P<repeat>(?:[*+?]|\{\d*,?\d*\})[?+]?)
  | (?P<letters>[a-zA-Z]+(?![*+?{])|[a-zA-Z])  # one by itself where it is repeated
  | (?P<other>\[\^?\]?(?:\\.|[^\]\\])*\]|\\[^xuUN]|[^(\\])
  | (?P<unread>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_THREE: Final = 3
"""Letters by which stems are looked up; a second part with a shorter stem holds little back."""
_LEFT_OUT: Final = ("*", "?", "{0", "{,")
"""How a repeat begins that allows for none."""
_RUN: Final = re.compile("[a-z]+")
_MOST_KNOWN: Final = 50_000
"""Words remembered: a bound on memory over very many articles."""
_AS_LETTERS: Final = str.maketrans({"ſ": "s", "ı": "i", "İ": "i"})
"""What matches a letter where capitals do not matter, and is not made that letter by `lower`."""


class Letters:
    """The letters of a stretch as stems are written, whatever their case, and their runs."""

    def __init__(self, stretch: str) -> None:
        plain = (stretch if stretch.isascii() else stretch.translate(_AS_LETTERS)).lower()
        self.plain = plain
        self.runs = set(_RUN.findall(plain))


class Sieve:
    """Some patterns, quick to ask which of them are worth trying."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._with: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._whole: list[tuple[int, int | None]] = []
        """Of each part that is looked for, its pattern and the other part that must be there."""
        for number, pattern in enumerate(patterns):
            for row in _rows_of(pattern):
                surest, *more = _surest(row)
                worth = [stems for stems in more if min(map(len, stems)) >= _THREE][:1]
                here = len(self._whole)
                for part, stems in enumerate([surest, *worth], here):
                    for stem in stems:
                        self._with[stem[:_THREE]][stem].append(part)
                    self._whole.append((number, 2 * here + 1 - part if worth else None))
        self._always = self._with.pop("", {}).get("", [])
        self._short = [begin for begin in self._with if len(begin) < _THREE]
        self._known: dict[str, frozenset[int]] = {}

    def passing(self, letters: Letters) -> list[int]:
        """The numbers of the patterns that may match in a stretch, in order."""
        found = set(self._always)
        known = self._known
        for run in letters.runs:
            # No stem is longer than a run of letters, and texts say the same words again.
            found |= known[run] if run in known else self._learn(run)
        whole = (self._whole[part] for part in found)
        return sorted({number for number, other in whole if other is None or other in found})

    def _learn(self, run: str) -> frozenset[int]:
        """The parts that one run of letters holds."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        threes = {run[i : i + _THREE] for i in range(len(run) - _THREE + 1)}
        held = self._known[run] = frozenset(
            part
            for begin in (*self._short, *(self._with.keys() & threes))
            for stem, parts in self._with[begin].items()
            if stem in run
            for part in parts
        )
        return held


def stems_of(pattern: re.Pattern[str]) -> Stems:
    r"""Stems of which every match holds one, in small letters; the empty one where none is sure.

    Of "(?:refus|reject)ed\s+bail" they are "refus" and "reject", of "pleas?" "plea".

    Raises:
        ValueError: The pattern is written in a way that is not read here.
    """
    return _either(_rows_of(pattern))


def _rows_of(pattern: re.Pattern[str]) -> list[Row]:
    if pattern.flags & re.VERBOSE:
        raise ValueError(f"a verbose pattern is not read: {pattern.pattern[:60]!r}")
    return _rows(_SIGN.finditer(pattern.pattern))


def _rows(signs: Iterator[re.Match[str]]) -> list[Row]:
    """The alternatives of what stands before the bracket that closes."""
    rows: list[Row] = [[_ANY]]
    for sign in signs:
        row = rows[-1]
        match sign.lastgroup:
            case "letters":
                row.append(frozenset({sign.group().lower()}))
            case "opens":
                row.append(_either(_rows(signs)))
            case "look":
                _rows(signs)  # its words are no part of the match
                row.append(_ANY)
            case "repeat":
                if sign.group().startswith(_LEFT_OUT):
                    row[-1] = _ANY
            case "either":
                rows.append([_ANY])
            case "closes":
                break
            case "unread":
                raise ValueError(f"not read in a pattern: {sign.string[sign.start() :][:20]!r}")
            case _:
                row.append(_ANY)
    return rows


def _either(rows: Iterable[Row]) -> Stems:
    """The stems of some alternatives, of which a match holds one at least."""
    return frozenset().union(*(_surest(row)[0] for row in rows))


def _surest(row: Row) -> Row:
    """What stands in a row and must be there, first that whose shortest stem is longest."""
    sure = [stems for stems in row if "" not in stems]
    return sorted(sure, key=lambda stems: -min(map(len, stems))) or [_ANY]
