"""The command line, put together."""

# click reads \b in a docstring as "keep these lines".
from __future__ import annotations

import click

from onrecord import __version__
from onrecord.commands import asking, case_file, decisions, handing_on, questions
from onrecord.commands.options import CONTEXT


@click.group(context_settings=CONTEXT)
@click.version_option(__version__, prog_name="onrecord")
def main() -> None:
    """Read the coverage of a court case: who said what, in which words, on its exact place.

    \b
    Try it:       onrecord demo
    Your own:     onrecord read article.txt
    A case file:  onrecord new my.case --title "..." and onrecord add my.case coverage/
    Ask it:       onrecord said my.case --by NAME; search, trace, diff, new-since
    Decide:       onrecord decide my.case STATEMENT wrong --why "..."; merge, split
    More:         onrecord read --help
    """


for command in (
    *asking.COMMANDS,
    *questions.COMMANDS,
    *decisions.COMMANDS,
    *case_file.COMMANDS,
    *handing_on.COMMANDS,
):
    main.add_command(command)
