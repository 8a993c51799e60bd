"""A case with something in every field that an export shows, and words of one's choice in each."""

from datetime import UTC, date, datetime

from onrecord import nouns
from onrecord.nouns import (
    Account,
    Article,
    Attribution,
    Case,
    Certainty,
    Change,
    ChangeKind,
    Charge,
    Commitment,
    Disagreement,
    Edge,
    EdgeKind,
    Event,
    EventKind,
    EventMention,
    Ghost,
    Kind,
    Manner,
    Mention,
    Part,
    PartKind,
    Passage,
    Person,
    PersonKind,
    Proceeding,
    Quotation,
    Reading,
    Role,
    Span,
    Statement,
    Status,
    Story,
    Variant,
    When,
    Witness,
)

JULY = When("July 10", date(2025, 7, 10), date(2025, 7, 11), "day")
MAY = When("in May", date(2025, 5, 1), date(2025, 6, 1), "month")
YEAR = When("in 2024", date(2024, 1, 1), date(2025, 1, 1), "year")
WEEK = When("that week", date(2025, 7, 7), date(2025, 7, 14), "week")
LATER = When("later", date(2025, 7, 1), None, "day")


def whole_case(words: str = "the moon") -> Case:
    """Two articles, of which the second has no date, title, outlet or address.

    Args:
        words: What stands in names, titles, texts and values alike; not empty.
    """
    text = (
        f"{words}\n\n“{words} fell,” Ana Ruiz told TMZ. Luis Ruiz reportedly plans to appeal. "
        f"Luis Ruiz is considering {words}."
    )
    other = f"{words} Ana Ruiz refused to testify."
    first = Article(
        text,
        "https://ledger.example/a?b=1&c=2",
        words,
        (words,),
        words,
        datetime(2025, 5, 25, 23, 30, tzinfo=UTC),
        parts=(
            Part(Span(0, len(words)), PartKind.TITLE),
            Part(Span(len(words) + 2, len(text)), PartKind.BODY),
        ),
        source="a.txt",
        digest="0" * 64,
    )
    second = Article(other, source="b.txt")

    def at(article: Article, part: str) -> Span:
        start = article.text.index(part)
        return Span(start, start + len(part))

    def in_first(part: str) -> Passage:
        return first.passage(at(first, part))

    ana = Person(
        f"Ana {words}",
        PersonKind.PERSON,
        (words,),
        (
            (first.id, Mention(at(first, "Ana Ruiz"), "name")),
            (second.id, Mention(at(second, "Ana Ruiz"), "name")),
        ),
        roles=(Role("potential_witness", (in_first("Ana Ruiz"),), (words,)),),
        reasons=(words,),
    )
    luis = Person(
        "Luis Ruiz",
        PersonKind.PERSON,
        (),
        ((first.id, Mention(at(first, "Luis Ruiz"), "name")),),
        roles=(
            Role("defendant", (in_first("Luis Ruiz"),)),
            Role("relative", (in_first("Luis Ruiz"),), (), ana.id),
        ),
        perhaps=((ana.id, (words,)),),
    )
    source = Person(
        f"source {words}",
        PersonKind.UNNAMED,
        (),
        ((first.id, Mention(at(first, "Ruiz"), "nominal")),),
    )
    quoted = at(first, f"“{words} fell,”")
    told = Attribution(
        (quoted,),
        (at(first, "told"),),
        (at(first, "Ana Ruiz"),),
        Kind.DIRECT,
        Manner.SPEECH,
        0.91234,
        (quoted,),
        at(first, "TMZ"),
        (at(first, "TMZ"),),
        MAY,
    )
    plan = Attribution(
        (at(first, "appeal"),),
        (at(first, "plans to"),),
        (at(first, "Luis Ruiz"),),
        Kind.INDIRECT,
        Manner.PLAN,
        0.4,
    )
    unsure = Attribution(
        (at(first, f"considering {words}"),),
        (at(first, "reportedly"),),
        (),
        Kind.INDIRECT,
        Manner.SPEECH,
        0.2,
    )
    sentence = at(first, "Luis Ruiz reportedly plans to appeal.")

    def event(
        step: str, when: When | None, *, person: str | None = luis.id, **more: object
    ) -> Event:
        commitment = more.get("commitment", Commitment.CERTAIN)
        status = more.get("status", Status.OCCURRED)
        trigger = at(first, str(more.get("trigger", "appeal")))
        mention = EventMention(
            EventKind(step.partition("/")[0]),
            step,
            trigger,
            sentence,
            at(first, "Luis Ruiz"),
            when=when,
            commitment=commitment,
            status=status,
            hedges=(at(first, "reportedly"),),  # type: ignore[arg-type]
        )
        return Event(
            mention.kind,
            step,
            person,
            "accused",
            f"{step} {words}",
            when,
            commitment,
            status,  # type: ignore[arg-type]
            (first.passage(sentence),),
            ((first.id, mention),),
        )

    events = (
        event("charge/filed", YEAR, trigger="Luis"),
        event("plea/not_guilty", MAY, trigger="plans"),
        event("trial/set", JULY, status=Status.SCHEDULED, trigger="Ruiz reportedly"),
        event("hearing/set", WEEK, status=Status.SCHEDULED, person=None),
        event("appeal/filed", LATER, status=Status.PLANNED, commitment=Commitment.POSSIBLE),
        event("sentence/imposed", None, status=Status.EXPOSURE, trigger="to appeal"),
    )
    assert events[2].certainty is Certainty.SCHEDULED
    charge = Charge(
        words, 2, "not guilty", None, None, date(2025, 5, 25), (events[0].id, events[1].id)
    )
    accounts = (
        Account(words, (in_first("Luis Ruiz"),)),
        Account("no", (second.passage(at(second, "refused")),)),
    )
    return Case(
        (
            Reading(
                first,
                "by hand 1",
                (told, plan, unsure),
                (nouns.Warning("mojibake", Span(0, 1), words),),
            ),
            Reading(second, "by hand 1", ()),
        ),
        (ana, luis, source),
        (
            Statement(ana.id, (), ((first.id, told),)),
            Statement(luis.id, (), ((first.id, plan),)),
            Statement(None, (ana.id, luis.id), ((first.id, unsure),)),
        ),
        events,
        (
            Proceeding(
                luis.id,
                (charge,),
                "charged",
                date(2025, 5, 25),
                tuple(e.id for e in events),
                (words,),
            ),
        ),
        ((first.id, nouns.Warning("pronoun", at(first, "Luis"), words)),),
        Story(
            (Ghost(words),),
            (
                Edge(
                    second.id,
                    first.id,
                    EdgeKind.COPIES,
                    0.75,
                    (second.passage(Span(0, len(words))), in_first(words)),
                ),
                Edge(
                    first.id,
                    Ghost(words).id,
                    EdgeKind.CREDITS,
                    0.5,
                    (in_first("TMZ"),),
                    ordered=False,
                ),
            ),
            (
                Change(
                    ChangeKind.CERTAINTY,
                    in_first("considering"),
                    second.passage(at(second, "refused")),
                    f"“considering” became “{words}”",
                ),
            ),
            (
                Quotation(
                    ana.id,
                    (
                        Variant(
                            in_first(f"{words} fell"), Statement(ana.id, (), ((first.id, told),)).id
                        ),
                        Variant(second.passage(Span(0, len(words))), "x", f"“{words}” was cut", 0),
                    ),
                    (0,),
                ),
            ),
        ),
        (Disagreement(luis.id, words, accounts),),
        (
            Witness(
                ana.id,
                "defence",
                "no",
                "refused",
                "for",
                (),
                (second.passage(at(second, "refused")),),
                (second.id,),
                (words,),
            ),
        ),
    )
