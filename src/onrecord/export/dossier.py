"""A case as a document to read and to hand on: sections of lines, each line with its sources.

Says what the document says, and not how a format spells it; `markdown`, `web_page` and `word` do
that.  Every line that tells a fact has a note with outlet, title, date, place and the exact words.
Nobody is called guilty before a plea or a verdict, what nobody said stands apart, and accounts that
differ are marked disputed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from onrecord.export.known import (
    KINDS,
    MANNERS,
    Known,
    articles_words,
    as_of_words,
    event_words,
    flat,
    manner_of,
)
from onrecord.export.people import role_words
from onrecord.export.proceedings import outcome_words
from onrecord.export.timeline import certainty_words, dating, when_words
from onrecord.nouns import (
    Attribution,
    Case,
    Certainty,
    Charge,
    EdgeKind,
    Event,
    Passage,
    Person,
    PersonKind,
    Proceeding,
    Span,
    Statement,
    joined,
)

_SHOWN: Final = 4  # notes a line at most, so that a page stays readable; chosen by hand
_UNSURE: Final = 0.5
_NOTHING: Final = "The coverage in this file tells of none."
_ACCUSING: Final = frozenset({"charge", "indictment"})
_EDGES: Final = {
    EdgeKind.CREDITS: "credits",
    EdgeKind.COPIES: "has words of",
    EdgeKind.SAME_QUOTATION: "prints a quotation that is in",
    EdgeKind.COMMON_ORIGIN: "shares an origin with",
}


@dataclass(frozen=True, slots=True)
class Note:
    """Where a line rests: who published what and when, where in it, and the words there.

    Attributes:
        about: Outlet, title, date and place, in words.
        words: The exact words, on one line.
        url: The address of the article; None where it has none.
    """

    about: str
    words: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its lead, what it says, and the numbers of its notes, from 1."""

    lead: str
    words: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the second or third level, words below it, and lines."""

    title: str
    level: int
    about: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """The whole document; a note's number is its place in `notes`, from 1."""

    title: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]


def dossier(case: Case, title: str | None = None) -> Dossier:
    """The document that a case makes.

    Args:
        case: The case, with its story.
        title: What it is called; None takes the plainest words.
    """
    writing = _Writing(case)
    sections = tuple(writing.sections())
    return Dossier(
        flat(title or "") or "Coverage of a court case", writing.about(), sections, writing.notes()
    )


class _Writing:
    """A document while it is written: it gives each passage one number."""

    def __init__(self, case: Case) -> None:
        self._known = Known(case)
        self._case = case
        self._numbers: dict[tuple[str, Span], int] = {}

    def about(self) -> tuple[str, ...]:
        """Below the title: how much coverage, as of when, and what this is and is not."""
        known = self._known
        days = sorted(filter(None, map(known.day, known.articles)))
        undated = len(known.articles) - len(days)
        told = f"As of {days[-1]}" if days else "As of undated articles"
        since = f", the earliest of {days[0]}" if days else ""
        return (
            f"{told}: {articles_words(len(known.articles))}{since}"
            + (f", {undated} undated." if undated else "."),
            "Made from press coverage alone. What is charged is alleged until a plea of guilty or "
            "a verdict. “Earliest” means earliest in this file. Every line names the words it "
            "rests on.",
        )

    def notes(self) -> tuple[Note, ...]:
        """The notes, in the order of their numbers."""
        return tuple(self._note(article, span) for article, span in self._numbers)

    def sections(self) -> Iterator[Section]:
        """All sections, in reading order."""
        yield Section("People", 2, *self._listed(self._people()))
        yield from self._proceedings()
        dated = [e for e in self._case.events if e.when is not None]
        undated = [e for e in self._case.events if e.when is None]
        yield Section("Timeline", 2, *self._listed(map(self._event, dated)))
        if undated:
            yield Section("No date told", 3, "", tuple(map(self._event, undated)))
        yield from self._said()
        yield from self._not_said()
        yield from self._story()
        yield from self._disagreements()
        yield from self._witnesses()
        if warned := tuple(self._warnings()):
            yield Section("To look at", 2, "What seems wrong in the coverage itself.", warned)
        yield Section("Articles", 2, *self._listed(self._articles()))

    def _listed(self, lines: Iterable[Line]) -> tuple[str, tuple[Line, ...]]:
        held = tuple(lines)
        return ("" if held else _NOTHING), held

    def _cite(self, passages: Iterable[Passage]) -> tuple[int, ...]:
        """Numbers of the first notes of some passages."""
        places = list(dict.fromkeys((p.article, p.span) for p in passages))[:_SHOWN]
        return tuple(self._numbers.setdefault(p, len(self._numbers) + 1) for p in places)

    def _note(self, article: str, span: Span) -> Note:
        held = self._known.articles[article]
        title = f"“{flat(held.title)}”" if held.title else "without a title"
        day = self._known.day(article) or "undated"
        about = (
            f"{self._known.outlet(article)}, {title}, {day}, characters {span.start} to {span.end}"
        )
        return Note(about, flat(span.of(held.text)), held.url)

    def _passage(self, article: str, *spans: Span) -> Passage:
        """From the first to the last of some spans, as one passage."""
        whole = Span(min(s.start for s in spans), max(s.end for s in spans))
        return self._known.articles[article].passage(whole)

    def _people(self) -> Iterator[Line]:
        said: defaultdict[str | None, int] = defaultdict(int)
        for s in self._case.statements:
            said[s.speaker] += manner_of(s).is_said
        for p in sorted(
            self._case.people, key=lambda p: (not p.roles, -said[p.id], -len(p.mentions), p.name)
        ):
            article, first = p.mentions[0]
            rests = [q for r in p.roles for q in r.passages]
            rests = rests or [self._known.articles[article].passage(first.span)]
            yield Line(p.name, "; ".join(self._facts(p, said[p.id])), self._cite(rests))

    def _facts(self, p: Person, said: int) -> Iterator[str]:
        roles = dict.fromkeys(role_words(r, self._known.people) for r in p.roles)
        named = [words for words in roles if words != "other"]
        if named or not roles:
            yield ", ".join(named) or "no role told of"
        if p.kind is not PersonKind.PERSON:
            yield "an unnamed source" if p.kind is PersonKind.UNNAMED else p.kind.value
        if described := list(dict.fromkeys(flat(w) for r in p.roles for w in r.words)):
            yield "described as " + ", ".join(f"“{w}”" for w in described[:6])
        if p.aliases:
            yield "also " + ", ".join(f"“{flat(a)}”" for a in p.aliases[:6])
        if said:
            yield _count(said, "statement")
        for other, why in p.perhaps:
            if self._known.who(other):
                yield f"may be the same as {self._known.who(other)}: {', '.join(why)}"

    def _proceedings(self) -> Iterator[Section]:
        about = "" if self._case.proceedings else _NOTHING
        yield Section("Proceedings", 2, about)
        for p in self._case.proceedings:
            told = as_of_words(p.as_of.isoformat() if p.as_of else "")
            standing = f"{p.standing[:1].upper()}{p.standing[1:]} ({told})."
            lines = (*(self._charge(c) for c in p.charges), *self._flags(p))
            if not lines:
                lines = (Line("Charges", "none told of", self._cite(self._rest(p.events))),)
            name = self._known.who(p.defendant) or "Somebody"
            yield Section(name, 3, standing, lines)

    def _rest(self, events: Iterable[str]) -> list[Passage]:
        held = [self._known.events[e] for e in events if e in self._known.events]
        return [dating(e) for e in held] + [p for e in held for p in e.passages]

    def _charge(self, c: Charge) -> Line:
        held = [self._known.events[e] for e in c.events if e in self._known.events]
        accused = [e for e in held if e.kind.value in _ACCUSING]
        sure = any(e.certainty is Certainty.HAPPENED for e in accused)
        lead = "Charged with" if sure or c.plea or c.outcome else "A charge told of"
        if not c.charge:
            lead = "Charged" if lead == "Charged with" else lead
        facts = [flat(c.charge) or "the charge is not named"]
        if c.counts:
            facts[0] += f", {_count(c.counts, 'count')}"
        if not sure and accused:
            how = sorted({certainty_words(e.commitment, e.status) for e in accused} - {""})
            facts[0] += f" ({'; '.join(how)})" if how else ""
        facts.append(f"plea: {c.plea or 'none told of'}")
        facts.append(f"outcome: {outcome_words(c)}")
        if c.sentence:
            facts.append(f"sentence: {flat(c.sentence)}")
        facts.append(as_of_words(c.as_of.isoformat() if c.as_of else ""))
        return Line(lead, "; ".join(facts), self._cite(self._rest(c.events)))

    def _flags(self, p: Proceeding) -> Iterator[Line]:
        for flag in p.flags:
            yield Line("Look at this", flag, self._cite(self._rest(p.events)))

    def _event(self, e: Event) -> Line:
        who = self._known.who(e.person) or "nobody named"
        words = f"{who}: {event_words(e)}"
        hedges = dict.fromkeys(
            flat(h.of(self._known.articles[a].text)) for a, m in e.mentions for h in m.hedges
        )
        if hedges:
            words += " (in the coverage: " + ", ".join(f"“{h}”" for h in hedges) + ")"
        words += f"; {as_of_words(self._known.told(e))}"
        if len(e.passages) > _SHOWN:
            words += f"; told {len(e.passages)} times"
        return Line(when_words(e.when), words, self._cite([dating(e), *e.passages]))

    def _said(self) -> Iterator[Section]:
        by_speaker: dict[str | None, list[Statement]] = defaultdict(list)
        for s in self._case.statements:
            if manner_of(s).is_said:
                by_speaker[s.speaker].append(s)
        unknown = by_speaker.pop(None, [])
        yield Section("Who said what", 2, "" if by_speaker or unknown else _NOTHING)
        for speaker, held in sorted(by_speaker.items(), key=lambda h: -len(h[1])):
            yield Section(self._known.who(speaker), 3, "", tuple(map(self._statement, held)))
        if unknown:
            yield Section("Speaker unknown", 3, "", tuple(map(self._statement, unknown)))

    def _not_said(self) -> Iterator[Section]:
        lines = tuple(self._statement(s) for s in self._case.statements if not manner_of(s).is_said)
        if lines:
            about = "Thoughts, plans and attitudes that writers tell of. Nobody is quoted here."
            yield Section("Not said: what the coverage tells of somebody's mind", 2, about, lines)

    def _statement(self, s: Statement) -> Line:
        """The cue ("disputes"), the words, then how they are given.

        The cue leads, for "said: that account" would turn round what "disputes" tells.  Of what
        nobody said, whose mind it is of is told, and that it was not said.
        """
        article, first = s.reports[0]
        text = self._known.articles[article].text
        manner, facts = first.manner, list(self._given(s, first, text))
        who = self._known.who(s.speaker) or "somebody unknown"
        lead = flat(joined(first.cue, text)) or MANNERS[manner]
        if not manner.is_said:
            lead = f"{who} ({MANNERS[manner]})"
        # "Plans to" is what keeps a plan a plan, so it stands where the text has it.
        told = first.content if manner.is_said else sorted((*first.content, *first.cue))
        words = flat(joined(told, text))
        rests = (
            self._passage(a, *r.content, *r.cue, *r.speaker, *r.credited) for a, r in s.reports
        )
        return Line(lead, f"{words} ({'; '.join(facts)})", self._cite(rests))

    def _given(self, s: Statement, r: Attribution, text: str) -> Iterator[str]:
        article = s.reports[0][0]
        if r.manner.is_said and r.cue:
            yield MANNERS[r.manner]
        yield KINDS[r.kind]
        named = flat(joined(r.speaker, text))
        if named and named != self._known.who(s.speaker):
            yield f"speaker given as “{named}”"
        if r.told_to:
            yield f"told {flat(r.told_to.of(text))}"
        if r.credited:
            yield "credited to " + ", ".join(flat(c.of(text)) for c in r.credited)
        if s.candidates:
            yield "may be " + " or ".join(map(self._known.who, s.candidates[:6]))
        if r.said:
            yield f"said {flat(r.said.text)}, that is {when_words(r.said)}"
        yield f"in {self._known.outlet(article)}, {self._known.day(article) or 'undated'}"
        yield f"{'unsure, ' if r.confidence < _UNSURE else ''}{r.confidence:.0%}"

    def _story(self) -> Iterator[Section]:
        story, known = self._case.story, self._known
        ghosts = {g.id: g.outlet for g in story.ghosts}
        changes = tuple(
            Line(c.kind.value, flat(c.words), self._cite((c.before, c.after)))
            for c in story.changes
        )
        about = "In order of time; what a later article in this file makes of an earlier one."
        yield Section("How the story changed", 2, about if changes else _NOTHING, changes)
        edges = tuple(
            Line(
                self._named(e.child),
                f"{_EDGES[e.kind]} "
                + (
                    self._named(e.parent)
                    if e.parent in known.articles
                    else f"{ghosts[e.parent]} (not in this file)"
                )
                + ("" if e.ordered else "; which came first is not known"),
                self._cite(e.evidence),
            )
            for e in story.edges
        )
        if edges:
            yield Section("Which article has what from where", 3, "", edges)
        for q in story.quotations:
            if any(v.change for v in q.variants):
                lines = (
                    Line(
                        self._named(v.passage.article),
                        f"“{flat(v.passage.words)}” "
                        + (
                            f"({'may be the ' * (len(q.earliest) > 1)}earliest in this file)"
                            if n in q.earliest
                            else f"({v.change or 'the same words'})"
                        ),
                        self._cite([v.passage]),
                    )
                    for n, v in enumerate(q.variants)
                )
                who = known.who(q.speaker) or "speaker unknown"
                yield Section(f"A quotation printed otherwise: {who}", 3, "", tuple(lines))

    def _named(self, article: str) -> str:
        return f"{self._known.outlet(article)}, {self._known.day(article) or 'undated'}"

    def _disagreements(self) -> Iterator[Section]:
        found = self._case.disagreements
        about = "Accounts that differ. None of them is called right here."
        yield Section("Disputed", 2, about if found else _NOTHING)
        for d in found:
            who = self._known.who(d.person)
            lines = tuple(
                Line("Disputed", flat(a.value), self._cite(a.passages)) for a in d.accounts
            )
            yield Section(f"{who}: {d.about}" if who else d.about, 3, "", lines)

    def _witnesses(self) -> Iterator[Section]:
        if not self._case.witnesses:
            return
        lines = []
        for w in self._case.witnesses:
            facts = [
                f"side: {w.side}", f"asked: {w.asked}", f"answer: {w.answer}",
                f"stance: {w.stance}", *map(flat, w.notes),
            ]  # fmt: skip
            lines.append(Line(self._known.who(w.person), "; ".join(facts), self._cite(w.passages)))
        about = "Who may testify, as far as the coverage tells."
        yield Section("Witnesses", 2, about, tuple(lines))

    def _warnings(self) -> Iterator[Line]:
        own = ((r.article.id, w) for r in self._case.readings for w in r.warnings)
        for article, w in (*own, *self._case.warnings):
            # A warning of a whole text would print all of it as a note.
            span = w.span if len(w.span) <= 400 else Span(w.span.start, w.span.start + 400)
            yield Line(w.kind, flat(w.message), self._cite([self._passage(article, span)]))

    def _articles(self) -> Iterator[Line]:
        for a in sorted(self._known.articles.values(), key=lambda a: (self._known.day(a.id), a.id)):
            facts = [f"“{flat(a.title)}”" if a.title else "without a title"]
            facts += [", ".join(a.byline)] if a.byline else []
            facts += [a.url] if a.url else []
            facts.append(f"id {a.id}")
            yield Line(self._named(a.id), "; ".join(facts), ())


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
