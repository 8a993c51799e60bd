"""The day of the news: what dates a step that the sentence telling it leaves undated.

Knows two habits of newspapers.  A headline has no day: its news is that of the opening, whose day
dates it.  Steps told together fell together: a verdict that is
undated, and not told as long past, takes the day of the only dated ones, and so does a step after
the only day of its sentence.  Refuses any day that no phrase of the article gives.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from onrecord.case.whose import Placed
from onrecord.nouns import Article, Certainty, EventMention, PartKind, Span, Status, When

_WEEK: Final = timedelta(days=7)
_OPENING: Final = 600
"""Characters after the headline in which its day is looked for: two or three sentences."""
_PAST: Final = re.compile(r"\b(?:had|previously|earlier)\b", re.IGNORECASE)
_GOES_BACK: Final = re.compile(r"\b(?:after|since|before|until|who|which|whose)\b", re.IGNORECASE)
"""Between a day and a step of another: "was jailed on Friday after admitting theft"."""
_NEWS: Final = frozenset(
    """arrest charge indictment plea verdict sentence dismissal appeal bail custody""".split()
)


def with_news_day(placed: Sequence[Placed], articles: Mapping[str, Article]) -> list[Placed]:
    """Mentions with the day of the news where it is theirs."""
    by_article: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        by_article[one.article].append(one)
    out: list[Placed] = []
    for article, held in by_article.items():
        known = _told_together(held, articles[article])
        out += _verdicts_together(_headline_dated(known, articles[article]), articles[article])
    return out


def _told_together(held: list[Placed], article: Article) -> list[Placed]:
    """Steps of one sentence that gives one recent day: "on Thursday cut the term but upheld"."""
    published = article.published
    if published is None:
        return held
    day = published.date() if isinstance(published, datetime) else published
    days: defaultdict[int, dict[When, Span]] = defaultdict(dict)
    for one in held:
        if one.mention.when is not None and one.mention.time is not None:
            days[one.mention.passage.start].setdefault(one.mention.when, one.mention.time)
    out = []
    for one in held:
        mention, here = one.mention, days[one.mention.passage.start]
        is_news = mention.step.partition("/")[0] in _NEWS or mention.step == "trial/ended"
        if mention.when is None and len(here) == 1 and is_news and _is_told_now(mention, article):
            ((when, span),) = here.items()
            between = article.text[span.end : max(span.end, mention.trigger.start)]
            goes_back = _GOES_BACK.search(between) is not None
            if is_recent(when, day) and span.start < mention.trigger.start and not goes_back:
                one = replace(one, mention=replace(mention, time=span, when=when))
        out.append(one)
    return out


def _is_told_now(mention: EventMention, article: Article) -> bool:
    """Whether a mention is of something that happened, and not of something long past."""
    words = article.text[
        max(mention.passage.start, mention.trigger.start - 25) : mention.trigger.end
    ]
    return (
        mention.certainty is Certainty.HAPPENED
        and mention.status is Status.OCCURRED
        and not _PAST.search(words)
    )


def _headline_dated(held: list[Placed], article: Article) -> list[Placed]:
    title = title_of(article)
    if title is None:
        return held
    dated = {(p.person, p.mention.step) for p in held if p.mention.when is not None}
    news = _news_phrase(held, article, title)
    if news is None:
        return held
    span, when = news
    return [
        replace(p, mention=replace(p.mention, time=span, when=when))
        if title.covers(p.mention.trigger)
        and p.mention.when is None
        and (p.person, p.mention.step) not in dated
        and p.mention.step.partition("/")[0] in _NEWS
        and p.mention.certainty is Certainty.HAPPENED
        and p.mention.status is not Status.VACATED
        else p
        for p in held
    ]


def title_of(article: Article) -> Span | None:
    """The headline: its own part, or a first line that is no sentence."""
    for part in article.parts:
        if part.kind is PartKind.TITLE:
            return part.span
    if article.parts:
        return None
    line = article.text.partition("\n")[0]
    if not line.strip() or line.rstrip().endswith(".") or len(line) > 160:
        return None
    return Span(0, len(line))


def _news_phrase(held: Sequence[Placed], article: Article, title: Span) -> tuple[Span, When] | None:
    """The first recent day that the opening gives for any step."""
    published = article.published
    if published is None:
        return None
    day = published.date() if isinstance(published, datetime) else published
    for one in sorted(held, key=lambda p: p.mention.time or p.mention.trigger):
        mention = one.mention
        if mention.time is None or mention.time.start > title.end + _OPENING:
            continue
        if mention.when is not None and is_recent(mention.when, day):
            return mention.time, mention.when
    return None


def is_recent(when: When, published: date) -> bool:
    """Whether an interval is one day of the week up to publication."""
    if when.earliest is None or when.latest is None:
        return False
    one_day = when.latest - when.earliest == timedelta(days=1)
    return one_day and published - _WEEK <= when.earliest <= published


def _verdicts_together(held: list[Placed], article: Article) -> list[Placed]:
    verdicts = [p for p in held if p.mention.step.startswith("verdict/")]
    days = {p.mention.when for p in verdicts if p.mention.when is not None}
    dated = next((p.mention for p in verdicts if p.mention.when is not None), None)
    if len({(w.earliest, w.latest) for w in days}) != 1 or dated is None:
        return held
    known = {(p.person, p.mention.step) for p in verdicts if p.mention.when is not None}
    return [
        replace(p, mention=replace(p.mention, time=dated.time, when=dated.when))
        if p.mention.step.startswith("verdict/")
        and p.mention.when is None
        and (p.person, p.mention.step) not in known
        and p.mention.status is Status.OCCURRED
        and p.mention.certainty is Certainty.HAPPENED
        and not _PAST.search(p.mention.trigger.of(article.text))
        else p
        for p in held
    ]
