"""Offences, counts and terms: what somebody is charged with, how often, and what was imposed.

Knows the nouns and gerunds of criminal and civil law in English-speaking courts, the prepositions
that lead up to them, and the measures of punishment.  Refuses to know any statute: an offence is
the coverage's own words.
"""

import re
from typing import Final

from onrecord.nouns import Span

_NOUN: Final = (
    r"(?:murder|manslaughter|homicide|infanticide|killing|assault|battery|wounding|affray"
    r"|riot(?:ing)?"
    r"|violence|disorder|rape|sodomy|incest|abuse|molestation|grooming|voyeurism|exposure"
    r"|kidnap(?:p?ing)?"
    r"|abduction|imprisonment|slavery|trafficking|stalking|harassment|intimidation|threats?"
    r"|blackmail"
    r"|extortion|coercion|robbery|burglary|theft|thefts|larceny|shoplifting|stealing"
    r"|handling|receiving"
    r"|fraud|fraudulence|forgery|counterfeiting|embezzlement|misappropriation|cheating"
    r"|deception|swindling"
    r"|laundering|racketeering|bribery|corruption|graft|misconduct|malfeasance|misfeasance|breach"
    r"|evasion|conspiracy|collusion|perjury|contempt|obstruction|perverting|tampering|arson"
    r"|vandalism"
    r"|mischief|damage|trespass(?:ing)?|poaching|cruelty|neglect|endangerment|negligence"
    r"|recklessness"
    r"|possession|supply(?:ing)?|production|cultivation|distribution|importation|importing"
    r"|smuggling|dealing|driving"
    r"|speeding|dui|dwi|drunkenness|sedition|treason|terrorism|espionage|spying|hacking|defamation"
    r"|libel|slander|piracy|gambling|prostitution|bigamy|offences?|offenses?|felon(?:y|ies)"
    r"|misdemeano[u]?rs?|crimes?|violations?|counts?|charges?|bodily\s+harm|gbh|abh|death|indecency"
    r"|nuisance|encouragement|solicitation|impersonation|misrepresentation|dishonesty"
    r"|atrocit(?:y|ies)"
    r"|culpable\s+homicide|dowry\s+death|discharge|weapons?|firearms?|dispute|infringement"
    r"|malpractice"
    r"|discrimination|dumping|pollution|fly-tipping|doping|insider\s+trading|accounting"
    r"|flight|escape|loitering)"
)
_GERUND: Final = (
    r"(?:causing|killing|murdering|attempting|assaulting|wounding|stabbing|shooting"
    r"|attacking|raping|abusing"
    r"|molesting|kidnapping|abducting|trafficking|stalking|harassing|threatening"
    r"|blackmailing|extorting"
    r"|robbing|stealing|taking|defrauding|deceiving|cheating|swindling|embezzling|siphoning"
    r"|diverting"
    r"|laundering|bribing|accepting|soliciting|offering|conspiring|plotting|perverting"
    r"|obstructing|tampering"
    r"|destroying|burning|setting|damaging|dumping|polluting|poaching|possessing|carrying"
    r"|supplying|selling|growing"
    r"|producing|cultivating|importing|smuggling|driving|failing|falsifying|forging|making"
    r"|using|lying"
    r"|misleading|evading|dodging|misusing|misappropriating|pocketing|running|operating"
    r"|being|breaching|violating|"
    r"neglecting|endangering|hitting|striking|punching|strangling|poisoning|impersonating|hacking"
    r"|leaking|inciting|encouraging|assisting|aiding|harbouring|concealing|preventing|disposing"
    r"|entering|trespassing|breaking|discharging|firing|owning|keeping|dealing|engaging"
    r"|acting|abetting|"
    r"inflating|rigging|fixing|faking|fabricating|sending|sharing|publishing|distributing"
    r"|controlling|resisting|fleeing)"
)
NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        """a two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty""".split(),
        1,
    )
} | {"an": 1, "one": 1, "single": 1, "a single": 1, "both": 2, "a further": 1, "another": 1}
_NUMBER: Final = (
    r"(?:an?(?:\s+(?:single|further))?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|another|\d{1,3})"
)
_COUNTS: Final = re.compile(
    rf"(?:(?:the|all|both)\s+)?(?P<n>{_NUMBER})\s+(?:(?!of\b)[a-z-]+\s+){{0,3}}?(?:counts?"
    rf"|charges?|allegations?|offen[cs]es|instances|cases|specimen\s+charges)"
    r"(?:\s+(?:each\s+)?(?:of|for|alleging))?\b",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(
    r"[,;:.!?()“”\"\n]|\s[–—-]\s|\b(?:after|before|following|in\s+connection|in\s+relation"
    r"|related\s+to|relating\s+to|about|over|on|when|who|which|that"
    r"|in\s+the|in\s+\d{4}|in\s+a|in\s+an|in\s+[A-Z]\w+|at|during|between|since|because"
    r"|while|but|by(?!\s+(?:dangerous|careless|abuse|deception|fraud|false|reckless|inconsiderate))|despite|stemming|arising|linked"
    r"|from|for\s+(?:allegedly|his|her|their|the)|against|at|under|last|this|earlier|later"
    r"|early|and\s+(?:was|were|is|are|has|had|will|given"
    r"|remanded|jailed|sentenced|fined|ordered|released|bailed|told|faces?|could|held"
    r"|acquitted|cleared|not\s+guilty|has)|is|was|were|are|has|had|will|but|as|if|to\s+(?:\d"
    r"|life)|today|yesterday|and\s+(?:an?|two|three|one)\s+(?:counts?|charges?))\b",
)
_OFFENCE: Final = re.compile(rf"\b(?:{_NOUN}|{_GERUND})\b", re.IGNORECASE)
_LEAD: Final = re.compile(
    r"\s*(?:(?:with|of|to|on|for|over|in\s+relation\s+to|under|denying|alleging"
    r"|charges?\s+of|the\s+(?:charges?|allegations?|counts?)"
    r"\s+of|suspicion\s+of|accusations\s+of|allegations\s+of|a\s+charge\s+of|charges?)\s+"
    r"|guilty\s+(?:of|to)\s+)+",
    re.IGNORECASE,
)
_DETERMINER: Final = re.compile(
    r"(?:(?:the|a|an|his|her|their|allegedly|both|all|each|related|new|alleged)\s+"
    r"|offen[cs]es?\s+of\s+|charges?\s+of\s+|counts?\s+of\s+|allegations?\s+of\s+)+",
    re.IGNORECASE,
)


def offence_after(text: str, start: int, end: int) -> tuple[Span | None, int | None]:
    """The offence that a verb's or noun's complement names, and how many counts of it.

    "(charged) with two counts of theft on Monday" gives "theft" and 2; "(charged) in Leeds" none.
    """
    lead = _LEAD.match(text, start, end)
    at = lead.end() if lead else start
    counted = _COUNTS.match(text, at, end)
    counts = None
    if counted is not None:
        counts = count_of(counted["n"])
        at = counted.end()
    elif lead is None:
        return None, None
    return _offence_at(text, at, end), counts


_DEADLY: Final = re.compile(r"\b(?:caus\w+|dowry)\b", re.IGNORECASE)
"""Before "death" where it is an offence's; a "trial for the death of" names none."""


def _offence_at(text: str, start: int, end: int) -> Span | None:
    """The offence right at a place: its words up to where the sentence turns to something else."""
    at = start
    while at < end and text[at].isspace():
        at += 1
    opened = _DETERMINER.match(text, at, end)
    if opened:
        at = opened.end()
    noun = _OFFENCE.search(text, at, min(end, at + 90))
    if noun is None or (
        noun.group().lower() == "death" and not _DEADLY.search(text, at, noun.start())
    ):
        return None
    # "(conviction) of Ana Ruiz for theft": the offence stands behind the person.
    for between in re.finditer(r"\bfor\s+(?:an?\s+|the\s+)?", text[at : noun.start()]):
        named = re.search(r"\b[A-Z]\w+", text[at : at + between.start()])
        if named is not None:
            at += between.end()
            break
    first_break = _BREAK.search(text, at, noun.start())
    if first_break is not None:
        return None
    stop = _BREAK.search(text, noun.end(), end)
    until = stop.start() if stop else end
    until = min(until, at + 160)
    # "theft, fraud and forgery": a list goes on over its commas while offences follow.
    while until < end and text[until] == ",":
        following = _BREAK.search(text, until + 1, end)
        limit = following.start() if following else end
        if not _OFFENCE.search(text, until, limit) or limit - until > 90:
            break
        until = limit
    while until > at and (text[until - 1].isspace() or text[until - 1] in ",-–"):
        until -= 1
    words = re.sub(r"\s+and\Z", "", text[at:until])
    return Span(at, at + len(words)) if words else None


def count_of(words: str) -> int | None:
    """A printed number of counts."""
    bare = " ".join(words.lower().split())
    return int(bare) if bare.isdecimal() else NUMBERS.get(bare)


def offence_before(text: str, start: int, noun: int) -> Span | None:
    """The offence that qualifies a noun: "his fraud trial" gives "fraud"."""
    found = None
    for match in _OFFENCE.finditer(text, max(start, noun - 40), noun):
        found = match
    if found is None or not re.fullmatch(r"\s+(?:\w+\s+)?", text[found.end() : noun]):
        return None
    if re.fullmatch(r"charges?|counts?|offen[cs]es?", found.group(), re.IGNORECASE):
        return None
    return Span(*found.span())


_MEASURE: Final = (
    r"(?:years?|months?|weeks?|days?|hours?|life|decades?|[£$€₹R]\s?[\d,.]+(?:\s*(?:million|lakh"
    r"|crore))?|rs\.?\s?[\d,.]+(?:\s*(?:lakh|crore))?|death|(?:a\s+)?fine|probation|community)"
)
_TERMS: Final = re.compile(
    rf"(?<![\w£$€₹])(?:up\s+to\s+|at\s+least\s+|a\s+(?:maximum|minimum|total)\s+of\s+|between\s+)?(?:(?:a"
    rf"|an|the|{_NUMBER})\s+)?(?:(?!(?:to|for|of|in|on|with|and)\b)[\w£$€₹,.-]+(?:\s+and\s+a\s+half)?\s+){{0,3}}?{_MEASURE}"
    r"(?:[’']s?)?(?:\s+and\s+[\w-]+\s+(?:months?|days?|years?))?(?:\s+(?:(?:in|of"
    r"|behind)\s+)?(?:a\s+)?(?:state\s+|federal\s+|youth\s+|rigorous\s+|simple\s+"
    r"|community\s+)?(?:imprisonment|prison|jail|custody|detention|bars|probation"
    r"|imprisonment"
    r"|service|order|payback|sentence|term|fine|penalty|punishment"
    r"|unpaid\s+work))?(?:,?\s+suspended(?:\s+for\s+[\w-]+\s+(?:years?|months?))?)?",
    re.IGNORECASE,
)


def terms_in(text: str, start: int, end: int) -> Span | None:
    """The words for a punishment in a stretch: "18 months in jail", "life imprisonment"."""
    found = _TERMS.search(text, start, end)
    if found is None:
        return None
    at, until = found.span()
    while at < until and text[at].isspace():
        at += 1
    return Span(at, until)
