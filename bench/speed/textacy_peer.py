"""The peer: textacy's quotations on spaCy's small English model, timed.

Run by the Python of the peer's own environment, and imports nothing of ours: `textacy_peer.py TEXTS
PIPELINE`.  TEXTS is a file with a JSON object of names and texts; printed is one JSON object with
`cpu_seconds` for all of them after a warm-up, and `found`, the spans in the scorer's form.  Texts
are read paragraph by paragraph, because textacy refuses a text with an odd number of quotation
marks; so it loses the paragraph and not the article.
"""

import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
import textacy.extract

_PARAGRAPH = re.compile(r"[^\n]+")
_WARM_UP = 3


def quotations(nlp: Any, text: str) -> Iterator[dict[str, list[list[int]]]]:  # noqa: ANN401
    """The quotations of a text, at its characters."""
    for paragraph in _PARAGRAPH.finditer(text):
        doc = nlp(paragraph.group())
        try:
            triples = list(textacy.extract.direct_quotations(doc))
        except ValueError:  # an odd number of marks
            continue
        for triple in triples:
            at = paragraph.start()
            content = triple.content
            yield {
                "source": [[at + t.idx, at + t.idx + len(t)] for t in triple.speaker],
                "cue": [[at + t.idx, at + t.idx + len(t)] for t in triple.cue],
                "content": [[at + content.start_char, at + content.end_char]],
            }


def main() -> None:
    """The command line."""
    texts: dict[str, str] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    nlp = spacy.load(sys.argv[2])
    for text in list(texts.values())[:_WARM_UP]:
        list(quotations(nlp, text))
    start = time.process_time()
    found = {name: list(quotations(nlp, text)) for name, text in texts.items()}
    print(json.dumps({"cpu_seconds": time.process_time() - start, "found": found}))


if __name__ == "__main__":
    main()
