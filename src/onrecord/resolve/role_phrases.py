"""Phrases that give somebody a part in a case, each with where the person stands beside it.

Knows verb groups after a subject, nouns after a possessive, and words before an object.  Refuses
what is denied, doubted, asked or only possible: a phrase that is surer than the record is no
phrase.  Every pattern is tried at one place and reaches a bounded number of words.
"""

import re
from dataclasses import dataclass
from typing import Final

_CRIME: Final = (
    r"(?:murder|manslaughter|homicide|assault|battery|rape|sex|sexual|indecen|theft|steal|fraud|robb"
    r"|burglar|arson|perjur|conspir|brib|corrupt|launder|traffick|kidnap|abduct|possess|negligen"
    r"|felon|misdemeano|counts?\b|offen[cs]e|crimes?\b|criminal|treason|espionage|obstruct|extort|blackmail"
    r"|stalk|harass|driving|dui\b|shooting|killing|stabbing|abus|weapon|firearm|gun\b|terror|violat"
    r"|tax|drug|embezzl|racketeer|forger|smuggl|lying|contempt|wire|bank|insider|death)"
)
_FIGURATIVE: Final = (
    r"(?:the\s+)?(?:task|job|dut(?:y|ies)|responsibilit(?:y|ies)|mission|overseeing|leading|running"
    r"|managing|finding|ensuring|protecting|enforcing|keeping|investigating|making|developing|caring"
    r"|implementing|deciding|reviewing|coordinating|guarding|maintaining|providing|bringing|setting"
    r"|building|creating|helping|looking|emotion|energy|meaning|getting|carrying\s+out|writing"
    r"|drafting|advising|restoring|determining|handling\s+the)\b"
)
_ADVERB: Final = (
    r"(?:(?!(?:alleged|reported|apparent|possib|potential|probab|supposed|near|hard|bare|like"
    r"|purported|reputed|evident|virtual|practical|effective)ly\b)\w{2,20}ly\s+"
    r"|(?:also|first|later|now|since|already|once|again|then|both|all|each|themselves|himself|herself)\s+)"
)
_BE: Final = (
    rf"(?:(?:was|were|is|are|got|(?:has|have|had)\s+{_ADVERB}{{0,2}}been|(?:is|was)\s+being)\s+"
    rf"{_ADVERB}{{0,2}})"
)
_HAVE: Final = rf"(?:(?:has|have|had)\s+)?{_ADVERB}{{0,2}}"
_DONE: Final = (
    rf"(?:charged(?!\s+(?:[$£€\d]|up\b|for\b|(?:with|by)\s+{_FIGURATIVE}))|indicted|arraigned|prosecuted"
    r"|convicted|acquitted|sentenced|re-?tried|held\s+guilty|jailed\s+for|court-?martialed|tried\s+(?:for|on|in|over|by|at)\b"
    r"|found\s+(?:not\s+)?guilty|found\s+in\s+contempt|put\s+on\s+trial"
    r"|(?:ordered|committed|sent)\s+(?:to|for)\s+(?:stand\s+)?trial|remanded|served\s+with\s+a\s+book\s+of\s+evidence"
    r"|cleared\s+of\s+(?:all\s+|both\s+|the\s+)?(?:charges?|murder|manslaughter|rape|assault))"
)
_TERM: Final = (
    r"(?:handed|given)\s+(?:an?\s+)?(?:(?:\w+[\s-]+){0,2}?(?:months?|years?|weeks?)\b(?!\s+(?:to|ago|off))"
    r"|suspended\s+sentence|life\b|community\s+(?:order|service)|(?:jail|prison)\s+(?:term|sentence))"
)
_COMING: Final = (
    r"(?:is|are|was|were)\s+(?:due|set|scheduled|expected|slated|supposed|to)\s+(?:to\s+)?"
    r"(?:be\s+(?:sentenced|arraigned|retried)|stand\s+trial|go\s+on\s+trial"
    r"|have\s+(?:gone\s+on|stood)\s+trial)"
)
_ON_TRIAL: Final = (
    r"(?:(?:is|are|was|were|went|goes|go|remains|remained|will\s+go|been)\s+(?:currently\s+|now\s+)?on"
    r"\s+trial|(?:(?:has\s+|have\s+|had\s+)?stood|stands|is\s+standing|will\s+stand)\s+trial|(?:is|are|was|were)\s+undergoing\s+trial|(?:is\s+|was\s+|are\s+)?await(?:s|ed|ing)"
    r"\s+(?:trial|sentencing)|(?:is\s+|was\s+)?serving\s+(?:a|an|\d+|two|three|four|five|six|seven"
    r"|eight|nine|ten|life)\b(?=[^.]{0,30}\b(?:sentence|prison|jail|life\b)))"
)
_NO_DOUBT: Final = (
    r"(?:(?!possible|potential|likely|any\b|calls\b|claims\b|civil)[\w$,’'-]{1,20}\s+)"
)
_ADMITTED: Final = (
    r"(?:admitted|admits|denied|denies|denying|admitting)\s+"
    r"(?:(?:(?:one|two|three|four|five|six|both|all|several)\s+)?"
    r"(?:counts?|charges?)\s+of\b|(?:attempted\s+)?(?:murder|manslaughter)\b|causing\s+(?:the\s+)?death\s+by\b)"
)
_DOCK: Final = r"(?:\w+\s+){0,4}in\s+the\s+dock\b"
_BRIEF: Final = (
    r"(?:acquitted(?=\s*[.,;]|\s+(?:of|on)\b)|found\s+(?:not\s+)?guilty\b"
    r"|convicted(?=\s+(?:of|in|on|by)\b))"
)
_FACES: Final = (
    rf"(?:fac(?:es|ed|ing)|is\s+facing|are\s+facing|face)\s+{_NO_DOUBT}{{0,6}}?"
    rf"(?:charges?(?:\s+(?:of|for|over|in|related\s+to|stemming)\b(?=[^.;]{{0,60}}{_CRIME})|(?=[,.;]|$))"
    rf"|counts?\s+of\b|(?<!\w)trial\b(?!\s+(?:by|of|and))|prosecution\b|indictment\b|arraignment\b)"
)
_PLEA: Final = (
    rf"(?:{_HAVE}(?:pleaded|pled|pleads|plead)\s+(?:not\s+)?(?:guilty|no\s+contest)"
    rf"|{_HAVE}entered\s+(?:a|an|his|her|their)\s+(?:not[\s-]guilty|guilty|no[\s-]contest|formal)?\s*plea)"
)
_CHARGED_WITH: Final = (
    r"(?:charged\s+(?:with|over)\b(?!\s+" + _FIGURATIVE + r")(?=[^.;]{0,60}?" + _CRIME + r")"
    r"|indicted\s+(?:on|for)\b|convicted\s+of\b|acquitted\s+of\b|sentenced\s+to\b"
    r"|found\s+(?:not\s+)?guilty\s+(?:of|on|in)\b|on\s+trial\s+(?:for|over|in|at|on)\b|"
    + _FACES
    + r")"
)
_HELD: Final = (
    rf"(?:,\s+(?:{_CHARGED_WITH}|charged\s+in\b|indicted\s+in\b|convicted\s+(?:in|for|on|last)\b)"
    rf"|\s+{_CHARGED_WITH})"
)

_KILLED: Final = (
    r"(?:killed|shot|stabbed|murdered|strangled|assaulted|raped|kidnapped|abducted|slain"
    r"|beaten\s+to\s+death|(?:shot|stabbed)\s+(?:dead|to\s+death)|molested|robbed\s+at\s+gunpoint"
    r"|fatally\s+(?:shot|stabbed|wounded|injured)|found\s+(?:dead|murdered|stabbed|shot))"
    r"\b(?!\s+(?:down\b|off\b|on\s+location|back\s+at|in\s+(?:the\s+)?(?:film|video|black|hd|colou?r|action)))"
)
_TESTIFIED: Final = (
    rf"(?:{_HAVE}(?:testified|testifies|took\s+the\s+(?:witness\s+)?stand|gave\s+evidence|given\s+evidence"
    r"|taken\s+the\s+(?:witness\s+)?stand)"
    rf"|{_BE}(?:cross-examined|called\s+to\s+the\s+(?:witness\s+)?stand))\b"
)
_TOLD: Final = (
    rf"{_HAVE}(?:told|tells)\s+(?:(?:the|a)\s+(?:\w+\s+)?(?:jury|court|judge|inquest|trial|tribunal|magistrates?)"
    r"|jurors|magistrates|(?:[A-Z][\w’']+\s+){1,4}Court)\b"
)
_TESTIFY: Final = (
    r"(?:testify|take\s+the\s+(?:witness\s+)?stand|give\s+evidence|be\s+a\s+(?:\w+\s+)?witness"
    r"|be\s+(?:called|summoned|subpoenaed)(?:\s+(?:as|to\s+(?:testify|give|the\s+stand))[^,.;]{0,20})?"
    r"|appear\s+as\s+(?:a\s+|an\s+)?(?:\w+\s+)?witness(?:es)?)"
)
_MAY_TESTIFY: Final = (
    rf"(?:(?:may|might|could|would|will|can)\s+(?:also\s+|now\s+|yet\s+|be\s+asked\s+to\s+|have\s+to\s+)?"
    rf"|(?:is|are|was|were)\s+(?:also\s+)?(?:likely|expected|set|scheduled|due|prepared|willing|slated|ready"
    rf"|being\s+asked)\s+to\s+"
    rf"|(?:(?:has|have|had)\s+)?(?:(?:been|was|were)\s+(?:asked|called|subpoenaed|summoned|ordered)"
    rf"|agreed|offered|promised|volunteered)\s+to\s+|(?:is|are)\s+to\s+|(?:plans|plan|intends|hopes)\s+to\s+)"
    rf"{_TESTIFY}\b"
    r"|(?:(?:has|have|had)\s+been|is|are|was|were)\s+(?:named|listed)\s+as\s+(?:an?\s+)?(?:\w+\s+)?witness(?:es)?\b"
)
_AMONG: Final = (
    r"(?:(?:is|are|could\s+be|may\s+be|might\s+be|will\s+be)\s+(?:also\s+)?(?:(?:among|one\s+of|some\s+of)\s+)"
    r"(?:(?:the|several|a|many|dozens\s+of|those|his|her|their)\s+)?"
    r"(?:(?:possible|potential|prospective|expected|likely|proposed|defen[cs]e|prosecution|state’s|state's"
    r"|celebrity|\w+)\s+){0,3}?(?:witnesses|people\s+(?:expected|likely|who\s+(?:may|could|might|will))"
    r"(?:\s+to)?\s+testify|(?:expected|likely|who\s+(?:may|could|might|will))(?:\s+to)?\s+testify)"
    r"|(?:is|are)\s+on\s+(?:the|a|his|her|their)\s+(?:[\w’']+\s+){0,3}?witness\s+list)\b"
    r""
)
_WAS_AMONG: Final = (
    r"(?:was|were)\s+(?:among|one\s+of)\s+(?:the\s+)?(?:[\w’']+\s+){0,3}?witnesses\b"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern and the role it gives.

    `is_finite` says that it is a verb with a subject, which nothing but an apposition or "who" may
    part from it; `is_weak`, that lawyers and defendants do the same.
    """

    role: str
    pattern: re.Pattern[str]
    is_finite: bool = True
    is_weak: bool = False


def _phrase(role: str, pattern: str, *, is_finite: bool = True, is_weak: bool = False) -> Phrase:
    return Phrase(role, re.compile(pattern), is_finite, is_weak)


AFTER: Final = (
    _phrase(
        "defendant",
        rf"\s*(?:{_BE}(?:{_DONE}|{_TERM})|{_BRIEF}|{_ADMITTED}|{_DOCK}|{_PLEA}|{_ON_TRIAL}|{_COMING}|{_FACES})\b",
    ),
    _phrase("victim", rf"\s*{_BE}{_KILLED}"),
    _phrase("witness", rf"\s*(?:{_TESTIFIED}|{_WAS_AMONG})"),
    _phrase("witness", rf"\s*{_TOLD}", is_weak=True),
    _phrase("potential_witness", rf"\s*(?:{_MAY_TESTIFY}|{_AMONG})"),
)
"""Tried where a subject ends: "Reed was charged", "Hill testified"."""

HELD: Final = _phrase("defendant", _HELD, is_finite=False)
"""Tried after a name and a comma: "Reed, 26, charged with murder"."""

FOR_A_SIDE: Final = (
    _phrase("prosecutor", r",\s+prosecuting,", is_finite=False),
    _phrase("lawyer", r",\s+(?:defending|mitigating)(?=,|\s+[A-Z])", is_finite=False),
)

_ADJECTIVES: Final = (
    r"(?:(?!civil|libel|defamation|divorce|possible|potential|hypothetical)[\w-]{2,20}\s+){0,3}?"
)
OWNED_UNSURE: Final = re.compile(
    r"\b(?:no|without|possible|potential|recommend\w*|call(?:s|ed|ing)?\s+for|wants?|wanted|demand\w*|seek(?:s|ing)?|sought"
    r"|threat\w*|hop(?:e|es|ed|ing)|predict\w*|urg(?:e|es|ed|ing)|imagin\w+|plot\w*|hoax|rumou?r\w*|false\w*)\b"
)
"""Words in the clause before a possessive under which what is owned need not be."""
OWNED: Final = (
    _phrase(
        "defendant",
        rf"{_ADJECTIVES}(?:trial(?!\s+(?:lawyer|run|balloon|attorney|by|judge|and\s+error))"
        r"|conviction(?!\s+(?:that|about|was\s+that|in\s+his|in\s+her))|arraignment|sentencing"
        r"|indictment(?!\s+of)|(?:not[\s-])?guilty\s+plea|acquittal)\b",
    ),
    _phrase(
        "victim",
        r"(?:(?!alleged|possible|own|political|near|threatened)[\w-]{2,20}\s+){0,3}?"
        r"(?:death|killing|murder|slaying|homicide|stabbing|kidnapping|abduction)\b"
        r"(?!\s+(?:of|threats?|sentence|penalt|row|trial|charge|case|conviction|appeal|plea|weapon"
        r"|toll|wish|squad|plot|rate|spree|indictment|count))(?![-’'])",
    ),
)
"""Tried after a possessive: "Reed's trial", "her death"."""

BEFORE: Final = (
    _phrase(
        "defendant", r"\b(?:trial|conviction|arraignment|sentencing|acquittal|retrial)s?\s+of\s+$"
    ),
    _phrase("defendant", r"\bthe\s+(?:\w+\s+)?indictments?\s+(?:of|against)\s+$"),
    _phrase(
        "defendant",
        r"\b(?:criminal|felony|murder|manslaughter|homicide|assault|rape|fraud|corruption|conspiracy"
        r"|drug|weapons|gun|bribery|theft|misdemeanou?r|abuse|perjury|filed|brought|dropped|laid|dismissed"
        r"|unsealed)\s+(?:(?:the|all|both|\w+)\s+){0,3}?(?:charges?|counts?|indictments?|case)"
        r"\s+(?:filed\s+|brought\s+)?against\s+$",
    ),
    _phrase(
        "defendant",
        r"(?<!been )(?<!was )(?<!were )\b(?:indicted|arraigned|acquitted|convicted)\s+$",
    ),
    _phrase("defendant", r"\b[Aa]cquitted\s+(?:was|were)\s+$"),
    _phrase("defendant", r"\bcharge-?sheets?\s+against\s+$"),
    _phrase(
        "victim",
        r"\b(?:death|killing|murder|shooting(?:\s+death)?|slaying|stabbing|rape|assault|kidnapping"
        r"|abduction|beating|homicide|manslaughter)s?\s+of\s+$",
    ),
    _phrase(
        "victim",
        r"(?<!been )(?<!was )(?<!were )\b(?:killing|killed|murdering|murdered|stabbing"
        r"|stabbed|strangling"
        r"|strangled|raping|raped|shooting|shot(?:\s+and\s+killed)?|fatally\s+shot|assaulting|assaulted"
        r"|kidnapping|kidnapped)\s+$",
    ),
)
"""Tried where an object begins: "the trial of Reed", "convicted Reed", "shot Reed"."""

CHARGED: Final = re.compile(r"\b(?:charging|charged|charges)\s+$")
CHARGED_WITH: Final = re.compile(
    rf"\s+(?:with|over|in)\b(?!\s+{_FIGURATIVE})(?=[^.;]{{0,60}}?{_CRIME})"
)
FOUND: Final = re.compile(r"\b(?:found|finds|find|declared)\s+$")
FOUND_GUILTY: Final = re.compile(r"\s+(?:not\s+)?guilty\b")
CLEARED: Final = re.compile(r"\bcleared\s+$")
CLEARED_OF: Final = re.compile(rf"\s+of\b(?=[^.;]{{0,40}}{_CRIME})")
SENTENCED: Final = re.compile(r"\b(?:sentenced|sentencing)\s+$")
SENTENCED_TO: Final = re.compile(
    r"\s+to\s+(?=[^.;]{0,40}(?:prison|jail|years|months|life|death|probation))"
)
CALLED: Final = re.compile(
    r"\b(?:calls?|calling|called|summons?|summoning|summoned|subpoena(?:s|ing|ed)?|ask|asks"
    r"|asking|asked|enlist(?:ing)?)\s+$"
)
CALLED_TO: Final = re.compile(
    r"[^.;:“”\"]{0,60}?\s+(?:to\s+(?:testify|give\s+evidence|take\s+the\s+stand)|to\s+the\s+(?:witness\s+)?stand"
    r"|as\s+(?:an?\s+)?(?:\w+\s+)?witness(?:es)?)\b"
)
WITNESSES_ARE: Final = re.compile(
    r"\bwitness(?:es|\s+list)(?:\s+(?:who\s+)?(?:may|might|could|will)\s+(?:be|include|testify)|\s+(?:include|includes"
    r"|including|are|is|features|names)|,?\s+(?:such\s+as|including|among\s+them))[,:]?\s+$"
)
AND_WAS: Final = re.compile(
    r"\s[^,.;:“”\"()\n]{1,70}?\s(?:and|but)(?=\s+(?:later\s+|then\s+)?(?:was|were|is|are|has|have|had|pleaded|pled|gave|took"
    r"|testified|stood|faces)\b)"
)
"""From a subject over its first verb to the second: "resigned and was indicted"."""
REPRESENTED: Final = re.compile(
    r"\b(?:be|is|was|were|been|being|are)\s+(?:represented|defended)\s+by\s+(?:(?:an?|the|his|her)\s+)?$"
)
REPRESENTS: Final = re.compile(
    r"(?:,?\s+who)?\s+(?:also\s+)?(?:represents|represented|is\s+representing|has\s+represented)\s+"
    r"|,?\s+representing\s+"
)

UNSURE: Final = re.compile(
    r"\b(?:not|never|no|without|nobody|neither|nor|declin\w+|refus\w+|whether|if|unless|could|may|might|would|should"
    r"|possible|potential|possibly|potentially|consider\w*|recommend\w*|call(?:s|ed|ing)?\s+for|wants?|wanted|demand\w*"
    r"|threat\w*|likely|unlikely|weigh\w*|attempt\w+\s+to|tr(?:y|ied|ying)\s+to|plot\w*|den(?:y|ied|ies|ying)|false\w*"
    r"|rumou?r\w*|hoax|untrue|imagin\w+|joke\w*|figurative\w*|alleged|allegedly|reportedly|suppos\w+|claim(?:s|ed|ing)?"
    r"|hypothetical\w*|seek(?:s|ing)?|sought)\b|n[’']t\b"
)
"""Words in the clause before a phrase that take its certainty away."""
THROWN_OUT: Final = re.compile(
    r"\b(?:dismiss|throw\s+out|toss\s+out|drop|quash)(?:ed|ing)?\s+(?:the|all|both|his|her|their)\s+(?:\w+\s+)?$"
)
"""What is thrown out, or is not, was there: "refused to dismiss the charges against"."""
HYPOTHETICAL: Final = re.compile(
    r"\b(?:if|whether|unless|should|suppose|lest|imagine|until|once|in\s+the\s+event|as\s+though|as\s+if|even\s+if"
    r"|if\s+and\s+when|assuming|had|provided)\s+(?:that\s+|ever\s+)?$",
    re.IGNORECASE,
)
DENIED: Final = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|false(?:ly)?|untrue|rumou?r\w*|hoax|incorrectly|no\s+evidence|not\s+true|wrongly\s+(?:said|reported)"
    r"|never\s+said|alleg\w+|claim(?:s|ed|ing)?|reportedly|predict\w*|hop(?:e|es|ed|ing))\s+(?:\w+\s+){0,3}?(?:that\s+)?$",
    re.IGNORECASE,
)
PREPOSITION: Final = re.compile(
    r"\b(?:of|for|with|by|against|from|to|at|in|on|about|over|behind|between|near|under|through|including|like|than"
    r"|toward|towards|around|versus|v|vs|involving)\s+(?:(?:the|an?|both)\s+)?$",
    re.IGNORECASE,
)
NATURAL: Final = re.compile(
    r"\b(?:cancer|illness|heart\s+attack|natural\s+causes|stroke|pneumonia|disease|suicide|old\s+age|leukemia|dementia)\b"
)
COURT: Final = re.compile(
    r"\b(?:courts?|courtroom|jury|jurors?|trials?|judge|magistrates?|prosecut\w+|attorneys?|lawyers?|barrister|defen[cs]e"
    r"|inquest|tribunal|charged|guilty)\b"
)
HEARINGS_ELSEWHERE: Final = re.compile(
    r"\b(?:Congress|Senate|House|[Cc]ommittee|[Ss]ubcommittee|[Pp]anel|lawmakers|[Cc]ommission|[Pp]arliament"
    r"|legislat\w+|Capitol|congressional|Congressional)\b"
)
"""Where people testify, too, but not as witnesses in a case."""
CRIMINAL: Final = re.compile(
    r"\b(?:charged|charges|manslaughter|murder\w*|homicide|killed|killing|shooting|shot|stabb\w+|police|guilty"
    r"|convict\w*|trial|arrest\w*|investigat\w+|jury|prosecut\w+|crime|gunman|suspect\w*|inquest)\b"
)
