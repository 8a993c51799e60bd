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
_SONS: Final = frozenset("bin ibn bint binti".split())
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
_BORNE: Final = (
    _COMMON
    | frozenset(
        """abbot abbott allan andersen anderssen andrews armstrong ashton atkins bailey bayley
        barker barnes barnett barrett bates bell bennet bennett berry bird black
        blair blake bond booth boyd boyle bradley brady brooke brooks browne bryan
        bryant burgess burke burn burns burton butcher butler byrne byrnes carr
        carson chapman christensen christiansen clark clarke clayton cole coleman
        coles collier connor conner cooke cox crawford cross cunningham curtis dawson
        day dean dixon dickson doyle duncan dunn eliot elliot elliott ellis erickson
        ericson eriksen fisher fischer fletcher ford forster foster fowler fox
        francis fraser frazier freeman french fuller gardiner gardner garrett gibbs
        gibson gilbert gill gordon graham grant gray greene grey griffin griffith
        griffiths hale hamilton hammond hansen hanson hanssen harding harper harrison
        hart hartley harvey hawkins hayes haynes henderson henry hicks hoffman
        hoffmann holmes hopkins houston howard howe howell hudson hughes hunt hunter
        hutchinson jacobs jacobsen jacobson james jameson jenkins jennings jensen
        jenson johansen johansson johnston johnstone jordan kay kaye kelley kennedy
        kerr knight lambert lane larsen larson lawrence lawson leach leech lloyd long
        lowe lucas lynch macdonald mackay mackenzie marsh marshall marston mason
        matthews mathews may mayer mccarthy mcdonald mckay mckenzie mclean maclean
        meyer meyers miles mills monroe munro morrison morton moss murray myers neal
        neale neill nichols nicholls nicholson nielsen nilsen nilsson norris norton
        obrien oconnor olsen olson oneal oneill osborn osborne owen owens palmer
        parsons patterson paterson payne pearce pearson peck perkins perry peters
        petersen peterson pedersen phelps philips pierce pope porter potter powell
        price quinn ramsay ramsey randall read reade reeves reid reynolds rice
        richards richardson riley reilly rivera roberson robertson robbins robins
        robinson robson rodgers rose ross rowe rowley russell ryan salas salinas
        sanders sanderson saunders schmid schmitt schneider schultz schulz schulze
        sharp sharpe shaw shea shepherd sheppard sherman short simmons simon simons
        simpson sims simms slater sloan smyth smythe snow snyder spencer stanley
        steele stephens stephenson stevens stevenson stone stokes stuart sullivan
        sutton tailor tate terry thomson thorne thornton todd townsend tucker tyler
        vance vaughan vaughn wade wagner waller wallace walsh walters ward warner
        warren waters watkins watson watt watts weaver webb weber webster weeks welch
        wells welsh west wheeler whyte wilkins wilkinson williamson willis willson
        wilmot winter winters wolf wolfe wood woods woodward wyatt yates younger""".split()
    )
    | frozenset(
        """adair adams ahearn ahern aldrich aldridge allison ames andersson archer arnott ashby ashe
    austen austin avery ayers ayres baillie ball banks barclay bartlet bartlett bartley barton
    basset bassett beck becket beckett beckwith benson bentley biggs birch bishop blackburn
    blackwell blakely bloom blum blyth blythe bowden bowen bowman boyce brand brandt brant bray
    brennan brenner briggs brittain britton brock brodie brody bruno buck bull burch burnet burnett
    burr burroughs burrows burton bush byers cahill cain caldwell callaghan callahan calvert
    canning cannon carey carleton carlsen carlson carlton carney carrol carroll cary casey cassidy
    castle cavanagh chandler chase childs clemens clements clifton cline coates coats cobb cochran
    cochrane cohen cohn colbert colby coldwell colson compton conley connelly connolly conrad
    conroy conway corbet corbett cortes cortez costa cotton coulter cowan cowen craig cramer crane
    crosby crowley cummings cummins currie curry dale daley dalton daly daniel daniels darby
    davidson davison deane delaney delany dempsey denis dennis denny derby devine dickens dillon
    dobbs dodd dodds doherty donahue donnelly donohue dorsey dougherty douglas douglass downes
    downs drake drew driscoll drummond dudley duffy dunne dwyer dyer eaton edmonds edmunds egan
    ellison emerson emery emory erikson espinosa espinoza everett ewing falkner fallon farley
    farrel farrell faulkner fenton ferguson fergusson fernandes fernandez field fields finch finley
    finn flannery fleming flinn flynn foley forbes forest forrest franks frost fry frye fuentes
    gale gallagher gallaher galloway garner garrison gates geary gibb gilmore gilmour glen glenn
    glover godwin gomes gomez good goode goodman goodwin gore gould grady greer grier griffen
    grimes hagan hagen hahn haines haley hanley hanna hannah hardin harding hardy harley harman
    harmon harries harrington hatton healey healy hearn hearne heath hendrick hendricks henley
    hennessey hennessy herman hermann hess hewett hewitt higgins hobbs hodge hodges hogan holden
    holland hollis hooper hopper horn horne horton houghton howells hubbard huff hull humphrey
    humphreys humphries hurley hurst hutchins hyde ingram irvine irving irwin jansen janssen jarvis
    jefferies jefferson jeffries jervis johns joyce kane kauffman kaufman kavanagh keane kearney
    kearns keating keene keller kemp kendall kenney kenny kent keyes kirby kirk klein kline knox
    koch kramer krueger kruger lacey lacy laing lamb lang lange langley larkin latham lawler lawlor
    lawton leary leigh leonard leslie levin levine levy lindsay lindsey linn little livingston
    livingstone lock locke logan lovell lowell luna lund lyon lyons macgregor mack madden maddox
    maguire mahoney mahony malone maloney mann manning marks marley marlow marlowe marques marquez
    martel martens martins marx masters maxwell mayers maynard mccabe mccall mccann mcclain
    mccormack mccormick mccoy mcculloch mccullough mcdermott mcdowell mcgee mcgrath mcgregor
    mcguire mcintosh mcintyre mckenna mckinley mckinney mclain mclaughlin mcloughlin mcmahon
    mcmillan mcmillen mcneil mcneill mcpherson mead meade meadows mendes mendez merrell merrill
    metcalf metcalfe middleton millar milton mitchel molina moloney monahan montgomery moody mooney
    moran moreno morrow moseley mosley moyer mueller muir mullen mulligan mullin mullins munoz
    murdoch murdock myer myles nash nevill neville newell newman newton nixon noble nolan norman
    novak nunes nunez oakley odell ogden oliver orr ortega ortiz osbourne otto padilla page paige
    paine park parke parks parr parry pate patrick patton paul pease pemberton penn pepper pettit
    phipps pickering pike pinto piper pitt pitts platt plummer pollack pollard pollock pool poole
    pratt prescott preston prior procter proctor pryor pugh purcell pursell quigley rafferty raines
    ramirez ramos rankin raymond reagan redmond reece rees reese regan reyes rhoades rhodes richard
    richmond rider rigby riggs ritchie rivers roach robb robert roche rodrigues roland roman
    rowland rowlands roy ruben rubin rudd rush ryder sadler sampson samson sands savage sawyer
    saxton scanlan scanlon schaefer schaeffer schafer sears seaton sellers seton sexton seymour
    shafer shannon shields siegel sinclair skinner slade sloane small snider solomon somers sparks
    spears spicer stafford stanton stark steel stein stephen sterling stirling storey story stout
    stratton strong stroud summers swan swann swanson sweeney swenson sykes talbot talbott tanner
    terrell thatcher thorn thorp thorpe tobin tomkins tompkins townshend tracey tracy travis tripp
    trotter turnbull underwood upton valdes valdez vargas vasquez vazquez velasquez velazquez
    vernon vincent vogel waldron wall walls walton ware wayne weiss weldon weller weston whalen
    wharton wheatley whelan whitaker whitehead whitfield whitley whitman whitney whittaker whittle
    wilcox wilder wiley wilkes wilkie willcox wilmott winn wise witt wolff wooten wootton worth
    wren wylie wynn wynne yardley yeager york zimmerman zimmermann""".split()
    )
)
"""Last names that many bear: two of them a letter apart are as likely two as one; by hand."""
_MANN: Final = re.compile(r"mann$")
_DOUBLED: Final = re.compile(r"([a-z])\1")
_MC: Final = re.compile(r"^mac(?=[a-z]{4})")
_ELIDED: Final = re.compile(r"^(?:di|de|da|du|d|o)(?=[aeiou][a-z]{4})|^(?:mac|mc)(?=[a-z]{4})")
_SOUNDS: Final = (
    (re.compile(r"a?ee|ea|ei|ie|ey|ay|y|ai"), "i"),
    (re.compile(r"oo|ou"), "u"),
    (re.compile(r"oa|au|aw"), "o"),
    (re.compile(r"([a-z])\1+"), r"\1"),
    (re.compile(r"ph|v"), "f"),
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
        # "Khalid bin Rashad" is Khalid Rashad as well; "Abu Rashad" is not Rashad.
        sons = within and both <= _SONS and not (left.is_lone or right.is_lone)
        likeness = 0.95 if plain else 0.75 if sons else 0.6
        return likeness, f"with and without a particle: {shown}"
    half = _halves(left, right) or _halves(right, left)
    if half:
        return half
    if are_of_two_children(left.surname, right.surname):
        return 0.0, ""
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
    both = _is_borne(a) and _is_borne(b)
    if _ELIDED.sub("", a) == _ELIDED.sub("", b) or (
        _DOUBLED.sub(r"\1", a) == _DOUBLED.sub(r"\1", b) and {a[-3:], b[-3:]} == {"man", "ann"}
    ):
        return NEAR, f"two forms that are borne: {shown}"
    if shorter >= _LONG_ENOUGH:
        most = 2 if shorter > 8 else 1
        if distance(a, b, most) <= most:
            # An e that is not heard is a slip: "Ashcomb", "Ashcombe".
            grown = (a.startswith(b) or b.startswith(a)) and {a, b} != {a, a.rstrip("e") + "e"}
            grown = grown and {a, b} != {b, b.rstrip("e") + "e"}
            likely = most == 2 or _is_likely_slip(a, b)
            # Of five letters only one that was left out within is a slip: "Frane", "Frayne".
            longer = shorter > _LONG_ENOUGH or (len(a) != len(b) and a[-1] == b[-1])
            ends = len(a) == len(b) and a[:-1] == b[:-1] and {a[-1], b[-1]} <= set("aeiou")
            ends = ends or _are_ends_in_l(a, b)
            sure = longer and a[0] == b[0] and likely and not (both or grown or ends)
            return (ALMOST if sure else NEAR), f"spelled almost alike: {shown}"
    if _sound(a) == _sound(b) and distance(a, b, 2) <= 2:
        return NEAR, f"of one sound: {shown}"
    a, b = (_ELIDED.sub("", word) for word in (a, b))
    begun = min(len(a), len(b), _LONG_ENOUGH)
    if begun == _LONG_ENOUGH and a[:begun] == b[:begun] and distance(a, b, 3) <= 3:
        return BEGUN, f"begun alike: {shown}"
    return 0.0, ""


def _is_borne(word: str) -> bool:
    """Whether many bear a last name, with or without "Mc" before it: "Laughlin"."""
    return word in _BORNE or f"mc{word}" in _BORNE


def _are_ends_in_l(a: str, b: str) -> bool:
    """Whether only the vowel before a last "ll" parts two: "Averill", "Averell", both borne."""
    return len(a) == len(b) and a[-2:] == b[-2:] == "ll" and a[:-3] == b[:-3]


_NEAR_LETTERS: Final = tuple(map(frozenset, "aeiouy cksqzx mn bp dt gj vwf ij lr hn uv sz".split()))


def _is_likely_slip(a: str, b: str) -> bool:
    """Whether one letter that parts two words is one that slips: "Wintersham", "Wintershom".

    A letter doubled, dropped, added or swapped is, and one for another of its kind; must refuse
    "Sutarjo" with "Suharjo", where a plain letter stands for one that neither looks nor sounds so.
    """
    if len(a) != len(b):
        return True
    odd = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(odd) != 1:
        return True
    return any(set(odd[0]) <= near for near in _NEAR_LETTERS)


def _sound(word: str) -> str:
    for pattern, by in _SOUNDS:
        word = pattern.sub(by, word)
    return word


def are_of_two_children(left: str, right: str) -> bool:
    """Whether one is a son's and the other a daughter's name after a father: "-son", "-dóttir"."""
    ends = [(w.endswith("dottir"), w.endswith("son")) for w in (joined(left), joined(right))]
    return any(e[0] for e in ends) and any(e[1] for e in ends)


def is_womans_form(woman: str, man: str) -> bool:
    """Whether the first of two last names is the other as women bear it, by its ending alone.

    Takes "Hrubešová" of "Hrubeš"; must refuse "Kalogria" of "Kalogrias", which men bear in speech.
    """
    longer = joined(woman).endswith(("ova", "eva", "ina", "aya", "aia", "iene", "dottir"))
    return longer and not joined(man).endswith(("a", "dottir")) and are_bent(woman, man)


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
