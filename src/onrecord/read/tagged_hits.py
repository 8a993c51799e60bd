"""Steps that the encoder sees and no rule tells, put into the form of a rule's hit.

The tag says which words tell which step; grammar says which of them is the verb or the noun, so
that voice, mood, person and date are read as for any other hit.
"""

import re
from collections import Counter, defaultdict
from functools import cache
from typing import Final

from onrecord.nouns import FoundBy, Span
from onrecord.read.step_hits import Hit
from onrecord.read.steps import Step, Who, role_of, steps
from onrecord.read.tagging import Tag, Tags

SURE: Final = 0.6
"""Share from which a tag counts where no rule tells a step; see docs/log.md."""
_RULED: Final = frozenset(
    """
    incident/deed arrest/made charge/filed charge/added charge/amended charge/refiled
    indictment/returned plea/guilty plea/no_contest plea/agreement verdict/guilty verdict/liable
    sentence/imposed sentence/amended
    """.split()
)
"""Steps that are left to the rules: what harms whoever it is wrongly put on, and deeds."""
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
    """The hits of a sentence and those that only the encoder sees, in order of their words."""
    new = [
        _hit(text, tag)
        for tag in tags.within(sentence)
        if tag.share >= SURE
        and tag.span.end <= sentence.end
        and tag.step not in _RULED
        and not any(tag.span.overlaps(hit.trigger) for hit in hits)
    ]
    return sorted([*hits, *new], key=lambda h: h.trigger)


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
