"""What each sample page must give, as JSON beside it; run this file to write the JSON anew."""

from __future__ import annotations

import json
from pathlib import Path

from onrecord.ingest import find_sources
from onrecord.nouns import Part

DATA = Path(__file__).parent / "data"


def pages() -> list[Path]:
    """The sample pages."""
    return sorted(DATA.glob("*.html"))


def read_as_json(page: Path) -> str:
    """All that is read from a page, in JSON fit for review."""
    [source] = find_sources([page])
    article = source.read().article
    fields = {
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "language": article.language,
        "parts": [_part(part, article.text) for part in article.parts],
    }
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def _part(part: Part, text: str) -> dict[str, object]:
    fields: dict[str, object] = {"kind": part.kind, "words": part.span.of(text)}
    if part.kind == "post":
        fields |= {"author": part.author, "handle": part.handle, "url": part.url}
        fields["date"] = part.date.isoformat() if part.date else None
        fields["said"] = part.said.of(text) if part.said else None
    return fields


if __name__ == "__main__":
    for sample in pages():
        sample.with_suffix(".json").write_text(read_as_json(sample), encoding="utf-8")
