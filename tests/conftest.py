"""What many tests share."""

from dataclasses import replace

import pytest
from hypothesis import settings

from onrecord.case.witnesses import find_witnesses
from onrecord.ingest import find_sources, read_published
from onrecord.nouns import Case
from onrecord.pipeline import compose, with_story
from onrecord.read.model import SHIPPED, Model
from onrecord.read.reader import Reader
from onrecord.sample import published_as, sample_files

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


@pytest.fixture(scope="session")
def sample(reader: Reader) -> Case:
    """All seven articles of the sample case, with their story and witnesses."""
    readings = []
    for path in sample_files():
        known = published_as(path)
        day = read_published(known["published"]) if "published" in known else None
        found = find_sources(
            [path], published=day, outlet=known.get("outlet"), url=known.get("url")
        )
        readings += [reader.read(source.read().article) for source in found]
    case = with_story(compose(readings))
    return replace(case, witnesses=case.witnesses or find_witnesses(case))
