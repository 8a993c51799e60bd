# ruff: noqa: E501  (patterns read better whole)
"""Testimony: what one article says of somebody's being a witness.

Reads set phrases of court reports around a name: who may testify, who was asked, who agreed or
refused, who did.  Only the plain subject or object of such a phrase is meant by it, alone or in a
list; that somebody is considering a list of names asks nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.case.named import Named
from onrecord.case.pages import Page, Sentence
from onrecord.case.subjects import Subjects
from onrecord.nouns import Case, Passage, Span
from onrecord.resolve.role_phrases import HEARINGS_ELSEWHERE

_TESTIFY: Final = (
    r"(?:testif(?:y|ying)|(?:tak(?:e|ing)|be\s+put\s+on)\s+the\s+(?:witness\s+)?stand|giv(?:e|ing)\s+evidence|appear(?:ing)?\s+as\s+an?\s+(?:\w+\s+)?witness"
    r"|be\s+an?\s+(?:\w+\s+)?witness|(?:speak|vouch)(?:ing)?\s+(?:for|against)\s+(?:him|her|them|[A-Z][\w’'-]+)\s+in\s+court)"
)
_TO_TESTIFY: Final = rf"(?:to\s+{_TESTIFY}|to\s+the\s+(?:witness\s+)?stand|as\s+(?:an?\s+)?(?:\w+\s+)?witness(?:es)?)"
_CALLED: Final = r"(?:asked|called|subpoenaed|summoned)"
_BY: Final = r"(?:\s+by\s+[^,.;“”\"]{1,60}?)?"
_HAS: Final = r"(?:(?:has|have|had|[’']s|[’']ve|[’']d)\s+)?"
_ADVERB: Final = r"(?:(?:also|now|still|since|already|later|formally|reportedly|\w+ly)\s+)?"
_BESIDE: Final = r"(?:,\s+[^,.;:“”\"]{1,80},|\s+\([^)]{1,60}\))?"
"""What may stand between a name and its verb: ", the show's choreographer,"."""
_OTHERS: Final = r"(?:(?:,\s+[^,.;“”\"]{1,40}){0,2},?\s+(?:and|or)\s+(?:\w+\s+){0,2}?others?\b(?:[^.;“”\"]|“[^”]{0,120}”|\"[^\"]{0,120}\"){0,120}?)?"
"""How a list may end: "and other people who “spoke out”"."""
_PREDICATES: Final = tuple(
    (what, value, re.compile(rf"{_OTHERS}{_BESIDE}\s+{pattern}", re.IGNORECASE))
    for what, value, pattern in (
        ("answer", "refused", rf"{_HAS}{_ADVERB}(?:refused|declined)\s+to\s+{_TESTIFY}"),
        (
            "answer",
            "refused",
            rf"(?:is|are|was|were)\s+{_ADVERB}(?:refusing|declining)\s+to\s+{_TESTIFY}",
        ),
        ("answer", "refused", rf"(?:(?:will|would)\s+not|won[’']t)\s+{_TESTIFY}"),
        ("answer", "willing", rf"{_HAS}{_ADVERB}(?:agreed|offered|volunteered)\s+to\s+{_TESTIFY}"),
        (
            "answer",
            "willing",
            rf"(?:is|are|was|were)\s+{_ADVERB}(?:willing|ready|prepared|happy)\s+to\s+{_TESTIFY}",
        ),
        (
            "answer",
            "testified",
            rf"{_HAS}{_ADVERB}(?:testified|t(?:ook|aken)\s+the\s+(?:witness\s+)?stand|g(?:ave|iven)\s+evidence)\b",
        ),
        (
            "asked",
            "no",
            rf"(?:ha[sd]|have|was|were)(?:\s+(?:not|never)|n[’']t)\s+(?:yet\s+)?(?:been\s+)?(?:formally\s+)?(?:{_CALLED}|contacted|approached)\s+{_TO_TESTIFY}",
        ),
        (
            "asked",
            "yes",
            rf"(?:was|were|(?:ha[sd]|have)\s+{_ADVERB}been)\s+{_ADVERB}{_CALLED}{_BY}\s+{_TO_TESTIFY}",
        ),
        (
            "asked",
            "yes",
            rf"(?:was|were|(?:ha[sd]|have)\s+{_ADVERB}been)\s+{_ADVERB}(?:subpoenaed|summoned\s+{_TO_TESTIFY})",
        ),
        (
            "named",
            "",
            rf"(?:may|might|could|would|will|should|can|(?:is|are|was|were)\s+{_ADVERB}(?:expected|likely|due|set|scheduled|slated|going|planning))\s+{_ADVERB}(?:to\s+)?(?:be\s+)?(?:{_CALLED}{_BY}\s+{_TO_TESTIFY}|{_TESTIFY}|to\s+{_TESTIFY})",
        ),
        (
            "named",
            "",
            rf"(?:is|are|was|were|(?:ha[sd]|have)\s+been)\s+{_ADVERB}(?:listed|named|included|identified)\s+(?:as|among)\s+[^.;]{{0,40}}?witness(?:es)?\b",
        ),
        (
            "named",
            "",
            r"(?:is|are|was|were)\s+among\s+(?:the\s+|those\s+)?(?:[\w’'-]+\s+){0,4}?witnesses\b",
        ),
        (
            "named",
            "",
            r"(?:is|are)\s+(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){0,2}?(?:prosecution|defen[cs]e|state|star|key|expert|character)[’'s]*\s+witness(?:es)?\b",
        ),
    )
)
"""What is said of a name by what follows it, the first that fits."""
_BARE: Final = re.compile(
    r"\s+[“\"]?(?:(?:ha[sd]|have|was|were)(?:\s+(?:not|never)|n[’']t)\s+(?:yet\s+)?been\s+(?:formally\s+)?(?:asked|called|contacted|approached|subpoenaed)\b(?!\s+(?:to|about|for|by|a)\b)"
    r"|(?:ha[sd]|have)\s+not\s+(?:yet\s+)?heard\s+from\s+(?:us|them|the\s+(?:defen[cs]e|prosecution)|prosecutors|lawyers)\b)",
    re.IGNORECASE,
)
"""Not asked, of one who is known for a witness; "was not called to the door" must be refused."""
_ASKS: Final = re.compile(
    rf"(?P<whole>(?P<may>\b(?:may|might|could|would|will|to|can|should|not)\s+{_ADVERB}|\b(?:considering|weighing|mulling|over|of|about|by|before)\s+)?"
    rf"(?P<verb>\b(?:ask|call|subpoena|summon)(?:ed|s|ing)?))\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{0,5}}?$",
    re.IGNORECASE,
)
"""A verb of asking right before a name, with what may make it less than done."""
_WITNESS: Final = re.compile(
    r"\b(?:prosecution|defen[cs]e|state|crown|star|key|expert|character|potential|possible|hostile)(?:[’']s)?\s+witness(?:es)?"
    r"(?:\s*[,:]|\s+(?:are|include|included|including|such\s+as|like|may\s+include))?\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?$",
    re.IGNORECASE,
)
_NAMED_AMONG: Final = re.compile(
    rf"\s+(?:among|as)\b[^.;]{{0,80}}?(?:\b{_TESTIFY}|\bwitness(?:es)?\b)", re.IGNORECASE
)
_NAMES: Final = re.compile(
    r"\b(?:named|listed|mentioned|identified|names|lists)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?$",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(
    rf"\b{_TESTIFY}|\bto\s+the\s+(?:witness\s+)?stand\b|\bwitnesses\b", re.IGNORECASE
)
_GOES_ON: Final = re.compile(
    r"(?:Among\s+them(?:\s+are)?|(?:Those|The\s+(?:names|people|friends|stars|witnesses))\b[^.;:“”\"]{0,50}?\b(?:include|are|is)|The\s+list\s+includes|They\s+(?:include|are)|The\s+names\b)\s*:?",
)
_NOBODY: Final = re.compile(
    r"\b(?:nobody|no\s+one|none(?:\s+of\s+(?:them|the\s+\w+))?)\s+(?:has|have|had|was)(?:\s+yet)?\s+(?:been\s+)?(?:formally\s+)?(?:asked|called|contacted|approached)\b",
    re.IGNORECASE,
)
_GOES: Final = re.compile(
    r"[“\"]?(?:He|She)\s+(?:has|had)\s+(?:since\s+)?(?:(?P<willing>agreed|accepted)|(?P<refused>refused|declined))\b"
)
_COURT: Final = re.compile(
    r"\b(?:court|courtroom|trial|jury|jurors?|prosecut\w+|defendants?|judge|convict\w+|manslaughter|murder|acquitt\w+|(?:the|for)\s+(?:defen[cs]e|state|crown))\b",
    re.IGNORECASE,
)
"""Words without which testimony is a parliament's matter."""
_LINK: Final = re.compile(
    r",?\s+(?:(?:and|or|as\s+well\s+as)\s+)?(?:[\w’'-]+\s+){0,5}|,\s+", re.IGNORECASE
)
_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|said|says|told|to|for|in|on|at|that|who|whom|when|against|by)\b",
    re.IGNORECASE,
)
_DEFENCE: Final = re.compile(
    r"\b(?:for|by)\s+the\s+defen[cs]e\b|\bdefen[cs]e\s+(?:witness|team|lawyers?|attorneys?)|\bin\s+(?:his|her|their|[A-Z][\w’'-]+)\s+defen[cs]e\b|\bon\s+(?:his|her|their|[A-Z][\w-]+[’']s?)\s+behalf\b"
    r"|\b(?:speak|vouch)(?:ing)?\s+for\s+(?:him|her|them|[A-Z][\w’'-]+)\b|\bcharacter\s+witness|\bthe\s+defen[cs]e\s+(?:has|had|have|will|may|might|could|plans|wants|intends|called|asked)\b",
    re.IGNORECASE,
)
_PROSECUTION: Final = re.compile(
    r"\b(?:for|by)\s+the\s+(?:prosecution|state|crown|government)\b|\b(?:state|prosecution|crown)(?:[’']s)?\s+witness"
    r"|\b(?:prosecutors?|district\s+attorney|attorney\s+general|the\s+(?:state|crown|prosecution|government))\b[^.;]{0,60}?\b(?:ask|call|summon|subpoena)(?:s|ed|ing)?\b|\btestif\w+\s+against\b|\bspeak\s+against\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that an article says of somebody as a witness.

    Attributes:
        what: "named", "asked", "answer" or "side".
        value: "yes" or "no"; "willing", "refused" or "testified"; "defence" or "prosecution".
        passage: The sentence.
        is_bare: Whether it tells of testifying only where the person is known for a witness.
    """

    person: str
    what: str
    value: str
    passage: Passage
    is_bare: bool = False


def told_of(page: Page, subjects: Subjects, defendants: frozenset[str]) -> Iterator[Told]:
    """All that one article says of people as witnesses, in order of the text.

    Takes "Rafe Stone may be asked to testify" (named), "prosecutors have asked Rafe Stone to
    testify" (asked), "Among them: Rafe Stone" after "friends who may take the stand"; must refuse
    "Rafe Stone, who is on trial, met those who may testify".

    Args:
        page: The article.
        subjects: Whom its names and pronouns mean.
        defendants: Ids of those whose friends are the defence's.
    """
    if HEARINGS_ELSEWHERE.search(page.article.text) and not _COURT.search(page.article.text):
        return
    led: tuple[int, str] | None = None
    listed: tuple[int, tuple[str, ...]] = (-9, ())
    asked: tuple[int, str] | None = None
    for sentence in page.sentences:
        if sentence.is_title:
            continue
        words = sentence.span.of(page.article.text)
        if HEARINGS_ELSEWHERE.search(words) and not _COURT.search(words):
            continue
        passage = page.article.passage(sentence.span)
        side = _side(page, sentence, subjects, defendants)
        found = list(_in_sentence(page, sentence, subjects))
        goes_on = _GOES_ON.match(words)
        if led is not None and sentence.number - led[0] <= 2 and goes_on:
            start = sentence.span.start + goes_on.end()
            group = next(_lists(page, Span(start, sentence.span.end), subjects), ())
            if group and group[0][0].start - start <= 40:
                found += [(p, "named", "", False) for _, p in group]
            led = (sentence.number, led[1])
            side = side or led[1]
        elif _LEADS.search(words):
            led = (sentence.number, side)
        for person, what, value, bare in found:
            yield Told(person, what, value, passage, bare)
            if side and not bare:
                yield Told(person, "side", side, passage)
        if _NOBODY.search(words) and 0 < sentence.number - listed[0] <= 2:
            yield from (Told(p, "asked", "no", passage) for p in listed[1])
        goes = _GOES.match(words)
        if goes and asked is not None and sentence.number - asked[0] == 1:
            value = "willing" if goes["willing"] else "refused"
            yield Told(asked[1], "answer", value, passage)
        people = tuple(dict.fromkeys(p for p, what, _, _ in found if what == "named"))
        if people:
            listed = (sentence.number, people)
        yes = {p for p, what, value, _ in found if (what, value) == ("asked", "yes")}
        asked = (sentence.number, next(iter(yes))) if len(yes) == 1 else None


def told_in(
    case: Case, pages: Mapping[str, Page], named: Named | None = None
) -> dict[str, tuple[Told, ...]]:
    """What each article of a case says of people as witnesses, by its id."""
    named = Named(case) if named is None else named
    subjects = Subjects(case, named)
    tried = frozenset(p for p in named.people if named.role_of(p, "defendant"))
    return {a: tuple(told_of(page, subjects, tried)) for a, page in pages.items()}


def _in_sentence(
    page: Page, sentence: Sentence, subjects: Subjects
) -> Iterator[tuple[str, str, str, bool]]:
    """Person, what, value, and whether it is bare, for every list of names and lone pronoun."""
    text, end = page.article.text, sentence.span.end
    for group in (*_lists(page, sentence.span, subjects), *_pronouns(page, sentence, subjects)):
        people = [p for _, p in group]
        first, last = group[0][0], group[-1][0]
        held = next(
            ((w, v) for w, v, p in _PREDICATES if p.match(text, last.end, end)), None
        ) or _asked_for(text, sentence.span.start, first.start, last.end, end)
        if held is None and len(group) == 1 and _BARE.match(text, last.end, end):
            yield people[0], "asked", "no", True
        elif held is not None:
            for person in people:
                yield person, "named", "", False
                if held[0] != "named":
                    yield person, *held, False


def _asked_for(text: str, start: int, first: int, last: int, end: int) -> tuple[str, str] | None:
    """What is said of names that are the object of a verb of asking, or called witnesses."""
    before = text[max(start, first - 120) : first]
    asks = _ASKS.search(before)
    to_testify = re.compile(rf"{_OTHERS}{_BESIDE}\s+{_TO_TESTIFY}", re.IGNORECASE)
    if asks and (
        to_testify.match(text, last, end) or asks["verb"].lower() in ("subpoenaed", "summoned")
    ):
        done = asks["verb"].lower().endswith("ed") and not asks["may"]
        return ("asked", "yes") if done else ("named", "")
    if _WITNESS.search(before):
        return "named", ""
    if _NAMES.search(before) and _NAMED_AMONG.match(text, last, end):
        return "named", ""
    return None


def _lists(page: Page, span: Span, subjects: Subjects) -> Iterator[tuple[tuple[Span, str], ...]]:
    """Names that stand in one list: "the actor A, B and the married C"; a lone name too."""
    text = page.article.text
    group: list[tuple[Span, str]] = []
    for place, person in subjects.names(page.id, span):
        if group:
            between = text[group[-1][0].end : place.start]
            link = len(between) <= 80 and _LINK.fullmatch(between)
            if link and not _VERB.search(between):
                group.append((place, person))
                continue
            yield tuple(group)
        group = [(place, person)]
    if group:
        yield tuple(group)


def _pronouns(
    page: Page, sentence: Sentence, subjects: Subjects
) -> Iterator[tuple[tuple[Span, str], ...]]:
    """The subject pronouns of a sentence, each with the person it plainly means."""
    for word in sentence.words:
        if word.plain in ("he", "she") and not word.quoted:
            person = subjects.meant(page, Span(word.start, word.end))
            if person is not None:
                yield ((Span(word.start, word.end), person),)


def _side(page: Page, sentence: Sentence, subjects: Subjects, defendants: frozenset[str]) -> str:
    """For whom a sentence has its witnesses speak; empty where it does not tell, or tells both."""
    words = sentence.span.of(page.article.text)
    defence = _DEFENCE.search(words) is not None
    for span, person in _starts(page, sentence, subjects):
        if person in defendants and WISHES.match(page.article.text, span.end, sentence.span.end):
            defence = True
    prosecution = _PROSECUTION.search(words) is not None
    if defence == prosecution:
        return ""
    return "defence" if defence else "prosecution"


WISHES: Final = re.compile(
    rf"{_BESIDE}(?:,\s+who\s+[^,;]{{1,120}},|,\s+[^,;]{{1,80}}\s+of\s+[^,;]{{1,40}},)?(?:[’']s\s+(?:\w+\s+){{1,2}})?\s+{_ADVERB}(?:(?:is|are|was|were)\s+)?{_ADVERB}(?:may|might|could|will|would|plan(?:s|ned)?|intend(?:s|ed)?|want(?:s|ed)?|hope[sd]?|consider(?:s|ing|ed)|weigh(?:s|ing|ed))\b[^.;]{{0,60}}?\b(?:ask|call|summon|enlist|line|{_TESTIFY})",
    re.IGNORECASE,
)
"""A defendant who may ask, plans to summon, is considering calling."""


def _starts(page: Page, sentence: Sentence, subjects: Subjects) -> Sequence[tuple[Span, str]]:
    return subjects.names(page.id, sentence.span)
