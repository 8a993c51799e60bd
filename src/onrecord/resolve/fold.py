"""Folding: one plain form for words that are spelled with and without marks, or carried over.

Knows accents, umlauts written out, Cyrillic and Greek letters, and the few letters on which
carriers-over disagree ("Zelensky", "Zelenskyy").  Refuses to know sounds: "Reed" and "Read" stay
two words.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

LONGEST: Final = 200
"""Characters of a name that are looked at; no name is longer, and what is may be hostile."""

_OWN: Final = str.maketrans(
    {
        "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "æ": "ae", "œ": "oe",
        "ı": "i", "ə": "a", "ħ": "h", "ŋ": "n", "ĸ": "k",
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z",
        "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
        "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
        "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
        "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ј": "j", "љ": "lj", "њ": "nj", "ђ": "dj",
        "ћ": "c", "џ": "dz", "ў": "u",
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th",
        "ι": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p",
        "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps",
        "ω": "o",
    }
)  # fmt: skip
_WRITTEN_OUT: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ñ": "n"}
_AS_SOUNDED: Final = {
    "ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ć": "ch", "ž": "zh", "đ": "dj", "ğ": "gh",
    "ö": "oe", "ü": "ue", "ä": "ae",
}  # fmt: skip
_JOINS: Final = re.compile(r"[\s\-‐‑’'ʼ`´.·]+")
_SLAVIC: Final = re.compile(
    r"(?:sk(?:iy|yy|ii|ij|yi|yj|y|i)|tsk(?:iy|y|i)|[oe](?:v|ff?)|[oe]va|[a-z]ko|chuk|vi(?:ch|tch|c|cz)"
    r"|yan|ian|dze|shvili|iev|yev)$"
)
_CARRIED: Final = (
    (re.compile(r"(?<=[aeiou])y(?=e)"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?:iy|yi|ij|ey|y|i)$"), "i"),
    (re.compile(r"yo(?=v|r)|(?<=[bdfgklmnprstvz])yo(?=[dlmnst])"), "e"),
    (re.compile(r"^(?:ye|je)"), "e"),
    (re.compile(r"y|j"), "i"),
    (re.compile(r"ii+"), "i"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"tch"), "ch"),
    (re.compile(r"w"), "v"),
    (re.compile(r"q"), "k"),
)


@lru_cache(maxsize=65536)
def fold(words: str) -> str:
    """Small letters without marks: "Gutiérrez" gives "gutierrez", "Müller" "muller".

    A mark stays where the letter without it would be another one, as in Japanese, Hebrew or Arabic.
    """
    small = unicodedata.normalize("NFC", words[:LONGEST].casefold()).translate(_OWN)
    plain = "".join(
        c
        for c in unicodedata.normalize("NFKD", small)
        if not ("\u0300" <= c <= "\u036f") and unicodedata.category(c) != "Cf"
    )
    return unicodedata.normalize("NFC", plain)


@lru_cache(maxsize=65536)
def joined(words: str) -> str:
    """Folded, without hyphens, apostrophes, full stops and spaces: "O’Neill" gives "oneill"."""
    return _JOINS.sub("", fold(words))


@lru_cache(maxsize=65536)
def variants(word: str) -> frozenset[str]:
    """Every way a word may be written without marks: "Müller" gives "muller" and "mueller"."""
    plain = unicodedata.normalize("NFC", word.casefold())
    out = ("".join(table.get(c, c) for c in plain) for table in (_WRITTEN_OUT, _AS_SOUNDED))
    return frozenset({joined(word), *map(joined, out)})


@lru_cache(maxsize=65536)
def carried(word: str) -> str:
    """What is left of a word where those who carry it over from another script agree.

    "Zelensky", "Zelenskyy" and "Zelenskiy" have one; "Hill" and "Hull" have two.
    """
    plain = joined(word)
    for pattern, by in _CARRIED:
        plain = pattern.sub(by, plain)
    return plain


def are_carried_over(left: str, right: str) -> bool:
    """Whether two words are one that was carried over from another script in two ways.

    Takes "Zelensky" with "Zelenskyy"; must refuse "Smith" with "Smyth", which are English.
    """
    a, b = carried(left), carried(right)
    # Ukrainian h is Russian g: "Hrynko", "Grinko".
    return (a == b or a.replace("h", "g") == b.replace("h", "g")) and all(
        _SLAVIC.search(joined(w)) or script_of(w) not in ("LATIN", "") for w in (left, right)
    )


def script_of(word: str) -> str:
    """The script of a word's first letter, as Unicode names it ("LATIN", "CJK"); or ""."""
    for c in word[:LONGEST]:
        if c.isalpha():
            return unicodedata.name(c, "").split(" ", 1)[0].split("-", 1)[0]
    return ""


def distance(left: str, right: str, most: int) -> int:
    """Letters to add, drop, change or swap between two words; `most` + 1 where it is more.

    Costs no more than the shorter word's length times `most`.
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    if left == right:
        return 0
    before: list[int] = []
    last = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [most + 1] * (len(right) + 1)
        if i <= most:
            row[0] = i
        for j in range(max(1, i - most), min(len(right), i + most) + 1):
            b = right[j - 1]
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                row[j] = min(row[j], before[j - 2] + 1)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)
