"""Identities: what a name is filed under, so that only names that may be one are ever compared.

Knows which names are full enough to stand for somebody in another article.  Refuses to file a lone
surname, a single initial or a description as anybody's identity.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from onrecord.nouns import PersonKind
from onrecord.read.given_names import is_first_name, keys_of
from onrecord.resolve.fold import carried, fold, joined, script_of, variants
from onrecord.resolve.name_parts import parse_name
from onrecord.resolve.organisations import (
    acronym_key,
    acronyms_of,
    form_of,
    is_acronym,
    is_generic,
    part_keys,
    tokens_of,
)
from onrecord.resolve.romanised import sound_keys

Identity = tuple[str, ...]
"""What two writings of one full name share; equal identities are one name."""


_VOWELS: Final = re.compile(r"[aeiou]")
_ALIKE: Final = str.maketrans("zkvh", "scwg")
_FEWEST_BONES: Final = 3
"""Consonants a last name must have for another with the same ones to look like a slip, by hand."""
_OWN_LAST: Final = ("dóttir", "dottir", "sson")
_CHILD: Final = frozenset({"bin", "binti", "bint", "ibn"})
_LETTERS: Final = frozenset({"CJK", "HANGUL"})


@lru_cache(maxsize=65536)
def identity_of(words: str, kind: PersonKind) -> Identity | None:
    """What a full name is filed under; None for anything less.

    Takes "Ana Ruiz", "J.K. Rowling", "TMZ" and "@ana_ruiz"; must refuse "Ruiz", "A. Ruiz", "the
    judge" and every group's and unnamed source's words, but for a family's: "the Baldwins".
    """
    if kind is PersonKind.ORGANISATION:
        form = form_of(words)
        filed = (*tokens_of(words), *([f"({form})"] if form else []))
        return None if is_generic(words) else ("organisation", *filed)
    if kind is PersonKind.GROUP:
        named = any(w[:1].isupper() for w in words.split()[1:])
        return ("group", fold(words).removeprefix("the ")) if named else None
    if kind is not PersonKind.PERSON:
        return None
    name = parse_name(words)
    if name.handle and not name.surnames:
        return ("handle", fold(name.handle))
    if name.surnames and script_of(name.surname) in _LETTERS and len(name.surname) > 1:
        return ("person", joined(name.surname + name.given), "", "", "")
    if not name.surnames or not name.given:
        return None
    given, middle, surname, suffix, _ = name.key
    if name.has_initial:
        given, middle = given + "".join(m[:1] for m in middle.split()), ""
        if len(given) < 2:
            return None
    return ("person", given, middle, surname, suffix)


@lru_cache(maxsize=65536)
def surname_keys(words: str) -> frozenset[str]:
    """Every word that may stand alone for the bearer of a name: surname, its halves, variants."""
    name = parse_name(words)
    parts = (name.surname, *name.surnames, "".join(name.surnames)) if name.surnames else ()
    return frozenset(k for p in parts for k in variants(p) if k)


@lru_cache(maxsize=65536)
def lone_keys(words: str) -> frozenset[str]:
    """Every key under which a lone name and the full name it may be short for both stand.

    Beside `surname_keys` these are the first of two last names, and a first name that is no
    Western one, which strangers take for the last ("Mr Haruki").
    """
    name = parse_name(words)
    found = set(surname_keys(words))
    if not name.surnames:
        return frozenset(found)
    givens = {name.given, *name.given.split()[-1:], *name.middle[-1:]}
    found |= {joined(g) for g in givens if g and not is_first_name(joined(g)) and len(g) > 2}
    if name.surname.endswith(_OWN_LAST) or set(map(fold, name.particles)) & _CHILD:
        found.add(joined(name.given))
    return frozenset(k for k in found if k)


@lru_cache(maxsize=65536)
def near_keys(words: str) -> frozenset[str]:
    """Keys that many share, for where nobody has the name itself.

    That of a slip ("Fenimore", "Fennimore"), and of a first name after a title that stands before
    such ("Sir Giles").
    """
    name = parse_name(words)
    halves = [half for half in (name.surname, *name.surnames) if half]
    found = {f"~{key}" for half in halves for key in sound_keys(half)}
    found |= {f"~{carried(half).replace('h', 'g')}" for half in halves}
    if name.is_by_first_name:
        found.add(f"first {joined(name.surname)}")
    elif name.given and name.surnames:
        found.add(f"first {joined(name.given)}")
    return frozenset(found)


def _bones(surname: str) -> str:
    """A last name's consonants; slips are most often in vowels and doubled letters."""
    return _VOWELS.sub("", carried(surname)).translate(_ALIKE)


def keys_of_person(words: str, with_initials: frozenset[tuple[str, str]]) -> Iterator[str]:
    """The keys a full name is filed under; two that may be one person's share one.

    Args:
        words: The name.
        with_initials: Surname and letter of the names in which only initials stand; under these,
            and no others, full names are filed too, or every Hill would be compared with every one.
    """
    name = parse_name(words)
    if name.handle:
        yield f"@{fold(name.handle)}"
        yield f"={joined(name.handle.replace('_', ''))}"
    if name.nickname:
        yield f"={joined(name.nickname)}"
    yield f"={joined(name.given)}{joined(name.surname)}"
    if not name.surnames:
        return
    surnames = {*surname_keys(words), carried(name.surname), *map(joined, (name.born,))}
    surnames |= {joined(m) for m in name.middle if len(joined(m)) > 1}
    givens = {g for n in (name.given, name.nickname) for g in keys_of(joined(n)) if g}
    givens |= {carried(name.given)}
    turned = {f"{s} {g}" for s in surnames for g in givens if s}
    # The same words in any order: "Orbán Viktor", "Viktor Orbán".
    turned.add("/".join(sorted((carried(name.given), carried(name.surname)))))
    bones = _bones(name.surname)
    if len(bones) >= _FEWEST_BONES:
        turned |= {f"{g}~{bones}" for g in givens}
    for surname in surnames:
        if (surname, joined(name.given)[:1]) in with_initials:
            turned.add(f"{surname} {joined(name.given)[:1]}.")
    yield from turned


def initials_of(words: str) -> Iterator[tuple[str, str]]:
    """Surname and first letter of a name in which only initials stand."""
    name = parse_name(words)
    if name.has_initial:
        yield from ((surname, joined(name.given)[:1]) for surname in surname_keys(words))


def keys_of_organisation(words: str) -> Iterator[str]:
    """The keys an organisation is filed under: its words in any order, and its initials."""
    tokens = [t for t in tokens_of(words) if t not in ("of", "the", "for", "and", "us", "uk")]
    yield "words " + " ".join(sorted(tokens))
    yield "letters " + "".join(tokens_of(words))
    yield from (f"part {key}" for key in part_keys(words))
    bare = words.removeprefix("The ").removeprefix("the ")
    if is_acronym(bare):
        yield f"initials {acronym_key(bare)}"
    for acronym in acronyms_of(words):
        yield f"initials {acronym}"
