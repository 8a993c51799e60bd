"""Last names: how far two of them agree, with a word on it.

Knows particles, halves, spellings carried over, endings that tell a man from a woman, and the last
names that many people bear.  Refuses to take one of these for another that differs by a letter.
"""

import re
from functools import lru_cache
from typing import Final

from onrecord.read.given_names import are_spellings
from onrecord.resolve.fold import are_carried_over, distance, fold, joined, script_of, variants
from onrecord.resolve.name_parts import Order, PersonName
from onrecord.resolve.romanised import are_arabic, are_of_one_sound, are_one_family

ALMOST: Final = 0.7
"""How far last names agree that a slip of the pen parts; with a whole first name it is enough."""
NEAR: Final = 0.4
"""How far those agree that may be one, misheard or misread, and are as likely two."""
BEGUN: Final = 0.35
"""How far those agree that only begin alike."""
_LONG_ENOUGH: Final = 5
"""Letters a word must have for one wrong letter to look like a slip, by hand: Hill and Hall are two
names, Baldwin and Baldwyn may be one."""
_FATHERS: Final = frozenset("bin ibn bint binti abu abou um umm oum".split())
"""Particles that name a relation: "Ibn Daoud" is Daoud's son."""
_MAC: Final = frozenset({"mac", "st", "saint"})
_COMMON: Final = frozenset(
    """smith jones williams brown taylor johnson davis davies miller wilson moore anderson thomas
    jackson white harris martin thompson garcia martinez rodriguez lopez gonzalez hernandez perez
    sanchez lewis lee walker hall allen young king wright hill scott green adams baker nelson carter
    mitchell roberts turner phillips campbell parker evans edwards collins stewart morris murphy
    cook rogers reed morgan cooper kelly khan patel singh ali ahmed hussain kim park nguyen chen
    wang li zhang liu muller schmidt rossi silva santos kumar sharma ivanov""".split()
)
"""Last names so frequent that an initial before them tells little; by hand."""
_BORNE: Final = _COMMON | frozenset(
    """abbot abbott allan andersen anderssen andrews armstrong ashton atkins bailey bayley barker
    barnes barnett barrett bates bell bennet bennett berry bird black blair blake bond booth
    boyd boyle bradley brady brooke brooks browne bryan bryant burgess burke burn burns burton
    butcher butler byrne byrnes carr carson chapman christensen christiansen clark clarke
    clayton cole coleman coles collier connor conner cooke cox crawford cross cunningham curtis
    dawson day dean dixon dickson doyle duncan dunn eliot elliot elliott ellis erickson ericson
    eriksen fisher fischer fletcher ford forster foster fowler fox francis fraser frazier
    freeman french fuller gardiner gardner garrett gibbs gibson gilbert gill gordon graham
    grant gray greene grey griffin griffith griffiths hale hamilton hammond hansen hanson
    hanssen harding harper harrison hart hartley harvey hawkins hayes haynes henderson henry
    hicks hoffman hoffmann holmes hopkins houston howard howe howell hudson hughes hunt hunter
    hutchinson jacobs jacobsen jacobson james jameson jenkins jennings jensen jenson johansen
    johansson johnston johnstone jordan kay kaye kelley kennedy kerr knight lambert lane larsen
    larson lawrence lawson leach leech lloyd long lowe lucas lynch macdonald mackay mackenzie
    marsh marshall marston mason matthews mathews may mayer mccarthy mcdonald mckay mckenzie
    mclean maclean meyer meyers miles mills monroe munro morrison morton moss murray myers neal
    neale neill nichols nicholls nicholson nielsen nilsen nilsson norris norton obrien oconnor
    olsen olson oneal oneill osborn osborne owen owens palmer parsons patterson paterson payne
    pearce pearson peck perkins perry peters petersen peterson pedersen phelps philips pierce
    pope porter potter powell price quinn ramsay ramsey randall read reade reeves reid reynolds
    rice richards richardson riley reilly rivera roberson robertson robbins robins robinson
    robson rodgers rose ross rowe rowley russell ryan salas salinas sanders sanderson saunders
    schmid schmitt schneider schultz schulz schulze sharp sharpe shaw shea shepherd sheppard
    sherman short simmons simon simons simpson sims simms slater sloan smyth smythe snow snyder
    spencer stanley steele stephens stephenson stevens stevenson stone stokes stuart sullivan
    sutton tailor tate terry thomson thorne thornton todd townsend tucker tyler vance vaughan
    vaughn wade wagner waller wallace walsh walters ward warner warren waters watkins watson
    watt watts weaver webb weber webster weeks welch wells welsh west wheeler whyte wilkins
    wilkinson williamson willis willson wilmot winter winters wolf wolfe wood woods woodward
    wyatt yates younger""".split()
)
"""Last names that many bear: two of them a letter apart are as likely two as one; by hand."""
_MANN: Final = re.compile(r"mann$")
_DOUBLED: Final = re.compile(r"([a-z])\1")
_MC: Final = re.compile(r"^mac(?=[a-z]{4})")
_ELIDED: Final = re.compile(r"^(?:di|de|da|du|d|o)(?=[aeiou][a-z]{4})|^(?:mac|mc)(?=[a-z]{4})")
_SOUNDS: Final = (
    (re.compile(r"a?ee|ea|ei|ie|ey|y|ai"), "i"),
    (re.compile(r"oo|ou"), "u"),
    (re.compile(r"oa|au|aw"), "o"),
    (re.compile(r"([a-z])\1+"), r"\1"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"gh(?=$|[^aeiou])"), ""),
    (re.compile(r"^kn"), "n"),
    (re.compile(r"ck|c(?![eiyh])|q"), "k"),
    (re.compile(r"c(?=[eiy])|z"), "s"),
    (re.compile(r"e$"), ""),
)


def is_common(surname: str) -> bool:
    """Whether so many bear a last name that an initial before it tells little."""
    return joined(surname) in _COMMON


def relation_of(name: PersonName) -> str:
    """What a lone name says its bearer is to somebody: "ibn" in "Ibn Daoud"; "" where nothing."""
    one = {"bin": "ibn", "binti": "bint", "abou": "abu", "um": "umm", "oum": "umm"}
    found = (fold(p) for p in name.particles if name.is_lone and fold(p) in _FATHERS)
    return next((one.get(p, p) for p in found), "")


def surnames(left: PersonName, right: PersonName) -> tuple[float, str]:
    """How far two last names agree, 0 to 1, and a word on it where they are not alike.

    Source: scores by hand; see `ALMOST` and `NEAR`.
    """
    shown = f"{left.surname}, {right.surname}"
    if joined(left.surname) == joined(right.surname):
        return 1.0, ""
    if variants(left.surname) & variants(right.surname):
        return 1.0, ""
    if left.particles and _particles_alike(left) == _particles_alike(right):
        return 1.0, ""
    if _saint(left) == _saint(right):
        return 1.0, ""
    bare = [joined("".join(n.surnames)) for n in (left, right)]
    if bare[0] == bare[1]:
        both = set(map(fold, left.particles)) ^ set(map(fold, right.particles))
        sets = [set(map(fold, n.particles)) for n in (left, right)]
        within = sets[0] <= sets[1] or sets[1] <= sets[0]
        plain = not (both & (_FATHERS | _MAC)) and within
        return (0.95 if plain else 0.6), f"with and without a particle: {shown}"
    half = _halves(left, right) or _halves(right, left)
    if half:
        return half
    if are_bent(left.surname, right.surname):
        return BEGUN, f"one last name as men and as women bear it: {shown}"
    if are_carried_over(left.surname, right.surname):
        return 0.85, f"one name spelled two ways: {shown}"
    if Order.GIVEN_FIRST not in (left.order, right.order) and are_one_family(*bare):
        return 0.9, f"one name carried over in two ways: {shown}"
    borne = all(joined(n.surname) in _BORNE for n in (left, right))
    ends = {bool(_MANN.search(b)) for b in bare} == {True, False}
    if not (borne or ends) and (
        are_arabic(*bare)
        or are_spellings(*bare)
        or are_of_one_sound(*bare)
        or _MC.sub("mc", bare[0]) == _MC.sub("mc", bare[1])
    ):
        return 0.85, f"one name spelled two ways: {shown}"
    return _spelled(joined(left.surname), joined(right.surname), shown)


def _halves(one: PersonName, other: PersonName) -> tuple[float, str] | None:
    """One last name as the whole or a half of another's double one."""
    own = {joined(s) for s in one.surnames}
    halves = {joined(s) for s in other.surnames}
    if len(halves) > 1 and halves <= own | {joined(m) for m in one.middle}:
        return 0.95, f"with and without a hyphen: {one.surname}, {other.surname}"
    if len(halves) > 1 and own <= halves:
        return 0.9, f"{one.surname} is a half of {other.surname}"
    return None


def _spelled(a: str, b: str, shown: str) -> tuple[float, str]:
    """Two last names by their letters alone."""
    shorter = min(len(a), len(b))
    both = a in _BORNE and b in _BORNE
    if _ELIDED.sub("", a) == _ELIDED.sub("", b) or (
        _DOUBLED.sub(r"\1", a) == _DOUBLED.sub(r"\1", b) and {a[-3:], b[-3:]} == {"man", "ann"}
    ):
        return NEAR, f"two forms that are borne: {shown}"
    if shorter >= _LONG_ENOUGH:
        most = 2 if shorter > 8 else 1
        if distance(a, b, most) <= most:
            grown = a.startswith(b) or b.startswith(a)
            sure = shorter > _LONG_ENOUGH and a[0] == b[0] and not (both or grown)
            return (ALMOST if sure else NEAR), f"spelled almost alike: {shown}"
    if _sound(a) == _sound(b) and distance(a, b, 2) <= 2:
        return NEAR, f"of one sound: {shown}"
    a, b = (_ELIDED.sub("", word) for word in (a, b))
    begun = min(len(a), len(b), _LONG_ENOUGH)
    if begun == _LONG_ENOUGH and a[:begun] == b[:begun] and distance(a, b, 3) <= 3:
        return BEGUN, f"begun alike: {shown}"
    return 0.0, ""


def _sound(word: str) -> str:
    for pattern, by in _SOUNDS:
        word = pattern.sub(by, word)
    return word


@lru_cache(maxsize=65536)
def are_bent(left: str, right: str) -> bool:
    """Whether one is the form of the other that women bear: "Belogorsky", "Belogorskaya".

    Takes "Hrubeš" with "Hrubešová" and "Hallsson" with "Hallsdóttir"; must refuse "Hill" with
    "Hillova".
    """
    for man, woman in ((joined(left), joined(right)), (joined(right), joined(left))):
        if len(man) < 4 or len(woman) < 4:
            continue
        if woman.endswith("dottir") and man.endswith("son") and woman[:-6] == man[:-3]:
            return True
        stem = man.removesuffix("ek") if man.endswith("ek") else man.removesuffix("a")
        if woman == man + "ova" or (stem != man and woman in (stem + "ova", stem + "kova")):
            return True
        if man.endswith(("ov", "ev", "in", "yn")) and woman == man + "a":
            return True
        found = re.fullmatch(r"(.{2,}[scdz]k)(?:iy|yi|yy|ii|ij|i|y)", man)
        if found and woman in tuple(found[1] + end for end in ("aya", "aia", "aja", "a")):
            return True
        if man.endswith("as") and woman[:-4] in (man[:-2], man[:-3]) and woman[-4:] == "iene":
            return True
        if man.endswith(("os", "is", "as")) and woman in (man[:-1], man[:-2] + "ou"):
            return True
    return False


def scripts_differ(left: PersonName, right: PersonName) -> bool:
    """Whether letters cannot be compared: Latin with Chinese; Cyrillic is carried over."""
    scripts = {script_of(n.surname) for n in (left, right)}
    carried_over = {"LATIN", "CYRILLIC", "GREEK"}
    return len(scripts) == 2 and not scripts <= carried_over


def _particles_alike(name: PersonName) -> str:
    """A last name with its particle in one spelling: "el-Sisi" and "al-Sisi", "ibn" and "bin"."""
    one = {"el": "al", "ibn": "bin", "um": "umm", "oum": "umm", "abou": "abu"}
    return joined("".join((*(one.get(fold(p), p) for p in name.particles), *name.surnames)))


def _saint(name: PersonName) -> str:
    """A last name with "St." written out."""
    words = [fold(w).strip(".") for w in (*name.particles, *name.surnames)]
    return joined("".join("saint" if w == "st" else w for w in words))
