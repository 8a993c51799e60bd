"""A statement traced: every report of it in time, the ties between them, and what each changed.

A report is a statement of the same speaker in much the same words, a printing of the same
quotation, or a claim that `drift` compares with one of these.  Refuses to take two people's
statements for one because they share words, and to order what the file leaves unordered.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from onrecord.answers import Telling, Trace
from onrecord.case.pages import STOPWORDS, Page, came_before, page_of, stem_of
from onrecord.case.reviews import extent, without_rejected
from onrecord.nouns import Case, Change, Passage, Span, Statement

_SAME: Final = 0.6
"""Share of the content words of the shorter that two tellings have in common, from which they may
be one; chosen by hand.  A quotation cut to its half is still all in the whole."""
_RETOLD: Final = 0.4
"""The same where the story already ties their sentences."""
_FEWEST: Final = 3  # content words in common, unless the shorter has no more; chosen by hand
_MOST: Final = 500  # tellings of one statement; a chant of thousands is cut


def trace(case: Case, what: Statement | Passage) -> Trace:
    """Every telling of a statement, earliest in this file first, those without a date last.

    Args:
        case: With its story told, and with the statement.
        what: Which; or a sentence that is nobody's statement.
    """
    return _Tracing(case, what).trace()


def find_claims(case: Case, words: str) -> tuple[Passage, ...]:
    """The sentences of articles with some words in a row, those of the earliest article first."""
    sought = " ".join(words.split()).casefold()
    if not sought:
        return ()
    found = [
        (page, sentence.span)
        for page in (page_of(r.article) for r in case.readings)
        if sought in " ".join(page.article.text.split()).casefold()
        for sentence in page.sentences
        if sought in " ".join(sentence.span.of(page.article.text).split()).casefold()
    ]
    found.sort(key=lambda f: (f[0].day is None, str(f[0].article.published or "")))
    return tuple(page.article.passage(span) for page, span in found)


class _Tracing:
    """The work on one statement."""

    def __init__(self, case: Case, what: Statement | Passage) -> None:
        self.case = case
        self.start = what
        self.articles = {r.article.id: r.article for r in case.readings}
        held = without_rejected(case).statements
        first = [what] if isinstance(what, Statement) else []
        self.statements = {s.id: s for s in (*first, *held)}
        self.words = {i: self._content(s) for i, s in self.statements.items()}
        self.here: dict[str, list[Statement]] = defaultdict(list)
        self.by_stem: dict[str, list[str]] = defaultdict(list)
        for i, s in self.statements.items():
            self.here[s.reports[0][0]].append(s)
            for stem in self.words[i]:
                self.by_stem[stem].append(i)
        self._gone_from: set[tuple[str | None, frozenset[str], frozenset[int]]] = set()
        self.quoted: dict[str, set[int]] = defaultdict(set)
        for number, q in enumerate(case.story.quotations):
            for v in q.variants:
                self.quoted[v.statement].add(number)

    def trace(self) -> Trace:
        """The whole."""
        passages = self._tellings()
        pages = {a: page_of(self.articles[a]) for a in {p.article for p in passages}}
        order = self._order(pages)
        tellings = sorted(passages, key=lambda p: (order[p.article], p.span))
        touching = self._touching(passages)
        found = tuple(
            Telling(
                p,
                passages[p],
                tuple(self._credited(passages[p])),
                tuple(
                    e
                    for e in self.case.story.edges
                    if e.child == p.article
                    and (e.parent in pages or any(_share(q, p) for q in e.evidence))
                ),
                tuple(touching.get(p, ())),
                not any(came_before(pages[q], pages[p.article]) for q in pages),
            )
            for p in tellings
        )
        named = {e.parent for t in found for e in t.edges}
        start = self.start if isinstance(self.start, Statement) else None
        return Trace(start, found, tuple(g for g in self.case.story.ghosts if g.id in named))

    def _tellings(self) -> dict[Passage, Statement | None]:
        """The passages that tell it, each with the statement it is."""
        found: dict[Passage, Statement | None] = {}
        start = self.start
        waiting: list[tuple[Passage, Statement | None]] = (
            [(self._passage(start), start)] if isinstance(start, Statement) else [(start, None)]
        )
        while waiting and len(found) < _MOST:
            passage, statement = waiting.pop(0)
            if passage in found:
                continue
            found[passage] = statement
            if statement is not None and self._is_new_wording(statement):
                alike = self._alike(statement)
                waiting += [(self._passage(s), s) for s in alike if self._passage(s) not in found]
            waiting += self._retold(passage)
        # A sentence whose statement is told of by itself is not told of twice.
        said = [p for p, s in found.items() if s is not None]
        return {
            p: s for p, s in found.items() if s is not None or not any(_share(p, q) for q in said)
        }

    def _is_new_wording(self, statement: Statement) -> bool:
        """Whether no statement of these words, by this speaker, was gone from before."""
        quoted = frozenset(self.quoted.get(statement.id, ()))
        key = (statement.speaker, self.words[statement.id], quoted)
        is_new = key not in self._gone_from
        self._gone_from.add(key)
        return is_new

    def _alike(self, statement: Statement) -> Iterator[Statement]:
        """The statements that are this one by their words, of the same speaker or quotation."""
        mine = self.words[statement.id]
        shared: Counter[str] = Counter()
        for stem in mine:
            shared.update(self.by_stem[stem])
        for i, count in shared.items():
            other = self.statements[i]
            least = min(len(mine), len(self.words[i]))
            if i == statement.id or count < _SAME * least or count < min(_FEWEST, least):
                continue
            one = (statement.speaker is not None) and other.speaker == statement.speaker
            if one or self.quoted.get(i, set()) & self.quoted.get(statement.id, set()):
                yield other

    def _retold(self, passage: Passage) -> Iterator[tuple[Passage, Statement | None]]:
        """What the story compares with a passage, on either side."""
        for change in self.case.story.changes:
            for near, far in ((change.before, change.after), (change.after, change.before)):
                if not _share(near, passage):
                    continue
                told = [
                    s
                    for s in self.here[far.article]
                    if _share(self._passage(s), far) and self._is_like(passage, self._passage(s))
                ]
                if told:
                    yield from ((self._passage(s), s) for s in told)
                elif self._is_like(passage, far):
                    yield far, None

    def _is_like(self, one: Passage, other: Passage) -> bool:
        mine, theirs = _stems(one.words), _stems(other.words)
        least = min(len(mine), len(theirs))
        return bool(least) and len(mine & theirs) >= max(_RETOLD * least, min(2, least))

    def _touching(self, passages: Iterable[Passage]) -> Mapping[Passage, list[Change]]:
        """The changes that end at each telling and begin at another."""
        passages = list(passages)
        here: dict[str, list[Passage]] = defaultdict(list)
        for p in passages:
            here[p.article].append(p)
        found: dict[Passage, list[Change]] = defaultdict(list)
        for change in self.case.story.changes:
            if any(_share(change.before, p) for p in here.get(change.before.article, ())):
                for p in here.get(change.after.article, ()):
                    if _share(change.after, p):
                        found[p].append(change)
        return found

    def _credited(self, statement: Statement | None) -> Iterator[str]:
        if statement is not None:
            article, report = statement.reports[0]
            text = self.articles[article].text
            if report.told_to is not None:
                yield f"told {report.told_to.of(text)}"
            yield from (f"credited to {c.of(text)}" for c in report.credited)

    def _order(self, pages: Mapping[str, Page]) -> dict[str, tuple[bool, str, int]]:
        """Where each article stands in time; the undated last, in the order of the file."""
        number = {a: n for n, a in enumerate(self.articles)}
        return {
            a: (
                page.day is None,
                str(page.article.published or page.since or ""),
                number[a],
            )
            for a, page in pages.items()
        }

    def _passage(self, statement: Statement) -> Passage:
        return self.articles[statement.reports[0][0]].passage(extent(statement))

    def _content(self, statement: Statement) -> frozenset[str]:
        article, report = statement.reports[0]
        text = self.articles[article].text
        return frozenset().union(*(_stems(span.of(text)) for span in report.content))


def _stems(words: str) -> frozenset[str]:
    """The stems of the words that are no mere function words."""
    plain = (w.strip("\"“”‘’'.,;:!?()[]…—-").replace("’", "'").lower() for w in words.split())
    return frozenset(stem_of(w.removesuffix("'s")) for w in plain if w and w not in STOPWORDS)


def _share(one: Passage, other: Passage) -> bool:
    """Whether half of the shorter of two passages is in the other."""
    if one.article != other.article:
        return False
    common = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    return common * 2 >= max(1, min(_length(one.span), _length(other.span)))


def _length(span: Span) -> int:
    return span.end - span.start
