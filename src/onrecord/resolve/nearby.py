"""Nearby: words for somebody who is not named, against a name or against other such words.

Knows that a lawyer, a widow and a family are none of them the one they are near, and that "Hill's
lawyers" and "attorneys for Hill" are one team.  Refuses to say who a description means.
"""

import re
from typing import Final

from onrecord.resolve.fold import fold
from onrecord.resolve.name_parts import PersonName

_KIN: Final = dict.fromkeys(
    "wife widow daughter mother sister aunt niece grandmother stepdaughter stepmother mom".split(),
    "f",
) | dict.fromkeys(
    "husband widower son father brother uncle nephew grandfather stepson stepfather dad".split(),
    "m",
)
_GENDERS: Final = (
    _KIN
    | dict.fromkeys("spokeswoman actress woman girl girlfriend businesswoman lady".split(), "f")
    | dict.fromkeys("spokesman man boy boyfriend businessman policeman gentleman".split(), "m")
)
_SIDES: Final = re.compile(
    r"(?:the |that |this )?(?:defen[cs]e|prosecution|crown|state|government|court|jury|bench"
    r"|gallery|public|media|press|public prosecutor's office)"
)
_ONE_TEAM: Final = {
    "lawyer": "lawyer", "attorney": "lawyer", "solicitor": "lawyer", "barrister": "lawyer",
    "lawyers": "lawyers", "attorneys": "lawyers", "solicitors": "lawyers", "counsel": "lawyers",
    "team": "team", "camp": "team", "family": "family", "relatives": "family",
    "rep": "representative", "representative": "representative", "reps": "representatives",
    "representatives": "representatives", "spokesman": "spokesman", "spokeswoman": "spokeswoman",
    "wife": "wife", "husband": "husband", "mother": "mother", "mom": "mother", "mum": "mother",
    "father": "father", "dad": "father", "widow": "widow", "widower": "widower",
    "parents": "parents", "estate": "estate", "publicist": "publicist", "manager": "manager",
    "agent": "agent", "trial": "trial",
}  # fmt: skip
"""Words for those of whom somebody has one or one set, each with the word it is filed under."""
_OF: Final = re.compile(r"(?:the |an? )?([a-z]+) (?:for|of|to) (.+)")
_OWN: Final = re.compile(r"(.+?)(?:['’]s|(?<=s)['’]) ([a-z]+)")
_OWN_KIN: Final = re.compile(r"(.+?)(?:['’]s|(?<=s)['’]) ([a-z-]+)")
_OF_NEAR: Final = re.compile(r"(?:the )?([a-z-]+) (?:for|of|to) (?:the )?([\w .’'-]+)")
_ALONE: Final = frozenset(
    """wife husband mother father widow widower spokesman spokeswoman publicist manager agent
    lawyer ex-wife ex-husband""".split()
)


def relation_key(words: str) -> str:
    """What a relation of which somebody has one is filed under: "widow of Hill", "Hill's widow".

    Empty for others: "a lawyer for Hill", "Hill's friend".
    """
    flat = fold(words)
    of, own = _OF_NEAR.fullmatch(flat), _OWN_KIN.fullmatch(flat)
    noun, whom = (of[1], of[2]) if of else (own[2], own[1]) if own else ("", "")
    noun = "lawyer" if noun == "counsel" else _ONE_TEAM.get(noun, noun)
    return f"{noun} of {whom.split()[-1]}" if noun in _ALONE else ""


_PLURAL_FAMILY: Final = re.compile(r"the (\w[\w-]*(?:s|'s|s'))")
_COUPLE: Final = re.compile(r"mr\.? (?:and|&) mrs\.? (\w[\w-]*)")
_FAMILY: Final = re.compile(
    r"(?:the )?(\w[\w-]*?)(?:['’]s|(?<=s)['’])? (?:family|clan|household|family members)"
)


def family_of(words: str) -> frozenset[str]:
    """What last names a family may have: "the Daltrys", "the Daltry family"; none for others."""
    flat = fold(words).replace("’", "'")
    told = _FAMILY.fullmatch(flat) or _COUPLE.fullmatch(flat)
    if told is not None:
        return frozenset({told[1]})
    several = _PLURAL_FAMILY.fullmatch(flat)
    if several is None or not words.split()[-1][:1].isupper():
        return frozenset()
    plural = several[1].replace("'", "")
    return frozenset({plural, plural.removesuffix("s"), plural.removesuffix("es")})


def team_of(words: str) -> tuple[str, str] | None:
    """Who is meant near somebody, and near whom: "Hill's reps", "representatives for Hill".

    Must refuse "a lawyer for Hill" and "sources close to Hill", who may be others every time.
    """
    flat = fold(words)
    of, own = _OF.fullmatch(flat), _OWN.fullmatch(flat)
    noun, whom = (of[1], of[2]) if of else (own[2], own[1]) if own else ("", "")
    if noun not in _ONE_TEAM or (of and flat.startswith(("a ", "an "))):
        return None
    return _ONE_TEAM[noun], whom


_ROLE_NOUNS: Final = {
    "accused": "defendant", "defendant": "defendant", "suspect": "defendant", "judge": "judge",
    "alleged victim": "victim", "victim": "victim", "complainant": "victim", "juror": "juror",
    "foreman": "juror", "prosecutor": "prosecutor", "district attorney": "prosecutor",
    "defense attorney": "counsel", "defence lawyer": "counsel", "defense lawyer": "counsel",
    "defence counsel": "counsel", "jury": "jury", "coroner": "coroner", "magistrate": "judge",
}  # fmt: skip
"""Nouns for a part in a case of which nobody has two."""


def are_two_near(left: str, right: str) -> bool:
    """Whether words near one name, or for parts in one case, are for two people.

    Takes "Hill's wife" with "Hill's mother" or "Hill's ex-wife", "a source" with "another source"
    and "the judge" with "the accused"; must refuse "Hill's lawyer" with "Hill's friend".
    """
    flat = [re.sub(r"^(?:the|that|this) ", "", fold(w)) for w in (left, right)]
    roles = [_ROLE_NOUNS.get(w) for w in flat]
    if None not in roles and roles[0] != roles[1]:
        return True
    for one, other in (flat, flat[::-1]):
        if re.fullmatch(rf"{re.escape(other)}['’]s? [a-z-]+", one):
            return True
        around = r"[a-z ]+ (?:in|at|of|from|within|inside|to|near|for|with) (?:the )?"
        if re.fullmatch(around + re.escape(other), one):
            return True
        second = re.fullmatch(r"(?:another|a second|the other|a different) (.+)", one)
        if second and re.sub(r"^(?:an?|one) ", "", other) == second[1] and other != second[1]:
            return True
    owned = [_OWN_KIN.fullmatch(w) for w in flat]
    if owned[0] is None or owned[1] is None or owned[0][1] != owned[1][1]:
        return False
    nouns = [o[2] for o in owned if o is not None]
    bare = [noun.removeprefix("ex-") for noun in nouns]
    kin = all(_ONE_TEAM.get(b, b) in _KIN or b.endswith("-in-law") for b in bare)
    return kin and _ONE_TEAM.get(nouns[0], nouns[0]) != _ONE_TEAM.get(nouns[1], nouns[1])


def is_side(words: str) -> bool:
    """Whether words are for a side or a body of the court: "the defence"."""
    return _SIDES.fullmatch(fold(words)) is not None


_SIDE_WORDS: Final = {
    "defence": r"(?:(?:the|his|her|their) )?defen[cs]e(?: (?:lawyers|attorneys|team|counsel))?",
    "prosecution": r"(?:the )?(?:prosecution(?: lawyers| team)?|(?:public |state )?prosecutors)",
    "jury": r"(?:the )?(?:jury|jurors)",
}


def side_of(words: str) -> str:
    """The side or body of a trial that words are for, in one word; "" for others.

    Takes "the prosecution" and "prosecutors"; must refuse "a prosecutor".
    """
    flat = fold(words)
    return next((side for side, words_ in _SIDE_WORDS.items() if re.fullmatch(words_, flat)), "")


def gender_told(words: str) -> str | None:
    """Whether a description is of a woman or a man, by its head: "a Hill spokesman"."""
    heads = re.split(r"\s(?:of|for|to|with|from|near|who|in|at|on)\s", fold(words))[0].split()
    return _GENDERS.get(heads[-1]) if heads else None


def may_be_kin(words: str, name: PersonName) -> bool:
    """Whether somebody near a last name may bear it too: "Baldwin's wife", Hilaria Baldwin."""
    kin = {_KIN[w] for w in fold(words).split() if w in _KIN}
    return bool(kin) and bool(name.given) and (name.gender is None or name.gender in kin)
