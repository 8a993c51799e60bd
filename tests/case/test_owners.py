"""Whose a step is, where the encoder and grammar differ."""

import pytest

from onrecord.case.owners import SURE, SURE_OF_ANOTHER, likeliest


@pytest.mark.parametrize(
    ("shares", "given", "is_grave", "told"),
    [
        ({}, "ann", False, "ann"),
        ({}, None, False, None),
        ({"ann": SURE}, None, False, "ann"),
        ({"ann": SURE - 0.01}, None, False, None),
        ({"ann": 1.0}, None, True, None),
        ({"ann": 0.1, "ben": SURE_OF_ANOTHER}, "ann", False, "ben"),
        ({"ann": 0.2, "ben": SURE_OF_ANOTHER - 0.01}, "ann", False, "ann"),
        ({"ann": 0.0, "ben": 1.0}, "ann", True, "ann"),
    ],
)
def test_another_is_taken_only_where_the_encoder_is_sure(
    shares: dict[str, float], given: str | None, is_grave: bool, told: str | None
) -> None:
    """More so where grammar tells somebody else, and never where it would do harm."""
    assert likeliest(shares, given, is_grave=is_grave) == told
