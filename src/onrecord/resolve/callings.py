"""Callings: what titles say somebody does, and which two of them nobody holds in one case.

Knows that two ranks of one force may be one officer promoted, so that these settle nothing.
Refuses to take "Mr" for a calling.
"""

from typing import Final

from onrecord.resolve.fold import joined
from onrecord.resolve.name_parts import PersonName

_CALLINGS: Final = (
    dict.fromkeys("judge justice magistrate recorder honour honor hhj".split(), "judge")
    | dict.fromkeys(
        """officer detective det deputy dep sheriff undersheriff constable inspector insp trooper
        superintendent supt dci di ds dc dsi dcs pc wpc agent""".split(),
        "police",
    )
    | dict.fromkeys(
        """captain capt lieutenant lt sergeant sgt corporal cpl major maj colonel col general gen
        private pvt admiral commander cmdr""".split(),
        "uniform",
    )
    | dict.fromkeys(
        "prosecutor attorney lawyer da adv advocate barrister solicitor counsel".split(), "lawyer"
    )
    | dict.fromkeys(
        """rev reverend pastor vicar canon priest father fr deacon bishop archbishop cardinal pope
        rabbi imam""".split(),
        "clergy",
    )
    | dict.fromkeys("juror foreman forewoman foreperson".split(), "juror")
    | dict.fromkeys("dr doctor".split(), "doctor")
    | dict.fromkeys(("coach",), "coach")
    | dict.fromkeys("nurse matron midwife paramedic".split(), "nurse")
    | dict.fromkeys(
        """senator sen governor gov congressman congresswoman representative rep mayor councillor
        cllr councilman councilwoman president premier minister""".split(),
        "politics",
    )
)
_FAITHS: Final = {
    "rabbi": "rabbi", "imam": "imam", "sheikh": "imam", "father": "priest", "fr": "priest",
    "cardinal": "priest", "pope": "priest", "canon": "priest", "pastor": "pastor",
}  # fmt: skip
"""Titles of the clergy that tell which faith's they are."""
_TOGETHER: Final = frozenset({frozenset({"police", "uniform"}), frozenset({"judge", "politics"}),
    frozenset({"lawyer", "politics"}), frozenset({"uniform", "politics"}),
    frozenset({"clergy", "politics"})})  # fmt: skip
"""Callings that one person may have had, one after the other or at once."""
_ONE_TITLE: Final = {
    "reverend": "rev", "pastor": "rev", "professor": "prof", "doctor": "dr", "mister": "mr",
    "detective": "det", "sergeant": "sgt", "lieutenant": "lt", "captain": "capt",
    "governor": "gov", "senator": "sen", "representative": "rep", "congressman": "rep",
    "congresswoman": "rep", "advocate": "adv", "attorney": "adv", "lawyer": "adv",
    "barrister": "adv", "solicitor": "adv", "counsel": "adv", "constable": "pc",
    "superintendent": "supt", "inspector": "insp", "councillor": "cllr", "justice": "judge",
    "honour": "judge", "honor": "judge", "hhj": "judge", "deputy": "dep", "colonel": "col",
    "general": "gen", "corporal": "cpl", "major": "maj", "private": "pvt", "fr": "rev",
    "father": "rev",
}  # fmt: skip
_RANKS: Final = {
    "ds": ("det", "sgt"), "di": ("det", "insp"), "dc": ("det", "pc"), "dsi": ("det", "supt"),
    "dci": ("det", "chief", "insp"), "dcs": ("det", "chief", "supt"), "wpc": ("pc",),
    "ltcol": ("lt", "col"), "prof": ("dr", "prof"),
    # Peers are called Lord and Lady whatever their rank.
    "baroness": ("lady", "baroness"), "viscountess": ("lady", "viscountess"),
    "countess": ("lady", "countess"), "marchioness": ("lady", "marchioness"),
    "baron": ("lord", "baron"), "viscount": ("lord", "viscount"), "earl": ("lord", "earl"),
    "marquess": ("lord", "marquess"),
}  # fmt: skip
_UNDER: Final = frozenset({"dep", "assistant", "vice", "under"})
"""Words that make another office of one: a deputy chief is not the chief."""
_HEADS: Final = frozenset(
    "chief sheriff mayor president governor gov director commissioner".split()
)
_COURTESY: Final = frozenset("mr mrs ms miss mx dr prof madam herr frau late former".split())
_STYLES: Final = frozenset("his her hon honorable honourable the".split())


def callings_of(name: PersonName) -> frozenset[str]:
    """What a name's titles say its bearer does."""
    return frozenset(_CALLINGS[t] for t in map(_bare, name.titles) if t in _CALLINGS)


def clash_of_callings(left: PersonName, right: PersonName) -> str:
    """Why two are not one for their callings, in words; empty where these do not clash.

    Takes "Captain" against "Nurse"; must refuse "Captain" against "Detective".
    """
    faiths = [{_FAITHS[t] for t in map(_bare, n.titles) if t in _FAITHS} for n in (left, right)]
    if (
        all(faiths)
        and faiths[0].isdisjoint(faiths[1])
        and {"imam", "rabbi"} & (faiths[0] | faiths[1])
    ):
        return f"{min(faiths[0])} against {min(faiths[1])}: two offices"
    both = callings_of(left), callings_of(right)
    if not all(both) or not both[0].isdisjoint(both[1]):
        return ""
    a, b = min(both[0]), min(both[1])
    if "doctor" in (a, b) and "nurse" not in (a, b):
        return ""
    return "" if frozenset({a, b}) in _TOGETHER else f"{a} against {b}: two offices"


def titles_agree(left: PersonName, right: PersonName) -> bool:
    """Whether titles are the same or some are left out: "Rev." and "Pastor", "Hill" and "Mr Hill".

    Must refuse "DS" with "DCI" and "Mr" with "Dr".
    """
    a, b = _titles(left), _titles(right)
    return (a <= b or b <= a) and not _is_under(a, b)


def _is_under(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one holds an office and the other is under it: "Chief", "Deputy Chief"."""
    return bool(a & b & _HEADS) and bool((a ^ b) & _UNDER)


def ranks_agree(left: PersonName, right: PersonName) -> bool:
    """Whether the ranks in two names are the same or some are left out; "Mr" and "Dr" are none.

    Must refuse "Bishop" with "Rev." and "Lord" with "Sir".
    """
    a, b = (_titles(n) - _COURTESY for n in (left, right))
    return (a <= b or b <= a) and not _is_under(a, b)


def _titles(name: PersonName) -> frozenset[str]:
    found = (_ONE_TITLE.get(t, t) for t in map(_bare, name.titles))
    every = (part for t in found for part in _RANKS.get(t, (t,)))
    return frozenset(t for t in every if t not in _STYLES)


def _bare(title: str) -> str:
    return joined(title).strip(",")
