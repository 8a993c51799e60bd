"""What is new in a case: what rests on some articles and on none that was there before.

Knows which articles came; refuses to call new what an older article tells too.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from onrecord.nouns import Case, Story


def only_new(case: Case, new: Collection[str]) -> Case:
    """The case with nothing but what is new: what no article tells but these.

    An event, a person or a value in dispute that older coverage has too is not new; a change is new
    where its later words are; what was decided is new to whoever decided, and is left out.

    Args:
        case: With its story told.
        new: Ids of the articles that came.
    """
    statements = tuple(s for s in case.statements if all(a in new for a, _ in s.reports))
    events = tuple(e for e in case.events if all(a in new for a, _ in e.mentions))
    people = tuple(p for p in case.people if all(a in new for a, _ in p.mentions))
    story = Story(
        case.story.ghosts,
        tuple(e for e in case.story.edges if e.child in new or e.parent in new),
        tuple(c for c in case.story.changes if c.after.article in new),
        tuple(
            q for q in case.story.quotations if any(v.passage.article in new for v in q.variants)
        ),
    )
    told = {i for e in story.edges for i in (e.child, e.parent)}
    kept = tuple(
        d
        for d in case.disagreements
        if any(all(p.article in new for p in a.passages) for a in d.accounts)
    )
    return replace(
        case,
        readings=tuple(r for r in case.readings if r.article.id in new),
        people=people,
        statements=statements,
        events=events,
        proceedings=(),
        warnings=tuple(w for w in case.warnings if w[0] in new),
        story=replace(story, ghosts=tuple(g for g in story.ghosts if g.id in told)),
        disagreements=kept,
        witnesses=tuple(w for w in case.witnesses if all(p.article in new for p in w.passages)),
    )
