"""Words for steps: what an event is, in plain words that presume innocence.

Knows the vocabulary of steps.  A charge stays a charge here: nothing is called a crime of anybody's
before a plea of guilty or a verdict, and what threatens is never called a sentence.
"""

from typing import Final

PHRASES: Final = {
    "incident/deed": "what the case is about",
    "arrest/made": "arrested",
    "charge/filed": "charged",
    "charge/added": "charged further",
    "charge/amended": "charge changed",
    "charge/refiled": "charge filed again",
    "indictment/returned": "indicted",
    "arraignment/held": "arraigned",
    "arraignment/set": "arraignment",
    "hearing/appearance": "appeared in court",
    "hearing/held": "hearing",
    "hearing/set": "hearing",
    "hearing/adjourned": "hearing put off",
    "bail/granted": "bail granted",
    "bail/denied": "bail refused",
    "bail/revoked": "bail revoked",
    "custody/remanded": "remanded",
    "custody/held": "held in custody",
    "custody/released": "released",
    "custody/surrendered": "gave themselves up",
    "plea/guilty": "pleaded guilty",
    "plea/not_guilty": "pleaded not guilty",
    "plea/no_contest": "pleaded no contest",
    "plea/none": "no plea entered",
    "plea/agreement": "plea agreement",
    "trial/set": "trial",
    "trial/begun": "trial begun",
    "trial/ongoing": "on trial",
    "trial/ended": "trial ended",
    "trial/adjourned": "trial date given up",
    "trial/retrial": "retrial",
    "verdict/guilty": "found guilty",
    "verdict/not_guilty": "found not guilty",
    "verdict/hung": "jury could not agree",
    "verdict/mistrial": "mistrial",
    "verdict/liable": "found liable",
    "verdict/not_liable": "found not liable",
    "sentence/imposed": "sentenced",
    "sentence/set": "sentencing",
    "sentence/amended": "sentence changed",
    "exposure/maximum": "possible penalty",
    "appeal/planned": "appeal",
    "appeal/filed": "appealed",
    "appeal/leave": "leave to appeal",
    "appeal/heard": "appeal heard",
    "appeal/set": "appeal hearing",
    "appeal/allowed": "appeal allowed",
    "appeal/dismissed": "appeal dismissed",
    "dismissal/dropped": "charge dropped by the prosecution",
    "dismissal/dismissed": "charge dismissed by the court",
    "investigation/opened": "investigation opened",
    "investigation/ongoing": "under investigation",
    "investigation/closed": "investigation closed",
    "warrant/issued": "warrant issued",
    "motion/filed": "motion filed",
    "motion/granted": "motion granted",
    "motion/denied": "motion denied",
    "testimony/given": "testimony",
    "testimony/set": "testimony",
    "civil/filed": "civil claim",
    "settlement/reached": "settlement",
    "extradition/sought": "extradition sought",
    "extradition/ordered": "extradited",
    "inquest/held": "inquest",
    "inquest/set": "inquest",
}
"""Each step in a few words, for rows and lines."""

_WITH_CHARGE: Final = {
    "charge": "with",
    "indictment": "on",
    "plea": "to",
    "verdict": "of",
    "sentence": "for",
    "trial": "for",
    "dismissal": "of",
    "exposure": "for",
}


def detail_of(step: str, charge: str | None, terms: str | None, deed: str | None) -> str:
    """An event in plain words: "charged with theft", "sentenced for theft: 14 months".

    Args:
        step: Of the vocabulary.
        charge: The offence's words.
        terms: The words for what was imposed or threatens.
        deed: The words of the deed, for an incident.
    """
    if step == "incident/deed" and deed:
        return deed
    words = PHRASES.get(step, step.partition("/")[0])
    link = _WITH_CHARGE.get(step.partition("/")[0])
    if charge and link and step not in ("verdict/hung", "verdict/mistrial"):
        words += f" {link} {charge}"
    return f"{words}: {terms}" if terms else words
