from datetime import date

from caseload import record

from onrecord.nouns import Certainty, Status


def test_two_mentions_of_one_step_are_one_event() -> None:
    """With the narrower of their intervals, and both passages."""
    events, _, _ = record(
        "Dana Moss was charged with theft in March. Moss was charged with theft on Monday."
    )
    (charge,) = [e for e in events if e.kind == "charge"]
    assert charge.when is not None
    assert (charge.when.earliest, charge.when.latest) == (date(2024, 3, 11), date(2024, 3, 12))
    assert len(charge.passages) == 2


def test_two_articles_that_tell_of_one_step_share_the_event() -> None:
    """And it keeps where each tells it."""
    events, _, _ = record(
        ("Dana Moss was jailed on Monday.", date(2024, 3, 14)),
        ("Dana Moss was jailed on 11 March 2024.", date(2024, 4, 1)),
    )
    (sentence,) = [e for e in events if e.kind == "sentence"]
    assert len({article for article, _ in sentence.mentions}) == 2


def test_days_that_cannot_meet_stay_apart_and_are_warned_of() -> None:
    """Two trial dates in one article."""
    events, _, warnings = record(
        "Dana Moss's trial is set to begin on July 10. Moss's trial is set to begin on July 17."
    )
    assert len([e for e in events if e.step == "trial/set"]) == 2
    assert "two dates" in {w.kind for _, w in warnings}


def test_a_denied_step_is_not_merged_with_one_that_happened() -> None:
    """Both stand."""
    events, _, _ = record(
        "Dana Moss was arrested. Al Roe was not arrested.", names=("Dana Moss", "Al Roe")
    )
    found = {e.certainty for e in events if e.kind == "arrest"}
    assert found == {Certainty.HAPPENED, Certainty.DENIED}


def test_a_plan_and_its_deed_are_two_events() -> None:
    """To be sentenced is not to have been."""
    events, _, _ = record(
        "Dana Moss will be sentenced on April 4. Moss was jailed for theft in 2019."
    )
    assert {e.step for e in events} >= {"sentence/set", "sentence/imposed"}


def test_a_charge_lies_before_the_only_plea_to_it() -> None:
    """That it was earlier this year and a plea was in January make it January."""
    events, _, _ = record(
        "Dana Moss was charged with theft earlier this year. In January, Moss pleaded not guilty."
    )
    (charge,) = [e for e in events if e.kind == "charge"]
    assert charge.when is not None
    assert charge.when.latest == date(2024, 2, 1)


def test_a_deed_is_alleged_until_guilt_is_settled() -> None:
    """And occurred once a verdict stands."""
    open_case, _, _ = record("Dana Moss was accused of stabbing a man on Monday.")
    closed, _, _ = record(
        "Dana Moss was accused of stabbing a man. Moss was found guilty on Monday."
    )
    assert [e.status for e in open_case if e.kind == "incident"] == [Status.ALLEGED]
    assert [e.status for e in closed if e.kind == "incident"] == [Status.OCCURRED]


def test_a_verdict_that_an_appeal_undid_is_kept_and_marked() -> None:
    """It happened, and is vacated."""
    events, _, _ = record("Dana Moss was convicted of theft. Judges quashed Moss's conviction.")
    verdicts = [e for e in events if e.step == "verdict/guilty"]
    assert {e.status for e in verdicts} == {Status.VACATED}
    assert {e.certainty for e in verdicts} == {Certainty.HAPPENED}


def test_words_that_name_nobody_mean_the_only_accused() -> None:
    """And nobody where there are two."""
    one, _, _ = record("Dana Moss was charged with theft.\n\nThe trial is set to begin on July 10.")
    assert all(e.person for e in one)
    two, _, _ = record(
        "Dana Moss was charged. Al Roe was charged.\n\nThe trial is set to begin on July 10.",
        names=("Dana Moss", "Al Roe"),
    )
    assert [e.person for e in two if e.step == "trial/set"] == [None]


def test_a_judge_is_never_the_one_tried() -> None:
    """Officials of the court are nobody's defendants."""
    events, proceedings, _ = record(
        "Judge Ann Teel sentenced Dana Moss to two years. Teel jailed Moss on Monday.",
        names=("Dana Moss", "Ann Teel"),
    )
    assert len(proceedings) == 1
    assert len({e.person for e in events if e.person}) == 1


def test_events_come_in_time_and_the_undated_last() -> None:
    """Whatever the order of telling."""
    events, _, _ = record(
        "Dana Moss was jailed on Monday. Moss was charged in 2023. Moss was denied bail."
    )
    assert [e.step for e in events] == ["charge/filed", "sentence/imposed", "bail/denied"]


def test_no_text_and_no_people_give_an_empty_record() -> None:
    """Nothing in, nothing out."""
    assert record() == ((), (), ())
    assert record("", names=()) == ((), (), ())


def test_every_passage_is_its_words() -> None:
    """Law one."""
    text = "Dana Moss was charged with theft on Monday. Moss denies theft."
    events, _, _ = record(text)
    for event in events:
        for passage in event.passages:
            assert passage.span.of(text) == passage.words
