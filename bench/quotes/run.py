"""Who said what, measured: `python -m bench.quotes.run`.

Prints the reader's scores beside what they must reach, and keeps them in results/.  Definitions are
in bench/README.md.  Exit code 2 where something to measure with is missing; the rest is measured.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from bench.quotes.manners import (
    LABELS,
    SECOND,
    Guess,
    accuracy,
    by_reader,
    by_rule,
    confusion,
    read_labels,
)
from bench.quotes.reliability import Judgement, Point, bins_of, calibration_error, point_of
from bench.quotes.slices import Score, read_cues, score_speech
from bench.quotes.statements import Row, Totals, sample_rows, seed_rows, totals
from bench.results import Json, digest_of, digest_of_all, rounded, write
from bench.scorer import Document, Judged, Missing, Scorer, Scores, as_quote, in_words
from onrecord.nouns import Article, Attribution, Kind, Manner, joined
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader

HERE: Final = Path(__file__).parent
SHARED: Final = Path("../shared")
PRECISION: Final = 0.95
"""Of direct quotations, wanted from some confidence on (issue 2, section 4)."""
GOALS: Final = {
    "content tokens": (90.5, 91.6),
    "contents exact": (66.0, 71.0),
    "end to end, all": (69.0, 75.0),
    "  direct": (90.0, 94.0),
    "  indirect": (60.0, 69.0),
    "  speech cues only": (87.0, 92.0),
}
"""Floor and aim, F1 (issue 2, section 6)."""
PEERS: Final = (
    ("textacy 0.13, per paragraph", 48.7, 25.5, 51.6, 6.5),
    ("sayswho 0.1.4, pieces merged", 52.6, 28.6, 62.8, 6.7),
    ("GenderGapTracker", 66.7, 40.0, 50.7, 33.4),
    ("Citron, retrained on 210 articles", 68.6, 49.0, 62.5, 42.7),
    ("one human against another", 91.6, 75.6, 94.3, 69.4),
)
"""Content tokens, end to end all, direct, indirect: F1 with the same scorer on the same part, from
the project's field notes of November 2026; bench.speed makes textacy's row anew."""
MANNER_FLOOR: Final = 92
OWN: Final = "the reader's own"
SEED_GOALS: Final = (12, 13)


@dataclass(frozen=True)
class Corpus:
    """A part of the corpus, read.

    Attributes:
        found: The reader's attributions, by document.
    """

    scorer: Scorer
    documents: Mapping[str, Document]
    found: Mapping[str, Sequence[Attribution]]

    def judged(self) -> dict[str, Judged]:
        """Every document's attributions, matched."""
        return {
            name: self.scorer.judge(document, [as_quote(a) for a in self.found[name]])
            for name, document in self.documents.items()
        }


def read_corpus(options: argparse.Namespace, reader: Reader) -> Corpus:
    """Read the documents; their plain text, since the corpus counts all of it.

    Raises:
        Missing: The corpus or the scorer is not there.
    """
    scorer = Scorer(options.scorer)
    documents = scorer.load(options.data)
    if options.limit:
        documents = dict(list(documents.items())[: options.limit])
    found = {name: reader.read(Article(d.text)).attributions for name, d in documents.items()}
    return Corpus(scorer, documents, found)


def score_rows(scores: Scores, speech: Score) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 by measure, 0 to 1."""

    def of(part: str, measure: str) -> tuple[float, float, float]:
        held = scores[part][measure]
        return held["p"], held["r"], held["f1"]

    return {
        "content tokens": of("token", "content"),
        "contents exact": of("all", "span_exact"),
        "end to end, all": of("all", "e2e"),
        **{f"  {part}": of(part, "e2e") for part in ("direct", "fullquote", "mixed", "indirect")},
        "  speech cues only": (speech.precision, speech.recall, speech.f1),
    }


def report_scores(corpus: Corpus, judged: Mapping[str, Judged]) -> dict[str, Json]:
    """Print the scores beside floor and aim; the numbers to keep."""
    quotes = {name: [as_quote(a) for a in found] for name, found in corpus.found.items()}
    scores = corpus.scorer.score(corpus.documents, quotes)
    speech = score_speech(judged.values(), read_cues())
    _title(f"Attribution: {len(corpus.documents)} documents of PolNeAR")
    print(f"{'':22}{'P':>7}{'R':>7}{'F1':>7}{'floor':>8}{'aim':>7}")
    for name, shares in score_rows(scores, speech).items():
        goals = "".join(f"{g:{w}.1f}" for g, w in zip(GOALS.get(name, ()), (8, 7), strict=False))
        print(f"{name:22}" + "".join(f"{100 * share:7.1f}" for share in shares) + goals)
    print("\nAs published in the field notes (F1)    tokens    all  direct  indirect")
    for peer, *numbers in PEERS:
        print(f"  {peer:36}" + "".join(f"{n:8.1f}" for n in numbers))
    return {"scores": rounded(_plain(scores)), "speech cues only": rounded(_score(speech))}


def _score(score: Score) -> dict[str, Json]:
    return {"p": score.precision, "r": score.recall, "f1": score.f1, **asdict(score)}


def _plain(scores: Scores) -> Json:
    """The scorer's numbers as JSON holds them."""
    return {part: dict(measures) for part, measures in scores.items()}


def report_manners(corpus: Corpus) -> dict[str, Json]:
    """Print how often the manner is right; the numbers to keep."""
    labels, second = (
        [label for label in read_labels(path) if label.document in corpus.documents]
        for path in (LABELS, SECOND)
    )
    ways = {
        "rules on gold words": by_rule(labels, corpus.documents),
        OWN: by_reader(labels, corpus.found),
        f"{OWN}, second": by_reader(second, corpus.found),
        f"{OWN}, both": by_reader((*labels, *second), corpus.found),
    }
    kept: dict[str, Json] = {}
    _title(f"Manner: {len(labels)} labelled cues (floor {MANNER_FLOOR} strict)")
    print(f"{'':40}{'cues':>6}{'strict':>8}{'plain':>8}{'lenient':>9}{'said?':>8}")
    for way, guesses in ways.items():
        for part in ("all", "speech-verb", "other"):
            held = [g for g in guesses if part in ("all", g.label.slice)]
            found = accuracy(held)
            shares = (found.strict, found.plain, found.lenient, found.said)
            numbers = "".join(
                f"{100 * s:{w}.1f}" for s, w in zip(shares, (8, 8, 9, 8), strict=True)
            )
            print(f"{way + ', ' + part:40}{found.count:6}{numbers}")
            kept[f"{way}, {part}"] = rounded({**asdict(found)})
    print(f"The reader found {len(ways[OWN])} of the {len(labels)} labelled cues.")
    print(f"Second: {len(second)} other cues, drawn and labelled when rules and vote stood.")
    for way, guesses in ways.items():
        kept[f"{way}, confusion"] = _print_confusion(way, guesses)
    return kept


def _print_confusion(way: str, guesses: Iterable[Guess]) -> Json:
    counts = confusion(guesses)
    print(f"\n{way}: labelled (down), given (across)")
    print(" " * 10 + "".join(f"{m.value:>10}" for m in Manner))
    for labelled in Manner:
        row = "".join(f"{counts[labelled, given] or '.':>10}" for given in Manner)
        print(f"{labelled.value:10}{row}")
    return {a.value: {b.value: counts[a, b] for b in Manner if counts[a, b]} for a in Manner}


def report_reliability(corpus: Corpus, judged: Mapping[str, Judged]) -> dict[str, Json]:
    """Print whether confidence keeps its word; the numbers to keep."""
    verdicts = list(_verdicts(corpus, judged))
    every = [v.judgement for v in verdicts]
    bins = bins_of(every)
    error = calibration_error(bins)
    _title(f"Reliability: {len(every)} attributions found, in bins of equal size")
    print(f"{'confidence':>14}{'mean':>8}{'right':>8}{'count':>7}")
    for b in bins:
        print(f"{b.lowest:7.2f}-{b.highest:.2f}  {b.confidence:8.3f}{b.right:8.3f}{b.count:7}")
    print(f"Expected calibration error {error:.3f}\n")
    gold = [side.kind for j in judged.values() for side in j.gold]
    points = {
        "with marks (the scorer's direct)": point_of(
            [v.judgement for v in verdicts if v.kind != "indirect"],
            [
                v.judgement.confidence
                for v in verdicts
                if v.kind != "indirect" and v.gold in ("fullquote", "mixed")
            ],
            sum(kind != "indirect" for kind in gold),
            PRECISION,
        ),
        "direct (the reader's kind)": point_of(
            [v.judgement for v in verdicts if v.own is Kind.DIRECT],
            [
                v.judgement.confidence
                for v in verdicts
                if v.own is Kind.DIRECT and v.gold == "fullquote"
            ],
            gold.count("fullquote"),
            PRECISION,
        ),
    }
    for name, point in points.items():
        print(f"{name}: {_point_in_words(point)}")
    return {
        "bins": rounded([{**asdict(b)} for b in bins]),
        "calibration error": rounded(error),
        "points of 95 % precision": {
            name: rounded(asdict(point)) for name, point in points.items()
        },
    }


@dataclass(frozen=True, slots=True)
class _Verdict:
    """A prediction judged.

    Attributes:
        kind: The scorer's, of the prediction.
        own: The reader's.
        gold: The scorer's kind of the gold that it is right for; None where it is not right.
    """

    judgement: Judgement
    kind: str
    own: Kind
    gold: str | None


def _verdicts(corpus: Corpus, judged: Mapping[str, Judged]) -> Iterable[_Verdict]:
    for name, document in judged.items():
        right = {j: document.gold[i].kind for i, j in document.right}
        for j, side in enumerate(document.predicted):
            given = corpus.found[name][side.at]
            judgement = Judgement(given.confidence, j in right)
            yield _Verdict(judgement, side.kind, given.kind, right.get(j))


def _point_in_words(point: Point) -> str:
    every = (
        f"of all {point.found} found, precision {point.precision_of_all:.3f} and recall "
        f"{point.recall_of_all:.3f}"
    )
    if point.confidence is None:
        return f"{PRECISION:.0%} right at no confidence; {every}"
    return (
        f"{PRECISION:.0%} right from confidence {point.confidence:.3f} on, which keeps "
        f"{point.kept} with recall {point.recall:.3f}; {every}"
    )


def report_statements(text: str, rows: Sequence[Row], *, manner: bool) -> None:
    """Print what became of every statement."""
    asked = ("kind", "speaker", "manner") if manner else ("kind", "speaker")
    print(f"{'overlap':>9}  " + "".join(f"{name:9}" for name in asked) + "statement")
    for row in rows:
        right = (row.has_kind, row.has_speaker, row.has_manner)[: len(asked)]
        marks = "".join(f"{'yes' if r else 'NO':9}" for r in right)
        words = " ".join(joined(row.gold.content, text).split())
        share = f"{row.overlap:.2f}" if row.found else "missed"
        print(f"{share:>9}  {marks}{words[:60]}")
        if row.found and not all(right):
            print(f"{'':11}gave {_given(row.found, text)}")


def _given(found: Attribution, text: str) -> str:
    speaker = " ".join(joined(found.speaker, text).split()) or "nobody"
    return f"{found.kind}, {found.manner}, by {speaker!r}"


def report_seed(options: argparse.Namespace, reader: Reader) -> dict[str, Json]:
    """Print the seed's statements; the numbers to keep.

    Raises:
        Missing: The seed is not there.
    """
    for flag, path in (("--seed-text", options.seed_text), ("--seed-gold", options.seed_gold)):
        if not path.is_file():
            raise Missing(f"no seed at {path}; give {flag} FILE")
    text, rows = seed_rows(reader, options.seed_text, options.seed_gold)
    found = totals(rows)
    _title(f"The seed: {found.statements} statements")
    report_statements(text, rows, manner=False)
    floor, aim = SEED_GOALS
    print(
        f"found at half overlap with the right kind {found.kind}, with the right speaker "
        f"{found.speaker}, of {found.statements} (floor {floor}, aim {aim})"
    )
    return _counted(found)


def report_sample(options: argparse.Namespace, reader: Reader) -> dict[str, Json]:
    """Print the sample case's statements by article, those that went wrong in words."""
    articles = sample_rows(reader)
    every = [row for _, rows in articles.values() for row in rows]
    _title(f"The sample case: {len(every)} statements")
    print(f"{'':16}{'all':>6}{'found':>7}{'kind':>7}{'speaker':>9}{'manner':>8}{'said?':>7}")
    counted = {name: totals(rows) for name, (_, rows) in articles.items()}
    for name, t in {**counted, "all": totals(every)}.items():
        numbers = (t.statements, t.found, t.kind, t.speaker, t.manner, t.said)
        widths = (6, 7, 7, 9, 8, 7)
        print(f"{name:16}" + "".join(f"{n:{w}}" for n, w in zip(numbers, widths, strict=True)))
    if options.errors:
        for name, (text, rows) in articles.items():
            print(f"\n{name}")
            report_statements(text, rows, manner=True)
    return {name: _counted(t) for name, t in {**counted, "all": totals(every)}.items()}


def _counted(found: Totals) -> dict[str, Json]:
    return {**asdict(found)}


def report_errors(corpus: Corpus, judged: Mapping[str, Judged], count: int) -> None:
    """Print the first attributions missed, and the first that are not so."""
    missed, extra = [], []
    for name, document in judged.items():
        text, gold = corpus.documents[name].text, corpus.documents[name].gold
        hit = {i for i, _ in document.right}
        right = {j for _, j in document.right}
        missed += [
            f"{name} [{side.kind}] {in_words(text, gold[side.at])}"
            for i, side in enumerate(document.gold)
            if i not in hit
        ]
        extra += [
            f"{name} [{side.kind}] {in_words(text, as_quote(corpus.found[name][side.at]))}"
            for j, side in enumerate(document.predicted)
            if j not in right
        ]
    for title, lines in (("Missed or wrong", missed), ("Found and not so", extra)):
        _title(f"{title}: {min(count, len(lines))} of {len(lines)}")
        print("\n".join(lines[:count]))


def _title(text: str) -> None:
    print(f"\n== {text}")


def run(options: argparse.Namespace) -> int:
    """Measure all that can be measured; the exit code."""
    reader = Reader(Model(options.model))
    numbers: dict[str, Json] = {}
    digests: dict[str, str] = {}
    missing: list[str] = []
    try:
        corpus = read_corpus(options, reader)
        judged = corpus.judged()
        numbers["attribution"] = report_scores(corpus, judged)
        numbers["manner"] = report_manners(corpus)
        numbers["reliability"] = report_reliability(corpus, judged)
        if options.errors:
            report_errors(corpus, judged, options.errors)
        digests["corpus"] = digest_of_all(
            p for part in ("text", "attributions") for p in (options.data / part).iterdir()
        )
        digests["scorer"] = digest_of(options.scorer)
        digests["labels"] = digest_of_all([HERE / "manner.csv", HERE / "speech_cues.txt"])
    except Missing as lack:
        missing.append(str(lack))
    try:
        numbers["seed"] = report_seed(options, reader)
        digests["seed"] = digest_of_all([options.seed_text, options.seed_gold])
    except Missing as lack:
        missing.append(str(lack))
    numbers["sample"] = report_sample(options, reader)
    if missing or options.limit:
        print("\nNot kept: this run did not measure everything.")
        for message in missing:
            print(f"bench.quotes: {message}", file=sys.stderr)
        return 2 if missing else 0
    stored = write(options.results, "quotes", options.model, digests, numbers)
    print(f"\nKept in {stored.name}.")
    return 0


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    data = SHARED / "data" / "polnear" / "dev"
    parser.add_argument("--data", type=Path, default=data, help="a part of PolNeAR")
    parser.add_argument("--scorer", type=Path, default=SHARED / "score_attribution.py")
    parser.add_argument("--model", type=Path, default=SHIPPED, help="folder of the model's files")
    parser.add_argument("--seed-text", type=Path, default=SHARED / "seed.txt")
    parser.add_argument("--seed-gold", type=Path, default=SHARED / "seed.gold.json")
    parser.add_argument("--results", type=Path, default=HERE / "results", help="where to keep them")
    parser.add_argument("--limit", type=int, default=0, help="documents, for a quick look")
    parser.add_argument("--errors", type=int, default=0, help="wrong attributions to print")
    sys.exit(run(parser.parse_args()))


if __name__ == "__main__":
    main()
