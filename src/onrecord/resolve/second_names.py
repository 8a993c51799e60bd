"""Second names: other names that a text gives somebody, and which of its mentions they are.

Knows the turns that do so ("née", "also known as", "posted it as @nell", "misspelled her name as").
Refuses to read a claim into names that merely stand near each other.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from onrecord.nouns import Mention
from onrecord.read.given_names import is_first_name
from onrecord.resolve.fold import fold
from onrecord.resolve.name_parts import parse_name

_REACH: Final = 160
"""Characters behind a name in which the text may say more of it; by hand."""
_NAME: Final = (
    r"(?:[\"“‘'«](?P<quoted>[^\"“”‘’'«»\n]{2,40})[\"”’'»]"
    r"|(?P<plain>(?:[Tt]he\s+)?[^\W\d_a-z][\w.’'-]*"
    r"(?:\s+(?:(?:de|van|von|der|al|bin|la)\s+)?[^\W\d_a-z][\w’'-]*){0,3}))"
)
_TITLE: Final = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Judge|Justice|Father|Sister)\.?"
_ALIAS: Final = re.compile(
    r"\s*[,(–—]?\s*(?:(?:who\s+)?(?:is|was)\s+)?(?:(?:also|better|formerly|previously|once|now"
    r"|professionally|widely|originally|popularly)\s+)?"
    r"(?:known\s+(?:(?:online|locally|simply|professionally|publicly)\s+)?as|née|nee|né"
    r"|a\.?k\.?a\.?,?|[af]/k/a|alias|nicknamed|whose\s+(?:real|legal|full|birth|stage|maiden|screen"
    r"|street|married)\s+name\s+(?:is|was)|(?:real|legal|stage|birth)\s+name:?"
    r"|(?:who\s+)?(?:goes|went|performs|performed|raps|records|recorded|writes|wrote|posts)\s+"
    rf"(?:by|as|under)(?:\s+the\s+(?:name|stage\s+name|pen\s+name|nickname|handle)(?:\s+of)?)?"
    rf"|(?<=[,(]\s)(?:called|dubbed|born)|(?<=\()(?:born|called|formerly|now)"
    r"|(?:who\s+)?was\s+born|(?<=[,(]\s)(?:mis)?spel(?:led|t)"
    r"|whose\s+name\s+(?:is|was)\s+(?:also\s+|sometimes\s+)?(?:mis)?spel(?:led|t)(?:\s+as)?"
    r"|changed\s+(?:his|her)\s+name\s+to|(?:using|under)\s+the\s+(?:name|alias|pseudonym)(?:\s+of)?"
    r"|(?:calling|styling)\s+(?:himself|herself)|who\s+(?:calls|called|styles)\s+(?:himself|herself)"
    r"|(?:is|was|,|who\s+(?:is|was))\s+(?:identified|listed|recorded|named|registered|entered|billed"
    r"|credited|rendered|written|transliterated|misidentified)\s+(?:in\s+[a-z’' ]{3,40}\s+)?as"
    r"|(?:(?:who|and)\s+)?(?:lived|sued|travel+ed|worked|registered|enrolled|posed|testified|charged"
    r"|signed|checked\s+in|booked\s+in|was\s+charged|(?:is|was)\s+(?:mis)?spel(?:led|t))"
    r"\s+(?:(?:in|on|at|for|there|here|since|online)\s+)?(?:[\w’'-]+\s+){0,2}?as"
    r"|gave\s+(?:his|her)\s+name\s+as|took\s+the\s+name|also\s+(?:written|spel(?:led|t))"
    r"|until\s+(?:now|then)(?:\s+(?:known\s+|called\s+)?(?:only\s+)?as|\s+called)?"
    r"|whom\s+(?:everybody|everyone|all|(?:(?:his|her|their)\s+)?(?:friends|family|colleagues|mates))"
    r"\s+(?:calls?|called|knows?\s+as|knew\s+as)"
    rf"|the\s+former(?=\s+{_TITLE})|(?:and\s+)?(?:his|her)\s+(?:real|legal|stage)\s+name\s+is)\s+"
    + _NAME
)
"""Takes "Hill, also known as Nell Ross"; must refuse "Hill called Nell Ross", who rang her up."""
_NEXT: Final = re.compile(r"[\s,(–—]{0,4}([^\W\d_]+|@)")
_TURNS: Final = frozenset(
    """@ who is was also better formerly previously once now professionally widely originally
    popularly known née nee né a aka f alias nicknamed whose real legal stage birth goes went
    performs performed raps records recorded writes wrote posts called dubbed born spelled spelt
    misspelled misspelt changed using under calling styling identified listed named registered
    entered billed credited rendered written transliterated misidentified gave took the and his
    her lived sued traveled travelled worked registered enrolled posed testified charged signed
    checked booked until whom""".split()
)
"""Words that a turn begins with, looked at first: most names are followed by none of them."""
_KNOW_AS: Final = re.compile(
    r"\b(?:knows?|knew|calls|called|addressed)\s+(?:him|her|himself|herself)\s+(?:as\s+)?" + _NAME
)
_STAR_BORN: Final = re.compile(
    r"\b[Tt]he\s+(?:[\"“‘'«][^\"”’'»\n]{2,40}[\"”’'»]\s+|[\w-]+\s+){0,3}?(?:rapper|singer|star|actor"
    r"|actress|comedian|musician|influencer|performer|entertainer|hitmaker|artist|icon|wrestler|boxer"
    r"|drummer),\s+"
    r"(?:born|(?:real|legal|birth|full)\s+name|whose\s+(?:real|legal|birth|full)\s+name\s+is)\s+"
    + _NAME
)
"""The real name of the one whom a text has named so far: "The star, real name Ana Hill,"."""
_TO_SOME: Final = re.compile(
    r",\s+(?:(?:or|simply|just)\s+)?(?:[\"“‘'](?P<quoted>[^\"“”‘’'\n]{2,30})[,”\"’']{1,2}|(?P<plain>[^\W\d_a-z][\w’'-]*))"
    r"\s+to\s+(?:(?:his|her|their|the)\s+)?(?:[a-z]+\s+)?(?:friends?|family|crew|fans?|neighbou?rs|colleagues|wardens"
    r"|everyone|mates|classmates|relatives|insiders|police|parents|mother|children|pupils)\b"
)
"""Takes "Ana Hill, Nan to her friends"; must refuse "Ana Hill, wife to the late Max Hill"."""
_THEN: Final = re.compile(
    r",\s+(?:then|now|later)\s+(?P<plain>[^\W\d_a-z][\w’'-]*\s+[^\W\d_a-z][\w’'-]*)(?=\s*[,);])"
)
_GOES_BY: Final = re.compile(
    r"goes|went|known|call|nicknamed|dubbed|to (?:his|her|their|the|friends|everyone)"
)
_AS: Final = re.compile(r"[^.;:\n]{0,80}\bas ")
_APPOSED: Final = re.compile(
    r",\s+(?:an?|the|his|her)\s+(?:[a-z’'-]+\s+){1,5}?(?=known\s+as|nicknamed)"
)
"""What may stand between a name and its turn: "Ana Hill, the singer known as Nell"."""
_BEFORE_TURN: Final = re.compile(
    r"(?P<plain>[^\W\d_a-z][\w.’'-]*(?:\s+[^\W\d_a-z][\w.’'-]*){0,2})(?:,\s+\d{1,3})?(?:,\s+|\s+\()"
    r"(?:(?:who\s+was\s+)?born|whose\s+(?:real|legal|full|birth)\s+name\s+(?:is|was)"
    r"|real\s+name:?|legal\s+name:?|a\.?k\.?a\.?|alias)\s+$"
)
_SPELLED: Final = re.compile(
    r"\b(?:(?:mis)?spel(?:led|t)|misspelling|rendered|printed|wrote|recorded|misreported|gave)\s+"
    r"(?:his|her|the)\s+(?:first\s+|last\s+|full\s+|sur|family\s+)?name\s+as\s+" + _NAME
)
_AT: Final = re.compile(r"(?<![\w@.])@\w[\w.]{1,40}(?<!\.)")
_ACCOUNT: Final = re.compile(
    r"\b(?:as|on|name|named|called|account|handle|username|nickname|profile|page|channel|is|was),?\s+[(“\"]?$"
)
_POSTS: Final = re.compile(
    r"\b(?:post(?:s|ed|ing)?|wrote|writes|tweet(?:s|ed)?|stream(?:s|ed)?|share[sd]?|upload(?:s|ed)"
    r"|appear(?:s|ed)|account|handle|username|name|known|publish(?:es|ed))\b"
)
_WHOLE: Final = re.compile(r"[.!?;:\n]")
_HANDLE: Final = re.compile(r"\s*[,(]\s*(?P<plain>@\w[\w.]{1,40})")
_MAIDEN: Final = re.compile(
    r"(?:\bn[ée]e?|\bmaiden\s+name\s+(?:is|was)|[,(]\s*(?:born|formerly)|spel(?:led|t))\s+$"
)
_NOT_NAMES: Final = frozenset(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday i""".split()
)


def find_second_names(
    text: str, mentions: Sequence[Mention], names: Sequence[int], words: Mapping[int, str]
) -> tuple[list[tuple[int, int]], dict[int, list[str]]]:
    """Pairs of mentions that are one person, and the other names that mentions are given.

    Takes "Ana Hill, née Ross" as Ana Ross too; must refuse "Hill called Ross", who rang her up.

    Args:
        text: The article's.
        mentions: Its mentions.
        names: The numbers of those by name, in order.
        words: Their words by number.
    """
    at = {mentions[i].span.start: i for i in names}
    same: list[tuple[int, int]] = []
    called: dict[int, list[str]] = defaultdict(list)
    for i in names:
        end = mentions[i].span.end
        begins = _NEXT.match(text, end)
        turned = begins is not None and begins[1].lower() in _TURNS
        apposed = _APPOSED.match(text, end, end + _REACH)
        if apposed is not None:
            turned, end = True, apposed.end()
        further = tuple(p for p in (_TO_SOME, _THEN) if text[end : end + 1] == ",")
        for pattern in (*((_ALIAS, _HANDLE) if turned else ()), *further):
            match = pattern.match(text, end, end + _REACH)
            if match is not None and (other := _given(match)):
                told = text[
                    end : match.end() if pattern is _TO_SOME else match.start(_group(match))
                ]
                called[i] += _with_maiden(words[i], other, told)
                # A mention may begin behind the title: "the former Miss Ross".
                there = [at[s] for s in range(*match.span(_group(match))) if s in at]
                same += [(i, j) for j in there[:1] if j != i]
        start, end = mentions[i].span.start, mentions[i].span.end
        earlier = _BEFORE_TURN.search(text, max(0, start - _REACH), start)
        if earlier is not None:
            there = [at[n] for n in range(*earlier.span("plain")) if n in at]
            same += [(j, i) for j in there[:1]]
            called[i] += [_given(earlier)] if _given(earlier) else []
    _take_known_as(text, mentions, names, called)
    same += _take_born(text, mentions, names, words, called)
    same += _as_another(text, mentions, names, words)
    same += _take_spelled(text, mentions, names, called)
    _take_handles(text, mentions, names, called)
    return same, called


def _group(match: re.Match[str]) -> str:
    found = match.groupdict()
    return "quoted" if found.get("quoted") else "plain"


def _given(match: re.Match[str]) -> str:
    """The name that a turn gives; empty where what follows is none."""
    found = " ".join((match[_group(match)] or "").split()).strip(" ,.")
    first = re.sub(r"['’]s?$", "", found.split()[0])
    return "" if fold(first) in _NOT_NAMES else found


def _with_maiden(name: str, other: str, turn: str) -> list[str]:
    """The name that a turn gives, and a maiden name behind the first name: "Ana Ross"."""
    parsed = parse_name(name)
    given = parsed.given
    by = parsed.is_full and len(other.split()) == 1 and not other.startswith("@")
    if by and _GOES_BY.search(turn) and is_first_name(fold(other)):
        # "Carl Eric Hill, who goes by Eric" is Eric Hill.
        return [other, f"{other} {parsed.surname}"]
    if given and len(other.split()) == 1 and _MAIDEN.search(turn):
        return [f"{given} {other}", other] if "spel" in turn else [f"{given} {other}"]
    return [other]


def _take_known_as(
    text: str, mentions: Sequence[Mention], names: Sequence[int], called: dict[int, list[str]]
) -> None:
    """Names that others call somebody: "neighbours know her as Nell", after the last one named."""
    for match in _KNOW_AS.finditer(text):
        before = [i for i in names if mentions[i].span.end <= match.start()][-1:]
        given = _given(match)
        if before and given:
            gap = text[mentions[before[0]].span.end : match.start()]
            if len(gap) < _REACH and "." not in gap and "\n" not in gap:
                called[before[0]].append(given)


def _take_born(
    text: str,
    mentions: Sequence[Mention],
    names: Sequence[int],
    words: Mapping[int, str],
    called: dict[int, list[str]],
) -> Iterator[tuple[int, int]]:
    """A star's real name, if the star alone is named before it.

    Takes "Nell Fox cuts deal. The star, real name Ana Hill, ..."; must refuse it where Tom Roe is
    named too.
    """
    at = {mentions[i].span.start: i for i in names}
    for match in _STAR_BORN.finditer(text):
        before = [i for i in names if mentions[i].span.end <= match.start()]
        people = [i for i in before if mentions[i].kind == "person"]
        given = _given(match)
        if people and given and len({fold(words[i]) for i in people}) == 1:
            called[people[-1]].append(given)
            start = match.start(_group(match))
            yield from ((people[-1], at[start]) for _ in range(start in at))


def _as_another(
    text: str, mentions: Sequence[Mention], names: Sequence[int], words: Mapping[int, str]
) -> Iterator[tuple[int, int]]:
    """Two full names of one first name, the second of which somebody goes "as" in one sentence.

    Takes "Ana Hill wed and is charged as Ana Ross"; must refuse "Ana Hill, as well as Ana Ross".
    """
    for number, i in enumerate(names):
        for j in names[number + 1 : number + 4]:
            one, other = fold(words[i]).split(), fold(words[j]).split()
            between = text[mentions[i].span.end : mentions[j].span.start]
            if len(between) > _REACH:
                break
            alike = len(one) > 1 and len(other) > 1 and one[0] == other[0] and one[-1] != other[-1]
            if alike and _AS.fullmatch(between) and not between.endswith("well as "):
                yield i, j


def _take_spelled(
    text: str, mentions: Sequence[Mention], names: Sequence[int], called: dict[int, list[str]]
) -> Iterator[tuple[int, int]]:
    """Names that somebody's was put down as, after the only one named near: "spelled her name as".

    Must refuse it where two are named in the sentence and the one before.
    """
    starts = [mentions[i].span.start for i in names]
    for match in _SPELLED.finditer(text):
        at = bisect_left(starts, match.start())
        near = [
            i for i in names[max(0, at - 3) : at] if match.start() - mentions[i].span.end < _REACH
        ]
        if near and len({fold(mentions[i].span.of(text)).split()[-1] for i in near}) == 1:
            called[near[-1]].append(_given(match))
            there = [i for i in names[at : at + 2] if mentions[i].span.start < match.end()]
            yield from ((near[-1], i) for i in there[:1])


def _take_handles(
    text: str, mentions: Sequence[Mention], names: Sequence[int], called: dict[int, list[str]]
) -> None:
    """Accounts that the only one named before them in a sentence is said to post from.

    Takes "Ana Hill posted it as @nell"; must refuse "Ana Hill was threatened by @nell" and "an
    account called @nell".
    """
    starts = [mentions[i].span.start for i in names]
    for match in _AT.finditer(text):
        at = bisect_left(starts, match.start())
        if not at or match.start() - mentions[names[at - 1]].span.end > _REACH:
            continue
        who = names[at - 1]
        between = text[mentions[who].span.end : match.start()]
        alone = at < 2 or _WHOLE.search(text, mentions[names[at - 2]].span.end, match.start())
        turned = _ACCOUNT.search(between) and _POSTS.search(between)
        other = re.search(r"\b(?:an?|by|to|at|of|from an?) (?:[a-z]+ )?account\b|\bby\b", between)
        if turned and alone and not other and not _WHOLE.search(between):
            called[who].append(match.group())
