"""What is timed, each in a process of its own: `python -m bench.speed.reading WHAT TEXTS`.

TEXTS is a file with a JSON object of names and texts.  Times are CPU seconds of the process on one
thread, which other work on the machine disturbs less than the clock.  Printed is one JSON object.

    pass      whole reading (article to reading) and bare encoder pass, in turns
    articles  all texts once, after a warm-up, with what was found
    length    the one text: taking in, reading, resolving
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from bench.results import Json
from bench.scorer import as_quote
from bench.speed.encoder import NoOnnx, cut_encoder, inputs_of, session_of
from onrecord.ingest.articles import article_from_text
from onrecord.nouns import Article
from onrecord.pipeline import compose
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader

WARM_UP: Final = 3
"""Texts read before any is timed; the peer reads as many."""


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU time of the process over some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def time_pass(model: Model, texts: Mapping[str, str], rounds: int) -> dict[str, Json]:
    """Times of both, round by round; the first of each round changes."""
    articles = [article_from_text(text) for text in texts.values()]
    taking_in = cpu_seconds(lambda: [article_from_text(text) for text in texts.values()])
    inputs = inputs_of(model, articles)
    with tempfile.TemporaryDirectory() as folder:
        names = cut_encoder(model.folder / "reader.onnx", Path(folder) / "reader.onnx")
        bare = session_of(Model(Path(folder), model.threads))
    fed = [{name: given[name] for name in names} for given in inputs]
    reader = Reader(model)

    def read() -> None:
        for article in articles:
            reader.read(article)

    def encode() -> None:
        for given in fed:
            bare.run(None, given)

    read()
    encode()
    times: dict[str, list[Json]] = {"reading": [], "bare": []}
    for number in range(rounds):
        both = [("reading", read), ("bare", encode)]
        for name, work in both if number % 2 else reversed(both):
            times[name].append(cpu_seconds(work))
    return {
        "words": sum(len(article.text.split()) for article in articles),
        "pieces": sum(len(given["ids"]) for given in fed),
        "windows": len(fed),
        "taking in": taking_in,
        "reading": times["reading"],
        "bare": times["bare"],
    }


def time_articles(model: Model, texts: Mapping[str, str]) -> dict[str, Json]:
    """Time of reading all texts, and what was found."""
    reader = Reader(model)
    articles = {name: Article(text) for name, text in texts.items()}
    for article in list(articles.values())[:WARM_UP]:
        reader.read(article)
    start = time.process_time()
    readings = {name: reader.read(article) for name, article in articles.items()}
    taken = time.process_time() - start
    found = {name: [as_quote(a) for a in r.attributions] for name, r in readings.items()}
    return {"cpu_seconds": taken, "found": json.loads(json.dumps(found))}


def time_length(model: Model, texts: Mapping[str, str], rounds: int) -> dict[str, Json]:
    """Time of the whole way of one text, from its characters to who is who, round by round."""
    (text,) = texts.values()
    reader = Reader(model)
    reader.read(Article(text[:2000]))
    article_from_text(text[:2000])
    times: dict[str, list[Json]] = {"taking in": [], "reading": [], "resolving": []}
    for _ in range(rounds):
        marks = [time.process_time()]
        article = article_from_text(text)
        marks.append(time.process_time())
        reading = reader.read(article)
        marks.append(time.process_time())
        compose([reading])
        marks.append(time.process_time())
        for name, start, end in zip(times, marks, marks[1:], strict=False):
            times[name].append(end - start)
    return {"words": len(text.split()), **times}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("pass", "articles", "length"))
    parser.add_argument("texts", type=Path)
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    texts = json.loads(options.texts.read_text(encoding="utf-8"))
    model = Model(options.model, threads=1)
    try:
        if options.what == "pass":
            found = time_pass(model, texts, options.rounds)
        elif options.what == "articles":
            found = time_articles(model, texts)
        else:
            found = time_length(model, texts, options.rounds)
    except NoOnnx as lack:
        sys.exit(f"bench.speed: {lack}")
    print(json.dumps(found))


if __name__ == "__main__":
    main()
