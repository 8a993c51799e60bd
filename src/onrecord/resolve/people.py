"""People: each statement's speaker, where the words prove one.

A name is a person; a lone surname joins the one full name that ends in it; a pronoun is the last
speaker where nobody else has been named since.  Anything else stays unknown, with its candidates.
A pure function of the readings, and of nothing in their order.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from onrecord.nouns import (
    Article,
    Attribution,
    Mention,
    PartKind,
    Person,
    PersonKind,
    Reading,
    Resolved,
    Span,
    Statement,
)
from onrecord.read.outlets import is_outlet
from onrecord.read.quotes import find_quotations
from onrecord.resolve.names import Designation, Form, bare, designate, full_names

_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_LOWER: Final = re.compile(r"\b[a-z][a-z-]+\b")
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?…]['\"”’)]*\s+|[\n\"“‘'(—–]\s*)$")
_CAPITALS: Final = re.compile(
    r"(?<![\w@#])(?<!\bin )(?<!\bat )(?<!\bnear )[A-Z][\w'’-]+(?:[ \t]+[A-Z][\w'’-]+)*"
)
_CALENDAR: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december mr mrs ms dr sen rep gov judge president
    new year""".split()
)
_COMMON: Final = frozenset(
    """the a an this that these those he she it they we i you what who when where why how there here
    no yes not now then so such in on at for from with by to of as if but and or while after before
    since though although because his her their its our my your asked still also later earlier
    meanwhile however instead""".split()
)
_SINGULAR: Final = frozenset({"he", "she", "him", "her"})


@dataclass
class _Draft:
    """A person in the making, within one article."""

    name: str
    kind: PersonKind
    aliases: set[str] = field(default_factory=set)
    mentions: list[tuple[str, Mention]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Last:
    """The last speaker with a name: whose words, where they end, and whom they were told to."""

    key: str
    kind: PersonKind
    end: int
    told_to: Span | None


@dataclass(frozen=True)
class _Said:
    """An attribution with the name its speaker was found to have, or with candidates."""

    article: str
    attribution: Attribution
    name: str | None
    candidates: tuple[str, ...]
    form: Form | None
    kind: PersonKind
    words: str


def resolve(readings: Sequence[Reading]) -> Resolved:
    """The people who speak in some articles, and what each said.

    Only persons and organisations with a full name are joined across articles, by that name; the
    rest stay within theirs.
    """
    said = [
        s for reading in sorted(readings, key=lambda r: r.article.id) for s in _said_in(reading)
    ]
    drafts: dict[str, _Draft] = {}
    for s in said:
        if s.name is None:
            continue
        draft = drafts.setdefault(s.name, _Draft(_shown(s.name), s.kind))
        form = {Form.NAME: "name", Form.PRONOUN: "pronoun"}.get(s.form or Form.NAME, "nominal")
        for span in s.attribution.speaker:
            draft.mentions.append((s.article, Mention(span, form)))
        if s.form is Form.NAME and s.words != draft.name:
            draft.aliases.add(s.words)
    for s in said:
        for name in s.candidates:
            drafts.setdefault(name, _Draft(_shown(name), PersonKind.PERSON))
    people = {
        key: Person(d.name, d.kind, tuple(sorted(d.aliases)), tuple(sorted(set(d.mentions))), key)
        for key, d in drafts.items()
    }
    statements = tuple(
        Statement(
            people[s.name].id if s.name else None,
            tuple(people[name].id for name in s.candidates),
            ((s.article, s.attribution),),
        )
        for s in said
    )
    return Resolved(tuple(sorted(people.values(), key=lambda p: (p.name, p.id))), statements)


def _shown(key: str) -> str:
    """A key is a name, or a name and the article it is bound to."""
    return key.split("\x1f", 1)[0]


def _said_in(reading: Reading) -> Iterator[_Said]:
    """Each attribution of one article with its speaker."""
    article = reading.article
    text = article.text
    names = _NamesOf(article)
    last: _Last | None = None
    for a in sorted(reading.attributions, key=lambda a: (a.place, a.content)):
        if not a.speaker:
            yield _Said(article.id, a, None, (), None, PersonKind.PERSON, "")
            continue
        start = a.speaker[0].start
        words = a.speaker[0].of(text)
        begins = _SENTENCE_START.search(text, max(0, start - 6), start) is not None or start == 0
        what = designate(words, begins_sentence=begins, lowered=names.lowered)
        key, candidates = _who(what, start, names, last, text, article.id)
        kind = what.kind
        if key is not None and what.form is Form.PRONOUN and last is not None and key == last.key:
            kind = last.kind
        flat = " ".join(words.split())
        shown = what.name if what.form is Form.NAME else flat
        yield _Said(article.id, a, key, candidates, what.form, kind, shown)
        spoke = key is not None and what.form in (Form.NAME, Form.PRONOUN)
        last = _Last(key, kind, a.speaker[-1].end, a.told_to) if spoke and key else None


def _who(
    what: Designation,
    start: int,
    names: "_NamesOf",
    last: _Last | None,
    text: str,
    article: str,
) -> tuple[str | None, tuple[str, ...]]:
    """The key of the person some words stand for, or the candidates."""
    if what.form is Form.NAME:
        return names.person(what.name, what.kind, article)
    if what.form is Form.UNNAMED:
        return f"{what.name}\x1f{article}", ()
    if what.form is Form.PRONOUN and what.name.lower() == "who":
        before = names.ending_at(start)
        return (before, ()) if before else (None, ())
    near = names.between(max(0, _two_paragraphs_back(text, start)), start)
    if what.form is Form.PRONOUN and what.name.lower() in _SINGULAR and last is not None:
        close = text.count("\n\n", last.end, start) <= 1
        if close and last.kind is PersonKind.PERSON and not names.others_since(last, start):
            return last.key, ()
        near |= {last.key} if close else set()
    if what.form is Form.PRONOUN and what.name.lower() not in _SINGULAR:
        return None, ()
    return None, tuple(sorted(near))


def _two_paragraphs_back(text: str, start: int) -> int:
    once = text.rfind("\n\n", 0, start)
    return text.rfind("\n\n", 0, once) if once > 0 else 0


class _NamesOf:
    """The full names of one text, by surname and by place."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        text = _only_prose(article)
        self.lowered = frozenset(_LOWER.findall(text))
        self.by_surname = _by_surname(full_names(text))
        every = {s for s in self.by_surname if len(s) > 2}
        self._places: list[tuple[int, int, str]] = []
        if every:
            pattern = re.compile(
                r"(?<![\w-])(?:"
                + "|".join(map(re.escape, sorted(every, key=len, reverse=True)))
                + r")(?![\w-])"
            )
            for match in pattern.finditer(text):
                for name in self.by_surname[match.group()]:
                    self._places.append((match.start(), match.end(), name))
        self._starts = [start for start, _, _ in self._places]
        self._ends: dict[int, set[str]] = defaultdict(set)
        for _, end, name in self._places:
            self._ends[end].add(name)
        self._prose = text
        self._both = _of_both_genders(text)

    def person(
        self, name: str, kind: PersonKind, article: str
    ) -> tuple[str | None, tuple[str, ...]]:
        """The key of a name: the full one that it ends, itself where there is none."""
        tokens = name.split()
        fits = [
            full
            for full in self.by_surname.get(_surname(tokens), ())
            if full == name
            or (len(tokens) == 1)
            or full.endswith(" " + name)
            or name.endswith(" " + full)
        ]
        if len(tokens) > 1 and not fits:
            return name, ()
        if len(tokens) == 1 and tokens[0] in self._both:
            return None, tuple(sorted(fits))
        if len(fits) == 1:
            return fits[0], ()
        if len(fits) > 1:
            return (name, ()) if name in fits else (None, tuple(sorted(fits)))
        bound = kind is PersonKind.PERSON and len(tokens) == 1
        return (f"{name}\x1f{article}" if bound else name), ()

    def between(self, start: int, end: int) -> set[str]:
        """The full names met between two places, in full or by surname."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return {name for _, e, name in self._places[first:last] if e <= end}

    def others_since(self, last: _Last, end: int) -> bool:
        """Whether somebody else may have been named since the last speaker.

        That is another full name, or a capital within a sentence that is no part of this one's name
        nor of whom it was told to, and does not read as an outlet, a day, a month or a place ("in
        Santa Fe").
        """
        if self.between(last.end, end) - {last.key}:
            return True
        own = {bare(token) for token in last.key.split()}
        for match in _CAPITALS.finditer(self._prose, last.end, end):
            if last.told_to is not None and last.told_to.covers(Span(*match.span())):
                continue
            words = match.group()
            tokens = {bare(token) for token in words.split()}
            opens = _SENTENCE_START.search(self._prose, max(0, match.start() - 6), match.start())
            known = tokens <= own | _CALENDAR or is_outlet(words) or words.isupper()
            if not known and not (opens and len(tokens) == 1 and tokens <= self.lowered | _COMMON):
                return True
        return False

    def ending_at(self, place: int) -> str | None:
        """The one name that stands right before a relative pronoun: "Fisher, who said"."""
        before = self.text[max(0, place - 8) : place]
        found = self._ends.get(place - (len(before) - len(before.rstrip(" ,"))), set())
        return next(iter(found)) if len(found) == 1 else None


def _of_both_genders(text: str) -> frozenset[str]:
    """Surnames that a text gives to a man and to a woman: "Mr. Hill ... Mrs. Hill"."""
    men = {m.group(1) for m in re.finditer(r"\bMr\.?\s+([A-Z][\w'’-]+)", text)}
    women = {m.group(1) for m in re.finditer(r"\bM(?:r?s|iss)\.?\s+([A-Z][\w'’-]+)", text)}
    return frozenset(men & women)


def _only_prose(article: Article) -> str:
    """The text with all but body, captions and posts blanked, at the same offsets.

    A headline's capitals make names of anything, and a picture's credit names people who have no
    part in the story.  Words in quotation marks are blanked too: they are not the article's own.
    Line ends stand for what is left out, so that no name runs over it.
    """
    if not article.parts:
        return _without_quotations(article.text)
    kept = ["\n"] * len(article.text)
    for part in article.parts:
        if part.kind in (PartKind.BODY, PartKind.CAPTION, PartKind.POST):
            place = slice(part.span.start, part.span.end)
            kept[place] = article.text[place]
    return _without_quotations("".join(kept))


def _without_quotations(text: str) -> str:
    kept = list(text)
    for q in find_quotations(text):
        kept[q.start : q.end] = "\n" * (q.end - q.start)
    return "".join(kept)


def _surname(tokens: Sequence[str]) -> str:
    kept = [t for t in tokens if bare(t) not in _SUFFIXES] or list(tokens)
    return re.sub(r"['’]s?$", "", kept[-1]).rstrip(".,")


def _by_surname(found: Iterable[str]) -> dict[str, list[str]]:
    """Full names by surname, each person once.

    A name that another ends in is the same person with a word in front ("Actor Alec Baldwin").
    """
    groups: dict[str, set[str]] = defaultdict(set)
    for name in found:
        groups[_surname(name.split())].add(name)
    return {
        surname: sorted(n for n in names if not any(o != n and n.endswith(" " + o) for o in names))
        for surname, names in groups.items()
    }
