"""Called after: whether a name stands for a thing that is called after somebody, or as they are.

Knows the nouns that make a law, a ship, a prize or a street of a name and the words before a work's
title or a town.  Refuses to go by anything but the words right beside the name.
"""

import re
from typing import Final

from onrecord.nouns import Span
from onrecord.resolve.fold import joined

_THING: Final = (
    r"(?:Law|Act|Rule|Amendment|Bill|Doctrine|Test|Order|Award|Awards|Prize|Medal|Trophy|Cup|Bowl"
    r"|Scholarship|Fellowship|Lecture|Chair|Bridge|Tunnel|Tower|Building|Plaza|Square|Park|Gardens"
    r"|Stadium|Arena|Field|Airport|Station|Street|Avenue|Boulevard|Road|Lane|Drive|Highway|Way"
    r"|County|Township|Parish|Island|Islands|Bay|Creek|Falls|Lake|River|Valley|Hills|Heights|Beach"
    r"|Springs|Hall|House|Hotel|Inn|Theatre|Theater|Museum|Library|Memorial|Chapel|Church|Cathedral"
    r"|School|Academy|College|University|Hospital|Clinic|Center|Centre|Institute|Foundation|Trust"
    r"|Fund|Prison|Jail|Barracks|Report|Inquiry|Commission|Day|Alert|Cemetery|Estate|Farm|Ranch)"
)
_AFTER: Final = re.compile(
    rf"(?:['’]s?)?(?: (?:Memorial|State|High|Junior))? {_THING}\b(?!['’]s? [a-z])"
)
_FIRM: Final = re.compile(
    r",? (?:&|and) (?:Co|Company|Sons|Daughters|Brothers|Partners|Associates|Bros)\b"
)
_BEFORE: Final = re.compile(
    r"(?:\b(?:USS|HMS|SS|MV|RMS|HMNZS|HMAS|Fort|Mount|Lake|Cape|Camp|Port|Hurricane|Storm|Cyclone"
    r"|Typhoon|Operation|Highway|Camp)"
    r"|\b(?:Museum|School|University|Street|Bay|Isle|City|Town|County|Battle|Treaty) of)\s+$"
)
_WORK: Final = re.compile(
    r"\b(?:film|movie|drama|thriller|comedy|sitcom|series|show|documentary|podcast|musical|play"
    r"|opera|novel|memoir|biography|book|song|single|album|game|ship|yacht|boat|ferry|horse)"
    r"(?: (?:called|titled|entitled|named))?,?\s+[“\"'‘]$",
    re.IGNORECASE,
)
_THERE: Final = re.compile(
    r"\b(?:(?:grew up|grown up|raised|born|buried|lives?|lived|living|resides?|resided|based|died"
    r"|arrested|held|tried|jailed|found|residents?|court|house|farm|school|church|shop|office)\s+in"
    r"|(?:village|town|city|suburb|hamlet|outskirts|mayor|streets|port)\s+of"
    r"|(?:moved|returned|travel+ed|drove|flew|fled|sent|extradited|flown|taken)\s+(?:back\s+)?to"
    r"|north of|south of|east of|west of|miles from)\s+$"
)
_IS_TOWN: Final = re.compile(
    r",\s+(?:an?|the)\s+(?:[a-z-]+\s+){0,3}(?:town|village|city|hamlet|suburb|county|port|parish)\b"
)
_ENDS: Final = re.compile(rf"(.+?)(?:['’]s?)?(?: (?:Memorial|State|High|Junior))? {_THING}")
_REACH: Final = 40


def is_thing_of(words: str, surname: str) -> bool:
    """Whether words are for a thing that is called by a last name: "Hill Bridge", "Hill's Law".

    Must refuse "Ana Hall", whose first name is nobody's last one here.
    """
    found = _ENDS.fullmatch(words.removeprefix("the ").removeprefix("The "))
    return found is not None and bool(surname) and joined(found[1]) == joined(surname)


def is_called_after(text: str, name: Span) -> bool:
    """Whether a name stands for a thing that bears it, or for its namesake.

    Takes "Hill" in "Hill's Law", "USS Hill", "the film “Hill”", "born in Hill" and "in Hill, a town
    of 3,000"; must refuse "Hill's lawyer", "the film about Hill" and "trust in Hill".

    Args:
        text: The article's.
        name: Where the name stands.
    """
    before = text[max(0, name.start - _REACH) : name.start]
    if _AFTER.match(text, name.end) or _FIRM.match(text, name.end):
        return True
    if _BEFORE.search(before) or _WORK.search(before):
        return True
    lone = not any(c.isspace() for c in name.of(text))
    return lone and bool(
        _THERE.search(before) or (before.endswith(" in ") and _IS_TOWN.match(text, name.end))
    )
