from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.parts import parts_of
from onrecord.ingest.tidy import tidy
from onrecord.nouns import Part, PartKind

BODY = "The clerk said on Tuesday that she had seen the ledger two days before it vanished."


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and words of each part."""
    return [(part.kind.value, part.span.of(text)) for part in parts_of(text)]


def only(text: str) -> Part:
    """The one part of a text."""
    [part] = parts_of(text)
    return part


@pytest.mark.parametrize(
    ("text", "author", "handle", "day", "said"),
    [
        (
            '"Ledger found" https://t.co/Ab1 — Ivo Lantern (@ivolantern) March 9, 2023',
            "Ivo Lantern", "@ivolantern", date(2023, 3, 9), '"Ledger found"',
        ),
        ("So it ends. — Quill9 (@Quill9) 9 Mar 2023", "Quill9", "@Quill9", date(2023, 3, 9),
         "So it ends."),
        ("No words. pic.twitter.com/Ab1Cd", None, None, None, "No words."),
        ("What a day. — @quill, March 9, 2023", None, "@quill", date(2023, 3, 9), "What a day."),
        ("A post shared by Lena Renn (@lena.renn)", "Lena Renn", "@lena.renn", None, None),
        ("Home. Posted by Lena Renn on Friday, March 8, 2023", "Lena Renn", None, date(2023, 3, 8),
         "Home."),
        ("@lena it is over ♬ original sound", None, "@lena", None, "it is over"),
        ("Never. — Quill (@quill) February 30, 2023", "Quill", "@quill", None, "Never."),
    ],
)  # fmt: skip
def test_a_post_keeps_its_author_day_and_own_words(
    text: str, author: str | None, handle: str | None, day: date | None, said: str | None
) -> None:
    """The forms in which networks print a post once it is flattened to text."""
    post = only(text)
    assert (post.kind, post.author, post.handle, post.date) == (
        PartKind.POST, author, handle, day,
    )  # fmt: skip
    assert (post.said.of(text) if post.said else None) == said


def test_posts_run_together_are_cut_after_each_signature() -> None:
    """Two posts in one paragraph are two parts."""
    text = "One. — A Bee (@abee) March 9, 2023 Two. — C Dee (@cdee) March 10, 2023"
    assert [(p.author, p.said.of(text) if p.said else None) for p in parts_of(text)] == [
        ("A Bee", "One."),
        ("C Dee", "Two."),
    ]


def test_a_signature_on_its_own_takes_no_words_from_the_reporter() -> None:
    """Only a link found in posts alone proves that the paragraph above was the post."""
    above, post = parts_of(f"{BODY}\n\n— Jo Teel (@jo) March 9, 2023")
    assert above.kind is PartKind.BODY
    assert post.said is None
    _, post = parts_of(f"{BODY}\n\nSo it ends.\n— Jo Teel (@jo) March 9, 2023")
    assert post.said is not None
    text = "So sad https://t.co/Ab1Cd\n\n— Jo Teel (@jo) March 9, 2023"
    whole = only(text)
    assert whole.author == "Jo Teel"
    assert whole.said is not None
    assert whole.said.of(text) == "So sad"


@pytest.mark.parametrize(
    "credit",
    [
        "Image Source: Getty Images | Photo by Ivo Lantern",
        "Photo: Jo Teel/Harrow Dispatch",
        "Photo credit: Jo Teel",
        "(AP Photo/Jo Teel)",
        "AP Photo/Jo Teel, File",
        "Credit: Getty Images",
        "Getty Images",
        "Jo Teel via Getty Images.",
        "Ivo Lantern / Reuters",
        "(Reporting by Jo Teel in Harrow; Editing by Ann Obele.)",
        "Ann Obele contributed to this report.",
    ],
)
def test_credits_are_credits(credit: str) -> None:
    """Fixed forms with nothing but names in them."""
    assert only(credit).kind is PartKind.CREDIT


@pytest.mark.parametrize(
    "pitch",
    [
        "Got a tip? Email us at tips@harrow.example.",
        "Advertisement",
        "Story continues below advertisement",
        "Read more: Ledger found in river",
        "Related: The torn page",
        "Sign up for our newsletter to get court news in your inbox.",
        "Subscribe to our podcast here.",
        "Follow us on Facebook and Instagram.",
        "Follow Jo Teel on Twitter @joteel.",
        "Copyright 2023 Harrow Media. All rights reserved.",
        "© 2023 The Salt Road",
        "This article originally appeared on The Salt Road.",
    ],
)
def test_boilerplate_is_boilerplate(pitch: str) -> None:
    """What sites print around their stories."""
    assert only(pitch).kind is PartKind.BOILERPLATE


@pytest.mark.parametrize(
    "sentence",
    [
        "Photos by the police show an open safe.",
        "Images from the scene ended up online.",
        "Credit: the clerk kept every page.",
        "Source: he would not say who it was.",
        "Subscribe to the view that he knew, and the case is over.",
        "“Follow us on Facebook,” she told the court.",
        "Follow the money on its way to Harrow.",
        "Copyright law is what this case is about.",
        "Get the newsletter? I did not, he said.",
        "Listen: he never kept a ledger.",
        "See also the ledger, said Quill.",
        "Sign up for the newsletter, Renn told the jurors, and you will see.",
        "Advertisement revenue fell, the accountant testified.",
        "The clerk — who posts as Marta (@quill) — was there.",
        "By Ivo Lantern (@ivolantern)",
        "Posted by Jo Teel on March 8, 2023",
        "Ten people were hurt. [Reuters.]",
    ],
)
def test_body_text_that_begins_like_something_else_stays_body(sentence: str) -> None:
    """A body paragraph put aside would be lost to the reader."""
    assert only(sentence).kind is PartKind.BODY


def test_a_caption_is_told_by_the_credit_behind_it() -> None:
    """Agencies print both in one paragraph."""
    assert kinds("FILE - Quill leaves court. (AP Photo/Jo Teel, File)") == [
        ("caption", "FILE - Quill leaves court."),
        ("credit", "(AP Photo/Jo Teel, File)"),
    ]
    assert kinds(f"{BODY} (Reporting by Jo Teel; Editing by Ann Obele)")[0] == ("body", BODY)


def test_a_title_is_a_short_first_line_without_a_full_stop() -> None:
    """It needs a blank line and longer text after it."""
    title = "Clerk saw the ledger"
    assert kinds(f"{title}\n\n{BODY}") == [("title", title), ("body", BODY)]
    assert kinds(f"{title}.\n\n{BODY}")[0][0] == "body"
    assert kinds(f"{title}\n{BODY}")[0][0] == "body"
    assert kinds(f"By Ann Obele of Harrow\n\n{BODY}")[0][0] == "body"
    assert kinds(title)[0][0] == "body"
    assert kinds(f"# Found\n\n{BODY}")[0] == ("title", "# Found")


def test_paragraphs_are_lines_only_where_no_line_is_blank() -> None:
    """A text wrapped by hand keeps its paragraphs whole."""
    assert len(parts_of(f"{BODY}\n{BODY}")) == 2
    assert len(parts_of("The clerk said that\nshe had seen it.\n\nNobody asked.")) == 2


def test_a_line_that_is_no_body_text_does_not_take_its_neighbours_along() -> None:
    """An advertisement mark between two lines of one block."""
    text = f"He left.\nAdvertisement\nNobody asked.\n\n{BODY}"
    assert [kind for kind, _ in kinds(text)] == ["body", "boilerplate", "body", "body"]


PIECES = st.sampled_from(
    [BODY, "Advertisement", "Getty Images", "Found https://t.co/Ab1Cd", "(AP Photo/Jo)", " ", "\t",
     "— Jo Teel (@jo) March 9, 2023", "\n", "\n\n", "# ", "“", '"', "Read more: x", "\u00a0", "é",
     "View this post on Instagram ", "A post shared by Jo (@jo)", "Photo: Jo Teel", "x. ", "♬"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=20), max_size=15).map("".join))
def test_parts_cover_every_character_but_blanks_once(raw: str) -> None:
    """In order, apart, within the text, and never beginning or ending in white space."""
    text = tidy(raw)
    end = 0
    for part in parts_of(text):
        words = part.span.of(text)
        assert words
        assert words == words.strip()
        assert not text[end : part.span.start].strip()
        assert part.span.start >= end
        if part.said:
            assert part.span.covers(part.said)
            said = part.said.of(text)
            assert said
            assert said == said.strip()
        end = part.span.end
    assert not text[end:].strip()
