"""Texts to try rules on: what no editor would print, and what some editors do."""

from hypothesis import strategies as st

MARKS = ('"', "'", "''", "``", "“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "‹", "›")
_SCRAPS = (
    *MARKS,
    *("Rivera", "Ana Ruiz", "Mr. Hill", "O’Neill", "the Joneses'", "’90s", '6\'2"'),
    *("TMZ", "OK! Magazine", "a clerk"),
    *("said", "told", "according to", "she", "who", "plans to", "wrote", "—", ",", ".", ":", "…"),
    *("it was dark", "I saw it", "never again", "@gullwatch", "https://t.example/q7", "100%"),
    *(" ", " ", " ", "\n", "\n\n", "\t", "\xa0", "\u2028"),
    *("🎭", "👩🏽\u200d⚖️", "e\u0301", "שלום", "مرحبا", "\u202e", "\u200b", "ﬁ", "İ", "ß", "日本"),
    *("\x00", "\ufeff"),
)  # fmt: skip
_LETTERS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4)


def messy_texts(*, longest: int = 40) -> st.SearchStrategy[str]:
    """Texts of scraps, in any order: quotation marks, names, cues, odd letters and line ends.

    Args:
        longest: Scraps in the longest text.
    """
    scrap = st.sampled_from(_SCRAPS) | _LETTERS
    return st.lists(scrap, max_size=longest).map("".join)
