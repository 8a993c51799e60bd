"""What several commands take, and how they tell the world's faults."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

import click

from onrecord.errors import OnRecordError
from onrecord.progress import Progress

if TYPE_CHECKING:
    from onrecord.read.reader import Reader

P = ParamSpec("P")
R = TypeVar("R")


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


CONTEXT: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""Of every command: each may be run by itself, and click keeps the help that it first gave."""
MODEL = click.option(
    "--model",
    type=click.Path(path_type=Path),
    help="Read with another model: a folder written by training.export.",
)


@dataclass(frozen=True, slots=True)
class Options:
    """What a command that asks was told: what to read, as whose, and how to print it."""

    files: tuple[str, ...] = ()
    form: str | None = None
    published: date | datetime | None = None
    outlet: str | None = None
    url: str | None = None
    min_confidence: float = 0.0
    model: Path | None = None
    color: bool | None = None
    as_of: date | datetime | None = None


AS_OF = click.option(
    "--as-of",
    type=Moment(),
    metavar="DATE",
    help="Show the case as coverage published up to that day shows it.",
)


def day(moment: date | datetime | None) -> date | None:
    """The day of a day or moment."""
    return moment.date() if isinstance(moment, datetime) else moment


_ASKING: Final = (
    click.argument("files", nargs=-1, metavar="FILE...|CASE"),
    click.option("--json", "form", flag_value="json", help="Print one JSON object (docs/json.md)."),
    click.option("--csv", "form", flag_value="csv", help="Print a table."),
    click.option(
        "--published", type=Moment(), help="When the articles were published, as 2024-03-10."
    ),
    click.option("--outlet", help="Who published them."),
    click.option("--url", help="Where they stand."),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        show_default=True,
        help="Leave out statements less sure than this; docs/method.md tells how sure is right "
        "how often.",
    ),
    AS_OF,
    MODEL,
    click.option(
        "--color/--no-color", default=None, help="Colours; by default on a terminal only."
    ),
)


def asking(command: Callable[..., None]) -> Callable[..., None]:
    """A command that asks of articles or of a case file; it is given its `Options`."""

    @wraps(command)
    def run(**given: object) -> None:
        names = {f.name for f in fields(Options)}
        options = Options(**{n: v for n, v in given.items() if n in names})  # type: ignore[arg-type]
        told(command)(options, **{n: v for n, v in given.items() if n not in names})

    for option in reversed(_ASKING):
        run = option(run)
    return run


def told(command: Callable[P, R]) -> Callable[P, R]:
    """A command that tells the world's faults in plain words, and leaves with 1."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except OnRecordError as error:
            complain(error)
            sys.exit(1)

    return run


def complain(error: OnRecordError) -> None:
    """Tell a fault of the world's on standard error."""
    click.echo(f"onrecord: {error}", err=True)


def reader_with(model: Path | None) -> Reader:
    """The reader with the model that ships, or another."""
    from onrecord.read.model import SHIPPED, Model
    from onrecord.read.reader import Reader

    return Reader(Model(model or SHIPPED, threads=os.cpu_count() or 1))


@contextmanager
def progress(verb: str, total: int | None = None) -> Iterator[Progress]:
    """A line on a terminal that tells how far something is; nothing where nobody looks."""
    with Progress(sys.stderr if sys.stderr.isatty() else None, verb, total) as shown:
        yield shown
