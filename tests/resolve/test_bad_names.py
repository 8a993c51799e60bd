"""Names too long, too many, in other scripts or also words of English: all the way through.

Growth is measured by the processor's time and by ratio, never against a clock.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from mentioned import by_hand
from onrecord.ingest import article_from_text
from onrecord.nouns import Case, PersonKind, Reading, Reference
from onrecord.pipeline import compose
from onrecord.read.reader import Reader
from onrecord.resolve import resolve
from texts import messy_texts


def case_of(reader: Reader, text: str) -> Case:
    """The case of one English text."""
    return compose([reader.read(article_from_text(text, language="en"))])


def assert_sound(case: Case) -> None:
    """All that must hold for the people of any text."""
    texts = {r.article.id: r.article.text for r in case.readings}
    ids = {p.id for p in case.people}
    assert len(ids) == len(case.people)
    for person in case.people:
        assert person.name.strip()
        assert person.mentions
        for article, mention in person.mentions:
            assert 0 <= mention.span.start < mention.span.end <= len(texts[article])
        for role in person.roles:
            assert role.of is None or role.of in ids
            for passage in role.passages:
                assert passage.span.of(texts[passage.article]) == passage.words != ""
    for statement in case.statements:
        assert {statement.speaker, *statement.candidates} <= {*ids, None}
    for article, warning in case.warnings:
        assert warning.span.of(texts[article])


@pytest.mark.parametrize(
    "name",
    [
        "X" * 10_000,
        "Ana " + "Maria " * 1_700 + "Ruiz",
        "Ana " + "-".join(["Ruiz"] * 2_000),
        "O’" * 5_000 + "Neill",
        "Jr. " * 2_500,
    ],
)
def test_a_name_of_ten_thousand_characters_is_read(reader: Reader, name: str) -> None:
    """As somebody's or as nobody's; what stands beside it is read all the same."""
    text = f"{name} said it was dark.\n\nHugh Hill said that it rained.\n\nHe met {name}."
    case = case_of(reader, text)
    assert_sound(case)
    assert "Hugh Hill" in {p.name for p in case.people}


@pytest.mark.parametrize(
    "text",
    [
        "it was dark, and nobody came to the court.",
        "12 34 56, 7/8.",
        "he said she said they said.",
        "...",
        "",
    ],
)
def test_a_text_without_names_has_nobody_with_a_name(reader: Reader, text: str) -> None:
    """There may be speakers without one."""
    case = case_of(reader, text)
    assert_sound(case)
    assert all(m.form != "name" for p in case.people for _, m in p.mentions)


def test_five_thousand_mentions_of_one_name_are_one_person(reader: Reader) -> None:
    """Through the whole reader."""
    case = case_of(reader, "Ana Ruiz ran. " * 1_000 + "\n\n" + "Ruiz ran.\n" * 4_000)
    assert_sound(case)
    most = max(case.people, key=lambda p: len(p.mentions))
    assert most.name == "Ana Ruiz"
    assert len(most.mentions) > 4_000


@pytest.mark.parametrize(
    "name",
    [
        "習近平",
        "Ольга Петрова",
        "محمد علي",
        "שרה כהן",
        "Ὀδυσσεύς",
        "김민수",
        "Đặng Thị Ngọc",
        "👩🏽‍⚖️",
    ],
)
def test_a_name_in_any_script_is_read(reader: Reader, name: str) -> None:
    """Right to left, without spaces, with marks; two writings of it are not three people."""
    case = case_of(
        reader, f"{name} said it was dark.\n\nOn Monday {name} told the court it rained."
    )
    assert_sound(case)
    assert sum(name in p.name for p in case.people) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "Will said that he will not plead.\n\nWill Justice will testify, and Justice will be done.",
        "Justice told the Ledger that justice was blind.\n\nShe said so.",
        "May said in May that she may appeal.\n\nMark marked it.\n\nGrace said grace.",
        "Judge Judge judged.\n\nJudge Hill said that Hill hill.",
    ],
)
def test_a_person_called_as_a_word_is_somebody_or_nobody(reader: Reader, text: str) -> None:
    """The small word is never a mention of the person."""
    case = case_of(reader, text)
    assert_sound(case)
    text = case.readings[0].article.text
    for person in case.people:
        for _, mention in person.mentions:
            if mention.form == "name" and person.kind is PersonKind.PERSON:
                assert any(c.isupper() for c in mention.span.of(text))


@given(messy_texts())
@settings(max_examples=40)
def test_any_text_has_sound_people(reader: Reader, text: str) -> None:
    """Whatever stands in it."""
    assert_sound(case_of(reader, text))


def letters(number: int) -> str:
    """A word for a number: 102 is "Bac", of five letters."""
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:05d}").title()


def one_name(count: int) -> str:
    """The same full name in every paragraph."""
    return "[Ana Ruiz] ran.\n\n" * count


def one_line(count: int) -> str:
    """The same, in one paragraph."""
    return "[Ana Ruiz] ran. " * count


def other_names(count: int) -> str:
    """Nobody twice."""
    return "\n\n".join(f"[{letters(i)} {letters(99_999 - i)}] ran." for i in range(count))


def lone_names(count: int) -> str:
    """One word each."""
    return "\n\n".join(f"[{letters(i)}] ran." for i in range(count))


def one_first_name(count: int) -> str:
    """Many Anas."""
    return "\n\n".join(f"[Ana {letters(i)}] ran." for i in range(count))


def one_surname(count: int) -> str:
    """Many Hills."""
    return "\n\n".join(f"[{letters(i)} Hill] ran." for i in range(count))


def one_surname_alone(count: int) -> str:
    """Many Hills, and "Hill" as often."""
    return one_surname(count) + "\n\n[Hill] ran." * count


def many_pronouns(count: int) -> str:
    """A name once."""
    return "[Ana Ruiz] ran." + "\n\nshe fell." * count


def many_sources(count: int) -> str:
    """A source without a name, again and again."""
    return "\n\n".join(
        f"{{speaker{i} Sources close to [Ana Ruiz]}} {{cue{i} said}} {{content{i} so}}."
        for i in range(1, count + 1)
    )


def chained(source: str) -> Reading:
    """A reading of a marked text, in which each pronoun refers to the mention before it."""
    plain = by_hand(source)
    pronouns = (i for i, m in enumerate(plain.mentions) if m.form == "pronoun")
    return replace(plain, references=tuple(Reference(i, ((i - 1, 0.9),)) for i in pronouns))


def forget() -> None:
    """Empty the caches of names."""
    for name, module in list(sys.modules.items()):
        if name.startswith("onrecord.resolve"):
            for held in list(vars(module).values()):
                clear = getattr(held, "cache_clear", None)
                if clear is not None:
                    clear()


def seconds(reading: Reading) -> float:
    """Processor time of resolving a reading, the less of two, with nothing remembered.

    A small text's names fit the caches whole and a large one's do not, which is no growth.
    """
    taken = []
    for _ in range(2):
        forget()
        start = time.process_time()
        resolve([reading])
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize(
    ("source", "count"),
    [
        (one_name, 600),
        (one_line, 300),
        (one_first_name, 100),
        (many_pronouns, 800),
        (many_sources, 40),
        (other_names, 500),
        (lone_names, 500),
        (one_surname, 150),
        (one_surname_alone, 80),
    ],
)
def test_time_grows_with_the_text(source: Callable[[int], str], count: int) -> None:
    """Four times as much takes at most eight times as long; the square would take sixteen."""
    small, large = (chained(source(n)) for n in (count, 4 * count))
    assert any(seconds(large) < 8 * seconds(small) + 0.05 for _ in range(4))  # noise spoils a try
