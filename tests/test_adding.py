"""Adding to a case: nothing is lost, nothing comes twice, whatever is killed."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import casework
from onrecord.adding import Added, add, find, read_again, retry
from onrecord.errors import ModelMismatch, UnreadableArticle
from onrecord.ingest import Form, Given, Source, find_sources
from onrecord.ingest.fetch import Fetched, Fetcher
from onrecord.nouns import Article, Reading
from onrecord.read.model import Model
from onrecord.read.reader import Reader
from onrecord.store import CaseFile, failures, readings
from onrecord.store.check import check
from onrecord.store.errors import DiskFull

SENTENCE = "“I saw moon {0} fall,” said Ana Ruiz, a clerk. “Nobody had checked clamp {0}.”\n"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    """An empty case."""
    with CaseFile.create(tmp_path / "a.case", "The State v. Tollander") as made:
        yield made


def coverage(folder: Path, count: int) -> Path:
    """A folder of short articles."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(SENTENCE.format(number), encoding="utf-8")
    return folder


def text_source(text: str, name: str = "a", url: str | None = None) -> Source:
    """An article at hand."""
    return Source(name, text.encode(), Form.TEXT, Given(url=url))


def texts(case: CaseFile) -> list[str]:
    """The texts that are in a case, sorted."""
    return sorted(text for (text,) in case.rows("SELECT text FROM articles"))


class Pages(Fetcher):
    """A web of our own, without a network."""

    def __init__(self, pages: dict[str, bytes]) -> None:
        super().__init__()
        self.pages = pages

    def fetch(self, url: str) -> Fetched:
        """The page that the test put there."""
        if url not in self.pages:
            raise UnreadableArticle("there is no such page", url, "Check the address.")
        return Fetched(url, self.pages[url], is_page=False)


def test_adding_twice_adds_nothing(case: CaseFile, reader: Reader, tmp_path: Path) -> None:
    """The second time nothing is even read."""
    folder = coverage(tmp_path / "c", 3)
    named: list[str] = []
    assert add(case, find_sources([folder]), reader, named.append) == Added(new=3)
    assert len(named) == 3
    broken = Reader(Model(tmp_path / "no model"))
    object.__setattr__(broken, "model", reader.model)
    changes = case.count("SELECT total_changes()")
    assert add(case, find_sources([folder]), broken) == Added(known=3)
    assert case.count("SELECT total_changes()") == changes


def test_what_was_renamed_is_known_by_its_bytes(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """And its new name is written down."""
    folder = coverage(tmp_path / "c", 2)
    add(case, find_sources([folder]), reader)
    folder.rename(tmp_path / "d")
    assert add(case, find_sources([tmp_path / "d"]), reader) == Added(known=2)
    assert case.count("SELECT count(*) FROM sources") == 4
    assert len(texts(case)) == 2


def test_the_same_words_on_another_day_are_another_article(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """What the user says of a file is part of what it is."""
    file = coverage(tmp_path / "c", 1) / "000.txt"
    for outlet in ("The Ledger", "The Lantern", "The Ledger"):
        add(case, find_sources([file], outlet=outlet), reader)
    assert list(case.rows("SELECT outlet FROM articles ORDER BY 1")) == [
        ("The Lantern",),
        ("The Ledger",),
    ]


def test_a_changed_page_is_a_new_version(case: CaseFile, reader: Reader) -> None:
    """Once; and the page as it was is one version still."""
    url = "https://ledger.example/moon"
    web = Pages({url: SENTENCE.format(1).encode()})
    assert add(case, find([url], web), reader) == Added(new=1)
    assert add(case, find([url], web), reader) == Added(known=1)
    web.pages[url] = SENTENCE.format(2).encode()
    assert add(case, find([url], web), reader) == Added(new=1, versions=1)
    assert add(case, find([url], web), reader) == Added(known=1)
    assert len(texts(case)) == 2
    assert [r.article.text for r in readings.load(case)] == [SENTENCE.format(2).strip()]
    assert {r.article.url for r in readings.load(case)} == {url}


def test_an_edited_file_is_a_new_version_and_another_article_is_not(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """Though it was saved under the same name."""
    file = tmp_path / "a.txt"
    long = "\n\n".join(SENTENCE.format(n) for n in range(8))
    other = "Hugh Hill told the Ledger that the rigging was sound. " * 3 + (
        "The court will hear from the rigger and from both of his sisters after the holiday, "
        "when the judge is back from the coast."
    )
    outcomes = []
    for text in (long, long.replace("Ana Ruiz", "Eva Ruiz", 1), other):
        file.write_text(text, encoding="utf-8")
        outcomes.append(add(case, find_sources([file]), reader))
    assert outcomes == [Added(new=1), Added(new=1, versions=1), Added(new=1)]
    assert case.count("SELECT count(*) FROM newest_articles") == 2


def test_what_cannot_be_read_is_listed_until_it_can(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """By name, with the reason, and how often it was tried."""
    folder = coverage(tmp_path / "c", 2)
    (folder / "broken.txt").write_bytes(b"%PDF-1.7")
    (folder / "lines.jsonl").write_text('{"text": "' + "Ana Ruiz said no. " + '"}\n{"no": 1}\n')
    added = add(case, find_sources([folder]), reader)
    assert (added.new, len(added.failures)) == (3, 2)
    add(case, find_sources([folder]), reader)
    first, second = failures.load(case)
    assert first.name == str(folder / "broken.txt")
    assert "PDF" in first.what
    assert first.times == 2
    assert str(second).startswith(f"{folder / 'lines.jsonl'}:2: ")
    assert retry(case, reader, Fetcher()).failures
    assert [f.times for f in failures.load(case)] == [3, 3]
    (folder / "broken.txt").write_text(SENTENCE.format(77))
    (folder / "lines.jsonl").write_text('{"text": "Ana Ruiz said no."}\n')
    assert retry(case, reader, Fetcher()).new == 1
    assert failures.load(case) == ()


def test_an_empty_list_is_tried_again_as_itself(
    case: CaseFile, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing beside it."""
    coverage(tmp_path, 2)
    monkeypatch.chdir(tmp_path)
    Path("none.jsonl").touch()
    assert add(case, find_sources(["none.jsonl"]), reader).failures
    [failure] = failures.load(case)
    assert failure.input == "none.jsonl"
    assert retry(case, reader, Fetcher()).new == 0


def test_a_page_that_failed_is_fetched_again_when_asked(case: CaseFile, reader: Reader) -> None:
    """With what the user had said of it."""
    web = Pages({})
    added = add(case, find(["https://a.example/x"], web, outlet="The Ledger"), reader)
    assert len(added.failures) == 1
    web.pages["https://a.example/x"] = SENTENCE.format(5).encode()
    assert retry(case, reader, web) == Added(new=1)
    assert list(case.rows("SELECT outlet, url FROM articles")) == [
        ("The Ledger", "https://a.example/x")
    ]
    assert failures.load(case) == ()


def test_standard_input_cannot_be_tried_again_and_stays_listed(
    case: CaseFile, reader: Reader
) -> None:
    """Its bytes are gone."""
    lost = UnreadableArticle("this is empty", "standard input", "Put text in it.")
    add(case, [Source("standard input", lost, Form.UNKNOWN, Given())], reader)
    assert retry(case, reader, Fetcher()) == Added()
    assert len(failures.load(case)) == 1


def test_another_reader_reads_again_what_is_there(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """From the text kept, when the source is named again or when asked."""
    folder = coverage(tmp_path / "c", 2)
    add(case, find_sources([folder]), reader)
    case.run("UPDATE readings SET reader = 'older'")
    assert add(case, find_sources([folder / "000.txt"]), reader) == Added(read_again=1)
    (folder / "001.txt").unlink()
    assert read_again(case, reader) == 1
    assert read_again(case, reader) == 0
    assert {r.reader for r in readings.load(case)} == {reader.version}


def test_a_model_that_cannot_be_used_stops_the_run(case: CaseFile, tmp_path: Path) -> None:
    """It is no fault of the article's."""
    with pytest.raises(ModelMismatch):
        add(case, find_sources([coverage(tmp_path / "c", 2)]), Reader(Model(tmp_path / "none")))
    assert failures.load(case) == ()
    assert texts(case) == []


def test_a_bug_stops_the_run_and_names_the_source(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """What was added before stays."""

    class Buggy(Reader):
        """Stumbles over the second article."""

        def read(self, article: Article) -> Reading:
            if "moon 1" in article.text:
                raise ZeroDivisionError
            return super().read(article)

    with pytest.raises(ZeroDivisionError) as met:
        add(case, find_sources([coverage(tmp_path / "c", 3)]), Buggy(reader.model))
    assert "001.txt" in met.value.__notes__[0]
    assert len(texts(case)) == 1


def test_a_full_disk_stops_the_run_and_the_next_goes_on(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """Nothing of it is written down as the article's fault."""
    folder = coverage(tmp_path / "c", 30)
    case.run(f"PRAGMA max_page_count = {case.count('PRAGMA page_count') + 4}")
    with pytest.raises(DiskFull):
        add(case, find_sources([folder]), reader)
    kept = len(texts(case))
    assert 0 < kept < 30
    assert check(case).is_sound
    case.run("PRAGMA max_page_count = 1000000")
    assert add(case, find_sources([folder]), reader) == Added(new=30 - kept, known=kept)
    assert failures.load(case) == ()


ADD = """
import resource, signal, sys
from onrecord import casework
from onrecord.adding import add
from onrecord.ingest import find_sources
from onrecord.ingest.copies import signature
from onrecord.read.reader import Reader
from onrecord.store import CaseFile
reader = Reader()
first = next(find_sources([sys.argv[2]])).read().article
reader.read(first)
signature(first)
if len(sys.argv) > 3:  # from here on, for the libraries write files of their own
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
print("ready", flush=True)
with CaseFile(sys.argv[1]) as case:
    new = 0
    for source in find_sources([sys.argv[2]]):
        if add(case, [source], reader).new:
            new += 1
            print("added", flush=True)
    print(new, flush=True)
    casework.derive(case)
"""


def process(*words: str | Path | int) -> "subprocess.Popen[str]":
    """Another process that adds a folder to a case; the third word bounds its files' bytes."""
    return subprocess.Popen(
        [sys.executable, "-c", ADD, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )


def test_a_process_killed_at_any_moment_loses_nothing_and_repeats_nothing(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """Short for `bench/store/kills.py`, which does it two hundred times."""
    folder = coverage(tmp_path / "c", 60)
    chance = random.Random(1)  # noqa: S311  (the same moments each time)
    before = 0
    for _ in range(6):
        with process(case.path, folder) as adding:
            assert adding.stdout is not None
            for _ in range(chance.randint(1, 6)):
                adding.stdout.readline()
            time.sleep(chance.uniform(0, 0.02))
            adding.kill()
        kept = len(texts(case))
        assert kept >= before
        assert kept == case.count("SELECT count(*) FROM readings")
        before = kept
    assert 0 < before < 60
    assert check(case).is_sound
    assert add(case, find_sources([folder]), reader) == Added(new=60 - before, known=before)
    assert texts(case) == sorted(SENTENCE.format(n).strip() for n in range(60))
    assert {r.article.text: r for r in readings.load(case)} == {
        r.article.text: r for r in (reader.read(s.read().article) for s in find_sources([folder]))
    }
    casework.derive(case)
    assert check(case).findings == ()


def test_two_processes_at_once_add_each_article_once(case: CaseFile, tmp_path: Path) -> None:
    """Neither stops, and nothing is damaged."""
    folder = coverage(tmp_path / "c", 25)
    both = [process(case.path, folder) for _ in range(2)]
    told = [p.communicate(timeout=60) for p in both]
    assert [p.returncode for p in both] == [0, 0], told
    assert sum(int(out.split()[-1]) for out, _ in told) == 25
    assert len(texts(case)) == 25
    assert case.count("SELECT count(*) FROM sources") == 25
    casework.case_of(case)
    assert check(case).findings == ()


def test_a_file_that_may_not_grow_is_told_as_a_full_disk(case: CaseFile, tmp_path: Path) -> None:
    """The system's limit, as a disk would set it: the process ends with plain words."""
    folder = coverage(tmp_path / "c", 40)
    with process(case.path, folder, 400_000) as adding:
        _, errors = adding.communicate(timeout=60)
    assert adding.returncode != 0
    assert "DiskFull" in errors.splitlines()[-1]
    assert check(case).is_sound
    assert len(texts(case)) < 40


def test_a_new_case_killed_halfway_is_not_there(tmp_path: Path) -> None:
    """A file of that name is whole or is not at all."""
    path = tmp_path / "b.case"
    code = "import sys; from onrecord.store import CaseFile; print(1, flush=True)\n"
    code += "CaseFile.create(sys.argv[1], 'x')"
    for wait in (0.0, 0.002, 0.005, 0.01, 0.02):
        with subprocess.Popen(
            [sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE
        ) as making:
            assert making.stdout is not None
            making.stdout.readline()
            time.sleep(wait)
            making.kill()
        if path.exists():
            with CaseFile(path) as made:
                assert made.title == "x"
                assert check(made).is_sound
            path.unlink()


def test_wire_copies_are_grouped_with_every_outlet(
    case: CaseFile, reader: Reader, tmp_path: Path
) -> None:
    """One text, however many print it."""
    wire = "\n\n".join(SENTENCE.format(n) for n in range(10))
    lines = [
        {"text": wire, "outlet": "The Ledger", "published": "2025-05-02"},
        {"text": wire + "\n\nMore to come.", "outlet": "Agency", "published": "2025-05-01"},
        {"text": "Hugh Hill told the Ledger that all was sound. " * 6, "outlet": "The Lantern"},
    ]
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert add(case, find_sources([file]), reader).new == 3
    casework.derive(case)
    found = list(
        case.rows(
            "SELECT first.outlet, a.outlet FROM copies c JOIN articles a ON a.number = c.article"
            " JOIN articles first ON first.number = c.copy_of ORDER BY 2"
        )
    )
    assert found == [("Agency", "Agency"), ("Agency", "The Ledger")]
