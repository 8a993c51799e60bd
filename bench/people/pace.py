"""Reading and resolving timed against the encoder: `python -m bench.people.pace TEXTS`.

TEXTS is a file with a JSON object of names and texts.  Times are CPU seconds of the process on one
thread: of reading, of reading and resolving (each article a case of its own), and of the bare
encoder pass over the same pieces, in turns.  Printed is one JSON object.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bench.results import Json
from bench.speed.encoder import NoOnnx, cut_encoder, inputs_of, session_of
from bench.speed.reading import cpu_seconds
from onrecord.ingest.articles import article_from_text
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader
from onrecord.resolve import resolve


def time_pace(model: Model, texts: Mapping[str, str], rounds: int) -> dict[str, Json]:
    """Times of all three, round by round; the first of each round changes."""
    articles = [article_from_text(text) for text in texts.values()]
    inputs = inputs_of(model, articles)
    with tempfile.TemporaryDirectory() as folder:
        names = cut_encoder(model.folder / "reader.onnx", Path(folder) / "reader.onnx")
        bare = session_of(Model(Path(folder), model.threads))
    fed = [{name: given[name] for name in names} for given in inputs]
    reader = Reader(model)

    def read() -> None:
        for article in articles:
            reader.read(article)

    def whole() -> None:
        for article in articles:
            resolve([reader.read(article)])

    def encode() -> None:
        for given in fed:
            bare.run(None, given)

    work = [("bare", encode), ("reading", read), ("whole", whole)]
    for _, run in work:
        run()
    times: dict[str, list[Json]] = {name: [] for name, _ in work}
    for number in range(rounds):
        turn = number % len(work)
        for name, run in (*work[turn:], *work[:turn]):
            times[name].append(cpu_seconds(run))
    return {"articles": len(articles), "windows": len(fed), **times}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--model", type=Path, default=SHIPPED)
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    texts = json.loads(options.texts.read_text(encoding="utf-8"))
    try:
        found = time_pace(Model(options.model, threads=1), texts, options.rounds)
    except NoOnnx as lack:
        sys.exit(f"bench.people: {lack}")
    print(json.dumps(found))


if __name__ == "__main__":
    main()
