"""Organisations: their names without legal forms, their acronyms, and how two names compare.

Knows the words that organisations' names are made of.  Refuses to know any organisation: that the
Bureau in one article is the bureau in another, and which "Post" is meant, stays unsure.
"""

import re
from functools import lru_cache
from typing import Final

from onrecord.read.given_names import is_first_name
from onrecord.read.outlets import is_outlet
from onrecord.resolve.fold import LONGEST, fold

_LEGAL: Final = frozenset(
    """inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag sa nv bv ab
    oy pty pvt spa srl kg pc pllc lllp holding holdings group""".split()
)
_DROPPED: Final = _LEGAL | {"magazine"}
_SMALL: Final = frozenset("the of and for in on at to a an de la del des et und".split())
_LONG: Final = {
    "dept": "department", "univ": "university", "assn": "association", "assoc": "association",
    "intl": "international", "natl": "national", "govt": "government", "cttee": "committee",
    "comm": "commission", "bros": "brothers", "mfg": "manufacturing", "centre": "center",
    "appeals": "appeal",
    "theatre": "theater", "defence": "defense", "labour": "labor", "organisation": "organization",
    "us": "us", "usa": "us", "uk": "uk", "st": "saint", "co": "county", "ctr": "center",
}  # fmt: skip
_WORDS: Final = frozenset(
    """association federation union party university college institute center foundation
    bank church school hospital museum trust board ministry police congress senate house
    parliament club league studios studio productions production pictures entertainment films
    theater playhouse society authority service services network administration government
    county nations department office bureau agency council committee commission court
    brigade airlines airways motors industries systems technologies partners associates
    capital fund ventures media news press times post journal herald tribune gazette magazine
    radio television broadcasting records music academy laboratory laboratories guild
    international organization brothers labs army navy force corps regiment ranch dodgers clinic
    pharmaceuticals energy oil insurance financial securities solutions consulting
    watch coalition alliance initiative project campaign committee's""".split()
)
_TRADES: Final = frozenset(
    """bank motors airlines airways pharmaceuticals pharma pharmacies energy oil insurance foods
    mining minerals media studios productions pictures entertainment records systems technologies
    tech software securities capital partners associates industries logistics haulage shipping
    ferries steel chemicals homes properties construction builders dairies farms orchards
    breweries brewery amusements charters care labs laboratories electronics telecom
    solutions""".split()
)
"""What firms end in that carry a name of their own before it."""
_PEOPLE_TOO: Final = frozenset("house church bank post times court music records watch".split())
_ANYBODYS: Final = frozenset(
    """sheriff sheriffs attorney attorneys district prosecutor prosecutors state county city local
    federal superior supreme appeals circuit municipal defense public justice fire health town
    village school high grand jury company firm team crown magistrates""".split()
)
_OFFICERS: Final = frozenset(
    """sheriff attorney prosecutor judge coroner mayor governor commissioner director chief da
    chairman chairwoman president clerk secretary marshal solicitor""".split()
)
_LEADERS: Final = frozenset(
    """chief officer detective commissioner judge justice sergeant inspector agent constable
    director president chairman chairwoman secretary spokesman spokeswoman spokesperson captain
    lieutenant superintendent coroner""".split()
)
"""Words that, standing before the last word, make a name with a body in it somebody's."""
_BODIES: Final = frozenset(
    """department office bureau agency council committee commission service authority ministry
    board trust hospital bank museum prison church school university college union club
    association court police fund guild foundation federation institute league party""".split()
)
"""Words that a body is called by alone once it is known: "the department"."""
_TAILS: Final = frozenset(
    """department force service services constabulary trust nhs newspaper newspapers
    company team office authority incorporated""".split()
)
"""Words that a body's name may drop at its end and still be the same."""
_MIDDLES: Final = frozenset("borough city county town metropolitan parish".split())
"""Words that a body's name may drop between its place and its last word."""
_SAME_ENDS: Final = frozenset("department office service force".split())
"""Words for one body, after "police" and "sheriff"."""
_WHOSE: Final = frozenset(
    """children childrens women womens men mens veteran veterans maternity psychiatric eye dental
    girls boys primary secondary elementary high middle junior infant grammar""".split()
)
"""Words that, put within the name of a hospital or school, make another one."""
_OTHERS: Final = frozenset(
    "federation union association foundation fund charity museum club academy records".split()
)
"""Words that, put after a body's name, make another body."""
_MAKERS: Final = frozenset(
    """royal state national new north south east west northern southern eastern western central
    general federal international united free real sunday junior young old upper lower great
    greater second third other first""".split()
)
"""Words that, put before a body's name, make another body."""
_FORMS: Final = {
    "incorporated": "inc", "corporation": "corp", "limited": "ltd", "company": "",
    "co": "", "holding": "", "holdings": "", "group": "",
}  # fmt: skip
_LETTERED: Final = {"da": ("district", "attorney"), "das": ("district", "attorney"),
    "ag": ("attorney", "general"), "ags": ("attorney", "general"),
    "pd": ("police", "department")}  # fmt: skip
_CALLED: Final = {
    "met": ("metropolitan", "police"), "met police": ("metropolitan", "police"),
    "scotland yard": ("metropolitan", "police"),
    "new scotland yard": ("metropolitan", "police"), "fed": ("federal", "reserve"),
    "feds": ("federal", "government"), "scotus": ("supreme", "court"),
    "old bailey": ("central", "criminal", "court"), "treasury": ("treasury", "department"),
    "pentagon": ("department", "defense"), "state department": ("department", "state"),
    "mounties": ("royal", "mounted", "police"), "garda": ("garda", "siochana"),
    "commons": ("house", "commons"), "lords": ("house", "lords"),
}  # fmt: skip
"""What some bodies are called for short that no rule tells, each with words of the whole name."""
_PRESS: Final = frozenset("times post journal herald tribune gazette magazine".split())
_NATIONAL: Final = frozenset({"us", "uk"})
_SITE: Final = re.compile(r"\.(?:com|org|net|co\.uk)$")
_MOST_INITIALS: Final = 5
_TOKEN: Final = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*\.?|&")
_ACRONYM: Final = re.compile(
    r"[MD]o[A-Z]|(?:[A-Z]\.?){2,7}|[A-Z]{2,5}-[A-Z]{2,6}|[A-Z]{1,4}&[A-Z]{1,3}"
)


@lru_cache(maxsize=65536)
def tokens_of(words: str) -> tuple[str, ...]:
    """The folded words of an organisation's name, without legal form, "the" and marks."""
    flat = _SITE.sub("", fold(words[:LONGEST]))
    raw = [re.sub(r"['’]s?$|['’]|\.", "", t) for t in _TOKEN.findall(flat)]
    raw = ["and" if t == "&" else t for t in raw if t]
    kept = raw[1:] if len(raw) > 1 and raw[0] == "the" else list(raw)
    while len(kept) > 1 and kept[-1] in _DROPPED:
        kept.pop()
    return tuple(_LONG.get(t, t) for t in kept)


@lru_cache(maxsize=65536)
def is_organisation(words: str) -> bool:
    """Whether words read as an organisation's: "Rust Movie Productions", "FBI", "Hill & Sons Ltd".

    Must refuse "Bonnie Post" and "Ana Ruiz".
    """
    flat = " ".join(words[:LONGEST].split())
    if is_officer(flat):
        return False
    if flat[:4].lower() == "the " and flat[4:5].isupper() and fold(flat[4:]) in _CALLED:
        return True
    if " " in flat and flat[0].isupper() and fold(flat) in _CALLED:
        return True
    if is_acronym(flat) or is_outlet(flat):
        # A first name before a word that newspapers end in is more often a person's.
        return is_acronym(flat) or len(flat.split()) != 2 or not is_first_name(_first(flat))
    parts = [fold(w).strip(".,") for w in flat.split()]
    if (
        parts[0] == "the"
        and flat.split()[-1].islower()
        and (flat.islower() or _has_only_offices(flat))
    ):
        # "the sheriff's office", "the DA's office"
        ends = _LONG.get(parts[-1], parts[-1]) in _BODIES - {"police"}
        return ends and len(parts) > 1 and all(map(_is_plain, map(_stem, parts[1:])))
    if len(parts) > 1 and parts[-1] in _BODIES and flat.split()[-1].islower() and flat[0].isupper():
        # "Calder DA's office"; "Hill's office" is that of a person.
        owner = parts[-2]
        return _stem(owner) == owner or _is_plain(_stem(owner))
    if len(parts) > 1 and flat[0].isupper() and parts[-1] in ("magazine", "newspaper"):
        return True
    bare = parts[1:] if parts[0] == "the" else parts
    if len(bare) > 2 and bare[1] == "of" and bare[0] in _WORDS and bare[2] not in ("a", "the"):
        return flat[0].isupper() or flat[:5][-1:].isupper()
    if len(bare) > 1 and bare[-1] == "bank" and flat.split()[-1] == "Bank":
        return not is_first_name(bare[0])
    if "&" in parts[1:-1]:
        return not any(is_first_name(t) or t in ("mr", "mrs", "ms", "dr") for t in parts)
    if len(parts) > 1 and parts[-1] in _LEGAL - {"sa", "ab", "pc", "oy", "ag"}:
        return True
    found = [_LONG.get(re.sub(r"['’]s?$", "", t), t) for t in parts]
    both = zip(flat.split(), found, strict=True)
    capital = [w for w, t in both if w[0].isupper() and t in _WORDS]
    if any(p in _LEADERS for p in parts[:-1]) and _LONG.get(parts[-1], parts[-1]) not in _WORDS:
        # "Police Chief Amos Hill"
        return False
    too = _PEOPLE_TOO if len(parts) < 3 or is_first_name(parts[0]) else frozenset()
    sure = {fold(w).strip(".,") for w in capital} - too
    every = len(capital) > 0 and flat[0].isupper() and is_generic(flat)
    return len(parts) > 1 and bool(sure or every or (capital and parts[0] == "the"))


@lru_cache(maxsize=65536)
def is_firm(words: str) -> bool:
    """Whether words name a firm, by its legal form or its trade: "Hill Motors", "Hill Foods Ltd".

    Must refuse "Hill Police", for a place is no firm, and "Hill & Sons", which tells no more.
    """
    parts = [fold(w).strip(".,") for w in words[:LONGEST].split()]
    return len(parts) > 1 and (parts[-1] in _LEGAL or parts[-1] in _TRADES)


def _has_only_offices(flat: str) -> bool:
    """Whether all capitals of "the DA's office" are those of an office written as letters."""
    words = [_stem(w) for w in flat.split() if not w.islower()]
    return all(fold(w) in _LETTERED for w in words)


def _stem(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _is_plain(word: str) -> bool:
    return word in _WORDS or word in _SMALL or word in _ANYBODYS or word in _LETTERED


@lru_cache(maxsize=65536)
def is_officer(words: str) -> bool:
    """Whether words are for the head of a body: "Hill County sheriff", "the DA"."""
    parts = [fold(w).strip(".,") for w in words.split()]
    if not parts or parts[-1] not in _OFFICERS:
        return False
    return words.split()[-1].islower() or parts[0] == "the"


def shortened(words: str) -> frozenset[str]:
    """The letters that an account of a body may be called by: "tolmarshpolice"."""
    tokens = list(tokens_of(words))
    found = {"".join(tokens)}
    while len(tokens) > 1 and tokens[-1] in _TAILS:
        tokens.pop()
        found.add("".join(tokens))
    return frozenset(f for f in found if len(f) > 3) | acronyms_of(words)


def is_bodys(word: str) -> bool:
    """Whether a body that is known is called so with "the": "the department"."""
    return word in _BODIES


def part_keys(words: str) -> frozenset[str]:
    """What a name of a body may be cut to, and itself, so that both share a key."""
    tokens = tokens_of(words)
    if not 0 < len(tokens) < 9:
        return frozenset()
    cuts = {tokens[:i] for i in range(1, len(tokens))} | {tokens[i:] for i in range(len(tokens))}
    return frozenset(" ".join(cut) for cut in cuts)


def is_generic(words: str) -> bool:
    """Whether a name fits many organisations: "the Sheriff's Office", "District Court"."""
    return all(map(_is_plain, tokens_of(words)))


def is_acronym(words: str) -> bool:
    """Whether it is written as an acronym: "FBI", "U.S.", "SAG-AFTRA"."""
    return _ACRONYM.fullmatch(words) is not None


@lru_cache(maxsize=65536)
def acronyms_of(words: str) -> frozenset[str]:
    """The acronyms that a name of three words or more may have: "nypd" for New York Police Dept."""
    tokens = tokens_of(words)
    content = [t for t in tokens if t not in _SMALL]
    if len(content) < 2 or len(tokens) > 12:
        return frozenset()
    every = {
        "".join(t[0] for t in content),
        "".join(t[0] for t in tokens if t not in {"and", "the", "for"}),
        "".join(t[0] for t in tokens),
    }
    raw = [fold(t).strip(".") for t in words.split()]
    every |= {"".join(t[0] for t in raw if t and t[0].isalpha() and t not in _SMALL)}
    # "HM Revenue & Customs": initials within a name stay whole; "New York City Police": NYPD.
    loud = [fold(t) if t.isupper() and 1 < len(t) < 4 else fold(t)[:1] for t in words.split()
            if t[0].isalpha() and fold(t) not in _SMALL]  # fmt: skip
    every.add("".join(loud))
    if content[-2:] and content[-1] == "department" and content[-2] == "police":
        every.add("".join(t[0] for t in content[:-2]) + "pd")
        every.add("".join(t[0] for t in content[:-2] if t not in _MIDDLES) + "pd")
    if content[-1] == "department":
        every.add("do" + "".join(t[0] for t in content[:-1]))
    return frozenset(a for a in every if len(a) > 1)


def acronym_key(words: str) -> str:
    """An acronym in small letters without its marks: "F.B.I." gives "fbi"."""
    return re.sub(r"[^\w]", "", fold(words))


def same_organisation(left: str, right: str) -> tuple[bool | None, float, str]:
    """Whether two names are one organisation's: yes, no or None for unsure; score; and why.

    Takes "FBI" with "Federal Bureau of Investigation" and "Rust Movie Productions LLC" with "Rust
    Movie Productions"; must refuse "Santa Fe Police" with "Santa Fe County Sheriff's Office".
    """
    a, b = tokens_of(left), tokens_of(right)
    forms = form_of(left), form_of(right)
    if a == b and forms[0] and forms[1] and forms[0] != forms[1]:
        return None, 0.2, f"one name with two legal forms: {left}, {right}"
    if a == b:
        return True, 0.97, "the same name but for its legal form or article"
    if _without_s(left, right, a, b):
        return True, 0.9, "the same name but for an apostrophe"
    if "".join(a) == "".join(b):
        return True, 0.95, "the same name but for its spaces and marks"
    for short, full in ((left, right), (right, left)):
        if is_acronym(_bare(short)):
            key = acronym_key(_bare(short))
            if key in acronyms_of(full):
                sure = len(key) > 2
                reason = f"{_bare(short)} are the initials of {full}"
                return sure or None, 0.9 if sure else 0.5, reason
    for short, words in ((left, b), (right, a)):
        known = _CALLED.get(fold(_bare(short)))
        if known is not None and all(word in words for word in known):
            return True, 0.85, f"{short} is the usual short form of it"
    plain_a, plain_b = (_content(t) for t in (a, b))
    if plain_a and sorted(plain_a) == sorted(plain_b):
        return True, 0.9, "the same words in another order"
    if set(plain_a) - _NATIONAL == set(plain_b) - _NATIONAL and "court" not in plain_a:
        return True, 0.85, "the same name with and without its country"
    long_a, long_b = (_written_out(t) for t in (plain_a, plain_b))
    if sorted(long_a) == sorted(long_b) and (long_a, long_b) != (plain_a, plain_b):
        return True, 0.9, "the same words with initials written out"
    if plain_a[:-1] == plain_b[:-1] and {*plain_a[-1:], *plain_b[-1:]} <= _SAME_ENDS:
        force = plain_a[-2:-1] in (("police",), ("sheriff",), ("sheriffs",))
        if force:
            return True, 0.8, f"two words for one force: {left}, {right}"
    less, more = sorted((plain_a, plain_b), key=len)
    short = (left, right)[plain_a is not less]
    long_less, long_more = sorted((long_a, long_b), key=len)
    cut = _cut(less, more, short)
    if cut is None and (long_less, long_more) != (less, more):
        cut = _cut(long_less, long_more, short)
    if cut is not None:
        return cut
    if len(less) > 1 and _spelled_out(less, more):
        return True, 0.9, f"{' '.join(less)} is {' '.join(more)} with some initials"
    if less and less in (more[: len(less)], more[-len(less) :], more[:1] + more[1 - len(less) :]):
        return None, 0.5, f"one name is a part of the other: {' '.join(less)}"
    if long_less and long_less == long_more[-len(long_less) :] and len(long_less) > 1:
        return None, 0.5, f"one name is a part of the other: {' '.join(long_less)}"
    if len(less) == 1 and less[0] in _BODIES and less[0] in more and short[:4].casefold() == "the ":
        return None, 0.3, f"a body that is called so alone: {short}"
    acronyms = [is_acronym(_bare(w)) for w in (left, right)]
    if any(acronyms) and not all(acronyms):
        return False, 0.1, f"the initials do not fit: {left}, {right}"
    return False, 0.05, f"the names differ: {left}, {right}"


def _without_s(left: str, right: str, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names differ by a possessor's s alone: "St. Alban's", "Saint Albans"."""
    if not ("'" in left + right or "’" in left + right) or len(a) != len(b):
        return False
    return [t.removesuffix("s") for t in a] == [t.removesuffix("s") for t in b]


def _cut(
    less: tuple[str, ...], more: tuple[str, ...], short: str
) -> tuple[bool | None, float, str] | None:
    """Whether a name is another's cut at an end, in the way bodies are called for short.

    Takes "Northgate Hospital" with "Northgate Hospital NHS Trust" and "the Lantern" with "Evening
    Lantern"; must refuse "Bank of Hill" with "Royal Bank of Hill".
    """
    shown = " ".join(less)
    if not less or len(less) == len(more):
        return None
    if less == more[: len(less)] and set(more[len(less) :]) <= _TAILS and len(less) > 1:
        return True, 0.8, f"the name cut short: {shown}"
    if less == more[: len(less)] and set(more[len(less) :]) & _OTHERS and len(less) > 1:
        return False, 0.1, f"{' '.join(more[len(less) :])} makes it another body: {shown}"
    if (
        len(less) > 1
        and (less[0], less[-1]) == (more[0], more[-1])
        and set(more) - set(less) <= _MIDDLES
        # A county's council is not its town's.
        and not (more[-1] == "council" and {"county", "parish", "town"} & set(more))
    ):
        return True, 0.75, f"the name without its middle: {shown}"
    ends = len(less) > 1 and (less[0], less[-1]) == (more[0], more[-1])
    within = set(more) - set(less)
    if ends and within and within <= _WHOSE and less[-1] in ("hospital", "school", "clinic"):
        return False, 0.1, f"{' '.join(sorted(within))} makes it another body: {shown}"
    if less != more[-len(less) :]:
        return None
    before = more[: -len(less)]
    if less[-1] == "circuit" and len(less) == 2:
        return True, 0.8, f"the court's circuit alone: {shown}"
    if set(before) & _MAKERS and (len(less) > 1 or set(before) <= _MAKERS):
        return False, 0.1, f"{' '.join(before)} makes it another body: {shown}"
    definite = short[:4].casefold() == "the "
    if definite and len(less) == 1 and len(before) < 3 and not _is_plain(less[0]):
        return True, 0.75, f"the name cut short: the {shown}"
    if definite and len(less) > 1 and len(before) < 3 and not all(map(_is_plain, less)):
        return True, 0.7, f"the name cut short: the {shown}"
    if definite and len(less) == 1 and less[0] in _PRESS and len(before) < 3:
        return True, 0.75, f"the name cut short: the {shown}"
    return None


def _written_out(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for t in tokens for word in _LETTERED.get(t, (t,)))


def form_of(words: str) -> str:
    """The legal form at the end of a name; "" where there is none that tells two bodies apart."""
    last = re.sub(r"[^\w]", "", fold(words.split()[-1])) if words.split() else ""
    return _FORMS.get(last, last) if last in _LEGAL else ""


def _spelled_out(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether words are others with some written as initials: "NY Times", "DA's office"."""
    at = 0
    for word in short:
        if at < len(full) and full[at] == word:
            at += 1
        elif 1 < len(word) <= _MOST_INITIALS and word == "".join(
            t[0] for t in full[at : at + len(word)]
        ):
            at += len(word)
        else:
            return False
    return at == len(full)


def _first(words: str) -> str:
    return fold(words.split()[0])


def _bare(words: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", words.strip())


def _content(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(t for t in tokens if t not in _SMALL)
