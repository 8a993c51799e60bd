"""What words for somebody are: a name, several names, somebody near a name, or a description.

Knows possessors, prepositions and the nouns that stand for people around somebody ("team",
"family").  Refuses to take a name for its neighbour: "sources close to Baldwin", "Baldwin's lawyer"
and "the Baldwin family" are none of them Baldwin.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from onrecord.resolve.fold import LONGEST, fold


class Form(StrEnum):
    """What some words for somebody are."""

    NAME = "name"
    SEVERAL = "several"
    NEAR = "near"
    DESCRIPTION = "description"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Shape:
    """Words for somebody, understood as far as grammar goes.

    `name` is the name in them for a NAME, the neighbour's for NEAR, else the words themselves.
    """

    form: Form
    name: str


_AROUND: Final = frozenset(
    """team camp family families lawyer lawyers attorney attorneys counsel side estate campaign
    administration spokesman spokeswoman spokesperson spokespeople representative
    representatives rep reps publicist agent manager aide aides adviser advisers advisor
    advisors ally allies friend friends fan fans critic critics supporter supporters source
    sources insider insiders wife husband son daughter mother father brother sister parents sons
    daughters children child kids widow widower girlfriend boyfriend partner ex fiance fiancee
    relative relatives cousin uncle aunt niece nephew twins triplets couple brothers sisters
    siblings sibling grandmother grandfather neighbor neighbour neighbors neighbours colleague
    colleagues trial case defense defence prosecution prosecutor prosecutors office staff
    company entourage assistant bodyguard driver doctor nanny accuser accusers victim victims
    inquiry inquest probe affair scandal verdict murder killing hearing killer stepson stepdaughter
    stepfather stepmother mom dad""".split()
)
_ROLES: Final = _AROUND | frozenset(
    """the a an this that his her their its our my some several many two three four five six
    official officials police authorities investigator investigators witness witnesses expert
    experts judge juror jurors officer officers deputy detective detectives person people man woman
    men women someone somebody anyone nobody actor actress armorer armourer cinematographer
    director producer crew member members one another other others chief head former reporter
    reporters journalist employee employees owner leader author star co-star resident residents
    defendant suspect plaintiff attorney general district sheriff spokesmen president chairman
    prince princess king queen duke duchess mayor governor bishop archbishop pope speaker
    secretary minister director chair dean""".split()
)
_PREPOSITION: Final = re.compile(
    r"\s(?:of|for|to|with|from|near|close|familiar|by|in|at|on|who|whom|whose|that|which"
    r"|representing|against|about|behind|around|inside|within|after|before|named)\s"
)
_CASE_NAME: Final = re.compile(r"(?:^|.*\s)(?:v|vs)\.?\s+(.+)|(?:In re|Ex parte)\s+(.+)")
_CAMPAIGN: Final = re.compile(r"(?:Justice [Ff]or|Friends [Oo]f|Pray [Ff]or|Save|Free)\s+([A-Z].*)")
_POSSESSOR: Final = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])\s+")
_AND: Final = re.compile(r",?\s+(?:and|&)\s+|\s*/\s*")
_LETTER: Final = re.compile(r"[^\W\d_]")
_DETERMINED: Final = re.compile(r"(?:the|these|those|both)\s+", re.IGNORECASE)


@lru_cache(maxsize=65536)
def shape_of(words: str) -> Shape:
    """What words for a person are.

    Takes "Trump's lawyer Michael Cohen" as the name Michael Cohen, and "a lawyer for Trump" as
    somebody near Trump, like "State v. Trump"; must refuse a name in "the Baldwins" and "Alec and
    Hilaria Baldwin".
    """
    flat = " ".join(words[:LONGEST].split())
    if not _LETTER.search(flat):
        return Shape(Form.NOTHING, flat)
    about = _CASE_NAME.fullmatch(flat) or _CAMPAIGN.fullmatch(flat)
    if about is not None:
        return Shape(Form.NEAR, next(g for g in about.groups() if g))
    first, comma, after = flat.partition(",")
    if comma and _LETTER.search(first) and after.strip():
        return _with_comma(first.strip(), after.strip(), flat)
    owned = _POSSESSOR.split(flat)
    if len(owned) > 1:
        # A quoted name may hold an apostrophe, and a possessor's own possessor is no neighbour.
        inner = shape_of(owned[-1])
        if inner.form is Form.NAME and not _is_role(owned[-1].split()[-1]):
            return inner
        return Shape(Form.NEAR, owned[0])
    if _are_several(flat):
        return Shape(Form.SEVERAL, flat)
    cut = _PREPOSITION.search(flat)
    if cut is not None:
        return _before_preposition(flat[: cut.start()], flat[cut.end() :], cut.group().strip())
    return _without_preposition(flat)


def _with_comma(first: str, after: str, flat: str) -> Shape:
    """The name that stands in apposition, on whichever side of a comma it is.

    Takes "his lawyer, Luke Nikas" and "Luke Nikas, a lawyer for Baldwin" as Luke Nikas; "Nikas,
    Luke" stays whole, for whoever knows the order.
    """
    before = shape_of(first)
    next_word = after.split()[0]
    if before.form in (Form.NEAR, Form.DESCRIPTION):
        apposed = shape_of(after.split(",")[0])
        return apposed if apposed.form is Form.NAME and not _is_role(next_word) else before
    if before.form is Form.SEVERAL or _are_several(flat):
        return Shape(Form.SEVERAL, flat)
    return before if next_word[0].islower() or _is_role(next_word) else Shape(Form.NAME, flat)


def _before_preposition(head: str, rest: str, preposition: str) -> Shape:
    """The name before "of", "for", "who"; or somebody near the name after it.

    Takes "Luke Nikas of Quinn Emanuel" as Luke Nikas; must refuse "Friends of Baldwin".
    """
    if preposition == "named":
        return shape_of(rest)
    before = _without_preposition(head)
    if before.form is Form.NAME and not _is_role(head.split()[-1]):
        return before
    names = [w for w in rest.split() if w[0].isupper()]
    return Shape(Form.NEAR if names else Form.DESCRIPTION, rest if names else f"{head} {rest}")


def _without_preposition(flat: str) -> Shape:
    core = flat.split()
    determined = _DETERMINED.match(flat) is not None
    names = [w for w in core if not _is_role(w) and _may_name(w)]
    if not names:
        return Shape(Form.DESCRIPTION, flat)
    if len(core) > 1 and core[0] == "Team":
        return Shape(Form.NEAR, " ".join(core[1:]))
    # A bare role at the end stands for somebody else: "the Baldwin team", "Baldwin lawyer".
    if (
        len(core) > 1
        and fold(core[-1]).strip(".") in _AROUND
        and (core[-1].islower() or determined or fold(core[-1]) in _GROUPS)
    ):
        return Shape(Form.NEAR, " ".join(names))
    if core[-1][0].islower() and core[-1] not in names:
        return Shape(Form.DESCRIPTION, flat)
    last = core[-1]
    if determined and len(core) == 2 and last.endswith("s") and last[0].isupper():
        return Shape(Form.SEVERAL, flat)
    return Shape(Form.NAME, flat)


_GROUPS: Final = frozenset(
    """team camp family campaign administration estate lawyers attorneys trial case defense defence
    fans friends supporters allies aides sources spokesman spokeswoman spokesperson""".split()
)


def _is_role(word: str) -> bool:
    return fold(word).strip(".,") in _ROLES


def _may_name(word: str) -> bool:
    """Whether a word may be part of a name: a capital, a handle, or a script without capitals."""
    first = next((c for c in word if c.isalpha()), "")
    capital = first == first.upper() or any(c.isupper() for c in word)
    return bool(first) and (word[0] == "@" or capital)


def _are_several(flat: str) -> bool:
    """Whether names are joined: "Alec and Hilaria Baldwin", "Mr. and Mrs. Baldwin"."""
    halves = _AND.split(flat)
    if len(halves) < 2:
        return False
    return all(h and any(_may_name(w) for w in h.split()) for h in (halves[0], halves[-1]))
