from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.tidy import tidy, tidy_line

FAMILY = "👨\u200d👩\u200d👧"
ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize(
    ("raw", "tidied"),
    [
        ("donâ€™t â€œgoâ€\x9d cafÃ©", "don’t “go” café"),
        ("the &ldquo;ledger&rdquo; &amp;quot;here&amp;quot;", 'the “ledger” "here"'),
        ("e\u0301", "é"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a  \n\n\n\n\n\nb \t", "a\n\n\nb"),
        ("a\x00b\x07c", "abc"),
        ("Bald\u00adwin \u200bsaid\ufeff", "Baldwin said"),
        ("he \u202esaid\u202c", "he said"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\ud83d\ude00 and \ud800", "😀 and \ufffd"),
        ("Ren\u200dn", "Renn"),
    ],
)
def test_dirt_is_taken_away(raw: str, tidied: str) -> None:
    """Each kind of dirt, and what is left."""
    assert tidy(raw) == tidied


@pytest.mark.parametrize(
    "text",
    [
        '“It’s ‘fine’,” he said – "quite" fine…',
        "ﬁne ＷＩＤＥ ½",
        "x &lt;b&gt; y",
        "قال المتهم إنه لم ير الكتاب",
        "می\u200cخواهم",
        "שלום\u200f!",
        "क्\u200dष",
        f"{FAMILY} {ENGLAND} 👍🏽",
        "a\u0323\u0308\u0301 x\u0336",
        '"' * 10_000,
    ],
)
def test_what_a_writer_chose_is_kept(text: str) -> None:
    """Quotation marks, ligatures, scripts, joiners, emoji and stacked accents stay."""
    import unicodedata

    assert tidy(text) == unicodedata.normalize("NFC", text)


@given(st.text(st.characters() | st.sampled_from("â€™œ\x9dÃ©&;amp\u200d\u200c\n\r \ud800\ufeff")))
def test_tidying_twice_is_tidying_once(text: str) -> None:
    """A stored text can be read again and stays as it is."""
    once = tidy(text)
    assert tidy(once) == once


@given(st.text())
def test_a_tidied_line_is_one_line(text: str) -> None:
    """Titles and names hold no line ends and no double blanks."""
    line = tidy_line(text)
    assert "\n" not in line
    assert "  " not in line
    assert line == line.strip()
