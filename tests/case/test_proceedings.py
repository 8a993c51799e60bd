from datetime import date

import pytest
from caseload import DAY, record

from onrecord.nouns import Charge, Proceeding


def proceeding(*texts: str | tuple[str, date | None]) -> Proceeding:
    """The one proceeding of some texts about Dana Moss."""
    _, (found,), _ = record(*texts)
    return found


def charge(*texts: str | tuple[str, date | None]) -> Charge:
    """Its one charge."""
    (found,) = proceeding(*texts).charges
    return found


def test_a_charge_without_plea_or_verdict_stays_alleged() -> None:
    """And the standing presumes innocence."""
    found = proceeding("Dana Moss was charged with theft on Monday.")
    assert found.charges[0].outcome is None
    assert "presumed innocent" in found.standing


def test_plea_verdict_and_sentence_attach_to_the_charge() -> None:
    """With counts, and the day of the article that says so."""
    found = charge(
        "Dana Moss was charged with two counts of theft. Moss pleaded not guilty to theft. "
        "Moss was found guilty of theft on Monday. Moss was sentenced to 18 months in jail."
    )
    assert (found.charge, found.counts, found.plea) == ("theft", 2, "not guilty")
    assert (found.outcome, found.sentence, found.as_of) == ("guilty", "18 months in jail", DAY)


def test_what_threatens_is_never_a_sentence() -> None:
    """Exposure stays exposure."""
    found = charge("Dana Moss was charged with theft. Moss faces up to ten years in prison.")
    assert found.sentence is None


def test_a_plea_of_guilty_settles_the_charge() -> None:
    """Without a verdict."""
    assert charge("Dana Moss pleaded guilty to theft.").outcome == "guilty plea"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Dana Moss was charged with theft. The charges against Moss were dropped.", "dropped"),
        (
            "Dana Moss was charged with theft. A judge dismissed the charges against Moss.",
            "dismissed",
        ),
        ("Dana Moss was charged with theft. A jury acquitted Moss of theft.", "not guilty"),
    ],
)
def test_a_charge_may_end_without_guilt(text: str, outcome: str) -> None:
    """Dropped, dismissed, acquitted."""
    assert charge(text).outcome == outcome


def test_a_charge_that_is_filed_again_is_open_again() -> None:
    """Dropped in 2023, refiled in 2024."""
    found = charge(
        "Dana Moss was charged with theft in May 2023. The charges against Moss were dropped in "
        "June 2023. Moss was charged again with theft in January 2024."
    )
    assert found.outcome is None


def test_a_conviction_undone_on_appeal_is_no_conviction() -> None:
    """And says so."""
    found = proceeding(
        "Dana Moss was convicted of theft in 2020. Judges quashed Moss's conviction on Monday."
    )
    assert found.charges[0].outcome == "undone on appeal"
    assert found.standing == "conviction undone on appeal"


def test_a_sentence_after_an_acquittal_is_flagged() -> None:
    """What cannot follow is told, not settled."""
    found = proceeding(
        "Dana Moss was acquitted of theft in 2023. Moss was sentenced to two years on Monday."
    )
    assert any("a sentence" in flag for flag in found.flags)


def test_a_verdict_dated_before_its_charge_is_flagged() -> None:
    """An order of days that cannot be."""
    found = proceeding(
        "Dana Moss was charged with theft on Monday. Moss was found guilty of theft in 2019."
    )
    assert any("dated before" in flag for flag in found.flags)


def test_several_defendants_have_a_proceeding_each() -> None:
    """In the order they are told of."""
    _, found, _ = record(
        "Dana Moss was found guilty of theft. Al Roe was acquitted of theft.",
        names=("Dana Moss", "Al Roe"),
    )
    assert [p.charges[0].outcome for p in found] == ["guilty", "not guilty"]


def test_a_civil_claim_makes_nobody_a_defendant_here() -> None:
    """Civil stands beside criminal."""
    _, found, _ = record("Al Roe sued Dana Moss on Monday.", names=("Dana Moss", "Al Roe"))
    assert found == ()


def test_as_of_is_the_latest_article_that_says_so() -> None:
    """Not the latest of all."""
    found = charge(
        ("Dana Moss was charged with theft.", date(2024, 1, 2)),
        ("Dana Moss was charged with theft.", date(2024, 2, 3)),
        ("Snow fell on the town.", date(2024, 3, 4)),
    )
    assert found.as_of == date(2024, 2, 3)


def test_words_graver_than_the_charge_are_warned_of() -> None:
    """On trial for murder, where it is manslaughter and the trial is still to come."""
    _, _, warnings = record(
        "Dana Moss was charged with involuntary manslaughter. Moss's trial is set to begin on "
        "July 10.\n\nStill on trial for murder?"
    )
    assert {"graver than the record", "surer than the record"} <= {w.kind for _, w in warnings}


def test_calling_somebody_a_killer_before_a_verdict_is_warned_of() -> None:
    """And not after one."""
    _, _, before = record("Dana Moss was charged with murder. The killer wept.")
    _, _, after = record("Dana Moss was found guilty of murder. The killer wept.")
    assert "surer than the record" in {w.kind for _, w in before}
    assert "surer than the record" not in {w.kind for _, w in after}
