"""What the heads of steps learn from: stories of a court with the words that tell each step.

Files as `bench.events.breadth` describes them.  Where a file gives the words that tell a step again
("||"), all others tell none; where it does not, words in which the rules see a step of a kind that
the story has are left open.  Whose step it is, is asked of the mentions that the reader finds.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from bench.events.breadth import Retold, read_passages, read_retold
from bench.events.gold import GoldArticle, read_gold
from bench.events.score import Names

from onrecord.nouns import Article, Reading, Span, When
from onrecord.read.event_times import days_of
from onrecord.read.mentions import FORMS
from onrecord.read.model import Model
from onrecord.read.reader import Reader
from onrecord.read.tagging import AFTER, BEFORE, REACH, STEPS
from onrecord.read.words import Words, split_words
from onrecord.resolve.cast import cast_of
from onrecord.when import find_times
from training.people import IGNORED, People, Place, Question

_NAME: Final = FORMS.index("name")


def read_steps(paths: Sequence[Path], model: Path) -> Iterator[People]:
    """The labels and questions of the tuning half of the gold, and of the stories in some files."""
    reader = Reader(Model(model, 2))
    for article in read_gold("tune"):
        yield _told(article, None, reader)
    for path in paths:
        retold = read_retold(path)
        for article in read_passages(path):
            yield _told(article, retold.get(article.id), reader)


def _told(article: GoldArticle, again: Sequence[Retold] | None, reader: Reader) -> People:
    """One story's.

    Args:
        article: The story with its events.
        again: Other words that tell them; None where nobody has said which do.
        reader: Finds the mentions, and words that may tell what is not annotated.
    """
    words = split_words(article.text)
    reading = reader.read(Article(article.text, article.outlet, published=article.published))
    told = [(e.trigger, e.subkind, e.person) for e in article.events]
    labels = np.zeros(len(words), np.int64)
    if again is None:
        kinds = {event.kind for event in article.events}
        for mention in reading.events:
            if mention.kind.value in kinds:
                labels[words.covering(mention.trigger)] = IGNORED
    told += [(r.trigger, r.subkind, r.person) for r in again or ()]
    told_when = {e.trigger: e.when for e in article.events}
    owners: dict[Span, set[str | None]] = defaultdict(set)
    for trigger, subkind, person in reversed(told):
        labels[words.covering(trigger)] = 1 + STEPS.index(subkind)
        owners[trigger].add(person)
    places = _places(article, reading, words)
    questions = (
        _question(_place(words, trigger, _NAME, ""), people, places)
        for trigger, people in owners.items()
    )
    phrases = [
        (_place(words, time.span, _NAME, ""), days)
        for time in find_times(article.text, article.published)
        if (days := days_of(time)) is not None
    ]
    moments = (
        _dated(_place(words, trigger, _NAME, ""), when, phrases)
        for trigger, when in told_when.items()
    )
    return People(
        article.id,
        words,
        labels,
        tuple(q for q in questions if q.among),
        tuple(q for q in moments if q is not None),
    )


def _dated(
    step: Place, when: When | None, phrases: Sequence[tuple[Place, When]]
) -> Question | None:
    """Which phrases date a step, as `onrecord.read.tagging` will offer them; None for no phrase.

    A step that has a date which no phrase has is left out: what dates it we do not see.
    """
    before = [p for p in phrases if p[0].first < step.first][-REACH:]
    after = [p for p in phrases if p[0].first >= step.first][:REACH]
    among = (*before, *after)
    right = frozenset(
        i
        for i, (_, days) in enumerate(among)
        if when is not None and (days.earliest, days.latest) == (when.earliest, when.latest)
    )
    if not among or (when is not None and not right):
        return None
    return Question(step, tuple(place for place, _ in among), right)


def _question(step: Place, people: set[str | None], places: Sequence[Place]) -> Question:
    """Which mentions a step may be somebody's by, as `onrecord.read.tagging` will offer them."""
    before = [p for p in places if p.first < step.first][-BEFORE:]
    after = [p for p in places if p.first >= step.first][:AFTER]
    among = (*before, *after)
    return Question(step, among, frozenset(i for i, p in enumerate(among) if p.chain in people))


def _places(article: GoldArticle, reading: Reading, words: Words) -> list[Place]:
    """The mentions that may own a step; the chain of each is the gold's name of whom it means."""
    cast = cast_of(reading)
    names = Names(article.people)
    called = {person.id: person.name for person in cast.people}
    found = []
    for mention, meant in zip(cast.reading.mentions, cast.meant, strict=True):
        if mention.kind == "place":
            continue
        own = names.means(mention.span.of(article.text)) if mention.form == "name" else None
        if own not in article.people:
            own = names.means(called[meant.person]) if meant.person in called else None
        chain = own if own in article.people else "?"
        found.append(_place(words, mention.span, FORMS.index(mention.form), chain))
    return [p for p in found if p.first <= p.last]


def _place(words: Words, span: Span, form: int, chain: str) -> Place:
    covered = words.covering(span)
    return Place(covered.start, covered.stop - 1, form, chain)
