"""Rows of the table of steps: charges, indictments, inquiries and warrants."""

from typing import Final

from onrecord.read.table.words import CHARGES

ROWS: Final = (
    ("arrest/made", "patient",
        r"(?P<verb>booked)\s+(?:him\s+|her\s+|them\s+)?(?:in)?to\s+(?:[\w’'.-]+\s+){0,4}?(?:jail"
        r"|prison"
        r"|detention|custody)\b"),
    ("indictment/returned", "subject",
        r"\b(?P<verb>under|facing)\s+(?:federal\s+|state\s+|criminal\s+)?indictment\b"),
    ("indictment/returned", "patient",
        r"\bgrand\s+jury\s+(?:[\w-]+\s+){0,3}?(?P<verb>charged|accused)\b"),
    ("charge/filed", "owner",
        r"(?P<noun>\bcharge-?\s?sheet)\s+(?:[\w’'.,-]+\s+){0,6}?(?P<verb>filed|submitted|laid)\b"),
    ("charge/filed", "subject",
        r"(?P<verb>hit|slapped|served)\s+with\s+(?:[\w-]+\s+){0,5}?(?:charges?|counts?|summons"
        r"|indictment)\b|(?P<verb2>answer(?:s|ing)?)\s+(?:to\s+)?(?:[\w-]+\s+){0,4}?(?:charges?"
        r"|counts?)"
        r"\b(?:\s+of)?|(?P<verb3>accused)\s+by\s+(?:[\w’'.-]+\s+){1,5}?of\b"
        r"|(?P<verb4>summoned|summonsed)\s+(?:to\s+(?:appear|court)|over|for|on)\b"),
    ("charge/filed", "subject",
        r"\b(?:on|over)\s+(?:an?\s+|one\s+|two\s+|three\s+|four\s+|five\s+|six\s+"
        r"|\d+\s+)(?:[\w-]+\s+)"
        r"{0,2}?(?P<noun>counts?)\s+of\b(?<!guilty\son)"),
    ("investigation/opened", "owner",
        r"(?P<noun>\bcase)\s+(?:under\s+[^.;]{1,70}?\s+)?(?:has\s+been|was|is"
        r"|had\s+been)\s+(?P<verb>"
        r"registered)\b|(?P<verb2>regist(?:er(?:s|ed"
        r"|ing)))\s+a\s+(?:[\w-]+\s+){0,3}?(?P<noun2>case)\b"
        r"|(?P<noun3>\b(?:investigation|inquiry|enquiry"
        r"|probe))\s+(?:into\s+(?:[\w’'.-]+\s+){1,8}?)?,?\s*"
        r"(?:was\s+|has\s+been\s+|had\s+been\s+|is\s+being\s+)?(?P<verb3>opened|launched|ordered"
        r"|begun|set\s+up|started|initiated)\b|(?P<verb4>t(?:ook|aken|akes)\s+over|hand(?:s"
        r"|ed)\s+over)"
        r"\s+the\s+(?P<noun4>probe|investigation|inquiry)\b|\bnamed\s+in\s+(?:the"
        r"|an?)\s+(?P<noun5>FIR)\b"),
    # Charges
    ("charge/refiled", "patient",
        r"(?P<verb>(?:re-?charged)|charged\s+(?:again|anew|afresh|for\s+(?:the"
        r"|a)\s+second\s+time))\b"),
    ("charge/refiled", "owner",
        rf"(?P<noun>\b(?:{CHARGES}))\s+(?:[\w’'.-]+\s+){{0,4}}?(?P<verb>re-?filed|reinstated"
        rf"|re-?laid|revived|re-?enrolled|reissued|put\s+back)\b|(?P<verb2>re-?fil(?:e|es|ed"
        rf"|ing)|reinstat(?:e|es|ed|ing)|re-?enroll?(?:s|ed)?|put\s+back\s+on\s+the\s+roll"
        rf"|reviv(?:es|ed))\b(?:\s+(?:the\s+)?(?P<noun2>{CHARGES}))?"),
    ("charge/amended", "owner",
        rf"(?P<noun>\b{CHARGES})\s+(?:[\w’'.-]+\s+){{0,5}}?(?P<verb>upgraded|downgraded|reduced"
        rf"|amended|lowered|elevated|replaced|substituted)\b|(?P<verb2>upgrad(?:es|ed|ing)"
        rf"|downgrad(?:es|ed|ing)|reduc(?:es|ed|ing)|amend(?:s|ed"
        rf"|ing))\s+(?:[\w’'.-]+\s+){{0,3}}?(?P<noun2>charges?|counts?|indictment)\b"),
    ("charge/added", "patient",
        r"(?P<verb>(?:further|additionally|also)\s+charged)\b|(?P<verb2>charged\s+additionally)"),
    ("charge/added", "owner",
        r"(?P<verb>add(?:ed|ing|s))\s+(?:an?\s+|two\s+|three\s+|four\s+|five\s+|six\s+|\d+\s+|more\s+|further\s+)"
        r"(?:[\w-]+\s+){0,2}?(?P<noun>charges?|counts?)\b(?!\s+(?:to|for)\s+(?:the\s+)?bill)"),
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
        r"|at|him|her|them|as|jointly|together|alongside|again|too|twice|once|because|when|while"
        r"|since|before|separately|earlier|later|[A-Z]|the\b|a\b"
        r"|an\b|two\b|three\b|four\b|five\b|six\b|\w+day|yesterday|today|and\b)|[.,;:]"
        r"|\s*$)(?!\s+(?:with\s+(?:oversee|ensur|manag|lead|protect|enforc|investigat|runn"
        r"|review|find|deliver|implement|advis|turn|rebuild|keeping|bringing)|(?:a\s+"
        r"|an\s+)?(?:\d(?!\d?-year)|[£$€₹]|fee|deductible|premium|admission|extra)))"),
    ("charge/filed", "patient", r"(?P<verb>charge-?sheeted)\b"),
    ("charge/filed", "patient", r"(?P<verb>charge)\b(?=\s+(?:him|her|them|[A-Z][\w’'-]+)\b)"),
    ("charge/filed", "subject",
        r"(?P<verb>fac(?:e|es|ed|ing))\s+(?:(?!trial|up\s|jail|prison|life"
        r"|a\s+max)[\w’',-]+\s+){0,5}?(?:charges?|counts?|prosecution|(?:further"
        r"|no)\s+(?:further\s+)?action)\b(?:\s+of)?"),
    ("charge/filed", "owner",
        r"(?P<verb>fil(?:e|es|ed|ing)|submit(?:s|ted)|lodg(?:es|ed))\s+(?:a\s+|the\s+"
        r"|its\s+)?(?:supplementary\s+|final\s+)?(?P<noun>charge-?\s?sheet)\b"
        r"|(?P<verb3>fram(?:es|ed|ing))\s+(?P<noun2>charges)\b"
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
        r"|on|by|after|at\s+the\s+scene|in\s+the\s+same))|(?P<verb3>summonsed|prosecuted(?!\s+by\b)|arraigned\s+on\s+charges)\b"),
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
        r"(?P<noun>\b(?:investigation|probe|inquiry|case"
        r"|file))\s+(?:into\s+(?:[\w’'.-]+\s+){1,7}?)?"
        r"(?:was|has\s+been|is|were|had\s+been)\s+(?:\w+ly\s+|now\s+|later\s+"
        r"|since\s+)?(?P<verb>closed"
        r"|shelved|wound\s+up|concluded|dropped)\b|(?P<verb2>clos(?:es|ed|ing))\s+(?:his|her"
        r"|their|the"
        r"|its)\s+(?P<noun2>file|case|investigation|probe|inquiry)\b"),
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
        r"(?P<noun>\b(?:arrest\s+|bench\s+)?warrants?)\s+(?:for\s+(?:[\w’'.-]+"
        r"\s+){1,5}?)?(?:(?:is|was"
        r"|are|were|has\s+been|have\s+been|remains?)\s+)?(?:still\s+)?(?P<verb>out|outstanding"
        r"|issued"
        r"|sworn\s+out|in\s+force)\b(?:\s+for\s+(?:his|her|their|the)\s+arrests?(?!\s+of))?"),
    ("warrant/issued", "owner",
        r"(?P<verb>issu\w+|obtain\w*|sign\w*)\s+(?:an?"
        r"|the)\s+(?:[\w-]+\s+){0,2}?(?P<noun>warrant)(?:s)?\b"
        r"|(?P<noun2>\bwarrant)\s+(?:[\w’'.-]+\s+){0,5}?(?:issued|obtained|signed)\b"),
)  # fmt: skip
