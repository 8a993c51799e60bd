"""Nouns in columns: many values of one type, field by field; the smallest spelling we have.

What the same field of many nouns holds is much alike: places go up, forms are one of three words,
probabilities have three digits.  So the values of each field stand together, places and numbers as
the distance from the one before, words as numbers in a list of the different ones, and a column
that is one value throughout as that value.  For what only programs read; `rows` has the spellings
for single values and for people.
"""

from __future__ import annotations

import dataclasses
import types
import typing
import zlib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import Enum
from functools import cache
from itertools import accumulate, chain, islice
from typing import Any, Final, TypeVar

from onrecord.nouns import Span, content_id
from onrecord.store.rows import Rows, StaleRow, day_or_moment, described, field_types

T = TypeVar("T")
_Plain = Any  # what JSON holds
_Write = Callable[[list[Any], list[_Plain]], None]
"""Puts the columns of some values behind others."""
_Read = Callable[[int, Iterator[_Plain]], list[Any]]
"""So many values from the next columns."""

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PER_MILLE: Final = "per mille"
_OF: Final = "of"
_AT: Final = "at"
_MOST: Final = 20_000_000
"""Values of one column; a damaged number must not fill the memory.  Chosen by hand: a thousand
times what the largest part of a case of 10,000 articles holds."""


def columns_of(kind: type[T]) -> Rows[T]:
    """How values of a type are kept, as `rows.rows_of` says.

    Raises:
        ValueError: A type within is none that can be kept.
    """
    any_kind: Any = kind
    write, read = _ways(any_kind)
    return Rows(
        content_id("columns", described(any_kind))[:8],
        lambda value: _written(write, value),
        lambda plain: _read_one(read, plain),
    )


def columns_of_fields(kind: type, without: frozenset[str]) -> Rows[dict[str, Any]]:
    """How a dataclass is kept some of whose fields are kept elsewhere, as `rows.fields_of` says.

    Raises:
        ValueError: A type within is none that can be kept.
    """
    write, read = _record(kind, without, build=None)
    return Rows(
        content_id("columns", described(kind, without))[:8],
        lambda value: _written(write, value),
        lambda plain: _read_one(read, plain),
    )


def pack(rows: Rows[Any], value: object) -> bytes:
    """A value as compressed JSON."""
    return zlib.compress(rows.dump(value).encode(), 9)


def unpack(rows: Rows[T], held: bytes) -> T:
    """A value again that `pack` made small.

    Raises:
        StaleRow: It is of another shape, or damaged.
    """
    try:
        return rows.load(zlib.decompress(held).decode())
    except (zlib.error, UnicodeDecodeError, TypeError, MemoryError) as error:
        raise StaleRow(str(error)) from error


def _written(write: _Write, value: Any) -> list[_Plain]:  # noqa: ANN401
    columns: list[_Plain] = []
    write([value], columns)
    return columns


def _read_one(read: _Read, plain: _Plain) -> Any:  # noqa: ANN401
    if type(plain) is not list:
        raise TypeError(f"{plain!r} is no list of columns")
    columns = iter(plain)
    try:
        [value] = read(1, columns)
    except StopIteration:
        raise ValueError("columns are missing") from None
    if next(columns, None) is not None:
        raise ValueError("there are more columns than fields")
    return value


@cache
def _ways(kind: Any) -> tuple[_Write, _Read]:  # noqa: ANN401 (a table of types)
    """Both ways of one type."""
    if kind is Span:
        return _spans()
    if kind is int:
        return _integers()
    if kind is float:
        return _fractions()
    if kind is bool:
        return _words(lambda value: "1" if value else "0", lambda word: bool(_DIGITS.index(word)))
    if kind is str:
        return _words(str, str)
    if kind is date:
        return _words(date.isoformat, date.fromisoformat)
    if kind is datetime:
        return _words(datetime.isoformat, datetime.fromisoformat)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _words(lambda value: str(value.value), kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record(kind, frozenset(), build=kind)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return _many(args[0]) if args[-1] is ... else _fixed(args)
    if origin in (typing.Union, types.UnionType):
        return _union(args)
    raise ValueError(f"no way is known to keep a {kind!r}")


def _one_or_all(column: list[_Plain]) -> _Plain:
    """A column as its one value, where it has but one and that is no list itself."""
    first = column[0] if column else None
    return first if first is not None and column.count(first) == len(column) else column


def _all(column: _Plain, count: int, kind: type) -> list[Any]:
    """The values of a column as `_one_or_all` gave it."""
    if not 0 <= count <= _MOST:
        raise ValueError(f"{count} values in one column")
    values: list[Any] = column if type(column) is list else [column] * count
    if len(values) != count:
        raise ValueError(f"{len(values)} values in a column of {count}")
    if not {*map(type, values)} <= {kind}:
        raise TypeError(f"not every value is of type {kind.__name__}: {values[:3]!r}")
    return values


def _integers() -> tuple[_Write, _Read]:
    def write(values: list[int], out: list[_Plain]) -> None:
        before = [0, *values]
        out.append(_one_or_all([value - last for last, value in zip(before, values, strict=False)]))

    def read(count: int, columns: Iterator[_Plain]) -> list[int]:
        return list(accumulate(_all(next(columns), count, int)))

    return write, read


def _spans() -> tuple[_Write, _Read]:
    """Where each begins, from where the last began; and how long it is."""
    write_start, read_start = _integers()

    def write(values: list[Span], out: list[_Plain]) -> None:
        write_start([s.start for s in values], out)
        out.append(_one_or_all([s.end - s.start for s in values]))

    def read(count: int, columns: Iterator[_Plain]) -> list[Span]:
        starts = read_start(count, columns)
        lengths = _all(next(columns), count, int)
        return [Span(start, start + n) for start, n in zip(starts, lengths, strict=True)]

    return write, read


def _fractions() -> tuple[_Write, _Read]:
    """As they are; as whole thousandths where all of them are that to the last bit."""

    def write(values: list[float], out: list[_Plain]) -> None:
        if all(-1 <= value <= 1 for value in values):
            thousandths = [round(value * 1000) for value in values]
            if all(n / 1000 == value for n, value in zip(thousandths, values, strict=True)):
                out.append({_PER_MILLE: _one_or_all(thousandths)})
                return
        out.append([float(value) for value in values])

    def read(count: int, columns: Iterator[_Plain]) -> list[float]:
        column = next(columns)
        if type(column) is dict:
            return [n / 1000 for n in _all(column[_PER_MILLE], count, int)]
        return _all(column, count, float)

    return write, read


def _words(spell: Callable[[Any], str], read_word: Callable[[str], Any]) -> tuple[_Write, _Read]:
    """Words; where they come again, by their places in the list of the different ones."""
    write_place, read_place = _integers()

    def write(values: list[Any], out: list[_Plain]) -> None:
        spelt = [spell(value) for value in values]
        different = list(dict.fromkeys(spelt))
        if len(different) == 1:
            out.append(different[0])
        elif not spelt or len(different) > len(spelt) // 2:
            out.append(spelt)
        elif len(different) <= len(_DIGITS):
            digit = dict(zip(different, _DIGITS, strict=False))
            out.append({_OF: different, _AT: "".join(digit[word] for word in spelt)})
        else:
            places: list[_Plain] = []
            number = {word: place for place, word in enumerate(different)}
            write_place([number[word] for word in spelt], places)
            out.append({_OF: different, _AT: places[0]})

    def read(count: int, columns: Iterator[_Plain]) -> list[Any]:
        column = next(columns)
        if type(column) is not dict:
            spelt = _all(column, count, str)
            known = {word: read_word(word) for word in dict.fromkeys(spelt)}
            return [known[word] for word in spelt]
        different, at = [read_word(word) for word in column[_OF]], column[_AT]
        if type(at) is str:
            by_digit = dict(zip(_DIGITS, different, strict=False))
            found = [by_digit[digit] for digit in at]
        else:
            found = [different[place] for place in read_place(count, iter([at]))]
        if len(found) != count:
            raise ValueError(f"{len(found)} words in a column of {count}")
        return found

    return write, read


def _many(item: Any) -> tuple[_Write, _Read]:  # noqa: ANN401
    """Tuples of any length: how long each is, then all their items in a row."""
    write_item, read_item = _ways(item)

    def write(values: list[tuple[Any, ...]], out: list[_Plain]) -> None:
        out.append(_one_or_all([len(value) for value in values]))
        write_item(list(chain.from_iterable(values)), out)

    def read(count: int, columns: Iterator[_Plain]) -> list[tuple[Any, ...]]:
        lengths = _all(next(columns), count, int)
        if any(n < 0 for n in lengths):
            raise ValueError("a tuple of less than nothing")
        items = iter(read_item(sum(lengths), columns))
        return [tuple(islice(items, n)) for n in lengths]

    return write, read


def _fixed(args: tuple[Any, ...]) -> tuple[_Write, _Read]:
    """Tuples of a known length, place by place."""
    ways = [_ways(a) for a in args]

    def write(values: list[tuple[Any, ...]], out: list[_Plain]) -> None:
        for place, (write_one, _) in enumerate(ways):
            write_one([value[place] for value in values], out)

    def read(count: int, columns: Iterator[_Plain]) -> list[tuple[Any, ...]]:
        return list(zip(*[read_one(count, columns) for _, read_one in ways], strict=True))

    return write, read


def _union(args: tuple[Any, ...]) -> tuple[_Write, _Read]:
    """None and one type, or days and moments: which are there, then those."""
    kinds = [a for a in args if a is not type(None)]
    if set(kinds) == {date, datetime}:
        write_one, read_one = _words(lambda value: value.isoformat(), day_or_moment)
    elif len(kinds) == 1:
        write_one, read_one = _ways(kinds[0])
    else:
        raise ValueError(f"no way is known to tell apart {args!r}")
    if len(kinds) == len(args):
        return write_one, read_one
    write_there, read_there = _ways(bool)

    def write(values: list[Any], out: list[_Plain]) -> None:
        write_there([value is not None for value in values], out)
        write_one([value for value in values if value is not None], out)

    def read(count: int, columns: Iterator[_Plain]) -> list[Any]:
        there = read_there(count, columns)
        held = iter(read_one(sum(there), columns))
        return [next(held) if is_there else None for is_there in there]

    return write, read


def _record(
    kind: Any,  # noqa: ANN401
    without: frozenset[str],
    build: Callable[..., Any] | None,
) -> tuple[_Write, _Read]:
    """A dataclass, field by field; its fields by name where there is nothing to build of them."""
    ways = {n: _ways(hint) for n, hint in field_types(kind).items() if n not in without}

    def write(values: list[Any], out: list[_Plain]) -> None:
        for name, (write_one, _) in ways.items():
            write_one([getattr(value, name) for value in values], out)

    def read(count: int, columns: Iterator[_Plain]) -> list[Any]:
        if not 0 <= count <= _MOST:
            raise ValueError(f"{count} of {kind.__name__}")
        read_fields = [read_one(count, columns) for _, read_one in ways.values()]
        if build is None:
            rows = zip(*read_fields, strict=True)
            return [dict(zip(ways, row, strict=True)) for row in rows]
        if not read_fields:
            return [build() for _ in range(count)]
        return list(map(build, *read_fields))

    return write, read
