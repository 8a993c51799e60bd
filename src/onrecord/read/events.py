"""Events: the steps of proceedings that an article tells of, each with whom, when and how sure.

Knows the table of steps and the encoder's tags, who stands near a verb, offences, courts, time
phrases and hedges, and puts them together sentence by sentence.  Pure.  Refuses to know who anybody
is and whether two mentions are one event; `case` decides that.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from onrecord.nouns import (
    Article,
    Attribution,
    Commitment,
    EventKind,
    EventMention,
    FoundBy,
    PartKind,
    Span,
    Status,
)
from onrecord.read.certainty import Judgement, is_alleged, is_unreal, judge
from onrecord.read.charges import offence_after, offence_before, terms_in
from onrecord.read.claims import Claims
from onrecord.read.deeds import Deed, find_deeds
from onrecord.read.event_times import Timed, days_of, in_sentence, phrase_for
from onrecord.read.governed import is_narrated
from onrecord.read.sentences import sentences_of
from onrecord.read.sieve import Letters
from onrecord.read.sittings import at_one_sitting
from onrecord.read.step_hits import Hit, find_hits, group_of, people_of, shares_subject
from onrecord.read.steps import AHEAD, kind_of
from onrecord.read.tagged_hits import tagged_deeds, with_tags
from onrecord.read.tagging import Asking, Tags
from onrecord.read.tense import day_of, implied_verdict, in_tense, moved, old_date, with_coming
from onrecord.read.unreal import is_denied_before, is_no_step
from onrecord.read.verbs import Mood, VerbGroup
from onrecord.read.when_told import with_days

_READ: Final = frozenset({PartKind.TITLE, PartKind.BODY, PartKind.CAPTION, PartKind.POST})
_COURTLY: Final = re.compile(
    r"\b(?:court|judge|magistrate|jur(?:y|or)|trial|tried|prosecut|defendant|accused|plea|pleaded|pled"
    r"|guilt|acquit|convict|sentenc|verdict|indict|arraign|arrest|charged\b|charges\b|chargesheet"
    r"|custod|remand|bail\b|jail|prison|parole|probation|tribunal|inquest|lawsuit|sued\b|suing\b"
    r"|appeal|extradit|testif|witness|hearing|turned\s+\w+\s+in\b|surrender|fir\b|cps\b|dock\b"
    r"|bailed|detain|homicide|manslaughter|murder|killed)",
)
"""A longer article without one of these tells of no proceeding, and is spared the table.  Looked
for in small letters, which takes a quarter of the time that looking for either case does."""
_LONGEST: Final = 1500
"""Characters of a sentence that are read for events; what runs longer is no prose."""
_COURT: Final = re.compile(
    r"(?:[A-Z][\w’'.-]+\s+){1,5}(?:Court(?:house)?(?:\s+of\s+(?:[A-Z][\w’'-]+\s?){1,4})?"
    r"|Assizes|Tribunal|Sessions)"
    r"|\b(?:the\s+)?(?:Supreme|High|Crown|Federal|Circuit|District|Superior|Appeals?"
    r"|Sheriff)\s+Court\b"
    r"|\bCourt\s+of\s+(?:Criminal\s+)?Appeals?|\bOld\s+Bailey\b"
)
_PLACE: Final = re.compile(
    r"\b(?:in|at)\s+((?:[A-Z][\w’'.-]+\s?){1,3}(?:,\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)?)"
)
_OWN_VERB: Final = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|be|been|\w+ed|said|told|ruled)\b", re.IGNORECASE
)
_NOBODY: Final = re.compile(
    r"(?:most\s+|many\s+|some\s+|few\s+)?(?:people|those|anyone|persons?|offenders|defendants|motorists"
    r"|others|suspects|adults|children|men|women)",
    re.IGNORECASE,
)
"""Words for people in general, whose steps are nobody's."""
_ASKED_FOR: Final = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+for|want(?:s|ed)?|ask(?:s|ed|ing)?(?:\s+for)?|seek(?:s|ing)?|sought"
    r"|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|request(?:s|ed|ing)?|recommend(?:s|ed|ing)?"
    r"|push(?:es|ed|ing)\s+for)\s+(?!.*\b(?:and\s+was|and\s+got|but)\b)[^.;“”\"]*\Z",
    re.IGNORECASE,
)
"""Before a sentence that somebody only asks for: "prosecutors want him jailed for 15 years"."""
_DATED_BESIDE: Final = frozenset(
    "conviction convictions arrest arrests acquittal acquittals extradition".split()
)
"""Nouns for what is long done, as a rule, in the sentence of another's day: "his arrest"."""
_OF_THINGS: Final = re.compile(r"tried|caught|captured|settled|held|cleared", re.IGNORECASE)
"""Verbs that are a court's only where they are about somebody."""
_REFUSED: Final = re.compile(r"\b(?:refus|den(?:y|ied)|turned\s+down)", re.IGNORECASE)
_AT_MOST: Final = re.compile(
    r"\b(?:maximum(?:\s+(?:sentence|term|penalty|punishment))?(?:\s+of)?|up\s+to|at\s+most"
    r"|as\s+(?:much|many|long)\s+as|anything\s+from|no\s+more\s+than)\s+(?:an?\s+)?\Z",
    re.IGNORECASE,
)
"""Before a measure that is the most there may be: "a maximum of 18 months in jail"."""
_LIKENESS: Final = re.compile(
    r"\b(?:like|akin\s+to|as\s+(?:if|though)(?:\s+\w+)?)\s+\Z", re.IGNORECASE
)
"""Before a figure of speech: "like suing the captain for the tide"."""
_TOOK: Final = re.compile(
    r"\b(?:took|needed)\s+(?:the\s+)?(?:jur(?:y|ors)|panel|them|it)?\s*(?:(?!\bnot\b)[\w-]+\s+){1,7}(?:to\s+)?\Z"
)
"""Before what a jury did in the end: "took jurors three hours to acquit"."""
_NO_COURT: Final = re.compile(
    r"\b(?:board|regulators?|watchdog|commission|agency|inspectorate|council|league|federation"
    r"|association|exchange)\s+(?:(?:has|have|had|also|later|then)\s+)*\Z",
    re.IGNORECASE,
)
"""Before what no court did: "the board fined the company"."""
_PARTICIPLE: Final = re.compile(r"accused|charged|convicted|suspected|deceased", re.IGNORECASE)
_AUXILIARY: Final = re.compile(
    r"\b(?:is|are|was|were|been|being|be|stands?|stood|who)\s+(?:\w+ly\s+|also\s+)?\Z",
    re.IGNORECASE,
)
_ONCE: Final = re.compile(
    r"\b(?:when|once|until|till|before|after|by\s+the\s+time)(?:\s+[\w’'.-]+){1,4}\s*\Z",
    re.IGNORECASE,
)
_PRESENT: Final = re.compile(
    r"(?:[’']s|is|are|gets?|goes|go|stands?|begins?|starts?|opens?|takes?|appears?|returns?|faces?)\b",
    re.IGNORECASE,
)
"""With the former, what is still to come: "when she is sentenced", "when he goes on trial"."""
_VACATED_BY: Final = re.compile(
    r"\b(?:quash|overturn|set\s+aside|vacat|threw\s+out|thrown\s+out|wiped|reverse|pardon|annul|erased|exonerat|miscarriage|unsafe"
    r"|(?:can|could)\s*not\s+stand|new\s+trial|retrial)",
    re.IGNORECASE,
)

_UNTAGGED: Final = Tags()


def may_tell_of_a_court(text: str) -> bool:
    """Whether a text is read for steps of a proceeding at all."""
    return len(text) <= _LONGEST or _COURTLY.search(text.lower()) is not None


def find_events(
    article: Article,
    attributions: Sequence[Attribution],
    times: Sequence[Timed],
    tags: Tags = _UNTAGGED,
    moments: Asking | None = None,
) -> tuple[EventMention, ...]:
    """The events that an article which `may_tell_of_a_court` tells of, in order of their words.

    Args:
        article: What is read; only its prose parts are, all of it where no parts are known.
        attributions: What the reader found in it: a claim's source comes from these.
        times: Its time phrases, in order.
        tags: The words that tell steps by the encoder.
        moments: Which of the time phrases date a step, by the encoder.
    """
    text = article.text
    ordered = sorted(times, key=lambda t: t.span)
    starts = [t.span.start for t in ordered]
    claims = Claims(attributions)
    found: list[EventMention] = []
    stretches = [p.said or p.span for p in article.parts if p.kind in _READ] or [Span(0, len(text))]
    for stretch in stretches:
        for sentence in sentences_of(text, stretch):
            if len(sentence) <= _LONGEST:
                near = in_sentence(sentence, ordered, starts)
                found += _in_sentence(text, sentence, near, claims, tags)
    is_dated = article.published is not None
    found = [with_coming(e, text, is_dated=is_dated) for e in found]
    if article.published is not None:
        by_span = {t.span: t for t in ordered}
        day = day_of(article.published)
        found = [in_tense(e, day, text, by_span.get(e.time) if e.time else None) for e in found]
        found = at_one_sitting(text, found, ordered, day)
    if moments is not None:
        found = with_days(text, found, times, moments)
    return tuple(sorted(found, key=lambda e: (e.trigger, e.step, e.person or e.trigger)))


def _in_sentence(
    text: str, sentence: Span, times: Sequence[Timed], claims: Claims, tags: Tags
) -> list[EventMention]:
    """The steps and deeds of one sentence, each with all that the sentence tells of it."""
    letters = Letters(sentence.of(text))
    hits = with_tags(text, sentence, find_hits(text, sentence, letters), tags)
    deeds = find_deeds(text, sentence, letters)
    triggers = [h.trigger for h in hits]
    every = sorted([*triggers, *(d.trigger for d in deeds)])
    found: list[EventMention] = []
    previous: dict[int, tuple[Span, ...]] = {}
    lead: Hit | None = None
    for hit in hits:
        people = tuple(p for p in people_of(text, sentence, hit) if not _is_verb(text, p))
        if lead is not None and shares_subject(text, sentence, lead, hit):
            people = previous[lead.trigger.start]
        else:
            lead = hit
        previous[hit.trigger.start] = people
        if people and all(_NOBODY.fullmatch(p.of(text)) for p in people):
            continue
        if (
            not people
            and hit.verb is not None
            and _OF_THINGS.fullmatch(text, hit.verb, hit.verb_end)
        ):
            continue
        free = [t for t in times if not _dates_deed(text, t.span, deeds, hit.trigger)]
        mention = _mention(text, sentence, hit, lead, free, [t for t in every if t != hit.trigger])
        if mention is None:
            continue
        mention = claims.sourced(mention)
        every_one = [
            mention,
            *implied_verdict(text, hit, mention, times),
            *moved(text, sentence, mention, times),
        ]
        if len(every_one) > 1 and every_one[-1].step == "trial/set":
            every_one[0] = old_date(text, sentence, mention, times)
        found += [replace(m, person=person) for m in every_one for person in people] or every_one
    for deed in deeds:
        if any(deed.trigger.overlaps(t) for t in triggers if not deed.is_claimed):
            continue
        person = deed.person or _accused_of(text, deed, hits, previous)
        found += _deed(text, sentence, deed, person, times, every, claims, triggers)
    for span in tagged_deeds(text, sentence, every, tags):
        deed = Deed(span)
        mentions = _deed(text, sentence, deed, (), times, every, claims, triggers)
        found += [replace(m, found_by=FoundBy.ENCODER) for m in mentions]
    return found


def _dates_deed(text: str, phrase: Span, deeds: Sequence[Deed], trigger: Span) -> bool:
    """Whether a phrase behind a deed, before a step, is the deed's: "killed in 2018 and"."""
    return phrase.end <= trigger.start and any(
        deed.trigger.end <= phrase.start
        and re.fullmatch(r"\s+(?:(?:on|in|last|during)\s+)?", text[deed.trigger.end : phrase.start])
        for deed in deeds
    )


def _mention(
    text: str,
    sentence: Span,
    hit: Hit,
    lead: Hit,
    times: Sequence[Timed],
    others: Sequence[Span],
) -> EventMention | None:
    """A hit as a mention without its person; None for what is only supposed.

    `lead` is the hit whose auxiliaries it shares ("was not arrested or charged"), or itself.
    """
    group = group_of(text, sentence, lead)
    step = hit.rule.step
    if step != "exposure/maximum" or not is_unreal(text, sentence.start, hit.trigger.start):
        judged = judge(text, sentence, lead.trigger, group, step)
    else:
        judged = None
    if step == "sentence/imposed" and _ASKED_FOR.search(
        text, max(sentence.start, hit.trigger.start - 70), hit.trigger.start
    ):
        return None
    before = text[max(sentence.start, hit.trigger.start - 50) : hit.trigger.start]
    if _LIKENESS.search(before) or (step == "sentence/imposed" and _NO_COURT.search(before)):
        return None
    if any(is_no_step(text, sentence, one.trigger, step) for one in (lead, hit)):
        return None
    if (
        judged is not None
        and group is not None
        and group.mood is Mood.INFINITIVE
        and _TOOK.search(before)
    ):
        judged = Judgement(Commitment.CERTAIN, Status.OCCURRED)
    if judged is not None and is_denied_before(text, sentence, hit.trigger):
        judged = replace(judged, commitment=Commitment.DENIED, status=Status.OCCURRED)
    if judged is None:
        if step != "exposure/maximum" or re.match(r"\s*(?:people|anyone)", text[sentence.start :]):
            return None
        judged = Judgement(Commitment.CERTAIN, Status.EXPOSURE)
    step, judged = _settled(text, sentence, hit, group, step, judged)
    trigger = _widened(text, hit, group if lead is hit else None)
    if judged == Judgement(Commitment.CERTAIN, Status.OCCURRED) and (
        step in AHEAD and _is_to_come(text, sentence, trigger)
    ):
        step, judged = AHEAD[step], Judgement(Commitment.CERTAIN, Status.SCHEDULED)
    if judged == Judgement(Commitment.CERTAIN, Status.OCCURRED) and (
        hit.verb is not None
        and any(
            is_narrated(text, sentence, _widened(text, lead, group), one)
            for one in (step, lead.rule.step)
        )
    ):
        return None
    # In "quashed her 2003 conviction" the year is the conviction's.
    free = [t for t in times if not (step.startswith("appeal/") and hit.trigger.covers(t.span))]
    if hit.noun is not None and hit.verb is None and _is_dated_beside(text, hit.noun):
        free = [t for t in free if _stands_beside(text, hit.noun, t.span)]
    phrase = phrase_for(text, sentence, hit.trigger, free, others)
    if step == "charge/filed" and re.match(r"on\b", hit.trigger.of(text), re.IGNORECASE):
        # "goes on trial on 8 September on two counts of theft": the day is the trial's.
        phrase = None
    if phrase is not None and (step.startswith("exposure") or _is_end(text, phrase, step)):
        phrase = None
    if step == "charge/filed" and text.startswith(("on ", "On "), hit.trigger.start):
        phrase = None  # "goes on trial on 8 September on two counts" dates the trial
    limit = min([sentence.end, *(o.start for o in others if o.start >= hit.trigger.end)])
    charge, counts = offence_after(text, hit.trigger.end, sentence.end)
    if charge is None:
        charge, counts = _offence_within(text, hit)
    court = _COURT.search(text, sentence.start, sentence.end)
    place = _PLACE.search(text, hit.trigger.end, limit)
    terms = None
    if step.startswith(("sentence/", "exposure/")) and step != "sentence/set":
        terms = terms_in(text, hit.trigger.start, min(sentence.end, hit.trigger.end + 90))
    return EventMention(
        kind_of(step),
        step,
        trigger,
        sentence,
        None,
        hit.rule.role,
        charge,
        counts,
        Span(*court.span()) if court else None,
        Span(*place.span(1)) if place and not _COURT.match(text, place.start(1)) else None,
        terms,
        phrase.span if phrase else None,
        days_of(phrase) if phrase else None,
        judged.commitment,
        judged.status,
        judged.hedges,
        found_by=hit.found_by,
    )


def _is_verb(text: str, words: Span) -> bool:
    """Whether words taken for a person are a verb: "Bo Hill, who is accused", not "the accused"."""
    return _PARTICIPLE.fullmatch(text, words.start, words.end) is not None and (
        _AUXILIARY.search(text, max(0, words.start - 16), words.start) is not None
    )


def _is_to_come(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether a clause of time in the present tense tells of a step that is still to come.

    Takes "when she is sentenced later this year"; must refuse "when she was sentenced".
    """
    start = max(sentence.start, trigger.start - 60)
    return (
        _PRESENT.match(text, trigger.start, trigger.end) is not None
        and _ONCE.search(text, start, trigger.start) is not None
    )


def _is_end(text: str, phrase: Timed, step: str) -> bool:
    """Whether a phrase tells until when a step holds, and not when it was taken.

    "remanded until 4 May" was taken on a day not told; a hearing "put off to 4 May" too.
    """
    if step.endswith("/set") or step.startswith("trial/"):
        return False
    before = text[max(0, phrase.span.start - 8) : phrase.span.start]
    return phrase.relation == "until" or re.search(r"\b(?:until|till|to)\s+\Z", before) is not None


def _is_dated_beside(text: str, noun: Span) -> bool:
    return noun.of(text).split()[-1].lower() in _DATED_BESIDE


def _stands_beside(text: str, noun: Span, phrase: Span) -> bool:
    """Whether a phrase dates a noun alone: "his arrest in May", "her 2003 conviction"."""
    if phrase.start >= noun.end:
        return re.fullmatch(r"[^,;:.]{0,40}?", text[noun.end : phrase.start]) is not None and (
            _OWN_VERB.search(text, noun.end, phrase.start) is None
        )
    return (
        phrase.overlaps(noun)
        or re.fullmatch(r"[’']?s?\s+(?:[\w-]+\s+){0,2}", text[phrase.end : noun.start]) is not None
    )


def _offence_within(text: str, hit: Hit) -> tuple[Span | None, int | None]:
    """The offence among a trigger's own words: "denied theft", "his fraud trial"."""
    if hit.verb is not None:
        charge, counts = offence_after(text, hit.verb_end, hit.trigger.end + 60)
        if charge is not None and charge.start < hit.trigger.end:
            return charge, counts
        admitted = re.match(r"(?:den|admit)", text[hit.verb : hit.verb_end], re.IGNORECASE)
        if admitted:
            charge = Span(hit.verb_end, hit.trigger.end)
            return _stripped(text, charge), None
    if hit.noun is not None:
        return offence_before(text, max(0, hit.noun.start - 40), hit.noun.start), None
    return None, None


def _stripped(text: str, span: Span) -> Span | None:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end)) if words.strip() else None


def _settled(
    text: str,
    sentence: Span,
    hit: Hit,
    group: VerbGroup | None,
    step: str,
    judged: Judgement,
) -> tuple[str, Judgement]:
    """The step's word and judgement once its mood is known.

    "will be sentenced" is a date set for sentence, "was to have gone on trial" a date that is off.
    """
    if (
        judged.status in (Status.SCHEDULED, Status.PLANNED, Status.VACATED)
        and judged.commitment is not Commitment.DENIED
    ):
        step = AHEAD.get(step, step)
    if step == "sentence/imposed" and group is not None and group.mood is Mood.POSSIBLE:
        # "could be jailed": what threatens.
        return "exposure/maximum", Judgement(Commitment.CERTAIN, Status.EXPOSURE, judged.hedges)
    if step == "sentence/imposed" and _AT_MOST.search(
        text, max(sentence.start, hit.trigger.start - 40), hit.trigger.start
    ):
        return "exposure/maximum", Judgement(Commitment.CERTAIN, Status.EXPOSURE, judged.hedges)
    if step == "trial/adjourned":
        judged = Judgement(Commitment.CERTAIN, Status.VACATED, judged.hedges)
    if step == "verdict/guilty" and hit.noun is not None:
        near = text[
            max(sentence.start, hit.trigger.start - 120) : min(sentence.end, hit.trigger.end + 80)
        ]
        if _VACATED_BY.search(near):
            judged = Judgement(judged.commitment, Status.VACATED, judged.hedges)
    if (
        step == "bail/granted"
        and hit.verb is not None
        and re.match(r"appl|ask|approach|petition", text[hit.verb : hit.verb_end], re.IGNORECASE)
    ):
        judged = Judgement(judged.commitment, Status.PLANNED, judged.hedges)
    if step == "charge/filed" and re.search(
        r"\bno\s+(?:criminal\s+|further\s+)*(?:charges?|action)|without\s+charge",
        hit.trigger.of(text),
        re.IGNORECASE,
    ):
        judged = Judgement(Commitment.DENIED, Status.OCCURRED, judged.hedges)
    if step == "custody/released" and _REFUSED.search(hit.trigger.of(text)):
        judged = Judgement(Commitment.DENIED, Status.OCCURRED, judged.hedges)
    if step == "plea/none":
        judged = Judgement(Commitment.DENIED, Status.OCCURRED, judged.hedges)
    return step, judged


def _widened(text: str, hit: Hit, group: VerbGroup | None) -> Span:
    """The trigger with its auxiliaries: "was charged", not only "charged"."""
    if group is None or hit.verb is None or hit.verb > hit.trigger.start + 2:
        return hit.trigger
    words = text[group.start : hit.trigger.start]
    return Span(group.start + len(words) - len(words.lstrip()), hit.trigger.end)


def _accused_of(
    text: str, deed: Deed, hits: Sequence[Hit], previous: dict[int, tuple[Span, ...]]
) -> tuple[Span, ...]:
    """Of a deed that a step's words lead up to ("accused of stabbing"), the step's person."""
    for hit in reversed(hits):
        if hit.rule.role == "accused" and hit.trigger.start <= deed.trigger.start:
            if deed.is_claimed and deed.trigger.start - hit.trigger.end < 60:
                return previous.get(hit.trigger.start, ())
            return ()
    return ()


def _deed(
    text: str,
    sentence: Span,
    deed: Deed,
    person: tuple[Span, ...],
    times: Sequence[Timed],
    every: Sequence[Span],
    claims: Claims,
    steps: Sequence[Span],
) -> Iterator[EventMention]:
    """A deed as mentions: one a doer, or else one a victim, or else one of nobody."""
    if is_unreal(text, sentence.start, deed.trigger.start):
        return
    phrase = phrase_for(
        text, sentence, deed.trigger, times, [t for t in every if t != deed.trigger]
    )
    if phrase is not None and phrase.span.end <= deed.trigger.start:
        # "A jury on Wednesday found her guilty in the death of": the day is the verdict's.
        is_led = any(s.start < deed.trigger.start for s in steps)
        if is_led and not _stands_beside(text, deed.trigger, phrase.span):
            phrase = None
    alleged = deed.is_claimed or bool(person) or is_alleged(text, sentence, deed.trigger)
    role = "accused" if person else "victim" if deed.victim else "accused"
    mention = claims.sourced(
        EventMention(
            EventKind.INCIDENT,
            "incident/deed",
            deed.trigger,
            sentence,
            None,
            role,
            time=phrase.span if phrase else None,
            when=days_of(phrase) if phrase else None,
            status=Status.ALLEGED if alleged else Status.OCCURRED,
        )
    )
    people: Iterable[Span] = person or deed.victim
    one = False
    for span in people:
        one = True
        yield replace(mention, person=span)
    if not one:
        yield mention
