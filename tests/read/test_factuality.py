"""Each principle of English takes several sentences of its kind and refuses its neighbour."""

import pytest

from onrecord.nouns import Commitment, Span, Status
from onrecord.read.factuality import Factuality, Polarity, assess

CERTAIN, DENIED = Commitment.CERTAIN, Commitment.DENIED
PROBABLE, POSSIBLE = Commitment.PROBABLE, Commitment.POSSIBLE
UNSPECIFIED = Commitment.UNSPECIFIED


def assessed(marked: str) -> Factuality:
    """What is said of the event between bars."""
    start, end = marked.index("|"), marked.rindex("|") - 1
    text = marked.replace("|", "")
    return assess(text, Span(0, len(text)), Span(start, end))


@pytest.mark.parametrize(
    ("marked", "commitment", "status"),
    [
        ("They |bought| it.", CERTAIN, Status.OCCURRED),
        ("They did not |buy| it.", DENIED, Status.OCCURRED),
        ("They will |buy| it.", CERTAIN, Status.SCHEDULED),
        ("They may |buy| it.", POSSIBLE, Status.PLANNED),
        ("They plan to |buy| it.", CERTAIN, Status.PLANNED),
        ("They are considering |buying| it.", POSSIBLE, Status.PLANNED),
        ("They are expected to |buy| it.", PROBABLE, Status.PLANNED),
        ("They reportedly |bought| it.", PROBABLE, Status.OCCURRED),
        ("If they |buy| it, we leave.", UNSPECIFIED, Status.PLANNED),
        ("The |purchase| was large.", CERTAIN, Status.OCCURRED),
        ("The |launch| was cancelled.", DENIED, Status.VACATED),
        ("There was no |purchase|.", DENIED, Status.OCCURRED),
    ],
)
def test_words_around_an_event_say_how_sure_it_is(
    marked: str, commitment: Commitment, status: Status
) -> None:
    """On both axes."""
    found = assessed(marked)
    assert (found.commitment, found.status) == (commitment, status)


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("The widow wants to |sell| the farm.", UNSPECIFIED),
        ("Most of the crew wanted to |leave| at once.", UNSPECIFIED),
        ("The village hopes to |rebuild| its hall.", UNSPECIFIED),
        ("“The club [wants to] |move| to a larger ground,” it said.", UNSPECIFIED),
        ("She would like to |retire| early.", UNSPECIFIED),
        ("He did not want to |sell| the farm.", DENIED),
        ("We would like to |thank| our neighbours.", CERTAIN),
        ("I would like to |apologise| for the noise.", CERTAIN),
        ("We want to |welcome| the new pupils.", CERTAIN),
        ("The widow decided to |sell| the farm.", CERTAIN),
    ],
)
def test_a_wish_says_nothing_of_what_will_be(marked: str, commitment: Commitment) -> None:
    """But thanks are given by wishing to give them."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("The bakery intends to |open| on Sundays.", PROBABLE),
        ("They had intended to |marry| in May.", PROBABLE),
        ("The council has plans to |widen| the road.", PROBABLE),
        ("A farmer with plans to |dig| a pond came by.", PROBABLE),
        ("It was her intention to |resign|.", PROBABLE),
        ("The council has no plans to |widen| the road.", DENIED),
        ("The council has no firm plans to |widen| the road.", DENIED),
        ("The council plans to |widen| the road.", CERTAIN),
    ],
)
def test_an_intention_is_less_than_a_plan(marked: str, commitment: Commitment) -> None:
    """It is a state of mind, where a plan is an arrangement."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("The ferry was due to |sail| at noon.", UNSPECIFIED),
        ("The choir were to |sing| in the square.", UNSPECIFIED),
        ("The bridge was originally set to |open| in June.", UNSPECIFIED),
        ("The two were about to |sign| when the lights went out.", UNSPECIFIED),
        ("The choir were to give a |concert| in the square.", UNSPECIFIED),
        ("The ferry is due to |sail| at noon.", CERTAIN),
        ("She was ordered to |pay| the costs.", CERTAIN),
    ],
)
def test_a_future_seen_from_the_past_may_not_have_come(marked: str, commitment: Commitment) -> None:
    """An order did bind, and what is due now is still due."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("The |opening| of the bridge over the Lenn was postponed.", DENIED),
        ("The |concert|, once planned for May, has been put off.", DENIED),
        ("The |arrival| of the new boats from Norway will be delayed until autumn.", DENIED),
        ("Harbour |festival| postponed after storm", DENIED),
        ("Village |fair| called off", DENIED),
        ("Crew |rescued| abandoned vessel", CERTAIN),
        ("There was a long delay in the |delivery| of coal.", DENIED),
        ("The postponement of the |match| angered many.", DENIED),
        ("They met to mourn the now-cancelled |festival|.", DENIED),
        ("There was no delay in the |delivery| of coal.", CERTAIN),
        ("The opening of the |bridge| over the Lenn was praised.", CERTAIN),
        ("The opening of a museum on the |war| was postponed.", CERTAIN),
        ("The |work|, begun in March, has been delayed.", CERTAIN),
        ("The |siege|, started by rebels, was abandoned.", CERTAIN),
        ("The |inquiry|, opened last year, was put on hold.", CERTAIN),
        ("The |hearing| in the hall was called off.", DENIED),
        ("The woman |waiting| in the hall was delayed.", CERTAIN),
        ("A |march| through the old town, due at noon, was scrapped.", DENIED),
        ("The mayor |said| the match was postponed.", CERTAIN),
        ("A man |seen| at the gate was delayed.", CERTAIN),
    ],
)
def test_what_is_put_off_was_not(marked: str, commitment: Commitment) -> None:
    """Unless it had begun, or only tells of what was put off."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("The flood brought |production| to a halt.", DENIED),
        ("A vote brings the long |search| to an end.", DENIED),
        ("The new owner put |mining| in the valley to a sudden stop.", DENIED),
        ("They stopped |digging|.", DENIED),
        ("The flood brought |trade| to the valley.", CERTAIN),
    ],
)
def test_what_is_brought_to_an_end_is_no_more(marked: str, commitment: Commitment) -> None:
    """As with "cease" and "stop"."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("The firm may make an |offer| next week.", POSSIBLE),
        ("The report might have a lasting |effect|.", POSSIBLE),
        ("The rise could mean job |losses|.", POSSIBLE),
        ("The heat may spark |fires|.", POSSIBLE),
        ("Both sides could soon reach an |agreement|.", POSSIBLE),
        ("The firm did not make an |offer|.", DENIED),
        ("The firm made an |offer|.", CERTAIN),
        ("The firm never had a |chance|.", DENIED),
        ("The verdict may anger the |strikers|.", CERTAIN),
    ],
)
def test_a_noun_is_as_real_as_the_verb_it_leans_on(marked: str, commitment: Commitment) -> None:
    """What is new under "may" may not be; what is known already is."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("The new route promises shorter |journeys|.", UNSPECIFIED),
        ("The treaty promised lasting |peace|.", UNSPECIFIED),
        ("The quarrel threatens a |strike|.", UNSPECIFIED),
        ("The drought threatens |famine|.", UNSPECIFIED),
        ("She promised to |come|.", CERTAIN),
    ],
)
def test_a_promised_thing_is_a_hope(marked: str, commitment: Commitment) -> None:
    """Where a promised deed is an undertaking."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("The dairy expects |sales| of cheese to double.", CERTAIN),
        ("Farmers expected the |harvest| to fail.", CERTAIN),
        ("The town expects |protests| to grow.", CERTAIN),
        ("The town expects |protests|.", PROBABLE),
        ("The town is expecting a |strike|.", PROBABLE),
        ("The owner expects an |appeal| to the council.", PROBABLE),
    ],
)
def test_of_a_thing_expected_to_do_something_the_doing_is_in_doubt(
    marked: str, commitment: Commitment
) -> None:
    """Not the thing, which is still to come or not as it was."""
    found = assessed(marked)
    assert (found.commitment, found.status) == (commitment, Status.PLANNED)


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("The heirs have an option to |buy| the mill.", POSSIBLE),
        ("Norway negotiates |purchase| of two ferries", POSSIBLE),
        ("The town has negotiated a |loan|.", POSSIBLE),
        ("The union is negotiating |release| of the funds.", POSSIBLE),
        ("The heirs exercised their option to |buy| the mill.", CERTAIN),
        ("The heirs are taking up an option to |buy| the mill.", CERTAIN),
        ("A rival used its option to |buy| the mill.", CERTAIN),
    ],
)
def test_an_option_is_open_until_it_is_taken_up(marked: str, commitment: Commitment) -> None:
    """And what is negotiated is not agreed."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("They blocked the road so that the lorries would |stop|.", POSSIBLE),
        ("The wall was built so that the cattle could not |stray|.", POSSIBLE),
        ("She wrote to the paper in order that people might |know|.", POSSIBLE),
        ("He was so angry that he |left|.", CERTAIN),
        ("They said that the lorries would |stop|.", CERTAIN),
    ],
)
def test_what_is_only_aimed_at_is_not_told(marked: str, commitment: Commitment) -> None:
    """A purpose may be missed; a result is there."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment", "polarity"),
    [
        ("She did not say whether he |resigned|.", UNSPECIFIED, Polarity.OPEN),
        ("They asked whether the roof had been |mended|.", UNSPECIFIED, Polarity.OPEN),
        ("Nobody knows whether it will |rain|.", UNSPECIFIED, Polarity.OPEN),
        ("If the roof does not |hold|, they will leave.", UNSPECIFIED, Polarity.NEGATED),
        ("If she never |comes|, the seat is yours.", UNSPECIFIED, Polarity.NEGATED),
        ("Unless he can no longer |walk|, he will come.", UNSPECIFIED, Polarity.NEGATED),
        ("If the roof |holds|, they will stay.", UNSPECIFIED, Polarity.AFFIRMED),
        ("She said that he |resigned|.", CERTAIN, Polarity.AFFIRMED),
    ],
)
def test_a_question_leaves_open_whether_and_a_condition_does_not(
    marked: str, commitment: Commitment, polarity: Polarity
) -> None:
    """A condition supposes one of the two."""
    found = assessed(marked)
    assert (found.commitment, found.polarity) == (commitment, polarity)


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("Sales were high if |compared| with those of May.", CERTAIN),
        ("Yields rose if measured against the crop |gathered| in May.", CERTAIN),
        ("It is a success if seen beside the losses |made| last year.", CERTAIN),
        ("New rails are needed if the line is to |survive|.", CERTAIN),
        ("They must hurry if the roof is to be |mended| by May.", CERTAIN),
        ("If the team are ever to |win|, they must train.", CERTAIN),
        ("They must hurry if the roof |is| to be mended by May.", CERTAIN),
        ("If the |match| is lost, they go home.", UNSPECIFIED),
        ("If a |fire| breaks out, ring the bell.", UNSPECIFIED),
        ("He will be ill if seen by the man she |feared|.", UNSPECIFIED),
        ("He goes free if |acquitted|.", UNSPECIFIED),
        ("If the line |closes|, the town will suffer.", UNSPECIFIED),
    ],
)
def test_an_if_that_compares_or_names_a_goal_supposes_nothing(
    marked: str, commitment: Commitment
) -> None:
    """A goal is as sure as in "to survive, the line needs new rails"."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment"),
    [
        ("You do not need to |pay| today.", UNSPECIFIED),
        ("Visitors need not |book|.", UNSPECIFIED),
        ("The witness needn't |come| again.", UNSPECIFIED),
        ("Visitors did not |book|.", DENIED),
        ("He left without |paying|.", DENIED),
        ("She failed to |pay|.", DENIED),
        ("Nobody |paid|.", DENIED),
        ("Neither guest has |paid|.", DENIED),
        ("None of the guests had |paid|.", DENIED),
        ("No guest made an |offer|.", DENIED),
        ("The guest at No. 10 |paid|.", CERTAIN),
        ("The lift can |carry| six.", POSSIBLE),
    ],
)
def test_not_reaches_what_it_stands_over(marked: str, commitment: Commitment) -> None:
    """No need to do it is no denial; what can be done is not done."""
    assert assessed(marked).commitment is commitment


@pytest.mark.parametrize(
    ("marked", "commitment", "status"),
    [
        ("It is expected that the river will |rise|.", PROBABLE, Status.SCHEDULED),
        ("It is widely believed that he has |left|.", PROBABLE, Status.OCCURRED),
        ("It was thought that the roof had been |mended|.", PROBABLE, Status.OCCURRED),
        ("It was thought that the roof might |fall|.", POSSIBLE, Status.PLANNED),
        ("It is likely that they will sing when the king |comes|.", CERTAIN, Status.PLANNED),
        ("It is known that the smith |left|.", CERTAIN, Status.OCCURRED),
        ("It is believed that he fled, but he |stayed|.", CERTAIN, Status.OCCURRED),
    ],
)
def test_what_nobody_answers_for_is_probable(
    marked: str, commitment: Commitment, status: Status
) -> None:
    """And no more than that."""
    found = assessed(marked)
    assert (found.commitment, found.status) == (commitment, status)


def test_a_long_sentence_of_little_words_takes_no_long_time() -> None:
    """Patterns that may read a stretch in many ways never come to the end of it."""
    for words in ("of a ", "of ", "so that a ", "if a is ", "to ", "may a ", ", a "):
        text = f"The {'x' * 10_000} trial {words * 3_000}was put off."
        at = text.index("trial")
        assert assess(text, Span(0, len(text)), Span(at, at + 5))
        last = text.index("put")
        assert assess(text, Span(0, len(text)), Span(last, last + 3))
