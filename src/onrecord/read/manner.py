"""Manner: whether something was said, written or found, or is only what somebody has in mind.

Decided from the cue in its context: the kind of source, negation, the cue's first telling word, and
for praise and blame whether a reason comes with it.  The rules follow the guideline in
bench/quotes/manner.md; the word lists were gathered from the training part of the corpus and from
general knowledge of English verbs, and measured on labels made without sight of them.  What the
encoder makes of it besides, and who is right where they differ, is `manner_votes`.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from onrecord.nouns import Manner, Span
from onrecord.read.manner_words import TELLING
from onrecord.read.outlets import is_outlet
from onrecord.read.sentences import sentence_at

_TRYING: Final = frozenset({"try", "seek", "attempt", "strive", "push", "move", "likely"})
"""Verbs that leave the manner to the next: "tried to explain" is speech, "plans to say" a plan."""
_SHOWN: Final = frozenset("suggest indicate hint reveal imply signal underscore highlight".split())
_THINGS: Final = frozenset({"", "it", "that", "this", "which", "these", "those"})
_PERSONS: Final = frozenset({"i", "he", "she", "we", "you", "who"})
_INTENDED: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|am)\s+(?:\w+ly\s+)?determined\b|\bconsidering\b"
    r"|\bhop(?:e[sd]?|ing)\s+to\b",
    re.IGNORECASE,
)
_HOPED: Final = re.compile(r"\bhop(?:e[sd]?|ing)\s*$", re.IGNORECASE)
_CARRIERS: Final = frozenset({"voice", "express", "offer", "give", "show", "announce", "declare"})
"""Verbs whose noun tells the manner: "voiced support for" is an attitude."""
_EVIDENCE: Final = re.compile(
    r"\b(?:polls?|polling|pollsters?|surveys?|study|studies|data|evidence|jur(?:y|ies|ors?)|court"
    r"|audit|investigations?|investigators|inquiry|inquest|analysis|test|tests|figures|statistics"
    r"|returns|results?|research|numbers|footage|grand jury|panel of judges|tribunal|records"
    r"|autopsy|census|tally|count|model|forecast|averages?|index|estimates?|analys[ei]s"
    r"|history|episode|footage|findings|projections?|precedents?|Gallup|YouGov|Quinnipiac)\W*$",
    re.IGNORECASE,
)
_DOCUMENT: Final = re.compile(
    r"\b(?:reports?|article|articles|books?|letter|e-?mails?|posts?|filings?|laws?|bill|memos?"
    r"|memoir|transcripts?|advert\w*|ads?|website|site|webpage|page|column|editorial|editorials"
    r"|headlines?|documents?|papers?|tweets?|messages?|petition|complaint|lawsuit|suit|indictment"
    r"|affidavit|constitution|amendment|statute|order|rule|rules|code|contract|magazine"
    r"|newspapers?|stor(?:y|ies)|piece|op-ed|essay|manifesto|platform|release|caption|banner|poster"
    r"|novels?|best-?\s?sellers?|slides?|journals?|commentar(?:y|ies)|bulletin|newsletters?|pamphlet|handbook|charter|treaty|agreement|chapter|excerpts?"
    r"|signs?|brief|note|blog|dispatch|biography|film|movie|documentary|leaflet|flyer|mailer|text"
    r"|invitation|statement|video|spot|textbook|resolution|warrant|legislation|measure|plan|list|media|press|outlets?"
    r"|Facebook|Twitter|Instagram)\W*$",
    re.IGNORECASE,
)
_WITHHELD: Final = re.compile(
    r"\b(?:declin|refus|no comment|(?:not|n['’]t|never|without)\s+(?:\w+ly\s+)?"
    r"(?:respond|comment|say|said|answer|return|repl|discuss|mention|identif|name|address|disclos"
    r"|reveal|elaborat|specif|explain|confirm|offer|provide|release|apologi|acknowledg|endors)"
    r"|yet\s+to\s|steer\w*\s+clear|avoid|ignor|stopp|silen|mum\b|shied|dodg|sidestepp)",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r"\b(?:not|never|cannot|hardly|neither|nor)\b|n['’]t\b", re.IGNORECASE)
_WRITTEN: Final = re.compile(
    r"\b(?:tweet\w*|wrote|writ(?:e|es|ing|ten)|e-?mail\w*|post(?:s|ed|ing)?|letter|Twitter|Facebook"
    r"|Instagram|publish\w*|op-ed|memo|blog\w*|released?\s+(?:a|the)\s+statement|retweet\w*"
    r"|issued\s+(?:a|the)\s+statement|press\s+release|filing|court\s+papers|column|editorial)\b",
    re.IGNORECASE,
)
_JUDGED: Final = frozenset(
    """dismiss welcome lash rip scoff pummel ding hammer criticize criticise attack blast mock
    praise condemn defend denounce slam ridicule deride insult rebuke lambaste assail excoriate
    castigate disparage bash tout hail vilify applaud laud congratulate decry
    criticism attacks chide scold impugn lament bemoan cheer""".split()
)
_OPENS_REASON: Final = re.compile(
    r"^\W*(?:for|as|that|because|whether|why|how|if|over\s+\w+ing|by\s+\w+ing|of)\b"
)
_REASON: Final = re.compile(
    r"\b(?:for|as|of)\s+(?:\w+ly\s+)?(?:\w+ing|being|having|an?|not)\b|\bfor\s+(?:his|her|its|their)\b"
)
_VOTED: Final = re.compile(r"\bvot(?:e[sd]?|ing)\b(?!.*\bto\b)", re.IGNORECASE)
_MADE_CLEAR: Final = re.compile(
    r"\b(?:ma[dk]e|making)\w*\s+(?:\w+\s+)?"
    r"(?:clear|plain|known|the case|a case|the point|an appeal)\b",
    re.IGNORECASE,
)
_HEAD_END: Final = re.compile(
    r",|;|\s[—–-]+\s|\(|\b(?:of|in|by|from|on|at|for|that|who|whose|which|with|to|about"
    r"|published|released|filed|conducted)\b"
)
_COPY: Final = re.compile(r"\b(?:cop(?:y|ies)|versions?|drafts?|parts?|excerpts?|series)\s*$")
_AGREED: Final = re.compile(r"\bagree[sd]?\b", re.IGNORECASE)
_REMEMBERED: Final = 4096
"""Speakers and cues whose words are looked at once; an article names few, and often."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENSES: Final = tuple(
    (manner, re.compile(pattern, re.IGNORECASE))
    for manner, pattern in (
        (Manner.SPEECH, r"\b(?:shot|shoot\w*|fir(?:e[sd]?|ing)|hit\w*|snap\w*|clap\w*) back\b"),
        (Manner.PLAN, r"\blook(?:s|ed|ing)?(?: >)? (?:to|for)\b"),
        (Manner.PLAN, r"\bmeant\b(?: >)?.* to\b"),
        (Manner.PLAN, r"\bhopes? of(?: >)? (?!(?:any|every|no|some)thing\b)\w+ing\b"),
        (
            Manner.PLAN,
            r"\bsign(?:s|ed|ing)? > .{0,40}"
            r"\b(?:bills?|laws?|measures?|agreements?|acts?|deals?|orders?|treaty)\b",
        ),
        (Manner.ATTITUDE, r"\brul(?:e|es|ed|ing)(?: >)? (?:\w+ )?out\b"),
        (
            Manner.ATTITUDE,
            r"\bt(?:ake|akes|aking|ook|aken)(?: >)? (?:\w+ )?(?:offen[cs]e|umbrage|exception)\b",
        ),
        (Manner.ATTITUDE, r"\bidentif\w+(?: >)? (?:as|with)\b"),
        (Manner.ATTITUDE, r"\bcast\w*(?: >)? (?:\w+ )?(?:ballots?|votes?)\b"),
        (
            Manner.WRITING,
            r"\b(?:issu|releas|publish|circulat)\w*(?: >)? (?:an?|the|his|her|their|its) (?:\w+ )?"
            r"(?:statement|report|complaint|letter|memo|study|book|release)\b",
        ),
    )
)
"""Verbs by sense, in the cue, " > ", and the content: "shot back", "looked > to win", "signed > the
law", "identifies as", "cast a ballot", "issued a complaint"; not "looked > tired".  Each hits three
or more of the training labels and is right, counting second choices, for 85 % of them.
"""
_REACH: Final = 120
"""Characters of a cue and of its content that a sense is looked for in, from where they meet."""
_JUDGE: Final = re.compile(r"\b(?:judges?|justices?|courts|magistrates?)\W*$", re.IGNORECASE)
_RULED: Final = re.compile(
    r"\b(?:order|rul|sentenc|den[iy]|dismiss|grant|block|strik|struck|upheld|overturn|reject|found"
    r"|issu|mandat|side)",
    re.IGNORECASE,
)
"""What a judge does in a ruling; what a judge says or promises is speech."""


def manner_of(cue: str, speaker: str, content: str, *, quoted: bool) -> Manner:
    """The manner of an attribution.

    Takes "According to the poll" as a finding; must refuse to take "plans to summon" as speech.

    Args:
        cue: Its words.
        speaker: Its words, empty where there is none.
        content: Its words.
        quoted: Whether any of the content stands in quotation marks.
    """
    manner, lemma = _first_telling(cue, quoted=quoted)
    if _WITHHELD.search(cue) or (manner is Manner.SPEECH and _NOT.search(cue)):
        return Manner.ATTITUDE
    if _MADE_CLEAR.search(cue):
        manner = Manner.SPEECH
    sense = _sense_of(cue[-_REACH:], content[:_REACH])
    if sense is not None:
        return sense
    if _INTENDED.search(cue) or (_HOPED.search(cue) and content.startswith("to ")):
        return Manner.PLAN
    if _VOTED.search(cue):
        return Manner.PLAN if content.startswith("to ") else Manner.ATTITUDE
    if lemma in _SHOWN and speaker.lower() in _THINGS:
        return Manner.FINDING
    if manner.is_said:
        source = head_of(speaker)
        if _EVIDENCE.search(source) or (_JUDGE.search(source) and _RULED.search(cue)):
            return Manner.FINDING
        if lemma == "conclude" and source.lower() in _PERSONS:
            return Manner.SPEECH
        if manner is Manner.FINDING:
            return Manner.FINDING
        if _WRITTEN.search(cue) or _DOCUMENT.search(source) or is_outlet(source):
            return Manner.WRITING
    elif (not lemma or manner is not Manner.THOUGHT) and _DOCUMENT.search(head_of(speaker)):
        return Manner.WRITING
    elif not lemma and _EVIDENCE.search(head_of(speaker)):
        return Manner.FINDING
    if lemma in _JUDGED:
        has_reason = quoted or _OPENS_REASON.search(content) or _REASON.search(cue + " " + content)
        return Manner.SPEECH if has_reason else Manner.ATTITUDE
    if _AGREED.search(cue):
        if re.search(r"\bagree[sd]?\s+to\b", cue + " " + content):
            return Manner.PLAN
        if re.search(r"\bwith\b", cue) or re.match(r"with\b", content):
            return Manner.ATTITUDE
    return manner


_IN_WRITING: Final = re.compile(
    r"\b[Ii]n (?:an?|the|his|her|their|its|another|one)\b"
    r"(?:(?!meeting|interview|speech)[^.;,]){0,40}?"
    r"\b(?:memo(?:randum)?|letter|e-?mail|tweet|post|posting|message|column|op-ed|essay|article|book"
    r"|memoir|filing|complaint|brief|affidavit|motion|blog|press release|news release|petition)\b"
)


def is_in_writing(text: str, cue: Span, content: Iterable[Span]) -> bool:
    """Whether the sentence makes the writing plain, outside what is attributed.

    Takes "In a 2013 memo, the agency suggested"; must refuse "In a meeting with the paper's board".
    Of 33 cues of saying among the training labels beside such words 26 are labelled writing.
    """
    sentence = sentence_at(text, cue.start)
    found = _IN_WRITING.search(text, sentence.start, sentence.end)
    return found is not None and not any(c.overlaps(Span(*found.span())) for c in content)


@lru_cache(maxsize=_REMEMBERED)
def signs_of(rule: Manner, cue: str, speaker: str) -> tuple[str, ...]:
    """What kind of source and cue this is, in words that the vote on the manner weighs.

    Args:
        rule: What `manner_of` says.
        cue: Its words.
        speaker: Its words, empty where there is none.
    """
    source = head_of(speaker)
    named = _EVIDENCE.search(source) or _JUDGE.search(source)
    written = _WRITTEN.search(cue) or _DOCUMENT.search(source) or is_outlet(source)
    is_named = (rule is Manner.FINDING and named) or (rule is Manner.WRITING and written)
    signs = {
        f"named {rule.value}": is_named,
        "document": _DOCUMENT.search(source),
        "evidence": _EVIDENCE.search(source),
        "outlet": is_outlet(source),
        "written": _WRITTEN.search(cue),
        "withheld": _WITHHELD.search(cue),
        "nobody": not speaker,
        "person": speaker.lower() in _PERSONS,
        "thing": speaker.lower() in _THINGS,
    }
    return tuple(sign for sign, is_there in signs.items() if is_there)


@lru_cache(maxsize=_REMEMBERED)
def head_of(phrase: str) -> str:
    """The last two words of a noun phrase's core.

    "a report by the Times" gives "a report", "Bill Mc, a pollster" gives "Bill Mc".
    """
    cut = _HEAD_END.search(phrase, 1)
    core = phrase[: cut.start()] if cut else phrase
    if cut and cut.group() == "of" and _COPY.search(core):
        return head_of(phrase[cut.end() :].lstrip())
    possessive = re.split(r"['’]s?\s", core)
    return " ".join(possessive[-1].split()[-2:])


def _sense_of(cue: str, content: str) -> Manner | None:
    """The manner of a cue's verb by its sense, where that is not the word's usual one."""
    words = f"{cue} > {content}"
    for manner, pattern in _SENSES:
        found = pattern.search(words)
        if found and found.start() < len(cue):
            return manner
    return None


@lru_cache(maxsize=_REMEMBERED)
def _first_telling(cue: str, *, quoted: bool) -> tuple[Manner, str]:
    """The manner and lemma of the first listed word of a cue.

    A cue without one is speech where words are quoted, else thought, which is never shown as said.
    """
    telling = [TELLING[word] for word in _WORD.findall(cue.lower()) if word in TELLING]
    if len(telling) > 1 and telling[0][1] in _TRYING and telling[1][0] is Manner.SPEECH:
        return telling[1]
    if len(telling) > 1 and telling[0][1] in _CARRIERS and telling[1][0] is Manner.ATTITUDE:
        return telling[1]
    if telling:
        return telling[0]
    return (Manner.SPEECH, "") if quoted or not _WORD.search(cue) else (Manner.THOUGHT, "")
