"""Many inputs at once: what cannot be read is written down and the rest goes on.

The only place that turns an error of the world's into a record; anything else is a bug, and stops
with the name of the article it met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from onrecord.errors import ModelMismatch, OnRecordError
from onrecord.ingest import Source
from onrecord.nouns import Case, Reading
from onrecord.pipeline import compose
from onrecord.read.reader import Reader


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of some inputs."""

    case: Case
    failures: tuple[OnRecordError, ...]


def read_all(
    sources: Iterable[Source], reader: Reader, tell: Callable[[str], None] = lambda _: None
) -> Batch:
    """Read every input that can be read.

    Args:
        sources: From `ingest.find_sources`.
        reader: What reads them.
        tell: Called with each source's name before it is read, for progress.

    Raises:
        ModelMismatch: The model cannot be used, so that nothing can be read.
    """
    readings: list[Reading] = []
    failures: list[OnRecordError] = []
    for source in sources:
        tell(source.name)
        try:
            taken = source.read()
            reading = reader.read(taken.article)
            readings.append(replace(reading, warnings=(*taken.warnings, *reading.warnings)))
        except ModelMismatch:
            raise
        except OnRecordError as failure:
            failures.append(failure)
        except Exception as bug:
            bug.add_note(f"while reading {source.name}")
            raise
    return Batch(compose(readings), tuple(failures))
