"""Rows of the table of steps: hearings, appearances and testimony."""

from typing import Final

from onrecord.read.table.words import COURTS

ROWS: Final = (
    ("hearing/appearance", "subject",
        r"(?P<verb>fac(?:es|ed))\s+(?:a\s+|the\s+)?(?:[\w-]+\s+)?(?:magistrates|judge"
        r"|court)\b(?!\s+(?:trial"
        r"|action|battle|order|case|date|hearing))|(?P<verb2>ma(?:de|kes|king))\s+(?:an?\s+"
        r"|his\s+|her\s+|their\s+"
        r"|its\s+)(?:[\w-]+\s+){0,2}?(?:court\s+)?appearances?\b(?=\s+(?:in|at|before|by|via|on)\b)"
        r"|(?P<verb3>(?:was|were|is|are)\s+in\s+court)\b(?=\s+(?:on|charged|accused|for|today"
        r"|yesterday))"),
    ("hearing/set", "subject",
        rf"(?P<verb>due|expected|scheduled|set|listed|ordered|summoned|to|will)\s+(?:to\s+"
        rf"|next\s+|again\s+)*"
        rf"(?:be\s+)?(?:next\s+|again\s+)*(?:(?:re-?)?appear|make|back|return|attend|come|up)\b"
        rf"(?:\s+(?:back|again|next|his|her|their|a|an|its|up))*(?:\s+(?:first|initial|next"
        rf"|second|further"
        rf"|brief|court|public)){{0,3}}(?:\s+(?:appearances?|court))?(?:\s+(?:in|at|before|to|via"
        rf"|by)\s+"
        rf"(?:[\w’'.-]+\s+){{0,6}}?(?:{COURTS}|video(?:\s*-?\s*link)?|assizes))"
        rf"|(?P<verb2>(?:next|again|re)-?\s?appear|(?<=to\s)make\s+(?:his|her|their|a)\s+(?:first"
        rf"|initial"
        rf"|next|second)\s+(?:court\s+)?appearance|(?<=\sto\s)reappear|appear\s+(?:again|next))\b"),
    ("hearing/set", "owner",
        r"(?P<noun>\b(?:hearing|conference|next\s+(?:court\s+)?(?:date|appearance|hearing)"
        r"|court\s+date"
        r"|(?:closing|opening)\s+(?:arguments|statements|submissions)))\s+(?:[\w’'.,-]+\s+){0,8}?"
        r"(?P<verb>set|scheduled|listed|fixed|due|slated|posted|kept|on\s+the\s+calendar"
        r"|pencilled\s+in|(?:will"
        r"|to)\s+(?:now\s+)?(?:be\s+held|take\s+place|begin|start|be\s+heard|resume|go\s+ahead)"
        r"|takes\s+place)\b"
        r"|\bnext\s+(?:court\s+)?(?P<noun2>date\s+of\s+hearing|hearing|date|appearance)\s+(?:is"
        r"|will\s+be|in)\b"
        r"|(?P<verb2>post(?:s|ed)|list(?:s|ed)|set|adjourn(?:s|ed)|fix(?:es"
        r"|ed))\s+(?:the\s+(?:matter|case|plea|petition)|it)\s+"
        r"(?:down\s+)?for\s+(?:further\s+)?(?P<noun3>hearing|mention|arguments)\b"
        r"|\bnext\s+(?P<noun4>(?:court\s+)?date)\b(?=[^.]{0,20}\d)"),
    ("hearing/set", "subject",
        r"(?P<verb>await(?:s|ing)|fac(?:es|ing)|ahead\s+of|has|have)\s+(?:an?\s+|his\s+|her\s+"
        r"|their\s+|the\s+)?"
        r"(?:[\w-]+\s+){0,3}?(?P<noun>hearing|court\s+date|court\s+appearance)\b(?!\s+aid)"),
    ("hearing/set", "owner",
        r"(?:\ba|\bthe|\ban|\bat|another|further|his|her"
        r"|their)\s+(?:[\w-]+\s+){0,4}?(?P<noun>hearing"
        r"|court\s+date|court\s+appearance)\s+(?=(?:on\s+|next\s+|in\s+"
        r"|scheduled\s+)?(?:next\s+\w+|later"
        r"\s+this|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d"
        r"|\d{1,2}\s+(?:Jan|Feb"
        r"|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Mon|Tues|Wednes|Thurs|Fri)day))"),
    ("hearing/held", "patient",
        r"(?P<verb>committed|commits?|sent|sends|sent\s+forward|bound\s+over|returned|transferred"
        r"|remitted)\s+"
        r"(?P<who>(?:(?!to\b|for\b)[\w’'.-]+\s+){0,3}?)(?:over\s+)?(?:for\s+(?:trial"
        r"|further\s+examination)|to\s+"
        r"(?:stand\s+trial|(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:crown|district|high|circuit|superior"
        r"|sessions)\s+court"
        r"|the\s+assizes))\b"),
    ("hearing/held", "owner",
        r"(?P<noun>\b(?:extradition|committal|preliminary|bail|plea|confiscation|appeal"
        r"|pre-?trial|disclosure"
        r"|custody|detention|suppression|competency|evidentiary"
        r"|sentencing)\s+hearing)\s+(?:[\w’',-]+\s+){0,3}?"
        r"(?P<verb>began|begins|opened|opens|started|starts|got\s+under\s*way|was\s+held|heard"
        r"|took\s+place"
        r"|resumed|ended|concluded)\b|(?P<noun2>\bhearing)\s+(?:to\s+(?:[\w-]+"
        r"\s+){1,12}?)?(?P<verb2>began|opened|started"
        r"|was\s+held|took\s+place)\b"),
    ("hearing/adjourned", "owner",
        r"(?P<noun>\b(?:hearing|case|matter|(?<=bail\s)application"
        r"|proceedings))\s+(?:(?!(?:and|but|who|which|that|said|told|heard)\b)[\w’'.,-]+\s+){0,12}?(?P<verb>put\s+(?:back|off"
        r"|over)|stood\s+over|held\s+over|rolled\s+over|continued\s+(?:to|until)|pushed\s+back"
        r"|delayed"
        r"|rescheduled|taken\s+out\s+of\s+the\s+list|adjourned|postponed)\b"),
    # Hearings
    ("arraignment/held", "patient", r"(?P<verb>arraign(?:s|ed|ing)?)\b"),
    ("arraignment/held", "owner", r"(?P<noun>\barraignments?)\b"),
    ("hearing/adjourned", "owner",
        r"(?P<noun>\b(?:case|matter|hearing"
        r"|proceedings))\s+(?:[\w’'.,-]+\s+){0,4}?(?P<verb>adjourned|postponed|put\s+(?:back|off)"
        r"|stood\s+down|deferred|relisted)\b|(?P<verb2>adjourn(?:s|ed|ing)|postpon(?:es|ed|ing)"
        r"|put\s+(?:off|back))\s+(?:the\s+)?(?P<noun2>case|matter|hearing|proceedings|it"
        r"|sentencing)\b"),
    ("hearing/set", "subject",
        rf"(?P<verb>due|expected|scheduled|set|listed|ordered|to\s+(?:re)?appear|return|returns"
        rf"|goes|reappear)\s+(?:to\s+(?:appear|return|come|be|reappear|go|face)\s+)?(?:back\s+"
        rf"|again\s+|up\s+|next\s+)?(?:in|at|before|to)\s+(?:[\w’'-]+\s+){{0,5}}?{COURTS}\b"),
    ("hearing/appearance", "subject",
        r"fail(?:s|ed|ing)?\s+to\s+(?P<verb>appear|show\s+up|attend\s+court|surrender)\b"),
    ("hearing/appearance", "subject",
        rf"(?P<verb>appear(?:s|ed|ing)?|produced|came|comes|brought|presented|hauled|stood|goes"
        rf"|(?:re-?)appear(?:s|ed)?)\s+(?:[\w-]+\s+){{0,4}}?(?:at|before|in|via|by"
        rf"|up\s+at)\s+(?:[\w’'.-]+\s+){{0,6}}?(?:{COURTS}|video(?:\s*-?\s*link)?|assizes"
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
    ("hearing/set", "owner",
        r"(?P<noun>\b(?:case|matter|application|petition|claim|action|motion|proceedings|charges?"
        r"|bail\s+bid))\s+(?:(?!(?:and|but|who|which|that|said|against)\b)[\w’'-]+\s+){0,3}?"
        r"(?P<verb>returns|comes\s+(?:up|back)|(?:will|(?:is|are)\s+(?:due\s+)?to)\s+(?:next\s+|now\s+)?"
        r"(?:return|come\s+(?:up|back)|be\s+(?:next\s+)?(?:called|mentioned|heard|argued))"
        r"|(?:(?:is|are|was|were|been|be)\s+)(?:now\s+|next\s+|back\s+)?(?:listed|enrolled|booked|set\s+down"
        r"|put\s+down|pencilled\s+in|back\s+(?:in|before)))\b(?=[^.;:]{0,60}?\b(?:\d|tomorrow|next"
        r"|later|(?:Mon|Tues|Wednes|Thurs|Fri)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
        r"|Dec)))(?![^.;:]{0,20}\btrial\b)"),
    ("hearing/set", "subject",
        r"(?P<verb>(?:must|will|to|should)\s+be|due|returns?|is|are|[’']s|[’']re)\s+(?:next\s+)?back\s+"
        r"(?:in\s+(?:court|the\s+dock)|before\s+(?:the\s+)?(?:[\w’'.-]+\s+){0,3}?(?:courts?|judge|magistrates?|bench)"
        r"|on(?=\s+(?:\d|[A-Z][a-z]+\.?\s+\d|(?:Mon|Tues|Wednes|Thurs|Fri)day)))\b"
        r"|(?P<verb2>(?:will|to|must)\s+(?:next\s+)?(?:face|front)|fronts)\s+(?:a\s+|the\s+)?(?:[A-Z][\w-]+\s+){0,2}"
        r"(?:court|magistrates?|judge)\b"),
    # Testimony
    ("testimony/given", "subject",
        r"(?P<verb>turn(?:s|ed|ing)?)\s+(?:Queen|King|state|crown"
        r"|government)(?:[’']s)?\s+(?:evidence|witness)"
        r"|(?P<verb2>tak(?:es|ing)|took|take)\s+(?:the\s+)?(?:witness\s+)?stand\b"
        r"|(?P<verb3>cross-examined)\b"),
    ("testimony/set", "subject",
        r"(?P<verb>be)\s+the\s+(?:first|next|final|last)\s+(?:witness\b|to\s+(?:testify"
        r"|give\s+evidence))"
        r"|(?:due|expected|set|scheduled|likely)\s+to\s+(?P<verb2>testify|give\s+evidence"
        r"|take\s+the\s+"
        r"(?:witness\s+)?stand|be\s+called(?:\s+as)?)"),
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
)  # fmt: skip
