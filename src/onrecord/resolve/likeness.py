"""Likeness: whether two names may be one person's, with the reasons in words.

Looks at nothing but the two names, so that it is never surer than they are: a lone last name fits
its full name and proves nothing.  A veto (first names that clash, Jr. against Sr., a man's title
against a woman's, a person against an organisation) outweighs everything else.  Every score was
chosen by hand: it orders doubtful pairs for a reader, and is no probability.
"""

from functools import lru_cache

from onrecord.nouns import PersonKind
from onrecord.read.given_names import is_first_name
from onrecord.resolve.called_after import is_thing_of
from onrecord.resolve.decisions import Judgement
from onrecord.resolve.fold import fold, joined
from onrecord.resolve.handles import letters_of
from onrecord.resolve.labels import label_of
from onrecord.resolve.name_parts import parse_name, tidy
from onrecord.resolve.nearby import (
    are_two_near,
    family_of,
    gender_told,
    is_side,
    may_be_kin,
    side_of,
    team_of,
)
from onrecord.resolve.organisations import (
    is_officer,
    is_organisation,
    same_organisation,
    shortened,
    tokens_of,
)
from onrecord.resolve.persons import same_person
from onrecord.resolve.places import is_place
from onrecord.resolve.shapes import Form, Shape, shape_of
from onrecord.resolve.verdicts import Likeness, different, same, unsure

__all__ = ["Judgement", "Likeness", "compare"]


def compare(
    left: str,
    right: str,
    *,
    left_kind: PersonKind | None = None,
    right_kind: PersonKind | None = None,
) -> Likeness:
    """Whether two names may be one person's or organisation's.

    Takes "Bill Clinton" with "William Jefferson Clinton"; must refuse "Ana Ruiz" with "Luis Ruiz",
    and a name with words for somebody near it: "Ruiz's lawyer".

    Args:
        left: A name as printed, with its titles.
        right: Another.
        left_kind: What the left one is known to be; None lets its words tell.
        right_kind: Likewise.
    """
    # In one order, so that what is found does not depend on who stood left.
    (a, a_kind), (b, b_kind) = sorted(
        ((left, left_kind), (right, right_kind)), key=lambda side: (side[0], side[1] or "")
    )
    return _compare(a, b, a_kind, b_kind)


@lru_cache(maxsize=65536)
def _compare(
    left: str, right: str, left_kind: PersonKind | None, right_kind: PersonKind | None
) -> Likeness:
    kinds = {k for k in (left_kind, right_kind) if k is not None}
    if len(kinds) == 2:
        return different(0.0, f"one is a {left_kind}, the other a {right_kind}")
    flat = tidy(left), tidy(right)
    shapes = shape_of(flat[0]), shape_of(flat[1])
    if Form.NOTHING in (shapes[0].form, shapes[1].form):
        return unsure(0.0, "no name is given")
    names = [s.form is Form.NAME for s in shapes]
    if any(names) and not all(names) and joined(flat[0]) == joined(flat[1]):
        return same(0.8, "the same letters but for spaces and capitals")
    for i in (0, 1):
        if shapes[1 - i].form is Form.NAME and _may_stand_for(flat[i], flat[1 - i]):
            return unsure(0.1, f"a label may stand for anybody: {flat[i]}")
    labelled = _labels(flat)
    if labelled is not None:
        return labelled
    corporate = _corporate(flat, shapes, left_kind, right_kind)
    if corporate is not None:
        return corporate
    if shapes[0].form is not Form.NAME or shapes[1].form is not Form.NAME:
        return _descriptions(flat, shapes)
    if is_place(flat[0]) != is_place(flat[1]):
        place = flat[0] if is_place(flat[0]) else flat[1]
        return different(0.05, f"{place} is a place")
    for i in (0, 1):
        other = parse_name(flat[1 - i])
        if is_thing_of(flat[i], other.surname) or is_thing_of(flat[i], flat[1 - i]):
            return different(0.05, f"{flat[i]} is called after somebody")
    if joined(left) == joined(right) and fold(left) != fold(right) and not _are_two_owners(flat):
        return same(0.95, "the same letters but for spaces, hyphens and marks")
    return same_person(parse_name(flat[0]), parse_name(flat[1]))


def _are_two_owners(flat: tuple[str, str]) -> bool:
    """Whether only a possessor's ending makes two names alike: "Roberts'", "Robert's".

    Must refuse "Huckins'" with "Huckin's", which no first name explains.
    """
    return joined(flat[0]) != joined(flat[1]) and any(is_first_name(fold(w)) for w in flat)


def _may_stand_for(words: str, name: str) -> bool:
    """Whether words are a label for somebody whose name is kept back, and the other a full name.

    Takes "Individual A" with "Ana Hill"; must refuse "Jane Doe 2", which tells a woman.
    """
    label = label_of(words)
    if label is None or label.noun in ("jane doe", "john doe") or label_of(name) is not None:
        return False
    return parse_name(name).is_full


def _labels(flat: tuple[str, str]) -> Likeness | None:
    """Two labels of a court's: the same number, another one, or another word; None for names."""
    left, right = map(label_of, flat)
    if left is None or right is None:
        return None
    shown = f"{flat[0]}, {flat[1]}"
    if left.noun == right.noun:
        if left.mark == right.mark:
            return same(0.9, f"the same label: {shown}")
        return different(0.05, f"two labels: {shown}")
    if {left.noun, right.noun} == {"jane doe", "john doe"}:
        return different(0.05, f"a man's and a woman's label: {shown}")
    return unsure(0.2, f"two labels that may be one person's: {shown}")


def _corporate(
    flat: tuple[str, str],
    shapes: tuple[Shape, Shape],
    left_kind: PersonKind | None,
    right_kind: PersonKind | None,
) -> Likeness | None:
    """What is to be said where one is an organisation; None where neither is."""
    are = [
        kind is PersonKind.ORGANISATION or (kind is None and is_organisation(words))
        for kind, words in ((left_kind, flat[0]), (right_kind, flat[1]))
    ]
    if not any(are):
        return None
    officers = [is_officer(words) for words in flat]
    if officers[0] != officers[1]:
        i = officers.index(True)
        return different(0.05, f"{flat[i]} holds an office, {flat[1 - i]} is a body")
    verdict, score, reason = same_organisation(*flat)
    places = [is_place(words) for words in flat]
    if not all(are) and any(places) and shapes[are.index(False)].form is Form.NAME:
        return different(0.05, f"{flat[places.index(True)]} is a place")
    if all(are):
        if verdict is None:
            return unsure(score, reason)
        return same(score, reason) if verdict else different(score, reason)
    i = are.index(False)
    if fold(flat[0]) == fold(flat[1]) and shapes[i].form is Form.NAME:
        return same(0.8, "the same letters but for capitals")
    if _are_initials_of(flat[1 - i], flat[i]):
        return unsure(0.4, f"{flat[1 - i]} may be the initials of {flat[i]}")
    if flat[i][0] == "@" and letters_of(flat[i]) in shortened(flat[1 - i]):
        return same(0.8, f"the handle {flat[i]} is the name of {flat[1 - i]}")
    if shapes[i].form is Form.DESCRIPTION:
        return unsure(0.2, "a description, not a name")
    kind = (left_kind, right_kind)[i]
    if verdict and shapes[i].form is Form.SEVERAL:
        return same(score, reason)
    if verdict is not False and not _is_surely_person(flat[i], shapes[i], kind):
        # "Hill Times" may be a person; not where the other is "The Hill Times".
        if verdict and score < 0.9 and len(flat[i].split()) > 1:
            return different(0.1, f"{flat[1 - i]} is called after {flat[i]}, or is more than it")
        firm = verdict and (len(flat[i].split()) > 1 or flat[i][:4] == "the ")
        return same(score, reason) if firm else unsure(score, reason)
    return different(0.0, f"{flat[1 - i]} is an organisation, {flat[i]} is not")


def _are_initials_of(short: str, name: str) -> bool:
    """Whether two or three letters may stand for a person: "A.B." for "Ana Bell"."""
    letters, parsed = joined(short), parse_name(name)
    if len(letters) == 2 and parsed.has_initial:
        # "AJ" for "A. J. Colquitt"
        return letters == "".join(joined(w) for w in (parsed.given, *parsed.middle))
    if "." not in short or not parsed.is_full:
        return False
    return letters == "".join(joined(w)[:1] for w in (parsed.given, *parsed.middle, parsed.surname))


def _is_surely_person(words: str, shape: Shape, kind: PersonKind | None) -> bool:
    name = parse_name(words)
    first = fold(name.given or "".join(name.surnames))
    return (
        kind is not None
        or shape.form is not Form.NAME
        or bool(name.titles or name.handle)
        or is_first_name(first)
    )


def _descriptions(flat: tuple[str, str], shapes: tuple[Shape, Shape]) -> Likeness:
    """What is to be said where one of two is no name of one person."""
    families = family_of(flat[0]), family_of(flat[1])
    if families[0] & families[1]:
        return same(0.8, "one family")
    names = [s.form is Form.NAME for s in shapes]
    if tokens_of(flat[0]) == tokens_of(flat[1]):
        if shapes[0].form is Form.SEVERAL:
            return same(0.9, "the same names of several people")
        if any(names):
            return same(0.8, "the same name without its capitals")
        if is_side(flat[0]):
            return same(0.7, "the same side of the case")
        return unsure(0.4, "the same words, but they describe and do not name")
    lowered = _lowered(flat, shapes)
    if lowered is not None:
        return lowered
    for i in (0, 1):
        # "@TolmarshPolice" speaks for the force, and is not its chief.
        body = "".join(flat[1 - i].split()[:-1]) if is_officer(flat[1 - i]) else ""
        if flat[i][0] == "@" and body and letters_of(flat[i]) == joined(body):
            return different(0.05, f"{flat[i]} is a body's, {flat[1 - i]} holds an office")
    sides = side_of(flat[0]), side_of(flat[1])
    if sides[0] and sides[1]:
        if sides[0] == sides[1]:
            return same(0.7, f"two words for one side: {flat[0]}, {flat[1]}")
        return different(0.05, f"two sides of the case: {flat[0]}, {flat[1]}")
    if all(map(is_side, flat)):
        return different(0.05, f"two sides or bodies: {flat[0]}, {flat[1]}")
    teams = team_of(flat[0]), team_of(flat[1])
    if teams[0] is not None and teams[0] == teams[1]:
        return same(0.7, f"two words for one: {flat[0]}, {flat[1]}")
    if not any(names) and are_two_near(*flat):
        return different(0.1, f"two people: {flat[0]}, {flat[1]}")
    for i, shape in enumerate(shapes):
        if names[1 - i]:
            clash = _against_name(flat[i], shape, flat[1 - i])
            if clash is not None:
                return clash
        if shape.form is Form.SEVERAL and shapes[1 - i].form is not Form.NEAR:
            return different(0.0, f"“{flat[i]}” is more than one person")
    genders = gender_told(flat[0]), gender_told(flat[1])
    if not any(names) and None not in genders and genders[0] != genders[1]:
        return different(0.1, f"a man and a woman: {flat[0]}, {flat[1]}")
    return unsure(0.2, "a description, not a name")


def _lowered(flat: tuple[str, str], shapes: tuple[Shape, Shape]) -> Likeness | None:
    """A full name written without capitals against another name; None where neither is one."""
    for i, shape in enumerate(shapes):
        words, other = flat[i].split(), flat[1 - i]
        if shape.form is not Form.DESCRIPTION or shapes[1 - i].form is not Form.NAME:
            continue
        if len(words) == 2 and flat[i].islower() and fold(words[1]) in fold(other).split():
            found = same_person(parse_name(flat[i].title()), parse_name(other))
            if found.fits:
                return same(0.7, "a name without its capitals", *found.reasons)
    return None


def _against_name(words: str, shape: Shape, name: str) -> Likeness | None:
    """Words that name nobody against a name; None where nothing is to be said."""
    other = parse_name(name)
    if shape.form is Form.NEAR:
        neighbour = same_person(parse_name(shape.name), other)
        if neighbour.judgement is Judgement.UNSURE and may_be_kin(words, other):
            return unsure(0.3, f"“{words}” may have the same last name as {name}")
        if neighbour.judgement is not Judgement.DIFFERENT:
            return different(0.0, f"“{words}” is somebody near {name}, not {name}")
    if is_side(words):
        return different(0.0, f"“{words}” is a side or a body of the court")
    told = gender_told(words) if shape.form is not Form.SEVERAL else None
    if told is not None and other.gender is not None and other.gender != told:
        return different(0.0, f"“{words}” and {name}: a man and a woman")
    return None
