"""A case for a command, from articles or from a case file, and its printing."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

import click

from onrecord.commands.options import Options, complain, day, progress, reader_with
from onrecord.errors import OnRecordError

if TYPE_CHECKING:
    from onrecord.answers import Said
    from onrecord.ingest import Source
    from onrecord.nouns import Case
    from onrecord.store import CaseFile

_SQLITE: Final = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Surface:
    """A module of `export` that shows a case: `lines(case, width)` and `write(case, file)`.

    Named and not imported, so that a command loads no surface but its own.
    """

    module: str

    def lines(self, case: Case, width: int) -> Iterable[str]:
        """For a person at a terminal."""
        found: Iterable[str] = import_module(self.module).lines(case, width)
        return found

    def table(self, case: Case, out: TextIO) -> None:
        """For a spreadsheet."""
        import_module(self.module).write(case, out)


STATEMENTS: Final = Surface("onrecord.export.statements")
PEOPLE: Final = Surface("onrecord.export.people")
TIMELINE: Final = Surface("onrecord.export.timeline")
PROCEEDINGS: Final = Surface("onrecord.export.proceedings")
STORY: Final = Surface("onrecord.export.story")
DISAGREEMENTS: Final = Surface("onrecord.export.disagreements")
WITNESSES: Final = Surface("onrecord.export.witnesses")


@dataclass(frozen=True, slots=True)
class Found:
    """A case, and what could not be read for it."""

    case: Case
    failures: tuple[OnRecordError, ...] = ()


def case_named(options: Options) -> Found:
    """The case that a command's words name: a case file, or articles to be read."""
    files = options.files
    if not files:
        raise click.UsageError(
            "Name a file or folder to read, - for standard input, or a case file."
        )
    if len(files) == 1 and is_case_file(files[0]):
        from onrecord import casework
        from onrecord.store import CaseFile

        with CaseFile(Path(files[0])) as held:
            tell_state(held)
            if options.as_of is None:
                return Found(casework.case_of(held))
            with progress("going back"):
                shown = casework.case_as_of(held, day(options.as_of) or date.max)
        tell_left_out(shown.later, shown.undated, options.as_of)
        return Found(shown.case)
    from onrecord.ingest import find_sources

    sources = find_sources(
        files, published=options.published, outlet=options.outlet, url=options.url
    )
    found = case_of(sources, options.model)
    return found if options.as_of is None else _as_of(found, day(options.as_of) or date.max)


def case_file_of(options: Options) -> Path | None:
    """The case file that a command's words name; None where they name articles."""
    files = options.files
    return Path(files[0]) if len(files) == 1 and is_case_file(files[0]) else None


def _as_of(found: Found, last: date) -> Found:
    """Articles as those published up to a day show the case."""
    from onrecord.case.asking import day_of
    from onrecord.pipeline import compose

    days = [(r, day_of(r.article)) for r in found.case.readings]
    kept = [r for r, at in days if at is not None and at <= last]
    undated = sum(at is None for _, at in days)
    tell_left_out(len(days) - len(kept) - undated, undated, last)
    return Found(compose(kept), found.failures)


def tell_left_out(later: int, undated: int, as_of: date) -> None:
    """Say on standard error how many articles a question about a day leaves out."""
    counts = ((later, "published later"), (undated, "without a date"))
    told = " and ".join(f"{count:,} {words}" for count, words in counts if count)
    if told:
        click.echo(f"onrecord: as of {day(as_of)}, left out: {told}.", err=True)


def tell_state(held: CaseFile) -> None:
    """Say on standard error how many articles are not in an answer, for want of a reading."""
    from onrecord.store import readings

    found = readings.freshness(held)
    waiting = found.stale + found.unread
    if waiting:
        some = "1 article is" if waiting == 1 else f"{waiting:,} articles are"
        told = f"{some} not in this: read by another version, or not read yet"
        click.echo(f"onrecord: {told}. `onrecord add {held.path}` reads them.", err=True)


def tell_undated(held: CaseFile, as_of: date | datetime | None) -> None:
    """Say on standard error how many articles a question to a case file about a day leaves out."""
    if as_of is not None:
        from onrecord import casework

        tell_left_out(*casework.left_out_as_of(held, day(as_of) or date.max), as_of)


def is_case_file(name: str) -> bool:
    """Whether a word on the command line names a case file, as its first bytes tell."""
    path = Path(name)
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def case_of(sources: Iterable[Source], model: Path | None) -> Found:
    """Read sources, with progress on a terminal."""
    from onrecord.batch import read_all

    with progress("reading") as shown:
        batch = read_all(sources, reader_with(model), shown.step)
    return Found(batch.case, batch.failures)


def show(
    found: Found,
    surface: Surface,
    only: Callable[[Case], Case] = lambda case: case,
    *,
    options: Options,
    is_part: bool = False,
) -> None:
    """Print a case; leave with 1 if something could not be read.

    A part of a case has no story: what is told by the articles left out would be missing from it.
    """
    from onrecord.export import contract, timeline
    from onrecord.pipeline import only_surer, with_story

    case = only(only_surer(found.case, options.min_confidence))
    if (options.form == "json" and not is_part) or surface in (STORY, DISAGREEMENTS, WITNESSES):
        with progress("comparing"):
            case = with_story(case)
    out = standard_output()
    if options.form == "json":
        json.dump(contract.to_contract(case), out, ensure_ascii=False, indent=1)
        out.write("\n")
    elif options.form == "csv":
        surface.table(case, out)
    elif options.form == "ics":
        out.write(timeline.calendar(case))
    else:
        print_with(lambda width: surface.lines(case, width), out, options.color)
    out.flush()
    for failure in found.failures:
        complain(failure)
    if found.failures:
        click.echo(
            f"onrecord: {len(found.failures)} could not be read, {len(case.readings)} could.",
            err=True,
        )
        sys.exit(1)


def show_said(found: Sequence[Said], options: Options) -> None:
    """Print who said what, from rows: as a table, or for a person at a terminal."""
    from onrecord.export import table, terminal

    least = options.min_confidence
    surer = {row.statement for row in found if not row.nth and row.confidence >= least}
    rows = [row for row in found if row.statement in surer]
    out = standard_output()
    if options.form == "csv":
        table.write_rows(rows, out)
    else:
        print_with(lambda width: terminal.lines_of(rows, width), out, options.color)
    out.flush()


def print_with(
    lines: Callable[[int], Iterable[str]], out: TextIO, color: bool | None = None
) -> None:
    """Print lines for a person at a terminal, of its width."""
    from onrecord.export import terminal

    for line in lines(terminal.width_of(out)):
        click.echo(line, file=out, color=color)


def standard_output() -> TextIO:
    """Standard output that takes any character: UTF-8 in a pipe, a terminal's own with "?"."""
    out = sys.stdout
    if isinstance(out, TextIOWrapper):
        out.reconfigure(encoding=None if out.isatty() else "utf-8", errors="replace")
    return out
