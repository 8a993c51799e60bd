"""The commands that ask: who said what, who is who; of articles or of a case file.

Results on standard output, everything else on standard error.  Exit codes: 0 all was read; 1
something could not be read, and what could was printed; 2 the command was wrong.
"""

# click reads \b in a docstring as "keep these lines".
# ruff: noqa: D301
from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from onrecord.commands.options import CONTEXT, Moment, Options, asking, day
from onrecord.commands.showing import (
    DISAGREEMENTS,
    PEOPLE,
    PROCEEDINGS,
    STATEMENTS,
    STORY,
    TIMELINE,
    WITNESSES,
    Found,
    case_file_of,
    case_named,
    case_of,
    show,
    show_said,
    tell_state,
)

if TYPE_CHECKING:
    from onrecord.ingest import Source


@click.command(context_settings=CONTEXT)
@asking
def read(options: Options) -> None:
    """Print who said what in articles, grouped by speaker.

    FILE is a text file, an HTML page, JSON Lines (url, outlet, title, published, text), a folder of
    these, or - for standard input; or a CASE that `onrecord new` made.

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
    show(case_named(options), STATEMENTS, options=options)


@click.command(context_settings=CONTEXT)
@asking
def people(options: Options) -> None:
    """Print who is who in articles: names, roles, how often named, how much said.

    Whoever several articles name is one person here where the names and what is told of them agree;
    who may be the same person, but need not be, is told beside. FILE is what `onrecord read` takes.

    \b
    Examples:
      onrecord people coverage/
      onrecord people coverage/ --csv > people.csv
      onrecord people article.txt --json

    A role ("defendant") stands on words of the text, which --json gives with their places; nobody
    is called guilty. Lines that begin with "look:" tell of names and pronouns that seem wrong in
    the text itself.

    Exit codes: 0 all was read; 1 something could not be read; 2 the command was wrong.
    """
    show(case_named(options), PEOPLE, options=options)


@click.command(context_settings=CONTEXT)
@asking
@click.option("--by", help="Whose words: a name, a surname, or an id.")
@click.option("--about", help="Of whom or what they speak: a person of the case, or words.")
@click.option("--to", help="Whom it was told to, or which outlet is credited with having had it.")
@click.option("--since", type=Moment(), help="Published on that day or later.")
@click.option("--until", type=Moment(), help="Published on that day or earlier.")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(["direct", "indirect", "mixed"]),
    help="How it is given; may be named twice.",
)  # fmt: skip
@click.option(
    "--manner", "manners", multiple=True,
    type=click.Choice(["speech", "writing", "finding", "thought", "plan", "attitude"]),
    help="What the source did; may be named twice.",
)  # fmt: skip
def said(
    options: Options,
    by: str | None,
    about: str | None,
    to: str | None,
    since: date | None,
    until: date | None,
    kinds: tuple[str, ...],
    manners: tuple[str, ...],
) -> None:
    """Print who said what: by whom, about whom or what, to whom, since when.

    FILE is what `onrecord read` takes; NAME may be a surname if one person alone has it. Each
    option narrows what is printed; one at least is needed. Statements whose speaker is unknown are
    not among those --by somebody, even where this person may have made them. --since and --until
    go by the day of publication, and leave out what has none.

    \b
    Examples:
      onrecord said coverage/ --by "Mickey Rourke"
      onrecord said coverage/ --by rourke --csv > rourke.csv
      onrecord said my.case --about baldwin --to TMZ --since 2024-03-01 --kind direct
      onrecord said my.case --by rourke --as-of 2024-03-08

    Exit codes: 0 all was read; 1 something could not be read, or nobody or more than one has the
    name; 2 the command was wrong.
    """
    from onrecord.case.asking import Asked, answer, narrowed
    from onrecord.nouns import Kind, Manner

    asked = Asked(
        by, about, to, day(since), day(until), frozenset(map(Kind, kinds)),
        frozenset(map(Manner, manners)),
    )  # fmt: skip
    if not asked.is_anything:
        raise click.UsageError("Ask for something: --by, --about, --to, --since, --kind ...")
    file = case_file_of(options)
    if file is None or options.as_of is not None:
        found = case_named(options)
        show(found, STATEMENTS, lambda c: narrowed(answer(c, asked)), options=options, is_part=True)
        return
    from onrecord import inquiry
    from onrecord.store import CaseFile

    with CaseFile(file) as held:
        tell_state(held)
        # The JSON has the articles and the people beside what was said.
        part = inquiry.part(held, asked) if options.form == "json" else None
        rows = inquiry.said(held, asked) if part is None else ()
        left_out = inquiry.undated(held) if since or until else 0
    if left_out:
        click.echo(f"onrecord: left out: {left_out:,} articles without a date.", err=True)
    if not (rows if part is None else part.statements):
        click.echo("onrecord: no statement fits.", err=True)
    if part is None:
        show_said(rows, options)
    else:
        show(Found(part), STATEMENTS, options=options, is_part=True)


@click.command(context_settings=CONTEXT)
@asking
@click.option("--ics", "form", flag_value="ics", help="Print what is scheduled, as iCalendar.")
def timeline(options: Options) -> None:
    """Print what has happened and what is scheduled, by date.

    Each line tells what, to whom, how sure anyone is, and the words it rests on. Events without a
    date follow the dated ones. A relative date ("on Wednesday") counts from --published, or from
    the date the article carries; without one it stays open.

    \b
    Examples:
      onrecord timeline coverage/
      onrecord timeline article.txt --published 2024-03-10 --csv
      onrecord timeline coverage/ --ics > hearings.ics

    Exit codes: 0 all was read; 1 something could not be read; 2 the command was wrong.
    """
    show(case_named(options), TIMELINE, options=options)


@click.command(context_settings=CONTEXT)
@asking
def proceedings(options: Options) -> None:
    """Print where each defendant's case stands: charges, pleas, outcomes, as of which day.

    A charge is alleged until a plea of guilty or a verdict; what somebody "faces" is never a
    sentence. What cannot follow what it follows is flagged, not mended.

    \b
    Examples:
      onrecord proceedings coverage/
      onrecord proceedings coverage/ --csv > charges.csv

    Exit codes: 0 all was read; 1 something could not be read; 2 the command was wrong.
    """
    show(case_named(options), PROCEEDINGS, options=options)


@click.command(context_settings=CONTEXT)
@asking
def witnesses(options: Options) -> None:
    """Print who may testify, for which side, and what coverage tells of it.

    Whom it names, who named them, whether it says that they were asked, are willing, refused or
    testified, whether their own words support the defendant, and the words that each of these rests
    on. What is not told is said to be so; where accounts differ, both are shown.

    \b
    Examples:
      onrecord witnesses coverage/
      onrecord witnesses coverage/ --csv > witnesses.csv

    Exit codes: 0 all was read; 1 something could not be read; 2 the command was wrong.
    """
    show(case_named(options), WITNESSES, options=options)


@click.command(context_settings=CONTEXT)
@asking
def story(options: Options) -> None:
    """Print how the articles come from one another, and what changed in the retelling.

    Who credits or copies whom, which outlets are credited and not here, and for each claim what the
    next outlet made of it: "considering" become "plans to", a hedge or a source lost, a number
    changed. "Earliest" always means earliest in this file. --csv prints the changes.

    \b
    Examples:
      onrecord story coverage/
      onrecord story coverage/ --csv > changes.csv

    Exit codes: 0 all was read; 1 something could not be read; 2 the command was wrong.
    """
    show(case_named(options), STORY, options=options)


@click.command(context_settings=CONTEXT)
@asking
def disagreements(options: Options) -> None:
    """Print where accounts differ, each with its words; they are shown, never settled.

    \b
    Examples:
      onrecord disagreements coverage/
      onrecord disagreements coverage/ --csv > disputed.csv

    Exit codes: 0 all was read; 1 something could not be read; 2 the command was wrong.
    """
    show(case_named(options), DISAGREEMENTS, options=options)


@click.command(context_settings=CONTEXT)
@click.option("--json", "form", flag_value="json", help="Print one JSON object.")
@click.option("--csv", "form", flag_value="csv", help="Print a table.")
@click.option("--all", "every", is_flag=True, help="Read all seven articles of the sample case.")
@click.option("--people", "who", is_flag=True, help="Print who is who instead of who said what.")
@click.option("--color/--no-color", default=None, help="Colours; by default on a terminal only.")
def demo(form: str | None, every: bool, who: bool, color: bool | None) -> None:
    """Read an article of the sample case that comes with the program.

    The case, its people and its outlets are invented.

    \b
    Examples:
      onrecord demo
      onrecord demo --all --csv
      onrecord demo --all --people
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
    show(
        case_of(sources, None),
        PEOPLE if who else STATEMENTS,
        options=Options(form=form, color=color),
    )


COMMANDS: Final = (
    read, people, said, timeline, proceedings, witnesses, story, disagreements,
    demo,
)  # fmt: skip
