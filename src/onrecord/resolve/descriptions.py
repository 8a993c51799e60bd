"""Descriptions: what a text says in its own words that a named person is.

Knows words before a name ("Rust co-star Frances Fisher"), appositions after and before it, "is a",
and ages.  Refuses to know whom a description means that stands alone: `role_table` says whose it
was, and the caller decides.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from onrecord.nouns import Mention, Span
from onrecord.resolve.noun_phrases import (
    LINKS,
    SAYING,
    Phrase,
    Token,
    read_back,
    read_forward,
    words_after,
    words_before,
)
from onrecord.resolve.person_nouns import (
    DETERMINERS,
    head_of,
    is_stop,
    is_verb_too,
    plural_head_of,
)

AGE: Final = "age"
"""The head of a description that is an age."""

_TITLE: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dame|Sir)\.?\s+$")
_BEFORE_AGE: Final = re.compile(r"(?<![\w-])\d{1,3}-year-old(?=\s)")
_AFTER_AGE: Final = re.compile(
    r"(?:,\s+(?:(?:then|now)\s+)?(?:aged?\s+)?(\d{1,3})(?=\s*[,;:)]|\.(?!\d)|\s*$)|\s\((\d{2,3})\))"
)
_IS: Final = re.compile(r"\s+(?:is|was|became|remains)\s+(?=(?:an?|the|his|her|their|[A-Z])\b)")
_ASIDE: Final = re.compile(r"[^\S\n]*[,(–—]")
_REPRESENTS: Final = re.compile(
    r",?\s+(who\s+(?:represents|represented|is\s+representing|has\s+represented)\s+)"
)
_AND: Final = re.compile(r"\s*,?\s+(?:and|&)\s+|\s*,\s+")
_LIST_GOES_ON: Final = re.compile(r",\s+(?:(?:and|or)\s+)?(?:an?|two|three|several|other)\s+[a-z]")
_CLOSES: Final = re.compile(r"\s*(?:[,;:.)”\"–—]|$|\n|\s(?:who|whose|which)\b)")


@dataclass(frozen=True, slots=True)
class Description:
    """What a text says that somebody is.

    Attributes:
        mention: Number of the name that is described, among the mentions.
        span: Its words, without a leading "a" or "the" unless that belongs to a possessor.
        words: The words themselves.
        head: The head noun in small letters and written out ("Gov." is "governor"); "lawyer" for
            "who represents Baldwin"; AGE for an age.
        nominal: Number of the nominal mention that this description is; None where there is none.
    """

    mention: int
    span: Span
    words: str
    head: str
    nominal: int | None


def find_descriptions(text: str, mentions: Sequence[Mention]) -> tuple[Description, ...]:
    """What a text says that each person named in it is, in order of the text.

    >>> words = "Rust co-star Frances Fisher, 71, spoke."
    >>> [d.words for d in find_descriptions(words, [Mention(Span(13, 27), "name")])]
    ['Rust co-star', '71']
    """
    finder = _Finder(text, mentions)
    return tuple(sorted(finder.all(), key=lambda d: (d.span, d.mention)))


def role_table(descriptions: Iterable[Description]) -> Mapping[str, tuple[int, ...]]:
    """Which names each head noun is stated of, by number of mention; ages are left out."""
    table: dict[str, list[int]] = {}
    for d in descriptions:
        if d.head != AGE:
            table.setdefault(d.head, []).append(d.mention)
    return {head: tuple(sorted(set(bearers))) for head, bearers in table.items()}


class _Finder:
    """The mentions of one text, by place."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self.text = text
        persons = [(m.span, i) for i, m in enumerate(mentions) if m.form == "name"]
        persons = [(s, i) for s, i in persons if mentions[i].kind == "person" and len(s)]
        self.names = sorted(persons)
        self.starts = [s.start for s, _ in self.names]
        nominals = sorted((m.span, i) for i, m in enumerate(mentions) if m.form == "nominal")
        self.nominals = nominals
        self.nominal_starts = [s.start for s, _ in nominals]

    def all(self) -> Iterator[Description]:
        """Every description, each once; a noun within a name ("Eric Cook") is none."""
        seen: set[tuple[int, Span, str]] = set()
        for order, (span, number) in enumerate(self.names):
            for phrase, of in self._of(order, span, number):
                key = (of, Span(phrase.start, phrase.end), phrase.head)
                is_named = phrase.head != AGE and self._in_name(phrase.head_end - 1)
                if phrase.start < phrase.end and key not in seen and not is_named:
                    seen.add(key)
                    yield self._made(phrase, of)

    def _made(self, phrase: Phrase, number: int) -> Description:
        span = Span(phrase.start, phrase.end)
        nominal = None if phrase.head == AGE else self._nominal(phrase.head_end)
        return Description(number, span, span.of(self.text), phrase.head, nominal)

    def _in_name(self, place: int) -> bool:
        """Whether a character belongs to somebody's name."""
        at = bisect_right(self.starts, place) - 1
        return at >= 0 and place < self.names[at][0].end

    def _nominal(self, head_end: int) -> int | None:
        """The nominal mention that covers a head's last letter and does not reach beyond it far."""
        at = bisect_left(self.nominal_starts, head_end) - 1
        if at < 0:
            return None
        span, number = self.nominals[at]
        return number if span.end >= head_end else None

    def _of(self, order: int, span: Span, number: int) -> Iterator[tuple[Phrase, int]]:
        before = words_before(self.text, span.start)
        phrase = self._directly_before(before, span)
        if phrase is not None:
            group = self._listed(order) if phrase.is_plural else [number]
            if len(group) > phrase.is_plural:
                yield from ((phrase, n) for n in group)
        age = _last(_BEFORE_AGE, self.text, max(0, span.start - 60), span.start)
        if age is not None and (
            not self.text[age.end() : span.start].strip()
            or (phrase is not None and phrase.start <= age.start())
        ):
            yield Phrase(age.start(), age.end(), AGE, age.end(), False), number
        apart = self._apposition_before(before, span)
        if apart is not None:
            yield apart, number
        yield from ((p, number) for p in self._after(span))

    def _listed(self, order: int) -> list[int]:
        """The names of a list that begins with one: "the actors Delphine Aumerle and Rafe Toll"."""
        group = [self.names[order][1]]
        for (left, _), (right, number) in zip(
            self.names[order:], self.names[order + 1 : order + 40], strict=False
        ):
            if not 0 < right.start - left.end < 12 or not _AND.fullmatch(
                self.text, left.end, right.start
            ):
                break
            group.append(number)
        return group

    def _directly_before(self, tokens: list[Token], span: Span) -> Phrase | None:
        """Words right before a name, the last of them a noun for a person.

        Takes "lead prosecutor Ana Ruiz", "Texas Gov. Ana Ruiz", "the actors Ana Ruiz and Bo Hill";
        must refuse "said Ana Ruiz", "after Ana Ruiz", "to host Ana Ruiz".
        """
        title = _TITLE.search(self.text, max(0, span.start - 8), span.start)
        until = span.start if title is None else title.start()
        at = len(tokens) - 1
        while at >= 0 and tokens[at].start >= until:
            at -= 1
        if at < 0 or self.text[tokens[at].end : until].strip():
            return None
        if tokens[at].words == "." and at > 0 and tokens[at - 1].end == tokens[at].start:
            if head_of(tokens[at - 1].words) in (None, tokens[at - 1].low):
                return None  # a full stop, not a title written short
            at -= 1
        end = tokens[at + 1].end if tokens[at + 1 :][:1] and tokens[at + 1].words == "." else None
        small = tokens[at - 1].words if at and tokens[at].is_capital else ""
        if small.islower() and head_of(small) is not None:  # "editor Dr. Ana Ruiz"
            at, end = at - 1, None
        head = head_of(tokens[at].words, tokens[at - 1].words if at else "")
        many = None if head else plural_head_of(tokens[at].words)
        if head is None and many is None:
            return None
        phrase = read_back(self.text, tokens, at, head or many or "")
        bare = phrase.start == tokens[at].start and not phrase.is_determined
        if bare and tokens[at].words.islower() and is_verb_too(head or many or ""):
            word = tokens[at - 1].low if at else ""
            if many or is_stop(word) or not word:
                return None
        return replace(phrase, end=end or phrase.end, is_plural=many is not None)

    def _apposition_before(self, tokens: list[Token], span: Span) -> Phrase | None:
        """A description, a comma, a full name, and an end: "the film's armorer, Hannah Reed,".

        Takes "its spokesman, Teodor Bask, said" and "the lawyer for the Guild, Ana Ruiz."; must
        refuse "a doctor, a nurse, Ana Ruiz and" and "the judge, Ruiz said".
        """
        if len(tokens) < 2 or tokens[-1].words != "," or " " not in span.of(self.text):
            return None
        if not _CLOSES.match(self.text, span.end) or _LIST_GOES_ON.match(self.text, span.end):
            return None
        if re.compile(r",\s+(?:and|or)\b").match(self.text, span.end):
            return None
        at = len(tokens) - 2
        head = head_of(tokens[at].words, tokens[at - 1].words if at else "")
        end = tokens[at].end
        if head is None:
            for back in range(at - 1, max(0, at - 9), -1):
                token = tokens[back]
                if token.low in LINKS:
                    found = head_of(
                        tokens[back - 1].words, tokens[back - 2].words if back > 1 else ""
                    )
                    if found is not None:
                        head, at = found, back - 1
                elif token.words.islower() and token.low not in DETERMINERS | {"and"}:
                    if is_stop(token.low) or token.words in SAYING:
                        break
                elif token.words in ',.;:"“”':
                    break
        if head is None:
            return None
        phrase = read_back(self.text, tokens, at, head)
        begin = next((i for i, t in enumerate(tokens) if t.start == phrase.start), 0)
        if begin > 1 and tokens[begin - 1].low == "and" and not phrase.is_determined:
            other = head_of(tokens[begin - 2].words, tokens[begin - 3].words if begin > 2 else "")
            if other is not None:  # "the show's producer and director, Corwin Vasseldine"
                whole = read_back(self.text, tokens, begin - 2, other)
                phrase = replace(phrase, start=whole.start, is_determined=whole.is_determined)
        first = next((i for i, t in enumerate(tokens) if t.start == phrase.start), 0)
        of = first - 1 - (first > 0 and tokens[first - 1].low in DETERMINERS)
        if of > 1 and tokens[of].low == "of":
            kin = head_of(tokens[of - 1].words, tokens[of - 2].words)
            if kin is not None:  # "the ex-wife of the jailed banker, Ana Ruiz,": not the banker
                phrase, head = read_back(self.text, tokens, of - 1, kin), kin
                first = next((i for i, t in enumerate(tokens) if t.start == phrase.start), 0)
        comma = next((i for i in (first - 1, first - 2) if i >= 0 and tokens[i].words == ","), 0)
        listed = comma > 0
        if comma > 0 and head_of(tokens[comma - 1].words) is not None:
            return None
        if not phrase.is_determined or (listed and _LIST_GOES_ON.match(self.text, span.end)):
            return None
        return Phrase(phrase.start, end, head, phrase.head_end, True)

    def _after(self, span: Span) -> Iterator[Phrase]:
        """Age, apposition, "who represents" and "is a" after a name."""
        at = span.end
        age = _AFTER_AGE.match(self.text, at)
        if age is not None:
            start, end = age.span(1) if age[1] else age.span(2)
            if 0 < int(self.text[start:end]) < 120:
                yield Phrase(start, end, AGE, end, False)
                at = end if age[1] else age.end()
        represents = _REPRESENTS.match(self.text, at)
        if represents is not None:
            client = self._name_at(represents.end())
            if client is not None:
                yield Phrase(represents.start(1), client.end, "lawyer", represents.end(1), False)
        is_a = _IS.match(self.text, span.end)
        if is_a is None and _ASIDE.match(self.text, at) is None:
            return
        tokens = words_after(self.text, is_a.end() if is_a else at)
        if is_a is not None:
            phrase = read_forward(self.text, tokens, is_stated=True)
            if phrase is not None and phrase.is_determined:
                yield phrase
        else:
            phrase = read_forward(self.text, tokens[1:], is_stated=False)
            if phrase is not None and not _LIST_GOES_ON.match(self.text, phrase.end):
                yield phrase

    def _name_at(self, place: int) -> Span | None:
        at = bisect_right(self.starts, place) - 1
        if at >= 0 and self.names[at][0].start == place:
            return self.names[at][0]
        return None


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The last match between two places."""
    found = list(pattern.finditer(text, start, end))
    return found[-1] if found else None
