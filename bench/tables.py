"""The tables of numbers in the documents, from the latest results: `python -m bench.tables`.

A page holds a table between `<!-- NAME -->` and `<!-- /NAME -->`; a test compares them.
"""

import json
import re
from typing import Any, Final

from bench.results import ROOT, age_of

PAGES: Final = ("README.md", "docs/method.md", "docs/people.md", "src/onrecord/model/README.md")
_HUMAN: Final = {"all": 75.6, "direct": 94.3, "indirect": 69.4}
_SLICES: Final = ("all", "direct", "indirect")


def latest(task: str, part: str = "") -> dict[str, Any]:
    """The numbers of a task's last kept result."""
    kept = sorted((ROOT / "bench" / task / "results" / part).glob("*.json"), key=age_of)
    numbers: dict[str, Any] = json.loads(kept[-1].read_text(encoding="utf-8"))["numbers"]
    return numbers


def tables() -> dict[str, str]:
    """Each table by name, in Markdown."""
    quotes = latest("quotes")
    return {
        "numbers": _numbers(quotes, latest("speed")),
        "scores": _scores(quotes),
        "reliability": _reliability(quotes["reliability"]),
        "people": _people(latest("people")),
        "store": _store({part: latest("store", part) for part in _STORE}),
    }


def _scores(quotes: dict[str, Any]) -> str:
    scores = quotes["attribution"]["scores"]
    rows = ["| PolNeAR dev, 84 articles | precision | recall | F1 |", "|---|---|---|---|"]
    measured = {
        "content tokens": scores["token"]["content"],
        "contents exact": scores["all"]["span_exact"],
        **{f"end to end, {s}": scores[s]["e2e"] for s in _SLICES},
        "end to end, speech cues": quotes["attribution"]["speech cues only"],
    }
    for name, found in measured.items():
        cells = " | ".join(f"{100 * found[part]:.1f}" for part in ("p", "r", "f1"))
        rows.append(f"| {name} | {cells} |")
    return "\n".join(rows)


def _numbers(quotes: dict[str, Any], speed: dict[str, Any]) -> str:
    scores = quotes["attribution"]["scores"]
    ours = {s: 100 * scores[s]["e2e"]["f1"] for s in _SLICES}
    peer = {s: 100 * speed["peer"]["f1"]["textacy, pieces merged"][s] for s in _SLICES}
    rates = speed["peer"]["table"]
    rows = [
        "| | all | direct | indirect | articles per CPU second |",
        "|---|---|---|---|---|",
        f"| OnRecord | {_cells(ours)} | {rates['onrecord']:.1f} |",
        f"| textacy 0.13 on spaCy's small model | {_cells(peer)} | {rates[_PEER]:.1f} |",
        f"| human against human | {_cells(_HUMAN)} | |",
    ]
    cold = list(speed["cold"]["table"].values())
    tail = (
        "\n\nContent at half overlap and the right speaker, F1 on PolNeAR dev: `python -m "
        "bench.quotes.run`; the speeds and textacy's row, made in one run on one thread: `python "
        f"-m bench.speed.run`. A 600-word article takes {cold[0]:.1f} s from a cold start and "
        f"{cold[1]:.0f} MB."
    )
    return "\n".join(rows) + tail


_PEER: Final = "textacy on spaCy's small model"


def _cells(values: dict[str, float]) -> str:
    return " | ".join(f"{values[s]:.1f}" for s in _SLICES)


def _reliability(found: dict[str, Any]) -> str:
    rows = ["| confidence | mean | right | attributions |", "|---|---|---|---|"]
    rows += [
        f"| {b['lowest']:.2f} to {b['highest']:.2f} | {b['confidence']:.2f} | {b['right']:.2f} "
        f"| {b['count']} |"
        for b in found["bins"]
    ]
    point = found["points of 95 % precision"]["direct (the reader's kind)"]
    tail = (
        f"\n\nMean gap, by count: {found['calibration error']:.3f}. Of the direct quotations, "
        f"{100 * point['precision_of_all']:.1f} % are right; at `--min-confidence "
        f"{point['confidence']:.2f}` and above {100 * point['precision']:.1f} %, with "
        f"{100 * point['recall']:.0f} % of all found."
    )
    return "\n".join(rows) + tail


def _unseen(table: dict[str, float], these: str) -> float | None:
    """What of the pairs not looked at is right; None where they were not measured."""
    return next((table[k] for h in _UNSEEN if (k := f"{these} {h} half: right") in table), None)


def _people(found: dict[str, Any]) -> str:
    seed, pronouns, names = (found[part]["table"] for part in ("seed", "pronouns", "names"))
    pairs, growth = found["pairs"]["table"], found["growth"]["table"]
    in_context = _unseen(found.get("contexts", {}).get("table", {}), "of these with one, the")
    read = (
        []
        if in_context is None
        else [f"| the same, in their context | right | {in_context:.1f} % | | |"]
    )
    he, named = "news and dev: right", "news and dev: as given"
    unseen = _unseen(pairs, "in a case, of these the")
    doubts = sum(seed[f"the {what} is warned of"] for what in _DOUBTS)
    false = seed["false warnings on names and pronouns"]
    rows = [
        "| on | measure | OnRecord | floor | aim |",
        "|---|---|---|---|---|",
        "| the seed | right person, or rightly nobody named, of 13 "
        f"| {seed['statements with the right person']} | 12 | 13 |",
        f"| the seed | planted faults warned of; false warnings | {doubts}; {false} | 3; 0 | |",
        f"| GUM news and dev | he and she to the right named person | {pronouns[he]:.1f} % "
        "| 78 % | 87 % |",
        "| the same | right where answered "
        f"| {pronouns['news and dev: right where answered']:.1f} % | | |",
        f"| the same | the most recent name | {pronouns[_RECENT]:.1f} % | | |",
        f"| the same | names of persons, exact F1 | {names[named]:.1f} | 86 | 92 |",
        f"| the same | spaCy's small model, same run | {names[named + ', spaCy']:.1f} | | |",
        f"| GAP validation | F1 | {found['gap']['table']['F1']:.1f} | 78 | 88 |",
        f"| name pairs, the half not looked at | right | {unseen:.1f} % | 95 % | 99 % |",
        *read,
        f"| 10,000 articles | time against 1,000 | {growth['ratio']:.1f} times | 12 | 10 |",
    ]
    return "\n".join(rows)


_UNSEEN: Final = ("confirming", "test")
"""The half of the pairs that was not looked at, and what it was in results kept before that."""
_RECENT: Final = "news and dev: most recent name"
_DOUBTS: Final = ("mangled name", "broken possessive", "wrong pronoun")


_STORE: Final = ("adding", "growth", "asking", "reprints", "kills")


def _store(found: dict[str, Any]) -> str:
    adding, growth, asking, reprints = (found[part]["table"] for part in _STORE[:4])
    kills = found["kills"]
    sizes = "; ".join(
        f"{growth[f'{file}: file / texts']:.1f}"
        for file in ("1,000 articles, equal density", "10,000 articles, large")
    )
    rows = [
        "| on | measure | measured | floor | aim |",
        "|---|---|---|---|---|",
        "| 1,000 articles into a file | time against reading alone, in turns "
        f"| {adding['adding / reading alone']:.2f} times | 1.3 | 1.1 |",
        f"| the same | without who is who | {adding['without who is who']:.2f} times | | |",
        "| the same | added once more: seconds | "
        f"{adding['adding them again'] + adding['and finding nothing to derive']:.1f} | | |",
        *(
            f"| 10,000 articles against 1,000 | CPU time of {step}: of equal density; ten times as "
            f"dense | {growth[f'{step}: large / equal density']:.1f}; "
            f"{growth[f'{step}: large / thin']:.1f} times | {floor} |"
            for step, floor in (
                ("loading readings", "|"),
                ("who is who", "12 | 10"),
                ("the story", "12 | 10"),
                ("loading the case as derived", "|"),
            )
        ),
        f"| 1,000; 10,000 articles | bytes of the file against its texts | {sizes} times | 6 | 4 |",
        "| 10,000 articles | peak memory of all that | "
        f"{growth['10,000 articles, large: peak memory']:,.0f} MB | | |",
        f"| {asking['statements']:,.0f} statements | `search` against the bare FTS5 query "
        f"| {asking['search / bare']:.2f} times | 2 | 1.3 |",
        f"| the same | `said --by` against it | {asking['said --by / bare']:.2f} times | 2 | 1.3 |",
        f"| {reprints['articles']:,.0f} printings of {reprints['different texts among them']:,.0f} "
        f"texts | texts counted | {reprints['counted as sources']:,.0f} | | |",
        "| the same | pairs grouped that are of one text; pairs of one text grouped "
        f"| {reprints['pairs grouped that print one text']:.1f}; "
        f"{reprints['pairs that print one text grouped']:.1f} % | | |",
        f"| {kills['kills']} kills while adding, mending, forgetting "
        f"| anything lost, twice, or by halves | {len(kills['faults'])} | 0 | 0 |",
    ]
    return "\n".join(rows)


def filled(page: str, held: dict[str, str]) -> str:
    """A page with its tables as they should be."""
    for name, table in held.items():
        pattern = rf"(<!-- {name} -->\n).*?(\n<!-- /{name} -->)"
        page = re.sub(pattern, lambda m, t=table: m[1] + t + m[2], page, flags=re.DOTALL)  # type: ignore[misc]
    return page


def main() -> None:
    """Rewrite the tables in place."""
    held = tables()
    for name in PAGES:
        path = ROOT / name
        path.write_text(filled(path.read_text(encoding="utf-8"), held), encoding="utf-8")


if __name__ == "__main__":
    main()
