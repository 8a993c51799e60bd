"""Embedded social posts, as they look once a page has been flattened to text.

A post gives itself away by how it ends: networks print the author's name, handle and date there,
in a form that no reporter writes.  A handle in the middle of a sentence is not enough.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from onrecord.nouns import Span

LONGEST = 6000  # characters of a paragraph that may be a post; chosen by hand

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = rf"(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?"
_MOMENT = rf"(?:{_CLOCK}\s?[·,-]\s?)?(?P<date>{_DATE})(?:\s?(?:at|[·,-])\s?{_CLOCK})?"
_HANDLE = r"@(?P<handle>[A-Za-z0-9_][A-Za-z0-9_.-]{0,63})"
_DASH = r"(?:—|–|--|(?<=\s)-)"
_LINK = (
    r"(?:https?://)?(?:t\.co|pic\.twitter\.com|(?:www\.)?(?:twitter|x)\.com|(?:www\.)?instagram\.com"
    r"|bsky\.app|(?:www\.)?threads\.(?:net|com)|(?:www\.)?tiktok\.com|(?:www\.)?facebook\.com"
    r"|truthsocial\.com)/[^\s)\]]{1,300}"
)

_SIGNATURE = re.compile(
    rf"{_DASH}\s?(?P<author>[^()\n—]{{1,80}}?)\s?\({_HANDLE}\)[\s,]{{0,3}}(?:{_MOMENT})?\s{{0,2}}"
    rf"(?:{_LINK})?$"
)
_BARE_HANDLE = re.compile(rf"{_DASH}\s?{_HANDLE}[\s,]{{1,3}}{_MOMENT}$")
_SHARED = re.compile(
    rf"A (?:post|photo|video|reel) (?:shared|posted) by (?P<author>[^()\n]{{1,80}}?)\s?"
    rf"\(@?(?P<handle>[A-Za-z0-9_.]{{1,64}})\)(?:\s?on {_MOMENT})?$"
)
_POSTED_BY = re.compile(
    rf"Posted by (?P<author>[^()\n]{{1,80}}?) on (?:[A-Z][a-z]{{5,8}}, )?{_MOMENT}$"
)
_SOUND = re.compile(rf"^{_HANDLE}\s(?=[^♬]*♬)")
_INNER_SIGNATURE = re.compile(
    rf"{_DASH}\s?[^()\n—]{{1,80}}?\s?\(@[A-Za-z0-9_.-]{{1,64}}\)\s{{0,2}}{_DATE}(?=\s+\S)"
)
_ANY_LINK = rf"(?:{_LINK}|https?://[^\s)\]]{{1,300}})"
_LINK_AT_END = re.compile(rf"{_ANY_LINK}$")
_LINK_AT_START = re.compile(rf"^{_ANY_LINK}\s")
_ONLY_IN_POSTS = re.compile(r"(?:\bt\.co|\bpic\.twitter\.com)/[A-Za-z0-9]{3,20}$")
_INVITATION = re.compile(r"View this (?:post|photo|profile) on (?:Instagram|Threads|Facebook)\s*")
_ANNOUNCED = re.compile(r"(?i)^(?:follow|by|reporting by|written by|edited by|contact|email)\b")


@dataclass(frozen=True, slots=True)
class Post:
    """A flattened post: who wrote it, when, and where in the paragraph the author's words stand."""

    author: str | None
    handle: str | None
    date: date | None
    url: str | None
    said: Span | None


def read_post(paragraph: str) -> Post | None:
    """The post that a paragraph is, if it is one.

    Takes: `So it begins. https://t.co/Ab1 — Ivo Lantern (@ivolantern) March 9, 2024`,
    `A post shared by Marta Quill (@quill)`, `No words. pic.twitter.com/Ab1`.
    Refuses: `The clerk — who posts as Marta (@quill) — was there.`, `By Ivo Lantern (@ivolantern)`.
    """
    if len(paragraph) > LONGEST:
        return None
    # Only the end decides, so only the end is searched: a signature is shorter than this.
    tail_start = max(0, len(paragraph) - 400)
    tail = paragraph[tail_start:]
    for pattern in (_SIGNATURE, _BARE_HANDLE, _SHARED, _POSTED_BY):
        if signature := pattern.search(tail):
            return _signed(paragraph, tail_start + signature.start(), signature)
    if sound := _SOUND.match(paragraph):
        words = Span(sound.end(), paragraph.index("♬"))
        return Post(None, "@" + sound["handle"], None, None, own_words(paragraph, words))
    if _ONLY_IN_POSTS.search(tail):
        whole = Span(0, len(paragraph))
        return Post(None, None, None, _last_link(paragraph), own_words(paragraph, whole))
    return None


def is_signature_alone(paragraph: str) -> bool:
    """Whether a paragraph is only the line that names a post's author."""
    post = read_post(paragraph)
    return post is not None and post.author is not None and post.said is None


def ends_in_post_link(paragraph: str) -> bool:
    """Whether a paragraph ends in a link that is found in posts only."""
    return _ONLY_IN_POSTS.search(paragraph[-60:]) is not None


def own_words(paragraph: str, within: Span) -> Span | None:
    """The author's words: what is left without blanks, invitation, and links at either end."""
    start, end = within.start, within.end
    while True:
        words = paragraph[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        words = paragraph[start : max(start, end)]
        if opening := _INVITATION.match(words) or _LINK_AT_START.match(words):
            start += opening.end()
        elif ending := _LINK_AT_END.search(words[-320:]):
            end -= ending.end() - ending.start()
        else:
            break
    return Span(start, end) if start < end else None


def cut_after_signatures(paragraph: str) -> list[Span]:
    """Several posts run together in one paragraph, cut after each signature that has a date."""
    if len(paragraph) > LONGEST or "(@" not in paragraph:
        return [Span(0, len(paragraph))]
    cuts = [signature.end() for signature in _INNER_SIGNATURE.finditer(paragraph)]
    return [Span(a, b) for a, b in zip([0, *cuts], [*cuts, len(paragraph)], strict=True)]


def read_date(text: str) -> date | None:
    """A post's date, in one of the three ways that networks print it; None if there is no such day.

    `March 9, 2024`, `9 Mar 2024`, `2024-03-09`.
    """
    words = re.sub(r"[.,]", "", text).replace("-", " ").split()
    if len(words) != 3:
        return None
    if words[0].isdigit() and len(words[0]) == 4:
        order, month_format = (words[0], words[1], words[2]), "%m"
    else:
        day, month = (words[1], words[0]) if words[1].isdigit() else (words[0], words[1])
        order, month_format = (words[2], month[:3], day), "%b"
    try:
        moment = datetime.strptime(" ".join(order), f"%Y {month_format} %d")  # noqa: DTZ007
    except ValueError:
        return None
    return moment.date()


def _signed(paragraph: str, start: int, signature: re.Match[str]) -> Post | None:
    given = signature.groupdict()
    said = own_words(paragraph, Span(0, start))
    before = paragraph[:start]
    if given.get("handle") is None and said is None:
        return None  # "Posted by Jo Teel on March 9, 2024" is a blog's byline
    if given["date"] is None and signature.re is _SIGNATURE and _ANNOUNCED.match(before.strip()):
        return None
    handle = given.get("handle")
    return Post(
        author=given.get("author"),
        handle=f"@{handle}" if handle else None,
        date=read_date(given["date"]) if given["date"] else None,
        url=_last_link(paragraph),
        said=said,
    )


def _last_link(paragraph: str) -> str | None:
    links = [link[0] for link in re.finditer(_LINK, paragraph)]
    if not links:
        return None
    return links[-1] if links[-1].startswith("http") else f"https://{links[-1]}"
