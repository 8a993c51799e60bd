import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked
from onrecord.resolve.misprints import MANGLED, TORN, TWO_WAYS, Printed, find_misprints
from texts import messy_texts

NAMES = ["Hannah Gutierrez-Reed", "Alec Baldwin", "Ana Ruiz", "Luis Johnson", "Halyna Hutchins"]


@pytest.mark.parametrize(
    ("source", "likely", "kind", "reason"),
    [
        (
            "Jurors heard of {m Gutierrez-armorereed's} trial.",
            "Hannah Gutierrez-Reed",
            MANGLED,
            "the letters “armore” stand within Gutierrez-Reed",
        ),
        (
            "They upheld {m Gutierrez- conviction Reed's} in May.",
            "Hannah Gutierrez-Reed",
            TORN,
            "“conviction” stands within Gutierrez-Reed",
        ),
        (
            "So {m Gutierrez- later Reed} left.",
            "Hannah Gutierrez-Reed",
            MANGLED,
            "“later” stands within Gutierrez-Reed",
        ),
        (
            "Hannah Gutierrez-Reed ran. Gutierrez-Reed fell. {m Hannah Gutierrez-Read} rose.",
            "Hannah Gutierrez-Reed",
            TWO_WAYS,
            "elsewhere the text has Hannah Gutierrez-Reed",
        ),
        (
            "Hannah Gutierrez-Reed ran. Gutierrez-Reed fell. {m Hannah Gutiérrez-Reed} rose.",
            "Hannah Gutierrez-Reed",
            TWO_WAYS,
            "elsewhere the text has Hannah Gutierrez-Reed",
        ),
        (
            "Halyna Hutchins ran. Halyna Hutchins fell. Then {m Helyna Hutchins} rose.",
            "Halyna Hutchins",
            TWO_WAYS,
            "elsewhere the text has Halyna Hutchins",
        ),
        (
            "Alec Baldwin ran. Baldwin fell. Baldwin rose, and {m Baldwyn's} team ate, but "
            "later {m Balddwin} slept.",
            "Alec Baldwin",
            TWO_WAYS,
            "elsewhere the text has Baldwin, 3 times",
        ),
    ],
)
def test_a_misprinted_name_is_found_with_the_likely_one(
    source: str, likely: str, kind: str, reason: str
) -> None:
    """And with the reason, on its exact place."""
    text = marked(source)
    found = find_misprints(Printed(text.text), NAMES)
    assert [m.span for m in found] == list(text.all("m"))
    assert {(m.likely, m.kind, m.reason) for m in found} == {(likely, kind, reason)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Gutierrez-Reed's lawyer met the Gutierrez-Reed-led team.",
        "It was a Gutierrez- and Reed-led team.",
        "It was a Gutierrez- or Reed's.",
        "Hannah Gutierrez ran. Hannah Gutierrez-Reed fell. Gutierrez-Reed rose.",
        "Luis Johnson ran. Johnson fell. Johnson rose. Ana Johnston slept.",
        "Luis Johnson ran. Johnson fell. Johnson rose, said the Johnsons.",
        "LUIS JOHNSON ran. Luis Johnson fell. Johnson rose.",
        "Alec Baldwin ran. Baldwin fell. Baldwin rose. Baldwyn slept.",
        "Alec Baldwin ran. Baldwin fell. Baldwin rose, and so did Hugh Baldwyn.",
        "Alec Baldwin ran. Baldwin fell. Baldwin rose. See #Baldwyn and @Baldwyn, a/Baldwyn.",
        "Alec Baldwin ran. Baldwin fell. Baldwin rose. Alec Baldwyn ran. Alec Baldwyn fell.",
        "Ana Ruiz ran. Ana Ruis fell. Ruiz rose. Ruiz slept.",
        "Dan Hutchins ran. Don Hutchins fell. Hutchins rose. Hutchins slept.",
        "Gutierrez-Baldwin-Reed is a firm.",
    ],
)
def test_what_may_be_meant_is_left_alone(text: str) -> None:
    """Another person, a plural, capitals, a short name, the first word of a sentence."""
    assert find_misprints(Printed(text), [*NAMES, "Dan Hutchins", "Don Hutchins"]) == ()


def test_without_names_nothing_is_wrong() -> None:
    """Only a known name can be misprinted."""
    assert find_misprints(Printed("Gutierrez-armorereed's Gutierrez- conviction Reed's"), []) == ()


@given(st.integers(3, 8), st.text("bcdfgklmnp", min_size=3, max_size=12))
def test_letters_pasted_into_a_name_are_found_again(at: int, pasted: str) -> None:
    """Wherever in it they stand."""
    name = "Gutierrez-Reed"
    text = f"They saw {name[:at]}{pasted}{name[at:]} again."
    [found] = find_misprints(Printed(text), NAMES)
    assert found.likely == "Hannah Gutierrez-Reed"
    assert found.span.of(text) == f"{name[:at]}{pasted}{name[at:]}"


@given(messy_texts(), st.lists(messy_texts(longest=3), max_size=5))
def test_any_text_can_be_looked_through(text: str, names: list[str]) -> None:
    """What is found lies in the text, in order, and overlaps nothing."""
    found = find_misprints(Printed(text), [*NAMES, *names])
    assert all(m.span.end <= len(text) for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A" * 100_000, NAMES),
        ("Gutierrez-" * 20_000, NAMES),
        ("Gutierrez- a " * 10_000, NAMES),
        ("Ana Ruiz " * 20_000, [f"Ana Ruiz{i}" for i in range(10_000)]),
        ("Baldwin " * 20_000, [f"Alec Bald{chr(97 + i % 26)}win{i}" for i in range(10_000)]),
        ("Gutierrez-xxxreed " * 10_000, [f"Ana Gut{i}-Reed" for i in range(10_000)]),
        (" ".join(f"Baldw{i}in" for i in range(20_000)), NAMES),
    ],
)
def test_hostile_texts_are_looked_through_in_seconds(text: str, names: list[str]) -> None:
    """No name is held against every word."""
    begun = time.process_time()
    find_misprints(Printed(text), names)
    assert time.process_time() - begun < 5
