"""One text that several outlets print counts once: `--part reprints`.

Real articles are printed again as outlets print an agency's: under another headline, with a
dateline and a line of credit, in another house style, with paragraphs cut from the end or one of
their own put in.  Among them stand as many others, printed once, that tell of the same matters.  A
pair of printings is right if both are of one text.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bench.results import Json
from bench.speed.run import Line
from bench.store.work import Bench, stock_of
from onrecord.ingest.articles import article_from_text
from onrecord.ingest.copies import group_copies, signature
from onrecord.nouns import Article
from onrecord.read.reader import Reader

_TEXTS: Final = 300
_MOST: Final = 6  # printings of one text
_CUT: Final = 0.3  # of the text at most, from its end
_OWN: Final = 0.15  # of the text at most, a paragraph of the outlet's own


@dataclass(frozen=True, slots=True)
class Printing:
    """One article, and the number of the text it prints."""

    article: Article
    of: int


def printings(held: Sequence[str], chance: random.Random) -> Iterator[Printing]:
    """Each text as several outlets print it; at least once."""
    for number, text in enumerate(held):
        for outlet in range(chance.randint(1, _MOST)):
            paragraphs = text.split("\n\n")
            if outlet:
                paragraphs = list(_changed(paragraphs, held, chance))
            made = "\n\n".join(paragraphs)
            yield Printing(article_from_text(made, outlet=f"Outlet {outlet}"), number)


def _changed(
    paragraphs: Sequence[str], others: Sequence[str], chance: random.Random
) -> Iterator[str]:
    """One outlet's printing, paragraph by paragraph."""
    size = sum(map(len, paragraphs))
    yield f"What {chance.choice(others).split()[0]} did next, by our own staff"
    left = size * (1 - chance.uniform(0, _CUT))
    own = chance.choice(others).split("\n\n")[-1] if chance.random() < 0.5 else ""
    straight = chance.random() < 0.5
    for place, paragraph in enumerate(paragraphs):
        if left <= 0:
            break
        left -= len(paragraph)
        first = "TOWN (Agency) — " if place == 0 else ""
        styled = _straight(paragraph) if straight else paragraph
        yield first + styled
        if place == 1 and own and len(own) < _OWN * size:
            yield own
    yield "The agency contributed to this report."


def _straight(text: str) -> str:
    """Another house's marks and spellings."""
    for printed, other in (("“", '"'), ("”", '"'), ("’", "'"), (" percent", "%"), (" — ", " - ")):
        text = text.replace(printed, other)
    return text


def measure(bench: Bench, reader: Reader) -> tuple[list[Line], dict[str, Json]]:
    """Pairs of printings that are grouped, and how many texts are counted.

    Raises:
        NothingKept: There is no stock.
    """
    texts = [r.article.text for r in stock_of(bench, reader, 2 * _TEXTS)]
    chance = random.Random(1)  # noqa: S311  (the same printings each time)
    made = list(printings(texts[::2], chance))
    made += [Printing(article_from_text(t), len(texts) + n) for n, t in enumerate(texts[1::2])]
    of = {printing.article.id: printing.of for printing in made}
    signed = {p.article.id: signature(p.article) for p in made}
    groups = group_copies({key: s for key, s in signed.items() if s is not None})
    sizes = Counter(of.values())
    true = sum(n * (n - 1) // 2 for n in sizes.values())
    found = right = 0
    for group in groups:
        found += len(group) * (len(group) - 1) // 2
        right += sum(n * (n - 1) // 2 for n in Counter(of[key] for key in group).values())
    counted = len(of) - sum(len(group) - 1 for group in groups)
    return [
        Line("articles", len(of)),
        Line("different texts among them", len(sizes)),
        Line("counted as sources", counted),
        Line("pairs grouped that print one text", 100 * right / found, "%"),
        Line("pairs that print one text grouped", 100 * right / true, "%"),
    ], {"pairs": {"true": true, "found": found, "right": right}}
