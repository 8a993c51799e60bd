"""The steps of a proceeding and the words that carry each: one table, first rule first.

A rule is a step, a pattern and whom the words are about.  Rules that stand earlier take their words
before later ones see them.  In a pattern the group `verb` is the verb whose group is read for
voice, negation and mood (the start of the match where it is absent), `noun` the noun whose owner is
asked for, and `who` words between which the person stands.  British, Irish, American, Canadian,
Australian, Indian and South African courtrooms.  Knows no person, date or certainty.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from onrecord.nouns import EventKind


class Who(StrEnum):
    """Whom a rule's words are about."""

    SUBJECT = "subject"
    PATIENT = "patient"
    OWNER = "owner"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Step:
    """One rule of the table."""

    step: str
    pattern: re.Pattern[str]
    who: Who
    role: str


KINDS: Final = {
    **{kind.value: kind for kind in EventKind},
    "arraignment": EventKind.HEARING,
    "bail": EventKind.CUSTODY,
    "exposure": EventKind.OTHER,
    "investigation": EventKind.OTHER,
    "warrant": EventKind.OTHER,
    "motion": EventKind.OTHER,
    "testimony": EventKind.OTHER,
    "civil": EventKind.OTHER,
    "settlement": EventKind.OTHER,
    "extradition": EventKind.OTHER,
    "inquest": EventKind.OTHER,
}
"""The contract's kind of each step's first part."""

AHEAD: Final = {
    "sentence/imposed": "sentence/set",
    "arraignment/held": "arraignment/set",
    "hearing/appearance": "hearing/set",
    "hearing/held": "hearing/set",
    "trial/begun": "trial/set",
    "trial/ongoing": "trial/set",
    "trial/ended": "trial/ended",
    "testimony/given": "testimony/set",
    "appeal/heard": "appeal/set",
    "appeal/filed": "appeal/planned",
    "inquest/held": "inquest/set",
}
"""What a step is called while it is still to come."""

_CHARGES: Final = (
    r"(?:charges?|counts?|case|prosecution|proceedings|indictment|complaint|FIR|chargesheet"
    r"|information|allegations?)"
)
_IS: Final = r"(?:is|are|was|were|been|being|be|gets?|got)"
_COURTS: Final = (
    r"(?:court|magistrates?|judge|bench|justice|tribunal|dock|sheriff|jury|sittings?|recorder)"
)
_MEASURE: Final = (
    r"(?:years?|months?|weeks?|days?|life|hours?|sentence|term|fine|order|discharge|probation"
    r"|imprisonment|prison|jail|custody|behind\s+bars|death|detention)"
)
_MONEY: Final = (
    r"(?:[£$€₹]\s?\d[\d,.]*|R\s?\d[\d ,.]*|Rs\.?\s?\d[\d,.]*|\d[\d,]*\s+(?:francs|euros|dollars"
    r"|pounds|rupees|rand))"
)
_OFFENCE: Final = (
    r"(?:the\s+|all\s+|both\s+|two\s+|three\s+|four\s+|five\s+|six\s+|seven\s+|eight\s+"
    r"|any\s+|one\s+|a\s+|an\s+|his\s+|her\s+|their\s+|further\s+|single\s+"
    r"|\d+\s+)*(?:of\s+the\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:charges?|counts?|offen[cs]es?|murder(?:ing)?|manslaughter|assault(?:ing)?|rape"
    r"|raping|theft|stealing|fraud|robbery|burglary|arson|perjury|bribery|corruption"
    r"|embezzlement"
    r"|laundering|wounding|harm|possession|possessing|supply(?:ing)?|conspiracy|conspiring"
    r"|perverting|causing|dangerous\s+driving|drink[- ]driving|careless\s+driving|driving"
    r"|harassment|stalking|abuse"
    r"|trespass|misconduct|blackmail|kidnap(?:ping)?|affray|criminal\s+damage|damaging"
    r"|grooming|cruelty|killing|helping|failing|setting|breach(?:ing)?|forgery|tampering"
    r"|obstruct\w*|defrauding|evasion|evading|negligence|cheating|trafficking|smuggling)\b"
)

_ROWS: Final = (
    # Pleas
    ("plea/not_guilty", "subject",
        r"(?P<verb>plead(?:s|ed|ing)?|pled)\s+(?:\w+ly\s+)?(?:not\b|innocent\b"
        r"|no[nt]-guilty)(?:[\s-]*guilty)?"),
    ("plea/no_contest", "subject",
        r"(?P<verb>plead(?:s|ed|ing)?|pled|enter(?:s|ed"
        r"|ing)?)\s+(?:a\s+plea\s+of\s+)?(?:no\s+contest|nolo)\b"),
    ("plea/guilty", "subject", r"(?P<verb>plead(?:s|ed|ing)?|pled)\s+(?:\w+ly\s+)?guilty"),
    ("plea/guilty", "subject",
        r"(?P<verb>chang(?:es|ed|ing))\s+(?:his|her"
        r"|their)\s+pleas?(?!\s+to\s+not)(?:\s+to\s+guilty)?"),
    ("plea/none", "subject",
        r"(?P<verb>(?:enter|mak|giv|indicat)\w*|made"
        r"|gave)\s+no\s+(?:formal\s+)?(?:indication\s+of\s+)?(?:a\s+)?pleas?|(?:not"
        r"|n[’']t)\s+(?:yet\s+)?(?:been\s+)?(?:asked\s+to\s+)?(?:(?:enter(?:ed)?|indicat(?:e|ed)"
        r"|made?|given?)\s+(?:a|any)\s+(?:formal\s+)?pleas?|plead\b(?!\s+guilty)"
        r"|called\s+on\s+to\s+plead)|(?P<noun>\bno\s+(?:formal\s+)?pleas?\s+(?:was|were"
        r"|has\s+been|have\s+been)\s+(?:entered|made|taken|recorded))|yet\s+to\s+(?:plead"
        r"|enter\s+a\s+plea)"),
    ("hearing/appearance", "subject",
        r"(?P<verb>enter)\s+(?:a\s+|his\s+|her\s+|their\s+)?pleas?(?=\s+(?:on|to|at|in|next"
        r"|later|this)\b)"),
    ("plea/not_guilty", "subject",
        r"(?P<verb>enter(?:s|ed"
        r"|ing)?)\s+(?:a\s+)?(?:formal\s+)?(?:pleas?\s+of\s+)?[\"“‘']?not[\s-]guilty[\"”’']?(?:"
        r"\s+pleas?)?"),
    ("plea/guilty", "subject",
        r"(?P<verb>enter(?:s|ed"
        r"|ing)?)\s+(?:a\s+)?(?:pleas?\s+of\s+)?[\"“‘']?guilty[\"”’']?(?:\s+pleas?)?"),
    ("plea/agreement", "subject",
        r"(?P<verb>(?:cops?|copped)(?=\s+plea)|t(?:ook|ake|akes|aking|aken)|str(?:uck|ike|ikes"
        r"|iking)|reach\w*|sign\w*|cut|cops?|copped|agree[sd]?\s+to|enter\w*(?:\s+into)?"
        r"|made)\s+(?:(?:a|an|the)\s+)?(?:plea(?:\s+(?:deal|agreement|bargain))?(?!\s+of"
        r"|\s+hearing)|(?<=\sa\s)deal\b(?:\s+with\s+(?:prosecutors|the\s+\w+))?"
        r"|agreement\s+with\s+(?:the\s+)?(?:DPP|prosecut\w+|Crown|state|government))"),
    ("plea/agreement", "subject",
        r"(?P<verb>accept\w*|reject\w*|turn\w*\s+down)\s+(?:a|an"
        r"|the)\s+(?:[\w-]+\s+)?(?:plea\s+(?:deal|agreement|bargain|offer)|deal)\b"),
    ("plea/agreement", "owner", r"(?P<noun>plea\s+(?:deals?|agreements?|bargains?))"),
    ("plea/not_guilty", "subject", rf"(?P<verb>den(?:y|ies|ied|ying))\s+{_OFFENCE}"),
    ("plea/guilty", "subject", rf"(?P<verb>admit(?:s|ted|ting)?)\s+{_OFFENCE}"),
    ("plea/not_guilty", "subject",
        r"\bwhich\s+(?:he|she|they)\s+(?:had\s+)?(?P<verb>den(?:y|ies|ied))\b"),
    ("plea/guilty", "subject",
        r"\bwhich\s+(?:he|she|they)\s+(?:had\s+)?(?P<verb>admit(?:s|ted))\b"
        r"|(?P<noun>had\s+confessed)\b"),
    ("plea/not_guilty", "owner", r"(?P<noun>not[\s-]guilty\s+pleas?|pleas?\s+of\s+not\s+guilty)"),
    ("plea/guilty", "owner", r"(?P<noun>\bguilty\s+pleas?|pleas?\s+of\s+guilty)"),
    # Appeals, before the verdicts and sentences that they are against
    ("appeal/allowed", "owner",
        r"(?P<verb>quash\w*|overturn\w*|set(?:s|ting)?\s+aside|threw\s+out|throws?\s+out"
        r"|thrown\s+out|vacat\w+|wip(?:es|ed)\s+out|revers(?:es|ed|ing)|annul\w*|str(?:ikes"
        r"|uck)\s+down|toss(?:es|ed)?(?:\s+out)?)\s+(?:[\w’'.-]+\s+){0,6}?(?P<noun>convictions?"
        r"|verdicts?)"),
    ("appeal/allowed", "owner",
        r"(?P<noun>\b(?:convictions?|verdicts?))\s+(?:[\w,-]+\s+){0,3}?(?:(?:was|were|is|are|be"
        r"|been|being)\s+)?(?:\w+ly\s+)?(?P<verb>quashed|overturned|set\s+aside|vacated"
        r"|thrown\s+out|reversed|annulled|struck\s+down|wiped\s+out)"),
    ("appeal/allowed", "owner",
        r"(?P<noun>\bappeals?)\s+(?:against\s+(?:[\w’'-]+\s+){1,4})?(?:was|were|is|has\s+been"
        r"|have\s+been)?\s*(?P<verb>allowed|upheld|granted|succeeded|won)\b|(?P<verb2>allow(?:s"
        r"|ed|ing)|upheld|grant(?:s|ed))\s+(?:[\w’'.-]+\s+){1,4}?(?P<noun2>appeals?)\b"),
    ("appeal/allowed", "subject",
        r"(?P<verb>w(?:ins|on))\s+(?:his|her|their|an|the)\s+(?:[\w-]+\s+){0,2}appeal"),
    ("appeal/dismissed", "subject",
        r"(?P<verb>los(?:es|t|ing))\s+(?:his|her|their|an|the)\s+(?:[\w-]+\s+){0,3}appeal"),
    ("appeal/dismissed", "owner",
        r"(?P<noun>\bappeals?)\s+(?:against\s+(?:[\w’'-]+\s+){1,4})?(?:(?:was|were|is|has\s+been"
        r"|have\s+been)\s+)?(?P<verb>dismissed|rejected|refused|thrown\s+out|turned\s+down"
        r"|failed)|(?P<verb2>dismiss(?:es|ed|ing)|reject(?:s|ed|ing)|threw\s+out|refus(?:es|ed"
        r"|ing)|turn(?:s|ed)\s+down)\s+(?:[\w’'.-]+\s+){1,5}?(?P<noun2>appeals?)\b"),
    ("appeal/dismissed", "owner",
        r"(?P<verb>upheld|uphold(?:s|ing)?|affirm(?:s|ed|ing)|confirm(?:s|ed"
        r"|ing))\s+(?:[\w’'.-]+\s+){0,5}?(?P<noun>convictions?|sentences?)"),
    ("sentence/amended", "owner",
        r"(?P<noun>\b(?:sentences?|jail\s+terms?"
        r"|prison\s+terms?))\s+(?:[\w’'.-]+\s+){0,5}?(?P<verb>halved|reduced|cut|increased"
        r"|commuted|shortened|lengthened|doubled)\b|(?P<verb2>halv(?:es|ed|ing)|reduc(?:es|ed"
        r"|ing)|cut|increas(?:es|ed|ing)|commut(?:es|ed|ing)|shorten(?:s|ed)|shav(?:es"
        r"|ed))\s+(?:[\w’'.-]+\s+){0,6}?(?P<noun2>sentences?|terms?)\b"),
    ("appeal/leave", "subject",
        r"(?P<verb>grant\w*|refus\w*|giv\w*|gave|den(?:y|ied)|won|w(?:in|on)|obtain\w*"
        r"|receiv\w*)\s+(?:special\s+)?(?:leave|permission)\s+to\s+appeal"),
    ("appeal/planned", "subject",
        r"(?P<verb>seek(?:s|ing)?|sought|apply|applied|ask(?:s|ed"
        r"|ing)?)\s+(?:for\s+)?(?:special\s+)?(?:leave|permission)\s+to\s+appeal"),
    ("appeal/set", "owner",
        r"(?P<noun>\bappeals?(?:\s+hearing)?)\s+(?:will\s+be\s+heard|(?:is|was"
        r"|has\s+been)\s+(?:set|listed|scheduled|fixed|due))"),
    ("appeal/filed", "subject",
        r"(?P<verb>lodg(?:e|es|ed|ing)|fil(?:e|es|ed|ing)|launch(?:es|ed)?|mount(?:s|ed)?"
        r"|bring(?:s|ing)?|brought)\s+(?:a\s+notice\s+of\s+|an?\s+|his\s+|her\s+"
        r"|their\s+)(?:[\w-]+\s+){0,2}appeal"),
    ("appeal/filed", "subject",
        r"(?P<noun>takes?|took)\s+(?:[\w’'-]+\s+){1,5}to\s+(?:the\s+)?(?:appeals?\s+court"
        r"|court\s+of\s+appeal|high\s+court|supreme\s+court)"),
    ("appeal/planned", "subject",
        r"(?P<verb>prepar(?:es|ed|ing)|plan(?:s|ned|ning)?|consider(?:s|ed|ing)?|weigh(?:s|ed"
        r"|ing)?(?:\s+up)?|contemplat(?:es|ing)|mull(?:s|ed|ing)?|promis(?:es|ed|ing)|vow(?:s|ed"
        r"|ing)?)\s+(?:an?|his|her|their|any)\s+(?:[\w-]+\s+){0,2}?(?:cross-)?appeal"),
    ("appeal/planned", "nobody",
        r"(?P<noun>\ban?\s+appeal)\s+(?:would|will|may|might|could)\s+be\s+(?:filed|lodged|made)"
        r"|\ban\s+appeal\s+(?:is|was)\s+[\"“]?(?:a\s+certainty|likely|planned|being\s+considered"
        r"|expected|under\s+consideration)"),
    ("appeal/planned", "owner",
        r"(?P<verb>challeng(?:e|es|ing)|appeal(?:\s+against)?)\s+(?:the\s+"
        r"|[\w’'-]+[’']s\s+)(?P<noun>acquittals?)\b"),
    ("appeal/planned", "subject",
        r"(?P<verb>challeng(?:e|ing))\s+(?:the\s+|his\s+|her\s+"
        r"|their\s+)(?:[\w-]+\s+){0,2}?(?:convictions?|verdicts?|sentences?|acquittals?|rulings?"
        r"|judgments?|order)|(?P<verb2>move|approach)\s+the\s+(?:Supreme"
        r"|High)\s+Court\b(?!\s+for)"),
    ("appeal/filed", "subject",
        r"(?<!will\s)(?P<verb>challeng(?:es|ed))\s+(?:the\s+|his\s+|her\s+"
        r"|their\s+)(?:[\w-]+\s+){0,2}?(?:convictions?|verdicts?|sentences?|acquittals?)"
        r"|(?P<verb2>moved|approached)\s+the\s+(?:Supreme|High)\s+Court\b(?!\s+for)"),
    ("appeal/filed", "subject",
        r"(?P<verb>appeal(?:s|ed|ing)?)\s+(?:against\b|to\s+the\s+(?:[\w-]+\s+)?(?:Court|Supreme"
        r"|Tribunal|High|Privy)|(?:his|her|their|the)\s+(?:[\w-]+\s+){0,3}?(?:conviction"
        r"|sentence|verdict|ruling|decision|term|acquittal)|within\b)"),
    ("appeal/planned", "subject",
        r"(?P<verb>appeal)\b(?=\s*(?:[.,;]|$|and\b|but\b"
        r"|on\b))(?<!an\sappeal)(?<!the\sappeal)(?<!of\sappeal)(?<!his\sappeal)(?<!her\sappeal)("
        r"?<!on\sappeal)"),
    # Retrials and trials
    ("trial/retrial", "owner",
        r"(?P<verb>order\w*|seek(?:s|ing)?|sought|ask(?:s|ed|ing)?\s+for|grant\w*|fac(?:es?|ed"
        r"|ing)|want(?:s|ed)?|for|request\w*|pursu\w+|demand\w*)\s+(?:a|the|his|her"
        r"|an?)\s+(?P<noun>re-?trial|new\s+trial|fresh\s+trial|second\s+trial)"),
    ("trial/retrial", "patient", r"(?P<verb>re-?tried)\b"),
    ("trial/set", "owner",
        r"(?P<noun>\bre-?trial)\s+(?:is|was|has\s+been|will)\s+(?:set|scheduled|listed|fixed|due"
        r"|begin|start)"),
    ("trial/retrial", "owner", r"(?P<noun>\bre-?trial)\b"),
    ("verdict/mistrial", "nobody",
        r"(?P<verb>declar\w+|call\w*|order\w*|grant\w*)\s+a\s+(?P<noun>mistrial)"
        r"|(?P<noun2>\bmistrial)\b|(?P<noun3>trial)\s+(?:was\s+)?(?:aborted|collapsed|abandoned)"
        r"|jury\s+(?:was|were)\s+discharged"),
    ("trial/adjourned", "owner",
        r"(?P<noun>\btrial(?:\s+date)?)\s+(?:[\w’'-]+\s+){0,3}?(?P<verb>postponed|adjourned"
        r"|delayed|pushed(?:\s+back|\s+again)?|put\s+(?:off|back)|vacated|deferred|rescheduled"
        r"|moved)\b"),
    ("trial/adjourned", "owner",
        r"(?P<verb>postpon(?:es|ed)|adjourn(?:s|ed)|delay(?:s|ed)|push(?:es|ed)(?:\s+back)?"
        r"|put(?:s)?\s+(?:off|back)|vacat(?:es|ed)|defer(?:s|red)|mov(?:es|ed))\s+(?:the\s+"
        r"|his\s+|her\s+|their\s+"
        r"|[\w’'-]+[’']s\s+)(?:[\w-]+\s+){0,2}?(?P<noun>trial(?:\s+date)?)\b"),
    ("trial/set", "owner",
        r"(?P<noun>\btrial(?:\s+date)?)\s+(?:[\w,’'-]+\s+){0,4}?(?P<verb>(?:set|scheduled|due"
        r"|slated|fixed|listed|pencilled(?:\s+in)?|penciled(?:\s+in)?|booked|earmarked"
        r"|provisionally\s+\w+|expected|to\s+(?:begin|start|open|commence|get|kick|take)))\b"),
    ("trial/set", "owner",
        r"(?P<verb>set|fix|list|schedul"
        r"|pencil)\w*\s+(?:[\w’'-]+\s+){0,3}?(?P<noun>trial(?:\s+date)?)\b"
        r"|(?P<noun2>\btrial\s+date)\b|(?P<noun3>\btrial)\s+(?:will|would"
        r"|is\s+to)\s+(?:now\s+)?(?:begin|start|open|take\s+place|be\s+held|commence|get\s+under"
        r"|go\s+ahead|kick\s+off)"),
    ("hearing/held", "patient",
        r"(?P<verb>committed|sent\s+forward|sent|returned)\s+(?:for|to\s+stand)\s+trial\b"),
    ("trial/begun", "subject", r"(?P<verb>g(?:o|oes|oing)|went|gone|put|pl?aced)\s+on\s+trial\b"),
    ("trial/begun", "owner",
        r"(?P<noun>\btrial)\s+(?:[\w,’'-]+\s+){0,3}?(?P<verb>began|begins|begun|opened|opens"
        r"|started|starts|got\s+under\s*way|gets\s+under\s*way|commenced|kicked\s+off)\b"
        r"|(?:first|opening)\s+day\s+of\s+(?:his\s+|her\s+|their\s+|the\s+"
        r"|a\s+)(?:[\w-]+\s+){0,2}?(?P<noun2>trial)|(?:at\s+the\s+)?(?:start"
        r"|opening)\s+of\s+(?:his|her|their|the)\s+(?:[\w-]+\s+){0,2}?(?P<noun3>trial)"),
    ("trial/ended", "owner",
        r"(?P<noun>\btrial)\s+(?:[\w,’'-]+\s+){0,3}?(?P<verb>ended|ends|concluded|concludes"
        r"|wrapped\s+up|finished|came\s+to\s+an\s+end|wrap\s+up)\b|(?:end|curtain|close)\s+(?:of"
        r"|on)\s+(?:his\s+|her\s+|their\s+|the\s+|a\s+)(?:[\w-]+\s+){0,3}?(?P<noun2>trial)\b"),
    ("trial/ongoing", "owner",
        r"(?P<noun>\b(?:trial|case|hearing))\s+continues\b|(?P<noun2>\btrial)\s+(?:is"
        r"|was)\s+(?:continuing|ongoing|under\s+way|in\s+its)"),
    ("trial/ongoing", "subject",
        r"(?P<verb>st(?:and|ands|anding|ood)|undergoing|undergo)\s+trial\b"
        r"|(?P<verb2>on\s+trial)\b|(?P<verb3>tried\s+alongside|being\s+tried)\b"),
    ("trial/set", "subject",
        r"(?P<verb>fac(?:e|es|ing))\s+(?:a\s+|an\s+)?(?:[\w-]+\s+){0,2}?trial\b"),
    ("trial/set", "owner",
        r"\b(?:upcoming|forthcoming|impending|pending"
        r"|looming)\s+(?:[\w-]+\s+){0,2}?(?P<noun>trial)\b"),
    ("trial/set", "nobody",
        r"(?P<verb>scheduled|set|listed)\s+for\s+(?:a\s+)?jury\b|jury\s+selection\s+(?:is"
        r"|was)\s+(?:set|scheduled|due)"),
    ("sentence/set", "owner",
        r"(?P<verb>put(?:s|ting)?\s+off|adjourn(?:s|ed)|postpon(?:es|ed)|defer(?:s|red)"
        r"|delay(?:s|ed)|set(?:s)?|schedul(?:es|ed)|adjourned\s+the\s+case\s+for)\s+(?:(?:the"
        r"|his|her|their|[\w’'-]+[’']s)\s+)?(?P<noun>sentenc(?:e|ing))(?:\s+(?:date|hearing))?\b"
        r"|(?P<noun2>\bsentencing)\s+(?:[\w-]+\s+){0,2}?(?:adjourned|postponed|put\s+off"
        r"|deferred|delayed|set|scheduled|fixed)\b"),
    # Verdicts
    ("verdict/hung", "owner",
        r"\bhung\s+jury|\bjur(?:y|ors)\s+(?:[\w,]+\s+){0,6}?(?:unable|could\s+not|couldn[’']t"
        r"|failed|cannot)\s+(?:to\s+)?(?:agree|reach)\b(?:\s+(?:a\s+)?(?P<noun>verdicts?))?"
        r"|\bdeadlocked\b|(?P<noun2>\bfailed\s+to\s+reach\s+a\s+verdict)"),
    ("verdict/not_guilty", "patient",
        r"(?P<verb>(?:found|held|judged|ruled"
        r"|deemed))\s+(?P<who>(?:(?!\bguilty\b)[\w’'.,-]+\s+){0,7}?)(?:(?:not|un)\s*guilty"
        r"|not\s+proven)(?:\s+of\b)?"),
    ("verdict/guilty", "patient",
        r"(?P<verb>(?:found|held|judged|ruled|deemed))\s+(?P<who>(?:(?!not\b|liable\b|him[^"
        r" ])[\w’'.,-]+\s+){0,7}?)guilty\b"),
    ("verdict/not_guilty", "patient",
        r"(?P<verb>acquit(?:s|ted|ting)?)\b|(?P<verb2>clear(?:s|ed|ing))\b(?=\s+(?:of"
        r"|by\s+(?:a\s+)?(?:jury|court|judge)|(?:[\w’'.-]+\s+){1,5}(?:of|in)\b|on\s+(?:all"
        r"|both)))"),
    ("verdict/not_guilty", "owner",
        r"(?P<noun>\bacquittals?)\b|(?P<noun2>\b(?:not[- ]guilty|not\s+proven)\s+verdicts?"
        r"|verdicts?\s+of\s+not\s+guilty)|(?P<noun3>\bnot\s+guilty\s+(?:of|on)\s+(?:all|both"
        r"|murder|any))"),
    ("verdict/liable", "patient",
        r"(?P<verb>found|held|ruled)\s+(?P<who>(?:(?!not\b)[\w’'.,-]+\s+){0,5}?)(?:civilly\s+)?l"
        r"iable"),
    ("verdict/not_liable", "patient",
        r"(?P<verb>found|held|ruled)\s+(?P<who>(?:[\w’'.,-]+\s+){0,5}?)not\s+liable"),
    ("verdict/guilty", "patient",
        r"(?P<verb>convict(?:ed|ing)|convicts?(?=\s+(?:him|her|them|[A-Z])))\b(?!\s+(?:felon"
        r"|murder|killer|sex|rapist|thief|criminal|fraudster|paedophile|drug|arms))"),
    ("verdict/guilty", "owner",
        r"(?<!previous\s)(?<!prior\s)(?<!of\s)(?P<noun>\bconvictions?)\b(?!\s+rate)"
        r"|(?P<noun2>(?<!not\s)(?<!not-)\bguilty\s+verdicts?|verdicts?\s+of\s+guilty)"),
    ("verdict/guilty", "subject", r"(?<!not\s)(?<!plead\s)(?P<noun>guilty)\s+of\s+(?=[\w-]+)"),
    # Sentences and what threatens
    ("exposure/maximum", "subject",
        rf"(?P<verb>(?:fac(?:e|es|ed|ing)|get|serve|receive|risk(?:s|ing)?))\s+(?:(?:a|an"
        rf"|the)\s+)?(?:potential\s+|possible\s+|maximum\s+|mandatory\s+|minimum\s+"
        rf"|statutory\s+)*(?:up\s+to|as\s+(?:long|much|many)\s+as|(?:a\s+)?maximum"
        rf"|(?:a\s+)?minimum|mandatory|possible|between|at\s+least|decades|life\b|jail\b"
        rf"|prison\b|the\s+prospect|the\s+death\s+penalty|(?:[\w-]+\s+)?(?:years?|months?)\b"
        rf"|fine\b)(?:\s+(?:[\w$£€,]+\s+){{0,3}}?{_MEASURE})?"),
    ("exposure/maximum", "subject",
        rf"(?P<verb>subject|liable)\s+to\s+(?:a\s+"
        rf"|an\s+)?(?:[\w$£€,.-]+\s+){{0,3}}?(?:{_MEASURE}|punishment|penalty|maximum)"),
    ("exposure/maximum", "nobody",
        rf"(?P<verb>carr(?:y|ies|ied|ying))\s+(?:a\s+|an\s+"
        rf"|the\s+)?(?:[\w-]+\s+){{0,4}}?(?:maximum|up\s+to|minimum|{_MEASURE}"
        rf"|penalt\w+)(?:\s+(?:of\s+)?(?:[\w-]+\s+){{0,3}}?{_MEASURE})?|punishable\s+by\b"
        rf"|guidelines\s+(?:call\s+for|suggest|recommend)|maximum\s+(?:sentence|penalty)\b"),
    ("sentence/set", "owner",
        r"(?P<noun>\bsentencing)\b(?!\s+(?:guidelines|council|remarks|act|judge|law|policy"
        r"|reform|[A-Z]))|\bsentence\s+(?:will\s+be|is\s+to\s+be"
        r"|is\s+expected\s+to\s+be)\s+(?:passed|handed|pronounced)"
        r"|(?P<noun2>\bquantum\s+of\s+sentence)"),
    ("sentence/imposed", "patient",
        r"(?P<verb>sentenc(?:ed|es|e))\b(?=\s+(?:to\b|on\b|for\b|at\b|in\b|by\b|last\b|later\b"
        r"|next\b|him|her|them|[A-Z]|the\b|a\b|an\b|four\b|three\b|two\b|five\b|\w+day|this\b"
        r"|under\b|after\b|before\b|separately\b|alongside)|[.,;]"
        r"|$)(?<!the\ssentence)(?<!a\ssentence)(?<!his\ssentence)(?<!her\ssentence)"),
    ("sentence/imposed", "patient",
        r"(?P<verb>jailed|imprisoned|incarcerated|locked\s+up|put\s+behind\s+bars"
        r"|sent\s+(?:to\s+)?(?:prison|jail)|sent\s+down|spared\s+(?:prison|jail)|caned"
        r"|hanged)\b"),
    ("sentence/imposed", "patient", r"(?P<verb>fin(?:ed|es(?=\s+(?:him|her|them|[A-Z]))))\b(?!-)"),
    ("sentence/imposed", "patient",
        rf"(?P<verb>given|handed|hands|slapped\s+with|hit\s+with|awarded)\s+(?:(?:him|her|them"
        rf"|[A-Z][\w’'-]+|the\s+[\w-]+(?:\s+[\w-]+){{0,4}}"
        rf"|a\s+(?:[\w-]+\s+){{1,3}})\s+)??(?:an?\s+|two\s+|three\s+|his\s+"
        rf"|her\s+)?(?:further\s+|[\w-]+,?\s+){{0,4}}?(?:{_MEASURE}|{_MONEY})\b"),
    ("sentence/imposed", "subject",
        rf"(?P<verb>receiv(?:e|es|ed|ing)|got|gets|get|serv(?:es|ed|ing)|avoid(?:s|ed)"
        rf"|escap(?:es|ed)|dodg(?:es|ed))\s+(?:an?\s+|his\s+|her\s+|their\s+)?(?:further\s+"
        rf"|[\w-]+,?\s+){{0,3}}?(?:{_MEASURE})\b"),
    ("sentence/imposed", "patient",
        r"(?P<verb>ordered)\s+(?P<who>(?:[\w’'.-]+\s+){0,3}?)to\s+(?:pay|complete|carry\s+out|do"
        r"|perform|undertake|forfeit|repay|serve)\b|(?P<verb2>(?:put"
        r"|placed))\s+on\s+(?:probation|licence|the\s+sex)|(?P<verb3>disqualified"
        r"|banned)\s+from\s+driving"),
    ("sentence/imposed", "owner",
        r"(?P<noun>\b[\w-]+[- ](?:year|month|week"
        r"|day)s?(?:[’'])?\s+(?:[\w-]+\s+){0,3}?(?:jail\s+terms?|prison\s+terms?|sentences?"
        r"|terms?|imprisonment|order)\b)(?:\s+suspended)?|(?P<noun2>\blife\s+(?:terms?"
        r"|sentences?|imprisonment)|\bdeath\s+sentences?)(?!\s+is)"),
    ("sentence/imposed", "owner",
        r"(?P<noun>\b[\w-]+\s+(?:years?|months?|weeks?)[’']?\s+(?:of\s+)?(?:probation"
        r"|imprisonment|community|detention|jail|prison|conditional))\b"
        r"|(?P<noun2>\b[Ff]ined\s+[$£€₹])"),
    # Dismissals
    ("dismissal/dropped", "owner",
        rf"(?P<noun>\b{_CHARGES})\s+(?:(?!to\b)[\w’'.,-]+\s+){{0,7}}?(?:{_IS}\s+)(?:[\w]+ly\s+)?"
        rf"(?P<verb>dropped|withdrawn|discontinued|abandoned"
        rf"|left\s+to\s+lie\s+on\s+(?:the\s+)?file|nolle\s+prossed"
        rf"|dismissed\s+by\s+prosecutors)\b"),
    ("dismissal/dismissed", "owner",
        rf"(?P<noun>\b{_CHARGES})\s+(?:(?!to\b"
        rf"|that\b)[\w’'.,-]+\s+){{0,7}}?(?:{_IS}\s+)(?:[\w]+\s+)?(?P<verb>dismissed"
        rf"|thrown\s+out|tossed(?:\s+out)?|quashed|struck\s+(?:out|off|down)|stayed|set\s+aside"
        rf"|abated)\b|(?P<noun2>\bproceedings)\s+(?:[\w’'.,-]+\s+){{0,3}}?abated"),
    ("dismissal/dropped", "owner",
        rf"(?P<verb>drop(?:s|ped|ping)?|withdr(?:aws?|ew|awn|awing)|discontinu(?:es?|ed|ing)"
        rf"|abandon(?:s|ed|ing)?|threw\s+out|scrap(?:s|ped))\s+(?:(?:all|the|both|any|two|three"
        rf"|most|his|her|their|[\w]+)\s+){{0,4}}?(?P<noun>(?:[\w’'-]+\s+){{0,3}}?{_CHARGES})\b"
        rf"|offer(?:s|ed|ing)?\s+no\s+(?:further\s+)?evidence|(?P<verb2>withdrawn"
        rf"|withdrew)\s+a\s+(?:second|third|fourth|further)|no\s+longer\s+(?:be\s+)?pursu(?:e"
        rf"|ing)\s+(?:the\s+)?(?P<noun2>charges|case)"),
    ("dismissal/dismissed", "owner",
        rf"(?P<verb>dismiss(?:es|ed|ing)?|toss(?:es|ed|ing)?|thr(?:ew|ows?)\s+out|quash(?:es|ed"
        rf"|ing)?|stay(?:s|ed|ing)?|str(?:uck|ikes?)\s+(?:out|down))\s+(?:(?:all|the|both|any"
        rf"|two|three|most|his|her|their|original|[\w]+)\s+){{0,4}}?(?P<noun>{_CHARGES})\b"
        rf"|(?P<noun2>\bstruck\s+off\s+the\s+(?:court\s+)?roll|(?:was|were)\s+(?:first\s+"
        rf"|again\s+)struck\s+off|struck\s+(?:off|from)\s+the\s+roll)"
        rf"|(?P<noun3>\bstay\s+of\s+proceedings|charges?\s+stayed|case\s+(?:dismissed"
        rf"|collapse[sd]|thrown\s+out))"),
    ("dismissal/dismissed", "patient",
        r"(?P<verb>discharged)\b(?=\s+(?:from|in|of|by|him|her|for\s+want)"
        r"|[.,])(?!\s+from\s+hospital)"),
    ("dismissal/dropped", "owner",
        rf"(?P<noun>\b{_CHARGES})\s+(?P<verb>dropped|withdrawn|discontinued)\b"),
    ("dismissal/dismissed", "owner",
        rf"(?P<noun>\b{_CHARGES})\s+(?P<verb>dismissed|thrown\s+out|quashed|stayed)\b"),
    ("dismissal/dismissed", "owner", r"\b(?P<noun>dismissal)\b"),
    # Charges
    ("charge/refiled", "patient",
        r"(?P<verb>(?:re-?charged)|charged\s+(?:again|anew|afresh|for\s+(?:the"
        r"|a)\s+second\s+time))\b"),
    ("charge/refiled", "owner",
        rf"(?P<noun>\b(?:{_CHARGES}))\s+(?:[\w’'.-]+\s+){{0,4}}?(?P<verb>re-?filed|reinstated"
        rf"|re-?laid|revived|re-?enrolled|reissued|put\s+back)\b|(?P<verb2>re-?fil(?:e|es|ed"
        rf"|ing)|reinstat(?:e|es|ed|ing)|re-?enroll?(?:s|ed)?|put\s+back\s+on\s+the\s+roll"
        rf"|reviv(?:es|ed))\b(?:\s+(?:the\s+)?(?P<noun2>{_CHARGES}))?"),
    ("charge/amended", "owner",
        rf"(?P<noun>\b{_CHARGES})\s+(?:[\w’'.-]+\s+){{0,5}}?(?P<verb>upgraded|downgraded|reduced"
        rf"|amended|lowered|elevated|replaced|substituted)\b|(?P<verb2>upgrad(?:es|ed|ing)"
        rf"|downgrad(?:es|ed|ing)|reduc(?:es|ed|ing)|amend(?:s|ed"
        rf"|ing))\s+(?:[\w’'.-]+\s+){{0,3}}?(?P<noun2>charges?|counts?|indictment)\b"),
    ("charge/added", "patient",
        r"(?P<verb>(?:further|additionally|also)\s+charged)\b|(?P<verb2>charged\s+additionally)"),
    ("charge/added", "owner",
        r"(?P<noun>\b(?:additional|further|new|fresh|extra)\s+(?:[\w-]+\s+){0,2}?(?:charges?"
        r"|counts?))\s+(?:[\w’'.-]+\s+){0,6}?(?P<verb>added|filed|brought|laid|put|preferred"
        r"|levelled|leveled)\b"),
    ("indictment/returned", "patient", r"(?P<verb>indict(?:s|ed|ing)?)\b"),
    ("indictment/returned", "owner",
        r"(?P<noun>\bindictments?)\s+(?:[\w’'.,-]+\s+){0,4}?(?:handed\s+(?:up|down)|returned"
        r"|unsealed|filed|issued|was|alleges|accuses|charges)\b|(?P<verb>return\w*|unseal\w*"
        r"|hand\w*\s+(?:up|down)|issu\w+)\s+an?\s+(?:[\w-]+\s+){0,3}?(?P<noun2>indictment)"),
    ("charge/filed", "patient",
        r"(?<!sheet\s)(?P<verb>charged)\b(?=\s+(?:with|over|under|in|on|for|by|after|last|this"
        r"|at|him|her|them|as|jointly|alongside|again|separately|earlier|later|[A-Z]|the\b|a\b"
        r"|an\b|two\b|three\b|four\b|five\b|six\b|\w+day|yesterday|today|and\b)|[.,;:]"
        r"|\s*$)(?!\s+(?:with\s+(?:oversee|ensur|manag|lead|protect|enforc|investigat|runn"
        r"|review|find|deliver|implement|advis|turn|rebuild|keeping|bringing)|(?:a\s+"
        r"|an\s+)?(?:\d|[£$€₹]|fee|deductible|premium|admission|extra)))"),
    ("charge/filed", "patient", r"(?P<verb>charge)\b(?=\s+(?:him|her|them|[A-Z][\w’'-]+)\b)"),
    ("charge/filed", "subject",
        r"(?P<verb>fac(?:e|es|ed|ing))\s+(?:(?!trial|up\s|jail|prison|life"
        r"|a\s+max)[\w’',-]+\s+){0,5}?(?:charges?|counts?|prosecution|(?:further"
        r"|no)\s+(?:further\s+)?action)\b(?:\s+of)?"),
    ("charge/filed", "owner",
        r"(?P<verb>fil(?:e|es|ed|ing)|submit(?:s|ted)|lodg(?:es|ed))\s+(?:a\s+|the\s+"
        r"|its\s+)?(?:supplementary\s+|final\s+)?(?P<noun>charge-?\s?sheet)\b"
        r"|(?P<verb2>charge-?sheeted)\b|(?P<verb3>fram(?:es|ed|ing))\s+(?P<noun2>charges)\b"
        r"|(?P<noun3>\bcharges?)\s+(?:[\w’',-]+\s+){0,5}?(?:was|were|been"
        r"|be)\s+(?:\w+ly\s+)?(?P<verb4>filed|laid|brought|framed|preferred|issued|approved"
        r"|authori[sz]ed|announced)\b|(?P<verb5>fil(?:e|es|ed|ing)|lay|la(?:id|ying)|br(?:ing"
        r"|ought|inging)|press(?:ed|ing)?|prefer(?:red)?|approv(?:e|ed)|authori[sz]ed?"
        r"|announc(?:e|ed))\s+(?:(?:no|any|the|criminal|new|formal|further|murder"
        r"|first)\s+){0,3}(?P<noun4>charges?)\b"),
    ("charge/filed", "subject",
        r"(?P<verb>accused)\s+of\b(?!\s+(?:wrongdoing|being\s+a\s+crime))"
        r"|(?P<verb2>accused)\s+in\b"),
    ("charge/filed", "patient",
        r"(?P<verb>booked)\s+(?:for|under|on|by|in)\b|(?P<verb2>cited)\b(?=\s+(?:for|that\s+day"
        r"|on|by|after))|(?P<verb3>summonsed|prosecuted|arraigned\s+on\s+charges)\b"),
    ("charge/filed", "owner", r"(?P<noun>\b[Nn]o\s+(?:criminal\s+)?charges)\b"),
    # Inquiries and warrants
    ("investigation/opened", "owner",
        r"(?P<noun>\bFIR|\bFirst\s+Information\s+Report)\s+(?:[\w’'.-]+\s+){0,3}?(?P<verb>regist"
        r"ered|lodged|filed)\b|(?P<verb2>regist\w+|lodg\w+|fil(?:ed|es"
        r"|ing))\s+an?\s+(?P<noun2>FIR)\b|(?P<verb3>open(?:s|ed|ing)?|launch(?:es|ed|ing)?"
        r"|beg(?:an|in|ins|un)|start(?:s|ed)?|order(?:s|ed)?)\s+(?:an?|its|their"
        r"|his)\s+(?:[\w-]+\s+){0,3}?(?P<noun3>investigation|inquiry|enquiry|probe)\b"
        r"|(?P<noun4>\bcase)\s+(?:has\s+been|was|is)\s+(?:registered|opened)"),
    ("investigation/closed", "owner",
        r"(?P<noun>\b(?:investigation|probe|inquiry))\s+(?:[\w’'.-]+\s+){0,3}?(?:closed|dropped"
        r"|ended|concluded|shelved)\b|(?P<verb>clos(?:es|ed|ing)|shelv(?:es|ed)|fil(?:ed"
        r"|es)\s+a\s+closure)\s+(?:the\s+|its\s+"
        r"|their\s+)?(?:[\w-]+\s+){0,2}?(?P<noun2>investigation|probe|inquiry|report)\b"),
    ("investigation/ongoing", "patient",
        r"(?P<verb>under\s+investigation|being\s+investigated)\b|(?P<verb2>(?:reportedly\s+"
        r"|also\s+)?looking\s+into)\b"),
    ("investigation/ongoing", "owner",
        r"(?P<noun>\b(?:investigation|probe|inquir(?:y|ies)"
        r"|enquiries))\s+(?:[\w’'.-]+\s+){0,4}?(?:continu(?:es|ing|e)|ongoing|under\s*way"
        r"|active)\b"),
    ("warrant/issued", "owner",
        r"(?P<verb>issu\w+|obtain\w*|sign\w*)\s+(?:an?"
        r"|the)\s+(?:[\w-]+\s+){0,2}?(?P<noun>warrant)(?:s)?\b"
        r"|(?P<noun2>\bwarrant)\s+(?:[\w’'.-]+\s+){0,5}?(?:issued|obtained|signed)\b"),
    # Bail and custody
    ("bail/denied", "subject",
        r"(?P<verb>den(?:y|ied)|refus(?:e|ed)|held|remanded"
        r"|detained)\s+(?:in\s+custody\s+)?(?:without\s+)?(?:bail|bond)\b|without\s+bail\b"),
    ("bail/denied", "owner",
        r"(?P<noun>\bbail(?:\s+(?:application|plea|petition|request|bid))?)\s+(?:(?:was|were|is"
        r"|has\s+been|had\s+been)\s+)(?:\w+ly\s+)?(?P<verb>denied|refused|rejected|dismissed"
        r"|turned\s+down|opposed\s+and\s+refused|withdrawn)\b|(?P<verb2>den(?:ies|ied|ying)"
        r"|refus(?:es|ed|ing)|reject(?:s|ed|ing)|dismiss(?:es|ed)|turn(?:s"
        r"|ed)\s+down)\s+(?:[\w’'.-]+\s+){0,4}?(?:anticipatory\s+|interim\s+)?(?P<noun2>bail)\b"),
    ("bail/revoked", "owner",
        r"(?P<noun>\b(?:bail|bond))\s+(?:of\s+[\w$£€,]+\s+)?(?:(?:was|is|has\s+been"
        r"|had\s+been)\s+)?(?P<verb>revoked|cancelled|canceled|forfeited)\b|(?P<verb2>revok(?:es"
        r"|ed|ing)|cancel(?:s|led|ing)?)\s+(?:[\w’'.-]+\s+){0,3}?(?P<noun2>bail|bond)\b"),
    ("bail/granted", "patient",
        r"(?P<verb>grant(?:s|ed|ing)?|given|gave|admitted\s+to|allowed|released\s+on"
        r"|remanded\s+on|freed\s+on|free\s+on|out\s+on|enlarged\s+on|let\s+out\s+on|is\s+on"
        r"|was\s+on|are\s+on|were\s+on|remains?\s+on"
        r"|continuing\s+on)\s+(?P<who>(?!without)(?:(?!bail|bond)[\w’'.,£$€-]+\s+){0,5}?)(?:bail"
        r"|bond|recogni[sz]ance)\b(?!\s+(?:was|application|hearing))"),
    ("bail/granted", "patient",
        r"(?P<verb>bailed)\b|(?P<verb2>post(?:s|ed|ing)?)\s+(?:[\w’'.,£$€-]+\s+){0,3}?(?:bail"
        r"|bond)\b|(?P<verb3>released)\s+(?:on\s+(?:his|her|their)\s+own|under\s+investigation"
        r"|pending)"),
    ("bail/granted", "owner",
        r"(?P<noun>\b(?:bail|bond))\s+(?:(?:was|is|has\s+been|had\s+been|were)\s+)(?P<verb>set"
        r"|fixed|granted|posted|approved|allowed|extended|renewed|continued)\b|(?P<verb2>set"
        r"|fixed)\s+(?:[\w’'.-]+\s+){0,3}?(?P<noun2>bail|bond)\s+at\b|(?P<verb3>(?:apply|applied"
        r"|ask(?:s|ed)?|application|approach\s+the\s+court|petition)\s+for)\s+(?:anticipatory\s+"
        r"|interim\s+)?(?P<noun3>bail)\b"),
    ("custody/remanded", "patient",
        r"(?P<verb>remand(?:s|ed"
        r"|ing)?)\b(?:\s+(?:[\w’'.-]+\s+){0,5}?in(?:to)?\s+(?:\w+\s+)?custody\b)?"
        r"|(?P<verb2>sent)\s+to\s+(?:[\w-]+\s+){0,4}?(?:custody|remand)\b"
        r"|(?P<verb3>ordered)\s+(?:held|detained)\b"),
    ("custody/surrendered", "subject",
        r"(?P<verb>surrender(?:s|ed|ing)?)\b(?!\s+(?:his|her|their)\s+passport)"
        r"|(?P<verb2>turn(?:s|ed|ing)?|hand(?:s|ed|ing)?|g(?:ive|ave)s?)\s+(?:himself|herself"
        r"|themselves)\s+(?:in|over|up)\b"),
    ("arrest/made", "patient",
        r"(?P<verb>re-?arrest(?:s|ed|ing)?|arrest(?:s|ed|ing)|detain(?:s|ed)|nabbed|apprehended"
        r"|collared|picked\s+up|rounded\s+up|busted)\b(?!\s+(?:development|decay))"),
    ("custody/remanded", "patient",
        r"(?P<verb>tak(?:en|ing)|took"
        r"|led)\s+(?P<who>(?:[\w’'.-]+\s+){0,5}?)(?:into\s+(?:police\s+|judicial\s+)?custody"
        r"|away)\s+(?:after|following|upon|on)\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:verdicts?"
        r"|convictions?|sentence|hearing|jury)\b"),
    ("arrest/made", "patient",
        r"(?P<verb>tak(?:en|ing)"
        r"|took)\s+(?P<who>(?:[\w’'.-]+\s+){0,5}?)into\s+(?:police\s+)?custody\b"),
    ("arrest/made", "owner",
        r"(?P<noun>\barrests?)\b(?!\s+(?:warrant|rate|record"
        r"|powers))(?<!house\sarrest)(?<!cardiac\sarrest)(?<!under\sarrest)"
        r"|(?P<noun2>\bunder\s+arrest)\b"),
    ("custody/released", "patient",
        r"(?P<verb>released|freed|set\s+free)\b(?!\s+(?:on\s+bail|a\s+statement|the\s+|video"
        r"|footage|without\s+charge|in\s+\d))|(?P<verb2>walk(?:s|ed"
        r"|ing)?)\s+(?:out\s+of\s+(?:prison|jail|court)|free\b)"),
    ("charge/filed", "patient", r"(?P<verb>released\s+without)\s+charge\b"),
    ("custody/held", "subject",
        r"(?P<verb>held|kept|lodged|languish\w*|remains?|remained|spent|been|is|was|being"
        r"|detained|doing\s+time|behind)\s+(?:[\w-]+\s+){0,5}?(?:in|behind"
        r"|at)\s+(?:[\w-]+\s+){0,3}?(?:custody|bars|jail|prison|remand|detention|cells)\b"
        r"|(?P<verb2>doing\s+time|serving\s+time|in\s+custody)\b|(?P<verb3>lodged\s+in)\b"),
    # Hearings
    ("arraignment/held", "patient", r"(?P<verb>arraign(?:s|ed|ing)?)\b"),
    ("arraignment/held", "owner", r"(?P<noun>\barraignments?)\b"),
    ("hearing/adjourned", "owner",
        r"(?P<noun>\b(?:case|matter|hearing|proceedings"
        r"|inquest))\s+(?:[\w’'.,-]+\s+){0,4}?(?P<verb>adjourned|postponed|put\s+(?:back|off)"
        r"|stood\s+down|deferred|relisted)\b|(?P<verb2>adjourn(?:s|ed|ing)|postpon(?:es|ed|ing)"
        r"|put\s+(?:off|back))\s+(?:the\s+)?(?P<noun2>case|matter|hearing|proceedings|it"
        r"|sentencing)\b"),
    ("hearing/set", "subject",
        rf"(?P<verb>due|expected|scheduled|set|listed|ordered|to\s+(?:re)?appear|return|returns"
        rf"|goes|reappear)\s+(?:to\s+(?:appear|return|come|be|reappear|go|face)\s+)?(?:back\s+"
        rf"|again\s+|up\s+|next\s+)?(?:in|at|before|to)\s+(?:[\w’'-]+\s+){{0,5}}?{_COURTS}\b"),
    ("hearing/appearance", "subject",
        r"fail(?:s|ed|ing)?\s+to\s+(?P<verb>appear|show\s+up|attend\s+court|surrender)\b"),
    ("hearing/appearance", "subject",
        rf"(?P<verb>appear(?:s|ed|ing)?|produced|came|comes|brought|presented|hauled|stood|goes"
        rf"|(?:re-?)appear(?:s|ed)?)\s+(?:[\w-]+\s+){{0,4}}?(?:at|before|in|via|by"
        rf"|up\s+at)\s+(?:[\w’'.-]+\s+){{0,6}}?(?:{_COURTS}|video(?:\s*-?\s*link)?|assizes"
        rf"|[A-Z]\w+\s+(?:Magistrates|Crown|District|Sheriff|High))\b"
        rf"|(?P<verb2>(?<=is\s)in\s+the\s+dock|(?<=was\s)in\s+the\s+dock"
        rf"|(?<=were\s)in\s+the\s+dock|back\s+in\s+the\s+dock)\b"),
    ("hearing/set", "owner",
        r"(?P<noun>\b(?:hearing|conference|next\s+(?:court\s+)?(?:date|appearance)|court\s+date"
        r"|review|inquest))\s+(?:[\w’'.,-]+\s+){0,6}?(?P<verb>set|scheduled|listed|fixed|due"
        r"|slated|(?:will|to)\s+be\s+held|takes\s+place)\b|(?P<verb2>set|scheduled|listed"
        r"|fixed)\s+(?:down\s+)?(?:for\s+)?(?:an?\s+|the\s+"
        r"|another\s+)?(?:[\w’'.-]+\s+){0,4}?(?P<noun2>hearing|conference)\b|(?P<verb3>tak(?:e"
        r"|ing)\s+cogni[sz]ance)\b|will\s+be\s+mentioned|(?P<noun3>\b(?:[A-Z]\w+\.?\s+\d+"
        r"|\d+\s+[A-Z]\w+)\s+hearing)\b"),
    ("hearing/set", "subject",
        r"(?P<verb>will|is\s+to|are\s+to|would)\s+hear\s+(?:that|the|his|her"
        r"|an?)\s+(?:application|motion|petition|request|argument\w*)"),
    # Testimony
    ("testimony/set", "subject",
        r"(?P<verb>summon|call|enlist|subpoena|summons"
        r"|turn)\w*\s+(?:to\s+)?(?:[\w’'-]+\s+){1,6}?(?:to\s+testify"
        r"|as\s+(?:a\s+)?witness(?:es)?|to\s+give\s+evidence|to\s+bolster|to\s+the\s+stand)\b"),
    ("testimony/given", "subject",
        r"(?P<verb>testif(?:y|ies|ied|ying))\b|(?P<verb2>(?:g(?:ive|ives|ave|iving"
        r"|iven)))\s+evidence\b|(?P<verb3>t(?:ake|akes|ook"
        r"|aking))\s+the\s+(?:witness\s+)?stand\b|(?P<verb4>conced\w+|admitted|acknowledged"
        r"|agreed|faced|said)\s+(?:under|on|during|in)\s+(?:cross-?examination)|(?P<verb5>told"
        r"|tells)\s+(?:the\s+)?(?:jur(?:y|ors)|trial)\b|(?P<verb6>record(?:s|ed))\s+(?:his|her"
        r"|their)\s+statement|(?P<verb7>be|called\s+as|named\s+as|appear\s+as"
        r"|become)\s+a\s+(?:[\w-]+\s+)?witness\b|(?P<verb8>turn(?:s|ed))\s+(?:approver|state"
        r"|king)"),
    ("testimony/given", "owner", r"(?P<noun>\btestimony|\baccount\s+in\s+the\s+witness\s+box)\b"),
    # Motions
    ("motion/granted", "owner",
        r"(?P<verb>grant(?:s|ed|ing)?|approv(?:es|ed)|allow(?:s"
        r"|ed))\s+(?:[\w’'.-]+\s+){0,5}?(?P<noun>motion|application|request|petition)\b"
        r"|(?P<noun2>\bmotion)\s+(?:[\w’'.,-]+\s+){0,6}?(?:was|were|is|been)\s+(?:granted"
        r"|allowed|approved)"),
    ("motion/denied", "owner",
        r"(?P<verb>den(?:ies|ied|ying)|reject(?:s|ed|ing)|refus(?:es|ed)|dismiss(?:es|ed)"
        r"|turn(?:s|ed)\s+down)\s+(?:[\w’'.-]+\s+){0,5}?(?P<noun>motion|application|petition"
        r"|(?:defen[cs]e\s+)?request)\b|(?P<noun2>\b(?:motion|application"
        r"|petition))\s+(?:[\w’'.,-]+\s+){0,6}?(?:was|were|is|been)\s+(?:denied|rejected|refused"
        r"|dismissed)"),
    ("motion/filed", "owner",
        r"(?P<verb>fil(?:e|es|ed|ing)|lodg(?:e|es|ed)|submit(?:s|ted)?|ma(?:de|ke"
        r"|king))\s+(?:an?|the|his|her|their|another)\s+(?:[\w-]+\s+){0,4}?(?P<noun>motions?"
        r"|applications?)\b|(?P<verb2>mov(?:e|es|ed|ing))\s+(?:to|for)\s+(?:dismiss|suppress"
        r"|sever|quash|exclude|a\s+mistrial|have)|(?P<verb3>ask(?:s|ed|ing)?|appl(?:y|ied"
        r"|ies))\s+for\s+the\s+(?:case|charges?)\s+to\s+be\s+(?:thrown\s+out|dismissed|dropped"
        r"|moved)"),
    # Civil
    ("settlement/reached", "owner",
        r"(?P<verb>reach\w*|agree[sd]?(?:\s+to)?|sign\w*|pa(?:y|id))\s+(?:an?"
        r"|the)\s+(?:[\w£$€,.-]+\s+){0,5}?(?P<noun>settlement)\b"
        r"|(?P<noun2>\bsettled)\b(?=\s+(?:the|with|out|for|his|her|their|a|in))"
        r"|(?P<noun3>\bout-of-court\s+settlement)"),
    ("civil/filed", "patient",
        r"(?P<verb>su(?:es|ed|ing))\b|(?<=to\s)(?P<verb2>sue)\b|(?<=will\s)(?P<verb3>sue)\b"),
    ("civil/filed", "owner",
        r"(?P<noun>\b(?:law)?suits?)\b|(?P<noun2>\b(?:civil|tribunal|compensation|damages"
        r"|High\s+Court)\s+(?:claim|action|case|suit|matter|proceedings))\b"
        r"|(?P<noun3>\bwrit\s+petition)\b|(?P<verb>institut\w+|lodg\w+|brought"
        r"|launch\w*)\s+(?:an?|the)\s+(?:[\w£$€.,-]+\s+){0,3}?(?P<noun4>claim|action)\b"),
    ("extradition/sought", "owner",
        r"(?P<verb>seek\w*|sought|request\w*"
        r"|pursu\w*)\s+(?:[\w’'.-]+\s+){0,4}?(?P<noun>extradition)\b"
        r"|(?P<noun2>\bextradition\s+(?:request|bid))\b"),
    ("extradition/ordered", "patient", r"(?P<verb>extradit(?:ed|es|e))\b"),
    ("inquest/held", "owner",
        r"(?P<noun>\binquest)\s+(?:[\w’'.,-]+\s+){0,4}?(?:opened|heard|held|found|returned"
        r"|concluded|was\s+told)\b"),
)  # fmt: skip

_ROLES: Final = {"testimony": "witness", "civil": "party", "settlement": "party"}


def _compiled(step: str, who: str, pattern: str) -> Step:
    role = _ROLES.get(step.partition("/")[0], "accused")
    # Capitals mean capitals even where the rest of a pattern does not care.
    exact = pattern.replace("[A-Z]", "(?-i:[A-Z])").replace("FIR", "(?-i:FIR)")
    return Step(step, re.compile(exact, re.IGNORECASE), Who(who), role)


@cache
def steps() -> tuple[Step, ...]:
    """The table, compiled when it is first asked for."""
    return tuple(_compiled(*row) for row in _ROWS)


TOUCHES: Final = re.compile(
    r"arraign|mistrial|hang|caned|banned|disqualif|convict|mention|review|offer|inform|paid"
    r"|aborted|collapse|plea|plead|pled|guilt|den[yi]|admit|confess|appeal|court|quash"
    r"|overturn|convict|verdict|jury|jurors|trial|tried|"
    r"sentenc|jail|prison|custod|bail|bond|charg|count|case|indict|arrest|detain|remand"
    r"|releas|freed|free\b|acquit|clear"
    r"|dismiss|drop|withdr|thr[eo]w|toss|struck|roll|accus|booked|cited|suit\b|\bsu(?:e|es"
    r"|ed|ing)\b|claim|settle|testif|evidence|witness|stand"
    r"|hear|dock|motion|application|judge|magistrate|fine|order|given|hand|got\b|gets?\b"
    r"|fac(?:e|ing)|carr|month|year|life|investigat|inquir|probe|warrant|FIR"
    r"|surrender|himself|herself|themselves|extradit|inquest|challenge|liable|deal\b"
    r"|agreement|picked|nabbed|discharg|evidence|statement|dispos|proceedings|look|cogni"
    r"|term|suspend|probation|bars|cells|time|retri|action|prosecut|registered|adjourn"
    r"|postpon|matter|conference|put\b|moved?\b|abated|maximum|subject|spared",
    re.IGNORECASE,
)
"""What a sentence must hold for the table to count in it: "issues" holds "sues", and no suit."""
