"""The commands that hand a case on, and take one in: export, import.

What is made goes to standard output or to a place of its own, whole or not at all; everything else
on standard error.  Exit codes: 0 all is well; 1 something could not be read, written or taken in; 2
the command was wrong.
"""

# click reads \b in a docstring as "keep these lines".
# ruff: noqa: D301
from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from onrecord.commands.options import (
    CONTEXT,
    MODEL,
    Moment,
    Options,
    complain,
    progress,
    reader_with,
    told,
)
from onrecord.commands.showing import Found, case_named, is_case_file

if TYPE_CHECKING:
    from onrecord.export.contract import Decided
    from onrecord.export.returned import Returned
    from onrecord.importing import TakenIn
    from onrecord.nouns import Case
    from onrecord.read.reader import Reader


class _Shape(Enum):
    """What a format is: text for a pipe or a file, a file of bytes, or a folder of files."""

    TEXT = auto()
    FILE = auto()
    FOLDER = auto()


@dataclass(frozen=True, slots=True)
class _Whole:
    """A case with what a case file tells beside it."""

    case: Case
    title: str | None
    decisions: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class _Format:
    """A format: its shape, and what makes its content of a case."""

    shape: _Shape
    make: Callable[[_Whole], Any]


def _of(module: str, name: str = "write", *, titled: bool = True) -> Callable[[_Whole], Any]:
    """A function of a module of `export`, which is loaded when it is called."""

    def make(found: _Whole) -> Any:  # noqa: ANN401
        function = getattr(import_module(f"onrecord.export.{module}"), name)
        return function(found.case, found.title) if titled else function(found.case)

    return make


def _json(found: _Whole) -> str:
    from onrecord.export.contract import whole

    return _spelt(whole(found.case, found.title, found.decisions))


def _annotations(found: _Whole) -> str:
    return _spelt(_of("annotations", "collection")(found))


def _timelinejs(found: _Whole) -> str:
    made, left_out = _of("timelinejs", "timeline")(found)
    if left_out:
        words = "event" if left_out == 1 else "events"
        said = f"onrecord: {left_out} {words} without a day or days of their own left out."
        click.echo(said, err=True)
    return _spelt(made)


def _spelt(made: object) -> str:
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


_FORMATS: Final = {
    "json": _Format(_Shape.TEXT, _json),
    "csv": _Format(_Shape.FOLDER, _of("tables", "csv_files", titled=False)),
    "parquet": _Format(_Shape.FOLDER, _of("tables", "parquet_files", titled=False)),
    "md": _Format(_Shape.TEXT, _of("markdown")),
    "html": _Format(_Shape.TEXT, _of("web_page")),
    "docx": _Format(_Shape.FILE, _of("word")),
    "annotations": _Format(_Shape.TEXT, _annotations),
    "ftm": _Format(_Shape.TEXT, _of("ftm")),
    "timelinejs": _Format(_Shape.TEXT, _timelinejs),
    "ics": _Format(_Shape.TEXT, _of("timeline", "calendar", titled=False)),
}


@click.command(context_settings=CONTEXT)
@click.argument("files", nargs=-1, metavar="FILE...|CASE")
@click.option(
    "--to", "form", required=True, type=click.Choice(list(_FORMATS)), help="What to make."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="The file or folder to make; without it, or as -, standard output.",
)
@click.option("--force", is_flag=True, help="Write over what is there.")
@click.option("--title", help="What the case is called; by default as the case file says.")
@click.option("--published", type=Moment(), help="When the articles were published, as 2024-03-10.")
@click.option("--outlet", help="Who published them.")
@click.option("--url", help="Where they stand.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out statements less sure than this.",
)
@MODEL
@told
def export(
    files: tuple[str, ...],
    form: str,
    out: Path | None,
    force: bool,
    title: str | None,
    published: date | datetime | None,
    outlet: str | None,
    url: str | None,
    min_confidence: float,
    model: Path | None,
) -> None:
    """Hand a case on, in a format that other people and programs read.

    FILE is what `onrecord read` takes. What is made is written whole or not at all, and over
    nothing unless --force says so. docs/handing-on.md tells what each format holds and leaves out.

    \b
    For people:    md, html, docx   a dossier, each line with the words it rests on
    For programs:  json             everything; `onrecord import` takes it back
                   csv, parquet     a folder of tables
                   annotations      W3C Web Annotation (JSON-LD)
                   ftm              FollowTheMoney entities, one a line
                   timelinejs, ics  what happened by date; what is scheduled

    \b
    Examples:
      onrecord export tolmarsh.case --to html --out tolmarsh.html
      onrecord export tolmarsh.case --to csv --out tables/
      onrecord export tolmarsh.case --to json > tolmarsh.json
      onrecord export coverage/ --to docx --out dossier.docx --title "The State v. Tollander"

    Exit codes: 0 all is well; 1 something could not be read or written; 2 the command was wrong.
    """
    from onrecord.export import placing

    chosen = _FORMATS[form]
    place = None if out is None or str(out) == "-" else out
    if place is None and chosen.shape is not _Shape.TEXT:
        what = "a folder" if chosen.shape is _Shape.FOLDER else "a file"
        raise click.UsageError(f"--to {form} makes {what}: say where with --out.")
    if place is not None:
        placing.refuse(place, over=force)
    options = Options(
        files=files, published=published, outlet=outlet, url=url, model=model,
        min_confidence=min_confidence,
    )  # fmt: skip
    found, whole = _gathered(options, title)
    made = chosen.make(whole)
    if place is None:
        _print(made)
    elif chosen.shape is _Shape.FOLDER:
        placing.put_folder(place, made, over=force)
    else:
        content = made if isinstance(made, bytes) else made.encode("utf-8", "replace")
        placing.put_file(place, content, over=force)
    if place is not None:
        from onrecord.export.known import articles_words

        count = articles_words(len(whole.case.readings))
        click.echo(f"{place}: {count} as {form}.", err=True)
    for failure in found.failures:
        complain(failure)
    if found.failures:
        count = f"{len(found.failures)} could not be read, {len(whole.case.readings)} could."
        click.echo(f"onrecord: {count}", err=True)
        sys.exit(1)


def _gathered(options: Options, title: str | None) -> tuple[Found, _Whole]:
    """The case that is named, with its story, its title and what was decided."""
    from onrecord.pipeline import only_surer, with_story

    found = case_named(options)
    decisions: tuple[Decided, ...] = ()
    if len(options.files) == 1 and is_case_file(options.files[0]):
        from onrecord.importing import decided
        from onrecord.store import CaseFile

        with CaseFile(Path(options.files[0])) as held:
            title, decisions = title or held.title, decided(held)
    with progress("comparing"):
        case = with_story(only_surer(found.case, options.min_confidence))
    return found, _Whole(case, title, decisions)


def _print(made: str) -> None:
    """To standard output as UTF-8, line ends as they are: a calendar's are its own."""
    click.echo(made.encode("utf-8", "replace"), nl=False)


@click.command("import", context_settings=CONTEXT)
@click.argument("case", metavar="CASE", type=click.Path(path_type=Path))
@click.argument("file", metavar="FILE.json", type=click.Path(path_type=Path))
@click.option("--title", help="What a new case is called; by default as the JSON says.")
@MODEL
@told
def import_(case: Path, file: Path, title: str | None, model: Path | None) -> None:
    """Take in a case that `onrecord export --to json` wrote.

    CASE is a case file; it is made if there is none. Articles come with what was found in them, and
    with what people decided; nothing is read again. An article without that (of `onrecord read
    --json`, say) is read. The JSON is checked first, every place in every text: all of it is taken
    in, or nothing. FILE.json may be - for standard input.

    \b
    Examples:
      onrecord import copy.case tolmarsh.json
      onrecord export old.case --to json | onrecord import new.case -

    Exit codes: 0 all was taken in; 1 nothing was, with the reason; 2 the command was wrong.
    """
    from onrecord import importing
    from onrecord.export.returned import read_back
    from onrecord.store import CaseFile

    content, name = _content_of(file)
    with progress("checking"):
        returned = read_back(content, name)

    def reader() -> Reader:
        return reader_with(model)

    with progress("taking in"):
        if case.exists() or case.is_symlink():
            with CaseFile(case) as held:
                taken = importing.take_in(held, returned, reader)
        else:
            called = title or returned.title or case.stem
            taken = importing.make_case(case, called, returned, reader)
    _tell(taken, returned)


def _content_of(file: Path) -> tuple[bytes, str]:
    if str(file) == "-":
        return sys.stdin.buffer.read(), "standard input"
    try:
        return file.read_bytes(), str(file)
    except OSError as error:
        from onrecord.errors import UnusableExport

        said = (error.strerror or str(error)).lower()
        raise UnusableExport(
            f"this cannot be read ({said})", str(file), "Name a file that `onrecord export` wrote."
        ) from error


def _tell(taken: TakenIn, returned: Returned) -> None:
    from onrecord.export.known import articles_words

    facts = [f"{articles_words(taken.new)} taken in"]
    for count, words in (
        (taken.known, "there already"),
        (taken.forgotten, "left out, because they are to be forgotten"),
        (taken.read, "read here, for what was found in them did not come along"),
        (taken.decisions, "decisions taken over"),
    ):
        if count:
            facts.append(f"{count:,} {words}")
    click.echo(", ".join(facts) + ".")
    if taken.differs:
        click.echo(
            f"onrecord: {', '.join(taken.differs)} come out otherwise here than in the file "
            f"(OnRecord {returned.program}); what was read and decided is the same.",
            err=True,
        )


COMMANDS: Final = (export, import_)
