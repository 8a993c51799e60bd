"""Rows of the table of steps: trials and verdicts."""

from typing import Final

ROWS: Final = (
    ("trial/retrial", "owner",
        r"(?P<verb>ordered|order(?:s|ing)|direct(?:s|ed)|rul(?:ed|es))\s+(?:that\s+)?(?:he|she|they"
        r"|him|her|them|the\s+\w+|[A-Z][\w’'-]+)\s+(?:should\s+|must\s+"
        r"|to\s+)?(?:be\s+)?(?:re-?tried"
        r"|tried\s+(?:again|afresh|anew|a\s+second\s+time))\b|(?P<verb2>seek(?:s|ing)?|sought"
        r"|pursu(?:e|es|ed|ing)|hav(?:e|ing)|get|hold|holding)\s+(?:a|an|his|her|their)\s+(?P<noun>"
        r"(?:re-?trial|(?:third|second|new|fresh|further)\s+trial))\b|(?P<noun2>\bre-?trial)\s+"
        r"(?:was\s+|has\s+been\s+|is\s+|to\s+be\s+)?(?P<verb3>ordered|granted|sought"
        r"|ruled\s+out)\b"),
    ("trial/set", "patient",
        r"\b(?:to|will|would|must|shall)\s+(?:now\s+|also\s+|then\s+|instead\s+)?be\s+(?:\w+ly\s+)?"
        r"(?P<verb>tried)\b(?!\s+(?:again|afresh|anew|out|on\b))|(?P<verb2>set|listed|scheduled"
        r"|bound\s+over|down|due|slated)\s+(?:down\s+)?for\s+(?:a\s+)?(?:[\w-]+\s+){0,2}?trial\b"
        r"|\b(?:to|will|must|should|would)\s+(?:now\s+)?(?P<verb3>(?:stand|face))\s+(?:a\s+)?"
        r"(?:jury\s+)?trial\b|(?<=Still\s)(?P<verb4>facing)\s+trial"),
    ("trial/set", "owner",
        r"(?P<noun>\bjury\s+selection)\s+(?:[\w’'-]+\s+){0,4}?(?P<verb>set|scheduled|due|slated"
        r"|expected|to\s+(?:begin|start)|begins?|starts?)\b"),
    ("trial/begun", "patient",
        r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+|then\s+|first\s+"
        r"|later\s+)?(?P<verb>tried)\b"
        r"(?=\s+(?:at|in|for|before|by|together|separately|jointly|alongside|as|under|with|last"
        r"|earlier"
        r"|next|this)\b|\s*[.,;])"),
    ("trial/ongoing", "owner",
        r"(?P<noun>\btrial)\s*,?\s+(?:[\w’'.-]+\s+){0,6}?(?:is|was)?\s*(?:now\s+)?(?:in|into|enters"
        r"|entered)\s+(?:its|the|a)\s+(?:\w+)\s+(?:week|day|month|year)\b"
        r"|(?:on|in|for)\s+(?:the\s+)?(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth"
        r"|tenth|\d+(?:nd|rd|th)|final|last)\s+(?:day|week|month)|day\s+\w+)\s+of\s+(?:his\s+"
        r"|her\s+"
        r"|their\s+|the\s+|a\s+|[\w’'-]+[’']s\s+)(?:[\w-]+\s+){0,4}?(?P<noun2>trial)\b"),
    ("trial/ongoing", "owner",
        r"(?<=\bat\s)(?P<noun>(?:his|her|their)\s+(?:[\w-]+\s+){0,2}?trial)\b(?=[^.;]{0,80}?\b"
        r"(?:this\s+week|today|continu))"),
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
        r"(?P<noun>\btrial(?:\s+date)?)\s+(?!judges?\b|courts?\b|lawyers?\b"
        r"|team\b)(?:(?!and\b|but\b)[\w,’'-]+\s+){0,4}?(?P<verb>(?:set|scheduled|due"
        r"|slated|fixed|listed|pencilled(?:\s+in)?|penciled(?:\s+in)?|booked|earmarked"
        r"|provisionally\s+\w+|expected(?!\s+to\s+(?:last|run|take|hear|conclude|finish|end"
        r"|wrap|continue))|to\s+(?:begin|start|open|commence|get|kick|take)))\b"),
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
        r"(?P<noun>\b(?:trial|case|hearing))(?:,?\s+(?:before|in|at|which)\s+[^,.;]{3,60}?,?)?\s+continues\b|(?P<noun2>\btrial)\s+(?:is"
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
        r"\b(?:jur(?:y|ors|ies)|panel)\s+(?:[\w’',-]+\s+){0,9}?(?:unable|could\s+not|couldn[’']t"
        r"|fail(?:ed|ing)|cannot|without|did\s+not|didn[’']t)\s+(?:to\s+)?(?:agree(?:ing)?"
        r"|reach(?:ing)?"
        r"|decide|come\s+to)\b(?:\s+(?:an?\s+)?(?:\w+\s+)?(?P<noun>verdicts?|decision|agreement))?"
        r"|\bno\s+(?:prospect\s+of\s+a\s+(?:majority\s+)?)?(?P<noun2>verdict)\s+(?:was|could\s+be)"
        r"\s+reached|\bhung\s+jur(?:y|ies)|\bsplit\s+jury"),
    ("verdict/not_guilty", "patient",
        r"\bno\s+case\s+to\s+answer\b|(?P<verb>walk(?:s|ed)?|leaves?|left)\s+(?:free"
        r"|court\s+a\s+free\s+"
        r"(?:man|woman|person))\s+after\s+(?:being\s+)?(?:\w+\s+){0,3}?(?:acquitt\w+|clear\w+)"),
    ("verdict/not_guilty", "patient",
        r"(?P<verb>pronounced|declared|adjudged|returned)\s+(?P<who>(?:(?!\bguilty\b)[\w’'.,-]+\s+)"
        r"{0,5}?)(?:not|un)\s*guilty\b|(?P<verb2>cleared)\b(?=\s+(?:in|at|over|after|during)\s"
        r"|\s*$)"),
    ("verdict/guilty", "patient",
        r"(?P<verb>pronounced|declared|adjudged|return(?:s"
        r"|ed))\s+(?P<who>(?:(?!not\b)[\w’'.,-]+\s+)"
        r"{0,4}?)guilty\b(?!\s+(?:plea|on\s+arrival))"
        r"|(?P<verb2>handed)\s+(?:down\s+)?(?:a\s+)?guilty"
        r"\s+verdicts?\b"),
    ("verdict/guilty", "owner",
        r"\b(?:jury|jurors|panel|bench|judge|court)\s+(?:\w+ly\s+)?(?P<verb>found|ruled|concluded"
        r"|decided)\s+(?:\w+ly\s+)?(?:that\s+)?(?=(?:he|she|they|the\s+\w+|[A-Z][\w’'-]+)\s+(?:had"
        r"\s+(?!not|no)(?:\w+ly\s+)?(?:murdered|killed|taken|stolen|lied|conspired|defrauded|raped"
        r"|assaulted|abused|caused|broken|committed|accepted|bribed|laundered|strangled|stabbed"
        r"|shot|poisoned|misled|cheated|plotted|set|helped|been\s+(?:part|involved))|was\s+guilty"
        r"|were\s+guilty))"),
    ("verdict/guilty", "subject", r"(?<!not\s)(?<!plead\s)(?P<noun>guilty)\s+(?:on|as)\s+"
        r"(?=(?:all|both|charged|every|each|most|\w+\s+(?:counts?|charges?)|\d))"),
    ("verdict/liable", "owner",
        r"\b(?:jury|jurors|judge|court|tribunal)\s+(?:[\w’'.-]+\s+){0,3}?(?P<verb>award(?:s|ed))\s+"
        r"(?:[\w’'.-]+\s+){0,4}?[£$€₹][\d.,]+(?:\s+(?:million|billion|lakh|crore))?(?:\s+in\s+"
        r"(?:[\w-]+\s+)?damages)?|(?P<verb2>ordered)\s+to\s+pay\s+(?:[\w£$€₹.,-]+"
        r"\s+){0,5}?damages\b"),
    ("verdict/hung", "owner",
        r"\bhung\s+jury|\bjur(?:y|ors)\s+(?:[\w,]+\s+){0,6}?(?:unable|could\s+not|couldn[’']t"
        r"|failed|cannot)\s+(?:to\s+)?(?:agree|reach)\b(?:\s+(?:a\s+)?(?P<noun>verdicts?))?"
        r"|\bdeadlocked\b|(?P<noun2>\bfailed\s+to\s+reach\s+a\s+verdict)"),
    ("verdict/not_guilty", "patient",
        r"(?<=\bto\s)(?P<verb>find)\s+(?P<who>(?:(?!\bguilty\b)[\w’'.,-]+\s+){1,4}?)not\s+guilty\b"),
    ("verdict/guilty", "patient",
        r"(?<=\bto\s)(?P<verb>find)\s+(?P<who>(?:(?!not\b)[\w’'.,-]+\s+){1,4}?)guilty\b"),
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
        r"(?P<verb>found|held|ruled)\s+(?P<who>(?:(?!not\b)[\w’'.,-]+\s+){0,9}?)(?:civilly\s+)?l"
        r"iable"),
    ("verdict/not_liable", "patient",
        r"(?P<verb>found|held|ruled)\s+(?P<who>(?:[\w’'.,-]+\s+){0,5}?)not\s+liable"),
    ("verdict/guilty", "patient",
        r"(?P<verb>convict(?:ed|ing)|convicts?(?=\s+(?:him|her|them|[A-Z])))\b(?!\s+(?:felon"
        r"|murder|killer|sex|rapist|thief|criminal|fraudster|paedophile|drug|arms))"),
    ("verdict/guilty", "owner",
        r"(?<!previous\s)(?<!prior\s)(?<!of\s)(?<!\bnot\s)(?<!\bour\s)(?<!\bmy\s)(?<!\byour\s)"
        r"(?<!without\s)(?<!deep\s)(?<!firm\s)(?<!strong\s)(?<!moral\s)(?<!religious\s)(?<!political\s)"
        r"(?P<noun>\bconvictions?)\b(?!\s+rate|\s+that\b)"
        r"|(?P<noun2>(?<!not\s)(?<!not-)\bguilty\s+verdicts?|verdicts?\s+of\s+guilty)"),
    ("verdict/guilty", "subject", r"(?<!not\s)(?<!plead\s)"
        r"(?<!\bis\s)(?<!was\s)(?<!were\s)(?<!are\s)(?<!\bbe\s)"
        r"(?<!been\s)(?P<noun>guilty)\s+of\s+(?=[\w-]+)"),
)  # fmt: skip
