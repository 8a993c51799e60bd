"""What governs the clause of a step: whether the words over it let it stand as told.

A step is told as a fact only where its clause stands by itself, or hangs on words of telling, of
knowing or of time: "police said that", "after being".  Whatever else stands over it (a fear, a
wish, a denial, a report that was wrong, a dream) leaves it open, whether a list holds the word or
not.  Refuses to know whose step it is.
"""

import re
from enum import StrEnum
from typing import Final

from onrecord.nouns import Span


class Standing(StrEnum):
    """What the words over a clause make of it."""

    TOLD = "told"
    OPEN = "open"
    DENIED = "denied"


_FAR: Final = 240
"""Characters before a step in which what governs it is looked for."""
_THAT: Final = re.compile(
    r"\bthat\s+(?!(?:\w+ed|has|have|had|was|were|is|are|will|would|can|could)\b)"
)
"""Before a clause that hangs on other words; in "the jury that found" it begins none."""
_SET_OFF: Final = re.compile(r",\s[^,;:.“”\"]{1,40},(?!\d)|\([^)]{1,40}\)")
"""An aside, whose commas end no clause: "that Roe, 24, had"."""
_END: Final = re.compile(r",(?!\d)|[;:“”\"]|\s[–—]\s")
_TELLING: Final = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|announc\w+|confirm\w*|report(?:s|ed|ing)|reveal\w*"
    r"|hear(?:s|d|ing)?|add(?:s|ed|ing)|rul(?:e|es|ed|ing)|not(?:e|es|ed|ing)|learn\w*|kn(?:ow|ows|ew|owing|own)"
    r"|f(?:ind|inds|ound|inding)|show(?:s|ed|n|ing)?|admit\w*|acknowledg\w+|conced\w+|discover\w*|recall\w*"
    r"|remember\w*|stat(?:es|ed|ing|ement)|disclos\w+|explain\w*|inform\w*|observ\w+|point(?:s|ed|ing)?\s+out|emerg\w+"
    r"|tweet\w*|wr(?:ite|ites|ote|iting)|accept\w*|see(?:s|n|ing)?|saw|realis\w+|realiz\w+|mention\w*|record(?:s|ed)"
    r"|remind\w*|repl(?:y|ies|ied)|agree[sd]?|forg[eo]t\w*|mean(?:s|t)?|conclud\w+|decid(?:e|es|ed)|determin\w+"
    r"|declar\w+|stress\w*|complain\w*|boast\w*|regret\w*|resent\w*|angry|glad|pleased|relieved|sorry|shocked"
    r"|upset|surpris\w+|disappointed|delighted|aware|clear|true|news|fact|word|announcement|ruling"
    r"|finding|verdict|decision|grounds|testif\w+|indicat\w+|according|ensur\w+|warn\w*|happen(?:s|ed)?"
    r"|provid\w+"
    r"|argu\w+|insist\w*|maintain\w*|assert\w*)\b",
    re.IGNORECASE,
)
"""Words whose clause is told as a fact, by somebody."""
_POINTS: Final = re.compile(
    r"\b(?:so|such|now|given|in|after|before|since|with|at|by|until|on|from|of|to|for|like|all)\s+\Z"
)
_DENYING: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|disput\w+|untrue|false\w*|wrong(?:ly)?|incorrect\w*|mistaken(?:ly)?|myth|lie"
    r"|no\s+(?:evidence|record|proof|indication|suggestion|question|truth|sign)|n(?:ot|ever)\s+(?:true|the\s+case)"
    r"|neither\s+true)\b",
    re.IGNORECASE,
)
_NEGATED: Final = re.compile(
    r"(?:\b(?:not|never|nor|cannot|without|nobody|no\s+one|hardly|would|could|might|may|should|to)|n[’']t)\s+(?:\w+ly\s+|ever\s+|have\s+|be\s+|been\s+)*"
    r"(?:say\w*|said|suggest\w*|tell\w*|told|claim\w*|mean|prov\w*|show\w*|f(?:ind|ound)|report\w*|confirm\w*|conclude\w*|hear|heard|announce|decide|agree|state|accept|rule|argue|write|ensure|determine)\b",
    re.IGNORECASE,
)
"""Telling that was not done: "did not say that" tells of nothing, "did not know that" does."""
_CONTENT: Final = re.compile(
    r"\b(?:reports?|rumou?rs?|claims?|allegations?|suggestions?|stor(?:y|ies)|fears?|hopes?|beliefs?|theor(?:y|ies)"
    r"|speculation|suspicions?|accusations?|possibility|prospect|chances?|risk|idea|notion|impression|dreams?"
    r"|expectation|prediction|condition|posts?|gossip|insinuations?|assertion|assumption|likelihood|odds|dread|worry)\b",
    re.IGNORECASE,
)
"""Nouns whose clause is only what somebody says, thinks or hopes."""
_NOUN: Final = re.compile(
    r"(?:\b(?:the|an?|his|her|their|its|any|all|this|those|these|one|same|only|every|each|no|some|two|three)|[’']s)\s+(?:[\w-]+\s+){0,2}?[\w-]+\s*\Z",
    re.IGNORECASE,
)
"""A noun before "that": what follows tells which one it is."""
_THOUGHT: Final = re.compile(
    r"(?:ed|ing|thought|think|thinks|believes?|hopes?|fears?|swore|bet|felt)\s*\Z"
)
"""A verb, and no noun, before "that": "the village believed that"."""
_CLEFT: Final = re.compile(
    r"\b(?:it|It)\s+(?:was|is)\s+(?:not\s+until\s+)?(?:only\s+)?(?:on|in|at|after|for|because|by|there|here|then|under|through|when)\b"
)
_FEELING: Final = re.compile(
    r"\b(?:fear|imagin|dream|pretend|wish|hop|suspect|doubt|believ|assum|den[yi]|bet|guess|suppos|claim|predict"
    r"|worr|convinc|expect|suggest|speculat|demand|insinuat)\w*\s+(?:(?:the\s+|an?\s+|his\s+|her\s+)?(?!and\b|but\b|it\b)[\w’'.-]+\s+){1,3}?(?:[a-z]+\s+)?\Z",
)
_GERUND: Final = re.compile(
    r"(?P<over>[\w’'-]+)\s+(?:(?:not|ever|[\w]+ly|[Hh]er|[Hh]is|[Tt]heir|him|them)\s+)*(?:being|getting|having(?:\s+been)?)\s+(?:\w+ly\s+)?\Z"
)
_IN_TIME: Final = re.compile(
    r"(?:after|since|despite|following|for|by|upon|on|while|when|is|was|are|were|be|been|and|before|between"
    r"|from|remembers?|recalls?|recalled|remembered|admit\w*|footage|video|with|in|seen|shown|or|as|who|regret\w*)\Z",
    re.IGNORECASE,
)


_WANTED: Final = re.compile(
    r"\b(?:wants?|wanted|likes?|needs?|needed|see|get|have|prefers?|demands?|demanded|orders?|ordered|keep|hopes?"
    r"|wish|seeks?|sought)\s+(?:[\w’'-]+\s+){1,4}\Z"
)
"""Before a participle alone: "wants Ann Roe charged", "to see him jailed"; not "saw him jailed"."""
_UNFOUND: Final = re.compile(
    r"\bno\s+(?:\w+\s+)?(?:record|evidence|proof|trace|sign)\s+(?:of\s+(?:any|it|such|this)\b|exists?\b)|\bnever\s+happened\b|\bis\s+not\s+true\b"
)
"""Behind a step that somebody tells of: "but no record of any such hearing exists"."""
_NOW: Final = re.compile(
    r"(?:is|are|gets?)\s+(?:\w+ly\s+)?(?:[a-z]+ed|found|held|caught|sent|given)\b"
    r"|(?:plead|convict|acquit)s?\b|jails\b"
)
"""A step in the present tense or none, as films, novels and dreams tell it, and headlines."""
_DONE: Final = frozenset({"verdict", "sentence", "arrest", "plea"})
"""First parts of the steps that prose tells in the past; "is charged" tells of what still holds."""


def is_narrated(text: str, sentence: Span, words: Span, step: str) -> bool:
    """Whether a sentence tells a step as a story does: "in the film he is arrested".

    A headline ("Ex-mayor is jailed") ends without a stop, and tells news.
    """
    whole = sentence.of(text).rstrip("\"”’'")
    return (
        step.partition("/")[0] in _DONE
        and whole.endswith((".", "!"))
        and _NOW.match(text, words.start, words.end) is not None
    )


def standing_of(text: str, sentence: Span, trigger: Span, *, bare: bool = False) -> Standing:
    """What the words over a step make of it.

    "Police said that Roe had been charged" leaves it told; "fears that", "convinced that", "no
    evidence that" and "the risk of being" do not.

    Args:
        text: The article's.
        sentence: The sentence of the trigger.
        trigger: The words that carry the step.
        bare: Whether they are a participle alone.
    """
    start = max(sentence.start, trigger.start - _FAR)
    before = _SET_OFF.sub(lambda m: " " * len(m.group()), text[start : trigger.start])
    found = {
        _over_that(before, m.start())
        for m in _THAT.finditer(before)
        if not _END.search(before, m.end())
    }
    gerund = _GERUND.search(before)
    if gerund is not None and _IN_TIME.match(gerund["over"]) is None:
        found.add(Standing.DENIED if _DENYING.match(gerund["over"]) else Standing.OPEN)
    if _FEELING.search(before) or _UNFOUND.search(text, trigger.end, sentence.end):
        found.add(Standing.OPEN)
    if is_aim(before) or (bare and _WANTED.search(before)):
        found.add(Standing.OPEN)
    return next((s for s in (Standing.DENIED, Standing.OPEN) if s in found), Standing.TOLD)


_PURPOSE: Final = re.compile(
    r"\b(?:so|in\s+order)\s+that\s+(?:(?!that\b|which\b|who\b)[\w’'.-]+\s+){1,6}?(?:would|could|might|may|can|should)\s+"
    r"(?:(?:not|be|\w+ly)\s+)*\Z",
    re.IGNORECASE,
)


def is_aim(before: str) -> bool:
    """Whether words before a verb make it what something was done for, and no more.

    "They sued so that she would stop" tells of no stopping; "so angry that he left" of a leaving.
    """
    return _PURPOSE.search(before) is not None


def _over_that(before: str, at: int) -> Standing:
    """What the words before one "that" make of its clause."""
    ends = [m.end() for m in _END.finditer(before, 0, at)]
    ends += [m.end() for m in re.finditer(r"\b(?:that|who|which)\b", before[:at])]
    over = before[max(ends, default=0) : at]
    if _POINTS.search(over) or not over.strip() or _CLEFT.search(over):
        return Standing.TOLD
    if _DENYING.search(over):
        return Standing.DENIED
    if _CONTENT.search(over):
        return Standing.OPEN
    if _TELLING.search(over):
        return Standing.OPEN if _NEGATED.search(over) else Standing.TOLD
    is_noun = _NOUN.search(over) and not _THOUGHT.search(over)
    return Standing.TOLD if is_noun else Standing.OPEN
