from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import pickle
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import NothingToRead, OnRecordError, UnreadableArticle
from onrecord.ingest import Form, Given, Source, article_from_text, find_sources
from onrecord.nouns import Article

BODY = "The clerk said on Tuesday that she had seen the ledger two days before it vanished."
PAGE = f"<!DOCTYPE html><html><body><article><p>{BODY}</p><p>{BODY[:-1]} at last.</p></article>"


def read(*paths: str | Path, stdin: bytes = b"") -> list[Article]:
    """The articles at paths, all of them readable."""
    return [s.read().article for s in find_sources(paths, stdin=io.BytesIO(stdin))]


def faults(sources: Iterable[Source]) -> dict[str, str]:
    """What each unreadable source says, by name."""
    said = {}
    for source in sources:
        try:
            source.read()
        except OnRecordError as error:
            said[Path(source.name).name] = str(error)
    return said


def write(path: Path, content: str | bytes) -> Path:
    """A file."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_keeps_the_digest_of_its_bytes(tmp_path: Path) -> None:
    """The text is tidied, the digest is not."""
    raw = f"{BODY}\r\n".encode()
    [article] = read(write(tmp_path / "a.txt", raw))
    assert article.text == BODY
    assert article.digest == hashlib.sha256(raw).hexdigest()
    assert article.published is None
    assert article.source.endswith("a.txt")


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a", "a.page"])
def test_a_page_is_told_by_its_name_or_by_its_content(tmp_path: Path, name: str) -> None:
    """A page saved as .txt is still a page."""
    [article] = read(write(tmp_path / name, PAGE))
    assert article.text.startswith(BODY)
    assert "<" not in article.text


def test_plain_text_named_html_is_text(tmp_path: Path) -> None:
    """Where there is no tag there is no page."""
    assert read(write(tmp_path / "a.html", BODY))[0].text == BODY


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "this is empty"),
        ("empty.jsonl", b"", "this is empty"),
        ("empty.html", b"", "this is empty"),
        ("blank.txt", b" \n\t\r\n ", "only white space"),
        ("hidden.txt", "\u200b\u202e".encode(), "no words"),
        ("binary.txt", bytes(range(256)) * 4, "binary file"),
        ("binary", b"\0\1\2\3" * 400, "binary file"),
        ("paper.html", b"%PDF-1.7\n%\xe2\xe3\xcf", "seems to be a PDF file"),
        ("picture.html", b"\xff\xd8\xff\xe0\0\x10JFIF", "seems to be a JPEG image"),
        ("bodiless.html", b"<html><head><title>x</title></head></html>", "no article text"),
    ],
)
def test_what_holds_no_article_is_named_with_a_remedy(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    """File, fault, and what to do."""
    path = write(tmp_path / name, content)
    [source] = find_sources([path])
    with pytest.raises(UnreadableArticle, match=says) as refused:
        source.read()
    assert refused.value.where == str(path)
    assert refused.value.remedy.endswith(".")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_utf16_is_read_with_a_mark_and_without(tmp_path: Path, encoding: str) -> None:
    """The same words in each."""
    assert read(write(tmp_path / "a.txt", f"{BODY} “é”".encode(encoding)))[0].text == f"{BODY} “é”"


def test_broken_utf8_is_read_with_a_warning_at_its_place(tmp_path: Path) -> None:
    """The reader is told, and shown where."""
    [source] = find_sources([write(tmp_path / "a.txt", BODY.encode() + b" \xc3\xa9 \xe2\x80 .")])
    taken = source.read()
    [warning] = taken.warnings
    assert warning.kind == "encoding"
    assert warning.span.of(taken.article.text) == "\ufffd"


def test_other_scripts_are_kept_exactly(tmp_path: Path) -> None:
    """Offsets count code points, in right-to-left text and emoji too."""
    text = "قال المتهم إنه لم ير الكتاب قط 👩\u200d⚖\ufe0f ṩ̈"
    [article] = read(write(tmp_path / "a.txt", text))
    assert article.text == text
    [part] = article.parts
    assert (part.span.start, part.span.end) == (0, len(text))


def test_ten_thousand_quotation_marks_are_a_text(tmp_path: Path) -> None:
    """No rule takes long over them."""
    assert len(read(write(tmp_path / "a.txt", '"' * 10_000))[0].text) == 10_000
    assert len(read(write(tmp_path / "b.txt", '" “ ' * 10_000))[0].text) == 39_999


@pytest.mark.parametrize(
    "piece", ["and then ", '"', " ", "and then she said\n", "— (@a) ", "<", "“é "]
)
def test_long_input_is_an_article(piece: str) -> None:
    """A megabyte of anything is done; were a rule quadratic, this would not end."""
    text = piece * (1_000_000 // len(piece))
    article = article_from_text(text)
    assert all(article.text[p.span.start : p.span.end].strip() for p in article.parts)


def test_fifty_megabytes_on_one_line_are_refused_by_name(tmp_path: Path) -> None:
    """No article is that long, and reading it would take the better part of an hour."""
    path = write(tmp_path / "a.txt", b"and then she said so " * 2_500_000)
    [source] = find_sources([path])
    with pytest.raises(
        UnreadableArticle, match=r"a\.txt: this holds 52,499,999 characters.*Split it"
    ):
        source.read()


def test_a_folder_is_read_to_its_depths_by_name(tmp_path: Path) -> None:
    """Hidden files and folders are not articles."""
    for name in ("b.txt", "a.txt", "deep/c.txt", ".hidden", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write(tmp_path / name, BODY)
    names = [Path(article.source).name for article in read(tmp_path)]
    assert names == ["a.txt", "b.txt", "c.txt"]


def test_what_cannot_be_opened_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    """A dead link, a pipe that nobody writes to, and a folder named like a file."""
    write(tmp_path / "a.txt", BODY)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path)
    sources = list(find_sources([tmp_path, tmp_path / "missing.txt", "bad\0name"]))
    said = faults(sources)
    assert "leads nowhere" in said["dead.txt"]
    assert "a pipe or a device" in said["pipe.txt"]
    assert "no such file" in said["missing.txt"]
    assert "no file name" in said["bad\0name"]
    assert [s.read().article.text for s in sources if Path(s.name).name not in said] == [BODY]


def test_an_empty_folder_and_no_path_at_all_are_nothing_to_read(tmp_path: Path) -> None:
    """The first among others is a failure of its own, the second stops the command."""
    [source] = find_sources([tmp_path])
    with pytest.raises(NothingToRead, match="no file in this folder"):
        source.read()
    with pytest.raises(NothingToRead, match="no file was named"):
        list(find_sources([]))


def test_each_line_of_json_is_an_article(tmp_path: Path) -> None:
    """All the keys, a page as html, and the file's line as the source."""
    records = [
        {"url": "https://a.example/1", "outlet": "The Salt Road", "title": "Ledger found",
         "published": "2023-03-08T21:40:00-05:00", "text": BODY, "byline": "Jo Teel"},
        {"html": PAGE, "outlet": "Harrow Dispatch", "published": "2023-03-09", "more": [1]},
        {"text": f"Ledger found\n\n{BODY}", "title": "Ledger found", "language": "en"},
    ]  # fmt: skip
    lines = "\ufeff" + "\n\n".join(json.dumps(r) for r in records)
    first, second, third = read(write(tmp_path / "a.jsonl", lines))
    assert first.text == third.text == f"Ledger found\n\n{BODY}"
    assert (first.title, first.outlet, first.byline) == (
        "Ledger found", "The Salt Road", ("Jo Teel",),
    )  # fmt: skip
    assert isinstance(first.published, datetime)
    assert second.published == date(2023, 3, 9)
    assert second.outlet == "Harrow Dispatch"
    assert second.source.endswith("a.jsonl:3")


def test_a_bad_line_is_named_with_its_place_and_the_others_are_read(tmp_path: Path) -> None:
    """Each fault has its own message."""
    lines = [
        json.dumps({"text": BODY}),
        '{"text": "a" "url": 1}',
        '{"url": "x"}',
        '{"text": 5}',
        '{"text": "a", "published": "soon"}',
        '{"text": "a", "published": 20240308}',
        "[1, 2]",
        '{"text": "  "}',
        '{"text": "a", "byline": [1]}',
        "[" * 100_000,
        '{"text": ' + "9" * 5000 + "}",
        '{"text": "lone \\ud800 surrogate of the clerk"}',
    ]
    path = write(tmp_path / "a.jsonl", "\n".join(lines))
    sources = list(find_sources([path]))
    said = faults(sources)
    assert "a.jsonl:2:14: this line is no JSON" in said["a.jsonl:2"]
    shown, caret = said["a.jsonl:2"].splitlines()[-2:]
    assert shown[caret.index("^")] == '"'
    assert shown[caret.index("^") :].startswith('"url"')
    assert 'there is no "text" (keys met: url)' in said["a.jsonl:3"]
    assert '"text" is a number, not a string' in said["a.jsonl:4"]
    assert '"published" is no date: "soon"' in said["a.jsonl:5"]
    assert '"published" is no date: 20240308' in said["a.jsonl:6"]
    assert "holds a list, not an object" in said["a.jsonl:7"]
    assert '"text" is empty' in said["a.jsonl:8"]
    assert '"byline" is a list' in said["a.jsonl:9"]
    assert {"a.jsonl:10", "a.jsonl:11"} <= said.keys()
    assert sources[11].read().article.text == "lone \ufffd surrogate of the clerk"
    assert len(sources) - len(said) == 2


def test_json_lines_are_streamed() -> None:
    """The second line is not touched before it is asked for."""

    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            line = json.dumps({"text": BODY}).encode() + b"\n"
            buffer[: len(line)] = line
            return len(line)

    sources = find_sources(["-"], stdin=io.BufferedReader(Endless(), 128))
    names = [next(sources).name for _ in range(3)]
    assert names == ["standard input:1", "standard input:2", "standard input:3"]


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (BODY, [BODY]),
        (PAGE, [f"{BODY}\n\n{BODY[:-1]} at last."]),
        ("\n\n" + json.dumps({"text": BODY}) + "\n" + json.dumps({"text": "x y"}), [BODY, "x y"]),
        ('{"not": "an article"}', ['{"not": "an article"}']),
    ],
)
def test_standard_input_is_told_by_its_content(content: str, texts: list[str]) -> None:
    """Text, a page, or JSON Lines."""
    assert [article.text for article in read("-", stdin=content.encode())] == texts


def test_json_lines_in_utf16_are_read_too(tmp_path: Path) -> None:
    """As some spreadsheets write them."""
    content = "\n".join(json.dumps({"text": BODY}) for _ in range(3)).encode("utf-16")
    assert [a.text for a in read(write(tmp_path / "a.jsonl", content))] == [BODY] * 3


def test_what_the_user_says_outranks_what_an_article_says_of_itself(tmp_path: Path) -> None:
    """A bad date in the line does not matter then."""
    line = {"text": BODY, "outlet": "A", "url": "https://a.example", "published": "soon"}
    path = write(tmp_path / "a.jsonl", json.dumps(line))
    [source] = find_sources([path], published=date(2023, 3, 8), outlet="B", url="https://b.example")
    article = source.read().article
    assert (article.published, article.outlet, article.url) == (
        date(2023, 3, 8), "B", "https://b.example",
    )  # fmt: skip


def test_sources_and_their_faults_can_go_to_another_process(tmp_path: Path) -> None:
    """So that many can be read at once."""
    sources = list(find_sources([write(tmp_path / "a.txt", BODY), tmp_path / "gone"]))
    good, bad = pickle.loads(pickle.dumps(sources))  # noqa: S301
    assert good.read().article.text == BODY
    assert "no such file" in faults([bad])["gone"]


def test_an_article_from_text_takes_what_is_known() -> None:
    """A title not in the text is put before it, once."""
    article = article_from_text(BODY, title="Ledger  found", byline=["Jo Teel", " "], outlet="A")
    assert article.text == f"Ledger found\n\n{BODY}"
    assert article.byline == ("Jo Teel",)
    assert article.language == "en"
    assert article_from_text(article.text, title="Ledger found").text == article.text
    with pytest.raises(ValueError, match="no zone"):
        article_from_text(BODY, published=datetime(2023, 3, 8))  # noqa: DTZ001


@settings(deadline=None, max_examples=150)
@given(
    st.binary(max_size=300)
    | st.sampled_from(
        [b"<html>", b"<!DOCTYPE html><p>", b'{"text":', b"\xff\xfe", b"%PDF"]
    ).flatmap(lambda start: st.binary(max_size=200).map(lambda rest: start + rest)),
    st.sampled_from(Form),
)
def test_any_bytes_make_an_article_or_a_named_fault(raw: bytes, form: Form) -> None:
    """Nothing else is ever raised."""
    with contextlib.suppress(UnreadableArticle):
        article = Source("bytes", raw, form, Given()).read().article
        assert article.parts
