"""Measures on the lists made by hand: pairs of names, and passages."""

from collections.abc import Iterable, Iterator, Sequence

from bench.people.in_context import in_context
from bench.people.listed import Reply, Verdict, compared, in_a_case, reply
from bench.people.lists import PARTS, SEEN, UNKNOWN, UNNAMED, read_pairs, read_passages
from bench.people.scores import confusion
from bench.people.table import Line, percent
from bench.people.told import tell
from bench.people.workbench import Bench, Table
from bench.results import Json


def bench_pairs(bench: Bench) -> Table:
    """The pairs of names made by hand that have no context: by the names alone."""
    pairs = [p for p in read_pairs() if not p.context][: bench.options.limit or None]
    ways = {"in a case": in_a_case, "compared": compared}
    lines: list[Line] = []
    more: dict[str, Json] = {}
    for way, judge in ways.items():
        verdicts = [judge(p) for p in pairs]
        for part, held in _by_part("pairs without context", "of these", verdicts).items():
            name = f"{way}, {part}"
            is_wanted = judge is in_a_case and part == "pairs without context"
            lines.append(
                percent(
                    f"{name}: right",
                    _share(v.is_right for v in held),
                    *((95, 99) if is_wanted else ()),
                )
            )
            lines.append(
                Line(
                    f"{name}: joined wrongly", sum(v.is_wrong_join for v in held), f"of {len(held)}"
                )
            )
            more[name] = _confused((v.pair.answer, v.given) for v in held)
        bench.wrong(f"pair, {way}", _shown(verdicts))
    return lines, more


def bench_contexts(bench: Bench) -> Table:
    """The pairs with a context, which is read whole as an article of a case."""
    pairs = [p for p in read_pairs() if p.context][: bench.options.limit or None]
    read = [in_context(p, bench.reader) for p in pairs]
    lines: list[Line] = []
    more: dict[str, Json] = {}
    for name, held in _by_part("pairs with a context, read", "of these with one,", read).items():
        lines.append(percent(f"{name}: right", _share(v.is_right for v in held)))
        lines.append(
            Line(f"{name}: joined wrongly", sum(v.is_wrong_join for v in held), f"of {len(held)}")
        )
        more[name] = _confused((v.pair.answer, v.given) for v in held)
    bench.wrong("pair, in its context", _shown(read))
    return lines, more


def _by_part(whole: str, these: str, verdicts: Sequence[Verdict]) -> dict[str, list[Verdict]]:
    """All of some verdicts, and those of each part of the list."""
    parts = {whole: list(verdicts)}
    for part in PARTS:
        parts[f"{these} the {part} half"] = [v for v in verdicts if v.pair.part == part]
    return parts


def _shown(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """The wrong ones of the parts that may be looked at."""
    return (_pair_in_words(v) for v in verdicts if v.pair.part in SEEN and not v.is_right)


def _share(claims: Iterable[bool]) -> float:
    held = list(claims)
    return sum(held) / len(held) if held else 0.0


def _confused(answers: Iterable[tuple[str, str]]) -> dict[str, Json]:
    counts = confusion(answers)
    return {f"{wanted}, given {given}": n for (wanted, given), n in sorted(counts.items())}


def _pair_in_words(v: Verdict) -> str:
    about = f" [{v.pair.context}]" if v.pair.context else ""
    return (
        f"{v.pair.left} | {v.pair.right}{about}: {v.pair.answer} ({v.pair.pattern}), given "
        f"{v.given}: {'; '.join(v.reasons)}"
    )


def bench_sentences(bench: Bench) -> Table:
    """The passages made by hand: who is meant at one place."""
    passages = read_passages()[: bench.options.limit or None]
    replies = [reply(p, tell(bench.reader, p.text)) for p in passages]
    named = [r for r in replies if r.passage.answer not in (UNKNOWN, UNNAMED)]
    lines = [
        Line("passages", len(replies)),
        percent("right", _share(r.is_right for r in replies)),
        percent("right, unnamed and unknown taken for one", _share(r.is_harmless for r in replies)),
        percent("right where somebody is named", _share(r.is_right for r in named)),
        Line(
            "wrong person where somebody is named",
            sum(r.is_named and not r.is_right for r in named),
        ),
    ]
    for answer_ in (UNKNOWN, UNNAMED):
        held = [r for r in replies if r.passage.answer == answer_]
        count = sum(r.is_named for r in held)
        lines.append(
            Line(f"a person named where the answer is {answer_}", count, f"of {len(held)}")
        )
    bench.wrong("passage", (_reply_in_words(r) for r in replies if not r.is_harmless))
    return lines, _confused((_sort(r.passage.answer), _sort_given(r)) for r in replies)


def _sort(answer_: str) -> str:
    return answer_ if answer_ in (UNKNOWN, UNNAMED) else "a name"


def _sort_given(r: Reply) -> str:
    return "the name" if r.is_named and r.is_right else _sort(r.given)


def _reply_in_words(r: Reply) -> str:
    text, at = r.passage.text, r.passage.target
    marked = f"{text[: at.start]}[{at.of(text)}]{text[at.end :]}"
    return f"({r.passage.pattern}) {r.passage.answer}, given {r.given}: {marked}"
