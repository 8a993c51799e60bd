"""The dossier as Markdown, read back by a CommonMark parser with footnotes."""

import pytest
from hostile import HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from whole import whole_case

from onrecord.export import markdown
from onrecord.export.dossier import dossier
from onrecord.export.known import shown
from onrecord.nouns import Case

OURS = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text",
    "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "strong_open",
    "strong_close", "text_special", "footnote_ref", "footnote_block_open", "footnote_block_close",
    "footnote_open", "footnote_close", "footnote_anchor",
}  # fmt: skip
"""All that our Markdown is made of; a link, an image, HTML or code is none of it."""


def parser() -> MarkdownIt:
    """CommonMark with footnotes, tables and strike-through."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)


def flat(tokens: list[Token]) -> list[Token]:
    """Tokens with those within them."""
    return [t for token in tokens for t in (token, *flat(token.children or []))]


def text_of(tokens: list[Token]) -> list[str]:
    """The text of each paragraph and heading, footnote marks left out."""
    return [
        "".join(t.content for t in token.children or [] if t.type in ("text", "text_special"))
        for token in tokens
        if token.type == "inline"
    ]


def expected(case: Case, title: str) -> list[str]:
    """The text that each paragraph and heading should have, from the document itself."""
    found = dossier(case, title)
    held = [shown(found.title), *map(shown, found.about)]
    for s in found.sections:
        held += [shown(s.title), *([shown(s.about)] if s.about else [])]
        held += [f"{shown(line.lead) or '·'}: {shown(line.words)}" for line in s.lines]
    return held


@pytest.mark.parametrize("words", ["the moon", *HOSTILE])
def test_no_words_become_markup(words: str) -> None:
    """A reader sees them as they are, wherever they stand."""
    case = whole_case(words)
    tokens = parser().parse(markdown.write(case, words))
    assert {t.type for t in flat(tokens)} <= OURS
    texts = text_of(tokens)
    told = expected(case, words)
    assert texts[: len(told)] == told
    notes = dossier(case, words).notes
    assert texts[len(told) :] == [
        f"{shown(n.about)}: “{shown(n.words)}”" + (f" {n.url}" if n.url else "") for n in notes
    ]


def test_every_note_is_found_by_the_parser(sample: Case) -> None:
    """As many footnotes as the document has, each with its number."""
    tokens = parser().parse(markdown.write(sample, "A"))
    found = dossier(sample, "A")
    opened = [t for t in tokens if t.type == "footnote_open"]
    assert len(opened) == len(found.notes) > 100
    marks = [t.meta["id"] for t in flat(tokens) if t.type == "footnote_ref"]
    named = [n - 1 for s in found.sections for line in s.lines for n in line.notes]
    assert marks == named
    assert text_of(tokens)[: len(expected(sample, "A"))] == expected(sample, "A")


@given(st.text(alphabet=st.sampled_from("*_`[]<>!#|~&;:@/.w1-+=\\()^$ \n\t\"'ab{}h"), max_size=40))
def test_escaped_words_read_as_they_were(words: str) -> None:
    """At a paragraph's beginning and in the middle of a line."""
    tokens = parser().parse(f"a {markdown.escaped(words)}\n")
    assert text_of(tokens) == [f"a {shown(words)}".strip()]
    tokens = parser().parse(f"{markdown.escaped(words)}\n")
    assert "".join(text_of(tokens)) == shown(words)
    assert {t.type for t in flat(tokens)} <= {
        "paragraph_open", "inline", "text", "text_special", "paragraph_close"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("see https://e.example/a", "see https\\://e.example/a"),
        ("www.e.example", "www\\.e.example"),
        ("me@e.example", "me\\@e.example"),
        ("at 12: noon", "at 12: noon"),
    ],
)
def test_bare_addresses_are_no_links(words: str, escaped: str) -> None:
    """Some readers make links of them; a sign before the middle keeps them from it."""
    assert markdown.escaped(words) == escaped
