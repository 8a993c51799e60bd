"""Measures on GUM: he and she, and the names of persons."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import Final

from bench.people import gum_pronouns
from bench.people.gum_documents import Held
from bench.people.gum_pronouns import Answer, Tally, answered, most_recent, pronouns_of, tally
from bench.people.names_found import bared, gold_names, our_names
from bench.people.peer import find_names
from bench.people.scores import score_spans
from bench.people.table import Line, percent
from bench.people.told import Told
from bench.people.workbench import Bench, Table, counted
from bench.results import Json
from bench.speed.peer import PACKAGES
from onrecord.nouns import Span

FIELD: Final = (
    ("most recent name", 61.3),
    ("rules by hand", 68.0),
    ("best possible over the names found", 77.3),
)
"""Per cent on GUM's news, from the project's field notes of November 2026: 150 pronouns, so not
those of this run, and names of another finder."""


def bench_pronouns(bench: Bench) -> Table:
    """He and she to a named person, names found by the package itself."""
    lines: list[Line] = []
    more: dict[str, Json] = {}
    for part, held in bench.documents.parts().items():
        ours = _answers(held, answered)
        rule = tally(_answers(held, most_recent))
        found = tally(ours)
        more[part] = {"ours": _tallied(found), "most recent name": _tallied(rule)}
        lines += [
            Line(f"{part}: pronouns", found.asked, f"in {len(held)}"),
            percent(f"{part}: right", found.share, 78, 87),
            percent(f"{part}: answered", found.share_given),
            percent(f"{part}: right where answered", found.precision),
            percent(f"{part}: right, and most names", found.pure / max(1, found.asked)),
            percent(f"{part}: most recent name", rule.share),
        ]
    for h in (*bench.documents.held_out, *bench.documents.dev):
        wrong = [a for a in _answers([h], answered) if not a.is_right]
        bench.wrong(h.document.name, (_about(h.document.text, a) for a in wrong))
    lines += [Line(f"field notes, news: {name}", share, "%") for name, share in FIELD]
    return lines, more


def _answers(
    held: Iterable[Held], way: Callable[[gum_pronouns.Asked, Told], Answer]
) -> list[Answer]:
    return [way(asked, h.told) for h in held for asked in pronouns_of(h.document)]


def _tallied(found: Tally) -> dict[str, Json]:
    return {**asdict(found)}


def _about(text: str, a: Answer) -> str:
    place = a.asked.place
    before = " ".join(text[max(0, place.start - 60) : place.start].split())
    after = " ".join(text[place.end : place.end + 20].split())
    gold = min(a.asked.names).of(text)
    said = "somebody else" if a.is_given else "nobody"
    return f"… {before} [{place.of(text)}] {after} … is {gold}, given {said}"


def bench_names(bench: Bench) -> Table:
    """Names of persons to the character, beside spaCy's small model on the same texts."""
    parts = bench.documents.parts()
    every = {h.document.name: h for held in parts.values() for h in held}
    texts = [h.document.text for h in every.values()]
    peer = dict(zip(every, map(frozenset, find_names(texts)), strict=True))
    lines: list[Line] = []
    more: dict[str, Json] = {"packages": list(PACKAGES)}
    for part, held in parts.items():
        gold = [gold_names(h.document) for h in held]
        ours = [our_names(h.told) for h in held]
        theirs = [peer[h.document.name] for h in held]
        found = {
            "as given": (score_spans(gold, ours), score_spans(gold, theirs)),
            "ends bared": (
                score_spans(_bared(held, gold), _bared(held, ours)),
                score_spans(_bared(held, gold), _bared(held, theirs)),
            ),
        }
        lines.append(Line(f"{part}: names", sum(map(len, gold)), f"in {len(held)}"))
        for way, (own, other) in found.items():
            goals = (86, 92) if way == "as given" else (None, None)
            lines.append(percent(f"{part}: {way}", own.f1, *goals))
            lines.append(percent(f"{part}: {way}, spaCy", other.f1))
        more[part] = {
            way: {"ours": counted(own), "spaCy": counted(other)}
            for way, (own, other) in found.items()
        }
    for h in every.values():
        text, gold_here, here = h.document.text, gold_names(h.document), our_names(h.told)
        bench.wrong(f"{h.document.name} lost", (s.of(text) for s in sorted(gold_here - here)))
        bench.wrong(f"{h.document.name} extra", (s.of(text) for s in sorted(here - gold_here)))
    return lines, more


def _bared(held: Sequence[Held], names: Sequence[frozenset[Span]]) -> list[set[Span]]:
    return [
        {bared(h.document.text, span) for span in spans}
        for h, spans in zip(held, names, strict=True)
    ]
