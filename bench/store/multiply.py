"""Many readings from some: the same articles about people and places of other names.

The letters of capitalised words are exchanged, vowels for vowels and the others for others, so that
every word keeps its length and every passage its place.  Common words stay: a large case has new
names, and the language it had before.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Final

from onrecord.nouns import Article, Reading

_CAPITALISED: Final = re.compile(r"\b[A-Z][a-z]+\b")
_VOWELS: Final = "aeiou"
_OTHERS: Final = "bcdfghjklmnpqrstvwxyz"


def multiplied(held: Sequence[Reading]) -> Iterator[Reading]:
    """The readings as they are, then again and again under other names, without end."""
    for times in count():
        letters = _exchange(times)
        for reading in held:
            yield _renamed(reading, letters, times) if times else reading


def _exchange(times: int) -> dict[int, str]:
    """Each letter's stand-in; vowels move by one step, the others by another."""
    moved = {}
    for letters in (_VOWELS, _OTHERS, _VOWELS.upper(), _OTHERS.upper()):
        for place, letter in enumerate(letters):
            step = times % len(letters) if len(letters) > 5 else times // 21
            moved[ord(letter)] = letters[(place + step) % len(letters)]
    return moved


def _renamed(reading: Reading, letters: dict[int, str], times: int) -> Reading:
    article = reading.article
    text = _CAPITALISED.sub(lambda m: m[0].translate(letters), article.text)
    made: Article = replace(
        article,
        text=text,
        title=None,
        source=f"{article.source}.{times}",
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )
    return replace(reading, article=made)
