"""Web pages: the article's blocks in reading order, and what the page says about itself.

trafilatura tells article from page.  It knows nothing of posts, captions and credits, which are
parts with a meaning here; so these are taken out of the page beforehand, a marker is left in the
place of each, and where the marker comes out again the block is put back with its kind.
"""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.errors import UnreadableArticle
from onrecord.ingest.credits import credit_at_end, is_credit
from onrecord.ingest.metadata import Metadata, read_metadata
from onrecord.ingest.posts import Post, own_words, read_date, read_post
from onrecord.ingest.tidy import tidy_line
from onrecord.nouns import PartKind, Span

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Block:
    """One line of an article's text; `kind` is None where the words must tell what it is."""

    text: str
    kind: PartKind | None = None
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """An article as a page holds it, the title not among its blocks."""

    blocks: tuple[Block, ...]
    metadata: Metadata


_POST_CLASSES = frozenset((
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed",
    "text-post-media", "fb-post", "fb-xfbml-parse-ignore", "mastodon-embed", "truthsocial-embed",
))  # fmt: skip
_CAPTION_CLASSES = frozenset((
    "wp-caption-text", "caption", "caption-text", "image-caption", "photo-caption",
    "media-caption", "figure-caption", "gallery-caption",
))  # fmt: skip
_CREDIT = re.compile(
    r"(?:^|[-_ ])(?:credits?|copyright|photographer|photo-by)(?:$|[-_ ])", re.IGNORECASE
)
_OUTSIDE = re.compile(
    r"(?:^|[-_ ])(?:related|promo|sidebar|newsletter|recommend\w*|trending|footer|comments?)"
    r"(?:$|[-_ ])",
    re.IGNORECASE,
)
_MARKER = "Onrecordplace{}kept."
_MARKED = re.compile(r"Onrecordplace(\d+)kept\.")
_LINK_OF_POST = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:(?:twitter|x)\.com/(?P<handle>\w+)/status/\d+"
    r"|instagram\.com/\w+/|bsky\.app/profile/|threads\.(?:net|com)/|tiktok\.com/@|facebook\.com/)"
)
_SEEMS_PAGE = re.compile(
    r"(?:\s++|<\?xml[^>]{0,200}+>|<!--(?:(?!-->).){0,2000}+-->){0,20}+"
    r"<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_LEVELS_UP = 3  # from a picture to what holds the text too, on pages without <article>; by hand
_TAG = re.compile(r"<[a-zA-Z!/][^<>]{0,2000}>")


def seems_page(text: str) -> bool:
    """Whether a text of unknown origin begins as an HTML page does."""
    return _SEEMS_PAGE.match(text[:8192]) is not None


def has_markup(text: str) -> bool:
    """Whether there is any tag in it; some files named .html hold plain text."""
    return _TAG.search(text) is not None


def read_page(text: str, where: str, url: str | None = None) -> Page:
    """Read a page.

    Args:
        text: The page's source, decoded.
        where: The file's name, for the message.
        url: Its address, if known.

    Raises:
        UnreadableArticle: there is no article text in it.
    """
    import trafilatura

    for library in map(logging.getLogger, ("trafilatura", "htmldate")):
        if not library.hasHandlers():
            # Else their complaints go to the terminal; they are ours to make, in the error.
            library.addHandler(logging.NullHandler())
    tree = _parsed(text, where)
    metadata = read_metadata(tree, url)
    removed = _take_out(tree)
    document = trafilatura.bare_extraction(tree, url=url, include_comments=False)
    body = getattr(document, "body", None)
    lines = tuple(_lines_of(body)) if body is not None else ()
    blocks = tuple(_put_back(lines, removed, tree))
    while blocks and metadata.title and blocks[0].text == metadata.title:
        blocks = blocks[1:]
    if not any(block.text for block in blocks):
        raise UnreadableArticle(
            "no article text was found in this page",
            where,
            "Save the article's text as a .txt file and read that.",
        )
    return Page(blocks, metadata)


@dataclass(frozen=True, slots=True)
class _TakenOut:
    """Blocks taken out of a page, and what their place belongs to: see `_region`."""

    blocks: tuple[Block, ...]
    region: HtmlElement | None


def _parsed(text: str, where: str) -> HtmlElement:
    from lxml import etree, html

    # Given an encoding, lxml does not look for one in the page, which was about other bytes.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise UnreadableArticle(
            "this page is empty", where, "Save the article's text as a .txt file and read that."
        ) from None


def _take_out(tree: HtmlElement) -> tuple[_TakenOut, ...]:
    """Replace posts, captions and credits by marked paragraphs; the tree is changed."""
    removed: list[_TakenOut] = []
    for element in _embedded(tree):
        blocks = tuple(b for b in _blocks_of(element) if b.text)
        if not blocks:
            continue
        marker = element.makeelement("p", {})
        marker.text = _MARKER.format(len(removed))
        marker.tail = element.tail
        removed.append(_TakenOut(blocks, _region(element)))
        parent = element.getparent()
        assert parent is not None  # noqa: S101  (the root is none of those looked for)
        parent.replace(element, marker)
    return tuple(removed)


def _embedded(tree: HtmlElement) -> list[HtmlElement]:
    """The outermost elements that hold a post, a caption or a credit, in document order."""
    found: list[HtmlElement] = []
    inside: set[HtmlElement] = set()
    for element in tree.iter("blockquote", "figure", "figcaption", "div", "p", "span"):
        if element in inside:
            continue
        if (
            _is_post_element(element)
            or element.tag in ("figure", "figcaption")
            or _is_caption_element(element)
            or (_is_credit_element(element) and len(_flat(element)) <= 200)
        ):
            found.append(element)
            inside.update(element.iterdescendants())
    return found


def _blocks_of(element: HtmlElement) -> Iterator[Block]:
    if _is_post_element(element):
        yield _post_block(element)
        return
    if posts := [e for e in element.iter("blockquote") if _is_post_element(e)]:
        yield from (_post_block(post) for post in posts)
        return
    if element.tag == "figure" and element.find(".//img") is None:
        quoted = element.find(".//blockquote")
        if quoted is not None:  # a pull quote, which repeats the body
            return
    yield from _caption_blocks(element)


def _caption_blocks(element: HtmlElement) -> Iterator[Block]:
    """A figure's caption and its credit, whether marked as such or told by their words."""
    element = copy.deepcopy(element)
    element.tail = None
    if _is_credit_element(element):
        yield Block(_flat(element), PartKind.CREDIT)
        return
    credits_given = []
    for inner in [e for e in element.iterdescendants() if _is_credit_element(e)]:
        if inner.getparent() is not None and (words := _flat(inner)):
            if words not in credits_given:
                credits_given.append(words)
            inner.drop_tree()
    captions = [element] if element.tag != "figure" else list(element.iter("figcaption"))
    if not captions:
        captions = [e for e in element.iter() if _is_caption_element(e)][:1]
    for caption in captions:
        words = _flat(caption).rstrip("|/– ").rstrip()
        if (start := credit_at_end(words)) is not None:
            yield Block(words[:start].rstrip(), PartKind.CAPTION)
            yield Block(words[start:], PartKind.CREDIT)
        elif words:
            yield Block(words, _kind_of_caption(words))
    yield from (Block(words, PartKind.CREDIT) for words in credits_given)


def _kind_of_caption(words: str) -> PartKind:
    return PartKind.CREDIT if is_credit(words) else PartKind.CAPTION


def _is_credit_element(element: HtmlElement) -> bool:
    marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return bool(_CREDIT.search(marks)) or "copyrightHolder" in marks


def _is_caption_element(element: HtmlElement) -> bool:
    return not _CAPTION_CLASSES.isdisjoint((element.get("class") or "").lower().split())


def _is_post_element(element: HtmlElement) -> bool:
    if element.tag not in ("blockquote", "div"):
        return False
    return not _POST_CLASSES.isdisjoint((element.get("class") or "").lower().split())


def _post_block(element: HtmlElement) -> Block:
    words = _flat(element)
    links = [element.get(a) for a in ("data-instgrm-permalink", "cite", "data-href")]
    links += [a.get("href") for a in reversed(list(element.iter("a")))]
    link = next((_LINK_OF_POST.match(h) for h in links if h and _LINK_OF_POST.match(h)), None)
    post = read_post(words) or Post(
        None, None, None, None, own_words(words, Span(0, len(words))) if words else None
    )
    if link:
        post = replace(post, url=link.string.split("?")[0])
        if post.handle is None and link["handle"] not in (None, "i"):
            post = replace(post, handle=f"@{link['handle']}")
    if post.date is None:
        days = (read_date((t.get("datetime") or "")[:10]) for t in element.iter("time"))
        post = replace(post, date=next((day for day in days if day), None))
    return Block(words, PartKind.POST, post)


def _region(element: HtmlElement) -> HtmlElement | None:
    """The article that a place belongs to, or what may be one; None where it stands beside one."""
    region = None
    around = []
    for outer in element.iterancestors():
        marks = f"{outer.get('class') or ''} {outer.get('id') or ''}"
        if outer.tag in ("aside", "nav", "footer", "form"):
            return None
        if outer.tag in ("html", "body"):
            continue
        if _OUTSIDE.search(marks):
            return None
        around.append(outer)
        if region is None and (
            outer.tag in ("article", "main")
            or outer.get("itemprop") == "articleBody"
            or outer.get("role") == "main"
        ):
            region = outer
    if region is None and around:
        region = around[:_LEVELS_UP][-1]
    return region


def _flat(element: HtmlElement) -> str:
    """Its text on one line, with a blank wherever the page begins a new line."""
    from lxml import etree

    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        pieces.append(" " if node.tag in _BREAKS_LINE else "")
        if event == "start":
            pieces.append("" if node.tag in ("script", "style", "noscript") else node.text or "")
        elif node is not element:
            pieces.append(node.tail or "")
    return tidy_line("".join(pieces))


_BREAKS_LINE = frozenset(
    ("p", "br", "div", "section", "li", "figcaption", "h1", "h2", "h3", "h4", "tr", "td")
)
_ENDS_LINE = frozenset({"p", "head", "item", "list", "quote", "row", "table", "body", "code"})


def _lines_of(body: _Element) -> Iterator[str]:
    """The paragraphs of trafilatura's result, each on one line."""
    from lxml import etree

    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            if element.tag in _ENDS_LINE and (line := tidy_line("".join(pieces))):
                yield line
            if element.tag in _ENDS_LINE:
                pieces = []
            pieces.append("\n" if element.tag == "lb" else " " if element.tag == "cell" else "")
            pieces.append(element.text or "")
        else:
            if element.tag in _ENDS_LINE:
                if line := tidy_line("".join(pieces)):
                    yield line
                pieces = []
            pieces.append(element.tail or "" if element is not body else "")


def _put_back(
    lines: tuple[str, ...], removed: tuple[_TakenOut, ...], tree: HtmlElement
) -> Iterator[Block]:
    """The lines as blocks, with what was taken out in its place again.

    A marker that trafilatura dropped, say a picture's above the first paragraph, comes back if it
    stands within the same article as the text that was kept.
    """
    blocks: list[tuple[int, Block]] = []
    whole = _flat(tree)
    kept: set[int] = set()
    place = 0
    for line in lines:
        bare = _MARKED.sub(" ", line).strip()
        if bare:
            place = max(place, whole.find(bare[:80], place))
            blocks.append((place, Block(bare)))
        for marker in _MARKED.finditer(line):
            number = int(marker[1])
            if number in kept or number >= len(removed):
                continue
            kept.add(number)
            place = max(place, whole.find(marker[0]))
            blocks += [(place, block) for block in removed[number].blocks]
    first = next((block.text[:80] for _, block in blocks if block.kind is None), None)
    regions: dict[HtmlElement, bool] = {}
    for number, taken in enumerate(removed):
        if number in kept or taken.region is None or first is None:
            continue
        if taken.region not in regions:
            regions[taken.region] = first in _flat(taken.region)
        if regions[taken.region]:
            dropped = whole.find(_MARKER.format(number))
            after = next((i for i, (at, _) in enumerate(blocks) if at > dropped), len(blocks))
            blocks[after:after] = [(dropped, block) for block in taken.blocks]
    return (block for _, block in blocks)
