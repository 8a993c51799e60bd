"""Objects: descriptions that a verb parts from the name before it: "Hill beat the former mayor".

Knows verbs that are done to another, or the object would be "himself" (conditions B and C of
Chomsky's binding theory, 1981).  Refuses verbs that say what somebody is, becomes or plays, and
everything passive.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.nouns import Mention

_DONE_TO: Final = re.compile(
    r"(?:, \d{1,3},)? (?:(?:has|had|also|later|then|once|never) ){0,2}"
    r"(?:accused|arrested|assaulted|attacked|beat|befriended|blackmailed|blamed|bribed|called on"
    r"|confronted|convicted|cross-examined|deceived|defeated|defended|defrauded|fired|followed|hired"
    r"|hit|hugged|interviewed|killed|kissed|married|met|murdered|ousted|paid|phoned|praised"
    r"|prosecuted|punched|questioned|recruited|replaced|robbed|sacked|saw|shot|stabbed|strangled"
    r"|struck|succeeded|sued|telephoned|thanked|threatened|told|visited|warned) (?:the )?"
)
_REACH: Final = 60
"""Characters between a name and the description that is its verb's object; by hand."""


def find_objects(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Numbers of a description and of the name right before it that is somebody else.

    Takes "Hill sued the producer"; must refuse "Hill became the producer", "Hill was sued" and
    "Hill sued her neighbour and the producer", where another mention stands between.

    Args:
        text: The article's.
        mentions: Its mentions, in order of place.
    """
    for i, mention in enumerate(mentions):
        before = mentions[i - 1] if i else mention
        if mention.form != "nominal" or before.form != "name":
            continue
        between = text[before.span.end : mention.span.start]
        head = f"{between}{mention.span.of(text)[:4]}"
        definite = "the" in head.lower().split()
        if len(between) <= _REACH and definite and _DONE_TO.fullmatch(between):
            yield i, i - 1
