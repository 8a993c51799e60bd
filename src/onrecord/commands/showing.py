"""A case for a command, from articles or from a case file, and its printing."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

import click

from onrecord.commands.options import Options, complain, progress, reader_with
from onrecord.errors import OnRecordError

if TYPE_CHECKING:
    from onrecord.ingest import Source
    from onrecord.nouns import Case

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
            return Found(casework.case_of(held))
    from onrecord.ingest import find_sources

    sources = find_sources(
        files, published=options.published, outlet=options.outlet, url=options.url
    )
    return case_of(sources, options.model)


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
) -> None:
    """Print a case; leave with 1 if something could not be read."""
    from onrecord.export import contract, terminal, timeline
    from onrecord.pipeline import only_surer, with_story

    case = only(only_surer(found.case, options.min_confidence))
    if options.form == "json" or surface in (STORY, DISAGREEMENTS, WITNESSES):
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
        for line in surface.lines(case, terminal.width_of(out)):
            click.echo(line, file=out, color=options.color)
    out.flush()
    for failure in found.failures:
        complain(failure)
    if found.failures:
        click.echo(
            f"onrecord: {len(found.failures)} could not be read, {len(case.readings)} could.",
            err=True,
        )
        sys.exit(1)


def standard_output() -> TextIO:
    """Standard output that takes any character: UTF-8 in a pipe, a terminal's own with "?"."""
    out = sys.stdout
    if isinstance(out, TextIOWrapper):
        out.reconfigure(encoding=None if out.isatty() else "utf-8", errors="replace")
    return out
