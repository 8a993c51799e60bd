"""Rows of the table of steps: appeals and what becomes of them.

They take their words before the verdicts and sentences that they are against.
"""

from typing import Final

ROWS: Final = (
    ("appeal/leave", "patient",
        r"(?P<verb>grant(?:s|ed|ing)?|refus(?:es|ed|ing)|giv(?:es|en|ing)|gave|den(?:ies|ied"
        r"|ying))\s+(?P<who>(?:(?!leave|permission|right\b)[\w’'.-]+\s+){0,4}?)"
        r"(?:(?:special\s+)?(?:leave|permission)\s+to\s+(?:appeal|challenge|argue|take)"
        r"|special\s+leave)\b"),
    ("appeal/leave", "owner",
        r"(?P<noun>\b(?:leave|permission)\s+to\s+appeal)(?:\s+(?:[\w’'.,-]+\s+){0,8}?)?(?:was|were"
        r"|is|has\s+been|had\s+been|been)\s+(?:\w+ly\s+)?(?P<verb>granted|given|refused|denied"
        r"|rejected|turned\s+down|dismissed|declined)\b"),
    ("appeal/leave", "subject",
        r"(?P<verb>w(?:ins?|on)|obtain(?:s|ed)|receiv(?:es|ed)|secur(?:es|ed)|get|gets|got)\s+"
        r"(?:special\s+)?(?:leave|permission)\s+to\s+appeal"),
    ("appeal/dismissed", "owner",
        r"(?P<verb>refus(?:es|ed|ing)|declin(?:es|ed|ing))\s+to\s+(?:quash|overturn|hear|review"
        r"|disturb|interfere\s+with|reopen|reconsider|reverse|set\s+aside|take\s+up|consider"
        r"|reduce|cut|vacate)\s+(?:[\w’'.-]+\s+){0,6}?(?P<noun>convictions?|verdicts?|sentences?"
        r"|appeals?|terms?|acquittals?)\b"),
    ("appeal/dismissed", "subject",
        r"(?P<verb>los(?:es|t|ing|e)|fail(?:s|ed|ing)?\s+in)\s+(?:an?\s+|the\s+|his\s+|her\s+|their"
        r"\s+|its\s+|[\w’'-]+[’']s\s+)?(?:[\w-]+\s+){0,3}?(?:appeal|(?:fight|bid|battle|attempt"
        r"|challenge|effort)\s+(?:against\s+(?:[\w’'-]+\s+){0,3}?(?:convictions?|sentences?|jail"
        r"|extradition|verdict|ruling)|to\s+(?:overturn|clear\s+(?:his|her)|quash|have\s+(?:his"
        r"|her|the)\s+(?:[\w-]+\s+)?(?:conviction|sentence)|reduce\s+(?:his|her))))"),
    ("appeal/dismissed", "subject",
        r"(?P<verb>fail(?:s|ed))\s+to\s+(?:overturn|have|get|quash)\s+(?:[\w’'-]+\s+){0,3}?"
        r"(?:convictions?|sentences?|verdicts?)(?:\s+(?:quashed|overturned|reduced|cut))?"),
    ("appeal/dismissed", "owner",
        r"(?P<noun>\b(?:challenge|bid|petition|application))\s+(?:to|against)\s+"
        r"(?:[\w’'-]+\s+){0,5}?(?:convictions?|sentences?|verdicts?|ruling|judgment|order"
        r"|acquittals?)\s+(?:[\w’'.-]+\s+){0,3}?(?P<verb>fail(?:ed|s)|rejected|dismissed"
        r"|thrown\s+out|turned\s+down|refused)\b"),
    ("appeal/dismissed", "owner",
        r"(?P<verb>le(?:ts?|aves?|ft)|leaving)\s+(?:[\w’'.-]+\s+){0,6}?(?P<noun>convictions?"
        r"|sentences?|verdicts?|terms?)\s+(?:stand|standing|in\s+place|intact|untouched"
        r"|undisturbed|unchanged)\b"),
    ("appeal/dismissed", "owner",
        r"(?P<noun>\b(?:convictions?|sentences?|verdicts?|acquittals?|jail\s+terms?))\s+"
        r"(?:[\w’'.,-]+\s+){0,5}?(?:(?:is|are|was|were|been|being)\s+)?(?:\w+ly\s+)?"
        r"(?P<verb>upheld|affirmed|confirmed)\b"),
    ("appeal/dismissed", "nobody",
        r"(?<=court\s)(?P<verb>uph(?:eld|olds))\s+(?:it|them|that|this|the\s+(?:ruling|decision"
        r"|judgment))\b"),
    ("appeal/allowed", "patient",
        r"(?P<verb>cleared|freed|acquitted|exonerated)\s+(?:on\s+appeal|by\s+(?:the\s+)?"
        r"(?:Court\s+of\s+Appeal|appeals?\s+(?:court|judges)|Supreme\s+Court))\b"),
    ("appeal/allowed", "owner",
        r"(?P<verb>set(?:s|ting)?|thr(?:ew|ows?)|toss(?:es|ed)?|str(?:uck|ikes?))\s+"
        r"(?:[\w’'-]+\s+){1,5}?(?P<noun>convictions?|verdicts?|sentences?)\s+(?:aside|out|down)\b"),
    ("appeal/allowed", "owner",
        r"(?P<verb>restor(?:es?|ed|ing)|reinstat(?:es?|ed|ing))\s+(?:[\w’'.-]+\s+){0,4}?"
        r"(?P<noun>convictions?|guilty\s+verdicts?)\b"),
    ("appeal/allowed", "owner",
        r"(?P<verb>quash(?:es|ed|ing))\s+(?:[\w’'.-]+\s+){0,5}?(?P<noun>rulings?|judgments?"
        r"|sentences?|guilty\s+finding)\b"),
    ("appeal/filed", "owner",
        r"(?P<verb>refer(?:s|red|ring)?)\s+(?:the\s+|his\s+|her\s+|their\s+|[\w’'-]+[’']s\s+)"
        r"(?:[\w-]+\s+){0,2}?(?P<noun>case|convictions?|sentences?)\s+(?:back\s+)?to\s+"
        r"(?:the\s+)?(?:Court\s+of\s+(?:Criminal\s+)?Appeal|appeals?\s+(?:court|judges))"),
    ("appeal/filed", "subject",
        r"(?P<verb>lodg(?:e|es|ed|ing)|fil(?:e|es|ed|ing)|launch(?:es|ed|ing)?|mount(?:s|ed"
        r"|ing)?|bring(?:s|ing)?|brought|serv(?:e|es|ed|ing)|submit(?:s|ted|ting)?|enter(?:s|ed"
        r"|ing)?|put(?:s|ting)?\s+in|not(?:es|ed)|pursu(?:e|es|ed|ing))\s+(?:an?\s+|the\s+|his\s+"
        r"|her\s+|their\s+|its\s+)?(?:formal\s+)?(?:notice\s+of\s+(?:an\s+)?|grounds\s+of\s+)?"
        r"(?:[\w-]+\s+){0,2}?(?:appeals?\b(?!\s+(?:for|to\s+(?:the\s+)?(?:public|voters)))"
        r"|applications?\s+(?:for\s+(?:special\s+)?)?(?:leave|permission)\s*(?:to\s+appeal)?"
        r"|leave\s+(?:papers|application)|papers\s+with\s+the\s+(?:Criminal\s+Cases"
        r"|Court\s+of\s+Appeal))"),
    ("appeal/filed", "owner",
        r"(?P<noun>\bappeals?)\s+(?:against\s+(?:[\w’'-]+\s+){1,5}?)?(?:(?:was|were|has\s+been"
        r"|have\s+been|had\s+been|is)\s+)?(?:\w+ly\s+)?(?P<verb>lodged|filed|launched|submitted"
        r"|entered)\b|(?P<noun2>\bappeals?)\s+(?:is|was|are|were|remains?|still)\s+(?:still\s+)?"
        r"pending\b|(?P<noun3>\bnotice\s+of\s+appeal)\b"),
    ("appeal/filed", "subject",
        r"\b(?:has|have|had|is|are|was|were)\s+(?:since\s+|already\s+|now\s+|also\s+"
        r"|immediately\s+|both\s+)?(?P<verb>appealed|appealing)\b(?!\s+(?:for|to\s+(?:the\s+)?"
        r"(?:public|voters|fans|people|anyone|witnesses|their|his|her)))"
        r"|(?P<verb2>appealed)\b(?=\s*[.,;]|\s+and\b|\s+but\b)"),
    ("appeal/filed", "subject",
        r"(?P<verb>asked|petitioned|urged)\s+(?:the\s+|an?\s+|[\w’'-]+[’']s\s+)?"
        r"(?:[\w-]+\s+){0,3}?(?:Circuit|Supreme\s+Court|High\s+Court|Court\s+of\s+Appeals?"
        r"|appeals?\s+(?:court|panel|judges)|(?:top|highest)\s+court|Court\s+of\s+Cassation)"
        r"\s+to\s+(?:overturn|quash|restore|review|reverse|hear|set|throw|toss|reinstate"
        r"|reconsider|vacate|intervene|step)\b"),
    ("appeal/set", "owner",
        r"(?:date|day)\s+(?:(?:has\s+been|was|is)\s+)?(?:set|fixed|agreed)\s+for\s+(?:the\s+"
        r"|an\s+|his\s+|her\s+|their\s+|[\w’'-]+[’']s\s+)?(?P<noun>appeal)\b"
        r"|(?:will|to|would)\s+(?P<verb>hear)\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+"
        r"|[\w’'-]+[’']s\s+)(?:[\w’'-]+\s+){0,3}?(?P<noun2>appeals?|challenge)\b"
        r"|(?P<noun3>\bappeal(?:\s+hearing)?)\s+(?:will\s+be|is\s+to\s+be|to\s+be)\s+"
        r"(?P<verb2>heard|argued)\b"),
    ("appeal/heard", "owner",
        r"(?P<noun>\bappeals?(?:\s+hearing)?)\s+(?:against\s+(?:[\w’'-]+\s+){1,4})?(?:(?:was|were"
        r"|has\s+been|is\s+being)\s+(?:\w+ly\s+)?(?P<verb>heard|argued)|(?P<verb2>began|begins"
        r"|opened|opens|started|got\s+under\s*way))\b|(?P<verb3>hear(?:d|s|ing)"
        r"|considered)\s+(?:the\s+|an\s+|his\s+|her\s+|their\s+|[\w’'-]+[’']s\s+)"
        r"(?:[\w-]+\s+){0,1}?(?P<noun2>appeals?)\b"),
    ("appeal/planned", "owner",
        r"(?P<noun>\b(?:acquittals?|convictions?|verdicts?|sentences?))\s+(?:to\s+be|will\s+be"
        r"|would\s+be|may\s+be|might\s+be|could\s+be)\s+(?P<verb>challenged"
        r"|appealed(?:\s+against)?)"
        r"\b"),
    ("appeal/planned", "subject",
        r"(?P<verb>tak(?:e|ing)|go(?:ing)?|petition(?:ing)?)\s+(?:the\s+|his\s+|her\s+|their\s+|its"
        r"\s+|this\s+)?(?:matter|case|fight|it|conviction|sentence)?\s*(?:back\s+|on\s+"
        r"|up\s+)?to\s+"
        r"(?:the\s+)?(?:[\w’'-]+\s+){0,2}?(?:Court\s+of\s+Appeals?|appeals?\s+court|Supreme\s+"
        r"(?:Court|Tribunal)|High\s+Court|Constitutional\s+Court|Court\s+of\s+Cassation"
        r"|European\s+Court|highest\s+court|top\s+court)\b|(?P<verb2>ask(?:ing)?|petition(?:ing)?"
        r"|urg(?:e|ing))\s+(?:the\s+|an?\s+|[\w’'-]+[’']s\s+)?(?:[\w-]+\s+){0,3}?(?:Circuit"
        r"|Supreme\s+Court|High\s+Court|Court\s+of\s+Appeals?|appeals?\s+(?:court|panel|judges)"
        r"|(?:top|highest)\s+court|Court\s+of\s+Cassation)\s+to\b"),
    ("appeal/planned", "subject",
        r"(?<!right\s)(?<!rights\s)\b(?:to|will|would|may|might|could|can|not|must|ll|shall)\s+"
        r"(?:\w+ly\s+|also\s+|now\s+|then\s+)?(?P<verb>appeal)\b(?!\s+(?:for|court|hearings?"
        r"|judges?|process|directly|to\s+(?:the\s+)?(?:voters|public|people|fans|base|young|wom"
        r"|independ|moder|conserv|black|white|work|min)))"),
    ("appeal/planned", "subject",
        r"(?P<verb>challenge|fight)\s+(?:the\s+|his\s+|her\s+|their\s+|both\s+|[\w’'-]+[’']s\s+)"
        r"(?:[\w-]+\s+){0,2}?(?:convictions?|verdicts?|sentences?)\b"),
    ("appeal/allowed", "owner",
        r"(?P<verb>quash\w*|overturn\w*|set(?:s|ting)?\s+aside|threw\s+out|throws?\s+out"
        r"|thrown\s+out|vacat\w+|wip(?:es|ed)\s+out|revers(?:es|ed|ing)|annul\w*|str(?:ikes"
        r"|uck)\s+down|toss(?:es|ed)?(?:\s+out)?)\s+(?:[\w’'.-]+\s+){0,6}?(?P<noun>convictions?"
        r"|verdicts?)"),
    ("appeal/allowed", "owner",
        r"(?P<noun>\b(?:convictions?|verdicts?))\s+(?:[\w’',-]+\s+){0,6}?(?:(?:was|were|is|are|be"
        r"|been|being)\s+)?(?:\w+ly\s+)?(?P<verb>quashed|overturned|set\s+aside|vacated"
        r"|thrown\s+out|reversed|annulled|struck\s+down|wiped\s+out|voided"
        r"|(?:ruled|declared|deemed)\s+unsafe)"),
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
        r"|ing))\s+(?:[\w’'.-]+\s+){0,6}?(?P<noun>convictions?|sentences?|guilty\s+verdicts?"
        r"|acquittals?|(?:jail|prison|life)\s+terms?)"),
    ("sentence/amended", "owner",
        r"(?P<noun>\b(?:sentences?|jail\s+terms?"
        r"|prison\s+terms?))\s+(?:[\w’'.-]+\s+){0,5}?(?P<verb>halved|reduced|cut|increased"
        r"|commuted|shortened|lengthened|doubled)\b|(?P<verb2>halv(?:es|ed|ing)|reduc(?:es|ed"
        r"|ing)|cuts?|increas(?:es|ed|ing)|commut(?:es|ed|ing)|shorten(?:s|ed)|shav(?:es"
        r"|ed)|trim(?:s|med)|slash(?:es|ed)|knock(?:s|ed)|lop(?:s|ped)|doubl(?:es"
        r"|ed))\s+(?:[\w’'.-]+\s+){0,6}?(?P<noun2>sentences?|terms?)\b"),
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
)  # fmt: skip
