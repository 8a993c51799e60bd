"""Pages: sentences, words, and which article came first."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.case.telling import article

from onrecord.case.pages import came_before, page_of, stem_of
from onrecord.nouns import Article, Part, PartKind, Span


def words(text: str) -> list[str]:
    """The sentences of a text."""
    return [s.span.of(text) for s in page_of(Article(text)).sentences]


def test_a_sentence_does_not_end_within_quotation_marks() -> None:
    """Nor after "Mr." or initials."""
    text = "“It burned. I saw it,” Mr. J. Rivera said. He left."
    assert words(text) == ["“It burned. I saw it,” Mr. J. Rivera said.", "He left."]


def test_a_sentence_may_end_after_a_short_form() -> None:
    """A plain word that begins a sentence tells."""
    assert words("She lives in D.C. The trial is there.") == [
        "She lives in D.C.",
        "The trial is there.",
    ]


def test_words_in_quotation_marks_are_known() -> None:
    """Marks of either style."""
    page = page_of(Article('He was "very calm" then.'))
    assert [w.plain for w in page.sentences[0].words if w.quoted] == ["very", "calm"]


def test_a_page_of_many_keeps_its_words() -> None:
    """The words of a page are put together again after hundreds of others were read."""
    made = [
        page_of(Article(f'Case {n}: he was "very calm" on day {n}. He left.')) for n in range(700)
    ]
    first = [p.sentences for p in made]
    assert [p.sentences for p in made] == first
    for page in made:
        for sentence in page.sentences:
            for word in sentence.words:
                assert page.article.text[word.start : word.end].lower() == word.plain
    assert [w.plain for w in made[0].sentences[0].words if w.quoted] == ["very", "calm"]


def test_a_span_stands_in_the_sentence_around_it() -> None:
    """And in itself where no sentence holds its beginning."""
    page = page_of(Article("He left.  \n\n She stayed."))
    assert page.around(Span(3, 7)) == Span(0, 8)
    assert page.around(Span(9, 10)) == Span(9, 10)


def test_credits_and_posts_are_no_prose() -> None:
    """Only title, body and captions are compared."""
    text = "Judge rules\n\nA judge ruled.\n\nImage: Rook Pictures"
    parts = (
        Part(Span(0, 11), PartKind.TITLE),
        Part(Span(13, 27), PartKind.BODY),
        Part(Span(29, len(text)), PartKind.CREDIT),
    )
    page = page_of(Article(text, parts=parts))
    assert [s.span.of(text) for s in page.sentences] == ["Judge rules", "A judge ruled."]
    assert page.sentences[0].is_title


def test_two_of_one_day_are_not_ordered() -> None:
    """Unless both tell the moment."""
    one, two = (page_of(article(o, 7, "Text.")) for o in "AB")
    assert came_before(one, two) is None
    assert came_before(one, page_of(article("C", 8, "Text."))) is True
    early, late = (
        page_of(Article("Text.", outlet=str(h), published=datetime(2024, 3, 7, h, tzinfo=UTC)))
        for h in (8, 9)
    )
    assert came_before(early, late) is True
    assert came_before(late, early) is False


def test_a_post_bounds_an_article_without_a_date() -> None:
    """It was published no earlier than the post that it holds."""
    post = Part(Span(0, 4), PartKind.POST, date=date(2024, 3, 9))
    undated = page_of(Article("Post and text.", parts=(post,)))
    assert came_before(page_of(article("A", 8, "Text.")), undated) is True
    assert came_before(page_of(article("A", 9, "Text.")), undated) is None
    assert came_before(undated, page_of(article("A", 30, "Text."))) is None


def test_stems_join_forms_of_a_word() -> None:
    """And leave short words and numbers alone."""
    assert stem_of("pleaded") == stem_of("pleads") == stem_of("pleading")
    assert stem_of("his") == "his"
    assert stem_of("1,200") == "1,200"


@given(st.text(max_size=300))
def test_every_word_stands_where_it_says(text: str) -> None:
    """Whatever the text."""
    for sentence in page_of(Article(text)).sentences:
        for word in sentence.words:
            assert sentence.span.start <= word.start < word.end <= sentence.span.end


def test_a_long_word_and_many_marks_do_no_harm() -> None:
    """Ten thousand of anything."""
    assert page_of(Article("a" * 10_000)).sentences
    page_of(Article("“" * 10_000 + ". A" * 3_000))
