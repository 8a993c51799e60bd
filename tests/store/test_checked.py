import random
from pathlib import Path

import pytest

from onrecord import casework
from onrecord.adding import add
from onrecord.ingest import find_sources
from onrecord.read.reader import Reader
from onrecord.sample import sample_files
from onrecord.store import CaseFile
from onrecord.store.check import check, diagnose
from onrecord.store.errors import CaseExists, StoreError
from onrecord.store.rescue import rescue


@pytest.fixture
def sound(full: CaseFile) -> CaseFile:
    """A case with three articles, derived."""
    casework.derive(full)
    return full


def told(case: CaseFile) -> str:
    """What is wrong, all of it."""
    return "\n".join(str(f) for f in check(case).findings if f.is_fault)


def test_a_sound_case_is_sound(case: CaseFile, reader: Reader) -> None:
    """The sample case, every passage of it."""
    add(case, find_sources(sample_files()), reader)
    casework.derive(case)
    steps: list[tuple[int, int]] = []
    checked = check(case, lambda done, every: steps.append((done, every)))
    assert checked.findings == ()
    assert checked.is_sound
    assert checked.articles == 7
    assert checked.passages > 200
    assert steps[-1] == (checked.articles, checked.articles)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE statements SET words = 'I never did' WHERE number = 1", "not those of the text"),
        ("UPDATE reports SET cue = 'denied' WHERE statement = 1", "not those of the text"),
        ("UPDATE reports SET quoted = '“never”' WHERE statement = 1", "not those of the text"),
        (
            "UPDATE reports SET told = '{\"told_to\":\"TMZ\"}' WHERE statement = 1",
            "not those of the text",
        ),
        ("UPDATE reports SET words = 'I never did' WHERE statement = 1", "not those of the text"),
        ("UPDATE reports SET line = line + 1 WHERE statement = 1", "place"),
        ("UPDATE reports SET places = '[]' WHERE statement = 1", "no attribution"),
        ("UPDATE reports SET places = '', attribution = NULL", "no attribution"),
        ("UPDATE reports SET kind = 'odd' WHERE statement = 1", "no attribution"),
        ("UPDATE statements SET kind = 'mixed' WHERE number = 1", "place or kind"),
        ("UPDATE reports SET start = start + 1 WHERE statement = 1", "place"),
        ("UPDATE reports SET attribution = 99 WHERE statement = 1", "no attribution"),
        ("UPDATE mentions SET \"end\" = 99999", "outside"),
        (
            "INSERT INTO events VALUES (9, '', 1, '', '', '', '', '', '', '', '', '', '', '');"
            "INSERT INTO events_told VALUES (9, 0, 1, -1, 5)",
            "outside",
        ),
        ("DELETE FROM readings WHERE article = 1", "no attribution"),
        ("UPDATE readings SET found = x'00' WHERE article = 1", "cannot be read"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM people", "refers to a row of people"),
        (
            "UPDATE statements SET facts = '{\"candidates\":[\"nobody\"]}' WHERE number = 1",
            "not among the people",
        ),
        (
            "DROP TRIGGER articles_never_change;"
            "UPDATE articles SET text = replace(text, 'saw', 'ate') WHERE number = 1",
            "not the one its id was made of",
        ),
        (
            "DROP TRIGGER articles_never_change; UPDATE articles SET published = 'x'",
            "does not hold an article",
        ),
        ("UPDATE articles SET parts = '[[[0,99999],\"body\"]]' WHERE number = 1", "lies outside"),
        (
            "UPDATE derived SET found = x'00' WHERE part = 'events'",
            "of another version",
        ),
        (
            "INSERT INTO articles_words (articles_words, rowid, text) VALUES ('delete', 1, 'moon')",
            "index of words",
        ),
    ],
)  # fmt: skip
def test_whatever_does_not_hold_is_found_with_its_remedy(
    sound: CaseFile, damage: str, words: str
) -> None:
    """Every stored word and id is compared with what it rests on."""
    for sql in damage.split(";"):
        sound.run(sql)
    found = check(sound).findings
    assert found
    assert words in "\n".join(str(f) for f in found)
    assert all("onrecord" in f.remedy for f in found)


def test_mending_derives_everything_again(sound: CaseFile) -> None:
    """From readings and decisions, which nobody touched."""
    before = casework.case_of(sound)
    sound.run("UPDATE statements SET words = 'x'")
    sound.run("UPDATE people SET name = 'x'")
    sound.run("INSERT INTO articles_words (articles_words) VALUES ('delete-all')")
    assert told(sound)
    assert casework.mend(sound) == before
    assert told(sound) == ""
    assert casework.case_of(sound) == before


def test_the_doctor_knows_what_is_still_to_be_done(full: CaseFile, reader: Reader) -> None:
    """Nothing of it a fault."""
    notes = diagnose(full, reader.version, is_resolved=False)
    assert "not of today" in str(notes[0])
    full.run("UPDATE readings SET reader = 'older'")
    add(full, find_sources(["nowhere.txt"]), reader)
    notes = diagnose(full, reader.version, is_resolved=True)
    assert [n.is_fault for n in notes] == [False, False]
    assert "3 articles were read by another version" in str(notes[0])
    assert "1 sources could not be added" in str(notes[1])


def is_sound(path: Path) -> bool:
    """Whether a file opens and holds what it says; anything but our own errors is raised."""
    try:
        with CaseFile(path) as case:
            return check(case).is_sound
    except StoreError:
        return False


def test_a_damaged_page_is_told_and_the_rest_is_saved(
    tmp_path: Path, reader: Reader, coverage: Path
) -> None:
    """Whichever page it is: plain words, no crash, and no article lost but those on it."""
    path = tmp_path / "b.case"
    with CaseFile.create(path, "The State v. Tollander") as case:
        for number in range(15):
            text = f"“I saw moon number {number} fall,” said Ana Ruiz.\n\n" + "It fell. " * 300
            (coverage / f"more-{number}.txt").write_text(text, encoding="utf-8")
        add(case, find_sources([coverage]), reader)
        casework.derive(case)
        kept = dict(case.rows("SELECT id, text FROM articles"))
        roots = case.count("SELECT rootpage FROM sqlite_schema WHERE name = 'articles'")
    whole = path.read_bytes()
    pages = len(whole) // 4096
    chance = random.Random(5)  # noqa: S311  (the same pages each time)
    for place in {roots - 1, *(chance.randrange(1, pages) for _ in range(6))}:
        broken = bytearray(whole)
        broken[place * 4096 : (place + 1) * 4096] = chance.randbytes(4096)
        path.write_bytes(broken)
        assert not is_sound(path)
        saved = tmp_path / f"saved-{place}.case"
        found = rescue(path, saved)
        with CaseFile(saved) as case:
            casework.derive(case)
            there = dict(case.rows("SELECT id, text FROM articles"))
            assert check(case).is_sound
            assert there.items() <= kept.items()
            assert len(there) + len(found.lost) >= len(kept)
            if place != roots - 1:
                assert len(there) >= len(kept) - 8
    with pytest.raises(CaseExists):
        rescue(path, saved)
