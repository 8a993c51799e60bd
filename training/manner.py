"""Fit the vote on an attribution's manner: `python -m training.manner --help`.

A multinomial logistic regression on what the finished encoder gives for a cue and on the terms of
`onrecord.read.manner_votes`.  Fitted on the labels that the encoder was taught and on others kept
apart from it (`manner_apart.csv`): on the first alone it would trust the encoder too much, which
knows them by heart.  The weights go into the model's heads.npz.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as F

from onrecord.nouns import Span, joined
from onrecord.read.attributions import Marks
from onrecord.read.decode import Floats
from onrecord.read.manner import is_in_writing
from onrecord.read.manner_votes import MANNERS, terms_of
from onrecord.read.model import Model
from onrecord.read.quotes import find_quotations
from onrecord.read.windows import cut_windows
from onrecord.read.words import split_words
from training.corpus import Source, Spans, read_folder, read_manners

HERE: Final = Path(__file__).parent
LABELS: Final = (HERE / "manner.csv", HERE / "manner_apart.csv")
CALM: Final = 0.03
"""What the states are multiplied with, each of spread 1, before the ridge: the smaller the calmer.
Best of 0.01 to 0.05 on the labels kept apart, by documents left out."""
RIDGE: Final = 1.0
LEAST: Final = 2
"""Labels that a term must stand in."""


@dataclass(frozen=True)
class Example:
    """A labelled attribution.

    Shape: `seen` (2, states) states of its cue, as `decode.manner_scores` reads them.
    """

    seen: Floats
    terms: frozenset[str]
    manner: int


def examples(
    model: Model, source: Source, by_hand: dict[tuple[str, int], int]
) -> Iterator[Example]:
    """The attributions of a document whose manner was labelled, as its window shows them."""
    labelled = {a[2][0][0]: a for a in source.attributions if (source.name, a[2][0][0]) in by_hand}
    if not labelled:
        return
    quotations = find_quotations(source.text)
    words = split_words(source.text, quotations)
    pieces, marks = model.cutter.cut(words), Marks(quotations)
    left = dict(labelled)
    for start, stop in cut_windows(words, pieces):
        places = {s: _numbers(a[2], words.start, words.end) for s, a in left.items()}
        here = [s for s, held in places.items() if len(held) and start <= held[0] < stop]
        if not here:
            continue
        states = model.encode(words, pieces, start, stop)[2]
        for s in here:
            attribution = left.pop(s)
            cue = states[places[s][places[s] < stop] - start]
            terms = _terms(attribution, source.text, marks)
            yield Example(
                np.stack([cue[0], cue.mean(axis=0)]), frozenset(terms), by_hand[source.name, s]
            )


def _numbers(places: Sequence[tuple[int, int]], start: Floats, end: Floats) -> NDArray[np.int64]:
    """Numbers of the words that some places cover."""
    return np.concatenate(
        [
            np.arange(np.searchsorted(end, s, side="right"), np.searchsorted(start, e))
            for s, e in places
        ]
    )


def _terms(attribution: Spans, text: str, marks: Marks) -> Iterator[str]:
    speaker, cue, content = ([Span(s, e) for s, e in attribution.get(k, [])] for k in (1, 2, 3))
    return terms_of(
        joined(cue, text),
        joined(speaker, text),
        joined(content, text),
        quoted=bool(marks.quoted(tuple(content))),
        in_writing=is_in_writing(text, cue[0], content),
    )


@dataclass(frozen=True)
class Vote:
    """Fitted weights, as heads.npz holds them."""

    manner: Floats
    terms: list[str]
    worth: Floats

    def share_right(self, held: Sequence[Example]) -> float:
        """Of some examples, how many get their label."""
        places = {term: place for place, term in enumerate(self.terms)}
        right = 0
        for e in held:
            known = [places[t] for t in e.terms if t in places]
            scores = np.einsum("pw,pwm->m", e.seen, self.manner) + self.worth[known].sum(axis=0)
            right += int(scores.argmax()) == e.manner
        return right / len(held)


def fit(held: Sequence[Example]) -> Vote:
    """The vote that gives the labels of some examples the highest likelihood, with a ridge."""
    seen = np.stack([e.seen for e in held])  # (examples, 2, states)
    mean, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-3
    states = torch.tensor(((seen - mean) / spread * CALM).reshape(len(held), -1))
    counts = Counter(t for e in held for t in e.terms)
    terms = sorted(t for t, count in counts.items() if count >= LEAST)
    places = {term: place for place, term in enumerate(terms)}
    at = [(i, places[t]) for i, e in enumerate(held) for t in e.terms if t in places]
    there = torch.sparse_coo_tensor(
        torch.tensor(at).T, torch.ones(len(at)), (len(held), len(terms)), check_invariants=True
    )
    wanted = torch.tensor([e.manner for e in held])
    weights = [torch.zeros(n, 6, requires_grad=True) for n in (states.shape[1], len(terms), 1)]
    of_states, of_terms, constant = weights

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        scores = states @ of_states + torch.sparse.mm(there, of_terms) + constant
        ridge = of_states.square().sum() + of_terms.square().sum()
        total = F.cross_entropy(scores, wanted, reduction="sum") + RIDGE / 2 * ridge
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimizer = torch.optim.LBFGS(weights, max_iter=150, line_search_fn="strong_wolfe")
    optimizer.step(loss)  # type: ignore[no-untyped-call, arg-type]
    manner = of_states.detach().numpy().reshape(*mean.shape, 6) * (CALM / spread)[..., None]
    worth = of_terms.detach().numpy()
    # Every attribution has one term of the rules' word, which so can carry the constant.
    constants = constant.detach().numpy()[0] - np.einsum("pw,pwm->m", mean, manner)
    worth[[places[f"rule {m.value}"] for m in MANNERS if f"rule {m.value}" in places]] += constants
    return Vote(manner.astype(np.float32), terms, worth.astype(np.float32))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="of the labelled attributions")
    parser.add_argument("--labels", type=Path, nargs="+", default=list(LABELS))
    parser.add_argument("--model", type=Path, required=True, help="folder of the model's files")
    options = parser.parse_args()
    model = Model(options.model, threads=2)
    by_hand = {k: v for path in options.labels for k, v in read_manners(path).items()}
    held = [
        e for source in read_folder(options.corpus, {}) for e in examples(model, source, by_hand)
    ]
    if not held:
        raise SystemExit(f"none of the labels is of a document in {options.corpus}")
    vote = fit(held)
    path = options.model / "heads.npz"
    with np.load(path) as arrays:
        kept = dict(arrays)
    kept |= {
        "manner": vote.manner,
        "manner_terms": np.array(vote.terms),
        "manner_worth": vote.worth,
    }
    np.savez(path, **kept)
    shares = Counter(MANNERS[e.manner].value for e in held)
    print(f"{len(held)} labels, {vote.share_right(held):.3f} given back; {dict(shares)}")


if __name__ == "__main__":
    main()
