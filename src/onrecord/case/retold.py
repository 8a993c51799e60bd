"""Facts retold: what an article gives otherwise than the one it has it from.

Goes by values (an age, a count, a charge, a day of trial) where the sentences need not be alike.
An article is held against those it is tied to; where none of them tells, against the latest before
it that does.  A value that an earlier one of them has already was carried on, not changed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.case.facts import ASKED, FILED, PLAN, Fact, is_same
from onrecord.case.pages import Page, came_before
from onrecord.nouns import ChangeKind

_KINDS: Final = {
    "charge": ChangeKind.CHARGE,
    "trial date": ChangeKind.DATE,
    ASKED: ChangeKind.CERTAINTY,
}
_NO_CHANGE: Final = frozenset({"plea", PLAN})
"""What may change with time, or is told claim by claim."""
Key = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Retold:
    """A value that was another before."""

    kind: ChangeKind
    before: Fact
    after: Fact


class Retellings:
    """The facts of a case, article by article, and where each value was printed before."""

    def __init__(self, pages: Mapping[str, Page], facts: Mapping[str, Sequence[Fact]]) -> None:
        self._pages = pages
        self._single: dict[str, dict[Key, Fact]] = {a: _single(f) for a, f in facts.items()}
        holders: dict[Key, list[tuple[str, str]]] = defaultdict(list)
        for article, held in self._single.items():
            if pages[article].day is not None:
                for key in held:
                    holders[key].append((str(pages[article].day), article))
        self._holders = {key: sorted(found) for key, found in holders.items() if len(found) > 1}

    def of(self, article: str, tied: Sequence[str], credited: set[str]) -> Iterator[Retold]:
        """What an article gives otherwise.

        Args:
            article: Its id.
            tied: Ids of those before it that it is tied to, the likeliest first.
            credited: Ids of those it credits; only against them is a refusal held.
        """
        for key, fact in self._single.get(article, {}).items():
            about = key[1]
            among = [t for t in tied if about != ASKED or t in credited]
            before = [self._single[t][key] for t in among if key in self._single.get(t, {})]
            if not before and about != ASKED:
                before = self._latest(article, key)
            if before and not any(is_same(fact, b) for b in before):
                kind = ChangeKind.DATE if about.startswith(FILED) else ChangeKind.NUMBER
                yield Retold(_KINDS.get(about, kind), before[0], fact)

    def _latest(self, article: str, key: Key) -> list[Fact]:
        """The latest account before an article's, if none before that has the same."""
        page = self._pages[article]
        held = self._holders.get(key, [])
        at = bisect_left(held, (str(page.day or page.since or ""), ""))
        earlier = [a for _, a in held[max(0, at - _LOOKED_BACK) : at]]
        return [
            self._single[a][key] for a in reversed(earlier) if came_before(self._pages[a], page)
        ]


_LOOKED_BACK: Final = 50
"""Accounts before an article's that are looked at."""


def _single(facts: Sequence[Fact]) -> dict[Key, Fact]:
    """The facts of an article that gives one value alone for each."""
    held: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.about not in _NO_CHANGE:
            held[fact.person, fact.about].append(fact)
    return {key: f[0] for key, f in held.items() if len({x.value for x in f}) == 1}
