"""Credits: the lines that say whose picture it is, or who else worked on a story.

A credit is lost to the reader, so it takes a fixed form and names only: capitalised words,
agencies, and the little words between them.  A sentence that begins "Photos by ..." is body text.
"""

from __future__ import annotations

import re

LONGEST = 240  # characters; chosen by hand, the longest seen has 170

_AGENCY = (
    r"(?:Getty(?: Images)?|AP(?: Photo| Images)?|Associated Press|Reuters|REUTERS|AFP|EPA|EFE|PA"
    r"(?: Wire| Images| Media)?|Shutterstock|Alamy|iStock(?:photo)?|Zuma(?: Press| Wire)?|ZUMA"
    r"(?: Press| Wire)?|Splash(?: News)?|Backgrid|BACKGRID|WireImage|FilmMagic|Bloomberg|Xinhua"
    r"|Sipa(?: USA)?|SIPA(?: USA)?|Imago|IMAGO|UPI|NurPhoto|Anadolu(?: Agency)?|Unsplash|Pexels"
    r"|Pixabay|Rex(?: Features)?|Corbis|Redux|Mega|MEGA|Wikimedia(?: Commons)?|Flickr"
    r"|USA Today (?:Sports|Network)|CC BY(?:-[A-Z]{2}){0,3}(?: \d\.\d)?)"
)
_PICTURE = (
    r"(?:featured |main |cover |header |lead |top |file |stock )?"
    r"(?:image|photo|picture|photograph|photography|pic|illustration|screenshot|screengrab)s?"
)
_LABEL = re.compile(
    rf"(?:{_PICTURE}(?: \(?(?:source|credit|courtesy|by|via|copyright)s?\)?)?(?: of| by)?"
    r"|credits?(?: line)?|source)\s?:\s?",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?:{_PICTURE}|courtesy)(?:,)? (?:by|via|courtesy(?: of)?|courtesy:|of|from|©|copyright)\s",
    re.IGNORECASE,
)
_AGENCY_AT_END = re.compile(rf"(?:^|[/|,©]\s?|\b(?:via|for|by|from)\s){_AGENCY}(?:\s?,? File)?$")
_AGENCY_AT_START = re.compile(rf"{_AGENCY}\s?/\s?(?=\S)")
_IN_BRACKETS = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,160})[)\]]$")
_TAIL_LABEL = re.compile(
    r"(?<=[.!?”\"])\s(?:(?:Photo|Image|Picture|Photograph)(?: credit| courtesy| by)?|Credit):?\s"
    r"[^.!?]{2,80}$"
)
_CONTRIBUTORS = re.compile(
    r"\(?(?:Additional )?(?:Reporting|Writing|Compiled|Editing)(?: and [a-z]{4,9})? by [A-Z]"
    r"[^\"“”]*?(?:;|[Ee]dit(?:ing|ed) by|contributed)[^\"“”]*$"
    r"|[^\"“”]{3,160}\bcontributed (?:to|reporting (?:to|for|from)) (?:this|the) "
    r"(?:report|story|article)(?: from [A-Z][\w ]{1,30})?\.?\)?$"
)
_FILE_PICTURE = re.compile(r"FILE(?: PHOTO| IMAGE)?\s?(?:[-–—:]|\()")

_AGENCY_ALONE = re.compile(rf"{_AGENCY}\.?$")

_LITTLE_WORDS = (
    "of for the and via by from with courtesy photo image photograph picture file credit source "
    "de la le van von der da di del al bin © | / & - – — at in illustration"
)
_BETWEEN = frozenset(_LITTLE_WORDS.split())
_WORD = re.compile(r"[^\s/|,;:()]+")


def is_credit(paragraph: str) -> bool:
    """Whether a whole paragraph says whose picture it is or who contributed.

    Takes: `Image Source: Getty Images | Photo by Ivo Lantern`, `(AP Photo/Jo Teel)`.
    Refuses: `Photos by the police show an open safe.`, `Credit: the clerk kept every page.`
    """
    if len(paragraph) > LONGEST or "\n" in paragraph:
        return False
    if _CONTRIBUTORS.match(paragraph):
        return True
    bracketed = _IN_BRACKETS.fullmatch(paragraph)
    words = bracketed["inside"] if bracketed else paragraph
    if label := _LABEL.match(words) or _BY.match(words):
        rest = words[label.end() :]
        if label[0].lower().startswith("source") and not _AGENCY_AT_END.search(rest):
            return False  # a table's source is a sentence's beginning as often
        return bool(rest) and _names_only(rest)
    if _TAIL_LABEL.search(words):
        return False  # a caption of names, with its credit behind it
    by_agency = _AGENCY_AT_END.search(words.rstrip(".")) or _AGENCY_AT_START.match(words)
    return by_agency is not None and _names_only(words)


def credit_at_end(paragraph: str) -> int | None:
    """Where the credit begins that ends a paragraph.

    Takes: `Quill leaves court on Tuesday. (AP Photo/Jo Teel)`, where it begins at the bracket.
    Refuses: `Quill was there (and Renn was not).`, and `Ten were hurt. [Reuters]`, where a digest
    names its source.
    """
    if len(paragraph) > 1200 or "\n" in paragraph:
        return None
    bracketed = _IN_BRACKETS.search(paragraph[-165:])
    if bracketed and is_credit(bracketed[0]) and not _AGENCY_ALONE.match(bracketed["inside"]):
        start = len(paragraph) - len(bracketed[0])
        return start or None
    tail = _TAIL_LABEL.search(paragraph[-100:])
    if tail and is_credit(tail[0].strip()):
        return len(paragraph) - len(tail[0]) + 1
    return None


def is_picture_credit(credit: str) -> bool:
    """Whether it credits a picture, so that the words before it are a caption."""
    return not _CONTRIBUTORS.match(credit)


def is_captioned_file_picture(paragraph: str) -> bool:
    """Whether it opens as agencies open the caption of a picture from the archive."""
    return len(paragraph) < 1200 and _FILE_PICTURE.match(paragraph) is not None


def _names_only(words: str) -> bool:
    """Whether every word is a name, a number, an agency, a handle or a little word between them."""
    if words.rstrip().endswith((".", "!", "?")) and len(words.split()) > 5:
        return False
    return all(
        not word[0].isalpha() or not word[0].islower() or word.lower() in _BETWEEN or "." in word
        for word in _WORD.findall(words)
    )
