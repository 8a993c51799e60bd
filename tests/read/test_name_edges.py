"""Where a name begins and ends, from labelled words by hand."""

from onrecord.read.name_edges import kinds_by_text, mended


def names(words: str, *found: tuple[int, int, str]) -> list[str]:
    """The names that are left of some stretches of a text split at spaces."""
    shown = words.split()
    return [" ".join(shown[f : t + 1]) for f, t, _ in mended(found, shown)]


def test_a_nickname_in_marks_tears_no_name_apart() -> None:
    """Whether the encoder took the nickname for a name or not."""
    three = ((1, 1, "person"), (3, 3, "person"), (5, 5, "person"))
    assert names("arrested Ana “ Nell ” Ruiz", *three) == ["Ana “ Nell ” Ruiz"]
    assert names("arrested Ana “ Nell ” Ruiz", *three[::2]) == ["Ana “ Nell ” Ruiz"]
    assert names("Dwayne “ The Rock ” Hill", (0, 0, "person"), (5, 5, "person")) == [
        "Dwayne “ The Rock ” Hill"
    ]


def test_a_quotation_between_two_people_joins_nobody() -> None:
    """What stands in the marks is no name, or a line begins."""
    two = ((0, 0, "person"), (6, 6, "person"))
    assert names("Ana “ we all ran ” Hill", *two) == ["Ana", "Hill"]
    found = mended(((0, 0, "person"), (4, 4, "person")), ["Ana", "“", "Nell", "”", "Hill"], [True, False, False, False, True])  # fmt: skip # noqa: E501
    assert len(found) == 2


def test_offices_and_common_words_are_cut_off_or_nobody() -> None:
    """Takes nobody in "Major" alone; "Major Hill" stays."""
    assert names("Pan-democrat Gary Hill", (0, 2, "person")) == ["Gary Hill"]
    assert names("Major", (0, 0, "person")) == []
    assert names("Major Hill", (0, 1, "person")) == ["Major Hill"]
    assert names("a fisherman", (1, 1, "person")) == []
    assert names("the driver", (0, 1, "description")) == ["the driver"]


def test_a_small_word_with_a_capital_behind_a_first_name_is_the_last_one() -> None:
    """Not where a line begins with it."""
    assert names("James To won", (0, 0, "person")) == ["James To"]
    assert mended(((0, 0, "person"),), ["James", "To"], [True, True]) == [(0, 0, "person")]


def test_a_name_takes_in_the_last_name_and_the_generation_that_were_missed() -> None:
    """A day does not, nor what has a label of its own."""
    assert names("Oscar Tally fell", (0, 0, "person")) == ["Oscar Tally"]
    assert names("Oscar Monday fell", (0, 0, "person")) == ["Oscar"]
    assert names("Max Orlan Sr. fell", (0, 1, "person")) == ["Max Orlan Sr."]
    both = ((0, 0, "person"), (1, 1, "place"))
    assert names("Oscar Tally fell", *both) == ["Oscar", "Tally"]
    assert names("Ana Ruiz Image : Eva", (0, 2, "person")) == ["Ana Ruiz"]


def test_a_word_that_is_mostly_something_else_is_that_everywhere() -> None:
    """Unless somebody named in full bears it."""
    body = [("Demosisto", "person"), *[("Demosisto", "organisation")] * 2]
    assert kinds_by_text(body) == ["organisation"] * 3
    hill = [("Ana Hill", "person"), ("Hill", "person"), *[("Hill", "place")] * 2]
    assert kinds_by_text(hill)[1] == "person"
    assert kinds_by_text([("DAB", "person"), ("DAB", "organisation")])[0] == "organisation"
    assert kinds_by_text([("Ruiz", "person"), ("Ruiz", "place")])[0] == "person"
    assert kinds_by_text([("France", "person")]) == ["place"]
    assert kinds_by_text([("Ana France", "person"), ("France", "person")])[1] == "person"


def test_a_month_that_is_a_first_name_belongs_to_the_name() -> None:
    """Not where something is dated by it."""
    assert names("Then June Hale left", (2, 2, "person")) == ["June Hale"]
    assert names("June Hale left", (1, 1, "person")) == ["June Hale"]
    assert names("Since June Hale has slept", (2, 2, "person")) == ["Hale"]
    assert names("on 4 May Hale left", (3, 3, "person")) == ["Hale"]


def test_a_body_may_have_an_exclamation_mark_in_its_name() -> None:
    """As magazines do; a cry is none."""
    assert names("told OK ! Magazine so", (1, 1, "organisation")) == ["OK ! Magazine"]
    assert names("told OK ! Baldwin left", (1, 1, "organisation")) == ["OK"]


def test_a_firm_or_force_of_two_names_is_whole() -> None:
    """Somebody's own two names before "and" are not taken into one."""
    words = "fined Corrib & Lagan Ltd"
    assert names(words, (3, 4, "organisation")) == ["Corrib & Lagan Ltd"]
    assert names(words, (1, 1, "place"), (3, 4, "organisation")) == ["Corrib & Lagan Ltd"]
    police = "by Devon and Cornwall Police"
    assert names(police, (3, 4, "organisation")) == ["Devon and Cornwall Police"]
    both = ((0, 1, "person"), (3, 4, "organisation"))
    assert names("Ana Hill and Cornwall Police", *both) == ["Ana Hill", "Cornwall Police"]
    firms = ((0, 0, "organisation"), (2, 3, "organisation"))
    assert names("Hill and Roe Ltd", *firms) == ["Hill", "Roe Ltd"]


def test_a_firm_is_whole_up_to_its_legal_form() -> None:
    """Its first words may be none to the encoder; a word that opens a sentence is no part of it."""
    assert names("story . Sorrow Bay Ltd was", (3, 4, "organisation")) == ["Sorrow Bay Ltd"]
    assert names("with Serra Alta SA in", (1, 2, "place")) == ["Serra Alta SA"]
    parts = ((2, 2, "place"), (3, 4, "organisation"))
    assert names("parent , Vale Foods PLC in", *parts) == ["Vale Foods PLC"]
    assert names("Yesterday Vale Foods Ltd said", (1, 3, "organisation")) == ["Vale Foods Ltd"]
    assert names("Hale , Roe Ltd", (0, 0, "person"), (2, 3, "organisation")) == ["Hale", "Roe Ltd"]
