# ruff: noqa: E501  (patterns read better whole)
"""Wordings: what in a sentence can drift, read from its words alone.

How sure a verb is, hedges and disclaimers, sources, numbers, offences, roles.  Lists are of
newsroom and court English; what is not on them is not seen.  Knows nothing of other articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from onrecord.case.pages import Page, Sentence, Word, once_a_page

_ADVERB: Final = r"(?:\s+(?:also|now|still|soon|even|only|just|already|reportedly|\w+ly))?"
_STEPS: Final[tuple[tuple[float, str], ...]] = (
    (
        0.5,
        r"(?:ha[sd]|have)\s+(?:considered|weighed|mulled|discussed|explored|toyed\s+with)|talk(?:s|ed)?\s+of|rule[sd]?\s+out|ruling\s+out",
    ),
    (
        1.0,
        r"(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?(?:considering|weighing(?:\s+up)?|mulling(?:\s+over)?|exploring|contemplating"
        r"|pondering|discussing|debating|toying\s+with|thinking\s+(?:of|about)|looking\s+at|open\s+to)"
        r"|considers?|weigh(?:s|ing)|mulls?|ponders?|contemplates?|eyes(?=\s+[a-z])|considering(?=\s+[a-z]+ing\b)",
    ),
    (
        2.0,
        r"may|might|could|(?:hope|want|wish|would\s+like)s?\s+to|(?:is|are|was|were)\s+hoping\s+to|perhaps\s+will|possibly\s+will",
    ),
    (
        3.0,
        r"should|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:expected|likely|tipped|thought\s+likely|bound)\s+to|look(?:s|ed)?\s+(?:set|likely)\s+to"
        r"|seek(?:s|ing)?\s+to|(?:aim|propose)s?\s+to",
    ),
    (
        4.0,
        r"(?:plan|intend|mean)(?:s|ned|ed)?\s+to|(?:is|are|was|were)\s+(?:planning|intending|preparing|set|getting\s+ready)\s+(?:to|on|for)"
        r"|(?:is|are|was|were)\s+preparing|(?:is|are|was|were)\s+(?:due|scheduled|slated|poised|ready)\s+to"
        r"|(?:ha[sd]|have)\s+(?:turned|begun|started|moved)\s+to|lin(?:es|ed|ing)\s+up|(?:has|have|had)\s+plans\s+to|prepares?\s+to|gear(?:s|ing)\s+up\s+to",
    ),
    (
        4.6,
        r"(?:ha[sd]|have)\s+(?:resolved|vowed|decided|pledged|agreed|promised|sworn)\s+to|(?:ha[sd]|have)\s+(?:decided|settled)\s+on"
        r"|vow(?:s|ed)?\s+to|pledge[sd]?\s+to|promise[sd]?\s+to|insist(?:s|ed)?\s+on",
    ),
    (
        5.0,
        r"will|would|shall|won[’']t|(?:is|are|was|were)\s+(?:certain|sure|going)\s+to|(?:is|are|was|were)\s+to(?=\s+[a-z])|must",
    ),
)
"""The scale from considering to done, 0 to 6; by hand, steps of half and more are a change."""
_STEP: Final = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<s{n}>{pattern})" for n, (_, pattern) in enumerate(_STEPS))
    + rf")\b{_ADVERB}",
    re.IGNORECASE,
)
_LIGHT: Final = frozenset(
    "be been being have has had not n't to a an the on also that it his her their its in up".split()
)
HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|apparently|purportedly|supposedly|seemingly|ostensibly|presumably|possibly|perhaps|probably"
    r"|alleged|rumou?red|so-called|it\s+is\s+(?:claimed|alleged|understood|thought|believed)"
    r"|(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|thought|understood|said|alleged|rumou?red|reported|claimed|presumed)\s+to"
    r"|(?:seem|appear)(?:s|ed)?\s+to|in\s+what\s+appears)\b",
    re.IGNORECASE,
)
DISCLAIMER: Final = re.compile(
    r"\b(?:nothing|nobody|no\s+one|none|neither)\b[^.;“\"]{0,30}?\b(?:decided|agreed|signed|settled|certain|final|confirmed|asked|charged|approached|stone|contacted|arranged)\b"
    r"|\bno\s+(?:\w+\s+){0,2}(?:decision|deal|agreement|application|request|file|motion|charge|evidence|date|contract)s?\b[^.;“\"]{0,12}?\b(?:ha[sd]|have|was|were|is)\b"
    r"|\b(?:early|preliminary|exploratory)\s+stages?\b|\bcome\s+(?:to|of)\s+(?:nothing|it)\b|\bfall\s+(?:through|apart)\b"
    r"|\b(?:could|may|might)\s+(?:still|yet)\b|\b(?:ha[sd]|have)\s+not\s+(?:yet\s+)?been\s+(?:\w+ly\s+)?(?:confirmed|verified|proven|tested|decided|accused|asked|charged)"
    r"|\byet\s+to\s+be\b|\bfar\s+from\s+(?:clear|certain|settled)\b|\bnot\s+(?:yet\s+)?(?:final|certain|confirmed|decided|settled)\b"
    r"|\bset\s+in\s+stone\b|\bmay\s+(?:end|come)\b[^.;]{0,20}\b(?:without|nothing)\b",
    re.IGNORECASE,
)
DISCLAIMING: Final = re.compile(
    r"(?:But\s+|However,\s+|Still,\s+)?(?:(?:The|These|Those|Such|Any|All)\s+(?:\w+\s+)?(?:ideas?|plans?|talks?|discussions?|negotiations?"
    r"|sources?|insiders?|people|matter|move|proposal|report|reports|claims?|person|official)\b|Nothing\b|Nobody\b|No\s+\w+|None\b|Neither\b"
    r"|It\s+(?:is|was|remains|could|may)\b|That\s+(?:is|has|could)\b|We[’']re\s+told\b)",
)
"""How a sentence begins that does nothing but disclaim."""
UNNAMED: Final = re.compile(
    r"\b(?:(?:the|an?|one|two|three|several|some|multiple|senior|well-placed|anonymous)\s+){0,2}"
    r"(?:(?:sources?|insiders?|aides?|officials?|figures|friends?|associates?|allies|investigators?|observers?|people|persons?|those)"
    r"(?:,?\s+(?:with\s+(?:\w+\s+)?knowledge|familiar|close|near|briefed|in\s+the\s+know|inside|who\s+(?:have|has|had|asked|declined|saw|know|knows))\b"
    r"(?:\s+(?:of|with|to|on|about|seen|heard|read)\b)?(?:\s+(?:the|this|those|these|his|her|their|not|that)?\s*[\w’'-]+(?:\s+(?:of\s+the\s+)?(?!tell|told|say|said|has|have)[a-z]+)?)?)"
    r"|(?:well-placed\s+)?(?:sources?|insiders?)|senior\s+figures|(?:an?\s+)?(?:close\s+)?friends?\s+of\s+the\s+\w+|aides|officials)\b",
    re.IGNORECASE,
)
SOURCES: Final = frozenset(
    """source sources insider insiders aide aides official officials figures friend friends associate
    associates allies investigator investigators observer observers people person persons
    those""".split()
)
"""The nouns of `UNNAMED`: a sentence without any of them has no such source."""
SAYS: Final = re.compile(
    r"\b(?:said|says?|saying|told|tells?|telling|according\s+to|going\s+by|as\s+per|report(?:s|ed|ing)?|claim(?:s|ed|ing)?|stat(?:es|ed|ing)"
    r"|announced|adds?|added|insist(?:s|ed)|argued?|argues|admit(?:s|ted)|conced(?:es|ed)|warn(?:s|ed)|testified|wrote|writes|show(?:s|ed)?(?=\.|$)"
    r"|voiced|believes?|maintain(?:s|ed)|alleg(?:es|ed)|reveal(?:s|ed)|learned|stress(?:es|ed)?|noted|notes|denie[sd]|in\s+the\s+words\s+of|in\s+(?:his|her|their)\s+view|the\s+view\s+(?:that|of))\b|:\s*[\"“]|put\s+it",
    re.IGNORECASE,
)
TOLD: Final = re.compile(
    r"\b(?:told|tells?|telling|spoke\s+to|speaking\s+to|in\s+an\s+interview\s+with)\s+((?:the\s+|The\s+)?[A-Z][\w’'&!.-]*(?:\s+[A-Z][\w’'&!-]*)*|us\b)"
)
_OFFENCES: Final = (
    ("murder", 10), ("first-degree murder", 10), ("second-degree murder", 9), ("attempted murder", 8), ("genocide", 10),
    ("rape", 8), ("kidnapping", 8), ("robbery", 6), ("armed robbery", 7), ("manslaughter", 7), ("voluntary manslaughter", 7.5),
    ("involuntary manslaughter", 6.5), ("industrial manslaughter", 6.5), ("gross negligence manslaughter", 6.5), ("corporate manslaughter", 6.5),
    ("vehicular homicide", 6), ("culpable homicide", 6.5), ("criminally negligent homicide", 6), ("negligent homicide", 6), ("homicide", 7),
    ("criminal negligence causing death", 6), ("criminal negligence", 5), ("causing death by dangerous driving", 6), ("arson", 6), ("assault", 5),
    ("aggravated assault", 6), ("sexual assault", 7.5), ("indecent assault", 6), ("battery", 4), ("burglary", 5), ("theft", 3),
    ("theft by false accounting", 3), ("false accounting", 3), ("shoplifting", 1), ("fraud", 4), ("wire fraud", 4), ("forgery", 3.5),
    ("embezzlement", 4), ("embezzling", 4), ("stealing", 3), ("bribery", 5), ("corruption", 5), ("extortion", 6), ("blackmail", 5),
    ("perjury", 4), ("conspiracy", 4), ("criminal conspiracy", 4), ("obstruction of justice", 4), ("perverting the course of justice", 5),
    ("tampering with evidence", 4), ("money laundering", 5), ("tax evasion", 3.5), ("terrorism", 9), ("treason", 10), ("stalking", 4),
    ("harassment", 3), ("trespass", 1.5), ("vandalism", 2), ("criminal damage", 2.5), ("reckless endangerment", 4), ("child endangerment", 5),
    ("drunk driving", 3), ("dangerous driving", 3.5), ("careless driving", 2), ("disorderly conduct", 1), ("contempt of court", 2),
    ("insider trading", 4), ("racketeering", 6), ("trafficking", 6), ("possession of drugs", 3), ("smuggling", 5), ("libel", 2), ("slander", 2),
)  # fmt: skip
GRAVITY: Final = dict(_OFFENCES)
"""How grave an offence is beside the others, 0 to 10; our judgement, for comparing wordings only."""
_OFFENCE: Final = re.compile(
    r"\b(?:" + "|".join(re.escape(o) for o in sorted(GRAVITY, key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)
ROLES: Final = frozenset(
    """lawyer attorney barrister solicitor advocate counsel prosecutor detective spokesman spokeswoman spokesperson agent publicist
    manager judge magistrate justice coroner witness suspect defendant victim accused juror director owner founder chairman
    chairwoman president executive ceo chief minister secretary mayor councillor senator governor ambassador officer sergeant
    inspector constable sheriff nurse doctor surgeon physician paramedic teacher pupil student parent father mother brother sister
    son daughter wife husband widow widower girlfriend boyfriend partner friend neighbour neighbor colleague analyst banker
    economist engineer pilot captain deckhand sailor driver guard watchman supervisor foreman worker boss editor reporter
    journalist author actor actress singer dancer producer choreographer rigger armorer wrestler player coach priest bishop
    pastor architect scientist researcher professor expert consultant adviser advisor assistant clerk treasurer accountant
    landlord tenant farmer picker cook chef shopkeeper trader customer investor dealer collector relative cousin uncle aunt""".split()
)
_SAME_ROLE: Final = dict.fromkeys("attorney barrister solicitor advocate counsel".split(), "lawyer")
"""One role by several names; which is used depends on the country."""
_ROLE_PLURAL: Final = {r + "s": r for r in ROLES} | {
    "directors": "director",
    "witnesses": "witness",
    "secretaries": "secretary",
}
ROLE_WORDS: Final = ROLES | _ROLE_PLURAL.keys()
"""Every word that names a role."""
_UNITS: Final = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
NUMBER_WORDS: Final = (
    {w: float(n) for n, w in enumerate(_UNITS)}
    | {
        w: 10.0 * n
        for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
    }
    | {"hundred": 100.0, "dozen": 12.0, "thousand": 1000.0}
)


@dataclass(frozen=True, slots=True)
class Step:
    """How sure a verb is: its place on the scale, its words, and the stem of what it is about."""

    rank: float
    words: str
    start: int
    head: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the words beside it: the one before, and what it counts."""

    value: float
    words: str
    start: int
    before: str
    unit: str


_OFFENCE_WORDS: Final = frozenset(o.split()[-1] for o in GRAVITY)
"""The last words of offences: a sentence without any of them names none."""
READ: Final = 8192
"""Sentences whose sources are held: one is compared with those of several articles."""


def has_any(sentence: Sentence, words: frozenset[str]) -> bool:
    """Whether any of some words, in small letters, stands in a sentence, or in a compound of it."""
    return not words.isdisjoint(part for w in sentence.words for part in w.plain.split("-"))


def is_quoted(sentence: Sentence, place: int) -> bool:
    """Whether a place of the text lies within quotation marks."""
    return any(w.quoted and w.start <= place < w.end for w in sentence.words)


def steps_of(page: Page, sentence: Sentence) -> tuple[Step, ...]:
    """The verbs of intention and possibility in a sentence's own words.

    Takes "is considering asking", "may file", "will"; must refuse "May" the month.
    """
    return _steps(page).get(sentence.number, ())


@once_a_page
def _steps(page: Page) -> dict[int, tuple[Step, ...]]:
    """The steps of a page's sentences by number; most sentences have none."""
    found = {s.number: _steps_in(page, s) for s in page.sentences}
    return {number: steps for number, steps in found.items() if steps}


def _steps_in(page: Page, sentence: Sentence) -> tuple[Step, ...]:
    text = page.article.text
    found = []
    for match in _STEP.finditer(text, sentence.span.start, sentence.span.end):
        words = match.group()
        if (words == "May" and match.start() != sentence.span.start) or is_quoted(
            sentence, match.start()
        ):
            continue
        if (
            words.lower() in ("may", "will")
            and words[0].isupper()
            and match.start() != sentence.span.start
        ):
            continue
        after = [w for w in sentence.words if w.start >= match.end() and w.plain not in _LIGHT]
        if words == "May" and after and after[0].plain.isdigit():
            continue
        rank = next(r for n, (r, _) in enumerate(_STEPS) if match.group(f"s{n}"))
        found.append(Step(rank, words, match.start(), after[0].stem if after else ""))
    return tuple(found)


def numbers_of(sentence: Sentence, dated: tuple[tuple[int, int], ...]) -> tuple[Number, ...]:
    """The numbers in a sentence's own words that belong to no date."""
    found = []
    words = sentence.words
    for i, word in enumerate(words):
        if word.quoted or any(s <= word.start < e for s, e in dated):
            continue
        value = value_of(word.plain)
        if value is None:
            continue
        unit = next(
            (w.stem for w in words[i + 1 : i + 3] if w.is_content and value_of(w.plain) is None), ""
        )
        tail = word.plain.partition("-")[2]
        found.append(
            Number(value, word.plain, word.start, words[i - 1].stem if i else "", tail or unit)
        )
    return tuple(found)


@lru_cache(maxsize=65536)
def value_of(plain: str) -> float | None:
    """The value of "1,200", "3.5", "47", "fourteen", "440-pound"; None for what is no number."""
    head = plain.partition("-")[0]
    if head in NUMBER_WORDS:
        return NUMBER_WORDS[head]
    if not head[:1].isdigit():
        found = re.fullmatch(r"[a-z]{1,3}(\d[\d,.]*)", head)
        head = found.group(1) if found else ""
    number = re.fullmatch(r"(\d{1,12}(?:,\d{3})*(?:\.\d+)?)(?:m|bn|k|th|st|nd|rd)?", head)
    return float(number.group(1).replace(",", "")) if number else None


def offences_of(page: Page, sentence: Sentence) -> tuple[tuple[str, int], ...]:
    """The offences named in a sentence's own words, each with its place."""
    return _offences(page).get(sentence.number, ())


@once_a_page
def _offences(page: Page) -> dict[int, tuple[tuple[str, int], ...]]:
    """The offences of a page's sentences by number; most sentences have none."""
    found = {s.number: _offences_in(page, s) for s in page.sentences}
    return {number: offences for number, offences in found.items() if offences}


def _offences_in(page: Page, sentence: Sentence) -> tuple[tuple[str, int], ...]:
    if not has_any(sentence, _OFFENCE_WORDS):
        return ()
    text = page.article.text
    return tuple(
        (m.group().lower(), m.start())
        for m in _OFFENCE.finditer(text, sentence.span.start, sentence.span.end)
        if not is_quoted(sentence, m.start())
    )


def roles_of(sentence: Sentence) -> Iterator[tuple[str, Word]]:
    """The roles named in a sentence's own words; whom something was told is no role in it."""
    before = ""
    for word in sentence.words:
        told = before in ("told", "tell", "tells", "telling")
        before = word.plain if word.plain != "the" else before
        if not word.quoted and not told:
            role = _ROLE_PLURAL.get(word.plain, word.plain)
            if role in ROLES:
                yield _SAME_ROLE.get(role, role), word
