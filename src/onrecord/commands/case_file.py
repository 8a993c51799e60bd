"""The commands that work on a case file: new, add, status, check, forget, doctor.

Results on standard output, everything else on standard error.  Exit codes: 0 all is well; 1
something could not be added, or does not hold; 2 the command was wrong.
"""

# click reads \b in a docstring as "keep these lines".
# ruff: noqa: D301
from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from onrecord.commands.options import CONTEXT, MODEL, Moment, progress, reader_with, told

if TYPE_CHECKING:
    from onrecord.adding import Added
    from onrecord.read.reader import Reader
    from onrecord.store import CaseFile

_STOPPED: Final = 130
"""What shells say of a command that was stopped with ctrl-C."""
_CASE = click.argument("case", metavar="CASE", type=click.Path(path_type=Path))


@click.command(context_settings=CONTEXT)
@_CASE
@click.option("--title", required=True, help="What the case is called.")
@told
def new(case: Path, title: str) -> None:
    """Make a new case file.

    CASE is the file to make; its name ends in .case by custom.  It is one SQLite database.

    \b
    Examples:
      onrecord new tolmarsh.case --title "The State v. Tollander"
    """
    from onrecord.store import CaseFile

    with CaseFile.create(case, title) as made:
        click.echo(f"{made.path}: {made.title}. Add to it: onrecord add {made.path} FILE...")


@click.command(context_settings=CONTEXT)
@_CASE
@click.argument("what", nargs=-1, metavar="FILE|URL|-...")
@click.option("--published", type=Moment(), help="When the articles were published, as 2024-03-10.")
@click.option("--outlet", help="Who published them.")
@click.option("--url", help="Where it stands, if one saved file is added.")
@click.option("--retry", is_flag=True, help="Try again what could not be added before.")
@MODEL
@told
def add(
    case: Path,
    what: tuple[str, ...],
    published: date | datetime | None,
    outlet: str | None,
    url: str | None,
    retry: bool,
    model: Path | None,
) -> None:
    """Add articles to a case; what is in it already is not read again.

    FILE is a text file, an HTML page, JSON Lines or a folder of these; - is standard input.  A URL
    is fetched if its robots.txt allows it.  Stop it whenever you like: the same command goes on
    where it was.  Without FILE it reads again what another version of the program read.

    \b
    Examples:
      onrecord add tolmarsh.case coverage/
      onrecord add tolmarsh.case https://ledger.example/moon-fell
      onrecord add tolmarsh.case page.html --published 2024-03-10 --outlet "The Ledger"
      onrecord add tolmarsh.case --retry

    Exit codes: 0 all was added; 1 something could not be added; 2 the command was wrong; 130 it was
    stopped with ctrl-C.
    """
    if url is not None and (len(what) != 1 or not Path(what[0]).is_file()):
        raise click.UsageError("--url is the address of one saved file; name just that file.")
    from onrecord import adding, casework
    from onrecord.ingest.fetch import Fetcher
    from onrecord.store import CaseFile

    fetcher = Fetcher()
    with CaseFile(case) as held:
        reader = reader_with(model)
        try:
            if what:
                found = adding.find(what, fetcher, published=published, outlet=outlet, url=url)
                with progress("reading", _count_of(what)) as shown:
                    _print_added(adding.add(held, found, reader, shown.step))
            if retry:
                with progress("trying again", _count_of_failures(held)) as shown:
                    _print_added(adding.retry(held, reader, fetcher, shown.step))
            with progress("reading again", _waiting(held, reader)) as shown:
                if again := adding.read_again(held, reader, shown.step):
                    click.echo(f"{again:,} read again.")
            with _deriving(held, "bringing the case up to date"):
                casework.bring_up_to_date(held)
        except KeyboardInterrupt:
            click.echo(
                "onrecord: stopped. What was added stays; the same command goes on from there.",
                err=True,
            )
            sys.exit(_STOPPED)
        failed = _print_failures(held)
    sys.exit(1 if failed else 0)


@click.command(context_settings=CONTEXT)
@_CASE
@click.option("--articles", "what", flag_value="articles", help="List the articles.")
@click.option("--copies", "what", flag_value="copies", help="List who printed the same text.")
@click.option("--people", "what", flag_value="people", help="List the people.")
@click.option("--failures", "what", flag_value="failures", help="List what could not be added.")
@click.option("--decisions", "what", flag_value="decisions", help="List what was decided.")
@told
def status(case: Path, what: str | None) -> None:
    """Tell what is in a case, and what is still to be done.

    \b
    Examples:
      onrecord status tolmarsh.case
      onrecord status tolmarsh.case --articles
    """
    from onrecord.commands.case_status import lines_of
    from onrecord.store import CaseFile

    with CaseFile(case) as held:
        for line in lines_of(held, what):
            click.echo(line)


@click.command(context_settings=CONTEXT)
@_CASE
@told
def check(case: Path) -> None:
    """Prove that every passage of a case is the words at its place.

    Every stored word is compared with its article's text, every id with its content, and the
    database with itself.  Nothing is changed.

    \b
    Examples:
      onrecord check tolmarsh.case

    Exit codes: 0 everything holds; 1 something does not, and is named.
    """
    from onrecord.store import CaseFile
    from onrecord.store.check import check as compare

    with CaseFile(case) as held, progress("checking") as shown:
        checked = compare(held, shown.at)
    for finding in checked.findings:
        click.echo(f"onrecord: {finding}", err=True)
    told = "everything holds" if checked.is_sound else "NOT everything holds"
    click.echo(f"{checked.articles:,} articles, {checked.passages:,} passages: {told}.")
    sys.exit(0 if checked.is_sound else 1)


@click.command(context_settings=CONTEXT)
@_CASE
@click.argument("what", metavar="PERSON|ARTICLE", required=False)
@click.option("--why", default="", help="The reason, kept with the decision; without the name.")
@click.option("--by", help="Who decides; by default the user of this computer.")
@click.option("--undo", type=int, metavar="NUMBER", help="Undo the decision of this number.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@told
def forget(
    case: Path, what: str | None, why: str, by: str | None, undo: int | None, yes: bool
) -> None:
    """Take a person or an article out of a case, and keep it out.

    An ARTICLE (its id, its address or its file, with all versions) is overwritten in the file, and
    is not taken in again.  A PERSON (a name or id) is left out of the people and statements; the
    articles stay, and those that name the person are told, so that you can forget them too.

    \b
    Examples:
      onrecord forget tolmarsh.case coverage/withdrawn.html --why "withdrawn by the outlet"
      onrecord forget tolmarsh.case "Ana Ruiz" --why "a minor"
      onrecord forget tolmarsh.case --undo 3
    """
    if (what is None) == (undo is None):
        raise click.UsageError("Name a person or an article, or give --undo NUMBER.")
    from onrecord import casework
    from onrecord.store import CaseFile

    who = by or getpass.getuser()
    with CaseFile(case) as held:
        if undo is not None:
            casework.undo(held, undo, who, why)
            click.echo(f"Decision {undo} is undone; what it took out can be added again.")
        elif what is not None:
            _forget(held, what, who, why, yes)


@click.command(context_settings=CONTEXT)
@_CASE
@click.option(
    "--mend", is_flag=True, help="Derive again what is derived, and index all words anew."
)
@click.option(
    "--rescue",
    "new_case",
    type=click.Path(path_type=Path),
    metavar="NEW.case",
    help="Save what can be read of a damaged case in a new file.",
)
@MODEL
@told
def doctor(case: Path, mend: bool, new_case: Path | None, model: Path | None) -> None:
    """Tell what is wrong with a case and what to do about it.

    \b
    Examples:
      onrecord doctor tolmarsh.case
      onrecord doctor tolmarsh.case --mend
      onrecord doctor tolmarsh.case --rescue saved.case

    Exit codes: 0 nothing is wrong; 1 something is, and is named with its remedy.
    """
    from onrecord import casework
    from onrecord.store import CaseFile
    from onrecord.store.check import check as compare
    from onrecord.store.check import diagnose

    if new_case is not None:
        _rescue(case, new_case)
        return
    with CaseFile(case) as held:
        if mend:
            with _deriving(held, "mending"):
                casework.mend(held)
        with progress("checking") as shown:
            checked = compare(held, shown.at)
        reader = reader_with(model).version
        notes = diagnose(held, reader, casework.is_up_to_date(held))
    for finding in (*checked.findings, *notes):
        click.echo(str(finding))
    if not checked.findings and not notes:
        click.echo(f"{case}: nothing is wrong.")
    sys.exit(0 if checked.is_sound else 1)


COMMANDS: Final = (new, add, status, check, forget, doctor)


def _count_of(words: tuple[str, ...]) -> int | None:
    """How many sources there will be; None where standard input is among them."""
    from onrecord.adding import is_url
    from onrecord.ingest import find_sources

    if "-" in words or not sys.stderr.isatty():
        return None
    files = [word for word in words if not is_url(word)]
    return len(words) - len(files) + (sum(1 for _ in find_sources(files)) if files else 0)


@contextmanager
def _deriving(case: CaseFile, verb: str) -> Iterator[None]:
    """A line that tells about how long it takes until the case is derived anew."""
    from onrecord import casework

    with progress(verb) as shown, shown.waiting(casework.seconds_expected(case)):
        yield


def _count_of_failures(case: CaseFile) -> int:
    from onrecord.store import failures

    return len(failures.load(case))


def _waiting(case: CaseFile, reader: Reader) -> int:
    from onrecord.store import readings

    return len(readings.stale(case, reader.version))


def _print_added(added: Added) -> None:
    facts = [f"{added.new:,} added"]
    if added.versions:
        facts.append(
            "1 of them a new version"
            if added.versions == 1
            else f"{added.versions:,} of them new versions"
        )
    for count, words in (
        (added.known, "there already"),
        (added.read_again, "read again"),
        (added.forgotten, "left out, because they are to be forgotten"),
        (len(added.failures), "could not be added"),
    ):
        if count:
            facts.append(f"{count:,} {words}")
    click.echo(", ".join(facts) + ".")
    for failure in added.failures:
        click.echo(f"onrecord: {failure}", err=True)


def _print_failures(case: CaseFile) -> int:
    from onrecord.store import failures

    waiting = len(failures.load(case))
    if waiting:
        told = f"onrecord: {waiting:,} could not be added so far; try again with --retry."
        click.echo(told, err=True)
    return waiting


def _forget(case: CaseFile, what: str, who: str, why: str, yes: bool) -> None:
    from onrecord import casework, inquiry
    from onrecord.store import articles
    from onrecord.store.errors import NotInCase

    with _deriving(case, "bringing the case up to date"):
        casework.bring_up_to_date(case)
    try:
        found = articles.find(case, what)
    except NotInCase:
        found = ()
    if found:
        _ask(f"Forget {len(found)} version(s) of {what} for good?", yes)
        with _deriving(case, "forgetting"):
            casework.forget_articles(case, found, who, why)
        click.echo(f"{len(found)} forgotten: {', '.join(key for _, key in found)}")
        return
    person = inquiry.person(case, what)
    name = person.name
    naming = casework.articles_naming(case, person.id)
    _ask(f"Leave {name} out of this case for good?", yes)
    with _deriving(case, "forgetting"):
        casework.forget_person(case, person.id, name, who, why)
    told = (
        "1 article stays and names"
        if len(naming) == 1
        else f"{len(naming):,} articles stay and name"
    )
    click.echo(f"{name} is left out. {told} them{':' if naming else '.'}")
    for key in naming:
        click.echo(f"  onrecord forget {case.path} {key}")


def _ask(question: str, yes: bool) -> None:
    if not yes and sys.stdin.isatty():
        click.confirm(question, abort=True, err=True)


def _rescue(case: Path, new_case: Path) -> None:
    from onrecord import casework
    from onrecord.store import CaseFile
    from onrecord.store.rescue import rescue

    with progress("saving") as shown:
        saved = rescue(case, new_case, shown.step)
    with CaseFile(new_case) as held, _deriving(held, "bringing the new case up to date"):
        casework.derive(held)
    kept = ", ".join(f"{count:,} {table}" for table, count in saved.saved.items())
    click.echo(f"{new_case}: {kept}.")
    for name in saved.lost:
        click.echo(f"onrecord: lost, add it again: {name}", err=True)
    sys.exit(1 if saved.lost else 0)
