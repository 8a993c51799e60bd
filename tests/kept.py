"""Case files of readings made by hand, so that nothing is read and everything is known."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from mentioned import by_hand
from onrecord import casework
from onrecord.nouns import Reading
from onrecord.store import CaseFile, articles, readings
from onrecord.store.articles import Origin

LEDGER = by_hand(
    "{speaker1 [Ana Ruiz]} {cue1 told} the Ledger {content1 that [Hugh Hill] had checked the "
    "clamps himself}. {content2 “It was never safe,”} {speaker2 [Ruiz]} {cue2 added}. "
    "{speaker3 [Noor Haldimand]} {cue3 said} {content3 “no comment”}.",
    outlet="The Ledger",
    published=date(2025, 5, 7),
    url="https://ledger.example/a",
)
LANTERN = by_hand(
    "{content1 “It was never safe,”} {speaker1 [Ana Ruiz]} {cue1 said}. "
    "{speaker2 [Gull Watch]} {cue2 wrote} {content2 that nobody checked =SUM(A1)}. "
    "{speaker3 [Noor Haldiman]} {cue3 declined} {content3 to answer}.",
    outlet="The Lantern",
    published=date(2025, 5, 15),
    url="https://lantern.example/b",
)
UNDATED = by_hand(
    "{speaker1 [Hugh Hill]} {cue1 said} {content1 he saw no letter}.",
    outlet="Tidings",
)


def keep(case: CaseFile, *held: Reading, replaces: int | None = None) -> int:
    """Put readings into a case; the number of the last article."""
    number = 0
    for reading in held:
        origin = Origin(reading.article.source, reading.article.id)
        with case.transaction():
            number = articles.keep(case, reading.article, origin, replaces=replaces).number
            readings.keep(case, number, reading)
    return number


def case_with(path: Path, *held: Reading) -> CaseFile:
    """A new case of some readings, brought up to date."""
    case = CaseFile.create(path, "The State v. Tollander")
    keep(case, *held)
    casework.derive(case)
    return case


def at_other_borders(reading: Reading, number: int, by: int) -> Reading:
    """The reading as a new model may give it: a content begins so many characters later."""
    attributions = list(reading.attributions)
    content = attributions[number].content
    moved = replace(content[0], start=content[0].start + by)
    attributions[number] = replace(attributions[number], content=(moved, *content[1:]))
    return replace(reading, reader="a new model", attributions=tuple(attributions))
