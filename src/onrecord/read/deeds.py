"""Deeds: the shooting, theft or crash that a proceeding is about, where a text tells of it.

Knows nouns for what is done to people and property, verbs for doing it and for suffering it, and
the gerund after "accused of" and "convicted of".  Refuses to know whether it was a crime: a deed
that somebody is accused of stays alleged until a plea or a verdict.
"""

import re
from dataclasses import dataclass
from typing import Final

from onrecord.nouns import Span
from onrecord.read.participants import object_after, owner_of, subject_before
from onrecord.read.sieve import Letters, Sieve
from onrecord.read.verbs import Mood, group_before


@dataclass(frozen=True, slots=True)
class Deed:
    """Where a text tells of a deed.

    Attributes:
        trigger: The words that carry it.
        person: The words for who did it, or is said to have; empty where the words do not tell.
        victim: The words for whom it was done to.
        is_claimed: Whether its own words call it alleged.
    """

    trigger: Span
    person: tuple[Span, ...] = ()
    victim: tuple[Span, ...] = ()
    is_claimed: bool = False


_NOUN: Final = re.compile(
    r"\b(?:(?:[\w-]+\s+)?shooting(?:\s+death)?|stabbing|slaying|killing|beating|attack"
    r"|murder|death|deaths|crash|collision"
    r"|robbery|raid|heist|burglary|theft|blaze|arson|fire|kidnapping|abduction|rape|assault"
    r"|explosion|bombing|riot|scam|scheme|drowning|poisoning|fraud|hit-and-run|smash|brawl"
    r"|fight|strangling|massacre)\b",
    re.IGNORECASE,
)
_NO_DEED: Final = re.compile(
    r"\s*(?:case|trial|charges?|counts?|conviction|suspect|accused|squad|victim|verdict"
    r"|penalty|sentence|weapon|investigation|probe|unit|inquiry|detectives?|by\b"
    r"|row\s+inmate|threats?|convict|plea|appeal|allegations?|hearing|office|station|service"
    r"|brigade|threat|certificate|inquest|defendant|prosecution|indictment|rate|toll|alarm"
    r"|department|chief|fighters?)\b"
    r"|\s+of\s+(?:a\s+)?(?:previous|charge|habitation)",
    re.IGNORECASE,
)
_CHARGED: Final = re.compile(
    r"(?::\s+|\bof\s+a\s+|\b(?:charges?|counts?|guilty|convicted|acquitted|cleared|accused"
    r"|charged|indicted|sentenced|jailed|suspicion|offen[cs]es?|den(?:y|ies|ied|ying)"
    r"|admit(?:s|ted|ting)?|plead(?:s|ed)|conviction|faces?|arrested|booked|trial|count"
    r"|of\s+attempted|first-degree|second-degree|and|with|for|involuntary|conspiracy\s+to"
    r"|alleging|felony|aggravated|degree|attempted|misdemeanor|sexual|custody|common"
    r"|indecent|of\s+armed|armed|bank|tax|wire|securities|mail|insurance|benefit|visa"
    r"|services)\s+)"
    r"(?:(?:of|to|with|for|on|on\s+a)\s+)*(?:[\w-]+\s+){0,1}\Z",
    re.IGNORECASE,
)
_DONE: Final = (
    r"(?:killed|murdered|shot|stabbed|knifed|strangled|beat|bludgeoned|attacked|assaulted"
    r"|raped|molested|abused|kidnapped|abducted"
    r"|robbed|stole|burgled|ransacked|defrauded|swindled|cheated|conned|duped|embezzled"
    r"|siphoned|pocketed|diverted|drained|emptied|laundered|bribed|extorted|blackmailed"
    r"|hacked|poisoned|torched|burned|burnt|vandalised|vandalized|smashed|ploughed|plowed"
    r"|punched|kicked|struck|hit|mowed|threatened|stalked|harassed|smuggled|trafficked|sold"
    r"|dumped|induced|lured|forged|falsified|fleeced|helped\s+(?:himself|herself|themselves)"
    r"|skimmed|funnelled|funneled|fired|opened\s+fire|groped|texted|crashed|took\s+bribes"
    r"|drowned|suffocated|ambushed|set\s+fire|set\s+(?:[\w-]+\s+){1,3}(?:on\s+fire|alight"
    r"|ablaze)|took\s+(?:bribes|kickbacks)|taken\s+(?:bribes|kickbacks)|drove\s+(?:at|into)|rammed"
    r"|mugged|pushed|slapped|spiked|groomed|gunned\s+down|mown\s+down|knocked\s+down"
    r"|misappropriated|faked|tricked|scammed|rigged(?=\s+(?:[\w-]+\s+){0,3}?(?:bids?|elections?|votes?|ballots?"
    r"|auctions?|match(?:es)?|games?|contracts?|tenders?|races?|markets?|prices?|rates?))|spied|handed\s+[£$€₹][\d,.]+|threw\s+an?"
    r"|poured|leaked|tipped\s+off|lied|steered|accepted\s+(?:bribes?|money|cash"
    r"|payments?|[£$€₹]\S+)|collected\s+[£$€₹]\S+)"
)
_DOER: Final = re.compile(
    rf"(?:\b(?P<who>who)\s+)?(?P<group>(?:(?:had|has|allegedly|then|also|later|repeatedly"
    rf"|is\s+alleged\s+to\s+have|was\s+alleged\s+to\s+have"
    rf"|is\s+accused\s+of\s+having)\s+)*)\b(?P<verb>{_DONE})\b",
    re.IGNORECASE,
)
_SUFFERED: Final = re.compile(
    r"\b(?:was|were|been|being)\s+(?:[\w-]+ly\s+|then\s+|later\s+|found\s+)?(?:killed"
    r"|murdered|shot(?:\s+dead)?|stabbed(?:\s+to\s+death)?|beaten(?:\s+to\s+death)?"
    r"|strangled|attacked|assaulted|raped|robbed|stolen|hacked\s+to\s+death|burned|poisoned"
    r"|struck|crushed|gunned\s+down|mown\s+down|knocked\s+down|run\s+over|abducted|kidnapped|defrauded|dead)\b"
    r"|\b(?:died|went\s+missing|went\s+out\s+of|fell\s+\d+\s+feet|lost\s+(?:his|her)\s+life)\b",
    re.IGNORECASE,
)
_GOODS: Final = re.compile(
    r"went\s+missing|(?:was|were)\s+(?:[\w-]+\s+)?stolen|went\s+out", re.IGNORECASE
)
_GERUND: Final = re.compile(
    r"\b(?:(?:accus(?:ed|es|ing)|suspect(?:s|ed|ing)|convict(?:ed|ing))\s+(?:him|her|them"
    r"|[A-Z][\w’'-]+)(?=\s+of\s)|trial\s+for|wanted\s+(?:for|over)|admits|accused|suspected|convicted|guilty|acquitted|cleared|charges?|counts?|suspicion"
    r"|admitt\w+|den(?:y|ies|ied|ying)|jailed|sentenced|fined|prosecuted|charged"
    r"|behind\s+bars|years|months|term|sentence|conviction|arrested|held|order|over|booked"
    r"|prison|jail|on\s+trial|(?:guilty|convicted)\b[^.;:]{1,70}?(?=\sof\s))\s+"
    r"(?:(?:of|to|for|with|on|over)\s+)?(?:allegedly\s+)?(?P<deed>(?!wrong|being\b"
    r"|including\b|during\b|following\b|according\b|pending\b|lasting\b|something|anything"
    r"|nothing|pleading|sentencing|hearing|having\b|making\b(?!\s+(?:false|threats))|ending"
    r"|running\b(?!\s+(?:a|an|over))|ruling)[a-z]{3,}ing\b(?:\s+(?:[\w’'£$€,.-]+)){0,6})",
    re.IGNORECASE,
)
_STOP: Final = re.compile(
    r"[,;:.]|\s(?:on|in|at|after|before|between|when|who|that|for|during|over|was|were|has|have"
    r"|will|pleaded|appeared|walked|went|told|said|is|are|had|and\s+(?:was|is|has))\s",
    re.IGNORECASE,
)
_PATTERNS: Final = (_GERUND, _DOER, _SUFFERED, _NOUN)
_SIEVE: Final = Sieve(_PATTERNS)


def find_deeds(text: str, sentence: Span, letters: Letters) -> list[Deed]:
    """The deeds that a sentence tells of, in order.

    "accused of lacing carcasses" has one, "Hutchins' shooting death" one, "charged with murder"
    none of its own: that is the charge.

    Args:
        text: The article's.
        sentence: Where they are looked for.
        letters: Those of the sentence.
    """
    found: list[Deed] = []
    start, end = sentence.start, sentence.end
    passing = _SIEVE.passing(letters)
    gerunds, doers, victims, nouns = (
        pattern.finditer(text, start, end) if number in passing else ()
        for number, pattern in enumerate(_PATTERNS)
    )
    for match in gerunds:
        at, until = match.span("deed")
        stop = _STOP.search(text, at, until)
        until = stop.start() if stop else until
        found.append(Deed(Span(at, until), is_claimed=True))
    for match in doers:
        trigger = Span(match.start("verb"), match.end("verb"))
        if any(d.trigger.overlaps(trigger) for d in found):
            continue
        group = group_before(text, trigger.start, start)
        if (
            group.passive
            or group.negated
            or group.mood not in (Mood.FACT, Mood.ALLEGED, Mood.HEARSAY)
        ):
            continue
        doer = subject_before(text, start, group.start)
        if not doer:
            continue
        claimed = group.mood is not Mood.FACT
        found.append(Deed(trigger, doer, object_after(text, trigger.end, end), claimed))
    for match in victims:
        trigger = Span(*match.span())
        victim = subject_before(text, start, group_before(text, match.start(), start).start)
        if (victim or _GOODS.match(match.group())) and not any(
            d.trigger.overlaps(trigger) for d in found
        ):
            found.append(Deed(trigger, (), victim))
    for match in nouns:
        trigger = Span(*match.span())
        if any(d.trigger.overlaps(trigger) for d in found) or _NO_DEED.match(text, trigger.end):
            continue
        if _CHARGED.search(text, max(start, trigger.start - 60), trigger.start):
            continue
        found.append(Deed(trigger, (), owner_of(text, start, trigger, end)))
    return sorted(found, key=lambda d: d.trigger)
