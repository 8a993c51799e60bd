"""Questions to a case file: answered as the whole case would be, from the part that it takes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from kept import LANTERN, LEDGER, UNDATED, case_with, keep
from mentioned import by_hand
from onrecord import casework, deciding, inquiry
from onrecord.answers import Revision
from onrecord.case import finding
from onrecord.case.asking import Asked, answer, narrowed
from onrecord.case.reviews import Judgement
from onrecord.cli import main
from onrecord.errors import UnknownPerson, UnknownStatement
from onrecord.export.said import rows_of
from onrecord.nouns import Case, Kind, Manner, Passage, Reading, Span, joined
from onrecord.store import CaseFile, portion, said
from onrecord.store.errors import NotInCase

NEWER = by_hand(
    "{speaker1 [Ana Ruiz]} {cue1 told} the Ledger {content1 that [Ida Cole] had checked the "
    "clamps himself}. {content2 “It was never safe,”} {speaker2 [Hugh Hill]} {cue2 added}. "
    "Nobody was hurt.",
    outlet="The Ledger",
    published=date(2025, 5, 9),
    url="https://ledger.example/a",
)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    """Three articles."""
    with case_with(tmp_path / "a.case", LEDGER, LANTERN, UNDATED) as made:
        yield made


def words(case: Case) -> list[str]:
    """The words of its statements."""
    texts = {r.article.id: r.article.text for r in case.readings}
    return [joined(s.reports[0][1].content, texts[s.reports[0][0]]) for s in case.statements]


CLAMPS = "that Hugh Hill had checked the clamps himself"
NEVER = "“It was never safe,”"
NOBODY = "that nobody checked =SUM(A1)"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Asked(by="Ana Ruiz"), [CLAMPS, NEVER, NEVER]),
        (Asked(by="ruiz", kinds=frozenset({Kind.DIRECT})), [NEVER, NEVER]),
        (Asked(by="ruiz", since=date(2025, 5, 15)), [NEVER]),
        (Asked(by="ruiz", until=date(2025, 5, 14)), [CLAMPS, NEVER]),
        (Asked(about="Hugh Hill"), [CLAMPS]),
        (Asked(about="hill"), [CLAMPS]),
        (Asked(about="checked"), [CLAMPS, NOBODY]),
        (Asked(about="CLÁMPS"), [CLAMPS]),
        (Asked(about="clamp"), []),
        (Asked(about=""), []),
        (Asked(about='"'), []),
        (Asked(to="ledger"), []),
        (Asked(manners=frozenset({Manner.PLAN})), []),
        (Asked(since=date(2025, 5, 15)), [NEVER, NOBODY, "to answer"]),
        (Asked(by="Gull Watch", about="Ana Ruiz"), []),
    ],
)
def test_a_file_is_answered_as_the_whole_case_is(
    case: CaseFile, asked: Asked, found: list[str]
) -> None:
    """Statement by statement, and with the same people and reviews beside."""
    held = inquiry.part(case, asked)
    assert words(held) == found
    whole = narrowed(answer(casework.case_of(case), asked))
    assert _at_a_glance(held) == _at_a_glance(whole)
    assert inquiry.said(case, asked) == tuple(rows_of(whole))


def _at_a_glance(case: Case) -> Case:
    """The case as a part of a file has it: readings and people without what is not shown."""
    bare = tuple(
        replace(r, attributions=(), mentions=(), references=(), events=(), warnings=())
        for r in case.readings
    )
    people = tuple(replace(p, roles=(), perhaps=()) for p in case.people)
    return replace(case, readings=bare, people=people)


def test_to_finds_whom_it_was_told_to_and_whom_the_text_credits(tmp_path: Path) -> None:
    """And "told us" is the outlet's own; half a name is nobody's."""
    one = by_hand("{speaker [Ana Ruiz]} {cue told} TMZ {content so}.", outlet="The Ledger")
    two = by_hand("{speaker [Hugh Hill]} {cue told} us {content no}.", outlet="Spotlark")

    def told(reading: Reading, name: str) -> Reading:
        start = reading.article.text.index(name)
        span = Span(start, start + len(name))
        return replace(reading, attributions=(replace(reading.attributions[0], told_to=span),))

    with case_with(tmp_path / "t.case", told(one, "TMZ"), told(two, "us")) as case:
        for sought, found in (("tmz", ["so"]), ("Spotlark", ["no"]), ("lark", []), ("TM", [])):
            assert words(inquiry.part(case, Asked(to=sought))) == found


def test_a_question_loads_the_articles_of_its_answer_and_no_others(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is anything derived."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the whole case was loaded")

    monkeypatch.setattr(casework, "case_of", refused)
    monkeypatch.setattr(casework, "derive", refused)
    found = inquiry.part(case, Asked(by="Gull Watch"))
    assert [r.article.id for r in found.readings] == [LANTERN.article.id]


def test_many_statements_are_loaded_in_their_order(case: CaseFile) -> None:
    """More than one question to SQLite names at once."""
    numbers = said.find(case, said.Sought())
    assert len(numbers) == 7
    many = portion.load(case, numbers * 200)
    assert len(many.statements) == 1400


def test_a_name_of_nobody_is_answered_with_the_nearest(case: CaseFile) -> None:
    """As a name of two is with both."""
    with pytest.raises(UnknownPerson, match="Nearest: Ana Ruiz"):
        inquiry.said(case, Asked(by="Ana Ruis"))


def test_as_of_a_day_shows_the_version_of_that_day(case: CaseFile) -> None:
    """And leaves out what came later, and what has no date."""
    number = case.count("SELECT number FROM articles WHERE id = ?", LEDGER.article.id)
    keep(case, NEWER, replaces=number)
    casework.derive(case)
    early = casework.case_as_of(case, date(2025, 5, 8))
    assert [r.article.id for r in early.case.readings] == [LEDGER.article.id]
    assert (early.later, early.undated) == (1, 1)
    later = casework.case_as_of(case, date(2025, 5, 10))
    assert [r.article.id for r in later.case.readings] == [NEWER.article.id]
    assert casework.case_as_of(case, date(2025, 5, 6)).case.statements == ()
    whole = casework.case_as_of(case, date(2030, 1, 1))
    assert {r.article.id for r in whole.case.readings} == {LANTERN.article.id, NEWER.article.id}
    assert (whole.later, whole.undated) == (0, 1)


@pytest.mark.parametrize("as_of", [None, date(2025, 5, 20)])
def test_every_hit_is_the_exact_words_at_its_place(case: CaseFile, as_of: date | None) -> None:
    """With line and column, and what was sought marked; in statements and elsewhere."""
    found, _ = inquiry.search(case, "ruiz", as_of=as_of)
    texts = {r.article.id: r.article.text for r in casework.case_of(case).readings}
    assert {h.kind for h in found} == {"article"}
    for hit in (*found, *inquiry.search(case, "clamps", as_of=as_of)[0]):
        text, p = texts[hit.passage.article], hit.passage
        assert p.words == p.span.of(text)
        assert [p.words[a:b].lower() for a, b in hit.marks] in (["ruiz"], ["clamps"], ["ruiz"] * 2)
        line = text.split("\n")[hit.line - 1]
        assert line[hit.column - 1 :].startswith(p.words.split("\n")[0])
    [clamps] = inquiry.search(case, "clamps", as_of=as_of)[0]
    assert (clamps.kind, clamps.name, clamps.published) == ("statement", "Ana Ruiz", "2025-05-07")


@pytest.mark.parametrize(
    ("sought", "count"),
    [
        ('"never safe"', 2),
        ('"safe never"', 0),
        ("never safe", 2),
        ("NÉVER saf*", 2),
        ("NOT never", 0),
        ("never AND safe", 0),
        ("words:never", 0),
        ("(never", 2),
        ('never"', 2),
        ("", 0),
        ("*", 0),
        ("\x00", 0),
        ("X" * 10_000, 0),
    ],
)
def test_what_is_sought_is_words_and_no_query(case: CaseFile, sought: str, count: int) -> None:
    """In the file as in the case gone through."""
    found, _ = inquiry.search(case, sought)
    assert len(found) == count
    assert len(finding.find(casework.case_of(case), sought)) == count


@given(st.text(max_size=30))
def test_nothing_a_user_types_is_an_error(typed: str) -> None:
    """Of syntax, or of any other kind."""
    from onrecord.store.hits import query_of
    from onrecord.terms import marks_in_part, terms_of

    for start, end in marks_in_part(terms_of(typed), typed):
        assert 0 <= start < end <= len(typed)
    assert bool(query_of(typed)) == bool(terms_of(typed))


def test_an_older_version_is_not_found_again(case: CaseFile) -> None:
    """But as of its day."""
    number = case.count("SELECT number FROM articles WHERE id = ?", LEDGER.article.id)
    keep(case, NEWER, replaces=number)
    casework.derive(case)
    assert {h.passage.article for h in inquiry.search(case, "clamps")[0]} == {NEWER.article.id}
    early, _ = inquiry.search(case, "clamps", as_of=date(2025, 5, 8))
    assert {h.passage.article for h in early} == {LEDGER.article.id}


def test_a_statement_is_traced_through_its_printings(case: CaseFile) -> None:
    """The earliest here first, each on its exact words."""
    whole = casework.case_of(case)
    told = zip(whole.statements, words(whole), strict=True)
    first, _ = (s for s, said in told if said == NEVER)
    held, found = inquiry.trace(case, first.id)
    assert [t.passage.article for t in found.tellings] == [LEDGER.article.id, LANTERN.article.id]
    assert [t.is_earliest for t in found.tellings] == [True, False]
    texts = {r.article.id: r.article.text for r in held.readings}
    for telling in found.tellings:
        p: Passage = telling.passage
        assert p.words == p.span.of(texts[p.article]) == NEVER


def test_words_of_several_tellings_of_one_statement_mean_that_one(case: CaseFile) -> None:
    """And words of two that are not are answered with both."""
    _, found = inquiry.trace(case, "never safe")
    assert len(found.tellings) == 2
    with pytest.raises(UnknownStatement, match="in 2 statements"):
        inquiry.trace(case, "checked")


def test_two_peoples_statements_are_not_one_for_sharing_words(tmp_path: Path) -> None:
    """Nobody retold the other."""
    one = by_hand("{speaker [Ana Ruiz]} {cue said} {content the moon fell on the stage}.")
    two = by_hand("{speaker [Hugh Hill]} {cue said} {content the moon fell on the stage}. Yes.")
    with case_with(tmp_path / "t.case", one, two) as case:
        held = casework.case_of(case)
        _, found = inquiry.trace(case, held.statements[0].id)
        assert len(found.tellings) == 1
        assert found.tellings[0].is_earliest


def test_words_of_no_statement_are_traced_as_a_claim(case: CaseFile) -> None:
    """In the sentence they stand in; and words of nothing are told."""
    _, found = inquiry.trace(case, "told the Ledger")
    assert found.statement is None
    assert found.tellings[0].passage.words.startswith("Ana Ruiz told the Ledger")
    with pytest.raises(UnknownStatement, match="no statement is"):
        inquiry.trace(case, "the moon is cheese")


def test_versions_are_compared_sentence_by_sentence(case: CaseFile) -> None:
    """With the statements that came, went and changed hands."""
    number = case.count("SELECT number FROM articles WHERE id = ?", LEDGER.article.id)
    keep(case, NEWER, replaces=number)
    casework.derive(case)
    for name in (LEDGER.article.id, NEWER.article.id[:8], "https://ledger.example/a"):
        [found] = inquiry.diff(case, name)
        assert [a.id for a in found.articles] == [LEDGER.article.id, NEWER.article.id]
    told = [(r.revision, r.words) for r in found.rewordings]
    assert (Revision.REWORDED, "“Hugh Hill” became “Ida Cole”") in told
    added = [r.after.words for r in found.rewordings if r.revision is Revision.ADDED and r.after]
    assert added == ["Nobody was hurt."]
    changed = {(s.revision, s.words) for s in found.statements}
    assert (Revision.REWORDED, "“Hugh Hill” became “Ida Cole”") in changed
    assert (Revision.REWORDED, "the speaker was Ana Ruiz and is Hugh Hill") in changed
    assert [s for s in found.statements if s.revision is Revision.REMOVED and s.before]
    assert found.facts == ("published: “2025-05-07” became “2025-05-09”",)


def test_an_article_of_one_version_has_no_differences(case: CaseFile) -> None:
    """And one that is not there is told."""
    assert inquiry.diff(case, LANTERN.article.id) == ()
    with pytest.raises(NotInCase, match="no article is called"):
        inquiry.diff(case, "nowhere")


def test_long_texts_of_one_word_are_compared_in_good_time() -> None:
    """What repeats ten thousand times is told as changed, or passed over."""
    from onrecord.case.versions import compare, reworded
    from onrecord.pipeline import compose

    one = by_hand("so " * 5_000 + "so. " * 5_000)
    two = by_hand("so " * 5_001 + "so. " * 5_002)
    assert compare(compose([one]), compose([two])).rewordings
    many = [f"This is line {n % 90} of it. " for n in range(10_000)]
    held = compare(
        compose([by_hand("".join(many))]), compose([by_hand("".join(many[:-1]) + "No.")])
    )
    assert [r.revision for r in held.rewordings] == [Revision.REMOVED, Revision.ADDED]
    assert reworded("a " * 10_000, "b " * 10_000) == "changed"


def test_what_is_new_is_what_no_older_article_tells(case: CaseFile) -> None:
    """By the day of publication; a person of older coverage is not new."""
    found = inquiry.new_since(case, date(2025, 5, 15), by="published")
    assert [r.article.id for r in found.case.readings] == [LANTERN.article.id]
    assert {p.name for p in found.case.people} == {"Gull Watch", "Noor Haldiman"}
    assert words(found.case) == [NEVER, NOBODY, "to answer"]


def test_what_was_added_today_is_new_since_today(case: CaseFile) -> None:
    """Undated ones too; and nothing is since tomorrow."""
    case.run("UPDATE articles SET added_at = '2025-06-01T10:00:00+00:00'")
    assert len(inquiry.new_since(case, date(2025, 6, 1)).case.readings) == 3
    assert inquiry.new_since(case, date(2025, 6, 2)).case.readings == ()


@pytest.mark.parametrize("form", ["", "--csv"])
@pytest.mark.parametrize("least", ["0", "0.5"])
def test_rows_are_printed_as_the_whole_case_is(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch, form: str, least: str
) -> None:
    """Word for word, with what was decided; and without the case."""
    [one] = inquiry.said(case, Asked(by="Gull Watch"))
    deciding.decide(case, one.statement, Judgement.WRONG, "M. Lee", "not theirs")
    words = ["said", str(case.path), "--since", "2025-05-01", "--min-confidence", least]
    words += [form] if form else []
    whole = CliRunner().invoke(main, [*words, "--as-of", "2025-06-01"])
    monkeypatch.setattr(portion, "load", None)
    monkeypatch.setattr(casework, "case_of", None)
    told = CliRunner().invoke(main, words)
    assert told.stdout == whole.stdout
    assert "not theirs" in told.stdout
    assert "no comment" in told.stdout


def test_the_json_of_a_part_tells_no_story(case: CaseFile) -> None:
    """What the articles left out would tell is missing from it; from a file as from articles."""
    words = ["said", str(case.path), "--by", "Ana Ruiz", "--json"]
    for more in ([], ["--as-of", "2025-06-01"]):
        held = json.loads(CliRunner().invoke(main, [*words, *more]).stdout)
        assert len(held["statements"]) == 3
        assert len(held["articles"]) == 2
        assert [p["name"] for p in held["people"]] == ["Ana Ruiz"]
        assert held["story"] == {"ghosts": [], "edges": [], "drift": [], "quotations": []}
        assert held["witnesses"] == held["disagreements"] == held["events"] == []
