from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import marked
from onrecord.read.quotes import Quotation, find_quotations
from texts import MARKS, messy_texts


def outer(text: str) -> list[str]:
    """The quotations that lie in no other."""
    return [text[q.start : q.end] for q in find_quotations(text) if q.depth == 1]


def inner(text: str) -> list[str]:
    """The quotations within quotations."""
    return [text[q.start : q.end] for q in find_quotations(text) if q.depth == 2]


@pytest.mark.parametrize(
    "source",
    [
        'He said {q "no"} twice.',
        '{q "It is over,"} he said, {q "for now."}',
        '{q "A"} {q "B"}',
        '{q "A"}{q "B"}',
        "{q ``I saw it,''} she said.",
        "{q ''I saw it,''} she said.",
        "{q “I saw it,”} she said. {q “Twice.”}",
        "He called it {q «a farce»} and left.",
        'He said: {q "Yes."}',
        '({q "Yes,"} he said)',
        '—{q "Yes"}',
        '{q "I don\'t know,"} he said.',
        "{q “I won’t,”} he said. {q “I can’t.”}",
    ],
)
def test_every_style_of_double_marks_is_found(source: str) -> None:
    """Straight, typed as two, curly and angled; beside brackets, dashes and one another."""
    found = marked(source)
    assert outer(found.text) == found.words("q")


@pytest.mark.parametrize(
    "source",
    [
        "{q ‘I saw it,’} she said.",
        "{q 'I saw it,'} she said.",
        "He said {q 'no'}.",
        "{q ‘The witnesses’ list was long,’} he said.",
        "{q 'The witnesses' list was long,'} he said.",
        "the {q 'witnesses' list'} he kept",
        "the Joneses' house, {q 'the big one,'} he said",
        "O'Neill said {q 'yes'}.",
        "His '68 Ford, {q 'a wreck,'} he said.",
    ],
)
def test_british_single_marks_are_found_between_apostrophes(source: str) -> None:
    """A possessive of many or a year without its century neither opens nor closes one."""
    found = marked(source)
    assert outer(found.text) == found.words("q")


@pytest.mark.parametrize(
    "text",
    [
        "It's the dogs' bowl and the witnesses' list.",
        "It’s the dogs’ bowl and the witnesses’ list.",
        "rock 'n' roll in the '90s",
        "Get 'em, they said, 'til dawn.",
        "'Twas the night before the trial.",
        "He is 6'2\" tall.",
        'A 12" gun and a 5" knife.',
        "O’Neill, d’Arcy and the ’90s.",
        "No marks at all.",
        "",
        "\n\n",
    ],
)
def test_apostrophes_elisions_and_inches_are_no_quotation(text: str) -> None:
    """The negative list."""
    assert find_quotations(text) == ()


def test_inches_leave_the_quotation_beside_them_alone() -> None:
    """Only an unopened mark after a digit can be inches."""
    assert outer('The 12" gun was "loaded".') == ['"loaded"']


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("“He told me, ‘Never again,’ and left.”", "‘Never again,’"),
        ("\"He told me, 'Never again,' and left.\"", "'Never again,'"),
        ("\"She said 'I won't' twice.\"", "'I won't'"),
        ("‘She told me “run”, and I ran.’", "“run”"),
    ],
)
def test_a_quotation_within_a_quotation_has_depth_two(text: str, within: str) -> None:
    """Single in double, and double in single as the British print it."""
    assert outer(text) == [text]
    assert inner(text) == [within]


def test_a_title_in_marks_is_a_quotation_here() -> None:
    """Whether anybody says it is for others to know."""
    assert outer("“The Glass Mariner” opens in the “Moon Hall.”") == [
        "“The Glass Mariner”",
        "“Moon Hall.”",
    ]


def test_a_quotation_without_a_closing_mark_ends_with_its_line() -> None:
    """One odd mark spoils one line at most."""
    text = '"I saw it, he said. \n"I ran," she said.'
    assert outer(text) == ['"I saw it, he said.', '"I ran,"']
    assert [q.closing for q in find_quotations(text)] == [0, 1]


def test_a_closing_mark_that_nothing_opened_is_passed_over() -> None:
    """It is no quotation, and the next one is found."""
    assert outer('I saw it," he said.') == []
    assert outer("I saw it,” he said. “I ran.”") == ["“I ran.”"]


def test_a_quotation_runs_on_over_paragraphs() -> None:
    """Each paragraph opens anew, only the last closes, and those between know that they go on."""
    text = "“One.\n\n“Two.\n\n“Three,” she said. “Four.”"
    found = find_quotations(text)
    assert [text[q.start : q.end] for q in found] == ["“One.", "“Two.", "“Three,”", "“Four.”"]
    assert [q.closing for q in found] == [0, 0, 1, 1]
    assert [q.continues for q in found] == [False, True, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "“One,” she said.\n\n“Two,” he said.",  # the first is closed
        "“One.\n\nThen she said, “Two.”",  # the second does not begin its paragraph
        "“One.\n\nNobody spoke.\n\n“Two,” he said.",  # a paragraph lies between
    ],
)
def test_a_quotation_goes_on_only_where_an_open_one_stands_before(text: str) -> None:
    """Refuses to join what the marks do not."""
    assert not any(q.continues for q in find_quotations(text))


def test_a_mark_of_two_signs_is_counted_as_two() -> None:
    """So that its words can be told from its marks."""
    [found] = find_quotations("``No,'' he said.")
    assert found == Quotation(0, 7, opening=2, closing=2)


@given(messy_texts() | st.text(st.sampled_from([*"\"'“”‘’«» aS1.,\n"])))
def test_quotations_lie_in_order_each_within_one_line(text: str) -> None:
    """Whatever the text, each begins with a mark, spans no line end, and ends where it says."""
    found = find_quotations(text)
    assert [q.start for q in found] == sorted(q.start for q in found)
    for q in found:
        words = text[q.start : q.end]
        assert 0 <= q.start < q.end <= len(text)
        assert words.startswith(MARKS)
        assert "\n" not in words
        assert words[: q.opening] in MARKS
        assert not q.closing or words[-q.closing :] in MARKS


@given(messy_texts())
def test_outer_quotations_never_overlap(text: str) -> None:
    """What lies in two at once has a depth."""
    found = [q for q in find_quotations(text) if q.depth == 1]
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(messy_texts(), messy_texts())
@settings(max_examples=50)
def test_a_line_is_read_without_regard_to_the_lines_before(first: str, second: str) -> None:
    """Nothing a line holds can hide a quotation of another."""
    alone = [second[q.start : q.end] for q in find_quotations(second)]
    both = f"{first}\n{second}"
    after = [both[q.start : q.end] for q in find_quotations(both) if q.start > len(first)]
    assert after == alone


@pytest.mark.parametrize("mark", ['"', "'", "“", "”", "‘", "’ ", " '", ' "a', " ‘a’ “b”", "''"])
def test_ten_thousand_marks_on_one_line_are_read(mark: str) -> None:
    """No number of marks is too many."""
    assert isinstance(find_quotations(mark * 10_000), tuple)
