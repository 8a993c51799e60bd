"""Taking our own JSON into a case file: articles, what was found in them, and what was decided.

What is derived is derived again from these.  All of it goes in, in one transaction, or nothing.
Knows the store, the reader for articles that come without a reading, and the JSON's nouns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from onrecord import casework
from onrecord.export.contract import Decided, to_contract
from onrecord.export.returned import Returned
from onrecord.ingest.copies import signature
from onrecord.nouns import Article, Case, Reading, content_id
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, articles, decisions, readings
from onrecord.store.articles import Origin
from onrecord.store.decisions import Decision
from onrecord.store.file import making

Tell = Callable[[str], None]
_COMPARED: Final = ("people", "statements", "events", "proceedings")


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of it.

    Attributes:
        new: Articles that were not there before.
        known: Those that were.
        forgotten: Those left out, because they are to be forgotten in this case.
        read: Articles that came without a reading, and were read here.
        decisions: Decisions that were not there before.
        differs: Lists of the JSON that come out otherwise here; only where the case was empty.
    """

    new: int = 0
    known: int = 0
    forgotten: int = 0
    read: int = 0
    decisions: int = 0
    differs: tuple[str, ...] = ()


def decided(case: CaseFile) -> tuple[Decided, ...]:
    """Every decision of a case file, as the JSON has them."""
    return tuple(
        Decided(d.kind, d.left, d.right, d.judgement, d.by, d.why, d.made, d.number, d.undoes)
        for d in decisions.history(case)
    )


def make_case(path: Path, title: str, returned: Returned, reader: Callable[[], Reader]) -> TakenIn:
    """A new case file of what came back; it is put in its place whole.

    Args:
        path: Where it is to be.
        title: What it is called.
        returned: What came back.
        reader: Makes a reader, where one is needed.

    Raises:
        CaseExists: There is a file of that name.
        StoreError: It cannot be made.
    """
    with making(path) as unfinished, CaseFile.create(unfinished, title) as case:
        case.path = path  # what messages should name
        taken = take_in(case, returned, reader)
        case.empty_journal()
    return taken


def take_in(
    case: CaseFile, returned: Returned, reader: Callable[[], Reader], tell: Tell = lambda _: None
) -> TakenIn:
    """Take in what came back; what is there already is not taken twice.

    Args:
        case: The case.
        returned: What came back, checked.
        reader: Makes a reader, where one is needed.
        tell: Called with the name of each article that is read.

    Raises:
        StoreError: The file takes no more; it is then as it was.
        ModelMismatch: Something is to be read, and the model cannot be used.
    """
    was_empty = not case.count("SELECT count(*) FROM articles")
    forgotten = {d.left for d in decisions.load(case, casework.FORGET)}
    welcome = [a for a in returned.articles if a.id not in forgotten]
    missing = [a for a in welcome if a.id not in returned.readings and not _is_read(case, a)]
    held = {**returned.readings, **_read(missing, reader, tell)}
    with case.transaction():
        new = sum(_keep(case, article, held.get(article.id)) for article in welcome)
        made = _keep_decisions(case, returned.decisions)
    derived = casework.derive(case)
    return TakenIn(
        new=new,
        known=len(welcome) - new,
        forgotten=len(returned.articles) - len(welcome),
        read=len(missing),
        decisions=made,
        differs=_differences(returned, derived) if was_empty else (),
    )


def _is_read(case: CaseFile, article: Article) -> bool:
    number = articles.number_of(case, article.id)
    return number is not None and number not in {n for n, _ in readings.stale(case)}


def _read(
    missing: Sequence[Article], reader: Callable[[], Reader], tell: Tell
) -> Mapping[str, Reading]:
    if not missing:
        return {}
    reading = reader()
    found = {}
    for article in missing:
        tell(article.source)
        found[article.id] = reading.read(article)
    return found


def _keep(case: CaseFile, article: Article, reading: Reading | None) -> bool:
    """Keep an article and its reading; whether it was new.  One that is there stays as it is."""
    # Other bytes than any file's: the same file may be added later with other words about it.
    origin = Origin(article.source, content_id("imported", article.id))
    before = articles.newest_at(case, article.url, None) if article.url else None
    warnings = reading.warnings if reading else ()
    kept = articles.keep(
        case, article, origin, warnings, signature(article), before[0] if before else None
    )
    # Its warnings are kept with the article, as those of taking in are: they outlive a reading.
    if reading is not None and (kept.is_new or _has_no_reading(case, kept.number)):
        readings.keep(case, kept.number, replace(reading, warnings=()))
    return kept.is_new


def _has_no_reading(case: CaseFile, number: int) -> bool:
    return case.row("SELECT 1 FROM readings WHERE article = ?", number) is None


def _keep_decisions(case: CaseFile, given: Sequence[Decided]) -> int:
    """Add the decisions that are not there yet, first made first; how many those were."""
    there = {_facts(d): d.number for d in decided(case)}
    undone = {d.undoes: d.number for d in decided(case) if d.undoes is not None}
    numbers: dict[int, int] = {}
    made = 0
    for d in given:
        undoes = numbers[d.undoes] if d.undoes is not None else None
        known = undone.get(undoes) if undoes else there.get(_facts(d))
        if known is None:
            kept = decisions.keep(
                case,
                Decision(d.kind, d.left, d.right, d.judgement, d.by, d.why, d.made, undoes=undoes),
            )
            known = kept.number
            made += 1
        numbers[d.number] = known
    return made


def _facts(d: Decided) -> tuple[object, ...]:
    return (d.kind, d.left, d.right, d.judgement, d.by, d.why, d.made.timestamp(), d.undoes)


def _differences(returned: Returned, derived: Case) -> tuple[str, ...]:
    """Lists that another version of the program derived otherwise."""
    here = to_contract(derived)
    return tuple(key for key in _COMPARED if here[key] != returned.contract[key])
