# ruff: noqa: E501  (patterns read better whole)
"""Edits of one sentence: each a function of its words that says what it changed.

An edit gives None where the sentence has nothing for it.  Words in quotation marks are touched by
the edits of quotations alone.  Knows no articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from bench.story import phrases


@dataclass(frozen=True)
class Planted:
    """A change that was made: its kind as the contract names it, and the words before and after."""

    kind: str
    before: str
    after: str


@dataclass(frozen=True)
class Edited:
    """A sentence after an edit; `planted` is empty for an edit that changes no fact."""

    text: str
    planted: tuple[Planted, ...] = ()


@dataclass(frozen=True)
class Hand:
    """Who edits: a source of chance, and whether the second halves of the lists are used too."""

    chance: Random
    held_out: bool

    def of(self, halves: tuple[Sequence[str], ...]) -> Sequence[str]:
        """The phrases this hand may use."""
        return [*halves[0], *halves[1]] if self.held_out else halves[0]

    def one(self, halves: tuple[Sequence[str], ...]) -> str:
        """One of them."""
        return self.chance.choice(self.of(halves))


Edit = Callable[[str, Hand], Edited | None]

QUOTED: Final = re.compile("“[^”]*”")
_NUMBER_WORDS: Final = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
)
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DATE: Final = re.compile(
    rf"\b(?:(\d{{1,2}}) ({'|'.join(_MONTHS)})|({'|'.join(_MONTHS)}) (\d{{1,2}})\b|on ({'|'.join(_DAYS)}))\b"
)
_IN_MONTH: Final = re.compile(rf"\bin ({'|'.join(_MONTHS)})\b(?! \d)")
_FIGURE: Final = re.compile(
    r"(?<![\w.,/:-])[£€$R]{0,2}(\d{1,3}(?:,\d{3})+|\d+)(?![\w/]|[.,:]\d|-\d)"
    rf"|\b({'|'.join(_NUMBER_WORDS)})\b(?! of the\b)"
)
_SURNAME: Final = re.compile(
    r"\b(?!The |At |In |On |A )[A-Z][a-z]+ ([A-Z][a-z]{4,})\b(?! (?:[A-Z]|\d))"
)
_UNNAMED: Final = re.compile(
    r"\b(?:[Tt]he |[Aa]n? |[Tt]wo |some )?(?:senior |well-placed )?(?:sources?|people|person|insiders?|officials?"
    r"|investigator)(?:,? (?:with (?:direct )?knowledge|familiar|close|briefed|who (?:have|has))\b"
    r"(?: (?:of|with|to|on|seen|not))?(?: (?:the|be|this)(?: [a-z]+){1,2}?)?)(?=[ ,.]| because)"
)


def outside(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that stand outside quotation marks."""
    start = 0
    for quoted in QUOTED.finditer(text):
        yield start, quoted.start()
        start = quoted.end()
    yield start, len(text)


def _matches(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    return [m for start, end in outside(text) for m in pattern.finditer(text, start, end)]


def _replaced(text: str, start: int, end: int, words: str) -> str:
    return text[:start] + words + text[end:]


def strengthen(text: str, hand: Hand) -> Edited | None:
    """Another verb along the scale considering < may < plans to < will: mostly a surer one."""
    pairs = [*phrases.STRONGER[0], *(phrases.STRONGER[1] if hand.held_out else ())]
    hand.chance.shuffle(pairs)
    for pattern, words in pairs:
        for match in _matches(re.compile(pattern), text):
            put = match.expand(words)
            return Edited(
                _replaced(text, *match.span(), put),
                (Planted("certainty", match.group().strip(), put.strip()),),
            )
    return None


def drop_hedge(text: str, hand: Hand) -> Edited | None:
    """A "reportedly" or an "is believed to have" goes, and the claim stands bare."""
    hedges = "|".join((*phrases.HEDGES[0], *phrases.HEDGES[1]))
    for match in _matches(re.compile(rf"(?:,? )({hedges}),?(?= )"), text):
        bare = _replaced(text, *match.span(), "")
        return Edited(bare, (Planted("hedge", match.group(1), bare[: match.start()][-20:]),))
    believed = "|".join((*phrases.BELIEVED[0], *phrases.BELIEVED[1]))
    for match in _matches(re.compile(rf"\b(?:{believed})\b"), text):
        put = "has" if match.group().startswith("is") else "have"
        bare = _replaced(text, *match.span(), put)
        return Edited(bare, (Planted("hedge", match.group(), put),))
    return None


def drop_disclaimer(text: str, hand: Hand) -> Edited | None:
    """The clause that says nothing is decided goes."""
    for match in _matches(
        re.compile(
            r", (?:al)?though (?:no|nobody|nothing|that)\b[^,.“]*|, but (?:the plan|it could)\b[^,.“]*"
        ),
        text,
    ):
        bare = _replaced(text, *match.span(), "")
        return Edited(bare, (Planted("hedge", match.group().lstrip(", "), bare[-20:]),))
    return None


def relabel_source(text: str, hand: Hand) -> Edited | None:
    """The unnamed source gets another label: "sources close to" for "sources with knowledge of"."""
    for match in _matches(_UNNAMED, text):
        label = hand.one(phrases.LABELS)
        if match.start() == 0:
            label = label[0].upper() + label[1:]
        return Edited(
            _replaced(text, *match.span(), label),
            (Planted("attribution", match.group(), label),),
        )
    return None


def drop_source(text: str, hand: Hand) -> Edited | None:
    """The source's clause goes, and nobody says it any more."""
    tail = re.compile(
        r",? (?:according to [^,.“]+|(?:[a-z-]+ ){1,7}(?:tell|told) [A-Z][\w ]+|"
        r"(?:[a-z-]+ ){2,6}(?:said|say)|prosecutors say|court papers show)(?=[.,]?$|\.$)"
    )
    for match in _matches(tail, text):
        if match.end() >= len(text) - 1:
            bare = text[: match.start()].rstrip(",") + "."
            return Edited(bare, (Planted("attribution", match.group().strip(" ,"), bare[-25:-1]),))
    head = re.match(r"According to ([^,“]+), ", text)
    if head:
        rest = text[head.end() :]
        rest = rest[0].upper() + rest[1:]
        return Edited(rest, (Planted("attribution", head.group().strip(" ,"), rest[:25]),))
    return None


def drop_credit(text: str, hand: Hand) -> Edited | None:
    """Words told to an outlet become words said."""
    pattern = re.compile(r"\b(told|tell) ((?:The |the )?[A-Z]\w+(?: [A-Z]\w+)*)(?= that|,|\.|$)")
    for match in _matches(pattern, text):
        if any(name in match.group(2) for name in (*phrases.OUTLETS, *phrases.WIRES)):
            put = "said" if match.group(1) == "told" else "say"
            return Edited(
                _replaced(text, *match.span(), put),
                (Planted("attribution", match.group(), put),),
            )
    return None


def change_number(text: str, hand: Hand) -> Edited | None:
    """Another number of the same kind: 410 becomes 440, four fourteen."""
    taken = [m.span() for m in _matches(_DATE, text)]
    found = [
        m
        for m in _matches(_FIGURE, text)
        if not any(s <= m.start() < e for s, e in taken) and not _is_year(m)
    ]
    if not found:
        return None
    match = hand.chance.choice(found)
    group = 1 if match.group(1) else 2
    old = match.group(group)
    new = _other_number(old, hand)
    return Edited(_replaced(text, *match.span(group), new), (Planted("number", old, new),))


def _is_year(match: re.Match[str]) -> bool:
    return bool(match.group(1)) and re.fullmatch(r"(?:19|20)\d\d", match.group(1)) is not None


def _other_number(old: str, hand: Hand) -> str:
    if not old[0].isdigit():
        return hand.chance.choice([w for w in _NUMBER_WORDS if w != old])
    digits = list(old)
    places = [i for i, c in enumerate(digits) if c.isdigit()]
    place = hand.chance.choice(places[:2])
    digits[place] = hand.chance.choice([c for c in "123456789" if c != digits[place]])
    return "".join(digits)


def change_date(text: str, hand: Hand) -> Edited | None:
    """Another day, weekday or month."""
    found = [*_matches(_DATE, text), *_matches(_IN_MONTH, text)]
    if not found:
        return None
    match = hand.chance.choice(found)
    old = match.group()
    if match.re is _IN_MONTH:
        new = "in " + hand.chance.choice([m for m in _MONTHS if m != match.group(1)])
    elif match.group(5):
        new = "on " + hand.chance.choice([d for d in _DAYS if d != match.group(5)])
    else:
        day = match.group(1) or match.group(4)
        other = str(hand.chance.choice([d for d in range(1, 29) if d != int(day)]))
        new = re.sub(r"\d+", other, old)
    return Edited(_replaced(text, *match.span(), new), (Planted("date", old, new),))


def change_charge(text: str, hand: Hand) -> Edited | None:
    """Another, mostly graver offence."""
    for old, new in phrases.CHARGES:
        for match in _matches(re.compile(rf"\b{old}\b", re.IGNORECASE), text):
            return Edited(
                _replaced(text, *match.span(), new), (Planted("charge", match.group(), new),)
            )
    return None


def change_role(text: str, hand: Hand) -> Edited | None:
    """Another role for the same person: "his lawyer" becomes "his agent"."""
    for old, new in phrases.ROLES:
        for match in _matches(re.compile(rf"\b{old}\b"), text):
            return Edited(
                _replaced(text, *match.span(), new), (Planted("role", match.group(), new),)
            )
    return None


def misspell_name(text: str, hand: Hand) -> Edited | None:
    """A letter of a surname is lost, doubled or changed."""
    found = _matches(_SURNAME, text)
    found = [m for m in found if m.group(1) not in (*_MONTHS, *_DAYS) and not _in_outlet(m, text)]
    if not found:
        return None
    match = hand.chance.choice(found)
    old = match.group(1)
    at = hand.chance.randrange(2, len(old) - 1)
    way = hand.chance.randrange(3)
    new = (
        old[:at] + old[at + 1 :]
        if way == 0
        else old[:at] + old[at] + old[at:]
        if way == 1
        else old[:at] + hand.chance.choice([c for c in "aeioutrn" if c != old[at]]) + old[at + 1 :]
    )
    if new == old:
        return None
    return Edited(_replaced(text, *match.span(1), new), (Planted("name", old, new),))


def _in_outlet(match: re.Match[str], text: str) -> bool:
    names = (*phrases.OUTLETS, *phrases.WIRES, *phrases.GHOSTS)
    return any(
        text.find(name) <= match.start() < text.find(name) + len(name)
        for name in names
        if name in text
    )


def cut_quotation(text: str, hand: Hand) -> Edited | None:
    """The last or first clause of a quotation goes."""
    for quoted in QUOTED.finditer(text):
        inner = quoted.group()[1:-1]
        ends = "," if inner.endswith(",") else "." if inner.endswith(".") else ""
        body = inner.rstrip(",.")
        cuts = list(re.finditer(r",? (?:and|but|because|which|before) |, ", body))
        cuts = [
            m
            for m in cuts
            if len(body[: m.start()].split()) >= 4 and len(body[m.end() :].split()) >= 2
        ]
        if not cuts:
            continue
        cut = hand.chance.choice(cuts)
        kept = body[: cut.start()]
        return Edited(
            _replaced(text, quoted.start() + 1, quoted.end() - 1, kept + ends),
            (Planted("quotation", body, kept),),
        )
    return None


def alter_quotation(text: str, hand: Hand) -> Edited | None:
    """One word of a quotation is lost or becomes another."""
    for quoted in QUOTED.finditer(text):
        words = list(re.finditer(r"[A-Za-z’]+", quoted.group()))
        if len(words) < 6:
            continue
        word = hand.chance.choice(words[1:-1])
        old = word.group()
        swap = {
            "was": "is",
            "is": "was",
            "the": "that",
            "a": "the",
            "will": "would",
            "for": "with",
            "not": "never",
            "my": "our",
            "has": "had",
            "that": "this",
            "it": "that",
            "and": "or",
        }
        new = swap.get(old, "")
        start, end = quoted.start() + word.start(), quoted.start() + word.end()
        put = new or None
        changed = _replaced(text, start, end, put) if put else text[:start].rstrip() + text[end:]
        return Edited(changed, (Planted("quotation", old, new),))
    return None


def drop_comma(text: str, hand: Hand) -> Edited | None:
    """A comma within a quotation is lost: a trace that a copy carries on."""
    for quoted in QUOTED.finditer(text):
        inner = quoted.group()[1:-2]
        at = inner.find(", ")
        if at > 0:
            place = quoted.start() + 1 + at
            return Edited(
                text[:place] + text[place + 1 :],
                (Planted("quotation", inner[max(0, at - 12) : at + 2], ""),),
            )
    return None


_SAID: Final = re.compile(
    r"^(“[^“”]+[,.?!]”),? (?:(said|told [^,.]+) ([^“”.]+)|([^“”.]+?),? (said|told [^,.]+))\.$"
)


def requote(text: str, hand: Hand) -> Edited | None:
    """The quotation is given with another cue, at another place of the sentence."""
    match = _SAID.match(text)
    if match is None or "told" in (match.group(2) or match.group(5) or ""):
        return None
    name = (match.group(3) or match.group(4)).strip()
    if not name[0].isupper() or ("," in name and len(name.split(",")) > 2):
        return None
    quote = match.group(1)
    quote = quote[:-2] + ".”" if quote.endswith(",”") else quote
    form = hand.one(phrases.CUES)
    if form.startswith("{quote}"):
        quote = match.group(1)
    named = (
        name + ","
        if "," in name and not form.startswith("{quote}") and "{name}:" not in form
        else name
    )
    return Edited(form.format(name=named.replace(",,", ","), quote=quote).replace(",, “", ", “"))


def split_quotation(text: str, hand: Hand) -> Edited | None:
    """One quotation becomes two, with the cue between them."""
    match = _SAID.match(text)
    if match is None:
        return None
    inner = match.group(1)[1:-2]
    cut = re.search(r",? (and|but|because|when|as if) ", inner)
    if (
        cut is None
        or len(inner[: cut.start()].split()) < 4
        or len(inner[cut.start() :].split()) < 4
    ):
        return None
    rest = text[len(match.group(1)) :].strip().rstrip(".")
    return Edited(f"“{inner[: cut.start()]},” {rest}, “{inner[cut.start() :].lstrip(', ')}.”")


DRIFTS: Final[tuple[tuple[Edit, float], ...]] = (
    (strengthen, 2.0),
    (drop_hedge, 2.0),
    (drop_disclaimer, 2.0),
    (relabel_source, 2.0),
    (drop_source, 1.2),
    (drop_credit, 1.5),
    (change_number, 0.6),
    (change_date, 1.2),
    (change_charge, 6.0),
    (change_role, 1.0),
    (misspell_name, 0.4),
    (cut_quotation, 0.8),
    (alter_quotation, 0.6),
    (drop_comma, 0.4),
)
"""The edits that change a fact, with how often each is tried beside the others."""
