"""The vote on an attribution's manner: what the encoder, the rules and single words make of it.

Each adds to the score of every manner by weights that training.manner fits, on labels of which the
encoder was taught only some: so the vote knows what its word is worth on a text it never saw, and
how far a rule outweighs it.  Knows one rule of its own: "plans to summon" is a plan.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from onrecord.nouns import Manner
from onrecord.read.decode import Floats
from onrecord.read.manner import head_of, manner_of, signs_of
from onrecord.read.manner_words import TELLING

MANNERS: Final = tuple(Manner)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REMEMBERED: Final = 4096
"""Cues and speakers whose terms are made once."""
_WHOLE: Final = 24
"""Characters up to which a cue counts as a whole besides; longer ones hardly come twice."""


_PLANNED: Final = frozenset({"known plan", "lemma plan", "begins to"})
"""Terms of what no vote need be taken on: "plans to call his friends"."""


@dataclass(frozen=True, eq=False)
class VoteWeights:
    """What each term adds to the score of each manner.

    Shape: `terms` (terms,) as `terms_of` gives them, `worth` (terms, 6).
    """

    terms: Sequence[str]
    worth: Floats

    @cached_property
    def _places(self) -> dict[str, int]:
        return {term: place for place, term in enumerate(self.terms)}

    def manner(self, seen: Floats, terms: Iterator[str]) -> Manner:
        """The manner with the highest score.

        Args:
            seen: What the encoder adds to each, `Link.manner`; shape (6,).
            terms: What else there is to see; a term that no label had adds nothing.
        """
        places = self._places
        given = set(terms)
        if given >= _PLANNED:
            return Manner.PLAN
        known = {places[t] for t in given if t in places}
        return MANNERS[int((seen + self.worth.take(sorted(known), axis=0).sum(axis=0)).argmax())]


def terms_of(
    cue: str, speaker: str, content: str, *, quoted: bool, in_writing: bool
) -> Iterator[str]:
    """What there is to see of an attribution besides the encoder's states.

    The rules' word, and whether they know the cue or name the source; signs; words of the cue and
    their lemmas, the first of the content, the last two of the speaker.

    Args:
        cue: Its words.
        speaker: Its words, empty where there is none.
        content: Its words.
        quoted: Whether any of the content stands in quotation marks.
        in_writing: Whether the sentence says so, as `is_in_writing`.
    """
    rule = manner_of(cue, speaker, content, quoted=quoted)
    is_known, of_cue = _of_cue(cue)
    yield f"rule {rule.value}"
    if is_known:
        yield f"known {rule.value}"
    if quoted:
        yield "quoted"
    if in_writing:
        yield "in writing"
    first = _WORD.search(content)
    yield f"begins {first.group().lower() if first else ''}"
    yield from signs_of(rule, cue, speaker)
    yield from of_cue
    yield from _of_source(speaker)


@lru_cache(maxsize=_REMEMBERED)
def _of_cue(cue: str) -> tuple[bool, tuple[str, ...]]:
    """Whether the rules know any word of a cue, and its terms."""
    words = _WORD.findall(cue.lower())
    known = [word for word in words if word in TELLING]
    whole = " ".join(words)
    return bool(known), (
        *(f"cue {word}" for word in words),
        *(f"lemma {TELLING[word][1]}" for word in known),
        *((f"whole {whole}",) if len(whole) <= _WHOLE else ()),
    )


@lru_cache(maxsize=_REMEMBERED)
def _of_source(speaker: str) -> tuple[str, ...]:
    return tuple(f"source {word}" for word in _WORD.findall(head_of(speaker).lower()))
