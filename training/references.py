"""Labels by hand of whom the pronouns of a text mean.

`references.csv` names a text of one of the corpora and the mentions of persons in a part of it: the
groups that are one person, and the single ones that no pronoun means.  It holds places, not words.
"""

import csv
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from onrecord.read.mentions import AFTER, BEFORE, FORMS
from onrecord.read.words import Words
from training.people import Place, Question, words_at

_LETTERS: Final = {form[0]: FORMS.index(form) for form in ("name", "pronoun")} | {"d": 1}
_NAME, _DESCRIPTION, _PRONOUN = range(3)
_CAPITAL: Final = re.compile(r"[A-Z][\w'’-]+")
_WOMEN: Final = frozenset({"she", "her", "hers", "herself"})


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention: first and last character, end-exclusive, index into FORMS, and its person.

    Attributes:
        person: A number within the passage; below 0 for one that no pronoun there means.
    """

    start: int
    end: int
    form: int
    person: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Mentions of one stretch of a text, in order."""

    document: str
    marked: tuple[Marked, ...]


def read_references(path: Path) -> dict[str, list[Passage]]:
    """The labelled passages of each document.

    A line is `document,people,others`; `people` are groups split by "|" of mentions such as
    "120-131n" (name; d description, p pronoun), `others` mentions alone.
    """
    found: dict[str, list[Passage]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            groups = [group.split() for group in row["people"].split("|")]
            marked = [_marked(m, n) for n, group in enumerate(groups) for m in group]
            marked += [_marked(m, -1 - n) for n, m in enumerate(row["others"].split())]
            marked.sort(key=lambda m: (m.start, m.end))
            found[row["document"]].append(Passage(row["document"], tuple(marked)))
    return dict(found)


def _marked(written: str, person: int) -> Marked:
    start, _, end = written[:-1].partition("-")
    return Marked(int(start), int(end), _LETTERS[written[-1]], person)


def questions_of(words: Words, passages: Iterable[Passage]) -> Iterator[Question]:
    """Whom each pronoun means, and each description of somebody whom a pronoun means."""
    for passage in passages:
        places = [
            (Place(*words_at(words, m.start, m.end), m.form, str(m.person)), m.person)
            for m in passage.marked
        ]
        places = [(place, person) for place, person in places if place.first <= place.last]
        for i, (asking, person) in enumerate(places):
            if asking.form == _PRONOUN or (asking.form == _DESCRIPTION and person >= 0):
                yield _question(asking, i, [place for place, _ in places])


def _question(asking: Place, number: int, places: Sequence[Place]) -> Question:
    """With the candidates that `onrecord.read.mentions` will offer."""
    before = [p for p in places[:number] if p.last < asking.first][-BEFORE:]
    after = [p for p in places[number + 1 :] if p.first > asking.last and p.form == _NAME][:AFTER]
    among = tuple(before + (after if asking.form == _PRONOUN else []))
    right = [i for i, p in enumerate(among) if p.chain == asking.chain]
    earlier = frozenset(i for i in right if i < len(before))
    return Question(asking, among, earlier or frozenset(right))


@dataclass(frozen=True, slots=True)
class Names:
    """What men and women are called in some passages, each name as its capitalised words."""

    men: tuple[tuple[str, ...], ...]
    women: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, texts: Mapping[str, str], passages: Mapping[str, Sequence[Passage]]) -> "Names":
        """The fullest name of each person whom a pronoun means."""
        found: dict[bool, set[tuple[str, ...]]] = {True: set(), False: set()}
        for name, text in texts.items():
            for passage in passages.get(name, ()):
                for is_woman, full, _ in _called(text, passage):
                    if 1 < len(full) < 4:
                        found[is_woman].add(full)
        return cls(tuple(sorted(found[False])), tuple(sorted(found[True])))


def _called(
    text: str, passage: Passage
) -> Iterator[tuple[bool, tuple[str, ...], tuple[Marked, ...]]]:
    """Of each person whom a pronoun means: if a woman, the fullest name, all mentions."""
    by_person: dict[int, list[Marked]] = defaultdict(list)
    for m in passage.marked:
        by_person[m.person].append(m)
    for mentions in by_person.values():
        pronouns = [text[m.start : m.end].lower() for m in mentions if m.form == _PRONOUN]
        names = [
            tuple(_CAPITAL.findall(text[m.start : m.end])) for m in mentions if m.form == _NAME
        ]
        if pronouns and names and max(map(len, names)):
            yield pronouns[0] in _WOMEN, max(names, key=len), tuple(mentions)


def with_other_names(
    text: str, passage: Passage, names: Names, rng: random.Random
) -> tuple[str, Passage]:
    """The passage with persons named as others of the same gender, wherever they are named.

    Whom a pronoun stands for does not hang on a name, so a reader should not learn it from one.  A
    person keeps a name that shares a word with somebody else's.
    """
    called = list(_called(text, passage))
    held: dict[str, int] = defaultdict(int)
    for _, full, _ in called:
        for word in set(full):
            held[word] += 1
    swap: dict[str, str] = {}
    for is_woman, full, _ in called:
        pool = names.women if is_woman else names.men
        if not pool or any(held[word] > 1 for word in full):
            continue
        other = rng.choice(pool)
        if set(other) & (set(swap) | set(swap.values()) | held.keys()):
            continue
        swap |= dict(zip(reversed(full), reversed(other), strict=False))
    if not swap:
        return text, passage
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, swap)) + r")(?![\w-])")
    pieces, at = [], 0
    moves: list[tuple[int, int]] = []
    for match in pattern.finditer(text):
        pieces += [text[at : match.start()], swap[match.group()]]
        at = match.end()
        moves.append((match.end(), len(pieces[-1]) - len(match.group())))

    def moved(edge: int) -> int:
        return edge + sum(longer for end, longer in moves if end <= edge)

    marked = tuple(replace(m, start=moved(m.start), end=moved(m.end)) for m in passage.marked)
    return "".join(pieces) + text[at:], Passage(passage.document, marked)
