"""Who said what, in rows: the same as the case's nouns tell, and the text's own words."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kept import LANTERN, LEDGER, UNDATED, case_with
from onrecord import casework, deciding, inquiry
from onrecord.adding import add
from onrecord.answers import Said
from onrecord.case.asking import Asked, answer, narrowed
from onrecord.case.reviews import Judgement
from onrecord.export.said import rows_of
from onrecord.ingest import find_sources
from onrecord.nouns import (
    Article,
    Attribution,
    Case,
    Kind,
    Manner,
    Person,
    PersonKind,
    Reading,
    ReviewState,
    Span,
    Statement,
    When,
)
from onrecord.read.reader import Reader
from onrecord.sample import sample_files
from onrecord.store import CaseFile, portion, resolved, said
from onrecord.store.check import check

SEED = Path(__file__).parents[3] / "shared" / "seed.txt"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[CaseFile]:
    """Three articles made by hand."""
    with case_with(tmp_path / "small.case", LEDGER, LANTERN, UNDATED) as made:
        yield made


def everything(case: CaseFile) -> tuple[Said, ...]:
    """The rows of all that was said."""
    return said.load(case, said.Sought())


def assert_rows_are_the_nouns(case: CaseFile) -> None:
    """Row by row, of everything and of each speaker alone; and nothing of it fails the check."""
    whole = casework.case_of(case)
    found = everything(case)
    assert len(found) > 2
    assert found == tuple(rows_of(whole))
    for speaker in {row.speaker for row in found if row.speaker}:
        rows = inquiry.said(case, Asked(by=speaker))
        assert rows == tuple(row for row in found if row.speaker == speaker)
        part = inquiry.part(case, Asked(by=speaker))
        assert part.statements == narrowed(answer(whole, Asked(by=speaker))).statements
        assert tuple(rows_of(part)) == rows
    assert check(case).is_sound


def assert_words_are_the_texts(case: CaseFile) -> None:
    """Each row's words are those at its place, and its line and column lead there."""
    texts = dict(case.rows("SELECT id, text FROM articles"))
    for row in everything(case):
        text = texts[row.article]
        first, *_, last = (row.words.split(" … ")[0], row.words.split(" … ")[-1])
        assert text[row.start : row.end].startswith(first)
        assert text[row.start : row.end].endswith(last)
        if " … " not in row.words:
            assert text[row.start : row.end] == row.words
        for words in (row.cue, row.speaker_words, row.quoted, row.told_to, *row.credited):
            assert all(piece in text for piece in words.split(" … "))
        assert text.split("\n")[row.line - 1][row.column - 1 :].startswith(first.split("\n")[0])


@pytest.mark.parametrize("name", ["sample", "seed"])
def test_what_was_read_is_told_in_rows_as_in_nouns(
    case: CaseFile, reader: Reader, name: str
) -> None:
    """Of the sample case, and of the article that this began with."""
    if name == "seed" and not SEED.is_file():
        pytest.skip("the seed is not here")
    add(case, find_sources(sample_files() if name == "sample" else [SEED]), reader)
    casework.derive(case)
    assert_rows_are_the_nouns(case)
    assert_words_are_the_texts(case)


def test_what_people_decided_is_in_every_row(small: CaseFile) -> None:
    """Who said it, that it was not said at all, who decided so, and that it was undone."""
    never, clamps = (
        next(row for row in everything(small) if words in row.words)
        for words in ("never safe", "clamps")
    )
    decided = deciding.decide(
        small, clamps.statement, Judgement.SAID_BY, "M. Lee", "heard it", person="Hugh Hill"
    )
    deciding.decide(small, never.statement, Judgement.WRONG, "M. Lee", "never said")
    rows = {row.statement: row for row in everything(small)}
    assert (rows[clamps.statement].name, clamps.name) == ("Hugh Hill", "Ana Ruiz")
    reviews = [rows[row.statement].review for row in (clamps, never)]
    assert [(r.state, r.by, r.why) for r in reviews if r] == [
        (ReviewState.CORRECTED, "M. Lee", "heard it"),
        (ReviewState.REJECTED, "M. Lee", "never said"),
    ]
    assert clamps.statement in {row.statement for row in inquiry.said(small, Asked(by="Hugh Hill"))}
    assert_rows_are_the_nouns(small)
    casework.undo(small, decided.number, "M. Lee")
    assert rows[clamps.statement] not in everything(small)
    assert_rows_are_the_nouns(small)


def test_what_is_forgotten_is_in_no_row(small: CaseFile) -> None:
    """Neither an article's statements, nor a person's, nor a decision that names them."""
    hill = portion.people_called(small, "Hugh Hill")[0]
    clamps = next(row for row in everything(small) if "clamps" in row.words)
    deciding.decide(
        small, clamps.statement, Judgement.NOT_SAID_BY, "M. Lee", "", person="Hugh Hill"
    )
    casework.forget_person(small, hill.id, hill.name, "M. Lee")
    assert "Hugh Hill" not in {row.name for row in everything(small)}
    assert not any("Hill" in str(column) for column in small.rows("SELECT * FROM reviews"))
    assert small.count("SELECT count(*) FROM reviews")
    number = small.count("SELECT number FROM articles WHERE id = ?", LEDGER.article.id)
    with small.transaction():  # a process may die before it derives again
        resolved.forget_freshness(small)
    assert small.count("SELECT count(*) FROM reviews") == 0
    casework.forget_articles(small, ((number, LEDGER.article.id),), "M. Lee")
    assert {row.article for row in everything(small)} == {LANTERN.article.id}
    assert {row.published for row in everything(small)} == {"2025-05-15"}
    assert list(rows_of(casework.case_of(small))) == list(everything(small))
    assert check(small).is_sound


def test_a_name_is_looked_up_whatever_its_size_and_by_what_else_coverage_says(
    small: CaseFile,
) -> None:
    """Without a look at anybody else."""
    for name in ("Ana Ruiz", "ANA RUIZ", "ruiz"):
        assert len(inquiry.said(small, Asked(by=name))) == 3
    assert [p.name for p in portion.people_called(small, "ana ruiz")] == ["Ana Ruiz"]
    assert len(portion.people_called(small, "nobody at all")) > 1


@st.composite
def _pieces(draw: st.DrawFn, length: int, most: int) -> tuple[Span, ...]:
    """Spans in their order, without overlap."""
    borders = sorted(draw(st.sets(st.integers(0, length), min_size=2 * most, max_size=2 * most)))
    count = draw(st.integers(0, most))
    pairs = zip(borders[::2], borders[1::2], strict=True)
    return tuple(Span(start, end) for start, end in pairs)[:count]


@st.composite
def _attributions(draw: st.DrawFn, length: int) -> Attribution:
    def some() -> tuple[Span, ...]:
        return draw(_pieces(length, 2))

    day = date(2025, 5, draw(st.integers(1, 27)))
    when = When("that day", day, None, "day")
    content = some() or (Span(0, draw(st.integers(1, length))),)
    return Attribution(
        content,
        some(),
        some(),
        draw(st.sampled_from(Kind)),
        draw(st.sampled_from(Manner)),
        draw(st.floats(0, 1)),
        draw(st.sampled_from([content, ()])) or some(),
        draw(st.none() | st.just(Span(0, length))),
        some(),
        draw(st.none() | st.just(when)),
    )


@st.composite
def _cases(draw: st.DrawFn) -> Case:
    """Two articles of odd letters, and statements that any of them reports, some several times."""
    texts = [draw(st.text("a b\n“”é🎭…", min_size=8, max_size=40)) + end for end in "12"]
    days = (date(2025, 5, 1), datetime(2025, 5, 2, 23, tzinfo=UTC))
    articles = [
        Article(text, outlet="The Ledger", published=day)
        for text, day in zip(texts, days, strict=True)
    ]
    held = [
        tuple(draw(st.lists(_attributions(len(a.text)), max_size=3, unique_by=id)))
        for a in articles
    ]
    people = tuple(
        Person(name, PersonKind.PERSON, (), ()) for name in ("Ana Ruiz", "Hugh Hill", "Ida Cole")
    )
    ids = [p.id for p in people]
    readings = tuple(
        Reading(a, "by hand", attributions) for a, attributions in zip(articles, held, strict=True)
    )
    others = st.sampled_from(articles).flatmap(
        lambda a: st.tuples(st.just(a.id), _attributions(len(a.text)))
    )
    statements = tuple(
        Statement(
            speaker := draw(st.none() | st.sampled_from(ids)),
            () if speaker else tuple(draw(st.lists(st.sampled_from(ids), unique=True))),
            ((a.id, report), *draw(st.lists(others, max_size=2))),
        )
        for a, attributions in zip(articles, held, strict=True)
        for report in attributions
    )
    return Case(readings, people, statements)


@given(found=_cases())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_report_comes_back_as_the_row_and_the_noun_it_is(
    tmp_path_factory: pytest.TempPathFactory, found: Case
) -> None:
    """Of several pieces, of several reports, with and without what most do not tell."""
    path = tmp_path_factory.mktemp("any") / "a.case"
    with case_with(path, *found.readings) as case:
        resolved.keep(case, found, (), resolved.inputs(case, casework.MAKER))
        assert everything(case) == tuple(rows_of(found))
        assert resolved.load(case, casework.MAKER) == found
        part = portion.load(case, said.find(case, said.Sought()))
        assert part.statements == found.statements
        for kind in Kind:
            sought = said.Sought(kinds=(kind.value,))
            fit = {s.id for s in found.statements if any(r.kind is kind for _, r in s.reports)}
            assert {row.statement for row in said.load(case, sought)} == fit
        assert not [f for f in check(case).findings if "words kept" in f.what or "place" in f.what]
