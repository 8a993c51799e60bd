"""Where a name begins and ends, and what it names, as far as its own words and the text tell.

Mends what the encoder leaves: a name torn apart by a nickname in quotation marks, a title or a
common word taken into one, a word that is somebody once and a body everywhere else.  Knows no
names; refuses to find any that the encoder did not see.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from onrecord.read.callings import NOT_NAMES
from onrecord.read.given_names import is_first_name

Stretch = tuple[int, int, str]
"""First and last word, inclusive, and kind."""

_OPENING: Final = frozenset("\"“‘'(«")
_CLOSING: Final = frozenset("\"”’')»")
_MOST_QUOTED: Final = 3
"""Words of a nickname between the parts of a name: Dwayne “The Rock” Johnson; by hand."""
_NOBODY: Final = frozenset(
    """major prime home doctor party civil director chairman chairwoman chairperson commissioner
    undersecretary co-founder president-elect refugee deputy assistant chief state acting
    attorney general sergeant constable sheriff coroner magistrate juror defendant""".split()
)
"""Offices and ranks, alone nobody's name; with a word behind they may be one: "Major Hill"."""
_SNEERS: Final = frozenset(
    """greedy smug evil sick sicko twisted vile brave tragic cruel callous heartless crooked
    disgraced shamed brazen bungling hapless drunken boozy jealous lying cheating crazed
    depraved""".split()
)
"""What tabloids put before a name and begin a sentence with: "Greedy Ann Roe"."""
_NOUNS: Final = tuple(
    f"-{noun}"
    for noun in """democrat founder star host president chair director owner author writer elect
    winner general minister leader editor defendant pilot chairman captain""".split()
)
_CREDITS: Final = frozenset({"Image", "Photo", "Picture", "Photograph"})
"""What begins a credit right behind a caption's last name: "Ana Ruiz Image: Eva Hill"."""
_GENERATIONS: Final = frozenset({"Jr", "Sr", "II", "III", "IV", "Junior", "Senior"})
_NOT_LAST: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december""".split()
)
_SURNAMES: Final = frozenset({"To", "Or", "An", "So", "On", "In"})
"""Last names that are small words elsewhere; behind a first name and with a capital they are names:
"James To"."""


_FIRST_MONTHS: Final = frozenset({"April", "May", "June", "August"})
"""Months that are first names."""
_OF_TIME: Final = frozenset(
    """in on of since by until till from to and last this next early late mid every before after
    through for during around about""".split()
)
"""Before a month, what makes it one: "in June Hale said"."""
_MEDIA: Final = frozenset("Magazine News Weekly TV Online Finance Sports Entertainment".split())
"""Behind a name that ends in an exclamation mark: "OK! Magazine"."""


_OF_TWO_PLACES: Final = frozenset({"Police", "Constabulary", "Trust", "Council"})
"""What a body of two places ends in: "Devon and Cornwall Police"."""
_LEGAL: Final = frozenset(
    "Ltd Limited PLC Plc LLC LLP Inc Corp Pty Pvt GmbH AG SA SpA NV BV Ltda SARL".split()
)
"""What the name of a firm ends in."""
_COUNTRIES: Final = frozenset(
    """Afghanistan Albania Algeria America Argentina Armenia Australia Austria Azerbaijan Bangladesh
    Belarus Belgium Bolivia Bosnia Botswana Brazil Britain Bulgaria Cambodia Cameroon Canada
    Chile China Colombia Croatia Cyprus Denmark Ecuador Egypt England Eritrea Estonia
    Ethiopia Finland France Germany Ghana Greece Guatemala Honduras Hungary Iceland Indonesia
    Iran Iraq Ireland Italy Jamaica Japan Kazakhstan Kenya Kosovo Kuwait Latvia Lebanon
    Liberia Libya Lithuania Luxembourg Madagascar Malawi Malaysia Malta Mexico Moldova
    Mongolia Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Nigeria Norway
    Oman Pakistan Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia
    Rwanda Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden
    Switzerland Syria Taiwan Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay
    Uzbekistan Venezuela Vietnam Wales Yemen Zambia Zimbabwe""".split()
) | {"New Zealand", "North Korea", "Saudi Arabia", "South Africa", "South Korea"}
"""Countries, but for those that are first or last names too (Chad, Jordan, Georgia, Israel)."""


def mended(
    found: Sequence[Stretch], shown: Sequence[str], begins: Sequence[bool] | None = None
) -> list[Stretch]:
    """Stretches with their edges mended.

    Takes Dwayne, “The Rock” and Johnson as one name and "Pan-democrat Gary Hill" without its first
    word; must refuse a name for "Major" alone.  Descriptions stay as they are.

    Args:
        found: In order.
        shown: Every word as written.
        begins: Whether a word begins a line.
    """
    out: list[Stretch] = []
    held = _with_nicknames(found, shown, begins)
    follows = {first for first, _, _ in held}
    for first, last, kind in held:
        if kind == "person":
            while first < last and (
                shown[first].endswith(_NOUNS) or shown[first].lower() in _SNEERS
            ):
                first += 1
            if first < last and shown[last] in _CREDITS and shown[last + 1 : last + 2] == [":"]:
                last -= 1
            alone = first == last
            if alone and (shown[first].lower() in _NOBODY or shown[first].endswith(_NOUNS)):
                continue
            if shown[first].islower() and all(w.islower() for w in shown[first : last + 1]):
                continue
            if last + 1 not in follows and not (begins and begins[last + 1 : last + 2] == [True]):
                last = _grown(first, last, shown)
            is_first = first == 0 or (begins is not None and begins[first])
            if alone and not is_first and _is_called_so(first - 1, shown):
                first -= 1
        elif shown[last + 1 : last + 2] == ["!"] and {*shown[last + 2 : last + 3]} & _MEDIA:
            last += 2
        elif kind == "organisation" and _is_joined(first, last, shown):
            if not out or out[-1][1] < first - 2:
                first -= 2
            elif out[-1][:2] == (first - 2, first - 2) and out[-1][2] != "person":
                first = out.pop()[0]
        out.append((first, last, kind))
    return _with_legal_forms(out, shown, begins)


def _with_legal_forms(
    found: Sequence[Stretch], shown: Sequence[str], begins: Sequence[bool] | None
) -> list[Stretch]:
    """The names of firms up to their legal form, and all the capitals before it: "Sorrow Bay Ltd".

    Takes "Serra Alta" of "Serra Alta SA", "Bay Ltd" of "Sorrow Bay Ltd", and "Vale" beside "Foods
    PLC"; must refuse the first word of "Yesterday Vale Foods PLC said".
    """
    out: list[Stretch] = []
    for first, last, kind in found:
        end = last
        while shown[end + 1 : end + 2] and shown[end + 1] in _LEGAL:
            end += 1
        if kind == "description" or shown[end] not in _LEGAL:
            out.append((first, last, kind))
            continue
        start = first
        while start and _goes_on(start, shown, begins):
            start -= 1
        while out and out[-1][1] >= start:
            start = min(start, out.pop()[0])
        out.append((start, end, "organisation"))
    return out


def _goes_on(at: int, shown: Sequence[str], begins: Sequence[bool] | None) -> bool:
    """Whether the word before one is of the same firm's name."""
    before = shown[at - 1]
    is_new = begins is not None and begins[at]
    return (
        not is_new
        and len(before) > 1
        and before[0].isupper()
        and before.lower() not in NOT_NAMES | _NOBODY
    )


def _is_joined(first: int, last: int, shown: Sequence[str]) -> bool:
    """Whether a body's name begins before "&": "Corrib & Lagan Ltd", "Avon and Somerset Police".

    Must refuse "Ana Hill and Somerset Police", for two words before "and" are a name of their own.
    """
    if first < 2 or not shown[first - 2].istitle():
        return False
    if shown[first - 1] == "&":
        return True
    alone = first == 2 or not shown[first - 3].istitle()
    return shown[first - 1] == "and" and shown[last] in _OF_TWO_PLACES and alone


def _is_called_so(at: int, shown: Sequence[str]) -> bool:
    """Whether a month is a first name: "June" of "Then June Hale came", not of "in June"."""
    before = shown[at - 1] if at else ""
    return shown[at] in _FIRST_MONTHS and before.lower() not in _OF_TIME and not before.isdecimal()


def _grown(first: int, last: int, shown: Sequence[str]) -> int:
    """The last word of a name with what follows and belongs to it: "Jr.", or a last name missed."""
    after = shown[last + 1 : last + 2]
    if first == last and after and (after[0] in _SURNAMES or _may_be_last(shown[first], after[0])):
        last += 1
        after = shown[last + 1 : last + 2]
    if first < last and after and after[0].rstrip(".") in _GENERATIONS:
        return last + 1
    return last


def _may_be_last(first: str, word: str) -> bool:
    """Whether a word behind a first name looks like its last one: "Oscar Tally"."""
    return (
        is_first_name(first.lower())
        and first.istitle()
        and word.istitle()
        and len(word) > 1
        and word.lower() not in _NOT_LAST
    )


def _with_nicknames(
    found: Sequence[Stretch], shown: Sequence[str], begins: Sequence[bool] | None
) -> list[Stretch]:
    """A first name, a nickname in marks and a last name as one: Ana “Nell” Ruiz.

    Must refuse two people on either side of a quotation, which a small word or a line parts.
    """
    out: list[Stretch] = []
    for stretch in found:
        first, last, kind = stretch
        at = first - 2
        while at > 0 and first - at <= _MOST_QUOTED + 1 and shown[at] not in _OPENING:
            at -= 1
        closed = first > 2 and shown[first - 1] in _CLOSING and at > 0 and shown[at] in _OPENING
        if kind == "person" and closed and first - at > 2:
            inside = shown[at + 1 : first - 1]
            named = all(w[:1].isupper() or w in ("the", "of", "-", ".") for w in inside)
            whole = begins is None or not any(begins[at : first + 1])
            while out and out[-1][0] > at:
                out.pop()
            if named and whole and out and out[-1][1] == at - 1 and out[-1][2] == "person":
                stretch = (out.pop()[0], last, kind)
        out.append(stretch)
    return out


def kinds_by_text(names: Sequence[tuple[str, str]]) -> list[str]:
    """The kind of each name of a text, where it is one word that is mostly something else there.

    Takes a "Demosisto" that is somebody once and a party twice as a party; must refuse "Hill" for a
    place where Ana Hill is named.

    Args:
        names: The words of each name and its kind.
    """
    count: dict[str, Counter[str]] = defaultdict(Counter)
    borne: set[str] = set()
    for words, kind in names:
        count[words][kind] += 1
        if kind == "person" and " " in words:
            borne |= set(words.split())
    out = []
    for words, kind in names:
        if kind == "person" and " " not in words and words not in borne and len(count[words]) > 1:
            others = [item for item in count[words].items() if item[0] != "person"]
            most, often = max(others, key=lambda item: (item[1], item[0]))
            # Letters that are a body's once are hardly a person's the other time.
            if often > count[words]["person"] - words.isupper():
                kind = most
        if kind == "person" and words in _COUNTRIES and words not in borne:
            kind = "place"
        out.append(kind)
    return out
