"""The sample case holds what its gold says: strings in place, planted defects recorded."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from onrecord.sample import first_article, sample_files

FOLDER = first_article().parent
CASE = json.loads((FOLDER / "case.json").read_text(encoding="utf-8"))
GOLD = json.loads((FOLDER / "gold.json").read_text(encoding="utf-8"))
STATEMENTS = [(a["id"], s) for a in GOLD["articles"] for s in a["statements"]]
NAMES = {person["name"] for person in GOLD["people"]}
IDS = [article["id"] for article in CASE["articles"]]

EVENT_KINDS = {
    *("incident", "arrest", "charge", "indictment", "plea", "trial", "verdict"),
    *("sentence", "appeal", "dismissal", "hearing", "custody", "other"),
}

# How far, in characters, a speaker or cue may stand from the content it belongs to.
NEAR = 120

PLANTED = {
    "100 percent and 100%",
    "British single quotation marks",
    "according to",
    "altered quotation",
    "as per an outlet",
    "attitude",
    "contradicting age",
    "contradicting count",
    "curly and straight marks",
    "cut quotation",
    "declined to comment",
    "dropped disclaimer",
    "embedded post block in a page",
    "embedded post flattened into the body",
    "figure with caption and credit",
    "graver charge in a post",
    "image credit in the body",
    "in a statement",
    "interrupted quotation",
    "lost attribution",
    "lost hedge",
    "mangled name",
    "newsletter pitch",
    "no date",
    "one surname, two people",
    "organisation that speaks",
    "outlet not in the file",
    "plan",
    "plural source",
    "pronoun source in the next paragraph",
    "quotation over two paragraphs",
    "relative date",
    "shared error",
    "single within double",
    "split quotation",
    "title in quotation marks",
    "told an outlet",
    "unnamed source",
    "wrong pronoun",
    "changed date",
    "changed number",
}


class VisibleText(HTMLParser):
    """Gathers what a reader of the page sees, block by block."""

    UNSEEN = frozenset({"head", "script", "style"})
    INLINE = frozenset({"a", "span"})

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Parts blocks, and closes the eyes to the head, scripts and styles."""
        self.unseen += tag in self.UNSEEN
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        """Parts blocks, and opens the eyes again."""
        self.unseen -= tag in self.UNSEEN
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        """Keeps the words a reader sees."""
        if not self.unseen:
            self.pieces.append(data)

    def _break_at(self, tag: str) -> None:
        if tag not in self.INLINE:
            self.pieces.append(" ")


def _raw(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def text_of(article: dict[str, Any]) -> str:
    """An article's text: the file, the page's visible words, or a line's title and text."""
    raw = _raw(FOLDER / article["file"])
    if article["file"].endswith(".html"):
        page = VisibleText()
        page.feed(raw)
        return " ".join("".join(page.pieces).split())
    if article["file"].endswith(".jsonl"):
        line = json.loads(raw.splitlines()[article["line"] - 1])
        return f"{line['title']}\n\n{line['text']}"
    return raw


TEXTS = {article["id"]: text_of(article) for article in CASE["articles"]}


def passages(found: object) -> list[tuple[str, str]]:
    """Every (article, words) pair anywhere below."""
    if isinstance(found, dict):
        if set(found) == {"article", "words"}:
            return [(found["article"], found["words"])]
        return [pair for value in found.values() for pair in passages(value)]
    if isinstance(found, list):
        return [pair for value in found for pair in passages(value)]
    return []


def is_partial_date(text: str) -> bool:
    """Whether the text is an ISO day, week, month or year."""
    if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])|-W([0-4]\d|5[0-3]))?", text):
        return True
    return date.fromisoformat(text).isoformat() == text


def extent(article: str, statement: dict[str, Any]) -> tuple[int, int]:
    """From the first character of a statement's content to its last."""
    text = TEXTS[article]
    end = text.index(statement["content_end"]) + len(statement["content_end"])
    return text.index(statement["content_start"]), end


def test_the_files_come_in_order_of_publication() -> None:
    """The undated file comes last, and no article file is left out."""
    dated = [a["published"][:10] for a in CASE["articles"] if a["published"]]
    assert dated == sorted(dated)
    assert [path.name for path in sample_files()] == list(
        dict.fromkeys(a["file"] for a in CASE["articles"])
    )
    assert all(path.is_file() for path in sample_files())
    assert {p.name for p in FOLDER.iterdir() if p.suffix in {".html", ".jsonl", ".txt"}} == {
        path.name for path in sample_files()
    }


def test_one_text_article_has_no_date() -> None:
    """A copy without a date is what a reader of dates must live with."""
    undated = [a["file"] for a in CASE["articles"] if a["published"] is None]
    assert undated == [sample_files()[-1].name]


def test_seven_articles_of_six_outlets_use_reserved_addresses() -> None:
    """No address may belong to anybody."""
    assert len(set(IDS)) == 7
    assert len({article["outlet"] for article in CASE["articles"]}) == 6
    assert all(re.match(r"https://[a-z-]+\.example/", a["url"]) for a in CASE["articles"])
    hosts = set(re.findall(r"https?://([^/\"\s<]+)", "\n".join(map(_raw, sample_files()))))
    assert {host for host in hosts if not host.endswith(".example")} == {"schema.org"}


def test_what_the_case_says_of_an_article_is_what_the_article_says() -> None:
    """`case.json`, the gold and the articles' own metadata agree."""
    for article in CASE["articles"]:
        assert TEXTS[article["id"]].count(article["title"]) == 1
        raw = _raw(FOLDER / article["file"])
        if article["file"].endswith(".jsonl"):
            line = json.loads(raw.splitlines()[article["line"] - 1])
            assert {key: article[key] for key in ("url", "outlet", "title", "published")} == {
                key: line[key] for key in ("url", "outlet", "title", "published")
            }
        elif article["file"].endswith(".html"):
            assert all(article[key] in raw for key in ("url", "outlet", "published"))
        else:
            assert raw.splitlines()[0] == article["title"]
    assert [(a["id"], a["outlet"], a["published"]) for a in GOLD["articles"]] == [
        (a["id"], a["outlet"], a["published"]) for a in CASE["articles"]
    ]


@pytest.mark.parametrize("article", IDS)
def test_articles_are_as_long_as_news_is(article: str) -> None:
    """Between 250 and 600 words, headline included."""
    assert 250 <= len(TEXTS[article].split()) <= 600


def test_the_first_article_suits_a_demo() -> None:
    """One of the files, and short enough for a screen or two."""
    assert first_article() in sample_files()
    assert 350 <= len(_raw(first_article()).split()) <= 500


@pytest.mark.parametrize(("article", "statement"), STATEMENTS)
def test_a_statement_stands_where_the_gold_says(article: str, statement: dict[str, Any]) -> None:
    """Its first and last words occur once, its speaker and cue beside it."""
    text = TEXTS[article]
    start, end = extent(article, statement)
    assert text.count(statement["content_start"]) == 1
    assert text.count(statement["content_end"]) == 1
    assert start < end
    for words in filter(None, (statement["speaker_words"], statement["cue"])):
        # The nearest occurrence as a word of its own.
        whole = rf"(?<!\w){re.escape(words)}(?!\w)"
        gaps = [
            max(start - m.end(), m.start() - end, 0)
            for m in re.finditer(whole, text, re.IGNORECASE)
        ]
        assert words in text
        assert min(gaps) <= NEAR


@pytest.mark.parametrize(("article", "statement"), STATEMENTS)
def test_a_statement_is_of_a_known_kind_and_speaker(
    article: str, statement: dict[str, Any]
) -> None:
    """Kinds, manners and outlets are of the contract; speakers are in the list."""
    assert statement["kind"] in {"direct", "indirect", "mixed"}
    assert statement["manner"] in {"speech", "writing", "finding", "thought", "plan", "attitude"}
    assert statement["speaker"] is None or statement["speaker"] in NAMES
    assert statement["said_on"] is None or is_partial_date(statement["said_on"])
    outlets = {a["outlet"] for a in CASE["articles"]} | set(GOLD["ghosts"])
    assert {statement["told_to"], *statement["credited"]} <= outlets | {None}
    marks = sum(TEXTS[article][slice(*extent(article, statement))].count(m) for m in '“"‘')
    assert marks or statement["kind"] != "mixed"


def test_the_pieces_of_a_statement_run_from_its_start_to_its_end() -> None:
    """They stand apart, in order, and fill the statement's extent."""
    for article, statement in STATEMENTS:
        if "pieces" not in statement:
            continue
        text, pieces = TEXTS[article], statement["pieces"]
        places = [(text.index(a), text.index(b) + len(b)) for a, b in pieces]
        assert all(text.count(words) == 1 for piece in pieces for words in piece)
        assert places == sorted(places)
        assert all(start < end for start, end in places)
        assert all(a[1] < b[0] for a, b in pairwise(places))
        assert (places[0][0], places[-1][1]) == extent(article, statement)


def test_every_passage_of_the_gold_is_in_its_article() -> None:
    """No before, after, evidence or planted word is misquoted."""
    found = passages(GOLD)
    assert len(found) > 200
    assert [(a, w) for a, w in found if w not in TEXTS[a]] == []
    assert [a for a in GOLD["anomalies"] if a["text"] not in TEXTS[a["article"]]] == []
    event_dates = [e for e in GOLD["events"] if e["date_text"]]
    assert all(any(e["date_text"] in TEXTS[a] for a, _ in passages(e)) for e in event_dates)


def test_every_name_and_alias_is_printed_somewhere() -> None:
    """Nobody is in the list whom the coverage does not mention."""
    everything = "\n".join(TEXTS.values())
    assert len(NAMES) == len(GOLD["people"])
    for person in GOLD["people"]:
        assert all(alias in everything for alias in person["aliases"])
        assert person["name"] in everything or person["aliases"]
        assert person["kind"] in {"person", "organisation", "group", "unnamed"}
        assert person.get("for", person["name"]) in NAMES


def test_people_named_in_the_gold_are_in_its_list() -> None:
    """Events, witnesses and disagreements name people by their listed names."""
    named = [e["who"] for e in GOLD["events"]] + [w["person"] for w in GOLD["witnesses"]]
    named += [d["person"] for d in GOLD["disagreements"] if d["person"]]
    assert set(named) <= NAMES


def test_events_have_a_known_kind_date_and_certainty() -> None:
    """Kinds and certainties are those of the contract; dates are ISO."""
    for event in GOLD["events"]:
        assert event["kind"] in EVENT_KINDS
        assert event["date"] is None or is_partial_date(event["date"])
        assert event["certainty"] in {"happened", "scheduled", "possible", "denied"}
        assert event["passages"]


def test_an_article_derives_from_an_earlier_one_or_a_ghost() -> None:
    """Nothing derives from what came later."""
    for edge in GOLD["derivation"]:
        assert edge["type"] in {"credits", "copies", "same_quotation", "common_origin"}
        assert edge["parent"] in GOLD["ghosts"] or (
            IDS.index(edge["parent"]) < IDS.index(edge["child"])
        )
        assert {passage["article"] for passage in edge["evidence"]} <= {
            edge["child"],
            edge["parent"],
        }


def test_drift_runs_forward_and_shows_every_kind_of_change() -> None:
    """All nine kinds of the contract occur."""
    for change in GOLD["drift"]:
        before, after = change["before"]["article"], change["after"]["article"]
        assert IDS.index(before) < IDS.index(after)
    assert {change["change"] for change in GOLD["drift"]} == {
        *("certainty", "hedge", "attribution", "number", "date"),
        *("charge", "name", "role", "quotation"),
    }


def test_accounts_that_disagree_differ() -> None:
    """At least two values, each with the words it rests on."""
    for disagreement in GOLD["disagreements"]:
        values = [account["value"] for account in disagreement["accounts"]]
        assert len(set(values)) == len(values) >= 2
        assert all(account["passages"] for account in disagreement["accounts"])


def test_everything_planted_is_recorded() -> None:
    """Each defect of the list has an entry, and each kind and manner a statement."""
    kinds = [plant["kind"] for plant in GOLD["planted"]]
    assert set(kinds) >= PLANTED
    assert len(kinds) == len(set(kinds))
    assert all(plant["passages"] for plant in GOLD["planted"])
    assert {s["kind"] for _, s in STATEMENTS} == {"direct", "indirect", "mixed"}
    assert len({s["manner"] for _, s in STATEMENTS}) == 6


def test_published_dates_are_iso_and_pages_have_a_zone() -> None:
    """Pages carry a time with its zone, the rest a day."""
    for article in CASE["articles"]:
        if article["file"].endswith(".html"):
            assert datetime.fromisoformat(article["published"]).tzinfo is not None
        elif article["published"]:
            assert is_partial_date(article["published"])
