"""Readings by hand: the mentions, references and attributions of a text in one string.

`"{speaker [Ana Ruiz]} {cue said} {content so}. <The clerk> saw her."` marks names in [brackets],
descriptions in <angles> and attributions in {braces} as `marked` does; third-person pronouns are
mentions by themselves.  No encoder: what a pronoun or a description refers to is given beside.
"""

import re
from collections.abc import Mapping

from marked import marked, reading
from onrecord.nouns import Mention, Reading, Reference, Span

_OPEN = {"[": "name", "<": "nominal"}
_PRONOUN = re.compile(r"\b(?:he|she|his|her|who|him|they|himself)\b", re.IGNORECASE)


def by_hand(
    source: str,
    references: Mapping[int, Mapping[int, float]] | None = None,
    kinds: Mapping[str, str] | None = None,
    **of_article: object,
) -> Reading:
    """A reading of a text with its marks.

    Args:
        source: The marked text.
        references: Number of a mention to those of others and their probabilities.
        kinds: What some names are of, by their words; the others are persons'.
        of_article: Fields of the article.
    """
    plain = re.sub(r"[][<>]", "", source)
    found = reading(plain, **of_article)
    bare = marked(re.sub(r"\{[a-z_]+\d* ([^{}]*)\}", r"\1", source)).text
    mentions, starts, at = [], [], 0
    for sign in re.split(r"([][<>])", bare):
        if sign in _OPEN:
            starts.append((at, _OPEN[sign]))
        elif sign in ("]", ">"):
            start, form = starts.pop()
            span = Span(start, at)
            kind = (kinds or {}).get(span.of(found.article.text), "person")
            mentions.append(Mention(span, form, kind))
        else:
            at += len(sign)
    taken = [m.span for m in mentions if m.form == "name"]
    mentions += [
        Mention(Span(*p.span()), "pronoun")
        for p in _PRONOUN.finditer(found.article.text)
        if not any(span.overlaps(Span(*p.span())) for span in taken)
    ]
    held = tuple(Reference(n, tuple(among.items())) for n, among in (references or {}).items())
    return Reading(found.article, "by hand", found.attributions, (), tuple(sorted(mentions)), held)
