"""Fit whose a step is: `python -m training.owners --steps FILES`.

A softmax regression on the signs of `onrecord.case.owners`, over everybody whose each step of some
annotated stories may be.  The stories are none that the encoder was taught: of those its shares are
surer than they will be of anything else.  The weights go into `owners.tsv`.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unittest.mock import patch

import numpy as np
from bench.events.breadth import read_passages, read_retold
from bench.events.gold import KIND_OF, GoldArticle
from bench.events.score import Names

from onrecord.case import owners
from onrecord.case.mistaken import is_grave
from onrecord.case.owners import NO_STEP, Owners, People_, Signs, Weighed
from onrecord.nouns import Article, Case, EventMention, Span
from onrecord.pipeline import compose
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader
from training.odds import Choice, fit, shares_of

RIDGE: Final = 1.0
"""Best of 1 to 16 by stories left out, though all are within a point."""
LEAST: Final = 10
"""Steps among whose people a sign must stand."""
PARTS: Final = 5
WRONG: Final = 0.7
"""What a wrong person costs where no set of people is the right one: a right one is worth 1."""


@dataclass(frozen=True, slots=True)
class Question:
    """A step: what tells for each of those whose it may be, and which of them is right.

    Attributes:
        people: Those whose it may be.
        named: Of each, how many of its people are right, and how many are not.
        wanted: How many people the step has.
        is_step: Whether the words tell a step of the kind.
    """

    story: str
    choice: Choice
    people: tuple[People_, ...]
    named: tuple[tuple[int, int], ...]
    wanted: int
    is_step: bool
    is_grave: bool


def questions_of(
    story: GoldArticle, told: Sequence[tuple[Span, str, str | None]], reader: Reader
) -> Iterator[Question]:
    """The steps that are found in a story, annotated or not.

    Args:
        story: With its people.
        told: Words that tell a step, its kind, and whose it is.
        reader: What finds them.
    """
    asked: list[tuple[EventMention, dict[People_, Signs]]] = []
    plain = Owners.weighed

    def watched(self: Owners, mention: EventMention) -> Weighed:
        asked.append((mention, self.asked(mention)))
        return plain(self, mention)

    with patch.object(Owners, "weighed", watched):
        case = compose([reader.read(Article(story.text, story.outlet, published=story.published))])
    called = _called(case, story)
    for mention, signs in asked:
        own = [
            p
            for span, kind, p in told
            if kind == mention.kind.value and span.overlaps(mention.trigger)
        ]
        yield _question(story.id, signs, frozenset(own), called, is_grave(mention))


def _called(case: Case, story: GoldArticle) -> dict[str, str]:
    """The story's names of the people of the case."""
    names = Names(story.people)
    found = {}
    for person in case.people:
        meant = [names.means(name) for name in (person.name, *person.aliases)]
        found[person.id] = next((n for n in meant if n in story.people), meant[0]) or person.name
    return found


def _question(
    story: str,
    asked: Mapping[People_, Signs],
    own: frozenset[str | None],
    called: Mapping[str, str],
    is_grave: bool,
) -> Question:
    wanted = own - {None}
    named, right = [], []
    for people in asked:
        meant = {called[p] for p in people if people != NO_STEP}
        named.append((len(meant & wanted), len(meant - wanted)))
        is_all = meant == wanted and len(meant) == len(people)
        right.append(is_all if own else people == NO_STEP)
    if not any(right):  # the next best; nobody, where nobody has a right one
        worth = [hits - WRONG * wrong for hits, wrong in named]
        best = max(worth)
        right = [
            w == best if best > 0 else not people for w, people in zip(worth, asked, strict=True)
        ]
    choice = Choice(tuple(asked.values()), tuple(right))
    every = tuple(asked)
    return Question(story, choice, every, tuple(named), len(wanted), bool(own), is_grave)


def cross_validate(questions: Sequence[Question]) -> None:
    """Print how many people are told rightly and wrongly in stories left out, by least share."""
    stories = sorted({q.story for q in questions})
    np.random.default_rng(1).shuffle(stories)
    told: list[tuple[float, tuple[int, int], Question]] = []
    for part in range(PARTS):
        out = set(stories[part::PARTS])
        worth = fit([q.choice for q in questions if q.story not in out], RIDGE, LEAST)
        held = [q for q in questions if q.story in out]
        for question, own in zip(held, shares_of([q.choice for q in held], worth), strict=True):
            by_people = dict(zip(question.people, own, strict=True))
            best, _ = Weighed(by_people).likeliest()
            named = question.named[question.people.index(best)]
            told.append((by_people[best], named, question))
    for grave in (True, False):
        own_kind = [t for t in told if t[2].is_grave is grave]
        wanted = sum(q.wanted for _, _, q in own_kind)
        for least in (0.0, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7):
            kept = [named for share, named, _ in own_kind if share >= least]
            right, wrong = (sum(n[i] for n in kept) for i in (0, 1))
            f1 = 2 * right / (wanted + right + wrong)
            kind = "grave" if grave else "light"
            print(f"{kind} from {least}: of {wanted} {right} right, {wrong} wrong, F1 {f1:.3f}")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=Path, nargs="+", required=True, help="annotated stories")
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--out", type=Path, default=Path(str(owners.TABLE)))
    options = parser.parse_args()
    reader = Reader(Model(options.model, 2))
    questions: list[Question] = []
    for path in options.steps:
        retold = read_retold(path)
        for story in read_passages(path):
            told = [(e.trigger, e.kind, e.person) for e in story.events]
            told += [(r.trigger, KIND_OF[r.subkind], r.person) for r in retold.get(story.id, ())]
            questions += questions_of(story, told, reader)
    print(f"{len(questions)} steps in {len({q.story for q in questions})} stories")
    cross_validate(questions)
    rows = sorted(fit([q.choice for q in questions], RIDGE, LEAST).items())
    options.out.write_text("".join(f"{s}\t{w:.2f}\n" for s, w in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
