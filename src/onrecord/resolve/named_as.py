"""Named as: descriptions that a text itself gives a name to: "the victim, named as Ana Hill".

Refuses whatever stands between but the turn itself, and a name that is only asked or supposed.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.nouns import Mention

_TURN: Final = re.compile(
    r"(?:, (?:who (?:was|is|has been) )?| (?:was|is|has been) | \()"
    r"(?:(?:later|now|since|formally|officially|today|locally) )?(?:named|identified)"
    r"(?: (?:by|in) [a-z’' ]{3,40}?)?(?: (?:today|[A-Z][a-z]+day))? as "
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? |\d{1,3}-year-old )?"
)
_REACH: Final = 90
"""Characters between a description and the name it is given; by hand."""


def find_named_as(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Numbers of a description and of the name that it is given.

    Takes "the victim, named by police as Ana Hill" and "the driver was identified as Bo Hill";
    must refuse "the victim, whom Ana Hill knew" and "the driver, not identified as Bo Hill".

    Args:
        text: The article's.
        mentions: Its mentions, in order of place.
    """
    names = [i for i, m in enumerate(mentions) if m.form == "name" and m.kind == "person"]
    at = 0
    for i, mention in enumerate(mentions):
        while at < len(names) and mentions[names[at]].span.start < mention.span.end:
            at += 1
        if mention.form != "nominal" or at == len(names):
            continue
        start = mentions[names[at]].span.start
        if start - mention.span.end > _REACH:
            continue
        if _TURN.fullmatch(text, mention.span.end, start):
            yield i, names[at]
