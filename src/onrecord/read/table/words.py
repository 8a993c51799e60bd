"""Words that several rules of the table of steps share: charges, courts, measures, offences."""

from typing import Final

CHARGES: Final = (
    r"(?:charges?|counts?|case|prosecution|proceedings|indictment|complaint|FIR|chargesheet"
    r"|information|allegations?)"
)
IS: Final = r"(?:is|are|was|were|been|being|be|gets?|got)"
COURTS: Final = (
    r"(?:court|magistrates?|judge|bench|justice|tribunal|dock|sheriff|jury|sittings?|recorder)"
)
MEASURE: Final = (
    r"(?:years?|months?|weeks?|days?|life|hours?|sentence|term|fine|order|discharge|probation"
    r"|imprisonment|prison|jail|custody|behind\s+bars|death|detention)"
)
MONEY: Final = (
    r"(?:[£$€₹]\s?\d[\d,.]*|R\s?\d[\d ,.]*|Rs\.?\s?\d[\d,.]*|\d[\d,]*\s+(?:francs|euros|dollars"
    r"|pounds|rupees|rand))"
)
OFFENCE: Final = (
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
    r"|grooming|cruelty|killing|helping|failing|setting|breach(?:es|ing)?|forgery|tampering"
    r"|obstruct\w*|defrauding|evasion|evading|negligence|cheating|trafficking|smuggling"
    r"|spying|espionage|treason|incitement|insider\s+(?:dealing|trading)|contempt"
    r"|battery|hindering|neglect|endanger\w+|sedition|libel|hacking|leaking|passing\s+secrets"
    r"|poisoning|stabbing|attacking|shooting)\b"
)
