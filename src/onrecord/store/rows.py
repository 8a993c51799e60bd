"""Nouns as rows: any of our frozen dataclasses to compact JSON and back.

There are two spellings. *Short*, for what only programs read: a noun is the list of its fields'
values, without those at the end that have their default; a span is `[12,40]`. *Named*, for what
people may look at: an object, without the fields that have their default or are empty. (`columns`
has a third, for many values at once.) The fields'
names and types are hashed into a `fingerprint` that is kept beside the JSON. So a kept value of
other fields than ours is known to be stale before it is read, and a noun may gain or lose fields
with no word about it here. Knows types and nothing of what they mean.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar

from onrecord.nouns import content_id

T = TypeVar("T")
_Turn = Callable[[Any], Any]
_ABSENT: Final = object()


class StaleRow(Exception):
    """A kept value that is not what our nouns look like today."""


@dataclasses.dataclass(frozen=True, slots=True)
class Rows(typing.Generic[T]):
    """Turns values of one type into JSON and back; made by `rows_of` and `fields_of`.

    Attributes:
        fingerprint: Hash of the names and types of all fields within.
    """

    fingerprint: str
    _to_plain: _Turn
    _from_plain: _Turn

    def dump(self, value: object) -> str:
        """The value as JSON."""
        return json.dumps(self._to_plain(value), ensure_ascii=False, separators=(",", ":"))

    def load(self, text: str) -> T:
        """The value again.

        Raises:
            StaleRow: The JSON is of another shape.
        """
        try:
            return self.of(json.loads(text))
        except (ValueError, RecursionError) as e:
            raise StaleRow(str(e)) from e

    def of(self, plain: object) -> T:
        """The value that plain ones, as JSON holds them, are.

        Raises:
            StaleRow: They are of another shape.
        """
        try:
            value: T = self._from_plain(plain)
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as e:
            raise StaleRow(str(e)) from e
        return value


def rows_of(kind: type[T], *, named: bool = False) -> Rows[T]:
    """How values of a type are kept.

    Args:
        kind: A type made of frozen dataclasses, enums, days, moments, numbers, strings, tuples and
            unions with None.
        named: Whether in the spelling for people.

    Raises:
        ValueError: A type within is none of these.
    """
    any_kind: Any = kind  # what cannot be hashed is no type of ours, and fails in `_turns`
    return Rows(content_id("rows", described(any_kind))[:8], *_turns(any_kind, named))


def fields_of(kind: type, without: frozenset[str], *, named: bool = False) -> Rows[dict[str, Any]]:
    """How a dataclass is kept some of whose fields are kept elsewhere.

    What is dumped is the noun; what is loaded are its other fields by name, for the caller to put
    it together.

    Raises:
        ValueError: As `rows_of`.
    """
    turns = (_named if named else _listed)(kind, without, build=dict)
    return Rows(content_id("rows", described(kind, without))[:8], *turns)


@cache
def described(kind: Any, without: frozenset[str] = frozenset()) -> str:  # noqa: ANN401
    """A type in words, all the way down."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        inner = (
            f"{name}:{described(hint)}"
            for name, hint in field_types(kind).items()
            if name not in without
        )
        return f"{kind.__name__}({','.join(inner)})"
    if args := typing.get_args(kind):
        inner = ("..." if a is ... else described(a) for a in args)
        return f"{getattr(typing.get_origin(kind), '__name__', kind)}[{','.join(inner)}]"
    return kind.__name__ if isinstance(kind, type) else str(kind)


def field_types(kind: type) -> dict[str, Any]:
    """The types of a dataclass's fields, by name."""
    hints = typing.get_type_hints(kind)
    return {f.name: hints[f.name] for f in dataclasses.fields(kind) if f.init}


@cache
def _turns(kind: Any, named: bool) -> tuple[_Turn, _Turn]:  # noqa: ANN401
    """The two ways of one type: to plain values, and back."""
    if kind in (str, int, float, bool, type(None)):
        return _same, _checked(kind)
    if kind is date:
        return date.isoformat, date.fromisoformat
    if kind is datetime:
        return datetime.isoformat, datetime.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return (lambda value: value.value), kind
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return (_named if named else _listed)(kind, frozenset(), build=kind)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return _tuple(args, named)
    if origin in (typing.Union, types.UnionType):
        return _union(args, named)
    raise ValueError(f"no way is known to keep a {kind!r}")


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


def _checked(kind: type) -> _Turn:
    # JSON writes the float 1.0 as 1.0 and reads it so; an int where a float was is a hand's work.
    def check(value: Any) -> Any:  # noqa: ANN401
        if type(value) is kind:
            return value
        if kind is float and type(value) is int:
            return float(value)
        raise TypeError(f"{value!r} is no {kind.__name__}")

    return check


def _tuple(args: tuple[Any, ...], named: bool) -> tuple[_Turn, _Turn]:
    if len(args) == 2 and args[1] is ...:
        to_plain, from_plain = _turns(args[0], named)
        return (
            (lambda value: [to_plain(item) for item in value]),
            (lambda plain: tuple([from_plain(item) for item in _a_list(plain)])),
        )
    turns = [_turns(a, named) for a in args]
    if len(turns) == 2:
        return _pair(*turns)
    return (
        (lambda value: [to(item) for (to, _), item in zip(turns, value, strict=True)]),
        (lambda plain: tuple([of(item) for (_, of), item in zip(turns, plain, strict=True)])),
    )


def _pair(left: tuple[_Turn, _Turn], right: tuple[_Turn, _Turn]) -> tuple[_Turn, _Turn]:
    """Two values; there are thousands of pairs in an article, so without a loop."""
    (to_left, of_left), (to_right, of_right) = left, right

    def from_plain(plain: Any) -> Any:  # noqa: ANN401
        one, other = _a_list(plain)
        return of_left(one), of_right(other)

    return (lambda value: [to_left(value[0]), to_right(value[1])]), from_plain


def _a_list(plain: Any) -> list[Any]:  # noqa: ANN401
    if type(plain) is not list:  # a string, too, can be gone through
        raise TypeError(f"{plain!r} is no list")
    return plain


def _union(args: tuple[Any, ...], named: bool) -> tuple[_Turn, _Turn]:
    """None and one type; or days and moments, which their spelling tells apart."""
    kinds = [a for a in args if a is not type(None)]
    to_plain: _Turn
    from_plain: _Turn
    if set(kinds) == {date, datetime}:
        to_plain, from_plain = (lambda value: value.isoformat()), day_or_moment
    elif len(kinds) == 1:
        to_plain, from_plain = _turns(kinds[0], named)
    else:
        raise ValueError(f"no way is known to tell apart {args!r}")
    if len(kinds) == len(args):
        return to_plain, from_plain
    return (
        (lambda value: None if value is None else to_plain(value)),
        (lambda plain: None if plain is None else from_plain(plain)),
    )


def day_or_moment(text: str) -> date | datetime:
    """A day from `2024-03-08`, a moment from anything longer."""
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def _fields(
    kind: Any,  # noqa: ANN401
    without: frozenset[str],
    named: bool,
) -> list[tuple[str, _Turn, _Turn, Any]]:
    """Name, ways and default of each field."""
    defaults = {f.name: _default(f) for f in dataclasses.fields(kind)}
    return [
        (name, *_turns(hint, named), defaults[name])
        for name, hint in field_types(kind).items()
        if name not in without
    ]


def _listed(
    kind: Any,  # noqa: ANN401
    without: frozenset[str],
    build: Callable[..., Any],
) -> tuple[_Turn, _Turn]:
    """A dataclass as the list of its fields' values, those with defaults cut off at the end."""
    fields = _fields(kind, without, named=False)
    ways = [of for _, _, of, _ in fields]
    least = max((i for i, (*_, default) in enumerate(fields, 1) if default is _ABSENT), default=0)

    def to_plain(value: Any) -> list[Any]:  # noqa: ANN401
        plain = [to(getattr(value, name)) for name, to, _, _ in fields]
        last = len(plain)
        while last > least and getattr(value, fields[last - 1][0]) == fields[last - 1][3]:
            last -= 1
        return plain[:last]

    def from_plain(plain: Any) -> Any:  # noqa: ANN401
        given = len(_a_list(plain))
        if not least <= given <= len(fields):
            raise ValueError(f"{given} fields of {kind.__name__}, not {least} to {len(fields)}")
        values = [of(item) for of, item in zip(ways, plain, strict=False)]
        if build is not dict:
            return build(*values)
        # The caller puts the noun together, so it needs every field.
        values += [default for *_, default in fields[given:]]
        return {name: value for (name, *_), value in zip(fields, values, strict=True)}

    return to_plain, from_plain


def _named(
    kind: Any,  # noqa: ANN401
    without: frozenset[str],
    build: Callable[..., Any],
) -> tuple[_Turn, _Turn]:
    """A dataclass as an object, without the fields that have their default or are empty."""
    fields = [
        (name, to, of, () if default is _ABSENT and _is_many(hints[name]) else default)
        for hints in (field_types(kind),)
        for name, to, of, default in _fields(kind, without, named=True)
    ]
    ways = {name: of for name, _, of, _ in fields}
    defaults = {name: default for name, *_, default in fields if default is not _ABSENT}

    def to_plain(value: Any) -> dict[str, Any]:  # noqa: ANN401
        held = ((name, to, default, getattr(value, name)) for name, to, _, default in fields)
        return {name: to(v) for name, to, default, v in held if default is _ABSENT or v != default}

    def from_plain(plain: Any) -> Any:  # noqa: ANN401
        return build(**defaults | {name: ways[name](item) for name, item in plain.items()})

    return to_plain, from_plain


def _is_many(hint: Any) -> bool:  # noqa: ANN401
    """Whether it is the type of a tuple of any length, which may be empty."""
    return typing.get_origin(hint) is tuple and typing.get_args(hint)[-1] is ...


def _default(field: dataclasses.Field[Any]) -> Any:  # noqa: ANN401
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return _ABSENT if field.default is dataclasses.MISSING else field.default
