"""Rows of the table of steps: what is asked of a court, before the dismissals asked for."""

from typing import Final

_ASKED: Final = (
    r"(?:motions?|(?<!bail\s)(?<!bond\s)applications?|requests?|petitions?|bids?|attempts?|efforts?"
    r"|(?<!bail\s)(?<!guilty\s)pleas?)"
)
_TO_COURT: Final = (
    r"(?:dismiss|throw\s+out|toss(?:\s+out)?|quash|drop|suppress|exclude|sever|move|delay|postpone"
    r"|recuse|disqualify|block|bar|unseal|seal|adjourn|stay|have\s+(?:the|his|her|their|it|one"
    r"|all|two"
    r"|evidence|charges))"
)

ROWS: Final = (
    ("motion/denied", "owner",
        rf"(?P<verb>den(?:ies|ied|ying)|reject(?:s|ed|ing)|refus(?:es|ed|ing)|dismiss(?:es|ed|ing)"
        rf"|turn(?:s|ed|ing)\s+down|thr(?:ew"
        rf"|ows)\s+out)\s+(?:[\w’'.-]+\s+){{0,6}}?(?P<noun>{_ASKED})\s+"
        rf"(?:by\s+(?:[\w’'-]+\s+){{1,4}}?)?(?:to\s+{_TO_COURT}|for\s+(?:a\s+"
        rf"|an\s+)?(?:new\s+trial|mistrial"
        rf"|retrial|acquittal|dismissal|delay|change\s+of\s+venue|adjournment|stay|release)"
        rf"|that\s+(?:he"
        rf"|she|they)\s+be)\b(?:\s+(?:[\w’'-]+\s+){{0,3}}?(?:indictment|case|charges?|counts?"
        rf"|evidence"
        rf"|trial|complaint|lawsuit|suit))?"),
    ("motion/denied", "owner",
        rf"(?P<noun>\b{_ASKED})\s+(?:to\s+{_TO_COURT}|for\s+(?:a\s+|an\s+)?(?:new\s+trial|mistrial"
        rf"|dismissal|delay|change\s+of\s+venue|adjournment))\s+(?:[\w’',-]+\s+){{0,8}}?(?:(?:was"
        rf"|were|is"
        rf"|has\s+been|had\s+been)\s+)(?:\w+ly\s+|also\s+)?(?P<verb>denied|rejected|refused"
        rf"|dismissed|turned"
        rf"\s+down|thrown\s+out)\b"),
    ("motion/denied", "owner",
        rf"(?P<verb>refus(?:es|ed|ing)|declin(?:es|ed"
        rf"|ing))\s+to\s+{_TO_COURT}\s+(?:[\w’'.-]+\s+){{0,5}}?"
        rf"(?P<noun>case|charges?|counts?|indictment|evidence|trial|lawsuit|suit|complaint"
        rf"|prosecution)\b"
        rf"|(?P<verb2>den(?:ies|ied|ying)|reject(?:s|ed|ing)|refus(?:es|ed))\s+(?:that|the|this"
        rf"|his|her|their)\s+"
        rf"(?P<noun2>request|motion)\b"),
    ("motion/granted", "owner",
        rf"(?P<verb>grant(?:s|ed|ing)|allow(?:s|ed|ing)|approv(?:es|ed"
        rf"|ing))\s+(?:[\w’'.-]+\s+){{0,6}}?"
        rf"(?P<noun>{_ASKED})\s+(?:to\s+{_TO_COURT}|for\s+(?:a\s+|an\s+)?(?:new\s+trial|mistrial"
        rf"|dismissal"
        rf"|delay|change\s+of\s+venue|adjournment))\b(?:\s+(?:[\w’'-]+\s+){{0,3}}?(?:indictment"
        rf"|case"
        rf"|charges?|counts?|evidence|trial))?"
        rf"|(?P<verb2>rul(?:ed|es|ing))\s+(?:that\s+)?(?:[\w’'-]+\s+){{1,8}}?(?:in)?admissible\b"),
    ("motion/filed", "subject",
        r"(?P<verb>ask(?:s|ed|ing)?|mov(?:e|es|ed|ing)|appl(?:y|ied|ies|ying)|approach(?:es|ed|ing)?"
        r"|petition(?:s|ed|ing)?|go(?:ne|es)?|went)\s+(?:to\s+)?(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}?"
        r"(?:court|judge|magistrate|tribunal|bench)\s+to\s+(?:have\s+(?:the|his|her|their)\s+"
        r"(?:[\w-]+\s+)?(?:charges?|case|indictment|proceedings|convictions?|verdicts?|evidence)\s+(?:\w+\s+)?"
        r"(?:quashed|dismissed|dropped|thrown\s+out|stayed|set\s+aside|overturned|excluded|suppressed)"
        r"|(?:overturn|set\s+aside|vacate)\s+(?:the|his|her|their)\s+(?:[\w-]+\s+)?(?:convictions?|verdicts?))\b"),
    ("motion/filed", "owner",
        rf"(?:\b(?P<verb6>fil(?:e|es|ed|ing)|lodg(?:e|es|ed|ing)|submit(?:s|ted|ting)?|made"
        rf"|mak(?:e|es"
        rf"|ing))\s+(?:a|an|the|his|her|their|its)\s+)?(?P<noun>\b(?:motion|application|request"
        rf"|bid))\s+(?:to\s+{_TO_COURT}|for\s+(?:a\s+|an\s+)?(?:new"
        rf"\s+trial|mistrial|dismissal|change\s+of\s+venue))\b(?:\s+(?:[\w’'-]+"
        rf"\s+){{0,3}}?(?:indictment|case"
        rf"|charges?|counts?|evidence|trial))?"
        rf"|(?P<verb>ask(?:s|ed|ing)?|urg(?:es|ed|ing)|petition(?:s|ed|ing)?|appl(?:y|ied|ies"
        rf"|ying))\s+"
        rf"(?:to\s+)?(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{0,3}}?(?P<noun2>court|judge|magistrate"
        rf"|tribunal"
        rf"|bench)\s+(?:[A-Z][\w’'-]+\s+){{0,3}}?to\s+{_TO_COURT}\b(?:\s+(?:[\w’'-]+"
        rf"\s+){{0,3}}?(?:indictment"
        rf"|case|charges?|counts?|evidence|trial))?"
        rf"|(?P<verb5>ask(?:s|ed|ing))\s+(?:[A-Z][\w’'-]+|him|her)\s+to\s+(?:dismiss|throw\s+out"
        rf"|toss"
        rf"|suppress|exclude|recuse|delay|move)\b"
        rf"|(?P<verb2>ask(?:s|ed|ing)?|appl(?:y|ied|ies|ying)|mov(?:es|ed"
        rf"|ing))\s+for\s+(?:an?\s+)(?P<noun3>new"
        rf"\s+trial|mistrial|change\s+of\s+venue|stay|dismissal|gag\s+order)\b"
        rf"|(?P<verb3>fil(?:es|ed|ing)|g(?:ave|iven"
        rf"|iving))\s+(?:formal\s+)?notice\b(?!\s+of\s+(?:appeal"
        rf"|intent\s+to\s+appeal|dismissal))(?=[^.;]{{0,80}}\b(?:seek|death|trial|evidence|alibi"
        rf"|insanity"
        rf"|defen[cs]e)\b)"),
)  # fmt: skip
