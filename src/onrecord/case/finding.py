"""Words found in a case that is not in a file, or is shown as of another day.

Finds what `store.hits` finds, by going through all of it.
"""

from __future__ import annotations

from onrecord.answers import Hit
from onrecord.case.asking import day_of
from onrecord.case.pages import page_of
from onrecord.case.reviews import extent
from onrecord.nouns import Article, Case, Span
from onrecord.terms import Term, marks, marks_in_part, terms_of


def find(case: Case, words: str, *, limit: int = 50) -> tuple[Hit, ...]:
    """Where some words stand: in statements, then in sentences of articles; newest articles last.

    Args:
        case: The case.
        words: As typed by a user.
        limit: At most so many of either.
    """
    terms = terms_of(words)
    if not terms:
        return ()
    articles = {r.article.id: r.article for r in case.readings}
    names = {p.id: p.name for p in case.people}
    hits: list[Hit] = []
    taken: dict[str, list[Span]] = {}
    for s in case.statements:
        if len(hits) >= limit:
            break
        article, report = s.reports[0]
        text = articles[article].text
        if marks(terms, " ".join(span.of(text) for span in report.content)) is None:
            continue
        taken.setdefault(article, []).append(extent(s))
        facts = (s.id, s.speaker, names.get(s.speaker or ""), report.manner.value,
                 report.confidence)  # fmt: skip
        hits.append(_hit("statement", articles[article], extent(s), terms, facts))
    rest: list[Hit] = []
    for key, its in articles.items():
        if len(rest) >= limit:
            break
        span = _sentence(its, terms)
        if span is not None and not any(t.overlaps(span) for t in taken.get(key, ())):
            rest.append(_hit("article", its, span, terms, ()))
    return (*hits, *rest)


def _sentence(article: Article, terms: tuple[Term, ...]) -> Span | None:
    """The sentence of an article that holds most of the terms; None where it lacks one."""
    if marks(terms, article.text) is None:
        return None
    sentences = [s.span for s in page_of(article).sentences]
    return max(sentences, key=lambda s: len(marks_in_part(terms, s.of(article.text))), default=None)


def _hit(
    kind: str, article: Article, span: Span, terms: tuple[Term, ...], facts: tuple[object, ...]
) -> Hit:
    text, day = article.text, day_of(article)
    return Hit(
        kind,
        article.passage(span),
        marks_in_part(terms, span.of(text)),
        article.outlet,
        day.isoformat() if day else None,
        article.title,
        article.source,
        text.count("\n", 0, span.start) + 1,
        span.start - (text.rfind("\n", 0, span.start) + 1) + 1,
        *facts,  # type: ignore[arg-type]
    )
