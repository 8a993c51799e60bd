"""Clauses: who stands where in a text, where a subject's verb may begin, and what is left open.

Knows lists of names, appositions, "who", quotation marks and words that take certainty away.
Refuses to know any role.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.nouns import Mention, Span
from onrecord.read.quotes import find_quotations
from onrecord.read.sentences import sentence_at
from onrecord.resolve import role_phrases as phrases
from onrecord.resolve.descriptions import AGE, Description
from onrecord.resolve.person_nouns import head_of

CLAUSE: Final = 70
"""Characters before a phrase in which a word can take its certainty away; by hand."""
NEAR: Final = 300
"""Characters around "death" in which a word of crime makes it a case's death; by hand."""
_TITLE: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Judge|Justice|Gen|Lt|Sgt|Det|Capt|Col|Prof)\.?\s+)$"
)
_ARTICLE: Final = re.compile(r"\b(?:the|an?|actor|actress|his|her|their|one)\s+$", re.IGNORECASE)
_GAP: Final = re.compile(r",\s+[^,;:“”\"\n]{1,90}(?=,)|\s\([^()\n]{1,40}\)")
_WHO: Final = re.compile(r",?\s+who\b")
AND_OTHERS: Final = re.compile(
    r",?\s+(?:and|as\s+well\s+as)\s+(?:(?:\w+\s+){0,2}others?\b(?:\s+[“\"][^”\"\n]{1,90}[”\"])?|more)"
)
_JOINS: Final = re.compile(
    r"(?:,\s\d{1,3}(?=,|\s+and)|\s\(\d{1,3}\))?(?:,\s+(?:and|&)\s+|,\s+|\s+(?:and|&)\s+)(?:[A-Z][\w.]{0,15}\s+){0,2}"
)
"""What joins two names of a list, with a first name that the encoder may have missed."""
_CLAUSE_END: Final = re.compile(r"[,.;:!?“”\"()]|\s(?:and|but|after|before|when|while|because)\s")


@dataclass(frozen=True, slots=True)
class Held:
    """One mention, whose it is, and where its description or title begins."""

    start: int
    end: int
    left: int
    key: str
    form: str


class Clauses:
    """One text with everybody's mentions in order of place."""

    def __init__(
        self,
        text: str,
        people: Mapping[str, Sequence[Mention]],
        described: Mapping[str, Sequence[Description]],
    ) -> None:
        self.text = text
        self.quotations = _outer(text)
        self.quote_starts = [q.start for q in self.quotations]
        begins = {
            d.span.end: d.span.start for some in described.values() for d in some if d.head != AGE
        }
        self.held = sorted(
            (
                Held(m.span.start, m.span.end, self._left(m, begins), key, m.form)
                for key, some in people.items()
                for m in some
                if len(m.span)
            ),
            key=lambda h: (h.start, -h.end, h.key),
        )
        self.starts = [h.start for h in self.held]
        self.by_left = {h.left: h for h in sorted(self.held, key=lambda h: h.start)}
        self.within = sorted((start, end) for end, start in begins.items())
        self.by_end = {h.end: h for h in self.held}
        self.sentence = Span(0, 0)
        self.known_elsewhere = {h.key for h in self.held if not self.is_described_in(h)}

    def _left(self, mention: Mention, begins: Mapping[int, int]) -> int:
        """Where a mention begins with its description, title and article."""
        at = mention.span.start
        if mention.form != "name":
            return at
        for _ in range(2):
            low = max(0, at - 6)
            bare = low + len(self.text[low:at].rstrip())
            if bare in begins:
                at = begins[bare]
                break
            title = _TITLE.search(self.text, max(0, at - 12), at)
            if title is None:
                break
            at = title.start()
        article = _ARTICLE.search(self.text, max(0, at - 12), at)
        return article.start() if article else at

    def is_described_in(self, held: Held) -> bool:
        """Whether a mention stands inside the words that describe the next one."""
        at = bisect_right(self.within, (held.start, len(self.text))) - 1
        return at >= 0 and held.end <= self.within[at][1]

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a stretch shares a character with words in quotation marks."""
        at = bisect_left(self.quote_starts, end) - 1
        return at >= 0 and self.quotations[at].end > start

    def is_named(self, start: int, end: int) -> bool:
        """Whether anybody's mention begins between two places."""
        at = bisect_left(self.starts, start)
        return at < len(self.starts) and self.starts[at] < end

    def move_to(self, place: int) -> None:
        """Take the sentence around a place as the one that all else is asked about."""
        # Sentences are looked up once each, not once a mention.
        if not self.sentence.start <= place < self.sentence.end:
            self.sentence = sentence_at(self.text, place)

    def groups(self) -> Iterator[list[Held]]:
        """Names that a list joins stand together; every other mention stands alone.

        Takes "Rourke, Messing and Fisher"; must refuse "Rourke met Messing".
        """
        group: list[Held] = []
        for held in self.held:
            if group and held.start < group[-1].end:
                continue  # one inside another
            if self.is_described_in(held):
                # A word of a description ("Rust co-star") neither joins a list nor parts it.
                yield [held]
                continue
            joined = (
                group
                and held.form == group[-1].form == "name"
                and group[-1].end <= held.left <= group[-1].end + 40
                and _JOINS.fullmatch(self.text, group[-1].end, held.left)
            )
            if joined:
                group.append(held)
                continue
            if group:
                yield group
            group = [held]
        if group:
            yield group

    def subject_ends(self, begin: int, end: int, limit: int) -> Iterator[tuple[int, bool]]:
        """Where the verb of a subject may begin: right after it, after appositions, after "who".

        The gap ends where another person stands before the verb: "Reed, whose son, Bo, was".
        """
        at = end
        others = AND_OTHERS.match(self.text, at, limit)
        if others is not None:
            yield others.end(), False
        yield at, False
        if self.text[at : at + 1] == "," and self._is_apposed(begin):
            yield at + 1, False  # "his co-accused, Bo Hill, | pleaded"
        yield from self._second_verb(at, end, limit, is_relative=False)
        who = _WHO.match(self.text, at, limit)
        if who is not None:
            yield who.end(), True
            yield from self._second_verb(who.end(), end, limit, is_relative=True)
        is_address = False
        for _ in range(3):
            gap = _GAP.match(self.text, at, limit)
            if gap is None or re.search(r"\b(?:whose|said|says|told)\b", gap.group()):
                return
            other = self.by_end.get(gap.end())
            is_address = is_address or gap.group().startswith(", of ")
            if other is not None and other.end > end and not is_address:
                before = self.text[gap.start() : other.left]
                if not re.search(r"\b(?:of|for|by|with|in|to|and)\s+$", before):
                    return
            at = gap.end()
            yield at, False
            closed = at + 1 if self.text[at : at + 1] == "," else at
            yield closed, False
            yield from self._second_verb(closed, closed, limit, is_relative=False)
            who = _WHO.match(self.text, at, limit)
            if who is not None:
                yield who.end(), True

    def _is_apposed(self, begin: int) -> bool:
        """Whether a noun for a person and a comma stand before a place: "a third man, Bo Hill"."""
        before = self.text[max(self.sentence.start, begin - 40) : begin].rstrip()
        word = re.search(r"([\w’'-]{2,30}),(?:\s[a-z-]{1,20})?$", before)
        return word is not None and head_of(word[1]) is not None

    def _second_verb(
        self, at: int, end: int, limit: int, *, is_relative: bool
    ) -> Iterator[tuple[int, bool]]:
        """The end of a verb and "and": "resigned and | was indicted".

        Must refuse where somebody is named between, who may be the one: "met Hill and was".
        """
        over = phrases.AND_WAS.match(self.text, at, limit)
        if over is not None and not self.is_named(end, over.end()):
            yield over.end(), is_relative

    def before(self, pattern: re.Pattern[str], at: int, reach: int) -> re.Match[str] | None:
        """The match of a pattern in the sentence's characters before a place."""
        return pattern.search(self.text, max(self.sentence.start, at - reach), at)

    def is_unsure(self, at: int, *, of_possibility: bool = True) -> bool:
        """Whether a word of the clause before a place denies it or leaves it open."""
        low = max(self.sentence.start, at - CLAUSE)
        for end in _CLAUSE_END.finditer(self.text, low, at):
            low = end.end()
        if phrases.THROWN_OUT.search(self.text, low, at):
            return False
        found = phrases.UNSURE.search(self.text, low, at)
        if found is None or of_possibility:
            return found is not None
        return (
            re.match(r"not|never|no|without|nobody|n[’']t|den|declin|refus", found[0]) is not None
        )

    def is_in_court(self, at: int) -> bool:
        """Whether it is a court that hears somebody: "testified" before Congress is no witness."""
        low, high = max(0, at - 2 * NEAR), at + 2 * NEAR
        near = phrases.HEARINGS_ELSEWHERE.search(self.text, max(0, at - NEAR), at + NEAR)
        return near is None and phrases.COURT.search(self.text, low, high) is not None

    def is_crime(self, at: int) -> bool:
        """Whether a death is one of a criminal case, as far as the words around it tell."""
        low, high = max(0, at - NEAR), at + NEAR
        return (
            phrases.CRIMINAL.search(self.text, low, high) is not None
            and phrases.NATURAL.search(self.text, low, high) is None
        )


def _outer(text: str) -> list[Span]:
    """Stretches in quotation marks, outermost ones, in order and without overlap."""
    found: list[Span] = []
    for q in find_quotations(text):
        if found and q.start < found[-1].end:
            if q.end > found[-1].end:
                found[-1] = Span(found[-1].start, q.end)
        else:
            found.append(Span(q.start, q.end))
    return found
