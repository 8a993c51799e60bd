"""Long texts are made of articles, and what is missing is said."""

from argparse import Namespace
from pathlib import Path

import pytest
from bench.scorer import Missing, Scorer
from bench.speed.run import of_length, run


@pytest.mark.parametrize("words", [1, 3, 4, 5, 23])
def test_a_long_text_has_the_words_asked_for(words: int) -> None:
    """Articles are taken again where they run out, and the last one is cut."""
    text = of_length({"a": "one two three", "b": "four"}, words)
    assert len(text.split()) == words
    assert text.split()[:5] == ["one", "two", "three", "four", "one"][:words]


def test_a_missing_scorer_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the option that gives it, and exit code 2."""
    with pytest.raises(Missing, match="--scorer"):
        Scorer(tmp_path / "none.py")
    assert run(Namespace(scorer=tmp_path / "none.py")) == 2
    assert "--scorer" in capsys.readouterr().err


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    """A scorer of the right names, and no data."""
    names = ("load", "score", "Index", "match", "source_ok", "merge_cue")
    (tmp_path / "scorer.py").write_text(
        "\n".join(f"def {name}(): ..." for name in names), encoding="utf-8"
    )
    scorer = Scorer(tmp_path / "scorer.py")
    with pytest.raises(Missing, match="--data"):
        scorer.load(tmp_path / "nowhere")
