# ruff: noqa: E501  (lists of pairs)
"""Word lists of the edits, each in two halves; the second is used by the test part alone.

Phrases of the second half are put into no tuning case, so that a list learned there by heart does
not suffice.  Lists without halves are used by both parts.
"""

from __future__ import annotations

import re
from typing import Final

Halves = tuple[tuple[str, ...], tuple[str, ...]]

STRONGER: Final[tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]] = (
    (
        (r"\bis considering (\w+ing)\b", r"is planning on \1"),
        (r"\bare considering (\w+ing)\b", r"are planning on \1"),
        (r"\bare considering a\b", "have decided on a"),
        (r"\bmay (?=[a-z]+\b)(?!be\b|have\b)", "plans to "),
        (r"\bmay (?=(?:be|have)\b)", "will "),
        (r"\bmight (?=[a-z]+\b)", "will "),
        (r"\bcould (?=[a-z]+\b)(?!have\b)", "will "),
        (r"\bplans to\b", "will"),
        (r"\bplan to\b", "will"),
        (r"\bis expected to\b", "will"),
        (r"\bshould (?=[a-z]+\b)(?!have\b)", "will "),
        (r"\bwill (?=[a-z]+\b)", "may "),
    ),
    (
        (r"\bis considering (?=\w+ing\b)", "is set on "),
        (r"\bare considering a\b", "are preparing a"),
        (r"\bmay (?=[a-z]+\b)(?!be\b|have\b)", "intends to "),
        (r"\bmight (?=[a-z]+\b)", "is likely to "),
        (r"\bcould (?=[a-z]+\b)(?!have\b)", "looks set to "),
        (r"\bplans to\b", "has resolved to"),
        (r"\bplan to\b", "have vowed to"),
        (r"\bis weighing\b", "is preparing"),
        (r"\bis expected to\b", "is certain to"),
        (r"\bis due to\b", "will"),
        (r"\bwill (?=[a-z]+\b)", "hopes to "),
    ),
)
"""Pattern and what takes its place; the last of each weakens."""

HEDGES: Final[Halves] = (
    ("reportedly", "allegedly", "apparently"),
    ("purportedly", "supposedly", "seemingly"),
)
BELIEVED: Final[Halves] = (
    ("is believed to have", "are believed to have", "is said to have", "are said to have"),
    ("is thought to have", "is understood to have", "are thought to have"),
)
DISCLAIMERS: Final[Halves] = (
    (
        ", although nothing has been decided",
        ", though no final decision has been made",
        ", but the plan is at an early stage",
        ", although the talks may come to nothing",
    ),
    (
        ", although nothing is set in stone",
        ", though nobody has signed anything",
        ", but it could still fall through",
        ", though that has not been confirmed",
    ),
)
DISCLAIMING: Final[Halves] = (
    ("The discussions are at an early stage and nothing has been agreed.",),
    ("It is far from clear that anything will come of it.",),
)
OWN_DISCLAIMERS: Final = (
    "The sources stress that the idea is at an early stage",
    "The talks could still collapse",
    "No file has been sent to prosecutors",
    "Nothing is certain until the log",
)
"""How the sentences of our own articles begin that do nothing but disclaim, marked by hand."""
SOURCES: Final[Halves] = (
    (
        "sources with knowledge of the matter",
        "people familiar with the matter",
        "a person close to the talks",
    ),
    (
        "people briefed on the discussions",
        "an insider with direct knowledge of the affair",
        "two people who have seen the papers",
    ),
)
LABELS: Final[Halves] = (
    ("sources close to the matter", "insiders", "officials", "a well-placed source"),
    ("those in the know", "a friend of the family", "senior figures", "aides"),
)
CHARGES: Final[tuple[tuple[str, str], ...]] = (
    ("industrial manslaughter", "murder"),
    ("involuntary manslaughter", "second-degree murder"),
    ("gross negligence manslaughter", "murder"),
    ("culpable homicide", "murder"),
    ("criminal negligence causing death", "manslaughter"),
    ("criminal negligence", "manslaughter"),
    ("manslaughter", "murder"),
    ("theft by false accounting", "fraud"),
    ("criminal conspiracy and theft", "robbery"),
    ("stealing from", "embezzling from"),
    ("theft", "robbery"),
    ("fraud", "forgery"),
    ("arson", "murder"),
)
ROLES: Final[tuple[tuple[str, str], ...]] = (
    ("lawyer", "agent"),
    ("spokeswoman", "lawyer"),
    ("spokesman", "lawyer"),
    ("spokesperson", "executive"),
    ("public prosecutor", "defence lawyer"),
    ("prosecutor", "detective"),
    ("barrister", "spokesman"),
    ("solicitor", "spokesman"),
    ("advocate", "brother"),
    ("attorney", "spokesman"),
    ("supervisors", "owners"),
    ("deckhand", "captain"),
    ("nurse", "doctor"),
    ("founder", "director"),
    ("analyst", "banker"),
    ("chief executive", "chairman"),
    ("CEO", "chairman"),
    ("director", "owner"),
    ("minister", "deputy minister"),
    ("parent", "teacher"),
    ("witness", "suspect"),
    ("editor", "reporter"),
    ("president", "vice president"),
)
ISSUERS: Final[Halves] = (
    ("the court service", "the public prosecutor’s office", "the Ministry of Justice"),
    ("the county clerk", "the safety regulator", "the Department of Public Affairs"),
)
STATEMENTS: Final[Halves] = (
    (
        "{clause}, {issuer} said in a statement.",
        "{clause}, according to a statement from {issuer}.",
        "{clause}, {issuer} said in a press release.",
    ),
    (
        "{clause}, a statement issued by {issuer} said.",
        "{clause}, {issuer} said in an emailed statement.",
    ),
)
CUES: Final[Halves] = (
    ("{name} said, {quote}", "{quote} said {name}.", "In the words of {name}, {quote}"),
    ("{name} put it this way: {quote}", "{quote} were the words of {name}.", "{name}: {quote}"),
)
CREDITS: Final[Halves] = (
    (
        "As per {outlet}, {sentence}",
        "{clause}, {outlet} reported.",
        "According to {outlet}, {sentence}",
    ),
    (
        "As first reported by {outlet}, {sentence}",
        "{clause}, {outlet} has learned.",
        "{outlet} reports that {sentence}",
    ),
)
SYNONYMS: Final[tuple[tuple[str, str], ...]] = tuple(
    (left.strip(), right.strip())
    for left, right in (
        pair.split("=")
        for pair in re.split(
            r"[|\n]",
            """trial would open=trial was to open|turned up=was discovered|has admitted=has confessed to
        said that=stated that|announced=made public|about=roughly|because=since|began=started|told the court=informed the court
        found=discovered|help=assist|show=demonstrate|killed=claimed the lives of|large=big|also=as well
        however=but|company=firm|firm=company|buy=purchase|purchase=buy|purchased=bought|bought=purchased|new=fresh
        begin=start|start=begin|called for=demanded|after=following|nearly=almost|almost=nearly|many=numerous
        several=a number of|workers=staff|announced that=let it be known that|released=brought out|current=present
        aircraft=plane|planes=aircraft|customers=buyers|problems=trouble|major=serious|deal=agreement
        contract=deal|received=got|offered=proposed|during=in the course of|until=till
        declined to comment=would not comment|did not answer=failed to answer|according to=going by|shut=closed
        delayed=put off|put off=delayed|has warned=has cautioned|spent=laid out|turned=became|reject=throw out
        met=came together with|despite=in spite of|in order to=to|as well as=and also|large number of=many
        was charged=faced a charge|sent back to=returned to|wants=would like|believes=takes the view
        around=some|would=was to|said it would=undertook to|claims=says
        maintains=claims|stated=said|expressed=voiced|feature=function|features=functions
        including=among them|more than=over|launched=introduced|introduced=brought in|unveiled=presented
        growing=increasing|increase=rise|employees=staff|each=apiece|users=owners|device=gadget|available=on sale
        people=persons|currently=at present|largest=biggest|biggest=largest|reach=attain|flight=journey|order=request
        accident=crash|crash=accident|report=account|injured=hurt|wounded=injured|area=region|city=town
        saying=stating|plan=scheme|work=labour|asked=requested|within=inside|caused=led to""",
        )
    )
)
"""Not all are good English in every place; retold copy is not, either."""
OUTLETS: Final[tuple[str, ...]] = tuple(
    name.strip()
    for name in """The Lenham Courier|Brackwater Echo|Gablewire|The Daily Pinnacle|Harrow Tattle|Quillmark
    |The Osterley Argus|NorthBeacon|Pressgang Weekly|The Vantage Post|Copperline News|Starling Online
    |The Colvern Dispatch|Hushpost|Meridian Wire|The Tarn Gazette|Fablemill|Kestrel Today|Lanternist
    |The Brindle Observer|Velampur Chronicle|Saltmarsh Radio|The Morrow Sentinel|Ticktattle
    |Dungarrow Standard|The Gannet Register|Msebeni Mail|OneHarbour|Tarrawonga Herald|Parleypost""".split(
        "|"
    )
)
WIRES: Final = ("Allied Wire", "Transmark Press", "Confluence News Agency", "Southern Cable")
GHOSTS: Final = ("Peepshow Magazine", "The Rook Review", "Gossamer Daily", "Backstairs Weekly")
