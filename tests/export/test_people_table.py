"""The people of a case, for a spreadsheet and for a terminal."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentioned import by_hand
from onrecord.export import people
from onrecord.nouns import (
    Article,
    Case,
    Manner,
    Mention,
    Passage,
    Person,
    PersonKind,
    Reading,
    Role,
    Span,
)
from onrecord.pipeline import compose


def table(shown: Case) -> list[dict[str, str]]:
    """The table as csv reads it back."""
    out = io.StringIO()
    people.write(shown, out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def printed(shown: Case, width: int = 100) -> list[str]:
    """The lines without colours."""
    return [click.unstyle(line) for line in people.lines(shown, width)]


def court() -> Case:
    """A defendant and her lawyer in two articles."""
    first = by_hand(
        "Rust armorer [Ana Ruiz] was charged with manslaughter. "
        "{speaker1 [Ruiz]'s <lawyer> [Hugh Hill]} {cue1 said} {content1 so}. "
        "{speaker2 [Hill]} {cue2 added} {content2 more}."
    )
    second = by_hand("On Monday {speaker [Ana Ruiz]} {cue said} {content no}.")
    return compose([first, second])


def test_there_is_a_row_for_each_person() -> None:
    """And it reads back as it was written."""
    found = table(court())
    assert [tuple(row.values()) for row in found] == list(people.rows(court()))
    assert tuple(found[0]) == people.COLUMNS
    assert {row["person"] for row in found} == {p.id for p in court().people}


def test_a_row_tells_roles_and_how_often() -> None:
    """In words, with the place of the first mention."""
    hill, ruiz = table(court())
    assert (hill["name"], hill["kind"], hill["roles"]) == (
        "Hugh Hill", "person", "lawyer for Ana Ruiz",
    )  # fmt: skip
    assert (hill["statements"], hill["articles"], hill["also_known_as"]) == ("2", "1", "Hill")
    assert (ruiz["name"], ruiz["statements"], ruiz["articles"]) == ("Ana Ruiz", "1", "2")
    assert "defendant" in ruiz["roles"].split("; ")
    assert "armorer" in ruiz["described_as"]
    assert "2 articles" in ruiz["why_one_person"]
    firsts = {p.id: p.mentions[0] for p in court().people}
    for row in (hill, ruiz):
        article, first = firsts[row["person"]]
        assert row["article"] == article
        assert (int(row["start"]), int(row["end"])) == (first.span.start, first.span.end)


def test_who_speaks_most_comes_first() -> None:
    """What a writer tells of somebody's mind is no statement."""
    shown = court()
    assert [p["name"] for p in table(shown)] == ["Hugh Hill", "Ana Ruiz"]
    first = shown.readings[0]
    thought = tuple(replace(a, manner=Manner.THOUGHT) for a in first.attributions)
    turned = table(compose([replace(first, attributions=thought), shown.readings[1]]))
    assert [(p["name"], p["statements"]) for p in turned] == [("Ana Ruiz", "1"), ("Hugh Hill", "0")]


def test_perhaps_counts_what_was_said() -> None:
    """By somebody of whom two may be meant."""
    source = "[Ana Hill] met [Hugh Hill]. {speaker [Hill]} {cue said} {content so}."
    shown = compose([by_hand(source)])
    assert [row["may_have_said"] for row in table(shown)] == ["1", "1"]
    assert "    may have made 1 more statement" in printed(shown)


def hostile() -> Case:
    """A person whose every word would run in a spreadsheet or move a cursor."""
    text = "=1+1 @SUM\x1b[31m"
    article = Article(text, outlet="x")
    span = Span(0, len(text))
    role = Role("other", (Passage(article.id, span, text),), ("=cmd|'/C calc'!A0",))
    person = Person(
        '=HYPERLINK("https://t.example")', PersonKind.PERSON, ("+1", "-2", "@x"),
        ((article.id, Mention(span, "name")),), "key", (role,), ("=why",),
    )  # fmt: skip
    return Case((Reading(article, "by hand", ()),), (person,), ())


def test_no_cell_runs_in_a_spreadsheet() -> None:
    """Whoever wrote the article."""
    [row] = table(hostile())
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert row["name"] == '\'=HYPERLINK("https://t.example")'


@given(st.text(min_size=1))
def test_any_name_reads_back(name: str) -> None:
    """Line ends and quotation marks included."""
    article = Article("x")
    person = Person(name, PersonKind.PERSON, (), ((article.id, Mention(Span(0, 1), "name")),))
    shown = Case((Reading(article, "by hand", ()),), (person,), ())
    [row] = people.rows(shown)
    out = io.StringIO(newline="")
    people.write(shown, out)
    [_, back] = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert tuple(back) == row


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_the_lines_hold_every_name_and_role(width: int) -> None:
    """At any width."""
    whole = " ".join(" ".join(printed(court(), width)).split())
    for words in ("Hugh Hill", "Ana Ruiz", "lawyer for", "defendant"):
        assert words in whole


def test_a_long_name_is_cut_with_an_ellipsis() -> None:
    """And the columns stay in line."""
    shown = compose([by_hand("{speaker1 [Ana " + "x" * 90 + "]} {cue1 said} {content1 so}.")])
    [head, row] = printed(shown)[:2]
    assert "…" in row
    assert row.index("person") == head.index("kind")


def test_doubts_are_told_with_the_words_they_are_about() -> None:
    """At the end, with the paper."""
    source = "[Ana Hill] met [Hugh Hill]. [Hill] ran."
    *_, last = printed(compose([by_hand(source, outlet="The Lantern")]))
    assert last.startswith("look: The Lantern, “Hill”: one surname, two people: ")


def test_nobody_is_a_line_of_names() -> None:
    """An empty case has no people."""

    def empty() -> Iterator[str]:
        yield from people.lines(Case((), (), ()), 80)

    assert len(list(empty())) == 1
    assert table(Case((), (), ())) == []
