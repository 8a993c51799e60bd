"""The day or moment of publication, from its ISO 8601 spelling."""

from __future__ import annotations

import re
from datetime import date, datetime

_DAY = r"\d{4}-\d{2}-\d{2}"
_TIME = r"\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?"
_ZONE = r"Z|[+-]\d{2}(?::?\d{2})?"
_ISO = re.compile(rf"({_DAY})(?:[T ]({_TIME})\s?({_ZONE})?)?", re.ASCII | re.IGNORECASE)


def read_published(text: str) -> date | datetime:
    """Day, or moment with its zone: `2024-03-08`, `2024-03-08T21:40:00-05:00`, `2024-03-08 02:40Z`.

    A time without a zone tells no moment, so only its day is kept.

    Raises:
        ValueError: it is spelt otherwise, or there is no such day.
    """
    iso = _ISO.fullmatch(text.strip())
    try:
        if iso is None:
            raise ValueError(text)
        if iso[2] and iso[3]:
            return datetime.fromisoformat(f"{iso[1]}T{iso[2]}{iso[3]}".upper())
        if iso[2]:
            datetime.fromisoformat(f"{iso[1]}T{iso[2]}")  # the time must still be one
        return date.fromisoformat(iso[1])
    except ValueError:
        raise ValueError(
            f"no date of publication: {text[:60]!r}; "
            "write it as 2024-03-08 or 2024-03-08T21:40:00-05:00"
        ) from None
