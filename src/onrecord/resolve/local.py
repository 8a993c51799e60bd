"""A person as one article has them, before anything is known from the others."""

from dataclasses import dataclass

from onrecord.nouns import Mention, PersonKind, Span, content_id


@dataclass(frozen=True, slots=True)
class LocalPerson:
    """Somebody of one article: a person, organisation, group or unnamed source.

    Attributes:
        id: As `local_id` makes it; the same in every run over the same text.
        article: The article's id.
        name: The fullest name that the article gives, or the words that describe them.
        aliases: What else the article calls them.
        gender: "f" or "m" where title, pronoun or relation tells, else None.
        roles: Of the design's list ("defendant", "judge"); free words may stand beside them.
        descriptions: Appositive words in the text: "cinematographer", "26".
        known_as: Other names that the article says they have, met there or not.
        apart_from: Ids of others of the same article whom it states or shows to be somebody else.
    """

    id: str
    article: str
    name: str
    kind: PersonKind
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    gender: str | None = None
    roles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    apart_from: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()


def local_id(article: str, first: Span) -> str:
    """The id of the person whose first mention in an article is at a place.

    A text never changes after ingest, so a decision about this id outlives every re-run that still
    finds somebody named there.
    """
    return content_id("local", article, f"{first.start}-{first.end}")
