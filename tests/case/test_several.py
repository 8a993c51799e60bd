from caseload import people, reading, record

NAMES = ("Dana Moss", "Al Roe", "Eve Lund")


def who(text: str, step: str) -> set[str]:
    """The names of those whom a step is about; empty for nobody."""
    names = {p.id: p.name for p in people([reading(text)], *NAMES)}
    events, _, _ = record(text, names=NAMES)
    return {names[e.person] if e.person else "" for e in events if e.step == step}


def test_a_number_means_the_list_of_so_many_names() -> None:
    """Before the list as after it."""
    text = "Two clerks were arrested.\n\nDana Moss and Al Roe were held in cells for a day."
    assert who(text, "arrest/made") == {"Dana Moss", "Al Roe"}


def test_a_number_that_no_list_has_means_nobody() -> None:
    """Three are not two."""
    text = "Three men were arrested.\n\nDana Moss and Al Roe were charged with theft."
    assert who(text, "arrest/made") == {""}


def test_they_are_those_whom_the_last_step_was_about() -> None:
    """Both who were charged were refused bail."""
    text = "Dana Moss and Al Roe were charged with theft. They were denied bail."
    assert who(text, "bail/denied") == {"Dana Moss", "Al Roe"}


def test_a_widow_who_appeals_is_no_defendant() -> None:
    """The appeal is against whoever is on trial."""
    text = "Dana Moss was acquitted on Monday. Eve Lund said she would appeal.\n\nMoss wept."
    assert who(text, "appeal/planned") == {"Dana Moss"}


def test_a_calling_that_opens_a_headline_is_no_name() -> None:
    """The word "publican" means whoever the article then names."""
    text = "Publican jailed\n\nDana Moss was jailed for theft on Monday."
    events, _, _ = record(text, names=("Dana Moss", "Publican"))
    assert len({e.person for e in events if e.step == "sentence/imposed"}) == 1


def test_both_are_the_two_accused_named_last() -> None:
    """Though no list puts them side by side."""
    text = (
        "Dana Moss was charged with theft on Monday.\n\nAl Roe, her clerk, was charged in May. "
        "Both were denied bail."
    )
    assert who(text, "bail/denied") == {"Dana Moss", "Al Roe"}


def test_both_of_three_are_nobody() -> None:
    """Which two, nothing tells."""
    text = (
        "Dana Moss was charged with theft. Al Roe was charged in May. Eve Lund was charged in "
        "June. Both were denied bail."
    )
    assert who(text, "bail/denied") == {""}


def test_a_plural_verb_behind_a_list_means_all_of_it() -> None:
    """With ages in brackets, and what one is to the other."""
    text = "Dana Moss (61) and his one-time business partner, Al Roe, are charged with theft."
    assert who(text, "charge/filed") == {"Dana Moss", "Al Roe"}


def test_who_speaks_of_somebody_is_in_no_list_with_them() -> None:
    """The comma before "said" joins no names."""
    text = "Al Roe was charged with theft. He is Al Roe, said Eve Lund. They were denied bail."
    assert "Eve Lund" not in who(text, "bail/denied")


def test_a_bare_number_means_the_list_before_it() -> None:
    """With what each is called before the name, and told aside."""
    text = (
        "Chairman Dana Moss, clerk Al Roe and cook Eve Lund were charged with theft. The three, "
        "who are on bail, pleaded not guilty."
    )
    assert who(text, "charge/filed") == set(NAMES)
    assert who(text, "plea/not_guilty") == set(NAMES)


def test_those_along_with_whom_somebody_is_charged_are_charged() -> None:
    """Behind the verb, behind the subject and behind the object."""
    behind = "Dana Moss was charged in May along with Al Roe and his aide Eve Lund."
    assert who(behind, "charge/filed") == set(NAMES)
    beside = "Dana Moss, along with Al Roe, was jailed on Monday."
    assert who(beside, "sentence/imposed") == {"Dana Moss", "Al Roe"}
    done = "The agency has charge-sheeted Dana Moss, along with clerk Al Roe, in June."
    assert who(done, "charge/filed") == {"Dana Moss", "Al Roe"}


def test_whom_a_lawyer_of_the_list_stands_beside_is_in_no_list() -> None:
    """A calling between two commas joins names only in a list that ends."""
    text = "Dana Moss, lawyer Al Roe said, was ill. They were denied bail."
    assert "Al Roe" not in who(text, "bail/denied")


def test_none_of_them_are_those_told_of() -> None:
    """It is said of each that it has not happened."""
    text = "Dana Moss and Al Roe were arrested on Monday. None of them has been charged."
    assert who(text, "charge/filed") == {"Dana Moss", "Al Roe"}
