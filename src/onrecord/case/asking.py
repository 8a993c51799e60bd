"""Questions to a case: whom a name means, which statement some words are, who said what to whom.

Finds people by the name a user types and statements by id or words; refuses to choose between two
that fit, and lists them.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from onrecord.case.pages import STOPWORDS
from onrecord.errors import UnknownPerson, UnknownStatement
from onrecord.nouns import (
    Article,
    Attribution,
    Case,
    Kind,
    Manner,
    Mention,
    Person,
    Review,
    Statement,
    joined,
)
from onrecord.resolve.fold import fold
from onrecord.resolve.likeness import Judgement, compare

_SHOWN: Final = 8  # people or statements that an answer lists
_SHORTEST_ID: Final = 6  # characters of an id that may stand for it; as articles have it
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_US: Final = frozenset({"us", "this newspaper", "this paper", "our reporter"})
_NEAREST: Final = 3
_ALIKE: Final = 3  # letters that the same word in two writings begins with; chosen by hand


@dataclass(frozen=True, slots=True)
class Asked:
    """What statements are asked for; every field that is given narrows it.

    Attributes:
        by: Whose words: a name, a surname or an id.
        about: Whose words speak of whom or of what: a person of the case, or words.
        to: Whom it was told to, or which outlet is credited with having had it.
        since: The first day of publication; what is undated is left out.
        until: The last one.
        kinds: How it is given.
        manners: What the source did; none stands for all.
    """

    by: str | None = None
    about: str | None = None
    to: str | None = None
    since: date | None = None
    until: date | None = None
    kinds: frozenset[Kind] = frozenset()
    manners: frozenset[Manner] = frozenset()

    @property
    def is_anything(self) -> bool:
        """Whether anything is asked for."""
        return self != Asked()


def find_people(case: Case, name: str) -> tuple[Person, ...]:
    """Everybody whom some words may mean: by id, by a name the file has for them, or by surname.

    "ruiz" finds Ana Ruiz, and Luis Ruiz too.
    """
    return those_called(case.people, name)


def those_called(people: Sequence[Person], name: str) -> tuple[Person, ...]:
    """The same among some people."""
    sought = fold(name)
    exact = [p for p in people if name == p.id or sought in {fold(n) for n in (p.name, *p.aliases)}]
    if exact:
        return tuple(exact)
    if not sought:
        return ()
    return tuple(
        p
        for p in people
        if (words := fold(p.name).split())
        and (
            sought in words
            or (
                _may_be(sought.split(), words) and compare(name, p.name).judgement is Judgement.SAME
            )
        )
    )


def _may_be(sought: Sequence[str], words: Sequence[str]) -> bool:
    """Whether two names are worth a comparison, which takes a millisecond: a case has thousands.

    Two that are one person's have a word that begins alike, or one has the other's initials.
    """
    begun = {w[:_ALIKE] for w in sought}
    if any(w[:_ALIKE] in begun for w in words):
        return True
    initials = ["".join(w[0] for w in those) for those in (sought, words)]
    return initials[0] == "".join(words) or initials[1] == "".join(sought)


def find_person(case: Case, name: str) -> Person:
    """The one person whom some words mean.

    Raises:
        UnknownPerson: There is none, or more than one; the message lists those who may be meant.
    """
    return the_one_called(case.people, name)


def the_one_called(people: Sequence[Person], name: str) -> Person:
    """The same among some people.

    Raises:
        UnknownPerson: As `find_person`.
    """
    found = those_called(people, name)
    if len(found) == 1:
        return found[0]
    if not found:
        near = nearest_people(people, name)
        remedy = "`onrecord people` lists everybody the file knows."
        if near:
            remedy = f"Nearest: {'; '.join(f'{p.name} ({p.id})' for p in near)}. {remedy}"
        raise UnknownPerson(f"nobody here is called {name[:80]!r}", "the case", remedy)
    some = "; ".join(f"{p.name} ({p.id})" for p in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    remedy = "Give the whole name, or the id."
    raise UnknownPerson(
        f"{name[:80]!r} may be {len(found)} people: {some}{more}", "the case", remedy
    )


def nearest_people(people: Iterable[Person], name: str) -> tuple[Person, ...]:
    """Those whose names look most like some words; none where none does."""
    by_name: dict[str, Person] = {}
    for person in people:
        for written in (person.name, *person.aliases):
            by_name.setdefault(fold(written), person)
            for word in fold(written).split():
                by_name.setdefault(word, person)
    close = difflib.get_close_matches(fold(name[:80]), by_name, n=_NEAREST, cutoff=0.7)
    return tuple({by_name[c].id: by_name[c] for c in close}.values())


def find_statement(case: Case, sought: str) -> Statement:
    """The one statement that is meant by an id, its beginning, or words of it.

    Raises:
        UnknownStatement: There is none, or more than one; the message lists the nearest.
    """
    lowered = sought.strip().lower()
    found = [s for s in case.statements if s.id == lowered]
    if not found and len(lowered) >= _SHORTEST_ID:
        found = [s for s in case.statements if s.id.startswith(lowered)]
    texts = {r.article.id: r.article.text for r in case.readings}
    if not found:
        found = _with_words(case.statements, sought, texts)
    if len({s.id for s in found}) == 1:
        return found[0]
    if found:
        some = "; ".join(shown(s, texts) for s in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise UnknownStatement(
            f"{sought[:80]!r} is in {len(found)} statements: {some}{more}",
            "the case",
            "Give more of the words, or the id.",
        )
    near = _nearest(case.statements, sought, texts)
    remedy = "`onrecord read CASE --csv` lists every statement with its id."
    if near:
        remedy = f"Nearest: {'; '.join(shown(s, texts) for s in near)}."
    raise UnknownStatement(f"no statement is {sought[:80]!r}", "the case", remedy)


def statements_with(case: Case, sought: str) -> tuple[Statement, ...]:
    """The statements with some words in a row; those that are just these words, if any are."""
    texts = {r.article.id: r.article.text for r in case.readings}
    return tuple(_with_words(case.statements, sought, texts))


def shown(statement: Statement, texts: Mapping[str, str]) -> str:
    """A statement in a few words, with its id."""
    words = " ".join(_words(statement, texts).split())
    return f"{statement.id} {words[:60]}{'…' if len(words) > 60 else ''}"


def _words(statement: Statement, texts: Mapping[str, str]) -> str:
    article, report = statement.reports[0]
    return joined(report.content, texts[article])


def _with_words(
    statements: Iterable[Statement], sought: str, texts: Mapping[str, str]
) -> list[Statement]:
    """The statements with these words in a row; those that are just these words, if any are."""
    words = _plain(sought)
    if not words.strip():
        return []
    found = [(s, _plain(_words(s, texts))) for s in statements]
    holding = [(s, held) for s, held in found if words in held]
    return [s for s, held in holding if held == words] or [s for s, _ in holding]


def _nearest(
    statements: Sequence[Statement], sought: str, texts: Mapping[str, str]
) -> list[Statement]:
    """The statements that share most with some words, or whose id is likest."""
    if re.fullmatch(r"[0-9a-f]{4,15}", sought.strip().lower()):
        ids = {s.id: s for s in statements}
        close = difflib.get_close_matches(sought.strip().lower(), ids, n=_NEAREST)
        return [ids[i] for i in close]
    words = set(_plain(sought).split()) - STOPWORDS
    shared: Counter[int] = Counter()
    for n, s in enumerate(statements):
        shared[n] = len(words & set(_plain(_words(s, texts)).split()))
    return [statements[n] for n, count in shared.most_common(_NEAREST) if count]


def _plain(words: str) -> str:
    """Words alone, folded, with a space round each."""
    return f" {' '.join(fold(w) for w in _WORD.findall(words))} "


def said_by(case: Case, person: Person) -> Case:
    """The case with no statements but those of one person."""
    kept = tuple(s for s in case.statements if s.speaker == person.id)
    return replace(case, statements=kept)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for, once it is known whom the names mean.

    Attributes:
        speaker: Id of whose words.
        about: Id of the person they speak of, where the question is about one.
        about_words: Whatever else shows that they do; each is words with a space round it.
        to_words: Likewise for whom it was told to.
    """

    asked: Asked
    speaker: str | None = None
    about: str | None = None
    about_words: frozenset[str] = frozenset()
    to_words: frozenset[str] = frozenset()


def wanted(asked: Asked, among: Callable[[str], Sequence[Person]]) -> Wanted:
    """What is asked for, with its names looked up.

    Args:
        asked: The question.
        among: The people among whom a name is to be looked for.

    Raises:
        UnknownPerson: The speaker asked for is nobody's name, or several people's.
    """
    speaker = None if asked.by is None else the_one_called(among(asked.by), asked.by).id
    about, about_words = _names(asked.about, among)
    _, to_words = _names(asked.to, among)
    return Wanted(asked, speaker, about.id if about else None, about_words, to_words)


def answer(case: Case, asked: Asked) -> Case:
    """The case with no statements but those that are asked for.

    Raises:
        UnknownPerson: The speaker asked for is nobody's name, or several people's.
    """
    return chosen(case, wanted(asked, lambda _: case.people))


def chosen(case: Case, found: Wanted) -> Case:
    """The case with no statements but those that are wanted."""
    fits = fitting(case, found)
    return replace(
        case,
        statements=tuple(s for s, is_kept in zip(case.statements, fits, strict=True) if is_kept),
    )


def fitting(case: Case, found: Wanted) -> tuple[bool, ...]:
    """Of each statement of a case, whether it is wanted."""
    asked = found.asked
    tests: list[Callable[[Statement, Attribution, Article], bool]] = []
    if found.speaker is not None:
        tests.append(lambda s, _r, _a: s.speaker == found.speaker)
    if asked.kinds:
        tests.append(lambda _s, r, _a: r.kind in asked.kinds)
    if asked.manners:
        tests.append(lambda _s, r, _a: r.manner in asked.manners)
    if asked.since is not None or asked.until is not None:
        tests.append(lambda _s, _r, a: is_within(day_of(a), asked.since, asked.until))
    if asked.to is not None:
        tests.append(_told(found))
    if asked.about is not None:
        tests.append(_about(case, found))
    articles = {r.article.id: r.article for r in case.readings}
    return tuple(
        any(all(test(s, r, articles[a]) for test in tests) for a, r in s.reports)
        for s in case.statements
    )


def day_of(article: Article) -> date | None:
    """The day an article was published; None where nothing tells."""
    held = article.published
    return held.date() if isinstance(held, datetime) else held


def is_within(day: date | None, since: date | None, until: date | None) -> bool:
    """Whether a day lies between two, both counted in; an unknown one does not."""
    if day is None:
        return False
    return (since is None or since <= day) and (until is None or day <= until)


def _names(
    sought: str | None, among: Callable[[str], Sequence[Person]]
) -> tuple[Person | None, frozenset[str]]:
    """The one person that some words mean, if one, and every writing to look for."""
    if sought is None:
        return None, frozenset()
    found = those_called(among(sought), sought)
    person = found[0] if len(found) == 1 else None
    names = (sought, person.name, *person.aliases) if person else (sought,)
    return person, frozenset(plain for n in names if (plain := _plain(n)).strip())


def _told(found: Wanted) -> Callable[[Statement, Attribution, Article], bool]:
    """Whether somebody was told it, or an outlet is credited with it; "told us" is its outlet's.

    Takes "Spotlark" for `he told Spotlark`; must refuse "Lark" for it.
    """

    def test(_: Statement, report: Attribution, article: Article) -> bool:
        spans = (*report.credited, *([report.told_to] if report.told_to else ()))
        written = [_plain(span.of(article.text)) for span in spans]
        if article.outlet and any(w.strip() in _US for w in written):
            written.append(_plain(article.outlet))
        return any(name in w for name in found.to_words for w in written)

    return test


def _about(case: Case, found: Wanted) -> Callable[[Statement, Attribution, Article], bool]:
    """Whether what was said mentions a person, by whatever name or pronoun, or holds some words."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for person in case.people:
        for article, mention in person.mentions if person.id == found.about else ():
            mentions[article].append(mention)

    def test(_: Statement, report: Attribution, article: Article) -> bool:
        here = mentions.get(article.id, ())
        if any(span.covers(m.span) for m in here for span in report.content):
            return True
        words = _plain(joined(report.content, article.text))
        return any(name in words for name in found.about_words)

    return test


def narrowed(case: Case) -> Case:
    """The case with nothing but its statements, the articles they stand in, and whom they name."""
    articles = {a for s in case.statements for a, _ in s.reports}
    people = {i for s in case.statements for i in (s.speaker, *s.candidates) if i}
    about = {s.id for s in case.statements} | people

    def within(p: Person) -> Person:
        roles = (
            replace(r, passages=tuple(q for q in r.passages if q.article in articles))
            for r in p.roles
        )
        return replace(
            p,
            mentions=tuple(m for m in p.mentions if m[0] in articles),
            roles=tuple(r for r in roles if r.passages and (r.of is None or r.of in people)),
            perhaps=tuple(q for q in p.perhaps if q[0] in people),
        )

    reviews: tuple[Review, ...] = tuple(r for r in case.reviews if r.about in about)
    return Case(
        tuple(r for r in case.readings if r.article.id in articles),
        tuple(within(p) for p in case.people if p.id in people),
        case.statements,
        reviews=reviews,
    )
