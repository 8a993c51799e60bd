# ruff: noqa: E501  (patterns read better whole)
"""Made cases: four to eight articles each, with the tree that made them and what changed on the way.

A case starts from one or two base articles and is told on by recipes (a chain, a star, a merger, a
wire).  Everything is drawn from one seed, so the same seed gives the same texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from bench.story import phrases
from bench.story.bases import Base
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
from onrecord.nouns import Article, Part, PartKind, Span

COPIED_WORDS: Final = 8
"""Own words in a row that make a sentence copied, by definition of this benchmark."""
QUOTED_WORDS: Final = 4
"""Words that make a quotation long enough to be recognised."""


@dataclass(frozen=True)
class Line:
    """A sentence on its way: where it came from, and what the last teller changed."""

    text: str
    origin: str
    paragraph: int
    planted: tuple[Planted, ...] = ()


@dataclass
class Draft:
    """An article in the making.

    Attributes:
        parents: Those it was made from, that are in the file.
        dropped: Whole sentences left out that are a change, with their origin.
        wire: The agency it took its words from, which is not in the file.
        credited: Whether it names that agency.
        straight: Whether it is printed with straight marks and the per cent sign.
        handout: Who issued the statement that it prints.
    """

    outlet: str
    published: date
    title: str
    lines: list[Line]
    parents: tuple[Draft, ...] = ()
    dropped: list[tuple[Planted, str]] = field(default_factory=list)
    wire: str | None = None
    credited: bool = False
    straight: bool = False
    handout: str | None = None


@dataclass(frozen=True)
class GoldEdge:
    """An edge that should be found: from a child to one of some parents, by number.

    A ghost is a parent by its outlet's name.  `either_way` where nothing tells which came first.
    """

    child: int
    parents: frozenset[int | str]
    type: str
    either_way: bool = False


@dataclass(frozen=True)
class GoldChange:
    """A planted change: its kind, and the sentences it is seen in, by article's number.

    `before` lists every sentence with the earlier wording; `after` is None where a whole sentence
    was left out, so that it may be shown at any place of the child.
    """

    kind: str
    before: tuple[tuple[int, Span], ...]
    child: int
    after: Span | None
    words: str


@dataclass(frozen=True)
class GoldQuotation:
    """A quoted sentence or a piece of one, and the utterance it is."""

    article: int
    span: Span
    utterance: str


@dataclass(frozen=True)
class StoryCase:
    """Articles with all that is true of their derivation.

    Attributes:
        parents: For each article the parents it was made from; empty for one that has none in the
            file.
        allowed: Edges that are true but need not be found.
    """

    name: str
    part: str
    articles: tuple[Article, ...]
    parents: tuple[frozenset[int], ...]
    edges: tuple[GoldEdge, ...]
    allowed: frozenset[tuple[int, int, str]]
    changes: tuple[GoldChange, ...]
    quotations: tuple[GoldQuotation, ...]


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
            if credit or not _types(draft, parent):
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
            draft.wire, draft.credited, draft.parents = name, name in _text(draft), ()
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


def _straight(text: str) -> str:
    """With straight marks and the per cent sign, as some outlets print them."""
    for old, new in (
        ("“", '"'),
        ("”", '"'),
        ("’", "'"),
        ("‘", "'"),
        (" per cent", "%"),
        (" percent", "%"),
    ):
        text = text.replace(old, new)
    return text


Recipe = Callable[[Teller, Sequence[Base]], list[Draft]]


def chain(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """One article told on from hand to hand; others write on the same matter for themselves."""
    roots = _roots(teller, bases)
    drafts = [roots[0]]
    for _ in range(teller.hand.chance.choice((2, 3, 3))):
        drafts.append(teller.told(drafts[-1], after=teller.hand.chance.choice((1, 1, 2))))
    return [*drafts, *roots[1:]]


def star(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """Several retell one article, two of them on the same day."""
    roots = _roots(teller, bases)
    days = teller.hand.chance.sample((1, 1, 2, 3), 3)
    return [*roots, *(teller.told(roots[0], after=d) for d in days)]


def merger(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """Two reports are merged by a third, which is told on."""
    roots = _roots(teller, bases)
    both = teller.told(*roots[:2], style=teller.hand.chance.choice(("copy", "rewrite")))
    return [*roots, both, teller.told(both), teller.told(roots[0], after=4)]


def wire(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """Two print what an agency wrote and say so; one of them is told on."""
    drafts = teller.wired(bases[0], 2, credited=True, apart=teller.hand.chance.choice((0, 1)))
    return [*drafts, teller.told(drafts[-1], after=2), *_roots(teller, bases[1:], drafts[0])]


def silent_wire(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """Two print the same words on the same day, and nothing says where they have them from."""
    drafts = teller.wired(bases[0], 2, credited=False, apart=0)
    return [*drafts, teller.told(drafts[0], after=1), *_roots(teller, bases[1:], drafts[0])]


def fork(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """A retelling is retold twice, and somebody goes back to the first article."""
    roots = _roots(teller, bases)
    second = teller.told(roots[0])
    return [
        *roots, second, teller.told(second), teller.told(second, after=2),
        teller.told(roots[0], after=3),
    ]  # fmt: skip


def reprints(teller: Teller, bases: Sequence[Base]) -> list[Draft]:
    """An article is reprinted; some retell the reprint and some the article, and most say which."""
    roots = _roots(teller, bases)
    second = teller.reprint(roots[0])
    chance = teller.hand.chance
    return [
        *roots, second,
        teller.told(second, after=1, credit=chance.random() < 0.7),
        teller.told(roots[0], after=chance.choice((2, 3)), credit=True),
    ]  # fmt: skip


RECIPES: Final[tuple[Recipe, ...]] = (chain, star, merger, wire, silent_wire, fork, reprints)


def _roots(teller: Teller, bases: Sequence[Base], first: Draft | None = None) -> list[Draft]:
    """Independent reports; most of them heard the same words, or had the same statement."""
    chance = teller.hand.chance
    drafts = [
        teller.root(b, after=chance.choice((0, 1, 2, 3)) if n or first else 0)
        for n, b in enumerate(bases)
    ]
    source = first or drafts[0]
    for draft in drafts:
        if draft is not source and chance.random() < 0.75:
            teller.heard(draft, source)
    return drafts


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


def make_cases(bases: Iterable[Base], seed: int = 5) -> tuple[StoryCase, ...]:
    """All cases of both parts; a base article is in one part only."""
    by_matter: dict[str, list[Base]] = {}
    for base in bases:
        by_matter.setdefault(base.matter, []).append(base)
    cases: list[StoryCase] = []
    halves = _halves(by_matter)
    own = [m for m in sorted(by_matter) if all(b.licence == "Apache-2.0" for b in by_matter[m])]
    for number, matter in enumerate(own):
        part = ("tune", "test")[number % 2]
        for turn in range(5):
            recipe = RECIPES[(number // 2 + turn) % len(RECIPES)]
            group = by_matter[matter][:: (1, -1)[turn % 2]]
            cases.append(_case(f"{matter}-{turn}", part, recipe, group, halves[part], seed))
    for matter in sorted(set(by_matter) - set(own)):
        for half, part in enumerate(("tune", "test")):
            held = by_matter[matter][half::2]
            for turn in range(len(held) // 2):
                recipe = RECIPES[(half + turn) % len(RECIPES)]
                group = [held[(2 * turn + k) % len(held)] for k in range(3)]
                case = _case(f"{matter}-{part}-{turn}", part, recipe, group, halves[part], seed)
                cases.append(case)
    return tuple(cases)


def _halves(by_matter: Mapping[str, Sequence[Base]]) -> dict[str, list[Base]]:
    """The Wikinews bases of each part: what tellers add of their own is taken from them."""
    return {
        part: [b for held in by_matter.values() for b in held[half::2] if b.licence != "Apache-2.0"]
        for half, part in enumerate(("tune", "test"))
    }


def _case(
    name: str, part: str, recipe: Recipe, bases: Sequence[Base], others: Sequence[Base], seed: int
) -> StoryCase:
    chance = Random(f"{seed}-{name}")  # noqa: S311 (repeatable on purpose)
    here = {b.name for b in bases}
    # Those of the same matter come last, and so are used first.
    near = sorted(
        (b for b in others if b.name not in here), key=lambda b: b.matter == bases[0].matter
    )
    pool = [
        (f"{b.name}#{n}", text)
        for b in near
        for n, (_, text) in chance.sample(list(enumerate(b.sentences)), len(b.sentences))
    ]
    outlets = chance.sample(phrases.OUTLETS, len(phrases.OUTLETS))
    day = date(2024, 1, 8) + timedelta(days=chance.randrange(300))
    teller = Teller(
        Hand(chance, held_out=part == "test"), day, list(outlets), pool[:200] + pool[-60:]
    )
    drafts = recipe(teller, bases)
    if chance.random() < 0.8:
        teller.handout(drafts)
    chance.shuffle(drafts)
    return _finished(name, part, drafts)


def _finished(name: str, part: str, drafts: list[Draft]) -> StoryCase:
    """The articles, and the truth about them in numbers and offsets."""
    made = [_printed(d) for d in drafts]
    number = {id(d): i for i, d in enumerate(drafts)}
    parents = tuple(frozenset(number[id(p)] for p in d.parents) for d in drafts)
    quotations = tuple(
        q for i, (_, places) in enumerate(made) for q in _quoted(i, drafts[i], places)
    )
    edges = [e for i, d in enumerate(drafts) for e in _edges_of(i, d, drafts, number)]
    edges += _common(drafts)
    shared = _sharing(quotations, drafts)
    edges += _shared_by_strangers(shared, parents, drafts)
    allowed = {(a, b, "same_quotation") for a, b in shared}
    allowed |= {
        (i, j, "common_origin")
        for i in range(len(drafts))
        for j in range(len(drafts))
        if i != j and (_are_kin(drafts[i], drafts[j]) or drafts[i].handout)
    }
    changes = tuple(
        c for i, d in enumerate(drafts) for c in _changes_of(i, d, drafts, made, number)
    )
    articles = tuple(article for article, _ in made)
    return StoryCase(
        name, part, articles, parents, tuple(edges), frozenset(allowed), changes, quotations
    )


def _printed(draft: Draft) -> tuple[Article, list[Span]]:
    """The article, and where each line stands in it."""
    text = draft.title
    places: list[Span] = []
    last: int | None = None
    for line in draft.lines:
        words = _straight(line.text) if draft.straight else line.text
        text += " " if line.paragraph == last else "\n\n"
        places.append(Span(len(text), len(text) + len(words)))
        text += words
        last = line.paragraph
    parts = (
        Part(Span(0, len(draft.title)), PartKind.TITLE),
        Part(Span(len(draft.title) + 2, len(text)), PartKind.BODY),
    )
    article = Article(
        text, outlet=draft.outlet, title=draft.title, published=draft.published, parts=parts
    )
    return article, places


def _text(draft: Draft) -> str:
    return "\n".join(line.text for line in draft.lines)


def _are_kin(one: Draft, other: Draft) -> bool:
    """Whether two were made from one article, one from the other, or both off one agency."""
    left, right = ([d, *_ancestors(d)] for d in (one, other))
    return any(a is b or (a.wire is not None and a.wire == b.wire) for a in left for b in right)


_PLAIN: Final = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})


def own_words(text: str) -> list[str]:
    """The words outside quotation marks, in small letters, with a break at each quotation."""
    pieces = re.split('"[^"]*"', text.translate(_PLAIN))
    return " \x00 ".join(" ".join(re.findall(r"[\w'%-]+", p.lower())) for p in pieces).split()


def longest_run(left: str, right: str) -> int:
    """Own words in a row that two sentences share."""
    a, b = own_words(left), own_words(right)
    best, row = 0, [0] * (len(b) + 1)
    for word in a:
        row = [0, *(row[j] + 1 if word == other != "\x00" else 0 for j, other in enumerate(b))]
        best = max(best, *row)
    return best


def _types(draft: Draft, parent: Draft) -> set[str]:
    """What shows that a draft comes from its parent."""
    before = {line.origin: line for line in parent.lines}
    found = set()
    if parent.outlet in _text(draft):
        found.add("credits")
    for line in draft.lines:
        old = before.get(line.origin)
        if old is not None and longest_run(old.text, line.text) >= COPIED_WORDS:
            found.add("copies")
    mine = {
        u for line in draft.lines if parent.outlet not in line.text for u, _ in _utterances(line)
    }
    if mine & {u for line in parent.lines for u, _ in _utterances(line)}:
        found.add("same_quotation")
    return found


_MARKED: Final = re.compile('“[^”]*”|"[^"]*"')


def _utterances(line: Line) -> list[tuple[str, tuple[int, int]]]:
    """The quoted sentences of a line that are long enough, each with the utterance it is.

    Within one origin, and most have one quotation: the utterance is the origin with the number of
    the paragraph's speaker turn, so that pieces of one sentence are one utterance.
    """
    return [
        (line.origin, (m.start() + 1, m.end() - 1))
        for m in _MARKED.finditer(line.text)
        if len(m.group().split()) >= QUOTED_WORDS
    ]


def _quoted(number: int, draft: Draft, places: list[Span]) -> list[GoldQuotation]:
    return [
        GoldQuotation(number, Span(place.start + a, place.start + b), utterance)
        for line, place in zip(draft.lines, places, strict=True)
        for utterance, (a, b) in _utterances(
            replace(line, text=_straight(line.text)) if draft.straight else line
        )
    ]


def _edges_of(i: int, draft: Draft, drafts: list[Draft], number: dict[int, int]) -> list[GoldEdge]:
    """Edges to parents, to other articles that it credits, and to outlets not in the file."""
    found = [
        GoldEdge(
            i,
            frozenset({number[id(p)]}),
            kind,
            either_way=p.published == draft.published and kind != "credits",
        )
        for p in draft.parents
        for kind in sorted(_types(draft, p))
    ]
    text = _text(draft)
    for j, other in enumerate(drafts):
        if j != i and other not in draft.parents and other.outlet in text:
            found.append(GoldEdge(i, frozenset({j}), "credits"))
    outlets = {d.outlet for d in drafts}
    missing = {n for n in (*phrases.GHOSTS, *phrases.WIRES, *phrases.OUTLETS) if n in text}
    found += [GoldEdge(i, frozenset({name}), "credits") for name in sorted(missing - outlets)]
    return found


def _common(drafts: list[Draft]) -> list[GoldEdge]:
    """Edges between two off one agency, and from a stranger to one with the same statement."""
    found = [
        GoldEdge(j, frozenset({i}), "common_origin", either_way=True)
        for i, one in enumerate(drafts)
        for j, other in enumerate(drafts)
        if i < j and one.wire and other.wire
    ]
    for i, draft in enumerate(drafts):
        if draft.handout and not draft.parents and not draft.wire:
            others = frozenset(
                j for j, x in enumerate(drafts) if x.handout and not _are_kin(x, draft)
            )
            met = any(e.child in others and i in e.parents for e in found)
            if others and not met:
                found.append(GoldEdge(i, others, "common_origin", either_way=True))
    return found


def _sharing(quotations: Iterable[GoldQuotation], drafts: list[Draft]) -> set[tuple[int, int]]:
    """Pairs of articles, either way, that share an utterance."""
    by: dict[str, set[int]] = {}
    for q in quotations:
        by.setdefault(_words_of(q, drafts), set()).add(q.article)
        by.setdefault(q.utterance, set()).add(q.article)
    return {(a, b) for held in by.values() for a in held for b in held if a != b}


def _words_of(q: GoldQuotation, drafts: list[Draft]) -> str:
    """The words of a quotation in the base, for two reports that both heard them."""
    return same_words(q.utterance)


SHARED: dict[str, str] = {}
"""Utterances that two bases both hold, under one name; filled by `find_shared`."""


def find_shared(bases: Iterable[Base]) -> None:
    """Note which quotations two reports on one matter have in common."""
    seen: dict[str, str] = {}
    for base in bases:
        for number, (_, sentence) in enumerate(base.sentences):
            for quoted in QUOTED.findall(sentence):
                key = " ".join(re.findall(r"\w+", quoted.lower()))
                if len(key.split()) >= QUOTED_WORDS:
                    first = seen.setdefault(key, f"{base.name}#{number}")
                    SHARED[f"{base.name}#{number}"] = first


def same_words(utterance: str) -> str:
    """One name for an utterance that two reports hold."""
    return SHARED.get(utterance, utterance)


def _shared_by_strangers(
    shared: set[tuple[int, int]], parents: tuple[frozenset[int], ...], drafts: list[Draft]
) -> list[GoldEdge]:
    """One edge for an article that shares a quotation with others and was made from none."""
    found: list[GoldEdge] = []
    for i, draft in enumerate(drafts):
        if parents[i] or draft.wire:
            continue
        others = {j for a, j in shared if a == i and not _are_kin(drafts[j], draft)}
        earlier = {j for j in others if drafts[j].published <= draft.published}
        if earlier:
            tied = frozenset(j for j in earlier if drafts[j].published == draft.published)
            if not (tied and any(e.child in tied and i in e.parents for e in found)):
                found.append(GoldEdge(i, frozenset(earlier), "same_quotation", bool(tied)))
    return found


def _changes_of(
    i: int,
    draft: Draft,
    drafts: list[Draft],
    made: list[tuple[Article, list[Span]]],
    number: dict[int, int],
) -> list[GoldChange]:
    """The planted changes, with every earlier place of the sentence they are in."""
    ancestors = _ancestors(draft)

    def earlier(origin: str) -> tuple[tuple[int, Span], ...]:
        return tuple(
            (number[id(a)], place)
            for a in ancestors
            for line, place in zip(a.lines, made[number[id(a)]][1], strict=True)
            if line.origin == origin
        )

    found = [
        GoldChange(p.kind, earlier(line.origin), i, place, f"{p.before} → {p.after}")
        for line, place in zip(draft.lines, made[i][1], strict=True)
        for p in line.planted
    ]
    found += [GoldChange(p.kind, earlier(o), i, None, p.before) for p, o in draft.dropped]
    return [c for c in found if c.before]


def _ancestors(draft: Draft) -> list[Draft]:
    found: list[Draft] = []
    left = list(draft.parents)
    while left:
        one = left.pop()
        if one not in found:
            found.append(one)
            left += one.parents
    return found
