"""Rows of who said what, from a case; what a case file is asked comes as such rows already."""

from collections.abc import Iterator

from onrecord.answers import Said
from onrecord.export.reviewed import Reviews
from onrecord.export.values import day_of
from onrecord.nouns import Case, Places, joined


def rows_of(case: Case) -> Iterator[Said]:
    """One row for each report of each statement, in their order."""
    articles = {r.article.id: r.article for r in case.readings}
    places = {key: Places(article.text) for key, article in articles.items()}
    people = {p.id: p for p in case.people}
    reviews = Reviews(case)
    for s in case.statements:
        speaker = people[s.speaker] if s.speaker else None
        for nth, (where, r) in enumerate(s.reports):
            article = articles[where]
            text = article.text
            line, column = places[where].at(r.content[0].start)
            yield Said(
                statement=s.id,
                nth=nth,
                speaker=s.speaker,
                name=speaker.name if speaker else None,
                speaker_kind=speaker.kind.value if speaker else None,
                kind=r.kind.value,
                manner=r.manner.value,
                confidence=r.confidence,
                words=joined(r.content, text),
                quoted=joined(r.quoted, text),
                cue=joined(r.cue, text),
                speaker_words=joined(r.speaker, text),
                article=article.id,
                outlet=article.outlet,
                published=day_of(article.published),
                title=article.title,
                url=article.url,
                source=article.source,
                start=r.content[0].start,
                end=r.content[-1].end,
                line=line,
                column=column,
                told_to=r.told_to.of(text) if r.told_to else "",
                credited=tuple(c.of(text) for c in r.credited),
                when=r.said,
                candidates=tuple(people[c].name for c in s.candidates),
                review=reviews.of(s.id),
            )
