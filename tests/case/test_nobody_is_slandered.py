"""A verdict, a sentence or a charge is never put on somebody whom the words do not put it on.

Each text tells of somebody else's case beside a person who could be taken for its defendant.
"""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from onrecord.ingest.articles import article_from_text
from onrecord.nouns import Certainty, Status
from onrecord.pipeline import compose
from onrecord.read.reader import Reader

TEXTS: Final = (
    (
        "Corin Vass",
        "verdict/guilty sentence",
        "The guild told its members to stay away, six days after a Marlow jury convicted one of "
        "their own over the death of Ida Moran. Corin Vass, who produced the show, is charged "
        "with manslaughter and goes on trial in May.",
    ),
    (
        "Nora Haldane",
        "appeal verdict/guilty charge sentence",
        "A jury found Dagny Quill guilty of arson on Tuesday. Her lawyer, Nora Haldane, said the "
        "jurors had ignored the evidence. Haldane plans to appeal.",
    ),
    (
        "Peter Lowe",
        "verdict/guilty sentence charge",
        "Sarah Lowe was sentenced to six years in prison on Friday for defrauding a hospice. Her "
        "husband, Peter Lowe, wept in the gallery. He has since been cleared of any wrongdoing by"
        " the board.",
    ),
    (
        "Tom Reddy",
        "verdict/guilty sentence",
        "Prosecutors say Tom Reddy lit the fire. His brother Sean Reddy was convicted last year "
        "of a separate burglary and jailed for two years.",
    ),
    (
        "Judge Alan Pike",
        "verdict/guilty sentence charge arrest",
        "Judge Alan Pike sentenced Mark Dunn to life in prison for the murder of his wife.",
    ),
    (
        "Ellen Marsh",
        "verdict/guilty sentence charge arrest",
        "Detective Ellen Marsh arrested Rob Finch in March. Finch was convicted of robbery in "
        "June.",
    ),
    (
        "Joan Akers",
        "charge verdict/guilty",
        "Joan Akers has not been charged with any crime. Her business partner, Neil Sharp, "
        "pleaded guilty to tax evasion on Monday.",
    ),
    (
        "Victor Hale",
        "verdict/guilty sentence",
        "If convicted, Victor Hale could be sentenced to 20 years. A co-defendant, Lou Betts, was"
        " found guilty in January.",
    ),
    (
        "Mina Okoro",
        "verdict/guilty charge sentence arrest",
        "Mina Okoro, whose son was killed in the crash, watched as the driver, Paul Stent, was "
        "jailed for eight years.",
    ),
    (
        "Carla Dene",
        "verdict/guilty sentence",
        "Carla Dene was acquitted of murder on Thursday, a year after her lover, Hugo Marsh, was "
        "convicted of the same killing.",
    ),
    (
        "Bill Tarr",
        "verdict/guilty sentence",
        "The trial of Bill Tarr resumes on Monday. On Friday jurors heard that a man who was "
        "convicted of shooting at police had once worked for him.",
    ),
    (
        "Ana Flores",
        "charge verdict/guilty arrest",
        "Ana Flores, a reporter for the Gazette, said the mayor had been arrested and charged "
        "with bribery.",
    ),
    (
        "Greg Moss",
        "verdict/guilty sentence",
        'Greg Moss was accused of stealing the painting. "They convicted me before the trial '
        'began," he told the Courier.',
    ),
    (
        "Ruth Penn",
        "sentence verdict/guilty",
        "Ruth Penn faces up to ten years in prison. The same court jailed a banker for seven "
        "years last week.",
    ),
    (
        "Owen Teale",
        "verdict/guilty sentence",
        "Owen Teale denies fraud. His former secretary has admitted her part and been sentenced "
        "to community service.",
    ),
    (
        "Jack Irwin",
        "verdict/guilty",
        "The jury could not agree on whether Jack Irwin was guilty of murder, and the judge "
        "declared a mistrial.",
    ),
    (
        "Ian Frame",
        "charge verdict/guilty sentence bail arrest",
        "Kate Boll was found guilty of perjury on Tuesday. Ian Frame, defending, asked for bail, "
        "which was refused.",
    ),
    (
        "Dev Anand Rao",
        "verdict/guilty sentence",
        "The High Court set aside the conviction of Dev Anand Rao and ordered a retrial.",
    ),
    (
        "Lena Fisk",
        "charge",
        "Police have dropped the charge against Lena Fisk. Her neighbour Otto Brand was charged "
        "instead.",
    ),
    (
        "Paul Dietz",
        "verdict/guilty sentence",
        "Paul Dietz's accountant, Maria Lund, was convicted of false accounting and will be "
        "sentenced in June. Dietz goes on trial next week.",
    ),
    (
        "Abel Stone",
        "verdict/guilty",
        "Rumours that Abel Stone was convicted in Spain are false, his spokeswoman said.",
    ),
    (
        "Gail Horton",
        "verdict/guilty sentence charge arrest",
        "Gail Horton, who chaired the jury that convicted Ned Cross, has written a book.",
    ),
    (
        "Ivy Chan",
        "plea/guilty verdict/guilty",
        "Ivy Chan's lawyers said she would plead guilty only if the fraud counts were dropped.",
    ),
    (
        "Mo Farrell",
        "sentence verdict/guilty",
        "The prosecutor asked the court to sentence Mo Farrell to five years if he is found "
        "guilty.",
    ),
    (
        "Harold Finn",
        "charge arrest verdict/guilty",
        "Harold Finn, the victim's father, said he was glad that two men had been arrested and "
        "charged.",
    ),
    (
        "Omar Said",
        "verdict/guilty sentence",
        "Omar Said's appeal succeeded on Monday: three judges quashed his conviction for "
        "smuggling.",
    ),
    (
        "Rita Cole",
        "charge verdict/guilty sentence arrest",
        "Rita Cole, a lawyer for Amir Nazari, said her client would appeal after he was sentenced"
        " to nine years.",
    ),
    (
        "Alma Reyes",
        "charge arrest verdict/guilty",
        "Attorney General Alma Reyes charged twelve officers with perjury on Wednesday and said "
        "more would be arrested.",
    ),
    (
        "Hugh Barr",
        "verdict/guilty sentence",
        "Hugh Barr remains in custody awaiting trial. The killers of his cousin were convicted in"
        " 2019 and jailed for life.",
    ),
    (
        "Dora Mills",
        "verdict/guilty sentence",
        "Fans of Dora Mills feared that she would be convicted. Her manager, Stan Wirth, was.",
    ),
    (
        "Simon Ward",
        "verdict/guilty sentence plea/guilty",
        "Prosecutors had offered Simon Ward a deal under which he would plead guilty to assault"
        " and be sentenced to probation. He refused it.",
    ),
    (
        "Tess Bright",
        "charge verdict/guilty",
        "Tess Bright sued the newspaper that said she was guilty of fraud, and won.",
    ),
    (
        "Ben Carver",
        "verdict/guilty sentence",
        "Ben Carver was charged with manslaughter in March, months after Lily Noakes was found "
        "guilty over the same death. His trial begins on June 3. The armourer's conviction has "
        "been a blow to the defence.",
    ),
    (
        "Nick Orr",
        "verdict/guilty sentence",
        '"Nick Orr should be found guilty and jailed," the widow said outside court.',
    ),
)
"""Who it is, the first parts of steps that must not be theirs, and the text."""


LISTED: Final = Path(__file__).with_name("slander.txt")
"""More of them: who | steps, then the text; %% ends one, @@ stands between two articles."""


def _listed() -> list[tuple[str, str, str]]:
    """The texts of the list beside this file."""
    every = LISTED.read_text(encoding="utf-8").removesuffix("\n").split("\n%%\n")
    found = []
    for one in every:
        head, _, text = one.partition("\n")
        who, _, steps = head.partition(" | ")
        found.append((who, steps, text))
    return found


@pytest.mark.parametrize(("who", "steps", "text"), [*TEXTS, *_listed()])
def test_nobody_is_given_what_happened_to_another(
    reader: Reader, who: str, steps: str, text: str
) -> None:
    """No event that happened, of those steps, has the person."""
    articles = [article_from_text(t, published=date(2026, 5, 1)) for t in text.split("\n@@\n")]
    case = compose([reader.read(article) for article in articles])
    called = {p.id for p in case.people if p.name in who or who in p.name}
    assert called
    told = [
        event.step
        for event in case.events
        if event.person in called
        and event.certainty is Certainty.HAPPENED
        and event.status is not Status.VACATED
    ]
    assert not [step for step in told if step.startswith(tuple(steps.split()))]
