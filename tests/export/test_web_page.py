"""The dossier as a page, read back by an HTML parser that forgives nothing."""

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hostile import HOSTILE
from whole import whole_case

from onrecord.export import web_page
from onrecord.export.dossier import dossier
from onrecord.export.known import shown
from onrecord.nouns import Case

OURS = set("html head meta title style body h1 h2 h3 p ul ol li b sup a q section".split())


def parsed(page: str) -> Element:
    """The page as a tree; any fault is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    found: Element = parser.parse(page)
    return found


def text_of(element: Element) -> str:
    """All text within, without raised numbers and links back."""
    held = element.text or ""
    for inner in element:
        if inner.tag != "sup" and inner.get("title") != "back to the line":
            held += text_of(inner)
        held += inner.tail or ""
    return held


@pytest.mark.parametrize("words", ["the moon", *HOSTILE])
def test_no_words_become_markup(words: str) -> None:
    """Nothing runs, nothing is loaded, and a reader sees the words."""
    case = whole_case(words)
    tree = parsed(web_page.write(case, words))
    assert {e.tag for e in tree.iter()} <= OURS
    assert not [k for e in tree.iter() for k in e.attrib if k.startswith("on") or k == "src"]
    lines = [text_of(li) for li in tree.iter("li") if li.get("id", "").startswith("l")]
    assert lines == [
        f"{shown(line.lead)}: {shown(line.words)}"
        for s in dossier(case, words).sections
        for line in s.lines
    ]


def test_links_lead_to_notes_and_back_and_to_articles(sample: Case) -> None:
    """And nowhere else."""
    tree = parsed(web_page.write(sample, "A"))
    ids = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    links = [e.get("href", "") for e in tree.iter("a")]
    urls = {r.article.url for r in sample.readings}
    assert {h[1:] for h in links if h.startswith("#")} <= set(ids)
    assert {h for h in links if not h.startswith("#")} == urls
    notes = [li for li in tree.iter("li") if li.get("id", "").startswith("n")]
    found = dossier(sample, "A").notes
    assert [text_of(li).strip() for li in notes] == [
        f"{shown(n.about)}: {shown(n.words)}" for n in found
    ]


def test_an_address_that_is_no_page_is_no_link() -> None:
    """What runs when it is clicked stays text."""
    found = dossier(whole_case())
    [note, *_] = found.notes
    for url in ("javascript:alert(1)", "data:text/html,x", None):
        made = web_page._note(1, type(note)(note.about, note.words, url), "l1")
        assert made.count("<a ") == 1
        assert "javascript" not in made


def test_the_page_needs_nothing_from_elsewhere() -> None:
    """Its policy forbids scripts and loads, and its style names no address."""
    page = web_page.write(whole_case(), "A")
    assert "default-src 'none'" in page.replace("&#x27;", "'")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    assert "@media print" in style[1]
    assert "url(" not in style[1]
    assert "@import" not in style[1]
