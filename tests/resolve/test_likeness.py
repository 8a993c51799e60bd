import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns import PersonKind
from onrecord.resolve.decisions import Judgement
from onrecord.resolve.likeness import compare
from texts import messy_texts

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Ruiz", "Ana Ruiz’s"),
        ("Ana Ruiz", "Ms. Ana Ruiz"),
        ("Ana Ruiz", "Judge Ana María Ruiz"),
        ("Ana Ruiz", "Ruiz, Ana"),
        ("Ana Ruiz", "ANA RUIZ"),
        ("Ana Ruíz", "Ana Ruiz"),
        ("Ana Ruiz", "Ana Ruiz, a clerk at Hill's"),
        ("Bill Hill", "William Hill"),
        ("Bobby Hill", "Bob Hill"),
        ("Sara Hill", "Sarah Hill"),
        ("William “Buck” Hill", "Buck Hill"),
        ("J.A. Hill", "John Arthur Hill"),
        ("J. K. Hill", "J.K. Hill"),
        ("John A. Hill", "John Hill"),
        ("Hannah Gutierrez-Reed", "Hannah Gutierrez"),
        ("Hannah Gutierrez-Reed", "Hannah Gutierrez Reed"),
        ("Hillary Rodham", "Hillary Rodham Clinton"),
        ("Ana Ruiz (née Sola)", "Ana Sola"),
        ("Samir al-Hakim", "Samir Hakim"),
        ("Hans Müller", "Hans Mueller"),
        ("Mohammed Hakim", "Muhammad Hakim"),
        ("Olena Zelensky", "Olena Zelenskyy"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Xi Jinping", "Jinping Xi"),
        ("Orbán Viktor", "Viktor Orbán"),
        ("Иван Иванов", "Ivan Ivanov"),
        ("Ruiz's lawyer Hugh Hill", "Hugh Hill"),
        ("Haruko Moriya", "Moriya Haruko"),
        ("García Márquez", "Gabriel García Márquez"),
        ("T. Glenn Hill", "Glenn Hill"),
        ("Samir el-Hakim", "Samir al-Hakim"),
        ("Carmona Ruiz", "Carmona-Ruiz"),
        ("Moriya Wai-ming", "Wai-ming Moriya"),
        ("NY Times", "New York Times"),
        ("DA's Office", "District Attorney's Office"),
        ("TMZ", "TMZ.com"),
        ("FBI", "Federal Bureau of Investigation"),
        ("F.B.I.", "FBI"),
        ("NYPD", "New York Police Department"),
        ("Hill Productions LLC", "Hill Productions"),
        ("Justice Department", "Department of Justice"),
        ("The Hill Times", "Hill Times"),
        ("Smith & Wesson", "Smith and Wesson"),
        ("Hugh Baldwin", "Hugh Baldwen"),
        ("Ruiz", "Mr. Ruiz"),
        ("Rev. Hill", "Pastor Hill"),
        ("DS Hill", "Detective Sergeant Hill"),
        ("Juror No. 7", "Juror Seven"),
        ("the Ruizes", "the Ruiz family"),
        ("lawyers for Ruiz", "Ruiz's attorneys"),
        ("Mrs Gábor Nagyhegyi", "Nagyhegyi Gáborné"),
        ("Lee Sung-ho", "Yi Seong-ho"),
        ("Abdul Rahman Siddiqi", "Abdurrahman Siddiqui"),
        ("Oleksandr Hrynko", "Aleksandr Grinko"),
        ("Mülhof", "MÃ¼lhof"),
        ("marcus hill", "Marcus Hill"),
        ("Huckin's", "Huckins"),
        ("Northgate Hospital NHS Trust", "Northgate Hospital"),
        ("Office of the Hill District Attorney", "Hill DA's office"),
        ("Guðrún Þórsdóttir", "Gudrun Thorsdottir"),
        ("Eva Hrubešová", "Eva Hrubeš"),
        ("Whitlock J", "Justice Whitlock"),
        ("Nguyen Van Minh", "Minh Nguyen"),
    ],
)
def test_two_writings_of_one_name_are_one(left: str, right: str) -> None:
    """With a reason, whoever stands left."""
    found = compare(left, right)
    assert found.judgement is SAME, found
    assert found == compare(right, left)
    assert found.reasons
    assert found.score >= 0.7


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Ana Ruiz", "Luis Ruiz", "first names clash: Ana, Luis"),
        ("John Hill", "Jane Hill", "first names clash: Jane, John"),
        ("Alexander Hill", "Alexandra Hill", "first names clash: Alexander, Alexandra"),
        ("Mario Hill", "Maria Hill", "first names clash: Maria, Mario"),
        ("Luis Ruiz", "Luis Hill", "last names differ: Hill, Ruiz"),
        ("Ibn Daoud", "Daoud", "child or parent"),
        ("Belogorsky", "Belogorskaya", "a man's and a woman's form"),
        ("Captain Hill", "Nurse Hill", "uniform against nurse: two offices"),
        ("Juror No. 7", "Juror 11", "two labels"),
        ("State v. Hill", "Luis Hill", "“State v. Hill” is somebody near"),
        ("Hill County Sheriff's Office", "Hill County sheriff", "holds an office"),
        ("Royal Bank of Hill", "Bank of Hill", "royal makes it another body"),
        ("Hill Street", "Luis Hill", "Hill Street is a place"),
        ("Nagyhegyi Gáborné", "Gábor Nagyhegyi", "a man and a woman"),
        ("@AnaRuizFans", "@AnaRuiz", "is not theirs"),
        ("the defence", "Luis Hill", "a side or a body of the court"),
        ("a Ruiz spokesman", "Ana Hill", "a man and a woman"),
        ("Martin Hill", "Martina Hill", "first names clash: Martin, Martina"),
        ("Sergei Ivanovich Orlov", "Sergei Petrovich Orlov", "middle names clash"),
        ("John Hill Jr.", "John Hill Sr.", "Jr. against Sr."),
        ("Mr. Hill", "Mrs. Hill", "Mr. against Mrs.: a man and a woman"),
        ("Mr. Ruiz", "Ana Ruiz", "Ana against Mr.: a man and a woman"),
        ("John A. Hill", "John B. Hill", "middle names clash: A., B."),
        ("A. Hill", "Luis Hill", "first names clash: A., Luis"),
        ("Ruiz", "Hugh Hill", "Ruiz is no part of Hugh Hill"),
        ("Ruiz", "Hill", "the names differ: Hill, Ruiz"),
        ("Ana Ruiz", "Ruiz Productions", "Ruiz Productions is an organisation, Ana Ruiz is not"),
        ("sources close to Ruiz", "Ana Ruiz", "“sources close to Ruiz” is somebody near"),
        ("Ruiz's lawyer", "Ana Ruiz", "“Ruiz's lawyer” is somebody near"),
        ("the Ruiz family", "Ana Ruiz", "“the Ruiz family” is somebody near"),
        ("Ana and Luis Ruiz", "Ana Ruiz", "“Ana and Luis Ruiz” is more than one person"),
        ("the Ruizes", "Ana Ruiz", "“the Ruizes” is more than one person"),
        ("Detective Hill", "Judge Ana Hill", "police against judge: two offices"),
        ("Team Ruiz", "Ana Ruiz", "“Team Ruiz” is somebody near"),
        ("Ruiz's wife", "Luis Ruiz", "“Ruiz's wife” is somebody near"),
        ("University of New Mexico", "New Mexico State University", "the names differ"),
        ("FBI", "Department of Justice", "the initials do not fit"),
        ("Hill Police Department", "Hill Fire Department", "the names differ"),
    ],
)
def test_what_clashes_is_two_with_the_clash_in_words(left: str, right: str, reason: str) -> None:
    """A veto outweighs everything that agrees."""
    found = compare(left, right)
    assert found.judgement is DIFFERENT, found
    assert reason in "; ".join(found.reasons)
    assert found == compare(right, left)
    assert found.score <= 0.1


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Ruiz", "Ana Ruiz", "surname alone: Ruiz"),
        ("Judge Ruiz", "Ana Ruiz", "surname alone: Ruiz"),
        ("Gutierrez", "Hannah Gutierrez-Reed", "surname alone: Gutierrez"),
        ("Will", "Will Hill", "first name alone: Will"),
        ("Bill", "William Hill", "first name alone: Bill"),
        ("A. Ruiz", "Ana Ruiz", "an initial alone"),
        ("John Hill Jr.", "John Hill", "only one is Jr."),
        ("Bob Hill", "Rob Hill", "Bob and Rob may both be short for Robert"),
        ("Ana Ruiz", "Ana Hill", "may change with a marriage"),
        ("Kate Anderson", "Kate Andersen", "spelled almost alike: Andersen, Anderson"),
        ("Joan Hill", "Joanne Hill", "first names are near"),
        ("Leslie Hill", "Lesley Hill", "a man's and a woman's spelling"),
        ("B. Ruiz", "William Ruiz", "the initial may be of a short form"),
        ("J. Smith", "John Smith", "many are called Smith"),
        ("DS Hill", "DCI Hill", "surname alone"),
        ("Hill Films Ltd", "Hill Films Inc.", "two legal forms"),
        ("Witness B", "Officer B", "two labels that may be one person's"),
        ("London", "Judge London", "surname alone"),
        ("Ana Maria Ruiz", "Maria Ruiz", "a middle name of the other"),
        ("James Martin", "Martin James", "first and last name changed round"),
        ("John Smith", "John Smyth", "spelled almost alike"),
        ("Luis Ruiz", "Louis Ruiz", "two first names of one sound"),
        ("Ruiz's wife", "Ana Ruiz", "may have the same last name"),
        ("ABR Jr.", "Ana B. Ruiz Jr.", "ABR are the initials of Ana B. Ruiz"),
        ("the actor", "Alec Hill", "a description, not a name"),
        ("Justice", "Justice Hill", "a title, not a name"),
        ("", "Ana Ruiz", "no name is given"),
        ("@anaruiz", "Ana Ruiz", "the handle @anaruiz holds the name"),
        ("習近平", "Xi Jinping", "written in different scripts"),
        ("Hill", "Hill University", "one name is a part of the other"),
        ("Sheriff's Office", "Hill County Sheriff's Office", "one name is a part of the other"),
        ("sources", "sources", "the same words, but they describe and do not name"),
    ],
)
def test_what_two_names_do_not_prove_is_unsure(left: str, right: str, reason: str) -> None:
    """A lone surname fits its full name, and so may it fit another's."""
    found = compare(left, right)
    assert found.judgement is UNSURE, found
    assert reason in "; ".join(found.reasons)
    assert found == compare(right, left)


def test_kinds_that_are_known_outweigh_the_words() -> None:
    """A company called like its founder is not its founder."""
    person, firm = PersonKind.PERSON, PersonKind.ORGANISATION
    assert compare("Ana Ruiz", "Ana Ruiz", left_kind=person, right_kind=firm).judgement is DIFFERENT
    assert compare("Ruiz", "Ruiz Ltd", left_kind=firm, right_kind=firm).judgement is SAME
    assert compare("Ruiz", "Ruiz Ltd", left_kind=person).judgement is DIFFERENT


WORDS = st.sampled_from(
    "Ana Luis Hill Ruiz-Hill Mr. Mrs. Jr. Sr. A. de al-Hakim FBI the of Court lawyer 's Kim Jong-un"
    " Will Justice “Joe” (née Sola) @ana Иванов 習近平 , and sources".split()
)


@given(st.lists(WORDS, max_size=5).map(" ".join), st.lists(WORDS, max_size=5).map(" ".join))
def test_likeness_is_the_same_from_both_sides(left: str, right: str) -> None:
    """And never without a reason, nor outside its bounds."""
    found = compare(left, right)
    assert found == compare(right, left)
    assert found.reasons
    assert all(found.reasons)
    assert 0.0 <= found.score <= 1.0


@given(messy_texts(longest=8), messy_texts(longest=8))
def test_any_two_texts_compare(left: str, right: str) -> None:
    """Whatever they hold."""
    assert compare(left, right) == compare(right, left)


@given(st.sampled_from(["Ana", "Luis", "Bill"]), st.sampled_from(["Hill", "Ruiz", "O’Neill"]))
def test_nobody_near_a_name_is_its_bearer(given_name: str, surname: str) -> None:
    """However near they are."""
    for words in ("{}'s lawyer", "sources close to {}", "friend of {}", "{} family", "{} aides"):
        near = words.format(surname)
        assert compare(near, f"{given_name} {surname}").judgement is DIFFERENT


@pytest.mark.parametrize("words", ["A" * 10_000, "A-" * 5_000, "Ana " * 2_500, "A. " * 3_000])
def test_hostile_names_compare_at_once(words: str) -> None:
    """Ten thousand letters against as many."""
    begun = time.process_time()
    compare(words, words[:-1])
    compare(words, "Ana Ruiz")
    assert time.process_time() - begun < 0.5
