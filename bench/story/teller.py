# ruff: noqa: E501  (patterns read better whole)
"""Tellers: hands that write, retell, reprint and merge the articles of a made case.

Everything is drawn from one source of chance, so that the same seed gives the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bench.story import phrases
from bench.story.bases import Base
from bench.story.drafts import Draft, Line, text_of
from bench.story.edits import (
    DRIFTS,
    QUOTED,
    Edited,
    Hand,
    Planted,
    drop_disclaimer,
    drop_hedge,
    requote,
    split_quotation,
)
from bench.story.paraphrase import paraphrase
from bench.story.truth import types_of


@dataclass
class Teller:
    """Makes drafts of one case: hands out outlets and draws everything from one source of chance."""

    hand: Hand
    day: date
    outlets: list[str]
    pool: list[tuple[str, str]] = field(default_factory=list)

    def filler(self, count: int) -> list[Line]:
        """Sentences of articles that are not in the case: what a teller adds of its own.

        Each is used once in a case, so that no two articles have one in common.
        """
        taken = [self.pool.pop() for _ in range(min(count, len(self.pool)))]
        return [Line(text, origin, 0) for origin, text in taken]

    def root(self, base: Base, after: int = 0) -> Draft:
        """A base article as printed first, dressed with hedges and unnamed sources."""
        outlet = self.outlets.pop()
        lines = [
            Line(text.replace("{outlet}", outlet), f"{base.name}#{number}", paragraph)
            for number, (paragraph, text) in enumerate(base.sentences[:26])
        ]
        dressed = [
            replace(line, text=_dressed(line.text, self.hand, number))
            for number, line in enumerate(lines)
        ]
        disclaiming = Line(
            self.hand.one(phrases.DISCLAIMING), f"{base.name}#disclaimer", dressed[1].paragraph
        )
        if self.hand.chance.random() < 0.5:
            dressed.insert(2, disclaiming)
        return Draft(outlet, self.day + timedelta(days=after), base.title, dressed)

    def told(
        self,
        *parents: Draft,
        after: int = 1,
        style: str = "",
        credit: bool | None = None,
        faithful: bool = False,
    ) -> Draft:
        """A retelling of one or two drafts.

        Args:
            *parents: Those drafts.
            after: Days after the later of them.
            style: "copy", "rewrite" or "brief"; drawn where it is empty.
            credit: Whether it credits its parents; drawn where it is None.
            faithful: Whether no fact is changed.
        """
        chance = self.hand.chance
        style = style or chance.choice(("copy", "rewrite", "rewrite", "brief", "brief"))
        draft = Draft(
            self.outlets.pop(),
            max(p.published for p in parents) + timedelta(days=after),
            paraphrase(parents[0].title, self.hand).text,
            [],
            parents,
        )
        for number, parent in enumerate(parents):
            draft.lines += self._lines(parent, draft, style, len(parents), number)
        if faithful:
            draft.lines, draft.dropped = (
                [x if not x.planted else self._again(x, parents) for x in draft.lines],
                [],
            )
        if credit is None:
            credit = chance.random() < (0.7 if style != "copy" else 0.35)
        for parent in parents:
            if credit or not types_of(draft, parent):
                self._credit(draft, parent.outlet, parent)
        if chance.random() < 0.2:
            _credit_somebody(draft, chance.choice(phrases.GHOSTS), self.hand)
        draft.straight = chance.random() < 0.3
        return draft

    def _lines(
        self, parent: Draft, draft: Draft, style: str, parts: int, number: int
    ) -> list[Line]:
        chance = self.hand.chance
        share = {"reprint": 0.92, "copy": 0.7, "rewrite": 0.6, "brief": 0.35}[style] / (
            1 if parts == 1 else 1.5
        )
        kept = []
        for at, line in enumerate(parent.lines):
            if (at == 0 and number == 0) or chance.random() < share:
                kept.append(self._retold(line, style))
            elif line.origin.endswith("#disclaimer") or line.text.startswith(
                phrases.OWN_DISCLAIMERS
            ):
                draft.dropped.append((Planted("hedge", line.text, ""), line.origin))
        if chance.random() < 0.4 and len(kept) > 4:
            a, b = chance.sample(range(1, len(kept)), 2)
            kept[a], kept[b] = kept[b], kept[a]
        own = {
            "reprint": (0.0, 0.0),
            "copy": (0.0, 0.3),
            "rewrite": (0.4, 1.0),
            "brief": (1.0, 2.2),
        }[style]
        for line in self.filler(round(chance.uniform(*own) * len(kept))):
            kept.insert(chance.randrange(1, len(kept) + 1), line)
        return [replace(line, paragraph=10 * number + i // 2) for i, line in enumerate(kept)]

    def _again(self, line: Line, parents: Sequence[Draft]) -> Line:
        """The parent's own line in place of one with changes."""
        held = [x for p in parents for x in p.lines if x.origin == line.origin]
        return replace(held[0], paragraph=line.paragraph, planted=())

    def _retold(self, line: Line, style: str) -> Line:
        chance = self.hand.chance
        text = line.text
        if QUOTED.search(text) and chance.random() < 0.5 and style != "reprint":
            for edit in (requote, split_quotation):
                edited = edit(text, self.hand)
                if edited is not None and chance.random() < 0.6:
                    text = edited.text
                    break
        if chance.random() < {"reprint": 0.05, "copy": 0.3, "rewrite": 0.95, "brief": 0.9}[style]:
            text = paraphrase(text, self.hand).text
        planted: list[Planted] = []
        if chance.random() < (0.42 if style != "reprint" else 0.2):
            for _ in range(chance.choice((1, 1, 1, 2))):
                edited = self._drift(text, {p.kind for p in planted})
                if edited is not None:
                    text = edited.text
                    planted += edited.planted
        return Line(text, line.origin, line.paragraph, tuple(planted))

    def _drift(self, text: str, done: set[str]) -> Edited | None:
        found = [(edit(text, self.hand), weight) for edit, weight in DRIFTS]
        fits = [(e, w) for e, w in found if e is not None and e.planted[0].kind not in done]
        if not fits:
            return None
        return self.hand.chance.choices([e for e, _ in fits], [w for _, w in fits])[0]

    def _credit(self, draft: Draft, outlet: str, parent: Draft) -> None:
        """Credit an outlet in a sentence that came from it."""
        own = {line.origin for line in parent.lines}
        for _ in range(self.hand.chance.choice((1, 1, 2))):
            places = [
                i for i, x in enumerate(draft.lines) if x.origin in own and outlet not in x.text
            ]
            if places:
                at = self.hand.chance.choice(places)
                draft.lines[at] = _with_credit(draft.lines[at], outlet, self.hand)

    def heard(self, draft: Draft, other: Draft) -> None:
        """Let an independent report have some of another's quotations: both were in court."""
        quotes = [x for x in other.lines if QUOTED.search(x.text) and _speaker(x.text)]
        self.hand.chance.shuffle(quotes)
        for line in quotes[: self.hand.chance.choice((2, 3, 4, 5))]:
            if any(x.origin == line.origin for x in draft.lines):
                continue
            form = self.hand.chance.choice(
                ("{q} {s} said.", "{q} said {s}.", "{s} said: {q}", "{q} {s} told reporters.")
            )
            text = form.format(q=_whole_quotation(line.text, form), s=_speaker(line.text))
            at = self.hand.chance.randrange(1, len(draft.lines) + 1)
            draft.lines.insert(at, Line(text, line.origin, draft.lines[at - 1].paragraph))

    def handout(self, drafts: Sequence[Draft]) -> None:
        """Let all print sentences of one official statement, each saying whose it is.

        What a draft has of it already, by way of its parent, is not put in again.
        """
        issuer = self.hand.one(phrases.ISSUERS)
        plain = [x for x in self.filler(24) if not QUOTED.search(x.text) and x.text.endswith(".")][
            :8
        ]
        for draft in drafts:
            draft.handout = issuer
            have = {x.origin for x in draft.lines}
            chosen = self.hand.chance.sample(
                plain, min(len(plain), self.hand.chance.randrange(4, 8))
            )
            for line in (x for x in chosen if x.origin not in have):
                form = self.hand.one(phrases.STATEMENTS)
                text = form.format(issuer=issuer, clause=line.text[:-1])
                at = self.hand.chance.randrange(1, len(draft.lines) + 1)
                text = text[0].upper() + text[1:]
                draft.lines.insert(at, Line(text, line.origin, draft.lines[at - 1].paragraph))

    def reprint(self, parent: Draft, after: int = 1) -> Draft:
        """The parent's words nearly whole, with a few changes and maybe a line of credit."""
        draft = self.told(
            parent, after=after, style="reprint", credit=self.hand.chance.random() < 0.5
        )
        draft.title = parent.title
        return draft

    def wired(self, base: Base, count: int, *, credited: bool, apart: int) -> list[Draft]:
        """Several articles off one agency report that is not in the file."""
        name = self.hand.chance.choice(phrases.WIRES)
        source = self.root(base)
        source = replace(
            source,
            outlet=name,
            lines=[replace(x, text=x.text.replace(source.outlet, name)) for x in source.lines],
        )
        found = []
        for number in range(count):
            draft = self.told(
                source, after=apart * number, style="copy", credit=credited, faithful=True
            )
            draft.wire, draft.credited, draft.parents = name, name in text_of(draft), ()
            if not credited:
                draft.lines = [replace(x, text=_uncredited(x.text, name)) for x in draft.lines]
                draft.credited = False
            found.append(draft)
        return found


def _uncredited(text: str, name: str) -> str:
    text = re.sub(rf"\b(told|tell) {name}", lambda m: "said" if m[1] == "told" else "say", text)
    return text.replace(name, "this news organisation")


def _dressed(text: str, hand: Hand, number: int) -> str:
    """With a hedge, a disclaimer or an unnamed source put in, now and then."""
    if QUOTED.search(text) or not text.endswith(".") or hand.chance.random() > 0.3:
        return text
    way = hand.chance.randrange(4)
    if way == 0 and re.search(r" (?:has|have|was|were|had) (?=[a-z]+ed\b)", text):
        return re.sub(
            r" (has|have|was|were|had) (?=[a-z]+ed\b)",
            rf" \1 {hand.one(phrases.HEDGES)} ",
            text,
            count=1,
        )
    if way == 1 and drop_disclaimer(text, hand) is None and len(text) < 160:
        return text[:-1] + hand.one(phrases.DISCLAIMERS) + "."
    if way == 2 and not re.search(r"\b(?:said|told|tell|according|say|says)\b", text):
        return f"{text[:-1]}, according to {hand.one(phrases.SOURCES)}."
    if way == 3 and re.search(r" has (?=[a-z]+ed\b)", text) and drop_hedge(text, hand) is None:
        return re.sub(r" has (?=[a-z]+ed\b)", f" {hand.of(phrases.BELIEVED)[0]} ", text, count=1)
    return text


def _with_credit(line: Line, outlet: str, hand: Hand) -> Line:
    text = line.text
    said = re.search(r"[,”] ([A-Z][\w’ -]+|he|she|they)? ?(said)\b(?! that| in| on| to| of)", text)
    if QUOTED.search(text) and said and hand.chance.random() < 0.8:
        told = f"{text[: said.start(2)]}told {outlet}{text[said.end(2) :]}"
        if re.search(r"told [\w ]+ [A-Z][a-z]+ [A-Z]", told[said.start(2) :][: len(outlet) + 30]):
            return _credit_clause(line, outlet, hand)
        return replace(line, text=told)
    return _credit_clause(line, outlet, hand)


def _credit_clause(line: Line, outlet: str, hand: Hand) -> Line:
    text = line.text
    form = hand.one(phrases.CREDITS)
    if "{clause}" in form and (QUOTED.search(text) or not text.endswith(".")):
        form = phrases.CREDITS[0][0]
    first = text.split(" ", 1)[0]
    lowered = text
    if first in {
        "The",
        "A",
        "An",
        "It",
        "He",
        "She",
        "They",
        "Two",
        "Three",
        "His",
        "Her",
        "In",
        "On",
    }:
        lowered = text[0].lower() + text[1:]
    return replace(line, text=form.format(outlet=outlet, sentence=lowered, clause=text[:-1]))


def _credit_somebody(draft: Draft, outlet: str, hand: Hand) -> None:
    places = [i for i, x in enumerate(draft.lines) if not QUOTED.search(x.text) and not x.planted]
    if places:
        at = hand.chance.choice(places)
        draft.lines[at] = _credit_clause(draft.lines[at], outlet, hand)


def _speaker(text: str) -> str | None:
    """The surname of who speaks the quotation of a line."""
    said = re.search(
        r"([A-Z][a-z]+)(?: [A-Z]{2})?,? (?:said|told)\b|\bsaid (?:[a-z]+ )*(?:[A-Z][\w.]+ )*([A-Z][a-z]+)",
        QUOTED.sub("", text),
    )
    return (said[1] or said[2]) if said else None


def _whole_quotation(text: str, form: str) -> str:
    """The quotation of a line as one, with the mark that its place asks for."""
    inner = " ".join(q[1:-1].strip().rstrip(",.") for q in QUOTED.findall(text))
    return f"“{inner}{',' if form.startswith('{q}') else '.'}”"
