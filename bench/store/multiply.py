"""Many readings from some: other articles, about other people and partly about the same.

Of each article's last names about half get other letters, as `bench.people.growth` does it, and of
its long common words one in three becomes another word of the stock; a new word is as long as the
old one, so that every passage keeps its place.  So a copy is no reprint: it has its own people
besides those who come in all copies, its own runs of words, and the language that it had.  The
words that the reader took for a cue, a step or a time stay.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import blake2b
from itertools import count
from typing import Final

from bench.people.growth import copy_of, pattern_of
from onrecord.nouns import Reading, Span

_LONG: Final = re.compile(r"\b[a-z]{5,}\b")
_ONE_IN: Final = 3  # long words that are exchanged
_OUTLETS: Final = 40
_FIRST_DAY: Final = date(2024, 1, 1)
_DAYS: Final = 730


def multiplied(held: Sequence[Reading]) -> Iterator[Reading]:
    """The readings, then again and again as other articles, without end.

    Each gets an outlet and a day of publication, the same in every run.
    """
    words = _by_length(held)
    patterns = [(pattern_of(reading), _fixed(reading)) for reading in held]
    for times in count():
        for pattern, fixed in patterns:
            reading = copy_of(pattern, times) if times else pattern.reading
            text = reading.article.text
            if times:
                text = _other_words(text, f"{times}", words, fixed)
            chance = _chance(f"{times} {pattern.reading.article.id}")
            article = replace(
                pattern.reading.article,
                text=text,
                url=None,
                outlet=f"The Herald of Town {chance % _OUTLETS}",
                published=_FIRST_DAY + timedelta(days=chance // _OUTLETS % _DAYS),
                source=f"{pattern.reading.article.source}.{times}",
            )
            yield replace(reading, article=article)


def _by_length(held: Sequence[Reading]) -> Mapping[int, Sequence[str]]:
    """The long common words of all texts, by how long they are."""
    found: dict[int, set[str]] = defaultdict(set)
    for reading in held:
        for word in _LONG.findall(reading.article.text):
            found[len(word)].add(word)
    return {length: sorted(words) for length, words in found.items()}


def _fixed(reading: Reading) -> frozenset[int]:
    """Places in the text that keep their letters: what says who said it, what happened and when."""
    spans: list[Span | None] = [s for a in reading.attributions for s in (*a.cue, *a.speaker)]
    for event in reading.events:
        spans += [event.trigger, event.person, event.charge, event.time, event.terms, event.court]
        spans += event.hedges
    spans += [mention.span for mention in reading.mentions]
    return frozenset(place for s in spans if s is not None for place in range(s.start, s.end))


def _other_words(
    text: str, times: str, words: Mapping[int, Sequence[str]], fixed: frozenset[int]
) -> str:
    def other(match: re.Match[str]) -> str:
        word = match[0]
        chance = _chance(f"{times} {word}")
        if chance % _ONE_IN or match.start() in fixed:
            return word
        among = words[len(word)]
        return among[chance // _ONE_IN % len(among)]

    return _LONG.sub(other, text)


def _chance(name: str) -> int:
    """A number that looks drawn, and is the same for the same name."""
    return int.from_bytes(blake2b(name.encode(), digest_size=6).digest())
