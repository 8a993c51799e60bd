"""Which way a date without a year looks: back or ahead, by the verbs of its clause.

Knows the forms of English verbs from their endings, a list of irregular ones, and words that look
ahead ("scheduled", "until").  Refuses to know a calendar, and to give one answer for a whole text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from onrecord.when.lexicon import Token

Tokens = Sequence[Token]

PAST: Final = -1
FUTURE: Final = 1
UNKNOWN: Final = 0

_REACH: Final = 40
"""Tokens looked at on either side; a sentence of news has 25 on average.  By hand."""
_NEAR_VERB: Final = 7
"""Tokens, clause borders counted, within which a past verb is sure; on our stories of courts."""
_IS: Final = frozenset("is are am being".split())
_WAS: Final = frozenset("was were".split())
_HAS: Final = frozenset("has have having had".split())
_WILL: Final = frozenset("will shall wo would could should must may might can cannot".split())
_NEGATED: Final = frozenset("won wouldn couldn shouldn didn wasn weren hasn haven hadn".split())
_SHORT: Final = frozenset("ll d ve re m".split())
_NOT: Final = frozenset("' ’ not also now then still only just never t n s be been to".split())
_AHEAD: Final = frozenset(
    "set scheduled expected due slated planned planning likely going poised supposed listed"
    " fixed ordered projected anticipated adjourned postponed delayed pushed remanded"
    " rescheduled extended summoned required hoped tipped".split()
)
"""Words after which a date lies ahead: "is due", "was adjourned to"."""
_AHEAD_TO: Final = frozenset(
    "agreed ordered planned expected asked vowed promised hoped intended invited summoned told"
    " required plans hopes aims intends expects wants agrees vows promises pledges pledged needs"
    " prepares preparing planning looks urged directed scheduled set due asking ordering directing"
    " requiring telling urging inviting summoning".split()
)
"""Words whose "to" looks ahead: "ordered him to appear on July 10"."""
_BEGINS: Final = frozenset(
    "begins starts opens resumes runs continues returns arrives leaves ends closes expires meets"
    " faces launches kicks appears reopens concludes".split()
)
"""Plain presents that tell of what is arranged: "begins on Monday"."""
_PUT: Final = frozenset(
    "put pushed moved listed relisted penciled pencilled booked down docket calendar deferred"
    " adjourned postponed delayed remanded fixed set scheduled rescheduled slated due date dates"
    " continued bailed stayed diary tabled reset bumped".split()
)
"""Words after which a day named with "until", "to" or "for" lies ahead: "put off until 4 May"."""
_DAY_OF_A_STEP: Final = frozenset(
    "sentencing trial hearing arraignment deadline date retrial inquest appearance verdict ruling"
    " election premiere release funeral vote".split()
)
"""Words that a day ahead stands right behind: "sentencing March 1", "her trial date is Feb. 10"."""
_PURPOSES: Final = frozenset(
    "mention sentence sentencing hearing trial compliance directions plea judgment arraignment"
    " review appearance ruling argument arguments".split()
)
"""What a case is put off for."""
_DONE_BY: Final = frozenset("for by of with after".split())
_NO_DEED: Final = frozenset(
    "hearing sentencing meeting wedding questioning morning evening building opening being"
    " beginning ending filming".split()
)
_FINITE: Final = frozenset("convicted accused agreed limited united".split())
"""Past forms that are adjectives as often; what they act on tells: "convicted three men"."""
_FORMER: Final = frozenset("originally initially previously first earlier once".split())
_IRREGULAR: Final = frozenset(
    "began broke brought built bought caught came chose cost cut did drew drove fell felt fought"
    " found flew fled forgot forgave froze got gave went grew heard held hid hit hurt kept knew"
    " led left lent let lost lit made meant met paid pled put quit read rang rose ran said saw sold"
    " sent shot showed shut sang sat slept slid spoke spent spun spread stood stole stuck struck"
    " swore swept swam took taught tore told thought threw understood woke wore won wrote withdrew"
    " became arose awoke bore beat bent bet bound bit bled blew bred dealt dug drank ate fed hung"
    " laid leapt lay overcame overthrew rode sought shook shone shrank sank sprang stung swung wept"
    " wound overturned underwent died born".split()
)
_NOT_PAST: Final = frozenset(
    "need indeed hundred speed exceed proceed succeed feed seed breed weed deed greed red bed shed"
    " wed fed sacred naked wicked united limited advanced related alleged accused convicted armed"
    " embed agreed hatred kindred reed creed bleed aged beloved talented so-called used".split()
)
_PREPOSITIONS: Final = frozenset(
    "on in by at since during until from back late early around".split()
)
_STOPS: Final = frozenset({"line", "end", ";", "?", "!"})
_STEPS: Final = {
    **dict.fromkeys(",:()", 4),
    **dict.fromkeys("—–", 6),
    **dict.fromkeys('"“”', 3),
    **dict.fromkeys(
        "when while after before because which who that where but although though if as since"
        " unless whether".split(),
        5,
    ),
    "and": 3,
}
"""What it costs to look past a word into another clause, in tokens.  By hand, on Wikinews."""


def direction_of(tokens: Tokens, first: int, last: int) -> int:
    """`PAST`, `FUTURE` or `UNKNOWN`, by the verb nearest to a phrase, clause borders counted.

    "On July 10, his trial is set to begin" looks ahead; "on Wednesday, the armorer was found
    guilty" looks back; "Baldwin, Wednesday" does not tell.
    """
    opens = _opens_clause(tokens, first)
    told = _by_preposition(tokens, first)
    if told is not None:
        return told
    best: tuple[float, int] | None = None
    for found in (_back(tokens, first), _ahead(tokens, last, opens=opens)):
        if found is not None and (best is None or found[0] < best[0]):
            best = found
    if best is None:
        return FUTURE if tokens[first - 1].word in ("until", "till", "til") else UNKNOWN
    return best[1]


def is_firmly_past(tokens: Tokens, first: int) -> bool:
    """Whether a verb right before "on" or "in" looks back: "was indicted on May 14".

    It is then believed even of a day nearly a year ago, though news gives the year of most of them.
    """
    at = first - 1 - (tokens[first - 1].word == "the")
    if tokens[at].word not in ("on", "in", "until"):
        return False
    if tokens[at].word == "until":
        return _by_preposition(tokens, first) == PAST
    if _by_preposition(tokens, first) is not None:
        return False
    before = _back(tokens, first)
    return before is not None and before[0] <= _NEAR_VERB and before[1] == PAST


def _by_preposition(tokens: Tokens, first: int) -> int | None:
    """The direction that the words right before a phrase give it, None where they give none.

    Ahead: "was put off until", "is listed for", "moved from Feb. 12 to", "has a court date of",
    "Her arraignment is Thursday".  Back: "was not arrested until".
    """
    word = tokens[first - 1].word
    if word in ("until", "till", "til"):
        near = _clause_before(tokens, first - 1, 8)
        if near & _PUT or tokens[first - 2].word in ("has", "have"):
            return FUTURE
        is_open = bool(near & (_WILL - {"could"} | _IS | {"be", "has", "have"}))
        return PAST if near & {"not", "never"} and not is_open else None
    if word in ("fixed", "set", "picked", "chose") and tokens[first - 2].word not in _WAS:
        return FUTURE  # "has set 21 February for the trial"
    if word in ("on", "in", "at") and _is_put(tokens, first - 1):
        return FUTURE
    if word in ("to", "for", "from"):
        return FUTURE if _clause_before(tokens, first - 1, 8) & _PUT - {"date", "dates"} else None
    if word in ("is", "are", "'s", "’s", "of") and tokens[first - 2].word in _DAY_OF_A_STEP:
        is_date = word != "of" or tokens[first - 2].word == "date"
        return FUTURE if is_date else None
    if word == "sentencing" or (word == "date" and tokens[first - 2].word in ("court", "trial")):
        return FUTURE
    return None


def _is_put(tokens: Tokens, at: int) -> bool:
    """Whether a case was put off to a day for some purpose.

    Takes "remanded him in custody for sentence (on 9 October)", "summoned her in person (on)",
    "the plea comes up (on)"; refuses "appeared for sentence (on)".
    """
    before = tokens[at - 1].word
    if before == "up" and tokens[at - 2].word in ("comes", "come"):
        return True
    near = _clause_before(tokens, at, 12)
    purpose = {tokens[at - k].word for k in (1, 2, 3)} & _PURPOSES
    is_for = bool(purpose) and "for" in {tokens[at - k].word for k in (2, 3, 4)}
    return is_for and bool(near & (_PUT | {"ticket", "listing", "case"} - {"date", "dates", "set"}))


def _clause_before(tokens: Tokens, last: int, reach: int) -> set[str]:
    """The words of a clause before a place, no further back than a verb of another."""
    found: set[str] = set()
    for at in range(last - 1, max(last - 1 - reach, -1), -1):
        token = tokens[at]
        if token.kind in _STOPS or token.kind == "," or is_sentence_end(tokens, at):
            break
        if token.word in ("when", "while", "after", "before", "because", "who", "which", "but"):
            break
        found.add(token.word)
    return found


def _opens_clause(tokens: Tokens, first: int) -> bool:
    """Whether a phrase stands at the head of its clause, a preposition between left out."""
    at = first - 1
    if tokens[at].word in _PREPOSITIONS:
        at -= 1
    if tokens[at].word in ("back", "late", "early", "and", "but", "then", "later"):
        at -= 1
    return tokens[at].kind in {"line", "end", ".", ",", ";", ":", '"', "“", "(", "—"}


def is_sentence_end(tokens: Tokens, at: int) -> bool:
    """Whether a full stop ends a sentence: no initial, short month or "Mr." before it."""
    if tokens[at].kind in ("?", "!", "line", "end"):
        return True
    if tokens[at].kind != ".":
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    if after.kind in ("line", "end"):
        return True
    if after.start == tokens[at].end and after.kind not in ('"', "”", "'", "’", "["):
        return False
    if before.end == tokens[at].start and before.raw[:1].isupper() and len(before.raw) < 4:
        if len(before.raw) == 1 or before.kind == "month":
            return False
        if before.word in ("mr", "mrs", "ms", "dr", "st", "jr", "sr", "lt", "gov", "sen", "rep"):
            return False
    return not (after.raw[:1].islower())


def _back(tokens: Tokens, first: int) -> tuple[float, int] | None:
    """The nearest verb before a phrase: its cost and its direction."""
    cost = 0.0
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        token = tokens[at]
        if token.kind in _STOPS or is_sentence_end(tokens, at):
            return None
        cost += 1 + _STEPS.get(token.word or token.kind, 0)
        found = _verb_at(tokens, at)
        if found is not None:
            return cost, found
    return None


def _ahead(tokens: Tokens, last: int, *, opens: bool) -> tuple[float, int] | None:
    """The nearest verb after a phrase; where the phrase opens its clause, that verb governs it."""
    cost = -8.0 if opens else 3.0
    for at in range(last, min(last + _REACH, len(tokens))):
        token = tokens[at]
        if token.kind in _STOPS or is_sentence_end(tokens, at):
            return None
        if at > last or not opens:
            cost += 1 + _STEPS.get(token.word or token.kind, 0)
        found = _verb_at(tokens, at, rightward=True)
        if found is not None:
            return cost, found
    return None


def _verb_at(tokens: Tokens, at: int, *, rightward: bool = False) -> int | None:
    """The direction a verb at a token gives, None where there is none that tells."""
    token = tokens[at]
    word = token.word
    if token.raw[:1].isupper() and not is_sentence_end(tokens, at - 1):
        return None
    if word in _WILL and token.raw == word:
        return FUTURE
    if word in _NEGATED and tokens[at + 1].word in ("'", "’"):
        return FUTURE if word in ("won", "wouldn", "couldn", "shouldn", "ll") else PAST
    if word in _SHORT and tokens[at - 1].word in ("'", "’"):
        return FUTURE if word in ("ll", "d") else PAST if word == "ve" else _present(tokens, at)
    if word in _IS:
        return _present(tokens, at)
    if word in _WAS:
        ahead = {tokens[k].word for k in range(at + 1, at + 5) if tokens[k].kind != ","}
        if tokens[at + 1].word == "to" and tokens[at + 2].word == "have":
            return UNKNOWN  # "was to have gone on trial in May"
        if ahead & _AHEAD and tokens[at + 1].word not in ("going", "about", "likely"):
            return None if ahead & _FORMER else _scheduled(ahead)
        return PAST
    if word == "have" and tokens[at - 1].word == "to" and tokens[at - 2].word in _WAS:
        return UNKNOWN  # "was to have gone on trial in May"
    if word in _HAS:
        ahead = {tokens[k].word for k in range(at + 1, at + 5)}
        if tokens[at + 1].word == "to" and word != "had":
            return FUTURE
        if word == "had" and tokens[at + 1].word == "been" and ahead & {"set", "listed", "fixed"}:
            return UNKNOWN  # and may have been put off since
        return FUTURE if ahead & {"scheduled", "rescheduled", "adjourned", "postponed"} else PAST
    if word in ("scheduled", "slated", "due", "rescheduled", "upcoming", "adjourned", "postponed"):
        return None if tokens[at - 1].word in _FORMER else FUTURE
    if word == "to" and not rightward:
        return _infinitive(tokens, at)
    if word in _BEGINS or (word == "takes" and tokens[at + 1].word == "place"):
        return FUTURE
    if word == "goes" and tokens[at + 1].word in ("to", "on", "ahead", "before"):
        return FUTURE
    if word in ("plans", "intends", "expects", "hopes", "aims") and tokens[at + 1].word == "to":
        return FUTURE
    if word == "set" and tokens[at + 1].word in ("for", "to"):
        return FUTURE
    if word.endswith("ing") and tokens[at - 1].word in _DONE_BY and word not in _NO_DEED:
        return None if rightward or len(word) < 5 else PAST  # "for shoving him on Feb. 17"
    if word in ("begin", "start", "open", "resume") and tokens[at + 1].word in ("on", "in"):
        return FUTURE
    if word in _FINITE:
        return PAST if _is_finite(tokens, at) else None
    if word in _IRREGULAR or _is_past(word):
        return None if _is_attribute(tokens, at) else _past_form(tokens, at)
    return None


def _is_finite(tokens: Tokens, at: int) -> bool:
    """Whether a past form acts on what follows: "convicted three men", "agreed to"."""
    before, after = tokens[at - 1], tokens[at + 1]
    if before.word in _WAS | _HAS | _IS | {"be", "been", "the", "a", "an", "of", "his", "her"}:
        return False
    return (
        after.word in ("a", "an", "the", "his", "her", "their", "him", "them", "to", "on", "in")
        or after.kind in ("number", "digits", "amount")
        or (after.raw[:1].isupper() and after.kind == "")
    )


def _is_attribute(tokens: Tokens, at: int) -> bool:
    """Whether a participle stands before its noun: "in a closed court", "a forged document"."""
    after = tokens[at + 1]
    return (
        tokens[at - 1].word in ("a", "an", "the", "his", "her", "their", "its")
        and after.kind == ""
        and after.raw == after.word
        and after.word not in ("in", "on", "at", "by", "to", "for", "from", "with", "and", "or")
    )


def _scheduled(ahead: set[str]) -> int | None:
    return FUTURE if ahead & (_AHEAD - {"ordered", "delayed", "hoped", "required"}) else PAST


def _present(tokens: Tokens, at: int) -> int | None:
    """What "is" looks to: "is set to", "is to run", "is appearing" ahead; "is guilty" nowhere."""
    for k in range(at + 1, at + 4):
        word = tokens[k].word
        if word in _AHEAD or word == "to" or (word.endswith("ing") and len(word) > 5):
            return FUTURE
        if word not in _NOT and not word.endswith("ly"):
            return None
    return None


def _infinitive(tokens: Tokens, at: int) -> int | None:
    """What "to appear" looks to: ahead after "ordered him", else nowhere."""
    verb = tokens[at + 1]
    if verb.kind != "" or verb.raw != verb.word or verb.word in ("the", "his", "her", "their"):
        return None
    for k in range(at - 1, at - 5, -1):
        if tokens[k].kind in _STOPS or tokens[k].kind in (",", "."):
            return None
        if tokens[k].word in _AHEAD_TO:
            return FUTURE
    return None


def _is_past(word: str) -> bool:
    return len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST


def _past_form(tokens: Tokens, at: int) -> int | None:
    """A past form by itself, or a participle whose auxiliary stands a few words before it."""
    for k in range(at - 1, at - 7, -1):
        before = tokens[k].word
        if before in _WILL:
            return FUTURE
        if before in _NEGATED:
            return _verb_at(tokens, k)
        if before == "ll" and tokens[k - 1].word in ("'", "’"):
            return FUTURE
        if before in _IS:
            return _present(tokens, k)
        if before in _WAS or before in _HAS:
            return _verb_at(tokens, k)
        if before == "to" and tokens[k + 1].word in ("be", "have"):
            return _infinitive(tokens, k)
        if before not in _NOT and not before.endswith("ly"):
            break
    return PAST
