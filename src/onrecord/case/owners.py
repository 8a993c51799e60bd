"""The encoder's word on whose a step is, beside that of the sentence's grammar.

`likeliest` holds how far each is trusted, measured on articles that taught neither (docs/log.md).
"""

from collections import defaultdict
from collections.abc import Container, Mapping
from typing import Final

from onrecord.case.people import People
from onrecord.nouns import Reading, Span

SURE: Final = 0.6
"""Share from which somebody is taken where grammar tells nobody."""
SURE_OF_ANOTHER: Final = 0.9
"""Share from which somebody is taken instead of the one whom grammar tells."""
Shares = Mapping[str, float]


def shares_of(reading: Reading, people: People, officials: Container[str]) -> dict[Span, Shares]:
    """By the words of a step, the share of each named person who is no official of the case."""
    article = reading.article.id
    found: defaultdict[Span, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for owner in reading.owners:
        trigger = reading.events[owner.mention].trigger
        if trigger not in found:
            for number, share in owner.among:
                person = people.at(article, reading.mentions[number].span)
                if person is not None and person in people.named and person not in officials:
                    found[trigger][person] += share
    return dict(found)


def likeliest(shares: Shares, given: str | None, *, is_grave: bool) -> str | None:
    """Whose a step is: grammar's alone, of one that does harm to whom it is wrongly put on.

    Args:
        shares: The encoder's.
        given: Whom grammar tells.
        is_grave: Whether it does.
    """
    best = max(shares, key=lambda person: (shares[person], person), default=None)
    if best is None or best == given or is_grave:
        return given
    return best if shares[best] >= (SURE if given is None else SURE_OF_ANOTHER) else given
