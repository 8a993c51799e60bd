"""Fit whom "he" or "she" means by the flow of the text: `python -m training.flow --help`.

A softmax regression on the signs of `onrecord.resolve.flow`, over the persons that each pronoun of
`references.csv` may mean.  Pronouns that the encoder was taught to resolve are left out, and each
text is read with a pair score fitted without it: of what they were taught, their shares are surer
than they will be of anything else.  The weights go into `flow.tsv`.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unittest.mock import patch

import numpy as np

from onrecord.nouns import Article, Mention, Reading
from onrecord.read.mentions import FORMS
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader
from onrecord.resolve import flow
from onrecord.resolve.cast import cast_of
from onrecord.resolve.flow import role_of, signs_of
from onrecord.resolve.within import Shares, Spreading
from training.odds import Choice, fit, shares_of
from training.pronouns import REFERENCES, Labelled, cross_fitted, read_labelled
from training.references import Passage

RIDGE: Final = 2.0
"""Best of 0.5 to 8 by documents left out, though all are within a few tenths."""
LEAST: Final = 15
"""Pronouns among whose candidates a sign must stand."""
PARTS: Final = 5
_PRONOUN: Final = FORMS.index("pronoun")


@dataclass(frozen=True, slots=True)
class Question:
    """A pronoun: the signs of each person it may mean, by group, and the groups that are right."""

    document: str
    signs: dict[int, dict[str, float]]
    right: frozenset[int]

    @property
    def choice(self) -> Choice:
        """Without the numbers of the groups."""
        return Choice(tuple(self.signs.values()), tuple(g in self.right for g in self.signs))


def asked_of(reading: Reading) -> tuple[dict[int, dict[int, dict[str, float]]], dict[int, int]]:
    """The signs of each candidate of each pronoun of an article, and the owner of each name.

    As the resolver sees them when it goes through the article for the last time.
    """
    seen: dict[int, dict[int, dict[str, float]]] = {}
    owner: dict[int, int] = {}
    plain = Spreading.with_flow

    def watched(self: Spreading, i: int, gender: str, found: Shares, speaking: Shares) -> Shares:
        owner.update(self.owner)
        pronoun = self.mentions[i]
        role = role_of(self.text, pronoun)
        seen[i] = {
            g: dict(signs_of(self.text, pronoun, role, candidate))
            for g, candidate in self.candidates(i, gender, found, speaking).items()
        }
        return plain(self, i, gender, found, speaking)

    with patch.object(Spreading, "with_flow", watched):
        cast_of(reading)
    return seen, owner


def questions_of(
    reading: Reading, passages: Sequence[Passage], taught: Mapping[int, int]
) -> Iterator[Question]:
    """The labelled pronouns of an article for whom somebody stands, by name or by description.

    Args:
        reading: The article's.
        passages: Its labels.
        taught: Start and end of the pronouns that the encoder was taught.
    """
    seen, owner = asked_of(reading)
    mentions = reading.mentions
    at = {(m.span.start, m.span.end): n for n, m in enumerate(mentions) if m.form == "pronoun"}
    for passage in passages:
        for person in {m.person for m in passage.marked if m.person >= 0}:
            marked = [m for m in passage.marked if m.person == person]
            right = {
                owner.get(n, -1 - n)
                for n, mention in enumerate(mentions)
                if mention.form != "pronoun"
                and any(_meet(mention, m.start, m.end) for m in marked if m.form != _PRONOUN)
            }
            for m in marked:
                number = at.get((m.start, m.end))
                if m.form == _PRONOUN and number in seen and taught.get(m.start) != m.end:
                    signs = seen[number]
                    if right & signs.keys() and len(signs) > 1:
                        yield Question(passage.document, signs, frozenset(right & signs.keys()))


def _meet(mention: Mention, start: int, end: int) -> bool:
    return mention.span.start < end and start < mention.span.end


def cross_validate(questions: Sequence[Question]) -> None:
    """Print how often the likeliest is right in documents left out, by how sure the score is."""
    documents = sorted({q.document for q in questions})
    np.random.default_rng(1).shuffle(documents)
    told: list[tuple[float, bool]] = []
    for part in range(PARTS):
        out = set(documents[part::PARTS])
        worth = fit([q.choice for q in questions if q.document not in out], RIDGE, LEAST)
        held = [q.choice for q in questions if q.document in out]
        for choice, shares in zip(held, shares_of(held, worth), strict=True):
            best = max(range(len(shares)), key=shares.__getitem__)
            told.append((shares[best], choice.right[best]))
    for least in (0.0, 0.4, 0.5, 0.6, 0.7, 0.8):
        kept = [right for share, right in told if share >= least]
        print(f"share from {least}: {len(kept) / len(told):.3f} of them, {np.mean(kept):.4f} right")


def read_questions(labelled: Sequence[Labelled], models: Mapping[str, Model]) -> list[Question]:
    """The labelled pronouns of some texts, each read with a model of its own."""
    return [
        question
        for one in labelled
        for question in questions_of(
            Reader(models[one.name]).read(Article(one.text)), one.passages, one.taught
        )
    ]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder of text/")
    parser.add_argument("--gap", type=Path, required=True, help="GAP's development file")
    parser.add_argument("--references", type=Path, default=REFERENCES)
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--rounds", type=int, default=2, help="each sees what the last decided")
    parser.add_argument("--out", type=Path, default=Path(str(flow.TABLE)))
    options = parser.parse_args()
    labelled = read_labelled(options.corpus, options.gap, options.references, None)
    models = cross_fitted(options.model, labelled)
    for _ in range(options.rounds):
        questions = read_questions(labelled, models)
        print(f"{len(questions)} pronouns in {len({q.document for q in questions})} texts")
        cross_validate(questions)
        rows = sorted(fit([q.choice for q in questions], RIDGE, LEAST).items())
        options.out.write_text("".join(f"{s}\t{w:.2f}\n" for s, w in rows), encoding="utf-8")
        flow.weights.cache_clear()


if __name__ == "__main__":
    main()
