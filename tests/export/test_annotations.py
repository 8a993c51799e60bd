"""The annotations, read back by a processor of JSON-LD.

The context is written here from the vocabulary of the Web Annotation recommendation, as far as our
annotations use it: a term that it does not have would be dropped by the processor, and is missed.
"""

import json
from typing import Any

import pytest
from hostile import HOSTILE
from pyld import jsonld
from whole import whole_case

from onrecord.export.annotations import CONTEXT, collection
from onrecord.nouns import Case

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
COUNT = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
TERMS: dict[str, Any] = {
    "id": {"@id": "@id", "@type": "@id"},
    "type": {"@id": "@type", "@type": "@vocab"},
    **{
        name: OA + name
        for name in (
            "Annotation SpecificResource TextualBody TextQuoteSelector TextPositionSelector "
            "describing identifying classifying tagging commenting questioning exact prefix suffix"
        ).split()
    },
    "AnnotationPage": AS + "OrderedCollectionPage",
    "AnnotationCollection": AS + "OrderedCollection",
    "body": {"@id": OA + "hasBody", "@type": "@id"},
    "target": {"@id": OA + "hasTarget", "@type": "@id"},
    "source": {"@id": OA + "hasSource", "@type": "@id"},
    "selector": {"@id": OA + "hasSelector", "@type": "@id"},
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    "start": {"@id": OA + "start", "@type": COUNT},
    "end": {"@id": OA + "end", "@type": COUNT},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "total": {"@id": AS + "totalItems", "@type": COUNT},
    "first": {"@id": AS + "first", "@type": "@id"},
    "startIndex": {"@id": AS + "startIndex", "@type": COUNT},
    "items": {"@id": AS + "items", "@type": "@id", "@container": "@list"},
}


def expanded(made: dict[str, Any]) -> dict[str, Any]:
    """What a processor makes of it, which looks the context up where it says."""

    def load(url: str, _: object) -> dict[str, Any]:
        assert url == CONTEXT
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": TERMS}}

    [found] = jsonld.expand(json.loads(json.dumps(made)), {"documentLoader": load})
    return dict(found)


def items_of(found: dict[str, Any]) -> list[dict[str, Any]]:
    """The annotations of an expanded collection."""
    [page] = found[AS + "first"]
    [held] = page[AS + "items"]
    return list(held["@list"])


def keys_of(value: object) -> int:
    """How many names stand in it, all the way down."""
    if isinstance(value, dict):
        own = [k for k in value if not k.startswith("@")]
        return len(own) + sum(map(keys_of, value.values()))
    return sum(map(keys_of, value)) if isinstance(value, list) else 0


def test_every_term_means_something_to_a_processor(sample: Case) -> None:
    """None is dropped, and every id is an address."""
    made = json.loads(json.dumps(collection(sample, "A")))
    found = expanded(made)
    items = items_of(found)
    assert len(items) == made["total"] > 500
    ids = [i["@id"] for i in items]
    assert len(ids) == len(set(ids))
    assert all(i["@type"] == [OA + "Annotation"] for i in items)
    terms = {k for item in made["first"]["items"] for k in item}
    assert terms == {"id", "type", "motivation", "body", "target"}
    plain = sum(keys_of(i) for i in made["first"]["items"])
    both = sum(1 for _ in _named(made["first"]["items"]))
    assert sum(map(keys_of, items)) == plain - both


def _named(value: object) -> list[str]:
    """The names that become @id and @type, of which the processor makes none of its own."""
    if isinstance(value, dict):
        own = [k for k in value if k in ("id", "type")]
        return [*own, *(n for v in value.values() for n in _named(v))]
    return [n for v in value for n in _named(v)] if isinstance(value, list) else []


def test_both_selectors_mean_the_words_of_the_article(sample: Case) -> None:
    """The quotation with what stands around it; the position in the stored text."""
    texts = {r.article.url: r.article.text for r in sample.readings}
    targets = [
        t for item in items_of(expanded(collection(sample, "A"))) for t in item[OA + "hasTarget"]
    ]
    assert len(targets) > 500
    for target in targets:
        text = texts[target[OA + "hasSource"][0]["@id"]]
        quote, place = target[OA + "hasSelector"]
        start, end = (int(place[OA + side][0]["@value"]) for side in ("start", "end"))
        words = [quote[OA + part][0]["@value"] for part in ("prefix", "exact", "suffix")]
        assert text[start:end] == words[1]
        assert "".join(words) in text
        assert quote["@type"] == [OA + "TextQuoteSelector"]
        assert place["@type"] == [OA + "TextPositionSelector"]


def test_an_article_without_an_address_is_a_urn() -> None:
    """And one whose address may not stand in a graph as well."""
    case = whole_case()
    sources = {
        target[OA + "hasSource"][0]["@id"]
        for item in items_of(expanded(collection(case, "A")))
        for target in item[OA + "hasTarget"]
    }
    second = case.readings[1].article.id
    assert sources == {"https://ledger.example/a?b=1&c=2", f"urn:onrecord:article:{second}"}


def test_bodies_are_never_surer_than_the_words() -> None:
    """What nobody said says so; what is planned, unsure or disputed too."""
    made = json.loads(json.dumps(collection(whole_case("x"), "A")))
    told = {b["value"] for item in made["first"]["items"] for b in item["body"]}
    assert (
        "Luis Ruiz: not said: a plan the coverage tells of, in the outlet's words, cue "
        "“plans to”, 40%" in told
    )
    assert (
        "speaker unknown, may be Ana x or Luis Ruiz: said, in the outlet's words, cue "
        "“reportedly”, 20%" in told
    )
    assert "Luis Ruiz: appeal/filed x [planned, possible], from 1 Jul 2025" in told
    assert "Luis Ruiz: x: no (disputed)" in told


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_values_and_never_terms(words: str) -> None:
    """Whatever stands in a title or a name."""
    made = json.loads(json.dumps(collection(whole_case(words), words)))
    assert len(items_of(expanded(made))) == made["total"]
    assert made["label"] == words
