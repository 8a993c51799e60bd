"""The steps of a proceeding and the words that carry each: one table, first rule first.

A rule is a step, a pattern and whom the words are about.  Rules that stand earlier take their words
before later ones see them.  In a pattern the group `verb` is the verb whose group is read for
voice, negation and mood (the start of the match where it is absent), `noun` the noun whose owner is
asked for, and `who` words between which the person stands.  British, Irish, American, Canadian,
Australian, Indian and South African courtrooms.  Knows no person, date or certainty.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from onrecord.nouns import EventKind
from onrecord.read.table import (
    appeals,
    charges,
    civil,
    custody,
    hearings,
    motions,
    pleas,
    sentences,
    trials,
)


class Who(StrEnum):
    """Whom a rule's words are about."""

    SUBJECT = "subject"
    PATIENT = "patient"
    OWNER = "owner"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Step:
    """One rule of the table."""

    step: str
    pattern: re.Pattern[str]
    who: Who
    role: str


KINDS: Final = {
    **{kind.value: kind for kind in EventKind},
    "arraignment": EventKind.HEARING,
    "bail": EventKind.CUSTODY,
    "exposure": EventKind.OTHER,
    "investigation": EventKind.OTHER,
    "warrant": EventKind.OTHER,
    "motion": EventKind.OTHER,
    "testimony": EventKind.OTHER,
    "civil": EventKind.OTHER,
    "settlement": EventKind.OTHER,
    "extradition": EventKind.OTHER,
    "inquest": EventKind.OTHER,
}
"""The contract's kind of each step's first part."""

AHEAD: Final = {
    "sentence/imposed": "sentence/set",
    "arraignment/held": "arraignment/set",
    "hearing/appearance": "hearing/set",
    "hearing/held": "hearing/set",
    "trial/begun": "trial/set",
    "trial/ongoing": "trial/set",
    "trial/ended": "trial/ended",
    "testimony/given": "testimony/set",
    "appeal/heard": "appeal/set",
    "appeal/filed": "appeal/planned",
    "inquest/held": "inquest/set",
}
"""What a step is called while it is still to come."""

_ROWS: Final = (
    *pleas.ROWS,
    *appeals.ROWS,
    *motions.ROWS,
    *trials.ROWS,
    *sentences.ROWS,
    *charges.ROWS,
    *custody.ROWS,
    *hearings.ROWS,
    *civil.ROWS,
)

_VERB: Final = re.compile(r"\(\?P<(?:verb|noun)\d*>")
_ROLES: Final = {"testimony": "witness", "civil": "party", "settlement": "party"}


def kind_of(step: str) -> EventKind:
    """The contract's kind of a step."""
    return KINDS[step.partition("/")[0]]


def role_of(step: str) -> str:
    """What the person of a step is in it."""
    return _ROLES.get(step.partition("/")[0], "accused")


def _compiled(step: str, who: str, pattern: str) -> Step:
    role = role_of(step)
    # Capitals mean capitals even where the rest of a pattern does not care.
    exact = pattern.replace("[A-Z]", "(?-i:[A-Z])").replace("FIR", "(?-i:FIR)")
    # A verb begins where a word does: "changed" holds "hanged" and "confined" holds "fined".
    exact = _VERB.sub(r"(?<![^\\W\\d_])\g<0>", exact)
    return Step(step, re.compile(exact, re.IGNORECASE), Who(who), role)


@cache
def steps() -> tuple[Step, ...]:
    """The table, compiled when it is first asked for."""
    return tuple(_compiled(*row) for row in _ROWS)


TOUCHES: Final = re.compile(
    r"arraign|mistrial|hang|caned|banned|disqualif|convict|mention|review|offer|inform|paid"
    r"|aborted|collapse|plea|plead|pled|guilt|den[yi]|admit|confess|appeal|court|quash"
    r"|overturn|convict|verdict|jury|jurors|trial|tried|"
    r"sentenc|jail|prison|custod|bail|bond|charg|count|case|indict|arrest|detain|remand"
    r"|releas|freed|free\b|acquit|clear"
    r"|dismiss|drop|withdr|thr[eo]w|toss|struck|roll|accus|booked|cited|suit\b|\bsu(?:e|es"
    r"|ed|ing)\b|claim|settle|testif|evidence|witness|stand"
    r"|hear|dock|motion|application|judge|magistrate|fine|order|given|hand|got\b|gets?\b"
    r"|fac(?:e|ing)|carr|month|year|life|investigat|inquir|probe|warrant|FIR"
    r"|surrender|himself|herself|themselves|extradit|inquest|challenge|liable|deal\b"
    r"|agreement|picked|nabbed|discharg|evidence|statement|dispos|proceedings|look|cogni"
    r"|term|suspend|probation|bars|cells|time|retri|action|prosecut|registered|adjourn"
    r"|postpon|matter|conference|put\b|moved?\b|abated|maximum|subject|spared|parole|caged"
    r"|banged|cough|nolle|coroner|captur|caught|cuffed|tracked|swoop|countersu|complaint"
    r"|on\s+(?:the\s+)?file|pursu|proceed|petition|request|refer|permission|fate\b|executed"
    r"|bust|copp|cuffs|death|returned|flown|deport|closing|opening|bid\b|challeng|probe",
    re.IGNORECASE,
)
"""What a sentence must hold for the table to count in it: "issues" holds "sues", and no suit."""
