"""What the package makes of a text, as the measures ask for it: who is meant, and by which names.

Knows the package's reader and resolver; the measures themselves know only `Told`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from onrecord.nouns import Article, Mention, Span
from onrecord.read.reader import Reader
from onrecord.resolve.cast import cast_of
from onrecord.resolve.local import LocalPerson


@dataclass(frozen=True)
class Told:
    """One text, read and resolved.

    Attributes:
        mentions: In order of the text.
        meant: One for each mention: the id of whom it means, None where that stays unknown.
        people: By id.
        voices: The speaker's words of each attribution that has them, and the speaker's id.
    """

    mentions: tuple[Mention, ...]
    meant: tuple[str | None, ...]
    people: Mapping[str, LocalPerson]
    voices: tuple[tuple[Span, str | None], ...] = ()

    def near(self, place: Span) -> tuple[int, ...]:
        """Numbers of the mentions that share a character with a place."""
        return tuple(i for i, m in enumerate(self.mentions) if m.span.overlaps(place))

    @cached_property
    def _names(self) -> Mapping[str, tuple[Span, ...]]:
        found: dict[str, list[Span]] = {}
        for mention, person in zip(self.mentions, self.meant, strict=True):
            if mention.form == "name" and person is not None:
                found.setdefault(person, []).append(mention.span)
        return {person: tuple(spans) for person, spans in found.items()}

    def names_of(self, person: str | None) -> tuple[Span, ...]:
        """Where somebody is mentioned by name; empty for those without one, and for None."""
        return self._names.get(person, ()) if person is not None else ()


def tell(reader: Reader, text: str) -> Told:
    """Read and resolve a plain text, whose offsets stay."""
    cast = cast_of(reader.read(Article(text)))
    voices = (
        (attribution.speaker[0], speaks.person)
        for attribution, speaks in zip(cast.reading.attributions, cast.speaks, strict=True)
        if attribution.speaker
    )
    return Told(
        cast.reading.mentions,
        tuple(meant.person for meant in cast.meant),
        {person.id: person for person in cast.people},
        tuple(voices),
    )
