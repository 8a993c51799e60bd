"""Flow: whom "he" or "she" means by what the text has told so far, and how.

A log-linear score of each person that a pronoun may mean: what the encoder's references say, who
was told of last and in which part of the sentence, how often, who comes next, and which gender the
text tells.  The weights stand in `flow.tsv`, fitted by `training.flow` on pronouns of news and of
Wikipedia whose persons were marked by hand.  Knows text and numbers, and decides nothing.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from onrecord.nouns import Mention

SUBJECT, OBJECT, OWNER, OTHER = "subject", "object", "owner", "other"
"""Parts of a clause; OTHER where the words around a name do not tell."""
_ROLES: Final = {
    "he": SUBJECT, "she": SUBJECT, "who": SUBJECT, "they": SUBJECT,
    "his": OWNER, "hers": OWNER, "their": OWNER, "whose": OWNER,
}  # fmt: skip
_VERB: Final = re.compile(
    r"\s+(?:also |then |now |later |never |[a-z]+ly |has |had |have )?"
    r"(?:[a-z]+(?:ed|es|ote|ew|ok|aid)|[a-z]{2,}s|is|was|has|had|did|does|can|could|will|would"
    r"|should|may|might|must|won|lost|led|ran|told|made|met|left|went|came|held|began|put|felt"
    r"|kept|sat|stood|thought|brought|called|gave|got|knew|saw|spoke|wore|fell|rose|sees|finds"
    r"|found|took|became)\b"
)
"""Behind a name, what makes it a subject: "Ruiz said", "Ruiz then left"."""
_GOVERNS: Final = re.compile(
    r"\b(?:to|for|with|from|by|of|about|against|on|behind|beside|after|before|over|than|like|at"
    r"|toward|towards|in|into|between|[a-z]+(?:ed|ing)|told|met|beat|saw|asks?|tells?|calls?|gave"
    r"|made|gives|sees|finds|took|takes|has|had|left)\s+(?:(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+)?$"
)
"""Before a name, what makes it an object: "with Ruiz", "praised Ruiz"."""
_ASIDE: Final = re.compile(r",\s[^,.;]{1,80},\s")
_NOUN: Final = re.compile(
    r"\s+(?!(?:and|or|but|to|for|with|from|by|of|about|in|on|at|as|when|while|after|before|that"
    r"|because|if|was|is|had|has|who|until|into|out|up|down|away|back|not|so|over|the|a|an)\b)"
    r"[a-z0-9“\"]"
)
"""Behind "her", what she owns: "her lawyer", not "told her that"."""
_BESIDE: Final = re.compile(r"\s*(?:,|and|&)\s")
_TURN: Final = re.compile(r"[,;:]|\b(?:that|who|because|when|while|after|if)\b")
"""Between a name and a pronoun, where another clause begins."""
_AROUND: Final = 90
_MOST_APART, _LAST_RANK = 4, 3
TABLE: Final = files("onrecord.resolve").joinpath("flow.tsv")


def role_of(text: str, mention: Mention) -> str:
    """Which part of its clause a mention is, by the words beside it.

    "Ruiz said" is a subject, "praised Ruiz" an object, "Ruiz's lawyer" an owner.
    """
    start, end = mention.span.start, mention.span.end
    after, before = text[end : end + _AROUND], text[max(0, start - 25) : start]
    word = text[start:end].lower()
    if mention.form == "pronoun":
        if word == "her":
            return OWNER if _NOUN.match(after) else OBJECT
        return _ROLES.get(word, OBJECT)
    if after[:2] in ("'s", "’s") or (after[:1] in ("'", "’") and word.endswith("s")):
        return OWNER
    if _GOVERNS.search(before):
        return OBJECT
    aside = _ASIDE.match(after)
    if _VERB.match(after) or (aside and _VERB.match(" " + after[aside.end() :])):
        return SUBJECT
    return OTHER


@dataclass(frozen=True, slots=True)
class Candidate:
    """What has been told of somebody whom a pronoun may mean.

    Attributes:
        share: The encoder's share for that person; `by_name` and `by_pronoun` are the parts that
            came by a name and through another pronoun.
        last: The last mention before the pronoun; None where there is none.
        apart: Sentences from there to the pronoun.
        rank: How many were told of since.
        opens: Whether that sentence opens with that person, and is this one or the one before.
        count: Mentions so far.
        is_first: Whether nobody was named before.
        follows: Whether a name follows in the pronoun's own sentence.
        gender: "told" or "clash" where the text tells it, "likely" or "unlikely" where the first
            name does, else "open".
        speaking: Share of the last speaker, where the pronoun stands for the next.
        is_spoken_of: Whether the words said name that person, where the pronoun speaks.
        is_other: Whether the last pronoun of the other gender means that person.
        is_named: Whether there is a name, and not a description alone.
    """

    share: float
    by_name: float
    by_pronoun: float
    last: Mention | None
    apart: int
    rank: int
    opens: bool
    count: int
    is_first: bool
    follows: bool
    gender: str
    speaking: float = 0.0
    is_spoken_of: bool = False
    is_other: bool = False
    is_named: bool = True

    @property
    def is_ruled_out(self) -> bool:
        """Whether the text itself speaks against that person."""
        return self.gender == "clash" or self.is_spoken_of or self.is_other


def signs_of(text: str, pronoun: Mention, role: str, c: Candidate) -> Iterator[tuple[str, float]]:
    """What tells for and against somebody, each sign with how strong it is.

    Args:
        text: The article's.
        pronoun: Who is meant by it is asked.
        role: Its part of its clause, as `role_of` says.
        c: What was told of the person.
    """
    yield "share", math.log(c.share + 0.003)
    yield "share by name", math.log(c.by_name + 0.01)
    yield "share by pronoun", math.log(c.by_pronoun + 0.01)
    yield "mentions", math.log1p(c.count)
    yield f"gender {c.gender}", 1.0
    yield "speaking", c.speaking
    if c.is_first:
        yield "named first", 1.0
    if c.is_spoken_of:
        yield "spoken of", 1.0
    if c.is_other:
        yield "the other", 1.0
    if not c.is_named:
        yield "without a name", 1.0
    if c.last is None:
        yield f"{role} {'before its name' if c.follows else 'of nobody before'}", 1.0
        return
    between = text[c.last.span.end : pronoun.span.start]
    apart = min(_MOST_APART, c.apart)
    own = role_of(text, c.last)
    yield f"apart {apart}", 1.0
    yield f"rank {min(_LAST_RANK, c.rank)}", 1.0
    yield f"last a {c.last.form}", 1.0
    yield "distance", math.log1p(max(0, len(between))) / 5
    yield f"{role} after {own}", 1.0
    if apart <= 1:
        yield f"{role} after {own}, apart {apart}", 1.0
    if c.opens:
        yield "opens", 1.0
    if text[max(0, c.last.span.start - 2) : c.last.span.start].endswith("("):
        yield "in brackets", 1.0
    if _BESIDE.match(text, c.last.span.end):
        yield "beside another", 1.0
    if c.last.kind != "person":
        yield "no person", 1.0
    if apart == 0 and _TURN.search(between):
        yield f"{role} in another clause", 1.0


@cache
def weights() -> Mapping[str, float]:
    """What each sign is worth, in log odds."""
    held = TABLE.read_text(encoding="utf-8")
    rows = (line.split("\t") for line in held.splitlines() if line and not line.startswith("#"))
    return {sign: float(worth) for sign, worth in rows}


def odds_of(signs: Iterable[tuple[str, float]]) -> float:
    """Log odds that somebody is meant; a sign that was never met counts nothing."""
    known = weights()
    return sum(known.get(sign, 0.0) * strength for sign, strength in signs)
