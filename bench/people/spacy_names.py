"""The peer: the names of people that spaCy's small English model finds.

Run by the Python of the peer's own environment, and imports nothing of ours: `spacy_names.py
PIPELINE`.  Each line of standard input is a text as a JSON string, each line of standard output the
`[start, end]` of its PERSON entities in the order of the text, characters as ours are counted.
Texts are read whole, by the whole pipeline: without its parser other entities come out, since none
may cross the end of a sentence that the parser sets.
"""

import json
import sys
from collections.abc import Iterator

import spacy


def main() -> None:
    """The command line."""
    nlp = spacy.load(sys.argv[1])
    for doc in nlp.pipe(_texts()):
        people = [[e.start_char, e.end_char] for e in doc.ents if e.label_ == "PERSON"]
        print(json.dumps(people), flush=True)


def _texts() -> Iterator[str]:
    # JSON between processes is ASCII, so no machine's encoding or odd line end can change a text.
    for line in sys.stdin:
        yield json.loads(line)


if __name__ == "__main__":
    main()
