"""Factuality: what the words around any event, a verb or a noun, say of its being real.

Knows grammar alone: moods, conditions and questions, the verb that a noun leans on, and verbs that
call off or end.  Refuses to know what the event is, and so, unlike `certainty.judge`, any step of a
court.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from onrecord.nouns import Commitment, Span, Status
from onrecord.read.certainty import CONDITION, OF_MOOD, of_noun
from onrecord.read.governed import is_aim
from onrecord.read.verbs import BRACKETS, Mood, VerbGroup, group_before


class Polarity(StrEnum):
    """Whether it is said to be, said not to be, or asked."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Factuality:
    """Commitment and status as for a step; polarity by itself, for "if he does not come".

    What is denied is negated; what is negated in a condition is not denied.
    """

    commitment: Commitment
    status: Status
    polarity: Polarity = Polarity.AFFIRMED


_REACH: Final = 120
"""Characters on either side of an event that tell of it."""
_ARTICLE: Final = r"(?:the|an?|this|that|these|those|its|his|her|their|our|my|your|[\w-]+[’']s?)"
_JOINING: Final = (
    r"(?:of|to|for|in|on|at|by|with|from|into|over|about|after|before|during|against|between"
    r"|and|or|as|than)"
)
_INNER: Final = rf"(?:(?!{_ARTICLE}\s|{_JOINING}\s|been\s|be\s)[\w’'-]+\s+){{0,2}}"
"""Words between an article and its noun."""

_NOUNISH: Final = re.compile(
    r"\b(?:the|a|an|this|that|its|his|her|their|our|no|any|of|for|in|on|with|from|by|about"
    r"|over|new|first|[\w-]+[’']s)\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_TO_COME: Final = re.compile(
    r"\b(?:will|would|plan(?:s|ned|ning)?|intend(?:s|ed)?|expect(?:s|ed)?|set|due|scheduled"
    r"|aim(?:s|ed)?|hop(?:e|es|ed|ing)|agreed|decided|want(?:s|ed)?"
    r"|propos(?:e|es|ed|al)|offer(?:s|ed)?|future|next|upcoming|planned|proposed|able"
    r"|order(?:ed)?|allow(?:s|ed)?|enable|consider(?:ing|s|ed)?|in\s+order|going|seek(?:s"
    r"|ing)?|continue|ready|need(?:s|ed)?|require[sd]?|urged?|request(?:ed|s)?|ask(?:ed|s)?"
    r"|announc(?:e[ds]?|ing)|negotiat(?:e[ds]?|ing)|agree)"
    r"\s+(?:(?!for\b|of\b|in\b|by\b|from\b|at\b|with\b|after\b|about\b)[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)

_OFF: Final = (
    r"(?:cancell?ed|killed|scrapped|called\s+off|aborted|abandoned|axed|shelved|delayed|postponed"
    r"|deferred|put\s+(?:off|back|on\s+hold)|pushed\s+back)"
)
_WITH: Final = (
    r"(?:of|from|to|in|on|at|for|by|with|between|against|through|across|along|under|over|near|into"
    r"|about|around)"
)
_CALLED_OFF: Final = re.compile(
    rf"(?P<tail>(?:\s+{_WITH}\b(?:\s+(?!(?:{_WITH}|that|which|who|was|were|is|are|has|have|had|will)\b)"
    r"[\w’'%-]+){1,8})*)(?:\s*,(?!\s*(?:begun|started|opened|launched)\b)[^,;.]{1,80},)?"
    r"\s+(?:will\s+be|(?:was|were|is|are|has|have|had)(?:\s+been)?(?:\s+being)?)\s+(?:\w+ly\s+)?"
    rf"{_OFF}\b",
    re.IGNORECASE,
)
"""Behind a noun: "the launch of the ship, due in May, was postponed"; not "work, begun in May,"."""
_OFF_IN_HEADLINE: Final = re.compile(rf"\s+{_OFF}\b", re.IGNORECASE)
"""Right behind a noun, where a headline leaves out "was": "Launch delayed after fire"."""
_OFF_BEFORE: Final = re.compile(
    r"\b(?:now-)?(?:cancell?ed|scrapped|abandoned|aborted)\s+(?:[\w-]+\s+to\s+)?\Z"
    r"|(?<!no\s)(?<!any\s)(?<!without\s)\b(?:cancellation|postponement|deferral|abandonment|scrapping|delays?)\s+"
    rf"(?:of|in|to)\s+(?:{_ARTICLE}\s+)?(?:(?!\w+ing\s){_INNER})\Z",
    re.IGNORECASE,
)
"""Before a noun: "the now-cancelled deal", "a delay in the delivery"; not "no delay in"."""
_WITHIN: Final = re.compile(
    rf"\b(?:of|to|for|in|on|at|by|with|from|into|over|about|against)\s+(?:{_ARTICLE}\s+)?{_INNER}\Z",
    re.IGNORECASE,
)
"""Before a noun that only tells of another: "a tour of [Asia] was delayed"."""
_PARTICIPLE: Final = re.compile(
    r"\w+ed|seen|held|found|known|sent|given|taken|made|born|caught|left|lost|kept|told|built|bought|brought",
    re.IGNORECASE,
)
"""The commonest participles; "shot", "hit" and "cut" are nouns as often."""
_CEASED: Final = re.compile(r"\b(?:ceas(?:e|es|ed|ing)|stop(?:s|ped|ping)?)\s+\Z", re.IGNORECASE)
_BROUGHT: Final = re.compile(
    rf"\b(?:br(?:ing|ings|inging|ought)|put(?:s|ting)?)\s+(?:{_ARTICLE}\s+)?{_INNER}\Z",
    re.IGNORECASE,
)
_TO_AN_END: Final = re.compile(
    r"[^.;,]{0,80}?\s+to\s+an?\s+(?:\w+\s+)?(?:end|halt|close|stop|standstill)\b", re.IGNORECASE
)
"""Behind what somebody brings: "brought production to an end"."""

_OPEN: Final = re.compile(
    r"\b(?:(?:be\s+|been\s+)?allowed\s+to|(?P<option>options?)\s+(?:[\w’'-]+\s+){0,4}?(?:to|on)|(?:appear|seem)(?:s|ed)?\s+to"
    r"(?:\s+be)?|negotiat(?:es?|ed|ing)(?:\s+(?:the|an?|its|his|her|their))?|(?:attempt|tr)(?:ed|ied)\s+to)\s+\Z",
    re.IGNORECASE,
)
"""Before what may be, or be done, and is not said to: "allowed to bid", "options on six"."""
_TAKEN_UP: Final = re.compile(
    r"\b(?:exercis(?:e|es|ed|ing)|tak(?:e|es|ing|en)\s+up|took\s+up|us(?:es|ed|ing))\s+"
    r"(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""Before an option that is open no more: "exercised its option to buy"."""
_CAN: Final = re.compile(r"\bcan\s+(?:be\s+|also\s+|now\s+|\w+ly\s+)*\Z", re.IGNORECASE)
"""What may be done at any time, and is no plan."""
_BELIEVED: Final = re.compile(
    r"\bit\s+(?:is|was)\s+(?:\w+ly\s+)?(?:expected|likely|probable|thought|believed|understood"
    r"|assumed|reported|rumou?red)\s+that\b"
    r"(?:\s+(?!(?:when|while|after|before|until|since|because|although|but)\b)[\w’'%$-]+)*\s+\Z",
    re.IGNORECASE,
)
"""Over a clause that nobody answers for: "it is believed that he left"; not over what dates it."""
_IN_GENERAL: Final = re.compile(r"\b(?:when|where)\s+\Z", re.IGNORECASE)
"""Right before a participle: "when held" tells of no one time."""
_ASKED: Final = re.compile(r"\bwhether\b[^.;:,]*\Z", re.IGNORECASE)
_GOAL: Final = re.compile(
    r"\bif\s+(?:[\w’'-]+\s+){1,6}?(?:is|are|was|were)\s+(?:\w+ly\s+|ever\s+|still\s+)?to\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""A condition that names an aim: "needed if the firm is to survive" supposes nothing."""
_ONCE: Final = re.compile(
    r"(?:was|were)\s+(?:\w+ly\s+|also\s+|once\s+)*(?:(?:set|due|scheduled|slated|listed|fixed|about|going)\s+)?to\b",
    re.IGNORECASE,
)
"""A future seen from the past, which does not say what came of it: "was due to land"."""
_NEED: Final = re.compile(r"\bneed(?:s|ed)?(?:n[’']t)?\b", re.IGNORECASE)
"""What one need not do one may do: "not" denies the need alone."""
_SAID_SO: Final = re.compile(
    r"(?:thank|say|announce|congratulate|apologi[sz]e|welcome|stress|add|remind)\b", re.IGNORECASE
)
"""Done by the very words that wish it: "we would like to thank you"."""
_LEANS: Final = re.compile(
    r"\b(?P<verb>ha(?:s|ve|d|ving)|mak(?:es?|ing)|made|tak(?:es?|ing|en)|took|giv(?:es?|ing|en)"
    r"|gave|h[eo]ld(?:s|ing)?|pa(?:ys?|ying|id)|do(?:es|ing|ne)?|reach(?:es|ed|ing)?)\s+"
    rf"(?:(?:an?|any|some|the|this|its|his|her|their)\s+)?{_INNER}\Z",
    re.IGNORECASE,
)
"""A verb that means little without its noun, which is as real as the verb: "may make an offer"."""
_NEW_UNDER: Final = re.compile(
    r"\b(?:may|might|could)\s+(?:(?:not|\w+ly|also)\s+)*(?!be\b|have\b|not\b)(?P<verb>[a-z]+)\s+"
    rf"(?:(?:an?|any|some|more|new|further)\s+)?{_INNER}\Z",
    re.IGNORECASE,
)
"""Before a noun that is new and hangs on a modal: "could mean job losses"; not "the losses"."""
_PROMISED: Final = re.compile(
    rf"\b(?:promis|threaten)(?:e?s|ed|ing)\s+(?:an?\s+|some\s+|more\s+)?{_INNER}\Z", re.IGNORECASE
)
"""Before a noun that somebody or something gives hope or fear of: "the deal promises growth"."""
_EXPECTS: Final = re.compile(
    rf"\bexpect(?:s|ed|ing)?\s+(?:{_ARTICLE}\s+)?{_INNER}\Z", re.IGNORECASE
)
_OBJECT_OF: Final = re.compile(
    r"\b(?:expect|promis|threaten|plan|consider|weigh|mull|seek|want|propos)(?:e?s|ed|n?ing|ned)?\s+\Z",
    re.IGNORECASE,
)
"""Right before a noun, or else a verb in -ing: "expects growth", "considers selling"."""
_NONE: Final = re.compile(
    r"\b(?:nobody|no[\s-]one|nothing|none(?:\s+of\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+)?\w+)?"
    r"|neither(?:\s+\w+)?|no\s+[a-z]+)\s+\Z",
    re.IGNORECASE,
)
"""Before a verb group that tells of nobody: "neither side won", "nobody has been told"."""
_TO_DO: Final = re.compile(r"\s+(?:(?:of|for|in)\s+(?:[\w’'-]+\s+){1,4}?)?to\s+(?!the\b|an?\b)\w+")
"""Behind a noun of which something is expected: "expects sales of the car to rise"."""


def assess(text: str, sentence: Span, event: Span) -> Factuality:
    """What the words around any event say of it, verb or noun, whatever it is.

    "may buy" is possible and planned, "did not buy" denied, "will buy" scheduled, "if it buys"
    unspecified; of "the purchase" nothing but the verb that governs it tells.
    """
    start = max(sentence.start, event.start - _REACH)
    before = text[start : event.start].translate(BRACKETS)
    group = group_before(text, event.start, sentence.start)
    if _is_off(text, sentence, event, before):
        return Factuality(Commitment.DENIED, Status.VACATED, Polarity.NEGATED)
    may_be = _OPEN.search(before)
    if may_be is not None and not (may_be["option"] and _TAKEN_UP.search(before[: may_be.start()])):
        return Factuality(Commitment.POSSIBLE, Status.PLANNED)
    if _IN_GENERAL.search(before):
        return Factuality(Commitment.UNSPECIFIED, Status.OCCURRED)
    commitment, status, negated = _of_group(group, text, event.start)
    if _ASKED.search(before):
        return Factuality(Commitment.UNSPECIFIED, status, Polarity.OPEN)
    is_goal = _GOAL.search(before) or _GOAL.search(text[start : event.end + len(" to ")])
    if CONDITION.search(before + event.of(text)) and not is_goal:
        return Factuality(
            Commitment.UNSPECIFIED,
            Status.PLANNED,
            Polarity.NEGATED if negated else Polarity.AFFIRMED,
        )
    is_object = not event.of(text).endswith("ing") and _OBJECT_OF.search(before) is not None
    if group.bare or is_object:
        found = _of_noun(text, sentence, event, before, is_noun=is_object)
        if found is not None:
            return found
    if is_aim(before):
        return Factuality(Commitment.POSSIBLE, Status.PLANNED)
    if group.mood is Mood.WANTED and _SAID_SO.match(text, event.start):
        return Factuality(Commitment.CERTAIN, Status.PLANNED)
    if _CAN.search(before):
        status = Status.OCCURRED
    if _BELIEVED.search(before) and commitment is Commitment.CERTAIN:
        commitment = Commitment.PROBABLE
    if negated or _CEASED.search(before):
        return Factuality(Commitment.DENIED, Status.OCCURRED, Polarity.NEGATED)
    return Factuality(commitment, status)


def _is_off(text: str, sentence: Span, event: Span, before: str) -> bool:
    """Whether what was to be is called off, put off or brought to an end."""
    if _OFF_BEFORE.search(before) or (
        _BROUGHT.search(before) and _TO_AN_END.match(text, event.end, sentence.end)
    ):
        return True
    after = text[event.end : min(sentence.end, event.end + 2 * _REACH)]
    last = text[max(sentence.start, sentence.end - 4) : sentence.end]
    heading = not last.rstrip("\"”’' ").endswith((".", "!", "?"))
    is_participle = _is_participle(event.of(text), before)
    if heading and _OFF_IN_HEADLINE.match(after):
        return not is_participle
    called = _CALLED_OFF.match(after)
    return (
        called is not None
        and _WITHIN.search(before) is None
        and not (called["tail"] and is_participle)
    )


def _is_participle(word: str, before: str) -> bool:
    """Whether a word is one that tells more of a noun: "the man [seen] at the gate was"."""
    if word.endswith("ing"):
        return re.search(rf"\b{_ARTICLE}\s+\Z", before, re.IGNORECASE) is None
    return _PARTICIPLE.fullmatch(word) is not None


def _of_group(group: VerbGroup, text: str, verb: int) -> tuple[Commitment, Status, bool]:
    """Commitment and status of a verb by its auxiliaries, and whether it is negated."""
    commitment, status = OF_MOOD[group.mood]
    if group.mood is Mood.INFINITIVE:
        commitment = Commitment.CERTAIN
    if _NONE.search(text, max(0, group.start - _REACH), group.start):
        return commitment, status, True
    if group.mood is Mood.UNREAL and _NEED.search(text, group.start, verb):
        return commitment, status, False
    if group.mood in (Mood.SET, Mood.PLANNED) and _ONCE.match(text, group.start, verb):
        commitment, status = Commitment.UNSPECIFIED, Status.PLANNED
    return commitment, status, group.negated


def _of_noun(
    text: str, sentence: Span, event: Span, before: str, *, is_noun: bool
) -> Factuality | None:
    """What governs a noun makes of it; None where the event is no noun, or nothing governs it."""
    leans = _LEANS.search(before) or _NEW_UNDER.search(before)
    if leans is not None:
        verb = event.start - len(before) + leans.start("verb")
        group = group_before(text, verb, sentence.start)
        commitment, status, negated = _of_group(group, text, verb)
        if negated:
            return Factuality(Commitment.DENIED, Status.OCCURRED, Polarity.NEGATED)
        if group.mood is not Mood.FACT:
            return Factuality(commitment, status)
    if _PROMISED.search(before):
        return Factuality(Commitment.UNSPECIFIED, Status.PLANNED)
    if not is_noun and _NOUNISH.search(before) is None:
        return None
    commitment, status, negated = of_noun(text, sentence, event, [])
    if negated:
        return Factuality(Commitment.DENIED, Status.OCCURRED, Polarity.NEGATED)
    if _EXPECTS.search(before) and _TO_DO.match(text, event.end, sentence.end):
        commitment = Commitment.CERTAIN
    if status is Status.OCCURRED and _TO_COME.search(before):
        status = Status.PLANNED
    return Factuality(commitment, status)
