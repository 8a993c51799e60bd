"""Texts made to mislead, and beside them texts that tell a step plainly: silence is no way out.

A file of `whose_step` was written at one sitting and annotated before anything read it.  Texts are
parted by %%; each opens with lines of a person and the first parts of steps: "-" for those that
must not be the person's, "+" for those of which there must be one.  A "!" before a line says that
it fails today; a line that starts to pass must lose it.
"""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from onrecord.ingest.articles import article_from_text
from onrecord.nouns import Certainty, Status
from onrecord.pipeline import compose
from onrecord.read.reader import Reader

TEXTS: Final = Path(__file__).with_name("whose_step")


def _lines() -> list[object]:
    """One case a line: the sign, who, the steps and the text."""
    found: list[object] = []
    for path in sorted(TEXTS.glob("*.txt")):
        every = path.read_text(encoding="utf-8").removesuffix("\n").split("\n%%\n")
        for number, one in enumerate(every, 1):
            lines = one.split("\n")
            heads = [line for line in lines if line.startswith(("- ", "+ ", "!- ", "!+ "))]
            text = "\n".join(lines[len(heads) :])
            for head in heads:
                who, _, steps = head.lstrip("!")[2:].partition(" | ")
                known = pytest.mark.xfail(strict=True, reason="it still misleads us")
                found.append(
                    pytest.param(
                        head.lstrip("!")[0],
                        who,
                        steps,
                        text,
                        marks=[known] if head.startswith("!") else [],
                        id=f"{path.stem}-{number}-{who}",
                    )
                )
    return found


@pytest.mark.parametrize(("sign", "who", "steps", "text"), _lines())
def test_a_grave_step_is_given_to_its_own_person_and_to_nobody_else(
    reader: Reader, sign: str, who: str, steps: str, text: str
) -> None:
    """Of the steps of a line, one happened to the person for "+", and none for "-"."""
    case = compose([reader.read(article_from_text(text, published=date(2026, 5, 1)))])
    called = {p.id for p in case.people if p.name in who or who in p.name}
    told = [
        event.step
        for event in case.events
        if event.person in called
        and event.certainty is Certainty.HAPPENED
        and event.status is not Status.VACATED
    ]
    assert any(step.startswith(tuple(steps.split())) for step in told) is (sign == "+")
