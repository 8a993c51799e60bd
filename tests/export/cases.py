"""A case by hand, with something in every field that the reader can fill."""

import re
from datetime import UTC, date, datetime

from marked import attribution, marked
from onrecord import nouns
from onrecord.nouns import (
    Article,
    Case,
    Kind,
    Manner,
    Mention,
    Part,
    PartKind,
    Reading,
    Span,
    When,
)
from onrecord.pipeline import compose

FIRST = marked(
    "{title Ruiz Breaks Silence}\n\n"
    "{cue4 As per} {speaker4 TMZ}, {content4 the “moon” fell}. "
    "{content1 “I saw it,”} {speaker1 Ana Ruiz} {cue1 told} {to the Ledger}, {content1 “twice.”} "
    "Jory Penhallick and Sunniva Penhallick ran. {speaker2 Penhallick} {cue2 plans "
    "to} {content2 appeal}. "
    "{content5 =SUM(A1)} {cue5 reportedly}.\n\n"
    "{content3 “Out!” 🎭} — {speaker3 Gull Watch} (@gull)"
)
NAMES = re.compile(r"(?:Ana Ruiz|(?:Jory |Sunniva )?Penhallick)\b")


def case() -> Case:
    """Two articles: one with four manners and a post, one that was not read."""
    text = FIRST.text
    post = FIRST.all("content3")[0].start
    day = When("2025-05-24", date(2025, 5, 24), date(2025, 5, 25), "day")
    title = FIRST.one("title")
    article = Article(
        text,
        url="https://lantern.example/a",
        outlet="The Evening Lantern",
        byline=("Ida Cole",),
        title=title.of(text),
        published=datetime(2025, 5, 25, 23, 30, tzinfo=UTC),
        parts=(
            Part(title, PartKind.TITLE),
            Part(Span(title.end + 2, post - 2), PartKind.BODY),
            Part(
                Span(post, len(text)),
                PartKind.POST,
                "Gull Watch",
                "@gull",
                date(2025, 5, 24),
                "https://t.example/q",
                FIRST.all("content3")[0],
            ),
        ),
        source="a.txt",
        digest="0" * 64,
    )
    told = FIRST.one("to")
    first = Reading(
        article,
        "by hand",
        (
            attribution(FIRST, "1", told_to=told, credited=(told,), confidence=0.91234),
            attribution(FIRST, "2", manner=Manner.PLAN),
            attribution(FIRST, "3", manner=Manner.WRITING, kind=Kind.DIRECT, said=day),
            attribution(FIRST, "4", credited=FIRST.all("speaker4")),
            attribution(FIRST, "5", confidence=0.2),
        ),
        (nouns.Warning("mojibake", Span(0, 4), "four letters were mended"),),
        tuple(Mention(Span(*m.span()), "name") for m in NAMES.finditer(text)),
    )
    unread = Article(
        "Personne n’a rien dit.", language="fr", published=date(2025, 5, 26), source="b.txt"
    )
    note = nouns.Warning("language", Span(0, len(unread.text)), "the text seems to be in 'fr'")
    return compose([first, Reading(unread, "by hand", (), (note,))])
