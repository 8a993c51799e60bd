"""Train the reader: `python -m training.train --corpus FOLDER`.

Seeded and resumable: a checkpoint is written after every epoch, and the same command goes on from
it.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from onrecord.read.decode import distance_bucket
from onrecord.read.model import SHIPPED, looks_of
from onrecord.read.pieces import PieceCutter, Pieces
from onrecord.read.windows import cut_windows
from onrecord.read.words import Words
from training.corpus import Labelled, Source, label, read_folder, read_manners
from training.gap import GapPassage, read_gap, with_other_names
from training.gum import read_gum
from training.lives import read_lives
from training.network import NEVER, Reader, Shape
from training.network import People as PeopleHeads
from training.people import (
    IGNORED,
    UNTOLD,
    People,
    Place,
    Question,
    Tagged,
    people_of_gap,
    people_of_gum,
    people_of_life,
    questions_within,
    read_tagged,
    silver_labels,
    with_pronouns,
)
from training.steps import read_steps

WEIGHTS: Final = {
    "link": 1.0, "cue": 1.0, "names": 0.5, "people": 0.25, "steps": 1.0, "owners": 0.25,
    "moments": 0.25,
}  # fmt: skip
"""By hand: the sums of the losses of names and of people stay below that of attributions."""

STEPS_AGAIN: Final = 3
"""Times an epoch that stories of a court are read, each time cut elsewhere: there are few."""
AROUND_DROPPED: Final = 0.3
"""Of what the words around tell of a step: more than elsewhere, for there are few."""
REPLACED: Final = 4000
"""Windows an epoch in which names became pronouns: as many as keep it below half of a pass."""


@dataclass(frozen=True)
class Document:
    """A document with its pieces, its attributions and its people; either may be unknown.

    `of_steps`: what `people` holds is the steps of a proceeding, and whose they are.
    """

    words: Words
    pieces: Pieces
    labels: Labelled | None = None
    people: People | None = None
    of_steps: bool = False


@dataclass(frozen=True)
class Window:
    """A range of words of a document."""

    document: Document
    start: int
    stop: int

    @property
    def size(self) -> int:
        """Its pieces, with the marks of begin and end."""
        first = self.document.pieces.first
        return int(first[self.stop] - first[self.start]) + 2


@dataclass
class Batch:
    """Padded windows; shapes as in `network`."""

    ids: Tensor
    looks: Tensor
    mask: Tensor
    first: Tensor
    lengths: Tensor
    paragraph: Tensor
    starts: Tensor
    gold: Tensor
    anchors: list[list[int]]
    speakers: list[list[int]]
    manners: list[list[tuple[int, float]]]
    names: Tensor
    questions: list[list[Question]]
    moments: list[list[Question]]
    quoted: Tensor
    attributed: bool
    of_steps: bool


def collate(windows: list[Window], cutter: PieceCutter) -> Batch:
    """Pad windows into one batch, on the default device; with steps, all or none of them."""
    device = torch.get_default_device()
    b, n = len(windows), max(w.size for w in windows)
    t = max(w.stop - w.start for w in windows)
    ids, look = np.zeros((b, n), np.int64), np.zeros((b, n, 3), np.int64)
    mask = np.zeros((b, n), bool)
    first, paragraph = np.zeros((b, t), np.int64), np.zeros((b, t), np.int64)
    starts, gold = np.zeros((b, t), np.float32), np.zeros((b, t), np.int64)
    names = np.full((b, t), IGNORED, np.int64)
    quoted = np.zeros((b, t), bool)
    anchors, speakers, manners = [], [], []
    questions: list[list[Question]] = []
    moments: list[list[Question]] = []
    for i, w in enumerate(windows):
        words, pieces = w.document.words, w.document.pieces
        at = pieces.first[w.start : w.stop + 1] - pieces.first[w.start] + 1
        length = w.stop - w.start
        ids[i, 0], ids[i, at[-1]] = cutter.begin, cutter.end
        ids[i, 1 : at[-1]] = pieces.ids[pieces.first[w.start] : pieces.first[w.stop]]
        look[i, 1 : at[-1]] = np.repeat(looks_of(words, w.start, w.stop), np.diff(at), axis=0)
        mask[i, : at[-1] + 1] = True
        first[i, :length] = at[:-1]
        paragraph[i, :length] = words.paragraph[w.start : w.stop]
        quoted[i, :length] = words.place[w.start : w.stop] > 0
        people, labels = w.document.people, w.document.labels
        asked = (people.questions, people.moments) if people else ((), ())
        for every, into in zip(asked, (questions, moments), strict=True):
            into.append(list(questions_within(every, w.start, w.stop)))
        if people is not None:
            names[i, :length] = people.labels[w.start : w.stop]
        if labels is None:
            anchors.append([])
            manners.append([])
            speakers.append([])
            continue
        held = {k: a - w.start for k, a in labels.anchors.items() if w.start <= a < w.stop}
        number = {k: j for j, k in enumerate(held)}
        pairs = zip(labels.owner[w.start : w.stop], labels.kind[w.start : w.stop], strict=True)
        for p, (k, kind) in enumerate(pairs):
            if kind == 1:
                gold[i, p] = 1
            elif k in number:
                gold[i, p] = 2 * number[k] + kind
        for a in held.values():
            starts[i, a] = 1
        anchors.append(list(held.values()))
        pointed = [labels.speakers.get(k, -1) for k in held]
        manners.append([labels.manners[k] for k in held])
        speakers.append([p - w.start if w.start <= p < w.stop else -1 for p in pointed])
    tensors = [torch.from_numpy(x).to(device) for x in (ids, look, mask, first)]
    lengths = torch.tensor([w.stop - w.start for w in windows])
    rest = [torch.from_numpy(x).to(device) for x in (paragraph, starts, gold)]
    return Batch(
        *tensors, lengths, *rest, anchors, speakers, manners,
        torch.from_numpy(names).to(device), questions, moments, torch.from_numpy(quoted).to(device),
        any(w.document.labels is not None for w in windows),
        windows[0].document.of_steps,
    )  # fmt: skip


def with_other_marks(text: str, rng: random.Random) -> str:
    """The text with its quotation marks in another style, of the same length."""
    style = rng.random()
    if style < 0.7:
        return text
    straight = text.replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")
    if style < 0.85:
        return straight
    out, opened = [], False
    for i, c in enumerate(straight):
        if c == "\n":
            opened = False
        if c == '"':
            opened = not opened
            c = ("“" if opened else "”") if style < 0.95 else ("‘" if opened else "’")
        elif c == "'" and (
            style < 0.95
            or (
                0 < i < len(straight) - 1
                and straight[i - 1].isalnum()
                and straight[i + 1].isalnum()
            )
        ):
            c = "’"
        out.append(c)
    return "".join(out)


@dataclass(frozen=True)
class Corpora:
    """All that there is to learn from.

    Attributes:
        sources: Documents with attributions.
        tagged: What a tagger found in them, by name.
        people: Documents with people alone.
        passages: A pronoun and two names each.
        steps: Stories of a court, with the words that tell each step.
    """

    sources: list[Source]
    tagged: dict[str, Tagged]
    people: list[People]
    passages: list[GapPassage]
    steps: list[People]


def epoch_windows(
    corpora: Corpora, cutter: PieceCutter, rng: random.Random, size: int
) -> list[list[Window]]:
    """A fresh cut of the corpora: other marks, other window edges, other names replaced.

    The windows with attributions, those with people alone, and those with steps.
    """
    with_attributions: list[Window] = []
    without: list[Window] = []
    of_steps: list[Window] = []

    def cut(document: Document, into: list[Window]) -> None:
        limit = rng.choice([size // 2, size * 3 // 4, size]) - 2
        cuts = cut_windows(document.words, document.pieces, limit)
        into += [Window(document, s, e) for s, e in cuts]

    for source in corpora.sources:
        text = with_other_marks(source.text, rng)
        labels = label(source.name, text, source.attributions, source.manners)
        pieces = cutter.cut(labels.words)
        people = None
        tagged = corpora.tagged.get(source.name)
        if tagged is not None:
            names = silver_labels(labels.words, tagged.names)
            people = People(source.name, labels.words, names)
        cut(Document(labels.words, pieces, labels, people), with_attributions)
        if tagged is not None:
            asked = with_pronouns(source.name, text, tagged, rng)
            if asked is not None:
                cut(Document(asked.words, cutter.cut(asked.words), None, asked), without)
    without = [
        w
        for w in without
        if w.document.people is not None
        and any(questions_within(w.document.people.questions, w.start, w.stop))
    ]
    rng.shuffle(without)
    del without[REPLACED:]
    donors = {w: [p for p in corpora.passages if p.is_woman is w] for w in (True, False)}
    renamed = [
        people_of_gap(with_other_names(p, donors[p.is_woman], rng) if rng.random() < 0.6 else p)
        for p in corpora.passages
    ]
    for people in (*corpora.people, *renamed):
        cut(Document(people.words, cutter.cut(people.words), None, people), without)
    for people in corpora.steps * STEPS_AGAIN:
        cut(Document(people.words, cutter.cut(people.words), None, people, True), of_steps)
    return [with_attributions, without, of_steps]


def batches(windows: list[Window], pieces: int, rng: random.Random) -> Iterator[list[Window]]:
    """Windows of like length together, at most `pieces` a batch with padding."""
    rng.shuffle(windows)
    pools = [
        sorted(windows[i : i + 256], key=lambda w: w.size) for i in range(0, len(windows), 256)
    ]
    found: list[list[Window]] = []
    for pool in pools:
        batch: list[Window] = []
        for w in pool:
            if batch and w.size * (len(batch) + 1) > pieces:
                found.append(batch)
                batch = []
            batch.append(w)
        found.append(batch)
    rng.shuffle(found)
    yield from found


def mixed(kinds: list[list[Window]], pieces: int, rng: random.Random) -> list[list[Window]]:
    """The batches of each kind of windows, shuffled together."""
    found = [batch for windows in kinds for batch in batches(windows, pieces, rng)]
    rng.shuffle(found)
    return found


def loss_of(reader: Reader, batch: Batch, negatives: int = 3) -> dict[str, Tensor]:
    """The losses that a batch has: of attributions, cues and names per word, of references each."""
    with torch.autocast(batch.ids.device.type, torch.bfloat16):
        states = reader.encoder(batch.ids, batch.looks, batch.mask[:, None, None])
    states = states.float()
    picked = states.gather(1, batch.first[..., None].expand(-1, -1, states.shape[-1]))
    losses = {}
    if batch.attributed:
        losses["link"], losses["cue"] = attribution_loss(reader, picked, batch, negatives)
    return losses | people_loss(reader, picked, batch)


def people_loss(reader: Reader, picked: Tensor, batch: Batch) -> dict[str, Tensor]:
    """The losses of the people heads, or of those of steps; `picked` (B, T, hidden) are states."""
    heads = reader.steps if batch.of_steps else reader.people
    of_labels, of_pairs = ("steps", "owners") if batch.of_steps else ("names", "people")
    picked = F.dropout(picked, reader.shape.dropout, reader.training)
    flat = heads.project(picked)
    labels = heads.cut(flat)[0]
    if batch.of_steps:
        real = torch.arange(picked.shape[1])[None] < batch.lengths[:, None]
        labels = labels + reader.around(picked * real[..., None], AROUND_DROPPED)
    losses = {}
    if bool((batch.names >= 0).any()):
        log = labels.log_softmax(-1)
        chosen = log.gather(2, batch.names.clamp(0, heads.labels - 1)[..., None])[..., 0]
        if not batch.of_steps:
            untold = torch.logsumexp(log[..., [0, 7, 8]], -1)
            chosen = torch.where(batch.names == UNTOLD, untold, chosen)
        known = batch.names != IGNORED
        losses[of_labels] = -(chosen * known).sum() / known.sum()
    if any(batch.questions):
        losses[of_pairs] = pair_loss(heads, flat, batch.questions, batch)
    if any(batch.moments):
        dated = reader.moments.project(picked)
        losses["moments"] = pair_loss(reader.moments, dated, batch.moments, batch)
    return losses


def pair_loss(
    heads: PeopleHeads, flat: Tensor, questions: Sequence[Sequence[Question]], batch: Batch
) -> Tensor:
    """The loss of some heads' pair score; `flat` (B, T, width) is their projection."""
    rows, pairs, groups, right, alones, nothing = [], [], [], [], [], []
    number: dict[tuple[int, int, int], int] = {}
    group = 0
    for i, asked in enumerate(questions):
        paragraph, quoted = batch.paragraph[i].tolist(), batch.quoted[i].tolist()
        for q in asked:
            for place in (q.asking, *q.among):
                key = (i, place.first, place.last)
                if key not in number:
                    number[key] = len(rows)
                    rows.append(key)
            a = q.asking
            for j, c in enumerate(q.among):
                facts = facts_of(a, c, paragraph, quoted)
                pairs.append((number[i, a.first, a.last], number[i, c.first, c.last], *facts))
                groups.append(group)
                right.append(j in q.right)
            alones.append(number[i, a.first, a.last])
            nothing.append(not q.right)
            group += 1
    at = torch.tensor(rows)
    mean = (flat[at[:, 0], at[:, 1]] + flat[at[:, 0], at[:, 2]]) / 2
    scores = heads.pair_scores(mean, torch.tensor(pairs, device=flat.device).T)
    alone_scores = mean[torch.tensor(alones), heads.labels]
    owner = torch.tensor(groups)
    is_right, is_none = torch.tensor(right), torch.tensor(nothing)
    every = log_sum(
        torch.cat([scores, alone_scores]), torch.cat([owner, torch.arange(group)]), group
    )
    hit = torch.cat([scores[is_right], alone_scores[is_none]])
    hits = log_sum(hit, torch.cat([owner[is_right], torch.arange(group)[is_none]]), group)
    return (every - hits).mean()


def facts_of(
    asks: Place, asked: Place, paragraph: Sequence[int], quoted: Sequence[bool]
) -> tuple[int, int, int, int]:
    """Rows of the tables `distance`, `apart`, `form` and `quoted` for a pair of mentions.

    Args:
        asks: The one that asks.
        asked: The one asked.
        paragraph: Of each word.
        quoted: Whether each word stands in quotation marks.
    """
    return (
        int(distance_bucket(np.array([asked.first - asks.first]))[0]),
        min(3, max(-3, int(paragraph[asked.first]) - int(paragraph[asks.first]))) + 3,
        3 * (asks.form == 2) + asked.form,
        2 * int(quoted[asks.first]) + int(quoted[asked.first]),
    )


def log_sum(scores: Tensor, owner: Tensor, groups: int) -> Tensor:
    """Log of the sum of exponentials by group.  Shape: (groups,)."""
    top = torch.full((groups,), NEVER).scatter_reduce(0, owner, scores.detach(), "amax")
    total = torch.zeros(groups).index_add(0, owner, (scores - top[owner]).exp())
    return total.clamp_min(1e-30).log() + top


def attribution_loss(
    reader: Reader, picked: Tensor, batch: Batch, negatives: int
) -> tuple[Tensor, Tensor]:
    """Attribution loss and cue loss per word; `picked` (B, T, hidden) are the words' states."""
    parts = reader.cut(reader.project(F.dropout(picked, reader.shape.dropout, reader.training)))
    start = parts[0][..., 0]
    valid = torch.arange(start.shape[1])[None] < batch.lengths[:, None]
    cue_loss = F.binary_cross_entropy_with_logits(start, batch.starts, reduction="none")[
        valid
    ].sum()
    anchors = [list(a) for a in batch.anchors]
    if negatives:
        with torch.no_grad():
            noisy = start - torch.log(-torch.log(torch.rand_like(start)))
            noisy = noisy.masked_fill(~valid | (batch.starts > 0), -1e9)
            worst = noisy.topk(min(negatives, noisy.shape[1]), 1).indices.tolist()
        for own, other, length in zip(anchors, worst, batch.lengths.tolist(), strict=True):
            own += [a for a in other if a < length and a not in own]
    k = max(1, max(len(a) for a in anchors))
    padded = torch.tensor([a + [0] * (k - len(a)) for a in anchors])
    real = torch.tensor([[1] * len(a) + [0] * (k - len(a)) for a in anchors], dtype=torch.bool)
    words = torch.arange(start.shape[1])
    buckets = torch.from_numpy(
        distance_bucket((words[None, :, None] - padded[:, None]).cpu().numpy())
    ).to(padded.device)
    apart = (batch.paragraph[..., None] - batch.paragraph.gather(1, padded)[:, None]).clamp(
        -3, 3
    ) + 3
    emission, pointer = reader.emissions(parts, padded, buckets, apart)
    reach = torch.cat([valid, torch.ones(len(valid), 1, dtype=torch.bool)], 1)
    pointer = pointer.masked_fill(~reach[:, None], NEVER)
    alone = start.shape[1]
    target = torch.tensor(
        [[alone if p < 0 else p for p in s] + [-100] * (k - len(s)) for s in batch.speakers]
    )
    speaker_loss = F.cross_entropy(pointer.transpose(1, 2), target, reduction="sum")
    manner = torch.tensor([[m for m, _ in row] + [-100] * (k - len(row)) for row in batch.manners])
    weight = torch.tensor([[w for _, w in row] + [0.0] * (k - len(row)) for row in batch.manners])
    scores = parts[2].gather(1, padded[..., None].expand(-1, -1, 6)).transpose(1, 2)
    manner_loss = (F.cross_entropy(scores, manner, reduction="none") * weight).sum()
    total = valid.sum()
    states_loss = reader.negative_log_likelihood(parts, emission, batch.gold, batch.lengths, real)
    return (states_loss + speaker_loss + manner_loss) / total, cue_loss / total


def kept_vocabulary(path: Path) -> tuple[list[int], list[str]]:
    """The pieces worth their bytes in an English reader, by number and by name.

    Left out are the unused and those that are not in Latin script.
    """
    numbers = json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"]
    kept = [
        t
        for t in sorted(numbers, key=numbers.__getitem__)
        if t in ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
        or (t != "[MASK]" and not t.startswith("[unused") and all(map(_is_latin, t)))
    ]
    return [numbers[t] for t in kept], kept


def _is_latin(c: str) -> bool:
    return ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2200


def read_corpora(options: argparse.Namespace) -> Corpora:
    """What the command line names."""
    sources = list(read_folder(options.corpus, read_manners(options.manners)))
    texts = {source.name: source.text for source in sources}
    tagged = read_tagged(options.tagged, texts) if options.tagged else {}
    passages = list(read_gap(options.gap)) if options.gap else []
    people = [people_of_life(life) for life in read_lives(options.lives)] if options.lives else []
    steps = list(read_steps(options.steps, options.model)) if options.steps else []
    if options.gum:
        documents = list(read_gum(options.gum))
        genre, _, part = options.without.partition(":")
        if part:
            which, parts = map(int, part.split("/"))
            held = [d.name for d in documents if d.genre == genre][which::parts]
            documents = [d for d in documents if d.name not in held]
        people += [people_of_gum(d) for d in documents]
    return Corpora(sources, tagged, people, passages, steps)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--corpus", type=Path, required=True, help="folder of text/ and attributions/"
    )
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder of model.safetensors and tokenizer.json"
    )
    parser.add_argument(
        "--manners", type=Path, default=Path(__file__).parent / "manner.csv", help="labels by hand"
    )
    parser.add_argument(
        "--tagged", type=Path, help="a tagger's names in that corpus, JSON Lines, gzip"
    )
    parser.add_argument("--gum", type=Path, help="folder of GUM documents")
    parser.add_argument("--gap", type=Path, help="a file of GAP passages")
    parser.add_argument("--lives", type=Path, help="a file of our own passages")
    parser.add_argument("--steps", type=Path, nargs="*", help="files of annotated court stories")
    parser.add_argument("--model", type=Path, default=SHIPPED, help="the reader that reads those")
    parser.add_argument(
        "--without", default="", help="GUM documents to leave out, as `genre:part/parts`"
    )
    parser.add_argument("--people-only", action="store_true", help="leave attributions out")
    parser.add_argument("--out", type=Path, default=Path("build/training"))
    parser.add_argument("--start", type=Path, help="weights of an earlier training to go on from")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--window", type=int, default=384)
    parser.add_argument("--pieces", type=int, default=3072, help="pieces a batch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument(
        "--average", type=float, default=0.998, help="decay of the running average of the weights"
    )
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)

    torch.set_default_device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(1)  # the same start for every seed, so that their weights can be averaged
    kept, tokens = kept_vocabulary(options.encoder / "tokenizer.json")
    vocabulary = options.out / "vocabulary.txt"
    vocabulary.write_text("\n".join(tokens) + "\n", encoding="utf-8")
    shape = Shape(vocabulary=len(kept))
    reader = Reader(shape)
    reader.encoder.load_bert(options.encoder / "model.safetensors", kept)
    reader.encoder.pieces.weight.requires_grad_(False)
    if options.start:
        held = torch.load(options.start, map_location=torch.get_default_device())
        reader.load_state_dict(held, strict=False)
    cutter = PieceCutter(vocabulary)
    corpora = read_corpora(options)
    body = [
        p
        for n, p in reader.named_parameters()
        if n.startswith("encoder") and p.requires_grad and "looks" not in n
    ]
    heads = [p for n, p in reader.named_parameters() if not n.startswith("encoder") or "looks" in n]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": options.rate}, {"params": heads, "lr": options.head_rate}],
        weight_decay=0.01,
        fused=True,
    )
    rates = [g["lr"] for g in optimiser.param_groups]
    average = {n: p.detach().clone() for n, p in reader.named_parameters() if p.requires_grad}

    def epoch_batches(seed: int) -> list[list[Window]]:
        rng = random.Random(seed)
        kinds = epoch_windows(corpora, cutter, rng, options.window)
        return mixed(kinds[1:] if options.people_only else kinds, options.pieces, rng)

    estimate = len(epoch_batches(0))
    total, step, begin = estimate * options.epochs, 0, 0
    checkpoint = options.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=torch.get_default_device())
        reader.load_state_dict(saved["reader"])
        optimiser.load_state_dict(saved["optimiser"])
        average, step, begin = saved["average"], saved["step"], saved["epoch"]
    for epoch in range(begin, options.epochs):
        torch.manual_seed(options.seed * 1000 + epoch)
        reader.train()
        since, sums, counts = time.time(), defaultdict(float), defaultdict(int)
        for count, chosen in enumerate(epoch_batches(options.seed * 1000 + epoch), 1):
            scale = min(1.0, (step + 1) / 100) * max(0.0, 1 - step / total)
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * max(scale, 0.01)
            losses = loss_of(reader, collate(chosen, cutter))
            optimiser.zero_grad(set_to_none=True)
            sum(WEIGHTS[name] * loss for name, loss in losses.items()).backward()
            torch.nn.utils.clip_grad_norm_([*body, *heads], 1.0)
            optimiser.step()
            step += 1
            decay = min(options.average, (step + 1) / (step + 10))
            with torch.no_grad():
                for name, p in reader.named_parameters():
                    if p.requires_grad:
                        average[name].lerp_(p, 1 - decay)
            for name, loss in losses.items():
                sums[name] += loss.item()
                counts[name] += 1
            if count % 25 == 0:
                print(
                    json.dumps(
                        {
                            "epoch": epoch,
                            "batch": count,
                            "of": estimate,
                            "loss": {k: round(v / counts[k], 4) for k, v in sums.items()},
                            "seconds": round(time.time() - since),
                        }
                    ),
                    flush=True,
                )
        state = {
            "reader": reader.state_dict(),
            "optimiser": optimiser.state_dict(),
            "average": average,
            "step": step,
            "epoch": epoch + 1,
        }
        torch.save(state, checkpoint.with_suffix(".part"))
        checkpoint.with_suffix(".part").replace(checkpoint)
        weights = {**reader.state_dict(), **average}
        torch.save(weights, options.out / f"weights-{epoch + 1}.pt")


if __name__ == "__main__":
    main()
