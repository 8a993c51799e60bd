"""The sample case's story against its gold, one by one: all that was planted, and nothing else.

The articles are read with the model that ships; the story, the disagreements and the witnesses are
then compared with `gold.json` by the words they stand on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

import pytest
from tests.sample.test_sample import GOLD

from onrecord.batch import read_all
from onrecord.ingest import find_sources, read_published
from onrecord.nouns import Attribution, Case, Disagreement, Passage, PersonKind
from onrecord.pipeline import with_story
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader
from onrecord.sample import published_as, sample_files

pytestmark = pytest.mark.skipif(not (SHIPPED / "reader.onnx").exists(), reason="no model here")
ARTICLES = {a["outlet"]: a["id"] for a in GOLD["articles"] if not a["id"].startswith("tid")}
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\n": " "})


T = TypeVar("T")


@cache
def told() -> Case:
    """The sample case, read and told."""
    sources = []
    for path in sample_files():
        known = published_as(path)
        published = read_published(known["published"]) if "published" in known else None
        sources += find_sources(
            [path], published=published, outlet=known.get("outlet"), url=known.get("url")
        )
    batch = read_all(sources, Reader(Model(SHIPPED, threads=1)))
    assert not batch.failures
    return with_story(batch.case)


def article_of(passage: Passage) -> tuple[str, str]:
    """The gold's name of a passage's article, and the article's text."""
    article = next(r.article for r in told().readings if r.article.id == passage.article)
    undated = "tidingsmill-1" if article.published else "tidingsmill-2"
    return ARTICLES.get(article.outlet or "", undated), article.text


def stands_on(passage: Passage, gold: dict[str, str]) -> bool:
    """Whether a passage and the gold's words share a place; marks of every style are one."""
    name, text = article_of(passage)
    words = gold["words"].translate(_PLAIN)
    at = text.translate(_PLAIN).find(words)
    places = []
    while at >= 0:
        places.append((at, at + len(words)))
        at = text.translate(_PLAIN).find(words, at + 1)
    return name == gold["article"] and any(
        passage.span.start < end and start < passage.span.end for start, end in places
    )


def paired(
    found: Iterable[T], gold: list[dict[str, Any]], fits: Callable[[T, dict[str, Any]], bool]
) -> tuple[list[dict[str, Any]], list[T]]:
    """What of the gold was not found, and what was found beside it; each counts once."""
    left = list(found)
    missed = []
    for one in gold:
        hit = next((f for f in left if fits(f, one)), None)
        if hit is None:
            missed.append(one)
        else:
            left.remove(hit)
    return missed, left


def test_every_planted_change_is_found_and_none_is_invented() -> None:
    """Kind, and the words before and after."""
    missed, invented = paired(
        told().story.changes,
        GOLD["drift"],
        lambda c, g: (
            c.kind.value == g["change"]
            and stands_on(c.before, g["before"])
            and stands_on(c.after, g["after"])
        ),
    )
    assert missed == []
    assert [c.words for c in invented] == []


def test_what_is_no_change_is_not_told_as_one() -> None:
    """Marks, "100%" and "Mr" differ and change nothing."""
    for same in GOLD["variants"]:
        for change in told().story.changes:
            if change.kind.value == "quotation" and stands_on(change.after, same["after"]):
                assert "100" not in change.words
                assert "became “mr" not in change.words


def agrees(found: Disagreement, gold: dict[str, Any]) -> bool:
    """Whether two accounts at least of a disagreement are the gold's, each on its own words."""
    hits = {
        (n, m)
        for n, account in enumerate(gold["accounts"])
        for m, a in enumerate(found.accounts)
        if any(stands_on(p, g) for p in a.passages for g in account["passages"])
    }
    return len({n for n, _ in hits}) >= 2 and len({m for _, m in hits}) >= 2


def test_every_planted_disagreement_is_found_and_none_is_invented() -> None:
    """By the words of two accounts at least."""
    missed, invented = paired(told().disagreements, GOLD["disagreements"], agrees)
    assert [d["about"] for d in missed] == []
    assert [d.about for d in invented] == []


def test_every_witness_fact_is_found_and_nobody_else_is_a_witness() -> None:
    """Side, asked, answer and stance."""
    names = {p.id: p.name for p in told().people}
    found = {names[w.person]: (w.side, w.asked, w.answer, w.stance) for w in told().witnesses}
    gold = {
        w["person"]: (w["side"], w["asked"], w["answer"], w["stance"]) for w in GOLD["witnesses"]
    }
    assert found == gold


def test_every_passage_of_the_story_is_its_article_s_words() -> None:
    """Edges, changes, disagreements and witnesses alike."""
    case = told()
    texts = {r.article.id: r.article.text for r in case.readings}
    shown = [p for e in case.story.edges for p in e.evidence]
    shown += [p for c in case.story.changes for p in (c.before, c.after)]
    shown += [p for d in case.disagreements for a in d.accounts for p in a.passages]
    shown += [p for w in case.witnesses for p in w.passages]
    assert len(shown) > 100
    assert all(p.span.of(texts[p.article]) == p.words for p in shown)


def test_nobody_is_given_the_direct_words_of_somebody_else() -> None:
    """Whom the gold names for words in quotation marks is who said them, or nobody is said to be.

    A name that the file writes otherwise, and a source that it only describes, are no other.
    """
    case = told()
    people = {p.id: p for p in case.people}
    known = {g["name"]: {g["name"], *g.get("aliases", ())} for g in GOLD["people"]}
    heard = right = 0
    wrong = []
    for gold_article in GOLD["articles"]:
        for gold in gold_article["statements"]:
            if gold["kind"] != "direct" or gold["speaker"] not in known:
                continue
            for statement in case.statements:
                speaker = people.get(statement.speaker or "")
                own = [w for w, report in statement.reports if _says(w, report, gold_article, gold)]
                if not own or speaker is None or speaker.kind is not PersonKind.PERSON:
                    continue
                others = {
                    n for name, called in known.items() if name != gold["speaker"] for n in called
                }
                heard += 1
                right += speaker.name in known[gold["speaker"]]
                if speaker.name in others:
                    wrong.append((speaker.name, gold["content_start"]))
    assert wrong == []
    assert right > 0.8 * heard > 12


def _says(
    article: str, report: Attribution, gold_article: dict[str, Any], gold: dict[str, Any]
) -> bool:
    """Whether a report begins or ends as the gold's words do, and not merely holds them."""
    held = next(r.article for r in told().readings if r.article.id == article)
    name = ARTICLES.get(held.outlet or "", "tidingsmill-1" if held.published else "tidingsmill-2")
    if name != gold_article["id"]:
        return False
    words = " ".join(span.of(held.text) for span in report.content).translate(_PLAIN)
    begins, ends = (gold[end].translate(_PLAIN) for end in ("content_start", "content_end"))
    return words.strip("'\", ").startswith(begins) or words.strip("'\", ").endswith(ends)
