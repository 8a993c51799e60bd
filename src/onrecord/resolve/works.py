"""Works: whether a lone name is a film's, a book's or a town's, and so nobody.

Knows the nouns that stand round a work's title and what only people do.  Refuses to say so of a
name of two words that stands otherwise once, and of one that speaks, is charged or has a title.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

_WORK: Final = (
    r"(?:film|movie|western|drama|thriller|comedy|sitcom|series|show|documentary|podcast|musical"
    r"|play|opera|novel|memoir|book|song|single|album|track|magazine|video\s+game|game|app)"
)
_BEFORE: Final = re.compile(
    rf"(?:\b{_WORK},?\s+(?:called\s+|titled\s+|entitled\s+)?|\b(?:set|sets|filming|making|cast|crew"
    r"|premiere|screening|trailer|script|production|shooting|release)\s+of\s+(?:the\s+)?"
    r"|\b(?:co-?)?(?:stars?|starred|starring|roles?|appeared|appears|appearing|acted|cast)\s+in\s+"
    r"|\b(?:armou?rer|cinematographer|gaffer|prop\s+master|stuntman)\s+(?:on|of|for)\s+"
    r"|\bworked\s+on\s+)[“\"'‘]?$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    rf"[”\"'’]?\s+(?:{_WORK}|set|crew|cast|script|trailer|premiere|soundtrack|sequel|shooting"
    r"|filmmakers?|armou?rer|cinematographer|gaffer|prop\s+master|assistant\s+director"
    r"|script\s+supervisor|first\s+assistant|stuntman|screenwriter|production|prequel)\b"
)
_AT: Final = re.compile(
    r"\b(?:(?:moved|transferred|sent|flew|drove|travelled|traveled|returned)\s+to|drawn\s+from"
    r"|(?:village|town|city|suburb|outskirts|mayor|streets)\s+of|near|outside|born\s+in|lives?\s+in"
    r"|held\s+in|court\s+in|home\s+in|died\s+in)\s+$"
)
_THERE: Final = re.compile(
    r"\b(?:(?:grew\s+up|grown\s+up|raised|born|buried|lives?|lived|living|resides?|resided|based|home"
    r"|died|residents?|neighbou?rs|people|villagers|townspeople|locals|shopkeepers|police|officers"
    r"|firefighters|court|house|flat|cottage|farm|school|church|pub)\s+(?:in|near|outside)"
    r"|(?:village|town|city|suburb|hamlet|outskirts|mayor|streets|parish|residents?|people)\s+of"
    r"|(?:moved|returned|travel+ed|drove|flew)\s+(?:back\s+)?(?:to|from)|outskirts\s+of)\s+$",
    re.IGNORECASE,
)
_HUMAN: Final = re.compile(
    r"[”\"'’]?,?\s+(?:who\b|said|says|told|added|testified|pleaded|wrote|asked|was\s+(?:charged|arrested"
    r"|convicted|sentenced|acquitted|born|married)|(?:has|had)\s+(?:said|denied|told)|denied|insisted"
    r"|claimed|replied|\d{1,2},)"
)
_TITLE: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Judge|Justice|Sir|Officer|Detective)\.?\s+$")
_WORD: Final = re.compile(r"(?<![\w-])[^\W\d_a-z][\w’'-]*?(?=['’]s?(?!\w)|[^\w’'-]|['’](?!\w)|$)")
_REACH: Final = 40
_MOST: Final = 200
"""Places of one word that are looked at; by hand."""


def places_of_words(text: str, words: Collection[str]) -> dict[str, list[tuple[int, int]]]:
    """Where some words with a capital stand; one look at the text, however many they are."""
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _WORD.finditer(text):
        if match.group() in words:
            found.setdefault(match.group(), []).append(match.span())
    return found


def is_work(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a lone name is a work's or a town's: half of its places or more stand in their frame.

    Takes "Rust" in "on the set of Rust" and "Rust armorer Ana Ruiz"; must refuse "Ruiz" in "Ruiz
    said that the film was over" and in "Ruiz co-star Eva Hill", which people have as well.

    Args:
        text: The article's.
        places: Starts and ends of the name.
    """
    framed = 0
    for start, end in places[:_MOST]:
        before = text[max(0, start - _REACH) : start]
        after = text[end : end + _REACH]
        if _HUMAN.match(after) or _TITLE.search(before):
            return False
        framed += bool(_BEFORE.search(before) or _AFTER.match(after) or _AT.search(before))
    return framed > 0 and 2 * framed >= min(len(places), _MOST)


def is_town(text: str, places: Sequence[int]) -> bool:
    """Whether a name of several words is a town's: all of its places follow what people do there.

    Takes "Nether Wenlow" in "who grew up in Nether Wenlow" and "neighbours in Nether Wenlow said";
    must refuse "Ana Ruiz" in "her trust in Ana Ruiz", and wherever she stands otherwise once.

    Args:
        text: The article's.
        places: Where the name starts each time.
    """
    return bool(places) and all(
        _THERE.search(text, max(0, start - _REACH), start) for start in places[:_MOST]
    )
