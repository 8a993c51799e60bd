"""Passages of our own in the manner of an encyclopaedia: lives, plots, matches, reigns.

`lives.txt` has one a line.  In "[1 Ada Roe] left [2 Ann Poe] when [1 she]" the names and the
pronouns of one person carry one number; NOBODY is somebody who is only described ("the nurse").
Descriptions are not marked.  All people are invented, and two of one sex at least are in nearly
every passage.  The encoder is taught those of `lives.txt`; `lives_apart.txt` is for what is fitted
on the encoder's word afterwards.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from onrecord.read.mentions import FORMS, HE_OR_SHE
from training.references import Marked, Passage

NOBODY: Final = 9
_MARK: Final = re.compile(r"\[(\d) ([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Life:
    """A passage without its marks, and what they say of it."""

    name: str
    text: str
    passage: Passage


def read_lives(path: Path) -> Iterator[Life]:
    """The passages of a file, in order; each is called by the file and its line.

    Raises:
        ValueError: Where a bracket is no mark; names the file and the line.
    """
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield _life(f"{path.name}:{number}", line.strip())


def _life(name: str, line: str) -> Life:
    text, end = "", 0
    marked: list[Marked] = []
    for match in _MARK.finditer(line):
        text += line[end : match.start()]
        words, person = match[2], int(match[1])
        form = FORMS.index("pronoun" if words.lower() in HE_OR_SHE else "name")
        group = person if person != NOBODY else -1 - len(marked)
        marked.append(Marked(len(text), len(text) + len(words), form, group))
        text += words
        end = match.end()
    text += line[end:]
    if "[" in text or "]" in text:
        raise ValueError(f"{name}: a bracket that is no mark; write [number words]")
    return Life(name, text, Passage(name, tuple(marked)))
