"""The scorer of record, which is not ours, loaded from where the user has it.

Knows its functions by name and gives them types; nothing of it stands in this repository.
"""

import importlib.util
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from onrecord.nouns import Attribution, Span, joined

Spans = list[list[int]]
Quote = Mapping[str, Spans]
"""An attribution as the scorer takes it: character spans of `source`, `cue` and `content`."""
Scores = dict[str, dict[str, Any]]
"""What the scorer gives back, by slice and measure; "token" stands beside the slices."""

NEEDED: Final = ("load", "score", "Index", "match", "source_ok", "merge_cue")


class Missing(Exception):
    """Something that the benchmark needs and that is not there; the message says what to give."""


class Index(Protocol):
    """A text as the scorer sees it."""

    def tokens(self, spans: Spans) -> frozenset[int]:
        """Numbers of the word tokens that spans touch."""

    def kind(self, spans: Spans) -> str:
        """The slice of a content: "fullquote", "mixed" or "indirect"."""


@dataclass(frozen=True)
class Document:
    """A text of the corpus and what people found in it."""

    text: str
    gold: Sequence[Quote]


@dataclass(frozen=True)
class Side:
    """One attribution, gold or predicted, as the scorer sees it.

    Attributes:
        at: Its number among those given.
        cue: Its cue string, see `cue_string`.
        kind: The scorer's slice.
    """

    at: int
    cue: str
    kind: str


@dataclass(frozen=True)
class Judged:
    """A document's attributions matched one to one by the scorer.

    Attributes:
        gold, predicted: Those whose content holds a word; others do not count.
        half: Pairs (gold, predicted) whose contents overlap by half.
        right: Those of them that are right end to end.
    """

    gold: tuple[Side, ...]
    predicted: tuple[Side, ...]
    half: tuple[tuple[int, int], ...]
    right: tuple[tuple[int, int], ...]


class Scorer:
    """The scorer's functions.

    Raises:
        Missing: There is no scorer at the path, or another program.
    """

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise Missing(f"no scorer at {path}; give --scorer FILE, the corpus's score script")
        spec = importlib.util.spec_from_file_location("score_attribution", path)
        if spec is None or spec.loader is None:
            raise Missing(f"{path} is no Python file; give --scorer FILE")
        self._module: Any = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self._module)
        absent = [name for name in NEEDED if not hasattr(self._module, name)]
        if absent:
            raise Missing(f"{path} is another scorer: it has no {', '.join(absent)}")

    def load(self, data: Path) -> dict[str, Document]:
        """The documents of a part of the corpus, by name.

        Raises:
            Missing: It is not there.
        """
        if not (data / "text").is_dir() or not (data / "attributions").is_dir():
            raise Missing(
                f"no corpus at {data}; give --data DIR, a part of PolNeAR with the folders "
                "text/ and attributions/"
            )
        return {name: Document(*held) for name, held in self._module.load(str(data)).items()}

    def score(
        self, documents: Mapping[str, Document], found: Mapping[str, Sequence[Quote]]
    ) -> Scores:
        """All of the scorer's measures."""
        scores: Scores = self._module.score(
            {name: (d.text, d.gold) for name, d in documents.items()}, found
        )
        return scores

    def merged(self, found: Sequence[Quote]) -> Sequence[Quote]:
        """The same with those of one cue span joined."""
        merged: Sequence[Quote] = self._module.merge_cue(found)
        return merged

    def judge(self, document: Document, found: Sequence[Quote]) -> Judged:
        """Match one document's attributions as the scorer does."""
        index: Index = self._module.Index(document.text)
        gold = [self._prepared(index, q) for q in document.gold]
        predicted = [self._prepared(index, q) for q in found]
        gold_at = [i for i, q in enumerate(gold) if q["content"]]
        predicted_at = [i for i, q in enumerate(predicted) if q["content"]]
        gold, predicted = [gold[i] for i in gold_at], [predicted[i] for i in predicted_at]
        half = self._module.match(gold, predicted, lambda _g, _p, share: share >= 0.5)
        return Judged(
            _sides(document.text, index, document.gold, gold_at),
            _sides(document.text, index, found, predicted_at),
            tuple(half),
            tuple(p for p in half if self._module.source_ok(index, gold[p[0]], predicted[p[1]])),
        )

    @staticmethod
    def _prepared(index: Index, quote: Quote) -> dict[str, frozenset[int]]:
        return {role: index.tokens(quote.get(role) or []) for role in ("source", "cue", "content")}


def _sides(
    text: str, index: Index, quotes: Sequence[Quote], kept: Sequence[int]
) -> tuple[Side, ...]:
    return tuple(
        Side(i, cue_string(text, quotes[i].get("cue") or []), index.kind(quotes[i]["content"]))
        for i in kept
    )


def cue_string(text: str, spans: Sequence[Sequence[int]]) -> str:
    """A cue as one string: pieces joined by a space, lower-cased, runs of white space made one."""
    return " ".join(" ".join(text[start:end] for start, end in spans).lower().split())


def as_quote(attribution: Attribution) -> Quote:
    """An attribution of the reader's as the scorer takes it."""
    return {
        "source": _pairs(attribution.speaker),
        "cue": _pairs(attribution.cue),
        "content": _pairs(attribution.content),
    }


def _pairs(spans: Sequence[Span]) -> Spans:
    return [[s.start, s.end] for s in spans]


def spans_in(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    """The scorer's character pairs as spans."""
    return tuple(Span(start, end) for start, end in pairs)


def in_words(text: str, quote: Quote) -> str:
    """An attribution on one line: speaker / cue / content."""
    parts = (joined(spans_in(quote.get(r) or []), text) for r in ("source", "cue", "content"))
    return " / ".join(" ".join(part.split())[:140] or "-" for part in parts)
