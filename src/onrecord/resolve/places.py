"""Places: names that a town, a street, a storm or a month may have as well as somebody.

Knows the words that make a name a place's.  Refuses to say of "Paris" alone which it is.
"""

from functools import lru_cache
from typing import Final

from onrecord.resolve.fold import fold

_FIRST: Final = frozenset(
    """hurricane cyclone typhoon mount mt lake fort ft port cape santa san sao cerro rio isla
    tropical downtown new""".split()
)
_LAST: Final = frozenset(
    """street road avenue boulevard highway county airport square beach creek river valley
    island islands mountain mountains parish prison jail courthouse airport plaza crescent
    terrace harbour harbor bay falls springs heights city town township village""".split()
)
_ALSO_PLACES: Final = frozenset(
    """london paris berlin rome moscow madrid vienna dublin boston chicago dallas denver phoenix
    brooklyn bronx manhattan sydney melbourne perth delhi mumbai kent derby lancaster york bristol
    bradford georgia virginia carolina dakota india china chad israel jordan cuba january february
    april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday washington houston austin orlando charlotte lincoln""".split()
)


@lru_cache(maxsize=65536)
def is_place(words: str) -> bool:
    """Whether a name of several words is a place's: "Velden Street", "Hurricane Ana"."""
    parts = [fold(w).strip(".,") for w in words.split()]
    return len(parts) > 1 and words[:1].isupper() and (parts[0] in _FIRST or parts[-1] in _LAST)


def may_be_place(word: str) -> bool:
    """Whether a word alone is a well-known place's, month's or day's name too."""
    return fold(word) in _ALSO_PLACES
