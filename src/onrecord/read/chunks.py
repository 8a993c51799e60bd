"""Chunks: the noun phrases of a stretch that stand for people or companies.

Knows the shape of English names, pronouns and descriptions of people, and the prepositions before
them.  Refuses to know what verb they go with, and who anybody is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from onrecord.nouns import Span
from onrecord.read.callings import HUMAN, INSTITUTION, NOT_NAMES
from onrecord.read.given_names import gender_of

_CAP: Final = r"(?:[A-ZÀ-ÖØ-Þ][\w’'\-]*\w|[A-Z]\.(?:[A-Z]\.)*|[A-Z](?=\s))"
_TITLE: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Rev|Cllr|Capt|Sgt|Gen|Col|Smt|Shri|Supt|Insp"
    r"|Lt|Maj|Det|Sen|Gov|Rep|Fr|Engr|Atty|Brig|Cpl|Const|Hon)\.?"
)
_LINK: Final = r"(?:de|da|dos|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|ap|ter|&)"
_NAME: Final = rf"(?:{_TITLE}\s+)?{_CAP}(?:\s+(?:{_LINK}\s+){{0,2}}{_CAP}){{0,5}}"
_NUMBER: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_DET: Final = (
    rf"(?:the|a|an|this|that|his|her|their|its|another|one|both|all|some|several|{_NUMBER}|each"
    r"|no|its|my|our)"
)
_ADJ: Final = r"(?:[a-z][\w’'\-]*|\d+-year-old|[A-Z][\w\-]*(?:’s|'s)?|[\d,]+)"
_NO_PAIR: Final = r"(?!(?<=pair)\s+of\b|(?<=couple)\s+of\b|(?<=group)\s+of\b)"
"""Behind a word for several, what makes it a number of things: "a pair of pistols"."""
_SO_MANY: Final = (
    rf"(?i:the|all|these|those)\s+(?:(?:other|remaining|last|first)\s+)?{_NUMBER}"
    r"(?=\s*(?:[.,;:]|\Z)|\s+(?:who|of\s+them|were|are|was|is|ha[sd]|have|will|would|could|must|did|do"
    r"|plead|deny|face|stand|stood|appear|remain|go|went|also|each|all|both|later|then|now|again"
    r"|on|in|at|for|with|to|from|along|alongside|together|\w+ed)\b)"
)
"""A number that stands for people told of: "the three were"; never "the two companies"."""
_NOMINAL: Final = (
    rf"(?:(?i:{_DET})(?:\s+of)?(?:\s+the)?|[A-Z]\w+(?:[’']s?)|\d+-year-old)(?:\s+(?!(?:and"
    rf"|or|of|in|at|on|to|for|with"
    rf"|was|were|is|are|who|said|had|has|from|by)\b){_ADJ}){{0,4}}?\s+{HUMAN}\b(?![’']s|-){_NO_PAIR}"
    rf"|(?i:{_DET})\s+\d+-year-old(?:s)?(?!\s+{HUMAN})\b|\b[Bb]oth(?=\s+(?:were|are|had|have"
    rf"|pleaded|den))"
    rf"|{_SO_MANY}"
    rf"|(?:[Ee]x-|[Ff]ormer\s+)?(?i:\b{HUMAN})\b(?![’']s|-)"
)
_PRONOUN: Final = (
    r"\b(?:he|she|they|him|them|her(?=\s+(?:not|un)?\s?(?:guilty|liable|not\b|innocent|on|of|in|at|for"
    r"|to|with|after|over|by|last|this|and|into|without|from|until|again|back|arrested|charged|jailed"
    r"|convicted|indicted|released|out|yesterday|today)\b|\s*[.,;:]|\s*\Z|\s+\w+day\b)"
    r"|himself|herself|themselves|I|we|He|She|They|We|[Oo]ne\s+of\s+them"
    r"|[Nn]one(?:\s+of\s+them)?|[Ee]ach|[Nn]either|[Nn]obody|[Nn]o\s+one|[Ee]ither(?=\s*[.,;]|\s*\Z|\s+(?:m[ae]n|wom[ae]n|of\s+them)))\b(?![’'](?:s\s+(?!been|not|to|now|also)\w+ed))"
)
_CHUNK: Final = re.compile(
    rf"(?P<both>(?:{_CAP}\s+|[a-z]\w+\s+)?{HUMAN}\s+(?={_NAME}))(?P<called>{_NAME})"
    rf"|(?P<pronoun>{_PRONOUN})|(?P<nominal>(?<![\w’'-])(?:{_NOMINAL}))"
    rf"|(?P<name>(?<![\w’'@#]){_NAME})"
)
_ACRONYM: Final = re.compile(r"[A-Z]{2,5}(?:[’']s)?")
_AFTER_PREPOSITION: Final = re.compile(
    r"(?:\d|\b(?:in|on|of|by|since|until|from|last|next|late|early|mid|this|and|to))\s*\Z",
    re.IGNORECASE,
)
_GIRLS: Final = frozenset({"may", "april", "june", "august"})
"""Months that people are called."""
_CALENDAR: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march july
    september october november december yesterday today""".split()
)
_APPOSED: Final = re.compile(
    r",\s+(?!along\b|alongside\b|together\b|and\b|with\b|including\b)(?:[a-z][\w’'-]*\s+){0,3}"
)
_COMPOUND: Final = re.compile(rf"\s+{HUMAN}")
"""Behind a description, what makes the two one: "a council chief" and "executive"."""
_WITH_OFFICE: Final = re.compile(
    rf"\s+(?:(?!(?:and|or|but|as|with|alongside|by|for|to|from|of|in|on|at|against|his|her|their|the|an?)\b)"
    rf"[a-z][\w’'-]*\s+){{0,3}}{HUMAN}\s+"
)
"""Between two names, what makes the first a part of the second's office."""
_PREPOSITION: Final = re.compile(
    r"\b(?:of|in|at|on|for|from|with|by|to|against|about|near|over|into|under|between|during"
    r"|after|before|following|behind|beside|outside|inside|through|across|toward|towards|upon"
    r"|despite|like|including|around|alongside|than|versus|v|via|per|killing|stabbing|shooting|attacking"
    r"|murdering|raping|defrauding|robbing|assaulting|lawyer|attorney|charging|sentencing)"
    r"(?:\s+(?!(?:and|as|but|while|when|which|whom|that)\b)(?:[a-z]\w*(?<!ed)|[A-Z]\w+)|\s+(?:the|an?|his|her|their|its|former)"
    r"(?:\s+(?!(?:and|as|but|while|when)\b)[a-z][\w-]*){1,3})?\s+\Z"
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A noun phrase for somebody; `inside` tells that a preposition governs it."""

    span: Span
    form: str
    inside: bool


def chunks(text: str, start: int, end: int) -> list[Chunk]:
    """The noun phrases for people or companies in a stretch, in order.

    "Rust armorer Hannah Reed" gives its name; "in Santa Fe" gives one that is `inside`.
    """
    return list(_chunks(text, start, end))


def _chunks(text: str, start: int, end: int) -> Iterator[Chunk]:
    held: Chunk | None = None
    for match in _CHUNK.finditer(text, start, end):
        form = "name" if match.lastgroup in ("both", "called") else match.lastgroup or "name"
        at, until = match.span("called" if match["called"] else form)
        if form == "name":
            at = _past_office(text, at, until)
            if _is_institution(text, at, until) or _RANK.fullmatch(text[at:until] + " "):
                continue
            at, until = _proper(text, at, until)
            if at >= until or _ACRONYM.fullmatch(text, at, until) or _MODIFIES.match(text, until):
                continue
        before = text[max(start, match.start() - 40) : min(match.start(), at)]
        inside = _PREPOSITION.search(before) is not None
        if held is not None:
            if form == "name" and held.form == "nominal" and _names(text, held.span.end, at, until):
                inside = held.inside
            elif form == held.form == "nominal" and _COMPOUND.fullmatch(text, held.span.end, until):
                # "A former council chief executive" is one person.
                at, inside = held.span.start, held.inside
            elif (
                form == "name"
                and held.form == "name"
                and _WITH_OFFICE.fullmatch(text, held.span.end, at)
            ):
                # "former Harrow council leader Ann Roe" is one person, of Harrow.
                inside = held.inside
            else:
                yield held
        held = Chunk(Span(at, until), form, inside)
    if held is not None:
        yield held


_MODIFIES: Final = re.compile(
    r"\s+(?:(?:county|city|district|crown|grand|high|appeals?|supreme|federal)\s+)*(?:jury|jurors?"
    r"|courts?|judges?|police|prosecutors?|magistrates?|detectives|investigators|authorities"
    r"|tribunal|coroner)\b"
)
"""Behind a name, what makes it a place: "a Marlow jury convicted"."""
_RANK: Final = re.compile(
    r"(?:(?:Police|Inspector|General|Superintendent|Commissioner|Chief|Deputy|Assistant"
    r"|Director|Minister|Sub-[Ii]nspector|Crown|Attorney|County|State|District|Sheriff)\s+)+"
)


_LAST_NAME: Final = re.compile(
    r"(?P<given>\w+)(?:\s+\w\.?)?\s+(?:Hall|Lane|Post|Judge|Justice|Street)"
)
"""A name of two words whose second is a body's or a place's, too: "Eva Hall"."""


def _is_institution(text: str, start: int, end: int) -> bool:
    """Whether a name is a body's: "Crown Court", not "Eva Hall"."""
    if INSTITUTION.search(text, start, end) is None:
        return False
    named = _LAST_NAME.fullmatch(text, start, end)
    return named is None or gender_of(named["given"]) is None


def _past_office(text: str, start: int, end: int) -> int:
    """Where the name begins after an office: "Police Jagdish Rathore" has one of two words."""
    rank = _RANK.match(text, start, end)
    if rank is None or len(text[rank.end() : end].split()) < 2:
        return start
    return start if INSTITUTION.search(text, rank.end(), end) else rank.end()


def _names(text: str, nominal: int, name: int, end: int) -> bool:
    """Whether a name says who a description means: "the mayor Elena Ruiz", "her son, Tom, was"."""
    gap = text[nominal:name]
    return gap.isspace() or (
        _APPOSED.fullmatch(gap) is not None and (text[end : end + 1] in ",.;:)" or end == len(text))
    )


def _proper(text: str, start: int, end: int) -> tuple[int, int]:
    """A run of capitalised words without those that begin a sentence or tell the day."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    while words and text[slice(*words[0])].lower().rstrip(".") in NOT_NAMES:
        named = len(words) > 1 and text[slice(*words[0])].lower() in _GIRLS
        if named and not _AFTER_PREPOSITION.search(text, max(0, words[0][0] - 9), words[0][0]):
            break
        words.pop(0)
    for number, word in enumerate(words):
        bare = text[slice(*word)].lower()
        if number and bare in _CALENDAR:
            words = words[:number]
            break
    if not words:
        return start, start
    last = text[words[-1][0] : words[-1][1]]
    cut = 2 if last.endswith(("'s", "’s")) else 1 if last.endswith(("'", "’")) else 0
    return words[0][0], words[-1][1] - cut


def is_owner(text: str, chunk: Chunk) -> bool:
    """Whether a name owns what follows: "Smith's lawyer"; never "he" of "when he's sentenced"."""
    if chunk.form == "pronoun":
        return False
    return text[chunk.span.end : chunk.span.end + 2] in ("'s", "’s") or (
        text[chunk.span.end : chunk.span.end + 1] in ("'", "’")
        and text[chunk.span.end - 1 : chunk.span.end] == "s"
    )
