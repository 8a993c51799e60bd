"""What many tests share."""

import pytest
from hypothesis import settings

from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader

# Nothing here is timed, and the same commit must pass or fail the same way twice.
settings.register_profile("onrecord", deadline=None, derandomize=True, database=None)
settings.load_profile("onrecord")


@pytest.fixture(scope="session")
def model() -> Model:
    """The model that ships with the package."""
    return Model(SHIPPED)


@pytest.fixture(scope="session")
def reader(model: Model) -> Reader:
    """A reader with the model that ships."""
    return Reader(model)
