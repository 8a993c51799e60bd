"""Certainty: how far the source of an event stands by it, and what the event is in its account.

Knows two axes, the words that hedge, negation, conditions and talk that is about nobody.  Always
takes the reading that claims less: "considering" is no plan, "plans" no deed, "reportedly" no fact.
Refuses to know whether anything is true.
"""

import re
from dataclasses import dataclass
from typing import Final

from onrecord.nouns import Commitment, Span, Status
from onrecord.read.governed import Standing, standing_of
from onrecord.read.verbs import Mood, VerbGroup, group_before


@dataclass(frozen=True, slots=True)
class Judgement:
    """Commitment, status and the words that weaken."""

    commitment: Commitment
    status: Status
    hedges: tuple[Span, ...] = ()


OF_MOOD: Final = {
    Mood.FACT: (Commitment.CERTAIN, Status.OCCURRED),
    Mood.SET: (Commitment.CERTAIN, Status.SCHEDULED),
    Mood.EXPECTED: (Commitment.PROBABLE, Status.PLANNED),
    Mood.PLANNED: (Commitment.CERTAIN, Status.PLANNED),
    Mood.INTENDED: (Commitment.PROBABLE, Status.PLANNED),
    Mood.WANTED: (Commitment.UNSPECIFIED, Status.PLANNED),
    Mood.WEIGHED: (Commitment.POSSIBLE, Status.PLANNED),
    Mood.POSSIBLE: (Commitment.POSSIBLE, Status.PLANNED),
    Mood.HEARSAY: (Commitment.PROBABLE, Status.OCCURRED),
    Mood.ALLEGED: (Commitment.CERTAIN, Status.ALLEGED),
    Mood.OFF: (Commitment.CERTAIN, Status.VACATED),
    Mood.INFINITIVE: (Commitment.POSSIBLE, Status.PLANNED),
    Mood.UNREAL: (Commitment.UNSPECIFIED, Status.PLANNED),
}
_HEDGE: Final = re.compile(
    r"\b(?:reportedly|purportedly|supposedly|apparently|rumou?red|(?:is|are|was"
    r"|were)\s+(?:said|understood|believed|thought|reported|learn[et]+d?)"
    r"\s+to|it\s+(?:is|was)\s+(?:understood|believed|thought|reported)"
    r"|sources?\s+(?:close\s+to\s+[\w’' ]{1,30}?)?(?:said|says?|claim\w*|told)"
    r"|insiders?\s+(?:said|says?|claim\w*|told|are\s+whispering)|word\s+is)\b",
    re.IGNORECASE,
)
_ALLEGED: Final = re.compile(
    r"\b(?:allegedly|alleged\s+to|alleges?|alleging|claims?\s+that|claimed|accus(?:ed|es"
    r"|ing)\s+of|suspected\s+of)\b",
    re.IGNORECASE,
)
_WEAK: Final = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|potentially|maybe|weighing(?:\s+up)?|considering"
    r"|mulling|contemplating"
    r"|under\s+(?:[\w-]+\s+)?consideration|decid(?:e|ing)\s+whether|not\s+ruled\s+out"
    r"|no\s+decision|declined\s+to\s+say)\b",
    re.IGNORECASE,
)
CONDITION: Final = re.compile(
    r"\b(?:if(?!\s+(?:(?:compared|measured|adjusted)\b|(?:seen|viewed|considered)\s+(?:beside|against"
    r"|alongside|together)\b))|unless|whether|in\s+the\s+event\s+of|should\s+(?:he|she|they)|had\s+(?:he|she"
    r"|they)|were\s+(?:he|she|they)\s+to|in\s+default|as\s+though|even\s+if|in\s+case)\b"
    r"[^.;:,]*\Z",
    re.IGNORECASE,
)
"""Words of a condition; "if compared with" only says how to look at what is told as a fact."""
_PONDERED: Final = re.compile(
    r"\b(?:decid(?:e|es|ed|ing)|consider(?:s|ing|ed)?|weigh(?:s|ing|ed)?(?:\s+up)?|mull(?:s|ing|ed)?"
    r"|ponder(?:s|ing)?|discuss(?:es|ing)?|assess(?:es|ing)?)\s+\Z",
    re.IGNORECASE,
)
"""Before "whether": a step that somebody thinks of, and no mere supposition."""
_NOBODY: Final = re.compile(
    r"\b(?:anyone|anybody|someone|everyone|those|people|persons|offenders|defendants"
    r"|motorists|drivers|whoever|many|few|most|nobody|no\s+one)\s+"
    r"(?:(?:who|that)\s+)?(?:(?:is|are|was|were|has|have|been|gets?|being)\s+)*\Z",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?(?:\s+of)?)\s+\Z",
    re.IGNORECASE,
)
"""Before "people", those who are meant: "five people charged"."""
_FALSE: Final = re.compile(
    r"\b(?:false(?:ly)?|untrue|not\s+true|incorrect|no\s+truth|fabricated|bogus|wrongly"
    r"|mistaken(?:ly)?|never\s+happened|shot\s+(?:that|it)\s+down|in\s+error)\b",
    re.IGNORECASE,
)
_RUMOUR: Final = re.compile(
    r"\b(?:reports?|rumou?rs?|claims?|posts?|suggestions?|stor(?:y|ies))\b", re.IGNORECASE
)
_GOVERNED: Final = re.compile(
    r"\b(?P<verb>(?:plan(?:s|ning|ned)?|intend(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s"
    r"|ed)?|ask(?:s|ed|ing)?|apply(?:ing)?|appl(?:ied|ies)|prepar(?:es|ed|ing)|consider(?:s"
    r"|ing|ed)?"
    r"|weigh(?:s|ing|ed)?(?:\s+up)?|mull(?:s|ing|ed)?|promis\w+|vow(?:s|ed|ing)?"
    r"|threaten(?:s|ed|ing)?|demand(?:s|ed|ing)?|flagg?(?:ed|ing|s)|eye(?:s|ing)|expect(?:s"
    r"|ed|ing)?|hop(?:es|ing)|push(?:es|ing)|call(?:s|ed|ing)?))"
    r"\s+(?:for\s+|on\s+)?(?:an?\s+|the\s+|his\s+|her\s+|their\s+|its\s+)?(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_DENIED_NOUN: Final = re.compile(
    r"\bno\s+[^.;,]*,\s+including\s+\Z|\b(?:no|without|nor\s+any|neither|not\s+(?:a|an|any)|lack\s+of|instead\s+of|rul(?:ed"
    r"|es|ing)\s+out|avoid(?:ed|s)?|stay(?:s|ed)|block(?:s|ed)|barr?(?:s|ed)|prevent(?:s|ed)|halt(?:s|ed)|escap(?:es|ed)"
    r"|oppos(?:es|ed)|no\s+plans\s+(?:to|for))\s+(?:an?\s+|any\s+"
    r"|the\s+)?(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_NO_BEFORE: Final = re.compile(
    r"\b(?:no|neither)\s+(?:such\s+|criminal\s+|further\s+)?\Z", re.IGNORECASE
)
_NOR: Final = re.compile(
    r"\b(?:nor|never|neither|not\s+once|at\s+no\s+time)\s+(?:has|have|had|was|were|is|did|does|will)\s+"
    r"(?:[\w’'.-]+\s+){1,4}?(?:(?:ever|been|be)\s+)*\Z",
    re.IGNORECASE,
)
"""Before a step whose subject stands behind the auxiliary: "nor has she been arrested"."""
_NONE: Final = re.compile(
    r"(?:\b(?:none|nobody|no[\s-]one)\b(?:\s+of\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+)?"
    r"|\bneither\s+[^.;:]{1,60}?\s+nor\s+[^.;:,]{1,40}?)"
    r"(?:\s+(?:has|have|had|was|were|is|are|been|be|ever|yet|since))*\s*\Z"
    r"|\bbefore\s+(?:it|he|she|they|(?:the|his|her|their)\s+\w+)\s+(?:had|could)\s+"
    r"(?:even\s+|be\s+|been\s+)*\Z",
    re.IGNORECASE,
)
"""Before a step that was not: "None has been charged", "ended before it had begun"."""
_HAD: Final = re.compile(r"(?:(?:had|could|been|be|has|have|was|were|ever)\s+)+", re.IGNORECASE)
_IN_THE_MAKING: Final = re.compile(
    r"(?:\s+[\w’'-]+){0,3}?\s+(?:is|are|was|were)\s+(?:still\s+)?being\s+"
    r"(?:considered|prepared|drafted|weighed|mulled|discussed|drawn\s+up)\b"
)
"""Behind a step that is only thought of: "a claim is being considered"."""
_NOT: Final = re.compile(r"\b(?:never|not|without)\b", re.IGNORECASE)
_NOTHING: Final = re.compile(r"\s+(?:to|of|with)\s+(?:nothing|no\s+\w+)\b")
"""Behind a step that is none: "convicted of nothing", "sentenced to nothing worse than"."""
_SOUGHT: Final = re.compile(
    r"\b(?:may|might|could|would|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|want(?:s|ed)?|call(?:s|ed|ing)?"
    r"|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|seeks?|sought"
    r"|beg(?:s|ged)?|press(?:es|ed)?|demand(?:s|ed)?|threaten(?:s|ed)?|refus(?:es?|ed)"
    r"|declin(?:es?|ed))\b",
    re.IGNORECASE,
)
"""In a headline, what leaves it open: "Director may ask friends to testify"."""
_CAME_TO: Final = re.compile(
    r"\b(?:(?:took|needed)\s+(?:[\w’'-]+\s+){1,6}?|went\s+on\s+|enough\s+|the\s+(?:first|second|third|last|latest|only)\s+(?:[\w-]+\s+){0,4}?)\Z",
    re.IGNORECASE,
)
"""Before "to" and a verb, what says that it was done: "took two hours to convict"."""
_PARTY: Final = frozenset(
    """appeal/filed appeal/planned appeal/leave motion/filed civil/filed bail/granted
    charge/filed charge/added charge/refiled charge/amended dismissal/dropped
    testimony/given plea/guilty plea/not_guilty plea/agreement settlement/reached
    extradition/sought custody/surrendered trial/retrial""".split()
)
"""Steps that a party takes: their future is a plan, not a court's date."""


_GUILT: Final = ("plea/", "verdict/", "dismissal/")
"""Steps that a "not" is part of: "not guilty", "not to proceed"."""


def is_unreal(text: str, start: int, trigger: int) -> bool:
    """Whether words before a trigger make it a condition or about nobody in particular.

    "If convicted, ..." and "people charged with" are; "he was convicted" is not.
    """
    before = text[max(start, trigger - 120) : trigger]
    condition = CONDITION.search(before)
    if condition is not None and _PONDERED.search(before[: condition.start()]):
        condition = None
    nobody = _NOBODY.search(before)
    if nobody is not None and _COUNTED.search(before[: nobody.start()]):
        nobody = None
    return condition is not None or nobody is not None


def judge(
    text: str, sentence: Span, trigger: Span, group: VerbGroup | None, step: str
) -> Judgement | None:
    """What the words of a sentence make of an event; None where it is a mere supposition.

    Args:
        text: The article's.
        sentence: The stretch whose words may weaken it.
        trigger: The words that carry the event.
        group: The verb group before its verb; None where a noun alone carries it.
        step: The finer vocabulary's word for it.
    """
    if is_unreal(text, sentence.start, trigger.start):
        return None
    hedges: list[Span] = []
    if group is not None:
        if group.mood is Mood.UNREAL:
            return None
        commitment, status = OF_MOOD[group.mood]
        hedges.extend(group.hedges)
        negated = (
            group.negated
            or _NO_BEFORE.search(text, max(sentence.start, trigger.start - 30), trigger.start)
            is not None
        )
        if group.mood is Mood.SET and step in _PARTY:
            status = Status.PLANNED
        if group.mood is Mood.INFINITIVE and _CAME_TO.search(text, sentence.start, group.start):
            commitment, status = Commitment.CERTAIN, Status.OCCURRED
        is_heading = not sentence.of(text).rstrip("\"”’'").endswith(".")
        weak = _SOUGHT.search(text, sentence.start, trigger.start)
        if (
            group.mood is Mood.INFINITIVE
            and is_heading
            and weak is None
            and status is not Status.OCCURRED
        ):
            # A headline: "Former mayor to be sentenced in April".
            commitment, status = Commitment.CERTAIN, Status.SCHEDULED
        if group.mood is Mood.OFF and not step.startswith(
            ("trial/", "hearing/", "sentence/", "arraignment/")
        ):
            negated = True
    else:
        commitment, status, negated = of_noun(text, sentence, trigger, hedges)
    if step.endswith("/set") or step == "trial/retrial":
        if status is Status.OCCURRED or (
            status is Status.PLANNED
            and commitment is Commitment.PROBABLE
            and step != "testimony/set"
        ):
            status = Status.SCHEDULED
        if step == "trial/retrial" and group is not None and status is Status.PLANNED:
            status = Status.PLANNED
    elif step == "appeal/planned" and status in (Status.OCCURRED, Status.SCHEDULED):
        status = Status.PLANNED
    if step == "exposure/maximum":
        return Judgement(
            Commitment.DENIED if negated else Commitment.CERTAIN, Status.EXPOSURE, tuple(hedges)
        )
    before = Span(sentence.start, trigger.start)
    if commitment in (Commitment.CERTAIN, Commitment.PROBABLE):
        hedge = _last(_HEDGE, text, before) or _HEDGE.search(text, trigger.start, trigger.end)
        if hedge is not None and not re.search(r"[;“”\"]", text[hedge.end() : trigger.start]):
            commitment = Commitment.PROBABLE
            hedges.append(Span(*hedge.span()))
        weak = _WEAK.search(text, trigger.start, min(sentence.end, trigger.end + 40)) or re.compile(
            r"(?:decid|consider|weigh|mull|ponder|discuss|assess)\w*(?:\s+up)?\s+whether\b"
        ).search(text, max(sentence.start, trigger.start - 60), trigger.start)
        if weak is not None and status is Status.PLANNED:
            commitment = Commitment.POSSIBLE
            hedges.append(Span(*weak.span()))
    near = max(sentence.start, trigger.start - 60)
    # The words of a step may begin with its auxiliaries.
    auxiliaries = _HAD.match(text, trigger.start, trigger.end)
    verb = auxiliaries.end() if auxiliaries is not None else trigger.start
    if (
        _NOR.search(text, near, trigger.start)
        or _NOTHING.match(text, trigger.end, sentence.end)
        or _NONE.search(text, max(sentence.start, trigger.start - 120), verb)
        or (group is None and not step.startswith(_GUILT) and _NOT.search(trigger.of(text)))
    ):
        negated = True
    if _IN_THE_MAKING.match(text, trigger.end, sentence.end):
        commitment, status = Commitment.POSSIBLE, Status.PLANNED
    standing = standing_of(text, sentence, trigger, bare=group is not None and group.bare)
    if negated or standing is Standing.DENIED:
        return Judgement(Commitment.DENIED, Status.OCCURRED, tuple(hedges))
    if standing is Standing.OPEN and commitment in (Commitment.CERTAIN, Commitment.PROBABLE):
        commitment = Commitment.POSSIBLE
    if _FALSE.search(text, trigger.end, sentence.end) and _RUMOUR.search(
        text, sentence.start, trigger.start
    ):
        return Judgement(Commitment.DENIED, Status.OCCURRED, tuple(hedges))
    return Judgement(commitment, status, tuple(dict.fromkeys(hedges)))


def of_noun(
    text: str, sentence: Span, trigger: Span, hedges: list[Span]
) -> tuple[Commitment, Status, bool]:
    """Commitment and status of a noun by the verb that governs it, and whether it is denied.

    "is considering an appeal" is possible and planned, "no charges" denied, "his trial" neither.
    """
    before = text[max(sentence.start, trigger.start - 70) : trigger.start]
    negated = _DENIED_NOUN.search(before) is not None
    governed = _GOVERNED.search(before)
    if governed is None:
        return Commitment.CERTAIN, Status.OCCURRED, negated
    at = max(sentence.start, trigger.start - 70) + governed.start("verb")
    group = group_before(text, at, sentence.start)
    word = Span(at, at + len(governed["verb"]))
    weighed = re.match(r"consider|mull|weigh", governed["verb"], re.IGNORECASE)
    if weighed or group.mood in (Mood.WEIGHED, Mood.POSSIBLE):
        hedges.append(word)
        return Commitment.POSSIBLE, Status.PLANNED, negated or group.negated
    if re.match(r"expect", governed["verb"], re.IGNORECASE):
        hedges.append(word)
        return Commitment.PROBABLE, Status.PLANNED, negated or group.negated
    return Commitment.CERTAIN, Status.PLANNED, negated or group.negated


def _last(pattern: re.Pattern[str], text: str, where: Span) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text, where.start, where.end):
        found = match
    return found


def is_alleged(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether a deed is told as somebody's allegation in its sentence."""
    return _ALLEGED.search(text, max(sentence.start, trigger.start - 100), trigger.end) is not None
