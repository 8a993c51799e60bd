"""The reader's network: a BERT encoder with surface features, and heads on its states.

Shapes use B windows, L pieces, T words, K anchors and S = 2 + 2K states.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.nouns import Manner
from onrecord.read.decode import DISTANCES, PARAGRAPHS, anchor_widths, widths
from onrecord.read.mentions import LABELS, WIDTH, mention_widths
from onrecord.read.tagging import STEPS
from onrecord.read.words import CASINGS, PLACES, STARTS

NEVER = -1e4
NARROW = 128
NEAR = 5
WIDE = 192
"""Of what the words around tell of a step: columns of a word, words, columns of all of them."""


@dataclass(frozen=True)
class Shape:
    """The sizes of an encoder and its heads."""

    vocabulary: int = 30522
    positions: int = 512
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    feed: int = 1536
    pair: int = 128
    bilinear: int = 64
    epsilon: float = 1e-12
    dropout: float = 0.1


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.p = shape.dropout
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.norm1 = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.up = nn.Linear(shape.hidden, shape.feed)
        self.down = nn.Linear(shape.feed, shape.hidden)
        self.norm2 = nn.LayerNorm(shape.hidden, shape.epsilon)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """(B, L, hidden) to the same."""
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = self.out(mixed.transpose(1, 2).reshape(b, n, d))
        x = self.norm1(x + F.dropout(mixed, self.p, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.p, self.training))


class Encoder(nn.Module):
    """Pieces and their looks in, states out."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.vocabulary, shape.hidden)
        self.places = nn.Embedding(shape.positions, shape.hidden)
        self.looks = nn.Embedding(1 + len(CASINGS) + len(PLACES) + len(STARTS), shape.hidden)
        nn.init.zeros_(self.looks.weight)
        self.norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))

    def forward(self, ids: Tensor, looks: Tensor, mask: Tensor | None = None) -> Tensor:
        """(B, L) pieces and (B, L, 3) looks to (B, L, hidden) states; mask (B, 1, 1, L)."""
        x = self.pieces(ids) + self.places.weight[: ids.shape[1]] + self.looks(looks).sum(2)
        x = F.dropout(self.norm(x), self.shape.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load_bert(self, path: Path, kept: list[int]) -> None:
        """Take the weights of a BERT checkpoint in safetensors, and of its pieces those kept."""
        source = {k.removeprefix("bert."): v for k, v in load_file(path).items()}
        with torch.no_grad():
            self.pieces.weight.copy_(source["embeddings.word_embeddings.weight"][kept])
            self.places.weight.copy_(source["embeddings.position_embeddings.weight"])
            self.places.weight.add_(source["embeddings.token_type_embeddings.weight"][0])
            _copy(self.norm, source, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    joined = [
                        source[f"{at}attention.self.{name}.{part}"]
                        for name in ("query", "key", "value")
                    ]
                    getattr(layer.qkv, part).copy_(torch.cat(joined))
                _copy(layer.out, source, at + "attention.output.dense")
                _copy(layer.norm1, source, at + "attention.output.LayerNorm")
                _copy(layer.up, source, at + "intermediate.dense")
                _copy(layer.down, source, at + "output.dense")
                _copy(layer.norm2, source, at + "output.LayerNorm")


def _copy(module: nn.Module, source: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(source[f"{name}.{part}"])


def attribution_widths(pair: int, bilinear: int) -> list[int]:
    """Columns of the projection for attributions, in order.

    Start, alone, manner, kind, enter, leave, the hidden layer of a word and of an anchor, and
    likewise the bilinear term.  What runs reads a word's and an anchor's apart, as
    `decode.widths` and `anchor_widths`, and the manner from the states themselves.
    """
    start, alone, kind, enter, leave, token, token_roles = widths(pair, bilinear)
    anchor, anchor_roles = anchor_widths(pair, bilinear)
    manner = len(Manner)
    return [start, alone, manner, kind, enter, leave, token, anchor, token_roles, anchor_roles]


def people_widths(labels: int = len(LABELS)) -> list[int]:
    """Columns of a projection of labels and of mentions: labels, then those of a mention."""
    return [labels, *mention_widths()]


class People(nn.Module):
    """Heads for what each word is part of, and for whom a stretch of words refers to.

    Once for names and pronouns (`onrecord.read.mentions`), once for the steps of proceedings and
    whose they are, and once, without labels, for when they were (`onrecord.read.tagging`).
    """

    def __init__(self, hidden: int, labels: int = len(LABELS)) -> None:
        super().__init__()
        self.labels = labels
        self.project = nn.Linear(hidden, sum(people_widths(labels)))
        self.distance = nn.Parameter(torch.zeros(DISTANCES, WIDTH))
        self.apart = nn.Parameter(torch.zeros(PARAGRAPHS, WIDTH))
        self.form = nn.Parameter(torch.zeros(6, WIDTH))
        self.quoted = nn.Parameter(torch.zeros(4, WIDTH))
        self.score = nn.Parameter(torch.randn(WIDTH) / WIDTH**0.5)

    def cut(self, flat: Tensor) -> tuple[Tensor, ...]:
        """The projection's parts, in the order of `people_widths`."""
        return torch.split(flat, people_widths(self.labels), dim=-1)

    def pair_scores(self, rows: Tensor, pairs: Tensor) -> Tensor:
        """Scores of Q pairs of mentions.

        `rows` (M, width) are mentions' projections; `pairs` (6, Q) number the one that asks and the
        one asked, and index `distance`, `apart`, `form` and `quoted`.
        """
        _, _, asks, asks_bilinear, asked, asked_bilinear = self.cut(rows)
        a, c, distance, apart, form, quoted = pairs
        hidden = asks[a] + asked[c] + self.distance[distance] + self.apart[apart]
        hidden = hidden + self.form[form] + self.quoted[quoted]
        bilinear = (asks_bilinear[a] * asked_bilinear[c]).sum(-1) / WIDTH**0.5
        return F.relu(hidden) @ self.score + bilinear


class Around(nn.Module):
    """Scores of labels by the states of the words around; `tagging.StepWeights` at run time."""

    def __init__(self, hidden: int, labels: int) -> None:
        super().__init__()
        self.narrow = nn.Linear(hidden, NARROW, bias=False)
        self.near = nn.Conv1d(NARROW, WIDE, NEAR, padding=NEAR // 2)
        self.told = nn.Linear(WIDE, labels, bias=False)

    def forward(self, states: Tensor, drop: float) -> Tensor:
        """Shape: (..., T, hidden) to (..., T, labels); `drop` is the share learned without.

        States that are no word's are nought.
        """
        wide = F.relu(self.near(self.narrow(states).transpose(-1, -2)).transpose(-1, -2))
        scores: Tensor = self.told(F.dropout(wide, drop, self.training))
        return scores


class Reader(nn.Module):
    """The encoder with its heads; `onrecord.read.decode` is its other half at run time."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape)
        self.project = nn.Linear(shape.hidden, sum(attribution_widths(shape.pair, shape.bilinear)))
        self.people = People(shape.hidden)
        self.steps = People(shape.hidden, 1 + len(STEPS))
        self.around = Around(shape.hidden, 1 + len(STEPS))
        self.moments = People(shape.hidden, 0)
        self.distance = nn.Parameter(torch.zeros(DISTANCES, shape.pair))
        self.apart = nn.Parameter(torch.zeros(PARAGRAPHS, shape.pair))
        self.score = nn.Parameter(torch.randn(shape.pair, 3) / shape.pair**0.5)
        transition = torch.zeros(2, 4, 4)
        transition[1].fill_diagonal_(2.0)
        self.transition = nn.Parameter(transition)

    def cut(self, flat: Tensor) -> tuple[Tensor, ...]:
        """The projection's parts, in the order of `attribution_widths`."""
        sizes = attribution_widths(self.shape.pair, self.shape.bilinear)
        return torch.split(flat, sizes, dim=-1)

    def emissions(
        self, parts: tuple[Tensor, ...], anchors: Tensor, buckets: Tensor, apart: Tensor
    ) -> tuple[Tensor, Tensor]:
        """(B, T, S) scores of every word in every state, and (B, K, T + 1) of each as speaker.

        `anchors` (B, K) are word numbers, `buckets` and `apart` (B, T, K) their distances from each
        word.
        """
        _, alone, _, kind, _, _, token, anchor, token_roles, anchor_roles = parts
        b, t = kind.shape[:2]
        k = anchors.shape[1]

        def pick(x: Tensor) -> Tensor:
            return x.gather(1, anchors[..., None].expand(-1, -1, x.shape[-1]))

        hidden = (
            token[:, :, None] + pick(anchor)[:, None] + self.distance[buckets] + self.apart[apart]
        )
        scores = F.relu(hidden) @ self.score
        left = token_roles.view(b, t, 3, -1).permute(0, 2, 1, 3)
        right = pick(anchor_roles).view(b, k, 3, -1).permute(0, 2, 3, 1)
        scores = scores + (left @ right).permute(0, 2, 3, 1) / self.shape.bilinear**0.5
        owned = (scores[..., :2] + kind[:, :, None, 2:]).reshape(b, t, 2 * k)
        pointer = torch.cat([scores[..., 2].transpose(1, 2), pick(alone)], 2)
        return torch.cat([kind[..., :2], owned], -1), pointer

    def negative_log_likelihood(
        self,
        parts: tuple[Tensor, ...],
        emission: Tensor,
        gold: Tensor,
        lengths: Tensor,
        real: Tensor,
    ) -> Tensor:
        """The conditional random field's loss, summed over words.

        `gold` (B, T) are state numbers, `lengths` (B,) words a window, `real` (B, K) which anchors
        are no padding.
        """
        enter, leave = parts[4], parts[5]
        b, t, s = emission.shape
        k = (s - 2) // 2
        kinds = torch.tensor([0, 1] + [2, 3] * k)
        owner = torch.tensor([-1, -2] + [i for i in range(k) for _ in range(2)])
        same = (owner[:, None] == owner[None]).long()
        switch = self.transition[same, kinds[:, None], kinds[None]]
        switch = switch.masked_fill(torch.eye(s, dtype=torch.bool), NEVER)
        stay = self.transition[1, kinds, kinds]
        alive = torch.cat([torch.ones(b, 2, dtype=torch.bool), real.repeat_interleave(2, 1)], 1)
        emission = emission.masked_fill(~alive[:, None], NEVER)
        enter_k, leave_k = enter[..., kinds], leave[..., kinds]

        alpha = enter_k[:, 0] + emission[:, 0]
        ends = []
        weights = switch.exp()  # (S, S)
        for i in range(1, t):
            ends.append(alpha)
            out = alpha + leave_k[:, i - 1]
            top = out.max(1, keepdim=True).values.detach()
            switched = ((out - top).exp() @ weights).clamp_min(1e-30).log() + top + enter_k[:, i]
            alpha = torch.logaddexp(alpha + stay, switched) + emission[:, i]
        ends.append(alpha)
        stacked = torch.stack(ends, 1)
        rows = torch.arange(b)
        final = torch.logsumexp(stacked[rows, lengths - 1] + leave_k[rows, lengths - 1], 1)

        score = emission.gather(2, gold[..., None])[..., 0]
        before, after = gold[:, :-1], gold[:, 1:]
        moved = before != after
        step = torch.where(
            moved,
            switch[before, after]
            + leave_k[:, :-1].gather(2, before[..., None])[..., 0]
            + enter_k[:, 1:].gather(2, after[..., None])[..., 0],
            stay[after],
        )
        valid = torch.arange(t)[None] < lengths[:, None]
        total = (score * valid).sum(1) + (step * valid[:, 1:]).sum(1)
        total = total + enter_k[:, 0].gather(1, gold[:, :1])[:, 0]
        total = total + leave_k[rows, lengths - 1].gather(1, gold[rows, lengths - 1][:, None])[:, 0]
        return (final - total).sum()
