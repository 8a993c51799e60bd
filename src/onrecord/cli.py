"""The command line: results on standard output, everything else on standard error.

Exit codes: 0 all was read; 1 something could not be read, and what could was printed; 2 the command
was wrong.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from onrecord import __version__
from onrecord.errors import OnRecordError

if TYPE_CHECKING:
    from onrecord.ingest import Source


class Moment(click.ParamType[date | datetime]):
    """A day or moment in ISO spelling."""

    name = "DATE"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date | datetime:
        """Read it, or say how it should be spelt."""
        from onrecord.ingest import read_published

        if isinstance(value, date):
            return value
        try:
            return read_published(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=CONTEXT)
@click.version_option(__version__, prog_name="onrecord")
def main() -> None:
    """Read the coverage of a court case: who said what, in which words, on its exact place.

    \b
    Try it:       onrecord demo
    Your own:     onrecord read article.txt
    More:         onrecord read --help
    """


@main.command()
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--json", "form", flag_value="json", help="Print one JSON object (docs/json.md).")
@click.option("--csv", "form", flag_value="csv", help="Print a table, a row for each statement.")
@click.option("--published", type=Moment(), help="When the articles were published, as 2024-03-10.")
@click.option("--outlet", help="Who published them.")
@click.option("--url", help="Where they stand.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out what is less sure than this; from 0.57 on, direct quotations are right 95 "
    "times in 100 (docs/method.md).",
)
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    help="Read with another model: a folder written by training.export.",
)
@click.option("--color/--no-color", default=None, help="Colours; by default on a terminal only.")
def read(
    files: tuple[str, ...],
    form: str | None,
    published: date | datetime | None,
    outlet: str | None,
    url: str | None,
    min_confidence: float,
    model: Path | None,
    color: bool | None,
) -> None:
    """Print who said what in articles, grouped by speaker.

    FILE is a text file, an HTML page, JSON Lines (url, outlet, title, published, text), a folder of
    these, or - for standard input.

    \b
    Examples:
      onrecord read article.txt
      onrecord read coverage/ --csv > statements.csv
      onrecord read page.html --published 2024-03-10 --outlet "The Ledger" --json
      pbpaste | onrecord read -

    What is printed: the place (line:column), the words, then how they are given. A "?" marks what
    the reader is less than half sure of. Thoughts, plans and attitudes are what a writer says of
    somebody's mind; they stand apart, for nobody said them.

    Exit codes: 0 all was read; 1 something could not be read; 2 the command was wrong.
    """
    if not files:
        raise click.UsageError("Name a file or folder to read, or - for standard input.")
    from onrecord.ingest import find_sources

    sources = find_sources(files, published=published, outlet=outlet, url=url)
    _print(sources, form, min_confidence, model, color)


@main.command()
@click.option("--json", "form", flag_value="json", help="Print one JSON object.")
@click.option("--csv", "form", flag_value="csv", help="Print a table.")
@click.option("--all", "every", is_flag=True, help="Read all seven articles of the sample case.")
@click.option("--color/--no-color", default=None, help="Colours; by default on a terminal only.")
def demo(form: str | None, every: bool, color: bool | None) -> None:
    """Read an article of the sample case that comes with the program.

    The case, its people and its outlets are invented.

    \b
    Examples:
      onrecord demo
      onrecord demo --all --csv
    """
    from onrecord.ingest import find_sources, read_published
    from onrecord.sample import first_article, published_as, sample_files

    sources: list[Source] = []
    for path in sample_files() if every else (first_article(),):
        known = published_as(path)
        published = read_published(known["published"]) if "published" in known else None
        found = find_sources(
            [path], published=published, outlet=known.get("outlet"), url=known.get("url")
        )
        sources += [replace(source, name=Path(source.name).name) for source in found]
    _print(sources, form, 0.0, None, color)


def _print(
    sources: Iterable[Source],
    form: str | None,
    min_confidence: float,
    model: Path | None,
    color: bool | None,
) -> None:
    """Read sources and print what was found; leave with 1 if one could not be read."""
    from onrecord.batch import read_all
    from onrecord.export import contract, table, terminal
    from onrecord.pipeline import only_surer
    from onrecord.read.model import SHIPPED, Model
    from onrecord.read.reader import Reader

    reader = Reader(Model(model or SHIPPED, threads=os.cpu_count() or 1))
    try:
        with _progress() as tell:
            batch = read_all(sources, reader, tell)
    except OnRecordError as error:
        _complain(error)
        sys.exit(1)
    case = only_surer(batch.case, min_confidence)
    out = _standard_output()
    if form == "json":
        json.dump(contract.to_contract(case), out, ensure_ascii=False, indent=1)
        out.write("\n")
    elif form == "csv":
        table.write(case, out)
    else:
        for line in terminal.lines(case, width=terminal.width_of(out)):
            click.echo(line, file=out, color=color)
    out.flush()
    for failure in batch.failures:
        _complain(failure)
    if batch.failures:
        click.echo(
            f"onrecord: {len(batch.failures)} could not be read, {len(case.readings)} could.",
            err=True,
        )
        sys.exit(1)


def _standard_output() -> TextIO:
    """Standard output that takes any character: UTF-8 in a pipe, a terminal's own with "?"."""
    out = sys.stdout
    if isinstance(out, TextIOWrapper):
        out.reconfigure(encoding=None if out.isatty() else "utf-8", errors="replace")
    return out


def _complain(error: OnRecordError) -> None:
    click.echo(f"onrecord: {error}", err=True)


@contextmanager
def _progress() -> Iterator[_Progress]:
    """Tells on a terminal which file is being read, and wipes the line afterwards."""
    progress = _Progress(sys.stderr.isatty())
    try:
        yield progress
    finally:
        progress.wipe()


class _Progress:
    """One line on a terminal, rewritten; nothing where nobody looks."""

    def __init__(self, shown: bool) -> None:
        self._shown = shown
        self._count = 0

    def __call__(self, name: str) -> None:
        self._count += 1
        if self._shown:
            self.wipe()
            click.echo(f"reading {self._count}: {Path(name).name[:60]}", nl=False, err=True)

    def wipe(self) -> None:
        """Leave the line as it was."""
        if self._shown and self._count:
            click.echo("\r\033[K", nl=False, err=True)
