"""Two names of single persons: whether they may be one person's.

Knows vetoes, lone names, names turned round and full ones.  Refuses to take two people of one last
name for one, and a lone name for proof of anybody.
"""

import re
from collections.abc import Sequence
from typing import Final

from onrecord.read.given_names import gender_of, is_first_name
from onrecord.resolve.callings import clash_of_callings, ranks_agree, titles_agree
from onrecord.resolve.first_names import (
    HEADS,
    PORTUGUESE,
    givens,
    givens_of,
    may_be_byname,
    middles,
)
from onrecord.resolve.fold import carried, fold, joined
from onrecord.resolve.handles import same_handle
from onrecord.resolve.last_names import (
    ALMOST,
    BEGUN,
    NEAR,
    are_bent,
    is_common,
    is_womans_form,
    relation_of,
    scripts_differ,
    surnames,
)
from onrecord.resolve.name_parts import Order, PersonName
from onrecord.resolve.places import may_be_place
from onrecord.resolve.romanised import are_arabic
from onrecord.resolve.verdicts import Likeness, different, same, unsure

_COURT_NAMES: Final = frozenset("doe roe poe noe".split())
"""Last names that courts give to those whose own they keep back."""
_ON_STAGE: Final = frozenset("lil lil' dj mc".split())
"""Words that begin a stage name, whose bearer has another."""
_FATHERS_NAME: Final = re.compile(r"(?:[oe]vich|[oe]vych|[oe]vna|ichna|ivna)$")


def same_person(left: PersonName, right: PersonName) -> Likeness:
    """Whether two names may be one person's.

    Takes "Bill Hill" with "William Hill"; must refuse "Ana Ruiz" with "Luis Ruiz".
    """
    if not left.surnames or not right.surnames:
        return _without_parts(left, right)
    vetoes = _vetoes(left, right)
    if vetoes:
        return different(0.0, *vetoes)
    if left.key == right.key and not left.is_lone:
        return _alike(left, right)
    if joined(left.words) == joined(right.words) and fold(left.words) != fold(right.words):
        return same(0.95, "the same letters but for spaces, hyphens and marks")
    if _other_name(left, right) or _other_name(right, left):
        return same(0.9, "one name gives the other as a second name")
    if left.is_lone and right.is_lone:
        return _both_lone(left, right)
    if left.is_lone or right.is_lone:
        return _lone(*((left, right) if left.is_lone else (right, left)))
    turned = _turned(left, right)
    return turned if turned is not None else _full(left, right)


def _without_parts(left: PersonName, right: PersonName) -> Likeness:
    """Handles, and titles that stand alone."""
    if any(n.handle and not n.surnames for n in (left, right)):
        return same_handle(left, right)
    if fold(left.words) == fold(right.words):
        return unsure(0.4, "the same title, without a name")
    return unsure(0.2, "a title, not a name")


def _alike(left: PersonName, right: PersonName) -> Likeness:
    """Names of the same parts, titles aside."""
    if left.has_initial and len(joined(left.given)) == 1 and not left.middle:
        name = f"{left.given} {left.surname}"
        return (
            unsure(0.4, f"a common name: {name}")
            if is_common(left.surname)
            else same(0.8, f"the same initial and last name: {name}")
        )
    return same(1.0, "the same name")


def _vetoes(left: PersonName, right: PersonName) -> Sequence[str]:
    """What no likeness outweighs, but for clashing first names."""
    found = []
    generations = {left.key[3], right.key[3]} - {""}
    if len(generations) > 1 and generations != {"jr", "ii"}:
        found.append(f"{left.suffix} against {right.suffix}")
    # "Hill senior" is hardly Ana Hill; "A. Hill Jr." may be Ana Hill Jr.
    alone = bool(left.suffix) != bool(right.suffix)
    genders = [
        n.gender or ("m" if alone and n.is_lone and n.key[3] in ("jr", "sr") else None)
        for n in (left, right)
    ]
    if None not in genders and genders[0] != genders[1]:
        shown = [n.titles[-1] if n.titles else n.given or n.suffix for n in (left, right)]
        sure = (bool(n.titles or n.suffix or n.is_wife_of) for n in (left, right))
        if any(
            known and gender != gender_of(fold(n.given))
            for known, gender, n in zip(sure, genders, (left, right), strict=True)
        ):
            found.append(f"{shown[0]} against {shown[1]}: a man and a woman")
    ages = [{"old", "young"} & set(map(fold, n.titles)) for n in (left, right)]
    if all(ages) and ages[0] != ages[1]:
        found.append(f"{left.words} against {right.words}: an old and a young one")
    return found


def _other_name(name: PersonName, other: PersonName) -> bool:
    """Whether a quoted name or "aka" is all of another: "Dwayne “The Rock” Johnson", "The Rock"."""
    if not name.nickname:
        return False
    return joined(name.nickname) in (joined(other.words), joined(f"{other.given}{other.surname}"))


def _both_lone(left: PersonName, right: PersonName) -> Likeness:
    """A single word against another."""
    likeness, reason = surnames(left, right)
    if are_bent(left.surname, right.surname):
        return different(0.05, f"a man's and a woman's form of one last name: {reason}")
    if likeness > BEGUN:
        return _lone_surnames(left, right, likeness, reason)
    firsts = [is_first_name(fold(n.surname)) for n in (left, right)]
    related, why = givens(left.surname, right.surname)
    if all(firsts) and related is not None:
        return unsure(0.3, f"first names alone: {left.surname}, {right.surname}", why)
    if any(firsts) and not all(firsts):
        return unsure(0.1, f"{left.surname} may be the first name of {right.surname}")
    return different(0.05, f"the names differ: {left.surname}, {right.surname}")


def _lone_surnames(left: PersonName, right: PersonName, likeness: float, reason: str) -> Likeness:
    """One last name alone, twice, as far as these agree."""
    shown = f"surname alone: {left.words}, {right.words}"
    clash = clash_of_callings(left, right)
    if clash:
        return different(0.05, clash)
    if relation_of(left) != relation_of(right):
        return different(0.05, f"somebody's child or parent is not they: {shown}")
    married = [{"miss", "mrs"} & set(map(joined, n.titles)) for n in (left, right)]
    if all(married) and married[0] != married[1]:
        return different(0.05, f"an unmarried and a married one: {left.words}, {right.words}")
    agree = titles_agree(left, right) and fold(left.suffix) == fold(right.suffix)
    untitled = bool(left.titles) != bool(right.titles)
    if not agree or (untitled and may_be_place(left.surname)):
        return unsure(0.4, shown, *([reason] if reason else []))
    if likeness >= ALMOST:
        found = f"the same last name alone, {left.surname}"
        return same(0.75, found, *([reason] if reason else []))
    return unsure(0.4, shown, *([reason] if reason else []))


def _lone(lone: PersonName, other: PersonName) -> Likeness:
    """A single word against a full name."""
    word = lone.surname
    likeness, reason = surnames(lone, other)
    if likeness > 0.0 and (likeness > BEGUN or are_bent(lone.surname, other.surname)):
        clash = clash_of_callings(lone, other)
        if clash:
            return different(0.05, clash)
        if relation_of(lone) and not other.particles:
            return different(0.05, f"{word} names a relation of somebody's")
        return _surname_alone(lone, other, likeness, reason)
    part = _part_alone(lone, other)
    if part is not None:
        return part
    if scripts_differ(lone, other):
        return unsure(0.1, "written in different scripts")
    return different(0.05, f"{word} is no part of {other.words}")


def _surname_alone(lone: PersonName, other: PersonName, likeness: float, reason: str) -> Likeness:
    why = (f"surname alone: {lone.surname}", *([reason] if reason else []))
    if may_be_place(lone.surname) and not lone.titles:
        return unsure(0.4, *why, f"{lone.surname} is a place or a month too")
    if (is_womans_form(lone.surname, other.surname) and other.gender == "m") or (
        is_womans_form(other.surname, lone.surname) and lone.gender == "m"
    ):
        return different(0.05, f"a woman's last name and a man's: {lone.surname}, {other.words}")
    if are_bent(lone.surname, other.surname) or bool(lone.suffix) != bool(other.suffix):
        return unsure(0.4, *why)
    if not ranks_agree(lone, other) or {"young", "old", "little"} & set(map(fold, lone.titles)):
        return unsure(0.4, *why, f"the titles differ: {lone.words}, {other.words}")
    if other.has_initial and not other.middle and len(joined(other.given)) == 1:
        if is_common(other.surname):
            return unsure(0.4, *why, "many have this name")
        return same(0.7, *why, f"the initial alone is left out: {other.given}")
    if likeness >= 1.0:
        told = set(map(fold, lone.titles)) & set(map(fold, other.titles))
        return unsure(0.65 if told else 0.6, *why)
    return unsure(0.55 if likeness >= 0.85 else 0.45 if likeness >= ALMOST else 0.3, *why)


def _part_alone(lone: PersonName, other: PersonName) -> Likeness | None:
    """A single word that is another part of a name than the last one; None where it is none."""
    word = lone.surname
    titled = bool(lone.titles)
    for given in (other.given, other.nickname):
        related, why = givens(word, given) if given else (None, "")
        if related is not None and related >= 0.5:
            # Whom strangers call "Mr Haruki" has one name, or they took it for the last one.
            foreign = titled and not is_first_name(fold(given))
            own = foreign or _goes_by_first(other) or lone.is_by_first_name
            return unsure(
                0.55 if own and related >= 0.9 else 0.45,
                f"first name alone: {word}",
                *([why] if related < 1.0 else []),
            )
        if related is not None:
            return unsure(0.3, f"first name alone: {word}", why)
    if other.order is Order.FAMILY_FIRST and joined(word) in map(joined, other.given.split()[-1:]):
        return unsure(0.55, f"the last word of {other.words} alone")
    capitals = "".join(joined(w)[:1] for w in (other.given, *other.middle, other.surname))
    if word.isupper() and len(word) > 2 and joined(word) == capitals:
        return unsure(0.45, f"{word} are the initials of {other.words}")
    if any(joined(word) == joined(m) for m in (*other.middle, other.born)):
        # In Spanish the first of two last names is the one that stands alone.
        first_of_two = other.middle and joined(word) == joined(other.middle[-1])
        stands_alone = first_of_two and joined(other.given) not in PORTUGUESE
        score = 0.5 if stands_alone and not is_first_name(fold(word)) else 0.4
        return unsure(score, f"{word} alone, a middle or earlier name of {other.words}")
    return None


def _runs_on(name: PersonName, other: PersonName) -> bool:
    """Whether a name goes on behind its last name with another first one: "Ana Ruiz Hugh Hill"."""
    at = [joined(m) for m in other.middle].index(joined(name.surname))
    return any(is_first_name(joined(m)) for m in other.middle[at + 1 :])


def _goes_by_first(name: PersonName) -> bool:
    """Whether what stands last is the father's name, so that the first one stands alone.

    Takes "Guðrún Hallsdóttir" and "Karto bin Sutrisno"; must refuse "Karl Anderson".
    """
    last = joined(name.surname)
    if last.endswith("dottir") or (last.endswith("sson") and not is_first_name(fold(name.given))):
        return True
    return any(fold(p) in ("bin", "binti", "bint", "ibn") for p in name.particles)


def _is_behind_fathers_initial(name: PersonName, other: PersonName) -> bool:
    """Whether a name stands behind its father's initial: "S. Ilangovan", "Ilangovan Subramani".

    Must refuse "J. Thomas" with "Thomas Jones", and every other name that is known for a first one.
    """
    if len(joined(name.given)) != 1 or name.middle or other.middle:
        return False
    fits = joined(name.given) == joined(other.surname)[:1]
    fits = fits and joined(name.surname) == joined(other.given)
    return fits and not any(is_first_name(fold(w)) for w in (other.given, other.surname))


def _turned(left: PersonName, right: PersonName) -> Likeness | None:
    """The same words in another order; None where they are not, or where order is no question."""
    for one, other in ((left, right), (right, left)):
        if _is_behind_fathers_initial(one, other):
            return same(0.75, f"{one.given} may stand before the name for {other.surname}")
    if left.order is right.order is Order.GIVEN_FIRST and len(left.middle) == len(right.middle):
        same_ends = joined(left.given) == joined(right.surname)
        if not (same_ends and joined(left.surname) == joined(right.given)):
            return None
        if all(is_first_name(fold(w)) for w in (left.given, left.surname)):
            return unsure(0.4, "the same words, first and last name changed round")
    if {fold(p) for n in (left, right) for p in n.particles} & {"bin", "ibn", "bint", "binti"}:
        return None
    sides = [
        sorted(carried(w) for w in (n.given.replace(" ", ""), *n.middle, n.surname) if w)
        for n in (left, right)
    ]
    apart = [
        sorted(carried(w) for w in (*n.given.split(), *n.middle, n.surname) if w)
        for n in (left, right)
    ]
    one_last = carried(left.surname) == carried(right.surname)
    if left.order is not right.order and apart[0] == apart[1] and one_last:
        return same(0.9, "the same words; one name is written with the last name first")
    if sides[0] != sides[1] or one_last:
        return None
    if joined(left.given) == joined(right.given) and left.order is right.order:
        return unsure(0.4, "the same words, middle and last name changed round")
    return same(0.9, "the same words; one name is written with the last name first")


def _full(left: PersonName, right: PersonName) -> Likeness:
    """Two names of several words each."""
    wife = _wife(left, right)
    if wife is not None:
        return wife
    likeness, about = surnames(left, right)
    given, about_given = givens_of(left, right)
    if likeness <= 0.0:
        return _with_other_surname(left, right, given)
    if are_bent(left.surname, right.surname) and given is not None:
        # Papers write a woman's last name in either form, and a man's in one.
        sure = given >= 0.95 and "m" not in (left.gender, right.gender)
        return (same if sure else unsure)(0.75 if sure else 0.3, about)
    if given is None:
        return _with_other_given(left, right, likeness, about_given)
    clash = clash_of_callings(left, right)
    if clash:
        return unsure(0.2, clash)
    middle = middles(left, right)
    if middle:
        sure, reason = middle
        return different(0.1, reason) if sure else unsure(0.4, reason)
    reasons = tuple(r for r in (about_given, about) if r) or ("the same name",)
    told = any(
        n.nickname and joined(n.nickname) == joined(o.given)
        for n, o in ((left, right), (right, left))
    )
    if (bool(left.suffix) != bool(right.suffix) or left.key[3] != right.key[3]) and not told:
        return unsure(0.4, f"only one is {left.suffix or right.suffix}", *reasons)
    if given <= ALMOST and is_common(left.surname) and (left.has_initial or right.has_initial):
        return unsure(0.4, *reasons, f"many are called {left.surname}")
    if likeness == ALMOST and given < 1.0:
        # Two slips in one name are no slips.
        return unsure(0.4, *reasons)
    score = round(given * likeness, 2)
    return same(score, *reasons) if score >= 0.7 else unsure(score, *reasons)


def _wife(left: PersonName, right: PersonName) -> Likeness | None:
    """A wife under her husband's name: "Mrs Gábor Nagy", "Nagy Gáborné"; None where neither is."""
    hers = [n.is_wife_of or _is_under_husbands(n) for n in (left, right)]
    if not any(hers) or surnames(left, right)[0] < NEAR:
        return None
    names = [joined(n.given).removesuffix("ne") if n.is_wife_of else joined(n.given)
             for n in (left, right)]  # fmt: skip
    bound = [h or "mrs" in map(joined, n.titles) for h, n in zip(hers, (left, right), strict=True)]
    if all(bound):
        if names[0] == names[1]:
            return same(0.9, "both are the wife of one man")
        return different(0.05, "the wives of two men")
    i = hers.index(True)
    if names[0] == names[1]:
        return different(0.05, f"{(left, right)[i].words} is the wife of {(right, left)[i].words}")
    return unsure(0.3, f"{(left, right)[i].words} is under her husband's name")


def _is_under_husbands(name: PersonName) -> bool:
    return "mrs" in map(joined, name.titles) and gender_of(fold(name.given)) == "m"


def _with_other_given(left: PersonName, right: PersonName, likeness: float, about: str) -> Likeness:
    """One last name after first names that clash."""
    words = [set(map(joined, n.given.split())) for n in (left, right)]
    family_first = [n.order is Order.FAMILY_FIRST for n in (left, right)]
    # "Nguyen Van Minh", "Minh Nguyen": who writes the last name first may drop a first one.
    if any(family_first) and words[0] & words[1]:
        firm = all(family_first) and all(len(w) > 1 for w in words)
        if firm:
            return different(0.05, f"first names clash: {left.given}, {right.given}")
        last = {joined(n.given.split()[-1]) for n in (left, right)}
        if len(last) == 1 and (words[0] <= words[1] or words[1] <= words[0]):
            return same(0.75, f"a middle name is left out: {left.given}, {right.given}")
        return unsure(0.5, f"first names agree in part: {left.given}, {right.given}")
    if family_first[0] != family_first[1]:
        western = (left, right)[family_first.index(False)]
        if is_first_name(fold(western.given)):
            return unsure(0.3, f"{western.given} may be used beside {left.given}, {right.given}")
    for one, other in ((left, right), (right, left)):
        # "García Márquez" is all but the first names of Gabriel García Márquez.
        tail = [joined(w) for w in (one.given, *one.middle)]
        ends = [joined(m) for m in other.middle[-len(tail) :]]
        initials = any(len(word) < 2 for word in tail)
        if tail == ends and not initials and not is_first_name(tail[0]) and likeness >= 1.0:
            return same(0.8, f"{one.words} is the double last name of {other.words}")
    for one, other in ((left, right), (right, left)):
        # Of a double first name the second half may stand alone.
        double = joined(one.given) in HEADS and len(one.middle) == 1 and not other.middle
        if double and joined(one.middle[0]) == joined(other.given) and likeness >= 1.0:
            return same(0.75, f"{one.given} {one.middle[0]} goes by {other.given}")
    if joined(left.given) in map(joined, right.middle) or (
        joined(right.given) in map(joined, left.middle)
    ):
        why = f"{left.given}, {right.given}"
        return unsure(0.45, f"the first name of one is a middle name of the other: {why}")
    if likeness >= 1.0 and may_be_byname(left.given, right.given):
        return unsure(0.2, f"one may be a byname: {left.given}, {right.given}")
    return different(0.05, f"first names clash: {left.given}, {right.given}")


def _with_other_surname(left: PersonName, right: PersonName, given: float | None) -> Likeness:
    """Last names that share nothing: a name before or after a marriage, or another person."""
    differ = f"last names differ: {left.surname}, {right.surname}"
    if all(joined(n.surname) in _COURT_NAMES for n in (left, right)):
        return different(0.05, f"two names of a court's: {left.words}, {right.words}")
    staged = [bool({fold(n.given)} & _ON_STAGE) for n in (left, right)]
    if staged[0] != staged[1]:
        return unsure(0.1, f"a stage name and another: {left.words}, {right.words}")
    for one, other in ((left, right), (right, left)):
        # "Kareem Ben Youssef" and "Karim Benyoussef": the last name as two words and as one.
        two = joined("".join((*one.middle[-1:], *one.particles, *one.surnames)))
        whole = one.middle and len(joined(one.middle[-1])) > 1 and given is not None
        alike = carried(two) == carried(other.surname) or are_arabic(two, joined(other.surname))
        if whole and alike and (given or 0.0) >= 0.9:
            return same(0.85, f"one last name, written as two words: {one.words}")
    for one, other in ((left, right), (right, left)):
        # "Jason Chen Weilu" gives a Western first name before the others.
        rest = joined("".join((*one.middle, one.surname)))
        if other.order is Order.FAMILY_FIRST and rest == joined(other.words):
            return same(0.9, f"{one.given} is a first name before {other.words}")
    if given is not None and given >= 0.9:
        for one, other in ((left, right), (right, left)):
            if other.born and joined(one.surname) == joined(other.born):
                return same(0.9, f"{other.born} is the name {other.words} was born with")
            if one.surnames and joined(one.surname) in map(joined, other.middle):
                if joined(other.surname) in map(joined, one.middle):
                    return unsure(0.4, "the same words, middle and last name changed round")
                if _runs_on(one, other):
                    return unsure(0.4, f"{other.words} may be two names run together")
                if is_first_name(fold(one.surname)):
                    return unsure(0.5, f"{one.words} may be a part of {other.words}")
                return same(0.8, f"{one.words} is a part of {other.words}")
        if scripts_differ(left, right):
            return unsure(0.3, "written in different scripts")
        for one in (left, right):
            if _FATHERS_NAME.search(joined(one.surname)):
                return unsure(0.3, f"{one.words} is a first name and a father's")
        woman = "f" in (left.gender, right.gender) and "m" not in (left.gender, right.gender)
        if woman and not any(n.has_initial or n.middle for n in (left, right)):
            return unsure(0.1, differ, "a woman's may change with a marriage")
    elif scripts_differ(left, right):
        return unsure(0.1, "written in different scripts")
    return different(0.05, differ)
