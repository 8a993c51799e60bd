"""Where the table's steps stand in a sentence, and whom each is about.

Knows the traps that look like steps (sports' trials, regulators' charges) and the ways in which a
sentence names the one concerned: subject, object, owner, "against", the head of a line in a court
list, the client of a lawyer who acts.  Refuses to know dates and certainty.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Final

from onrecord.nouns import FoundBy, Span
from onrecord.read.callings import HUMAN
from onrecord.read.chunks import chunks, is_owner
from onrecord.read.participants import apposed, object_after, owner_of, subject_before
from onrecord.read.sieve import Letters, Sieve
from onrecord.read.steps import TOUCHES, Step, Who, steps
from onrecord.read.verbs import VerbGroup, group_before

_MOST: Final = 60
"""Steps taken from one sentence; the richest real ones hold eight."""
_SPORT: Final = re.compile(
    r"\b(?:time|clinical|drug|vaccine|field|sheepdog|glacier|olympic|ski|medical|human"
    r"|summer|sprint|free|randomi[sz]ed|pilot|cup|talent|horse|phase)\s+trials?\b"
    r"|\btrial\s+(?:run|period|and\s+error|basis|balloon|size|spell|match|by\s+media"
    r"|subscription)\b|\btrials?\s+(?:of|for)\s+(?:a|an|the)\s+(?:new\s+)?(?:drug|vaccine"
    r"|treatment|scheme|medicine|technology|club|team|bus)"
    r"|\bthe\s+trials\s+we\b|\bservice\s+charges?\b|\bcorkage\s+charges?|\bextra\s+charge\b"
    r"|\bno-confidence\b|\bin\s+charge\b|\btook\s+charge\b|\bfree\s+of\s+charge\b"
    r"|\bhearing\s+aids?\b|\bcourse\s+charge|\bappeal(?:ed|s|ing)?\s+(?:for"
    r"|to\s+(?:(?:the|his|her|their|its|more|many|young|[a-z]+)\s+){0,2}?(?:public|voters|fans|witnesses"
    r"|base|supporters|donors|followers|electorate|conservatives|moderates|independents|audiences?"
    r"|viewers|readers|motorists|residents))|\bcharges?\s+(?:[£$€₹]|Rs|\d|non"
    r"|a\s+[$£€])|\btrial\s+(?:at|with)\s+(?:the\s+)?club|\bcharges\s+into\b"
    r"|\bparole\s+hearing|\b(?:committee|subcommittee|congressional|senate|house|confirmation"
    r"|council|budget|drafting|public|parliamentary|disciplinary|impeachment|senate|oversight)\s+"
    r"hearings?\b|\bhard\s+of\s+hearing|\bfight(?:ing)?\s+(?:for|against)\s+every\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule's words stand in a sentence, or those that the encoder takes for a step's."""

    rule: Step
    trigger: Span
    verb: int | None
    verb_end: int
    noun: Span | None
    who: Span | None
    found_by: FoundBy = FoundBy.RULE


def find_hits(text: str, sentence: Span, letters: Letters) -> list[Hit]:
    """The table's rules that hold in a sentence; earlier rules take their words first.

    Args:
        text: The article's.
        sentence: Where they are looked for.
        letters: Those of the sentence.
    """
    table = steps()
    tried = [table[number] for number in _sieve().passing(letters)]
    found = _hits(tried, text, sentence)
    if found and TOUCHES.search(text, sentence.start, sentence.end) is None:
        return []
    return sorted(found, key=lambda h: h.trigger)


@cache
def _sieve() -> Sieve:
    """Of the table, made when it is first asked for."""
    return Sieve(rule.pattern for rule in steps())


def _hits(rules: Iterable[Step], text: str, sentence: Span) -> list[Hit]:
    """The hits of some rules, in their order."""
    taken: list[Span] = []
    found: list[Hit] = []
    for rule in rules:
        for match in rule.pattern.finditer(text, sentence.start, sentence.end):
            if not taken:
                sports = _SPORT.finditer(text, sentence.start, sentence.end)
                taken = [Span(*m.span()) for m in sports]
            trigger = Span(*match.span())
            if not len(trigger) or any(trigger.overlaps(t) for t in taken):
                continue
            taken.append(trigger)
            verb = _named(match, "verb")
            noun = _named(match, "noun")
            who = _named(match, "who")
            found.append(
                Hit(
                    rule,
                    trigger,
                    verb.start if verb else None,
                    verb.end if verb else trigger.end,
                    noun,
                    who if who is not None and len(who) else None,
                )
            )
            if len(found) >= _MOST:
                return found
    return found


def _named(match: re.Match[str], stem: str) -> Span | None:
    """The group of a name, or of that name with a number, that took part."""
    for name, words in match.groupdict().items():
        if words and name.rstrip("0123456789") == stem:
            return Span(*match.span(name))
    return None


_JOINED: Final = re.compile(r"\b(?:and|or)\s+(?:then\s+|later\s+|\w+ly\s+)?(?P<be>be\s+)?\Z")
_FRAME: Final = re.compile(
    r"\b(?:(?:will|would|shall|should|can|could|may|might|must)\s+(?:not\s+)?(?:\w+ly\s+)?|to\s+)"
    r"(?P<verb>be\s+\w+|\w+)",
    re.IGNORECASE,
)
_BROKEN: Final = re.compile(
    r"[.;:]|\b(?:he|she|they|it|who|which|was|were|is|are|has|had|have)\b", re.IGNORECASE
)


def group_of(text: str, sentence: Span, hit: Hit) -> VerbGroup | None:
    """The verb group of a hit that has a verb; one joined to another verb has that verb's.

    Takes "should be found guilty and jailed" and "would plead guilty and be sentenced" for no
    sentence that happened; must leave "was told to surrender and was jailed" as it is.
    """
    if hit.verb is None:
        return None
    group = group_before(text, hit.verb, sentence.start)
    joined = _JOINED.search(text, max(sentence.start, hit.verb - 40), hit.verb)
    if joined is None or not (group.bare or joined["be"]):
        return group
    frames = list(_FRAME.finditer(text, max(sentence.start, hit.verb - 160), joined.start()))
    if not frames or _BROKEN.search(text, frames[-1].end(), joined.start()):
        return group
    frame = frames[-1]
    if not joined["be"] and not frame["verb"].startswith("be "):
        return group
    verb = frame.start("verb") + (3 if frame["verb"].startswith("be ") else 0)
    shared = group_before(text, verb, sentence.start)
    return replace(group, mood=shared.mood, negated=shared.negated, hedges=shared.hedges)


_LISTED: Final = re.compile(
    r"[^.;:()“”\"]*?(?:,\s+|,?\s+(?:and|or|nor|then)\s+)(?:(?:then|later|also)\s+|\w+ly\s+)*"
)


def shares_subject(text: str, sentence: Span, last: Hit, hit: Hit) -> bool:
    """Whether a participle goes on with the passive before it: "was convicted and fined".

    Whoever the first is about, even nobody who is named, the second is about too: "plays a banker
    who is arrested, convicted and jailed".  Not "was convicted, and Roe, 24, jailed".
    """
    if hit.verb is None or last.verb is None or hit.who is not None or last.who is not None:
        return False
    group = group_before(text, hit.verb, sentence.start)
    if not group.bare or hit.rule.who is not Who.PATIENT or last.rule.who is not Who.PATIENT:
        return False
    before = group_before(text, last.verb, sentence.start)
    between = Span(last.trigger.end, hit.trigger.start)
    return (
        (before.passive and not before.bare)
        and last.trigger.end <= hit.trigger.start
        and len(between) <= 120
        and _LISTED.fullmatch(between.of(text)) is not None
        and _BROKEN.search(between.of(text)) is None
        and not any(
            c.form != "nominal" and not c.inside for c in chunks(text, between.start, between.end)
        )
        and not object_after(text, hit.verb_end, sentence.end)
    )


def people_of(
    text: str,
    sentence: Span,
    hit: Hit,
) -> tuple[Span, ...]:
    """The words for whom a hit is about; several where it is about several."""
    told = _told(text, sentence, hit) or _in_case_of(text, sentence, hit)
    if told:
        return (*told, *_alongside(text, sentence, hit))
    return _head_of_line(text, sentence) or _client(text, sentence, hit)


_ALONGSIDE: Final = re.compile(
    r"[^.,;:]{0,40}?\s(?:alongside|(?:together|along|jointly)\s+with)\s+"
)
_NOT_BESIDE: Final = re.compile(
    r"lawyer|attorney|solicitor|barrister|counsel|advocate|officer|police|guard", re.IGNORECASE
)
_TOGETHER: Final = frozenset("charge indictment arrest trial verdict".split())
"""First parts of the steps that those told of side by side undergo."""


def _alongside(text: str, sentence: Span, hit: Hit) -> tuple[Span, ...]:
    """Who undergoes a step beside the one told of: "She is charged alongside her aide, Tom Hale".

    Must refuse "He was arrested alongside her", whom only "her" names, and "beside his lawyer".
    """
    is_one = hit.rule.step.partition("/")[0] in _TOGETHER or hit.rule.step == "hearing/appearance"
    beside = _ALONGSIDE.match(text, hit.trigger.end, sentence.end) if is_one else None
    if beside is None:
        return ()
    after = chunks(text, beside.end(), min(sentence.end, beside.end() + 120))
    after = [c for c in after if c.form == "name"]
    if not after or after[0].inside or is_owner(text, after[0]):
        return ()
    lead = text[beside.end() : after[0].span.start]
    plain = re.fullmatch(
        r"(?:(?:his|her|their|the|an?)\s+)?(?:[\w-]+\s+){0,4}(?:[\w-]+,\s+)?", lead
    )
    if plain is None or _NOT_BESIDE.search(lead):
        return ()
    together = [after[0].span]
    for other in after[1:]:
        if is_owner(text, other) or not _NEXT.fullmatch(text, together[-1].end, other.span.start):
            break
        together.append(other.span)
    return tuple(together)


_NEXT: Final = re.compile(
    r"(?:,\s+\d{1,3})?(?:,?\s+and\s+(?:[\w-]+\s+){0,3}|,\s+(?:[a-z][\w-]*\s+){0,3})"
)
"""Between two of those told of side by side: "Tom Hale, 40, and clerk Eva Lee"."""


def _told(text: str, sentence: Span, hit: Hit) -> tuple[Span, ...]:
    """Whom the sentence's own grammar names."""
    start, end = sentence.start, sentence.end
    who = hit.rule.who
    behalf = _BEHALF.match(text, hit.trigger.end, end)
    if behalf is not None:
        return (Span(*behalf.span("own")),)
    group = group_of(text, sentence, hit)
    at = group.start if group is not None else hit.trigger.start
    if who in (Who.PATIENT, Who.SUBJECT) and group is not None and hit.verb is not None:
        described = _described(text, start, hit, end)
        if described is not None:
            return (described,)
    is_alone = group is not None and (
        group.bare or _SINCE.fullmatch(text, group.start, hit.verb or group.start) is not None
    )
    if who in (Who.PATIENT, Who.SUBJECT) and group is not None and is_alone:
        # A participle alone: "Ann Roe, 24, accused of theft, ..."
        doing = who is Who.PATIENT and text[at : hit.verb_end].endswith("ing")
        told_more = (
            not doing
            and _PARTICIPLE.match(text, hit.verb or at)
            and apposed(text, start, hit.verb or at)
        )
        if told_more:
            return told_more
    if who is Who.PATIENT and hit.who is not None and _CASE.match(text, hit.who.start):
        # "The judge sent the case to the High Court": not the judge.
        return ()
    if who is Who.PATIENT:
        if hit.who is not None and group is not None and not group.passive:
            inside = [c.span for c in chunks(text, hit.who.start, hit.who.end)]
            if inside:
                return tuple(inside[:4])
        if group is not None and not group.passive:
            done_to = object_after(text, hit.verb_end, end)
            if done_to:
                return done_to
            if hit.rule.role == "party" and hit.verb is not None:
                return _sued(text, hit.verb_end, end)
            given = _given_to(text, hit.trigger.end, end)
            if given:
                return given
    if who in (Who.PATIENT, Who.SUBJECT):
        counted = _COUNTED.search(text, start, hit.verb or at)
        if counted is not None and (counted.end() == (hit.verb or at) or counted.end() == at):
            return (Span(*counted.span("all")),)
        if _is_doers(text, hit, group) or _OTHERS.match(text, hit.verb_end, end):
            return ()
        beside = chunks(text, max(start, at - 60), at)[-1:] if is_alone and at != hit.verb else []
        if beside and beside[0].form == "nominal" and not text[beside[0].span.end : at].strip():
            # "sold it to a couple later convicted of"
            return (beside[0].span,)
        found = subject_before(text, start, at)
        if found:
            among = _AMONG.search(text, start, found[0].start)
            if among is not None:
                return subject_before(text, start, among.start())
            return _head_of(text, start, found) + _included(text, found[-1].end, at)
        somebody = _SOMEBODY.search(text, start, at)
        if somebody is not None:
            return (Span(*somebody.span("who")),)
        if who is Who.SUBJECT and hit.noun is not None:
            return owner_of(text, start, hit.noun, end)
        # "Charged with murder, Smith ..." and "After being found guilty, Smith ...".
        if hit.trigger.start == start and _INVERTED.match(text, hit.trigger.end):
            return object_after(text, hit.trigger.end, end)
        lead = text[start:at]
        if len(lead) < 30 and not chunks(text, start, at) and not _WHO.search(lead):
            comma = re.search(r",\s+", text[hit.trigger.end : min(end, hit.trigger.end + 150)])
            if comma is not None:
                after = chunks(text, hit.trigger.end + comma.end(), end)
                if after and after[0].span.start - hit.trigger.end - comma.end() < 30:
                    return (after[0].span,)
        return ()
    if who is Who.OWNER and hit.noun is not None:
        against = _against(text, hit.noun.end, end)
        if hit.rule.role == "party":
            settles = hit.rule.step.startswith("settlement")
            return against or (subject_before(text, start, at) if settles else ())
        return owner_of(text, start, hit.noun, end) or against or _for_whom(text, hit, end)
    if who is Who.OWNER:
        return _against(text, hit.trigger.end, end)
    return ()


_IN_CASE: Final = re.compile(
    r"[^.;]{0,40}?\bin\s+(?:the\s+)?(?P<own>(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)?)\s+"
    r"(?:[a-z-]+\s+){0,2}(?:case|re-?trial|trial)\b"
)
_OF_A_TRIAL: Final = frozenset({"verdict/mistrial", "verdict/hung"})


def _in_case_of(text: str, sentence: Span, hit: Hit) -> tuple[Span, ...]:
    """Whose trial it was that ended without a verdict: "declares mistrial in Pruitt case"."""
    if hit.rule.step not in _OF_A_TRIAL:
        return ()
    named = _IN_CASE.match(text, hit.trigger.end, sentence.end)
    return (Span(*named.span("own")),) if named is not None else ()


_CASE: Final = re.compile(r"(?:the|his|her|their|that|this)\s+(?:case|matter|file|cases)\b")
_FOR_WHOM: Final = re.compile(
    r"(?:\s+(?:on\s+)?(?:\w+day|today|yesterday))?\s+(?:for|to)\s+(?:the\s+arrests?\s+of\s+)?"
)
"""Between what is issued or granted and the one that it is for: "bail was denied Friday for"."""


def _for_whom(text: str, hit: Hit, end: int) -> tuple[Span, ...]:
    """Whom bail or a warrant is for: "a warrant was issued for Tom Hale, 44", "for his arrest"."""
    if hit.rule.step.partition("/")[0] not in ("bail", "warrant"):
        return ()
    lead = _FOR_WHOM.match(text, hit.trigger.end, end)
    if lead is None:
        return ()
    own = re.match(r"(?:his|her|their)\b(?=\s+arrests?\b)", text[lead.end() : end])
    if own is not None:
        return (Span(lead.end(), lead.end() + own.end()),)
    found = chunks(text, lead.end(), min(end, lead.end() + 80))
    return (found[0].span,) if found and found[0].span.start - lead.end() < 20 else ()


_WHO: Final = re.compile(r"\b(?:who|that|whose)\b", re.IGNORECASE)
_RESTRICTED: Final = re.compile(
    rf"(?:\A|[,;:“\"]\s*|\bthat\s+)(?P<head>(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree)\s+"
    rf"(?:(?:[a-z][\w-]*|[A-Z]+)\s+){{0,3}}?{HUMAN})\s+(?:who|whose|whom|that|accused|convicted|suspected"
    r"|charged|jailed|guilty|found|responsible|behind)\s"
    r"(?![^,;]*\b(?:said|says|told|that|because|was|were|is)\s)(?:[^,;]|(?<=\d),(?=\d))*\Z"
)
"""Up to a name that tells which man is meant: "The man who killed Ann Roe was jailed"."""


_ATTRIBUTE: Final = re.compile(
    r"\b(?:the|an?|his|her|their|its|another|(?!(?:he|she|it|who|that|there|what|here)[’'])[\w-]+[’']s)"
    r"\s+(?:(?:newly|recently|once|twice|now|wrongly"
    r"|wrongfully|previously|already|formerly)[\s-]+)?\Z",
    re.IGNORECASE,
)
"""Before a participle that belongs to a noun: "a jailed madam", "her convicted brother"."""
_OTHERS: Final = re.compile(r"\s+(?:thousands|hundreds|dozens|scores|many|several)\b")
"""Behind what somebody did to others: "jailed hundreds and convicted thousands"."""
_SINCE: Final = re.compile(
    r"(?:(?:also|now|currently|since|later|once|previously|subsequently|recently|already)\s+)+"
)
_NOUN: Final = re.compile(r"\s+[a-z][\w’'-]*")


def _described(text: str, start: int, hit: Hit, end: int) -> Span | None:
    """Whom a participle describes that stands before its noun: "a jailed madam", and nobody else.

    "The wrongly convicted" has no noun, and means people in general.
    """
    owner = _ATTRIBUTE.search(text, start, hit.verb or hit.trigger.start)
    if owner is None:
        return None
    noun = _NOUN.match(text, hit.verb_end, end)
    until = noun.end() if noun is not None else hit.verb_end
    beside = chunks(text, owner.start(), min(end, hit.verb_end + 60))
    is_of = text.endswith(" of ", start, owner.start()) and "," in text[until : until + 2]
    if noun is not None and beside and beside[0].span.start <= until + 1 and not is_of:
        return beside[0].span
    return Span(owner.start(), until)


_AMONG: Final = re.compile(
    r"\b(?:was|were|is|are)\s+(?:also\s+)?(?:among|one\s+of)\s+(?:the\s+)?\Z"
)
"""Before those of whom somebody is one: "Ann Roe was among five people charged"."""
_SOMEBODY: Final = re.compile(
    r"(?:\A|(?<=[.!?,;:“\"]\s)|(?<=\n)|\b(?:when|as|while|and|but|after|before|that)\s+)"
    r"(?P<who>(?:[Aa]n?|[Aa]nother)\s+(?:[a-z][\w’'-]*\s+){1,3})\Z"
)
"""Right before a verb, somebody whom no list of callings holds: "a colleague was jailed"."""
_INCLUDING: Final = re.compile(
    r",?\s+(?:including|among\s+them|(?:along|together)\s+with|alongside)\s+"
)


def _included(text: str, start: int, at: int) -> tuple[Span, ...]:
    """The names that are told of several: "Three people, including Ann Roe, were charged"."""
    lead = _INCLUDING.match(text, start, at)
    names = chunks(text, lead.end(), at) if lead is not None else []
    return tuple(c.span for c in names if c.form == "name" and not c.inside)


_DOING: Final = re.compile(r"lock|jail|arrest|charg|convict|sentenc|imprison|detain|remand")


def _is_doers(text: str, hit: Hit, group: VerbGroup | None) -> bool:
    """Whether a verb's subject does it to others: "a man they had locked up", "who had jailed"."""
    if group is None or group.passive or group.bare or hit.rule.who is not Who.PATIENT:
        return False
    if hit.verb is None or _DOING.match(text, hit.verb) is None:
        return False
    return (
        re.search(r"\b(?:has|have|had)\s+(?:\w+\s+)?\Z", text[group.start : hit.verb]) is not None
    )


def _head_of(text: str, start: int, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """The subject itself where the nearest name only tells which one is meant."""
    head = _RESTRICTED.search(text[max(start, found[0].start - 160) : found[0].start])
    if head is None or len(found) > 1:
        return found
    at = max(start, found[0].start - 160)
    return (Span(at + head.start("head"), at + head.end("head")),)


_PARTICIPLE: Final = re.compile(r"[a-z]+(?:ed|ing|en)\b|held\b|sent\b|put\b")
_BEHALF: Final = re.compile(r"[^.;,]{0,25}?\son\s+(?P<own>his|her|their)\s+behalf\b")
_COUNTED: Final = re.compile(
    r"\b(?P<all>(?:[Aa]ll\s+)?(?:[Bb]oth|[Nn]either|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en"
    r"|[Ee]leven|[Tt]welve|\d{1,3}))\s+"
    r"(?:(?:of\s+them|others?)\s+)?(?:(?:is|was|has|are|were|have|had|been|to|be|also|later|will|now|then)\s+)*\Z"
)
_SUED: Final = re.compile(
    r"\s+(?P<party>(?:the\s+|its\s+|his\s+|her\s+|their\s+)?[\w’'&-]+(?:\s+(?!in\b|over\b"
    r"|for\b|last\b|on\b|after\b|and\b|by\b|seeking\b|alleging\b|to\b)[\w’'&-]+){0,4})"
)


def _sued(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The party after "sued", whatever it is called: "sued the county in federal court"."""
    party = _SUED.match(text, start, end)
    if party is not None and text[party.end() : party.end() + 2] == ", ":
        called = chunks(text, party.end() + 2, min(end, party.end() + 60))
        if called and called[0].form == "name" and called[0].span.start == party.end() + 2:
            return (called[0].span,)
    return (Span(*party.span("party")),) if party is not None else ()


def _given_to(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The one whom an active verb gives something to: "granted bail to Smith"."""
    lead = re.match(r"\s+to\s+", text[start:end])
    if lead is None:
        return ()
    at = start + lead.end()
    found = chunks(text, at, min(end, at + 90))
    return (found[0].span,) if found and found[0].span.start - at < 40 else ()


def _against(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The one whom a step goes against: "filed a chargesheet against Smith"."""
    lead = re.match(r"[^.;:]{0,70}?\bagainst\s+", text[start:end])
    if lead is None:
        return ()
    at = start + lead.end()
    every = chunks(text, at, min(end, at + 90))
    while (
        len(every) > 1
        and every[0].form == "nominal"
        and (every[1].form == "name" or text[every[0].span.end : every[1].span.start].isspace())
    ):
        # "retired Inspector General of Police Jagdish Rathore"
        if re.search(r"[,;]|\band\b", text[every[0].span.end : every[1].span.start]):
            break
        every.pop(0)
    found = [c.span for c in every]
    if not found or found[0].start - at > 50:
        return ()
    if is_owner(text, every[0]):
        # "The charges against Roe's brother" are not Roe's.
        owned = _OWNED.match(text, found[0].end, end)
        return (Span(found[0].start, owned.end()),) if owned is not None else ()
    kept = [found[0]]
    for one, two in pairwise(found):
        if not re.fullmatch(
            r",?\s+and\s+(?:[a-z]+\s+){0,3}(?:[a-z]+,\s+)?|,\s+", text[one.end : two.start]
        ):
            break
        kept.append(two)
    return tuple(kept)


_OWNED: Final = re.compile(rf"[’']s?\s+(?:[\w-]+\s+){{0,3}}?{HUMAN}\b")
_HEAD: Final = re.compile(
    r"[\s—–*•-]*(?P<name>[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){1,3}),\s+\d{1,3}\b[^:\n]{0,60}:"
)


_CLIENT: Final = re.compile(
    r"\b(?P<own>[Hh]is|[Hh]er|[Tt]heir"
    rf"|[Tt]he\s+(?:[\w-]+\s+){{0,2}}?{HUMAN}(?=[’']s?\s)|[A-Z][\w-]+(?=[’']s?\s))(?:[’']s?)?"
    r"\s+(?:[\w-]+\s+){0,2}?(?:lawyers?|counsel"
    r"|attorneys?|solicitors?|barristers?|advocate|legal\s+team|defen[cs]e\s+team)\b"
)
_COUNSELS: Final = frozenset("appeal motion bail".split())


def _client(text: str, sentence: Span, hit: Hit) -> tuple[Span, ...]:
    """Whose lawyer takes a step: "Their lawyer said an appeal would be filed" is theirs."""
    if hit.rule.step.partition("/")[0] not in _COUNSELS:
        return ()
    lawyer = _CLIENT.search(text, sentence.start, hit.trigger.start)
    return (Span(*lawyer.span("own")),) if lawyer is not None else ()


_INVERTED: Final = re.compile(r"\s+(?:were|was)\s")


def _head_of_line(text: str, sentence: Span) -> tuple[Span, ...]:
    """The name that a line of a court list begins with: "Dana Moss, 29, Lyle: theft. Jailed"."""
    start = text.rfind("\n", max(0, sentence.start - 1000), sentence.start) + 1
    head = _HEAD.match(text, start, min(len(text), start + 160))
    return (Span(*head.span("name")),) if head is not None else ()
