# ruff: noqa: E501  (patterns read better whole)
"""Other words for the same: nothing here changes a fact, so nothing here is planted.

Clauses change places, synonyms come in, asides go, and some sentences of our own articles have a
second form written by hand, most of them with the verb's voice changed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from bench.story import phrases
from bench.story.bases import ARTICLES
from bench.story.edits import QUOTED, Edited, Hand, outside

_ASIDE: Final = re.compile(r", (?:which|who) [^,“”]{5,60}(?=,)")
_LAST_TIME: Final = re.compile(
    r",? ((?:on|in|since|until|after|before|during) (?:the |last |a )?[\w ]{3,24})\.$"
)
_FIRST_TIME: Final = re.compile(r"^((?:On|In|Since|After|During|At) [\w ]{3,30}), ")
_LAST_SOURCE: Final = re.compile(
    r",? (?:according to ([^,“”]+)|([A-Z][\w’ ]{2,40}) (?:said|says|say))\.$"
)
_SAYS_THAT: Final = re.compile(r"^([A-Z][\w’, ]{2,60}?) (?:said|says) that ([^“”]+)\.$")
_JOINT: Final = re.compile(r", (?:and|but) (?=(?:he|she|it|they|the|his|her|its) )")
_FULL_NAME: Final = re.compile(
    r"^([A-Z][a-z]+) (?=[A-Z][a-z]+,? (?:\d|was|is|has|said|told|will|may))"
)


@cache
def by_hand() -> dict[str, str]:
    """Sentences of our own articles and another form of each."""
    lines = (ARTICLES / "paraphrases.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line.strip())


def paraphrase(text: str, hand: Hand) -> Edited:
    """The sentence in other words: some changes of build where there are any, and synonyms."""
    own = by_hand().get(text)
    if own is not None and hand.chance.random() < 0.7:
        return Edited(own)
    moves = [
        _time_first,
        _time_last,
        _source_first,
        _says_last,
        _no_aside,
        _two_sentences,
        _surname,
    ]
    hand.chance.shuffle(moves)
    left = hand.chance.choice((1, 2, 2, 3))
    for move in moves:
        moved = move(text)
        if moved != text and left:
            text, left = moved, left - 1
    return Edited(_thinned(_synonyms(text, hand), hand))


_SPARE: Final = re.compile(
    r" (?:also|just|only|very|now|then|still|first|last|former|new|whole|own|even|already|currently"
    r"|previously|recently|later|approximately|some|other|main|(?!early|only|daily|family|reply|supply)[a-z]{3,}ly)(?= [a-z])"
)


def _thinned(text: str, hand: Hand) -> str:
    """Without some adverbs and adjectives that carry no fact; hedges are never among them."""
    hedges = {*phrases.HEDGES[0], *phrases.HEDGES[1]}

    def kept(match: re.Match[str]) -> str:
        spare = match.group().strip() not in hedges and hand.chance.random() < 0.6
        return "" if spare else match.group()

    pieces = []
    last = 0
    for start, end in outside(text):
        pieces += [text[last:start], _SPARE.sub(kept, text[start:end])]
        last = end
    return "".join(pieces)


@cache
def _synonym_patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple(
        (old, re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])"), new)
        for old, new in phrases.SYNONYMS
    )


def _synonyms(text: str, hand: Hand) -> str:
    share = hand.chance.uniform(0.6, 1.0)
    pieces: list[str] = []
    last = 0
    for start, end in outside(text):
        pieces.append(text[last:start])
        piece = text[start:end]
        for old, pattern, new in _synonym_patterns():
            if hand.chance.random() < share and old in piece:
                piece = pattern.sub(f"\x00{new}\x01", piece, count=1)
        pieces.append(re.sub("\x00([^\x01]*)\x01", lambda m: m[1].replace("\x00", ""), piece))
        last = end
    joined = "".join(pieces).replace("\x00", "").replace("\x01", "")
    return joined[:1].upper() + joined[1:]


def _time_first(text: str) -> str:
    match = _LAST_TIME.search(text)
    if match is None or QUOTED.search(text) or not text[0].isupper():
        return text
    first = match.group(1)
    begin = text[: match.start()]
    return f"{first[0].upper()}{first[1:]}, {_lower(begin)}."


def _time_last(text: str) -> str:
    match = _FIRST_TIME.match(text)
    if match is None or QUOTED.search(text):
        return text
    rest = text[match.end() :].rstrip(".")
    return f"{rest[0].upper()}{rest[1:]} {match.group(1)[0].lower()}{match.group(1)[1:]}."


def _source_first(text: str) -> str:
    match = _LAST_SOURCE.search(text)
    if match is None or QUOTED.search(text):
        return text
    body = _lower(text[: match.start()].rstrip(","))
    if match.group(1):
        return f"According to {match.group(1)}, {body}."
    return f"{match.group(2)} said that {body}."


def _says_last(text: str) -> str:
    match = _SAYS_THAT.match(text)
    if match is None:
        return text
    body = match.group(2)
    return f"{body[0].upper()}{body[1:]}, {match.group(1).rstrip(',')} said."


def _no_aside(text: str) -> str:
    return _ASIDE.sub("", text, count=1)


def _two_sentences(text: str) -> str:
    match = _JOINT.search(text)
    if match is None or QUOTED.search(text):
        return text
    rest = text[match.end() :]
    return f"{text[: match.start()]}. {rest[0].upper()}{rest[1:]}"


def _surname(text: str) -> str:
    return _FULL_NAME.sub("", text, count=1)


def _lower(text: str) -> str:
    """With a small first letter where the first word is no name."""
    first = text.split(" ", 1)[0]
    small = {
        "The",
        "A",
        "An",
        "It",
        "He",
        "She",
        "They",
        "His",
        "Her",
        "This",
        "There",
        "Two",
        "Three",
        "All",
        "Police",
    }
    return text[0].lower() + text[1:] if first in small else text
