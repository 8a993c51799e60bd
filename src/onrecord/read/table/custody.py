"""Rows of the table of steps: bail, custody, arrest and release."""

from typing import Final

ROWS: Final = (
    ("bail/granted", "patient",
        r"(?P<verb>grant(?:s|ed|ing)?|given|gave)\s+(?P<who>(?:[\w’'.-]+\s+){0,5}?)(?:interim\s+)?"
        r"protection\s+from\s+arrest|(?P<verb2>bond(?:s|ed)\s+out|mak(?:es|ing)\s+bail|made\s+bail"
        r"|posted\s+(?:an?\s+)?(?:[£$€₹R]?[\w,.]+\s+){0,2}?(?:bail|bond))\b"
        r"|(?P<verb3>(?:released|freed|let\s+go|let\s+out|allowed\s+home|walk(?:s|ed)\s+(?:out"
        r"|free)))\s+"
        r"(?P<who2>(?:[\w’'.-]+\s+){0,5}?)(?:pending|ahead\s+of|until)\s+(?:an?\s+|the\s+|his\s+"
        r"|her\s+"
        r"|their\s+)?(?:[\w-]+\s+){0,2}?(?:appeals?|trial|hearing|sentenc\w+|inquiries"
        r"|investigation)\b"
        r"|(?P<verb4>remand(?:s|ed|ing)?|releas(?:es|ed|ing)|free(?:s|d|ing)|walk(?:s|ed)?\s+out"
        r"|admit(?:s|ted)"
        r"|continu(?:es|ed)|enlarg(?:es|ed))\s+(?P<who4>(?:(?!in\b|custody"
        r"|court\b)[\w’'.-]+\s+){0,5}?)on\s+"
        r"(?:[\w£$€₹,.’'-]+\s+){0,4}?(?:bail|bond|recogni[sz]ance)\b"
        r"|(?P<verb5>freed|released)\s+(?:[\w-]+\s+){0,4}?(?:on|under"
        r"|with)\s+(?:[\w-]+\s+){0,2}?conditions"
        r"|\b(?:been|is|was|are|were|remains?|while|out|free|currently|him|her"
        r"|them)\s+on\s+(?:his\s+|her\s+"
        r"|their\s+)?(?:[\w£$€₹,.-]+\s+){0,2}?(?P<noun>bail)\b(?!\s+(?:application|hearing|was))"),
    ("bail/denied", "patient",
        r"(?P<verb>den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing))\s+(?P<who>(?:(?!bail"
        r"|to\b)[\w’'.-]+\s+){0,4}?)"
        r"(?:bail|bond)\b(?!\s+(?:conditions|terms))|(?P<verb2>held|jailed|detained|kept|remanded"
        r"|being"
        r"\s+held)\s+(?:[\w’'-]+\s+){0,5}?without\s+(?:bail|bond)\b"
        r"|(?P<noun>\b[Bb]ail)\s+(?P<verb3>refused"
        r"|denied|rejected)\b"),
    ("bail/denied", "owner",
        r"(?P<verb>den(?:ies|ied|ying)|refus(?:es|ed|ing)|reject(?:s|ed|ing)|dismiss(?:es|ed)"
        r"|turn(?:s"
        r"|ed)\s+down|thr(?:ew|ows)\s+out)\s+(?:[\w’'.-]+\s+){0,5}?(?:bail|bond)\s+(?P<noun>plea"
        r"|applications?|petitions?|requests?|bid|appeal)\b"),
    ("bail/revoked", "owner",
        r"(?P<noun>\b(?:bail|bond))\s+(?:was|is|has\s+been|had\s+been|were)\s+(?P<verb>withdrawn"
        r"|revoked"
        r"|cancelled|canceled|estreated|forfeited)\b"),
    ("bail/granted", "owner",
        r"(?P<noun>\b(?:bail|bond))\s+(?:(?:application|plea|petition)\s+(?:is|was"
        r"|remains)\s+(?:still\s+)?"
        r"pending|(?P<verb>set|fixed)\s+at)\b"),
    ("custody/remanded", "patient",
        r"(?P<verb>sent|sends?|ordered|remitted|returned"
        r"|committed)\s+(?P<who>(?:(?!to\b)[\w’'.-]+\s+){0,4}?)"
        r"(?:back\s+)?(?:in)?to\s+(?:[\w’'-]+\s+){0,5}?(?:custody|remand)\b"
        r"|(?P<verb2>ordered)\s+(?P<who2>(?:[\w’'.-]+\s+){0,4}?)(?:to\s+be\s+)?(?:held|detained"
        r"|kept\s+in)\b"
        r"|(?P<verb3>remand(?:s|ed|ing)?)\s+(?P<who3>(?:(?!in\b|into\b|on\b|to\b|for\b|until\b"
        r"|without\b)"
        r"[\w’'.-]+\s+){1,6}?)(?:in|into|to)\s+(?:[\w’'-]+\s+){0,2}?(?:custody|jail|prison)\b"),
    ("custody/released", "subject",
        r"(?P<verb>eligible|considered|up|apply|applying|applied)\s+for\s+(?:early\s+)?(?:parole"
        r"|release)\b"
        r"|(?P<verb2>(?:den(?:y|ied)|refus(?:e|ed)|turned\s+down\s+for|granted|given|won"
        r"|receiv(?:es|ed)"
        r"|mak(?:es|ing)|made|(?:out|free|freed|released)\s+on))\s+(?:early\s+)?parole\b"
        r"|(?P<verb3>(?<=was\s)paroled|(?<=were\s)paroled|(?<=been\s)paroled|(?<=and\s)paroled)\b"
        r"|(?P<verb4>left|leaves?|leaving|walk(?:s|ed"
        r"|ing)?)\s+(?:out\s+of\s+)?(?:[\w’'-]+\s+){0,3}?(?:court"
        r"|jail|prison|cell|dock)\s+(?:as\s+)?a\s+free\s+(?:man|woman)"),
    ("custody/surrendered", "subject",
        r"(?P<verb>hand(?:s|ed|ing)?|g(?:ive|ave|ives|iving)|turn(?:s|ed|ing)?)\s+(?:himself"
        r"|herself"
        r"|themselves|itself)\s+(?:in|over|up)\b|(?P<verb2>report(?:s"
        r"|ed)?)\s+to\s+(?:[\w-]+\s+){0,2}?"
        r"(?:prison|jail)\b"),
    ("custody/held", "subject",
        r"(?P<verb>under)\s+house\s+arrest\b|(?P<verb2>stay(?:s|ed)?|remain(?:s|ed)?|kept|held"
        r"|languish\w*"
        r"|sits?|sitting|locked\s+up)\s+(?:[\w-]+\s+){0,2}?(?:in\s+(?:[\w-]+\s+){0,2}?(?:custody"
        r"|jail"
        r"|prison|detention|cells?)|behind\s+bars|on\s+remand)\b|(?P<verb3>on\s+remand)\b"
        r"|(?P<verb4>"
        r"spent|spend(?:s|ing)?)\s+(?:[\w-]+\s+){1,5}?(?:in|on"
        r"|behind)\s+(?:[\w-]+\s+){0,2}?(?:custody|jail"
        r"|prison|detention|remand|cells?|bars)\b"),
    ("arrest/made", "patient",
        r"(?P<verb>(?<=was\s)caught|(?<=were\s)caught|captured|tracked\s+down|hauled\s+in|cuffed"
        r"|handcuffed|taken\s+up|swooped\s+on)\b(?=\s+(?:in|at|by|on|after|near"
        r"|and)\s)(?!\s+(?:on\s+"
        r"(?:camera|tape|film|video|CCTV)|by\s+surprise|in\s+(?:the\s+)?(?:a\s+)?(?:crossfire"
        r"|middle|traffic"
        r"|act|storm|rain|lie|web))|\s+by\s+(?:cameras?|CCTV|surprise))"),
    ("arrest/made", "patient",
        r"(?P<verb>held)\s+(?:over|on\s+suspicion|in\s+connection|for\s+questioning"
        r"|after\s+(?:a\s+|the\s+)?"
        r"(?:\w+\s+)?(?:raids?|deaths?|killing|murder|stabbing|shooting|swoop|attack))\b"),
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
        r"|footage|without\s+charge))|(?P<verb2>walk(?:s|ed"
        r"|ing)?)\s+(?:free\s+)?(?:out\s+of|from)\s+(?:[\w’'-]+\s+){0,4}?(?:prison|jail|custody)"
        r"|(?P<verb3>walk(?:s|ed|ing)?)\s+free\s+after\s+(?:[\w-]+\s+){1,3}(?:years|months)"),
    ("charge/filed", "patient", r"(?P<verb>released\s+without)\s+charge\b"),
    ("custody/held", "subject",
        r"(?P<verb>held|kept|lodged|languish\w*|remains?|remained|spent|been|is|was|being"
        r"|detained|doing\s+time|behind)\s+(?:[\w-]+\s+){0,5}?(?:in|behind"
        r"|at)\s+(?:[\w-]+\s+){0,3}?(?:custody|bars|jail|prison|remand|detention|cells)\b"
        r"|(?P<verb2>doing\s+time|serving\s+time|in\s+custody)\b|(?P<verb3>lodged\s+in)\b"),
)  # fmt: skip
