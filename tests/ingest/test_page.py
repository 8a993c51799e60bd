from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import page_golden
import pytest

from onrecord.errors import UnreadableArticle
from onrecord.ingest import find_sources, read_published
from onrecord.ingest.page import read_page, seems_page
from onrecord.ingest.tidy import tidy

BODY = "<p>The clerk told the court that she had seen the ledger two days before.</p>" * 3


@pytest.mark.parametrize("page", page_golden.pages(), ids=lambda page: page.stem)
def test_a_page_gives_what_was_reviewed(page: Path) -> None:
    """Page in, JSON out; run page_golden.py to write the JSON anew."""
    expected = page.with_suffix(".json").read_text(encoding="utf-8")
    assert page_golden.read_as_json(page) == expected


@pytest.mark.parametrize("page", page_golden.pages(), ids=lambda page: page.stem)
def test_a_pages_text_is_tidy_and_its_parts_cover_it(page: Path) -> None:
    """What is laid out from blocks obeys the same laws as text."""
    [source] = find_sources([page])
    article = source.read().article
    assert tidy(article.text) == article.text
    covered = sum(len("".join(p.span.of(article.text).split())) for p in article.parts)
    assert covered == len("".join(article.text.split()))


def test_a_page_without_a_body_is_refused() -> None:
    """The message names the file."""
    with pytest.raises(UnreadableArticle, match=r"^a\.html: no article text"):
        read_page("<html><head><title>Ledger</title></head></html>", "a.html")


def test_a_date_that_stands_in_the_prose_is_not_the_date_of_publication() -> None:
    """No date is better than a guess."""
    page = read_page(f"<html><body>{BODY}<p>It fell on 3 May 2019. © 2018</p></body></html>", "a")
    assert page.metadata.published is None


def test_broken_json_ld_does_not_lose_the_page() -> None:
    """The meta elements still speak."""
    head = '<script type="application/ld+json">{"@type": </script>'
    meta = '<meta property="article:published_time" content="2023-02-16T09:05:00Z">'
    page = read_page(f"<html><head>{head}{meta}</head><body>{BODY}</body></html>", "a")
    assert page.metadata.published == datetime(2023, 2, 16, 9, 5, tzinfo=UTC)


def test_pages_are_told_by_how_they_begin() -> None:
    """Many comments before the first tag cost no time."""
    assert seems_page("\n<!-- saved --> <!DOCTYPE html><p>")
    assert not seems_page("<!---->" * 1000 + "x")
    assert not seems_page("The clerk said <b>no</b>.")


def test_published_is_a_day_or_a_moment_with_a_zone() -> None:
    """A time without a zone is no moment."""
    assert read_published("2024-03-08") == date(2024, 3, 8)
    moment = read_published("2024-03-08T21:40:00-05:00")
    assert moment.isoformat() == "2024-03-08T21:40:00-05:00"
    assert read_published("2024-03-08 02:40Z") == datetime(2024, 3, 8, 2, 40, tzinfo=UTC)
    assert read_published("2024-03-08T21:40") == date(2024, 3, 8)


@pytest.mark.parametrize("text", ["", "8 March 2024", "2024-02-30", "20240308", "2024-03-08T25:00"])
def test_anything_else_is_no_date(text: str) -> None:
    """The error is a plain ValueError that names the value met."""
    with pytest.raises(ValueError, match="no date of publication"):
        read_published(text)
