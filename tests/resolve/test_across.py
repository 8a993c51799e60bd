import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.nouns import PersonKind, Span
from onrecord.resolve.across import Joined, join
from onrecord.resolve.decisions import Decision, Decisions, Judgement
from onrecord.resolve.local import LocalPerson, local_id

PERSON, FIRM = PersonKind.PERSON, PersonKind.ORGANISATION
GROUP, UNNAMED = PersonKind.GROUP, PersonKind.UNNAMED
DAY = datetime(2025, 5, 1, tzinfo=UTC)


def local(
    article: str,
    name: str,
    kind: PersonKind = PERSON,
    *,
    number: int = 0,
    gender: str | None = None,
    roles: tuple[str, ...] = (),
    descriptions: tuple[str, ...] = (),
    aliases: tuple[str, ...] = (),
    apart_from: tuple[str, ...] = (),
) -> LocalPerson:
    """Somebody of an article."""
    place = local_id(article, Span(number, number + 1))
    return LocalPerson(
        place, article, name, kind, aliases, (), gender, roles, descriptions, apart_from
    )


def decided(left: LocalPerson, right: LocalPerson, judgement: Judgement, day: int = 0) -> Decision:
    """What an editor decided about two."""
    return Decision(
        left.id, right.id, judgement, "an editor", "read both", DAY + timedelta(days=day)
    )


def together(found: Iterable[Joined]) -> list[list[str]]:
    """The articles whose persons are one, for every person of a case."""
    return sorted(sorted(m.article for m in j.members) for j in found)


def of(found: Iterable[Joined], person: LocalPerson) -> Joined:
    """The joined person whom a local one belongs to."""
    [one] = [j for j in found if person in j.members]
    return one


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz", "Ms. Ana Ruiz"),
        ("Ana Ruíz", "ANA RUIZ"),
        ("Ana Ruiz", "Ruiz, Ana"),
        ("Bill Hill", "William Hill"),
        ("Hannah Gutierrez-Reed", "Hannah Gutierrez"),
        ("J.A. Hill", "John Arthur Hill"),
        ("Orbán Viktor", "Viktor Orban"),
        ("Hillary Rodham", "Hillary Rodham Clinton"),
        ("William “Buck” Hill", "Buck Hill"),
        ("Ana Ruiz", "Ruiz"),
        ("Ana Ruiz", "A. Ruiz"),
        ("Ana Ruiz", "Ms. Ruiz"),
        ("Hannah Gutierrez-Reed", "Gutierrez"),
        ("Ana Ruiz (@anaruiz)", "@anaruiz"),
        ("習近平", "習近平"),
        ("A.J. Colquitt", "Aaron Colquitt"),
        ("Haruki Tanizawa", "Mr Haruki"),
        ("Giles Tarrant", "Sir Giles"),
        ("Ada Fennimore", "Fenimore"),
        ("Bob Ruiz", "R. Ruiz"),
    ],
)
def test_two_articles_name_one_person(left: str, right: str) -> None:
    """In full, in another writing, or by a surname that nobody else of the case has."""
    [one] = join([local("a", left), local("b", right)])
    assert len(one.members) == 2
    assert one.reasons


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Ruiz", "Luis Ruiz"),
        ("Ana Ruiz", "Mr. Ruiz"),
        ("John Hill Jr.", "John Hill Sr."),
        ("John Hill Jr.", "John Hill"),
        ("John A. Hill", "John B. Hill"),
        ("Ruiz", "Ruiz"),
        ("Ana", "Ana Ruiz"),
        ("the judge", "the judge"),
        ("the judge", "Ana Ruiz"),
        ("Bob Hill", "Rob Hill"),
        ("William Ruiz", "B. Ruiz"),
        ("John Smith", "J. Smith"),
        ("Ana", "Ms. Ana Ruiz"),
        ("Jack London", "London"),
        ("", ""),
    ],
)
def test_two_articles_do_not_prove_one_person(left: str, right: str) -> None:
    """Unknown beats wrong."""
    assert together(join([local("a", left), local("b", right)])) == [["a"], ["b"]]


@pytest.mark.parametrize("lone", ["Ruiz", "A. Ruiz", "Judge Ruiz"])
def test_a_lone_surname_never_joins_one_of_two_namesakes(lone: str) -> None:
    """Both are named as those it may be."""
    people = [local("a", "Ana Ruiz"), local("b", "Alba Ruiz"), local("c", lone)]
    found = join(people)
    assert together(found) == [["a"], ["b"], ["c"]]
    assert {i for i, _ in of(found, people[2]).unsure} == {
        of(found, people[0]).id,
        of(found, people[1]).id,
    }


def test_a_title_tells_which_of_two_a_lone_surname_is() -> None:
    """Mrs. Ruiz is Ana where the only other is Luis."""
    people = [local("a", "Ana Ruiz"), local("b", "Luis Ruiz"), local("c", "Mrs. Ruiz")]
    assert together(join(people)) == [["a", "c"], ["b"]]


def test_a_lone_surname_is_not_whom_its_own_article_tells_it_from() -> None:
    """The article names both."""
    people = [local("a", "Ana Ruiz"), local("b", "Ana Ruiz"), local("b", "Ruiz", number=5)]
    found = join(people)
    assert together(found) == [["a", "b"], ["b"]]
    assert of(found, people[2]).unsure


def test_two_lone_surnames_of_one_article_are_not_both_one_person() -> None:
    """Which of them fits is not known."""
    people = [local("a", "Ana Ruiz"), local("b", "Ruiz"), local("b", "Ms. Ruiz", number=5)]
    assert together(join(people)) == [["a"], ["b"], ["b"]]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({"gender": "f"}, {"gender": "m"}, "a man"),
        ({"roles": ("defendant",)}, {"roles": ("judge",)}, "defendant"),
        ({"descriptions": ("26",)}, {"descriptions": ("61-year-old plumber",)}, "ages"),
        ({"descriptions": ("the slain guard",)}, {"roles": ("witness",)}, "dead"),
    ],
)
def test_namesakes_whom_something_known_tells_apart_stay_apart(
    one: dict[str, tuple[str, ...]], other: dict[str, tuple[str, ...]], why: str
) -> None:
    """And somebody of whom nothing is known joins neither."""
    people = [
        replace(local("a", "Kim Hill"), **one),  # type: ignore[arg-type]
        replace(local("b", "Kim Hill"), **other),  # type: ignore[arg-type]
    ]
    assert together(join(people)) == [["a"], ["b"]], why
    people += [local("c", "Kim Hill"), local("d", "Hill")]
    assert together(join(people)) == [["a"], ["b"], ["c"], ["d"]]


def test_namesakes_are_each_joined_to_their_like() -> None:
    """The judge of two articles is one, and so is the defendant of two."""
    roles = {"a": "judge", "b": "defendant", "c": "judge", "d": "defendant"}
    people = [local(a, "Kim Hill", roles=(role,)) for a, role in roles.items()]
    found = join(people)
    assert together(found) == [["a", "c"], ["b", "d"]]
    assert len({j.id for j in found}) == 2


def test_one_misread_pronoun_does_not_tear_a_hundred_articles_apart() -> None:
    """The odd one out stays out."""
    people = [local(f"a{i}", "Kim Hill", gender="f" if i < 10 else None) for i in range(100)]
    people.append(local("odd", "Kim Hill", gender="m"))
    sizes = sorted(len(j.members) for j in join(people))
    assert sizes == [1, 100]


def test_two_of_one_name_in_one_article_are_two() -> None:
    """Nothing tells which of them the other article means."""
    one, two = local("a", "Kim Hill"), local("a", "Kim Hill", number=9)
    people = [replace(one, apart_from=(two.id,)), two, local("b", "Kim Hill")]
    assert together(join(people)) == [["a"], ["a"], ["b"]]


def test_two_of_one_name_whom_gender_tells_apart_find_their_like() -> None:
    """In an article that tells them apart the same way."""
    people = [
        local(a, "Kim Hill", number=n, gender=g)
        for a in ("a", "b")
        for n, g in enumerate(("f", "m"))
    ]
    found = join(people)
    assert together(found) == [["a", "b"], ["a", "b"]]
    assert all(len({m.gender for m in j.members}) == 1 for j in found)


def test_a_name_that_fits_two_who_clash_joins_neither() -> None:
    """John Hill may be John A. or John B."""
    people = [local("a", "John A. Hill"), local("b", "John B. Hill"), local("c", "John Hill")]
    found = join(people)
    assert together(found) == [["a"], ["b"], ["c"]]
    assert len(of(found, people[2]).unsure) == 2


def test_initials_that_fit_two_join_neither() -> None:
    """A.J. Ruiz is Aaron where there is no Adam."""
    people = [local("a", "A.J. Ruiz"), local("b", "Aaron Ruiz"), local("c", "Adam Ruiz")]
    assert together(join(people[:2])) == [["a", "b"]]
    assert together(join(people)) == [["a"], ["b"], ["c"]]


def test_a_name_that_may_fit_keeps_another_from_joining() -> None:
    """B. Ruiz may be William, who may go by Bill, where it would else be Brian."""
    people = [local("a", "Brian Ruiz"), local("b", "William Ruiz"), local("c", "B. Ruiz")]
    assert together(join([people[0], people[2]])) == [["a", "c"]]
    assert together(join(people)) == [["a"], ["b"], ["c"]]


def test_two_legal_forms_of_one_name_are_not_joined_by_the_bare_one() -> None:
    """Which of them it is, is not known."""
    names = ["Hill Films Ltd", "Hill Films Inc.", "Hill Films"]
    people = [local(str(i), name, FIRM) for i, name in enumerate(names)]
    assert len(join(people)) == 3
    assert len(join([people[0], people[2]])) == 1


def test_a_chain_whose_ends_clash_joins_nobody() -> None:
    """Hannah Gutierrez and Hannah Reed fit Hannah Gutierrez-Reed, and not each other."""
    names = ["Hannah Gutierrez", "Hannah Gutierrez-Reed", "Hannah Reed"]
    people = [local(str(i), name) for i, name in enumerate(names)]
    assert len(join(people)) == 3


def test_an_article_that_gives_two_names_joins_those_who_have_either() -> None:
    """What it says is worth more than how the names look."""
    people = [
        local("a", "Robert Zimmer", aliases=("Bob Dillon",)),
        local("b", "Bob Dillon"),
        local("c", "Robert Zimmer"),
    ]
    [one] = join(people)
    assert any("one article calls" in why for why in one.reasons)


def test_a_description_joins_the_only_one_called_so() -> None:
    """Unless it fits anybody, or two."""
    named = local("a", "Halyna Hill", descriptions=("cinematographer", "42"))
    described = local("b", "the cinematographer")
    assert together(join([named, described])) == [["a", "b"]]
    other = local("c", "Ana Ruiz", descriptions=("cinematographer",))
    assert together(join([named, described, other])) == [["a"], ["b"], ["c"]]
    near = local("b", "the cinematographer's husband")
    assert together(join([named, near])) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("left", "right", "are_one"),
    [
        (("FBI", FIRM), ("Federal Bureau of Investigation", FIRM), True),
        (("TMZ", FIRM), ("TMZ", FIRM), True),
        (("Hill Productions LLC", FIRM), ("Hill Productions", FIRM), True),
        (("the Sheriff's Office", FIRM), ("the Sheriff's Office", FIRM), False),
        (("Ana Ruiz", PERSON), ("Ana Ruiz", FIRM), False),
        (("the Ruizes", GROUP), ("the Ruizes", GROUP), True),
        (("prosecutors", GROUP), ("prosecutors", GROUP), False),
        (("Ruiz", GROUP), ("Ana Ruiz", PERSON), False),
        (("sources close to Ruiz", UNNAMED), ("sources close to Ruiz", UNNAMED), False),
        (("Ana Ruiz", UNNAMED), ("Ana Ruiz", PERSON), False),
    ],
)
def test_kinds_keep_to_themselves(
    left: tuple[str, PersonKind], right: tuple[str, PersonKind], are_one: bool
) -> None:
    """A group's or an unnamed source's words are nobody's name."""
    found = join([local("a", *left), local("b", *right)])
    assert len(found) == (1 if are_one else 2)


def test_a_general_name_is_the_only_organisation_it_fits() -> None:
    """The Sheriff's Office of a case with one; of none with two."""
    office, other = local("a", "Hill County Sheriff's Office", FIRM), local("b", "TMZ", FIRM)
    general = local("c", "the Sheriff's Office", FIRM)
    assert together(join([office, other, general])) == [["a", "c"], ["b"]]
    second = local("b", "Ruiz County Sheriff's Office", FIRM)
    assert together(join([office, second, general])) == [["a"], ["b"], ["c"]]


def test_a_handle_that_holds_a_name_is_shown_as_perhaps_its_bearers() -> None:
    """Anybody can open an account in somebody's name."""
    ana, post = local("a", "Ana Ruiz"), local("b", "@ana_ruiz")
    found = join([ana, post])
    assert [i for i, _ in of(found, post).unsure] == [of(found, ana).id]


def test_a_decision_outweighs_every_score() -> None:
    """The same where nothing looks alike; different where everything does."""
    ruiz, hill, again = local("a", "Ana Ruiz"), local("b", "the widow"), local("c", "Ana Ruiz")
    people = [ruiz, hill, again]
    same = Decisions.of([decided(ruiz, hill, Judgement.SAME)])
    assert together(join(people, same)) == [["a", "b", "c"]]
    different = Decisions.of([decided(ruiz, again, Judgement.DIFFERENT)])
    assert together(join(people, different)) == [["a"], ["b"], ["c"]]
    unsure = Decisions.of([decided(ruiz, again, Judgement.UNSURE)])
    found = join(people, unsure)
    assert together(found) == [["a"], ["b"], ["c"]]
    assert "left open" in str(of(found, ruiz).unsure)


def test_whom_a_person_set_apart_from_all_is_alone_apart() -> None:
    """Not those it was set apart from."""
    people = [local(str(i), "Kim Hill") for i in range(9)]
    odd = people[4]
    made = [decided(odd, p, Judgement.DIFFERENT) for p in people if p is not odd]
    found = join(people, Decisions.of(made))
    assert sorted(len(j.members) for j in found) == [1, 8]
    assert of(found, odd).members == (odd,)


def test_a_decision_about_a_lone_surname_holds() -> None:
    """Though only one of the case fits."""
    ruiz, lone = local("a", "Ana Ruiz"), local("b", "Ruiz")
    made = Decisions.of([decided(ruiz, lone, Judgement.DIFFERENT)])
    assert together(join([ruiz, lone], made)) == [["a"], ["b"]]


def test_decisions_hold_when_an_article_leaves_and_others_come() -> None:
    """They are about places in texts, and pass through those that are gone."""
    first, gone, last = local("a", "Ana Ruiz"), local("b", "Anita R"), local("c", "the widow")
    made = Decisions.of(
        [decided(first, gone, Judgement.SAME), decided(gone, last, Judgement.SAME, 1)]
    )
    people = [first, last, local("d", "Hugh Hill")]
    assert together(join(people, made)) == [["a", "c"], ["d"]]
    assert together(join([], made)) == []


def test_the_id_of_a_person_outlives_other_articles() -> None:
    """It depends on the name, while that is one person's alone."""
    one = of(join([local("a", "Ana Ruiz")]), local("a", "Ana Ruiz"))
    more = [local("a", "Ana Ruiz"), local("b", "Ana Ruiz"), local("c", "Ruiz"), local("d", "Hill")]
    assert of(join(more), more[0]).id == one.id


def test_the_name_shown_is_a_full_one() -> None:
    """The one used most, without a title where there is a choice."""
    names = ["Judge Ana Ruiz", "Ruiz", "Ana Ruiz", "Ruiz", "Ms. Ruiz"]
    [one] = join([local(str(i), name) for i, name in enumerate(names)])
    assert one.name == "Ana Ruiz"
    assert one.aliases == ("Judge Ana Ruiz", "Ms. Ruiz", "Ruiz")


def test_two_persons_with_one_id_are_refused() -> None:
    """The caller's slip."""
    with pytest.raises(ValueError, match="two local persons have the id"):
        join([local("a", "Ana Ruiz"), local("a", "Luis Ruiz")])


NAMES = st.sampled_from(
    "Ana Ruiz|Luis Ruiz|Ruiz|Mr. Ruiz|A. Ruiz|Ana M. Ruiz|Ana B. Ruiz|Anita Ruiz|Ana Ruiz-Hill|Hill"
    "|Ana Hill|Bill Hill|William Hill|W. Hill|the judge|Bill Hill Jr.|@anaruiz|Kim Hill".split("|")
)
PEOPLE = st.lists(
    st.tuples(
        st.sampled_from("abcdef"),
        NAMES,
        st.sampled_from([PERSON, PERSON, PERSON, FIRM, GROUP, UNNAMED]),
        st.sampled_from([None, None, "f", "m"]),
        st.sampled_from([(), (), ("judge",), ("defendant",)]),
        st.sampled_from([(), (), ("26",), ("70",), ("judge",)]),
        st.sampled_from([(), (), ("Ana Ruiz",), ("Bill Hill",)]),
    ),
    max_size=12,
).map(
    lambda rows: [
        local(a, name, kind, number=i, gender=g, roles=r, descriptions=d, aliases=other)
        for i, (a, name, kind, g, r, d, other) in enumerate(rows)
    ]
)


RANDOM = st.randoms(use_true_random=False)


def some_decisions(people: Sequence[LocalPerson], random: Random) -> Decisions:
    """A few decisions about some people."""
    pairs = list(combinations(people, 2))
    chosen = random.sample(pairs, min(len(pairs), random.randrange(4)))
    return Decisions.of(
        decided(a, b, random.choice(list(Judgement)), random.randrange(3)) for a, b in chosen
    )


@given(PEOPLE, RANDOM)
@settings(max_examples=400)
def test_shuffling_the_articles_gives_the_same_people(
    people: list[LocalPerson], random: Random
) -> None:
    """To the last reason."""
    decisions = some_decisions(people, random)
    shuffled = list(people)
    random.shuffle(shuffled)
    assert join(people, decisions) == join(shuffled, decisions)


@given(PEOPLE, RANDOM)
@settings(max_examples=400)
def test_everybody_is_somebody_once_and_decisions_hold(
    people: list[LocalPerson], random: Random
) -> None:
    """Nobody is lost, ids are unlike, and who was decided on is where it was decided."""
    decisions = some_decisions(people, random)
    found = join(people, decisions)
    assert sorted(m.id for j in found for m in j.members) == sorted(p.id for p in people)
    assert len({j.id for j in found}) == len(found)
    where = {m.id: j.id for j in found for m in j.members}
    assert all(len({where[i] for i in group}) == 1 for group in decisions.groups)
    assert all(where[a] != where[b] for a, b in decisions.apart)
    assert {i for j in found for i, _ in j.unsure} <= {j.id for j in found}


@given(PEOPLE)
@settings(max_examples=200)
def test_no_joined_person_is_known_to_be_two(people: list[LocalPerson]) -> None:
    """By gender, by kind, or because one article has both."""
    for one in join(people):
        assert len({m.gender for m in one.members} - {None}) < 2
        assert len({m.kind for m in one.members}) == 1
        persons = [m.article for m in one.members if m.kind is PERSON]
        assert len(persons) == len(set(persons))
        if len(one.members) > 1:
            assert one.reasons


def hostile() -> dict[str, list[LocalPerson]]:
    """Cases that invite all pairs."""
    number = range(5_000)
    return {
        "one name": [local(f"a{i}", "Ana Ruiz") for i in number],
        "one article": [local("a", "Ana Ruiz", number=i) for i in number],
        "one surname": [local(f"a{i}", f"{_word(i)} Ruiz") for i in number],
        "one full name, many middle ones": [local(f"a{i}", f"Ana {_word(i)} Ruiz") for i in number],
        "lone surnames": [local(f"a{i}", "Ruiz") for i in number],
        "lone surnames of one article": [local("a", "Ruiz", number=i) for i in number],
        "ages": [
            local(f"a{i}", "Ana Ruiz", descriptions=(str(i % 115), str(i % 97))) for i in number
        ],
        "initials": [local(f"a{i}", f"{_word(i)[0]}.{_word(i)[1]}. Ruiz") for i in number],
        "all apart": _all_apart(1_000),
        "long names": [local(f"a{i}", f"{_word(i)} " * 2_000) for i in range(200)],
    }


def _word(i: int) -> str:
    return "".join(chr(97 + i // 26**k % 26) for k in range(3)).capitalize()


def _all_apart(number: int) -> list[LocalPerson]:
    """Everybody told apart from one."""
    people = [local(f"a{i}", "Ana Ruiz") for i in range(number)]
    return [replace(people[0], apart_from=tuple(p.id for p in people[1:])), *people[1:]]


@pytest.mark.parametrize("case", hostile())
def test_five_thousand_of_anything_are_joined_in_seconds(case: str) -> None:
    """No two are compared without a reason to."""
    people = hostile()[case]
    begun = time.process_time()
    found = join(people)
    assert time.process_time() - begun < 10
    assert sum(len(j.members) for j in found) == len(people)
