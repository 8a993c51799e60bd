"""Documents of the GUM corpus (CoNLL-U with nested entities) as text and mentions.

Knows that format's `Entity` column and nothing of what is learned from it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_TAG: Final = re.compile(r"(\()?([^()]+)(\))?")
_TITLES: Final = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady judge justice president senator sen rep
    gov governor mayor minister secretary king queen prince princess captain capt lt sgt col gen
    rev pope saint st chancellor premier chief officer general colonel prime ambassador emperor
    empress duke duchess baron baroness count countess emeritus pm cllr councillor speaker reverend
    madam""".split()
)
_OFFICES: Final = _TITLES | frozenset(
    """director chairman chairwoman undersecretary commissioner earl protector fellow commander
    coach referee manager student man woman""".split()
)
"""Words that alone say what somebody is and name nobody, whatever their capital."""
ENTITIES: Final = frozenset({"person", "organization", "place"})


@dataclass(frozen=True, slots=True)
class GumMention:
    """A mention of a person, organisation or place.

    Attributes:
        span: First and last character of the whole phrase, end-exclusive.
        core: The same of its name, or of its words from the determiner to the head noun.
        form: "name", "nominal" or "pronoun".
        entity: "person", "organization" or "place".
        chain: Number of the entity within the document.
        word: The head word in small letters.
        plural: Whether the head's number is plural.
    """

    span: tuple[int, int]
    core: tuple[int, int]
    form: str
    entity: str
    chain: str
    word: str
    plural: bool


@dataclass(frozen=True, slots=True)
class GumDocument:
    """A document: its genre is the second part of its name ("GUM_news_asylum")."""

    name: str
    text: str
    mentions: tuple[GumMention, ...]

    @property
    def genre(self) -> str:
        """Such as "news"."""
        return self.name.split("_")[1]


@dataclass
class _Token:
    start: int
    end: int
    form: str
    upos: str
    xpos: str
    number: str
    relation: str
    above: int


def read_gum(folder: Path) -> Iterator[GumDocument]:
    """Every document of a folder, by name."""
    for path in sorted(folder.glob("*.conllu")):
        yield read_document(path)


def read_document(path: Path) -> GumDocument:
    """One file; tokens are joined as `SpaceAfter` says, paragraphs by an empty line."""
    text = ""
    tokens: list[_Token] = []
    sentence = 0
    opened: list[tuple[str, str, str, int]] = []
    closed: list[tuple[str, str, str, int, int]] = []
    spaced, joined_until = False, 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newpar") and "_block" not in line and text:
            text, spaced = text.rstrip() + "\n\n", False
        if not line:
            sentence = len(tokens)
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        held = dict(x.split("=", 1) for x in cells[9].split("|") if "=" in x)
        if "-" in cells[0]:
            text += " " if spaced else ""
            joined_until = int(cells[0].split("-")[1])
            text, spaced = text + cells[1], "SpaceAfter" not in held
            place = len(text) - len(cells[1])
            continue
        if "." in cells[0]:
            continue
        if int(cells[0]) <= joined_until:
            start = place
            place = min(len(text), place + len(cells[1]))
            if int(cells[0]) == joined_until:
                place, joined_until = len(text), 0
            end = place
        else:
            text += " " if spaced else ""
            start, end = len(text), len(text) + len(cells[1])
            text, spaced = text + cells[1], "SpaceAfter" not in held
        number = "Plur" if "Number=Plur" in cells[5] else "Sing"
        relation = cells[7].partition(":")[0]
        above = sentence + int(cells[6]) - 1 if cells[6] != "0" else -1
        tokens.append(_Token(start, end, cells[1], cells[3], cells[4], number, relation, above))
        for opens, body, closes in _TAG.findall(held.get("Entity", "")):
            if opens:
                fields = body.split("-")
                span = next((f for f in fields[4:6] if re.fullmatch(r"[\d,]+", f)), "1")
                opened.append((fields[0], fields[1], span, len(tokens) - 1))
                if closes:
                    closed.append((*opened.pop(), len(tokens) - 1))
            elif closes:
                for i in range(len(opened) - 1, -1, -1):
                    if opened[i][0] == body:
                        closed.append((*opened.pop(i), len(tokens) - 1))
                        break
    mentions = [m for m in (_mention(tokens, c, closed) for c in closed) if m is not None]
    return GumDocument(path.stem, text, tuple(sorted(mentions, key=lambda m: (m.core, m.span))))


def _mention(
    tokens: list[_Token],
    found: tuple[str, str, str, int, int],
    every: list[tuple[str, str, str, int, int]],
) -> GumMention | None:
    chain, entity, heads, first, last = found
    if entity not in ENTITIES:
        return None
    numbers = [first + int(n) - 1 for n in heads.split(",")]
    numbers = [n for n in numbers if n <= last]
    if not numbers:
        return None
    form, core = _core(tokens, numbers, first, last, entity)
    if form == "nominal":
        inner = [e for *_, f, e in every if first <= f and e < numbers[-1] and (f, e) != core]
        core = (max([core[0], *(e + 1 for e in inner)]), core[1])
        while tokens[core[0]].upos in ("PART", "PUNCT") and core[0] < core[1]:
            core = (core[0] + 1, core[1])
    if core[0] > core[1]:
        return None
    head = tokens[numbers[0] if form == "pronoun" else core[1]]
    return GumMention(
        (tokens[first].start, tokens[last].end),
        (tokens[core[0]].start, tokens[core[1]].end),
        form,
        entity,
        chain,
        head.form.lower(),
        head.number == "Plur" or head.xpos in ("NNS", "NNPS"),
    )


def _person_name(tokens: list[_Token], first: int, last: int) -> list[int]:
    """The words of a name in a person's mention: its syntactic head and what is flat to it.

    The heads that the corpus gives hold other words too: "Michael Tien of NPP", "New Zealand Prime
    Minister John Key".  Where a noun is the head ("director General Suleiman al-Amr"), the proper
    words flat to it are the name; hyphens within it are its own.
    """
    inside = range(first, last + 1)
    top = next((n for n in inside if tokens[n].above not in inside), first)
    after = tokens[min(top + 1, last)]
    if tokens[top].upos == "NOUN" and after.upos == "PROPN":
        # "captain Harry Kane": an apposition right behind the noun is the name.
        top += after.relation == "appos" and after.above == top
    held = {top} if tokens[top].upos == "PROPN" else set()
    reached = {top}
    for n in inside:
        # The corpus has a last name now and then as an apposition to the first.
        beside = tokens[n].relation == "appos" and tokens[n].above == n - 1 and n - 1 in held
        if (tokens[n].relation == "flat" and tokens[n].above in reached) or beside:
            reached.add(n)
            if tokens[n].upos in ("PROPN", "X"):
                held.add(n)
    held = {n for n in held if tokens[n].xpos != "NNPS"}
    if not held:
        return []
    found = [max(held)]
    for n in reversed(range(min(held), max(held))):
        if n not in held and tokens[n].form not in ("-", "–", "."):
            break
        found.append(n)
    return sorted(found)


def _core(
    tokens: list[_Token], heads: list[int], first: int, last: int, entity: str
) -> tuple[str, tuple[int, int]]:
    """The form of a mention, and the first and last token of its core."""
    if len(heads) == 1 and tokens[heads[0]].upos == "PRON":
        return "pronoun", (heads[0], heads[0])
    names = _person_name(tokens, first, last)
    if entity != "person":
        names = [n for n in heads if tokens[n].upos == "PROPN"]
    nothing = ("", (1, 0))
    if names:
        if max(names) - min(names) + 1 != len(names):
            return nothing
        begin, end = min(names), max(names)
        if entity == "person":
            while begin < end and tokens[begin].form.lower().rstrip(".") in _TITLES:
                begin += 1
            if begin == end and tokens[begin].form.lower().rstrip(".") in _OFFICES:
                return "nominal", (first, end)
        else:
            while begin > first and tokens[begin - 1].form[0].isupper():
                begin -= 1
            while end < last and (
                tokens[end + 1].form[0].isupper()
                or (end + 2 <= last and tokens[end + 1].form in ("of", "for", "and", "'s", "’s")
                    and tokens[end + 2].form[0].isupper())
            ):  # fmt: skip
                end += 1
            if begin < end and tokens[begin].form == "The":
                begin += 1
        return "name", (begin, end)
    nouns = [n for n in heads if tokens[n].upos in ("NOUN", "PROPN", "ADJ")]
    return ("nominal", (first, nouns[-1])) if nouns else nothing
