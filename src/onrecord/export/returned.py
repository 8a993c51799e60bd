"""Our own JSON on its way back: what a case is made again from, once all of it holds.

Takes the articles, the readings and the decisions; what is derived is only checked, for it is
derived again.  Everything is looked at before anything is taken, so nothing is ever half taken in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NoReturn

from onrecord.errors import UnusableExport
from onrecord.export.contract import FORMAT, OF_READING, Decided
from onrecord.export.plain import Misfit, fields_of, many, mapping, noun, span
from onrecord.nouns import Article, Part, PartKind, Reading

_LISTS: Final = (
    "articles", "people", "statements", "events", "proceedings", "witnesses", "disagreements",
    "warnings",
)  # fmt: skip
_KEYS: Final = ("onrecord", "format", *_LISTS, "story")
_AGAIN: Final = (
    "Make it again with `onrecord export CASE --to json`, or mend it there; nothing was taken in."
)


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back.

    Attributes:
        title: What the case was called; None where the file does not tell.
        program: Version of the program that wrote it.
        articles: In their order.
        readings: By the article's id; an article that has none is to be read.
        decisions: First made first.
        contract: The object itself.
    """

    title: str | None
    program: str
    articles: tuple[Article, ...]
    readings: Mapping[str, Reading]
    decisions: tuple[Decided, ...]
    contract: Mapping[str, Any]


def read_back(content: bytes, name: str) -> Returned:
    """The case in an exported JSON.

    Args:
        content: The file's bytes.
        name: What the file is called, for messages.

    Raises:
        UnusableExport: It is no JSON, none of ours, of a later format, or does not hold together.
    """
    found = _object(content, name)
    try:
        return _returned(found)
    except _Later as later:
        raise UnusableExport(
            f"this was written by a later version of OnRecord (format {later}; this program knows "
            f"{FORMAT})",
            f"{name}, format",
            "Update OnRecord and try again; nothing was taken in.",
        ) from None
    except Misfit as misfit:
        raise UnusableExport(misfit.what, f"{name}, {misfit.place}", _AGAIN) from misfit


class _Later(Exception):
    """A format that comes after ours."""


def _object(content: bytes, name: str) -> Mapping[str, Any]:
    try:
        return mapping(json.loads(content.decode("utf-8-sig"), parse_constant=_refuse), "the file")
    except UnicodeDecodeError as error:
        where = f"{name}, byte {error.start}"
        raise UnusableExport("this is not UTF-8 text, so it is no JSON", where, _AGAIN) from error
    except json.JSONDecodeError as error:
        where = f"{name}, line {error.lineno}, column {error.colno}"
        raise UnusableExport(f"the JSON is broken here ({error.msg})", where, _AGAIN) from error
    except RecursionError as error:
        raise UnusableExport("the JSON is nested too deeply", name, _AGAIN) from error
    except ValueError as error:  # a number of thousands of digits, NaN, or no object at all
        raise UnusableExport(f"this is no case ({error})", name, _AGAIN) from error


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _returned(found: Mapping[str, Any]) -> Returned:
    if type(found.get("format")) is int and found["format"] > FORMAT:
        raise _Later(found["format"])
    for key in _KEYS:
        if key not in found:
            raise Misfit("the file", f"{key!r} is missing")
    if found["format"] != FORMAT:
        raise Misfit("format", f"{found['format']!r} is no format we know")
    for key in _LISTS:
        many(found[key], key)
    articles = tuple(
        _article(a, f"articles[{n}]") for n, a in enumerate(many(found["articles"], "articles"))
    )
    texts = {a.id: a for a in articles}
    if len(texts) < len(articles):
        raise Misfit("articles", "one of them is there twice")
    _check_places(found, {key: len(a.text) for key, a in texts.items()})
    _check_people(found)
    return Returned(
        _text(found, "title", "the file"),
        str(found["onrecord"]),
        articles,
        dict(_readings(found, texts)),
        tuple(_decisions(found)),
        found,
    )


def _article(found: object, place: str) -> Article:
    given = mapping(found, place)
    for key in ("id", "url", "outlet", "byline", "title", "published", "language", "text", "parts"):
        if key not in given:
            raise Misfit(place, f"{key!r} is missing")
    text = noun(str, given["text"], f"{place}.text", 0)
    size = len(text)
    article = Article(
        text=text,
        url=_text(given, "url", place),
        outlet=_text(given, "outlet", place),
        byline=noun(tuple[str, ...], given["byline"], f"{place}.byline", size),
        title=_text(given, "title", place),
        published=_published(given, place),
        language=noun(str, given["language"], f"{place}.language", size),
        parts=tuple(
            _part(p, f"{place}.parts[{n}]", size)
            for n, p in enumerate(many(given["parts"], f"{place}.parts"))
        ),
        source=_text(given, "source", place) or "",
        digest=_text(given, "digest", place) or "",
    )
    if article.id != given["id"]:
        raise Misfit(
            f"{place}.id",
            f"{given['id']!r} is not the id of this text, address, outlet and date "
            f"({article.id}), so one of them was changed",
        )
    return article


def _published(given: Mapping[str, Any], place: str) -> date | datetime | None:
    if moment := _text(given, "published_at", place):
        return _moment(moment, f"{place}.published_at")
    day: date | None = noun(date | None, given["published"], f"{place}.published", 0)
    return day


def _part(found: object, place: str, size: int) -> Part:
    given = mapping(found, place)
    for key in ("start", "end", "kind"):
        if key not in given:
            raise Misfit(place, f"{key!r} is missing")
    said = given.get("said")
    return Part(
        span([given["start"], given["end"]], place, size),
        noun(PartKind, given["kind"], f"{place}.kind", size),
        _text(given, "author", place),
        _text(given, "handle", place),
        noun(date | None, given.get("date"), f"{place}.date", size),
        _text(given, "url", place),
        span(said, f"{place}.said", size) if said is not None else None,
    )


def _readings(
    found: Mapping[str, Any], articles: Mapping[str, Article]
) -> Iterator[tuple[str, Reading]]:
    for n, held in enumerate(many(found.get("readings", []), "readings")):
        place = f"readings[{n}]"
        given = mapping(held, place)
        article = articles.get(_required(given, "article", place))
        if article is None:
            raise Misfit(f"{place}.article", f"no article here has the id {given['article']!r}")
        reader = _required(given, "reader", place)
        fields = fields_of(Reading, given, place, len(article.text), OF_READING)
        reading = Reading(article=article, reader=reader, **fields)
        _check_reading(reading, place)
        yield article.id, reading


def _check_reading(reading: Reading, place: str) -> None:
    """What types do not tell: numbers of mentions, chances, contents that are empty."""
    for n, attribution in enumerate(reading.attributions):
        here = f"{place}.attributions[{n}]"
        if not attribution.content:
            raise Misfit(f"{here}.content", "it is empty")
        if not 0 <= attribution.confidence <= 1:
            raise Misfit(f"{here}.confidence", f"{attribution.confidence} is no chance, 0 to 1")
    for n, reference in enumerate(reading.references):
        for number in (reference.mention, *(other for other, _ in reference.among)):
            if not 0 <= number < len(reading.mentions):
                raise Misfit(f"{place}.references[{n}]", f"there is no mention {number}")
    for n, owner in enumerate(reading.owners):
        if not 0 <= owner.mention < len(reading.events):
            raise Misfit(f"{place}.owners[{n}]", f"there is no event {owner.mention}")
        for number, _ in owner.among:
            if not 0 <= number < len(reading.mentions):
                raise Misfit(f"{place}.owners[{n}]", f"there is no mention {number}")


def _decisions(found: Mapping[str, Any]) -> Iterator[Decided]:
    numbers: set[int] = set()
    for n, held in enumerate(many(found.get("decisions", []), "decisions")):
        place = f"decisions[{n}]"
        given = mapping(held, place)
        words = {
            key: _required(given, key, place)
            for key in ("kind", "left", "right", "judgement", "by", "why")
        }
        made = _moment(_required(given, "made", place), f"{place}.made")
        if not isinstance(made, datetime) or made.tzinfo is None:
            raise Misfit(f"{place}.made", "a decision is made at a moment with a zone")
        number = noun(int, given.get("number"), f"{place}.number", 0)
        undoes = noun(int | None, given.get("undoes"), f"{place}.undoes", 0)
        if number in numbers:
            raise Misfit(f"{place}.number", f"{number} is there twice")
        if undoes is not None and undoes not in numbers:
            raise Misfit(f"{place}.undoes", f"there is no decision {undoes} before it")
        numbers.add(number)
        yield Decided(made=made, number=number, undoes=undoes, **words)


def _required(given: Mapping[str, Any], key: str, place: str) -> str:
    if key not in given:
        raise Misfit(place, f"{key!r} is missing")
    return str(noun(str, given[key], f"{place}.{key}", 0))


def _text(given: Mapping[str, Any], key: str, place: str) -> str | None:
    found: str | None = noun(str | None, given.get(key), f"{place}.{key}", 0)
    return found


def _moment(words: str, place: str) -> date | datetime:
    try:
        return date.fromisoformat(words) if len(words) == 10 else datetime.fromisoformat(words)
    except ValueError:
        raise Misfit(place, f"{words!r} is no day or moment") from None


def _check_places(found: Mapping[str, Any], sizes: Mapping[str, int]) -> None:
    """Every place that is given lies in the article that it names.

    Raises:
        Misfit: One does not.
    """
    held = {key: value for key, value in found.items() if key not in ("articles", "readings")}
    for place, given in _objects(held):
        if "article" not in given:
            continue
        if given["article"] not in sizes:
            raise Misfit(f"{place}.article", f"no article here has the id {given['article']!r}")
        size = sizes[given["article"]]
        if "start" in given or "end" in given:
            span([given.get("start"), given.get("end")], place, size)
        for key, value in given.items():
            for n, pair in enumerate(_pairs(value)):
                span(pair, f"{place}.{key}[{n}]", size)


def _pairs(value: object) -> list[object]:
    """The value itself if it is two numbers, or what it holds if those are."""
    if isinstance(value, list) and value:
        if all(type(n) is int for n in value):
            return [value]
        if all(isinstance(v, list) for v in value):
            return value
    return []


def _objects(found: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every object below, with its place; without recursion, for hostile depth."""
    waiting: list[tuple[str, object]] = list(found.items())
    while waiting:
        place, value = waiting.pop()
        if isinstance(value, dict):
            yield place, value
            waiting += [(f"{place}.{key}", inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{place}[{n}]", inner) for n, inner in enumerate(value)]


_WHO: Final[Mapping[str, Callable[[Mapping[str, Any]], tuple[object, ...]]]] = {
    "statements": lambda s: (s.get("speaker"), *many(s.get("candidates", []), "candidates")),
    "events": lambda e: (e.get("person"),),
    "proceedings": lambda p: (p.get("defendant"),),
    "witnesses": lambda w: (w.get("person"),),
    "disagreements": lambda d: (d.get("person"),),
}


def _check_people(found: Mapping[str, Any]) -> None:
    """Every person who is named by an id is there.

    Raises:
        Misfit: One is not.
    """
    people = {
        _required(mapping(p, f"people[{n}]"), "id", f"people[{n}]")
        for n, p in enumerate(found["people"])
    }
    for key, named in _WHO.items():
        for n, held in enumerate(found[key]):
            place = f"{key}[{n}]"
            for person in named(mapping(held, place)):
                if person is not None and person not in people:
                    raise Misfit(place, f"no person here has the id {person!r}")
