"""Doubts about the names and pronouns of one article, for a person to look at.

A name that is mangled or spelled two ways, a surname that two people bear, a pronoun whose gender
contradicts the rest of the text.  Only says what is odd and why; changes nothing.
"""

from collections.abc import Iterator
from typing import Final

from onrecord.nouns import PersonKind, Span, Warning  # noqa: A004  (the contract's word)
from onrecord.read.sentences import sentences_of
from onrecord.resolve.cast import Cast, kind_of_description
from onrecord.resolve.within import gender_of_pronoun

_POSSESSIVE: Final = frozenset({"his", "her", "hers", "himself", "herself"})


def find_doubts(cast: Cast) -> tuple[Warning, ...]:
    """The doubts about one article, in order."""
    misprints = (Warning(m.kind, m.span, f"likely {m.likely}: {m.reason}") for m in cast.misprints)
    found = [*misprints, *_shared_surnames(cast), *_contradictions(cast)]
    return tuple(sorted(found, key=lambda w: (w.span, w.kind)))


def _shared_surnames(cast: Cast) -> Iterator[Warning]:
    """The first mention by a surname that two people of the article bear."""
    names = {p.id: p.name for p in cast.people}
    warned: set[tuple[str, ...]] = set()
    for mention, meant in zip(cast.reading.mentions, cast.meant, strict=True):
        bearers = tuple(sorted(c for c in meant.candidates if c in names))
        if mention.form == "name" and len(bearers) > 1 and bearers not in warned:
            warned.add(bearers)
            words = mention.span.of(cast.reading.article.text)
            some = " or ".join(sorted(names[b] for b in bearers))
            yield Warning("one surname, two people", mention.span, f"“{words}” may be {some}")


def _contradictions(cast: Cast) -> Iterator[Warning]:
    """A possessive or reflexive pronoun of one gender in a sentence about someone of the other.

    Takes "Ms. Ruiz will receive his term" where nobody else is named in this sentence or the one
    before; must refuse "Ruiz met his lawyer" where a man was named just before.
    """
    text = cast.reading.article.text
    starts = [s.start for s in sentences_of(text, Span(0, len(text)))]
    ends = [0, *starts, len(text)]
    genders = {p.id: p.gender for p in cast.people}
    names = {p.id: p.name for p in cast.people}
    votes = _genders_by_pronoun(cast)
    rows = list(zip(cast.reading.mentions, cast.meant, strict=True))
    at = 0
    for i, (mention, _) in enumerate(rows):
        word = mention.span.of(text).lower()
        if mention.form != "pronoun" or word not in _POSSESSIVE:
            continue
        while at + 1 < len(ends) and ends[at + 1] <= mention.span.start:
            at += 1
        near = ends[max(0, at - 1)]
        here = [
            (m, meant)
            for m, meant in rows[max(0, i - 30) : i + 10]
            if near <= m.span.start < ends[at + 1] and m is not mention and m.kind == "person"
        ]
        own = [
            meant.person
            for m, meant in here
            if m.form == "name" and ends[at] <= m.span.start < mention.span.start
        ]
        gender = gender_of_pronoun(word)
        if (
            len(set(own)) != 1
            or own[0] is None
            or votes.get(own[0], genders[own[0]]) in (None, gender)
        ):
            continue
        if any(_could_be(m.span.of(text), m.form, meant.person, gender, genders, votes)
               for m, meant in here if meant.person != own[0]):  # fmt: skip
            continue
        said = "a woman" if gender == "m" else "a man"
        yield Warning(
            "pronoun",
            mention.span,
            f"“{word}” stands in a sentence about {names[own[0]]}, whom the text has as {said}",
        )


def _could_be(
    words: str,
    form: str,
    person: str | None,
    gender: str | None,
    genders: dict[str, str | None],
    votes: dict[str, str],
) -> bool:
    """Whether a mention may be whom a pronoun of this gender is for."""
    if form == "pronoun":
        return gender_of_pronoun(words) in (gender, None) and gender_of_pronoun(words) == gender
    if form == "nominal" and kind_of_description(words) is not PersonKind.PERSON:
        return False
    if person is None:
        return True
    return votes.get(person, genders.get(person)) in (None, gender)


def _genders_by_pronoun(cast: Cast) -> dict[str, str]:
    """The gender that the pronouns of a person have, where they agree but for one in five."""
    text = cast.reading.article.text
    count: dict[str, list[int]] = {}
    for mention, meant in zip(cast.reading.mentions, cast.meant, strict=True):
        gender = gender_of_pronoun(mention.span.of(text)) if mention.form == "pronoun" else None
        if gender and meant.person:
            count.setdefault(meant.person, [0, 0])[gender == "f"] += 1
    return {
        person: "m" if men > women else "f"
        for person, (men, women) in count.items()
        if max(men, women) >= 0.8 * (men + women)
    }
