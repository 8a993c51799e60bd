"""Names: what the words that stand for a speaker are, and the name in them.

Knows titles, particles and the shape of English noun phrases.  Refuses to know who anybody is: a
description stays a description, and "sources close to Baldwin" holds no name of a speaker.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from onrecord.nouns import PersonKind, Span
from onrecord.read.outlets import is_outlet


class Form(StrEnum):
    """What the words for a speaker are."""

    NAME = "name"
    UNNAMED = "unnamed"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Designation:
    """The words for a speaker, understood as far as grammar goes.

    `name` is the name in them for a NAME, else the words themselves.
    """

    form: Form
    name: str
    kind: PersonKind


_PRONOUNS: Final = frozenset(
    """he she they it i we you who him her them us me this that these those one which himself
    herself themselves everyone everybody someone somebody nobody""".split()
)
_TITLES: Final = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady judge justice magistrate sheriff
    president vice senator sen rep representative congressman congresswoman gov governor mayor
    minister secretary chancellor premier king queen prince princess captain capt lt lieutenant
    sgt sergeant col colonel gen general maj major officer detective det inspector constable
    attorney prosecutor lawyer solicitor barrister rev reverend father pope bishop chief coach
    actor actress director producer singer rapper armorer cinematographer author republican
    democrat democratic gop former ex incoming acting state district deputy assistant us u.s uk
    prime house senate speaker candidate nominee frontrunner businessman billionaire journalist
    reporter host anchor columnist pundit commentator following like after before when while
    since although though but and or if as both either in on at for from with by to of about
    despite during meanwhile yesterday today earlier later monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october
    november december""".split()
)
_PARTICLES: Final = frozenset(
    """de da di del della der den des du van von bin ibn al el la le ter ten af av zu y e dos
    das""".split()
)
_INDEFINITE: Final = frozenset(
    """a an some several many most few two three four five six seven eight nine ten dozens hundreds
    thousands other others another one both all every each any no multiple various certain more
    sources source officials official police authorities prosecutors investigators insiders
    insider people witnesses lawyers attorneys critics experts analysts residents neighbors
    neighbours supporters opponents fans friends colleagues advisers aides allies observers
    activists protesters voters reporters journalists jurors researchers scientists economists
    scholars doctors relatives detectives spokespeople spokesman spokeswoman spokesperson
    representatives republicans democrats conservatives liberals americans lawmakers leaders
    users readers viewers parents students workers those reports rumors rumours documents
    records polls""".split()
)
_PLURAL_SOURCES: Final = frozenset(
    """sources source officials police authorities prosecutors investigators insiders witnesses
    lawyers attorneys critics experts analysts residents neighbors neighbours supporters opponents
    fans friends colleagues advisers aides allies observers activists protesters jurors detectives
    relatives reports rumors rumours""".split()
)
_NO_PERSON: Final = frozenset(
    """report article story account review study survey poll post letter note memo statement
    filing complaint lawsuit suit indictment affidavit petition motion brief ruling
    judgment judgement order warrant transcript document record file paper book memoir
    diary email tweet message recording video footage tape website site blog page magazine
    newspaper tabloid outlet programme program podcast documentary film dispatch release
    notice headline law act rule board court council committee commission jury bench panel
    agency department office bureau ministry authority company corporation firm guild
    union association federation foundation party league club team force service bank
    hospital church school university college trust museum government administration
    parliament senate tribunal inquest prosecution defense defence state crown crew family
    public press network studio theater theatre""".split()
)
"""Nouns for documents and bodies, which speak in the news and are no persons."""
_WITHOUT_NAME: Final = re.compile(
    r"\w+(?:\s+(?:close|near|familiar|inside|with|in|within|at|say|who|on|for|from)\b.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_ORGANISATION: Final = re.compile(
    r"\b(?:Inc|Corp|Corporation|Company|Co|Ltd|LLC|LLP|Group|Committee|Commission|Council|Court"
    r"|Department"
    r"|Office|Bureau|Agency|Association|Federation|Union|Party|University|College|Institute|Center"
    r"|Centre|Foundation|Bank|Church|School|Hospital|Museum|Trust|Board|Ministry|Police|Congress"
    r"|Senate|House|Parliament|Team|Club|League|Studios?|Productions?|Theatre|Theater|Playhouse"
    r"|Society|Authority|Service|Services|Network|Campaign|Administration|Government|State|City"
    r"|County|Nations|States|Kingdom|Pentagon|Kremlin|FBI|CIA|NATO|GOP|NRA)\b"
)
_END: Final = re.compile(
    r",|;|:|\(|\s[—–-]+\s|\s(?:of|in|by|from|on|at|for|that|who|whose|whom|which|with|to|about"
    r"|close|near|familiar|and)\b"
)
_APPOSED: Final = re.compile(r", ((?:[A-Z][\w'’.-]*\s+){1,4}[A-Z][\w'’.-]*)(?=,|$)")
_POSSESSIVE: Final = re.compile(r"(?<=\w)['’]s?\s+")
_TOKEN: Final = re.compile(r"[^\s,;:()\"“”]+")


def designate(words: str, *, begins_sentence: bool, lowered: frozenset[str]) -> Designation:
    """Understand the words for a speaker.

    Takes "Rust co-star Frances Fisher" as the name Frances Fisher and "Hugh Hill, a doctor" as Hugh
    Hill; must refuse a name in "sources close to Baldwin" and in "Baldwin's defense team".

    Args:
        words: The speaker's, as in the text.
        begins_sentence: Whether a capital letter says nothing about the first word.
        lowered: Words that the article also writes small.
    """
    flat = " ".join(words.split()).strip("\"“”'‘’ ,.;:—–")
    if flat.lower() in _PRONOUNS:
        return Designation(Form.PRONOUN, flat, PersonKind.PERSON)
    if is_outlet(flat):
        return Designation(Form.NAME, _without_article(flat), PersonKind.ORGANISATION)
    if _are_several(flat):
        return Designation(Form.DESCRIPTION, flat, PersonKind.GROUP)
    core = core_of(flat)
    tokens = _TOKEN.findall(core)
    if tokens and tokens[0].lower() in _PLURAL_SOURCES and _WITHOUT_NAME.match(flat):
        return Designation(Form.UNNAMED, flat, PersonKind.UNNAMED)
    apposed = _APPOSED.search(flat)
    if apposed is not None and tokens and not tokens[-1][0].isupper():
        tokens = apposed.group(1).split()
    if not tokens:
        return Designation(Form.DESCRIPTION, flat, PersonKind.UNNAMED)
    first = tokens[0].lower()
    plain_start = begins_sentence and (first in lowered or first in _INDEFINITE)
    name = _trailing_name(tokens, skip_first=plain_start)
    if name and not (first == "the" and tokens[-1].lower() in _INDEFINITE):
        joined = " ".join(name)
        if first in ("the", "a", "an") and len(name) + 1 == len(tokens):
            return Designation(Form.NAME, joined, PersonKind.ORGANISATION)
        return Designation(Form.NAME, joined, _kind_of(joined))
    if first in _INDEFINITE or tokens[-1].lower() in _INDEFINITE:
        return Designation(Form.UNNAMED, flat, PersonKind.UNNAMED)
    return Designation(Form.DESCRIPTION, flat, _described(tokens[-1]))


def _described(head: str) -> PersonKind:
    """What a description is of, by its head noun.

    Takes "armorer" for a person and "riggers" for a group; must refuse "report" and "board", which
    are nobody's, though they speak.
    """
    if bare(head) in _NO_PERSON:
        return PersonKind.UNNAMED
    return PersonKind.GROUP if _is_plural(head) else PersonKind.PERSON


def _are_several(flat: str) -> bool:
    """Whether two names are joined: "Ana Ruiz and Hugh Hill", but not "Hill and Sons Ltd"."""
    halves = re.split(r",?\s+and\s+", flat)
    if len(halves) < 2 or _ORGANISATION.search(flat) or is_outlet(flat):
        return False
    ends = [_TOKEN.findall(core_of(half)) for half in (halves[0], halves[-1])]
    return all(tokens and tokens[-1][0].isupper() for tokens in ends)


def core_of(phrase: str) -> str:
    """A noun phrase up to its first comma or preposition, without a possessor.

    "Trump's lawyer Michael Cohen" gives "lawyer Michael Cohen".
    """
    cut = _END.search(phrase)
    core = phrase[: cut.start()] if cut else phrase
    return _POSSESSIVE.split(core)[-1]


def core_span(text: str, span: Span) -> Span:
    """The place of `core_of` the words at a span."""
    words = span.of(text)
    cut = _END.search(words)
    end = cut.start() if cut else len(words)
    start = max((m.end() for m in _POSSESSIVE.finditer(words, 0, end)), default=0)
    return Span(span.start + start, span.start + max(start, end))


def _trailing_name(tokens: list[str], *, skip_first: bool) -> list[str]:
    """The capitalised words a phrase ends in, without titles."""
    name: list[str] = []
    for i in range(len(tokens) - 1, -1, -1):
        token = tokens[i]
        capital = token[0].isupper() and not (i == 0 and skip_first)
        if not (capital or (name and token.lower() in _PARTICLES)):
            break
        name.insert(0, token)
    while name and (
        bare(name[0]) in _TITLES
        or bare(name[0]) in _PARTICLES - {"al", "la", "le", "el", "de", "van", "von"}
    ):
        name.pop(0)
    if len(name) == 1 and name[0].lower() in {"the", "a", "an"}:
        return []
    return name[1:] if name and name[0].lower() in {"the", "a", "an"} else name


def bare(token: str) -> str:
    """A token in small letters without a full stop or possessive: "Sen." gives "sen"."""
    return re.sub(r"['’]s?$", "", token.lower()).rstrip(".")


def _without_article(name: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", name)


def _kind_of(name: str) -> PersonKind:
    if _ORGANISATION.search(name) or is_outlet(name):
        return PersonKind.ORGANISATION
    if " " not in name and name.isupper() and len(name) > 1:
        return PersonKind.ORGANISATION
    return PersonKind.PERSON


def _is_plural(word: str) -> bool:
    return word.lower().endswith("s") and not word.lower().endswith("ss")
