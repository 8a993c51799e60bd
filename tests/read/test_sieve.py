import re
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.read import deeds
from onrecord.read.sieve import Letters, Sieve, stems_of
from onrecord.read.steps import steps

IN_USE = (*(rule.pattern for rule in steps()), *deeds._PATTERNS)
SIEVE = Sieve(IN_USE)


def stems(written: str) -> list[str]:
    """The stems of a pattern as it is written, in order."""
    return sorted(stems_of(re.compile(written)))


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("arrest", ["arrest"]),
        (r"(?:refus|reject)ed\s+bail", ["refus", "reject"]),
        (r"den(?:y|ied)\s+(?:leave|permission)", ["leave", "permission"]),
        ("pleas?", ["plea"]),
        ("pleas+", ["plea"]),
        ("pleas{0,2}", ["plea"]),
        (r"(?P<verb>go(?:es)?)\s+on\s+trial", ["trial"]),
        (r"(?:jury|judge)*\s+selection|(?-i:FIR)", ["fir", "selection"]),
        (r"(?:court|\w+)\s+date", ["date"]),
        (r"[ab]ail|bond", ["ail", "bond"]),
        (r"\w+|bond", ["", "bond"]),
        ("", [""]),
    ],
)
def test_a_pattern_needs_one_of_the_longest_letters_that_it_spells_out(
    written: str, found: list[str]
) -> None:
    """What may be left out is not needed, nor what only one alternative spells out."""
    assert stems(written) == found


def test_words_that_only_stand_beside_a_match_are_not_needed() -> None:
    """They may lie outside the stretch, and those of a refusal must be missing."""
    assert stems(r"(?<=the\ssentence)ed(?=\s+yesterday)(?!\s+manslaughter)") == ["ed"]


@pytest.mark.parametrize("written", ["(?P<a>b)(?P=a)", "a(?#note)b", r"\u0061b", r"(a)?(?(1)b|c)"])
def test_a_pattern_written_in_another_way_is_refused(written: str) -> None:
    """Letters that are none would be looked for in vain."""
    with pytest.raises(ValueError, match="not read"):
        stems_of(re.compile(written))


def test_a_pattern_with_room_for_comments_is_refused() -> None:
    """The letters of a comment match nothing."""
    with pytest.raises(ValueError, match="verbose"):
        stems_of(re.compile("a b", re.VERBOSE))


def test_letters_are_those_that_match_where_capitals_do_not_matter() -> None:
    """A long s, a dotless i and the sign of the kelvin are among them."""
    every = "".join(map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1))))
    for letter in "abcdefghijklmnopqrstuvwxyz":
        assert {Letters(c).plain for c in re.findall(letter, every, re.IGNORECASE)} == {letter}


def test_patterns_that_pass_come_in_their_order() -> None:
    """One that spells nothing out passes always."""
    sieve = Sieve(map(re.compile, ("sue", "bail", "bail|arrest", r"\w+")))
    assert sieve.passing(Letters("ARRESTED, then bailed")) == [1, 2, 3]
    assert sieve.passing(Letters("nothing")) == [3]


def test_a_pattern_passes_only_where_both_of_its_surest_parts_stand() -> None:
    """Either may come from any of its alternatives, but both from the same row."""
    sieve = Sieve(map(re.compile, (r"(?:refus|reject)ed\s+bail|sued\s+by\s+him", "bail")))
    assert sieve.passing(Letters("bail was rejected")) == [0, 1]
    assert sieve.passing(Letters("rejected")) == []
    assert sieve.passing(Letters("rejected him")) == []
    assert sieve.passing(Letters("bail; sued")) == [1]
    assert sieve.passing(Letters("sued him")) == [0]


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(st.data(), st.sampled_from(range(len(IN_USE))))
def test_no_match_of_a_pattern_in_use_is_held_back(data: st.DataObject, number: int) -> None:
    """Whatever the pattern matches passes by itself, without the words around it."""
    text = data.draw(st.from_regex(IN_USE[number]))
    found = IN_USE[number].search(text)
    assert found is not None
    assert number in SIEVE.passing(Letters(found.group()))
