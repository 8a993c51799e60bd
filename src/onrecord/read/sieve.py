"""Sieve: which of many patterns can match in a stretch of text at all.

A pattern each of whose alternatives spells some letters out ("arraign", "bail" or "bond") matches
nowhere without them, and looking for a few hundred such stems costs a small part of trying every
pattern.  The stems are read from the patterns themselves, so that there is no second list to keep
in step with them.  Refuses to know whether a pattern that passes does match.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

Stems: TypeAlias = frozenset[str]

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
_LEFT_OUT: Final = ("*", "?", "{0", "{,")
"""How a repeat begins that allows for none."""
_AS_LETTERS: Final = str.maketrans({"ſ": "s", "ı": "i", "İ": "i"})
"""What matches a letter where capitals do not matter, and is not made that letter by `lower`."""


class Letters:
    """The letters of a stretch as stems are written, whatever their case, and all runs of three."""

    def __init__(self, stretch: str) -> None:
        plain = (stretch if stretch.isascii() else stretch.translate(_AS_LETTERS)).lower()
        self.plain = plain
        self.threes = {plain[i : i + 3] for i in range(len(plain) - 2)}


class Sieve:
    """Some patterns, quick to ask which of them are worth trying."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._with: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, pattern in enumerate(patterns):
            for stem in stems_of(pattern):
                self._with[stem[:3]][stem].append(number)
        self._short = [begin for begin in self._with if len(begin) < 3]

    def passing(self, letters: Letters) -> list[int]:
        """The numbers of the patterns that may match in a stretch, in order."""
        found: set[int] = set()
        for begin in (*self._short, *(self._with.keys() & letters.threes)):
            for stem, numbers in self._with[begin].items():
                if stem in letters.plain:
                    found.update(numbers)
        return sorted(found)


def stems_of(pattern: re.Pattern[str]) -> Stems:
    r"""Stems of which every match holds one, in small letters; the empty one where none is sure.

    Of "(?:refus|reject)ed\s+bail" they are "refus" and "reject", of "pleas?" "plea".

    Raises:
        ValueError: The pattern is written in a way that is not read here.
    """
    if pattern.flags & re.VERBOSE:
        raise ValueError(f"a verbose pattern is not read: {pattern.pattern[:60]!r}")
    return _alternatives(_SIGN.finditer(pattern.pattern))


def _alternatives(signs: Iterator[re.Match[str]]) -> Stems:
    """The stems of what stands before the bracket that closes: each alternative's, together."""
    found: set[str] = set()
    row: list[Stems] = [_ANY]
    for sign in signs:
        match sign.lastgroup:
            case "letters":
                row.append(frozenset({sign.group().lower()}))
            case "opens":
                row.append(_alternatives(signs))
            case "look":
                _alternatives(signs)  # its words are no part of the match
                row.append(_ANY)
            case "repeat":
                if sign.group().startswith(_LEFT_OUT):
                    row[-1] = _ANY
            case "either":
                found |= _surest(row)
                row = [_ANY]
            case "closes":
                break
            case "unread":
                raise ValueError(f"not read in a pattern: {sign.string[sign.start() :][:20]!r}")
            case _:
                row.append(_ANY)
    return frozenset(found | _surest(row))


def _surest(row: Iterable[Stems]) -> Stems:
    """Of what stands in a row, the part whose shortest stem is longest."""
    return max(row, key=lambda stems: min(map(len, stems)))
