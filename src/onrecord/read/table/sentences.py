"""Rows of the table of steps: sentences, what threatens, and dismissals."""

from typing import Final

from onrecord.read.table.words import CHARGES, IS, MEASURE, MONEY

ROWS: Final = (
    ("sentence/imposed", "patient",
        r"(?:(?<=[.!?,”\"]\s)|(?<=\A)|(?<=\n)|(?<=before\s)|(?<=after\s)|(?<=when\s))"
        r"(?P<verb>sentencing|jailing|imprisoning)"
        r"(?=\s+(?:him|her|them|(?:[A-Z][\w’'.-]+\s+){0,3}[A-Z][\w’'.-]+)\s+(?:to|for)\s)"),
    ("sentence/imposed", "owner",
        r"(?P<verb>impos(?:es|ed|ing)|pass(?:es|ed|ing)|hand(?:s|ed|ing)\s+down)\s+(?:an?\s+"
        r"|the\s+|his\s+|her\s+"
        r"|their\s+)(?:[\w-]+,?\s+){0,4}?(?P<noun>fines?|sentences?|(?:jail|prison)\s+terms?"
        r"|terms?)\b"),
    ("sentence/set", "owner",
        r"(?P<verb>await(?:s|ed|ing)?|due\s+for|up\s+for|return(?:s|ing)?\s+for|back\s+for)\s+"
        r"(?:his\s+|her\s+|their\s+)?(?P<noun>sentenc(?:e|ing))\b|(?:\bfor"
        r"|adjourned\s+(?:the\s+case\s+)?for)\s+"
        r"(?P<noun2>sentenc(?:e|ing))\s+(?=(?:in|on|at|next|later|until)\s+(?:[A-Z]|\d|the\s"
        r"|a\s+later"
        r"|next|month|week))|(?P<verb2>learn|hear|know)\s+(?:his|her|their)\s+(?P<noun3>fates?|"
        r"sentences?|punishment)\b|(?P<noun4>\bsentenc(?:e|ing))\s+(?:was|is|has\s+been"
        r"|will\s+be)\s+"
        r"(?:\w+ly\s+)?(?P<verb3>adjourned|postponed|put\s+(?:off|back)|deferred|delayed|reserved"
        r"|set|fixed|scheduled|listed|handed|passed|pronounced|announced)\b"),
    ("sentence/set", "patient",
        r"\b(?:to|will|would|shall|must)\s+(?:now\s+|also\s+|then\s+)?be\s+(?:\w+ly\s+)?"
        r"(?P<verb>sentenced)\b(?!\s+to\s+(?:up|between|at\s+least|\d|life|death|\w+\s+(?:years"
        r"|months)))"),
    ("sentence/imposed", "patient",
        r"(?P<verb>banged\s+up|caged|put\s+away|put\s+behind\s+bars|locked\s+away|thrown\s+(?:in"
        r"|into)"
        r"\s+(?:jail|prison)|packed\s+off\s+to\s+(?:jail|prison)|put\s+to\s+death|(?:put"
        r"|placed)\s+on"
        r"\s+(?:the\s+)?(?:probation|sex\s+offenders)|bound\s+over\s+to\s+keep"
        r"|banned\s+from\s+being"
        r"\s+a\s+(?:company\s+)?director)\b"),
    ("sentence/imposed", "subject",
        r"(?P<verb>went|goes|gone|going|returned|heads?|headed)\s+(?:back\s+)?to\s+(?:jail"
        r"|prison)\b"
        r"(?!\s+to\s+(?:visit|see|meet|speak))(?=\s+(?:for|over|after|in)\b|\s*[.,;]|\s*$)"),
    ("sentence/imposed", "subject",
        r"(?P<verb>beg(?:an|ins|un|inning)|start(?:s|ed|ing)?|(?<!ordered\sto\s)serv(?:e|es|ed|ing)|complet(?:es|ed"
        r"|ing))\s+(?:an?\s+|his\s+|her\s+|their\s+|the\s+|concurrent\s+|out\s+)*(?:life\b"
        r"|[\w-]+[- ](?:years?|months?|weeks?"
        r"|days?)(?:[’']s?)?)(?:\s+(?:[\w-]+\s+){0,3}?(?:sentences?"
        r"|terms?|imprisonment|stretch|in\s+(?:jail|prison|custody)|behind\s+bars))?"
        r"|(?P<verb2>(?:must|will|(?<!ordered\s)to|would))\s+(?:spend|serve)\s+(?:at\s+least\s+"
        r"|a\s+minimum\s+of\s+"
        r"|the\s+(?:next|rest)\s+(?:of\s+)?)?(?:[\w-]+\s+){0,2}?(?:years?|months?|life)\s+(?:in"
        r"|behind|of)\s+(?:jail|prison|custody|bars|his|her)"),
    ("sentence/imposed", "patient",
        r"(?P<verb>ordered)\s+to\s+serve\b(?:\s+(?:at\s+least|a\s+minimum\s+of))?"),
    # Sentences and what threatens
    ("exposure/maximum", "subject",
        r"(?P<verb>look(?:s|ing))\s+at\s+(?:up\s+to\s+|a\s+|at\s+least\s+|as\s+much\s+as\s+)?"
        r"(?:[\w-]+\s+){0,3}?(?:years?|months?|life|decades|(?:jail|prison)\s+time)\b"
        r"|\b(?:could|may|might|can)\s+(?:also\s+|still\s+|now\s+)?(?:be\s+)?(?P<verb2>sentenced"
        r"|jailed|imprisoned|fined|sent\s+to\s+(?:jail|prison)|executed"
        r"|go\s+to\s+(?:jail|prison)|face\s+(?:the\s+death|life|jail|prison|up|a\s+maximum|decades"
        r"|years|\d))(?:\s+(?:to\s+|for\s+|with\s+)?(?:up\s+to\s+|as\s+(?:much|long|many)\s+as\s+"
        r"|a\s+maximum\s+of\s+)?(?:[\w$£€₹,.-]+\s+){0,2}?(?:years?|months?|life|million|fine"
        r"|(?:jail|prison)(?:\s+time)?|death)\b)?"
        r"|(?P<verb3>(?<=would\s)fac(?:e)|(?<=will\s)face)\s+(?:up\s+to|as\s+(?:much|many"
        r"|long)\s+as|a\s+maximum"
        r"|life|the\s+death\s+penalty|[\w-]+\s+years)(?:\s+(?:[\w-]+\s+){0,2}?(?:years?"
        r"|months?))?"),
    ("exposure/maximum", "subject",
        rf"(?P<verb>(?:fac(?:e|es|ed|ing)|get|(?<!ordered\sto\s)serve|receive|risk(?:s|ing)?))\s+(?:(?:a|an"
        rf"|the)\s+)?(?:potential\s+|possible\s+|maximum\s+|mandatory\s+|minimum\s+"
        rf"|statutory\s+)*(?:up\s+to|as\s+(?:long|much|many)\s+as|(?:a\s+)?maximum"
        rf"|(?:a\s+)?minimum|mandatory|possible|between|at\s+least|decades|life\b|jail\b"
        rf"|prison\b|the\s+prospect|the\s+death\s+penalty|(?:[\w-]+\s+)?(?:years?|months?)\b"
        rf"|fine\b)(?:\s+(?:[\w$£€,]+\s+){{0,3}}?{MEASURE})?"),
    ("exposure/maximum", "subject",
        rf"(?P<verb>subject|liable)\s+to\s+(?:a\s+"
        rf"|an\s+)?(?:[\w$£€,.-]+\s+){{0,3}}?(?:{MEASURE}|punishment|penalty|maximum)"
        rf"(?:\s+(?:and|plus|in\s+addition\s+to|as\s+well\s+as|along\s+with|on\s+top\s+of)\s+"
        rf"(?:a\s+)?(?:maximum\s+of|up\s+to)\s+(?:[\w-]+\s+){{0,2}}?{MEASURE}"
        rf"(?:\s+(?:in|behind)\s+(?:jail|prison|custody|bars))?)?"),
    ("exposure/maximum", "nobody",
        rf"(?P<verb>carr(?:y|ies|ied|ying))\s+(?:a\s+|an\s+"
        rf"|the\s+)?(?:[\w-]+\s+){{0,4}}?(?:maximum|up\s+to|minimum|{MEASURE}"
        rf"|penalt\w+)(?:\s+(?:of\s+)?(?:[\w-]+\s+){{0,3}}?{MEASURE})?|punishable\s+by\b"
        rf"|guidelines\s+(?:call\s+for|suggest|recommend)|maximum\s+(?:sentence|penalty)\b"),
    ("sentence/imposed", "patient",
        r"\b(?P<verb>(?:jail|sentenc|fin|imprison)ing)\s+(?=(?:him|her|them"
        r"|(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun))"
        r"[A-Z](?!uidelines|ouncil|ct\b|ommission|emarks|oject|eform|udge)[\w’'-]+"
        r"|the\s+(?:pair|couple|brothers|sisters|men|women|\d+-year-old))\b)"),
    ("sentence/set", "owner",
        r"(?P<noun>\bsentencing)\b(?!\s+(?:guidelines|council|remarks|act|judge|law|policy"
        r"|reform|(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri)[a-z]*\b)"
        r"[A-Z]))|\bsentence\s+(?:will\s+be|is\s+to\s+be"
        r"|is\s+expected\s+to\s+be)\s+(?:passed|handed|pronounced)"
        r"|(?P<noun2>\bquantum\s+of\s+sentence)"),
    ("sentence/imposed", "patient",
        r"(?<=to\s)(?P<verb2>sentence)(?=\s+(?:him|her|them|[A-Z]))"
        r"|(?P<verb>sentenc(?:ed|es))\b(?=\s+(?:each\b|both\b|all\b|six\b|seven\b|eight\b"
        r"|[a-z-]+(?:\s+[a-z-]+){0,2}\s+[A-Z]|to\b|on\b|for\b|at\b|in\b|by\b|last\b|later\b"
        r"|next\b|him|her|them|[A-Z]|the\b|a\b|an\b|four\b|three\b|two\b|five\b|\w+day|this\b"
        r"|under\b|after\b|before\b|separately\b|alongside)|[.,;]"
        r"|$)(?<!the\ssentence)(?<!a\ssentence)(?<!his\ssentence)(?<!her\ssentence)"),
    ("sentence/imposed", "patient",
        r"(?P<verb>jailed|imprisoned|incarcerated|locked\s+up|put\s+behind\s+bars"
        r"|sent\s+(?:to\s+)?(?:prison|jail)|sent\s+down|spared\s+(?:prison|jail)|caned"
        r"|hanged)\b"),
    ("sentence/imposed", "patient",
        r"(?P<verb>gave|gives|giving)\s+(?P<who>(?:him|her|them|each|the\s+[\w-]+(?:\s+[\w-]+)?"
        r"|(?:(?:Mr|Mrs|Ms)\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}(?:,\s+\d{1,3},)?)\s+)"
        r"(?:an?\s+)?(?:[\w-]+\s+){0,3}?(?:(?:years?|months?|weeks?|life)(?:\s+(?:in|behind)\s+"
        r"(?:jail|prison|custody|bars)|[’']?\s+(?:imprisonment|probation|suspended))|(?:jail|prison)\s+"
        r"(?:terms?|sentences?)|suspended\s+(?:sentence|term)|community\s+order|life\s+sentence)\b"),
    ("sentence/imposed", "patient", r"(?P<verb>fin(?:ed|es(?=\s+(?:him|her|them|[A-Z]))))\b(?!-)"),
    ("sentence/imposed", "patient",
        rf"(?P<verb>given|handed|hands|slapped\s+with|hit\s+with|handed\s+down"
        rf"|awarded(?![^.;]{{0,40}}[£$€₹]))\s+(?!(?:[\w-]+\s+){{0,3}}?bail\b)(?:(?:him|her|them"
        rf"|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){{0,2}}(?:,\s+[^,.;]{{1,40}},)?|the\s+[\w-]+(?:\s+[\w-]+){{0,4}}"
        rf"|a\s+(?:[\w-]+\s+){{1,3}})\s+)??(?:an?\s+|two\s+|three\s+|his\s+"
        rf"|her\s+)?(?:further\s+|[\w-]+,?\s+){{0,4}}?(?:{MEASURE}|{MONEY})\b"
        rf"(?!\s+(?:later|earlier|ago)\b)"),
    ("sentence/imposed", "subject",
        rf"(?P<verb>receiv(?:e|es|ed|ing)|got|gets|get|serv(?:es|ed|ing)|avoid(?:s|ed)"
        rf"|escap(?:es|ed)|dodg(?:es|ed))\s+(?:an?\s+|his\s+|her\s+|their\s+)?(?:further\s+"
        rf"|[\w-]+,?\s+){{0,3}}?(?:{MEASURE})\b"),
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
        r"|(?P<noun2>\b[Ff]ined\s+[$£€₹])|(?P<noun3>\b(?:absolute|conditional)\s+discharge)\b"),
    # Dismissals
    ("dismissal/dropped", "owner",
        r"(?P<verb>decid(?:ed|es|ing)|declin(?:ed|es|ing)|chose|opt(?:ed|s)|elect(?:ed"
        r"|s))\s+not\s+to"
        r"\s+(?:proceed|prosecute|pursue|go\s+ahead|press\s+on)\b|(?:would|will|does|did|do"
        r"|could)\s+"
        r"not\s+(?:be\s+)?(?:proceed(?:ing)?|pursu(?:e|ing))\s+(?:with\s+)?(?:the\s+|any\s+"
        r"|those\s+)"
        r"(?P<noun>charges?|case|prosecution|counts?|matter)|(?P<verb2>enter(?:s|ed)|record(?:s"
        r"|ed))"
        r"\s+an?\s+nolle\s+prosequi|(?P<noun2>\bnolle\s+prosequi)\b|\b(?:will|to|would|should"
        r"|ordered"
        r"\s+to|left\s+to|were\s+left|was\s+left|left)\s+(?:to\s+)?(?:lie\s+)?on\s+(?:the\s+"
        r"(?:court\s+)?)?file\b|offer(?:s|ed|ing)?\s+no\s+(?:further\s+)?evidence"),
    ("dismissal/dismissed", "owner",
        r"(?P<noun>\b(?:case|trial|prosecution))\s+(?:against\s+(?:[\w’'.-]+\s+){1,5}?)?(?:has\s+"
        r"|had\s+)?"
        r"(?P<verb>collaps(?:es|ed)|f(?:ell|alls|allen)\s+apart)\b(?=[^.;]{0,100})"
        r"|(?P<noun2>\bnotice\s+of\s+dismissal)\b"),
    ("dismissal/dropped", "owner",
        r"(?P<noun>\b(?:charges?|case|counts?|prosecution|proceedings"
        r"|allegations?))\s+(?:against\s+"
        r"(?:[\w’',.-]+\s+){1,9}?)?(?:(?:was|were|is|are|has\s+been|have\s+been|had\s+been|being"
        r"|be)\s+)?"
        r"(?:\w+ly\s+|later\s+|then\s+)?(?P<verb>dropped|withdrawn|discontinued|scrapped"
        r"|abandoned)\b"),
    ("dismissal/dismissed", "owner",
        r"(?P<noun>\b(?:charges?|case|counts?|indictment|proceedings|claim|suit|lawsuit|action))\s+"
        r"(?:against\s+(?:[\w’',.-]+\s+){1,9}?)?(?:(?:was|were|is|are|has\s+been|have\s+been"
        r"|had\s+been"
        r"|being|be)\s+)(?:\w+ly\s+|later\s+|then\s+|first\s+)?(?P<verb>dismissed|thrown\s+out"
        r"|tossed"
        r"(?:\s+out)?|struck\s+(?:out|off)|stayed|rejected)\b|\b(?:claim|suit|lawsuit"
        r"|action)\s+that\s+"
        r"(?:a\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:judge|court|magistrate)\s+(?P<verb2>threw\s+out"
        r"|dismissed|tossed)\b"),
    ("dismissal/dismissed", "owner",
        r"(?P<verb>thr(?:ew|ows)\s+out|toss(?:es|ed)(?:\s+out)?|dismiss(?:es|ed)|str(?:uck"
        r"|ikes)\s+out)"
        r"\s+(?:[\w-]+\s+of\s+(?:the\s+)?)?(?:[\w-]+\s+){0,2}?(?P<noun>counts?|charges?"
        r"|indictment)\b"),
    ("dismissal/dropped", "owner",
        rf"(?P<noun>\b{CHARGES})\s+(?:(?!to\b)[\w’'.,-]+\s+){{0,7}}?(?:{IS}\s+)(?:[\w]+ly\s+)?"
        rf"(?P<verb>dropped|withdrawn|discontinued|abandoned"
        rf"|left\s+to\s+lie\s+on\s+(?:the\s+)?file|nolle\s+prossed"
        rf"|dismissed\s+by\s+prosecutors)\b"),
    ("dismissal/dismissed", "owner",
        rf"(?P<noun>\b{CHARGES})\s+(?:(?!to\b"
        rf"|that\b)[\w’'.,-]+\s+){{0,7}}?(?:{IS}\s+)(?:[\w]+\s+)?(?P<verb>dismissed"
        rf"|thrown\s+out|tossed(?:\s+out)?|quashed|struck\s+(?:out|off|down)|stayed|set\s+aside"
        rf"|abated)\b|(?P<noun2>\bproceedings)\s+(?:[\w’'.,-]+\s+){{0,3}}?abated"),
    ("dismissal/dropped", "owner",
        rf"(?P<verb>drop(?:s|ped|ping)?|withdr(?:aws?|ew|awn|awing)|discontinu(?:es?|ed|ing)"
        rf"|abandon(?:s|ed|ing)?|threw\s+out|scrap(?:s|ped))\s+(?:(?:all|the|both|any|two|three"
        rf"|most|his|her|their|[\w]+)\s+){{0,4}}?(?P<noun>(?:[\w’'-]+\s+){{0,3}}?{CHARGES})\b"
        rf"|offer(?:s|ed|ing)?\s+no\s+(?:further\s+)?evidence|(?P<verb2>withdrawn"
        rf"|withdrew)\s+a\s+(?:second|third|fourth|further)|no\s+longer\s+(?:be\s+)?pursu(?:e"
        rf"|ing)\s+(?:the\s+)?(?P<noun2>charges|case)"),
    ("dismissal/dismissed", "owner",
        rf"(?P<verb>dismiss(?:es|ed|ing)?|toss(?:es|ed|ing)?|thr(?:ew|ows?)\s+out|quash(?:es|ed"
        rf"|ing)?|stay(?:s|ed|ing)?|str(?:uck|ikes?)\s+(?:out|down))\s+(?:(?:all|the|both|any"
        rf"|two|three|most|his|her|their|original|[\w]+)\s+){{0,4}}?(?P<noun>{CHARGES})\b"
        rf"|(?P<noun2>\bstruck\s+off\s+the\s+(?:court\s+)?roll|(?:was|were)\s+(?:first\s+"
        rf"|again\s+)struck\s+off|struck\s+(?:off|from)\s+the\s+roll)"
        rf"|(?P<noun3>\bstay\s+of\s+proceedings|charges?\s+stayed|case\s+(?:dismissed"
        rf"|collapse[sd]|thrown\s+out))"),
    ("dismissal/dismissed", "patient",
        r"(?P<verb>discharged)\b(?=\s+(?:from|in|of|by|him|her|for\s+want)"
        r"|[.,])(?!\s+from\s+hospital)"),
    ("dismissal/dropped", "owner",
        rf"(?P<noun>\b{CHARGES})\s+(?P<verb>dropped|withdrawn|discontinued)\b"),
    ("dismissal/dismissed", "owner",
        rf"(?P<noun>\b{CHARGES})\s+(?P<verb>dismissed|thrown\s+out|quashed|stayed)\b"),
    ("dismissal/dismissed", "owner", r"\b(?P<noun>dismissal)\b"),
)  # fmt: skip
