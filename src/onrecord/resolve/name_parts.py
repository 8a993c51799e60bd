"""The parts of a name: titles, first name, middle names, particles, last names, suffix, handle.

Knows the orders that names are written in, and says where it does not know which one a name has.
Refuses to find a name in a description: "sources close to Baldwin" and "Baldwin's lawyer" have no
parts.
"""

import html
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from onrecord.read.given_names import gender_of, is_first_name
from onrecord.resolve.fold import LONGEST, fold, joined, script_of
from onrecord.resolve.person_nouns import is_sure
from onrecord.resolve.shapes import Form, shape_of


class Order(StrEnum):
    """Which part of a name is written first."""

    GIVEN_FIRST = "given first"
    FAMILY_FIRST = "family first"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in its parts, each as it was written.

    Attributes:
        given: The first name or its initial; empty where there is a lone last name.
        surnames: The last name's halves ("Gutierrez-Reed"), without particles; empty where the
            words hold no name.
        born: The last name before a marriage, where it is given.
        nickname: What stands in quotation marks or brackets within the name, or after "aka".
        order: UNKNOWN where the first word may be the last name.
    """

    words: str
    titles: tuple[str, ...] = ()
    given: str = ""
    middle: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    suffix: str = ""
    nickname: str = ""
    born: str = ""
    handle: str = ""
    order: Order = Order.GIVEN_FIRST

    @property
    def is_lone(self) -> bool:
        """Whether it is a single word that may be a first or a last name."""
        return bool(self.surnames) and not self.given

    @property
    def is_full(self) -> bool:
        """Whether it has a first and a last name, the first being more than an initial."""
        return bool(self.surnames) and len(self.given.rstrip(".")) > 1 and not self.has_initial

    @property
    def has_initial(self) -> bool:
        """Whether the first name is an initial or several: "A.", "J.K."."""
        return is_initial(self.given)

    @property
    def is_wife_of(self) -> bool:
        """Whether the first name is her husband's in Hungarian: "Nagyhegyi Gáborné"."""
        return self.order is Order.FAMILY_FIRST and _WIFE.fullmatch(self.given) is not None

    @property
    def is_by_first_name(self) -> bool:
        """Whether a lone name's title stands before first names: "Sir Giles", "Princess Ana"."""
        return self.is_lone and any(_bare(t) in _BEFORE_FIRST for t in self.titles)

    @property
    def surname(self) -> str:
        """The whole last name with its particles."""
        return " ".join((*self.particles, "-".join(self.surnames)))

    @property
    def key(self) -> tuple[str, ...]:
        """What two writings of one name share, whatever their marks, titles and quoted names."""
        return (
            joined(self.given),
            " ".join(joined(m) for m in self.middle),
            joined("".join((*self.particles, *self.surnames))),
            _suffix_key(self.suffix),
            fold(self.handle),
        )

    @property
    def gender(self) -> str | None:
        """What title or first name tell, "f" or "m"; None where they do not."""
        by_title = {_TITLE_GENDER[t] for t in map(_bare, self.titles) if t in _TITLE_GENDER}
        if len(by_title) == 1:
            return min(by_title)
        if self.is_wife_of:
            return "f"
        return gender_of(fold(self.given))


def is_initial(given: str) -> bool:
    """Whether a first name is an initial or several: "A.", "J.K.", "DJ"; but not "Al"."""
    return _INITIALS.fullmatch(given.replace(".-", ".")) is not None


_MEN: Final = """mr mister sir lord king prince father his brother duke earl baron count
businessman congressman spokesman policeman councilman rev frontman gentleman dad husband son
herr monsieur senor signor señor""".split()
_WOMEN: Final = """her duchess countess baroness mrs ms miss lady dame queen princess sister madam
madame actress businesswoman congresswoman spokeswoman chairwoman policewoman councilwoman mom
mum mother wife widow daughter frau mme mlle señora senora signora doña matron wpc""".split()
_NO_GENDER: Final = """mx dr doctor prof professor judge justice magistrate sheriff undersheriff
president vice senator sen rep representative gov governor mayor minister secretary chancellor
premier manager publicist agent bodyguard co-star star defendant suspect victim witness captain
capt lt lieutenant sgt sergeant cpl corporal col colonel gen general maj major officer detective
det inspector constable deputy dep attorney prosecutor lawyer solicitor barrister counsel hon
honorable honourable reverend pope bishop cardinal chief coach director producer singer rapper
armorer armourer cinematographer author actor chairman republican democrat democratic former ex
incoming acting state district assistant special late commissioner ambassador adv advocate pastor
vicar canon priest deacon archbishop rabbi imam father fr nurse midwife paramedic private pvt
admiral commander cmdr superintendent supt insp dci di ds dc dsi dcs pc ada dda ausa trooper cllr
councillor recorder honour honor hhj juror coroner foreman forewoman sheikh haji datuk dato tengku
alhaji alhaja hajia otunba barr engr elder comrade comandante sub-inspector asp dsp csp acp dcp
dig shri smt kumari swami baba maulana mufti brig brigadier maj-gen lt-gen lt-col lt-cdr notary
deckhand cantor rebbe abbot abbess hon'ble shaikh mwalimu police chairperson spokesperson clerk
bailiff court superior prime first the""".split()
_TITLE_GENDER: Final = dict.fromkeys(_MEN, "m") | dict.fromkeys(_WOMEN, "f")
_TITLES: Final = frozenset((*_MEN, *_WOMEN, *_NO_GENDER))
_HONOUR: Final = frozenset({"honour", "honor"})
_ALSO_GIVEN: Final = frozenset("major pope brother state court special".split())
"""Titles that are a first name or a part of a name where a single word follows: "Major Hill"."""
_SUFFIXES: Final = {
    "jr": "jr", "junior": "jr", "jnr": "jr", "younger": "jr", "sr": "sr", "senior": "sr",
    "snr": "sr", "elder": "sr", "ii": "ii", "2nd": "ii", "iii": "iii",
    "3rd": "iii", "iv": "iv", "4th": "iv",
}  # fmt: skip
_LETTERS_AFTER: Final = frozenset(
    "esq esquire md phd dds jd rn kc qc obe mbe cbe cpa usn usaf ret mp mep dphil".split()
)
_PARTICLES: Final = frozenset(
    """de da di del della dei der den des du van von bin bint ibn al el la las los le ter ten af
    av zu y e dos das st ap abu abou um umm oum binti""".split()
)
_LEADING: Final = frozenset(
    "van von de di du del della la le el dos da st st. ibn bin bint abu abou um umm oum".split()
)
_FAMILY_FIRST: Final = frozenset(
    """kim park lee choi jung jeong kang cho yoon jang lim ban moon roh noh xi li wang zhang chen
    liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang song han
    deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren
    yao nguyen tran pham hoang phan vu vo dang bui ngo duong mao bo abe ozawa kishida suga tanaka
    suzuki sato takahashi watanabe ito jo pak bak yi ri gim choe gang chong yun rim ryu shin koh ahn
    bae baek paik kwon seo suh hwang hsu tsai chiang teng chou chao hsieh wong cheung leung goh teo
    yamamoto nakamura kobayashi orban szabo kovacs""".split()
)
_SYLLABLES: Final = re.compile(
    r"(?:(?:zh|ch|sh|th|nh|ngh?|kh|ph|tr|gh|qu|gi|[bcdfghjklmnpqrstvwxyz])?(?:[aeiou]|ae|ai|ao|eo|ei|eu|ia|iao|ie|iu|ou|oo|ua"
    r"|uai|ue|ui|uo|ya|ye|yeo|yo|yu)(?:ng|nh|ch|[nkhlmptw])?){1,2}"
)
_TWO_SYLLABLES: Final = re.compile(r"[A-Z][a-z]{1,5}['’]?-[a-z][a-z'’]{1,6}")
_INITIALS: Final = re.compile(r"[^\W\d_]\.?|[^\W\d_a-z]{2}|(?:[^\W\d_]\.){1,4}[^\W\d_]?")
_HANDLE: Final = re.compile(r"(?<![\w@])@(\w[\w.]{0,60})")
_QUOTED: Final = re.compile(
    r"(?<=[\s(])[\"“‘'«]([^\"“”‘’'«»]{1,40})[\"”’'»](?=[\s,)]|$)|\(([^()]{1,40})\)"
)
_BORN: Final = re.compile(
    r"[,(]?\s*\b(?:née|nee|né|born|formerly)\s+((?:[^\W\d_][\w’'-]*\s?){1,3})\)?"
)
_ALSO: Final = re.compile(
    r",?\s+\(?(?:aka|a\.k\.a\.|a/k/a|also known as|(?:now |better |professionally )?known as|alias"
    r"|f/k/a|formerly known as|stage name|real name|legal name)\s+(.+?)\)?$",
    re.IGNORECASE,
)
_JUDGE_AFTER: Final = frozenset({"J", "CJ", "LJ", "JA", "JSC"})
"""Letters after a judge's last name in law reports: "Whitlock J"."""
_BROKEN: Final = re.compile(
    r"[ÃÅÄÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2013-\u20ac]|â€"
)
_SCANNED: Final = re.compile(r"(?<=[^\W\d_])[10](?=[a-z])")
_GENERATION: Final = {"elder": "Sr.", "senior": "Sr.", "younger": "Jr.", "junior": "Jr."}
_NAME_THEN: Final = r"(?P<name>(?:(?!the\b)[^\W\d_][\w.’'-]*\s+){0,3}(?!the\b)[^\W\d_][\w.’'-]*)"
_HONORIFIC: Final = re.compile(r"(?<=[a-z])-(?:san|sama|sensei|ssi|nim|ji)$")
_BYLINE: Final = re.compile(r"^By (?=[A-Z]\S+ [A-Z])")
_ELDER_AFTER: Final = re.compile(
    rf"(?=[^a-z]){_NAME_THEN},? (?:the )?(?P<told>elder|younger|senior|junior)"
)
_ELDER_BEFORE: Final = re.compile(rf"the (?P<told>elder|younger) (?=[^a-z]){_NAME_THEN}")
_SHOUTED: Final = frozenset("di ds dc pc dci dsi dcs da fr ada dda ausa".split())
"""Titles that are so only in capitals; "Di" and "Da" are particles."""
_POSSESSIVE: Final = re.compile(r"(?:(?<=\w|\.)['’]s|(?<=s)['’])$")
_WIFE: Final = re.compile(r"[^\W\d_]{3,}né")
_BEFORE_FIRST: Final = frozenset("sir dame prince princess king queen sister".split())
_ELIDED: Final = re.compile(r"[a-z]{1,4}['’][^\W\d_a-z]")
_CJK: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"})


def tidy(words: str) -> str:
    """A name without outer marks, doubled spaces, broken letters and a possessive's ending.

    "Hill the elder" and "the elder Hill" become "Hill Sr.".
    """
    flat = _mended(" ".join(words[:LONGEST].split())).strip(" ,;:—–*[]{}")
    flat = _HONORIFIC.sub("", _BYLINE.sub("", flat))
    for pattern in (_ELDER_AFTER, _ELDER_BEFORE):
        told = pattern.fullmatch(flat)
        if told is not None:
            flat = f"{told['name']} {_GENERATION[fold(told['told'])]}"
    if flat.endswith("..."):
        flat = flat.rstrip(".")
    if len(flat) > 1 and flat[0] in "\"“‘'«" and flat[-1] in "\"”’'»":
        flat = flat[1:-1].strip()
    return _POSSESSIVE.sub("", flat)


def _mended(words: str) -> str:
    """Letters that a wrong encoding, a web page or a scan broke, as far as these show.

    Takes "MÃ¼hl", "M&uuml;hl" and "Ve1den"; must refuse "No. 11".
    """
    if "&" in words and ";" in words:
        words = html.unescape(words)
    if _BROKEN.search(words):
        for coding in ("cp1252", "latin-1"):
            try:
                words = words.encode(coding).decode("utf-8")
                break
            except UnicodeError:
                continue
    if words[:1] == "@" or ("1" not in words and "0" not in words):
        return words
    return _SCANNED.sub(lambda m: "l" if m.group() == "1" else "o", words)


def _bare(token: str) -> str:
    return fold(token).strip(".,").replace(".", "")


@lru_cache(maxsize=65536)
def parse_name(words: str) -> PersonName:
    """The parts of a person's name.

    Takes "Mr. Hugh O’Neill-Ruiz Jr.", "Ruiz, Ana" and "Kim Jong-un"; must refuse a name in "sources
    close to Ruiz" and in "the actor".
    """
    flat = tidy(words)
    rest, nickname = _taken(_ALSO, flat)
    rest, born = _taken(_BORN, rest)
    shape = shape_of(rest)
    if shape.form is not Form.NAME:
        return PersonName(flat)
    handle = _HANDLE.search(shape.name)
    rest = _HANDLE.sub(" ", shape.name).replace("( )", " ") if handle else shape.name
    if not nickname:
        rest, nickname = _taken(_QUOTED, rest)
    rest, after = _without_comma(" ".join(rest.split()).strip(" ,"))
    tokens = rest.split()
    if len(tokens) == 2 and tokens[1] in _JUDGE_AFTER:
        tokens = ["Justice", tokens[0]]
    tokens, suffix = _without_suffix([*tokens, *after])
    tokens, titles = _without_titles(tokens)
    given, middle, particles, surnames, order = _in_order(tokens)
    if surnames and not any(c.isalpha() for s in surnames for c in s):
        given, middle, particles, surnames = "", (), (), ()
    return PersonName(
        flat, tuple(titles), given, middle, particles, surnames, suffix,
        nickname.strip(" .,"), born.strip(), handle.group(1).rstrip(".") if handle else "", order,
    )  # fmt: skip


def _taken(pattern: re.Pattern[str], words: str) -> tuple[str, str]:
    """The words without what a pattern finds within a name, and that; the whole is no find."""
    match = pattern.search(words)
    if match is None:
        return words, ""
    left = f"{words[: match.start()]} {words[match.end() :]}".strip(" ,")
    found = next((g for g in match.groups() if g), "")
    return (left, found) if left and found[:1].isupper() else (words, "")


def _without_comma(words: str) -> tuple[str, list[str]]:
    """Words in the order they are said, and the suffixes that stood after a comma.

    "Ruiz, Ana" is turned; in "Ana Ruiz, a doctor" and "Ana Ruiz, Boston" the rest is dropped.
    """
    first, *others = [part.strip() for part in words.split(",")]
    others = [part for part in others if part]
    after = [p for p in others if _suffix_key(p) or _bare(p) in _LETTERS_AFTER]
    others = [p for p in others if p not in after]
    if not others or not first:
        return first, after
    head, tail = first.split(), others[0].split()
    core = [t for t in head if fold(t) not in _PARTICLES]
    capitals = all(t[0].isupper() for t in tail) and all(t[0].isupper() for t in core)
    known = is_first_name(_bare(tail[0])) or _INITIALS.fullmatch(tail[0]) or first.isupper()
    titled = _bare(head[0]) in _TITLES
    if capitals and not titled and len(tail) <= 3 and (len(core) == 1 or (known and len(core) < 3)):
        return f"{others[0]} {first}", after
    return first, after


def _suffix_key(word: str) -> str:
    return _SUFFIXES.get(_bare(word), "")


def _without_suffix(tokens: list[str]) -> tuple[list[str], str]:
    suffix = ""
    kept = list(tokens)
    while len(kept) > 1:
        last = kept[-1]
        # "V" alone is an initial, and "Junior" a first name where nothing stands before it.
        if _suffix_key(last):
            suffix = suffix or last
        elif _bare(last) not in _LETTERS_AFTER or (not last.isupper() and "." not in last):
            break
        kept.pop()
    return kept, suffix


def _without_titles(tokens: list[str]) -> tuple[list[str], list[str]]:
    """The name in a noun phrase, and the words before it: "co-star Ana Ruiz", "Judge Ruiz"."""
    at = 0
    for i, token in enumerate(tokens[:-1]):
        small = token[0].islower() and fold(token) not in _PARTICLES
        if small and tokens[i + 1][0].isupper():
            at = i + 1
    while at < len(tokens):
        word, left = _bare(tokens[at]), len(tokens) - at - 1
        if word in _SHOUTED and not tokens[at].isupper():
            break
        if word in ("his", "her") and not (left and _bare(tokens[at + 1]) in _HONOUR):
            break
        if tokens[at] in ("D.A.", "DA") and left > 1:
            word = "attorney"
        if not (
            word in _TITLES
            or (at and tokens[at][0].islower())
            or (left > 1 and is_sure(word) and not is_first_name(word))
        ):
            break
        if left == 1 and word in _ALSO_GIVEN:
            break
        at += 1
    kept = [t for t in tokens[at:] if t != "&"]
    if kept and kept[0][0].islower() and fold(kept[0]) not in _PARTICLES and not _is_other(kept[0]):
        return [], tokens
    if any(t[0].islower() and fold(t) not in _PARTICLES and not _is_other(t) for t in kept[1:]):
        return [], tokens
    return kept, tokens[:at]


def _is_other(token: str) -> bool:
    """Whether a small first letter is no sign of a common word: "al-Assad", "d'Orsay"."""
    return (
        "-" in token
        or _ELIDED.match(token) is not None
        or script_of(token) not in ("LATIN", "CYRILLIC", "GREEK")
    )


_Parts = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], Order]


def _in_order(tokens: list[str]) -> _Parts:
    """First name, middle names, particles, last names, and the order they stood in."""
    if not tokens:
        return "", (), (), (), Order.GIVEN_FIRST
    if len(tokens) == 1:
        if script_of(tokens[0]) in _CJK:
            return "", (), (), (tokens[0],), Order.FAMILY_FIRST
        initials = re.fullmatch(r"((?:[A-Z]\.)+)([A-Z][\w’'-]+)", tokens[0])
        if initials is None:
            return ("", (), *_last_name(tokens), Order.GIVEN_FIRST)
        tokens = [initials[1], initials[2]]
    if all(fold(t) in (_PARTICLES if t[0].islower() else _LEADING) for t in tokens[:-1]):
        return ("", (), *_last_name(tokens), Order.GIVEN_FIRST)
    order = _order_of(tokens)
    if order is Order.FAMILY_FIRST:
        first = tokens[0].capitalize() if tokens[0].isupper() else tokens[0]
        return " ".join(tokens[1:]), (), (), tuple(first.split("-")), order
    at = len(tokens) - 1
    for i, token in enumerate(tokens[1:-1], 1):
        if fold(token) in _PARTICLES and (token[0].islower() or i == len(tokens) - 2):
            at = i - 1 if fold(token) == "y" and i > 1 else i
            break
    particles, surnames = _last_name(tokens[at:])
    return tokens[0], tuple(tokens[1:at]), particles, surnames, order


def _last_name(tokens: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Particles and halves of a last name: "van der Meer", "al-Assad", "Gutierrez-Reed"."""
    particles = [t for t in tokens[:-1] if fold(t) in _PARTICLES]
    halves = [h for t in tokens if t not in particles for h in re.split(r"[-‐‑]", t) if h]
    while len(halves) > 1 and fold(halves[0]) in _PARTICLES:
        particles.append(halves.pop(0))
    return tuple(particles), tuple(halves)


def _order_of(tokens: list[str]) -> Order:
    """Which part stands first, as far as script, capitals, and well-known last names tell.

    Takes "BALDWIN Alec", "Xi Jinping" and "Kim Jong-un" as family-first; must refuse "Kim Novak".
    """
    first, *others = tokens
    if script_of(first) in _CJK:
        return Order.FAMILY_FIRST
    if len(others) == 1 and _WIFE.fullmatch(others[0]) and not is_first_name(fold(first)):
        return Order.FAMILY_FIRST
    last = tokens[-1]
    if len(tokens) == 2 and "." in last and is_initial(last) and not is_initial(first):
        # "Ilangovan S.", "Kim D.H."
        return Order.GIVEN_FIRST if is_first_name(fold(first)) else Order.FAMILY_FIRST
    loud = [t.isupper() and len(t.strip(".")) > 1 for t in tokens]
    if loud[0] and len(first) > 2 and "." not in first and not any(loud[1:]):
        return Order.FAMILY_FIRST
    korean = fold(first) in _FAMILY_FIRST or not is_first_name(fold(first))
    if len(others) == 1 and _TWO_SYLLABLES.fullmatch(others[0]) and korean:
        return Order.FAMILY_FIRST
    names = [fold(t) for t in others]
    if fold(first) in _FAMILY_FIRST and len(tokens) <= 3:
        hyphened = len(others) == 1 and "-" in others[0]
        syllables = all(_SYLLABLES.fullmatch(joined(n)) for n in names)
        western = any(is_first_name(n) for n in names)
        if syllables and not western and names[-1] not in _FAMILY_FIRST:
            sure = hyphened or len(others) == 2 or not is_first_name(fold(first))
            return Order.FAMILY_FIRST if sure else Order.UNKNOWN
        if len(tokens) == 2 and not is_first_name(fold(first)):
            return Order.UNKNOWN
    if len(tokens) == 2 and is_first_name(names[-1]) and not is_first_name(fold(first)):
        return Order.UNKNOWN
    return Order.GIVEN_FIRST
