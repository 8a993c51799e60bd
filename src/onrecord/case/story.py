"""The story: how the articles of a case come from one another, and what changed on the way.

A pure function of the case; the parts are `pages`, `quotations`, `derivation` and `drift`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.case.derivation import find_ties
from onrecord.case.drift import find_changes
from onrecord.case.facts import Fact, facts_of_case
from onrecord.case.pages import Page, pages_of
from onrecord.case.quotations import find_quotations
from onrecord.nouns import Case, PersonKind, Story


def build_story(
    case: Case,
    pages: Mapping[str, Page] | None = None,
    facts: Mapping[str, Sequence[Fact]] | None = None,
) -> Story:
    """Edges, ghosts, changes, and the quotations that are printed more than once.

    Args:
        case: With people and statements.
        pages: Its articles cut up, by id, where that is done already.
        facts: The facts they give, likewise.
    """
    pages = pages_of(case) if pages is None else pages
    facts = facts_of_case(case, pages) if facts is None else facts
    quotations = find_quotations(case, pages)
    people = frozenset(p.name for p in case.people if p.kind is PersonKind.PERSON)
    ties = find_ties(tuple(pages.values()), quotations, people)
    return Story(
        ties.ghosts,
        ties.edges,
        find_changes(pages, ties, quotations, facts),
        tuple(q for q in quotations if len({v.passage.article for v in q.variants}) > 1),
    )
