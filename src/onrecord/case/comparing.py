"""Comparing: how one claim reads in two articles, kind of change by kind.

Each function looks at two sentences that are one claim and gives the words before and after.  What
only one of them has is no change, save for a hedge and a source.  Knows no story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from onrecord.case import phrasing
from onrecord.case.pages import STOPWORDS, Page, Sentence, Word, once_a_page
from onrecord.nouns import Article, When
from onrecord.read.outlets import is_outlet
from onrecord.when import TimePhrase

SAME_CLAIM: Final = 0.38
"""Likeness from which two sentences are one claim; chosen on bench/story, tune."""
STRONG: Final = 0.55
"""Likeness from which a difference that stands alone is believed; likewise."""
_MONTHS: Final = frozenset(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday""".split()
)


def changed_steps(
    old: Page, before: Sentence, new: Page, after: Sentence, likeness: float
) -> Iterator[tuple[str, str]]:
    """Verbs that are surer or less sure of the same thing."""
    left, right = list(phrasing.steps_of(old, before)), list(phrasing.steps_of(new, after))
    for a in list(left):
        same = next((b for b in right if b.head == a.head and b.rank == a.rank), None)
        if same is not None:
            left.remove(a)
            right.remove(same)
    for a in list(left):
        other = next((b for b in right if b.head and b.head == a.head), None)
        if other is None and len(left) == len(right) == 1 and likeness >= SAME_CLAIM:
            other = right[0]
        if other is not None:
            left.remove(a)
            right.remove(other)
            if abs(a.rank - other.rank) >= 0.5:
                yield a.words.strip(), other.words.strip()


def lost_hedge(old: Page, before: Sentence, new: Page, after: Sentence) -> str | None:
    """The hedge or disclaimer that a claim lost.

    A hedge is lost only where the word it hedged is still there; a disclaimer not where the next
    sentence has it.
    """
    hedges, disclaims = _hedges(old).get(before.number, ((), ()))
    here = new.article.text[after.span.start : after.span.end].lower() if hedges else ""
    fewer = len(hedges) > len(phrasing.HEDGE.findall(here)) if hedges else False
    for match in hedges:
        if phrasing.is_quoted(before, match.start()) or not fewer or match.group().lower() in here:
            continue
        follows = [w for w in before.words if w.start >= match.end() and w.is_content][:2]
        if any(f.stem == w.stem for f in follows for w in after.words):
            return " ".join(match.group().split())
    if not disclaims:
        return None
    near = new.spans[after.number : after.number + 2]
    text = " ".join(span.of(new.article.text) for span in near)
    if phrasing.DISCLAIMER.search(text):
        return None
    for match in disclaims:
        if not phrasing.is_quoted(before, match.start()):
            return " ".join(match.group().split())
    return None


_Matches: TypeAlias = tuple[re.Match[str], ...]


@once_a_page
def _hedges(page: Page) -> dict[int, tuple[_Matches, _Matches]]:
    """The hedges and the disclaimers of those of a page's sentences that have any, by number."""
    text = page.article.text
    found = {
        s.number: (
            tuple(phrasing.HEDGE.finditer(text, s.span.start, s.span.end)),
            tuple(phrasing.DISCLAIMER.finditer(text, s.span.start, s.span.end)),
        )
        for s in page.sentences
    }
    return {number: both for number, both in found.items() if any(both)}


def only_disclaims(page: Page, sentence: Sentence) -> bool:
    """Whether a short sentence is a disclaimer and hardly more."""
    if sentence.is_title or len(sentence.words) > 30 or any(w.quoted for w in sentence.words):
        return False
    words = sentence.span.of(page.article.text)
    return bool(phrasing.DISCLAIMER.search(words) and phrasing.DISCLAIMING.match(words))


class Disclaimer(NamedTuple):
    """A part of a sentence that disclaims, and the stems of what it says."""

    words: str
    stems: frozenset[str]


def disclaimers(page: Page, sentence: Sentence) -> tuple[Disclaimer, ...]:
    """The parts of a sentence that disclaim, outside quotation marks."""
    found = []
    for match in phrasing.DISCLAIMER.finditer(
        page.article.text, sentence.span.start, sentence.span.end
    ):
        inside = [w for w in sentence.words if match.start() <= w.start < match.end()]
        stems = frozenset(w.stem for w in inside if w.is_content)
        if stems and not any(w.quoted for w in inside):
            found.append(Disclaimer(" ".join(match.group().split()), stems))
    return tuple(found)


def changed_source(
    old: Page, before: Sentence, new: Page, after: Sentence, likeness: float
) -> tuple[str, str] | None:
    """The source that a claim had, and the label it has now; an empty one where it has none."""
    left, right = _source(old, before.number), _source(new, after.number)
    unnamed, other = left.unnamed, right.unnamed
    if unnamed and left.says:
        if other and right.says:
            was, became = (" ".join(m.lower().split()) for m in (unnamed, other))
            if letters_alike(was, became) < 0.9 and not _same_end(was, became):
                return unnamed, other
            return _credit(old, left, right)
        if not right.says:
            return unnamed, ""
    if left.says and not right.says:
        # The sentence must be whole on the other side, or the source stands in the next one.
        lost = _clause(left.words)
        return (lost, "") if lost else None
    return _credit(old, left, right)


class _Source(NamedTuple):
    """Whose a claim is, by the words of its sentence outside quotation marks.

    `unnamed` is the label of a source without a name, `says` whether anybody says it, and `told`
    whom it was told with the words for it; each is empty where there is none.
    """

    words: str
    unnamed: str
    says: bool
    told: tuple[str, str] | None


@lru_cache(maxsize=phrasing.READ)
def _source(page: Page, number: int) -> _Source:
    sentence = page.sentence(number)
    words = _outside(page, sentence)
    may_be = phrasing.has_any(sentence, phrasing.SOURCES)
    unnamed = phrasing.UNNAMED.search(words) if may_be else None
    told = phrasing.TOLD.search(words)
    return _Source(
        words,
        unnamed.group() if unnamed else "",
        phrasing.SAYS.search(words) is not None,
        (told.group(1), told.group()) if told else None,
    )


def _same_end(one: str, other: str) -> bool:
    """Whether two labels differ in an article or number alone: "the sources", "sources"."""
    return one.split()[-2:] == other.split()[-2:]


def _credit(old: Page, left: _Source, right: _Source) -> tuple[str, str] | None:
    """Whom the words were told, where a retelling no longer says it."""
    if left.told is None or right.told is not None:
        return None
    told, words = left.told
    whom = told.removeprefix("The ").removeprefix("the ")
    own = (old.article.outlet or "").removeprefix("The ")
    known = whom == "us" or whom == own or own.endswith(whom) or is_outlet(whom)
    return (words, "") if known and whom not in right.words else None


def _clause(left: str) -> str:
    """The source's clause at the end or beginning of a sentence: ", prosecutors say"."""
    whole = left.strip().rstrip(".")
    tail = re.split(r",\s|\s[–—-]\s", whole)[-1]
    if tail != whole and len(tail.split()) <= 12 and phrasing.SAYS.search(tail):
        return tail
    at = whole.lower().rfind("according to ")
    if at > 0 and "," not in whole[at:]:
        return whole[at:]
    head = re.match(r"(?:According to|As per|Going by)\s[^,]{1,80}(?=,)", whole)
    return head.group() if head else ""


def _outside(page: Page, sentence: Sentence) -> str:
    """A sentence with a mark for each stretch in quotation marks, and single spaces."""
    text = page.article.text
    pieces, last = [], sentence.span.start
    inside = False
    for word in sentence.words:
        if word.quoted != inside:
            pieces.append(" ¶ " if inside else text[last : word.start])
            inside = word.quoted
            last = word.start
        if inside:
            last = word.end
    pieces.append(" ¶ " if inside else text[last : sentence.span.end])
    return " ".join("".join(pieces).split())


def changed_numbers(
    before: Sentence,
    after: Sentence,
    dated_before: tuple[tuple[int, int], ...],
    dated_after: tuple[tuple[int, int], ...],
) -> Iterator[tuple[str, str]]:
    """Numbers of the same thing with another value."""
    if not any(phrasing.value_of(word) is not None for word in _only_in_one(before, after)):
        return
    left = list(phrasing.numbers_of(before, dated_before))
    right = list(phrasing.numbers_of(after, dated_after))
    for a in list(left):
        same = next((b for b in right if b.value == a.value), None)
        if same is not None:
            left.remove(a)
            right.remove(same)
    for a in list(left):
        fits = [
            b
            for b in right
            if (b.unit == a.unit and b.unit) or (b.before == a.before and b.before not in STOPWORDS)
        ]
        other = fits[0] if fits else (right[0] if len(left) == len(right) == 1 else None)
        if other is not None and {a.value, other.value} != {1.0}:
            left.remove(a)
            right.remove(other)
            yield a.words, other.words


def places_of(times: Iterable[TimePhrase]) -> tuple[tuple[int, int], ...]:
    """Where some time phrases begin and end."""
    return tuple((t.span.start, t.span.end) for t in times)


def changed_dates(
    left: Sequence[TimePhrase], right: Sequence[TimePhrase], old: Page, new: Page
) -> Iterator[tuple[str, str]]:
    """Dates of one claim that cannot both be right, or a day lost: "June 20", "this year"."""
    a = [t for t in left if t.when is not None or t.alternatives]
    b = [t for t in right if t.when is not None or t.alternatives]
    said_a = [" ".join(t.span.of(old.article.text).lower().split()) for t in a]
    said_b = [" ".join(t.span.of(new.article.text).lower().split()) for t in b]
    lost = [
        t
        for t, w in zip(a, said_a, strict=True)
        if w not in said_b and not any(_agree(t, o) for o in b)
    ]
    found = [
        t
        for t, w in zip(b, said_b, strict=True)
        if w not in said_a and not any(_agree(t, o) for o in a)
    ]
    for other in found:
        like = [t for t in lost if _precision(t) == _precision(other)]
        if like:
            one = like[0]
            lost.remove(one)
            yield one.span.of(old.article.text), other.span.of(new.article.text)
            return
    days = [t for t, w in zip(a, said_a, strict=True) if _precision(t) == "day" and w not in said_b]
    vague = [t for t, w in zip(b, said_b, strict=True) if w not in said_a]
    if len(days) == len(vague) == 1 and _precision(vague[0]) in _VAGUE:
        yield days[0].span.of(old.article.text), vague[0].span.of(new.article.text)


_VAGUE: Final = ("month", "season", "year")
"""Units of a phrase in which a day is lost."""


def _precision(phrase: TimePhrase) -> str:
    """The unit a phrase speaks in."""
    when = phrase.when or next(iter(phrase.alternatives), None)
    return when.precision if when else ""


def _agree(one: TimePhrase, other: TimePhrase) -> bool:
    """Whether some day fits both phrases, or an alternative of either."""
    lefts = [w for w in (one.when, *one.alternatives) if w is not None]
    rights = [w for w in (other.when, *other.alternatives) if w is not None]
    return any(_meet(a, b) for a in lefts for b in rights)


def _meet(one: When, other: When) -> bool:
    starts_before = one.earliest is None or other.latest is None or one.earliest < other.latest
    ends_after = other.earliest is None or one.latest is None or other.earliest < one.latest
    return starts_before and ends_after


def changed_offences(
    old: Page, before: Sentence, new: Page, after: Sentence
) -> Iterator[tuple[str, str]]:
    """Another offence where one stood."""
    left = dict(phrasing.offences_of(old, before))
    right = dict(phrasing.offences_of(new, after))
    lost = [o for o in left if o not in right]
    found = [o for o in right if o not in left]
    for was, became in zip(lost, found, strict=False):
        if not (was.endswith(became) or became.endswith(was)):
            yield was, became


def changed_roles(before: Sentence, after: Sentence, likeness: float) -> Iterator[tuple[str, str]]:
    """Another role where one stood: "his lawyer" and "his agent"."""
    if phrasing.ROLE_WORDS.isdisjoint(_only_in_one(before, after)):
        return
    left, right = list(phrasing.roles_of(before)), list(phrasing.roles_of(after))
    kept_left = {r for r, _ in left}
    kept_right = {r for r, _ in right}
    lost = [(r, w) for r, w in left if r not in kept_right]
    found = [(r, w) for r, w in right if r not in kept_left]
    mostly_quoted = sum(w.quoted for w in after.words) * 2 > len(after.words)
    for (was, a), (_, b) in zip(lost, found, strict=False):
        if (likeness >= STRONG and not mostly_quoted) or _beside(before, a) & _beside(after, b):
            yield was if a.plain == was else a.plain, b.plain


def _only_in_one(before: Sentence, after: Sentence) -> set[str]:
    """The words that one of two sentences has, plain: all that can make a difference of theirs."""
    return {w.plain for w in before.words} ^ {w.plain for w in after.words}


def turned_epithet(sentence: Sentence) -> tuple[str, ...]:
    """The halves of an epithet like "wrestler-turned-actor"; empty where there is none."""
    for word in sentence.words:
        if "-turned-" in word.plain:
            return tuple(word.plain.split("-turned-"))
    return ()


def _beside(sentence: Sentence, word: Word) -> set[str]:
    """The content words next to a word."""
    at = sentence.words.index(word)
    return {
        w.plain for w in sentence.words[max(0, at - 2) : at + 4] if w is not word and w.is_content
    }


def capitals(article: Article, sentence: Sentence) -> list[Word]:
    """Words that may be names: with a capital, and not for beginning the sentence alone."""
    return [
        w
        for n, w in enumerate(sentence.words)
        if article.text[w.start].isupper()
        and (n or len(w.plain) > 5)
        and not w.quoted
        and w.plain not in _MONTHS
        and w.plain not in STOPWORDS
    ]


def letters_alike(one: str, other: str) -> float:
    """How alike two words are, letter by letter, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def as_printed(page: Page, word: Word) -> str:
    """A word as the article prints it, without its possessive."""
    text = page.article.text[word.start : word.end]
    return text.removesuffix("'s").removesuffix("’s")
