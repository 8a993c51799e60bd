"""Steps that the encoder sees and no rule tells, put into the form of a rule's hit.

The tag says which words tell which step; grammar says which of them is the verb or the noun, so
that voice, mood, person and date are read as for any other hit.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from onrecord.nouns import FoundBy, Span
from onrecord.read.step_hits import Hit
from onrecord.read.steps import Step, Who, kind_of, role_of, steps
from onrecord.read.tagging import Tag, Tags

SURE: Final = 0.6
"""Share from which a tag counts where no rule tells a step; see docs/log.md."""
SURE_OF_HARM: Final = 0.7
"""That of one that harms."""
SURE_OF_ANOTHER: Final = 0.8
"""Share from which a rule's words tell the step that the encoder sees in them."""
DEED: Final = "incident/deed"
_HARMFUL: Final = frozenset(
    """
    arrest/made charge/filed charge/added charge/amended charge/refiled
    indictment/returned plea/guilty plea/no_contest plea/agreement verdict/guilty verdict/liable
    sentence/imposed sentence/amended
    """.split()
)
"""What harms whoever it is wrongly put on."""
_AUXILIARY: Final = re.compile(
    r"(?:is|are|was|were|be|been|being|has|have|had|having|will|would|could|may|might|can|shall"
    r"|should|must|to|not|also|then|later|now|again|who|which|get|gets|got|set|due|expected"
    r"|scheduled|\w+ly)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_VERB: Final = re.compile(
    r"\w{2,}(?:ed|ing)|pleads?|pled|pleading|admits?|den(?:y|ies)|held|sent|sentences?|jails?|fines?"
    r"|convicts?|acquits?|clears?|charges?|faces?|arrests?|appears?|appeals?|found|finds?|put|kept"
    r"|given|gave|gets?|got|took|taken|takes?|struck|thrown|threw|throws?|set|freed?|frees?|walks?"
    r"|went|goes|gone|stood|stands?|began|begins?|begun|starts?|opens?|ends?|hung|won|wins?|lost|loses?"
    r"|broke|cut|quit|quash|quashes|drops?|dismiss|dismisses|rejects?|grants?|bailed|remands?|sues?"
    r"|testif(?:y|ies)|told|tells?|came|comes?|says?|said|swore|spoke|settles?|pays?|paid|brought|brings?|left"
    r"|caught|met|made|makes?|laid|lays?|filed|files?|sought|seeks?|heard|hears?|returns?|serves?",
    re.IGNORECASE,
)

_NOUNS: Final = re.compile(
    r"hearings?|sentencing|proceedings|finding|ruling|killing|stabbing|shooting|beating|setting"
    r"|charges?|appeals?|arrests?|fines?|sentences?|jails?|starts?|returns?|finds?|drops?|claims?",
    re.IGNORECASE,
)
"""What is as often a noun."""
_LEADS_VERB: Final = re.compile(
    r"\b(?:to|will|would|may|could|can|must|who|he|she|they|and|be|been|was|were|is|are|police"
    r"|jury|judge|court|prosecutors?|[A-Z][\w’'-]+)\s+(?:\w+ly\s+|also\s+)?\Z"
)
_LEADS_NOUN: Final = re.compile(
    r"(?:\b(?:the|an?|his|her|their|its|this|that|any|no|of|for|after|before|since|during|following"
    r"|pending|at|under|with|two|three|four|new|several|further)|[’']s?)\s+\Z",
    re.IGNORECASE,
)


def with_tags(text: str, sentence: Span, hits: list[Hit], tags: Tags) -> list[Hit]:
    """The hits of a sentence as the encoder bears them out, and those that only it sees, in order.

    What it takes for another kind of step is that; what does harm and it takes for none is none.
    """
    near = tags.within(sentence)
    own = [hit for one in hits if (hit := _borne_out(one, near, is_asked=tags.are_asked))]
    new = [
        _hit(text, tag)
        for tag in near
        if tag.share >= (SURE_OF_HARM if tag.step in _HARMFUL else SURE)
        and tag.span.end <= sentence.end
        and tag.step != DEED
        and not any(tag.span.overlaps(hit.trigger) for hit in hits)
    ]
    return sorted([*own, *new], key=lambda h: h.trigger)


def _borne_out(hit: Hit, near: Sequence[Tag], *, is_asked: bool) -> Hit | None:
    """A rule's hit as the tags of its sentence have it; None for a harmful one with none.

    Args:
        hit: The rule's.
        near: The tags of its sentence.
        is_asked: Whether there would be any.
    """
    kind = kind_of(hit.rule.step)
    if any(kind_of(tag.step) is kind for tag in near):
        return hit
    beside = [tag for tag in near if tag.span.overlaps(hit.trigger)]
    if not beside:
        return None if is_asked and hit.rule.step in _HARMFUL else hit
    best = max(beside, key=lambda tag: tag.share)
    if best.share < SURE_OF_ANOTHER:
        return hit
    if best.step == DEED:
        return None
    rule = replace(hit.rule, step=best.step, role=role_of(best.step))
    return replace(hit, rule=rule, found_by=FoundBy.ENCODER)


_THING: Final = re.compile(
    r"(?:the|an?|his|her|its|their|that|this)\s+[\w’'-]+(?:\s+[\w’'-]+)?", re.IGNORECASE
)
"""Words too few to tell a deed, though one may hang on them: "the wheel", "a wild blue"."""


def tagged_deeds(text: str, sentence: Span, told: Sequence[Span], tags: Tags) -> list[Span]:
    """The words of a sentence that only the encoder takes for a deed; a mere thing is none."""
    return [
        tag.span
        for tag in tags.within(sentence)
        if tag.step == DEED
        and tag.share >= SURE
        and tag.span.end <= sentence.end
        and not any(tag.span.overlaps(span) for span in told)
        and _THING.fullmatch(text, tag.span.start, tag.span.end) is None
    ]


def _hit(text: str, tag: Tag) -> Hit:
    verb = _verb_in(text, tag.span)
    if verb is None:
        rule = Step(tag.step, _ANY, Who.OWNER, role_of(tag.step))
        return Hit(rule, tag.span, None, tag.span.end, tag.span, None, FoundBy.ENCODER)
    rule = Step(tag.step, _ANY, _whom(tag.step), role_of(tag.step))
    trigger = Span(verb.start, tag.span.end)
    return Hit(rule, trigger, verb.start, verb.end, None, None, FoundBy.ENCODER)


def _verb_in(text: str, words: Span) -> Span | None:
    """The first verb that is no auxiliary; None where a noun tells the step ("his arrest")."""
    for match in _WORD.finditer(text, words.start, words.end):
        if _AUXILIARY.fullmatch(text, *match.span()):
            continue
        if _VERB.fullmatch(text, *match.span()):
            before = text[max(0, match.start() - 24) : match.start()]
            is_noun = _NOUNS.fullmatch(text, *match.span()) and not _LEADS_VERB.search(before)
            if not is_noun and not _LEADS_NOUN.search(before):
                return Span(*match.span())
    return None


_ANY: Final = re.compile("")


@cache
def _by_step() -> dict[str, Who]:
    """Whom the verbs of a step are about as a rule, by the table."""
    counts: defaultdict[str, Counter[Who]] = defaultdict(Counter)
    for rule in steps():
        if rule.who in (Who.PATIENT, Who.SUBJECT):
            counts[rule.step][rule.who] += 1
    return {step: count.most_common(1)[0][0] for step, count in counts.items()}


def _whom(step: str) -> Who:
    return _by_step().get(step, Who.PATIENT)
