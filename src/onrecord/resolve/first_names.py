"""First names: how far two of them agree, with a word on it, and whether middle names clash.

Knows initials, short forms, spellings and slips.  Refuses to take one name that people bear for
another that differs by a letter: "Dan" and "Dana" are two, "Joan" and "Joanne" may be confused.
"""

import re
from typing import Final

from onrecord.read.given_names import (
    are_spellings,
    common_full_form,
    full_form,
    gender_of,
    is_first_name,
    keys_of,
    shorts_of,
)
from onrecord.resolve.fold import carried, distance, joined, variants
from onrecord.resolve.name_parts import Order, PersonName, is_initial
from onrecord.resolve.romanised import (
    are_arabic,
    are_of_one_sound,
    are_of_two_systems,
    is_without_servant,
    syllable_key,
)

_LONG_ENOUGH: Final = 5
"""Letters a word must have for one wrong letter to look like a slip, by hand: Hill and Hall are two
names, Baldwin and Baldwyn may be one."""
_MANS_AND_WOMANS: Final = frozenset(
    frozenset(pair.split())
    for pair in """leslie lesley|robin robyn|toni tony|marian marion|billie billy|bobbie bobby
    |terri terry|kerri kerry|sidney sydney|daniele danielle|nicky nikki|nicki nicky|jo joe
    |jesse jessie|jackie jacky|randi randy|ricki ricky|rikki ricky|carol karol|andie andy
    |charlie charley|vivian vyvyan|dominic dominique|gene jean|rene renee|andre andree
    |francis frances""".split("|")
)
"""Names of one sound whose spelling most often tells a man from a woman; by hand."""
HEADS: Final = frozenset(
    "anna anne annie billy bobby jean jim jo joe jose maria marie mary peggy sarah".split()
)
"""First names that mostly begin a double one, as in "Mary Beth", "Billy Ray"; by hand."""
PORTUGUESE: Final = frozenset(
    """afonso duarte fernao goncalo guilherme henrique joao joaquim jorge lourenco nuno paulo rui
    thiago tiago vasco""".split()
)
"""First names that tell that the last of two last names is the one that stands alone; by hand."""
_BYNAMES: Final = frozenset(
    """red buddy bud chip skip buck tex slim doc sonny buster dusty rusty duke ace bubba butch
    dutch whitey curly shorty lucky moose tank bo trey bunny babe""".split()
)
"""What somebody of any first name may be called; by hand."""
_RARELY: Final = frozenset(
    frozenset(pair.split())
    for pair in """jack james|jack jacob|nancy ann|nancy anne|molly mary|polly mary|sally sarah
    |daisy margaret|kit christian|hank john|ned nathaniel|jerry jeremiah|bill robert
    |nancy agnes|patsy martha|sadie sarah|hal harold|wilma wilhelmina""".split("|")
)
"""Short forms that are rare, or of another day, with what they stand for; by hand."""
_OWN_NAMES: Final = frozenset(
    """lisa elsa ella nora celia sandra carol nathan hugh neil eva evie lola julia roy
    lee""".split()
)
"""Short forms that are mostly names of their own today, and prove nothing of a longer one; by
hand."""
_FATHERS: Final = re.compile(r"(?:[oe]vich|[oe]vych|[oe]vna|ichna|ivna)$")
_ENDINGS: Final = frozenset({"a", "e", "ne", "na", "ie", "y", "i", "nie", "ette", "ine"})


def givens_of(left: PersonName, right: PersonName) -> tuple[float | None, str]:
    """How far two first names agree, a nickname in quotation marks counting as one.

    Source: scores by hand; 0.7 and more speak for one person, less for perhaps, None for two.
    """
    best, why = givens(left.given, right.given, left.middle, right.middle)
    if best is None and Order.GIVEN_FIRST not in (left.order, right.order):
        keys = {syllable_key(n.given) for n in (left, right)}
        if (len(keys) == 1 and "" not in keys) or are_of_two_systems(left.given, right.given):
            best, why = 0.9, f"one name carried over in two ways: {left.given}, {right.given}"
    for one, other in ((left, right), (right, left)):
        # "T. Glenn Hill" goes by Glenn.
        goes_by = joined(one.middle[0]) if one.has_initial and one.middle else ""
        if len(goes_by) > 1 and goes_by == joined(other.given):
            return 0.9, f"{one.given} {one.middle[0]} goes by {other.given}"
    for a, b in ((left.nickname, right.given), (left.given, right.nickname)):
        if a and b:
            score, reason = givens(a, b)
            if score is not None and score >= 0.9 and (best is None or score > best):
                best, why = 0.95, reason or f"{a} is given as a nickname"
    return best, why


def givens(
    left: str, right: str, left_middle: tuple[str, ...] = (), right_middle: tuple[str, ...] = ()
) -> tuple[float | None, str]:
    """How far two first names agree, with a word on it; None where they clash.

    An initial fits a name; two that fit are taken for proof, one is not.
    """
    a, b = joined(left), joined(right)
    if a == b:
        if len(a) == 1:
            return _initials((left, left_middle), (right, right_middle), [True, True])
        return 1.0, ""
    initial = [is_initial(n) for n in (left, right)]
    if any(initial):
        return _initials((left, left_middle), (right, right_middle), initial)
    if variants(left) & variants(right):
        return 1.0, ""
    whole = [joined(g + "".join(m)) for g, m in ((left, left_middle), (right, right_middle))]
    if whole[0] == whole[1]:
        return 1.0, ""
    halves = [{joined(h) for h in n.split("-")} for n in (left, right)]
    if halves[0] < halves[1] or halves[1] < halves[0]:
        return 0.6, f"one first name is a half of the other: {left}, {right}"
    # "Abdul Rahman", "Abdurrahman"; "Ali Reza", "Alireza".
    if are_arabic(*whole) or are_arabic(a, b):
        return 0.95, f"one first name written two ways: {left}, {right}"
    if is_without_servant(*whole):
        return 0.6, f"with and without “Abd”: {left}, {right}"
    return _words(left, right, a, b)


def _words(left: str, right: str, a: str, b: str) -> tuple[float | None, str]:
    """Two first names that are no initials; `a` and `b` are their letters."""
    both_known = is_first_name(a) and is_first_name(b)
    if {left.casefold()[-1:], right.casefold()[-1:]} == {"é", "e"} and (
        f"{left.casefold()}e" == right.casefold() or f"{right.casefold()}e" == left.casefold()
    ):
        # "René", "Renée": with the accent the ending tells a man from a woman.
        return None, ""
    if frozenset({a, b}) in _MANS_AND_WOMANS:
        return 0.4, f"a man's and a woman's spelling: {left}, {right}"
    genders = gender_of(a), gender_of(b)
    clash = None not in genders and genders[0] != genders[1]
    over = carried(left) == carried(right) and min(len(a), len(b)) > 2 + both_known
    over = over or (not both_known and are_of_one_sound(a, b))
    if over and both_known and not are_spellings(a, b):
        return 0.6, f"two first names of one sound: {left}, {right}"
    if over or are_spellings(a, b):
        return 0.95, f"one first name spelled two ways: {left}, {right}"
    short = full_form(a, b)
    if short is not None:
        shown = (left, right) if short == (a, b) else (right, left)
        if short[0] in _OWN_NAMES:
            return 0.6, f"{shown[0]} may be short for {shown[1]}, or a name of its own"
        return 0.95, f"{shown[0]} is a short form of {shown[1]}"
    if any(x in (y + "y", y + y[-1:] + "y", y + "ie") for x, y in ((a, b), (b, a))):
        return 0.9, f"{left} and {right} are short forms of one name"
    if any(x == y.removesuffix("e") + "ie" or _is_cut(x, y) for x, y in ((a, b), (b, a))):
        return 0.9, f"{left} and {right}: one is short for the other"
    common = common_full_form(a, b)
    if common is not None and _stem(a) == _stem(b):
        return 0.9, f"{left} and {right} are short forms of one name"
    if common is not None and not clash:
        return 0.6, f"{left} and {right} may both be short for {common.capitalize()}"
    # A last letter tells a woman from a man: "Carla", "Carlo"; "Martin", "Martina".
    if clash or any(_is_womans_form(x, y) for x, y in ((a, b), (b, a))):
        alike = None not in genders and not clash
        return (0.4, f"first names are near: {left}, {right}") if alike else (None, "")
    if len(a) == len(b) and a[1:] == b[1:] and (is_first_name(a) or is_first_name(b)):
        # Nobody's pen slips at the first letter: "Kevin", "Devin".
        return None, ""
    cut = any(is_first_name(x) and y == x[:-1] and x[-1] not in "aeio" for x, y in ((a, b), (b, a)))
    if cut and not both_known and min(len(a), len(b)) >= _LONG_ENOUGH:
        return 0.75, f"a last letter is left out: {left}, {right}"
    slip = min(len(a), len(b)) >= _LONG_ENOUGH and distance(a, b, 1) <= 1 and a[:-1] != b[:-1]
    if slip and not both_known:
        # In a short name one vowel makes another one: "Jamal", "Jamil".
        whole = sorted(a) == sorted(b) or min(len(a), len(b)) > _LONG_ENOUGH + 1
        one_known = is_first_name(a) or is_first_name(b)
        sure = one_known and whole and a[0] == b[0]
        return (0.75 if sure else 0.6), f"first names spelled almost alike: {left}, {right}"
    if _are_near(a, b) or _is_begun(a, b) or _is_begun(b, a):
        return 0.4, f"first names are near: {left}, {right}"
    return None, ""


def _stem(short: str) -> str:
    """A short form without its ending: "mag" of "Mags" and of "Maggie"."""
    return re.sub(r"(.)\1$", r"\1", re.sub(r"(?<=[a-z]{3})(?:s|ie|e?y)$", "", short))


def _is_cut(short: str, full: str) -> bool:
    """Whether a short form that no table holds is the beginning of a name: "Cal", "Callum".

    Must refuse "Rob" with "Roberta", of both of which it is known what they are.
    """
    if not (3 <= len(short) <= 4 and len(full) >= len(short) + 3 and full.startswith(short)):
        return False
    return gender_of(short) is None and not (is_first_name(short) and is_first_name(full))


def _is_begun(short: str, full: str) -> bool:
    """Whether a name may be what somebody calls the bearer of a longer one: "Nick", "Nicola".

    Must refuse "Dan" with "Dana", and "Rob" with "Roberta", whose bearers' gender is known.
    """
    if not (len(short) >= 3 and len(full) >= len(short) + 2 and full.startswith(short)):
        return False
    return gender_of(short) in (None, gender_of(full))


def _is_womans_form(woman: str, man: str) -> bool:
    """Whether a name is another's with a woman's ending: "Martina", "Carla", "Josephine"."""
    if gender_of(man) == "f" or gender_of(woman) == "m":
        return False
    return (
        (
            woman in (f"{man}a", f"{man}e", f"{man}le", f"{man}ina", f"{man}ine", f"{man}ette")
            and (gender_of(man) == "m" or woman[-1] == "a")
        )
        or (
            # "Gabriel" is borne by women too, but not beside "Gabrielle".
            woman in (f"{man}le", f"{man}ette") and gender_of(woman) == "f"
        )
        or (man[-1:] == "o" and woman == f"{man[:-1]}a")
    )


def _are_near(a: str, b: str) -> bool:
    """Whether one name is the other with another ending: "Joan", "Joanne"; "Marcia", "Marcie"."""
    if "f" in (gender_of(a), gender_of(b)) and "m" in (gender_of(a), gender_of(b)):
        return False
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS:
        return True
    alike = len(a) == len(b) and a[:-1] == b[:-1] and {a[-1:], b[-1:]} <= set("aeiy")
    slip = distance(a, b, 1) <= 1 and len(shorter) > _LONG_ENOUGH + 1
    return len(shorter) >= _LONG_ENOUGH - 1 and (alike or slip or _share_a_short_form(a, b))


def _share_a_short_form(a: str, b: str) -> bool:
    """Whether two names begin alike and are cut to one: "Beatrice" and "Beatrix" to "Bea".

    Must refuse "Albert" with "Alfred", which begin alike by two letters only.
    """
    return a[:_LONG_ENOUGH] == b[:_LONG_ENOUGH] and not shorts_of(a).isdisjoint(shorts_of(b))


def _initials(
    left: tuple[str, tuple[str, ...]], right: tuple[str, tuple[str, ...]], initial: list[bool]
) -> tuple[float | None, str]:
    """Initials against a first name, or against other initials."""
    rows = []
    for (given, middle), short in zip((left, right), initial, strict=True):
        parts = re.split(r"[-\s]", given)
        head = joined(given) if short else "".join(joined(p)[:1] for p in parts)
        rows.append(head + "".join(joined(m)[:1] for m in middle))
    shorter, longer = sorted(rows, key=len)
    shown = f"{left[0]}, {right[0]}"
    if shorter[1:] and longer[0] == shorter[0] and not longer.startswith(shorter):
        return None, f"the initials clash: {shown}"
    if not longer.startswith(shorter):
        return _of_a_full_form((left[0], right[0]), rows, initial)
    if len(shorter) >= 2:
        return 0.9, f"the initials fit: {shown}"
    if all(initial) and shorter == longer:
        return 0.7, f"the same initial: {shown}"
    return 0.65, f"an initial alone: {shown}"


def _of_a_full_form(
    shown: tuple[str, str], rows: list[str], initial: list[bool]
) -> tuple[float | None, str]:
    """An initial against a name that is short for one with it, or has a short form with it.

    Takes "R." with "Bob", for Robert; "B." with "William" is weaker: he need not go by Bill.
    """
    words = f"{shown[0]}, {shown[1]}"
    if all(initial):
        both = set(rows[0]) & set(rows[1]) and 1 in map(len, rows)
        return (0.4, f"one initial is a later one of the other: {words}") if both else (None, words)
    at = initial.index(True)
    letter, name = rows[at][:1], joined(shown[1 - at])
    if letter in {n[:1] for n in keys_of(name)}:
        return 0.65, f"an initial alone, of a name that {shown[1 - at]} is short for: {words}"
    if letter in {short[:1] for short in shorts_of(name)}:
        return 0.4, f"the initial may be of a short form: {words}"
    return None, words


def may_be_byname(left: str, right: str) -> bool:
    """Whether two first names of one last name may yet be one person's: "Red", "Robert".

    Takes "Jack" with "James", which is rare; must refuse "Ana" with "Luis".
    """
    both = [joined(left), joined(right)]
    return frozenset(both) in _RARELY or sum(word in _BYNAMES for word in both) == 1


def middles(left: PersonName, right: PersonName) -> tuple[bool, str] | None:
    """Whether middle names speak against each other: surely, perhaps, or not at all (None).

    "John A. Hill" and "John B. Hill" do surely.  Two whole words may be a second first name and a
    last name before a marriage, so they do only if both are first names.
    """
    if left.is_lone or right.is_lone or left.has_initial or right.has_initial:
        return None
    surnames = {joined(s) for n in (left, right) for s in n.surnames}
    rows = [[m for m in n.middle if joined(m) not in surnames] for n in (left, right)]
    for a, b in zip(*rows, strict=False):
        x, y = joined(a), joined(b)
        if x == y or (min(len(x), len(y)) <= 2 and x[:1] == y[:1]):
            continue
        fathers = _FATHERS.search(x) and _FATHERS.search(y)
        alike = givens(a, b)[0] or 0.0
        # Fathers' names end alike: "Petrovna" and "Pavlovna" are near and two.
        if alike >= 0.9 or (alike and not fathers):
            continue
        short = min(len(x), len(y)) <= 2
        sure = bool(short or fathers) or (is_first_name(x) and is_first_name(y))
        return sure, f"middle names {'clash' if sure else 'differ'}: {a}, {b}"
    return None
