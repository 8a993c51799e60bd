"""Fit the heads of steps once more, on the finished encoder: `python -m training.proceedings`.

The encoder that ships is a mean of weights, for which the heads that were taught with one of them
are too timid.  Labels, owners, moments and what the words around tell are fitted here on its
states as they are.  The weights go into heads.npz.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from onrecord.read.decode import Floats
from onrecord.read.mentions import PairWeights
from onrecord.read.model import Model
from onrecord.read.tagging import STEPS
from training.network import Around
from training.network import People as Heads
from training.people import IGNORED, People, Question
from training.steps import read_steps
from training.train import facts_of, log_sum

EPOCHS: Final = 15
RATE: Final = 1e-3
DECAY: Final = 0.05
DROPPED: Final = 0.3
TOGETHER: Final = 4
"""Stories read at once."""


def states_in(model: Model, told: People) -> Floats:
    """The states of a story's words.  Shape: (words, states)."""
    _, seen = model.read(told.words, holds=True)
    assert seen.of_words is not None  # noqa: S101  (no story is so long)
    return seen.of_words


def fit(stories: Sequence[tuple[People, Floats]], start: tuple[Heads, Heads, Around]) -> None:
    """Go on teaching the heads of labels and owners, of moments and of words around.  Seeded."""
    torch.manual_seed(1)
    steps, moments, around = start
    parameters = [*steps.parameters(), *moments.parameters(), *around.parameters()]
    optimiser = torch.optim.AdamW(parameters, lr=RATE, weight_decay=DECAY)
    for epoch in range(EPOCHS):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        sums = torch.zeros(3)
        for numbers in torch.randperm(len(stories)).split(TOGETHER):
            losses = [_losses(*stories[n], steps, moments, around) for n in numbers.tolist()]
            loss = torch.stack([one.sum() for one in losses]).mean()
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            sums += torch.stack(losses).sum(0).detach()
        print(epoch, (sums / len(stories)).tolist(), flush=True)


def _losses(told: People, states: Floats, steps: Heads, moments: Heads, around: Around) -> Tensor:
    """The losses of a story: of labels a word, of owners and of moments a question."""
    x = F.dropout(torch.from_numpy(states), DROPPED)
    flat = steps.project(x)
    labels = torch.from_numpy(told.labels)
    zero = torch.zeros(())
    known = labels != IGNORED
    scores = steps.cut(flat)[0] + around(x, DROPPED)
    of_labels = F.cross_entropy(scores[known], labels[known])
    of_owners = _pairs(steps, flat, told, told.questions) if told.questions else zero
    dated = moments.project(x)
    of_moments = _pairs(moments, dated, told, told.moments) if told.moments else zero
    return torch.stack([of_labels, 0.25 * of_owners, 0.25 * of_moments])


def _pairs(heads: Heads, flat: Tensor, told: People, questions: Sequence[Question]) -> Tensor:
    places = dict.fromkeys(p for q in questions for p in (q.asking, *q.among))
    number = {p: n for n, p in enumerate(places)}
    ends = torch.tensor([(p.first, p.last) for p in places])
    rows = (flat[ends[:, 0]] + flat[ends[:, 1]]) / 2
    pairs, owner, right = [], [], []
    for n, q in enumerate(questions):
        for j, place in enumerate(q.among):
            facts = facts_of(q.asking, place, told.words.paragraph, told.words.place > 0)
            pairs.append((number[q.asking], number[place], *facts))
            owner.append(n)
            right.append(j in q.right)
    scores = heads.pair_scores(rows, torch.tensor(pairs).T)
    alone = rows[torch.tensor([number[q.asking] for q in questions]), heads.labels]
    none = torch.tensor([not q.right for q in questions])
    every = torch.cat([scores, alone])
    groups = torch.cat([torch.tensor(owner), torch.arange(len(questions))])
    is_right = torch.cat([torch.tensor(right), none])
    hits = log_sum(every[is_right], groups[is_right], len(questions))
    return (log_sum(every, groups, len(questions)) - hits).mean()


def heads_of(arrays: dict[str, Floats], prefix: str, labels: tuple[str, str] | None) -> Heads:
    """Heads with the weights of heads.npz; `labels` are the arrays that label, if any do."""
    held = {name: arrays[f"{prefix}_{name}"].astype(np.float32) for name in PairWeights.ARRAYS}
    weight, bias = held.pop("weight"), held.pop("bias")
    if labels is not None:
        weight = np.concatenate([arrays[labels[0]].astype(np.float32), weight], axis=1)
        bias = np.concatenate([arrays[labels[1]], bias])
    heads = Heads(len(weight), 1 + len(STEPS) if labels is not None else 0)
    with torch.no_grad():
        heads.project.weight.copy_(torch.from_numpy(weight.T))
        heads.project.bias.copy_(torch.from_numpy(bias))
        for name, value in held.items():
            getattr(heads, name).copy_(torch.from_numpy(value))
    return heads


def arrays_of(heads: Heads, prefix: str, labels: str | None) -> dict[str, Floats]:
    """The reverse."""
    found = {
        f"{prefix}_{name}": getattr(heads, name).detach().numpy()
        for name in PairWeights.ARRAYS
        if name not in ("weight", "bias")
    }
    weight, bias = heads.project.weight.detach().numpy().T, heads.project.bias.detach().numpy()
    cut = heads.labels
    found |= {f"{prefix}_weight": weight[:, cut:].astype(np.float16), f"{prefix}_bias": bias[cut:]}
    if labels is not None:
        found |= {
            f"{labels}_weight": weight[:, :cut].astype(np.float16),
            f"{labels}_bias": bias[:cut],
        }
    return found


def around_of(arrays: dict[str, Floats]) -> Around:
    """With the weights of heads.npz."""
    narrow = torch.from_numpy(arrays["step_narrow"].astype(np.float32).T)
    near = torch.from_numpy(arrays["step_around"].astype(np.float32).transpose(2, 1, 0).copy())
    told = torch.from_numpy(arrays["step_told"].astype(np.float32).T)
    around = Around(narrow.shape[1], len(told))
    with torch.no_grad():
        around.narrow.weight.copy_(narrow)
        around.near.weight.copy_(near)
        around.told.weight.copy_(told)
        assert around.near.bias is not None  # noqa: S101  (`Around`)
        around.near.bias.copy_(torch.from_numpy(arrays["step_around_bias"]))
    return around


def around_arrays(around: Around) -> dict[str, Floats]:
    """Named as in `tagging.StepWeights`, with "step_" before."""
    near = around.near.weight.detach().numpy().transpose(2, 1, 0)  # torch: wide, narrow, words
    bias = around.near.bias
    assert bias is not None  # noqa: S101  (`Around`)
    return {
        "step_narrow": around.narrow.weight.detach().numpy().T.astype(np.float16),
        "step_around": near.astype(np.float16),
        "step_around_bias": bias.detach().numpy(),
        "step_told": around.told.weight.detach().numpy().T.astype(np.float16),
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=Path, nargs="*", required=True, help="annotated stories")
    parser.add_argument("--model", type=Path, required=True, help="folder of the model's files")
    options = parser.parse_args()
    model = Model(options.model, 2)
    stories = [(told, states_in(model, told)) for told in read_steps(options.steps, options.model)]
    path = options.model / "heads.npz"
    with np.load(path) as held:
        arrays = dict(held)
    steps = heads_of(arrays, "owner", ("step_weight", "step_bias"))
    moments = heads_of(arrays, "moment", None)
    around = around_of(arrays)
    fit(stories, (steps, moments, around))
    arrays |= arrays_of(steps.eval(), "owner", "step") | arrays_of(moments.eval(), "moment", None)
    arrays |= around_arrays(around.eval())
    np.savez(path, **arrays)
    print(f"{len(stories)} stories")


if __name__ == "__main__":
    main()
