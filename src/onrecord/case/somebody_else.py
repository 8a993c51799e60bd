"""Words that bring somebody else into a step than those who have been told of.

"A banker was jailed", "his brother", "the other man", "the killers", "convicted one of their own":
whoever an article is about, these need not be them.  Looks at words alone and names nobody.
"""

import re
from collections.abc import Sequence
from typing import Final

from onrecord.case.several import count_of, is_plural
from onrecord.nouns import EventMention

SOMEBODY: Final = re.compile(r"(?:an?|one|some)\s", re.IGNORECASE)
"""How a description begins that brings somebody in."""
RELATED: Final = re.compile(r"(?:his|her|their|its|my|our)\s", re.IGNORECASE)
"""How a description of somebody's somebody begins: "his former secretary"."""
SEVERAL: Final = re.compile(
    r"the\s+(?:[\w-]+\s+)*(?:killer|murderer|attacker|robber|rapist|gunm[ae]n|robber|thie(?:f|ve)"
    r"|smuggler|trafficker|fraudster|assailant|shooter|burglar|kidnapper|ringleader)s",
    re.IGNORECASE,
)
"""Those who did a deed, as a fact: never somebody who is only charged with it."""
MANY: Final = re.compile(
    r"(?:the|both|two|three|four|five|his|her|all)\s+(?:[\w-]+\s+)*[a-z]+[^s\W]s|each|both|they|them|all",
    re.IGNORECASE,
)
"""More than one: never the only one accused."""
BODY: Final = re.compile(
    r"(?:the|its|a)\s+(?:[\w-]+\s+){0,2}?(?:company|firm|airline|bank|carrier|charity|club|union"
    r"|trust|agency|council|hospital|retailer|insurer|railway|manufacturer)",
    re.IGNORECASE,
)
"""What is no person: "the firm"."""
OTHER: Final = re.compile(
    r"\b(?:third|fourth|another|other|others|second|wrong|innocent)\b", re.IGNORECASE
)
_SOME: Final = re.compile(
    r"\s+(?:an?|one|another|some|several|two|three|four|five|six|his|her|their)\s", re.IGNORECASE
)
"""Behind a verb, how somebody whom it harms is brought in: "convicted one of their own"."""
_WERE: Final = re.compile(r"(?:were|are|have)\b", re.IGNORECASE)
"""How a verb begins that is never one person's."""


def brings_in(mention: EventMention, text: str, meant: Sequence[str]) -> bool:
    """Whether a step's words bring in others than some who may be meant.

    Args:
        mention: The step.
        text: The article's.
        meant: Those who may be; only how many they are counts.
    """
    words = mention.person.of(text) if mention.person is not None else ""
    if len(meant) == 1 and (
        is_plural(words)
        or MANY.fullmatch(words)
        or count_of(words)
        or _WERE.match(text, mention.trigger.start)
    ):
        return True
    if not words:
        return _SOME.match(text, mention.trigger.end) is not None
    return any(
        found is not None
        for found in (
            SOMEBODY.match(words),
            RELATED.match(words),
            OTHER.search(words),
            SEVERAL.fullmatch(words),
            BODY.fullmatch(words),
        )
    )


def goes_on_of_another(mention: EventMention, events: Sequence[EventMention], text: str) -> bool:
    """Whether a step without words for its person follows a harmful one of somebody brought in.

    "A colleague pleaded guilty on Monday and was fined": whoever was told of before, not theirs.
    """
    return mention.person is None and any(
        e.passage == mention.passage
        and e.trigger.end <= mention.trigger.start
        and e.person is not None
        and e.role == "accused"
        and brings_in(e, text, ("",))
        for e in events
    )
