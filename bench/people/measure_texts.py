"""Measures on whole texts: the seed, GAP, and what bench.quotes has kept of PolNeAR."""

from typing import Final

from bench.people import gap
from bench.people.attribution import before_and_now, kept_results
from bench.people.gap_told import answer
from bench.people.seed_people import read_gold, read_seed, spoken, warned
from bench.people.table import Line, percent
from bench.people.told import tell
from bench.people.workbench import Bench, Table, counted
from bench.results import MODEL_FILES, digest_of
from bench.scorer import Missing
from onrecord.nouns import joined as in_words
from onrecord.resolve import resolve

LOSS: Final = 0.5
"""Points that attribution may lose to the model of all heads."""


def bench_seed(bench: Bench) -> Table:
    """The seed's statements by person, and the warnings on its names."""
    o = bench.options
    for flag, path in (("--seed-text", o.seed_text), ("--seed-gold", o.seed_gold)):
        if not path.is_file():
            raise Missing(f"no seed at {path}; give {flag} FILE")
    listed = read_gold(o.seed_gold)
    reading = read_seed(bench.reader, o.seed_text)
    resolved = resolve([reading])
    text = reading.article.text
    rows = spoken(reading, resolved, listed)
    found = warned(text, [w for _, w in resolved.warnings], listed)
    print("\nStatements of the seed")
    for row in rows:
        given = f"{row.person.name} ({row.person.kind})" if row.person else "nobody"
        if row.row.found is None:
            given = "not found"
        words = " ".join(in_words(row.row.gold.content, text).split())
        print(f"  {'right' if row.is_right else 'WRONG':7}{given[:44]:46}{words[:46]}")
    for w in found.false:
        print(f"  false warning ({w.kind}): {w.message}")
    right = sum(row.is_right for row in rows)
    lines = [
        Line("statements with the right person", right, f"of {len(rows)}", 12, 13),
        *(
            Line(f"{name} is warned of", int(is_so), "", 1, 1)
            for name, is_so in found.traps.items()
        ),
        Line("false warnings on names and pronouns", len(found.false), "", 0, 0),
    ]
    return lines, {"right": [row.is_right for row in rows]}


def bench_gap(bench: Bench) -> Table:
    """GAP's validation part, as its authors score it."""
    if not bench.options.gap.is_file():
        raise Missing(f"no passages at {bench.options.gap}; give --gap FILE")
    rows = gap.read_rows(bench.options.gap)[: bench.options.limit or None]
    answers = {row.id: answer(row, tell(bench.reader, row.text)) for row in rows}
    found = gap.score(rows, answers)
    bench.wrong(
        "gap",
        (
            f"{row.id} {row.pronoun.of(row.text)}: {row.a.of(row.text)} {row.means_a}, "
            f"{row.b.of(row.text)} {row.means_b}, given {answers[row.id]}"
            for row in rows
            if answers[row.id] != (row.means_a, row.means_b)
        ),
    )
    lines = [
        Line("passages", len(rows)),
        percent("F1", found.overall.f1, 78, 88),
        percent("precision", found.overall.precision),
        percent("recall", found.overall.recall),
        percent("F1, masculine", found.masculine.f1),
        percent("F1, feminine", found.feminine.f1),
    ]
    if found.bias is not None:
        lines.append(Line("feminine / masculine", found.bias))
    return lines, {"counts": counted(found.overall)}


def bench_attribution(bench: Bench) -> Table:
    """PolNeAR end to end, as bench.quotes has kept it; nothing is measured anew."""
    own = {name: digest_of(bench.options.model / name) for name in MODEL_FILES}
    before, now = before_and_now(kept_results(bench.options.quotes_results), own)
    if now is None:
        raise Missing("no result of this model is kept; run bench.quotes.run first")
    if before is None:
        return [percent(f"end to end, all ({now.name})", now.f1)], {}
    was = 100 * before.f1
    return [
        percent(f"before ({before.name})", before.f1),
        percent(f"now ({now.name})", now.f1, round(was - LOSS, 2), round(was, 2)),
    ], {"before": before.name, "now": now.name}
