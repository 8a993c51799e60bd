"""Rows of the table of steps: pleas and plea deals."""

from typing import Final

from onrecord.read.table.words import OFFENCE

ROWS: Final = (
    ("hearing/set", "subject",
        r"(?P<verb>due|scheduled|set|expected"
        r"|listed)\s+to\s+(?:return\s+to\s+court\s+to\s+)?(?:enter"
        r"|give|indicate)\s+(?:a\s+|his\s+|her\s+|their\s+|its\s+)?(?:formal\s+)?pleas?\b"),
    ("plea/no_contest", "subject",
        r"(?P<verb>enter(?:s|ed|ing)?|t(?:ook|akes|aking)|made)\s+(?:an?\s+)?(?:Alford|nolo)"
        r"(?:\s+contendere)?\s+pleas?"),
    ("plea/none", "subject",
        r"(?:reserv(?:es|ed|ing))\s+(?:his|her|their|its|a)\s+pleas?|(?P<verb>declin(?:es|ed|ing)"
        r"|refus(?:es|ed|ing))\s+to\s+(?:enter\s+(?:a\s+)?pleas?|plead)\b|(?P<verb2>(?:stood"
        r"|stands)"
        r"\s+mute)\b|(?:not|n[’']t)\s+(?:yet\s+)?(?:been\s+)?(?:required|called)\s+(?:on\s+)?to\s+"
        r"(?:enter\s+a\s+plea|plead)\b"),
    ("arraignment/set", "subject",
        r"\b(?:will|would|to|shall)\s+(?P<verb>take)\s+plea\b(?!\s+(?:deal|bargain|agree|offer))"),
    ("plea/none", "subject",
        r"(?<=[Nn]either\s)(?P<verb>entered|made|indicated)\s+(?:a|any)\s+pleas?\b"
        r"|(?<=Neither\sman\s)(?P<verb2>entered|made|indicated)\s+(?:a|any)\s+pleas?\b"),
    ("plea/guilty", "subject",
        r"(?P<verb>enter(?:s|ed|ing)?|submit(?:s|ted)|offer(?:s|ed|ing)?)\s+(?:a\s+|his\s+|her\s+"
        r"|their\s+)?guilty\s+pleas?|(?P<verb2>chang(?:e|es|ed|ing)|switch(?:es|ed))\s+(?:of\s+|his"
        r"\s+|her\s+|their\s+|its\s+)?pleas?\b(?!\s+(?:to\s+not|hearing))|(?P<verb3>cough(?:s|ed)"
        r"\s+to|own(?:s|ed)\s+up\s+to|copp?(?:s|ed)\s+to|plead(?:ed)?\s+to|pled\s+to)\s+"
        r"(?=(?:an?\s+|the\s+|one\s+|two\s+|three\s+|four\s+|five\s+|\d+\s+|all\s+|lesser\s+|charges?"
        r"|counts?|manslaughter|theft|fraud|assault)[\w-]*)"),
    ("plea/guilty", "subject",
        r"(?P<verb>admit(?:s|ted|ting)?)\s+(?:to\s+)?(?:(?:his|her|their|its)\s+(?:part|role|guilt"
        r"|involvement|offending|crimes?)|(?:breaching|passing|spying|leaking|handling|dealing"
        r"|selling|sending|sharing|taking\s+(?:bribes|money|cash|part)|lying|hacking|laundering"
        r"|stabbing|shooting|strangling|attacking|hitting|running\s+(?:over|a)|pushing|punching"
        r"|faking|falsifying|making\s+(?:false|threats|indecent|fraudulent)|using|illegally"
        r"|unlawfully|posting|producing|growing|importing|dumping|polluting|misleading"
        r"|misappropriating|siphoning|pocketing|embezzling|insider|incitement|espionage|treason"
        r"|contempt|battery|neglect|outraging|encouraging|assisting|aiding|receiving|cultivating"
        r"|abusing|groping|molesting|beating|biting|choking|kicking|drugging|robbing|burning|forging"
        r"|starting\s+(?:a|the)\s+(?:[\w-]+\s+)?(?:fire|blaze)|covering\s+up|soliciting|downloading|carrying\s+a|firing|plotting"
        r"|threatening|sexually|racially|child|health\s+and\s+safety|libel)\b)"),
    ("plea/not_guilty", "subject",
        r"(?P<verb>contest(?:s|ed|ing)?|fight(?:ing)?)\s+(?:the|all|both|every|his|her|their|these"
        r"|those)\s+(?:of\s+the\s+)?(?:[\w-]+\s+)?(?:charges?|counts?|prosecution)\b"
        r"|(?P<verb2>plead(?:s|ed|ing)?)\s+(?:his|her|their)\s+innocence"),
    ("plea/agreement", "subject",
        r"(?P<verb>str(?:uck|ikes?|iking)|reach(?:es|ed|ing)?|cuts?|cutting|sign(?:s|ed)|made"
        r"|enter(?:s|ed)(?:\s+into)?|accept(?:s|ed|ing)|agree[sd]?\s+to|offered|negotiat(?:es|ed"
        r"|ing)|reject(?:s|ed)|turn(?:s|ed)\s+down|took|takes?)\s+(?:an?\s+|the\s+|into\s+)?"
        r"(?:plea|cooperation|co-operation|section\s+105A|non-prosecution|deferred\s+prosecution)"
        r"(?:\s+and\s+sentenc\w+)?\s+(?:deals?|agreements?|bargains?|offers?)"),
    ("plea/agreement", "owner",
        r"(?P<noun>\b(?:cooperation|co-operation|section\s+105A|deferred\s+prosecution"
        r"|non-prosecution)\s+(?:agreements?|deals?))\b"),
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
    ("plea/not_guilty", "subject", rf"(?P<verb>den(?:y|ies|ied|ying))\s+{OFFENCE}"),
    ("plea/guilty", "subject", rf"(?P<verb>admit(?:s|ted|ting)?)\s+{OFFENCE}"),
    ("plea/not_guilty", "subject",
        r"\bwhich\s+(?:he|she|they)\s+(?:had\s+)?(?P<verb>den(?:y|ies|ied))\b"),
    ("plea/guilty", "subject",
        r"\bwhich\s+(?:he|she|they)\s+(?:had\s+)?(?P<verb>admit(?:s|ted))\b"
        r"|(?P<noun>had\s+confessed)\b"),
    ("plea/not_guilty", "owner", r"(?P<noun>not[\s-]guilty\s+pleas?|pleas?\s+of\s+not\s+guilty)"),
    ("plea/guilty", "owner",
        r"(?P<noun>(?<!not\s)(?<!not-)\bguilty\s+pleas?|pleas?\s+of\s+guilty)"),
    # Last, when "not-guilty plea to" and "no-contest plea to" are taken; "a plea to" tells neither.
    ("plea/guilty", "owner",
        rf"(?<=[’']s\s)(?P<noun>plea)\s+to\s+(?!the\s|all\s|both\s|charges?\b|counts?\b)"
        rf"(?={OFFENCE})|\b(?:his|her|their)\s+(?P<noun2>plea)\s+to\s+"
        rf"(?!the\s|all\s|both\s|charges?\b|counts?\b)(?={OFFENCE})"),
)  # fmt: skip
