from itertools import islice

from bench.store.multiply import multiplied

from onrecord.ingest import article_from_text
from onrecord.nouns import Reading

TEXT = "“I saw the moon fall,” said Ana Ruiz of TMZ, a clerk. Xander Fox told the court no."


def test_the_same_readings_come_again_under_other_names() -> None:
    """Of the same length, so that every passage keeps its place; common words stay."""
    reading = Reading(article_from_text(TEXT, language="en"), "by hand", ())
    made = list(islice(multiplied([reading]), 60))
    assert made[0] == reading
    texts = {r.article.text for r in made}
    assert len(texts) == len({r.article.id for r in made}) == 60
    for text in texts:
        assert len(text) == len(TEXT)
        assert "saw the moon fall,” said " in text
        assert " of TMZ, a clerk. " in text
    assert not any("Ruiz" in text for text in texts - {TEXT})
