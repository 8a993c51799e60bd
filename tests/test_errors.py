import pytest

from onrecord import errors
from onrecord.errors import ModelMismatch, NothingToRead, OnRecordError, UnreadableArticle

KINDS = [UnreadableArticle, ModelMismatch, NothingToRead]


@pytest.mark.parametrize("kind", KINDS)
def test_a_message_says_where_what_and_what_to_do(kind: type[OnRecordError]) -> None:
    """And keeps the three apart for whoever catches it."""
    error = kind("this is empty", "a.txt", "Put an article in it.")
    assert str(error) == "a.txt: this is empty. Put an article in it."
    assert (error.where, error.what, error.remedy) == (
        *("a.txt", "this is empty", "Put an article in it."),
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_of_the_worlds_is_no_slip_of_the_callers(kind: type[OnRecordError]) -> None:
    """Nobody who catches the one catches the other."""
    assert issubclass(kind, OnRecordError)
    assert not issubclass(kind, ValueError | OSError)


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_in_the_tree(kind: type[OnRecordError]) -> None:
    """The module's head draws it."""
    assert kind.__name__ in (errors.__doc__ or "")
