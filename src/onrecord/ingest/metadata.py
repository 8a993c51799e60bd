"""What a page says about itself: title, outlet, byline, day and address.

Read from JSON-LD, then OpenGraph and other meta elements, then the page's own markup.  Nothing is
taken from its prose: a date that merely stands in the text is no date of publication.
"""

from __future__ import annotations

import copy
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from onrecord.ingest.published import read_published
from onrecord.ingest.tidy import tidy_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page about itself; None or empty where it does not say."""

    title: str | None
    outlet: str | None
    byline: tuple[str, ...]
    published: date | datetime | None
    url: str | None


_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_PUBLISHED_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "date",
    "parsely-pub-date", "dc.date.issued", "dcterms.created", "dc.date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "published_time",
)  # fmt: skip
_AUTHOR_NAMES = (
    "author",
    "parsely-author",
    "dc.creator",
    "article:author",
    "byl",
    "sailthru.author",
)
_BY = re.compile(r"^(?:by|from)\s+", re.IGNORECASE)
_BYLINE_ELEMENTS = "//*[contains(concat(' ', normalize-space(@class), ' '), ' byline ')]"
_DEPTH = 12  # of nested objects that are looked into; chosen by hand, pages nest four deep


def read_metadata(tree: HtmlElement, url: str | None = None) -> Metadata:
    """Read what a parsed page says of itself.

    Args:
        tree: The page; it is not changed.
        url: Its address if known, which may carry the date.
    """
    objects = tuple(_linked_objects(tree))
    named = {str(o["@id"]): o for o in objects if "@id" in o and len(o) > 1}
    article = next((o for o in objects if _is_article(o)), {})
    outlet = _outlet(article, named) or _meta(tree, ("og:site_name",))
    address = url or _address(tree)
    return Metadata(
        title=_title(tree, article, outlet),
        outlet=outlet,
        byline=_byline(tree, article, named),
        published=_published(tree, article, address),
        url=address,
    )


def _linked_objects(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """Every object in the page's JSON-LD, outer before inner; a broken script holds none."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            data: object = json.loads(script.text_content().strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue  # sites do print broken ones, and the meta elements are still there
        yield from _objects_in(data, _DEPTH)


def _objects_in(data: object, depth: int) -> Iterator[dict[str, object]]:
    if depth == 0:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects_in(item, depth - 1)
    elif isinstance(data, dict):
        yield data
        for value in data.values():
            if isinstance(value, (list, dict)):
                yield from _objects_in(value, depth - 1)


def _is_article(thing: dict[str, object]) -> bool:
    kinds = thing.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    has_content = "headline" in thing or "datePublished" in thing
    return has_content and any(isinstance(n, str) and _ARTICLE_TYPE.search(n) for n in names)


def _name(thing: object, named: dict[str, dict[str, object]]) -> str | None:
    """The name of something in JSON-LD: given as text, as an object, or as a link to one."""
    if isinstance(thing, list):
        return next((name for item in thing if (name := _name(item, named))), None)
    if isinstance(thing, dict):
        linked = named.get(str(thing.get("@id")), {})
        thing = thing.get("name") or linked.get("name")
    return _line(thing)


def _line(text: object) -> str | None:
    return (tidy_line(html.unescape(text)) or None) if isinstance(text, str) else None


def _meta(tree: HtmlElement, names: tuple[str, ...]) -> str | None:
    return next(_metas(tree, names), None)


def _metas(tree: HtmlElement, names: tuple[str, ...]) -> Iterator[str]:
    """The contents of meta elements, in the order of the names, whichever attribute names them."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content := _line(element.get("content")):
            found.setdefault(name.lower(), []).append(content)
    for name in names:
        yield from found.get(name, ())


def _outlet(article: dict[str, object], named: dict[str, dict[str, object]]) -> str | None:
    return _name(article.get("publisher"), named)


def _title(tree: HtmlElement, article: dict[str, object], outlet: str | None) -> str | None:
    """The headline as the page prints it, else as its metadata gives it.

    The printed one comes first because search engines are often told another.
    """
    printed = [_line(h.text_content()) for h in tree.iter("h1")]
    printed = [words for words in printed if words and words != outlet]
    if len(printed) == 1:
        return printed[0]
    given = _line(article.get("headline")) or _meta(tree, ("og:title", "twitter:title"))
    if given is None:
        given = next((_line(t.text_content()) for t in tree.xpath("//head/title")), None)
    return _without_outlet(given, outlet) if given else None


def _without_outlet(title: str, outlet: str | None) -> str:
    """`Ledger found | Harrow Dispatch` without what names the outlet."""
    if outlet is None:
        return title
    ending = re.compile(rf"\s+[|–—·»-]\s+{re.escape(outlet)}\s*$", re.IGNORECASE)
    return ending.sub("", title) or title


def _byline(
    tree: HtmlElement, article: dict[str, object], named: dict[str, dict[str, object]]
) -> tuple[str, ...]:
    authors = article.get("author") or article.get("creator")
    listed = authors if isinstance(authors, list) else [authors]
    names = [name for author in listed if (name := _name(author, named))]
    if not names:
        metas = _metas(tree, _AUTHOR_NAMES)
        names = [name for name in metas if "//" not in name and "@" not in name][:1]
    if not names:
        marked = "//*[@rel='author' or @itemprop='author']"
        names = [name for a in tree.xpath(marked) if (name := _line(a.text_content()))]
    if not names:
        printed = (_line(a.text_content()) for a in tree.xpath(_BYLINE_ELEMENTS))
        names = [line for line in printed if line and _BY.match(line) and len(line) <= 120][:1]
    separate = (name for line in names for name in _separate(_BY.sub("", line)))
    return tuple(dict.fromkeys(name for name in separate if len(name) <= 80))


def _separate(names: str) -> list[str]:
    """The names in `Jo Teel, Ann Obele and Ivo Lantern`."""
    return [name.strip() for name in re.split(r",|;|\sand\s|\s&\s", names) if name.strip()]


def _published(
    tree: HtmlElement, article: dict[str, object], url: str | None
) -> date | datetime | None:
    """The first moment with a zone that the page gives, else the first day, else htmldate's."""
    given = [article.get("datePublished"), *_metas(tree, _PUBLISHED_NAMES)]
    marked = tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]")
    given += [element.get("datetime") or element.get("content") for element in marked]
    days = []
    for spelling in given:
        try:
            days.append(read_published(str(spelling)))
        except ValueError:
            continue  # a page may spell it as it likes; htmldate knows many more spellings
    moment = next((day for day in days if isinstance(day, datetime)), None)
    return moment or next(iter(days), None) or _day_found(tree, url)


def _day_found(tree: HtmlElement, url: str | None) -> date | None:
    """What htmldate finds in address and markup; its guesses from the prose are not asked for."""
    from htmldate import find_date

    found = find_date(copy.deepcopy(tree), url=url, original_date=True, extensive_search=False)
    return date.fromisoformat(found) if found else None


def _address(tree: HtmlElement) -> str | None:
    canonical = (link.get("href") for link in tree.xpath("//link[@rel='canonical']"))
    for given in (*canonical, _meta(tree, ("og:url",))):
        address = _line(given)
        if address and address.startswith(("http://", "https://")):
            return address
    return None
