import random
from itertools import islice

from bench.store.multiply import multiplied
from bench.store.reprints import printings

from onrecord.ingest import article_from_text
from onrecord.ingest.copies import group_copies, signature
from onrecord.nouns import Attribution, Kind, Manner, Mention, Reading, Span

TEXT = (
    "“Nobody inspected the lanterns properly,” announced Ana Lanternfield, a clerk.\n\n"
    "Officers described several lengthy meetings about scaffolding, lighting and insurance."
)


def place(words: str) -> Span:
    """Where some words stand."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


CUE = place("announced")


def reading() -> Reading:
    """A reading by hand: a name, who said it, and how."""
    name, content = place("Ana Lanternfield"), place("Nobody inspected the lanterns properly,")
    said = Attribution((content,), (CUE,), (name,), Kind.DIRECT, Manner.SPEECH, 0.9)
    article = article_from_text(TEXT, language="en")
    return Reading(article, "by hand", (said,), mentions=(Mention(name, "name"),))


def test_the_same_readings_come_again_as_other_articles() -> None:
    """Of the same length, so that every passage keeps its place; the cue stays."""
    made = list(islice(multiplied([reading()]), 30))
    assert made[0].article.text == TEXT
    assert len({r.article.id for r in made}) == 30
    assert len({r.article.text for r in made}) > 5
    for each in made:
        assert len(each.article.text) == len(TEXT)
        assert CUE.of(each.article.text) == "announced"
        assert "Ana " in each.article.text
        assert each.attributions == made[0].attributions
    assert [r.article for r in islice(multiplied([reading()]), 30)] == [r.article for r in made]


def test_printings_of_one_text_are_told_by_its_number() -> None:
    """And those of two texts are not alike."""
    words = [f"word{n}" for n in range(400)]
    chance = random.Random(3)  # noqa: S311  (the same printings each time)
    texts = []
    for _ in range(3):
        chance.shuffle(words)
        paragraphs = (" ".join(words[n : n + 40]) for n in range(0, 400, 40))
        texts.append("\n\n".join(paragraphs))
    made = list(printings(texts, chance))
    of = {p.article.id: p.of for p in made}
    assert set(of.values()) == {0, 1, 2}
    assert len(of) > 3
    signed = {p.article.id: signature(p.article) for p in made}
    groups = group_copies({key: s for key, s in signed.items() if s is not None})
    assert groups
    assert all(len({of[key] for key in group}) == 1 for group in groups)
