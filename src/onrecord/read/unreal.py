"""What only looks like a step: supposed, asked, denied, corrected, played in a film, or a figure.

Knows the turns of phrase by which news says that something did not happen.  A verdict or a sentence
that is none does more harm than one that is missed: where the words fit, there is no step.
"""

import re
from typing import Final

from onrecord.nouns import Span

_ASKED: Final = re.compile(
    r"[\s“\"'‘]*(?:Was|Were|Is|Are|Did|Does|Do|Had|Has|Have|Could|Can|Will|Would|Should|May|Might"
    r"|Guilty|Innocent)\s[^.!]*\?"
)
"""A question that asks whether: "Was Roe guilty?"; "Why was Roe jailed?" takes it for granted."""
_INVERTED: Final = re.compile(
    r"(?:\A|[;,:“\"]\s*)(?:[Hh]ad|[Ww]ere|[Ss]hould|[Ii]f)\s+(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?(?:[A-Z][\w’'-]*\s+){1,4}"
    r"(?:(?:been|be|to\s+be|ever|not)\s+)*\Z"
)
"""Before a participle: "Had Ann Roe been convicted, ..."; not "Roe had been convicted"."""
_WISHED: Final = re.compile(
    r"\b(?:should|must|ought\s+to|could|would|may|might|can|(?<!led\s)(?<!due\s)to)\s+(?:\w+ly\s+|now\s+|also\s+)?\Z",
    re.IGNORECASE,
)
"""Right before a noun that is a verb here: "the police should arrest Roe"."""
_FICTION: Final = re.compile(
    r"\A[\s“\"]*In\s+the\s+(?:[\w-]+\s+)?(?:film|movie|series|play|novel|drama|sitcom|episode|musical"
    r"|thriller|opera|sequel)\s*,"
    r"|\b(?:plays|portrays|stars\s+as|is\s+cast\s+as)\s+(?!(?:a|an|the)\s+(?:\w+\s+)?(?:role|part)\b)"
    r"(?:a|an|the)\s|\b(?:was|is)\s+the\s+title\s+of\b",
)
_MAY_FIND: Final = re.compile(
    r"\b(?:could|would|may|might|must|should|can|will|to|not)\s+(?:\w+ly\s+)?(?:find|pronounce|declare"
    r"|call|prove|consider|believe)\s+[^.;,]*\Z"
)
"""Before "guilty": "the jury could find Roe guilty"."""
_POLL: Final = re.compile(
    r"\b(?:polls?|surveys?|readers|viewers|critics|newspapers|press|public|internet|history|voters"
    r"|gossips|neighbou?rs)\s+(?:has\s+|have\s+|had\s+|long\s+)*\Z",
    re.IGNORECASE,
)
"""Before "found Roe guilty": who is no court."""
_AT_WORK: Final = re.compile(
    r"\b(?:departmental|disciplinary|internal|misconduct|professional)\s+(?:hearing|inquiry|panel"
    r"|tribunal|proceedings|committee)\b[^.;]*\Z",
    re.IGNORECASE,
)
"""Before "found guilty": no court."""
_FINDS: Final = re.compile(r"(?:found|held|judged|ruled|deemed)\s+\S.*\sguilty", re.DOTALL)
_FINDER: Final = re.compile(
    r"\b(?:jur(?:y|ies|ors?)|judges?|courts?|magistrates?|justices?|tribunal|bench|panel|trial|verdicts?"
    r"|sheriff|recorder|retrial|deliberat\w+)\b",
    re.IGNORECASE,
)
"""In the sentence of "found Roe guilty" or the two before: who can."""
_BEFORE: Final = 300
"""Characters before a sentence that the court may stand in."""
_BY_THE_PRESS: Final = re.compile(
    r"\s+(?:\w+\s+)?(?:by|in)\s+(?:the\s+|his\s+|her\s+)?(?:[\w-]+\s+)?(?:newspapers?|press|media|papers|tabloids"
    r"|headlines|internet|public|critics|pundits|columnists|court\s+of\s+public\s+opinion|history)\b",
    re.IGNORECASE,
)
_FIGURE: Final = re.compile(
    r"(?:\s+to)?\s+(?:(?:a\s+)?life(?:time)?\s+of\s+(?!imprisonment|prison|jail|incarceration|hard)"
    r"|(?:obscurity|oblivion|silence|irrelevance|poverty|loneliness|mediocrity|boredom)\b)",
    re.IGNORECASE,
)
"""Behind "sentenced": "to a life of regret"."""
_TERM_AS: Final = re.compile(r"\s+(?:as\s+|in\s+(?:office|parliament|congress)\b)")
"""Behind "served a four-year term": an office."""
_FOREGONE: Final = re.compile(
    r"\s+(?:was|is|seem(?:s|ed)|look(?:s|ed)|appear(?:s|ed)|would\s+be|will\s+be)\s+(?:\w+\s+){0,2}?"
    r"(?:foregone|imminent|certain\w*|likely|unlikely|inevitable|expected|assured|possible|impossible)\b"
)
"""Behind "conviction" or "arrest": what people thought of it before there was any."""
_VICE: Final = re.compile(
    r"\s*(?:of\s+)?(?:contributory\s+negligence|(?:un)?professional\s+(?:mis)?conduct|gross\s+misconduct|greed|arrogance|hypocrisy|cowardice|bias|favou?ritism|nepotism|vanity|snobbery|laziness"
    r"|incompetence|sexism|bad\s+taste|ingratitude|disloyalty|naivety|complacency|populism)\b",
    re.IGNORECASE,
)
"""Behind "accused of" and "guilty of": no offence."""
_ACCUSER: Final = re.compile(r"\b(?:he|she|they|I|we|has|have|had)\s+(?:\w+ly\s+)?\Z")
"""Before "accused of" where it is somebody who accuses: "a rival whom she has accused of"."""
_CIVIL: Final = re.compile(
    r"\b(?:civil\s+(?:jury|court|case|trial|suit|claim)|liable|damages|lawsuit|sued|libel)\b",
    re.IGNORECASE,
)
_TO_PAY: Final = re.compile(r"order\w*\b.*\bpay", re.IGNORECASE | re.DOTALL)
_CORRECTED: Final = re.compile(
    r"\b(?:earlier|previous|original)\s+(?:version|report|article|headline|story|edition)\b"
    r"[^.;]*\b(?:said|stated|reported|claimed|suggested|wrongly|incorrectly)\b[^.;]*\Z"
    r"|\b(?:wrongly|mistakenly|falsely|incorrectly)\s+(?:named|identified|reported|described|said|listed)"
    r"\b[^.;]*\Z|\b(?:editing|production|typing|subbing)\s+error\b|\bis\s+not\s+the\b[^.;,]*\b(?:who|that)\s+\Z",
    re.IGNORECASE,
)


def is_no_step(text: str, sentence: Span, trigger: Span, step: str) -> bool:
    """Whether what looks like a step is a question, a wish, a film's or a figure of speech.

    Args:
        text: The article's.
        sentence: The sentence of the trigger.
        trigger: The words that look like a step.
        step: The finer vocabulary's word for it.
    """
    before = text[max(sentence.start, trigger.start - 160) : trigger.start]
    behind = text[trigger.end : min(sentence.end, trigger.end + 80)]
    whole = sentence.of(text)
    family = step.partition("/")[0]
    if family in ("verdict", "sentence", "plea", "charge", "arrest") and (
        _FICTION.search(whole) or _ASKED.match(whole)
    ):
        return True
    if _INVERTED.search(before):
        return True
    if family == "arrest" and _WISHED.search(before):
        return True
    if family in ("arrest", "charge", "sentence") and _FOREGONE.match(behind):
        return True
    if step == "verdict/guilty" and _FINDS.match(trigger.of(text)):
        near = text[max(0, sentence.start - _BEFORE) : sentence.end]
        if _FINDER.search(near) is None:
            return True
    if family == "verdict" and (_POLL.search(before) or _AT_WORK.search(before)):
        return True
    if family == "verdict":
        return _MAY_FIND.search(before) is not None or any(
            p.match(behind) for p in (_BY_THE_PRESS, _FOREGONE, _VICE)
        )
    if family == "sentence":
        is_civil = _TO_PAY.search(trigger.of(text)) and _CIVIL.search(whole)
        return bool(_FIGURE.match(behind) or _TERM_AS.match(behind) or is_civil)
    if family != "charge":
        return False
    is_accuser = text.startswith("accused", trigger.start) and _ACCUSER.search(before) is not None
    return is_accuser or _VICE.match(behind) is not None


def is_denied_before(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether words before a step deny or correct it: "denied that he had been arrested"."""
    before = text[max(sentence.start, trigger.start - 160) : trigger.start]
    return _CORRECTED.search(before) is not None
