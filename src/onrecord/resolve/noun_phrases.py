"""Noun phrases: where one that says what somebody is begins and ends.

Knows how to read one backwards from its head and forwards from its determiner, among the words of
one line and within a bounded reach.  Refuses to know whom it describes.
"""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from onrecord.resolve.person_nouns import (
    DETERMINERS,
    POSSESSIVES,
    head_of,
    is_modifier,
    is_stop,
    is_sure,
)

_REACH: Final = 160
"""Characters either side of a name that a description is looked for in; by hand."""
_MOST: Final = 6
"""Words that may stand between a determiner and the head; by hand."""
_TOKEN: Final = re.compile(
    r"['’][sS](?![^\W_])|(?:[A-Z]\.){2,}|[^\W_]+(?:(?:[-&]|['’](?![sS](?![^\W_])))[^\W_]+)*|\S"
)
SAYING: Final = frozenset(
    """said says told tells added wrote asked testified argued noted explained insisted claimed
    was is were are has had will would did does""".split()
)
LINKS: Final = frozenset("of for at in with from on to".split())
_SHORTENED: Final = re.compile(r"Mr|Mrs|Ms|Dr|St|Sen|Gov|Rep|Gen|Jr|Sr|Lt|Sgt|[A-Z]")
_PARTICIPLES: Final = frozenset(
    """known named charged accused convicted based elected appointed hired arrested killed jailed
    called nicknamed credited involved assigned married wanted suspected identified dubbed employed
    retained injured licensed raised trained educated indicted sentenced acquitted""".split()
)
_OPENS_WITH: Final = re.compile(r"(?:^|[.!?…\n\"“‘'(—–:][\"”’)]*\s*)$")


class Token(NamedTuple):
    """A word or mark, with where it stands."""

    start: int
    end: int
    words: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.words[0].isupper()

    @property
    def low(self) -> str:
        """In small letters."""
        return self.words.lower()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: where it begins and ends, its head, and whether a determiner opens it."""

    start: int
    end: int
    head: str
    head_end: int
    is_determined: bool
    is_plural: bool = False


def words_before(text: str, end: int) -> list[Token]:
    """The words of the line before a place, as far as reached; none cut in two."""
    first = max(0, end - _REACH)
    line = text.rfind("\n", first, end)
    start = first if line < 0 else line + 1
    tokens = [Token(*m.span(), m.group()) for m in _TOKEN.finditer(text, start, end)]
    return tokens[1:] if start == first > 0 and tokens else tokens


def words_after(text: str, start: int) -> list[Token]:
    """The words of the line after a place, as far as reached; none cut in two."""
    limit = min(len(text), start + _REACH)
    line = text.find("\n", start, limit)
    end = limit if line < 0 else line
    tokens = [Token(*m.span(), m.group()) for m in _TOKEN.finditer(text, start, end)]
    return tokens[:-1] if end == limit < len(text) and tokens else tokens


def read_back(text: str, tokens: list[Token], at: int, head: str) -> Phrase:
    """The noun phrase whose head stands at one place, read backwards to where it begins."""
    start = at
    if head.endswith(" general"):
        start -= 1
    determined = False
    while start > 0:
        token = tokens[start - 1]
        if token.words in ("'s", "’s") or (
            token.words in "'’" and start > 1 and tokens[start - 2].words.endswith("s")
        ):
            start, determined = _possessor(tokens, start - 1), True
            break
        if token.low in POSSESSIVES:
            start, determined = start - 1, True
            break
        if token.low in DETERMINERS:
            determined = True
            break
        if at - start >= _MOST:
            break
        if not _modifies(text, tokens, start - 1):
            small = all(t.words.islower() for t in tokens[start : at + 1])
            if not small or not _opened(tokens, start - 1):
                break
        start -= 1
    return Phrase(tokens[start].start, tokens[at].end, head, tokens[at].end, determined)


def _modifies(text: str, tokens: list[Token], at: int) -> bool:
    """Whether a word belongs to the noun phrase that follows it.

    A capital does within a sentence; at its beginning a word that opens sentences does not.
    """
    token = tokens[at]
    if not token.words[0].isalnum() or is_stop(token.low):
        return False
    if token.is_capital:
        opens = (
            not text[: token.start].strip()
            if token.start < 3
            else bool(_OPENS_WITH.search(text, max(0, token.start - 6), token.start))
        )
        return not opens or is_modifier(token.low) or not token.low.endswith(("ly", "ing", "ed"))
    if token.words in ("convicted", "accused", "indicted", "jailed", "sacked", "wanted"):
        # "A jury convicted armorer Reed": a participle only where a noun phrase may begin.
        return at == 0 or not tokens[at - 1].words[0].isalnum() or is_stop(tokens[at - 1].low)
    return is_modifier(token.words)


def _opened(tokens: list[Token], at: int) -> bool:
    """Whether a determiner right before an unknown word proves that it modifies what follows.

    Takes "stunt" in "the stunt coordinator Bo Hill"; must refuse "met" in "they met actor".
    """
    token = tokens[at]
    if at < 1 or not token.words.islower() or is_stop(token.words):
        return False
    return tokens[at - 1].low in DETERMINERS | POSSESSIVES and not token.low.endswith("ly")


def _possessor(tokens: list[Token], mark: int) -> int:
    """Where the phrase before a possessive mark begins: "the film" of "the film's armorer"."""
    start = mark - 1
    if start < 0:
        return mark
    if tokens[start].is_capital:
        while start > 0 and tokens[start - 1].is_capital and not is_stop(tokens[start - 1].low):
            start -= 1
        if start > 0 and tokens[start - 1].low in DETERMINERS:
            start -= 1
        return start
    for back in range(start, max(-1, start - 4), -1):
        if tokens[back].low in DETERMINERS | POSSESSIVES:
            return back
        if is_stop(tokens[back].low) or not tokens[back].words[0].isalnum():
            break
    return start


def read_forward(text: str, tokens: list[Token], *, is_stated: bool) -> Phrase | None:
    """A noun phrase that opens some words and comes to an end.

    Takes "a doctor," and "Baldwin's co-star in Rust."; must refuse "the judge said" and
    "lawyers for Baldwin said".
    """
    head_at, determined = -1, False
    first = 0
    for i, token in enumerate(tokens[: _MOST + 4]):
        if token.words in ("'s", "’s") or (token.words in "'’" and i):
            determined, head_at = True, -1
            continue
        if i == 0 and token.low in DETERMINERS | POSSESSIVES:
            determined, first = True, int(token.low in DETERMINERS)
            continue
        if not token.words[0].isalnum() and token.words != ".":
            break
        is_name = token.is_capital and not is_sure(token.low)
        if not is_name and head_of(token.words, tokens[i - 1].words if i else "") is not None:
            head_at = i
        elif head_at >= 0 or is_stop(token.low) or token.words == ".":
            break
        elif token.words.islower() and not determined and not is_modifier(token.words):
            return None
    if head_at < 0:
        return None
    if any(t.words in ("'s", "’s", "'", "’") for t in tokens[first:head_at]) and first == 1:
        first = 0
    follows = tokens[head_at + 1] if head_at + 1 < len(tokens) else None
    end = tokens[head_at].end
    if follows is not None and (follows.words[0].isalnum() or follows.words in "'’’s's"):
        low = follows.low
        linked = (
            low in LINKS
            or low in ("who", "whose", "and", "which", "that")
            or (determined and (low in _PARTICIPLES or low.endswith("ing")))
        )
        if not linked or low in SAYING:
            return None
        extended = _extended(text, tokens, head_at + 1, is_stated=is_stated)
        if extended is None:
            return None
        end = extended
    elif follows is not None and follows.words not in ',.;:)–—”"':
        return None
    head = head_of(tokens[head_at].words, tokens[head_at - 1].words if head_at else "") or ""
    return Phrase(tokens[first].start, end, head, tokens[head_at].end, determined)


def _extended(text: str, tokens: list[Token], at: int, *, is_stated: bool) -> int | None:
    """Where the words that complete a head end; None where they run on past their end."""
    end = tokens[at - 1].end
    for i, token in enumerate(tokens[at:], at):
        if token.words == "." and _SHORTENED.fullmatch(tokens[i - 1].words):
            end = token.end
            continue
        if token.words in ',;:.)–—"“”':
            return end
        if token.low in ("who", "whose", "which", "that"):
            return end
        if token.low in SAYING:
            return end if is_stated else None
        end = token.end
    closed = text[end : end + 1] in ("", "\n")
    return end if closed else None
