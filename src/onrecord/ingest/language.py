"""Which language an article is in.

The library that tells languages apart takes half a second and 120 MB to load, for an answer that
is "English" nearly always.  So a cheap test comes first: the share of the commonest English words
that stand for nothing but grammar.  Only where it does not clearly say English is the library
loaded.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

UNKNOWN = "und"

# No word here is also a common word of another language written in Latin letters; "in", "is",
# "was", "an", "on", "as", "a", "he" and "had" would be.
_GRAMMATICAL_WORDS = (
    "the of and to that for with his her they this from by are it said has have been were which "
    "who their would not you she but at when there what about him than after"
)
_ENGLISH = frozenset(_GRAMMATICAL_WORDS.split())
# Share of the words.  Of 924 texts of the news corpus 8 fall below it, mostly the shortest; they
# cost the loading of the library and lose nothing.  Sentences of other languages come to 0.
_CLEARLY = 0.16
_FEW_WORDS = 8  # chosen by hand: shorter texts are names and headings as often as sentences
_FEW_LETTERS = 20  # chosen by hand, for scripts that put no blanks between words
_SURE = 0.8  # probability the library must give; chosen by hand
_SAMPLE = 6000  # characters

_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """ISO 639-1 code of the language, or "und" for too little text or too little certainty."""
    sample = _from_the_middle(text)
    words = _WORD.findall(sample.lower())
    if sum(map(len, words)) < _FEW_LETTERS:
        return UNKNOWN
    if len(words) >= _FEW_WORDS and english_share(words) >= _CLEARLY:
        return "en"
    if len(words) < _FEW_WORDS and sample.isascii():
        return UNKNOWN
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= _SURE else UNKNOWN


def english_share(words: list[str]) -> float:
    """Share of the words, 0 to 1, that are common grammatical words of English alone."""
    return sum(word in _ENGLISH for word in words) / len(words)


def _from_the_middle(text: str) -> str:
    """A sample that skips what may stand at the top, such as a menu or a name in another script."""
    start = max(0, (len(text) - _SAMPLE) // 2)
    return text[start : start + _SAMPLE]


@cache
def _identifier() -> Any:  # noqa: ANN401  (the library ships no types)
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
