"""Whom an article is about, where no step of it names its own person.

Knows who is named where steps are told, who speaks and who was harmed.  Refuses to guess between
two, and for whom a grave step is meant that only describes somebody.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from onrecord.case.barriers import GENERIC, is_harmed
from onrecord.case.people import People
from onrecord.nouns import EventMention, Reading

PERSONAL: Final = re.compile(r"\b(?:he|him|his|she|her|hers|himself|herself)\b", re.IGNORECASE)


def principal_of(reading: Reading, people: People, officials: set[str]) -> dict[str, int]:
    """The person whom an article is about, where no step names its own.

    The one who most often is the only person named in a sentence that tells of a step; nobody where
    two are that equally often.
    """
    article, text = reading.article.id, reading.article.text
    harmed = {p for span, p in people.names_in(article) if is_harmed(text, span)}
    named = [
        (span, person)
        for span, person in people.names_in(article)
        if person in people.named and person not in officials and person not in harmed
    ]
    votes: Counter[str] = Counter()
    for mention in reading.events:
        if mention.role == "accused" and mention.kind.value != "incident":
            here = {person for span, person in named if mention.passage.covers(span)}
            here = set(but_speaker(mention, article, text, dict.fromkeys(here, 1), people))
            if len(here) == 1:
                votes.update(here)
    most = votes.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return {}
    return {most[0][0]: most[0][1]}


def may_be_principal(mention: EventMention, article: str, text: str, people: People) -> bool:
    """Whether a grave step can be that of the one whom an article merely is about.

    "The woman was jailed"; not "the killer was", "a gang", "the brother
    was", nor a "he" whom nothing joins to a name.
    """
    if mention.person is None:
        return False
    words = mention.person.of(text)
    if PERSONAL.fullmatch(words):
        return people.at(article, mention.person) is not None
    return GENERIC.fullmatch(words) is not None


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks, as far as its paragraph tells."""
    start = max(text.rfind("\n", max(0, at - 1000), at) + 1, at - 1000, 0)
    curly = text.rfind("“", start, at) > text.rfind("”", start, at)
    return curly or text.count('"', start, at) % 2 == 1


_FOR: Final = re.compile(r"\bfor\s+(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?\Z")
"""Before the name of somebody for whom another speaks: "an attorney for Roe"."""


def but_speaker(
    mention: EventMention, article: str, text: str, accused: Mapping[str, int], people: People
) -> Mapping[str, int]:
    """The accused without the one who speaks, who would not say "the mayor" of himself."""
    if mention.person is None or mention.source is None:
        return accused
    quoted = _is_quoted(text, mention.trigger.start)
    if PERSONAL.fullmatch(mention.person.of(text)) and not quoted:
        return accused
    speaking = {
        p
        for span, p in people.names_in(article)
        if mention.source.covers(span)
        and not _FOR.search(text, max(mention.source.start, span.start - 20), span.start)
    }
    speaking.add(people.at(article, mention.source) or "")
    return {p: count for p, count in accused.items() if p not in speaking}
