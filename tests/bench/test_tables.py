"""The numbers in the documents are those of the latest results."""

import pytest
from bench.results import ROOT
from bench.tables import PAGES, filled, tables


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_the_latest_numbers(name: str) -> None:
    """`python -m bench.tables` rewrites them."""
    page = (ROOT / name).read_text(encoding="utf-8")
    assert "<!-- /" in page
    assert filled(page, tables()) == page
