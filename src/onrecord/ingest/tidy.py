"""Tidying: the one time that a text is changed, before any offset is counted in it.

What it takes away carries no words: marks of a wrong decoding, control characters, blanks at line
ends.  What a writer chose stays as it was: curly quotes, ligatures, wide letters, accents, the
joiners within words and emoji.  Tidying a tidied text changes nothing.
"""

from __future__ import annotations

import html
import re
import unicodedata

# Cf characters that are never part of a word: soft hyphen, zero-width space and no-break space,
# word joiner and invisible operators, Mongolian vowel separator, bidirectional embeddings,
# overrides and isolates, deprecated format characters, interlinear annotation.  With them the
# control characters, noncharacters, and the placeholder that a pasted picture leaves behind.
_UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffc\ufffe\uffff"
)
_JOINERS = "\u200c\u200d"
_DIRECTION_MARKS = "\u061c\u200e\u200f"
_TAGS = "\U000e0001\U000e0020-\U000e007f"

_TO_REMOVE = re.compile(
    "(?P<flag>\U0001f3f4[\U000e0020-\U000e007e]{2,7}\U000e007f)"  # England, Scotland, Wales
    f"|[{_UNSEEN}{_JOINERS}{_DIRECTION_MARKS}{_TAGS}]"
)
_TERMINAL_COLOUR = re.compile(r"\x1b\[[0-9;:?]{0,40}[ -/]{0,4}[@-~]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028]")
_BLANK_LINES = re.compile(r"\n{4,}")

# Only entities that stand for marks and accents of running text: an article about HTML may well
# speak of "&lt;", and nobody writes "&rdquo;" for its own sake.
_ENTITY = re.compile(
    "&(?:quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|amp|[a-zA-Z](?:acute|grave|uml|circ|tilde)"
    "|ccedil|Ccedil|#0?3[49]|#x?(?:160|82[12][0-9]|8230|A0|20[12][0-9A-Fa-f]));"
)


def tidy(text: str) -> str:
    """The text that all offsets will count in.

    Repairs mojibake, normalises to NFC, ends lines with a newline, removes characters that are not
    seen, blanks at line ends, and blank lines at the ends or beyond two in a row.
    """
    for _ in range(8):
        # Each repair can uncover another: "&amp;quot;", or mojibake with a control character in
        # it.  Texts met so far settle after two rounds.
        tidied = _tidied_once(text)
        if tidied == text:
            break
        text = tidied
    return text


def tidy_line(text: str) -> str:
    """A title, a name or a block of a page: tidied, and on one line."""
    return " ".join(tidy(text).split())


def _tidied_once(text: str) -> str:
    text = _without_surrogates(text)
    if "\x1b" in text:
        text = _TERMINAL_COLOUR.sub("", text)
    text = _LINE_END.sub("\n", text.replace("\u2029", "\n\n"))
    if not text.isascii():
        text = _without_mojibake(text)
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    text = _TO_REMOVE.sub(_kept_if_needed, text)
    text = unicodedata.normalize("NFC", text)
    # By line, for a pattern of blanks before a line end takes quadratic time on many blanks.
    text = "\n".join(line.rstrip() for line in text.split("\n")).strip()
    return _BLANK_LINES.sub("\n\n\n", text)


def _without_surrogates(text: str) -> str:
    """Join surrogate pairs that an escape left apart; mark lone ones as lost."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _without_mojibake(text: str) -> str:
    """Undo a wrong decoding where ftfy is sure of one; it weighs each line by itself."""
    from ftfy import TextFixerConfig, fix_encoding
    from ftfy.badness import is_bad

    config = TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if not line.isascii() and is_bad(line):
            lines[place] = "".join(fix_encoding(piece, config) for piece in _pieces(line))
    return "\n".join(lines)


def _pieces(line: str, longest: int = 100_000) -> list[str]:
    """Cut an overlong line at blanks, so that one bad place costs little to repair."""
    pieces = []
    start = 0
    while len(line) - start > longest:
        cut = line.rfind(" ", start, start + longest) + 1 or start + longest
        pieces.append(line[start:cut])
        start = cut
    return [*pieces, line[start:]]


def _kept_if_needed(found: re.Match[str]) -> str:
    """What stays of an unseen character: joiners and direction marks where a script needs them."""
    if found["flag"]:
        return found["flag"]
    character, text = found[0], found.string
    if character not in _JOINERS + _DIRECTION_MARKS or found.start() == 0:
        return ""
    before, after = text[found.start() - 1], text[found.end() : found.end() + 1]
    if not after:
        return ""
    if character in _DIRECTION_MARKS:
        return character if _runs_leftward(before) or _runs_leftward(after) else ""
    if _joins_letters(before) and _joins_letters(after):
        return character
    if character == "\u200d" and _is_pictorial(before) and _is_pictorial(after):
        return character
    return ""


def _joins_letters(character: str) -> bool:
    """Whether it belongs to a script whose letters change shape when joined.

    From Hebrew to Khmer and from the Indic blocks at U+A800 on; Latin, Greek and Cyrillic lie
    before and between, and there a joiner is only dirt.
    """
    code = ord(character)
    return unicodedata.category(character)[0] in "LM" and (0x0590 <= code < 0x1E00 or code > 0xA800)


def _is_pictorial(character: str) -> bool:
    """Whether it can stand beside a joiner in an emoji: a symbol, a skin tone, a selector."""
    return unicodedata.category(character) in ("So", "Sk") or character in "\ufe0f♀♂⚕"


def _runs_leftward(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")
