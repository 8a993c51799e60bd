import pytest

from onrecord.read.charges import count_of, offence_after, offence_before, terms_in


@pytest.mark.parametrize(
    ("text", "offence", "counts"),
    [
        (
            " with one count of involuntary manslaughter earlier this year",
            "involuntary manslaughter",
            1,
        ),
        (" with two counts of theft on Monday", "theft", 2),
        (" with murder", "murder", None),
        (" of head rigger Ana Ruiz for theft", "theft", None),
        (" to a single felony count of theft", "theft", 1),
        (" of murdering his nieces", "murdering his nieces", None),
        (" with theft, fraud and forgery in Leeds", "theft, fraud and forgery", None),
        (" to the allegation of involuntary manslaughter", "involuntary manslaughter", None),
        (
            " with causing death by dangerous driving after a crash",
            "causing death by dangerous driving",
            None,
        ),
    ],
)
def test_an_offence_is_the_words_up_to_where_the_sentence_turns(
    text: str, offence: str, counts: int | None
) -> None:
    """With its counts, and without day or place."""
    span, number = offence_after(text, 0, len(text))
    assert span is not None
    assert (span.of(text), number) == (offence, counts)


@pytest.mark.parametrize(
    "text", [" in Leeds", " on Monday", "", " with a smile", " by police", " for the death of Bo"]
)
def test_no_offence_is_made_of_what_is_none(text: str) -> None:
    """A place, a day or an agent."""
    assert offence_after(text, 0, len(text)) == (None, None)


def test_an_offence_may_stand_before_its_noun() -> None:
    """As in his fraud trial, but not in his charges."""
    text = "his fraud trial"
    span = offence_before(text, 0, text.index("trial"))
    assert span is not None
    assert span.of(text) == "fraud"
    assert offence_before("his trial", 0, 4) is None


def test_numbers_are_read_in_words_and_figures() -> None:
    """Whatever else is no number."""
    assert [count_of(w) for w in ("two", "23", "a", "several")] == [2, 23, 1, None]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("to 18 months in jail", "18 months in jail"),
        ("to life imprisonment", "life imprisonment"),
        ("for six years", "six years"),
    ],
)
def test_the_words_for_a_punishment_are_cut_out(text: str, terms: str) -> None:
    """Measure and kind."""
    span = terms_in(text, 0, len(text))
    assert span is not None
    assert span.of(text) == terms
