"""Participants: which words near a verb or noun name the person it is about.

Knows appositions, relative clauses, lists and verbs that share a subject.  Knows no parse: it walks
from the verb over commas and phrases as a reader's eye does.  Refuses to know who anybody is.
"""

import re
from typing import Final

from onrecord.nouns import Span
from onrecord.read.callings import HUMAN
from onrecord.read.chunks import Chunk, chunks, is_owner

_HARD: Final = re.compile(
    r"[;:]\s|\s[–—-]{1,2}\s|[“\"](?=\w)(?!\w+(?:\s\w+){0,2},?[”\"])|[.!?]\s|\b(?:that|because|whether|if|although|though"
    r"|where|when|while"
    r"|said|says|saying|told|heard|alleges?d?|claim(?:s|ed)|announc(?:es|ed)|confirm(?:s|ed)"
    r"|reported|reports|ruled|until|added|adding|revealed|argued|unless|insist(?:s|ed)"
    r"|hours?\s+after"
    r"|days?\s+after|weeks?\s+after|months?\s+after|years?\s+after|since)\s+",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r",?\s*\b(?:who|which|whom|and\s+who)\s*\Z", re.IGNORECASE)
_SHARED: Final = re.compile(
    r"(?:,\s*|\s+)(?:(?:and|but|or|then|before|after|and\s+then|yet|while|despite|having|by"
    r"|when|without|prior\s+to|since)\s+)+"
    r"(?:(?:under|by|as|on|in|at)\s+(?:that|the|a|this)\s+\w+\s+)?(?:\w+ly\s+|later\s+"
    r"|then\s+|also\s+|now\s+)*\Z",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"\s*(?:of|from|formerly|living|who\s+lives|with\s+an\s+address|whose\s+address)\b",
    re.IGNORECASE,
)
_OBJECT_GAP: Final = 40
"""Characters after an active verb within which its object begins; titles and ages fit in."""


def subject_before(text: str, start: int, group: int) -> tuple[Span, ...]:
    """Who does, or undergoes, what the verb group at `group` says, in the sentence from `start`.

    "Smith, 34, of Leeds, was charged" gives "Smith"; "Prosecutors said the driver had been
    charged" "the driver"; "Lee and Roe were charged" both; "He fled and was arrested" "He".
    "In the case of Smith, charges ..." gives nobody.
    """
    relative = _RELATIVE.search(text, max(start, group - 30), group)
    if relative is not None:
        kin = _kin_of(text, start, relative.start())
        if kin is not None:
            return (kin,)
        described = _described_before(text, start, relative.start())
        return (described,) if described else _antecedent(text, start, relative.start())
    shared = _SHARED.search(text, max(start, group - 40), group)
    at = shared.start() if shared is not None else group
    hard = start
    asides = [m.span() for m in _WHO_ASIDE.finditer(text, start, at)]
    for stop in _HARD.finditer(text, start, at):
        if not any(first < stop.start() and stop.end() < last for first, last in asides):
            hard = stop.end()
    found = _near(text, hard, at) if shared is None or "," in shared.group() else ()
    if len(found) == 1 and _ARE.match(text, group) is not None:
        found = _joined_to(text, hard, found[0], group)
    if not found and shared is not None:
        found = _leftmost(text, hard, at) or (_leftmost(text, start, at) if hard > start else ())
    return found


_WHO_ASIDE: Final = re.compile(r",\s+(?:who|whose)\s[^,;:.!?“”\"]*,")
"""What is told aside of a name: in "Ann Roe, who ran it until May, was", May ends no clause."""
_ARE: Final = re.compile(r"\s*(?:were|are|have)\b")
_AND_HIS: Final = re.compile(
    r"(?:,\s+(?:aged\s+)?\d{1,3}|\s+\(\d{1,3}\))?,?\s+and\s+(?:his|her|their|the|an?)\s+"
    r"(?:[\w-]+\s+){0,3}[a-z][\w-]*,?\s+"
)
"""Between two of one house or matter: "Ann Roe (42) and her husband, Tom"."""


def _joined_to(text: str, start: int, one: Span, group: int) -> tuple[Span, ...]:
    """A subject of a verb in the plural with its kin: "Ann Roe, 42, and her husband Tom are".

    "Besides Ann Roe, the police were" gives the police alone: there is no "and".
    """
    for chunk in reversed(chunks(text, max(start, one.start - 120), one.start)):
        if chunk.form == "name" and _AND_HIS.fullmatch(text, chunk.span.end, one.start):
            return (one,) if is_owner(text, chunk) else (chunk.span, one)
    for chunk in chunks(text, one.end, min(group, one.end + 120)):
        if chunk.form == "name" and _AND_HIS.fullmatch(text, one.end, chunk.span.start):
            return (one,) if is_owner(text, chunk) else (one, chunk.span)
    return (one,)


_AGE: Final = re.compile(
    r"(?:,\s+(?:aged\s+)?\d{1,3})?,\s+(?:(?:also|now|currently|since|later|once|previously"
    r"|subsequently|recently|already)\s+)?\Z"
)


_HOME: Final = re.compile(r"[,)]\s+(?:of|from|in|at|near)\s+\Z")
"""Before a place: "Ann Roe (38), of Lyle, received"."""


_AT_HOME: Final = re.compile(
    r"[,)]\s+(?:of|from|with\s+an\s+address\s+(?:at|in))\s+(?:[^,;.]{1,40},\s+)?\Z"
)
"""Before an address: "Ann Roe, 31, of High Street, Leeds"."""


_WITHIN: Final = re.compile(r",\s+(?:and\s+)?(?:who|whose|which|where|with|as)\s[^,;]*\Z")
"""Before the last name of a clause: "Ann Roe, whose lawyer is Tom Hale, pleaded"."""


def apposed(text: str, start: int, at: int) -> tuple[Span, ...]:
    """The name that words behind a comma tell more of: "Ann Roe, 24, accused of ..." gives it.

    "The court, accused of delay, ..." gives nobody: it is no name; nor does an address.
    """
    comma = _AGE.search(text, max(start, at - 25), at)
    if comma is None:
        return ()
    last = chunks(text, max(start, comma.start() - 60), comma.start())[-1:]
    if not last or last[0].form == "pronoun" or last[0].span.end != comma.start():
        return ()
    is_later = not comma.group().rstrip().endswith(",")
    if last[0].form == "nominal" and (
        not is_later or text.endswith(", ", start, last[0].span.start)
    ):
        return ()
    is_place = _HOME.search(
        text, max(start, last[0].span.start - 12), last[0].span.start
    ) or _AT_HOME.search(text, start, last[0].span.start)
    if is_place or _WITHIN.search(text, start, last[0].span.start):
        return ()
    return (last[0].span,)


_DESCRIBED: Final = re.compile(
    r"(?P<comma>,)?\s+(?:of\s+|from\s+|in\s+|at\s+)?(?P<who>(?:the|an?|another|one|his|her|their)\s+"
    r"(?:[a-z][\w’'-]*\s*){1,4})\Z"
)


def _described_before(text: str, start: int, who: int) -> Span | None:
    """The description that a "who" goes on with, whatever it calls somebody.

    "Ann Roe prayed for the churchwarden who was jailed" gives the churchwarden, a word that no list
    holds; "Ann Roe, of the same road, who was jailed" gives nobody: the commas close an aside.
    """
    described = _DESCRIBED.search(text, max(start, who - 80), who)
    if described is None or (described["comma"] and text[who : who + 1] == ","):
        return None
    return Span(*_trimmed(text, *described.span("who")))


def _kin_of(text: str, start: int, who: int) -> Span | None:
    """The name before an apposition that names others: "Ann Roe, granddaughter of the founder"."""
    kin = _KIN_OF.search(text, max(start, who - 120), who)
    named = chunks(text, max(start, kin.start() - 80), kin.start()) if kin is not None else []
    if kin is None or not named or named[-1].form != "name":
        return None
    is_beside = _AGED.fullmatch(text, named[-1].span.end, kin.start())
    return named[-1].span if is_beside and not is_owner(text, named[-1]) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(text[start:end].rstrip())


def _antecedent(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The nearest phrase before a relative clause, with what it is coordinated with."""
    every = [c for c in chunks(text, max(start, end - 200), end) if not is_owner(text, c)]
    if not every:
        return ()
    segment = text.rfind(",", start, every[-1].span.start)
    if segment >= 0 and _ASIDE.match(text, segment + 1, end):
        return _near(text, start, end, aside_last=True)
    nominal = every[-1].form == "nominal"
    if nominal and segment >= 0 and not text[segment + 1 : every[-1].span.start].strip():
        names = [c for c in every[:-1] if c.form == "name" and not c.inside]
        if names and segment - names[-1].span.end <= 6:
            return (names[-1].span,)
    return (every[-1].span,)


_KIN_OF: Final = re.compile(
    rf",\s+(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){{0,2}}{HUMAN}\s+(?:of|to|at|in)\s[^,;:.!?]*,?\Z"
)
"""An apposition that names others: "Ann Roe, 58, granddaughter of the founder, who"."""
_AGED: Final = re.compile(r"(?:,\s+(?:aged\s+)?\d{1,3}|\s+\(\d{1,3}\))?")
_SEGMENT: Final = re.compile(r"(?:[^,()]|(?<=\d),(?=\d{3}))+")
"""What stands between commas; the comma of "4,000 messages" is none."""
_ASIDE: Final = re.compile(
    r"\s*(?:(?:aged\s+)?\d{1,3}|of|from|in|at|on|as|also|who|whom|whose|which|where|now|then"
    r"|formerly|aged|both|with|known|born|nicknamed|and\s+his"
    r"|[a-z]\w+(?:ed|ing))\b",
)


def _near(text: str, start: int, end: int, *, aside_last: bool = False) -> tuple[Span, ...]:
    """The subject in a stretch that ends where the verb group begins, from right to left."""
    segments = [m.span() for m in _SEGMENT.finditer(text, start, end)]
    nominal: tuple[Span, ...] = ()
    for number in range(len(segments) - 1, -1, -1):
        at, until = segments[number]
        words = text[at:until]
        if (aside_last or number < len(segments) - 1) and _ASIDE.match(words):
            continue
        if number and _is_address(text, segments, number):
            continue
        every = chunks(text, at, until)
        free = [c for c in every if not c.inside and not is_owner(text, c)]
        if every and every[-1] not in free and _opens_clause(text, every[-1], end):
            free.append(every[-1])
        if not free:
            if words.strip() and number == len(segments) - 1 and not nominal:
                # Some other subject stands there: "the hearing was ...".
                return ()
            continue
        if nominal and not _ENDS.fullmatch(text, free[-1].span.end, until):
            return nominal
        if number == len(segments) - 1 and _OTHER_SUBJECT.search(text, free[-1].span.end, until):
            return ()
        found = _coordinated(text, free, segments, number)
        if free[-1].form != "nominal" or len(found) > 1:
            return found
        if nominal:
            return nominal
        if re.match(r"\s*(?:and|but|while|as|when)\s", words):
            return found
        nominal = found
        if number and not text[at:until].strip()[0].isupper():
            # Maybe an apposition: "Elena Ruiz, the former mayor, was".
            continue
        return nominal
    return nominal


_CLAUSE: Final = re.compile(
    r"\b(?:after|before|until|since|than)\s+(?:(?!in\b|of\b|at\b|on\b|near\b|from\b|with\b|for\b|by\b|to\b)[a-z-]+\s+){0,2}\Z",
    re.IGNORECASE,
)


def _opens_clause(text: str, chunk: Chunk, verb: int) -> bool:
    """Whether a phrase right before a verb is its subject: "wept after Ann Roe was jailed"."""
    return not text[chunk.span.end : verb].strip() and (
        _CLAUSE.search(text, max(0, chunk.span.start - 40), chunk.span.start) is not None
        and not is_owner(text, chunk)
    )


_OTHER_SUBJECT: Final = re.compile(
    r"(?<!\bof)(?<!\bin)(?<!\bat)(?<!\bon)(?<!\bfor)(?<!\bfrom)(?<!\bwith)(?<!\bby)(?<!\bto)(?<!\bover)(?<!\bagainst)"
    r"(?<!\bnear)(?<!\band)(?<!\bduring)(?<!\binto)(?<!\bunder)(?<!handed)(?<!given)\s(?:the|an?|his|her|their|its|another)\s+"
    r"(?:[a-z][\w’'-]*\s+){1,3}\Z"
)
"""Right before a verb, a subject that no list of callings holds: "asked why the sexton was"."""


_TOWN: Final = re.compile(r"\b(?:from|of|in|at|near)\s+(?:[A-Z][\w’'-]+\s*){1,3}\Z")
"""Before a comma and a state or county: "from Ocala, Florida"."""


def _is_address(text: str, segments: list[tuple[int, int]], number: int) -> bool:
    """Whether a segment goes on with an address: "Smith, 34, of High Street, Leeds, was"."""
    at, until = segments[number]
    words = text[at:until].strip()
    if not words or words.startswith("and "):
        return False
    if number == len(segments) - 1 and not _is_aged_from(text, segments, number):
        return False
    if not all(w[:1].isupper() or w[:1].isdigit() for w in words.split()):
        return False
    before = text[slice(*segments[number - 1])].strip()
    is_age = re.fullmatch(r"(?:aged\s+)?\d{1,3}", before) is not None
    blank = not before and number >= 2
    if blank:
        before = text[slice(*segments[number - 2])].strip()
        is_age = re.fullmatch(r"(?:aged\s+)?\d{1,3}", before) is not None
    if _TOWN.search(before[-60:]) and " " not in words:
        return True
    return is_age or _ADDRESS.match(before) is not None


def _is_aged_from(text: str, segments: list[tuple[int, int]], number: int) -> bool:
    """Whether a last segment goes on with an address that opened behind an age.

    Takes "Leeds" of "Ann Roe (49) of High Street, Leeds denies"; must refuse "Tom Lee" of "Besides
    Ann Roe, of Leeds, Tom Lee denies".
    """
    if number < 2 or _ADDRESS.match(text, *segments[number - 1]) is None:
        return False
    return re.fullmatch(r"\s*(?:aged\s+)?\d{1,3}", text[slice(*segments[number - 2])]) is not None


def _coordinated(
    text: str, free: list[Chunk], segments: list[tuple[int, int]], number: int
) -> tuple[Span, ...]:
    """The last phrase of a segment with those that an "and" joins to it."""
    found = [free[-1]]
    for chunk in reversed(free[:-1]):
        between = text[chunk.span.end : found[0].span.start]
        if _AND.fullmatch(between) or not between.strip():
            if between.strip():
                found.insert(0, chunk)
        else:
            break
    first = segments[number]
    beside = number and _AND_KIN.search(text, *segments[number - 1])
    if beside and len(found) == 1 and found[0].form == "name":
        # "Ann Roe and her son, Tom, were charged"
        earlier = chunks(text, segments[number - 1][0], beside.start())
        if earlier and earlier[-1].span.end == beside.start() and not earlier[-1].inside:
            return (earlier[-1].span, found[0].span)
    joins = len(found) > 1 or re.match(r"\s*and\s", text[first[0] : first[1]])
    if joins:
        for place in range(number - 1, -1, -1):
            at, until = segments[place]
            if _ASIDE.match(text[at:until]) or (place and _is_address(text, segments, place)):
                continue
            earlier = [c for c in chunks(text, at, until) if not c.inside and not is_owner(text, c)]
            if len(earlier) != 1 or not _ENDS.fullmatch(text, earlier[0].span.end, until):
                break
            lead = text[at : earlier[0].span.start].removeprefix(" and").split()
            if lead and (earlier[0].form == "nominal" or found[0].form != "name"):
                # "In March he, Ann Roe and Tom Lee were", not "in reply the nurse, Ann Roe and".
                break
            found.insert(0, earlier[0])
            if len(lead) > 2:
                break
    return tuple(c.span for c in found)


_AND: Final = re.compile(r"\s+and\s+(?:[\w-]+\s+){0,3}(?:[a-z]\w+,\s+)?")
"""Between two of a list: "and Constable Ann Roe", "and her son, Tom"."""
_AND_KIN: Final = re.compile(r"\s+and\s+(?:his|her|their)\s+(?:[a-z-]+\s*){1,3}\Z")
_ENDS: Final = re.compile(r"\s*(?:(?:of|from|in|and)\s+[^,]{1,40})?")
"""Behind a name of a list, up to its comma; a verb there says that a clause has begun."""


def _leftmost(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The first subject of a stretch: that of the verb which another is joined to."""
    for chunk in chunks(text, start, end):
        if not chunk.inside and not is_owner(text, chunk):
            rest = chunks(text, chunk.span.end, min(end, chunk.span.end + 80))
            joined = [chunk]
            for other in rest:
                between = text[joined[-1].span.end : other.span.start]
                if re.fullmatch(r"(?:,\s*\d+,)?\s+and\s+|,\s+", between) and other.form == "name":
                    joined.append(other)
                else:
                    break
            if (
                len(joined) > 1
                and " and " not in text[joined[0].span.start : joined[-1].span.start]
            ):
                joined = joined[:1]
            return tuple(c.span for c in joined)
    return ()


_HER: Final = re.compile(
    r"\s+(?P<her>her)(?=\s+(?:of|to|with|for|on|in|at|by|from|after|last|and|when|while|over|under)\b|\s*[.,;:])"
)
"""Behind a verb, a "her" that owns nothing: "convicted her of theft"."""
_OBJECT_STOP: Final = re.compile(
    r"(?<!\bM[rsx])(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\b[A-Z])[.;:!?]"
    r"|\s(?:(?<!along\s)(?<!together\s)with|to|on|in|at|for|after|over)\s"
)
"""Where an object ends; the point of "Ms. Rusk" ends nothing."""


def object_after(text: str, verb_end: int, end: int) -> tuple[Span, ...]:
    """Whom an active verb acts on: "police charged Smith and Lee" gives both."""
    stop = _OBJECT_STOP.search(text, verb_end, end)
    limit = stop.start() if stop else end
    found: list[Span] = []
    reach, named = verb_end, False
    her = _HER.match(text, verb_end, end)
    if her is not None:
        return (Span(her.start("her"), her.end("her")),)
    for chunk in chunks(text, verb_end, min(limit, end)):
        gap = text[reach : chunk.span.start]
        if found:
            if not re.fullmatch(
                r"(?:,\s*\d+)?,?\s+(?:and|(?:along|together)\s+with|alongside)\s+"
                r"(?:[a-z]\w+\s+){0,3}(?:[a-z]\w+,\s+)?|,\s+",
                gap,
            ):
                break
            if chunk.form == "pronoun" or is_owner(text, chunk):
                # "He convicted a man, he said", "the wrong man, Ann Roe's widow told".
                break
        elif len(gap) > _OBJECT_GAP or chunk.inside or "," in gap:
            return ()
        if (
            found
            and named
            and chunk.form == "nominal"
            and gap == ", "
            and text[chunk.span.end] in ",."
        ):
            # "Convicted Ann Roe, a nurse, and Tom Hale": the nurse is Roe.
            reach = chunk.span.end
            continue
        named = chunk.form == "name"
        found.append(chunk.span)
        reach = chunk.span.end
    return tuple(found)


_OWNER: Final = re.compile(r"\b(?:his|her|their|its|His|Her|Their|Its)\s+(?:[\w-]+\s+){0,4}\Z")
_WHOSE: Final = re.compile(r",?\s*\b(?:and\s+)?whose\s+(?:[\w-]+\s+){0,4}\Z")
_OF: Final = re.compile(r"\s+(?:(?:and|or)\s+\w+\s+)?(?:of|against|for|by|involving|on)\s+")


_DESCRIBED_OWNER: Final = re.compile(
    rf"\b(?P<who>(?:[Tt]he|[Aa]n?)\s+(?:[a-z][\w-]*\s+){{0,2}}{HUMAN})[’']s\s+(?:[\w-]+\s+){{0,3}}\Z"
)
"""Before a noun, somebody described whose it is: "the armourer's conviction"."""


def owner_of(text: str, start: int, noun: Span, end: int) -> tuple[Span, ...]:
    """Whose a noun is: "Smith's trial", "his trial", "the trial of Smith and Lee".

    "Smith, whose trial ..." is Smith's; "the trial of three months" and "a trial" are nobody's.
    """
    before = max(start, noun.start - 60)
    pronoun = _OWNER.search(text, before, noun.start)
    owners = [c for c in chunks(text, before, noun.start) if is_owner(text, c)]
    if owners:
        owner = owners[-1]
        between = text[owner.span.end + 1 : noun.start].removeprefix("s")
        if re.fullmatch(r"\s*(?:[\w-]+\s+){0,5}", between) and (
            pronoun is None or owner.span.start > pronoun.start()
        ):
            return (owner.span,)
    described = _DESCRIBED_OWNER.search(text, before, noun.start)
    if described is not None and pronoun is None:
        return (Span(*described.span("who")),)
    if pronoun is not None:
        return (Span(pronoun.start(), pronoun.start() + len(pronoun.group().split()[0])),)
    whose = _WHOSE.search(text, before, noun.start)
    if whose is not None:
        return _antecedent(text, start, whose.start())
    of = _OF.match(text, noun.end, end)
    if of is not None:
        found: list[Span] = []
        for chunk in chunks(text, of.end(), min(end, of.end() + 120)):
            gap = text[(found[-1].end if found else of.end()) : chunk.span.start]
            wanted = r",?\s*(?:and\s+)?(?:[\w-]+\s+){0,3}" if found else r"(?:[\w’'-]+,?\s+){0,5}"
            if not re.fullmatch(wanted, gap) or (found and "and" not in gap and "," not in gap):
                break
            if is_owner(text, chunk):
                # "The trial of Roe's brother" is not Roe's.
                break
            found.append(chunk.span)
        return tuple(found)
    return ()
