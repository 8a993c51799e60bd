"""A thousand articles into a file, against reading them alone: `--part adding`.

Block by block and in turns, each going first in every other block, in one process: what else the
machine does, and what a program remembers of words it has seen, falls on both alike.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from bench.results import Json
from bench.speed.run import Line
from bench.store.work import PRINTED_AGAIN, Bench, in_blocks, tell, timed, told
from onrecord import casework
from onrecord.adding import add
from onrecord.ingest import Source, find_sources
from onrecord.read.reader import Reader
from onrecord.store import CaseFile

_BLOCK: Final = 25  # articles read alone, then as many added


def sources_of(data: Sequence[Path], count: int, folder: Path) -> list[Source]:
    """So many articles as files; where the data have fewer, some come again with a line more.

    Raises:
        FileNotFoundError: There are no texts.
    """
    found = [p for part in data for p in sorted((part / "text").glob("*.txt"))]
    texts = [p.read_text(encoding="utf-8") for p in found]
    if not texts:
        raise FileNotFoundError(data[0] / "text")
    folder.mkdir(exist_ok=True)
    for number in range(count):
        again, place = divmod(number, len(texts))
        more = f"\n\n{PRINTED_AGAIN}" * again
        (folder / f"{number:05}.txt").write_text(texts[place] + more, encoding="utf-8")
    for path in sorted(folder.glob("*.txt"))[count:]:
        path.unlink()
    return list(find_sources([folder]))


def measure(bench: Bench, reader: Reader) -> tuple[list[Line], dict[str, Json]]:
    """Adding with all that follows, against taking in and reading alone; in turns."""
    sources = sources_of(bench.options.data, bench.options.added, bench.work / "articles")
    taken = {"alone": [0.0, 0.0], "adding": [0.0, 0.0]}
    unfinished = bench.at_work("unfinished.case")
    with CaseFile.create(unfinished, "bench") as case:
        reader.read(sources[0].read().article)
        add(case, [], reader)
        for number, block in enumerate(told(in_blocks(sources, _BLOCK), "blocks added")):
            both: list[tuple[str, Callable[[], object]]] = [
                ("alone", lambda b=block: [reader.read(s.read().article) for s in b]),  # type: ignore[misc]
                ("adding", lambda b=block: add(case, b, reader)),  # type: ignore[misc]
            ]
            for name, work in both if number % 2 else reversed(both):
                cpu = time.process_time()
                taken[name][0] += timed(work)
                taken[name][1] += time.process_time() - cpu
        tell("who is who")
        cpu = time.process_time()
        deriving = timed(lambda: casework.derive(case))
        deriving_cpu = time.process_time() - cpu
        again = timed(lambda: add(case, sources, reader))
        unchanged = timed(lambda: casework.bring_up_to_date(case))
    unfinished.rename(bench.at_work(bench.stock.name))
    (alone, alone_cpu), (adding, adding_cpu) = taken["alone"], taken["adding"]
    return [
        Line(f"reading {len(sources):,} articles alone", alone, "s"),
        Line("adding them", adding, "s"),
        Line("who is who, once", deriving, "s"),
        Line("adding / reading alone", (adding + deriving) / alone, "times", 1.3, 1.1),
        Line("  the same in CPU seconds", (adding_cpu + deriving_cpu) / alone_cpu, "times"),
        Line("  without who is who", adding / alone, "times"),
        Line("adding them again", again, "s"),
        Line("  and finding nothing to derive", unchanged, "s"),
    ], {"articles": len(sources), "cpu": {"alone": alone_cpu, "adding": adding_cpu}}
