"""The peer asked: spaCy's names, in the environment that the speed benchmark makes."""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bench.speed.peer import PIPELINE, NoPeer, interpreter
from onrecord.nouns import Span

SCRIPT: Final = Path(__file__).parent / "spacy_names.py"


def find_names(texts: Sequence[str]) -> list[tuple[Span, ...]]:
    """The PERSON spans of spaCy's small English model, text by text, as it gives them.

    Raises:
        NoPeer: Its environment could not be made, or it failed; the message says how.
    """
    handed = "".join(json.dumps(text) + "\n" for text in texts)
    command = [str(interpreter()), str(SCRIPT), PIPELINE]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    ran = subprocess.run(
        command, input=handed, env=environment, capture_output=True, text=True, check=False
    )
    if ran.returncode:
        last = (ran.stderr.strip().splitlines() or ["no message"])[-1]
        raise NoPeer(f"spaCy could not find names ({last})")
    found = [tuple(Span(a, b) for a, b in json.loads(line)) for line in ran.stdout.splitlines()]
    if len(found) != len(texts):
        raise NoPeer(f"spaCy answered for {len(found)} of {len(texts)} texts")
    return found
