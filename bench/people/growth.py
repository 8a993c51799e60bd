"""How resolving grows with the articles: `python -m bench.people.growth TEXTS`.

Some articles are read once and copied into cases of the sizes asked for.  Every copy is another
article.  About half of the last names of each keep their letters, so that these people come in all
copies; the others get other letters, as many, so that each copy brings new people and every offset
stays true.  Times are CPU seconds of the process.  Printed is one JSON object.
"""

import argparse
import json
import random
import re
import resource
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bench.results import Json
from bench.speed.reading import cpu_seconds
from onrecord.nouns import Article, Reading, Resolved, content_id
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader
from onrecord.resolve import resolve

_VOWELS: Final = "aeiou"
_CONSONANTS: Final = "bcdfghjklmnprstvwz"
_NAME: Final = re.compile(r"[A-Z][a-z]{3,}")


@dataclass(frozen=True)
class Pattern:
    """A reading to copy.

    Attributes:
        changing: The last names that each copy writes otherwise.
    """

    reading: Reading
    changing: tuple[str, ...]


def pattern_of(reading: Reading) -> Pattern:
    """A reading with about half of its people's last names, by a hash of each.

    A word that is also somebody's first name keeps its letters.
    """
    text = reading.article.text
    firsts: set[str] = set()
    lasts: set[str] = set()
    for mention in reading.mentions:
        if mention.form == "name" and mention.kind == "person":
            words = mention.span.of(text).split()
            firsts.update(words[:-1])
            lasts.update(word for word in words[-1:] if _NAME.fullmatch(word))
    chosen = sorted(w for w in lasts - firsts if int(content_id(w)[:4], 16) % 2)
    return Pattern(reading, tuple(chosen))


def copy_of(pattern: Pattern, number: int) -> Reading:
    """The copy of a number; the same in every run."""
    article = pattern.reading.article
    text = article.text
    if pattern.changing:
        rng = random.Random(f"{number} {article.id}")  # noqa: S311 (other letters, no secret)
        other = {word: _other(word, rng) for word in pattern.changing}
        every = re.compile(rf"\b(?:{'|'.join(pattern.changing)})\b")
        text = every.sub(lambda m: other[m.group()], text)
    url = f"https://example.org/{article.id}/{number}"
    return replace(pattern.reading, article=Article(text, url, article.outlet))


def _other(word: str, rng: random.Random) -> str:
    """A word of as many letters, vowels where it has vowels."""
    letters = (rng.choice(_VOWELS if c in _VOWELS else _CONSONANTS) for c in word.lower())
    return "".join(letters).capitalize()


def copies(patterns: Sequence[Pattern], count: int) -> Iterator[Reading]:
    """So many readings, each pattern in turn."""
    for number in range(count):
        yield copy_of(patterns[number % len(patterns)], number)


def time_growth(
    patterns: Sequence[Pattern], sizes: Sequence[int], rounds: int
) -> dict[str, dict[str, Json]]:
    """Seconds of resolving by size, round by round, and how many people came of it."""
    found: dict[str, dict[str, Json]] = {}
    for size in sizes:
        readings = tuple(copies(patterns, size))
        held: list[Resolved] = []

        def work(given: Sequence[Reading] = readings, into: list[Resolved] = held) -> None:
            into[:] = [resolve(given)]

        times: list[Json] = [cpu_seconds(work) for _ in range(rounds)]
        found[str(size)] = {
            "seconds": times,
            "people": len(held[0].people),
            "statements": len(held[0].statements),
        }
    return found


def peak() -> float:
    """The most memory that the process has had, in megabytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (most if sys.platform == "darwin" else most * 1024) / 1e6


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, help="a JSON object of names and texts")
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts: Mapping[str, str] = json.loads(options.texts.read_text(encoding="utf-8"))
    reader = Reader(Model(options.model, threads=1))
    patterns = [pattern_of(reader.read(Article(text))) for text in texts.values()]
    found: dict[str, Json] = {**time_growth(patterns, options.sizes, options.rounds)}
    print(json.dumps({"articles read": len(patterns), **found, "peak": peak()}))


if __name__ == "__main__":
    main()
