"""What is in a case file, as lines for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onrecord import casework, deciding
from onrecord.store import CaseFile, failures

_SHOWN: Final = 20  # failures that the summary names


def lines_of(case: CaseFile, what: str | None = None) -> Iterator[str]:
    """A summary of a case, or one of its lists.

    Args:
        case: The case.
        what: "articles", "copies", "people", "failures" or "decisions"; the summary without.

    Raises:
        StoreError: The file cannot be read.
    """
    return _LISTS[what](case)


def counted(number: int, one: str, many: str = "") -> str:
    """A number with the word that goes with it: "1 article", "2 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _summary(case: CaseFile) -> Iterator[str]:
    count = case.count
    yield case.title
    yield f"made {case.created:%Y-%m-%d}, {case.path.stat().st_size / 2**20:.1f} MB"
    newest = count("SELECT count(*) FROM newest_articles")
    older = count("SELECT count(*) FROM articles") - newest
    also = f", and {counted(older, 'older version')}" if older else ""
    yield counted(newest, "article") + also
    copied = count("SELECT count(*) FROM copies")
    if copied:
        groups = count("SELECT count(DISTINCT copy_of) FROM copies")
        own = newest - copied + groups
        shared = counted(groups, "text is", "texts are")
        yield f"{own:,} different texts; {shared} printed by several, by {copied:,} articles"
    outlets = count("SELECT count(DISTINCT outlet) FROM newest_articles")
    yield counted(outlets, "outlet")
    yield counted(count("SELECT count(*) FROM people"), "person", "people")
    said = count("SELECT count(*) FROM statements WHERE is_said")
    mind = count("SELECT count(*) FROM statements WHERE NOT is_said")
    yield f"{counted(said, 'statement')}, and {mind:,} thoughts, plans and attitudes"
    if not casework.is_up_to_date(case):
        yield "Not of today's readings and decisions: `onrecord add CASE` brings it up to date."
    waiting = failures.load(case)
    if waiting:
        yield f"{len(waiting):,} could not be added; to try again: onrecord add {case.path} --retry"
        yield from (f"  {failure}" for failure in waiting[:_SHOWN])
        if len(waiting) > _SHOWN:
            yield f"  and {len(waiting) - _SHOWN:,} more: onrecord status {case.path} --failures"


def _articles(case: CaseFile) -> Iterator[str]:
    for key, day, outlet, title, source, group in case.rows(
        "SELECT a.id, substr(a.published, 1, 10), a.outlet, a.title, a.source, first.id"
        " FROM newest_articles a LEFT JOIN copies c ON c.article = a.number"
        " AND c.copy_of <> a.number LEFT JOIN articles first ON first.number = c.copy_of"
        " ORDER BY a.published, a.number"
    ):
        facts = [key, day or "no date", outlet or "no outlet", title or source]
        yield " · ".join(facts) + (f" · prints the text of {group}" if group else "")


def _copies(case: CaseFile) -> Iterator[str]:
    """Each text that several articles print: the earliest here, then every outlet with its day."""
    last = None
    for group, title, key, day, outlet, url in case.rows(
        "SELECT first.id, coalesce(first.title, first.source), a.id, substr(a.published, 1, 10),"
        " a.outlet, coalesce(a.url, a.source) FROM copies c"
        " JOIN articles a ON a.number = c.article JOIN articles first ON first.number = c.copy_of"
        " ORDER BY c.copy_of, a.number <> c.copy_of, a.published, a.number"
    ):
        if group != last:
            yield title
        last = group
        yield f"  {key} · {day or 'no date'} · {outlet or 'no outlet'} · {url}"


def _people(case: CaseFile) -> Iterator[str]:
    """Each with how much they said, and in how many texts: copies of one text count once."""
    for key, name, kind, said, texts in case.rows(
        "SELECT p.id, p.name, p.kind, count(DISTINCT s.number),"
        " count(DISTINCT coalesce(c.copy_of, r.article)) FROM people p"
        " LEFT JOIN statements s ON s.speaker = p.number"
        " LEFT JOIN reports r ON r.statement = s.number"
        " LEFT JOIN copies c ON c.article = r.article GROUP BY p.number ORDER BY 4 DESC, 2"
    ):
        told = f" in {counted(texts, 'text')}" if texts else ""
        yield f"{key} · {name} · {kind} · {counted(said, 'statement')}{told}"


def _failures(case: CaseFile) -> Iterator[str]:
    for failure in failures.load(case):
        times = "once" if failure.times == 1 else f"{failure.times} times"
        yield f"{failure} (tried {times})"


def _decisions(case: CaseFile) -> Iterator[str]:
    for told in deciding.told(case):
        d = told.decision
        why = f": {d.why}" if d.why else ""
        state = "" if told.state in ("holds", "undoing") else f" ({told.state})"
        yield f"{d.number} · {d.made:%Y-%m-%d} · {d.by} · {told.words}{state}{why}"


_LISTS: Final = {
    None: _summary,
    "articles": _articles,
    "copies": _copies,
    "people": _people,
    "failures": _failures,
    "decisions": _decisions,
}
