"""Going on: the pronoun that a clause goes on with for whom it has just named.

Knows the verbs of saying, whose subject the pronoun behind them nearly always is.  Refuses to read
an object: in "Hill hit her", she is somebody else.
"""

import re
from typing import Final

_SAYING: Final = (
    r"(?:said|says|testified|denied|admitted|claimed|claims|insisted|insists|added|adds|wrote|argued"
    r"|stated|maintained|believed|thought|recalled|explained|alleged|replied|swore|feared|hoped"
    r"|(?:told|tells|assured|informed)(?: (?:the|a|an|his|her|their|its))?(?: [a-z]+){1,3})"
)
_GOES_ON: Final = re.compile(
    rf"(?:, \d{{1,3}},)?(?: (?:also|later|then|has|had))? {_SAYING}(?: [a-z]+day)?(?: that)?,? "
    r"(?P<word>he|she|his(?= [a-z])|her(?= [a-z]+ (?:was|is|had|has|were|would|did|[a-z]+ed)))\b"
)
"""Who says that "he" did something is nearly always the one who did it: "Hill said he would"."""
_REFLEXIVE: Final = re.compile(r"(?: [a-z]+){1,4} (?P<word>himself|herself)\b")


def gender_gone_on(text: str, end: int) -> str | None:
    """The gender of the pronoun that goes on for a name: "m", "f", or None.

    Takes "f" in "Hill told the court that she ran"; must refuse "Hill told her that he ran".

    Args:
        text: The article's.
        end: Where the name ends.
    """
    found = _GOES_ON.match(text, end, end + 100) or _REFLEXIVE.match(text, end, end + 60)
    if found is None:
        return None
    return "m" if found["word"] in ("he", "his", "himself") else "f"
