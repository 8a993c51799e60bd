"""The commands that ask a case file alone: trace, search, diff, new-since.

Results on standard output, everything else on standard error.  Exit codes: 0 it was answered; 1
what was asked for is not there, or the file cannot be read; 2 the command was wrong.
"""

# click reads \b in a docstring as "keep these lines".
# ruff: noqa: D301
from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Final, TextIO

import click

from onrecord.commands.options import AS_OF, CONTEXT, Moment, day, progress, told
from onrecord.commands.showing import print_with, standard_output, tell_state, tell_undated

_CASE = click.argument("case", metavar="CASE", type=click.Path(path_type=Path))
_JSON = click.option("--json", "form", flag_value="json", help="Print one JSON object.")
_CSV = click.option("--csv", "form", flag_value="csv", help="Print a table.")
_COLOR = click.option(
    "--color/--no-color", default=None, help="Colours; by default on a terminal only."
)


def _asked(command: Callable[..., None]) -> Callable[..., None]:
    """A command that asks a case file, with the forms it can print in."""
    for option in (_COLOR, _CSV, _JSON):
        command = option(command)
    return _CASE(command)


def _print(
    form: str | None,
    as_json: Callable[[], dict[str, object]],
    as_table: Callable[[TextIO], None],
    as_lines: Callable[[int], Iterable[str]],
    color: bool | None,
) -> None:
    """Print in the form that was asked for."""
    out = standard_output()
    if form == "json":
        json.dump(as_json(), out, ensure_ascii=False, indent=1)
        out.write("\n")
    elif form == "csv":
        as_table(out)
    else:
        print_with(as_lines, out, color)
    out.flush()


@click.command(context_settings=CONTEXT)
@_asked
@click.argument("statement")
@AS_OF
@told
def trace(
    case: Path, statement: str, form: str | None, color: bool | None, as_of: date | None
) -> None:
    """Print every report of one statement in time, and what each made of it.

    STATEMENT is its id, the beginning of it, or words of it. Each report comes with outlet, date
    and place, whom the text credits, how its article is tied to the others, and what it changed:
    a certainty, a hedge, a source, a number, a word. "Earliest" always means earliest in this file.

    \b
    Examples:
      onrecord trace tolmarsh.case "I'll be there 100 percent"
      onrecord trace tolmarsh.case b862399b59ebad8 --csv > retold.csv
      onrecord trace tolmarsh.case b862399b --as-of 2025-05-10

    Exit codes: 0 it was answered; 1 no statement, or more than one, is meant; 2 the command was
    wrong.
    """
    from onrecord import inquiry
    from onrecord.export import traced
    from onrecord.store import CaseFile

    with CaseFile(case) as held:
        tell_state(held)
        tell_undated(held, as_of)
        with progress("comparing"):
            whole, found = inquiry.trace(held, statement, day(as_of))
    _print(
        form,
        lambda: traced.to_json(whole, found),
        lambda out: traced.write(whole, found, out),
        lambda width: traced.lines(whole, found, width),
        color,
    )


@click.command(context_settings=CONTEXT)
@_asked
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1), default=50, show_default=True,
    help="At most so many statements, and so many articles.",
)  # fmt: skip
@AS_OF
@told
def search(
    case: Path,
    words: tuple[str, ...],
    form: str | None,
    color: bool | None,
    limit: int,
    as_of: date | None,
) -> None:
    """Print where words stand: in what was said, and elsewhere in the articles.

    WORDS must all be there; words in quotation marks stand together, and a star at the end stands
    for any ending. Nothing else is special. Each hit has place (line:column), outlet and date, and
    the speaker of a statement; what was sought stands in «».

    \b
    Examples:
      onrecord search tolmarsh.case clamps
      onrecord search tolmarsh.case '"famous friends" testif*'
      onrecord search tolmarsh.case moon --csv > moon.csv

    Exit codes: 0 it was answered; 1 the file cannot be read; 2 the command was wrong.
    """
    from onrecord import inquiry
    from onrecord.export import hits
    from onrecord.store import CaseFile

    with CaseFile(case) as held:
        tell_state(held)
        tell_undated(held, as_of)
        with progress("searching"):
            found, reviews = inquiry.search(held, " ".join(words), as_of=day(as_of), limit=limit)
    _print(
        form,
        lambda: hits.to_json(found, reviews),
        lambda out: hits.write(found, reviews, out),
        lambda width: hits.lines(found, reviews, width),
        color,
    )


@click.command(context_settings=CONTEXT)
@_asked
@click.argument("article")
@told
def diff(case: Path, article: str, form: str | None, color: bool | None) -> None:
    """Print what changed from one version of an article to the next.

    ARTICLE is its id, the beginning of it, its address or its file; any of its versions will do.
    Told are the sentences that were added (+), removed (-) or reworded (~), each with its place,
    and the statements that came, went or changed.

    \b
    Examples:
      onrecord diff tolmarsh.case https://ledger.example/moon-fell
      onrecord diff tolmarsh.case 5164e71df6 --json

    Exit codes: 0 it was answered; 1 no article, or more than one, is meant; 2 the command was
    wrong.
    """
    from onrecord import inquiry
    from onrecord.export import versions
    from onrecord.store import CaseFile

    with CaseFile(case) as held:
        tell_state(held)
        found = inquiry.diff(held, article)
    _print(
        form,
        lambda: versions.to_json(found),
        lambda out: versions.write(found, out),
        lambda width: versions.lines(found, width),
        color,
    )


@click.command("new-since", context_settings=CONTEXT)
@_asked
@click.argument("since", metavar="DATE", type=Moment())
@click.option(
    "--published", "is_by_publication", is_flag=True,
    help="Go by the day an article was published, and not by the day it was added.",
)  # fmt: skip
@AS_OF
@told
def new_since(
    case: Path,
    since: date,
    is_by_publication: bool,
    form: str | None,
    color: bool | None,
    as_of: date | None,
) -> None:
    """Print what came into a case since a day: articles, people, statements, events, changes.

    DATE is counted in; it is compared with the day (in UTC) that an article was added, or with
    --published with the day it was published, and an undated article is then never new. A person,
    an event or a value in dispute is new where no older article tells of it.

    \b
    Examples:
      onrecord new-since tolmarsh.case 2025-05-15
      onrecord new-since tolmarsh.case 2025-05-15 --published --csv > news.csv

    Exit codes: 0 it was answered; 1 the file cannot be read; 2 the command was wrong.
    """
    from onrecord import inquiry
    from onrecord.export import news
    from onrecord.store import CaseFile

    with CaseFile(case) as held:
        tell_state(held)
        tell_undated(held, as_of)
        with progress("comparing"):
            by = "published" if is_by_publication else "added"
            found = inquiry.new_since(held, day(since) or date.min, by=by, as_of=day(as_of))
    _print(
        form,
        lambda: news.to_json(found),
        lambda out: news.write(found, out),
        lambda width: news.lines(found, width),
        color,
    )


COMMANDS: Final = (trace, search, diff, new_since)
