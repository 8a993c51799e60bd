"""Nouns as plain values for JSON, and back, with the place of whatever does not fit.

Knows dataclasses, enums, days and tuples, and nothing of what they mean.  A span is a pair of
numbers; a dataclass is an object with its fields' names.  Names that are not known are passed over
on the way back, so that a later version may add some.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Final

from onrecord.nouns import Span

_ABSENT: Final = object()


class Misfit(ValueError):
    """A value that is not what it should be: `place` ("readings[0].events[2].trigger"), `what`."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(f"{place}: {what}")
        self.place = place
        self.what = what


def plain(value: Any, without: frozenset[str] = frozenset()) -> Any:  # noqa: ANN401
    """A noun as plain values; the fields in `without` are left out of it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    if dataclasses.is_dataclass(value):
        return {
            f.name: plain(getattr(value, f.name))
            for f in dataclasses.fields(value)
            if f.name not in without
        }
    return value


def fields_of(
    kind: type,
    found: object,
    place: str,
    size: int,
    without: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """The fields of a noun by name, from plain values.

    Args:
        kind: The noun's type.
        found: The plain values.
        place: Where they stand, for the message.
        size: Characters of the text that spans lie in.
        without: Fields that are kept elsewhere.

    Raises:
        Misfit: Something is missing, of another type, or outside the text.
    """
    given = mapping(found, place)
    held = {}
    for name, (hint, default) in _fields(kind).items():
        if name in without:
            continue
        if name not in given:
            if default is _ABSENT:
                raise Misfit(place, f"{name!r} is missing")
            held[name] = default
        else:
            held[name] = noun(hint, given[name], f"{place}.{name}", size)
    return held


def noun(kind: Any, found: Any, place: str, size: int) -> Any:  # noqa: ANN401
    """A value of a type from plain values; arguments and errors as `fields_of`."""
    if kind is Span:
        return span(found, place, size)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        if found is None and type(None) in args:
            return None
        [kind] = [a for a in args if a is not type(None)]
        return noun(kind, found, place, size)
    if origin is tuple:
        items = many(found, place)
        if args[-1] is ...:
            return tuple([noun(args[0], v, f"{place}[{n}]", size) for n, v in enumerate(items)])
        if len(items) != len(args):
            raise Misfit(place, f"{len(args)} values belong here, not {len(items)}")
        both = enumerate(zip(args, items, strict=True))
        return tuple([noun(a, v, f"{place}[{n}]", size) for n, (a, v) in both])
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return kind(**fields_of(kind, found, place, size))
    return _value(kind, found, place)


def _value(kind: Any, found: Any, place: str) -> Any:  # noqa: ANN401
    if kind is float and type(found) is int:
        return float(found)
    if kind in (str, int, float, bool):
        if type(found) is not kind:
            raise Misfit(place, f"{_shown(found)} is no {_NAMES[kind]}")
        return found
    try:
        return date.fromisoformat(found) if kind is date else kind(found)
    except (ValueError, TypeError):
        raise Misfit(place, f"{_shown(found)} is no {kind.__name__.lower()} we know") from None


def span(found: object, place: str, size: int) -> Span:
    """A pair of numbers as a span of a text of `size` characters.

    Raises:
        Misfit: It is none, or lies outside the text.
    """
    if type(found) is not list or [type(n) for n in found] != [int, int]:
        raise Misfit(place, f"{_shown(found)} is no pair of numbers")
    start, end = found
    if not 0 <= start <= end <= size:
        raise Misfit(place, f"{start} to {end} is no stretch of a text of {size} characters")
    return Span(start, end)


def mapping(found: object, place: str) -> Mapping[str, Any]:
    """A JSON object.

    Raises:
        Misfit: It is something else.
    """
    if not isinstance(found, dict):
        raise Misfit(place, f"{_shown(found)} is no object")
    return found


def many(found: object, place: str) -> list[Any]:
    """A JSON list.

    Raises:
        Misfit: It is something else.
    """
    if not isinstance(found, list):
        raise Misfit(place, f"{_shown(found)} is no list")
    return found


_NAMES: Final = {str: "text", int: "whole number", float: "number", bool: "true or false"}


def _shown(found: object) -> str:
    words = repr(found)
    return words if len(words) <= 40 else f"{words[:39]}…"


@cache
def _fields(kind: type) -> dict[str, tuple[Any, Any]]:
    """Type and default of each field."""
    hints = typing.get_type_hints(kind)
    held = {}
    for f in dataclasses.fields(kind):
        default: object = _ABSENT if f.default is dataclasses.MISSING else f.default
        held[f.name] = (hints[f.name], default)
    return held
