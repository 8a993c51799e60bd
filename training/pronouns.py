"""Fit whom "he" and "she" refer to, once more: `python -m training.pronouns --help`.

The encoder's own pair score was taught on pronouns of many kinds, most of them put in the place of
names.  This one is fitted on the finished encoder's states, on "he" and "she" as news and Wikipedia
have them, whose persons were marked by hand (`references.csv`).  Its weights go into heads.npz;
the reader takes the mean of the two.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from onrecord.read.decode import DISTANCES, PARAGRAPHS, Floats, distance_bucket
from onrecord.read.mentions import FORMS, KINDS, WIDTH, PairWeights, reach
from onrecord.read.model import Model
from onrecord.read.words import split_words
from training.gap import read_gap
from training.lives import read_lives
from training.references import Passage, read_references

REFERENCES: Final = Path(__file__).parent / "references.csv"
LIVES: Final = Path(__file__).parent / "lives_apart.txt"
EPOCHS: Final = 12
RATE: Final = 1e-3
DECAY: Final = 0.05
DROPPED: Final = 0.3
TOGETHER: Final = 64
PARTS: Final = 5
FACTS: Final = ("distance", "apart", "form", "quoted")
_PRONOUN: Final = FORMS.index("pronoun")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, its labels, and the pronouns in it that the encoder was taught, by place.

    Attributes:
        are_described: Whether the labels tell whom descriptions mean.
    """

    name: str
    text: str
    passages: Sequence[Passage]
    taught: Mapping[int, int]
    are_described: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A pronoun and those it may refer to.

    Shape: `state` (states,), `states` (among, states); `facts` (4, among) index the tables of
    PairWeights that FACTS names; `right` (among,) is False throughout where it is nobody.
    """

    text: str
    state: Floats
    states: Floats
    facts: NDArray[np.int64]
    right: NDArray[np.bool_]


def read_labelled(corpus: Path, gap: Path, references: Path, lives: Path | None) -> list[Labelled]:
    """The texts that labels are of: of a folder of text/, GAP's development file, and our own."""
    held = {passage.id: passage for passage in read_gap(gap)}
    found = []
    for name, passages in read_references(references).items():
        if name in held:
            found.append(Labelled(name, held[name].text, passages, dict([held[name].pronoun])))
        else:
            with (corpus / "text" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
                found.append(Labelled(name, file.read(), passages, {}))
    if lives is not None:
        found += [Labelled(o.name, o.text, [o.passage], {}, False) for o in read_lives(lives)]
    return found


def asked_in(model: Model, one: Labelled) -> Iterator[Asked]:
    """The labelled pronouns of a text, as the reader meets them; those taught are left out."""
    words = split_words(one.text)
    _, seen = model.read(words)
    if not len(seen.places.first):
        return
    is_offered = seen.places.kind != KINDS.index("place")
    if not one.are_described:
        is_offered &= seen.places.form != FORMS.index("nominal")
    offered = np.flatnonzero(is_offered)
    places, states = seen.places.only(offered), seen.states[offered]
    start, end = words.start[places.first], words.end[places.last]
    for passage in one.passages:
        people: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for m in passage.marked:
            people[m.person].append((m.start, m.end, m.form))
        for person, marked in people.items():
            if person < 0:
                continue
            same = np.zeros(len(offered), bool)
            for first, last, _ in marked:
                same |= (start < last) & (first < end)
            for first, last, form in marked:
                at = np.flatnonzero((start == first) & (end == last) & (places.form == _PRONOUN))
                if form != _PRONOUN or not len(at) or one.taught.get(first) == last:
                    continue
                number = int(at[0])
                _, among = reach(places, at[:1])
                right = same[among]
                if right[among < number].any():
                    right &= among < number
                facts = np.stack([
                    distance_bucket(places.first[among] - places.first[number]),
                    np.clip(places.paragraph[among] - places.paragraph[number], -3, 3) + 3,
                    3 + places.form[among],
                    2 * places.quoted[number] + places.quoted[among],
                ])  # fmt: skip
                if len(among):
                    yield Asked(one.name, states[number], states[among], facts, right)


class Score(nn.Module):
    """The pair score as it is taught; `onrecord.read.mentions` reckons the same."""

    def __init__(self, states: int) -> None:
        super().__init__()
        self.asks = nn.Linear(states, 2 * WIDTH + 1)
        self.asked = nn.Linear(states, 2 * WIDTH)
        sizes = {"distance": DISTANCES, "apart": PARAGRAPHS, "form": 2 * len(FORMS), "quoted": 4}
        self.facts = nn.ParameterDict({k: torch.zeros(n, WIDTH) for k, n in sizes.items()})
        self.score = nn.Parameter(torch.randn(WIDTH) / WIDTH**0.5)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, batch: Sequence[Asked], mean: Tensor, spread: Tensor) -> Tensor:
        """The loss of some pronouns: how unlikely it holds those that are right."""
        owner = torch.tensor(np.repeat(np.arange(len(batch)), [len(a.right) for a in batch]))
        state = (torch.tensor(np.stack([a.state for a in batch])) - mean) / spread
        states = (torch.tensor(np.concatenate([a.states for a in batch])) - mean) / spread
        asks, rows = self.asks(self.drop(state)), self.asked(self.drop(states))
        hidden = asks[owner, :WIDTH] + rows[:, :WIDTH]
        facts = torch.tensor(np.concatenate([a.facts for a in batch], axis=1))
        for name, index in zip(FACTS, facts, strict=True):
            hidden = hidden + self.facts[name][index]
        bilinear = (asks[owner, WIDTH : 2 * WIDTH] * rows[:, WIDTH:]).sum(-1) / WIDTH**0.5
        scores = torch.cat([torch.relu(hidden) @ self.score + bilinear, asks[:, -1]])
        right = torch.tensor(np.concatenate([a.right for a in batch]))
        none = torch.tensor([not a.right.any() for a in batch])
        hit = scores.masked_fill(~torch.cat([right, none]), -1e9)
        owners = torch.cat([owner, torch.arange(len(batch))])
        return (log_sums(scores, owners) - log_sums(hit, owners)).mean()


def log_sums(scores: Tensor, owner: Tensor) -> Tensor:
    """Log of the sum of exponentials of the scores of each owner, numbered from 0."""
    count = int(owner.max()) + 1
    top = torch.full((count,), -1e9).scatter_reduce(0, owner, scores.detach(), "amax")
    total = torch.zeros(count).index_add(0, owner, (scores - top[owner]).exp())
    return total.clamp_min(1e-30).log() + top


def fit(asked: Sequence[Asked]) -> PairWeights:
    """The score that holds the right ones likeliest.  Seeded."""
    torch.manual_seed(1)
    every = torch.tensor(np.concatenate([a.states for a in asked]))
    mean, spread = every.mean(0), every.std(0) + 1e-6
    score = Score(every.shape[1])
    optimiser = torch.optim.AdamW(score.parameters(), lr=RATE, weight_decay=DECAY)
    for epoch in range(EPOCHS):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        for numbers in torch.randperm(len(asked)).split(TOGETHER):
            loss = score([asked[n] for n in numbers.tolist()], mean, spread)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return _weights(score.eval(), mean, spread)


def _weights(score: Score, mean: Tensor, spread: Tensor) -> PairWeights:
    """As the reader holds it: the scaling of the states is in the projections."""
    with torch.no_grad():
        parts = []
        for layer in (score.asks, score.asked):
            weight = layer.weight / spread
            parts.append((weight, layer.bias - weight @ mean))
        (asks, asks_bias), (asked, asked_bias) = parts
        order = [2 * WIDTH, *range(2 * WIDTH)]  # nobody's score first, as `mention_widths` has it
        weight = torch.cat([asks[order], asked]).T.numpy()
        bias = torch.cat([asks_bias[order], asked_bias]).numpy()
        facts = {name: table.numpy() for name, table in score.facts.items()}
    return PairWeights(**facts, score=score.score.detach().numpy(), weight=weight, bias=bias)


@dataclass(frozen=True)
class Trial(Model):
    """A model with a pair score of "he" and "she" of one's own."""

    score: PairWeights | None = None

    @cached_property
    def pairs_of_he(self) -> PairWeights:
        """That score."""
        assert self.score is not None  # noqa: S101  (it is made with one)
        return self.score


def cross_fitted(folder: Path, labelled: Sequence[Labelled]) -> dict[str, Trial]:
    """For each text a model whose score was fitted without it."""
    asked = all_asked(folder, labelled)
    names = sorted({one.name for one in labelled})
    np.random.default_rng(1).shuffle(names)
    found: dict[str, Trial] = {}
    for part in range(PARTS):
        out = set(names[part::PARTS])
        trial = Trial(folder, 2, fit([a for a in asked if a.text not in out]))
        found |= dict.fromkeys(out, trial)
    return found


def all_asked(folder: Path, labelled: Sequence[Labelled]) -> list[Asked]:
    """The labelled pronouns of all texts, by the model of a folder."""
    # Which second score it has does not matter: only mentions and their states are read.
    model = Model(folder, 2)
    plain = Trial(folder, 2, model.pairs)
    return [a for one in labelled for a in asked_in(plain, one)]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder of text/")
    parser.add_argument("--gap", type=Path, required=True, help="GAP's development file")
    parser.add_argument("--references", type=Path, default=REFERENCES)
    parser.add_argument("--lives", type=Path, default=LIVES)
    parser.add_argument("--model", type=Path, required=True, help="folder of the model's files")
    options = parser.parse_args()
    labelled = read_labelled(options.corpus, options.gap, options.references, options.lives)
    asked = all_asked(options.model, labelled)
    weights = fit(asked)
    path = options.model / "heads.npz"
    with np.load(path) as arrays:
        kept = dict(arrays)
    kept |= {"he_" + name: getattr(weights, name) for name in PairWeights.ARRAYS}
    kept["he_weight"] = weights.weight.astype(np.float16)
    np.savez(path, **kept)
    print(f"{len(asked)} pronouns in {len({a.text for a in asked})} texts")


if __name__ == "__main__":
    main()
