"""Softmax regression on signs: what each is worth to those among whom a question chooses."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch

from training.pronouns import log_sums


@dataclass(frozen=True, slots=True)
class Choice:
    """The signs of each of those among whom to choose, and which are right."""

    signs: tuple[Mapping[str, float], ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, eq=False)
class Table:
    """Choices as one sparse table, a row for each of those among whom to choose."""

    rows: torch.Tensor
    owner: torch.Tensor
    right: torch.Tensor

    @classmethod
    def of(cls, choices: Sequence[Choice], places: Mapping[str, int]) -> "Table":
        """Of some choices, with the column of each sign."""
        at, strengths, owner = [], [], []
        row = 0
        for number, choice in enumerate(choices):
            for signs in choice.signs:
                for sign, strength in signs.items():
                    if sign in places:
                        at.append((row, places[sign]))
                        strengths.append(strength)
                owner.append(number)
                row += 1
        table = torch.sparse_coo_tensor(
            torch.tensor(at).T, torch.tensor(strengths), (row, len(places)), check_invariants=True
        )
        right = torch.tensor([r for choice in choices for r in choice.right])
        return cls(table, torch.tensor(owner), right)

    def shares(self, worth: torch.Tensor) -> torch.Tensor:
        """The share of each row."""
        scores: torch.Tensor = torch.sparse.mm(self.rows, worth[:, None])[:, 0]
        return (scores - log_sums(scores, self.owner)[self.owner]).exp()


def fit(choices: Sequence[Choice], ridge: float, least: int) -> dict[str, float]:
    """What each sign is worth, by the highest likelihood with a ridge.

    Args:
        choices: To learn from.
        ridge: What keeps the worths small.
        least: Choices in which a sign must stand.
    """
    counts = Counter(s for c in choices for s in {s for signs in c.signs for s in signs})
    signs = sorted(sign for sign, count in counts.items() if count >= least)
    table = Table.of(choices, {sign: place for place, sign in enumerate(signs)})
    worth = torch.zeros(len(signs), requires_grad=True)
    optimizer = torch.optim.LBFGS([worth], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        scores = torch.sparse.mm(table.rows, worth[:, None])[:, 0]
        hit = scores.masked_fill(~table.right, -1e9)
        total = (log_sums(scores, table.owner) - log_sums(hit, table.owner)).sum()
        total = total + ridge / 2 * worth.square().sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return dict(zip(signs, worth.detach().tolist(), strict=True))


def shares_of(choices: Sequence[Choice], worth: Mapping[str, float]) -> list[list[float]]:
    """The share of each of those among whom each choice is."""
    table = Table.of(choices, {sign: place for place, sign in enumerate(worth)})
    flat = table.shares(torch.tensor(list(worth.values()))).tolist()
    found, start = [], 0
    for choice in choices:
        found.append(flat[start : start + len(choice.signs)])
        start += len(choice.signs)
    return found
