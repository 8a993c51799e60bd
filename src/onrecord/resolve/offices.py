"""Offices: which role in a case a description's own words state.

Knows head nouns of the court, the family and public office, and the words beside them that turn one
into another: a "district attorney" prosecutes, a "former prosecutor" does not.
"""

import re
from typing import Final

from onrecord.resolve.person_nouns import base

_FORMER: Final = re.compile(
    r"\b(?:former|ex|retired|onetime|one-time|late|then)\b|\bex-|\bat\s+the\s+time\b", re.IGNORECASE
)
_LAWYERS: Final = frozenset(
    "lawyer attorney solicitor barrister counsel litigator advocate".split()
)
_PROSECUTING: Final = re.compile(
    r"\b(?:district|prosecuting|prosecution|state[’']?s?|u\.?s\.?|united\s+states|commonwealth[’']?s?|county"
    r"|federal|crown|special|independent)\s+(?:attorney|counsel|lawyer|advocate|solicitor)\b|^(?:DA|D\.A\.)$",
    re.IGNORECASE,
)
_NO_COUNSEL: Final = re.compile(r"\b(?:white\s+house|general)\s+counsel\b", re.IGNORECASE)
_RELATIVES: Final = frozenset(
    """mother father mom mum parent brother sister sibling son daughter child husband wife spouse
    widow widower uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter
    grandchild stepfather stepmother stepson stepdaughter stepbrother stepsister half-brother
    half-sister relative sister-in-law brother-in-law mother-in-law father-in-law son-in-law
    daughter-in-law fiance fiancee fiancé fiancée""".split()
)
_OFFICIALS: Final = frozenset(
    """sheriff mayor governor senator congressman congresswoman minister premier ambassador coroner
    detective constable superintendent undersecretary lawmaker legislator councillor councilman
    councilwoman trooper policeman policewoman chancellor""".split()
) | {"attorney general", "solicitor general", "surgeon general", "inspector general"}
_MAY_BE_OFFICIAL: Final = frozenset(
    """spokesman spokeswoman spokesperson official officer director chief commissioner secretary
    agent investigator head deputy sergeant lieutenant captain inspector examiner pathologist
    commander representative marshal""".split()
)
_PUBLIC: Final = re.compile(
    r"\b(?:police|sheriff[’']?s?|state|states|federal|county|city|government|ministry|department|justice"
    r"|court|fbi|cia|nsa|dea|irs|u\.s|us|national\s+security|homeland|foreign|defen[cs]e|home|interior|treasury|health"
    r"|garda|det|detective|authority|agency|npa|cbi|cps|white\s+house|pentagon|kremlin|prosecutor[’']?s?|attorney[’']?s?|prison|jail|corrections?"
    r"|medical|fire|coroner[’']?s?|embassy|intelligence|immigration|customs|probation|council|united\s+nations|un)\b",
    re.IGNORECASE,
)
_PRIVATE: Final = re.compile(
    r"\b(?:project|institute|foundation|cent(?:er|re)|association|union|coalition|guild|club|university"
    r"|college|democratic|republican|party|campaign|company|group|network|council\s+for)\b",
    re.IGNORECASE,
)
_SHOW: Final = re.compile(
    r"\b(?:idol|voice|talent|show|contest|competition|pageant|reality|food|dance|factor|tv|line|figure)\b",
    re.IGNORECASE,
)
_TO_COME: Final = re.compile(
    r"\b(?:potential|possible|prospective|likely|would-be|expected|proposed)\b", re.IGNORECASE
)


def role_of_words(words: str, head: str) -> str:
    """The contract's role that a description states, "other" where it states none of them.

    Takes "lead prosecutor", "U.S. Attorney", "widow of the driver", "police spokesman"; must refuse
    "former prosecutor", "Idol judge", "spokesman for the Guild".
    """
    noun = base(head)
    was = _FORMER.search(words) is not None
    if noun in ("defendant", "co-defendant", "co-accused"):
        return "defendant"
    if noun == "victim":
        return "victim"
    if noun in ("witness", "eyewitness"):
        if re.search(r"\bjehovah", words, re.IGNORECASE):
            return "other"
        return "potential_witness" if _TO_COME.search(words) else "witness"
    if noun == "juror" or re.search(r"\bjury\s+fore(?:man|woman|person)\b", words):
        return "other" if was or _TO_COME.search(words) else "juror"
    if head in _RELATIVES or noun in _RELATIVES:
        return "relative"
    if was:
        return "other"
    if noun == "prosecutor" or _PROSECUTING.search(words):
        return "prosecutor"
    if noun in ("judge", "justice", "magistrate"):
        return "other" if _SHOW.search(words) else "judge"
    if head in _OFFICIALS:
        return "official"
    if noun in _LAWYERS or re.search(r"\bpublic\s+defender\b", words, re.IGNORECASE):
        return "other" if _NO_COUNSEL.search(words) else "lawyer"
    if words == "Recorder":
        return "judge"
    if re.fullmatch(r"(?:Chief\s+|Police\s+|Sub-)?(?:Officer|[Ii]nspector|Superintendent)", words):
        return "official"
    if noun in _MAY_BE_OFFICIAL and _PUBLIC.search(words) and not _PRIVATE.search(words):
        return "official"
    if head in ("president", "representative") and re.fullmatch(
        r"(?:(?:U\.?S\.?|Vice)\s+)?(?:President|Rep\.?)", words
    ):
        return "official"
    return "other"
