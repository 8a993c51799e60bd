"""Rows of the table of steps: motions, civil claims, extradition and inquests."""

from typing import Final

ROWS: Final = (
    ("settlement/reached", "owner",
        r"(?P<verb>settl(?:e|es|ed|ing))\s+(?:[\w-]+\s+){0,3}?(?P<noun>claims?|(?:law)?suits?"
        r"|case|dispute"
        r"|litigation|action)\b"),
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
        r"(?P<verb>reach(?:es|ed|ing)?|agree(?:s|d|ing)?(?:\s+to)?|sign(?:s|ed)|approv(?:es|ed|e"
        r"|ing)"
        r"|announc(?:es|ed)|accept(?:s|ed)|negotiat(?:es|ed))\s+(?:an?"
        r"|the)\s+(?:[\w£$€,.-]+\s+){0,5}?"
        r"(?P<noun>settlement)\b|(?:has|have|had|was|were|been)\s+(?:now\s+|since\s+"
        r"|also\s+)?(?P<noun2>"
        r"settled)\b(?!\s+(?:in(?:to)?|down|on|back)\b)|(?P<verb2>pay(?:s|ing)?|paid"
        r"|agreed\s+to\s+pay)\s+"
        r"(?:an?\s+|the\s+)?(?:[\w£$€,.-]+\s+){1,8}?to\s+(?P<noun3>settle)\b"
        r"|(?P<noun4>\bout[\s-]of[\s-]"
        r"court\s+(?:settlement|deal|agreement))|(?P<noun5>\bsettlement)\s+(?:was"
        r"|has\s+been)\s+(?:reached"
        r"|agreed|announced|approved)\b"),
    ("civil/filed", "patient",
        r"(?P<verb>counter-?su(?:es|ed|ing)|counterclaimed\s+against)\b|(?P<verb2>t(?:ake|akes"
        r"|ook|aken"
        r"|aking))\s+(?=(?:[\w’'-]+\s+){1,6}to\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:tribunal"
        r"|county\s+court|small"
        r"\s+claims))|(?P<verb3>tak(?:e|es|en|ing)|took|launch(?:es|ed|ing)?|beg(?:an|in|un)"
        r"|start(?:s|ed"
        r"|ing)?|threaten(?:s|ed|ing)?|consider(?:s|ing)?|pursu(?:es|ed|ing))\s+(?:civil\s+"
        r"|legal\s+)"
        r"(?:action|proceedings)\s+against\b"),
    ("civil/filed", "owner",
        r"(?P<noun>\b(?:complaint|petition|damages\s+claim|civil\s+(?:complaint|proceedings)"
        r"|counter-?"
        r"(?:suit|claim)|class[- ]action)s?)\s+(?:(?:was|were)\s+)?(?P<verb>filed|lodged|brought"
        r"|launched)"
        r"\s+(?:[\w’'.-]+\s+){0,4}?against\b|(?P<verb2>(?:lodg|fil|launch|bring|brought|mak"
        r"|made)\w*)\s+(?:an?|her"
        r"|his|their)\s+(?:[\w£$€.,-]+\s+){0,3}?(?P<noun2>(?:law)?suit|claim)\b(?!\s+that)"),
    ("extradition/done", "patient",
        r"(?P<verb>extradited)\b|(?P<verb2>handed\s+over|flown|sent|returned|deported"
        r"|brought\s+back)\s+"
        r"(?:back\s+)?(?:to|from)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){1,3}?(?:[\w-]+\s+){0,4}?to"
        r"\s+(?:face|stand|answer"
        r"|serve)\b"),
    ("extradition/sought", "owner",
        r"(?P<noun>\bextradition)\s+(?:(?:was|is|has\s+been|had\s+been"
        r"|being)\s+)?(?:\w+ly\s+)?(?P<verb>sought"
        r"|requested)\b|(?P<verb2>waiv(?:es|ed|ing)|fight(?:s|ing)?|fought|contest(?:s|ed|ing)"
        r"|resist(?:s"
        r"|ed|ing)|oppos(?:es|ed|ing)|appl(?:ied|ies|ying)\s+for|press(?:es|ed|ing)?\s+for"
        r"|demand(?:s|ed|ing)?)\s+"
        r"(?:his\s+|her\s+|their\s+|[\w’'-]+[’']s\s+)?(?P<noun2>extradition)\b"),
    ("inquest/set", "owner",
        r"(?P<verb>adjourn(?:s|ed|ing)|set|fix(?:es|ed)|list(?:s|ed))\s+(?:the\s+|a\s+full\s+"
        r"|an\s+)?(?:full\s+)?"
        r"(?P<noun>inquest)\s+(?:until|to|till|for)\b"
        r"|(?P<noun2>\binquest)\s+(?:[\w’'.,-]+\s+){0,8}?(?:will\s+be|is"
        r"\s+to\s+be|is\s+due|is\s+expected|was\s+adjourned\s+(?:until|to))\b"),
    ("inquest/held", "owner",
        r"(?P<noun>\binquest)\s+(?:[\w’'.,-]+\s+){0,10}?(?:has\s+opened|was\s+opened|opens|opened"
        r"|resumed"
        r"|began|heard|was\s+held|ruled|recorded)\b"
        r"|(?P<verb>coroner(?:[’']s\s+jury)?)\s+(?:[A-Z][\w’'-]+\s+)"
        r"{0,3}?(?:recorded|returned|ruled|concluded)\b"),
    ("settlement/reached", "owner",
        r"(?P<verb>reach\w*|agree[sd]?(?:\s+to)?|sign\w*|pa(?:y|id))\s+(?:an?"
        r"|the)\s+(?:[\w£$€,.-]+\s+){0,5}?(?P<noun>settlement)\b"
        r"|(?P<noun2>\bsettled)\b(?=\s+(?:the|with|out|for|his|her|their|a|in))"
        r"|(?P<noun3>\bout-of-court\s+settlement)"),
    ("civil/filed", "patient",
        r"\b(?P<verb>su(?:es|ed|ing))\b|(?<=to\s)(?P<verb2>sue)\b|(?<=will\s)(?P<verb3>sue)\b"),
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
    ("sentence/imposed", "owner",
        r"(?P<noun>\b(?:[\w-]+|\d+)\s+(?:years?|months?|weeks?|days?)[’']?,?\s+(?:suspended|in\s+"
        r"(?:jail|prison|custody)|jail\b|imprisonment|probation|behind\s+bars))\b"),
)  # fmt: skip
