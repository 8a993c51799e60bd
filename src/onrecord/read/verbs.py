"""Verb groups: the auxiliaries and adverbs that stand before a verb, and what they make of it.

Knows voice, negation and how real the act is: "was charged", "has not been charged", "is set to be
tried", "plans to appeal", "could be jailed", "would have been tried".  Knows no parts of speech
beyond its lists, and no verb but auxiliaries and those that govern another.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from onrecord.nouns import Span


class Mood(StrEnum):
    """How real the act of a verb group is, by its own words."""

    FACT = "fact"
    SET = "set"
    EXPECTED = "expected"
    PLANNED = "planned"
    INTENDED = "intended"
    WANTED = "wanted"
    WEIGHED = "weighed"
    POSSIBLE = "possible"
    HEARSAY = "hearsay"
    ALLEGED = "alleged"
    UNREAL = "unreal"
    OFF = "off"
    INFINITIVE = "infinitive"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """What stands before a verb.

    Attributes:
        start: Where its first auxiliary begins; the verb's own start where it has none.
        passive: Whether the verb, a participle, has "be" or "get" right before it.
        bare: Whether nothing at all stands before the verb.
        negated: Whether it is said not to be.
        mood: How real it is.
        hedges: The words that make it less than a fact.
    """

    start: int
    passive: bool
    bare: bool
    negated: bool
    mood: Mood
    hedges: tuple[Span, ...] = ()


_BE: Final = r"(?:is|are|was|were|be|been|being|am|get|gets|got|getting|gotten)"
_ADVERB: Final = (
    r"(?:(?-i:(?!(?:family|assembly|bully|ally|monopoly|supply)\b)[a-z]+ly)|also|already|now|then|since|later|again|once|first|still|just|soon|today|both|all"
    r"|each|yet|even|yesterday|tonight|twice|ever|long|here|further|instead|therefore|thus|once"
    r"|more|at\s+first|in\s+turn|initially|on\s+(?:\w+\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)"
    r"day(?:\s+(?:morning|afternoon|evening|night))?|on\s+\d+\s+[A-Z]\w+|(?:last|this)\s+(?:week"
    r"|month|year))"
)
_GOVERNS: Final = (
    r"(?:(?:no\s+\w+|with)\s+plans|set|due|expected|scheduled|slated|listed|fixed|likely|unlikely|about|going|ready|poised"
    r"|bound|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intentions?(?:\s+of)?|wants?|wanted|wish(?:es|ed|ing)?|(?:would|[’']d)\s+like"
    r"|hop(?:e|es|ed|ing)|aim(?:s|ed"
    r"|ing)?|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|contemplat(?:es|ed|ing)"
    r"|thinking\s+(?:of|about)|look(?:s|ing)\s+to|seek(?:s|ing)?|sought|vow(?:s|ed|ing)?"
    r"|threaten(?:s|ed|ing)?|agree(?:s|d|ing)?|promis(?:es|ed|ing)|prepar(?:es|ed|ing)|mean(?:s|t)"
    r"|decid(?:es|ed|ing)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|unable"
    r"|order(?:ed|s)?|forced|required|told|allowed|said|reported|understood|believed|thought"
    r"|alleged|accused\s+of|rumou?red|supposed|claimed|need(?:s|ed)?|continu(?:es|ed|ing)|beg(?:an"
    r"|ins|un)|tr(?:y|ies|ied|ying)|opt(?:s|ed)|cho(?:se|osing)|notice|possible|possibility\s+of"
    r"|risks?|ris?king|ruled\s+out|rule\s+out|without|instead\s+of|avoid(?:s|ed|ing)?|pledg(?:es|ed"
    r"|ing)|propos(?:es|ed|ing)|vot(?:es|ed|ing)|expects?)"
)
_MODAL: Final = (
    r"(?:wo|ca|has|have|had|having|do|does|did|will|would|shall|should|can|could|may|might"
    r"|must|ought"
    r"|[’']s|[’']ve|[’']d|[’']ll|[’']re|cannot|to|not|never|no\s+longer|no|neither|nor)"
)
_GROUP: Final = re.compile(
    rf"(?<![\w’'])(?:(?:{_BE}|{_ADVERB}|{_GOVERNS}|{_MODAL})(?:n[’']t)?(?:,?\s+))*\Z", re.IGNORECASE
)
_LED: Final = re.compile(rf"(?:{_ADVERB}\s+)*{_ADVERB},\s+", re.IGNORECASE)
"""Adverbs before a comma, which end what stands before: "whom he left last year, was tried"."""
_CLITIC: Final = re.compile(
    r"(?<=\w)[’'](?:s|ve|d|ll|re)\s+(?:(?:been|be|being|not|to|also|now)\s+)*\Z"
)
_PASSIVE: Final = re.compile(
    rf"(?:\b{_BE}(?:n[’']t)?|[’'](?:s|re))(?:\s+(?:not|{_ADVERB}))*,?\s*\Z", re.IGNORECASE
)
_DOING: Final = re.compile(r"[a-z]+ing\b", re.IGNORECASE)
_NEGATED: Final = re.compile(
    r"n[’']t\b|\bno\s*\Z|\b(?:not|never|no\s+longer|yet\s+to|cannot|nor|neither|without|instead\s+of"
    r"|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|avoid(?:s|ed|ing)?"
    r"|unable|rul(?:e|ed)\s+out|no\s+(?:\w+\s+)?(?:plans?|intentions?|wish|hopes?))\b",
    re.IGNORECASE,
)
_MOODS: Final = tuple(
    (mood, re.compile(pattern, re.IGNORECASE))
    for mood, pattern in (
        (
            Mood.UNREAL,
            r"\b(?:would|could|should|might|ought\s+to)(?:n[’']t)?\s+(?:not\s+|never\s+|\w+ly\s+)*"
            r"have\b|\b(?:should|ought|need(?:s|ed)?)(?:n[’']t)?\b",
        ),
        (
            Mood.OFF,
            r"\b(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:supposed\s+to|to\s+have\s+been"
            r"|to\s+have)\b"
            r"|\bhad\s+been\s+(?:\w+ly\s+)?(?:due|set|scheduled|expected|slated|listed)\b",
        ),
        (Mood.WEIGHED, r"\b(?:consider|mull|weigh|contemplat|thinking)\w*|\bruled\s+out\b"),
        (Mood.ALLEGED, r"\balleged(?:ly)?\b|\baccused\s+of\b|\bclaimed\s+to\b"),
        (
            Mood.HEARSAY,
            r"\b(?:reportedly|purportedly|supposedly|apparently|rumou?red|(?:said|reported"
            r"|understood|believed|thought)\s+to)\b",
        ),
        (Mood.EXPECTED, r"\b(?:expected|expects?|likely|unlikely|probably|presumably)\b"),
        (
            Mood.WANTED,
            r"\b(?:wants?|wanted|wish(?:es|ed|ing)?|hop(?:e|es|ed|ing)|like)\s+to\b",
        ),
        (
            Mood.INTENDED,
            r"\bintend(?:s|ed|ing)?\b|\bintentions?\b|\b(?:ha(?:s|ve|d|ving)|with)\s+plans\s+to\b",
        ),
        (
            Mood.PLANNED,
            r"\b(?:plan|aim|vow|threaten|promis|prepar|seek|sought|pledg|propos)\w*"
            r"|\b(?:going\s+to|about\s+to|look(?:s|ing)\s+to|ready|poised|notice"
            r"|meant\s+to|agree[sd]?\s+to|tr(?:y|ies|ied|ying))\b",
        ),
        (
            Mood.POSSIBLE,
            r"\b(?:may|might|could|can|possibl[ey]|possibility|risks?|risking|perhaps)\b",
        ),
        (
            Mood.SET,
            r"\b(?:will|shall|wo|must|set|due|scheduled|slated|listed|fixed|bound|would)\b|[’']ll\b"
            rf"|\b{_BE}\s+(?:\w+ly\s+)?to\b|\b(?:ordered|required|told|forced)\s+to\b",
        ),
    )
)
BRACKETS: Final = str.maketrans("[]", "  ")
"""An editor's brackets, in which words stand as if written: "he [is set to be] tried"."""
_INFINITIVE: Final = re.compile(r"to\s+(?:be\s+|now\s+|also\s+)*\Z", re.IGNORECASE)
_REACH: Final = 110
"""Characters before a verb that its group is looked for in; the longest real ones run to 60."""


def group_before(text: str, verb: int, least: int) -> VerbGroup:
    """The group before a verb that starts at `verb`, not reaching back beyond `least`.

    >>> group_before("He is set to be tried", 16, 0).mood.value
    'set'
    """
    first = max(least, verb - _REACH)
    window = text[first:verb].translate(BRACKETS)
    match = _GROUP.search(window) or _CLITIC.search(window)
    at = match.start() if match else len(window)
    while (lead := _LED.match(window, at)) is not None:
        at = lead.end()
    clitic = _CLITIC.search(window[:at]) or (
        re.search(r"(?<=\w)[’'](?:s|ve|d|ll|re)\s+\Z", window[:at]) if at < len(window) else None
    )
    if clitic is not None:
        at = clitic.start()
    words = window[at:]
    met = [(mood, found) for mood, p in _MOODS if (found := p.search(words)) is not None]
    hedges = {
        Span(first + at + found.start(), first + at + found.end())
        for mood, found in met
        if mood not in (Mood.SET, Mood.UNREAL, Mood.OFF)
    }
    return VerbGroup(
        first + at,
        # "Ruiz is suing Hill" is as active as "Ruiz sues Hill".
        _PASSIVE.search(words) is not None and not _DOING.match(text, verb),
        not words.strip(),
        _NEGATED.search(words) is not None,
        met[0][0] if met else Mood.INFINITIVE if _INFINITIVE.match(words) else Mood.FACT,
        tuple(sorted(hedges)),
    )
