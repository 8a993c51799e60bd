"""The scorer of events: what counts as found, and what is judged of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from bench.events.gold import KIND_OF, Commitment, GoldArticle, GoldEvent, Status, fold, read_gold
from bench.events.score import Found, Names, Scores, Tally, found_event, match, score
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns import Span, When

TEXT = (
    "Ana Rivera pleaded guilty on Tuesday. Luis Rivera denied theft. Bo Stone was jailed; "
    "he pleaded guilty in May."
)
TUESDAY = When("on Tuesday", date(2024, 3, 5), date(2024, 3, 6), "day")
MAY = When("in May", date(2023, 5, 1), date(2023, 6, 1), "month")


def at(words: str, number: int = 0) -> Span:
    """Where words stand in TEXT, the first or a later time."""
    start = -1
    for _ in range(number + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def step(
    subkind: str,
    person: str | None,
    trigger: Span,
    when: When | None = None,
    status: Status = Status.OCCURRED,
) -> GoldEvent:
    """A gold event in TEXT."""
    return GoldEvent(
        kind=KIND_OF[subkind],
        subkind=subkind,
        person=person,
        role="defendant",
        charge=None,
        counts=None,
        court=None,
        trigger=trigger,
        time=at(when.text) if when else None,
        when=when,
        commitment=Commitment.CERTAIN,
        status=status,
        certainty=fold(Commitment.CERTAIN, status, subkind),
        source=None,
        hedges=(),
    )


ANA = step("plea/guilty", "Ana Rivera", at("pleaded guilty"), TUESDAY)
LUIS = step("plea/not_guilty", "Luis Rivera", at("denied theft"))
JAILED = step("sentence/imposed", "Bo Stone", at("was jailed"))
PLED = step("plea/guilty", "Bo Stone", at("pleaded guilty", 1), MAY)
GOLD = GoldArticle(
    id="one",
    outlet="The Courier",
    published=date(2024, 3, 6),
    licence="Apache-2.0",
    text=TEXT,
    people=("Ana Rivera", "Luis Rivera", "Bo Stone"),
    events=(ANA, LUIS, JAILED, PLED),
    proceedings=(),
)


def told(gold: GoldEvent, **changes: object) -> Found:
    """The found event that says what a gold one does, or something else in part."""
    found = Found(gold.kind, gold.person, gold.when, gold.certainty.value, (gold.trigger,))
    return replace(found, **changes)  # type: ignore[arg-type]


def total(found: Sequence[Found], gold: GoldArticle = GOLD) -> Tally:
    """The tally of one article."""
    return score([(gold, found)]).total


def test_the_gold_itself_is_all_right() -> None:
    """Every share is one, and nothing is invented."""
    tally = total([told(e) for e in GOLD.events])
    assert (tally.precision, tally.recall, tally.f1) == (1, 1, 1)
    assert (tally.date_accuracy, tally.certainty_accuracy) == (1, 1)
    assert (tally.dated, tally.invented, tally.surer, tally.placed) == (2, 0, 0, 4)


def test_nothing_found_is_no_error() -> None:
    """All shares are nought, and so is that of an article without events."""
    tally = total([])
    assert (tally.gold, tally.found, tally.f1, tally.date_accuracy) == (4, 0, 0, 0)
    assert total([], replace(GOLD, events=())).f1 == 0


def test_kind_and_person_both_must_be_right() -> None:
    """The right step of the wrong person is as wrong as the wrong step."""
    assert total([told(ANA, kind="verdict")]).matched == 0
    assert total([told(ANA, person="Bo Stone", spans=())]).matched == 1  # Stone's own plea
    assert total([told(JAILED, person="Ana Rivera")]).matched == 0
    assert total([told(JAILED, person=None)]).matched == 0


def test_a_person_is_right_under_any_name_that_the_reader_has_for_it() -> None:
    """A stage name with the real one beside it; another's name beside it is still wrong."""
    assert total([told(JAILED, person="Big B", also=("Bo Stone",))]).matched == 1
    assert total([told(JAILED, person="Big B", also=("Bob", "Ana Rivera"))]).matched == 0


def test_one_found_event_stands_for_one() -> None:
    """Of two alike the second is one too many."""
    tally = total([told(ANA), told(ANA)])
    assert (tally.matched, tally.found, tally.precision) == (1, 2, 0.5)


def test_of_two_of_a_kind_the_passages_decide() -> None:
    """Two pleas of one person: each is paired with the one that rests on its words."""
    first = step("plea/not_guilty", "Bo Stone", at("jailed"))
    gold = replace(GOLD, events=(first, PLED))
    found = [told(PLED), told(first)]
    assert [m.found for m in match(gold, found)] == found[::-1]
    assert total(found, gold).dates_right == 1


def test_a_passage_elsewhere_still_counts_but_is_not_placed() -> None:
    """The overlap breaks ties and is counted apart."""
    tally = total([told(JAILED, spans=(Span(0, 5),))])
    assert (tally.matched, tally.placed) == (1, 0)
    assert total([told(JAILED, spans=())]).matched == 1


def test_dates_are_judged_by_both_ends() -> None:
    """A wider interval is wrong, and another precision or wording is not."""
    wide = When("this week", date(2024, 3, 4), date(2024, 3, 11), "week")
    other = When("", TUESDAY.earliest, TUESDAY.latest, "")
    assert total([told(ANA, when=wide)]).date_accuracy == 0
    assert total([told(ANA, when=other)]).date_accuracy == 1
    tally = total([told(ANA, when=None)])
    assert (tally.date_accuracy, tally.dates_lost) == (0, 1)


def test_an_open_end_is_not_a_closed_one() -> None:
    """A day by which it was is not the day on which it was."""
    tally = total([told(ANA, when=replace(TUESDAY, earliest=None))])
    assert (tally.dated, tally.dates_right) == (1, 0)


def test_an_invented_date_is_counted_and_costs_no_score() -> None:
    """The gold has no date for Luis's denial."""
    tally = total([told(LUIS, when=TUESDAY)])
    assert (tally.invented, tally.dated, tally.date_accuracy) == (1, 0, 0)
    assert total([told(LUIS)]).invented == 0


def test_dates_of_unmatched_events_are_not_judged() -> None:
    """They cost precision already."""
    tally = total([told(ANA, kind="verdict"), told(LUIS, person="Eve", when=TUESDAY)])
    assert (tally.dated, tally.invented) == (0, 0)


def test_certainty_is_judged_and_surer_than_the_words_is_told_apart() -> None:
    """Saying that a trial to come happened is surer; that a plea is only possible is not."""
    coming = step("trial/set", "Ana Rivera", at("guilty"), status=Status.SCHEDULED)
    gold = replace(GOLD, events=(ANA, coming))
    found = [told(ANA, certainty="possible"), told(coming, certainty="happened")]
    tally = total(found, gold)
    assert (tally.matched, tally.certain_right, tally.surer) == (2, 0, 1)
    assert total([told(ANA), told(coming)], gold).certainty_accuracy == 1


def test_kinds_are_tallied_apart_and_add_up() -> None:
    """A found verdict that nobody gave stands in its own row."""
    scores = score([(GOLD, [told(ANA), told(JAILED, kind="verdict")]), (GOLD, [told(PLED)])])
    assert list(scores.by_kind) == ["plea", "sentence", "verdict"]
    assert scores.by_kind["plea"] == replace(
        Tally(gold=6, found=2, matched=2, placed=2), dated=2, dates_right=2, certain_right=2
    )
    assert scores.by_kind["verdict"] == Tally(found=1)
    assert scores.total == sum(scores.by_kind.values(), Tally())
    assert score([]) == Scores()


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Bo Stone", "Bo Stone"),
        ("BO STONE", "Bo Stone"),
        ("Mr. Stone", "Bo Stone"),
        ("Stone", "Bo Stone"),
        ("Bo J. Stone", "Bo Stone"),
        ("Eve Stone", "Eve Stone"),
        ("Bo", "Bo"),
        ("Rivera", "Rivera"),
        ("Ms Rivera", "Ms Rivera"),
        ("Dr Ana Rivera", "Ana Rivera"),
        ("Ingrid Stone", "Ingrid"),
        ("Acme Haulage", "The Acme Haulage"),
        ("Mr", "Mr"),
        ("", ""),
        ("…", "…"),
        (None, None),
    ],
)
def test_a_name_means_a_person_or_nobody(name: str | None, meant: str | None) -> None:
    """A surname means the only one who has it; first names that differ are two people."""
    names = Names(("Ana Rivera", "Luis Rivera", "Bo Stone", "Ingrid", "The Acme Haulage"))
    assert names.means(name) == meant


def test_nobody_matches_only_nobody() -> None:
    """An unnamed teenager is not whoever the reader names."""
    unnamed = step("charge/filed", None, at("jailed"))
    gold = replace(GOLD, events=(unnamed,))
    assert total([told(unnamed)], gold).matched == 1
    assert total([told(unnamed, person="Bo Stone")], gold).matched == 0


def test_a_row_becomes_a_found_event() -> None:
    """As a reader writes it down."""
    row = {
        "kind": "plea",
        "person": None,
        "when": {"earliest": "2024-03-05", "latest": None},
        "certainty": "happened",
        "spans": [[3, 9]],
    }
    found = found_event(row)
    assert found.when is not None
    assert (found.when.earliest, found.when.latest) == (date(2024, 3, 5), None)
    assert (found.kind, found.person, found.spans) == ("plea", None, (Span(3, 9),))
    assert found_event(row | {"when": None}).when is None
    with pytest.raises(ValueError, match="forwards"):
        found_event(row | {"spans": [[9, 3]]})


@given(
    st.lists(st.sampled_from(range(len(GOLD.events))), max_size=12),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_found_does_not_matter(chosen: list[int], random: object) -> None:
    """Each gold event is matched once, however often it is found."""
    found = [told(GOLD.events[number]) for number in chosen]
    mixed = list(found)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    tally = total(found)
    assert tally == total(mixed)
    assert (tally.matched, tally.found) == (len(set(chosen)), len(chosen))


def test_ten_thousand_events_are_scored_in_a_moment() -> None:
    """A reader that shouts the same plea all over wins nothing and costs little."""
    tally = total([told(ANA)] * 10_000)
    assert (tally.matched, tally.found) == (1, 10_000)


@pytest.mark.parametrize("part", ["tune", "test"])
def test_the_shipped_gold_scores_full_against_itself(part: str) -> None:
    """Each event of a kind and person finds its own words among several."""
    articles = read_gold(part)  # type: ignore[arg-type]
    tally = score((a, [told(e) for e in a.events]) for a in articles).total
    assert tally.matched == tally.gold == tally.found == tally.certain_right
    assert tally.dates_right == tally.dated > 100
    assert tally.invented == tally.surer == 0
