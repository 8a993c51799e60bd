"""The commands by which people decide: merge, split, decide.

Nothing that was decided is ever changed or lost; a decision is undone by another.  Exit codes: 0 it
is decided; 1 what was named is not there; 2 the command was wrong.
"""

# click reads \b in a docstring as "keep these lines".
# ruff: noqa: D301
from __future__ import annotations

import getpass
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from onrecord.commands.options import CONTEXT, progress, told
from onrecord.commands.showing import standard_output

if TYPE_CHECKING:
    from onrecord.deciding import Told
    from onrecord.store.decisions import Decision

_CASE = click.argument("case", metavar="CASE", type=click.Path(path_type=Path))
_WHY = click.option("--why", default="", help="The reason, kept with the decision.")
_BY = click.option("--by", help="Who decides; by default the user of this computer.")
_COLUMNS: Final = ("decision", "made", "by", "kind", "decided", "why", "state")


def _decided(command: Callable[..., None]) -> Callable[..., None]:
    for option in (_BY, _WHY):
        command = option(command)
    return command


@click.command(context_settings=CONTEXT)
@_CASE
@click.argument("a", metavar="PERSON")
@click.argument("b", metavar="PERSON")
@_decided
@told
def merge(case: Path, a: str, b: str, why: str, by: str | None) -> None:
    """Decide that two are one person; it holds in later coverage, too.

    PERSON is a name as the case has it, a surname that one alone bears, or an id. No article is
    read again, and no new model undoes it; `onrecord decide CASE --undo NUMBER` does.

    \b
    Examples:
      onrecord merge tolmarsh.case "Noor Haldimand" "Noor Haldiman" --why "a misprint"
      onrecord merge tolmarsh.case "Gull Watch" tollander --why "he said so" --by "M. Lee"
    """
    from onrecord import deciding
    from onrecord.store import CaseFile

    with CaseFile(case) as held, progress("deciding"):
        _tell(deciding.merge(held, a, b, by or getpass.getuser(), why), case)


@click.command(context_settings=CONTEXT)
@_CASE
@click.argument("a", metavar="PERSON")
@click.argument("b", metavar="PERSON|ALIAS|PLACE")
@_decided
@told
def split(case: Path, a: str, b: str, why: str, by: str | None) -> None:
    """Decide that two are different people; nothing joins them from then on.

    PERSON is a name, a surname or an id. Where ALIAS is another writing of the same person's name,
    whoever is written so is somebody else; and what "he" said in an article that has both is then
    nobody's, with both as candidates. A PLACE, ARTICLE:START-END, takes a single mention away.

    \b
    Examples:
      onrecord split tolmarsh.case "Sunniva Penhallick" Sunniva --why "another Sunniva"
      onrecord split tolmarsh.case "Rafe Tollander" "Tollander" --why "his brother"
      onrecord split tolmarsh.case tollander 9ab0fa08bc132b3:1203-1212 --why "his brother"
    """
    from onrecord import deciding
    from onrecord.store import CaseFile

    with CaseFile(case) as held, progress("deciding"):
        _tell(deciding.split(held, a, b, by or getpass.getuser(), why), case)


@click.command(context_settings=CONTEXT)
@_CASE
@click.argument("what", metavar="[STATEMENT|EVENT", required=False)
@click.argument(
    "judgement", metavar="right|wrong|said-by|not-said-by", required=False,
    type=click.Choice(["right", "wrong", "said-by", "not-said-by"]),
)  # fmt: skip
@click.argument("person", metavar="PERSON]", required=False)
@_decided
@click.option("--undo", type=int, metavar="NUMBER", help="Undo the decision of this number.")
@click.option("--list", "listed", is_flag=True, help="List every decision with its number.")
@click.option("--json", "form", flag_value="json", help="Print the list as one JSON object.")
@click.option("--csv", "form", flag_value="csv", help="Print the list as a table.")
@told
def decide(
    case: Path,
    what: str | None,
    judgement: str | None,
    person: str | None,
    why: str,
    by: str | None,
    undo: int | None,
    listed: bool,
    form: str | None,
) -> None:
    """Decide about a statement: that it is right, is wrong, was said by somebody, or was not.

    STATEMENT is an id, the beginning of it, or words of it; an EVENT's id can be decided right or
    wrong. What was rejected stays in the tables, marked, and counts nowhere. It is kept by place
    and words, so that it holds in later runs, with a new model and in a newer version of the page.

    \b
    Examples:
      onrecord decide tolmarsh.case b862399b59ebad8 right --by "M. Lee"
      onrecord decide tolmarsh.case "approved the running schedule" not-said-by orrock --why "paper"
      onrecord decide tolmarsh.case b862399b said-by "Rafe Tollander" --why "heard it on tape"
      onrecord decide tolmarsh.case --list
      onrecord decide tolmarsh.case --undo 3 --why "wrong tape"
    """
    from onrecord import casework, deciding
    from onrecord.case.reviews import Judgement
    from onrecord.commands.case_status import lines_of
    from onrecord.store import CaseFile

    _check(what, judgement, person, undo, listed)
    who = by or getpass.getuser()
    with CaseFile(case) as held:
        if listed:
            _list(tuple(deciding.told(held)), list(lines_of(held, "decisions")), form)
        elif undo is not None:
            with progress("deciding"):
                casework.undo(held, undo, who, why)
            click.echo(f"Decision {undo} is undone.")
        elif what is not None and judgement is not None:
            with progress("deciding"):
                made = deciding.decide(held, what, Judgement(judgement), who, why, person=person)
            _tell(made, case)


def _check(
    what: str | None, judgement: str | None, person: str | None, undo: int | None, listed: bool
) -> None:
    """Whether the command says one thing.

    Raises:
        UsageError: It says none, or two.
    """
    if sum((what is not None, undo is not None, listed)) != 1:
        raise click.UsageError("Name a statement and what is decided, or give --undo or --list.")
    if what is None:
        return
    if judgement is None:
        raise click.UsageError("Say what is decided: right, wrong, said-by or not-said-by.")
    if (person is not None) != judgement.endswith("said-by"):
        verb = "takes no" if person is not None else "needs a"
        raise click.UsageError(f"{judgement} {verb} person.")


def _tell(made: Decision, case: Path) -> None:
    click.echo(
        f"Decision {made.number} is kept. To undo: onrecord decide {case} --undo {made.number}"
    )


def _list(every: tuple[Told, ...], lines: list[str], form: str | None) -> None:
    from onrecord.export.accounts import write_table

    rows = [
        (
            str(t.decision.number),
            t.decision.made.date().isoformat(),
            t.decision.by,
            t.decision.kind,
            t.words,
            t.decision.why,
            t.state,
        )
        for t in every
    ]
    out = standard_output()
    if form == "csv":
        write_table(out, _COLUMNS, rows)
    elif form == "json":
        found = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
        json.dump({"decisions": found}, out, ensure_ascii=False, indent=1)
        out.write("\n")
    else:
        for line in lines or ["Nothing was decided yet."]:
            click.echo(line)
    out.flush()


COMMANDS: Final = (merge, split, decide)
